/*
 * settle.c - what an article could not know: the end of a run looks again at the entities that its articles touched.
 *
 * Article by article, "Powell" joins the only Powell there is, and stays there when a second one comes. Resolving anew takes the
 * longest names first and so does not depend on the order; this does the same for a part of the archive: the entities of the run's
 * articles and those that share a key with them are dissolved, and their members resolved anew in the order of store_resolve_all(). Entities with very many
 * members stay as they are, and so do the rest when there would be too much to do: all is looked at where the run made much of the archive,
 * else at a number of entities and of members that grows with the run and has a limit, the short names first, so that a run costs the same
 * however large the archive is, and one of few articles little. Of a small archive, where names are still sorted out with each run, the number
 * is greater: then its parts make nearly what one run would have made.
 *
 * Which articles a run put stands in a temporary table, which is undone with the transaction that put them. relata_meta holds the first run of
 * which this has not been done: one that was cut off is settled by the next.
 */
#include "db.h"
#include <stdint.h>

enum { ENTITY_MOST = 128, NEIGHBOURS_MOST = 48, ROUNDS = 4, LARGE_PART = 2 };
enum { MEMBERS_OF_FEW = 1000, FEW_ARTICLES = 1000 };                                     /* members to be resolved anew: of a small archive */
enum { MEMBERS_LEAST = 32, MEMBERS_MOST = 150, ARTICLES_PER_MEMBER = 4, LOOKED_AT_PER_MEMBER = 7 }; /* of a large one, by the articles of the run */

typedef struct { Str *at; size_t len, cap; } KeyList;

#define UNSETTLED "CAST((SELECT value FROM relata_meta WHERE key = 'unsettled') AS INTEGER)"

static void unsettled_table(Store *store)
{
  db_run(store, "CREATE TEMP TABLE IF NOT EXISTS unsettled(document_id INTEGER PRIMARY KEY)", "");
}

/* Runs are told apart by the second in which they begin, so that the run says too little of who put an article. */
void settle_later(Store *store, int64_t document)
{
  unsettled_table(store);
  db_run(store, "INSERT OR IGNORE INTO temp.unsettled VALUES (?)", "i", document);
  if (store->unsettled) return;
  if (db_int(store, 0, "SELECT 1 FROM relata_meta WHERE key = 'unsettled'", "")) store->left_unsettled = true;
  else db_run(store, "INSERT INTO relata_meta VALUES ('unsettled', ?1)", "i", run_row(store));
  store->unsettled = true;
}

void settle_done(Store *store)
{
  unsettled_table(store);
  db_run(store, "DELETE FROM temp.unsettled", "");
  db_run(store, "DELETE FROM relata_meta WHERE key = 'unsettled'", "");
  store->unsettled = store->left_unsettled = false;
}

/* Adds an entity's members to be resolved anew, while there is room; `seen` keeps it from being added twice. */
static void entity_take(Store *store, int64_t entity, size_t most, Touched *seen, IdList *members, IdList *entities)
{
  Arena *arena = seen->arena;
  size_t before = seen->entities.len;
  touch(seen, entity);
  if (seen->entities.len == before) return;
  /* it has at least as many members as documents, whose number lies nearer */
  int64_t documents = db_int(store, 0, "SELECT documents FROM entity_stat WHERE entity_id = ?", "i", entity);
  if (documents > ENTITY_MOST || members->len + (size_t)documents > most) return;
  int64_t size = db_int(store, 0, "SELECT count(*) FROM (SELECT 1 FROM member WHERE entity_id = ?1 LIMIT ?2)", "ii", entity, (int64_t)ENTITY_MOST + 1);
  if (size == 0 || size > ENTITY_MOST || members->len + (size_t)size > most) return;
  LIST_PUSH(arena, entities) = entity;
  db_ids(store, arena, members, "SELECT id FROM member WHERE entity_id = ? ORDER BY id", "i", entity);
}

static int id_order(const void *a, const void *b)
{
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

/* What shares a key with an entity might be the same, or might no longer be. Of the thousands that a key may have those are looked at among
 * which resolving would look for it. */
static IdList neighbours_of(Store *store, int64_t entity, Arena *arena)
{
  IdList near = {0};
  KeyList keys = {0};
  sqlite3_stmt *q = db_query(store, "SELECT key FROM block WHERE entity_id = ?", "i", entity);
  while (db_next(store, q)) LIST_PUSH(arena, &keys) = str_copy(arena, column_str(q, 0));
  for (size_t i = 0; i < keys.len; i++)
    db_ids(store, arena, &near, "SELECT entity_id FROM block WHERE key = ?1 ORDER BY weight DESC LIMIT ?2", "si", keys.at[i], (int64_t)UNDER_KEY);
  if (near.len) qsort(near.at, near.len, sizeof *near.at, id_order);
  size_t kept = 0;
  for (size_t i = 0; i < near.len && kept < NEIGHBOURS_MOST; i++)
    if (near.at[i] != entity && (!kept || near.at[kept - 1] != near.at[i])) near.at[kept++] = near.at[i];
  near.len = kept;
  return near;
}

/* The members in the order in which they are resolved when all is resolved anew. */
static void members_order(Store *store, Arena *arena, const IdList *members, IdList *ordered)
{
  Buf ids = {0};
  for (size_t i = 0; i < members->len; i++) buf_format(&ids, "%c%lld", i ? ',' : '[', (long long)members->at[i]);
  buf_text(&ids, members->len ? "]" : "[]");
  if (ids.failed) store->failure = SQLITE_NOMEM;
  db_ids(store, arena, ordered, "SELECT m.id FROM json_each(?1) j JOIN member m ON m.id = j.value ORDER BY " RESOLVING_ORDER, "s", buf_view(&ids));
  buf_free(&ids);
}

static void suspects_settle(Store *store, const IdList *members, Touched *touched)
{
  for (int round = 0; round < ROUNDS && !store->failure; round++) {
    for (size_t i = 0; i < members->len; i++) {
      int64_t entity = db_int(store, 0, "SELECT entity_id FROM member WHERE id = ?", "i", members->at[i]);
      if (entity) touch(touched, entity);
    }
    if (!suspects_review(store, touched)) return;
  }
}

static size_t members_of_large(int64_t articles)
{
  int64_t members = articles / ARTICLES_PER_MEMBER;
  return members < MEMBERS_LEAST ? MEMBERS_LEAST : members > MEMBERS_MOST ? MEMBERS_MOST : (size_t)members;
}

static void settle_within(Store *store, Arena *arena)
{
  Touched seen = {.arena = arena}, touched = {.arena = arena};
  IdList own = {0}, members = {0}, entities = {0}, ordered = {0};
  unsettled_table(store);
  if (store->left_unsettled) db_run(store, "INSERT OR IGNORE INTO temp.unsettled SELECT document_id FROM article WHERE run_id >= " UNSETTLED, "");
  db_ids(store, arena, &own, "SELECT entity_id FROM (SELECT DISTINCT m.entity_id FROM temp.unsettled u CROSS JOIN member m ON m.document_id = u.document_id"
                             " WHERE m.proper AND m.entity_id IS NOT NULL) JOIN entity e ON e.id = entity_id"
                             " ORDER BY length(e.name), e.name, e.id", "");
  int64_t run = db_int(store, 0, "SELECT count(*) FROM temp.unsettled", "");
  int64_t all = db_int(store, 0, "SELECT count(*) FROM (SELECT 1 FROM article LIMIT max(?1, ?2) + 1)", "ii", run * LARGE_PART, (int64_t)FEW_ARTICLES);
  size_t most = all <= run * LARGE_PART ? SIZE_MAX : all <= FEW_ARTICLES ? MEMBERS_OF_FEW : members_of_large(run);
  for (size_t i = 0; i < own.len && members.len < most && seen.entities.len / LOOKED_AT_PER_MEMBER < most; i++) {
    IdList near = neighbours_of(store, own.at[i], arena);
    if (!near.len) continue; /* alone it is what it was */
    entity_take(store, own.at[i], most, &seen, &members, &entities);
    for (size_t k = 0; k < near.len; k++) entity_take(store, near.at[k], most, &seen, &members, &entities);
  }
  members_order(store, arena, &members, &ordered);
  members.len = 0;
  for (size_t i = 0; i < entities.len; i++) entity_dissolve(store, entities.at[i], &members, arena, &touched);
  members_resolve(store, &ordered, &touched);
  joinings_perform(store, &touched);
  touched_rebuild_edges(store, &touched);
  suspects_settle(store, &ordered, &touched);
  decisions_apply(store, &touched);
  entities_refresh(store, &touched);
}

bool store_settle(Store *store, RelataError *err)
{
  store->failure = 0;
  bool left = db_int(store, 0, "SELECT EXISTS (SELECT 1 FROM relata_meta WHERE key = 'unsettled')", "") != 0;
  if (!left && !store->unsettled) return !store->failure || db_fail(store, err);
  if (!store->unsettled) store->left_unsettled = true;
  Arena arena = {0};
  if (!db_begin(store, err)) return false;
  settle_within(store, &arena);
  settle_done(store);
  bool ok = db_end(store, true, err);
  arena_free(&arena);
  return ok;
}
