/*
 * rank.c - the last sieve: a small learned ranker that finds an antecedent for third persons, demonstratives and nominals.
 * Every mention that the precise sieves left alone chooses among the earlier mentions that agree with it and "none": the
 * highest sum of weights wins. There is one column of weights for each class of mention ("he", "it", "they", "this", "the
 * ban", "this ban", "bans"), in tables/coreference_weights.tsv; scripts/train_coreference learns them from GUM's training
 * part (a log-linear mention ranking model, as Durrett and Klein 2013, on a few dozen plain features).
 *
 * What is possible is not learned but ruled: number, gender, animacy, and binding ("Fox met him": not Fox). Features see the
 * clusters as the earlier sieves left them, so that training and use see the same.
 */
#include "resolution/rank.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- features ------------------------------------------------------------------------------------------------------------------ */

#define FEATURE_LIST(F)                                                                                                   \
  F(none) F(none_definite) F(none_demonstrative) F(none_possessed) F(none_indefinite) F(none_quantified) F(none_plural)    \
  F(none_bare_plural) F(none_clause) F(none_phrase) F(none_modified) F(none_subject) F(none_object) F(none_oblique)        \
  F(none_opening) F(none_known_head) F(none_known_key) F(none_predicate) F(none_time) F(none_person) F(none_proper_part)   \
  F(none_coordination) F(none_candidates) F(none_early) F(none_long) F(none_modifier) F(modifier)                                                      \
  F(same_sentence) F(previous_sentence) F(two_back) F(three_back) F(far) F(very_far)                                       \
  F(near_3) F(near_8) F(near_15) F(near_more) F(between_0) F(between_1) F(between_3) F(between_more)                       \
  F(name) F(nominal) F(pronoun) F(coordination) F(same_form) F(same_person_form)                                           \
  F(subject) F(passive_subject) F(object) F(oblique) F(nested) F(possessor) F(compound) F(apposed) F(conjunct) F(predicate) \
  F(parallel_subject) F(parallel_object) F(parallel_other) F(same_verb) F(own_subject) F(same_clause) F(opening)           \
  F(definite) F(indefinite) F(bare) F(demonstrative) F(size) F(named_cluster) F(alone)                                     \
  F(gender_known) F(gender_unknown) F(person_type) F(organization_type) F(place_type) F(group_type) F(event_type)          \
  F(thing_type) F(unknown_type) F(type_equal) F(both_plural) F(one_plural) F(both_singular) F(group_noun)                  \
  F(quote_differs) F(both_quoted) F(same_head) F(same_key) F(modifiers_within) F(modifiers_of_it_within) F(modifiers_clash) \
  F(head_in_name) F(kind_fits) F(number_equal) F(number_clash) F(same_possessor) F(possessors_differ) F(it_has_clause)     \
  F(candidate_has_clause) F(known_names) F(paragraph_differs) F(same_head_near) F(same_key_near) F(same_head_definite)     \
  F(same_key_bare) F(same_head_far) F(role_word)                                                                         \
  F(none_extraposed) F(none_light) F(none_key_indefinite) F(none_key_plural) F(none_key_possessed) F(none_head_definite)   \
  F(none_key_definite) F(none_key_modified) F(same_key_definite) F(same_key_plural) F(same_key_indefinite)                 \
  F(same_key_modified) F(same_key_light) F(synonym) F(synonym_near) F(synonym_equal_number) F(subject_before)              \
  F(opening_subject) F(definite_subject) F(name_subject)

#define FEATURE_ENUM(name) F_##name,
#define FEATURE_NAME(name) #name,
enum { FEATURE_LIST(FEATURE_ENUM) FEATURES };
static const char *const feature_names[FEATURES] = {FEATURE_LIST(FEATURE_NAME)};
_Static_assert((int)FEATURES <= (int)RANK_FEATURES_MAX, "raise RANK_FEATURES_MAX");

typedef enum { CLASS_HE, CLASS_IT, CLASS_THEY, CLASS_THIS, CLASS_DEFINITE, CLASS_DEMONSTRATIVE, CLASS_OTHER, CLASSES } RankClass;
_Static_assert((int)CLASSES == (int)RANK_CLASSES, "one column for each class");

static bool number_of(Str s, float *out)
{
  char text[32];
  if (!s.len || s.len >= sizeof text) return false;
  memcpy(text, s.at, s.len);
  text[s.len] = '\0';
  char *end;
  *out = strtof(text, &end);
  return *end == '\0' && isfinite(*out);
}

void rank_weights_load(const LexTable *table, RankWeights *out)
{
  *out = (RankWeights){0};
  for (int f = 0; f < FEATURES; f++) {
    const LexEntry *e = lex_find(table, str_of(feature_names[f]));
    Str rest = e ? e->field[0] : (Str){NULL, 0}, piece;
    for (int c = 0; c < CLASSES && str_split(&rest, ' ', &piece); c++)
      if (!number_of(piece, &out->at[f][c])) out->at[f][c] = 0;
  }
}

/* ---- what the earlier sieves knew ------------------------------------------------------------------------------------------------ */

typedef struct { EntityType type; Gender gender; Number number; Animacy animacy; uint32_t root, size, names; bool named; } Known;

typedef struct {
  Reading *r;
  Known *known;         /* [mention] */
  uint32_t *paragraph;  /* [sentence] */
  bool *open;           /* [mention] has still to choose */
  Map heads, keys;      /* of the mentions so far: "document head" -> last mention + 1 */
} Ranker;

typedef struct { uint16_t at[64]; uint8_t count; float size; float names; } Features; /* those that are 1, and two that count */

static Mention *mention(const Ranker *k, uint32_t i) { return &k->r->mentions.at[i]; }

static void put(Features *f, int feature, bool on)
{
  if (on && f->count < COUNT_OF(f->at)) f->at[f->count++] = (uint16_t)feature;
}

static void known_fill(Ranker *k)
{
  Reading *r = k->r;
  k->known = ARENA_ARRAY(r->arena, Known, r->mentions.len);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(k, i);
    uint32_t root = cluster_of(r, i);
    Known n = {cluster_type(r, i), cluster_gender(r, i), cluster_number(r, i), cluster_animacy(r, i), root, mention(k, root)->size,
               r->clusters[root].named, cluster_is_named(r, i)};
    if (m->coordination) n.type = m->type, n.gender = GENDER_UNKNOWN, n.number = NUMBER_PLURAL, n.animacy = m->animacy;
    k->known[i] = n;
  }
  k->paragraph = ARENA_ARRAY(r->arena, uint32_t, r->sentences->len);
  for (uint32_t i = 1; i < r->sentences->len; i++) {
    Span gap = {r->sentences->at[i - 1].span.end, r->sentences->at[i].span.start};
    bool fresh = gap.end > gap.start && str_find(str_slice(r->sentences->article->text, gap), STR("\n")) != SIZE_MAX;
    k->paragraph[i] = k->paragraph[i - 1] + fresh;
  }
}

static RankClass class_of(const Mention *m)
{
  if (m->kind == MENTION_PRONOUN) {
    if (m->person == 0) return CLASS_THIS;
    if (m->number == NUMBER_PLURAL) return CLASS_THEY;
    return m->gender == GENDER_NEUTER ? CLASS_IT : CLASS_HE;
  }
  if (m->demonstrative) return CLASS_DEMONSTRATIVE;
  return m->definite ? CLASS_DEFINITE : CLASS_OTHER;
}

/* ---- what is possible -------------------------------------------------------------------------------------------------------------- */

static bool pronoun_agrees(const Ranker *k, const Mention *m, RankClass class, uint32_t candidate)
{
  const Mention *c = mention(k, candidate);
  const Known *n = &k->known[candidate];
  if (n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY) return class == CLASS_THIS || class == CLASS_IT;
  switch (class) {
  case CLASS_HE:
    return n->number != NUMBER_PLURAL && n->animacy != ANIMACY_THING && n->type != ENTITY_ORGANIZATION && n->type != ENTITY_PLACE &&
           !(n->gender && n->gender != m->gender);
  case CLASS_IT:
    return n->number != NUMBER_PLURAL && n->animacy != ANIMACY_PERSON && n->type != ENTITY_PERSON &&
           !(n->gender == GENDER_MALE || n->gender == GENDER_FEMALE);
  case CLASS_THEY:
    if (c->kind == MENTION_PRONOUN) return c->number != NUMBER_SINGULAR && c->person != 1;
    if (n->number == NUMBER_PLURAL || n->type == ENTITY_ORGANIZATION || n->type == ENTITY_GROUP) return true;
    return n->type == ENTITY_NONE || (n->type == ENTITY_PERSON && !n->gender && !n->named);
  default:
    return n->animacy != ANIMACY_PERSON && !(m->number == NUMBER_PLURAL && n->number == NUMBER_SINGULAR);
  }
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

/* A phrase is not what stands inside it; arguments of one verb are different things. */
static bool binding_forbids(const Ranker *k, const Mention *m, const Mention *c)
{
  if (m->sentence != c->sentence) return false;
  if (c->np_first <= m->head && m->head <= c->np_last) return true;
  if (m->np_first <= c->head && c->head <= m->np_last) return true;
  if (m->possessive) return false;
  const Sentence *s = &k->r->sentences->at[m->sentence];
  uint32_t a = conjunct_top(s, m->head), b = conjunct_top(s, c->head);
  return is_argument(s->tokens[a].deprel) && is_argument(s->tokens[b].deprel) && s->tokens[a].head == s->tokens[b].head;
}

static bool nominal_kind_fits(const Ranker *k, const Mention *m, uint32_t candidate)
{
  EntityType type = k->known[candidate].type;
  if (m->kinds & KIND_PERSON) return type == ENTITY_PERSON && m->number != NUMBER_PLURAL;
  if (m->kinds & KIND_ORGANIZATION) return type == ENTITY_ORGANIZATION;
  if (m->kinds & KIND_PLACE) return type == ENTITY_PLACE;
  return false;
}

static bool genders_clash(Gender a, Gender b)
{
  return (a == GENDER_MALE && b == GENDER_FEMALE) || (a == GENDER_FEMALE && b == GENDER_MALE);
}

static uint32_t possessor_of(const Ranker *k, const Mention *m)
{
  const Tree *tree = &k->r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (tree->sentence->tokens[c].deprel == DEP_NMOD_POSS) return k->r->at[m->sentence][c];
  return NO_MENTION;
}

/* Every modifier of `part` stands in `whole` too. */
static bool words_within(const Ranker *k, const Mention *part, const Mention *whole)
{
  const Sentence *s = &k->r->sentences->at[part->sentence], *t = &k->r->sentences->at[whole->sentence];
  for (uint32_t i = part->first; i <= part->last; i++) {
    const Token *w = &s->tokens[i];
    if (i == part->head || w->upos == UPOS_DET || w->upos == UPOS_PUNCT || w->upos == UPOS_PRON || w->xpos == XPOS_POS) continue;
    bool found = false;
    for (uint32_t j = whole->np_first; j <= whole->np_last && !found; j++) found = str_eq_nocase(w->form, t->tokens[j].form);
    if (!found) return false;
  }
  return true;
}

/* What the precise sieves named is joined with care: "the Afghan team" is no other team, "the team" may be one. */
static bool nominal_may(const Ranker *k, const Mention *m, uint32_t candidate)
{
  const Mention *c = mention(k, candidate);
  const Known *n = &k->known[candidate];
  if (c->kind == MENTION_PRONOUN || c->negated || genders_clash(m->gender, n->gender)) return false;
  if (m->coordination || c->coordination) return m->coordination && c->coordination && str_eq(m->key, c->key);
  bool again = (m->definite || m->demonstrative) && possessor_of(k, m) == NO_MENTION && c->number == m->number && c->sentence + 5 >= m->sentence;
  if (c->kind == MENTION_NOMINAL && again && words_within(k, m, c) && nouns_are_synonyms(k->r->resolver, m->lemma, c->lemma)) return true;
  if (c->kind == MENTION_NOMINAL) return str_eq(c->lemma, m->lemma) && (!n->named || words_within(k, m, c));
  if (!words_within(k, m, c)) return false;
  if (name_headed_by(c, m->lemma)) return true;
  bool near = c->sentence + 2 >= m->sentence;
  return near && (m->definite || m->demonstrative) && m->number != NUMBER_PLURAL && nominal_kind_fits(k, m, candidate);
}

/* ---- features of a choice ------------------------------------------------------------------------------------------------------------ */

static bool has_clause(const Ranker *k, const Mention *m)
{
  return m->kind == MENTION_NOMINAL && tree_child(&k->r->trees[m->sentence], m->head, DEP_ACL) != NO_TOKEN;
}

static bool has_phrase(const Ranker *k, const Mention *m)
{
  const Tree *tree = &k->r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (c > m->head && deprel_base(tree->sentence->tokens[c].deprel) == DEP_NMOD) return true;
  return false;
}

static uint32_t modifiers_of(const Ranker *k, const Mention *m)
{
  const Tree *tree = &k->r->trees[m->sentence];
  uint32_t n = 0;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel base = deprel_base(tree->sentence->tokens[c].deprel);
    n += c < m->head && (base == DEP_AMOD || base == DEP_COMPOUND || base == DEP_NUMMOD);
  }
  return n;
}

static bool holds_proper(const Ranker *k, const Mention *m)
{
  const Sentence *s = &k->r->sentences->at[m->sentence];
  for (uint32_t i = m->np_first; i <= m->np_last; i++)
    if (s->tokens[i].upos == UPOS_PROPN) return true;
  return false;
}

/* "document head" or "document key" */
static Str doc_key(const Ranker *k, const Mention *m, Str text) { return str_format(k->r->arena, "%u %.*s", m->document, STR_ARG(text)); }

static Deprel relation_of(const Ranker *k, const Mention *m)
{
  const Sentence *s = &k->r->sentences->at[m->sentence];
  return s->tokens[conjunct_top(s, m->head)].deprel;
}

/* "it" of "it is clear that ...", "it seems": stands for what follows. */
static bool is_extraposed(const Ranker *k, const Mention *m)
{
  const Tree *tree = &k->r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (m->kind != MENTION_PRONOUN || verb >= tree->sentence->len || deprel_base(t[m->head].deprel) != DEP_NSUBJ) return false;
  if (str_is(t[verb].lemma, "seem") || str_is(t[verb].lemma, "appear") || str_is(t[verb].lemma, "happen") || str_is(t[verb].lemma, "take")) return true;
  if (t[verb].upos == UPOS_VERB && tree_child(tree, verb, DEP_AUX) == NO_TOKEN) return false;
  return tree_child(tree, verb, DEP_CSUBJ) != NO_TOKEN || (t[verb].upos == UPOS_ADJ && (tree_child(tree, verb, DEP_CCOMP) != NO_TOKEN ||
         tree_child(tree, verb, DEP_XCOMP) != NO_TOKEN || tree_child(tree, verb, DEP_ADVCL) != NO_TOKEN));
}

/* Nouns that name hardly anything: "people" of one sentence are seldom those of another. */
static bool is_light_noun(Str lemma)
{
  static const char *const nouns[] = {"people", "thing", "way", "time", "day", "part", "lot", "kind", "number", "year", "person", "example", "case", "one",
                                      "man", "woman", "place", "point", "reason", "fact", "sort", "type", "bit", "end", "life", "world", "child", "hand", "side"};
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (str_is(lemma, nouns[i])) return true;
  return false;
}

static void features_none(Ranker *k, uint32_t i, size_t candidates, Features *f)
{
  const Mention *m = mention(k, i);
  Deprel base = deprel_base(relation_of(k, m));
  bool possessed = m->kind == MENTION_NOMINAL && possessor_of(k, m) != NO_MENTION;
  put(f, F_none, true);
  put(f, F_none_definite, m->definite && !possessed);
  put(f, F_none_demonstrative, m->demonstrative);
  put(f, F_none_possessed, possessed);
  put(f, F_none_indefinite, m->indefinite);
  put(f, F_none_quantified, m->quantified);
  put(f, F_none_plural, m->number == NUMBER_PLURAL);
  put(f, F_none_bare_plural, m->number == NUMBER_PLURAL && !m->definite && !m->indefinite);
  put(f, F_none_clause, has_clause(k, m));
  put(f, F_none_phrase, has_phrase(k, m));
  put(f, F_none_modified, modifiers_of(k, m) > 0);
  put(f, F_none_subject, base == DEP_NSUBJ);
  put(f, F_none_object, base == DEP_OBJ);
  put(f, F_none_oblique, base == DEP_OBL);
  put(f, F_none_opening, m->np_first == 0);
  put(f, F_none_predicate, m->predicate);
  put(f, F_none_time, (m->kinds & KIND_TIME) != 0);
  put(f, F_none_person, m->animacy == ANIMACY_PERSON);
  put(f, F_none_coordination, m->coordination);
  put(f, F_none_candidates, candidates == 0);
  put(f, F_none_early, m->sentence < 3);
  put(f, F_none_modifier, m->modifier);
  put(f, F_none_long, m->np_last - m->np_first > 5);
  put(f, F_none_extraposed, is_extraposed(k, m));
  if (m->kind != MENTION_NOMINAL) return;
  put(f, F_none_proper_part, holds_proper(k, m));
  put(f, F_none_known_head, map_find(&k->heads, doc_key(k, m, m->lemma)) != NULL);
  bool key = map_find(&k->keys, doc_key(k, m, m->key)) != NULL, modified = modifiers_of(k, m) > 0;
  put(f, F_none_known_key, key);
  put(f, F_none_light, is_light_noun(m->lemma));
  put(f, F_none_key_indefinite, key && m->indefinite);
  put(f, F_none_key_plural, key && m->number == NUMBER_PLURAL && !m->definite && !m->indefinite);
  put(f, F_none_key_possessed, key && possessed);
  put(f, F_none_key_definite, key && m->definite && !possessed);
  put(f, F_none_key_modified, key && modified);
  put(f, F_none_head_definite, m->definite && !possessed && !modified && map_find(&k->heads, doc_key(k, m, m->lemma)) != NULL);
}

static void features_distance(const Ranker *k, const Mention *m, const Mention *c, uint32_t between, Features *f)
{
  uint32_t apart = m->sentence - c->sentence;
  put(f, F_same_sentence, apart == 0);
  put(f, F_previous_sentence, apart == 1);
  put(f, F_two_back, apart == 2);
  put(f, F_three_back, apart == 3);
  put(f, F_far, apart > 3);
  put(f, F_very_far, apart > 10);
  if (apart == 0) {
    uint32_t tokens = m->head > c->head ? m->head - c->head : c->head - m->head;
    put(f, tokens <= 3 ? F_near_3 : tokens <= 8 ? F_near_8 : tokens <= 15 ? F_near_15 : F_near_more, true);
  }
  put(f, between == 0 ? F_between_0 : between == 1 ? F_between_1 : between <= 3 ? F_between_3 : F_between_more, true);
  put(f, F_paragraph_differs, k->paragraph[m->sentence] != k->paragraph[c->sentence]);
  put(f, F_quote_differs, m->quote != c->quote);
  put(f, F_both_quoted, m->quote && c->quote);
}

static void features_grammar(const Ranker *k, const Mention *m, const Mention *c, Features *f)
{
  const Sentence *s = &k->r->sentences->at[c->sentence], *own = &k->r->sentences->at[m->sentence];
  uint32_t top = conjunct_top(s, c->head);
  Deprel rel = s->tokens[top].deprel, base = deprel_base(rel), mine = deprel_base(relation_of(k, m));
  put(f, F_subject, base == DEP_NSUBJ);
  put(f, F_passive_subject, rel == DEP_NSUBJ_PASS);
  put(f, F_object, base == DEP_OBJ || base == DEP_IOBJ);
  put(f, F_oblique, base == DEP_OBL);
  put(f, F_nested, base == DEP_NMOD && rel != DEP_NMOD_POSS);
  put(f, F_possessor, rel == DEP_NMOD_POSS);
  put(f, F_compound, base == DEP_COMPOUND);
  put(f, F_apposed, base == DEP_APPOS);
  put(f, F_conjunct, top != c->head);
  put(f, F_predicate, c->predicate);
  put(f, F_parallel_subject, base == DEP_NSUBJ && mine == DEP_NSUBJ);
  put(f, F_parallel_object, base == DEP_OBJ && mine == DEP_OBJ);
  put(f, F_parallel_other, base == mine && base != DEP_NSUBJ && base != DEP_OBJ);
  put(f, F_subject_before, base == DEP_NSUBJ && c->sentence + 1 == m->sentence);
  put(f, F_opening_subject, base == DEP_NSUBJ && c->np_first == 0);
  put(f, F_definite_subject, base == DEP_NSUBJ && c->kind == MENTION_NOMINAL && c->definite);
  put(f, F_name_subject, base == DEP_NSUBJ && c->kind == MENTION_NAME);
  put(f, F_opening, c->np_first == 0 || (c->np_first == 1 && s->tokens[0].upos == UPOS_ADP)); /* "For Fox, ..." */
  uint32_t verb = s->tokens[top].head, my_verb = own->tokens[conjunct_top(own, m->head)].head;
  put(f, F_same_verb, verb < s->len && my_verb < own->len && s->tokens[verb].upos == UPOS_VERB && own->tokens[my_verb].upos == UPOS_VERB &&
                          base == mine && str_eq(s->tokens[verb].lemma, own->tokens[my_verb].lemma));
  if (m->sentence != c->sentence) return;
  uint32_t clause = tree_clause(&k->r->trees[m->sentence], m->head);
  put(f, F_own_subject, base == DEP_NSUBJ && clause == verb);
  put(f, F_same_clause, clause == tree_clause(&k->r->trees[c->sentence], c->head));
}

static void features_kind(const Ranker *k, uint32_t i, uint32_t candidate, Features *f)
{
  const Mention *m = mention(k, i), *c = mention(k, candidate);
  const Known *n = &k->known[candidate];
  put(f, F_name, c->kind == MENTION_NAME);
  put(f, F_nominal, c->kind == MENTION_NOMINAL && !c->coordination);
  put(f, F_pronoun, c->kind == MENTION_PRONOUN);
  put(f, F_coordination, c->coordination);
  put(f, F_same_form, c->kind == MENTION_PRONOUN && m->kind == MENTION_PRONOUN && c->gender == m->gender && c->number == m->number && c->person == m->person);
  put(f, F_same_person_form, c->kind == MENTION_PRONOUN && str_eq(c->key, m->key));
  put(f, F_definite, c->kind == MENTION_NOMINAL && c->definite);
  put(f, F_indefinite, c->indefinite);
  put(f, F_bare, c->kind == MENTION_NOMINAL && !c->definite && !c->indefinite);
  put(f, F_demonstrative, c->demonstrative);
  put(f, F_named_cluster, n->named);
  put(f, F_alone, n->size == 1);
  put(f, F_modifier, c->modifier);
  put(f, F_gender_known, m->gender && n->gender == m->gender && m->gender != GENDER_NEUTER);
  put(f, F_gender_unknown, !n->gender);
  put(f, F_person_type, n->type == ENTITY_PERSON);
  put(f, F_organization_type, n->type == ENTITY_ORGANIZATION);
  put(f, F_place_type, n->type == ENTITY_PLACE);
  put(f, F_group_type, n->type == ENTITY_GROUP);
  put(f, F_event_type, n->type == ENTITY_EVENT || n->type == ENTITY_WORK || n->type == ENTITY_PRODUCT);
  put(f, F_thing_type, n->type == ENTITY_CONCEPT);
  put(f, F_unknown_type, n->type == ENTITY_NONE);
  put(f, F_type_equal, m->type != ENTITY_NONE && m->type == n->type);
  put(f, F_both_plural, m->number == NUMBER_PLURAL && n->number == NUMBER_PLURAL);
  put(f, F_one_plural, m->number == NUMBER_PLURAL && n->number == NUMBER_SINGULAR);
  put(f, F_both_singular, m->number == NUMBER_SINGULAR && n->number == NUMBER_SINGULAR);
  put(f, F_group_noun, (c->kinds & KIND_GROUP) != 0);
  f->size = log2f((float)n->size);
  f->names = log2f(1.0F + (float)n->names);
}

static void features_nominal(const Ranker *k, uint32_t i, uint32_t candidate, Features *f)
{
  const Mention *m = mention(k, i), *c = mention(k, candidate);
  const Known *n = &k->known[candidate];
  if (m->kind != MENTION_NOMINAL) return;
  bool head = c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma), key = str_eq(c->key, m->key);
  bool within = words_within(k, m, c), back = words_within(k, c, m);
  uint32_t apart = m->sentence - c->sentence;
  put(f, F_same_head, head);
  put(f, F_same_key, key);
  put(f, F_modifiers_within, head && within);
  put(f, F_modifiers_of_it_within, head && back);
  put(f, F_modifiers_clash, head && !within && !back);
  put(f, F_head_in_name, c->kind == MENTION_NAME && name_headed_by(c, m->lemma));
  put(f, F_kind_fits, c->kind == MENTION_NAME && nominal_kind_fits(k, m, candidate));
  put(f, F_number_equal, m->number == n->number);
  put(f, F_number_clash, m->number && n->number && m->number != n->number);
  uint32_t a = possessor_of(k, m), b = c->kind == MENTION_NOMINAL ? possessor_of(k, c) : NO_MENTION;
  bool both = a != NO_MENTION && b != NO_MENTION;
  put(f, F_same_possessor, both && (k->known[a].root == k->known[b].root || str_eq(mention(k, a)->key, mention(k, b)->key)));
  put(f, F_possessors_differ, both && k->known[a].root != k->known[b].root && !str_eq(mention(k, a)->key, mention(k, b)->key));
  put(f, F_it_has_clause, has_clause(k, m));
  put(f, F_candidate_has_clause, has_clause(k, c));
  put(f, F_same_head_near, head && apart <= 2);
  put(f, F_same_key_near, key && apart <= 2);
  put(f, F_same_head_definite, head && c->definite);
  put(f, F_same_key_bare, key && modifiers_of(k, m) == 0);
  put(f, F_same_head_far, head && apart > 8);
  put(f, F_same_key_definite, key && m->definite);
  put(f, F_same_key_plural, key && m->number == NUMBER_PLURAL && !m->definite && !m->indefinite);
  put(f, F_same_key_indefinite, key && m->indefinite);
  put(f, F_same_key_modified, key && modifiers_of(k, m) > 0);
  put(f, F_same_key_light, key && is_light_noun(m->lemma));
  bool synonym = !head && c->kind == MENTION_NOMINAL && nouns_are_synonyms(k->r->resolver, m->lemma, c->lemma);
  put(f, F_synonym, synonym);
  put(f, F_synonym_near, synonym && apart <= 2);
  put(f, F_synonym_equal_number, synonym && m->number == c->number);
  put(f, F_role_word, (m->kinds & KIND_OFFICE) != 0);
}

static float score_of(const RankWeights *w, const Features *f, RankClass class)
{
  float sum = f->size * w->at[F_size][class] + f->names * w->at[F_known_names][class];
  for (uint8_t i = 0; i < f->count; i++) sum += w->at[f->at[i]][class];
  return sum;
}

/* ---- candidates ---------------------------------------------------------------------------------------------------------------------- */

enum { CANDIDATES_MAX = 40, REACH_PRONOUN = 5, REACH_NOMINAL = 60 };

typedef struct { uint32_t mention; Features features; float score; } Candidate;
typedef struct { Candidate at[CANDIDATES_MAX]; uint32_t count; Features none; float none_score; RankClass class; } Choices;

static bool is_open(const Ranker *k, uint32_t i)
{
  const Mention *m = mention(k, i);
  if (m->parent != i || m->size > 1 || m->relative || m->generic || m->reflexive || m->member_count == 1) return false;
  if (m->kind == MENTION_PRONOUN) return m->person == 3 || m->demonstrative;
  return m->kind == MENTION_NOMINAL && !m->negated && m->key.len;
}

static bool may_be_candidate(const Mention *c) { return !c->generic && !c->negated && !c->relative && !c->adjective; }

static void choices_find(Ranker *k, uint32_t i, Choices *out)
{
  const Mention *m = mention(k, i);
  bool nominal = m->kind == MENTION_NOMINAL;
  uint32_t reach = nominal ? REACH_NOMINAL : REACH_PRONOUN;
  out->count = 0;
  out->class = class_of(m);
  for (uint32_t j = i; j-- > 0 && out->count < CANDIDATES_MAX;) {
    const Mention *c = mention(k, j);
    if (c->document != m->document || c->sentence + reach < m->sentence) break;
    if (!may_be_candidate(c) || binding_forbids(k, m, c)) continue;
    if (nominal ? !nominal_may(k, m, j) : !pronoun_agrees(k, m, out->class, j)) continue;
    Candidate *x = &out->at[out->count];
    *x = (Candidate){.mention = j};
    features_distance(k, m, c, out->count, &x->features);
    features_grammar(k, m, c, &x->features);
    features_kind(k, i, j, &x->features);
    features_nominal(k, i, j, &x->features);
    out->count++;
  }
  out->none = (Features){0};
  features_none(k, i, out->count, &out->none);
}

static void heads_note(Ranker *k, uint32_t i)
{
  const Mention *m = mention(k, i);
  if (m->kind != MENTION_NOMINAL) return;
  *map_at(&k->heads, doc_key(k, m, m->lemma), NULL) = i + 1;
  *map_at(&k->keys, doc_key(k, m, m->key), NULL) = i + 1;
}

static Ranker ranker_of(Reading *reading)
{
  Ranker k = {.r = reading};
  map_init(&k.heads, reading->arena, 64);
  map_init(&k.keys, reading->arena, 64);
  known_fill(&k);
  return k;
}

/* ---- use ------------------------------------------------------------------------------------------------------------------------------- */

static bool seen_before(const Ranker *k, const Choices *c, uint32_t i)
{
  for (uint32_t j = 0; j < i; j++)
    if (cluster_of(k->r, c->at[i].mention) == cluster_of(k->r, c->at[j].mention)) return true;
  return false;
}

/* The share of the best candidate's cluster in all that was possible: how sure the choice is. Scores are the clusters'. */
static float choice_share(const Ranker *k, const Choices *c, uint32_t best)
{
  float top = c->none_score, sum = 0;
  for (uint32_t i = 0; i < c->count; i++) top = fmaxf(top, c->at[i].score);
  for (uint32_t i = 0; i < c->count; i++)
    if (!seen_before(k, c, i)) sum += expf(c->at[i].score - top);
  return expf(c->at[best].score - top) / (sum + expf(c->none_score - top));
}

/* A cluster that a nominal may enter as it is by now: some mention of a named one has all its modifiers, and none of its
 * nominals has modifiers or a possessor that differ: "their robot" is not another team's. */
static bool cluster_allows(const Ranker *k, const Mention *m, uint32_t candidate)
{
  if (m->kind != MENTION_NOMINAL) return true;
  uint32_t root = cluster_of(k->r, candidate);
  bool held = !cluster_is_named(k->r, root);
  uint32_t mine = possessor_of(k, m);
  CLUSTER_EACH(k->r, root, i) {
    const Mention *c = mention(k, i);
    if (c->kind == MENTION_PRONOUN || c->coordination) continue;
    bool within = words_within(k, m, c);
    held |= within;
    if (c->kind != MENTION_NOMINAL) continue;
    if (!within && !words_within(k, c, m)) return false;
    uint32_t theirs = mine == NO_MENTION ? NO_MENTION : possessor_of(k, c);
    if (theirs != NO_MENTION && cluster_of(k->r, mine) != cluster_of(k->r, theirs)) return false;
  }
  return held;
}

/* Mentions of one cluster speak for it together: each gets the log of their summed weights. */
static void clusters_sum(const Ranker *k, Choices *c)
{
  float sum[CANDIDATES_MAX];
  for (uint32_t i = 0; i < c->count; i++) {
    sum[i] = 0;
    for (uint32_t j = 0; j < c->count; j++)
      if (cluster_of(k->r, c->at[i].mention) == cluster_of(k->r, c->at[j].mention)) sum[i] += expf(c->at[j].score);
  }
  for (uint32_t i = 0; i < c->count; i++) c->at[i].score = logf(sum[i] + 1e-20F);
}

/* Its possessor is resolved first, so that "their robot" is known for whose. */
static void choose(Ranker *k, uint32_t i, const RankWeights *w)
{
  if (!k->open[i]) return;
  k->open[i] = false;
  uint32_t possessor = mention(k, i)->kind == MENTION_NOMINAL ? possessor_of(k, mention(k, i)) : NO_MENTION;
  if (possessor != NO_MENTION && mention(k, possessor)->kind == MENTION_PRONOUN) choose(k, possessor, w);
  Choices choices;
  choices_find(k, i, &choices);
  choices.none_score = score_of(w, &choices.none, choices.class);
  for (uint32_t c = 0; c < choices.count; c++) choices.at[c].score = score_of(w, &choices.at[c].features, choices.class);
  clusters_sum(k, &choices);
  uint32_t best = UINT32_MAX;
  for (uint32_t c = 0; c < choices.count; c++) {
    Candidate *x = &choices.at[c];
    if (best != UINT32_MAX && x->score <= choices.at[best].score) continue;
    if (x->score > choices.none_score && cluster_allows(k, mention(k, i), x->mention)) best = c;
  }
  if (best == UINT32_MAX) return;
  const char *rule = mention(k, i)->kind == MENTION_PRONOUN ? "pronoun" : "nominal";
  cluster_join(k->r, i, choices.at[best].mention, rule, choice_share(k, &choices, best));
}

void sieve_ranked(Reading *reading)
{
  Ranker k = ranker_of(reading);
  k.open = ARENA_ARRAY(reading->arena, bool, reading->mentions.len);
  for (uint32_t i = 0; i < reading->mentions.len; i++) k.open[i] = is_open(&k, i); /* before any join of this sieve */
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    choose(&k, i, &reading->resolver->rank);
    heads_note(&k, i);
  }
}

/* ---- training ---------------------------------------------------------------------------------------------------------------------------- */

static void put_features(Buf *out, const Features *f)
{
  for (uint8_t i = 0; i < f->count; i++) buf_format(out, " %s", feature_names[f->at[i]]);
  if (f->size > 0) buf_format(out, " size:%.3f", (double)f->size);
  if (f->names > 0) buf_format(out, " known_names:%.3f", (double)f->names);
  buf_char(out, '\n');
}

/* Lines for scripts/train_coreference: every mention with its place, then for each that chooses its possible choices. */
void rank_examples_write(Reading *reading, Buf *out)
{
  static const char *const classes[CLASSES] = {"he", "it", "they", "this", "definite", "demonstrative", "other"};
  Ranker k = ranker_of(reading);
  Choices choices;
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(&k, i);
    buf_format(out, "M %u %u %u %u %u %u\n", i, m->document, m->sentence, m->np_first, m->np_last, m->head);
    if (is_open(&k, i)) {
      choices_find(&k, i, &choices);
      buf_format(out, "C %u %s\n-1", i, classes[choices.class]);
      put_features(out, &choices.none);
      for (uint32_t c = 0; c < choices.count; c++) {
        buf_format(out, "%u", choices.at[c].mention);
        put_features(out, &choices.at[c].features);
      }
    }
    heads_note(&k, i);
  }
}
