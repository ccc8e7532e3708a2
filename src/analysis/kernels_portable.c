/* kernels_portable.c - plain C for any processor. */
#include <string.h>

#include "analysis/elementwise.h"
#include "analysis/kernels.h"

static bool portable_present(void) { return true; }

/* Widened to 16 bits, products of pairs are one instruction even on the oldest x86-64. */
static void widen(const int8_t *from, uint32_t count, int16_t *restrict to)
{
  for (uint32_t k = 0; k < count; k++) to[k] = from[k]; /* NOLINT(bugprone-signed-char-misuse): numbers, not letters */
}

static int32_t wide_dot(const int16_t *restrict a, const int16_t *restrict b, uint32_t count)
{
  int32_t sum = 0;
  for (uint32_t k = 0; k < count; k++) sum += a[k] * b[k];
  return sum;
}

enum { COLUMNS = 512, TOKENS = 16 }; /* of the product at a time */

static void portable_block(const Packed *m, const int8_t *w, uint32_t from, uint32_t cols, const int8_t *x, size_t stride,
                           uint32_t count, int32_t *out)
{
  int16_t wide_x[TOKENS * COLUMNS], wide_w[COLUMNS];
  for (uint32_t t = 0; t < count; t++) widen(x + t * stride + from, cols, wide_x + (size_t)t * COLUMNS);
  for (uint32_t r = 0; r < ROW_GROUP; r++) {
    widen(w + (size_t)r * m->cols_padded + from, cols, wide_w);
    for (uint32_t t = 0; t < count; t++) out[t * ROW_GROUP + r] += wide_dot(wide_x + (size_t)t * COLUMNS, wide_w, cols);
  }
}

static void portable_product(const Packed *m, uint32_t group, const Quantized *left, uint32_t first, uint32_t count, int32_t *out)
{
  const int8_t *x = left->q + (size_t)first * left->width;
  size_t stride = left->width;
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  memset(out, 0, (size_t)count * ROW_GROUP * sizeof *out);
  for (uint32_t t = 0; t < count; t += TOKENS)
    for (uint32_t k = 0; k < m->cols_padded; k += COLUMNS)
      portable_block(m, w, k, m->cols_padded - k < COLUMNS ? m->cols_padded - k : COLUMNS, x + t * stride, stride,
                     count - t < TOKENS ? count - t : TOKENS, out + (size_t)t * ROW_GROUP);
}

ELEMENTWISE(portable)
extern const Kernels kernels_portable;
const Kernels kernels_portable = {.name = "portable", .group = 0, .present = portable_present, .product = portable_product, STEPS(portable)};
