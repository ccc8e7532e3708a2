/*
 * latter.c - "Ivan Sokolov met Pavel Orlov. The latter offered a loan": of the two of one kind that were named last before it, together in one
 * sentence, the second and the first.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* The two of that type named last in the sentence before, or before it in the same; false: fewer, or more. */
static bool two_of_type(Reading *r, uint32_t nominal, EntityType type, uint32_t two[2])
{
  const Mention *m = mention(r, nominal);
  uint32_t n = 0, sentence = m->sentence;
  for (uint32_t i = nominal; i-- > 0 && mention(r, i)->document == m->document && mention(r, i)->sentence + 1 >= m->sentence;) {
    const Mention *c = mention(r, i);
    if (c->kind != MENTION_NAME || c->coordination || c->adjective) continue;
    if (cluster_type(r, i) != type) continue;
    if (n && c->sentence != sentence) break;
    sentence = c->sentence;
    bool known = false;
    for (uint32_t k = 0; k < n; k++) known |= cluster_of(r, two[k]) == cluster_of(r, i);
    if (known) continue;
    if (n == 2) return false;
    two[n++] = i;
  }
  return n == 2; /* the later one first */
}

static bool two_before(Reading *r, uint32_t nominal, uint32_t two[2])
{
  static const EntityType types[] = {ENTITY_PERSON, ENTITY_ORGANIZATION, ENTITY_PLACE, ENTITY_WORK, ENTITY_PRODUCT, ENTITY_EVENT};
  for (size_t i = 0; i < COUNT_OF(types); i++)
    if (two_of_type(r, nominal, types[i], two)) return true;
  return false;
}

void sieve_latter(Reading *reading)
{
  uint32_t two[2] = {NO_MENTION, NO_MENTION};
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (m->kind != MENTION_NOMINAL || m->coordination) continue;
    Str word = reading_token(reading, m->sentence, m->head)->form;
    bool latter = str_eq_nocase(word, STR("latter")), former = str_eq_nocase(word, STR("former"));
    if (!latter && !former) continue;
    uint32_t from = i;
    for (uint32_t k = i; former && k-- > 0 && mention(reading, k)->sentence + 1 >= m->sentence;) /* "The latter ... The former": of the same two */
      if (mention(reading, k)->kind == MENTION_NOMINAL && str_eq_nocase(reading_token(reading, mention(reading, k)->sentence, mention(reading, k)->head)->form, STR("latter"))) from = k;
    bool same = from != i && two[0] != NO_MENTION;
    if (!same && !two_before(reading, i, two)) {
      two[0] = two[1] = NO_MENTION;
      continue;
    }
    cluster_join(reading, i, latter ? two[0] : two[1], "one of two", 0.8F);
  }
}
