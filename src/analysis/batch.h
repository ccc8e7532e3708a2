/*
 * batch.h - a batch of sentences on its way through the network: what network.c and its heads share.
 * A batch is a column of rows: the root and the words of a sentence, the root and the words of the next ...
 */
#ifndef RELATA_BATCH_H
#define RELATA_BATCH_H

#include "analysis/form_cache.h"
#include "analysis/network.h"

enum {
  LABEL_ROWS = 64, /* heads whose arcs are labelled at a time */
  RULE_ROWS = 48,  /* words whose lemma rules are sought at a time */
  FRESH_ROWS = 48  /* forms whose products in the first layer are made at a time */
};

typedef struct { Sentence *sentence; uint32_t from, len, row; } Segment; /* words [from, from + len); row of its root */

typedef struct { Arena buffers, piece; } Memory; /* for one run; for one batch */

typedef struct {
  const Network *net;
  const Kernels *k;
  Arena *arena;                       /* what the sentences keep */
  Memory *memory;
  FormCache *forms;
  uint32_t rows, room;
  Segment *segment; uint32_t segments;
  float *x, *y, *wide;                /* [rows][d], [rows][2h], [rows][widest] */
  float *ad, *ah, *ld, *lh, *logits;
  float *own;                         /* [rows][labels]: what a word alone says of its label */
  float *arc_bias;                    /* [rows]: v . ah */
  Quantized qy, qh, qp, qa, qu, ql;   /* qp: of projections, each as wide as it is */
  Quantized seen;                     /* what the heads see of all rows: qy, or qp */
  uint32_t (*window)[WINDOW_MAX];     /* [rows]: the rows of the word before, the word, the word after; `room`: none */
  CachedForm **form;                  /* [rows]: of the root and the words */
  CachedForm *none;                   /* products of zeros, for what lies beyond a sentence */
  uint32_t *fresh, fresh_count;       /* [rows]: rows whose first products the form cache does not have yet */
} Batch;

/* With one row more, of zeros. */
Quantized quantized_new(uint32_t rows, uint32_t width, Arena *arena);
/* Row `row` of x becomes row `at` of out, which is as wide. */
void quantized_copy(const Quantized *x, size_t row, const Quantized *out, size_t at);
void quantize_rows(const Batch *b, const float *x, uint32_t rows, const Quantized *out);
/* out[t] = M x[t] (+ bias) for the first rows; M has no window. */
void multiply_rows(const Batch *b, const Matrix *m, const Quantized *x, uint32_t rows, float *out, size_t stride);
/* The same for the rows of M from ROW_GROUP * from on, up to ROW_GROUP * to; out has no others. */
void multiply_groups(const Batch *b, const Matrix *m, uint32_t from, uint32_t to, const Quantized *x, uint32_t rows, float *out, size_t stride);

void batch_encode(Batch *b);                        /* seen: the vectors of all rows */
void batch_tag(Batch *b);                           /* tags, features, lemmas, names */
float lead_of(const float *score, uint32_t count, uint32_t best); /* of the best over the second best */
void batch_parse(Batch *b);                         /* heads, relations, margins */

#endif
