/*
 * inflection.h - what stands before an English ending: "finishes" is finish + es, "scraping" scrape + ing.
 * The network names an edit for a form it has never seen; here the result is held against the words that are known.
 */
#ifndef RELATA_INFLECTION_H
#define RELATA_INFLECTION_H

#include "analysis/lemma.h"

/* The stem of `form` (in small letters) that is a word: `proposed`, unless another stem of the form is better known, or the
 * spelling forbids it ("scraping" is not of scrap). `proposed` too where the tag has no ending. */
Str inflection_stem(const Known *words, Str form, Str proposed, Str upos, Str xpos, Arena *arena);

#endif
