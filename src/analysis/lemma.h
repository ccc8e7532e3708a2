/* lemma.h - lemmas: known ones by form and part of speech, others by edit rules that the network chooses. */
#ifndef RELATA_LEMMA_H
#define RELATA_LEMMA_H

#include "core/core.h"

/* "FLAGcut|tail": case the form, take `cut` letters off its end, put `tail` on; "=lemma": the lemma itself.
 * Flags: l all lower case, k as it is, t all but the first lower, u the first upper, U all upper, n without commas. */
typedef struct { char flag; uint32_t cut; Str tail; } LemmaRule;

/* False where `text` is no rule. Borrows `text`. */
bool lemma_rule_parse(Str text, LemmaRule *rule);
Str lemma_rule_apply(const LemmaRule *rule, Str form, Arena *arena);

/* The third field of the line that begins with "form TAB upos TAB" in `lexemes`, lines sorted by bytes; an empty Str with
 * at == NULL where there is none. */
Str lexeme_find(Str lexemes, Str form, Str upos);

/* What is known of words: the lexemes, and the vocabulary, whose keys are normal forms (forms.h). Either may be empty. */
typedef struct { Str lexemes; const Map *vocabulary; } Known;

/* The lemma that needs no rule: an address (ADD) is its own; a lexeme of the form, or (but for proper nouns) of the form in lower case
 * or without drawn-out letters ("sooooo"). Adjectives and the like within a name (NNP) keep their capital. False where there is none. */
bool lemma_known(const Known *words, Str form, const char *upos, const char *xpos, Arena *arena, Str *lemma);
/* What the rule makes, held against the words that are known. */
Str lemma_by_rule(const Known *words, const LemmaRule *rule, Str form, const char *upos, const char *xpos, Arena *arena);
/* The known one, or what the rule makes. */
Str lemma_of(const Known *words, const LemmaRule *rule, Str form, const char *upos, const char *xpos, Arena *arena);

#endif
