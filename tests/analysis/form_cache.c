/* What is remembered of forms: found again, copied, forgotten when it has grown large, handed from one to the next. */
#include "analysis/form_cache.h"

#include <criterion/criterion.h>

Test(form_cache, forms_are_found_again_with_what_was_kept)
{
  char text[] = "met";
  FormCaches *caches = form_caches_open();
  FormCache *cache = form_cache_take(caches);
  cr_assert_null(form_cache_find(cache, STR("met")));
  form_cache_trim(cache);
  CachedForm *form = form_cache_add(cache, (Str){text, 3}, 16);
  form->vector[15] = 2;
  form->products[1] = form_cache_room(cache, 8);
  text[0] = 'b'; /* the cache has a copy of its own */
  cr_assert_eq(form_cache_find(cache, STR("met")), form);
  cr_assert_null(form_cache_find(cache, STR("bet")));
  form_cache_trim(cache);
  cr_assert_eq(form_cache_find(cache, STR("met")), form, "what is small stays");
  form_cache_give(caches, cache);
  form_caches_close(caches);
}

Test(form_cache, what_has_grown_large_is_forgotten)
{
  FormCaches *caches = form_caches_open();
  FormCache *cache = form_cache_take(caches);
  form_cache_trim(cache);
  form_cache_add(cache, STR("met"), 16);
  cache->root = form_cache_room(cache, 12 << 20);
  form_cache_trim(cache);
  cr_assert_null(form_cache_find(cache, STR("met")));
  cr_assert_null(cache->root);
  cr_assert_lt(cache->arena.total, 1 << 20);
  form_cache_add(cache, STR("met"), 16);
  cr_assert_not_null(form_cache_find(cache, STR("met")));
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
