/*
 * fill.c - the fenced relata blocks of a Markdown document are replaced by what they ask for; every other byte stays.
 * Lines are read as CommonMark reads them (section 4.5): a fence is at least three ` or ~ with at most three blanks before;
 * it ends at a fence of the same character that is no shorter. So a block that stands within another fence, an HTML comment or
 * indented code is an example, and is left alone. One within a list or a quotation is filled there: "> - ```relata graph" gives
 * lines that begin with ">   "; footnotes wait for the next block outside.
 */
#include "report/block.h"

#include <string.h>

typedef struct { char mark; size_t length; Str info; } Fence;

enum { DEEPEST_LIST = 8 };

typedef struct {
  Filling filling;
  Str document;
  size_t at, line;           /* byte and number of the next line */
  size_t quotes;             /* how many ">" the last line began with */
  size_t columns[DEEPEST_LIST], lists; /* where the text of the open list items begins, behind the ">" */
  Buf *out;
} Scanner;

/* What stands around a block: quotations and the column of a list item; what its first line begins with, and whether that
 * begins the item. */
typedef struct { size_t quotes, column; Str lead; bool opens; } Container;

static bool next_line(Scanner *scan, Str *line)
{
  if (scan->at >= scan->document.len) return false;
  const char *start = scan->document.at + scan->at, *end = memchr(start, '\n', scan->document.len - scan->at);
  size_t len = end ? (size_t)(end - start) + 1 : scan->document.len - scan->at;
  *line = (Str){start, len}; /* with its end */
  scan->at += len;
  scan->line++;
  return true;
}

static bool is_fence(Str line, Fence *fence)
{
  size_t i = 0;
  while (i < line.len && line.at[i] == ' ') i++;
  if (i > 3 || i >= line.len || (line.at[i] != '`' && line.at[i] != '~')) return false;
  size_t start = i;
  fence->mark = line.at[i];
  while (i < line.len && line.at[i] == fence->mark) i++;
  fence->length = i - start;
  fence->info = str_trim((Str){line.at + i, line.len - i});
  return fence->length >= 3 && !(fence->mark == '`' && memchr(fence->info.at, '`', fence->info.len));
}

/* ---- quotations and lists ---- */

static size_t count_blanks(Str text)
{
  size_t n = 0;
  while (n < text.len && text.at[n] == ' ') n++;
  return n;
}

static Str without(Str text, size_t bytes) { return (Str){text.at + bytes, text.len - bytes}; }
static bool is_blank(Str text) { return str_trim(text).len == 0; }

/* Takes up to `most` ">" away, each with the blank after it. Returns how many there were. */
static size_t strip_quotes(Str *line, size_t most)
{
  size_t quotes = 0;
  for (; quotes < most; quotes++) {
    size_t blanks = count_blanks(*line);
    if (blanks > 3 || blanks >= line->len || line->at[blanks] != '>') break;
    *line = without(*line, blanks + 1);
    if (line->len && line->at[0] == ' ') *line = without(*line, 1);
  }
  return quotes;
}

/* The width of "- ", "12. " with the blanks before and after; 0: no list item begins here. */
static size_t marker_width(Str text)
{
  size_t blanks = count_blanks(text), i = blanks;
  if (blanks > 3 || i >= text.len) return 0;
  if (strchr("-+*", text.at[i])) i++;
  else {
    while (i < text.len && i < blanks + 9 && text.at[i] >= '0' && text.at[i] <= '9') i++;
    if (i == blanks || i >= text.len || (text.at[i] != '.' && text.at[i] != ')')) return 0;
    i++;
  }
  size_t after = count_blanks(without(text, i));
  return after >= 1 && after <= 4 && !is_blank(without(text, i)) ? i + after : 0;
}

/* Follows quotations and lists to the text of a line. */
static Str enter(Scanner *scan, Str line, Container *in)
{
  Str text = line;
  size_t quotes = strip_quotes(&text, SIZE_MAX);
  if (quotes != scan->quotes) scan->lists = 0;
  scan->quotes = quotes;
  if (!is_blank(text))
    while (scan->lists && count_blanks(text) < scan->columns[scan->lists - 1]) scan->lists--;
  size_t column = scan->lists ? scan->columns[scan->lists - 1] : 0;
  if (column <= count_blanks(text)) text = without(text, column);
  bool opens = false;
  for (size_t width; scan->lists < DEEPEST_LIST && (width = marker_width(text)) > 0; opens = true) {
    column += width;
    text = without(text, width);
    scan->columns[scan->lists++] = column;
  }
  *in = (Container){quotes, column, {line.at, (size_t)(text.at - line.at)}, opens};
  return text;
}

/* The text of a further line in the container; false if the line does not belong to it any more. */
static bool stays(const Container *in, Str line, Str *text)
{
  *text = line;
  if (strip_quotes(text, in->quotes) < in->quotes) return false;
  size_t blanks = count_blanks(*text);
  if (blanks < in->column && !is_blank(*text)) return false;
  *text = without(*text, blanks < in->column ? blanks : in->column);
  return true;
}

static void put_lead(Buf *out, const Container *in, bool blank_line)
{
  for (size_t i = 0; i < in->quotes; i++) buf_text(out, blank_line && i + 1 == in->quotes ? ">" : "> ");
  for (size_t i = 0; i < in->column && !blank_line; i++) buf_char(out, ' ');
}

static bool closes(Str line, const Fence *open)
{
  Fence fence;
  return is_fence(line, &fence) && fence.mark == open->mark && fence.length >= open->length && !fence.info.len;
}

/* "relata graph", "relata-graph" or "{.relata .graph about="Powell"}": true, and `rest` what follows the name. */
static bool is_ours(Str info, Str *rest)
{
  bool braces = str_starts(info, "{") && str_ends(info, "}");
  if (braces) info = str_trim((Str){info.at + 1, info.len - 2});
  if (braces && !str_starts(info, ".")) return false;
  if (braces) info = (Str){info.at + 1, info.len - 1};
  Str name = {info.at, 0};
  while (name.len < info.len && info.at[name.len] != ' ') name.len++;
  *rest = str_trim((Str){info.at + name.len, info.len - name.len});
  if (!str_starts(name, "relata-")) return str_is(name, "relata");
  *rest = (Str){name.at + 7, info.len - 7};
  Str kind = {name.at + 7, name.len - 7};
  return fill_kind_of(kind) != FILL_NONE;
}

/* The next of pandoc's attributes: .graph, #fig-a, about="Powell". */
static Str take_attribute(Str *rest)
{
  size_t i = 0;
  bool quoted = false;
  for (; i < rest->len && (quoted || rest->at[i] != ' '); i++)
    if (rest->at[i] == '"') quoted = !quoted;
  Str attribute = {rest->at, i};
  *rest = str_trim((Str){rest->at + i, rest->len - i});
  return attribute;
}

static bool take_head(FillBlock *block, const Filling *filling, Str rest, RelataError *err)
{
  while (rest.len) {
    Str word = take_attribute(&rest), value = word, key;
    Str bare = word.at[0] == '.' || word.at[0] == '#' ? (Str){word.at + 1, word.len - 1} : word;
    if (word.at[0] == '#') block->id = str_cstr(filling->arena, bare);
    else if (fill_kind_of(bare)) block->kind = fill_kind_of(bare);
    else if (memchr(word.at, '=', word.len)) {
      str_split(&value, '=', &key);
      if (!block_option(block, filling, key, value, block->where, err)) return false;
    } else {
      return error_set(err, RELATA_USAGE, block->where.at, "use graph, facts, timeline or sql", "there is no relata block '%.*s'",
                       (int)(word.len < 60 ? word.len : 60), word.at);
    }
  }
  return true;
}

static bool ends_in_blank_line(const Buf *out)
{
  size_t end = out->len;
  if (end == 0) return true;
  if (out->at[--end] != '\n') return false;
  while (end > 0 && out->at[end - 1] != '\n' && strchr("> \r", out->at[end - 1])) end--;
  return end == 0 || out->at[end - 1] == '\n';
}

/* Each line begins as the container asks, and ends as the document's do. */
static void put_lines(Buf *out, Str text, const Container *in, bool crlf)
{
  bool fresh = !in->opens;
  for (size_t i = 0; i < text.len; i++) {
    bool end = text.at[i] == '\n';
    if (fresh) put_lead(out, in, end);
    if (crlf && end) buf_char(out, '\r');
    buf_char(out, text.at[i]);
    fresh = end;
  }
}

static bool next_is_blank(const Scanner *scan)
{
  Scanner ahead = *scan;
  Str line;
  if (!next_line(&ahead, &line)) return true;
  strip_quotes(&line, SIZE_MAX);
  return is_blank(line);
}

static void put_filled(Scanner *scan, const Filled *filled, const Container *in, bool crlf)
{
  Buf text = {0};
  bool inside = in->quotes > 0 || in->column > 0;
  if (in->opens) buf_str(scan->out, in->lead);
  else if (!ends_in_blank_line(scan->out)) buf_char(&text, '\n');
  if (filled->is_figure) markdown_figure(&text, &filled->figure);
  else markdown_grid(&text, &filled->grid);
  if (!inside) markdown_notes(&text, &scan->filling.notes);
  if (!next_is_blank(scan)) buf_char(&text, '\n');
  put_lines(scan->out, buf_view(&text), in, crlf);
  scan->out->failed |= text.failed;
  buf_free(&text);
}

/* The lines of a block up to its fence, without what the container puts before them. */
static bool read_body(Scanner *scan, const Fence *open, const Container *in, Str where, Buf *body, RelataError *err)
{
  Str line, text;
  for (;;) {
    size_t at = scan->at, number = scan->line;
    if (!next_line(scan, &line)) break;
    if (!stays(in, line, &text)) { /* a container that ends ends its blocks */
      scan->at = at;
      scan->line = number;
      return true;
    }
    if (closes(text, open)) return true;
    buf_str(body, text);
  }
  return error_set(err, RELATA_USAGE, where.at, "end it with a line of the same fence", "a relata block is never closed");
}

static bool fill_block(Scanner *scan, const Fence *open, Str head, const Container *in, bool crlf, RelataError *err)
{
  Filling *filling = &scan->filling;
  FillBlock block;
  Filled filled;
  Buf body = {0};
  size_t first = scan->line;
  block_init(&block, filling, line_where(filling, first));
  bool ok = take_head(&block, filling, head, err) && read_body(scan, open, in, block.where, &body, err);
  Str kept = str_copy(filling->arena, buf_view(&body));
  buf_free(&body);
  if (!ok || !block_body(&block, filling, kept, first + 1, err) || !block_fill(&block, filling, &filled, err)) return false;
  put_filled(scan, &filled, in, crlf);
  return true;
}

/* Another's block: copied to its end, or to that of its container or the document. */
static void copy_block(Scanner *scan, const Fence *open, const Container *in)
{
  Str line, text;
  for (;;) {
    size_t at = scan->at, number = scan->line;
    if (!next_line(scan, &line)) return;
    if (!stays(in, line, &text)) {
      scan->at = at;
      scan->line = number;
      return;
    }
    buf_str(scan->out, line);
    if (closes(text, open)) return;
  }
}

static bool opens_comment(Str line)
{
  size_t i = 0;
  while (i < line.len && i < 4 && line.at[i] == ' ') i++;
  return i < 4 && str_starts((Str){line.at + i, line.len - i}, "<!--");
}

static void copy_comment(Scanner *scan, Str line)
{
  size_t open = str_find(line, STR("<!--"));
  Str after = {line.at + open + 4, line.len - open - 4};
  bool closed = str_find(after, STR("-->")) != SIZE_MAX;
  while (!closed && next_line(scan, &line)) {
    buf_str(scan->out, line);
    closed = str_find(line, STR("-->")) != SIZE_MAX;
  }
}

static bool scan_document(Scanner *scan, RelataError *err)
{
  Str line, head;
  Fence fence;
  Container in;
  while (next_line(scan, &line)) {
    Str text = enter(scan, line, &in);
    bool fenced = is_fence(text, &fence);
    if (fenced && is_ours(fence.info, &head)) {
      if (!fill_block(scan, &fence, head, &in, str_ends(line, "\r\n"), err)) return false;
      continue;
    }
    buf_str(scan->out, line);
    if (fenced) copy_block(scan, &fence, &in);
    else if (opens_comment(line)) copy_comment(scan, line);
  }
  return true;
}

/* The footnotes of blocks within lists and quotations, where no block outside came after them. */
static void put_last_notes(Scanner *scan)
{
  Buf text = {0};
  markdown_notes(&text, &scan->filling.notes);
  if (text.len && scan->out->len && scan->out->at[scan->out->len - 1] != '\n') buf_char(scan->out, '\n');
  buf_str(scan->out, buf_view(&text));
  scan->out->failed |= text.failed;
  buf_free(&text);
}

bool report_fill(Store *store, Str document, const ReportOptions *options, Buf *out, RelataError *err)
{
  Arena arena = {0};
  Scanner scan = {.document = document, .out = out};
  filling_init(&scan.filling, store, options, &arena);
  bool ok = scan_document(&scan, err);
  if (ok) put_last_notes(&scan);
  arena_free(&arena);
  if (ok && out->failed) return error_set(err, RELATA_FAILED, "", "select fewer facts", "out of memory while filling the document");
  return ok;
}
