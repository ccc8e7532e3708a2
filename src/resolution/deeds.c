/*
 * deeds.c - who does or suffers what only people do is a person, whatever the name model took a name for: "Calhoun resigned",
 * "jailed Kerviel", "Hasina is in exile"; and "Doudna won. She shared it", where nobody else can be meant.
 */
#include "lexicon/gazetteer.h"
#include "resolution/scan.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

static bool is_listed(const Resolver *res, const Mention *m)
{
  if (lex_has(res->places, m->key) || lex_has(res->countries, m->key) || lex_has(res->things, m->key) || lex_has(res->groups, m->key) || lex_has(res->demonyms, m->key)) return true;
  for (uint32_t i = 0; i < m->name.count; i++)
    if (lex_has(res->organization_words, m->name.words[i])) return true;
  return m->name.count > 1 && lex_has(res->organization_words, m->key);
}

/* "PKK", "UBS": letters are no surname. */
static bool has_small_letter(Str text)
{
  for (size_t i = 0; i < text.len; i++)
    if (text.at[i] >= 'a' && text.at[i] <= 'z') return true;
  return false;
}

/* "in prison", "behind bars" */
static bool is_held(const Scan *scan, uint32_t place)
{
  static const char *const places[] = {"prison", "jail", "custody", "exile", "hospital", "coma", "handcuffs", "bars"};
  uint32_t mark = tree_child(scan->tree, place, DEP_CASE);
  return ONE_OF(scan->lower[place], places) && mark != NO_TOKEN && (str_is(scan->lower[mark], "in") || str_is(scan->lower[mark], "behind"));
}

/* "became a baroness" */
static bool becomes_somebody(const Scan *scan, uint32_t verb)
{
  if (!str_is(scan->s->tokens[verb].lemma, "become")) return false;
  uint32_t what = tree_child(scan->tree, verb, DEP_XCOMP);
  unsigned kinds = what != NO_TOKEN && token_is_noun(&scan->s->tokens[what]) ? noun_kinds(scan->r->resolver, scan->s->tokens[what].lemma) : 0;
  return kinds & KIND_PERSON && !(kinds & (KIND_PARTY | KIND_ORGANIZATION | KIND_PLACE | KIND_WORK | KIND_EVENT));
}

static bool does_as_people(const Scan *scan, uint32_t verb)
{
  static const char *const deeds[] = {"resign", "testify", "retire",  "graduate", "marry",    "wed",     "confess", "weep",  "smile", "laugh", "cry",
                                      "shrug",  "nod",     "sing",     "divorce", "remarry", "emigrate", "enrol", "enroll", "plead", "apologise", "apologize", "visit", "abdicate", "concede", "campaign"};
  static const char *const stays[] = {"remain", "stay", "languish", "sit"};
  const Token *t = scan->s->tokens;
  if (is_held(scan, verb)) return tree_child(scan->tree, verb, DEP_COP) != NO_TOKEN;
  if (t[verb].upos != UPOS_VERB) return false;
  if (ONE_OF(t[verb].lemma, deeds) || becomes_somebody(scan, verb)) return true;
  uint32_t particle = tree_child(scan->tree, verb, DEP_COMPOUND);
  if (str_is(t[verb].lemma, "step") && particle != NO_TOKEN && str_is(scan->lower[particle], "down")) return true;
  for (uint32_t c = scan->tree->child[verb]; ONE_OF(t[verb].lemma, stays) && c != NO_TOKEN; c = scan->tree->sibling[c])
    if (is_held(scan, c)) return true;
  return false;
}

static bool is_done_to_people(Str lemma)
{
  static const char *const deeds[] = {"arrest", "jail", "imprison", "sentence", "convict", "acquit", "extradite", "behead", "detain", "interrogate", "marry", "knight", "bury",
                                      "hospitalize", "hospitalise", "rape", "stab", "handcuff", "exile", "deport", "assassinate", "kidnap", "abduct", "fire", "reelect", "re-elect", "question", "interview"};
  return ONE_OF(lemma, deeds);
}

void vote_deeds(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t head = t[m->head].head;
  if (head >= scan->s->len || m->name.count > 3 || m->adjective || !has_small_letter(m->text) || (m->first > 0 && t[m->first - 1].upos == UPOS_DET)) return;
  if (is_listed(scan->r->resolver, m)) return;
  Deprel rel = t[m->head].deprel, base = deprel_base(rel);
  bool passive = rel == DEP_NSUBJ_PASS, does = base == DEP_NSUBJ && !passive && does_as_people(scan, head);
  bool suffers = (base == DEP_OBJ || passive) && t[head].upos == UPOS_VERB && (is_done_to_people(t[head].lemma) || (passive && str_is(t[head].lemma, "bear")));
  static const char *const posts[] = {"name", "appoint", "nominate", "elect", "sack", "dismiss"}; /* firms name their auditors, too */
  bool posted = base == DEP_OBJ && m->name.count >= 2 && t[head].upos == UPOS_VERB && ONE_OF(t[head].lemma, posts) && tree_child(scan->tree, head, DEP_XCOMP) == NO_TOKEN;
  if (does || suffers) vote(m, ENTITY_PERSON, 2.2F);
  else if (posted) vote(m, ENTITY_PERSON, 1.5F);
}

/* ---- "Doudna won the prize. She shared it" ------------------------------------------------------------------------------------ */

static bool may_be_surname(const Reading *r, const Mention *m)
{
  const Resolver *res = r->resolver;
  if (m->kind != MENTION_NAME || m->gazetteer || m->coordination || m->adjective || m->name.count == 0 || m->name.count > 2 || !has_small_letter(m->text) || is_listed(res, m)) return false;
  if (m->first > 0 && reading_token(r, m->sentence, m->first - 1)->upos == UPOS_DET) return false;
  Gazetted found;
  return !gazetteer_find(m->key, &found) || (found.town < 1 && found.region < 0 && (found.word < 0 || found.surname >= 0));
}

static bool is_somebody(const Reading *r, uint32_t i, const Mention *pronoun)
{
  const Mention *m = &r->mentions.at[i];
  if (m->kind == MENTION_PRONOUN) return m->animacy == ANIMACY_PERSON && m->person == 3 && m->number != NUMBER_PLURAL;
  bool person = cluster_type(r, i) == ENTITY_PERSON || m->animacy == ANIMACY_PERSON || (m->kinds & KIND_PERSON);
  return person && m->number != NUMBER_PLURAL && !genders_clash(cluster_gender(r, i), pronoun->gender);
}

/* The subject of the sentence before, or of the clause before, where nobody stands from there on whom the pronoun could mean. */
static uint32_t only_subject(const Reading *r, uint32_t pronoun)
{
  const Mention *m = &r->mentions.at[pronoun];
  uint32_t found = NO_MENTION;
  for (uint32_t i = pronoun; i-- > 0;) {
    const Mention *c = &r->mentions.at[i];
    if (c->document != m->document || c->sentence + 1 < m->sentence) break;
    if (is_somebody(r, i, m)) return NO_MENTION;
    if (deprel_base(reading_token(r, c->sentence, c->head)->deprel) != DEP_NSUBJ || !may_be_surname(r, c)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

static void take_for_person(Reading *r, uint32_t name)
{
  Cluster *c = &r->clusters[cluster_of(r, name)];
  float all = 1.0F;
  for (int t = 0; t < ENTITY_COUNT; t++) all += c->votes[t] > 0 ? c->votes[t] : 0, c->votes[t] = 0;
  c->votes[ENTITY_PERSON] = all;
  c->person += c->thing;
  c->thing = c->neuter = 0;
  CLUSTER_EACH(r, cluster_of(r, name), i) {
    Mention *m = &r->mentions.at[i];
    if (m->kind != MENTION_NAME) continue;
    m->type = ENTITY_PERSON;
    m->animacy = ANIMACY_PERSON;
    if (m->gender == GENDER_NEUTER) m->gender = GENDER_UNKNOWN;
  }
}

/* "Crowley said it had been deceived": no man, though the model took it for one. */
static uint32_t sayer_of_it(const Reading *r, uint32_t pronoun)
{
  const Mention *m = &r->mentions.at[pronoun];
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head, over = verb < tree->sentence->len ? t[verb].head : NO_TOKEN;
  if (over >= tree->sentence->len || t[m->head].deprel == DEP_EXPL || deprel_base(t[m->head].deprel) != DEP_NSUBJ || t[verb].deprel != DEP_CCOMP || t[verb].upos != UPOS_VERB) return NO_MENTION;
  static const char *const says[] = {"say", "announce", "declare", "state", "add"}, *const idle[] = {"be", "seem", "appear", "rain", "snow", "take", "look", "become", "happen", "matter", "make", "feel", "depend", "turn", "remain", "help"};
  if (!ONE_OF(t[over].lemma, says) || ONE_OF(t[verb].lemma, idle) || tree_child(tree, verb, DEP_AUX) == NO_TOKEN || tree_child(tree, verb, DEP_CSUBJ) != NO_TOKEN) return NO_MENTION;
  uint32_t subject = tree_child(tree, over, DEP_NSUBJ), name = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
  return name != NO_MENTION && name < pronoun && tree_child(tree, verb, DEP_CCOMP) == NO_TOKEN ? name : NO_MENTION;
}

/* "Plonk", "Galerie Plonk": one word, or two of which the first is no given name that any table knows. */
static bool is_loose_name(const Reading *r, const Mention *m)
{
  Gazetted found;
  if (m->name.titled || !m->name.count || m->name.count > 2 || lex_has(r->resolver->given_names, m->name.words[0])) return false;
  return m->name.count == 1 || (m->name.words[0].len > 3 && !(gazetteer_find(m->name.words[0], &found) && found.given >= 0));
}

/* What a bare surname was taken for, and nothing else speaks for: no title, no role, no given name, nor "he" or "she". */
bool is_loose_person(const Reading *r, uint32_t name)
{
  static const char *const trades[] = {"auditor", "broker", "contractor", "developer", "insurer", "operator", "producer", "publisher", "sponsor", "buyer", "seller", "supplier"};
  CLUSTER_EACH(r, cluster_of(r, name), i) {
    const Mention *m = &r->mentions.at[i];
    if (m->kind == MENTION_PRONOUN || (m->kind == MENTION_NAME && !is_loose_name(r, m))) return false;
    if (m->kind == MENTION_NOMINAL && !str_among(m->lemma, trades, COUNT_OF(trades)) && !(m->kinds & KIND_PARTY) && m->kinds & KIND_PERSON && !(m->kinds & KIND_ORGANIZATION)) return false;
  }
  return cluster_is_named(r, name) && cluster_type(r, name) == ENTITY_PERSON && !lex_has(r->resolver->known_people, r->mentions.at[cluster_of(r, name)].key);
}

/* "E.F. Hutton said it would sell": nobody's name but initials and a surname, and nothing else speaks for a person. */
static bool is_initials_alone(const Reading *r, uint32_t name)
{
  CLUSTER_EACH(r, cluster_of(r, name), i) {
    const Mention *m = &r->mentions.at[i];
    if (m->kind != MENTION_NAME || m->name.titled || m->role_count || !m->name.count) return false;
    for (uint32_t k = 0; k + 1 < m->name.count; k++)
      if (m->name.words[k].len > 1) return false;
  }
  return cluster_type(r, name) == ENTITY_PERSON;
}

void take_for_body(Reading *r, uint32_t name)
{
  Cluster *c = &r->clusters[cluster_of(r, name)];
  c->votes[ENTITY_ORGANIZATION] += c->votes[ENTITY_PERSON] + 1.0F;
  c->votes[ENTITY_PERSON] = 0;
  c->thing += c->person + 1;
  c->neuter += c->male + c->female + 1;
  c->person = c->male = c->female = 0;
  CLUSTER_EACH(r, cluster_of(r, name), i) {
    Mention *m = &r->mentions.at[i];
    if (m->kind == MENTION_NAME) m->type = ENTITY_ORGANIZATION, m->animacy = ANIMACY_THING, m->gender = GENDER_NEUTER;
  }
}

void sieve_deeds(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = &reading->mentions.at[i];
    bool he = m->kind == MENTION_PRONOUN && m->person == 3 && (m->gender == GENDER_MALE || m->gender == GENDER_FEMALE) && !m->quote;
    uint32_t name = he ? only_subject(reading, i) : NO_MENTION;
    if (name != NO_MENTION && cluster_type(reading, name) != ENTITY_PERSON) take_for_person(reading, name);
    bool it = m->kind == MENTION_PRONOUN && m->person == 3 && m->gender == GENDER_NEUTER && !m->possessive && !m->reflexive;
    uint32_t sayer = it ? sayer_of_it(reading, i) : NO_MENTION;
    if (sayer != NO_MENTION && (is_loose_person(reading, sayer) || is_initials_alone(reading, sayer))) take_for_body(reading, sayer);
  }
}
