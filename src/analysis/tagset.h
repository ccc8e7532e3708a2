/* tagset.h - which universal tags a Penn tag goes with in the English treebanks. */
#ifndef RELATA_TAGSET_H
#define RELATA_TAGSET_H

#include "text/text.h"

/* A bit (1 << Upos) for each universal tag that words with this tag may have. */
uint32_t upos_beside(Xpos xpos);

#endif
