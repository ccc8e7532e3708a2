/*
 * parts.h - what the files of this room share among themselves; no other room includes it.
 * A Reading is one article on its way through the sieves: mentions are found once (mention.c), joined into clusters sieve
 * by sieve (sieve.c, plural.c, pronoun.c) and made into entities and facts (entity.c, facts.c).
 */
#ifndef RELATA_RESOLUTION_PARTS_H
#define RELATA_RESOLUTION_PARTS_H

#include "resolution/resolution.h"

#define NO_MENTION UINT32_MAX

typedef struct { Str name; EntityType type; Str identifier; Gender gender; } GazetteerEntry;

/* A network of the ranker: a row for each feature, the last column its linear part. In hundredths. */
enum { RANK_HIDDEN = 16, RANK_NETS = 4 };
typedef struct { int16_t (*row)[RANK_HIDDEN + 1]; int16_t bias[RANK_HIDDEN + 1], output[RANK_HIDDEN + 1]; } RankNet;
void rank_nets_load(const LexTable *table, Arena *arena, RankNet nets[RANK_NETS]);

struct Resolver {
  Arena arena;
  RankNet rank[RANK_NETS];     /* "none" and "this one" for pronouns, then for nominals; tables/coreference_weights.tsv */
  const LexTable *countries, *demonyms, *groups, *places, *titles, *roles, *given_names, *organization_words, *kind_words,
      *nicknames, *place_senses, *role_fields, *synonyms, *things, *noun_classes, *spellings, *known_people, *known_offices, *organization_shorts, *firm_lands;
  GazetteerEntry *gazetteer; size_t gazetteer_count;
  Map gazetteer_by_name;       /* folded name or alias -> number of its entry */
  size_t gazetteer_words_max;  /* the longest name's words */
};

static inline bool genders_clash(Gender a, Gender b) { return (a == GENDER_MALE && b == GENDER_FEMALE) || (a == GENDER_FEMALE && b == GENDER_MALE); }

/* What a common noun or the last word of a name stands for, as bits: a word may have several. */
enum {
  KIND_PERSON = 1, KIND_OFFICE = 2, KIND_ORGANIZATION = 4, KIND_PLACE = 8, KIND_EVENT = 16, KIND_WORK = 32, KIND_PRODUCT = 64,
  KIND_TIME = 128, KIND_GROUP = 256, KIND_ANIMAL = 512, KIND_KIN = 1024,
  KIND_PARTY = 2048 /* with KIND_PERSON: said of people and of firms, "a rival", "a partner" */
};
unsigned noun_kinds(const Resolver *r, Str lemma);      /* lower case */
bool lower_is_organization(const Resolver *res, Str lower); /* name_spans.c: is it a word of bodies? */
Gender noun_gender(const Resolver *r, Str lemma);
bool nouns_are_synonyms(const Resolver *r, Str a, Str b); /* "firm", "company" */

/* ---- trees --------------------------------------------------------------------------------------------------------- */

/* Children of each token, in order; `left`, `right`: the ends of its subtree. */
typedef struct {
  const Sentence *sentence;
  uint32_t *child, *sibling;   /* [token] first child, next child of the same head; NO_TOKEN at the end */
  uint32_t *left, *right;
  uint32_t *depth;
} Tree;
Tree tree_of(const Sentence *sentence, Arena *arena);
uint32_t tree_child(const Tree *tree, uint32_t token, Deprel base); /* the first child of this relation or of one with this base, or NO_TOKEN */
uint32_t predicate_top(const Tree *tree, uint32_t noun); /* nominal.c: the noun with the copula that `noun` is or is coordinated with, or NO_TOKEN */
uint32_t verb_controller(const Tree *tree, uint32_t clause); /* pronoun.c: the object that does what one is told, "told him to leave"; NO_TOKEN: the subject does it */
bool is_apposed_conjunct(const Sentence *sentence, uint32_t token);
uint32_t tree_clause(const Tree *tree, uint32_t token);             /* the predicate whose clause `token` stands in */

/* ---- dates ---------------------------------------------------------------------------------------------------------- */

bool date_resolve(Str words, Str published, bool ahead, Arena *arena, Str *start, Str *end);      /* ahead: a weekday is the next one */
bool date_from_story(Str words, Str told, Arena *arena, Str *start, Str *end); /* "two days later" than the day `told` */

/* ---- names --------------------------------------------------------------------------------------------------------- */

/* A name taken to pieces: folded words without titles, determiners and a possessive. */
enum { NAME_WORDS = 16 };
typedef struct {
  Str words[NAME_WORDS]; uint32_t count;
  Str suffix;                  /* "jr", "iii", or "" */
  Gender gender;               /* from its title or given name */
  bool titled;
} NameWords;
NameWords name_words(const Resolver *r, Str text, Arena *arena);
bool person_names_agree(const Resolver *r, const NameWords *a, const NameWords *b); /* one may be a short form of the other */
bool person_names_clash(const Resolver *r, const NameWords *a, const NameWords *b); /* they cannot be one person's */
bool organization_names_agree(const Resolver *r, const NameWords *a, const NameWords *b);
Str name_without_mark(Str name); /* "Brightwater Foods" of "Brightwater Foods Inc."; others as they are */
bool acronym_of(const NameWords *full, Str acronym);
bool acronym_reordered(const NameWords *full, Str acronym); /* "CNR" of "National Council of Renewal" */
bool acronym_within(const NameWords *full, Str acronym); /* its letters begin words of the name, in order: "IAM" of "International Association of Machinists and Aerospace Workers" */
bool syllables_of(const NameWords *full, Str word);   /* "petronas" of "Petroliam Nasional", "pagcor" of "Philippine Amusement and Gaming Corp." */
bool letters_and_town_of(const NameWords *full, const NameWords *part, Str text); /* "TU Delft" of "Technical University of Delft" */
bool spellings_agree(const Resolver *r, Str a, Str b);                     /* folded words: "zelenskiy", "zelensky" */
Str spelling_normal(Str word, Arena *arena);                                /* one for "zelenskiy" and "zelensky"; most words as they are */
bool person_names_equal(const Resolver *r, const NameWords *a, const NameWords *b); /* word by word, but for spelling */
Str organization_full(const Resolver *r, Str folded);                       /* "eu": "european union"; others as they are */
bool given_names_agree(const Resolver *r, Str a, Str b);
Gender given_name_gender(const Resolver *r, Str folded);
Str firm_stem(const Resolver *r, const NameWords *name); /* "ford" of "Ford Motor Co.", "disney" of "Walt Disney Company"; or "" */
Str name_joined(const NameWords *name, Arena *arena);

/* ---- mentions ------------------------------------------------------------------------------------------------------ */

typedef struct { Str role, of; bool taken, planned, past, of_field; } RoleNote; /* "foreign secretary", "Mexico" ("" unknown); taken: the article tells of the appointment; planned: not yet; past: no longer; of_field: "of marketing" */

typedef enum { ANIMACY_UNKNOWN, ANIMACY_PERSON, ANIMACY_THING } Animacy;

typedef struct {
  uint32_t document, sentence, first, last, head;  /* the bare name, the nominal without its clauses, the pronoun */
  uint32_t np_first, np_last;                      /* the whole noun phrase */
  MentionKind kind;
  Str text, lemma;                                 /* lemma: of the head, lower case */
  Str key;                                         /* folded words without determiners: what exact matches compare */
  NameWords name;                                  /* MENTION_NAME */
  Str styled;                                      /* "Pope Francis": with the title that people use for a name; or "" */
  EntityType type;                                 /* what this mention alone suggests */
  float votes[ENTITY_COUNT];
  unsigned kinds;                                  /* KIND_ bits of a nominal's head */
  Gender gender; Number number; Animacy animacy;
  uint8_t person;                                  /* of a pronoun: 1, 2, 3 */
  bool reflexive, relative, possessive, demonstrative, indefinite, definite, quantified, negated, predicate, generic;
  bool country, adjective;                         /* a country's name; "Mexican" */
  bool firm;                                       /* a bare surname that is the firm's of that name */
  bool ship;                                       /* with "MV", "USS" before it, or another's bare name (ships.c) */
  bool club, town;                                 /* a town's name that plays: "Valencia beat Porto 2-1"; the town where it is told from that */
  bool carried;                                    /* whose it is its verb tells ("blamed Acme for its lies"): that brings nobody nearer to what follows */
  bool left_office;                                /* a name: resigned, was dismissed, left a firm (standing.c) */
  bool described, contested;                       /* "the Egyptian", "the 71-year-old"; an office that several hold */
  bool headline;                                   /* "Airline" of "Airline to Cut 900 Jobs": whom it means, the text below tells */
  bool modifier;                                   /* "iodine" of "iodine deficiency" */
  bool coordination;                               /* "Bush and Fox": members are its parts */
  bool other_name, old_name;                       /* one of two that the article says are one's; not what he is called now (other_names.c) */
  Str sense;                                       /* which of two places of its name: "country"; or "" (senses.c) */
  Str place;                                       /* "Mexico" of "the Mexican president", "U.S. officials" */
  RoleNote *roles; uint32_t role_count;
  uint32_t gazetteer;                              /* entry + 1; 0: none */
  uint32_t uses;                                   /* names: mentions with the same words, at the first of them */
  uint32_t quote;                                  /* quotation it stands in + 1; 0: none */
  const uint32_t *members; uint32_t member_count;  /* mentions */
  /* clusters: union-find by mention */
  uint32_t parent, next, tail, size;               /* next: the cluster's mentions as a list; tail, size valid at the root */
  const char *rule; float score;
} Mention;

typedef struct { Mention *at; size_t len, cap; } MentionList;

/* What the mentions of a cluster say together; valid at its root. */
typedef struct {
  float votes[ENTITY_COUNT];
  uint32_t male, female, neuter, singular, plural, person, thing, named, country;
} Cluster;

typedef struct {
  uint32_t sentence, first, last;  /* tokens between the marks; may go over sentences: last_sentence */
  uint32_t last_sentence;
  uint32_t speaker;                /* mention, or NO_MENTION */
  uint32_t listener;               /* of two who take turns, the other; or NO_MENTION */
} Quote;
typedef struct { Quote *at; size_t len, cap; } QuoteList;

typedef struct { uint32_t a, b; } Apart; /* mentions */
typedef struct { Apart *at; size_t len, cap; } ApartList;

typedef struct {
  const Resolver *resolver;
  const SentenceList *sentences;
  const TripleList *triples;       /* may be NULL */
  Arena *arena;
  Tree *trees;
  uint32_t *document;              /* [sentence] */
  MentionList mentions;
  Cluster *clusters;               /* [mention] */
  uint32_t **at;                   /* [sentence][token] the mention whose head it is, or that covers it as a name */
  QuoteList quotes;
  Map firms_of_two;                /* "harland and wolff", once it is told to be a firm */
  Map nicknames;                   /* "Big Ib", once 'Ibrahim "Big Ib" Bello' is told */
  Map titles_told;                 /* "count", once a Count Otto is named */
  Map surnames;                    /* "Lie", once Tor Anders Lie is named */
  Map firm_words;                  /* "Pigeon", once Pigeon Records is named */
  Map bodies;                      /* "Lokoja Dredging", the first words of a body's long name */
  ApartList apart;                 /* names known to be of different bearers */
} Reading;

Gender pronoun_gender(Str form);                    /* pronoun_mention.c: a woman's of "her"; unknown of "it" and of what is no pronoun */
bool name_is_of_house(const Resolver *r, const NameWords *part, const NameWords *whole); /* named_houses.c: "Rolex" of "Rolex Learning Center": another body's name */
bool names_nothing(Str text);                       /* unnamed.c: "Figure 2", "A", an address */
bool name_headed_by(const Mention *name, Str noun); /* "council": "Legislative Council", "Council of Europe"; not "Council House" */
bool is_headed_thing(const Reading *reading, uint32_t name, Str noun); /* same_noun.c: "terminal": the Levante Terminal; not "price": Ann Price */
void mention_take_for(Mention *m, EntityType thing); /* a ship, a storm: whatever its name was taken for */
void trees_build(Reading *reading);
void mentions_find(Reading *reading);
void clusters_start(Reading *reading); /* each mention alone */
void quotes_find(Reading *reading);
static inline Token *reading_token(const Reading *reading, uint32_t sentence, uint32_t token)
{
  return &reading->sentences->at[sentence].tokens[token];
}
Str tokens_text(const Reading *reading, uint32_t sentence, uint32_t first, uint32_t last);
Str tokens_key(const Reading *reading, uint32_t sentence, uint32_t first, uint32_t last);

/* ---- clusters ------------------------------------------------------------------------------------------------------ */

uint32_t cluster_of(const Reading *reading, uint32_t mention); /* the root */
/* Joins the clusters of two mentions, the earlier root stays; false where they are one already. */
bool cluster_join(Reading *reading, uint32_t mention, uint32_t antecedent, const char *rule, float score);
EntityType cluster_type(const Reading *reading, uint32_t mention);
Gender cluster_gender(const Reading *reading, uint32_t mention);
Number cluster_number(const Reading *reading, uint32_t mention);
Animacy cluster_animacy(const Reading *reading, uint32_t mention);
bool cluster_is_named(const Reading *reading, uint32_t mention);
bool goes_by_alias(const Reading *reading, uint32_t mention);    /* 'A woman known as "the Black Widow"': no name but the other one that was told */
bool cluster_is_country(const Reading *reading, uint32_t mention);
bool cluster_is_firm(const Reading *reading, uint32_t mention);  /* a named body, no country, by a mention of it alone; false for NO_MENTION */
#define CLUSTER_EACH(reading, root, m) \
  for (uint32_t m = (root); m != NO_MENTION; m = (reading)->mentions.at[m].next)

/* interview.c: whose turn each sentence is, and who answers where one is named */
typedef enum { TURN_NONE, TURN_QUESTION, TURN_ANSWER } Turn;
typedef struct { uint8_t *turn; uint32_t guest; } Interview;
Interview interview_find(Reading *reading, uint32_t first); /* of the document that begins with that sentence */
void sieve_initials(Reading *reading);                      /* "HF:" is Hanna Falk */

void shared_find(Reading *reading);      /* shared_names.c: "Bill and Hillary Clinton"; first of all */
void names_recover(Reading *reading);    /* known_names.c: "Ole called"; before the clusters */
void firms_find(Reading *reading);       /* firms.c: Ford Motor and Gerald Ford; before the clusters */
void ships_find(Reading *reading);       /* ships.c: "MV Santa Rosa" and Santa Rosa; before the clusters */
void storms_find(Reading *reading);      /* storms.c: "Iris" after "Hurricane Iris" is no woman; before the clusters */
void sieve_storms(Reading *reading);     /* and is the hurricane */
bool is_ship_prefix(Str form);           /* "MV", "USS" */
Str ship_name_bare(Str name);            /* "Santa Rosa" of "MV Santa Rosa"; others as they are */
bool does_as_ships(Str lemma);           /* "sink" */
void clubs_find(Reading *reading);       /* clubs.c: "Leipzig had led" and "in Leipzig"; before the clusters */
void sieve_club_nicknames(Reading *reading); /* "the Weavers"; behind the names */
void genders_find(Reading *reading);     /* kin.c: "its chairwoman, Solveig Lunde"; before the clusters */
void governments_find(Reading *reading); /* governments.c: "Moscow said"; before the clusters */
void senses_find(Reading *reading);      /* senses.c: Georgia and Georgia */
void apart_find(Reading *reading);       /* apart.c: "Bush praised his son George", "the Holmes brothers" */
bool apart_known(const Reading *reading, uint32_t a, uint32_t b); /* are their clusters known to be different? */
void sieve_names(Reading *reading);
void sieve_name_forms(Reading *reading);   /* name_forms.c: "City of Tulsa" and "Tulsa" */
void sieve_nobles(Reading *reading);     /* marked_names.c: "The Duke of Sussex, Prince Harry" */
void sieve_structures(Reading *reading); /* appositions, copulas, relative pronouns */
/* other_names.c: "Samuel Clemens, also known as Mark Twain". First those of several words (whole), so that a bare "Higuchi" has one bearer */
void sieve_other_names(Reading *reading, bool whole);
void sieve_party_names(Reading *r);      /* party_names.c: "the Greens" of the Green Party */
Str party_members(Str word, Arena *arena); /* "greens" of "green", as in "Green Party"; "" for a word that has no such plural */
void sieve_parties(Reading *reading);    /* standing.c: "her party"; behind the pronouns */
uint32_t who_is_tried(Reading *reading, uint32_t nominal, bool arrested); /* standing.c: the only one of the article; arrested: or held by the police */
uint32_t party_of_role(Reading *reading, uint32_t name); /* standing.c: the DA of "DA leader John Hale", or NO_MENTION */
bool is_harmed(Reading *reading, uint32_t name); /* standing.c: "the murder of Ann Lee" */
void sieve_standing(Reading *reading);   /* standing.c: "named her as the new minister", "the defendant" */
void role_give(Reading *reading, uint32_t to, const Mention *nominal); /* roles.c: an office or a job that the nominal tells */
bool nominal_fits(Reading *reading, uint32_t nominal, uint32_t other); /* sieve.c: may it stand for what the other names? */
bool role_told(Reading *reading, uint32_t nominal, uint32_t name, bool taken); /* roles.c: the name carries the nominal's office from now on; false: no office, or not his */
void role_note(Reading *reading, uint32_t name, Str role); /* roles.c: the name carries the role from now on */
bool is_named_in_own_words(Reading *reading, uint32_t speaker, uint32_t who); /* roles.c: '"Tom was ill," the coach said': the coach is not Tom */
bool is_told_by(Reading *reading, uint32_t nominal, uint32_t who); /* roles.c: "Ann said the man ...": she is not he */
typedef struct { Str role, lemma, owner; bool past; } OfficeMeant; /* "the former French president": president, president, France */
bool office_is_meant(Reading *reading, Str role, Str of, const OfficeMeant *office); /* roles.c: is who has this role of this body meant? */
uint32_t known_holder(Reading *reading, uint32_t nominal, const OfficeMeant *office); /* known_offices.c: the one named before whom everybody knows so; NO_MENTION */
bool bears_office(Reading *reading, uint32_t name, Str noun); /* roles.c: "Minister Quits": may the noun be said of that person? */
void sieve_openings(Reading *reading);   /* opening.c: "A former banker was jailed. Peter Adeyemi, 47," */
void sieve_described(Reading *reading);  /* described.c: "the Egyptian", "the 71-year-old" */
bool is_no_venture(const Mention *name, Str lemma); /* kind_fits.c: "the venture" of several firms */
bool is_written_to(const Reading *reading, const Mention *nominal, uint32_t candidate); /* kind_fits.c: "In a letter to Kelvar, the company said": Kelvar */
bool kinds_clash(Reading *reading, uint32_t candidate, uint32_t nominal); /* a bank and what makes drugs, a film and a book */
unsigned age_told(const Reading *reading, const Mention *name); /* described.c: 9 of "Maisie Dunn, 9,"; 0: none */
void sieve_elders(Reading *reading);     /* elders.c: "the younger man" of two */
void sieve_trades(Reading *reading, bool resolved); /* "the engineer"; resolved: once more, behind the pronouns */
void sieve_lettered_bodies(Reading *reading); /* "Japan's space agency" and JAXA */
void sieve_latter(Reading *reading);     /* latter.c: "the latter" */
Str land_before(Reading *reading, const Mention *name); /* lands.c: "Kenya" of "Kenya's Faith Chebet"; or "" */
typedef enum { LAND_UNTOLD, LAND_SAME, LAND_OTHER } LandFit;
LandFit land_fit(Reading *reading, uint32_t candidate, Str place); /* lands.c: is it from there? */
bool is_above_clause(Reading *reading, const Mention *name, const Mention *inner); /* lands.c: "Alcaraz praised Sinner after the Italian": he who praised */
void sieve_deals(Reading *reading);      /* deals.c: "the buyer", "the parent company" */
void sieve_kinds(Reading *reading);      /* "the German carmaker" */
bool is_loose_person(const Reading *reading, uint32_t name); /* deeds.c: nothing but its look speaks for a person */
void take_for_body(Reading *reading, uint32_t name); /* deeds.c: whatever the name was taken for */
void sieve_deeds(Reading *reading);      /* deeds.c: "Doudna won. She" */
void sieve_roles(Reading *reading);      /* "the Mexican president", "the agency" */
void sieve_nominals(Reading *reading);  /* same_noun.c */
void sieve_pronouns(Reading *reading);   /* first persons, what is reported; the rest is rank.c's */
bool resolve_hearer(Reading *reading, uint32_t pronoun); /* hearers.c: "asked Kane whether he was involved": Kane */
bool resolve_nearer_head(Reading *reading, uint32_t pronoun); /* nearer_heads.c: "Munro, who had fled before the court jailed him": Munro */
bool resolve_blamed(Reading *reading, uint32_t pronoun); /* blamed.c: "blamed Russia for its attack": Russia's */
void sieve_reflexives(Reading *reading); /* "himself"; behind the ranker */
void sieve_own_kin(Reading *reading);    /* "Ann came with her husband"; before the ranker */
bool is_kinswoman_told(Reading *reading, uint32_t name); /* kin.c: "Mrs. Hale" after "his mother, Ann" */
bool cannot_wed(const Reading *reading, const Mention *they, uint32_t candidate); /* kin.c: "two sons, Ann and Bob. They divorced" */
bool siblings_told(Reading *reading, uint32_t plural, uint32_t pair[2]); /* kin.c: "Two brothers", of one surname, told of next */
void sieve_kin(Reading *reading);        /* kin.c: "my father", "her husband" */
void sieve_possessed(Reading *reading);  /* "Trump's ban ... his ban" */
void sieve_convention(Reading *reading, Str published); /* predicates and dates, as corpora have them; not for facts */
void sieve_plurals(Reading *reading);    /* "both sides", "the two countries" */
bool is_of_couple(const Reading *r, const Mention *m); /* "their daughters": two people's, not one's or a firm's */

/* ---- matters.c ---- */

bool is_bound_by(const Reading *reading, const Mention *nominal, uint32_t candidate); /* "Lee said the pilot left": who says so */
bool is_captor(const Reading *reading, const Mention *pronoun, uint32_t candidate); /* captives.c: "Reed arrested Gray. He was charged": Reed */
bool is_got_by_another(const Reading *reading, uint32_t owner, uint32_t candidate); /* same_noun.c: "Ann won the seat. Tom lost his seat" */
bool is_not_who_left(const Reading *reading, const Mention *pronoun, uint32_t candidate); /* successors.c: "Reed sacked Gray. He named Lee as his successor" */
bool is_reporter(const Reading *reading, const Mention *pronoun, uint32_t candidate); /* reporters.c: "Ray said the suspect was armed when he was shot": Ray */
bool it_cannot_be(const Reading *reading, const Mention *it, uint32_t candidate); /* it_fits.c: no lawsuit "closed the plant" */
bool follows_somebody(const Reading *reading, const Mention *they); /* "Somebody lied and they": of nobody that is named */

#endif
