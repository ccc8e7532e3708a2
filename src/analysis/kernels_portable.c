/* kernels_portable.c - plain C for any processor. */
#include <string.h>

#include "analysis/elementwise.h"
#include "analysis/kernels.h"

static bool portable_present(void) { return true; }

/* Widened to 16 bits, products of pairs are one instruction even on the oldest x86-64. */
static void widen_weights(const int8_t *from, uint32_t count, int16_t *restrict to)
{
  for (uint32_t k = 0; k < count; k++) to[k] = from[k]; /* NOLINT(bugprone-signed-char-misuse): numbers, not letters */
}

static void widen_left(const uint8_t *from, uint32_t count, int16_t *restrict to)
{
  for (uint32_t k = 0; k < count; k++) to[k] = (int16_t)(from[k] - LEFT_ZERO);
}

static int32_t wide_dot(const int16_t *restrict a, const int16_t *restrict b, uint32_t count)
{
  int32_t sum = 0;
  for (uint32_t k = 0; k < count; k++) sum += a[k] * b[k];
  return sum;
}

enum { COLUMNS = 512, TILE = 16 }; /* of the product at a time */

/* Adds to sums[tile][64]. */
static void portable_tile(const Product *p, uint32_t w, uint32_t group, uint32_t from, uint32_t t, uint32_t tile, int32_t *sums)
{
  const Packed *m = &p->part[w];
  const int8_t *weights = m->at + (size_t)group * ROW_GROUP * m->cols_padded + from;
  uint32_t cols = m->cols - from < COLUMNS ? m->cols - from : COLUMNS, left = m->rows - group * ROW_GROUP;
  int16_t wide_x[TILE * COLUMNS], wide_w[COLUMNS];
  for (uint32_t i = 0; i < tile; i++) widen_left(left_row(p, t + i, w) + from, cols, wide_x + (size_t)i * COLUMNS);
  for (uint32_t r = 0; r < ROW_GROUP && r < left; r++) {
    widen_weights(weights + (size_t)r * m->cols_padded, cols, wide_w);
    for (uint32_t i = 0; i < tile; i++) sums[i * ROW_GROUP + r] += wide_dot(wide_x + (size_t)i * COLUMNS, wide_w, cols);
  }
}

static void portable_product(const Product *p, uint32_t group, float *out, size_t stride)
{
  for (uint32_t t = 0; t < p->count; t += TILE) {
    uint32_t tile = p->count - t < TILE ? p->count - t : TILE;
    int32_t sums[WINDOW_MAX * TILE * ROW_GROUP] = {0};
    for (uint32_t w = 0; w < p->window; w++)
      for (uint32_t k = 0; k < p->part->cols; k += COLUMNS)
        portable_tile(p, w, group, k, t, tile, sums + (size_t)w * TILE * ROW_GROUP);
    do_finish_tile(p, sums, t, tile, TILE, group * ROW_GROUP, ROW_GROUP, out, stride);
  }
}

ELEMENTWISE(portable)
extern const Kernels kernels_portable;
const Kernels kernels_portable = {.name = "portable", .group = 0, .together = ROW_GROUP, .step = 4, .present = portable_present, .product = portable_product, STEPS(portable)};
