/*
 * scan.h - one sentence while its mentions are looked for: what the files that find names, titles, nominals and pronouns
 * share. The order is mention.c's.
 */
#ifndef RELATA_RESOLUTION_SCAN_H
#define RELATA_RESOLUTION_SCAN_H

#include "resolution/parts.h"

typedef struct { uint32_t first, last; EntityType type; float score; bool adjective, quoted; uint32_t gazetteer, title_first; } NameSpan;
typedef struct { NameSpan *at; size_t len, cap; } NameSpanList;

typedef struct {
  Reading *r;
  const Sentence *s;
  const Tree *tree;
  uint32_t number;      /* of the sentence */
  Str *lower;           /* [token] */
  bool *taken;          /* [token] in a name or a date */
  NameSpanList names;
  MentionList found;
} Scan;

static inline bool is_name_token(const Token *t) { return t->upos == UPOS_PROPN || t->xpos == XPOS_NNP || t->xpos == XPOS_NNPS; }
static inline bool is_plural(const Token *t) { return t->xpos == XPOS_NNS || t->xpos == XPOS_NNPS || token_has(t, "Number=Plur"); }
/* "Jun." of "Wang Jun. Wang Jun", taken for a month: no initial, and no "Jr.". */
static inline bool ends_with_full_stop(const Token *t) { return t->form.len > 3 && str_ends(t->form, ".") && str_find(t->form, STR(".")) == t->form.len - 1; }
bool is_capital(Str form);

void names_scan(Scan *scan);                                      /* name_spans.c: spans of names, dates, quantities */
bool is_adjective_use(const Scan *scan, const NameSpan *name);    /* "Mexican" before a noun */
void name_trim(const Scan *scan, NameSpan *name);                 /* name_trim.c: words at its ends that are no part of it */
bool is_nations_noun(const Scan *scan, const Name *n);             /* "the Kazakh capital": no name, whatever the model says */
/* "2-1" of "beat Porto 2-1", "won 3-0": goals, points, votes. */
static inline bool begins_score(const Sentence *s, uint32_t at)
{
  const Token *t = s->tokens + at;
  if (at + 2 >= s->len || t[0].upos != UPOS_NUM || t[2].upos != UPOS_NUM || t[0].form.len > 3 || t[2].form.len > 3) return false;
  return !t[0].space_after && !t[1].space_after && (str_is(t[1].form, "-") || str_is(t[1].form, "\xe2\x80\x93"));
}
void nickname_names(Scan *scan);                                   /* nicknames.c: 'Salvatore "The Butcher" Esposito' */
void marked_names(Scan *scan);                                    /* marked_names.c: "Typhoon Marisol", "the Duchess of Arden" */
bool is_noble_word(Str lower);
void span_take(Scan *scan, uint32_t first, uint32_t last);
bool is_noun_no_name(const Scan *scan, uint32_t i);                /* "ministry": a noun, and no place or given name */
void firms_merge(Scan *scan);                                     /* name_joins.c: "Falk & Sons" */
void names_merge(Scan *scan);                                     /* "United States" "National Security Council" */
void names_go_on(Scan *scan);                                     /* "National Center" "for Scientific Research" */
void names_told_before(Scan *scan);                                /* told_names.c: names that earlier sentences told */
void names_remember(Scan *scan);
void law_names(Scan *scan);                                       /* title_spans.c: "the Chips and Science Act" */
uint32_t work_title_end(const Scan *scan, const NameSpan *a);     /* "Diary" of "Diary of a Wimpy Kid" */
void names_drop(Scan *scan);                                      /* unnamed.c */
unsigned kinds_beside(const Scan *scan, uint32_t head, Str lemma, unsigned kinds); /* noun_context.c: "the other side" is no team */
void titles_split(Scan *scan);                                    /* name_titles.c: "Secretary of State" off "Colin L. Powell" */
void name_roles(const Scan *scan, Mention *m, uint32_t title_first);
uint32_t honours_last(const Scan *scan, const NameSpan *n);       /* "QC" after a name */
void add_name(Scan *scan, const NameSpan *n);                     /* name_mention.c */
void add_time(Scan *scan, const NameSpan *n);
void vote(Mention *m, EntityType type, float weight);
EntityType votes_best(const float *votes);
void vote_context(const Scan *scan, Mention *m);                  /* name_context.c */
void vote_conjuncts(Scan *scan);
void vote_deeds(const Scan *scan, Mention *m);                    /* deeds.c: "Kerviel was jailed" */
void add_nominal(Scan *scan, uint32_t head);                      /* nominal.c */
void add_modifier(Scan *scan, uint32_t head);
bool is_owned_by_thing(const Scan *scan, uint32_t noun);
/* The noun phrase of `head`: with `wide` all of it, with its possessive mark as GUM has it; else without clauses. */
void phrase_span(const Scan *scan, uint32_t head, bool wide, uint32_t *first, uint32_t *last);
uint32_t span_head(const Scan *scan, uint32_t first, uint32_t last);
void add_described(Scan *scan);                                   /* described.c */
void add_pronoun(Scan *scan, uint32_t at);                        /* pronoun_mention.c */
bool is_nominal_relation(Deprel rel);
Mention *mention_new(Scan *scan, MentionKind kind, uint32_t first, uint32_t last, uint32_t head); /* mention.c */

#endif
