/*
 * names_institutions.c - institutions that are called by what they are for.
 * "Joint Council for the Welfare of Plonks", "Center for Strategic and International Studies", "Society for the Protection of
 * Birds": the noun of an institution, a small word, and what it is for in capitals, with all that goes on so behind it. The
 * parse must hang it all on the noun; nothing of a sentence that is in capitals throughout can tell. Lists are cut by the parse in
 * many ways and are taken by their form: "Ministry of Trade, Industry and Energy", "Competition and Markets Authority". So are
 * bodies with a small word in capitals: "Doctors Without Borders".
 */
#include "analysis/names_evidence.h"

static bool is_one_of(Str form, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (str_eq_nocase(form, str_of(words[i]))) return true;
  return false;
}

static bool is_article(Str form)
{
  static const char *const words[] = {"the", "a", "an"};
  return is_one_of(form, words, COUNT_OF(words));
}

static bool is_institution(const Settling *g, const Token *t)
{
  static const char *const kinds[] = {"institution", "government", "party"};
  if (!token_is_capitalized(t) || (t->upos != UPOS_PROPN && t->upos != UPOS_NOUN)) return false;
  Str word = str_lower(g->arena, t->form);
  if (!list_has_kind(g->lists->organizations, word, 0, "suffix")) return false;
  for (size_t i = 0; i < COUNT_OF(kinds); i++)
    if (list_has_kind(g->lists->organizations, word, 1, kinds[i])) return true;
  return false;
}

/* Does an institution's name go on behind the noun with the small word after it? "High Commissioner for" is listed whole. */
static bool opens_purpose(const Settling *g, const Sentence *s, uint32_t noun)
{
  static const char *const links[] = {"for", "on", "against"};
  const Token *t = &s->tokens[noun], *link = t + 1;
  if (link->upos != UPOS_ADP && link->upos != UPOS_SCONJ) return false;
  if (opens_name(g, t, link) == ENTITY_ORGANIZATION || (is_one_of(link->form, links, COUNT_OF(links)) && is_institution(g, t))) return true;
  return noun && token_is_capitalized(t - 1) && list_has_kind(g->lists->organizations, words_between(s, noun - 1, noun + 1, true, g->arena), 0, "prefix");
}

/* Does the token hang, step by step, on one of the tokens [first, last]? */
static bool hangs_within(const Sentence *s, uint32_t token, uint32_t first, uint32_t last)
{
  for (uint32_t steps = 0; token < s->len && steps < 12; steps++, token = s->tokens[token].head)
    if (token >= first && token <= last) return true;
  return false;
}

/* Of the run that begins at `at`: does the token hang on [first, last], or on another noun before, where the parser put it? */
static bool hangs_behind(const Sentence *s, uint32_t token, uint32_t at, uint32_t first, uint32_t last)
{
  for (uint32_t steps = 0; token < s->len && s->tokens[token].head != NO_TOKEN && s->tokens[token].head >= at && steps < 12; steps++) token = s->tokens[token].head;
  return token < s->len && (hangs_within(s, token, first, last) || (deprel_base(s->tokens[token].deprel) == DEP_NMOD && s->tokens[token].head < first));
}

static bool is_word_of_purpose(const Token *t)
{
  return token_is_capitalized(t) && (t->upos == UPOS_PROPN || t->upos == UPOS_NOUN || t->upos == UPOS_ADJ || t->upos == UPOS_VERB || t->upos == UPOS_X || t->upos == UPOS_NUM);
}

/* The name that begins at the token; NULL: none. */
static const Name *name_at(const Sentence *s, uint32_t token)
{
  for (uint32_t i = 0; i < s->name_count; i++)
    if (s->names[i].first <= token && token <= s->names[i].last) return &s->names[i];
  return NULL;
}

/* A person, a day or a title is no purpose: "the Office of Gerda Plonk", "the Council on Monday", "the Board for Chairman Plonk". */
static bool is_no_purpose(const Settling *g, const Sentence *s, uint32_t token)
{
  const Name *name = name_at(s, token);
  if (name && (type_is_numeric(name->type) || (name->type == ENTITY_PERSON && name->first < name->last))) return true;
  uint32_t title = title_words(g->lists, s, token, g->arena);
  return title && token + title < s->len && token_is_capitalized(&s->tokens[token + title]);
}

/* "Strategic and International Studies", "American-Islamic Relations": the last of the words in capitals from `at` on, or NO_TOKEN. */
static uint32_t run_of(const Settling *g, const Sentence *s, uint32_t at, uint32_t first, uint32_t noun)
{
  uint32_t last = NO_TOKEN;
  if (at >= s->len || is_no_purpose(g, s, at)) return NO_TOKEN;
  for (uint32_t i = at; i < s->len; i++) {
    const Token *t = &s->tokens[i];
    bool joins = i > at && i + 1 < s->len && is_word_of_purpose(&s->tokens[i + 1]) && !is_no_purpose(g, s, i + 1) &&
                 (t->xpos == XPOS_HYPH || (t->upos == UPOS_CCONJ && hangs_within(s, s->tokens[i + 1].head, at, last)));
    if (is_word_of_purpose(t) && hangs_behind(s, i, at, first, noun)) last = i;
    else if (!joins) break;
  }
  return last;
}

/* A word in capitals that is one of the language and no name of its own. */
static bool is_plain_word(const Settling *g, const Sentence *s, uint32_t token)
{
  const Token *t = &s->tokens[token];
  Str word = str_lower(g->arena, t->form);
  bool bears = t->upos == UPOS_PROPN || t->upos == UPOS_NOUN || t->upos == UPOS_ADJ || t->upos == UPOS_VERB;
  if (!bears || !token_is_capitalized(t) || list_has(g->lists->places, word) || list_has(g->lists->countries, word) || list_has(g->lists->demonyms, word)) return false;
  return (t->upos == UPOS_ADJ || is_plain_noun(g, t)) && !title_words(g->lists, s, token, g->arena);
}

/* Where plain words in capitals from `at` on end; `at` where there are none. */
static uint32_t plain_run(const Settling *g, const Sentence *s, uint32_t at)
{
  while (at < s->len && is_plain_word(g, s, at)) at++;
  return at;
}

/* ", Industry and Energy" behind "Ministry of Trade": the last word of the list, or `last`. */
static uint32_t end_of_list(const Settling *g, const Sentence *s, uint32_t last)
{
  uint32_t at = last + 1;
  while (at + 1 < s->len && str_is(s->tokens[at].form, ",")) {
    uint32_t end = plain_run(g, s, at + 1);
    if (end == at + 1) break;
    at = end;
  }
  if (at == last + 1 || at + 1 >= s->len) return last;
  if (str_is(s->tokens[at].form, ",")) at++; /* "Trade, Industry, and Energy" */
  if (s->tokens[at].upos != UPOS_CCONJ) return last;
  uint32_t end = plain_run(g, s, at + 1);
  return end > at + 1 ? end - 1 : last;
}

/* "in Europe" behind "Organization for Security and Co-operation": a continent is no place to stand in. */
static bool is_in_continent(const Sentence *s, uint32_t in)
{
  static const char *const continents[] = {"Europe", "Africa", "Asia", "America", "Americas"};
  uint32_t at = in + 1;
  if (!str_is(s->tokens[in].form, "in") || at >= s->len) return false;
  if (str_is(s->tokens[at].form, "the") && at + 1 < s->len) at++;
  return is_one_of(s->tokens[at].form, continents, COUNT_OF(continents)) && (at + 1 == s->len || !token_is_capitalized(&s->tokens[at + 1]));
}

/* From the institution's noun to the last word that says what it is for; `noun` itself where nothing does. */
static uint32_t end_of_purpose(const Settling *g, const Sentence *s, uint32_t noun)
{
  uint32_t end = noun;
  for (uint32_t links = 0; links < 4 && end + 2 < s->len; links++) {
    const Token *link = &s->tokens[end + 1];
    bool opens = links ? str_is(link->form, "of") || str_is(link->form, "for") || str_is(link->form, "in") : opens_purpose(g, s, noun);
    uint32_t at = end + 2;
    if (!opens) break;
    if (is_article(s->tokens[at].form)) at++;
    uint32_t last = run_of(g, s, at, noun, end);
    if (last == NO_TOKEN || (links && str_is(link->form, "in") && name_at(s, at))) {
      if (links && last != NO_TOKEN && is_in_continent(s, end + 1)) end = last;
      break;
    }
    end = end_of_list(g, s, last);
  }
  return end;
}

/* "Joint" of "Joint Council", "United Nations High" of "... Commissioner": the words in capitals before the noun that hang on it. */
static uint32_t start_of_institution(const Settling *g, const Sentence *s, uint32_t noun)
{
  uint32_t first = noun;
  while (first > 0) {
    const Token *t = &s->tokens[first - 1];
    bool word = token_is_capitalized(t) && (t->upos == UPOS_PROPN || t->upos == UPOS_ADJ || t->upos == UPOS_NOUN) && hangs_within(s, first - 1, first, noun);
    if (!word || title_words(g->lists, s, first - 1, g->arena) || (t->deprel != DEP_AMOD && t->deprel != DEP_COMPOUND && t->deprel != DEP_FLAT)) break;
    first--;
  }
  return first;
}

/* "Competition and" of "the Competition and Markets Authority", "Bakers, Food and" of "... Allied Workers Union": the first word of a
 * list of plain words that ends in the institution's noun; the noun where there is none. An article or an owner opens it. */
static uint32_t start_of_list(const Settling *g, const Sentence *s, uint32_t noun)
{
  uint32_t and = noun;
  while (and > 0 && noun - and < 4 && is_plain_word(g, s, and - 1)) and--;
  if (and == noun || and < 3 || s->tokens[and - 1].upos != UPOS_CCONJ || str_is(s->tokens[and - 1].form, "or")) return noun;
  uint32_t first = and - 1;
  if (str_is(s->tokens[first - 1].form, ",")) first--; /* "Trade, Industry, and Energy Board" */
  for (;;) {
    uint32_t end = first;
    while (first > 0 && is_plain_word(g, s, first - 1) && !is_institution(g, &s->tokens[first - 1])) first--;
    if (first == end) return noun;
    if (first < 3 || !str_is(s->tokens[first - 1].form, ",")) break;
    first--;
  }
  if (!first) return noun;
  const Token *before = &s->tokens[first - 1];
  return is_article(before->form) || before->xpos == XPOS_POS || before->deprel == DEP_NMOD_POSS ? first : noun;
}

/* "Doctors Without Borders", "Mothers Against Drunk Driving": people, a small word in a capital that it has nowhere else, what it is
 * about. The last word, or `first`. */
static uint32_t end_of_movement(const Settling *g, const Sentence *s, uint32_t first)
{
  const Token *t = &s->tokens[first];
  if (first + 2 >= s->len || t->xpos != XPOS_NNS || !token_is_capitalized(t) || !list_has(g->lists->roles, t->lemma)) return first;
  const Token *link = t + 1;
  bool capital = token_is_capitalized(link) && (link->upos == UPOS_ADP || link->upos == UPOS_SCONJ);
  uint32_t end = plain_run(g, s, first + 2);
  return capital && end > first + 2 ? end - 1 : first;
}

/* The name over [first, last] in the place of all that lie in it; a name that reaches out of it to the left is made longer. */
static void put_name(const Settling *g, Sentence *s, uint32_t first, uint32_t last)
{
  Name *all = ARENA_ARRAY(g->arena, Name, s->name_count + 1);
  uint32_t count = 0, put = 0;
  Name whole = {.first = first, .last = last, .type = ENTITY_ORGANIZATION, .label = "ORG", .score = 0.9F};
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *n = &s->names[i];
    if (n->last < first) all[count++] = *n;
    else if (n->first < first) whole.first = n->first;
  }
  all[count++] = whole;
  put = count;
  for (uint32_t i = 0; i < s->name_count; i++)
    if (s->names[i].first > last) all[put++] = s->names[i];
  s->names = all;
  s->name_count = put;
}

void names_institutions(const Settling *g, Sentence *s)
{
  if (sentence_is_title_case(s)) return;
  for (uint32_t noun = 0; noun < s->len; noun++) {
    uint32_t first = is_institution(g, &s->tokens[noun]) ? start_of_list(g, s, noun) : noun, end = end_of_movement(g, s, noun);
    if (first < noun) put_name(g, s, first, noun);
    if (end > noun) put_name(g, s, noun, end);
  }
  for (uint32_t noun = 0; noun + 2 < s->len; noun++) {
    uint32_t last = token_is_capitalized(&s->tokens[noun]) ? end_of_purpose(g, s, noun) : noun;
    if (last == noun) continue;
    const Name *within = name_at(s, last);
    if (within && within->last > last) continue; /* the model's name goes on: two things */
    if ((within = name_at(s, noun)) && within->last >= last) { /* it knew */
      noun = within->last;
      continue;
    }
    put_name(g, s, start_of_institution(g, s, noun), last);
    noun = last;
  }
}

bool is_institution_for(const Settling *g, const Sentence *s, const Name *name)
{
  if (sentence_is_title_case(s)) return false;
  for (uint32_t noun = name->first; noun + 1 < name->last; noun++)
    if (token_is_capitalized(&s->tokens[noun]) && end_of_purpose(g, s, noun) == name->last) return true;
  return false;
}
