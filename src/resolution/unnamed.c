/*
 * unnamed.c - what looks like a name on a page and names nothing: "Figure 2", "A", "Mon-Fri", "office@example.com".
 * Such words are no mentions, and what is told of them is no fact.
 */
#include "resolution/scan.h"

#include <string.h>

/* "Figure 2", "Table 3a", "Appendix S1": where on the page, or where in the book. */
static bool is_page_label(Str text)
{
  static const char *const labels[] = {"figure", "figures", "fig", "fig.", "figs.", "table", "tables", "appendix", "listing", "extract", "extracts", "equation", "eq.", "panel", "footnote"};
  Str rest = text, word;
  if (!str_split(&rest, ' ', &word) || !rest.at || !rest.len || rest.len > 6 || memchr(rest.at, ' ', rest.len)) return false;
  bool label = false, digit = rest.len == 1 && rest.at[0] >= 'A' && rest.at[0] <= 'Z';
  for (size_t i = 0; i < COUNT_OF(labels); i++) label |= str_eq_nocase(word, str_of(labels[i]));
  for (size_t i = 0; i < rest.len; i++) digit |= rest.at[i] >= '0' && rest.at[i] <= '9';
  return label && digit;
}

/* "office@example.com", "https://example.com/a", "example.org/survey" */
static bool is_address(Str text)
{
  if (memchr(text.at, ' ', text.len) || text.len < 6) return false;
  if (str_starts(text, "http://") || str_starts(text, "https://") || str_starts(text, "www.")) return true;
  const char *at = memchr(text.at, '@', text.len), *slash = memchr(text.at, '/', text.len), *dot = memchr(text.at, '.', text.len);
  return (at && at > text.at && dot) || (slash && dot && dot < slash && dot > text.at && slash + 1 < text.at + text.len && (size_t)(slash - dot) <= 5);
}

/* Letters that only the phonetic alphabet has: a pronunciation. */
static bool is_pronunciation(Str text)
{
  size_t i = 0;
  while (i < text.len) {
    uint32_t cp = utf8_next(text, &i);
    if ((cp >= 0x250 && cp <= 0x2AF && cp != 0x259) || cp == 0x2C8 || cp == 0x2D0) return true; /* not the schwa of Azerbaijani names */
  }
  return false;
}

bool names_nothing(Str text)
{
  if (str_eq_nocase(text, STR("how much")) || str_eq_nocase(text, STR("how many"))) return true; /* "would not say how much was paid" */
  if (text.len == 1) return ((text.at[0] | 32) >= 'a' && (text.at[0] | 32) <= 'z') && text.at[0] != 'X';
  return text.len && (is_page_label(text) || is_address(text) || is_pronunciation(text));
}

static bool is_short_day(Str form)
{
  static const char *const days[] = {"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  for (size_t i = 0; i < COUNT_OF(days); i++)
    if (str_is(form, days[i])) return true;
  return false;
}

/* "Mon-Fri", "Su 08:00 - 14:00": hours of opening; not "The Sun said". */
static bool is_opening_day(const Scan *scan, uint32_t at)
{
  const Token *t = scan->s->tokens;
  if (!is_short_day(t[at].form)) return false;
  uint32_t next = at + 1 < scan->s->len && (t[at + 1].xpos == XPOS_HYPH || str_is(t[at + 1].form, "-") || str_is(t[at + 1].form, "\xE2\x80\x93") || str_is(t[at + 1].form, ".")) ? at + 2 : at + 1;
  if (next < scan->s->len && (t[next].upos == UPOS_NUM || is_short_day(t[next].form))) return true;
  return at >= 2 && is_short_day(t[at - 2].form) && t[at - 1].upos != UPOS_ADP && t[at - 1].upos != UPOS_VERB;
}

/* "State" of "the Secretary of State": all of it is an office; but the House of its Speaker is a body. */
static bool is_within_office(const Scan *scan, const NameSpan *n)
{
  const Resolver *res = scan->r->resolver;
  const LexEntry *e;
  size_t grades;
  bool body = n->first != n->last || lex_has(res->organization_words, scan->lower[n->first]) || lex_has(res->places, scan->lower[n->first]) || lex_has(res->countries, scan->lower[n->first]);
  for (uint32_t back = body ? 5 : 2; back <= 4 && back <= n->first; back++) {
    uint32_t of = n->first - 1 - str_is(scan->lower[n->first - 1], "the");
    if (!of || !str_is(scan->lower[of], "of")) return false;
    size_t all = n->last - n->first + 1 + back;
    const Str *words = scan->lower + n->first - back;
    if (title_longest(res->titles, words, all, &e, &grades) == all || lex_longest(res->roles, words, all, &e) == all) return true;
  }
  return false;
}

/* "Match" of "the Man of the Match award": a word of what a prize is called, which names no match. */
static bool is_within_prize(const Scan *scan, const NameSpan *n)
{
  static const char *const prizes[] = {"award", "awards", "prize", "prizes", "trophy", "title", "medal", "honour", "honor", "honours", "honors", "accolade", "contest"};
  const Token *t = scan->s->tokens;
  uint32_t of = n->first;
  if (n->first != n->last || n->first < 2 || n->last + 1 >= scan->s->len || !str_among(scan->lower[n->last + 1], prizes, COUNT_OF(prizes)) || !lex_has(scan->r->resolver->noun_classes, scan->lower[n->first])) return false;
  of -= 1 + str_is(scan->lower[n->first - 1], "the");
  return of > 0 && str_is(scan->lower[of], "of") && token_is_capitalized(&t[of - 1]);
}

static bool is_named_so(const Scan *scan, const NameSpan *n)
{
  if (n->gazetteer || n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY) return true;
  if (is_within_office(scan, n) || is_within_prize(scan, n)) return false;
  if (n->first == n->last && is_opening_day(scan, n->first)) return false;
  if (n->last == n->first + 2 && is_short_day(scan->s->tokens[n->first].form) && is_short_day(scan->s->tokens[n->last].form)) return false;
  bool more = n->last + 1 < scan->s->len && scan->s->tokens[n->last + 1].upos == UPOS_NUM; /* "Figure" of "Figure 2" */
  return !names_nothing(tokens_text(scan->r, scan->number, n->first, n->last)) && !(more && is_page_label(tokens_text(scan->r, scan->number, n->first, n->last + 1)));
}

/* Their words stay taken: they become nothing else. */
void names_drop(Scan *scan)
{
  size_t kept = 0;
  for (size_t i = 0; i < scan->names.len; i++)
    if (is_named_so(scan, &scan->names.at[i])) scan->names.at[kept++] = scan->names.at[i];
  scan->names.len = kept;
}
