/*
 * names_evidence.h - what the files names*.c share: what word lists say of a name, and the run over an article.
 */
#ifndef RELATA_NAMES_EVIDENCE_H
#define RELATA_NAMES_EVIDENCE_H

#include "analysis/names.h"

/* What a list says of a name: nothing, a hint, likely, sure. */
typedef enum { SAYS_NOTHING, SAYS_MAYBE, SAYS_LIKELY, SAYS_SURE } Strength;
typedef struct { EntityType type; const char *label; Strength strength; } Hint;

typedef struct {
  const NameLists *lists;
  Arena *arena;
  Map names;               /* text of a name -> Votes */
  Map surnames;            /* last words of persons' names in full */
  Map forenames;           /* their first words -> Votes */
  Map short_names;         /* first words of organizations' names in full -> which of these */
  Map parts;               /* words of persons' names in full that mean nothing else */
  Map courtesies;          /* surnames that stand behind "Mr." or "Ms." */
} Settling;

enum { SHORT_OF_ORGANIZATION = 1, SHORT_OF_COMPANY }; /* values of Settling.short_names */
enum { TITLE_WORDS = 4 };

EntityType type_of_label(const char *label); /* "GPE" -> ENTITY_PLACE */
bool type_is_numeric(EntityType type);
bool token_is_proper(const Token *t);       /* a proper noun with a capital */
bool token_is_collective(const Token *t);   /* "People" of "Quux People's Party": whom a body is of and for */
bool token_joins_firm(const Sentence *s, uint32_t token); /* "&" between two such */
/* "Freight" of "Halden Freight": what a firm does, behind a proper noun and before no other capital, whatever it was tagged. */
bool token_ends_firm(const Settling *g, const Sentence *s, uint32_t token);
/* "Southern" of "Southern California": an adjective in a capital that is not the sentence's and hangs on the name [first, last]
 * right behind it. Not "Iraqi" nor "Former". */
bool token_opens_name(const Settling *g, const Sentence *s, uint32_t token, uint32_t first, uint32_t last);
/* Are [first, last], common words in capitals, a name in the midst of a sentence, of which the last word tells the kind? */
bool token_opens_run(const Settling *g, const Sentence *s, uint32_t first, uint32_t last);
/* The words [first, last] with single blanks between, but none about a hyphen. */
Str words_between(const Sentence *s, uint32_t first, uint32_t last, bool lower, Arena *arena);

bool list_has(const LexTable *table, Str key);
bool is_listed_organization(const NameLists *lists, Str key, Arena *arena); /* "marks & spencer", also with "and" */
bool list_has_kind(const LexTable *table, Str key, unsigned field, const char *value); /* on any of the key's lines */
/* How many words from `first` on are a title: "Atty. Gen." 2, "President" 1, "Zorba" 0. */
uint32_t title_words(const NameLists *lists, const Sentence *s, uint32_t first, Arena *arena);
/* "St." of "Gerda St. Plonk", "Sheikh" of "Zorba Sheikh Umbrage": behind a given name it is no title. */
bool is_inner_title(const Sentence *s, uint32_t token);
/* "Gulf" or "University" before "of", "Agency" before "for": what names are that go on so; ENTITY_NONE for other words. */
EntityType opens_name(const Settling *g, const Token *t, const Token *preposition);
/* "marathon" of "Lake City Marathon", "cup" of "Quux World Cup": the last word tells an event. */
bool ends_as_event(Str word);
/* Is the word, in lower case, a noun or adjective of the language? */
bool is_common_word(const Settling *g, const Token *t);
bool is_plain_noun(const Settling *g, const Token *t); /* the same, or so by its lemma, or a noun that the list of classes has */
bool is_any_word(const Settling *g, const Token *t); /* or a word of another class that is not closed */
/* What the lists say of the words [first, last] as a name. */
Hint hint_of_name(const NameLists *lists, const Sentence *s, uint32_t first, uint32_t last, Arena *arena);

/* The passes of names_edges.c over one sentence, in this order. */
void names_join(const Settling *g, Sentence *s); /* pieces of one name */
void names_trim(const Settling *g, Sentence *s); /* what is no part of a name, or no name */
void names_grow(const Settling *g, Sentence *s); /* what a name has left out beside it */

void names_split(const Settling *g, const Sentence *before, Sentence *s, const Sentence *after); /* names_split.c: people side by side; `before` and `after`: the sentences about it, or NULL */
void names_institutions(const Settling *g, Sentence *s); /* names_institutions.c: "Council for the Welfare of Plonks" */
bool is_institution_for(const Settling *g, const Sentence *s, const Name *name); /* is the name such a one to its end? */
void names_grow_business(const Sentence *s, Name *name, uint32_t limit); /* "dinner at Plonk 's", before word `limit` */
bool is_shop_of_owner(const Settling *g, const Sentence *s, const Name *name); /* "Plonk 's Pizza" */
void names_spread_businesses(const Settling *g, Sentence *sentences, size_t count); /* the same, by the article's other mentions */
void names_mend(const Settling *g, Sentence *s); /* names_mend.c: what takes knowledge of the world or of how lists are written */

void names_lost(const Settling *g, Sentence *s);                /* names_lost.c: what a tag, a label or a small word has lost */
bool is_given_in_full(const Settling *g, const Sentence *s, const Name *name); /* "Gerda Plonk", not "Madison Cup" */
/* "Quux Halden said it would cut 300 jobs": nobody is called it. Its first word is no given name; `top`: its word that the others hang on. */
bool is_called_it(const Settling *g, const Sentence *s, const Name *name, uint32_t top);
bool is_period_or_surname(const Sentence *s, const Name *name); /* "Weeks" and nothing behind it that would count them */

void names_told(const Settling *g, Sentence *s); /* names_told.c: "Gerda Mills" is somebody, "flew to JFK" somewhere */
void names_wholes(const Settling *g, Sentence *s); /* names_wholes.c: names with small words or marks inside; over settled ones */
void names_part_firms(const Settling *g, Sentence *s); /* names_split.c: two firms, or two lands, in one name; last */

/* names_weigh.c: the types of an article's names, and which of them are none. `dump`: NULL, or where features go. */
void names_weigh(const Settling *g, Sentence *sentences, size_t count, Buf *dump);

#endif
