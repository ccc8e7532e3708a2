/*
 * letters.c - the width of text and the breaking of labels.
 * Method: a label takes as few lines as it needs, then the narrowest width that still needs no more, so that
 * "Western Hemisphere summit" becomes "Western / Hemisphere summit" and never "Western Hemisphere / summit" alone.
 */
#include "graph/letters.h"

#include <string.h>

#include "graph/font_widths.h"

#define LEADING 1.22       /* of one line, in sizes */
#define ELLIPSIS "\xe2\x80\xa6"
#define LONGEST_LABEL 400  /* bytes looked at: what is longer is cut in any case */

static bool is_wide(uint32_t cp)
{
  return (cp >= 0x1100 && cp <= 0x115F) || (cp >= 0x2E80 && cp <= 0xA4CF) || (cp >= 0xAC00 && cp <= 0xD7A3) ||
         (cp >= 0xF900 && cp <= 0xFAFF) || (cp >= 0xFE30 && cp <= 0xFE6F) || (cp >= 0xFF00 && cp <= 0xFF60) ||
         (cp >= 0xFFE0 && cp <= 0xFFE6) || cp >= 0x1F000;
}

static bool is_combining(uint32_t cp)
{
  return (cp >= 0x300 && cp <= 0x36F) || (cp >= 0x591 && cp <= 0x5C7) || (cp >= 0x200B && cp <= 0x200F) ||
         (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0xFEFF;
}

static double letter_width(uint32_t cp, bool bold)
{
  const uint16_t *widths = bold ? font_widths_bold : font_widths_regular;
  for (size_t i = 0; i < FONT_RANGES && cp >= font_ranges[i].first; i++) {
    if (cp > font_ranges[i].last) continue;
    uint16_t w = widths[font_ranges[i].at + (cp - font_ranges[i].first)];
    if (w) return w / 1000.0;
  }
  if (is_combining(cp)) return 0;
  return is_wide(cp) ? 1.05 : 0.7;
}

double text_width(Str text, double size, bool bold)
{
  double width = 0;
  for (size_t i = 0; i < text.len;) width += letter_width(utf8_next(text, &i), bold);
  return width * size;
}

static bool turns_direction(uint32_t cp)
{
  return cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFEFF;
}

static bool breaks_line(uint32_t cp) { return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0x2028 || cp == 0x2029; }

static bool is_no_character(uint32_t cp) { return cp == UTF8_BAD || (cp & 0xFFFE) == 0xFFFE || (cp >= 0xFDD0 && cp <= 0xFDEF); }

Str text_clean(Arena *arena, Str text)
{
  char *out = arena_alloc(arena, text.len * 3 + 1);
  size_t len = 0;
  bool space = false;
  for (size_t i = 0; i < text.len;) {
    uint32_t cp = utf8_next(text, &i);
    if (turns_direction(cp)) continue;
    if (breaks_line(cp) || cp == ' ' || cp == 0xA0) { space = len > 0; continue; }
    if (is_no_character(cp)) cp = 0xFFFD;
    if (space) out[len++] = ' ';
    space = false;
    len += utf8_put(out + len, cp);
  }
  out[len] = 0;
  return (Str){out, len};
}

/* The longest start of `text` that fits `width` with an ellipsis, cut between letters, with the ellipsis. */
/* After a word where one ends in the last third, else within it. */
static Str cut_to_width(Arena *arena, Str text, double size, bool bold, double width)
{
  double used = text_width(STR(ELLIPSIS), size, bold);
  size_t end = 0, word = 0;
  for (size_t i = 0; i < text.len;) {
    if (text.at[i] == ' ') word = i;
    used += letter_width(utf8_next(text, &i), bold) * size;
    if (used > width) break;
    end = i;
  }
  if (word && 3 * word > 2 * end) end = word;
  while (end > 0 && (text.at[end - 1] == ' ' || text.at[end - 1] == ',')) end--;
  return str_format(arena, "%.*s" ELLIPSIS, (int)end, text.at);
}

#define FULL_ENOUGH 0.35 /* of a line: then the next word is not parted at its hyphen */

/* Where the first line of `text` ends within `width`: after a space or a hyphen; 0: its first word is too long. */
static size_t line_end(Str text, double size, bool bold, double width)
{
  double used = 0, words = 0; /* `words`: as far as the last space */
  size_t end = 0;
  for (size_t i = 0; i < text.len;) {
    if (text.at[i] == ' ') { end = i; words = used; }
    used += letter_width(utf8_next(text, &i), bold) * size;
    if (used > width) return end;
    if (text.at[i - 1] == '-' && i < text.len && text.at[i] != ' ' && i > 3 && words < FULL_ENOUGH * width) end = i;
  }
  return text.len;
}

/* Breaks greedily; returns how many lines it takes, or max + 1 where they do not suffice. A word wider than the line
 * stands alone and is cut later. */
static uint32_t break_lines(Str text, double size, bool bold, double width, uint32_t max, Str *lines)
{
  uint32_t count = 0;
  while (text.len) {
    if (count == max) return max + 1;
    size_t end = line_end(text, size, bold, width);
    if (end == 0) {
      while (end < text.len && text.at[end] != ' ') end++;
    }
    lines[count++] = (Str){text.at, end};
    while (end < text.len && text.at[end] == ' ') end++;
    text = (Str){text.at + end, text.len - end};
  }
  return count;
}

static double widest_of(const Str *lines, uint32_t count, double size, bool bold)
{
  double widest = 0;
  for (uint32_t i = 0; i < count; i++) {
    double w = text_width(lines[i], size, bold);
    if (w > widest) widest = w;
  }
  return widest;
}

/* The narrowest width at which `text` still takes `count` lines. */
static void even_out(Str text, double size, bool bold, double width, uint32_t count, Str *lines)
{
  Str trial[LABEL_LINES];
  double best = widest_of(lines, count, size, bold);
  int steps = (int)(width * 0.6 / (size * 0.5));
  for (int i = 0; i <= steps; i++) {
    double w = width - i * size * 0.5;
    if (break_lines(text, size, bold, w, count, trial) != count) break;
    double widest = widest_of(trial, count, size, bold);
    if (widest > best) continue;
    best = widest;
    memcpy(lines, trial, count * sizeof *lines);
  }
}

static Str bounded(Str text)
{
  if (text.len <= LONGEST_LABEL) return text;
  size_t end = LONGEST_LABEL;
  while (end > 0 && ((unsigned char)text.at[end] & 0xC0) == 0x80) end--;
  return (Str){text.at, end};
}

Label label_wrap(Arena *arena, Str text, double size, bool bold, double max_width, uint32_t max_lines)
{
  Label label = {.size = size, .leading = size * LEADING, .bold = bold};
  Str full = text;
  text = bounded(text);
  uint32_t max = max_lines < LABEL_LINES ? max_lines : LABEL_LINES;
  if (max == 0 || text.len == 0) return label;
  label.count = break_lines(text, size, bold, max_width, max, label.line);
  if (label.count <= max && full.len == text.len) {
    even_out(text, size, bold, max_width, label.count, label.line);
  } else if (label.count > max) {
    label.count = max;
    Str *last = &label.line[max - 1];
    last->len = (size_t)(text.at + text.len - last->at);
    *last = cut_to_width(arena, *last, size, bold, max_width);
    label.cut = true;
  }
  for (uint32_t i = 0; i < label.count; i++) {
    if (text_width(label.line[i], size, bold) <= max_width * 1.25) continue;
    label.line[i] = cut_to_width(arena, label.line[i], size, bold, max_width * 1.25);
    label.cut = true;
  }
  label.width = widest_of(label.line, label.count, size, bold);
  label.height = label.count * label.leading;
  return label;
}
