/*
 * spelling.c - the words that two common slips would make of a form, looked up in the vocabulary.
 * "administartion": exchange t and a: administration, a known noun. "accomodate": double m: accommodate. Other slips are left
 * alone: one letter more, less or other makes ticket of thicket and ensure of ensue, and news has more rare words than slips.
 */
#include "analysis/spelling.h"

#include <string.h>

enum { SHORTEST = 6, LONGEST = 24, SHORTEST_STEM = 4 };

typedef struct { const Known *words; Str upos; uint64_t rank; Str lemma; } Search;

static void try_word(Search *s, const char *at, size_t len)
{
  Str word = {at, len};
  const uint64_t *rank = map_find(s->words->vocabulary, word);
  if (!rank || *rank >= s->rank) return;
  Str lemma = lexeme_find(s->words->lexemes, word, s->upos);
  if (lemma.at) s->rank = *rank, s->lemma = lemma;
}

static void try_exchanges(Search *s, Str form)
{
  char word[LONGEST + 2];
  memcpy(word, form.at, form.len);
  for (size_t i = 0; i + 1 < form.len; i++) {
    if (word[i] == word[i + 1]) continue;
    char kept = word[i];
    word[i] = word[i + 1], word[i + 1] = kept;
    try_word(s, word, form.len);
    word[i + 1] = word[i], word[i] = kept;
  }
}

/* Of each double letter one is taken away, each single one is doubled. */
static void try_doubles(Search *s, Str form)
{
  char word[LONGEST + 2];
  for (size_t i = 1; i < form.len; i++) {
    bool twice = form.at[i] == form.at[i - 1];
    size_t from = twice ? i + 1 : i;
    memcpy(word, form.at, i);
    if (!twice) word[i] = form.at[i];
    memcpy(word + i + !twice, form.at + from, form.len - from);
    try_word(s, word, i + !twice + form.len - from);
  }
}

static bool is_word(const Known *words, const char *at, size_t len)
{
  return len >= SHORTEST_STEM && map_find(words->vocabulary, (Str){at, len});
}

/* A word before or behind which others put a part: "unmet", "interviewee", "causally", "evacuations", "crossbench". */
static bool is_compound(const Known *words, Str form)
{
  static const char *const before[] = {"un", "in", "im", "ir", "il", "re", "de", "dis", "mis", "non", "pre", "pro", "sub", "co", "bi", "tri", "ex", "en", "em", "up", "by", "mid", "eco", "bio"};
  static const char *const behind[] = {"s", "es", "d", "ed", "r", "er", "ers", "or", "ors", "ing", "ings", "est", "ly", "ally", "ee", "ees", "y", "ic", "al", "ist", "ists", "ism", "isms", "ish", "ian", "ians", "ness", "less", "ity", "able", "ful"};
  for (size_t i = 0; i < COUNT_OF(before); i++)
    if (str_starts(form, before[i]) && is_word(words, form.at + strlen(before[i]), form.len - strlen(before[i]))) return true;
  for (size_t i = 0; i < COUNT_OF(behind); i++)
    if (str_ends(form, behind[i]) && is_word(words, form.at, form.len - strlen(behind[i]))) return true;
  for (size_t i = SHORTEST_STEM; i + SHORTEST_STEM <= form.len; i++)
    if (is_word(words, form.at, i) && is_word(words, form.at + i, form.len - i)) return true;
  return false;
}

static bool is_plain(Str form)
{
  for (size_t i = 0; i < form.len; i++)
    if (form.at[i] < 'a' || form.at[i] > 'z') return false;
  return true;
}

Str spelling_lemma(const Known *words, Str form, Str upos)
{
  Search s = {.words = words, .upos = upos, .rank = UINT64_MAX};
  if (!words->vocabulary || form.len < SHORTEST || form.len > LONGEST || !is_plain(form)) return s.lemma;
  if (map_find(words->vocabulary, form) || is_compound(words, form)) return s.lemma;
  try_exchanges(&s, form);
  try_doubles(&s, form);
  return s.lemma;
}
