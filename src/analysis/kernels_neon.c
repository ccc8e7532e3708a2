/* kernels_neon.c - 64-bit Arm: bytes widened to 16 bits, multiplied and added into 32 bits, exact. */
#include "analysis/kernels.h"

#if defined(__aarch64__)
#include <arm_neon.h>

#include "analysis/elementwise.h"

enum { TILE = 4, PART = 16 };

static bool neon_present(void) { return true; }

static inline __attribute__((always_inline)) void tile_product(const int8_t *w, const int32_t *surplus, const uint8_t *const *x,
                                                               uint32_t cols, const int count, int32_t *out)
{
  int32x4_t sum[TILE][PART / 4];
  for (int t = 0; t < count; t++)
    for (int v = 0; v < PART / 4; v++) sum[t][v] = vnegq_s32(vld1q_s32(surplus + 4 * v));
  for (uint32_t k = 0; k < cols; k++, w += ROW_GROUP) {
    int8x16_t bytes = vld1q_s8(w);
    int16x8_t low = vmovl_s8(vget_low_s8(bytes)), high = vmovl_s8(vget_high_s8(bytes));
    for (int t = 0; t < count; t++) {
      int16_t by = x[t][k];
      sum[t][0] = vmlal_n_s16(sum[t][0], vget_low_s16(low), by);
      sum[t][1] = vmlal_n_s16(sum[t][1], vget_high_s16(low), by);
      sum[t][2] = vmlal_n_s16(sum[t][2], vget_low_s16(high), by);
      sum[t][3] = vmlal_n_s16(sum[t][3], vget_high_s16(high), by);
    }
  }
  for (int t = 0; t < count; t++)
    for (int v = 0; v < PART / 4; v++) vst1q_s32(out + (size_t)t * ROW_GROUP + 4 * v, sum[t][v]);
}

static void neon_product(const Product *p, uint32_t group, float *out, size_t stride)
{
  uint32_t tile;
  for (uint32_t t = 0; t < p->count; t += tile) {
    int32_t sums[WINDOW_MAX * TILE * ROW_GROUP];
    tile = p->count - t < TILE ? p->count - t : TILE;
    for (uint32_t w = 0; w < p->window; w++) {
      const Packed *m = &p->part[w];
      const uint8_t *x[TILE];
      for (uint32_t i = 0; i < tile; i++) x[i] = left_row(p, t + i, w);
      for (uint32_t part = 0; part < ROW_GROUP; part += PART) {
        const int8_t *w_part = m->at + (size_t)group * ROW_GROUP * m->cols_padded + part;
        const int32_t *surplus = m->surplus + (size_t)group * ROW_GROUP + part;
        int32_t *to = sums + (size_t)w * TILE * ROW_GROUP + part;
        switch (tile) {
        case 1: tile_product(w_part, surplus, x, m->cols, 1, to); break;
        case 2: tile_product(w_part, surplus, x, m->cols, 2, to); break;
        case 3: tile_product(w_part, surplus, x, m->cols, 3, to); break;
        default: tile_product(w_part, surplus, x, m->cols, TILE, to); break;
        }
      }
    }
    do_finish_tile(p, sums, t, tile, TILE, group * ROW_GROUP, ROW_GROUP, out, stride);
  }
}

ELEMENTWISE(neon)
extern const Kernels kernels_neon;
const Kernels kernels_neon = {.name = "neon", .group = 1, .together = ROW_GROUP, .step = 4, .present = neon_present, .product = neon_product, STEPS(neon)};
#endif
