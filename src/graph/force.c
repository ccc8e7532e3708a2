/*
 * force.c - places for thousands of boxes, in about a second for ten thousand.
 * Method: the graph is made smaller level by level (each busy box takes its neighbours in), the smallest is placed, and each
 * level begins where its suns stood. On each level boxes push one another away and lines pull (Fruchterman and Reingold);
 * far boxes push as one (Barnes and Hut's tree). The number of rounds is fixed, so that the result does not depend on how
 * busy the machine is.
 */
#include <stdlib.h>
#include <string.h>

#include "graph/layout.h"

typedef struct Level {
  uint32_t count;
  uint32_t *first, *other;     /* neighbours of i: other[first[i]..first[i + 1]] */
  double *weight, *mass;       /* of the way to other[k]; of box i */
  uint32_t *sun;               /* [i]: its box in the smaller level */
  Point *at;
} Level;

enum { MOST_LEVELS = 24, FEW = 40 };

/* ---- levels ------------------------------------------------------------------------------------------------------- */

typedef struct { uint32_t a, b; double weight; } Way;

static int compare_ways(const void *a, const void *b)
{
  const Way *x = a, *y = b;
  if (x->a != y->a) return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

/* Each way stands in `ways` in both directions; equal ones are joined. */
static void level_open(Level *level, uint32_t count, Way *ways, size_t way_count, Arena *arena)
{
  *level = (Level){.count = count, .first = ARENA_ARRAY(arena, uint32_t, count + 1), .other = ARENA_ARRAY(arena, uint32_t, way_count + 1),
                   .weight = ARENA_ARRAY(arena, double, way_count + 1), .mass = ARENA_ARRAY(arena, double, count + 1), .at = ARENA_ARRAY(arena, Point, count + 1)};
  if (way_count) qsort(ways, way_count, sizeof *ways, compare_ways);
  uint32_t kept = 0;
  for (size_t i = 0; i < way_count; i++) {
    bool same = i > 0 && ways[i].a == ways[i - 1].a && ways[i].b == ways[i - 1].b;
    if (!same) {
      level->first[ways[i].a + 1]++;
      level->other[kept++] = ways[i].b;
    }
    level->weight[kept - 1] += ways[i].weight;
  }
  for (uint32_t i = 0; i < count; i++) level->first[i + 1] += level->first[i];
}

static uint32_t degree(const Level *level, uint32_t i) { return level->first[i + 1] - level->first[i]; }

typedef struct { uint32_t degree, box; } Busy;

static int compare_busy(const void *a, const void *b)
{
  const Busy *x = a, *y = b;
  if (x->degree != y->degree) return x->degree > y->degree ? -1 : 1;
  return x->box < y->box ? -1 : x->box > y->box;
}

/* The busiest boxes become suns and take in the neighbours that no sun has yet. Returns how many suns there are. */
static uint32_t find_suns(Level *level, Arena *arena)
{
  Busy *order = ARENA_ARRAY(arena, Busy, level->count + 1);
  uint32_t suns = 0;
  level->sun = ARENA_ARRAY(arena, uint32_t, level->count + 1);
  for (uint32_t i = 0; i < level->count; i++) {
    order[i] = (Busy){degree(level, i), i};
    level->sun[i] = UINT32_MAX;
  }
  qsort(order, level->count, sizeof *order, compare_busy);
  for (uint32_t i = 0; i < level->count; i++) {
    uint32_t box = order[i].box;
    if (level->sun[box] != UINT32_MAX) continue;
    level->sun[box] = suns;
    for (uint32_t k = level->first[box]; k < level->first[box + 1]; k++)
      if (level->sun[level->other[k]] == UINT32_MAX) level->sun[level->other[k]] = suns;
    suns++;
  }
  return suns;
}

/* False if the smaller level would not be much smaller. */
static bool level_shrink(Level *level, Level *smaller, Arena *arena)
{
  uint32_t suns = find_suns(level, arena);
  if (suns > level->count * 0.9) return false;
  Way *ways = ARENA_ARRAY(arena, Way, level->first[level->count] + 1);
  size_t count = 0;
  for (uint32_t i = 0; i < level->count; i++)
    for (uint32_t k = level->first[i]; k < level->first[i + 1]; k++)
      if (level->sun[i] != level->sun[level->other[k]]) ways[count++] = (Way){level->sun[i], level->sun[level->other[k]], level->weight[k]};
  level_open(smaller, suns, ways, count, arena);
  for (uint32_t i = 0; i < level->count; i++) smaller->mass[level->sun[i]] += level->mass[i];
  return true;
}

/* ---- pushing apart ------------------------------------------------------------------------------------------------ */

/* A square of the plane: a leaf with one box, or four squares. */
typedef struct { Point middle, sum; double half, mass; int32_t child[4]; uint32_t box; bool leaf; } Quad;
typedef struct { Quad *at; uint32_t count, cap; } Tree;

enum { TREE_DEPTH = 24 };

static int32_t tree_new(Tree *tree, Point middle, double half)
{
  tree->at[tree->count] = (Quad){.middle = middle, .half = half, .child = {-1, -1, -1, -1}, .leaf = true, .box = UINT32_MAX};
  return (int32_t)tree->count++;
}

static int32_t tree_child(Tree *tree, int32_t at, Point p)
{
  Quad *q = &tree->at[at];
  int side = (p.x >= q->middle.x) + 2 * (p.y >= q->middle.y);
  if (q->child[side] < 0) {
    double h = q->half / 2;
    int32_t made = tree_new(tree, (Point){q->middle.x + (side & 1 ? h : -h), q->middle.y + (side & 2 ? h : -h)}, h);
    tree->at[at].child[side] = made;
  }
  return tree->at[at].child[side];
}

static void tree_weigh(Quad *q, Point p, double mass)
{
  q->sum.x += p.x * mass;
  q->sum.y += p.y * mass;
  q->mass += mass;
}

static void tree_add(Tree *tree, const Level *level, uint32_t box)
{
  int32_t at = 0;
  for (int depth = 0; depth < TREE_DEPTH && tree->count + 8 < tree->cap; depth++) {
    Quad *q = &tree->at[at];
    bool empty = q->leaf && q->box == UINT32_MAX;
    if (empty) q->box = box;
    if (!empty && q->leaf) { /* what stood here alone moves one down */
      uint32_t old = q->box;
      q->leaf = false;
      int32_t down = tree_child(tree, at, level->at[old]);
      tree->at[down].box = old;
      tree_weigh(&tree->at[down], level->at[old], level->mass[old]);
    }
    tree_weigh(&tree->at[at], level->at[box], level->mass[box]);
    if (empty) return;
    at = tree_child(tree, at, level->at[box]);
  }
  tree_weigh(&tree->at[at], level->at[box], level->mass[box]);
}

static void tree_build(Tree *tree, const Level *level)
{
  Rect all = NO_RECT;
  for (uint32_t i = 0; i < level->count; i++) all = rect_joined(all, (Rect){level->at[i].x, level->at[i].y, level->at[i].x, level->at[i].y});
  tree->count = 0;
  tree_new(tree, (Point){(all.x0 + all.x1) / 2, (all.y0 + all.y1) / 2}, larger(all.x1 - all.x0, all.y1 - all.y0) / 2 + 1);
  for (uint32_t i = 0; i < level->count; i++) tree_add(tree, level, i);
}

/* The push on box `i`, of mass by distance. */
static Point push_on(const Tree *tree, const Level *level, uint32_t i)
{
  int32_t stack[4 * TREE_DEPTH + 4];
  uint32_t top = 0;
  Point push = {0, 0}, p = level->at[i];
  stack[top++] = 0;
  while (top > 0) {
    const Quad *q = &tree->at[stack[--top]];
    if (q->mass <= 0 || (q->leaf && q->box == i)) continue;
    double dx = p.x - q->sum.x / q->mass, dy = p.y - q->sum.y / q->mass, d2 = dx * dx + dy * dy;
    if (q->leaf || 4 * q->half * q->half < 0.7 * d2) {
      if (d2 < 1e-4) { dx = 0.01 * cos(i * 2.399963); dy = 0.01 * sin(i * 2.399963); d2 = 1e-4; }
      push.x += q->mass * dx / d2;
      push.y += q->mass * dy / d2;
      continue;
    }
    for (int k = 0; k < 4; k++)
      if (q->child[k] >= 0) stack[top++] = q->child[k];
  }
  return push;
}

/* ---- a level ------------------------------------------------------------------------------------------------------ */

/* Distances are in units of a line's wanted length. */
static void level_settle(Level *level, int rounds, double step, Arena *arena)
{
  uint32_t cap = 4 * level->count + 64;
  Tree tree = {ARENA_ARRAY(arena, Quad, cap), 0, cap};
  Point *force = ARENA_ARRAY(arena, Point, level->count + 1);
  for (int round = 0; round < rounds; round++) {
    tree_build(&tree, level);
    for (uint32_t i = 0; i < level->count; i++) {
      Point f = push_on(&tree, level, i), p = level->at[i];
      f.x -= p.x * 0.002 * level->mass[i]; /* keeps what hangs on nothing from flying away */
      f.y -= p.y * 0.002 * level->mass[i];
      for (uint32_t k = level->first[i]; k < level->first[i + 1]; k++) {
        Point o = level->at[level->other[k]];
        double dx = o.x - p.x, dy = o.y - p.y, pull = lesser(level->weight[k], 4) * span_of(dx, dy) / (1 + 0.05 * degree(level, i));
        f.x += dx * pull;
        f.y += dy * pull;
      }
      force[i] = f;
    }
    for (uint32_t i = 0; i < level->count; i++) {
      double size = span_of(force[i].x, force[i].y) + 1e-9, go = lesser(size, step);
      level->at[i].x += force[i].x / size * go;
      level->at[i].y += force[i].y / size * go;
    }
    step *= 0.93;
  }
}

static void spread_from(const Level *smaller, Level *level)
{
  double wider = sqrt((double)level->count / smaller->count);
  for (uint32_t i = 0; i < level->count; i++) {
    Point sun = smaller->at[level->sun[i]];
    double angle = i * 2.399963, radius = 0.3 + 0.4 * ((i * 2654435761u >> 16) % 100) / 100.0;
    level->at[i] = (Point){sun.x * lesser(wider, 2) + radius * cos(angle), sun.y * lesser(wider, 2) + radius * sin(angle)};
  }
}

/* ---- pieces ------------------------------------------------------------------------------------------------------- */

typedef struct { uint32_t piece, size; Rect extent; } Patch;

static int compare_patches(const void *a, const void *b)
{
  const Patch *x = a, *y = b;
  if (x->size != y->size) return x->size > y->size ? -1 : 1;
  return x->piece < y->piece ? -1 : x->piece > y->piece;
}

/* Which boxes hang together. Returns how many pieces there are. */
static uint32_t find_pieces(const Level *level, uint32_t *piece, Arena *arena)
{
  uint32_t *queue = ARENA_ARRAY(arena, uint32_t, level->count + 1), count = 0;
  for (uint32_t i = 0; i < level->count; i++) piece[i] = UINT32_MAX;
  for (uint32_t i = 0; i < level->count; i++) {
    if (piece[i] != UINT32_MAX) continue;
    uint32_t head = 0, tail = 0;
    queue[tail++] = i;
    piece[i] = count;
    while (head < tail) {
      uint32_t box = queue[head++];
      for (uint32_t k = level->first[box]; k < level->first[box + 1]; k++) {
        uint32_t to = level->other[k];
        if (piece[to] != UINT32_MAX) continue;
        piece[to] = count;
        queue[tail++] = to;
      }
    }
    count++;
  }
  return count;
}

/* Small pieces would fly in a wide ring around the largest: they are set in rows below it instead. */
static void pack_pieces(Level *level, Arena *arena)
{
  uint32_t *piece = ARENA_ARRAY(arena, uint32_t, level->count + 1), count = find_pieces(level, piece, arena);
  Patch *patches = ARENA_ARRAY(arena, Patch, count + 1);
  Point *shift = ARENA_ARRAY(arena, Point, count + 1);
  for (uint32_t i = 0; i < count; i++) patches[i] = (Patch){i, 0, NO_RECT};
  for (uint32_t i = 0; i < level->count; i++) {
    Patch *p = &patches[piece[i]];
    p->size++;
    p->extent = rect_joined(p->extent, rect_around(level->at[i], 1.6, 0.8));
  }
  qsort(patches, count, sizeof *patches, compare_patches);
  Rect main = patches[0].extent;
  double x = main.x0, y = main.y1, row = 0, width = larger(main.x1 - main.x0, 1.2 * sqrt((double)level->count));
  for (uint32_t i = 1; i < count; i++) {
    double w = patches[i].extent.x1 - patches[i].extent.x0, h = patches[i].extent.y1 - patches[i].extent.y0;
    if (x > main.x0 && x + w > main.x0 + width) {
      x = main.x0;
      y += row;
      row = 0;
    }
    shift[patches[i].piece] = (Point){x - patches[i].extent.x0, y - patches[i].extent.y0};
    x += w;
    row = larger(row, h);
  }
  for (uint32_t i = 0; i < level->count; i++) {
    level->at[i].x += shift[piece[i]].x;
    level->at[i].y += shift[piece[i]].y;
  }
}

static int compare_numbers(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

/* A few boxes far out would leave most of the page empty: the outer sixth comes nearer. */
static void draw_in(Level *level, Arena *arena)
{
  double *away = ARENA_ARRAY(arena, double, level->count + 1);
  for (uint32_t i = 0; i < level->count; i++) away[i] = span_of(level->at[i].x, level->at[i].y);
  qsort(away, level->count, sizeof *away, compare_numbers);
  double rim = away[level->count - 1 - level->count / 6] + 1e-9;
  for (uint32_t i = 0; i < level->count; i++) {
    double d = span_of(level->at[i].x, level->at[i].y), nearer = d > rim ? (rim + 0.4 * rim * (1 - rim / d)) / d : 1;
    level->at[i].x *= nearer;
    level->at[i].y *= nearer;
  }
}

void force_places(Layout *l, Arena *arena)
{
  Level levels[MOST_LEVELS];
  Way *ways = ARENA_ARRAY(arena, Way, 2 * (size_t)l->line_count + 1);
  size_t count = 0;
  for (uint32_t i = 0; i < l->line_count; i++) {
    const LayoutLine *line = &l->lines[i];
    if (line->a == line->b) continue;
    ways[count++] = (Way){line->a, line->b, 1};
    ways[count++] = (Way){line->b, line->a, 1};
  }
  level_open(&levels[0], l->box_count, ways, count, arena);
  for (uint32_t i = 0; i < l->box_count; i++) levels[0].mass[i] = 1;
  int last = 0;
  while (last + 1 < MOST_LEVELS && levels[last].count > FEW && level_shrink(&levels[last], &levels[last + 1], arena)) last++;
  for (uint32_t i = 0; i < levels[last].count; i++) {
    double angle = i * 2.399963, radius = sqrt((double)i + 1);
    /* cppcheck-suppress ignoredReturnValue */
    levels[last].at[i] = (Point){radius * cos(angle), radius * sin(angle)};
  }
  level_settle(&levels[last], 120, 1 + 0.1 * sqrt((double)levels[last].count), arena);
  for (int i = last - 1; i >= 0; i--) {
    spread_from(&levels[i + 1], &levels[i]);
    level_settle(&levels[i], i == 0 ? 40 : 50, 1, arena);
  }
  draw_in(&levels[0], arena);
  pack_pieces(&levels[0], arena);
  for (uint32_t i = 0; i < l->box_count; i++) {
    l->boxes[i].x = 100 * levels[0].at[i].x;
    l->boxes[i].y = 100 * levels[0].at[i].y;
  }
}
