/*
 * form_cache.h - what a thread remembers of word forms from article to article.
 * Owns: the vectors of forms and the first layer's products of them, up to a bound; the caches that no thread uses just now.
 * Does not know: how either is computed. A cache changes the time a run takes, never what comes out.
 */
#ifndef RELATA_FORM_CACHE_H
#define RELATA_FORM_CACHE_H

#include "core/core.h"

typedef struct {
  float *vector;                        /* [d]: without the casing row */
  unsigned casing;
  float *products[2];                   /* of the form within a sentence, at its beginning; NULL until they are wanted */
} CachedForm;

typedef struct FormCache {
  struct FormCache *next;
  Arena arena;
  Map map;                              /* form -> CachedForm */
  float *root;                          /* the products of the root */
} FormCache;

typedef struct FormCaches FormCaches;   /* the idle ones of a model; any thread may take and give */

FormCaches *form_caches_open(void);     /* NULL: out of memory */
void form_caches_close(FormCaches *caches);
FormCache *form_cache_take(FormCaches *caches); /* the caller's until it gives it back; NULL: out of memory */
void form_cache_give(FormCaches *caches, FormCache *cache);

CachedForm *form_cache_find(const FormCache *cache, Str text); /* NULL: not known */
CachedForm *form_cache_add(FormCache *cache, Str text, uint32_t d); /* keeps a copy of the text */
float *form_cache_room(FormCache *cache, size_t floats);
/* Forgets everything once it has grown large: of a book, it begins again. */
void form_cache_trim(FormCache *cache);
void form_cache_forget(FormCache *cache);

#endif
