/*
 * html.c - a page's article into blocks, each character with the place in the page it came from.
 *
 * gumbo makes the tree and keeps, for every piece of text, the bytes of the page it was read from; entities are decoded
 * there, so text and bytes are laid side by side again here:  "AT&amp;T"  A T | & for &amp; | T.
 * The tree is walked without recursion and lives in the article's arena, so that a page nested a hundred thousand deep
 * is only a long walk.
 */
#include "article/clutter.h"
#include "article/html.h"
#include "article/reader.h"

#include <string.h>

enum { HTML_MOST = 32 << 20, NESTING_MOST = 3000 };

typedef struct {
  Draft *draft;
  const GumboNode *body;
  size_t body_len;              /* of its text */
  const GumboNode *headline;
  BlockRole role;               /* of the element being read, if it has one */
  const GumboNode *role_node;
  size_t text_bytes, link_bytes; /* of the open block */
  size_t link_depth;
  unsigned breaks;              /* <br> since the last text */
  unsigned links;               /* of the open block */
  bool lines;                   /* every <br> ends a block: a writer's line, his paper, the day */
} Page;

/* ---- text -------------------------------------------------------------------------------------------------------------------- */

static bool is_name_byte(char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'); }

/* The length of the character at s[i]. */
static size_t char_len(Str s, size_t i)
{
  size_t next = i;
  if (i >= s.len) return 0;
  utf8_next(s, &next);
  return next - i;
}

/* Does what follows in the page agree with what follows in the text? An entity or the end always does. */
static bool agrees(Str page, size_t i, Str text, size_t k)
{
  if (i >= page.len) return k >= text.len;
  if (page.at[i] == '&' || page.at[i] == '\r') return true;
  for (size_t n = 0; n < 3 && i + n < page.len && page.at[i + n] != '&' && page.at[i + n] != '\r'; n++)
    if (k + n >= text.len || page.at[i + n] != text.at[k + n]) return false;
  return true;
}

/* The bytes of the character reference at page[i] and of the text text[k..] it became; false: a plain ampersand. */
static bool reference_at(Str page, size_t i, Str text, size_t k, size_t *page_len, size_t *text_len)
{
  size_t most = i + 1, one = char_len(text, k), two = one + char_len(text, k + one);
  if (most < page.len && page.at[most] == '#') most++;
  while (most < page.len && is_name_byte(page.at[most]) && most - i < 40) most++;
  bool closed = most < page.len && page.at[most] == ';';
  Str name = {page.at + i + 1, most - i - 1};
  bool ampersand = str_starts(name, "amp") || str_starts(name, "AMP") || str_is(name, "#38") || str_is(name, "#x26");
  if (most == i + 1 || !one || (text.at[k] == '&' && !ampersand)) return false;
  for (size_t end = most + closed; end > i + 1; end--) {
    *page_len = end - i;
    for (int characters = 1; characters <= 2; characters++) {
      *text_len = characters == 1 ? one : two;
      if (agrees(page, end, text, k + *text_len)) return true;
    }
    if (closed && end == most + 1) continue;
  }
  return false;
}

static size_t run_of_text(Str page, size_t i)
{
  size_t end = i;
  while (end < page.len && page.at[end] != '&' && !is_space_byte(page.at[end])) end++;
  return end;
}

/* What cannot be laid side by side stands as a whole for the bytes it came from, its white space made single. */
static void emit_unaligned(Draft *d, Str text, uint32_t start, uint32_t end)
{
  size_t i = 0;
  while (i < text.len) {
    size_t from = i;
    while (i < text.len && !is_space_byte(text.at[i])) i++;
    if (i > from) draft_stand(d, (Str){text.at + from, i - from}, start, end);
    if (i < text.len) draft_space(d, end, end);
    while (i < text.len && is_space_byte(text.at[i])) i++;
  }
}

static bool is_space_text(Str s) { return (s.len == 1 && is_space_byte(s.at[0])) || str_is(s, "\xC2\xA0"); }

static void emit_text(Draft *d, Str page, uint32_t base, Str text)
{
  for (size_t i = 0, k = 0; i < page.len;) {
    size_t from = i, page_len, text_len;
    if (is_space_byte(page.at[i])) {
      while (i < page.len && is_space_byte(page.at[i])) i++;
      while (k < text.len && is_space_byte(text.at[k])) k++;
      draft_space(d, base + (uint32_t)from, base + (uint32_t)i);
      continue;
    }
    if (page.at[i] == '&' && reference_at(page, i, text, k, &page_len, &text_len)) {
      Str decoded = {text.at + k, text_len};
      uint32_t start = base + (uint32_t)i, end = start + (uint32_t)page_len;
      if (is_space_text(decoded)) draft_space(d, start, end);
      else draft_stand(d, decoded, start, end);
      i += page_len;
      k += text_len;
      continue;
    }
    i = run_of_text(page, i + (page.at[i] == '&'));
    if (text.len - k < i - from || memcmp(page.at + from, text.at + k, i - from) != 0) {
      emit_unaligned(d, (Str){text.at + k, text.len - k}, base + (uint32_t)from, base + (uint32_t)page.len);
      return;
    }
    draft_copy(d, base + (uint32_t)from, base + (uint32_t)i);
    k += i - from;
  }
}

/* ---- blocks -------------------------------------------------------------------------------------------------------------------- */

static bool is_block(GumboTag tag)
{
  switch (tag) {
  case GUMBO_TAG_P: case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_MAIN: case GUMBO_TAG_HEADER:
  case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6: case GUMBO_TAG_UL:
  case GUMBO_TAG_OL: case GUMBO_TAG_LI: case GUMBO_TAG_DL: case GUMBO_TAG_DT: case GUMBO_TAG_DD: case GUMBO_TAG_BLOCKQUOTE: case GUMBO_TAG_PRE:
  case GUMBO_TAG_TABLE: case GUMBO_TAG_TR: case GUMBO_TAG_CAPTION: case GUMBO_TAG_FIGURE: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_HR:
  case GUMBO_TAG_FORM: case GUMBO_TAG_FIELDSET: case GUMBO_TAG_ADDRESS: case GUMBO_TAG_CENTER: case GUMBO_TAG_BODY: case GUMBO_TAG_TIME:
    return true;
  default: return false;
  }
}

/* The kind of the block that text under `node` belongs to, by the nearest element that tells. */
static BlockKind kind_of(const Page *page, const GumboNode *node)
{
  for (int up = 0; node && up < 40; node = node->parent, up++) {
    if (node->type != GUMBO_NODE_ELEMENT) continue;
    switch (node->v.element.tag) {
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6: return BLOCK_HEADING;
    case GUMBO_TAG_LI: case GUMBO_TAG_DT: case GUMBO_TAG_DD: return BLOCK_LIST_ITEM;
    case GUMBO_TAG_BLOCKQUOTE: return BLOCK_QUOTE;
    case GUMBO_TAG_TD: case GUMBO_TAG_TH: return BLOCK_TABLE_ROW;
    case GUMBO_TAG_P:
      if (node->parent && (html_is(node->parent, GUMBO_TAG_BLOCKQUOTE) || html_is(node->parent, GUMBO_TAG_LI))) continue;
      return BLOCK_PARAGRAPH;
    default: break;
    }
    if (node == page->body) break;
  }
  return BLOCK_PARAGRAPH;
}

static size_t block_len(const Draft *d) { return d->open ? d->text.len - d->blocks.at[d->blocks.len - 1].span.start : 0; }

static bool ends_a_sentence(const Draft *d)
{
  Str text = {d->text.at, d->text.len};
  return str_ends(text, ".") || str_ends(text, "!") || str_ends(text, "?") || str_ends(text, "\"") || str_ends(text, "”");
}

/* A block that is links and nothing else is a list of other articles; a cell that holds prose is a paragraph of a page
 * laid out by tables. */
static void page_close(Page *page)
{
  Draft *d = page->draft;
  size_t len = block_len(d);
  page->breaks = 0;
  if (len) {
    DraftBlock *block = &d->blocks.at[d->blocks.len - 1];
    block->links = page->links;
    bool links = page->link_bytes * 10 >= page->text_bytes * 9;
    if (links && block->role == ROLE_NONE && (block->kind != BLOCK_PARAGRAPH || len < 120)) block->role = ROLE_LINKS;
    if (block->kind == BLOCK_TABLE_ROW && (len > 200 || (len > 40 && ends_a_sentence(d)))) block->kind = BLOCK_PARAGRAPH;
  }
  draft_close(d);
  page->text_bytes = page->link_bytes = page->links = 0;
}

/* "By Jane Doe<br>Staff Writer<br>May 9, 2003" */
static bool is_open_byline(const Draft *d)
{
  ByLine line;
  if (!d->open || block_len(d) > 80) return false;
  size_t start = d->blocks.at[d->blocks.len - 1].span.start;
  return byline_parse((Str){d->text.at + start, d->text.len - start}, &line);
}

/* One <br> is a space, or a new paragraph after a full stop and before "by Jane Doe"; two are a new paragraph. */
static void take_breaks(Page *page, uint32_t at, Str next)
{
  ByLine line;
  if (!page->breaks) return;
  page->lines = page->lines || byline_parse(str_trim(next), &line);
  page->lines = page->lines || is_open_byline(page->draft);
  if (page->breaks >= 2 || page->lines || ends_a_sentence(page->draft)) page_close(page);
  else draft_space(page->draft, at, at);
  page->breaks = 0;
}

static bool inside_page(const Draft *d, GumboStringPiece piece)
{
  const char *at = d->clean->text.at;
  return piece.data >= at && piece.data <= at + d->clean->text.len && piece.length <= (size_t)(at + d->clean->text.len - piece.data);
}

static void read_text(Page *page, const GumboNode *node)
{
  Draft *d = page->draft;
  const GumboText *text = &node->v.text;
  if (!inside_page(d, text->original_text)) return;
  Str bytes = {text->original_text.data, text->original_text.length};
  uint32_t base = (uint32_t)(bytes.at - d->clean->text.at);
  if (node->type == GUMBO_NODE_WHITESPACE) {
    draft_space(d, base, base + (uint32_t)bytes.len);
    return;
  }
  take_breaks(page, base, str_of(text->text));
  bool blank = !d->open;
  if (blank) {
    const GumboNode *parent = node->parent;
    draft_open(d, kind_of(page, parent), page->role);
  }
  emit_text(d, bytes, base, str_of(text->text));
  page->text_bytes += bytes.len;
  if (page->link_depth) page->link_bytes += bytes.len;
}

/* ---- the walk ------------------------------------------------------------------------------------------------------------------- */

static Span element_span(const Draft *d, const GumboNode *node)
{
  const GumboElement *e = &node->v.element;
  if (!inside_page(d, e->original_tag) || !e->original_tag.length) return (Span){0, 0};
  uint32_t start = (uint32_t)(e->original_tag.data - d->clean->text.at), end = (uint32_t)e->end_pos.offset;
  if (inside_page(d, e->original_end_tag) && e->original_end_tag.length) end = (uint32_t)(e->original_end_tag.data - d->clean->text.at + e->original_end_tag.length);
  return end > start && end <= d->clean->text.len ? (Span){start, end} : (Span){start, start + (uint32_t)e->original_tag.length};
}

/* [1], [citation needed], a small number that leads to a note: marks of notes. */
static bool is_note_mark(const GumboNode *node, Arena *arena)
{
  if (!html_is(node, GUMBO_TAG_SUP)) return false;
  Str text = str_trim(html_text(node, arena, 40));
  bool links = html_is(node->parent, GUMBO_TAG_A) || (node->v.element.children.length == 1 && html_is(node->v.element.children.data[0], GUMBO_TAG_A));
  bool number = text.len > 0 && text.len <= 3;
  for (size_t i = 0; i < text.len; i++) number = number && ((text.at[i] >= '0' && text.at[i] <= '9') || text.at[i] == '*');
  return text.len && (text.at[0] == '[' || html_attribute(node, "class") || (links && number));
}

/* An element that is clutter by its name may still hold the article: then its name is not believed. */
static bool holds_the_article(const Page *page, const GumboNode *node)
{
  size_t len = html_text_len(node);
  return len > 400 && len * 10 > page->body_len * 4;
}

static bool skips(Page *page, const GumboNode *node)
{
  BlockRole role;
  Draft *d = page->draft;
  if (is_note_mark(node, d->arena)) return true;
  const char *quoted = d->mail ? html_mail_skip_why(node) : NULL;
  if (quoted) {
    draft_drop(d, element_span(d, node), quoted);
    return true;
  }
  const char *why = html_skip_why(node, &role);
  if (node == page->body || node == page->headline) return false;
  if (why && strcmp(why, "script") != 0 && holds_the_article(page, node)) return false;
  if (why) {
    if (html_text_len(node) && strcmp(why, "script") != 0) draft_drop(d, element_span(d, node), why);
    return true;
  }
  if (role != ROLE_NONE && page->role == ROLE_NONE && html_text_len(node) < 600) {
    page->role = role;
    page->role_node = node;
  }
  return false;
}

static void enter(Page *page, const GumboNode *node)
{
  GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_BR) page->breaks++;
  else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) draft_space(page->draft, page->draft->space_at.end, page->draft->space_at.end);
  else if (is_block(tag) || node == page->role_node) page_close(page);
  if (is_block(tag)) page->lines = false;
  if (tag == GUMBO_TAG_A) page->link_depth++, page->links++;
  if (node == page->headline) page->role = ROLE_TITLE, page->role_node = node;
}

static void leave(Page *page, const GumboNode *node)
{
  if (node->type != GUMBO_NODE_ELEMENT) return;
  if (is_block(node->v.element.tag) || node == page->role_node) page_close(page);
  if (html_is(node, GUMBO_TAG_A) && page->link_depth) page->link_depth--;
  if (node == page->role_node) page->role = ROLE_NONE, page->role_node = NULL;
}

/* The elements that end between `node` and the next node of the walk. */
static void leave_until(Page *page, const GumboNode *node, const GumboNode *next, const GumboNode *root)
{
  for (const GumboNode *n = node; n; n = n->parent) {
    if (next && next->parent == n) return;
    leave(page, n);
    if (n == root || (next && n->parent == next->parent)) return;
  }
}

static void walk(Page *page, const GumboNode *root)
{
  for (const GumboNode *n = root; n;) {
    bool skip = n->type != GUMBO_NODE_TEXT && n->type != GUMBO_NODE_WHITESPACE && skips(page, n);
    if (!skip && n->type == GUMBO_NODE_ELEMENT) enter(page, n);
    else if (n->type == GUMBO_NODE_TEXT || n->type == GUMBO_NODE_WHITESPACE) read_text(page, n);
    const GumboNode *next = html_next(n, root, skip);
    leave_until(page, n, next, root);
    n = next;
  }
  page_close(page);
}

/* What stands between a headline and the body that was found elsewhere: of it only who wrote and when is read. */
static void read_between(Page *page, const GumboNode *document)
{
  enum { LINES_MOST = 80 };
  BlockRole role;
  Draft *d = page->draft;
  size_t lines = 0;
  for (const GumboNode *n = html_next(page->headline, document, true); n && n != page->body && lines < LINES_MOST; lines++) {
    bool skip = n->type == GUMBO_NODE_ELEMENT && html_skip_why(n, &role) != NULL;
    bool short_one = n->type == GUMBO_NODE_ELEMENT && !skip && html_text_len(n) <= 120;
    if (short_one) line_metadata(d->article, html_text(n, d->arena, 120), d->arena);
    n = html_next(n, document, skip);
  }
}

static bool below(const GumboNode *node, const GumboNode *root)
{
  for (; node; node = node->parent)
    if (node == root) return true;
  return false;
}

/* ---- the page --------------------------------------------------------------------------------------------------------------------- */

static void *take_memory(void *arena, size_t size) { return arena_alloc(arena, size); }
static void keep_memory(void *arena, void *memory) { (void)arena, (void)memory; }

/* How deep elements nest at most, as far as their tags tell. gumbo's time grows with the square of it. */
static size_t nesting_of(Str s)
{
  static const char *const flat[] = {"p", "br", "li", "img", "hr", "meta", "link", "input", "td", "tr", "th", "dt", "dd", "option", "wbr", "source"};
  size_t depth = 0, most = 0;
  for (size_t i = 0; i + 1 < s.len; i++) {
    if (s.at[i] != '<') continue;
    bool closes = s.at[i + 1] == '/';
    size_t from = i + 1 + closes, end = from;
    while (end < s.len && is_name_byte(s.at[end])) end++;
    Str name = {s.at + from, end - from};
    bool counts = name.len > 0;
    for (size_t k = 0; counts && k < COUNT_OF(flat); k++) counts = !str_eq_nocase(name, str_of(flat[k]));
    if (!counts) continue;
    if (!closes) depth++;
    else if (depth) depth--;
    if (depth > most) most = depth;
  }
  return most;
}

bool bytes_look_like_html(Str bytes)
{
  static const char *const openings[] = {"<!doctype html", "<html", "<head", "<body", "<article", "<!-- ", "<div", "<p>", "<h1", "<meta", "<title"};
  Str head = head_of(bytes);
  if (begins_nocase(head, "<?xml")) {
    Str first = {head.at, head.len < 1000 ? head.len : 1000};
    return str_find(first, STR("<html")) != SIZE_MAX;
  }
  for (size_t i = 0; i < COUNT_OF(openings); i++)
    if (begins_nocase(head, openings[i])) return true;
  return false;
}

bool looks_like_html(Window *bytes, Str name)
{
  (void)name;
  Arena arena = {0};
  bool found = bytes_look_like_html(clean_head(bytes, &arena));
  arena_free(&arena);
  return found;
}

/* A message is its article: nothing stands around it, and what it quotes may well be longer. */
static const GumboNode *whole_body(const GumboNode *document)
{
  for (const GumboNode *n = document; n; n = html_next(n, document, false))
    if (html_is(n, GUMBO_TAG_BODY)) return n;
  return document;
}

bool read_html(Draft *d)
{
  if (d->clean->text.len > HTML_MOST || nesting_of(d->clean->text) > NESTING_MOST) return false;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take_memory;
  options.deallocator = keep_memory;
  options.userdata = d->arena;
  options.max_errors = 0;
  const GumboOutput *tree = gumbo_parse_with_options(&options, d->clean->text.at, d->clean->text.len);
  html_metadata(tree->document, d->article, d->arena);
  Page page = {.draft = d, .body = d->mail ? whole_body(tree->document) : html_find_body(tree->document, d->arena)};
  page.body_len = html_text_len(page.body);
  if (!d->mail) page.headline = html_find_headline(tree->document, page.body, d->article->title, d->arena);
  if (page.headline && !d->article->title.len) d->article->title = html_text(page.headline, d->arena, 500);
  html_title(tree->document, d->article, d->arena);
  if (page.headline && !below(page.headline, page.body)) {
    walk(&page, page.headline);
    read_between(&page, tree->document);
  }
  walk(&page, page.body);
  return true;
}
