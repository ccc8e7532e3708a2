/*
 * names.h - the network's names made sound: types, edges, and one type for one name throughout an article.
 * Owns: the map from the network's labels to relata's types; what word lists and the rest of the article say of a name.
 * Does not know: which names mean the same thing (resolution/).
 */
#ifndef RELATA_NAMES_H
#define RELATA_NAMES_H

#include "text/text.h"

typedef struct {
  const LexTable *countries, *places, *demonyms, *groups, *titles, *given, *organizations, *kinds;
  Str lexemes; /* common words, see lemma.h */
} NameLists;

/* The lists of a lexicon; all NULL without one, and then no list says anything. */
NameLists name_lists(const Lexicon *lexicon, Str lexemes);

/* Sets the type of every name from its finer label, trims what is no part of a name (titles, articles, 's), lets word
 * lists and the article's other mentions decide what the network was unsure of, and adds names it has overlooked. */
void names_settle(const NameLists *lists, SentenceList *sentences, Arena *arena);

#endif
