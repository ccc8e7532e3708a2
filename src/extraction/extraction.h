/*
 * extraction.h - Sentences into clauses, clauses into Triples with the words that support them.
 * Owns: the rules from dependency trees to triples, modality, negation, attribution, the closed vocabulary of relations,
 *       the confidence of a triple.
 * Does not know: which mentions are one entity, other articles, how a triple is stored. A pure function of the sentences.
 * Method: clause types after Del Corro and Gemulla (ClausIE, 2013), minimal facts after Gashteovski et al. (MinIE, 2017),
 *       over Universal Dependencies.
 */
#ifndef RELATA_EXTRACTION_H
#define RELATA_EXTRACTION_H

#include "text/text.h"

/* Words of one sentence, in order, not necessarily side by side. `text`: as printed; for most phrases the words joined as
 * in the source, but a phrase may also be made from a word ("Mexican" -> "Mexico"): then `made` is true. */
typedef struct {
  uint32_t sentence;         /* ordinal in the SentenceList */
  uint32_t head;             /* token; NO_TOKEN for an empty phrase */
  const uint32_t *tokens; uint32_t len;
  Str text;
  bool made;
} Phrase;

static inline bool phrase_empty(const Phrase *p) { return p->len == 0 && p->text.len == 0; }

typedef enum { ROLE_OTHER, ROLE_TIME, ROLE_PLACE, ROLE_RECIPIENT, ROLE_AGENT, ROLE_INSTRUMENT, ROLE_PURPOSE, ROLE_CAUSE,
               ROLE_MANNER, ROLE_TOPIC, ROLE_SOURCE, ROLE_GOAL } ArgumentRole;
/* "in Washington": `phrase` is "Washington", `preposition` "in" ("" for a bare one: "Wednesday", "twice"). */
typedef struct { ArgumentRole role; Str preposition; Phrase phrase; Str text; } Argument;

typedef enum { MODALITY_ASSERTED, MODALITY_FUTURE, MODALITY_POSSIBLE, MODALITY_DESIRED, MODALITY_OBLIGATORY,
               MODALITY_CONDITIONAL, MODALITY_ASKED, MODALITY_DENIED, MODALITY_COUNT } Modality;
const char *modality_name(Modality modality);

typedef struct {
  uint32_t sentence;
  Phrase subject;
  Phrase predicate;          /* the text's words: "did n't meet with" */
  Str relation;              /* canonical: "meet", "be president of" */
  Phrase object;             /* may be empty */
  const Argument *arguments; uint32_t argument_count;
  bool negated, inferred, symmetric;
  bool object_is_clause;     /* said (that ...): not a node of the graph */
  bool collective;           /* the subject stands whole: "Jack and Jill married" */
  Modality modality;
  Phrase attribution;        /* who says so, maybe in another sentence; empty: the article itself */
  Phrase time, place;        /* empty where unknown */
  const char *rule;          /* the rule's name: rule_explanation says what it means */
  uint32_t clause_head;      /* token of the clause's verb or predicate */
  float confidence;          /* 0..1 */
} Triple;

typedef struct {
  Triple *at; size_t len, cap;
  SentenceList read;           /* the sentences with their trees as they were put right before they were read; [sentence] */
} TripleList;

typedef enum { STYLE_MINIMAL, STYLE_FULL } TripleStyle; /* binary facts cut small; n-ary with complete arguments */
typedef struct {
  TripleStyle style;
  bool explicit_only;        /* drop inferred ones */
  bool adjuncts;             /* minimal: a fact for every time and place as well ("was born in | 1941"), passives as they stand */
  bool own_words;            /* `relation` in the sentence's own words ("met with") instead of the canonical ones ("meet") */
  float min_confidence;
  const char *without_repair; /* for scripts/ablate_repairs: a pass of the repair that is left out; NULL: none is */
} ExtractionOptions;

/* One line that explains a rule by example; "" for an unknown one. */
const char *rule_explanation(const char *rule);

typedef struct Extractor Extractor; /* lexicon tables looked up once; const, shared by all threads */
Extractor *extractor_new(const Lexicon *lexicon);
/* Adds the relations of a user's file (own_relations.c says its form), before any thread reads the extractor. Returns false
 * with `err` naming file and line where it is not as it should be. */
MUST_CHECK bool extractor_add_relations(Extractor *extractor, const char *path, RelataError *err);
void extractor_free(Extractor *extractor);

/* What the sentences assert, in reading order. */
TripleList triples_extract(const Extractor *extractor, const SentenceList *sentences, const ExtractionOptions *options,
                           Arena *arena);

#endif
