/*
 * batch.h - a batch of sentences on its way through the network: what network.c and its heads share.
 * A batch is a column of rows: a row of zeros, the root and the words of a sentence, a row of zeros, the next sentence ...
 * The zeros are what lies outside a sentence for the window of three words.
 */
#ifndef RELATA_BATCH_H
#define RELATA_BATCH_H

#include "analysis/network.h"

enum { LABEL_ROWS = 16 }; /* heads whose arcs are labelled at a time */

typedef struct { Sentence *sentence; uint32_t from, len, row; } Segment; /* words [from, from + len); row of its root */

typedef struct { int8_t *q; float *scale; uint32_t width; } Quantized; /* [rows][width] */

typedef struct { Arena buffers, forms, piece; } Memory; /* for one run; for the cached forms; for one batch */

typedef struct {
  const Network *net;
  const Kernels *k;
  Arena *arena;                       /* what the sentences keep */
  Memory *memory;
  Map cache;                          /* form -> its vector, without the casing row */
  uint32_t rows, room;
  Segment *segment; uint32_t segments;
  float *x, *y, *wide;                /* [rows][d], [rows][d], [rows][widest] */
  float *ad, *ah, *ld, *lh, *logits;
  float *arc_bias;                    /* [rows]: v . ah */
  Quantized qy, qa, qu, ql;
  int32_t *product;                   /* [rows][ROW_GROUP] */
} Batch;

Quantized quantized_new(uint32_t rows, uint32_t width, Arena *arena);
void quantize_rows(const Batch *b, const float *x, uint32_t rows, const Quantized *out);
/* out[t] = M x[t] (+ bias) for rows [from, from + count); with a window the rows before and after take part. */
void multiply_rows(const Batch *b, const Matrix *m, const Quantized *x, uint32_t from, uint32_t count, float *out, size_t stride);

void batch_encode(Batch *b);                        /* y and qy: the vectors of all rows */
void batch_tag(Batch *b);                           /* tags, features, lemmas, names */
float lead_of(const float *score, uint32_t count, uint32_t best); /* of the best over the second best */
void batch_parse(Batch *b);                         /* heads, relations, margins */

#endif
