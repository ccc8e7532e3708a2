/*
 * kernels_avxvnni.c - x86 with AVX-VNNI and no AVX-512 (Alder Lake and later): as kernels_avx512.c in half as wide vectors.
 * The left side must be unsigned: x + 128, whose surplus 128 * sum(row) is taken off again. Nothing saturates.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

#define AVXVNNI __attribute__((target("avx2,avxvnni")))
#define TARGET AVXVNNI
#define VECTOR_BYTES 32
#include "analysis/elementwise.h"

enum { TILE = 3, COLUMNS_MAX = 4096, PART = 32 };

/* Leaf 7, subleaf 1, bit 4 of EAX: not every compiler's __builtin_cpu_supports knows its name. */
static bool avxvnni_present(void)
{
  unsigned a, b, c, d;
  return __builtin_cpu_supports("avx2") && __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a & 1u << 4);
}

/* sum += four products of bytes in each lane; {vex}: not the instruction of AVX-512 by the same name. */
#define DPBUSD(sum, unsigned_bytes, signed_bytes) \
  __asm__("%{vex%} vpdpbusd %2, %1, %0" : "+x"(sum) : "x"(unsigned_bytes), "x"(signed_bytes));

/* The sums are named one by one: in an array GCC keeps them in memory. Four vectors of 8 rows for each token t. */
#define START(t) __m256i a##t = zero, b##t = zero, c##t = zero, d##t = zero;
#define SPREAD(t) const __m256i by##t = _mm256_set1_epi32(x[(t) * fours + k]);
#define STEP_A(t) DPBUSD(a##t, by##t, row)
#define STEP_B(t) DPBUSD(b##t, by##t, row)
#define STEP_C(t) DPBUSD(c##t, by##t, row)
#define STEP_D(t) DPBUSD(d##t, by##t, row)
#define VECTOR(from, bytes) _mm256_loadu_si256((const __m256i *)(const void *)((const char *)(from) + (bytes)))
#define STORE_AT(t, sum, row) \
  _mm256_storeu_si256((__m256i *)(void *)(out + (t) * ROW_GROUP + (row)), _mm256_sub_epi32(sum, VECTOR(surplus, 4 * (row))));
#define STORE(t) STORE_AT(t, a##t, 0) STORE_AT(t, b##t, 8) STORE_AT(t, c##t, 16) STORE_AT(t, d##t, 24)
#define TIMES_1(DO) DO(0)
#define TIMES_2(DO) DO(0) DO(1)
#define TIMES_3(DO) DO(0) DO(1) DO(2)
/* x: rows of unsigned bytes, four to an int; w, surplus, out: the first of 32 rows. */
#define TILE_OF(count)                                                                                               \
  AVXVNNI static void tile_##count(const int8_t *w, const int32_t *surplus, uint32_t fours, const int32_t *x, int32_t *out) \
  {                                                                                                                  \
    const __m256i zero = _mm256_setzero_si256();                                                                     \
    TIMES_##count(START)                                                                                             \
    for (uint32_t k = 0; k < fours; k++, w += 4 * ROW_GROUP) {                                                       \
      TIMES_##count(SPREAD)                                                                                          \
      __m256i row = VECTOR(w, 0);                                                                                    \
      TIMES_##count(STEP_A)                                                                                          \
      row = VECTOR(w, 32);                                                                                           \
      TIMES_##count(STEP_B)                                                                                          \
      row = VECTOR(w, 64);                                                                                           \
      TIMES_##count(STEP_C)                                                                                          \
      row = VECTOR(w, 96);                                                                                           \
      TIMES_##count(STEP_D)                                                                                          \
    }                                                                                                                \
    TIMES_##count(STORE)                                                                                             \
  }

TILE_OF(1)
TILE_OF(2)
TILE_OF(3)

AVXVNNI static void avxvnni_product(const Packed *m, uint32_t group, const Quantized *left, uint32_t first, uint32_t count, int32_t *out)
{
  const int8_t *x = left->q + (size_t)first * left->width;
  size_t stride = left->width;
  const int8_t *w = m->at + (size_t)group * ROW_GROUP * m->cols_padded;
  const int32_t *surplus = m->correction + (size_t)group * ROW_GROUP;
  int32_t wide[TILE * COLUMNS_MAX / 4];
  uint32_t fours = m->cols_padded / 4;
  while (count) {
    uint32_t tile = count < TILE ? count : TILE;
    for (uint32_t t = 0; t < tile; t++) {
      unsigned char *row = (unsigned char *)(wide + (size_t)t * fours);
      for (uint32_t k = 0; k < m->cols_padded; k++) row[k] = (unsigned char)(x[t * stride + k] ^ 0x80);
    }
    for (uint32_t part = 0; part < ROW_GROUP; part += PART) {
      const int8_t *rows = w + (size_t)part * 4;
      if (tile == 3) tile_3(rows, surplus + part, fours, wide, out + part);
      else if (tile == 2) tile_2(rows, surplus + part, fours, wide, out + part);
      else tile_1(rows, surplus + part, fours, wide, out + part);
    }
    x += tile * stride;
    out += (size_t)tile * ROW_GROUP;
    count -= tile;
  }
}

ELEMENTWISE(avxvnni)
extern const Kernels kernels_avxvnni;
const Kernels kernels_avxvnni = {.name = "avxvnni", .group = 4, .present = avxvnni_present, .product = avxvnni_product, STEPS(avxvnni)};
#endif
