/* cost.c - what the eye minds about a layout, as one number. */
#include "graph/search.h"

/* What the eye minds, in the same coin. A line that is 100 points longer than needed costs about 12. */
#define COST_OVERLAP 220.0       /* two boxes, boxes and labels, two labels */
#define COST_OVERLAP_DEPTH 7.0   /* and by point of depth, so that the way out is downhill */
#define COST_CLOSE 2.5           /* by point nearer than the margin */
#define COST_LINE_BOX 120.0
#define COST_LINE_LABEL 75.0
#define COST_CROSSING 45.0
#define COST_SHORT 10.0          /* by point that the label lacks */
#define COST_LONG 0.12
#define COST_BEND 34.0
#define COST_ANGLE 16.0
#define COST_TWIN 150.0          /* two lines between the same boxes on one path */
#define COST_FAR 0.00022         /* by squared point from the middle */
#define COST_EXTENT 0.26         /* by point of the page's larger side */
#define COST_QUIET 0.07
#define COST_SIDES 42.0          /* the two sides of a shared label not across from each other */

bool path_meets_rect(const Path *path, Rect r)
{
  for (int i = 1; i < path->count; i++)
    if (segment_meets_rect(path->at[i - 1], path->at[i], r)) return true;
  return false;
}

/* `around`: what b lies in. */
static bool paths_cross(const Path *a, const Path *b, const Rect *around)
{
  for (int i = 1; i < a->count; i++) {
    Point from = a->at[i - 1], to = a->at[i];
    if (!segment_meets_rect(from, to, *around)) continue;
    bool left = is_left(from, to, b->at[0]);
    for (int k = 1; k < b->count; k++) {
      bool was = left;
      left = is_left(from, to, b->at[k]);
      if (left != was && is_left(b->at[k - 1], b->at[k], from) != is_left(b->at[k - 1], b->at[k], to)) return true;
    }
  }
  return false;
}

/* ---- cost --------------------------------------------------------------------------------------------------------- */

static double cost_touching(Rect a, Rect b, double air_x, double air_y)
{
  Rect wide = rect_grown(a, air_x, air_y);
  double depth = rects_depth(wide, b);
  if (depth <= 0) return 0;
  double hard = rects_depth(rect_grown(a, 2, 2), b);
  return COST_CLOSE * depth + (hard > 0 ? COST_OVERLAP + COST_OVERLAP_DEPTH * hard : 0);
}

double cost_boxes(const Search *s, uint32_t a, uint32_t b)
{
  bool label = s->l->boxes[a].is_label || s->l->boxes[b].is_label;
  return cost_touching(s->box[a], s->box[b], label ? AIR_LABEL + 5 : AIR_X, label ? AIR_LABEL + 3 : AIR_Y);
}

double cost_line_box(const Search *s, uint32_t line, uint32_t box)
{
  const Path *path = &s->path[line];
  const LayoutLine *l = &s->l->lines[line];
  if (!rects_meet(&s->bounds[line], &s->box[box], AIR_LABEL)) return 0;
  double cost = path->labelled ? cost_touching(path->label, s->box[box], AIR_LABEL, AIR_LABEL - 2) : 0;
  if (l->a == box || l->b == box) return cost;
  bool near = path_meets_rect(path, rect_grown(s->box[box], 6, 6));
  if (near) cost += s->press * (path_meets_rect(path, s->box[box]) ? COST_LINE_BOX : COST_LINE_BOX / 3);
  return cost;
}

/* Lines that leave a box in nearly the same direction; at a label that several share, those who do on one side, those to
 * whom it is done on the other. */
static double cost_angle(const Search *s, uint32_t a, uint32_t b, uint32_t box)
{
  const LayoutLine *x = &s->l->lines[a], *y = &s->l->lines[b];
  Point u = s->path[a].leaving[x->a != box], v = s->path[b].leaving[y->a != box];
  double cosine = u.x * v.x + u.y * v.y;
  double cost = cosine < 0.955 ? 0 : COST_ANGLE * (cosine - 0.955) / 0.045; /* 0.955: 17 degrees */
  if (!s->l->boxes[box].two_sided) return cost;
  bool same_side = (x->a == box) == (y->a == box);
  if (same_side) return cost + (cosine < 0 ? COST_SIDES / 2 * -cosine : 0);
  return cost + (cosine > -0.5 ? COST_SIDES * (cosine + 0.5) : 0);
}

double cost_lines(const Search *s, uint32_t a, uint32_t b)
{
  const LayoutLine *x = &s->l->lines[a], *y = &s->l->lines[b];
  const Path *p = &s->path[a], *q = &s->path[b];
  if (!rects_meet(&s->bounds[a], &s->bounds[b], AIR_LABEL)) return 0;
  double cost = 0;
  if (p->labelled && q->labelled) cost += cost_touching(p->label, q->label, AIR_LABEL, AIR_LABEL - 3);
  if (p->labelled && rects_meet(&p->label, &s->bounds[b], 2) && path_meets_rect(q, rect_grown(p->label, 2, 2))) cost += s->press * COST_LINE_LABEL;
  if (q->labelled && rects_meet(&q->label, &s->bounds[a], 2) && path_meets_rect(p, rect_grown(q->label, 2, 2))) cost += s->press * COST_LINE_LABEL;
  bool same = (x->a == y->a && x->b == y->b) || (x->a == y->b && x->b == y->a);
  if (same) {
    double apart = fabs(x->bend - (x->a == y->a ? y->bend : -y->bend));
    return cost + (apart < 0.2 ? COST_TWIN * (1 - apart / 0.2) : 0);
  }
  if (paths_cross(p, q, &s->bounds[b])) cost += COST_CROSSING;
  if (x->a == y->a || x->a == y->b) return cost + cost_angle(s, a, b, x->a);
  if (x->b == y->a || x->b == y->b) return cost + cost_angle(s, a, b, x->b);
  return cost;
}

double cost_line_alone(const Search *s, uint32_t line)
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
  if (over > 0) cost += COST_LONG * over + over * over * 0.0005;
  return cost;
}

double cost_place(const Search *s, uint32_t box)
{
  const LayoutBox *b = &s->l->boxes[box];
  double r = s->l->ratio;
  return COST_FAR * (b->x * b->x / r + b->y * b->y * r);
}

double cost_extent(const Search *s)
{
  Rect all = {1e9, 1e9, -1e9, -1e9};
  for (uint32_t i = 0; i < s->l->box_count; i++) {
    all.x0 = lesser(all.x0, s->box[i].x0);
    all.y0 = lesser(all.y0, s->box[i].y0);
    all.x1 = larger(all.x1, s->box[i].x1);
    all.y1 = larger(all.y1, s->box[i].y1);
  }
  double w = all.x1 - all.x0, h = all.y1 - all.y0 + s->l->frame;
  double wide = s->l->max_width > 0 && w > s->l->max_width ? 3 * (w - s->l->max_width) : 0;
  return COST_EXTENT * (s->l->ratio_asked ? 6 : 1) * (larger(w, h * s->l->ratio) + 0.35 * lesser(w, h * s->l->ratio)) + wide;
}
