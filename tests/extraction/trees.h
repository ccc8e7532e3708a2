/* trees.h - sentences with hand-written trees, so that rules are tested apart from the parser. */
#ifndef RELATA_TESTS_TREES_H
#define RELATA_TESTS_TREES_H

#include "extraction/extraction.h"

/* `tree`: tokens set apart by spaces, each form/lemma/UPOS/XPOS/head/deprel, or with a name's /B-PLACE behind, heads counted from 1 and 0 for the root.
 * Returns the triples, one a line: "Acme | bought | Bolt | on Monday (not) (future) (by Ann)". */
const char *triples_of(const char *tree, const ExtractionOptions *options);
const char *words_of(const char *tree); /* the full style, relations in the sentence's own words */
const char *facts_of(const char *tree); /* the minimal style, canonical relations */
const char *times_of(const char *tree); /* when the facts took place, one a line */

/* One triple as a line, appended to `out`. */
void triple_line(const Triple *t, Buf *out);

#endif
