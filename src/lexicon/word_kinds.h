/*
 * word_kinds.h - what a word is likely the name of, told by the words that newspapers and Wikipedia have about it.
 * Owns: word_kinds.bin (made by scripts/make_word_kinds, which says where it comes from), searched where it lies in the binary.
 * Does not know: contexts, nor whether the word is a name at all where it stands. A list tells that "halden" is a town; here
 * "eurostar", which no list has, is most likely an organization.
 */
#ifndef RELATA_WORD_KINDS_H
#define RELATA_WORD_KINDS_H

#include "core/core.h"

typedef struct { float person, place, organization, word; } WordKinds; /* shares that sum to 1; word: none of the three */

/* `word`: one word in lower case (str_lower), accents kept. False where nothing is known of it; then all is 0. Of words that are unknown
 * one in two thousand is taken for another. */
bool word_kinds_find(Str word, WordKinds *out);

#endif
