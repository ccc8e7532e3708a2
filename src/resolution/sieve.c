/*
 * sieve.c - nominals joined by structure; by role in roles.c, by their words in same_noun.c.
 *
 * Structure: "Vicente Fox, the president of Mexico" (apposition), "Fox is the president" (copula), "Fox, who ..." (relative
 * pronoun), "the Sea Org group" (a name with the noun of its class). A later, less precise sieve works on what the earlier left.
 */
#include "resolution/parts.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static bool types_agree(EntityType a, EntityType b)
{
  if (a == b || a == ENTITY_NONE || b == ENTITY_NONE || a == ENTITY_CONCEPT || b == ENTITY_CONCEPT) return true;
  return (a == ENTITY_GROUP && b == ENTITY_ORGANIZATION) || (a == ENTITY_ORGANIZATION && b == ENTITY_GROUP);
}

static bool numbers_agree(Number a, Number b) { return a == NUMBER_UNKNOWN || b == NUMBER_UNKNOWN || a == b; }

/* "The ship's owner, Plonk Lines": what a firm may be as well as a person. */
static bool is_business_noun(Str lemma)
{
  static const char *const nouns[] = {"owner",    "operator", "maker",  "developer", "manufacturer", "publisher", "lender",   "supplier",    "contractor",  "builder",  "shareholder", "investor", "sponsor",
                                      "employer", "parent", "buyer",    "seller", "landlord",  "rival",        "competitor", "partner", "provider",    "producer",    "retailer", "insurer",     "creditor", "donor",
                                      "carrier",  "distributor", "exporter", "importer", "broadcaster", "subcontractor", "bidder", "stakeholder"};
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (str_is(lemma, nouns[i])) return true;
  return false;
}

/* May a nominal stand for what the other mention names? */
bool nominal_fits(Reading *r, uint32_t nominal, uint32_t other)
{
  const Mention *n = mention(r, nominal);
  EntityType type = cluster_type(r, other);
  if (n->negated || n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY || type == ENTITY_DATE || type == ENTITY_QUANTITY) return false;
  if (type == ENTITY_ORGANIZATION && is_business_noun(n->lemma)) return true;
  if (n->animacy == ANIMACY_PERSON && type != ENTITY_PERSON && type != ENTITY_NONE && type != ENTITY_GROUP) return false;
  if (n->animacy == ANIMACY_THING && type == ENTITY_PERSON && n->type != ENTITY_CONCEPT) return false;
  return !genders_clash(n->gender, cluster_gender(r, other));
}

/* ---- structure -------------------------------------------------------------------------------------------------------------- */

/* "Norwegian rival Nordhav", "the oil company Petrolim": a noun right before a name says what the name is, and a "rival" or
 * "maker" may be a company. */
static bool names_what_follows(const Reading *r, uint32_t nominal, uint32_t name)
{
  const Mention *n = &r->mentions.at[nominal], *m = &r->mentions.at[name];
  return m->kind == MENTION_NAME && n->sentence == m->sentence && m->first == n->head + 1 && n->number != NUMBER_PLURAL;
}

/* "Nordmed, a Danish company," of a name that no table knows: what the text calls it counts for more than how it looks. */
static bool says_what_it_is(const Reading *r, uint32_t nominal, uint32_t name)
{
  const Mention *n = &r->mentions.at[nominal], *m = &r->mentions.at[name];
  const Resolver *res = r->resolver;
  if (n->kind != MENTION_NOMINAL || m->kind != MENTION_NAME || n->sentence != m->sentence || n->number != NUMBER_SINGULAR || n->coordination) return false;
  bool after = n->np_first == m->last + 2 && (n->indefinite || is_loose_person(r, name)), before = m->np_first == n->head + 2 && (n->definite || (n->indefinite && m->name.count > 1 && n->kinds & KIND_ORGANIZATION));
  if ((!after && !before) || !str_is(reading_token(r, n->sentence, (after ? m->last : n->head) + 1)->form, ",")) return false;
  if (!(n->kinds & (KIND_ORGANIZATION | KIND_PRODUCT | KIND_WORK)) || n->kinds & (KIND_PERSON | KIND_PLACE) || n->type == ENTITY_CONCEPT) return false;
  if (m->name.titled || m->role_count || m->gazetteer || !m->name.count || lex_has(res->given_names, m->name.words[0])) return false;
  return !lex_has(res->places, m->key) && !lex_has(res->countries, m->key) && !lex_has(res->organization_words, m->key) && !lex_has(res->things, m->key);
}

/* "his", "her" before the noun */
static bool has_own_pronoun(const Reading *r, const Mention *n)
{
  const Tree *tree = &r->trees[n->sentence];
  for (uint32_t c = tree->child[n->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (tree->sentence->tokens[c].deprel == DEP_NMOD_POSS && tree->sentence->tokens[c].upos == UPOS_PRON) return true;
  return false;
}

/* Nouns that say what nobody is: "(French pronunciation: ...)", "Jack Nicklaus (golf)", "say her name, Ann Lee". */
static bool is_no_persons_noun(const Reading *r, const Mention *n)
{
  static const char *const classes[] = {"act",  "artifact", "attribute",  "cognition", "communication", "event", "feeling",   "food",    "location",
                                        "object", "phenomenon", "plant", "possession", "process", "quantity", "relation", "state", "substance", "time"};
  if (n->kinds & (KIND_PERSON | KIND_GROUP | KIND_ANIMAL) || str_is(n->lemma, "voice")) return false; /* "the voice of Batman" */
  const LexEntry *e = lex_find(r->resolver->noun_classes, n->lemma);
  if (e && str_is(e->field[0], "body") && has_own_pronoun(r, n)) return true; /* "Ann Lee, her arm in a sling," */
  for (size_t i = 0; e && i < COUNT_OF(classes); i++)
    if (str_is(e->field[0], classes[i])) return true;
  return false;
}

/* "councillors Ann Chiang of the Democrats and Bob Stone": she is one of them. "Acme, makers of anvils" may be one firm. */
static bool is_one_of_several(Reading *r, uint32_t nominal, uint32_t name)
{
  const Mention *n = mention(r, nominal), *m = mention(r, name);
  EntityType type = cluster_type(r, name);
  if (n->number != NUMBER_PLURAL || m->kind != MENTION_NAME || m->coordination) return false;
  return type == ENTITY_PERSON || (type == ENTITY_PLACE && !str_ends(m->key, "s"));
}

/* "Acme's rival", "the bank's insurer": a body has its like for one. */
static bool is_bodys_party(Reading *r, const Mention *n)
{
  static const char *const parties[] = {"rival", "competitor", "insurer", "supplier", "lender", "publisher", "parent", "subsidiary"};
  if (!str_among(n->lemma, parties, COUNT_OF(parties))) return false;
  const Tree *tree = &r->trees[n->sentence];
  for (uint32_t c = tree->child[n->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t owner = tree->sentence->tokens[c].deprel == DEP_NMOD_POSS ? r->at[n->sentence][c] : NO_MENTION;
    if (owner == NO_MENTION) continue;
    const Mention *o = mention(r, owner);
    return o->kind == MENTION_NAME ? cluster_type(r, owner) == ENTITY_ORGANIZATION : o->kind == MENTION_PRONOUN && str_eq_nocase(o->text, STR("its"));
  }
  return false;
}

static void join_apposed(Reading *r, uint32_t a, uint32_t b, const char *rule)
{
  Mention *x = mention(r, a), *y = mention(r, b);
  if (x->kind == MENTION_PRONOUN || y->kind == MENTION_PRONOUN || x->coordination || y->coordination) return;
  if (x->kind == MENTION_NAME && y->kind == MENTION_NAME) return; /* "Paris, France": names are for the name sieves */
  uint32_t nominal = x->kind == MENTION_NOMINAL ? a : b, other = nominal == a ? b : a;
  static const char *const several[] = {"couple", "duo", "trio"};
  if (str_among(mention(r, nominal)->lemma, several, COUNT_OF(several)) && mention(r, other)->kind == MENTION_NAME && cluster_type(r, other) == ENTITY_PERSON) return; /* "a couple, Jan and Ann Stone" */
  if (!numbers_agree(mention(r, nominal)->number, mention(r, other)->number) && mention(r, other)->kind != MENTION_NAME) return;
  if (cluster_type(r, other) == ENTITY_GROUP && mention(r, nominal)->kinds & KIND_PERSON && mention(r, nominal)->number == NUMBER_SINGULAR)
    return; /* "the chancellor, a Social Democrat": he is of them, not they */
  bool goods = mention(r, nominal)->number == NUMBER_PLURAL && !(mention(r, nominal)->kinds & (KIND_PERSON | KIND_GROUP | KIND_ORGANIZATION));
  if (goods && cluster_type(r, other) == ENTITY_ORGANIZATION) return; /* "kept Tengri Steel, the horses and the house" */
  if (is_one_of_several(r, nominal, other) && mention(r, nominal)->kinds & KIND_ORGANIZATION && cluster_type(r, other) == ENTITY_PLACE) {
    mention(r, other)->votes[ENTITY_ORGANIZATION] += 4; /* "the schools Santa Clara and ...": one of them, so a school */
    r->clusters[cluster_of(r, other)].votes[ENTITY_ORGANIZATION] += 4;
  }
  if (is_one_of_several(r, nominal, other) || (cluster_type(r, other) == ENTITY_PERSON && is_no_persons_noun(r, mention(r, nominal)))) return;
  if (mention(r, other)->kind == MENTION_NAME && says_what_it_is(r, nominal, other)) {
    float more = r->clusters[cluster_of(r, other)].votes[cluster_type(r, other)];
    r->clusters[cluster_of(r, other)].votes[mention(r, nominal)->type] += more + 1;
    mention(r, other)->votes[mention(r, nominal)->type] += more + 1;
  }
  if (mention(r, nominal)->number == NUMBER_SINGULAR && is_bodys_party(r, mention(r, nominal)) && is_loose_person(r, other)) take_for_body(r, other); /* "Grainly's rival, Shambani" */
  bool fits = nominal_fits(r, nominal, other);
  if ((!fits && !names_what_follows(r, nominal, other)) || (mention(r, other)->kind == MENTION_NOMINAL && !types_agree(x->type, y->type))) return;
  bool business = cluster_type(r, other) == ENTITY_ORGANIZATION && is_business_noun(mention(r, nominal)->lemma); /* no vote for a person */
  if (mention(r, other)->kind == MENTION_NAME && !business && (fits || mention(r, nominal)->type != ENTITY_PERSON)) {
    role_give(r, other, mention(r, nominal));
    float weight = names_what_follows(r, nominal, other) ? 4.0F : 1.5F;
    mention(r, other)->votes[mention(r, nominal)->type] += weight;
    r->clusters[cluster_of(r, other)].votes[mention(r, nominal)->type] += weight;
  }
  cluster_join(r, a > b ? a : b, a > b ? b : a, rule, 0.95F);
}

static bool is_kin_noun(const Reading *r, const Token *t) { return t->xpos == XPOS_NN && noun_kinds(r->resolver, t->lemma) & KIND_KIN; }

/* "the senator, his wife Cynthia and contractor Teddy Go": a list, whatever a tree makes of its first comma. */
static bool is_listed_kin(const Reading *r, const Sentence *s, uint32_t token)
{
  uint32_t noun = is_kin_noun(r, &s->tokens[token]) ? token : token > 0 && s->tokens[token].upos == UPOS_PROPN && is_kin_noun(r, &s->tokens[token - 1]) ? token - 1 : NO_TOKEN;
  if (noun == NO_TOKEN || noun < 2 || s->tokens[token].head == noun || s->tokens[noun - 1].xpos != XPOS_PRPS || s->tokens[noun - 2].xpos != XPOS_COMMA || s->tokens[token].head >= noun) return false;
  uint32_t after = noun + 1;
  while (after < s->len && s->tokens[after].upos == UPOS_PROPN) after++;
  return after > noun + 1 && after < s->len && deprel_base(s->tokens[after].deprel) == DEP_CC && str_is(s->tokens[after].lemma, "and");
}

static bool is_apposition(const Reading *r, const Sentence *s, uint32_t token)
{
  const Token *t = &s->tokens[token];
  if (is_listed_kin(r, s, token)) return false;
  if (t->deprel == DEP_APPOS) {                              /* "the weather, not the pilot": it is not */
    for (uint32_t k = t->head + 1; k < token; k++)
      if (s->tokens[k].head == token && str_is(s->tokens[k].form, "not")) return false;
    return true;
  }
  if (is_apposed_conjunct(s, token)) return true;
  /* "her husband, Bob Stone, and two daughters", with Bob for one more */
  if (t->deprel == DEP_CONJ && t->upos == UPOS_PROPN && t->head + 2 == token && s->tokens[token - 1].xpos == XPOS_COMMA && is_kin_noun(r, &s->tokens[t->head])) {
    for (uint32_t k = t->head + 1; k < token; k++)
      if (s->tokens[k].head == token && deprel_base(s->tokens[k].deprel) == DEP_CC) return false;
    return true;
  }
  /* "president Vicente Fox" with the noun as head */
  return t->head < token && (deprel_base(t->deprel) == DEP_FLAT || t->deprel == DEP_NMOD_UNMARKED || t->deprel == DEP_NMOD_DESC) && token == t->head + 1;
}

/* "Its founder and chairman, Peter Karlsson": both nouns are his; not "musician Tiziano Lugli and actor Jason Beghe". */
static void join_second_roles(Reading *r, uint32_t nominal, uint32_t name)
{
  const Mention *n = mention(r, nominal);
  if (n->kind != MENTION_NOMINAL || mention(r, name)->kind != MENTION_NAME || !(n->kinds & KIND_PERSON)) return;
  const Tree *tree = &r->trees[n->sentence];
  for (uint32_t c = tree->child[n->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t second = tree->sentence->tokens[c].deprel == DEP_CONJ ? r->at[n->sentence][c] : NO_MENTION;
    if (second == NO_MENTION || mention(r, second)->kind != MENTION_NOMINAL || !(mention(r, second)->kinds & KIND_PERSON)) continue;
    const Mention *who = mention(r, name);
    bool between = who->sentence == n->sentence && who->first > n->head && who->first < c;                  /* "its head, Ann Lee, and its chairman, Bob Stone" */
    if (between || tree_child(tree, c, DEP_APPOS) != NO_TOKEN) continue;
    uint32_t next = c + 1 < tree->sentence->len ? r->at[n->sentence][c + 1] : NO_MENTION;
    if (next != NO_MENTION && next != name && mention(r, next)->kind == MENTION_NAME) continue;
    if (tree_child(tree, c, DEP_DET) == NO_TOKEN && mention(r, second)->number == NUMBER_SINGULAR) join_apposed(r, second, name, "apposition");
  }
}

/* The token that hangs where the mention stands: of "Princess Marie" a parser may make "Princess" the head. */
static uint32_t top_of(const Reading *r, uint32_t i)
{
  const Mention *m = &r->mentions.at[i];
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t top = m->head;
  for (int steps = 0; steps < 4 && s->tokens[top].head < s->len && r->at[m->sentence][s->tokens[top].head] == i; steps++) top = s->tokens[top].head;
  return top;
}

/* "whose husband": the noun that hangs on the name before is not he. */
static bool is_whose(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; m->kind == MENTION_NOMINAL && c != NO_TOKEN; c = tree->sibling[c])
    if (tree->sentence->tokens[c].deprel == DEP_NMOD_POSS && str_eq_nocase(tree->sentence->tokens[c].form, STR("whose"))) return true;
  return false;
}

/* "whose trawler, the Morag Bheag": the noun right before the comma. */
static uint32_t owned_before(Reading *r, uint32_t name)
{
  const Mention *m = mention(r, name);
  if (m->kind != MENTION_NAME || m->np_first < 2 || !str_is(reading_token(r, m->sentence, m->np_first - 1)->form, ",")) return NO_MENTION;
  uint32_t noun = r->at[m->sentence][m->np_first - 2];
  return noun != NO_MENTION && is_whose(r, noun) ? noun : NO_MENTION;
}

/* "the company Ann Lee founded", with her for the company: who stands between a noun and the verb of a clause about it does that. */
static bool does_what_follows(const Sentence *s, const Mention *m, uint32_t noun)
{
  uint32_t verb = m->last + 1;
  if (m->kind != MENTION_NAME || m->first != noun + 1 || verb >= s->len || s->tokens[verb].head != noun) return false;
  return s->tokens[verb].upos == UPOS_VERB && deprel_base(s->tokens[verb].deprel) == DEP_ACL && (s->tokens[verb].xpos == XPOS_VBD || s->tokens[verb].xpos == XPOS_VBZ);
}

/* "of the drug maker Valmont", with both hung on what is before "of": the firm's noun right before its name, which has no mark of its own. */
static uint32_t noun_right_before(Reading *r, uint32_t name)
{
  const Mention *m = mention(r, name);
  if (m->kind != MENTION_NAME || !m->first) return NO_MENTION;
  uint32_t noun = r->at[m->sentence][m->first - 1];
  const Mention *n = noun == NO_MENTION ? NULL : mention(r, noun);
  if (!n || n->kind != MENTION_NOMINAL || n->head + 1 != m->first || n->number != NUMBER_SINGULAR || n->coordination || n->np_first == n->head) return NO_MENTION;
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  if (t[n->head].deprel == DEP_NMOD_DESC && t[n->head].head == m->first) return noun;
  if (noun_kinds(r->resolver, n->lemma) & (KIND_PARTY | KIND_KIN) && has_own_pronoun(r, n) && t[n->head].xpos == XPOS_NN && !does_what_follows(tree->sentence, m, n->head)) return noun; /* "and its rival Aldi sell" */
  if (m->np_first != m->first) return NO_MENTION;
  bool siblings = t[n->head].head == t[m->head].head && t[n->head].deprel == t[m->head].deprel, det = tree_child(tree, n->head, DEP_DET) != NO_TOKEN;
  bool marked = tree_child(tree, m->head, DEP_CASE) != NO_TOKEN;
  return siblings && det && !marked && n->kinds & KIND_ORGANIZATION && !(n->kinds & KIND_PERSON) ? noun : NO_MENTION;
}

/* "met by her father, Zhao Guoqiang, a retired miner, and by Bob Stone": what stands between commas behind a name is he, though a tree
 * makes one more of it. */
static uint32_t name_right_before(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->kind != MENTION_NOMINAL || !m->indefinite || m->number != NUMBER_SINGULAR || m->coordination || !(m->kinds & KIND_PERSON) || m->np_first < 2 || m->np_last + 1 >= s->len) return NO_MENTION;
  if (deprel_base(s->tokens[m->head].deprel) != DEP_CONJ || !str_is(s->tokens[m->np_first - 1].form, ",") || !str_is(s->tokens[m->np_last + 1].form, ",")) return NO_MENTION;
  uint32_t name = r->at[m->sentence][m->np_first - 2];
  bool person = name != NO_MENTION && mention(r, name)->kind == MENTION_NAME && mention(r, name)->last + 2 == m->np_first && mention(r, name)->name.count > 1 && cluster_type(r, name) == ENTITY_PERSON;
  return person ? name : NO_MENTION;
}

/* "his wife, Maria, Ms. Lee was": a second name behind a noun for one is somebody else. */
static bool is_second_name(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t noun = t[m->head].head, first = noun < tree->sentence->len ? tree_child(tree, noun, DEP_APPOS) : NO_TOKEN;
  if (m->kind != MENTION_NAME || noun >= m->head || t[noun].xpos != XPOS_NN || first == NO_TOKEN) return false;
  for (uint32_t c = tree->child[noun]; c != NO_TOKEN; c = tree->sibling[c])
    if (t[c].deprel == DEP_APPOS && c > noun && c < first) first = c;
  return first < m->first && t[first].upos == UPOS_PROPN && t[m->head].upos == UPOS_PROPN;
}

/* "after the head, Mrs. Olusola Bright, cancelled the play": the noun before the first comma, where a verb follows the second. */
static uint32_t noun_before_comma(Reading *r, uint32_t name)
{
  const Mention *m = mention(r, name);
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->kind != MENTION_NAME || m->coordination || cluster_type(r, name) != ENTITY_PERSON || (m->name.count < 2 && !m->name.titled)) return NO_MENTION;
  uint32_t at = m->first;
  while (at > 0 && s->tokens[at - 1].upos == UPOS_PROPN) at--; /* "Mrs." */
  if (at < 3 || !str_is(s->tokens[at - 1].form, ",") || m->last + 2 >= s->len || !str_is(s->tokens[m->last + 1].form, ",")) return NO_MENTION;
  const Token *next = &s->tokens[m->last + 2];
  bool verb = next->upos == UPOS_AUX || (next->upos == UPOS_VERB && (next->xpos == XPOS_VBD || next->xpos == XPOS_VBZ));
  uint32_t noun = verb && deprel_base(s->tokens[m->head].deprel) == DEP_NSUBJ ? r->at[m->sentence][at - 2] : NO_MENTION;
  const Mention *n = noun == NO_MENTION ? NULL : mention(r, noun);
  if (!n || n->kind != MENTION_NOMINAL || n->head != at - 2 || n->coordination || n->predicate || !n->definite || n->number != NUMBER_SINGULAR || !(n->kinds & KIND_PERSON) || cluster_is_named(r, noun)) return NO_MENTION;
  return noun;
}

/* "sold its cheese to Grosmarché, the supermarket chain", with the chain for whoever sold: the name right before the comma, where a body's noun
 * fits it. */
static uint32_t body_right_before(Reading *r, uint32_t nominal, uint32_t other)
{
  const Mention *m = mention(r, nominal);
  if (m->kind != MENTION_NOMINAL || !(m->kinds & KIND_ORGANIZATION) || m->kinds & KIND_PERSON || m->number != NUMBER_SINGULAR || m->np_first < 2 || !str_is(reading_token(r, m->sentence, m->np_first - 1)->form, ",")) return other;
  uint32_t name = r->at[m->sentence][m->np_first - 2];
  if (name == NO_MENTION || name == other || mention(r, name)->kind != MENTION_NAME || mention(r, name)->last + 2 != m->np_first || mention(r, name)->coordination) return other;
  if (mention(r, other)->np_first <= mention(r, name)->first && mention(r, name)->last <= mention(r, other)->np_last) return other; /* "the head of Acme, a firm" may be either */
  return cluster_type(r, name) == ENTITY_ORGANIZATION || is_loose_person(r, name) ? name : other;
}

/* "The chairman of the judges, Julian Marsh,", "Its coordinator in Kananga, Ann Lee,", with the name hung on what is beside it: one person is
 * no place and not several, but whose noun that belongs to. */
static uint32_t noun_over(Reading *r, uint32_t name, uint32_t other)
{
  const Mention *m = mention(r, name), *o = mention(r, other);
  if (m->kind != MENTION_NAME || m->coordination || cluster_type(r, name) != ENTITY_PERSON || o->sentence != m->sentence || o->head > m->first) return other;
  bool place = o->kind == MENTION_NAME && (cluster_type(r, other) == ENTITY_PLACE || cluster_type(r, other) == ENTITY_ORGANIZATION);
  bool thing = o->kind == MENTION_NOMINAL && (o->number == NUMBER_PLURAL || !(o->kinds & KIND_PERSON));
  const Token *t = r->sentences->at[m->sentence].tokens;
  if ((!place && !thing) || deprel_base(t[o->head].deprel) != DEP_NMOD || t[o->head].deprel == DEP_NMOD_POSS || t[o->head].head >= o->head) return other;
  uint32_t over = r->at[m->sentence][t[o->head].head];
  const Mention *n = over == NO_MENTION ? NULL : mention(r, over);
  bool one = n && n->kind == MENTION_NOMINAL && !n->coordination && !n->predicate && n->number == NUMBER_SINGULAR && n->kinds & KIND_PERSON && n->definite && !cluster_is_named(r, over);
  return one && tree_child(&r->trees[m->sentence], n->head, DEP_APPOS) == NO_TOKEN ? over : other;
}

static void sieve_appositions(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    const Sentence *s = &r->sentences->at[m->sentence];
    uint32_t top = m->coordination ? m->head : top_of(r, i), head = s->tokens[top].head, before = noun_right_before(r, i);
    if (before != NO_MENTION) join_apposed(r, before, i, "apposition");
    uint32_t comma = noun_before_comma(r, i);
    if (comma != NO_MENTION) join_apposed(r, comma, i, "apposition");
    uint32_t named = name_right_before(r, i);
    if (named != NO_MENTION) join_apposed(r, i, named, "apposition");
    if (m->coordination || head >= s->len || !is_apposition(r, s, top) || does_what_follows(s, m, head) || is_second_name(r, i)) continue;
    uint32_t other = r->at[m->sentence][head];
    if (other == NO_MENTION || other == i || r->at[m->sentence][m->head] != i || is_whose(r, i)) continue;
    uint32_t owned = owned_before(r, i);
    other = owned != NO_MENTION ? owned : body_right_before(r, i, noun_over(r, i, other));
    join_apposed(r, other, i, "apposition");
    join_second_roles(r, other, i);
    join_second_roles(r, i, other);
  }
}

static bool has_child(const Tree *tree, uint32_t token, Deprel base, const char *form)
{
  for (uint32_t c = tree->child[token]; c != NO_TOKEN; c = tree->sibling[c])
    if (deprel_base(tree->sentence->tokens[c].deprel) == base && (!form || str_eq_nocase(tree->sentence->tokens[c].form, str_of(form)))) return true;
  return false;
}

/* "He was an engineer. She": not the engineer. */
static void gender_take(Reading *r, uint32_t nominal, uint32_t subject)
{
  Mention *n = mention(r, nominal);
  Gender gender = mention(r, subject)->kind == MENTION_PRONOUN ? mention(r, subject)->gender : GENDER_UNKNOWN;
  if ((gender != GENDER_MALE && gender != GENDER_FEMALE) || n->gender || !(n->kinds & KIND_PERSON)) return;
  n->gender = gender;
  if (gender == GENDER_MALE) r->clusters[cluster_of(r, nominal)].male++;
  else r->clusters[cluster_of(r, nominal)].female++;
}

/* "Fox is the president": positive, said outright, of one thing. */
static void sieve_copulas(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || !m->predicate || m->coordination || m->negated) continue;
    const Tree *tree = &r->trees[m->sentence];
    uint32_t top = predicate_top(tree, m->head), subject = tree_child(tree, top, DEP_NSUBJ);
    if (subject == NO_TOKEN || has_child(tree, top, DEP_ADVMOD, "not") || has_child(tree, top, DEP_ADVMOD, "n't")) continue;
    if (tree_child(tree, m->head, DEP_CASE) != NO_TOKEN) continue; /* "She was at the conservatory" */
    uint32_t cc = top != m->head ? tree_child(tree, m->head, DEP_CC) : NO_TOKEN;
    if (cc != NO_TOKEN && !str_is(tree->sentence->tokens[cc].lemma, "and")) continue; /* "was simple, rather than the noisy wedding" */
    uint32_t other = r->at[m->sentence][subject];
    if (other == NO_MENTION || mention(r, other)->generic || mention(r, other)->coordination) continue;
    gender_take(r, i, other);
    bool modal = has_child(tree, top, DEP_AUX, NULL) || tree_child(tree, top, DEP_MARK) != NO_TOKEN;
    if (mention(r, other)->kind == MENTION_NAME && !modal && nominal_fits(r, i, other)) role_give(r, other, m);
    /* "Ann Lee is a Polish engineer. He": whoever is meant next is she, not some engineer */
    bool one = mention(r, other)->kind == MENTION_NAME && cluster_type(r, other) == ENTITY_PERSON && m->kinds & KIND_PERSON && m->number == NUMBER_SINGULAR && !modal;
    if ((m->definite || one) && !m->demonstrative && mention(r, other)->kind != MENTION_PRONOUN && nominal_fits(r, i, other) &&
        numbers_agree(m->number, cluster_number(r, other)))
      cluster_join(r, i, other, "copula", 0.9F);
  }
}

/* "The firm that bought Acme is Bolt", "The winner was Ann Lee": who is meant by a definite noun before its name. */
static void sieve_named_subjects(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || m->coordination) continue;
    const Tree *tree = &r->trees[m->sentence];
    uint32_t head = m->first;                                                /* whichever word of the name has them */
    while (head < m->last && tree_child(tree, head, DEP_COP) == NO_TOKEN) head++;
    uint32_t be = tree_child(tree, head, DEP_COP), subject = tree_child(tree, head, DEP_NSUBJ);
    if (be == NO_TOKEN || subject == NO_TOKEN || subject > be || tree_child(tree, head, DEP_CASE) != NO_TOKEN || tree_child(tree, head, DEP_MARK) != NO_TOKEN) continue;
    if (has_child(tree, head, DEP_ADVMOD, "not") || has_child(tree, head, DEP_ADVMOD, "n't") || has_child(tree, head, DEP_AUX, NULL) || has_child(tree, head, DEP_CONJ, NULL)) continue;
    uint32_t noun = r->at[m->sentence][subject];
    const Mention *n = noun == NO_MENTION ? NULL : mention(r, noun);
    if (!n || n->kind != MENTION_NOMINAL || !n->definite || n->demonstrative || n->coordination || n->negated || n->number != NUMBER_SINGULAR || !nominal_fits(r, noun, i)) continue;
    bool known = n->kinds & (KIND_PERSON | KIND_ORGANIZATION);               /* "the result is Brexit": no body is a result */
    if (known && cluster_type(r, i) != ENTITY_CONCEPT) cluster_join(r, i, noun, "copula", 0.9F);
  }
}

static void sieve_relatives(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (!m->relative) continue;
    const Sentence *s = &r->sentences->at[m->sentence];
    uint32_t at = m->head;
    for (uint32_t steps = 0; at < s->len && s->tokens[at].deprel != DEP_ACL_RELCL && steps <= s->len; steps++) at = s->tokens[at].head;
    if (at >= s->len || s->tokens[at].head >= s->len) continue;
    uint32_t noun = r->at[m->sentence][s->tokens[at].head];
    if (noun != NO_MENTION && noun != i) cluster_join(r, i, noun, "relative", 0.95F);
  }
}

/* "the Sea Org group": the article, a name, the noun of its class. */
static bool is_class_noun(EntityType type, Str lemma)
{
  static const struct { EntityType type; const char *noun; } pairs[] = {
      {ENTITY_ORGANIZATION, "organization"}, {ENTITY_ORGANIZATION, "organisation"}, {ENTITY_ORGANIZATION, "group"},
      {ENTITY_ORGANIZATION, "church"},       {ENTITY_ORGANIZATION, "movement"},     {ENTITY_ORGANIZATION, "party"},
      {ENTITY_ORGANIZATION, "team"},         {ENTITY_ORGANIZATION, "company"},      {ENTITY_ORGANIZATION, "network"},
      {ENTITY_ORGANIZATION, "militia"},      {ENTITY_ORGANIZATION, "band"},         {ENTITY_GROUP, "group"},
      {ENTITY_GROUP, "movement"},            {ENTITY_GROUP, "tribe"},               {ENTITY_PLACE, "constituency"},
      {ENTITY_PLACE, "district"},            {ENTITY_PLACE, "province"},            {ENTITY_PLACE, "region"},
      {ENTITY_PLACE, "county"},              {ENTITY_PLACE, "neighborhood"},        {ENTITY_EVENT, "competition"},
      {ENTITY_EVENT, "festival"},            {ENTITY_EVENT, "tournament"},          {ENTITY_EVENT, "conference"},
      {ENTITY_ORGANIZATION, "competition"},  {ENTITY_WORK, "magazine"},             {ENTITY_WORK, "newspaper"},
      {ENTITY_WORK, "film"},                 {ENTITY_WORK, "novel"},                {ENTITY_WORK, "series"}};
  for (size_t i = 0; i < COUNT_OF(pairs); i++)
    if (pairs[i].type == type && str_is(lemma, pairs[i].noun)) return true;
  return false;
}

/* "the village of Olkhovo": the noun of the place's class, and its name after "of". */
static uint32_t named_by_of(Reading *r, const Mention *m)
{
  static const char *const nouns[] = {"city", "town", "village", "island", "province", "district", "port", "hamlet", "region", "county", "municipality", "suburb"};
  const Tree *tree = &r->trees[m->sentence];
  bool class = false;
  for (size_t i = 0; i < COUNT_OF(nouns); i++) class |= str_is(m->lemma, nouns[i]);
  for (uint32_t c = class ? tree->child[m->head] : NO_TOKEN; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t name = c > m->head && deprel_base(tree->sentence->tokens[c].deprel) == DEP_NMOD ? r->at[m->sentence][c] : NO_MENTION;
    bool follows = name != NO_MENTION && mention(r, name)->kind == MENTION_NAME && mention(r, name)->first == m->head + 2;
    if (follows && str_is(tree->sentence->tokens[m->head + 1].lemma, "of") && cluster_type(r, name) == ENTITY_PLACE && !cluster_is_country(r, name)) return name;
  }
  return NO_MENTION;
}

static void sieve_class_nouns(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || !m->definite || m->number != NUMBER_SINGULAR) continue;
    const Tree *tree = &r->trees[m->sentence];
    uint32_t name = NO_MENTION;
    bool other = false;
    for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
      Deprel base = deprel_base(tree->sentence->tokens[c].deprel);
      uint32_t at = c < m->head ? r->at[m->sentence][c] : NO_MENTION;
      if (base == DEP_COMPOUND && at != NO_MENTION && mention(r, at)->kind == MENTION_NAME && mention(r, at)->last < m->head) name = at;
      else if (tree->sentence->tokens[c].deprel == DEP_NMOD_POSS) other = true;
    }
    if (name == NO_MENTION) {
      name = named_by_of(r, m);
      if (name != NO_MENTION) cluster_join(r, name, i, "class noun", 0.9F);
      continue;
    }
    if (name != NO_MENTION && !other && is_class_noun(cluster_type(r, name), m->lemma)) cluster_join(r, i, name, "class noun", 0.9F);
  }
}

static bool is_settlement_or_land(Str lemma)
{
  static const char *const nouns[] = {"city",     "town",    "village", "hamlet",  "suburb",       "borough",  "township",  "municipality", "commune",
                                      "district", "region",  "county",  "state",   "province",     "canton",   "island",    "isle",         "archipelago",
                                      "country",  "nation",  "republic", "kingdom", "principality", "emirate",  "territory", "peninsula",    "enclave",
                                      "oblast",   "prefecture"};
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (str_is(lemma, nouns[i])) return true;
  return false;
}

/* "the Chinese city of Wuhan": Wuhan, and so a place. Not "a city of London's size", not "the capital of Chile". */
static void sieve_places_of(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->negated || m->number != NUMBER_SINGULAR || !is_settlement_or_land(m->lemma)) continue;
    const Tree *tree = &r->trees[m->sentence];
    const Sentence *s = tree->sentence;
    if (m->head + 2 >= s->len || !str_is(s->tokens[m->head + 1].form, "of")) continue;
    uint32_t name = r->at[m->sentence][m->head + 2];
    if (name == NO_MENTION || mention(r, name)->kind != MENTION_NAME || mention(r, name)->first != m->head + 2) continue;
    uint32_t top = top_of(r, name), next = mention(r, name)->last + 1;
    if (s->tokens[top].head != m->head || (next < s->len && s->tokens[next].xpos == XPOS_POS) || mention(r, name)->coordination) continue;
    EntityType type = cluster_type(r, name);
    if (has_child(tree, top, DEP_CONJ, NULL) || type == ENTITY_GROUP || type == ENTITY_EVENT || type == ENTITY_WORK || type == ENTITY_DATE) continue;
    mention(r, name)->votes[ENTITY_PLACE] += 8;
    r->clusters[cluster_of(r, name)].votes[ENTITY_PLACE] += 8;
    cluster_join(r, i > name ? i : name, i > name ? name : i, "apposition", 0.95F);
  }
}

static uint32_t object_beside(const Tree *tree, uint32_t verb, uint32_t other)
{
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel base = deprel_base(tree->sentence->tokens[c].deprel);
    if (c != other && (base == DEP_OBJ || base == DEP_IOBJ)) return c;
  }
  return NO_TOKEN;
}

/* "a group called the Sea Org", "named their robot Robogee": the name names the noun. */
/* "A man was arrested. Police named him as Karl Weiss": the one who was told of without a name in the sentence before. */
static void named_as(Reading *r, uint32_t pronoun, uint32_t name)
{
  uint32_t found = NO_MENTION;
  for (uint32_t i = pronoun; i-- > 0 && mention(r, i)->document == mention(r, pronoun)->document && mention(r, i)->sentence + 1 >= mention(r, pronoun)->sentence;) {
    const Mention *c = mention(r, i);
    if (c->sentence == mention(r, pronoun)->sentence) continue;
    if (c->kind == MENTION_NAME && cluster_type(r, i) == ENTITY_PERSON) return;
    bool somebody = c->kind == MENTION_NOMINAL && c->kinds & KIND_PERSON && c->number == NUMBER_SINGULAR && !c->coordination && !c->modifier && !c->predicate && c->indefinite && !genders_clash(c->gender, mention(r, pronoun)->gender);
    if (!somebody) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return;
    found = i;
  }
  if (found == NO_MENTION) return;
  cluster_join(r, pronoun, found, "naming", 0.9F);
  cluster_join(r, name, found, "naming", 0.9F);
}

static void sieve_namings(Reading *r)
{
  static const char *const verbs[] = {"call", "name", "dub", "title", "entitle", "nickname", "know", "christen", "label", "identify"};
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    const Tree *tree = &r->trees[m->sentence];
    const Token *t = tree->sentence->tokens;
    Str form = t[m->head].form;
    bool nickname = m->kind == MENTION_NOMINAL && m->definite && m->head > 1 && form.at[0] >= 'A' && form.at[0] <= 'Z'; /* "known as the Gardener" */
    if (m->kind != MENTION_NAME && !nickname) continue;
    uint32_t verb = t[m->head].head, noun = NO_TOKEN;
    if (nickname && verb < tree->sentence->len && str_is(t[verb].lemma, "name")) continue; /* "named the MVP of the game": an honour */
    if (verb >= tree->sentence->len || m->head < verb) continue;
    Deprel rel = deprel_base(t[m->head].deprel);
    if (rel != DEP_XCOMP && rel != DEP_OBJ && rel != DEP_OBL && rel != DEP_DEP && rel != DEP_APPOS) continue;
    bool names = false;
    for (size_t k = 0; k < COUNT_OF(verbs); k++) names |= str_is(t[verb].lemma, verbs[k]);
    bool as = has_child(tree, m->head, DEP_CASE, "as");
    bool marked = tree_child(tree, m->head, DEP_CASE) != NO_TOKEN; /* "known for the Quux": no name of his */
    bool by_as = str_is(t[verb].lemma, "know") || str_is(t[verb].lemma, "identify"), either = str_is(t[verb].lemma, "name") && m->kind == MENTION_NAME; /* "was named as Ann Lee" */
    if (!names || marked != as || (as != by_as && !either) || t[verb].upos != UPOS_VERB) continue;
    if (deprel_base(t[verb].deprel) == DEP_ACL && t[verb].head < verb) noun = t[verb].head;
    else if (rel == DEP_XCOMP || rel == DEP_OBJ || (as && t[verb].lemma.at[0] != 'k')) noun = object_beside(tree, verb, m->head);
    if (noun == NO_TOKEN) noun = tree_child(tree, verb, DEP_NSUBJ);
    if (noun != NO_TOKEN && t[noun].deprel == DEP_NSUBJ && t[noun].head == verb) continue; /* "The ministry named Ann Lee" */
    uint32_t other = noun == NO_TOKEN ? NO_MENTION : r->at[m->sentence][noun];
    bool person = other != NO_MENTION && nickname && (mention(r, other)->kind == MENTION_NAME || mention(r, other)->relative); /* "who is known as" */
    if (person) cluster_join(r, i, other, "naming", 0.9F);
    else if (other != NO_MENTION && other != i && mention(r, other)->kind == MENTION_NOMINAL) join_apposed(r, other, i, "naming");
    bool him = other != NO_MENTION && as && m->kind == MENTION_NAME && m->type == ENTITY_PERSON && mention(r, other)->kind == MENTION_PRONOUN && mention(r, other)->person == 3 && !mention(r, other)->reflexive && mention(r, other)->number != NUMBER_PLURAL;
    if (him && !genders_clash(mention(r, other)->gender, m->gender)) named_as(r, other, i);
  }
}

void sieve_structures(Reading *reading)
{
  sieve_namings(reading);
  sieve_appositions(reading);
  sieve_copulas(reading);
  sieve_named_subjects(reading);
  sieve_relatives(reading);
  sieve_class_nouns(reading);
  sieve_places_of(reading);
}
