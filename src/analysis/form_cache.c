/* form_cache.c - slots, their table and the hand; a lock around the list of idle caches, and nothing else. */
#include "analysis/form_cache.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum { CACHE_MOST = 10 << 20, READ_MOST = 3 }; /* bytes: about 1,700 forms */

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

/* ---- slots ----------------------------------------------------------------------------------------------------- */

static CachedForm *slot_new(const FormCache *cache, Arena *arena)
{
  CachedForm *form = ARENA_NEW(arena, CachedForm);
  form->vector = ARENA_ARRAY(arena, float, cache->d);
  form->products = ARENA_ARRAY(arena, int16_t, cache->products);
  return form;
}

static void slot_fill(CachedForm *form, Str text, bool first, uint64_t hash, uint64_t batch)
{
  if (text.len <= FORM_LONGEST) memcpy(form->text, text.at, text.len);
  form->len = (uint32_t)text.len;
  form->first = first;
  form->hash = hash;
  form->batch = batch;
  form->ready = false;
  form->read = form->next_lemma = 0;
  for (int i = 0; i < FORM_LEMMAS; i++) form->lemma[i].rule = NO_RULE;
}

void form_cache_forget(FormCache *cache)
{
  FormCache *next = cache->next;
  jmp_buf *on_full = cache->arena.on_full;
  arena_free(&cache->arena);
  *cache = (FormCache){.next = next};
  cache->arena.on_full = on_full;
}

void form_cache_begin(FormCache *cache, uint32_t d, uint32_t products, uint32_t room)
{
  size_t size = sizeof(CachedForm) + d * sizeof(float) + products * sizeof(int16_t);
  if (cache->most < 2 * room) {
    form_cache_forget(cache);
    uint32_t most = (uint32_t)(CACHE_MOST / size), entries = 1;
    cache->most = most > 2 * room ? most : 2 * room;
    while (entries < 2 * cache->most) entries *= 2;
    cache->slot = arena_array(&cache->arena, cache->most, sizeof *cache->slot);
    cache->table = ARENA_ARRAY(&cache->arena, uint32_t, entries);
    cache->mask = entries - 1;
    cache->d = d;
    cache->products = products;
  }
  cache->batch++;
}

static uint32_t place_after(const FormCache *cache, uint32_t at) { return (at + 1) & cache->mask; }

/* Where the form is in the table, or the empty place where it belongs. */
static uint32_t place_of(const FormCache *cache, Str text, bool first, uint64_t hash)
{
  uint32_t at = (uint32_t)hash & cache->mask;
  for (; cache->table[at]; at = place_after(cache, at)) {
    const CachedForm *form = cache->slot[cache->table[at] - 1];
    if (form->hash == hash && form->first == first && form->len == text.len && !memcmp(form->text, text.at, text.len)) break;
  }
  return at;
}

/* Those that lie behind the emptied place move up, as far as that brings them no further up than where they belong. */
static void take_out(FormCache *cache, const CachedForm *form)
{
  uint32_t empty = place_of(cache, (Str){form->text, form->len}, form->first, form->hash);
  for (uint32_t at = place_after(cache, empty); cache->table[at]; at = place_after(cache, at)) {
    uint32_t home = (uint32_t)cache->slot[cache->table[at] - 1]->hash & cache->mask;
    if (((at - home) & cache->mask) < ((at - empty) & cache->mask)) continue;
    cache->table[empty] = cache->table[at];
    empty = at;
  }
  cache->table[empty] = 0;
}

/* The number of a slot that is new or given away. There is one: a batch reads no more than half of them. */
static uint32_t free_slot(FormCache *cache)
{
  if (cache->count < cache->most) {
    cache->slot[cache->count] = slot_new(cache, &cache->arena);
    return cache->count++;
  }
  for (;; cache->hand = (cache->hand + 1) % cache->most) {
    CachedForm *form = cache->slot[cache->hand];
    if (form->batch == cache->batch) continue;
    if (!form->read) break;
    form->read--;
  }
  uint32_t slot = cache->hand;
  cache->hand = (slot + 1) % cache->most;
  take_out(cache, cache->slot[slot]);
  return slot;
}

CachedForm *form_cache_get(FormCache *cache, Str text, bool first, Arena *loose, bool *known)
{
  *known = false;
  uint64_t hash = XXH3_64bits(text.at, text.len) + first;
  if (text.len > FORM_LONGEST) {
    CachedForm *form = slot_new(cache, loose);
    slot_fill(form, text, first, hash, cache->batch);
    return form;
  }
  uint32_t at = place_of(cache, text, first, hash);
  if (cache->table[at]) {
    CachedForm *form = cache->slot[cache->table[at] - 1];
    *known = true;
    form->read += form->read < READ_MOST;
    form->batch = cache->batch;
    return form;
  }
  uint32_t slot = free_slot(cache);
  slot_fill(cache->slot[slot], text, first, hash, cache->batch);
  cache->table[place_of(cache, text, first, hash)] = slot + 1; /* taking one out may have moved the empty place */
  return cache->slot[slot];
}

/* ---- lemmas ---------------------------------------------------------------------------------------------------- */

const FormLemma *form_lemma_find(const CachedForm *form, uint16_t upos, uint16_t xpos, uint32_t rule)
{
  for (int i = 0; i < FORM_LEMMAS; i++) {
    const FormLemma *lemma = &form->lemma[i];
    if (lemma->rule == rule && lemma->upos == upos && lemma->xpos == xpos && rule != NO_RULE) return lemma;
  }
  return NULL;
}

void form_lemma_add(CachedForm *form, uint16_t upos, uint16_t xpos, uint32_t rule, Str lemma)
{
  if (lemma.len > LEMMA_LONGEST) return;
  FormLemma *to = &form->lemma[form->next_lemma];
  form->next_lemma = (uint8_t)((form->next_lemma + 1) % FORM_LEMMAS);
  *to = (FormLemma){.upos = upos, .xpos = xpos, .rule = rule, .len = (uint8_t)lemma.len};
  memcpy(to->text, lemma.at, lemma.len);
}
