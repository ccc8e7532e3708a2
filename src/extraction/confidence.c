/*
 * confidence.c - how far a triple can be believed.
 * Method: two logistic models over the same features, whose weights stand in tables/confidence.tsv. In the minimal style, that
 * of databases and graphs, the confidence is the chance that the triple is right, by the parser's doubts about the heads that
 * it rests on, the rule, lengths, distances and kinds of words: trained by scripts/train_confidence. In the full style it
 * also ranks, by weights set by hand, how much of what the sentence is there to tell lies in the triple; only scale and bias of
 * that one are fitted.
 *   "Ann met Bob": heads beyond doubt, 0.9; "saw the man with the telescope": the head of "telescope" might be another, 0.6.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "extraction/reading.h"

_Static_assert(FEATURE_LINK + LINK_COUNT == FEATURE_COUNT, "a feature for every link");

static const char *const feature_names[FEATURE_COUNT] = {
    [FEATURE_BIAS] = "bias", [FEATURE_DOUBT_SUBJECT] = "doubt:subject", [FEATURE_DOUBT_OBJECT] = "doubt:object",
    [FEATURE_DOUBT_CLAUSE] = "doubt:clause", [FEATURE_DOUBT_WITHIN] = "doubt:within", [FEATURE_DOUBT_WORST] = "doubt:worst",
    [FEATURE_DOUBT_LEFT_OUT] = "doubt:left out", [FEATURE_DOUBT_PREDICATE] = "doubt:predicate", [FEATURE_DOUBT_TAG] = "doubt:tag",
    [FEATURE_DOUBT_LABELS] = "doubt:labels", [FEATURE_DOUBT_LABELS_WITHIN] = "doubt:labels within",
    [FEATURE_MARGIN_LEAST] = "margin:least", [FEATURE_MARGIN_WITHIN] = "margin:within",
    [FEATURE_SUBJECT_LENGTH] = "length:subject", [FEATURE_OBJECT_LENGTH] = "length:object",
    [FEATURE_SENTENCE_LENGTH] = "length:sentence", [FEATURE_DISTANCE_SUBJECT] = "distance:subject",
    [FEATURE_DISTANCE_OBJECT] = "distance:object", [FEATURE_SUBJECT_PRONOUN] = "subject:pronoun",
    [FEATURE_SUBJECT_NAME] = "subject:name", [FEATURE_OBJECT_NAME] = "object:name", [FEATURE_OBJECT_PRONOUN] = "object:pronoun",
    [FEATURE_SHARED_SUBJECT] = "subject:understood", [FEATURE_CONJUNCT_OBJECT] = "object:conjunct",
    [FEATURE_CONJUNCT_SUBJECT] = "subject:conjunct", [FEATURE_NEGATED] = "negated", [FEATURE_MODAL] = "modal",
    [FEATURE_ARGUMENTS] = "arguments", [FEATURE_NO_PERIOD] = "sentence:no period", [FEATURE_SENTENCE_VERBS] = "sentence:verbs",
    [FEATURE_SENTENCE_COMMAS] = "sentence:commas", [FEATURE_SENTENCE_CONJUNCTS] = "sentence:conjuncts",
    [FEATURE_OBJECT_EMPTY] = "object:empty", [FEATURE_OBJECT_CLAUSE] = "object:clause", [FEATURE_DEPTH] = "clause:depth",
    [FEATURE_DOUBT_STEP] = "doubt:any", [FEATURE_DOUBT_STEP + 1] = "doubt:little", [FEATURE_DOUBT_STEP + 2] = "doubt:some",
    [FEATURE_DOUBT_STEP + 3] = "doubt:much", [FEATURE_LEFT_OUT_STEP] = "left out:any", [FEATURE_LEFT_OUT_STEP + 1] = "left out:little",
    [FEATURE_LEFT_OUT_STEP + 2] = "left out:some", [FEATURE_LEFT_OUT_STEP + 3] = "left out:much",
    [FEATURE_LINK + LINK_ROOT] = "link:root", [FEATURE_LINK + LINK_CONJ] = "link:conj", [FEATURE_LINK + LINK_XCOMP] = "link:xcomp",
    [FEATURE_LINK + LINK_CCOMP] = "link:ccomp", [FEATURE_LINK + LINK_ADVCL] = "link:advcl", [FEATURE_LINK + LINK_ACL] = "link:acl",
    [FEATURE_LINK + LINK_RELCL] = "link:relcl", [FEATURE_LINK + LINK_PARATAXIS] = "link:parataxis",
    [FEATURE_LINK + LINK_CSUBJ] = "link:csubj", [FEATURE_LINK + LINK_OTHER] = "link:other",
};

static float weight_of(const LexEntry *entry, size_t column)
{
  return entry && entry->field[column].len ? strtof(entry->field[column].at, NULL) : 0; /* ends at a tab or newline, where strtof stops */
}

static ConfidenceModel model_load(const LexTable *table, size_t column)
{
  ConfidenceModel m = {.scale = weight_of(lex_find(table, STR("scale")), column)};
  for (size_t i = 0; i < FEATURE_COUNT; i++) m.feature[i] = weight_of(lex_find(table, str_of(feature_names[i])), column);
  for (size_t i = 0; i < rule_count() && i < RULES_MAX; i++) {
    char key[64];
    int len = snprintf(key, sizeof key, "rule:%s", rule_name(i));
    if (len > 0 && (size_t)len < sizeof key) m.rule[i] = weight_of(lex_find(table, (Str){key, (size_t)len}), column);
  }
  return m;
}

void confidence_load(Extractor *x, const LexTable *table)
{
  x->right = model_load(table, 0);
  x->told = model_load(table, 1);
}

const char *confidence_feature_name(size_t feature) { return feature < FEATURE_COUNT ? feature_names[feature] : ""; }

static float capped(float value, float most) { return value < most ? value : most; }

/* How much speaks against a choice that led by `margin`: -log of its share against the second best; 0: none. */
static float doubt_of(float margin) { return margin > 12 ? 0 : log1pf(expf(-(margin > -6 ? margin : -6))); }

static float doubt_at(const Reading *r, uint32_t t) { return t < r->len ? doubt_of(r->token[t].head_margin) : 0; }

static float margin_at(const Reading *r, uint32_t t) { return t < r->len ? capped(r->token[t].head_margin, 6) : 6; }

static bool counts(const Reading *r, uint32_t t) { return t < r->len && r->token[t].upos != UPOS_PUNCT; }

static float margin_within(const Reading *r, const Phrase *p)
{
  float least = 6;
  for (uint32_t i = 0; i < p->len; i++)
    if (counts(r, p->tokens[i])) least = capped(margin_at(r, p->tokens[i]), least);
  return least;
}

static float doubt_within(const Reading *r, const Phrase *p, float *worst)
{
  float sum = 0;
  for (uint32_t i = 0; i < p->len; i++) {
    if (!counts(r, p->tokens[i])) continue;
    float doubt = doubt_at(r, p->tokens[i]);
    if (doubt > *worst) *worst = doubt;
    if (p->tokens[i] != p->head) sum += doubt;
  }
  return sum;
}

static float doubt_of_label(const Reading *r, uint32_t t) { return t < r->len ? doubt_of(r->token[t].label_margin) : 0; }

static float doubt_of_labels(const Reading *r, const Phrase *p)
{
  float sum = 0;
  for (uint32_t i = 0; i < p->len; i++)
    if (counts(r, p->tokens[i]) && p->tokens[i] != p->head) sum += doubt_of_label(r, p->tokens[i]);
  return sum;
}

/* Words that hang elsewhere, but might as well have hung on the phrase: it may be too short. */
static float doubt_left_out(Reading *r, const Phrase *p)
{
  float sum = 0;
  for (uint32_t i = 0; i < p->len; i++)
    if (p->tokens[i] < r->len) r->mark[p->tokens[i]] = 1;
  for (uint32_t t = 0; t < r->len; t++)
    if (!r->mark[t] && counts(r, t) && r->token[t].head_second < r->len && r->mark[r->token[t].head_second] &&
        (r->token[t].head >= r->len || !r->mark[r->token[t].head])) sum += doubt_at(r, t);
  for (uint32_t i = 0; i < p->len; i++)
    if (p->tokens[i] < r->len) r->mark[p->tokens[i]] = 0;
  return sum;
}

static float distance(uint32_t a, uint32_t b, uint32_t len)
{
  if (a >= len || b >= len) return 0;
  return capped((float)(a > b ? a - b : b - a), 20.0F) / 10.0F;
}

static bool upos_at(const Reading *r, uint32_t t, Upos upos) { return t < r->len && r->token[t].upos == upos; }

static uint32_t clause_of(const Reading *r, const Triple *t) { return t->clause_head < r->len ? r->clause_at[t->clause_head] : NO_CLAUSE; }

static bool understood(const Reading *r, const Triple *t)
{
  uint32_t c = clause_of(r, t);
  return c != NO_CLAUSE && !t->inferred && !r->clauses[c].own_subject;
}

static float clause_depth(const Reading *r, const Triple *t)
{
  float depth = 0;
  for (uint32_t c = clause_of(r, t); c != NO_CLAUSE && r->clauses[c].above != NO_CLAUSE && depth < 5; c = r->clauses[c].above)
    if (r->clauses[c].link != LINK_CONJ) depth++;
  return depth;
}

/* The first doubt takes more from what can be believed than the tenth. */
static void steps_reached(float doubt, const float steps[4], float out[4])
{
  for (size_t i = 0; i < 4; i++) out[i] = doubt > steps[i];
}

static void doubts(Reading *r, const Triple *t, float out[FEATURE_COUNT])
{
  float worst = 0;
  out[FEATURE_DOUBT_SUBJECT] = doubt_at(r, t->subject.head);
  out[FEATURE_DOUBT_OBJECT] = doubt_at(r, t->object.head);
  out[FEATURE_DOUBT_CLAUSE] = doubt_at(r, t->clause_head);
  out[FEATURE_DOUBT_WITHIN] = doubt_within(r, &t->subject, &worst) + doubt_within(r, &t->object, &worst);
  out[FEATURE_DOUBT_PREDICATE] = doubt_within(r, &t->predicate, &worst);
  out[FEATURE_DOUBT_WORST] = worst;
  out[FEATURE_DOUBT_LEFT_OUT] = doubt_left_out(r, &t->subject) + doubt_left_out(r, &t->object);
  out[FEATURE_DOUBT_LABELS] = doubt_of_label(r, t->subject.head) + doubt_of_label(r, t->object.head) + doubt_of_label(r, t->clause_head);
  out[FEATURE_DOUBT_LABELS_WITHIN] = doubt_of_labels(r, &t->subject) + doubt_of_labels(r, &t->predicate) + doubt_of_labels(r, &t->object);
  steps_reached(out[FEATURE_DOUBT_SUBJECT] + out[FEATURE_DOUBT_OBJECT] + out[FEATURE_DOUBT_CLAUSE] + out[FEATURE_DOUBT_WITHIN] +
                out[FEATURE_DOUBT_PREDICATE] + out[FEATURE_DOUBT_LABELS] + out[FEATURE_DOUBT_LABELS_WITHIN],
                (const float[4]){0.01F, 0.05F, 0.2F, 0.7F}, out + FEATURE_DOUBT_STEP);
  steps_reached(out[FEATURE_DOUBT_LEFT_OUT], (const float[4]){0.01F, 0.1F, 0.5F, 1}, out + FEATURE_LEFT_OUT_STEP);
  if (t->clause_head < r->len) out[FEATURE_DOUBT_TAG] = doubt_of(r->token[t->clause_head].tag_margin);
  out[FEATURE_MARGIN_LEAST] = capped(capped(margin_at(r, t->clause_head), margin_at(r, t->subject.head)), margin_at(r, t->object.head));
  out[FEATURE_MARGIN_WITHIN] = capped(margin_within(r, &t->subject), margin_within(r, &t->object));
}

/* The clauses that the triple lies in, from its own upwards. */
static void links(const Reading *r, const Triple *t, float out[FEATURE_COUNT])
{
  uint32_t c = t->inferred ? NO_CLAUSE : clause_of(r, t);
  for (unsigned depth = 0; c != NO_CLAUSE && depth < 4; depth++, c = r->clauses[c].above)
    if (!(r->clauses[c].merged && r->clauses[c].link == LINK_XCOMP)) out[FEATURE_LINK + r->clauses[c].link]++;
}

static void sentence_features(const Reading *r, float out[FEATURE_COUNT])
{
  float verbs = 0, commas = 0, conjuncts = 0;
  for (uint32_t t = 0; t < r->len; t++) {
    verbs += r->token[t].upos == UPOS_VERB;
    commas += r->token[t].xpos == XPOS_COMMA;
    conjuncts += r->token[t].deprel == DEP_CONJ;
  }
  out[FEATURE_SENTENCE_LENGTH] = capped((float)r->len, 60) / 30;
  out[FEATURE_SENTENCE_VERBS] = capped(verbs, 8) / 4;
  out[FEATURE_SENTENCE_COMMAS] = capped(commas, 6) / 3;
  out[FEATURE_SENTENCE_CONJUNCTS] = capped(conjuncts, 6) / 3;
  out[FEATURE_NO_PERIOD] = !upos_at(r, r->len - 1, UPOS_PUNCT);
}

void triple_features(Reading *r, const Triple *t, float out[FEATURE_COUNT])
{
  uint32_t subject = t->subject.head, object = t->object.head, verb = t->clause_head;
  memset(out, 0, FEATURE_COUNT * sizeof *out);
  out[FEATURE_BIAS] = 1;
  doubts(r, t, out);
  sentence_features(r, out);
  out[FEATURE_SUBJECT_LENGTH] = capped((float)t->subject.len, 20) / 10;
  out[FEATURE_OBJECT_LENGTH] = capped((float)t->object.len, 30) / 10;
  out[FEATURE_DISTANCE_SUBJECT] = distance(subject, verb, r->len);
  out[FEATURE_DISTANCE_OBJECT] = distance(object, verb, r->len);
  out[FEATURE_SUBJECT_PRONOUN] = upos_at(r, subject, UPOS_PRON);
  out[FEATURE_OBJECT_PRONOUN] = upos_at(r, object, UPOS_PRON);
  out[FEATURE_SUBJECT_NAME] = subject < r->len && is_name(r, subject);
  out[FEATURE_OBJECT_NAME] = object < r->len && is_name(r, object);
  out[FEATURE_OBJECT_EMPTY] = phrase_empty(&t->object);
  out[FEATURE_OBJECT_CLAUSE] = t->object_is_clause;
  out[FEATURE_SHARED_SUBJECT] = understood(r, t);
  out[FEATURE_CONJUNCT_SUBJECT] = subject < r->len && r->token[subject].deprel == DEP_CONJ;
  out[FEATURE_CONJUNCT_OBJECT] = object < r->len && r->token[object].deprel == DEP_CONJ;
  out[FEATURE_NEGATED] = t->negated;
  out[FEATURE_MODAL] = t->modality != MODALITY_ASSERTED;
  out[FEATURE_ARGUMENTS] = capped((float)t->argument_count, 4) / 2;
  out[FEATURE_DEPTH] = clause_depth(r, t);
  links(r, t, out);
}

float triple_confidence(Reading *r, const Triple *t)
{
  const ConfidenceModel *m = r->options->style == STYLE_FULL ? &r->extractor->told : &r->extractor->right;
  float features[FEATURE_COUNT];
  size_t rule = rule_ordinal(t->rule);
  float score = rule < RULES_MAX ? m->rule[rule] : 0;
  triple_features(r, t, features);
  for (size_t i = 0; i < FEATURE_COUNT; i++) score += m->feature[i] * features[i];
  return 1.0F / (1.0F + expf(-m->scale * score));
}
