/*
 * plain.c - plain text into blocks.
 *
 * Empty lines set paragraphs apart. Lines that follow each other are one paragraph if they were wrapped at some width:
 * then most lines break where the next word would not have fit. Otherwise (a page copied out of a browser) every line is
 * a paragraph of its own, but for one that goes on in small letters.
 */
#include "article/draft.h"

#include <string.h>

enum { WIDTH_LEAST = 40, WIDTH_MOST = 100 };

typedef struct { uint32_t start, end; uint32_t indent; bool blank; } Line; /* [start, end) without the space around */
typedef struct { Line *at; size_t len, cap; } LineList;

/* The bytes of a line break at `i`, or 0: LF, CR, CRLF, VT, FF, NEL, LS, PS. */
static uint32_t break_len(Str s, size_t i)
{
  char c = s.at[i];
  if (c == '\r') return i + 1 < s.len && s.at[i + 1] == '\n' ? 2 : 1;
  if (c == '\n' || c == '\v' || c == '\f') return 1;
  Str rest = {s.at + i, s.len - i};
  if (str_starts(rest, "\xC2\x85")) return 2;
  return str_starts(rest, "\xE2\x80\xA8") || str_starts(rest, "\xE2\x80\xA9") ? 3 : 0;
}

static Line line_of(Str s, size_t start, size_t end)
{
  size_t from = start, to = end;
  while (from < to && is_space_byte(s.at[from])) from++;
  while (to > from && is_space_byte(s.at[to - 1])) to--;
  return (Line){(uint32_t)from, (uint32_t)to, (uint32_t)(from - start), from == to};
}

static LineList lines_of(Str s, Arena *arena)
{
  LineList lines = {0};
  size_t start = str_starts(s, "\xEF\xBB\xBF") ? 3 : 0;
  for (size_t i = start; i < s.len;) {
    uint32_t len = (unsigned char)s.at[i] <= '\r' || (unsigned char)s.at[i] >= 0xC2 ? break_len(s, i) : 0;
    if (!len) {
      i++;
      continue;
    }
    LIST_PUSH(arena, &lines) = line_of(s, start, i);
    i += len;
    start = i;
  }
  LIST_PUSH(arena, &lines) = line_of(s, start, s.len);
  return lines;
}

static uint32_t width_of(const Line *line) { return line->end - line->start; }

static uint32_t first_word(Str s, const Line *line)
{
  uint32_t i = line->start;
  while (i < line->end && !is_space_byte(s.at[i])) i++;
  return i - line->start;
}

/* The longest line that could be one of wrapped text. */
static uint32_t wrap_width(const LineList *lines)
{
  uint32_t width = 0;
  for (size_t i = 0; i < lines->len; i++) {
    uint32_t w = width_of(&lines->at[i]) + lines->at[i].indent;
    if (w > width && w <= WIDTH_MOST) width = w;
  }
  return width;
}

/* The next line's first word would not have fit. */
static bool breaks_softly(Str s, const Line *line, uint32_t width)
{
  uint32_t w = width_of(line) + line->indent;
  return w <= WIDTH_MOST && w + 1 + first_word(s, line + 1) > width - 1;
}

static bool is_wrapped(Str s, const LineList *lines, size_t from, size_t to, uint32_t width)
{
  size_t soft = 0;
  if (width < WIDTH_LEAST || to - from < 2) return false;
  for (size_t i = from; i + 1 < to; i++) soft += breaks_softly(s, &lines->at[i], width);
  return soft * 10 >= (to - from - 1) * 6;
}

static bool is_lower_at(Str s, uint32_t i)
{
  size_t next = i;
  return i < s.len && utf8_is_lower(utf8_next(s, &next));
}

/* The bytes of a bullet or a list's number with the space after it; 0 where the line has none. */
static uint32_t marker_len(Str line)
{
  static const char *const bullets[] = {"•", "‣", "▪", "●", "○", "■", "·", "*", "-", "–"};
  for (size_t i = 0; i < COUNT_OF(bullets); i++) {
    size_t len = strlen(bullets[i]);
    if (str_starts(line, bullets[i]) && len < line.len && (line.at[len] == ' ' || line.at[len] == '\t')) return (uint32_t)len + 1;
  }
  size_t digits = 0;
  while (digits < line.len && digits < 3 && line.at[digits] >= '0' && line.at[digits] <= '9') digits++;
  bool numbered = digits && digits < 3 && digits + 2 < line.len && (line.at[digits] == '.' || line.at[digits] == ')') && line.at[digits + 1] == ' ';
  return numbered ? (uint32_t)digits + 2 : 0;
}

static bool is_row(Str line)
{
  size_t tabs = 0, bars = 0;
  for (size_t i = 0; i < line.len; i++) {
    tabs += line.at[i] == '\t';
    bars += line.at[i] == '|';
  }
  return tabs >= 2 || bars >= 3;
}

static Str text_of(Str s, const Line *line) { return str_slice(s, (Span){line->start, line->end}); }

static void copy_line(Draft *d, const Line *line, bool keep_clutter)
{
  Str text = text_of(d->clean->text, line);
  uint32_t marker = keep_clutter ? 0 : marker_len(text);
  draft_copy(d, line->start + (d->text.len == d->blocks.at[d->blocks.len - 1].span.start ? marker : 0), line->end);
}

static bool ends_open(Str text)
{
  return !str_ends(text, ".") && !str_ends(text, "!") && !str_ends(text, "?") && !str_ends(text, ":") && !str_ends(text, "”") && !str_ends(text, "\"");
}

/* Is line `i` the same paragraph as the one before it? */
static bool goes_on(Str s, const LineList *lines, size_t i, bool wrapped, uint32_t width)
{
  const Line *before = &lines->at[i - 1], *line = &lines->at[i];
  Str text = text_of(s, line);
  if (marker_len(text) || is_row(text) || is_row(text_of(s, before))) return false;
  if (is_lower_at(s, line->start) && ends_open(text_of(s, before))) return true;
  if (!wrapped) return false;
  if (line->indent >= 2 && before->indent == 0) return false;
  return breaks_softly(s, before, width);
}

static void read_run(Draft *d, const LineList *lines, size_t from, size_t to, uint32_t width, bool keep_clutter)
{
  Str s = d->clean->text;
  bool wrapped = is_wrapped(s, lines, from, to, width);
  for (size_t i = from; i < to; i++) {
    Str text = text_of(s, &lines->at[i]);
    if (i > from && goes_on(s, lines, i, wrapped, width)) draft_space(d, lines->at[i - 1].end, lines->at[i].start);
    else draft_open(d, is_row(text) ? BLOCK_TABLE_ROW : marker_len(text) ? BLOCK_LIST_ITEM : BLOCK_PARAGRAPH, ROLE_NONE);
    copy_line(d, &lines->at[i], keep_clutter);
  }
}

static void blank_lines(LineList *lines, const Span *dropped, size_t count)
{
  for (size_t i = 0, k = 0; i < lines->len; i++) {
    Line *line = &lines->at[i];
    while (k < count && dropped[k].end <= line->start) k++;
    if (k == count) return;
    if (line->blank || dropped[k].start > line->start) continue;
    line->start = dropped[k].end < line->end ? dropped[k].end : line->end;
    line->blank = line->start == line->end;
  }
}

void read_plain(Draft *d, bool keep_clutter) { read_plain_without(d, keep_clutter, NULL, 0); }

void read_plain_without(Draft *d, bool keep_clutter, const Span *dropped, size_t count)
{
  LineList lines = lines_of(d->clean->text, d->arena);
  blank_lines(&lines, dropped, count);
  uint32_t width = wrap_width(&lines);
  for (size_t i = 0; i < lines.len;) {
    size_t from = i;
    while (i < lines.len && !lines.at[i].blank) i++;
    if (i > from) read_run(d, &lines, from, i, width, keep_clutter);
    else i++;
  }
  draft_close(d);
}

void read_line_text(Draft *d)
{
  Str s = d->clean->text;
  Line line = line_of(s, str_starts(s, "\xEF\xBB\xBF") ? 3 : 0, s.len);
  draft_open(d, BLOCK_PARAGRAPH, ROLE_NONE);
  draft_copy(d, line.start, line.end);
  draft_close(d);
}
