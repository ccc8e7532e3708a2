/*
 * wal.c - the write-ahead log written in long runs.
 *
 * SQLite writes every page into its log as two pieces, of 24 and of 4096 bytes, neither of which fills a page of the system's memory for
 * files. An article touches a hundred pages anywhere in a large archive, and these calls were most of what its log cost. Here the pieces are
 * gathered, until the memory is full, the log is read, or a transaction ends: the header of its last page, and of no other, holds the size of
 * the database (https://sqlite.org/fileformat2.html, 4.1), and what others may see is in the file before SQLite says that they may. A run that
 * is cut off leaves a transaction without its end, which is none, as before. A failure is that of the call which had to write.
 */
#include "db.h"
#include <string.h>

enum { RUN_MOST = 1 << 16, FRAME_HEADER = 24 }; /* SQLite writes no more than 128 KB at once */

/* It stands where the file's methods do, by which it is found; the file's own come after. */
struct LogRun {
  sqlite3_io_methods methods;
  const sqlite3_io_methods *own;
  sqlite3_int64 start;         /* where `bytes` belong */
  size_t len;
  bool ending;                 /* the page that comes is the last of its transaction */
  char bytes[RUN_MOST];
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

static int log_read(sqlite3_file *file, void *out, int len, sqlite3_int64 at)
{
  LogRun *run = run_of(file);
  int code = run_write(run, file);
  return code == SQLITE_OK ? run->own->xRead(file, out, len, at) : code;
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

void wal_gather(Store *store)
{
  sqlite3_file *file = NULL;
  if (!store->wal || sqlite3_file_control(store->db, "main", SQLITE_FCNTL_JOURNAL_POINTER, (void *)&file) != SQLITE_OK) return;
  if (!file || !file->pMethods || file->pMethods->xWrite == log_write) return;
  LogRun *run = malloc(sizeof *run);
  if (!run) return; /* slower, and just as well */
  run->methods = *file->pMethods;
  run->own = file->pMethods;
  run->start = 0;
  run->len = 0;
  run->ending = false;
  run->methods.xWrite = log_write;
  run->methods.xRead = log_read;
  run->methods.xTruncate = log_truncate;
  run->methods.xSync = log_sync;
  run->methods.xFileSize = log_size;
  run->methods.xClose = log_close;
  file->pMethods = &run->methods;
}
