/* packing.c - lays matrices out for a path. */
#include <string.h>

#include "analysis/kernels.h"

enum { COLUMNS_MAX = 4096 };

/* 90 becomes 22 (22.5 is as near to 23; the even one is taken), 91 becomes 23. */
static void take_row(RowKind kind, const void *from, uint32_t cols, int8_t *restrict row)
{
  const int8_t *weights = from;
  const uint8_t *left = from;
  if (kind == ROWS_LEFT)
    for (uint32_t k = 0; k < cols; k++) row[k] = (int8_t)(left[k] - LEFT_ZERO);
  else
    for (uint32_t k = 0; k < cols; k++) row[k] = (int8_t)((weights[k] + 1 + (weights[k] >> 2 & 1)) >> 2);
}

static int32_t row_sum(const int8_t *row, uint32_t cols)
{
  int32_t sum = 0;
  for (uint32_t k = 0; k < cols; k++) sum += row[k];
  return sum;
}

/* Copies one row's columns into their places, `group` at a time; `apart` bytes lie between two groups of a row. */
static void pack_row(int8_t *at, const int8_t *row, uint32_t cols, uint32_t group, size_t apart)
{
  for (uint32_t k = 0; k < cols; k++) at[k / group * apart + k % group] = row[k];
}

/* The same for whole groups of a width that the compiler knows: every start of the program packs all matrices. */
static void pack_fours(int8_t *at, const int8_t *row, uint32_t cols, size_t apart)
{
  for (uint32_t k = 0; k < cols; k += 4, at += apart) memcpy(at, row + k, 4);
}

void packed_init(Packed *packed, const Kernels *kernels, const Rows *rows, uint32_t count, uint32_t cols, Arena *arena)
{
  int8_t row[COLUMNS_MAX];
  uint32_t step = kernels->step, together = kernels->together;
  packed->rows = count;
  packed->cols = cols;
  packed->groups = (count + ROW_GROUP - 1) / ROW_GROUP;
  packed->cols_padded = (cols + step - 1) / step * step;
  uint32_t group = kernels->group ? kernels->group : packed->cols_padded;
  uintptr_t memory = (uintptr_t)arena_alloc(arena, (size_t)packed->groups * ROW_GROUP * packed->cols_padded + 63);
  packed->at = (int8_t *)((memory + 63) & ~(uintptr_t)63);
  packed->surplus = ARENA_ARRAY(arena, int32_t, (size_t)packed->groups * ROW_GROUP);
  for (uint32_t r = 0; r < count; r++) {
    int8_t *at = packed->at + (size_t)(r / together) * together * packed->cols_padded + (size_t)(r % together) * group;
    take_row(rows->kind, (const char *)rows->at + (rows->order ? rows->order[r] : r) * rows->stride, cols, row);
    if (group == 4 && cols % 4 == 0) pack_fours(at, row, cols, (size_t)together * 4);
    else pack_row(at, row, cols, group, (size_t)together * group);
    packed->surplus[r] = LEFT_ZERO * row_sum(row, cols);
  }
  if (!kernels->measure) return;
  packed->chains = packed->cols_padded / 4 / kernels->chain_least + 1;
  size_t chains = (size_t)packed->groups * (ROW_GROUP / together) * packed->chains;
  packed->chain = ARENA_ARRAY(arena, uint8_t, chains);
  packed->start = ARENA_ARRAY(arena, int16_t, chains * 2 * together);
  for (uint32_t g = 0; g < packed->groups; g++) kernels->measure(packed, g);
}
