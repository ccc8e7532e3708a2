/*
 * known_offices.c - offices that everybody knows somebody by: "Donald Trump spoke. ... The former president left", "the Amazon founder"
 * for Jeff Bezos, where the article tells nobody's office so.
 * Method: a list (lexicon/tables/known_offices.tsv), asked only for a nominal that no role told in the article answers; of two whom the list
 * would allow, neither. "The president" alone is no one who has left, and no one of whom the article tells another office.
 */
#include "resolution/parts.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* "donald trump" of "Trump" alone, "george w bush" of "George W. Bush". */
static Str full_name(Reading *r, uint32_t name)
{
  Str key = mention(r, cluster_of(r, name))->key;
  const LexEntry *known = lex_find(r->resolver->known_people, key);
  if (known || !memchr(key.at, '.', key.len)) return known ? known->field[0] : key;
  char *plain = arena_alloc(r->arena, key.len);
  size_t len = 0;
  for (size_t i = 0; i < key.len; i++)
    if (key.at[i] != '.') plain[len++] = key.at[i];
  return (Str){plain, len};
}

/* "2017-2021, 2025-": a term that is over. */
static bool has_left(Str years)
{
  for (size_t i = 0; i + 1 < years.len; i++)
    if (years.at[i] == '-' && years.at[i + 1] >= '0' && years.at[i + 1] <= '9') return true;
  return false;
}

/* "2025-": still held when the list was written. */
static bool is_held(Str years) { return !years.len || years.at[years.len - 1] == '-'; }

/* "Senator", "then interior minister", "former president": what the article tells of him itself is told of then. */
static bool bears_other_office(Reading *r, uint32_t name, const OfficeMeant *office)
{
  CLUSTER_EACH(r, cluster_of(r, name), i)
    for (uint32_t k = 0; k < mention(r, i)->role_count; k++)
      if (mention(r, i)->roles[k].past || !office_is_meant(r, mention(r, i)->roles[k].role, mention(r, i)->roles[k].of, office)) return true;
  return false;
}

static bool is_holder(Reading *r, uint32_t name, const OfficeMeant *office)
{
  for (const LexEntry *e = lex_find(r->resolver->known_offices, full_name(r, name)); e; e = lex_next(r->resolver->known_offices, e)) {
    if (office->past ? !has_left(e->field[2]) : !office->owner.len && !is_held(e->field[2])) continue;
    if (office->owner.len && !e->field[1].len) continue; /* "the French billionaire" */
    if (office_is_meant(r, e->field[0], e->field[1], office)) return true;
  }
  return false;
}

uint32_t known_holder(Reading *r, uint32_t nominal, const OfficeMeant *office)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  for (uint32_t i = 0; i < (office->owner.len ? r->mentions.len : nominal); i++) { /* "The French president came. ... Emmanuel Macron said" */
    const Mention *x = mention(r, i);
    if (x->document != m->document || x->kind != MENTION_NAME || cluster_type(r, i) != ENTITY_PERSON || !is_holder(r, i, office) || (!office->past && bears_other_office(r, i, office))) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}
