/*
 * confidence.c - how likely a triple is right.
 * Method: logistic regression; the weights stand in one table. Features: the rule, the parser's margins at the heads that
 * the triple rests on, lengths and distances, kinds of argument.
 */
#include <math.h>

#include "extraction/reading.h"

static const struct { const char *rule; float weight; } rule_weights[] = {
    {"verb-object", 1.6F},  {"verb-oblique", 1.4F},      {"verb-object-oblique", 0.8F}, {"verb-noun-chain", 0.9F},
    {"verb-adverbial", 0.9F}, {"verb-alone", -0.6F},      {"passive-object", 1.0F},      {"passive-agent", 1.6F},
    {"speech", 1.7F},       {"complement", 1.5F},        {"copula", 1.7F},              {"copula-noun-of", 1.7F},
    {"copula-adjective-of", 1.4F}, {"copula-place", 1.3F}, {"existence", 0.6F},         {"mutual", 1.4F},
    {"mutual-plural", 1.0F}, {"title", 1.8F},            {"title-alone", 1.4F},         {"apposition", 1.3F},
    {"apposition-nouns", 0.4F}, {"apposition-names", 0.2F}, {"role-noun", 1.4F},        {"place-in-place", 1.6F},
    {"noun-in-place", 0.9F}, {"possession", -0.8F},       {"including", 0.9F},  {"person-of-body", 1.2F},   {"content", 1.4F},
    {"speech-alone", -0.6F},           {"adjective-after", 0.8F},
    {"noun-between", 1.1F}, {"event-noun", 1.0F},
};

static float rule_weight(const char *rule)
{
  for (size_t i = 0; i < COUNT_OF(rule_weights); i++)
    if (strcmp(rule_weights[i].rule, rule) == 0) return rule_weights[i].weight;
  return 0.5F;
}

/* The least sure of the heads that the triple rests on. */
static float least_margin(const Reading *r, const Triple *t)
{
  const uint32_t heads[] = {t->subject.head, t->clause_head, t->object.head};
  float least = 4.0F;
  for (size_t i = 0; i < COUNT_OF(heads); i++)
    if (heads[i] < r->len && r->token[heads[i]].head_margin > 0 && r->token[heads[i]].head_margin < least)
      least = r->token[heads[i]].head_margin;
  return least;
}

/* A clause far down in the sentence is seldom what it tells: each kind of link above it costs something. */
static float link_weight(const Reading *r, const Triple *t)
{
  static const float weights[] = {[LINK_ROOT] = 0.0F, [LINK_CONJ] = -0.1F, [LINK_XCOMP] = -0.2F, [LINK_CCOMP] = -0.7F,
                                  [LINK_ADVCL] = -0.2F, [LINK_ACL] = -0.3F, [LINK_RELCL] = -0.3F, [LINK_PARATAXIS] = -0.3F,
                                  [LINK_CSUBJ] = -0.4F, [LINK_OTHER] = -0.3F};
  float sum = 0;
  uint32_t c = t->clause_head < r->len && !t->inferred ? r->clause_at[t->clause_head] : NO_CLAUSE;
  for (unsigned depth = 0; c != NO_CLAUSE && depth < 4; depth++, c = r->clauses[c].above)
    if (!(r->clauses[c].merged && r->clauses[c].link == LINK_XCOMP)) sum += weights[r->clauses[c].link];
  return sum;
}

float triple_confidence(Reading *r, const Triple *t)
{
  float score = rule_weight(t->rule) + link_weight(r, t);
  score += 0.2F * (least_margin(r, t) - 2.0F);
  if (t->subject.len > 8) score -= 0.05F * (float)(t->subject.len - 8);
  if (t->object.len > 12) score -= 0.03F * (float)(t->object.len - 12);
  if (t->subject.head < r->len && r->token[t->subject.head].upos == UPOS_PRON) score -= 0.2F;
  if (t->subject.head < r->len && is_name(r, t->subject.head)) score += 0.3F;
  if (t->modality != MODALITY_ASSERTED) score -= 0.2F;
  if (t->subject.head < r->len && t->clause_head < r->len) {
    uint32_t a = t->subject.head, b = t->clause_head;
    score -= 0.02F * (float)(a > b ? a - b : b - a);
  }
  return 1.0F / (1.0F + expf(-score));
}
