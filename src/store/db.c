/*
 * db.c - prepared statements kept by their literal, the sticky error, transactions.
 */
#include "db.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* ---- the sticky error ---- */

void db_note(Store *store, int code)
{
  if (store->failure || code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  store->failure = sqlite3_extended_errcode(store->db);
  if ((store->failure & 0xff) != (code & 0xff)) store->failure = code;
  store->failure_errno = sqlite3_system_errno(store->db);
  snprintf(store->failure_text, sizeof store->failure_text, "%s", sqlite3_errmsg(store->db));
}

static bool fail_io(const Store *store, RelataError *err)
{
  int number = store->failure_errno;
  const char *reason = number ? strerror(number) : store->failure_text;
  if (number == ENOSPC || number == EDQUOT || number == EFBIG || (store->failure & 0xff) == SQLITE_FULL ||
      (!number && (store->failure == SQLITE_IOERR_WRITE || store->failure == SQLITE_IOERR_SHMSIZE)))
    return error_set(err, RELATA_FAILED, store->path, "make room and run it again: what was finished is kept",
                     "the disk is full or the file may not grow (%s)", reason);
  return error_set(err, RELATA_FAILED, store->path, "check the disk; the last change was not kept",
                   "reading or writing failed (%s)", reason);
}

bool db_fail(Store *store, RelataError *err)
{
  int code = store->failure & 0xff;
  const char *at = store->path, *text = store->failure_text;
  switch (code) {
  case SQLITE_FULL:
  case SQLITE_IOERR: fail_io(store, err); break;
  case SQLITE_READONLY:
    error_set(err, RELATA_FAILED, at, "check the permissions of the file and of its folder", "the database cannot be written (%s)", text);
    break;
  case SQLITE_CANTOPEN:
    error_set(err, RELATA_FAILED, at, "check the path and the permissions of its folder", "the database cannot be opened");
    break;
  case SQLITE_NOTADB: error_set(err, RELATA_FAILED, at, "give the path of a relata database", "is no SQLite database"); break;
  case SQLITE_CORRUPT:
    error_set(err, RELATA_FAILED, at, "restore a copy, or salvage it with sqlite3's .recover; nothing was changed",
              "the database is damaged (%s)", text);
    break;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    error_set(err, RELATA_FAILED, at, "wait until it is done and run this again", "another program keeps the database locked");
    break;
  case SQLITE_INTERRUPT: error_set(err, RELATA_FAILED, at, "run it again; what was finished is kept", "interrupted"); break;
  case SQLITE_NOMEM: error_set(err, RELATA_FAILED, at, "close other programs and run it again", "out of memory"); break;
  default: error_set(err, RELATA_FAILED, at, "check it with: relata info", "SQLite says: %s", text); break;
  }
  store->failure = 0;
  return false;
}

/* ---- kept statements ---- */

static void kept_grow(Store *store)
{
  size_t slots = store->kept_slots ? store->kept_slots * 2 : 256;
  KeptStatement *kept = calloc(slots, sizeof *kept);
  if (!kept) return; /* the old table stays; kept_find gives up when it is full */
  for (size_t i = 0; i < store->kept_slots; i++) {
    if (!store->kept[i].sql) continue;
    size_t slot = ((uintptr_t)store->kept[i].sql >> 3) & (slots - 1);
    while (kept[slot].sql) slot = (slot + 1) & (slots - 1);
    kept[slot] = store->kept[i];
  }
  free(store->kept);
  store->kept = kept;
  store->kept_slots = slots;
}

/* The slot of a literal: its address is the key, so that nothing is compared or hashed in the inner loops. */
static KeptStatement *kept_find(Store *store, const char *sql)
{
  if (store->kept_count * 2 >= store->kept_slots) kept_grow(store);
  if (store->kept_count >= store->kept_slots) return NULL;
  size_t slot = ((uintptr_t)sql >> 3) & (store->kept_slots - 1);
  while (store->kept[slot].sql && store->kept[slot].sql != sql) slot = (slot + 1) & (store->kept_slots - 1);
  return &store->kept[slot];
}

static sqlite3_stmt *kept_statement(Store *store, const char *sql)
{
  if (store->failure) return NULL;
  KeptStatement *kept = kept_find(store, sql);
  if (!kept) { store->failure = SQLITE_NOMEM; return NULL; }
  if (!kept->sql) {
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (code != SQLITE_OK) { db_note(store, code); return NULL; }
    *kept = (KeptStatement){sql, statement};
    store->kept_count++;
  }
  return kept->statement;
}

void db_forget_statements(Store *store)
{
  for (size_t i = 0; i < store->kept_slots; i++) sqlite3_finalize(store->kept[i].statement);
  free(store->kept);
  store->kept = NULL;
  store->kept_slots = store->kept_count = 0;
}

static void bind_str(sqlite3_stmt *query, int at, Str text)
{
  sqlite3_bind_text64(query, at, text.at ? text.at : "", text.len, SQLITE_STATIC, SQLITE_UTF8);
}

static void bind_all(sqlite3_stmt *query, const char *types, va_list values)
{
  for (int at = 1; types[at - 1]; at++) {
    switch (types[at - 1]) {
    case 'i': sqlite3_bind_int64(query, at, va_arg(values, int64_t)); break;
    case 'I': {
      int64_t value = va_arg(values, int64_t);
      if (value) sqlite3_bind_int64(query, at, value);
      else sqlite3_bind_null(query, at);
      break;
    }
    case 'd': sqlite3_bind_double(query, at, va_arg(values, double)); break;
    case 's': bind_str(query, at, va_arg(values, Str)); break;
    case 'o': {
      Str value = va_arg(values, Str);
      if (value.len) bind_str(query, at, value);
      else sqlite3_bind_null(query, at);
      break;
    }
    default: sqlite3_bind_text(query, at, va_arg(values, const char *), -1, SQLITE_STATIC); break;
    }
  }
}

static sqlite3_stmt *query_with(Store *store, const char *sql, const char *types, va_list values)
{
  sqlite3_stmt *query = kept_statement(store, sql);
  if (!query) return NULL;
  sqlite3_reset(query);
  bind_all(query, types, values);
  return query;
}

sqlite3_stmt *db_query(Store *store, const char *sql, const char *types, ...)
{
  va_list values;
  va_start(values, types);
  sqlite3_stmt *query = query_with(store, sql, types, values);
  va_end(values);
  return query;
}

bool db_next(Store *store, sqlite3_stmt *query)
{
  if (!query) return false;
  if (store->failure) { sqlite3_reset(query); return false; }
  int code = sqlite3_step(query);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) db_note(store, code);
  sqlite3_reset(query);
  return false;
}

void db_stop(sqlite3_stmt *query)
{
  if (query) sqlite3_reset(query);
}

bool db_run(Store *store, const char *sql, const char *types, ...)
{
  va_list values;
  va_start(values, types);
  sqlite3_stmt *query = query_with(store, sql, types, values);
  va_end(values);
  while (db_next(store, query)) {}
  return !store->failure;
}

int64_t db_int(Store *store, int64_t otherwise, const char *sql, const char *types, ...)
{
  va_list values;
  va_start(values, types);
  sqlite3_stmt *query = query_with(store, sql, types, values);
  va_end(values);
  if (!db_next(store, query)) return otherwise;
  int64_t value = sqlite3_column_type(query, 0) == SQLITE_NULL ? otherwise : sqlite3_column_int64(query, 0);
  db_stop(query);
  return value;
}

Str db_str(Store *store, Arena *arena, const char *sql, const char *types, ...)
{
  va_list values;
  va_start(values, types);
  sqlite3_stmt *query = query_with(store, sql, types, values);
  va_end(values);
  if (!db_next(store, query)) return STR("");
  Str value = str_copy(arena, column_str(query, 0));
  db_stop(query);
  return value;
}

void db_ids(Store *store, Arena *arena, IdList *out, const char *sql, const char *types, ...)
{
  va_list values;
  va_start(values, types);
  sqlite3_stmt *query = query_with(store, sql, types, values);
  va_end(values);
  while (db_next(store, query)) LIST_PUSH(arena, out) = column_id(query, 0);
}

bool db_script(Store *store, const char *sql)
{
  if (store->failure) return false;
  int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
  if (code != SQLITE_OK) db_note(store, code);
  return !store->failure;
}

Str column_str(sqlite3_stmt *query, int column)
{
  const char *at = (const char *)sqlite3_column_text(query, column);
  if (!at) return STR("");
  return (Str){at, (size_t)sqlite3_column_bytes(query, column)};
}

/* ---- transactions ---- */

bool db_begin(Store *store, RelataError *err)
{
  if (!store_flush(store, err)) return false;
  store->failure = 0;
  if (store->access == STORE_READ)
    return error_set(err, RELATA_USAGE, store->path, "open it for writing", "the database is open for reading only");
  /* IMMEDIATE: the write lock is taken (and waited for) here, where nothing is lost by waiting. */
  if (!db_script(store, "BEGIN IMMEDIATE")) return db_fail(store, err);
  if (store->wal) wal_gather(store->db);
  return true;
}

bool db_end(Store *store, bool wanted, RelataError *err)
{
  if (wanted && !store->failure && db_script(store, "COMMIT")) return true;
  if (!sqlite3_get_autocommit(store->db)) sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
  store->run_id = 0; /* its row went with the transaction, perhaps; it is made again when needed */
  store->unsettled = false; /* likewise */
  if (store->failure) return db_fail(store, err);
  return false;
}

/* ---- groups: many articles in one transaction ---- */

enum { GROUP_MAX = 1024, GROUP_SHARE = 8, GROUP_LEAST = 8, GROUP_GAP_MS = 15 };

static int64_t clock_ms(void)
{
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

/* Between two groups the database is left alone for a moment, in which another writer that waits gets its turn. */
static void leave_gap(const Store *store)
{
  int64_t left = store->group_ended + GROUP_GAP_MS - clock_ms();
  if (store->group_ended && left > 0 && left <= GROUP_GAP_MS) nanosleep(&(struct timespec){0, (long)left * 1000000L}, NULL);
}

/* The log is copied into the file when it is so long: the longer, the more often a page is written once for many. Articles
 * touch pages all over a large file, so that its log may be longer (of a gigabyte 128 MB): a third less is written. What a group has changed
 * is kept in memory (of two gigabytes 256 MB, of four 512 MB where that is a sixteenth of the machine's memory), so that a page that many of its
 * articles touch is written once. */
enum { LOG_PAGES_MOST = 32768, LOG_SHARE = 8, CACHE_PAGES = 32768, CACHE_PAGES_MOST = 131072, CACHE_PAGES_ANYWHERE = 65536, CACHE_SHARE = 8 };
enum { PAGE_BYTES = 4096, MEMORY_SHARE = 16 };

static int share_of(int64_t pages, int64_t least, int64_t most) { return (int)(pages < least ? least : pages > most ? most : pages); }

static int64_t cache_pages_most(void)
{
  int64_t pages = sysconf(_SC_PHYS_PAGES), bytes = sysconf(_SC_PAGESIZE);
  return share_of(pages * (bytes / PAGE_BYTES) / MEMORY_SHARE, CACHE_PAGES_ANYWHERE, CACHE_PAGES_MOST);
}

static void limit_log(Store *store)
{
  int64_t pages = db_int(store, 0, "PRAGMA page_count", "");
  char pragma[48];
  wal_limit(store, share_of(pages / LOG_SHARE, store->log_least, LOG_PAGES_MOST));
  snprintf(pragma, sizeof pragma, "PRAGMA cache_size = %d", share_of(pages / CACHE_SHARE, CACHE_PAGES, cache_pages_most()));
  db_script(store, pragma);
}

/* How many pages the open transaction has written into the log before its end, for want of memory, since this was last asked. Each of them is
 * likely to be read and written again, so that then the group ends. */
static int pages_spilled(const Store *store)
{
  int now = 0, unused = 0;
  return sqlite3_db_status(store->db, SQLITE_DBSTATUS_CACHE_SPILL, &now, &unused, 1) == SQLITE_OK ? now : 0;
}

void store_group(Store *store, bool on)
{
  store->grouping = on;
  store->group_most = GROUP_MAX;
}

bool store_pending(const Store *store) { return store->grouped > 0; }

bool store_flush(Store *store, RelataError *err)
{
  if (!store->grouped) return true;
  unsigned group = store->grouped;
  store->grouped = 0;
  bool ok = db_end(store, true, err);
  unsigned part = group / GROUP_SHARE;
  store->group_most = !store->log_handed ? GROUP_MAX : part > GROUP_LEAST ? part : GROUP_LEAST; /* as copier.c wants it */
  store->group_ended = clock_ms();
  return ok;
}

bool db_turn(Store *store, RelataError *err)
{
  store->failure = 0;
  if (store->grouped) return true;
  if (!store->grouping) return db_begin(store, err);
  leave_gap(store);
  if (!db_begin(store, err)) return false;
  limit_log(store);
  (void)pages_spilled(store);
  return true;
}

bool db_turn_end(Store *store, bool wanted, RelataError *err)
{
  bool keep = store->grouping && !store->failure && (wanted || store->grouped);
  if (keep) store->grouped++;
  bool full = keep && (store->grouped >= store->group_most || pages_spilled(store) > 0);
  if (keep) return full ? store_flush(store, err) && wanted : wanted;
  store->grouped = 0;
  return db_end(store, wanted, err);
}
