/*
 * search.c - the state of a search, its moves, and the spreading that ends it.
 * A move changes one box, one line, two boxes or a whole component; what lies around it is costed before and after.
 */
#include "graph/search.h"

#include <string.h>

/* ---- state -------------------------------------------------------------------------------------------------------- */

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
  sides_set(&s->box_sides, i, &s->box[i]);
}

static Point direction(Point from, Point to)
{
  double d = span_of(to.x - from.x, to.y - from.y) + 1e-9;
  return (Point){(to.x - from.x) / d, (to.y - from.y) / d};
}

static Rect trace_straight(Path *path, const Arc *arc)
{
  path->count = 2;
  path->at[0] = arc->from;
  path->at[1] = arc->to;
  path->length = span_of(arc->to.x - arc->from.x, arc->to.y - arc->from.y);
  path->leaving[0] = direction(arc->from, arc->to);
  path->leaving[1] = (Point){-path->leaving[0].x, -path->leaving[0].y};
  Rect bounds = {arc->from.x, arc->from.y, arc->from.x, arc->from.y};
  return rect_joined(bounds, (Rect){arc->to.x, arc->to.y, arc->to.x, arc->to.y});
}

static Rect trace_curve(Path *path, const Arc *arc)
{
  Rect bounds = NO_RECT;
  path->count = ARC_POINTS;
  path->length = 0;
  for (int i = 0; i < ARC_POINTS; i++) {
    Point p = arc_at(arc, i / (double)(ARC_POINTS - 1));
    path->at[i] = p;
    bounds = rect_joined(bounds, (Rect){p.x, p.y, p.x, p.y});
    if (i > 0) path->length += span_of(p.x - path->at[i - 1].x, p.y - path->at[i - 1].y);
  }
  path->leaving[0] = direction(path->at[0], path->at[1]);
  path->leaving[1] = direction(path->at[ARC_POINTS - 1], path->at[ARC_POINTS - 2]);
  return bounds;
}

static void refresh_line(Search *s, uint32_t i)
{
  const LayoutLine *line = &s->l->lines[i];
  Path *path = &s->path[i];
  Arc arc = layout_arc(s->l, line);
  Rect bounds = line->bend == 0 ? trace_straight(path, &arc) : trace_curve(path, &arc);
  path->labelled = line->label_w > 0 && !line->label_dropped;
  path->label_run = 0;
  if (line->quiet) bounds = NO_RECT;
  if (path->labelled) {
    path->label = rect_around(arc_at(&arc, 0.5 + line->slide), line->label_w, line->label_h);
    double dx = fabs(arc.to.x - arc.from.x), dy = fabs(arc.to.y - arc.from.y), d = span_of(dx, dy) + 1e-9;
    path->label_run = lesser(line->label_w * d / (dx + 1e-9), line->label_h * d / (dy + 1e-9));
    bounds = rect_joined(bounds, path->label);
  }
  s->bounds[i] = bounds;
  sides_set(&s->bounds_sides, i, &bounds);
}

static void copy_path(Path *to, const Path *from) { memcpy(to, from, offsetof(Path, at) + (size_t)from->count * sizeof from->at[0]); }

static void save_line(Search *s, uint32_t i)
{
  copy_path(&s->saved_path[i], &s->path[i]);
  s->saved_bounds[i] = s->bounds[i];
}

static void restore_line(Search *s, uint32_t i)
{
  copy_path(&s->path[i], &s->saved_path[i]);
  s->bounds[i] = s->saved_bounds[i];
  sides_set(&s->bounds_sides, i, &s->bounds[i]);
}

static void refresh_places(Search *s)
{
  for (uint32_t i = 0; i < s->l->box_count; i++) refresh_box(s, i);
  for (uint32_t i = 0; i < s->l->line_count; i++) refresh_line(s, i);
}

void search_refresh(Search *s)
{
  refresh_places(s);
  tally_all(s, &s->tally, NULL);
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

void search_open(Search *s, Layout *l, uint64_t seed, Arena *arena)
{
  *s = (Search){.l = l, .random = 20010405 + seed, .press = 1};
  s->box = ARENA_ARRAY(arena, Rect, l->box_count + 1);
  s->bounds = ARENA_ARRAY(arena, Rect, l->line_count + 1);
  s->path = ARENA_ARRAY(arena, Path, l->line_count + 1);
  s->saved_path = ARENA_ARRAY(arena, Path, l->line_count + 1);
  s->saved_bounds = ARENA_ARRAY(arena, Rect, l->line_count + 1);
  s->saved_boxes = ARENA_ARRAY(arena, LayoutBox, l->box_count + 1);
  index_lines(s, arena);
  find_components(s, arena);
  tally_open(s, arena);
  search_refresh(s);
}

/* ---- moves -------------------------------------------------------------------------------------------------------- */

/* How much dearer a change may be at this heat: Metropolis' rule, the die cast beforehand. */
static double allowed_rise(Search *s, double heat) { return heat > 0 ? -heat * log(random_unit(s) + 1e-9) : 0; }

#define NO_LIMIT 1e18
#define BEND_STEP 0.13
#define SLIDE_STEP 0.06

static void move_box(Search *s, uint32_t box, double x, double y, double heat)
{
  LayoutBox *b = &s->l->boxes[box];
  double old_x = b->x, old_y = b->y;
  double limit = tally_around_box(s, box) + s->tally.extent + allowed_rise(s, heat);
  b->x = x;
  b->y = y;
  refresh_box(s, box);
  double cost = tally_try_place(s, box);
  if (cost <= limit) {
    for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) {
      save_line(s, s->incident[k]);
      refresh_line(s, s->incident[k]);
    }
    if (tally_try_lines(s, box, cost, limit) <= limit) {
      tally_take_box(s, box);
      return;
    }
    for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) restore_line(s, s->incident[k]);
  }
  b->x = old_x;
  b->y = old_y;
  refresh_box(s, box);
}

static void nudge(Search *s, double step, double heat)
{
  uint32_t box = random_below(s, s->l->box_count);
  double dx = (random_unit(s) + random_unit(s) - 1) * step, dy = (random_unit(s) + random_unit(s) - 1) * step;
  if (random_below(s, 3) == 0) dx = 0;
  else if (random_below(s, 3) == 0) dy = 0;
  move_box(s, box, s->l->boxes[box].x + dx, s->l->boxes[box].y + dy, heat);
}

/* How far apart the middles of a line's boxes are, level and straight above each other. */
static Point docking_reach(const Search *s, const LayoutLine *line)
{
  const LayoutBox *a = &s->l->boxes[line->a], *b = &s->l->boxes[line->b];
  double gap = 2 * LINE_END + 12, label_w = line->quiet ? 20 : line->label_w, label_h = line->quiet ? 10 : line->label_h;
  return (Point){(a->w + b->w) / 2 + gap + label_w, (a->h + b->h) / 2 + gap + label_h};
}

/* Beside one of its neighbours, level with it or straight above or below, or in between. */
static void dock(Search *s, double heat)
{
  uint32_t box = random_below(s, s->l->box_count), lines = s->first[box + 1] - s->first[box];
  if (lines == 0) return;
  const LayoutLine *line = &s->l->lines[s->incident[s->first[box] + random_below(s, lines)]];
  const LayoutBox *to = &s->l->boxes[line->a == box ? line->b : line->a];
  static const int way[8][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}};
  const int *w = way[random_below(s, 8)];
  Point reach = docking_reach(s, line);
  double x = w[0] ? to->x + w[0] * reach.x * (w[1] ? 0.6 : 1) : to->x, y = w[1] ? to->y + w[1] * reach.y : to->y;
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

static void mark_moved(Search *s, uint32_t box)
{
  s->saved_boxes[box] = s->l->boxes[box];
  s->moved_box[box] = true;
  for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) s->moved_line[s->incident[k]] = true;
}

static void refresh_moved_lines(Search *s)
{
  for (uint32_t i = 0; i < s->l->line_count; i++) {
    if (!s->moved_line[i]) continue;
    save_line(s, i);
    refresh_line(s, i);
  }
}

static void restore_moved_lines(Search *s)
{
  for (uint32_t i = 0; i < s->l->line_count; i++)
    if (s->moved_line[i]) restore_line(s, i);
}

static bool moved_are_worth(Search *s, double rise)
{
  double limit = tally_around_moved(s) + rise, cost = tally_try_moved_boxes(s, limit);
  if (cost > limit) return false;
  refresh_moved_lines(s);
  if (tally_try_moved_lines(s, cost, limit) <= limit) return true;
  restore_moved_lines(s);
  return false;
}

static void refresh_moved_boxes(Search *s)
{
  for (uint32_t i = 0; i < s->l->box_count; i++)
    if (s->moved_box[i]) refresh_box(s, i);
}

/* The boxes that are marked stay where they are now if that costs at most so much more, else they go back. */
static void keep_moved(Search *s, double rise)
{
  refresh_moved_boxes(s);
  if (moved_are_worth(s, rise)) {
    tally_take_moved(s);
  } else {
    for (uint32_t i = 0; i < s->l->box_count; i++)
      if (s->moved_box[i]) s->l->boxes[i] = s->saved_boxes[i];
    refresh_moved_boxes(s);
  }
  memset(s->moved_box, 0, s->l->box_count * sizeof *s->moved_box);
  memset(s->moved_line, 0, s->l->line_count * sizeof *s->moved_line);
}

static void swap_boxes(Search *s, double heat)
{
  uint32_t i = random_below(s, s->l->box_count), k = random_below(s, s->l->box_count);
  if (i == k) return;
  mark_moved(s, i);
  mark_moved(s, k);
  swap_places(&s->l->boxes[i], &s->l->boxes[k]);
  keep_moved(s, allowed_rise(s, heat));
}

static void reshape_line(Search *s, double heat)
{
  if (s->l->line_count == 0) return;
  uint32_t i = random_below(s, s->l->line_count);
  LayoutLine *line = &s->l->lines[i], old = *line, new = *line;
  if (line->quiet) return;
  double rise = allowed_rise(s, heat);
  if (random_below(s, 2) == 0 && line->label_w > 0) new.slide = ((int)random_below(s, 9) - 4) * SLIDE_STEP;
  else new.bend = ((int)random_below(s, 7) - 3) * BEND_STEP;
  if (new.bend == old.bend && new.slide == old.slide) return;
  double limit = s->tally.line_sum[i] + rise;
  *line = new;
  save_line(s, i);
  refresh_line(s, i);
  if (tally_try_line(s, i, limit) <= limit) {
    tally_take_line(s, i);
    return;
  }
  *line = old;
  restore_line(s, i);
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
    all = (Rect){lesser(all.x0, s->box[i].x0), lesser(all.y0, s->box[i].y0), larger(all.x1, s->box[i].x1), larger(all.y1, s->box[i].y1)};
  }
  bool across = random_below(s, 2) == 0;
  if (mirror) { by[0] = across; by[1] = across ? (all.x0 + all.x1) / 2 : (all.y0 + all.y1) / 2; }
  double rise = allowed_rise(s, heat);
  PlaceFn *place = mirror ? place_mirrored : place_shifted;
  for (uint32_t i = 0; i < s->l->box_count; i++) {
    if (s->component[i] != c) continue;
    mark_moved(s, i);
    place(&s->l->boxes[i], by);
  }
  keep_moved(s, rise);
}

void search_anneal(Search *s, uint32_t moves, double heat, double step)
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

/* ---- what still touches ------------------------------------------------------------------------------------------- */

#define SLACK 1.5 /* a path is a few straight pieces; the curve itself may lie a little beside them */

static uint32_t overlaps_of_line(const Search *s, uint32_t i)
{
  const Layout *l = s->l;
  const Path *path = &s->path[i];
  uint32_t count = 0;
  if (l->lines[i].quiet) return 0;
  for (uint32_t k = 0; k < l->box_count; k++) {
    if (path->labelled) count += rect_meets(path->label, s->box[k], 1);
    if (k != l->lines[i].a && k != l->lines[i].b) count += path_meets_rect(path, rect_grown(s->box[k], SLACK, SLACK));
  }
  for (uint32_t k = 0; k < l->line_count; k++) {
    const Path *other = &s->path[k];
    if (k == i || !other->labelled || !rects_meet(&s->bounds[i], &s->bounds[k], 1)) continue;
    count += path_meets_rect(path, rect_grown(other->label, SLACK, SLACK));
    count += path->labelled && k > i && rect_meets(path->label, other->label, 1);
  }
  return count;
}

uint32_t search_overlaps(const Search *s)
{
  uint32_t count = 0;
  for (uint32_t i = 0; i < s->l->box_count; i++)
    for (uint32_t k = i + 1; k < s->l->box_count; k++) count += rect_meets(s->box[i], s->box[k], 1.5);
  for (uint32_t i = 0; i < s->l->line_count; i++) count += overlaps_of_line(s, i);
  return count;
}

/* The best of all bends and places of the label. */
static void reshape_best(Search *s, uint32_t i)
{
  LayoutLine *line = &s->l->lines[i], best = *line;
  double least = s->tally.line_sum[i];
  for (int bend = -3; bend <= 3; bend++) {
    for (int slide = -4; slide <= 4; slide++) {
      line->bend = bend * BEND_STEP;
      line->slide = line->label_w > 0 ? slide * SLIDE_STEP : 0;
      refresh_line(s, i);
      double cost = tally_try_line(s, i, least);
      if (cost >= least) continue;
      least = cost;
      best = *line;
    }
  }
  *line = best;
  refresh_line(s, i);
  tally_try_line(s, i, NO_LIMIT);
  tally_take_line(s, i);
}

static bool touches_label(const Search *s, uint32_t line, uint32_t other)
{
  return other != line && s->path[other].labelled && path_meets_rect(&s->path[line], rect_grown(s->path[other].label, SLACK, SLACK));
}

/* True if the line ends at the box or runs through it, or through the label of one of its lines. */
static bool in_the_way(const Search *s, uint32_t line, uint32_t box)
{
  const LayoutLine *l = &s->l->lines[line];
  if (box == l->a || box == l->b || path_meets_rect(&s->path[line], rect_grown(s->box[box], SLACK, SLACK))) return true;
  for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++)
    if (touches_label(s, line, s->incident[k])) return true;
  return false;
}

enum { RINGS = 5, WAYS = 24, FEW_LINES = 4 };

/* The best place all around each of its neighbours, near and far. */
static void replant(Search *s, uint32_t box)
{
  static const double far[RINGS] = {0.8, 1, 1.35, 1.8, 2.5};
  for (uint32_t k = s->first[box]; k < s->first[box + 1]; k++) {
    const LayoutLine *line = &s->l->lines[s->incident[k]];
    const LayoutBox *to = &s->l->boxes[line->a == box ? line->b : line->a];
    Point reach = docking_reach(s, line);
    for (int i = 0; i < RINGS * WAYS; i++) {
      double angle = 2 * 3.14159265358979 * (i % WAYS) / WAYS, by = far[i / WAYS];
      move_box(s, box, to->x + reach.x * by * cos(angle), to->y + reach.y * by * sin(angle), 0);
    }
  }
}

/* What has few lines can go elsewhere. */
static void clear_the_way(Search *s, uint32_t line)
{
  for (uint32_t k = 0; k < s->l->box_count && overlaps_of_line(s, line) > 0; k++)
    if (s->first[k + 1] - s->first[k] <= FEW_LINES && in_the_way(s, line, k)) replant(s, k);
}

/* Each line that touches something, and each whose label is touched, takes its best shape; if that does not help, one of its
 * ends or what it touches takes another place. */
static void mend_lines(Search *s)
{
  for (uint32_t i = 0; i < s->l->line_count; i++) {
    if (overlaps_of_line(s, i) == 0) continue;
    reshape_best(s, i);
    for (uint32_t k = 0; k < s->l->line_count && overlaps_of_line(s, i) > 0; k++)
      if (touches_label(s, i, k)) reshape_best(s, k);
    clear_the_way(s, i);
  }
}

static void spread(Search *s, double by)
{
  for (uint32_t i = 0; i < s->l->box_count; i++) {
    s->l->boxes[i].x *= by;
    s->l->boxes[i].y *= by;
  }
  search_refresh(s);
}

enum { SPREADS = 14, HEAT = 5, HEATED = 3 };

void search_settle(Search *s)
{
  for (int i = 0; i < SPREADS; i++) {
    if (search_overlaps(s) == 0) return;
    s->press = 2 + i;
    search_refresh(s);
    mend_lines(s);
    if (search_overlaps(s) == 0) return;
    spread(s, 1.05);
    search_anneal(s, 40 * (s->l->box_count + s->l->line_count), HEAT + HEATED * i, 30);
    search_anneal(s, 10 * (s->l->box_count + s->l->line_count), 0, 20);
  }
}
