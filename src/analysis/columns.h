/* columns.h - what holds of a Sentence's columns after the analysis, whatever the model said. */
#ifndef RELATA_COLUMNS_H
#define RELATA_COLUMNS_H

#include "text/text.h"

/* Makes the heads one tree: exactly one root, every head in range, no cycle; deprel root on the root and nowhere else;
 * names in order, in range, not overlapping. What is already so stays as it is. */
void columns_repair(Sentence *sentence, Arena *arena);

#endif
