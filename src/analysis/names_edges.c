/*
 * names_edges.c - where names begin and end.
 * "President Vladimir Putin" as a person: the title is trimmed. "Gulf" "of" "Mexico": joined. "Gerda Umbrage of PBQ": cut in
 * two. "Oval" beside "Office": grown. "Securities" and "Exchange Commission": one, since the parse hangs both on "Commission".
 */
#include "analysis/forms.h"
#include "analysis/names_evidence.h"
#include "lexicon/gazetteer.h"

#include <string.h>

/* ---- trimming -------------------------------------------------------------------------------------------------- */

/* Punctuation, possessive 's and articles do not begin or end a name; nor do titles a person's. */
static bool is_hyphen(const Token *t) { return t->xpos == XPOS_HYPH && !t->space_after; }

/* "Dean Plonk", "Earl Quux": of a name in two words whose first is a title and a given name as well, it is the given name. */
static bool is_given_not_title(const NameLists *lists, const Sentence *s, const Name *name, Arena *arena)
{
  static const char *const both[] = {"Dean", "Earl", "Don", "Duke", "Gene"};
  return name->last == name->first + 1 && str_among(s->tokens[name->first].form, both, COUNT_OF(both)) && token_is_proper(&s->tokens[name->last]) && list_has(lists->given, str_lower(arena, s->tokens[name->first].form));
}

/* "St. Louis": no saint, but his town. */
static bool is_town_of_saint(const NameLists *lists, const Sentence *s, uint32_t first, Arena *arena)
{
  if (first + 1 >= s->len || !(str_is(s->tokens[first].form, "St.") || str_is(s->tokens[first].form, "St") || str_is(s->tokens[first].form, "Saint"))) return false;
  Gazetted found;
  Str town = words_between(s, first, first + 1, true, arena);
  return list_has(lists->places, town) || (gazetteer_find(str_fold(arena, town), &found) && found.town > 0);
}

/* A title, not the first half of "Saint-Quux". */
static uint32_t title_of(const NameLists *lists, const Sentence *s, const Name *name, Arena *arena)
{
  uint32_t first = name->first, words = is_given_not_title(lists, s, name, arena) || is_town_of_saint(lists, s, first, arena) ? 0 : title_words(lists, s, first, arena);
  return words && first + words < s->len && is_hyphen(&s->tokens[first + words]) ? 0 : words;
}

/* "south" of "south Plonk": a direction in small letters is none of the name's words. */
static bool is_small_direction(const Token *t)
{
  static const char *const words[] = {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast", "southwest",
                                      "northeastern", "northwestern", "southeastern", "southwestern", "downtown", "upstate", "suburban", "rural", "coastal", "mainland"};
  return str_among(t->form, words, COUNT_OF(words));
}

/* "Troubled Kestrel Airlines", "Neighbouring Chad" at the head of a sentence: how it fares, with the sentence's capital; "United Airlines" is
 * tagged as a name. */
static bool is_opening_participle(const Sentence *s, const Name *name)
{
  const Token *t = &s->tokens[name->first];
  bool opening = name->first == 0 || (name->first == 1 && s->tokens[0].upos == UPOS_PUNCT);
  bool participle = (t->xpos == XPOS_VBN || t->xpos == XPOS_VBG || t->xpos == XPOS_JJ) && t->form.len > 4 && (str_ends(t->form, "ed") || str_ends(t->form, "ing"));
  return opening && participle && name->last > name->first && t->deprel == DEP_AMOD && t->head > name->first && t->head <= name->last && token_is_proper(t + 1);
}

static uint32_t surplus_before(const NameLists *lists, const Sentence *s, const Name *name, Arena *arena)
{
  const Token *t = &s->tokens[name->first];
  if (t->upos == UPOS_PUNCT || t->xpos == XPOS_POS) return 1;
  if (name->type == ENTITY_PLACE && name->first < name->last && is_small_direction(t) && token_is_capitalized(t + 1)) return 1;
  if (is_opening_participle(s, name)) return 1;
  if (name->type == ENTITY_PERSON && t->upos == UPOS_DET) return 1;
  if (name->type == ENTITY_PERSON && t->xpos == XPOS_VB && t->form.len && t->form.at[0] >= 'a' && t->form.at[0] <= 'z') return 1; /* "will [sue Acme]" */
  if (name->type == ENTITY_PERSON) return title_of(lists, s, name, arena);
  return t->upos == UPOS_DET && name->type != ENTITY_WORK && t->form.len > 0 && t->form.at[0] >= 'a';
}

static bool trim_last(const Token *t)
{
  return t->xpos == XPOS_POS || t->upos == UPOS_CCONJ || t->xpos == XPOS_IN ||
         (t->upos == UPOS_PUNCT && !str_ends(t->form, ".") && !str_is(t->form, ")") && !str_is(t->form, "!"));
}

static bool is_degree(Str form)
{
  static const char *const degrees[] = {"Ph.D.", "PhD", "Ph.D", "M.D.", "B.A.", "BA", "M.A.", "B.S.", "B.Sc.", "BSc", "M.S.", "M.Sc.", "MSc", "MBA", "M.B.A.", "LL.B.", "LLB", "LL.M.", "LLM", "J.D.", "D.Phil.", "DPhil", "M.Phil.", "MPhil", "Ed.D."};
  for (size_t i = 0; i < COUNT_OF(degrees); i++)
    if (str_is(form, degrees[i])) return true;
  return false;
}

/* An address, a file, a degree, a single letter is no name, whatever the network says. */
static bool is_no_name(const Settling *g, const Sentence *s, const Name *name)
{
  const Token *t = &s->tokens[name->first];
  bool people = name->first == 0 && name->last == 0 && t->upos == UPOS_NOUN && t->xpos == XPOS_NNS && list_has(g->lists->roles, t->lemma);
  if (people) return true; /* "Divers found": the sentence's capital */
  if (name->first == name->last && is_degree(t->form)) return true;
  return name->first == name->last && (t->xpos == XPOS_ADD || t->form.len == 1 || t->upos == UPOS_PUNCT || form_is_file(t->form));
}

/* "Minister of Defense Hazem Shaalan": what hangs on a word before the name, as Defense does, is cut off where the rest
 * hangs on another word before it. */
static void cut_modifier(const Sentence *s, Name *name)
{
  uint32_t outside = 0, second = name->first;
  for (uint32_t i = name->first; i <= name->last; i++) {
    uint32_t head = s->tokens[i].head;
    bool inside = head != NO_TOKEN && head >= name->first && head <= name->last;
    if (!inside && ++outside == 2) second = i;
  }
  const Token *first = &s->tokens[name->first];
  bool modifies = name->first > 0 && s->tokens[name->first - 1].deprel == DEP_CASE && first->head < name->first;
  if (outside != 2 || !modifies || deprel_base(first->deprel) != DEP_NMOD || s->tokens[second - 1].xpos == XPOS_HYPH) return;
  while (second > name->first + 1 && s->tokens[second - 1].head == second) second--;
  name->first = second;
}

/* "Secretary of State Zorba Plonk": a title that begins before the name may reach into it. */
static uint32_t title_reaching_in(const Settling *g, const Sentence *s, const Name *name)
{
  for (uint32_t back = 1; back < TITLE_WORDS && back <= name->first; back++) {
    uint32_t words = title_words(g->lists, s, name->first - back, g->arena);
    if (words > back && name->first - back + words <= name->last) return words - back;
  }
  return 0;
}

/* "Interior Secretary Zorba Plonk": where a title in the name describes a later word of it, the name begins behind the
 * title, and is a person's. */
static void cut_title_inside(const Settling *g, const Sentence *s, Name *name)
{
  Str last = str_lower(g->arena, s->tokens[name->last].form);
  bool organization = name->type == ENTITY_ORGANIZATION && !list_has_kind(g->lists->organizations, last, 0, "suffix");
  if (!organization && name->type != ENTITY_PERSON) return;
  for (uint32_t k = name->last; k-- > name->first;) {
    const Token *t = &s->tokens[k];
    bool describes = t->deprel == DEP_NMOD_DESC && t->head != NO_TOKEN && t->head > k && t->head <= name->last;
    if (!describes || !title_words(g->lists, s, k, g->arena) || is_town_of_saint(g->lists, s, k, g->arena) || (k == name->first + 1 && k < name->last && is_inner_title(s, k) && !title_words(g->lists, s, name->first, g->arena))) continue;
    name->first = k + 1;
    name->type = ENTITY_PERSON;
    name->label = "PERSON";
    return;
  }
}

/* "Iceland Edge" of a headline, "United States Hamdullah": a country's name ends where the list says, unless the whole is
 * a place that lists or its last word know ("Mexico City", "Iceland Bay"). */
static void cut_behind_country(const Settling *g, const Sentence *s, Name *name)
{
  enum { WORDS = 4 };
  Str words[WORDS];
  const LexEntry *entry;
  uint32_t len = name->last - name->first + 1;
  if (name->type != ENTITY_PLACE || len < 2 || len > WORDS || !g->lists->countries) return;
  for (uint32_t i = 0; i < len; i++) words[i] = str_lower(g->arena, s->tokens[name->first + i].form);
  uint32_t country = (uint32_t)lex_longest(g->lists->countries, words, len, &entry);
  bool known = list_has(g->lists->places, words_between(s, name->first, name->last, true, g->arena)) ||
               list_has_kind(g->lists->kinds, words[len - 1], 0, "namesuffix");
  bool joined = country < len && s->tokens[name->first + country].upos != UPOS_PROPN;
  if (country && country < len && !known && !joined) name->last = name->first + country - 1;
}

/* "3" of "lead Dynamo 3-0" */
static bool opens_score(const Sentence *s, uint32_t token)
{
  if (s->tokens[token].upos != UPOS_NUM || token + 2 >= s->len || s->tokens[token + 2].upos != UPOS_NUM) return false;
  return str_is(s->tokens[token + 1].form, "-") || str_is(s->tokens[token + 1].form, "\xe2\x80\x93");
}

/* "D-N.M.", "R-Utah" behind a senator's name: the party's letter is no part of the state's name. */
static void cut_party(const Sentence *s, Name *name)
{
  if (name->first + 2 > name->last || !is_hyphen(&s->tokens[name->first + 1]) || s->tokens[name->first].form.len != 1) return;
  if (name->first == 0 || s->tokens[name->first - 1].upos != UPOS_PUNCT || !token_is_capitalized(&s->tokens[name->first + 2]) || !strchr("DRI", s->tokens[name->first].form.at[0])) return;
  name->first += 2;
  name->type = ENTITY_PLACE;
  name->label = "GPE";
}

/* "The European Commission on Thursday fined ...": the day is of the verb. */
static void cut_day(const Sentence *s, Name *name)
{
  static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  if (name->last < name->first + 2 || name->type == ENTITY_DATE || name->type == ENTITY_WORK || s->tokens[name->last - 1].upos != UPOS_ADP) return;
  for (size_t i = 0; i < COUNT_OF(days); i++)
    if (str_is(s->tokens[name->last].form, days[i])) {
      name->last -= 2;
      return;
    }
}

/* "Pentagon Press" before "Secretary": where a title of two words begins in a body's name and ends behind it, the name ends before it. */
static void cut_title_behind(const Settling *g, const Sentence *s, Name *name)
{
  if (name->type == ENTITY_PERSON || name->first == name->last || name->last + 1 >= s->len || !token_is_capitalized(&s->tokens[name->last + 1])) return;
  if (title_words(g->lists, s, name->last, g->arena) >= 2) name->last--;
}

/* "Roh Quux-wan": a surname and two syllables of which only the first has a capital are a Korean's. */
static void tell_korean(const Sentence *s, Name *name)
{
  if (name->last != name->first + 3 || (name->type != ENTITY_PLACE && name->type != ENTITY_ORGANIZATION)) return;
  const Token *t = &s->tokens[name->first];
  bool syllable = is_hyphen(&t[2]) && !t[1].space_after && t[3].form.len > 1 && t[3].form.len < 7 && t[3].form.at[0] >= 'a' && t[3].form.at[0] <= 'z';
  if (!syllable || t[0].form.len > 6 || t[1].form.len > 6 || !token_is_proper(&t[0]) || !token_is_proper(&t[1])) return;
  name->type = ENTITY_PERSON;
  name->label = "PERSON";
}

/* "Developers Zorba Plonk and ...", "Landlord Quux Properties": with what they are before their name, in the capital of a sentence's first word. */
static bool opens_with_role(const Settling *g, const Sentence *s, const Name *name)
{
  if (name->first != 0 || name->last >= s->len || !g->lists->roles) return false;
  Str word = str_lower(g->arena, s->tokens[0].form);
  bool many = word.len > 3 && str_ends(word, "s") && lex_has(g->lists->roles, str_slice(word, (Span){0, (uint32_t)word.len - 1}));
  if (name->type == ENTITY_PERSON) return many && (name->last >= 2 || (name->last == 0 && s->len > 1 && token_is_proper(&s->tokens[1])));
  return name->type == ENTITY_ORGANIZATION && name->last >= 2 && token_is_proper(&s->tokens[1]) && lex_has(g->lists->roles, word) && !is_common_word(g, &s->tokens[1]);
}

/* "Quux United beat": a finite verb in small letters whose subject the name is, is none of its words. */
static bool ends_in_verb(const Sentence *s, const Name *name)
{
  const Token *verb = &s->tokens[name->last];
  if (name->first == name->last || verb->upos != UPOS_VERB || token_is_capitalized(verb) || (verb->xpos != XPOS_VBD && verb->xpos != XPOS_VBZ && verb->xpos != XPOS_VBP)) return false;
  for (uint32_t i = name->first; i < name->last; i++)
    if (s->tokens[i].head == name->last && deprel_base(s->tokens[i].deprel) == DEP_NSUBJ) return true;
  return false;
}

static void trim_edges(const Settling *g, const Sentence *s, Name *name)
{
  if (ends_in_verb(s, name)) name->last--;
  if (name->last > 0 && opens_with_role(g, s, name)) name->first++;
  if (name->first + 2 <= name->last && str_eq_nocase(s->tokens[name->first].form, STR("ex")) && is_hyphen(&s->tokens[name->first + 1])) name->first += 2;          /* "Ex-Quux Corp. chief" */
  uint32_t surplus;
  cut_title_behind(g, s, name);
  cut_party(s, name);
  tell_korean(s, name);
  cut_title_inside(g, s, name);
  if (name->type == ENTITY_PERSON) name->first += title_reaching_in(g, s, name);
  while ((surplus = surplus_before(g->lists, s, name, g->arena)) > 0 && name->first + surplus <= name->last) name->first += surplus;
  while (name->last > name->first && (trim_last(&s->tokens[name->last]) || opens_score(s, name->last))) name->last--;
  if (name->type == ENTITY_PERSON && name->first < name->last) cut_modifier(s, name);
  cut_behind_country(g, s, name);
}

/* All of the name as the network had it is a title ("Senator", "Atty." of "Atty. Gen."), or it ends in one that is no
 * organization's word ("Interior Secretary"). */
static bool is_only_title(const Settling *g, const Sentence *s, const Name *name)
{
  Str last = str_lower(g->arena, s->tokens[name->last].form);
  if (title_words(g->lists, s, name->first, g->arena) > name->last - name->first) return true;
  bool ends = title_words(g->lists, s, name->last, g->arena) > 0 && name->first < name->last;
  return ends && name->type == ENTITY_ORGANIZATION && !list_has_kind(g->lists->organizations, last, 0, "suffix");
}

/* "Gerda Umbrage of PBQ" and "Umbrage and Plonk" are two names each. Cuts `name` before the joining word and gives the
 * rest as `*rest`; false where there is nothing to cut. */
static bool cut_in_two(const Sentence *s, Name *name, Name *rest)
{
  if (name->type != ENTITY_PERSON) return false;
  bool firm = false;
  for (uint32_t k = name->first + 1; k < name->last; k++) {
    const Token *t = &s->tokens[k];
    bool ampersand = str_is(t->form, "&"), joins = t->upos == UPOS_CCONJ && !ampersand, leads = t->xpos == XPOS_IN && k > name->first + 1;
    firm = firm || ampersand;
    if (!joins && !leads) continue;
    *rest = *name;
    rest->first = k + 1;
    if (leads) rest->type = ENTITY_ORGANIZATION, rest->label = "ORG", rest->score = 0.55f;
    name->last = k - 1;
    return true;
  }
  if (firm) name->type = ENTITY_ORGANIZATION, name->label = "ORG"; /* "Plonk & Sons" */
  return false;
}

/* In "(Arabic: ...)" nothing else is named. */
static bool is_glossed(const Sentence *s, uint32_t token)
{
  for (uint32_t open = token; open-- > 0;)
    if (str_is(s->tokens[open].form, "(")) return gloss_end(s, open) > token;
  return false;
}

void names_trim(const Settling *g, Sentence *s)
{
  Name *all = ARENA_ARRAY(g->arena, Name, s->len + s->name_count), rest;
  uint32_t count = 0;
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name name = s->names[i];
    if (is_glossed(s, name.first)) continue;
    bool more = true;
    for (name.type = type_of_label(name.label); more && name.type != ENTITY_NONE; name = rest) {
      bool numeric = type_is_numeric(name.type);
      more = cut_in_two(s, &name, &rest);
      if (!numeric && (is_only_title(g, s, &name) || is_no_name(g, s, &name) || (name.last == 0 && opens_with_role(g, s, &name)))) continue;
      if (!numeric) trim_edges(g, s, &name);
      if (numeric || !is_no_name(g, s, &name)) all[count++] = name;
    }
  }
  s->names = all;
  s->name_count = count;
}

/* ---- joining --------------------------------------------------------------------------------------------------- */

static bool is_link(Deprel rel)
{
  Deprel base = deprel_base(rel);
  return base == DEP_FLAT || base == DEP_COMPOUND || base == DEP_DET || base == DEP_AMOD || base == DEP_NUMMOD || rel == DEP_NMOD_POSS;
}

/* Does a word of one of the two hang on a word of the other as names and numbers do? */
static bool linked(const Sentence *s, const Name *a, const Name *b)
{
  for (uint32_t i = a->first; i <= b->last; i++) {
    uint32_t head = s->tokens[i].head;
    bool crosses = i <= a->last ? head >= b->first && head <= b->last : head >= a->first && head <= a->last;
    if (head != NO_TOKEN && crosses && is_link(s->tokens[i].deprel)) return true;
  }
  /* "team member Ann Lee", both words hanging flat on the noun before them */
  const Token *last = &s->tokens[a->last], *first = &s->tokens[b->first];
  return b->first == a->last + 1 && last->deprel == DEP_FLAT && first->deprel == DEP_FLAT && last->head == first->head;
}

/* "Prophet" and "Zorba", taken for two people: the first describes the second. */
static bool describes_next(const Sentence *s, const Name *name, const Name *next)
{
  const Token *last = &s->tokens[name->last];
  return last->deprel == DEP_NMOD_DESC && last->form.len > 3 /* not "PM" */ && last->head != NO_TOKEN && last->head >= next->first && last->head <= next->last;
}

/* "Hospital", "College": what bears a saint's or founder's name with 's. */
static bool is_institution(const Settling *g, const Sentence *s, const Name *name)
{
  Str last = str_lower(g->arena, s->tokens[name->last].form);
  return type_of_label(name->label) == ENTITY_ORGANIZATION && list_has_kind(g->lists->organizations, last, 1, "institution") &&
         list_has_kind(g->lists->organizations, last, 0, "suffix");
}

static bool ends_in_organization(const Settling *g, const Sentence *s, const Name *name)
{
  return list_has_kind(g->lists->organizations, str_lower(g->arena, s->tokens[name->last].form), 0, "suffix");
}

/* 'Robert "Bobby" Plonk', "William (Bill) Plonk": pieces of a person's name with quotation marks or brackets between. */
static bool nickname_between(const Sentence *s, const Name *name, const Name *next)
{
  if (type_of_label(name->label) != ENTITY_PERSON || type_of_label(next->label) != ENTITY_PERSON) return false;
  if (next->first < name->last + 2 || next->first > name->last + 3 || !linked(s, name, next)) return false;
  for (uint32_t i = name->last + 1; i < next->first; i++) {
    const Token *t = &s->tokens[i];
    if (t->xpos != XPOS_OPEN_QUOTE && t->xpos != XPOS_CLOSE_QUOTE && t->xpos != XPOS_LRB && t->xpos != XPOS_RRB) return false;
  }
  return true;
}

/* Does the parse hang [first, last], as the first of two fields, on the name behind "and"? "Securities" and "Exchange
 * Commission", not "Acme" and "Plonk Corp.". */
static bool shares_head(const Sentence *s, uint32_t first, uint32_t last, const Name *next)
{
  bool hangs = false, joined = false;
  for (uint32_t i = first; i <= last; i++) hangs = hangs || (s->tokens[i].head > next->first && s->tokens[i].head <= next->last && is_link(s->tokens[i].deprel));
  for (uint32_t i = next->first; i <= next->last; i++) {
    uint32_t head = s->tokens[i].head;
    joined = joined || (s->tokens[i].deprel == DEP_CONJ && head >= first && head <= last);
  }
  return hangs && joined && s->tokens[next->first - 1].upos == UPOS_CCONJ;
}

/* "Gulf of" and "Mexico", "CCNG" "," "Inc.", "Donald" and "Trump": pieces of one name. */
static bool belongs_together(const Settling *g, const Sentence *s, const Name *name, const Name *next)
{
  const Token *last = &s->tokens[name->last], *t = &s->tokens[next->first];
  bool same = type_of_label(name->label) == type_of_label(next->label), touch = next->first == name->last + 1;
  if (touch && same && (linked(s, name, next) || describes_next(s, name, next) || (type_of_label(name->label) != ENTITY_PERSON && token_is_proper(last) && token_is_proper(t)))) return true;
  bool owned = next->first == name->last + 2 && s->tokens[name->last + 1].xpos == XPOS_POS && token_is_proper(t) && linked(s, name, next);
  if (owned && same && type_of_label(name->label) == ENTITY_ORGANIZATION && !is_listed_organization(g->lists, words_between(s, name->first, name->last, true, g->arena), g->arena)) return true; /* not "NASA 's Quux Laboratory" */
  if (owned && (is_institution(g, s, next) || (token_is_collective(last) && ends_in_organization(g, s, next)))) return true;
  if (type_is_numeric(name->type) || type_is_numeric(next->type)) return false;
  if (nickname_between(s, name, next)) return true;
  if (next->first == name->last + 2 && shares_head(s, name->first, name->last, next)) return true;
  if (next->first == name->last + 2 && str_is(s->tokens[name->last + 1].form, "&")) return true; /* "Plonk & Sons" */
  if (next->first == name->last + 1) return str_is(last->form, "of") && name->last > name->first;
  bool comma = next->first == name->last + 2 && str_is(s->tokens[name->last + 1].form, ",");
  return comma && next->first == next->last && list_has_kind(g->lists->organizations, str_lower(g->arena, t->form), 1, "company") &&
         list_has_kind(g->lists->organizations, str_lower(g->arena, t->form), 0, "suffix") && t->form.len < 6;
}

/* "Housing Authority" "of" "Plonk": an organization's name that ends in a word for one goes on. */
static bool ends_as_organization(const Settling *g, const Sentence *s, const Name *name)
{
  Str last = str_lower(g->arena, s->tokens[name->last].form);
  return type_of_label(name->label) == ENTITY_ORGANIZATION && name->first < name->last && list_has_kind(g->lists->organizations, last, 0, "suffix");
}

/* Reaches back over "Gulf of" or "Court of the" from the name behind it. `before`: the name before, or NULL. */
static void reach_back(const Settling *g, const Sentence *s, Name *name, const Name *before)
{
  uint32_t of = name->first - 1, free_from = before ? before->last + 1 : 0;
  bool sure_person = name->type == ENTITY_PERSON && name->first < name->last && name->score > 0.95f; /* "Office of Ann Plonk" */
  if (type_is_numeric(name->type) || name->first < 2 || sure_person) return;
  if (name->first > 2 && str_is(s->tokens[of].form, "the")) of--;
  if (!str_is(s->tokens[of].form, "of") || !token_is_capitalized(&s->tokens[of - 1])) return;
  if (before && before->last + 1 == of) free_from = before->first;
  if (of - 1 < free_from) return;
  EntityType type = opens_name(g, &s->tokens[of - 1], &s->tokens[of]);
  if (free_from < of && before && before->first == free_from && ends_as_organization(g, s, before)) type = ENTITY_ORGANIZATION;
  if (type == ENTITY_NONE || (of + 1 < name->first && type != ENTITY_ORGANIZATION)) return;
  name->first = of - 1;
  while (name->first > free_from && s->tokens[name->first - 1].upos == UPOS_PROPN) name->first--;
  name->type = type;
  name->label = type == ENTITY_PLACE ? "LOC" : "ORG";
}

void names_join(const Settling *g, Sentence *s)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *before = kept ? &s->names[kept - 1] : NULL;
    s->names[i].type = type_of_label(s->names[i].label);
    if (before && belongs_together(g, s, before, &s->names[i])) {
      const Name *name = &s->names[i];
      if (str_is(s->tokens[name->first - 1].form, "&")) before->label = "ORG", before->type = ENTITY_ORGANIZATION, before->score = 0.95f;
      bool last_tells = is_institution(g, s, name) || token_is_collective(&s->tokens[before->last]) || (name->first < name->last && s->tokens[name->first - 1].upos == UPOS_CCONJ);
      if (last_tells) before->label = s->names[i].label, before->type = s->names[i].type;
      before->last = s->names[i].last;
      continue;
    }
    reach_back(g, s, &s->names[i], before);
    if (before && s->names[i].first <= before->last) kept--;
    s->names[kept++] = s->names[i];
  }
  s->name_count = kept;
}

/* ---- growing --------------------------------------------------------------------------------------------------- */

/* The word of the name on which the others hang. */
static uint32_t top_of(const Sentence *s, const Name *name)
{
  uint32_t top = name->last;
  for (uint32_t i = name->first; i <= name->last; i++) {
    uint32_t head = s->tokens[i].head;
    if (head == NO_TOKEN || head < name->first || head > name->last) top = i;
  }
  return top;
}

/* "Clare Children" before "'s Hospital": the name for whom an institution is called is part of the institution's. */
static void grow_owner(const Settling *g, const Sentence *s, Name *name, uint32_t limit)
{
  uint32_t at = name->last + 2;
  if (at >= limit || s->tokens[name->last + 1].xpos != XPOS_POS || !token_is_proper(&s->tokens[at])) return;
  const Token *top = &s->tokens[top_of(s, name)], *last = &s->tokens[name->last];
  Str word = str_lower(g->arena, s->tokens[at].form);
  bool suffix = list_has_kind(g->lists->organizations, word, 0, "suffix");
  bool institution = suffix && (list_has_kind(g->lists->organizations, word, 1, "institution") || token_is_collective(last));
  if (!institution || (top->head != at && last->head != at)) return;
  name->last = at;
  name->type = ENTITY_ORGANIZATION;
  name->label = "ORG";
}

/* "Harbor" before "Group", taken for a common noun: in capitals it goes on with the name of an organization. */
static bool goes_on_as_organization(const Settling *g, const Name *name, const Token *t)
{
  return name->type == ENTITY_ORGANIZATION && t->upos == UPOS_NOUN && token_is_capitalized(t) &&
         list_has_kind(g->lists->organizations, str_lower(g->arena, t->form), 0, "suffix");
}

/* "Oval" before "Office": the name hangs on the proper noun right behind it, a word for an organization or a place. */
static void grow_right(const Settling *g, const Sentence *s, Name *name, uint32_t limit)
{
  for (uint32_t next = name->last + 1; next < limit; next = name->last + 1) {
    if (!token_is_proper(&s->tokens[next]) && !goes_on_as_organization(g, name, &s->tokens[next])) return;
    const Token *top = &s->tokens[top_of(s, name)];
    Str word = str_lower(g->arena, s->tokens[next].form);
    bool organization = list_has_kind(g->lists->organizations, word, 0, "suffix"), place = list_has_kind(g->lists->kinds, word, 0, "namesuffix");
    bool event = ends_as_event(word);
    if (top->head != next || !is_link(top->deprel) || !(organization || place || event)) return;
    if (title_words(g->lists, s, next, g->arena)) return;
    name->last = next;
    if (event) {
      name->type = ENTITY_EVENT;
      name->label = "EVENT";
      return;
    }
    if (organization != place) {
      name->type = organization ? ENTITY_ORGANIZATION : ENTITY_PLACE;
      name->label = organization ? "ORG" : "FAC";
    }
  }
}

/* "Wilson" before "Orr": what hangs flat on a person's name, or with it on the noun before both, is of the name. */
static void grow_person(const Settling *g, const Sentence *s, Name *name, uint32_t limit)
{
  while (name->type == ENTITY_PERSON && name->last + 1 < limit && token_is_proper(&s->tokens[name->last + 1])) {
    const Token *last = &s->tokens[name->last], *next = last + 1;
    bool inside = next->head != NO_TOKEN && next->head >= name->first && next->head <= name->last;
    bool beside = last->deprel == DEP_FLAT && next->head == last->head;
    if (next->deprel != DEP_FLAT || !(inside || beside) || title_words(g->lists, s, name->last + 1, g->arena)) return;
    name->last++;
  }
}

/* "Milson" before "Halden": a person's one name hangs on the proper noun behind it, which is no word of the language nor one for a title or a body. */
static void grow_surname(const Settling *g, const Sentence *s, Name *name, uint32_t limit)
{
  uint32_t next = name->last + 1;
  const Token *first = &s->tokens[name->first], *t = first + 1;
  if (name->type != ENTITY_PERSON || name->first < name->last || next >= limit || first->head != next || !is_link(first->deprel)) return;
  if (!token_is_proper(first) || !token_is_proper(t) || t->form.len < 4 || title_words(g->lists, s, next, g->arena) || is_any_word(g, t)) return;
  Str word = str_lower(g->arena, t->form);
  Gazetted found;
  bool given = gazetteer_find(str_fold(g->arena, first->form), &found) && found.given >= 0, named = gazetteer_find(str_fold(g->arena, t->form), &found);
  if (!given && !(named && found.surname >= 0)) return;
  if (list_has_kind(g->lists->organizations, word, 0, "suffix") || list_has_kind(g->lists->kinds, word, 0, "namesuffix") || list_has(g->lists->things, word) || ends_as_event(word)) return;
  name->last = next;
}

/* "Federation" before "of Southern Miners", "Organization of American" before "States": the field that the name of an
 * organization goes on with, in capitals. Not "Office of Ann Plonk": a person's name is none. */
static void grow_field(const Settling *g, const Sentence *s, Name *name, const Name *next)
{
  uint32_t at = name->first;
  if (name->type == ENTITY_PERSON) return;
  while (at <= name->last && at + 2 < s->len && opens_name(g, &s->tokens[at], &s->tokens[at + 1]) != ENTITY_ORGANIZATION) at++;
  if (at > name->last || (at += 2) >= s->len) return;
  if (at + 1 < s->len && str_is(s->tokens[at].form, "the")) at++;
  if (next && next->first == at && type_of_label(next->label) == ENTITY_PERSON) return;
  if (at > name->last && title_words(g->lists, s, at, g->arena)) return;
  uint32_t end = name->last;
  for (; at < s->len && token_is_capitalized(&s->tokens[at]); at++) {
    Upos upos = s->tokens[at].upos;
    if (at > name->last && upos != UPOS_PROPN && upos != UPOS_ADJ && upos != UPOS_NOUN) break;
    if (at > end) end = at;
  }
  if (at <= name->last) return; /* the name has a field, and more */
  name->last = end;
  name->type = ENTITY_ORGANIZATION;
  name->label = "ORG";
}

/* "Plonk" before "AB" or "Inc.": short forms of law in capitals belong to the name before them. */
static void grow_legal_form(const Settling *g, const Sentence *s, Name *name)
{
  uint32_t next = name->last + 1;
  if (next >= s->len || !token_is_capitalized(&s->tokens[next]) || s->tokens[next].form.len > 5 || !token_is_proper(&s->tokens[name->last])) return;
  Str word = str_lower(g->arena, s->tokens[next].form);
  bool capitals = true;
  for (size_t i = 0; i < word.len; i++) capitals = capitals && !(s->tokens[next].form.at[i] >= 'a' && s->tokens[next].form.at[i] <= 'z');
  static const char *const more[] = {"inc", "inc.", "ltd", "ltd.", "corp", "corp.", "co.", "gmbh", "plc"};
  for (size_t i = 0; i < COUNT_OF(more); i++) capitals = capitals || str_is(word, more[i]);
  if (!capitals || !list_has_kind(g->lists->organizations, word, 1, "company") || !list_has_kind(g->lists->organizations, word, 0, "suffix")) return;
  name->last = next;
  name->type = ENTITY_ORGANIZATION;
  name->label = "ORG";
  if (name->score < 0.9f) name->score = 0.9f;
}

/* "Saint-" before "Quux", "-Quux" behind "Jean": a hyphen makes one name of words that are none by themselves. */
static bool is_half(const Settling *g, const Sentence *s, const Name *name, uint32_t token)
{
  const Token *t = &s->tokens[token];
  if (token < name->first && str_eq_nocase(t->form, STR("ex"))) return false;                 /* "Ex-Quux chief" */
  if (name->type == ENTITY_PERSON && token > name->last && token_is_capitalized(t) && t->form.len > 2) return true; /* "Sam Bankman-Fried", a verb to the tagger */
  return token_is_proper(t) && t->form.len > 1 && !hint_of_name(g->lists, s, token, token, g->arena).strength;
}

static void grow_over_hyphens(const Settling *g, const Sentence *s, Name *name, uint32_t free_from, uint32_t limit)
{
  while (name->first >= free_from + 2 && is_hyphen(&s->tokens[name->first - 1]) && !s->tokens[name->first - 2].space_after && is_half(g, s, name, name->first - 2)) name->first -= 2;
  while (name->last + 2 < limit && !s->tokens[name->last].space_after && is_hyphen(&s->tokens[name->last + 1]) && is_half(g, s, name, name->last + 2)) name->last += 2;
}

/* "Plonk" before "& Sons": the sign joins the parts of one firm's name. */
static void grow_over_ampersand(const Sentence *s, Name *name, uint32_t free_from, uint32_t limit)
{
  uint32_t first = name->first, last = name->last;
  if (name->type != ENTITY_PERSON && name->type != ENTITY_ORGANIZATION) return;
  while (last + 2 < limit && str_is(s->tokens[last + 1].form, "&") && token_is_capitalized(&s->tokens[last + 2])) last += 2;
  while (first >= free_from + 2 && str_is(s->tokens[first - 1].form, "&") && token_is_proper(&s->tokens[first - 2])) first -= 2;
  if (first == name->first && last == name->last) return;
  *name = (Name){.first = first, .last = last, .type = ENTITY_ORGANIZATION, .label = "ORG", .score = 0.95f};
}

/* "Food and" before "Drug Administration". */
static void grow_over_and(const Sentence *s, Name *name, uint32_t free_from)
{
  if (name->type == ENTITY_PERSON || name->first < free_from + 2 || !token_is_proper(&s->tokens[name->first - 2])) return;
  if (shares_head(s, name->first - 2, name->first - 2, name)) name->first -= 2;
}

/* "Queen" before "Elizabeth Hospital": a house or a county is called after a sovereign with the style, which no holder of theirs has. */
static bool is_style_of_patron(const Settling *g, const Sentence *s, const Name *name)
{
  static const char *const styles[] = {"King", "Queen", "Prince", "Princess", "Pope", "Emperor", "Empress", "Lady", "Lord"};
  bool house = name->type != ENTITY_PERSON || ends_in_organization(g, s, name);
  return name->last > name->first && house && str_among(s->tokens[name->first - 1].form, styles, COUNT_OF(styles));
}

/* "Greater" before "New Orleans": proper nouns right before the name that hang on it. */
static void grow_left(const Settling *g, const Sentence *s, Name *name, uint32_t free_from)
{
  while (name->first > free_from && token_is_proper(&s->tokens[name->first - 1])) {
    const Token *t = &s->tokens[name->first - 1];
    bool saint = str_is(t->form, "St.") || str_is(t->form, "Saint");
    bool patron = is_style_of_patron(g, s, name);
    bool hangs = t->head != NO_TOKEN && t->head >= name->first && t->head <= name->last && (patron || is_link(t->deprel));
    bool title = !saint && !patron && title_words(g->lists, s, name->first - 1, g->arena);
    if ((name->type == ENTITY_PERSON && !patron) || title || !(hangs || saint)) return;
    name->first--;
  }
}

/* "Southern" before "California", "Daily" before "Courant". */
static void grow_adjective(const Settling *g, const Sentence *s, Name *name, uint32_t free_from)
{
  if (name->type == ENTITY_PERSON || name->first <= free_from) return;
  if (token_opens_name(g, s, name->first - 1, name->first, name->last)) name->first--;
}

/* "All" before "Plonk Football Federation": of one body there is no "all". */
static void grow_all(const Sentence *s, Name *name, uint32_t free_from)
{
  static const char *const bodies[] = {"Federation", "Union", "Party", "Congress", "Association", "Council", "League", "Alliance", "Movement", "Committee", "Confederation"};
  if (name->type != ENTITY_ORGANIZATION || name->first <= free_from || name->last <= name->first || !str_is(s->tokens[name->first - 1].form, "All")) return;
  if (str_among(s->tokens[name->last].form, bodies, COUNT_OF(bodies))) name->first--;
}

/* "Social" before "Democrat": with the word that hangs on it a listed group. */
static void grow_group(const Settling *g, const Sentence *s, Name *name, uint32_t free_from)
{
  if (name->first <= free_from || !g->lists->groups) return;
  const Token *t = &s->tokens[name->first - 1];
  bool hangs = token_is_capitalized(t) && t->head >= name->first && t->head <= name->last;
  if (hangs && list_has(g->lists->groups, words_between(s, name->first - 1, name->last, true, g->arena))) name->first--;
}

/* "Nobel" before "Peace Prize": the words of a known thing belong together. */
static void grow_thing(const Settling *g, const Sentence *s, Name *name, uint32_t limit)
{
  uint32_t end = name->last;
  const LexEntry *known = NULL;
  for (uint32_t last = name->last + 1; last < limit && last <= name->last + 3 && token_is_proper(&s->tokens[last]) && token_is_capitalized(&s->tokens[last]); last++) {
    const LexEntry *found = g->lists->things ? lex_find(g->lists->things, words_between(s, name->first, last, true, g->arena)) : NULL;
    if (found && entity_type_of(found->field[0]) != ENTITY_CONCEPT) known = found, end = last;
  }
  if (!known) return;
  name->last = end;
  name->type = entity_type_of(known->field[0]);
  name->label = name->type == ENTITY_WORK ? "WORK_OF_ART" : name->type == ENTITY_EVENT ? "EVENT" : name->type == ENTITY_ORGANIZATION ? "ORG" : "PRODUCT";
}

/* "Women's" before "World Cup" */
static void grow_contest(const Sentence *s, Name *name, uint32_t free_from)
{
  static const char *const who[] = {"Women", "Men", "Children", "Youth"};
  if (name->first < free_from + 2 || s->tokens[name->first - 1].xpos != XPOS_POS || !str_among(s->tokens[name->first - 2].form, who, COUNT_OF(who))) return;
  name->first -= 2;
}

/* "Hurricane" before "Iris": the name of a storm, not of a woman. */
static void grow_storm(const Sentence *s, Name *name, uint32_t free_from)
{
  static const char *const storms[] = {"Hurricane", "Typhoon", "Cyclone", "Storm"};
  if (name->first <= free_from || !str_among(s->tokens[name->first - 1].form, storms, COUNT_OF(storms))) return;
  if (name->first != name->last || !token_is_proper(&s->tokens[name->first - 1])) return;
  name->first--;
  if (str_is(s->tokens[name->first].form, "Storm") && name->first > free_from && str_is(s->tokens[name->first - 1].form, "Tropical")) name->first--;
  name->type = ENTITY_EVENT;
  name->label = "EVENT";
}

static void grow_names(const Settling *g, Sentence *s)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name *name = &s->names[i];
    if (name->type == ENTITY_GROUP) grow_group(g, s, name, i ? s->names[i - 1].last + 1 : 0);
    if (type_is_numeric(name->type) || name->type == ENTITY_GROUP) continue;
    grow_thing(g, s, name, i + 1 < s->name_count ? s->names[i + 1].first : s->len);
    if (name->type == ENTITY_EVENT) grow_contest(s, name, i ? s->names[i - 1].last + 1 : 0);
    if (name->type == ENTITY_PERSON || name->type == ENTITY_PLACE) grow_storm(s, name, i ? s->names[i - 1].last + 1 : 0);
    grow_owner(g, s, name, i + 1 < s->name_count ? s->names[i + 1].first : s->len);
    grow_right(g, s, name, i + 1 < s->name_count ? s->names[i + 1].first : s->len);
    grow_person(g, s, name, i + 1 < s->name_count ? s->names[i + 1].first : s->len);
    grow_surname(g, s, name, i + 1 < s->name_count ? s->names[i + 1].first : s->len);
    grow_left(g, s, name, i ? s->names[i - 1].last + 1 : 0);
    grow_adjective(g, s, name, i ? s->names[i - 1].last + 1 : 0);
    grow_all(s, name, i ? s->names[i - 1].last + 1 : 0);
    grow_over_hyphens(g, s, name, i ? s->names[i - 1].last + 1 : 0, i + 1 < s->name_count ? s->names[i + 1].first : s->len);
    grow_over_ampersand(s, name, i ? s->names[i - 1].last + 1 : 0, i + 1 < s->name_count ? s->names[i + 1].first : s->len);
    grow_over_and(s, name, i ? s->names[i - 1].last + 1 : 0);
    grow_field(g, s, name, i + 1 < s->name_count ? &s->names[i + 1] : NULL);
    grow_legal_form(g, s, name);
  }
}

/* "Department of Health" before "and Human Services": common words in capitals behind "and" belong to the name of an office
 * that has its field behind "of"; "... and Congress", a name of its own, does not. Gives the last word of the whole. */
static uint32_t end_of_office(const Settling *g, const Sentence *s, const Name *name)
{
  uint32_t first = name->last + 2, end = first, of = name->first;
  bool office = name->type == ENTITY_ORGANIZATION && name->first + 2 <= name->last && first < s->len;
  if (!office || s->tokens[name->last + 1].upos != UPOS_CCONJ) return name->last;
  while (of < name->last && !str_is(s->tokens[of].form, "of")) of++;
  if (of == name->first || of >= name->last || opens_name(g, &s->tokens[of - 1], &s->tokens[of]) != ENTITY_ORGANIZATION) return name->last;
  while (end < s->len && end < first + 3 && token_is_capitalized(&s->tokens[end]) && (is_plain_noun(g, &s->tokens[end]) || (s->tokens[end].upos == UPOS_ADJ && !list_has(g->lists->demonyms, str_lower(g->arena, s->tokens[end].form))))) end++;
  if (end > first && list_has_kind(g->lists->organizations, str_lower(g->arena, s->tokens[end - 1].form), 1, "institution")) return name->last; /* "... and State University" */
  bool own_name = end == first || (end < s->len && token_is_capitalized(&s->tokens[end])) ||
                  (end == first + 1 ? list_has(g->lists->organizations, str_lower(g->arena, s->tokens[first].form))
                                    : hint_of_name(g->lists, s, first, end - 1, g->arena).strength == SAYS_SURE);
  return own_name ? name->last : end - 1;
}

/* Names that now lie in an office's are dropped. */
static void grow_offices(const Settling *g, Sentence *s)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < s->name_count; i++) {
    if (kept && s->names[i].first <= s->names[kept - 1].last) continue;
    s->names[kept] = s->names[i];
    s->names[kept].last = end_of_office(g, s, &s->names[kept]);
    kept++;
  }
  s->name_count = kept;
}

void names_grow(const Settling *g, Sentence *s)
{
  grow_names(g, s);
  grow_offices(g, s);
  for (uint32_t i = 0; i < s->name_count; i++) cut_day(s, &s->names[i]);
}
