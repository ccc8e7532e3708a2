/*
 * kind_fits.c - may what is named be called so? "The company" for Acme Corp., "the city" for Wuhan, not "the bank" for a drug maker.
 * What its name's last word says, what the tables say of it, what else the article called it.
 */
#include "resolution/kind_fits.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* "Lake Como", "Kandahar Province": no city. */
static bool name_tells_kind(Reading *r, const Mention *m)
{
  static const char *const first[] = {"lake", "mount", "cape", "fort", "gulf", "isle", "camp", "river", "sea", "north", "south", "east", "west"};
  bool tells = m->adjective;
  for (size_t i = 0; i < COUNT_OF(first) && m->name.count; i++) tells |= str_is(m->name.words[0], first[i]);
  for (uint32_t i = m->name.count > 1 && str_is(m->name.words[0], "port"); i < m->name.count; i++) tells |= (noun_kinds(r->resolver, m->name.words[i]) & KIND_PLACE) != 0 || lex_has(r->resolver->kind_words, m->name.words[i]);
  return tells || lex_has(r->resolver->demonyms, m->key);
}

static bool place_is_a(Reading *r, uint32_t m, Str lemma)
{
  static const char *const kingdoms[] = {"Jordan", "Saudi Arabia", "Bahrain", "Morocco", "Thailand", "Cambodia", "Bhutan", "Eswatini", "Lesotho", "Tonga"};
  const LexEntry *e = lex_find(r->resolver->places, mention(r, m)->key);
  static const char *const states[] = {"republic", "kingdom", "emirate", "emirates", "sultanate", "principality", "commonwealth"}; /* what no table knows tells it */
  bool state = mention(r, m)->name.count > 1 && str_among(mention(r, m)->name.words[mention(r, m)->name.count - 1], states, COUNT_OF(states));
  if (str_is(lemma, "country") || str_is(lemma, "nation")) return cluster_is_country(r, m) || state;
  for (size_t i = 0; i < COUNT_OF(kingdoms) && str_is(lemma, "kingdom"); i++)
    if (str_eq_nocase(mention(r, m)->key, str_of(kingdoms[i]))) return true;
  bool settlement = str_is(lemma, "city") || str_is(lemma, "town") || str_is(lemma, "village");
  if (!e) return settlement && !cluster_is_country(r, m) && !name_tells_kind(r, mention(r, m));
  if (str_is(lemma, "city") || str_is(lemma, "capital") || str_is(lemma, "town"))
    return str_is(e->field[1], "city") || str_is(e->field[1], "capital");
  return str_eq(e->field[1], lemma);
}

/* Nouns for any company, whatever it makes */
bool is_broad(Str lemma)
{
  static const char *const any[] = {"company", "firm", "group", "giant", "organization", "organisation", "rival", "business", "corporation", "agency", "body"};
  for (size_t i = 0; i < COUNT_OF(any); i++)
    if (str_is(lemma, any[i])) return true;
  return false;
}

/* ---- trades: a bank is no drug maker ------------------------------------------------------------------------------------------- */

static Str listed_trade(const LexTable *words, Str key, const char *where)
{
  for (const LexEntry *e = lex_find(words, key); e; e = lex_next(words, e))
    if (str_is(e->field[0], where) && e->field[2].len) return e->field[2];
  return (Str){"", 0};
}

/* "Irving Police Department" says what it is: no school. */
static bool is_another_body(Reading *r, const Mention *name, Str lemma)
{
  if (is_broad(lemma) || name->name.count < 2) return false;
  static const char *const charities[] = {"fund", "trust", "foundation", "society", "hospital", "hospice", "league", "association", "institute", "church"};
  Str last = name->name.words[name->name.count - 1];
  bool body = false;
  if (str_is(lemma, "charity") && str_among(last, charities, COUNT_OF(charities))) return false; /* the Garrick Foundation */
  for (const LexEntry *e = lex_find(r->resolver->organization_words, last); e; e = lex_next(r->resolver->organization_words, e)) body |= str_is(e->field[0], "noun");
  Str trade = listed_trade(r->resolver->organization_words, last, "noun"); /* a bank is a lender */
  if (trade.len && str_eq(trade, listed_trade(r->resolver->organization_words, lemma, "noun"))) return false;
  return body && !str_eq(last, lemma) && !nouns_are_synonyms(r->resolver, last, lemma);
}

static bool is_news_noun(Str lemma)
{
  static const char *const nouns[] = {"newspaper", "magazine", "network", "broadcaster", "station", "channel"};
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (str_is(lemma, nouns[i])) return true;
  return false;
}

static bool is_listed_as_news(const LexTable *words, Str key, const char *where)
{
  for (const LexEntry *e = lex_find(words, key); e; e = lex_next(words, e))
    if (str_is(e->field[0], where) && str_is(e->field[1], "news")) return true;
  return false;
}

/* "bank" of "the bank", "drug" of "the drug maker" */
Str noun_trade(Reading *r, const Mention *m)
{
  static const char *const trades[] = {"car", "drug", "oil", "chip", "film", "game", "food", "drink", "plane", "space", "energy", "steel", "mining", "shipping", "rail", "tech", "telecom"};
  const LexTable *words = r->resolver->organization_words;
  Str own = listed_trade(words, m->lemma, "noun");
  if (!own.len && is_news_noun(m->lemma)) return STR("news"); /* no airline is "the newspaper" */
  if (own.len || m->head == m->first) return own;
  const Token *before = reading_token(r, m->sentence, m->head - 1);
  if (before->upos != UPOS_NOUN || before->head != m->head) return own;
  for (size_t i = 0; i < COUNT_OF(trades); i++)
    if (str_is(before->lemma, trades[i])) return str_of(trades[i]);
  return own;
}

/* What the tables know of the firm, else what its name says: "Novartis", "Chinook Therapeutics". */
Str name_trade(Reading *r, const Mention *name)
{
  const LexTable *words = r->resolver->organization_words;
  Str known = listed_trade(words, name->key, "name");
  if (!known.len && is_listed_as_news(words, name->key, "name")) known = STR("news");
  for (uint32_t i = name->name.count; i-- > 0 && !known.len;)
    if (name->name.words[i].len > 6 && (str_ends(name->name.words[i], "bank") || str_ends(name->name.words[i], "banken"))) known = STR("bank"); /* "Commerzbank" */
  for (uint32_t i = name->name.count; i-- > 0 && !known.len && name->name.count > 1;) known = listed_trade(words, name->name.words[i], "suffix");
  return known;
}

static bool trades_differ(Reading *r, uint32_t candidate, const Mention *m)
{
  Str asked = noun_trade(r, m);
  bool told = false;
  if (!asked.len) return false;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = mention(r, i);
    Str trade = c->kind == MENTION_NAME ? name_trade(r, c) : c->kind == MENTION_NOMINAL && !c->coordination ? noun_trade(r, c) : (Str){"", 0};
    if (str_eq(trade, asked)) return false;
    told |= trade.len > 0;
  }
  return told;
}

/* ---- families: what is called a film may be called a movie --------------------------------------------------------------------- */

static Str noun_family(Reading *r, Str lemma, EntityType type)
{
  const char *kind = type == ENTITY_WORK ? "work" : type == ENTITY_PRODUCT ? "product" : "event";
  for (const LexEntry *e = lex_find(r->resolver->kind_words, lemma); e; e = lex_next(r->resolver->kind_words, e))
    if (str_is(e->field[0], kind)) return e->field[1];
  return (Str){"", 0};
}

static Str mention_family(Reading *r, const Mention *m, EntityType type)
{
  if (m->kind == MENTION_NOMINAL) return noun_family(r, m->lemma, type);
  if (m->ship) return STR("ship");
  const LexEntry *thing = lex_find(r->resolver->things, m->key);
  if (thing && thing->field[2].len) return thing->field[2];
  Str family = {"", 0};
  for (uint32_t i = m->name.count; i-- > 0 && !family.len && m->name.count > 1;) family = noun_family(r, m->name.words[i], type);
  return family;
}

/* What people make for others to see, hear or read: a title alone does not tell which. */
static bool is_art(Str family)
{
  static const char *const arts[] = {"film", "book", "song", "album", "show", "stage", "painting", "poem", "article"};
  for (size_t i = 0; i < COUNT_OF(arts); i++)
    if (str_is(family, arts[i])) return true;
  return false;
}

/* A treaty, an award: a work, but none of these. */
bool is_other_work(Reading *r, const Mention *name)
{
  for (uint32_t i = 0; i < name->name.count; i++)
    for (const LexEntry *e = lex_find(r->resolver->kind_words, name->name.words[i]); e; e = lex_next(r->resolver->kind_words, e))
      if (str_is(e->field[0], "work") && !e->field[1].len) return true;
  return lex_has(r->resolver->things, name->key) || lex_has(r->resolver->organization_words, name->key);
}

/* "the vessel" may be any ship, "the trawler" no freighter. */
static bool is_any_of_family(Str lemma)
{
  static const char *const any[] = {"ship", "vessel", "boat", "film", "movie", "picture", "book", "show", "series", "programme", "song", "album", "car", "plane", "aircraft", "airplane", "game", "phone"};
  for (size_t i = 0; i < COUNT_OF(any); i++)
    if (str_is(lemma, any[i])) return true;
  return false;
}

Family family_of(Reading *r, uint32_t candidate, const Mention *m)
{
  EntityType type = cluster_type(r, candidate);
  if (type != ENTITY_WORK && type != ENTITY_PRODUCT && type != ENTITY_EVENT) return FAMILY_UNTOLD;
  Str asked = noun_family(r, m->lemma, type);
  bool told = false, same = false, exact = false, another = false;
  if (!asked.len) return FAMILY_UNTOLD;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = mention(r, i);
    Str family = c->kind == MENTION_PRONOUN || c->coordination ? (Str){"", 0} : mention_family(r, c, type);
    bool noun = c->kind == MENTION_NOMINAL && type != ENTITY_EVENT && str_eq(family, asked);
    same |= str_eq(family, asked);
    exact |= noun && str_eq(c->lemma, m->lemma);
    another |= noun && !str_eq(c->lemma, m->lemma) && !is_any_of_family(c->lemma);
    told |= family.len > 0;
  }
  if (same && !exact && another && !is_any_of_family(m->lemma)) return FAMILY_OTHER;
  return same ? FAMILY_SAME : told ? FAMILY_OTHER : FAMILY_UNTOLD;
}

/* "the festival's top prize, the Golden Lions": no film. */
static bool is_prize(Reading *r, uint32_t candidate)
{
  static const char *const prizes[] = {"prize", "award", "medal", "trophy", "honour", "honor", "title"};
  CLUSTER_EACH(r, cluster_of(r, candidate), i)
    if (mention(r, i)->kind == MENTION_NOMINAL && str_among(mention(r, i)->lemma, prizes, COUNT_OF(prizes))) return true;
  return false;
}

static bool thing_fits(Reading *r, uint32_t candidate, const Mention *m)
{
  if (is_prize(r, candidate)) return str_among(m->lemma, (const char *const[]){"prize", "award", "medal", "trophy"}, 4);
  Family family = family_of(r, candidate, m);
  if (family != FAMILY_UNTOLD || cluster_type(r, candidate) != ENTITY_WORK) return family == FAMILY_SAME;
  return is_art(noun_family(r, m->lemma, ENTITY_WORK)) && !str_is(m->lemma, "picture") && !str_is(m->lemma, "portrait") && !is_other_work(r, mention(r, candidate));
}

/* "The central bank must approve the sale" of Altyn Bank: another. */
static bool is_other_bank(Reading *r, uint32_t candidate, const Mention *m)
{
  static const char *const words[] = {"central", "reserve", "national", "federal", "state", "people's", "bundesbank", "riksbank"};
  if (!str_is(m->lemma, "bank") || m->head == m->np_first || !str_is(reading_token(r, m->sentence, m->head - 1)->lemma, "central")) return false;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = mention(r, i);
    if (c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && c->head > c->np_first && str_is(reading_token(r, c->sentence, c->head - 1)->lemma, "central")) return false;
    for (uint32_t k = 0; c->kind == MENTION_NAME && k < c->name.count; k++)
      if (str_among(c->name.words[k], words, COUNT_OF(words)) || str_is(c->name.words[k], "of")) return false;
  }
  return true;
}

bool kinds_clash(Reading *r, uint32_t candidate, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  CLUSTER_EACH(r, cluster_of(r, candidate), i) /* "the union" is no academy */
    if (m->kinds & KIND_ORGANIZATION && mention(r, i)->kind == MENTION_NAME && is_another_body(r, mention(r, i), m->lemma)) return true;
  return is_other_bank(r, candidate, m) || trades_differ(r, candidate, m) || family_of(r, candidate, m) == FAMILY_OTHER;
}

/* "the department" for the Home Office, "the agency" for the Federal Aviation Administration. */
bool is_office(const Mention *name, Str lemma)
{
  static const char *const departments[] = {"department", "ministry", "office", "treasury", "exchequer", "pentagon", "chancellery"};
  static const char *const agencies[] = {"agency", "administration", "authority", "bureau", "commission", "service", "inspectorate", "board"};
  if (!name->name.count) return false;
  Str last = name->name.words[name->name.count - 1], first = name->name.words[0];
  if (str_is(lemma, "department") || str_is(lemma, "ministry")) return str_among(last, departments, COUNT_OF(departments)) || str_among(first, departments, COUNT_OF(departments));
  return str_is(lemma, "agency") && name->name.count > 1 && str_among(last, agencies, COUNT_OF(agencies));
}

static bool is_listed(const Reading *r, const Mention *name, const char *sort)
{
  for (const LexEntry *e = lex_find(r->resolver->organization_words, name->key); e; e = lex_next(r->resolver->organization_words, e))
    if (str_is(e->field[0], "name") && str_is(e->field[1], sort)) return true;
  return false;
}

static bool is_known_firm(const Reading *r, const Mention *name) { return lex_has(r->resolver->firm_lands, name->key) || is_listed(r, name, "company"); }

/* A firm is neither a department nor an agency; a department is called so, or by its letters, where it is not a town's. */
static bool is_no_department(Reading *r, uint32_t candidate, const Mention *m)
{
  bool department = str_is(m->lemma, "department") || str_is(m->lemma, "ministry");
  if (!department && !str_is(m->lemma, "agency")) return false;
  bool firm = false;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = mention(r, i);
    if (c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma)) return false;
    if (c->kind == MENTION_NAME && (is_office(c, m->lemma) || name_headed_by(c, m->lemma))) return false;
    firm |= c->kind == MENTION_NAME && is_known_firm(r, c);
  }
  const Mention *name = mention(r, candidate);
  bool letters = name->text.len > 1 && name->text.len < 7;
  for (size_t i = 0; i < name->text.len; i++) letters &= name->text.at[i] >= 'A' && name->text.at[i] <= 'Z';
  return firm || (department && name->name.count == 1 && !letters && !is_listed(r, name, "government"));
}

/* "the regulator" for the Fair Trade Commission, "the bloc" for the African Union, "the alliance" for NATO. */
bool is_called(const Mention *name, Str lemma)
{
  static const char *const regulators[] = {"commission", "authority", "agency", "board", "office", "administration", "inspectorate", "ombudsman"};
  static const char *const blocs[] = {"european union", "eu", "african union", "asean", "mercosur", "ecowas", "caricom", "brics", "eurasian economic union", "gulf cooperation council", "african union commission"};
  static const char *const alliances[] = {"nato", "north atlantic treaty organization", "north atlantic treaty organisation", "aukus"};
  static const char *const unions[] = {"congress", "federation", "association", "confederation", "alliance", "organisation", "organization", "brotherhood", "solidarity"};
  static const char *const trades[] = {"employees", "teachers", "nurses", "miners", "dockers", "labour", "labor", "trade", "pilots", "seafarers", "doctors", "farmworkers"};
  static const char *const parties[] = {"alliance", "front", "bloc", "rally", "left", "democrats", "liberals", "greens", "socialists", "conservatives", "republicans", "nationalists", "patriots"};
  static const char *const creeds[] = {"democratic", "christian", "social", "national", "liberal", "rural", "centre", "center", "patriotic", "civic", "conservative", "progressive", "northern"};
  static const char *const funds[] = {"capital", "partners", "ventures", "investors", "equity", "investments"};
  if (!name->name.count) return false;
  Str last = name->name.words[name->name.count - 1];
  if (is_office(name, lemma)) return true;
  if (str_is(lemma, "regulator") || str_is(lemma, "watchdog")) return name->name.count > 1 && str_among(last, regulators, COUNT_OF(regulators));
  if (str_is(lemma, "union") && str_among(last, unions, COUNT_OF(unions)))
    for (uint32_t i = 0; i + 1 < name->name.count; i++)
      if (str_ends(name->name.words[i], "workers") || str_among(name->name.words[i], trades, COUNT_OF(trades))) return true;
  if (str_is(lemma, "party") && name->name.count > 1) return str_among(last, parties, COUNT_OF(parties)) || ((str_is(last, "union") || str_is(last, "league")) && str_among(name->name.words[0], creeds, COUNT_OF(creeds)));
  if (str_is(lemma, "company") && name->name.count > 1 && (str_is(last, "ballet") || str_is(last, "opera") || str_is(last, "theatre") || str_is(last, "theater") || str_is(last, "circus"))) return true; /* of players */
  if (str_is(lemma, "fund")) return name->name.count > 1 && str_among(last, funds, COUNT_OF(funds));
  if (str_is(lemma, "cartel")) return str_is(name->key, "opec") || str_is(name->key, "organization of the petroleum exporting countries");
  if (str_is(lemma, "bloc")) return str_among(name->key, blocs, COUNT_OF(blocs));
  return str_is(lemma, "alliance") && str_among(name->key, alliances, COUNT_OF(alliances));
}

/* "the company" for Acme Corp., "the organization" for anybody; not "the police" for a church. */
static bool is_class_of(Reading *r, const Mention *name, Str lemma)
{
  if (is_called(name, lemma)) return true;
  static const char *const any[] = {"organization", "organisation", "group", "body", "agency", "institution"};
  static const char *const classes[] = {"company", "firm", "corporation", "party", "university", "school", "college", "bank", "airline",
                                        "team", "club", "newspaper", "magazine", "institute", "church", "movement", "union", "association",
                                        "charity", "foundation", "network", "startup", "manufacturer", "retailer", "automaker",
                                        "hospital", "museum", "ministry", "department", "committee", "commission", "council"};
  bool known = false, fits = false, listed = false;
  for (size_t i = 0; i < COUNT_OF(any); i++)
    if (str_is(lemma, any[i])) return true;
  for (size_t i = 0; i < COUNT_OF(classes); i++) listed |= str_is(lemma, classes[i]);
  const LexTable *words = r->resolver->organization_words;
  const LexEntry *noun = lex_find(words, lemma);
  while (noun && !str_is(noun->field[0], "noun")) noun = lex_next(words, noun);
  static const char *const told[] = {"regiment", "battalion", "brigade", "regulator", "watchdog", "bloc", "broadcaster", "tribunal", "insurgency", "militia", "alliance", "coalition", "force"};
  bool may = listed;
  for (size_t i = 0; i < COUNT_OF(told); i++) may |= str_is(lemma, told[i]);
  if (!may && !(noun && str_is(noun->field[1], "company"))) return false;
  Str noun_kind = noun ? noun->field[1] : (Str){"", 0};
  bool told_only = !listed && !str_is(noun_kind, "company"); /* "the regiment", "the bloc": only what is known to be one */
  if (!name->name.count || is_another_body(r, name, lemma)) return false;
  uint32_t head = 0; /* "Institute" of "Massachusetts Institute of Technology" */
  while (head + 1 < name->name.count && !str_is(name->name.words[head + 1], "of") && !str_is(name->name.words[head + 1], "for")) head++;
  const Str last[2] = {name->name.words[head], name->key};
  for (int k = 0; k < 2; k++)
    for (const LexEntry *e = lex_find(words, last[k]); e; e = lex_next(words, e)) {
      if (!str_is(e->field[0], "suffix") && !str_is(e->field[0], "name")) continue;
      known = true;
      fits |= (str_eq(e->field[1], noun_kind) && !(is_news_noun(lemma) && str_is(e->field[1], "company") && str_is(e->field[0], "suffix"))) || (str_is(e->field[1], "shop") && str_is(noun_kind, "company")) || (str_is(e->field[1], "news") && is_news_noun(lemma)) ||
              (str_is(e->field[1], "sport") && str_is(lemma, "club"));
    }
  return fits || (!known && !told_only);
}

/* "the bureau" for the FBI, "the fund" for the IMF: by what the letters stand for. */
bool full_name_headed(Reading *r, const Mention *name, Str lemma)
{
  Str full = name->kind == MENTION_NAME && name->name.count == 1 ? organization_full(r->resolver, name->key) : name->key;
  if (str_eq(full, name->key)) return false;
  Mention long_form = {.name = name_words(r->resolver, full, r->arena)};
  return name_headed_by(&long_form, lemma);
}

/* "Gulf Aggregates Inc." is no church. */
static bool is_company_by_mark(const Mention *name, Str sort)
{
  static const char *const marks[] = {" Inc", " Inc.", " Corp", " Corp.", " Ltd", " Ltd.", " LLC", " PLC", " plc", " AG", " SE", " SA", " GmbH", " Co."};
  bool marked = false;
  for (size_t i = 0; i < COUNT_OF(marks); i++) marked |= str_ends(name->text, marks[i]);
  return marked && sort.len && !str_is(sort, "company") && !str_is(sort, "news") && !str_is(sort, "shop");
}

Str noun_sort(Reading *r, Str lemma)
{
  for (const LexEntry *e = lex_find(r->resolver->organization_words, lemma); e; e = lex_next(r->resolver->organization_words, e))
    if (str_is(e->field[0], "noun")) return e->field[1];
  return (Str){"", 0};
}

/* What nobody calls a company later. */
static bool is_never_firm(const Mention *nominal)
{
  static const char *const bodies[] = {"union", "church", "school", "university", "college", "charity", "association", "federation", "league", "museum", "choir", "court", "party", "parliament", "orchestra", "guild"};
  return nominal->kind == MENTION_NOMINAL && !nominal->coordination && str_among(nominal->lemma, bodies, COUNT_OF(bodies));
}

/* "the agency" is no drug maker, "the firm" no ministry: of what it was called nothing is of the sort that is asked for. */
static bool is_of_other_sort(Reading *r, uint32_t candidate, const Mention *m)
{
  Str asked = noun_sort(r, m->lemma);
  bool told = false;
  if (!str_is(asked, "company") && !str_is(asked, "government")) return false;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = mention(r, i);
    Str sort = c->kind == MENTION_NOMINAL && !c->coordination ? noun_sort(r, c->lemma) : (Str){"", 0};
    if (str_eq(sort, asked)) return false;
    told |= (str_is(asked, "company") && is_never_firm(c)) || str_is(sort, "company") || (str_is(sort, "government") && !str_is(c->lemma, "agency")); /* singers have agencies */
  }
  return told;
}

/* What is called a Swedish battery maker is no German carmaker, nor a bank. */
static bool is_otherwise(Reading *r, uint32_t candidate, const Mention *m)
{
  bool broad = is_broad(m->lemma), told = false, same = false;
  if (m->place.len && lex_has(r->resolver->countries, str_fold(r->arena, m->place)) && land_fit(r, candidate, m->place) == LAND_OTHER) return true;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = mention(r, i);
    if (m->place.len && c->place.len && !str_eq(c->place, m->place)) return true;
    bool other = c->kind == MENTION_NOMINAL && !c->coordination && (c->kinds & KIND_ORGANIZATION);
    other = other && !is_broad(c->lemma);
    told |= other;
    same |= other && (str_eq(c->lemma, m->lemma) || nouns_are_synonyms(r->resolver, c->lemma, m->lemma));
  }
  return told && !same && !broad;
}

/* "DHN" is no hospital: who goes by letters alone is a body of offices, where nothing says that it is a house. */
static bool is_no_house(const Mention *name, Str lemma)
{
  static const char *const houses[] = {"hospital", "church", "library", "museum", "hotel", "restaurant", "prison", "stadium", "cathedral", "theatre", "theater", "hall"};
  if (name->name.count != 1 || !str_among(lemma, houses, COUNT_OF(houses)) || name->text.len < 2) return false;
  for (size_t i = 0; i < name->text.len; i++)
    if (name->text.at[i] < 'A' || name->text.at[i] > 'Z') return false;
  return true;
}

/* "Sunrise" is no union where it is "Sunrise Mining" as well. */
static bool is_firm_in_full(Reading *r, uint32_t candidate, const Mention *m)
{
  Str asked = noun_sort(r, m->lemma);
  if (!asked.len || str_is(asked, "company") || str_is(asked, "news") || is_broad(m->lemma) || mention(r, candidate)->name.count > 1) return false;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = mention(r, i);
    if (c->kind != MENTION_NAME || c->name.count < 2) continue;
    bool firm = false, same = false;
    for (const LexEntry *e = lex_find(r->resolver->organization_words, c->name.words[c->name.count - 1]); e; e = lex_next(r->resolver->organization_words, e)) {
      firm |= str_is(e->field[0], "suffix") && str_is(e->field[1], "company");
      same |= str_is(e->field[0], "suffix") && str_eq(e->field[1], asked);
    }
    if (firm && !same && !name_headed_by(c, m->lemma)) return true;
  }
  return false;
}

/* "Skyline High" is no union: letters may be one, else some word of it says so. */
static bool is_no_union(const Mention *name, Str lemma)
{
  static const char *const words[] = {"union", "unions", "federation", "association", "brotherhood", "guild", "workers", "teamsters", "congress", "society", "confederation"};
  static const char *const bonds[] = {"coalition", "alliance", "front", "bloc", "pact", "union", "list", "movement"};
  for (uint32_t i = 0; str_is(lemma, "coalition") && i < name->name.count; i++)
    if (str_among(name->name.words[i], bonds, COUNT_OF(bonds))) return false;
  if (str_is(lemma, "coalition")) return true; /* nor is one party the coalition that another joins */
  if (!str_is(lemma, "union") || name->name.count < 2) return false;
  for (uint32_t i = 0; i < name->name.count; i++)
    if (str_among(name->name.words[i], words, COUNT_OF(words))) return false;
  return true;
}

/* "the opposition Unity Congress" */
static bool is_told_party(Reading *r, uint32_t candidate, const Mention *m)
{
  if (!str_is(m->lemma, "party")) return false;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = mention(r, i);
    Str before = c->kind == MENTION_NAME && c->first ? reading_token(r, c->sentence, c->first - 1)->lemma : (Str){"", 0};
    if (str_is(before, "opposition") || str_is(before, "ruling") || str_is(before, "governing") || str_is(before, "rule") || str_is(before, "govern")) return true;
  }
  return false;
}

/* "The venture" of Harrow and Kelvar is neither of them. */
bool is_no_venture(const Mention *name, Str lemma)
{
  return str_is(lemma, "venture") && name->kind == MENTION_NAME && !(name->name.count && str_starts(name->name.words[name->name.count - 1], "venture"));
}

/* "In a letter to Kelvar, the company said", "in talks with the Senate, the agency agreed": who is written to is not who writes. */
bool is_written_to(const Reading *r, const Mention *m, uint32_t candidate)
{
  static const char *const marks[] = {"to", "with", "against"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  if (m->kind != MENTION_NOMINAL || !m->definite || deprel_base(t[m->head].deprel) != DEP_NSUBJ) return false;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *c = &r->mentions.at[i];
    if (c->sentence != m->sentence || c->last >= m->first || c->kind == MENTION_PRONOUN) continue;
    uint32_t letter = t[c->head].head, mark = tree_child(tree, c->head, DEP_CASE), in = letter < m->first ? tree_child(tree, letter, DEP_CASE) : NO_TOKEN;
    if (letter >= m->first || in == NO_TOKEN || mark == NO_TOKEN || deprel_base(t[c->head].deprel) != DEP_NMOD || in > letter || !str_among(t[mark].lemma, marks, COUNT_OF(marks))) continue;
    if (deprel_base(t[letter].deprel) == DEP_OBL && t[letter].head == t[m->head].head && (str_is(t[in].lemma, "in") || str_is(t[in].lemma, "during") || str_is(t[in].lemma, "after"))) return true;
  }
  return false;
}

bool kind_fits(Reading *r, uint32_t candidate, const Mention *m)
{
  if (is_written_to(r, m, candidate) || is_no_venture(mention(r, candidate), m->lemma)) return false;
  EntityType type = cluster_type(r, candidate);
  if (m->kinds & KIND_PLACE && type == ENTITY_PLACE) return place_is_a(r, candidate, m->lemma) || name_headed_by(mention(r, candidate), m->lemma);
  if (m->kinds & KIND_ORGANIZATION) {
    if (type == ENTITY_ORGANIZATION && is_told_party(r, candidate, m)) return true;
    if (type != ENTITY_ORGANIZATION || cluster_is_country(r, candidate) || is_otherwise(r, candidate, m) || is_firm_in_full(r, candidate, m) || is_of_other_sort(r, candidate, m) || trades_differ(r, candidate, m)) return false;
    if (full_name_headed(r, mention(r, candidate), m->lemma)) return true;
    if (is_no_union(mention(r, candidate), m->lemma) || str_is(m->lemma, "administration")) return false; /* a president's, and no Food and Drug Administration */
    if (is_no_house(mention(r, candidate), m->lemma) || is_no_department(r, candidate, m)) return false;
    if (is_company_by_mark(mention(r, candidate), noun_sort(r, m->lemma)) && !is_broad(m->lemma) && !name_headed_by(mention(r, candidate), m->lemma)) return false;
    return name_headed_by(mention(r, candidate), m->lemma) || is_class_of(r, mention(r, candidate), m->lemma);
  }
  return m->kinds & (KIND_EVENT | KIND_WORK | KIND_PRODUCT) && (name_headed_by(mention(r, candidate), m->lemma) || thing_fits(r, candidate, m));
}
