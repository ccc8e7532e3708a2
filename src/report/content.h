/*
 * content.h - what a report consists of, before it is Markdown, HTML, LaTeX or a pandoc document. Private to report/.
 * A Figure or a Grid (a table of words) is made once from facts and printed by the writer of each format. A note is a
 * sentence that a row rests on: numbered through the document in the order of first use.
 */
#ifndef RELATA_REPORT_CONTENT_H
#define RELATA_REPORT_CONTENT_H

#include "report/export.h"

typedef struct { Str text; bool strong, number; unsigned note; /* 0: none */ } GridCell;
typedef struct {
  Str id, caption;              /* "" for none */
  Str *heads; size_t columns;
  GridCell *cells; size_t rows; /* [row][column] */
} Grid;

typedef struct {
  Str id, caption, alt;
  PictureFormat format;
  Str bytes;                    /* of the picture */
  Str link;                     /* how the document names it; "" where the bytes stand in the document */
  Str width;                    /* "16cm", or "" */
} Figure;

/* The sentences cited so far, each once. `printed`: how many have stood in the document already. */
typedef struct { const FactRow **at; size_t len, cap, printed; Map seen; Arena *arena; } Notes;
void notes_init(Notes *notes, Arena *arena);
unsigned notes_cite(Notes *notes, const FactRow *fact);

/* "said to be denied by Thorsson": the words that keep a claim from being read as a fact. "stated" for a plain one. */
Str fact_status(const FactRow *fact, Arena *arena);
/* "Astrid Halvorsen met Einar Thorsson": in the text's own words where they are known. */
Str fact_words(const FactSet *facts, const FactRow *fact, Arena *arena);
/* Facts as they should be read: by date of report, document, sentence. */
const FactRow **facts_in_reading_order(const FactSet *facts, Arena *arena);

Grid summary_grid(const FactSet *facts, Arena *arena);
size_t count_key_entities(const FactSet *facts); /* those with a name; all where none has one */
Str middle_of(const FactSet *facts, Arena *arena);  /* the name that most of the facts are about, or "" */
Grid entity_grid(const FactSet *facts, size_t most, Arena *arena);
Grid fact_grid(const FactSet *facts, size_t most, Notes *notes, Arena *arena);
Grid timeline_grid(const FactSet *facts, size_t most, Notes *notes, Arena *arena);
/* "Graph of 4 entities and 6 facts: Halvorsen met Thorsson; ...", for those who cannot see it. */
Str picture_alt(const FactSet *facts, bool timeline, Arena *arena);

/* ---- one writer a format ------------------------------------------------------------------------------------------------ */

void markdown_grid(Buf *out, const Grid *grid);
void markdown_figure(Buf *out, const Figure *figure);
/* Definitions of the notes not yet printed. */
void markdown_notes(Buf *out, Notes *notes);
void html_grid(Buf *out, const Grid *grid);
void html_figure(Buf *out, const Figure *figure);
void html_note(Buf *out, const FactRow *fact);
void latex_grid(Buf *out, const Grid *grid);
void latex_figure(Buf *out, const Figure *figure);
void latex_note(Buf *out, const FactRow *fact);

/* Draws facts and, where `options->assets` is given, keeps the picture there. */
MUST_CHECK bool figure_draw(const FactSet *facts, const ReportOptions *options, const PictureOptions *picture, Arena *arena,
                            Figure *figure, RelataError *err);
/* An SVG without its XML declaration and doctype, as HTML wants it. */
Str svg_body(Str svg);
void put_base64(Buf *out, Str bytes);

#endif
