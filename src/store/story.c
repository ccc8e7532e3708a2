/*
 * story.c - the same wire story in many papers is one story with many reports.
 *
 * A text's shingles are its runs of five folded words (Broder 1997, "On the resemblance and containment of documents");
 * of their hashes the 64 smallest are the fingerprint, the 8 smallest the sketch. Texts that share a sketch hash are
 * compared: from the resemblance of the fingerprints and the numbers of shingles follows how much of the shorter text
 * stands in the longer, so that a paper that printed the first half is recognized too. A story is known by its smallest
 * document id.
 */
#include "db.h"
#include <stdlib.h>
#include <string.h>

enum { SHINGLE = 5, FINGERPRINT = 64, SKETCH = 8, SHORTEST = 30, CANDIDATES = 32 };
static const double contained = 0.7; /* of the shorter text's shingles */

typedef struct { uint64_t at[FINGERPRINT]; size_t len; uint64_t shingles; } Fingerprint;

/* Keeps the smallest distinct hashes, sorted. */
static void fingerprint_take(Fingerprint *f, uint64_t hash)
{
  if (f->len == FINGERPRINT && hash >= f->at[FINGERPRINT - 1]) return;
  size_t at = f->len;
  while (at > 0 && f->at[at - 1] > hash) at--;
  if (at > 0 && f->at[at - 1] == hash) return;
  size_t last = f->len < FINGERPRINT ? f->len++ : FINGERPRINT - 1;
  memmove(&f->at[at + 1], &f->at[at], (last - at) * sizeof f->at[0]);
  f->at[at] = hash;
}

static bool word_next(Str text, size_t *i, Str *word)
{
  uint32_t cp = 0;
  size_t start = *i;
  while (*i < text.len) {
    start = *i;
    cp = utf8_next(text, i);
    if (utf8_is_alpha(cp) || utf8_is_digit(cp)) break;
    start = *i;
  }
  if (start >= text.len) return false;
  size_t end = *i;
  while (*i < text.len) {
    size_t at = *i;
    cp = utf8_next(text, i);
    if (!utf8_is_alpha(cp) && !utf8_is_digit(cp)) break;
    end = *i;
    (void)at;
  }
  *word = (Str){text.at + start, end - start};
  return true;
}

static void fingerprint_of(Str text, Fingerprint *out)
{
  Arena arena = {0};
  Str folded = str_fold(&arena, text), word;
  uint64_t recent[SHINGLE] = {0};
  size_t i = 0, words = 0;
  while (word_next(folded, &i, &word)) {
    memmove(recent, recent + 1, sizeof recent - sizeof recent[0]);
    recent[SHINGLE - 1] = str_hash(word);
    if (++words < SHINGLE) continue;
    fingerprint_take(out, str_hash((Str){(const char *)recent, sizeof recent}) >> 1); /* fits SQLite's signed integer */
    out->shingles++;
  }
  arena_free(&arena);
}

/* How much of the shorter text stands in the longer, estimated from the smallest hashes of both together. */
static double containment(const Fingerprint *a, const Fingerprint *b)
{
  size_t i = 0, k = 0, both = 0, seen = 0;
  while (seen < FINGERPRINT && i < a->len && k < b->len) {
    seen++;
    if (a->at[i] == b->at[k]) { both++; i++; k++; }
    else if (a->at[i] < b->at[k]) i++;
    else k++;
  }
  if (!seen || !both) return 0;
  double resemblance = (double)both / (double)seen;
  double shared = resemblance * (double)(a->shingles + b->shingles) / (1 + resemblance);
  double shorter = (double)(a->shingles < b->shingles ? a->shingles : b->shingles);
  return shared / shorter;
}

static bool fingerprint_read(Store *store, int64_t document, Fingerprint *out)
{
  sqlite3_stmt *q = db_query(store, "SELECT shingles, smallest FROM fingerprint WHERE document_id = ?", "i", document);
  if (!db_next(store, q)) return false;
  const void *blob = sqlite3_column_blob(q, 1);
  size_t bytes = (size_t)sqlite3_column_bytes(q, 1);
  *out = (Fingerprint){.shingles = (uint64_t)column_id(q, 0), .len = bytes / sizeof(uint64_t)};
  bool sound = blob && bytes % sizeof(uint64_t) == 0 && bytes <= sizeof out->at;
  if (sound) memcpy(out->at, blob, bytes);
  db_stop(q);
  return sound;
}

static int64_t story_of(Store *store, int64_t document)
{
  return db_int(store, 0, "SELECT story_id FROM fingerprint WHERE document_id = ?", "i", document);
}

/* The document, and all that are one story with it, are now of story `id`. */
static void story_enter(Store *store, int64_t document, int64_t id, const Touched *touched)
{
  int64_t old = story_of(store, document);
  if (old == id) return;
  if (!old) {
    db_run(store, "UPDATE fingerprint SET story_id = ?2 WHERE document_id = ?1", "ii", document, id);
    if (!sums_uncounted(touched, document)) story_count(store, document, 1);
    return;
  }
  story_counts_move(store, old, id);
  db_run(store, "UPDATE fingerprint SET story_id = ?2 WHERE story_id = ?1", "ii", old, id);
  db_run(store, "DELETE FROM story WHERE id = ?", "i", old);
}

/* The story of both: that with the smaller id stays. */
static void story_join(Store *store, int64_t a, int64_t b, const Touched *touched)
{
  int64_t story_a = story_of(store, a), story_b = story_of(store, b);
  int64_t id = a < b ? a : b;
  if (story_a && story_a < id) id = story_a;
  if (story_b && story_b < id) id = story_b;
  db_run(store, "INSERT OR IGNORE INTO story VALUES (?, 0)", "i", id);
  story_enter(store, a, id, touched);
  story_enter(store, b, id, touched);
  db_run(store, "UPDATE story SET reports = (SELECT count(*) FROM fingerprint WHERE story_id = ?1) WHERE id = ?1", "i", id);
}

void story_add(Store *store, int64_t document, Str text, const Touched *touched)
{
  Fingerprint own = {.len = 0};
  fingerprint_of(text, &own);
  if (own.shingles < SHORTEST) return;
  sqlite3_stmt *q = db_query(store, "INSERT OR REPLACE INTO fingerprint VALUES (?, NULL, ?, ?)", "iis", document, (int64_t)own.shingles, STR(""));
  if (!q) return;
  sqlite3_bind_blob(q, 3, own.at, (int)(own.len * sizeof own.at[0]), SQLITE_STATIC);
  while (db_next(store, q)) {}
  Arena arena = {0};
  IdList others = {0};
  for (size_t i = 0; i < own.len && i < SKETCH; i++) {
    db_ids(store, &arena, &others, "SELECT document_id FROM sketch WHERE hash = ? LIMIT 32", "i", (int64_t)own.at[i]);
    db_run(store, "INSERT OR IGNORE INTO sketch VALUES (?, ?)", "ii", (int64_t)own.at[i], document);
  }
  for (size_t i = 0; i < others.len; i++) {
    Fingerprint other;
    bool seen = false;
    for (size_t k = 0; k < i && !seen; k++) seen = others.at[k] == others.at[i];
    if (!seen && fingerprint_read(store, others.at[i], &other) && containment(&own, &other) >= contained)
      story_join(store, document, others.at[i], touched);
  }
  arena_free(&arena);
}

/* One report fewer; a story of one report is none. The document's share is out of the counts (document_leave). */
void story_remove(Store *store, int64_t document, const Touched *touched)
{
  int64_t story = story_of(store, document);
  db_run(store, "DELETE FROM fingerprint WHERE document_id = ?", "i", document);
  db_run(store, "DELETE FROM sketch WHERE document_id = ?", "i", document);
  if (!story) return;
  Arena arena = {0};
  IdList left = {0};
  db_ids(store, &arena, &left, "SELECT document_id FROM fingerprint WHERE story_id = ? ORDER BY document_id", "i", story);
  db_run(store, "UPDATE fingerprint SET story_id = NULL WHERE story_id = ?", "i", story);
  db_run(store, "DELETE FROM story WHERE id = ?", "i", story);
  for (size_t i = 1; i < left.len; i++) story_join(store, left.at[0], left.at[i], touched);
  arena_free(&arena);
}
