/* spelling.h - the word that a misspelt one stands for: UD gives "acommodate" the lemma of accommodate. */
#ifndef RELATA_SPELLING_H
#define RELATA_SPELLING_H

#include "analysis/lemma.h"

/* The lemma of the known word that `form` (small letters) becomes when two letters are exchanged, one is doubled or a double one
 * made single. An empty Str with at == NULL where there is none, where the word is too short to tell, or where it is known or
 * made of known parts ("unmet", "causally"). */
Str spelling_lemma(const Known *words, Str form, Str upos);

#endif
