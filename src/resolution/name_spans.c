/*
 * name_spans.c - where names stand: from the gazetteer, between quotation marks, from the name model, then from runs of proper
 * nouns and capitals that the model missed ("Ministry of Foreign Affairs", "the East L.A. sheriff's station").
 */
#include "resolution/scan.h"

#include <string.h>

static bool span_free(const Scan *scan, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++)
    if (scan->taken[i]) return false;
  return true;
}

void span_take(Scan *scan, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++) scan->taken[i] = true;
}

bool is_capital(Str form)
{
  size_t i = 0;
  return form.len && utf8_is_upper(utf8_next(form, &i));
}

static void gazetteer_scan(Scan *scan)
{
  const Resolver *res = scan->r->resolver;
  if (!res->gazetteer_count) return;
  for (uint32_t i = 0; i < scan->s->len; i++) {
    size_t most = res->gazetteer_words_max * 2 + 1; /* "U.S." may be cut differently: leave room */
    uint32_t last = i + most < scan->s->len ? (uint32_t)(i + most) : scan->s->len - 1;
    for (uint32_t j = last + 1; j-- > i;) {
      Str text = tokens_text(scan->r, scan->number, i, j);
      const uint64_t *entry = map_find(&res->gazetteer_by_name, str_fold(scan->r->arena, text));
      if (!entry || !is_capital(text) || !span_free(scan, i, j)) continue;
      LIST_PUSH(scan->r->arena, &scan->names) =
          (NameSpan){.first = i, .last = j, .type = res->gazetteer[*entry].type, .score = 1, .gazetteer = (uint32_t)*entry + 1};
      span_take(scan, i, j);
      break;
    }
  }
}

static bool is_time_name(Str lower)
{
  static const char *const words[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
                                      "february", "march", "april", "may", "june", "july", "august", "september", "october",
                                      "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.",
                                      "oct.", "nov.", "dec.", "christmas", "easter"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lower, words[i])) return true;
  return false;
}

/* "Mar-a-Lago", "Stratford-upon-Avon" */
static bool is_link_word(Str lower)
{
  static const char *const words[] = {"a", "de", "la", "le", "en", "on", "sur", "upon", "al", "el", "in", "an", "der", "under", "by", "of", "and", "o", "i", "y"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lower, words[i])) return true;
  return false;
}

static bool is_hyphen(const Scan *scan, uint32_t i)
{
  const Token *t = scan->s->tokens;
  return i + 1 < scan->s->len && i && !t[i - 1].space_after && !t[i].space_after && str_is(t[i].form, "-");
}

/* "Russia-Ukraine talks", "the Acme-Bolt merger": two names beside a hyphen, each of which the network has for itself; two firms, or two lands. */
static bool opens_second(const Scan *scan, const NameSpan *name, uint32_t at)
{
  for (uint32_t n = 0; n < scan->s->name_count; n++) {
    const Name *next = &scan->s->names[n];
    if (next->first != at || n == 0 || scan->s->names[n - 1].last != name->last || next->type != scan->s->names[n - 1].type) continue;
    if (next->type == ENTITY_ORGANIZATION) return true;
    return next->type == ENTITY_PLACE && next->first == next->last && lex_has(scan->r->resolver->countries, scan->lower[at]) && lex_has(scan->r->resolver->countries, scan->lower[name->last]);
  }
  return false;
}

/* "Yau Wai-ching", "Al-Qaeda": a hyphen without spaces between two words of a name. */
static void name_hyphens(const Scan *scan, NameSpan *name)
{
  const Token *t = scan->s->tokens;
  while (name->last + 2 < scan->s->len && !t[name->last].space_after && str_is(t[name->last + 1].form, "-") && !t[name->last + 1].space_after &&
         (is_name_token(&t[name->last + 2]) || deprel_base(t[name->last + 2].deprel) == DEP_FLAT) && !scan->taken[name->last + 2] && !opens_second(scan, name, name->last + 2))
    name->last += 2;
  while (is_hyphen(scan, name->last + 1) && is_hyphen(scan, name->last + 3) && is_link_word(scan->lower[name->last + 2]) &&
         is_capital(t[name->last + 4].form) && span_free(scan, name->last + 1, name->last + 4))
    name->last += 4;
}

/* "Han Duck-soo": what hangs by a hyphen on the second word of a man's name, in small letters, and is no word itself ("Trump-era"). */
static void name_syllable(const Scan *scan, NameSpan *name)
{
  static const char *const words[] = {"led", "run", "era", "born", "made", "like", "style", "based", "owned", "wide", "free", "backed", "held", "linked", "aged", "only", "style", "esque", "ish", "elect"};
  const Token *t = scan->s->tokens;
  uint32_t at = name->last + 2;
  bool may = name->type == ENTITY_PERSON && name->last == name->first + 1 && at < scan->s->len && !t[name->last].space_after && str_is(t[name->last + 1].form, "-") && !t[name->last + 1].space_after && t[at].space_after;
  if (!may || scan->taken[at] || t[at].form.len > 5 || t[name->last].form.len > 5 || is_capital(t[at].form) || str_among(scan->lower[at], words, COUNT_OF(words))) return;
  if (lex_has(scan->r->resolver->noun_classes, scan->lower[at]) || lex_has(scan->r->resolver->roles, scan->lower[at])) return;
  name->last = at;
}

/* "World War II", "Apollo 11" */
static bool is_name_number(const Token *t)
{
  if (t->upos != UPOS_NUM || t->form.len > 3) return false;
  bool roman = true, digits = true;
  for (size_t i = 0; i < t->form.len; i++) {
    char c = t->form.at[i];
    roman &= c == 'I' || c == 'V' || c == 'X';
    digits &= c >= '0' && c <= '9';
  }
  return roman || digits;
}

static bool is_shouted(Str form) { return form.len > 1 && form.at[1] >= 'A' && form.at[1] <= 'Z'; }

/* "Mansion" of "Pittock Mansion", "Act" of "Stamp Act": the capital noun that the model's name depends on and that says what
 * kind of thing the whole is. */
static bool is_kind_of_name(const Scan *scan, const NameSpan *name, uint32_t noun)
{
  const Resolver *res = scan->r->resolver;
  const Token *t = scan->s->tokens;
  if (noun >= scan->s->len || scan->taken[noun] || t[name->last].head != noun || deprel_base(t[name->last].deprel) != DEP_COMPOUND) return false;
  bool led_on = noun + 1 < scan->s->len && is_capital(t[noun + 1].form); /* "U.S. District Judge" */
  bool capital_noun = !led_on && t[noun].upos == UPOS_NOUN && scan->s->kind != BLOCK_HEADLINE && !sentence_is_title_case(scan->s); /* "Zemaitis Power" */
  if (!(is_name_token(&t[noun]) || capital_noun) || !is_capital(t[noun].form) || is_shouted(t[noun].form) || lex_has(res->titles, scan->lower[noun]) || lex_has(res->roles, scan->lower[noun])) return false;
  if (lower_is_organization(res, scan->lower[noun])) return true;
  for (const LexEntry *e = lex_find(res->kind_words, scan->lower[noun]); e; e = lex_next(res->kind_words, e))
    if (str_is(e->field[0], "namesuffix") || str_is(e->field[0], "event") || str_is(e->field[0], "work")) return true;
  if (name->type == ENTITY_ORGANIZATION && is_name_token(&t[noun])) return true;
  return capital_noun && !is_plural(&t[noun]) && (name->type == ENTITY_ORGANIZATION || name->type == ENTITY_NONE || name->type == ENTITY_PLACE) && lex_has(res->noun_classes, scan->lower[noun]);
}

/* "University of Texas at Austin" */
static bool goes_on_at(const Scan *scan, const NameSpan *name)
{
  const Token *t = scan->s->tokens;
  uint32_t at = name->last + 1;
  bool school = name->last > name->first + 1 && str_is(scan->lower[name->first], "university") && str_is(scan->lower[name->first + 1], "of");
  return school && at + 1 < scan->s->len && str_is(scan->lower[at], "at") && is_name_token(&t[at + 1]) && is_capital(t[at + 1].form) && !scan->taken[at + 1] &&
         lex_has(scan->r->resolver->places, scan->lower[at + 1]);
}

/* "Constantine the Great", "Ivan the Terrible" */
static bool goes_on_epithet(const Scan *scan, const NameSpan *name)
{
  static const char *const words[] = {"great", "terrible", "conqueror", "elder", "younger", "lionheart", "magnificent", "confessor", "bold", "bald", "pious", "wise", "impaler", "baptist"};
  uint32_t the = name->last + 1;
  return name->type == ENTITY_PERSON && the + 1 < scan->s->len && str_is(scan->s->tokens[the].form, "the") && is_capital(scan->s->tokens[the + 1].form) && !scan->taken[the + 1] &&
         str_among(scan->lower[the + 1], words, COUNT_OF(words));
}

/* "Martin Luther King, Jr." */
static bool goes_on_junior(const Scan *scan, const NameSpan *name)
{
  static const char *const words[] = {"jr", "jr.", "sr", "sr.", "iii"};
  uint32_t comma = name->last + 1;
  return name->type == ENTITY_PERSON && name->last > name->first && comma + 1 < scan->s->len && str_is(scan->s->tokens[comma].form, ",") && !scan->taken[comma + 1] && str_among(scan->lower[comma + 1], words, COUNT_OF(words));
}

/* "readmitted Precious Adebayo": a given name that is an adjective, too. */
static bool is_given_before(const Scan *scan, const NameSpan *name)
{
  if (name->type != ENTITY_PERSON || name->first < 2 || scan->taken[name->first - 1]) return false;
  const Token *t = &scan->s->tokens[name->first - 1];
  bool bound = t->upos == UPOS_ADJ && deprel_base(t->deprel) == DEP_AMOD && t->head == name->first && t->space_after && is_capital(t->form);
  return bound && lex_has(scan->r->resolver->given_names, scan->lower[name->first - 1]) && scan->s->tokens[name->first - 2].upos != UPOS_PUNCT && scan->s->kind != BLOCK_HEADLINE;
}

/* The model cuts names now and then; what the tree binds by `flat` or by a capital compound belongs to them. */
static void name_widen(Scan *scan, NameSpan *name)
{
  const Token *t = scan->s->tokens;
  name_hyphens(scan, name);
  name_syllable(scan, name);
  while (name->last + 1 < scan->s->len) {
    const Token *next = &t[name->last + 1];
    bool bound = deprel_base(next->deprel) == DEP_FLAT && next->head >= name->first && next->head <= name->last;
    bool counted = bound || (next->deprel == DEP_NUMMOD && next->head == name->last);
    if (!(bound && is_name_token(next)) && !(counted && is_name_number(next) && name->type != ENTITY_PERSON)) break;
    if (ends_with_full_stop(&t[name->last])) break;
    if (scan->taken[name->last + 1] || begins_score(scan->s, name->last + 1)) break;
    name->last++;
  }
  if (goes_on_at(scan, name) || goes_on_epithet(scan, name) || goes_on_junior(scan, name)) name->last += 2;
  if (!scan->s->tokens[name->last].space_after) return;
  if (is_kind_of_name(scan, name, name->last + 1)) {
    name->last++;
    name->score *= 0.6F; /* the type was the part's */
    return;
  }
  if (is_given_before(scan, name)) name->first--;
  while (name->type == ENTITY_PERSON && name->first > 0) {
    const Token *before = &t[name->first - 1];
    bool bound = t[name->first].head == name->first - 1 && deprel_base(t[name->first].deprel) == DEP_FLAT;
    if (!bound || !is_name_token(before) || scan->taken[name->first - 1]) break;
    name->first--;
  }
}

bool is_adjective_use(const Scan *scan, const NameSpan *name)
{
  const Token *t = &scan->s->tokens[name->last];
  const LexEntry *e = lex_find(scan->r->resolver->demonyms, scan->lower[name->last]);
  if (!e) e = lex_find(scan->r->resolver->groups, scan->lower[name->last]);
  if (t->xpos == XPOS_JJ || t->upos == UPOS_ADJ) return name->type == ENTITY_GROUP || e != NULL;
  bool modifier = t->deprel == DEP_AMOD || t->deprel == DEP_COMPOUND;
  return modifier && name->first == name->last && e && memchr(e->field[1].at, 'a', e->field[1].len) != NULL &&
         !lex_has(scan->r->resolver->countries, scan->lower[name->last]);
}

/* "Mr. Speaker", "Madam President": one is addressed by office; nobody is called so. "Mr. Baker" and "Mr. Major" are. */
static bool is_addressed(const Scan *scan, uint32_t token)
{
  static const char *const offices[] = {"president", "speaker", "chairman",   "chairwoman", "chairperson", "chancellor", "secretary",
                                        "minister",  "senator", "ambassador", "governor",   "congressman", "premier",    "moderator"};
  static const char *const courtesies[] = {"mr", "mr.", "mister", "madam", "madame", "mme", "mme.", "herr", "monsieur", "señor"};
  if (!token) return false;
  bool office = false, courtesy = false;
  for (size_t i = 0; i < COUNT_OF(offices); i++) office |= str_is(scan->lower[token], offices[i]);
  for (size_t i = 0; i < COUNT_OF(courtesies); i++) courtesy |= str_is(scan->lower[token - 1], courtesies[i]);
  return office && courtesy;
}

/* "the President": a role with a capital is no name. A surname that is also a role ("King said") needs the model's word and
 * no article. */
static bool is_role_only(const Scan *scan, uint32_t first, uint32_t last, EntityType type)
{
  const LexEntry *e;
  const Resolver *res = scan->r->resolver;
  size_t n = last - first + 1, grades;
  if (n > 4) return false;
  if (n == 2 && is_addressed(scan, last)) return true;
  bool role = title_longest(res->titles, scan->lower + first, n, &e, &grades) == n || lex_longest(res->roles, scan->lower + first, n, &e) == n;
  if (!role) return false;
  bool article = first > 0 && scan->s->tokens[first - 1].upos == UPOS_DET;
  return article || type == ENTITY_NONE || n > 1 || is_addressed(scan, first);
}

static uint32_t capital_adjectives(const Scan *scan, uint32_t first, uint32_t last);

bool is_noun_no_name(const Scan *scan, uint32_t i)
{
  const Resolver *res = scan->r->resolver;
  Str w = scan->lower[i];
  if (lex_has(res->places, w) || lex_has(res->countries, w) || lex_has(res->given_names, w)) return false;
  return lex_has(res->noun_classes, w);
}

/* "General" before "Assembly of the United Nations": the model began at the noun. */
static uint32_t body_adjective(const Scan *scan, uint32_t first)
{
  const Token *t = scan->s->tokens;
  if (first < 2 || scan->taken[first - 1] || !lower_is_organization(scan->r->resolver, scan->lower[first])) return first;
  const Token *before = &t[first - 1];
  bool bound = before->upos == UPOS_ADJ && before->xpos == XPOS_NNP && before->head == first && is_capital(before->form) && before->space_after;
  return bound && str_is(scan->lower[first - 2], "the") && !lex_has(scan->r->resolver->demonyms, scan->lower[first - 1]) && !is_grade(scan->lower[first - 1]) ? first - 1 : first;
}

static void model_names(Scan *scan)
{
  for (uint32_t i = 0; i < scan->s->name_count; i++) {
    const Name *n = &scan->s->names[i];
    if (n->first > n->last || n->last >= scan->s->len || !span_free(scan, n->first, n->last) || is_nations_noun(scan, n)) continue;
    if (n->type != ENTITY_DATE && n->type != ENTITY_QUANTITY && is_role_only(scan, n->first, n->last, n->type)) continue;
    NameSpan span = {.first = n->first, .last = n->last, .type = n->type, .score = n->score > 0 ? n->score : 0.7F};
    if (n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY) {
      span_take(scan, n->first, n->last);
      LIST_PUSH(scan->r->arena, &scan->names) = span;
      continue;
    }
    name_trim(scan, &span);
    name_widen(scan, &span);
    bool plain = span.first == span.last && span.type != ENTITY_PERSON && span.type != ENTITY_PLACE && span.type != ENTITY_GROUP && is_noun_no_name(scan, span.first);
    if (plain && scan->s->kind != BLOCK_HEADLINE && !sentence_is_title_case(scan->s)) span.first = capital_adjectives(scan, span.first, span.last); /* "the Northern Crown" */
    if (span.type == ENTITY_ORGANIZATION) span.first = body_adjective(scan, span.first);
    span.adjective = is_adjective_use(scan, &span);
    span_take(scan, span.first, span.last);
    LIST_PUSH(scan->r->arena, &scan->names) = span;
  }
}

/* ---- names by their marks ---------------------------------------------------------------------------------------------- */

static bool is_quote_mark(Str f)
{
  static const char *const marks[] = {"\"", "``", "''", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "'"};
  for (size_t i = 0; i < COUNT_OF(marks); i++)
    if (str_is(f, marks[i])) return true;
  return false;
}

/* 'Robert "Bobby" Plonk': marks inside a name that goes on. */
static bool is_inside_name(const Sentence *s, uint32_t opening, uint32_t closing)
{
  for (uint32_t i = 0; i < s->name_count; i++)
    if (s->names[i].first < opening && s->names[i].last > closing) return true;
  return false;
}

enum { TITLE_WORDS = 9 };

/* "Better Idea of Afghan Girls" between quotation marks, all in capitals but the small words, is the name of something. */
static void quoted_names(Scan *scan)
{
  const Token *t = scan->s->tokens;
  for (uint32_t i = 0; i + 2 < scan->s->len; i++) {
    if (!is_quote_mark(t[i].form) || !is_capital(t[i + 1].form)) continue;
    uint32_t end = i + 1, capitals = 0;
    bool fits = true;
    for (; end < scan->s->len && end <= i + TITLE_WORDS && !is_quote_mark(t[end].form); end++) {
      bool small = t[end].upos == UPOS_ADP || t[end].upos == UPOS_DET || t[end].upos == UPOS_CCONJ || t[end].upos == UPOS_PUNCT || t[end].upos == UPOS_PART;
      if (is_capital(t[end].form)) capitals++;
      else if (!small) fits = false;
    }
    if (end >= scan->s->len || !is_quote_mark(t[end].form) || is_inside_name(scan->s, i, end)) continue;
    uint32_t last = end - 1;
    while (last > i && t[last].upos == UPOS_PUNCT && (str_is(t[last].form, ",") || str_is(t[last].form, ";"))) last--;
    bool noun = false;
    for (uint32_t k = i + 1; k <= last; k++) noun |= token_is_noun(&t[k]) || is_name_token(&t[k]);
    if (!fits || last <= i || !capitals || !noun || t[last].upos == UPOS_PUNCT || !span_free(scan, i + 1, last) || (capitals == 1 && last > i + 1)) {
      i = end > i + 1 && is_quote_mark(t[end].form) ? end : i;
      continue;
    }
    EntityType type = ENTITY_NONE;
    for (uint32_t n = 0; n < scan->s->name_count; n++)
      if (scan->s->names[n].first >= i + 1 && scan->s->names[n].last <= last && (scan->s->names[n].first == i + 1 && scan->s->names[n].last == last)) type = scan->s->names[n].type;
    if (type == ENTITY_DATE || type == ENTITY_QUANTITY) continue;
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = i + 1, .last = last, .type = type, .score = 0.5F, .title_first = i + 1, .quoted = true};
    span_take(scan, i + 1, last);
    i = end;
  }
}

/* "MV Northern Crown": the letters, and all in capitals behind them that is taken for nothing else. */
static void ship_names(Scan *scan)
{
  const Token *t = scan->s->tokens;
  for (uint32_t i = 0; i + 1 < scan->s->len; i++) {
    if (scan->taken[i] || !is_ship_prefix(t[i].form) || !t[i].space_after) continue;
    uint32_t last = i;
    while (last + 1 < scan->s->len && last < i + 4 && !scan->taken[last + 1] && is_capital(t[last + 1].form) && t[last + 1].form.len > 2 &&
           (is_name_token(&t[last + 1]) || t[last + 1].upos == UPOS_NOUN || t[last + 1].upos == UPOS_ADJ)) last++;
    if (last == i) continue;
    bool shouted = true; /* "MS WORD" of a headline in capitals */
    for (size_t k = 0; k < t[i + 1].form.len; k++) shouted &= !(t[i + 1].form.at[k] >= 'a' && t[i + 1].form.at[k] <= 'z');
    if (shouted) continue;
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = i, .last = last, .type = ENTITY_PRODUCT, .score = 1, .title_first = i};
    span_take(scan, i, last);
    i = last;
  }
}

/* "Los Angeles Sheriff's office", "the East L.A. sheriff's station" */
static void office_names(Scan *scan)
{
  static const char *const officers[] = {"sheriff", "police", "mayor", "governor", "attorney", "president", "prosecutor", "coroner", "minister", "marshal", "general"};
  static const char *const offices[] = {"office", "department", "station", "bureau"};
  const Token *t = scan->s->tokens;
  for (uint32_t i = 1; i + 2 < scan->s->len; i++) {
    bool officer = false, office = false;
    for (size_t k = 0; k < COUNT_OF(officers); k++) officer |= str_is(scan->lower[i], officers[k]);
    for (size_t k = 0; k < COUNT_OF(offices); k++) office |= str_is(scan->lower[i + 2], offices[k]);
    if (!officer || !office || t[i + 1].xpos != XPOS_POS || !is_capital(t[i - 1].form) || t[i - 1].upos == UPOS_DET) continue;
    uint32_t first = i;
    while (first > 0 && is_name_token(&t[first - 1]) && is_capital(t[first - 1].form)) first--;
    if (first == i || !span_free(scan, first, i + 2)) continue;
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = first, .last = i + 2, .type = ENTITY_ORGANIZATION, .score = 1, .title_first = first};
    span_take(scan, first, i + 2);
  }
}

/* "the Korean People's Army", "Kurdistan Workers' Party": a body of many, named after them. */
static void owner_names(Scan *scan)
{
  static const char *const owners[] = {"people", "workers", "worker", "women", "woman", "men", "children", "child", "farmers", "farmer", "teachers", "teacher", "veterans", "peasants", "writers", "citizens", "soldiers",
                                       "drivers", "players", "tenants", "lawyers", "physicians", "patients", "residents", "students", "miners"};
  const Token *t = scan->s->tokens;
  if (scan->s->kind == BLOCK_HEADLINE || sentence_is_title_case(scan->s)) return;
  for (uint32_t i = 1; i + 2 < scan->s->len; i++) {
    if (t[i + 1].xpos != XPOS_POS || !is_capital(t[i].form) || !str_among(scan->lower[i], owners, COUNT_OF(owners))) continue;
    uint32_t first = i, last = i + 1;
    while (last + 1 < scan->s->len && is_capital(t[last + 1].form) && (is_name_token(&t[last + 1]) || t[last + 1].upos == UPOS_NOUN || t[last + 1].upos == UPOS_ADJ)) last++;
    if (last < i + 2 || !lower_is_organization(scan->r->resolver, scan->lower[last])) continue;
    while (first > 0 && is_capital(t[first - 1].form) && (is_name_token(&t[first - 1]) || t[first - 1].upos == UPOS_ADJ) && !str_is(scan->lower[first - 1], "the")) first--;
    if (!span_free(scan, first, last)) continue;
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = first, .last = last, .type = ENTITY_ORGANIZATION, .score = 1, .title_first = first};
    span_take(scan, first, last);
  }
}

bool lower_is_organization(const Resolver *res, Str lower)
{
  for (const LexEntry *e = lex_find(res->organization_words, lower); e; e = lex_next(res->organization_words, e))
    if (!str_is(e->field[0], "name")) return true;
  return false;
}

/* "Minister for Health Dr. Bob Stone": "Dr." is his, whose name begins right after it. */
static bool addresses_next(const Scan *scan, uint32_t i)
{
  const LexEntry *title = lex_find(scan->r->resolver->titles, scan->lower[i]);
  return title && (str_is(title->field[1], "courtesy") || str_ends(scan->lower[i], ".")) && i + 1 < scan->s->len && scan->taken[i + 1];
}

/* "Ministry of Foreign Affairs": the run of proper nouns goes on after "of". */
static uint32_t run_end(const Scan *scan, uint32_t first)
{
  const Token *t = scan->s->tokens;
  uint32_t last = first;
  for (;;) {
    while (last + 1 < scan->s->len && is_name_token(&t[last + 1]) && !scan->taken[last + 1] && !addresses_next(scan, last + 1)) last++;
    uint32_t next = last + 1;
    if (next >= scan->s->len || !str_is(scan->lower[next], "of") || !lower_is_organization(scan->r->resolver, scan->lower[last])) return last;
    if (next + 1 < scan->s->len && str_is(scan->lower[next + 1], "the")) next++;
    if (next + 1 >= scan->s->len || !is_name_token(&t[next + 1]) || scan->taken[next + 1]) return last;
    last = next + 1;
  }
}

/* "Blue" before "Anchor" within a sentence: an adjective has a capital there only as part of a name, or of a nation's. */
static uint32_t capital_adjectives(const Scan *scan, uint32_t first, uint32_t last)
{
  const Token *t = scan->s->tokens;
  const Resolver *res = scan->r->resolver;
  uint32_t at = first;
  while (at > 1 && !scan->taken[at - 1] && t[at - 1].upos == UPOS_ADJ && t[at - 1].deprel == DEP_AMOD && is_capital(t[at - 1].form) && t[at - 1].head >= first &&
         t[at - 1].head <= last && t[at - 2].upos != UPOS_PUNCT && !lex_has(res->demonyms, scan->lower[at - 1]) && !lex_has(res->titles, scan->lower[at - 1]) &&
         !lex_has(res->roles, scan->lower[at - 1]) && !is_grade(scan->lower[at - 1])) at--;
  while (at < first && at > 0 && !scan->taken[at - 1] && is_name_token(&t[at - 1]) && is_capital(t[at - 1].form) && t[at - 1].deprel == DEP_COMPOUND && t[at - 1].head >= first && t[at - 1].head <= last) at--; /* "Yunhai Heavy Lift" */
  return at;
}

static void proper_runs(Scan *scan)
{
  const Token *t = scan->s->tokens;
  for (uint32_t i = 0; i < scan->s->len; i++) {
    if (scan->taken[i] || !is_name_token(&t[i])) continue;
    uint32_t last = run_end(scan, i);
    bool capital = false;
    for (uint32_t k = i; k <= last; k++) capital |= is_capital(t[k].form);
    bool party = last == i && t[i].form.len == 1 && i + 1 < scan->s->len && t[i + 1].xpos == XPOS_HYPH; /* "R" of "R-Utah" */
    if (!capital || party) continue; /* "eczema", tagged as a name: a common noun */
    bool heads_name = last + 1 < scan->s->len && scan->taken[last + 1] && !t[last].space_after;
    if (!heads_name && is_role_only(scan, i, last, ENTITY_NONE)) {
      i = last;
      continue;
    }
    bool time = is_time_name(scan->lower[i]);
    uint32_t first = time || scan->s->kind == BLOCK_HEADLINE || sentence_is_title_case(scan->s) ? i : capital_adjectives(scan, i, last);
    NameSpan span = {.first = first, .last = last, .type = ENTITY_NONE, .score = 0.3F};
    if (time) span.type = ENTITY_DATE;
    else span.adjective = is_adjective_use(scan, &span);
    span_take(scan, first, last);
    LIST_PUSH(scan->r->arena, &scan->names) = span;
    i = last;
  }
}

/* "to Blue Anchor": two words with capitals, a noun at the end, neither of them a nation, a title or an office. */
static bool is_capital_phrase(const Scan *scan, uint32_t first, uint32_t last)
{
  const Resolver *res = scan->r->resolver;
  for (uint32_t i = first; i <= last; i++) {
    Str w = scan->lower[i];
    const LexEntry *class = lex_find(res->noun_classes, w); /* an anchor is a thing, too */
    bool role = lex_has(res->roles, w) && !(class && str_is(class->field[0], "artifact") && !str_is(w, "chair") && !str_is(w, "whip"));
    if (lex_has(res->demonyms, w) || lex_has(res->groups, w) || lex_has(res->titles, w) || role || is_grade(w) || scan->s->tokens[i].form.len < 3) return false;
  }
  return last == first + 1 && (scan->s->tokens[last].upos == UPOS_NOUN || is_name_token(&scan->s->tokens[last])) && scan->s->tokens[first].head == last && !is_plural(&scan->s->tokens[last]);
}

/* "the Legislative Council", tagged as common words: capitals within a sentence that end in an organization's noun. */
static void capital_runs(Scan *scan)
{
  const Token *t = scan->s->tokens;
  if (scan->s->kind == BLOCK_HEADLINE || sentence_is_title_case(scan->s)) return;
  for (uint32_t i = 0; i + 1 < scan->s->len; i++) {
    uint32_t last = i;
    while (last < scan->s->len && !scan->taken[last] && is_capital(t[last].form) && (t[last].upos == UPOS_NOUN || t[last].upos == UPOS_ADJ)) last++;
    if (last == i + 1 && t[i].upos == UPOS_ADJ && last < scan->s->len && !scan->taken[last] && is_capital(t[last].form) && is_name_token(&t[last])) last++;  /* "Blue Anchor", half a name to the tagger */
    bool organization = i && last >= i + 2 && lower_is_organization(scan->r->resolver, scan->lower[last - 1]), after_mark = i && t[i - 1].upos == UPOS_PUNCT;
    if (last < i + 2 || after_mark || !(organization || is_capital_phrase(scan, i, last - 1))) {
      if (last > i) i = last - 1;
      continue;
    }
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = i, .last = last - 1, .type = organization ? ENTITY_ORGANIZATION : ENTITY_NONE, .score = organization ? 0.5F : 0.3F, .title_first = i};
    span_take(scan, i, last - 1);
    i = last - 1;
  }
}

/* "The W.H.O.": letters with stops that the tagger takes for a common noun; not "John Lee, M.D." */
static void dotted_names(Scan *scan)
{
  const Token *t = scan->s->tokens;
  for (uint32_t i = 0; i < scan->s->len; i++) {
    Str f = t[i].form;
    bool dotted = !scan->taken[i] && f.len >= 6 && f.len % 2 == 0 && t[i].upos == UPOS_NOUN; /* three letters: "p.m." and "D.C." have two */
    for (size_t k = 0; dotted && k < f.len; k++) dotted = k % 2 ? f.at[k] == '.' : f.at[k] >= 'A' && f.at[k] <= 'Z';
    if (!dotted || (i && (str_is(t[i - 1].form, ",") || scan->taken[i - 1]))) continue;
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = i, .last = i, .type = ENTITY_ORGANIZATION, .score = 0.5F, .title_first = i};
    span_take(scan, i, i);
  }
}

/* "ground reaction force (GRF)": spelled out in small letters, it is no body. */
static bool is_spelled_small(const Scan *scan, Str letters)
{
  const SentenceList *all = scan->r->sentences;
  for (size_t i = 0; i < all->len; i++) {
    const Token *t = all->at[i].tokens;
    for (uint32_t k = 2; k + 1 < all->at[i].len; k++)
      if (str_eq(t[k].form, letters) && str_is(t[k - 1].form, "(") && !is_capital(t[k - 2].form)) return true;
  }
  return false;
}

/* "the LDP", which the tagger takes for a common noun: capitals after an article that no list knows as a thing. */
static bool is_body_in_capitals(const Scan *scan, uint32_t i)
{
  static const char *const things[] = {"gnp", "cpi", "ppi", "pmi", "ipo", "etf", "gps", "suv", "atm", "cctv", "dvd", "vat", "gst", "lng", "lpg", "ppe", "mri", "pcr", "ptsd", "adhd", "ufo", "bmi", "phd", "mba",
                                       "cpr", "led", "lcd", "usb", "sms", "sim", "pin", "vip", "ngo", "lgbt", "lgbtq", "stem", "dui", "icu", "ivf", "ied", "wmd", "pow", "diy", "apc", "uav", "icbm", "nft", "api",
                                       "cpu", "gpu", "ram", "esg", "fdi", "rna", "cfo", "coo", "cto", "cio", "isp", "rpg", "fps", "mvp", "bbq", "pdf", "url", "faq", "sas", "gui", "llm", "rov", "era", "gpa", "sat", "act", "pov", "dlc"};
  const Resolver *res = scan->r->resolver;
  const Token *t = scan->s->tokens;
  Str f = t[i].form, w = scan->lower[i];
  if (!i || scan->taken[i] || t[i].upos != UPOS_NOUN || t[i].xpos != XPOS_NN || f.len < 3 || f.len > 6 || !str_is(scan->lower[i - 1], "the")) return false;
  for (size_t k = 0; k < f.len; k++)
    if (f.at[k] < 'A' || f.at[k] > 'Z') return false;
  Deprel base = deprel_base(t[i].deprel);
  bool argument = base == DEP_NSUBJ || base == DEP_OBJ || base == DEP_OBL || base == DEP_NMOD || base == DEP_IOBJ;
  if (!argument || str_among(w, things, COUNT_OF(things)) || lex_has(res->things, w) || lex_has(res->noun_classes, w) || lex_has(res->roles, w) || lex_has(res->titles, w) || lex_has(res->kind_words, w)) return false;
  bool small = false; /* "THE EARTH IS FLAT" */
  for (uint32_t k = 0; k < scan->s->len && !small; k++)
    for (size_t b = 1; k != i - 1 && b < t[k].form.len && !small; b++) small = t[k].form.at[b] >= 'a' && t[k].form.at[b] <= 'z';
  return small && !is_spelled_small(scan, f);
}

static void capital_bodies(Scan *scan)
{
  for (uint32_t i = 1; i < scan->s->len; i++) {
    if (!is_body_in_capitals(scan, i)) continue;
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = i, .last = i, .type = ENTITY_ORGANIZATION, .score = 0.5F, .title_first = i};
    span_take(scan, i, i);
  }
}

void names_scan(Scan *scan)
{
  gazetteer_scan(scan);
  nickname_names(scan);
  quoted_names(scan);
  office_names(scan);
  owner_names(scan);
  ship_names(scan);
  law_names(scan);
  marked_names(scan);
  names_told_before(scan);
  model_names(scan);
  proper_runs(scan);
  capital_runs(scan);
  dotted_names(scan);
  capital_bodies(scan);
  firms_merge(scan);
  names_merge(scan);
  names_go_on(scan);
  names_drop(scan);
}
