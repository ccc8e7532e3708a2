/*
 * feed.c - feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom. Every item is an article; its text is what the item holds of
 * it: content:encoded, Atom's content, else the description, which most feeds cut after some sentences.
 *
 * The text is HTML inside XML, escaped or as CDATA, so it is decoded twice:  &lt;p&gt;Caf&amp;eacute;  ->  <p>Caf&eacute;
 */
#include <string.h>

#include "article/reader.h"
#include "article/xml.h"

enum { FEED_MOST = 64 << 20 };

typedef struct {
  Clean clean;             /* of the file */
  Str bytes;
  XmlTree tree;
  const XmlNode *channel, *at; /* the item that comes next */
} Feed;

static bool is_item(const XmlNode *node) { return xml_is(node, "item") || xml_is(node, "entry"); }

/* The name of the first element; "" where there is none. */
static Str root_name(Str head)
{
  for (size_t i = 0; i + 1 < head.len; i++) {
    if (head.at[i] != '<' || head.at[i + 1] == '?' || head.at[i + 1] == '!') continue;
    size_t n = i + 1, from = n;
    while (n < head.len && !is_space_byte(head.at[n]) && head.at[n] != '>' && head.at[n] != '/') {
      if (head.at[n] == ':') from = n + 1;
      n++;
    }
    return (Str){head.at + from, n - from};
  }
  return (Str){"", 0};
}

bool begins_as_xml(Window *bytes, const char *const *roots, size_t count)
{
  Arena arena = {0};
  Str head = clean_head(bytes, &arena), name = head.len && head.at[0] == '<' ? root_name(head) : (Str){"", 0};
  bool found = false;
  for (size_t i = 0; i < count && !found; i++) found = str_is(name, roots[i]);
  arena_free(&arena);
  return found;
}

bool looks_like_feed(Window *bytes, Str name)
{
  static const char *const roots[] = {"rss", "feed", "RDF"};
  (void)name;
  return begins_as_xml(bytes, roots, COUNT_OF(roots));
}

bool xml_open(ArticleReader *r, Str bytes, Clean *clean, XmlTree *tree, RelataError *err)
{
  const char *why;
  if (bytes.len > FEED_MOST) return article_refuse(err, str_of(r->name), "is too large for an XML document", "split it into smaller files"), false;
  if (!clean_from_bytes(bytes, xml_encoding(bytes), &r->arena, clean, &why))
    return article_refuse(err, str_of(r->name), str_format(&r->arena, "is %s", why).at, "check what the file holds"), false;
  size_t start = (size_t)(head_of(clean->text).at - clean->text.at); /* white space in front is common, and no XML */
  if (start && start < clean->text.len) {
    Clean rest = {.text = {clean->text.at + start, clean->text.len - start}};
    MapPiece *piece = ARENA_NEW(&r->arena, MapPiece);
    *piece = (MapPiece){0, (uint32_t)rest.text.len, (uint32_t)start, (uint32_t)rest.text.len};
    rest.map = piece;
    rest.map_count = 1;
    clean_compose(&rest, clean, &r->arena);
    *clean = rest;
  }
  xml_parse(clean->text, &r->arena, tree);
  return true;
}

/* ---- an item ---------------------------------------------------------------------------------------------------------------- */

static Str text_of(const XmlNode *node, Arena *arena) { return node ? without_entities(xml_text(node, arena), arena) : (Str){"", 0}; }

static Str first_text(const XmlNode *item, const char *const (*names)[2], size_t count, Arena *arena)
{
  for (size_t i = 0; i < count; i++) {
    const XmlNode *node = names[i][0] ? xml_child_in(item, names[i][0], names[i][1]) : xml_child(item, names[i][1]);
    Str text = text_of(node, arena);
    if (text.len) return text;
  }
  return (Str){"", 0};
}

/* RSS writes the address between tags, Atom as an attribute of the link that leads to the page itself. */
static Str link_of(const XmlNode *item, Arena *arena)
{
  for (const XmlNode *n = item->first; n; n = n->next) {
    if (!xml_is(n, "link") || !str_eq(n->space, item->space)) continue;
    Str href = xml_attribute(n, "href"), rel = xml_attribute(n, "rel"), text = xml_text(n, arena);
    if (text.len) return text;
    if (href.len && (!rel.len || str_is(rel, "alternate"))) return str_copy(arena, href);
  }
  return (Str){"", 0};
}

static Str id_of(const XmlNode *item, Str link, Arena *arena)
{
  static const char *const names[][2] = {{NULL, "guid"}, {NULL, "id"}};
  Str id = first_text(item, names, COUNT_OF(names), arena), about = xml_attribute(item, "about");
  return id.len ? id : link.len ? link : str_copy(arena, about);
}

static Str author_of(const XmlNode *item, Arena *arena)
{
  const XmlNode *author = xml_child(item, "author"), *name = xml_child(author, "name"), *creator = xml_child_in(item, "dc", "creator");
  if (creator) return text_of(creator, arena);
  return name ? text_of(name, arena) : author ? sender_name(text_of(author, arena)) : (Str){"", 0};
}

static const XmlNode *content_of(const XmlNode *item)
{
  const XmlNode *best[] = {xml_child_in(item, "content", "encoded"), xml_child(item, "content"), xml_child(item, "description"), xml_child(item, "summary")};
  for (size_t i = 0; i < COUNT_OF(best); i++)
    if (best[i] && best[i]->first) return best[i];
  return NULL;
}

static void fill_from_item(Article *a, const Feed *f, const XmlNode *item, Arena *arena)
{
  static const char *const titles[][2] = {{NULL, "title"}, {"dc", "title"}};
  static const char *const dates[][2] = {{NULL, "pubDate"}, {NULL, "published"}, {NULL, "issued"}, {"dc", "date"}, {NULL, "updated"}, {NULL, "modified"}};
  char iso[32];
  a->title = first_text(item, titles, COUNT_OF(titles), arena);
  a->url = link_of(item, arena);
  a->byline = author_of(item, arena);
  a->outlet = text_of(xml_child(f->channel, "title"), arena);
  if (date_parse(first_text(item, dates, COUNT_OF(dates), arena), iso)) a->date = str_copy(arena, str_of(iso));
}

/* The item's bytes in the file as given; what is in it leads back there. */
static const Article *read_item(ArticleReader *r, Feed *f, const XmlNode *item, Arena *arena, RelataError *err)
{
  Span source = clean_source_span(&f->clean, item->outer);
  Str bytes = str_copy(arena, str_slice(f->bytes, source)), link = link_of(item, arena);
  r->line++;
  Article *a = article_new(bytes, record_name(r, id_of(item, link, arena), arena), arena);
  fill_from_item(a, f, item, arena);
  a->source_start = source.start;
  const XmlNode *content = content_of(item);
  if (!content) {
    article_refuse(err, a->name, "holds no text", "the feed gives only its title");
    err->status = RELATA_OK; /* an item that says nothing is no fault of the feed's */
    return NULL;
  }
  bool markup = str_is(xml_attribute(content, "type"), "xhtml");
  Clean text = xml_clean(content, arena);
  if (markup) { /* the elements themselves */
    Str inner = str_copy(arena, str_slice(f->clean.text, content->inner));
    MapPiece *piece = ARENA_NEW(arena, MapPiece);
    *piece = (MapPiece){0, (uint32_t)inner.len, content->inner.start, (uint32_t)inner.len};
    text = (Clean){inner, piece, 1, 0};
  }
  clean_compose(&text, &f->clean, arena);
  MapPiece *pieces = ARENA_ARRAY(arena, MapPiece, text.map_count);
  for (size_t i = 0; i < text.map_count; i++) {
    pieces[i] = text.map[i];
    pieces[i].source -= source.start;
  }
  text.map = pieces;
  bool html = markup || memchr(text.text.at, '<', text.text.len) || memchr(text.text.at, '&', text.text.len);
  const Article *made = article_make(a, &text, html ? FORM_HTML : FORM_TEXT, &r->options, arena, err);
  if (!made && err->status == RELATA_REFUSED) err->status = RELATA_OK; /* a picture alone, "Read more": passed over */
  return made;
}

/* ---- the feed ----------------------------------------------------------------------------------------------------------------- */

static bool start(ArticleReader *r, RelataError *err)
{
  Str bytes;
  Feed *f = ARENA_NEW(&r->arena, Feed);
  r->state = f;
  if (!read_whole(r, &r->arena, &bytes, err)) return false;
  f->bytes = bytes;
  if (!xml_open(r, bytes, &f->clean, &f->tree, err)) return false;
  const XmlNode *root = f->tree.root, *channel = xml_child(root, "channel");
  if (!channel) channel = xml_find(root, "channel"); /* RSS 1.0: beside the items, with another prefix than RDF's */
  f->channel = channel ? channel : root;
  for (f->at = root; f->at && !is_item(f->at);) f->at = xml_next(f->at, root, false);
  if (root && (f->at || f->tree.whole)) return true;
  return article_refuse(err, str_of(r->name), f->tree.why[0] ? f->tree.why : "is no feed", "get it anew, or say what it is with --input"), false;
}

const Article *next_feed(ArticleReader *r, Arena *arena, RelataError *err)
{
  if (r->done) return NULL;
  if (!r->state && !start(r, err)) return r->done = true, NULL;
  Feed *f = r->state;
  const XmlNode *item = f->at;
  if (item && (f->tree.whole || item->outer.end > item->inner.start)) {
    do f->at = xml_next(f->at, f->tree.root, f->at == item);
    while (f->at && !is_item(f->at));
    return read_item(r, f, item, arena, err);
  }
  r->done = true;
  if (f->tree.whole) return NULL;
  return article_refuse(err, str_of(r->name), f->tree.why, "what stands before was read; get it anew");
}
