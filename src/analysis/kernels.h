/*
 * kernels.h - the arithmetic of the network: integer matrix products and the elementwise steps between them.
 * Owns: how a matrix is laid out for each processor, the products, the choice of the path.
 * Does not know: what is multiplied.
 * Every path gives the same bytes: products are sums of integers, exact in any order; all else is float32 computed by one
 * shared source (elementwise.h) whose order of operations is fixed lane by lane, without fused multiply-add.
 * The left side of a product has 7 bits and no sign, its weights 6 bits and a sign: x86 without VNNI can then add many products of
 * bytes in 16 bits before it must widen them. On the development files that is as good as 8 bits each.
 */
#ifndef RELATA_KERNELS_H
#define RELATA_KERNELS_H

#include "core/core.h"

enum {
  ROW_GROUP = 64,   /* matrix rows that one product call computes */
  WINDOW_MAX = 3,
  LEFT_ZERO = 64,   /* the byte of the left side that means 0: x is kept as x + 64 */
  LEFT_MOST = 63,   /* of x, without its sign */
  WEIGHT_MOST = 64  /* of a weight, without its sign */
};

/* A matrix of int8 rows laid out for one path: [rows / together][cols_padded / group][together][group], padded with zeros to whole
 * groups of 64 rows. */
typedef struct {
  uint32_t rows, cols;                 /* as the model has them */
  uint32_t groups, cols_padded;
  int8_t *at;
  int32_t *surplus;                    /* [rows padded]: LEFT_ZERO * sum of the row, which a product has too much */
  uint32_t chains;                     /* of paths that `measure`: how many a part has at most */
  uint8_t *chain;                      /* [rows padded / together][chains]: how many steps can be added in 16 bits, again and again */
  int16_t *start;                      /* [rows padded / together][chains][together][2]: where these sums start */
} Packed;

/* The left side of products: rows of bytes x + LEFT_ZERO, `width` each (a multiple of 16). A product reads no more of a row than
 * the matrix has columns, rounded up to 8. */
typedef struct { uint8_t *q; float *scale; uint32_t width; } Quantized;

/* out[t][r] = (sum over w of scale of x[w] * x[w] . part[w][r]) * row_scale[r] + bias[r], where x[w] is row rows[t][w] of x. */
typedef struct {
  const Packed *part; uint32_t window; /* [window]: of one shape */
  const Quantized *x;
  const uint32_t (*rows)[WINDOW_MAX];  /* [count]; NULL: row t, and there is no window */
  uint32_t count;
  const float *row_scale, *bias;       /* [rows of the matrix]; NULL: none */
  bool add;                            /* to what is in out */
} Product;

/* One path. All pointers are to rows laid out one after another. */
typedef struct {
  const char *name;
  uint32_t group;                      /* columns that lie together; 0: all of a row */
  uint32_t together;                   /* rows whose columns lie side by side: ROW_GROUP or a part of it */
  uint32_t step;                       /* cols_padded is a multiple of it */
  uint32_t chain_least;                /* steps that can be added in 16 bits whatever the weights; 0: this path has no chains */
  bool (*present)(void);               /* does this processor have it? */

  /* Fills chain and start of a group; NULL where the path has none. */
  void (*measure)(Packed *packed, uint32_t group);
  /* The rows [64 * group, 64 * group + 64) of the matrix, as far as it has them; rows of out are `stride` floats apart. */
  void (*product)(const Product *p, uint32_t group, float *out, size_t stride);

  /* out[c] = (sum over w of part[w][c] * scale[w]) * row_scale[c] + bias[c]; bias NULL: none. */
  void (*join_window)(const int16_t *const part[WINDOW_MAX], const float scale[WINDOW_MAX], const float *row_scale, const float *bias, uint32_t width,
                      float *out);
  /* q = x * 32767 / max|x| rounded half to even, scale = max|x| / 32767; zeros: scale 1. For numbers only. */
  void (*shorten)(const float *x, uint32_t n, int16_t *q, float *scale);
  void (*layer_norm)(const float *x, const float *gain, const float *bias, uint32_t count, uint32_t d, float *y);
  /* q = x * LEFT_MOST / max|x| rounded half to even, + LEFT_ZERO; scale = max|x| / LEFT_MOST, row by row; a row of zeros: scale 1.
   * A row with a number that is none or infinite: q has no meaning but is in its bounds. */
  void (*quantize)(const float *x, uint32_t count, uint32_t d, uint8_t *q, size_t stride, float *scale);
  /* The recurrence over h lanes and `count` steps, rows of u and out that are so many floats apart (less than none: backwards). A row
   * of u has the blocks u, f, r, of which it keeps u alone. c = sigmoid(f) c + (1 - sigmoid(f)) u, from 0 on; out = sigmoid(r) tanh(c). */
  void (*recur)(float *u, ptrdiff_t apart, uint32_t count, uint32_t h, float *out, ptrdiff_t out_apart);
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

/* What the bytes of rows are before they are laid out. */
typedef enum {
  ROWS_INT8, /* weights of 8 bits with their sign: a quarter of each is taken, rounded half to even */
  ROWS_LEFT  /* rows of a left side */
} RowKind;
/* Rows that are `stride` bytes apart; order: which of them is where, or NULL: as they are. */
typedef struct { RowKind kind; const void *at; size_t stride; const uint32_t *order; } Rows;
/* A matrix of `count` of the rows; cols <= 4096. */
void packed_init(Packed *packed, const Kernels *kernels, const Rows *rows, uint32_t count, uint32_t cols, Arena *arena);

#endif
