/*
 * names_institutions.c - institutions that are called by what they are for.
 * "Joint Council for the Welfare of Plonks", "Center for Strategic and International Studies", "Society for the Protection of
 * Birds": the noun of an institution, a small word, and what it is for in capitals, with all that goes on so behind it. The
 * parse must hang it all on the noun; nothing of a sentence that is in capitals throughout can tell.
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
  return token_is_capitalized(t) && (t->upos == UPOS_PROPN || t->upos == UPOS_NOUN || t->upos == UPOS_ADJ || t->upos == UPOS_VERB || t->upos == UPOS_X);
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
    if (last == NO_TOKEN || (links && str_is(link->form, "in") && name_at(s, at))) break;
    end = last;
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

/* A headline in capitals: no verb, no other word that bears meaning is written small. */
static bool is_in_capitals(const Sentence *s)
{
  for (uint32_t i = 0; i < s->len; i++) {
    Upos upos = s->tokens[i].upos;
    bool bears = upos == UPOS_VERB || upos == UPOS_AUX || upos == UPOS_NOUN || upos == UPOS_ADJ || upos == UPOS_ADV || upos == UPOS_PRON;
    if (bears && !token_is_capitalized(&s->tokens[i])) return false;
  }
  return true;
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
  if (is_in_capitals(s)) return;
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
  if (is_in_capitals(s)) return false;
  for (uint32_t noun = name->first; noun + 1 < name->last; noun++)
    if (token_is_capitalized(&s->tokens[noun]) && end_of_purpose(g, s, noun) == name->last) return true;
  return false;
}
