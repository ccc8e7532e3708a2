/*
 * db.h - how the store's own files speak to SQLite: one handle, prepared statements kept by their text, one sticky error.
 *
 * After the first failure every call does nothing and returns false (0, no row), so that a transaction is written as plain
 * steps and checked once, where it ends. Bindings are given printf-like by a string of letters:
 *   db_run(s, "INSERT INTO alias_row VALUES (?, ?, ?)", "isi", entity, name, count);
 * i int64_t, I int64_t with 0 as NULL, d double, s Str, o Str with "" as NULL, c const char * with NULL as NULL.
 * A statement belongs to its literal: two loops over the same literal must not be nested.
 */
#ifndef RELATA_STORE_DB_H
#define RELATA_STORE_DB_H

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include "store.h"

#define STORE_APPLICATION_ID 0x52454C41 /* "RELA" */

/* Rows of one document have consecutive ids: document.id * BLOCK + ordinal, so that an article's rows lie side by side in
 * every index, and ids survive a rebuild. document.id has 38 bits and follows from the source's name (ids.c), so that all ids
 * stay below 2^53 and JavaScript and jq keep them exact. */
#define ID_BLOCK 32768
#define ID_DOCUMENT_BITS 38
#define ID_ENTITY_BITS 53

typedef struct Copier Copier;
typedef struct { const char *sql; sqlite3_stmt *statement; } KeptStatement;
typedef struct { int64_t *at; size_t len, cap; } IdList;

struct Store {
  sqlite3 *db;
  char *path;
  StoreAccess access;
  const Resolver *resolver;       /* NULL: entities join by equal name and type */
  KeptStatement *kept; size_t kept_slots, kept_count;
  int failure;                    /* the first error's extended code; 0: none */
  char failure_text[200];
  int failure_errno;
  char *run_version, *run_options; uint64_t run_model; int64_t run_id; bool run_again;
  bool unsettled;                 /* settle_later() has been called since the last store_settle() */
  bool left_unsettled;            /* so has another, perhaps one that was cut off */
  bool grouping; unsigned grouped, group_most; /* articles put since the last commit, of a transaction that is still open; with how many it ends */
  int64_t group_ended;            /* milliseconds of the monotonic clock; 0: none was */
  bool immutable;                 /* opened without locks, in a folder that cannot be written */
  bool wal; int log_pages;        /* the journal is a log that is written ahead, which is copied into the file when it is so long (wal.c) */
  int log_least;                  /* log_pages of a small file */
  Copier *copier;                 /* NULL until it is needed */
  int log_handed, log_copies;     /* so many pages of the log were left to it, in so many times */
  int64_t hub_mentions;           /* from so many on an entity is a hub (hubs.c) */
};

/* ---- statements ---- */
sqlite3_stmt *db_query(Store *store, const char *sql, const char *types, ...);
bool db_next(Store *store, sqlite3_stmt *query);   /* true: a row stands ready; false: the end, and the query is reset */
void db_stop(sqlite3_stmt *query);                 /* leaves a query before its end */
bool db_run(Store *store, const char *sql, const char *types, ...);
int64_t db_int(Store *store, int64_t otherwise, const char *sql, const char *types, ...);
Str db_str(Store *store, Arena *arena, const char *sql, const char *types, ...); /* "" where there is no row */
bool db_script(Store *store, const char *sql);     /* several statements, nothing kept */
void db_forget_statements(Store *store);
void db_ids(Store *store, Arena *arena, IdList *out, const char *sql, const char *types, ...);
Str column_str(sqlite3_stmt *query, int column);   /* borrowed until the next step */
static inline int64_t column_id(sqlite3_stmt *query, int column) { return sqlite3_column_int64(query, column); }

/* ---- errors and transactions ---- */
void db_note(Store *store, int code);              /* remembers the first failure */
bool db_fail(Store *store, RelataError *err);      /* turns the failure into one line; clears it; returns false */
MUST_CHECK bool db_begin(Store *store, RelataError *err);
/* Commits where all went well; otherwise rolls back and says why. `wanted` false: rolls back, `err` is already filled. */
MUST_CHECK bool db_end(Store *store, bool wanted, RelataError *err);
/* One article's turn within a group: begins the group's transaction where none is open; a failure of the database undoes
 * the whole group. Without grouping the same as db_begin and db_end. */
MUST_CHECK bool db_turn(Store *store, RelataError *err);
MUST_CHECK bool db_turn_end(Store *store, bool wanted, RelataError *err);

/* ---- wal.c: the log that is written ahead, if the journal is one ---- */
enum { LOG_PAGES = 8192 };                   /* 32 MB; of groups see db.c */
void wal_gather(sqlite3 *db);                /* within a transaction: what is written next is gathered */
void wal_limit(Store *store, int pages);     /* once the log is so long it is copied into the file */
void wal_copying(sqlite3 *db, bool now);     /* it is being copied by SQLite: nobody else writes what is read of it */
void wal_copy(sqlite3 *db);                  /* what nobody needs where it is */

/* ---- copier.c: the thread that copies it meanwhile ---- */
Copier *copier_start(const char *path);      /* NULL where there is none to be had; the log is then copied by its writer */
void copier_copy(Copier *copier);            /* returns at once */
void copier_wait(Copier *copier);            /* until it is done */
void copier_end(Copier *copier);             /* after the copy that it is at, if any */

/* ---- schema.c ---- */
extern const int schema_version;
/* Brings the open transaction's database from `from` to `to` (tests stop at earlier versions). */
bool schema_upgrade(Store *store, int from, int to);
void schema_step(Store *store, int from, int to); /* from 0: as an earlier version began */
/* The steps from here tell SQLite's planner what to expect; a new database takes them, too. */
enum { SCHEMA_UNCOUNTED = 9, SCHEMA_ENDS_UNCOUNTED = 11 };

/* ---- archive.c: a database as JSON lines */
enum { ARCHIVE_PATH_MOST = 4096 };
bool archive_is_text(const char *path);
/* The lines of `path` into a new database in a file of its own, whose name is given back; the caller unlinks it. */
MUST_CHECK bool archive_unpack(const char *path, char database[ARCHIVE_PATH_MOST], RelataError *err);

/* ---- open.c: a handle on a file in which no schema is looked for */
MUST_CHECK Store *store_open_bare(const char *path, RelataError *err);
void store_scatter(Store *store); /* what is read from now on lies anywhere */

/* ---- vocabulary.c: the table of relations, as this program knows them; nothing is written where it is the same ---- */
MUST_CHECK bool vocabulary_refresh(Store *store, RelataError *err);

/* ---- entities.c: the members of entities and the sums over them; resolve.c: whose they are ---- */
typedef struct { int64_t into, from; const char *why; } Joining;
typedef struct { Joining *at; size_t len, cap; } JoiningList;
typedef struct {
  Arena *arena;
  IdList entities;             /* whose name, type or sums may be out of date */
  Map seen;                    /* of entities */
  JoiningList joinings;        /* entities that a member of both shows to be one; done once the edges are counted */
  IdList uncounted;            /* documents whose share is out of the counts of hubs and stories until all is done */
  Map uncounted_seen;
  enum { SUMS_UNKNOWN, SUMS_NONE, SUMS_SOME } sums; /* are there hubs or stories? */
} Touched;
void touch(Touched *touched, int64_t entity);
int64_t entity_size(Store *store, int64_t entity);
bool entity_in_document(Store *store, int64_t entity, int64_t document);
int64_t entity_weight(Store *store, int64_t entity);       /* block.weight */
void members_resolve(Store *store, const IdList *members, Touched *touched);
size_t joinings_perform(Store *store, Touched *touched);
size_t suspects_review(Store *store, Touched *touched);
void entities_refresh(Store *store, Touched *touched);     /* names, types, ids; removes what has no member left */
void entity_absorb(Store *store, int64_t into, int64_t from, const char *why, Touched *touched);
void touched_rebuild_edges(Store *store, const Touched *touched);
void entity_dissolve(Store *store, int64_t entity, IdList *members, Arena *arena, Touched *touched);
/* Counts of hubs (hubs.c) and stories (reprints.c) are sums over documents. Before a document's members, or all of an
 * entity, change their entities, or its facts are shown or hidden, its share is taken out; entities_refresh() counts it in. */
void sums_uncount(Store *store, int64_t document, Touched *touched);
void sums_expect(Store *store, int64_t document, Touched *touched); /* of a new document: none of it is counted yet */
void sums_uncount_entity(Store *store, int64_t entity, Touched *touched);
bool sums_uncounted(const Touched *touched, int64_t document);
void sums_recount(Store *store, Touched *touched);
void document_leave(Store *store, int64_t document, Touched *touched); /* takes its members out of all sums */
void edges_add_document(Store *store, int64_t document);
void edges_rebuild(Store *store, int64_t entity);
void edges_rebuild_all(Store *store);
void edges_of_document(Store *store, int64_t document, int64_t blocks, Arena *arena, IdList *triples);
void edge_refresh(Store *store, int64_t subject, int64_t relation, int64_t object);
void edges_absorb(Store *store, int64_t into, int64_t from, const IdList *both, Arena *arena);
/* Facts that make an edge: shown, not negated, said to be so. `f` is the statement. */
#define FACT_LINKS "f.shown AND NOT f.negated AND f.modality NOT IN ('denied', 'asked')"
#define FACT_CONFIDENCE "CASE f.verdict WHEN 1 THEN 1.0 ELSE f.confidence END"
void statements_show_all(Store *store);                    /* statement.shown anew */
void member_statements_show(Store *store, int64_t member);
int64_t member_new_entity(Store *store, int64_t member, const char *why, Touched *touched);
void member_assign(Store *store, int64_t member, int64_t entity, double score, const char *why, Touched *touched);
void entity_hide(Store *store, int64_t entity, Touched *touched); /* its members belong to nothing, its facts are not shown */
void store_resolve_all(Store *store, size_t *entities);

#define RESOLVING_ORDER "m.proper DESC, length(m.name) DESC, m.name, EXISTS (SELECT 1 FROM member_role r WHERE r.member_id = m.id) DESC, m.id"

/* Of the entities under a key of resolving so many are looked at, the best known first. */
enum { UNDER_KEY = 32 };

/* From rows of a name and a number, in the order of the names: those with the greatest numbers first, at most `most`. A handful, for which
 * sorting in SQL takes longer than reading them. */
enum { NAMES_MOST = 24 };
typedef struct { Str name; int64_t mentions; } NameSaid;
typedef struct { NameSaid at[NAMES_MOST]; size_t len, most; } NamesMost;
void names_most(Store *store, sqlite3_stmt *query, Arena *arena, NamesMost *out);

/* ---- settle.c: an article was put; when the run ends, store_settle() looks at it again ---- */
void settle_later(Store *store, int64_t document);
void settle_done(Store *store);              /* nothing is left to be looked at */

/* ---- hubs.c: who is named beside the most mentioned ---- */
#define HUB_MENTIONS 4096
void hubs_count(Store *store, int64_t document, int sign);
void hub_consider(Store *store, int64_t entity, int64_t mentions);

/* ---- decide.c ---- */
void decisions_apply(Store *store, Touched *touched);      /* merges, splits and forgetting where a touched entity is meant */
void decisions_judge_document(Store *store, int64_t document); /* rejects and confirms its facts */
void decisions_judge_all(Store *store);
bool decision_any_apart(Store *store);
/* True where a decision by hand keeps a member and an entity apart. */
bool decision_apart(Store *store, int64_t member, int64_t entity);
bool decision_apart_entities(Store *store, int64_t a, int64_t b);
/* The shown name and type of an entity: as extracted, or as renamed and retyped by hand. */
void decision_shown(Store *store, Arena *arena, int64_t entity, Str origin_name, EntityType origin_type, Str *name, EntityType *type);

/* ---- story.c ---- */
void story_add(Store *store, int64_t document, Str text, const Touched *touched);
void story_remove(Store *store, int64_t document, const Touched *touched);

/* ---- reprints.c: how many documents of a story have an edge, or an entity ---- */
void story_count(Store *store, int64_t document, int sign);
void story_counts_move(Store *store, int64_t from, int64_t into);

/* ---- ids.c ---- */
int64_t document_id_free(Store *store, Str source, int64_t blocks);

/* ---- put.c ---- */
bool document_delete(Store *store, int64_t document, Touched *touched);
int64_t relation_id(Store *store, Str name);
int64_t run_row(Store *store);
void now_iso(char out[32]);
void source_count(Store *store, int64_t document, int sign);

/* ---- lookup.c: names as people give them ---- */
/* The entity a user means by `name`: a canonical name, an alias, "Name (TYPE)", "#id", or words that fit one entity only.
 * 0 with err filled: none (near names listed) or several (all listed). */
int64_t entity_lookup(Store *store, const char *name, Arena *arena, RelataError *err);
Str name_fold(Arena *arena, Str name);

/* The words of a user as an FTS5 expression: plain words must all be there; what looks like an expression stays one, and
 * "a NEAR b" becomes NEAR(a b). */
Str match_expression(Arena *arena, Str words);

#endif
