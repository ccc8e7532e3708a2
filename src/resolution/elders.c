/*
 * elders.c - "Tariq Mahmood, 46, was given seven years and Imran Mahmood, 39, four. The younger man wept": of two whose age is told.
 * Those told of last come first; of three or more only two of one sentence or of one surname are a pair.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

enum { PAIR_REACH = 3, TOLD_REACH = 10 }; /* sentences between the two; before the noun */

typedef enum { AGE_UNSAID, AGE_YOUNGER, AGE_OLDER } Compared;

/* "the younger man", "the elder of the two" */
static Compared compared(Reading *r, uint32_t i)
{
  static const char *const nouns[] = {"man", "woman", "brother", "sister", "sibling", "boy", "girl", "one", "child", "twin", "cousin", "son", "daughter", "defendant", "suspect"};
  const Mention *m = mention(r, i);
  if (m->kind != MENTION_NOMINAL || !m->definite || m->demonstrative || m->number != NUMBER_SINGULAR || m->coordination || m->predicate || cluster_is_named(r, i) || m->head < 1) return AGE_UNSAID;
  if (!str_among(m->lemma, nouns, COUNT_OF(nouns)) || m->np_first + 2 != m->head || !str_eq_nocase(reading_token(r, m->sentence, m->np_first)->form, STR("the"))) return AGE_UNSAID;
  Str word = reading_token(r, m->sentence, m->head - 1)->form;
  if (str_is(word, "younger")) return AGE_YOUNGER;
  return str_is(word, "older") || str_is(word, "elder") ? AGE_OLDER : AGE_UNSAID;
}

static bool have_one_surname(const Mention *a, const Mention *b) { return str_eq(a->name.words[a->name.count - 1], b->name.words[b->name.count - 1]); }

/* The two told of last, of whom each has his age; false: there are not two, or more of whom nothing makes two a pair. */
static bool pair_before(Reading *r, uint32_t nominal, uint32_t pair[2])
{
  const Mention *m = mention(r, nominal);
  size_t found = 0;
  bool more = false;
  for (uint32_t i = nominal; i-- > 0 && !more;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + TOLD_REACH < m->sentence) break;
    if (c->kind != MENTION_NAME || cluster_type(r, i) != ENTITY_PERSON || !age_told(r, c) || genders_clash(m->gender, cluster_gender(r, i))) continue;
    if ((found > 0 && cluster_of(r, pair[0]) == cluster_of(r, i)) || (found > 1 && cluster_of(r, pair[1]) == cluster_of(r, i))) continue;
    if (found < 2) pair[found] = i;
    else more = true;
    found++;
  }
  if (found < 2) return false;
  const Mention *later = mention(r, pair[0]), *earlier = mention(r, pair[1]);
  if (earlier->sentence + PAIR_REACH < later->sentence) return false;
  return !more || later->sentence == earlier->sentence || have_one_surname(later, earlier);
}

void sieve_elders(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    Compared which = compared(reading, i);
    uint32_t pair[2];
    if (!which || !pair_before(reading, i, pair)) continue;
    unsigned a = age_told(reading, mention(reading, pair[0])), b = age_told(reading, mention(reading, pair[1]));
    if (a == b) continue;
    uint32_t who = (a < b) == (which == AGE_YOUNGER) ? pair[0] : pair[1];
    cluster_join(reading, i, who, "of two", 0.8F);
  }
}
