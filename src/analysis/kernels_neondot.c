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

NEONDOT static inline __attribute__((always_inline)) void tile_product(const int8_t *w, const int8_t *x, size_t stride, uint32_t fours,
                                                                       const int count, int32_t *out)
{
  int32x4_t sum[TILE][VECTORS];
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++) sum[t][v] = vdupq_n_s32(0);
  for (uint32_t k = 0; k < fours; k++, w += 4 * ROW_GROUP) {
    int8x16_t row[VECTORS];
    for (int v = 0; v < VECTORS; v++) row[v] = vld1q_s8(w + 16 * v);
    for (int t = 0; t < count; t++) {
      int32_t four;
      memcpy(&four, x + (size_t)t * stride + 4 * k, sizeof four);
      int8x16_t by = vreinterpretq_s8_s32(vdupq_n_s32(four));
      for (int v = 0; v < VECTORS; v++) sum[t][v] = vdotq_s32(sum[t][v], row[v], by);
    }
  }
  for (int t = 0; t < count; t++)
    for (int v = 0; v < VECTORS; v++) vst1q_s32(out + (size_t)t * ROW_GROUP + 4 * v, sum[t][v]);
}

NEONDOT static void neondot_product(const Packed *m, uint32_t group, const Quantized *left, uint32_t first, uint32_t count, int32_t *out)
{
  const int8_t *x = left->q + (size_t)first * left->width;
  size_t stride = left->width;
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  uint32_t fours = m->cols_padded / 4;
  for (uint32_t t = 0; t < count; t += TILE)
    for (int part = 0; part < ROW_GROUP / PART; part++) {
      const int8_t *w_part = w + (size_t)part * PART * 4, *x_part = x + t * stride;
      int32_t *out_part = out + (size_t)t * ROW_GROUP + part * PART;
      switch (count - t) {
      case 1: tile_product(w_part, x_part, stride, fours, 1, out_part); break;
      case 2: tile_product(w_part, x_part, stride, fours, 2, out_part); break;
      case 3: tile_product(w_part, x_part, stride, fours, 3, out_part); break;
      default: tile_product(w_part, x_part, stride, fours, TILE, out_part); break;
      }
    }
}

ELEMENTWISE(neondot)
extern const Kernels kernels_neondot;
const Kernels kernels_neondot = {.name = "neondot", .group = 4, .present = neondot_present, .product = neondot_product, STEPS(neondot)};
#endif
