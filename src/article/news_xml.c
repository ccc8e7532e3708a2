/*
 * news_xml.c - the formats in which news agencies send: NITF, NewsML-G2, NewsML 1. Every news item is an article; its text
 * is the paragraphs of its body, which are the same elements in NITF and in XHTML.
 */
#include <string.h>

#include "article/reader.h"
#include "article/xml.h"

typedef struct { Clean clean; Str bytes; XmlTree tree; const XmlNode *at; } News;

bool looks_like_news(Window *bytes, Str name)
{
  static const char *const roots[] = {"nitf", "newsMessage", "newsItem", "NewsML", "NewsItem"};
  (void)name;
  return begins_as_xml(bytes, roots, COUNT_OF(roots));
}

static bool is_item(const XmlNode *n) { return xml_is(n, "newsItem") || xml_is(n, "NewsItem") || (xml_is(n, "nitf") && (!n->parent || !xml_find(n->parent, "nitf") || !n->parent->parent)); }

static Str text_at(const XmlNode *item, const char *const *names, size_t count, Arena *arena)
{
  for (size_t i = 0; i < count; i++) {
    const XmlNode *n = xml_find(item, names[i]);
    Str text = n ? xml_text(n, arena) : (Str){"", 0};
    if (text.len) return text;
  }
  return (Str){"", 0};
}

/* "20010405T100000Z" as "2001-04-05T10:00:00Z"; other dates as they are. */
static void fill_date(Article *a, Str text, Arena *arena)
{
  char iso[32];
  size_t digits = 0;
  while (digits < text.len && text.at[digits] >= '0' && text.at[digits] <= '9') digits++;
  if (digits == 8 && text.len >= 15 && text.at[8] == 'T')
    text = str_format(arena, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s%.*s", text.at, text.at + 4, text.at + 6, text.at + 9, text.at + 11, text.at + 13, (int)text.len - 15, text.at + 15);
  else if (digits == 8) text = str_format(arena, "%.4s-%.2s-%.2s", text.at, text.at + 4, text.at + 6);
  if (!a->date.len && date_parse(text, iso)) a->date = str_copy(arena, str_of(iso));
}

static void fill_dates(Article *a, const XmlNode *item, Arena *arena)
{
  static const char *const names[] = {"date.issue", "story.date", "contentCreated", "versionCreated", "firstCreated", "FirstCreated", "ThisRevisionCreated", "DateAndTime"};
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    const XmlNode *n = xml_find(item, names[i]);
    if (!n) continue;
    Str norm = xml_attribute(n, "norm");
    fill_date(a, norm.len ? norm : xml_text(n, arena), arena);
  }
}

static void fill_from_item(Article *a, const XmlNode *item, Arena *arena)
{
  static const char *const titles[] = {"hl1", "hedline", "headline", "HeadLine", "title"}, *const bylines[] = {"bytag", "byline", "by", "ByLine", "byttl"}, *const outlets[] = {"provider", "distributor", "doc.copyright"};
  const XmlNode *provider = xml_find(item, "provider");
  a->title = text_at(item, titles, COUNT_OF(titles), arena);
  a->byline = text_at(item, bylines, COUNT_OF(bylines), arena);
  if (str_starts(a->byline, "By ") || str_starts(a->byline, "BY ")) a->byline = (Str){a->byline.at + 3, a->byline.len - 3};
  a->outlet = text_at(item, outlets, COUNT_OF(outlets), arena);
  if (!a->outlet.len && provider) a->outlet = str_copy(arena, xml_attribute(provider, "literal"));
  fill_dates(a, item, arena);
}

static Str id_of(const XmlNode *item, Arena *arena)
{
  const XmlNode *doc = xml_find(item, "doc-id"), *news = xml_find(item, "NewsItemId");
  Str id = xml_attribute(item, "guid");
  if (!id.len) id = xml_attribute(doc, "id-string");
  return id.len ? id : news ? xml_text(news, arena) : (Str){"", 0};
}

static bool is_aside(const XmlNode *n)
{
  static const char *const names[] = {"media", "media-caption", "figure", "script", "style", "hedline", "byline", "dateline", "head", "itemMeta", "contentMeta", "rightsInfo", "catalogRef",
                                      "body.head", "body.end", "tagline", "distributor", "NewsManagement", "NewsLines", "AdministrativeMetadata", "DescriptiveMetadata"};
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (xml_is(n, names[i])) return true;
  return false;
}

/* Paragraphs, headings, items of lists, rows of tables. False where there are none. */
static bool draft_body(Draft *d, const XmlNode *item)
{
  static const struct { const char *name; BlockKind kind; } kinds[] = {{"p", BLOCK_PARAGRAPH}, {"hl2", BLOCK_HEADING}, {"h1", BLOCK_HEADING}, {"h2", BLOCK_HEADING}, {"h3", BLOCK_HEADING},
      {"li", BLOCK_LIST_ITEM}, {"tr", BLOCK_TABLE_ROW}, {"bq", BLOCK_QUOTE}, {"blockquote", BLOCK_QUOTE}, {"inlineData", BLOCK_PARAGRAPH}};
  for (const XmlNode *n = item, *next; n; n = next) {
    bool skip = n != item && is_aside(n);
    for (size_t i = 0; !skip && i < COUNT_OF(kinds); i++) {
      if (!xml_is(n, kinds[i].name) || ((kinds[i].kind == BLOCK_QUOTE || kinds[i].kind == BLOCK_LIST_ITEM) && xml_find(n, "p"))) continue;
      draft_open(d, kinds[i].kind, ROLE_NONE);
      xml_draft(d, n);
      draft_close(d);
      skip = true;
    }
    if (skip && is_aside(n) && !xml_is(n, "head") && n->first) draft_drop(d, n->outer, "furniture");
    next = xml_next(n, item, skip);
  }
  return d->blocks.len > 0;
}

static const Article *read_item(ArticleReader *r, News *news, const XmlNode *item, Arena *arena, RelataError *err)
{
  r->line++;
  bool only = item == news->tree.root;
  Str name = only ? str_copy(arena, str_of(r->name)) : record_name(r, id_of(item, arena), arena);
  Clean *clean = ARENA_NEW(arena, Clean);
  *clean = news->clean;
  Article *a = article_new(str_copy(arena, news->bytes), name, arena);
  sha256_hex(str_slice(news->bytes, clean_source_span(clean, item->outer)), a->sha256);
  fill_from_item(a, item, arena);
  Draft d = {.arena = arena, .clean = clean, .article = a};
  if (!draft_body(&d, item)) {
    article_refuse(err, name, "holds no paragraphs", "check what it holds: pictures and their captions are not read");
    if (!only) err->status = RELATA_OK;
    return NULL;
  }
  return article_finish(a, &d, true, &r->options, err);
}

static bool start(ArticleReader *r, RelataError *err)
{
  News *news = ARENA_NEW(&r->arena, News);
  r->state = news;
  if (!read_whole(r, &r->arena, &news->bytes, err) || !xml_open(r, news->bytes, &news->clean, &news->tree, err)) return false;
  if (!news->tree.whole) return article_refuse(err, str_of(r->name), news->tree.root || news->tree.why[0] ? news->tree.why : "is no XML", "get it anew, whole"), false;
  for (news->at = news->tree.root; news->at && !is_item(news->at);) news->at = xml_next(news->at, news->tree.root, false);
  return true;
}

const Article *next_news(ArticleReader *r, Arena *arena, RelataError *err)
{
  if (r->done) return NULL;
  if (!r->state && !start(r, err)) return r->done = true, NULL;
  News *news = r->state;
  const XmlNode *item = news->at;
  if (!item) {
    r->done = true;
    return r->line ? NULL : article_pass_over(r, err, "is XML without news items", "save its text or its page");
  }
  do news->at = xml_next(news->at, news->tree.root, news->at == item); /* an item in an item belongs to the outer one */
  while (news->at && !is_item(news->at));
  return read_item(r, news, item, arena, err);
}

/* ---- other XML ------------------------------------------------------------------------------------------------------------------ */

bool looks_like_xml(Window *bytes, Str name)
{
  (void)name;
  return begins_nocase(head_of(window_view(bytes)), "<?xml");
}

const Article *next_other_xml(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str bytes;
  if (r->done) return NULL;
  r->done = true;
  if (bytes_look_like_html(window_view(r->in)))
    return read_whole(r, arena, &bytes, err) ? article_from_bytes(bytes, str_copy(arena, str_of(r->name)), FORM_HTML, &r->options, arena, err) : NULL;
  return article_pass_over(r, err, "is XML of a kind that is not read", "feeds, NITF, NewsML and XHTML are; or read its words with --input text");
}
