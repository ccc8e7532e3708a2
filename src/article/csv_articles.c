/*
 * csv_articles.c - rows of CSV, each an article; the first row names the columns.
 */
#include <string.h>

#include "article/reader.h"

static const CsvCell *cell_of(ArticleReader *r, const CsvRow *row, FieldKind kind)
{
  const char *asked[1];
  FieldNames names = field_names(kind, &r->options, asked);
  for (size_t k = 0; k < names.count; k++)
    for (size_t i = 0; i < r->heads.len && i < row->len; i++)
      if (str_eq_nocase(str_trim(str_slice(r->head_row, r->heads.at[i].span)), str_of(names.at[k]))) return &row->at[i];
  return NULL;
}

static Str cell_text(ArticleReader *r, Str bytes, const CsvRow *row, FieldKind kind, Arena *arena)
{
  Clean value;
  const CsvCell *cell = cell_of(r, row, kind);
  return cell && csv_cell_clean(bytes, cell, arena, &value) ? str_trim(value.text) : (Str){"", 0};
}

static const Article *parse_row(ArticleReader *r, Str bytes, const CsvRow *row, uint64_t offset, Arena *arena, RelataError *err)
{
  char iso[32];
  Clean clean;
  Str where = str_format(arena, "%s:%u", r->name, r->line);
  const CsvCell *text = cell_of(r, row, FIELD_TEXT);
  if (!text) return article_refuse(err, where, "has fewer cells than there are columns", "close its quotation marks, or give it all cells");
  if (!csv_cell_clean(bytes, text, arena, &clean)) return article_refuse(err, where, "has no text but binary data", "check what the file holds");
  Article *a = article_new(bytes, record_name(r, cell_text(r, bytes, row, FIELD_ID, arena), arena), arena);
  a->line = r->line;
  if (!record_place(r, a, offset, err)) return NULL;
  a->title = cell_text(r, bytes, row, FIELD_TITLE, arena);
  a->url = cell_text(r, bytes, row, FIELD_URL, arena);
  a->byline = cell_text(r, bytes, row, FIELD_BYLINE, arena);
  a->outlet = cell_text(r, bytes, row, FIELD_OUTLET, arena);
  if (date_parse(cell_text(r, bytes, row, FIELD_DATE, arena), iso)) a->date = str_copy(arena, str_of(iso));
  return article_make(a, &clean, bytes_look_like_html(clean.text) ? FORM_HTML : FORM_TEXT, &r->options, arena, err);
}

/* The bytes of the next row that is not blank, copied; its cells' spans count from there. *lines: how many it takes. */
static bool next_row(ArticleReader *r, Arena *arena, Str *bytes, CsvRow *row, uint64_t *offset, uint32_t *lines)
{
  for (;;) {
    Str view = window_view(r->in);
    size_t end = view.len ? csv_row(view, 0, r->separator, arena, row) : 0, len = end;
    if (end >= view.len && view.len <= RECORD_MOST && window_more(r->in)) continue;
    if (!view.len || (end >= view.len && r->in->error.status != RELATA_OK)) return false;
    while (len && (view.at[len - 1] == '\n' || view.at[len - 1] == '\r')) len--;
    *bytes = (Str){view.at, len};
    *offset = r->in->offset;
    *lines = 0;
    for (size_t i = 0; i < end; i++) *lines += view.at[i] == '\n';
    window_skip(r->in, end);
    if (str_trim(*bytes).len) return *bytes = str_copy(arena, *bytes), true;
    r->line++;
  }
}

static bool read_heads(ArticleReader *r, RelataError *err)
{
  uint64_t offset;
  uint32_t lines;
  window_peek(r->in, 64 << 10);
  if (str_starts(window_view(r->in), "\xEF\xBB\xBF")) window_skip(r->in, 3);
  r->separator = csv_separator(head_of(window_view(r->in)));
  r->line = 1;
  bool there = next_row(r, &r->arena, &r->head_row, &r->heads, &offset, &lines);
  if (!there && r->in->error.status != RELATA_OK) return false; /* told at the member's end */
  if (!there) return article_refuse(err, str_of(r->name), "is empty", "give it a row of column names and rows of articles"), false;
  r->line++;
  if (cell_of(r, &r->heads, FIELD_TEXT)) return true;
  return article_pass_over(r, err, "has no column with a text", "name the column that holds it with --text-field; the first row names the columns"), false;
}

const Article *next_csv(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str bytes;
  CsvRow row = {0};
  uint64_t offset;
  uint32_t lines;
  if (r->done) return NULL;
  if (!r->heads.len && !read_heads(r, err)) return r->done = true, NULL;
  if (!next_row(r, arena, &bytes, &row, &offset, &lines)) return NULL;
  const Article *a = parse_row(r, bytes, &row, offset, arena, err);
  r->line += lines;
  return a;
}
