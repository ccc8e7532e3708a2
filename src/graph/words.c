/*
 * words.c - what is written beside an edge, and how much that tells.
 * As a newspaper's heading does it, the words leave out what the line says anyway: "Fung | defeated in | New Territories West"
 * needs no "be", and "Port Louis | in | Mauritius" neither.
 */
#include "graph/words.h"

#include <stdlib.h>
#include <string.h>

/* ---- words -------------------------------------------------------------------------------------------------------- */

/* "plan to buy", "be expected to win": the relation's own words say that it is still to come. */
static bool looks_ahead(Str relation)
{
  static const char *const words[] = {"plan to ", "intend to ", "hope to ", "aim to ", "prepare to ", "promise to ", "pledge to ", "vow to ",
                                      "expect to ", "propose to ", "threaten to ", "be expected to ", "be due to ", "be set to ",
                                      "be scheduled to ", "be likely to ", "be about to ", "be going to ", "be poised to "};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_starts(relation, words[i])) return true;
  return false;
}

const char *mood_word(Str modality, Str relation)
{
  static const char *const words[][2] = {{"future", "will "}, {"possible", "may "}, {"obligatory", "must "}, {"conditional", "would "}};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(modality, words[i][0])) return (i == 0 || i == 3) && looks_ahead(relation) ? "" : words[i][1]; /* "threaten to leave unless ..." */
  return "";
}

/* "×7", and in a difference "×7 (+4)" where an older set told it three times. */
static Str times_told(Arena *arena, const Edge *e)
{
  Str times = e->times > 1 ? str_format(arena, " \xc3\x97%u", e->times) : STR("");
  if (e->before == 0 || e->before == e->times) return times;
  bool more = e->times > e->before;
  return str_format(arena, "%.*s (%s%u)", STR_ARG(times), more ? "+" : "\xe2\x88\x92", more ? e->times - e->before : e->before - e->times);
}

Str relation_words(Str relation, const char *mood)
{
  bool more = str_starts(relation, "be ") && relation.len > strlen("be ");
  return more && !mood[0] ? str_slice(relation, (Span){3, (uint32_t)relation.len}) : relation;
}

/* The last but one word of "offer euros for", or "". */
static Str thing_within(Str relation, size_t *at)
{
  size_t end = relation.len;
  while (end > 0 && relation.at[end - 1] != ' ') end--;
  size_t start = end ? end - 1 : 0;
  while (start > 0 && relation.at[start - 1] != ' ') start--;
  *at = start;
  return start > 0 ? str_slice(relation, (Span){(uint32_t)start, (uint32_t)end - 1}) : STR("");
}

/* "offer euros for" without their number is "offer money for". */
static Str money_words(Arena *arena, Str relation)
{
  static const char *const coins[] = {"euros", "dollars", "pounds", "yen", "yuan", "rupees", "rubles", "francs", "pesos", "crowns"};
  size_t at;
  Str thing = thing_within(relation, &at);
  if (!str_among(thing, coins, COUNT_OF(coins))) return relation;
  return str_format(arena, "%.*smoney%.*s", (int)at, relation.at, (int)(relation.len - at - thing.len), relation.at + at + thing.len);
}

/* "will meet", "not meet", "meet?", “meet” for what only somebody says, "meet ×2"; "+ meet" and "− meet" in a difference. */
Str edge_words(Arena *arena, const Edge *e, bool counted)
{
  bool asked = str_is(e->modality, "asked"), denied = str_is(e->modality, "denied");
  Str times = counted ? times_told(arena, e) : STR(""), relation = e->relation;
  relation = money_words(arena, relation_words(relation, e->negated ? "" : mood_word(e->modality, relation)));
  const char *change = e->change == CHANGE_NEW ? "+ " : e->change == CHANGE_GONE ? "\xe2\x88\x92 " : "";
  return str_format(arena, "%s%s%s%s%.*s%s%s%.*s", change, e->attributed ? "\xe2\x80\x9c" : "", denied && !e->negated ? "denied: " : denial_of(e->negated),
                    e->negated ? "" : mood_word(e->modality, e->relation), STR_ARG(relation), asked ? "?" : "",
                    e->attributed ? "\xe2\x80\x9d" : "", STR_ARG(times));
}

/* ---- how much they tell -------------------------------------------------------------------------------------------- */

enum { LONG_RELATION = 30 };

/* "end years in", "buy lot of": what was done to the thing within is not said of the object, and a bare measure is no thing. */
static double weight_of_thing_within(Str relation)
{
  static const char *const measures[] = {"years", "year", "months", "month", "weeks", "week", "days", "day", "hours", "minutes", "inch", "inches",
                                         "miles", "percent", "lot", "number", "time", "times", "thing", "things", "way"};
  static const char *const around[] = {" in", " at", " on", " during", " near", " into"};
  size_t at;
  Str thing = thing_within(relation, &at);
  if (thing.len == 0 || str_starts(relation, "be ") || str_starts(relation, "take ")) return 1; /* "be mayor in", "take place in" */
  if (str_among(thing, measures, COUNT_OF(measures))) return 0.35;
  for (size_t i = 0; i < COUNT_OF(around); i++)
    if (str_ends(relation, around[i])) return 0.65;
  return 1;
}

/* What is done tells more than what merely is; "want" and "let" leave to another verb what is wanted. */
double relation_weight(Str relation)
{
  static const struct { const char *words; double weight; } dull[] = {
      {"be", 0.6}, {"have", 0.5}, {"do", 0.5}, {"say", 0.5}, {"tell", 0.6}, {"get", 0.6}, {"come", 0.7}, {"go", 0.7},
      {"want", 0.35}, {"need", 0.4}, {"let", 0.35}, {"put", 0.5}, {"take", 0.6}, {"make", 0.6}, {"give", 0.6}, {"keep", 0.5}, {"see", 0.7},
      {"expect", 0.5}, {"include", 0.7}, {"involve", 0.6}, {"use", 0.8}, {"say in", 0.4}, {"say on", 0.4}, {"say at", 0.4}, {"do with", 0.4},
      {"be in", 0.5}, {"be of", 0.5}, {"be from", 0.5}, {"be at", 0.5}, {"be on", 0.5}, {"be one of", 0.5}};
  for (size_t i = 0; i < COUNT_OF(dull); i++)
    if (str_is(relation, dull[i].words)) return dull[i].weight;
  if (str_ends(relation, " to let") || str_ends(relation, " to want") || str_ends(relation, " to make")) return 0.4;
  double brief = relation.len > LONG_RELATION ? 0.7 : 1; /* as a label it would be cut */
  return brief * weight_of_thing_within(relation) * (str_starts(relation, "be ") || str_starts(relation, "have ") ? 0.85 : 1);
}

/* A thing that says nothing where its sentence is not at hand: "things", "one", "my idea". */
bool is_vague_thing(Str name)
{
  static const char *const vague[] = {"thing", "things", "one", "ones", "name", "number", "size", "way", "ways", "part", "lot", "case", "idea", "ideas",
                                      "something", "anything", "everything", "nothing", "east", "west", "north", "south", "others", "people", "time",
                                      "same", "such", "fact", "kind", "sort", "point", "place", "places", "person", "someone", "somebody"};
  static const char *const whose[] = {"my ", "our ", "your ", "My ", "Our ", "Your ", "this ", "that ", "these ", "those ", "same ", "few ", "more ", "such "};
  for (size_t i = 0; i < COUNT_OF(whose); i++)
    if (str_starts(name, whose[i])) return true;
  for (size_t i = 0; i < COUNT_OF(vague); i++)
    if (str_eq_nocase(name, str_of(vague[i]))) return true;
  return false;
}

/* ---- what another tells as well ---------------------------------------------------------------------------------------- */

static bool has_word(Str words, Str word)
{
  Str one;
  while (str_split(&words, ' ', &one))
    if (str_eq_nocase(one, word)) return true; /* a heading writes "Prize" */
  return false;
}

bool relation_goes_on(Str longer, Str shorter, Str object)
{
  if (longer.len < shorter.len || memcmp(longer.at, shorter.at, shorter.len) != 0) return false;
  Str rest = {longer.at + shorter.len, longer.len - shorter.len};
  if (rest.len == 0 || rest.at[0] != ' ') return false;
  for (size_t at = 1; at < rest.len;) {
    size_t end = at;
    while (end < rest.len && rest.at[end] != ' ') end++;
    if (end < rest.len && has_word(object, (Str){rest.at + at, end - at})) return true;
    at = end + 1;
  }
  return false;
}
