/*
 * lines.h - the lines of a picture: from border to border, interrupted by their label, with heads, dashes and bars.
 */
#ifndef RELATA_GRAPH_LINES_H
#define RELATA_GRAPH_LINES_H

#include "graph/compose.h"

typedef struct {
  Ink ink; double width; Dash dash;
  bool head, tail;               /* arrow heads at the end and at the start */
  bool barred;                   /* a stroke across: not so */
  const Rect *gap; double gap_at; /* the label, and where on the arc its middle is; NULL: none */
} Stroke;
void stroke_draw(Drawing *d, const Arc *arc, const Stroke *s);

void lines_draw(const Picture *p, Drawing *d);
/* Opens the group of an edge's "edge" (its line) or "label". */
void edge_open(const Picture *p, Drawing *d, const Edge *e, const char *part);

#endif
