/*
 * labels.h - the labels that likely arcs may have, and how probable each is.
 * Owns: a sentence while its tree is sought; the scores of labels.
 * Does not know: which arcs are likely (parser.c), which are taken (tree.h, decoder.h).
 */
#ifndef RELATA_LABELS_H
#define RELATA_LABELS_H

#include "analysis/batch.h"

enum { LIKELY_HEADS = 4 };

/* Rows and columns count from the root. */
typedef struct {
  const Segment *segment;
  uint32_t n;
  float *arc;                           /* [n][n]: word, head */
  uint32_t (*likely)[LIKELY_HEADS];     /* [n]: pair of each likely head; NO_TOKEN where there are fewer */
  struct Pair { uint32_t word, head; } *pair; uint32_t pairs; /* in the order of heads */
  float *label;                         /* [pairs][labels], logarithms of probabilities */
  uint32_t *best;                       /* [pairs]: the best label, which is not root */
} Parse;

/* What words alone say of labels, for all rows of a batch; gives each parse room for its label scores. */
void labels_prepare(Batch *b, Parse *parse, uint32_t count);
/* Fills `label` and `best` of the pairs from `from` on, of `count` parses. */
void labels_score(Batch *b, Parse *parse, uint32_t count, uint32_t from);

#endif
