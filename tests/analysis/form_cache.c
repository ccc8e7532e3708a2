/* What is remembered of forms: found again, copied, given away when others need the room, handed from one to the next. */
#include "analysis/form_cache.h"

#include <criterion/criterion.h>
#include <stdio.h>

enum { D = 16, PRODUCTS = 32, ROOM = 4, MANY = 100000 };

static CachedForm *get(FormCache *cache, const char *text, bool first, bool *known)
{
  static Arena loose;
  return form_cache_get(cache, str_of(text), first, &loose, known);
}

static bool is_known(FormCache *cache, const char *text, bool first)
{
  bool known;
  get(cache, text, first, &known);
  return known;
}

Test(form_cache, forms_are_found_again_with_what_was_kept)
{
  char text[] = "met";
  bool known;
  FormCaches *caches = form_caches_open();
  FormCache *cache = form_cache_take(caches);
  form_cache_begin(cache, D, PRODUCTS, ROOM);
  CachedForm *form = get(cache, text, false, &known);
  cr_assert(!known && !form->ready && !form->first);
  form->vector[D - 1] = 2;
  form->products[PRODUCTS - 1] = 3;
  form->ready = true;
  text[0] = 'b'; /* the cache has a copy of its own */
  cr_assert_not(is_known(cache, "bet", false));
  cr_assert_not(is_known(cache, "met", true), "the first word is another");
  form_cache_begin(cache, D, PRODUCTS, ROOM);
  cr_assert_eq(get(cache, "met", false, &known), form);
  cr_assert(known && form->ready && form->vector[D - 1] == 2 && form->products[PRODUCTS - 1] == 3);
  form_cache_give(caches, cache);
  form_caches_close(caches);
}

Test(form_cache, frequent_forms_outlast_many_others_and_its_size_is_bounded)
{
  FormCaches *caches = form_caches_open();
  FormCache *cache = form_cache_take(caches);
  bool known;
  unsigned found = 0, right = 0;
  for (unsigned i = 0; i < MANY; i++) {
    char text[16];
    snprintf(text, sizeof text, "w%u", i);
    form_cache_begin(cache, D, PRODUCTS, ROOM);
    CachedForm *the = get(cache, "the", false, &known), *rare = get(cache, text, false, &known);
    cr_assert(!known && !rare->ready && rare->lemma[0].rule == NO_RULE, "%u: nothing is left of who had the slot before", i);
    found += the->ready;
    the->ready = rare->ready = true;
    rare->vector[0] = (float)i;
    form_lemma_add(rare, 1, 2, 3, STR("w"));
    cr_assert_neq(the, rare);
    if (i < 1000) continue;
    snprintf(text, sizeof text, "w%u", i - 1000);
    rare = get(cache, text, false, &known);
    cr_assert(!known || rare->vector[0] == (float)(i - 1000), "w%u is in a place of its own", i - 1000);
    right += known;
  }
  cr_assert_eq(found, MANY - 1);
  cr_assert_gt(right, MANY / 100 * 97, "what was read lately is there: %u", right);
  cr_assert_lt(cache->arena.total, 12u << 20);
  cr_assert_not(is_known(cache, "w5", false));
  form_cache_give(caches, cache);
  form_caches_close(caches);
}

/* Slots that a batch reads are not given away in it, however many others it asks for. */
Test(form_cache, what_a_batch_reads_stays_until_it_ends)
{
  enum { LARGE = 40000 };
  FormCaches *caches = form_caches_open();
  FormCache *cache = form_cache_take(caches);
  static CachedForm *form[LARGE];
  char text[32];
  bool known;
  for (int round = 0; round < 5; round++) {
    form_cache_begin(cache, D, PRODUCTS, LARGE);
    for (int i = 0; i < LARGE; i++) {
      snprintf(text, sizeof text, "%d.%d", round, i);
      form[i] = get(cache, text, false, &known);
      form[i]->vector[0] = (float)i;
    }
    for (int i = 0; i < LARGE; i++) cr_assert_eq(form[i]->vector[0], (float)i);
  }
  form_cache_give(caches, cache);
  form_caches_close(caches);
}

Test(form_cache, a_long_form_lies_elsewhere)
{
  static const char text[] = "Donaudampfschifffahrtsgesellschaftskapitaensmuetze";
  FormCaches *caches = form_caches_open();
  FormCache *cache = form_cache_take(caches);
  Arena loose = {0};
  bool known;
  form_cache_begin(cache, D, PRODUCTS, ROOM);
  CachedForm *form = form_cache_get(cache, STR(text), false, &loose, &known);
  cr_assert(!known && form->vector && form->products);
  cr_assert_neq(form_cache_get(cache, STR(text), false, &loose, &known), form);
  cr_assert_not(known);
  arena_free(&loose);
  form_cache_give(caches, cache);
  form_caches_close(caches);
}

Test(form_cache, lemmas_are_told_apart_by_tags_and_rule)
{
  FormCaches *caches = form_caches_open();
  FormCache *cache = form_cache_take(caches);
  bool known;
  form_cache_begin(cache, D, PRODUCTS, ROOM);
  CachedForm *form = get(cache, "left", false, &known);
  cr_assert_null(form_lemma_find(form, 1, 2, 3));
  form_lemma_add(form, 1, 2, 3, STR("leave"));
  form_lemma_add(form, 4, 2, 3, STR("left"));
  form_lemma_add(form, 4, 2, 5, STR("a lemma that is far too long to be kept here"));
  const FormLemma *lemma = form_lemma_find(form, 1, 2, 3);
  cr_assert(lemma && str_is((Str){lemma->text, lemma->len}, "leave"));
  lemma = form_lemma_find(form, 4, 2, 3);
  cr_assert(lemma && str_is((Str){lemma->text, lemma->len}, "left"));
  cr_assert_null(form_lemma_find(form, 1, 3, 3));
  cr_assert_null(form_lemma_find(form, 1, 2, 4));
  cr_assert_null(form_lemma_find(form, 4, 2, 5));
  cr_assert_null(form_lemma_find(form, 0, 0, NO_RULE));
  form_cache_give(caches, cache);
  form_caches_close(caches);
}

Test(form_cache, an_idle_cache_is_taken_before_a_new_one)
{
  FormCaches *caches = form_caches_open();
  FormCache *one = form_cache_take(caches), *two = form_cache_take(caches);
  cr_assert(one && two && one != two);
  form_cache_give(caches, one);
  cr_assert_eq(form_cache_take(caches), one);
  form_cache_give(caches, two);
  form_cache_give(caches, one);
  form_caches_close(caches);
}
