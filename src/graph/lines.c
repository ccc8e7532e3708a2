/*
 * lines.c - lines interrupted by their label.
 * A line stops short of its own label and of its boxes, so that no text is crossed by the line it belongs to.
 */
#include "graph/lines.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/shapes.h"

#define HEAD 7.5 /* length of an arrow's head */

/* ---- curves ------------------------------------------------------------------------------------------------------- */

static bool in_box(const Picture *p, uint32_t box, Point at)
{
  const LayoutBox *b = &p->layout.boxes[box];
  Shape shape = box < p->network->node_count ? p->looks[box].shape : SHAPE_PLAIN;
  return shape_holds(shape, at.x - b->x, at.y - b->y, b->w, b->h);
}

/* Where the way from the middle of the box to `out` crosses its border. */
static Point border(const Picture *p, uint32_t box, Point out)
{
  const LayoutBox *b = &p->layout.boxes[box];
  double low = 0, high = 1;
  for (int i = 0; i < 24; i++) {
    double t = (low + high) / 2;
    Point at = {b->x + (out.x - b->x) * t, b->y + (out.y - b->y) * t};
    if (in_box(p, box, at)) low = t;
    else high = t;
  }
  return (Point){b->x + (out.x - b->x) * high, b->y + (out.y - b->y) * high};
}

/* A line from border to border: the arc, with its ends moved to the shapes' real borders. */
static Arc whole_arc(const Picture *p, const LayoutLine *line)
{
  Arc arc = layout_arc(&p->layout, line);
  arc.from = border(p, line->a, arc.from);
  arc.to = border(p, line->b, arc.to);
  return arc;
}

Curve picture_edge_curve(const Picture *p, uint32_t link, const Edge *e)
{
  const Link *k = &p->network->links[link];
  const LayoutLine *lines = &p->layout.lines[p->line_of_link[link]];
  Curve curve = {ARENA_ARRAY(p->arena, Point, 7), 4};
  if (!k->hub) {
    Arc arc = whole_arc(p, lines);
    if (e->from != lines->a) arc = arc_turned(&arc);
    arc_piece(&arc, 0, 1, curve.points);
    return curve;
  }
  Arc in = {0}, out = {0};
  for (uint32_t i = 0; i < k->source_count; i++) {
    if (k->sources[i] == e->from) in = whole_arc(p, &lines[i]);
    if (k->target_count == 0 && k->sources[i] == e->to) {
      Arc back = whole_arc(p, &lines[i]);
      out = arc_turned(&back);
    }
  }
  for (uint32_t i = 0; i < k->target_count; i++)
    if (k->targets[i] == e->to) out = whole_arc(p, &lines[k->source_count + i]);
  const LayoutBox *hub = &p->layout.boxes[p->box_of_link[link]];
  in.to = out.from = (Point){hub->x, hub->y};
  arc_piece(&in, 0, 1, curve.points);
  arc_piece(&out, 0, 1, curve.points + 3);
  curve.count = 7;
  return curve;
}

/* ---- strokes ------------------------------------------------------------------------------------------------------ */

static double width_of(const Network *n, uint32_t times)
{
  double width = fmin(1.3 + 0.55 * (times > 1 ? log2(times) : 0), 4);
  return network_is_crowded(n) ? 0.6 * width : width;
}

double edge_width(const Network *n, const Edge *e) { return width_of(n, e->times); }

Ink edge_ink(const Network *n, const Edge *e)
{
  if (e->change == CHANGE_NEW) return INK_NEW;
  if (e->change == CHANGE_GONE) return INK_GONE;
  if (e->negated || edge_is_disputed(e)) return INK_NEGATED;
  return network_is_crowded(n) || n->compared || n->nodes[e->from].pale || n->nodes[e->to].pale ? INK_LINE : INK_STRONG;
}

static Dash edge_dash(const Edge *e) { return e->change == CHANGE_GONE ? DASH_DOTTED : e->open ? DASH_DASHED : DASH_NONE; }

/* The t at which the arc is `distance` from its end. */
static double before_end(const Arc *arc, double distance)
{
  double low = 0.3, high = 1;
  for (int i = 0; i < 24; i++) {
    double t = (low + high) / 2;
    Point at = arc_at(arc, t);
    if (hypot(at.x - arc->to.x, at.y - arc->to.y) > distance) low = t;
    else high = t;
  }
  return low;
}

static bool inside(Rect r, Point at) { return at.x > r.x0 && at.x < r.x1 && at.y > r.y0 && at.y < r.y1; }

/* The t, from the label's middle towards `end`, at which the arc leaves the label. */
static double leaves_label(const Arc *arc, Rect label, double from, double end)
{
  double in = from, out = end;
  if (inside(label, arc_at(arc, end))) return end;
  for (int i = 0; i < 24; i++) {
    double t = (in + out) / 2;
    if (inside(label, arc_at(arc, t))) in = t;
    else out = t;
  }
  return out;
}

static void draw_head(Drawing *d, Point tip, Point from, Ink ink, double width)
{
  double dx = tip.x - from.x, dy = tip.y - from.y, length = hypot(dx, dy) + 1e-9, long_side = HEAD + width, wide = 2.6 + width * 0.6;
  dx /= length;
  dy /= length;
  Point base = {tip.x - dx * long_side, tip.y - dy * long_side};
  Point head[3] = {tip, {base.x - dy * wide, base.y + dx * wide}, {base.x + dy * wide, base.y - dx * wide}};
  draw_polygon(d, head, 3, ink, INK_NONE, 0);
}

/* A stroke across the piece t0..t1 of a line: this is denied. Shorter on a short piece, so that it stays clear of the label. */
static void draw_bar(Drawing *d, const Arc *arc, double t0, double t1, Ink ink)
{
  Point first = arc_at(arc, t0), last = arc_at(arc, t1), at = arc_at(arc, (t0 + t1) / 2);
  double dx = last.x - first.x, dy = last.y - first.y, length = hypot(dx, dy) + 1e-9, half = fmax(2.8, fmin(5, 0.3 * length));
  Point a = {at.x + (dx * 0.5 - dy) / length * half, at.y + (dy * 0.5 + dx) / length * half};
  Point b = {at.x - (dx * 0.5 - dy) / length * half, at.y - (dy * 0.5 + dx) / length * half};
  draw_line(d, a, b, ink, 1.6, DASH_NONE);
}

void stroke_draw(Drawing *d, const Arc *arc, const Stroke *s)
{
  Arc turned = arc_turned(arc);
  double head = HEAD + s->width - 1.5, end = s->head ? before_end(arc, head) : 1, start = s->tail ? 1 - before_end(&turned, head) : 0;
  Point piece[4];
  if (s->gap) {
    double first = leaves_label(arc, *s->gap, s->gap_at, start), second = leaves_label(arc, *s->gap, s->gap_at, end);
    arc_piece(arc, start, first, piece);
    draw_curve(d, piece, 4, s->ink, s->width, s->dash);
    arc_piece(arc, second, end, piece);
    draw_curve(d, piece, 4, s->ink, s->width, s->dash);
    bool before = first - start > end - second; /* where there is more line */
    if (s->barred) draw_bar(d, arc, before ? start : second, before ? first : end, s->ink);
  } else {
    arc_piece(arc, start, end, piece);
    draw_curve(d, piece, 4, s->ink, s->width, s->dash);
    if (s->barred) draw_bar(d, arc, start, end, s->ink);
  }
  if (s->head) draw_head(d, arc->to, arc_at(arc, end - 0.02), s->ink, s->width);
  if (s->tail) draw_head(d, arc->from, arc_at(arc, start + 0.02), s->ink, s->width);
}

static Str first_address(Arena *arena, const Edge *e)
{
  for (uint32_t i = 0; i < e->fact_count; i++) {
    Str url = sentence_address(arena, e->facts[i]);
    if (url.len) return url;
  }
  return STR("");
}

void edge_open(const Picture *p, Drawing *d, const Edge *e, const char *part)
{
  char css[96];
  const char *change = e->change == CHANGE_NEW ? " new" : e->change == CHANGE_GONE ? " gone" : "";
  snprintf(css, sizeof css, "%s%s%s%s%s%s", part, e->symmetric ? " mutual" : "", e->negated ? " negated" : "", e->open ? " open" : "",
           e->attributed ? " attributed" : "", change);
  Str id = strcmp(part, "edge") == 0 ? e->id : str_format(p->arena, "%.*s-%s", STR_ARG(e->id), part);
  draw_open(d, id, css, edge_tip(p->arena, p->network, e), first_address(p->arena, e));
}

static void draw_hit(const Picture *p, Drawing *d, uint32_t link, const Edge *e)
{
  if (d->compact) return;
  Curve curve = picture_edge_curve(p, link, e);
  draw_curve(d, curve.points, curve.count, INK_NONE, 9, DASH_NONE)->unseen = true;
}

/* A hub is drawn in one colour: the strongest of its edges'. */
static Ink link_ink(const Picture *p, const Link *k)
{
  Ink ink = edge_ink(p->network, &p->network->edges[k->edges[0]]);
  for (uint32_t i = 1; i < k->edge_count; i++) {
    Ink other = edge_ink(p->network, &p->network->edges[k->edges[i]]);
    if (other == INK_STRONG) ink = other;
  }
  return ink;
}

static Stroke stroke_of(const Picture *p, const Edge *e)
{
  return (Stroke){.ink = edge_ink(p->network, e), .width = edge_width(p->network, e), .dash = edge_dash(e), .barred = e->negated};
}

/* Each line of a hub is drawn once, with the first edge that runs along it. */
static void draw_hub_lines(const Picture *p, Drawing *d, uint32_t link)
{
  const Link *k = &p->network->links[link];
  const LayoutLine *lines = &p->layout.lines[p->line_of_link[link]];
  bool *drawn = ARENA_ARRAY(p->arena, bool, k->source_count + k->target_count);
  for (uint32_t i = 0; i < k->edge_count; i++) {
    const Edge *e = &p->network->edges[k->edges[i]];
    edge_open(p, d, e, "edge");
    for (uint32_t s = 0; s < k->source_count + k->target_count; s++) {
      bool target = s >= k->source_count;
      uint32_t node = target ? k->targets[s - k->source_count] : k->sources[s];
      bool mine = target ? node == e->to : node == e->from || (k->target_count == 0 && node == e->to);
      if (!mine || drawn[s]) continue;
      drawn[s] = true;
      Stroke stroke = stroke_of(p, e);
      stroke.ink = link_ink(p, k);
      stroke.head = target && !e->symmetric;
      stroke.barred = e->negated && target;
      Arc arc = whole_arc(p, &lines[s]);
      stroke_draw(d, &arc, &stroke);
    }
    draw_hit(p, d, link, e);
    draw_close(d);
  }
}

/* One stroke for all edges of a bundle: as wide as all their facts make it, with a head where any of them ends. */
static Stroke bundle_stroke(const Picture *p, const Link *k, const LayoutLine *line)
{
  Stroke stroke = stroke_of(p, &p->network->edges[k->edges[0]]);
  uint32_t times = 0;
  for (uint32_t i = 0; i < k->edge_count; i++) {
    const Edge *e = &p->network->edges[k->edges[i]];
    times += e->times;
    stroke.head = stroke.head || (!e->symmetric && e->to == line->b);
    stroke.tail = stroke.tail || (!e->symmetric && e->to == line->a);
  }
  stroke.width = width_of(p->network, times);
  return stroke;
}

static void draw_plain_line(const Picture *p, Drawing *d, uint32_t link)
{
  const Link *k = &p->network->links[link];
  const LayoutLine *line = &p->layout.lines[p->line_of_link[link]];
  Arc arc = whole_arc(p, line);
  Rect gap = rect_around(layout_label_place(&p->layout, line), line->label_w, line->label_h);
  Stroke stroke = bundle_stroke(p, k, line);
  stroke.gap = line->label_w > 0 && !line->label_dropped ? &gap : NULL;
  stroke.gap_at = 0.5 + line->slide;
  for (uint32_t i = 0; i < k->edge_count; i++) {
    const Edge *e = &p->network->edges[k->edges[i]];
    edge_open(p, d, e, "edge");
    if (i == 0) stroke_draw(d, &arc, &stroke);
    draw_hit(p, d, link, e);
    draw_close(d);
  }
}

void lines_draw(const Picture *p, Drawing *d)
{
  for (uint32_t i = 0; i < p->network->link_count; i++) {
    if (p->network->links[i].hub) draw_hub_lines(p, d, i);
    else draw_plain_line(p, d, i);
  }
}
