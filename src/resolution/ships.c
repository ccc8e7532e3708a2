/*
 * ships.c - ships and the places and people that bear their names.
 * "MV Santa Rosa sank. Santa Rosa was carrying 80 people": one ship, though tables know a town of that name; "USS Arizona" is not
 * the state. A name with the letters before it is a ship's. Its bare name is where it stands with "the", does what ships do or has
 * what they have; and where nothing else is known by that name and it is not said to be where something is.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

#define ONE_OF(s, list) str_among(s, list, COUNT_OF(list))

bool is_ship_prefix(Str form)
{
  static const char *const letters[] = {"MV", "M/V", "MS", "M/S", "SS", "S/S", "USS", "HMS", "HMCS", "HMAS", "HMNZS", "RMS", "RFA", "USNS", "USCGC", "INS", "MT", "M/T", "MY", "FV", "RV"};
  return ONE_OF(form, letters);
}

Str ship_name_bare(Str name)
{
  for (size_t i = 0; i < name.len && i < 6; i++)
    if (name.at[i] == ' ') return i + 1 < name.len && is_ship_prefix((Str){name.at, i}) ? (Str){name.at + i + 1, name.len - i - 1} : name;
  return name;
}

bool does_as_ships(Str lemma)
{
  static const char *const verbs[] = {"sink", "capsize", "founder", "sail", "dock", "moor"};
  return ONE_OF(lemma, verbs);
}

static bool has_prefix(const Mention *m) { return m->kind == MENTION_NAME && m->type == ENTITY_PRODUCT && ship_name_bare(m->text).len < m->text.len; }

/* "in Santa Rosa", "from Arizona": where something is. */
static bool is_whereabouts(Reading *r, const Mention *m)
{
  static const char *const words[] = {"in", "at", "near", "from", "to", "into", "around", "across", "outside", "through"};
  uint32_t mark = tree_child(&r->trees[m->sentence], m->head, DEP_CASE);
  return mark != NO_TOKEN && ONE_OF(reading_token(r, m->sentence, mark)->lemma, words);
}

/* "the Santa Rosa", "Santa Rosa sank", "the crew of Santa Rosa" */
static bool is_used_as_ship(Reading *r, const Mention *m)
{
  static const char *const parts[] = {"crew", "captain", "hull", "deck", "wreck", "wreckage", "owner", "cargo", "engine", "bridge", "passenger", "operator", "skipper", "voyage", "sinking"};
  const Sentence *s = &r->sentences->at[m->sentence];
  const Token *t = s->tokens;
  uint32_t head = t[m->head].head;
  if (m->first && str_is(t[m->first - 1].lemma, "the")) return true;
  if (head >= s->len) return false;
  Deprel base = deprel_base(t[m->head].deprel);
  if (base == DEP_NSUBJ) return does_as_ships(t[head].lemma) || str_is(t[head].lemma, "carry") || str_is(t[head].lemma, "leave");
  if (base == DEP_NMOD || base == DEP_COMPOUND) return ONE_OF(t[head].lemma, parts);
  uint32_t mark = tree_child(&r->trees[m->sentence], m->head, DEP_CASE);
  return mark != NO_TOKEN && (str_is(t[mark].lemma, "aboard") || str_is(t[mark].lemma, "onboard"));
}

static bool is_known_otherwise(const Resolver *res, const Mention *m)
{
  return lex_has(res->places, m->key) || lex_has(res->countries, m->key) || m->name.titled || m->role_count || (m->name.count == 1 && lex_has(res->given_names, m->key));
}

static void take_for_ship(Mention *m)
{
  mention_take_for(m, ENTITY_PRODUCT);
  m->ship = true;
}

/* "named a boat after Ann Lee ... blessed the Ann Lee": whoever has an article where a boat is told of is no person. */
static bool is_persons_ship(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  if (m->kind != MENTION_NAME || m->type != ENTITY_PERSON || m->name.count < 2 || m->name.titled || m->role_count || m->gazetteer) return false;
  if (m->first == 0 || !str_eq_nocase(t[m->first - 1].form, STR("the")) || t[m->head].deprel == DEP_COMPOUND) return false;
  bool noun_behind = m->last + 1 < tree->sentence->len && (token_is_noun(&t[m->last + 1]) || t[m->last + 1].upos == UPOS_PROPN);
  return !noun_behind && tree_child(tree, m->head, DEP_ACL) == NO_TOKEN && tree_child(tree, m->head, DEP_NMOD) == NO_TOKEN; /* "the Ann Lee of today" */
}

static bool is_boat_noun(Str lemma)
{
  static const char *const boats[] = {"boat", "ship", "vessel", "ferry", "trawler", "freighter", "tanker", "yacht", "lifeboat", "submarine", "schooner", "warship", "frigate", "destroyer", "tug", "tugboat", "steamer", "icebreaker", "barge", "cutter", "sailboat", "carrier", "cruiser"};
  return ONE_OF(lemma, boats);
}

/* "the tanker Nordic Hawk", "rescue ship Santa Rosa" */
static bool is_told_for_ship(Reading *r, const Mention *m)
{
  const Token *t = r->sentences->at[m->sentence].tokens;
  bool thing = m->kind == MENTION_NAME && m->type == ENTITY_PRODUCT && m->first > 0;
  if (thing && is_boat_noun(str_lower(r->arena, t[m->first - 1].form))) return true;
  if (m->kind != MENTION_NAME || m->first < 2 || m->name.titled || m->role_count || m->country || m->gazetteer) return false;
  uint32_t noun = m->first - 1;
  bool the = t[noun - 1].upos == UPOS_DET || t[noun - 1].upos == UPOS_ADJ || t[noun - 1].upos == UPOS_NOUN || t[noun - 1].xpos == XPOS_PRPS || t[noun - 1].xpos == XPOS_POS;
  return the && t[noun].xpos == XPOS_NN && is_boat_noun(t[noun].lemma) && !str_is(t[noun].lemma, "carrier"); /* "the carrier Skyhaul": an airline */
}

static bool tells_of_boat(Reading *r, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i < to; i++)
    if (mention(r, i)->kind == MENTION_NOMINAL && is_boat_noun(mention(r, i)->lemma)) return true;
  return false;
}

static void document_settle(Reading *r, uint32_t from, uint32_t to)
{
  Map ships, lasts; /* "hawk" of the tanker Nordic Hawk */
  map_init(&ships, r->arena, 8);
  map_init(&lasts, r->arena, 8);
  bool any = false;
  for (uint32_t i = from; i < to; i++) {
    Mention *m = mention(r, i);
    if (is_persons_ship(r, m) && tells_of_boat(r, from, to)) take_for_ship(m);
    bool told = is_told_for_ship(r, m);
    if (!told && !has_prefix(m)) continue;
    take_for_ship(m);
    if (told && m->name.count == 2) *map_at(&lasts, m->name.words[1], NULL) = 1;
    *map_at(&ships, name_joined(&m->name, r->arena), NULL) = 1;
    any = true;
  }
  for (uint32_t i = from; any && i < to; i++) {
    Mention *m = mention(r, i);
    bool the_last = m->kind == MENTION_NAME && m->name.count == 1 && !m->name.titled && m->first && str_eq_nocase(reading_token(r, m->sentence, m->first - 1)->form, STR("the")) && map_find(&lasts, m->name.words[0]);
    if (the_last && !m->ship) take_for_ship(m);
    if (m->kind != MENTION_NAME || m->ship || m->gazetteer || !map_find(&ships, name_joined(&m->name, r->arena))) continue;
    bool otherwise = is_known_otherwise(r->resolver, m) || is_whereabouts(r, m);
    if (is_used_as_ship(r, m) || !otherwise) take_for_ship(m);
  }
}

void ships_find(Reading *reading)
{
  for (uint32_t from = 0, to = 0, total = (uint32_t)reading->mentions.len; to < total; from = to) {
    while (to < total && mention(reading, to)->document == mention(reading, from)->document) to++;
    document_settle(reading, from, to);
  }
}
