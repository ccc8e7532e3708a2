/*
 * names_lost.c - names that a tag, a label or a small word has lost.
 * "freed Weeks": a surname, no date. "the Australian Gerda Plonk" as an event: a people and a person. "the bloc QUUX": letters
 * behind what they stand for, a verb to the tagger. "TÜV" beside "Quux": one body. "Slaughter and May", a firm that a list has.
 */
#include "analysis/names_evidence.h"
#include "lexicon/gazetteer.h"

static void set_kind(Name *name, EntityType type, const char *label)
{
  name->type = type;
  name->label = label;
}

/* Is the word in capitals throughout, of three letters or more? Bytes above ASCII (Ü) are let pass. */
static bool is_letters(Str form)
{
  size_t capitals = 0;
  for (size_t i = 0; i < form.len; i++) {
    unsigned char c = (unsigned char)form.at[i];
    if (c < 128 && (c < 'A' || c > 'Z')) return false;
    capitals += c < 128;
  }
  return capitals > 1 && form.len > 2;
}

bool is_period_or_surname(const Sentence *s, const Name *name)
{
  static const char *const words[] = {"Weeks", "Days", "Summers", "Winters"};
  static const char *const counting[] = {"later", "ago", "before", "after", "of", "earlier", "passed", "go", "went"};
  if (name->first < name->last || !str_among(s->tokens[name->first].form, words, COUNT_OF(words))) return false;
  return name->last + 1 == s->len || !str_among(s->tokens[name->last + 1].form, counting, COUNT_OF(counting));
}

/* "freed Weeks", "Ms. Days", where no heading's capital can be meant and nothing counts them. */
static bool is_period_in_capital(const Sentence *s, const Name *name)
{
  static const char *const courtesies[] = {"Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss"};
  if (name->first == 0 || !is_period_or_surname(s, name)) return false;
  const Token *before = &s->tokens[name->first - 1];
  if (str_among(before->form, courtesies, COUNT_OF(courtesies))) return true;
  bool counted = before->upos == UPOS_NUM || before->upos == UPOS_DET || before->upos == UPOS_ADJ || before->upos == UPOS_PUNCT || (before->upos == UPOS_ADP && name->type != ENTITY_DATE);
  return !counted && !token_is_capitalized(before);
}

static bool is_given(const Settling *g, const Token *t)
{
  Gazetted found;
  Str word = str_lower(g->arena, t->form);
  return token_is_capitalized(t) && (list_has(g->lists->given, word) || (gazetteer_find(str_fold(g->arena, word), &found) && found.given > 0));
}

bool is_given_in_full(const Settling *g, const Sentence *s, const Name *name)
{
  return name->first < name->last && is_given(g, &s->tokens[name->first]) && !ends_as_event(str_lower(g->arena, s->tokens[name->last].form));
}

/* "Australian Gerda Plonk", whatever it was taken for: a people and one of it. Not "German Marshall Fund". Cuts `name`; `rest` is the person. */
static bool cut_people(const Settling *g, const Sentence *s, Name *name, Name *rest)
{
  if (type_is_numeric(name->type) || name->type == ENTITY_ORGANIZATION || name->last < name->first + 2 || name->last > name->first + 3) return false;
  const Token *first = &s->tokens[name->first];
  Str last = str_lower(g->arena, s->tokens[name->last].form);
  bool led = name->first && (str_eq_nocase(first[-1].form, STR("the")) || str_eq_nocase(first[-1].form, STR("an")) || str_eq_nocase(first[-1].form, STR("a")));
  if (!led || !list_has(g->lists->demonyms, str_lower(g->arena, first->form)) || !is_given(g, first + 1)) return false;
  if (ends_as_event(last) || list_has(g->lists->organizations, last) || list_has(g->lists->kinds, last)) return false;
  for (uint32_t i = name->first + 1; i <= name->last; i++)
    if (!token_is_capitalized(&s->tokens[i]) || (s->tokens[i].upos != UPOS_PROPN && s->tokens[i].upos != UPOS_NOUN)) return false;
  *rest = *name;
  rest->first++;
  set_kind(rest, ENTITY_PERSON, "PERSON");
  name->last = name->first;
  set_kind(name, ENTITY_GROUP, "NORP");
  return true;
}

/* The token's first dependent of relation `base`, or NO_TOKEN. */
static uint32_t dependent_of(const Sentence *s, uint32_t token, Deprel base)
{
  for (uint32_t i = 0; i < s->len; i++)
    if (s->tokens[i].head == token && deprel_base(s->tokens[i].deprel) == base) return i;
  return NO_TOKEN;
}

bool is_called_it(const Settling *g, const Sentence *s, const Name *name, uint32_t top)
{
  static const char *const says[] = {"say", "announce", "report", "confirm", "warn", "disclose"};
  static const char *const acts[] = {"cut", "close", "buy", "acquire", "sell", "hire", "launch", "open", "pay", "recall", "raise", "plan", "expect", "suspend", "merge", "invest", "shed", "lay", "deliver", "make", "supply", "list", "settle", "lose", "post", "earn", "employ", "ship", "build", "agree", "cooperate", "comply", "appeal", "apologize", "apologise", "intend", "seek", "sue", "defend", "oppose", "welcome", "reject", "deny", "review", "investigate", "respond", "continue", "resume", "stop", "reduce"};
  uint32_t subject = s->tokens[top].deprel == DEP_APPOS && s->tokens[top].head < top ? s->tokens[top].head : top; /* "its owner, Plonk Halden, said it would" */
  uint32_t verb = s->tokens[subject].head;
  if (deprel_base(s->tokens[subject].deprel) != DEP_NSUBJ || verb == NO_TOKEN || !str_among(s->tokens[verb].lemma, says, COUNT_OF(says)) || is_given(g, &s->tokens[name->first])) return false;
  uint32_t told = dependent_of(s, verb, DEP_CCOMP), it = told == NO_TOKEN ? NO_TOKEN : dependent_of(s, told, DEP_NSUBJ);
  if (it == NO_TOKEN || it < top || !str_is(s->tokens[it].form, "it") || !str_among(s->tokens[told].lemma, acts, COUNT_OF(acts))) return false;
  for (uint32_t i = 0; i < s->name_count && s->names[i].first < it; i++) /* "As for Acme, Plonk said it would ..." */
    if (!type_is_numeric(s->names[i].type) && (s->names[i].last < name->first || s->names[i].first > name->last)) return false;
  return true;
}

/* Nobody is called so, for all that lists know. */
static bool is_nobodys(const Settling *g, const Token *t)
{
  Gazetted found;
  if (list_has(g->lists->given, str_lower(g->arena, t->form))) return false;
  return !gazetteer_find(str_fold(g->arena, t->form), &found) || (found.given < 0 && found.surname < 0);
}

/* "TÜV" right before "Quux", which the tree hangs on each other: letters that a body begins with, and where or whose it is. Nothing
 * follows that both would describe: "the UN Libya envoy". */
static bool is_behind_letters(const Settling *g, const Sentence *s, const Name *name)
{
  if (name->first == 0 || name->first != name->last || (name->type != ENTITY_PERSON && name->type != ENTITY_PLACE)) return false;
  const Token *t = &s->tokens[name->first], *letters = t - 1;
  bool linked = letters->head == name->first || t->head == name->first - 1;
  if (!linked || !is_letters(letters->form) || letters->upos == UPOS_VERB || !token_is_proper(t) || t->form.len < 3 || is_letters(t->form)) return false;
  if (name->last + 1 < s->len && (t[1].upos == UPOS_NOUN || t[1].upos == UPOS_PROPN || t[1].xpos == XPOS_POS)) return false;
  return is_nobodys(g, t) && is_nobodys(g, letters) && !title_words(g->lists, s, name->first - 1, g->arena);
}

/* "QUUX" of "the bloc QUUX met": letters that no list has, right behind the noun of a body, in a sentence that is not all in capitals. */
static bool is_behind_its_kind(const Settling *g, const Sentence *s, uint32_t token)
{
  const Token *t = &s->tokens[token], *noun = t - 1;
  if (token < 2 || !is_letters(t->form) || t->form.len > 8 || noun->upos != UPOS_NOUN || is_letters(noun->form) || is_any_word(g, t)) return false;
  if (token_is_capitalized(noun) || !list_has_kind(g->lists->organizations, str_lower(g->arena, noun->lemma), 0, "noun")) return false;
  return t[-2].upos == UPOS_DET || t[-2].upos == UPOS_ADJ || t[-2].upos == UPOS_NOUN;
}

/* "Slaughter and May": the last word of a listed firm whose name has "and" or "&" behind its word `token`, or `token`. */
static uint32_t end_of_pair(const Settling *g, const Sentence *s, uint32_t token)
{
  enum { MOST = 2 };
  if (token + 2 >= s->len || !token_is_capitalized(&s->tokens[token]) || !(str_is(s->tokens[token + 1].form, "and") || str_is(s->tokens[token + 1].form, "&"))) return token;
  for (uint32_t last = token + 1 + MOST; last > token + 1; last--)
    if (last < s->len && token_is_capitalized(&s->tokens[last]) && is_listed_organization(g->lists, words_between(s, token, last, true, g->arena), g->arena)) return last;
  return token;
}

/* "Tour of Flanders", "Tour de France": the last word of a race that is called after all of it, or `token`. */
static uint32_t end_of_race(const Sentence *s, uint32_t token)
{
  static const char *const races[] = {"Tour", "Giro", "Vuelta", "Circuit", "Criterium"}, *const links[] = {"of", "de", "du", "di", "a"};
  uint32_t last = token + 2;
  if (last >= s->len || !str_among(s->tokens[token].form, races, COUNT_OF(races)) || !str_among(s->tokens[token + 1].form, links, COUNT_OF(links))) return token;
  last += str_is(s->tokens[last].form, "the") && last + 1 < s->len;
  return token_is_capitalized(&s->tokens[last]) && (token_is_proper(&s->tokens[last]) || s->tokens[last].upos == UPOS_NOUN) ? last : token;
}

/* The name that begins at the token outside all names, up to `limit`; false: none. */
static bool find_lost(const Settling *g, const Sentence *s, uint32_t token, uint32_t limit, Name *out)
{
  *out = (Name){.first = token, .last = token, .type = ENTITY_PERSON, .label = "PERSON", .score = 0.8F};
  if (token >= limit || !token_is_capitalized(&s->tokens[token])) return false;
  if (is_period_in_capital(s, out)) return true;
  set_kind(out, ENTITY_ORGANIZATION, "ORG");
  return is_behind_its_kind(g, s, token);
}

/* Does a name that begins in the words up to `end` go on behind them? */
static bool reaches_beyond(const Sentence *s, uint32_t next, uint32_t end)
{
  for (; next < s->name_count && s->names[next].first <= end; next++)
    if (s->names[next].last > end) return true;
  return false;
}

void names_lost(const Settling *g, Sentence *s)
{
  Name *all = ARENA_ARRAY(g->arena, Name, s->len + s->name_count), rest;
  uint32_t count = 0, next = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    while (next < s->name_count && s->names[next].last < i) next++;
    uint32_t end = end_of_pair(g, s, i), race = end_of_race(s, i), limit = next < s->name_count ? s->names[next].first : s->len;
    if (race > i) end = race;
    if (end > i && limit >= i && !reaches_beyond(s, next, end)) { /* names that lie in it are dropped */
      all[count++] = (Name){.first = i, .last = end, .type = race > i ? ENTITY_EVENT : ENTITY_ORGANIZATION, .label = race > i ? "EVENT" : "ORG", .score = 0.95F};
      i = end;
      continue;
    }
    if (next >= s->name_count || s->names[next].first > i) {
      if (find_lost(g, s, i, limit, &rest)) all[count++] = rest;
      continue;
    }
    if (s->names[next].first < i) continue;
    Name name = s->names[next];
    if (name.type == ENTITY_DATE && is_period_in_capital(s, &name)) set_kind(&name, ENTITY_PERSON, "PERSON");
    bool beside = count && all[count - 1].last + 1 == name.first, letters = beside && all[count - 1].first + 1 == name.first && all[count - 1].type == ENTITY_ORGANIZATION;
    if ((!beside || letters) && is_behind_letters(g, s, &name)) {
      count -= letters;
      name.first--;
      set_kind(&name, ENTITY_ORGANIZATION, "ORG");
    }
    bool two = cut_people(g, s, &name, &rest);
    all[count++] = name;
    if (two) all[count++] = rest;
    i = s->names[next].last;
  }
  s->names = all;
  s->name_count = count;
}
