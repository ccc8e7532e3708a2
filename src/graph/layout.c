/*
 * layout.c - from boxes and lines to a drawing in which nothing overlaps.
 * One article's picture (some dozens of boxes) begins from several first places (start.c); each is improved a while by the
 * search (search.c), the best two of them further, the better one to the end, and what still touches is spread apart. Large graphs are placed by forces
 * (force.c), boxes pushed apart, and labels set where there is room (large.c). An engine of Graphviz that the user asks for
 * gives the first places instead; the search keeps its order and mends what touches.
 * All limits are counts of steps, not of seconds: the same graph gives the same picture on a busy machine too.
 */
#include <stdlib.h>
#include <string.h>

#include "graph/search.h"

#define SMALL_BOXES 170
#define SMALL_LINES 280

/* ---- lines -------------------------------------------------------------------------------------------------------- */

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

Point layout_label_place(const Layout *l, const LayoutLine *line)
{
  Arc arc = layout_arc(l, line);
  return arc_at(&arc, 0.5 + line->slide);
}

/* How far apart the centres of a line's boxes want to be, whatever its direction. */
double layout_wanted_length(const Layout *l, const LayoutLine *line)
{
  const LayoutBox *a = &l->boxes[line->a], *b = &l->boxes[line->b];
  double label = line->label_w > 0 ? 0.7 * line->label_w + 30 : 34;
  return (a->w + b->w) / 4 + (a->h + b->h) / 4 + label + (line->quiet ? 60 : 0);
}

/* ---- small pictures ----------------------------------------------------------------------------------------------- */

#define MANY_LINES 1.4 /* for a box */

static void center(Layout *l)
{
  double x = 0, y = 0;
  for (uint32_t i = 0; i < l->box_count; i++) {
    x += l->boxes[i].x;
    y += l->boxes[i].y;
  }
  for (uint32_t i = 0; i < l->box_count; i++) {
    l->boxes[i].x -= x / l->box_count;
    l->boxes[i].y -= y / l->box_count;
  }
}

/* How many moves are worth their time: the cost of one grows with the picture and with the lines of a box, and a shape that is asked for is
 * harder to find. */
static uint32_t moves_for(const Layout *l, double share)
{
  double things = l->box_count + l->line_count + 1, lines = l->line_count / (double)l->box_count;
  if (lines > MANY_LINES) share *= MANY_LINES / lines;
  return (uint32_t)(lesser(lesser(228 * things, 190 * things + 1500), 2.5e6 / things + 9000) * share * (l->ratio_asked ? 1.6 : 1));
}

/* A search on a layout of its own, so that several run at once. */
typedef struct { Layout layout; Search search; double cost; } Attempt;

static void attempt_open(Attempt *a, const Layout *l, Start start, Arena *arena)
{
  *a = (Attempt){.layout = *l};
  a->layout.boxes = ARENA_ARRAY(arena, LayoutBox, l->box_count + 1);
  a->layout.lines = ARENA_ARRAY(arena, LayoutLine, l->line_count + 1);
  memcpy(a->layout.boxes, l->boxes, l->box_count * sizeof *l->boxes);
  memcpy(a->layout.lines, l->lines, l->line_count * sizeof *l->lines);
  if (!l->engine) start_places(&a->layout, start, arena);
  center(&a->layout);
  search_open(&a->search, &a->layout, (uint64_t)start, arena);
}

static void attempt_cost(Attempt *a) { a->cost = tally_total(&a->search, &a->search.tally) + 1000.0 * search_overlaps(&a->search); }

/* How long each stage is and how hot was found by trying, on pictures of articles and of archives: so many moves on the three, two and one that
 * look best give lines as short and as few crossings as half as many more on two all the way. The order that the user asked for stays. */
static void attempt_try(Attempt *a)
{
  search_anneal(&a->search, moves_for(&a->layout, 0.3), 25, 60);
  attempt_cost(a);
}

static void attempt_go_on(Attempt *a)
{
  search_anneal(&a->search, moves_for(&a->layout, 0.6), a->layout.engine ? 0 : 15, 50);
  attempt_cost(a);
}

static void attempt_finish(Attempt *a)
{
  search_anneal(&a->search, moves_for(&a->layout, 1.1), a->layout.engine ? 0 : 8, 30);
  search_anneal(&a->search, moves_for(&a->layout, 0.12), 0, 8);
  if (search_overlaps(&a->search) > 0) search_settle(&a->search);
  attempt_cost(a);
}

typedef struct { Attempt **at; uint32_t count, given; void (*step)(Attempt *); } Attempts;

static void *attempt_next(void *context)
{
  Attempts *attempts = context;
  return attempts->given < attempts->count ? attempts->at[attempts->given++] : NULL;
}

static void *attempt_work(void *context, void *item)
{
  ((Attempts *)context)->step(item);
  return item;
}

static bool attempt_done(void *context, void *result)
{
  (void)context;
  (void)result;
  return true;
}

static int by_cost(const void *a, const void *b)
{
  const Attempt *x = *(Attempt *const *)a, *y = *(Attempt *const *)b;
  if (x->cost < y->cost || x->cost > y->cost) return x->cost < y->cost ? -1 : 1;
  return x < y ? -1 : x > y;
}

/* Takes so many attempts a step further, at once, and puts the best of them first. */
static void attempts_step(Attempt **at, uint32_t count, void (*step)(Attempt *))
{
  Attempts attempts = {at, count, 0, step};
  OrderedWork work = {&attempts, attempt_next, attempt_work, attempt_done};
  (void)work_in_order(&work, at[0]->layout.box_count < 12 ? 1 : lesser_count(processor_count(), count));
  qsort(at, count, sizeof *at, by_cost);
}

/* A mirrored picture is as good to the search; to a reader it is better where more is done from left to right, and downwards. */
static void turn_to_reading(Layout *l)
{
  double right = 0, down = 0;
  for (uint32_t i = 0; i < l->line_count; i++) {
    const LayoutBox *a = &l->boxes[l->lines[i].a], *b = &l->boxes[l->lines[i].b];
    if (l->lines[i].quiet) continue;
    right += (b->x > a->x) - (b->x < a->x);
    down += (b->y > a->y) - (b->y < a->y);
  }
  double x = right < 0 ? -1 : 1, y = down < 0 ? -1 : 1;
  for (uint32_t i = 0; i < l->box_count; i++) {
    l->boxes[i].x *= x;
    l->boxes[i].y *= y;
  }
  for (uint32_t i = 0; i < l->line_count; i++) l->lines[i].bend *= x * y;
}

enum { CARRIED_ON = 2 };

static void lay_out_small(Layout *l, Arena *arena)
{
  Attempt *all = ARENA_ARRAY(arena, Attempt, START_COUNT), *order[START_COUNT];
  uint32_t count = l->engine ? 1 : START_COUNT;
  for (uint32_t i = 0; i < count; i++) {
    attempt_open(&all[i], l, (Start)i, arena);
    order[i] = &all[i];
  }
  if (!l->engine) attempts_step(order, count, attempt_try);
  attempts_step(order, lesser_count(count, CARRIED_ON), attempt_go_on);
  attempt_finish(order[0]);
  Attempt *best = order[0];
  for (uint32_t i = 1; i < count && search_overlaps(&best->search) > 0; i++) { /* seldom */
    attempt_finish(order[i]);
    if (order[i]->cost < best->cost) best = order[i];
  }
  memcpy(l->boxes, best->layout.boxes, l->box_count * sizeof *l->boxes);
  memcpy(l->lines, best->layout.lines, l->line_count * sizeof *l->lines);
  if (!l->engine) turn_to_reading(l);
}

/* ------------------------------------------------------------------------------------------------------------------- */

static void take_engine_places(Layout *l, Arena *arena, Buf *notes)
{
  if (engine_place(l, arena)) return;
  if (notes) buf_format(notes, "layout by %s did not end within %.0f s of processor time; nodes are placed by relata itself\n", l->engine, l->time_limit_s);
  l->engine = NULL;
}

void layout_run(Layout *l, Arena *arena, Buf *notes)
{
  bool small = l->box_count <= SMALL_BOXES && l->line_count <= SMALL_LINES;
  if (l->box_count == 0) return;
  if (l->engine) take_engine_places(l, arena, notes);
  if (small) {
    lay_out_small(l, arena);
    return;
  }
  if (!l->engine) force_places(l, arena);
  center(l);
  large_finish(l, arena);
}
