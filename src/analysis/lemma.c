/* lemma.c - "studies" by "l3|y": study; "Castaneda" by "k0|": Castaneda; "was" by "=be": be. */
#include "analysis/lemma.h"

#include <string.h>

#include "analysis/forms.h"
#include "analysis/inflection.h"
#include "analysis/spelling.h"

bool lemma_rule_parse(Str text, LemmaRule *rule)
{
  *rule = (LemmaRule){.flag = '='};
  if (text.len && text.at[0] == '=') {
    rule->tail = (Str){text.at + 1, text.len - 1};
    return rule->tail.len > 0;
  }
  size_t i = 1;
  for (; i < text.len && i < 4 && text.at[i] >= '0' && text.at[i] <= '9'; i++)
    rule->cut = rule->cut * 10 + (uint32_t)(text.at[i] - '0');
  if (i < 2 || i >= text.len || text.at[i] != '|') return false;
  rule->flag = text.at[0];
  rule->tail = (Str){text.at + i + 1, text.len - i - 1};
  return str_find(STR("lktuUn"), (Str){&rule->flag, 1}) != SIZE_MAX;
}

static uint32_t case_letter(char flag, uint32_t cp, bool first)
{
  switch (flag) {
  case 'l': return letter_lower(cp);
  case 't': return first ? cp : letter_lower(cp);
  case 'u': return first ? letter_upper(cp) : cp;
  case 'U': return letter_upper(cp);
  default: return cp;
  }
}

Str lemma_rule_apply(const LemmaRule *rule, Str form, Arena *arena)
{
  if (rule->flag == '=') return rule->tail;
  char *lemma = arena_alloc(arena, form.len * 2 + rule->tail.len + 4); /* no mapping more than doubles a letter */
  uint32_t *start = ARENA_ARRAY(arena, uint32_t, form.len + 1), letters = 0;
  size_t len = 0;
  for (size_t i = 0; i < form.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(form, &i);
    if (rule->flag == 'n' && cp == ',') continue;
    start[letters++] = (uint32_t)len;
    if (cp == UTF8_BAD) lemma[len++] = form.at[from];
    else len += utf8_put(lemma + len, case_letter(rule->flag, cp, from == 0));
  }
  if (rule->cut >= letters + (rule->tail.len ? 1 : 0)) return (Str){lemma, len};
  if (rule->cut) len = start[letters - rule->cut];
  for (size_t i = 0; i < rule->tail.len; i++) lemma[len++] = rule->tail.at[i];
  return (Str){lemma, len};
}

/* ---- known lemmas ---------------------------------------------------------------------------------------------- */

/* Orders "form TAB upos TAB" against the beginning of a line. */
static int compare_key(Str form, Str upos, Str line)
{
  const Str parts[] = {form, STR("\t"), upos, STR("\t")};
  for (size_t p = 0; p < COUNT_OF(parts); p++) {
    size_t n = parts[p].len < line.len ? parts[p].len : line.len;
    int order = memcmp(parts[p].at, line.at, n);
    if (order) return order;
    if (n < parts[p].len) return 1;
    line = (Str){line.at + n, line.len - n};
  }
  return 0;
}

static Str line_around(Str text, size_t at)
{
  size_t start = at, end = at;
  while (start > 0 && text.at[start - 1] != '\n') start--;
  while (end < text.len && text.at[end] != '\n') end++;
  return (Str){text.at + start, end - start};
}

Str lexeme_find(Str lexemes, Str form, Str tag)
{
  size_t low = 0, high = lexemes.len;
  while (low < high) {
    Str line = line_around(lexemes, low + (high - low) / 2);
    int order = compare_key(form, tag, line);
    size_t key = form.len + tag.len + 2, start = (size_t)(line.at - lexemes.at);
    if (order == 0) return (Str){line.at + key, line.len - key};
    if (order < 0) high = start;
    else low = start + line.len + 1;
  }
  return (Str){NULL, 0};
}

/* The form with at most `most` letters of each run of three and more: "sooooo" as "soo" or "so". The form itself where it has
 * no such run. */
static Str squeeze_letters(Str form, uint32_t most, Arena *arena)
{
  char *out = arena_alloc(arena, form.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < form.len;) {
    size_t from = i, run = 1, end;
    uint32_t cp = utf8_next(form, &i);
    for (end = i; end < form.len && utf8_next(form, &end) == cp; i = end) run++;
    for (size_t k = 0; k < (run > 2 && utf8_is_alpha(cp) ? most : run); k++, len += (i - from) / run) memcpy(out + len, form.at + from, (i - from) / run);
  }
  return (Str){out, len};
}

static Str in_case(char flag, Str form, Arena *arena)
{
  const LemmaRule rule = {.flag = flag};
  return lemma_rule_apply(&rule, form, arena);
}

static Str known_in_lower_case(Str lexemes, Str form, Str upos, Arena *arena)
{
  Str key = in_case('l', form, arena), known = lexeme_find(lexemes, key, upos);
  for (uint32_t most = 2; most > 0 && !known.at; most--) {
    Str shorter = squeeze_letters(key, most, arena);
    if (shorter.len == key.len) break;
    known = lexeme_find(lexemes, shorter, upos);
  }
  return known;
}

static uint32_t first_letter(Str form)
{
  size_t i = 0;
  return form.len ? utf8_next(form, &i) : 0;
}

static bool begins_upper(Str form) { return letter_lower(first_letter(form)) != first_letter(form); }

/* ---- forms that no list has ------------------------------------------------------------------------------------- */

/* An apostrophe before the s of the plural: "DM's", "area's"; decades keep their s: "the 1990's". */
static Str without_apostrophe(Str form, Arena *arena)
{
  size_t mark = str_ends(form, "\xE2\x80\x99s") ? 3 : str_ends(form, "'s") ? 1 : 0;
  Str bare = {form.at, form.len - (mark ? mark + 1 : 0)};
  bool decade = mark && bare.len > 1 && bare.at[bare.len - 1] == '0';
  return decade ? str_format(arena, "%.*ss", STR_ARG(bare)) : bare;
}

/* The network's rule for a name that it made small: "DH" and "Album" stay, "PRELOGAR" is written as names are. */
static Str cased_as_name(Str lemma, Str form, Arena *arena)
{
  enum { ACRONYM = 4 };
  bool shouted = form.len > 1 && str_eq(form, in_case('U', form, arena));
  if (!begins_upper(form) || begins_upper(lemma)) return lemma;
  return shouted && form.len <= ACRONYM && str_eq_nocase(lemma, form) ? form : in_case('u', lemma, arena);
}

/* A name is as it is written; of a plural the ending is cut, of a singular ("Reynolds") it is not. */
static Str lemma_of_name(const Known *words, const LemmaRule *rule, Str form, Str xpos, Arena *arena)
{
  Str lemma = lemma_rule_apply(rule, form, arena), lower = in_case('l', form, arena);
  if (str_is(xpos, "GW")) return lemma;
  if (rule->flag == '=' && !str_eq_nocase((Str){lemma.at, 1}, (Str){form.at, 1})) lemma = form;
  lemma = cased_as_name(lemma, form, arena);
  if (!str_is(xpos, "NNPS")) return lemma.len + 1 == form.len && str_ends(lower, "s") ? form : lemma;
  Str small = in_case('l', lemma, arena), stem = inflection_stem(words, lower, small, STR("PROPN"), xpos, arena);
  if (!str_eq(stem, small)) return begins_upper(lemma) ? in_case('u', stem, arena) : stem;
  if (str_eq(small, lower) && str_ends(lower, "s") && !str_ends(lower, "ss")) lemma.len--;
  return lemma;
}

static bool is_known(const Known *words, Str lemma) { return words->vocabulary && map_find(words->vocabulary, lemma); }

static Str lemma_made(const Known *words, const LemmaRule *rule, Str form, Str upos, Str xpos, Arena *arena)
{
  if (str_is(upos, "PROPN")) return lemma_of_name(words, rule, form, xpos, arena);
  Str bare = str_is(xpos, "NNS") ? without_apostrophe(form, arena) : form;
  if (bare.len < form.len) return in_case('l', bare, arena);
  Str lemma = lemma_rule_apply(rule, form, arena);
  if (str_eq(lemma, form) && begins_upper(form)) return lemma; /* kept as it is: an acronym, a name */
  Str lower = in_case('l', form, arena), stem = inflection_stem(words, lower, lemma, upos, xpos, arena);
  if (str_starts(xpos, "NNP") || is_known(words, stem)) return stem;
  Str meant = spelling_lemma(words, lower, upos);
  return meant.at ? meant : stem;
}

/* ---- the whole ------------------------------------------------------------------------------------------------- */

/* What the lexemes lack of the treebanks' way: months, days and measures of time in full, other abbreviations as they are. */
static Str written_out(Str form, Str upos, Arena *arena)
{
  static const struct { const char *form, *upos, *lemma; } known[] = { /* a stop is optional, but where it stands here */
      {"apr", "PROPN", "April"},     {"aug", "PROPN", "August"},      {"b/c", "ADP", "because"},   {"b/c", "SCONJ", "because"},
      {"cuz", "SCONJ", "because"},   {"dec", "PROPN", "December"},    {"fri", "PROPN", "Friday"},  {"hr", "NOUN", "hour"},
      {"hrs", "NOUN", "hour"},       {"jan.", "PROPN", "January"},    {"jul", "PROPN", "July"},    {"jun.", "PROPN", "June"},
      {"mar.", "PROPN", "March"},    {"min", "NOUN", "minute"},       {"mins", "NOUN", "minute"},  {"mon.", "PROPN", "Monday"},
      {"nov", "PROPN", "November"},  {"oct", "PROPN", "October"},     {"sec", "NOUN", "second"},   {"secs", "NOUN", "second"},
      {"sept", "PROPN", "September"}, {"thu", "PROPN", "Thursday"},   {"thur", "PROPN", "Thursday"}, {"thurs", "PROPN", "Thursday"},
      {"tue", "PROPN", "Tuesday"},   {"tues", "PROPN", "Tuesday"},    {"wed", "PROPN", "Wednesday"}, {"wk", "NOUN", "week"},
      {"wks", "NOUN", "week"},       {"yr", "NOUN", "year"},          {"yrs", "NOUN", "year"}};
  Str lower = in_case('l', form, arena), bare = str_ends(lower, ".") ? (Str){lower.at, lower.len - 1} : lower;
  for (size_t i = 0; i < COUNT_OF(known); i++)
    if ((str_is(bare, known[i].form) || str_is(lower, known[i].form)) && str_is(upos, known[i].upos)) return str_of(known[i].lemma);
  return (Str){NULL, 0};
}

/* The past of one verb and the base of another: "to found a party", "to lay a mine". */
static bool is_base(Str form, Str upos, Str xpos, Arena *arena)
{
  static const char *const bases[] = {"bore", "bound", "fell", "felt", "found", "ground", "lay", "saw", "wound"};
  if (!str_is(upos, "VERB") || !str_is(xpos, "VB")) return false;
  for (size_t i = 0; i < COUNT_OF(bases); i++)
    if (str_eq(in_case('l', form, arena), str_of(bases[i]))) return true;
  return false;
}

/* Title case says nothing of a common word: "People" of a headline is people. */
static bool is_title(Str form, Arena *arena)
{
  return begins_upper(form) && form.len > 1 && str_eq(form, in_case('t', form, arena));
}

static Str known_lemma(Str lexemes, Str form, Str upos, bool proper, Arena *arena)
{
  bool title = !proper && !str_is(upos, "ADJ") && is_title(form, arena); /* "Democratic" is itself */
  Str known = title ? lexeme_find(lexemes, in_case('l', form, arena), upos) : (Str){NULL, 0};
  if (!known.at) known = lexeme_find(lexemes, form, upos);
  return known.at || proper ? known : known_in_lower_case(lexemes, form, upos, arena);
}

/* Within a name, and yet no proper noun: "National" of the National Guard. */
static bool is_named(Str upos, Str xpos) { return !str_is(upos, "PROPN") && str_starts(xpos, "NNP"); }

static Str keep_capital(Str lemma, Str form, Str upos, Str xpos, Arena *arena)
{
  return is_named(upos, xpos) && begins_upper(form) ? in_case('u', lemma, arena) : lemma;
}

bool lemma_known(const Known *words, Str form, const char *upos, const char *xpos, Arena *arena, Str *lemma)
{
  Str tag = str_of(upos), fine = str_of(xpos);
  if (str_is(fine, "ADD")) *lemma = form;
  else if (is_base(form, tag, fine, arena)) *lemma = in_case('l', form, arena);
  else {
    Str known = is_named(tag, fine) ? known_in_lower_case(words->lexemes, form, tag, arena) : known_lemma(words->lexemes, form, tag, str_is(tag, "PROPN"), arena);
    if (!known.at) known = written_out(form, tag, arena);
    if (!known.at) return false;
    *lemma = keep_capital(known, form, tag, fine, arena);
  }
  return true;
}

Str lemma_by_rule(const Known *words, const LemmaRule *rule, Str form, const char *upos, const char *xpos, Arena *arena)
{
  Str tag = str_of(upos), fine = str_of(xpos);
  return keep_capital(lemma_made(words, rule, form, tag, fine, arena), form, tag, fine, arena);
}

Str lemma_of(const Known *words, const LemmaRule *rule, Str form, const char *upos, const char *xpos, Arena *arena)
{
  Str lemma;
  return lemma_known(words, form, upos, xpos, arena, &lemma) ? lemma : lemma_by_rule(words, rule, form, upos, xpos, arena);
}
