/*
 * kinds.c - "the company", "the country", "the film": a noun that tells what kind of thing a named one is.
 * The nearest name of the kind, if it is the only one near or by far the most frequent. What may be called so kind_fits.c tells.
 */
#include "resolution/kind_fits.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

enum { NEAR_SENTENCES = 3 };

/* "Norvik bought Delta. The firm said": among several the one subject of the sentence before. */
static uint32_t subject_bearer(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + 1 < m->sentence) break;
    if (c->sentence == m->sentence || c->kind != MENTION_NAME || !kind_fits(r, i, m)) continue;
    const Token *t = r->sentences->at[c->sentence].tokens;
    bool owner = t[c->head].deprel == DEP_NMOD_POSS && t[c->head].head < r->sentences->at[c->sentence].len && deprel_base(t[t[c->head].head].deprel) == DEP_NSUBJ; /* "Vestra's shares fell" */
    if (!owner && deprel_base(t[c->head].deprel) != DEP_NSUBJ) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

/* Is it said of the subject that it denies or fights what is brought against it? "denied it", "said it would defend itself" */
static bool defends_itself(const Tree *tree, uint32_t subject)
{
  static const char *const answers[] = {"deny", "contest", "dispute", "refute", "rebut", "fight"};
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[subject].head;
  for (unsigned depth = 0; depth < 3 && verb < tree->sentence->len && deprel_base(t[subject].deprel) == DEP_NSUBJ; depth++) {
    uint32_t object = tree_child(tree, verb, DEP_OBJ), said = tree_child(tree, verb, DEP_CCOMP), to = tree_child(tree, verb, DEP_XCOMP);
    if (str_among(t[verb].lemma, answers, COUNT_OF(answers)) && t[subject].deprel == DEP_NSUBJ) return true;
    if (str_is(t[verb].lemma, "defend") && object != NO_TOKEN && str_is(t[object].form, "itself")) return true;
    uint32_t own = said == NO_TOKEN ? NO_TOKEN : tree_child(tree, said, DEP_NSUBJ);
    if (own != NO_TOKEN && !str_eq_nocase(t[own].form, STR("it")) && !str_eq_nocase(t[own].form, STR("they"))) return false; /* "said Acme denied it" */
    verb = said != NO_TOKEN && own != NO_TOKEN ? said : to;
  }
  return false;
}

/* "Sonos sued Google. The company denied it": whom it is brought against, in the sentence before. */
static uint32_t accused_bearer(Reading *r, uint32_t nominal)
{
  static const char *const brings[] = {"sue", "accuse", "charge", "fine", "indict", "blame", "criticize", "criticise", "investigate", "probe"};
  const Mention *m = mention(r, nominal);
  if (!defends_itself(&r->trees[m->sentence], m->head)) return NO_MENTION;
  uint32_t found = NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + 1 < m->sentence) break;
    const Tree *tree = &r->trees[c->sentence];
    const Token *t = tree->sentence->tokens;
    uint32_t verb = t[c->head].head;
    LandFit land = m->place.len && c->kind == MENTION_NAME ? land_fit(r, i, m->place) : LAND_UNTOLD;
    if (land == LAND_OTHER) continue;
    if (land == LAND_SAME && (found == NO_MENTION || cluster_of(r, found) != cluster_of(r, i)) && kind_fits(r, i, m)) return i;
    bool undergoes = verb < tree->sentence->len && t[verb].upos == UPOS_VERB && (t[c->head].deprel == DEP_OBJ || t[c->head].deprel == DEP_NSUBJ_PASS);
    if (c->sentence == m->sentence || c->kind != MENTION_NAME || !undergoes || !str_among(t[verb].lemma, brings, COUNT_OF(brings)) || !kind_fits(r, i, m)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

/* "The Red Cross is looking for survivors; the organization has sent divers": the one subject before it in its own sentence. */
static uint32_t subject_here(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (deprel_base(reading_token(r, m->sentence, m->head)->deprel) != DEP_NSUBJ) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0 && mention(r, i)->sentence == m->sentence;) {
    const Mention *c = mention(r, i);
    if (c->kind != MENTION_NAME || c->np_last >= m->head || !kind_fits(r, i, m)) continue;
    if (deprel_base(reading_token(r, c->sentence, c->head)->deprel) != DEP_NSUBJ) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

enum { CALLED_SENTENCES = 12 };

/* "fell out with Athletic but stayed at the club": any body may be called so, and another is named in the same sentence. */
static bool is_nearer_club(Reading *r, uint32_t nominal, uint32_t called)
{
  static const char *const nouns[] = {"club", "team", "side"};
  const Mention *m = mention(r, nominal);
  if (!str_among(m->lemma, nouns, COUNT_OF(nouns)) || mention(r, called)->sentence == m->sentence) return false;
  for (uint32_t i = nominal; i-- > 0 && mention(r, i)->sentence == m->sentence;) {
    const Mention *c = mention(r, i);
    if (c->kind == MENTION_NAME && c->np_last < m->head && cluster_of(r, i) != cluster_of(r, called) && cluster_type(r, i) == ENTITY_ORGANIZATION) return true;
  }
  return false;
}

/* A noun that one name is called by: "the hacking group BlackVine". */
static bool calls_so(Reading *r, const Mention *m, uint32_t i)
{
  const Mention *c = mention(r, i);
  return c->kind == MENTION_NOMINAL && !c->coordination && c->number == m->number && str_eq(c->lemma, m->lemma) && cluster_is_named(r, i) && cluster_type(r, i) == ENTITY_ORGANIZATION;
}

/* "the Italian club Savona": told once what it is, and spoken of no more. */
static bool is_in_passing(Reading *r, uint32_t i)
{
  const Mention *c = mention(r, i);
  return mention(r, cluster_of(r, i))->size == 2 && c->np_first + 1 < c->head;
}

/* "the carmaker", as one name was called before; one that was called so by nothing but the noun before one named in passing. */
static uint32_t called_so(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t passing = NO_MENTION;
  if (is_broad(m->lemma) || !(m->kinds & KIND_ORGANIZATION)) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + CALLED_SENTENCES < m->sentence) break;
    bool so = c->kind == MENTION_NOMINAL && !c->coordination && c->number == m->number && str_eq(c->lemma, m->lemma) && cluster_is_named(r, i);
    if (so && passing == NO_MENTION && is_nearer_club(r, nominal, i)) return NO_MENTION;
    if (!so || !calls_so(r, m, i) || (m->place.len && c->place.len && !str_eq(m->place, c->place))) continue;
    if (passing == NO_MENTION && is_in_passing(r, i) && c->sentence + 1 < m->sentence) passing = i;
    else if (passing == NO_MENTION || (c->np_first + 1 == c->head && c->definite && cluster_of(r, i) != cluster_of(r, passing))) return i;
  }
  return passing;
}

/* "the underwriter" of who was called an insurer: the one of the article that was called by a noun of the same meaning. */
static uint32_t called_alike(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  static const char *const teams[] = {"club", "team", "side", "squad"}; /* whoever plays the one of the sentence is one as well */
  uint32_t found = NO_MENTION;
  if (is_broad(m->lemma) || m->place.len || str_among(m->lemma, teams, COUNT_OF(teams))) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + CALLED_SENTENCES < m->sentence) break;
    if (c->kind != MENTION_NOMINAL || c->coordination || c->number != m->number || !nouns_are_synonyms(r->resolver, c->lemma, m->lemma)) continue;
    if (!cluster_is_named(r, i) || cluster_type(r, i) != ENTITY_ORGANIZATION || kinds_clash(r, i, nominal)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

/* "The FBI blamed the hacking group BlackVine for attacks. The group": the only one of the last two sentences that was called so, where the
 * nearest never was. NO_MENTION: none. */
static uint32_t called_before(Reading *r, uint32_t nominal, uint32_t nearest)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (!is_broad(m->lemma) || m->place.len) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + CALLED_SENTENCES < m->sentence) break;
    if (!calls_so(r, m, i)) continue;
    if (nearest != NO_MENTION && cluster_of(r, i) == cluster_of(r, nearest)) return NO_MENTION;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  for (uint32_t i = nominal; found != NO_MENTION && i-- > 0 && mention(r, i)->document == m->document && mention(r, i)->sentence + 1 >= m->sentence;)
    if (mention(r, i)->kind == MENTION_NAME && cluster_of(r, i) == cluster_of(r, found)) return found;
  return NO_MENTION;
}

/* "The competition", long after the one Cup of the article; "the country", where one is named. */
static uint32_t only_one(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  bool country = str_is(m->lemma, "country") || str_is(m->lemma, "nation");
  uint32_t found = NO_MENTION;
  if (!country && !(m->kinds & (KIND_EVENT | KIND_WORK | KIND_PRODUCT))) return NO_MENTION;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->kind != MENTION_NAME) continue;
    Family family = country ? FAMILY_UNTOLD : family_of(r, i, m);
    bool fits = country ? c->type == ENTITY_PLACE && kind_fits(r, i, m) : family == FAMILY_SAME;
    bool other_title = !country && family == FAMILY_UNTOLD && i < nominal && cluster_type(r, i) == ENTITY_WORK && m->kinds & KIND_WORK && !is_other_work(r, c);
    if (!fits && other_title) return NO_MENTION; /* another title, of which it was not told what it is */
    if (!fits) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    if (found == NO_MENTION) found = i;
  }
  return found != NO_MENTION && found < nominal ? found : NO_MENTION;
}

static bool is_owned(const Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (tree->sentence->tokens[c].deprel == DEP_NMOD_POSS) return true;
  return false;
}

/* "Harrow" is a school, where it is "Harrow School" as well. */
static bool some_name_headed(Reading *r, uint32_t i, Str noun)
{
  CLUSTER_EACH(r, cluster_of(r, i), x)
    if (mention(r, x)->kind == MENTION_NAME && (name_headed_by(mention(r, x), noun) || full_name_headed(r, mention(r, x), noun))) return true;
  return false;
}

/* "the foundation", long after "the Wellborn Foundation": the only name so far that the noun heads, or NO_MENTION. */
static uint32_t headed_before(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  for (uint32_t i = nominal; m->kinds & KIND_ORGANIZATION && !m->place.len && i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document) break;
    bool after = c->sentence == m->sentence && c->np_last >= m->head;
    if (c->kind != MENTION_NAME || c->name.count < 2 || after || !name_headed_by(c, m->lemma) || !kind_fits(r, i, m)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    if (found == NO_MENTION) found = i;
  }
  return found;
}

/* The place that the article is about, told before and far more often than the one near: "Tehran is to the north. The city", of Isfahan. */
static uint32_t main_place(Reading *r, uint32_t nominal, uint32_t near)
{
  enum { OFTEN = 5, TIMES = 4 };
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION, most = 0, size = near == NO_MENTION ? 1 : mention(r, cluster_of(r, near))->size;
  for (uint32_t i = nominal; m->kinds & KIND_PLACE && !is_owned(r, m) && i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document) break;
    uint32_t of = mention(r, cluster_of(r, i))->size;
    if (c->kind != MENTION_NAME || of <= most || !kind_fits(r, i, m)) continue;
    most = of;
    found = i;
  }
  return most >= OFTEN && most >= TIMES * size ? found : NO_MENTION;
}

/* Said to be a company: by its name, or by what it was called. */
static bool is_told_firm(Reading *r, uint32_t i)
{
  static const char *const ties[] = {"rival", "competitor", "subsidiary", "parent", "supplier", "contractor"}; /* of a firm, and so one itself */
  CLUSTER_EACH(r, cluster_of(r, i), x) {
    const Mention *c = mention(r, x);
    if (c->kind == MENTION_NOMINAL && !c->coordination && (str_is(noun_sort(r, c->lemma), "company") || str_among(c->lemma, ties, COUNT_OF(ties)))) return true;
    if (c->kind != MENTION_NAME || !c->name.count) continue;
    const Str words[2] = {c->name.words[c->name.count - 1], c->key};
    for (int k = c->name.count < 2; k < 2; k++)
      for (const LexEntry *e = lex_find(r->resolver->organization_words, words[k]); e; e = lex_next(r->resolver->organization_words, e))
        if (str_is(e->field[1], "company") && str_is(e->field[0], k ? "name" : "suffix")) return true;
  }
  return false;
}

/* "the company", beside a body of which nothing says that it is one: the firm that the article is about. */
static uint32_t main_firm(Reading *r, uint32_t nominal, uint32_t near)
{
  enum { OFTEN = 3, TIMES = 2 };
  static const char *const nouns[] = {"company", "firm", "corporation"};
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION, most = 0, second = 0;
  if (near == NO_MENTION || m->place.len || !str_among(m->lemma, nouns, COUNT_OF(nouns)) || is_told_firm(r, near)) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document) break;
    if (c->kind != MENTION_NAME || (found != NO_MENTION && cluster_of(r, found) == cluster_of(r, i)) || !kind_fits(r, i, m) || !is_told_firm(r, i)) continue;
    uint32_t size = mention(r, cluster_of(r, i))->size;
    if (size > most) second = most, most = size, found = i;
    else if (size > second) second = size;
  }
  bool gone = found != NO_MENTION && mention(r, found)->sentence + 2 < m->sentence && mention(r, near)->sentence + 1 >= m->sentence; /* "leaves Parallax. Oyelaran, who set up the company" */
  return most >= OFTEN && !gone && most >= TIMES * second && most >= mention(r, cluster_of(r, near))->size ? found : NO_MENTION;
}

static uint32_t first_name(Reading *r, uint32_t i)
{
  CLUSTER_EACH(r, cluster_of(r, i), x)
    if (mention(r, x)->kind == MENTION_NAME) return x;
  return NO_MENTION;
}

/* "the Norwegian firm": the one of its kind that was said to be from there. */
static uint32_t countryman(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  for (uint32_t i = nominal; m->place.len && m->kinds & KIND_ORGANIZATION && i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document) break;
    Str land = c->kind == MENTION_NAME ? land_before(r, c) : c->kind == MENTION_NOMINAL ? c->place : (Str){"", 0}; /* "Germany's Brandt AG" */
    if (c->coordination || !land.len || !str_eq(land, m->place)) continue;
    uint32_t name = c->kind == MENTION_NAME ? i : first_name(r, i);
    if (name == NO_MENTION || !kind_fits(r, name, m)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    if (found == NO_MENTION) found = i;
  }
  return found;
}

/* "Lindqvist will keep the company's name": the subject's own would be called "its name". */
static bool is_subject_of_its_clause(Reading *r, uint32_t nominal, uint32_t candidate)
{
  const Mention *m = mention(r, nominal);
  const Tree *tree = &r->trees[m->sentence];
  uint32_t verb = tree_clause(tree, m->head), subject = verb == NO_TOKEN || verb >= tree->sentence->len ? NO_TOKEN : tree_child(tree, verb, DEP_NSUBJ);
  uint32_t who = subject == NO_TOKEN || subject == m->head ? NO_MENTION : r->at[m->sentence][subject];
  return who != NO_MENTION && who != nominal && cluster_of(r, who) == cluster_of(r, candidate) && tree->sentence->tokens[m->head].deprel == DEP_NMOD_POSS;
}

/* "Bird & Lowe advised the bank": who does it and to whom it is done. */
static bool are_two_arguments(Reading *r, uint32_t nominal, uint32_t candidate)
{
  const Mention *m = mention(r, nominal), *c = mention(r, candidate);
  const Token *t = r->sentences->at[m->sentence].tokens;
  if (m->sentence != c->sentence || t[m->head].head != t[c->head].head || t[m->head].head >= r->sentences->at[m->sentence].len || t[t[m->head].head].upos != UPOS_VERB) return false;
  Deprel a = deprel_base(t[m->head].deprel), b = deprel_base(t[c->head].deprel);
  bool object = a == DEP_OBJ || a == DEP_IOBJ || a == DEP_OBL, subject = b == DEP_NSUBJ;
  return object && subject;
}

static bool is_object(const Reading *r, const Mention *m) { return deprel_base(reading_token(r, m->sentence, m->head)->deprel) == DEP_OBJ; }

/* "the school" after "a school": the one that was spoken of, and not the body named last. */
static bool was_told_by_noun(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  static const char *const houses[] = {"museum", "hospital", "school", "hotel", "airport", "station", "church", "theatre", "theater", "library", "prison", "stadium", "plant", "mine", "factory", "clinic", "mosque", "temple"};
  if (is_broad(m->lemma) || !(m->kinds & (KIND_ORGANIZATION | KIND_PRODUCT))) return false;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document) break;
    bool theirs = m->kinds & KIND_PRODUCT && c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && c->number == NUMBER_SINGULAR && !c->coordination && is_owned(r, c) && !cluster_is_named(r, i);
    if (theirs) return true; /* "their boat": and not the tanker that found it */
    bool house = str_among(m->lemma, houses, COUNT_OF(houses)) && c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && c->number == NUMBER_SINGULAR && !c->coordination && c->sentence + 2 >= m->sentence && !cluster_is_named(r, i);
    if (house) return true; /* "the city museum. The museum" */
    bool again = c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && c->definite && c->sentence + 1 >= m->sentence && c->np_first + 1 == c->head && is_object(r, c);
    if (again && c->number == NUMBER_SINGULAR && !c->coordination && !cluster_is_named(r, i)) return true; /* "advised the bank. The bank" */
    if (c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && c->indefinite && c->number == NUMBER_SINGULAR && !c->coordination && !c->predicate && !c->modifier && !cluster_is_named(r, i)) return true;
  }
  return false;
}

/* "United Nations experts say Chad arms the group": who speaks for a body that looks into others. */
static bool tells_of_others(Reading *r, const Mention *name)
{
  static const char *const nouns[] = {"expert", "analyst", "observer", "inspector", "investigator", "monitor", "diplomat", "researcher", "reporter", "journalist", "correspondent", "datum", "figure", "report", "poll", "survey"};
  const Token *t = reading_token(r, name->sentence, name->head);
  if (deprel_base(t->deprel) != DEP_COMPOUND || t->head >= r->sentences->at[name->sentence].len) return false;
  return str_among(reading_token(r, name->sentence, t->head)->lemma, nouns, COUNT_OF(nouns));
}

/* "Sterling Bank froze the accounts of Velmont Holdings after it was told that the company": a bank is told of as one. */
static bool is_less_of_firm(Reading *r, uint32_t i, const Mention *m, uint32_t nominal)
{
  Str trade = name_trade(r, mention(r, i));
  if ((!str_is(m->lemma, "company") && !str_is(m->lemma, "firm")) || (!str_is(trade, "bank") && !str_is(trade, "news"))) return false;
  for (uint32_t k = nominal; k-- > 0;) {
    const Mention *c = mention(r, k);
    if (c->document != m->document || c->sentence < m->sentence) break;
    if (c->kind == MENTION_NAME && cluster_of(r, k) != cluster_of(r, i) && c->np_last < m->head && kind_fits(r, k, m) && is_told_firm(r, k) && !name_trade(r, c).len) return true;
  }
  return false;
}

/* "The club", long after the one that the article is about: named far more often than any other that may be called so. */
static uint32_t far_bearer(Reading *r, uint32_t nominal)
{
  enum { REACH = 10, OFTEN = 3, TIMES = 2 };
  static const char *const nouns[] = {"club", "party", "bank", "airline", "carmaker", "charity", "university", "union", "museum", "retailer", "regulator", "ministry", "commission", "hospital"};
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION, most = 0, second = 0;
  if (m->place.len || !str_among(m->lemma, nouns, COUNT_OF(nouns))) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + REACH < m->sentence) break;
    if (c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && !c->coordination && !cluster_is_named(r, i)) return NO_MENTION; /* "The teachers' union" */
    if (c->kind != MENTION_NAME || (found != NO_MENTION && cluster_of(r, found) == cluster_of(r, i)) || !kind_fits(r, i, m)) continue;
    uint32_t size = mention(r, cluster_of(r, i))->size;
    if (size > most) second = most, most = size, found = i;
    else if (size > second) second = size;
  }
  return most >= OFTEN && most >= TIMES * second ? found : NO_MENTION;
}

/* "Nordrail carried 600,000 people last year. The company is owned by the state": what the model took for a man, and nothing else does. */
static uint32_t loose_subject(Reading *r, uint32_t nominal)
{
  static const char *const nouns[] = {"company", "firm", "group", "carmaker", "drugmaker", "airline", "bank", "retailer", "manufacturer", "startup", "start-up", "brewery", "brewer"};
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (!str_among(m->lemma, nouns, COUNT_OF(nouns)) || m->place.len || m->sentence == 0 || deprel_base(reading_token(r, m->sentence, m->head)->deprel) != DEP_NSUBJ) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + 1 < m->sentence) break;
    if (c->sentence == m->sentence || c->kind != MENTION_NAME) continue;
    EntityType type = cluster_type(r, i);
    if (type == ENTITY_ORGANIZATION && kind_fits(r, i, m)) return NO_MENTION;
    if (deprel_base(reading_token(r, c->sentence, c->head)->deprel) != DEP_NSUBJ || c->first > 0 || c->np_first > 0) continue;
    if (type == ENTITY_PERSON ? !is_loose_person(r, i) : type != ENTITY_CONCEPT && type != ENTITY_NONE) return NO_MENTION;
    found = i;
  }
  return found;
}

/* "The company", as far behind as the article goes, where only one that it names may be called so. */
static uint32_t only_bearer(Reading *r, uint32_t nominal)
{
  enum { REACH = 15, LONG_ARTICLE = 200 }; /* sentences */
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  for (uint32_t i = nominal; !m->place.len && m->kinds & KIND_ORGANIZATION && i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + LONG_ARTICLE < m->sentence) break;
    if (c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && !c->coordination && !cluster_is_named(r, i)) return NO_MENTION;
    if (c->kind != MENTION_NAME || !kind_fits(r, i, m)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    if (found == NO_MENTION) found = i;
  }
  return found != NO_MENTION && mention(r, found)->sentence + REACH >= m->sentence ? found : NO_MENTION;
}

/* The body beside the noun that tells of somebody's post: "Bolt's lawyer", "head of Bolt", "the Bolt lawyer"; for "its lawyer" what the sentence
 * before tells of. */
static uint32_t body_of_post(Reading *r, uint32_t sentence, uint32_t post, const Mention *m)
{
  const Tree *tree = &r->trees[sentence];
  const Token *t = tree->sentence->tokens;
  for (uint32_t c = tree->child[post]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel base = deprel_base(t[c].deprel);
    uint32_t body = r->at[sentence][c];
    if ((base != DEP_NMOD && base != DEP_COMPOUND) || body == NO_MENTION) continue;
    if (mention(r, body)->kind == MENTION_PRONOUN && t[c].deprel == DEP_NMOD_POSS && mention(r, body)->person == 3 && sentence > 0 && r->document[sentence - 1] == r->document[sentence]) {
      const Tree *before = &r->trees[sentence - 1];
      uint32_t root = NO_TOKEN;
      for (uint32_t k = 0; k < before->sentence->len && root == NO_TOKEN; k++)
        if (before->sentence->tokens[k].head >= before->sentence->len) root = k;
      uint32_t subject = root == NO_TOKEN ? NO_TOKEN : tree_child(before, root, DEP_NSUBJ);
      body = subject == NO_TOKEN ? NO_MENTION : r->at[sentence - 1][subject];
    }
    if (body != NO_MENTION && mention(r, body)->kind == MENTION_NAME && kind_fits(r, body, m)) return body;
  }
  return NO_MENTION;
}

/* The name of who speaks; for "she", or "his sister, Ann", the subject of the sentence before. */
static uint32_t speaker_named(Reading *r, uint32_t sentence, uint32_t subject)
{
  uint32_t who = r->at[sentence][subject];
  const Tree *tree = &r->trees[sentence];
  bool his = who != NO_MENTION && mention(r, who)->kind == MENTION_PRONOUN && mention(r, who)->person == 3 && mention(r, who)->gender != GENDER_NEUTER && mention(r, who)->number == NUMBER_SINGULAR;
  for (uint32_t c = tree->child[subject]; !his && c != NO_TOKEN; c = tree->sibling[c])
    his = tree->sentence->tokens[c].deprel == DEP_NMOD_POSS && tree->sentence->tokens[c].upos == UPOS_PRON && noun_kinds(r->resolver, tree->sentence->tokens[subject].lemma) & KIND_KIN;
  if (!his) return who;
  if (sentence == 0 || r->document[sentence - 1] != r->document[sentence]) return NO_MENTION;
  const Tree *before = &r->trees[sentence - 1];
  uint32_t root = 0;
  while (root < before->sentence->len && before->sentence->tokens[root].deprel != DEP_ROOT) root++;
  uint32_t named = root < before->sentence->len ? tree_child(before, root, DEP_NSUBJ) : NO_TOKEN, one = named == NO_TOKEN ? NO_MENTION : r->at[sentence - 1][named];
  uint32_t apposed = one != NO_MENTION && mention(r, one)->kind == MENTION_NOMINAL ? tree_child(before, named, DEP_APPOS) : NO_TOKEN; /* "Tory leader Ann Lee" with the leader on top */
  if (apposed != NO_TOKEN) one = r->at[sentence - 1][apposed];
  bool fits = one != NO_MENTION && mention(r, one)->kind == MENTION_NAME && cluster_type(r, one) == ENTITY_PERSON;
  return fits && !(who != NO_MENTION && mention(r, who)->kind == MENTION_PRONOUN && genders_clash(mention(r, who)->gender, cluster_gender(r, one))) ? one : NO_MENTION;
}

/* "said the party had stolen votes": what one says of others, as whatever it is not the subject of. */
static bool is_charged(const Reading *r, const Mention *m)
{
  static const char *const hostile[] = {"steal", "rig", "lie", "cheat", "betray", "fail", "threaten", "destroy", "deceive", "mislead", "ruin", "loot", "defraud"};
  const Token *t = r->sentences->at[m->sentence].tokens;
  uint32_t verb = t[m->head].head;
  return t[m->head].deprel != DEP_NSUBJ || verb >= r->sentences->at[m->sentence].len || str_among(t[verb].lemma, hostile, COUNT_OF(hostile));
}

/* "DA leader John Hale said the party would join": his own, unless he tells of its crimes. */
static uint32_t speakers_party(Reading *r, const Mention *m, uint32_t subject)
{
  uint32_t who = str_is(m->lemma, "party") && !is_charged(r, m) ? speaker_named(r, m->sentence, subject) : NO_MENTION;
  return who == NO_MENTION || mention(r, who)->kind != MENTION_NAME ? NO_MENTION : party_of_role(r, who);
}

/* "Conservative leader Kemi Hale said the party": her party by an adjective, which no name before it is. */
static bool has_party_adjective(Reading *r, uint32_t who)
{
  const Mention *m = mention(r, who);
  const Token *t = r->sentences->at[m->sentence].tokens;
  for (uint32_t k = m->first > 4 ? m->first - 4 : 0; k < m->first; k++) {
    const LexEntry *e = t[k].upos == UPOS_ADJ ? lex_find(r->resolver->groups, str_lower(r->arena, t[k].form)) : NULL;
    bool party = e ? str_is(e->field[2], "party") : t[k].upos == UPOS_ADJ && str_eq_nocase(t[k].form, STR("democratic"));
    if (party && token_is_capitalized(&t[k])) return true;
  }
  return false;
}

/* Who says what the clause around the mention tells: the subject of a verb of saying above it, or NO_TOKEN. */
static uint32_t teller_of(const Reading *r, const Mention *m)
{
  static const char *const says[] = {"say", "tell", "announce", "confirm", "add", "insist", "deny", "warn", "believe", "state", "claim", "argue", "admit", "acknowledge", "explain", "think", "expect", "hope", "promise", "write", "reveal"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t clause = tree_clause(tree, m->head), said = NO_TOKEN;
  for (unsigned steps = 0; steps < 6 && said == NO_TOKEN && clause < tree->sentence->len; steps++) {
    uint32_t above = t[clause].head;
    if (t[clause].deprel == DEP_CCOMP && above < tree->sentence->len && str_among(t[above].lemma, says, COUNT_OF(says))) said = above;
    else clause = above;
  }
  return said == NO_TOKEN ? NO_TOKEN : tree_child(tree, said, DEP_NSUBJ);
}

/* "Ann Roe, head of Bolt, said the firm had grown": the body for which somebody speaks. */
static uint32_t speakers_body(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t subject = teller_of(r, m);
  if (!(m->kinds & KIND_ORGANIZATION) || m->place.len || m->quote || subject == NO_TOKEN || subject > m->head) return NO_MENTION;
  static const char *const own[] = {"club", "team", "side", "party", "bank", "union", "airline", "carmaker", "retailer", "ministry", "charity", "university", "commission", "regulator", "utility", "insurer", "lender"};
  bool self = is_broad(m->lemma) || str_among(m->lemma, own, COUNT_OF(own));
  for (uint32_t i = nominal; !self && i-- > 0 && mention(r, i)->document == m->document;) /* "a museum": told of before, and no body for which one speaks */
    if (mention(r, i)->kind == MENTION_NOMINAL && str_eq(mention(r, i)->lemma, m->lemma) && !mention(r, i)->coordination && !cluster_is_named(r, i)) return NO_MENTION;
  uint32_t body = speakers_party(r, m, subject);
  if (body != NO_MENTION) return body;
  body = body_of_post(r, m->sentence, subject, m);
  for (uint32_t c = tree->child[subject]; body == NO_MENTION && c != NO_TOKEN; c = tree->sibling[c])
    if (t[c].deprel == DEP_APPOS || t[c].deprel == DEP_NMOD_DESC) body = body_of_post(r, m->sentence, c, m);
  uint32_t who = r->at[m->sentence][subject];
  bool person = who != NO_MENTION && (cluster_type(r, who) == ENTITY_PERSON || mention(r, who)->kinds & KIND_PERSON);
  return person ? body : NO_MENTION;
}

/* Of a party that no name before it is. */
static bool is_of_untold_party(Reading *r, const Mention *m)
{
  uint32_t subject = str_is(m->lemma, "party") ? teller_of(r, m) : NO_TOKEN;
  if (subject == NO_TOKEN || subject > m->head || m->quote || is_charged(r, m)) return false;
  uint32_t who = speaker_named(r, m->sentence, subject);
  return who != NO_MENTION && mention(r, who)->kind == MENTION_NAME && has_party_adjective(r, who);
}

/* "the bank" after "Turkey's central bank": that one, and not the lender named last. */
static bool told_central_bank(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  for (uint32_t i = nominal; str_is(m->lemma, "bank") && i-- > 0 && mention(r, i)->document == m->document;) {
    const Mention *c = mention(r, i);
    bool bank = c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && c->number == NUMBER_SINGULAR && !c->coordination && c->head > 0;
    if (bank && !cluster_is_named(r, i)) return str_is(reading_token(r, c->sentence, c->head - 1)->lemma, "central");
  }
  return false;
}

/* "The Hamburg-based trader will pay for the Canadian company", "VEP says the South Korean company": who does it in its clause, or in one above
 * it, however he is called. */
static bool is_clause_subject(Reading *r, uint32_t nominal, uint32_t candidate)
{
  const Mention *m = mention(r, nominal);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = tree_clause(tree, m->head);
  for (unsigned steps = 0; steps < 6 && verb < tree->sentence->len; steps++) {
    uint32_t subject = tree_child(tree, verb, DEP_NSUBJ), who = subject == NO_TOKEN || subject == m->head ? NO_MENTION : r->at[m->sentence][subject];
    if (who != NO_MENTION && who != nominal && cluster_of(r, who) == cluster_of(r, candidate)) return true;
    if (t[verb].deprel == DEP_CONJ || t[verb].deprel == DEP_PARATAXIS) return false;
    verb = t[verb].head;
  }
  return false;
}

/* "The German lender": the only one near that may be called so and is told to be from there; else the only one of whom it is not told where
 * it is from, or the one that the article is about. */
static uint32_t land_bearer(Reading *r, uint32_t nominal)
{
  enum { OFTEN = 3, TIMES = 2 };
  const Mention *m = mention(r, nominal);
  uint32_t found[2] = {NO_MENTION, NO_MENTION}, most[2] = {0, 0}, second[2] = {0, 0}, near = m->sentence;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + NEAR_SENTENCES < m->sentence) break;
    if (c->kind != MENTION_NAME || (c->sentence == m->sentence && c->np_last >= m->head) || !kind_fits(r, i, m)) continue;
    if (is_subject_of_its_clause(r, nominal, i) || are_two_arguments(r, nominal, i)) continue;
    int told = land_fit(r, i, m->place) == LAND_SAME;
    if (!told && (is_clause_subject(r, nominal, i) || (found[0] != NO_MENTION && c->sentence < near))) continue; /* of the untold those of the last sentence that names any */
    uint32_t root = cluster_of(r, i), size = mention(r, root)->size;
    if (found[told] != NO_MENTION && cluster_of(r, found[told]) == root) continue;
    if (found[0] == NO_MENTION) near = c->sentence;
    if (size > most[told]) second[told] = most[told], most[told] = size, found[told] = i;
    else if (size > second[told]) second[told] = size;
  }
  for (int told = 1; told >= 0; told--)
    if (found[told] != NO_MENTION && (!second[told] || (most[told] >= OFTEN && most[told] >= TIMES * second[told]))) return found[told];
    else if (found[told] != NO_MENTION) break;
  uint32_t subject = subject_here(r, nominal); /* "Montejo have signed him from Brest, the Spanish club announced" */
  return subject != NO_MENTION && !is_above_clause(r, mention(r, subject), m) ? subject : NO_MENTION;
}

static bool is_of_country(const Reading *r, const Mention *m) { return m->place.len && lex_has(r->resolver->countries, str_fold(r->arena, m->place)); }

/* "The IDF said the group had weapons": an army, an agency or a ministry does not call itself a group. */
static bool is_authority_telling(Reading *r, uint32_t nominal, uint32_t candidate)
{
  const Mention *m = mention(r, nominal), *c = mention(r, candidate);
  if (!str_is(m->lemma, "group") || !c->name.count || !is_clause_subject(r, nominal, candidate)) return false;
  Str full = c->name.count == 1 ? organization_full(r->resolver, c->key) : c->key;
  NameWords words = name_words(r->resolver, full, r->arena);
  const Str asked[2] = {full, words.count ? words.words[words.count - 1] : full};
  for (int k = 0; k < 2; k++)
    for (const LexEntry *e = lex_find(r->resolver->organization_words, asked[k]); e; e = lex_next(r->resolver->organization_words, e))
      if (str_is(e->field[1], "government") && !str_is(e->field[0], "prefix")) return true;
  return false;
}

/* The nearest named thing of the nominal's kind: one whose name holds the noun wins; otherwise it must be the only one near,
 * or be mentioned three times as often as any other. */
static uint32_t kind_bearer(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  Str asked = noun_trade(r, m);
  uint32_t found = NO_MENTION, here = NO_MENTION, most = 0, second = 0, holder = speakers_body(r, nominal);
  if (holder == NO_MENTION) holder = called_so(r, nominal);
  if (holder == NO_MENTION) holder = accused_bearer(r, nominal);
  if (holder == NO_MENTION) holder = countryman(r, nominal);
  if (holder != NO_MENTION) return holder;
  if (told_central_bank(r, nominal)) return NO_MENTION;
  if (m->kinds & KIND_ORGANIZATION && is_of_country(r, m)) return land_bearer(r, nominal);
  holder = only_one(r, nominal);
  if (holder != NO_MENTION) return holder;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + NEAR_SENTENCES < m->sentence) break;
    const Token *before = c->kind == MENTION_NAME && c->first > 0 ? reading_token(r, c->sentence, c->first - 1) : NULL;
    bool beside = before && before->xpos == XPOS_NN && str_eq(before->lemma, m->lemma); /* "the ferry Sewol" */
    if (c->kind != MENTION_NAME || (c->sentence == m->sentence && c->np_last >= m->head) || !(beside || kind_fits(r, i, m))) continue;
    if (is_subject_of_its_clause(r, nominal, i) || are_two_arguments(r, nominal, i) || is_less_of_firm(r, i, m, nominal) || is_authority_telling(r, nominal, i)) continue;
    if (holder == NO_MENTION && (beside || is_office(c, m->lemma) || some_name_headed(r, i, m->lemma) || (asked.len && str_eq(name_trade(r, c), asked)))) holder = i;
    uint32_t root = cluster_of(r, i), size = mention(r, root)->size;
    if (c->sentence == m->sentence && tells_of_others(r, c)) continue;
    if (c->sentence != m->sentence && here != NO_MENTION) continue; /* "Northfield's head, Ann Lee, joined the group": nobody farther */
    if (c->sentence == m->sentence) here = i;
    if (found != NO_MENTION && cluster_of(r, found) == root) continue;
    if (size > most) second = most, most = size, found = i;
    else if (size > second) second = size;
  }
  if (holder == NO_MENTION) holder = headed_before(r, nominal);
  if (holder == NO_MENTION) holder = called_alike(r, nominal);
  if (holder == NO_MENTION) holder = called_before(r, nominal, found);
  if (holder != NO_MENTION) return holder;
  if (was_told_by_noun(r, nominal)) return NO_MENTION;
  holder = main_place(r, nominal, found);
  if (holder == NO_MENTION) holder = main_firm(r, nominal, found);
  if (holder != NO_MENTION) return holder;
  uint32_t subject = second ? subject_here(r, nominal) : NO_MENTION;
  if (subject != NO_MENTION && !is_authority_telling(r, nominal, subject)) return subject;
  bool untold = asked.len && second && !is_broad(m->lemma); /* "the steelmaker": of several of whose trade nothing is known the most named is no likelier */
  if (found == NO_MENTION) found = far_bearer(r, nominal);
  if (found == NO_MENTION) found = only_bearer(r, nominal);
  return most >= 2 * second && !untold ? found : subject_bearer(r, nominal);
}

/* "the agency's": nothing but the mark behind the noun. */
static bool only_marked(const Reading *r, const Mention *m)
{
  return m->np_last == m->head + 1 && reading_token(r, m->sentence, m->np_last)->xpos == XPOS_POS;
}

/* "the company, which ...": set off by a comma, it does not tell which one. */
static bool only_aside(const Reading *r, const Mention *m)
{
  return m->np_last > m->head && str_is(reading_token(r, m->sentence, m->head + 1)->form, ",");
}

/* Where the noun begins: "start" of "start-up". */
static uint32_t noun_first(const Reading *r, const Mention *m)
{
  bool hyphened = m->head >= m->np_first + 2 && memchr(m->lemma.at, '-', m->lemma.len) && str_is(reading_token(r, m->sentence, m->head - 1)->form, "-");
  return hyphened ? m->head - 2 : m->head;
}

/* "the company", "the Boston-based company": no words of its own but where it is at home. */
static bool is_led_by_article(const Reading *r, const Mention *m)
{
  if (m->np_first + 1 >= noun_first(r, m)) return true;
  if (m->head < m->np_first + 4 || !str_is(reading_token(r, m->sentence, m->head - 2)->form, "-")) return false;
  Str word = reading_token(r, m->sentence, m->head - 1)->form;
  return str_is(word, "based") || str_is(word, "headquartered");
}

/* All that the cluster says is "the team": a nominal with words of its own is another thing than the nearest name. */
static bool all_bare(Reading *r, uint32_t i)
{
  CLUSTER_EACH(r, cluster_of(r, i), x) {
    const Mention *c = mention(r, x);
    bool beside = x != i && c->sentence == mention(r, i)->sentence && r->sentences->at[c->sentence].tokens[c->head].deprel == DEP_APPOS; /* "the company, a unit of Acme" */
    if (c->kind == MENTION_NOMINAL && !beside && (!is_led_by_article(r, c) || (c->np_last > c->head && !only_marked(r, c) && !only_aside(r, c)))) return false;
  }
  return true;
}

/* "the company", "the German carmaker": the article, the noun, at most the country that it is of. */
static bool is_the_and_noun(const Reading *r, const Mention *m)
{
  if (m->np_last != m->head && !only_aside(r, m) && !only_marked(r, m)) return false;
  if (m->np_first + 1 < m->head && is_led_by_article(r, m)) return true;
  return m->np_first + (m->place.len ? 2 : 1) == noun_first(r, m);
}

/* "the chip maker", "the shipping company": the article, what the firm deals in, the noun. */
static Str dealt_in(const Reading *r, const Mention *m)
{
  if ((m->np_last != m->head && !only_aside(r, m)) || m->np_first + 2 != m->head || !(m->kinds & KIND_ORGANIZATION)) return (Str){"", 0};
  const Token *t = r->sentences->at[m->sentence].tokens;
  bool the = str_eq_nocase(t[m->np_first].form, STR("the")), noun = t[m->head - 1].upos == UPOS_NOUN && t[m->head - 1].head == m->head;
  return the && noun ? t[m->head - 1].lemma : (Str){"", 0};
}

/* "ferries" and "ferry" */
static bool is_one_or_many(Str word, Str noun)
{
  if (str_eq(word, noun)) return true;
  if (!str_ends(word, "s") || noun.len < 3) return false;
  bool y = noun.at[noun.len - 1] == 'y';
  Str stem = y ? (Str){noun.at, noun.len - 1} : noun, rest = {word.at + stem.len, word.len > stem.len ? word.len - stem.len : 0};
  return word.len > stem.len && str_eq((Str){word.at, stem.len}, stem) && str_is(rest, y ? "ies" : "s");
}

/* Does the mention say that it deals in it? In its name ("Meridian Shipping"), or as it was called ("a shipping company"). */
static bool deals_in(Reading *r, const Mention *c, Str goods, Str trade)
{
  bool deals = c->kind == MENTION_NAME && trade.len && str_eq(name_trade(r, c), trade);
  for (uint32_t k = 0; c->kind == MENTION_NAME && k < c->name.count; k++) deals |= is_one_or_many(c->name.words[k], goods);
  for (uint32_t k = c->first; c->kind == MENTION_NOMINAL && k < c->head; k++) deals |= str_eq(reading_token(r, c->sentence, k)->lemma, goods);
  return deals;
}

/* The one firm so far that is known to deal in it; those that were called so before those whose names say so. */
static uint32_t dealer_in(Reading *r, uint32_t nominal, Str goods)
{
  const Mention *m = mention(r, nominal);
  Str asked = noun_trade(r, m);
  for (int said = 1; said >= 0; said--) {
    uint32_t found = NO_MENTION;
    for (uint32_t i = nominal; i-- > 0;) {
      const Mention *c = mention(r, i);
      if (c->document != m->document) break;
      if (c->kind != (said ? MENTION_NOMINAL : MENTION_NAME) || c->coordination || !deals_in(r, c, goods, asked)) continue;
      uint32_t name = first_name(r, i);
      if (name == NO_MENTION || !kind_fits(r, name, m)) continue;
      if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
      if (found == NO_MENTION) found = i;
    }
    if (found != NO_MENTION) return found;
  }
  return NO_MENTION;
}

/* "The Swedish food group will keep the factory": more words than the kind's, after a sentence about one such. */
static bool is_the_and_more(const Reading *r, const Mention *m)
{
  const Token *t = r->sentences->at[m->sentence].tokens;
  if (m->np_last != m->head || m->np_first + 2 > m->head || m->np_first + 4 < m->head || deprel_base(t[m->head].deprel) != DEP_NSUBJ) return false;
  if (!str_eq_nocase(t[m->np_first].form, STR("the")) || (!m->place.len && !is_broad(m->lemma))) return false;
  for (uint32_t i = m->np_first + 1; i < m->head; i++) {
    bool compound = t[i].head > m->np_first && t[i].head < m->head; /* "state-owned" */
    if (!compound && (t[i].head != m->head || (t[i].upos != UPOS_ADJ && t[i].upos != UPOS_NOUN && t[i].xpos != XPOS_VBN))) return false;
  }
  return true;
}

/* "The state-owned company": what belongs to a firm at all times, said of the only one of the sentence before. */
static uint32_t only_firm_before(Reading *r, uint32_t nominal)
{
  static const char *const words[] = {"owned", "run", "listed", "held", "controlled", "backed", "based", "traded", "headquartered"};
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (!str_among(reading_token(r, m->sentence, m->head - 1)->form, words, COUNT_OF(words))) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + 1 < m->sentence) break;
    if (c->kind != MENTION_NAME || !kind_fits(r, i, m)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

/* "his school", "their website" are theirs, whatever school was named; "our country" is the one spoken of. */
static bool is_somebodys(Reading *r, const Mention *m)
{
  static const char *const lands[] = {"country", "nation", "city", "town", "state", "village", "island"};
  bool owned = is_owned(r, m);
  for (size_t i = 0; owned && i < COUNT_OF(lands); i++)
    if (str_is(m->lemma, lands[i])) return false;
  return owned;
}

/* "Kestrel Capital said the investor had walked away": nouns for people and firms, after the one firm of the sentence in which, and
 * before which, nobody is named who may be meant. */
static uint32_t firm_meant(Reading *r, uint32_t nominal)
{
  static const char *const nouns[] = {"broker", "contractor", "developer", "investor", "operator", "producer", "publisher", "sponsor", "buyer", "seller", "supplier", "shareholder"};
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (m->parent != nominal || m->size > 1 || !is_the_and_noun(r, m)) return NO_MENTION;
  found = called_alike(r, nominal);
  if (found != NO_MENTION || !str_among(m->lemma, nouns, COUNT_OF(nouns))) return found;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + 1 < m->sentence || (found != NO_MENTION && c->sentence < m->sentence)) break;
    EntityType type = c->kind == MENTION_NAME ? cluster_type(r, i) : ENTITY_NONE;
    if (type == ENTITY_PERSON) return NO_MENTION;
    if (type != ENTITY_ORGANIZATION || cluster_is_country(r, i)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

/* "Kestrel Capital wants her to go. The fund owns 19 percent": no body's noun, "a fund for schools", but for one that is called a fund. */
static uint32_t fund_meant(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (!str_is(m->lemma, "fund") || m->parent != nominal || m->size > 1 || !is_the_and_noun(r, m)) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + NEAR_SENTENCES < m->sentence) break;
    if (c->kind == MENTION_NOMINAL && str_is(c->lemma, "fund") && !c->coordination && !c->modifier && !cluster_is_named(r, i)) return NO_MENTION;
    if (c->kind != MENTION_NAME || cluster_type(r, i) != ENTITY_ORGANIZATION || !is_called(c, m->lemma)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

/* "A ferry sank off Luzon. The vessel went down within minutes": the one thing of its family told of so far, named or not. */
static uint32_t thing_of_family(Reading *r, uint32_t nominal)
{
  enum { REACH = 4 };
  static const struct { const char *any, *kinds[14]; } families[] = {
      {"vessel", {"ferry", "trawler", "freighter", "tanker", "yacht", "ship", "boat", "cargo ship", "tug", "schooner", "steamer", "warship", "dinghy", "liner"}},
      {"ship", {"freighter", "tanker", "warship", "frigate", "liner", "vessel", "schooner", "carrier", "destroyer"}},
      {"boat", {"dinghy", "trawler", "yacht", "lifeboat", "canoe", "raft"}},
      {"aircraft", {"plane", "jet", "airliner", "helicopter", "airplane", "glider"}},
      {"plane", {"jet", "airliner", "aircraft", "airplane"}},
      {"building", {"house", "hotel", "warehouse", "tower", "villa", "cottage", "barn"}},
      {"picture", {"portrait", "painting", "landscape"}},
      {"painting", {"portrait", "landscape", "picture"}},
      {"animal", {"dog", "cat", "horse", "lion", "tiger", "bear", "wolf", "fox", "cow", "elephant"}}};
  const Mention *m = mention(r, nominal);
  const char *const *kinds = NULL;
  uint32_t found = NO_MENTION;
  for (size_t k = 0; k < COUNT_OF(families); k++)
    if (str_is(m->lemma, families[k].any)) kinds = families[k].kinds;
  if (!kinds || m->parent != nominal || m->size > 1 || m->np_first + 1 != m->head || m->np_last != m->head || m->quote) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + REACH < m->sentence) break;
    if (c->kind != MENTION_NOMINAL || c->coordination || c->modifier || c->predicate || c->negated) continue;
    uint32_t mark = tree_child(&r->trees[c->sentence], c->head, DEP_CASE);
    if (mark != NO_TOKEN && str_is(reading_token(r, c->sentence, mark)->form, "as")) continue; /* "described the library as a barn" */
    bool kin = str_eq(c->lemma, m->lemma);
    for (size_t k = 0; k < 14 && kinds[k]; k++) kin |= str_is(c->lemma, kinds[k]);
    if (!kin) continue;
    if (c->number == NUMBER_PLURAL || str_eq(c->lemma, m->lemma)) return NO_MENTION; /* the noun itself: same_noun.c's */
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

/* "The Swiss group, Senior Women, has": its name, known for one or not, stands right behind. */
static bool is_named_beside(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  uint32_t name = tree_child(tree, m->head, DEP_APPOS);
  return name != NO_TOKEN && name > m->head && m->head + 2 < tree->sentence->len && str_is(tree->sentence->tokens[m->head + 1].form, ",") && token_is_capitalized(&tree->sentence->tokens[m->head + 2]);
}

static void join_described(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->predicate || !m->definite || m->number != NUMBER_SINGULAR || !(m->kinds & KIND_ORGANIZATION) || m->kinds & KIND_PERSON) continue;
    if (m->parent != i || m->size > 1 || !is_the_and_more(r, m) || is_named_beside(r, m)) continue;
    uint32_t bearer = countryman(r, i);
    if (bearer == NO_MENTION && dealt_in(r, m).len) bearer = dealer_in(r, i, dealt_in(r, m));
    if (bearer == NO_MENTION) bearer = accused_bearer(r, i);
    if (bearer == NO_MENTION) bearer = is_of_country(r, m) ? land_bearer(r, i) : subject_bearer(r, i);
    if (bearer == NO_MENTION) bearer = only_firm_before(r, i);
    if (bearer != NO_MENTION) cluster_join(r, i, bearer, "kind", 0.7F);
  }
}

/* "the Kazakh capital": the city of which the tables know it, where the article names it. */
static void join_capitals(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || !str_is(m->lemma, "capital") || !m->place.len || !m->definite || m->number != NUMBER_SINGULAR || cluster_is_named(r, i) || m->parent != i || m->predicate) continue;
    for (uint32_t k = 0; k < r->mentions.len; k++) {
      const Mention *c = mention(r, k);
      const LexEntry *city = c->kind == MENTION_NAME && c->document == m->document && c->type == ENTITY_PLACE && !c->sense.len ? lex_find(r->resolver->places, c->key) : NULL;
      if (!city || !str_is(city->field[1], "capital") || !str_eq(city->field[2], m->place)) continue;
      cluster_join(r, i > k ? i : k, i > k ? k : i, "capital", 0.9F);
      break;
    }
  }
}

void sieve_kinds(Reading *r)
{
  join_described(r);
  join_capitals(r);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->predicate || !m->definite || m->number != NUMBER_SINGULAR) continue;
    Str goods = cluster_is_named(r, i) || m->kinds & KIND_PERSON ? (Str){"", 0} : dealt_in(r, m);
    uint32_t dealer = goods.len ? dealer_in(r, i, goods) : NO_MENTION;
    if (dealer != NO_MENTION) cluster_join(r, i, dealer, "kind", 0.75F);
    uint32_t firm = m->kinds & KIND_PERSON ? firm_meant(r, i) : fund_meant(r, i);
    if (firm != NO_MENTION) cluster_join(r, i, firm, "kind", 0.65F);
    if (!(m->kinds & (KIND_ORGANIZATION | KIND_PLACE | KIND_EVENT | KIND_WORK | KIND_PRODUCT)) || m->kinds & KIND_PERSON) continue;
    if ((cluster_is_named(r, i) && !goes_by_alias(r, i)) || is_somebodys(r, m) || !is_the_and_noun(r, m) || (!m->place.len && !all_bare(r, i)) || (m->place.len && !(m->kinds & KIND_ORGANIZATION))) continue;
    if (is_named_beside(r, m)) continue;
    if (is_of_untold_party(r, m)) {
      mention(r, i)->contested = true;
      continue;
    }
    uint32_t bearer = kind_bearer(r, i);
    if (bearer == NO_MENTION) bearer = thing_of_family(r, i);
    uint32_t loose = bearer == NO_MENTION ? loose_subject(r, i) : NO_MENTION;
    if (loose != NO_MENTION) take_for_body(r, bearer = loose);
    if (bearer != NO_MENTION) cluster_join(r, i, bearer, cluster_is_named(r, i) ? "other name" : "kind", 0.75F); /* "The utility, once called Stadtwerke Plonk" */
  }
}
