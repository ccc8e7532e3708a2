/*
 * decoder.h - the tree of a sentence from the likely heads and labels of its words.
 * Owns: the choice of heads and labels together; what makes a tree of English unlikely as a whole (two subjects of one verb,
 *       crossing arcs), which no score of a single arc can see.
 * Does not know: where the scores come from.
 */
#ifndef RELATA_DECODER_H
#define RELATA_DECODER_H

#include "text/text.h"

/* A head (counted from the root, 0) and a label that a word may have. Higher scores are better. */
typedef struct { uint32_t head; Deprel label; float score; } Choice;

/* The choices of word d, 1 <= d < n, are choice[first[d]] to choice[first[d + 1] - 1]; at least one each. */
typedef struct { uint32_t n; const Choice *choice; const uint32_t *first; } Choices;

/* `head`[n] is a tree with one root when it comes and when it goes, and every arc of it is among the choices. `picked`[n] becomes
 * the choice of each word. */
void decoder_choose(const Choices *choices, uint32_t *head, uint32_t *picked, Arena *arena);

#endif
