/* kernels_neondot.c - 64-bit Arm with dot products (Armv8.2 and later): four products of bytes into each 32-bit lane, exact. */
#include "analysis/kernels.h"

#if defined(__aarch64__)
#include <arm_neon.h>
#include <string.h>
#if defined(__linux__)
#include <sys/auxv.h>
#endif

#include "analysis/elementwise.h"

#define NEONDOT __attribute__((target("arch=armv8.2-a+dotprod")))
enum { TILE = 4, VECTORS = 4, PART = 16, ASIMD_DOT = 1 << 20 /* HWCAP_ASIMDDP */ };

static bool neondot_present(void)
{
#if defined(__linux__)
  return getauxval(AT_HWCAP) & ASIMD_DOT;
#else
  return false; /* nobody to ask: the plain path is right everywhere */
#endif
}

NEONDOT static inline __attribute__((always_inline)) void tile_product(const int8_t *w, const int32_t *surplus, const uint8_t *const *x,
                                                                       uint32_t fours, const int count, int32_t *out)
{
  int32x4_t sum[TILE][VECTORS];
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++) sum[t][v] = vnegq_s32(vld1q_s32(surplus + 4 * v));
  for (uint32_t k = 0; k < fours; k++, w += 4 * ROW_GROUP) {
    int8x16_t row[VECTORS];
    for (int v = 0; v < VECTORS; v++) row[v] = vld1q_s8(w + 16 * v);
    for (int t = 0; t < count; t++) {
      int32_t four;
      memcpy(&four, x[t] + 4 * (size_t)k, sizeof four);
      int8x16_t by = vreinterpretq_s8_s32(vdupq_n_s32(four)); /* 7 bits: no sign */
      for (int v = 0; v < VECTORS; v++) sum[t][v] = vdotq_s32(sum[t][v], row[v], by);
    }
  }
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++) vst1q_s32(out + (size_t)t * ROW_GROUP + 4 * v, sum[t][v]);
}

NEONDOT static void neondot_product(const Product *p, uint32_t group, float *out, size_t stride)
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
        const int8_t *w_part = m->at + (size_t)group * ROW_GROUP * m->cols_padded + (size_t)part * 4;
        const int32_t *surplus = m->surplus + (size_t)group * ROW_GROUP + part;
        int32_t *to = sums + (size_t)w * TILE * ROW_GROUP + part;
        switch (tile) {
        case 1: tile_product(w_part, surplus, x, m->cols_padded / 4, 1, to); break;
        case 2: tile_product(w_part, surplus, x, m->cols_padded / 4, 2, to); break;
        case 3: tile_product(w_part, surplus, x, m->cols_padded / 4, 3, to); break;
        default: tile_product(w_part, surplus, x, m->cols_padded / 4, TILE, to); break;
        }
      }
    }
    do_finish_tile(p, sums, t, tile, TILE, group * ROW_GROUP, ROW_GROUP, out, stride);
  }
}

ELEMENTWISE(neondot)
extern const Kernels kernels_neondot;
const Kernels kernels_neondot = {.name = "neondot", .group = 4, .together = ROW_GROUP, .step = 4, .present = neondot_present, .product = neondot_product, STEPS(neondot)};
#endif
