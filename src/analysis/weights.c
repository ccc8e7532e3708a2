/* weights.c - embeds model/english.model by the assembler, mapped with the program and paged in on use. A tree without
 * the file builds a program that needs --model. */
#include "analysis/weights.h"
#include "core/embed.h"

#include <sys/mman.h>
#include <unistd.h>

#if __has_include("analysis/model/english.model")
EMBED(relata_weights, "src/analysis/model/english.model", 64);

Str embedded_weights(void) { return (Str){relata_weights_start, (size_t)((uintptr_t)relata_weights_end - (uintptr_t)relata_weights_start)}; }

/* Whole pages of the program's file alone: they come back from it when they are read again. */
void embedded_weights_forget(void)
{
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), from = ((uintptr_t)relata_weights_start + page - 1) / page * page;
  uintptr_t to = (uintptr_t)relata_weights_end / page * page;
  if (to > from) madvise((void *)from, to - from, MADV_DONTNEED); /* refused: the memory stays, and nothing else changes */
}
#else
Str embedded_weights(void) { return (Str){"", 0}; }
void embedded_weights_forget(void) {}
#endif
