/*
 * sql.c - SQL of users: any number of statements, read-only unless they say otherwise.
 *
 * Four fences stand around a query without `write`: the authorizer, which knows what a statement would do and says so;
 * query_only, should one slip through; defensive mode; and, where the file was opened for reading, the file handle
 * itself. A progress handler watches the clock.
 */
#include "db.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  Store *store;
  bool write;
  char refused[120];      /* what a statement wanted to do; "" none */
  bool never;             /* ... which no option allows */
  double deadline;        /* seconds of the monotonic clock; 0: none */
  bool late;
  const volatile sig_atomic_t *stop;
} Guard;

static double seconds_now(void)
{
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* ---- what is allowed ---- */

/* Pragmas that only tell; those in `asking` only without a value. */
static const char *const telling[] = {"table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
                                      "foreign_key_list", "foreign_key_check", "integrity_check", "quick_check", "database_list",
                                      "collation_list", "function_list", "module_list", "pragma_list", "compile_options"};
static const char *const asking[] = {"application_id", "user_version", "schema_version", "data_version", "encoding", "page_size",
                                     "page_count", "freelist_count", "journal_mode", "foreign_keys", "query_only", "cache_size",
                                     "auto_vacuum", "max_page_count", "mmap_size", "synchronous", "temp_store", "busy_timeout"};

static bool is_among(const char *const *list, size_t count, const char *name)
{
  for (size_t i = 0; i < count; i++)
    if (sqlite3_stricmp(list[i], name) == 0) return true;
  return false;
}

static bool pragma_reads(const char *name, const char *value)
{
  if (!name) return false;
  return is_among(telling, COUNT_OF(telling), name) || (!value && is_among(asking, COUNT_OF(asking), name));
}

static const char *action_name(int action)
{
  switch (action) {
  case SQLITE_INSERT: return "INSERT into";
  case SQLITE_UPDATE: return "UPDATE";
  case SQLITE_DELETE: return "DELETE from";
  case SQLITE_ATTACH: return "ATTACH";
  case SQLITE_DETACH: return "DETACH";
  case SQLITE_PRAGMA: return "PRAGMA";
  case SQLITE_DROP_TABLE: case SQLITE_DROP_VTABLE: case SQLITE_DROP_TEMP_TABLE: return "DROP TABLE";
  case SQLITE_DROP_VIEW: case SQLITE_DROP_TEMP_VIEW: return "DROP VIEW";
  case SQLITE_DROP_INDEX: case SQLITE_DROP_TEMP_INDEX: return "DROP INDEX";
  case SQLITE_DROP_TRIGGER: case SQLITE_DROP_TEMP_TRIGGER: return "DROP TRIGGER";
  case SQLITE_CREATE_TABLE: case SQLITE_CREATE_TEMP_TABLE: case SQLITE_CREATE_VTABLE: return "CREATE TABLE";
  case SQLITE_CREATE_VIEW: case SQLITE_CREATE_TEMP_VIEW: return "CREATE VIEW";
  case SQLITE_CREATE_INDEX: case SQLITE_CREATE_TEMP_INDEX: return "CREATE INDEX";
  case SQLITE_CREATE_TRIGGER: case SQLITE_CREATE_TEMP_TRIGGER: return "CREATE TRIGGER";
  case SQLITE_ALTER_TABLE: return "ALTER TABLE";
  case SQLITE_TRANSACTION: case SQLITE_SAVEPOINT: return "transaction";
  case SQLITE_REINDEX: return "REINDEX";
  case SQLITE_ANALYZE: return "ANALYZE";
  default: return "change";
  }
}

static int refuse(Guard *guard, int action, const char *on, bool never)
{
  if (!guard->refused[0]) snprintf(guard->refused, sizeof guard->refused, "%s%s%s", action == SQLITE_ATTACH && (!on || !*on) ? "VACUUM" : action_name(action), on && *on ? " " : "", on ? on : "");
  guard->never = guard->never || never;
  return SQLITE_DENY;
}

static int authorize(void *context, int action, const char *a, const char *b, const char *database, const char *trigger)
{
  (void)database;
  (void)trigger;
  Guard *guard = context;
  switch (action) {
  case SQLITE_SELECT:
  case SQLITE_READ:
  case SQLITE_RECURSIVE: return SQLITE_OK;
  case SQLITE_FUNCTION:
    return b && sqlite3_stricmp(b, "load_extension") == 0 ? refuse(guard, action, "load_extension", true) : SQLITE_OK;
  case SQLITE_PRAGMA: return guard->write || pragma_reads(a, b) ? SQLITE_OK : refuse(guard, action, a, false);
  /* Asked when a virtual table is connected, and before the question that names what is created or dropped; a query that
   * really writes there is refused by SQLite itself. */
  case SQLITE_INSERT:
  case SQLITE_UPDATE:
  case SQLITE_DELETE:
    if (a && (strcmp(a, "sqlite_master") == 0 || strcmp(a, "sqlite_temp_master") == 0)) return SQLITE_OK;
    return guard->write ? SQLITE_OK : refuse(guard, action, a, false);
  case SQLITE_ALTER_TABLE: return guard->write ? SQLITE_OK : refuse(guard, action, b, false);
  default: return guard->write ? SQLITE_OK : refuse(guard, action, a, false);
  }
}

static int watch(void *context)
{
  Guard *guard = context;
  if (guard->stop && *guard->stop) return 1;
  guard->late = guard->deadline > 0 && seconds_now() > guard->deadline;
  return guard->late;
}

/* ---- parameters ---- */

/* A value that is written as SQLite would print it is bound as a number; "007" stays text. */
static bool bind_number(sqlite3_stmt *query, int at, const char *value)
{
  char *end = NULL, again[64];
  if (!*value || strlen(value) > 24) return false;
  long long whole = strtoll(value, &end, 10);
  if (!*end && (snprintf(again, sizeof again, "%lld", whole), strcmp(again, value) == 0)) {
    sqlite3_bind_int64(query, at, whole);
    return true;
  }
  if (!strpbrk(value, "0123456789") || strspn(value, "+-.0123456789eE") != strlen(value) || (value[0] == '0' && value[1] != '.')) return false;
  double real = strtod(value, &end);
  if (*end) return false;
  sqlite3_bind_double(query, at, real);
  return true;
}

static bool bind_parameters(sqlite3_stmt *query, const SqlOptions *options, RelataError *err)
{
  for (int at = 1; at <= sqlite3_bind_parameter_count(query); at++) {
    const char *name = sqlite3_bind_parameter_name(query, at), *value = NULL;
    for (size_t i = 0; name && options && i < options->parameter_count; i++) {
      const char *given = options->parameters[i].name;
      if (strcmp(given, name + 1) == 0 || strcmp(given, name) == 0) value = options->parameters[i].value;
    }
    if (!value)
      return error_set(err, RELATA_USAGE, "SQL", "give each parameter with --param NAME=VALUE", "the parameter %s has no value", name ? name : "?");
    if (!bind_number(query, at, value)) sqlite3_bind_text(query, at, value, -1, SQLITE_TRANSIENT);
  }
  return true;
}

/* ---- one statement ---- */

static Cell cell_of(sqlite3_stmt *query, int column)
{
  static const CellKind kinds[] = {[SQLITE_INTEGER] = CELL_INTEGER, [SQLITE_FLOAT] = CELL_REAL, [SQLITE_TEXT] = CELL_TEXT,
                                   [SQLITE_BLOB] = CELL_BLOB, [SQLITE_NULL] = CELL_NULL};
  Cell cell = {.kind = kinds[sqlite3_column_type(query, column)]};
  if (cell.kind == CELL_NULL) { cell.text = STR(""); return cell; }
  const void *at = cell.kind == CELL_BLOB ? sqlite3_column_blob(query, column) : (const void *)sqlite3_column_text(query, column);
  cell.text = at ? (Str){at, (size_t)sqlite3_column_bytes(query, column)} : STR("");
  return cell;
}

static bool sink_columns(sqlite3_stmt *query, int count, const RowSink *sink, Arena *arena)
{
  Str *names = ARENA_ARRAY(arena, Str, count);
  for (int i = 0; i < count; i++) names[i] = str_of(sqlite3_column_name(query, i));
  return !sink->columns || sink->columns(sink->context, names, (size_t)count);
}

/* Steps to the end; `*stopped` when the sink has enough. */
static int statement_rows(sqlite3_stmt *query, const RowSink *sink, bool *stopped)
{
  Arena arena = {0};
  int count = sqlite3_column_count(query), code = SQLITE_DONE;
  Cell *cells = ARENA_ARRAY(&arena, Cell, (size_t)count);
  *stopped = count > 0 && !sink_columns(query, count, sink, &arena);
  while (!*stopped && (code = sqlite3_step(query)) == SQLITE_ROW) {
    for (int i = 0; i < count; i++) cells[i] = cell_of(query, i);
    *stopped = sink->row && !sink->row(sink->context, cells, (size_t)count);
  }
  arena_free(&arena);
  return code;
}

/* ---- what went wrong ---- */

static const char *remedy_of(const char *text)
{
  if (strstr(text, "no such column")) return "look at the columns with \"PRAGMA table_info(fact)\"; texts stand in 'single quotes'";
  if (strstr(text, "no such table")) return "list the tables with \"PRAGMA table_list\"";
  if (strstr(text, "no query solution")) return "give a function its arguments: relata_path('A', 'B'), relata_neighbors('A')";
  if (strstr(text, "fts5")) return "put words with marks in double quotes inside the single ones: MATCH '\"U.S.\"'";
  return "see examples with: relata sql --examples";
}

static bool sql_fail(const Guard *guard, int code, RelataError *err)
{
  Store *store = guard->store;
  const char *text = sqlite3_errmsg(store->db);
  if (guard->refused[0] && guard->never) return error_set(err, RELATA_USAGE, "SQL", "leave it out", "extensions are not loaded");
  if (guard->refused[0] || (code & 0xff) == SQLITE_AUTH)
    return error_set(err, RELATA_USAGE, "SQL", "if that is meant, run it again with --write", "%s is refused: the database is open for reading only",
                     guard->refused[0] ? guard->refused : "this");
  /* the second: of SQLite's own tables, said before it is asked whether writing is allowed */
  if (!guard->write && ((code & 0xff) == SQLITE_READONLY || strstr(text, "may not be modified")))
    return error_set(err, RELATA_USAGE, "SQL", "if that is meant, run it again with --write", "writing is refused: the database is open for reading only");
  if ((code & 0xff) == SQLITE_INTERRUPT && guard->late)
    return error_set(err, RELATA_FAILED, "SQL", "narrow it down, or allow more with --timeout SECONDS", "the query took too long");
  if ((code & 0xff) == SQLITE_INTERRUPT) return error_set(err, RELATA_FAILED, "SQL", "", "interrupted");
  if ((code & 0xff) == SQLITE_ERROR || (code & 0xff) == SQLITE_CONSTRAINT || (code & 0xff) == SQLITE_MISMATCH || (code & 0xff) == SQLITE_RANGE || (code & 0xff) == SQLITE_TOOBIG)
    return error_set(err, RELATA_USAGE, "SQL", remedy_of(text), "%s", text);
  store->failure = 0;
  db_note(store, code);
  return db_fail(store, err);
}

static bool sql_run(Guard *guard, Str sql, const SqlOptions *options, const RowSink *sink, RelataError *err)
{
  const char *at = sql.at, *end = sql.at + sql.len;
  bool stopped = false;
  while (at < end && !stopped) {
    sqlite3_stmt *query = NULL;
    const char *tail = NULL;
    int code = sqlite3_prepare_v2(guard->store->db, at, (int)(end - at), &query, &tail);
    if (code != SQLITE_OK) { sqlite3_finalize(query); return sql_fail(guard, code, err); }
    if (!tail || tail <= at) { sqlite3_finalize(query); break; }
    at = tail;
    if (!query) continue;
    bool bound = bind_parameters(query, options, err);
    code = bound ? statement_rows(query, sink, &stopped) : SQLITE_DONE;
    bool fine = bound && (stopped || code == SQLITE_DONE);
    if (bound && !fine) sql_fail(guard, code, err);
    sqlite3_finalize(query);
    if (!fine) return false;
  }
  return true;
}

/* An open transaction at the end was forgotten: nothing half-meant is kept. */
static bool sql_settle(Store *store, bool ok, RelataError *err)
{
  if (sqlite3_get_autocommit(store->db)) return ok;
  sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
  return ok && error_set(err, RELATA_USAGE, "SQL", "end it with COMMIT", "the transaction was begun and not ended: nothing was kept");
}

bool store_sql(Store *store, Str sql, const SqlOptions *options, const RowSink *sink, RelataError *err)
{
  static const RowSink nowhere = {0};
  Guard guard = {.store = store, .write = options && options->write, .stop = options ? options->stop : NULL};
  if (guard.write && (store->access == STORE_READ || store->immutable))
    return error_set(err, RELATA_USAGE, store->path, "open it for writing", "the database is open for reading only");
  if (sql.len > INT32_MAX / 2) return error_set(err, RELATA_USAGE, "SQL", "split it", "the query is too long");
  if (guard.stop && *guard.stop) return error_set(err, RELATA_FAILED, "SQL", "", "interrupted");
  store->failure = 0;
  if (options && options->timeout_s > 0) guard.deadline = seconds_now() + options->timeout_s;
  if (!guard.write) db_script(store, "PRAGMA query_only = 1");
  sqlite3_progress_handler(store->db, 1000, watch, &guard);
  sqlite3_set_authorizer(store->db, authorize, &guard);
  bool ok = sql_run(&guard, sql, options, sink ? sink : &nowhere, err);
  sqlite3_set_authorizer(store->db, NULL, NULL);
  sqlite3_progress_handler(store->db, 0, NULL, NULL);
  ok = sql_settle(store, ok, err);
  if (!guard.write) db_script(store, "PRAGMA query_only = 0");
  return ok;
}

bool store_sql_functions(Store *store, SqlFunctions *functions, RelataError *err)
{
  int code = functions(store->db, NULL, NULL);
  if (code == SQLITE_OK) return true;
  store->failure = 0;
  db_note(store, code);
  return db_fail(store, err);
}
