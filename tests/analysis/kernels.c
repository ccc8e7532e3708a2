/* Every path of the processor gives the bytes of the portable one. */
#include "analysis/kernels.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static uint32_t state = 12345;
static uint32_t random_below(uint32_t n) { return (state = state * 1664525u + 1013904223u) / 65536u % n; }

static void fill_bytes(int8_t *at, size_t n, int kind)
{
  for (size_t i = 0; i < n; i++)
    at[i] = kind == 0 ? (int8_t)((int)random_below(255) - 127) : kind == 1 ? 127 : (i & 1) ? -127 : -128;
}

static void fill_floats(float *at, size_t n, float size)
{
  for (size_t i = 0; i < n; i++) at[i] = size * ((float)random_below(20001) - 10000.0f) / 10000.0f;
}

static int32_t plain_product(const int8_t *w, const int8_t *x, uint32_t cols)
{
  int32_t sum = 0;
  for (uint32_t k = 0; k < cols; k++) sum += w[k] * x[k];
  return sum;
}

/* Compares one path's product with the sum written out. x has zeros beyond cols, as product asks. */
static void check_product(const Kernels *kernels, uint32_t rows, uint32_t cols, uint32_t count, int kind)
{
  Arena arena = {0};
  uint32_t stride = (cols + 15) / 16 * 16;
  int8_t *w = arena_alloc(&arena, (size_t)rows * cols), *x = arena_alloc(&arena, (size_t)count * stride);
  int32_t *out = ARENA_ARRAY(&arena, int32_t, (size_t)count * ROW_GROUP);
  Quantized left = {.q = x, .width = stride, .columns = ARENA_ARRAY(&arena, int16_t, (size_t)(count + TURNED_ROWS) * stride)};
  Packed packed;
  fill_bytes(w, (size_t)rows * cols, kind);
  for (uint32_t t = 0; t < count; t++) fill_bytes(x + t * stride, cols, kind);
  if (kernels->turn) kernels->turn(&left, count);
  packed_init(&packed, kernels, w, rows, cols, cols, &arena);
  for (uint32_t g = 0; g < packed.groups; g++) {
    kernels->product(&packed, g, &left, 0, count, out);
    for (uint32_t t = 0; t < count; t++)
      for (uint32_t r = 0; r < ROW_GROUP; r++) {
        uint32_t row = g * ROW_GROUP + r;
        int32_t wanted = row < rows ? plain_product(w + (size_t)row * cols, x + t * stride, cols) : 0;
        cr_assert_eq(out[t * ROW_GROUP + r], wanted, "%s, %u x %u, token %u of %u, row %u", kernels->name, rows, cols, t, count, row);
      }
  }
  arena_free(&arena);
}

Test(kernels, products_are_exact_at_odd_sizes)
{
  static const uint32_t sizes[][3] = {{1, 1, 1}, {64, 4, 6}, {65, 16, 7}, {100, 33, 13}, {3, 160, 5}, {130, 771, 2}, {64, 1030, 17}, {70, 256, 51}};
  for (size_t p = 0; p < kernel_path_count; p++)
    if (kernel_paths[p]->present())
      for (size_t s = 0; s < COUNT_OF(sizes); s++) check_product(kernel_paths[p], sizes[s][0], sizes[s][1], sizes[s][2], 0);
}

/* 127 * 127 and 128 * 127 summed in pairs exceed 16 bits: where saturating products would show. */
Test(kernels, products_do_not_saturate)
{
  for (size_t p = 0; p < kernel_path_count; p++)
    for (int kind = 1; kind <= 2 && kernel_paths[p]->present(); kind++) check_product(kernel_paths[p], 70, 256, 9, kind);
}

enum { WIDTH = 96, COUNT = 5 };
typedef struct { float x[COUNT * WIDTH], y[COUNT * WIDTH], gain[WIDTH], bias[WIDTH], scale[COUNT], state[WIDTH], dots[COUNT]; int8_t q[COUNT * WIDTH]; } Steps;

static void run_steps(const Kernels *k, const Steps *given, const int32_t *product, Steps *out)
{
  *out = *given;
  k->layer_norm(given->x, given->gain, given->bias, COUNT, WIDTH, out->y);
  k->quantize(out->y, COUNT, WIDTH, out->q, WIDTH, out->scale);
  k->scale_product(product, out->scale, COUNT, 60, out->x, WIDTH);
  k->join_window(given->x, given->y, given->x + WIDTH, given->gain, given->bias, WIDTH - 3, out->x + WIDTH);
  k->join_window(given->y, given->x, given->y + 5, given->gain, NULL, 19, out->x + 2 * WIDTH);
  k->finish_product(out->x, WIDTH, given->gain, given->bias, COUNT, 64);
  k->finish_product(out->x, WIDTH, given->gain, NULL, COUNT, 7);
  k->recur(given->x, 32, out->state, out->y);
  k->add(out->x, given->y, COUNT * WIDTH - 3);
  k->add_row(out->x + WIDTH, out->q, 0.37f, WIDTH);
  k->leak(out->x + 1, WIDTH);
  k->exponentials(given->y, 2, WIDTH - 5, out->y + 3 * WIDTH);
  k->dots(given->x, WIDTH, COUNT, given->gain, WIDTH, out->dots);
}

Test(kernels, float_steps_give_the_same_bytes_on_every_path)
{
  int32_t product[COUNT * ROW_GROUP];
  for (int round = 0; round < 20; round++) {
    static Steps given, wanted, got;
    memset(&given, 0, sizeof given);
    fill_floats(given.x, COUNT * WIDTH, round % 4 == 3 ? 1e4f : 3.0f);
    fill_floats(given.y, COUNT * WIDTH, 2);
    fill_floats(given.gain, WIDTH, 1.5f);
    fill_floats(given.bias, WIDTH, 1);
    fill_floats(given.state, WIDTH, 1);
    for (size_t i = 0; i < COUNT_OF(product); i++) product[i] = (int32_t)random_below(60000) - 30000;
    run_steps(kernels_named("portable"), &given, product, &wanted);
    for (size_t p = 0; p < kernel_path_count; p++) {
      if (!kernel_paths[p]->present()) continue;
      run_steps(kernel_paths[p], &given, product, &got);
      cr_assert(memcmp(&got, &wanted, sizeof got) == 0, "%s differs in round %d", kernel_paths[p]->name, round);
    }
  }
}

Test(kernels, quantizing_rounds_half_to_even_and_survives_zeros_and_infinities)
{
  for (size_t p = 0; p < kernel_path_count; p++) {
    const Kernels *k = kernel_paths[p];
    float x[4][16] = {{127, 0.5f, 1.5f, 2.5f, -0.5f, -1.5f, -127}, {0}, {INFINITY, 1, -1}, {NAN, 1}}, scale[4];
    int8_t q[4][16];
    if (!k->present()) continue;
    k->quantize(&x[0][0], 4, 16, &q[0][0], 16, scale);
    const int8_t wanted[] = {127, 0, 2, 2, 0, -2, -127, 0};
    cr_assert(memcmp(q[0], wanted, sizeof wanted) == 0, "%s", k->name);
    cr_assert_float_eq(scale[0], 1, 1e-7);
    cr_assert_eq(q[1][3], 0);
    cr_assert_float_eq(scale[1], 1, 0);
    cr_assert(isfinite(scale[2]) && isfinite(scale[3]), "%s", k->name);
  }
}

Test(kernels, the_recurrence_is_what_its_formula_says)
{
  float u[48], cell[16], out[16], before[16];
  fill_floats(u, 48, 6);
  fill_floats(cell, 16, 1);
  memcpy(before, cell, sizeof before);
  kernels_best()->recur(u, 16, cell, out);
  for (int k = 0; k < 16; k++) {
    double f = 1 / (1 + exp(-u[16 + k])), r = 1 / (1 + exp(-u[32 + k])), c = f * before[k] + (1 - f) * u[k];
    cr_assert_float_eq(cell[k], c, 1e-4);
    cr_assert_float_eq(out[k], r * tanh(c), 1e-4);
  }
}

Test(kernels, the_first_of_the_largest_is_found)
{
  float x[300];
  for (size_t p = 0; p < kernel_path_count; p++) {
    const Kernels *k = kernel_paths[p];
    if (!k->present()) continue;
    for (int round = 0; round < 200; round++) {
      uint32_t n = 1 + random_below(300), wanted = 0;
      fill_floats(x, n, 3);
      if (n > 5 && round % 3 == 0) x[n - 2] = x[1] = 7;
      if (round % 5 == 0)
        for (uint32_t i = 0; i < n; i++) x[i] = -fabsf(x[i]) - 1;
      for (uint32_t i = 1; i < n; i++)
        if (x[i] > x[wanted]) wanted = i;
      cr_assert_eq(k->best(x, n), wanted, "%s of %u", k->name, n);
    }
    x[0] = -INFINITY, x[1] = -INFINITY;
    cr_assert_eq(k->best(x, 2), 0);
    x[1] = NAN;
    cr_assert_lt(k->best(x, 2), 2);
  }
}

Test(kernels, an_unknown_path_has_no_name) { cr_assert_null(kernels_named("mmx")); }
