/*
 * select.h - between select.c, evidence.c and paths.c: the conditions of a selection on their way to rows, what rows are told by, paths over edges.
 */
#ifndef RELATA_STORE_SELECT_H
#define RELATA_STORE_SELECT_H

#include "db.h"

typedef enum { LEAD_SUBJECT, LEAD_OBJECT, LEAD_PAIR, LEAD_PAIR_OBJECT, LEAD_FACT, LEAD_WORDS, LEAD_SOURCE, LEAD_NONE, LEAD_COUNT } Lead;

typedef enum { JOIN_TYPES, JOIN_DOCUMENT, JOIN_ARTICLE, JOIN_COUNT } Join;

typedef struct {
  Store *store;
  Arena *arena;
  Buf where;                                         /* " AND ..." on f ms mo, and on what is joined: es eo, d, a; values are ?10, ?11, ... */
  bool joined[JOIN_COUNT];
  struct { Str *at; size_t len, cap; } values;
  IdList relations, excluded, asked;
  struct { Meaning *at; size_t len, cap; } meanings;
  sqlite3_stmt *queries[LEAD_COUNT];
  struct { FactRow *at; size_t len, cap; } rows;
  Map texts, seen, relation_names;
  Map documents;                                     /* of the facts -> their stories */
  bool stories;                                      /* there are any */
  size_t max_facts;
  bool more;
} Conditions;

static inline Str id_key(const int64_t *id) { return (Str){(const char *)id, sizeof *id}; } /* of a map */

/* The entities of its facts into the set. */
void nodes_collect(Store *store, Arena *arena, bool stories, FactSet *set);
/* Gives all rows their evidence, which is then no longer to be read. */
void evidence_read_all(Store *store, Arena *arena, FactSet *set);
/* The first and the last day of the documents, without reading them if that can be. */
void days_read(Store *store, const Map *documents, Arena *arena, FactSet *set);

typedef struct { int64_t from, to; unsigned count; const IdList *relations, *excluded; } PathRequest; /* no relations: any */
typedef struct { IdList *at; size_t len, cap; } EntityPaths;
/* The shortest paths between two entities over edges in either direction, fewest steps first. */
void paths_find(Store *store, const PathRequest *request, Arena *arena, EntityPaths *out);

#endif
