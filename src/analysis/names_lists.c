/*
 * names_lists.c - what word lists say of words as names.
 * "acme corp.": its last word tells an organization; "gulf of plonk": its first a place; "jordan": a country or a person.
 */
#include "analysis/lemma.h"
#include "analysis/names_evidence.h"
#include "lexicon/gazetteer.h"

static const struct { const char *label; EntityType type; } types[] = {
    {"PERSON", ENTITY_PERSON},   {"NORP", ENTITY_GROUP},       {"FAC", ENTITY_PLACE},      {"GPE", ENTITY_PLACE},
    {"LOC", ENTITY_PLACE},       {"ORG", ENTITY_ORGANIZATION}, {"PRODUCT", ENTITY_PRODUCT}, {"EVENT", ENTITY_EVENT},
    {"WORK_OF_ART", ENTITY_WORK}, {"LAW", ENTITY_WORK},        {"LANGUAGE", ENTITY_CONCEPT}, {"DATE", ENTITY_DATE},
    {"TIME", ENTITY_DATE},       {"MONEY", ENTITY_QUANTITY},   {"PERCENT", ENTITY_QUANTITY}, {"QUANTITY", ENTITY_QUANTITY},
    {"ORDINAL", ENTITY_QUANTITY}, {"CARDINAL", ENTITY_QUANTITY}};

NameLists name_lists(const Lexicon *lexicon, Str lexemes, Arena *arena)
{
  if (!lexicon) return (NameLists){.lexemes = lexemes};
  return (NameLists){lexicon_table(lexicon, "countries"),   lexicon_table(lexicon, "places"),
                     lexicon_table(lexicon, "demonyms"),    lexicon_table(lexicon, "groups"),
                     lexicon_table(lexicon, "titles"),      lexicon_table(lexicon, "given_names"),
                     lexicon_table(lexicon, "organization_words"), lexicon_table(lexicon, "kind_words"),
                     lexicon_table(lexicon, "roles"),       lexicon_table(lexicon, "things"),
                     lexicon_table(lexicon, "frames"),      lexicon_table(lexicon, "verbs"), lexicon_table(lexicon, "relations"), lexicon_table(lexicon, "noun_classes"),
                     name_weights_load(lexicon_table(lexicon, "name_weights"), arena), lexemes};
}

EntityType type_of_label(const char *label)
{
  for (size_t i = 0; i < COUNT_OF(types); i++)
    if (str_is(str_of(label), types[i].label)) return types[i].type;
  return ENTITY_NONE;
}

bool type_is_numeric(EntityType type) { return type == ENTITY_DATE || type == ENTITY_QUANTITY; }

bool list_has_kind(const LexTable *table, Str key, unsigned field, const char *value)
{
  for (const LexEntry *e = table ? lex_find(table, key) : NULL; e; e = lex_next(table, e))
    if (str_is(e->field[field], value)) return true;
  return false;
}

bool token_is_proper(const Token *t) { return t->upos == UPOS_PROPN && token_is_capitalized(t); }

bool token_joins_firm(const Sentence *s, uint32_t token)
{
  return token > 0 && token + 1 < s->len && str_is(s->tokens[token].form, "&") && token_is_proper(&s->tokens[token - 1]) && token_is_proper(&s->tokens[token + 1]);
}

bool token_ends_firm(const Settling *g, const Sentence *s, uint32_t token)
{
  if (token == 0 || token >= s->len || !token_is_proper(&s->tokens[token - 1])) return false;
  const Token *t = &s->tokens[token];
  if ((t->upos != UPOS_NOUN && t->upos != UPOS_PROPN) || !token_is_capitalized(t)) return false;
  if (token + 1 < s->len && token_is_capitalized(&s->tokens[token + 1])) return false;
  return list_has_kind(g->lists->organizations, str_lower(g->arena, t->form), 1, "company");
}

/* Are most words of the sentence in capitals, as in a headline? There a capital tells nothing. */
static bool is_in_capitals(const Sentence *s)
{
  uint32_t words = 0, capitals = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    if (s->tokens[i].upos == UPOS_PUNCT || s->tokens[i].upos == UPOS_NUM) continue;
    words++;
    capitals += token_is_capitalized(&s->tokens[i]);
  }
  return capitals * 10 > words * 7;
}

/* Does the capital stand where the sentence, a quotation or a list begins? */
static bool is_at_head(const Sentence *s, uint32_t token)
{
  return token == 0 || (s->tokens[token - 1].upos == UPOS_PUNCT && !str_is(s->tokens[token - 1].form, ",") && s->tokens[token - 1].xpos != XPOS_HYPH);
}

bool token_opens_name(const Settling *g, const Sentence *s, uint32_t token, uint32_t first, uint32_t last)
{
  const Token *t = &s->tokens[token];
  Deprel base = deprel_base(t->deprel);
  bool hangs = t->head != NO_TOKEN && t->head >= first && t->head <= last && (base == DEP_AMOD || base == DEP_COMPOUND || base == DEP_FLAT);
  if (!hangs || t->upos != UPOS_ADJ || !token_is_capitalized(t) || t->form.len < 3) return false;
  static const char *const directions[] = {"Northern", "Southern", "Eastern", "Western", "Upper", "Lower", "Greater"};
  bool own = t->xpos == XPOS_NNP || str_among(t->form, directions, COUNT_OF(directions));
  if ((is_at_head(s, token) && !own) || is_in_capitals(s)) return false;
  Str word = str_lower(g->arena, t->form);
  if (list_has(g->lists->demonyms, word) || list_has(g->lists->groups, word) || list_has(g->lists->demonyms, words_between(s, token, last, true, g->arena))) return false;
  return !title_words(g->lists, s, token, g->arena);
}

bool token_opens_run(const Settling *g, const Sentence *s, uint32_t first, uint32_t last)
{
  bool article = first == 1 && s->tokens[0].upos == UPOS_DET;
  if ((!article && is_at_head(s, first)) || is_in_capitals(s)) return false;
  if (first == 0 || !str_eq_nocase(s->tokens[first - 1].form, STR("the"))) return false;
  Str word = str_lower(g->arena, s->tokens[first].form), tail = str_lower(g->arena, s->tokens[last].form);
  if (list_has(g->lists->demonyms, word) || list_has(g->lists->groups, word) || title_words(g->lists, s, first, g->arena) || list_has(g->lists->roles, tail)) return false;
  bool body = list_has_kind(g->lists->organizations, tail, 0, "suffix") && !list_has_kind(g->lists->organizations, tail, 1, "company");
  return body || list_has_kind(g->lists->kinds, tail, 0, "namesuffix");
}

bool token_is_collective(const Token *t)
{
  static const char *const words[] = {"People", "Peoples", "Workers", "Farmers", "Peasants", "Women", "Children", "Men", "Teachers", "Students", "Writers", "Artists", "Veterans", "Miners", "Citizens", "Tenants", "Residents", "Nurses", "Players"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(t->form, words[i])) return true;
  return false;
}

Str words_between(const Sentence *s, uint32_t first, uint32_t last, bool lower, Arena *arena)
{
  size_t size = 0, at = 0;
  for (uint32_t i = first; i <= last; i++) size += s->tokens[i].form.len + 1;
  char *text = arena_alloc(arena, size + 1);
  for (uint32_t i = first; i <= last; i++) {
    Str form = s->tokens[i].form;
    bool joined = i > first && (s->tokens[i].xpos == XPOS_HYPH || s->tokens[i - 1].xpos == XPOS_HYPH); /* "port-au-prince" */
    if (i > first && !joined) text[at++] = ' ';
    for (size_t k = 0; k < form.len; k++) text[at++] = form.at[k];
  }
  Str joined = {text, at};
  return lower ? str_lower(arena, joined) : joined;
}

bool is_inner_title(const Sentence *s, uint32_t token)
{
  static const char *const words[] = {"St.", "St", "Saint", "Sheikh", "Sheik", "Shaikh", "Shah", "Khan", "Mirza", "King", "Prince", "Earl", "Dean"};
  bool between = token > 0 && token + 1 < s->len && token_is_capitalized(&s->tokens[token - 1]) && token_is_capitalized(&s->tokens[token + 1]);
  return between && str_among(s->tokens[token].form, words, COUNT_OF(words));
}

/* How many words from `first` on are a title: "Atty. Gen." 2, "President" 1, "Zorba" 0. */
uint32_t title_words(const NameLists *lists, const Sentence *s, uint32_t first, Arena *arena)
{
  Str words[TITLE_WORDS];
  const LexEntry *entry;
  size_t grades;
  uint32_t count = 0;
  for (; count < TITLE_WORDS && first + count < s->len; count++) words[count] = str_lower(arena, s->tokens[first + count].form);
  return lists->titles ? (uint32_t)title_longest(lists->titles, words, count, &entry, &grades) : 0;
}

EntityType opens_name(const Settling *g, const Token *t, const Token *preposition)
{
  Str word = str_lower(g->arena, t->form);
  if ((t->upos != UPOS_PROPN && t->upos != UPOS_NOUN) || !token_is_capitalized(t)) return ENTITY_NONE;
  Str key = str_format(g->arena, "%.*s %.*s", STR_ARG(word), STR_ARG(preposition->form));
  if (list_has_kind(g->lists->organizations, key, 0, "prefix")) return ENTITY_ORGANIZATION;
  return str_is(preposition->form, "of") && list_has_kind(g->lists->kinds, word, 0, "namesuffix") ? ENTITY_PLACE : ENTITY_NONE;
}

/* Is the word, in lower case, a noun or adjective of the language? */
bool is_common_word(const Settling *g, const Token *t)
{
  Str word = str_lower(g->arena, t->form);
  return lexeme_find(g->lists->lexemes, word, STR("NOUN")).at || lexeme_find(g->lists->lexemes, word, STR("ADJ")).at;
}

bool is_plain_noun(const Settling *g, const Token *t)
{
  if (is_common_word(g, t) || (t->lemma.len && is_common_word(g, &(Token){.form = t->lemma}))) return true;
  Str word = str_lower(g->arena, t->form);
  const LexTable *const names[] = {g->lists->places, g->lists->countries, g->lists->demonyms, g->lists->given};
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (list_has(names[i], word)) return false;
  return list_has(g->lists->nouns, word) || list_has(g->lists->nouns, str_lower(g->arena, t->lemma));
}

bool is_any_word(const Settling *g, const Token *t)
{
  static const char *const tags[] = {"NOUN", "ADJ", "VERB", "AUX", "ADV", "INTJ"};
  Str word = str_lower(g->arena, t->form);
  for (size_t i = 0; i < COUNT_OF(tags); i++)
    if (lexeme_find(g->lists->lexemes, word, str_of(tags[i])).at) return true;
  return false;
}

bool list_has(const LexTable *table, Str key) { return table && lex_has(table, key); }

static Str last_word(Str text)
{
  size_t at = text.len;
  while (at > 0 && text.at[at - 1] != ' ') at--;
  return (Str){text.at + at, text.len - at};
}

static Str first_word(Str text)
{
  size_t blank = str_find(text, STR(" "));
  return blank == SIZE_MAX ? text : (Str){text.at, blank};
}

static bool all_capitalized(const Sentence *s, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++)
    if (!token_is_capitalized(&s->tokens[i])) return false;
  return true;
}

/* "Bank of ...", "University of ...": two words that open an organization's name. */
static bool opens_organization(const NameLists *lists, const Sentence *s, uint32_t first, uint32_t last, Arena *arena)
{
  if (last > first && token_is_capitalized(&s->tokens[first + 1]) && list_has_kind(lists->organizations, str_lower(arena, s->tokens[first].form), 0, "prefix")) return true;      /* "Banco Quux" */
  return last >= first + 2 && list_has_kind(lists->organizations, words_between(s, first, first + 1, true, arena), 0, "prefix");
}

static Hint hint_of_place(const NameLists *lists, Str key, bool several)
{
  bool given = !several && lists->given && lex_has(lists->given, key); /* Jordan, Sydney, Virginia */
  if (lists->countries && lex_has(lists->countries, key)) return (Hint){ENTITY_PLACE, "GPE", given ? SAYS_MAYBE : SAYS_SURE};
  const LexEntry *place = lists->places ? lex_find(lists->places, key) : NULL;
  if (!place) return (Hint){0};
  bool town = str_is(place->field[1], "city") || str_is(place->field[1], "capital") || str_is(place->field[1], "state");
  return (Hint){ENTITY_PLACE, town ? "GPE" : "LOC", given ? SAYS_MAYBE : SAYS_LIKELY};
}

/* "Operation Iron Fist", "Hurricane Zeta", "Battle of Quux", "Treaty of Plonk", "Dynamo Quux": the first word tells. */
static Hint hint_of_first(const Sentence *s, uint32_t first, uint32_t last, Str head)
{
  static const struct { const char *word; bool of; EntityType type; const char *label; } openers[] = {
      {"operation", false, ENTITY_EVENT, "EVENT"}, {"hurricane", false, ENTITY_EVENT, "EVENT"}, {"typhoon", false, ENTITY_EVENT, "EVENT"}, {"cyclone", false, ENTITY_EVENT, "EVENT"},
      {"storm", false, ENTITY_EVENT, "EVENT"},     {"battle", true, ENTITY_EVENT, "EVENT"},     {"siege", true, ENTITY_EVENT, "EVENT"},    {"war", true, ENTITY_EVENT, "EVENT"},
      {"feast", true, ENTITY_EVENT, "EVENT"},      {"festival", true, ENTITY_EVENT, "EVENT"},   {"treaty", true, ENTITY_WORK, "LAW"},      {"convention", true, ENTITY_WORK, "LAW"},
      {"dynamo", false, ENTITY_ORGANIZATION, "ORG"}, {"dinamo", false, ENTITY_ORGANIZATION, "ORG"}, {"lokomotiv", false, ENTITY_ORGANIZATION, "ORG"},
      {"spartak", false, ENTITY_ORGANIZATION, "ORG"}, {"sporting", false, ENTITY_ORGANIZATION, "ORG"}, {"atletico", false, ENTITY_ORGANIZATION, "ORG"},
      {"olympique", false, ENTITY_ORGANIZATION, "ORG"}, {"borussia", false, ENTITY_ORGANIZATION, "ORG"}, {"real", false, ENTITY_ORGANIZATION, "ORG"},
      {"lokomotive", false, ENTITY_ORGANIZATION, "ORG"}, {"deportivo", false, ENTITY_ORGANIZATION, "ORG"}, {"fc", false, ENTITY_ORGANIZATION, "ORG"},    {"afc", false, ENTITY_ORGANIZATION, "ORG"},
      {"declaration", true, ENTITY_WORK, "LAW"},   {"book", true, ENTITY_WORK, "WORK_OF_ART"},  {"gospel", true, ENTITY_WORK, "WORK_OF_ART"}};
  for (size_t i = 0; i < COUNT_OF(openers); i++)
    if (str_is(head, openers[i].word) && (!openers[i].of || (last >= first + 2 && str_is(s->tokens[first + 1].form, "of"))))
      return (Hint){openers[i].type, openers[i].label, SAYS_LIKELY};
  return (Hint){0};
}

bool ends_as_event(Str tail)
{
  static const char *const words[] = {"marathon", "olympics", "championship", "championships", "festival", "tournament", "cup", "summit", "referendum", "war"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(tail, words[i])) return true;
  return false;
}

/* "Quux Space Telescope": what is built and named. */
static bool ends_as_product(Str tail)
{
  static const char *const words[] = {"telescope", "spacecraft", "rover", "satellite", "missile", "rocket", "airliner", "smartphone"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(tail, words[i])) return true;
  return false;
}

static Hint hint_of_words(const NameLists *lists, const Sentence *s, uint32_t first, uint32_t last, Str key, Arena *arena)
{
  Str tail = last_word(key), head = first_word(key);
  bool organization = list_has_kind(lists->organizations, tail, 0, "suffix"), place = list_has_kind(lists->kinds, tail, 0, "namesuffix");
  bool saint = (str_is(head, "saint") || str_is(head, "sainte")) && s->tokens[first + 1].xpos == XPOS_HYPH;
  if (saint) return (Hint){ENTITY_PLACE, "GPE", SAYS_LIKELY}; /* "Saint-Quux"; a saint has no hyphen */
  Hint opener = hint_of_first(s, first, last, str_fold(arena, head));
  if (opener.strength) return opener;
  if (opens_organization(lists, s, first, last, arena)) return (Hint){ENTITY_ORGANIZATION, "ORG", SAYS_LIKELY};
  if (ends_as_event(tail)) return (Hint){ENTITY_EVENT, "EVENT", SAYS_LIKELY};
  if (ends_as_product(tail)) return (Hint){ENTITY_PRODUCT, "PRODUCT", SAYS_SURE};
  bool of = last >= first + 2 && str_is(s->tokens[first + 1].form, "of");
  if (of && list_has_kind(lists->kinds, head, 0, "namesuffix")) return (Hint){ENTITY_PLACE, "LOC", SAYS_LIKELY};
  Str pair = last > first + 1 ? words_between(s, last - 1, last, true, arena) : (Str){"", 0};
  if (list_has_kind(lists->organizations, pair, 0, "suffix")) return (Hint){ENTITY_ORGANIZATION, "ORG", SAYS_LIKELY}; /* "School District" */
  if (organization && !place) return (Hint){ENTITY_ORGANIZATION, "ORG", SAYS_LIKELY};
  if (place && !organization) return (Hint){ENTITY_PLACE, "FAC", SAYS_LIKELY};
  static const char *const sons[] = {"abu", "abd", "abdul", "umm", "ibn", "mullah"}; /* "Abu Quux", where it is no town */
  Gazetted found;
  for (size_t i = 0; i < COUNT_OF(sons); i++)
    if (!organization && str_is(head, sons[i]) && !gazetteer_find(str_fold(arena, key), &found)) return (Hint){ENTITY_PERSON, "PERSON", SAYS_LIKELY};
  if (!organization && last - first < 4 && lists->given && lex_has(lists->given, head) && all_capitalized(s, first, last))
    return (Hint){ENTITY_PERSON, "PERSON", SAYS_LIKELY};
  return (Hint){0};
}

bool is_listed_organization(const NameLists *lists, Str key, Arena *arena)
{
  if (list_has_kind(lists->organizations, key, 0, "name")) return true;
  size_t owner = str_find(key, STR(" 's"));                 /* "kohl 's" */
  if (owner != SIZE_MAX && list_has_kind(lists->organizations, str_format(arena, "%.*s%.*s", (int)owner, key.at, (int)(key.len - owner - 1), key.at + owner + 1), 0, "name")) return true;
  size_t and = str_find(key, STR(" and "));
  if (and == SIZE_MAX) return false;
  Str with = str_format(arena, "%.*s & %.*s", (int)and, key.at, (int)(key.len - and - 5), key.at + and + 5);
  return list_has_kind(lists->organizations, with, 0, "name");
}

Hint hint_of_name(const NameLists *lists, const Sentence *s, uint32_t first, uint32_t last, Arena *arena)
{
  Str key = words_between(s, first, last, true, arena);
  const Token *t = &s->tokens[first];
  bool article = first + 2 <= last && str_is(t->form, "al") && t[1].xpos == XPOS_HYPH; /* "al-Quux" */
  if (last - first > 7 || (!article && !token_is_capitalized(t))) return (Hint){0};
  if (is_listed_organization(lists, key, arena)) return (Hint){ENTITY_ORGANIZATION, "ORG", SAYS_SURE};
  if ((lists->demonyms && lex_has(lists->demonyms, key)) || (lists->groups && lex_has(lists->groups, key)))
    return (Hint){ENTITY_GROUP, "NORP", t->xpos == XPOS_NNP && first == last ? SAYS_MAYBE : SAYS_SURE};
  Hint place = hint_of_place(lists, key, last > first);
  if (place.strength) return place;
  if (last > first) return hint_of_words(lists, s, first, last, key, arena);
  if (lists->given && lex_has(lists->given, key)) return (Hint){ENTITY_PERSON, "PERSON", SAYS_MAYBE};
  return (Hint){0};
}
