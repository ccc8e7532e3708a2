/*
 * names.h - the network's names made sound: types, edges, and one type for one name throughout an article.
 * Owns: the map from the network's labels to relata's types; what word lists and the rest of the article say of a name.
 * Does not know: which names mean the same thing (resolution/).
 */
#ifndef RELATA_NAMES_H
#define RELATA_NAMES_H

#include "text/text.h"

enum { NAME_CLASSES = 5 };
typedef struct { float of[NAME_CLASSES]; } NameWeight;
typedef struct { const LexTable *table; NameWeight *at; /* [ordinal] */ } NameWeights;

typedef struct {
  const LexTable *countries, *places, *demonyms, *groups, *titles, *given, *organizations, *kinds, *roles, *things, *frames, *verbs, *relations, *nouns;
  const NameWeights *weights; /* names_features.c */
  Str lexemes; /* common words, see lemma.h */
} NameLists;

/* The lists of a lexicon; all NULL without one, and then no list says anything. `arena` keeps the weights. */
NameLists name_lists(const Lexicon *lexicon, Str lexemes, Arena *arena);
NameWeights *name_weights_load(const LexTable *table, Arena *arena);

/* Sets the type of every name from its finer label, trims what is no part of a name (titles, articles, 's), lets word
 * lists and the article's other mentions decide what the network was unsure of, and adds names it has overlooked. */
void names_settle(const NameLists *lists, SentenceList *sentences, Arena *arena);
/* The same, and to `out` a line for each candidate: sentence, first and last word, what it was taken for, its features. */
void names_examples(const NameLists *lists, SentenceList *sentences, Arena *arena, Buf *out);

#endif
