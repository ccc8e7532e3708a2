/* kernels.c - the choice of the path. */
#include "analysis/kernels.h"

#include <string.h>

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
