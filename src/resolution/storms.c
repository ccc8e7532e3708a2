/*
 * storms.c - storms bear given names: once an article has told of "Hurricane Iris", its "Iris" is the storm and no woman.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static bool names_storm(const Mention *m)
{
  static const char *const storms[] = {"hurricane", "typhoon", "cyclone", "storm"};
  if (m->kind != MENTION_NAME || m->name.count < 2 || m->name.count > 3) return false;
  Str kind = m->name.words[m->name.count - 2];
  return str_among(kind, storms, COUNT_OF(storms)) && (m->name.count == 2 || str_is(m->name.words[0], "tropical"));
}

static void document_settle(Reading *r, uint32_t from, uint32_t to)
{
  Map storms;
  map_init(&storms, r->arena, 8);
  bool any = false;
  for (uint32_t i = from; i < to; i++) {
    Mention *m = mention(r, i);
    if (!names_storm(m)) continue;
    mention_take_for(m, ENTITY_EVENT);
    *map_at(&storms, m->name.words[m->name.count - 1], NULL) = 1;
    any = true;
  }
  for (uint32_t i = from; any && i < to; i++) {
    Mention *m = mention(r, i);
    bool bare = m->kind == MENTION_NAME && m->name.count == 1 && !m->name.titled && !m->role_count && !m->gazetteer;
    if (bare && map_find(&storms, m->name.words[0])) mention_take_for(m, ENTITY_EVENT);
  }
}

void sieve_storms(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (m->kind != MENTION_NAME || m->type != ENTITY_EVENT || m->name.count != 1) continue;
    for (uint32_t j = 0; j < reading->mentions.len; j++) {
      const Mention *storm = mention(reading, j);
      if (storm->document != m->document || !names_storm(storm) || !str_eq(storm->name.words[storm->name.count - 1], m->name.words[0])) continue;
      cluster_join(reading, i > j ? i : j, i > j ? j : i, "storm", 0.95F);
      break;
    }
  }
}

void storms_find(Reading *reading)
{
  for (uint32_t from = 0, to = 0, total = (uint32_t)reading->mentions.len; to < total; from = to) {
    while (to < total && mention(reading, to)->document == mention(reading, from)->document) to++;
    document_settle(reading, from, to);
  }
}
