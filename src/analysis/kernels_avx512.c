/*
 * kernels_avx512.c - x86 with AVX-512 and VNNI: four products of unsigned and signed bytes into each 32-bit lane.
 * The left side must be unsigned: x + 128, whose surplus 128 * sum(row) is taken off again. Nothing saturates.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "analysis/elementwise.h"

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))
enum { TILE = 6, VECTORS = ROW_GROUP / 16 };

static bool avx512_present(void)
{
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
}

/* `count` (a constant after inlining) rows of x at once. */
AVX512 static inline __attribute__((always_inline)) void tile_product(const Packed *m, uint32_t group, const int8_t *x,
                                                                      size_t stride, const int count, int32_t *out)
{
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  __m512i sum[TILE][VECTORS];
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++) sum[t][v] = _mm512_setzero_si512();
  for (uint32_t k = 0; k < m->cols_padded; k += 4, w += 4 * ROW_GROUP) {
    __m512i row[VECTORS];
    for (int v = 0; v < VECTORS; v++) row[v] = _mm512_loadu_si512(w + 64 * v);
    for (int t = 0; t < count; t++) {
      uint32_t four;
      memcpy(&four, x + (size_t)t * stride + k, 4);
      __m512i by = _mm512_set1_epi32((int)(four ^ 0x80808080u));
      for (int v = 0; v < VECTORS; v++) sum[t][v] = _mm512_dpbusd_epi32(sum[t][v], by, row[v]);
    }
  }
  for (int v = 0; v < VECTORS; v++) {
    __m512i surplus = _mm512_loadu_si512(m->correction + (size_t)group * ROW_GROUP + 16 * v);
    for (int t = 0; t < count; t++) _mm512_storeu_si512(out + (size_t)t * ROW_GROUP + 16 * v, _mm512_sub_epi32(sum[t][v], surplus));
  }
}

AVX512 static void avx512_product(const Packed *m, uint32_t group, const int8_t *x, size_t stride, uint32_t count, int32_t *out)
{
  while (count >= TILE) {
    tile_product(m, group, x, stride, TILE, out);
    x += TILE * stride;
    out += TILE * ROW_GROUP;
    count -= TILE;
  }
  switch (count) {
  case 5: tile_product(m, group, x, stride, 5, out); break;
  case 4: tile_product(m, group, x, stride, 4, out); break;
  case 3: tile_product(m, group, x, stride, 3, out); break;
  case 2: tile_product(m, group, x, stride, 2, out); break;
  case 1: tile_product(m, group, x, stride, 1, out); break;
  default: break;
  }
}

ELEMENTWISE(avx512, AVX512)
extern const Kernels kernels_avx512;
const Kernels kernels_avx512 = KERNELS(avx512, "avx512vnni", 4);
#endif
