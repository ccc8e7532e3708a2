/* layout_test.c - places: nothing touches, the same input gives the same places, stars and crowds. */
#include <criterion/criterion.h>
#include <string.h>

#include "graph/search.h"

static Arena arena;
static void open_arena(void) { arena = (Arena){0}; }
static void close_arena(void) { arena_free(&arena); }
TestSuite(layout, .init = open_arena, .fini = close_arena);

/* `n` boxes; box i hangs on box `hang(i)`, with a label on the line. */
static Layout tree(uint32_t n, uint32_t hang(uint32_t i))
{
  Layout l = {.boxes = ARENA_ARRAY(&arena, LayoutBox, n), .box_count = n, .lines = ARENA_ARRAY(&arena, LayoutLine, n), .ratio = 1.5, .time_limit_s = 20};
  for (uint32_t i = 0; i < n; i++) l.boxes[i] = (LayoutBox){.w = 60 + i * 7 % 50, .h = 26};
  for (uint32_t i = 1; i < n; i++) l.lines[l.line_count++] = (LayoutLine){.a = i, .b = hang(i), .label_w = 30 + i * 5 % 40, .label_h = 12};
  return l;
}

static uint32_t on_first(uint32_t i) { (void)i; return 0; }
static uint32_t on_half(uint32_t i) { return i / 2; }
static uint32_t on_last(uint32_t i) { return i - 1; }
static uint32_t in_pairs(uint32_t i) { return i % 2 ? i - 1 : i; }

static uint32_t overlaps(Layout *l)
{
  Search s;
  search_open(&s, l, 0, &arena);
  return search_overlaps(&s);
}

static uint32_t boxes_touching(const Layout *l)
{
  uint32_t count = 0;
  for (uint32_t i = 0; i < l->box_count; i++)
    for (uint32_t k = i + 1; k < l->box_count; k++) {
      Rect a = rect_around((Point){l->boxes[i].x, l->boxes[i].y}, l->boxes[i].w, l->boxes[i].h);
      count += rect_meets(a, rect_around((Point){l->boxes[k].x, l->boxes[k].y}, l->boxes[k].w, l->boxes[k].h), 0);
    }
  return count;
}

Test(layout, nothing_touches_in_stars_trees_and_chains)
{
  uint32_t (*const shapes[])(uint32_t) = {on_first, on_half, on_last};
  for (size_t s = 0; s < COUNT_OF(shapes); s++) {
    Layout l = tree(28, shapes[s]);
    layout_run(&l, &arena, NULL);
    cr_assert_eq(overlaps(&l), 0, "shape %zu", s);
  }
}

Test(layout, the_overlap_count_can_fail)
{
  Layout l = tree(6, on_first);
  cr_assert_gt(overlaps(&l), 0, "all boxes in one place");
}

Test(layout, most_lines_go_to_the_right_and_downwards)
{
  for (uint32_t n = 2; n < 24; n += 3) {
    Layout l = tree(n, on_last);
    int right = 0, down = 0;
    layout_run(&l, &arena, NULL);
    for (uint32_t i = 0; i < l.line_count; i++) {
      const LayoutBox *a = &l.boxes[l.lines[i].a], *b = &l.boxes[l.lines[i].b];
      right += (b->x > a->x) - (b->x < a->x);
      down += (b->y > a->y) - (b->y < a->y);
    }
    cr_assert(right >= 0 && down >= 0, "%u boxes: %d to the right, %d downwards", n, right, down);
    cr_assert_eq(overlaps(&l), 0, "%u boxes", n);
  }
}

Test(layout, the_same_graph_has_the_same_places)
{
  Layout a = tree(24, on_half), b = tree(24, on_half);
  layout_run(&a, &arena, NULL);
  layout_run(&b, &arena, NULL);
  cr_assert_eq(memcmp(a.boxes, b.boxes, a.box_count * sizeof *a.boxes), 0);
}

Test(layout, a_star_stands_around_its_middle)
{
  Layout l = tree(20, on_first);
  layout_run(&l, &arena, NULL);
  double x = 0, y = 0;
  for (uint32_t i = 1; i < l.box_count; i++) { x += l.boxes[i].x; y += l.boxes[i].y; }
  cr_assert_lt(span_of(x / 19 - l.boxes[0].x, y / 19 - l.boxes[0].y), 90);
}

Test(layout, hundreds_of_boxes_do_not_touch)
{
  uint32_t (*const shapes[])(uint32_t) = {on_first, on_half, in_pairs};
  for (size_t s = 0; s < COUNT_OF(shapes); s++) {
    Layout l = tree(500, shapes[s]);
    for (uint32_t i = 0; i < l.line_count; i++)
      if (l.lines[i].a == l.lines[i].b) l.lines[i--] = l.lines[--l.line_count]; /* pairs have a line every other time */
    layout_run(&l, &arena, NULL);
    cr_assert_eq(boxes_touching(&l), 0, "shape %zu", s);
  }
}

Test(layout, many_small_pieces_fill_a_page_and_no_ring)
{
  Layout l = tree(600, in_pairs);
  for (uint32_t i = 0; i < l.line_count; i++)
    if (l.lines[i].a == l.lines[i].b) l.lines[i--] = l.lines[--l.line_count];
  layout_run(&l, &arena, NULL);
  Rect all = NO_RECT;
  double boxes = 0;
  for (uint32_t i = 0; i < l.box_count; i++) {
    all = rect_joined(all, rect_around((Point){l.boxes[i].x, l.boxes[i].y}, l.boxes[i].w, l.boxes[i].h));
    boxes += l.boxes[i].w * l.boxes[i].h;
  }
  cr_assert_gt(boxes / ((all.x1 - all.x0) * (all.y1 - all.y0)), 0.04, "share of the page that is covered");
}

Test(layout, boxes_without_lines_and_no_boxes)
{
  Layout none = {.ratio = 1.5};
  layout_run(&none, &arena, NULL);
  for (uint32_t n = 1; n < 4; n++) {
    Layout alone = {.boxes = ARENA_ARRAY(&arena, LayoutBox, n), .box_count = n, .lines = ARENA_ARRAY(&arena, LayoutLine, 1), .ratio = 1.5};
    for (uint32_t i = 0; i < n; i++) alone.boxes[i] = (LayoutBox){.w = 60, .h = 20};
    layout_run(&alone, &arena, NULL);
    cr_assert_eq(boxes_touching(&alone), 0);
  }
  Layout loose = {.boxes = ARENA_ARRAY(&arena, LayoutBox, 400), .box_count = 400, .lines = ARENA_ARRAY(&arena, LayoutLine, 1), .ratio = 1.5};
  for (uint32_t i = 0; i < 400; i++) loose.boxes[i] = (LayoutBox){.w = 60, .h = 20};
  layout_run(&loose, &arena, NULL);
  cr_assert_eq(boxes_touching(&loose), 0);
}
