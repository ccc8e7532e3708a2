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
  Point at[ARC_POINTS];
  int count;
  Rect label;
  bool labelled;
  double length, label_run;   /* of the line, and of what its label covers of it */
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

void search_open(Search *s, Layout *l, uint64_t seed, Arena *arena);
void search_refresh(Search *s);  /* after places changed from outside */
/* Tries moves; at `heat` 0 only those that are better. `step`: how far a box goes at most, in points. */
void search_anneal(Search *s, uint32_t moves, double heat, double step);
uint32_t search_overlaps(const Search *s); /* boxes, labels, and lines through either */
/* Spreads the picture until nothing touches. */
void search_settle(Search *s);

/* ---- cost.c ------------------------------------------------------------------------------------------------------- */

/* No term is below zero, so a sum that is over the limit need not be finished: most moves are refused early. */
double cost_around_line(const Search *s, uint32_t line, double limit);
double cost_around_box(const Search *s, uint32_t box, double limit); /* all terms that change when the box moves, but the extent */
double cost_extent(const Search *s);
double cost_total(const Search *s);
bool path_meets_rect(const Path *path, Rect r);

#endif
