/*
 * name_context.c - what the words around a name say of its type.
 * "the novel Emma": a work; "a founder of Demosisto", "joined Demosisto": an organization; "starred in Emma": a work; "born in
 * Emma": a place; "Delta, Frontier and JetBlue": things of one kind. Each says it quietly: tables and the name model speak too.
 */
#include "resolution/scan.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

static EntityType class_type(const Resolver *res, Str lemma)
{
  for (const LexEntry *e = lex_find(res->organization_words, lemma); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "noun")) return ENTITY_ORGANIZATION;
  for (const LexEntry *e = lex_find(res->kind_words, lemma); e; e = lex_next(res->kind_words, e)) {
    if (str_is(e->field[0], "work")) return ENTITY_WORK;
    if (str_is(e->field[0], "product")) return ENTITY_PRODUCT;
    if (str_is(e->field[0], "place")) return ENTITY_PLACE;
    if (str_is(e->field[0], "event")) return ENTITY_EVENT;
  }
  return ENTITY_NONE;
}

static bool is_common_noun(const Token *t, Str lower) { return t->upos == UPOS_NOUN && t->xpos == XPOS_NN && str_eq(t->form, lower); }

/* "the novel Emma", "social network Facebook" */
static void noun_before(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t at = m->first;
  if (at > 1 && t[at - 1].upos == UPOS_PUNCT && str_is(t[at - 1].form, "\"")) at--;
  bool daily = at > 1 && (str_is(t[at - 1].form, "daily") || str_is(t[at - 1].form, "weekly")) && str_is(scan->lower[at - 2], "the"); /* whatever its tag */
  if (daily) vote(m, ENTITY_ORGANIZATION, 2.6F);
  bool opens = at == 1 && t[0].upos == UPOS_NOUN && t[0].xpos == XPOS_NN; /* "Airline Sky Tana cancelled" */
  if (!at || daily || !(opens || is_common_noun(&t[at - 1], scan->lower[at - 1]))) return;
  bool bound = (t[at - 1].head >= m->first && t[at - 1].head <= m->last) || t[m->head].head == at - 1;
  bound |= at > 1 && str_is(scan->lower[at - 2], "the") && t[at - 1].head == t[m->head].head; /* "sent the tug Pride", as two objects */
  EntityType type = bound ? class_type(scan->r->resolver, scan->lower[at - 1]) : ENTITY_NONE;
  bool denied = type == ENTITY_ORGANIZATION && !(kinds_beside(scan, at - 1, scan->lower[at - 1], KIND_ORGANIZATION) & KIND_ORGANIZATION); /* "the bulk carrier Plonk" */
  if (denied) return;
  static const char *const firms[] = {"company", "firm", "operator", "airline", "retailer", "brewer", "lender", "insurer", "startup", "start-up", "conglomerate"};
  bool firm = type == ENTITY_ORGANIZATION && ONE_OF(scan->lower[at - 1], firms) && m->np_first + 3 >= m->first; /* "bus company Rodalis": nobody */
  if (type != ENTITY_NONE) vote(m, type, firm ? 4.0F : 2.6F);
}

/* "the Chrome browser", "Kandahar province", "Demosisto party": the noun of its class after it. */
static void noun_after(const Scan *scan, Mention *m)
{
  static const char *const nouns[] = {"party", "band", "browser", "website", "app", "province", "city", "newspaper", "magazine", "airline", "militia",
                                      "software", "console", "smartphone", "album", "novel", "film", "movie", "franchise", "festival", "district",
                                      "village", "town", "region", "valley", "river", "mountain", "airport", "vaccine", "drug"};
  const Token *t = scan->s->tokens;
  uint32_t after = m->last + 1;
  if (after + 1 < scan->s->len && t[m->head].head == after + 1 && t[after].head == after + 1 && is_common_noun(&t[after], scan->lower[after])) after++; /* "the M31 rebel movement" */
  if (after >= scan->s->len || !is_common_noun(&t[after], scan->lower[after]) || t[m->head].head != after) return;
  if (deprel_base(t[m->head].deprel) == DEP_COMPOUND && ONE_OF(scan->lower[after], nouns)) vote(m, class_type(scan->r->resolver, scan->lower[after]), 1.5F);
}

static bool is_known_place(const Scan *scan, const Mention *m)
{
  return lex_has(scan->r->resolver->places, m->key) || lex_has(scan->r->resolver->countries, m->key);
}

/* "the M31 rebels", "M31 commanders", "M31 is led by General Bahati": no place that anybody knows of has fighters of its own. */
static void band_of_fighters(const Scan *scan, Mention *m)
{
  static const char *const nouns[] = {"movement", "rebel", "militant", "fighter", "commander", "faction", "militia", "guerrilla", "insurgent", "gang", "cartel", "gunman"};
  const Token *t = scan->s->tokens;
  uint32_t after = m->last + 1, over = t[m->head].head;
  if (is_known_place(scan, m) || lex_has(scan->r->resolver->demonyms, m->key) || over >= scan->s->len) return;
  if (after + 1 < scan->s->len && over == after + 1 && is_common_noun(&t[after], scan->lower[after])) after++;
  bool before = after < scan->s->len && over == after && deprel_base(t[m->head].deprel) == DEP_COMPOUND && ONE_OF(t[after].lemma, nouns);
  bool led = t[m->head].deprel == DEP_NSUBJ_PASS && str_is(t[over].lemma, "lead") && tree_child(scan->tree, over, DEP_OBL) != NO_TOKEN && m->votes[ENTITY_PERSON] <= 0;
  if (before || led) vote(m, ENTITY_ORGANIZATION, before ? 3.0F : 2.0F);
}

/* "Gareth Plonk, a sheep farmer and former councillor,": what only somebody can be stands beside the name. */
static void beside_trade(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t noun = tree_child(scan->tree, m->head, DEP_APPOS), article = noun == NO_TOKEN ? NO_TOKEN : tree_child(scan->tree, noun, DEP_DET);
  if (m->name.count < 2 || article == NO_TOKEN || noun <= m->last || t[noun].xpos != XPOS_NN || is_known_place(scan, m)) return;
  unsigned kinds = noun_kinds(scan->r->resolver, t[noun].lemma);
  bool indefinite = str_is(scan->lower[article], "a") || str_is(scan->lower[article], "an");
  if (indefinite && (kinds & KIND_PERSON) && !(kinds & (KIND_PARTY | KIND_ORGANIZATION | KIND_GROUP | KIND_PLACE | KIND_WORK | KIND_PRODUCT))) vote(m, ENTITY_PERSON, 1.5F);
}

/* "the Corfu-born painter", "a Leeds-based firm": a town, whatever else is called so. */
static void born_there(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  if (m->last + 2 >= scan->s->len || t[m->last + 1].xpos != XPOS_HYPH || lex_has(scan->r->resolver->demonyms, m->key)) return;
  if (str_is(scan->lower[m->last + 2], "born") || str_is(scan->lower[m->last + 2], "based")) vote(m, ENTITY_PLACE, 4.0F);
}

/* "My editor, Fadi Qasem,": the noun before the comma is only somebody's. */
static void behind_trade(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t noun = deprel_base(t[m->head].deprel) == DEP_APPOS ? t[m->head].head : NO_TOKEN;
  if (noun >= m->first || noun + 3 < m->first || !m->first || !str_is(t[m->first - 1].form, ",") || t[noun].upos != UPOS_NOUN || t[noun].xpos != XPOS_NN || is_known_place(scan, m)) return;
  static const char *const either[] = {"employer", "owner", "landlord", "tenant", "client", "agent", "operator", "host", "predecessor", "successor", "opponent", "challenger", "winner", "loser", "leader", "favourite", "favorite", "debtor", "creditor",
                                       "lender", "insurer", "adviser", "advisor", "auditor", "contractor", "builder", "developer", "distributor", "broker"}; /* firms and clubs, too */
  unsigned kinds = noun_kinds(scan->r->resolver, t[noun].lemma);
  bool firm = false;
  for (uint32_t i = 0; i < m->name.count; i++) firm |= lower_is_organization(scan->r->resolver, m->name.words[i]) || str_is(m->name.words[i], "&");
  if (!firm && (kinds & KIND_PERSON) && !(kinds & (KIND_PARTY | KIND_ORGANIZATION | KIND_GROUP | KIND_PLACE | KIND_WORK | KIND_PRODUCT)) && !ONE_OF(t[noun].lemma, either)) vote(m, ENTITY_PERSON, 3.5F);
}

/* "a founder of Demosisto", "Acme's chairman": who has members, founders and spokesmen is an organization. */
static void member_of(const Scan *scan, Mention *m)
{
  static const char *const nouns[] = {"chairman",   "chairwoman", "chair",    "founder",   "co-founder", "member",   "spokesman", "spokeswoman", "spokesperson",
                                      "employee",   "executive",  "director", "shareholder", "subsidiary", "headquarters", "ceo", "candidate", "lawmaker",
                                      "legislator", "fighter",    "militant", "supporter", "activist",   "branch",   "faction",   "manager"};
  static const char *const firms[] = {"chairman", "chairwoman", "executive", "ceo", "shareholder", "subsidiary", "headquarters"}; /* no person has one */
  const Token *t = scan->s->tokens;
  uint32_t noun = t[m->head].head;
  if (noun >= scan->s->len || deprel_base(t[m->head].deprel) != DEP_NMOD || is_known_place(scan, m)) return;
  uint32_t mark = tree_child(scan->tree, m->head, DEP_CASE);
  bool fits = t[m->head].deprel == DEP_NMOD_POSS || (mark != NO_TOKEN && (str_is(scan->lower[mark], "of") || str_is(scan->lower[mark], "for") || str_is(scan->lower[mark], "at")));
  if (!fits || !ONE_OF(t[noun].lemma, nouns)) return;
  bool nobodys = t[m->head].deprel == DEP_NMOD_POSS && ONE_OF(t[noun].lemma, firms) && m->name.count == 1 && !m->name.titled && !lex_has(scan->r->resolver->given_names, m->name.words[0]);
  bool many = mark != NO_TOKEN && str_is(scan->lower[mark], "of") && (str_is(t[noun].lemma, "executive") || str_is(t[noun].lemma, "shareholder")) && t[noun].xpos == XPOS_NNS; /* "executives of Plonk Quux" */
  nobodys |= many && !m->name.titled && m->name.count && !lex_has(scan->r->resolver->given_names, m->name.words[0]);
  vote(m, ENTITY_ORGANIZATION, nobodys ? 5.0F : 1.5F);
}

/* "Pilots at Nordvind", "a nurse at Plonk": people work at bodies, in places, not at people. */
static void worked_at(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t noun = t[m->head].head, mark = tree_child(scan->tree, m->head, DEP_CASE);
  if (noun >= m->first || mark == NO_TOKEN || mark + 1 != m->first || !str_is(scan->lower[mark], "at") || deprel_base(t[m->head].deprel) != DEP_NMOD || m->name.titled || is_known_place(scan, m)) return;
  if (!(noun_kinds(scan->r->resolver, t[noun].lemma) & KIND_PERSON) || !m->name.count || lex_has(scan->r->resolver->given_names, m->name.words[0])) return;
  vote(m, ENTITY_PERSON, -2.5F);
  vote(m, ENTITY_ORGANIZATION, 1.5F);
}

/* "shares in Nordell", "the takeover of Nordell", "Nordell's revenue", "Nordell rose 4 percent": what is bought and quoted is a firm. */
static void traded(const Scan *scan, Mention *m)
{
  static const char *const held[] = {"share", "stake", "stock", "holding", "investor", "shareholder"};
  static const char *const taken[] = {"takeover", "acquisition", "buyout", "merger", "purchase"};
  static const char *const owned[] = {"revenue", "profit", "sale", "turnover", "earnings", "share", "stock", "plant", "factory", "board", "workforce",
                                      "shareholder", "headquarters", "subsidiary", "dividend", "bid", "takeover", "acquisition", "chief"};
  static const char *const moved[] = {"rise", "fall", "gain", "drop", "jump", "slip", "tumble", "soar", "plunge", "climb", "slump", "surge", "lose", "add", "close"};
  const Token *t = scan->s->tokens;
  uint32_t head = t[m->head].head;
  if (head >= scan->s->len || is_known_place(scan, m)) return;
  Deprel base = deprel_base(t[m->head].deprel);
  uint32_t mark = tree_child(scan->tree, m->head, DEP_CASE);
  Str preposition = mark == NO_TOKEN ? (Str){"", 0} : scan->lower[mark], lemma = t[head].lemma;
  bool in = str_is(preposition, "in"), of = str_is(preposition, "of") || str_is(preposition, "by") || str_is(preposition, "with");
  if (t[m->head].deprel == DEP_NMOD_POSS && ONE_OF(lemma, owned)) vote(m, ENTITY_ORGANIZATION, 1.2F);
  else if (base == DEP_COMPOUND && ONE_OF(lemma, held)) vote(m, ENTITY_ORGANIZATION, 1.5F);
  else if (base == DEP_NMOD && ((in && ONE_OF(lemma, held)) || (of && ONE_OF(lemma, taken)))) vote(m, ENTITY_ORGANIZATION, 1.5F);
  static const char *const people[] = {"staff", "employee", "executive", "engineer", "shareholder", "workforce", "worker"}, *const owning[] = {"own", "hold", "buy", "acquire", "sell", "control"};
  bool bare = m->name.count == 1 && !m->name.titled && !lex_has(scan->r->resolver->given_names, m->name.words[0]);
  if (bare && base == DEP_COMPOUND && ONE_OF(lemma, people) && m->last < head) vote(m, ENTITY_ORGANIZATION, 2.5F); /* "Nordell staff" */
  bool part = str_is(lemma, "percent") || str_is(lemma, "%") || str_is(lemma, "per-cent");
  if (bare && part && base == DEP_NMOD && str_is(preposition, "of") && t[head].head < scan->s->len && ONE_OF(t[t[head].head].lemma, owning)) vote(m, ENTITY_ORGANIZATION, 3.0F); /* "owns 9 percent of Nordell" */
  if (base != DEP_NSUBJ || t[head].upos != UPOS_VERB || !ONE_OF(lemma, moved)) return;
  for (uint32_t i = head + 1; i < scan->s->len && i < head + 6; i++)
    if (t[i].head == head && (str_is(scan->lower[i], "percent") || str_is(scan->lower[i], "%"))) vote(m, ENTITY_ORGANIZATION, 1.5F);
}

/* "President Dermot Rourke of Pike": people are of towns and bodies, not of people. */
static void of_person(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t head = t[m->head].head, mark = tree_child(scan->tree, m->head, DEP_CASE);
  if (head + 1 >= m->first || mark == NO_TOKEN || mark + 1 != m->first || !str_is(scan->lower[mark], "of") || deprel_base(t[m->head].deprel) != DEP_NMOD) return;
  for (uint32_t i = 0; i < scan->s->name_count; i++) {
    const Name *n = &scan->s->names[i];
    if (n->type != ENTITY_PERSON || n->first == n->last || head < n->first || head > n->last || n->last + 1 != mark) continue;
    vote(m, ENTITY_PERSON, -3.0F);
    if (!is_known_place(scan, m)) vote(m, ENTITY_ORGANIZATION, 1.0F);
  }
}

static bool has_score(const Scan *scan, uint32_t verb)
{
  for (uint32_t i = verb + 1; i < verb + 12; i++)
    if (begins_score(scan->s, i)) return true;
  return false;
}

/* "Valencia beat Porto 2-1", "Porto's goalkeeper": what wins matches and has strikers is no town, but a country may. */
static void plays(const Scan *scan, Mention *m)
{
  static const char *const won[] = {"beat", "defeat", "thrash", "draw", "lose", "win", "edge", "stun", "rout", "overcome", "trounce", "crush", "hold", "host"};
  static const char *const players[] = {"goalkeeper", "midfielder", "striker", "winger", "defender", "forward", "quarterback", "playmaker", "coach", "linebacker"};
  const Token *t = scan->s->tokens;
  uint32_t head = t[m->head].head;
  if (head >= scan->s->len || m->country || m->adjective) return;
  Deprel base = deprel_base(t[m->head].deprel);
  bool argument = base == DEP_NSUBJ || base == DEP_OBJ || base == DEP_OBL;
  bool owner = (t[m->head].deprel == DEP_NMOD_POSS || base == DEP_COMPOUND) && t[head].upos == UPOS_NOUN && head > m->last;
  m->club = (argument && t[head].upos == UPOS_VERB && ONE_OF(t[head].lemma, won) && has_score(scan, head)) || (owner && ONE_OF(t[head].lemma, players));
  uint32_t mark = base == DEP_OBL ? tree_child(scan->tree, m->head, DEP_CASE) : NO_TOKEN;
  if (base == DEP_OBL && (mark == NO_TOKEN || !(str_is(scan->lower[mark], "to") || str_is(scan->lower[mark], "against") || str_is(scan->lower[mark], "with")))) m->club = false;
}

/* "Diallo, who plays for Dakar Sacré-Coeur": a club, unless a country. */
static void played_for(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t head = t[m->head].head, mark = tree_child(scan->tree, m->head, DEP_CASE);
  if (head >= scan->s->len || mark == NO_TOKEN || deprel_base(t[m->head].deprel) != DEP_OBL || m->country || m->adjective || !str_is(t[head].lemma, "play") || !str_is(scan->lower[mark], "for")) return;
  bool object = tree_child(scan->tree, head, DEP_OBJ) != NO_TOKEN;                           /* "played a song for Ann" */
  if (!object && !m->name.titled && !(m->name.count && lex_has(scan->r->resolver->given_names, m->name.words[0]))) vote(m, ENTITY_ORGANIZATION, 2.5F);
}

/* "told the Courier": who has an article is no person, and who is told is no thing. */
static void told_with_article(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t head = t[m->head].head;
  Deprel base = deprel_base(t[m->head].deprel);
  if (head >= scan->s->len || (base != DEP_OBJ && base != DEP_IOBJ) || m->first == 0 || m->first != m->last || m->country || m->adjective || m->name.titled) return;
  if (str_is(scan->lower[m->first - 1], "the") && str_is(t[head].lemma, "tell") && !str_ends(scan->lower[m->last], "s")) vote(m, ENTITY_ORGANIZATION, 2.0F);
}

/* "their employer, Bergbahnen Patscherkofel", "his publisher, Tiden": no given name, so a firm. */
static void serves_as_firm(const Scan *scan, Mention *m)
{
  static const char *const nouns[] = {"employer", "publisher", "insurer", "lender", "operator", "manufacturer", "label", "broadcaster", "carrier", "supplier", "retailer", "brewer", "wholesaler"};
  const Token *t = scan->s->tokens;
  if (m->first < 3 || m->name.titled || m->country || m->gazetteer || !m->name.count || lex_has(scan->r->resolver->given_names, m->name.words[0])) return;
  if (!str_is(t[m->first - 1].form, ",") || t[m->first - 2].xpos != XPOS_NN || !(ONE_OF(t[m->first - 2].lemma, nouns) || str_is(t[m->first - 2].lemma, "owner"))) return;
  bool owned = tree_child(scan->tree, m->first - 2, DEP_NMOD) != NO_TOKEN && t[m->first - 2].upos == UPOS_NOUN;
  bool closed = m->last + 1 < scan->s->len && t[m->last + 1].upos == UPOS_PUNCT;
  bool at_home = m->last + 2 < scan->s->len && str_is(scan->lower[m->last + 1], "of") && is_capital(t[m->last + 2].form);        /* "the tanker's owner, Hav Rederi of Bergen" */
  for (size_t i = 0; i + 1 < m->text.len; i++)
    if (m->text.at[i] == '.') return;                                        /* "his publisher, J. Alder" */
  if (str_is(t[m->first - 2].lemma, "owner")) closed = false;                /* a man, too */
  if (owned && (closed || at_home) && !map_find(&scan->r->surnames, t[m->last].form)) vote(m, ENTITY_ORGANIZATION, 3.0F);
}

/* "Demosisto's Nathan Law": people belong to bodies; to places only where these are known ones. */
static void owner_of_person(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t head = t[m->head].head;
  if (head >= scan->s->len || t[m->head].deprel != DEP_NMOD_POSS || m->last + 2 > head || m->votes[ENTITY_PERSON] > 0 || is_known_place(scan, m)) return;
  for (uint32_t i = 0; i < scan->s->name_count; i++) {
    const Name *n = &scan->s->names[i];
    if (n->type == ENTITY_PERSON && n->first < n->last && n->first == m->last + 2) vote(m, ENTITY_ORGANIZATION, 1.8F);
  }
}

/* "joined Demosisto", "read Emma"; "starred in Emma", "born in Emma". */
static void argument_of(const Scan *scan, Mention *m)
{
  static const char *const joined[] = {"join", "found", "co-found", "acquire", "buy"};
  static const char *const made[] = {"watch", "write", "publish", "co-write", "translate", "edit", "perform"};
  static const char *const played[] = {"star", "feature", "act"};
  static const char *const reached[] = {"bear", "live", "arrive", "travel", "return", "locate", "situate", "base", "reside", "settle"};
  const Token *t = scan->s->tokens;
  uint32_t verb = t[m->head].head;
  if (verb >= scan->s->len || t[verb].upos != UPOS_VERB) return;
  Deprel base = deprel_base(t[m->head].deprel);
  uint32_t mark = tree_child(scan->tree, m->head, DEP_CASE);
  Str preposition = mark == NO_TOKEN ? (Str){"", 0} : scan->lower[mark], lemma = t[verb].lemma;
  bool known = is_known_place(scan, m);
  if (base == DEP_OBJ && ONE_OF(lemma, joined) && !known) vote(m, ENTITY_ORGANIZATION, 1.2F);
  if (base == DEP_OBJ && ONE_OF(lemma, made) && !known && m->votes[ENTITY_PERSON] <= 0) vote(m, ENTITY_WORK, 1.0F);
  if (base == DEP_OBL && str_is(preposition, "in") && ONE_OF(lemma, played) && !known) vote(m, ENTITY_WORK, 1.6F);
  bool dealt = (str_is(lemma, "sell") && str_is(preposition, "to")) || ((str_is(lemma, "buy") || str_is(lemma, "acquire") || str_is(lemma, "purchase")) && str_is(preposition, "from")); /* "sold it to Daehan Marine" */
  if (base == DEP_OBL && dealt && !known && m->name.count > 1) vote(m, ENTITY_ORGANIZATION, 1.2F), vote(m, ENTITY_PLACE, -1.0F);
  bool into = str_is(preposition, "in") || str_is(preposition, "to") || str_is(preposition, "at") || str_is(preposition, "near");
  if (base == DEP_OBL && into && ONE_OF(lemma, reached)) vote(m, ENTITY_PLACE, 0.8F);
}

/* "the Morag Bheag sank": a ship; shares sink by percents. */
static void sails(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  uint32_t verb = t[m->head].head;
  if (verb >= scan->s->len || deprel_base(t[m->head].deprel) != DEP_NSUBJ || t[verb].upos != UPOS_VERB) return;
  if (!str_is(t[verb].lemma, "sink") && !str_is(t[verb].lemma, "capsize") && !str_is(t[verb].lemma, "founder")) return;
  for (uint32_t i = verb + 1; i < scan->s->len && i < verb + 8; i++)
    if (t[i].head == verb && (t[i].upos == UPOS_NUM || deprel_base(t[i].deprel) == DEP_OBJ || str_is(scan->lower[i], "percent") || str_is(scan->lower[i], "%"))) return;
  vote(m, ENTITY_PRODUCT, 3.0F);
}

/* "speaks German", "taught in Japanese", "translated into French", "a knowledge of Greek": the language, not the nation. */
static void is_language(const Scan *scan, Mention *m)
{
  static const char *const used[] = {"speak", "learn", "teach", "study", "read", "write", "understand", "master"};
  static const char *const turned[] = {"translate", "write", "publish", "speak", "sing", "teach", "render", "compose", "say", "print", "conduct", "perform", "work", "converse", "communicate", "edit",
                                      "thank",     "reply", "answer",  "greet", "address", "joke",  "swear",  "pray",    "whisper", "shout", "recite", "preach"};
  static const char *const of[] = {"knowledge", "command", "fluency", "grasp", "mastery", "study", "teacher", "professor", "grammar", "dialect", "translation", "lesson"};
  const Token *t = scan->s->tokens;
  if (m->first != m->last || m->number == NUMBER_PLURAL || !lex_has(scan->r->resolver->demonyms, m->key)) return;
  if (m->first > 0 && t[m->first - 1].upos == UPOS_DET) return;
  uint32_t at = m->head, mark = tree_child(scan->tree, m->head, DEP_CASE);
  for (uint32_t steps = 0; steps < 4 && t[at].deprel == DEP_CONJ && t[at].head < scan->s->len; steps++) at = t[at].head; /* "German and French" */
  if (mark == NO_TOKEN) mark = tree_child(scan->tree, at, DEP_CASE);
  uint32_t head = t[at].head;
  if (head >= scan->s->len) return;
  Deprel base = deprel_base(t[at].deprel);
  Str preposition = mark == NO_TOKEN ? (Str){"", 0} : scan->lower[mark], lemma = t[head].lemma;
  bool into = str_is(preposition, "in") || str_is(preposition, "into") || str_is(preposition, "from");
  bool language = (base == DEP_OBJ && ONE_OF(lemma, used)) || (base == DEP_OBL && into && (ONE_OF(lemma, turned) || t[head].upos == UPOS_ADJ)) ||
                  (base == DEP_NMOD && (str_is(preposition, "of") || str_is(preposition, "in")) && ONE_OF(lemma, of));
  if (language) vote(m, ENTITY_CONCEPT, 4.0F);
}

/* "the Erasmus College in Delft", "a court in Colter": where a body has its house, whatever else is called so. */
static bool is_seat(const Scan *scan, const Mention *m, uint32_t mark)
{
  const Token *t = scan->s->tokens;
  uint32_t house = t[m->head].head;
  if (house >= m->first || mark + 1 != m->first || house + 1 != mark || deprel_base(t[m->head].deprel) != DEP_NMOD || !token_is_noun(&t[house])) return false;
  static const char *const bodies[] = {"court", "school", "college", "university", "hospital", "church", "mosque", "temple", "factory", "plant", "museum", "prison", "hotel", "clinic", "embassy", "consulate", "airport",
                                       "station", "laboratory", "warehouse", "stadium", "theatre", "theater", "library", "cemetery", "bakery", "restaurant", "mine", "port", "refinery", "shipyard", "cathedral"};
  return ONE_OF(scan->lower[house], bodies);
}

/* "the mayor of Lowell", "the people of": of whom or what but a place? */
static bool is_governed(const Scan *scan, const Mention *m)
{
  static const char *const nouns[] = {"mayor", "mayoress", "governor", "sheriff", "resident", "inhabitant", "citizen", "town", "village", "city", "outskirt", "suburb"};
  const Token *t = scan->s->tokens;
  uint32_t head = t[m->head].head, mark = tree_child(scan->tree, m->head, DEP_CASE);
  if (mark == NO_TOKEN || mark + 1 != m->first || head + 1 != mark || deprel_base(t[m->head].deprel) != DEP_NMOD) return false;
  return str_is(scan->lower[mark], "of") && ONE_OF(t[head].lemma, nouns) && t[head].upos == UPOS_NOUN;
}

/* "in Lowell, Massachusetts": a town, whoever else is called Lowell. */
static void set_in_land(const Scan *scan, Mention *m)
{
  const Resolver *res = scan->r->resolver;
  const LexEntry *e;
  uint32_t comma = m->last + 1, from = m->last + 2;
  if (!m->first || from >= scan->s->len || scan->s->tokens[m->first - 1].upos != UPOS_ADP || !str_is(scan->s->tokens[comma].form, ",") || !is_capital(scan->s->tokens[from].form)) return;
  size_t most = scan->s->len - from < 4 ? scan->s->len - from : 4, used = lex_longest(res->countries, scan->lower + from, most, &e);
  if (!used && (used = lex_longest(res->places, scan->lower + from, most, &e)) && str_is(e->field[1], "city")) return; /* "in Lowell, Boston and Salem" */
  uint32_t end = from + (uint32_t)used;
  if (used && (end >= scan->s->len || scan->s->tokens[end].upos == UPOS_PUNCT)) vote(m, ENTITY_PLACE, 6.0F);
}

/* "appointed Keoni Kealoha chairman", "named Fatou Diallo as its head": whom an office is given. */
static void given_office(const Scan *scan, Mention *m)
{
  static const char *const gives[] = {"appoint", "elect", "name", "nominate", "re-elect", "reappoint"};
  const Token *t = scan->s->tokens;
  uint32_t verb = t[m->head].head, next = m->last + 1;
  if (verb >= scan->s->len || !ONE_OF(t[verb].lemma, gives) || (deprel_base(t[m->head].deprel) != DEP_OBJ && t[m->head].deprel != DEP_NSUBJ_PASS)) return;
  if (next < scan->s->len && str_is(scan->lower[next], "as")) next++;
  while (next < scan->s->len && (t[next].upos == UPOS_DET || t[next].upos == UPOS_ADJ || t[next].xpos == XPOS_PRPS || (t[next].upos == UPOS_NOUN && next + 1 < scan->s->len && t[next + 1].upos == UPOS_NOUN))) next++;
  if (t[m->head].deprel == DEP_NSUBJ_PASS) next = tree_child(scan->tree, verb, DEP_XCOMP);
  if (next < scan->s->len && t[next].upos == UPOS_NOUN && noun_kinds(scan->r->resolver, t[next].lemma) & KIND_OFFICE) vote(m, ENTITY_PERSON, 2.5F);
}

/* "SkyBaltic, which competes with them": nobody. "Lindqvist, who left": no firm. */
static void told_by_relative(const Scan *scan, Mention *m)
{
  uint32_t comma = m->last + 1, word = comma + 1, clause = tree_child(scan->tree, m->head, DEP_ACL);
  if (clause == NO_TOKEN || word >= scan->s->len || clause <= word || !str_is(scan->s->tokens[comma].form, ",")) return;
  if (str_is(scan->lower[word], "which")) {
    if (m->votes[ENTITY_PERSON] > 0) vote(m, str_is(scan->s->tokens[clause].lemma, "lie") ? ENTITY_PLACE : ENTITY_ORGANIZATION, 0.6F);
    vote(m, ENTITY_PERSON, m->name.count > 1 ? -2.5F : -1.8F);
  }
  if (str_is(scan->lower[word], "who")) vote(m, ENTITY_PERSON, 1.2F);
}

/* "Daehan chief executive Park Ji-hoon": whose chief somebody is. */
static void leads_body(const Scan *scan, Mention *m)
{
  static const char *const offices[] = {"chief executive", "chief executive officer", "ceo", "chairman", "chairwoman", "chairperson", "chief financial officer", "finance chief", "managing director", "executive director",
                                        "co-founder", "founder", "spokesman", "spokeswoman", "spokesperson", "vice president", "board member", "shareholder", "general manager", "chief operating officer", "executive", "analyst", "economist"};
  const LexEntry *e;
  uint32_t at = m->last + 1;
  size_t most = at < scan->s->len ? scan->s->len - at : 0, used = most ? lex_longest(scan->r->resolver->roles, scan->lower + at, most < 4 ? most : 4, &e) : 0;
  if (!used || !ONE_OF(e->key, offices) || !scan->s->tokens[m->last].space_after || at + used >= scan->s->len || is_known_place(scan, m) || m->adjective) return;
  const Token *next = &scan->s->tokens[at + used];
  if (is_name_token(next) && is_capital(next->form)) vote(m, ENTITY_ORGANIZATION, 2.6F);
}

/* "Prescot boss Liz Howarth", "Prescot striker Jamie Brannigan": a club, where no list knows a town. */
static void fields_player(const Scan *scan, Mention *m)
{
  static const char *const posts[] = {"boss", "coach", "manager", "captain", "striker", "midfielder", "defender", "goalkeeper", "winger", "forward", "quarterback", "chief", "head", "director", "lawyer", "official"};
  const Token *t = scan->s->tokens;
  uint32_t at = m->last + 1;
  if (at + 1 >= scan->s->len || m->adjective || is_known_place(scan, m) || t[at].upos != UPOS_NOUN || !ONE_OF(scan->lower[at], posts) || !is_name_token(&t[at + 1]) || !is_capital(t[at + 1].form)) return;
  Deprel base = deprel_base(t[m->head].deprel);
  if (base == DEP_COMPOUND || base == DEP_NMOD) vote(m, ENTITY_ORGANIZATION, 1.6F);
}

/* "its crane-making arm, Yunhai Heavy Lift": a part of a body. */
static void part_of_body(const Scan *scan, Mention *m)
{
  static const char *const parts[] = {"arm", "unit", "subsidiary", "division", "affiliate", "offshoot", "parent"};
  const Token *t = scan->s->tokens;
  uint32_t noun = deprel_base(t[m->head].deprel) == DEP_APPOS ? t[m->head].head : NO_TOKEN;
  if (noun >= m->first || !ONE_OF(t[noun].lemma, parts) || t[noun].xpos == XPOS_NNS) return;
  if (tree_child(scan->tree, noun, DEP_NMOD) != NO_TOKEN || tree_child(scan->tree, noun, DEP_COMPOUND) != NO_TOKEN) vote(m, ENTITY_ORGANIZATION, 2.6F);
}

/* "South Korea's Daehan Marine": what a land has and no list knows as a place is a firm, if it is not somebody. */
static void of_land(const Scan *scan, Mention *m)
{
  const Resolver *res = scan->r->resolver;
  if (m->name.count < 2 || m->votes[ENTITY_PLACE] <= 0 || is_known_place(scan, m) || lex_has(res->kind_words, m->name.words[m->name.count - 1]) || lex_has(res->kind_words, m->name.words[0])) return;
  uint32_t owner = tree_child(scan->tree, m->head, DEP_NMOD);
  if (owner == NO_TOKEN || owner >= m->first || scan->s->tokens[owner].deprel != DEP_NMOD_POSS || !lex_has(res->countries, scan->lower[owner])) {
    const LexEntry *e;
    if (owner == NO_TOKEN || !owner || owner >= m->first || scan->s->tokens[owner].deprel != DEP_NMOD_POSS || lex_longest(res->countries, scan->lower + owner - 1, 2, &e) != 2) return;
  }
  vote(m, ENTITY_ORGANIZATION, 0.9F * m->votes[ENTITY_PLACE]);
  vote(m, ENTITY_PLACE, -0.5F * m->votes[ENTITY_PLACE]);
}

/* "landed at Charles de Gaulle": where one flies to bears somebody's name. */
static void flown_to(const Scan *scan, Mention *m)
{
  static const char *const flies[] = {"fly", "land", "taxi", "divert"}, *const marks[] = {"at", "to", "from", "into"};
  const Token *t = scan->s->tokens;
  uint32_t verb = t[m->head].head, mark = tree_child(scan->tree, m->head, DEP_CASE);
  bool flown = verb < m->head && mark != NO_TOKEN && mark < m->head && deprel_base(t[m->head].deprel) == DEP_OBL && ONE_OF(t[verb].lemma, flies) && ONE_OF(scan->lower[mark], marks);
  if (flown && m->votes[ENTITY_PERSON] > 0 && !m->name.titled) vote(m, ENTITY_PLACE, 2.0F + m->votes[ENTITY_PERSON]);
}

void vote_context(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  flown_to(scan, m);
  const Token *h = &t[m->head];
  uint32_t mark = tree_child(scan->tree, m->head, DEP_CASE);
  if (mark != NO_TOKEN && mark < m->head && (str_is(scan->lower[mark], "in") || str_is(scan->lower[mark], "near"))) vote(m, ENTITY_PLACE, is_seat(scan, m, mark) ? 2.4F : 0.4F);
  if (h->head < scan->s->len && deprel_base(h->deprel) == DEP_NSUBJ) {
    Str verb = t[h->head].lemma;
    if (str_is(verb, "say") || str_is(verb, "tell") || str_is(verb, "add") || str_is(verb, "think")) vote(m, ENTITY_PERSON, 0.4F);
  }
  if (m->first > 0 && t[m->first - 1].upos == UPOS_DET && m->name.count) vote(m, ENTITY_PERSON, -1.0F);
  told_by_relative(scan, m);
  given_office(scan, m);
  set_in_land(scan, m);
  if (is_governed(scan, m)) vote(m, ENTITY_PLACE, 3.0F);
  noun_before(scan, m);
  noun_after(scan, m);
  beside_trade(scan, m);
  born_there(scan, m);
  behind_trade(scan, m);
  band_of_fighters(scan, m);
  member_of(scan, m);
  owner_of_person(scan, m);
  of_person(scan, m);
  leads_body(scan, m);
  fields_player(scan, m);
  part_of_body(scan, m);
  of_land(scan, m);
  traded(scan, m);
  worked_at(scan, m);
  serves_as_firm(scan, m);
  told_with_article(scan, m);
  plays(scan, m);
  played_for(scan, m);
  sails(scan, m);
  argument_of(scan, m);
  is_language(scan, m);
  vote_deeds(scan, m);
}

/* "Delta, Frontier and JetBlue": what stands side by side is of one kind. */
void vote_conjuncts(Scan *scan)
{
  const Token *t = scan->s->tokens;
  size_t count = scan->found.len;
  EntityType *told = ARENA_ARRAY(scan->r->arena, EntityType, count);
  for (size_t i = 0; i < count; i++) told[i] = scan->found.at[i].type;
  for (size_t i = 0; i < count; i++) {
    Mention *m = &scan->found.at[i];
    if (m->kind != MENTION_NAME || t[m->head].deprel != DEP_CONJ || m->gazetteer) continue;
    for (size_t j = 0; j < count; j++) {
      Mention *other = &scan->found.at[j];
      if (other->kind != MENTION_NAME || t[m->head].head < other->first || t[m->head].head > other->last || told[i] == told[j]) continue;
      if (told[j] != ENTITY_NONE && told[j] != ENTITY_CONCEPT) vote(m, told[j], 0.8F);
      if (told[i] != ENTITY_NONE && told[i] != ENTITY_CONCEPT) vote(other, told[i], 0.8F);
    }
  }
}
