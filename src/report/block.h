/*
 * block.h - the relata blocks of an author's document, read and filled. Private to report/.
 *
 *   ```relata graph
 *   about: Powell
 *   caption: Who met whom
 *   ```
 *
 * A block is a kind (graph, facts, timeline, sql), lines of "option: value", and for sql the query. Errors name the line.
 */
#ifndef RELATA_REPORT_BLOCK_H
#define RELATA_REPORT_BLOCK_H

#include "report/content.h"

typedef enum { FILL_NONE, FILL_GRAPH, FILL_FACTS, FILL_TIMELINE, FILL_SQL } FillKind;
typedef struct { const char **at; size_t len, cap; } NameList;

typedef struct {
  FillKind kind;
  Selection selection;
  PictureOptions picture;
  NameList about, between, relation, type, modality, include, exclude;
  const char *id, *caption, *alt, *width, *query, *kind_name;
  size_t limit;
  Str where;               /* "paper.md:12" of its first line */
} FillBlock;

/* What all blocks of one document share. */
typedef struct {
  Store *store;
  const ReportOptions *options;
  Arena *arena;
  Notes notes;
  Map ids;
  size_t figures, tables;  /* counted for ids of their own */
} Filling;
void filling_init(Filling *filling, Store *store, const ReportOptions *options, Arena *arena);

void block_init(FillBlock *block, const Filling *filling, Str where);
FillKind fill_kind_of(Str name);
/* One option; `where` names it in errors. */
MUST_CHECK bool block_option(FillBlock *block, const Filling *filling, Str key, Str value, Str where, RelataError *err);
bool block_knows(Str key);
/* Lines of options and, for sql, the query; `line` is that of the first (0: unknown). */
MUST_CHECK bool block_body(FillBlock *block, const Filling *filling, Str body, size_t line, RelataError *err);
Str line_where(const Filling *filling, size_t line);

typedef struct { bool is_figure; Figure figure; Grid grid; } Filled;
MUST_CHECK bool block_fill(FillBlock *block, Filling *filling, Filled *filled, RelataError *err);

#endif
