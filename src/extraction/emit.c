/* emit.c - the one door through which a triple enters the list. */
#include "extraction/reading.h"

static bool same_words(const Phrase *a, const Phrase *b)
{
  return a->text.len && str_eq(a->text, b->text);
}

/* NULL where there is nothing to say: no subject, a thing and itself, or an inferred one that is not wanted. */
Triple *triple_add(Reading *r, const char *rule, Phrase subject, Phrase predicate, Str relation, Phrase object)
{
  if (!subject.text.len || !predicate.text.len) return NULL;
  bool to_itself = same_words(&subject, &object) && strcmp(rule, "mutual-plural") != 0;
  if (to_itself || (predicate.made && r->options->explicit_only)) return NULL;
  Triple *t = &LIST_PUSH(r->arena, r->out);
  *t = (Triple){.sentence = r->ordinal, .subject = subject, .predicate = predicate, .relation = relation, .object = object,
                .rule = rule, .clause_head = predicate.head, .attribution = {.head = NO_TOKEN}, .time = {.head = NO_TOKEN},
                .place = {.head = NO_TOKEN}};
  relation_settle(r, t);
  if (!relation_unwanted(t)) return t;
  r->out->len--;
  return NULL;
}
