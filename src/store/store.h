/*
 * store.h - the fact store: one SQLite file of articles, entities and facts with their evidence.
 * Owns: the database handle, the schema and its upgrades, every SQL statement in relata; resolution across articles;
 *       corrections by hand; selections.
 * Does not know: how a fact was found, or how it will be drawn.
 */
#ifndef RELATA_STORE_H
#define RELATA_STORE_H

#include <signal.h>

#include "resolution/resolution.h"

typedef struct Store Store;
typedef enum { STORE_CREATE, STORE_WRITE, STORE_READ } StoreAccess; /* READ: never changes the file */

/* Of a program that is relata and nothing else, before it opens its first store: SQLite keeps its pages as pages.c says in the whole process.
 * A library leaves that to its host. */
void store_own_process(void);

/* Opens (or creates) the file at `path` and upgrades its schema; ":memory:" works. NULL with err filled: no database, a
 * foreign or newer or damaged one. The caller owns it and must store_close() it. */
MUST_CHECK Store *store_open(const char *path, StoreAccess access, const Resolver *resolver, RelataError *err);
void store_close(Store *store);              /* NULL is allowed */

/* `again`: articles that are there already are put once more, as another program, model or list of relations reads them. */
typedef struct { const char *version; uint64_t model_checksum; const char *options; bool again; } RunInfo;
MUST_CHECK bool store_begin_run(Store *store, const RunInfo *run, RelataError *err);

typedef enum { PUT_ADDED, PUT_UNCHANGED, PUT_REPLACED } PutOutcome;
/* True if an article of this name and hash is there already: then nothing need be analysed. */
bool store_has(Store *store, Str name, const char *sha256);
/* Adds one article with its sentences, mentions, entities and facts in one transaction: all are kept, or none. */
MUST_CHECK bool store_put(Store *store, const Article *article, const SentenceList *sentences, const TripleList *triples,
                          const Resolved *resolved, PutOutcome *outcome, RelataError *err);
/* With groups on, articles put one after another share a transaction, which costs much less; what was put is kept for good
 * (and seen by others) after store_flush(), which whoever groups calls when no more come or some time has passed. An article
 * is there whole or not at all either way; a failure of the disk takes the articles of the open group with it. */
void store_group(Store *store, bool on);
bool store_pending(const Store *store);
MUST_CHECK bool store_flush(Store *store, RelataError *err);
/* Takes out the article of that name; where there is none, all that were read from a file of many, an archive or a folder so
 * called. No article: refused. */
MUST_CHECK bool store_remove(Store *store, Str name, size_t *removed, RelataError *err);
/* The names of what store_remove would take out, one a line. */
MUST_CHECK bool store_remove_preview(Store *store, Str name, Buf *names, RelataError *err);
/* Brings in up to STORE_MERGE_MAX other databases; who is who is worked out once, for all together. All or nothing.
 * One may be JSON lines (store_archive; "-" is standard input). */
#define STORE_MERGE_MAX 8
MUST_CHECK bool store_merge(Store *store, const char *const *paths, size_t count, RelataError *err);
/* The same, and tells what came; `dry_run`: works out what would come, and brings in nothing. */
typedef struct { size_t added, replaced, unchanged, decisions; } MergeCounts; /* articles; decisions by hand */
MUST_CHECK bool store_merge_counted(Store *store, const char *const *paths, size_t count, bool dry_run, MergeCounts *counts, RelataError *err);
/* The whole database as JSON lines: what articles say and what was decided by hand, as of one moment. `write` is given
 * pieces one after the other; false stops. */
typedef bool ArchiveWriter(void *context, Buf *piece);
MUST_CHECK bool store_archive(Store *store, ArchiveWriter *write, void *context, RelataError *err);

/* ---- SQL for users ---------------------------------------------------------------------------------------------- */

typedef enum { CELL_NULL, CELL_INTEGER, CELL_REAL, CELL_TEXT, CELL_BLOB } CellKind;
typedef struct { CellKind kind; Str text; } Cell;  /* numbers as SQLite prints them; a blob's bytes */
typedef struct {
  void *context;
  bool (*columns)(void *context, const Str *names, size_t count); /* false stops */
  bool (*row)(void *context, const Cell *cells, size_t count);
} RowSink;
typedef struct { const char *name, *value; } SqlParameter;
typedef struct {
  bool write;
  double timeout_s;                   /* 0: no limit */
  const volatile sig_atomic_t *stop;  /* once it is not 0 (a signal handler may set it) the query ends; NULL: nothing stops it */
  const SqlParameter *parameters;
  size_t parameter_count;
} SqlOptions;
/* Runs the statements of `sql`. Without options->write everything that could change the file, attach another or switch a
 * pragma is refused with a message that names --write. */
MUST_CHECK bool store_sql(Store *store, Str sql, const SqlOptions *options, const RowSink *sink, RelataError *err);
/* Functions for users' SQL, as the extension makes them (src/store/extension, which is a program above the library): the
 * caller brings its door. They read through the same fences. */
struct sqlite3;
struct sqlite3_api_routines;
typedef int SqlFunctions(struct sqlite3 *db, char **error, const struct sqlite3_api_routines *api);
MUST_CHECK bool store_sql_functions(Store *store, SqlFunctions *functions, RelataError *err);

/* ---- selections: what graph, report and export draw from --------------------------------------------------------- */

typedef struct {
  const char *const *about; size_t about_count; unsigned hops;   /* hops 0 with about: 1 */
  const char *between[2]; unsigned paths;                        /* paths 0: 3 */
  const char *const *relation; size_t relation_count;
  const char *const *type; size_t type_count;
  const char *const *modality; size_t modality_count;            /* "future" ...; also "certain", "negated", "attributed" */
  const char *const *include; size_t include_count;              /* entities by name */
  const char *const *exclude; size_t exclude_count;
  const char *source, *since, *until, *match, *sql, *as_of;      /* NULL: any */
  double min_confidence;
  bool explicit_only;
  size_t max_facts;                        /* 0: all. Of a whole archive: those on the edges with most facts */
  bool evidence_later;                     /* for who wants that of few facts: store_evidence() */
} Selection;

typedef struct { int64_t id; Str name; EntityType type; bool proper; uint64_t mentions, documents; double salience; Str roles;
  uint64_t stories;                        /* documents, but of those that print one wire story one; 0: as many as documents */
} NodeRow;
typedef struct {
  int64_t fact, subject, object, sentence; /* ids; object 0: none */
  Str relation, predicate, object_text, place, time, time_start, time_end, modality, attribution, rule;
  bool negated, inferred, symmetric;
  double confidence;
  int64_t document_id;
  int64_t story;                           /* of the document, where others print it as well; 0: none */
  uint32_t sentence_ordinal;
  /* its evidence */
  Str document, title, url, published, sentence_text; Span sentence_span;  /* in the source as given */
} FactRow;
/* Whom a name of the selection means; `exact`: it is the canonical name, but for case and accents. */
typedef struct { const char *given; int64_t id; Str name; EntityType type; bool exact; } Meaning;
typedef struct {
  NodeRow *nodes; size_t node_count;       /* sorted by id */
  FactRow *facts; size_t fact_count;       /* sorted by id */
  size_t documents;                        /* of the facts */
  bool more;                               /* there are more: a limit cut the selection off */
  Store *evidence;                         /* not NULL: the rows are without theirs, which is there ... */
  Str first_day, last_day;                 /* ... and these are the first and the last of `published`, or "" */
  Meaning *meanings; size_t meaning_count; /* of `about`, `between`, `include`, `exclude`: in any order, each name once */
} FactSet;
/* The facts of a selection and the entities in them. A name that fits several entities or none: refused, with the choices. */
MUST_CHECK bool store_select(Store *store, const Selection *selection, Arena *arena, FactSet *out, RelataError *err);
/* Gives so many rows of a set their evidence, as far as it is still there; nothing is done where they have it. */
MUST_CHECK bool store_evidence(const FactSet *set, const FactRow *const *rows, size_t count, Arena *arena, RelataError *err);

/* ---- corrections by hand ----------------------------------------------------------------------------------------- */

typedef enum { DECIDE_MERGE, DECIDE_SPLIT, DECIDE_APART, DECIDE_RENAME, DECIDE_RETYPE, DECIDE_FORGET, DECIDE_REJECT, DECIDE_CONFIRM } DecisionKind;
typedef struct { DecisionKind kind; const char *a, *b, *type, *why; bool dry_run; } Decision; /* names; REJECT/CONFIRM: a is a fact id */
MUST_CHECK bool store_decide(Store *store, const Decision *decision, Buf *said, RelataError *err);
/* All of them or, where one is refused or a dry run, none; `done`: how many went well. */
MUST_CHECK bool store_decide_all(Store *store, const Decision *decisions, size_t count, Buf *said, size_t *done, RelataError *err);
MUST_CHECK bool store_undo(Store *store, int64_t decision, RelataError *err); /* 0: the last */
/* Looks again at the entities of the articles put since it was last called: what came first no longer tells who is who. */
MUST_CHECK bool store_settle(Store *store, RelataError *err);
MUST_CHECK bool store_resolve(Store *store, Buf *said, RelataError *err);     /* entities anew, as if all came at once */

/* ---- looking into it: rows for report/ to format ------------------------------------------------------------------ */

/* name, type, mentions, documents, degree, names, roles, id of the entities with most mentions first; with `name`: every
 * mention of that entity: document, sentence, mention, context (the mention in [brackets]), rule, score. */
typedef struct { const char *name; const char *type; bool all; size_t limit; } EntityQuery; /* limit 0: 50; all: described things too */
MUST_CHECK bool store_entities(Store *store, const EntityQuery *query, const RowSink *sink, RelataError *err);
/* Undecided pairs: a, a_type, b, b_type, score, why. */
MUST_CHECK bool store_suspects(Store *store, size_t limit, const RowSink *sink, RelataError *err);
/* All decisions by hand, those taken back as well: id, kind, a, b, value, relation, sentence, who, at, why, undone_at. */
MUST_CHECK bool store_decisions(Store *store, const RowSink *sink, RelataError *err);
/* Sentences with all these words (or an FTS5 expression), best first, each with its facts: document, published, sentence,
 * subject, relation, object, fact. limit 0: 20 sentences. */
MUST_CHECK bool store_find(Store *store, Str words, size_t limit, const RowSink *sink, RelataError *err);
/* Why a fact is there, as lines of text: source, sentence with its words marked, rule, confidence, how each end was
 * resolved, the run, decisions. `fact`: an id, "subject | relation | object" (any may be empty), or words of its sentence. */
MUST_CHECK bool store_explain(Store *store, const char *fact, Buf *out, RelataError *err);
/* what, value: counts, sources, schema, runs. */
MUST_CHECK bool store_info(Store *store, const RowSink *sink, RelataError *err);
/* check, result: integrity, foreign keys, full text, orphans, sums. False with err where one of them is not "ok". */
MUST_CHECK bool store_check(Store *store, const RowSink *sink, RelataError *err);
/* Runnable queries, one for each public view, with a comment line before each. */
Str store_sql_examples(void);

#endif
