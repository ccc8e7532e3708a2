/*
 * kernels_avx2.c - x86 with AVX2. Its byte product (maddubs) saturates at 16 bits, so bytes are widened to 16 bits first
 * and pairs are multiplied into 32 bits (madd), which is exact.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "analysis/elementwise.h"

#define AVX2 __attribute__((target("avx2")))
enum { TILE = 4, VECTORS = 2, PART = 16, COLUMNS = 512 }; /* 16 matrix rows at a time, in two vectors */

static bool avx2_present(void) { return __builtin_cpu_supports("avx2"); }

/* Adds to out[count][64] the products of `pairs` pairs of columns; wide[t] holds the token's, widened. */
AVX2 static inline __attribute__((always_inline)) void tile_product(const int8_t *w, const int16_t (*wide)[COLUMNS],
                                                                    uint32_t pairs, const int count, int32_t *out)
{
  __m256i sum[TILE][VECTORS];
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++)
      sum[t][v] = _mm256_loadu_si256((const __m256i *)(const void *)(out + (size_t)t * ROW_GROUP + 8 * v));
  for (uint32_t k = 0; k < pairs; k++, w += 2 * ROW_GROUP) {
    __m256i row[VECTORS];
    for (int v = 0; v < VECTORS; v++) row[v] = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)(w + 16 * v)));
    for (int t = 0; t < count; t++) {
      int32_t pair;
      memcpy(&pair, &wide[t][2 * k], sizeof pair);
      __m256i by = _mm256_set1_epi32(pair);
      for (int v = 0; v < VECTORS; v++) sum[t][v] = _mm256_add_epi32(sum[t][v], _mm256_madd_epi16(by, row[v]));
    }
  }
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++) _mm256_storeu_si256((__m256i *)(void *)(out + (size_t)t * ROW_GROUP + 8 * v), sum[t][v]);
}

AVX2 static void block_product(const int8_t *w, const int8_t *x, size_t stride, uint32_t cols, uint32_t count, int32_t *out)
{
  int16_t wide[TILE][COLUMNS];
  for (uint32_t t = 0; t < count; t++)
    for (uint32_t k = 0; k < cols; k++) wide[t][k] = x[t * stride + k]; /* NOLINT(bugprone-signed-char-misuse): numbers, not letters */
  for (int part = 0; part < ROW_GROUP / PART; part++, w += PART * 2, out += PART)
    switch (count) {
    case 1: tile_product(w, (const int16_t(*)[COLUMNS])wide, cols / 2, 1, out); break;
    case 2: tile_product(w, (const int16_t(*)[COLUMNS])wide, cols / 2, 2, out); break;
    case 3: tile_product(w, (const int16_t(*)[COLUMNS])wide, cols / 2, 3, out); break;
    default: tile_product(w, (const int16_t(*)[COLUMNS])wide, cols / 2, TILE, out); break;
    }
}

AVX2 static void avx2_product(const Packed *m, uint32_t group, const int8_t *x, size_t stride, uint32_t count, int32_t *out)
{
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  memset(out, 0, (size_t)count * ROW_GROUP * sizeof *out);
  for (uint32_t t = 0; t < count; t += TILE)
    for (uint32_t k = 0; k < m->cols_padded; k += COLUMNS) {
      uint32_t cols = m->cols_padded - k < COLUMNS ? m->cols_padded - k : COLUMNS;
      block_product(w + (size_t)k * ROW_GROUP, x + t * stride + k, stride, cols, count - t < TILE ? count - t : TILE,
                    out + (size_t)t * ROW_GROUP);
    }
}

ELEMENTWISE(avx2, AVX2)
extern const Kernels kernels_avx2;
const Kernels kernels_avx2 = KERNELS(avx2, "avx2", 2);
#endif
