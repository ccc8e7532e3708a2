/*
 * xdot.c - Drawing -> the drawing language of Graphviz, which its cairo plugin turns into PNG and PDF: the same marks in the
 * same places as in the SVG, text by the same fonts.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/drawing.h"
#include "graph/paint.h"

/* Graphviz's cairo plugin draws text this much of its size above the baseline it is given (measured on 2.42). */
#define TEXT_DROP 0.2

typedef struct { const Drawing *d; Buf text; double scale; } Pen;

static void put_number(Buf *out, double v) { buf_format(out, " %.2f", v); }

static void put_point(Pen *p, Point at)
{
  double s = p->scale;
  put_number(&p->text, at.x * s);
  put_number(&p->text, (p->d->height - at.y) * s);
}

static void set_pen(Pen *p, const Mark *m)
{
  const Theme *t = p->d->theme;
  Ink outline = m->stroke ? m->stroke : m->fill; /* a shape without outline gets a thin one of its own colour */
  buf_format(&p->text, " c 7 -%s", t->ink[outline]);
  if (m->fill) buf_format(&p->text, " C 7 -%s", t->ink[m->fill]);
  char style[40];
  int len = snprintf(style, sizeof style, "setlinewidth(%.2f)", m->stroke ? m->width * p->scale : 0);
  buf_format(&p->text, " S %d -%s", len, style);
}

static void put_points(Pen *p, const char *op, const Point *points, uint32_t count)
{
  buf_format(&p->text, " %s %u", op, count);
  for (uint32_t i = 0; i < count; i++) put_point(p, points[i]);
}

/* ---- dashes: Graphviz's own are of one length, whatever the scale --------------------------------------------------------- */

enum { STEPS = 24, DASH_POINTS = 64 };

typedef struct { Pen *pen; double lengths[2], left; bool on; Point last, run[DASH_POINTS]; uint32_t count; } Dashes;

static void dash_end(Dashes *d)
{
  if (d->count > 1) put_points(d->pen, "L", d->run, d->count);
  d->count = 0;
}

static void dash_to(Dashes *d, Point to)
{
  double length = span_of(to.x - d->last.x, to.y - d->last.y);
  while (length > d->left) {
    double t = d->left / length;
    d->last = (Point){d->last.x + (to.x - d->last.x) * t, d->last.y + (to.y - d->last.y) * t};
    length -= d->left;
    if (d->on) d->run[d->count++] = d->last;
    dash_end(d);
    d->on = !d->on;
    d->left = d->lengths[!d->on];
    if (d->on) d->run[d->count++] = d->last;
  }
  d->left -= length;
  d->last = to;
  if (d->on && d->count < DASH_POINTS - 1) d->run[d->count++] = to;
}

static Point cubic_at(const Point *p, double t)
{
  double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, e = t * t * t;
  return (Point){a * p[0].x + b * p[1].x + c * p[2].x + e * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + e * p[3].y};
}

/* Along cubic pieces: 3n + 1 points. The lengths are those of the SVG. */
static void put_stroke(Pen *p, const Mark *m, const Point *points, uint32_t count)
{
  if (m->dash == DASH_NONE || count < 4) {
    put_points(p, "B", points, count);
    return;
  }
  bool dotted = m->dash == DASH_DOTTED;
  Dashes d = {.pen = p, .lengths = {dotted ? 1.5 : 5, dotted ? 3 : 3.5}, .left = dotted ? 1.5 : 5, .on = true, .last = points[0]};
  d.run[d.count++] = points[0];
  for (uint32_t i = 0; i + 3 < count; i += 3)
    for (int k = 1; k <= STEPS; k++) dash_to(&d, cubic_at(&points[i], k / (double)STEPS));
  dash_end(&d);
}

/* ---- shapes ----------------------------------------------------------------------------------------------------------------- */

/* A corner of a rounded box as a cubic piece; 0.5523 is the circle's. */
static uint32_t add_corner(Point *out, uint32_t n, Point from, Point corner, Point to)
{
  const double k = 0.5523;
  out[n++] = (Point){from.x + (corner.x - from.x) * k, from.y + (corner.y - from.y) * k};
  out[n++] = (Point){to.x + (corner.x - to.x) * k, to.y + (corner.y - to.y) * k};
  out[n++] = to;
  return n;
}

static uint32_t add_side(Point *out, uint32_t n, Point to)
{
  Point from = out[n - 1];
  out[n++] = (Point){from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3};
  out[n++] = (Point){from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3};
  out[n++] = to;
  return n;
}

enum { MOST_CORNERS = 12 };

/* In the fill's own colour, and back to the outline's. */
static void put_filled(Pen *p, const Mark *m, const char *op, const Point *points, uint32_t count)
{
  Mark inside = *m;
  inside.stroke = 0;
  set_pen(p, &inside);
  put_points(p, op, points, count);
  set_pen(p, m);
}

static void put_rounded(Pen *p, const Mark *m)
{
  Rect r = m->rect;
  double k = m->radius;
  Point out[32];
  uint32_t n = 0;
  out[n++] = (Point){r.x0 + k, r.y0};
  n = add_side(out, n, (Point){r.x1 - k, r.y0});
  n = add_corner(out, n, out[n - 1], (Point){r.x1, r.y0}, (Point){r.x1, r.y0 + k});
  n = add_side(out, n, (Point){r.x1, r.y1 - k});
  n = add_corner(out, n, out[n - 1], (Point){r.x1, r.y1}, (Point){r.x1 - k, r.y1});
  n = add_side(out, n, (Point){r.x0 + k, r.y1});
  n = add_corner(out, n, out[n - 1], (Point){r.x0, r.y1}, (Point){r.x0, r.y1 - k});
  n = add_side(out, n, (Point){r.x0, r.y0 + k});
  n = add_corner(out, n, out[n - 1], (Point){r.x0, r.y0}, out[0]);
  if (m->fill) m->dash == DASH_NONE ? put_points(p, "b", out, n) : put_filled(p, m, "b", out, n);
  if (m->stroke) put_stroke(p, m, out, n);
}

/* Straight from corner to corner; what is dashed is filled without an outline first. */
static void put_corners(Pen *p, const Mark *m, const Point *corners, uint32_t count)
{
  Point out[3 * MOST_CORNERS + 1];
  uint32_t n = 0;
  if (m->dash == DASH_NONE || count > MOST_CORNERS) {
    put_points(p, m->fill ? "P" : "p", corners, count);
    return;
  }
  if (m->fill) put_filled(p, m, "P", corners, count);
  out[n++] = corners[0];
  for (uint32_t i = 1; i <= count; i++) n = add_side(out, n, corners[i % count]);
  put_stroke(p, m, out, n);
}

static void put_rect(Pen *p, const Mark *m)
{
  Rect r = m->rect;
  const Point corners[4] = {{r.x0, r.y0}, {r.x1, r.y0}, {r.x1, r.y1}, {r.x0, r.y1}};
  if (m->radius > 0) put_rounded(p, m);
  else put_corners(p, m, corners, 4);
}

static void put_dashed_ellipse(Pen *p, const Mark *m)
{
  Rect r = m->rect;
  double x = (r.x0 + r.x1) / 2, y = (r.y0 + r.y1) / 2;
  Point out[13];
  uint32_t n = 0;
  out[n++] = (Point){x, r.y0};
  n = add_corner(out, n, out[n - 1], (Point){r.x1, r.y0}, (Point){r.x1, y});
  n = add_corner(out, n, out[n - 1], (Point){r.x1, r.y1}, (Point){x, r.y1});
  n = add_corner(out, n, out[n - 1], (Point){r.x0, r.y1}, (Point){r.x0, y});
  n = add_corner(out, n, out[n - 1], (Point){r.x0, r.y0}, out[0]);
  if (m->fill) put_filled(p, m, "b", out, n);
  put_stroke(p, m, out, n);
}

static void put_ellipse(Pen *p, const Mark *m)
{
  double s = p->scale;
  if (m->dash != DASH_NONE) {
    put_dashed_ellipse(p, m);
    return;
  }
  buf_format(&p->text, " %s", m->fill ? "E" : "e");
  put_point(p, (Point){(m->rect.x0 + m->rect.x1) / 2, (m->rect.y0 + m->rect.y1) / 2});
  put_number(&p->text, (m->rect.x1 - m->rect.x0) / 2 * s);
  put_number(&p->text, (m->rect.y1 - m->rect.y0) / 2 * s);
}

static void put_polygon(Pen *p, const Mark *m)
{
  put_corners(p, m, m->points, m->count);
}

static void put_text(Pen *p, const Mark *m)
{
  char font[160];
  int len = snprintf(font, sizeof font, "%s%s%s", p->d->theme->font, m->bold ? " Bold" : "", m->italic ? " Italic" : "");
  buf_format(&p->text, " F %.2f %d -%s c 7 -%s T", m->size * p->scale, len, font, p->d->theme->ink[m->fill]);
  put_point(p, (Point){m->at.x, m->at.y + TEXT_DROP * m->size});
  buf_format(&p->text, " %d", m->anchor);
  put_number(&p->text, 0);
  buf_format(&p->text, " %zu -", m->text.len);
  buf_str(&p->text, m->text);
}

static void put_mark(Pen *p, const Mark *m)
{
  if (m->kind == MARK_OPEN || m->kind == MARK_CLOSE || m->unseen) return;
  if (m->kind == MARK_TEXT) {
    put_text(p, m);
    return;
  }
  set_pen(p, m);
  if (m->kind == MARK_RECT) put_rect(p, m);
  else if (m->kind == MARK_ELLIPSE) put_ellipse(p, m);
  else if (m->kind == MARK_POLYGON) put_polygon(p, m);
  else put_stroke(p, m, m->points, m->count);
}

void xdot_write(const Drawing *d, Buf *out)
{
  Pen pen = {.d = d, .scale = d->scale * ENLARGED};
  for (size_t i = 0; i < d->len; i++) put_mark(&pen, &d->at[i]);
  if (pen.text.failed) out->failed = true;
  else buf_str(out, buf_view(&pen.text));
  buf_free(&pen.text);
}

/* ---- what cairo leaves ---------------------------------------------------------------------------------------------- */

/* /CreationDate (D:20261124155112Z) -> a date that is the same every time, byte for byte as long. */
void pdf_settle(Buf *pdf)
{
  const char *mark = "/CreationDate (D:";
  for (size_t at = 0; at + strlen(mark) + 14 < pdf->len; at++) {
    if (memcmp(pdf->at + at, mark, strlen(mark)) != 0) continue;
    for (size_t i = at + strlen(mark), digit = 0; i < pdf->len && pdf->at[i] != ')'; i++) {
      if (pdf->at[i] >= '0' && pdf->at[i] <= '9') pdf->at[i] = digit < 14 ? "20000101000000"[digit++] : '0';
    }
  }
}
