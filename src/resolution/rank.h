/*
 * rank.h - what the files of the ranker share: rank.c (candidates and choice), rank_features.c, rank_net.c.
 * A mention that chooses has features of its own; it and a candidate together have features of the pair. Four small networks
 * judge them: "none" and "this one", for pronouns and for nominals.
 */
#ifndef RELATA_RESOLUTION_RANK_H
#define RELATA_RESOLUTION_RANK_H

#include "resolution/parts.h"

typedef enum { CLASS_HE, CLASS_IT, CLASS_THEY, CLASS_THIS, CLASS_DEFINITE, CLASS_DEMONSTRATIVE, CLASS_OTHER, CLASSES } RankClass;
RankClass rank_class(const Mention *m);

/* Those of its features that hold, by number. */
enum { FEATURES_EACH = 96 };
typedef struct { uint16_t at[FEATURES_EACH]; uint32_t count; } Features;

/* What is known of a mention's cluster as it is by now. */
typedef struct { EntityType type; Gender gender; Number number; Animacy animacy; uint32_t root; bool named; } Known;

typedef struct {
  Reading *r;
  uint32_t *paragraph;      /* [sentence] */
  bool *open;               /* [mention] has still to choose */
  Known *known;             /* [mention] of its cluster, as of the last join */
  uint32_t *so_far, *last;  /* [root] mentions that have been passed, and the last of them + 1 */
  Map heads, keys;          /* of the mentions passed: "document head" -> how many */
  Map all_heads;            /* of the whole text */
} Ranker;

/* ---- rank_features.c -------------------------------------------------------------------------------------------------------- */

size_t rank_feature_count(void);
const char *rank_feature_name(size_t feature);
void rank_own_features(Ranker *k, uint32_t mention, Features *out);
/* How a mention goes with all of a candidate's cluster: found once a cluster. */
typedef struct { uint32_t root; bool within, clash, same_head, headed, possessors_differ, modified; uint32_t names; } ClusterFit;
ClusterFit rank_cluster_fit(const Ranker *k, uint32_t mention, uint32_t candidate);
void rank_pair_features(Ranker *k, uint32_t mention, uint32_t candidate, uint32_t between, const ClusterFit *fit, Features *out);
Str rank_doc_key(const Ranker *k, const Mention *m, Str text);
Known rank_known(const Reading *r, uint32_t mention);
uint32_t rank_possessor(const Ranker *k, const Mention *m); /* of a noun phrase; NO_MENTION */
bool rank_words_within(const Ranker *k, const Mention *part, const Mention *whole);
bool rank_says_more(const Ranker *k, const Mention *m); /* "the man who came", "the youngest member": new of itself */
bool rank_kind_fits(const Ranker *k, const Mention *m, uint32_t candidate);
uint32_t rank_conjunct_top(const Sentence *s, uint32_t token);

/* ---- rank_net.c ----------------------------------------------------------------------------------------------------------------- */

float rank_score(const RankNet *net, const Features *own, const Features *pair); /* pair NULL: of "none" */

/* ---- rank.c --------------------------------------------------------------------------------------------------------------------- */

bool holds_no_office(const Reading *reading, const Mention *its, uint32_t candidate); /* matters.c: "its chief executive", of a claim */
bool it_is_a_matter(const Reading *reading, const Mention *it, uint32_t candidate); /* matters.c: "It is hard", of a thing that has a name */
void sieve_ranked(Reading *reading);
/* Does as sieve_ranked and writes beside what every mention could choose from, for scripts/train_coreference. */
void rank_examples_write(Reading *reading, Buf *out);

#endif
