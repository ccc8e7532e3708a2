/*
 * elementwise.h - the float steps of the network, once; each path of kernels_*.c compiles them for its processor.
 * Loops run over 16 lanes at a time and lanes never mix but in sum16, so that wider registers change nothing.
 */
#ifndef RELATA_ELEMENTWISE_H
#define RELATA_ELEMENTWISE_H

#include <math.h>
#include <string.h>

#include "analysis/kernels.h"

#define LANES 16
#define INLINE static inline __attribute__((always_inline))

/* Sixteen lanes; compilers split it into what the processor has. Loaded from any float's address. */
typedef float Lanes __attribute__((vector_size(64), aligned(4), may_alias));

INLINE float sum16(const Lanes *sum)
{
  float lanes[LANES];
  memcpy(lanes, sum, sizeof lanes);
  float eight[8], four[4];
  for (int k = 0; k < 8; k++) eight[k] = lanes[k] + lanes[k + 8];
  for (int k = 0; k < 4; k++) four[k] = eight[k] + eight[k + 4];
  return (four[0] + four[2]) + (four[1] + four[3]);
}

INLINE void do_scale_product(const int32_t *product, const float *scale, uint32_t count, uint32_t width, bool first,
                             float *restrict out, size_t stride)
{
  for (uint32_t t = 0; t < count; t++) {
    const int32_t *p = product + (size_t)t * ROW_GROUP;
    float *x = out + t * stride, s = scale[t];
    if (first)
      for (uint32_t c = 0; c < width; c++) x[c] = (float)p[c] * s;
    else
      for (uint32_t c = 0; c < width; c++) x[c] = x[c] + (float)p[c] * s;
  }
}

INLINE void do_finish_product(float *restrict x, size_t stride, const float *restrict row_scale, const float *restrict bias,
                              uint32_t count, uint32_t width)
{
  for (uint32_t t = 0; t < count; t++, x += stride) {
    if (bias)
      for (uint32_t c = 0; c < width; c++) x[c] = x[c] * row_scale[c] + bias[c];
    else
      for (uint32_t c = 0; c < width; c++) x[c] = x[c] * row_scale[c];
  }
}

/* y = (x - mean) / sqrt(variance + 1e-5) * gain + bias */
INLINE void do_layer_norm(const float *x, const float *restrict gain, const float *restrict bias, uint32_t count, uint32_t d,
                          float *restrict y)
{
  for (uint32_t t = 0; t < count; t++, x += d, y += d) {
    Lanes sum = {0}, squares = {0};
    for (uint32_t c = 0; c < d; c += LANES) sum += *(const Lanes *)(const void *)(x + c);
    float mean = sum16(&sum) / (float)d;
    for (uint32_t c = 0; c < d; c += LANES) {
      Lanes off = *(const Lanes *)(const void *)(x + c) - mean;
      squares += off * off;
    }
    float by = 1.0f / sqrtf(sum16(&squares) / (float)d + 1e-5f);
    for (uint32_t c = 0; c < d; c++) y[c] = (x[c] - mean) * by * gain[c] + bias[c];
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

/* Adding 1.5 * 2^23 leaves no bits behind the point: rounds half to even whatever the processor's rounding of casts. */
INLINE void do_quantize(const float *x, uint32_t count, uint32_t d, int8_t *q, size_t stride, float *scale)
{
  const float magic = 12582912.0f;
  for (uint32_t t = 0; t < count; t++, x += d, q += stride) {
    float max = largest(x, d);
    float by = max > 0 && max < INFINITY ? 127.0f / max : 0.0f;
    if (!(by < INFINITY)) by = 0;
    scale[t] = by > 0 ? max / 127.0f : 1.0f;
    for (uint32_t c = 0; c < d; c++) {
      float rounded = (x[c] * by + magic) - magic;
      rounded = rounded > -127.0f ? rounded : -127.0f; /* catches NaN, too */
      rounded = rounded < 127.0f ? rounded : 127.0f;
      q[c] = (int8_t)(int32_t)rounded;
    }
  }
}

/* A rational function of degree 13 over 6, error below 1e-6; beyond +-7.9 tanh is +-1 to the last bit but one. */
INLINE float tanh_of(float x)
{
  x = x > -7.9f ? x : -7.9f;
  x = x < 7.9f ? x : 7.9f;
  float s = x * x;
  float p = -2.76076847742355e-16f;
  p = p * s + 2.00018790482477e-13f;
  p = p * s + -8.60467152213735e-11f;
  p = p * s + 5.12229709037114e-08f;
  p = p * s + 1.48572235717979e-05f;
  p = p * s + 6.37261928875436e-04f;
  p = p * s + 4.89352455891786e-03f;
  float q = 1.19825839466702e-06f;
  q = q * s + 1.18534705686654e-04f;
  q = q * s + 2.26843463243900e-03f;
  q = q * s + 4.89352518554385e-03f;
  return x * p / q;
}

INLINE float sigmoid_of(float x) { return 0.5f + 0.5f * tanh_of(0.5f * x); }

INLINE void do_recur(const float *restrict u, uint32_t h, float *restrict state, float *restrict out)
{
  for (uint32_t k = 0; k < h; k++) {
    float f = sigmoid_of(u[h + k]), r = sigmoid_of(u[2 * h + k]);
    float c = f * state[k] + (1.0f - f) * u[k];
    state[k] = c;
    out[k] = r * tanh_of(c);
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

INLINE void do_dots(const float *rows, size_t stride, uint32_t count, const float *v, uint32_t n, float *restrict out)
{
  for (uint32_t r = 0; r < count; r++, rows += stride) {
    Lanes sum = {0};
    for (uint32_t c = 0; c < n; c += LANES)
      sum += *(const Lanes *)(const void *)(rows + c) * *(const Lanes *)(const void *)(v + c);
    out[r] = sum16(&sum);
  }
}

/* The steps compiled with the attribute `FOR` and the names NAME_step, and the table of the path. */
#define ELEMENTWISE(NAME, FOR)                                                                                       \
  FOR static void NAME##_scale_product(const int32_t *product, const float *scale, uint32_t count, uint32_t width,   \
                                       bool first, float *out, size_t stride)                                        \
  {                                                                                                                  \
    do_scale_product(product, scale, count, width, first, out, stride);                                              \
  }                                                                                                                  \
  FOR static void NAME##_finish_product(float *x, size_t stride, const float *row_scale, const float *bias,          \
                                        uint32_t count, uint32_t width)                                              \
  {                                                                                                                  \
    do_finish_product(x, stride, row_scale, bias, count, width);                                                     \
  }                                                                                                                  \
  FOR static void NAME##_layer_norm(const float *x, const float *gain, const float *bias, uint32_t count, uint32_t d, \
                                    float *y)                                                                        \
  {                                                                                                                  \
    do_layer_norm(x, gain, bias, count, d, y);                                                                       \
  }                                                                                                                  \
  FOR static void NAME##_quantize(const float *x, uint32_t count, uint32_t d, int8_t *q, size_t stride, float *scale) \
  {                                                                                                                  \
    do_quantize(x, count, d, q, stride, scale);                                                                      \
  }                                                                                                                  \
  FOR static void NAME##_recur(const float *u, uint32_t h, float *state, float *out) { do_recur(u, h, state, out); } \
  FOR static uint32_t NAME##_best(const float *x, uint32_t n) { return do_best(x, n); }                              \
  FOR static void NAME##_add(float *x, const float *y, size_t n) { do_add(x, y, n); }                                \
  FOR static void NAME##_add_row(float *x, const int8_t *row, float scale, uint32_t d) { do_add_row(x, row, scale, d); } \
  FOR static void NAME##_leak(float *x, size_t n) { do_leak(x, n); }                                                 \
  FOR static void NAME##_dots(const float *rows, size_t stride, uint32_t count, const float *v, uint32_t n, float *out) \
  {                                                                                                                  \
    do_dots(rows, stride, count, v, n, out);                                                                         \
  }

#define KERNELS(NAME, LABEL, GROUP, ...)                                                                                  \
  {                                                                                                                  \
    .name = LABEL, .group = GROUP, .present = NAME##_present, .product = NAME##_product,                             \
    .scale_product = NAME##_scale_product, .finish_product = NAME##_finish_product, .layer_norm = NAME##_layer_norm, \
    .quantize = NAME##_quantize, .recur = NAME##_recur, .best = NAME##_best, .add = NAME##_add, .add_row = NAME##_add_row,                \
    .leak = NAME##_leak, .dots = NAME##_dots, __VA_ARGS__                                                                           \
  }

#endif
