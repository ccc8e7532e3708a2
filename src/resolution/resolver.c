/*
 * resolver.c - what resolution knows before it reads: the lexicon's tables and the user's gazetteer.
 * A gazetteer line: "Colin L. Powell<TAB>PERSON<TAB>Powell|General Powell<TAB>Q150851"; aliases and identifier may be absent.
 */
#include "resolution/rank.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { GazetteerEntry *at; size_t len, cap; } GazetteerList;

static bool refuse_line(const char *path, uint32_t line, const char *what, Str shown, RelataError *err)
{
  char where[240];
  snprintf(where, sizeof where, "%.200s:%u", path, line);
  return error_set(err, RELATA_USAGE, where, "write: name, type, aliases set apart by |, identifier; tabs between them",
                   "%s '%.*s'", what, (int)(shown.len > 60 ? 60 : shown.len), shown.at ? shown.at : "");
}

static size_t words_in(Str s)
{
  size_t n = s.len > 0;
  for (size_t i = 0; i < s.len; i++) n += s.at[i] == ' ';
  return n;
}

static void gazetteer_name(Resolver *r, Str name, size_t entry)
{
  Str key = str_fold(&r->arena, str_trim(name));
  if (!key.len) return;
  bool fresh;
  uint64_t *at = map_at(&r->gazetteer_by_name, key, &fresh);
  if (fresh) *at = entry;
  size_t words = words_in(key);
  if (words > r->gazetteer_words_max) r->gazetteer_words_max = words;
}

static bool gazetteer_line(Resolver *r, GazetteerList *list, Str line, const char *path, uint32_t number, RelataError *err)
{
  Str rest = line, field[4] = {{0}}, alias;
  for (size_t i = 0; i < 4 && str_split(&rest, '\t', &field[i]); i++) field[i] = str_trim(field[i]);
  if (number == 1 && str_eq_nocase(field[1], STR("type"))) return true; /* a heading */
  if (!field[0].len) return refuse_line(path, number, "no name in", line, err);
  Str upper = str_copy(&r->arena, field[1]);
  for (size_t i = 0; i < upper.len; i++)
    if (upper.at[i] >= 'a' && upper.at[i] <= 'z') ((char *)upper.at)[i] = (char)(upper.at[i] - 32);
  EntityType type = entity_type_of(upper);
  if (type == ENTITY_NONE) return refuse_line(path, number, "no type of entity is", field[1], err);
  gazetteer_name(r, field[0], list->len);
  while (str_split(&field[2], '|', &alias)) gazetteer_name(r, alias, list->len);
  LIST_PUSH(&r->arena, list) = (GazetteerEntry){.name = field[0], .type = type, .identifier = field[3]};
  return true;
}

static bool gazetteer_load(Resolver *r, const char *path, RelataError *err)
{
  Str bytes, line;
  GazetteerList list = {0};
  if (!file_read(path, &r->arena, &bytes, err)) return false;
  if (!utf8_valid(bytes, NULL)) return error_set(err, RELATA_USAGE, path, "save it as UTF-8", "bytes that are not UTF-8");
  if (str_starts(bytes, "\xEF\xBB\xBF")) bytes = (Str){bytes.at + 3, bytes.len - 3};
  for (uint32_t number = 1; str_split(&bytes, '\n', &line); number++) {
    if (line.len && line.at[line.len - 1] == '\r') line.len--;
    if (!str_trim(line).len || line.at[0] == '#') continue;
    if (!gazetteer_line(r, &list, line, path, number, err)) return false;
  }
  r->gazetteer = list.at;
  r->gazetteer_count = list.len;
  return true;
}

Resolver *resolver_new(const Lexicon *lexicon, const char *gazetteer_path, RelataError *err)
{
  Resolver *r = calloc(1, sizeof *r);
  if (!r) {
    error_set(err, RELATA_FAILED, "", "free memory", "out of memory");
    return NULL;
  }
  r->countries = lexicon_table(lexicon, "countries");
  r->demonyms = lexicon_table(lexicon, "demonyms");
  r->groups = lexicon_table(lexicon, "groups");
  r->places = lexicon_table(lexicon, "places");
  r->titles = lexicon_table(lexicon, "titles");
  r->roles = lexicon_table(lexicon, "roles");
  r->place_senses = lexicon_table(lexicon, "place_senses");
  r->role_fields = lexicon_table(lexicon, "role_fields");
  r->given_names = lexicon_table(lexicon, "given_names");
  r->nicknames = lexicon_table(lexicon, "nicknames");
  r->organization_words = lexicon_table(lexicon, "organization_words");
  r->kind_words = lexicon_table(lexicon, "kind_words");
  r->synonyms = lexicon_table(lexicon, "synonyms");
  r->things = lexicon_table(lexicon, "things");
  r->noun_classes = lexicon_table(lexicon, "noun_classes");
  r->spellings = lexicon_table(lexicon, "spellings");
  r->known_people = lexicon_table(lexicon, "known_people");
  r->known_offices = lexicon_table(lexicon, "known_offices");
  r->firm_lands = lexicon_table(lexicon, "firm_lands");
  r->organization_shorts = lexicon_table(lexicon, "organization_shorts");
  rank_nets_load(lexicon_table(lexicon, "coreference_weights"), &r->arena, r->rank);
  map_init(&r->gazetteer_by_name, &r->arena, 16);
  if (gazetteer_path && !gazetteer_load(r, gazetteer_path, err)) {
    resolver_free(r);
    return NULL;
  }
  return r;
}

void resolver_free(Resolver *resolver)
{
  if (!resolver) return;
  arena_free(&resolver->arena);
  free(resolver);
}

static unsigned kind_bit(Str kind)
{
  static const struct { const char *name; unsigned bit; } bits[] = {
      {"place", KIND_PLACE}, {"event", KIND_EVENT}, {"work", KIND_WORK},   {"product", KIND_PRODUCT},
      {"time", KIND_TIME},   {"group", KIND_GROUP}, {"animal", KIND_ANIMAL}};
  for (size_t i = 0; i < COUNT_OF(bits); i++)
    if (str_is(kind, bits[i].name)) return bits[i].bit;
  return 0;
}

unsigned noun_kinds(const Resolver *r, Str lemma)
{
  unsigned kinds = 0;
  const LexEntry *e = lex_find(r->roles, lemma);
  if (e) kinds |= KIND_PERSON | (str_is(e->field[1], "office") ? KIND_OFFICE : 0) | (str_is(e->field[1], "kin") ? KIND_KIN : 0) | (str_is(e->field[1], "party") ? KIND_PARTY : 0);
  for (e = lex_find(r->organization_words, lemma); e; e = lex_next(r->organization_words, e))
    if (str_is(e->field[0], "noun")) kinds |= KIND_ORGANIZATION;
  for (e = lex_find(r->kind_words, lemma); e; e = lex_next(r->kind_words, e)) kinds |= kind_bit(e->field[0]);
  if (!kinds && str_starts(lemma, "ex-")) return noun_kinds(r, (Str){lemma.at + 3, lemma.len - 3}) & (KIND_PERSON | KIND_OFFICE | KIND_KIN); /* "the ex-governor" */
  if (!kinds && (e = lex_find(r->noun_classes, lemma)) && str_is(e->field[0], "person")) kinds = KIND_PERSON;
  return kinds;
}

static Gender gender_of(Str mark)
{
  if (str_is(mark, "f")) return GENDER_FEMALE;
  return str_is(mark, "m") ? GENDER_MALE : GENDER_UNKNOWN;
}

Gender noun_gender(const Resolver *r, Str lemma)
{
  const LexEntry *e = lex_find(r->roles, lemma);
  return e ? gender_of(e->field[0]) : GENDER_UNKNOWN;
}

bool nouns_are_synonyms(const Resolver *r, Str a, Str b)
{
  for (const LexEntry *e = lex_find(r->synonyms, a); e; e = lex_next(r->synonyms, e))
    for (const LexEntry *f = lex_find(r->synonyms, b); f; f = lex_next(r->synonyms, f))
      if (str_eq(e->field[0], f->field[0])) return true;
  return false;
}

Gender given_name_gender(const Resolver *r, Str folded)
{
  const LexEntry *e = lex_find(r->given_names, folded);
  if (!e) {
    const char *dash = folded.len ? memchr(folded.at, '-', folded.len) : NULL; /* "Jean-Claude" goes by "Jean" if need be; "Lee-Smith" is a surname */
    bool both = dash && lex_has(r->given_names, (Str){dash + 1, folded.len - (size_t)(dash + 1 - folded.at)});
    if (both) e = lex_find(r->given_names, (Str){folded.at, (size_t)(dash - folded.at)});
  }
  return e ? gender_of(e->field[0]) : GENDER_UNKNOWN;
}
