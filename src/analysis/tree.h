/* tree.h - the best tree over the arc scores. */
#ifndef RELATA_TREE_H
#define RELATA_TREE_H

#include "core/core.h"

/* score[d * stride + h]: how well h heads d, for n nodes of which 0 is the root. Fills head[1..n-1] with the tree of the
 * highest sum in which exactly one node hangs on 0 (Chu and Liu 1965, Edmonds 1967). head[0] = 0. Any scores will do:
 * what is not finite counts as very low. Time O(n^2). */
void tree_best(const float *score, size_t stride, uint32_t n, uint32_t *head, Arena *arena);

#endif
