/*
 * compose.c - the picture: nodes as shapes with name and subtitle, edges as lines interrupted by their label.
 * A line stops short of its own label and of its boxes, so that no text is crossed by the line it belongs to; labels lie
 * on small plates of the background's colour above all lines.
 */
#include "graph/compose.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define NAME_SIZE 11.0
#define PALE_SIZE 9.5
#define SUBTITLE_SIZE 8.5
#define NAME_WIDTH 124.0
#define PALE_WIDTH 112.0
#define SUBTITLE_WIDTH 138.0
#define MARGIN 16.0
#define TITLE_SIZE 15.0
#define SMALL_SIZE 9.0
#define HEAD 7.5          /* length of an arrow's head */

/* ---- sizes -------------------------------------------------------------------------------------------------------- */

static Shape node_shape(const Picture *p, const Node *node)
{
  return node->pale ? p->theme->shape[ENTITY_CONCEPT] : p->theme->shape[node->row->type];
}

static double hexagon_cut(double h) { return h * 0.3; }

/* The size of a shape around text of w by h. An ellipse needs the corners of the text inside: (w/2a)^2 + (h/2b)^2 = 1. */
static void shape_size(Shape shape, double w, double h, double *width, double *height)
{
  *width = w + 20;
  *height = h + 11;
  if (shape == SHAPE_PLAIN) { *width = w + 8; *height = h + 4; }
  if (shape == SHAPE_ELLIPSE) { *width = w * 1.2 + 12; *height = h * 1.42 + 8; }
  if (shape == SHAPE_HEXAGON) *width = w + 8 + 2 * hexagon_cut(h + 11);
  if (shape == SHAPE_NOTE) *width = w + 24;
  if (shape == SHAPE_DOUBLE) { *width = w + 24; *height = h + 15; }
}

static NodeLook look_of(const Picture *p, const Node *node)
{
  NodeLook look = {.shape = node_shape(p, node)};
  double size = node->pale ? PALE_SIZE : NAME_SIZE;
  double width = node->pale ? PALE_WIDTH : look.shape == SHAPE_ELLIPSE ? NAME_WIDTH * 1.25 : NAME_WIDTH; /* flat ellipses waste least */
  look.name = label_wrap(p->arena, node->name, size, !node->pale, width, 3);
  look.subtitle = label_wrap(p->arena, node->subtitle, SUBTITLE_SIZE, false, SUBTITLE_WIDTH, 2);
  double w = fmax(look.name.width, look.subtitle.width);
  shape_size(look.shape, fmax(w, 14), look.name.height + look.subtitle.height, &look.w, &look.h);
  return look;
}

static LayoutLine line_between(uint32_t a, uint32_t b, const Label *label)
{
  LayoutLine line = {.a = a, .b = b};
  if (label) {
    line.label_w = label->width + 6;
    line.label_h = label->height + 2;
  }
  return line;
}

static void add_link_lines(Picture *p, uint32_t i)
{
  const Link *link = &p->network->links[i];
  Layout *l = &p->layout;
  p->line_of_link[i] = l->line_count;
  if (!link->hub) {
    const Edge *e = &p->network->edges[link->edges[0]];
    l->lines[l->line_count++] = line_between(e->from, e->to, &link->label);
    return;
  }
  uint32_t box = l->box_count++;
  p->box_of_link[i] = box;
  l->boxes[box] = (LayoutBox){.w = link->label.width + 10, .h = link->label.height + 4, .is_label = true, .two_sided = link->target_count > 0};
  for (uint32_t k = 0; k < link->source_count; k++) l->lines[l->line_count++] = line_between(link->sources[k], box, NULL);
  for (uint32_t k = 0; k < link->target_count; k++) l->lines[l->line_count++] = line_between(box, link->targets[k], NULL);
}

/* Draws the members of a community to the one with most edges. */
static void tie_clusters(Picture *p)
{
  const Network *n = p->network;
  uint32_t *middle = ARENA_ARRAY(p->arena, uint32_t, n->node_count + 1);
  for (uint32_t i = 0; i < n->node_count; i++) middle[i] = UINT32_MAX;
  for (uint32_t i = 0; i < n->node_count; i++) {
    uint32_t *m = &middle[n->nodes[i].cluster];
    if (*m == UINT32_MAX || n->nodes[i].degree > n->nodes[*m].degree) *m = i;
  }
  for (uint32_t i = 0; i < n->node_count; i++) {
    if (middle[n->nodes[i].cluster] == i) continue;
    p->layout.lines[p->layout.line_count] = line_between(i, middle[n->nodes[i].cluster], NULL);
    p->layout.lines[p->layout.line_count++].quiet = true;
  }
}

void picture_measure(Picture *p)
{
  const Network *n = p->network;
  Layout *l = &p->layout;
  size_t spokes = p->options->clusters ? n->node_count : 0;
  for (uint32_t i = 0; i < n->link_count; i++) spokes += n->links[i].hub ? n->links[i].source_count + n->links[i].target_count : 1;
  p->looks = ARENA_ARRAY(p->arena, NodeLook, n->node_count + 1);
  l->boxes = ARENA_ARRAY(p->arena, LayoutBox, n->node_count + n->link_count + 1);
  l->lines = ARENA_ARRAY(p->arena, LayoutLine, spokes + n->tie_count + 1);
  p->box_of_link = ARENA_ARRAY(p->arena, uint32_t, n->link_count + 1);
  p->line_of_link = ARENA_ARRAY(p->arena, uint32_t, n->link_count + 1);
  for (uint32_t i = 0; i < n->node_count; i++) {
    p->looks[i] = look_of(p, &n->nodes[i]);
    l->boxes[l->box_count++] = (LayoutBox){.w = p->looks[i].w, .h = p->looks[i].h};
  }
  for (uint32_t i = 0; i < n->link_count; i++) add_link_lines(p, i);
  for (uint32_t i = 0; i < n->tie_count; i++) {
    l->lines[l->line_count] = line_between(n->ties[i].a, n->ties[i].b, NULL);
    l->lines[l->line_count++].quiet = true;
  }
  if (p->options->clusters) tie_clusters(p);
}

/* ---- curves ------------------------------------------------------------------------------------------------------- */

static bool in_rounded(double dx, double dy, double w, double h, double r)
{
  double cx = fabs(dx) - (w / 2 - r), cy = fabs(dy) - (h / 2 - r);
  if (fabs(dx) > w / 2 || fabs(dy) > h / 2) return false;
  return cx <= 0 || cy <= 0 || cx * cx + cy * cy <= r * r;
}

static double rounded_radius(double h) { return fmin(9, h / 2.5); }

/* Is a point, relative to the middle of the shape, inside? */
static bool in_shape(Shape shape, double dx, double dy, double w, double h)
{
  switch (shape) {
  case SHAPE_ELLIPSE: return 4 * dx * dx / (w * w) + 4 * dy * dy / (h * h) <= 1;
  case SHAPE_HEXAGON: return fabs(dy) <= h / 2 && fabs(dx) <= w / 2 - hexagon_cut(h) * fabs(dy) / (h / 2);
  case SHAPE_OCTAGON: return fabs(dx) <= w / 2 && fabs(dy) <= h / 2 && fabs(dx) + fabs(dy) <= w / 2 + h / 2 - 8;
  case SHAPE_ROUNDED: case SHAPE_DOUBLE: return in_rounded(dx, dy, w, h, rounded_radius(h));
  case SHAPE_PLAIN: case SHAPE_BOX: case SHAPE_NOTE: break;
  }
  return fabs(dx) <= w / 2 && fabs(dy) <= h / 2;
}

static bool in_box(const Picture *p, uint32_t box, Point at)
{
  const LayoutBox *b = &p->layout.boxes[box];
  Shape shape = box < p->network->node_count ? p->looks[box].shape : SHAPE_PLAIN;
  return in_shape(shape, at.x - b->x, at.y - b->y, b->w, b->h);
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

/* ---- lines -------------------------------------------------------------------------------------------------------- */

double edge_width(const Edge *e) { return fmin(1.3 + 0.55 * log2(e->fact_count), 4); }

Ink edge_ink(const Network *n, const Edge *e)
{
  if (e->change == CHANGE_NEW) return INK_NEW;
  if (e->change == CHANGE_GONE) return INK_GONE;
  if (e->negated) return INK_NEGATED;
  return n->nodes[e->from].pale || n->nodes[e->to].pale ? INK_LINE : INK_STRONG;
}

static Dash edge_dash(const Edge *e) { return e->change == CHANGE_GONE ? DASH_DOTTED : e->open ? DASH_DASHED : DASH_NONE; }

static void draw_head(Drawing *d, Point tip, Point from, Ink ink, double width)
{
  double dx = tip.x - from.x, dy = tip.y - from.y, length = hypot(dx, dy) + 1e-9, long_side = HEAD + width, wide = 2.6 + width * 0.6;
  dx /= length;
  dy /= length;
  Point base = {tip.x - dx * long_side, tip.y - dy * long_side};
  Point head[3] = {tip, {base.x - dy * wide, base.y + dx * wide}, {base.x + dy * wide, base.y - dx * wide}};
  draw_polygon(d, head, 3, ink, INK_NONE, 0);
}

/* A stroke across the line: this is denied. */
static void draw_bar(Drawing *d, const Arc *arc, double t, Ink ink)
{
  Point at = arc_at(arc, t), near = arc_at(arc, t + 0.01);
  double dx = near.x - at.x, dy = near.y - at.y, length = hypot(dx, dy) + 1e-9;
  Point a = {at.x + (dx * 0.5 - dy) / length * 5, at.y + (dy * 0.5 + dx) / length * 5};
  Point b = {at.x - (dx * 0.5 - dy) / length * 5, at.y - (dy * 0.5 + dx) / length * 5};
  draw_line(d, a, b, ink, 1.6, DASH_NONE);
}

typedef struct { Ink ink; double width; Dash dash; bool head, tail, barred; const Rect *gap; double gap_at; } Stroke; /* tail: a head at the start */

static void draw_stroke(Drawing *d, const Arc *arc, const Stroke *s)
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
    if (s->barred) draw_bar(d, arc, (start + first) / 2, s->ink);
  } else {
    arc_piece(arc, start, end, piece);
    draw_curve(d, piece, 4, s->ink, s->width, s->dash);
    if (s->barred) draw_bar(d, arc, 0.5, s->ink);
  }
  if (s->head) draw_head(d, arc->to, arc_at(arc, end - 0.02), s->ink, s->width);
  if (s->tail) draw_head(d, arc->from, arc_at(arc, start + 0.02), s->ink, s->width);
}

static Str first_address(Arena *arena, const Edge *e)
{
  for (uint32_t i = 0; i < e->fact_count; i++) {
    Str url = web_address(arena, e->facts[i]->url);
    if (url.len) return url;
  }
  return STR("");
}

static void open_edge(const Picture *p, Drawing *d, const Edge *e, const char *part)
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
  return (Stroke){.ink = edge_ink(p->network, e), .width = edge_width(e), .dash = edge_dash(e), .barred = e->negated};
}

/* Each line of a hub is drawn once, with the first edge that runs along it. */
static void draw_hub_lines(const Picture *p, Drawing *d, uint32_t link)
{
  const Link *k = &p->network->links[link];
  const LayoutLine *lines = &p->layout.lines[p->line_of_link[link]];
  bool *drawn = ARENA_ARRAY(p->arena, bool, k->source_count + k->target_count);
  for (uint32_t i = 0; i < k->edge_count; i++) {
    const Edge *e = &p->network->edges[k->edges[i]];
    open_edge(p, d, e, "edge");
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
      draw_stroke(d, &arc, &stroke);
    }
    draw_hit(p, d, link, e);
    draw_close(d);
  }
}

/* One stroke for all edges of a bundle: as wide as the widest, with a head where any of them ends. */
static Stroke bundle_stroke(const Picture *p, const Link *k, const LayoutLine *line)
{
  Stroke stroke = stroke_of(p, &p->network->edges[k->edges[0]]);
  for (uint32_t i = 0; i < k->edge_count; i++) {
    const Edge *e = &p->network->edges[k->edges[i]];
    stroke.width = fmax(stroke.width, edge_width(e));
    stroke.head = stroke.head || (!e->symmetric && e->to == line->b);
    stroke.tail = stroke.tail || (!e->symmetric && e->to == line->a);
  }
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
    open_edge(p, d, e, "edge");
    if (i == 0) draw_stroke(d, &arc, &stroke);
    draw_hit(p, d, link, e);
    draw_close(d);
  }
}

/* ---- communities: a tint that runs behind their nodes and the lines between them ---- */

#define TINT_AIR 9.0

static bool link_within(const Network *n, const Link *k, uint32_t cluster)
{
  for (uint32_t i = 0; i < k->edge_count; i++) {
    const Edge *e = &n->edges[k->edges[i]];
    if (n->nodes[e->from].cluster != cluster || n->nodes[e->to].cluster != cluster) return false;
  }
  return true;
}

static void draw_tint_box(const Picture *p, Drawing *d, uint32_t box, Ink ink)
{
  const LayoutBox *b = &p->layout.boxes[box];
  draw_rect(d, rect_around((Point){b->x, b->y}, b->w + 2 * TINT_AIR, b->h + 2 * TINT_AIR), 12, ink, INK_NONE, 0);
}

static void draw_tint(const Picture *p, Drawing *d, uint32_t cluster, Ink ink)
{
  const Network *n = p->network;
  draw_open(d, str_format(p->arena, "cluster%u", cluster + 1), "cluster", STR(""), STR(""));
  for (uint32_t i = 0; i < n->link_count; i++) {
    const Link *k = &n->links[i];
    if (!link_within(n, k, cluster)) continue;
    if (k->hub) draw_tint_box(p, d, p->box_of_link[i], ink);
    for (uint32_t e = 0; e < k->edge_count; e++) {
      Curve curve = picture_edge_curve(p, i, &n->edges[k->edges[e]]);
      draw_curve(d, curve.points, curve.count, ink, 2 * TINT_AIR + 8, DASH_NONE);
    }
  }
  for (uint32_t i = 0; i < n->node_count; i++)
    if (n->nodes[i].cluster == cluster) draw_tint_box(p, d, i, ink);
  draw_close(d);
}

enum { SMALLEST_CLUSTER = 3 };

static void draw_tints(const Picture *p, Drawing *d)
{
  uint32_t *size = ARENA_ARRAY(p->arena, uint32_t, p->network->node_count + 1), tint = 0;
  for (uint32_t i = 0; i < p->network->node_count; i++) size[p->network->nodes[i].cluster]++;
  for (uint32_t c = 0; c < p->network->node_count; c++)
    if (size[c] >= SMALLEST_CLUSTER) draw_tint(p, d, c, (Ink)(INK_CLUSTER + tint++ % 4));
}

/* ---- labels ------------------------------------------------------------------------------------------------------- */

static void draw_label_lines(Drawing *d, const Label *label, Point middle, double *top, Ink ink)
{
  for (uint32_t i = 0; i < label->count; i++) {
    draw_text(d, (Point){middle.x, *top + label->size * 0.93}, 0, label->line[i], label->size, label->bold, ink);
    *top += label->leading;
  }
}

static Point label_middle(const Picture *p, uint32_t link)
{
  if (!p->network->links[link].hub) return layout_label_place(&p->layout, &p->layout.lines[p->line_of_link[link]]);
  const LayoutBox *hub = &p->layout.boxes[p->box_of_link[link]];
  return (Point){hub->x, hub->y};
}

static Ink label_ink(const Edge *e)
{
  return e->change == CHANGE_NEW ? INK_NEW : e->change == CHANGE_GONE ? INK_GONE : e->negated ? INK_NEGATED : INK_MUTED;
}

static void draw_plate(const Picture *p, Drawing *d, Rect r)
{
  if (!p->options->transparent && !p->options->clusters) draw_rect(d, r, 2, INK_BACKGROUND, INK_NONE, 0);
}

/* "praise →", "← thank": the arrow stands on the side to which it points. */
static Str with_arrow(const Picture *p, const LayoutLine *line, Str words, int way)
{
  if (way == 0) return words;
  const LayoutBox *a = &p->layout.boxes[line->a], *b = &p->layout.boxes[line->b];
  double dx = (b->x - a->x) * way, dy = (b->y - a->y) * way;
  if (fabs(dx) < 0.6 * fabs(dy)) return str_format(p->arena, "%.*s %s", STR_ARG(words), dy > 0 ? "\xe2\x86\x93" : "\xe2\x86\x91");
  if (dx > 0) return str_format(p->arena, "%.*s \xe2\x86\x92", STR_ARG(words));
  return str_format(p->arena, "\xe2\x86\x90 %.*s", STR_ARG(words));
}

/* Bundled relations are a group each, so that each can be pointed at. */
static void draw_stack(const Picture *p, Drawing *d, uint32_t link, Point middle)
{
  const Link *k = &p->network->links[link];
  double top = middle.y - k->label.height / 2;
  for (uint32_t i = 0; i < k->label.count; i++) {
    const Edge *e = &p->network->edges[k->edges[i]];
    Label one = k->label;
    one.line[0] = with_arrow(p, &p->layout.lines[p->line_of_link[link]], k->label.line[i], k->way[i]);
    one.count = 1;
    open_edge(p, d, e, "label");
    draw_label_lines(d, &one, middle, &top, label_ink(e));
    draw_close(d);
  }
}

static void draw_link_label(const Picture *p, Drawing *d, uint32_t link)
{
  const Link *k = &p->network->links[link];
  if (!k->hub && p->layout.lines[p->line_of_link[link]].label_dropped) return;
  Point middle = label_middle(p, link);
  Rect plate = rect_around(middle, k->label.width + 4, k->label.height);
  if (!k->hub && k->edge_count > 1) {
    draw_plate(p, d, plate);
    draw_stack(p, d, link, middle);
    return;
  }
  const Edge *e = &p->network->edges[k->edges[0]];
  double top = middle.y - k->label.height / 2;
  open_edge(p, d, e, "label");
  draw_plate(p, d, plate);
  draw_label_lines(d, &k->label, middle, &top, label_ink(e));
  draw_close(d);
}

/* ---- nodes -------------------------------------------------------------------------------------------------------- */

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

static void draw_shape(Drawing *d, Shape shape, Rect r, Ink fill, Ink line, double width)
{
  double radius = rounded_radius(r.y1 - r.y0);
  switch (shape) {
  case SHAPE_PLAIN: break;
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

const char *type_css(const Node *node)
{
  static const char *const words[ENTITY_COUNT] = {
      [ENTITY_NONE] = "other", [ENTITY_PERSON] = "person", [ENTITY_ORGANIZATION] = "organization", [ENTITY_PLACE] = "place",
      [ENTITY_EVENT] = "event", [ENTITY_WORK] = "work", [ENTITY_PRODUCT] = "product", [ENTITY_GROUP] = "group",
      [ENTITY_DATE] = "date", [ENTITY_QUANTITY] = "quantity", [ENTITY_CONCEPT] = "concept"};
  return words[node->row->type < ENTITY_COUNT ? node->row->type : ENTITY_NONE];
}

static Ink outline_of(const Node *node)
{
  return node->change == CHANGE_NEW ? INK_NEW : node->change == CHANGE_GONE ? INK_GONE : (Ink)(INK_OUTLINE + node->row->type);
}

static void draw_node(const Picture *p, Drawing *d, uint32_t i)
{
  const Node *node = &p->network->nodes[i];
  const NodeLook *look = &p->looks[i];
  const LayoutBox *b = &p->layout.boxes[i];
  char css[64];
  snprintf(css, sizeof css, "node %s%s%s", type_css(node), node->pale ? " pale" : "",
           node->change == CHANGE_NEW ? " new" : node->change == CHANGE_GONE ? " gone" : "");
  Point middle = {b->x, b->y};
  double top = b->y - (look->name.height + look->subtitle.height) / 2;
  draw_open(d, node->id, css, node_tip(p->arena, node), STR(""));
  if (look->shape != SHAPE_PLAIN) {
    size_t first = d->len;
    double width = node->change == CHANGE_NEW ? 2.2 : 1.2;
    draw_shape(d, look->shape, rect_around(middle, b->w, b->h), (Ink)(INK_FILL + node->row->type), outline_of(node), width);
    for (size_t m = first; node->change == CHANGE_GONE && m < d->len; m++) d->at[m].dash = DASH_DOTTED;
  } else {
    draw_plate(p, d, rect_around(middle, b->w, b->h));
  }
  draw_label_lines(d, &look->name, middle, &top, node->pale ? INK_PALE : INK_TEXT);
  draw_label_lines(d, &look->subtitle, middle, &top, INK_MUTED);
  draw_close(d);
}

/* ---- title, source, legend ----------------------------------------------------------------------------------------- */

static double draw_paragraph(Drawing *d, Str text, double size, bool bold, double y, double width, Ink ink)
{
  Label label = label_wrap(d->arena, text, size, bold, width, 3);
  for (uint32_t i = 0; i < label.count; i++) {
    draw_text(d, (Point){MARGIN, y + size * 0.95}, -1, label.line[i], size, bold, ink);
    y += label.leading;
  }
  return y;
}

typedef struct { double x, y, width; } LegendPen;

static void legend_step(LegendPen *pen, double width)
{
  if (pen->x > MARGIN && pen->x + width > pen->width - MARGIN) {
    pen->x = MARGIN;
    pen->y += 17;
  }
}

static void legend_shape(Drawing *d, LegendPen *pen, EntityType type, Shape shape, const char *word)
{
  double width = 22 + 5 + text_width(str_of(word), SMALL_SIZE, false) + 16;
  legend_step(pen, width);
  Rect r = {pen->x, pen->y, pen->x + 22, pen->y + 12};
  if (shape == SHAPE_PLAIN) draw_text(d, (Point){pen->x + 11, pen->y + 9.3}, 0, STR("Aa"), SMALL_SIZE, false, INK_PALE);
  else draw_shape(d, shape, r, (Ink)(INK_FILL + type), (Ink)(INK_OUTLINE + type), 1.1);
  draw_text(d, (Point){pen->x + 27, pen->y + 9.3}, -1, str_of(word), SMALL_SIZE, false, INK_MUTED);
  pen->x += width;
}

static void legend_line(Drawing *d, LegendPen *pen, const Stroke *stroke, const char *word)
{
  double width = 26 + 5 + text_width(str_of(word), SMALL_SIZE, false) + 16;
  legend_step(pen, width);
  Point a = {pen->x, pen->y + 6}, b = {pen->x + 26, pen->y + 6};
  Arc arc = {a, {(a.x + b.x) / 2, a.y}, b};
  draw_stroke(d, &arc, stroke);
  draw_text(d, (Point){pen->x + 31, pen->y + 9.3}, -1, str_of(word), SMALL_SIZE, false, INK_MUTED);
  pen->x += width;
}

static void legend_mark(Drawing *d, LegendPen *pen, const char *mark, const char *word)
{
  double wide = text_width(str_of(mark), SMALL_SIZE, false), width = wide + 5 + text_width(str_of(word), SMALL_SIZE, false) + 16;
  legend_step(pen, width);
  draw_text(d, (Point){pen->x, pen->y + 9.3}, -1, str_of(mark), SMALL_SIZE, false, INK_MUTED);
  draw_text(d, (Point){pen->x + wide + 5, pen->y + 9.3}, -1, str_of(word), SMALL_SIZE, false, INK_MUTED);
  pen->x += width;
}

static void legend_types(const Picture *p, Drawing *d, LegendPen *pen)
{
  static const struct { EntityType type; const char *word; } order[] = {
      {ENTITY_PERSON, "person"}, {ENTITY_ORGANIZATION, "organization"}, {ENTITY_PLACE, "place"}, {ENTITY_EVENT, "event"},
      {ENTITY_GROUP, "group"}, {ENTITY_WORK, "work"}, {ENTITY_PRODUCT, "product"}, {ENTITY_NONE, "other name"}};
  bool pale = false, seen[ENTITY_COUNT] = {0};
  for (uint32_t i = 0; i < p->network->node_count; i++) {
    const Node *node = &p->network->nodes[i];
    if (node->pale) pale = true;
    else seen[node->row->type] = true;
  }
  for (size_t i = 0; i < COUNT_OF(order); i++)
    if (seen[order[i].type]) legend_shape(d, pen, order[i].type, p->theme->shape[order[i].type], order[i].word);
  if (pale) legend_shape(d, pen, ENTITY_CONCEPT, p->theme->shape[ENTITY_CONCEPT], "thing or idea");
}

static void legend_manners(const Picture *p, Drawing *d, LegendPen *pen)
{
  bool directed = false, mutual = false, negated = false, open = false, attributed = false, repeated = false, new = false, gone = false;
  for (uint32_t i = 0; i < p->network->edge_count; i++) {
    const Edge *e = &p->network->edges[i];
    directed = directed || !e->symmetric;
    mutual = mutual || e->symmetric;
    negated = negated || e->negated;
    open = open || e->open;
    attributed = attributed || e->attributed;
    repeated = repeated || e->fact_count > 1;
    new = new || e->change == CHANGE_NEW;
    gone = gone || e->change == CHANGE_GONE;
  }
  if (directed) legend_line(d, pen, &(Stroke){.ink = INK_STRONG, .width = 1.3, .head = true}, "from the doer");
  if (mutual) legend_line(d, pen, &(Stroke){.ink = INK_STRONG, .width = 1.3}, "with each other");
  if (open) legend_line(d, pen, &(Stroke){.ink = INK_STRONG, .width = 1.3, .dash = DASH_DASHED}, "planned, wished or possible");
  if (negated) legend_line(d, pen, &(Stroke){.ink = INK_NEGATED, .width = 1.3, .head = true, .barred = true}, "not so");
  if (new) legend_line(d, pen, &(Stroke){.ink = INK_NEW, .width = 1.6}, "+ new");
  if (gone) legend_line(d, pen, &(Stroke){.ink = INK_GONE, .width = 1.3, .dash = DASH_DOTTED}, "\xe2\x88\x92 gone");
  if (attributed) legend_mark(d, pen, "\xe2\x80\x9c\xe2\x80\xa6\xe2\x80\x9d", "as somebody says");
  if (repeated) legend_mark(d, pen, "\xc3\x97" "2", "said twice");
}

static double draw_legend(const Picture *p, Drawing *d, double y, double width)
{
  LegendPen pen = {MARGIN, y, width};
  legend_types(p, d, &pen);
  if (pen.x > MARGIN) {
    pen.x = MARGIN;
    pen.y += 17;
  }
  legend_manners(p, d, &pen);
  return pen.x > MARGIN ? pen.y + 17 : pen.y;
}

/* ---- the page ------------------------------------------------------------------------------------------------------ */

static Rect drawn_extent(const Picture *p)
{
  Rect all = {1e9, 1e9, -1e9, -1e9};
  const Layout *l = &p->layout;
  for (uint32_t i = 0; i < l->box_count; i++) {
    const LayoutBox *b = &l->boxes[i];
    all = (Rect){fmin(all.x0, b->x - b->w / 2), fmin(all.y0, b->y - b->h / 2), fmax(all.x1, b->x + b->w / 2), fmax(all.y1, b->y + b->h / 2)};
  }
  for (uint32_t i = 0; i < l->line_count; i++) {
    if (l->lines[i].quiet) continue;
    Arc arc = layout_arc(l, &l->lines[i]);
    Point label = layout_label_place(l, &l->lines[i]), peak = arc_at(&arc, 0.5);
    Rect r = rect_around(label, l->lines[i].label_w, l->lines[i].label_h);
    all = (Rect){fmin(fmin(all.x0, r.x0), peak.x - 4), fmin(fmin(all.y0, r.y0), peak.y - 4), fmax(fmax(all.x1, r.x1), peak.x + 4), fmax(fmax(all.y1, r.y1), peak.y + 4)};
  }
  return l->box_count ? all : (Rect){0, 0, 120, 20};
}

static void shift_layout(const Layout *l, double dx, double dy)
{
  for (uint32_t i = 0; i < l->box_count; i++) {
    l->boxes[i].x += dx;
    l->boxes[i].y += dy;
  }
}

/* The source line, and how much of all is shown: "9 October 2010; 36 of 84 facts". Nothing where neither title nor source
 * line is wanted. */
static Str source_words(const Picture *p)
{
  const PictureOptions *o = p->options;
  const Network *n = p->network;
  bool titled = o->title && o->title[0], sourced = o->source_line && o->source_line[0];
  if (!sourced && (!titled || o->source_line)) return STR("");
  Str source = text_clean(p->arena, str_of(o->source_line));
  if (n->facts_shown >= n->facts_total || o->before) return source;
  return str_format(p->arena, "%.*s%s%zu of %zu facts", STR_ARG(source), sourced ? "; " : "", n->facts_shown, n->facts_total);
}

void picture_compose(const Picture *p, Drawing *d)
{
  Rect all = drawn_extent(p);
  double width = fmax(all.x1 - all.x0 + 2 * MARGIN, 200), y = MARGIN;
  const PictureOptions *o = p->options;
  if (o->title && o->title[0]) y = draw_paragraph(d, text_clean(d->arena, str_of(o->title)), TITLE_SIZE, true, y, width - 2 * MARGIN, INK_TEXT) + 2;
  y = draw_paragraph(d, source_words(p), SMALL_SIZE, false, y, width - 2 * MARGIN, INK_MUTED);
  if (y > MARGIN) y += 12;
  shift_layout(&p->layout, (width - (all.x1 - all.x0)) / 2 - all.x0, y - all.y0);
  if (o->clusters) draw_tints(p, d);
  for (uint32_t i = 0; i < p->network->link_count; i++) {
    if (p->network->links[i].hub) draw_hub_lines(p, d, i);
    else draw_plain_line(p, d, i);
  }
  for (uint32_t i = 0; i < p->network->link_count; i++) draw_link_label(p, d, i);
  for (uint32_t i = 0; i < p->network->node_count; i++) draw_node(p, d, i);
  y += all.y1 - all.y0;
  if (o->legend && p->network->node_count) y = draw_legend(p, d, y + 16, width) - 4;
  if (p->network->node_count == 0) draw_text(d, (Point){width / 2, y - 6}, 0, STR("no facts to draw"), SMALL_SIZE, false, INK_MUTED);
  d->width = width;
  d->height = y + MARGIN;
}

/* ---- words about nodes and edges ------------------------------------------------------------------------------------- */

enum { TIP_FACTS = 4, TIP_SENTENCE = 320 };

static Str clipped(Arena *arena, Str text, size_t most)
{
  Str clean = text_clean(arena, text);
  if (clean.len <= most) return clean;
  size_t end = most;
  while (end > 0 && ((unsigned char)clean.at[end] & 0xC0) == 0x80) end--;
  return str_format(arena, "%.*s\xe2\x80\xa6", (int)end, clean.at);
}

/* "2001-04-05" of an ISO date or time; "" of anything else. */
Str short_date(Str date)
{
  size_t len = 0;
  while (len < date.len && len < 10 && ((date.at[len] >= '0' && date.at[len] <= '9') || date.at[len] == '-')) len++;
  return (Str){date.at, len >= 4 ? len : 0};
}

static void put_evidence(Arena *arena, Buf *out, const FactRow *f)
{
  Str sentence = clipped(arena, f->sentence_text, TIP_SENTENCE), from = clipped(arena, f->title.len ? f->title : f->document, 120);
  if (sentence.len) buf_format(out, "\n\xe2\x80\x9c%.*s\xe2\x80\x9d", STR_ARG(sentence));
  Str date = short_date(f->published);
  if (from.len || date.len) buf_format(out, "\n(%.*s%s%.*s)", STR_ARG(from), from.len && date.len ? ", " : "", STR_ARG(date));
}

Str edge_tip(Arena *arena, const Network *n, const Edge *e)
{
  Buf tip = {0};
  Str from = clipped(arena, n->nodes[e->from].name, 100), to = clipped(arena, n->nodes[e->to].name, 100), label = clipped(arena, e->label, 100);
  buf_format(&tip, "%.*s %s %.*s %s %.*s", STR_ARG(from), e->symmetric ? "\xe2\x80\x94" : "\xe2\x80\x94", STR_ARG(label),
             e->symmetric ? "\xe2\x80\x94" : "\xe2\x86\x92", STR_ARG(to));
  if (e->attributed && e->facts[0]->attribution.len) {
    Str who = clipped(arena, e->facts[0]->attribution, 80);
    buf_format(&tip, "\naccording to %.*s", STR_ARG(who));
  }
  for (uint32_t i = 0; i < e->fact_count && i < TIP_FACTS; i++) put_evidence(arena, &tip, e->facts[i]);
  if (e->fact_count > TIP_FACTS) buf_format(&tip, "\nand %u more", e->fact_count - TIP_FACTS);
  Str kept = str_copy(arena, buf_view(&tip));
  buf_free(&tip);
  return kept;
}

Str node_tip(Arena *arena, const Node *node)
{
  Str name = clipped(arena, node->name, 200);
  const char *s = node->row->mentions == 1 ? "" : "s";
  return str_format(arena, "%.*s (%s)%s%.*s\n%llu mention%s", STR_ARG(name), type_css(node), node->subtitle.len ? "\n" : "",
                    STR_ARG(node->subtitle), (unsigned long long)node->row->mentions, s);
}

Str web_address(Arena *arena, Str url)
{
  Str clean = text_clean(arena, url);
  Str lower = str_lower(arena, clean);
  if (!str_starts(lower, "http://") && !str_starts(lower, "https://")) return STR("");
  for (size_t i = 0; i < clean.len; i++)
    if ((unsigned char)clean.at[i] <= ' ' || strchr("<>\"\\^`{|}", clean.at[i])) return STR("");
  return clean.len < 2000 ? clean : STR("");
}
