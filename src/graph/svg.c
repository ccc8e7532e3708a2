/*
 * svg.c - Drawing -> SVG 1.1 that stands alone: no script, no reference to anything outside, all colours as attributes
 * (so that every reader shows them) and as classes (so that a style sheet can change them: `.s-person-line`). A compact
 * drawing, of thousands of marks, has its colours by class only.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/drawing.h"

/* Two decimals, no trailing zeros, never "-0". */
static void put_number(Buf *out, double v)
{
  double rounded = floor(v * 100 + 0.5) / 100;
  if (rounded == 0) rounded = 0;
  char text[40];
  int len = snprintf(text, sizeof text, "%.2f", rounded);
  while (len > 0 && text[len - 1] == '0') len--;
  if (len > 0 && text[len - 1] == '.') len--;
  buf_put(out, text, (size_t)len);
}

static void put_attribute(Buf *out, const char *name, double v)
{
  buf_format(out, " %s=\"", name);
  put_number(out, v);
  buf_char(out, '"');
}

static void put_point(Buf *out, Point p)
{
  put_number(out, p.x);
  buf_char(out, ',');
  put_number(out, p.y);
}

static void put_class(Buf *out, const Mark *m)
{
  char fill[32], stroke[32];
  if (m->unseen) {
    buf_text(out, " class=\"hit\" fill=\"none\" stroke=\"#000000\" stroke-opacity=\"0\"");
    return;
  }
  buf_text(out, " class=\"");
  if (m->fill) buf_format(out, "f-%s", ink_name(m->fill, fill));
  if (m->stroke) buf_format(out, "%ss-%s", m->fill ? " " : "", ink_name(m->stroke, stroke));
  buf_char(out, '"');
}

static void put_ink(Buf *out, const Drawing *d, const Mark *m)
{
  put_class(out, m);
  if (!m->unseen && !d->compact) {
    buf_format(out, " fill=\"%s\"", m->fill ? d->theme->ink[m->fill] : "none");
    if (m->stroke) buf_format(out, " stroke=\"%s\"", d->theme->ink[m->stroke]);
  }
  if (m->stroke || m->unseen) put_attribute(out, "stroke-width", m->width);
  if (m->dash == DASH_DASHED) buf_text(out, " stroke-dasharray=\"5,3.5\"");
  if (m->dash == DASH_DOTTED) buf_text(out, " stroke-dasharray=\"1.5,3\" stroke-linecap=\"round\"");
}

static void put_rect(Buf *out, const Drawing *d, const Mark *m)
{
  buf_text(out, "<rect");
  put_attribute(out, "x", m->rect.x0);
  put_attribute(out, "y", m->rect.y0);
  put_attribute(out, "width", m->rect.x1 - m->rect.x0);
  put_attribute(out, "height", m->rect.y1 - m->rect.y0);
  if (m->radius > 0) put_attribute(out, "rx", m->radius);
  put_ink(out, d, m);
  buf_text(out, "/>\n");
}

static void put_ellipse(Buf *out, const Drawing *d, const Mark *m)
{
  buf_text(out, "<ellipse");
  put_attribute(out, "cx", (m->rect.x0 + m->rect.x1) / 2);
  put_attribute(out, "cy", (m->rect.y0 + m->rect.y1) / 2);
  put_attribute(out, "rx", (m->rect.x1 - m->rect.x0) / 2);
  put_attribute(out, "ry", (m->rect.y1 - m->rect.y0) / 2);
  put_ink(out, d, m);
  buf_text(out, "/>\n");
}

static void put_polygon(Buf *out, const Drawing *d, const Mark *m)
{
  buf_text(out, "<polygon points=\"");
  for (uint32_t i = 0; i < m->count; i++) {
    if (i) buf_char(out, ' ');
    put_point(out, m->points[i]);
  }
  buf_text(out, "\" stroke-linejoin=\"round\"");
  put_ink(out, d, m);
  buf_text(out, "/>\n");
}

static bool is_straight(const Point *p)
{
  double dx = p[3].x - p[0].x, dy = p[3].y - p[0].y, length = hypot(dx, dy) + 1e-9;
  for (int i = 1; i < 3; i++)
    if (fabs((p[i].x - p[0].x) * dy - (p[i].y - p[0].y) * dx) / length > 0.05) return false;
  return true;
}

static void put_curve(Buf *out, const Drawing *d, const Mark *m)
{
  buf_text(out, "<path d=\"M");
  put_point(out, m->points[0]);
  for (uint32_t i = 1; i + 2 < m->count; i += 3) {
    if (is_straight(&m->points[i - 1])) {
      buf_text(out, " L");
      put_point(out, m->points[i + 2]);
      continue;
    }
    buf_text(out, " C");
    for (uint32_t k = 0; k < 3; k++) {
      if (k) buf_char(out, ' ');
      put_point(out, m->points[i + k]);
    }
  }
  buf_char(out, '"');
  put_ink(out, d, m);
  buf_text(out, "/>\n");
}

static void put_text(Buf *out, const Drawing *d, const Mark *m)
{
  char ink[32];
  buf_text(out, "<text");
  put_attribute(out, "x", m->at.x);
  put_attribute(out, "y", m->at.y);
  if (m->anchor >= 0) buf_format(out, " text-anchor=\"%s\"", m->anchor == 0 ? "middle" : "end");
  put_attribute(out, "font-size", m->size);
  if (m->bold) buf_text(out, " font-weight=\"bold\"");
  if (m->italic) buf_text(out, " font-style=\"italic\"");
  buf_format(out, " class=\"f-%s\"", ink_name(m->fill, ink));
  if (!d->compact) buf_format(out, " fill=\"%s\"", d->theme->ink[m->fill]);
  buf_char(out, '>');
  buf_xml(out, m->text);
  buf_text(out, "</text>\n");
}

static void put_open(Buf *out, const Drawing *d, const Mark *m)
{
  buf_text(out, "<g");
  if (m->id.len) buf_format(out, " id=\"%.*s-%.*s\"", STR_ARG(d->prefix), STR_ARG(m->id));
  if (m->css.len) buf_format(out, " class=\"%.*s\"", STR_ARG(m->css));
  buf_char(out, '>');
  if (m->tip.len) {
    buf_text(out, "<title>");
    buf_xml(out, m->tip);
    buf_text(out, "</title>");
  }
  if (m->href.len) {
    buf_text(out, "<a xlink:href=\"");
    buf_xml(out, m->href);
    buf_text(out, "\">");
  }
  buf_char(out, '\n');
}

typedef struct { bool linked[64]; uint32_t depth; } Groups;

static void put_mark(Buf *out, const Drawing *d, const Mark *m, Groups *groups)
{
  switch (m->kind) {
  case MARK_OPEN:
    if (groups->depth < COUNT_OF(groups->linked)) groups->linked[groups->depth] = m->href.len > 0;
    groups->depth++;
    put_open(out, d, m);
    break;
  case MARK_CLOSE:
    groups->depth--;
    buf_text(out, groups->depth < COUNT_OF(groups->linked) && groups->linked[groups->depth] ? "</a></g>\n" : "</g>\n");
    break;
  case MARK_RECT: put_rect(out, d, m); break;
  case MARK_ELLIPSE: put_ellipse(out, d, m); break;
  case MARK_POLYGON: put_polygon(out, d, m); break;
  case MARK_CURVE: put_curve(out, d, m); break;
  case MARK_TEXT: put_text(out, d, m); break;
  }
}

void svg_put_ink_rules(Buf *out, const Drawing *d, const Theme *theme, const char *where)
{
  bool fill[INK_COUNT] = {0}, stroke[INK_COUNT] = {0};
  fill[INK_BACKGROUND] = true;
  for (size_t i = 0; i < d->len; i++) {
    fill[d->at[i].fill] = true;
    stroke[d->at[i].stroke] = true;
  }
  for (int i = INK_BACKGROUND; i < INK_COUNT; i++) {
    char name[32];
    if (fill[i]) buf_format(out, "%s#%.*s .f-%s{fill:%s}", where, STR_ARG(d->prefix), ink_name((Ink)i, name), theme->ink[i]);
    if (stroke[i]) buf_format(out, "%s#%.*s .s-%s{stroke:%s}", where, STR_ARG(d->prefix), ink_name((Ink)i, name), theme->ink[i]);
    if (fill[i] || stroke[i]) buf_char(out, '\n');
  }
}

static void put_dark_rules(Buf *out, const Drawing *d)
{
  Theme dark;
  if (!theme_load(&dark, "dark", NULL, NULL)) return;
  buf_text(out, "@media (prefers-color-scheme: dark) {\n");
  svg_put_ink_rules(out, d, &dark, "");
  buf_text(out, "}\n");
}

static void put_head(Buf *out, const Drawing *d)
{
  buf_text(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  buf_format(out, " id=\"%.*s\" class=\"relata\" role=\"img\" aria-labelledby=\"%.*s-title %.*s-desc\"", STR_ARG(d->prefix),
             STR_ARG(d->prefix), STR_ARG(d->prefix));
  buf_text(out, " width=\"");
  put_number(out, d->width * d->scale);
  buf_text(out, "pt\" height=\"");
  put_number(out, d->height * d->scale);
  buf_text(out, "pt\" viewBox=\"0 0 ");
  put_number(out, d->width);
  buf_char(out, ' ');
  put_number(out, d->height);
  buf_format(out, "\" style=\"max-width:100%%;height:auto\" font-family=\"%s\">\n", d->theme->font);
  buf_format(out, "<title id=\"%.*s-title\">", STR_ARG(d->prefix));
  buf_xml(out, d->title);
  buf_format(out, "</title>\n<desc id=\"%.*s-desc\">", STR_ARG(d->prefix));
  buf_xml(out, d->description);
  buf_text(out, "</desc>\n");
}

void svg_write(const Drawing *d, Buf *out)
{
  buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  svg_write_inline(d, out);
}

void svg_write_inline(const Drawing *d, Buf *out)
{
  put_head(out, d);
  buf_text(out, "<style>\n");
  buf_format(out, "#%.*s .hit{pointer-events:stroke}\n", STR_ARG(d->prefix));
  buf_format(out, "#%.*s text{pointer-events:auto;white-space:pre}\n", STR_ARG(d->prefix));
  if (d->compact) {
    buf_format(out, "#%.*s path{fill:none}\n", STR_ARG(d->prefix));
    svg_put_ink_rules(out, d, d->theme, "");
  }
  if (d->follows_dark) put_dark_rules(out, d);
  buf_text(out, "</style>\n");
  if (!d->transparent) {
    Mark ground = {.kind = MARK_RECT, .fill = INK_BACKGROUND, .rect = {0, 0, d->width, d->height}};
    put_rect(out, d, &ground);
  }
  Groups groups = {0};
  for (size_t i = 0; i < d->len; i++) put_mark(out, d, &d->at[i], &groups);
  buf_text(out, "</svg>\n");
}
