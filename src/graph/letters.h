/*
 * letters.h - how wide text is, and where a label is broken into lines.
 * Widths come from tables of DejaVu Sans, not from the machine's fonts: layout needs no font library and is the same on
 * every machine. Sizes are in points.
 */
#ifndef RELATA_GRAPH_LETTERS_H
#define RELATA_GRAPH_LETTERS_H

#include "core/core.h"

double text_width(Str text, double size, bool bold);

#define LABEL_LINES 4
typedef struct {
  Str line[LABEL_LINES];
  uint32_t count;
  double width, height;  /* of the block */
  double size, leading;  /* of one line */
  bool bold;
  bool cut;              /* the text was longer; the last line ends in an ellipsis */
} Label;

/* Makes strangers' text fit to be shown: bad bytes become U+FFFD, control characters and line breaks spaces, marks that
 * turn the direction of what follows are left out, runs of space become one; ends are trimmed. */
Str text_clean(Arena *arena, Str text);

/* Breaks clean `text` into at most `max_lines` lines (<= LABEL_LINES) of about `max_width` points, of even length. */
Label label_wrap(Arena *arena, Str text, double size, bool bold, double max_width, uint32_t max_lines);

#endif
