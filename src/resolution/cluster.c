/*
 * cluster.c - mentions joined into clusters: union-find with the sums that type, gender and number are read from.
 * The root is the cluster's earliest mention; every other mention keeps the rule that joined it.
 */
#include "resolution/names.h"

static void tally(const Mention *m, Cluster *c)
{
  for (int t = 0; t < ENTITY_COUNT; t++) c->votes[t] = m->votes[t];
  if (m->kind == MENTION_PRONOUN && m->animacy == ANIMACY_PERSON && m->person == 3) c->votes[ENTITY_PERSON] += 0.4F;
  c->male = m->gender == GENDER_MALE;
  c->female = m->gender == GENDER_FEMALE;
  c->neuter = m->gender == GENDER_NEUTER;
  c->singular = m->number == NUMBER_SINGULAR;
  c->plural = m->number == NUMBER_PLURAL;
  c->person = m->animacy == ANIMACY_PERSON;
  c->thing = m->animacy == ANIMACY_THING;
  c->named = m->kind == MENTION_NAME;
  c->country = m->country;
}

void clusters_start(Reading *reading)
{
  reading->clusters = ARENA_ARRAY(reading->arena, Cluster, reading->mentions.len);
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    Mention *m = &reading->mentions.at[i];
    m->parent = i;
    m->next = NO_MENTION;
    m->tail = i;
    m->size = 1;
    tally(m, &reading->clusters[i]);
  }
}

uint32_t cluster_of(const Reading *reading, uint32_t mention)
{
  Mention *at = reading->mentions.at;
  while (at[mention].parent != mention) {
    at[mention].parent = at[at[mention].parent].parent;
    mention = at[mention].parent;
  }
  return mention;
}

static void cluster_add(Cluster *to, const Cluster *from)
{
  for (int t = 0; t < ENTITY_COUNT; t++) to->votes[t] += from->votes[t];
  to->male += from->male;
  to->female += from->female;
  to->neuter += from->neuter;
  to->singular += from->singular;
  to->plural += from->plural;
  to->person += from->person;
  to->thing += from->thing;
  to->named += from->named;
  to->country += from->country;
}

/* "Dale Becker is a welder; Roy Becker a pilot": whatever a tree hangs on what, two full names that differ are two people, unless the
 * article says that somebody has both. */
static bool are_two_people(Reading *reading, uint32_t a, uint32_t b, const char *rule)
{
  static const char *const told[] = {"other name", "naming", "name variant", "exact", "gazetteer", "kin", "pronoun"};
  if (!cluster_is_named(reading, a) || !cluster_is_named(reading, b) || str_among(str_of(rule), told, COUNT_OF(told))) return false;
  return cluster_type(reading, a) == ENTITY_PERSON && cluster_type(reading, b) == ENTITY_PERSON && name_clusters_clash(reading, a, b);
}

static bool names_touch(const NameWords *a, const NameWords *b, Str a_text, Str b_text)
{
  for (uint32_t i = 0; i < a->count; i++)
    for (uint32_t j = 0; j < b->count; j++)
      if (str_eq(a->words[i], b->words[j])) return true;
  return acronym_of(a, b_text) || acronym_of(b, a_text);
}

/* "arts center (Playhouse Square Center), orchestra (Cleveland Orchestra)": a noun between two names that share no word does not make
 * them one. */
static bool are_two_things(Reading *reading, uint32_t a, uint32_t b, const char *rule)
{
  static const char *const loose[] = {"apposition", "copula", "class noun", "same noun", "same words", "nominal", "kind"};
  if (!cluster_is_named(reading, a) || !cluster_is_named(reading, b) || !str_among(str_of(rule), loose, COUNT_OF(loose))) return false;
  CLUSTER_EACH(reading, a, x) {
    const Mention *m = &reading->mentions.at[x];
    if (m->kind != MENTION_NAME) continue;
    CLUSTER_EACH(reading, b, y) {
      const Mention *n = &reading->mentions.at[y];
      if (n->kind == MENTION_NAME && names_touch(&m->name, &n->name, m->text, n->text)) return false;
    }
  }
  return true;
}

bool cluster_join(Reading *reading, uint32_t mention, uint32_t antecedent, const char *rule, float score)
{
  uint32_t a = cluster_of(reading, antecedent), b = cluster_of(reading, mention);
  Mention *at = reading->mentions.at;
  if (a == b || at[a].document != at[b].document || are_two_people(reading, a, b, rule) || are_two_things(reading, a, b, rule)) return false;
  if (!at[mention].rule[0]) at[mention].rule = rule, at[mention].score = score;
  if (b < a) {
    uint32_t t = a;
    a = b;
    b = t;
  }
  if (!at[b].rule[0]) at[b].rule = rule, at[b].score = score;
  at[b].parent = a;
  at[at[a].tail].next = b;
  at[a].tail = at[b].tail;
  at[a].size += at[b].size;
  cluster_add(&reading->clusters[a], &reading->clusters[b]);
  return true;
}

EntityType cluster_type(const Reading *reading, uint32_t mention)
{
  const float *votes = reading->clusters[cluster_of(reading, mention)].votes;
  EntityType best = ENTITY_NONE;
  for (int t = ENTITY_PERSON; t < ENTITY_COUNT; t++)
    if (votes[t] > 0 && (best == ENTITY_NONE || votes[t] > votes[best])) best = (EntityType)t;
  return best;
}

Gender cluster_gender(const Reading *reading, uint32_t mention)
{
  const Cluster *c = &reading->clusters[cluster_of(reading, mention)];
  if (c->male || c->female) return c->male == c->female ? GENDER_UNKNOWN : c->male > c->female ? GENDER_MALE : GENDER_FEMALE;
  return c->neuter && c->person <= c->thing ? GENDER_NEUTER : GENDER_UNKNOWN; /* "named the MVP": a thing's word for a person */
}

Number cluster_number(const Reading *reading, uint32_t mention)
{
  const Cluster *c = &reading->clusters[cluster_of(reading, mention)];
  if (c->singular == c->plural) return NUMBER_UNKNOWN;
  return c->singular > c->plural ? NUMBER_SINGULAR : NUMBER_PLURAL;
}

Animacy cluster_animacy(const Reading *reading, uint32_t mention)
{
  const Cluster *c = &reading->clusters[cluster_of(reading, mention)];
  if (c->person == c->thing) return ANIMACY_UNKNOWN;
  return c->person > c->thing ? ANIMACY_PERSON : ANIMACY_THING;
}

bool cluster_is_named(const Reading *reading, uint32_t mention)
{
  return reading->clusters[cluster_of(reading, mention)].named > 0;
}

bool goes_by_alias(const Reading *reading, uint32_t mention)
{
  if (!reading->mentions.at[mention].other_name) return false;
  CLUSTER_EACH(reading, cluster_of(reading, mention), x)
    if (reading->mentions.at[x].kind == MENTION_NAME && !reading->mentions.at[x].other_name) return false;
  return true;
}

bool cluster_is_country(const Reading *reading, uint32_t mention)
{
  return reading->clusters[cluster_of(reading, mention)].country > 0;
}

bool cluster_is_firm(const Reading *reading, uint32_t mention)
{
  if (mention == NO_MENTION || reading->mentions.at[mention].coordination) return false;
  return cluster_is_named(reading, mention) && cluster_type(reading, mention) == ENTITY_ORGANIZATION && !cluster_is_country(reading, mention);
}
