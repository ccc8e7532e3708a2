/*
 * shapes.h - the shapes of nodes: how large around a text, what lies inside, how drawn.
 * Does not know: which shape stands for what (theme.h).
 */
#ifndef RELATA_GRAPH_SHAPES_H
#define RELATA_GRAPH_SHAPES_H

#include "graph/drawing.h"

/* The size of a shape around text of w by h. */
void shape_size(Shape shape, double w, double h, double *width, double *height);
/* Is a point, relative to the middle of a shape of w by h, inside? */
bool shape_holds(Shape shape, double dx, double dy, double w, double h);
void shape_draw(Drawing *d, Shape shape, Rect r, Ink fill, Ink line, double width);

#endif
