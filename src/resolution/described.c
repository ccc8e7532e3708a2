/*
 * described.c - people told by where they are from or how old they are: "Mohamed Salah scored, but the Egyptian later missed",
 * "Hale, 71, ... the 71-year-old". No noun stands there, so the phrase is found by its words; it means whoever is said to be of
 * that age or from there, else the only person near whom nothing says to be from elsewhere, or the one that the article is about.
 */
#include "resolution/scan.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* ---- finding them ------------------------------------------------------------------------------------------------------------ */

/* "Egyptian", "Dutchman", not "the Dutch" nor "the Egyptian goalkeeper" */
static const LexEntry *demonym_noun(const Scan *scan, uint32_t at)
{
  const Token *t = &scan->s->tokens[at];
  const LexEntry *e = lex_find(scan->r->resolver->demonyms, scan->lower[at]);
  if (!e || !is_capital(t->form) || !memchr(e->field[1].at, 'n', e->field[1].len) || !(str_is(e->field[2], "country") || str_is(e->field[2], "region") || str_is(e->field[2], "state"))) return NULL;
  if (memchr(e->field[1].at, 'p', e->field[1].len) && (deprel_base(t->deprel) == DEP_OBJ || deprel_base(t->deprel) == DEP_OBL)) return NULL; /* "called the Senegalese tired": a team */
  bool alone = is_nominal_relation(t->deprel) && deprel_base(t->deprel) != DEP_ROOT && tree_child(scan->tree, at, DEP_COP) == NO_TOKEN;
  bool before_noun = at + 1 < scan->s->len && (token_is_noun(t + 1) || t[1].upos == UPOS_ADJ || t[1].upos == UPOS_NUM || t[1].xpos == XPOS_HYPH);
  return alone && !before_noun ? e : NULL;
}

/* "New Zealander", "South African" */
static const LexEntry *demonym_of_two(const Scan *scan, uint32_t at)
{
  const Token *t = scan->s->tokens;
  const LexEntry *e = NULL;
  if (at + 2 >= scan->s->len || !is_capital(t[at].form) || !is_capital(t[at + 1].form) || lex_longest(scan->r->resolver->demonyms, scan->lower + at, 2, &e) != 2) return NULL;
  if (!memchr(e->field[1].at, 'n', e->field[1].len) || !str_is(e->field[2], "country") || t[at + 1].xpos == XPOS_NNPS || t[at + 1].xpos == XPOS_NNS) return NULL;
  bool alone = is_nominal_relation(t[at + 1].deprel) && deprel_base(t[at + 1].deprel) != DEP_ROOT && tree_child(scan->tree, at + 1, DEP_COP) == NO_TOKEN;
  const Token *next = &t[at + 2];
  return alone && !token_is_noun(next) && next->upos != UPOS_PROPN && next->upos != UPOS_ADJ && next->upos != UPOS_NUM && next->xpos != XPOS_HYPH ? e : NULL;
}

/* The last token of "71-year-old" that begins here, or NO_TOKEN. */
static uint32_t age_end(const Scan *scan, uint32_t at)
{
  static const char *const words[] = {"-", "year", "-", "old"};
  const Token *t = scan->s->tokens;
  if (t[at].upos != UPOS_NUM || at + COUNT_OF(words) >= scan->s->len) return NO_TOKEN;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (!str_is(scan->lower[at + 1 + i], words[i])) return NO_TOKEN;
  const Token *next = &t[at + COUNT_OF(words) + 1];
  if (at + COUNT_OF(words) + 1 < scan->s->len && demonym_noun(scan, at + COUNT_OF(words) + 1)) return at + COUNT_OF(words) + 1; /* "the 48-year-old Swede" */
  bool before_noun = (token_is_noun(next) && next->xpos != XPOS_NNS) || next->upos == UPOS_ADJ; /* "faces" is no noun here */
  return before_noun ? NO_TOKEN : at + (uint32_t)COUNT_OF(words);
}

static void names_forget(Scan *scan, uint32_t first, uint32_t last)
{
  size_t kept = 0;
  for (size_t i = 0; i < scan->names.len; i++)
    if (scan->names.at[i].last < first || scan->names.at[i].first > last) scan->names.at[kept++] = scan->names.at[i];
  scan->names.len = kept;
}

static void add_one(Scan *scan, uint32_t first, uint32_t last, const LexEntry *demonym)
{
  Mention *m = mention_new(scan, MENTION_NOMINAL, first - 1, last, last);
  m->described = m->definite = true;
  m->number = NUMBER_SINGULAR;
  m->kinds = KIND_PERSON;
  m->type = ENTITY_PERSON;
  m->animacy = ANIMACY_PERSON;
  if (demonym) m->place = demonym->field[0];
  if (demonym && str_ends(m->lemma, "woman")) m->gender = GENDER_FEMALE;
  else if (demonym && str_ends(m->lemma, "man") && !str_is(m->lemma, "german") && !str_is(m->lemma, "roman")) m->gender = GENDER_MALE;
  vote(m, ENTITY_PERSON, 0.5F);
  names_forget(scan, first, last);
  for (uint32_t t = first; t <= last; t++) scan->taken[t] = true;
}

/* "a 34-year-old Serbian, Dragan Petrovic", "the panel's top Republican, Charles Embry": one who is named at once. The first word of the
 * phrase; NO_TOKEN: none. */
static uint32_t named_at_once(const Scan *scan, uint32_t at)
{
  const Token *t = scan->s->tokens;
  uint32_t name = tree_child(scan->tree, at, DEP_APPOS), first = scan->tree->left[at];
  if (name == NO_TOKEN || name < at + 2 || t[at].xpos == XPOS_NNPS || t[at].xpos == XPOS_NNS) return NO_TOKEN;
  if (t[first].upos == UPOS_ADP) first++;
  if (first >= at) return NO_TOKEN;
  for (size_t i = 0; i < scan->names.len; i++)
    if (scan->names.at[i].first <= name && name <= scan->names.at[i].last) return scan->names.at[i].type == ENTITY_PERSON ? first : NO_TOKEN;
  return NO_TOKEN;
}

/* One word for one of a people or party: "Serbian", "Republican". */
static bool is_group_noun(const Scan *scan, uint32_t at)
{
  for (size_t i = 0; i < scan->names.len; i++)
    if (scan->names.at[i].first == at && scan->names.at[i].last == at) return scan->names.at[i].type == ENTITY_GROUP && is_nominal_relation(scan->s->tokens[at].deprel);
  return false;
}

void add_described(Scan *scan)
{
  for (uint32_t i = 1; i < scan->s->len; i++) {
    const LexEntry *demonym = demonym_noun(scan, i);
    uint32_t first = demonym || is_group_noun(scan, i) ? named_at_once(scan, i) : NO_TOKEN;
    if (first == NO_TOKEN) continue;
    add_one(scan, i, i, demonym);
    Mention *m = &scan->found.at[scan->found.len - 1];
    m->described = m->definite = false;
    m->indefinite = true;
    m->np_first = m->first = first;
  }
  for (uint32_t i = 1; i < scan->s->len; i++) {
    if (!str_is(scan->lower[i - 1], "the")) continue;
    const LexEntry *two = demonym_of_two(scan, i);
    if (two) {
      add_one(scan, i, i + 1, two);
      continue;
    }
    uint32_t end = demonym_noun(scan, i) ? i : age_end(scan, i);
    if (end != NO_TOKEN) add_one(scan, i, end, demonym_noun(scan, end));
  }
}

/* ---- whom they mean ------------------------------------------------------------------------------------------------------------ */

/* "Hale, 71," */
static bool is_of_age(Reading *r, uint32_t name, Str age)
{
  const Mention *m = mention(r, name);
  const Sentence *s = &r->sentences->at[m->sentence];
  return m->last + 2 < s->len && str_is(s->tokens[m->last + 1].form, ",") && str_eq(s->tokens[m->last + 2].form, age);
}

static bool may_mean(Reading *r, const Mention *m, uint32_t other)
{
  const Mention *c = mention(r, other);
  if (c->coordination || !cluster_is_named(r, other) || cluster_type(r, other) != ENTITY_PERSON) return false;
  if (m->place.len && land_fit(r, other, m->place) == LAND_OTHER) return false;
  Gender a = m->gender, b = cluster_gender(r, other);
  if (a && (b == GENDER_MALE || b == GENDER_FEMALE) && a != b) return false;
  const Token *t = r->sentences->at[c->sentence].tokens;
  return c->sentence != m->sentence || (c->np_last < m->first && t[c->head].head != t[m->head].head);
}

/* "under Professor Luc Vandamme, who flew in to help": told of for the first time, and more than the name. */
static bool is_introduced_at_length(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Sentence *s = &r->sentences->at[m->sentence];
  bool fresh = m->kind == MENTION_NAME && m->name.count > 1 && mention(r, cluster_of(r, i))->sentence == m->sentence;
  return fresh && m->last + 2 < s->len && str_is(s->tokens[m->last + 1].form, ",") && str_is(s->tokens[m->last + 2].form, "who");
}

/* "the 34-year-old nurse": no nurse told of before, but an age and a trade that tell more of somebody. */
static bool is_aged_noun(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->kind != MENTION_NOMINAL || m->described || m->coordination || m->modifier || m->predicate || !m->definite || m->demonstrative || m->number != NUMBER_SINGULAR) return false;
  if (!(m->kinds & KIND_PERSON) || m->kinds & KIND_KIN || cluster_is_named(r, i) || m->first + 6 > m->head) return false;
  const Token *t = &s->tokens[m->first];
  return str_eq_nocase(t[0].form, STR("the")) && t[1].upos == UPOS_NUM && str_is(t[3].form, "year") && str_is(t[5].form, "old");
}

/* "A 21-year-old was stabbed. ... The 21-year-old": somebody without a name has the age. */
static bool is_age_of_unnamed(Reading *r, uint32_t described, Str age)
{
  enum { REACH = 4000 }; /* mentions */
  for (uint32_t i = described > REACH ? described - REACH : 0; i < described; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->document != mention(r, described)->document || !(m->kinds & KIND_PERSON) || cluster_is_named(r, i) || m->np_first + 4 > m->np_last) continue;
    const Token *t = &r->sentences->at[m->sentence].tokens[m->np_first];
    if (str_eq(t[1].form, age) && str_is(t[3].form, "year")) return true;
  }
  return false;
}

enum { REACH_DESCRIBED = 2, REACH_FROM = 8, REACH_AGE = 60 }; /* sentences */

/* People who may be meant by where they are from, or how old they are, and of whom that is not told: the first two, and how often the first is named. */
typedef struct { uint32_t root[2], count; } Untold;

static void untold_add(Reading *r, Untold *u, uint32_t i)
{
  uint32_t root = cluster_of(r, i);
  if (u->count > 2 || (u->count > 0 && u->root[0] == root) || (u->count > 1 && u->root[1] == root)) return;
  if (u->count < 2) u->root[u->count] = root;
  u->count++;
}

/* Of two of whom nothing tells where they are from, the one whom the article is about; else neither. */
static bool is_main_of(Reading *r, const Untold *u, uint32_t i)
{
  enum { OFTEN = 3, TIMES = 2 };
  uint32_t root = cluster_of(r, i);
  for (uint32_t k = 0; k < u->count && k < 2; k++)
    if (u->root[k] != root && mention(r, root)->size < TIMES * mention(r, u->root[k])->size) return false;
  return u->count < 2 || (u->count == 2 && mention(r, root)->size >= OFTEN);
}

/* What is told of somebody as such, and not in passing: "Lindgren had not lost since Markova beat her" tells of Lindgren. */
static bool is_told_of(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  Deprel base = deprel_base(t[m->head].deprel);
  if (base == DEP_ADVMOD || base == DEP_DEP || base == DEP_PUNCT) return false;
  uint32_t clause = tree_clause(tree, m->head);
  Deprel rel = clause < tree->sentence->len ? deprel_base(t[clause].deprel) : DEP_ROOT;
  return rel != DEP_ADVCL && rel != DEP_ACL;
}

static uint32_t whom(Reading *r, uint32_t described)
{
  const Mention *m = mention(r, described);
  Str age = m->place.len ? (Str){"", 0} : reading_token(r, m->sentence, m->first + 1)->form;
  uint32_t nearest = NO_MENTION, subject = NO_MENTION, above = NO_MENTION;
  Untold untold = {0};
  if (age.len && is_age_of_unnamed(r, described, age)) return NO_MENTION;
  for (uint32_t i = described; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + REACH_AGE < m->sentence) break;
    if (m->place.len && nearest != NO_MENTION && c->sentence + REACH_FROM < m->sentence) break;
    if (c->kind == MENTION_PRONOUN || !may_mean(r, m, i) || is_told_by(r, described, i)) continue;
    if (age.len && c->kind == MENTION_NAME && is_of_age(r, i, age)) return i;
    if (m->place.len && land_fit(r, i, m->place) == LAND_SAME) return i;
    if (c->sentence + REACH_DESCRIBED < m->sentence) continue;
    if (m->place.len && is_above_clause(r, c, m) && nearest != NO_MENTION) continue; /* "Alcaraz praised Sinner after the Italian": he would be "he" */
    if (m->place.len && is_above_clause(r, c, m)) above = i;
    if (is_told_of(r, c) && (nearest == NO_MENTION || mention(r, nearest)->sentence == c->sentence) && (above == NO_MENTION || cluster_of(r, above) != cluster_of(r, i))) untold_add(r, &untold, i);
    if (nearest == NO_MENTION) nearest = i;
    const Token *t = reading_token(r, c->sentence, c->head);
    bool subjects = deprel_base(t->deprel) == DEP_NSUBJ && c->sentence == mention(r, nearest)->sentence;
    bool of_main = subjects && t->head < r->sentences->at[c->sentence].len && reading_token(r, c->sentence, t->head)->deprel == DEP_ROOT;
    if (subjects && (subject == NO_MENTION || of_main)) subject = i; /* "Lindgren had not lost since Markova beat her. The Swede": Lindgren */
  }
  if (subject != NO_MENTION && m->place.len && is_introduced_at_length(r, nearest) && cluster_of(r, nearest) != cluster_of(r, subject)) return nearest;
  uint32_t found = subject != NO_MENTION ? subject : nearest;
  return (m->place.len || age.len) && found != NO_MENTION && !is_main_of(r, &untold, found) ? NO_MENTION : found;
}

/* ---- by trade: "the engineer", "the Nigerian striker" ------------------------------------------------------------------------- */

/* Nouns that tell nothing of the one they stand for. */
static bool is_anybody(Str lemma)
{
  static const char *const words[] = {"man", "woman", "person", "boy", "girl", "child", "victim", "suspect", "guy", "lady", "kid", "user", "reader", "owner",
                                      "other", "human", "stranger", "passenger", "reporter", "author", "winner", "speaker", "host", "enemy", "friend", "member",
                                      "viewer", "customer", "individual", "student", "patient", "witness", "officer", "soldier", "driver", "player", "teacher"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lemma, words[i])) return true;
  return false;
}

/* "the engineer", "the Nigerian striker", told of somebody whose trade was not said before. */
static bool is_by_trade(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  if (m->kind != MENTION_NOMINAL || m->described || m->coordination || m->modifier || m->predicate || m->generic || m->contested) return false;
  if (!m->definite || m->demonstrative || m->number != NUMBER_SINGULAR || m->parent != i || m->size > 1) return false;
  if (!(m->kinds & KIND_PERSON) || m->kinds & (KIND_KIN | KIND_OFFICE | KIND_ORGANIZATION | KIND_GROUP | KIND_PARTY) || is_anybody(m->lemma)) return false;
  bool the = str_eq_nocase(reading_token(r, m->sentence, m->np_first)->form, STR("the"));
  bool apart = m->np_last == m->head || str_is(reading_token(r, m->sentence, m->head + 1)->form, ",");
  return the && apart && m->np_first + (m->place.len ? 2 : 1) == m->head;
}

static bool was_said(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  for (uint32_t k = i; k-- > 0 && mention(r, k)->document == m->document;)
    if (mention(r, k)->kind == MENTION_NOMINAL && str_eq(mention(r, k)->lemma, m->lemma)) return true;
  return false;
}

/* A goalkeeper is no striker: what the article says of them is another trade. */
static bool has_other_trade(Reading *r, uint32_t person, const Mention *m)
{
  CLUSTER_EACH(r, cluster_of(r, person), i) {
    const Mention *c = mention(r, i);
    if (c->role_count) return true;
    bool trade = c->kind == MENTION_NOMINAL && c->kinds & KIND_PERSON && !(c->kinds & KIND_KIN) && !c->coordination;
    if (trade && !str_eq(c->lemma, m->lemma)) return true;
  }
  return false;
}

/* "Astrid moved back with her husband, Tomasz Wilk. The Polish carpenter ...": whoever was new there may be meant as well. */
static bool introduces_another(Reading *r, uint32_t nominal, uint32_t subject)
{
  const Mention *m = mention(r, nominal);
  for (uint32_t i = nominal; subject != NO_MENTION && i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence < mention(r, subject)->sentence) break;
    bool person = c->kind == MENTION_NAME && cluster_type(r, i) == ENTITY_PERSON && cluster_of(r, i) != cluster_of(r, subject);
    if (person && mention(r, cluster_of(r, i))->sentence == c->sentence && c->name.count > 1 && !has_other_trade(r, i, m)) return true;
  }
  return false;
}

/* The only one near who may be meant; with a country, the subject of the sentence before. */
static uint32_t whom_by_trade(Reading *r, uint32_t nominal, bool resolved)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION, subject = NO_MENTION;
  bool rival = false;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + REACH_DESCRIBED < m->sentence) break;
    if (c->kind != MENTION_NAME && c->kind != MENTION_PRONOUN) continue;
    if (!cluster_is_named(r, i) || cluster_type(r, i) != ENTITY_PERSON) continue;
    if ((c->kind == MENTION_PRONOUN && !resolved) || !may_mean(r, m, i) || has_other_trade(r, i, m)) {
      rival |= c->sentence == m->sentence; /* somebody else is spoken of there */
      continue;
    }
    rival |= found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i);
    if (found == NO_MENTION) found = i;
    bool is_subject = deprel_base(reading_token(r, c->sentence, c->head)->deprel) == DEP_NSUBJ;
    if (is_subject && subject == NO_MENTION) subject = i;
  }
  if (!rival) return found;
  return m->place.len && !introduces_another(r, nominal, subject) ? subject : NO_MENTION;
}

/* ---- by what somebody did: "Quintanar sang in bars. The singer" ------------------------------------------------------------------- */

static bool does_trade(Str verb, Str noun)
{
  static const struct { const char *noun, *verbs[3]; } trades[] = {
      {"singer", {"sing", "", ""}},          {"painter", {"paint", "", ""}},      {"artist", {"paint", "draw", "sculpt"}}, {"writer", {"write", "", ""}},    {"author", {"write", "", ""}},
      {"novelist", {"write", "", ""}},       {"composer", {"compose", "", ""}},   {"dancer", {"dance", "", ""}},           {"actor", {"act", "star", ""}},   {"actress", {"act", "star", ""}},
      {"swimmer", {"swim", "", ""}},         {"climber", {"climb", "", ""}},      {"mountaineer", {"climb", "", ""}},      {"driver", {"drive", "", ""}},    {"teacher", {"teach", "", ""}},
      {"architect", {"design", "", ""}},     {"designer", {"design", "", ""}},    {"filmmaker", {"direct", "film", ""}},   {"sculptor", {"sculpt", "carve", ""}}, {"scorer", {"score", "", ""}},
      {"rider", {"ride", "", ""}},           {"jockey", {"ride", "", ""}},        {"pilot", {"fly", "", ""}},              {"sailor", {"sail", "", ""}},     {"farmer", {"farm", "", ""}},
      {"killer", {"kill", "murder", "stab"}}, {"murderer", {"kill", "murder", ""}}, {"gunman", {"shoot", "", ""}},         {"shooter", {"shoot", "", ""}},   {"attacker", {"attack", "stab", ""}},
      {"thief", {"steal", "", ""}},          {"robber", {"rob", "", ""}},         {"hacker", {"hack", "", ""}},            {"inventor", {"invent", "", ""}}, {"explorer", {"explore", "", ""}},
      {"translator", {"translate", "", ""}}, {"photographer", {"photograph", "", ""}}};
  for (size_t i = 0; i < COUNT_OF(trades); i++)
    for (size_t k = 0; str_is(noun, trades[i].noun) && k < COUNT_OF(trades[i].verbs); k++)
      if (str_is(verb, trades[i].verbs[k])) return true;
  return false;
}

/* The only one of whom the article has told so far that he did it. */
static uint32_t whom_by_deed(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  for (uint32_t i = 0; i < nominal; i++) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->coordination || c->negated) continue;
    const Token *t = r->sentences->at[c->sentence].tokens;
    uint32_t verb = t[c->head].deprel == DEP_NSUBJ ? t[c->head].head : NO_TOKEN;
    if (verb >= r->sentences->at[c->sentence].len || t[verb].upos != UPOS_VERB || !does_trade(t[verb].lemma, m->lemma)) continue;
    bool several = tree_child(&r->trees[c->sentence], c->head, DEP_CONJ) != NO_TOKEN; /* "Lee and Holm sang" */
    if (several || !cluster_is_named(r, i) || cluster_type(r, i) != ENTITY_PERSON) return NO_MENTION;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    if (found == NO_MENTION) found = i;
  }
  return found != NO_MENTION && !genders_clash(m->gender, cluster_gender(r, found)) && !is_told_by(r, nominal, found) ? found : NO_MENTION;
}

/* ---- by age: "Maisie Dunn, 9, was found. The girl" ------------------------------------------------------------------------------ */

enum { ANY_AGE = 0 };

static bool is_age_of(Str noun, unsigned age)
{
  static const struct { const char *noun; unsigned from, to; } ages[] = {{"girl", 2, 17}, {"boy", 2, 17}, {"child", 1, 15}, {"schoolgirl", 5, 18}, {"schoolboy", 5, 18}, {"teenager", 13, 19}, {"teen", 13, 19}, {"youngster", 8, 19}, {"toddler", 1, 4}, {"pensioner", 60, 110}};
  for (size_t i = 0; i < COUNT_OF(ages); i++)
    if (str_is(noun, ages[i].noun)) return age == ANY_AGE || (age >= ages[i].from && age <= ages[i].to);
  return false;
}

/* The years behind "Maisie Dunn, 9,"; 0: none are told. */
unsigned age_told(const Reading *r, const Mention *m)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->last + 2 >= s->len || !str_is(s->tokens[m->last + 1].form, ",") || (m->last + 3 < s->len && s->tokens[m->last + 3].upos != UPOS_PUNCT)) return 0;
  Str number = s->tokens[m->last + 2].form;
  unsigned age = 0;
  for (size_t i = 0; i < number.len; i++) {
    if (number.at[i] < '0' || number.at[i] > '9' || number.len > 3) return 0;
    age = age * 10 + (unsigned)(number.at[i] - '0');
  }
  return age;
}

/* "the 19-year-old", "a 19-year-old student" */
static unsigned age_within(const Reading *r, const Mention *m)
{
  if (m->kind != MENTION_NOMINAL || (!m->described && (m->first + 6 > m->head || !str_is(reading_token(r, m->sentence, m->first + 3)->form, "year")))) return 0;
  const Token *t = reading_token(r, m->sentence, m->first + 1 <= m->last ? m->first + 1 : m->last);
  unsigned age = 0;
  for (size_t i = 0; t->upos == UPOS_NUM && i < t->form.len && t->form.len < 4; i++) {
    if (t->form.at[i] < '0' || t->form.at[i] > '9') return 0;
    age = age * 10 + (unsigned)(t->form.at[i] - '0');
  }
  return age;
}

/* The only one of the article so far who is of an age to be called so. */
static uint32_t whom_by_age(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (m->kind != MENTION_NOMINAL || m->described || m->coordination || m->predicate || !m->definite || m->number != NUMBER_SINGULAR || m->np_first + 1 != m->head || cluster_is_named(r, nominal) || !is_age_of(m->lemma, ANY_AGE)) return NO_MENTION;
  for (uint32_t i = 0; i < nominal; i++) {
    const Mention *c = mention(r, i);
    unsigned age = c->kind == MENTION_NAME ? age_told(r, c) : cluster_is_named(r, i) ? age_within(r, c) : 0;
    if (c->document != m->document || !age || cluster_type(r, i) != ENTITY_PERSON || !is_age_of(m->lemma, age) || genders_clash(m->gender, cluster_gender(r, i))) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    if (found == NO_MENTION) found = i;
  }
  return found;
}

/* `resolved`: the pronouns are, and tell who was spoken of. */
void sieve_trades(Reading *reading, bool resolved)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    uint32_t aged = whom_by_age(reading, i);
    if (aged != NO_MENTION && !is_told_by(reading, i, aged) && cluster_join(reading, i, aged, "age", 0.75F)) continue;
    if (!is_by_trade(reading, i) || was_said(reading, i)) continue;
    uint32_t person = resolved ? whom_by_deed(reading, i) : NO_MENTION;
    if (person == NO_MENTION) person = whom_by_trade(reading, i, resolved);
    if (person != NO_MENTION && !is_bound_by(reading, mention(reading, i), person) && !is_named_in_own_words(reading, i, person)) cluster_join(reading, i, person, "trade", 0.7F);
  }
}

/* ---- who is named late: "A nurse was attacked on Monday. Ann Lee, 34, was stabbed twice." ------------------------------------------- */

enum { LEAD_WORDS = 6, LEAD_REACH = 2 }; /* sentences behind the lead */

/* Is this the first sentence of the text proper? */
static bool is_lead(const Reading *r, uint32_t sentence)
{
  const Sentence *s = &r->sentences->at[sentence];
  if (s->kind == BLOCK_HEADLINE || s->len < LEAD_WORDS) return false;
  for (uint32_t k = sentence; k-- > 0 && r->document[k] == r->document[sentence];)
    if (r->sentences->at[k].kind != BLOCK_HEADLINE && r->sentences->at[k].len >= LEAD_WORDS) return false;
  return true;
}

/* Somebody of a trade, of whom alone the lead tells, without a name. */
static bool opens_unnamed(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Mention *behind = m->kind == MENTION_NOMINAL && m->definite && m->head + 3 < r->sentences->at[m->sentence].len ? m : NULL; /* "The head teacher of a primary school" */
  bool told = behind && str_is(reading_token(r, m->sentence, m->head + 1)->form, "of") && (str_is(reading_token(r, m->sentence, m->head + 2)->form, "a") || str_is(reading_token(r, m->sentence, m->head + 2)->form, "an"));
  if (m->kind != MENTION_NOMINAL || !(m->indefinite || told) || m->number != NUMBER_SINGULAR || m->coordination || m->modifier || m->predicate || m->generic || m->negated || m->quote) return false;
  if (!(m->kinds & KIND_PERSON) || m->kinds & (KIND_KIN | KIND_PARTY | KIND_ORGANIZATION | KIND_GROUP) || !is_lead(r, m->sentence)) return false;
  bool alias = cluster_is_named(r, i);
  if (alias ? !goes_by_alias(r, i) : !told && is_anybody(m->lemma)) return false;
  Deprel base = deprel_base(reading_token(r, m->sentence, m->head)->deprel);
  if (base != DEP_NSUBJ && base != DEP_OBJ) return false;
  for (uint32_t k = 0; k < r->mentions.len; k++) {
    const Mention *c = mention(r, k);
    if (c->sentence != m->sentence || c->document != m->document || k == i || c->kind == MENTION_PRONOUN || cluster_of(r, k) == cluster_of(r, i)) continue;
    if (c->kind == MENTION_NAME ? cluster_type(r, k) == ENTITY_PERSON : !alias && !c->modifier && c->kinds & KIND_PERSON && c->number == NUMBER_SINGULAR && cluster_of(r, k) != cluster_of(r, i)) return false;
  }
  return true;
}

/* "Ann Lee, 34, was", "Ann Lee, who": the subject that opens its sentence, of whom nothing else is said to be. */
static bool is_named_late(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->name.count < 2 || m->name.titled || m->role_count || m->first > 0 || m->last + 2 >= s->len || !str_is(s->tokens[m->last + 1].form, ",")) return false;
  if (deprel_base(s->tokens[m->head].deprel) != DEP_NSUBJ) return false;
  CLUSTER_EACH(r, cluster_of(r, i), k)
    if (mention(r, k)->kind == MENTION_NOMINAL && mention(r, k)->kinds & KIND_PERSON) return false;
  return s->tokens[m->last + 2].upos == UPOS_NUM || str_is(s->tokens[m->last + 2].form, "who");
}

static void sieve_leads(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    if (!opens_unnamed(r, i)) continue;
    const Mention *m = mention(r, i);
    for (uint32_t k = i + 1; k < r->mentions.len; k++) {
      const Mention *c = mention(r, k);
      if (c->document != m->document || c->sentence > m->sentence + LEAD_REACH) break;
      if (c->sentence == m->sentence || c->kind != MENTION_NAME || cluster_type(r, k) != ENTITY_PERSON) continue;
      bool late = is_named_late(r, k) && !genders_clash(m->gender, cluster_gender(r, k));
      bool alias = cluster_is_named(r, i);
      CLUSTER_EACH(r, cluster_of(r, i), x) if (late && alias && mention(r, x)->kind == MENTION_NAME) r->mentions.at[x].old_name = true;
      if (late && cluster_join(r, k, i, alias ? "naming" : "named late", 0.75F)) role_told(r, i, k, false);
      break; /* the first who is named, or nobody */
    }
  }
}

void sieve_described(Reading *reading)
{
  sieve_leads(reading);
  sieve_trades(reading, false);
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    if (!mention(reading, i)->described && !is_aged_noun(reading, i)) continue;
    uint32_t person = whom(reading, i);
    if (person != NO_MENTION) cluster_join(reading, i, person, "described", 0.75F);
  }
}
