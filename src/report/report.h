/*
 * report.h - what is read outside: tables, CSV, TSV, JSON, JSON lines, Markdown; reports; exports for other programs.
 * Owns: quoting and widths of every output format, report documents, the fenced blocks of a user's document.
 * Does not know: SQL, layout. Asks the store for rows and the graph for pictures.
 */
#ifndef RELATA_REPORT_H
#define RELATA_REPORT_H

#include "graph/graph.h"

typedef enum { TABLE_NONE, TABLE_ALIGNED, TABLE_CSV, TABLE_TSV, TABLE_JSON, TABLE_JSONL, TABLE_MARKDOWN, TABLE_LINE } TableFormat;
TableFormat table_format_of(const char *name); /* "table", "csv", ...; TABLE_NONE: unknown */

/* Rows in, text out. Streaming for all but the aligned and Markdown tables, which need all widths. */
typedef struct Table Table;
Table *table_new(TableFormat format, Buf *out);
void table_columns(Table *table, const Str *names, size_t count);
void table_row(Table *table, const Cell *cells, size_t count);
void table_finish(Table *table);            /* writes what is left and frees the table */

/* One triple of `extract`, as the JSON object of the contract, or as a row of a table with the same columns. `resolved`
 * may be NULL. */
extern const Str triple_columns[];
extern const size_t triple_column_count;
void triple_json(const SentenceList *sentences, const Triple *triple, const Resolved *resolved, Buf *out);
void triple_cells(const SentenceList *sentences, const Triple *triple, const Resolved *resolved, Arena *arena, Cell *cells);
/* The same for a reader at a terminal: subject, relation, object, details ("not; says Castaneda; in Washington"), confidence. */
extern const Str triple_brief_columns[];
extern const size_t triple_brief_count;
void triple_brief_cells(const Triple *triple, Arena *arena, Cell *cells);

/* A sentence's dependency tree as indented text, and as an arc diagram in SVG with some words marked. */
void tree_text(const Sentence *sentence, Buf *out);
void tree_svg(const Sentence *sentence, const uint32_t *marked, uint32_t marked_count, Arena *arena, Buf *out);

typedef enum { REPORT_NONE, REPORT_MARKDOWN, REPORT_HTML, REPORT_LATEX } ReportFormat;
typedef struct {
  ReportFormat format;
  const char *title;
  PictureOptions picture;
  const char *assets;      /* the folder that pictures are kept in; NULL: within the document (LaTeX cannot) */
  const char *assets_link; /* how the document names that folder; NULL: as `assets` */
  const char *document;    /* the name of the document that is filled, for error messages; NULL: "" */
} ReportOptions;
/* A complete report of a selection: counts, picture, key entities, facts, timeline, sources. */
MUST_CHECK bool report_write(Store *store, const Selection *selection, const ReportOptions *options, Buf *out, RelataError *err);
/* The same of facts at hand. */
MUST_CHECK bool report_write_facts(const FactSet *facts, const ReportOptions *options, Buf *out, RelataError *err);
/* Fills the ```relata blocks of a Markdown document; every byte outside them stays as it is. */
MUST_CHECK bool report_fill(Store *store, Str document, const ReportOptions *options, Buf *out, RelataError *err);
/* Fills the relata blocks of a pandoc document (its JSON). options->picture.format: SVG stands in the document as raw HTML,
 * PNG and PDF as files in `assets`. */
MUST_CHECK bool report_pandoc(Store *store, Str json, const ReportOptions *options, Buf *out, RelataError *err);
/* The picture that a pandoc writer (html5, latex, docx, ...; NULL) can use. */
PictureFormat pandoc_picture_format(const char *writer);

/* What is told now and was not before, and the other way round, for programs: lines that begin with + - or ~ (told more or less
 * often), or a table. What is as it was is only counted. */
typedef struct { bool lines; TableFormat table; } DifferenceFormat; /* neither: unknown */
typedef struct { size_t added, gone, otherwise, same; } DifferenceCounts;
DifferenceFormat difference_format_of(const char *name); /* "text", or a table's */
void difference_write(const FactSet *now, const FactSet *before, DifferenceFormat format, Arena *arena, Buf *out, DifferenceCounts *counts);

typedef enum { EXPORT_NONE, EXPORT_NTRIPLES, EXPORT_TURTLE, EXPORT_JSONLD, EXPORT_GRAPHML, EXPORT_GEXF, EXPORT_CYTOSCAPE,
               EXPORT_MERMAID, EXPORT_NEO4J_CSV } ExportFormat;
ExportFormat export_format_of(const char *name);
/* Nothing is lost: a fact whose object is no entity stays with its subject. EXPORT_NEO4J_CSV is a tar of entities.csv,
 * facts.csv and import.sh, the command that reads them. Dates that are not known are those of the report. */
MUST_CHECK bool export_write(const FactSet *facts, ExportFormat format, Buf *out, RelataError *err);
/* Edges that the format cannot hold (Mermaid draws nothing beyond 500), to tell the user; 0 for all others. */
size_t export_left_out(const FactSet *facts, ExportFormat format);

#endif
