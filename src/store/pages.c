/*
 * pages.c - SQLite's page cache (https://sqlite.org/c3ref/pcache_methods2.html) for large archives.
 *
 * An article touches hundreds of pages of a file of gigabytes, each of which SQLite asks the memory for, finds again some fifty times and gives
 * back. Its own cache asks malloc for every page, and finds it along chains that lead through the pages themselves: each step waits for memory
 * that no cache of the processor holds, and each page is an entry of its own in the processor's table of addresses. Here pages lie in pieces for which the system is
 * asked for large pages, of two megabytes each, and are found in a table of their numbers.
 *
 *   piece   [page | Page | extra] [page | Page | extra] ...   one slot beside the next; a free slot is in a list
 *   table   [number, slot] ...                                open addressing: the next place after the one of its hash
 *   queue   the pages in the order in which they came: once there are too many, those at its end are given up that nobody holds and nobody
 *           has asked for since they came or were last passed over (Corbato's second chance). A page that is used moves nothing
 *
 * A cache belongs to one connection, which one thread uses at a time; nothing is shared between two.
 */
#include "db.h"
#include <string.h>
#include <sys/mman.h>

enum { LARGE_PAGE = 1 << 21, PIECE_MOST = 1 << 25, PIECE_LEAST = 1 << 16, LINE = 64, TABLE_LEAST = 256 };

/* `face` is all that SQLite sees, and stands first. What SQLite keeps of a page begins in the same line of the processor's caches. */
typedef struct Page Page;
struct Page {
  sqlite3_pcache_page face;
  unsigned number;
  bool held, queued, wanted;   /* wanted: asked for since it was queued */
  Page *before, *after;        /* in the queue, or (after) among the free */
};

typedef struct Piece Piece;
struct Piece { Piece *next; char *bytes, *start; size_t size; /* of what is mapped */ };
typedef struct { unsigned number; Page *page; } Place;

typedef struct {
  size_t slot_size, about_at, extra_at;
  bool purgeable;              /* pages that nobody holds may be given up: they can be read again */
  size_t most, len, held;      /* pages: allowed, here, held by somebody */
  Place *table; size_t places; /* a power of two */
  unsigned highest;            /* no page has a greater number */
  Page queue;                  /* a ring: after it the newest, before it the oldest */
  Page *free;
  char *room; size_t room_left; /* of the last piece */
  size_t piece_size;
  Piece *pieces;
} PageCache;

/* ---- the table ---- */

static size_t place_of_number(const PageCache *cache, unsigned number)
{
  return (size_t)((number * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & (cache->places - 1);
}

static Page *page_find(const PageCache *cache, unsigned number)
{
  if (!cache->places) return NULL;
  size_t at = place_of_number(cache, number);
  while (cache->table[at].page && cache->table[at].number != number) at = (at + 1) & (cache->places - 1);
  return cache->table[at].page;
}

static void page_enter(PageCache *cache, Page *page)
{
  size_t at = place_of_number(cache, page->number);
  while (cache->table[at].page) at = (at + 1) & (cache->places - 1);
  cache->table[at] = (Place){.number = page->number, .page = page};
  cache->len++;
  if (page->number > cache->highest) cache->highest = page->number;
}

/* What follows moves up, where its hash allows it, so that no search ends at the gap. */
static void page_leave(PageCache *cache, const Page *page)
{
  size_t mask = cache->places - 1, gap = place_of_number(cache, page->number);
  while (cache->table[gap].page != page) gap = (gap + 1) & mask;
  for (size_t at = (gap + 1) & mask; cache->table[at].page; at = (at + 1) & mask) {
    size_t home = place_of_number(cache, cache->table[at].number);
    if (((at - home) & mask) < ((at - gap) & mask)) continue;
    cache->table[gap] = cache->table[at];
    gap = at;
  }
  cache->table[gap] = (Place){0};
  cache->len--;
}

/* At most half of the places are taken. */
static bool table_has_room(PageCache *cache)
{
  if (cache->places && cache->len * 2 < cache->places) return true;
  size_t before = cache->places;
  Place *old = cache->table, *table = calloc(before ? before * 2 : TABLE_LEAST, sizeof *table);
  if (!table) return cache->len + 1 < before;
  cache->table = table;
  cache->places = before ? before * 2 : TABLE_LEAST;
  cache->len = 0;
  for (size_t i = 0; i < before; i++)
    if (old[i].page) page_enter(cache, old[i].page);
  free(old);
  return true;
}

/* ---- queued and free pages ---- */

static void queue_enter(PageCache *cache, Page *page)
{
  page->before = &cache->queue;
  page->after = cache->queue.after;
  page->after->before = page->before->after = page;
  page->queued = true;
  page->wanted = false;
}

static void queue_leave(Page *page)
{
  page->before->after = page->after;
  page->after->before = page->before;
  page->queued = false;
}

static void page_free(PageCache *cache, Page *page)
{
  page->after = cache->free;
  cache->free = page;
}

/* Gives up a page that stands in the table, held or not. */
static void page_drop(PageCache *cache, Page *page)
{
  cache->held -= page->held;
  if (page->queued) queue_leave(page);
  page_leave(cache, page);
  page_free(cache, page);
}

/* One that is held comes back into the queue when it no longer is. */
static void unused_limit(PageCache *cache, size_t most)
{
  while (cache->len > most && cache->queue.before != &cache->queue) {
    Page *oldest = cache->queue.before;
    if (!oldest->held && !oldest->wanted) { page_drop(cache, oldest); continue; }
    queue_leave(oldest);
    if (!oldest->held) queue_enter(cache, oldest);
  }
}

/* ---- memory ---- */

/* Whole pieces of large pages; what lies before the first is not touched, and so is no memory. */
static bool piece_map(Piece *piece)
{
  piece->size = PIECE_MOST + LARGE_PAGE;
  piece->bytes = mmap(NULL, piece->size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (piece->bytes == MAP_FAILED) return false;
  piece->start = piece->bytes + (LARGE_PAGE - (uintptr_t)piece->bytes % LARGE_PAGE) % LARGE_PAGE;
#ifdef MADV_HUGEPAGE
  (void)madvise(piece->start, PIECE_MOST, MADV_HUGEPAGE);
#endif
  return true;
}

/* The first pieces are small, as most files are. */
static bool piece_add(PageCache *cache)
{
  Piece *piece = calloc(1, sizeof *piece);
  bool mapped = cache->piece_size >= LARGE_PAGE;
  if (piece && !mapped) piece->start = piece->bytes = malloc(cache->piece_size);
  if (!piece || (mapped ? !piece_map(piece) : !piece->bytes)) {
    free(piece);
    return false;
  }
  piece->next = cache->pieces;
  cache->pieces = piece;
  cache->room = piece->start;
  cache->room_left = mapped ? PIECE_MOST : cache->piece_size;
  if (!mapped) cache->piece_size *= 2;
  return true;
}

static void piece_free(Piece *piece)
{
  if (piece->size) munmap(piece->bytes, piece->size);
  else free(piece->bytes);
  free(piece);
}

static Page *slot_new(PageCache *cache)
{
  while (cache->room_left < cache->slot_size)
    if (!piece_add(cache)) return NULL;
  char *slot = cache->room;
  cache->room += cache->slot_size;
  cache->room_left -= cache->slot_size;
  Page *page = (Page *)(void *)(slot + cache->about_at);
  *page = (Page){.face = {.pBuf = slot, .pExtra = slot + cache->extra_at}};
  return page;
}

/* A free one, one that nobody has used for long where there are as many as there may be, or memory that none had yet. */
static Page *page_take(PageCache *cache)
{
  if (cache->purgeable && cache->len >= cache->most) unused_limit(cache, cache->most ? cache->most - 1 : 0);
  if (!cache->free) {
    Page *page = slot_new(cache);
    if (page) return page;
    unused_limit(cache, cache->len ? cache->len - 1 : 0);
  }
  Page *page = cache->free;
  if (page) cache->free = page->after;
  return page;
}

/* ---- what SQLite calls ---- */

static int pages_init(void *nothing)
{
  (void)nothing;
  return SQLITE_OK;
}

static size_t rounded(size_t size, size_t to) { return (size + to - 1) / to * to; }

static sqlite3_pcache *cache_create(int page_size, int extra_size, int purgeable)
{
  PageCache *cache = calloc(1, sizeof *cache);
  if (!cache) return NULL;
  cache->about_at = rounded((size_t)page_size, 8);
  cache->extra_at = cache->about_at + sizeof(Page);
  cache->slot_size = rounded(cache->extra_at + (size_t)extra_size, LINE);
  cache->purgeable = purgeable != 0;
  cache->piece_size = PIECE_LEAST;
  while (cache->piece_size < cache->slot_size) cache->piece_size *= 2;
  cache->queue.before = cache->queue.after = &cache->queue;
  return (sqlite3_pcache *)cache;
}

static PageCache *cache_of(sqlite3_pcache *opaque) { return (PageCache *)opaque; }

static void cache_limit(sqlite3_pcache *opaque, int most)
{
  PageCache *cache = cache_of(opaque);
  cache->most = most > 0 ? (size_t)most : 0;
  if (cache->purgeable) unused_limit(cache, cache->most);
}

static int cache_count(sqlite3_pcache *opaque) { return (int)cache_of(opaque)->len; }

/* make: 0 no page that is not here; 1 only where that is easy, else SQLite writes some that it holds and asks again; 2 any. */
static sqlite3_pcache_page *cache_fetch(sqlite3_pcache *opaque, unsigned number, int make)
{
  PageCache *cache = cache_of(opaque);
  Page *page = page_find(cache, number);
  if (page) {
    cache->held += !page->held;
    page->held = page->wanted = true;
    return &page->face;
  }
  if (!make) return NULL;
  if (make == 1 && cache->purgeable && cache->held >= cache->most - cache->most / 10) return NULL;
  if (!table_has_room(cache)) return NULL;
  page = page_take(cache);
  if (!page) return NULL;
  page->number = number;
  page->held = true;
  cache->held++;
  memset(page->face.pExtra, 0, sizeof(void *));
  page_enter(cache, page);
  return &page->face;
}

static void cache_unpin(sqlite3_pcache *opaque, sqlite3_pcache_page *face, int discard)
{
  PageCache *cache = cache_of(opaque);
  Page *page = (Page *)face;
  cache->held--;
  page->held = false;
  if (discard || (cache->purgeable && cache->len > cache->most)) page_drop(cache, page);
  else if (!page->queued) queue_enter(cache, page);
}

static void cache_rekey(sqlite3_pcache *opaque, sqlite3_pcache_page *face, unsigned before, unsigned now)
{
  (void)before;
  PageCache *cache = cache_of(opaque);
  Page *page = (Page *)face, *other = page_find(cache, now);
  if (other == page) return;
  if (other) page_drop(cache, other);
  page_leave(cache, page);
  page->number = now;
  page_enter(cache, page);
}

/* All from `limit` on, held or not. What moves up where a page was dropped is looked at next. */
static void cache_truncate(sqlite3_pcache *opaque, unsigned limit)
{
  PageCache *cache = cache_of(opaque);
  if (!cache->len || limit > cache->highest) return;
  if (cache->highest - limit < cache->places) {
    for (unsigned number = cache->highest; number >= limit && number; number--) {
      Page *page = page_find(cache, number);
      if (page) page_drop(cache, page);
    }
  } else {
    for (size_t at = 0; at < cache->places; at++)
      while (cache->table[at].page && cache->table[at].number >= limit) page_drop(cache, cache->table[at].page);
  }
  cache->highest = limit ? limit - 1 : 0;
}

static void cache_destroy(sqlite3_pcache *opaque)
{
  PageCache *cache = cache_of(opaque);
  for (Piece *piece = cache->pieces, *next; piece; piece = next) {
    next = piece->next;
    piece_free(piece);
  }
  free(cache->table);
  free(cache);
}

void store_own_process(void)
{
  static const sqlite3_pcache_methods2 methods = {.iVersion = 1, .xInit = pages_init, .xCreate = cache_create, .xCachesize = cache_limit,
      .xPagecount = cache_count, .xFetch = cache_fetch, .xUnpin = cache_unpin, .xRekey = cache_rekey, .xTruncate = cache_truncate,
      .xDestroy = cache_destroy};
  sqlite3_config(SQLITE_CONFIG_PCACHE2, &methods);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
