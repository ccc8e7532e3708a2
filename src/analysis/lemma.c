/* lemma.c - "studies" by "l3|y": study; "Castaneda" by "k0|": Castaneda; "was" by "=be": be. */
#include "analysis/lemma.h"

#include <string.h>

#include "analysis/forms.h"

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

Str lexeme_find(Str lexemes, Str form, const char *upos)
{
  size_t low = 0, high = lexemes.len;
  Str tag = str_of(upos);
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
    for (size_t k = 0; k < (run > 2 ? most : run); k++, len += (i - from) / run) memcpy(out + len, form.at + from, (i - from) / run);
  }
  return (Str){out, len};
}

static Str known_in_lower_case(Str lexemes, Str form, const char *upos, Arena *arena)
{
  static const LemmaRule lower = {.flag = 'l'};
  Str key = lemma_rule_apply(&lower, form, arena), known = lexeme_find(lexemes, key, upos);
  for (uint32_t most = 2; most > 0 && !known.at; most--) {
    Str shorter = squeeze_letters(key, most, arena);
    if (shorter.len == key.len) break;
    known = lexeme_find(lexemes, shorter, upos);
  }
  return known;
}

static bool begins_upper(Str form)
{
  size_t i = 0;
  uint32_t cp = form.len ? utf8_next(form, &i) : 0;
  return letter_lower(cp) != cp;
}

Str lemma_of(Str lexemes, const LemmaRule *rule, Str form, const char *upos, const char *xpos, Arena *arena)
{
  static const LemmaRule capital = {.flag = 'u'};
  if (str_eq(str_of(xpos), STR("ADD"))) return form;
  bool proper = str_eq(str_of(upos), STR("PROPN")), named = !proper && str_starts(str_of(xpos), "NNP");
  Str known = named ? (Str){NULL, 0} : lexeme_find(lexemes, form, upos);
  if (!known.at && !proper) known = known_in_lower_case(lexemes, form, upos, arena);
  Str lemma = known.at ? known : lemma_rule_apply(rule, form, arena);
  return named && begins_upper(form) ? lemma_rule_apply(&capital, lemma, arena) : lemma;
}
