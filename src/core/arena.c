/*
 * arena.c - memory that is freed in one step.
 * Blocks double up to 1 MiB. With ARENA_PLAIN every allocation is a malloc of its own, so that AddressSanitizer sees each
 * slip past an item's end.
 */
#include "core/core.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

struct ArenaBlock {
  ArenaBlock *next;
  size_t size, used;
  max_align_t data[];
};

enum { BLOCK_FIRST = 16 << 10, BLOCK_MOST = 1 << 20, LARGE_PAGE = 2 << 20, ALIGN = sizeof(max_align_t) };

static void arena_full(Arena *arena, size_t size)
{
  if (arena->on_full) longjmp(*arena->on_full, 1);
  fprintf(stderr, "relata: out of memory (%zu bytes wanted)\n", size);
  abort();
}

static ArenaBlock *block_add(Arena *arena, size_t size)
{
  ArenaBlock *block = size > SIZE_MAX - sizeof *block ? NULL : malloc(sizeof *block + size);
  if (!block) arena_full(arena, size);
  block->next = arena->blocks;
  block->size = size;
  block->used = 0;
  arena->blocks = block;
  arena->total += size;
  return block;
}

void arena_reserve(Arena *arena, size_t size)
{
#if !defined(ARENA_PLAIN) && defined(MADV_HUGEPAGE)
  if (size < LARGE_PAGE || size > SIZE_MAX / 2) return;
  size_t whole = (sizeof(ArenaBlock) + size + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
  ArenaBlock *block = aligned_alloc(LARGE_PAGE, whole);
  if (!block) return;
  madvise(block, whole, MADV_HUGEPAGE);
  *block = (ArenaBlock){.next = arena->blocks, .size = whole - sizeof *block};
  arena->blocks = block;
  arena->total += block->size;
#else
  (void)arena, (void)size;
#endif
}

void *arena_alloc(Arena *arena, size_t size)
{
  if (size > SIZE_MAX / 2) arena_full(arena, size);
  if (size == 0) size = 1;
#ifdef ARENA_PLAIN
  ArenaBlock *block = block_add(arena, size);
  block->used = size;
  arena->used += size;
  return memset(block->data, 0, size);
#else
  size = (size + ALIGN - 1) / ALIGN * ALIGN;
  ArenaBlock *block = arena->blocks;
  if (!block || block->size - block->used < size) {
    size_t want = block ? block->size * 2 : BLOCK_FIRST;
    if (want > BLOCK_MOST) want = BLOCK_MOST;
    block = block_add(arena, size > want ? size : want);
  }
  void *at = (char *)block->data + block->used;
  block->used += size;
  arena->used += size;
  return memset(at, 0, size);
#endif
}

void *arena_array(Arena *arena, size_t count, size_t size)
{
  if (size && count > SIZE_MAX / 2 / size) arena_full(arena, SIZE_MAX);
  return arena_alloc(arena, count * size);
}

void *arena_grow(Arena *arena, void *items, size_t *cap, size_t need, size_t size)
{
  if (need <= *cap) return items;
  size_t more = *cap < 8 ? 8 : *cap * 2;
  if (more < need) more = need;
  void *moved = arena_array(arena, more, size);
  if (*cap) memcpy(moved, items, *cap * size);
  *cap = more;
  return moved;
}

void arena_free(Arena *arena)
{
  for (ArenaBlock *block = arena->blocks, *next; block; block = next) {
    next = block->next;
    free(block);
  }
  arena->blocks = NULL;
  arena->used = arena->total = 0;
}

void arena_reset(Arena *arena)
{
  ArenaBlock *keep = arena->blocks;
#ifdef ARENA_PLAIN
  keep = NULL;
#endif
  if (!keep || keep->size > BLOCK_MOST) {
    arena_free(arena);
    return;
  }
  arena->blocks = keep->next;
  size_t size = keep->size;
  arena_free(arena);
  keep->next = NULL;
  keep->used = 0;
  arena->blocks = keep;
  arena->total = size;
}
