/*
 * resolution.h - mentions into Entities, Triples into Facts: one thing, one node.
 * Owns: mention detection, coreference within an article, entity types and canonical names, normalized dates, the test
 *       whether entities of two articles are one.
 * Does not know: SQL, drawing. A pure function of an article's sentences and triples; what the archive knows comes in as
 *       EntityProfiles that the store hands over.
 * Method: multi-pass sieves (Lee et al. 2013), precise ones first; every link remembers the sieve that made it.
 */
#ifndef RELATA_RESOLUTION_H
#define RELATA_RESOLUTION_H

#include "extraction/extraction.h"

typedef enum { MENTION_NAME, MENTION_NOMINAL, MENTION_PRONOUN } MentionKind;
typedef enum { GENDER_UNKNOWN, GENDER_FEMALE, GENDER_MALE, GENDER_NEUTER } Gender;
typedef enum { NUMBER_UNKNOWN, NUMBER_SINGULAR, NUMBER_PLURAL } Number;

typedef struct {
  uint32_t entity;           /* index in Resolved.entities; NO_ENTITY for a plural that stands for several (see members) */
  uint32_t sentence, first, last, head; /* tokens */
  uint32_t np_first, np_last; /* tokens of the whole noun phrase with its clauses */
  uint32_t cluster;          /* the same number: coreferent */
  Span span;                 /* bytes of Article.text */
  MentionKind kind;
  Str text;
  const char *rule;          /* the sieve that joined it to its entity: "exact", "acronym", "pronoun", "" for the first */
  float score;
  const uint32_t *members; uint32_t member_count; /* entities that "the two countries", "they" distribute over */
} ResolvedMention;
#define NO_ENTITY UINT32_MAX

typedef struct { Str name; uint32_t mentions; bool proper; } EntityAlias;
typedef struct {
  Str name;                  /* canonical: the fullest form the text supports, titles split off */
  EntityType type;
  bool proper;               /* has a proper name; otherwise a concept or a described thing */
  Gender gender; Number number;
  EntityAlias *aliases; uint32_t alias_count; /* sorted by mentions, then bytes; holds `name` as well */
  const Str *roles; uint32_t role_count;      /* "foreign secretary of Mexico" */
  Str same_as;               /* identifier from a gazetteer, or "" */
  uint32_t first_sentence, mention_count;
  float salience;            /* 0..1 within the article */
} ResolvedEntity;

typedef struct {
  uint32_t triple;           /* index in the TripleList */
  uint32_t subject, object;  /* entities; object NO_ENTITY: none, or a clause kept as text */
  uint32_t attribution;      /* entity or NO_ENTITY */
  Str time_start, time_end;  /* ISO 8601 dates, "" where unknown */
  float confidence;
} ResolvedFact;

typedef struct {
  ResolvedMention *mentions; size_t mention_count;
  ResolvedEntity *entities; size_t entity_count;
  ResolvedFact *facts; size_t fact_count;      /* a triple about "they" gives one for each member; pronouns and clutter that
                                                  stay unresolved give none */
} Resolved;

typedef struct Resolver Resolver; /* lexicon tables, gazetteer; const, shared by all threads */
MUST_CHECK Resolver *resolver_new(const Lexicon *lexicon, const char *gazetteer_path, RelataError *err);
void resolver_free(Resolver *resolver);

/* `triples` NULL: mentions and clusters only, all of them. */
void facts_resolve(const Resolver *resolver, const SentenceList *sentences, const TripleList *triples, Arena *arena,
                   Resolved *out);

/* CoNLL-U with the coreference in MISC as GUM writes it: Entity=(3-person ... 3). For `facts_resolve` without triples. */
void coref_write(const SentenceList *sentences, const Resolved *resolved, Buf *out);

/* What scripts/train_coreference learns from: mentions and their possible antecedents with features, as text. */
void coreference_examples(const Resolver *resolver, const SentenceList *sentences, Arena *arena, Buf *out);

/* ---- across articles: what the archive and a new article know of an entity, and whether they are one --------------- */

typedef struct {
  Str name; EntityType type; Gender gender; bool proper;
  const Str *aliases; size_t alias_count;
  const Str *roles; size_t role_count;
  const Str *context; size_t context_count;    /* names of entities it shares facts with, most frequent first, <= 16 */
  const Str *beside; size_t beside_count;      /* names of people and organizations that its articles name as well, most frequent first, <= 32 */
  Str same_as;
} EntityProfile;

/* Blocking keys: two entities that may be one share at least one key; few others do. At most `max`, sorted. */
size_t entity_keys(const Resolver *resolver, const EntityProfile *entity, Arena *arena, Str *keys, size_t max);

typedef enum { SAME_NO, SAME_UNDECIDED, SAME_YES } SameVerdict;
/* Symmetric. `score` 0..1, `why` names the rule ("same full name", "surname alone", ...). */
SameVerdict entity_same(const Resolver *resolver, const EntityProfile *a, const EntityProfile *b, float *score, const char **why);
/* Of an undecided pair: could those who are named beside both (`beside`, not looked at) decide it? */
bool entity_same_beside(const Resolver *resolver, const EntityProfile *a, const EntityProfile *b);
/* Is `one` a bare surname that few bear, and `full` the full name of somebody who does? */
bool entity_is_rare_surname(const Resolver *resolver, const EntityProfile *one, const EntityProfile *full);
/* The better canonical name of two for one entity; independent of order. */
Str entity_better_name(Str a, uint64_t mentions_a, Str b, uint64_t mentions_b);

/* "Wednesday", "April 20-22", "last month" against `published` (ISO, "" unknown) -> first and last day, ISO; false: not a date. */
bool date_normalize(Str words, Str published, Arena *arena, Str *start, Str *end);

#endif
