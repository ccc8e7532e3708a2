/* complement.h - what a clause says of its object, for facts with two ends: verbal.c asks, complement.c knows. */
#ifndef RELATA_EXTRACTION_COMPLEMENT_H
#define RELATA_EXTRACTION_COMPLEMENT_H

#include "extraction/frame.h"

/* Adds to `predicate` and `relation` of the fact that ends at `object` what is said of the object, and tells which
 * argument that was. false: there is no such fact, what the clause says has been said. */
bool complement_of_object(Frame *f, const Phrase *subject, uint32_t object, Phrase *predicate, Str *relation, const Argument **used);

/* A verb of putting: where its object is put is no circumstance. */
bool reflexive(const Reading *r, uint32_t t);                             /* "himself" */
bool settles_object(const Reading *r, uint32_t verb);

/* The argument belongs to the object and is said of it: "Ann | be sent to | prison". false: it is not. */
bool emit_of_object(Frame *f, const Phrase *subject, uint32_t object, uint32_t argument, const Argument *a);
void emit_place_of_object(Frame *f);

#endif
