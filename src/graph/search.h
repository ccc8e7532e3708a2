/*
 * search.h - simulated annealing over one cost that counts what an eye minds: boxes and labels that touch, lines through boxes
 * and labels, crossings, labels that do not fit between their boxes, long lines, bends, sharp angles, a page of the wrong
 * shape. The random sequence is fixed: the same layout gives the same result.
 * Does not know: where the first places come from.
 */
#ifndef RELATA_GRAPH_SEARCH_H
#define RELATA_GRAPH_SEARCH_H

#include "graph/layout.h"

enum { ARC_POINTS = 8 };

#define AIR_X 20.0
#define AIR_Y 16.0
#define AIR_LABEL 7.0
#define LINE_END 13.0            /* of line to be seen on either side of a label */

/* Where a line runs now. */
typedef struct {
  int count;
  bool labelled;
  Rect label;
  double length, label_run;   /* of the line, and of what its label covers of it */
  Point leaving[2];           /* its direction at either end, away from the box; of length 1 */
  Point at[ARC_POINTS];       /* last, since most are straight: two points */
} Path;

/* What every pair of things costs now, so that a move need work out only what it changes. A sum holds all of a row. */
typedef struct {
  float *boxes, *line_box, *lines;  /* [box][box], [line][box], [line][line] */
  double *alone, *place;            /* of line i; of box i */
  double *line_sum, *box_sum;       /* of line i with everything; of box i with boxes and lines */
  double extent;
} Tally;

/* What a box would cost at the place where it is tried, with its lines: row k of `line_box` and `lines` is its k-th line's. */
typedef struct {
  float *boxes, *column, *line_box, *lines;
  double *alone, place, extent;
} Trial;

/* Rectangles once more, in the form in which many are compared with one at a time; rounded, and enough of them for whole fours. */
typedef struct { float *x0, *y0, *x1, *y1; } Sides;

typedef struct {
  Layout *l;
  Rect *box;
  Rect *bounds;               /* of line i with its label; quiet lines have none and meet nothing */
  Sides box_sides, bounds_sides;
  Path *path;
  uint32_t *first, *incident; /* lines of box i: incident[first[i]..first[i + 1]] */
  uint32_t *component;
  uint32_t component_count;
  uint64_t random;
  double press;               /* how much dearer a line through a box or a label is than usual */
  Tally tally, spare;         /* `spare`: for a move that changes much at once */
  Trial trial;
  bool *moved_box, *moved_line; /* by such a move */
  uint32_t *near;             /* scratch: what a line may meet */
  LayoutBox *saved_boxes;
  Path *saved_path;           /* of the lines around the box that is being moved */
  Rect *saved_bounds;
} Search;

void search_open(Search *s, Layout *l, uint64_t seed, Arena *arena);
void search_refresh(Search *s);  /* after places changed from outside */
/* Tries moves; at `heat` 0 only those that are better. `step`: how far a box goes at most, in points. */
void search_anneal(Search *s, uint32_t moves, double heat, double step);
uint32_t search_overlaps(const Search *s); /* boxes, labels, and lines through either */
/* Spreads the picture until nothing touches. */
void search_settle(Search *s);

/* ---- tally.c ------------------------------------------------------------------------------------------------------ */

void tally_open(Search *s, Arena *arena);
/* Everything, but for what `known` (or NULL) holds of pairs that did not move. */
void tally_all(const Search *s, Tally *t, const Tally *known);
double tally_total(const Search *s, const Tally *t);
double tally_around_box(const Search *s, uint32_t box);
/* What a box that was moved, or a line that was bent, costs now; over the limit the sum is not finished: most moves are
 * refused early. No term is below zero. `take` keeps what was tried last. */
double tally_try_place(Search *s, uint32_t box);  /* the box alone with other boxes, its lines still where they were ... */
double tally_try_lines(Search *s, uint32_t box, double cost, double limit); /* ... and with its lines on top of that cost */
void tally_take_box(Search *s, uint32_t box);
double tally_try_line(Search *s, uint32_t line, double limit);
void tally_take_line(Search *s, uint32_t line);
/* The same for all boxes and lines that are marked as moved. */
double tally_around_moved(const Search *s); /* what they cost so far, and the extent */
double tally_try_moved_boxes(Search *s, double limit);
double tally_try_moved_lines(Search *s, double cost, double limit);
void tally_take_moved(Search *s);
void sides_set(Sides *sides, uint32_t i, const Rect *r);

/* ---- cost.c ------------------------------------------------------------------------------------------------------- */

double cost_boxes(const Search *s, uint32_t a, uint32_t b);
double cost_line_box(const Search *s, uint32_t line, uint32_t box);
double cost_lines(const Search *s, uint32_t a, uint32_t b);
double cost_line_alone(const Search *s, uint32_t line);
double cost_place(const Search *s, uint32_t box);
double cost_extent(const Search *s);
bool path_meets_rect(const Path *path, Rect r);

#endif
