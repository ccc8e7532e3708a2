/*
 * wal.c - the write-ahead log written and read back in long runs.
 *
 * SQLite writes every page into its log as two pieces, of 24 and of 4096 bytes, neither of which fills a page of the system's memory for
 * files. An article touches a hundred pages anywhere in a large archive, and these calls were most of what its log cost. Here the pieces are
 * gathered, until the memory is full, the log is read, or a transaction ends: the header of its last page, and of no other, holds the size of
 * the database (https://sqlite.org/fileformat2.html, 4.1), and what others may see is in the file before SQLite says that they may. A run that
 * is cut off leaves a transaction without its end, which is none, as before. A failure is that of the call which had to write.
 *
 * When the log is copied into the file SQLite asks for its pages one by one, in the order of their numbers. A transaction wrote its pages in
 * this order, so that of a log of a few long transactions every page asked for lies shortly behind one that was: there a window is read ahead.
 * Of a log of many short ones no page does, and each is read by itself. What a copy reads stays as it is while the copy lasts, and no longer:
 * then the windows are forgotten.
 */
#include "db.h"
#include <string.h>

enum { RUN_MOST = 1 << 16, FRAME_HEADER = 24 }; /* SQLite writes no more than 128 KB at once */
enum { WINDOWS = 4, STEPS_LEAST = 3 };            /* so many pages one behind the other tell that more will come */

/* Part of the log; `next`: the end of what was last asked for of it. */
typedef struct { sqlite3_int64 start, next; size_t len; unsigned steps; uint64_t used; char bytes[RUN_MOST]; } LogWindow;

/* It stands where the file's methods do, by which it is found; the file's own come after. */
struct LogRun {
  sqlite3_io_methods methods;
  const sqlite3_io_methods *own;
  sqlite3_int64 start;         /* where `bytes` belong */
  size_t len;
  bool ending;                 /* the page that comes is the last of its transaction */
  bool copying;                /* the log is being copied into the file */
  uint64_t reads;              /* of windows */
  char bytes[RUN_MOST];
  LogWindow windows[WINDOWS];
};
typedef struct LogRun LogRun;

static LogRun *run_of(sqlite3_file *file) { return (LogRun *)(uintptr_t)file->pMethods; }

static int run_write(LogRun *run, sqlite3_file *file)
{
  int len = (int)run->len;
  run->len = 0;
  return len ? run->own->xWrite(file, run->bytes, len, run->start) : SQLITE_OK;
}

static int log_write(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 at)
{
  LogRun *run = run_of(file);
  const unsigned char *header = bytes;
  bool follows = at == run->start + (sqlite3_int64)run->len, fits = run->len + (size_t)len <= RUN_MOST;
  int code = follows && fits ? SQLITE_OK : run_write(run, file);
  if (code != SQLITE_OK) return code;
  if (len > RUN_MOST) return run->own->xWrite(file, bytes, len, at);
  bool was_ending = run->ending;
  run->ending = len == FRAME_HEADER && (header[4] || header[5] || header[6] || header[7]);
  if (!run->len) run->start = at;
  memcpy(run->bytes + run->len, bytes, (size_t)len);
  run->len += (size_t)len;
  return run->ending || was_ending ? run_write(run, file) : SQLITE_OK;
}

/* The one that holds what begins at `at` or that it follows; where there is none, the one left alone for longest. */
static LogWindow *window_for(LogRun *run, sqlite3_int64 at)
{
  LogWindow *oldest = &run->windows[0];
  for (size_t i = 0; i < WINDOWS; i++) {
    LogWindow *w = &run->windows[i];
    if (w->used && at >= w->next && at < w->next + RUN_MOST) return w;
    if (w->used < oldest->used) oldest = w;
  }
  oldest->steps = 0;
  oldest->len = 0;
  return oldest;
}

static int window_read(LogRun *run, sqlite3_file *file, void *out, int len, sqlite3_int64 at)
{
  LogWindow *w = window_for(run, at);
  sqlite3_int64 size = 0;
  w->used = ++run->reads;
  w->next = at + len;
  bool held = at >= w->start && at + len <= w->start + (sqlite3_int64)w->len;
  if (!held && ++w->steps > STEPS_LEAST && len <= RUN_MOST && run->own->xFileSize(file, &size) == SQLITE_OK && at + len <= size) {
    sqlite3_int64 left = size - at;
    w->start = at;
    w->len = left < RUN_MOST ? (size_t)left : RUN_MOST;
    held = run->own->xRead(file, w->bytes, (int)w->len, at) == SQLITE_OK;
    if (!held) w->len = 0;
  }
  if (!held) return run->own->xRead(file, out, len, at);
  memcpy(out, w->bytes + (at - w->start), (size_t)len);
  return SQLITE_OK;
}

static int log_read(sqlite3_file *file, void *out, int len, sqlite3_int64 at)
{
  LogRun *run = run_of(file);
  int code = run_write(run, file);
  if (code != SQLITE_OK) return code;
  return run->copying ? window_read(run, file, out, len, at) : run->own->xRead(file, out, len, at);
}

static int log_truncate(sqlite3_file *file, sqlite3_int64 size)
{
  LogRun *run = run_of(file);
  int code = run_write(run, file);
  return code == SQLITE_OK ? run->own->xTruncate(file, size) : code;
}

static int log_sync(sqlite3_file *file, int flags)
{
  LogRun *run = run_of(file);
  int code = run_write(run, file);
  return code == SQLITE_OK ? run->own->xSync(file, flags) : code;
}

static int log_size(sqlite3_file *file, sqlite3_int64 *size)
{
  LogRun *run = run_of(file);
  int code = run_write(run, file);
  return code == SQLITE_OK ? run->own->xFileSize(file, size) : code;
}

static int log_close(sqlite3_file *file)
{
  LogRun *run = run_of(file);
  int code = run_write(run, file);
  file->pMethods = run->own;
  free(run);
  int closed = file->pMethods->xClose(file);
  return code == SQLITE_OK ? closed : code;
}

static sqlite3_file *log_file(sqlite3 *db)
{
  sqlite3_file *file = NULL;
  if (sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, (void *)&file) != SQLITE_OK) return NULL;
  return file && file->pMethods ? file : NULL;
}

void wal_gather(sqlite3 *db)
{
  sqlite3_file *file = log_file(db);
  if (!file || file->pMethods->xWrite == log_write) return;
  LogRun *run = calloc(1, sizeof *run);
  if (!run) return; /* slower, and just as well */
  run->methods = *file->pMethods;
  run->own = file->pMethods;
  run->methods.xWrite = log_write;
  run->methods.xRead = log_read;
  run->methods.xTruncate = log_truncate;
  run->methods.xSync = log_sync;
  run->methods.xFileSize = log_size;
  run->methods.xClose = log_close;
  file->pMethods = &run->methods;
}

void wal_copying(sqlite3 *db, bool now)
{
  sqlite3_file *file = log_file(db);
  if (!file || file->pMethods->xWrite != log_write) return;
  LogRun *run = run_of(file);
  run->copying = now;
  for (size_t i = 0; i < WINDOWS; i++) {
    LogWindow *w = &run->windows[i];
    w->start = w->next = 0;
    w->len = w->steps = 0;
    w->used = 0;
  }
}

void wal_copy(sqlite3 *db)
{
  wal_copying(db, true);
  sqlite3_wal_checkpoint_v2(db, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  wal_copying(db, false);
}

/* A short rest is copied at once, and so is what became too long or has been left to the thread three times, so that the log begins anew with the
 * next transaction: a few articles touch as many pages of a small archive as many do. Whoever adds articles one by one needs no thread. */
enum { REST_SHARE = 4, LOG_LONGEST = 4, COPIES_MOST = 3 };

static bool left_to_copier(Store *store, int pages)
{
  int rest = pages - store->log_handed; /* below 0: it began anew for another writer */
  bool is_short = rest >= 0 && rest < store->log_pages / REST_SHARE;
  if (is_short || pages / LOG_LONGEST > store->log_pages || store->log_copies == COPIES_MOST) return false;
  if (!store->copier && store->grouping) store->copier = copier_start(store->path);
  if (!store->copier) return false;
  copier_wait(store->copier);
  copier_copy(store->copier);
  store->log_handed = pages;
  store->log_copies++;
  return true;
}

/* In SQLite's own place: after each transaction. What cannot be copied now, as somebody reads it, is copied later. */
static int log_grown(void *context, sqlite3 *db, const char *name, int pages)
{
  (void)name;
  Store *store = context;
  if (pages < store->log_pages || left_to_copier(store, pages)) return SQLITE_OK;
  if (store->copier) copier_wait(store->copier);
  wal_copy(db);
  store->log_handed = store->log_copies = 0;
  return SQLITE_OK;
}

void wal_limit(Store *store, int pages)
{
  store->log_pages = pages;
  sqlite3_wal_hook(store->db, log_grown, store);
}
