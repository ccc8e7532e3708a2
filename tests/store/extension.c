/* The loadable extension, in a connection of plain SQLite. */
#include "archive.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* build/tests/store -> build/relata_sqlite.so */
static char *extension_path(void)
{
  char here[500], *path = NULL;
  ssize_t len = readlink("/proc/self/exe", here, sizeof here - 1);
  cr_assert_gt(len, 0);
  here[len] = 0;
  *strrchr(here, '/') = 0;
  *strrchr(here, '/') = 0;
  cr_assert_gt(asprintf(&path, "%s/relata_sqlite.so", here), 0);
  return path;
}

static sqlite3 *plain_sqlite(const char *database)
{
  sqlite3 *db;
  char *path = extension_path(), *error = NULL;
  cr_assert_eq(sqlite3_open(database, &db), SQLITE_OK);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
  cr_assert_eq(sqlite3_load_extension(db, path, NULL, &error), SQLITE_OK, "%s", error);
  free(path);
  return db;
}

static char *ask(sqlite3 *db, const char *sql)
{
  Buf out = {0};
  sqlite3_stmt *q;
  buf_text(&out, "");
  if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) != SQLITE_OK) {
    buf_format(&out, "error: %s\n", sqlite3_errmsg(db));
    return out.at;
  }
  int code;
  while ((code = sqlite3_step(q)) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(q); i++) buf_format(&out, "%s%s", i ? "|" : "", sqlite3_column_text(q, i) ? (const char *)sqlite3_column_text(q, i) : "");
    buf_char(&out, '\n');
  }
  if (code != SQLITE_DONE) buf_format(&out, "error: %s\n", sqlite3_errmsg(db));
  sqlite3_finalize(q);
  return out.at;
}

static void assert_asked(sqlite3 *db, const char *sql, const char *want)
{
  char *got = ask(db, sql);
  cr_assert_str_eq(got, want, "%s\ngot:\n%swanted:\n%s", sql, got, want);
  free(got);
}

static sqlite3 *plain_archive(void)
{
  RelataError err = {0};
  char *path = scratch("archive.db");
  Store *s = store_open(path, STORE_CREATE, NULL, &err);
  cr_assert_not_null(s);
  fill_archive(s);
  store_close(s);
  sqlite3 *db = plain_sqlite(path);
  free(path);
  return db;
}

Test(extension, walks_over_links)
{
  sqlite3 *db = plain_archive();
  assert_asked(db, "SELECT step, subject, relation, object, facts FROM relata_path('Vienna', 'Delta Bank')", "1|Ada Bell|visit|Vienna|1\n2|Ada Bell|meet|Carlos Ruiz|2\n3|Carlos Ruiz|head|Delta Bank|1\n");
  assert_asked(db, "SELECT count(*) FROM relata_path('Vienna', 'Delta Bank', 2)", "0\n");
  assert_asked(db, "SELECT count(*) FROM relata_path('Vienna', 'Nobody')", "0\n");
  assert_asked(db, "SELECT count(*) FROM relata_path('Vienna', 'Vienna')", "0\n");
  assert_asked(db, "SELECT name, type, distance FROM relata_neighbors('ada bell', 1) ORDER BY name", "Carlos Ruiz|PERSON|1\nDora Quist|PERSON|1\nVienna|PLACE|1\n");
  assert_asked(db, "SELECT e.name, count(*) FROM entity e, relata_neighbors(e.name, 2) n WHERE e.type = 'PLACE' GROUP BY e.name ORDER BY e.name", "Arvania|2\nVienna|3\n");
  assert_asked(db, "SELECT * FROM relata_path('Vienna')", "error: no query solution\n");
  sqlite3_close(db);
}

Test(extension, tells_whether_two_names_are_one)
{
  sqlite3 *db = plain_archive();
  assert_asked(db, "SELECT relata_same('Delta Bank', 'the Delta Bank'), relata_same('Ada Bell', 'Eva Bell'), relata_same('Ada Bell', 'Zoe') IS NULL", "1|0|1\n");
  sqlite3_close(db);
}

Test(extension, draws_what_the_connection_has_open)
{
  sqlite3 *db = plain_archive();
  char *dot = ask(db, "SELECT relata_dot('Delta Bank')"), *svg = ask(db, "SELECT relata_svg()");
  cr_assert_not_null(strstr(dot, "Delta Bank"), "%s", dot);
  cr_assert_not_null(strstr(dot, "digraph"), "%s", dot);
  cr_assert_not_null(strstr(svg, "<svg"), "%.300s", svg);
  free(dot);
  free(svg);
  dot = ask(db, "SELECT relata_dot('Zebra')");
  cr_assert_not_null(strstr(dot, "nothing is called"), "%s", dot);
  free(dot);
  sqlite3_close(db);
}

Test(extension, says_so_where_the_database_is_none_of_relata)
{
  sqlite3 *db = plain_sqlite(":memory:");
  static const char *const queries[] = {"SELECT * FROM relata_path('a', 'b')", "SELECT * FROM relata_neighbors('a', 1)", "SELECT relata_same('a', 'b')", "SELECT relata_dot()"};
  for (size_t i = 0; i < COUNT_OF(queries); i++) {
    char *said = ask(db, queries[i]);
    cr_assert(str_starts(str_of(said), "error: relata: "), "%s", said);
    free(said);
  }
  sqlite3_close(db);
}

Test(extension, extracts_from_the_texts_of_any_table)
{
  sqlite3 *db = plain_sqlite(":memory:");
  assert_asked(db, "SELECT count(*) FROM relata_extract('') UNION ALL SELECT count(*) FROM relata_extract(NULL)", "0\n0\n");
  free(ask(db, "CREATE TABLE articles(id, body)"));
  free(ask(db, "INSERT INTO articles VALUES (1, 'Ada Bell met Carlos Ruiz in Vienna.'), (2, NULL), (3, 'Carlos Ruiz founded Delta Bank.')"));
  char *got = ask(db, "SELECT a.id, t.subject, t.relation, t.object FROM articles a, relata_extract(a.body) t ORDER BY 1");
  if (strstr(got, "no language model")) cr_log_warn("no model is built in: extraction was not tried");
  else {
    cr_assert_not_null(strstr(got, "1|Ada Bell|meet|Carlos Ruiz\n"), "%s", got);
    cr_assert_not_null(strstr(got, "3|Carlos Ruiz|found|Delta Bank\n"), "%s", got);
  }
  free(got);
  sqlite3_close(db);
}
