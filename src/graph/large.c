/*
 * large.c - large pictures: boxes are pushed apart until none touches another, labels stand where there is room.
 */
#include <stdlib.h>

#include "graph/search.h"

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
  Rect all = NO_RECT;
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

static void reset_lines(Layout *l)
{
  for (uint32_t i = 0; i < l->line_count; i++) l->lines[i].bend = l->lines[i].slide = 0;
}

void large_finish(Layout *l, Arena *arena)
{
  reset_lines(l);
  bend_twins(l, arena);
  bool polish = l->line_count <= LINES_TO_POLISH && l->box_count <= LINES_TO_POLISH;
  scale_to_density(l, polish ? 0.2 : 0.35);
  remove_overlaps(l, arena);
  if (polish) {
    Search s;
    search_open(&s, l, 0, arena);
    search_anneal(&s, (uint32_t)(1.5e7 / (l->box_count + l->line_count)), 0, 40);
    remove_overlaps(l, arena); /* the search weighs costs; here nothing may touch */
  }
  place_labels(l, arena);
}
