/* Every path of the processor gives the bytes of the portable one. */
#include "analysis/kernels.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static uint32_t state = 12345;
static uint32_t random_below(uint32_t n) { return (state = state * 1664525u + 1013904223u) / 65536u % n; }

/* Weights of 8 bits, as models have them. */
static void fill_weights(int8_t *at, size_t n, int kind)
{
  for (size_t i = 0; i < n; i++)
    at[i] = kind == 0 ? (int8_t)((int)random_below(255) - 127) : kind == 1 ? 127 : kind == 2 ? -128 : (i & 1) ? -127 : 127;
}

/* A left side: 1 ... 127 */
static void fill_left(uint8_t *at, size_t n, int kind)
{
  for (size_t i = 0; i < n; i++) at[i] = kind == 0 ? (uint8_t)(1 + random_below(127)) : kind == 3 && (i & 1) ? 1 : 127;
}

static void fill_floats(float *at, size_t n, float size)
{
  for (size_t i = 0; i < n; i++) at[i] = size * ((float)random_below(20001) - 10000.0f) / 10000.0f;
}

/* A quarter of w, rounded half to even. */
static int32_t quarter(int8_t w) { return (int32_t)lrint(w / 4.0); }

static int32_t plain_product(const int8_t *w, const uint8_t *x, uint32_t cols)
{
  int32_t sum = 0;
  for (uint32_t k = 0; k < cols; k++) sum += quarter(w[k]) * (x[k] - LEFT_ZERO);
  return sum;
}

enum { GUARD = 7 }; /* floats beyond a matrix's rows, which no product may write */

/* Compares one path's product with the sum written out. Scales are powers of two, that floats are exact. */
static void check_product(const Kernels *kernels, uint32_t rows, uint32_t cols, uint32_t count, int kind, uint32_t window)
{
  Arena arena = {0};
  uint32_t stride = (cols + 15) / 16 * 16, apart = rows + GUARD;
  int8_t *w = arena_alloc(&arena, (size_t)window * rows * cols);
  Quantized left = {arena_alloc(&arena, (size_t)(count + 1) * stride), ARENA_ARRAY(&arena, float, count + 1), stride};
  float *out = ARENA_ARRAY(&arena, float, (size_t)count * apart + ROW_GROUP), *by = ARENA_ARRAY(&arena, float, rows), *bias = ARENA_ARRAY(&arena, float, rows);
  uint32_t (*at)[WINDOW_MAX] = arena_array(&arena, count, sizeof *at);
  Packed packed[WINDOW_MAX];
  fill_weights(w, (size_t)window * rows * cols, kind);
  for (uint32_t t = 0; t <= count; t++) {
    fill_left(left.q + (size_t)t * stride, stride, kind);
    left.scale[t] = t % 2 ? 0.5f : 1;
    for (uint32_t i = 0; t < count && i < window; i++) at[t][i] = random_below(count + 1);
  }
  for (uint32_t r = 0; r < rows; r++) by[r] = r % 3 ? 2 : 0.25f, bias[r] = (float)(r % 5);
  for (uint32_t i = 0; i < window; i++) packed_init(&packed[i], kernels, &(Rows){ROWS_INT8, w + (size_t)i * rows * cols, cols, NULL}, rows, cols, &arena);
  for (int plain = 0; plain < 2; plain++) {
    Product product = {.part = packed, .window = window, .x = &left, .rows = window > 1 ? at : NULL, .count = count};
    if (!plain) product.row_scale = by, product.bias = bias, product.add = true;
    for (size_t i = 0; i < (size_t)count * apart; i++) out[i] = 100;
    for (uint32_t g = 0; g < packed->groups; g++) kernels->product(&product, g, out + (size_t)g * ROW_GROUP, apart);
    for (uint32_t t = 0; t < count; t++)
      for (uint32_t r = 0; r < apart; r++) {
        float wanted = 0;
        for (uint32_t i = 0; i < window && r < rows; i++) {
          uint32_t row = window > 1 ? at[t][i] : t;
          wanted += (float)plain_product(w + ((size_t)i * rows + r) * cols, left.q + (size_t)row * stride, cols) * left.scale[row];
        }
        if (r >= rows) wanted = 100;
        else if (!plain) wanted = 100 + (wanted * by[r] + bias[r]);
        cr_assert_eq(out[t * apart + r], wanted, "%s, %u x %u, token %u of %u, row %u: %f, not %f", kernels->name, rows, cols, t, count, r,
                     (double)out[t * apart + r], (double)wanted);
      }
  }
  arena_free(&arena);
}

Test(kernels, products_are_exact_at_odd_sizes)
{
  static const uint32_t sizes[][3] = {{1, 1, 1}, {64, 4, 6}, {65, 16, 7}, {100, 33, 13}, {3, 160, 5}, {130, 771, 2}, {64, 1030, 17}, {70, 256, 51}};
  for (size_t p = 0; p < kernel_path_count; p++)
    if (kernel_paths[p]->present())
      for (size_t s = 0; s < COUNT_OF(sizes); s++)
        for (uint32_t window = 1; window <= WINDOW_MAX; window += 2) check_product(kernel_paths[p], sizes[s][0], sizes[s][1], sizes[s][2], 0, window);
}

/* Many pairs of 127 * 32 summed up exceed 16 bits: where saturating products would show. */
Test(kernels, products_do_not_saturate)
{
  for (size_t p = 0; p < kernel_path_count; p++)
    for (int kind = 1; kind <= 3 && kernel_paths[p]->present(); kind++) check_product(kernel_paths[p], 70, 256, 9, kind, 1);
}

/* Rows of a left side times one another: what arcs are. 63 * 63 twice the size of a weight. */
Test(kernels, a_left_side_can_be_laid_out_as_a_matrix)
{
  enum { ROWS = 40, COLS = 96 };
  static uint8_t q[(ROWS + 1) * COLS];
  for (size_t p = 0; p < kernel_path_count; p++)
    for (int kind = 0; kind <= 3 && kernel_paths[p]->present(); kind++) {
      Arena arena = {0};
      float scale[ROWS], out[ROWS * ROWS];
      Packed packed;
      fill_left(q, sizeof q, kind);
      for (uint32_t i = 0; i < ROWS; i++) scale[i] = 1;
      packed_init(&packed, kernel_paths[p], &(Rows){ROWS_LEFT, q, COLS, NULL}, ROWS, COLS, &arena);
      Quantized left = {q, scale, COLS};
      Product product = {.part = &packed, .window = 1, .x = &left, .count = ROWS};
      kernel_paths[p]->product(&product, 0, out, ROWS);
      for (uint32_t i = 0; i < ROWS; i++)
        for (uint32_t k = 0; k < ROWS; k++) {
          int32_t sum = 0;
          for (uint32_t c = 0; c < COLS; c++) sum += (q[i * COLS + c] - LEFT_ZERO) * (q[k * COLS + c] - LEFT_ZERO);
          cr_assert_eq(out[i * ROWS + k], (float)sum, "%s, %u x %u", kernel_paths[p]->name, i, k);
        }
      arena_free(&arena);
    }
}

enum { WIDTH = 96, COUNT = 5 };
typedef struct { float x[COUNT * WIDTH], y[COUNT * WIDTH], gain[WIDTH], bias[WIDTH], scale[COUNT], u[COUNT * WIDTH], hidden[COUNT * WIDTH / 3], dots[COUNT]; uint8_t q[COUNT * WIDTH]; int16_t shorts[2 * WIDTH]; } Steps;

static void run_steps(const Kernels *k, const Steps *given, Steps *out)
{
  *out = *given;
  k->layer_norm(given->x, given->gain, given->bias, COUNT, WIDTH, out->y);
  k->quantize(out->y, COUNT, WIDTH, out->q, WIDTH, out->scale);
  k->shorten(given->x, WIDTH, out->shorts, out->scale + 1);
  k->shorten(given->y, WIDTH - 5, out->shorts + WIDTH, out->scale + 2);
  const int16_t *const part[] = {out->shorts, out->shorts + 3, out->shorts + WIDTH};
  k->join_window(part, out->scale, given->gain, given->bias, WIDTH - 5, out->x + WIDTH);
  k->join_window(part, out->scale, given->gain, NULL, 19, out->x + 2 * WIDTH);
  memcpy(out->u, given->x, sizeof out->u);
  k->recur(out->u, WIDTH, COUNT, WIDTH / 3, out->hidden, WIDTH / 3);
  k->recur(out->u + (COUNT - 1) * WIDTH, -WIDTH, COUNT, 16, out->y + (COUNT - 1) * WIDTH, -WIDTH);
  k->add(out->x, given->y, COUNT * WIDTH - 3);
  k->add_row(out->x + WIDTH, (const int8_t *)out->q, 0.37f, WIDTH);
  k->leak(out->x + 1, WIDTH);
  k->exponentials(given->y, 2, WIDTH - 5, out->y + 3 * WIDTH);
  k->dots(given->x, WIDTH, COUNT, given->gain, WIDTH, out->dots);
}

Test(kernels, float_steps_give_the_same_bytes_on_every_path)
{
  for (int round = 0; round < 20; round++) {
    static Steps given, wanted, got;
    memset(&given, 0, sizeof given);
    fill_floats(given.x, COUNT * WIDTH, round % 4 == 3 ? 1e4f : 3.0f);
    fill_floats(given.y, COUNT * WIDTH, 2);
    fill_floats(given.gain, WIDTH, 1.5f);
    fill_floats(given.bias, WIDTH, 1);
    
    run_steps(kernels_named("portable"), &given, &wanted);
    for (size_t p = 0; p < kernel_path_count; p++) {
      if (!kernel_paths[p]->present()) continue;
      run_steps(kernel_paths[p], &given, &got);
      cr_assert(memcmp(&got, &wanted, sizeof got) == 0, "%s differs in round %d", kernel_paths[p]->name, round);
    }
  }
}

Test(kernels, quantizing_rounds_half_to_even_and_survives_zeros_and_infinities)
{
  for (size_t p = 0; p < kernel_path_count; p++) {
    const Kernels *k = kernel_paths[p];
    float x[4][16] = {{63, 0.5f, 1.5f, 2.5f, -0.5f, -1.5f, -63}, {0}, {INFINITY, 1, -1}, {NAN, 1}}, scale[4];
    uint8_t q[4][16];
    if (!k->present()) continue;
    k->quantize(&x[0][0], 4, 16, &q[0][0], 16, scale);
    const uint8_t wanted[] = {127, 64, 66, 66, 64, 62, 1, 64};
    cr_assert(memcmp(q[0], wanted, sizeof wanted) == 0, "%s", k->name);
    cr_assert_float_eq(scale[0], 1, 1e-7);
    cr_assert_eq(q[1][3], LEFT_ZERO);
    for (int i = 0; i < 16; i++) cr_assert(q[2][i] >= 1 && q[2][i] <= 127 && q[3][i] >= 1 && q[3][i] <= 127, "%s: %u and %u", k->name, q[2][i], q[3][i]);
    cr_assert_float_eq(scale[1], 1, 0);
    cr_assert(isfinite(scale[2]) && isfinite(scale[3]), "%s", k->name);
  }
}

Test(kernels, shortened_numbers_are_near)
{
  float x[37], zeros[37] = {0}, scale;
  int16_t q[37];
  fill_floats(x, 37, 5);
  for (size_t p = 0; p < kernel_path_count; p++) {
    if (!kernel_paths[p]->present()) continue;
    kernel_paths[p]->shorten(x, 37, q, &scale);
    for (int i = 0; i < 37; i++) cr_assert_float_eq((float)q[i] * scale, x[i], 1e-4, "%s: %d", kernel_paths[p]->name, i);
    kernel_paths[p]->shorten(zeros, 37, q, &scale);
    cr_assert(q[36] == 0 && scale == 1);
  }
}

Test(kernels, the_recurrence_is_what_its_formula_says)
{
  enum { H = 16, STEPS = 4, APART = 3 * H + 5, OUT_APART = H + 3 };
  float given[STEPS * APART], u[STEPS * APART], out[STEPS * OUT_APART];
  fill_floats(given, STEPS * APART, 6);
  for (int backward = 0; backward < 2; backward++) {
    size_t first = backward ? STEPS - 1 : 0;
    double c[H] = {0};
    memcpy(u, given, sizeof u);
    kernels_best()->recur(u + first * APART, backward ? -APART : APART, STEPS, H, out + first * OUT_APART, backward ? -OUT_APART : OUT_APART);
    for (size_t i = 0; i < STEPS; i++) {
      size_t t = backward ? STEPS - 1 - i : i;
      const float *at = given + t * APART;
      for (int k = 0; k < H; k++) {
        double f = 1 / (1 + exp(-at[H + k])), r = 1 / (1 + exp(-at[2 * H + k]));
        c[k] = f * c[k] + (1 - f) * at[k];
        cr_assert_float_eq(out[t * OUT_APART + k], r * tanh(c[k]), 1e-4, "step %zu, lane %d", i, k);
      }
    }
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
