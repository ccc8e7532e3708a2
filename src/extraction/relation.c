/*
 * relation.c - the closed vocabulary: one spelling for each relation that news tells of.
 * Method: the canonical words of a predicate ("hold talk with") are looked up in tables/relations.tsv, which gives the
 * relation they mean ("meet"), whether it turns subject and object round ("be founded by": found, turned), and whether it
 * holds in both directions. What is not listed keeps its own words.
 */
#include "extraction/reading.h"

static void turn_round(Triple *t)
{
  Phrase subject = t->subject;
  t->subject = t->object;
  t->object = subject;
}

void relation_settle(Reading *r, Triple *t)
{
  if (r->options->style == STYLE_FULL) return;
  const LexEntry *entry = lex_find(r->extractor->relations, t->relation);
  if (!entry) return;
  if (entry->field[0].len) t->relation = entry->field[0];
  if (str_is(entry->field[1], "turned") && !phrase_empty(&t->object)) turn_round(t);
  if (str_is(entry->field[2], "symmetric")) t->symmetric = true;
}
