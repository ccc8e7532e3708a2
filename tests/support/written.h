/*
 * written.h - articles as the rooms before the store would give them, written by hand in a few lines:
 *   S Powell met Castaneda in Washington.        a sentence
 *   E Colin Powell | PERSON | Powell | secretary of state     an entity: name, type, other names (; between), roles
 *   F Powell | meet | Castaneda | met | place=Washington      a fact of the last sentence: names of its ends, relation,
 *                                                              the predicate's words, marks
 * marks: negated inferred symmetric, a modality, time=, start=, place=, by=, sure=0.8, rule=; ";" between.
 * A fact whose object is no entity keeps it as text. Mentions are wherever a name stands in a sentence.
 */
#ifndef RELATA_TESTS_STORE_WRITTEN_H
#define RELATA_TESTS_STORE_WRITTEN_H

#include "store/store.h"

typedef struct { Article article; SentenceList sentences; TripleList triples; Resolved resolved; } Written;

Written written_parse(Arena *arena, const char *name, const char *date, const char *spec);
/* Puts it, and fails the test where that fails. */
PutOutcome put(Store *store, const char *name, const char *date, const char *spec);

Store *open_memory(void);                 /* no resolver: equal names are one entity */
/* The rows of a query, fields set apart by "|", lines by "\n"; the caller frees it. */
char *rows_of(Store *store, const char *sql);
void assert_rows(Store *store, const char *sql, const char *want);
int64_t number_of(Store *store, const char *sql);
void assert_sound(Store *store);          /* integrity, foreign keys, full text, and sums equal to what they sum */
char *dump_of(Store *store);              /* all rows of the public tables and views */

#endif
