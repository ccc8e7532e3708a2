/*
 * names_sieve.c - names that are forms of one name.
 * In order: a gazetteer's entry, a country's names, the same words, an acronym ("World Health Organization (WHO)"), a part of
 * a person's or an organization's name ("Powell" for "Colin L. Powell"). A part that fits two people is left apart, unless
 * one of them was its only bearer when it was first used: then the short form is established.
 *
 * Two mentions of the same word may still differ: "Washington" with a title is no city. They stay apart only where both
 * readings have support of their own, so that a slip of the name model does not split a node.
 */
#include "resolution/parts.h"

typedef struct { uint32_t *at; size_t len, cap; } MentionIndex;

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static MentionIndex document_names(Reading *r, uint32_t from, uint32_t to)
{
  MentionIndex names = {0};
  for (uint32_t i = from; i < to; i++)
    if (mention(r, i)->kind == MENTION_NAME) LIST_PUSH(r->arena, &names) = i;
  return names;
}

/* ---- the same words ------------------------------------------------------------------------------------------------------ */

static bool person_supported(Reading *r, const MentionIndex *names, const Mention *m)
{
  if (m->role_count || m->name.titled) return true;
  for (size_t i = 0; i < names->len; i++) {
    const Mention *n = mention(r, names->at[i]);
    if (n->type == ENTITY_PERSON && n->name.count >= 2 && person_names_agree(r->resolver, &m->name, &n->name)) return true;
  }
  return false;
}

static bool other_supported(Reading *r, const MentionIndex *names, const Mention *m)
{
  const Resolver *res = r->resolver;
  if (m->type == ENTITY_PLACE) return lex_has(res->places, m->key) || lex_has(res->countries, m->key);
  if (m->type != ENTITY_ORGANIZATION) return false;
  for (const LexEntry *e = lex_find(res->organization_words, m->key); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "name")) return true;
  for (size_t i = 0; i < names->len; i++) {
    const Mention *n = mention(r, names->at[i]);
    if (n->type == ENTITY_ORGANIZATION && n->name.count > m->name.count && organization_names_agree(res, &m->name, &n->name)) return true;
  }
  return false;
}

static bool readings_conflict(Reading *r, const MentionIndex *names, const Mention *a, const Mention *b)
{
  if (a->name.titled && b->name.titled && person_names_clash(r->resolver, &a->name, &b->name)) return true;
  if ((a->type == ENTITY_PERSON) == (b->type == ENTITY_PERSON) || a->name.count > 1) return false;
  if (a->type == ENTITY_NONE || b->type == ENTITY_NONE) return false;
  const Mention *person = a->type == ENTITY_PERSON ? a : b, *other = person == a ? b : a;
  return person_supported(r, names, person) && other_supported(r, names, other);
}

/* Joins names of the same words; gives one name of each group, which stands for all of it in the later passes. */
static MentionIndex join_same_words(Reading *r, const MentionIndex *names)
{
  MentionIndex distinct = {0};
  Map first; /* key -> name that opens its group; groups of one key are chained by `follow` */
  map_init(&first, r->arena, names->len);
  uint32_t *follow = ARENA_ARRAY(r->arena, uint32_t, r->mentions.len);
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i];
    bool fresh;
    mention(r, at)->uses = 1;
    Str key = name_joined(&mention(r, at)->name, r->arena), suffix = mention(r, at)->name.suffix;
    if (!key.len) continue;
    if (suffix.len) key = str_format(r->arena, "%.*s %.*s", STR_ARG(key), STR_ARG(suffix)); /* father and son */
    uint64_t *head = map_at(&first, key, &fresh);
    if (fresh) {
      *head = at;
      LIST_PUSH(r->arena, &distinct) = at;
      continue;
    }
    uint32_t group = (uint32_t)*head;
    while (readings_conflict(r, names, mention(r, group), mention(r, at)) && follow[group]) group = follow[group];
    if (!readings_conflict(r, names, mention(r, group), mention(r, at))) {
      cluster_join(r, at, group, "exact", 1);
      mention(r, group)->uses++;
    } else {
      follow[group] = at;
      LIST_PUSH(r->arena, &distinct) = at;
    }
  }
  return distinct;
}

static Str country_of(const Reading *r, const Mention *m)
{
  const LexEntry *e = m->country ? lex_find(r->resolver->countries, m->key) : NULL;
  return e ? e->field[0] : (Str){"", 0};
}

static void join_known(Reading *r, const MentionIndex *names)
{
  Map first;
  map_init(&first, r->arena, names->len);
  for (size_t i = 0; i < names->len; i++) {
    const Mention *m = mention(r, names->at[i]);
    bool fresh;
    Str key = m->gazetteer ? str_format(r->arena, "\x01%u", m->gazetteer) : m->type == ENTITY_PLACE ? country_of(r, m) : (Str){"", 0};
    const LexEntry *place = key.len || m->type != ENTITY_PLACE ? NULL : lex_find(r->resolver->places, m->key);
    if (place) key = place->field[0];
    if (!key.len) continue;
    uint64_t *head = map_at(&first, key, &fresh);
    if (fresh) *head = names->at[i];
    else cluster_join(r, names->at[i], (uint32_t)*head, m->gazetteer ? "gazetteer" : "place name", 1);
  }
}

/* ---- acronyms ------------------------------------------------------------------------------------------------------------- */

static bool looks_acronym(Str text)
{
  size_t capitals = 0;
  for (size_t i = 0; i < text.len; i++) {
    if (text.at[i] >= 'A' && text.at[i] <= 'Z') capitals++;
    else if (text.at[i] != '.' && !(text.at[i] >= 'a' && text.at[i] <= 'z' && i)) return false;
    else if (text.at[i] != '.' && capitals * 2 < i) return false;
  }
  return capitals >= 2 && text.len <= 12;
}

/* "World Health Organization (WHO)": only a bracket stands between them. */
static bool is_defined_by(const Reading *r, const Mention *full, const Mention *acronym)
{
  if (full->sentence != acronym->sentence || acronym->first != full->last + 2) return false;
  return str_is(reading_token(r, full->sentence, full->last + 1)->form, "(");
}

static void join_acronyms(Reading *r, const MentionIndex *names)
{
  for (size_t i = 0; i < names->len; i++) {
    const Mention *m = mention(r, names->at[i]);
    if (m->name.count != 1 || m->country || !looks_acronym(m->text)) continue;
    uint32_t found = NO_MENTION;
    bool rival = false, defined = false;
    for (size_t j = 0; j < names->len; j++) {
      const Mention *full = mention(r, names->at[j]);
      if (i == j || full->type == ENTITY_PERSON || !acronym_of(&full->name, m->text)) continue;
      if (is_defined_by(r, full, m)) found = names->at[j], defined = true;
      else if (!defined && found != NO_MENTION && cluster_of(r, found) != cluster_of(r, names->at[j])) rival = true;
      else if (!defined && found == NO_MENTION) found = names->at[j];
    }
    if (found != NO_MENTION && (defined || !rival)) cluster_join(r, names->at[i], found, "acronym", defined ? 1.0F : 0.9F);
  }
}

/* ---- parts of names ---------------------------------------------------------------------------------------------------------- */

static bool may_be_person(const Reading *r, uint32_t i)
{
  EntityType type = cluster_type(r, i);
  const Mention *m = &r->mentions.at[i];
  if (type == ENTITY_PERSON || type == ENTITY_NONE) return true;
  if (type == ENTITY_PLACE) return !lex_has(r->resolver->places, m->key) && !lex_has(r->resolver->countries, m->key);
  return type == ENTITY_ORGANIZATION && m->name.count == 1 && !looks_acronym(m->text) &&
         !lex_has(r->resolver->organization_words, m->key);
}

/* A company's first word alone looks like a surname or a town to the name model: "Nordell" after "Nordell Group PLC". It is
 * the company's unless the article or the word lists know such a person or place. */
static bool may_be_short_company(Reading *r, const MentionIndex *names, const Mention *m, EntityType type)
{
  if (m->name.count != 1 || m->name.titled) return false;
  if (type == ENTITY_PLACE) return !lex_has(r->resolver->places, m->key) && !lex_has(r->resolver->countries, m->key);
  for (size_t i = 0; i < names->len; i++) {
    const Mention *n = mention(r, names->at[i]);
    if (n->type == ENTITY_PERSON && n->name.count >= 2 && person_names_agree(r->resolver, &m->name, &n->name)) return false;
  }
  return true;
}

static bool part_fits(Reading *r, const MentionIndex *names, uint32_t part, uint32_t whole, bool person)
{
  const Mention *p = mention(r, part), *w = mention(r, whole);
  if (w->name.count <= p->name.count) return false;
  if (person) {
    if (cluster_type(r, whole) != ENTITY_PERSON || !person_names_agree(r->resolver, &p->name, &w->name)) return false;
    Gender a = p->name.titled ? p->gender : GENDER_UNKNOWN, b = cluster_gender(r, whole);
    return !(a && b && a != b && b != GENDER_NEUTER);
  }
  EntityType a = cluster_type(r, part), b = cluster_type(r, whole);
  if (b == ENTITY_PERSON || b == ENTITY_PLACE) return false;
  if ((a == ENTITY_PERSON || a == ENTITY_PLACE) && (b != ENTITY_ORGANIZATION || !may_be_short_company(r, names, p, a))) return false;
  return organization_names_agree(r->resolver, &p->name, &w->name);
}

/* No two names of the clusters clash: "George W. Bush" never meets "George H. W. Bush" through "George Bush". */
static bool clusters_clash(Reading *r, uint32_t a, uint32_t b)
{
  CLUSTER_EACH(r, cluster_of(r, a), x) {
    if (mention(r, x)->kind != MENTION_NAME) continue;
    CLUSTER_EACH(r, cluster_of(r, b), y)
      if (mention(r, y)->kind == MENTION_NAME && person_names_clash(r->resolver, &mention(r, x)->name, &mention(r, y)->name)) return true;
  }
  return false;
}

typedef struct { uint32_t root, first, count; } Bearer; /* a cluster that a part fits; where its full name first stands */
enum { BEARERS_MAX = 16 };

static size_t bearers_find(Reading *r, const MentionIndex *names, uint32_t part, bool person, Bearer *out)
{
  size_t n = 0;
  for (size_t i = 0; i < names->len; i++) {
    uint32_t root = cluster_of(r, names->at[i]);
    if (root == cluster_of(r, part) || !part_fits(r, names, part, names->at[i], person)) continue;
    size_t k = 0;
    while (k < n && out[k].root != root) k++;
    if (k == n && n == BEARERS_MAX) break;
    if (k == n) out[n++] = (Bearer){root, names->at[i], 0};
    out[k].count += mention(r, names->at[i])->uses;
  }
  return n;
}

/* Which bearer a short form means, or NO_MENTION: the only one, or the only one before its first use. */
static uint32_t bearer_choose(const Bearer *bearers, size_t n, uint32_t first_use)
{
  if (n == 1) return bearers[0].first;
  uint32_t chosen = NO_MENTION, most = 0, second = 0;
  size_t before = 0;
  for (size_t i = 0; i < n; i++) {
    if (bearers[i].first < first_use) {
      before++;
      chosen = bearers[i].first;
    }
    if (bearers[i].count > most) second = most, most = bearers[i].count;
    else if (bearers[i].count > second) second = bearers[i].count;
  }
  if (before == 1) return chosen;
  if (most >= 3 * second)
    for (size_t i = 0; i < n; i++)
      if (bearers[i].count == most) return bearers[i].first;
  return NO_MENTION;
}

/* The full name's marks ("Inc.", "Group") say what the thing is, however often its short form was taken for a person. */
static void company_outvotes(Reading *r, uint32_t i)
{
  float *votes = r->clusters[cluster_of(r, i)].votes;
  if (votes[ENTITY_ORGANIZATION] <= 0) return;
  votes[ENTITY_ORGANIZATION] += votes[ENTITY_PERSON] + votes[ENTITY_PLACE];
  votes[ENTITY_PERSON] = votes[ENTITY_PLACE] = 0;
}

static void join_parts(Reading *r, const MentionIndex *names, bool person, uint32_t words)
{
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i];
    const Mention *m = mention(r, at);
    if (m->name.count != words || (person && !may_be_person(r, at))) continue;
    Bearer bearers[BEARERS_MAX];
    size_t n = bearers_find(r, names, at, person, bearers);
    uint32_t whole = n ? bearer_choose(bearers, n, cluster_of(r, at)) : NO_MENTION;
    if (whole == NO_MENTION || (person && clusters_clash(r, at, whole))) continue;
    cluster_join(r, at, whole, person ? "part of the name" : "short name", n == 1 ? 0.95F : 0.8F);
    if (!person) company_outvotes(r, at);
  }
}

/* Names of as many words that still agree: "Bill Clinton" and "William Clinton", "C. Powell" and "Colin Powell". */
static void join_variants(Reading *r, const MentionIndex *names)
{
  for (size_t i = 0; i < names->len; i++) {
    const Mention *m = mention(r, names->at[i]);
    if (m->name.count < 2 || cluster_type(r, names->at[i]) != ENTITY_PERSON) continue;
    for (size_t j = 0; j < i; j++) {
      const Mention *n = mention(r, names->at[j]);
      if (n->name.count < 2 || cluster_type(r, names->at[j]) != ENTITY_PERSON || cluster_of(r, names->at[i]) == cluster_of(r, names->at[j])) continue;
      if (!person_names_agree(r->resolver, &m->name, &n->name) || clusters_clash(r, names->at[i], names->at[j])) continue;
      cluster_join(r, names->at[i], names->at[j], "name variant", 0.9F);
      break;
    }
  }
}

void sieve_names(Reading *reading)
{
  uint32_t from = 0, total = (uint32_t)reading->mentions.len;
  while (from < total) { /* document by document */
    uint32_t to = from;
    while (to < total && mention(reading, to)->document == mention(reading, from)->document) to++;
    MentionIndex names = document_names(reading, from, to);
    join_known(reading, &names);
    names = join_same_words(reading, &names);
    join_acronyms(reading, &names);
    for (uint32_t words = 4; words >= 2; words--) join_parts(reading, &names, true, words);
    join_variants(reading, &names);
    join_parts(reading, &names, true, 1);
    for (uint32_t words = 4; words >= 1; words--) join_parts(reading, &names, false, words);
    from = to;
  }
}
