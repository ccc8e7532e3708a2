/*
 * fill.c - the fenced relata blocks of a Markdown document are replaced by what they ask for; every other byte stays.
 * Lines are read as CommonMark reads them (section 4.5): a fence is at least three ` or ~ with at most three blanks before;
 * it ends at a fence of the same character that is no shorter. So a block that stands within another fence, an HTML comment or
 * indented code is an example, and is left alone; so is one within a list or a quotation.
 */
#include "report/block.h"

#include <string.h>

typedef struct { char mark; size_t length; Str info; } Fence;

typedef struct {
  Filling filling;
  Str document;
  size_t at, line;           /* byte and number of the next line */
  Buf *out;
} Scanner;

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
  size_t n = out->len;
  if (n && out->at[n - 1] == '\n') n--;
  else return n == 0;
  if (n && out->at[n - 1] == '\r') n--;
  return n == 0 || out->at[n - 1] == '\n';
}

/* Written with the line ends of the document. */
static void put_lines(Buf *out, Str text, bool crlf)
{
  for (size_t i = 0; i < text.len; i++) {
    if (crlf && text.at[i] == '\n') buf_char(out, '\r');
    buf_char(out, text.at[i]);
  }
}

static void put_filled(Scanner *scan, const Filled *filled, bool crlf)
{
  Buf text = {0};
  const char *next = scan->document.at + scan->at;
  bool more = scan->at < scan->document.len;
  if (!ends_in_blank_line(scan->out)) buf_char(&text, '\n');
  if (filled->is_figure) markdown_figure(&text, &filled->figure);
  else markdown_grid(&text, &filled->grid);
  markdown_notes(&text, &scan->filling.notes);
  if (more && *next != '\n' && *next != '\r') buf_char(&text, '\n');
  put_lines(scan->out, buf_view(&text), crlf);
  scan->out->failed |= text.failed;
  buf_free(&text);
}

static bool fill_block(Scanner *scan, const Fence *open, Str head, bool crlf, RelataError *err)
{
  Filling *filling = &scan->filling;
  FillBlock block;
  Filled filled;
  Str line;
  size_t first = scan->line, start = scan->at, end = start;
  block_init(&block, filling, line_where(filling, first));
  if (!take_head(&block, filling, head, err)) return false;
  for (bool closed = false; !closed;) {
    end = scan->at;
    if (!next_line(scan, &line))
      return error_set(err, RELATA_USAGE, block.where.at, "end it with a line of the same fence", "a relata block is never closed");
    closed = closes(line, open);
  }
  Str body = {scan->document.at + start, end - start};
  if (!block_body(&block, filling, body, first + 1, err) || !block_fill(&block, filling, &filled, err)) return false;
  put_filled(scan, &filled, crlf);
  return true;
}

/* Another's block: copied to its end, or to that of the document. */
static void copy_block(Scanner *scan, const Fence *open)
{
  Str line;
  while (next_line(scan, &line)) {
    buf_str(scan->out, line);
    if (closes(line, open)) return;
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
  while (next_line(scan, &line)) {
    if (is_fence(line, &fence) && is_ours(fence.info, &head)) {
      if (!fill_block(scan, &fence, head, str_ends(line, "\r\n"), err)) return false;
      continue;
    }
    buf_str(scan->out, line);
    if (is_fence(line, &fence)) copy_block(scan, &fence);
    else if (opens_comment(line)) copy_comment(scan, line);
  }
  return true;
}

bool report_fill(Store *store, Str document, const ReportOptions *options, Buf *out, RelataError *err)
{
  Arena arena = {0};
  Scanner scan = {.document = document, .out = out};
  filling_init(&scan.filling, store, options, &arena);
  bool ok = scan_document(&scan, err);
  arena_free(&arena);
  if (ok && out->failed) return error_set(err, RELATA_FAILED, "", "select fewer facts", "out of memory while filling the document");
  return ok;
}
