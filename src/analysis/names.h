/* names.h - the network's name labels as relata's entity types. */
#ifndef RELATA_NAMES_H
#define RELATA_NAMES_H

#include "text/text.h"

/* Sets the type of every name of the sentence from its finer label; a label without a type drops the name. */
void names_type(Sentence *sentence);

#endif
