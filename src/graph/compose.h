/*
 * compose.h - a Network laid out and drawn: sizes, layout, marks.
 * Owns: what each kind of node, edge, label, title and legend looks like.
 * Does not know: file formats.
 */
#ifndef RELATA_GRAPH_COMPOSE_H
#define RELATA_GRAPH_COMPOSE_H

#include "graph/drawing.h"
#include "graph/network.h"

#define MARGIN 16.0

typedef struct { Label name, subtitle; double w, h; Shape shape; } NodeLook;

/* A network with places. Box i < node_count is node i; the hubs' labels follow. Lines in the order of the links; those of
 * a hub are its sources', then its targets'. */
typedef struct {
  const Network *network;
  const Theme *theme;
  const PictureOptions *options;
  NodeLook *looks;
  Layout layout;
  uint32_t *box_of_link;    /* of hubs */
  uint32_t *line_of_link;   /* the first of a link's lines */
  uint32_t busiest;         /* the most edges of a node */
  bool untitled;            /* title and source line stand elsewhere on the page */
  Arena *arena;
} Picture;

void picture_measure(Picture *p);                 /* fills looks and layout's sizes */
double picture_frame_height(const Picture *p);    /* of title, source line and legend: about, since it hangs on the width */
Str picture_source(const Picture *p);             /* the source line, and how much of all is shown */
void picture_compose(const Picture *p, Drawing *d); /* after layout_run */

/* The path of edge `e` in link `link`, from border to border, as cubic pieces; `to_head` leaves room for the arrow head. */
typedef struct { Point *points; uint32_t count; } Curve;
Curve picture_edge_curve(const Picture *p, uint32_t link, const Edge *e);

Str edge_tip(Arena *arena, const Network *n, const Edge *e);
Str node_tip(Arena *arena, const Node *node);
Str web_address(Arena *arena, Str url);           /* "" unless http or https, and clean */
/* The article's web address and in it the fact's sentence, which browsers scroll to and mark (text fragments,
 * https://wicg.github.io/scroll-to-text-fragment/); "" as above. */
Str sentence_address(Arena *arena, const FactRow *fact);
Str short_date(Str date);                         /* the day of an ISO date, else "" */
const char *type_css(const Node *node);           /* "person", "concept" */
Ink node_fill(const Node *node);
double edge_width(const Network *n, const Edge *e);
Ink edge_ink(const Network *n, const Edge *e);

#endif
