/*
 * xdot.c - Drawing -> the drawing language of Graphviz, which its cairo plugin turns into PNG and PDF: the same marks in the
 * same places as in the SVG, text by the same fonts.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/drawing.h"

/* Graphviz's cairo plugin draws text this much of its size above the baseline it is given (measured on 2.42). */
#define TEXT_DROP 0.2

typedef struct { const Drawing *d; Buf text; Dash dash; } Pen;

static void put_number(Buf *out, double v) { buf_format(out, " %.2f", v); }

static void put_point(Pen *p, Point at)
{
  double s = p->d->scale;
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
  int len = snprintf(style, sizeof style, "setlinewidth(%.2f)", m->stroke ? m->width * p->d->scale : 0);
  buf_format(&p->text, " S %d -%s", len, style);
  if (m->dash != p->dash) {
    static const char *const names[] = {"5 -solid", "6 -dashed", "6 -dotted"};
    buf_format(&p->text, " S %s", names[m->dash]);
    p->dash = m->dash;
  }
}

static void put_points(Pen *p, const char *op, const Point *points, uint32_t count)
{
  buf_format(&p->text, " %s %u", op, count);
  for (uint32_t i = 0; i < count; i++) put_point(p, points[i]);
}

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
  if (m->fill) put_points(p, "b", out, n);
  if (m->stroke) put_points(p, "B", out, n);
}

static void put_rect(Pen *p, const Mark *m)
{
  Rect r = m->rect;
  const Point corners[4] = {{r.x0, r.y0}, {r.x1, r.y0}, {r.x1, r.y1}, {r.x0, r.y1}};
  if (m->radius > 0) {
    put_rounded(p, m);
    return;
  }
  put_points(p, m->fill ? "P" : "p", corners, 4);
}

static void put_ellipse(Pen *p, const Mark *m)
{
  double s = p->d->scale;
  buf_format(&p->text, " %s", m->fill ? "E" : "e");
  put_point(p, (Point){(m->rect.x0 + m->rect.x1) / 2, (m->rect.y0 + m->rect.y1) / 2});
  put_number(&p->text, (m->rect.x1 - m->rect.x0) / 2 * s);
  put_number(&p->text, (m->rect.y1 - m->rect.y0) / 2 * s);
}

static void put_polygon(Pen *p, const Mark *m)
{
  put_points(p, m->fill ? "P" : "p", m->points, m->count);
}

static void put_text(Pen *p, const Mark *m)
{
  char font[160];
  int len = snprintf(font, sizeof font, "%s%s%s", p->d->theme->font, m->bold ? " Bold" : "", m->italic ? " Italic" : "");
  buf_format(&p->text, " F %.2f %d -%s c 7 -%s T", m->size * p->d->scale, len, font, p->d->theme->ink[m->fill]);
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
  else put_points(p, "B", m->points, m->count);
}

void xdot_write(const Drawing *d, Buf *out)
{
  Pen pen = {.d = d};
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
