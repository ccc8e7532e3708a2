/*
 * names_weigh.h - what the files of the weighing of names share: a candidate, what an article knows of its name, and what the words
 * about it tell (names_cues.c), which names_features.c turns into a score for each class and names_weigh.c into a choice.
 */
#ifndef RELATA_NAMES_WEIGH_H
#define RELATA_NAMES_WEIGH_H

#include "analysis/names_evidence.h"

typedef enum { CLASS_PERSON, CLASS_PLACE, CLASS_ORGANIZATION, CLASS_OTHER, CLASS_NONE, CLASSES } Class;
_Static_assert((int)CLASSES == (int)NAME_CLASSES, "one column for each class");

/* What the words about a name tell; learned of one mention, used for all. */
#define CUES(CUE)                                                                                                       \
  CUE(courtesy) CUE(title) CUE(acts) CUE(kin) CUE(aged) CUE(who) CUE(role) CUE(inside) CUE(toward) CUE(based) CUE(of_place)  \
  CUE(place_follows) CUE(follows_place) CUE(organization_noun) CUE(place_noun) CUE(fans) CUE(trades) CUE(the) CUE(told_it) CUE(told_he) CUE(short)
#define CUE_ENUM(name) CUE_##name,
typedef enum { CUES(CUE_ENUM) CUE_COUNT } Cue;

/* What is known of one name over the whole article. */
typedef struct { uint32_t mentions, wholes, cue[CUE_COUNT], part_of[CLASSES]; float score[CLASSES], whole[CLASSES]; bool firm, club; } Record;

typedef struct { Sentence *sentence; Name name; uint32_t top; bool cue[CUE_COUNT]; float lead[CLASSES], score[CLASSES]; Class listed; /* the one class that lists tell; NONE */ bool beside[CLASSES]; /* what lists tell of those that it is joined to by "and" or a comma */ Record *record; bool passed_over, known; /* by a list that is law */ bool common; Class likely; /* by a list that is none */ } Candidate;
typedef struct { Candidate *at; size_t len, cap; } CandidateList;

typedef struct { const Settling *g; CandidateList list; Map records; Buf *dump; const char *manner; /* of the article's writing */ } Weighing;

Class class_of(EntityType type);

/* What the words about the candidate, and the tree, tell: fills c->cue. */
void candidate_find_cues(const Weighing *w, Candidate *c);
/* What lists alone tell: CLASS_NONE where they tell nothing, or several things. */
Class candidate_listed(const Weighing *w, const Candidate *c);
/* Fills c->score, and adds it to the record; with w->dump, writes the features there. */
void candidate_weigh(const Weighing *w, Candidate *c);

#endif
