/*
 * copier.c - while articles are added in groups, the log (wal.c) is copied into the file by a thread of its own.
 *
 * In an archive of 300k articles copying takes 0.7 of an article's 11.5 ms of processor time, and more on the clock, as it waits for the disk. The
 * thread has a connection of its own and asks SQLite for no more than any other program might: a passive checkpoint, which copies what was committed before
 * and leaves alone what readers still need. The writer goes on meanwhile. What it commits comes to stand behind what is being copied, so that the
 * log would never end: it begins anew only when all of it has been copied before a transaction begins. So the next group has an eighth of the
 * articles, in whose time the thread is mostly done (db.c), and the one after it an eighth of these, until what is left is so short that the writer
 * copies it itself (log_grown in wal.c). Where a group ends does not depend on how fast the disk is.
 * A failure of the thread is none of the log's: what was not copied is copied later, or the log cannot grow and says so.
 */
#include "db.h"
#include <pthread.h>

struct Copier {
  sqlite3 *db;                 /* the thread's alone, once it has started */
  pthread_t thread;
  pthread_mutex_t lock;
  pthread_cond_t changed;
  bool wanted, stop;           /* wanted: a copy was asked for and is not finished */
};

static void *copy_when_asked(void *context)
{
  Copier *copier = context;
  pthread_mutex_lock(&copier->lock);
  while (!copier->stop) {
    while (!copier->wanted && !copier->stop) pthread_cond_wait(&copier->changed, &copier->lock);
    if (!copier->wanted) break;
    pthread_mutex_unlock(&copier->lock);
    wal_copy(copier->db);
    pthread_mutex_lock(&copier->lock);
    copier->wanted = false;
    pthread_cond_broadcast(&copier->changed);
  }
  pthread_mutex_unlock(&copier->lock);
  return NULL;
}

/* The first read finds the log; what a copy reads of it is read in long runs. */
static bool copier_connect(Copier *copier, const char *path)
{
  if (sqlite3_open_v2(path, &copier->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) return false;
  if (sqlite3_exec(copier->db, "PRAGMA synchronous = NORMAL; SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL) != SQLITE_OK) return false;
  wal_gather(copier->db);
  return true;
}

Copier *copier_start(const char *path)
{
  Copier *copier = sqlite3_threadsafe() ? calloc(1, sizeof *copier) : NULL;
  if (!copier) return NULL;
  pthread_mutex_init(&copier->lock, NULL);
  pthread_cond_init(&copier->changed, NULL);
  if (copier_connect(copier, path) && pthread_create(&copier->thread, NULL, copy_when_asked, copier) == 0) return copier;
  sqlite3_close(copier->db);
  pthread_cond_destroy(&copier->changed);
  pthread_mutex_destroy(&copier->lock);
  free(copier);
  return NULL;
}

void copier_copy(Copier *copier)
{
  pthread_mutex_lock(&copier->lock);
  copier->wanted = true;
  pthread_cond_broadcast(&copier->changed);
  pthread_mutex_unlock(&copier->lock);
}

void copier_wait(Copier *copier)
{
  pthread_mutex_lock(&copier->lock);
  while (copier->wanted) pthread_cond_wait(&copier->changed, &copier->lock);
  pthread_mutex_unlock(&copier->lock);
}

void copier_end(Copier *copier)
{
  if (!copier) return;
  pthread_mutex_lock(&copier->lock);
  copier->stop = true;
  pthread_cond_broadcast(&copier->changed);
  pthread_mutex_unlock(&copier->lock);
  pthread_join(copier->thread, NULL);
  sqlite3_close(copier->db);
  pthread_cond_destroy(&copier->changed);
  pthread_mutex_destroy(&copier->lock);
  free(copier);
}
