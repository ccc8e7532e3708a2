/*
 * content_markdown.c - figures, tables and notes as Markdown that pandoc and Quarto number and refer to:
 *   ![Who met whom](figures/who.svg){#fig-who}
 *   ::: {#tbl-facts} ... | a | table | ... : Caption ... :::
 * Other readers show the table and the picture all the same.
 */
#include "report/content.h"
#include "report/escape.h"

#include <string.h>

static void put_cell(Buf *out, const GridCell *cell)
{
  bool strong = cell->strong && cell->text.len;
  if (strong) buf_text(out, "**");
  put_markdown(out, cell->text);
  if (strong) buf_text(out, "**");
  if (cell->note) buf_format(out, "[^relata-%u]", cell->note);
}

/* The cells as they will stand, so that the source is aligned too. */
static Str *rendered(const Grid *grid, size_t *widths, Arena *arena)
{
  Str *texts = ARENA_ARRAY(arena, Str, grid->rows * grid->columns);
  Buf text = {0};
  for (size_t i = 0; i < grid->rows * grid->columns; i++) {
    buf_clear(&text);
    put_cell(&text, &grid->cells[i]);
    texts[i] = str_copy(arena, buf_view(&text));
    size_t width = utf8_width(texts[i]);
    if (width > widths[i % grid->columns]) widths[i % grid->columns] = width;
  }
  buf_free(&text);
  return texts;
}

/* Heads as they will stand: escapes make them longer than their words. */
static Str *rendered_heads(const Grid *grid, size_t *widths, Arena *arena)
{
  Str *heads = ARENA_ARRAY(arena, Str, grid->columns);
  Buf text = {0};
  for (size_t i = 0; i < grid->columns; i++) {
    buf_clear(&text);
    put_markdown(&text, grid->heads[i]);
    heads[i] = str_copy(arena, buf_view(&text));
    widths[i] = utf8_width(heads[i]) < 3 ? 3 : utf8_width(heads[i]);
  }
  buf_free(&text);
  return heads;
}

static void put_padded(Buf *out, Str text, size_t width, bool right)
{
  size_t wide = utf8_width(text), blank = wide < width ? width - wide : 0;
  buf_char(out, ' ');
  for (size_t w = 0; right && w < blank; w++) buf_char(out, ' ');
  buf_str(out, text);
  for (size_t w = 0; !right && w < blank; w++) buf_char(out, ' ');
  buf_text(out, " |");
}

static bool to_the_right(const Grid *grid, size_t column) { return grid->rows && grid->cells[column].number; }

static void put_rows(Buf *out, const Grid *grid, Arena *arena)
{
  size_t *widths = ARENA_ARRAY(arena, size_t, grid->columns);
  Str *heads = rendered_heads(grid, widths, arena);
  Str *texts = rendered(grid, widths, arena);
  buf_char(out, '|');
  for (size_t i = 0; i < grid->columns; i++) put_padded(out, heads[i], widths[i], to_the_right(grid, i));
  buf_text(out, "\n|");
  for (size_t i = 0; i < grid->columns; i++) {
    bool right = to_the_right(grid, i);
    buf_char(out, ' ');
    for (size_t k = right; k < widths[i]; k++) buf_char(out, '-');
    buf_text(out, right ? ": |" : " |");
  }
  for (size_t r = 0; r < grid->rows; r++) {
    buf_text(out, "\n|");
    for (size_t i = 0; i < grid->columns; i++)
      put_padded(out, texts[r * grid->columns + i], widths[i], to_the_right(grid, i));
  }
  buf_char(out, '\n');
}

void markdown_grid(Buf *out, const Grid *grid)
{
  Arena arena = {0};
  if (grid->id.len) buf_format(out, "::: {#%.*s .relata}\n\n", STR_ARG(grid->id));
  if (grid->rows) put_rows(out, grid, &arena);
  else buf_text(out, "Nothing was found.\n");
  if (grid->caption.len) {
    buf_text(out, "\n: ");
    put_markdown(out, grid->caption);
    buf_char(out, '\n');
  }
  if (grid->id.len) buf_text(out, "\n:::\n");
  arena_free(&arena);
}

/* A link's target: blanks and brackets would end it. A data: address is plain already. */
static void put_target(Buf *out, Str link)
{
  for (size_t i = 0; i < link.len; i++) {
    unsigned char c = (unsigned char)link.at[i];
    if (c <= 0x20 || strchr("()<>\\\"`[]", c)) buf_format(out, "%%%02X", c);
    else buf_char(out, (char)c);
  }
}

/* Text between quotation marks among attributes. Who knows no attributes takes it for text of the paragraph: what would be
 * Markdown or HTML there is escaped, which those who do know them read as the character itself. */
static void put_attribute(Buf *out, Str text)
{
  for (size_t i = 0; i < text.len; i++) {
    char c = text.at[i];
    if (c && strchr("\"\\<>[]&*_`!", c)) buf_char(out, '\\');
    buf_char(out, (unsigned char)c < 0x20 ? ' ' : c == '{' ? '(' : c == '}' ? ')' : c); /* {{< is Quarto's, anywhere */
  }
}

void markdown_figure(Buf *out, const Figure *figure)
{
  buf_text(out, "![");
  put_markdown(out, figure->caption.len ? figure->caption : figure->alt);
  buf_text(out, "](");
  if (figure->link.len) put_target(out, figure->link);
  else {
    buf_text(out, figure->format == PICTURE_PNG ? "data:image/png;base64," : "data:image/svg+xml;base64,");
    put_base64(out, figure->bytes);
  }
  buf_char(out, ')');
  if (figure->id.len) buf_format(out, "{#%.*s", STR_ARG(figure->id));
  if (figure->id.len && figure->caption.len) { /* else the caption's place holds it */
    buf_text(out, " fig-alt=\"");
    put_attribute(out, figure->alt);
    buf_char(out, '"');
  }
  if (figure->id.len && figure->width.len) buf_format(out, " width=%.*s", STR_ARG(figure->width));
  if (figure->id.len) buf_char(out, '}');
  buf_char(out, '\n');
}

static void put_note(Buf *out, const FactRow *fact)
{
  buf_text(out, "“");
  put_markdown(out, fact->sentence_text);
  buf_text(out, "” ");
  Str title = fact->title.len ? fact->title : fact->document;
  bool link = url_is_safe(fact->url);
  if (link) buf_char(out, '[');
  put_markdown(out, title);
  if (link) {
    buf_text(out, "](");
    put_target(out, fact->url);
    buf_char(out, ')');
  }
  if (fact->published.len) {
    buf_text(out, ", ");
    put_markdown(out, fact->published);
  }
  if (fact->title.len) {
    buf_text(out, " (");
    put_markdown(out, fact->document);
    buf_char(out, ')');
  }
}

void markdown_notes(Buf *out, Notes *notes)
{
  for (; notes->printed < notes->len; notes->printed++) {
    buf_format(out, "%s[^relata-%zu]: ", "\n", notes->printed + 1);
    put_note(out, notes->at[notes->printed]);
    buf_char(out, '\n');
  }
}
