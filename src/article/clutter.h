/*
 * clutter.h - inside the article room: how a block is recognized as clutter by its words (phrases.c), as a line that
 * names writer or day (byline.c), by its place among the others (neighbours.c); clutter.c puts them together.
 */
#ifndef RELATA_CLUTTER_H
#define RELATA_CLUTTER_H

#include "article/draft.h"

/* ---- phrases.c */
/* Why a block is clutter by its words alone; NULL: they do not tell. */
const char *words_why(Str text);
/* At least ten words that end as sentences do, or many. */
bool is_prose(Str text);
bool ends_sentence(Str text);
/* Small letters, plain apostrophes, no white space or marks at the ends; at most `size` bytes. */
Str plain_words(Str text, char *buffer, size_t size);
Str without_marks(Str text);
/* "Business", "World & Nation": the part of a paper that an article stands in. */
bool is_section_label(Str text);

/* ---- byline.c */
typedef struct { Str names, outlet; char iso[32]; } ByLine; /* "" where the line has none */
/* "By Jane Doe and John Roe, Associated Press", "By Jane Doe | April 5, 2001". */
bool byline_parse(Str text, ByLine *out);
/* A line that is a date and little else: "Published April 5, 2001 at 10:15 a.m. by Jane Doe", "Updated at 9.20am". */
bool date_line(Str text, ByLine *out);
/* Fills what is empty of byline, outlet and date from a line of either kind. */
void line_metadata(Article *article, Str line, Arena *arena);
/* "TIMES STAFF WRITER", "JANE DOE, ASSOCIATED PRESS". `outside`: it stands above or below the text. */
bool is_staff_line(Str text, bool outside);
bool is_capital_name(Str text);
bool all_names(Str text);

/* ---- neighbours.c */
/* Marks as clutter what only its neighbours tell. first and last: the first and the last block of prose. */
void judge_neighbours(Draft *draft, size_t first_prose, size_t last_prose);

#endif
