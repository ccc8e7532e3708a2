/*
 * names.h - what the two files of the name sieves share: names_sieve.c (which names may be one's) and name_bearers.c (which of
 * several a short form means).
 */
#ifndef RELATA_RESOLUTION_NAMES_H
#define RELATA_RESOLUTION_NAMES_H

#include "resolution/parts.h"

typedef struct { uint32_t *at; size_t len, cap; } MentionIndex;

/* Which names hold a word: a short form is compared only with names that share one, so that a long text stays cheap. */
typedef struct { Map heads; uint32_t *next, *name; size_t len, cap, next_cap; } WordIndex;
static inline uint32_t index_first(const WordIndex *index, Str word)
{
  const uint64_t *head = map_find(&index->heads, word);
  return head ? (uint32_t)*head : 0; /* place in the index + 1; 0: none */
}

typedef enum { GENERATION_UNSAID, GENERATION_ELDER, GENERATION_YOUNGER } Generation;
Generation generation_of(Reading *r, const Mention *m);
bool generation_fits(Reading *r, const Mention *part, const Mention *whole);

bool is_nickname_within(Str full, Str word); /* "Tito" of 'Ernesto "Tito" Balcazar' */
bool may_be_person(Reading *r, uint32_t i);
bool is_company_of_that_name(Reading *r, const WordIndex *index, uint32_t part);
bool may_be_short_company(Reading *r, const WordIndex *index, const Mention *m, EntityType type);
bool is_surely_place(Reading *r, const Mention *m); /* "Irving, Texas", "in Lowell" */
bool is_class_word(const Resolver *res, Str word); /* what bodies and works are called by: "church", "festival" */
bool looks_acronym(Str text);
bool part_fits(Reading *r, const WordIndex *index, uint32_t part, uint32_t whole, bool person);
bool is_styled_other(Reading *r, uint32_t part, uint32_t whole); /* styled_names.c: "Prince Harry" and Harry Styles */
uint32_t ruler_meant(Reading *r, uint32_t name);                 /* "Prince Harry", for him and a "Harry" behind him; or NO_MENTION */
bool is_mortal(Reading *r, uint32_t name);                         /* named_houses.c: "Rockefeller died" */
bool is_house_of_other(Reading *r, uint32_t part, uint32_t whole); /* named_houses.c: "Rolex" and the Rolex Learning Center */
bool is_unlike_name(Reading *r, uint32_t other, uint32_t name); /* an "other name" that shares no word with it */
bool name_clusters_clash(Reading *r, uint32_t a, uint32_t b);

/* Joins the names of so many words to the longer names that they are parts of. */
void join_parts(Reading *r, const MentionIndex *names, const WordIndex *index, bool person, uint32_t words);

#endif
