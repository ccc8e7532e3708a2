/*
 * layout.h - where everything stands: boxes (nodes, and labels that several edges share) and lines between them with a
 * label each. Sizes and places are in points, y grows downwards.
 * Owns: first places, the search that follows (search.h), the places of labels; Graphviz's engines.
 * Does not know: what the boxes mean, colours.
 */
#ifndef RELATA_GRAPH_LAYOUT_H
#define RELATA_GRAPH_LAYOUT_H

#include "core/core.h"
#include "graph/geometry.h"

typedef struct {
  double x, y;           /* centre */
  double w, h;
  bool is_label;         /* a label that several lines share: may come closer to others */
  bool two_sided;        /* such a label with lines in and lines out: the two are drawn on opposite sides */
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
  bool ratio_asked;      /* by the user, who would rather have longer lines than another shape */
  double frame;          /* of that height: what stands above and below the boxes */
  double max_width;      /* 0: any */
  const char *engine;    /* of Graphviz, dot or circo; NULL: our own */
  double time_limit_s;   /* of processor time, for the engine */
  uint32_t labels_dropped;
} Layout;

void layout_run(Layout *layout, Arena *arena, Buf *notes);

/* The drawn part of a line, from the border of box a to that of box b, and the middle of its label. */
Arc layout_arc(const Layout *layout, const LayoutLine *line);
Point layout_label_place(const Layout *layout, const LayoutLine *line);
double layout_wanted_length(const Layout *layout, const LayoutLine *line); /* between the centres of its boxes */

/* ---- start.c: first places for a small picture ------------------------------------------------------------------- */

typedef enum { START_STRESS, START_TURNED, START_STAR, START_COUNT } Start;
void start_places(Layout *layout, Start start, Arena *arena);

/* ---- force.c: places for thousands of boxes ----------------------------------------------------------------------- */

void force_places(Layout *layout, Arena *arena);

/* ---- large.c: overlaps and labels of large pictures --------------------------------------------------------------- */

void large_finish(Layout *layout, Arena *arena);

/* ---- engines.c: the engines of Graphviz, in a child process -------------------------------------------------------- */

/* Places the boxes by the engine that the user asked for; false, and nothing moved, if it failed or came too late. */
MUST_CHECK bool engine_place(Layout *layout, Arena *arena);

#endif
