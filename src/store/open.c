/*
 * open.c - opening and closing the database file, and naming what is wrong with a file that is none of ours.
 *
 * Before SQLite sees the file its first 100 bytes are read (https://sqlite.org/fileformat2.html): whether it is a database
 * at all, whose, of which version, and whether it is as long as it says. While a writer is at work the journal is WAL, so
 * that readers see whole articles and never wait; on close it goes back to DELETE, so that the file can be read in a folder
 * that cannot be written.
 */
#include "db.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BUSY_MS = 120000, BUSY_STEP_MS = 5 };
enum { HEADER_SIZE = 100 };
enum { MAPPED_FILE_PAGES = 262144 }; /* 1 GB: a larger file is not mapped by who writes into it */

static uint32_t big_endian(const unsigned char *at)
{
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static bool is_memory(const char *path) { return strcmp(path, ":memory:") == 0; }

/* True where a journal beside the file holds part of its content: then its own header may be behind. */
static bool has_journal(const char *path, const char *suffix)
{
  char *name = sqlite3_mprintf("%s%s", path, suffix);
  struct stat about;
  bool there = name && stat(name, &about) == 0 && about.st_size > 0;
  sqlite3_free(name);
  return there;
}

/* What is read through SQLite's own methods: a file that this process opened and closed by itself would take with it the locks that other
 * connections of the process hold on it (https://sqlite.org/howtocorrupt.html, 2.2). */
static int header_through(sqlite3_vfs *vfs, const char *name, unsigned char *header, sqlite3_int64 *size)
{
  sqlite3_file *file = calloc(1, (size_t)vfs->szOsFile);
  if (!file) return SQLITE_NOMEM;
  int code = vfs->xOpen(vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  if (code == SQLITE_OK) code = file->pMethods->xFileSize(file, size);
  bool begun = code == SQLITE_OK && *size > 0; /* else it may be begun from now on, and its header not be what was read */
  if (begun) code = file->pMethods->xRead(file, header, HEADER_SIZE, 0);
  if (code == SQLITE_IOERR_SHORT_READ) code = SQLITE_OK; /* what is missing is zero then */
  if (begun && code == SQLITE_OK) code = file->pMethods->xFileSize(file, size); /* after the header: meanwhile the file may only have grown */
  if (file->pMethods) file->pMethods->xClose(file);
  free(file);
  return code;
}

static bool header_read(const char *path, unsigned char *header, sqlite3_int64 *size, RelataError *err)
{
  struct stat about;
  if (stat(path, &about) != 0) return error_set(err, RELATA_FAILED, path, "check its permissions", "cannot be opened (%s)", strerror(errno));
  if (S_ISDIR(about.st_mode)) return error_set(err, RELATA_USAGE, path, "give the path of a database file", "is a folder");
  if (!S_ISREG(about.st_mode)) return error_set(err, RELATA_USAGE, path, "give the path of a database file", "is a pipe, socket or device");
  if (access(path, R_OK) != 0) return error_set(err, RELATA_FAILED, path, "check its permissions", "cannot be opened (%s)", strerror(errno));
  sqlite3_vfs *vfs = sqlite3_initialize() == SQLITE_OK ? sqlite3_vfs_find(NULL) : NULL;
  sqlite3_filename name = vfs ? sqlite3_create_filename(path, "", "", 0, NULL) : NULL;
  int code = name ? header_through(vfs, name, header, size) : SQLITE_NOMEM;
  if (name) sqlite3_free_filename(name);
  if (code != SQLITE_OK) return error_set(err, RELATA_FAILED, path, "check the disk", "cannot be read (%s)", sqlite3_errstr(code));
  return true;
}

/* A file that is shorter than its header says lost its end; the header's count holds only where both counters agree. */
static bool header_is_cut(const unsigned char *header, sqlite3_int64 size)
{
  int64_t page = (int64_t)header[16] << 8 | header[17];
  if (page == 1) page = 65536;
  bool count_holds = big_endian(header + 24) == big_endian(header + 92);
  return count_holds && page >= 512 && (int64_t)big_endian(header + 28) * page > size;
}

/* Another program that is writing has a journal beside the file, which it removes when it is done: only what no journal stands beside, before and
 * after, is what its header says. */
static bool header_check(const char *path, RelataError *err)
{
  unsigned char header[HEADER_SIZE] = {0};
  sqlite3_int64 size = 0;
  bool journal = has_journal(path, "-wal") || has_journal(path, "-journal");
  if (!header_read(path, header, &size, err)) return false;
  if (size == 0) return true; /* an empty file is an empty database */
  journal = journal || has_journal(path, "-wal") || has_journal(path, "-journal");
  if (!journal && (size < 16 || memcmp(header, "SQLite format 3", 16) != 0)) /* else SQLite tells */
    return error_set(err, RELATA_FAILED, path, "give the path of a relata database, or a new name to begin one", "is no SQLite database");
  if (!journal && (size < HEADER_SIZE || header_is_cut(header, size)))
    return error_set(err, RELATA_FAILED, path, "restore a copy; nothing was changed", "the database is cut off: the end of the file is missing");
  return true;
}

static int64_t pragma_int(Store *store, const char *sql) { return db_int(store, 0, sql, ""); }

/* Asked within one view of the file: another process may make it ours between two questions. */
static bool identity_check(Store *store, bool *fresh, int *version, RelataError *err)
{
  db_script(store, "SAVEPOINT identity");
  int64_t id = pragma_int(store, "PRAGMA application_id");
  *version = (int)pragma_int(store, "PRAGMA user_version");
  int64_t tables = db_int(store, 0, "SELECT count(*) FROM sqlite_schema", "");
  db_script(store, "RELEASE identity");
  if (store->failure) return db_fail(store, err);
  *fresh = id == 0 && *version == 0 && tables == 0;
  if (*fresh) return true;
  if (id != STORE_APPLICATION_ID)
    return error_set(err, RELATA_FAILED, store->path, "give another path; it was left as it is", "is an SQLite database of another program");
  if (*version > schema_version)
    return error_set(err, RELATA_FAILED, store->path, "use the relata that wrote it, or a newer one",
                     "was written by a newer relata (schema %d; this one knows %d)", *version, schema_version);
  if (*version < 1)
    return error_set(err, RELATA_FAILED, store->path, "restore a copy; nothing was changed", "the database is damaged (schema %d)", *version);
  return true;
}

static bool upgrade(Store *store, RelataError *err)
{
  bool fresh = false;
  int version = 0;
  if (!identity_check(store, &fresh, &version, err)) return false;
  if (version == schema_version) return true;
  if (store->access == STORE_READ && fresh)
    return error_set(err, RELATA_FAILED, store->path, "add articles first: relata add -d FILE ARTICLE", "the database is empty");
  if (store->access == STORE_READ)
    return error_set(err, RELATA_FAILED, store->path, "open it for writing once, which upgrades it: relata resolve -d FILE",
                     "was written by an older relata (schema %d; now %d)", version, schema_version);
  if (!db_begin(store, err)) return false;
  /* Another process may have upgraded it while this one waited for the lock. */
  bool same = identity_check(store, &fresh, &version, err);
  if (same) schema_upgrade(store, version, schema_version);
  return db_end(store, same, err);
}

/* Asks every five milliseconds whether the other writer is done: it leaves a gap of three times as long between its groups
 * of articles (db_turn), so that nobody who waits is passed over. */
static int wait_for_lock(void *context, int times)
{
  (void)context;
  if (times >= BUSY_MS / BUSY_STEP_MS) return 0;
  nanosleep(&(struct timespec){0, BUSY_STEP_MS * 1000000L}, NULL);
  return 1;
}

/* The triggers of the full-text tables need a trusted schema where they write; a reader needs none. */
static void harden(sqlite3 *db, bool writes)
{
  sqlite3_extended_result_codes(db, 1);
  sqlite3_busy_handler(db, wait_for_lock, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, writes, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_limit(db, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 10000);
}

/* file:PATH?immutable=1 with everything but plain characters escaped. */
static char *immutable_uri(const char *path)
{
  Buf uri = {0};
  buf_text(&uri, "file:");
  for (const unsigned char *at = (const unsigned char *)path; *at; at++) {
    bool plain = (*at >= '0' && *at <= '9') || (*at >= 'A' && *at <= 'Z') || (*at >= 'a' && *at <= 'z') || strchr("/._-~", *at);
    if (plain) buf_char(&uri, (char)*at);
    else buf_format(&uri, "%%%02x", *at);
  }
  buf_text(&uri, "?immutable=1");
  if (uri.failed) buf_free(&uri);
  return uri.at;
}

static int connect_to(Store *store, const char *name, int flags)
{
  int code = sqlite3_open_v2(name, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
  if (!store->db) return SQLITE_NOMEM;
  harden(store->db, store->access != STORE_READ);
  /* Opening is lazy: the first read finds out whether the file can be used. */
  if (code == SQLITE_OK) code = sqlite3_exec(store->db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
  /* Of two that begin a file at once beside which an older one's log was left, each removes it: for one it is gone already. */
  if (code == SQLITE_IOERR_DELETE_NOENT) code = sqlite3_exec(store->db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
  return code;
}

static int connect_immutable(Store *store)
{
  char *uri = immutable_uri(store->path);
  if (!uri) return SQLITE_NOMEM;
  sqlite3_close(store->db);
  store->immutable = true;
  int code = connect_to(store, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  free(uri);
  return code;
}

static bool connect_store(Store *store, RelataError *err)
{
  int flags = store->access == STORE_READ ? SQLITE_OPEN_READONLY
            : store->access == STORE_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (is_memory(store->path)) flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  int code = connect_to(store, store->path, flags);
  bool refused = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY;
  /* A file left in WAL mode cannot be opened in a folder that cannot be written; with no WAL beside it nothing is lost by
   * reading the file alone. */
  if (refused && store->access == STORE_READ && !has_journal(store->path, "-wal")) code = connect_immutable(store);
  /* SQLite falls back to reading where the file may not be written: said now, not at the first article. */
  if (code == SQLITE_OK && store->access != STORE_READ && sqlite3_db_readonly(store->db, "main") == 1)
    return error_set(err, RELATA_FAILED, store->path, "check the permissions of the file and of its folder", "the database cannot be written");
  if (code == SQLITE_OK) return true;
  if (store->db) db_note(store, code);
  else store->failure = code;
  return db_fail(store, err);
}

static bool switch_to_wal(sqlite3 *db)
{
  sqlite3_stmt *q = NULL;
  bool switched = sqlite3_prepare_v2(db, "PRAGMA journal_mode = WAL", -1, &q, NULL) == SQLITE_OK && sqlite3_step(q) == SQLITE_ROW &&
                  str_is(column_str(q, 0), "wal");
  sqlite3_finalize(q);
  return switched;
}

static bool prepare_connection(Store *store)
{
  db_script(store, "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;"
                   "PRAGMA cache_size = -131072; PRAGMA mmap_size = 268435456;");
  /* Who only reads has as much of the file before it as SQLite allows, in the system's memory for files. */
  if (store->access == STORE_READ) db_script(store, "PRAGMA mmap_size = 2147418112");
  if (store->access == STORE_READ || is_memory(store->path)) return !store->failure;
  /* Of a large file next to nothing that is to be changed would lie in what is mapped, all of which counts as this program's memory. */
  if (db_int(store, 0, "PRAGMA page_count", "") > MAPPED_FILE_PAGES) db_script(store, "PRAGMA mmap_size = 0");
  /* Busy or unable: the journal stays as it is, which is slower and just as safe. */
  store->wal = switch_to_wal(store->db);
  db_script(store, "PRAGMA synchronous = NORMAL");
  wal_limit(store, store->log_least);
  return !store->failure;
}

/* Thousands of rows that lie anywhere in a large file: pages copied into a cache that stays small take half the time of pages that are mapped
 * with fifteen others around them, or that are kept each in memory of its own; none is wanted twice. */
void store_scatter(Store *store)
{
  if (store->access == STORE_READ) db_script(store, "PRAGMA mmap_size = 0; PRAGMA cache_size = -2000;");
}

static Store *store_new(const char *path, StoreAccess access, const Resolver *resolver, RelataError *err)
{
  Store *store = calloc(1, sizeof *store);
  char *copy = strdup(path);
  if (!store || !copy) {
    free(store);
    free(copy);
    error_set(err, RELATA_FAILED, path, "close other programs and run it again", "out of memory");
    return NULL;
  }
  store->path = copy;
  store->access = access;
  store->resolver = resolver;
  store->hub_mentions = HUB_MENTIONS;
  store->log_least = LOG_PAGES;
  return store;
}

static bool path_check(const char *path, StoreAccess access, RelataError *err)
{
  if (is_memory(path)) return true;
  if (!path[0]) return error_set(err, RELATA_USAGE, "", "name a file: -d FILE", "the database has no name");
  if (file_exists(path) || file_is_folder(path)) return header_check(path, err);
  if (access == STORE_CREATE) return true;
  return error_set(err, RELATA_FAILED, path, "check the path, or begin a database with: relata add -d FILE ARTICLE", "there is no such database");
}

Store *store_open_bare(const char *path, RelataError *err)
{
  Store *store = store_new(path, STORE_CREATE, NULL, err);
  if (!store || connect_store(store, err)) return store;
  store_close(store);
  return NULL;
}

Store *store_open(const char *path, StoreAccess access, const Resolver *resolver, RelataError *err)
{
  if (!path_check(path, access, err)) return NULL;
  if (is_memory(path) && access == STORE_READ) access = STORE_CREATE;
  Store *store = store_new(path, access, resolver, err);
  if (!store) return NULL;
  /* Whose file it is is settled before anything is switched in it. */
  bool fresh = false;
  int version = 0;
  if (!connect_store(store, err) || !identity_check(store, &fresh, &version, err)) { store_close(store); return NULL; }
  if (!prepare_connection(store)) { db_fail(store, err); store_close(store); return NULL; }
  if (!upgrade(store, err) || (access != STORE_READ && !vocabulary_refresh(store, err))) { store_close(store); return NULL; }
  return store;
}

void store_close(Store *store)
{
  if (!store) return;
  RelataError ignored = {0};
  (void)!store_flush(store, &ignored); /* who wants to hear of a failure has flushed before */
  copier_end(store->copier);
  db_forget_statements(store);
  if (store->db) {
    sqlite3_busy_timeout(store->db, 0);
    /* Fails while another connection is open; the last one that closes leaves a single file. */
    if (store->wal) {
      wal_copying(store->db, true);
      sqlite3_exec(store->db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
      wal_copying(store->db, true);
    }
    sqlite3_close_v2(store->db);
  }
  free(store->run_version);
  free(store->run_options);
  free(store->path);
  free(store);
}

/* ---- runs ---- */

/* SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/) makes a rebuild equal to the byte. */
void now_iso(char out[32])
{
  const char *fixed = getenv("SOURCE_DATE_EPOCH");
  time_t now = time(NULL);
  if (fixed && *fixed) {
    char *end = NULL;
    errno = 0;
    long long given = strtoll(fixed, &end, 10);
    if (!errno && end && !*end) now = (time_t)given;
  }
  struct tm parts;
  if (!gmtime_r(&now, &parts) || !strftime(out, 32, "%Y-%m-%dT%H:%M:%SZ", &parts)) memcpy(out, "1970-01-01T00:00:00Z", 21);
}

bool store_begin_run(Store *store, const RunInfo *run, RelataError *err)
{
  char *version = strdup(run->version ? run->version : ""), *options = strdup(run->options ? run->options : "");
  if (!version || !options) {
    free(version);
    free(options);
    return error_set(err, RELATA_FAILED, store->path, "close other programs and run it again", "out of memory");
  }
  free(store->run_version);
  free(store->run_options);
  store->run_version = version;
  store->run_options = options;
  store->run_model = run->model_checksum;
  store->run_again = run->again;
  store->run_id = 0;
  return true;
}

/* The row of this run, made with its first change, so that a run that changes nothing leaves the file as it is. */
int64_t run_row(Store *store)
{
  if (store->run_id) return store->run_id;
  char now[32], model[24];
  now_iso(now);
  snprintf(model, sizeof model, "%016llx", (unsigned long long)store->run_model);
  db_run(store, "INSERT OR IGNORE INTO run(started_at, version, model, options) VALUES (?, ?, ?, ?)", "cccc", now,
         store->run_version ? store->run_version : RELATA_VERSION, model, store->run_options ? store->run_options : "");
  store->run_id = db_int(store, 0, "SELECT id FROM run WHERE started_at = ? AND version = ? AND model = ? AND options = ?", "cccc",
                         now, store->run_version ? store->run_version : RELATA_VERSION, model,
                         store->run_options ? store->run_options : "");
  return store->run_id;
}
