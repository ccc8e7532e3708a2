/*
 * merge.c - other databases brought in: the shards of a large run become what one run would have made.
 *
 * What articles say is copied, article by article, ids moved where they are taken; an article that both have is kept once,
 * of two versions the one added later. Decisions by hand are brought in as well. What the archive makes of it all is then
 * worked out anew from the whole (store_resolve), so that neither the order of merging nor merging twice matters.
 */
#include "db.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct { int64_t id, blocks, old; Str source; } Coming; /* old: the version to be replaced, or 0 */
typedef struct { Coming *at; size_t len, cap; } ComingList;

static void coming_find(Store *store, Arena *arena, ComingList *out)
{
  sqlite3_stmt *q = db_query(store,
                             "SELECT o.id, a.blocks, coalesce(m.id, 0), o.source FROM came_document o JOIN came_article a ON a.document_id = o.id"
                             " LEFT JOIN main.document m ON m.source = o.source"
                             " WHERE m.id IS NULL OR (m.sha256 <> o.sha256 AND (m.added_at, m.sha256) < (o.added_at, o.sha256)) ORDER BY o.id", "");
  while (db_next(store, q)) {
    Coming coming = {.id = column_id(q, 0), .blocks = column_id(q, 1), .old = column_id(q, 2)};
    coming.source = str_copy(arena, column_str(q, 3));
    LIST_PUSH(arena, out) = coming;
  }
}

static void copy_runs(Store *store)
{
  db_run(store, "INSERT OR IGNORE INTO main.run(started_at, version, model, options) SELECT started_at, version, model, options FROM came_run ORDER BY id", "");
}

static void copy_document(Store *store, const Coming *c, int64_t id)
{
  db_run(store, "INSERT OR IGNORE INTO main.source(name, documents, sentences, facts) SELECT s.name, 0, 0, 0 FROM came_article a"
                " JOIN came_source s ON s.id = a.source_id WHERE a.document_id = ?", "i", c->id);
  db_run(store, "INSERT INTO main.document SELECT ?2, source, title, published, sha256, added_at, text FROM came_document WHERE id = ?1", "ii", c->id, id);
  db_run(store,
         "INSERT INTO main.article SELECT ?2, (SELECT id FROM main.source WHERE name = s.name),"
         " (SELECT m.id FROM main.run m WHERE (m.started_at, m.version, m.model, m.options) = (r.started_at, r.version, r.model, r.options)),"
         " a.blocks, a.outlet, a.url, a.byline, a.place FROM came_article a JOIN came_source s ON s.id = a.source_id"
         " LEFT JOIN came_run r ON r.id = a.run_id WHERE a.document_id = ?1", "ii", c->id, id);
}

/* All rows of a document lie between two ids; they move together. */
static void copy_rows(Store *store, const Coming *c, int64_t id)
{
  int64_t first = c->id * ID_BLOCK, end = (c->id + c->blocks) * ID_BLOCK, by = (id - c->id) * ID_BLOCK;
  db_run(store, "INSERT INTO main.sentence SELECT id + ?3, ?4, ordinal, start, end, text FROM came_sentence WHERE id >= ?1 AND id < ?2", "iiii", first,
         end, by, id);
  db_run(store, "INSERT INTO main.member SELECT id + ?3, ?4, NULL, name, type, proper, gender, number, same_as, mentions, salience, 0, NULL, NULL"
                " FROM came_member WHERE id >= ?1 AND id < ?2", "iiii", first, end, by, id);
  db_run(store, "INSERT INTO main.member_alias SELECT member_id + ?3, name, mentions, proper FROM came_member_alias WHERE member_id >= ?1 AND member_id < ?2",
         "iii", first, end, by);
  db_run(store, "INSERT INTO main.member_role SELECT member_id + ?3, role FROM came_member_role WHERE member_id >= ?1 AND member_id < ?2", "iii", first,
         end, by);
  db_run(store, "INSERT INTO main.mention_row SELECT id + ?3, member_id + ?3, sentence_id + ?3, start, end, kind, score, rule, text"
                " FROM came_mention_row WHERE id >= ?1 AND id < ?2", "iii", first, end, by);
  db_run(store, "INSERT OR IGNORE INTO main.relation(name) SELECT DISTINCT r.name FROM came_statement f JOIN came_relation r ON r.id = f.relation_id"
                " WHERE f.id >= ?1 AND f.id < ?2 ORDER BY f.id", "ii", first, end);
  db_run(store,
         "INSERT INTO main.statement(id, sentence_id, subject_member, relation_id, object_member, attribution_member, confidence, negated,"
         " inferred, symmetric, shown, verdict, start, end, modality, date, time_start, time_end, time, place, attribution, predicate,"
         " object_text, arguments, rule, words, object_name) SELECT f.id + ?3, f.sentence_id + ?3, f.subject_member + ?3, m.id, f.object_member + ?3,"
         " f.attribution_member + ?3, f.confidence, f.negated, f.inferred, f.symmetric, 1, 0, f.start, f.end, f.modality, f.date, f.time_start,"
         " f.time_end, f.time, f.place, f.attribution, f.predicate, f.object_text, f.arguments, f.rule, f.words, f.object_name"
         " FROM came_statement f JOIN came_relation r ON r.id = f.relation_id JOIN main.relation m ON m.name = r.name"
         " WHERE f.id >= ?1 AND f.id < ?2", "iii", first, end, by);
}

static void copy_one(Store *store, const Coming *c, Arena *arena, Touched *touched)
{
  if (c->old) document_delete(store, c->old, touched);
  int64_t id = document_id_free(store, c->source, c->blocks);
  copy_document(store, c, id);
  copy_rows(store, c, id);
  source_count(store, id, 1);
  story_add(store, id, db_str(store, arena, "SELECT text FROM main.document WHERE id = ?", "i", id), touched);
}

/* The same decision, made once, may have been copied before; taking it back counts wherever it was done. */
static size_t copy_decisions(Store *store)
{
#define SAME_DECISION "(d.kind, d.a, d.who, d.at) = (o.kind, o.a, o.who, o.at) AND d.b IS o.b AND d.relation IS o.relation AND d.sentence IS o.sentence AND d.value IS o.value"
  db_run(store, "INSERT INTO main.decision(kind, a, a_type, b, b_type, relation, sentence, value, who, at, why, undone_at)"
                " SELECT kind, a, a_type, b, b_type, relation, sentence, value, who, at, why, undone_at FROM came_decision o"
                " WHERE NOT EXISTS (SELECT 1 FROM main.decision d WHERE " SAME_DECISION ") ORDER BY at, id", "");
  int64_t changed = sqlite3_changes64(store->db);
  db_run(store, "UPDATE main.decision AS d SET undone_at = o.undone_at FROM came_decision o WHERE d.undone_at IS NULL AND o.undone_at IS NOT NULL AND "
                SAME_DECISION, "");
  return (size_t)(changed + sqlite3_changes64(store->db));
}

/* What is read of another database, under names that stay the same from one to the next. */
static void came_from(Store *store, size_t number)
{
  static const char *const tables[] = {"document", "article", "source", "run", "sentence", "member", "member_alias", "member_role", "mention_row", "statement", "relation", "decision"};
  for (size_t i = 0; i < COUNT_OF(tables); i++) {
    char *sql = sqlite3_mprintf("DROP VIEW IF EXISTS temp.came_%s; CREATE TEMP VIEW came_%s AS SELECT * FROM other%d.%s", tables[i], tables[i], (int)number, tables[i]);
    if (sql) db_script(store, sql);
    else store->failure = SQLITE_NOMEM;
    sqlite3_free(sql);
  }
}

/* The articles and decisions of one. */
static void merge_one(Store *store, Arena *arena, MergeCounts *counts)
{
  ComingList coming = {0};
  Touched touched = {.arena = arena};
  Arena text = {0};
  copy_runs(store);
  coming_find(store, arena, &coming);
  counts->unchanged += (size_t)db_int(store, 0, "SELECT count(*) FROM came_document", "") - coming.len;
  for (size_t i = 0; i < coming.len && !store->failure; i++) {
    ++*(coming.at[i].old ? &counts->replaced : &counts->added);
    copy_one(store, &coming.at[i], &text, &touched);
    arena_reset(&text);
  }
  arena_free(&text);
  /* Recorded first: of the same article in both, the earlier date. */
  db_run(store, "UPDATE main.document AS m SET added_at = o.added_at FROM came_document o"
                " WHERE o.source = m.source AND o.sha256 = m.sha256 AND o.added_at < m.added_at", "");
  counts->decisions += copy_decisions(store);
}

static void merge_within(Store *store, size_t count, bool dry_run, MergeCounts *counts)
{
  for (size_t i = 0; i < count && !store->failure; i++) {
    Arena arena = {0};
    came_from(store, i);
    merge_one(store, &arena, counts);
    arena_free(&arena);
  }
  if (dry_run || !(counts->added || counts->replaced || counts->decisions)) return;
  decisions_judge_all(store);
  store_resolve_all(store, NULL);
}

/* Opening it on its own first names what is wrong with it. */
static bool other_check(Store *store, const char *path, RelataError *err)
{
  Store *other = store_open(path, STORE_READ, NULL, err);
  if (!other) return false;
  const char *mine = sqlite3_db_filename(store->db, "main"), *theirs = sqlite3_db_filename(other->db, "main");
  bool itself = mine && theirs && *mine && strcmp(mine, theirs) == 0;
  store_close(other);
  return !itself || error_set(err, RELATA_USAGE, path, "name another database", "is the database itself");
}

static bool attach(Store *store, const char *path, size_t number)
{
  char *sql = sqlite3_mprintf("ATTACH %Q AS other%d", path, (int)number);
  bool ok = sql && db_script(store, sql);
  if (!sql) store->failure = SQLITE_NOMEM;
  sqlite3_free(sql);
  return ok;
}

static void detach(Store *store, size_t count)
{
  db_forget_statements(store); /* they hold the other databases */
  for (size_t i = 0; i < count; i++) {
    char sql[48];
    snprintf(sql, sizeof sql, "DETACH other%zu", i);
    sqlite3_exec(store->db, sql, NULL, NULL, NULL);
  }
}

static bool merge_databases(Store *store, const char *const *paths, size_t count, bool dry_run, MergeCounts *counts, RelataError *err)
{
  for (size_t i = 0; i < count; i++)
    if (!other_check(store, paths[i], err)) return false;
  store->failure = 0;
  bool ok = store_flush(store, err);
  size_t attached = 0;
  while (ok && attached < count && (ok = attach(store, paths[attached], attached))) attached++;
  if (store->failure) db_fail(store, err);
  if (ok) ok = db_begin(store, err);
  if (ok) {
    merge_within(store, count, dry_run, counts);
    if (dry_run && !store->failure) sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    else ok = db_end(store, true, err);
  }
  detach(store, attached);
  return ok;
}

typedef struct { char path[ARCHIVE_PATH_MOST]; bool made; } Unpacked;

bool store_merge(Store *store, const char *const *paths, size_t count, RelataError *err)
{
  MergeCounts ignored;
  return store_merge_counted(store, paths, count, false, &ignored, err);
}

bool store_merge_counted(Store *store, const char *const *paths, size_t count, bool dry_run, MergeCounts *counts, RelataError *err)
{
  *counts = (MergeCounts){0};
  const char *databases[STORE_MERGE_MAX];
  Arena arena = {0};
  Unpacked *texts = ARENA_ARRAY(&arena, Unpacked, count);
  bool ok = count <= STORE_MERGE_MAX;
  for (size_t i = 0; ok && i < count; i++) {
    databases[i] = paths[i];
    if (!archive_is_text(paths[i])) continue;
    ok = texts[i].made = archive_unpack(paths[i], texts[i].path, err);
    databases[i] = texts[i].path;
  }
  if (ok) ok = merge_databases(store, databases, count, dry_run, counts, err);
  for (size_t i = 0; i < count; i++)
    if (texts[i].made) unlink(texts[i].path);
  arena_free(&arena);
  return ok;
}
