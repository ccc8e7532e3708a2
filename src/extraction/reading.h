/*
 * reading.h - the extraction room's own header: one sentence as the rules see it.
 * A Reading indexes the dependency tree once (children, extents, lexical classes of verbs, nouns and prepositions), holds
 * its clauses, and collects the sentence's triples. All arrays are [token] and live in the article's arena.
 */
#ifndef RELATA_EXTRACTION_READING_H
#define RELATA_EXTRACTION_READING_H

#include <string.h>

#include "extraction/extraction.h"

/* ---- what the lexicon says of a word: looked up once a token, then only bits are asked ---------------------------- */

typedef enum {              /* tables/verbs.tsv */
  VERB_SAY = 1 << 0,        /* said that: its clause is attributed to its subject */
  VERB_THINK = 1 << 1,      /* believes that */
  VERB_DENY = 1 << 2,       /* denied that, denied doing */
  VERB_ASK = 1 << 3,        /* asked whether: its clause is open */
  VERB_WISH = 1 << 4,       /* hope to, want to, try to: desired */
  VERB_PLAN = 1 << 5,       /* plan to, is scheduled to: future */
  VERB_FAIL = 1 << 6,       /* failed to, refused to: it did not happen */
  VERB_ASPECT = 1 << 7,     /* began to, continued to, managed to: it happens */
  VERB_SEEM = 1 << 8,       /* seems to, is said to: raising, possible */
  VERB_ORDER = 1 << 9,      /* urged X to: X controls, desired */
  VERB_LET = 1 << 10,       /* allowed X to: X controls, possible */
  VERB_FORCE = 1 << 11,     /* forced X to, helped X to: X controls, it happens */
  VERB_PROMISE = 1 << 12,   /* promised X to: the subject controls in spite of the object */
  VERB_LIGHT = 1 << 13,     /* make, take, hold, give: the noun carries the meaning */
  VERB_MUTUAL = 1 << 14,    /* met, married, agreed: two subjects do it to each other */
  VERB_BECOME = 1 << 15,    /* become, remain, serve as: its complement says what the subject is */
  VERB_NAME = 1 << 16,      /* named X chairman: the object is what the complement says */
  VERB_OBLIGE = 1 << 17,    /* have to, need to */
  VERB_STOP = 1 << 18,      /* prevented X from doing */
  VERB_KNOW = 1 << 19,      /* knows, reveals that: its clause is taken for true */
  VERB_AFFECT = 1 << 20,    /* send, put, blame: a further argument is said of the object */
  VERB_VIEW = 1 << 21,      /* describe, regard: so is it, and only in the subject's eyes */
  VERB_CAUSE = 1 << 22      /* cause, make, see: without what the object does or is, nothing is said of it */
} VerbClass;

enum { VERB_OF_OBJECT = VERB_AFFECT | VERB_VIEW | VERB_CAUSE };        /* what says nothing of a clause below the verb */

typedef enum {              /* tables/nouns.tsv */
  NOUN_TIME = 1 << 0,       /* Wednesday, week, year, month */
  NOUN_PLACE = 1 << 1,      /* city, office, station */
  NOUN_KIN = 1 << 2,        /* brother, wife: a possessive names a relation */
  NOUN_PART = 1 << 3,       /* one, some, number, group (of): the noun after "of" is what is meant */
  NOUN_EVENT = 1 << 4,      /* support, visit, talks: with a light verb it is the predicate */
  NOUN_MUTUAL = 1 << 5,     /* talks, war, deal (between A and B) */
  NOUN_NO_GAP = 1 << 6,     /* the way/day/reason (that) he left: the noun fills no slot of the clause */
  NOUN_CLAUSE = 1 << 7,     /* plan, decision, attempt (to do) */
  NOUN_ROLE = 1 << 8        /* spokesman, foreign secretary: tables/roles.tsv */
} NounClass;

typedef enum {              /* the static table in lexis.c */
  PREP_TIME = 1 << 0, PREP_PLACE = 1 << 1, PREP_GOAL = 1 << 2, PREP_SOURCE = 1 << 3, PREP_RECIPIENT = 1 << 4,
  PREP_AGENT = 1 << 5, PREP_PURPOSE = 1 << 6, PREP_CAUSE = 1 << 7, PREP_TOPIC = 1 << 8, PREP_MEANS = 1 << 9,
  PREP_WITH = 1 << 10, PREP_OF = 1 << 11
} PrepClass;

/* What a triple's confidence is made from (confidence.c). */
typedef enum {
  FEATURE_BIAS, FEATURE_DOUBT_SUBJECT, FEATURE_DOUBT_OBJECT, FEATURE_DOUBT_CLAUSE, FEATURE_DOUBT_WITHIN, FEATURE_DOUBT_WORST,
  FEATURE_DOUBT_LEFT_OUT, FEATURE_DOUBT_PREDICATE, FEATURE_DOUBT_TAG, FEATURE_DOUBT_LABELS, FEATURE_DOUBT_LABELS_WITHIN, FEATURE_MARGIN_LEAST, FEATURE_MARGIN_WITHIN,
  FEATURE_SUBJECT_LENGTH, FEATURE_OBJECT_LENGTH, FEATURE_SENTENCE_LENGTH, FEATURE_DISTANCE_SUBJECT, FEATURE_DISTANCE_OBJECT,
  FEATURE_SUBJECT_PRONOUN, FEATURE_SUBJECT_NAME, FEATURE_OBJECT_NAME, FEATURE_OBJECT_PRONOUN, FEATURE_SHARED_SUBJECT,
  FEATURE_CONJUNCT_OBJECT, FEATURE_CONJUNCT_SUBJECT, FEATURE_NEGATED, FEATURE_MODAL, FEATURE_ARGUMENTS, FEATURE_NO_PERIOD,
  FEATURE_SENTENCE_VERBS, FEATURE_SENTENCE_COMMAS, FEATURE_SENTENCE_CONJUNCTS, FEATURE_OBJECT_EMPTY, FEATURE_OBJECT_CLAUSE,
  FEATURE_DEPTH,
  FEATURE_DOUBT_STEP,                                             /* and three more: all doubts together, above a step each */
  FEATURE_LEFT_OUT_STEP = FEATURE_DOUBT_STEP + 4,
  FEATURE_LINK = FEATURE_LEFT_OUT_STEP + 4,                                                   /* and one for each further ClauseLink */
  FEATURE_COUNT = FEATURE_LINK + 10
} Feature;
enum { RULES_MAX = 64 };
typedef struct { float scale, feature[FEATURE_COUNT], rule[RULES_MAX]; } ConfidenceModel;

struct Extractor {
  ConfidenceModel right, told;                                    /* of the minimal style; of the full one */
  const LexTable *verbs, *nouns, *roles, *titles, *demonyms, *relations, *vocabulary, *nominals, *given_names, *frames,
                 *kind_words, *organization_words, *noun_classes;
  size_t own_relations;                                           /* how many of the first entries of `relations` are the user's */
  Arena arena;                                                    /* of the user's relations */
};

/* ---- clauses ------------------------------------------------------------------------------------------------------- */

typedef enum { CLAUSE_VERB, CLAUSE_COPULA, CLAUSE_EXISTENCE } ClauseKind;
typedef enum { LINK_ROOT, LINK_CONJ, LINK_XCOMP, LINK_CCOMP, LINK_ADVCL, LINK_ACL, LINK_RELCL, LINK_PARATAXIS, LINK_CSUBJ,
               LINK_OTHER, LINK_COUNT } ClauseLink;
typedef struct { uint32_t *at; size_t len, cap; } TokenList;

#define NO_CLAUSE UINT32_MAX
typedef struct {
  uint32_t head;             /* the verb, or the noun or adjective after the copula */
  ClauseKind kind;
  ClauseLink link;           /* how it hangs on `above` */
  uint32_t above;            /* the governing clause; NO_CLAUSE at the top */
  bool passive, participle;  /* participle: "officials accused of", "fearing a storm" */
  bool infinitive;           /* "to draft" */
  bool merged;               /* its verb and the one above make one predicate: "hope to produce" */
  bool asks;                 /* a question asserts nothing */
  bool own_subject;
  bool sentential;           /* "which" is all that stands before it */
  uint32_t subject;          /* a token, its own or understood; NO_TOKEN: none */
  uint32_t without;          /* the relative or participial clause's own head, left out of its antecedent's phrase */
  uint32_t object, recipient, agent, speech, open; /* obj, iobj, by-phrase, ccomp, xcomp; NO_TOKEN: none */
  TokenList obliques;        /* obl and prepositional nmod of a predicate noun, in order */
  TokenList adverbs;         /* advmod and advcl that stay outside the predicate */
  bool negated;              /* the relation as it is worded does not hold: "did not sign", but not "refused to sign" */
  bool undone;               /* what the clause tells does not take place, whatever words say so */
  Modality modality;
  uint32_t speaker;          /* token of who says it; NO_TOKEN */
} Clause;

typedef struct Reading {
  const Extractor *extractor;
  const ExtractionOptions *options;
  const Sentence *sentence;
  const Token *token; uint32_t len;  /* a copy, put right by repair.c */
  Name *names; uint32_t name_count;  /* the sentence's, without titles */
  uint32_t ordinal;
  Arena *arena;
  uint32_t *kid_start, *kids;   /* the dependents of i, in order: kids[kid_start[i] .. kid_start[i + 1]) */
  uint32_t *order; uint32_t order_len; /* heads before dependents; what hangs in a cycle is not in it */
  uint32_t *left, *right;       /* first and last token of the subtree */
  uint32_t *verb_class, *noun_class, *prep_class;
  uint32_t *name_at;            /* index into names, NO_TOKEN: in no name */
  uint32_t *stands_for;         /* a relative pronoun's antecedent; NO_TOKEN */
  uint32_t *clause_at;          /* the clause whose head this is; NO_CLAUSE */
  uint8_t *mark;                /* scratch of phrase.c: all zero between calls */
  Clause *clauses; size_t clause_count, clause_cap;
  TripleList *out; size_t first_out; /* this sentence's triples begin there */
} Reading;

/* A verb or adjective of which the table knows what it does to the clause below it. */
static inline bool governs_clause(const Reading *r, uint32_t t) { return (r->verb_class[t] & ~(uint32_t)VERB_OF_OBJECT) != 0; }

/* Runs over the dependents of `of`: `k` is a pointer to the token. */
#define EACH_KID(r, of, k)                                                                                           \
  for (const uint32_t *k = (r)->kids + (r)->kid_start[of], *k##_end = (r)->kids + (r)->kid_start[(of) + 1]; k < k##_end; k++)

/* Prepositions behind which stand members of the group before them. */
static inline bool lists_members(Str preposition)
{
  return str_starts(preposition, "including") || str_is(preposition, "such as") || str_is(preposition, "among them") || str_is(preposition, "among whom");
}

/* tree.c */
Reading *reading_new(const Extractor *extractor, const ExtractionOptions *options, const Sentence *sentence,
                     uint32_t ordinal, TripleList *out, Arena *arena);
uint32_t kid_with(const Reading *r, uint32_t head, Deprel rel);      /* the first; NO_TOKEN */
uint32_t kid_with_base(const Reading *r, uint32_t head, Deprel base);
static inline Deprel rel_base(const Reading *r, uint32_t t) { return deprel_base(r->token[t].deprel); }
bool lemma_is(const Reading *r, uint32_t t, const char *lemma);
bool form_is(const Reading *r, uint32_t t, const char *lower);       /* ASCII case aside */
EntityType type_at(const Reading *r, uint32_t t);                     /* of the name that covers t, or ENTITY_NONE */
bool is_name(const Reading *r, uint32_t t);                           /* t heads a proper name */
/* The body whose office the noun at `role` names by the word at `kid` before it: France of "the French president", "Barclays chairman". */
bool party_of(Reading *r, uint32_t role, uint32_t kid, Phrase *party);       /* "Labour MP": whose seat it is */
bool body_of_office(Reading *r, uint32_t role, uint32_t kid, Phrase *body);
bool is_plural(const Reading *r, uint32_t t);
bool comma_before(const Reading *r, uint32_t t);                      /* the subtree of t is set off by a comma or dash */

/* repair.c: a copy of the tokens with what names and words put right, pass by pass. */
void tokens_repair(Reading *r);
typedef struct { const char *stage, *name, *mends; void (*run)(Reading *r, Token *tokens); } RepairPass;
const RepairPass *repair_pass(size_t ordinal);                        /* NULL behind the last one */
/* repair_names.c: "(D-Ohio)" after the name that ends at token `last`; party "" where it is none. */
typedef struct { const char *party; uint32_t letter, first, last; } PartyAside; /* [first, last]: the place */
bool party_after(const Token *tokens, uint32_t len, uint32_t last, PartyAside *out);
/* titles.c: the longest title or role that ends just before token `name`. */
bool title_words_before(const Extractor *x, const Token *tokens, uint32_t name, Arena *arena, uint32_t *first);

/* lexis.c */
uint32_t preposition_class(Str lower);
bool verb_transitive(const Reading *r, uint32_t t);                   /* takes an object nearly always (tables/frames.tsv) */
bool verb_intransitive(const Reading *r, uint32_t t);                 /* has an object hardly ever */
bool verb_keeps_object(const Reading *r, uint32_t t);                 /* in the passive too: "given a medal", "paid $2 million" */
bool verb_only_past(const Reading *r, uint32_t t);                    /* "sank", "took": no participle */
bool verb_never_passive(const Reading *r, uint32_t t);                /* "consist", "become" */
void lexis_fill(Reading *r);

/* predicate.c */
bool words_of_above(const Reading *r, const Clause *c);                /* "refuse to" is a part of the relation of "sign"; but "be going to" is none */
bool has_kid_negation(const Reading *r, uint32_t t);                  /* modality.c: "did n't", "not to", "never" */
bool pleads(const Reading *r, const Clause *c);                       /* "pleaded guilty to ..." */

/* sentential.c */
bool sentential_which(const Reading *r, const Clause *c, uint32_t antecedent, uint32_t word);

/* phrase.c */
typedef enum {
  KEEP_CONJUNCTS = 1 << 0,   /* "A and B" as one phrase */
  KEEP_ASIDES = 1 << 1,      /* appositions and loose relative clauses too: the words of a clause as they stand */
  CUT_SMALL = 1 << 2,        /* without restrictive clauses and prepositional modifiers but "of": the minimal style */
  KEEP_CASE = 1 << 3,        /* with the leading preposition */
  CUT_TITLE = 1 << 4,        /* without the title before a person's name */
  KEEP_CLAUSE = 1 << 6,      /* the whole clause of a predicate noun or adjective too */
  KEEP_COMPLEMENT = 1 << 7,  /* a clause after a copula: all but the copula's own subject, auxiliaries and adverbs */
  CUT_TAIL = 1 << 5          /* without the prepositional modifiers, "of" too: what a chain takes into its relation */
} PhraseCut;
Phrase phrase_at(Reading *r, uint32_t head, unsigned cut, uint32_t without);
bool copula_adverb(const Reading *r, uint32_t head, uint32_t kid);    /* "are now parents": no word of the noun's phrase */
Phrase phrase_of_tokens(Reading *r, uint32_t head, uint32_t *tokens, uint32_t len); /* sorts; takes over the array */
Phrase phrase_made(Reading *r, uint32_t head, Str text);
Phrase phrase_singular(Reading *r, const Phrase *phrase);            /* "other ministers" -> "minister" */
Phrase phrase_join(Reading *r, const Phrase *a, const Phrase *b);   /* tokens of both in text order */
Str phrase_text(Reading *r, const uint32_t *tokens, uint32_t len);
Str text_join(Reading *r, Str a, Str b);                             /* with one space; "" aside */
uint32_t source_meant(Reading *r, uint32_t oblique);  /* Ann in "according to Ann", "in the words of Ann", "in Ann's view"; NO_TOKEN */
Str preposition_of(Reading *r, uint32_t t, TokenList *tokens);      /* lower case: "in", "because of"; "" none */
TokenList conjuncts_of(Reading *r, uint32_t t);                      /* t and what is coordinated with it */
TokenList contrasts_of(Reading *r, uint32_t t);                      /* Bolt in "bought Acme, not Bolt" */
/* One member of a coordination. "Greek and Roman pagans" has two with one noun: `chosen` stands in the place of `modifier`. */
typedef struct { uint32_t token, modifier, chosen; bool whole; } Conjunct;
typedef struct { Conjunct *at; size_t len, cap; } ConjunctList;
ConjunctList conjuncts_split(Reading *r, uint32_t t);                /* one, whole, where they act together */
Phrase conjunct_phrase(Reading *r, const Conjunct *conjunct, unsigned cut, uint32_t without);
uint32_t possessor_meant(const Reading *r, uint32_t owner);                /* whom "whose" stands for, by name if told; else `owner`; NO_TOKEN: nobody */
bool generic_owner(const Reading *r, uint32_t t);                      /* "children's books": of no children in particular */
Str word_plain(Reading *r, uint32_t t);                                /* in lower case, but for "Ph.D.", "VIP" */
bool alternative(const Reading *r, uint32_t t);                        /* one of several, joined by "or" */
bool conjunct_collective(const Reading *r, uint32_t t);              /* coordinated by "or", or "between" */

/* clause.c */
void clauses_find(Reading *r);
bool manner_noun(const Reading *r, uint32_t t);                       /* "by force": no agent */
/* modality.c */
void clauses_judge(Reading *r);
bool token_negated(const Reading *r, uint32_t t);
bool not_only(const Reading *r, uint32_t t);                          /* "not" of "not only" */
bool picked_out(const Reading *r, uint32_t noun);                     /* "the first woman", "the youngest" */
bool noun_negated(const Reading *r, uint32_t t);                      /* "no officials", "none of", "nobody" */
bool not_all(const Reading *r, uint32_t t);                            /* "not all banks" */
bool comes_to_nothing(const Reading *r, const Clause *c, uint32_t noun);      /* "the plan collapsed" */
void negate_by_noun(Reading *r, const Clause *c, uint32_t noun, size_t from); /* what was told of "no delay" in "landed with no delay" */
/* factuality.c */
bool doubted(Reading *r, uint32_t noun);                              /* "the alleged leader" */
/* argument.c */
ArgumentRole role_of(Reading *r, uint32_t t, Str preposition);
bool is_time_of_life(const Reading *r, uint32_t noun);              /* "child", "teenager": a time of life */
bool is_time(const Reading *r, uint32_t t);
Argument argument_at(Reading *r, uint32_t t, unsigned cut);
/* The conjuncts of the noun without those behind a clause that describes it: "by Ann, who voted for it, and by Bob", "the striker he signed, and
 * the keeper": the clause tells of the first. */
ConjunctList conjuncts_before(Reading *r, const Clause *c, uint32_t noun);
/* relation.c */
Str predicate_lemma(Reading *r, const Phrase *predicate, uint32_t head, bool passive_kept);
bool relation_known(Reading *r, Str words);                           /* "impose sanctions on" is a phrasing of the vocabulary */
bool relation_takes_office(Str words);                                /* "become", "serve as": whoever does holds the office */
void relation_settle(Reading *r, Triple *t);                          /* closed vocabulary, direction */
bool relation_leaves_office(Str words);                                /* "resign as", "be fired as" */
bool relation_unwanted(const Triple *t);                              /* the user's relations say "-" */
/* verbal.c, nominal.c */
bool is_family(const Reading *r, uint32_t t);                         /* "the Kilde family" */
uint32_t kin_among(Reading *r, uint32_t one);                         /* "the youngest of Ann's children": the children */
uint32_t shared_owner(Reading *r, uint32_t noun);                     /* "a classmate and friend of Ann": Ann, whose both are; NO_TOKEN */
bool names_prize(Reading *r, uint32_t noun);                          /* copula.c: "player of the season" */
bool names_tie(Reading *r, uint32_t noun);                            /* "uncle", "parent company": what one is of another */
bool organization_noun(Reading *r, uint32_t noun);                     /* "company", "bank" */
void clause_triples(Reading *r, uint32_t clause);
void noun_triples(Reading *r);
void adjective_triples(Reading *r);                                   /* what stands in the words: "critical of Acme", "police in Ghent" */
uint32_t owner_meant(const Reading *r, uint32_t pronoun);             /* whose, where the clause tells; NO_TOKEN */
/* emit.c */
Triple *triple_add(Reading *r, const char *rule, Phrase subject, Phrase predicate, Str relation, Phrase object);
/* prune.c, confidence.c */
void triples_prune(Reading *r);
float triple_confidence(Reading *r, const Triple *t);
void triple_features(Reading *r, const Triple *t, float out[FEATURE_COUNT]);
const char *confidence_feature_name(size_t feature);
void confidence_load(Extractor *x, const LexTable *table);
uint32_t second_office(const Reading *r, uint32_t role);               /* phrase.c */
/* rules.c */
size_t rule_count(void);
const char *rule_name(size_t ordinal);
size_t rule_ordinal(const char *rule);                                /* RULES_MAX for an unknown one */
/* attribution.c */
void quotes_attribute(const SentenceList *sentences, TripleList *triples, Arena *arena);

bool event_takes_part(Reading *r, uint32_t noun);                     /* event.c: "flew in [for talks with Lee]": a fact of its own tells it */
/* nominal.c */
Str role_core(Reading *r, uint32_t noun);                             /* "former prime minister" */
/* nominal.c: a triple whose relation stands in no words; NULL where it is none. */
Triple *infer(Reading *r, const char *rule, Phrase subject, Str relation, Phrase object);
/* nominal.c: what holds of `who` if it is described by the noun phrase at `noun`. */
void describe(Reading *r, const char *rule, const Phrase *who, uint32_t noun);

#endif
