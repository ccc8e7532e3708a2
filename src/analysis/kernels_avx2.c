/*
 * kernels_avx2.c - x86 with AVX2. Its byte product (maddubs) adds pairs of products in 16 bits and saturates; packing.c has
 * clipped the weights so that two such sums can even be added in 16 bits before they are widened: 64 products in five
 * instructions. What was clipped, a few pairs of weights in each row, is multiplied for eight tokens at a time.
 * The left side must be unsigned: x + 128, whose surplus 128 * sum(row) is taken off again.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define TARGET AVX2
#define VECTOR_BYTES 32
#include "analysis/elementwise.h"

enum { BLOCK = 32, COLUMNS = 256, PART = 32, EIGHT = 8 }; /* tokens, columns and rows of the inner products */

static bool avx2_present(void) { return __builtin_cpu_supports("avx2"); }

#define VECTOR(at) ((__m256i *)(void *)(at))
#define LOAD(at) _mm256_loadu_si256((const __m256i *)(const void *)(at))
#define STORE(at, x) _mm256_storeu_si256(VECTOR(at), x)

AVX2 static uint32_t avx2_beyond(const int8_t *at, int most)
{
  const __m256i none = _mm256_setzero_si256(), ones = _mm256_set1_epi8(1), bound = _mm256_set1_epi16((short)most);
  __m256i one = LOAD(at), two = LOAD(at + 4 * ROW_GROUP);
  __m256i up = _mm256_add_epi16(_mm256_maddubs_epi16(ones, _mm256_max_epi8(one, none)), _mm256_maddubs_epi16(ones, _mm256_max_epi8(two, none)));
  __m256i down = _mm256_add_epi16(_mm256_maddubs_epi16(ones, _mm256_min_epi8(one, none)), _mm256_maddubs_epi16(ones, _mm256_min_epi8(two, none)));
  __m256i beyond = _mm256_or_si256(_mm256_cmpgt_epi16(up, bound), _mm256_cmpgt_epi16(_mm256_sub_epi16(none, down), bound));
  return (uint32_t)_mm256_movemask_epi8(beyond) & 0x55555555u;
}

/* ---- clipped weights ------------------------------------------------------------------------------------------- */

/* The sums are named one by one: in an array GCC may keep them in memory. Four vectors of 8 rows for each token t. */
#define START(t)                                                                                                     \
  __m256i a##t = LOAD(out + (t) * ROW_GROUP), b##t = LOAD(out + (t) * ROW_GROUP + 8), c##t = LOAD(out + (t) * ROW_GROUP + 16), \
          d##t = LOAD(out + (t) * ROW_GROUP + 24);
#define SPREAD(t)                                                                                                    \
  const __m256i x##t = _mm256_set1_epi32(x[(t) * (COLUMNS / 4) + k]), y##t = _mm256_set1_epi32(x[(t) * (COLUMNS / 4) + k + 1]);
#define WEIGHTS(row) one = LOAD(w + 4 * (row)), two = LOAD(w + 4 * (row) + 4 * ROW_GROUP);
#define STEP(sum, t)                                                                                                 \
  sum##t = _mm256_add_epi32(                                                                                         \
      sum##t, _mm256_madd_epi16(_mm256_add_epi16(_mm256_maddubs_epi16(x##t, one), _mm256_maddubs_epi16(y##t, two)), ones));
#define STEP_A(t) STEP(a, t)
#define STEP_B(t) STEP(b, t)
#define STEP_C(t) STEP(c, t)
#define STEP_D(t) STEP(d, t)
#define END(t)                                                                                                       \
  STORE(out + (t) * ROW_GROUP, a##t), STORE(out + (t) * ROW_GROUP + 8, b##t), STORE(out + (t) * ROW_GROUP + 16, c##t), \
    STORE(out + (t) * ROW_GROUP + 24, d##t);
#define TIMES_1(DO) DO(0)
#define TIMES_2(DO) DO(0) DO(1)
/* Adds to out[count][64], of which this writes 32. w: [fours][64][4]; x: rows of unsigned bytes, four to an int. */
#define TILE_OF(count)                                                                                               \
  AVX2 static void tile_##count(const int8_t *w, const int32_t *x, uint32_t fours, int32_t *out)                     \
  {                                                                                                                  \
    const __m256i ones = _mm256_set1_epi16(1);                                                                       \
    TIMES_##count(START)                                                                                             \
    for (uint32_t k = 0; k < fours; k += 2, w += 8 * ROW_GROUP) {                                                    \
      __m256i one, two;                                                                                              \
      TIMES_##count(SPREAD)                                                                                          \
      WEIGHTS(0)                                                                                                     \
      TIMES_##count(STEP_A)                                                                                          \
      WEIGHTS(8)                                                                                                     \
      TIMES_##count(STEP_B)                                                                                          \
      WEIGHTS(16)                                                                                                    \
      TIMES_##count(STEP_C)                                                                                          \
      WEIGHTS(24)                                                                                                    \
      TIMES_##count(STEP_D)                                                                                          \
    }                                                                                                                \
    TIMES_##count(END)                                                                                               \
  }

TILE_OF(1)
TILE_OF(2)

/* x + 128 as unsigned bytes */
AVX2 static void offset_rows(const int8_t *x, size_t stride, uint32_t cols, uint32_t count, int32_t *out)
{
  const __m256i sign = _mm256_set1_epi8((char)0x80);
  for (uint32_t t = 0; t < count; t++, x += stride) {
    unsigned char *row = (unsigned char *)(out + (size_t)t * (COLUMNS / 4));
    uint32_t k = 0;
    for (; k + 32 <= cols; k += 32) STORE(row + k, _mm256_xor_si256(LOAD(x + k), sign));
    for (; k < cols; k++) row[k] = (unsigned char)(x[k] ^ 0x80);
    for (; k % 8; k++) row[k] = 0;
  }
}

AVX2 static void clipped_product(const Packed *m, const int8_t *w, uint32_t rows, const int8_t *x, size_t stride, uint32_t count, int32_t *out)
{
  int32_t wide[BLOCK * (COLUMNS / 4)];
  for (uint32_t from = 0; from < m->cols_padded; from += COLUMNS, w += (size_t)COLUMNS * ROW_GROUP) {
    uint32_t cols = m->cols - from < COLUMNS ? m->cols - from : COLUMNS, fours = (cols + 7) / 8 * 2;
    offset_rows(x + from, stride, cols, count, wide);
    for (uint32_t part = 0; part < rows; part += PART) {
      uint32_t t = 0;
      for (; t + 2 <= count; t += 2) tile_2(w + (size_t)part * 4, wide + (size_t)t * (COLUMNS / 4), fours, out + (size_t)t * ROW_GROUP + part);
      if (t < count) tile_1(w + (size_t)part * 4, wide + (size_t)t * (COLUMNS / 4), fours, out + (size_t)t * ROW_GROUP + part);
    }
  }
}

/* ---- what was clipped ------------------------------------------------------------------------------------------ */

/* Eight rows of eight numbers become columns. */
AVX2 static inline void turn_numbers(__m256i *r)
{
  __m256i a[8], b[8];
  for (int i = 0; i < 8; i += 2) a[i] = _mm256_unpacklo_epi32(r[i], r[i + 1]), a[i + 1] = _mm256_unpackhi_epi32(r[i], r[i + 1]);
  for (int i = 0; i < 8; i += 4)
    for (int k = 0; k < 2; k++)
      b[i + 2 * k] = _mm256_unpacklo_epi64(a[i + k], a[i + k + 2]), b[i + 2 * k + 1] = _mm256_unpackhi_epi64(a[i + k], a[i + k + 2]);
  for (int k = 0; k < 4; k++) {
    r[k] = _mm256_permute2x128_si256(b[k], b[k + 4], 0x20);
    r[k + 4] = _mm256_permute2x128_si256(b[k], b[k + 4], 0x31);
  }
}

AVX2 static void avx2_turn(const Quantized *x, uint32_t rows)
{
  const __m128i sign = _mm_set1_epi8((char)0x80);
  for (uint32_t t = 0; t < rows; t += EIGHT) {
    int16_t *out = x->columns + (size_t)t * x->width;
    for (uint32_t k = 0; k < x->width; k += 2 * EIGHT) {
      __m256i row[EIGHT];
      for (uint32_t i = 0; i < EIGHT; i++) {
        const int8_t *at = x->q + (size_t)(t + i < rows ? t + i : t) * x->width + k;
        row[i] = _mm256_cvtepu8_epi16(_mm_xor_si128(_mm_loadu_si128((const __m128i *)(const void *)at), sign));
      }
      turn_numbers(row);
      for (uint32_t i = 0; i < EIGHT; i++, out += 2 * EIGHT) STORE(out, row[i]);
    }
  }
}

/* sums[64][BLOCK] = what the rests of the rows give for some times eight tokens; x: the columns of the first. */
#define REST_START(b) __m256i s##b = _mm256_setzero_si256();
#define REST_STEP(b) s##b = _mm256_add_epi32(s##b, _mm256_madd_epi16(LOAD(at + (b) * stride), by));
#define REST_END(b) STORE(sum + (b) * EIGHT, s##b);
#define EIGHTS_1(DO) DO(0)
#define EIGHTS_2(DO) DO(0) DO(1)
#define EIGHTS_3(DO) DO(0) DO(1) DO(2)
#define EIGHTS_4(DO) DO(0) DO(1) DO(2) DO(3)
#define REST_OF(eights)                                                                                              \
  AVX2 static void rest_##eights(const Packed *m, uint32_t from, uint32_t rows, const int16_t *x, size_t stride, int32_t *sums) \
  {                                                                                                                  \
    for (const RestRow *row = m->rest_row + from, *end = row + rows; row < end; row++) {                             \
      int32_t *sum = sums + (size_t)row->row * BLOCK;                                                                \
      EIGHTS_##eights(REST_START)                                                                                    \
      for (const Rest *rest = m->rest + row->from, *last = m->rest + row->to; rest < last; rest++) {                 \
        const int16_t *at = x + (size_t)rest->pair * 2 * EIGHT;                                                      \
        int32_t pair;                                                                                                \
        memcpy(&pair, rest->by, sizeof pair);                                                                        \
        const __m256i by = _mm256_set1_epi32(pair);                                                                  \
        EIGHTS_##eights(REST_STEP)                                                                                   \
      }                                                                                                              \
      EIGHTS_##eights(REST_END)                                                                                      \
    }                                                                                                                \
  }
REST_OF(1)
REST_OF(2)
REST_OF(3)
REST_OF(4)

AVX2 static void add_sums(const int32_t *sums, uint32_t rows, uint32_t count, int32_t *out)
{
  for (uint32_t r = 0; r < rows; r += EIGHT)
    for (uint32_t t = 0; t < count; t += EIGHT) {
      __m256i sum[EIGHT];
      for (uint32_t i = 0; i < EIGHT; i++) sum[i] = LOAD(sums + (size_t)(r + i) * BLOCK + t);
      turn_numbers(sum);
      for (uint32_t i = 0; i < EIGHT && t + i < count; i++) {
        int32_t *at = out + (size_t)(t + i) * ROW_GROUP + r;
        STORE(at, _mm256_add_epi32(LOAD(at), sum[i]));
      }
    }
}

AVX2 static void rest_product(const Packed *m, uint32_t group, uint32_t rows, const Quantized *x, uint32_t first, uint32_t count, int32_t *out)
{
  int32_t sums[ROW_GROUP * BLOCK];
  const int16_t *columns = x->columns + (size_t)first * x->width;
  uint32_t eights = (count + EIGHT - 1) / EIGHT, from = group * ROW_GROUP;
  for (uint32_t r = rows; r % EIGHT; r++) memset(sums + (size_t)r * BLOCK, 0, BLOCK * sizeof *sums);
  (eights == 4 ? rest_4 : eights == 3 ? rest_3 : eights == 2 ? rest_2 : rest_1)(m, from, rows, columns, (size_t)EIGHT * x->width, sums);
  add_sums(sums, rows, count, out);
}

/* ---- the product ----------------------------------------------------------------------------------------------- */

AVX2 static void avx2_product(const Packed *m, uint32_t group, const Quantized *x, uint32_t first, uint32_t count, int32_t *out)
{
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  const int32_t *surplus = m->correction + (size_t)group * ROW_GROUP;
  uint32_t left = m->rows - group * ROW_GROUP, rows = left < ROW_GROUP ? left : ROW_GROUP;
  for (uint32_t t = 0; t < count; t += BLOCK, out += BLOCK * ROW_GROUP) {
    uint32_t block = count - t < BLOCK ? count - t : BLOCK;
    for (uint32_t i = 0; i < block; i++)
      for (uint32_t r = 0; r < ROW_GROUP; r += 8) STORE(out + i * ROW_GROUP + r, _mm256_sub_epi32(_mm256_setzero_si256(), LOAD(surplus + r)));
    clipped_product(m, w, rows, x->q + (size_t)(first + t) * x->width, x->width, block, out);
    rest_product(m, group, rows, x, first + t, block, out);
  }
}

ELEMENTWISE(avx2)
extern const Kernels kernels_avx2;
const Kernels kernels_avx2 = {.name = "avx2", .group = 4, .present = avx2_present, .product = avx2_product, .beyond = avx2_beyond, .turn = avx2_turn, STEPS(avx2)};
#endif
