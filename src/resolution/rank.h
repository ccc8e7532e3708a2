/* rank.h - the learned ranker's weights and what it leaves to training. */
#ifndef RELATA_RESOLUTION_RANK_H
#define RELATA_RESOLUTION_RANK_H

#include "resolution/parts.h"

void rank_weights_load(const LexTable *table, RankWeights *out);
void sieve_ranked(Reading *reading);
void rank_examples_write(Reading *reading, Buf *out);

#endif
