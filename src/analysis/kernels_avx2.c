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
enum { TILE = 4, VECTORS = 2, PART = 16 }; /* 16 matrix rows at a time, in two vectors */

static bool avx2_present(void) { return __builtin_cpu_supports("avx2"); }

AVX2 static inline __attribute__((always_inline)) void tile_product(const Packed *m, const int8_t *w, const int8_t *x,
                                                                    size_t stride, const int count, int32_t *out)
{
  __m256i sum[TILE][VECTORS];
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++) sum[t][v] = _mm256_setzero_si256();
  for (uint32_t k = 0; k < m->cols_padded; k += 2, w += 2 * ROW_GROUP) {
    __m256i row[VECTORS];
    for (int v = 0; v < VECTORS; v++) row[v] = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)(w + 16 * v)));
    for (int t = 0; t < count; t++) {
      const int8_t *pair = x + (size_t)t * stride + k;
      uint32_t wide = (uint32_t)(uint16_t)(int16_t)pair[0] | (uint32_t)(uint16_t)(int16_t)pair[1] << 16;
      __m256i by = _mm256_set1_epi32((int)wide);
      for (int v = 0; v < VECTORS; v++) sum[t][v] = _mm256_add_epi32(sum[t][v], _mm256_madd_epi16(by, row[v]));
    }
  }
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++) _mm256_storeu_si256((__m256i *)(void *)(out + (size_t)t * ROW_GROUP + 8 * v), sum[t][v]);
}

AVX2 static void avx2_product(const Packed *m, uint32_t group, const int8_t *x, size_t stride, uint32_t count, int32_t *out)
{
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  for (uint32_t t = 0; t < count; t += TILE)
    for (int part = 0; part < ROW_GROUP / PART; part++) {
      const int8_t *w_part = w + (size_t)part * PART * 2, *x_part = x + t * stride;
      int32_t *out_part = out + (size_t)t * ROW_GROUP + (size_t)part * PART;
      switch (count - t) {
      case 1: tile_product(m, w_part, x_part, stride, 1, out_part); break;
      case 2: tile_product(m, w_part, x_part, stride, 2, out_part); break;
      case 3: tile_product(m, w_part, x_part, stride, 3, out_part); break;
      default: tile_product(m, w_part, x_part, stride, TILE, out_part); break;
      }
    }
}

ELEMENTWISE(avx2, AVX2)
extern const Kernels kernels_avx2;
const Kernels kernels_avx2 = KERNELS(avx2, "avx2", 2);
#endif
