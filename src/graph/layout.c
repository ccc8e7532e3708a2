/*
 * layout.c - from first places by Graphviz to a drawing in which nothing overlaps.
 * Method: one article's picture (some dozens of boxes) starts from several layouts, a stress layout and layered ones; each
 * is improved by simulated annealing with a fixed random sequence over one cost, and the cheapest is kept. The cost
 * counts what an eye minds: boxes and labels that touch, lines through boxes and labels, crossings, labels that do not
 * fit between their boxes, long lines, bends, sharp angles, a page of the wrong shape. What still touches in the end is
 * spread apart. Large graphs take sfdp's places with its overlap removal, and labels where there is room.
 */
#include "graph/layout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SMALL_BOXES 170
#define SMALL_LINES 280

enum { ARC_POINTS = 7 };

/* What the eye minds, in the same coin. A line that is 100 points longer than needed costs about 12. */
#define COST_OVERLAP 220.0       /* two boxes, boxes and labels, two labels */
#define COST_OVERLAP_DEPTH 7.0   /* and by point of depth, so that the way out is downhill */
#define COST_CLOSE 2.5           /* by point nearer than the margin */
#define COST_LINE_BOX 95.0
#define COST_LINE_LABEL 60.0
#define COST_CROSSING 30.0
#define COST_SHORT 10.0          /* by point that the label lacks */
#define COST_LONG 0.12
#define COST_BEND 34.0
#define COST_ANGLE 16.0
#define COST_TWIN 150.0          /* two lines between the same boxes on one path */
#define COST_FAR 0.00022         /* by squared point from the middle */
#define COST_EXTENT 0.26         /* by point of the page's larger side */
#define COST_QUIET 0.07
#define COST_SIDES 42.0          /* the two sides of a shared label not across from each other */

#define AIR_X 20.0
#define AIR_Y 16.0
#define AIR_LABEL 7.0
#define LINE_END 13.0            /* of line to be seen on either side of a label */

/* ---- geometry ----------------------------------------------------------------------------------------------------- */

/* Not fmin and hypot: these run millions of times, and their care for NaN and overflow is not needed here. */
static inline double lesser(double a, double b) { return a < b ? a : b; }
static inline double larger(double a, double b) { return a > b ? a : b; }
static inline unsigned lesser_count(unsigned a, unsigned b) { return a < b ? a : b; }
static inline double length_of(double x, double y) { return sqrt(x * x + y * y); }

Rect rect_around(Point c, double w, double h) { return (Rect){c.x - w / 2, c.y - h / 2, c.x + w / 2, c.y + h / 2}; }

static inline bool meets(const Rect *a, const Rect *b, double margin)
{
  return a->x0 < b->x1 + margin && b->x0 < a->x1 + margin && a->y0 < b->y1 + margin && b->y0 < a->y1 + margin;
}

bool rect_meets(Rect a, Rect b, double margin) { return meets(&a, &b, margin); }

static Rect rect_grown(Rect r, double x, double y) { return (Rect){r.x0 - x, r.y0 - y, r.x1 + x, r.y1 + y}; }

static double overlap_depth(Rect a, Rect b)
{
  double x = lesser(a.x1, b.x1) - larger(a.x0, b.x0), y = lesser(a.y1, b.y1) - larger(a.y0, b.y0);
  return x <= 0 || y <= 0 ? 0 : lesser(x, y);
}

/* Liang and Barsky's clipping, as a test. */
bool segment_meets_rect(Point a, Point b, Rect r)
{
  double t0 = 0, t1 = 1, dx = b.x - a.x, dy = b.y - a.y;
  const double p[4] = {-dx, dx, -dy, dy}, q[4] = {a.x - r.x0, r.x1 - a.x, a.y - r.y0, r.y1 - a.y};
  for (int i = 0; i < 4; i++) {
    if (fabs(p[i]) < 1e-12) {
      if (q[i] < 0) return false;
      continue;
    }
    double t = q[i] / p[i];
    if (p[i] < 0) {
      if (t > t1) return false;
      if (t > t0) t0 = t;
    } else {
      if (t < t0) return false;
      if (t < t1) t1 = t;
    }
  }
  return true;
}

static bool segments_cross(Point a, Point b, Point c, Point d)
{
  double s1 = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x), s2 = (b.x - a.x) * (d.y - a.y) - (b.y - a.y) * (d.x - a.x);
  if ((s1 > 0) == (s2 > 0)) return false;
  double s3 = (d.x - c.x) * (a.y - c.y) - (d.y - c.y) * (a.x - c.x), s4 = (d.x - c.x) * (b.y - c.y) - (d.y - c.y) * (b.x - c.x);
  return (s3 > 0) != (s4 > 0);
}

/* Where the ray from the middle of a box towards `to` leaves it. */
static Point box_exit(const LayoutBox *box, Point to)
{
  double dx = to.x - box->x, dy = to.y - box->y;
  double tx = fabs(dx) < 1e-9 ? 1e9 : box->w / 2 / fabs(dx), ty = fabs(dy) < 1e-9 ? 1e9 : box->h / 2 / fabs(dy);
  double t = lesser(tx, ty);
  return (Point){box->x + dx * t, box->y + dy * t};
}

Arc layout_arc(const Layout *l, const LayoutLine *line)
{
  const LayoutBox *a = &l->boxes[line->a], *b = &l->boxes[line->b];
  Point middle = {(a->x + b->x) / 2, (a->y + b->y) / 2};
  Point control = {middle.x + (b->y - a->y) * line->bend, middle.y - (b->x - a->x) * line->bend};
  Arc arc = {.from = box_exit(a, control), .to = box_exit(b, control), .control = control};
  if (line->bend == 0) arc.control = (Point){(arc.from.x + arc.to.x) / 2, (arc.from.y + arc.to.y) / 2};
  return arc;
}

Point arc_at(const Arc *arc, double t)
{
  double u = 1 - t;
  return (Point){u * u * arc->from.x + 2 * u * t * arc->control.x + t * t * arc->to.x,
                 u * u * arc->from.y + 2 * u * t * arc->control.y + t * t * arc->to.y};
}

Point layout_label_place(const Layout *l, const LayoutLine *line)
{
  Arc arc = layout_arc(l, line);
  return arc_at(&arc, 0.5 + line->slide);
}

/* ---- the state of the search -------------------------------------------------------------------------------------- */

typedef struct {
  Point at[ARC_POINTS];
  int count;
  Rect label;
  bool labelled;
  double length, label_run; /* of the line, and of what its label covers of it */
} Path;

typedef struct {
  Layout *l;
  Rect *box;
  Rect *bounds;               /* of line i with its label; quiet lines have none and meet nothing */
  Path *path;
  uint32_t *first, *incident; /* lines of box i: incident[first[i]..first[i + 1]] */
  uint32_t *component;
  uint32_t component_count;
  uint64_t random;
  LayoutBox *saved_boxes;
  Path *saved_path;           /* of the lines around the box that is being moved */
  Rect *saved_bounds;
} Search;

static uint32_t random_below(Search *s, uint32_t n)
{
  s->random = s->random * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(((s->random >> 33) * (uint64_t)n) >> 31);
}

static double random_unit(Search *s) { return random_below(s, 1u << 24) / (double)(1u << 24); }

static void refresh_box(Search *s, uint32_t i)
{
  const LayoutBox *b = &s->l->boxes[i];
  s->box[i] = rect_around((Point){b->x, b->y}, b->w, b->h);
}

static Rect rect_joined(Rect a, Rect b)
{
  return (Rect){lesser(a.x0, b.x0), lesser(a.y0, b.y0), larger(a.x1, b.x1), larger(a.y1, b.y1)};
}

static const Rect no_rect = {1e9, 1e9, -1e9, -1e9};

static Rect trace_path(Path *path, const Arc *arc, bool straight)
{
  Rect bounds = no_rect;
  path->count = straight ? 2 : ARC_POINTS;
  path->length = 0;
  for (int i = 0; i < path->count; i++) {
    Point p = straight ? (i ? arc->to : arc->from) : arc_at(arc, i / (double)(ARC_POINTS - 1));
    path->at[i] = p;
    bounds = rect_joined(bounds, (Rect){p.x, p.y, p.x, p.y});
    if (i > 0) path->length += length_of(p.x - path->at[i - 1].x, p.y - path->at[i - 1].y);
  }
  return bounds;
}

static void refresh_line(Search *s, uint32_t i)
{
  const LayoutLine *line = &s->l->lines[i];
  Path *path = &s->path[i];
  Arc arc = layout_arc(s->l, line);
  s->bounds[i] = trace_path(path, &arc, line->bend == 0);
  path->labelled = line->label_w > 0 && !line->label_dropped;
  path->label_run = 0;
  if (line->quiet) s->bounds[i] = no_rect;
  if (!path->labelled) return;
  Point place = arc_at(&arc, 0.5 + line->slide);
  path->label = rect_around(place, line->label_w, line->label_h);
  double dx = fabs(arc.to.x - arc.from.x), dy = fabs(arc.to.y - arc.from.y), d = length_of(dx, dy) + 1e-9;
  path->label_run = lesser(line->label_w * d / (dx + 1e-9), line->label_h * d / (dy + 1e-9));
  s->bounds[i] = rect_joined(s->bounds[i], path->label);
}

static void refresh_around(Search *s, uint32_t box)
{
  refresh_box(s, box);
  for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) refresh_line(s, s->incident[k]);
}

static void save_around(Search *s, uint32_t box)
{
  for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) {
    s->saved_path[k - s->first[box]] = s->path[s->incident[k]];
    s->saved_bounds[k - s->first[box]] = s->bounds[s->incident[k]];
  }
}

static void restore_around(Search *s, uint32_t box)
{
  refresh_box(s, box);
  for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) {
    s->path[s->incident[k]] = s->saved_path[k - s->first[box]];
    s->bounds[s->incident[k]] = s->saved_bounds[k - s->first[box]];
  }
}

static void refresh_all(Search *s)
{
  for (uint32_t i = 0; i < s->l->box_count; i++) refresh_box(s, i);
  for (uint32_t i = 0; i < s->l->line_count; i++) refresh_line(s, i);
}

static bool path_meets_rect(const Path *path, Rect r)
{
  for (int i = 1; i < path->count; i++)
    if (segment_meets_rect(path->at[i - 1], path->at[i], r)) return true;
  return false;
}

static bool paths_cross(const Path *a, const Path *b)
{
  for (int i = 1; i < a->count; i++)
    for (int k = 1; k < b->count; k++)
      if (segments_cross(a->at[i - 1], a->at[i], b->at[k - 1], b->at[k])) return true;
  return false;
}

/* ---- cost --------------------------------------------------------------------------------------------------------- */

static double cost_touching(Rect a, Rect b, double air_x, double air_y)
{
  Rect wide = rect_grown(a, air_x, air_y);
  double depth = overlap_depth(wide, b);
  if (depth <= 0) return 0;
  double hard = overlap_depth(rect_grown(a, 2, 2), b);
  return COST_CLOSE * depth + (hard > 0 ? COST_OVERLAP + COST_OVERLAP_DEPTH * hard : 0);
}

static double cost_boxes(const Search *s, uint32_t a, uint32_t b)
{
  bool label = s->l->boxes[a].is_label || s->l->boxes[b].is_label;
  return cost_touching(s->box[a], s->box[b], label ? AIR_LABEL + 5 : AIR_X, label ? AIR_LABEL + 3 : AIR_Y);
}

static double cost_line_box(const Search *s, uint32_t line, uint32_t box)
{
  const Path *path = &s->path[line];
  const LayoutLine *l = &s->l->lines[line];
  if (!meets(&s->bounds[line], &s->box[box], AIR_LABEL)) return 0;
  double cost = path->labelled ? cost_touching(path->label, s->box[box], AIR_LABEL, AIR_LABEL - 2) : 0;
  if (l->a == box || l->b == box) return cost;
  bool near = path_meets_rect(path, rect_grown(s->box[box], 6, 6));
  if (near) cost += path_meets_rect(path, s->box[box]) ? COST_LINE_BOX : COST_LINE_BOX / 3;
  return cost;
}

static Point leaving(const LayoutLine *line, const Path *path, uint32_t box)
{
  bool from = line->a == box;
  Point p = from ? path->at[0] : path->at[path->count - 1], q = from ? path->at[1] : path->at[path->count - 2];
  double d = length_of(q.x - p.x, q.y - p.y) + 1e-9;
  return (Point){(q.x - p.x) / d, (q.y - p.y) / d};
}

/* Lines that leave a box in nearly the same direction; at a label that several share, those who do on one side, those to
 * whom it is done on the other. */
static double cost_angle(const Search *s, uint32_t a, uint32_t b, uint32_t box)
{
  const LayoutLine *x = &s->l->lines[a], *y = &s->l->lines[b];
  Point u = leaving(x, &s->path[a], box), v = leaving(y, &s->path[b], box);
  double cosine = u.x * v.x + u.y * v.y;
  double cost = cosine < 0.955 ? 0 : COST_ANGLE * (cosine - 0.955) / 0.045; /* 0.955: 17 degrees */
  if (!s->l->boxes[box].two_sided) return cost;
  bool same_side = (x->a == box) == (y->a == box);
  if (same_side) return cost + (cosine < 0 ? COST_SIDES / 2 * -cosine : 0);
  return cost + (cosine > -0.5 ? COST_SIDES * (cosine + 0.5) : 0);
}

static double cost_lines(const Search *s, uint32_t a, uint32_t b)
{
  const LayoutLine *x = &s->l->lines[a], *y = &s->l->lines[b];
  const Path *p = &s->path[a], *q = &s->path[b];
  if (!meets(&s->bounds[a], &s->bounds[b], AIR_LABEL)) return 0;
  double cost = 0;
  if (p->labelled && q->labelled) cost += cost_touching(p->label, q->label, AIR_LABEL, AIR_LABEL - 3);
  if (p->labelled && path_meets_rect(q, rect_grown(p->label, 2, 2))) cost += COST_LINE_LABEL;
  if (q->labelled && path_meets_rect(p, rect_grown(q->label, 2, 2))) cost += COST_LINE_LABEL;
  bool same = (x->a == y->a && x->b == y->b) || (x->a == y->b && x->b == y->a);
  if (same) {
    double apart = fabs(x->bend - (x->a == y->a ? y->bend : -y->bend));
    return cost + (apart < 0.2 ? COST_TWIN * (1 - apart / 0.2) : 0);
  }
  if (x->a == y->a || x->a == y->b) return cost + cost_angle(s, a, b, x->a);
  if (x->b == y->a || x->b == y->b) return cost + cost_angle(s, a, b, x->b);
  return cost + (paths_cross(p, q) ? COST_CROSSING : 0);
}

static double cost_line_alone(const Search *s, uint32_t line)
{
  const LayoutLine *l = &s->l->lines[line];
  const Path *path = &s->path[line];
  if (l->quiet) return path->length > 50 ? COST_QUIET * (path->length - 50) : 0;
  bool spoke = s->l->boxes[l->a].is_label || s->l->boxes[l->b].is_label;
  double free_run = path->length - path->label_run, need = path->labelled ? 2 * LINE_END + 6 : spoke ? 20 : 26;
  double cost = COST_BEND * (spoke ? 2 : 1) * fabs(l->bend) + 14 * fabs(l->slide);
  if (free_run < need) cost += COST_SHORT * (need - free_run);
  if (path->labelled) {
    double half = path->label_run / 2, at = path->length * (0.5 + l->slide);
    double nearer = lesser(at, path->length - at) - half;
    if (nearer < LINE_END) cost += COST_SHORT * (LINE_END - nearer);
  }
  double over = free_run - need - 12;
  if (over > 0) cost += COST_LONG * over + over * over * 0.0003;
  return cost;
}

static double cost_place(const Search *s, uint32_t box)
{
  const LayoutBox *b = &s->l->boxes[box];
  double r = s->l->ratio;
  return COST_FAR * (b->x * b->x / r + b->y * b->y * r);
}

static double cost_extent(const Search *s)
{
  Rect all = {1e9, 1e9, -1e9, -1e9};
  for (uint32_t i = 0; i < s->l->box_count; i++) {
    all.x0 = lesser(all.x0, s->box[i].x0);
    all.y0 = lesser(all.y0, s->box[i].y0);
    all.x1 = larger(all.x1, s->box[i].x1);
    all.y1 = larger(all.y1, s->box[i].y1);
  }
  double w = all.x1 - all.x0, h = all.y1 - all.y0;
  double wide = s->l->max_width > 0 && w > s->l->max_width ? 3 * (w - s->l->max_width) : 0;
  return COST_EXTENT * (larger(w, h * s->l->ratio) + 0.35 * lesser(w, h * s->l->ratio)) + wide;
}

/* No term is below zero, so a sum that is over the limit need not be finished: most moves are refused early. */
static double cost_around_line(const Search *s, uint32_t line, double limit)
{
  double cost = cost_line_alone(s, line);
  for (uint32_t i = 0; i < s->l->box_count && cost <= limit; i++)
    if (meets(&s->bounds[line], &s->box[i], AIR_LABEL)) cost += cost_line_box(s, line, i);
  for (uint32_t i = 0; i < s->l->line_count && cost <= limit; i++)
    if (i != line && meets(&s->bounds[line], &s->bounds[i], AIR_LABEL)) cost += cost_lines(s, line, i);
  return cost;
}

/* All terms that change when the box moves. */
static double cost_around_box(const Search *s, uint32_t box, double limit)
{
  double cost = cost_place(s, box);
  for (uint32_t i = 0; i < s->l->box_count; i++)
    if (i != box && meets(&s->box[box], &s->box[i], AIR_X)) cost += cost_boxes(s, box, i);
  for (uint32_t i = 0; i < s->l->line_count && cost <= limit; i++)
    if (meets(&s->bounds[i], &s->box[box], AIR_LABEL)) cost += cost_line_box(s, i, box);
  for (uint32_t k = s->first[box]; k < s->first[box + 1] && cost <= limit; k++) cost += cost_around_line(s, s->incident[k], limit - cost);
  return cost;
}

static double cost_total(const Search *s)
{
  double cost = cost_extent(s);
  for (uint32_t i = 0; i < s->l->box_count; i++) {
    cost += cost_place(s, i);
    for (uint32_t k = i + 1; k < s->l->box_count; k++) cost += cost_boxes(s, i, k);
  }
  for (uint32_t i = 0; i < s->l->line_count; i++) {
    cost += cost_line_alone(s, i);
    for (uint32_t k = 0; k < s->l->box_count; k++) cost += cost_line_box(s, i, k);
    for (uint32_t k = i + 1; k < s->l->line_count; k++) cost += cost_lines(s, i, k);
  }
  return cost;
}

/* ---- moves -------------------------------------------------------------------------------------------------------- */

/* How much dearer a change may be at this heat: Metropolis' rule, the die cast beforehand. */
static double allowed_rise(Search *s, double heat) { return heat > 0 ? -heat * log(random_unit(s) + 1e-9) : 0; }

#define NO_LIMIT 1e18

static void move_box(Search *s, uint32_t box, double x, double y, double heat)
{
  LayoutBox *b = &s->l->boxes[box];
  if (b->fixed) return;
  double old_x = b->x, old_y = b->y;
  double limit = cost_around_box(s, box, NO_LIMIT) + cost_extent(s) + allowed_rise(s, heat);
  save_around(s, box);
  b->x = x;
  b->y = y;
  refresh_around(s, box);
  double cost = cost_around_box(s, box, limit);
  if (cost <= limit && cost + cost_extent(s) <= limit) return;
  b->x = old_x;
  b->y = old_y;
  restore_around(s, box);
}

static void nudge(Search *s, double step, double heat)
{
  uint32_t box = random_below(s, s->l->box_count);
  double dx = (random_unit(s) + random_unit(s) - 1) * step, dy = (random_unit(s) + random_unit(s) - 1) * step;
  if (random_below(s, 3) == 0) dx = 0;
  else if (random_below(s, 3) == 0) dy = 0;
  move_box(s, box, s->l->boxes[box].x + dx, s->l->boxes[box].y + dy, heat);
}

/* Beside one of its neighbours, level with it or straight above or below, or in between. */
static void dock(Search *s, double heat)
{
  uint32_t box = random_below(s, s->l->box_count), lines = s->first[box + 1] - s->first[box];
  if (lines == 0) return;
  const LayoutLine *line = &s->l->lines[s->incident[s->first[box] + random_below(s, lines)]];
  const LayoutBox *b = &s->l->boxes[box], *to = &s->l->boxes[line->a == box ? line->b : line->a];
  static const int way[8][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}};
  const int *w = way[random_below(s, 8)];
  double gap = 2 * LINE_END + 12, label_w = line->quiet ? 20 : line->label_w, label_h = line->quiet ? 10 : line->label_h;
  double dx = (b->w + to->w) / 2 + gap + label_w, dy = (b->h + to->h) / 2 + gap + label_h;
  double x = w[0] ? to->x + w[0] * dx * (w[1] ? 0.6 : 1) : to->x, y = w[1] ? to->y + w[1] * dy : to->y;
  move_box(s, box, x, y, heat);
}

static void align(Search *s, double heat)
{
  uint32_t box = random_below(s, s->l->box_count), with = random_below(s, s->l->box_count);
  const LayoutBox *b = &s->l->boxes[box], *o = &s->l->boxes[with];
  if (box == with) return;
  if (fabs(b->y - o->y) < 30) move_box(s, box, b->x, o->y, heat);
  else if (fabs(b->x - o->x) < 30) move_box(s, box, o->x, b->y, heat);
}

static void swap_places(LayoutBox *a, LayoutBox *b)
{
  double x = a->x, y = a->y;
  a->x = b->x;
  a->y = b->y;
  b->x = x;
  b->y = y;
}

static void swap_boxes(Search *s, double heat)
{
  uint32_t i = random_below(s, s->l->box_count), k = random_below(s, s->l->box_count);
  LayoutBox *a = &s->l->boxes[i], *b = &s->l->boxes[k];
  if (i == k || a->fixed || b->fixed) return;
  double limit = cost_around_box(s, i, NO_LIMIT) + cost_around_box(s, k, NO_LIMIT) + cost_extent(s) + allowed_rise(s, heat);
  swap_places(a, b);
  refresh_around(s, i);
  refresh_around(s, k);
  double cost = cost_extent(s) + cost_around_box(s, i, limit);
  if (cost <= limit && cost + cost_around_box(s, k, limit - cost) <= limit) return;
  swap_places(a, b);
  refresh_around(s, i);
  refresh_around(s, k);
}

static void reshape_line(Search *s, double heat)
{
  if (s->l->line_count == 0) return;
  uint32_t i = random_below(s, s->l->line_count);
  LayoutLine *line = &s->l->lines[i];
  if (line->quiet) return;
  double bend = line->bend, slide = line->slide, limit = cost_around_line(s, i, NO_LIMIT) + allowed_rise(s, heat);
  if (random_below(s, 2) == 0 && line->label_w > 0) line->slide = ((int)random_below(s, 9) - 4) * 0.06;
  else line->bend = ((int)random_below(s, 11) - 5) * 0.12;
  refresh_line(s, i);
  if (cost_around_line(s, i, limit) <= limit) return;
  line->bend = bend;
  line->slide = slide;
  refresh_line(s, i);
}

typedef void PlaceFn(LayoutBox *box, const double *by);
static void place_shifted(LayoutBox *box, const double *by) { box->x += by[0]; box->y += by[1]; }
static void place_mirrored(LayoutBox *box, const double *by)
{
  if (by[0] != 0) box->x = 2 * by[1] - box->x;
  else box->y = 2 * by[1] - box->y;
}

/* Moves all that hangs together at once. */
static void move_component(Search *s, double step, double heat)
{
  uint32_t c = random_below(s, s->component_count);
  bool mirror = random_below(s, 2) == 0;
  double by[2] = {(random_unit(s) - 0.5) * step * 4, (random_unit(s) - 0.5) * step * 4};
  Rect all = {1e9, 1e9, -1e9, -1e9};
  for (uint32_t i = 0; i < s->l->box_count; i++) {
    if (s->component[i] != c) continue;
    if (s->l->boxes[i].fixed) return;
    all = (Rect){lesser(all.x0, s->box[i].x0), lesser(all.y0, s->box[i].y0), larger(all.x1, s->box[i].x1), larger(all.y1, s->box[i].y1)};
  }
  bool across = random_below(s, 2) == 0;
  if (mirror) { by[0] = across; by[1] = across ? (all.x0 + all.x1) / 2 : (all.y0 + all.y1) / 2; }
  double limit = cost_total(s) + allowed_rise(s, heat);
  memcpy(s->saved_boxes, s->l->boxes, s->l->box_count * sizeof *s->saved_boxes);
  PlaceFn *place = mirror ? place_mirrored : place_shifted;
  for (uint32_t i = 0; i < s->l->box_count; i++)
    if (s->component[i] == c) place(&s->l->boxes[i], by);
  refresh_all(s);
  if (cost_total(s) <= limit) return;
  memcpy(s->l->boxes, s->saved_boxes, s->l->box_count * sizeof *s->saved_boxes);
  refresh_all(s);
}

static void anneal(Search *s, uint32_t moves, double heat, double step)
{
  for (uint32_t m = 0; m < moves; m++) {
    double left = 1 - m / (double)moves, h = heat * left * left, st = 6 + step * left;
    uint32_t kind = random_below(s, 100);
    if (kind < 56) nudge(s, st, h);
    else if (kind < 70) dock(s, h);
    else if (kind < 78) align(s, h);
    else if (kind < 82) swap_boxes(s, h);
    else if (kind < 99 || s->component_count < 2) reshape_line(s, h);
    else move_component(s, st, h);
  }
}

/* ---- preparation -------------------------------------------------------------------------------------------------- */

static void index_lines(Search *s, Arena *arena)
{
  const Layout *l = s->l;
  s->first = ARENA_ARRAY(arena, uint32_t, l->box_count + 2);
  s->incident = ARENA_ARRAY(arena, uint32_t, 2 * l->line_count + 1);
  for (uint32_t i = 0; i < l->line_count; i++) {
    s->first[l->lines[i].a + 1]++;
    s->first[l->lines[i].b + 1]++;
  }
  for (uint32_t i = 0; i < l->box_count; i++) s->first[i + 1] += s->first[i];
  uint32_t *next = ARENA_ARRAY(arena, uint32_t, l->box_count + 1);
  memcpy(next, s->first, l->box_count * sizeof *next);
  for (uint32_t i = 0; i < l->line_count; i++) {
    s->incident[next[l->lines[i].a]++] = i;
    s->incident[next[l->lines[i].b]++] = i;
  }
}

static void find_components(Search *s, Arena *arena)
{
  const Layout *l = s->l;
  s->component = ARENA_ARRAY(arena, uint32_t, l->box_count + 1);
  uint32_t *queue = ARENA_ARRAY(arena, uint32_t, l->box_count + 1);
  for (uint32_t i = 0; i < l->box_count; i++) s->component[i] = UINT32_MAX;
  for (uint32_t i = 0; i < l->box_count; i++) {
    if (s->component[i] != UINT32_MAX) continue;
    uint32_t head = 0, tail = 0;
    queue[tail++] = i;
    s->component[i] = s->component_count;
    while (head < tail) {
      uint32_t box = queue[head++];
      for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) {
        const LayoutLine *line = &l->lines[s->incident[k]];
        uint32_t other = line->a == box ? line->b : line->a;
        if (line->quiet || s->component[other] != UINT32_MAX) continue;
        s->component[other] = s->component_count;
        queue[tail++] = other;
      }
    }
    s->component_count++;
  }
}

static void search_open(Search *s, Layout *l, Arena *arena)
{
  *s = (Search){.l = l, .random = 20010405};
  s->box = ARENA_ARRAY(arena, Rect, l->box_count + 1);
  s->bounds = ARENA_ARRAY(arena, Rect, l->line_count + 1);
  s->path = ARENA_ARRAY(arena, Path, l->line_count + 1);
  s->saved_path = ARENA_ARRAY(arena, Path, l->line_count + 1);
  s->saved_bounds = ARENA_ARRAY(arena, Rect, l->line_count + 1);
  s->saved_boxes = ARENA_ARRAY(arena, LayoutBox, l->box_count + 1);
  index_lines(s, arena);
  find_components(s, arena);
}

static void center(Layout *l)
{
  double x = 0, y = 0;
  for (uint32_t i = 0; i < l->box_count; i++) {
    if (l->boxes[i].fixed) return;
    x += l->boxes[i].x;
    y += l->boxes[i].y;
  }
  for (uint32_t i = 0; i < l->box_count; i++) {
    l->boxes[i].x -= x / l->box_count;
    l->boxes[i].y -= y / l->box_count;
  }
}

/* Places on a spiral: where an engine gave none. */
static void place_on_spiral(Layout *l)
{
  for (uint32_t i = 0; i < l->box_count; i++) {
    double angle = i * 2.399963, radius = 75 * sqrt((double)i);
    l->boxes[i].x = radius * cos(angle) * 1.3;
    l->boxes[i].y = radius * sin(angle);
  }
}

static void take_places(Layout *l, const Point *places)
{
  if (!places) {
    place_on_spiral(l);
  } else {
    for (uint32_t i = 0; i < l->box_count; i++) {
      if (l->boxes[i].fixed) continue;
      l->boxes[i].x = places[i].x;
      l->boxes[i].y = places[i].y;
    }
  }
  center(l);
}

/* ---- what still touches ---------------------------------------------------------------------------------------------- */

static uint32_t count_overlaps(const Search *s)
{
  const Layout *l = s->l;
  uint32_t count = 0;
  for (uint32_t i = 0; i < l->box_count; i++)
    for (uint32_t k = i + 1; k < l->box_count; k++) count += rect_meets(s->box[i], s->box[k], 1.5);
  for (uint32_t i = 0; i < l->line_count; i++) {
    if (!s->path[i].labelled) continue;
    for (uint32_t k = 0; k < l->box_count; k++) count += rect_meets(s->path[i].label, s->box[k], 1);
    for (uint32_t k = i + 1; k < l->line_count; k++)
      count += s->path[k].labelled && rect_meets(s->path[i].label, s->path[k].label, 1);
  }
  return count;
}

static void spread(Search *s, double by)
{
  for (uint32_t i = 0; i < s->l->box_count; i++) {
    s->l->boxes[i].x *= by;
    s->l->boxes[i].y *= by;
  }
  refresh_all(s);
}

enum { SPREADS = 14 };

static void settle(Search *s)
{
  for (int i = 0; i < SPREADS && count_overlaps(s) > 0; i++) {
    spread(s, 1.07);
    anneal(s, 60 * (s->l->box_count + s->l->line_count), 0, 20);
  }
}

/* ---- small pictures -------------------------------------------------------------------------------------------------- */

static void reset_lines(Layout *l)
{
  for (uint32_t i = 0; i < l->line_count; i++) l->lines[i].bend = l->lines[i].slide = 0;
}

/* How many moves are worth their time: the cost of one grows with the picture. */
static uint32_t moves_for(const Layout *l, double share)
{
  double things = l->box_count + l->line_count + 1;
  return (uint32_t)(lesser(190 * things, 1.5e6 / things) * share);
}

/* One search from one engine's places, on a layout of its own, so that several run at once. */
typedef struct { Layout layout; Search search; const Point *places; double cost; } Attempt;

static void attempt_open(Attempt *a, const Layout *l, const Point *places, uint64_t seed, Arena *arena)
{
  *a = (Attempt){.layout = *l, .places = places};
  a->layout.boxes = ARENA_ARRAY(arena, LayoutBox, l->box_count + 1);
  a->layout.lines = ARENA_ARRAY(arena, LayoutLine, l->line_count + 1);
  memcpy(a->layout.boxes, l->boxes, l->box_count * sizeof *l->boxes);
  memcpy(a->layout.lines, l->lines, l->line_count * sizeof *l->lines);
  search_open(&a->search, &a->layout, arena);
  a->search.random += seed;
}

typedef struct { Attempt *at; uint32_t count, given; } Attempts;

static void *attempt_next(void *context)
{
  Attempts *attempts = context;
  return attempts->given < attempts->count ? &attempts->at[attempts->given++] : NULL;
}

static void *attempt_run(void *context, void *item)
{
  Attempt *a = item;
  (void)context;
  Layout *l = &a->layout;
  take_places(l, a->places);
  reset_lines(l);
  refresh_all(&a->search);
  if (l->engine) {
    anneal(&a->search, moves_for(l, 1), 0, 25); /* the order that the user asked for stays */
  } else {
    anneal(&a->search, moves_for(l, 1.3), 35, 60);
    anneal(&a->search, moves_for(l, 0.7), 5, 25);
  }
  anneal(&a->search, moves_for(l, 0.3), 0, 8);
  a->cost = cost_total(&a->search) + 1000.0 * count_overlaps(&a->search);
  return a;
}

static bool attempt_done(void *context, void *result)
{
  (void)context;
  (void)result;
  return true;
}

enum { MOST_ATTEMPTS = 3 };

static void lay_out_small(Layout *l, Point **places, uint32_t places_count, Arena *arena)
{
  Attempts all = {.at = ARENA_ARRAY(arena, Attempt, MOST_ATTEMPTS)};
  for (uint32_t i = 0; i < places_count && i < MOST_ATTEMPTS - 1; i++)
    if (places[i]) attempt_open(&all.at[all.count++], l, places[i], i, arena);
  if (all.count == 0 || !l->engine) attempt_open(&all.at[all.count++], l, places[0], 97, arena);
  OrderedWork work = {&all, attempt_next, attempt_run, attempt_done};
  (void)work_in_order(&work, l->box_count < 6 ? 1 : lesser_count(processor_count(), all.count));
  Attempt *best = &all.at[0];
  for (uint32_t i = 1; i < all.count; i++)
    if (all.at[i].cost < best->cost) best = &all.at[i];
  settle(&best->search);
  memcpy(l->boxes, best->layout.boxes, l->box_count * sizeof *l->boxes);
  memcpy(l->lines, best->layout.lines, l->line_count * sizeof *l->lines);
}

/* ---- large pictures -------------------------------------------------------------------------------------------------- */

/* A grid of cells over the page, each with the rectangles that reach into it. */
typedef struct { uint32_t *at; size_t len, cap; } Cell;
typedef struct { double cell, x0, y0; int columns, rows; Cell *cells; Rect *rects; size_t len, cap; Arena *arena; } Grid;

static int grid_clip(double v, int n) { return v < 0 ? 0 : v >= n ? n - 1 : (int)v; }

static void grid_open(Grid *g, const Layout *l, Arena *arena)
{
  Rect all = {1e9, 1e9, -1e9, -1e9};
  for (uint32_t i = 0; i < l->box_count; i++) {
    const LayoutBox *b = &l->boxes[i];
    all = (Rect){lesser(all.x0, b->x - b->w), lesser(all.y0, b->y - b->h), larger(all.x1, b->x + b->w), larger(all.y1, b->y + b->h)};
  }
  *g = (Grid){.arena = arena, .x0 = all.x0, .y0 = all.y0};
  g->cell = larger(100, sqrt((all.x1 - all.x0) * (all.y1 - all.y0) / (l->box_count + 1.0)));
  g->columns = grid_clip((all.x1 - all.x0) / g->cell, 4000) + 1;
  g->rows = grid_clip((all.y1 - all.y0) / g->cell, 4000) + 1;
  g->cells = ARENA_ARRAY(arena, Cell, (size_t)g->columns * (size_t)g->rows);
}

static bool grid_each(Grid *g, Rect r, bool (*fn)(Grid *g, size_t cell, Rect r))
{
  int c0 = grid_clip((r.x0 - g->x0) / g->cell, g->columns), c1 = grid_clip((r.x1 - g->x0) / g->cell, g->columns);
  int r0 = grid_clip((r.y0 - g->y0) / g->cell, g->rows), r1 = grid_clip((r.y1 - g->y0) / g->cell, g->rows);
  for (int row = r0; row <= r1; row++)
    for (int column = c0; column <= c1; column++)
      if (fn(g, (size_t)row * (size_t)g->columns + (size_t)column, r)) return true;
  return false;
}

static bool cell_add(Grid *g, size_t cell, Rect r)
{
  (void)r;
  LIST_PUSH(g->arena, &g->cells[cell]) = (uint32_t)(g->len - 1);
  return false;
}

static bool cell_meets(Grid *g, size_t cell, Rect r)
{
  for (size_t i = 0; g->rects && i < g->cells[cell].len; i++)
    if (rect_meets(g->rects[g->cells[cell].at[i]], r, 2)) return true;
  return false;
}

static void grid_add(Grid *g, Rect r)
{
  g->rects = arena_grow(g->arena, g->rects, &g->cap, g->len + 1, sizeof *g->rects);
  g->rects[g->len++] = r;
  grid_each(g, r, cell_add);
}

/* A label goes to the first of a few places along its line that is free, or away. */
static void place_labels(Layout *l, Arena *arena)
{
  static const double slides[] = {0, 0.12, -0.12, 0.24, -0.24, 0.33, -0.33};
  Grid grid;
  grid_open(&grid, l, arena);
  for (uint32_t i = 0; i < l->box_count; i++) {
    grid_add(&grid, rect_around((Point){l->boxes[i].x, l->boxes[i].y}, l->boxes[i].w, l->boxes[i].h));
  }
  for (uint32_t i = 0; i < l->line_count; i++) {
    LayoutLine *line = &l->lines[i];
    if (line->quiet || line->label_w <= 0) continue;
    line->label_dropped = true;
    double own = line->slide;
    for (size_t k = 0; line->label_dropped && k <= COUNT_OF(slides); k++) {
      line->slide = k == 0 ? own : slides[k - 1];
      Rect r = rect_around(layout_label_place(l, line), line->label_w, line->label_h);
      if (grid_each(&grid, r, cell_meets)) continue;
      line->label_dropped = false;
      grid_add(&grid, r);
    }
    if (line->label_dropped) l->labels_dropped++;
  }
}

/* Lines between the same two boxes become arcs side by side. */
static void bend_twins(Layout *l, Arena *arena)
{
  Map seen;
  map_init(&seen, arena, l->line_count);
  for (uint32_t i = 0; i < l->line_count; i++) {
    LayoutLine *line = &l->lines[i];
    uint32_t low = line->a < line->b ? line->a : line->b, high = line->a < line->b ? line->b : line->a;
    uint64_t *count = map_at(&seen, str_format(arena, "%u %u", low, high), NULL);
    uint64_t place = (*count + 1) / 2; /* 0 the straight one, 1 the first to either side ... */
    line->bend = (line->a == low ? 1 : -1) * (*count % 2 ? 0.18 : -0.18) * (double)place;
    ++*count;
  }
}

/* Scales the page so that the boxes cover `density` of it. */
static void scale_to_density(Layout *l, double density)
{
  double boxes = 0;
  Rect all = no_rect;
  for (uint32_t i = 0; i < l->box_count; i++) {
    const LayoutBox *b = &l->boxes[i];
    boxes += (b->w + AIR_LABEL) * (b->h + AIR_LABEL);
    all = rect_joined(all, (Rect){b->x, b->y, b->x, b->y});
  }
  double w = all.x1 - all.x0 + 1, h = all.y1 - all.y0 + 1, area = boxes / density;
  double sx = sqrt(area * l->ratio) / w, sy = sqrt(area / l->ratio) / h;
  double even = sqrt(sx * sy);
  sx = larger(lesser(sx, even * 1.35), even / 1.35); /* some way to the page's shape, but not so far that all is squeezed */
  sy = even * even / sx;
  for (uint32_t i = 0; i < l->box_count; i++) {
    l->boxes[i].x *= sx;
    l->boxes[i].y *= sy;
  }
}

/* Moves two boxes that touch apart along the shorter way; true if they did. */
static bool push_apart(LayoutBox *a, LayoutBox *b)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double over_x = (a->w + b->w) / 2 + AIR_LABEL - fabs(dx), over_y = (a->h + b->h) / 2 + AIR_LABEL - fabs(dy);
  if (over_x <= 0 || over_y <= 0) return false;
  if (over_x < over_y) {
    double by = (over_x + 0.1) / 2 * (dx < 0 ? -1 : 1);
    a->x -= by;
    b->x += by;
  } else {
    double by = (over_y + 0.1) / 2 * (dy < 0 ? -1 : 1);
    a->y -= by;
    b->y += by;
  }
  return true;
}

typedef struct { double x; uint32_t box; } SweepItem;

static int compare_sweep(const void *a, const void *b)
{
  const SweepItem *p = a, *q = b;
  if (p->x != q->x) return p->x < q->x ? -1 : 1;
  return p->box < q->box ? -1 : p->box > q->box;
}

/* One sweep over the boxes from left to right. Returns how many pairs touched. */
static uint32_t push_sweep(Layout *l, SweepItem *order)
{
  uint32_t touched = 0;
  for (uint32_t i = 0; i < l->box_count; i++) order[i] = (SweepItem){l->boxes[i].x - l->boxes[i].w / 2, i};
  qsort(order, l->box_count, sizeof *order, compare_sweep);
  for (uint32_t i = 0; i < l->box_count; i++) {
    LayoutBox *a = &l->boxes[order[i].box];
    double right = a->x + a->w / 2 + AIR_LABEL;
    for (uint32_t k = i + 1; k < l->box_count && order[k].x < right; k++) touched += push_apart(a, &l->boxes[order[k].box]);
  }
  return touched;
}

enum { PUSH_SWEEPS = 60, PUSH_ROUNDS = 12 };

static void remove_overlaps(Layout *l, Arena *arena)
{
  SweepItem *order = ARENA_ARRAY(arena, SweepItem, l->box_count + 1);
  for (int round = 0; round < PUSH_ROUNDS; round++) {
    for (int sweep = 0; sweep < PUSH_SWEEPS; sweep++)
      if (push_sweep(l, order) == 0) return;
    for (uint32_t i = 0; i < l->box_count; i++) {
      l->boxes[i].x *= 1.12;
      l->boxes[i].y *= 1.12;
    }
  }
}

#define LINES_TO_POLISH 1500

static void lay_out_large(Layout *l, Point *places, Arena *arena)
{
  take_places(l, places);
  reset_lines(l);
  bend_twins(l, arena);
  bool polish = l->line_count <= LINES_TO_POLISH && l->box_count <= LINES_TO_POLISH;
  scale_to_density(l, polish ? 0.2 : 0.35);
  remove_overlaps(l, arena);
  if (polish) {
    Search s;
    search_open(&s, l, arena);
    refresh_all(&s);
    anneal(&s, (uint32_t)(1.5e7 / (l->box_count + l->line_count)), 0, 40);
    remove_overlaps(l, arena); /* the search weighs costs; here nothing may touch */
  }
  place_labels(l, arena);
}

/* ------------------------------------------------------------------------------------------------------------------- */

static void say_late(const Layout *l, const char *engine, Buf *notes)
{
  if (notes) buf_format(notes, "layout by %s did not end within %.0f s; nodes are placed by relata itself\n", engine, l->time_limit_s);
}

void layout_run(Layout *l, Arena *arena, Buf *notes)
{
  static const EngineRun usual[] = {{"neato", false}, {"dot", true}};
  EngineRun own = {l->engine, strcmp(l->engine ? l->engine : "", "dot") == 0}, sfdp = {"sfdp", false};
  bool small = l->box_count <= SMALL_BOXES && l->line_count <= SMALL_LINES;
  const EngineRun *runs = l->engine ? &own : small ? usual : &sfdp;
  uint32_t run_count = l->engine || !small ? 1 : COUNT_OF(usual);
  Point *places[COUNT_OF(usual)] = {0};
  if (l->box_count == 0) return;
  engines_place(l, runs, run_count, places, arena);
  bool none = true;
  for (uint32_t i = 0; i < run_count; i++) none = none && !places[i];
  if (none) say_late(l, runs[0].engine, notes);
  if (small) lay_out_small(l, places, run_count, arena);
  else lay_out_large(l, places[0], arena);
}
