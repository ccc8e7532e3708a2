/*
 * geometry.h - points, rectangles, segments and arcs. Points of 1/72 inch, y downwards.
 * Not fmin and hypot: these run millions of times, and their care for NaN and overflow is not needed here.
 */
#ifndef RELATA_GRAPH_GEOMETRY_H
#define RELATA_GRAPH_GEOMETRY_H

#include <math.h>
#include <stdbool.h>

typedef struct { double x, y; } Point;
typedef struct { double x0, y0, x1, y1; } Rect;
typedef struct { Point from, control, to; } Arc; /* a quadratic curve */

static inline double lesser(double a, double b) { return a < b ? a : b; }
static inline double larger(double a, double b) { return a > b ? a : b; }
static inline unsigned lesser_count(unsigned a, unsigned b) { return a < b ? a : b; }
static inline double span_of(double x, double y) { return sqrt(x * x + y * y); }

static inline bool rects_meet(const Rect *a, const Rect *b, double margin)
{
  return a->x0 < b->x1 + margin && b->x0 < a->x1 + margin && a->y0 < b->y1 + margin && b->y0 < a->y1 + margin;
}
static inline bool rect_meets(Rect a, Rect b, double margin) { return rects_meet(&a, &b, margin); }
static inline Rect rect_around(Point c, double w, double h) { return (Rect){c.x - w / 2, c.y - h / 2, c.x + w / 2, c.y + h / 2}; }
static inline Rect rect_grown(Rect r, double x, double y) { return (Rect){r.x0 - x, r.y0 - y, r.x1 + x, r.y1 + y}; }
static inline Rect rect_joined(Rect a, Rect b)
{
  return (Rect){lesser(a.x0, b.x0), lesser(a.y0, b.y0), larger(a.x1, b.x1), larger(a.y1, b.y1)};
}
#define NO_RECT ((Rect){1e9, 1e9, -1e9, -1e9}) /* joined with any other it is the other */

/* How far one would have to move; 0: apart. */
static inline double rects_depth(Rect a, Rect b)
{
  double x = lesser(a.x1, b.x1) - larger(a.x0, b.x0), y = lesser(a.y1, b.y1) - larger(a.y0, b.y0);
  return x <= 0 || y <= 0 ? 0 : lesser(x, y);
}

/* They are apart if a side of the rectangle parts them, or the segment's line has all corners on one side. */
static inline bool segment_meets_rect(Point a, Point b, Rect r)
{
  if ((a.x < r.x0 && b.x < r.x0) || (a.x > r.x1 && b.x > r.x1) || (a.y < r.y0 && b.y < r.y0) || (a.y > r.y1 && b.y > r.y1)) return false;
  double p = b.y - a.y, q = a.x - b.x, c = p * a.x + q * a.y;
  double least = p * (p > 0 ? r.x0 : r.x1) + q * (q > 0 ? r.y0 : r.y1), most = p * (p > 0 ? r.x1 : r.x0) + q * (q > 0 ? r.y1 : r.y0);
  return least <= c && c <= most;
}

/* Of the way from a to b. */
static inline bool is_left(Point a, Point b, Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0; }

static inline Point arc_at(const Arc *arc, double t)
{
  double u = 1 - t;
  return (Point){u * u * arc->from.x + 2 * u * t * arc->control.x + t * t * arc->to.x,
                 u * u * arc->from.y + 2 * u * t * arc->control.y + t * t * arc->to.y};
}

static inline Arc arc_turned(const Arc *arc) { return (Arc){arc->to, arc->control, arc->from}; }

/* The piece t0..t1 of a quadratic curve, as a cubic one. */
static inline void arc_piece(const Arc *arc, double t0, double t1, Point out[4])
{
  Point a = arc_at(arc, t0), b = arc_at(arc, t1);
  double u0 = 1 - t0, u1 = 1 - t1;
  Point c = {u0 * u1 * arc->from.x + (u0 * t1 + t0 * u1) * arc->control.x + t0 * t1 * arc->to.x,
             u0 * u1 * arc->from.y + (u0 * t1 + t0 * u1) * arc->control.y + t0 * t1 * arc->to.y};
  out[0] = a;
  out[1] = (Point){a.x + (c.x - a.x) * 2 / 3, a.y + (c.y - a.y) * 2 / 3};
  out[2] = (Point){b.x + (c.x - b.x) * 2 / 3, b.y + (c.y - b.y) * 2 / 3};
  out[3] = b;
}

#endif
