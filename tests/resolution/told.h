/*
 * told.h - small texts for the tests of resolution, told word by word:
 *   "Powell PROPN NNP 2 nsubj B-PERSON\n"     form (or form=lemma), tags, head, relation, name
 * A form that ends in "~" has no space behind it.
 * An empty line ends a sentence; "# newpar_block = headline" before it makes it one. `told_names` makes a text that only speaks names: "Mr. Holmes; Watson/PLACE".
 */
#ifndef RELATA_TESTS_TOLD_H
#define RELATA_TESTS_TOLD_H

#include "resolution/resolution.h"

typedef struct { Arena arena; Lexicon *lexicon; Resolver *resolver; SentenceList sentences; Resolved resolved; } Told;

Told told(const char *words);                                  /* mentions and clusters only */
Told told_with(const char *words, const TripleList *triples, const char *gazetteer, const char *date);
Told told_names(const char *names);                            /* "; " between; the type PERSON unless "/TYPE" follows */
void told_end(Told *t);
uint32_t entity_named(const Told *t, const char *form);        /* the entity of the first mention with this text; NO_ENTITY: none */
bool same_entity(const Told *t, const char *a, const char *b); /* both there, and one */
bool in_cluster(const Told *t, uint32_t sentence_a, const char *a, uint32_t sentence_b, const char *b); /* coreferent mentions */
/* What a text tells, one check a part of "Bello = Big Ib; 1 Lee != Ann Lee; SAN -; Acme : ORGANIZATION": one entity, two, none so called, its type; "it ~ an offer; it !~ Acme":
 * one cluster, two. A
 * number before a name is its sentence; a mention without one is the first with that text. */
void told_expect(const char *words, const char *checks);
Phrase told_phrase(const Told *t, uint32_t sentence, uint32_t head, const char *text);

#endif
