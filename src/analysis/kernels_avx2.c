/*
 * kernels_avx2.c - x86 with AVX2. Its byte product (maddubs) saturates at 16 bits, so bytes are widened to 16 bits first
 * and pairs are multiplied into 32 bits (madd), which is exact: 32 products a cycle where two units multiply.
 * Half of a group's rows is widened once for all tokens, so that the inner loop does nothing but load, multiply and add.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#include "analysis/elementwise.h"

#define AVX2 __attribute__((target("avx2")))
enum { TILE = 3, PART = 32, TOKENS = 96, COLUMNS = 256 }; /* tokens and rows of a tile; tokens and columns widened at a time */

static bool avx2_present(void) { return __builtin_cpu_supports("avx2"); }

#define VECTOR(at) ((__m256i *)(void *)(at))
#define WIDE(at) _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)(at)))

/* The sums are named one by one: in an array GCC may keep them in memory. Four vectors of 8 rows for each token t. */
#define LOAD(t)                                                                                                      \
  __m256i a##t = _mm256_loadu_si256(VECTOR(out + (t) * ROW_GROUP)), b##t = _mm256_loadu_si256(VECTOR(out + (t) * ROW_GROUP + 8)), \
          c##t = _mm256_loadu_si256(VECTOR(out + (t) * ROW_GROUP + 16)), d##t = _mm256_loadu_si256(VECTOR(out + (t) * ROW_GROUP + 24));
#define SPREAD(t) const __m256i by##t = _mm256_set1_epi32(x[(t) * (COLUMNS / 2) + k]);
#define STEP_A(t) a##t = _mm256_add_epi32(a##t, _mm256_madd_epi16(by##t, row));
#define STEP_B(t) b##t = _mm256_add_epi32(b##t, _mm256_madd_epi16(by##t, row));
#define STEP_C(t) c##t = _mm256_add_epi32(c##t, _mm256_madd_epi16(by##t, row));
#define STEP_D(t) d##t = _mm256_add_epi32(d##t, _mm256_madd_epi16(by##t, row));
#define STORE(t)                                                                                                     \
  _mm256_storeu_si256(VECTOR(out + (t) * ROW_GROUP), a##t), _mm256_storeu_si256(VECTOR(out + (t) * ROW_GROUP + 8), b##t), \
    _mm256_storeu_si256(VECTOR(out + (t) * ROW_GROUP + 16), c##t), _mm256_storeu_si256(VECTOR(out + (t) * ROW_GROUP + 24), d##t);
#define TIMES_1(DO) DO(0)
#define TIMES_2(DO) DO(0) DO(1)
#define TIMES_3(DO) DO(0) DO(1) DO(2)
/* Adds to out[count][64], of which this writes 32, the products of `pairs` pairs of columns. w: [pairs][32][2] */
#define TILE_OF(count)                                                                                               \
  AVX2 static void tile_##count(const __m256i *w, const int32_t *x, uint32_t pairs, int32_t *out)                    \
  {                                                                                                                  \
    TIMES_##count(LOAD)                                                                                              \
    for (uint32_t k = 0; k < pairs; k++, w += 4) {                                                                   \
      TIMES_##count(SPREAD)                                                                                          \
      __m256i row = w[0];                                                                                            \
      TIMES_##count(STEP_A)                                                                                          \
      row = w[1];                                                                                                    \
      TIMES_##count(STEP_B)                                                                                          \
      row = w[2];                                                                                                    \
      TIMES_##count(STEP_C)                                                                                          \
      row = w[3];                                                                                                    \
      TIMES_##count(STEP_D)                                                                                          \
    }                                                                                                                \
    TIMES_##count(STORE)                                                                                             \
  }

TILE_OF(1)
TILE_OF(2)
TILE_OF(3)

/* x: [count][COLUMNS / 2] pairs of widened bytes */
AVX2 static void part_product(const int8_t *w, const int32_t *x, uint32_t pairs, uint32_t count, int32_t *out)
{
  __m256i wide[COLUMNS / 2 * 4];
  for (uint32_t k = 0; k < pairs; k++, w += 2 * ROW_GROUP)
    for (uint32_t v = 0; v < 4; v++) wide[4 * k + v] = WIDE(w + 16 * v);
  for (; count >= TILE; count -= TILE, x += TILE * (COLUMNS / 2), out += TILE * ROW_GROUP) tile_3(wide, x, pairs, out);
  if (count == 2) tile_2(wide, x, pairs, out);
  if (count == 1) tile_1(wide, x, pairs, out);
}

AVX2 static void block_product(const int8_t *w, uint32_t rows, const int8_t *x, size_t stride, uint32_t cols, uint32_t count, int32_t *out)
{
  int32_t wide[TOKENS * (COLUMNS / 2)];
  for (uint32_t t = 0; t < count; t++) {
    int16_t *row = (int16_t *)(void *)(wide + (size_t)t * (COLUMNS / 2));
    uint32_t k = 0;
    for (; k + 16 <= cols; k += 16) _mm256_storeu_si256(VECTOR(row + k), WIDE(x + t * stride + k));
    for (; k < cols; k++) row[k] = x[t * stride + k]; /* NOLINT(bugprone-signed-char-misuse): numbers, not letters */
  }
  for (uint32_t part = 0; part < rows; part += PART) part_product(w + (size_t)part * 2, wide, cols / 2, count, out + part);
}

AVX2 static void avx2_product(const Packed *m, uint32_t group, const int8_t *x, size_t stride, uint32_t count, int32_t *out)
{
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  uint32_t left = m->rows - group * ROW_GROUP, rows = left < ROW_GROUP ? left : ROW_GROUP;
  memset(out, 0, (size_t)count * ROW_GROUP * sizeof *out);
  for (uint32_t t = 0; t < count; t += TOKENS)
    for (uint32_t k = 0; k < m->cols_padded; k += COLUMNS) {
      uint32_t cols = m->cols_padded - k < COLUMNS ? m->cols_padded - k : COLUMNS;
      block_product(w + (size_t)k * ROW_GROUP, rows, x + t * stride + k, stride, cols, count - t < TOKENS ? count - t : TOKENS,
                    out + (size_t)t * ROW_GROUP);
    }
}

ELEMENTWISE(avx2, AVX2)
extern const Kernels kernels_avx2;
const Kernels kernels_avx2 = KERNELS(avx2, "avx2", 2);
#endif
