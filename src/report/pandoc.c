/*
 * pandoc.c - the relata blocks of a pandoc document (its JSON, https://hackage.haskell.org/package/pandoc-types) are replaced
 * by figures and tables, so that every format pandoc writes can hold them.
 * A block is a CodeBlock of class relata, ``` {.relata .graph}; or a Code on lines of its own, for that is what pandoc's own
 * Markdown makes of ```relata graph, with its line ends lost: "relata graph about: Powell hops: 1".
 */
#include "report/block.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  Filling filling;
  bool figure_block;  /* pandoc-types 1.23 and later have Figure */
  size_t blocks;      /* seen so far, to name one in an error */
} Document;

PictureFormat pandoc_picture_format(const char *writer)
{
  static const char *const html[] = {"html", "html4", "html5", "slidy", "slideous", "s5", "dzslides", "revealjs", "chunkedhtml"};
  static const char *const pdf[] = {"latex", "beamer", "context", "pdf"};
  static const char *const svg[] = {"markdown", "gfm", "commonmark", "commonmark_x", "markdown_github", "epub", "epub2", "epub3"};
  for (size_t i = 0; writer && i < COUNT_OF(html); i++)
    if (!strcmp(writer, html[i])) return PICTURE_SVG;
  for (size_t i = 0; writer && i < COUNT_OF(pdf); i++)
    if (!strcmp(writer, pdf[i])) return PICTURE_PDF;
  for (size_t i = 0; writer && i < COUNT_OF(svg); i++)
    if (!strcmp(writer, svg[i])) return PICTURE_SVG;
  return PICTURE_PNG; /* docx, pptx, odt, rtf; rst, typst, org and others that drop raw HTML */
}

/* ---- building ------------------------------------------------------------------------------------------------------------- */

/* JSON text of any bytes: controls go, bad UTF-8 is replaced. */
static json_t *text_json(Str text)
{
  Buf clean = {0};
  for (size_t i = 0; i < text.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(text, &i);
    if (cp == UTF8_BAD) buf_text(&clean, "\xEF\xBF\xBD");
    else if (cp >= 0x20 && cp != 0x7f) buf_put(&clean, text.at + from, i - from);
    else buf_char(&clean, ' ');
  }
  json_t *string = json_stringn_nocheck(clean.at ? clean.at : "", clean.len);
  buf_free(&clean);
  return string;
}

static json_t *node(const char *type, json_t *content)
{
  json_t *object = json_object();
  json_object_set_new(object, "t", json_string(type));
  if (content) json_object_set_new(object, "c", content);
  return object;
}

static json_t *attributes(Str id, const char *class, Str width, Str alt)
{
  json_t *classes = json_array(), *pairs = json_array();
  if (class) json_array_append_new(classes, json_string(class));
  if (width.len) json_array_append_new(pairs, json_pack("[s, o]", "width", text_json(width)));
  if (alt.len) json_array_append_new(pairs, json_pack("[s, o]", "fig-alt", text_json(alt)));
  return json_pack("[o, o, o]", text_json(id), classes, pairs);
}

/* Words set apart by Space, as pandoc's own readers do. */
static void add_words(json_t *inlines, Str text)
{
  Str word;
  bool first = true;
  while (str_split(&text, ' ', &word)) {
    if (!word.len) continue;
    if (!first) json_array_append_new(inlines, node("Space", NULL));
    json_array_append_new(inlines, node("Str", text_json(word)));
    first = false;
  }
}

static json_t *words_json(Str text)
{
  json_t *inlines = json_array();
  add_words(inlines, text);
  return inlines;
}

static json_t *plain(json_t *inlines) { return json_pack("[o]", node("Plain", inlines)); }

static json_t *note_json(const FactRow *fact, Arena *arena)
{
  Str title = fact->title.len ? fact->title : fact->document;
  Str source = str_format(arena, "%.*s%s%.*s", STR_ARG(title), fact->published.len ? ", " : "", STR_ARG(fact->published));
  json_t *inlines = json_array();
  json_t *quoted = json_pack("[o, o]", node("DoubleQuote", NULL), words_json(fact->sentence_text));
  json_array_append_new(inlines, node("Quoted", quoted));
  json_array_append_new(inlines, node("Space", NULL));
  add_words(inlines, source);
  return node("Note", json_pack("[o]", node("Para", inlines)));
}

static json_t *cell_json(const Document *document, const GridCell *cell)
{
  json_t *inlines = words_json(cell->text);
  if (cell->strong) inlines = json_pack("[o]", node("Strong", inlines));
  if (cell->note) json_array_append_new(inlines, note_json(document->filling.notes.at[cell->note - 1], document->filling.arena));
  json_t *content = json_array_size(inlines) ? plain(inlines) : json_array();
  if (!json_array_size(content)) json_decref(inlines);
  return json_pack("[o, o, i, i, o]", attributes(STR(""), NULL, STR(""), STR("")), node("AlignDefault", NULL), 1, 1, content);
}

static json_t *row_json(json_t *cells) { return json_pack("[o, o]", attributes(STR(""), NULL, STR(""), STR("")), cells); }

enum { PAGE_LETTERS = 72, WIDEST_COLUMN = 40, WIDEST_WORD = 20, NOTE_LETTERS = 3 };

typedef struct { double least, most; } ColumnNeed; /* letters: of its longest word, of its longest text */

static void widen_for(ColumnNeed *need, Str text, bool noted)
{
  double all = (double)utf8_width(text);
  if (all > need->most) need->most = all;
  Str word;
  while (str_split(&text, ' ', &word)) {
    double width = (double)utf8_width(word) + (noted ? NOTE_LETTERS : 0);
    if (width > need->least) need->least = width;
  }
}

static ColumnNeed column_need(const Grid *grid, size_t column)
{
  ColumnNeed need = {5, 6};
  widen_for(&need, grid->heads[column], false);
  for (size_t r = 0; r < grid->rows; r++) widen_for(&need, grid->cells[r * grid->columns + column].text, grid->cells[r * grid->columns + column].note != 0);
  if (need.least > WIDEST_WORD) need.least = WIDEST_WORD;
  if (need.most > WIDEST_COLUMN) need.most = WIDEST_COLUMN;
  need.least++; /* the space between columns */
  if (need.most < need.least) need.most = need.least;
  return need;
}

/* Broad tables get widths by what stands in them, for a writer without widths sets one line a cell; no word is broken as long as
 * the page is wide enough for the longest of each column. */
static void column_widths(const Grid *grid, double *widths)
{
  double least = 0, most = 0;
  for (size_t i = 0; i < grid->columns; i++) {
    ColumnNeed need = column_need(grid, i);
    least += need.least;
    most += need.most;
  }
  double rest = PAGE_LETTERS > least && most > least ? (PAGE_LETTERS - least) / (most - least) : 0, page = least > PAGE_LETTERS ? least : PAGE_LETTERS;
  for (size_t i = 0; i < grid->columns; i++) {
    ColumnNeed need = column_need(grid, i);
    widths[i] = most > PAGE_LETTERS ? (need.least + rest * (need.most - need.least)) / page : 0;
  }
}

static json_t *table_json(const Document *document, const Grid *grid)
{
  json_t *specs = json_array(), *head = json_array(), *rows = json_array();
  double *widths = ARENA_ARRAY(document->filling.arena, double, grid->columns);
  column_widths(grid, widths);
  for (size_t i = 0; i < grid->columns; i++) {
    bool right = grid->rows && grid->cells[i].number;
    json_t *width = widths[i] > 0 ? node("ColWidth", json_real((double)(int)(widths[i] * 1000) / 1000)) : node("ColWidthDefault", NULL);
    json_array_append_new(specs, json_pack("[o, o]", node(right ? "AlignRight" : "AlignDefault", NULL), width));
    json_array_append_new(head, cell_json(document, &(GridCell){.text = grid->heads[i]}));
  }
  for (size_t r = 0; r < grid->rows; r++) {
    json_t *cells = json_array();
    for (size_t i = 0; i < grid->columns; i++) json_array_append_new(cells, cell_json(document, &grid->cells[r * grid->columns + i]));
    json_array_append_new(rows, row_json(cells));
  }
  json_t *caption = json_pack("[n, o]", grid->caption.len ? plain(words_json(grid->caption)) : json_array());
  json_t *none = attributes(STR(""), NULL, STR(""), STR(""));
  json_t *body = json_pack("[O, i, [], o]", none, 0, rows);
  json_t *content = json_pack("[o, o, o, [O, [o]], [o], [O, []]]", attributes(grid->id, "relata", STR(""), STR("")), caption, specs, none,
                              row_json(head), body, none);
  json_decref(none);
  return node("Table", content);
}

static json_t *image_source(const Figure *figure)
{
  if (figure->link.len) return text_json(figure->link);
  Buf data = {0};
  buf_text(&data, figure->format == PICTURE_PNG ? "data:image/png;base64," : "data:image/svg+xml;base64,");
  put_base64(&data, figure->bytes);
  json_t *source = text_json(buf_view(&data));
  buf_free(&data);
  return source;
}

static json_t *figure_json(const Document *document, const Figure *figure)
{
  if (figure->format == PICTURE_SVG && !figure->link.len) { /* in the page itself: its tips and links live */
    Buf html = {0};
    html_figure(&html, figure);
    json_t *raw = node("RawBlock", json_pack("[s, o]", "html", json_stringn_nocheck(html.at ? html.at : "", html.len)));
    buf_free(&html);
    return raw;
  }
  bool old = !document->figure_block;
  json_t *target = json_pack("[o, s]", image_source(figure), old && figure->caption.len ? "fig:" : "");
  json_t *words = words_json(old && figure->caption.len ? figure->caption : figure->alt);
  json_t *image = node("Image", json_pack("[o, o, o]", attributes(old ? figure->id : STR(""), "relata", figure->width,
                                                                  old ? figure->alt : STR("")), words, target));
  if (old) return node("Para", json_pack("[o]", image));
  json_t *caption = json_pack("[n, o]", figure->caption.len ? plain(words_json(figure->caption)) : json_array());
  return node("Figure", json_pack("[o, o, o]", attributes(figure->id, "relata", STR(""), STR("")), caption, plain(json_pack("[o]", image))));
}

/* ---- reading the blocks --------------------------------------------------------------------------------------------------- */

static Str json_str(const json_t *string)
{
  return json_is_string(string) ? (Str){json_string_value(string), json_string_length(string)} : STR("");
}

static bool is_type(const json_t *value, const char *type) { return str_is(json_str(json_object_get(value, "t")), type); }

static bool has_relata_class(const json_t *attributes_of)
{
  size_t i;
  const json_t *class;
  json_array_foreach(json_array_get(attributes_of, 1), i, class) {
    Str name = json_str(class);
    bool with_kind = str_starts(name, "relata-") && fill_kind_of((Str){name.at + 7, name.len - 7});
    if (str_is(name, "relata") || with_kind) return true;
  }
  return false;
}

static bool take_attributes(FillBlock *block, const Document *document, const json_t *attributes_of, RelataError *err)
{
  size_t i;
  const json_t *item;
  Str id = json_str(json_array_get(attributes_of, 0));
  if (id.len) block->id = str_cstr(document->filling.arena, id);
  json_array_foreach(json_array_get(attributes_of, 1), i, item) {
    Str class = json_str(item);
    if (str_starts(class, "relata-")) class = (Str){class.at + 7, class.len - 7};
    if (fill_kind_of(class)) block->kind = fill_kind_of(class);
  }
  json_array_foreach(json_array_get(attributes_of, 2), i, item)
    if (!block_option(block, &document->filling, json_str(json_array_get(item, 0)), json_str(json_array_get(item, 1)), block->where, err))
      return false;
  return true;
}

/* Where no `query:` says so, a query begins at its first keyword in capitals. */
static bool is_query_word(Str word) { return str_is(word, "SELECT") || str_is(word, "WITH") || str_is(word, "VALUES"); }

static bool begins_query(const FillBlock *block, Str word)
{
  return block->kind == FILL_SQL && is_query_word(word);
}

/* "graph about: Colin Powell hops: 1": a known name with its colon begins an option, the words up to the next are its value;
 * those of `query` go to the end. */
static bool take_inline(FillBlock *block, const Document *document, Str rest, RelataError *err)
{
  const Filling *filling = &document->filling;
  Str word, key = {0}, value = {0};
  if (!str_split(&rest, ' ', &word)) return true;
  block->kind = fill_kind_of(word);
  while ((rest = str_trim(rest)).len) { /* in a list, pandoc leaves the blanks of the indentation */
    Str before = rest;
    str_split(&rest, ' ', &word);
    if (begins_query(block, word) && !str_is(key, "query")) {
      block->query = str_cstr(filling->arena, before);
      break;
    }
    bool begins = word.len > 1 && word.at[word.len - 1] == ':' && block_knows((Str){word.at, word.len - 1}) && !str_is(key, "query");
    if (!begins) {
      if (!value.at) value.at = word.at;
      value.len = (size_t)(word.at + word.len - value.at);
      continue;
    }
    if (key.len && !block_option(block, filling, key, value, block->where, err)) return false;
    if (!key.len && value.len) return block_option(block, filling, value, STR(""), block->where, err);
    key = (Str){before.at, word.len - 1}, value = (Str){0};
  }
  if (!key.len && value.len) return block_option(block, filling, value, STR(""), block->where, err);
  return !key.len || block_option(block, filling, key, value, block->where, err);
}

/* A Code that begins with "relata graph" or another kind, options after it: the words after relata. */
static bool is_inline_block(const json_t *value, Str *words)
{
  if (!is_type(value, "Code")) return false;
  Str text = json_str(json_array_get(json_object_get(value, "c"), 1)), kind;
  if (!str_starts(text, "relata ")) return false;
  *words = str_trim((Str){text.at + 7, text.len - 7});
  Str rest = *words;
  if (!str_split(&rest, ' ', &kind) || !fill_kind_of(kind)) return false;
  Str first = {0}, after = str_trim(rest);
  bool asks = fill_kind_of(kind) == FILL_SQL && str_split(&after, ' ', &first) && is_query_word(first);
  return asks || memchr(rest.at, ':', rest.len);
}

/* Where a line of its own begins or ends in a paragraph. */
static bool at_break(const json_t *inlines, size_t i)
{
  return i >= json_array_size(inlines) || is_type(json_array_get(inlines, i), "SoftBreak");
}

/* The first such Code that stands on lines of its own in a paragraph; its size where there is none. */
static size_t inline_block_at(const json_t *paragraph)
{
  const json_t *inlines = json_object_get(paragraph, "c");
  size_t count = is_type(paragraph, "Para") || is_type(paragraph, "Plain") ? json_array_size(inlines) : 0; /* Plain: in a tight list */
  Str words;
  for (size_t i = 0; i < count; i++)
    if (is_inline_block(json_array_get(inlines, i), &words) && (i == 0 || at_break(inlines, i - 1)) && at_break(inlines, i + 1)) return i;
  return SIZE_MAX;
}

static bool is_code_block(const json_t *value)
{
  return is_type(value, "CodeBlock") && has_relata_class(json_array_get(json_object_get(value, "c"), 0));
}

static bool fill_one(Document *document, const json_t *value, json_t **made, RelataError *err)
{
  FillBlock block;
  Filled filled;
  Str words;
  Str where = str_format(document->filling.arena, "relata block %zu", ++document->blocks);
  block_init(&block, &document->filling, where);
  if (is_inline_block(value, &words)) {
    if (!take_inline(&block, document, words, err)) return false;
  } else {
    const json_t *content = json_object_get(value, "c");
    if (!take_attributes(&block, document, json_array_get(content, 0), err) ||
        !block_body(&block, &document->filling, json_str(json_array_get(content, 1)), 0, err))
      return false;
  }
  if (!block_fill(&block, &document->filling, &filled, err)) return false;
  *made = filled.is_figure ? figure_json(document, &filled.figure) : table_json(document, &filled.grid);
  return *made || error_set(err, RELATA_FAILED, where.at, "select fewer facts", "out of memory");
}

static json_t *part_of(const json_t *inlines, size_t from, size_t to)
{
  json_t *part = json_array();
  for (size_t i = from; i < to; i++) json_array_append(part, json_array_get(inlines, i));
  return node("Para", part);
}

/* blocks[i] is a paragraph whose inline `at` is a block: what stands before stays a paragraph, the block follows, then the
 * rest, which is looked at next; `*i` moves to the block. */
static bool fill_paragraph(Document *document, json_t *blocks, size_t *i, size_t at, RelataError *err)
{
  json_t *made = NULL, *inlines = json_incref(json_object_get(json_array_get(blocks, *i), "c"));
  size_t count = json_array_size(inlines);
  bool ok = fill_one(document, json_array_get(inlines, at), &made, err);
  if (ok) {
    json_array_set_new(blocks, *i, made);
    if (at + 2 < count) json_array_insert_new(blocks, *i + 1, part_of(inlines, at + 2, count));
    if (at > 1) json_array_insert_new(blocks, (*i)++, part_of(inlines, 0, at - 1));
  }
  json_decref(inlines);
  return ok;
}

/* Depth is bounded: jansson refuses documents nested deeper than 2048. */
static bool walk(Document *document, json_t *value, RelataError *err)
{
  json_t *item, *made = NULL;
  const char *key;
  if (json_is_array(value)) for (size_t i = 0; i < json_array_size(value); i++) {
    item = json_array_get(value, i);
    size_t at = inline_block_at(item);
    if (at != SIZE_MAX) {
      if (!fill_paragraph(document, value, &i, at, err)) return false;
    } else if (is_code_block(item)) {
      if (!fill_one(document, item, &made, err)) return false;
      json_array_set_new(value, i, made);
    } else if (!walk(document, item, err)) {
      return false;
    }
  }
  if (json_is_object(value)) json_object_foreach(value, key, item)
    if (!walk(document, item, err)) return false;
  return true;
}

static bool check_version(Document *document, const json_t *root, RelataError *err)
{
  const json_t *version = json_object_get(root, "pandoc-api-version");
  json_int_t major = json_integer_value(json_array_get(version, 0)), minor = json_integer_value(json_array_get(version, 1));
  if (!json_is_array(version) || !json_is_array(json_object_get(root, "blocks")))
    return error_set(err, RELATA_REFUSED, "", "run it as a filter: pandoc --filter relata-pandoc", "this is no pandoc document in JSON");
  if (major < 1 || (major == 1 && minor < 21))
    return error_set(err, RELATA_REFUSED, "", "use pandoc 2.10 or later", "the document is of an older pandoc");
  document->figure_block = major > 1 || minor >= 23;
  return true;
}

bool report_pandoc(Store *store, Str json, const ReportOptions *options, Buf *out, RelataError *err)
{
  json_error_t error;
  json_t *root = json_loadb(json.at, json.len, JSON_ALLOW_NUL, &error);
  if (!root)
    return error_set(err, RELATA_REFUSED, "", "run it as a filter: pandoc --filter relata-pandoc", "not JSON: %s", error.text);
  Arena arena = {0};
  Document document = {0};
  filling_init(&document.filling, store, options, &arena);
  bool ok = check_version(&document, root, err) && walk(&document, root, err);
  char *text = ok ? json_dumps(root, JSON_COMPACT | JSON_REAL_PRECISION(6)) : NULL;
  if (ok && !text) ok = error_set(err, RELATA_FAILED, "", "select fewer facts", "out of memory while filling the document");
  if (text) buf_text(out, text);
  free(text);
  json_decref(root);
  arena_free(&arena);
  return ok;
}
