/* map.c - Str -> uint64 by open addressing; entries lie in insertion order, slots hold entry numbers + 1. */
#include "core/core.h"

#include <string.h>

static void map_slots(Map *map, size_t count)
{
  map->slots = ARENA_ARRAY(map->arena, uint32_t, count);
  map->slot_count = count;
  for (size_t i = 0; i < map->len; i++) {
    size_t at = map->entries[i].hash & (count - 1);
    while (map->slots[at]) at = (at + 1) & (count - 1);
    map->slots[at] = (uint32_t)i + 1;
  }
}

void map_init(Map *map, Arena *arena, size_t expected)
{
  *map = (Map){.arena = arena};
  size_t count = 16;
  while (count < expected * 2) count *= 2;
  map_slots(map, count);
  if (expected > 16) map->entries = arena_grow(arena, map->entries, &map->cap, expected, sizeof *map->entries);
}

/* The slot that holds `key`, or the empty one where it would go. */
static size_t map_probe(const Map *map, Str key, uint64_t hash)
{
  size_t at = hash & (map->slot_count - 1);
  for (; map->slots[at]; at = (at + 1) & (map->slot_count - 1)) {
    const MapEntry *entry = &map->entries[map->slots[at] - 1];
    if (entry->hash == hash && str_eq(entry->key, key)) break;
  }
  return at;
}

uint64_t *map_at(Map *map, Str key, bool *was_new)
{
  if ((map->len + 1) * 2 > map->slot_count) map_slots(map, map->slot_count * 2);
  uint64_t hash = str_hash(key);
  size_t slot = map_probe(map, key, hash);
  bool fresh = map->slots[slot] == 0;
  if (was_new) *was_new = fresh;
  if (!fresh) return &map->entries[map->slots[slot] - 1].value;
  map->entries = arena_grow(map->arena, map->entries, &map->cap, map->len + 1, sizeof *map->entries);
  map->entries[map->len] = (MapEntry){.key = key, .hash = hash};
  map->slots[slot] = (uint32_t)++map->len;
  return &map->entries[map->len - 1].value;
}

const uint64_t *map_find(const Map *map, Str key)
{
  if (!map->slot_count) return NULL;
  size_t slot = map_probe(map, key, str_hash(key));
  return map->slots[slot] ? &map->entries[map->slots[slot] - 1].value : NULL;
}
