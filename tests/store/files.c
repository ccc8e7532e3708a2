/* The file itself: what is none of ours, damage, versions, crashes, full disks, several writers. */
#include "archive.h"
#include "store/db.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static Store *open_as(const char *path, StoreAccess access)
{
  RelataError err = {0};
  Store *s = store_open(path, access, NULL, &err);
  cr_assert_not_null(s, "%s: %s; %s", err.where, err.what, err.remedy);
  return s;
}

static RelataError open_fails(const char *path, StoreAccess access)
{
  RelataError err = {0};
  cr_assert_null(store_open(path, access, NULL, &err));
  cr_assert(err.what[0] && err.remedy[0] && !strchr(err.what, '\n'), "one line that says what is wrong and what to do: %s", err.what);
  return err;
}

static void write_file(const char *path, const void *bytes, size_t len)
{
  FILE *f = fopen(path, "wb");
  cr_assert_not_null(f);
  cr_assert_eq(fwrite(bytes, 1, len, f), len);
  fclose(f);
}

static char *read_file(const char *path, size_t *len)
{
  FILE *f = fopen(path, "rb");
  cr_assert_not_null(f);
  fseek(f, 0, SEEK_END);
  *len = (size_t)ftell(f);
  rewind(f);
  char *bytes = malloc(*len + 1);
  cr_assert_eq(fread(bytes, 1, *len, f), *len);
  fclose(f);
  return bytes;
}

static void raw_sql(const char *path, const char *sql)
{
  sqlite3 *db;
  cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
  char *message = NULL;
  cr_assert_eq(sqlite3_exec(db, sql, NULL, NULL, &message), SQLITE_OK, "%s", message);
  sqlite3_close(db);
}

/* The archive is sound and has the rows of the other. */
static void assert_same_rows(const char *path, const char *calm)
{
  Store *a = open_as(path, STORE_READ), *b = open_as(calm, STORE_READ);
  char *got = dump_of(a), *want = dump_of(b);
  cr_assert_str_eq(got, want);
  assert_sound(a);
  free(got);
  free(want);
  store_close(a);
  store_close(b);
}

static char *made_archive(void)
{
  char *path = scratch("archive.db");
  Store *s = open_as(path, STORE_CREATE);
  fill_archive(s);
  store_close(s);
  return path;
}

Test(files, what_is_no_database_of_ours_is_named_and_left_alone)
{
  char *path = scratch("x.db");
  cr_assert_not_null(strstr(open_fails(path, STORE_READ).what, "there is no such database"));
  cr_assert_not_null(strstr(open_fails(path, STORE_WRITE).what, "there is no such database"));
  cr_assert_not_null(strstr(open_fails("/tmp", STORE_READ).what, "is a folder"));
  char *pipe = scratch("pipe.db");
  cr_assert_eq(mkfifo(pipe, 0600), 0);
  cr_assert_not_null(strstr(open_fails(pipe, STORE_CREATE).what, "is a pipe")); /* and nobody waits for who writes to it */
  cr_assert_not_null(strstr(open_fails("/dev/null", STORE_CREATE).what, "device"));
  cr_assert_not_null(strstr(open_fails("/nonexistent/x.db", STORE_CREATE).what, "cannot be opened"));
  open_fails("", STORE_CREATE);
  write_file(path, "", 0);
  cr_assert_not_null(strstr(open_fails(path, STORE_READ).what, "is empty"));
  write_file(path, "Dear diary, this is no database.", 32);
  cr_assert_not_null(strstr(open_fails(path, STORE_CREATE).what, "no SQLite database"));
  unlink(path);
  raw_sql(path, "CREATE TABLE bird(name)");
  size_t before_len, after_len;
  char *before = read_file(path, &before_len);
  cr_assert_not_null(strstr(open_fails(path, STORE_CREATE).what, "another program"));
  char *after = read_file(path, &after_len);
  cr_assert(before_len == after_len && memcmp(before, after, after_len) == 0, "it was changed");
  free(before);
  free(after);
  free(path);
}

Test(files, an_empty_file_can_be_begun_in)
{
  char *path = scratch("x.db");
  write_file(path, "", 0);
  Store *s = open_as(path, STORE_CREATE);
  fill_archive(s);
  assert_sound(s);
  store_close(s);
  free(path);
}

Test(files, newer_and_cut_off_are_named)
{
  char *path = made_archive();
  raw_sql(path, "PRAGMA user_version = 99");
  cr_assert_not_null(strstr(open_fails(path, STORE_WRITE).what, "newer relata (schema 99"));
  raw_sql(path, "PRAGMA user_version = 4");
  size_t len;
  char *bytes = read_file(path, &len);
  write_file(path, bytes, len / 2);
  cr_assert_not_null(strstr(open_fails(path, STORE_WRITE).what, "cut off"));
  write_file(path, bytes, 60);
  cr_assert_not_null(strstr(open_fails(path, STORE_READ).what, "cut off"));
  free(bytes);
  free(path);
}

Test(files, closing_leaves_one_file_that_a_plain_sqlite_reads)
{
  char *path = made_archive(), wal[300];
  snprintf(wal, sizeof wal, "%s-wal", path);
  cr_assert_eq(access(wal, F_OK), -1);
  raw_sql(path, "SELECT * FROM fact; SELECT * FROM sentence_search WHERE sentence_search MATCH 'border'; PRAGMA journal_mode");
  raw_sql(path, "UPDATE document SET title = 'T'; UPDATE sentence SET text = text || ' x'");
  Store *s = open_as(path, STORE_READ);
  assert_rows(s, "PRAGMA journal_mode", "delete\n");
  assert_rows(s, "SELECT count(*) FROM sentence_search WHERE sentence_search MATCH 'x'", "7\n");
  store_close(s);
  free(path);
}

/* What relations mean is told in the file itself, as the program that writes knows it; reading changes nothing. */
Test(files, the_vocabulary_is_the_one_of_the_program_that_writes)
{
  char *path = scratch("words.db");
  store_close(open_as(path, STORE_CREATE));
  Store *s = open_as(path, STORE_READ);
  assert_rows(s, "SELECT field, symmetric FROM vocabulary WHERE relation = 'meet'", "contact|1\n");
  assert_rows(s, "SELECT inverse FROM vocabulary WHERE relation = 'employ'", "work for\n");
  assert_rows(s, "SELECT count(*) > 300 FROM vocabulary", "1\n");
  store_close(s);
  raw_sql(path, "DELETE FROM vocabulary WHERE relation = 'meet'");
  s = open_as(path, STORE_WRITE);
  assert_rows(s, "SELECT count(*) FROM vocabulary WHERE relation = 'meet'", "0\n"); /* the words are the program's: left alone */
  store_close(s);
  raw_sql(path, "UPDATE relata_meta SET value = 1 WHERE key = 'vocabulary'");
  s = open_as(path, STORE_READ);
  assert_rows(s, "SELECT count(*) FROM vocabulary WHERE relation = 'meet'", "0\n");
  store_close(s);
  s = open_as(path, STORE_WRITE);
  assert_rows(s, "SELECT count(*) FROM vocabulary WHERE relation = 'meet'", "1\n");
  store_close(s);
  free(path);
}

Test(files, stories_of_earlier_versions_are_counted)
{
  static const char *const wire = "S Bell met Ruiz in Vienna on Monday to speak about the river that both of their countries share.\n"
                                  "S They agreed to build three new bridges and to open the locks to ships of every flag before the end of next year.\n"
                                  "E Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | met\n";
  char *path = scratch("stories.db");
  Store *s = open_as(path, STORE_CREATE);
  put(s, "a.txt", "2001-04-05", wire);
  put(s, "b.txt", "2001-04-05", wire);
  cr_assert(db_script(s, "DROP INDEX edge_subject; DROP INDEX edge_object_often; DROP INDEX edge_object;"
                         "CREATE INDEX edge_subject ON edge(subject_id, facts); CREATE INDEX edge_object ON edge(object_id, facts);"
                         "DROP VIEW link; DROP VIEW entity_summary; DROP TABLE story_edge; DROP TABLE story_entity; CREATE VIEW link AS SELECT 1;"
                         "CREATE VIEW entity_summary AS SELECT 1; PRAGMA user_version = 6"));
  store_close(s);
  s = open_as(path, STORE_WRITE);
  assert_rows(s, "SELECT facts, documents, stories FROM link", "2|2|1\n");
  assert_rows(s, "SELECT name, stories FROM entity_summary ORDER BY name", "Bell|1\nRuiz|1\n");
  assert_sound(s);
  store_close(s);
  free(path);
}

/* Before schema 14 who refused to sign was stored as one who did not; now the relation says it, and the fact is a link. */
Test(files, what_was_refused_is_told_as_it_is_worded)
{
  char *path = scratch("refused.db");
  Store *s = open_as(path, STORE_CREATE);
  put(s, "a.txt", "2001-04-05", "S Bell refused to meet Ruiz.\nE Bell | PERSON\nE Ruiz | PERSON\nF Bell | refuse to meet | Ruiz | refused to meet | negated\n");
  put(s, "b.txt", "2001-04-06", "S Bell did not meet Ruiz, who failed to pay.\nE Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | meet | negated\nF Ruiz | fail to pay | | failed to pay | negated\n");
  put(s, "c.txt", "2001-04-07", "S Bell refused to meet Ruiz again.\nE Bell | PERSON\nE Ruiz | PERSON\nF Bell | refuse to meet | Ruiz | refused to meet |\n");
  cr_assert(db_script(s, "PRAGMA user_version = 13"));
  store_close(s);
  s = open_as(path, STORE_WRITE);
  assert_rows(s, "SELECT relation, negated FROM fact ORDER BY document, relation", "refuse to meet|0\nfail to pay|0\nmeet|1\nrefuse to meet|0\n");
  assert_rows(s, "SELECT subject, relation, object, facts, documents, first_seen FROM link", "Bell|refuse to meet|Ruiz|2|2|2001-04-05\n");
  assert_sound(s);
  store_close(s);
  free(path);
}

/* Every earlier schema is brought forward, with its rows, and then is what a new database is. */
Test(files, every_earlier_version_is_upgraded)
{
  Store *fresh = open_memory();
  char *want = rows_of(fresh, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
  for (int version = 1; version < schema_version; version++) {
    char *path = scratch("old.db");
    Store *old = open_as(path, STORE_CREATE);
    static const char *const newest_first[] = {
        "SELECT 1", /* no table is another; what was negated is */
        "ALTER TABLE block DROP COLUMN single",
        "DELETE FROM sqlite_stat1 WHERE idx IN ('edge_subject', 'edge_object')",
        "DROP VIEW co_occurrence; CREATE VIEW co_occurrence AS SELECT 1",
        "DROP TABLE sqlite_stat1; DROP INDEX edge_relation; CREATE INDEX edge_relation ON edge(relation_id)",
        "DROP VIEW link; DROP TRIGGER edge_degree_insert; DROP TRIGGER edge_degree_delete; CREATE TABLE edge_now AS SELECT * FROM edge; DROP TABLE edge;"
        "CREATE TABLE edge(id INTEGER PRIMARY KEY, subject_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
        " relation_id INTEGER NOT NULL REFERENCES relation, object_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
        " facts INTEGER NOT NULL, documents INTEGER NOT NULL, first_seen TEXT, last_seen TEXT, confidence REAL NOT NULL,"
        " UNIQUE(subject_id, relation_id, object_id)) STRICT; INSERT INTO edge SELECT * FROM edge_now; DROP TABLE edge_now;"
        "CREATE INDEX edge_object ON edge(object_id); CREATE INDEX edge_subject_often ON edge(subject_id, facts) WHERE facts > 1;"
        "CREATE INDEX edge_object_often ON edge(object_id, facts) WHERE facts > 1; CREATE INDEX edge_relation ON edge(relation_id);"
        "CREATE INDEX edge_facts ON edge(facts); CREATE VIEW link AS SELECT 1;"
        "CREATE TRIGGER edge_degree_insert AFTER INSERT ON edge BEGIN SELECT 1; END; CREATE TRIGGER edge_degree_delete AFTER DELETE ON edge BEGIN SELECT 1; END",
        "DROP INDEX edge_subject_often; DROP INDEX edge_object_often; DROP INDEX edge_object;"
        "CREATE INDEX edge_subject ON edge(subject_id, facts); CREATE INDEX edge_object ON edge(object_id, facts)",
        "DROP VIEW link; DROP VIEW entity_summary; DROP TABLE story_edge; DROP TABLE story_entity; CREATE VIEW link AS SELECT 1; CREATE VIEW entity_summary AS SELECT 1",
        "DROP VIEW co_occurrence; CREATE VIEW co_occurrence AS SELECT 1; DROP TRIGGER hub_name; DROP TABLE hub_company; DROP TABLE hub",
        "DROP VIEW link; DROP TRIGGER edge_degree_insert; DROP TRIGGER edge_degree_delete; CREATE TABLE edge_now AS SELECT * FROM edge; DROP TABLE edge;"
        "CREATE TABLE edge(subject_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE, relation_id INTEGER NOT NULL REFERENCES relation,"
        " object_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE, facts INTEGER NOT NULL, documents INTEGER NOT NULL,"
        " first_seen TEXT, last_seen TEXT, confidence REAL NOT NULL, PRIMARY KEY(subject_id, relation_id, object_id)) STRICT, WITHOUT ROWID;"
        "INSERT INTO edge SELECT subject_id, relation_id, object_id, facts, documents, first_seen, last_seen, confidence FROM edge_now; DROP TABLE edge_now;"
        "CREATE INDEX edge_subject ON edge(subject_id, facts); CREATE INDEX edge_object ON edge(object_id, facts);"
        "CREATE INDEX edge_relation ON edge(relation_id); CREATE INDEX edge_facts ON edge(facts);"
        "CREATE TRIGGER edge_degree_insert AFTER INSERT ON edge BEGIN SELECT 1; END; CREATE TRIGGER edge_degree_delete AFTER DELETE ON edge BEGIN SELECT 1; END;"
        "CREATE VIEW link AS SELECT 1; DROP INDEX member_entity; CREATE INDEX member_entity ON member(entity_id, document_id);"
        "CREATE TABLE type_vote(entity_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE, type TEXT NOT NULL, mentions INTEGER NOT NULL,"
        " PRIMARY KEY(entity_id, type)) STRICT, WITHOUT ROWID; INSERT INTO type_vote SELECT entity_id, origin_type, mentions FROM entity_stat;"
        "ALTER TABLE entity_stat DROP COLUMN types",
        "DROP TRIGGER object_name_entity; DROP TRIGGER object_name_member; DROP VIEW fact; DROP VIEW timeline; DROP VIEW entity_summary; DROP INDEX statement_object_name;"
        "ALTER TABLE statement DROP COLUMN object_name; ALTER TABLE entity_stat DROP COLUMN reviewed; ALTER TABLE entity_stat DROP COLUMN company;"
        "CREATE TABLE block_now AS SELECT key, entity_id FROM block; DROP TABLE block;"
        "CREATE TABLE block(key TEXT NOT NULL, entity_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE, PRIMARY KEY(key, entity_id)) STRICT, WITHOUT ROWID;"
        "CREATE INDEX block_entity ON block(entity_id); INSERT INTO block SELECT * FROM block_now; DROP TABLE block_now;"
        "CREATE VIEW fact AS SELECT 1; CREATE VIEW timeline AS SELECT 1; CREATE VIEW entity_summary AS SELECT 1;"
        "DROP INDEX alias_fold; CREATE INDEX alias_fold ON alias_row(fold, mentions)",
        "DROP TABLE decision", "DROP VIEW story_report; DROP TABLE sketch; DROP TABLE fingerprint; DROP TABLE story"};
    put(old, "a.txt", "2001-04-05", "S Bell met Ruiz.\nE Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | met\n");
    for (int v = schema_version; v > version; v--) cr_assert(db_script(old, newest_first[schema_version - v]), "%s", old->failure_text);
    char pragma[64];
    snprintf(pragma, sizeof pragma, "PRAGMA user_version = %d", version);
    cr_assert(db_script(old, pragma));
    store_close(old);
    RelataError err = open_fails(path, STORE_READ);
    cr_assert_not_null(strstr(err.what, "older relata"), "%s", err.what);
    Store *now = open_as(path, STORE_WRITE);
    assert_rows(now, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name", want);
    assert_rows(now, "PRAGMA user_version", "14\n");
    assert_rows(now, "SELECT value FROM relata_meta WHERE key = 'schema'", "14\n");
    assert_rows(now, "SELECT subject, object FROM fact", "Bell|Ruiz\n");
    assert_rows(now, "SELECT DISTINCT tbl FROM sqlite_stat1 ORDER BY tbl", "article\nedge\nstatement\n"); /* of its few relations it is told nothing */
    assert_rows(now, "SELECT count(*) FROM sqlite_stat1 WHERE idx IN ('edge_subject', 'edge_object')", "2\n");
    assert_rows(now, "SELECT count(*) FROM block", "2\n");
    assert_rows(now, "SELECT types FROM entity_stat", "PERSON 1\nPERSON 1\n");
    assert_rows(now, "SELECT subject, relation, object, facts, documents FROM link", "Bell|meet|Ruiz|1|1\n");
    fill_archive(now);
    assert_sound(now);
    store_close(now);
    free(path);
  }
  free(want);
  store_close(fresh);
}

/* ---- folders and files that cannot be written ---- */

/* Root may write everywhere. A child that cannot be another user, or finds no way to `folder` as one, has nothing to try. */
static void be_nobody(const char *folder)
{
  if (geteuid() == 0 && (setuid(65534) != 0 || access(folder, X_OK) != 0)) _exit(0);
}

Test(files, reads_in_a_folder_that_cannot_be_written)
{
  char *path = made_archive(), *folder = strdup(path);
  *strrchr(folder, '/') = 0;
  cr_assert_eq(chmod(path, 0444), 0);
  cr_assert_eq(chmod(folder, 0555), 0);
  pid_t child = fork();
  if (child == 0) {
    be_nobody(folder);
    RelataError err = {0};
    Store *s = store_open(path, STORE_READ, NULL, &err);
    if (!s) _exit(1);
    if (!store_sql(s, STR("SELECT count(*) FROM fact"), NULL, NULL, &err)) _exit(2);
    store_close(s);
    s = store_open(path, STORE_WRITE, NULL, &err);
    if (s || !strstr(err.what, "cannot be written")) _exit(3);
    _exit(0);
  }
  int status;
  waitpid(child, &status, 0);
  chmod(folder, 0755);
  cr_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0, "%d", WEXITSTATUS(status));
  free(folder);
  free(path);
}

/* A file that a writer left in WAL mode, in a folder that cannot be written: read alone. */
Test(files, reads_a_wal_file_in_a_folder_that_cannot_be_written)
{
  char *path = made_archive(), *folder = strdup(path);
  *strrchr(folder, '/') = 0;
  raw_sql(path, "PRAGMA journal_mode = WAL");
  cr_assert_eq(chmod(folder, 0555), 0);
  pid_t child = fork();
  if (child == 0) {
    be_nobody(folder);
    RelataError err = {0};
    Store *s = store_open(path, STORE_READ, NULL, &err);
    if (!s || !store_sql(s, STR("SELECT count(*) FROM fact"), NULL, NULL, &err)) _exit(1);
    store_close(s);
    _exit(0);
  }
  int status;
  waitpid(child, &status, 0);
  chmod(folder, 0755);
  cr_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  free(folder);
  free(path);
}

Test(files, a_store_opened_for_reading_refuses_to_add)
{
  char *path = made_archive();
  Store *s = open_as(path, STORE_READ);
  RelataError err = {0};
  size_t removed;
  cr_assert_not(store_remove(s, STR("north"), &removed, &err));
  cr_assert_eq(err.status, RELATA_USAGE);
  SqlOptions write = {.write = true};
  cr_assert_not(store_sql(s, STR("DELETE FROM document"), &write, NULL, &err));
  store_close(s);
  free(path);
}

/* ---- many articles made by a rule ---- */

static void numbered(int i, char *name, char *date, char *spec, size_t size)
{
  snprintf(name, 32, "made/%04d.txt", i);
  snprintf(date, 16, "2001-%02d-%02d", 1 + i / 28 % 12, 1 + i % 28);
  snprintf(spec, size,
           "S Person P%dx met Person P%dx in Town T%dx.\nE Person P%dx | PERSON | P%dx\nE Person P%dx | PERSON\nE Town T%dx | PLACE\n"
           "F Person P%dx | meet | Person P%dx | met\nF Person P%dx | visit | Town T%dx | met\n",
           i % 37, (i * 7 + 1) % 41 + 50, i % 11, i % 37, i % 37, (i * 7 + 1) % 41 + 50, i % 11, i % 37, (i * 7 + 1) % 41 + 50, i % 37, i % 11);
}

static bool try_numbered(Store *s, int i, RelataError *err)
{
  char name[32], date[16], spec[600];
  Arena arena = {0};
  numbered(i, name, date, spec, sizeof spec);
  Written w = written_parse(&arena, name, date, spec);
  w.sentences.article = &w.article;
  bool ok = store_put(s, &w.article, &w.sentences, &w.triples, &w.resolved, NULL, err);
  arena_free(&arena);
  return ok;
}

/* In groups of five, and the log is copied by a thread of its own once it has so many pages; 0: one by one, with no thread. */
static bool try_group(Store *s, int i, int log_pages, RelataError *err)
{
  if (log_pages && !s->grouping) {
    s->log_least = log_pages;
    store_group(s, true);
  }
  return try_numbered(s, i, err) && (i % 5 < 4 || store_flush(s, err));
}

static void add_numbered(const char *path, int from, int to, int log_pages)
{
  RelataError err = {0};
  Store *s = store_open(path, STORE_CREATE, NULL, &err); /* a process of its own may be here, whose failed assertion Criterion would not understand */
  bool ok = s != NULL;
  for (int i = from; i < to && ok; i++) ok = try_group(s, i, log_pages, &err);
  if (!ok) { fprintf(stderr, "%s: %s; %s\n", err.where, err.what, err.remedy); _exit(9); }
  store_close(s);
}

static off_t size_of(const char *path, const char *suffix)
{
  char name[SCRATCH_PATH + 8];
  struct stat about;
  snprintf(name, sizeof name, "%s%s", path, suffix);
  return stat(name, &about) == 0 ? about.st_size : 0;
}

/* A thread copies the log while articles are added; the log begins anew again and again, the rows are those of a run without, and closing leaves one file. */
Test(files, a_thread_copies_the_log_which_does_not_grow_without_end)
{
  enum { ARTICLES = 400, PAGES = 300, FRAME = 4096 + 24 };
  char *path = scratch("copied.db"), *calm = scratch("calm.db");
  setenv("SOURCE_DATE_EPOCH", "986428800", 1);
  add_numbered(calm, 0, ARTICLES, 0);
  Store *s = open_as(path, STORE_CREATE);
  RelataError err = {0};
  int copies = 0;
  for (int i = 0, before = 0; i < ARTICLES; i++) {
    cr_assert(try_group(s, i, PAGES, &err), "%s", err.what);
    copies += s->log_handed && s->log_handed != before;
    before = s->log_handed;
    cr_assert(s->grouped || (s->log_handed > 0) == (s->group_most <= 16), "the next group is short while a copy is made, and no other is: %u", s->group_most);
    cr_assert_lt(size_of(path, "-wal"), (off_t)FRAME * PAGES * 6, "after %d articles", i);
  }
  cr_assert_geq(copies, 3, "copied %d times", copies);
  store_close(s);
  cr_assert_eq(size_of(path, "-wal"), 0);
  assert_same_rows(path, calm);
  free(path);
  free(calm);
}

/* Kills the adding of 300 articles at random points; whatever is there is whole, and going on ends where an undisturbed
 * run ends. */
static void kill_and_go_on(int kills, int log_pages)
{
  enum { ARTICLES = 300 };
  char *path = scratch("killed.db"), *calm = scratch("calm.db");
  setenv("SOURCE_DATE_EPOCH", "986428800", 1);
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  add_numbered(calm, 0, ARTICLES, log_pages);
  clock_gettime(CLOCK_MONOTONIC, &end);
  long calm_us = (long)(end.tv_sec - start.tv_sec) * 1000000 + (end.tv_nsec - start.tv_nsec) / 1000; /* what it takes here undisturbed */
  srand(7);
  int looked = 0, in_part = 0;
  for (int kill_at = 0; kill_at < kills; kill_at++) {
    pid_t child = fork();
    if (child == 0) {
      add_numbered(path, 0, ARTICLES, log_pages);
      _exit(0);
    }
    long nap = rand() % (calm_us / 12 + 1) + 500;
    nanosleep(&(struct timespec){nap / 1000000, nap % 1000000 * 1000}, NULL);
    kill(child, SIGKILL);
    int status;
    waitpid(child, &status, 0);
    struct stat about;
    if (stat(path, &about) != 0 || about.st_size == 0) continue; /* before anything was written */
    sqlite3 *db; /* as anybody would look at it */
    cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_stmt *q = NULL;
    bool over = false;
    int code = sqlite3_prepare_v2(db, "SELECT (SELECT group_concat(integrity_check) FROM pragma_integrity_check), (SELECT count(*) FROM pragma_foreign_key_check),"
                               " (SELECT count(*) FROM document), (SELECT count(*) FROM document d WHERE (SELECT count(*) FROM sentence s JOIN statement f ON"
                               " f.sentence_id = s.id WHERE s.document_id = d.id) <> 2)", -1, &q, NULL);
    if (code != SQLITE_OK) cr_assert(strstr(sqlite3_errmsg(db), "no such table"), "kill %d: %s", kill_at, sqlite3_errmsg(db)); /* before the first transaction */
    else {
      cr_assert_eq(sqlite3_step(q), SQLITE_ROW, "%s", sqlite3_errmsg(db));
      cr_assert_str_eq((const char *)sqlite3_column_text(q, 0), "ok");
      cr_assert_eq(sqlite3_column_int(q, 1), 0);
      looked++;
      int there = sqlite3_column_int(q, 2);
      in_part += there > 0 && there < ARTICLES;
      if (there == ARTICLES) over = true;
      cr_assert_eq(sqlite3_column_int(q, 3), 0, "an article is there in part");
    }
    sqlite3_finalize(q);
    sqlite3_close(db);
    if (over && kill_at < kills - 30) unlink(path); /* all are there: from the beginning */
  }
  cr_assert_geq(looked, kills / 2, "only %d of the kills left something to look at", looked);
  cr_assert_geq(in_part, kills / 4, "only %d of the kills fell within the adding", in_part);
  add_numbered(path, 0, ARTICLES, log_pages);
  assert_same_rows(path, calm);
  free(path);
  free(calm);
}

Test(files, survives_being_killed) { kill_and_go_on(200, 0); }

Test(files, survives_being_killed_while_a_thread_copies) { kill_and_go_on(80, 200); }

static void write_at_once(int log_pages)
{
  char *path = scratch("both.db");
  pid_t writers[2];
  for (int w = 0; w < 2; w++) {
    writers[w] = fork();
    if (writers[w] == 0) {
      add_numbered(path, w * 100, w * 100 + 150, log_pages); /* fifty are added by both */
      _exit(0);
    }
  }
  int left = 2;
  while (left) {
    int status;
    RelataError err = {0};
    Store *reader = store_open(path, STORE_READ, NULL, &err);
    if (reader) {
      assert_rows(reader, "SELECT count(*) FROM document d WHERE (SELECT count(*) FROM fact WHERE document_id = d.id) <> 2", "0\n");
      store_close(reader);
    }
    pid_t done = waitpid(-1, &status, WNOHANG);
    if (done > 0) {
      cr_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
      left--;
    } else {
      usleep(20000);
    }
  }
  Store *s = open_as(path, STORE_READ);
  assert_rows(s, "SELECT count(*) FROM document", "250\n");
  assert_sound(s);
  store_close(s);
  free(path);
}

Test(files, two_writers_at_once_lose_nothing_and_a_reader_sees_whole_articles) { write_at_once(0); }

Test(files, two_writers_at_once_each_with_a_thread_that_copies) { write_at_once(150); }

/* Whoever comes while another begins the file waits for it, and takes neither a foreign nor a cut file for what is half done. */
Test(files, two_begin_one_file_at_once_while_a_third_looks)
{
  for (int round = 0; round < 80; round++) {
    char *path = scratch("begun.db");
    pid_t writers[2];
    for (int w = 0; w < 2; w++) {
      writers[w] = fork();
      if (writers[w] == 0) {
        add_numbered(path, w, w + 1, 0);
        _exit(0);
      }
    }
    for (int looks = 0; looks < 30; looks++) {
      RelataError err = {0};
      Store *reader = store_open(path, STORE_READ, NULL, &err);
      cr_expect(reader || strstr(err.what, "no such database") || strstr(err.what, "the database is empty"), "%s", err.what);
      store_close(reader);
      usleep(200);
    }
    for (int w = 0; w < 2; w++) {
      int status = 0;
      cr_assert_eq(waitpid(writers[w], &status, 0), writers[w]);
      cr_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    Store *s = open_as(path, STORE_READ);
    assert_rows(s, "SELECT count(*) FROM document", "2\n");
    store_close(s);
    unlink(path);
    free(path);
  }
}

static void *begin_and_say(void *path)
{
  RelataError err = {0};
  Store *s = store_open(path, STORE_CREATE, NULL, &err);
  if (!s) fprintf(stderr, "%s\n", err.what);
  store_close(s);
  return s ? path : NULL;
}

/* An older file's log lies beside it: each of the two takes it away. */
Test(files, a_log_left_without_its_file_stops_nobody)
{
  for (int round = 0; round < 40; round++) {
    char *path = scratch("left.db");
    char log[SCRATCH_PATH + 8];
    snprintf(log, sizeof log, "%s-wal", path);
    write_file(log, "left", 4);
    pthread_t one, other;
    void *first = NULL, *second = NULL;
    cr_assert_eq(pthread_create(&one, NULL, begin_and_say, path), 0);
    cr_assert_eq(pthread_create(&other, NULL, begin_and_say, path), 0);
    pthread_join(one, &first);
    pthread_join(other, &second);
    cr_assert(first && second);
    unlink(path);
    free(path);
  }
}

/* One program has the file open for writing and opens it once more to read: its lock stays, or another would remove the log under it. */
Test(files, opening_twice_in_one_process_keeps_the_lock)
{
  char *path = made_archive(), go = 0;
  int start[2];
  cr_assert_eq(pipe(start), 0);
  pid_t child = fork(); /* now, so that it knows nothing of what is open here */
  if (child == 0) {
    sqlite3 *db;
    if (read(start[0], &go, 1) != 1 || sqlite3_open(path, &db) != SQLITE_OK) _exit(2);
    if (sqlite3_exec(db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL) != SQLITE_OK) _exit(3);
    _exit(sqlite3_exec(db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) == SQLITE_OK);
  }
  Store *writer = open_as(path, STORE_WRITE), *reader = open_as(path, STORE_READ);
  store_close(reader);
  cr_assert_eq(write(start[1], &go, 1), 1);
  int status = 0;
  waitpid(child, &status, 0);
  close(start[0]);
  close(start[1]);
  cr_expect(WIFEXITED(status) && WEXITSTATUS(status) == 0, "the log was taken away from a writer: %d", status);
  store_close(writer);
  free(path);
}

/* `part`: of the file's size, how large a file may be. */
static void fill_disk(double part, int log_pages)
{
  char *path = scratch("full.db");
  add_numbered(path, 0, 40, 0);
  struct stat about;
  cr_assert_eq(stat(path, &about), 0);
  pid_t child = fork();
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    rlim_t most = (rlim_t)((double)about.st_size * part); /* for the WAL as well */
    struct rlimit limit = {most, most};
    setrlimit(RLIMIT_FSIZE, &limit);
    RelataError err = {0};
    Store *s = store_open(path, STORE_WRITE, NULL, &err);
    if (!s) _exit(1);
    bool ok = true;
    for (int i = 40; i < 2000 && ok; i++) ok = try_group(s, i, log_pages, &err);
    store_close(s);
    _exit(!ok && strstr(err.what, "disk is full") && err.status == RELATA_FAILED ? 0 : 2);
  }
  int status;
  waitpid(child, &status, 0);
  cr_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0, "%d", WEXITSTATUS(status));
  Store *s = open_as(path, STORE_WRITE);
  assert_sound(s);
  cr_assert_geq(number_of(s, "SELECT count(*) FROM document"), 40);
  store_close(s);
  free(path);
}

Test(files, a_full_disk_is_said_and_leaves_the_database_whole) { fill_disk(0.5, 0); }

/* The log may still grow when the file may not. */
Test(files, a_disk_that_is_full_for_the_thread_is_said_by_the_writer) { fill_disk(1.2, 60); }

/* ---- damage ---- */

static bool count_row(void *context, const Cell *cells, size_t count)
{
  (void)cells;
  (void)count;
  return ++*(int *)context < 10000;
}

/* False where the check of the whole finds damage. */
static bool use_everything(Store *s)
{
  static const char *const queries[] = {"SELECT * FROM fact", "SELECT * FROM link", "SELECT * FROM entity_summary", "SELECT * FROM sentence_search WHERE sentence_search MATCH 'bell'",
                                        "SELECT * FROM co_occurrence", "SELECT * FROM story_report", "SELECT * FROM evidence"};
  RelataError err = {0};
  int rows = 0;
  RowSink sink = {.context = &rows, .row = count_row};
  for (size_t i = 0; i < COUNT_OF(queries); i++) (void)!store_sql(s, str_of(queries[i]), &(SqlOptions){.timeout_s = 2}, &sink, &err);
  Arena arena = {0};
  FactSet set;
  const char *const about[] = {"Ada Bell"};
  Buf out = {0};
  (void)!store_select(s, &(Selection){.about = about, .about_count = 1, .hops = 2}, &arena, &set, &err);
  (void)!store_select(s, &(Selection){.between = {"Ada Bell", "Arvania"}}, &arena, &set, &err);
  (void)!store_explain(s, "bell | meet | carlos ruiz", &out, &err);
  (void)!store_find(s, STR("bell"), 0, &sink, &err);
  (void)!store_info(s, &sink, &err);
  bool sound = store_check(s, &sink, &err);
  buf_free(&out);
  arena_free(&arena);
  return sound;
}

/* Flips bytes in 500 copies and uses each for everything, writing as well: an error or an answer, never a crash. Who reads changes nothing. */
Test(files, flipped_bytes_never_crash)
{
  char *whole = made_archive(), *path = scratch("flipped.db");
  size_t len;
  char *bytes = read_file(whole, &len);
  srand(11);
  int named = 0;
  for (int copy = 0; copy < 500; copy++) {
    char *flipped = malloc(len);
    memcpy(flipped, bytes, len);
    int flips = 1 + rand() % 20;
    for (int i = 0; i < flips; i++) flipped[copy < 100 && i == 0 ? (size_t)copy : (size_t)rand() % len] ^= (char)(1 << rand() % 8);
    write_file(path, flipped, len);
    RelataError err = {0};
    Store *s = store_open(path, copy % 2 ? STORE_READ : STORE_WRITE, NULL, &err);
    if (!s) cr_assert(err.what[0] != 0);
    if (!s || !use_everything(s)) named++;
    if (s && copy % 2 == 0) {
      size_t removed;
      (void)!try_numbered(s, copy, &err);
      (void)!store_remove(s, STR("north"), &removed, &err);
      (void)!store_resolve(s, NULL, &err);
    }
    store_close(s);
    size_t after_len;
    char *after = copy % 2 ? read_file(path, &after_len) : NULL;
    if (after) cr_assert(after_len == len && memcmp(after, flipped, len) == 0, "copy %d was changed by reading it", copy);
    free(after);
    free(flipped);
  }
  cr_assert_geq(named, 250, "damage was named in %d copies only", named); /* much of a small file is room that holds nothing */
  free(bytes);
  free(whole);
  free(path);
}
