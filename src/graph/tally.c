/*
 * tally.c - what every pair of boxes and lines costs, kept from move to move.
 * A move of one box changes the row of that box and the rows of its lines, some tenth of the whole. What it cost before is
 * a sum that stands here; what it would cost is worked out into a Trial, the cheap terms first, and given up as soon as it
 * is too much. Only a trial that is taken is written back, pair by pair where something changed.
 */
#include <string.h>

#include "graph/search.h"

static void open_rows(Tally *t, size_t boxes, size_t lines, Arena *arena)
{
  t->boxes = ARENA_ARRAY(arena, float, boxes * boxes + 1);
  t->line_box = ARENA_ARRAY(arena, float, lines * boxes + 1);
  t->lines = ARENA_ARRAY(arena, float, lines * lines + 1);
  t->alone = ARENA_ARRAY(arena, double, lines + 1);
  t->line_sum = ARENA_ARRAY(arena, double, lines + 1);
  t->place = ARENA_ARRAY(arena, double, boxes + 1);
  t->box_sum = ARENA_ARRAY(arena, double, boxes + 1);
}

static Sides sides_of_none(size_t count, Arena *arena)
{
  size_t room = (count + 3) / 4 * 4;
  Sides sides = {ARENA_ARRAY(arena, float, room), ARENA_ARRAY(arena, float, room), ARENA_ARRAY(arena, float, room), ARENA_ARRAY(arena, float, room)};
  for (uint32_t i = 0; i < room; i++) sides_set(&sides, i, &NO_RECT);
  return sides;
}

void tally_open(Search *s, Arena *arena)
{
  size_t boxes = s->l->box_count, lines = s->l->line_count, most = 1; /* lines of a box; a bent line alone needs one row */
  for (uint32_t i = 0; i < boxes; i++)
    if (s->first[i + 1] - s->first[i] > most) most = s->first[i + 1] - s->first[i];
  open_rows(&s->tally, boxes, lines, arena);
  open_rows(&s->spare, boxes, lines, arena);
  s->trial = (Trial){.boxes = ARENA_ARRAY(arena, float, boxes + 1), .column = ARENA_ARRAY(arena, float, lines + 1),
                     .line_box = ARENA_ARRAY(arena, float, most * boxes + 1), .lines = ARENA_ARRAY(arena, float, most * lines + 1),
                     .alone = ARENA_ARRAY(arena, double, most + 1)};
  s->moved_box = ARENA_ARRAY(arena, bool, boxes + 1);
  s->moved_line = ARENA_ARRAY(arena, bool, lines + 1);
  s->near = ARENA_ARRAY(arena, uint32_t, boxes + lines + 1);
  s->box_sides = sides_of_none(boxes, arena);
  s->bounds_sides = sides_of_none(lines, arena);
}

/* ---- all ---------------------------------------------------------------------------------------------------------- */

static void tally_boxes(const Search *s, Tally *t, const Tally *known)
{
  uint32_t n = s->l->box_count;
  for (uint32_t i = 0; i < n; i++) t->box_sum[i] = t->place[i] = cost_place(s, i);
  for (uint32_t i = 0; i < n; i++) {
    for (uint32_t k = i + 1; k < n; k++) {
      float cost = known && !s->moved_box[i] && !s->moved_box[k] ? known->boxes[(size_t)i * n + k] : (float)cost_boxes(s, i, k);
      t->boxes[(size_t)i * n + k] = t->boxes[(size_t)k * n + i] = cost;
      t->box_sum[i] += cost;
      t->box_sum[k] += cost;
    }
  }
}

static void tally_line(const Search *s, Tally *t, const Tally *known, uint32_t i)
{
  uint32_t n = s->l->box_count, m = s->l->line_count;
  bool stays = known && !s->moved_line[i];
  double sum = 0;
  for (uint32_t k = 0; k < n; k++) {
    float cost = stays && !s->moved_box[k] ? known->line_box[(size_t)i * n + k] : (float)cost_line_box(s, i, k);
    t->line_box[(size_t)i * n + k] = cost;
    sum += cost;
    t->box_sum[k] += cost;
  }
  for (uint32_t k = i + 1; k < m; k++) {
    float cost = stays && !s->moved_line[k] ? known->lines[(size_t)i * m + k] : (float)cost_lines(s, i, k);
    t->lines[(size_t)i * m + k] = t->lines[(size_t)k * m + i] = cost;
    sum += cost;
    t->line_sum[k] += cost;
  }
  t->line_sum[i] += sum;
}

void tally_all(const Search *s, Tally *t, const Tally *known)
{
  uint32_t m = s->l->line_count;
  tally_boxes(s, t, known);
  for (uint32_t i = 0; i < m; i++) t->line_sum[i] = t->alone[i] = cost_line_alone(s, i);
  for (uint32_t i = 0; i < m; i++) tally_line(s, t, known, i);
  t->extent = cost_extent(s);
}

/* Each pair once: half of what the sums say of two of a kind. */
double tally_total(const Search *s, const Tally *t)
{
  double cost = 0;
  for (uint32_t i = 0; i < s->l->box_count; i++) cost += t->box_sum[i] + t->place[i];
  for (uint32_t i = 0; i < s->l->line_count; i++) cost += t->line_sum[i] + t->alone[i];
  return cost / 2 + t->extent;
}

double tally_around_box(const Search *s, uint32_t box)
{
  double cost = s->tally.box_sum[box];
  for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) cost += s->tally.line_sum[s->incident[k]];
  return cost;
}

/* ---- trials ------------------------------------------------------------------------------------------------------- */

typedef float Four __attribute__((vector_size(16)));
typedef int32_t FourTests __attribute__((vector_size(16)));

void sides_set(Sides *sides, uint32_t i, const Rect *r)
{
  sides->x0[i] = (float)r->x0;
  sides->y0[i] = (float)r->y0;
  sides->x1[i] = (float)r->x1;
  sides->y1[i] = (float)r->y1;
}

#define ROUNDING 0.01 /* more than what a float lacks of a place on any page */

/* Whose rectangles come near `r`, and seldom one that only nearly does. Most do not: four at a time are found not to. */
static uint32_t find_near(const Sides *all, uint32_t count, Rect r, uint32_t *near)
{
  float x0 = (float)(r.x0 - ROUNDING), y0 = (float)(r.y0 - ROUNDING), x1 = (float)(r.x1 + ROUNDING), y1 = (float)(r.y1 + ROUNDING);
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; i += 4) {
    Four left, top, right, bottom;
    memcpy(&left, all->x0 + i, sizeof left);
    memcpy(&top, all->y0 + i, sizeof top);
    memcpy(&right, all->x1 + i, sizeof right);
    memcpy(&bottom, all->y1 + i, sizeof bottom);
    FourTests near_by = (left < x1) & (right > x0) & (top < y1) & (bottom > y0);
    uint64_t halves[2];
    memcpy(halves, &near_by, sizeof halves);
    if (!(halves[0] | halves[1])) continue;
    for (uint32_t k = 0; k < 4; k++) {
      near[found] = i + k;
      found -= (uint32_t)near_by[k]; /* a test that holds is -1 */
    }
  }
  return found;
}

/* What line `i` meets, into row `row` of the trial; without what it costs by itself. */
static double try_line(Search *s, uint32_t i, uint32_t row, double limit)
{
  uint32_t n = s->l->box_count, m = s->l->line_count;
  float *boxes = s->trial.line_box + (size_t)row * n, *lines = s->trial.lines + (size_t)row * m;
  Rect around = rect_grown(s->bounds[i], AIR_LABEL, AIR_LABEL);
  double cost = 0;
  memset(boxes, 0, n * sizeof *boxes);
  memset(lines, 0, m * sizeof *lines);
  uint32_t found = find_near(&s->box_sides, n, around, s->near);
  for (uint32_t k = 0; k < found; k++) cost += boxes[s->near[k]] = (float)cost_line_box(s, i, s->near[k]);
  if (cost > limit) return cost;
  found = find_near(&s->bounds_sides, m, around, s->near);
  for (uint32_t k = 0; k < found && cost <= limit; k++)
    if (s->near[k] != i) cost += lines[s->near[k]] = (float)cost_lines(s, i, s->near[k]);
  return cost;
}

double tally_try_line(Search *s, uint32_t line, double limit)
{
  double cost = s->trial.alone[0] = cost_line_alone(s, line);
  return cost > limit ? cost : cost + try_line(s, line, 0, limit - cost);
}

double tally_try_place(Search *s, uint32_t box)
{
  Trial *t = &s->trial;
  uint32_t n = s->l->box_count, found = find_near(&s->box_sides, n, rect_grown(s->box[box], AIR_X, AIR_X), s->near);
  double cost = (t->place = cost_place(s, box)) + (t->extent = cost_extent(s));
  memset(t->boxes, 0, n * sizeof *t->boxes);
  for (uint32_t k = 0; k < found; k++)
    if (s->near[k] != box) cost += t->boxes[s->near[k]] = (float)cost_boxes(s, box, s->near[k]);
  return cost;
}

static double try_lines_at_box(Search *s, uint32_t box)
{
  float *column = s->trial.column;
  uint32_t m = s->l->line_count, found = find_near(&s->bounds_sides, m, rect_grown(s->box[box], AIR_LABEL, AIR_LABEL), s->near);
  double cost = 0;
  memset(column, 0, m * sizeof *column);
  for (uint32_t k = 0; k < found; k++) cost += column[s->near[k]] = (float)cost_line_box(s, s->near[k], box);
  return cost;
}

double tally_try_lines(Search *s, uint32_t box, double cost, double limit)
{
  uint32_t first = s->first[box], count = s->first[box + 1] - first;
  for (uint32_t k = 0; k < count; k++) cost += s->trial.alone[k] = cost_line_alone(s, s->incident[first + k]);
  if (cost > limit) return cost;
  cost += try_lines_at_box(s, box);
  for (uint32_t k = 0; k < count && cost <= limit; k++) cost += try_line(s, s->incident[first + k], k, limit - cost);
  return cost;
}

/* ---- several boxes at once ---- */

double tally_around_moved(const Search *s)
{
  const Tally *t = &s->tally;
  uint32_t n = s->l->box_count, m = s->l->line_count;
  double cost = t->extent;
  for (uint32_t i = 0; i < n; i++) {
    if (!s->moved_box[i]) continue;
    cost += t->box_sum[i];
    for (uint32_t k = 0; k < i; k++) cost -= s->moved_box[k] ? t->boxes[(size_t)i * n + k] : 0;
  }
  for (uint32_t i = 0; i < m; i++) {
    if (!s->moved_line[i]) continue;
    cost += t->line_sum[i];
    for (uint32_t k = 0; k < n; k++) cost -= s->moved_box[k] ? t->line_box[(size_t)i * n + k] : 0;
    for (uint32_t k = 0; k < i; k++) cost -= s->moved_line[k] ? t->lines[(size_t)i * m + k] : 0;
  }
  return cost;
}

static double try_moved_box(Search *s, uint32_t i)
{
  uint32_t found = find_near(&s->box_sides, s->l->box_count, rect_grown(s->box[i], AIR_X, AIR_X), s->near);
  double cost = cost_place(s, i);
  for (uint32_t k = 0; k < found; k++)
    if (s->near[k] != i && !(s->moved_box[s->near[k]] && s->near[k] < i)) cost += cost_boxes(s, i, s->near[k]);
  return cost;
}

static double try_lines_that_stay(Search *s, uint32_t box)
{
  uint32_t found = find_near(&s->bounds_sides, s->l->line_count, rect_grown(s->box[box], AIR_LABEL, AIR_LABEL), s->near);
  double cost = 0;
  for (uint32_t k = 0; k < found; k++)
    if (!s->moved_line[s->near[k]]) cost += cost_line_box(s, s->near[k], box);
  return cost;
}

static double try_moved_line(Search *s, uint32_t i, double limit)
{
  Rect around = rect_grown(s->bounds[i], AIR_LABEL, AIR_LABEL);
  uint32_t found = find_near(&s->box_sides, s->l->box_count, around, s->near);
  double cost = 0;
  for (uint32_t k = 0; k < found; k++) cost += cost_line_box(s, i, s->near[k]);
  if (cost > limit) return cost;
  found = find_near(&s->bounds_sides, s->l->line_count, around, s->near);
  for (uint32_t k = 0; k < found && cost <= limit; k++)
    if (s->near[k] != i && !(s->moved_line[s->near[k]] && s->near[k] < i)) cost += cost_lines(s, i, s->near[k]);
  return cost;
}

double tally_try_moved_boxes(Search *s, double limit)
{
  double cost = cost_extent(s);
  for (uint32_t i = 0; i < s->l->box_count && cost <= limit; i++)
    if (s->moved_box[i]) cost += try_moved_box(s, i);
  for (uint32_t i = 0; i < s->l->box_count && cost <= limit; i++)
    if (s->moved_box[i]) cost += try_lines_that_stay(s, i);
  return cost;
}

double tally_try_moved_lines(Search *s, double cost, double limit)
{
  for (uint32_t i = 0; i < s->l->line_count && cost <= limit; i++)
    if (s->moved_line[i]) cost += cost_line_alone(s, i);
  for (uint32_t i = 0; i < s->l->line_count && cost <= limit; i++)
    if (s->moved_line[i]) cost += try_moved_line(s, i, limit - cost);
  return cost;
}

void tally_take_moved(Search *s)
{
  tally_all(s, &s->spare, &s->tally);
  Tally old = s->tally;
  s->tally = s->spare;
  s->spare = old;
}

/* ---- taking ------------------------------------------------------------------------------------------------------- */

static void take_line(Search *s, uint32_t i, uint32_t row)
{
  Tally *t = &s->tally;
  uint32_t n = s->l->box_count, m = s->l->line_count;
  const float *boxes = s->trial.line_box + (size_t)row * n, *lines = s->trial.lines + (size_t)row * m;
  float *own_boxes = t->line_box + (size_t)i * n, *own_lines = t->lines + (size_t)i * m;
  t->line_sum[i] += s->trial.alone[row] - t->alone[i];
  t->alone[i] = s->trial.alone[row];
  for (uint32_t k = 0; k < n; k++) {
    if (boxes[k] == own_boxes[k]) continue;
    double more = (double)boxes[k] - own_boxes[k];
    t->line_sum[i] += more;
    t->box_sum[k] += more;
    own_boxes[k] = boxes[k];
  }
  for (uint32_t k = 0; k < m; k++) {
    if (lines[k] == own_lines[k]) continue;
    double more = (double)lines[k] - own_lines[k];
    t->line_sum[i] += more;
    t->line_sum[k] += more;
    own_lines[k] = t->lines[(size_t)k * m + i] = lines[k];
  }
}

void tally_take_line(Search *s, uint32_t line) { take_line(s, line, 0); }

void tally_take_box(Search *s, uint32_t box)
{
  Tally *t = &s->tally;
  uint32_t n = s->l->box_count, m = s->l->line_count;
  t->extent = s->trial.extent;
  t->box_sum[box] += s->trial.place - t->place[box];
  t->place[box] = s->trial.place;
  for (uint32_t k = 0; k < n; k++) {
    if (s->trial.boxes[k] == t->boxes[(size_t)box * n + k]) continue;
    double more = (double)s->trial.boxes[k] - t->boxes[(size_t)box * n + k];
    t->box_sum[box] += more;
    t->box_sum[k] += k == box ? 0 : more;
    t->boxes[(size_t)box * n + k] = t->boxes[(size_t)k * n + box] = s->trial.boxes[k];
  }
  for (uint32_t k = 0; k < m; k++) {
    if (s->trial.column[k] == t->line_box[(size_t)k * n + box]) continue;
    double more = (double)s->trial.column[k] - t->line_box[(size_t)k * n + box];
    t->line_sum[k] += more;
    t->box_sum[box] += more;
    t->line_box[(size_t)k * n + box] = s->trial.column[k];
  }
  for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) take_line(s, s->incident[k], k - s->first[box]);
}
