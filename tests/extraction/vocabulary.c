/* vocabulary.c - the closed vocabulary's two tables agree, and each says what it may. */
#include <criterion/criterion.h>
#include <ctype.h>

#include "core/core.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

static bool kind_is_known(Str kind)
{
  for (EntityType type = ENTITY_PERSON; type < ENTITY_COUNT; type++)
    if (str_is(kind, entity_type_name(type))) return true;
  return false;
}

static void check_kinds(Str key, Str kinds)
{
  Str kind;
  if (kinds.len && kinds.at[0] == '!') kinds = str_slice(kinds, (Span){1, (uint32_t)kinds.len});
  while (str_split(&kinds, ' ', &kind)) {
    if (kind.len && isupper((unsigned char)kind.at[0]))
      cr_expect(kind_is_known(kind), "%.*s: no kind of thing is called %.*s", STR_ARG(key), STR_ARG(kind));
  }
}

Test(vocabulary, every_phrasing_means_a_relation_of_the_vocabulary)
{
  Lexicon *lexicon = lexicon_open();
  const LexTable *phrasings = lexicon_table(lexicon, "relations"), *vocabulary = lexicon_table(lexicon, "vocabulary");
  for (size_t i = 0; i < lex_count(phrasings); i++) {
    const LexEntry *e = lex_at(phrasings, i), *meaning = lex_find(vocabulary, e->field[0]);
    cr_expect(meaning, "%.*s: no relation %.*s", STR_ARG(e->key), STR_ARG(e->field[0]));
    cr_expect(!e->field[1].len || str_is(e->field[1], "turned"), "%.*s", STR_ARG(e->key));
    if (meaning && str_is(meaning->field[1], "symmetric"))
      cr_expect(!e->field[1].len, "%.*s: both ways, so it cannot be turned", STR_ARG(e->key));
    check_kinds(e->key, e->field[2]);
    check_kinds(e->key, e->field[3]);
    for (const LexEntry *next = lex_next(phrasings, e); next; next = lex_next(phrasings, next))
      cr_expect(!str_eq(next->field[0], e->field[0]), "%.*s: one meaning twice", STR_ARG(e->key));
  }
  lexicon_close(lexicon);
}

Test(vocabulary, every_relation_is_described_once_and_said_by_its_own_name)
{
  static const char *const fields[] = {"contact", "speech", "opinion", "election", "office", "law", "court", "crime", "conflict",
                                       "diplomacy", "business", "sport", "science", "disaster", "media", "family", "person",
                                       "place", "movement", "aid", "general"};
  Lexicon *lexicon = lexicon_open();
  const LexTable *phrasings = lexicon_table(lexicon, "relations"), *vocabulary = lexicon_table(lexicon, "vocabulary");
  cr_assert(lex_count(vocabulary) >= 300);
  for (size_t i = 0; i < lex_count(vocabulary); i++) {
    const LexEntry *e = lex_at(vocabulary, i);
    bool known = false;
    for (size_t f = 0; f < COUNT_OF(fields); f++) known |= str_is(e->field[0], fields[f]);
    cr_expect(known, "%.*s: no field %.*s", STR_ARG(e->key), STR_ARG(e->field[0]));
    cr_expect(e->field[3].len > 0, "%.*s: not described", STR_ARG(e->key));
    cr_expect(!lex_next(vocabulary, e), "%.*s: stands twice", STR_ARG(e->key));
    cr_expect(!e->field[1].len || !e->field[2].len, "%.*s: symmetric, and yet with an inverse", STR_ARG(e->key));
    bool itself = false;
    for (const LexEntry *p = lex_find(phrasings, e->key); p; p = lex_next(phrasings, p)) itself |= str_eq(p->field[0], e->key);
    cr_expect(itself || str_is(e->field[1], "symmetric") || lex_find(phrasings, e->key) == NULL, "%.*s: its own name means something else", STR_ARG(e->key));
  }
  lexicon_close(lexicon);
}
