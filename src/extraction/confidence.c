/*
 * confidence.c - how likely a triple is right.
 * Method: a logistic model of the rule, the parser's margins at the heads that the triple rests on, lengths, distances and
 * kinds of words; the weights stand in tables/confidence.tsv. Those named "tell:" say how much of what a sentence tells lies
 * in a clause of that kind: they rank, and leave what is right or wrong alone. scripts/measure_confidence compares
 * confidences with the treebanks: a triple of the predicted tree is right if the annotated tree gives the same one.
 */
#include <math.h>
#include <stdlib.h>

#include "extraction/reading.h"

static const char *const feature_names[FEATURE_COUNT] = {
    [FEATURE_BIAS] = "bias", [FEATURE_MARGIN_LEAST] = "margin:least", [FEATURE_MARGIN_SUBJECT] = "margin:subject",
    [FEATURE_MARGIN_OBJECT] = "margin:object", [FEATURE_MARGIN_WITHIN] = "margin:within",
    [FEATURE_SUBJECT_LENGTH] = "length:subject", [FEATURE_OBJECT_LENGTH] = "length:object",
    [FEATURE_SENTENCE_LENGTH] = "length:sentence", [FEATURE_DISTANCE_SUBJECT] = "distance:subject",
    [FEATURE_DISTANCE_OBJECT] = "distance:object", [FEATURE_SUBJECT_PRONOUN] = "subject:pronoun",
    [FEATURE_SUBJECT_NAME] = "subject:name", [FEATURE_OBJECT_NAME] = "object:name", [FEATURE_OBJECT_PRONOUN] = "object:pronoun",
    [FEATURE_SHARED_SUBJECT] = "subject:understood", [FEATURE_CONJUNCT_OBJECT] = "object:conjunct",
    [FEATURE_CONJUNCT_SUBJECT] = "subject:conjunct", [FEATURE_NEGATED] = "negated", [FEATURE_MODAL] = "modal",
    [FEATURE_ARGUMENTS] = "arguments", [FEATURE_NO_PERIOD] = "sentence:no period",
};

static const char *const tell_names[] = {
    [LINK_ROOT] = "tell:root", [LINK_CONJ] = "tell:conj", [LINK_XCOMP] = "tell:xcomp", [LINK_CCOMP] = "tell:ccomp",
    [LINK_ADVCL] = "tell:advcl", [LINK_ACL] = "tell:acl", [LINK_RELCL] = "tell:relcl", [LINK_PARATAXIS] = "tell:parataxis",
    [LINK_CSUBJ] = "tell:csubj", [LINK_OTHER] = "tell:other",
};

static float table_weight(const LexTable *table, const char *kind, const char *name)
{
  char key[64];
  size_t used = 0;
  for (const char *part = kind; *part && used < sizeof key; part++) key[used++] = *part;
  for (const char *part = name; *part && used < sizeof key; part++) key[used++] = *part;
  const LexEntry *entry = lex_find(table, (Str){key, used});
  return entry ? strtof(entry->field[0].at, NULL) : 0.0F;      /* fields end at a tab or newline, where strtof stops */
}

void confidence_load(Extractor *x, const LexTable *table)
{
  for (size_t i = 0; i < FEATURE_COUNT; i++) x->feature_weight[i] = table_weight(table, "", feature_names[i]);
  for (size_t i = 0; i < COUNT_OF(tell_names); i++) x->tell_weight[i] = table_weight(table, "", tell_names[i]);
  for (size_t i = 0; i < rule_count() && i < RULES_MAX; i++) {
    x->rule_weight[i] = table_weight(table, "rule:", rule_name(i));
    x->rule_tell_weight[i] = table_weight(table, "tell:rule:", rule_name(i));
  }
}

const char *confidence_feature_name(size_t feature) { return feature < FEATURE_COUNT ? feature_names[feature] : ""; }

static float capped(float value, float most) { return value < most ? value : most; }

static float margin_at(const Reading *r, uint32_t t)
{
  return t < r->len ? capped(r->token[t].head_margin, 6.0F) : 6.0F;
}

static float margin_within(const Reading *r, const Phrase *p)
{
  float least = 6.0F;
  for (uint32_t i = 0; i < p->len; i++)
    if (p->tokens[i] < r->len && r->token[p->tokens[i]].upos != UPOS_PUNCT) least = capped(margin_at(r, p->tokens[i]), least);
  return least;
}

static float distance(uint32_t a, uint32_t b, uint32_t len)
{
  if (a >= len || b >= len) return 0;
  return capped((float)(a > b ? a - b : b - a), 20.0F) / 10.0F;
}

static bool upos_at(const Reading *r, uint32_t t, Upos upos) { return t < r->len && r->token[t].upos == upos; }

static bool understood(const Reading *r, const Triple *t)
{
  uint32_t c = t->clause_head < r->len ? r->clause_at[t->clause_head] : NO_CLAUSE;
  return c != NO_CLAUSE && !t->inferred && !r->clauses[c].own_subject;
}

void triple_features(const Reading *r, const Triple *t, float out[FEATURE_COUNT])
{
  uint32_t subject = t->subject.head, object = t->object.head, verb = t->clause_head;
  memset(out, 0, FEATURE_COUNT * sizeof *out);
  out[FEATURE_BIAS] = 1;
  out[FEATURE_MARGIN_SUBJECT] = margin_at(r, subject);
  out[FEATURE_MARGIN_OBJECT] = margin_at(r, object);
  out[FEATURE_MARGIN_LEAST] = capped(capped(margin_at(r, verb), out[FEATURE_MARGIN_SUBJECT]), out[FEATURE_MARGIN_OBJECT]);
  out[FEATURE_MARGIN_WITHIN] = capped(margin_within(r, &t->subject), margin_within(r, &t->object));
  out[FEATURE_SUBJECT_LENGTH] = capped((float)t->subject.len, 20) / 10;
  out[FEATURE_OBJECT_LENGTH] = capped((float)t->object.len, 30) / 10;
  out[FEATURE_SENTENCE_LENGTH] = capped((float)r->len, 60) / 30;
  out[FEATURE_DISTANCE_SUBJECT] = distance(subject, verb, r->len);
  out[FEATURE_DISTANCE_OBJECT] = distance(object, verb, r->len);
  out[FEATURE_SUBJECT_PRONOUN] = upos_at(r, subject, UPOS_PRON);
  out[FEATURE_OBJECT_PRONOUN] = upos_at(r, object, UPOS_PRON);
  out[FEATURE_SUBJECT_NAME] = subject < r->len && is_name(r, subject);
  out[FEATURE_OBJECT_NAME] = object < r->len && is_name(r, object);
  out[FEATURE_SHARED_SUBJECT] = understood(r, t);
  out[FEATURE_CONJUNCT_SUBJECT] = subject < r->len && r->token[subject].deprel == DEP_CONJ;
  out[FEATURE_CONJUNCT_OBJECT] = object < r->len && r->token[object].deprel == DEP_CONJ;
  out[FEATURE_NEGATED] = t->negated;
  out[FEATURE_MODAL] = t->modality != MODALITY_ASSERTED;
  out[FEATURE_ARGUMENTS] = capped((float)t->argument_count, 4) / 2;
  out[FEATURE_NO_PERIOD] = !upos_at(r, r->len - 1, UPOS_PUNCT);
}

static float tell_score(const Reading *r, const Triple *t)
{
  float sum = 0;
  uint32_t c = t->clause_head < r->len && !t->inferred ? r->clause_at[t->clause_head] : NO_CLAUSE;
  for (unsigned depth = 0; c != NO_CLAUSE && depth < 4; depth++, c = r->clauses[c].above)
    if (!(r->clauses[c].merged && r->clauses[c].link == LINK_XCOMP)) sum += r->extractor->tell_weight[r->clauses[c].link];
  return sum;
}

float triple_confidence(Reading *r, const Triple *t)
{
  const Extractor *x = r->extractor;
  float features[FEATURE_COUNT], score = tell_score(r, t);
  size_t rule = rule_ordinal(t->rule);
  triple_features(r, t, features);
  for (size_t i = 0; i < FEATURE_COUNT; i++) score += x->feature_weight[i] * features[i];
  if (rule < RULES_MAX) score += x->rule_weight[rule] + x->rule_tell_weight[rule];
  return 1.0F / (1.0F + expf(-score));
}
