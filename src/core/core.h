/*
 * core.h - what every room stands on: errors, strings, arenas, buffers, maps, files, patterns, threads.
 * Owns: memory (Arena), byte ranges (Span), borrowed text (Str), growing text (Buf), hash maps (Map), UTF-8,
 *       whole-file reading and writing by rename, PCRE2 patterns, the ordered worker pool.
 * Does not know: English, news, triples, SQL.
 */
#ifndef RELATA_CORE_H
#define RELATA_CORE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "relata.h" /* RelataStatus and RelataError: the errors of the rooms are the errors of the library */

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* ---- errors ---------------------------------------------------------------------------------------------------- */

/* Fills `err`: `where` ("" or a path), `what` is wrong (printf-like; newlines become spaces), `remedy`: what to do.
 * Returns false, so that a function can end with `return error_set(...)`. `err` may be NULL. */
bool error_set(RelataError *err, RelataStatus status, const char *where, const char *remedy, const char *what, ...)
    PRINTF_LIKE(5, 6);

/* ---- memory ---------------------------------------------------------------------------------------------------- */

/* A bump allocator. `{0}` is a valid empty arena. Everything taken from it lives until arena_free or arena_reset.
 * Out of memory: jumps to `on_full` where the owner set it (the article's boundary), else aborts with a message. */
typedef struct ArenaBlock ArenaBlock;
typedef struct {
  ArenaBlock *blocks;    /* newest first */
  size_t used, total;    /* bytes handed out, bytes held */
  jmp_buf *on_full;      /* borrowed; NULL: abort */
} Arena;

/* Zeroed memory, aligned for any type. size 0 gives a valid pointer. */
void *arena_alloc(Arena *arena, size_t size) __attribute__((malloc, returns_nonnull));
/* An array of `count` zeroed items; checks the product for overflow. */
void *arena_array(Arena *arena, size_t count, size_t size) __attribute__((malloc, returns_nonnull));
/* Makes room for `need` items in `items` (of `size` bytes each, `*cap` allocated): returns the array, moved if need be. */
void *arena_grow(Arena *arena, void *items, size_t *cap, size_t need, size_t size);
/* Room for what will be taken at once and kept long, in large pages where the system has them: a page at a time costs a start of
 * the program a third of its time. A hint: nothing changes but the speed. */
void arena_reserve(Arena *arena, size_t size);
void arena_reset(Arena *arena); /* forgets all, keeps one block for the next article */
void arena_free(Arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_array((arena), (count), sizeof(type)))

/* Appends to a list struct with fields `at`, `len`, `cap` (cap is size_t): LIST_PUSH(arena, &list) = item; */
#define LIST_PUSH(arena, list)                                                                                       \
  (*((list)->at = arena_grow((arena), (list)->at, &(list)->cap, (list)->len + 1, sizeof *(list)->at),               \
     (list)->at + (list)->len++))

/* ---- text ------------------------------------------------------------------------------------------------------ */

typedef struct { uint32_t start, end; } Span; /* bytes [start, end) of a text */
typedef struct { const char *at; size_t len; } Str; /* borrowed bytes; may hold NUL; not terminated */

#define STR(literal) ((Str){(literal), sizeof(literal) - 1})
#define STR_ARG(s) (int)(s).len, (s).at /* for "%.*s" */

static inline bool span_empty(Span s) { return s.end <= s.start; }
static inline bool span_contains(Span outer, Span inner) { return outer.start <= inner.start && inner.end <= outer.end; }
static inline bool span_overlaps(Span a, Span b) { return a.start < b.end && b.start < a.end; }

Str str_of(const char *terminated);             /* NULL gives the empty Str */
Str str_slice(Str s, Span bytes);               /* clipped to s */
bool str_eq(Str a, Str b);
bool str_is(Str s, const char *literal);
bool str_among(Str s, const char *const *words, size_t count);
bool str_eq_nocase(Str a, Str b);               /* ASCII only */
bool str_starts(Str s, const char *prefix);
bool str_ends(Str s, const char *suffix);
int str_cmp(Str a, Str b);                      /* by bytes: the order of every sorted output */
Str str_trim(Str s);                            /* ASCII white space */
size_t str_find(Str s, Str needle);             /* SIZE_MAX where absent */
bool str_split(Str *rest, char at, Str *piece); /* takes the next piece off `rest`; false when nothing is left */
uint64_t str_hash(Str s);                       /* XXH3, the same on every machine */
Str str_copy(Arena *arena, Str s);              /* the copy is NUL-terminated as well */
char *str_cstr(Arena *arena, Str s);
Str str_format(Arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
Str str_lower(Arena *arena, Str s);             /* full Unicode lower case */
Str str_fold(Arena *arena, Str s);              /* for comparison: lower case, accents off (Castañeda -> castaneda),
                                                   quotes and dashes plain, white space single and trimmed */

/* A growing byte buffer on malloc; `{0}` is empty. Always NUL-terminated after a write. Out of memory sets `failed`
 * and later writes do nothing; check once at the end. */
typedef struct { char *at; size_t len, cap; bool failed; } Buf;
void buf_put(Buf *buf, const void *bytes, size_t len);
void buf_str(Buf *buf, Str s);
void buf_text(Buf *buf, const char *terminated);
void buf_char(Buf *buf, char c);
void buf_number(Buf *buf, uint64_t number);     /* in decimal */
void buf_format(Buf *buf, const char *format, ...) PRINTF_LIKE(2, 3);
void buf_json(Buf *buf, Str s);                 /* a JSON string with its quotes; bad UTF-8 becomes U+FFFD */
void buf_xml(Buf *buf, Str s);                  /* for element content and double-quoted attributes; drops controls */
void buf_clear(Buf *buf);
void buf_free(Buf *buf);
static inline Str buf_view(const Buf *buf) { return (Str){buf->at ? buf->at : "", buf->len}; }

/* ---- UTF-8 ------------------------------------------------------------------------------------------------------ */

#define UTF8_BAD 0xFFFFFFFFu
/* The code point at s.at[*i] and *i moved past it; UTF8_BAD (and *i + 1) for bytes that are not UTF-8. */
uint32_t utf8_next(Str s, size_t *i);
size_t utf8_put(char out[4], uint32_t code_point);
bool utf8_valid(Str s, size_t *bad_at);         /* bad_at may be NULL */
size_t utf8_width(Str s);                       /* terminal columns; wide and combining characters counted right */
bool utf8_is_upper(uint32_t cp);
bool utf8_is_lower(uint32_t cp);
bool utf8_is_alpha(uint32_t cp);
bool utf8_is_digit(uint32_t cp);
bool utf8_is_space(uint32_t cp);
/* No sign of its own, and no part of a word's spelling: soft hyphen, zero width space, marks of direction, byte order mark. The
 * joiners (U+200C, U+200D) are none: with them words of some scripts are spelled. */
bool utf8_is_invisible(uint32_t cp);
uint32_t utf8_lower(uint32_t cp);               /* simple mapping */

/* ---- maps ------------------------------------------------------------------------------------------------------- */

/* Str -> uint64, open addressing; iteration is insertion order, so results do not depend on hashes. Keys are borrowed
 * (copy them into the arena first if they do not live there). */
typedef struct { Str key; uint64_t value; uint64_t hash; } MapEntry;
typedef struct { MapEntry *entries; size_t len, cap; uint32_t *slots; size_t slot_count; Arena *arena; } Map;
void map_init(Map *map, Arena *arena, size_t expected);
uint64_t *map_at(Map *map, Str key, bool *was_new); /* finds or inserts (value 0); was_new may be NULL */
const uint64_t *map_find(const Map *map, Str key);  /* NULL where absent; safe for many threads at once */

/* ---- files ------------------------------------------------------------------------------------------------------ */

/* Reads a whole file, or standard input for "-". The bytes are NUL-terminated beyond `out->len`. Inputs of 2 GiB or
 * more are refused (byte offsets are 32 bits). */
MUST_CHECK bool file_read(const char *path, Arena *arena, Str *out, RelataError *err);
/* A file for reading, "-" for standard input; *size is 0 where it has none (pipes). -1 with err filled where it cannot be
 * opened or is a folder. Close it with file_close(), which leaves standard input open. */
MUST_CHECK int file_open(const char *path, uint64_t *size, RelataError *err);
void file_close(int fd);
bool file_refuse(const char *path, int code, RelataError *err); /* false; err: `path` cannot be read, because of errno's `code` */
/* Writes `bytes` so that `path` holds all of them or is as before: a temporary file beside it, then rename. "-" is
 * standard output. */
MUST_CHECK bool file_write(const char *path, Str bytes, RelataError *err);
bool file_exists(const char *path);
bool file_is_folder(const char *path);
bool file_is_same(const char *a, const char *b); /* both are there, as one file; devices and pipes are none */
/* Regular files below `folder`, sorted by bytes, hidden ones left out; links to folders are not followed. */
typedef struct { char **at; size_t len, cap; } PathList;
MUST_CHECK bool folder_walk(const char *folder, Arena *arena, PathList *out, RelataError *err);
Str path_base(Str path);                        /* "a/b.txt" -> "b.txt" */
Str path_extension(Str path);                   /* ".txt", or "" */

/* ---- patterns (PCRE2: JIT, UTF, match and depth limits) ---------------------------------------------------------- */

typedef struct Pattern Pattern;                 /* const after compiling: shared by all threads */
#define PATTERN_GROUPS 16
typedef struct { Span group[PATTERN_GROUPS]; size_t count; int mark; } Match; /* unset groups: {0,0} beyond group 0 */
enum { PATTERN_NOCASE = 1, PATTERN_EXTENDED = 2, PATTERN_MULTILINE = 4 };
/* A pattern of the program's own: one that does not compile is a bug and aborts with its message. */
Pattern *pattern_new(const char *regex, unsigned flags);
void pattern_free(Pattern *pattern);
/* The first match at or after `from`; `anchored`: only at `from`. A match that runs into a limit counts as none.
 * The subject is taken as valid UTF-8 (texts are checked once, where they come in). */
bool pattern_find(const Pattern *pattern, Str subject, size_t from, bool anchored, Match *match);

/* ---- threads ----------------------------------------------------------------------------------------------------- */

/* A stream of items worked on by `jobs` threads, its results consumed in the order of the items: next() gives item after
 * item (never by two threads at once; NULL ends the stream), work() turns one into its result on any thread, done() takes
 * each result on the caller's thread, strictly in the order of next(). At most 4 * jobs items are in flight. done()
 * returning false stops the stream; results that were under way still reach done(), so that each has an owner.
 * jobs <= 1: all on the caller's thread. Returns false where done() did. */
typedef struct {
  void *context;
  void *(*next)(void *context);
  void *(*work)(void *context, void *item);
  bool (*done)(void *context, void *result);
} OrderedWork;
bool work_in_order(const OrderedWork *work, unsigned jobs);
unsigned processor_count(void);

#endif
