/*
 * relation.c - the closed vocabulary: one spelling for each relation that news tells of.
 * Method: the canonical words of a predicate ("hold talk with") are looked up in tables/relations.tsv, which gives the
 * relation they mean ("meet"), whether it turns subject and object round ("be founded by": found, turned), and whether it
 * holds in both directions, and which kinds of names it takes. What is not listed, or does not fit, keeps its own words.
 */
#include "extraction/reading.h"

static void turn_round(Triple *t)
{
  Phrase subject = t->subject;
  t->subject = t->object;
  t->object = subject;
}

/* A participle without auxiliary is said as a clause of its own: "the statue [that was] erected in Rome". */
static bool bare_participle(const Reading *r, const Triple *t)
{
  uint32_t c = t->clause_head < r->len ? r->clause_at[t->clause_head] : NO_CLAUSE;
  return c != NO_CLAUSE && r->clauses[c].participle && !r->clauses[c].merged && t->predicate.len && kid_with(r, t->clause_head, DEP_MARK) == NO_TOKEN &&
         t->predicate.tokens[0] == t->clause_head;
}

/* The kinds of names that a relation takes; common nouns are taken by all. */
static bool kind_fits(const Reading *r, const Phrase *end, Str kinds)
{
  EntityType type = end->head < r->len ? type_at(r, end->head) : ENTITY_NONE;
  if (!kinds.len || type == ENTITY_NONE || type == ENTITY_CONCEPT) return true;
  Str kind;
  while (str_split(&kinds, ' ', &kind))
    if (str_is(kind, entity_type_name(type))) return true;
  return false;
}

void relation_settle(Reading *r, Triple *t)
{
  bool full = r->options->style == STYLE_FULL;
  if (r->options->own_words) {
    t->relation = t->predicate.text;
    if (full && bare_participle(r, t)) t->relation = text_join(r, STR("be"), t->relation);
    return;
  }
  const LexEntry *entry = lex_find(r->extractor->relations, t->relation);
  if (!entry || (full && str_is(entry->field[1], "turned"))) return;
  bool turned = str_is(entry->field[1], "turned");
  if (!kind_fits(r, turned ? &t->object : &t->subject, entry->field[3]) || !kind_fits(r, turned ? &t->subject : &t->object, entry->field[4])) return;
  if (entry->field[0].len) t->relation = entry->field[0];
  if (str_is(entry->field[1], "turned") && !phrase_empty(&t->object)) turn_round(t);
  if (str_is(entry->field[2], "symmetric")) t->symmetric = true;
}
