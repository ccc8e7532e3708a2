/*
 * title_spans.c - long names with small words inside that the name model cuts: laws ("the Chips and Science Act"), treaties
 * ("Convention on the Rights of the Child"), works ("Diary of a Wimpy Kid", "the serial Dancing on the Edge").
 */
#include "resolution/scan.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))
enum { TITLE_TOKENS = 10 };

static bool is_free(const Scan *scan, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++)
    if (scan->taken[i]) return false;
  return true;
}

static bool is_capital_word(const Scan *scan, uint32_t i)
{
  const Token *t = &scan->s->tokens[i];
  return is_capital(t->form) && t->upos != UPOS_DET && t->upos != UPOS_PRON && t->upos != UPOS_PUNCT && t->xpos != XPOS_POS;
}

static void title_add(Scan *scan, uint32_t first, uint32_t last)
{
  LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = first, .last = last, .type = ENTITY_WORK, .score = 1, .title_first = first};
  for (uint32_t i = first; i <= last; i++) scan->taken[i] = true;
}

/* "the George Floyd Justice in Policing Act": from "the" to "Act", with a small word inside; without one the model finds it. */
static void law_at(Scan *scan, uint32_t act)
{
  static const char *const links[] = {"in", "for", "and", "of", "against", "to"};
  static const char *const laws[] = {"act", "bill", "law", "amendment"};
  uint32_t first = act;
  bool linked = false;
  while (first > 1 && act - first < TITLE_TOKENS) {
    bool link = ONE_OF(scan->lower[first - 1], links) && first < act && !is_capital(scan->s->tokens[first - 1].form);
    if (link ? !is_capital_word(scan, first - 2) : !is_capital_word(scan, first - 1) || ONE_OF(scan->lower[first - 1], laws)) break;
    linked |= link;
    first--;
  }
  if (!linked || !str_is(scan->lower[first - 1], "the") || !is_capital_word(scan, first) || !is_free(scan, first, act)) return;
  title_add(scan, first, act);
}

static bool is_bearer(const Scan *scan, uint32_t i)
{
  const Resolver *res = scan->r->resolver;
  Str w = scan->lower[i];
  return lex_has(res->places, w) || lex_has(res->countries, w) || lex_has(res->given_names, w);
}

/* "Rights", "Biological"; not "Germany", "Biden". */
static bool is_common_capital(const Scan *scan, uint32_t i)
{
  const Resolver *res = scan->r->resolver;
  Str w = scan->lower[i];
  if (is_bearer(scan, i)) return false;
  return scan->s->tokens[i].upos != UPOS_PROPN || lex_has(res->noun_classes, w) || lex_has(res->noun_classes, scan->s->tokens[i].lemma);
}

/* "Treaty on the Non-Proliferation of Nuclear Weapons": on from the noun as long as small words lead to capitals. */
static void treaty_at(Scan *scan, uint32_t noun)
{
  static const char *const opens[] = {"on", "for", "against", "of", "concerning", "relating"};
  static const char *const links[] = {"of", "and", "on", "in", "for", "to", "the", "against"};
  const Token *t = scan->s->tokens;
  uint32_t last = noun, first = noun;
  if (noun + 2 >= scan->s->len || !ONE_OF(scan->lower[noun + 1], opens)) return;
  while (last + 1 < scan->s->len && last - noun < TITLE_TOKENS) {
    uint32_t next = last + 1;
    for (uint32_t steps = 0; steps < 3 && next + 1 < scan->s->len && ONE_OF(scan->lower[next], links) && !is_capital(t[next].form); steps++) next++;
    bool and_the = next > last + 1 && str_is(scan->lower[last + 1], "and") && str_is(scan->lower[last + 2], "the"); /* "and the Paris Agreement": another */
    if (!is_capital_word(scan, next) || and_the || (next > last + 1 && !(last == noun && !str_is(scan->lower[noun + 1], "of") ? !is_bearer(scan, next) : is_common_capital(scan, next)))) break;
    last = next;
    while (last + 2 < scan->s->len && t[last + 1].xpos == XPOS_HYPH && is_capital(t[last + 2].form)) last += 2;
  }
  bool place = str_is(scan->lower[noun], "treaty") && str_is(scan->lower[noun + 1], "of") && is_capital_word(scan, noun + 2);
  if (last == noun && place) last = noun + 2; /* "Treaty of Rome" */
  if (last == noun) return;
  while (first > 0 && is_capital_word(scan, first - 1) && scan->s->tokens[first - 1].head >= first && scan->s->tokens[first - 1].head <= noun) first--;
  if (is_free(scan, first, last)) title_add(scan, first, last);
}

void law_names(Scan *scan)
{
  static const char *const treaties[] = {"treaty", "convention", "declaration", "covenant", "protocol"};
  if (scan->s->kind == BLOCK_HEADLINE || sentence_is_title_case(scan->s)) return;
  for (uint32_t i = 1; i < scan->s->len; i++) {
    if (!is_capital(scan->s->tokens[i].form) || scan->taken[i]) continue;
    if (str_is(scan->lower[i], "act")) law_at(scan, i);
    else if (ONE_OF(scan->lower[i], treaties)) treaty_at(scan, i);
  }
}

/* A word for a work right before the name, but for "the" and marks: "the serial Dancing". */
static bool after_work_noun(const Scan *scan, uint32_t first)
{
  const Token *t = scan->s->tokens;
  for (uint32_t back = 1; back <= 3 && back <= first; back++) {
    const Token *b = &t[first - back];
    if (b->upos == UPOS_NOUN) return (noun_kinds(scan->r->resolver, b->lemma) & KIND_WORK) != 0;
    if (b->upos != UPOS_PUNCT && b->upos != UPOS_DET) return false;
  }
  return false;
}

static const NameSpan *span_at(const Scan *scan, uint32_t first)
{
  for (size_t i = 0; i < scan->names.len; i++)
    if (scan->names.at[i].first == first) return &scan->names.at[i];
  return NULL;
}

/* The last word of the title that the name `a` begins, or a->last. */
uint32_t work_title_end(const Scan *scan, const NameSpan *a)
{
  static const char *const links[] = {"of", "on", "with", "to"};
  const Token *t = scan->s->tokens;
  uint32_t link = a->last + 1, next = link + 1;
  if (next >= scan->s->len || !ONE_OF(scan->lower[link], links) || is_capital(t[link].form) || scan->s->kind == BLOCK_HEADLINE || sentence_is_title_case(scan->s)) return a->last;
  bool indefinite = (str_is(t[next].form, "a") || str_is(t[next].form, "an")) && str_is(scan->lower[link], "of");
  bool article = indefinite || str_is(t[next].form, "the");
  for (const LexEntry *e = lex_find(scan->r->resolver->kind_words, scan->lower[a->last]); e; e = lex_next(scan->r->resolver->kind_words, e))
    if (str_is(e->field[0], "event")) return a->last; /* "Conference of the Parties" */
  bool work = a->type == ENTITY_WORK || after_work_noun(scan, a->first);
  bool may = a->type == ENTITY_WORK || a->type == ENTITY_NONE || a->type == ENTITY_CONCEPT || a->type == ENTITY_PRODUCT || (indefinite && a->type != ENTITY_PERSON);
  if (str_is(scan->lower[link], "to") && !article) return a->last; /* "Elevator to the Gallows" */
  if (article) next++;
  if (next >= scan->s->len || !may || !(work || indefinite) || !is_capital(t[next].form)) return a->last;
  const NameSpan *b = span_at(scan, next);
  if (b) {
    bool fits = !b->gazetteer && !b->adjective && (b->type == ENTITY_NONE || b->type == ENTITY_CONCEPT || b->type == ENTITY_WORK || b->type == ENTITY_PRODUCT);
    return fits ? b->last : a->last;
  }
  uint32_t last = next;
  while (last + 1 < scan->s->len && !scan->taken[last + 1] && is_capital_word(scan, last + 1)) last++;
  bool common = !scan->taken[next] && (token_is_noun(&t[last]) || is_name_token(&t[last]));
  return common ? last : a->last;
}
