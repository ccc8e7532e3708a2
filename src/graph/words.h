/*
 * words.h - the words beside an edge, and how much they tell.
 * Does not know: which edges share a label.
 */
#ifndef RELATA_GRAPH_WORDS_H
#define RELATA_GRAPH_WORDS_H

#include "graph/network.h"

/* "will meet ×2"; with `counted` false "will meet". */
Str edge_words(Arena *arena, const Edge *e, bool counted);

/* "will ", "may ", "must ", "would " before the verb, or "": of a modality that has no word, or where the relation ("plan to buy")
 * has its own. */
const char *mood_word(Str modality, Str relation);

/* "be elected in" as "elected in", unless a word of mood ("will ") needs its verb. */
Str relation_words(Str relation, const char *mood);

/* 0..1, by the words alone. */
double relation_weight(Str relation);
bool is_vague_thing(Str name);

/* "give support to" goes on from "give" with a word of its object "full support". */
bool relation_goes_on(Str longer, Str shorter, Str object);

#endif
