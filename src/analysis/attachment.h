/*
 * attachment.h - what the grammar of English rules out in a tree, mended after the parser has chosen it.
 * The network knows most attachments from what it has read; where a word's class decides, the class is asked.
 */
#ifndef RELATA_ANALYSIS_ATTACHMENT_H
#define RELATA_ANALYSIS_ATTACHMENT_H

#include "analysis/names.h"

/* Changes heads and relations of `s`, whose names must be settled; takes out names that the same marks show to be none (a ticker in brackets, "the
 * canton"). Without a lexicon the lists say nothing. */
void attachment_mend(const NameLists *lists, Sentence *s, Arena *arena);

/* A capitalized word that is taken for a conjunction, a pronoun and the like, and none that `lexemes` (lemma.h) know, is the name of who does it.
 * Before the names are settled. */
void attachment_name_strangers(Str lexemes, Sentence *s, Arena *arena);

#endif
