/*
 * clitics.c - words that are written as one token and count as two or three: do|n't, Powell|'s, can|not, gon|na.
 * An apostrophe tells most; what is written without one (dont, gonna) stands in tables/clitics.tsv.
 */
#include <string.h>

#include "text/words.h"

Str lower_short(Str s, char *buffer, size_t size)
{
  if (s.len > size) return (Str){"", 0};
  for (size_t i = 0; i < s.len; i++) {
    char c = s.at[i];
    buffer[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
  }
  return (Str){buffer, s.len};
}

/* The length of an apostrophe at `s`: ', ` or the curly one; 0 for anything else. */
static size_t apostrophe_at(Str s, size_t i)
{
  if (s.at[i] == '\'' || s.at[i] == '`') return 1;
  return s.len - i >= 3 && memcmp(s.at + i, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* The place of the last apostrophe, SIZE_MAX where there is none. */
static size_t apostrophe_last(Str s)
{
  for (size_t i = s.len; i-- > 0;)
    if (apostrophe_at(s, i)) return i;
  return SIZE_MAX;
}

static bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

/* Where the clitic begins that the token ends in; 0 where it ends in none. */
static size_t clitic_start(Str token)
{
  size_t at = apostrophe_last(token);
  if (at == SIZE_MAX || at == 0) return 0;
  size_t mark = apostrophe_at(token, at);
  char buffer[2];
  Str tail = {token.at + at + mark, token.len - at - mark};
  if (tail.len == 0) return at; /* the dogs' */
  if (tail.len > 2) return 0;
  tail = lower_short(tail, buffer, sizeof buffer);
  if (str_is(tail, "t")) return at >= 2 && (token.at[at - 1] | 32) == 'n' && is_letter(token.at[at - 2]) ? at - 1 : 0;
  static const char *const tails[] = {"s", "m", "d", "ll", "re", "ve"};
  for (size_t i = 0; i < COUNT_OF(tails); i++)
    if (str_is(tail, tails[i])) return at;
  return 0;
}

/* Only words that end so can stand in the table: a filter that is cheaper than looking every word up. */
static bool may_be_fused(Str token)
{
  if (token.len < 4 || token.len > 9) return false;
  char a = (char)(token.at[token.len - 2] | 32), b = (char)(token.at[token.len - 1] | 32);
  return (a == 'n' && (b == 't' || b == 'a' || b == 'o')) || (b == 'a' && a == 't') || (a == 'o' && b == 't') ||
         (a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l');
}

static size_t number_in(Str digits) { return digits.len == 1 ? (size_t)(digits.at[0] - '0') : 0; }

static size_t fused_cut(const LexTable *clitics, Str token, uint32_t cut[2])
{
  char buffer[9];
  if (!may_be_fused(token)) return 0;
  const LexEntry *entry = lex_find(clitics, lower_short(token, buffer, sizeof buffer));
  if (!entry) return 0;
  cut[0] = (uint32_t)number_in(entry->field[0]);
  cut[1] = (uint32_t)number_in(entry->field[1]);
  return cut[1] ? 2 : 1;
}

size_t clitics_cut(const LexTable *clitics, Str token, bool decade, uint32_t cut[2])
{
  if (decade) return 0; /* the 1980's */
  size_t second = clitic_start(token);
  if (!second) return fused_cut(clitics, token, cut);
  size_t first = clitic_start((Str){token.at, second});
  if (!first) {
    cut[0] = (uint32_t)second;
    return 1;
  }
  cut[0] = (uint32_t)first;
  cut[1] = (uint32_t)second;
  return 2;
}
