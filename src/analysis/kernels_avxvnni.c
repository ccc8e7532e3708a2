/*
 * kernels_avxvnni.c - x86 with AVX-VNNI and no AVX-512 (Alder Lake and later): as kernels_avx512.c in half as wide vectors.
 * The left side is unsigned: its surplus is taken off again. Nothing saturates.
 */
#include "analysis/kernels.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

#define AVXVNNI __attribute__((target("avx2,avxvnni")))
#define TARGET AVXVNNI
#define VECTOR_BYTES 32
#include "analysis/elementwise.h"

enum { TILE = 3, PART = 32 };
typedef int32_t Four32 __attribute__((may_alias, aligned(1)));

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
#define SPREAD(t) const __m256i by##t = _mm256_set1_epi32(x[t][k]);
#define STEP_A(t) DPBUSD(a##t, by##t, row)
#define STEP_B(t) DPBUSD(b##t, by##t, row)
#define STEP_C(t) DPBUSD(c##t, by##t, row)
#define STEP_D(t) DPBUSD(d##t, by##t, row)
#define VECTOR(from, bytes) _mm256_loadu_si256((const __m256i *)(const void *)((const char *)(from) + (bytes)))
#define STORE_AT(t, sum, row) \
  _mm256_storeu_si256((__m256i *)(void *)(out + (t) * PART + (row)), _mm256_sub_epi32(sum, VECTOR(surplus, 4 * (row))));
#define STORE(t) STORE_AT(t, a##t, 0) STORE_AT(t, b##t, 8) STORE_AT(t, c##t, 16) STORE_AT(t, d##t, 24)
#define TIMES_1(DO) DO(0)
#define TIMES_2(DO) DO(0) DO(1)
#define TIMES_3(DO) DO(0) DO(1) DO(2)
/* x: the rows, four bytes to an int; w, surplus, out: the first of 32 rows. */
#define TILE_OF(count)                                                                                               \
  AVXVNNI static void tile_##count(const int8_t *w, const int32_t *surplus, uint32_t fours, const Four32 *const *x, int32_t *out) \
  {                                                                                                                  \
    const __m256i zero = _mm256_setzero_si256();                                                                     \
    TIMES_##count(START)                                                                                             \
    for (uint32_t k = 0; k < fours; k++, w += 4 * PART) {                                                       \
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

/* Half a group at a time: the weights of its windows stay near while all rows of x pass by. */
AVXVNNI static void avxvnni_product(const Product *p, uint32_t group, float *out, size_t stride)
{
  const Packed *m = p->part;
  uint32_t first = group * ROW_GROUP, end = m->rows - first < ROW_GROUP ? m->rows : first + ROW_GROUP, fours = m->cols_padded / 4;
  for (; first < end; first += PART)
    for (uint32_t t = 0; t < p->count; t += TILE) {
      int32_t sums[WINDOW_MAX * TILE * PART];
      uint32_t tile = p->count - t < TILE ? p->count - t : TILE;
      uint32_t w = 0;
      do {                                                 /* a product has one part at least */
        const int8_t *at = p->part[w].at + (size_t)first * m->cols_padded;
        int32_t *to = sums + (size_t)w * TILE * PART;
        const Four32 *x[TILE];
        for (uint32_t i = 0; i < tile; i++) x[i] = (const Four32 *)(const void *)left_row(p, t + i, w);
        if (tile == 3) tile_3(at, p->part[w].surplus + first, fours, x, to);
        else if (tile == 2) tile_2(at, p->part[w].surplus + first, fours, x, to);
        else tile_1(at, p->part[w].surplus + first, fours, x, to);
      } while (++w < p->window);
      do_finish_tile(p, sums, t, tile, TILE, first, PART, out, stride);
    }
}

ELEMENTWISE(avxvnni)
extern const Kernels kernels_avxvnni;
const Kernels kernels_avxvnni = {.name = "avxvnni", .group = 4, .together = PART, .step = 4, .present = avxvnni_present, .product = avxvnni_product, STEPS(avxvnni)};
#endif
