/*
 * mention.c - what a text mentions: names, nominals, pronouns, each with its span, number, gender and kind.
 * "Secretary of State Colin L. Powell met Mexican officials; he ..." gives the name "Colin L. Powell" (role: secretary of
 * state), the nominal "Mexican officials" (place: Mexico) and the pronoun "he". Adjectives ("Mexican") are no mention.
 *
 * Names come from the gazetteer, then from the name model, then from runs of proper nouns that the model missed; titles are
 * split off all of them.
 */
#include "resolution/parts.h"

#include <stdlib.h>
#include <string.h>

typedef struct { uint32_t first, last; EntityType type; float score; bool adjective, quoted; uint32_t gazetteer, title_first; } NameSpan;
typedef struct { NameSpan *at; size_t len, cap; } NameSpanList;

typedef struct {
  Reading *r;
  const Sentence *s;
  const Tree *tree;
  uint32_t number;      /* of the sentence */
  Str *lower;           /* [token] */
  bool *taken;          /* [token] in a name or a date */
  NameSpanList names;
  MentionList found;
} Scan;

Str tokens_text(const Reading *reading, uint32_t sentence, uint32_t first, uint32_t last)
{
  const Sentence *s = &reading->sentences->at[sentence];
  Span span = {s->tokens[first].span.start, s->tokens[last].span.end};
  return str_slice(reading->sentences->article->text, span);
}

static bool is_article_word(Str lower)
{
  static const char *const words[] = {"the", "a",   "an",  "this", "that", "these", "those", "his", "her",
                                      "its", "our", "their", "my", "your", "such"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lower, words[i])) return true;
  return false;
}

/* Folded words without determiners, by which two phrases are compared. */
Str tokens_key(const Reading *reading, uint32_t sentence, uint32_t first, uint32_t last)
{
  Str key = str_fold(reading->arena, tokens_text(reading, sentence, first, last)), rest = key, word;
  while (str_split(&rest, ' ', &word) && is_article_word(word) && rest.at) key = rest;
  if (str_ends(key, "'s")) key.len -= 2;
  return key;
}

/* ---- names ----------------------------------------------------------------------------------------------------------- */

static bool span_free(const Scan *scan, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++)
    if (scan->taken[i]) return false;
  return true;
}

static void span_take(Scan *scan, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++) scan->taken[i] = true;
}

static bool is_name_token(const Token *t) { return t->upos == UPOS_PROPN || t->xpos == XPOS_NNP || t->xpos == XPOS_NNPS; }

static bool is_capital(Str form)
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

/* "Yau Wai-ching", "Al-Qaeda": a hyphen without spaces between two words of a name. */
static void name_hyphens(const Scan *scan, NameSpan *name)
{
  const Token *t = scan->s->tokens;
  while (name->last + 2 < scan->s->len && !t[name->last].space_after && str_is(t[name->last + 1].form, "-") && !t[name->last + 1].space_after &&
         (is_name_token(&t[name->last + 2]) || deprel_base(t[name->last + 2].deprel) == DEP_FLAT) && !scan->taken[name->last + 2])
    name->last += 2;
}

/* The model cuts names now and then; what the tree binds by `flat` or by a capital compound belongs to them. */
static void name_widen(Scan *scan, NameSpan *name)
{
  const Token *t = scan->s->tokens;
  name_hyphens(scan, name);
  while (name->last + 1 < scan->s->len) {
    const Token *next = &t[name->last + 1];
    bool bound = deprel_base(next->deprel) == DEP_FLAT && next->head >= name->first && next->head <= name->last;
    if (!bound || !is_name_token(next) || scan->taken[name->last + 1]) break;
    name->last++;
  }
  while (name->type == ENTITY_PERSON && name->first > 0) {
    const Token *before = &t[name->first - 1];
    bool bound = t[name->first].head == name->first - 1 && deprel_base(t[name->first].deprel) == DEP_FLAT;
    if (!bound || !is_name_token(before) || scan->taken[name->first - 1]) break;
    name->first--;
  }
}

static bool is_function_word(const Token *t)
{
  return t->upos == UPOS_ADP || t->upos == UPOS_CCONJ || t->upos == UPOS_DET || t->upos == UPOS_SCONJ || t->upos == UPOS_AUX ||
         t->upos == UPOS_PRON || t->xpos == XPOS_POS;
}

static bool is_particle(Str lower)
{
  static const char *const words[] = {"de", "van", "von", "bin", "al", "el", "la", "du", "da", "di", "der", "den", "ter", "dos", "ibn", "of", "le", "ben", "abu"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lower, words[i])) return true;
  return false;
}

static void name_trim(const Scan *scan, NameSpan *name)
{
  const Token *t = scan->s->tokens;
  while (name->first < name->last) {
    const Token *f = &t[name->first];
    bool capital = is_capital(f->form);
    bool common = name->type == ENTITY_PERSON && !is_name_token(f) && !is_particle(scan->lower[name->first]) && (!capital || name->first == 0) &&
                  (f->upos == UPOS_NOUN || f->upos == UPOS_ADJ || f->upos == UPOS_ADV || f->upos == UPOS_VERB);
    if (name->type == ENTITY_PERSON && f->upos == UPOS_ADJ && !lex_has(scan->r->resolver->given_names, scan->lower[name->first]) &&
        lex_has(scan->r->resolver->given_names, scan->lower[name->first + 1]))
      common = true; /* "Nonpartisan Paul Tse" */
    if (!common && f->upos != UPOS_PUNCT && !str_is(scan->lower[name->first], "the") && !(is_function_word(f) && !capital)) break;
    name->first++;
  }
  while (name->last > name->first && (is_function_word(&t[name->last]) || (t[name->last].upos == UPOS_PUNCT && !str_is(t[name->last].form, ")") &&
                                                                           !str_is(t[name->last].form, "."))))
    name->last--;
}

static bool is_adjective_use(const Scan *scan, const NameSpan *name)
{
  const Token *t = &scan->s->tokens[name->last];
  const LexEntry *e = lex_find(scan->r->resolver->demonyms, scan->lower[name->last]);
  if (!e) e = lex_find(scan->r->resolver->groups, scan->lower[name->last]);
  if (t->xpos == XPOS_JJ || t->upos == UPOS_ADJ) return name->type == ENTITY_GROUP || e != NULL;
  bool modifier = t->deprel == DEP_AMOD || t->deprel == DEP_COMPOUND;
  return modifier && name->first == name->last && e && memchr(e->field[1].at, 'a', e->field[1].len) != NULL &&
         !lex_has(scan->r->resolver->countries, scan->lower[name->last]);
}

/* "the President": a role with a capital is no name. A surname that is also a role ("King said") needs the model's word and
 * no article. */
static bool is_role_only(const Scan *scan, uint32_t first, uint32_t last, EntityType type)
{
  const LexEntry *e;
  const Resolver *res = scan->r->resolver;
  size_t n = last - first + 1;
  if (n > 4) return false;
  bool role = lex_longest(res->titles, scan->lower + first, n, &e) == n || lex_longest(res->roles, scan->lower + first, n, &e) == n;
  if (!role) return false;
  bool article = first > 0 && scan->s->tokens[first - 1].upos == UPOS_DET;
  return article || type == ENTITY_NONE || n > 1;
}

static void model_names(Scan *scan)
{
  for (uint32_t i = 0; i < scan->s->name_count; i++) {
    const Name *n = &scan->s->names[i];
    if (n->first > n->last || n->last >= scan->s->len || !span_free(scan, n->first, n->last)) continue;
    if (n->type != ENTITY_DATE && n->type != ENTITY_QUANTITY && is_role_only(scan, n->first, n->last, n->type)) continue;
    NameSpan span = {.first = n->first, .last = n->last, .type = n->type, .score = n->score > 0 ? n->score : 0.7F};
    if (n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY) {
      span_take(scan, n->first, n->last);
      LIST_PUSH(scan->r->arena, &scan->names) = span;
      continue;
    }
    name_trim(scan, &span);
    name_widen(scan, &span);
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
    if (end >= scan->s->len || !is_quote_mark(t[end].form)) continue;
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

static bool lower_is_organization(const Resolver *res, Str lower)
{
  for (const LexEntry *e = lex_find(res->organization_words, lower); e; e = lex_next(res->organization_words, e))
    if (!str_is(e->field[0], "name")) return true;
  return false;
}

/* "Ministry of Foreign Affairs": the run of proper nouns goes on after "of". */
static uint32_t run_end(const Scan *scan, uint32_t first)
{
  const Token *t = scan->s->tokens;
  uint32_t last = first;
  for (;;) {
    while (last + 1 < scan->s->len && is_name_token(&t[last + 1]) && !scan->taken[last + 1]) last++;
    uint32_t next = last + 1;
    if (next >= scan->s->len || !str_is(scan->lower[next], "of") || !lower_is_organization(scan->r->resolver, scan->lower[last])) return last;
    if (next + 1 < scan->s->len && str_is(scan->lower[next + 1], "the")) next++;
    if (next + 1 >= scan->s->len || !is_name_token(&t[next + 1]) || scan->taken[next + 1]) return last;
    last = next + 1;
  }
}

static void proper_runs(Scan *scan)
{
  const Token *t = scan->s->tokens;
  for (uint32_t i = 0; i < scan->s->len; i++) {
    if (scan->taken[i] || !is_name_token(&t[i])) continue;
    uint32_t last = run_end(scan, i);
    bool capital = false;
    for (uint32_t k = i; k <= last; k++) capital |= is_capital(t[k].form);
    if (!capital) continue; /* "eczema", tagged as a name: a common noun */
    bool heads_name = last + 1 < scan->s->len && scan->taken[last + 1] && !t[last].space_after;
    if (!heads_name && is_role_only(scan, i, last, ENTITY_NONE)) {
      i = last;
      continue;
    }
    NameSpan span = {.first = i, .last = last, .type = ENTITY_NONE, .score = 0.3F};
    if (is_time_name(scan->lower[i])) span.type = ENTITY_DATE;
    else span.adjective = is_adjective_use(scan, &span);
    span_take(scan, i, last);
    LIST_PUSH(scan->r->arena, &scan->names) = span;
    i = last;
  }
}

static bool is_title_case(const Sentence *s)
{
  uint32_t words = 0, capitals = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    if (s->tokens[i].upos == UPOS_PUNCT) continue;
    words++;
    capitals += is_capital(s->tokens[i].form);
  }
  return capitals * 2 > words;
}

/* "the Legislative Council", tagged as common words: capitals within a sentence that end in an organization's noun. */
static void capital_runs(Scan *scan)
{
  const Token *t = scan->s->tokens;
  if (scan->s->kind == BLOCK_HEADLINE || is_title_case(scan->s)) return;
  for (uint32_t i = 1; i + 1 < scan->s->len; i++) {
    uint32_t last = i;
    while (last < scan->s->len && !scan->taken[last] && is_capital(t[last].form) && (t[last].upos == UPOS_NOUN || t[last].upos == UPOS_ADJ)) last++;
    if (last < i + 2 || !lower_is_organization(scan->r->resolver, scan->lower[last - 1]) || t[i - 1].upos == UPOS_PUNCT) {
      if (last > i) i = last - 1;
      continue;
    }
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = i, .last = last - 1, .type = ENTITY_ORGANIZATION, .score = 0.5F, .title_first = i};
    span_take(scan, i, last - 1);
    i = last - 1;
  }
}

static bool may_merge(EntityType first, EntityType second)
{
  if (first == ENTITY_PERSON && second == ENTITY_PERSON) return true;
  bool whole = second == ENTITY_ORGANIZATION || second == ENTITY_PLACE || second == ENTITY_EVENT;
  return whole && (first == ENTITY_PLACE || first == ENTITY_EVENT || first == ENTITY_NONE || first == second);
}

/* "United States" beside "National Security Council", bound as one compound: one name that the model cut. */
static void names_merge(Scan *scan)
{
  const Token *t = scan->s->tokens;
  for (size_t i = 0; i < scan->names.len; i++) {
    NameSpan *a = &scan->names.at[i];
    for (size_t j = 0; j < scan->names.len; j++) {
      const NameSpan *b = &scan->names.at[j];
      if (b->first != a->last + 1 || a->gazetteer || b->gazetteer || a->adjective || a->quoted || b->quoted || !may_merge(a->type, b->type)) continue;
      uint32_t head = t[a->last].head;
      bool one_person = a->type == ENTITY_PERSON && b->type == ENTITY_PERSON; /* "Rodaba" and "Noori": two people have a comma between them */
      bool compound = one_person || ((t[a->last].deprel == DEP_COMPOUND || t[a->last].deprel == DEP_AMOD) && head >= b->first && head <= b->last);
      if (!compound || !is_name_token(&t[a->last]) || !is_name_token(&t[b->first])) continue;
      a->last = b->last;
      a->type = b->type;
      a->score = b->score;
      scan->names.at[j] = scan->names.at[--scan->names.len];
      break;
    }
  }
}

/* A word of an organization or a place after a title says that it is none: "General Motors", "Justice Department". */
static bool rest_is_no_person(const Scan *scan, uint32_t first, uint32_t last)
{
  const Resolver *res = scan->r->resolver;
  for (uint32_t i = first; i <= last; i++) {
    if (lower_is_organization(res, scan->lower[i])) return true;
    for (const LexEntry *e = lex_find(res->kind_words, scan->lower[i]); e; e = lex_next(res->kind_words, e))
      if (str_is(e->field[0], "namesuffix") || str_is(e->field[0], "event")) return true;
  }
  return false;
}

static bool is_whole_place(const Scan *scan, uint32_t first, uint32_t last)
{
  const LexEntry *e;
  size_t n = last - first + 1;
  return lex_longest(scan->r->resolver->places, scan->lower + first, n, &e) == n ||
         lex_longest(scan->r->resolver->countries, scan->lower + first, n, &e) == n;
}

/* The first word of the longest title that ends just before `end`, or `end`. */
static uint32_t title_before(const Scan *scan, uint32_t end, uint32_t floor)
{
  for (uint32_t at = end > floor + 6 ? end - 6 : floor; at < end; at++) {
    const LexEntry *title;
    if (lex_longest(scan->r->resolver->titles, scan->lower + at, end - at, &title) == end - at && is_capital(scan->s->tokens[at].form)) return at;
  }
  return end;
}

/* Where the name proper begins inside a span that the titles before or in it cut: "State Colin L. Powell" after "Secretary
 * of". `*title` is set to the first title's first word. */
static uint32_t name_after_titles(const Scan *scan, const NameSpan *n, uint32_t *title)
{
  uint32_t first = n->first;
  *title = first;
  for (uint32_t at = first > 4 ? first - 4 : 0; at < n->last;) {
    const LexEntry *e;
    uint32_t used = is_capital(scan->s->tokens[at].form) ? (uint32_t)lex_longest(scan->r->resolver->titles, scan->lower + at, n->last - at, &e) : 0;
    bool inside = used && at + used > first;
    bool given = used == 1 && n->last == at + 1 && lex_has(scan->r->resolver->given_names, scan->lower[at]); /* "Dean Kamen" */
    if (given) inside = false;
    bool led = at <= first || scan->s->tokens[at].deprel == DEP_NMOD_DESC || is_whole_place(scan, first, at - 1);
    if (!inside || !led || rest_is_no_person(scan, at + used, n->last)) {
      at++;
      continue;
    }
    if (*title == n->first || at < *title) *title = at;
    at = first = at + used;
  }
  return first;
}

static void span_forget(Scan *scan, uint32_t first, uint32_t end)
{
  size_t kept = 0;
  for (size_t i = 0; i < scan->names.len; i++) {
    const NameSpan *n = &scan->names.at[i];
    if (n->first >= first && n->last < end && !n->gazetteer) continue;
    scan->names.at[kept++] = *n;
  }
  scan->names.len = kept;
}

/* "US President Barack Obama" -> "US" and, with the title in front, "Barack Obama". Titles are no names of their own. */
static void titles_split(Scan *scan)
{
  NameSpanList old = scan->names;
  scan->names = (NameSpanList){0};
  for (size_t i = 0; i < old.len; i++) {
    NameSpan n = old.at[i];
    n.title_first = n.first;
    bool may = (n.type == ENTITY_PERSON || n.type == ENTITY_NONE) && !n.gazetteer && !is_whole_place(scan, n.first, n.last);
    if (may && !n.adjective) {
      uint32_t title, name = name_after_titles(scan, &n, &title);
      if (name > n.first) {
        if (title > n.first) {
          NameSpan before = {.first = n.first, .last = title - 1, .score = 0.3F, .title_first = n.first};
          before.adjective = is_adjective_use(scan, &before);
          LIST_PUSH(scan->r->arena, &scan->names) = before;
        }
        n.first = name;
        n.title_first = title;
        n.type = ENTITY_PERSON;
      }
      bool plain_noun = n.first == n.last && n.type == ENTITY_NONE && rest_is_no_person(scan, n.first, n.last);
      for (uint32_t again = 0; again < 3 && !plain_noun; again++) {
        uint32_t before = title_before(scan, n.title_first, 0);
        if (before == n.title_first) break;
        bool given = before + 1 == n.first && n.first == n.last && lex_has(scan->r->resolver->given_names, scan->lower[before]);
        if (given) n.first = before; /* "Dean Kamen", of which the model saw "Kamen" */
        n.title_first = before;
      }
    }
    LIST_PUSH(scan->r->arena, &scan->names) = n;
  }
  for (size_t i = 0; i < scan->names.len; i++) {
    NameSpan n = scan->names.at[i];
    if (n.title_first == n.first) continue;
    for (uint32_t t = n.title_first; t < n.first; t++) scan->taken[t] = true;
    span_forget(scan, n.title_first, n.first);
    for (i = 0; i < scan->names.len && scan->names.at[i].first != n.first; i++) {}
  }
}

static uint32_t span_head(const Scan *scan, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++) {
    uint32_t head = scan->s->tokens[i].head;
    if (head < first || head > last) return i;
  }
  return last;
}

/* ---- phrases ----------------------------------------------------------------------------------------------------------- */

static bool in_phrase(Deprel rel, bool wide)
{
  switch (deprel_base(rel)) {
  case DEP_DET: case DEP_AMOD: case DEP_NUMMOD: case DEP_COMPOUND: case DEP_FLAT: case DEP_FIXED: case DEP_GOESWITH: return true;
  case DEP_NMOD: return true;
  case DEP_ACL: return wide;
  default: return false;
  }
}

/* What a comma or bracket sets apart is no part of the phrase, but for "Amsterdam, the Netherlands" and, after a common noun,
 * a relative clause. */
static bool set_apart(const Scan *scan, uint32_t head, uint32_t child)
{
  const Token *t = scan->s->tokens;
  uint32_t before = scan->tree->left[child];
  if (before == 0 || before - 1 <= head || t[before - 1].upos != UPOS_PUNCT || t[child].deprel == DEP_NMOD_UNMARKED) return false;
  if (str_is(t[before - 1].form, "-")) return false;
  return t[child].deprel != DEP_ACL_RELCL || is_name_token(&t[head]);
}

/* The noun phrase of `head`: with `wide` all of it, with its possessive mark as GUM has it; else without clauses. */
static void phrase_span(const Scan *scan, uint32_t head, bool wide, uint32_t *first, uint32_t *last)
{
  const Token *t = scan->s->tokens;
  const Tree *tree = scan->tree;
  *first = *last = head;
  for (uint32_t c = tree->child[head]; c != NO_TOKEN; c = tree->sibling[c]) {
    bool poss = c < head && t[c].deprel == DEP_NMOD_POSS;
    bool of = c > head && deprel_base(t[c].deprel) == DEP_NMOD;
    bool mark = wide && c == head + 1 && t[c].xpos == XPOS_POS;
    if (mark && *last < c) *last = c;
    if (!in_phrase(t[c].deprel, wide) || tree->left[c] > c || tree->right[c] < c) continue;
    if (c > head && set_apart(scan, head, c)) continue;
    if (c < head && tree->left[c] < *first && tree->right[c] < head) *first = tree->left[c];
    if (c > head && tree->left[c] > head && tree->right[c] > *last && (wide || poss || of || t[c].deprel != DEP_NMOD)) *last = tree->right[c];
  }
  while (*last > head && t[*last].upos == UPOS_PUNCT && !str_is(t[*last].form, ")")) (*last)--;
  while (*first < head && t[*first].upos == UPOS_PUNCT) (*first)++;
}

static void fill_determiner(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  for (uint32_t c = scan->tree->child[m->head]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
    Str w = scan->lower[c];
    if (t[c].deprel == DEP_NMOD_POSS) m->definite = true;
    if (t[c].deprel == DEP_NUMMOD) m->quantified = true;
    if (deprel_base(t[c].deprel) != DEP_DET) continue;
    if (str_is(w, "the")) m->definite = true;
    else if (str_is(w, "this") || str_is(w, "that") || str_is(w, "these") || str_is(w, "those")) m->definite = m->demonstrative = true;
    else if (str_is(w, "a") || str_is(w, "an") || str_is(w, "another") || str_is(w, "some") || str_is(w, "any") ||
             str_is(w, "many") || str_is(w, "several") || str_is(w, "few") || str_is(w, "most"))
      m->indefinite = true;
    else if (str_is(w, "no") || str_is(w, "neither")) m->negated = true;
    else if (str_is(w, "every") || str_is(w, "each") || str_is(w, "all") || str_is(w, "both")) m->quantified = true;
  }
}

static bool is_plural(const Token *t) { return t->xpos == XPOS_NNS || t->xpos == XPOS_NNPS || token_has(t, "Number=Plur"); }

/* The place that modifiers name: "Mexican", "U.S.", "Mexico's", "of Mexico". */
static Str modifier_place(const Scan *scan, uint32_t head)
{
  const Resolver *res = scan->r->resolver;
  for (uint32_t c = scan->tree->child[head]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
    const Token *t = &scan->s->tokens[c];
    Deprel base = deprel_base(t->deprel);
    if (base != DEP_AMOD && base != DEP_COMPOUND && base != DEP_NMOD && base != DEP_FLAT) continue;
    if (!is_capital(t->form)) continue;
    uint32_t from = scan->tree->left[c], to = scan->tree->right[c];
    while (from < to && !is_capital(scan->s->tokens[from].form)) from++;
    const LexEntry *e;
    if (lex_longest(res->demonyms, scan->lower + from, to - from + 1, &e) || lex_longest(res->countries, scan->lower + from, to - from + 1, &e))
      return e->field[0];
  }
  return (Str){"", 0};
}

/* ---- making mentions --------------------------------------------------------------------------------------------------- */

static Mention *mention_new(Scan *scan, MentionKind kind, uint32_t first, uint32_t last, uint32_t head)
{
  Mention *m = &LIST_PUSH(scan->r->arena, &scan->found);
  *m = (Mention){.document = scan->r->document[scan->number], .sentence = scan->number, .first = first, .last = last,
                 .head = head, .np_first = first, .np_last = last, .kind = kind, .rule = ""};
  m->text = tokens_text(scan->r, scan->number, first, last);
  m->key = tokens_key(scan->r, scan->number, first, last);
  m->lemma = str_lower(scan->r->arena, scan->s->tokens[head].lemma.len ? scan->s->tokens[head].lemma : scan->s->tokens[head].form);
  return m;
}

static void vote(Mention *m, EntityType type, float weight) { m->votes[type] += weight; }

static void vote_last_word(const Resolver *res, Mention *m, Str word)
{
  for (const LexEntry *e = lex_find(res->organization_words, word); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "suffix"))
      vote(m, ENTITY_ORGANIZATION, m->name.count == 1 ? 0.3F : str_is(e->field[1], "news") || str_is(e->field[1], "company") ? 2.6F : 2.0F);
  for (const LexEntry *e = lex_find(res->kind_words, word); e; e = lex_next(res->kind_words, e)) {
    float w = m->name.count > 1 ? 1.6F : 0.3F;
    if (str_is(e->field[0], "namesuffix")) vote(m, ENTITY_PLACE, w);
    else if (str_is(e->field[0], "event")) vote(m, ENTITY_EVENT, w);
    else if (str_is(e->field[0], "work")) vote(m, ENTITY_WORK, w);
    else if (str_is(e->field[0], "product")) vote(m, ENTITY_PRODUCT, w * 0.8F);
  }
}

/* "LSD", "BPA": three to six capitals. */
static bool is_acronym(Str text)
{
  for (size_t i = 0; i < text.len; i++)
    if (text.at[i] < 'A' || text.at[i] > 'Z') return false;
  return text.len >= 3 && text.len <= 6;
}

static void vote_tables(const Scan *scan, Mention *m)
{
  const Resolver *res = scan->r->resolver;
  const LexEntry *e;
  size_t n = m->last - m->first + 1;
  Str *lower = scan->lower + m->first;
  bool small_us = n == 1 && str_is(lower[0], "us") && !str_is(scan->s->tokens[m->first].form, "US");
  bool person = m->votes[ENTITY_PERSON] > 0; /* "Jordan", "Washington": the model reads the context, the table does not */
  if (!small_us && lex_longest(res->countries, lower, n, &e) == n) vote(m, ENTITY_PLACE, person ? 1.6F : 4.0F), m->country = true;
  else if (lex_longest(res->places, lower, n, &e) == n) vote(m, ENTITY_PLACE, person ? 1.2F : 2.0F);
  if (is_acronym(m->text) && !m->country && m->votes[ENTITY_PLACE] < 2.0F + 2.5F) vote(m, ENTITY_ORGANIZATION, 1.2F);
  e = lex_find(res->demonyms, m->key);
  if (!e) e = lex_find(res->groups, m->key);
  if (e && memchr(e->field[1].at, 'p', e->field[1].len) && is_plural(&scan->s->tokens[m->last])) vote(m, ENTITY_GROUP, 3.0F);
  else if (e && !m->country) vote(m, ENTITY_GROUP, 1.5F);
  size_t used = lex_longest(res->organization_words, m->name.words, m->name.count, &e);
  for (; used && e; e = lex_next(res->organization_words, e)) {
    if (used == m->name.count && str_is(e->field[0], "name")) vote(m, ENTITY_ORGANIZATION, 3.0F);
    if (used < m->name.count && str_is(e->field[0], "prefix")) vote(m, ENTITY_ORGANIZATION, 2.5F);
  }
  if (m->name.count) vote_last_word(res, m, m->name.words[m->name.count - 1]);
}

static void vote_person(const Scan *scan, Mention *m)
{
  const Resolver *res = scan->r->resolver;
  if (!m->name.count) return;
  bool given = lex_has(res->given_names, m->name.words[0]) && !lex_has(res->places, m->key);
  if (given && m->name.count >= 2 && m->name.count <= 4) vote(m, ENTITY_PERSON, 1.8F);
  else if (given && m->name.count == 1) vote(m, ENTITY_PERSON, 0.5F);
  if (m->name.count >= 3 && m->name.words[1].len == 1) vote(m, ENTITY_PERSON, 1.0F); /* "Colin L. Powell" */
  if (m->name.suffix.len) vote(m, ENTITY_PERSON, 2.0F);
}

static void vote_context(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  const Token *h = &t[m->head];
  for (uint32_t c = scan->tree->child[m->head]; c != NO_TOKEN; c = scan->tree->sibling[c])
    if (c < m->head && t[c].deprel == DEP_CASE && (str_is(scan->lower[c], "in") || str_is(scan->lower[c], "near"))) vote(m, ENTITY_PLACE, 0.4F);
  if (h->head < scan->s->len && deprel_base(h->deprel) == DEP_NSUBJ) {
    Str verb = t[h->head].lemma;
    if (str_is(verb, "say") || str_is(verb, "tell") || str_is(verb, "add") || str_is(verb, "think")) vote(m, ENTITY_PERSON, 0.4F);
  }
  if (m->first > 0 && scan->s->tokens[m->first - 1].upos == UPOS_DET && m->name.count) vote(m, ENTITY_PERSON, -1.0F);
}

static EntityType votes_best(const float *votes)
{
  EntityType best = ENTITY_NONE;
  for (int t = ENTITY_PERSON; t < ENTITY_COUNT; t++)
    if (votes[t] > 0 && (best == ENTITY_NONE || votes[t] > votes[best])) best = (EntityType)t;
  return best;
}

static void name_gender(const Resolver *res, Mention *m)
{
  m->gender = m->name.gender;
  if (m->gender == GENDER_UNKNOWN && m->name.count == 1 && m->type == ENTITY_PERSON)
    m->gender = given_name_gender(res, m->name.words[0]);
  if (m->type != ENTITY_PERSON && m->type != ENTITY_NONE) m->gender = GENDER_NEUTER;
  m->animacy = m->type == ENTITY_PERSON ? ANIMACY_PERSON : m->type == ENTITY_NONE ? ANIMACY_UNKNOWN : ANIMACY_THING;
  if (m->type == ENTITY_GROUP) m->animacy = ANIMACY_UNKNOWN;
}

static void role_add(const Scan *scan, Mention *m, Str role, Str of)
{
  RoleNote *more = ARENA_ARRAY(scan->r->arena, RoleNote, m->role_count + 1);
  if (m->role_count) memcpy(more, m->roles, m->role_count * sizeof *more);
  more[m->role_count] = (RoleNote){role, of};
  m->roles = more;
  m->role_count++;
}

static Str place_of_words(const Scan *scan, uint32_t first, uint32_t last)
{
  const LexEntry *e;
  size_t n = last - first + 1;
  const Resolver *res = scan->r->resolver;
  if (lex_longest(res->demonyms, scan->lower + first, n, &e) == n || lex_longest(res->countries, scan->lower + first, n, &e) == n)
    return e->field[0];
  return (Str){"", 0};
}

/* What stands before the role: "Mexican" foreign secretary, "State Department" spokesman. */
static Str role_body(const Scan *scan, uint32_t role_first)
{
  uint32_t end = role_first, first = role_first;
  const Token *t = scan->s->tokens;
  if (end && t[end - 1].xpos == XPOS_POS) end--, first--;
  while (first > 0 && is_capital(t[first - 1].form) && t[first - 1].upos != UPOS_DET && t[first - 1].upos != UPOS_ADP) first--;
  if (first == end) return (Str){"", 0};
  Str place = place_of_words(scan, first, end - 1);
  if (place.len) return place;
  return scan->taken[end - 1] ? tokens_text(scan->r, scan->number, first, end - 1) : (Str){"", 0};
}

static void name_roles(const Scan *scan, Mention *m, uint32_t title_first)
{
  const Resolver *res = scan->r->resolver;
  uint32_t end = m->first;
  if (title_first < m->first) {
    const LexEntry *title;
    for (uint32_t at = title_first; at < m->first;) {
      uint32_t used = (uint32_t)lex_longest(res->titles, scan->lower + at, m->first - at, &title);
      if (!used) break;
      if (!str_is(title->field[1], "courtesy")) role_add(scan, m, title->field[2], role_body(scan, at));
      if (str_is(title->field[0], "f")) m->gender = m->name.gender = GENDER_FEMALE;
      if (str_is(title->field[0], "m")) m->gender = m->name.gender = GENDER_MALE;
      m->name.titled = true;
      at += used;
    }
    vote(m, ENTITY_PERSON, 4.0F);
    end = title_first;
  }
  for (uint32_t back = end < 4 ? end : 4; back > 0; back--) { /* the longest role noun that ends just before the name */
    const LexEntry *role;
    uint32_t at = end - back;
    if (lex_longest(res->roles, scan->lower + at, back, &role) != back &&
        lex_longest(res->titles, scan->lower + at, back, &role) != back) continue;
    const Token *t = &scan->s->tokens[end - 1];
    bool bound = (t->head >= m->first && t->head <= m->last) || scan->s->tokens[m->head].head == end - 1;
    if (!bound || t->upos == UPOS_VERB) break;
    role_add(scan, m, role->key, role_body(scan, at));
    vote(m, ENTITY_PERSON, 3.0F);
    if (noun_gender(res, role->key)) m->gender = noun_gender(res, role->key);
    break;
  }
}

/* "Mark Tedeschi QC" */
static bool is_post_nominal(const Scan *scan, const NameSpan *n)
{
  static const char *const letters[] = {"QC", "KC", "SC", "MP", "MD", "M.D.", "PhD", "Ph.D.", "Esq.", "OBE", "CBE", "MBE", "MEP", "MSP"};
  uint32_t before = n->first;
  if (n->first != n->last || !before) return false;
  if (str_is(scan->s->tokens[before - 1].form, ",") && before > 1) before--;
  if (!scan->taken[before - 1] || !is_capital(scan->s->tokens[before - 1].form)) return false;
  for (size_t i = 0; i < COUNT_OF(letters); i++)
    if (str_is(scan->s->tokens[n->first].form, letters[i])) return true;
  return false;
}

static void add_name(Scan *scan, const NameSpan *n)
{
  Mention *m = mention_new(scan, MENTION_NAME, n->first, n->last, span_head(scan, n->first, n->last));
  phrase_span(scan, m->head, true, &m->np_first, &m->np_last);
  if (m->np_first > m->first) m->np_first = m->first;
  if (m->np_last < m->last) m->np_last = m->last;
  if (n->title_first < m->np_first) m->np_first = n->title_first;
  if (m->np_first > 0 && str_is(scan->lower[m->np_first - 1], "the")) m->np_first--;
  if (m->np_last == m->last && m->last + 1 < scan->s->len && scan->s->tokens[m->last + 1].xpos == XPOS_POS) m->np_last++;
  m->name = name_words(scan->r->resolver, m->text, scan->r->arena);
  m->number = is_plural(&scan->s->tokens[m->head]) ? NUMBER_PLURAL : NUMBER_SINGULAR;
  m->definite = true;
  m->adjective = n->adjective;
  m->gazetteer = n->gazetteer;
  if (n->gazetteer) vote(m, n->type, 100.0F);
  else if (n->type != ENTITY_NONE) vote(m, n->type, 2.5F * n->score);
  vote_tables(scan, m);
  vote_person(scan, m);
  vote_context(scan, m);
  name_roles(scan, m, n->title_first);
  Gender known = m->gender;
  m->type = votes_best(m->votes);
  if (m->type != ENTITY_PLACE) m->country = false;
  name_gender(scan->r->resolver, m);
  if (known) m->gender = known;
}

static void add_time(Scan *scan, const NameSpan *n)
{
  Mention *m = mention_new(scan, MENTION_NOMINAL, n->first, n->last, span_head(scan, n->first, n->last));
  phrase_span(scan, m->head, true, &m->np_first, &m->np_last);
  m->type = n->type;
  m->animacy = ANIMACY_THING;
  m->gender = GENDER_NEUTER;
  m->definite = true;
  m->kinds = KIND_TIME;
  vote(m, n->type, 2.0F);
}

static EntityType type_of_kinds(unsigned kinds, Number number)
{
  if (kinds & (KIND_PERSON | KIND_GROUP) && number == NUMBER_PLURAL) return ENTITY_GROUP;
  if (kinds & KIND_PERSON) return ENTITY_PERSON;
  if (kinds & KIND_TIME) return ENTITY_DATE;
  if (kinds & KIND_GROUP) return ENTITY_GROUP;
  if (kinds & KIND_ORGANIZATION) return ENTITY_ORGANIZATION;
  if (kinds & KIND_PLACE) return ENTITY_PLACE;
  if (kinds & KIND_EVENT) return ENTITY_EVENT;
  if (kinds & KIND_PRODUCT) return ENTITY_PRODUCT;
  if (kinds & KIND_WORK) return ENTITY_WORK;
  return ENTITY_CONCEPT;
}

static void add_nominal(Scan *scan, uint32_t head)
{
  const Token *t = &scan->s->tokens[head];
  uint32_t first, last;
  phrase_span(scan, head, false, &first, &last);
  Mention *m = mention_new(scan, MENTION_NOMINAL, first, last, head);
  phrase_span(scan, head, true, &m->np_first, &m->np_last);
  m->number = is_plural(t) ? NUMBER_PLURAL : NUMBER_SINGULAR;
  m->kinds = noun_kinds(scan->r->resolver, m->lemma);
  m->place = modifier_place(scan, head);
  fill_determiner(scan, m);
  m->type = type_of_kinds(m->kinds, m->number);
  m->gender = m->kinds & KIND_PERSON ? noun_gender(scan->r->resolver, m->lemma) : GENDER_NEUTER;
  m->animacy = m->kinds & KIND_PERSON ? ANIMACY_PERSON : m->kinds & (KIND_GROUP | KIND_ANIMAL) ? ANIMACY_UNKNOWN : ANIMACY_THING;
  if (m->kinds & KIND_ANIMAL || m->animacy == ANIMACY_UNKNOWN) m->gender = GENDER_UNKNOWN;
  m->predicate = tree_child(scan->tree, head, DEP_COP) != NO_TOKEN;
  vote(m, m->type, 0.5F);
}

/* "iodine" of "iodine deficiency": a mention of iodine, though no phrase of its own. */
static void add_modifier(Scan *scan, uint32_t head)
{
  Mention *m = mention_new(scan, MENTION_NOMINAL, head, head, head);
  m->modifier = true;
  m->number = is_plural(&scan->s->tokens[head]) ? NUMBER_PLURAL : NUMBER_SINGULAR;
  m->kinds = noun_kinds(scan->r->resolver, m->lemma);
  m->type = type_of_kinds(m->kinds, m->number);
  m->animacy = m->kinds & KIND_PERSON ? ANIMACY_PERSON : ANIMACY_THING;
  m->gender = m->kinds & KIND_PERSON ? GENDER_UNKNOWN : GENDER_NEUTER;
}

/* ---- pronouns ------------------------------------------------------------------------------------------------------------ */

typedef struct { const char *form; uint8_t person, number, gender, animacy; bool possessive, reflexive; } PronounForm;
static const PronounForm pronoun_forms[] = {
    {"i", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 0},        {"me", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 0},
    {"my", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 1, 0},       {"mine", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 0},
    {"myself", 1, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 1},   {"we", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 0},
    {"us", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 0},         {"our", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 1, 0},
    {"ours", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 0},       {"ourselves", 1, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 1},
    {"you", 2, NUMBER_UNKNOWN, 0, ANIMACY_PERSON, 0, 0},       {"your", 2, NUMBER_UNKNOWN, 0, ANIMACY_PERSON, 1, 0},
    {"yours", 2, NUMBER_UNKNOWN, 0, ANIMACY_PERSON, 0, 0},     {"yourself", 2, NUMBER_SINGULAR, 0, ANIMACY_PERSON, 0, 1},
    {"yourselves", 2, NUMBER_PLURAL, 0, ANIMACY_PERSON, 0, 1}, {"he", 3, NUMBER_SINGULAR, GENDER_MALE, ANIMACY_PERSON, 0, 0},
    {"him", 3, NUMBER_SINGULAR, GENDER_MALE, ANIMACY_PERSON, 0, 0},
    {"his", 3, NUMBER_SINGULAR, GENDER_MALE, ANIMACY_PERSON, 1, 0},
    {"himself", 3, NUMBER_SINGULAR, GENDER_MALE, ANIMACY_PERSON, 0, 1},
    {"she", 3, NUMBER_SINGULAR, GENDER_FEMALE, ANIMACY_PERSON, 0, 0},
    {"her", 3, NUMBER_SINGULAR, GENDER_FEMALE, ANIMACY_PERSON, 0, 0},
    {"hers", 3, NUMBER_SINGULAR, GENDER_FEMALE, ANIMACY_PERSON, 0, 0},
    {"herself", 3, NUMBER_SINGULAR, GENDER_FEMALE, ANIMACY_PERSON, 0, 1},
    {"it", 3, NUMBER_SINGULAR, GENDER_NEUTER, ANIMACY_THING, 0, 0},
    {"its", 3, NUMBER_SINGULAR, GENDER_NEUTER, ANIMACY_THING, 1, 0},
    {"itself", 3, NUMBER_SINGULAR, GENDER_NEUTER, ANIMACY_THING, 0, 1},
    {"they", 3, NUMBER_PLURAL, 0, 0, 0, 0},                    {"them", 3, NUMBER_PLURAL, 0, 0, 0, 0},
    {"'em", 3, NUMBER_PLURAL, 0, 0, 0, 0},                     {"their", 3, NUMBER_PLURAL, 0, 0, 1, 0},
    {"theirs", 3, NUMBER_PLURAL, 0, 0, 0, 0},                  {"themselves", 3, NUMBER_PLURAL, 0, 0, 0, 1}};

static const PronounForm *pronoun_form(Str lower)
{
  for (size_t i = 0; i < COUNT_OF(pronoun_forms); i++)
    if (str_is(lower, pronoun_forms[i].form)) return &pronoun_forms[i];
  return NULL;
}

static bool is_nominal_relation(Deprel rel)
{
  switch (deprel_base(rel)) {
  case DEP_NSUBJ: case DEP_OBJ: case DEP_IOBJ: case DEP_OBL: case DEP_NMOD: case DEP_ROOT: case DEP_CONJ: case DEP_APPOS:
  case DEP_PARATAXIS: case DEP_DISLOCATED: case DEP_CCOMP: case DEP_XCOMP: case DEP_VOCATIVE: case DEP_LIST: case DEP_ADVCL:
  case DEP_DEP: case DEP_ORPHAN: case DEP_ACL: return true;
  default: return false;
  }
}

static bool in_relative_clause(const Scan *scan, uint32_t token)
{
  uint32_t at = token;
  for (uint32_t steps = 0; at < scan->s->len && steps < 12; steps++, at = scan->s->tokens[at].head)
    if (scan->s->tokens[at].deprel == DEP_ACL_RELCL) return at != token;
  return false;
}

static void add_pronoun(Scan *scan, uint32_t at)
{
  const Token *t = &scan->s->tokens[at];
  Str w = scan->lower[at];
  if (deprel_base(t->deprel) == DEP_EXPL || t->xpos == XPOS_EX) return;
  bool relative_word = str_is(w, "who") || str_is(w, "whom") || str_is(w, "whose") || str_is(w, "which") || str_is(w, "that");
  const PronounForm *form = pronoun_form(w);
  bool demonstrative = str_is(w, "this") || str_is(w, "that") || str_is(w, "these") || str_is(w, "those");
  Mention *m = mention_new(scan, MENTION_PRONOUN, at, at, at);
  m->relative = relative_word && in_relative_clause(scan, at) && (t->xpos != XPOS_DT || t->upos == UPOS_PRON) &&
                !token_has(t, "PronType=Dem");
  if (form && !m->relative) {
    m->person = form->person;
    m->number = (Number)form->number;
    m->gender = (Gender)form->gender;
    m->animacy = (Animacy)form->animacy;
    m->reflexive = form->reflexive;
    m->possessive = form->possessive || (str_is(w, "her") && t->deprel == DEP_NMOD_POSS) || (str_is(w, "his") && t->deprel == DEP_NMOD_POSS);
    return;
  }
  m->demonstrative = demonstrative && !m->relative;
  m->number = str_is(w, "these") || str_is(w, "those") || str_is(w, "both") ? NUMBER_PLURAL : NUMBER_UNKNOWN;
  if (m->relative && (str_is(w, "who") || str_is(w, "whom"))) m->animacy = ANIMACY_PERSON;
  m->generic = !m->relative && !m->demonstrative;
}

/* ---- a sentence ------------------------------------------------------------------------------------------------------------ */

static bool stands_alone(const Token *t)
{
  return is_nominal_relation(t->deprel) && t->deprel != DEP_NMOD_DESC;
}

static void scan_tokens(Scan *scan)
{
  for (uint32_t i = 0; i < scan->s->len; i++) {
    const Token *t = &scan->s->tokens[i];
    if (scan->taken[i]) continue;
    if (t->upos == UPOS_PRON || (t->upos == UPOS_DET && is_nominal_relation(t->deprel) && t->deprel != DEP_NMOD_POSS)) add_pronoun(scan, i);
    else if ((t->upos == UPOS_NOUN || is_name_token(t)) && stands_alone(t)) add_nominal(scan, i);
    else if (t->upos == UPOS_NOUN && t->deprel == DEP_COMPOUND) add_modifier(scan, i);
  }
}

static int by_place(const void *x, const void *y)
{
  const Mention *a = x, *b = y;
  if (a->np_first != b->np_first) return a->np_first < b->np_first ? -1 : 1;
  if (a->np_last != b->np_last) return a->np_last > b->np_last ? -1 : 1;
  if (a->head != b->head) return a->head < b->head ? -1 : 1;
  return (int)a->coordination < (int)b->coordination ? 1 : (int)a->coordination > (int)b->coordination ? -1 : 0;
}

static uint32_t found_head(const Scan *scan, uint32_t token)
{
  for (uint32_t i = 0; i < scan->found.len; i++)
    if (scan->found.at[i].head == token && !scan->found.at[i].coordination) return i;
  return NO_MENTION;
}

/* "Bush and Fox": a mention of its own whose parts are the conjuncts. */
static void add_coordinations(Scan *scan)
{
  size_t count = scan->found.len;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t head = scan->found.at[i].head, parts = 1, last = i;
    if (scan->found.at[i].adjective) continue;
    for (uint32_t c = scan->tree->child[head]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
      uint32_t part = scan->s->tokens[c].deprel == DEP_CONJ && c > head ? found_head(scan, c) : NO_MENTION;
      if (part != NO_MENTION) parts++, last = part;
    }
    if (parts < 2) continue;
    Mention *m = mention_new(scan, MENTION_NOMINAL, scan->found.at[i].np_first, scan->found.at[last].np_last, head);
    const Mention *first = &scan->found.at[i], *end = &scan->found.at[last];
    m->coordination = true;
    m->number = NUMBER_PLURAL;
    m->type = first->type == end->type ? first->type : ENTITY_NONE;
    m->animacy = first->animacy == end->animacy ? first->animacy : ANIMACY_UNKNOWN;
    m->definite = true;
    m->member_count = parts;
  }
}

static void map_heads(Scan *scan, uint32_t base)
{
  uint32_t *at = scan->r->at[scan->number];
  for (uint32_t pass = 0; pass < 2; pass++) /* names first: a nominal's head wins over nothing else */
    for (uint32_t i = 0; i < scan->found.len; i++) {
      const Mention *m = &scan->found.at[i];
      if (m->coordination) continue;
      if (pass == 0 && m->kind == MENTION_NAME)
        for (uint32_t t = m->first; t <= m->last; t++) at[t] = base + i;
      if (pass == 1 && m->kind != MENTION_NAME && at[m->head] == NO_MENTION) at[m->head] = base + i;
    }
  for (size_t i = 0; i < scan->names.len; i++) /* a parser may hang a name on its title */
    for (uint32_t t = scan->names.at[i].title_first; t < scan->names.at[i].first; t++)
      if (at[t] == NO_MENTION) at[t] = at[scan->names.at[i].first];
}

static void coordination_members(Scan *scan, uint32_t base)
{
  for (uint32_t i = 0; i < scan->found.len; i++) {
    Mention *m = &scan->found.at[i];
    if (!m->coordination) continue;
    uint32_t *members = ARENA_ARRAY(scan->r->arena, uint32_t, m->member_count), n = 0;
    members[n++] = base + found_head(scan, m->head);
    for (uint32_t c = scan->tree->child[m->head]; c != NO_TOKEN && n < m->member_count; c = scan->tree->sibling[c])
      if (scan->s->tokens[c].deprel == DEP_CONJ && c > m->head && found_head(scan, c) != NO_MENTION)
        members[n++] = base + found_head(scan, c);
    m->members = members;
    m->member_count = n;
  }
}

static void lower_forms(Scan *scan)
{
  scan->lower = ARENA_ARRAY(scan->r->arena, Str, scan->s->len);
  for (uint32_t i = 0; i < scan->s->len; i++) {
    scan->lower[i] = str_lower(scan->r->arena, scan->s->tokens[i].form);
    if (str_is(scan->lower[i], "\xE2\x80\x99s")) scan->lower[i] = STR("'s");
  }
}

static void sentence_scan(Reading *r, uint32_t number)
{
  Scan scan = {.r = r, .s = &r->sentences->at[number], .tree = &r->trees[number], .number = number};
  r->at[number] = ARENA_ARRAY(r->arena, uint32_t, scan.s->len);
  for (uint32_t i = 0; i < scan.s->len; i++) r->at[number][i] = NO_MENTION;
  if (!scan.s->len) return;
  lower_forms(&scan);
  scan.taken = ARENA_ARRAY(r->arena, bool, scan.s->len);
  gazetteer_scan(&scan);
  quoted_names(&scan);
  office_names(&scan);
  model_names(&scan);
  proper_runs(&scan);
  capital_runs(&scan);
  names_merge(&scan);
  titles_split(&scan);
  for (size_t i = 0; i < scan.names.len; i++) {
    const NameSpan *n = &scan.names.at[i];
    if (n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY) add_time(&scan, n);
    else if (!n->adjective && !is_post_nominal(&scan, n)) add_name(&scan, n);
  }
  scan_tokens(&scan);
  add_coordinations(&scan);
  if (scan.found.len) qsort(scan.found.at, scan.found.len, sizeof *scan.found.at, by_place);
  uint32_t base = (uint32_t)r->mentions.len;
  map_heads(&scan, base);
  coordination_members(&scan, base);
  for (size_t i = 0; i < scan.found.len; i++) LIST_PUSH(r->arena, &r->mentions) = scan.found.at[i];
}

void mentions_find(Reading *reading)
{
  const SentenceList *list = reading->sentences;
  reading->at = ARENA_ARRAY(reading->arena, uint32_t *, list->len);
  for (uint32_t i = 0; i < list->len; i++) sentence_scan(reading, i);
}
