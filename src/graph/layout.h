/*
 * layout.h - where everything stands: boxes (nodes, and labels that several edges share) and lines between them with a
 * label each. Sizes and places are in points, y grows downwards.
 * Owns: the engines (Graphviz, in a child process with a time limit), the search that follows, the places of labels.
 * Does not know: what the boxes mean, colours.
 */
#ifndef RELATA_GRAPH_LAYOUT_H
#define RELATA_GRAPH_LAYOUT_H

#include "core/core.h"

typedef struct { double x, y; } Point;
typedef struct { double x0, y0, x1, y1; } Rect;

typedef struct {
  double x, y;           /* centre */
  double w, h;
  bool is_label;         /* a label that several lines share: may come closer to others */
  bool two_sided;        /* such a label with lines in and lines out: the two are drawn on opposite sides */
  bool fixed;            /* keeps its place */
} LayoutBox;

typedef struct {
  uint32_t a, b;
  double label_w, label_h; /* 0: no label */
  double bend;           /* of the arc: height of its control point by distance of the ends, to the left of a -> b */
  double slide;          /* of the label along the line: 0 the middle, -0.5 and 0.5 the ends */
  bool quiet;            /* not drawn, only draws its ends together */
  bool label_dropped;    /* no room (only in large pictures) */
} LayoutLine;

typedef struct {
  LayoutBox *boxes; uint32_t box_count;
  LayoutLine *lines; uint32_t line_count;
  double ratio;          /* width by height aimed at */
  double max_width;      /* 0: any */
  const char *engine;    /* of Graphviz; NULL: chosen by the graph */
  double time_limit_s;
  uint32_t labels_dropped;
} Layout;

void layout_run(Layout *layout, Arena *arena, Buf *notes);

/* The drawn part of a line: a quadratic curve from the border of box a to that of box b. */
typedef struct { Point from, control, to; } Arc;
Arc layout_arc(const Layout *layout, const LayoutLine *line);
Point arc_at(const Arc *arc, double t);
Point layout_label_place(const Layout *layout, const LayoutLine *line);
bool rect_meets(Rect a, Rect b, double margin);
Rect rect_around(Point centre, double w, double h);
bool segment_meets_rect(Point a, Point b, Rect r);

/* ---- engines.c: what Graphviz does for us ------------------------------------------------------------------------ */

typedef struct { const char *engine; bool sideways; } EngineRun;
/* Runs the engines one after another in one child process and hands back the places each gave: places[run][box]. A run
 * that failed or came too late has none (NULL). */
void engines_place(const Layout *layout, const EngineRun *runs, uint32_t run_count, Point **places, Arena *arena);

/* A page in Graphviz's drawing language (xdot), of a size in points. */
typedef struct { const char *marks, *background; double width, height; unsigned dpi; } EnginePage;
/* Draws it by Graphviz in a child process as "png" or "pdf". */
MUST_CHECK bool engine_render(const EnginePage *page, const char *format, double time_limit_s, Buf *out, RelataError *err);

#endif
