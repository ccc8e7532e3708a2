/* drawing.c - putting marks on the list. */
#include "graph/drawing.h"

#include <math.h>

static Mark *add(Drawing *d, MarkKind kind)
{
  Mark *mark = &LIST_PUSH(d->arena, d);
  *mark = (Mark){.kind = kind};
  return mark;
}

void draw_open(Drawing *d, Str id, const char *css, Str tip, Str href)
{
  Mark *m = add(d, MARK_OPEN);
  m->id = id;
  m->css = str_copy(d->arena, str_of(css));
  m->tip = tip;
  m->href = href;
}

void draw_close(Drawing *d) { add(d, MARK_CLOSE); }

static Mark *add_inked(Drawing *d, MarkKind kind, Ink fill, Ink stroke, double width)
{
  Mark *m = add(d, kind);
  m->fill = fill;
  m->stroke = stroke;
  m->width = width;
  return m;
}

Mark *draw_rect(Drawing *d, Rect r, double radius, Ink fill, Ink stroke, double width)
{
  Mark *m = add_inked(d, MARK_RECT, fill, stroke, width);
  m->rect = r;
  m->radius = radius;
  return m;
}

Mark *draw_ellipse(Drawing *d, Rect r, Ink fill, Ink stroke, double width)
{
  Mark *m = add_inked(d, MARK_ELLIPSE, fill, stroke, width);
  m->rect = r;
  return m;
}

static void take_points(Drawing *d, Mark *m, const Point *points, uint32_t count)
{
  m->points = ARENA_ARRAY(d->arena, Point, count);
  for (uint32_t i = 0; i < count; i++) m->points[i] = d->compact ? (Point){round(points[i].x * 10) / 10, round(points[i].y * 10) / 10} : points[i];
  m->count = count;
}

Mark *draw_polygon(Drawing *d, const Point *points, uint32_t count, Ink fill, Ink stroke, double width)
{
  Mark *m = add_inked(d, MARK_POLYGON, fill, stroke, width);
  take_points(d, m, points, count);
  return m;
}

Mark *draw_curve(Drawing *d, const Point *points, uint32_t count, Ink stroke, double width, Dash dash)
{
  Mark *m = add_inked(d, MARK_CURVE, INK_NONE, stroke, width);
  take_points(d, m, points, count);
  m->dash = dash;
  return m;
}

Mark *draw_line(Drawing *d, Point a, Point b, Ink stroke, double width, Dash dash)
{
  Point points[4] = {a, {a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3}, {a.x + (b.x - a.x) * 2 / 3, a.y + (b.y - a.y) * 2 / 3}, b};
  return draw_curve(d, points, 4, stroke, width, dash);
}

Mark *draw_text(Drawing *d, Point at, int anchor, Str text, double size, bool bold, Ink ink)
{
  Mark *m = add_inked(d, MARK_TEXT, ink, INK_NONE, 0);
  m->at = at;
  m->anchor = anchor;
  m->text = text;
  m->size = size;
  m->bold = bold;
  return m;
}
