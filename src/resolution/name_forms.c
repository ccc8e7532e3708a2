/*
 * name_forms.c - forms of one name that share all that is its own: "the City of Tulsa" and "Tulsa", "Chatham Islands" and
 * "the Chathams", "Higuchi Ichiyo" and "Ichiyo Higuchi"; letters that an article itself spells out in
 * common words ("sea surface salinity (SSS)"), which are then no organization's.
 */
#include "resolution/parts.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static Str joined_from(Reading *r, const NameWords *name, uint32_t first, uint32_t end)
{
  NameWords part = {.count = 0};
  for (uint32_t i = first; i < end; i++) part.words[part.count++] = name->words[i];
  return name_joined(&part, r->arena);
}

/* ---- places ------------------------------------------------------------------------------------------------------------- */

/* "tulsa" of "City of Tulsa", "chathams" of "Chatham Islands"; or "". The City of London is not London, and Hong Kong Island is only a
 * part of Hong Kong. */
static Str place_proper(Reading *r, const NameWords *n)
{
  static const char *const kinds[] = {"city", "town", "village", "borough", "municipality", "island", "isle", "state", "province"};
  if (n->count < 2) return (Str){"", 0};
  if (str_is(n->words[n->count - 1], "islands")) return str_format(r->arena, "%.*ss", STR_ARG(joined_from(r, n, 0, n->count - 1)));
  bool of = n->count > 2 && str_is(n->words[1], "of") && str_among(n->words[0], kinds, COUNT_OF(kinds));
  return of && !str_is(n->words[2], "london") ? joined_from(r, n, 2, n->count) : (Str){"", 0};
}

static bool is_place(Reading *r, uint32_t m)
{
  EntityType type = cluster_type(r, m);
  return type == ENTITY_PLACE || type == ENTITY_NONE || type == ENTITY_CONCEPT;
}

static void join_places(Reading *r, uint32_t from, uint32_t to)
{
  Map bare;
  map_init(&bare, r->arena, 64);
  for (uint32_t i = from; i < to; i++) {
    if (mention(r, i)->kind != MENTION_NAME || mention(r, i)->name.titled) continue;
    bool fresh;
    uint64_t *at = map_at(&bare, name_joined(&mention(r, i)->name, r->arena), &fresh);
    if (fresh) *at = i;
  }
  for (uint32_t i = from; i < to; i++) {
    if (mention(r, i)->kind != MENTION_NAME || cluster_type(r, i) != ENTITY_PLACE) continue;
    Str own = place_proper(r, &mention(r, i)->name);
    if (!own.len) continue;
    const uint64_t *at = map_find(&bare, own);
    if (at && is_place(r, (uint32_t)*at)) cluster_join(r, i > *at ? i : (uint32_t)*at, i > *at ? (uint32_t)*at : i, "place name", 0.9F);
  }
}

/* ---- people ------------------------------------------------------------------------------------------------------------- */

/* The family's name first or last, as the languages have it: two words, both in both. */
static void join_turned(Reading *r, uint32_t from, uint32_t to)
{
  Map turned;
  map_init(&turned, r->arena, 64);
  for (uint32_t i = from; i < to; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || m->name.count != 2 || m->name.suffix.len || cluster_type(r, i) != ENTITY_PERSON) continue;
    const uint64_t *at = map_find(&turned, name_joined(&m->name, r->arena));
    if (at && !apart_known(r, i, (uint32_t)*at)) cluster_join(r, i, (uint32_t)*at, "words turned", 0.85F);
    bool fresh;
    Str key = str_format(r->arena, "%.*s %.*s", STR_ARG(m->name.words[1]), STR_ARG(m->name.words[0]));
    uint64_t *slot = map_at(&turned, key, &fresh);
    if (fresh) *slot = i;
  }
}

/* "Zelenskyy" where the article has Volodymyr Zelensky, and nobody else who is spelled so. */
static void join_spelled(Reading *r, uint32_t from, uint32_t to)
{
  enum { SEVERAL = UINT32_MAX };
  Map bearers;
  map_init(&bearers, r->arena, 64);
  for (uint32_t i = from; i < to; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || m->name.count < 2 || cluster_type(r, i) != ENTITY_PERSON) continue;
    bool fresh;
    uint64_t *bearer = map_at(&bearers, spelling_normal(m->name.words[m->name.count - 1], r->arena), &fresh);
    if (fresh) *bearer = i;
    else if (*bearer != SEVERAL && cluster_of(r, (uint32_t)*bearer) != cluster_of(r, i)) *bearer = SEVERAL;
  }
  for (uint32_t i = from; i < to; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || m->name.count != 1 || cluster_type(r, i) != ENTITY_PERSON) continue;
    Str normal = spelling_normal(m->name.words[0], r->arena);
    const uint64_t *bearer = str_eq(normal, m->name.words[0]) ? NULL : map_find(&bearers, normal);
    if (!bearer || *bearer == SEVERAL || str_eq(mention(r, (uint32_t)*bearer)->name.words[mention(r, (uint32_t)*bearer)->name.count - 1], m->name.words[0])) continue;
    if (!apart_known(r, i, (uint32_t)*bearer)) cluster_join(r, i > *bearer ? i : (uint32_t)*bearer, i > *bearer ? (uint32_t)*bearer : i, "other spelling", 0.9F);
  }
}

/* ---- letters --------------------------------------------------------------------------------------------------------------- */

static bool is_letters(Str text)
{
  for (size_t i = 0; i < text.len; i++)
    if (text.at[i] < 'A' || text.at[i] > 'Z') return false;
  return text.len >= 2 && text.len <= 6;
}

/* The letters begin the common words right before the bracket: "sea surface salinity (SSS". */
static bool spelled_before(const Sentence *s, const Mention *m)
{
  const Token *t = s->tokens;
  if (m->first != m->last || m->first < 3 || !str_is(t[m->first - 1].form, "(")) return false;
  uint32_t at = m->first - 1;
  for (size_t letter = m->text.len; letter-- > 0;) {
    if (!at) return false;
    at--;
    while (at > 0 && (t[at].upos == UPOS_ADP || t[at].upos == UPOS_CCONJ || t[at].upos == UPOS_DET || t[at].upos == UPOS_PUNCT) && t[at].form.at[0] != (m->text.at[letter] | 32)) at--;
    if (t[at].form.at[0] != (m->text.at[letter] | 32)) return false; /* in small letters */
  }
  return true;
}

static void letters_typed(Reading *r, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i < to; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || m->gazetteer || !is_letters(m->text) || !spelled_before(&r->sentences->at[m->sentence], m)) continue;
    Str noun = reading_token(r, m->sentence, m->first - 2)->lemma;
    if (noun_kinds(r->resolver, noun) & (KIND_ORGANIZATION | KIND_PLACE | KIND_PERSON)) continue;
    bool longer = false;
    CLUSTER_EACH(r, cluster_of(r, i), x) longer |= mention(r, x)->kind == MENTION_NAME && mention(r, x)->name.count > 1;
    if (longer) continue;
    float *votes = r->clusters[cluster_of(r, i)].votes, sum = 1;
    for (int t = 0; t < ENTITY_COUNT; t++) sum += votes[t] > 0 ? votes[t] : 0;
    votes[ENTITY_CONCEPT] += sum;
  }
}

void sieve_name_forms(Reading *reading)
{
  uint32_t from = 0, total = (uint32_t)reading->mentions.len;
  while (from < total) { /* document by document */
    uint32_t to = from;
    while (to < total && mention(reading, to)->document == mention(reading, from)->document) to++;
    join_places(reading, from, to);
    join_turned(reading, from, to);
    join_spelled(reading, from, to);
    letters_typed(reading, from, to);
    from = to;
  }
}
