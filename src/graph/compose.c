/*
 * compose.c - the picture: nodes as shapes with name and subtitle, labels, communities, the page around them.
 * Labels lie on small plates of the background's colour above all lines (lines.c); the legend is legend.c's.
 */
#include "graph/compose.h"

#include <math.h>
#include <stdio.h>

#include "graph/legend.h"
#include "graph/lines.h"
#include "graph/shapes.h"

#define NAME_SIZE 11.0
#define PALE_SIZE 9.5
#define SUBTITLE_SIZE 8.5
#define NAME_WIDTH 124.0
#define PALE_WIDTH 112.0
#define SUBTITLE_WIDTH 138.0
#define TITLE_SIZE 15.0
#define BAR_ROOM 8.0       /* beside the label of what is not so, for the stroke across its line */
#define SOURCE_SIZE 9.0

/* ---- sizes -------------------------------------------------------------------------------------------------------- */

static Shape node_shape(const Picture *p, const Node *node)
{
  return node->pale ? p->theme->shape[ENTITY_CONCEPT] : p->theme->shape[node->row->type];
}

/* Among hundreds of names the busy ones are read from afar. */
static double name_size(const Picture *p, const Node *node)
{
  double size = node->pale ? PALE_SIZE : NAME_SIZE;
  return network_is_crowded(p->network) ? size + 20 * node->degree / (p->busiest + 5.0) : size;
}

static NodeLook look_of(const Picture *p, const Node *node)
{
  NodeLook look = {.shape = node_shape(p, node)};
  double size = name_size(p, node);
  double width = node->pale ? PALE_WIDTH : look.shape == SHAPE_ELLIPSE ? NAME_WIDTH * 1.25 : NAME_WIDTH; /* flat ellipses waste least */
  width *= size / (node->pale ? PALE_SIZE : NAME_SIZE);
  look.name = label_wrap(p->arena, node->name, size, !node->pale, width, 3);
  look.subtitle = label_wrap(p->arena, node->subtitle, SUBTITLE_SIZE, false, SUBTITLE_WIDTH, 3);
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
    LayoutLine line = line_between(e->from, e->to, network_is_huge(p->network) ? NULL : &link->label);
    if (e->negated && line.label_w > 0) { line.label_w += BAR_ROOM; line.label_h += BAR_ROOM; }
    l->lines[l->line_count++] = line;
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
  for (uint32_t i = 0; i < n->node_count; i++) p->busiest = n->nodes[i].degree > p->busiest ? n->nodes[i].degree : p->busiest;
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
  bool grown = e->before > 0 && e->times > e->before;
  return e->change == CHANGE_NEW || grown ? INK_NEW : e->change == CHANGE_GONE ? INK_GONE : e->negated || edge_is_disputed(e) ? INK_NEGATED : INK_MUTED;
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
    edge_open(p, d, e, "label");
    draw_label_lines(d, &one, middle, &top, label_ink(e));
    draw_close(d);
  }
}

static void draw_link_label(const Picture *p, Drawing *d, uint32_t link)
{
  const Link *k = &p->network->links[link];
  const LayoutLine *line = &p->layout.lines[p->line_of_link[link]];
  if (!k->hub && (line->label_dropped || line->label_w == 0)) return;
  Point middle = label_middle(p, link);
  Rect plate = rect_around(middle, k->label.width + 4, k->label.height);
  if (!k->hub && k->edge_count > 1) {
    draw_plate(p, d, plate);
    draw_stack(p, d, link, middle);
    return;
  }
  const Edge *e = &p->network->edges[k->edges[0]];
  double top = middle.y - k->label.height / 2;
  edge_open(p, d, e, "label");
  draw_plate(p, d, plate);
  draw_label_lines(d, &k->label, middle, &top, label_ink(e));
  draw_close(d);
}

/* ---- nodes -------------------------------------------------------------------------------------------------------- */

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

Ink node_fill(const Node *node) { return (Ink)(INK_FILL + (node->pale ? ENTITY_CONCEPT : node->row->type)); }

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
    Ink fill = node->pale && p->options->clusters ? INK_BACKGROUND : node_fill(node); /* to be seen on a tint */
    shape_draw(d, look->shape, rect_around(middle, b->w, b->h), fill, outline_of(node), width);
    for (size_t m = first; node->change == CHANGE_GONE && m < d->len; m++) d->at[m].dash = DASH_DOTTED;
  } else {
    draw_plate(p, d, rect_around(middle, b->w, b->h));
  }
  draw_label_lines(d, &look->name, middle, &top, node->pale ? INK_PALE : INK_TEXT);
  draw_label_lines(d, &look->subtitle, middle, &top, INK_MUTED);
  draw_close(d);
}

/* ---- the page ------------------------------------------------------------------------------------------------------ */

static double draw_paragraph(Drawing *d, Str text, double size, bool bold, double y, double width, Ink ink)
{
  Label label = label_wrap(d->arena, text, size, bold, width, 3);
  for (uint32_t i = 0; i < label.count; i++) {
    draw_text(d, (Point){MARGIN, y + size * 0.95}, -1, label.line[i], size, bold, ink);
    y += label.leading;
  }
  return y;
}

static Rect drawn_extent(const Picture *p)
{
  Rect all = {1e9, 1e9, -1e9, -1e9};
  const Layout *l = &p->layout;
  for (uint32_t i = 0; i < l->box_count; i++) {
    const LayoutBox *b = &l->boxes[i];
    all = rect_joined(all, rect_around((Point){b->x, b->y}, b->w, b->h));
  }
  for (uint32_t i = 0; i < l->line_count; i++) {
    if (l->lines[i].quiet) continue;
    Arc arc = layout_arc(l, &l->lines[i]);
    Point label = layout_label_place(l, &l->lines[i]), peak = arc_at(&arc, 0.5);
    all = rect_joined(all, rect_around(label, l->lines[i].label_w, l->lines[i].label_h));
    all = rect_joined(all, rect_around(peak, 8, 8));
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

/* "22 of 269 relations new, 1 of 3 gone". */
static Str changes_told(const Picture *p)
{
  static const char *const words[] = {"new", "gone"};
  const Network *n = p->network;
  Str all = STR("");
  for (int k = 0; k < 2; k++) {
    size_t shown = n->changed_shown[k], total = n->changed_total[k];
    if (total == 0) continue;
    Str some = shown < total ? str_format(p->arena, "%zu of %zu", shown, total) : str_format(p->arena, "%zu", total);
    const char *noun = all.len ? "" : total == 1 ? " relation" : " relations";
    all = str_format(p->arena, "%.*s%s%.*s%s %s", STR_ARG(all), all.len ? ", " : "", STR_ARG(some), noun, words[k]);
  }
  return all.len ? all : STR("nothing changed");
}

/* The source line, and how much of all is shown: "9 October 2010 · 36 of 84 facts". Nothing where neither title nor source
 * line is wanted. */
Str picture_source(const Picture *p)
{
  const PictureOptions *o = p->options;
  const Network *n = p->network;
  bool titled = o->title && o->title[0], sourced = o->source_line && o->source_line[0];
  if (!sourced && (!titled || o->source_line)) return STR("");
  Str source = text_clean(p->arena, str_of(o->source_line));
  if (o->before) return str_format(p->arena, "%.*s%s%.*s", STR_ARG(source), sourced ? " \xc2\xb7 " : "", STR_ARG(changes_told(p)));
  if (n->facts_shown >= n->facts_total) return source;
  return str_format(p->arena, "%.*s%s%zu of %zu facts", STR_ARG(source), sourced ? " \xc2\xb7 " : "", n->facts_shown, n->facts_total);
}

#define USUAL_WIDTH 480.0

double picture_frame_height(const Picture *p)
{
  const PictureOptions *o = p->options;
  double height = 2 * MARGIN + (o->legend ? 62 : 0);
  if (p->untitled) return height;
  if (o->title && o->title[0]) height += label_wrap(p->arena, text_clean(p->arena, str_of(o->title)), TITLE_SIZE, true, USUAL_WIDTH, 3).height + 2;
  if (picture_source(p).len) height += 1.3 * SOURCE_SIZE + 12;
  return height;
}

void picture_compose(const Picture *p, Drawing *d)
{
  Rect all = drawn_extent(p);
  d->compact = network_is_huge(p->network);
  double width = fmax(all.x1 - all.x0 + 2 * MARGIN, 200), y = MARGIN;
  const PictureOptions *o = p->options;
  if (!p->untitled && o->title && o->title[0]) y = draw_paragraph(d, text_clean(d->arena, str_of(o->title)), TITLE_SIZE, true, y, width - 2 * MARGIN, INK_TEXT) + 2;
  if (!p->untitled) y = draw_paragraph(d, picture_source(p), SOURCE_SIZE, false, y, width - 2 * MARGIN, INK_MUTED);
  if (y > MARGIN) y += 12;
  shift_layout(&p->layout, (width - (all.x1 - all.x0)) / 2 - all.x0, y - all.y0);
  if (o->clusters) draw_tints(p, d);
  lines_draw(p, d);
  for (uint32_t i = 0; i < p->network->link_count; i++) draw_link_label(p, d, i);
  for (uint32_t i = 0; i < p->network->node_count; i++) draw_node(p, d, i);
  y += all.y1 - all.y0;
  if (o->legend && p->network->node_count) y = legend_draw(p, d, y + 16, width) - 4;
  if (p->network->node_count == 0) draw_text(d, (Point){width / 2, y - 6}, 0, STR("no facts to draw"), SOURCE_SIZE, false, INK_MUTED);
  d->width = width;
  d->height = y + MARGIN;
}
