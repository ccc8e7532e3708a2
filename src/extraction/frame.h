/*
 * frame.h - a clause on its way into triples: its predicate and arguments, shared by predicate.c, copula.c and verbal.c.
 */
#ifndef RELATA_EXTRACTION_FRAME_H
#define RELATA_EXTRACTION_FRAME_H

#include "extraction/reading.h"

typedef struct { Argument *at; size_t len, cap; } ArgumentList;

typedef struct {
  Reading *r; const Clause *c;
  Phrase predicate; Str relation;
  ArgumentList arguments;
  Str settled;             /* a bare noun that belongs to the verb: "brought [to justice]" */
} Frame;

Phrase sentential_phrase(Reading *r, const Clause *c);             /* sentential.c; empty where there are no words for it */

static inline bool full(const Reading *r) { return r->options->style == STYLE_FULL; }
static inline bool takes_adjuncts(const Reading *r) { return r->options->adjuncts; }
static inline unsigned minimal_cut(const Reading *r) { return r->options->adjuncts ? CUT_SMALL : CUT_SMALL | CUT_TITLE; }

/* predicate.c */
void predicate_push_group(Reading *r, const Clause *c, TokenList *out);                  /* the verb with its auxiliaries */
void predicate_push_chain(Reading *r, const Clause *c, TokenList *out, unsigned depth);  /* with the verbs above it: "hope to" */
Phrase predicate_of(Reading *r, const Clause *c);
Phrase predicate_with(Reading *r, const Phrase *predicate, uint32_t argument);           /* ended by the argument's preposition */
Str relation_of(Reading *r, const Clause *c, unsigned depth);
Str lemma_lower(Reading *r, uint32_t t);

/* The clause that the binary style says with this one as one relation: "asked Ann to sell | the boat"; NULL: none. */
const Clause *chained_to(const Reading *r, const Clause *clause);
Phrase chained_predicate(Reading *r, const Clause *clause, const Clause *above);

bool particle_adverb(const Reading *r, uint32_t t, uint32_t verb);                          /* "ran out" */

/* frame.c */
ArgumentList arguments_of(Reading *r, const Clause *c, const Phrase *predicate);
Triple *frame_emit(Frame *f, const char *rule, const Phrase *subject, Phrase predicate, Str relation, Phrase object,
                   const Argument *used);
bool attribution_phrase(Reading *r, uint32_t t);                                          /* "according to Ann" */
bool argument_contrasts(Reading *r, uint32_t t);                                          /* "unlike Ann" */
bool adverb_taken(const Phrase *predicate, uint32_t t);                                   /* the predicate has it already */
bool belongs_elsewhere(const Frame *f, const Argument *a, uint32_t object);   /* "bought Acme in 2001 and Bolt in 2003" */

/* "Ann likes tea and Bob coffee", "Acme was advised by Ann, Bolt by Bob": the same verb of a second subject, with what else is its own
 * (orphans in the tree). false: `subject` has nothing of its own. */
bool gapped_clause(Reading *r, const Clause *first, uint32_t subject, Clause *out);

/* consequence.c: triples of others than the subject that the clause tells of, in its stead (true: told) or besides. */
bool consequence_instead(Reading *r, const Clause *c);
void consequence_besides(const Frame *f);
bool deals_with_others(const Reading *r, const Clause *c);                                /* "signed an agreement to buy crude": with its seller */

/* copula.c */
void copula_emit(Frame *f, const Phrase *subject);
/* false: the noun names no office of a body; `used` is the argument that it stands in, if any. */
bool office_emit(Frame *f, const Phrase *subject, uint32_t noun, const Phrase *verb, Str relation, const Argument *used);

#endif
