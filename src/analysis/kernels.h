/*
 * kernels.h - the arithmetic of the network: 8-bit matrix products and the elementwise steps between them.
 * Owns: how a matrix is laid out for each processor, the products, the choice of the path.
 * Does not know: what is multiplied.
 * Every path gives the same bytes: products are sums of integers, exact in any order; all else is float32 computed by one
 * shared source (elementwise.h) whose order of operations is fixed lane by lane, without fused multiply-add.
 */
#ifndef RELATA_KERNELS_H
#define RELATA_KERNELS_H

#include "core/core.h"

enum { ROW_GROUP = 64 }; /* matrix rows that one product call computes */

/* What was taken from two weights of a row that lie together, those of the columns 2 * pair and 2 * pair + 1. */
typedef struct { uint16_t pair; int16_t by[2]; } Rest;
typedef struct { uint32_t row, from, to; } RestRow; /* row of its group; the Rests [from, to) */

/* A matrix of int8 rows laid out for one path: [rows / 64][cols_padded / group][64][group], padded with zeros. */
typedef struct {
  uint32_t rows, cols;                 /* as the model has them */
  uint32_t groups, cols_padded;
  int8_t *at;
  int32_t *correction;                 /* [rows padded]: 128 * sum of the row, for paths whose left side is unsigned */
  Rest *rest;                          /* for paths that clip: what was taken, row by row */
  RestRow *rest_row;                   /* [rows padded]: in each group, rows with many before rows with few */
} Packed;

/* The left side of products: rows of int8, `width` bytes each (a multiple of 16), with zeros beyond a matrix's columns.
 * columns: what `turn` makes of them, [rows / 8][width / 2][8][2]: a row plus 128, pairs of columns of eight rows together. */
typedef struct { int8_t *q; float *scale; uint32_t width; int16_t *columns; } Quantized;
enum { TURNED_ROWS = 8 };

/* One path. All pointers are to rows laid out one after another. */
typedef struct {
  const char *name;
  uint32_t group;                      /* columns that lie together; 0: all of a row */
  bool (*present)(void);               /* does this processor have it? */

  /* Of paths that clip weights (packing.c), else NULL: of eight columns of eight rows, which sets of weights exceed the bound?
   * Bits 4 * row and 4 * row + 2 for the two sets of a row. `at`: the first row's first columns. */
  uint32_t (*beyond)(const int8_t *at, int most);
  /* Fills columns of `rows` rows; NULL where the path wants none. */
  void (*turn)(const Quantized *x, uint32_t rows);
  /* out[t][r] = sum over k of x[row + t][k] * matrix[group * 64 + r][k], t < count, r < 64. `row` is a multiple of 8; where the
   * path has a `turn`, x was turned. */
  void (*product)(const Packed *matrix, uint32_t group, const Quantized *x, uint32_t row, uint32_t count, int32_t *out);

  /* out[t][c] = product[t][c] * scale[t] for c < width, rows of `stride` floats. */
  void (*scale_product)(const int32_t *product, const float *scale, uint32_t count, uint32_t width, float *out, size_t stride);
  /* out[c] = (before[c] + here[c] + after[c]) * row_scale[c] + bias[c]; bias NULL: none. */
  void (*join_window)(const float *before, const float *here, const float *after, const float *row_scale, const float *bias,
                      uint32_t width, float *out);
  /* x[t][c] = x[t][c] * row_scale[c] + bias[c]; bias NULL: none. */
  void (*finish_product)(float *x, size_t stride, const float *row_scale, const float *bias, uint32_t count, uint32_t width);
  void (*layer_norm)(const float *x, const float *gain, const float *bias, uint32_t count, uint32_t d, float *y);
  /* q = x * 127 / max|x| rounded half to even, scale = max|x| / 127, row by row; a row of zeros: q 0, scale 1. */
  void (*quantize)(const float *x, uint32_t count, uint32_t d, int8_t *q, size_t stride, float *scale);
  /* One step of the recurrence over h lanes: u holds the blocks c, f, r; state is c_{t-1}, then c_t; out = r * tanh(c_t). */
  void (*recur)(const float *u, uint32_t h, float *state, float *out);
  uint32_t (*best)(const float *x, uint32_t n); /* the index of the largest, the first of equals; n > 0 */
  /* out = e^(x - most) for x <= most by (1 + y / 1024)^1024: good to a part in a hundred where it matters. */
  void (*exponentials)(const float *x, float most, uint32_t n, float *out);
  void (*add)(float *x, const float *y, size_t n);
  void (*add_row)(float *x, const int8_t *row, float scale, uint32_t d);
  void (*leak)(float *x, size_t n);    /* x < 0: 0.1 x */
  /* out[r] = rows[r] . v, n a multiple of 16; rows are `stride` floats apart. */
  void (*dots)(const float *rows, size_t stride, uint32_t count, const float *v, uint32_t n, float *out);
} Kernels;

/* The paths that this build knows, best first; the last is "portable". */
extern const Kernels *const kernel_paths[];
extern const size_t kernel_path_count;
const Kernels *kernels_best(void);
const Kernels *kernels_named(const char *name); /* NULL where unknown or not present */

/* Of a matrix with `count` rows that are `stride` bytes apart. */
void packed_init(Packed *packed, const Kernels *kernels, const int8_t *rows, uint32_t count, uint32_t cols, size_t stride,
                 Arena *arena);

#endif
