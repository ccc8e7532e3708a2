/*
 * markdown.c - Markdown by md4c. Its callbacks mostly hand out pieces of the source itself, so that their place is known;
 * what it decodes or makes up stands for the place where it has come to.
 */
#include "article/draft.h"

#include <md4c.h>
#include <string.h>

typedef struct {
  Draft *draft;
  Str body;           /* the part after the front matter */
  uint32_t at;        /* how far the source has been read */
  int code, quote, item, html;
} Reader;

static uint32_t place_of(const Reader *r, const char *text, size_t len)
{
  const char *from = r->draft->clean->text.at;
  if (text < from || text + len > from + r->draft->clean->text.len) return r->at;
  return (uint32_t)(text - from);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
  Reader *r = context;
  switch (type) {
  case MD_BLOCK_H:
    draft_open(r->draft, BLOCK_HEADING, ((MD_BLOCK_H_DETAIL *)detail)->level == 1 && !r->draft->blocks.len ? ROLE_TITLE : ROLE_NONE);
    break;
  case MD_BLOCK_QUOTE: r->quote++; break;
  case MD_BLOCK_LI:
    r->item++;
    draft_open(r->draft, BLOCK_LIST_ITEM, ROLE_NONE);
    break;
  case MD_BLOCK_P: draft_open(r->draft, r->item ? BLOCK_LIST_ITEM : r->quote ? BLOCK_QUOTE : BLOCK_PARAGRAPH, ROLE_NONE); break;
  case MD_BLOCK_TR: draft_open(r->draft, BLOCK_TABLE_ROW, ROLE_NONE); break;
  case MD_BLOCK_TD: case MD_BLOCK_TH: draft_space(r->draft, r->at, r->at); break;
  case MD_BLOCK_CODE: r->code++; break;
  case MD_BLOCK_HTML: r->html++; break;
  default: break;
  }
  return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
  Reader *r = context;
  (void)detail;
  switch (type) {
  case MD_BLOCK_QUOTE: r->quote--; break;
  case MD_BLOCK_LI: r->item--; draft_close(r->draft); break;
  case MD_BLOCK_H: case MD_BLOCK_P: case MD_BLOCK_TR: draft_close(r->draft); break;
  case MD_BLOCK_CODE: r->code--; break;
  case MD_BLOCK_HTML: r->html--; break;
  default: break;
  }
  return 0;
}

static int pass_span(MD_SPANTYPE type, void *detail, void *context)
{
  (void)type, (void)detail, (void)context;
  return 0;
}

/* The few named entities of prose, and numbers. */
uint32_t entity_value(Str entity)
{
  static const struct { const char *name; uint32_t cp; } names[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''},
      {"&nbsp;", ' '}, {"&mdash;", 0x2014}, {"&ndash;", 0x2013}, {"&hellip;", 0x2026}, {"&lsquo;", 0x2018}, {"&rsquo;", 0x2019}, {"&ldquo;", 0x201C},
      {"&rdquo;", 0x201D}, {"&eacute;", 0xE9}, {"&euro;", 0x20AC}, {"&pound;", 0xA3}, {"&copy;", 0xA9}, {"&shy;", 0xAD},
      {"&lrm;", 0x200E}, {"&rlm;", 0x200F}};
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (str_is(entity, names[i].name)) return names[i].cp;
  uint32_t value = 0;
  if (entity.len < 4 || entity.at[1] != '#') return 0;
  bool hex = (entity.at[2] | 32) == 'x';
  for (size_t i = hex ? 3 : 2; i + 1 < entity.len && value < 0x110000; i++) {
    uint32_t digit = (uint32_t)(entity.at[i] <= '9' ? entity.at[i] - '0' : (entity.at[i] | 32) - 'a' + 10);
    value = value * (hex ? 16 : 10) + digit;
  }
  return value && value < 0x110000 ? value : 0xFFFD;
}

static void read_entity(Reader *r, Str entity, uint32_t at)
{
  char utf8[4];
  uint32_t cp = entity_value(entity), end = at + (uint32_t)entity.len;
  if (!cp) draft_copy(r->draft, at, end);
  else if (utf8_is_space(cp)) draft_space(r->draft, at, end);
  else draft_stand(r->draft, (Str){utf8, utf8_put(utf8, cp)}, at, end);
}

static int read_text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *context)
{
  Reader *r = context;
  uint32_t at = place_of(r, bytes, size), end = at + size;
  if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
    draft_space(r->draft, r->at, r->at);
    return 0;
  }
  bool own = place_of(r, bytes, size) != r->at || r->draft->clean->text.at + r->at == bytes;
  if (r->code || r->html || type == MD_TEXT_HTML) {
    if (own) draft_drop(r->draft, (Span){at, end}, r->code ? "code" : "markup");
  } else if (type == MD_TEXT_ENTITY && own) {
    read_entity(r, (Str){bytes, size}, at);
  } else if (type == MD_TEXT_NULLCHAR) {
    draft_stand(r->draft, STR("\xEF\xBF\xBD"), r->at, r->at);
  } else if (own) {
    draft_copy(r->draft, at, end);
  } else {
    draft_stand(r->draft, (Str){bytes, size}, r->at, r->at);
  }
  if (own) r->at = end;
  return 0;
}

static void front_field(Draft *d, Str line)
{
  char iso[32];
  Str key, value = line;
  if (!str_split(&value, ':', &key) || !value.at) return;
  value = str_trim(value);
  if (value.len >= 2 && (value.at[0] == '"' || value.at[0] == '\'') && value.at[value.len - 1] == value.at[0]) value = (Str){value.at + 1, value.len - 2};
  if (str_is(key, "title") && !d->article->title.len) d->article->title = str_copy(d->arena, value);
  if (str_is(key, "author") && !d->article->byline.len) d->article->byline = str_copy(d->arena, value);
  if (str_is(key, "date") && !d->article->date.len && date_parse(value, iso)) d->article->date = str_copy(d->arena, str_of(iso));
}

/* "---\ntitle: ...\n---\n" in front of the text. Returns where the text begins. */
static size_t front_matter(Draft *d, Str text)
{
  Str rest = text, line;
  if (!str_starts(text, "---\n") && !str_starts(text, "---\r\n")) return 0;
  size_t taken = 0;
  for (int i = 0; i < 60 && str_split(&rest, '\n', &line); i++) {
    taken += line.len + 1;
    if (i && str_is(str_trim(line), "---")) return taken < text.len ? taken : text.len;
    if (i) front_field(d, line);
  }
  return 0;
}

bool read_markdown(Draft *d)
{
  Str text = d->clean->text;
  size_t start = str_starts(text, "\xEF\xBB\xBF") ? 3 : 0;
  start += front_matter(d, (Str){text.at + start, text.len - start});
  Reader r = {.draft = d, .at = (uint32_t)start};
  MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS, .enter_block = enter_block,
                      .leave_block = leave_block, .enter_span = pass_span, .leave_span = pass_span, .text = read_text};
  bool ok = md_parse(text.at + start, (MD_SIZE)(text.len - start), &parser, &r) == 0;
  draft_close(d);
  return ok;
}
