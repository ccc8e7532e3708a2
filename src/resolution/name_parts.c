/*
 * name_parts.c - may one name be short for another? "Powell" for "Colin L. Powell", "Chinook" for "Chinook Therapeutics", "King Faisal"
 * for the hospital of that name. A person's parts are words of the name; a body's are its first words, its own word, or its letters.
 */
#include "lexicon/gazetteer.h"
#include "resolution/names.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* "Rovers" after "Harwick Rovers", "Times" after "Quuxley Times": what an article calls teams and papers by; other words that
 * many names end in tell too little. */
static bool is_last_word(const Reading *r, const Mention *part, const Mention *whole)
{
  const NameWords *p = &part->name, *w = &whole->name;
  if (p->count != 1 || w->count < 2 || !str_eq(p->words[0], w->words[w->count - 1]) || looks_acronym(part->text)) return false;
  const Resolver *res = r->resolver;
  const LexEntry *town;
  bool leads = part->np_first == part->first && w->count == 2 && is_class_word(res, w->words[0]); /* "Tamarin" is not Radio Tamarin */
  if (leads) return false;
  bool told = whole->sentence <= part->sentence || r->sentences->at[part->sentence].kind == BLOCK_HEADLINE; /* a headline says the short name first */
  bool club = str_is(p->words[0], "city") && lex_longest(res->places, w->words, w->count - 1, &town) == w->count - 1;
  if (club && part->np_first == part->first) return told; /* "City" for Manchester City, not "the City" */
  const LexTable *const known[] = {res->countries, res->places, res->demonyms, res->groups, res->kind_words};
  for (size_t i = 0; i < COUNT_OF(known); i++)
    if (lex_has(known[i], p->words[0])) return false;
  const LexEntry *e = lex_find(res->organization_words, p->words[0]);
  for (; e && (str_is(e->field[1], "sport") || str_is(e->field[1], "news")); e = lex_next(res->organization_words, e)) {}
  return !e && told;
}

static bool words_known(const LexTable *table, const NameWords *n, uint32_t count)
{
  const LexEntry *e;
  return lex_longest(table, n->words, count, &e) == count;
}

/* The end of a longer name, within one article: "Congress" of "U.S. Congress", "Pirates" of "Pittsburgh Pirates", "World Cup" of
 * "FIFA World Cup", "Firefox" of "Mozilla Firefox". */
static bool leads_away(Reading *r, const NameWords *part, const NameWords *whole, EntityType type)
{
  const Resolver *res = r->resolver;
  uint32_t lead = whole->count - part->count;
  for (uint32_t i = 0; i < part->count; i++)
    if (!str_eq(part->words[i], whole->words[lead + i])) return false;
  if (type == ENTITY_ORGANIZATION && part->count == 1) {
    Str word = part->words[0];
    if (words_known(res->countries, whole, lead) || words_known(res->demonyms, whole, lead)) return lex_has(res->organization_words, word);
    return words_known(res->places, whole, lead) && word.len > 3 && word.at[word.len - 1] == 's' && !lex_has(res->organization_words, word);
  }
  return (type == ENTITY_EVENT && part->count >= 2) || (type == ENTITY_PRODUCT && lead == 1 && words_known(res->organization_words, whole, lead));
}

/* "Calder Trust" and "Calder Trust for Children": the longer one says of what or for whom. */
static bool goes_on(const NameWords *part, const NameWords *whole)
{
  static const char *const links[] = {"for", "of", "and", "against", "on"};
  if (part->count < 2 || whole->count < part->count + 2) return false;
  for (uint32_t i = 0; i < part->count; i++)
    if (!str_eq(part->words[i], whole->words[i])) return false;
  for (size_t i = 0; i < COUNT_OF(links); i++)
    if (str_is(whole->words[part->count], links[i])) return true;
  return false;
}

/* Words that begin many names */
static bool is_general_word(Str w)
{
  static const char *const plain[] = {"united",  "national", "international", "global", "general", "royal",   "first",  "second",  "new",    "old",    "young",  "great",   "grand",
                                      "federal", "central",  "northern",      "southern", "eastern", "western", "north",  "south",   "east",   "west",   "standard", "universal", "world",
                                      "public",  "free",     "big",           "red",    "blue",    "green",   "black",  "white",   "golden", "silver", "joint",  "social",  "democratic",
                                      "liberal", "conservative", "islamic",   "christian", "catholic", "people", "state",  "local",  "supreme", "high",   "saint",  "st.",     "st"};
  return str_among(w, plain, COUNT_OF(plain));
}

/* "Chinook" and "Chinook Therapeutics" of one article: a first word that says nothing but the name, whatever stands behind it. */
static bool is_own_first_word(const Resolver *res, const NameWords *part, const NameWords *whole)
{
  if (part->count != 1 || !str_eq(part->words[0], whole->words[0]) || part->words[0].len < 4) return false;
  Str w = part->words[0];
  if (is_general_word(w)) return false;
  return !lex_has(res->places, w) && !lex_has(res->countries, w) && !lex_has(res->demonyms, w) && !lex_has(res->groups, w) && !lex_has(res->noun_classes, w) &&
         !lex_has(res->organization_words, w) && !lex_has(res->kind_words, w) && !lex_has(res->given_names, w);
}

/* "Apex" of "Apex Health": a common noun, too, but the model takes both for organizations. */
static bool is_first_of_two(const Resolver *res, const Mention *part, const Mention *whole)
{
  Str w = part->name.words[0];
  if (part->name.count != 1 || whole->name.count != 2 || !str_eq(w, whole->name.words[0]) || w.len < 4 || part->np_first != part->first) return false;
  if (lex_has(res->places, w) || lex_has(res->countries, w) || lex_has(res->demonyms, w) || lex_has(res->groups, w) || lex_has(res->organization_words, w) || lex_has(res->titles, w)) return false;
  return !is_general_word(w);
}

/* "Jade Horizon" after "Jade Horizon Shipping": all but what the firm does; the last word is no surname, or the first no given name. */
static bool begins_firm(Reading *r, const Mention *part, const Mention *whole)
{
  const NameWords *p = &part->name, *w = &whole->name;
  const Resolver *res = r->resolver;
  if (p->count < 2 || w->count <= p->count || whole->sentence > part->sentence || p->titled || part->role_count) return false;
  for (uint32_t i = 0; i < p->count; i++)
    if (!str_eq(p->words[i], w->words[i])) return false;
  bool trade = name_without_mark(whole->text).len < whole->text.len && !lex_has(res->places, part->key); /* "Works Limited" */
  for (const LexEntry *e = lex_find(res->organization_words, w->words[p->count]); e; e = lex_next(res->organization_words, e)) trade |= str_is(e->field[0], "suffix") && str_is(e->field[1], "company");
  return trade && (lex_has(res->noun_classes, p->words[p->count - 1]) || !lex_has(res->given_names, p->words[0]));
}

static bool is_house_word(Str w)
{
  static const char *const houses[] = {"school", "college", "hospital", "academy", "church", "prison", "hotel", "museum", "theatre", "theater", "stadium", "clinic"};
  return str_among(w, houses, COUNT_OF(houses));
}

/* "Saint Clare" after "Saint Clare Children's Hospital", "King Faisal" after "King Faisal Hospital": the house, and not whom it is called
 * after. A king may be told of beside it: what houses do not do he does. */
static bool is_house_of(Reading *r, const Mention *part, const Mention *whole)
{
  static const char *const styles[] = {"King ", "Queen ", "Prince ", "Princess ", "Sir ", "Lord ", "Lady ", "Sultan "};
  Str styled = part->styled, text = whole->text;
  bool saint = str_starts(styled, "Saint ") || str_starts(styled, "St"), ruler = false;
  for (size_t i = 0; i < COUNT_OF(styles); i++) ruler |= str_starts(styled, styles[i]);
  if (ruler) {
    const Tree *tree = &r->trees[part->sentence];
    static const char *const deeds[] = {"open", "close", "treat", "have", "admit", "move", "reopen", "expand", "shut", "burn", "need", "run", "stand", "teach", "enrol", "enroll", "be"};
    const Token *t = tree->sentence->tokens;
    uint32_t over = t[part->head].head;
    bool does = deprel_base(t[part->head].deprel) == DEP_NSUBJ && over < tree->sentence->len && (str_among(t[over].lemma, deeds, COUNT_OF(deeds)) || t[part->head].deprel == DEP_NSUBJ_PASS);
    bool at = tree_child(tree, part->head, DEP_CASE) != NO_TOKEN && str_is(t[tree_child(tree, part->head, DEP_CASE)].lemma, "at");
    ruler = (does || at) && is_house_word(whole->name.words[whole->name.count - 1]);
  }
  return (saint || ruler) && text.len > styled.len && str_eq((Str){text.at, styled.len}, styled) && memchr(" '\xE2", text.at[styled.len], 3) && /* "St Cuthbert's Hospitals" */ whole->sentence < part->sentence;
}

/* "IFK" after "IFK Norra": letters that no list knows for a body of their own. */
static bool is_first_letters(const Resolver *res, const Mention *part, const Mention *whole)
{
  if (part->name.count != 1 || whole->name.count != 2 || !str_eq(part->name.words[0], whole->name.words[0]) || part->text.len < 3 || part->text.len > 5 || part->name.titled) return false;
  for (size_t i = 0; i < part->text.len; i++)
    if (part->text.at[i] < 'A' || part->text.at[i] > 'Z') return false;
  return !lex_has(res->organization_words, part->key) && !lex_has(res->organization_shorts, part->key) && !lex_has(res->countries, part->key) && !lex_has(res->places, part->key);
}

/* "Hillside" of "Hillside Primary School", where no list knows a town. */
static bool begins_house(Reading *r, const Mention *part, const Mention *whole)
{
  const NameWords *p = &part->name, *w = &whole->name;
  const Resolver *res = r->resolver;
  if (p->count != 1 || w->count < 2 || !str_eq(p->words[0], w->words[0]) || p->words[0].len < 5 || whole->sentence > part->sentence || p->titled || part->role_count || part->np_first != part->first) return false;
  return is_house_word(w->words[w->count - 1]) && !lex_has(res->places, p->words[0]) && !lex_has(res->countries, p->words[0]) && !lex_has(res->demonyms, p->words[0]) && !is_general_word(p->words[0]) && !lex_has(res->given_names, p->words[0]);
}

/* "the Bolshoi" after "Bolshoi Theatre": houses of the arts go by their first word, with the article. */
static bool begins_stage(Reading *r, const Mention *part, const Mention *whole)
{
  static const char *const stages[] = {"theatre", "theater", "opera", "ballet", "gallery", "museum", "orchestra", "philharmonic", "cinema", "circus"};
  const NameWords *p = &part->name, *w = &whole->name;
  const Resolver *res = r->resolver;
  if (p->count != 1 || w->count != 2 || !str_eq(p->words[0], w->words[0]) || p->words[0].len < 5 || !str_among(w->words[1], stages, COUNT_OF(stages)) || p->titled || part->role_count) return false;
  bool article = false;                              /* headlines leave it out */
  CLUSTER_EACH(r, cluster_of(r, (uint32_t)(part - r->mentions.at)), x) {
    const Mention *c = &r->mentions.at[x];
    article |= c->kind == MENTION_NAME && c->first > 0 && str_eq_nocase(reading_token(r, c->sentence, c->first - 1)->form, STR("the"));
  }
  return article && !lex_has(res->countries, p->words[0]) && !lex_has(res->demonyms, p->words[0]) && !is_general_word(p->words[0]) && !lex_has(res->given_names, p->words[0]);
}

/* "Schalke" of "Schalke 04": clubs leave out the year of their founding. */
static bool leaves_out_year(const Mention *p, const Mention *w)
{
  Str year = w->name.count == 2 ? w->name.words[1] : (Str){"", 0};
  bool digits = (year.len == 2 || year.len == 4) && p->name.count == 1 && str_eq(p->name.words[0], w->name.words[0]);
  for (size_t i = 0; i < year.len; i++) digits &= year.at[i] >= '0' && year.at[i] <= '9';
  return digits && !p->name.titled && !p->role_count;
}

/* "the Miramar" after "Hôtel Miramar": what it is may be left out, the article then stands before its own word. */
static bool ends_house(Reading *r, const Mention *part, const Mention *whole)
{
  static const char *const houses[] = {"hotel", "museum", "villa", "palais", "palazzo", "cafe", "casino", "teatro", "theatre", "restaurant", "cinema", "club", "clinica", "klinik", "gasthof", "chateau"};
  const NameWords *p = &part->name, *w = &whole->name;
  if (p->count + 1 != w->count || whole->sentence > part->sentence || p->titled || part->role_count || !str_among(w->words[0], houses, COUNT_OF(houses))) return false;
  for (uint32_t i = 0; i < p->count; i++)
    if (!str_eq(p->words[i], w->words[i + 1])) return false;
  bool article = part->first > 0 && str_eq_nocase(reading_token(r, part->sentence, part->first - 1)->form, STR("the"));
  return article && !lex_has(r->resolver->countries, part->key);
}

/* "Jund" of "Jund al-Plonk", which the model took for a man. */
static bool begins_body(Reading *r, const WordIndex *index, const Mention *p, const Mention *w)
{
  return p->name.count == 1 && !p->role_count && !p->name.titled && is_own_first_word(r->resolver, &p->name, &w->name) && may_be_short_company(r, index, p, ENTITY_PERSON);
}

/* "Fenice" of "La Fenice": an article of another tongue is left out. */
static bool is_without_article(const Resolver *res, const Mention *p, const Mention *w)
{
  static const char *const articles[] = {"la", "le", "el", "il", "los", "las", "les", "o", "os", "der", "die", "das"};
  return p->name.count == 1 && w->name.count == 2 && str_among(w->name.words[0], articles, COUNT_OF(articles)) && str_eq(p->name.words[0], w->name.words[1]) && !p->name.titled && !p->role_count && !lex_has(res->given_names, p->name.words[0]);
}

/* "Elbtal" after "Elbtal Halbleiter": a town that no list knows of, and nothing is said to be there. */
static bool begins_unknown(Reading *r, const WordIndex *index, const Mention *p, const Mention *w)
{
  Gazetted found;
  if (p->name.count != 1 || w->name.count != 2 || w->sentence > p->sentence || p->name.titled || p->role_count || !is_own_first_word(r->resolver, &p->name, &w->name)) return false;
  if (gazetteer_find(p->key, &found) && (found.town >= 1 || found.region >= 0)) return false;
  return may_be_short_company(r, index, p, ENTITY_PLACE);
}

bool part_fits(Reading *r, const WordIndex *index, uint32_t part, uint32_t whole, bool person)
{
  const Mention *p = mention(r, part), *w = mention(r, whole);
  if (w->name.count <= p->name.count) return false;
  if (person) {
    if (cluster_type(r, whole) != ENTITY_PERSON || !person_names_agree(r->resolver, &p->name, &w->name) || is_styled_other(r, part, whole)) return false;
    Gender a = p->name.titled ? p->gender : GENDER_UNKNOWN, b = cluster_gender(r, whole);
    return !(a && b && a != b && b != GENDER_NEUTER);
  }
  if (is_house_of_other(r, part, whole)) return false;
  EntityType a = cluster_type(r, part), b = cluster_type(r, whole);
  if (p->ship && w->ship) return w->name.count == 2 && p->name.count == 1 && str_eq(p->name.words[0], w->name.words[1]); /* "the Hawk" of the tanker Nordic Hawk */
  if (b != ENTITY_PERSON && whole < part && is_without_article(r->resolver, p, w)) return true;
  if (b != ENTITY_PERSON && (begins_stage(r, p, w) || ends_house(r, p, w))) return true;
  if (b == ENTITY_PERSON || b == ENTITY_PLACE || (a == ENTITY_PLACE && is_surely_place(r, p))) return false;
  if (p->firm && b == ENTITY_ORGANIZATION && str_eq(firm_stem(r->resolver, &w->name), p->name.words[0])) return true;
  if (a == ENTITY_ORGANIZATION && b == ENTITY_ORGANIZATION && leaves_out_year(p, w)) return true;
  if (b == ENTITY_ORGANIZATION && (begins_firm(r, p, w) || is_house_of(r, p, w) || (a != ENTITY_PERSON && begins_house(r, p, w)))) return true;
  bool first_word = w->name.count == 2 && whole < part && !p->role_count && is_own_first_word(r->resolver, &p->name, &w->name) && may_be_short_company(r, index, p, ENTITY_PERSON);
  if (first_word && (b == ENTITY_ORGANIZATION || b == ENTITY_NONE) && lex_has(r->resolver->noun_classes, w->name.words[1])) return true; /* "Vireo" after "Vireo Imaging" */
  if (b == ENTITY_ORGANIZATION && whole < part && is_first_letters(r->resolver, p, w)) return true;
  if (p->town) return false;
  if (b == ENTITY_ORGANIZATION && p->club && w->name.count == 2 && (str_eq(p->name.words[0], w->name.words[0]) || str_eq(p->name.words[0], w->name.words[1]))) return true;
  if (a == ENTITY_PERSON && b == ENTITY_ORGANIZATION && begins_body(r, index, p, w)) return true;
  if (a == ENTITY_PLACE && b == ENTITY_ORGANIZATION && begins_unknown(r, index, p, w)) return true;
  if ((a == ENTITY_PERSON || a == ENTITY_PLACE) && (b != ENTITY_ORGANIZATION || !may_be_short_company(r, index, p, a))) return false;
  if (b == ENTITY_ORGANIZATION && is_last_word(r, p, w)) return true;
  if (a == ENTITY_ORGANIZATION && b == ENTITY_ORGANIZATION && (goes_on(&p->name, &w->name) || is_own_first_word(r->resolver, &p->name, &w->name) || (whole < part && is_first_of_two(r->resolver, p, w)))) return true;
  return organization_names_agree(r->resolver, &p->name, &w->name) || leads_away(r, &p->name, &w->name, b);
}
