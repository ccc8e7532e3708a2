/*
 * gazetteer.h - what the world calls its towns and people: names that are evidence, not law.
 * Owns: gazetteer.tsv (made by scripts/make_gazetteer, which says where it comes from), searched where it lies in the binary.
 * Does not know: contexts. "lincoln" is a town, a surname and a given name.
 */
#ifndef RELATA_GAZETTEER_H
#define RELATA_GAZETTEER_H

#include "core/core.h"

typedef struct {
  Str code;                /* all of it, as the line has it: "p2s1g0" */
  int town;                /* 0: below 50,000 people, 1: 200,000, 2: a million, 3: more; here and below -1 where it is none */
  int region;              /* 0: a river, a region, a mountain ... */
  int surname, given;      /* 0: rare ... 2: frequent */
  int word;                /* a word of the language as well: 0: rare ... 2: frequent */
} Gazetted;

/* `key`: lower case without accents, single blanks (str_fold). False where no list has it; then all is -1. */
bool gazetteer_find(Str key, Gazetted *out);

#endif
