/*
 * kernels_avx2.c - x86 with AVX2. Its byte product (maddubs) adds pairs of products in 16 bits and saturates: 7 bits times 6 bits
 * leave room to add the pairs of many steps there before they are widened. How many steps, the weights say: of a group whose
 * weights of one sign nowhere sum up to more than 258 in 16 steps, 127 * 258 is less than 32767.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define TARGET AVX2
#define VECTOR_BYTES 32
#include "analysis/elementwise.h"

enum { TILE = 2, PART = 32, STEP_ROWS = 8, SIGN_MOST = 32767 / 127, CHAIN_LEAST = 2, CHAIN_MOST = 32 };
_Static_assert(CHAIN_LEAST * 2 * WEIGHT_MOST <= SIGN_MOST, "the shortest chain suits any weights");

static bool avx2_present(void) { return __builtin_cpu_supports("avx2"); }

#define LOAD(at) _mm256_loadu_si256((const __m256i *)(const void *)(at))
#define STORE(at, x) _mm256_storeu_si256((__m256i *)(void *)(at), x)

/* ---- chains ---------------------------------------------------------------------------------------------------- */

/* Do `steps` steps from `at` on keep their sums of either sign small, for 8 rows? A step is four columns, two to each sum. */
AVX2 static bool is_small(const int8_t *at, uint32_t steps)
{
  const __m256i none = _mm256_setzero_si256(), ones = _mm256_set1_epi8(1), most = _mm256_set1_epi16(SIGN_MOST);
  __m256i up = none, down = none;
  for (uint32_t k = 0; k < steps; k++, at += 4 * PART) {
    __m256i w = LOAD(at);
    up = _mm256_add_epi16(up, _mm256_maddubs_epi16(ones, _mm256_max_epi8(w, none)));
    down = _mm256_sub_epi16(down, _mm256_maddubs_epi16(ones, _mm256_min_epi8(w, none)));
  }
  return !_mm256_movemask_epi8(_mm256_cmpgt_epi16(_mm256_max_epi16(up, down), most));
}

static bool chain_fits(const Packed *m, const int8_t *w, uint32_t chain)
{
  uint32_t steps = m->cols_padded / 4;
  for (uint32_t part = 0; part < ROW_GROUP; part += PART, w += (size_t)PART * m->cols_padded)
    for (uint32_t k = 0; k < steps; k += chain)
      for (uint32_t r = 0; r < PART; r += STEP_ROWS)
        if (!is_small(w + ((size_t)k * PART + r) * 4, steps - k < chain ? steps - k : chain)) return false;
  return true;
}

static void avx2_measure(Packed *m, uint32_t group)
{
  uint32_t chain = CHAIN_MOST;
  while (chain > CHAIN_LEAST && !chain_fits(m, m->at + (size_t)group * ROW_GROUP * m->cols_padded, chain)) chain /= 2;
  m->chain[group] = (uint8_t)chain;
}

/* ---- products -------------------------------------------------------------------------------------------------- */

typedef int32_t MayAlias __attribute__((may_alias, aligned(1)));

/* Eight rows of the matrix times two rows of x. In assembly: GCC would load each vector of weights twice, then spill sums. */
#define STEP(sum, vector)                                                                                            \
  __asm__("vmovdqu %[w], %[row]\n\t"                                                                                 \
          "vpmaddubsw %[row], %[x0], %[pairs]\n\t"                                                                   \
          "vpaddw %[pairs], %[s0], %[s0]\n\t"                                                                        \
          "vpmaddubsw %[row], %[x1], %[row]\n\t"                                                                     \
          "vpaddw %[row], %[s1], %[s1]"                                                                              \
          : [s0] "+x"(sum##0), [s1] "+x"(sum##1), [row] "=&x"(row), [pairs] "=&x"(pairs)                             \
          : [w] "m"(*(const __m256i_u *)(const void *)(w + 32 * (vector))), [x0] "x"(x0), [x1] "x"(x1));
#define WIDEN(sum, vector)                                                                                           \
  STORE(out + 8 * (vector), _mm256_add_epi32(LOAD(out + 8 * (vector)), _mm256_madd_epi16(sum##0, ones)));            \
  STORE(out + PART + 8 * (vector), _mm256_add_epi32(LOAD(out + PART + 8 * (vector)), _mm256_madd_epi16(sum##1, ones)));

/* out[2][32]: two rows of x times 32 of the matrix. w: [steps][32][4]; steps is even, so is chain. */
AVX2 static __attribute__((noinline)) void tile(const int8_t *w, const int32_t *surplus, uint32_t steps, uint32_t chain, const uint8_t *one, const uint8_t *two, int32_t *out)
{
  const __m256i none = _mm256_setzero_si256(), ones = _mm256_set1_epi16(1);
  for (uint32_t r = 0; r < PART; r += 8) {
    __m256i less = _mm256_sub_epi32(none, LOAD(surplus + r));
    STORE(out + r, less);
    STORE(out + PART + r, less);
  }
  const MayAlias *a = (const MayAlias *)(const void *)one, *b = (const MayAlias *)(const void *)two;
  for (uint32_t k = 0; k < steps;) {
    __m256i a0 = none, b0 = none, c0 = none, d0 = none, a1 = none, b1 = none, c1 = none, d1 = none;
    for (uint32_t end = steps - k < chain ? steps : k + chain; k < end; k += 2, w += 8 * PART) {
      __m256i row, pairs, x0 = _mm256_set1_epi32(a[k]), x1 = _mm256_set1_epi32(b[k]);
      STEP(a, 0) STEP(b, 1) STEP(c, 2) STEP(d, 3)
      x0 = _mm256_set1_epi32(a[k + 1]), x1 = _mm256_set1_epi32(b[k + 1]);
      STEP(a, 4) STEP(b, 5) STEP(c, 6) STEP(d, 7)
    }
    WIDEN(a, 0) WIDEN(b, 1) WIDEN(c, 2) WIDEN(d, 3)
  }
}

/* Half a group at a time: the weights of its windows stay near while all rows of x pass by. */
AVX2 static void avx2_product(const Product *p, uint32_t group, float *out, size_t stride)
{
  const Packed *m = p->part;
  uint32_t first = group * ROW_GROUP, end = m->rows - first < ROW_GROUP ? m->rows : first + ROW_GROUP, steps = m->cols_padded / 4;
  for (; first < end; first += PART)
    for (uint32_t t = 0; t < p->count; t += TILE) {
      int32_t sums[WINDOW_MAX * TILE * PART];
      uint32_t count = p->count - t < TILE ? p->count - t : TILE;
      for (uint32_t w = 0; w < p->window; w++) {
        const int8_t *at = p->part[w].at + (size_t)first * m->cols_padded;
        tile(at, p->part[w].surplus + first, steps, p->part[w].chain[group], left_row(p, t, w), left_row(p, t + count - 1, w),
             sums + (size_t)w * TILE * PART);
      }
      do_finish_tile(p, sums, t, count, TILE, first, PART, out, stride);
    }
}

ELEMENTWISE(avx2)
extern const Kernels kernels_avx2;
const Kernels kernels_avx2 = {.name = "avx2", .group = 4, .together = PART, .step = 8, .present = avx2_present, .product = avx2_product, .measure = avx2_measure, STEPS(avx2)};
#endif
