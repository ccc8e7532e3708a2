/*
 * own_relations.c - the user's own relations, which win over the tables of the program.
 * A line: "take a stake in<TAB>invest in<TAB>turned<TAB>PERSON ORGANIZATION<TAB>!ORGANIZATION company": a phrasing in lemma form, the
 * relation it means ("-": none that is wanted), "turned" where its ends change places or "symmetric" where it holds both
 * ways, and what its subject and object may be, as in tables/relations.tsv. All but the first two may be absent. A phrasing
 * that is a relation of the vocabulary renames it, however the text put it.
 */
#include "extraction/reading.h"

#include <ctype.h>
#include <stdio.h>

typedef struct { Extractor *extractor; const char *path; uint32_t number; Str phrasings, meanings; RelataError *err; } OwnFile;

static bool refuse(const OwnFile *f, const char *remedy, const char *what, Str shown)
{
  char where[240];
  snprintf(where, sizeof where, "%.200s:%u", f->path, f->number);
  return error_set(f->err, RELATA_USAGE, where, remedy, "%s '%.*s'", what, (int)(shown.len > 60 ? 60 : shown.len), shown.at ? shown.at : "");
}

/* The base form that a known verb would have: "acquires", "acquired", "acquiring" -> "acquire"; STR("") where it is one, or none. */
static Str base_form(const Extractor *x, Arena *arena, Str verb)
{
  static const struct { const char *end, *instead; } endings[] = {{"ies", "y"}, {"ied", "y"}, {"es", ""}, {"es", "e"}, {"s", ""}, {"ed", "e"},
                                                                  {"ed", ""}, {"ing", "e"}, {"ing", ""}};
  if (lex_has(x->frames, verb) || lex_has(x->verbs, verb)) return STR("");
  for (size_t i = 0; i < COUNT_OF(endings); i++) {
    size_t cut = str_of(endings[i].end).len;
    if (!str_ends(verb, endings[i].end) || verb.len < cut + 2) continue;
    Str base = str_format(arena, "%.*s%s", (int)(verb.len - cut), verb.at, endings[i].instead);
    if (lex_has(x->frames, base)) return base;
  }
  return STR("");
}

static bool kinds_are_known(const OwnFile *f, Str kinds)
{
  Str kind;
  if (kinds.len && kinds.at[0] == '!') kinds = (Str){kinds.at + 1, kinds.len - 1};
  while (str_split(&kinds, ' ', &kind))
    if (kind.len && isupper((unsigned char)kind.at[0]) && entity_type_of(kind) == ENTITY_NONE)
      return refuse(f, "use PERSON, ORGANIZATION, PLACE, ... or words in lower case", "no type of entity is", kind);
  return true;
}

static bool line_check(const OwnFile *f, const Str field[5])
{
  Str rest = field[0], first;
  if (!field[0].len || !field[1].len) return refuse(f, "write: phrasing, relation; a tab between them", "no relation in", field[0]);
  str_split(&rest, ' ', &first);
  Str base = base_form(f->extractor, &f->extractor->arena, first);
  if (base.len) {
    char remedy[120];
    snprintf(remedy, sizeof remedy, "write: %.*s%s%.*s", (int)(base.len < 40 ? base.len : 40), base.at, rest.len ? " " : "",
             (int)(rest.len < 40 ? rest.len : 40), rest.len ? rest.at : "");
    return refuse(f, remedy, "phrasings are compared in their base form, this is not:", field[0]);
  }
  if (field[2].len && !str_is(field[2], "turned") && !str_is(field[2], "symmetric"))
    return refuse(f, "write turned or symmetric, or leave it empty", "the third column says", field[2]);
  return kinds_are_known(f, field[3]) && kinds_are_known(f, field[4]);
}

static bool line_read(OwnFile *f, Str line)
{
  Arena *arena = &f->extractor->arena;
  Str field[5] = {{0}}, rest = line;
  for (size_t i = 0; i < COUNT_OF(field) && str_split(&rest, '\t', &field[i]); i++) field[i] = str_trim(field[i]);
  if (f->number == 1 && str_eq_nocase(field[1], STR("relation"))) return true; /* a heading */
  if (!line_check(f, field)) return false;
  bool symmetric = str_is(field[2], "symmetric");
  f->phrasings = str_format(arena, "%.*s%.*s\t%.*s\t%s\t%.*s\t%.*s\n", STR_ARG(f->phrasings), STR_ARG(str_lower(arena, field[0])), STR_ARG(field[1]),
                            str_is(field[2], "turned") ? "turned" : "", STR_ARG(field[3]), STR_ARG(field[4]));
  if (symmetric) f->meanings = str_format(arena, "%.*s%.*s\town\tsymmetric\n", STR_ARG(f->meanings), STR_ARG(field[1]));
  f->extractor->own_relations++;
  return true;
}

bool extractor_add_relations(Extractor *extractor, const char *path, RelataError *err)
{
  OwnFile f = {.extractor = extractor, .path = path, .number = 1, .phrasings = STR(""), .meanings = STR(""), .err = err};
  Str bytes, line;
  if (!file_read(path, &extractor->arena, &bytes, err)) return false;
  if (!utf8_valid(bytes, NULL)) return error_set(err, RELATA_USAGE, path, "save it as UTF-8", "bytes that are not UTF-8");
  if (str_starts(bytes, "\xEF\xBB\xBF")) bytes = (Str){bytes.at + 3, bytes.len - 3};
  for (; str_split(&bytes, '\n', &line); f.number++) {
    if (line.len && line.at[line.len - 1] == '\r') line.len--;
    if (str_trim(line).len && line.at[0] != '#' && !line_read(&f, line)) return false;
  }
  extractor->relations = lex_extend(&extractor->arena, f.phrasings, extractor->relations);
  extractor->vocabulary = lex_extend(&extractor->arena, f.meanings, extractor->vocabulary);
  return true;
}
