/*
 * names_split.c - people's names that stand side by side with nothing between, as letters have them.
 * "Thanks , Gerda Zorba Plonk will call" is signed by Gerda; "Gerda Gerda Umbrage 9/16/99" by Gerda, and the next letter is of
 * Gerda Umbrage; "Gerda Plonk Zorba Umbrage" of a list are two; "Gerda Plonk@ENRON" is one, with her mailbox. And a body before
 * its holder: "Mayor of Zorbatown Gerda Plonk".
 */
#include "analysis/names_evidence.h"
#include "lexicon/gazetteer.h"
#include "lexicon/known_names.h"

#include <string.h>

static bool is_given(const Settling *g, const Token *t)
{
  Gazetted found;
  return token_is_capitalized(t) && t->form.len > 2 && gazetteer_find(str_fold(g->arena, t->form), &found) && found.given > 0;
}

/* Could the word end one person's name where the next begins another's? */
static bool parts_people(const Settling *g, const Token *surname, const Token *given)
{
  Gazetted a, b;
  if (!token_is_capitalized(surname) || !token_is_capitalized(given) || given->form.len < 3) return false;
  if (!gazetteer_find(str_fold(g->arena, given->form), &b)) return false;
  if (!gazetteer_find(str_fold(g->arena, surname->form), &a)) return b.given > 0 && surname->form.len > 3;
  return (a.surname > 0 || (a.surname == 0 && a.given < 1)) && (b.given > 0 || (b.given == 0 && b.surname < 0));
}

static bool says_goodbye(const Token *t)
{
  static const char *const words[] = {"thanks", "thank", "thx", "regards", "cheers", "sincerely", "love", "best", "yours", "truly"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_eq_nocase(t->form, str_of(words[i]))) return true;
  return false;
}

/* Does a letter end right before the word: "Thanks ,"? `before` is the sentence before, or NULL. */
static bool is_signature(const Sentence *before, const Sentence *s, uint32_t first)
{
  const Token *tokens = first ? s->tokens : before ? before->tokens : NULL;
  uint32_t end = first ? first : before ? before->len : 0;
  if (end && tokens[end - 1].upos == UPOS_PUNCT) end--;
  return end && end < 5 && says_goodbye(&tokens[end - 1]);
}

/* "9/16/99" behind the name, or at the head of the sentence after: the head of the next letter. */
static bool heads_letter(const Sentence *s, const Sentence *after, uint32_t next)
{
  if (next >= s->len && !after) return false;
  Str form = next < s->len ? s->tokens[next].form : after->tokens[0].form;
  size_t strokes = 0;
  if (form.len < 6) return false;
  for (size_t i = 0; i < form.len; i++) {
    if (form.at[i] == '/') strokes++;
    else if (form.at[i] < '0' || form.at[i] > '9') return false;
  }
  return strokes == 2;
}

/* "Gerda Plonk" and "Zorba ,": the letter's end and the next one's beginning. */
static bool is_addressed(const Settling *g, const Sentence *s, uint32_t token)
{
  Gazetted found;
  bool comma = token + 1 < s->len && str_is(s->tokens[token + 1].form, ",");
  return comma && is_given(g, &s->tokens[token]) && gazetteer_find(str_fold(g->arena, s->tokens[token].form), &found) && found.surname < 0;
}

/* "Gerda Zorba , please call": both are given names, and behind the comma somebody is spoken to. */
static bool is_signed_and_addressed(const Settling *g, const Sentence *s, const Name *name)
{
  static const char *const words[] = {"i", "you", "we", "your", "my", "please", "thanks", "thank", "hope", "here", "attached", "can", "could", "would", "are", "do", "did", "have"};
  if (name->last != name->first + 1 || !is_given(g, &s->tokens[name->first]) || !is_addressed(g, s, name->last)) return false;
  return name->last + 2 < s->len && str_among(str_lower(g->arena, s->tokens[name->last + 2].form), words, COUNT_OF(words));
}

/* "Gerda Plonk Zerbina Umbrage" and nothing else in the sentence: two of a list, where a third word is no second surname. */
static bool is_pair_of_list(const Settling *g, const Sentence *s, const Name *name)
{
  Gazetted third;
  const Token *t = s->tokens;
  if (name->first || name->last != 3 || s->len != 4 || !is_given(g, &t[0]) || is_given(g, &t[1])) return false;
  for (uint32_t k = 0; k < 4; k++)
    if (!token_is_capitalized(&t[k]) || t[k].form.len < 3 || str_ends(t[k].form, ".")) return false;
  return !gazetteer_find(str_fold(g->arena, t[2].form), &third) || third.given >= third.surname;
}

/* Where in the name another person's begins; 0: nowhere. */
static uint32_t next_person(const Settling *g, const Sentence *before, const Sentence *s, const Sentence *after, const Name *name)
{
  const Token *t = s->tokens;
  uint32_t first = name->first, last = name->last, len = last - first + 1;
  bool end = last + 1 >= s->len || s->tokens[last + 1].upos == UPOS_PUNCT;
  bool opens = first == 0 || t[first - 1].upos == UPOS_PUNCT || t[first - 1].upos == UPOS_NUM || says_goodbye(&t[first - 1]);
  if (len > 1 && opens && str_eq(t[first].form, t[first + 1].form) && (len > 2 || end || is_given(g, &t[first]))) return first + 1;
  if (len > 2 && is_given(g, &t[first]) && is_given(g, &t[first + 1]) && (is_signature(before, s, first) || (opens && before && heads_letter(s, after, last + 1)))) return first + 1;
  for (uint32_t k = first + 2; len > 3 && k < last; k++) /* "Wang Jun. Wang Jun": a full stop, taken for a month's */
    if (str_ends(t[k - 1].form, ".") && t[k - 1].form.len > 3 && str_eq(t[k].form, t[first].form)) return k;
  for (uint32_t k = first + 2; len > 3 && k < last; k++)
    if (parts_people(g, &t[k - 1], &t[k]) && token_is_capitalized(&t[k + 1])) return k;
  if (is_pair_of_list(g, s, name)) return first + 2;
  if (opens && (first || before) && is_signed_and_addressed(g, s, name)) return last;
  return len == 3 && opens && is_given(g, &t[first]) && !is_given(g, &t[first + 1]) && is_addressed(g, s, last) ? last : 0;
}

/* "Plonk@ENRON": a surname with the network that its mail is on. */
static bool is_mailbox(const Token *t)
{
  size_t at = str_find(t->form, STR("@"));
  if (at == SIZE_MAX || at < 2 || !token_is_capitalized(t)) return false;
  for (size_t i = at + 1; i < t->form.len; i++)
    if ((t->form.at[i] < 'A' || t->form.at[i] > 'Z') && t->form.at[i] != '_') return false;
  return at + 2 < t->form.len;
}

/* A person with a mailbox behind the given name; what the network took for a name there goes on over it. */
static bool has_mailbox(const Settling *g, const Sentence *s, uint32_t token)
{
  return token + 1 < s->len && is_mailbox(&s->tokens[token + 1]) && (is_given(g, &s->tokens[token]) || s->tokens[token].upos == UPOS_PROPN);
}

/* "North and South Korea" are two. */
static bool is_two_lands(const Sentence *s, const Name *name)
{
  const Token *t = s->tokens + name->first;
  return name->last == name->first + 3 && is_direction_word(t[0].form) && t[1].upos == UPOS_CCONJ && is_direction_word(t[2].form) && token_is_capitalized(&t[3]);
}

static bool is_year(Str form)
{
  if (form.len < 4 || form.len > 5) return false; /* "2007a" */
  for (size_t i = 0; i < 4; i++)
    if (form.at[i] < '0' || form.at[i] > '9') return false;
  return (form.at[0] == '1' && form.at[1] >= '6') || (form.at[0] == '2' && form.at[1] == '0');
}

/* The "&" of "Plonk & Quux, 2007" and "Plonk & Quux (2007)": a year is behind the two who wrote it, not behind a firm. NO_TOKEN: none. */
static uint32_t citation_link(const Sentence *s, const Name *name)
{
  const Token *t = s->tokens;
  uint32_t next = name->last + 1, link = NO_TOKEN;
  if (next + 1 >= s->len || !(str_is(t[next].form, ",") || str_is(t[next].form, "(")) || !is_year(t[next + 1].form)) return NO_TOKEN;
  for (uint32_t k = name->first + 1; k < name->last; k++)
    if (str_is(t[k].form, "&") || str_is(t[k].form, "and")) link = k;
  bool surnames = link != NO_TOKEN && link == name->first + 1 && link + 1 == name->last && token_is_capitalized(&t[name->first]) && token_is_capitalized(&t[name->last]);
  return surnames ? link : NO_TOKEN;
}

/* The "&" of "Zorba & Gerda" and of "Zorba Plonk & Gerda Umbrage": two people, where both sides are given names or begin with one, and no
 * firm is called so. NO_TOKEN: none. */
static uint32_t couple_link(const Settling *g, const Sentence *s, const Name *name)
{
  Gazetted found;
  uint32_t next = name->last + 1, link = NO_TOKEN;
  const Token *t = s->tokens;
  if (name->type != ENTITY_PERSON && name->type != ENTITY_ORGANIZATION) return NO_TOKEN;
  for (uint32_t k = name->first + 1; k < name->last; k++)
    if (str_is(t[k].form, "&")) link = link == NO_TOKEN ? k : name->last;
  if (link == NO_TOKEN || link == name->last || link - name->first != name->last - link || link - name->first > 2) return NO_TOKEN;
  if (next < s->len && (t[next].xpos == XPOS_POS || token_is_capitalized(&t[next]))) return NO_TOKEN; /* "Zorba & Gerda's", a shop */
  if (is_listed_organization(g->lists, words_between(s, name->first, name->last, true, g->arena), g->arena)) return NO_TOKEN;
  const uint32_t given[] = {name->first, link + 1};
  for (size_t k = 0; k < 2; k++) {
    if (!is_given(g, &t[given[k]]) || !gazetteer_find(str_fold(g->arena, t[given[k]].form), &found) || (link == name->first + 1 && found.surname >= found.given)) return NO_TOKEN;
    if (link - name->first == 2 && (!token_is_proper(&t[given[k] + 1]) || list_has(g->lists->organizations, str_lower(g->arena, t[given[k] + 1].form)))) return NO_TOKEN;
  }
  return link;
}

/* "70 Plonk Street Toronto": where the town begins; 0: nowhere. */
static uint32_t town_behind_street(const Settling *g, const Sentence *s, const Name *name)
{
  static const char *const words[] = {"Street", "St.", "Avenue", "Ave", "Ave.", "Road", "Rd", "Rd.", "Drive", "Lane", "Boulevard", "Blvd", "Blvd.", "Crescent"};
  Gazetted found;
  for (uint32_t k = name->first + 2; name->type == ENTITY_PLACE && k <= name->last; k++) {
    Str rest = words_between(s, k, name->last, true, g->arena);
    bool town = (gazetteer_find(str_fold(g->arena, rest), &found) && found.town >= 0) || list_has(g->lists->places, rest);
    if (str_among(s->tokens[k - 1].form, words, COUNT_OF(words)) && token_is_capitalized(&s->tokens[k - 2]) && town) return k;
  }
  return 0;
}

/* Does an office with its "of" stand before the name: "Mayor of", "the head of the"? */
static bool is_headed(const Settling *g, const Sentence *s, uint32_t first, bool office)
{
  if (first > 1 && s->tokens[first - 1].upos == UPOS_DET) first--;
  if (first < 2 || !str_is(s->tokens[first - 1].form, "of")) return false;
  Str role = str_lower(g->arena, s->tokens[first - 2].form);
  return list_has_kind(g->lists->roles, role, 1, "office") || (!office && list_has_kind(g->lists->roles, role, 1, "job"));
}

/* "Mayor of [Zorbatown Gerda Plonk]", "CEO of the [Quux Council Gerda Plonk]": where the holder's name begins; 0: nowhere. */
static uint32_t holder_within(const Settling *g, const Sentence *s, const Name *name)
{
  const Token *t = s->tokens;
  bool person = name->type == ENTITY_PERSON;
  if ((!person && name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PLACE) || !is_headed(g, s, name->first, person)) return 0;
  if (list_has(g->lists->kinds, str_lower(g->arena, t[name->last].form)) || is_common_word(g, &t[name->last])) return 0;      /* "of the Quux Gerda Plonk Foundation" */
  uint32_t from = name->last > name->first + 2 ? name->last - 2 : name->first + 1;                                            /* of two or three words */
  for (uint32_t k = from; k < name->last; k++) {
    if (t[k - 1].upos == UPOS_ADP || t[k].upos == UPOS_ADP || t[k - 1].xpos == XPOS_HYPH) return 0;
    if (is_given(g, &t[k]) && token_is_capitalized(&t[k + 1]) && !(person && is_given(g, &t[k - 1]) && !list_has(g->lists->places, str_lower(g->arena, t[k - 1].form)))) return k;
  }
  return 0;
}

/* ---- what kind of firm ---------------------------------------------------------------------------------------------------- */

/* "Chipmaker Quux sued Zorba": at the beginning of a sentence the noun before a firm's name looks like a part of it. */
static bool opens_with_kind(const Settling *g, const Sentence *s, const Name *name)
{
  static const char *const also[] = {"airline", "retailer"}; /* which end names as well, but begin none */
  static const char *const begin[] = {"business", "restaurant", "channel", "company", "station", "journal", "label", "studio", "chain", "giant"};
  const Token *first = &s->tokens[name->first], *next = first + 1;
  static const char *const standing[] = {"rival", "rivals", "owner", "bidder", "buyer", "supplier", "competitor", "champions", "leaders", "hosts", "newcomers", "visitors", "shareholder", "creditor", "contractor", "holders"}; /* what it is to others */
  static const char *const owned[] = {"bank", "partner", "broker", "miner", "insurer"}; /* which begin names too */
  bool opens = name->first == 0 || s->tokens[name->first - 1].upos == UPOS_PUNCT;
  if (!opens || name->first == name->last || !token_is_capitalized(next) || next->upos == UPOS_ADP || type_is_numeric(name->type)) return false;
  Str word = str_lower(g->arena, first->form);
  if (first->form.len < 2 || str_eq(word, first->form) || !(first->form.at[1] >= 'a' && first->form.at[1] <= 'z')) return false;
  if (str_among(word, standing, COUNT_OF(standing))) return !list_has_kind(g->lists->organizations, words_between(s, name->first, name->last, true, g->arena), 0, "name");
  Str rest = str_fold(g->arena, words_between(s, name->first + 1, name->last, false, g->arena)), whole = str_fold(g->arena, words_between(s, name->first, name->last, false, g->arena));
  if (str_among(word, owned, COUNT_OF(owned))) return ((known_names_find(rest) & KNOWN_ORGANIZATION) || list_has_kind(g->lists->organizations, rest, 0, "name")) && !known_names_find(whole);
  bool firm = !str_among(word, begin, COUNT_OF(begin)) && (list_has_kind(g->lists->organizations, word, 1, "company") || list_has_kind(g->lists->organizations, word, 1, "news"));
  bool plain = list_has_kind(g->lists->organizations, word, 0, "noun") && !list_has_kind(g->lists->organizations, word, 0, "suffix") && !list_has_kind(g->lists->organizations, word, 0, "prefix");
  return firm && (plain || str_among(word, also, COUNT_OF(also))) && !list_has_kind(g->lists->organizations, words_between(s, name->first, name->last, true, g->arena), 0, "name");
}

/* The noun becomes one, and hangs on the name. */
static void part_kind(const Settling *g, Sentence *s, Name *name)
{
  Token *kind = &s->tokens[name->first];
  uint32_t at = name->first, top = ++name->first;
  while (top < name->last && s->tokens[top].head >= name->first && s->tokens[top].head <= name->last) top = s->tokens[top].head;
  if (s->tokens[top].head == at) {
    s->tokens[top].head = kind->head;
    s->tokens[top].deprel = kind->deprel;
    for (uint32_t i = 0; i < s->len; i++)
      if (s->tokens[i].head == at) s->tokens[i].head = top;
  }
  kind->head = top;
  kind->deprel = DEP_COMPOUND;
  kind->upos = UPOS_NOUN;
  kind->xpos = XPOS_NN;
  kind->lemma = str_lower(g->arena, kind->form);
  name->type = ENTITY_ORGANIZATION;
  name->label = "ORG";
}

static bool is_known_firm(const Settling *g, const Sentence *s, uint32_t first, uint32_t last)
{
  Hint hint = hint_of_name(g->lists, s, first, last, g->arena);
  return hint.type == ENTITY_ORGANIZATION && hint.strength == SAYS_SURE;
}

/* The "and" of "Nissan and Honda": two listed bodies that the network drew as one. NO_TOKEN: none. */
static uint32_t firms_link(const Settling *g, const Sentence *s, const Name *name)
{
  if (name->type != ENTITY_ORGANIZATION || known_names_find(str_fold(g->arena, words_between(s, name->first, name->last, false, g->arena))) || is_known_firm(g, s, name->first, name->last)) return NO_TOKEN;
  for (uint32_t k = name->first + 1; k < name->last; k++)
    if (str_is(s->tokens[k].form, "and") && is_known_firm(g, s, name->first, k - 1) && is_known_firm(g, s, k + 1, name->last)) return k;
  return NO_TOKEN;
}

/* "Quuxian Gerda Plonk": a people, and one of it with a given name. */
static bool opens_with_people(const Settling *g, const Sentence *s, const Name *name)
{
  const Token *t = &s->tokens[name->first];
  return name->type == ENTITY_PERSON && name->last > name->first + 1 && !is_given(g, t) && is_given(g, t + 1) && list_has(g->lists->demonyms, str_lower(g->arena, t->form));
}

static uint32_t put_people(const Settling *g, const Sentence *before, const Sentence *s, const Sentence *after, Name name, Name *out)
{
  uint32_t count = 0;
  bool person = name.type == ENTITY_PERSON;
  if (is_two_lands(s, &name)) {
    name.type = ENTITY_PLACE;
    name.label = "PLACE";
    out[count] = name;
    out[count++].last = name.first;
    name.first += 2;
  }
  if (opens_with_people(g, s, &name)) {
    out[count] = (Name){.first = name.first, .last = name.first, .type = ENTITY_GROUP, .label = "NORP", .score = 0.9f};
    count++;
    name.first++;
  }
  uint32_t town = town_behind_street(g, s, &name);
  if (town) {
    out[count] = name;
    out[count++].last = town - 1;
    name.first = town;
  }
  uint32_t both = firms_link(g, s, &name);
  if (both != NO_TOKEN) {
    out[count] = name;
    out[count++].last = both - 1;
    name.first = both + 1;
  }
  uint32_t link = couple_link(g, s, &name);
  if (link == NO_TOKEN) link = citation_link(s, &name);
  if (link != NO_TOKEN) {
    name.type = ENTITY_PERSON;
    name.label = "PERSON";
    out[count] = name;
    out[count++].last = link - 1;
    name.first = link + 1;
  }
  uint32_t holder = holder_within(g, s, &name);
  if (holder) {
    Hint body = hint_of_name(g->lists, s, name.first, holder - 1, g->arena);
    out[count] = name;
    out[count].last = holder - 1;
    if (body.type != ENTITY_NONE && body.type != ENTITY_PERSON) out[count].type = body.type, out[count].label = body.label;
    else if (person) {
      bool mayor = str_eq_nocase(s->tokens[name.first - 2 - (s->tokens[name.first - 1].upos == UPOS_DET)].form, STR("mayor"));
      out[count].type = mayor ? ENTITY_PLACE : ENTITY_ORGANIZATION, out[count].label = mayor ? "GPE" : "ORGANIZATION";
    }
    count++;
    name.first = holder;
    name.type = ENTITY_PERSON;
    name.label = "PERSON";
    person = true;
  }
  if (person && name.last > name.first && str_is(s->tokens[name.last].form, "I") && s->tokens[name.last].upos == UPOS_PRON) name.last--;
  if ((person || name.first == name.last) && has_mailbox(g, s, name.last)) name.last++, name.type = ENTITY_PERSON, name.label = "PERSON", person = true;
  for (uint32_t next; person && (next = next_person(g, before, s, after, &name)) > 0; name.first = next) {
    out[count] = name;
    out[count++].last = next - 1;
  }
  out[count++] = name;
  return count;
}

void names_split(const Settling *g, const Sentence *before, Sentence *s, const Sentence *after)
{
  Name *out = ARENA_ARRAY(g->arena, Name, 2 * s->len + s->name_count + 1);
  uint32_t count = 0, next = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    while (next < s->name_count && s->names[next].first < i) next++; /* grown over by a mailbox */
    if (next < s->name_count && s->names[next].first == i) {
      if (opens_with_kind(g, s, &s->names[next])) part_kind(g, s, &s->names[next]), i++;
      count += put_people(g, before, s, after, s->names[next++], out + count);
      i = out[count - 1].last;
    } else if (has_mailbox(g, s, i)) {
      out[count++] = (Name){.first = i, .last = i + 1, .type = ENTITY_PERSON, .label = "PERSON", .score = 0.9f};
      i++;
    }
  }
  s->names = out;
  s->name_count = count;
}

/* "Quux Bank parent Plonk Corp." and "the Quux-Plonk merger" are two names each: what one firm is to the other stands between them, or what both
 * have with each other behind them. Two lands are never one name, unless a list has it ("Guinea-Bissau"). */
static bool cut_firms(const Settling *g, const Sentence *s, Name *name, Name *rest)
{
  static const char *const ties[] = {"parent", "unit", "subsidiary", "arm", "affiliate", "rival", "supplier", "owner", "shareholder", "customer", "competitor", "partner", "founder"};
  static const char *const mutual[] = {"merger", "tie-up", "tieup", "alliance", "partnership", "talks", "venture", "combination", "feud", "rivalry", "dispute", "deal", "pact"};
  if (name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PLACE) return false;
  Str behind = name->last + 1 < s->len ? s->tokens[name->last + 1].form : STR(""), after = name->last + 2 < s->len ? s->tokens[name->last + 2].form : STR("");
  bool both = str_among(behind, mutual, COUNT_OF(mutual)) || (s->tokens[name->last + 1 < s->len ? name->last + 1 : name->last].upos == UPOS_NOUN && str_among(after, mutual, COUNT_OF(mutual)));
  for (uint32_t k = name->first + 1; k < name->last; k++) {
    const Token *t = &s->tokens[k];
    bool tied = str_among(t->form, ties, COUNT_OF(ties)), hyphen = t->xpos == XPOS_HYPH && !t->space_after;
    if (!tied && !hyphen) continue;
    if (hyphen) {
      bool lands = list_has(g->lists->countries, words_between(s, name->first, k - 1, true, g->arena)) && list_has(g->lists->countries, words_between(s, k + 1, name->last, true, g->arena));
      Str whole = str_lower(g->arena, str_format(g->arena, "%.*s-%.*s", STR_ARG(words_between(s, name->first, k - 1, false, g->arena)), STR_ARG(words_between(s, k + 1, name->last, false, g->arena))));
      bool listed = list_has(g->lists->countries, whole) || list_has(g->lists->places, whole) || is_listed_organization(g->lists, whole, g->arena);
      bool initials = k == name->first + 1 && s->tokens[name->first].form.len < 3;                /* "T-Mobile" */
      if (listed || initials || !token_is_proper(&s->tokens[k + 1]) || !(lands || both)) return false;
    }
    *rest = *name;
    rest->first = k + 1;
    name->last = k - 1;
    return true;
  }
  return false;
}

void names_part_firms(const Settling *g, Sentence *s)
{
  Name *all = ARENA_ARRAY(g->arena, Name, s->len + s->name_count), rest;
  uint32_t count = 0;
  for (uint32_t i = 0; i < s->name_count; i++) {
    bool more = true;
    if (opens_with_kind(g, s, &s->names[i])) part_kind(g, s, &s->names[i]);
    for (Name name = s->names[i]; more; name = rest) {
      more = cut_firms(g, s, &name, &rest);
      all[count++] = name;
    }
  }
  s->names = all;
  s->name_count = count;
}
