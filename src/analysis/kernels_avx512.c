/*
 * kernels_avx512.c - x86 with AVX-512 and VNNI: four products of unsigned and signed bytes into each 32-bit lane.
 * The left side is unsigned: its surplus is taken off again. Nothing saturates.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))
#define TARGET AVX512
#define VECTOR_BYTES 64
#include "analysis/elementwise.h"

enum { TILE = 6 };
typedef int32_t Four32 __attribute__((may_alias, aligned(1)));

static bool avx512_present(void)
{
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
}

/* sum += four products of bytes in each lane. As an intrinsic GCC 12 copies the sum before and after. */
#define DPBUSD(sum, unsigned_bytes, signed_bytes) __asm__("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(unsigned_bytes), "v"(signed_bytes));

/* The sums are named one by one: in an array GCC keeps them in memory. Four vectors of 16 rows for each token t. */
#define START(t) __m512i a##t = zero, b##t = zero, c##t = zero, d##t = zero;
#define STEP(t)                                                                                                      \
  by = _mm512_set1_epi32(x[t][k]);                                                                        \
  DPBUSD(a##t, by, w0)                                                                                               \
  DPBUSD(b##t, by, w1)                                                                                               \
  DPBUSD(c##t, by, w2)                                                                                               \
  DPBUSD(d##t, by, w3)
#define STORE(t)                                                                                                     \
  _mm512_storeu_si512(out + (t) * ROW_GROUP, _mm512_sub_epi32(a##t, w0));                                            \
  _mm512_storeu_si512(out + (t) * ROW_GROUP + 16, _mm512_sub_epi32(b##t, w1));                                       \
  _mm512_storeu_si512(out + (t) * ROW_GROUP + 32, _mm512_sub_epi32(c##t, w2));                                       \
  _mm512_storeu_si512(out + (t) * ROW_GROUP + 48, _mm512_sub_epi32(d##t, w3));
#define LOAD(from)                                                                                                   \
  w0 = _mm512_loadu_si512(from), w1 = _mm512_loadu_si512((from) + 64 / sizeof *(from));                              \
  w2 = _mm512_loadu_si512((from) + 128 / sizeof *(from)), w3 = _mm512_loadu_si512((from) + 192 / sizeof *(from));
#define TIMES_1(DO) DO(0)
#define TIMES_2(DO) DO(0) DO(1)
#define TIMES_6(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5)
/* x: the rows, four bytes to an int. */
#define TILE_OF(count)                                                                                               \
  AVX512 static void tile_##count(const int8_t *w, const int32_t *surplus, uint32_t fours, const Four32 *const *x, int32_t *out) \
  {                                                                                                                  \
    const __m512i zero = _mm512_setzero_si512();                                                                     \
    __m512i by, w0, w1, w2, w3;                                                                                      \
    TIMES_##count(START)                                                                                             \
    for (uint32_t k = 0; k < fours; k++, w += 4 * ROW_GROUP) {                                                       \
      LOAD(w)                                                                                                        \
      TIMES_##count(STEP)                                                                                            \
    }                                                                                                                \
    LOAD(surplus)                                                                                                    \
    TIMES_##count(STORE)                                                                                             \
  }

TILE_OF(1)
TILE_OF(2)
TILE_OF(6)

AVX512 static void avx512_product(const Product *p, uint32_t group, float *out, size_t stride)
{
  uint32_t fours = p->part->cols_padded / 4, tile;
  for (uint32_t t = 0; t < p->count; t += tile) {
    int32_t sums[WINDOW_MAX * TILE * ROW_GROUP];
    uint32_t left = p->count - t;
    tile = left >= 6 ? 6 : left >= 2 ? 2 : 1;
    uint32_t w = 0;
    do {                                                   /* a product has one part at least */
      const int8_t *at = p->part[w].at + (size_t)group * ROW_GROUP * p->part->cols_padded;
      const int32_t *surplus = p->part[w].surplus + (size_t)group * ROW_GROUP;
      int32_t *to = sums + (size_t)w * TILE * ROW_GROUP;
      const Four32 *x[TILE];
      for (uint32_t i = 0; i < tile; i++) x[i] = (const Four32 *)(const void *)left_row(p, t + i, w);
      if (tile == 6) tile_6(at, surplus, fours, x, to);
      else if (tile == 2) tile_2(at, surplus, fours, x, to);
      else tile_1(at, surplus, fours, x, to);
    } while (++w < p->window);
    do_finish_tile(p, sums, t, tile, TILE, group * ROW_GROUP, ROW_GROUP, out, stride);
  }
}

ELEMENTWISE(avx512)
extern const Kernels kernels_avx512;
const Kernels kernels_avx512 = {.name = "avx512vnni", .group = 4, .together = ROW_GROUP, .step = 4, .present = avx512_present, .product = avx512_product, STEPS(avx512)};
#endif
