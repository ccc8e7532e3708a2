/*
 * prune.c - say a thing once.
 * A triple whose words all stand in another one of the same clause with the same relation says nothing new; of two that
 * have the very same words the first stays.
 */
#include "extraction/reading.h"

static void mark_phrase(Reading *r, const Phrase *p, uint8_t value)
{
  for (uint32_t i = 0; i < p->len; i++)
    if (p->tokens[i] < r->len) r->mark[p->tokens[i]] = value;
}

static void mark_triple(Reading *r, const Triple *t, uint8_t value)
{
  mark_phrase(r, &t->subject, value);
  mark_phrase(r, &t->predicate, value);
  mark_phrase(r, &t->object, value);
  for (uint32_t i = 0; i < t->argument_count; i++) mark_phrase(r, &t->arguments[i].phrase, value);
}

static bool phrase_marked(const Reading *r, const Phrase *p)
{
  for (uint32_t i = 0; i < p->len; i++)
    if (p->tokens[i] < r->len && !r->mark[p->tokens[i]]) return false;
  return true;
}

static bool triple_marked(const Reading *r, const Triple *t)
{
  return phrase_marked(r, &t->subject) && phrase_marked(r, &t->predicate) && phrase_marked(r, &t->object);
}

static bool same_claim(const Triple *a, const Triple *b)
{
  return str_eq(a->relation, b->relation) && a->negated == b->negated && str_eq(a->subject.text, b->subject.text);
}

/* `b` is said already by `a`. */
static bool covers(const Triple *a, const Triple *b, bool earlier)
{
  if (!same_claim(a, b)) return false;
  if (str_eq(a->object.text, b->object.text)) return earlier || a->inferred < b->inferred;
  return !b->object.text.len || (b->object.len < a->object.len && b->object.head == a->object.head);
}

void triples_prune(Reading *r)
{
  Triple *at = r->out->at + r->first_out;
  size_t len = r->out->len - r->first_out, kept = 0;
  uint8_t *gone = ARENA_ARRAY(r->arena, uint8_t, len + 1);
  for (size_t i = 0; i < len; i++) {
    mark_triple(r, &at[i], 1);
    for (size_t j = i + 1 > 200 ? i - 200 : 0; j < len && j < i + 200; j++)
      if (j != i && !gone[j] && !gone[i] && covers(&at[i], &at[j], i < j) && triple_marked(r, &at[j])) gone[j] = 1;
    mark_triple(r, &at[i], 0);
  }
  for (size_t i = 0; i < len; i++)
    if (!gone[i]) at[kept++] = at[i];
  r->out->len = r->first_out + kept;
}
