/*
 * nominal.h - what the files share that read noun phrases without a verb: titles.c, nominal.c (descriptions, lists), apposition.c,
 * possession.c (possessives), score_line.c (results of matches) and event.c (nouns of action).
 */
#ifndef RELATA_EXTRACTION_NOMINAL_H
#define RELATA_EXTRACTION_NOMINAL_H

#include "extraction/reading.h"

static inline bool full(const Reading *r) { return r->options->style == STYLE_FULL; }
static inline unsigned small(const Reading *r) { return full(r) ? 0 : CUT_SMALL; }
static inline bool lower_case(Str form) { return form.len && form.at[0] >= 'a' && form.at[0] <= 'z'; }
static inline Str lower_form(Reading *r, uint32_t t) { return str_lower(r->arena, r->token[t].form); }

Phrase phrase_of_span(Reading *r, uint32_t first, uint32_t last, uint32_t head);
uint32_t head_of_span(const Reading *r, uint32_t first, uint32_t last);  /* the token of a span whose head lies outside */

/* ---- titles.c ---- */

enum { TITLE_WORDS = 5 };

typedef struct { uint32_t first, last; const LexEntry *entry; bool office; Str portfolio; } Title; /* portfolio: "fisheries" */

/* The words from `first` to `last` are a title or role; its line of the tables, and whether it is an office or work. */
bool title_key(const Extractor *x, const Token *tokens, uint32_t first, uint32_t last, Arena *arena, const LexEntry **entry, bool *office);
bool title_before(Reading *r, uint32_t name, Title *title);           /* the longest that ends just before token `name` */
bool holds_office(const LexEntry *entry);
bool holds_office_of_state(const LexEntry *entry);                    /* one that countries have: not "director" */
bool is_taught(const Reading *r, uint32_t tongue, uint32_t teacher);   /* "French" of "a French teacher": what is taught, perhaps, and no origin */
bool demonym_at(Reading *r, uint32_t t, Phrase *body);                /* "French": France */
/* The body or country named by the words that end at token `t`: a demonym, a name, a possessor. */
bool body_ending_at(Reading *r, uint32_t t, Phrase *body);
void person_titles(Reading *r);

/* ---- nominal.c ---- */

/* "Alvin Yeung of the Civic Party", "the DAB's Gary Chan": a person and the body or place they belong to. */
void body_of_person(Reading *r, uint32_t person, uint32_t body, const char *preposition);
bool title_free(Reading *r, uint32_t person);                         /* no title stands before the name */


/* apposition.c */
void apposition(Reading *r, uint32_t b);                              /* `b` describes or names its head */
void place_in_place(Reading *r, uint32_t b);                          /* "Irving, Texas" */

/* score_line.c */
bool score_line(Reading *r);                                          /* "Northgate Rovers 3-2 Halden City", and it is told */

/* possession.c */
void possession(Reading *r, uint32_t owner);

/* event.c */
void event_noun(Reading *r, uint32_t noun);
bool is_institution(Reading *r, uint32_t t);                          /* "the High Court": a body that stands in one place */
void event_place(Reading *r, uint32_t place, Str preposition);        /* "the summit in Rome", "troops in Mali": where they are */

/* factuality.c */
void judge_event(Reading *r, uint32_t noun, size_t first); /* of the triples from `first` on, which `noun` names: did it take place? */

void doubt_what_one_is(Reading *r, size_t first);

#endif
