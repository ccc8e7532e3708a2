/*
 * form_cache.h - what a thread remembers of word forms from article to article.
 * Owns: the vectors of forms, the first layer's products of them and their lemmas, in a fixed number of slots; the caches that no
 *       thread uses just now.
 * Does not know: how any of it is computed. A cache changes the time a run takes, never what comes out.
 * Method: a slot that was read survives the hand that looks for one to give away (CLOCK, up to three times): frequent words stay,
 *         and in a long text nine words of ten are there.
 */
#ifndef RELATA_FORM_CACHE_H
#define RELATA_FORM_CACHE_H

#include "analysis/kernels.h"
#include "core/core.h"

enum {
  FORM_LONGEST = 44,  /* bytes; longer forms are not remembered */
  LEMMA_LONGEST = 26,
  FORM_LEMMAS = 3
};

/* A lemma of a form, and by which tags and which rule. NO_RULE: none yet; ANY_RULE: it needs no rule. */
typedef struct { uint32_t rule; uint16_t upos, xpos; uint8_t len; char text[LEMMA_LONGEST]; } FormLemma;
#define NO_RULE UINT32_MAX
#define ANY_RULE (UINT32_MAX - 1)

typedef struct {
  char text[FORM_LONGEST];
  uint32_t len;
  uint64_t hash, batch;                 /* batch: the last that read it */
  bool first;                           /* of its sentence */
  bool ready;                           /* are the products there? */
  uint8_t read;                         /* how often since the hand came by, up to 3 */
  uint8_t next_lemma;
  FormLemma lemma[FORM_LEMMAS];
  float *vector;                        /* [d] */
  int16_t *products;                    /* [window][rows of the first layer] */
  float scale[WINDOW_MAX];              /* of the products */
} CachedForm;

typedef struct FormCache {
  struct FormCache *next;
  Arena arena;
  CachedForm **slot;
  uint32_t count, most, hand;           /* slots that are in use, that there may be; where the hand is */
  uint32_t *table, mask;                /* hash -> slot + 1, open addressing */
  uint32_t d, products;
  uint64_t batch;
} FormCache;

typedef struct FormCaches FormCaches;   /* the idle ones of a model; any thread may take and give */

FormCaches *form_caches_open(void);     /* NULL: out of memory */
void form_caches_close(FormCaches *caches);
FormCache *form_cache_take(FormCaches *caches); /* the caller's until it gives it back; NULL: out of memory */
void form_cache_give(FormCaches *caches, FormCache *cache);

/* A batch of at most `room` forms begins: what it reads stays until the next one. d, products: sizes, the same each time. */
void form_cache_begin(FormCache *cache, uint32_t d, uint32_t products, uint32_t room);
/* The form, within a sentence or as its first word. known false: its vector is to be filled, its products are not ready.
 * What is too long to be remembered lies in `loose`. */
CachedForm *form_cache_get(FormCache *cache, Str text, bool first, Arena *loose, bool *known);
void form_cache_forget(FormCache *cache);

/* NULL: not known. */
const FormLemma *form_lemma_find(const CachedForm *form, uint16_t upos, uint16_t xpos, uint32_t rule);
void form_lemma_add(CachedForm *form, uint16_t upos, uint16_t xpos, uint32_t rule, Str lemma);

#endif
