/*
 * csv.c - rows of comma-separated values (RFC 4180; semicolons and tabs too), with the way back to the bytes of the row.
 *   7,"Talks end","Ada said ""no"".": three cells; of the third the text is  Ada said "no".
 */
#include "article/draft.h"

#include <string.h>

char csv_separator(Str head)
{
  static const char marks[] = ",;\t|";
  char best = ',';
  size_t most = 0;
  for (size_t k = 0; k < sizeof marks - 1; k++) {
    size_t count = 0;
    for (size_t i = 0; i < head.len && head.at[i] != '\n'; i++) count += head.at[i] == marks[k];
    if (count > most) most = count, best = marks[k];
  }
  return best;
}

/* Past the closing quote of a cell that begins at the quote at `i`; *end: where its text ends. */
static size_t skip_quoted(Str s, size_t i, uint32_t *end)
{
  for (i++; i < s.len; i++) {
    if (s.at[i] != '"') continue;
    if (i + 1 < s.len && s.at[i + 1] == '"') i++;
    else break;
  }
  *end = (uint32_t)(i < s.len ? i : s.len);
  return i < s.len ? i + 1 : s.len;
}

size_t csv_row(Str s, size_t at, char separator, Arena *arena, CsvRow *row)
{
  row->len = 0;
  for (size_t i = at;;) {
    CsvCell cell = {{(uint32_t)i, (uint32_t)i}, i < s.len && s.at[i] == '"'};
    if (cell.quoted) {
      cell.span.start++;
      i = skip_quoted(s, i, &cell.span.end);
    }
    while (i < s.len && s.at[i] != separator && s.at[i] != '\n') i++;
    if (!cell.quoted) cell.span.end = (uint32_t)(i > cell.span.start && s.at[i - 1] == '\r' ? i - 1 : i);
    LIST_PUSH(arena, row) = cell;
    if (i >= s.len || s.at[i] == '\n') return i < s.len ? i + 1 : i;
    i++;
  }
}

/* Doubled quotes made single; where bytes had to be repaired each character leads back by itself. */
bool csv_cell_clean(Str row, const CsvCell *cell, Arena *arena, Clean *out)
{
  Clean raw;
  const char *why;
  PieceList pieces = {0};
  if (!clean_from_bytes(str_slice(row, cell->span), (Str){"", 0}, arena, &raw, &why)) return false;
  Str s = raw.text;
  char *text = arena_alloc(arena, s.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < s.len;) {
    bool doubled = cell->quoted && s.at[i] == '"' && i + 1 < s.len && s.at[i + 1] == '"';
    size_t next = i;
    if (doubled) next += 2;
    else if (raw.map_count) utf8_next(s, &next);
    else
      do next++;
      while (next < s.len && !(cell->quoted && s.at[next] == '"'));
    size_t put = doubled ? 1 : next - i;
    Span source = raw.map_count ? clean_source_span(&raw, (Span){(uint32_t)i, (uint32_t)next}) : (Span){(uint32_t)i, (uint32_t)next};
    LIST_PUSH(arena, &pieces) = (MapPiece){(uint32_t)n, (uint32_t)put, cell->span.start + source.start, source.end - source.start};
    memcpy(text + n, s.at + i, put);
    n += put;
    i = next;
  }
  if (!pieces.len) LIST_PUSH(arena, &pieces) = (MapPiece){0, 0, cell->span.start, 0};
  text[n] = '\0';
  *out = (Clean){{text, n}, pieces.at, pieces.len, raw.repaired};
  return true;
}
