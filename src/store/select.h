/*
 * select.h - between select.c and paths.c: the conditions of a selection on their way to rows, and paths over edges.
 */
#ifndef RELATA_STORE_SELECT_H
#define RELATA_STORE_SELECT_H

#include "db.h"

typedef enum { LEAD_SUBJECT, LEAD_OBJECT, LEAD_PAIR, LEAD_PAIR_OBJECT, LEAD_FACT, LEAD_WORDS, LEAD_SOURCE, LEAD_NONE, LEAD_COUNT } Lead;

typedef struct {
  Store *store;
  Arena *arena;
  Buf where;                                         /* " AND ..." on f ms es mo eo r s d a; values are ?10, ?11, ... */
  struct { Str *at; size_t len, cap; } values;
  IdList relations, excluded, asked;
  struct { Meaning *at; size_t len, cap; } meanings;
  sqlite3_stmt *queries[LEAD_COUNT];
  struct { FactRow *at; size_t len, cap; } rows;
  Map texts, seen, documents;
  size_t max_facts;
  bool more;
} Conditions;

typedef struct { int64_t from, to; unsigned count; const IdList *relations, *excluded; } PathRequest; /* no relations: any */
typedef struct { IdList *at; size_t len, cap; } EntityPaths;
/* The shortest paths between two entities over edges in either direction, fewest steps first. */
void paths_find(Store *store, const PathRequest *request, Arena *arena, EntityPaths *out);

#endif
