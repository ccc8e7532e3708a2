/*
 * export.h - what the export writers share. Private to report/.
 * A fact whose object is no entity (a clause, or nothing) cannot be an edge: graph formats keep it on its subject's node,
 * as one line of `statements`.
 */
#ifndef RELATA_REPORT_EXPORT_H
#define RELATA_REPORT_EXPORT_H

#include "report/report.h"

#define MERMAID_EDGES 500 /* Mermaid's own limit (maxEdges); beyond it nothing is drawn */

bool fact_is_plain(const FactRow *fact); /* asserted, positive, nobody's claim: what RDF may state directly */
bool fact_is_edge(const FactSet *facts, const FactRow *fact); /* both ends are nodes of the set */
const NodeRow *node_of(const FactSet *facts, int64_t id); /* NULL where absent */
/* "not resign", "say: there were no breakthroughs". */
void put_statement(Buf *out, const FactRow *fact);
/* The facts that are no edges, by subject. Lives in the arena, borrows the facts. */
typedef struct { const FactRow **at; size_t len; } Statements;
Statements statements_of(const FactSet *facts, Arena *arena);
/* The first statement of `node`; those of one node stand side by side. `statements->len` where it has none. */
size_t statements_at(const Statements *statements, int64_t node);

/* First and last day, yyyy-mm-dd: of the fact where known, else of its report. False where neither is. */
typedef struct { char first[11], last[11]; bool reported; } Days;
bool fact_days(const FactRow *fact, Days *days);
/* "2001-04-20T..." -> that day; "2001-04", "2001" -> the first or last day. False where there is no such day. */
bool day_of(Str date, bool last, char out[11]);

void rdf_write(const FactSet *facts, ExportFormat format, Buf *out);
void graphml_write(const FactSet *facts, Buf *out);
void gexf_write(const FactSet *facts, Buf *out);
void cytoscape_write(const FactSet *facts, Buf *out);
void mermaid_write(const FactSet *facts, Buf *out);
void neo4j_write(const FactSet *facts, Buf *out);
size_t mermaid_left_out(const FactSet *facts);

#endif
