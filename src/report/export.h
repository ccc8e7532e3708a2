/*
 * export.h - what the export writers share. Private to report/.
 * A fact whose object is no entity (a clause, or nothing) cannot be an edge: graph formats keep it on its subject's node,
 * as one line of `statements`.
 */
#ifndef RELATA_REPORT_EXPORT_H
#define RELATA_REPORT_EXPORT_H

#include "report/report.h"

#define MERMAID_EDGES 500 /* Mermaid's own limit (maxEdges); beyond it nothing is drawn */

/* Text that stands in the mark columns of every report: "not", "future", "says Castaneda". */
bool fact_is_plain(const FactRow *fact); /* asserted, positive, nobody's claim: what RDF may state directly */
bool fact_is_edge(const FactSet *facts, const FactRow *fact); /* both ends are nodes of the set */
const NodeRow *node_of(const FactSet *facts, int64_t id); /* NULL where absent */
const NodeRow *node_named(const FactSet *facts, Str name);
/* "not resign", "say: there were no breakthroughs". */
void put_statement(Buf *out, const FactRow *fact);
/* The statements of a node, one a line; "" where it has none. The caller frees. */
void put_statements(Buf *out, const FactSet *facts, int64_t node, const char *between);

/* First and last day, yyyy-mm-dd: of the fact where known, else of its report. False where neither is. */
typedef struct { char first[11], last[11]; bool reported; } Days;
bool fact_days(const FactRow *fact, Days *days);

void rdf_write(const FactSet *facts, ExportFormat format, Buf *out);
void graphml_write(const FactSet *facts, Buf *out);
void gexf_write(const FactSet *facts, Buf *out);
void cytoscape_write(const FactSet *facts, Buf *out);
void mermaid_write(const FactSet *facts, Buf *out);
void neo4j_write(const FactSet *facts, Buf *out);
size_t mermaid_left_out(const FactSet *facts);

#endif
