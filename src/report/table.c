/*
 * table.c - rows in, text out.
 * CSV is RFC 4180 (CRLF; a field is quoted where it must be; NULL is an empty field, the empty text is ""), TSV escapes as
 * jq's @tsv does (\t \n \r \\), JSON keeps numbers as numbers, Markdown escapes what Markdown would read. Aligned tables
 * count terminal columns, put numbers to the right and leave no blanks at line ends:
 *
 *   subject  facts
 *   -------  -----
 *   Powell       4
 */
#include "report/report.h"

#include <string.h>

#include "report/escape.h"

typedef struct { Cell *cells; } Row;

struct Table {
  TableFormat format;
  Buf *out;
  Arena arena;                              /* the table itself lives in it */
  const Str *names; size_t columns;
  struct { Row *at; size_t len, cap; } kept; /* aligned and Markdown: all rows */
  size_t written;
};

TableFormat table_format_of(const char *name)
{
  static const struct { const char *name; TableFormat format; } formats[] = {
      {"table", TABLE_ALIGNED}, {"csv", TABLE_CSV},           {"tsv", TABLE_TSV},     {"json", TABLE_JSON},
      {"jsonl", TABLE_JSONL},   {"markdown", TABLE_MARKDOWN}, {"md", TABLE_MARKDOWN}, {"line", TABLE_LINE}};
  for (size_t i = 0; i < COUNT_OF(formats); i++)
    if (name && strcmp(name, formats[i].name) == 0) return formats[i].format;
  return TABLE_NONE;
}

Table *table_new(TableFormat format, Buf *out)
{
  Arena arena = {0};
  Table *table = ARENA_NEW(&arena, Table);
  *table = (Table){.format = format, .out = out, .arena = arena};
  return table;
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

static void put_hex(Buf *out, Str bytes)
{
  buf_text(out, "x'");
  for (size_t i = 0; i < bytes.len; i++) buf_format(out, "%02x", (unsigned char)bytes.at[i]);
  buf_char(out, '\'');
}

/* A JSON number by RFC 8259: SQLite may print "Inf". */
static bool is_json_number(Str s)
{
  size_t i = 0, digits = 0;
  if (i < s.len && s.at[i] == '-') i++;
  size_t whole = i;
  for (; i < s.len && s.at[i] >= '0' && s.at[i] <= '9'; i++) digits++;
  if (!digits || (digits > 1 && s.at[whole] == '0')) return false;
  if (i < s.len && s.at[i] == '.') {
    for (i++, digits = 0; i < s.len && s.at[i] >= '0' && s.at[i] <= '9'; i++) digits++;
    if (!digits) return false;
  }
  if (i < s.len && (s.at[i] == 'e' || s.at[i] == 'E')) {
    if (++i < s.len && (s.at[i] == '+' || s.at[i] == '-')) i++;
    for (digits = 0; i < s.len && s.at[i] >= '0' && s.at[i] <= '9'; i++) digits++;
    if (!digits) return false;
  }
  return i == s.len;
}

static bool is_number(const Cell *cell) { return cell->kind == CELL_INTEGER || cell->kind == CELL_REAL; }

static void put_json_cell(Buf *out, const Cell *cell)
{
  if (cell->kind == CELL_NULL) buf_text(out, "null");
  else if (is_number(cell) && is_json_number(cell->text)) buf_str(out, cell->text);
  else if (cell->kind == CELL_BLOB) {
    buf_char(out, '"');
    put_hex(out, cell->text);
    buf_char(out, '"');
  } else buf_json(out, cell->text);
}

static void put_csv_text(Buf *out, Str text)
{
  bool quote = text.len == 0;
  for (size_t i = 0; i < text.len && !quote; i++) quote = text.at[i] && strchr(",\"\r\n", text.at[i]);
  if (!quote) { buf_str(out, text); return; }
  buf_char(out, '"');
  for (size_t i = 0; i < text.len; i++) {
    if (text.at[i] == '"') buf_char(out, '"');
    buf_char(out, text.at[i]);
  }
  buf_char(out, '"');
}

static void put_tsv_text(Buf *out, Str text)
{
  for (size_t i = 0; i < text.len; i++) switch (text.at[i]) {
    case '\t': buf_text(out, "\\t"); break;
    case '\n': buf_text(out, "\\n"); break;
    case '\r': buf_text(out, "\\r"); break;
    case '\\': buf_text(out, "\\\\"); break;
    default: buf_char(out, text.at[i]);
    }
}

static void put_separated_cell(Table *table, const Cell *cell)
{
  if (cell->kind == CELL_NULL) return;
  if (cell->kind == CELL_BLOB) put_hex(table->out, cell->text);
  else if (table->format == TABLE_CSV) put_csv_text(table->out, cell->text);
  else put_tsv_text(table->out, cell->text);
}

static void put_shown_cell(Buf *out, TableFormat format, const Cell *cell)
{
  if (cell->kind == CELL_NULL) return;
  if (cell->kind == CELL_BLOB) put_hex(out, cell->text);
  else if (format == TABLE_MARKDOWN) put_markdown(out, cell->text);
  else put_terminal(out, cell->text);
}

/* ---- columns ----------------------------------------------------------------------------------------------------- */

static bool name_taken(const Str *names, size_t count, Str name)
{
  for (size_t i = 0; i < count; i++)
    if (str_eq(names[i], name)) return true;
  return false;
}

/* JSON objects must not hold a key twice: "SELECT a.id, b.id" gives id and id_2. */
static Str unique_name(Table *table, const Str *names, size_t i, const Str *taken)
{
  Str name = names[i];
  for (unsigned n = 2; name_taken(taken, i, name) || (n > 2 && name_taken(names, table->columns, name)); n++)
    name = str_format(&table->arena, "%.*s_%u", STR_ARG(names[i]), n);
  return str_copy(&table->arena, name);
}

static void put_separated_header(Table *table)
{
  for (size_t i = 0; i < table->columns; i++) {
    if (i) buf_char(table->out, table->format == TABLE_CSV ? ',' : '\t');
    put_separated_cell(table, &(Cell){CELL_TEXT, table->names[i]});
  }
  buf_text(table->out, table->format == TABLE_CSV ? "\r\n" : "\n");
}

void table_columns(Table *table, const Str *names, size_t count)
{
  Str *kept = ARENA_ARRAY(&table->arena, Str, count);
  bool keys = table->format == TABLE_JSON || table->format == TABLE_JSONL;
  table->columns = count;
  for (size_t i = 0; i < count; i++)
    kept[i] = keys ? unique_name(table, names, i, kept) : str_copy(&table->arena, names[i]);
  table->names = kept;
  if (table->format == TABLE_CSV || table->format == TABLE_TSV) put_separated_header(table);
}

/* ---- rows --------------------------------------------------------------------------------------------------------- */

static void put_separated_row(Table *table, const Cell *cells)
{
  for (size_t i = 0; i < table->columns; i++) {
    if (i) buf_char(table->out, table->format == TABLE_CSV ? ',' : '\t');
    put_separated_cell(table, &cells[i]);
  }
  /* One empty field would be an empty line, which readers pass over. */
  if (table->format == TABLE_CSV && table->columns == 1 && cells[0].kind == CELL_NULL) buf_text(table->out, "\"\"");
  buf_text(table->out, table->format == TABLE_CSV ? "\r\n" : "\n");
}

static void put_json_row(Table *table, const Cell *cells)
{
  if (table->format == TABLE_JSON) buf_text(table->out, table->written ? ",\n" : "[");
  buf_char(table->out, '{');
  for (size_t i = 0; i < table->columns; i++) {
    if (i) buf_text(table->out, ", ");
    buf_json(table->out, table->names[i]);
    buf_text(table->out, ": ");
    put_json_cell(table->out, &cells[i]);
  }
  buf_char(table->out, '}');
  if (table->format == TABLE_JSONL) buf_char(table->out, '\n');
}

static void put_spaces(Buf *out, size_t count)
{
  while (count--) buf_char(out, ' ');
}

static void put_line_row(Table *table, const Cell *cells)
{
  size_t widest = 0;
  for (size_t i = 0; i < table->columns; i++) {
    size_t width = utf8_width(table->names[i]);
    if (width > widest) widest = width;
  }
  if (table->written) buf_char(table->out, '\n');
  for (size_t i = 0; i < table->columns; i++) {
    put_spaces(table->out, widest - utf8_width(table->names[i]));
    put_terminal(table->out, table->names[i]);
    buf_text(table->out, cells[i].kind == CELL_NULL ? " =" : " = ");
    put_shown_cell(table->out, table->format, &cells[i]);
    buf_char(table->out, '\n');
  }
}

/* The cell as it will be shown, so that widths are those of the escaped text. */
static void keep_row(Table *table, const Cell *cells)
{
  Row *row = &LIST_PUSH(&table->arena, &table->kept);
  row->cells = ARENA_ARRAY(&table->arena, Cell, table->columns);
  Buf shown = {0};
  for (size_t i = 0; i < table->columns; i++) {
    buf_clear(&shown);
    put_shown_cell(&shown, table->format, &cells[i]);
    row->cells[i] = (Cell){cells[i].kind, str_copy(&table->arena, buf_view(&shown))};
  }
  table->out->failed |= shown.failed;
  buf_free(&shown);
}

void table_row(Table *table, const Cell *cells, size_t count)
{
  if (count != table->columns) { /* no names were given, or a caller's slip: nothing may be lost or read out of bounds */
    Cell *padded = ARENA_ARRAY(&table->arena, Cell, table->columns);
    for (size_t i = 0; i < table->columns && i < count; i++) padded[i] = cells[i];
    cells = padded;
  }
  switch (table->format) {
  case TABLE_CSV: case TABLE_TSV: put_separated_row(table, cells); break;
  case TABLE_JSON: case TABLE_JSONL: put_json_row(table, cells); break;
  case TABLE_LINE: put_line_row(table, cells); break;
  default: keep_row(table, cells);
  }
  table->written++;
}

/* ---- tables that need all rows -------------------------------------------------------------------------------------- */

typedef struct { size_t width; bool right; } Column;

static Column *measure_columns(Table *table, const Str *heads)
{
  Column *columns = ARENA_ARRAY(&table->arena, Column, table->columns);
  for (size_t i = 0; i < table->columns; i++) {
    bool text = false, number = false;
    columns[i].width = utf8_width(heads[i]);
    for (size_t r = 0; r < table->kept.len; r++) {
      const Cell *cell = &table->kept.at[r].cells[i];
      size_t width = utf8_width(cell->text);
      if (width > columns[i].width) columns[i].width = width;
      if (is_number(cell)) number = true;
      else if (cell->kind != CELL_NULL) text = true;
    }
    columns[i].right = number && !text;
  }
  return columns;
}

static void put_padded(Buf *out, Str text, const Column *column, bool pad_end)
{
  size_t blank = column->width - utf8_width(text);
  if (column->right) put_spaces(out, blank);
  buf_str(out, text);
  if (!column->right && pad_end) put_spaces(out, blank);
}

static void put_aligned_line(Table *table, const Column *columns, const Str *texts)
{
  size_t last = table->columns;
  while (last && !texts[last - 1].len) last--;
  for (size_t i = 0; i < last; i++) {
    if (i) buf_text(table->out, "  ");
    put_padded(table->out, texts[i], &columns[i], i + 1 < last);
  }
  buf_char(table->out, '\n');
}

static void put_markdown_line(Table *table, const Column *columns, const Str *texts)
{
  buf_char(table->out, '|');
  for (size_t i = 0; i < table->columns; i++) {
    buf_char(table->out, ' ');
    put_padded(table->out, texts[i], &columns[i], true);
    buf_text(table->out, " |");
  }
  buf_char(table->out, '\n');
}

static void put_rule(Table *table, const Column *columns)
{
  bool markdown = table->format == TABLE_MARKDOWN;
  for (size_t i = 0; i < table->columns; i++) {
    if (markdown) buf_text(table->out, i ? " " : "| ");
    else if (i) buf_text(table->out, "  ");
    for (size_t k = markdown && columns[i].right; k < columns[i].width; k++) buf_char(table->out, '-');
    if (markdown) buf_text(table->out, columns[i].right ? ": |" : " |");
  }
  buf_char(table->out, '\n');
}

static void put_kept(Table *table)
{
  bool markdown = table->format == TABLE_MARKDOWN;
  void (*put)(Table *, const Column *, const Str *) = markdown ? put_markdown_line : put_aligned_line;
  Str *texts = ARENA_ARRAY(&table->arena, Str, table->columns);
  Buf shown = {0};
  for (size_t i = 0; i < table->columns; i++) {
    buf_clear(&shown);
    put_shown_cell(&shown, table->format, &(Cell){CELL_TEXT, table->names[i]});
    while (markdown && shown.len < 3) buf_char(&shown, ' '); /* a rule needs three dashes for some readers */
    texts[i] = str_copy(&table->arena, buf_view(&shown));
  }
  buf_free(&shown);
  Column *columns = measure_columns(table, texts);
  put(table, columns, texts);
  put_rule(table, columns);
  for (size_t r = 0; r < table->kept.len; r++) {
    for (size_t i = 0; i < table->columns; i++) texts[i] = table->kept.at[r].cells[i].text;
    put(table, columns, texts);
  }
}

void table_finish(Table *table)
{
  if (table->format == TABLE_JSON) buf_text(table->out, table->written ? "]\n" : "[]\n");
  if ((table->format == TABLE_ALIGNED || table->format == TABLE_MARKDOWN) && table->columns) put_kept(table);
  Arena arena = table->arena;
  arena_free(&arena);
}
