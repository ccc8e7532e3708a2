/*
 * relata.h - the library's whole promise: open, read articles, ask, draw.
 *
 * relata reads articles and turns them into subject-relation-object triples, keeps them in SQLite with the sentence that
 * supports each, and draws entity-relationship graphs. A Relata is a reader with its language model and, if wanted, a
 * database. One Relata serves one thread at a time; several may live in one process and share nothing that changes.
 * Every function that can fail takes a RelataError, a plain value on the caller's stack; NULL is allowed.
 */
#ifndef RELATA_H
#define RELATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define RELATA_VERSION "0.1.0"
#if defined(__GNUC__)
#define RELATA_API __attribute__((visibility("default")))
#else
#define RELATA_API
#endif

typedef enum {           /* also the program's exit status */
  RELATA_OK,             /* done */
  RELATA_REFUSED,        /* this input only; the others go on */
  RELATA_USAGE,          /* the request makes no sense */
  RELATA_FAILED          /* the work stops */
} RelataStatus;

typedef struct {
  RelataStatus status;
  char where[256];       /* a path, "a12.txt:14:3", or "" */
  char what[256];        /* what is wrong */
  char remedy[256];      /* what to do; may be "" */
} RelataError;

typedef struct Relata Relata;

typedef struct {
  size_t size;                /* sizeof(RelataOptions): lets the struct grow */
  const char *database;       /* path, ":memory:", or NULL for none */
  bool read_only;
  const char *model;          /* a model file; NULL: the one in the library */
  const char *gazetteer;      /* names of the user's own; NULL: none */
  unsigned jobs;              /* threads for relata_add_paths; 0: one for each processor */
  const char *vocabulary;     /* relations of the user's own; NULL: none */
} RelataOptions;

/* Returns a Relata that the caller owns and must relata_close(), or NULL with `err` filled. `options` may be NULL. The model and
 * the vocabulary are read when they are first needed: what is wrong with them is told by the first text. */
RELATA_API Relata *relata_open(const RelataOptions *options, RelataError *err);
RELATA_API void relata_close(Relata *relata); /* NULL is allowed */
RELATA_API const char *relata_version(void);

/* One triple, as the JSON object that README.md documents under "A triple as JSON". All strings are borrowed for the
 * call, NUL-terminated UTF-8. */
typedef struct {
  const char *subject, *relation, *object /* "": none */, *predicate, *modality;
  const char *attribution, *time, *place;  /* NULL: none */
  const char *rule, *subject_type, *object_type;
  const char *const *arguments; size_t argument_count;
  bool negated /* the relation as it is worded */, inferred;
  double confidence;
  uint32_t sentence;          /* ordinal */
  uint32_t start, end;        /* bytes of the sentence in the text as given */
} RelataTriple;
typedef bool RelataTripleFn(void *context, const RelataTriple *triple); /* false stops, which is no error */

/* Calls `each` for every triple of one text (plain text or HTML, any encoding). Keeps nothing. */
RELATA_API bool relata_extract(Relata *relata, const char *text, size_t length, RelataTripleFn *each, void *context, RelataError *err);

/* Adds the articles of one file (or folder, or archive) to the database, each whole or not at all; the first that is refused
 * ends it. The same article again changes nothing. */
RELATA_API bool relata_add(Relata *relata, const char *path, RelataError *err);
/* The same for a text in memory, kept under `name`. */
RELATA_API bool relata_add_text(Relata *relata, const char *name, const char *text, size_t length, RelataError *err);

/* Runs one read-only query; calls `row` with each row's values as text (NULL for SQL NULL), until it returns false. */
typedef bool RelataRowFn(void *context, size_t count, const char *const *names, const char *const *values);
RELATA_API bool relata_sql(Relata *relata, const char *query, RelataRowFn *row, void *context, RelataError *err);

/* Draws the database (about: an entity's name, or NULL for all) as "dot", "svg", "png", "pdf" or "html". `*bytes` is the
 * caller's to relata_free(). */
RELATA_API bool relata_draw(Relata *relata, const char *about, const char *format, char **bytes, size_t *length, RelataError *err);
RELATA_API void relata_free(void *memory);

#ifdef __cplusplus
}
#endif
#endif
