/* oblique.h - facts of a clause's further arguments: verbal.c asks for them, oblique.c makes them. */
#ifndef RELATA_EXTRACTION_OBLIQUE_H
#define RELATA_EXTRACTION_OBLIQUE_H

#include "extraction/frame.h"

uint32_t argument_token(const Frame *f, const Argument *a);           /* the oblique itself, where a relative word stands for its noun */
bool noun_object(const Reading *r, uint32_t t);                       /* goes into a relation: no name, no pronoun */
bool light_idiom(const Reading *r, const Clause *c);                  /* "take place", "take part" */
bool ends_fact(const Reading *r, uint32_t t);                         /* can stand at the end of a fact */
void emit_chain(Frame *f, const Phrase *subject, uint32_t object);    /* "express support for | Bob" */
void emit_further(Frame *f, const Phrase *subject, const Phrase *predicate, Str relation, uint32_t noun);
void emit_oblique(Frame *f, const Phrase *subject, uint32_t object, const Argument *a);

#endif
