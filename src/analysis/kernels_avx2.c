/*
 * kernels_avx2.c - x86 with AVX2. Its byte product (maddubs) adds pairs of products in 16 bits and saturates: 7 bits times 6 bits
 * leave room to add the pairs of many steps there before they are widened. How many steps, the weights say: a chain goes on as long
 * as those of one sign nowhere sum up to more than 258, since 127 * 258 is less than 32767.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define TARGET AVX2
#define VECTOR_BYTES 32
#include "analysis/elementwise.h"

enum { TILE = 3, PART = 32, VECTORS = PART / 8, SIGN_MOST = 32767 / 127, CHAIN_LEAST = 2, CHAIN_MOST = 254 };
_Static_assert(CHAIN_LEAST * 2 * WEIGHT_MOST <= SIGN_MOST, "the shortest chain suits any weights");
_Static_assert(PART * 2 == ROW_GROUP, "a group is two parts");

static bool avx2_present(void) { return __builtin_cpu_supports("avx2"); }

#define LOAD(at) _mm256_loadu_si256((const __m256i *)(const void *)(at))
#define STORE(at, x) _mm256_storeu_si256((__m256i *)(void *)(at), x)

/* ---- chains ---------------------------------------------------------------------------------------------------- */

/* The sums of either sign that a chain of steps has so far, of eight rows each; a step is four columns, two to each sum. */
typedef struct { __m256i up[VECTORS], down[VECTORS]; } SignSums;

/* Adds the shortest chain at w; are all sums still small? */
AVX2 static bool add_steps(SignSums *sums, const int8_t *w)
{
  const __m256i none = _mm256_setzero_si256(), ones = _mm256_set1_epi8(1), most = _mm256_set1_epi16(SIGN_MOST);
  __m256i over = none;
  for (uint32_t v = 0; v < CHAIN_LEAST * VECTORS; v++) {
    __m256i row = LOAD(w + 32 * v), *up = &sums->up[v % VECTORS], *down = &sums->down[v % VECTORS];
    *up = _mm256_add_epi16(*up, _mm256_maddubs_epi16(ones, _mm256_max_epi8(row, none)));
    *down = _mm256_sub_epi16(*down, _mm256_maddubs_epi16(ones, _mm256_min_epi8(row, none)));
    over = _mm256_or_si256(over, _mm256_cmpgt_epi16(_mm256_max_epi16(*up, *down), most));
  }
  return !_mm256_movemask_epi8(over);
}

/* The lengths of the chains of half a group, as long as can be. */
AVX2 static void measure_part(const int8_t *w, uint32_t steps, uint8_t *chain)
{
  uint32_t length = 0;
  SignSums sums = {0};
  for (uint32_t k = 0; k < steps; k += CHAIN_LEAST, w += (size_t)CHAIN_LEAST * PART * 4) {
    if (!add_steps(&sums, w) || length == CHAIN_MOST) {
      *chain++ = (uint8_t)length;
      length = 0;
      sums = (SignSums){0};
      add_steps(&sums, w);
    }
    length += CHAIN_LEAST;
  }
  *chain = (uint8_t)length;
}

static void avx2_measure(Packed *m, uint32_t group)
{
  uint32_t steps = m->cols_padded / 4;
  for (uint32_t part = 2 * group; part < 2 * group + 2; part++)
    measure_part(m->at + (size_t)part * PART * m->cols_padded, steps, m->chain + (size_t)part * steps / 2);
}

/* ---- products -------------------------------------------------------------------------------------------------- */

typedef int32_t MayAlias __attribute__((may_alias, aligned(1)));
typedef struct { const int8_t *w; const int32_t *surplus; const uint8_t *chain, *x[TILE]; float scale[TILE]; } Side; /* one row of the window */

/* Eight rows of the matrix times three rows of x: with twelve sums and the x all registers are taken. In assembly, since GCC would
 * spill sums. */
#define STEP(sum, vector)                                                                                            \
  __asm__("vpmaddubsw %[w], %[x0], %[pairs]\n\t"                                                                     \
          "vpaddw %[pairs], %[s0], %[s0]\n\t"                                                                        \
          "vpmaddubsw %[w], %[x1], %[pairs]\n\t"                                                                     \
          "vpaddw %[pairs], %[s1], %[s1]\n\t"                                                                        \
          "vpmaddubsw %[w], %[x2], %[pairs]\n\t"                                                                     \
          "vpaddw %[pairs], %[s2], %[s2]"                                                                            \
          : [s0] "+x"(sum##0), [s1] "+x"(sum##1), [s2] "+x"(sum##2), [pairs] "=&x"(pairs)                            \
          : [w] "m"(*(const __m256i_u *)(const void *)(w + 32 * (vector))), [x0] "x"(x0), [x1] "x"(x1), [x2] "x"(x2));

/* What a chain has summed up is widened to 32 bits; the last one joins what those before it had, and all is scaled. */
#define EACH(DO, sum, vector) DO(sum##0, 0, vector) DO(sum##1, 1, vector) DO(sum##2, 2, vector)
#define BEGIN(sum, t, vector) STORE(wide + (t) * PART + 8 * (vector), _mm256_madd_epi16(sum, ones));
#define GO_ON(sum, t, vector)                                                                                        \
  {                                                                                                                  \
    int32_t *to = wide + (t) * PART + 8 * (vector);                                                                  \
    STORE(to, _mm256_add_epi32(LOAD(to), _mm256_madd_epi16(sum, ones)));                                             \
  }
#define END(sum, t, vector)                                                                                          \
  {                                                                                                                  \
    float *to = out + (t) * PART + 8 * (vector);                                                                     \
    __m256i all = _mm256_sub_epi32(_mm256_madd_epi16(sum, ones), LOAD(side->surplus + 8 * (vector)));                \
    if (begun) all = _mm256_add_epi32(all, LOAD(wide + (t) * PART + 8 * (vector)));                                  \
    __m256 scaled = _mm256_mul_ps(_mm256_cvtepi32_ps(all), _mm256_set1_ps(side->scale[t]));                          \
    _mm256_storeu_ps(to, first ? scaled : _mm256_add_ps(_mm256_loadu_ps(to), scaled));                               \
  }
#define FOR_ALL(DO) EACH(DO, a, 0) EACH(DO, b, 1) EACH(DO, c, 2) EACH(DO, d, 3)

/* out[3][32] = three rows of x times 32 of the matrix, scaled; added to what is there unless it is the first of the window.
 * w: [steps][32][4]; steps and chains are even. wide: room for [3][32]. */
AVX2 static __attribute__((noinline)) void tile(const Side *side, uint32_t steps, bool first, int32_t *wide, float *out)
{
  const __m256i none = _mm256_setzero_si256(), ones = _mm256_set1_epi16(1);
  const int8_t *w = side->w;
  const uint8_t *chain = side->chain;
  bool begun = false;
  const MayAlias *a = (const MayAlias *)(const void *)side->x[0], *b = (const MayAlias *)(const void *)side->x[1], *c = (const MayAlias *)(const void *)side->x[2];
  for (uint32_t k = 0;;) {
    __m256i a0 = none, b0 = none, c0 = none, d0 = none, a1 = none, b1 = none, c1 = none, d1 = none, a2 = none, b2 = none, c2 = none, d2 = none;
    for (uint32_t end = k + *chain++; k < end; k += 2, w += 8 * PART) {
      __m256i pairs, x0 = _mm256_set1_epi32(a[k]), x1 = _mm256_set1_epi32(b[k]), x2 = _mm256_set1_epi32(c[k]);
      STEP(a, 0) STEP(b, 1) STEP(c, 2) STEP(d, 3)
      x0 = _mm256_set1_epi32(a[k + 1]), x1 = _mm256_set1_epi32(b[k + 1]), x2 = _mm256_set1_epi32(c[k + 1]);
      STEP(a, 4) STEP(b, 5) STEP(c, 6) STEP(d, 7)
    }
    if (k == steps) {
      FOR_ALL(END)
      return;
    }
    if (begun) {
      FOR_ALL(GO_ON)
    } else {
      FOR_ALL(BEGIN)
      begun = true;
    }
  }
}

/* Some of the 32 sums of one row of x become out. */
AVX2 static void settle(const Product *p, const float *restrict sum, uint32_t first, uint32_t width, float *restrict out)
{
  const float *by = p->row_scale ? p->row_scale + first : NULL, *bias = p->bias ? p->bias + first : NULL;
  for (size_t c = 0; c < width; c++) {
    float x = sum[c];
    if (by) x = x * by[c];
    if (bias) x = x + bias[c];
    if (p->add) x = out[c] + x;
    out[c] = x;
  }
}

AVX2 static void settle_tile(const Product *p, const float *sums, uint32_t count, uint32_t first, float *out, size_t stride)
{
  for (uint32_t i = 0; i < count; i++, sums += PART, out += stride) {
    if (p->part->rows - first >= PART) settle(p, sums, first, PART, out);
    else settle(p, sums, first, p->part->rows - first, out);
  }
}

/* Half a group at a time: the weights of its windows stay near while all rows of x pass by. */
AVX2 static void avx2_product(const Product *p, uint32_t group, float *out, size_t stride)
{
  const Packed *m = p->part;
  uint32_t first = group * ROW_GROUP, end = m->rows - first < ROW_GROUP ? m->rows : first + ROW_GROUP, steps = m->cols_padded / 4;
  for (; first < end; first += PART, out += PART) {
    Side side[WINDOW_MAX] = {0};
    for (uint32_t w = 0; w < p->window; w++) {
      const Packed *part = &p->part[w];
      side[w] = (Side){.w = part->at + (size_t)first * m->cols_padded, .surplus = part->surplus + first, .chain = part->chain + (size_t)first / PART * steps / 2};
    }
    for (uint32_t t = 0; t < p->count; t += TILE) {
      int32_t wide[TILE * PART];
      float sums[TILE * PART];
      uint32_t count = p->count - t < TILE ? p->count - t : TILE;
      for (uint32_t w = 0; w < p->window; w++) {
        for (uint32_t i = 0; i < TILE; i++) {
          uint32_t at = t + (i < count ? i : 0);
          side[w].x[i] = left_row(p, at, w);
          side[w].scale[i] = p->x->scale[p->rows ? p->rows[at][w] : at];
        }
        tile(&side[w], steps, w == 0, wide, sums);
      }
      settle_tile(p, sums, count, first, out + t * stride, stride);
    }
  }
}

ELEMENTWISE(avx2)
extern const Kernels kernels_avx2;
const Kernels kernels_avx2 = {.name = "avx2", .group = 4, .together = PART, .step = 8, .present = avx2_present, .product = avx2_product, .measure = avx2_measure, STEPS(avx2)};
#endif
