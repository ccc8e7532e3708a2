/* shapes.c - rounded boxes, ellipses, hexagons ... */
#include "graph/shapes.h"

#include <math.h>

static double hexagon_cut(double h) { return h * 0.3; }

/* An ellipse needs the corners of the text inside: (w/2a)^2 + (h/2b)^2 = 1. */
void shape_size(Shape shape, double w, double h, double *width, double *height)
{
  *width = w + 20;
  *height = h + 11;
  if (shape == SHAPE_PLAIN) { *width = w + 8; *height = h + 4; }
  if (shape == SHAPE_PILL) { *width = w + 14; *height = h + 6; }
  if (shape == SHAPE_ELLIPSE) { *width = w * 1.2 + 12; *height = h * 1.42 + 8; }
  if (shape == SHAPE_HEXAGON) *width = w + 8 + 2 * hexagon_cut(h + 11);
  if (shape == SHAPE_NOTE) *width = w + 24;
  if (shape == SHAPE_DOUBLE) { *width = w + 24; *height = h + 15; }
}

static bool in_rounded(double dx, double dy, double w, double h, double r)
{
  double cx = fabs(dx) - (w / 2 - r), cy = fabs(dy) - (h / 2 - r);
  if (fabs(dx) > w / 2 || fabs(dy) > h / 2) return false;
  return cx <= 0 || cy <= 0 || cx * cx + cy * cy <= r * r;
}

static double rounded_radius(double h) { return fmin(9, h / 2.5); }
static double pill_radius(double h) { return fmin(10, h / 2); }

bool shape_holds(Shape shape, double dx, double dy, double w, double h)
{
  switch (shape) {
  case SHAPE_ELLIPSE: return 4 * dx * dx / (w * w) + 4 * dy * dy / (h * h) <= 1;
  case SHAPE_HEXAGON: return fabs(dy) <= h / 2 && fabs(dx) <= w / 2 - hexagon_cut(h) * fabs(dy) / (h / 2);
  case SHAPE_OCTAGON: return fabs(dx) <= w / 2 && fabs(dy) <= h / 2 && fabs(dx) + fabs(dy) <= w / 2 + h / 2 - 8;
  case SHAPE_ROUNDED: case SHAPE_DOUBLE: return in_rounded(dx, dy, w, h, rounded_radius(h));
  case SHAPE_PILL: return in_rounded(dx, dy, w, h, pill_radius(h));
  case SHAPE_PLAIN: case SHAPE_BOX: case SHAPE_NOTE: break;
  }
  return fabs(dx) <= w / 2 && fabs(dy) <= h / 2;
}

static void draw_note(Drawing *d, Rect r, Ink fill, Ink line, double width)
{
  const double fold = 8;
  Point sheet[5] = {{r.x0, r.y0}, {r.x1 - fold, r.y0}, {r.x1, r.y0 + fold}, {r.x1, r.y1}, {r.x0, r.y1}};
  Point corner[3] = {{r.x1 - fold, r.y0}, {r.x1 - fold, r.y0 + fold}, {r.x1, r.y0 + fold}};
  draw_polygon(d, sheet, 5, fill, line, width);
  draw_polygon(d, corner, 3, fill, line, width);
}

static void draw_hexagon(Drawing *d, Rect r, Ink fill, Ink line, double width)
{
  double cut = hexagon_cut(r.y1 - r.y0), y = (r.y0 + r.y1) / 2;
  Point corners[6] = {{r.x0, y}, {r.x0 + cut, r.y0}, {r.x1 - cut, r.y0}, {r.x1, y}, {r.x1 - cut, r.y1}, {r.x0 + cut, r.y1}};
  draw_polygon(d, corners, 6, fill, line, width);
}

static void draw_octagon(Drawing *d, Rect r, Ink fill, Ink line, double width)
{
  double c = fmin(8, (r.y1 - r.y0) / 3);
  Point corners[8] = {{r.x0, r.y0 + c}, {r.x0 + c, r.y0}, {r.x1 - c, r.y0}, {r.x1, r.y0 + c},
                      {r.x1, r.y1 - c}, {r.x1 - c, r.y1}, {r.x0 + c, r.y1}, {r.x0, r.y1 - c}};
  draw_polygon(d, corners, 8, fill, line, width);
}

void shape_draw(Drawing *d, Shape shape, Rect r, Ink fill, Ink line, double width)
{
  double radius = rounded_radius(r.y1 - r.y0);
  switch (shape) {
  case SHAPE_PLAIN: break;
  case SHAPE_PILL: draw_rect(d, r, pill_radius(r.y1 - r.y0), fill, INK_NONE, 0); break;
  case SHAPE_BOX: draw_rect(d, r, 0, fill, line, width); break;
  case SHAPE_ROUNDED: draw_rect(d, r, radius, fill, line, width); break;
  case SHAPE_ELLIPSE: draw_ellipse(d, r, fill, line, width); break;
  case SHAPE_HEXAGON: draw_hexagon(d, r, fill, line, width); break;
  case SHAPE_OCTAGON: draw_octagon(d, r, fill, line, width); break;
  case SHAPE_NOTE: draw_note(d, r, fill, line, width); break;
  case SHAPE_DOUBLE:
    draw_rect(d, r, radius, fill, line, width);
    draw_rect(d, (Rect){r.x0 + 2.5, r.y0 + 2.5, r.x1 - 2.5, r.y1 - 2.5}, radius - 2, fill, line, width);
    break;
  }
}
