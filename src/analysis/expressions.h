/*
 * expressions.h - dates, times, money and quantities by grammar, where the network has found none.
 */
#ifndef RELATA_EXPRESSIONS_H
#define RELATA_EXPRESSIONS_H

#include "text/text.h"

typedef struct Expressions Expressions; /* const after opening; shared by all threads */

Expressions *expressions_open(void); /* NULL: out of memory */
void expressions_close(Expressions *expressions);
/* Adds to the sentence's names the expressions that overlap none of them; one that holds shorter dates or quantities
 * takes their place. */
void expressions_add(const Expressions *expressions, Sentence *sentence, Arena *arena);

#endif
