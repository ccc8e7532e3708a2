/*
 * same_keys.c - names taken to pieces for the comparison across articles, and blocking keys: two entities that may be one share a key
 * ("p:powell"), so that an archive of a million entities is asked for a few.
 */
#include "lexicon/gazetteer.h"
#include "resolution/same.h"

#include <stdlib.h>
#include <string.h>

/* A folded name, "hewlett-packard" as "hewlett packard". */
Str unhyphened(Str folded, Arena *arena)
{
  if (!folded.len || !memchr(folded.at, '-', folded.len)) return folded;
  char *out = arena_alloc(arena, folded.len + 1);
  for (size_t i = 0; i < folded.len; i++) out[i] = folded.at[i] == '-' ? ' ' : folded.at[i];
  return (Str){out, folded.len};
}

/* "jong-un" in two words: Kim Jong Un. */
NameWords split_words(const Resolver *r, Str name, Arena *arena)
{
  NameWords w = name_words(r, name, arena), out = w;
  out.count = 0;
  for (uint32_t i = 0; i < w.count; i++) {
    Str rest = unhyphened(w.words[i], arena), piece;
    bool whole = str_starts(w.words[i], "al-") || str_starts(w.words[i], "el-");
    if (whole) rest = w.words[i];
    while (out.count < NAME_WORDS && rest.len && str_split(&rest, ' ', &piece))
      if (piece.len) out.words[out.count++] = piece;
  }
  return out;
}

/* ---- keys --------------------------------------------------------------------------------------------------------------------- */

typedef struct { Str *at; size_t len, max; Arena *arena; } Keys;

static void key_add(Keys *keys, const char *kind, Str text)
{
  if (!text.len || keys->len == keys->max) return;
  Str key = str_format(keys->arena, "%s:%.*s", kind, STR_ARG(text));
  for (size_t i = 0; i < keys->len; i++)
    if (str_eq(keys->at[i], key)) return;
  keys->at[keys->len++] = key;
}

/* Consonants under common transliterations: Qaddafi, Gadhafi and Kadafi give "kdf". */
Str name_skeleton(Str word, Arena *arena)
{
  char *out = arena_alloc(arena, word.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < word.len; i++) {
    char c = word.at[i];
    if (c == 'p' && i + 1 < word.len && word.at[i + 1] == 'h') c = 'f', i++;
    if (c == 'q' || c == 'g' || c == 'c') c = 'k';
    if (c == 'w') c = 'v';
    if (c == 'z') c = 's';
    if (strchr("aeiouyh'-", c)) continue;
    if (n && out[n - 1] == c) continue;
    out[n++] = c;
  }
  return (Str){out, n};
}

/* "hoecke" as "hocke", as which "Höcke" is folded. */
static Str without_umlauts(Str word, Arena *arena)
{
  char *out = arena_alloc(arena, word.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < word.len; i++) {
    out[n++] = word.at[i];
    if (word.at[i] && strchr("aou", word.at[i]) && i + 1 < word.len && word.at[i + 1] == 'e') i++;
  }
  return (Str){out, n};
}

/* A surname, and as it may be spelled elsewhere. */
static void surname_keys(Str word, Keys *keys)
{
  key_add(keys, "p", word);
  key_add(keys, "p", without_umlauts(word, keys->arena));
  key_add(keys, "p", spelling_normal(word, keys->arena));
}

static void person_keys(const Resolver *r, Str name, Keys *keys)
{
  NameWords w = split_words(r, name, keys->arena);
  if (!w.count) return;
  surname_keys(w.words[w.count - 1], keys);
  if (!lex_has(r->given_names, w.words[0]) || lex_has(r->known_people, w.words[0])) key_add(keys, "p", w.words[0]); /* "Tedros" of "Tedros Adhanom Ghebreyesus" */
  if (w.count >= 3 && w.count <= 4) key_add(keys, "p", name_initials(&w, keys->arena)); /* "RFK", "MBS" */
  if (w.count < 2) return;
  Str first = w.words[0], last = w.words[w.count - 1];
  const LexEntry *e = lex_find(r->spellings, first);
  if (e) first = e->field[0];
  Str low = str_cmp(first, last) < 0 ? first : last, high = str_eq(low, first) ? last : first;
  key_add(keys, "pp", str_format(keys->arena, "%.*s %.*s", STR_ARG(low), STR_ARG(high)));
  key_add(keys, "ps", str_format(keys->arena, "%.*s %.*s", STR_ARG(name_skeleton(first, keys->arena)), STR_ARG(name_skeleton(last, keys->arena))));
}

Str name_initials(const NameWords *w, Arena *arena)
{
  char *out = arena_alloc(arena, NAME_WORDS + 1);
  size_t n = 0;
  for (uint32_t i = 0; i < w->count; i++) {
    Str word = w->words[i];
    if (!str_is(word, "of") && !str_is(word, "the") && !str_is(word, "and") && !str_is(word, "for") && !str_is(word, "&")) out[n++] = word.at[0];
  }
  return (Str){out, n};
}

/* "m&s" is short for what "ms" might be. */
static Str without_ampersand(Str word, Arena *arena)
{
  char *out = arena_alloc(arena, word.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < word.len; i++)
    if (word.at[i] != '&') out[n++] = word.at[i];
  return (Str){out, n};
}

static Mark mark_of(Str w)
{
  static const char *const law[] = {"inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "llp", "gmbh", "ag", "sa", "nv", "se", "spa", "ab", "asa", "oyj", "bv", "kg", "kgaa", "pty", "pte", "bhd", "tbk", "pjsc", "srl", "kk", "lp"};
  for (size_t i = 0; i < COUNT_OF(law); i++)
    if (str_is(w, law[i])) return MARK_LAW;
  return str_is(w, "group") || str_is(w, "holdings") ? MARK_GROUP : MARK_NONE;
}

/* "s", "p", "a" of "S.p.A.": how many letters at the end are a mark together. */
static uint32_t mark_in_letters(const NameWords *w)
{
  char letters[5];
  for (uint32_t n = 4; n >= 2; n--) {
    bool single = w->count > n;
    for (uint32_t i = 0; single && i < n; i++) {
      Str word = w->words[w->count - n + i];
      single = word.len == 1;
      letters[i] = word.at[0];
    }
    if (single && mark_of((Str){letters, n}) == MARK_LAW) return n;
  }
  return 0;
}

/* The words of a name without its marks; `mark`, if wanted: what the last of them says. */
NameWords words_unmarked(const Resolver *r, Str name, Arena *arena, Mark *mark)
{
  NameWords w = split_words(r, name, arena);
  Mark last = MARK_NONE;
  uint32_t lettered = mark_in_letters(&w);
  w.count -= lettered;
  if (lettered) last = MARK_LAW;
  for (Mark m; w.count > 1 && (m = mark_of(w.words[w.count - 1])) != MARK_NONE; w.count--)
    if (last == MARK_NONE) last = m;
  if (w.count > 1 && (str_is(w.words[w.count - 1], "&") || str_is(w.words[w.count - 1], "and"))) w.count--; /* "JPMorgan Chase & Co." */
  if (mark) *mark = last;
  return w;
}

/* "MIT"; "MoD", of the small words too; "TSMC", of the company too. */
static void acronym_keys(const Resolver *r, Str name, const NameWords *plain, Keys *keys)
{
  NameWords full = split_words(r, name, keys->arena);
  char *all = arena_alloc(keys->arena, NAME_WORDS + 1);
  for (uint32_t i = 0; i < plain->count; i++) all[i] = plain->words[i].at[0];
  key_add(keys, "oa", name_initials(plain, keys->arena));
  if (plain->count >= 3) key_add(keys, "oa", (Str){all, plain->count});
  if (full.count == plain->count + 1 && full.count >= 3) key_add(keys, "oa", name_initials(&full, keys->arena));
}

static void organization_keys(const Resolver *r, Str name, Keys *keys)
{
  Str full = unhyphened(organization_full(r, str_fold(keys->arena, name)), keys->arena);
  key_add(keys, "o", full);
  NameWords w = words_unmarked(r, name, keys->arena, NULL);
  if (!w.count) return;
  Str plain = unhyphened(organization_full(r, name_joined(&w, keys->arena)), keys->arena);
  key_add(keys, "o", plain);
  key_add(keys, "n", plain); /* where another article takes it for a person or a place */
  key_add(keys, "of", w.words[0]);
  if (w.count > 1) acronym_keys(r, name, &w, keys);
  else key_add(keys, "oa", without_ampersand(w.words[0], keys->arena));
  for (uint32_t i = 1; i < w.count && i <= 3; i++) { /* without a leading place: "national security council" */
    NameWords tail = {.count = w.count - i};
    for (uint32_t k = 0; k < tail.count; k++) tail.words[k] = w.words[i + k];
    if (tail.count >= 2) key_add(keys, "o", name_joined(&tail, keys->arena));
  }
}

/* "mt. everest", "st louis": with their first word spelled out. */
static Str first_spelled_out(Str key, Arena *arena)
{
  static const struct { const char *small, *full; } forms[] = {{"mt. ", "mount"}, {"mt ", "mount"}, {"st. ", "saint"}, {"st ", "saint"}, {"ft. ", "fort"}, {"ft ", "fort"}};
  for (size_t i = 0; i < COUNT_OF(forms); i++) {
    size_t small = strlen(forms[i].small);
    if (str_starts(key, forms[i].small)) return str_format(arena, "%s %.*s", forms[i].full, (int)(key.len - small), key.at + small);
  }
  return key;
}

Str place_canonical(const Resolver *r, Str name, Arena *arena)
{
  Str key = first_spelled_out(str_fold(arena, ship_name_bare(name)), arena);
  if (str_starts(key, "the ")) key = (Str){key.at + 4, key.len - 4};
  const LexEntry *e = lex_find(r->countries, key);
  if (!e) e = lex_find(r->places, key);
  return e ? str_fold(arena, e->field[0]) : key;
}

static int by_bytes(const void *a, const void *b) { return str_cmp(*(const Str *)a, *(const Str *)b); }

/* A name of one word that no list has may be somebody's surname, or initials. */
static void guess_keys(const Resolver *r, Str name, Keys *keys)
{
  Gazetted found;
  NameWords w = name_words(r, name, keys->arena);
  if (w.count != 1 || w.words[0].len < 3 || lex_has(r->places, w.words[0]) || lex_has(r->countries, w.words[0])) return;
  if (!gazetteer_find(w.words[0], &found) || (found.town < 0 && found.region < 0 && found.word < 0)) key_add(keys, "p", w.words[0]);
}

static void name_keys(const Resolver *r, const EntityProfile *e, Str name, Keys *keys)
{
  if (e->type == ENTITY_PERSON) {
    person_keys(r, name, keys);
    NameWords w = name_words(r, name, keys->arena);
    if (w.count == 1 && !e->gender && !e->role_count) key_add(keys, "of", w.words[0]); /* a firm's first word, taken for a person */
  }
  else if (e->type == ENTITY_ORGANIZATION) organization_keys(r, name, keys);
  if (e->type == ENTITY_ORGANIZATION || e->type == ENTITY_PLACE) guess_keys(r, name, keys);
  key_add(keys, "n", place_canonical(r, name, keys->arena)); /* whatever the type: a slip of it must not hide the same name */
}

/* "The mayor" of one article is never that of another by these words alone. */
bool is_individual(EntityType type)
{
  return type == ENTITY_PERSON || type == ENTITY_ORGANIZATION || type == ENTITY_PLACE;
}

size_t entity_keys(const Resolver *resolver, const EntityProfile *entity, Arena *arena, Str *keys, size_t max)
{
  Keys out = {keys, 0, max, arena};
  if (entity->same_as.len) key_add(&out, "id", entity->same_as);
  if (!entity->proper) {
    if (!is_individual(entity->type)) key_add(&out, "c", str_fold(arena, entity->name));
  } else {
    name_keys(resolver, entity, entity->name, &out);
    for (size_t i = 0; i < entity->alias_count; i++) name_keys(resolver, entity, entity->aliases[i], &out);
  }
  qsort(out.at, out.len, sizeof *out.at, by_bytes);
  return out.len;
}
