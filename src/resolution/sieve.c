/*
 * sieve.c - nominals joined by structure and by role; by their words in same_noun.c.
 *
 * Structure: "Vicente Fox, the president of Mexico" (apposition), "Fox is the president" (copula), "Fox, who ..." (relative
 * pronoun), "the Sea Org group" (a name with the noun of its class). Role: "the Mexican president" is whoever carries the role
 * president of Mexico. A later, less precise sieve works on what the earlier left.
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
static bool nominal_fits(Reading *r, uint32_t nominal, uint32_t other)
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

/* Where the longest role that ends with the head begins: "chief" of "chief executive", "foreign" of "foreign minister". */
static uint32_t role_first(Reading *r, const Mention *m)
{
  enum { WORDS = 3 };
  const Sentence *s = &r->sentences->at[m->sentence];
  Str words[WORDS + 1];
  const LexEntry *e;
  for (uint32_t first = m->head > m->first + WORDS ? m->head - WORDS : m->first; first < m->head; first++) {
    size_t n = 0;
    for (uint32_t i = first; i <= m->head; i++) words[n++] = str_lower(r->arena, s->tokens[i].form);
    if (lex_longest(r->resolver->roles, words, n, &e) == n) return first;
  }
  return m->head;
}

static bool is_rank_word(Str lemma)
{
  static const char *const words[] = {"deputy", "vice", "acting", "assistant", "associate"};
  return str_among(lemma, words, COUNT_OF(words));
}

static Str role_text(Reading *r, const Mention *m)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t first = role_first(r, m);
  while (first > m->first && s->tokens[first - 1].deprel == DEP_COMPOUND && s->tokens[first - 1].head == m->head &&
         s->tokens[first - 1].upos == UPOS_NOUN) first--;
  while (first > m->first && is_rank_word(s->tokens[first - 1].lemma)) first--; /* "deputy governor" */
  uint32_t last = m->head;
  const LexEntry *e;
  Str words[6];
  size_t n = 0;
  for (uint32_t i = m->head; i <= m->last && n < 6; i++) words[n++] = str_lower(r->arena, s->tokens[i].form);
  size_t used = lex_longest(r->resolver->roles, words, n, &e); /* "secretary of state" */
  if (used > 1) last = m->head + (uint32_t)used - 1;
  Str text = str_lower(r->arena, tokens_text(r, m->sentence, first, last));
  return str_starts(text, "ex-") ? (Str){text.at + 3, text.len - 3} : text;
}

/* Whose: "Mexican", else the name after "of" or "for", else the possessor. */
static Str role_owner(Reading *r, const Mention *m)
{
  if (m->place.len) return m->place;
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    if (deprel_base(tree->sentence->tokens[c].deprel) != DEP_NMOD && tree->sentence->tokens[c].deprel != DEP_COMPOUND) continue;
    uint32_t of = r->at[m->sentence][c];
    if (of != NO_MENTION && mention(r, of)->kind == MENTION_NAME) return mention(r, of)->text;
  }
  return (Str){"", 0};
}

/* "the former minister" is not the one just appointed, "the new minister" is. */
typedef enum { TENURE_UNSAID, TENURE_PAST, TENURE_NEW } Tenure;

static Tenure tenure_word(Str lemma)
{
  static const char *const past[] = {"former", "ousted", "outgoing", "deposed", "disgraced", "sacked", "ex"};
  if (str_among(lemma, past, COUNT_OF(past))) return TENURE_PAST;
  return str_is(lemma, "new") || str_is(lemma, "incoming") ? TENURE_NEW : TENURE_UNSAID;
}

static Tenure tenure_of(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  Tenure tenure = str_starts(m->lemma, "ex-") ? TENURE_PAST : TENURE_UNSAID;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (c < m->head && tree->sentence->tokens[c].deprel == DEP_AMOD && !tenure) tenure = tenure_word(tree->sentence->tokens[c].lemma);
  return tenure;
}

static void role_push(Reading *r, Mention *m, RoleNote note)
{
  enum { ROLES = 8 };
  if (m->role_count >= ROLES) return;
  RoleNote *more = ARENA_ARRAY(r->arena, RoleNote, m->role_count + 1);
  for (uint32_t i = 0; i < m->role_count; i++) more[i] = m->roles[i];
  more[m->role_count++] = note;
  m->roles = more;
}

void role_note(Reading *reading, uint32_t name, Str role) { role_push(reading, mention(reading, name), (RoleNote){.role = role, .of = {"", 0}}); }

static void role_give(Reading *r, uint32_t to, const Mention *nominal)
{
  Str lemma = str_starts(nominal->lemma, "ex-") ? (Str){nominal->lemma.at + 3, nominal->lemma.len - 3} : nominal->lemma;
  const LexEntry *noun = lex_find(r->resolver->roles, lemma);
  bool role = noun && (str_is(noun->field[1], "office") || str_is(noun->field[1], "job")); /* "a guy" is none */
  if (role && nominal->number != NUMBER_PLURAL) role_push(r, mention(r, to), (RoleNote){.role = role_text(r, nominal), .of = role_owner(r, nominal), .past = tenure_of(r, nominal) == TENURE_PAST});
}

bool role_told(Reading *r, uint32_t nominal, uint32_t name, bool taken)
{
  if (!nominal_fits(r, nominal, name)) return false;
  Mention *m = mention(r, name);
  uint32_t before = m->role_count;
  role_give(r, name, mention(r, nominal));
  if (m->role_count > before) m->roles[before].taken = taken;
  return m->role_count > before;
}

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
  bool after = n->np_first == m->last + 2 && n->indefinite, before = m->np_first == n->head + 2 && n->definite;
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

static void join_apposed(Reading *r, uint32_t a, uint32_t b, const char *rule)
{
  Mention *x = mention(r, a), *y = mention(r, b);
  if (x->kind == MENTION_PRONOUN || y->kind == MENTION_PRONOUN || x->coordination || y->coordination) return;
  if (x->kind == MENTION_NAME && y->kind == MENTION_NAME) return; /* "Paris, France": names are for the name sieves */
  uint32_t nominal = x->kind == MENTION_NOMINAL ? a : b, other = nominal == a ? b : a;
  if (!numbers_agree(mention(r, nominal)->number, mention(r, other)->number) && mention(r, other)->kind != MENTION_NAME) return;
  if (cluster_type(r, other) == ENTITY_GROUP && mention(r, nominal)->kinds & KIND_PERSON && mention(r, nominal)->number == NUMBER_SINGULAR)
    return; /* "the chancellor, a Social Democrat": he is of them, not they */
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

static void sieve_appositions(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    const Sentence *s = &r->sentences->at[m->sentence];
    uint32_t top = m->coordination ? m->head : top_of(r, i), head = s->tokens[top].head, before = noun_right_before(r, i);
    if (before != NO_MENTION) join_apposed(r, before, i, "apposition");
    uint32_t named = name_right_before(r, i);
    if (named != NO_MENTION) join_apposed(r, i, named, "apposition");
    if (m->coordination || head >= s->len || !is_apposition(r, s, top) || does_what_follows(s, m, head) || is_second_name(r, i)) continue;
    uint32_t other = r->at[m->sentence][head];
    if (other == NO_MENTION || other == i || r->at[m->sentence][m->head] != i || is_whose(r, i)) continue;
    uint32_t owned = owned_before(r, i);
    if (owned != NO_MENTION) other = owned;
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
    uint32_t other = r->at[m->sentence][subject];
    if (other == NO_MENTION || mention(r, other)->generic || mention(r, other)->coordination) continue;
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

/* ---- roles ---------------------------------------------------------------------------------------------------------------------- */

static bool last_word_is(Str phrase, Str word)
{
  if (phrase.len < word.len) return false;
  Str tail = {phrase.at + phrase.len - word.len, word.len};
  return str_eq(tail, word) && (phrase.len == word.len || phrase.at[phrase.len - word.len - 1] == ' ');
}

static bool is_leader(Str role)
{
  static const char *const heads[] = {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "supreme leader"};
  for (size_t i = 0; i < COUNT_OF(heads); i++)
    if (str_is(role, heads[i])) return true;
  return false;
}

/* "the officer" for Sergeant Lucy Stone, "the lawmaker" for Senator Lee */
static bool has_rank_of(Str role, Str noun)
{
  static const struct { const char *noun, *ranks; } nouns[] = {
      {"officer", " sergeant detective constable inspector lieutenant captain corporal superintendent major colonel policeman policewoman "},
      {"detective", " inspector "},
      {"lawmaker", " senator congressman congresswoman representative "},
      {"legislator", " senator congressman congresswoman representative "},
      {"politician", " senator congressman congresswoman minister mayor governor lawmaker "},
      {"clergyman", " priest bishop reverend pastor vicar archbishop cardinal "},
      {"cleric", " priest bishop reverend pastor imam archbishop cardinal ayatollah "},
      {"priest", " father "},
      {"judge", " justice magistrate "},
      {"soldier", " sergeant corporal private lieutenant "},
      {"scientist", " virologist biologist chemist physicist geologist astronomer epidemiologist immunologist climatologist oceanographer microbiologist ecologist botanist zoologist "},
      {"doctor", " cardiologist surgeon physician paediatrician pediatrician neurologist oncologist psychiatrist gynaecologist gynecologist dermatologist "},
      {"musician", " pianist violinist cellist guitarist drummer bassist trumpeter saxophonist "},
      {"artist", " painter sculptor "},
      {"writer", " novelist poet playwright "},
      {"author", " novelist "},
      {"magnate", " tycoon "},
      {"tycoon", " magnate "},
      {"footballer", " striker midfielder goalkeeper winger defender "},
      {"journalist", " reporter columnist correspondent "},
      {"academic", " professor "},
      {"scholar", " professor "}};
  for (size_t i = 0; i < COUNT_OF(nouns); i++) {
    if (!str_is(noun, nouns[i].noun)) continue;
    for (size_t at = 0, len = strlen(nouns[i].ranks); at < len; at++) {
      const char *space = strchr(nouns[i].ranks + at + 1, ' ');
      if (!space) break;
      Str rank = {nouns[i].ranks + at + 1, (size_t)(space - nouns[i].ranks) - at - 1};
      if (last_word_is(role, rank)) return true;
      at += rank.len;
    }
  }
  return false;
}

/* "the defence counsel" for who is "defence lawyer" here, "the prosecution barrister" for the prosecutor. */
static bool pleads_so(Str role, Str wanted, Str lemma)
{
  static const char *const lawyers[] = {"lawyer", "counsel", "attorney", "barrister", "solicitor", "advocate"};
  bool lawyer = str_among(lemma, lawyers, COUNT_OF(lawyers));
  if (str_is(role, "defence lawyer")) return lawyer && (str_starts(wanted, "defence ") || str_starts(wanted, "defense "));
  return str_is(role, "prosecutor") && lawyer && (str_starts(wanted, "prosecution ") || str_starts(wanted, "prosecuting "));
}

/* "minister" fits "foreign minister", "president" does not fit "vice president". */
static bool role_fits(const Reading *r, Str role, Str wanted, Str lemma)
{
  if (str_eq(role, wanted) || nouns_are_synonyms(r->resolver, role, wanted)) return true; /* "the premier" for a prime minister */
  if (pleads_so(role, wanted, lemma)) return true;
  if (str_is(lemma, "leader") && str_eq(wanted, lemma) && is_leader(role)) return true; /* not "the rebel leader" */
  bool throne = str_is(role, "king") || str_is(role, "queen") || str_is(role, "emperor") || str_is(role, "empress") || str_is(role, "sultan");
  if ((str_is(lemma, "monarch") || str_is(lemma, "sovereign")) && throne) return true;
  if (str_starts(role, "vice ") || str_starts(role, "deputy ") || str_starts(role, "former ") || str_starts(role, "assistant ") || str_starts(role, "crown ") || str_starts(role, "prime ")) return false;
  if (last_word_is(role, wanted)) return true; /* "the majority leader" for the Senate's */
  return str_eq(wanted, lemma) && has_rank_of(role, lemma);
}

static bool owners_agree(Reading *r, Str a, Str b)
{
  if (!a.len || !b.len) return true;
  Str x = str_fold(r->arena, a), y = str_fold(r->arena, b);
  const LexEntry *e = lex_find(r->resolver->countries, x), *f = lex_find(r->resolver->countries, y);
  if (str_eq(e ? e->field[0] : x, f ? f->field[0] : y)) return true;
  if (e || f) return false;
  NameWords p = name_words(r->resolver, a, r->arena), q = name_words(r->resolver, b, r->arena);
  return organization_names_agree(r->resolver, &p, &q); /* "Apricot" and "Apricot Inc." */
}

/* "the Apricot boss" for its chief executive */
static bool leads_as(Str role, Str lemma)
{
  static const char *const nouns[] = {"boss", "chief", "head", "leader"};
  static const char *const heads[] = {"chief executive", "chief executive officer", "ceo", "president", "chairman", "chairwoman", "chairperson", "managing director", "director general", "director-general",
                                      "secretary general", "secretary-general", "executive director", "manager", "head coach", "director"};
  return str_among(lemma, nouns, COUNT_OF(nouns)) && str_among(role, heads, COUNT_OF(heads));
}

/* "Apricot" of "the Apricot boss": whose, right before the noun. */
static Str owner_beside(Reading *r, const Mention *m)
{
  if (m->place.len || !m->head) return m->place;
  uint32_t of = r->at[m->sentence][m->head - 1];
  bool name = of != NO_MENTION && mention(r, of)->kind == MENTION_NAME && mention(r, of)->type == ENTITY_ORGANIZATION && mention(r, of)->last + 1 == m->head;
  return name ? mention(r, of)->text : m->place;
}

/* "president" of "former president", for "the former president". */
static Str role_held(const Mention *m, uint32_t i, Tenure tenure)
{
  Str role = m->roles[i].role;
  bool former = tenure == TENURE_PAST && str_starts(role, "former ");
  return former ? (Str){role.at + 7, role.len - 7} : role;
}

static bool carries_role(Reading *r, uint32_t m, Str wanted, Str lemma, Str owner, Tenure tenure, bool *owner_known)
{
  const Mention *x = mention(r, m);
  for (uint32_t i = 0; i < x->role_count; i++)
    if ((!tenure || (tenure == TENURE_NEW) == x->roles[i].taken) && (role_fits(r, role_held(x, i, tenure), wanted, lemma) || (owner.len && x->roles[i].of.len && leads_as(x->roles[i].role, lemma))) && owners_agree(r, x->roles[i].of, owner)) {
      if (x->roles[i].of.len && owner.len) *owner_known = true;
      return true;
    }
  return false;
}

bool bears_office(Reading *r, uint32_t name, Str noun)
{
  bool known = false;
  return cluster_type(r, name) == ENTITY_PERSON && carries_role(r, name, noun, noun, (Str){"", 0}, TENURE_UNSAID, &known);
}

static bool has_words_beside(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  uint32_t role = role_first(r, m); /* "prime" of "prime minister" is no word beside it */
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    const Token *t = &tree->sentence->tokens[c];
    Deprel base = deprel_base(t->deprel);
    uint32_t left = tree->left[c];
    const Token *edge = &tree->sentence->tokens[left];
    bool aside = t->deprel == DEP_ACL_RELCL && left > m->head && (str_is(edge->form, ",") || str_is(edge[-1].form, ",")); /* ", who is 83," */
    if (aside || (base == DEP_AMOD && (tenure_word(t->lemma) || is_rank_word(t->lemma))) || (c >= role && c < m->head)) continue;
    if (base == DEP_ACL || base == DEP_NUMMOD || (base == DEP_NMOD && !m->place.len)) return true;
    if (base == DEP_AMOD && !(m->place.len && t->form.len && t->form.at[0] >= 'A' && t->form.at[0] <= 'Z')) return true;
  }
  return false;
}

static bool has_left(Reading *r, uint32_t who)
{
  CLUSTER_EACH(r, cluster_of(r, who), i) {
    const Mention *m = mention(r, i);
    if (m->left_office) return true;
    for (uint32_t k = 0; k < m->role_count; k++)
      if (m->roles[k].past || str_starts(m->roles[k].role, "former ")) return true;
  }
  return false;
}

enum { ROLE_REACH = 4000 }; /* mentions: more than an article has, less than a book */

/* The one person before the nominal who carries its role. Two of them: none, unless only one has the place. */
static uint32_t role_bearer(Reading *r, uint32_t nominal)
{
  Mention *m = mention(r, nominal);
  Str wanted = role_text(r, m), owner = owner_beside(r, m), lemma = str_starts(m->lemma, "ex-") ? (Str){m->lemma.at + 3, m->lemma.len - 3} : m->lemma;
  Tenure tenure = tenure_of(r, m);
  uint32_t found = NO_MENTION, sure = NO_MENTION;
  bool rival = false, sure_rival = false, still_rival = false, changed_hands = false;
  uint32_t from = nominal > ROLE_REACH ? nominal - ROLE_REACH : 0, still = NO_MENTION; /* one who is in office, where the former one is asked for */
  for (uint32_t i = from; i < r->mentions.len; i++) {
    bool known = false;
    if (mention(r, i)->sentence > m->sentence + 1) break;
    if (mention(r, i)->document != m->document || mention(r, i)->kind != MENTION_NAME || !mention(r, i)->role_count) continue;
    changed_hands |= tenure == TENURE_PAST && carries_role(r, i, wanted, lemma, owner, TENURE_NEW, &known);
    if (!carries_role(r, i, wanted, lemma, owner, tenure, &known)) continue;
    uint32_t root = cluster_of(r, i);
    if (cluster_type(r, i) != ENTITY_PERSON) continue;
    if (tenure == TENURE_PAST && !has_left(r, i)) {
      still_rival |= still != NO_MENTION && cluster_of(r, still) != root;
      if (still == NO_MENTION) still = i;
      continue;
    }
    if (known && sure != NO_MENTION && cluster_of(r, sure) != root) sure_rival = true;
    if (known && sure == NO_MENTION) sure = i;
    if (found != NO_MENTION && cluster_of(r, found) != root) rival = true;
    if (found == NO_MENTION) found = i;
  }
  if (found == NO_MENTION && changed_hands) found = still, rival = still_rival;
  m->contested = sure == NO_MENTION ? rival : sure_rival;
  if (found == NO_MENTION && still != NO_MENTION) {
    m->contested = true; /* "the former chairman": not the one who is */
    return NO_MENTION;
  }
  if (sure != NO_MENTION) return sure_rival ? NO_MENTION : sure;
  return rival ? NO_MENTION : found;
}

static bool same_clause_argument(Reading *r, uint32_t a, uint32_t b)
{
  const Mention *x = mention(r, a), *y = mention(r, b);
  if (x->sentence != y->sentence) return false;
  const Token *t = r->sentences->at[x->sentence].tokens;
  return t[x->head].head == t[y->head].head && t[x->head].head != NO_TOKEN;
}

/* "Van Hollen said the Maryland man had been abducted", "The mayor lies," Pruce said: nobody calls himself so. Firms do. */
bool is_told_by(Reading *r, uint32_t nominal, uint32_t who)
{
  const Mention *m = mention(r, nominal);
  if (m->kind != MENTION_NOMINAL || !(m->kinds & KIND_PERSON)) return false;
  uint32_t speaker = m->quote ? r->quotes.at[m->quote - 1].speaker : NO_MENTION;
  if (speaker != NO_MENTION && cluster_of(r, speaker) == cluster_of(r, who)) return true;
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t at = m->head;
  for (uint32_t steps = 0; steps < 12 && at < tree->sentence->len; steps++, at = t[at].head) {
    if (t[at].deprel != DEP_CCOMP || t[at].head >= tree->sentence->len) continue;
    uint32_t subject = tree_child(tree, t[at].head, DEP_NSUBJ), said = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
    if (said != NO_MENTION && said != nominal && t[subject].deprel == DEP_NSUBJ && cluster_of(r, said) == cluster_of(r, who)) return true;
  }
  return false;
}

/* "paid the widow": of whom it was told whose; a role though no office. */
static bool is_bare_kin(Reading *r, const Mention *m)
{
  static const char *const nouns[] = {"widow", "widower", "bride", "groom"};
  return str_among(m->lemma, nouns, COUNT_OF(nouns)) && str_eq_nocase(reading_token(r, m->sentence, m->np_first)->form, STR("the")) && m->np_first + 1 == m->head && m->np_last == m->head;
}

static void sieve_role_bearers(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->predicate || !m->definite || m->number != NUMBER_SINGULAR) continue;
    if (!(m->kinds & KIND_PERSON) || (m->kinds & KIND_KIN && !is_bare_kin(r, m)) || cluster_is_named(r, i) || m->parent != i || has_words_beside(r, m)) continue;
    if (tree_child(&r->trees[m->sentence], m->head, DEP_DET) == NO_TOKEN && !m->place.len) continue;
    uint32_t bearer = role_bearer(r, i);
    if (bearer != NO_MENTION && !same_clause_argument(r, i, bearer) && !is_told_by(r, i, bearer) && nominal_fits(r, i, bearer))
      cluster_join(r, i, bearer, m->place.len ? "role and place" : "role", m->place.len ? 0.9F : 0.8F);
  }
}

void sieve_roles(Reading *reading) { sieve_role_bearers(reading); }
