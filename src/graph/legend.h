/*
 * legend.h - what shapes, lines and marks mean; only what occurs in the picture.
 */
#ifndef RELATA_GRAPH_LEGEND_H
#define RELATA_GRAPH_LEGEND_H

#include "graph/compose.h"

/* Draws from `y` down between the margins of a page `width` wide; returns where it ends. */
double legend_draw(const Picture *p, Drawing *d, double y, double width);

#endif
