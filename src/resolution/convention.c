/*
 * convention.c - what a corpus calls coreferent and a graph does not: "Fox is a rancher" makes "a rancher" another mention of
 * Fox, and one date is a thing. Only where mentions alone are asked for (`analyze --coref`), as GUM annotates them.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static bool is_denied(const Tree *tree, uint32_t predicate)
{
  for (uint32_t c = tree->child[predicate]; c != NO_TOKEN; c = tree->sibling[c]) {
    const Token *t = &tree->sentence->tokens[c];
    if (t->lemma.len && (str_is(t->lemma, "not") || str_is(t->lemma, "never"))) return true;
  }
  return false;
}

/* The predicate that a noun is, or is coordinated with: "a rancher and a former governor". */
static uint32_t predicate_of(const Tree *tree, uint32_t noun)
{
  for (uint32_t steps = 0; steps < 3; steps++) {
    if (tree_child(tree, noun, DEP_COP) != NO_TOKEN) return noun;
    if (tree->sentence->tokens[noun].deprel != DEP_CONJ || tree_child(tree, noun, DEP_NSUBJ) != NO_TOKEN) return NO_TOKEN;
    noun = tree->sentence->tokens[noun].head;
    if (noun >= tree->sentence->len) return NO_TOKEN;
  }
  return NO_TOKEN;
}

/* "Fox is a rancher" */
static void join_predicates(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind == MENTION_PRONOUN || m->coordination || m->negated || m->modifier || r->at[m->sentence][m->head] != i) continue;
    const Tree *tree = &r->trees[m->sentence];
    uint32_t predicate = predicate_of(tree, m->head), subject = predicate == NO_TOKEN ? NO_TOKEN : tree_child(tree, predicate, DEP_NSUBJ);
    uint32_t other = subject == NO_TOKEN || is_denied(tree, predicate) ? NO_MENTION : r->at[m->sentence][subject];
    if (other == NO_MENTION || other == i || mention(r, other)->relative || mention(r, other)->generic) continue;
    if (tree_child(tree, m->head, DEP_CASE) != NO_TOKEN) continue; /* "is in the garden" */
    if (m->kind == MENTION_NAME && cluster_is_named(r, other)) continue;
    cluster_join(r, i, other, "predicate", 0.6F);
  }
}

/* "Thursday" and "23 February 2006" are one day; words that tell no day are compared as they stand. */
static Str date_key(Reading *r, const Mention *m, Str published)
{
  Str start, end;
  bool known = date_normalize(m->text, published, r->arena, &start, &end);
  return known ? str_format(r->arena, "%u %.*s/%.*s", m->document, STR_ARG(start), STR_ARG(end))
               : str_format(r->arena, "%u %.*s", m->document, STR_ARG(m->key));
}

static void join_dates(Reading *r, Str published)
{
  Map first;
  map_init(&first, r->arena, 64);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->type != ENTITY_DATE || m->coordination) continue;
    bool fresh;
    uint64_t *at = map_at(&first, date_key(r, m, published), &fresh);
    if (!fresh) cluster_join(r, i, (uint32_t)*at, "same date", 0.9F);
    *at = i;
  }
}

void sieve_convention(Reading *reading, Str published)
{
  join_predicates(reading);
  join_dates(reading, published);
}
