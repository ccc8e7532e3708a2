/* strangers.h - words nobody knows at the head of a sentence, read again as a name. */
#ifndef RELATA_STRANGERS_H
#define RELATA_STRANGERS_H

#include "analysis/names.h"
#include "analysis/network.h"

/* Between the network's run and names_settle(). `lexemes`: see lemma.h. False where memory ran out. */
MUST_CHECK bool strangers_read(const Network *network, FormCaches *caches, Str lexemes, SentenceList *sentences, Arena *arena);

#endif
