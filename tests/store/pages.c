/* SQLite's pages as pages.c keeps them: against a plain model of what SQLite asks for, and under SQLite itself. */
#include "store/db.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3_pcache_methods2 own_methods(void)
{
  sqlite3_pcache_methods2 own, before;
  cr_assert_eq(sqlite3_config(SQLITE_CONFIG_GETPCACHE2, &before), SQLITE_OK, "SQLite has not begun in this process");
  store_own_process();
  cr_assert_eq(sqlite3_config(SQLITE_CONFIG_GETPCACHE2, &own), SQLITE_OK);
  cr_assert(own.xFetch != before.xFetch, "they are ours now");
  return own;
}

Test(store_pages, the_page_that_nobody_has_used_for_longest_is_given_up)
{
  sqlite3_pcache_methods2 m = own_methods();
  sqlite3_pcache *cache = m.xCreate(512, 40, 1);
  m.xCachesize(cache, 10);
  for (unsigned n = 1; n <= 10; n++) m.xUnpin(cache, m.xFetch(cache, n, 2), 0);
  m.xUnpin(cache, m.xFetch(cache, 1, 0), 0); /* used again */
  sqlite3_pcache_page *held = m.xFetch(cache, 2, 0);
  m.xUnpin(cache, m.xFetch(cache, 11, 1), 0);
  cr_assert_eq(m.xPagecount(cache), 10);
  cr_assert_not_null(m.xFetch(cache, 1, 0));
  cr_assert_null(m.xFetch(cache, 3, 0), "the oldest that nobody held");
  cr_assert_eq(m.xFetch(cache, 2, 0), held);
  m.xDestroy(cache);
}

Test(store_pages, where_nearly_all_are_held_a_new_one_is_not_easy)
{
  sqlite3_pcache_methods2 m = own_methods();
  sqlite3_pcache *cache = m.xCreate(512, 40, 1);
  m.xCachesize(cache, 10);
  for (unsigned n = 1; n <= 9; n++) cr_assert_not_null(m.xFetch(cache, n, 1));
  cr_assert_null(m.xFetch(cache, 20, 1), "SQLite writes some first");
  cr_assert_not_null(m.xFetch(cache, 20, 2), "or needs it at any cost");
  for (unsigned n = 21; n <= 40; n++) cr_assert_not_null(m.xFetch(cache, n, 2));
  cr_assert_eq(m.xPagecount(cache), 30, "what is held stays, however many");
  for (unsigned n = 21; n <= 40; n++) m.xUnpin(cache, m.xFetch(cache, n, 0), 0);
  cr_assert_eq(m.xPagecount(cache), 10);
  m.xDestroy(cache);
  cache = m.xCreate(512, 40, 0); /* of a database in memory: nothing may be lost */
  m.xCachesize(cache, 10);
  for (unsigned n = 1; n <= 50; n++) m.xUnpin(cache, m.xFetch(cache, n, 1), 0);
  cr_assert_eq(m.xPagecount(cache), 50);
  m.xDestroy(cache);
}

/* ---- a model: which number has which content, 0 none ---- */

enum { NUMBERS = 4000, STEPS = 200000 };
typedef struct { sqlite3_pcache_methods2 m; sqlite3_pcache *cache; unsigned content[NUMBERS + 1], next; uint64_t random; } Model;

static unsigned drawn(Model *model, unsigned below)
{
  model->random = model->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (unsigned)(model->random >> 33) % below;
}

static unsigned content_of(const sqlite3_pcache_page *page)
{
  unsigned content;
  memcpy(&content, (char *)page->pBuf + 508, sizeof content);
  return content;
}

static void model_fetch(Model *model, unsigned number)
{
  bool known = model->content[number] != 0;
  sqlite3_pcache_page *page = model->m.xFetch(model->cache, number, known ? 0 : 2);
  cr_assert_not_null(page, "%u is there, or made", number);
  if (known) cr_assert_eq(content_of(page), model->content[number], "page %u holds what was written", number);
  else {
    cr_assert_eq(*(void **)page->pExtra, NULL, "SQLite knows a new page by that");
    model->content[number] = ++model->next;
    memcpy((char *)page->pBuf + 508, &model->next, sizeof model->next);
    memset(page->pExtra, 1, 40);
  }
  if (drawn(model, 16) == 0) model->content[number] = 0;
  model->m.xUnpin(model->cache, page, model->content[number] == 0);
}

static void model_rename(Model *model, unsigned from, unsigned to)
{
  if (!model->content[from] || from == to) return;
  sqlite3_pcache_page *page = model->m.xFetch(model->cache, from, 0);
  model->m.xRekey(model->cache, page, from, to);
  model->m.xUnpin(model->cache, page, 0);
  model->content[to] = model->content[from];
  model->content[from] = 0;
}

static void model_truncate(Model *model, unsigned limit)
{
  sqlite3_pcache_page *held = model->content[limit] ? model->m.xFetch(model->cache, limit, 0) : NULL;
  model->m.xTruncate(model->cache, limit);
  (void)held; /* what is held goes as well */
  for (unsigned n = limit; n <= NUMBERS; n++) model->content[n] = 0;
}

Test(store_pages, every_page_holds_what_was_written_to_it)
{
  Model model = {.m = own_methods(), .random = 7};
  model.cache = model.m.xCreate(512, 40, 0);
  model.m.xCachesize(model.cache, 100);
  for (int i = 0; i < STEPS; i++) {
    unsigned number = 1 + drawn(&model, NUMBERS), what = drawn(&model, 1000);
    if (what == 0) model_truncate(&model, number < 3000 && i % 4 ? 3000 : number);
    else if (what < 50) model_rename(&model, number, 1 + drawn(&model, NUMBERS));
    else model_fetch(&model, number);
  }
  int there = 0;
  for (unsigned n = 1; n <= NUMBERS; n++) {
    there += model.content[n] != 0;
    cr_assert_eq(model.m.xFetch(model.cache, n, 0) != NULL, model.content[n] != 0, "%u", n);
  }
  cr_assert_gt(there, 100);
  cr_assert_eq(model.m.xPagecount(model.cache), there);
  model.m.xDestroy(model.cache);
}

/* ---- under SQLite, with too few pages for what it does ---- */

static void runs(sqlite3 *db, const char *sql) { cr_assert_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK, "%s: %s", sql, sqlite3_errmsg(db)); }

static int64_t number_of(sqlite3 *db, const char *sql)
{
  sqlite3_stmt *q = NULL;
  cr_assert_eq(sqlite3_prepare_v2(db, sql, -1, &q, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
  cr_assert_eq(sqlite3_step(q), SQLITE_ROW);
  int64_t number = sqlite3_column_int64(q, 0);
  sqlite3_finalize(q);
  return number;
}

Test(store_pages, a_database_comes_through_spills_rollbacks_and_vacuums)
{
  sqlite3 *db;
  char *path = scratch("pages.db");
  (void)own_methods();
  cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
  runs(db, "PRAGMA page_size = 1024; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA cache_size = 20;"
           "CREATE TABLE t(id INTEGER PRIMARY KEY, a INTEGER, b TEXT); CREATE INDEX t_a ON t(a);"
           "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 20000)"
           "INSERT INTO t SELECT n, n * 7919 % 20011, printf('%.*c', n % 90, 'x') FROM c");
  int64_t sum = number_of(db, "SELECT sum(a * length(b)) FROM t");
  runs(db, "BEGIN; UPDATE t SET a = a + 1, b = b || b WHERE id % 3 = 0; DELETE FROM t WHERE id % 5 = 0; ROLLBACK");
  cr_assert_eq(number_of(db, "SELECT sum(a * length(b)) FROM t"), sum);
  runs(db, "BEGIN; SAVEPOINT s; DELETE FROM t WHERE a < 9000; ROLLBACK TO s; DELETE FROM t WHERE id > 10000; COMMIT; PRAGMA incremental_vacuum(300)");
  int64_t half = number_of(db, "SELECT sum(a * length(b)) FROM t WHERE id <= 10000");
  cr_assert_eq(number_of(db, "SELECT sum(a * length(b)) FROM t INDEXED BY t_a WHERE a >= 0"), half);
  runs(db, "VACUUM; PRAGMA journal_mode = DELETE");
  cr_assert_eq(number_of(db, "SELECT sum(a * length(b)) FROM t"), half);
  cr_assert_eq(number_of(db, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
  sqlite3_close(db);
  free(path);
}
