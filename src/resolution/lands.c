/*
 * lands.c - where somebody or a firm is from: "Kenya's Faith Chebet", "Medvedev of Russia", "Lindahl, a Swede", "British Airways", and
 * what the table tells of well-known firms. "The German lender" is none that is told to be from elsewhere.
 */
#include "resolution/scan.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* The land before the name: "Kenya's Faith Chebet"; "" where none stands there. */
Str land_before(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = m->kind == MENTION_NAME ? tree->child[m->head] : NO_TOKEN; c != NO_TOKEN; c = tree->sibling[c]) {
    if (c >= m->first || tree->sentence->tokens[c].deprel != DEP_NMOD_POSS) continue;
    const LexEntry *land = r->at[m->sentence][c] == NO_MENTION ? NULL : lex_find(r->resolver->countries, mention(r, r->at[m->sentence][c])->key);
    return land ? land->field[0] : (Str){"", 0};
  }
  for (uint32_t k = m->np_first; m->kind == MENTION_NAME && k < m->first; k++) { /* "the American grandmaster Owen Faber" */
    if (tree->sentence->tokens[k].upos != UPOS_ADJ || !is_capital(tree->sentence->tokens[k].form)) continue;
    const LexEntry *native = lex_find(r->resolver->demonyms, str_fold(r->arena, tree->sentence->tokens[k].form));
    if (native && str_is(native->field[2], "country")) return native->field[0];
  }
  return (Str){"", 0};
}

/* "the German Oskar Veit", "Kiwi rower Tane Parata": the land of the word before the name; "" where none stands there. */
static Str land_worn(Reading *r, const Mention *m)
{
  const Token *t = r->sentences->at[m->sentence].tokens;
  if (m->kind != MENTION_NAME || m->first < 1) return (Str){"", 0};
  uint32_t at = m->first - 1;
  if (at > 0 && t[at].upos == UPOS_NOUN && t[at].xpos == XPOS_NN && noun_kinds(r->resolver, t[at].lemma) & KIND_PERSON) at--;
  const LexEntry *e = is_capital(t[at].form) ? lex_find(r->resolver->demonyms, str_fold(r->arena, t[at].form)) : NULL;
  return e && str_is(e->field[2], "country") ? e->field[0] : (Str){"", 0};
}

enum { LANDS_MAX = 8 };
typedef struct { Str at[LANDS_MAX]; uint32_t count; } Lands;

static void land_add(Lands *l, Str land)
{
  if (land.len && l->count < LANDS_MAX) l->at[l->count++] = land;
}

static Str land_of_word(const Reading *r, Str folded)
{
  static const char *const also[] = {"georgia", "jordan", "chad", "niger", "mali", "guinea", "turkey", "cuba", "polish"}; /* other things, too */
  const LexEntry *e = lex_find(r->resolver->demonyms, folded);
  if (e && !str_is(e->field[2], "country")) e = NULL;
  if (!e) e = lex_find(r->resolver->countries, folded);
  return e && !str_among(folded, also, COUNT_OF(also)) ? e->field[0] : (Str){"", 0};
}

static bool is_company_word(const Resolver *res, Str w)
{
  for (const LexEntry *e = lex_find(res->organization_words, w); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "suffix") && str_is(e->field[1], "company")) return true;
  static const char *const marks[] = {"inc", "inc.", "corp", "corp.", "co", "co.", "ltd", "plc", "ag", "sa", "se", "group", "motor", "motors", "holdings"};
  return str_among(w, marks, COUNT_OF(marks));
}

/* "samsung" of "samsung electronics": the firm that the table knows, and behind it nothing but what firms are called. */
static Str land_by_table(const Reading *r, Str key)
{
  const LexEntry *e = lex_find(r->resolver->firm_lands, key);
  while (!e && key.len) {
    size_t at = key.len;
    while (at && key.at[at - 1] != ' ') at--;
    if (!at || !is_company_word(r->resolver, (Str){key.at + at, key.len - at})) return (Str){"", 0};
    key.len = at - 1;
    e = lex_find(r->resolver->firm_lands, key);
  }
  return e ? e->field[0] : (Str){"", 0};
}

/* "The Italian club": what is well known of clubs, which are no firms; an English one is British, too. */
static void land_of_club(Str key, Lands *out)
{
  static const struct { const char *club, *land; } clubs[] = {
    {"ac milan", "Italy"}, {"as roma", "Italy"}, {"atalanta", "Italy"}, {"fiorentina", "Italy"}, {"inter milan", "Italy"}, {"juventus", "Italy"}, {"sampdoria", "Italy"}, {"udinese", "Italy"},
    {"atletico madrid", "Spain"}, {"fc barcelona", "Spain"}, {"real betis", "Spain"}, {"real madrid", "Spain"}, {"real sociedad", "Spain"}, {"sevilla fc", "Spain"},
    {"bayern munich", "Germany"}, {"borussia dortmund", "Germany"}, {"bayer leverkusen", "Germany"}, {"eintracht frankfurt", "Germany"}, {"rb leipzig", "Germany"}, {"schalke", "Germany"}, {"union berlin", "Germany"}, {"werder bremen", "Germany"},
    {"benfica", "Portugal"}, {"fc porto", "Portugal"},
    {"ajax", "Netherlands"}, {"feyenoord", "Netherlands"},
    {"paris saint-germain", "France"}, {"psg", "France"},
    {"olympiacos", "Greece"}, {"panathinaikos", "Greece"},
    {"arsenal", "England"}, {"aston villa", "England"}, {"chelsea fc", "England"}, {"crystal palace", "England"}, {"manchester city", "England"}, {"manchester united", "England"}, {"newcastle united", "England"}, {"tottenham hotspur", "England"}, {"west ham", "England"}};
  for (size_t i = 0; i < COUNT_OF(clubs); i++) {
    if (!str_is(key, clubs[i].club)) continue;
    land_add(out, str_of(clubs[i].land));
    if (str_is(str_of(clubs[i].land), "England")) land_add(out, STR("United Kingdom"));
  }
}

/* "British Airways", "Bank of China" */
static void lands_of_name(Reading *r, const Mention *m, Lands *out)
{
  land_add(out, land_by_table(r, m->key));
  land_of_club(m->key, out);
  Str rest = m->key, word;
  while (memchr(m->key.at, ' ', m->key.len) && str_split(&rest, ' ', &word)) land_add(out, land_of_word(r, word));
}

/* "Lindahl, a Swede", "Bolt Corp., a Swedish supplier", "Medvedev of Russia" */
static void lands_behind(Reading *r, const Mention *m, Lands *out)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  const Token *t = s->tokens;
  uint32_t at = m->last + 1;
  if (at + 1 >= s->len) return;
  bool of = str_is(t[at].form, "of"), told = at + 2 < s->len && str_is(t[at].form, ",") && (str_is(t[at + 1].form, "a") || str_is(t[at + 1].form, "an"));
  if (told && t[at + 2].head < s->len) {
    const LexEntry *native = lex_find(r->resolver->demonyms, str_fold(r->arena, t[at + 2].form));
    if (native && str_is(native->field[2], "country")) land_add(out, native->field[0]);
  }
  uint32_t land = of ? r->at[m->sentence][at + 1] : NO_MENTION;
  bool known = land != NO_MENTION && mention(r, land)->kind == MENTION_NAME && mention(r, land)->country && mention(r, land)->first == at + 1;
  const LexEntry *e = known ? lex_find(r->resolver->countries, mention(r, land)->key) : NULL;
  if (e) land_add(out, e->field[0]);
}

/* "Acme Corp., based in Oslo": a country, or the capital of one. */
static void land_of_seat(Reading *r, const Mention *m, Lands *out)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  const Token *t = s->tokens;
  for (uint32_t k = m->last + 1; k < m->last + 4 && k + 2 < s->len; k++) {
    if (!(str_is(t[k].form, "based") || str_is(t[k].form, "headquartered")) || !str_is(t[k + 1].form, "in")) continue;
    uint32_t seat = r->at[m->sentence][k + 2];
    if (seat == NO_MENTION || mention(r, seat)->kind != MENTION_NAME) return;
    const LexEntry *e = lex_find(r->resolver->countries, mention(r, seat)->key), *city = e ? NULL : lex_find(r->resolver->places, mention(r, seat)->key);
    if (e) land_add(out, e->field[0]);
    else if (city && str_is(city->field[1], "capital") && lex_has(r->resolver->countries, str_fold(r->arena, city->field[2]))) land_add(out, city->field[2]);
    return;
  }
}

/* "Nigeria striker Plonk", "the president of France"; a coach may be from anywhere. */
static void lands_of_players(Reading *r, const Mention *m, Lands *out)
{
  static const char *const players[] = {"striker", "midfielder", "goalkeeper", "defender", "forward", "winger", "captain", "batsman", "bowler", "sprinter", "swimmer", "international", "player", "fullback", "playmaker",
                                        "president", "prime minister", "chancellor", "premier", "king", "queen", "emperor", "foreign minister", "finance minister", "senator"};
  for (uint32_t k = 0; k < m->role_count; k++) {
    const LexEntry *country = m->roles[k].of.len ? lex_find(r->resolver->countries, str_fold(r->arena, m->roles[k].of)) : NULL;
    if (country && str_among(m->roles[k].role, players, COUNT_OF(players))) land_add(out, country->field[0]);
  }
}

/* Where the cluster is told to be from: of several lands one is enough, and what it was called by such a phrase before says it, too, but less. */
LandFit land_fit(Reading *r, uint32_t candidate, Str place)
{
  Lands lands = {0}, before = {0};
  bool person = cluster_type(r, candidate) == ENTITY_PERSON;
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *m = mention(r, i);
    land_add(m->described ? &before : &lands, m->place);
    land_add(&lands, land_before(r, m));
    land_add(&lands, land_worn(r, m));
    if (m->kind != MENTION_NAME) continue;
    lands_behind(r, m, &lands);
    if (person) lands_of_players(r, m, &lands);
    else lands_of_name(r, m, &lands), land_of_seat(r, m, &lands);
  }
  for (uint32_t i = 0; i < lands.count; i++)
    if (str_eq(lands.at[i], place)) return LAND_SAME;
  return lands.count + before.count && (lands.count || !str_eq(before.at[0], place)) ? LAND_OTHER : LAND_UNTOLD;
}

/* Does the clause whose subject the name is hold the other's clause? Not by "and" or "but". */
bool is_above_clause(Reading *r, const Mention *name, const Mention *inner)
{
  const Sentence *s = &r->sentences->at[inner->sentence];
  const Token *t = s->tokens;
  if (name->sentence != inner->sentence || deprel_base(t[name->head].deprel) != DEP_NSUBJ) return false;
  uint32_t verb = t[name->head].head, at = inner->head;
  for (uint32_t steps = 0; steps < s->len && at < s->len; steps++) {
    if (at == verb) return true;
    if (t[at].deprel == DEP_CONJ || t[at].deprel == DEP_PARATAXIS) return false;
    at = t[at].head;
  }
  return false;
}
