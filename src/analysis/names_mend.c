/*
 * names_mend.c - edges that take knowledge of the world or of how lists and addresses are written.
 * "Encino California" is two places; "Plonk 's" in "dinner at Plonk 's" is a restaurant; "Umbrage , Gerda" of a letter's head
 * is one person; "Quux , Inc. of Oslo" a company and a town; "Port" belongs to "Aransas", "J.R." to "Plonk".
 */
#include "analysis/names_evidence.h"
#include "lexicon/gazetteer.h"

#include <string.h>

typedef struct { Name *at; uint32_t len; } Names;

static void set_kind(Name *name, EntityType type, const char *label)
{
  name->type = type;
  name->label = label;
}

static bool is_town(const Settling *g, const Sentence *s, uint32_t first, uint32_t last)
{
  Gazetted found;
  Str key = words_between(s, first, last, true, g->arena);
  const LexEntry *place = g->lists->places ? lex_find(g->lists->places, key) : NULL;
  if (place && (str_is(place->field[1], "city") || str_is(place->field[1], "capital"))) return true;
  return gazetteer_find(str_fold(g->arena, key), &found) && found.town >= 0;
}

/* "california", "france", "ca" behind a town. */
static bool is_state(const Settling *g, const Sentence *s, uint32_t first, uint32_t last)
{
  static const char codes[] = " AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY ";
  Str key = words_between(s, first, last, true, g->arena), form = s->tokens[first].form;
  if (first == last && form.len == 2) {
    char code[5] = {' ', (char)(form.at[0] & ~32), (char)(form.at[1] & ~32), ' ', '\0'};
    return form.at[0] >= 'A' && form.at[0] <= 'Z' && strstr(codes, code);
  }
  const LexEntry *place = g->lists->places ? lex_find(g->lists->places, key) : NULL;
  return list_has(g->lists->countries, key) || (place && str_is(place->field[1], "state"));
}

/* "On Monday Ridge Capital sued", "In June von Plonk left": a day or month and a name. Not "Monday Night Football", not "April de Plonk sang".
 * Cuts it off; `rest` is the name. */
static bool cut_day(const Sentence *s, Name *name, Name *rest)
{
  static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}, *const parts[] = {"Night", "Morning", "Club", "Times"};
  static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
  static const char *const particles[] = {"van", "von", "de", "den", "der", "del", "della", "di", "da", "dos", "du", "ten", "ter", "bin", "ibn", "al"};
  static const char *const lead[] = {"on", "in", "last", "next", "this", "every", "since", "until", "by", "late", "early"};
  if (type_is_numeric(name->type) || name->first == name->last) return false;
  const Token *day = &s->tokens[name->first], *before = day - 1, *next = day + 1;
  bool weekday = str_among(day->form, days, COUNT_OF(days)), month = str_among(day->form, months, COUNT_OF(months)), led = false;
  bool particle = str_among(next->form, particles, COUNT_OF(particles));
  for (size_t i = 0; name->first && i < COUNT_OF(lead); i++) led = led || str_eq_nocase(before->form, str_of(lead[i]));
  bool on = name->first && str_eq_nocase(before->form, STR("on"));
  bool firm = on && weekday && token_is_proper(next) && !str_among(next->form, parts, COUNT_OF(parts));
  if (!firm && !(particle && (weekday || (month && led)))) return false;
  *rest = *name;
  rest->first = name->first + 1;
  if (particle && rest->type != ENTITY_ORGANIZATION) set_kind(rest, ENTITY_PERSON, "PERSON");
  name->last = name->first;
  set_kind(name, ENTITY_DATE, "DATE");
  return true;
}

/* "Brittany" before "France" */
static bool is_region(const Settling *g, const Sentence *s, uint32_t first, uint32_t last)
{
  Gazetted found;
  Str key = words_between(s, first, last, true, g->arena);
  const LexEntry *place = g->lists->places ? lex_find(g->lists->places, key) : NULL;
  return (place && str_is(place->field[1], "region")) || (gazetteer_find(str_fold(g->arena, key), &found) && found.region >= 0 && found.word < 0);
}

/* "Tehran 's Quux Museum" is a town and a museum, "NASA 's Quux Laboratory" two bodies. Not "St. John 's Hospital": who else may be called so is no town here. */
static bool cut_owner(const Settling *g, const Sentence *s, Name *name, Name *rest)
{
  Gazetted found;
  if (name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PLACE) return false;
  for (uint32_t k = name->first + 1; k < name->last; k++) {
    if (s->tokens[k].xpos != XPOS_POS) continue;
    Str key = words_between(s, name->first, k - 1, true, g->arena);
    bool town = gazetteer_find(str_fold(g->arena, key), &found) && found.town > 0 && found.surname < 0 && found.given < 0;
    bool body = k + 1 < name->last && is_listed_organization(g->lists, key, g->arena) && !is_listed_organization(g->lists, words_between(s, name->first, name->last, true, g->arena), g->arena);
    if (!body && !town && !list_has(g->lists->countries, key)) return false;
    *rest = *name;
    rest->first = k + 1;
    name->last = k - 1;
    set_kind(name, body ? ENTITY_ORGANIZATION : ENTITY_PLACE, body ? "ORG" : "GPE");
    return true;
  }
  return false;
}

/* "Encino California", not "Mexico City" nor "New South Wales". Cuts `name` and gives the rest; false where it is one. */
static bool cut_state(const Settling *g, const Sentence *s, Name *name, Name *rest)
{
  if (name->type != ENTITY_PLACE || name->first == name->last || is_town(g, s, name->first, name->last) || is_state(g, s, name->first, name->last)) return false;
  if (list_has(g->lists->places, words_between(s, name->first, name->last, true, g->arena))) return false;
  for (uint32_t k = name->first + 1; k <= name->last; k++) {
    if (!is_state(g, s, k, name->last) || !(is_town(g, s, name->first, k - 1) || is_region(g, s, name->first, k - 1))) continue;
    *rest = *name;
    rest->first = k;
    set_kind(rest, ENTITY_PLACE, "GPE");
    name->last = k - 1;
    set_kind(name, ENTITY_PLACE, "GPE");
    return true;
  }
  return false;
}

/* "Port" before "Aransas", "San" before "Mateo", where both together are a town and the name is not of a person in full. */
static void grow_town(const Settling *g, const Sentence *s, Name *name, uint32_t free_from, uint32_t limit)
{
  if (type_is_numeric(name->type) || name->last - name->first > 1 || (name->type == ENTITY_PERSON && name->first < name->last)) return;
  bool left = name->first > free_from && token_is_proper(&s->tokens[name->first - 1]) && is_town(g, s, name->first - 1, name->last);
  bool right = name->last + 1 < limit && token_is_proper(&s->tokens[name->last + 1]) && is_town(g, s, name->first, name->last + 1);
  if (!left && !right) return;
  if (left) name->first--;
  else name->last++;
  set_kind(name, ENTITY_PLACE, "GPE");
}

/* "J." or "W.H.S." */
static bool is_initials(const Token *t)
{
  if (t->form.len < 2 || t->form.len % 2 || str_is(t->form, "P.S.")) return false;
  for (size_t i = 0; i < t->form.len; i += 2)
    if (t->form.at[i] < 'A' || t->form.at[i] > 'Z' || t->form.at[i + 1] != '.') return false;
  return true;
}

static void grow_initials(const Sentence *s, Name *name, uint32_t free_from)
{
  while (name->type == ENTITY_PERSON && name->first > free_from && is_initials(&s->tokens[name->first - 1])) name->first--;
}

/* "Plonk 's refused to mend it", "we recommend Plonk 's for lunch": the tree has the name where an owner cannot be. */
static bool owns_nothing(const Sentence *s, const Name *name, uint32_t mark, bool *acts)
{
  uint32_t top = name->last;
  while (top > name->first && s->tokens[top].head != NO_TOKEN && s->tokens[top].head >= name->first && s->tokens[top].head < top) top = s->tokens[top].head;
  const Token *t = &s->tokens[top];
  for (size_t i = 0; deprel_base(t->deprel) == DEP_CONJ && t->head != NO_TOKEN && i < s->len; i++) t = &s->tokens[t->head]; /* "Ikea and Plonk 's have theirs" */
  Deprel base = deprel_base(t->deprel);
  bool subject = base == DEP_NSUBJ && t->head != NO_TOKEN && t->head > mark;
  *acts = subject && s->tokens[t->head].upos == UPOS_VERB;
  return subject || base == DEP_OBJ || base == DEP_OBL;
}

/* Can the word stand behind a business? Behind an owner stands what is owned. */
static bool may_follow_business(const Token *t, bool owns_nothing)
{
  static const Upos owned[] = {UPOS_NOUN, UPOS_ADJ, UPOS_PROPN, UPOS_NUM, UPOS_ADV, UPOS_VERB};
  if (owns_nothing && (t->upos == UPOS_ADV || t->upos == UPOS_VERB)) return true;
  for (size_t i = 0; i < COUNT_OF(owned); i++)
    if (t->upos == owned[i]) return false;
  return true;
}

static bool closes_phrase(char mark) { return mark == '.' || mark == ',' || mark == '?' || mark == '!'; }

/* "dinner at Plonk 's": a place of business, and the 's is part of its name. Not "Plonk 's dog", "a friend of Plonk 's". */
void names_grow_business(const Sentence *s, Name *name, uint32_t limit)
{
  static const char *const before[] = {"at", "to", "from", "near", "like"};
  uint32_t next = name->last + 1;
  bool kind = name->type == ENTITY_PERSON || name->type == ENTITY_ORGANIZATION || name->type == ENTITY_PLACE;
  if (!kind || (name->type == ENTITY_PERSON && name->first < name->last) || next >= limit || s->tokens[next].xpos != XPOS_POS) return;
  const Token *after = next + 1 < s->len ? &s->tokens[next + 1] : NULL;
  bool acts, stands = owns_nothing(s, name, next, &acts);
  bool ends = !after || (after->upos == UPOS_PUNCT && closes_phrase(after->form.at[0]));
  if (after && !may_follow_business(after, stands)) return;
  if ((after && after->upos == UPOS_PUNCT && !ends) || (name->first == 0 && !stands)) return;
  Str word = name->first ? s->tokens[name->first - 1].form : STR("");
  bool led = false;
  for (size_t i = 0; i < COUNT_OF(before); i++) led = led || str_eq_nocase(word, str_of(before[i]));
  if (!led && !stands && !(ends && !str_is(word, "of"))) return;
  name->last = next;
  bool firm = name->type == ENTITY_ORGANIZATION && !led; /* "a spokeswoman for Plonk 's said" */
  if (acts || firm || str_eq_nocase(word, STR("like"))) set_kind(name, ENTITY_ORGANIZATION, "ORG");
  else set_kind(name, ENTITY_PLACE, "FAC");
}

typedef struct { uint32_t shops, places, owners, plain; } Business; /* how often "Plonk 's" is the name, and of a place; its owner is named; "Plonk" alone is */

static Business *business_at(Map *map, const Sentence *s, uint32_t first, uint32_t last, Arena *arena)
{
  bool fresh;
  uint64_t *at = map_at(map, words_between(s, first, last, false, arena), &fresh);
  if (fresh) *at = (uint64_t)(uintptr_t)ARENA_NEW(arena, Business);
  return (Business *)(uintptr_t)*at;
}

static bool ends_in_mark(const Sentence *s, const Name *name) { return name->first < name->last && s->tokens[name->last].xpos == XPOS_POS; }

static bool stands_before_mark(const Sentence *s, const Name *name, uint32_t limit) { return name->last + 1 < limit && s->tokens[name->last + 1].xpos == XPOS_POS; }

static void count_businesses(Map *map, const Sentence *s, Arena *arena)
{
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *name = &s->names[i];
    if (type_is_numeric(name->type)) continue;
    bool shop = ends_in_mark(s, name);
    Business *b = business_at(map, s, name->first, name->last - shop, arena);
    if (shop) b->shops++, b->places += name->type == ENTITY_PLACE;
    else if (stands_before_mark(s, name, s->len)) b->owners++;
    else b->plain++;
  }
}

/* "the noodles at Plonk 's are great" in an article that has dinner at Plonk 's and nobody called Plonk; it is one thing throughout. */
void names_spread_businesses(const Settling *g, Sentence *sentences, size_t count)
{
  Map map;
  map_init(&map, g->arena, 32);
  for (size_t i = 0; i < count; i++) count_businesses(&map, &sentences[i], g->arena);
  for (size_t i = 0; i < count; i++)
    for (uint32_t k = 0; k < sentences[i].name_count; k++) {
      Sentence *s = &sentences[i];
      Name *name = &s->names[k];
      bool shop = ends_in_mark(s, name), before_mark = !shop && stands_before_mark(s, name, k + 1 < s->name_count ? s->names[k + 1].first : s->len);
      if (type_is_numeric(name->type) || (!shop && !before_mark)) continue;
      const Business *b = business_at(&map, s, name->first, name->last - shop, g->arena);
      if (!b->shops || (!shop && (b->plain || b->owners > b->shops))) continue;
      if (!shop) name->last++;
      bool place = b->places * 2 >= b->shops; /* "at" tells more than that it does something */
      set_kind(name, place ? ENTITY_PLACE : ENTITY_ORGANIZATION, place ? "FAC" : "ORG");
    }
}

/* Is the word one for a shop, alone or with the word before it? "House" of "Plonk 's Steak House". */
static bool ends_shop(const Settling *g, const Sentence *s, uint32_t first, uint32_t token)
{
  if (list_has_kind(g->lists->organizations, str_lower(g->arena, s->tokens[token].form), 1, "shop")) return true;
  return token > first && list_has_kind(g->lists->organizations, words_between(s, token - 1, token, true, g->arena), 1, "shop");
}

bool is_shop_of_owner(const Settling *g, const Sentence *s, const Name *name)
{
  bool owned = false;
  for (uint32_t t = name->first + 1; t < name->last; t++) owned = owned || s->tokens[t].xpos == XPOS_POS;
  return owned && ends_shop(g, s, name->first, name->last);
}

/* "Plonk 's Pizza", "Plonk 's Quux Steak House": the owner's name and the shop's words. */
static void grow_shop(const Settling *g, const Sentence *s, Name *name, uint32_t limit)
{
  uint32_t first = name->last + 2, end = 0;
  if (first >= limit || s->tokens[name->last + 1].xpos != XPOS_POS || name->type == ENTITY_DATE) return;
  for (uint32_t at = first; at < limit && token_is_capitalized(&s->tokens[at]) && at < first + 4; at++)
    if (ends_shop(g, s, first, at)) end = at;
  if (!end) return;
  name->last = end;
  set_kind(name, ENTITY_ORGANIZATION, "ORG");
}

/* "Halden" before "Freight": what a firm does, behind the one word that it is called by, whatever part of speech it was taken for. */
static void grow_firm(const Settling *g, const Sentence *s, Name *name)
{
  uint32_t next = name->last + 1;
  if (name->first < name->last || type_is_numeric(name->type) || name->type == ENTITY_GROUP) return;
  if (!token_ends_firm(g, s, next)) return;
  name->last = next;
  set_kind(name, ENTITY_ORGANIZATION, "ORG");
}

/* "Corvane" before "Lines", of which the network saw only what the firm does. */
static void grow_firm_left(const Settling *g, const Sentence *s, Name *name, uint32_t free_from)
{
  const Token *t = &s->tokens[name->first];
  if (name->first < name->last || type_is_numeric(name->type) || name->first <= free_from || !token_is_proper(t - 1) || t[-1].form.len < 3) return;
  Str word = str_lower(g->arena, t->form), before = str_lower(g->arena, t[-1].form);
  bool trade = list_has_kind(g->lists->organizations, word, 1, "company") && list_has_kind(g->lists->organizations, word, 0, "suffix");
  bool common = is_common_word(g, t) || is_common_word(g, &(Token){.form = str_lower(g->arena, t->lemma)});
  bool known = list_has(g->lists->places, before) || list_has(g->lists->countries, before) || list_has(g->lists->demonyms, before);
  if (!trade || !common || known || title_words(g->lists, s, name->first - 1, g->arena)) return;
  name->first--;
  set_kind(name, ENTITY_ORGANIZATION, "ORG");
}

static bool is_legal_form(Str form)
{
  static const char *const forms[] = {"Inc.", "Inc", "Ltd.", "Ltd", "LLC", "LLP", "L.P.", "LP", "Corp.", "Co.", "plc", "PLC"};
  for (size_t i = 0; i < COUNT_OF(forms); i++)
    if (str_is(form, forms[i])) return true;
  return false;
}

/* "Quux" and "Inc. of Oslo" with a comma between: the legal form is of the first, what stands behind "of" is a place. */
static bool moves_legal_form(const Sentence *s, Name *name, Name *next)
{
  if (next->first != name->last + 2 || !str_is(s->tokens[name->last + 1].form, ",") || !is_legal_form(s->tokens[next->first].form)) return false;
  name->last = next->first;
  set_kind(name, ENTITY_ORGANIZATION, "ORG");
  next->first++;
  if (next->first > next->last) return true;
  if (next->first < next->last && s->tokens[next->first].upos == UPOS_ADP) next->first++, set_kind(next, ENTITY_PLACE, "GPE");
  return true;
}

/* The same where the network has overlooked "Quux". */
static void take_company_before(const Sentence *s, Name *name, uint32_t free_from, Name *rest)
{
  if (name->first < free_from + 2 || !is_legal_form(s->tokens[name->first].form) || !str_is(s->tokens[name->first - 1].form, ",") || !token_is_proper(&s->tokens[name->first - 2])) return;
  Name whole = {.first = name->first - 2, .last = name->first - 2, .type = ENTITY_ORGANIZATION, .label = "ORG", .score = 0.9f};
  while (whole.first > free_from && token_is_proper(&s->tokens[whole.first - 1])) whole.first--;
  moves_legal_form(s, &whole, name);
  *rest = *name;
  *name = whole;
}

/* "Umbrage , Gerda" in quotation marks or a head line: the surname before the given name. */
static bool is_turned_round(const Settling *g, const Sentence *s, const Name *name, const Name *next)
{
  Gazetted surname, given;
  if (name->type != ENTITY_PERSON || next->type != ENTITY_PERSON || name->first != name->last || next->first != name->last + 2 || next->last > next->first + 1) return false;
  if (!str_is(s->tokens[name->last + 1].form, ",")) return false;
  gazetteer_find(str_fold(g->arena, s->tokens[name->first].form), &surname);
  if (!gazetteer_find(str_fold(g->arena, s->tokens[next->first].form), &given) || given.given < 0 || (surname.given > 0 && surname.surname < 1)) return false;
  bool opens = name->first == 0 || s->tokens[name->first - 1].upos == UPOS_PUNCT, ends = next->last + 1 >= s->len;
  if (!ends) {
    const Token *t = &s->tokens[next->last + 1];
    ends = str_is(t->form, ";") || str_is(t->form, "<") || str_is(t->form, "(") || t->xpos == XPOS_CLOSE_QUOTE || str_is(t->form, "\"") || t->xpos == XPOS_ADD;
  }
  return opens && ends && (name->first == 0 || !str_is(s->tokens[name->first - 1].form, ","));
}

/* "Marks" and "Spencer" with nothing but "&" between: a firm. With "and" where a list knows it with "&", and over a hyphen
 * where it has both: "Rolls" and "Royce". */
static bool is_firm_of_two(const Settling *g, const Sentence *s, const Name *before, const Name *name)
{
  if (type_is_numeric(before->type) || type_is_numeric(name->type) || name->first != before->last + 2) return false;
  if (str_is(s->tokens[before->last + 1].form, "and") || s->tokens[before->last + 1].xpos == XPOS_HYPH)
    return is_listed_organization(g->lists, words_between(s, before->first, name->last, true, g->arena), g->arena);
  if (!str_is(s->tokens[before->last + 1].form, "&")) return false;
  return token_is_proper(&s->tokens[before->last]) && token_is_proper(&s->tokens[name->first]);
}

/* "Enron" and "Investment Partners", "Corvane" and "Lines" with nothing between: what a firm is called and what it does. */
static bool is_firm_in_two(const Settling *g, const Sentence *s, const Name *before, const Name *name)
{
  if (before->type != ENTITY_ORGANIZATION || name->type != ENTITY_ORGANIZATION || name->first != before->last + 1) return false;
  Str last = str_lower(g->arena, s->tokens[name->last].form), first = str_lower(g->arena, s->tokens[name->first].form);
  bool plain = name->first < name->last || (list_has_kind(g->lists->organizations, last, 1, "company") && !is_legal_form(s->tokens[name->last].form));
  return plain && list_has_kind(g->lists->organizations, last, 0, "suffix") && (is_common_word(g, &s->tokens[name->first]) || is_common_word(g, &(Token){.form = s->tokens[name->first].lemma})) &&
         !list_has_kind(g->lists->organizations, first, 0, "prefix") && !list_has_kind(g->lists->organizations, words_between(s, name->first, name->last, true, g->arena), 0, "name");
}

void names_mend(const Settling *g, Sentence *s)
{
  Names out = {ARENA_ARRAY(g->arena, Name, s->len + s->name_count), 0};
  for (uint32_t i = 0; i < s->name_count; i++) {
    Name name = s->names[i], rest;
    Name *before = out.len ? &out.at[out.len - 1] : NULL;
    if (before && name.first <= before->last) continue; /* grown over */
    if (before && !type_is_numeric(name.type) && moves_legal_form(s, before, &name) && name.first > name.last) continue;
    if (before && is_firm_of_two(g, s, before, &name)) {
      before->last = name.last;
      set_kind(before, ENTITY_ORGANIZATION, "ORG");
      continue;
    }
    if (before && is_firm_in_two(g, s, before, &name)) {
      before->last = name.last;
      continue;
    }
    if (before && is_turned_round(g, s, before, &name)) {
      before->last = name.last;
      continue;
    }
    uint32_t free_from = before ? before->last + 1 : 0, limit = i + 1 < s->name_count ? s->names[i + 1].first : s->len;
    rest = (Name){.first = 1, .last = 0};
    if (cut_day(s, &name, &rest)) {
      out.at[out.len++] = name;
      free_from = name.last + 1;
      name = rest;
      rest = (Name){.first = 1, .last = 0};
    }
    take_company_before(s, &name, free_from, &rest);
    if (rest.first <= rest.last) {
      out.at[out.len++] = name;
      name = rest;
      free_from = out.at[out.len - 1].last + 1;
    }
    grow_town(g, s, &name, free_from, limit);
    grow_initials(s, &name, free_from);
    grow_firm(g, s, &name);
    grow_firm_left(g, s, &name, free_from);
    grow_shop(g, s, &name, i + 2 < s->name_count ? s->names[i + 2].first : s->len);
    names_grow_business(s, &name, limit);
    bool two = cut_state(g, s, &name, &rest) || cut_owner(g, s, &name, &rest);
    out.at[out.len++] = name;
    if (two) out.at[out.len++] = rest;
  }
  s->names = out.at;
  s->name_count = out.len;
}
