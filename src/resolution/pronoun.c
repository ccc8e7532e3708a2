/*
 * pronoun.c - whom a pronoun means.
 * First persons in a quotation are its speaker. "he", "it", "they" and their forms take the earlier mention that agrees in
 * number, gender and animacy, breaks no rule of binding ("Fox met him": not Fox) and has the highest score: a weighted sum
 * over nearness, grammatical role, being named, being talked about. A reflexive takes the subject of its clause.
 */
#include "resolution/parts.h"

#include <math.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

typedef enum { PRONOUN_HE, PRONOUN_IT, PRONOUN_THEY, PRONOUN_CLASSES } PronounClass;

static PronounClass pronoun_class(const Mention *m)
{
  if (m->number == NUMBER_PLURAL) return PRONOUN_THEY;
  return m->gender == GENDER_NEUTER ? PRONOUN_IT : PRONOUN_HE;
}

/* ---- what is possible --------------------------------------------------------------------------------------------------------- */

static bool agrees(Reading *r, const Mention *m, uint32_t candidate)
{
  const Mention *c = mention(r, candidate);
  EntityType type = c->coordination ? c->type : cluster_type(r, candidate);
  Number number = c->coordination ? NUMBER_PLURAL : cluster_number(r, candidate);
  Gender gender = c->coordination ? GENDER_UNKNOWN : cluster_gender(r, candidate);
  Animacy animacy = c->coordination ? c->animacy : cluster_animacy(r, candidate);
  if (type == ENTITY_DATE || type == ENTITY_QUANTITY) return false;
  switch (pronoun_class(m)) {
  case PRONOUN_HE:
    return number != NUMBER_PLURAL && animacy != ANIMACY_THING && type != ENTITY_ORGANIZATION && type != ENTITY_PLACE &&
           !(gender && gender != m->gender);
  case PRONOUN_IT:
    return number != NUMBER_PLURAL && animacy != ANIMACY_PERSON && type != ENTITY_PERSON && !(gender == GENDER_MALE || gender == GENDER_FEMALE);
  default:
    if (number == NUMBER_PLURAL) return true;
    if (type == ENTITY_ORGANIZATION || type == ENTITY_GROUP) return true;
    return c->kind == MENTION_PRONOUN ? c->number != NUMBER_SINGULAR : type == ENTITY_NONE && cluster_is_named(r, candidate);
  }
}

static bool covers(const Mention *m, uint32_t sentence, uint32_t token)
{
  return m->sentence == sentence && m->np_first <= token && token <= m->np_last;
}

static uint32_t conjunct_top(const Sentence *s, uint32_t token)
{
  for (uint32_t steps = 0; steps < 8 && s->tokens[token].deprel == DEP_CONJ && s->tokens[token].head < s->len; steps++) token = s->tokens[token].head;
  return token;
}

static bool is_argument(Deprel rel)
{
  Deprel base = deprel_base(rel);
  return base == DEP_NSUBJ || base == DEP_OBJ || base == DEP_IOBJ || base == DEP_OBL;
}

/* Arguments of one verb are different things unless one is reflexive. */
static bool binding_forbids(Reading *r, const Mention *m, const Mention *c)
{
  if (m->sentence != c->sentence) return false;
  if (covers(c, m->sentence, m->head) && !c->coordination) return true;
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->possessive) return false;
  uint32_t a = conjunct_top(s, m->head), b = conjunct_top(s, c->head);
  return is_argument(s->tokens[a].deprel) && is_argument(s->tokens[b].deprel) && s->tokens[a].head == s->tokens[b].head;
}

/* ---- what is likely ------------------------------------------------------------------------------------------------------------ */

enum {
  F_SAME_SENTENCE, F_SENTENCES, F_TOKENS, F_SUBJECT, F_OBJECT, F_NESTED, F_POSSESSOR, F_PARALLEL, F_FIRST, F_NAMED, F_PRONOUN,
  F_SAME_FORM, F_INDEFINITE, F_SIZE, F_GENDER, F_TYPE_FITS, F_UNKNOWN, F_COORDINATION, F_SINGULAR_GROUP, F_QUOTE, F_OWN_SUBJECT,
  F_PERSON, F_PLACE, F_PREDICATE, FEATURES
};

/* One row a feature, one column a class of pronouns: he/she, it, they. Set by hand on the plainest cases, in this order of
 * strength: the subject of the sentence, the one talked about, nearness. */
static const float weights[FEATURES][PRONOUN_CLASSES] = {
    [F_SAME_SENTENCE] = {0.5F, 0.5F, 0.5F},  [F_SENTENCES] = {-0.8F, -1.2F, -1.0F}, [F_TOKENS] = {-0.015F, -0.02F, -0.02F},
    [F_SUBJECT] = {1.2F, 1.0F, 1.0F},        [F_OBJECT] = {0.4F, 0.4F, 0.4F},       [F_NESTED] = {-0.6F, -0.6F, -0.5F},
    [F_POSSESSOR] = {0.0F, -0.2F, -0.2F},    [F_PARALLEL] = {0.4F, 0.4F, 0.4F},     [F_FIRST] = {0.3F, 0.2F, 0.2F},
    [F_NAMED] = {0.5F, 0.2F, -0.2F},         [F_PRONOUN] = {0.4F, 0.3F, 0.4F},      [F_SAME_FORM] = {0.6F, 0.5F, 0.6F},
    [F_INDEFINITE] = {-0.1F, -0.1F, -0.1F},  [F_SIZE] = {0.35F, 0.25F, 0.25F},      [F_GENDER] = {0.8F, 0.1F, 0.0F},
    [F_TYPE_FITS] = {0.6F, 0.2F, 0.6F},      [F_UNKNOWN] = {-0.6F, -0.2F, -0.4F},   [F_COORDINATION] = {0.0F, 0.0F, 0.5F},
    [F_SINGULAR_GROUP] = {0.0F, 0.0F, -0.5F}, [F_QUOTE] = {-0.5F, -0.4F, -0.4F},    [F_OWN_SUBJECT] = {0.9F, 0.7F, 0.7F},
    [F_PERSON] = {0.0F, -2.0F, 0.3F},        [F_PLACE] = {-1.0F, -0.4F, -0.4F},     [F_PREDICATE] = {-1.0F, -1.0F, -1.0F}};

static void roles_of(Reading *r, const Mention *m, const Mention *c, float *f)
{
  const Sentence *s = &r->sentences->at[c->sentence];
  Deprel rel = s->tokens[conjunct_top(s, c->head)].deprel, base = deprel_base(rel);
  const Sentence *own = &r->sentences->at[m->sentence];
  Deprel mine = deprel_base(own->tokens[m->head].deprel);
  f[F_SUBJECT] = base == DEP_NSUBJ;
  f[F_OBJECT] = base == DEP_OBJ || base == DEP_IOBJ;
  f[F_POSSESSOR] = rel == DEP_NMOD_POSS;
  f[F_NESTED] = (base == DEP_NMOD || base == DEP_COMPOUND || base == DEP_APPOS) && rel != DEP_NMOD_POSS;
  f[F_PARALLEL] = base == mine;
  f[F_PREDICATE] = c->predicate;
  if (m->possessive && m->sentence == c->sentence && base == DEP_NSUBJ)
    f[F_OWN_SUBJECT] = tree_clause(&r->trees[m->sentence], m->head) == s->tokens[conjunct_top(s, c->head)].head;
}

static void features_of(Reading *r, uint32_t pronoun, uint32_t candidate, float *f)
{
  const Mention *m = mention(r, pronoun), *c = mention(r, candidate);
  for (int i = 0; i < FEATURES; i++) f[i] = 0;
  uint32_t sentences = m->sentence - c->sentence;
  uint32_t root = cluster_of(r, candidate);
  EntityType type = c->coordination ? c->type : cluster_type(r, candidate);
  f[F_SAME_SENTENCE] = sentences == 0;
  f[F_SENTENCES] = (float)sentences;
  f[F_TOKENS] = sentences == 0 ? (float)(m->head > c->head ? m->head - c->head : c->head - m->head) : 0;
  roles_of(r, m, c, f);
  f[F_FIRST] = c->np_first == 0 || (c->np_first <= 2 && c->kind != MENTION_PRONOUN);
  f[F_NAMED] = cluster_is_named(r, candidate);
  f[F_PRONOUN] = c->kind == MENTION_PRONOUN;
  f[F_SAME_FORM] = c->kind == MENTION_PRONOUN && c->gender == m->gender && c->number == m->number && c->person == m->person;
  f[F_INDEFINITE] = c->indefinite;
  f[F_SIZE] = log2f((float)mention(r, root)->size);
  f[F_GENDER] = m->gender && cluster_gender(r, candidate) == m->gender;
  f[F_TYPE_FITS] = m->animacy == ANIMACY_PERSON ? type == ENTITY_PERSON : type == ENTITY_GROUP || type == ENTITY_ORGANIZATION;
  f[F_UNKNOWN] = type == ENTITY_NONE;
  f[F_COORDINATION] = c->coordination;
  f[F_SINGULAR_GROUP] = m->number == NUMBER_PLURAL && !c->coordination && cluster_number(r, candidate) == NUMBER_SINGULAR;
  f[F_QUOTE] = m->quote != c->quote;
  f[F_PERSON] = type == ENTITY_PERSON;
  f[F_PLACE] = type == ENTITY_PLACE;
}

static float score_of(const float *f, PronounClass class)
{
  float sum = 0;
  for (int i = 0; i < FEATURES; i++) sum += f[i] * weights[i][class];
  return sum;
}

enum { REACH_HE = 6, REACH_OTHER = 3 };

typedef struct { uint32_t best; float score, second; } Choice;

static Choice choose(Reading *r, uint32_t pronoun)
{
  const Mention *m = mention(r, pronoun);
  PronounClass class = pronoun_class(m);
  uint32_t reach = class == PRONOUN_HE ? REACH_HE : REACH_OTHER;
  Choice choice = {NO_MENTION, 0, -100};
  for (uint32_t i = pronoun; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + reach < m->sentence) break;
    if (c->expletive || c->generic || c->relative || c->negated || (c->kind == MENTION_PRONOUN && (c->person != 3 || c->parent == i))) {
      if (c->kind != MENTION_PRONOUN || c->person != 3) continue;
    }
    if (!agrees(r, m, i) || binding_forbids(r, m, c)) continue;
    float f[FEATURES];
    features_of(r, pronoun, i, f);
    float score = score_of(f, class);
    bool same = choice.best != NO_MENTION && cluster_of(r, choice.best) == cluster_of(r, i);
    if (choice.best == NO_MENTION || score > choice.score) {
      if (choice.best != NO_MENTION && !same) choice.second = choice.score;
      choice.best = i;
      choice.score = score;
    } else if (!same && score > choice.second) {
      choice.second = score;
    }
  }
  return choice;
}

/* ---- passes ------------------------------------------------------------------------------------------------------------------------ */

static void resolve_reflexive(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  uint32_t clause = tree_clause(tree, m->head), subject = NO_TOKEN;
  for (uint32_t steps = 0; steps < 6 && subject == NO_TOKEN && clause < tree->sentence->len; steps++) {
    subject = tree_child(tree, clause, DEP_NSUBJ);
    uint32_t above = tree->sentence->tokens[clause].head;
    if (above >= tree->sentence->len) break;
    clause = above;
  }
  uint32_t other = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
  if (other != NO_MENTION && other != i && (m->person != 3 || agrees(r, m, other))) cluster_join(r, i, other, "reflexive", 0.95F);
}

static void resolve_third(Reading *r, uint32_t i)
{
  Choice choice = choose(r, i);
  if (choice.best == NO_MENTION) return;
  float margin = choice.score - choice.second;
  float sure = 1.0F / (1.0F + expf(-(margin - 0.1F) * 2.5F)); /* 0.44 where two are alike, toward 1 where one stands out */
  cluster_join(r, i, choice.best, "pronoun", sure);
}

/* "I" in a quotation is its speaker; "we" is taken for the speaker in facts, but is a cluster of its own. Outside all
 * quotations one voice speaks: the writer. */
static void resolve_first(Reading *r)
{
  size_t count = 1 + r->quotes.len;
  uint32_t *ours = ARENA_ARRAY(r->arena, uint32_t, count), *yours = ARENA_ARRAY(r->arena, uint32_t, count);
  uint32_t mine = NO_MENTION, document = UINT32_MAX;
  for (size_t i = 0; i < count; i++) ours[i] = yours[i] = NO_MENTION;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    Mention *m = mention(r, i);
    if (m->kind != MENTION_PRONOUN || m->person == 0 || m->person == 3) continue;
    if (m->document != document) ours[0] = yours[0] = mine = NO_MENTION, document = m->document;
    uint32_t speaker = m->quote ? r->quotes.at[m->quote - 1].speaker : NO_MENTION;
    if (m->person == 1 && m->number == NUMBER_SINGULAR) {
      if (speaker != NO_MENTION) cluster_join(r, i, speaker, "speaker", 0.9F);
      else if (mine != NO_MENTION) cluster_join(r, i, mine, "same voice", 0.7F);
      if (speaker == NO_MENTION) mine = i;
      continue;
    }
    uint32_t *slot = &(m->person == 1 ? ours : yours)[m->quote]; /* 0: outside all quotations */
    if (*slot != NO_MENTION) cluster_join(r, i, *slot, "same voice", 0.6F);
    *slot = i;
    if (m->person == 1 && speaker != NO_MENTION) {
      uint32_t *members = ARENA_ARRAY(r->arena, uint32_t, 1);
      members[0] = speaker;
      m->members = members;
      m->member_count = 1;
    }
  }
}

void sieve_pronouns(Reading *reading)
{
  resolve_first(reading);
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (m->kind != MENTION_PRONOUN || m->relative || m->generic || m->demonstrative || m->person == 0) continue;
    if (m->reflexive) resolve_reflexive(reading, i);
    else if (m->person == 3) resolve_third(reading, i);
  }
}
