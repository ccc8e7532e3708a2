/* kernels.c - laying out matrices, the choice of the path. */
#include "analysis/kernels.h"

#include <string.h>

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

void packed_init(Packed *packed, const Kernels *kernels, const int8_t *rows, uint32_t count, uint32_t cols, size_t stride,
                 Arena *arena)
{
  packed->rows = count;
  packed->cols = cols;
  packed->groups = (count + ROW_GROUP - 1) / ROW_GROUP;
  packed->cols_padded = (cols + 3) / 4 * 4;
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
}

/* ---- the choice ------------------------------------------------------------------------------------------------ */

extern const Kernels kernels_portable;
#if defined(__x86_64__)
extern const Kernels kernels_avx512, kernels_avxvnni, kernels_avx2;
const Kernels *const kernel_paths[] = {&kernels_avx512, &kernels_avxvnni, &kernels_avx2, &kernels_portable};
#elif defined(__aarch64__)
extern const Kernels kernels_neondot, kernels_neon;
const Kernels *const kernel_paths[] = {&kernels_neondot, &kernels_neon, &kernels_portable};
#else
const Kernels *const kernel_paths[] = {&kernels_portable};
#endif
const size_t kernel_path_count = COUNT_OF(kernel_paths);

const Kernels *kernels_best(void)
{
  for (size_t i = 0; i < kernel_path_count; i++)
    if (kernel_paths[i]->present()) return kernel_paths[i];
  return &kernels_portable;
}

const Kernels *kernels_named(const char *name)
{
  for (size_t i = 0; i < kernel_path_count; i++)
    if (!strcmp(kernel_paths[i]->name, name)) return kernel_paths[i]->present() ? kernel_paths[i] : NULL;
  return NULL;
}
