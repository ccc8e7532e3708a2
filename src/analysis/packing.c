/*
 * packing.c - lays matrices out for a path.
 * A path that clips multiplies bytes x < 256 by weights in pairs and adds two pairs in 16 bits, where 32767 is the most: weights
 * of one sign among the four must not sum up to more than 128. 90, 60, -20, 30 become 38, 60, -20, 30 with a rest of 52 kept
 * apart: the product stays exact. In a trained network one set of four in seven has such a rest.
 */
#include <string.h>

#include "analysis/kernels.h"

enum { CHAIN = 8, EIGHT = 8, SIGN_MOST = 128 }; /* columns of which two sets of four are added in 16 bits: 0 1 4 5 and 2 3 6 7 */

static int32_t row_sum(const int8_t *row, uint32_t cols)
{
  int32_t sum = 0;
  for (uint32_t k = 0; k < cols; k++) sum += row[k];
  return sum;
}

/* Copies one row's columns into their places, `group` at a time. */
static void pack_row(int8_t *group_at, uint32_t r, const int8_t *row, uint32_t cols, uint32_t group)
{
  for (uint32_t k = 0; k < cols; k++) group_at[((size_t)(k / group) * ROW_GROUP + r) * group + k % group] = row[k];
}

/* The same for whole groups of a width that the compiler knows: every start of the program packs all matrices. */
static inline __attribute__((always_inline)) void pack_groups(int8_t *group_at, uint32_t r, const int8_t *row, uint32_t cols, const uint32_t group)
{
  int8_t *at = group_at + (size_t)r * group;
  for (uint32_t k = 0; k < cols; k += group, at += (size_t)ROW_GROUP * group) memcpy(at, row + k, group);
}

/* ---- clipping -------------------------------------------------------------------------------------------------- */

typedef struct { Rest *at; uint32_t len; } Rests;

/* Takes `excess` from the weights of one sign in w[0] and w[1], as far as they have it, and notes it; the excess that stays. */
static int32_t clip_pair(int8_t *w, int32_t sign, int32_t excess, uint32_t pair, Rests *rests)
{
  Rest taken = {.pair = (uint16_t)pair};
  for (int i = 0; i < 2; i++) {
    int32_t size = sign * w[i], part = size < excess ? size : excess;
    if (part <= 0) continue;
    w[i] = (int8_t)(w[i] - sign * part);
    taken.by[i] = (int16_t)(sign * part);
    excess -= part;
  }
  if (taken.by[0] || taken.by[1]) rests->at[rests->len++] = taken;
  return excess;
}

static int32_t size_of(const int8_t *pair, int32_t sign)
{
  int32_t a = sign * pair[0], b = sign * pair[1];
  return (a > 0 ? a : 0) + (b > 0 ? b : 0);
}

/* The pairs a and b lie 4 columns apart; what must go is taken from the larger one first. */
static void clip_set(int8_t *a, int8_t *b, uint32_t pair, Rests *rests)
{
  for (int32_t sign = -1; sign <= 1; sign += 2) {
    int32_t in_a = size_of(a, sign), in_b = size_of(b, sign), excess = in_a + in_b - SIGN_MOST;
    if (excess > 0 && in_a >= in_b) excess = clip_pair(a, sign, excess, pair, rests);
    if (excess > 0) excess = clip_pair(b, sign, excess, pair + 2, rests);
    if (excess > 0) clip_pair(a, sign, excess, pair, rests);
  }
}

/* Loops over rows of equal length are foreseen by the processor. Insertion: groups are small. */
static void sort_rows(RestRow *rows, uint32_t count)
{
  for (uint32_t i = 1; i < count; i++) {
    RestRow row = rows[i];
    uint32_t k = i;
    for (; k && rows[k - 1].to - rows[k - 1].from < row.to - row.from; k--) rows[k] = rows[k - 1];
    rows[k] = row;
  }
}

/* Eight rows whose columns lie in groups of four; rests: [8][cols_padded], room for what is taken from each. */
static void clip_eight(Packed *m, const Kernels *kernels, uint32_t first, Rests *rests)
{
  int8_t *at = m->at + (size_t)(first / ROW_GROUP) * ROW_GROUP * m->cols_padded + (size_t)(first % ROW_GROUP) * 4;
  for (uint32_t i = 0; i < EIGHT; i++) rests[i].len = 0;
  for (uint32_t k = 0; k < m->cols_padded; k += CHAIN, at += CHAIN * ROW_GROUP)
    for (uint32_t beyond = kernels->beyond(at, SIGN_MOST); beyond; beyond &= beyond - 1) {
      uint32_t bit = (uint32_t)__builtin_ctz(beyond), row = bit / 4, set = bit % 4 / 2;
      int8_t *one = at + 4 * (size_t)row + 2 * (size_t)set;
      clip_set(one, one + 4 * ROW_GROUP, k / 2 + set, &rests[row]);
    }
}

static void clip_rows(Packed *m, const Kernels *kernels, Arena *arena)
{
  Rests of_row[EIGHT], all = {0};
  size_t cap = 0;
  for (uint32_t i = 0; i < EIGHT; i++) of_row[i].at = ARENA_ARRAY(arena, Rest, m->cols_padded);
  m->rest_row = ARENA_ARRAY(arena, RestRow, (size_t)m->groups * ROW_GROUP);
  for (uint32_t first = 0; first < m->rows; first += EIGHT) {
    clip_eight(m, kernels, first, of_row);
    all.at = arena_grow(arena, all.at, &cap, all.len + EIGHT * m->cols_padded, sizeof *all.at);
    for (uint32_t i = 0; i < EIGHT && first + i < m->rows; i++) {
      memcpy(all.at + all.len, of_row[i].at, of_row[i].len * sizeof *all.at);
      m->rest_row[first + i] = (RestRow){(first + i) % ROW_GROUP, all.len, all.len + of_row[i].len};
      all.len += of_row[i].len;
    }
  }
  m->rest = all.at;
  for (uint32_t r = 0; r < m->rows; r += ROW_GROUP) sort_rows(m->rest_row + r, m->rows - r < ROW_GROUP ? m->rows - r : ROW_GROUP);
}

/* ---- layout ---------------------------------------------------------------------------------------------------- */

void packed_init(Packed *packed, const Kernels *kernels, const int8_t *rows, uint32_t count, uint32_t cols, size_t stride,
                 Arena *arena)
{
  packed->rows = count;
  packed->cols = cols;
  packed->groups = (count + ROW_GROUP - 1) / ROW_GROUP;
  packed->cols_padded = kernels->beyond ? (cols + 7) / 8 * 8 : (cols + 3) / 4 * 4;
  size_t group_size = (size_t)ROW_GROUP * packed->cols_padded;
  uintptr_t memory = (uintptr_t)arena_alloc(arena, packed->groups * group_size + 63);
  packed->at = (int8_t *)((memory + 63) & ~(uintptr_t)63);
  packed->correction = ARENA_ARRAY(arena, int32_t, (size_t)packed->groups * ROW_GROUP);
  for (uint32_t r = 0; r < count; r++) {
    int8_t *group_at = packed->at + r / ROW_GROUP * group_size;
    const int8_t *row = rows + r * stride;
    uint32_t group = kernels->group ? kernels->group : packed->cols_padded;
    if (group == 4 && cols % 4 == 0) pack_groups(group_at, r % ROW_GROUP, row, cols, 4);
    else if (group == 2 && cols % 2 == 0) pack_groups(group_at, r % ROW_GROUP, row, cols, 2);
    else if (!kernels->group) memcpy(group_at + (size_t)(r % ROW_GROUP) * group, row, cols);
    else pack_row(group_at, r % ROW_GROUP, row, cols, group);
    packed->correction[r] = 128 * row_sum(row, cols);
  }
  if (kernels->beyond) clip_rows(packed, kernels, arena);
}
