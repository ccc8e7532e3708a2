/*
 * paint.h - a page in Graphviz's drawing language, painted as PNG or PDF by Graphviz in a child process. Private to graph/.
 * Half the time of a small page goes into finding plugins and fonts. So the painter is called before the page is there, and
 * gets ready while the layout is searched.
 */
#ifndef RELATA_GRAPH_PAINT_H
#define RELATA_GRAPH_PAINT_H

#include "graph/child.h"

/* Graphviz has the advance of every letter rounded to a whole point or so: in a drawing so many times as large, which it then
 * draws so many times as small, that is nothing. */
#define ENLARGED 8.0

typedef struct {
  Str marks;               /* xdot, ENLARGED */
  char background[16];     /* "#rrggbb" or "transparent" */
  double width, height;    /* points of the page itself */
  unsigned dpi;            /* of a PNG */
} PaintPage;

typedef struct { const char *format; /* "png" or "pdf" */ double time_limit_s; Child child; } Painter; /* {0}: none called */

/* Calls the painter; `sample` has letters of every font that the page will have. A painter that did not come is told of later. */
void painter_call(Painter *painter, const char *format, double time_limit_s, const PaintPage *sample);
MUST_CHECK bool painter_paint(Painter *painter, const PaintPage *page, Buf *out, RelataError *err);
void painter_dismiss(Painter *painter); /* whether it has painted or not; none is allowed */

#endif
