/*
 * inflection.c - a table of endings, the spelling rules of English, and the words that are known.
 * "finishes": the network says finishe, which no list knows; "es" after "sh" leaves finish, a known noun.
 * "scraping": scrap would double its last letter, so e comes back. "vlogging": neither stem is known, but no word ends as vlogge.
 */
#include "analysis/inflection.h"

#include <string.h>

enum { PLURAL = 1, PRESENT = 2, GERUND = 4, PAST = 8, COMPARATIVE = 16, SUPERLATIVE = 32 };

typedef struct { unsigned of; const char *ending; const char *tail; } Ending;

/* In the order of preference among stems that are equally well known. */
static const Ending endings[] = {
    {PLURAL | PRESENT, "ies", "y"},  {PLURAL, "men", "man"},        {PLURAL, "ves", "f"},         {PLURAL, "ves", "fe"},
    {PLURAL | PRESENT, "es", ""},    {PLURAL | PRESENT, "s", ""},
    {GERUND, "ying", "ie"},          {GERUND, "ing", "e"},          {GERUND, "ing", ""},
    {PAST, "ied", "y"},              {PAST, "ed", "e"},             {PAST, "ed", ""},
    {COMPARATIVE, "ier", "y"},       {COMPARATIVE, "er", "e"},      {COMPARATIVE, "er", ""},
    {SUPERLATIVE, "iest", "y"},      {SUPERLATIVE, "est", "e"},     {SUPERLATIVE, "est", ""},
};

static unsigned inflection_of(Str xpos)
{
  static const struct { const char *xpos; unsigned of; } tags[] = {
      {"NNS", PLURAL}, {"NNPS", PLURAL}, {"VBZ", PRESENT}, {"VBG", GERUND}, {"VBD", PAST}, {"VBN", PAST},
      {"JJR", COMPARATIVE}, {"RBR", COMPARATIVE}, {"JJS", SUPERLATIVE}, {"RBS", SUPERLATIVE}};
  for (size_t i = 0; i < COUNT_OF(tags); i++)
    if (str_is(xpos, tags[i].xpos)) return tags[i].of;
  return 0;
}

static bool is_vowel(char c) { return c && strchr("aeiou", c); }
static bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }

/* "scrap", "stop", but not "visit" or "rain": one syllable, one short vowel, one consonant, which doubles before a vowel. */
static bool doubles_last(Str stem)
{
  if (stem.len < 3) return false;
  const char *end = stem.at + stem.len;
  if (!is_consonant(end[-1]) || strchr("wxy", end[-1]) || !is_vowel(end[-2]) || !is_consonant(end[-3])) return false;
  for (size_t i = 0; i + 2 < stem.len; i++)
    if (is_vowel(stem.at[i]) && !(stem.at[i] == 'u' && i > 0 && stem.at[i - 1] == 'q')) return false;
  return true;
}

static bool ends_double(Str stem)
{
  return stem.len > 2 && is_consonant(stem.at[stem.len - 1]) && stem.at[stem.len - 1] == stem.at[stem.len - 2];
}

/* What -es needs before it: "boxes", "heroes", not "planes". */
static bool takes_es(Str stem)
{
  return stem.len > 1 && (strchr("sxzo", stem.at[stem.len - 1]) || str_ends(stem, "ch") || str_ends(stem, "sh"));
}

/* "vlogge", "mimicke": what is left of a form whose consonant was doubled. */
static bool is_ill_formed(Str stem)
{
  if (!str_ends(stem, "e")) return false;
  stem.len--;
  return ends_double(stem) && !strchr("lsfrtn", stem.at[stem.len - 1]);
}

/* 2: a lemma of this part of speech; 1: a word; 0: neither, or not before such an ending. */
static int standing(const Known *words, Str stem, Str upos, unsigned of)
{
  if (of & (GERUND | PAST | COMPARATIVE | SUPERLATIVE) && doubles_last(stem)) return 0;
  Str known = lexeme_find(words->lexemes, stem, upos);
  if (known.at && str_eq(known, stem)) return 2;
  return words->vocabulary && map_find(words->vocabulary, stem) ? 1 : 0;
}

typedef struct { Str stem; int standing; } Choice;

static void consider(const Known *words, Str stem, Str upos, unsigned of, Choice *best)
{
  int known = standing(words, stem, upos, of);
  if (known > best->standing) *best = (Choice){stem, known};
}

/* A stem whose last consonant was doubled ("vlogg"), or that got a k after c ("mimick"). */
static void consider_doubled(const Known *words, Str stem, Str upos, Choice *best)
{
  Str shorter = {stem.at, stem.len - 1};
  if (!ends_double(stem) && !str_ends(stem, "ck")) return;
  Str known = lexeme_find(words->lexemes, shorter, upos);
  int rank = known.at && str_eq(known, shorter) ? 2 : words->vocabulary && map_find(words->vocabulary, shorter) ? 1 : 0;
  if (rank > best->standing || (rank == 0 && best->standing == 0 && is_ill_formed(best->stem))) *best = (Choice){shorter, rank};
}

Str inflection_stem(const Known *words, Str form, Str proposed, Str upos, Str xpos, Arena *arena)
{
  unsigned of = inflection_of(xpos);
  if (!of || !form.len) return proposed;
  Choice best = {proposed, standing(words, proposed, upos, of)};
  for (size_t i = 0; i < COUNT_OF(endings) && best.standing < 2; i++) {
    const Ending *e = &endings[i];
    if (!(e->of & of) || !str_ends(form, e->ending)) continue;
    Str bare = {form.at, form.len - strlen(e->ending)};
    if (bare.len < 2 || (str_is(str_of(e->ending), "es") && !takes_es(bare))) continue;
    consider(words, *e->tail ? str_format(arena, "%.*s%s", STR_ARG(bare), e->tail) : bare, upos, of, &best);
    if (of & (GERUND | PAST | COMPARATIVE | SUPERLATIVE) && !*e->tail) consider_doubled(words, bare, upos, &best);
  }
  return best.stem;
}
