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

/* "Fox is a rancher" */
static void join_predicates(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || !m->predicate || m->coordination || m->negated) continue;
    const Tree *tree = &r->trees[m->sentence];
    uint32_t subject = tree_child(tree, m->head, DEP_NSUBJ);
    uint32_t other = subject == NO_TOKEN || is_denied(tree, m->head) ? NO_MENTION : r->at[m->sentence][subject];
    if (other == NO_MENTION || other == i || mention(r, other)->relative || mention(r, other)->generic) continue;
    if (tree_child(tree, m->head, DEP_CASE) != NO_TOKEN) continue; /* "is in the garden" */
    cluster_join(r, i, other, "predicate", 0.6F);
  }
}

/* "1999 ... 1999": one year. */
static void join_dates(Reading *r)
{
  Map first;
  map_init(&first, r->arena, 64);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->type != ENTITY_DATE || m->coordination) continue;
    bool fresh;
    uint64_t *at = map_at(&first, str_format(r->arena, "%u %.*s", m->document, STR_ARG(m->key)), &fresh);
    if (!fresh) cluster_join(r, i, (uint32_t)*at, "same date", 0.9F);
    *at = i;
  }
}

void sieve_convention(Reading *reading)
{
  join_predicates(reading);
  join_dates(reading);
}
