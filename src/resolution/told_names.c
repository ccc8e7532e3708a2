/*
 * told_names.c - names that an earlier sentence told: what was found once in full is found again, whatever the tagger and the name model
 * make of it there. "Lokoja Dredging has been shut" after "Lokoja Dredging Works Limited": no dredging; "Lie would not name the price"
 * after "Tor Anders Lie": no lie; "Pigeon was bought" after "Pigeon Records": no pigeon.
 */
#include "resolution/scan.h"

enum { BODY_WORDS = 8 };

static bool is_place_or_people(const Scan *scan, Str text)
{
  const Resolver *res = scan->r->resolver;
  Str key = str_fold(scan->r->arena, text);
  return lex_has(res->places, key) || lex_has(res->countries, key) || lex_has(res->demonyms, key) || lex_has(res->groups, key);
}

/* ---- bodies ------------------------------------------------------------------------------------------------------------------- */

/* The first words of a long name, two or more, that may stand for it. */
static void body_remember(Scan *scan, const Mention *m)
{
  if (m->type != ENTITY_ORGANIZATION || m->gazetteer || m->adjective || m->last < m->first + 2 || m->last - m->first >= BODY_WORDS) return;
  if (lex_has(scan->r->resolver->given_names, scan->lower[m->first]) || lex_has(scan->r->resolver->titles, scan->lower[m->first])) return;
  for (uint32_t last = m->first + 1; last < m->last; last++) {
    Str text = tokens_text(scan->r, scan->number, m->first, last);
    if (!is_capital(scan->s->tokens[last].form) || scan->s->tokens[last].upos == UPOS_PUNCT || is_place_or_people(scan, text)) continue;
    *map_at(&scan->r->bodies, text, NULL) = 1;
  }
  static const char *const marks[] = {"pt", "grupo", "gruppo", "banco", "compagnie", "oao", "ooo", "pao"}; /* "Nusa Coal" of "PT Nusa Coal" */
  if (str_among(scan->lower[m->first], marks, COUNT_OF(marks))) *map_at(&scan->r->bodies, tokens_text(scan->r, scan->number, m->first + 1, m->last), NULL) = 1;
}

/* "Pigeon" of "Pigeon Records": a noun of which one says "a", and the firm's word. Of coal one tells without an article. */
static void firm_word_remember(Scan *scan, const Mention *m)
{
  static const char *const counted[] = {"animal", "artifact", "object", "shape"};
  const Resolver *res = scan->r->resolver;
  if (m->type != ENTITY_ORGANIZATION || m->gazetteer || m->adjective || m->last != m->first + 1 || m->name.count != 2) return;
  bool company = false;
  for (const LexEntry *e = lex_find(res->organization_words, scan->lower[m->last]); e; e = lex_next(res->organization_words, e)) company |= str_is(e->field[0], "suffix") && str_is(e->field[1], "company");
  const LexEntry *noun = lex_find(res->noun_classes, scan->lower[m->first]);
  if (company && noun && str_among(noun->field[0], counted, COUNT_OF(counted))) *map_at(&scan->r->firm_words, scan->s->tokens[m->first].form, NULL) = 1;
}

static const Name *model_name_over(const Scan *scan, uint32_t token)
{
  for (uint32_t i = 0; i < scan->s->name_count; i++)
    if (scan->s->names[i].first <= token && token <= scan->s->names[i].last) return &scan->s->names[i];
  return NULL;
}

/* Another, longer name: "Lokoja Dredging Union", or what the model found whole. */
static bool goes_on(const Scan *scan, uint32_t first, uint32_t last)
{
  const Name *begun = model_name_over(scan, first), *ended = model_name_over(scan, last);
  if ((begun && (begun->first < first || begun->last > last)) || (ended && ended->last > last)) return true;
  const Token *next = last + 1 < scan->s->len ? &scan->s->tokens[last + 1] : NULL;
  return next && is_capital(next->form) && is_name_token(next);
}

static void bodies_again(Scan *scan)
{
  const Token *t = scan->s->tokens;
  if (scan->s->kind == BLOCK_HEADLINE || sentence_is_title_case(scan->s)) return;
  for (uint32_t i = 0; i + 1 < scan->s->len; i++) {
    uint32_t end = i + BODY_WORDS < scan->s->len ? i + BODY_WORDS : scan->s->len - 1;
    for (uint32_t last = end; last > i && is_capital(t[i].form); last--) {
      if (!map_find(&scan->r->bodies, tokens_text(scan->r, scan->number, i, last)) || goes_on(scan, i, last)) continue;
      bool free = true;
      for (uint32_t k = i; k <= last; k++) free &= !scan->taken[k];
      if (!free) continue;
      LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = i, .last = last, .type = ENTITY_ORGANIZATION, .score = 1, .title_first = i};
      for (uint32_t k = i; k <= last; k++) scan->taken[k] = true;
      i = last;
    }
  }
}

/* ---- single words --------------------------------------------------------------------------------------------------------------- */

static void surname_remember(Scan *scan, const Mention *m)
{
  if (m->type != ENTITY_PERSON || m->name.count < 2 || m->last == m->first) return;
  *map_at(&scan->r->surnames, scan->s->tokens[m->last].form, NULL) = 1;
}

/* A common noun with the capital of the sentence's first word, or of a name within it, alone: "Lie would not", "asked Young". */
static bool is_bare_word(const Scan *scan, uint32_t i)
{
  const Token *t = &scan->s->tokens[i];
  Deprel base = deprel_base(t->deprel);
  bool argument = base == DEP_NSUBJ || base == DEP_OBJ || base == DEP_OBL || base == DEP_CONJ || t->deprel == DEP_NMOD_POSS;
  if (scan->taken[i] || is_name_token(t) || !is_capital(t->form) || is_plural(t) || !argument || model_name_over(scan, i)) return false;
  for (uint32_t c = scan->tree->child[i]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
    Deprel of = deprel_base(scan->s->tokens[c].deprel);
    if (of == DEP_DET || of == DEP_AMOD || of == DEP_COMPOUND || of == DEP_NMOD || of == DEP_NUMMOD) return false;
  }
  return t->upos == UPOS_NOUN || t->upos == UPOS_ADJ || t->upos == UPOS_VERB;
}

static void words_again(Scan *scan)
{
  if (scan->s->kind == BLOCK_HEADLINE || sentence_is_title_case(scan->s)) return;
  for (uint32_t i = 0; i < scan->s->len; i++) {
    if (!is_bare_word(scan, i)) continue;
    bool person = map_find(&scan->r->surnames, scan->s->tokens[i].form), firm = !person && map_find(&scan->r->firm_words, scan->s->tokens[i].form);
    if (!person && !firm) continue;
    LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = i, .last = i, .type = person ? ENTITY_PERSON : ENTITY_ORGANIZATION, .score = 1, .title_first = i};
    scan->taken[i] = true;
  }
}

void names_told_before(Scan *scan)
{
  bodies_again(scan);
  words_again(scan);
}

void names_remember(Scan *scan)
{
  for (size_t i = 0; i < scan->found.len; i++) {
    const Mention *m = &scan->found.at[i];
    if (m->kind != MENTION_NAME || scan->s->kind == BLOCK_HEADLINE) continue;
    body_remember(scan, m);
    firm_word_remember(scan, m);
    surname_remember(scan, m);
  }
}
