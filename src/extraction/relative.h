/* relative.h - relative clauses: clause.c asks whom and what they are about, relative.c knows. */
#ifndef RELATA_EXTRACTION_RELATIVE_H
#define RELATA_EXTRACTION_RELATIVE_H

#include "extraction/reading.h"

/* The clause whose head is token `t`, if one is open; NULL. */
static inline const Clause *clause_headed_by(const Reading *r, uint32_t t)
{
  return r->clause_at[t] == NO_CLAUSE ? NULL : &r->clauses[r->clause_at[t]];
}

uint32_t relative_word(const Reading *r, const Clause *c);            /* "who", "whose", "that" of the clause; NO_TOKEN */
bool means_person(const Reading *r, uint32_t t);
/* The subject of "Ann is a painter" for its noun, where what is said of the one holds for the other; else the noun itself. */
uint32_t subject_described(const Reading *r, uint32_t noun);
void clause_relate(Reading *r, Clause *c);                            /* fills the slot that the antecedent has in its relative clause */
void relatives_resolve(Reading *r, Clause *c);                        /* relative words in the slots give way to what they stand for */

#endif
