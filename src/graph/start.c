/*
 * start.c - first places for a small picture, for the search to improve.
 * Stress: each pair of boxes wants to stand as far apart as the lines between them are long (Kamada and Kawai's idea,
 * solved box by box as in Gansner, Koren and North 2004). Star: the busiest box in the middle, its neighbours around it,
 * theirs outside. What does not hang together is placed piece by piece, the largest in the middle.
 */
#include <stdlib.h>
#include <string.h>

#include "graph/layout.h"

typedef struct { uint32_t *first, *other; double *length; } Ways; /* from box i: other[first[i]..first[i + 1]] */

typedef struct {
  Layout *l;
  Ways ways;
  uint32_t *member, count;   /* boxes of the piece in hand */
  uint32_t *place;           /* of a box among the members */
  double *apart;             /* [place * count + place]: the length of the shortest way */
  double *scratch;
  Arena *arena;
} Piece;

static Ways ways_of(const Layout *l, Arena *arena)
{
  Ways w = {ARENA_ARRAY(arena, uint32_t, l->box_count + 2), ARENA_ARRAY(arena, uint32_t, 2 * l->line_count + 1), ARENA_ARRAY(arena, double, 2 * l->line_count + 1)};
  uint32_t *next = ARENA_ARRAY(arena, uint32_t, l->box_count + 1);
  for (uint32_t i = 0; i < l->line_count; i++) {
    w.first[l->lines[i].a + 1]++;
    w.first[l->lines[i].b + 1]++;
  }
  for (uint32_t i = 0; i < l->box_count; i++) w.first[i + 1] += w.first[i];
  memcpy(next, w.first, l->box_count * sizeof *next);
  for (uint32_t i = 0; i < l->line_count; i++) {
    const LayoutLine *line = &l->lines[i];
    double length = layout_wanted_length(l, line);
    w.length[next[line->a]] = w.length[next[line->b]] = length;
    w.other[next[line->a]++] = line->b;
    w.other[next[line->b]++] = line->a;
  }
  return w;
}

/* ---- distances ---------------------------------------------------------------------------------------------------- */

/* Dijkstra without a heap: pieces are small. */
static void find_ways_from(const Piece *p, uint32_t start)
{
  double *apart = &p->apart[start * p->count];
  /* cppcheck-suppress invalidPointerCast */
  bool *done = (bool *)p->scratch;
  for (uint32_t i = 0; i < p->count; i++) { apart[i] = 1e9; done[i] = false; }
  apart[start] = 0;
  for (uint32_t round = 0; round < p->count; round++) {
    uint32_t near = p->count;
    for (uint32_t i = 0; i < p->count; i++)
      if (!done[i] && (near == p->count || apart[i] < apart[near])) near = i;
    done[near] = true;
    uint32_t box = p->member[near];
    for (uint32_t k = p->ways.first[box]; k < p->ways.first[box + 1]; k++) {
      uint32_t to = p->place[p->ways.other[k]];
      if (apart[near] + p->ways.length[k] < apart[to]) apart[to] = apart[near] + p->ways.length[k];
    }
  }
}

static uint32_t farthest_from(const Piece *p, uint32_t start)
{
  uint32_t far = start;
  for (uint32_t i = 0; i < p->count; i++)
    if (p->apart[start * p->count + i] > p->apart[start * p->count + far]) far = i;
  return far;
}

/* ---- stress ------------------------------------------------------------------------------------------------------- */

static LayoutBox *member_box(const Piece *p, uint32_t i) { return &p->l->boxes[p->member[i]]; }

/* Along the longest way in x, by the way that is farthest from its both ends in y. */
static void place_by_pivots(const Piece *p, bool turned)
{
  uint32_t n = p->count, west = farthest_from(p, 0), east = farthest_from(p, west), north = 0;
  for (uint32_t i = 0; i < n; i++)
    if (p->apart[west * n + i] + p->apart[east * n + i] > p->apart[west * n + north] + p->apart[east * n + north]) north = i;
  for (uint32_t i = 0; i < n; i++) {
    double along = (p->apart[west * n + i] - p->apart[east * n + i]) / 2;
    double across = p->apart[north * n + i] - p->apart[west * n + east] / 3, wave = 9 * sin(i * 2.399963);
    LayoutBox *b = member_box(p, i);
    b->x = (turned ? across : along) + wave;
    b->y = (turned ? along : -across) + 9 * cos(i * 2.399963);
  }
}

/* The mean of where every other box wants this one, near ones with more say. */
static double move_by_stress(const Piece *p, uint32_t i)
{
  LayoutBox *b = member_box(p, i);
  double x = 0, y = 0, weights = 0;
  for (uint32_t k = 0; k < p->count; k++) {
    if (k == i) continue;
    const LayoutBox *o = member_box(p, k);
    double want = p->apart[i * p->count + k], dx = b->x - o->x, dy = b->y - o->y, d = span_of(dx, dy) + 1e-6, weight = 1 / (want * want + 1);
    x += weight * (o->x + want * dx / d);
    y += weight * (o->y + want * dy / d);
    weights += weight;
  }
  double moved = span_of(x / weights - b->x, y / weights - b->y);
  b->x = x / weights;
  b->y = y / weights;
  return moved;
}

enum { STRESS_ROUNDS = 80 };

static void place_by_stress(const Piece *p, bool turned)
{
  place_by_pivots(p, turned);
  double moved = 1e9;
  for (int round = 0; round < STRESS_ROUNDS && moved > 0.5 * p->count && p->count > 1; round++) {
    moved = 0;
    for (uint32_t i = 0; i < p->count; i++) moved += move_by_stress(p, i);
  }
}

/* ---- star --------------------------------------------------------------------------------------------------------- */

static uint32_t busiest(const Piece *p)
{
  uint32_t best = 0;
  for (uint32_t i = 1; i < p->count; i++) {
    const uint32_t *f = p->ways.first;
    if (f[p->member[i] + 1] - f[p->member[i]] > f[p->member[best] + 1] - f[p->member[best]]) best = i;
  }
  return best;
}

typedef struct { uint32_t *parent, *order; double *share, *from; int *depth; } Rays;

/* Breadth first: who hangs on whom, and how much of the circle everyone needs with all that hangs on him. */
static void grow_rays(const Piece *p, Rays *r, uint32_t middle)
{
  uint32_t head = 0, tail = 0;
  for (uint32_t i = 0; i < p->count; i++) r->parent[i] = UINT32_MAX;
  r->parent[middle] = middle;
  r->order[tail++] = middle;
  while (head < tail) {
    uint32_t at = r->order[head++], box = p->member[at];
    for (uint32_t k = p->ways.first[box]; k < p->ways.first[box + 1]; k++) {
      uint32_t to = p->place[p->ways.other[k]];
      if (r->parent[to] != UINT32_MAX) continue;
      r->parent[to] = at;
      r->depth[to] = r->depth[at] + 1;
      r->order[tail++] = to;
    }
  }
  for (uint32_t i = 0; i < p->count; i++) r->share[i] = 1;
  for (uint32_t i = p->count; i-- > 1;) r->share[r->parent[r->order[i]]] += 0.7 * r->share[r->order[i]];
}

static void place_as_star(const Piece *p)
{
  Rays r = {ARENA_ARRAY(p->arena, uint32_t, p->count + 1), ARENA_ARRAY(p->arena, uint32_t, p->count + 1), ARENA_ARRAY(p->arena, double, p->count + 1),
            ARENA_ARRAY(p->arena, double, p->count + 1), ARENA_ARRAY(p->arena, int, p->count + 1)};
  uint32_t middle = busiest(p);
  double *used = ARENA_ARRAY(p->arena, double, p->count + 1), circle = 2 * 3.14159265358979;
  grow_rays(p, &r, middle);
  double ring = larger(150, 12.0 * p->count);
  for (uint32_t i = 0; i < p->count; i++) {
    uint32_t at = r.order[i], up = r.parent[at];
    LayoutBox *b = member_box(p, at);
    if (i == 0) { b->x = b->y = 0; used[at] = circle; continue; }
    double all = r.share[up] - 1 + 1e-9, width = used[up] * 0.7 * r.share[at] / all, middle_way = r.from[up] + width / 2;
    b->x = 1.3 * ring * r.depth[at] * cos(middle_way);
    b->y = 0.8 * ring * r.depth[at] * sin(middle_way);
    used[at] = width;
    r.from[at] = r.from[up];
    r.from[up] += width;
  }
}

/* ---- pieces side by side ------------------------------------------------------------------------------------------ */

static Rect piece_extent(const Piece *p)
{
  Rect all = NO_RECT;
  for (uint32_t i = 0; i < p->count; i++) {
    const LayoutBox *b = member_box(p, i);
    all = rect_joined(all, rect_around((Point){b->x, b->y}, b->w + 40, b->h + 34));
  }
  return all;
}

static void shift_piece(const Piece *p, double dx, double dy)
{
  for (uint32_t i = 0; i < p->count; i++) {
    member_box(p, i)->x += dx;
    member_box(p, i)->y += dy;
  }
}

/* The first free place on a spiral around the middle. */
static Rect free_place(const Rect *taken, uint32_t count, double w, double h, double ratio)
{
  for (uint32_t step = 0;; step++) {
    double radius = 6 * sqrt((double)step), angle = step * 2.399963;
    Rect r = rect_around((Point){radius * cos(angle) * sqrt(ratio), radius * sin(angle) / sqrt(ratio)}, w, h);
    bool free = true;
    for (uint32_t i = 0; free && i < count; i++) free = !rect_meets(taken[i], r, 0);
    if (free) return r;
  }
}

static uint32_t gather_piece(Piece *p, uint32_t start, bool *seen)
{
  p->count = 0;
  p->member[p->count++] = start;
  seen[start] = true;
  for (uint32_t head = 0; head < p->count; head++) {
    uint32_t box = p->member[head];
    p->place[box] = head;
    for (uint32_t k = p->ways.first[box]; k < p->ways.first[box + 1]; k++) {
      uint32_t to = p->ways.other[k];
      if (seen[to]) continue;
      seen[to] = true;
      p->member[p->count++] = to;
    }
  }
  return p->count;
}

typedef struct { uint32_t start, size; } Seat;

static int compare_seats(const void *a, const void *b)
{
  const Seat *x = a, *y = b;
  if (x->size != y->size) return x->size > y->size ? -1 : 1;
  return x->start < y->start ? -1 : x->start > y->start;
}

void start_places(Layout *l, Start start, Arena *arena)
{
  uint32_t n = l->box_count, pieces = 0;
  Piece p = {.l = l, .ways = ways_of(l, arena), .member = ARENA_ARRAY(arena, uint32_t, n + 1), .place = ARENA_ARRAY(arena, uint32_t, n + 1),
             .apart = ARENA_ARRAY(arena, double, (size_t)n * n + 1), .scratch = ARENA_ARRAY(arena, double, n + 1), .arena = arena};
  bool *seen = ARENA_ARRAY(arena, bool, n + 1);
  Seat *seats = ARENA_ARRAY(arena, Seat, n + 1);
  Rect *taken = ARENA_ARRAY(arena, Rect, n + 1);
  for (uint32_t i = 0; i < n; i++)
    if (!seen[i]) seats[pieces++] = (Seat){i, gather_piece(&p, i, seen)};
  qsort(seats, pieces, sizeof *seats, compare_seats);
  memset(seen, 0, n * sizeof *seen);
  for (uint32_t i = 0; i < pieces; i++) {
    gather_piece(&p, seats[i].start, seen);
    for (uint32_t k = 0; k < p.count; k++) find_ways_from(&p, k);
    if (start == START_STAR) place_as_star(&p);
    else place_by_stress(&p, start == START_TURNED);
    Rect own = piece_extent(&p);
    taken[i] = free_place(taken, i, own.x1 - own.x0, own.y1 - own.y0, l->ratio);
    shift_piece(&p, taken[i].x0 - own.x0, taken[i].y0 - own.y0);
  }
}
