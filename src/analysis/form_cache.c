/* form_cache.c - keeping and forgetting; a lock around the list of idle caches, and nothing else. */
#include "analysis/form_cache.h"

#include <pthread.h>
#include <stdlib.h>

enum { CACHE_MOST = 10 << 20 }; /* bytes: about a thousand forms */

struct FormCaches { pthread_mutex_t lock; FormCache *idle; };

FormCaches *form_caches_open(void)
{
  FormCaches *caches = calloc(1, sizeof *caches);
  if (caches) pthread_mutex_init(&caches->lock, NULL);
  return caches;
}

void form_caches_close(FormCaches *caches)
{
  if (!caches) return;
  for (FormCache *cache = caches->idle, *next; cache; cache = next) {
    next = cache->next;
    arena_free(&cache->arena);
    free(cache);
  }
  pthread_mutex_destroy(&caches->lock);
  free(caches);
}

FormCache *form_cache_take(FormCaches *caches)
{
  pthread_mutex_lock(&caches->lock);
  FormCache *cache = caches->idle;
  if (cache) caches->idle = cache->next;
  pthread_mutex_unlock(&caches->lock);
  return cache ? cache : calloc(1, sizeof *cache);
}

void form_cache_give(FormCaches *caches, FormCache *cache)
{
  pthread_mutex_lock(&caches->lock);
  cache->next = caches->idle;
  caches->idle = cache;
  pthread_mutex_unlock(&caches->lock);
}

CachedForm *form_cache_find(const FormCache *cache, Str text)
{
  const uint64_t *at = map_find(&cache->map, text);
  return at ? (CachedForm *)(uintptr_t)*at : NULL;
}

CachedForm *form_cache_add(FormCache *cache, Str text, uint32_t d)
{
  CachedForm *form = ARENA_NEW(&cache->arena, CachedForm);
  form->vector = ARENA_ARRAY(&cache->arena, float, d);
  *map_at(&cache->map, str_copy(&cache->arena, text), NULL) = (uint64_t)(uintptr_t)form;
  return form;
}

float *form_cache_room(FormCache *cache, size_t floats) { return ARENA_ARRAY(&cache->arena, float, floats); }

void form_cache_forget(FormCache *cache)
{
  arena_free(&cache->arena);
  cache->map = (Map){0};
  cache->root = NULL;
}

void form_cache_trim(FormCache *cache)
{
  if (cache->arena.total > CACHE_MOST) form_cache_forget(cache);
  if (!cache->map.arena) map_init(&cache->map, &cache->arena, 512);
}
