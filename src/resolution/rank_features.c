/*
 * rank_features.c - what the ranker sees: features of the mention that chooses, and of it with a candidate. All are 0 or 1;
 * counts and distances fall into ranges. "... Volkswagen said. The carmaker ...": own: definite, subject, class person or
 * group ...; pair: name, subject, organization, previous sentence, kind fits.
 */
#include "resolution/rank.h"

#include <string.h>

/* WordNet's lexicographer classes of nouns */
#define NOUN_CLASSES(F) \
  F(act) F(animal) F(artifact) F(attribute) F(body) F(cognition) F(communication) F(event) F(feeling) F(food) F(group) F(location) \
  F(object) F(person) F(phenomenon) F(plant) F(possession) F(process) F(quantity) F(relation) F(state) F(substance) F(time) F(unlisted)
#define PREPOSITIONS(F) F(of) F(in) F(to) F(for) F(with) F(on) F(at) F(by) F(from) F(as) F(about) F(into)

/* Of the mention alone */
#define OWN(F)                                                                                                               \
  F(own_he) F(own_it) F(own_they) F(own_this) F(own_definite) F(own_demonstrative) F(own_other)                               \
  F(own_possessed) F(own_possessed_by_pronoun) F(own_indefinite) F(own_quantified) F(own_bare) F(own_plural) F(own_clause) F(own_phrase) \
  F(own_modified) F(own_modifiers_2) F(own_subject) F(own_passive) F(own_object) F(own_oblique) F(own_nested) F(own_possessor) F(own_compound) F(own_apposed)  \
  F(own_conjunct) F(own_root) F(own_opening) F(own_predicate) F(own_time) F(own_person) F(own_office) F(own_organization)     \
  F(own_place) F(own_event) F(own_work) F(own_product) F(own_group) F(own_kin) F(own_proper_part) F(own_coordination)         \
  F(own_early) F(own_first_sentence) F(own_long) F(own_word) F(own_modifier) F(own_quoted) F(own_extraposed) F(own_light) F(own_possessive) \
  F(own_head_0) F(own_head_1) F(own_head_2) F(own_head_4) F(own_total_1) F(own_total_2) F(own_total_4) F(own_total_8)         \
  F(own_key_0) F(own_key_1) F(own_key_2) F(own_key_4) F(own_capital) F(own_choice_0) F(own_choice_1) F(own_choice_2) F(own_choice_6) \
  F(own_those) F(own_weather) F(own_with_that) F(own_same) F(own_other_word) F(own_first_word) F(own_such)

/* Of the two */
#define PAIR(F)                                                                                                              \
  F(same_sentence) F(previous_sentence) F(two_back) F(three_back) F(far) F(very_far) F(near_3) F(near_8) F(near_15) F(near_more) \
  F(between_0) F(between_1) F(between_3) F(between_more) F(paragraph_differs) F(quote_differs) F(both_quoted)                 \
  F(name) F(nominal) F(pronoun) F(coordination) F(first_person) F(same_form) F(same_person_form)                              \
  F(subject) F(passive_subject) F(object) F(oblique) F(nested) F(possessor) F(compound) F(apposed) F(conjunct) F(predicate)   \
  F(parallel_subject) F(parallel_object) F(parallel_other) F(same_verb) F(own_clause_subject) F(same_clause) F(opening)       \
  F(definite) F(indefinite) F(bare) F(demonstrative) F(named_cluster) F(alone) F(modifier) F(candidate_in_place)              \
  F(gender_known) F(gender_unknown) F(person_type) F(organization_type) F(place_type) F(country) F(group_type) F(event_type) F(thing_type) \
  F(time_type) F(unknown_type) F(type_equal) F(both_plural) F(one_plural) F(both_singular) F(number_equal) F(number_clash) F(group_noun)    \
  F(same_head) F(same_key) F(modifiers_within) F(modifiers_of_it_within) F(modifiers_clash) F(head_in_name) F(kind_fits)      \
  F(same_possessor) F(possessors_differ) F(candidate_has_clause) F(candidate_has_phrase) F(synonym) F(same_class) F(classes_differ) \
  F(latest) F(size_1) F(size_2) F(size_4) F(size_8) F(cluster_0) F(cluster_1) F(cluster_2) F(cluster_far) F(cluster_names_1)  \
  F(cluster_names_3) F(cluster_within) F(cluster_clash) F(cluster_same_head) F(cluster_possessors_differ) F(cluster_modified) \
  F(first_in_text) F(same_head_near) F(same_head_far) F(modified) F(long_candidate) F(person_meets_person) F(person_meets_thing) \
  F(organization_meets) F(place_meets) F(c_subject_before) F(all_capitals)

#define OWN_CLASS(name) own_class_##name,
#define PAIR_CLASS(name) class_##name,
#define OWN_PREPOSITION(name) own_after_##name,
#define FEATURE(name) name,
enum {
  OWN(FEATURE) NOUN_CLASSES(OWN_CLASS) PREPOSITIONS(OWN_PREPOSITION) OWN_END,
  PAIR_START = OWN_END - 1, PAIR(FEATURE) NOUN_CLASSES(PAIR_CLASS) FEATURES
};

#define OWN_CLASS_NAME(name) "own_class_" #name,
#define PAIR_CLASS_NAME(name) "class_" #name,
#define OWN_PREPOSITION_NAME(name) "own_after_" #name,
#define FEATURE_NAME(name) #name,
#define PLAIN_NAME(name) #name,
static const char *const feature_names[] = {
    OWN(FEATURE_NAME) NOUN_CLASSES(OWN_CLASS_NAME) PREPOSITIONS(OWN_PREPOSITION_NAME) PAIR(FEATURE_NAME) NOUN_CLASSES(PAIR_CLASS_NAME)};
static const char *const noun_class_names[] = {NOUN_CLASSES(PLAIN_NAME)};
static const char *const prepositions[] = {PREPOSITIONS(PLAIN_NAME)};
_Static_assert(COUNT_OF(feature_names) == FEATURES, "a name for each feature");

size_t rank_feature_count(void) { return FEATURES; }
const char *rank_feature_name(size_t feature) { return feature_names[feature]; }

static Mention *mention(const Ranker *k, uint32_t i) { return &k->r->mentions.at[i]; }

static void put(Features *f, int feature, bool on)
{
  if (on && f->count < COUNT_OF(f->at)) f->at[f->count++] = (uint16_t)feature;
}

/* ---- what phrases are made of --------------------------------------------------------------------------------------------- */

uint32_t rank_conjunct_top(const Sentence *s, uint32_t token)
{
  for (uint32_t steps = 0; steps < 8 && s->tokens[token].deprel == DEP_CONJ && s->tokens[token].head < s->len; steps++) token = s->tokens[token].head;
  return token;
}

uint32_t rank_possessor(const Ranker *k, const Mention *m)
{
  const Tree *tree = &k->r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (tree->sentence->tokens[c].deprel == DEP_NMOD_POSS) return k->r->at[m->sentence][c];
  return NO_MENTION;
}

/* Every modifier of `part` stands in `whole` too. */
bool rank_words_within(const Ranker *k, const Mention *part, const Mention *whole)
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

bool rank_kind_fits(const Ranker *k, const Mention *m, uint32_t candidate)
{
  EntityType type = k->known[candidate].type;
  if (m->kinds & KIND_PERSON) return type == ENTITY_PERSON && m->number != NUMBER_PLURAL;
  if (m->kinds & KIND_ORGANIZATION) return type == ENTITY_ORGANIZATION;
  if (m->kinds & KIND_PLACE) return type == ENTITY_PLACE;
  return false;
}

/* "the firm that sold it"; not "the firm, which sold it", "the firm, founded by Lee", of which the comma says that it is known. */
static bool has_clause(const Ranker *k, const Mention *m)
{
  const Tree *tree = &k->r->trees[m->sentence];
  uint32_t clause = m->kind == MENTION_NOMINAL ? tree_child(tree, m->head, DEP_ACL) : NO_TOKEN;
  if (clause == NO_TOKEN || clause < m->head) return clause != NO_TOKEN;
  uint32_t first = tree->left[clause];
  const Token *edge = &tree->sentence->tokens[first];
  return !(str_is(edge->form, ",") || (first > m->head && str_is(edge[-1].form, ",")));
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

static bool has_word(const Ranker *k, const Mention *m, const char *word)
{
  const Tree *tree = &k->r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (str_eq_nocase(tree->sentence->tokens[c].form, str_of(word))) return true;
  return false;
}

bool rank_says_more(const Ranker *k, const Mention *m)
{
  if (has_clause(k, m) || has_phrase(k, m)) return true;
  const Tree *tree = &k->r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    const Token *t = &tree->sentence->tokens[c];
    if (deprel_base(t->deprel) == DEP_AMOD && (t->xpos == XPOS_JJS || token_has(t, "NumType=Ord") || str_is(t->lemma, "other"))) return true;
  }
  return false;
}

static bool holds_proper(const Ranker *k, const Mention *m)
{
  const Sentence *s = &k->r->sentences->at[m->sentence];
  for (uint32_t i = m->np_first; i <= m->np_last; i++)
    if (s->tokens[i].upos == UPOS_PROPN) return true;
  return false;
}

Str rank_doc_key(const Ranker *k, const Mention *m, Str text) { return str_format(k->r->arena, "%u %.*s", m->document, STR_ARG(text)); }

static uint64_t count_of(const Map *map, Str key)
{
  const uint64_t *n = map_find(map, key);
  return n ? *n : 0;
}

static Deprel relation_of(const Ranker *k, const Mention *m)
{
  const Sentence *s = &k->r->sentences->at[m->sentence];
  return s->tokens[rank_conjunct_top(s, m->head)].deprel;
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

/* "it rains", "it is late", "it was Tuesday" */
static bool is_weather(const Ranker *k, const Mention *m)
{
  static const char *const words[] = {"rain", "snow", "late", "early", "time", "hot", "cold", "warm", "dark", "o'clock", "day", "year", "worth", "hard", "easy"};
  const Sentence *s = &k->r->sentences->at[m->sentence];
  uint32_t verb = s->tokens[m->head].head;
  if (m->kind != MENTION_PRONOUN || verb >= s->len) return false;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(s->tokens[verb].lemma, words[i])) return true;
  return false;
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

static size_t noun_class(const Ranker *k, Str lemma)
{
  const LexEntry *e = lex_find(k->r->resolver->noun_classes, lemma);
  for (size_t i = 0; e && i < COUNT_OF(noun_class_names); i++)
    if (str_is(e->field[0], noun_class_names[i])) return i;
  return COUNT_OF(noun_class_names) - 1;
}

/* ---- of the mention alone --------------------------------------------------------------------------------------------------- */

static void own_grammar(const Ranker *k, const Mention *m, Features *f)
{
  const Sentence *s = &k->r->sentences->at[m->sentence];
  Deprel rel = relation_of(k, m), base = deprel_base(rel);
  put(f, own_subject, base == DEP_NSUBJ);
  put(f, own_passive, rel == DEP_NSUBJ_PASS);
  put(f, own_object, base == DEP_OBJ || base == DEP_IOBJ);
  put(f, own_oblique, base == DEP_OBL);
  put(f, own_nested, base == DEP_NMOD && rel != DEP_NMOD_POSS);
  put(f, own_possessor, rel == DEP_NMOD_POSS);
  put(f, own_compound, base == DEP_COMPOUND);
  put(f, own_apposed, base == DEP_APPOS);
  put(f, own_root, base == DEP_ROOT);
  put(f, own_conjunct, rank_conjunct_top(s, m->head) != m->head);
  put(f, own_opening, m->np_first == 0);
  put(f, own_predicate, m->predicate);
  uint32_t before = tree_child(&k->r->trees[m->sentence], m->head, DEP_CASE);
  if (before == NO_TOKEN || before > m->head) return;
  for (size_t i = 0; i < COUNT_OF(prepositions); i++)
    if (str_is(s->tokens[before].lemma, prepositions[i])) put(f, own_after_of + (int)i, true);
}

static void own_nominal(const Ranker *k, const Mention *m, Features *f)
{
  uint32_t owner = rank_possessor(k, m), modifiers = modifiers_of(k, m);
  put(f, own_possessed, owner != NO_MENTION);
  put(f, own_possessed_by_pronoun, owner != NO_MENTION && mention(k, owner)->kind == MENTION_PRONOUN);
  put(f, own_indefinite, m->indefinite);
  put(f, own_quantified, m->quantified);
  put(f, own_bare, !m->definite && !m->indefinite && !m->demonstrative);
  put(f, own_clause, has_clause(k, m));
  put(f, own_phrase, has_phrase(k, m));
  put(f, own_modified, modifiers > 0);
  put(f, own_modifiers_2, modifiers > 1);
  put(f, own_office, (m->kinds & KIND_OFFICE) != 0);
  put(f, own_organization, (m->kinds & KIND_ORGANIZATION) != 0);
  put(f, own_place, (m->kinds & KIND_PLACE) != 0);
  put(f, own_event, (m->kinds & KIND_EVENT) != 0);
  put(f, own_work, (m->kinds & KIND_WORK) != 0);
  put(f, own_product, (m->kinds & KIND_PRODUCT) != 0);
  put(f, own_group, (m->kinds & KIND_GROUP) != 0);
  put(f, own_kin, (m->kinds & KIND_KIN) != 0);
  put(f, own_time, (m->kinds & KIND_TIME) != 0);
  put(f, own_proper_part, holds_proper(k, m));
  put(f, own_long, m->np_last - m->np_first > 5);
  put(f, own_word, m->np_last == m->np_first);
  put(f, own_modifier, m->modifier);
  put(f, own_light, is_light_noun(m->lemma));
  put(f, own_same, has_word(k, m, "same"));
  put(f, own_such, has_word(k, m, "such"));
  put(f, own_other_word, has_word(k, m, "other") || has_word(k, m, "another"));
  put(f, own_first_word, has_word(k, m, "first") || has_word(k, m, "most") || has_word(k, m, "only"));
  put(f, own_capital, m->text.len && reading_token(k->r, m->sentence, m->head)->form.at[0] >= 'A' && reading_token(k->r, m->sentence, m->head)->form.at[0] <= 'Z');
  uint64_t head = count_of(&k->heads, rank_doc_key(k, m, m->lemma)), total = count_of(&k->all_heads, rank_doc_key(k, m, m->lemma));
  uint64_t key = count_of(&k->keys, rank_doc_key(k, m, m->key));
  put(f, head == 0 ? own_head_0 : head == 1 ? own_head_1 : head < 4 ? own_head_2 : own_head_4, true);
  put(f, total <= 1 ? own_total_1 : total < 4 ? own_total_2 : total < 8 ? own_total_4 : own_total_8, true);
  put(f, key == 0 ? own_key_0 : key == 1 ? own_key_1 : key < 4 ? own_key_2 : own_key_4, true);
  put(f, own_class_act + (int)noun_class(k, m->lemma), true);
}

void rank_own_features(Ranker *k, uint32_t i, Features *f)
{
  const Mention *m = mention(k, i);
  f->count = 0;
  put(f, own_he + (int)rank_class(m), true);
  put(f, own_plural, m->number == NUMBER_PLURAL);
  put(f, own_person, m->animacy == ANIMACY_PERSON);
  put(f, own_coordination, m->coordination);
  put(f, own_early, m->sentence < 3);
  put(f, own_first_sentence, m->sentence == 0);
  put(f, own_quoted, m->quote != 0);
  own_grammar(k, m, f);
  if (m->kind == MENTION_NOMINAL) own_nominal(k, m, f);
  put(f, own_possessive, m->possessive);
  put(f, own_extraposed, is_extraposed(k, m));
  put(f, own_weather, is_weather(k, m));
  put(f, own_those, m->kind == MENTION_PRONOUN && m->person == 0 && m->np_last > m->np_first);
  put(f, own_with_that, m->kind == MENTION_PRONOUN && str_eq_nocase(m->text, STR("that")));
}

/* ---- of the two -------------------------------------------------------------------------------------------------------------- */

static void pair_distance(const Ranker *k, const Mention *m, const Mention *c, uint32_t between, Features *f)
{
  uint32_t apart = m->sentence - c->sentence;
  put(f, apart == 0 ? same_sentence : apart == 1 ? previous_sentence : apart == 2 ? two_back : apart == 3 ? three_back : far, true);
  put(f, very_far, apart > 10);
  if (apart == 0) {
    uint32_t tokens = m->head > c->head ? m->head - c->head : c->head - m->head;
    put(f, tokens <= 3 ? near_3 : tokens <= 8 ? near_8 : tokens <= 15 ? near_15 : near_more, true);
  }
  put(f, between == 0 ? between_0 : between == 1 ? between_1 : between <= 3 ? between_3 : between_more, true);
  put(f, paragraph_differs, k->paragraph[m->sentence] != k->paragraph[c->sentence]);
  put(f, quote_differs, m->quote != c->quote);
  put(f, both_quoted, m->quote && c->quote);
}

static void pair_grammar(const Ranker *k, const Mention *m, const Mention *c, Features *f)
{
  const Sentence *s = &k->r->sentences->at[c->sentence], *own = &k->r->sentences->at[m->sentence];
  uint32_t top = rank_conjunct_top(s, c->head);
  Deprel rel = s->tokens[top].deprel, base = deprel_base(rel), mine = deprel_base(relation_of(k, m));
  put(f, subject, base == DEP_NSUBJ);
  put(f, passive_subject, rel == DEP_NSUBJ_PASS);
  put(f, object, base == DEP_OBJ || base == DEP_IOBJ);
  put(f, oblique, base == DEP_OBL);
  put(f, nested, base == DEP_NMOD && rel != DEP_NMOD_POSS);
  put(f, possessor, rel == DEP_NMOD_POSS);
  put(f, compound, base == DEP_COMPOUND);
  put(f, apposed, base == DEP_APPOS);
  put(f, conjunct, top != c->head);
  put(f, predicate, c->predicate);
  put(f, parallel_subject, base == DEP_NSUBJ && mine == DEP_NSUBJ);
  put(f, parallel_object, base == DEP_OBJ && mine == DEP_OBJ);
  put(f, parallel_other, base == mine && base != DEP_NSUBJ && base != DEP_OBJ);
  put(f, c_subject_before, base == DEP_NSUBJ && c->sentence + 1 == m->sentence);
  put(f, opening, c->np_first == 0 || (c->np_first == 1 && s->tokens[0].upos == UPOS_ADP)); /* "For Fox, ..." */
  uint32_t verb = s->tokens[top].head, my_verb = own->tokens[rank_conjunct_top(own, m->head)].head;
  put(f, same_verb, verb < s->len && my_verb < own->len && s->tokens[verb].upos == UPOS_VERB && own->tokens[my_verb].upos == UPOS_VERB &&
                        base == mine && str_eq(s->tokens[verb].lemma, own->tokens[my_verb].lemma));
  if (m->sentence != c->sentence) return;
  uint32_t clause = tree_clause(&k->r->trees[m->sentence], m->head);
  put(f, own_clause_subject, base == DEP_NSUBJ && clause == verb);
  put(f, same_clause, clause == tree_clause(&k->r->trees[c->sentence], c->head));
}

static void pair_kinds(const Ranker *k, const Mention *m, const Mention *c, const Known *n, Features *f)
{
  put(f, name, c->kind == MENTION_NAME);
  put(f, nominal, c->kind == MENTION_NOMINAL && !c->coordination);
  put(f, pronoun, c->kind == MENTION_PRONOUN);
  put(f, coordination, c->coordination);
  put(f, first_person, c->kind == MENTION_PRONOUN && (c->person == 1 || c->person == 2));
  put(f, same_form, c->kind == MENTION_PRONOUN && m->kind == MENTION_PRONOUN && c->gender == m->gender && c->number == m->number && c->person == m->person);
  put(f, same_person_form, c->kind == MENTION_PRONOUN && str_eq(c->key, m->key));
  put(f, definite, c->kind == MENTION_NOMINAL && c->definite);
  put(f, indefinite, c->indefinite);
  put(f, bare, c->kind == MENTION_NOMINAL && !c->definite && !c->indefinite);
  put(f, demonstrative, c->demonstrative);
  put(f, named_cluster, n->named);
  put(f, modifier, c->modifier);
  put(f, candidate_in_place, c->place.len > 0);
  put(f, gender_known, m->gender && n->gender == m->gender && m->gender != GENDER_NEUTER);
  put(f, gender_unknown, !n->gender);
  put(f, person_type, n->type == ENTITY_PERSON);
  put(f, organization_type, n->type == ENTITY_ORGANIZATION);
  put(f, place_type, n->type == ENTITY_PLACE);
  put(f, country, c->country);
  put(f, group_type, n->type == ENTITY_GROUP);
  put(f, event_type, n->type == ENTITY_EVENT || n->type == ENTITY_WORK || n->type == ENTITY_PRODUCT);
  put(f, thing_type, n->type == ENTITY_CONCEPT);
  put(f, time_type, n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY);
  put(f, unknown_type, n->type == ENTITY_NONE);
  put(f, type_equal, m->type != ENTITY_NONE && m->type == n->type);
  put(f, both_plural, m->number == NUMBER_PLURAL && n->number == NUMBER_PLURAL);
  put(f, one_plural, m->number == NUMBER_PLURAL && n->number == NUMBER_SINGULAR);
  put(f, both_singular, m->number == NUMBER_SINGULAR && n->number == NUMBER_SINGULAR);
  put(f, number_equal, m->number == n->number);
  put(f, number_clash, m->number && n->number && m->number != n->number);
  put(f, group_noun, (c->kinds & KIND_GROUP) != 0);
  put(f, first_in_text, c->sentence == 0);
  put(f, long_candidate, c->np_last - c->np_first > 5);
  put(f, all_capitals, c->kind == MENTION_NAME && c->name.count == 1 && c->text.len > 1 && c->text.at[1] >= 'A' && c->text.at[1] <= 'Z');
  if (c->kind == MENTION_NOMINAL && !c->coordination) put(f, class_act + (int)noun_class(k, c->lemma), true);
}

static void pair_cluster(const Ranker *k, const Mention *m, uint32_t candidate, const Known *n, const ClusterFit *fit, Features *f)
{
  uint32_t so_far = k->so_far[n->root], last = k->last[n->root];
  put(f, alone, so_far <= 1);
  put(f, so_far <= 1 ? size_1 : so_far < 4 ? size_2 : so_far < 8 ? size_4 : size_8, true);
  put(f, latest, last == candidate + 1);
  uint32_t apart = last ? m->sentence - mention(k, last - 1)->sentence : UINT32_MAX;
  put(f, apart == 0 ? cluster_0 : apart == 1 ? cluster_1 : apart == 2 ? cluster_2 : cluster_far, true);
  put(f, cluster_names_1, fit->names > 0);
  put(f, cluster_names_3, fit->names > 2);
  if (m->kind != MENTION_NOMINAL) return;
  put(f, cluster_within, fit->within);
  put(f, cluster_clash, fit->clash);
  put(f, cluster_same_head, fit->same_head);
  put(f, cluster_possessors_differ, fit->possessors_differ);
  put(f, cluster_modified, fit->modified);
}

static void pair_nominal(const Ranker *k, const Mention *m, uint32_t candidate, const Known *n, Features *f)
{
  const Mention *c = mention(k, candidate);
  bool nominal_too = c->kind == MENTION_NOMINAL;
  bool head = nominal_too && str_eq(c->lemma, m->lemma), within = rank_words_within(k, m, c), back = rank_words_within(k, c, m);
  uint32_t apart = m->sentence - c->sentence;
  put(f, same_head, head);
  put(f, same_key, str_eq(c->key, m->key));
  put(f, modifiers_within, within);
  put(f, modifiers_of_it_within, nominal_too && back);
  put(f, modifiers_clash, nominal_too && !within && !back);
  put(f, modified, nominal_too && modifiers_of(k, c) > 0);
  put(f, head_in_name, c->kind == MENTION_NAME && name_headed_by(c, m->lemma));
  put(f, kind_fits, rank_kind_fits(k, m, candidate));
  uint32_t a = rank_possessor(k, m), b = nominal_too ? rank_possessor(k, c) : NO_MENTION;
  bool both = a != NO_MENTION && b != NO_MENTION;
  bool same = both && (cluster_of(k->r, a) == cluster_of(k->r, b) || str_eq(mention(k, a)->key, mention(k, b)->key));
  put(f, same_possessor, both && same);
  put(f, possessors_differ, both && !same);
  put(f, candidate_has_clause, has_clause(k, c));
  put(f, candidate_has_phrase, nominal_too && has_phrase(k, c));
  put(f, same_head_near, head && apart <= 2);
  put(f, same_head_far, head && apart > 8);
  put(f, synonym, !head && nominal_too && nouns_are_synonyms(k->r->resolver, m->lemma, c->lemma));
  size_t mine = noun_class(k, m->lemma), theirs = nominal_too ? noun_class(k, c->lemma) : COUNT_OF(noun_class_names) - 1;
  bool known = mine + 1 < COUNT_OF(noun_class_names) && theirs + 1 < COUNT_OF(noun_class_names);
  put(f, same_class, known && mine == theirs);
  put(f, classes_differ, known && mine != theirs);
  put(f, person_meets_person, m->animacy == ANIMACY_PERSON && n->type == ENTITY_PERSON);
  put(f, person_meets_thing, m->animacy == ANIMACY_PERSON && n->type != ENTITY_PERSON && n->type != ENTITY_NONE && n->type != ENTITY_GROUP);
  put(f, organization_meets, (m->kinds & KIND_ORGANIZATION) && n->type == ENTITY_ORGANIZATION);
  put(f, place_meets, (m->kinds & KIND_PLACE) && n->type == ENTITY_PLACE);
}

void rank_pair_features(Ranker *k, uint32_t i, uint32_t candidate, uint32_t between, const ClusterFit *fit, Features *f)
{
  const Mention *m = mention(k, i), *c = mention(k, candidate);
  const Known n = k->known[candidate];
  f->count = 0;
  pair_distance(k, m, c, between, f);
  pair_grammar(k, m, c, f);
  pair_kinds(k, m, c, &n, f);
  pair_cluster(k, m, candidate, &n, fit, f);
  if (m->kind == MENTION_NOMINAL) pair_nominal(k, m, candidate, &n, f);
}

/* ---- clusters ------------------------------------------------------------------------------------------------------------------ */

Known rank_known(const Reading *r, uint32_t i)
{
  const Mention *m = &r->mentions.at[i];
  uint32_t root = cluster_of(r, i);
  Known n = {cluster_type(r, i), cluster_gender(r, i), cluster_number(r, i), cluster_animacy(r, i), root, cluster_is_named(r, i)};
  if (m->coordination) n.type = m->type, n.gender = GENDER_UNKNOWN, n.number = NUMBER_PLURAL, n.animacy = m->animacy;
  return n;
}

enum { FIT_MENTIONS = 24 }; /* the first of a cluster tell what it is */

ClusterFit rank_cluster_fit(const Ranker *k, uint32_t i, uint32_t candidate)
{
  const Mention *m = mention(k, i);
  ClusterFit fit = {.root = cluster_of(k->r, candidate)};
  uint32_t mine = m->kind == MENTION_NOMINAL ? rank_possessor(k, m) : NO_MENTION, seen = 0;
  CLUSTER_EACH(k->r, fit.root, x) {
    const Mention *c = mention(k, x);
    if (seen++ == FIT_MENTIONS) break;
    fit.names += c->kind == MENTION_NAME;
    if (m->kind != MENTION_NOMINAL || c->kind == MENTION_PRONOUN || c->coordination) continue;
    bool within = rank_words_within(k, m, c);
    fit.within |= within;
    fit.headed |= c->kind == MENTION_NAME && name_headed_by(c, m->lemma);
    if (c->kind != MENTION_NOMINAL) continue;
    fit.same_head |= str_eq(c->lemma, m->lemma);
    fit.modified |= modifiers_of(k, c) > 0;
    fit.clash |= !within && !rank_words_within(k, c, m);
    uint32_t theirs = mine == NO_MENTION ? NO_MENTION : rank_possessor(k, c);
    fit.possessors_differ |= theirs != NO_MENTION && cluster_of(k->r, mine) != cluster_of(k->r, theirs);
  }
  return fit;
}
