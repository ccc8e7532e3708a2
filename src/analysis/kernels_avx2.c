/*
 * kernels_avx2.c - x86 with AVX2. Its byte product (maddubs) adds pairs of products in 16 bits: 7 bits times 6 bits leave room to
 * add the pairs of many steps there before they are widened. How many, the weights say. A sum starts at what LEFT_ZERO will have
 * added too much, with its sign turned round, and so ends as weights times numbers between -63 and 63: it fits as long as the
 * weights without their signs add up to no more than 32767 / 63. What it runs over on its way is lost and won again.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define TARGET AVX2
#define VECTOR_BYTES 32
#include "analysis/elementwise.h"

enum { TILE = 6, HALF_TILE = TILE / 2, PART = 16, VECTORS = PART / 8, SIZE_MOST = INT16_MAX / LEFT_MOST, CHAIN_STEP = 2, CHAIN_LEAST = 4, CHAIN_MOST = 254, TILES_NEAR = 16 };
_Static_assert(CHAIN_LEAST * 2 * WEIGHT_MOST <= SIZE_MOST, "the shortest chain suits any weights");
_Static_assert(ROW_GROUP % PART == 0, "a group is whole parts");

static bool avx2_present(void) { return __builtin_cpu_supports("avx2"); }

#define LOAD(at) _mm256_loadu_si256((const __m256i *)(const void *)(at))
#define STORE(at, x) _mm256_storeu_si256((__m256i *)(void *)(at), x)

/* ---- chains ---------------------------------------------------------------------------------------------------- */

/* What the weights of a chain add up to, without their signs and with them; a step is four columns, two to each sum. */
typedef struct { __m256i size[VECTORS], sum[VECTORS]; } ChainSums;

/* Adds the steps at w; are all sizes still small? */
AVX2 static bool add_steps(ChainSums *sums, const int8_t *w)
{
  const __m256i ones = _mm256_set1_epi8(1), most = _mm256_set1_epi16(SIZE_MOST);
  __m256i over = _mm256_setzero_si256();
  for (uint32_t v = 0; v < CHAIN_STEP * VECTORS; v++) {
    __m256i row = LOAD(w + 32 * v), *size = &sums->size[v % VECTORS], *sum = &sums->sum[v % VECTORS];
    *size = _mm256_add_epi16(*size, _mm256_maddubs_epi16(_mm256_abs_epi8(row), ones));
    *sum = _mm256_add_epi16(*sum, _mm256_maddubs_epi16(ones, row));
    over = _mm256_or_si256(over, _mm256_cmpgt_epi16(*size, most));
  }
  return !_mm256_movemask_epi8(over);
}

AVX2 static void set_start(const ChainSums *sums, int16_t *start)
{
  for (uint32_t v = 0; v < VECTORS; v++) STORE(start + 16 * v, _mm256_mullo_epi16(sums->sum[v], _mm256_set1_epi16(-LEFT_ZERO)));
}

/* The chains of a part, as long as can be. */
AVX2 static void measure_part(const int8_t *w, uint32_t steps, uint8_t *chain, int16_t *start)
{
  uint32_t length = 0;
  ChainSums sums = {0};
  for (uint32_t k = 0; k < steps; k += CHAIN_STEP, w += CHAIN_STEP * PART * 4) {
    ChainSums longer = sums;
    if (!add_steps(&longer, w) || length == CHAIN_MOST) {
      set_start(&sums, start);
      start += 2 * PART;
      *chain++ = (uint8_t)length;
      length = 0;
      longer = (ChainSums){0};
      add_steps(&longer, w);
    }
    sums = longer;
    length += CHAIN_STEP;
  }
  set_start(&sums, start);
  *chain = (uint8_t)length;
}

static void avx2_measure(Packed *m, uint32_t group)
{
  for (size_t part = (size_t)group * (ROW_GROUP / PART), end = part + ROW_GROUP / PART; part < end; part++)
    measure_part(m->at + part * PART * m->cols_padded, m->cols_padded / 4, m->chain + part * m->chains, m->start + part * m->chains * 2 * PART);
}

/* ---- products -------------------------------------------------------------------------------------------------- */

/* Sixteen rows of one matrix of the window, w: [steps][16][4], and the six rows of x that they meet. */
typedef struct { const int8_t *w; const uint8_t *chain; const int16_t *start; } Side;
typedef struct { const uint8_t *x[TILE]; float scale[TILE]; } Left;

/* What becomes of the sums of all sides. */
typedef struct { float row_scale[PART], bias[PART]; float *out; size_t stride; bool add; } Target;

/* Room for what no register holds: sums that are still to be joined, and an out that is whole where the true one is not. */
typedef struct { __m256i wide[TILE * VECTORS]; float sums[TILE * PART], spare[TILE * PART]; } Scratch;

typedef struct { char at[4]; } FourBytes;

/* Each weight is loaded once, and each x: with twelve sums, two vectors of weights, one of x and one of products all registers are
 * taken. In assembly, since GCC would spill sums. */
#define STEP(i, offset)                                                                                              \
  __asm__("vpbroadcastd %[from], %[x]\n\t"                                                                           \
          "vpmaddubsw %[low], %[x], %[pairs]\n\t"                                                                    \
          "vpmaddubsw %[high], %[x], %[x]\n\t"                                                                       \
          "vpaddw %[pairs], %[a], %[a]\n\t"                                                                          \
          "vpaddw %[x], %[b], %[b]"                                                                                  \
          : [a] "+x"(a##i), [b] "+x"(b##i), [x] "=&x"(x), [pairs] "=&x"(pairs)                                       \
          : [low] "x"(low), [high] "x"(high), [from] "m"(*(const FourBytes *)(const void *)(x##i + k + (offset))));
#define EACH(DO, with)                                                                                               \
  DO(0, with) DO(1, with) DO(2, with)                                                                                \
  if (rows > HALF_TILE) { DO(3, with) DO(4, with) DO(5, with) }

/* What a chain has summed up is widened to 32 bits and joins what those before it had. */
#define WIDEN(i, unused) a##i = _mm256_madd_epi16(a##i, ones), b##i = _mm256_madd_epi16(b##i, ones);
#define JOIN(i, wide) a##i = _mm256_add_epi32(a##i, (wide)[2 * (i)]), b##i = _mm256_add_epi32(b##i, (wide)[2 * (i) + 1]);
#define KEEP(i, wide) (wide)[2 * (i)] = a##i, (wide)[2 * (i) + 1] = b##i;

/* Then it is scaled, joins the sides before, and is settled. */
#define SCALE(i, left)                                                                                               \
  a##i = (__m256i)(_mm256_cvtepi32_ps(a##i) * _mm256_set1_ps((left)->scale[i]));                                     \
  b##i = (__m256i)(_mm256_cvtepi32_ps(b##i) * _mm256_set1_ps((left)->scale[i]));
#define ADD(i, to) a##i = (__m256i)(FLOATS(to) + (__m256)a##i), b##i = (__m256i)(FLOATS((to) + 8) + (__m256)b##i);
#define PUT(i, to) SET_FLOATS(to, a##i), SET_FLOATS((to) + 8, b##i);
#define ADD_SUMS(i, sums) ADD(i, (sums) + (i) * PART)
#define PUT_SUMS(i, sums) PUT(i, (sums) + (i) * PART)
#define ADD_OUT(i, target) ADD(i, (target)->out + (i) * (target)->stride)
#define PUT_OUT(i, target) PUT(i, (target)->out + (i) * (target)->stride)
#define SETTLE(i, target)                                                                                            \
  a##i = (__m256i)((__m256)a##i * FLOATS((target)->row_scale) + FLOATS((target)->bias));                             \
  b##i = (__m256i)((__m256)b##i * FLOATS((target)->row_scale + 8) + FLOATS((target)->bias + 8));
#define FLOATS(at) _mm256_loadu_ps(at)
#define SET_FLOATS(at, x) _mm256_storeu_ps(at, (__m256)(x))

/* Six rows of x, or three, times sixteen of a matrix. The sums of the last matrix of a window meet their target, those before it are
 * kept in `sums`. */
INLINE void tile(const uint32_t rows, const Side *side, const Left *left, size_t cols, Scratch *scratch, bool first, const Target *target)
{
  const __m256i ones = _mm256_set1_epi16(1);
  const uint8_t *x0 = left->x[0], *x1 = left->x[1], *x2 = left->x[2], *x3 = left->x[3], *x4 = left->x[4], *x5 = left->x[5];
  const uint8_t *chain = side->chain;
  const int16_t *start = side->start;
  const int8_t *w = side->w;
  for (size_t k = 0;;) {
    __m256i a0 = LOAD(start), b0 = LOAD(start + 16), a1 = a0, b1 = b0, a2 = a0, b2 = b0, a3 = a0, b3 = b0, a4 = a0, b4 = b0, a5 = a0, b5 = b0;
    for (size_t end = k + 4 * (size_t)*chain++; k < end; k += 8, w += 8 * PART) {
      __m256i low = LOAD(w), high = LOAD(w + 32), x, pairs;
      EACH(STEP, 0)
      low = LOAD(w + 64), high = LOAD(w + 96);
      EACH(STEP, 4)
    }
    EACH(WIDEN, 0)
    if (start != side->start) { EACH(JOIN, scratch->wide) }
    if (k < cols) {
      EACH(KEEP, scratch->wide)
      start += 2 * PART;
      continue;
    }
    EACH(SCALE, left)
    if (!first) { EACH(ADD_SUMS, scratch->sums) }
    if (!target) {
      EACH(PUT_SUMS, scratch->sums)
      return;
    }
    EACH(SETTLE, target)
    if (target->add) { EACH(ADD_OUT, target) }
    EACH(PUT_OUT, target)
    return;
  }
}

AVX2 static __attribute__((noinline)) void tile_six(const Side *side, const Left *left, size_t cols, Scratch *scratch, bool first, const Target *target)
{
  tile(TILE, side, left, cols, scratch, first, target);
}

AVX2 static __attribute__((noinline)) void tile_three(const Side *side, const Left *left, size_t cols, Scratch *scratch, bool first, const Target *target)
{
  tile(HALF_TILE, side, left, cols, scratch, first, target);
}

/* The rows of x from t on; where fewer than six are left, row t stands in for the others. */
AVX2 static void take_left(const Product *p, uint32_t t, uint32_t count, Left *left)
{
  const uint8_t *q = p->x->q;
  const float *scale = p->x->scale;
  uint32_t width = p->x->width, window = p->window;
  for (uint32_t i = 0; i < TILE; i++) {
    uint32_t at = i < count ? t + i : t;
    const uint32_t *row = p->rows ? p->rows[at] : &at;
    for (uint32_t w = 0; w < window; w++) {
      left[w].x[i] = q + (size_t)row[w] * width;
      left[w].scale[i] = scale[row[w]];
    }
  }
}

/* Rows [first, first + PART) of the matrix: its sides, and what becomes of their sums. */
typedef struct { Side side[WINDOW_MAX]; Target target; uint32_t width; } Strip;

AVX2 static void strip_open(const Product *p, uint32_t first, Strip *strip)
{
  const Packed *m = p->part;
  Target *target = &strip->target;
  strip->width = m->rows - first < PART ? m->rows - first : PART;
  for (uint32_t w = 0; w < p->window; w++) {
    Side *side = &strip->side[w];
    size_t chains = (size_t)first / PART * p->part[w].chains;
    side->w = p->part[w].at + (size_t)first * m->cols_padded;
    side->chain = p->part[w].chain + chains;
    side->start = p->part[w].start + chains * 2 * PART;
  }
  for (uint32_t r = 0; r < PART; r++) { /* what is not there changes nothing, not even the sign of a zero */
    target->row_scale[r] = p->row_scale && r < strip->width ? p->row_scale[first + r] : 1;
    target->bias[r] = p->bias && r < strip->width ? p->bias[first + r] : -0.0f;
  }
  target->add = p->add;
}

static void copy_tile(const float *from, size_t from_stride, float *to, size_t to_stride, uint32_t rows, uint32_t width)
{
  for (uint32_t i = 0; i < TILE && i < rows; i++) memcpy(to + i * to_stride, from + i * from_stride, width * sizeof *to);
}

/* The next six of the `count` rows of x that are left, or as many as there are. */
AVX2 static void multiply_tile(const Product *p, const Left *left, Strip *strip, uint32_t count, Scratch *scratch, float *out, size_t stride)
{
  Target *target = &strip->target;
  bool whole = count >= TILE && strip->width == PART;
  target->out = whole ? out : scratch->spare;
  target->stride = whole ? stride : PART;
  if (!whole && p->add) copy_tile(out, stride, scratch->spare, PART, count, strip->width);
  for (uint32_t w = 0; w < p->window; w++)
    (count > HALF_TILE ? tile_six : tile_three)(&strip->side[w], &left[w], p->part->cols_padded, scratch, w == 0, w + 1 == p->window ? target : NULL);
  if (!whole) copy_tile(scratch->spare, PART, out, stride, count, strip->width);
}

/* Some rows of x at a time: they and the weights of a strip stay near. */
AVX2 static void avx2_product(const Product *p, uint32_t group, float *out, size_t stride)
{
  uint32_t first = group * ROW_GROUP, strips = 0, tiles;
  Strip strip[ROW_GROUP / PART];
  Left left[TILES_NEAR][WINDOW_MAX];
  Scratch scratch;
  memset(scratch.spare, 0, sizeof scratch.spare);
  for (; strips < ROW_GROUP / PART && first + strips * PART < p->part->rows; strips++) strip_open(p, first + strips * PART, &strip[strips]);
  for (uint32_t from = 0; from < p->count; from += TILES_NEAR * TILE) {
    uint32_t count = p->count - from;
    float *to = out + from * stride;
    for (tiles = 0; tiles < TILES_NEAR && tiles * TILE < count; tiles++) take_left(p, from + tiles * TILE, count - tiles * TILE, left[tiles]);
    for (uint32_t s = 0; s < strips; s++)
      for (uint32_t t = 0; t < tiles; t++)
        multiply_tile(p, left[t], &strip[s], count - t * TILE, &scratch, to + t * TILE * stride + s * PART, stride);
  }
}

ELEMENTWISE(avx2)
extern const Kernels kernels_avx2;
const Kernels kernels_avx2 = {.name = "avx2", .group = 4, .together = PART, .step = 8, .chain_least = CHAIN_LEAST, .present = avx2_present,
                             .product = avx2_product, .measure = avx2_measure, STEPS(avx2)};
#endif
