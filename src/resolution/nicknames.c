/*
 * nicknames.c - a name within a name: 'Salvatore "The Butcher" Esposito'.
 * The name model reads the marks as an end, and makes three names of one. A nickname of several words that was introduced so is a name
 * wherever the article says it again: "Big Ib" after 'Ibrahim "Big Ib" Bello'.
 */
#include "resolution/scan.h"

enum { NICKNAME_WORDS = 4 };

static bool is_mark(Str form)
{
  static const char *const marks[] = {"\"", "``", "''", "'", "`", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb"};
  return str_among(form, marks, COUNT_OF(marks));
}

/* The mark that closes what `open` opens: words with capitals between them, small ones only inside; `open` where it is no nickname. */
static uint32_t nickname_end(const Scan *scan, uint32_t open)
{
  static const char *const small[] = {"the", "of", "de", "la", "el", "le", "and"};
  const Token *t = scan->s->tokens;
  uint32_t at = open + 1;
  while (at < scan->s->len && at <= open + NICKNAME_WORDS && !is_mark(t[at].form)) {
    bool fits = is_capital(t[at].form) || str_is(t[at].form, "-") || (at > open + 1 && str_among(scan->lower[at], small, COUNT_OF(small)));
    if (!fits || scan->taken[at]) return open;
    at++;
  }
  return at < scan->s->len && at > open + 1 && is_mark(t[at].form) && !t[at - 1].space_after ? at : open;
}

static const Name *model_name_at(const Scan *scan, uint32_t token)
{
  for (uint32_t i = 0; i < scan->s->name_count; i++)
    if (scan->s->names[i].first <= token && scan->s->names[i].last >= token) return &scan->s->names[i];
  return NULL;
}

static bool is_free_name_token(const Scan *scan, uint32_t i)
{
  const Token *t = &scan->s->tokens[i];
  return !scan->taken[i] && is_capital(t->form) && (is_name_token(t) || t->upos == UPOS_NOUN || t->upos == UPOS_ADJ);
}

static bool is_particle(Str lower)
{
  static const char *const words[] = {"de", "da", "dos", "del", "van", "von", "der", "den", "al", "el", "bin", "ben", "di", "la", "du"};
  return str_among(lower, words, COUNT_OF(words));
}

/* Where the given names before the mark begin; `open` where nobody's do. */
static uint32_t given_first(const Scan *scan, uint32_t open)
{
  const Token *t = scan->s->tokens;
  uint32_t first = open;
  const Name *model = model_name_at(scan, open - 1);
  while (first > 0 && is_free_name_token(scan, first - 1) && t[first - 1].space_after && open - first < 3 && (!model || first > model->first)) first--;
  if (first == open) return open;
  bool given = lex_has(scan->r->resolver->given_names, scan->lower[open - 1]) || lex_has(scan->r->resolver->given_names, scan->lower[first]);
  return given || (model && model->type == ENTITY_PERSON) ? first : open;
}

/* The last word of the surname behind the mark; `close` where none stands there. */
static uint32_t surname_last(const Scan *scan, uint32_t close)
{
  const Token *t = scan->s->tokens;
  const Resolver *res = scan->r->resolver;
  uint32_t at = close + 1;
  while (at + 1 < scan->s->len && at < close + 3 && is_particle(scan->lower[at])) at++;
  if (at >= scan->s->len || !is_free_name_token(scan, at) || lex_has(res->roles, scan->lower[at]) || lex_has(res->titles, scan->lower[at]) || lower_is_organization(res, scan->lower[at])) return close;
  const Name *model = model_name_at(scan, at);
  uint32_t last = model && model->last > at && model->type == ENTITY_PERSON ? model->last : at;
  while (last + 1 < scan->s->len && is_name_token(&t[last + 1]) && is_capital(t[last + 1].form) && deprel_base(t[last + 1].deprel) == DEP_FLAT) last++;
  while (last + 2 < scan->s->len && !t[last].space_after && str_is(t[last + 1].form, "-") && is_capital(t[last + 2].form)) last += 2;
  return last;
}

static void name_push(Scan *scan, uint32_t first, uint32_t last)
{
  LIST_PUSH(scan->r->arena, &scan->names) = (NameSpan){.first = first, .last = last, .type = ENTITY_PERSON, .score = 1, .title_first = first};
  for (uint32_t i = first; i <= last; i++) scan->taken[i] = true;
}

static void introduced_again(Scan *scan)
{
  for (uint32_t i = 0; i + 1 < scan->s->len; i++)
    for (uint32_t last = i + 1; is_capital(scan->s->tokens[i].form) && last < scan->s->len && last < i + NICKNAME_WORDS; last++) {
      if (scan->taken[i] || scan->taken[last] || !map_find(&scan->r->nicknames, tokens_text(scan->r, scan->number, i, last))) continue;
      name_push(scan, i, last);
      i = last;
      break;
    }
}

void nickname_names(Scan *scan)
{
  const Token *t = scan->s->tokens;
  for (uint32_t open = 1; open + 3 < scan->s->len; open++) {
    if (!is_mark(t[open].form) || t[open].space_after || !t[open - 1].space_after) continue;
    uint32_t close = nickname_end(scan, open);
    if (close == open || !t[close].space_after) continue;
    uint32_t first = given_first(scan, open), last = surname_last(scan, close);
    if (first == open || last == close) continue;
    if (close > open + 2) *map_at(&scan->r->nicknames, tokens_text(scan->r, scan->number, open + 1, close - 1), NULL) = 1;
    name_push(scan, first, last);
    open = last;
  }
  introduced_again(scan);
}
