/*
 * elementwise.h - the float steps of the network, once; each path of kernels_*.c compiles them for its processor.
 * Loops run over 16 lanes at a time and lanes never mix but in sum16, so that wider registers change nothing.
 * A path says before how wide its vectors are (VECTOR_BYTES) and for which processor functions are compiled (TARGET): GCC takes
 * vectors apart, before it inlines, in a function that was not told of its processor.
 */
#ifndef RELATA_ELEMENTWISE_H
#define RELATA_ELEMENTWISE_H

#include <math.h>
#include <string.h>

#include "analysis/kernels.h"

#ifndef VECTOR_BYTES
#define VECTOR_BYTES 16
#endif
#ifndef TARGET
#define TARGET
#endif
#if VECTOR_BYTES > 16
#include <immintrin.h>
#endif
#define LANES 16
#define INLINE TARGET static inline __attribute__((always_inline))

/* Sixteen lanes, as many registers as it takes. Loaded from any float's address. */
typedef float Part __attribute__((vector_size(VECTOR_BYTES), aligned(4), may_alias));
typedef float Four __attribute__((vector_size(16)));
enum { PARTS = 64 / VECTOR_BYTES, WIDTH_OF_PART = VECTOR_BYTES / 4 };
typedef struct { Part at[PARTS]; } Lanes;

#define PART_AT(x) (*(const Part *)(const void *)(x))
#define SET_PART(x) (*(Part *)(void *)(x))

/* a > b ? a : b, lane by lane; b where either is no number. */
INLINE Part larger(Part a, Part b)
{
#if VECTOR_BYTES == 64
  return (Part)_mm512_max_ps((__m512)a, (__m512)b);
#elif VECTOR_BYTES == 32
  return (Part)_mm256_max_ps((__m256)a, (__m256)b);
#else
  typedef int32_t Bits __attribute__((vector_size(VECTOR_BYTES)));
  Bits take = a > b;
  return (Part)(((Bits)a & take) | ((Bits)b & ~take));
#endif
}

/* a < b ? a : b, and b where either is no number. */
INLINE Part smaller(Part a, Part b)
{
#if VECTOR_BYTES == 64
  return (Part)_mm512_min_ps((__m512)a, (__m512)b);
#elif VECTOR_BYTES == 32
  return (Part)_mm256_min_ps((__m256)a, (__m256)b);
#else
  return -larger(-a, -b);
#endif
}

/* Sixteen lanes become four: lane + lane 8 further, then those 4 further. */
INLINE Four fold(const Lanes *sum)
{
#if VECTOR_BYTES == 64
  Part x = sum->at[0];
  Four a = __builtin_shufflevector(x, x, 0, 1, 2, 3), b = __builtin_shufflevector(x, x, 4, 5, 6, 7);
  Four c = __builtin_shufflevector(x, x, 8, 9, 10, 11), d = __builtin_shufflevector(x, x, 12, 13, 14, 15);
  return (a + c) + (b + d);
#elif VECTOR_BYTES == 32
  Part eight = sum->at[0] + sum->at[1];
  return (Four)__builtin_shufflevector(eight, eight, 0, 1, 2, 3) + (Four)__builtin_shufflevector(eight, eight, 4, 5, 6, 7);
#else
  return (Four)((sum->at[0] + sum->at[2]) + (sum->at[1] + sum->at[3]));
#endif
}

INLINE float sum16(const Lanes *sum)
{
  Four four = fold(sum);
  return (four[0] + four[2]) + (four[1] + four[3]);
}

/* Of one row: sums of up to three parts, `apart` numbers from each other, become out. */
INLINE void do_finish(const Product *p, const int32_t *sum, size_t apart, const float *scale, uint32_t first_row, size_t width, float *restrict out)
{
  const float *by = p->row_scale ? p->row_scale + first_row : NULL, *bias = p->bias ? p->bias + first_row : NULL;
  for (size_t c = 0; c < width; c++) {
    float x = (float)sum[c] * scale[0];
    if (p->window == WINDOW_MAX) x = x + (float)sum[c + apart] * scale[1] + (float)sum[c + 2 * apart] * scale[2];
    if (by) x = x * by[c];
    if (bias) x = x + bias[c];
    if (p->add) x = out[c] + x;
    out[c] = x;
  }
}

/* The same for `tile` rows of the left side from t on, of which sums has `rows` each: [window][tile][rows]. */
INLINE void do_finish_tile(const Product *p, const int32_t *sums, uint32_t t, uint32_t tile, uint32_t full, uint32_t first_row, uint32_t rows,
                           float *out, size_t stride)
{
  uint32_t width = p->part->rows - first_row < rows ? p->part->rows - first_row : rows;
  for (uint32_t i = 0; i < tile; i++) {
    float scale[WINDOW_MAX] = {0};
    for (uint32_t w = 0; w < p->window; w++) scale[w] = p->x->scale[p->rows ? p->rows[t + i][w] : t + i];
    float *at = out + (t + i) * stride + first_row % ROW_GROUP;
    if (width == rows) do_finish(p, sums + (size_t)i * rows, (size_t)full * rows, scale, first_row, rows, at);
    else do_finish(p, sums + (size_t)i * rows, (size_t)full * rows, scale, first_row, width, at);
  }
}

INLINE const uint8_t *left_row(const Product *p, uint32_t t, uint32_t w)
{
  return p->x->q + (size_t)(p->rows ? p->rows[t][w] : t) * p->x->width;
}

INLINE void do_join_window(const int16_t *const part[WINDOW_MAX], const float *scale, const float *restrict row_scale,
                           const float *restrict bias, uint32_t width, float *restrict out)
{
  const int16_t *before = part[0], *here = part[1], *after = part[2];
  float a = scale[0], b = scale[1], c = scale[2];
  if (bias)
    for (size_t k = 0; k < width; k++) out[k] = ((float)before[k] * a + (float)here[k] * b + (float)after[k] * c) * row_scale[k] + bias[k];
  else
    for (size_t k = 0; k < width; k++) out[k] = ((float)before[k] * a + (float)here[k] * b + (float)after[k] * c) * row_scale[k];
}

/* y = (x - mean) / sqrt(variance + 1e-5) * gain + bias */
INLINE void do_layer_norm(const float *x, const float *restrict gain, const float *restrict bias, uint32_t count, uint32_t d,
                          float *restrict y)
{
  for (uint32_t t = 0; t < count; t++, x += d, y += d) {
    Lanes sum = {0}, squares = {0};
    for (size_t c = 0; c < d; c += LANES)
      for (size_t p = 0; p < PARTS; p++) sum.at[p] += PART_AT(x + c + p * WIDTH_OF_PART);
    float mean = sum16(&sum) / (float)d;
    for (size_t c = 0; c < d; c += LANES)
      for (size_t p = 0; p < PARTS; p++) {
        Part off = PART_AT(x + c + p * WIDTH_OF_PART) - mean;
        squares.at[p] += off * off;
      }
    float by = 1.0f / sqrtf(sum16(&squares) / (float)d + 1e-5f);
    for (size_t c = 0; c < d; c++) y[c] = (x[c] - mean) * by * gain[c] + bias[c];
  }
}

/* max |x|. Bits of floats without their sign are ordered like the numbers, and integers may be compared in any order;
 * NaN comes out above infinity. */
INLINE float largest(const float *x, uint32_t d)
{
  typedef int32_t Bits __attribute__((may_alias));
  const Bits *bits = (const Bits *)(const void *)x;
  int32_t most = 0;
  float max;
  for (uint32_t c = 0; c < d; c++) {
    int32_t size = bits[c] & 0x7FFFFFFF;
    most = size > most ? size : most;
  }
  memcpy(&max, &most, sizeof max);
  return max;
}

/* Adding 1.5 * 2^23 leaves no bits behind the point: rounds half to even whatever the processor's rounding of casts; the last
 * byte is then the number, as the magic number's own last byte is LEFT_ZERO. */
INLINE void do_quantize(const float *x, uint32_t count, uint32_t d, uint8_t *restrict q, size_t stride, float *scale)
{
  const float magic = 12582912.0f + LEFT_ZERO;
  for (uint32_t t = 0; t < count; t++, x += d, q += stride) {
    float max = largest(x, d);
    float by = max > 0 && max < INFINITY ? (float)LEFT_MOST / max : 0.0f;
    if (!(by < INFINITY)) by = 0;
    scale[t] = by > 0 ? max / (float)LEFT_MOST : 1.0f;
    for (uint32_t c = 0; c < d; c++) {
      float rounded = x[c] * by;
      int32_t bits;
      rounded = (rounded > -(float)LEFT_MOST ? rounded : -(float)LEFT_MOST) + magic; /* catches NaN, too */
      memcpy(&bits, &rounded, sizeof bits);
      q[c] = (uint8_t)(bits & 0x7F);
    }
  }
}

/* As do_quantize: the last two bytes are the number. */
INLINE void do_shorten(const float *restrict x, uint32_t n, int16_t *restrict q, float *scale)
{
  float max = largest(x, n);
  float by = max > 0 && max < INFINITY ? 32767.0f / max : 0.0f;
  if (!(by < INFINITY)) by = 0;
  *scale = by > 0 ? max / 32767.0f : 1.0f;
  for (uint32_t c = 0; c < n; c++) {
    float rounded = x[c] * by + 12582912.0f;
    int32_t bits;
    memcpy(&bits, &rounded, sizeof bits);
    q[c] = (int16_t)(bits & 0xFFFF);
  }
}

/* A rational function of degree 13 over 6, error below 1e-6; beyond +-7.9 tanh is +-1 to the last bit but one. */
INLINE Part tanh_part(Part x)
{
  x = smaller(larger(x, (Part){0} - 7.9f), (Part){0} + 7.9f);
  Part s = x * x;
  Part p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
  p = p * s + -8.60467152213735e-11f;
  p = p * s + 5.12229709037114e-08f;
  p = p * s + 1.48572235717979e-05f;
  p = p * s + 6.37261928875436e-04f;
  p = p * s + 4.89352455891786e-03f;
  Part q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
  q = q * s + 2.26843463243900e-03f;
  q = q * s + 4.89352518554385e-03f;
  return x * p / q;
}

INLINE Part sigmoid_part(Part x) { return tanh_part(x * 0.5f) * 0.5f + 0.5f; }
INLINE float sigmoid_of(float x) { return sigmoid_part((Part){0} + x)[0]; }

/* The gates of all steps come first: they wait for nothing, where one step's state waits for that of the step before. */
INLINE void do_recur(float *u, ptrdiff_t apart, uint32_t count, uint32_t h, float *restrict out, ptrdiff_t out_apart)
{
  for (ptrdiff_t t = 0; t < (ptrdiff_t)count; t++) {
    float *gates = u + t * apart + h;
    for (size_t k = 0; k < 2 * (size_t)h; k += WIDTH_OF_PART) SET_PART(gates + k) = sigmoid_part(PART_AT(gates + k));
  }
  for (size_t k = 0; k < h; k += WIDTH_OF_PART) {
    Part c = {0};
    for (ptrdiff_t t = 0; t < (ptrdiff_t)count; t++) {
      const float *at = u + t * apart + k;
      Part f = PART_AT(at + h);
      c = f * c + (1.0f - f) * PART_AT(at);
      SET_PART(out + t * out_apart + k) = PART_AT(at + 2 * (size_t)h) * tanh_part(c);
    }
  }
}

/* Floats as integers in the same order: the bits of negative ones turned round. Two passes that vectors can make. */
INLINE uint32_t do_best(const float *x, uint32_t n)
{
  typedef int32_t Bits __attribute__((may_alias));
  const Bits *bits = (const Bits *)(const void *)x;
  int32_t most = INT32_MIN;
  uint32_t first = n - 1;
  for (uint32_t i = 0; i < n; i++) {
    int32_t key = bits[i] < 0 ? bits[i] ^ 0x7FFFFFFF : bits[i];
    most = key > most ? key : most;
  }
  for (uint32_t i = 0; i < n; i++) {
    int32_t key = bits[i] < 0 ? bits[i] ^ 0x7FFFFFFF : bits[i];
    uint32_t here = key == most ? i : n - 1;
    first = here < first ? here : first;
  }
  return first;
}

INLINE float exponential_of(float x)
{
  float y = x > -1024 ? 1 + x * (1.0f / 1024) : 0;
  for (int i = 0; i < 10; i++) y *= y;
  return y;
}

INLINE void do_exponentials(const float *restrict x, float most, uint32_t n, float *restrict out)
{
  for (size_t k = 0; k < n; k++) out[k] = exponential_of(x[k] - most);
}

INLINE void do_add(float *restrict x, const float *restrict y, size_t n)
{
  for (size_t k = 0; k < n; k++) x[k] += y[k];
}

INLINE void do_add_row(float *restrict x, const int8_t *restrict row, float scale, uint32_t d)
{
  for (uint32_t k = 0; k < d; k++) x[k] += (float)row[k] * scale;
}

INLINE void do_leak(float *x, size_t n)
{
  for (size_t k = 0; k < n; k++) x[k] = x[k] > 0 ? x[k] : 0.1f * x[k];
}

INLINE Lanes dot_lanes(const float *row, const float *v, uint32_t n)
{
  Lanes sum = {0};
  for (size_t c = 0; c < n; c += LANES)
    for (size_t p = 0; p < PARTS; p++) sum.at[p] += PART_AT(row + c + p * WIDTH_OF_PART) * PART_AT(v + c + p * WIDTH_OF_PART);
  return sum;
}

/* Four rows at a time: their lanes are added as in sum16, four sums in one step. */
INLINE void do_dots(const float *rows, size_t stride, uint32_t count, const float *v, uint32_t n, float *restrict out)
{
  for (; count >= 4; count -= 4, rows += 4 * stride, out += 4) {
    Lanes a = dot_lanes(rows, v, n), b = dot_lanes(rows + stride, v, n), c = dot_lanes(rows + 2 * stride, v, n), d = dot_lanes(rows + 3 * stride, v, n);
    Four fa = fold(&a), fb = fold(&b), fc = fold(&c), fd = fold(&d);
    Four ab = __builtin_shufflevector(fa, fb, 0, 4, 1, 5), cd = __builtin_shufflevector(fc, fd, 0, 4, 1, 5);
    Four ab2 = __builtin_shufflevector(fa, fb, 2, 6, 3, 7), cd2 = __builtin_shufflevector(fc, fd, 2, 6, 3, 7);
    Four even = __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab2, cd2, 0, 1, 4, 5);
    Four odd = __builtin_shufflevector(ab, cd, 2, 3, 6, 7) + __builtin_shufflevector(ab2, cd2, 2, 3, 6, 7);
    Four sum = even + odd;
    memcpy(out, &sum, sizeof sum);
  }
  for (; count; count--, rows += stride, out++) {
    Lanes sum = dot_lanes(rows, v, n);
    *out = sum16(&sum);
  }
}

/* The steps compiled with the names NAME_step, and their places in the table of the path. */
#define ELEMENTWISE(NAME)                                                                                       \
  TARGET static void NAME##_join_window(const int16_t *const part[WINDOW_MAX], const float scale[WINDOW_MAX], const float *row_scale, \
                                        const float *bias, uint32_t width, float *out)                               \
  {                                                                                                                  \
    do_join_window(part, scale, row_scale, bias, width, out);                                                        \
  }                                                                                                                  \
  TARGET static void NAME##_shorten(const float *x, uint32_t n, int16_t *q, float *scale) { do_shorten(x, n, q, scale); } \
  TARGET static void NAME##_layer_norm(const float *x, const float *gain, const float *bias, uint32_t count, uint32_t d, \
                                    float *y)                                                                        \
  {                                                                                                                  \
    do_layer_norm(x, gain, bias, count, d, y);                                                                       \
  }                                                                                                                  \
  TARGET static void NAME##_quantize(const float *x, uint32_t count, uint32_t d, uint8_t *q, size_t stride, float *scale) \
  {                                                                                                                  \
    do_quantize(x, count, d, q, stride, scale);                                                                      \
  }                                                                                                                  \
  TARGET static void NAME##_recur(float *u, ptrdiff_t apart, uint32_t count, uint32_t h, float *out, ptrdiff_t out_apart) \
  {                                                                                                                  \
    do_recur(u, apart, count, h, out, out_apart);                                                                    \
  }                                                                                                                  \
  TARGET static uint32_t NAME##_best(const float *x, uint32_t n) { return do_best(x, n); }                              \
  TARGET static void NAME##_exponentials(const float *x, float most, uint32_t n, float *out) { do_exponentials(x, most, n, out); } \
  TARGET static void NAME##_add(float *x, const float *y, size_t n) { do_add(x, y, n); }                                \
  TARGET static void NAME##_add_row(float *x, const int8_t *row, float scale, uint32_t d) { do_add_row(x, row, scale, d); } \
  TARGET static void NAME##_leak(float *x, size_t n) { do_leak(x, n); }                                                 \
  TARGET static void NAME##_dots(const float *rows, size_t stride, uint32_t count, const float *v, uint32_t n, float *out) \
  {                                                                                                                  \
    do_dots(rows, stride, count, v, n, out);                                                                         \
  }

#define STEPS(NAME)                                                                                                  \
  .join_window = NAME##_join_window, .shorten = NAME##_shorten,                                                      \
  .layer_norm = NAME##_layer_norm, .quantize = NAME##_quantize, .recur = NAME##_recur, .best = NAME##_best,          \
  .exponentials = NAME##_exponentials, .add = NAME##_add, .add_row = NAME##_add_row, .leak = NAME##_leak, .dots = NAME##_dots

#endif
