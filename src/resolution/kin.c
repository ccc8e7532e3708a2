/*
 * kin.c - who is whose: "Arthur Wolff ... his daughter, Ruth, said: My father never stopped drawing".
 * What the article says of two people once ("his daughter, Ruth") tells later whom "his daughter" means, and whom Ruth means by "my
 * father" or "Dad"; of a lawyer whom "her client". Runs when the pronouns are resolved; where two would do, nothing is joined.
 */
#include "resolution/parts.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

typedef enum { KIN_NONE, KIN_CHILD, KIN_PARENT, KIN_SPOUSE, KIN_SIBLING, KIN_GRANDCHILD, KIN_GRANDPARENT, KIN_LAWYER, KIN_CLIENT, KIN_PREDECESSOR, KIN_SUCCESSOR, KIN_COUNT } Kin;

static Kin kin_of(Str lemma)
{
  static const struct { const char *noun; Kin kin; } nouns[] = {
      {"son", KIN_CHILD},          {"daughter", KIN_CHILD},           {"child", KIN_CHILD},              {"father", KIN_PARENT},           {"mother", KIN_PARENT},
      {"parent", KIN_PARENT},      {"dad", KIN_PARENT},               {"daddy", KIN_PARENT},             {"mom", KIN_PARENT},              {"mum", KIN_PARENT},
      {"mommy", KIN_PARENT},       {"mummy", KIN_PARENT},             {"wife", KIN_SPOUSE},              {"widow", KIN_SPOUSE},            {"husband", KIN_SPOUSE},
      {"widower", KIN_SPOUSE},     {"spouse", KIN_SPOUSE},            {"brother", KIN_SIBLING},          {"sister", KIN_SIBLING},          {"half-brother", KIN_SIBLING},
      {"half-sister", KIN_SIBLING}, {"sibling", KIN_SIBLING},         {"grandson", KIN_GRANDCHILD},      {"granddaughter", KIN_GRANDCHILD}, {"grandchild", KIN_GRANDCHILD},
      {"grandfather", KIN_GRANDPARENT}, {"grandmother", KIN_GRANDPARENT}, {"grandma", KIN_GRANDPARENT},  {"grandpa", KIN_GRANDPARENT},     {"grandparent", KIN_GRANDPARENT},
      {"lawyer", KIN_LAWYER},      {"attorney", KIN_LAWYER},          {"counsel", KIN_LAWYER},           {"advocate", KIN_LAWYER},          {"solicitor", KIN_LAWYER},         {"barrister", KIN_LAWYER},        {"client", KIN_CLIENT},
      {"predecessor", KIN_PREDECESSOR}, {"successor", KIN_SUCCESSOR}, {"papa", KIN_PARENT},          {"mama", KIN_PARENT},             {"mamma", KIN_PARENT},
      {"granny", KIN_GRANDPARENT}, {"grandad", KIN_GRANDPARENT},      {"granddad", KIN_GRANDPARENT}};
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (str_is(lemma, nouns[i].noun)) return nouns[i].kin;
  return KIN_NONE;
}

static Kin inverse(Kin kin)
{
  static const Kin of[KIN_COUNT] = {KIN_NONE, KIN_PARENT, KIN_CHILD, KIN_SPOUSE, KIN_SIBLING, KIN_GRANDPARENT, KIN_GRANDCHILD, KIN_CLIENT, KIN_LAWYER, KIN_SUCCESSOR, KIN_PREDECESSOR};
  return of[kin];
}

static bool is_call(Str lemma)
{
  static const char *const calls[] = {"dad", "daddy", "mom", "mommy", "mum", "mummy", "grandma", "grandpa", "father", "mother", "papa", "mama", "mamma", "granny", "grandad", "granddad"};
  for (size_t i = 0; i < COUNT_OF(calls); i++)
    if (str_is(lemma, calls[i])) return true;
  return false;
}

/* Whose: "his", "Wolff's", "of Wolff"; for "Dad" whoever speaks. */
static uint32_t owner_of(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  bool called = m->kind == MENTION_NAME || (is_call(m->lemma) && m->np_first == m->head); /* "Dad saw it": nobody's but the speaker's */
  if (called) return m->quote ? r->quotes.at[m->quote - 1].speaker : NO_MENTION;
  uint32_t nearest = NO_TOKEN;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (c < m->head && tree->sentence->tokens[c].deprel == DEP_NMOD_POSS && (nearest == NO_TOKEN || c > nearest)) nearest = c;
  if (nearest != NO_TOKEN) return r->at[m->sentence][nearest]; /* "Petter Bø and Nordahl's brother" */
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel rel = tree->sentence->tokens[c].deprel;
    bool of = c > m->head && deprel_base(rel) == DEP_NMOD && tree_child(tree, c, DEP_CASE) != NO_TOKEN && str_is(tree->sentence->tokens[tree_child(tree, c, DEP_CASE)].form, "of");
    if (rel == DEP_NMOD_POSS || of) return r->at[m->sentence][c];
  }
  return NO_MENTION;
}

typedef struct { uint32_t who, whose; Kin kin; Gender gender; } Tie; /* mentions */
typedef struct { Tie *at; size_t len, cap; } TieList;

static bool is_person(Reading *r, uint32_t i) { return cluster_is_named(r, i) && cluster_type(r, i) == ENTITY_PERSON; }

/* "Dad", "Grandma" as names */
static bool is_called_by_kin(const Mention *m)
{
  Kin kin = m->kind == MENTION_NAME && m->name.count == 1 && !m->name.titled ? kin_of(m->name.words[0]) : KIN_NONE;
  return kin == KIN_PARENT || kin == KIN_GRANDPARENT;
}

static Kin kin_said(const Mention *m)
{
  bool noun = m->kind == MENTION_NOMINAL && m->kinds & KIND_PERSON && m->number == NUMBER_SINGULAR && !m->coordination && !m->modifier && !m->negated;
  return noun ? kin_of(m->lemma) : is_called_by_kin(m) ? kin_of(m->name.words[0]) : KIN_NONE;
}

/* "His former wife" is not his wife. */
static bool is_past(Reading *r, const Mention *m)
{
  for (uint32_t t = m->np_first; t < m->head; t++) {
    Str w = reading_token(r, m->sentence, t)->lemma;
    if (reading_token(r, m->sentence, t)->head != m->head) continue; /* "the former treasurer's wife" */
    if (str_is(w, "former") || str_is(w, "late") || str_is(w, "first") || str_is(w, "second") || str_is(w, "third")) return true;
  }
  return false;
}

/* "Chan took over from Robert Fuller", "Chan succeeded him", "Fuller was replaced by Chan": her predecessor. */
static void ties_of_office(Reading *r, uint32_t sentence, TieList *ties)
{
  static const char *const verbs[] = {"succeed", "replace", "take"};
  const Tree *tree = &r->trees[sentence];
  const Token *t = tree->sentence->tokens;
  for (uint32_t k = 0; k < tree->sentence->len; k++) {
    if (t[k].upos != UPOS_VERB || !str_among(t[k].lemma, verbs, COUNT_OF(verbs))) continue;
    bool take = str_is(t[k].lemma, "take"), over = false;
    uint32_t after = NO_MENTION, before = NO_MENTION;
    for (uint32_t c = tree->child[k]; c != NO_TOKEN; c = tree->sibling[c]) {
      uint32_t m = r->at[sentence][c], mark = tree_child(tree, c, DEP_CASE);
      over |= str_is(t[c].lemma, "over");
      if (m == NO_MENTION || !is_person(r, m)) continue;
      if (t[c].deprel == DEP_NSUBJ) after = m;
      if (t[c].deprel == DEP_NSUBJ_PASS || (!take && deprel_base(t[c].deprel) == DEP_OBJ)) before = m;
      if (mark != NO_TOKEN && take && str_is(t[mark].lemma, "from")) before = m;
      if (mark != NO_TOKEN && !take && str_is(t[mark].lemma, "by")) after = m;
    }
    bool both = after != NO_MENTION && before != NO_MENTION && cluster_of(r, after) != cluster_of(r, before);
    if (both && take == over) LIST_PUSH(r->arena, ties) = (Tie){before, after, KIN_PREDECESSOR, GENDER_UNKNOWN};
  }
}

/* "Two brothers were jailed. Tariq Mahmood was given seven years and Imran Mahmood four": the two of one surname told of next. */
bool siblings_told(Reading *r, uint32_t plural, uint32_t pair[2])
{
  enum { REACH = 2 };
  const Mention *m = mention(r, plural);
  if (m->kind != MENTION_NOMINAL || m->number != NUMBER_PLURAL || m->negated || kin_of(m->lemma) != KIN_SIBLING) return false;
  pair[0] = pair[1] = NO_MENTION;
  for (uint32_t i = plural + 1; i < r->mentions.len; i++) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence > m->sentence + REACH) break;
    if (c->kind != MENTION_NAME || c->name.count < 2 || !is_person(r, i)) continue;
    if (c->gender && noun_gender(r->resolver, m->lemma) && genders_clash(c->gender, noun_gender(r->resolver, m->lemma))) continue;
    if (pair[0] == NO_MENTION) pair[0] = i;
    if (cluster_of(r, pair[0]) == cluster_of(r, i) || !str_eq(c->name.words[c->name.count - 1], mention(r, pair[0])->name.words[mention(r, pair[0])->name.count - 1])) continue;
    if (pair[1] != NO_MENTION && cluster_of(r, pair[1]) != cluster_of(r, i)) return false; /* "their father, Bashir Mahmood" may be the third */
    if (pair[1] == NO_MENTION) pair[1] = i;
  }
  return pair[1] != NO_MENTION;
}

/* "his", "Karl": whose kin the noun before the name tells of; or NO_TOKEN. */
static uint32_t possessor_of(Reading *r, uint32_t name, uint32_t noun)
{
  const Mention *m = mention(r, name);
  const Tree *tree = &r->trees[m->sentence];
  const uint32_t heads[] = {noun, m->head};
  uint32_t nearest = NO_TOKEN;
  for (size_t k = 0; k < COUNT_OF(heads); k++)
    for (uint32_t c = tree->child[heads[k]]; c != NO_TOKEN; c = tree->sibling[c])
      if (c < noun && tree->sentence->tokens[c].deprel == DEP_NMOD_POSS && (nearest == NO_TOKEN || c > nearest)) nearest = c;
  return nearest;
}

/* "Gorsky's daughter Nina": the noun within the name's phrase is no mention of its own. */
static void tie_by_name(Reading *r, uint32_t i, TieList *ties)
{
  const Mention *m = mention(r, i);
  const Token *t = r->sentences->at[m->sentence].tokens;
  uint32_t noun = m->first ? m->first - 1 : 0;
  if (m->kind != MENTION_NAME || m->first < 2 || t[noun].xpos != XPOS_NN || !kin_of(t[noun].lemma) || !is_person(r, i)) return;
  uint32_t at = possessor_of(r, i, noun), whose = at == NO_TOKEN ? NO_MENTION : r->at[m->sentence][at];
  bool two = whose != NO_MENTION && is_person(r, whose) && cluster_of(r, whose) != cluster_of(r, i);
  if (two) LIST_PUSH(r->arena, ties) = (Tie){i, whose, kin_of(t[noun].lemma), noun_gender(r->resolver, t[noun].lemma)};
}

static TieList ties_find(Reading *r)
{
  TieList ties = {0};
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    uint32_t pair[2];
    if (siblings_told(r, i, pair)) LIST_PUSH(r->arena, &ties) = (Tie){pair[0], pair[1], KIN_SIBLING, noun_gender(r->resolver, m->lemma)};
    Kin kin = m->kind == MENTION_NOMINAL && is_person(r, i) ? kin_said(m) : KIN_NONE;
    uint32_t whose = kin ? owner_of(r, i) : NO_MENTION;
    if (whose != NO_MENTION && is_person(r, whose) && cluster_of(r, whose) != cluster_of(r, i) && !is_past(r, m)) LIST_PUSH(r->arena, &ties) = (Tie){i, whose, kin, noun_gender(r->resolver, m->lemma)};
  }
  for (uint32_t i = 0; i < r->mentions.len; i++) tie_by_name(r, i, &ties);
  for (uint32_t s = 0; s < r->sentences->len; s++) ties_of_office(r, s, &ties);
  return ties;
}

static bool genders_meet(Gender a, Gender b) { return a == GENDER_UNKNOWN || b == GENDER_UNKNOWN || a == b; }

/* The one whom the ties make `kin` of `owner`; NO_MENTION: none, or several. */
static uint32_t tied(Reading *r, const TieList *ties, uint32_t owner, Kin kin, Gender gender)
{
  uint32_t found = NO_MENTION, root = cluster_of(r, owner);
  for (size_t i = 0; i < ties->len; i++) {
    const Tie *t = &ties->at[i];
    uint32_t other = NO_MENTION;
    if (cluster_of(r, t->whose) == root && t->kin == kin && genders_meet(t->gender, gender)) other = t->who;
    if (cluster_of(r, t->who) == root && t->kin == inverse(kin) && genders_meet(cluster_gender(r, t->whose), gender)) other = t->whose;
    if (other == NO_MENTION) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, other)) return NO_MENTION;
    found = other;
  }
  return found;
}

/* "gorskaya" of "gorsky", "petrova" of "petrov" */
static bool is_womans_form(Str word, Str surname)
{
  static const struct { const char *his, *hers; } ends[] = {{"sky", "skaya"}, {"skiy", "skaya"}, {"skii", "skaya"}, {"ski", "ska"}, {"ov", "ova"}, {"ev", "eva"}, {"yov", "yova"}, {"in", "ina"}, {"sky", "ska"}};
  for (size_t i = 0; i < COUNT_OF(ends); i++) {
    size_t his = strlen(ends[i].his), hers = strlen(ends[i].hers);
    if (!str_ends(surname, ends[i].his) || !str_ends(word, ends[i].hers) || surname.len < his + 2) continue;
    if (str_eq((Str){surname.at, surname.len - his}, (Str){word.at, word.len > hers ? word.len - hers : 0})) return true;
  }
  return false;
}

/* Last, or as in the East first. */
static bool is_surname_of(const Reading *r, const NameWords *name, Str word)
{
  if (!name->count) return false;
  return str_eq(name->words[name->count - 1], word) || is_womans_form(word, name->words[name->count - 1]) || (str_eq(name->words[0], word) && !lex_has(r->resolver->given_names, word));
}

static bool bears_surname(Reading *r, uint32_t i, Str surname)
{
  CLUSTER_EACH(r, cluster_of(r, i), x) {
    const Mention *m = mention(r, x);
    if (m->kind == MENTION_NAME && m->name.count > 1 && is_surname_of(r, &m->name, surname)) return true;
  }
  return false;
}

static bool has_full_name(Reading *r, uint32_t i)
{
  CLUSTER_EACH(r, cluster_of(r, i), x)
    if (mention(r, x)->kind == MENTION_NAME && mention(r, x)->name.count > 1) return true;
  return false;
}

static bool is_womans_noun(Str lemma)
{
  static const char *const women[] = {"wife", "widow", "mother", "grandmother", "sister", "daughter", "granddaughter", "aunt", "niece"};
  return str_among(lemma, women, COUNT_OF(women));
}

/* "mother" of "his mother, Barbara", "Karl's sister Ida": the noun before a woman's given name of whom no more is told; or NO_TOKEN. */
static uint32_t womans_noun_before(Reading *r, uint32_t name)
{
  const Mention *m = mention(r, name);
  const Token *t = r->sentences->at[m->sentence].tokens;
  if (m->kind != MENTION_NAME || m->name.count != 1 || m->name.titled || m->type != ENTITY_PERSON || m->first < 2) return NO_TOKEN;
  uint32_t noun = m->first - 1 - str_is(t[m->first - 1].form, ",");
  return t[noun].xpos == XPOS_NN && is_womans_noun(t[noun].lemma) ? noun : NO_TOKEN;
}

/* A man named before her bears the surname; "her daughter" is no man's here. */
static bool is_of_man_called(Reading *r, uint32_t woman, uint32_t noun, Str surname)
{
  enum { REACH = 2 };
  const Mention *m = mention(r, woman);
  uint32_t whose = possessor_of(r, woman, noun);
  if (whose == NO_TOKEN) return false;
  uint32_t owner = r->at[m->sentence][whose];
  bool his = str_eq_nocase(reading_token(r, m->sentence, whose)->form, STR("his"));
  if (!his && (owner == NO_MENTION || mention(r, owner)->kind != MENTION_NAME)) return false;
  for (uint32_t i = woman; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + REACH < m->sentence) return false;
    if (c->kind != MENTION_NAME || c->type != ENTITY_PERSON || c->sentence > m->sentence || (c->sentence == m->sentence && c->first >= noun)) continue;
    bool man = c->gender == GENDER_MALE || (c->gender != GENDER_FEMALE && c->sentence == m->sentence); /* "Nazlin Jiwa spoke. His wife ...": somebody else's */
    if (man && is_surname_of(r, &c->name, surname)) return true;
  }
  return false;
}

/* "they divorced", "they got married": what two do with each other. */
static bool is_of_spouses(const Reading *r, const Mention *they)
{
  static const char *const weds[] = {"divorce", "separate", "split", "marry", "wed", "remarry", "reconcile", "honeymoon"};
  const Sentence *s = &r->sentences->at[they->sentence];
  uint32_t verb = s->tokens[they->head].head;
  if (they->kind != MENTION_PRONOUN || they->person != 3 || they->number != NUMBER_PLURAL || verb >= s->len || deprel_base(s->tokens[they->head].deprel) != DEP_NSUBJ) return false;
  if (str_among(s->tokens[verb].lemma, weds, COUNT_OF(weds))) return tree_child(&r->trees[they->sentence], verb, DEP_OBJ) == NO_TOKEN;
  return str_eq_nocase(s->tokens[verb].form, STR("divorced")) || str_eq_nocase(s->tokens[verb].form, STR("married"));
}

/* "two children, Simon and Lucy, before they divorced": those who are told of together as somebody's children or as brothers. */
bool cannot_wed(const Reading *r, const Mention *they, uint32_t candidate)
{
  static const char *const kin[] = {"child", "son", "daughter", "brother", "sister", "twin", "sibling", "kid", "grandchild", "grandson", "granddaughter", "boy", "girl"};
  if (!is_of_spouses(r, they)) return false;
  const Mention *c = &r->mentions.at[candidate];
  const Sentence *s = &r->sentences->at[c->sentence];
  uint32_t over = s->tokens[c->head].deprel == DEP_APPOS ? s->tokens[c->head].head : c->head;
  if (over >= s->len || (over == c->head && (c->kind != MENTION_NOMINAL || c->number != NUMBER_PLURAL))) return false;
  return c->member_count != 1 && str_among(s->tokens[over].lemma, kin, COUNT_OF(kin));
}

/* "The couple had two children before they divorced": the couple did. */
static void join_couple(Reading *r, uint32_t they)
{
  const Mention *m = mention(r, they);
  if (!is_of_spouses(r, m) || m->parent != they || m->size > 1 || m->member_count) return;
  for (uint32_t i = they; i-- > 0 && mention(r, i)->document == m->document && mention(r, i)->sentence + 1 >= m->sentence;) {
    const Mention *c = mention(r, i);
    if (cannot_wed(r, m, i) || c->predicate || c->modifier) continue;
    if (c->kind == MENTION_NOMINAL && !c->coordination && c->number == NUMBER_SINGULAR && (str_is(c->lemma, "couple") || str_is(c->lemma, "pair"))) {
      cluster_join(r, they, i, "couple", 0.8F);
      return;
    }
    bool several = c->coordination || c->number == NUMBER_PLURAL || c->member_count > 1;
    if (several && (c->kinds & KIND_PERSON || c->kind == MENTION_PRONOUN || c->coordination)) return;
  }
}

/* "Dawid Kowalczyk ... his mother, Barbara ... Mrs. Kowalczyk" */
bool is_kinswoman_told(Reading *reading, uint32_t name)
{
  const Mention *m = mention(reading, name);
  if (m->kind != MENTION_NAME || m->name.count != 1 || !m->name.titled || m->name.gender != GENDER_FEMALE || m->role_count) return false;
  for (uint32_t i = name; i-- > 0 && mention(reading, i)->document == m->document;) {
    uint32_t noun = womans_noun_before(reading, i);
    if (noun != NO_TOKEN && !str_eq(mention(reading, i)->name.words[0], m->name.words[0]) && is_of_man_called(reading, i, noun, m->name.words[0])) return true;
  }
  return false;
}

/* "Dwayne Pruitt ... his wife, Loretta ... Mrs. Pruitt": the one woman of that name whose own was not told. */
static void join_kinswoman(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  uint32_t found = NO_MENTION;
  if (m->kind != MENTION_NAME || m->name.count != 1 || !m->name.titled || m->name.gender != GENDER_FEMALE || has_full_name(r, i)) return;
  for (uint32_t j = i; j-- > 0 && mention(r, j)->document == m->document;) {
    const Mention *woman = mention(r, j);
    bool other = woman->kind == MENTION_NAME && woman->name.count > 1 && is_person(r, j) && cluster_gender(r, j) != GENDER_MALE && is_surname_of(r, &woman->name, m->name.words[0]);
    bool is_owner = other && is_kinswoman_told(r, i) && woman->gender != GENDER_FEMALE; /* "Dawid", of whom no table knows */
    if (other && !is_owner) return; /* the woman whom the article named in full */
    uint32_t noun = woman->sentence != m->sentence && is_person(r, j) && !has_full_name(r, j) ? womans_noun_before(r, j) : NO_TOKEN;
    uint32_t whose = noun == NO_TOKEN ? NO_TOKEN : possessor_of(r, j, noun), owner = whose == NO_TOKEN ? NO_MENTION : r->at[woman->sentence][whose];
    if (owner == NO_MENTION || cluster_of(r, j) == cluster_of(r, i) || !bears_surname(r, owner, m->name.words[0])) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, j)) return;
    found = j;
  }
  if (found != NO_MENTION) cluster_join(r, i, found, "kinswoman", 0.85F);
}

/* "Irani's counsel, Soli Wadia, argued that his client": whatever "his" was taken for, Irani has a lawyer there and no client. */
static bool is_client_beside_lawyer(Reading *r, const TieList *ties, uint32_t client, uint32_t owner)
{
  bool beside = false;
  for (size_t i = 0; i < ties->len; i++) {
    const Tie *t = &ties->at[i];
    if (t->kin != KIN_LAWYER) continue;
    if (cluster_of(r, t->who) == cluster_of(r, owner)) return false;
    beside |= cluster_of(r, t->whose) == cluster_of(r, owner) && mention(r, t->who)->sentence == mention(r, client)->sentence;
  }
  for (uint32_t i = client; !beside && i-- > 0 && mention(r, i)->sentence == mention(r, client)->sentence;) { /* "Tom Roe's lawyer said" */
    uint32_t whose = kin_said(mention(r, i)) == KIN_LAWYER ? owner_of(r, i) : NO_MENTION;
    beside = whose != NO_MENTION && cluster_of(r, whose) == cluster_of(r, owner);
  }
  return beside && mention(r, client)->number == NUMBER_SINGULAR;
}

/* "Prosecutors charged Dale Hill. Lawyer Ray Cole said his client": the one who is tried, or arrested, and whom no other lawyer has. */
static uint32_t client_tried(Reading *r, const TieList *ties, uint32_t client, uint32_t lawyer)
{
  bool pleads = false;
  CLUSTER_EACH(r, cluster_of(r, lawyer), x) {
    const Mention *m = mention(r, x);
    bool nominal = m->kind == MENTION_NOMINAL && !m->coordination && kin_of(m->lemma) == KIN_LAWYER;
    uint32_t of = nominal ? tree_child(&r->trees[m->sentence], m->head, DEP_NMOD) : NO_TOKEN;
    if (of != NO_TOKEN && !(r->at[m->sentence][of] != NO_MENTION && is_person(r, r->at[m->sentence][of]))) return NO_MENTION; /* "a lawyer for the bank" */
    pleads |= nominal;
    for (uint32_t k = 0; k < m->role_count; k++) {
      Str role = m->roles[k].role, word = role;
      while (str_split(&role, ' ', &word)) {}
      pleads |= kin_of(word) == KIN_LAWYER;
    }
  }
  uint32_t who = pleads ? who_is_tried(r, client, true) : NO_MENTION;
  if (who == NO_MENTION || who > client || cluster_of(r, who) == cluster_of(r, lawyer) || genders_clash(mention(r, client)->gender, cluster_gender(r, who)) || mention(r, client)->number != NUMBER_SINGULAR) return NO_MENTION;
  const Mention *w = mention(r, who);
  if (tree_child(&r->trees[w->sentence], w->head, DEP_CONJ) != NO_TOKEN || reading_token(r, w->sentence, w->head)->deprel == DEP_CONJ) return NO_MENTION; /* he is not tried alone */
  for (size_t i = 0; i < ties->len; i++)
    if (ties->at[i].kin == KIN_LAWYER && (cluster_of(r, ties->at[i].who) == cluster_of(r, lawyer) || cluster_of(r, ties->at[i].whose) == cluster_of(r, who))) return NO_MENTION;
  return who;
}

/* "My client never sold it," said Pryor, a lawyer: of whose client nothing was told, the one person that the article is about. */
static uint32_t main_person(Reading *r, uint32_t before, uint32_t but)
{
  enum { OFTEN = 4, TIMES = 2, REACH = 4000 }; /* mentions: more than an article has */
  uint32_t found = NO_MENTION, most = 0, second = 0;
  for (uint32_t i = before > REACH ? before - REACH : 0; i < before; i++) {
    if (mention(r, i)->document != mention(r, before)->document || cluster_of(r, i) != i || !is_person(r, i) || i == cluster_of(r, but)) continue;
    uint32_t size = 0;
    CLUSTER_EACH(r, i, x) size += x < before;
    if (size > most) second = most, most = size, found = i;
    else if (size > second) second = size;
  }
  return most >= OFTEN && most >= TIMES * second ? found : NO_MENTION;
}

void sieve_kin(Reading *reading)
{
  TieList ties = ties_find(reading);
  for (uint32_t i = 0; i < reading->mentions.len; i++) join_kinswoman(reading, i);
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    Kin kin = kin_said(m);
    if (!kin || (m->kind == MENTION_NOMINAL && cluster_is_named(reading, i)) || is_past(reading, m) || m->predicate) continue;
    uint32_t owner = owner_of(reading, i);
    if (owner == NO_MENTION || !is_person(reading, owner)) continue;
    Str noun = m->kind == MENTION_NAME ? m->name.words[0] : m->lemma;
    if (kin == KIN_CLIENT && is_client_beside_lawyer(reading, &ties, i, owner)) {
      cluster_join(reading, i > owner ? i : owner, i > owner ? owner : i, "client", 0.8F);
      continue;
    }
    uint32_t who = tied(reading, &ties, owner, kin, noun_gender(reading->resolver, noun));
    if (who == NO_MENTION && kin == KIN_CLIENT) who = client_tried(reading, &ties, i, owner);
    if (who == NO_MENTION && kin == KIN_CLIENT) who = main_person(reading, i, owner);
    if (who != NO_MENTION) cluster_join(reading, i > who ? i : who, i > who ? who : i, "kin", 0.85F);
  }
}

/* "His son, Peter, said his father": a son tells of his own. The subject of the verb of saying above the clause, or NO_TOKEN. */
static uint32_t child_who_tells(Reading *r, uint32_t sentence, uint32_t noun, uint32_t clause)
{
  const Tree *tree = &r->trees[sentence];
  const Token *t = tree->sentence->tokens;
  Kin kin = kin_of(t[noun].lemma);
  uint32_t says = clause < tree->sentence->len && t[clause].deprel == DEP_CCOMP && (kin == KIN_PARENT || kin == KIN_GRANDPARENT) ? t[clause].head : NO_TOKEN;
  uint32_t subject = says < tree->sentence->len ? tree_child(tree, says, DEP_NSUBJ) : NO_TOKEN, who = subject == NO_TOKEN ? NO_MENTION : r->at[sentence][subject];
  bool child = false;
  if (who != NO_MENTION) CLUSTER_EACH(r, cluster_of(r, who), x) child |= mention(r, x)->kind == MENTION_NOMINAL && mention(r, x)->sentence == sentence && kin_of(mention(r, x)->lemma) == inverse(kin);
  return child ? subject : NO_TOKEN;
}

/* "Ann founded the firm with her husband": whose he is, is the subject of the clause, unless it can be no such person. */
void sieve_own_kin(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    join_couple(reading, i);
    if (m->kind != MENTION_PRONOUN || !m->possessive || m->person != 3 || m->number == NUMBER_PLURAL || m->gender == GENDER_NEUTER || m->parent != i || m->size > 1) continue;
    const Tree *tree = &reading->trees[m->sentence];
    const Token *t = tree->sentence->tokens;
    uint32_t noun = t[m->head].head;
    if (noun >= tree->sentence->len || t[m->head].deprel != DEP_NMOD_POSS || !(noun_kinds(reading->resolver, t[noun].lemma) & KIND_KIN)) continue;
    uint32_t clause = tree_clause(tree, noun), subject = clause < tree->sentence->len ? tree_child(tree, clause, DEP_NSUBJ) : NO_TOKEN;
    if (subject == noun) subject = child_who_tells(reading, m->sentence, noun, clause);
    uint32_t who = subject == NO_TOKEN || subject >= m->head ? NO_MENTION : reading->at[m->sentence][subject];
    bool beside = t[noun].deprel == DEP_APPOS && t[noun].head == subject; /* "Peter, his son, said": who the son is, not whose */
    if (who == NO_MENTION || mention(reading, who)->coordination || subject == noun || beside) continue;
    if (cluster_type(reading, who) != ENTITY_PERSON || !cluster_is_named(reading, who) || genders_clash(m->gender, cluster_gender(reading, who))) continue;
    Gender kin = noun_gender(reading->resolver, t[noun].lemma);
    bool spouse = kin_of(t[noun].lemma) == KIN_SPOUSE && kin == m->gender; /* "her wife": of whom is not so sure */
    if (!spouse && cluster_number(reading, who) != NUMBER_PLURAL) cluster_join(reading, i, who, "own kin", 0.85F);
  }
}

static Str word_in_document(const Reading *r, const Mention *m, Str word) { return str_format(r->arena, "%u %.*s", m->document, STR_ARG(word)); }

/* "Ines Duarte ... Duarte": a surname says no gender, though men are called Duarte, too; but beside "Duarte Silva" it may be his. */
static void surnames_settle(Reading *r)
{
  Map surnames, given;
  map_init(&surnames, r->arena, 64);
  map_init(&given, r->arena, 64);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || m->type != ENTITY_PERSON || m->name.count < 2) continue;
    *map_at(&surnames, word_in_document(r, m, m->name.words[m->name.count - 1]), NULL) = 1;
    *map_at(&given, word_in_document(r, m, m->name.words[0]), NULL) = 1;
  }
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || m->name.count != 1 || m->name.titled || m->role_count || !m->gender) continue;
    Str key = word_in_document(r, m, m->name.words[0]);
    if (map_find(&surnames, key) && !map_find(&given, key)) m->gender = m->name.gender = GENDER_UNKNOWN;
  }
}

/* "Dale Hutto, a Republican in his fourth term, sold": "he", "his" behind a subject that is told of for the first time, where nobody else is. */
static Gender gender_told_by_pronoun(Reading *r, uint32_t name)
{
  const Mention *m = mention(r, name);
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->name.count < 2 || m->name.titled || m->quote || s->kind == BLOCK_HEADLINE || deprel_base(s->tokens[m->head].deprel) != DEP_NSUBJ) return GENDER_UNKNOWN;
  for (uint32_t i = name; i-- > 0 && mention(r, i)->sentence == m->sentence;)
    if (mention(r, i)->kind != MENTION_PRONOUN && (mention(r, i)->type == ENTITY_PERSON || mention(r, i)->kinds & KIND_PERSON)) return GENDER_UNKNOWN;
  for (uint32_t i = name; i-- > 0 && mention(r, i)->document == m->document;)
    if (mention(r, i)->kind == MENTION_NAME && mention(r, i)->name.count && str_eq(mention(r, i)->name.words[mention(r, i)->name.count - 1], m->name.words[m->name.count - 1])) return GENDER_UNKNOWN;
  for (uint32_t i = name + 1; i < r->mentions.len && mention(r, i)->sentence == m->sentence; i++) {
    const Mention *c = mention(r, i);
    uint32_t over = s->tokens[c->head].head;
    if (c->possessive && over < s->len && predicate_top(&r->trees[m->sentence], over) != NO_TOKEN) return GENDER_UNKNOWN; /* "Ann Lee is his sister" */
    bool free = c->kind == MENTION_PRONOUN && (c->possessive || deprel_base(s->tokens[c->head].deprel) == DEP_NSUBJ); /* "met her": somebody else */
    Gender told = free ? pronoun_gender(c->text) : GENDER_UNKNOWN;
    if (told) return told;
    if (c->kind == MENTION_PRONOUN && c->person == 3 && pronoun_gender(c->text)) return GENDER_UNKNOWN;
    if (c->kind == MENTION_NAME && (c->type == ENTITY_PERSON || c->type == ENTITY_NONE)) return GENDER_UNKNOWN;
    if (c->kind == MENTION_NOMINAL && c->kinds & KIND_PERSON && !c->indefinite && !c->predicate && c->number != NUMBER_PLURAL) return GENDER_UNKNOWN;
  }
  return GENDER_UNKNOWN;
}

/* "Its chairwoman, Solveig Lunde": the noun beside the name says what the given name does not. Before the clusters. */
void genders_find(Reading *reading)
{
  surnames_settle(reading);
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    Mention *m = mention(reading, i);
    if (m->kind != MENTION_NAME || m->type != ENTITY_PERSON || m->gender) continue;
    const Tree *tree = &reading->trees[m->sentence];
    const Token *t = tree->sentence->tokens;
    uint32_t noun = deprel_base(t[m->head].deprel) == DEP_APPOS ? t[m->head].head : tree_child(tree, m->head, DEP_APPOS);
    if (noun < tree->sentence->len && t[noun].upos == UPOS_NOUN && t[noun].xpos == XPOS_NN) m->gender = noun_gender(reading->resolver, t[noun].lemma);
    if (!m->gender) m->gender = gender_told_by_pronoun(reading, i);
  }
}
