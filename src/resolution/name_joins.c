/*
 * name_joins.c - names that were found in pieces: two spans that are one ("Falk & Sons", "United States" beside "National Security
 * Council"), and spans that go on over small words ("National Center for Scientific Research", "Battle of Kursk").
 */
#include "resolution/scan.h"

static NameSpan *span_from(Scan *scan, uint32_t first)
{
  for (size_t i = 0; i < scan->names.len; i++)
    if (scan->names.at[i].first == first) return &scan->names.at[i];
  return NULL;
}

static void span_grow(Scan *scan, size_t at, uint32_t last)
{
  NameSpan *a = &scan->names.at[at];
  span_take(scan, a->first, last);
  a->last = last;
  for (size_t i = scan->names.len; i-- > 0;) {
    const NameSpan *b = &scan->names.at[i];
    if (b == a || b->first < a->first || b->last > last) continue;
    scan->names.at[i] = scan->names.at[scan->names.len - 1];
    if (a == &scan->names.at[scan->names.len - 1]) a = &scan->names.at[i];
    scan->names.len--;
  }
}

/* ---- two spans that are one ------------------------------------------------------------------------------------------------- */

static bool may_merge(EntityType first, EntityType second)
{
  if (first == ENTITY_PERSON && second == ENTITY_PERSON) return true;
  bool whole = second == ENTITY_ORGANIZATION || second == ENTITY_PLACE || second == ENTITY_EVENT;
  return whole && (first == ENTITY_PLACE || first == ENTITY_EVENT || first == ENTITY_NONE || first == second);
}

/* "Falk & Sons": what the model took for a man and his children. */
void firms_merge(Scan *scan)
{
  static const char *const partners[] = {"sons", "son", "co", "co.", "company", "brothers", "bros", "bros.", "daughters", "partners", "associates"};
  for (size_t i = 0; i < scan->names.len; i++) {
    NameSpan *a = &scan->names.at[i];
    uint32_t last = a->last + 2;
    if (a->gazetteer || a->adjective || a->quoted || last >= scan->s->len || !str_is(scan->lower[a->last + 1], "&")) continue;
    if (!is_capital(scan->s->tokens[last].form) || !str_among(scan->lower[last], partners, COUNT_OF(partners))) continue;
    uint32_t first = a->first;
    a->type = ENTITY_ORGANIZATION;
    a->score = 1;
    span_grow(scan, i, last);
    i = (size_t)(span_from(scan, first) - scan->names.at);
  }
}

/* "Will Northgate" where there is a club called Northgate: a given name and a word that no list knows. */
static bool is_cut_in_two(const Scan *scan, const NameSpan *a, const NameSpan *b)
{
  const Resolver *res = scan->r->resolver;
  if (a->first != a->last || b->first != b->last || !is_capital(scan->s->tokens[b->first].form)) return false;
  Str given = scan->lower[a->first], word = scan->lower[b->first];
  bool known = lex_has(res->places, word) || lex_has(res->countries, word) || lex_has(res->organization_words, word) || lex_has(res->kind_words, word) || lex_has(res->demonyms, word) || lex_has(res->groups, word);
  return lex_has(res->given_names, given) && !lex_has(res->places, given) && !known && scan->s->tokens[a->last].space_after;
}

/* "United States" beside "National Security Council", bound as one compound: one name that the model cut. */
void names_merge(Scan *scan)
{
  const Token *t = scan->s->tokens;
  for (size_t i = 0; i < scan->names.len; i++) {
    NameSpan *a = &scan->names.at[i];
    for (size_t j = 0; j < scan->names.len; j++) {
      const NameSpan *b = &scan->names.at[j];
      bool founder = a->type == ENTITY_PERSON && a->first == a->last && b->type == ENTITY_ORGANIZATION && t[a->last].deprel == DEP_COMPOUND; /* "Falk Optics" */
      bool split = a->type == ENTITY_PERSON && b->first == a->last + 1 && (b->type == ENTITY_ORGANIZATION || b->type == ENTITY_PLACE) && is_cut_in_two(scan, a, b);
      if (b->first != a->last + 1 || a->gazetteer || b->gazetteer || a->adjective || a->quoted || b->quoted || !(founder || split || may_merge(a->type, b->type))) continue;
      uint32_t head = t[a->last].head;
      bool one_person = (a->type == ENTITY_PERSON && b->type == ENTITY_PERSON) || split; /* "Rodaba" and "Noori": two people have a comma between them */
      bool compound = one_person || ((t[a->last].deprel == DEP_COMPOUND || t[a->last].deprel == DEP_AMOD) && head >= b->first && head <= b->last);
      if (one_person && ends_with_full_stop(&t[a->last])) continue;
      if (!compound || (!split && !is_name_token(&t[a->last])) || !is_name_token(&t[b->first])) continue;
      a->last = b->last;
      a->type = split ? ENTITY_PERSON : b->type;
      a->score = b->score;
      scan->names.at[j] = scan->names.at[--scan->names.len];
      break;
    }
  }
}

/* ---- names with small words inside ------------------------------------------------------------------------------------------ */

static bool is_prefix_word(const Scan *scan, Str noun, Str link)
{
  Str key = str_format(scan->r->arena, "%.*s %.*s", STR_ARG(noun), STR_ARG(link));
  for (const LexEntry *e = lex_find(scan->r->resolver->organization_words, key); e; e = lex_next(scan->r->resolver->organization_words, e))
    if (str_is(e->field[0], "prefix")) return true;
  return false;
}

static bool may_follow(const NameSpan *b) { return !b->gazetteer && !b->adjective && (b->type == ENTITY_NONE || b->type == ENTITY_CONCEPT || b->type == ENTITY_ORGANIZATION || b->type == ENTITY_EVENT); }

/* "National Center" before "for Scientific Research": the last word of the purpose, or `last` itself. */
static uint32_t purpose_end(Scan *scan, const NameSpan *a)
{
  uint32_t next = a->last + 1;
  if (next + 1 >= scan->s->len || !is_prefix_word(scan, scan->lower[a->last], scan->lower[next])) return a->last;
  if (str_is(scan->lower[next], "of")) return a->last; /* the model's: "Bank of England" */
  if (str_is(scan->lower[next + 1], "the")) next++;
  const NameSpan *b = next + 1 < scan->s->len ? span_from(scan, next + 1) : NULL;
  if (b) return may_follow(b) ? b->last : a->last;
  const Token *t = scan->s->tokens; /* "for International Settlements", tagged as common words */
  uint32_t last = next;
  while (last + 1 < scan->s->len && !scan->taken[last + 1] && is_capital(t[last + 1].form) && (t[last + 1].upos == UPOS_NOUN || t[last + 1].upos == UPOS_ADJ || is_name_token(&t[last + 1]))) last++;
  return last > next && (token_is_noun(&t[last]) || is_name_token(&t[last])) && !sentence_is_title_case(scan->s) ? last : a->last;
}

/* "Union for Progress" before "and Justice": a second purpose, one common noun with a capital. */
static uint32_t purposes_end(Scan *scan, const NameSpan *a)
{
  const Token *t = scan->s->tokens;
  uint32_t and = a->last + 1, noun = a->last + 2;
  bool purpose = false;
  for (uint32_t i = a->first + 1; i < a->last; i++) purpose |= is_prefix_word(scan, scan->lower[i - 1], scan->lower[i]);
  if (!purpose || noun >= scan->s->len || !str_is(scan->lower[and], "and") || !is_capital(t[noun].form) || !is_noun_no_name(scan, noun)) return a->last;
  const NameSpan *b = span_from(scan, noun);
  if ((b && (b->last != noun || !may_follow(b))) || (!b && scan->taken[noun]) || is_plural(&t[noun])) return a->last;
  bool bound = deprel_base(t[noun].deprel) == DEP_CONJ && t[noun].head >= a->first && t[noun].head <= a->last;
  return bound && (noun + 1 >= scan->s->len || !is_name_token(&t[noun + 1])) ? noun : a->last;
}

/* "the Star of Batangas": a common noun with a capital, and where it is of. */
static uint32_t of_end(Scan *scan, const NameSpan *a)
{
  const Token *t = scan->s->tokens;
  bool loose = a->type == ENTITY_NONE || a->type == ENTITY_WORK || a->type == ENTITY_CONCEPT || a->type == ENTITY_PRODUCT || a->type == ENTITY_EVENT;
  if (!loose || a->first != a->last || a->last + 2 >= scan->s->len || !str_is(scan->lower[a->last + 1], "of")) return a->last;
  bool the = a->first > 0 && str_is(scan->lower[a->first - 1], "the");
  bool thing = a->first > 1 && t[a->first - 1].upos == UPOS_NOUN && (noun_kinds(scan->r->resolver, t[a->first - 1].lemma) & (KIND_PRODUCT | KIND_WORK)); /* "the tug Pride of Oban" */
  if (!(the || thing) || !is_noun_no_name(scan, a->first) || lex_has(scan->r->resolver->titles, scan->lower[a->first]) || is_plural(&t[a->first]) || noun_kinds(scan->r->resolver, scan->lower[a->first]) & (KIND_PLACE | KIND_PERSON)) return a->last;
  const NameSpan *b = span_from(scan, a->last + 2);
  return b && !b->gazetteer && !b->adjective && (b->type == ENTITY_PLACE || b->type == ENTITY_NONE || (thing && b->type == ENTITY_ORGANIZATION)) ? b->last : a->last;
}

static bool may_be_surname(const Scan *scan, const NameSpan *a)
{
  const Resolver *res = scan->r->resolver;
  if (a->first != a->last || (a->type != ENTITY_PERSON && a->type != ENTITY_PLACE && a->type != ENTITY_NONE)) return false;
  Str w = scan->lower[a->first];
  return !lex_has(res->places, w) && !lex_has(res->countries, w) && !lex_has(res->organization_words, w);
}

/* "built ships at Harland and Wolff", "a partner at Sands and Hale": nobody works at two people. */
static uint32_t firm_of_two_end(Scan *scan, const NameSpan *a)
{
  static const char *const verbs[] = {"work", "build", "start", "train", "make", "begin", "serve", "design", "intern", "employ", "trade", "bank", "spend"};
  const Token *t = scan->s->tokens;
  if (!may_be_surname(scan, a) || a->last + 2 >= scan->s->len || !a->first) return a->last;
  const NameSpan *b = str_is(scan->lower[a->last + 1], "and") ? span_from(scan, a->last + 2) : NULL;
  if (!b || !may_be_surname(scan, b) || t[b->first].head != a->first || a->gazetteer || b->gazetteer) return a->last;
  if (lex_has(scan->r->resolver->given_names, scan->lower[a->first]) || lex_has(scan->r->resolver->given_names, scan->lower[b->first])) return a->last;
  Str pair = tokens_key(scan->r, scan->number, a->first, b->last);
  static const char *const firms[] = {"firm", "partnership", "auditor", "auditors", "accountants", "brokers", "architects", "solicitors", "publisher"};
  bool at = str_is(scan->lower[a->first - 1], "at"), works = false;
  for (size_t i = 0; i < COUNT_OF(firms); i++) works |= str_is(scan->lower[a->first - 1], firms[i]); /* "the law firm Price and Quayle" */
  uint32_t head = t[a->first].head;
  for (size_t i = 0; i < COUNT_OF(verbs) && at && head < scan->s->len; i++) works |= str_is(t[head].lemma, verbs[i]);
  if (at && head < scan->s->len) works |= (noun_kinds(scan->r->resolver, t[head].lemma) & KIND_PERSON) != 0;
  bool fresh;
  if (works) *map_at(&scan->r->firms_of_two, pair, &fresh) = 1;
  return map_find(&scan->r->firms_of_two, pair) ? b->last : a->last;
}

/* "Economic Community of West African States": what the model took for a place, behind a body's noun with an adjective. */
static uint32_t body_of_end(Scan *scan, const NameSpan *a)
{
  static const char *const bodies[] = {"community", "union", "league", "organization", "organisation", "association", "council", "alliance", "federation", "confederation", "commission", "congress", "committee"};
  const Token *t = scan->s->tokens;
  uint32_t of = a->last + 1, at = of + 1;
  if (a->first == a->last || a->type == ENTITY_PERSON || a->type == ENTITY_PLACE || at >= scan->s->len || !str_is(scan->lower[of], "of") || !str_among(scan->lower[a->last], bodies, COUNT_OF(bodies))) return a->last;
  if (str_is(scan->lower[at], "the") && at + 1 < scan->s->len) at++;
  const NameSpan *b = span_from(scan, at);
  return b && !b->gazetteer && !b->adjective && (b->type == ENTITY_PLACE || b->type == ENTITY_NONE || b->type == ENTITY_GROUP || b->type == ENTITY_ORGANIZATION) && is_plural(&t[b->last]) ? b->last : a->last;
}

/* "Philippine Amusement" before "and Gaming Corp.": what two common nouns and a body's word make is one body. */
static uint32_t trades_end(Scan *scan, const NameSpan *a)
{
  static const char *const heads[] = {"corp", "corp.", "corporation", "company", "co", "co.", "commission", "authority", "board", "administration", "agency", "department", "ministry", "council", "bureau", "office", "union", "association", "federation", "institute", "committee", "service", "tribunal"};
  uint32_t and = a->last + 1, from = a->last + 2;
  if (a->type == ENTITY_PERSON || a->type == ENTITY_WORK || a->first == a->last || from >= scan->s->len || !str_is(scan->lower[and], "and") || !is_noun_no_name(scan, a->last) || lower_is_organization(scan->r->resolver, scan->lower[a->last])) return a->last;
  const NameSpan *b = span_from(scan, from);
  if (!b || b->first == b->last || b->gazetteer || b->adjective || (b->type != ENTITY_ORGANIZATION && b->type != ENTITY_NONE) || !str_among(scan->lower[b->last], heads, COUNT_OF(heads))) return a->last;
  for (uint32_t i = b->first; i < b->last; i++)
    if (!is_noun_no_name(scan, i) && !(str_ends(scan->lower[i], "ing") && scan->lower[i].len > 5)) return a->last;
  return b->last;
}

/* Do the letters begin words of the span, in their order and its first word among them? */
static bool letters_begin(const Scan *scan, uint32_t first, uint32_t last, Str letters)
{
  size_t at = 0;
  for (uint32_t i = first; i <= last && at < letters.len; i++) {
    bool begins = scan->lower[i].len && scan->lower[i].at[0] == (letters.at[at] | 32);
    if (!begins && i == first) return false;
    at += begins;
  }
  return at == letters.len;
}

/* "Interim Mission" before "in Kosovo (IMIK)": the letters in brackets say that where it is belongs to its name. */
static uint32_t lettered_end(Scan *scan, const NameSpan *a)
{
  uint32_t link = a->last + 1;
  const NameSpan *b = link + 4 < scan->s->len && scan->s->tokens[link].upos == UPOS_ADP ? span_from(scan, link + 1 + str_is(scan->lower[link + 1], "the")) : NULL;
  if (a->type != ENTITY_ORGANIZATION || a->first == a->last || !b || b->last + 2 >= scan->s->len || !str_is(scan->lower[b->last + 1], "(")) return a->last;
  Str letters = scan->s->tokens[b->last + 2].form;
  for (size_t i = 0; i < letters.len; i++)
    if (letters.at[i] < 'A' || letters.at[i] > 'Z') return a->last;
  bool spelled = letters.len >= 3 && !letters_begin(scan, a->first, a->last, letters) && letters_begin(scan, a->first, b->last, letters);
  return spelled ? b->last : a->last;
}

/* "Elizabeth" before "II" or "I": which of that name. */
static uint32_t regnal_end(const Scan *scan, const NameSpan *a)
{
  const Token *t = scan->s->tokens;
  uint32_t at = a->last + 1;
  if (a->type != ENTITY_PERSON || at >= scan->s->len || t[at].deprel != DEP_FLAT || t[at].head < a->first || t[at].head > a->last || !t[at].form.len || t[at].form.len > 5) return a->last;
  for (size_t i = 0; i < t[at].form.len; i++)
    if (t[at].form.at[i] != 'I' && t[at].form.at[i] != 'V' && t[at].form.at[i] != 'X') return a->last;
  return at;
}

/* "Internet Explorer" before "6", "Boeing" before "737": which of its kind it is; no year, no score. */
static uint32_t number_end(const Scan *scan, const NameSpan *a)
{
  const Token *t = scan->s->tokens;
  uint32_t at = a->last + 1;
  if (at >= scan->s->len || (a->first == a->last && t[a->first].form.len < 2) || a->type == ENTITY_PLACE || a->type == ENTITY_DATE || a->type == ENTITY_QUANTITY || a->type == ENTITY_GROUP || a->type == ENTITY_EVENT) return a->last;
  if (t[at].xpos != XPOS_CD || t[at].deprel != DEP_FLAT || t[at].head < a->first || t[at].head > a->last || t[at].form.len > 4) return a->last;
  for (size_t i = 0; i < t[at].form.len; i++)
    if (t[at].form.at[i] < '0' || t[at].form.at[i] > '9') return a->last;
  bool year = t[at].form.len == 4 && (str_starts(t[at].form, "19") || str_starts(t[at].form, "20"));
  bool goes_on = at + 1 < scan->s->len && (is_name_token(&t[at + 1]) || t[at + 1].upos == UPOS_NUM || t[at + 1].xpos == XPOS_HYPH || t[at + 1].upos == UPOS_SYM || str_is(t[at + 1].form, "\xE2\x80\x93") || str_is(t[at + 1].form, "-"));
  return year || goes_on ? a->last : at;
}

void names_go_on(Scan *scan)
{
  for (size_t i = 0; i < scan->names.len; i++) {
    const NameSpan *a = &scan->names.at[i];
    if (a->gazetteer || a->adjective || a->quoted) continue;
    uint32_t first = a->first, last = a->last, end = last;
    bool firm = false;
    if (a->type == ENTITY_ORGANIZATION || a->type == ENTITY_NONE) end = purpose_end(scan, a);
    if (a->type == ENTITY_ORGANIZATION && end == last) end = purposes_end(scan, a);
    uint32_t trades = end == last ? trades_end(scan, a) : last;
    if (trades > last) end = trades, scan->names.at[i].type = ENTITY_ORGANIZATION;
    uint32_t body = end == last ? body_of_end(scan, a) : last;
    if (body > last) end = body, scan->names.at[i].type = ENTITY_ORGANIZATION;
    if (a->type == ENTITY_NONE && end > last) scan->names.at[i].type = ENTITY_ORGANIZATION;
    static const char *const events[] = {"battle", "siege", "treaty", "massacre", "peace", "congress", "liberation", "sack"};
    bool event = a->type == ENTITY_EVENT || str_among(scan->lower[a->first], events, COUNT_OF(events));
    if ((a->type == ENTITY_NONE || event) && end == last) end = of_end(scan, a);
    bool work = end == last && (end = work_title_end(scan, a)) > last;
    if (end == last) {
      end = firm_of_two_end(scan, a);
      firm = end > last;
    }
    if (end == last) end = lettered_end(scan, a);
    if (end == last) end = regnal_end(scan, a);
    if (end == last) {
      end = number_end(scan, a);
      bool told = first > 0 && (scan->s->tokens[first - 1].upos == UPOS_DET || scan->s->tokens[first - 1].xpos == XPOS_POS || scan->s->tokens[first - 1].xpos == XPOS_PRPS); /* "the Boeing 737"; a club is just "Schalke 04" */
      bool thing = end > last && told && a->type != ENTITY_WORK && !lower_is_organization(scan->r->resolver, scan->lower[first]) && !lower_is_organization(scan->r->resolver, scan->lower[last]);
      unsigned kinds = end > last ? noun_kinds(scan->r->resolver, scan->lower[last]) : 0;                 /* "Terminal 2" */
      if (kinds & KIND_PLACE) scan->names.at[i].type = ENTITY_PLACE;
      else if (thing) scan->names.at[i].type = ENTITY_PRODUCT;
    }
    if (end == last) continue;
    if (firm || work) scan->names.at[i].type = firm ? ENTITY_ORGANIZATION : ENTITY_WORK;
    if (work) scan->names.at[i].score = 1;
    span_grow(scan, i, end);
    i = (size_t)(span_from(scan, first) - scan->names.at);
    if (i + 1 > 0 && scan->names.at[i].type == ENTITY_ORGANIZATION && !firm) i--; /* "for Progress", then "and Justice" */
  }
}
