/* kernels_neon.c - 64-bit Arm: bytes widened to 16 bits, multiplied and added into 32 bits, exact. */
#include "analysis/kernels.h"

#if defined(__aarch64__)
#include <arm_neon.h>

#include "analysis/elementwise.h"

enum { TILE = 4, PART = 16 };

static bool neon_present(void) { return true; }

static inline __attribute__((always_inline)) void tile_product(const Packed *m, const int8_t *w, const int8_t *x, size_t stride,
                                                               const int count, int32_t *out)
{
  int32x4_t sum[TILE][PART / 4];
  for (int t = 0; t < count; t++)
    for (int v = 0; v < PART / 4; v++) sum[t][v] = vdupq_n_s32(0);
  for (uint32_t k = 0; k < m->cols_padded; k++, w += ROW_GROUP) {
    int8x16_t bytes = vld1q_s8(w);
    int16x8_t low = vmovl_s8(vget_low_s8(bytes)), high = vmovl_s8(vget_high_s8(bytes));
    for (int t = 0; t < count; t++) {
      int16_t by = x[(size_t)t * stride + k];
      sum[t][0] = vmlal_n_s16(sum[t][0], vget_low_s16(low), by);
      sum[t][1] = vmlal_n_s16(sum[t][1], vget_high_s16(low), by);
      sum[t][2] = vmlal_n_s16(sum[t][2], vget_low_s16(high), by);
      sum[t][3] = vmlal_n_s16(sum[t][3], vget_high_s16(high), by);
    }
  }
  for (int t = 0; t < count; t++)
    for (int v = 0; v < PART / 4; v++) vst1q_s32(out + (size_t)t * ROW_GROUP + 4 * v, sum[t][v]);
}

static void neon_product(const Packed *m, uint32_t group, const Quantized *left, uint32_t first, uint32_t count, int32_t *out)
{
  const int8_t *x = left->q + (size_t)first * left->width;
  size_t stride = left->width;
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  for (uint32_t t = 0; t < count; t += TILE)
    for (int part = 0; part < ROW_GROUP / PART; part++) {
      const int8_t *w_part = w + part * PART, *x_part = x + t * stride;
      int32_t *out_part = out + (size_t)t * ROW_GROUP + part * PART;
      switch (count - t) {
      case 1: tile_product(m, w_part, x_part, stride, 1, out_part); break;
      case 2: tile_product(m, w_part, x_part, stride, 2, out_part); break;
      case 3: tile_product(m, w_part, x_part, stride, 3, out_part); break;
      default: tile_product(m, w_part, x_part, stride, TILE, out_part); break;
      }
    }
}

ELEMENTWISE(neon)
extern const Kernels kernels_neon;
const Kernels kernels_neon = {.name = "neon", .group = 1, .present = neon_present, .product = neon_product, STEPS(neon)};
#endif
