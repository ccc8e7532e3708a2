/*
 * names_sieve.c - names that are forms of one name.
 * In order: a gazetteer's entry, a country's names, the same words, an acronym ("World Health Organization (WHO)"), a part of
 * a person's or an organization's name ("Powell" for "Colin L. Powell"). A part that fits two people is left apart, unless
 * one of them was its only bearer when it was first used: then the short form is established.
 *
 * Two mentions of the same word may still differ: "Washington" with a title is no city. They stay apart only where both
 * readings have support of their own, so that a slip of the name model does not split a node.
 */
#include "resolution/names.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static MentionIndex document_names(Reading *r, uint32_t from, uint32_t to)
{
  MentionIndex names = {0};
  for (uint32_t i = from; i < to; i++)
    if (mention(r, i)->kind == MENTION_NAME) LIST_PUSH(r->arena, &names) = i;
  return names;
}

/* ---- the same words ------------------------------------------------------------------------------------------------------ */

/* "the elder Hale", "the younger van der Velde", "the younger Axel Hale" */
Generation generation_of(Reading *r, const Mention *m)
{
  if (!m->first) return GENERATION_UNSAID;
  Str before = reading_token(r, m->sentence, m->first - 1)->form;
  if (str_eq_nocase(before, STR("elder")) || str_eq_nocase(before, STR("older"))) return GENERATION_ELDER;
  return str_eq_nocase(before, STR("younger")) ? GENERATION_YOUNGER : GENERATION_UNSAID;
}

/* "the elder Hale" is not Robert Hale Jr., "the younger Hale" is. */
bool generation_fits(Reading *r, const Mention *part, const Mention *whole)
{
  Generation g = generation_of(r, part);
  Str suffix = whole->name.suffix;
  Str before = whole->first ? reading_token(r, whole->sentence, whole->first - 1)->lemma : (Str){"", 0}; /* "his son George" */
  if (str_is(before, ",") && whole->first > 1) before = reading_token(r, whole->sentence, whole->first - 2)->lemma;
  bool junior = (suffix.len && (suffix.at[0] == 'j' || suffix.at[0] == 'i')) || str_is(before, "son") || str_is(before, "daughter");
  bool senior = (suffix.len && suffix.at[0] == 's') || str_is(before, "father") || str_is(before, "mother");
  return !(g == GENERATION_ELDER && junior) && !(g == GENERATION_YOUNGER && senior);
}

static bool person_supported(Reading *r, const MentionIndex *names, const Mention *m)
{
  if (m->role_count || m->name.titled) return true;
  for (size_t i = 0; i < names->len; i++) {
    const Mention *n = mention(r, names->at[i]);
    if (n->type == ENTITY_PERSON && n->name.count >= 2 && person_names_agree(r->resolver, &m->name, &n->name)) return true;
  }
  return false;
}

/* "Irving, Texas": the town, and not short for the Irving Police Department. */
static bool is_set_in_place(Reading *r, const Mention *m)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->last + 2 >= s->len || !str_is(s->tokens[m->last + 1].form, ",")) return false;
  for (uint32_t k = m->last + 2; k < s->len && k < m->last + 5; k++) {
    uint32_t land = r->at[m->sentence][k];
    if (land == NO_MENTION) continue;
    const Mention *l = mention(r, land);
    bool known = l->kind == MENTION_NAME && l->first == m->last + 2 && l->type == ENTITY_PLACE && (l->country || lex_has(r->resolver->places, l->key));
    return known && (l->last + 1 >= s->len || s->tokens[l->last + 1].upos == UPOS_PUNCT);
  }
  return false;
}

/* "lives in Lowell": where nobody can be called so; "believes in Lowell" is no place. */
static bool stands_within(Reading *r, const Mention *m)
{
  static const char *const words[] = {"in", "near", "outside"}, *const inner[] = {"believe", "trust", "confide", "invest", "interest", "faith", "confidence", "belief", "see", "find", "delight"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t mark = tree_child(tree, m->head, DEP_CASE), over = t[m->head].head;
  if (mark == NO_TOKEN || mark + 1 != m->first || over >= tree->sentence->len) return false;
  static const char *const ruled[] = {"mayor", "governor", "sheriff", "resident", "town", "village", "city"}; /* "the mayor of Lowell" */
  if (str_is(t[mark].lemma, "of") && str_among(t[over].lemma, ruled, COUNT_OF(ruled))) return true;
  return str_among(t[mark].lemma, words, COUNT_OF(words)) && !str_among(t[over].lemma, inner, COUNT_OF(inner));
}

bool is_surely_place(Reading *r, const Mention *m) { return m->type == ENTITY_PLACE && !m->name.titled && (is_set_in_place(r, m) || stands_within(r, m)); }

static bool other_supported(Reading *r, const MentionIndex *names, const Mention *m)
{
  const Resolver *res = r->resolver;
  if (m->type == ENTITY_PLACE) return lex_has(res->places, m->key) || lex_has(res->countries, m->key) || is_surely_place(r, m);
  if (m->type != ENTITY_ORGANIZATION) return false;
  for (const LexEntry *e = lex_find(res->organization_words, m->key); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "name")) return true;
  for (size_t i = 0; i < names->len; i++) {
    const Mention *n = mention(r, names->at[i]);
    if (n->type != ENTITY_ORGANIZATION || n->name.count <= m->name.count) continue;
    bool of_several = n->name.count > 2 && str_eq(n->name.words[0], m->name.words[0]) && (str_is(n->name.words[1], "&") || str_is(n->name.words[1], "and")); /* "Alder & Birch" */
    if (of_several || organization_names_agree(res, &m->name, &n->name)) return true;
  }
  return false;
}

static bool readings_conflict(Reading *r, const MentionIndex *names, const Mention *a, const Mention *b)
{
  if (a->name.titled && b->name.titled && person_names_clash(r->resolver, &a->name, &b->name)) return true;
  if ((a->club && b->town) || (a->town && b->club)) return true;
  if (a->ship != b->ship) return a->type != ENTITY_NONE && b->type != ENTITY_NONE;
  if (a->firm != b->firm && (a->type == ENTITY_PERSON || b->type == ENTITY_PERSON)) return person_supported(r, names, a->firm ? b : a);
  if ((a->type == ENTITY_PERSON) == (b->type == ENTITY_PERSON) || a->name.count > 1) return false;
  if (a->type == ENTITY_NONE || b->type == ENTITY_NONE) return false;
  const Mention *person = a->type == ENTITY_PERSON ? a : b, *other = person == a ? b : a;
  return person_supported(r, names, person) && other_supported(r, names, other);
}

/* The rest of a full name whose surname that is, last or, as in the East, first: "edwin" of Edwin Hale, "guoqiang" of Zhao Guoqiang; "". */
static Str given_beside(Reading *r, const Mention *full, Str surname)
{
  const NameWords *n = &full->name;
  if (n->count < 2 || full->type != ENTITY_PERSON) return (Str){"", 0};
  if (str_eq(n->words[n->count - 1], surname)) return n->words[0];
  return str_eq(n->words[0], surname) && !lex_has(r->resolver->given_names, surname) ? n->words[n->count - 1] : (Str){"", 0};
}

/* "Mrs. Hale" where both Edwin and Marion Hale are named: her title tells her from the other Hales. */
static Gender gender_told(Reading *r, const MentionIndex *names, uint32_t at)
{
  const Mention *m = mention(r, at);
  if (!m->name.titled || m->name.count != 1 || !m->name.gender) return GENDER_UNKNOWN;
  Str one = {"", 0};
  bool own = false, several = false;
  for (size_t i = 0; i < names->len; i++) {
    const Mention *n = mention(r, names->at[i]);
    Str given = given_beside(r, n, m->name.words[0]);
    if (!given.len) continue;
    if (n->gender && n->gender != m->name.gender) return m->name.gender;
    own |= n->gender == m->name.gender;
    several |= one.len && !str_eq(one, given);
    one = given;
  }
  if (!own && is_kinswoman_told(r, at)) return m->name.gender;
  return own && several ? m->name.gender : GENDER_UNKNOWN; /* one of them is known to be a woman, of the other it was not said */
}

/* "Senator Grant" where Hollis Grant is president and Abel Grant a senator: the office of a name by which several are called. */
static Str office_told(Reading *r, const MentionIndex *names, const Mention *m)
{
  if (!m->name.titled || m->name.count != 1 || m->role_count != 1) return (Str){"", 0};
  Str one = {"", 0};
  bool several = false, carried = false;
  for (size_t i = 0; i < names->len; i++) {
    const Mention *n = mention(r, names->at[i]);
    Str given = n->document == m->document ? given_beside(r, n, m->name.words[0]) : (Str){"", 0};
    if (!given.len) continue;
    several |= one.len && !str_eq(one, given);
    one = given;
    for (uint32_t k = 0; k < n->role_count; k++) carried |= str_eq(n->roles[k].role, m->roles[0].role);
  }
  return several && carried ? m->roles[0].role : (Str){"", 0};
}

/* Rulers who are counted */
static bool is_sovereign(const Mention *m)
{
  static const char *const titles[] = {"king", "queen", "pope", "emperor", "empress", "tsar", "czar", "sultan", "emir", "shah", "patriarch"};
  for (uint32_t k = 0; k < m->role_count; k++)
    if (str_among(m->roles[k].role, titles, COUNT_OF(titles))) return true;
  return false;
}

/* "Prince Harry", and "Harry" behind him, where a Harry Styles is named who is no prince. */
static bool is_ruler_apart(Reading *r, const MentionIndex *names, uint32_t at)
{
  uint32_t ruler = ruler_meant(r, at);
  bool other = false;
  for (size_t i = 0; ruler != NO_MENTION && i < names->len; i++) {
    const Mention *n = mention(r, names->at[i]);
    if (n->type != ENTITY_PERSON || n->name.count < 2 || !person_names_agree(r->resolver, &mention(r, ruler)->name, &n->name)) continue;
    if (!is_styled_other(r, ruler, names->at[i])) return false;
    other = true;
  }
  return other;
}

/* Joins names of the same words; gives one name of each group, which stands for all of it in the later passes. */
/* "Johann" where the article has a Johann Plonk: of him, and not of a Johann II. */
static bool has_surname_told(const Reading *r, const MentionIndex *names, uint32_t at)
{
  const Mention *m = &r->mentions.at[at];
  for (size_t i = 0; i < names->len; i++) {
    const Mention *n = &r->mentions.at[names->at[i]];
    if (m->name.count == 1 && n->document == m->document && n->name.count == 2 && !n->name.titled && !n->name.suffix.len && n->type == ENTITY_PERSON && str_eq(n->name.words[0], m->name.words[0])) return true;
  }
  return false;
}

static MentionIndex join_same_words(Reading *r, const MentionIndex *names)
{
  MentionIndex distinct = {0};
  Map first, ruler; /* key -> name that opens its group; groups of one key are chained by `follow`. "ingrid" -> Ingrid IV */
  map_init(&first, r->arena, names->len);
  map_init(&ruler, r->arena, 8);
  uint32_t *follow = ARENA_ARRAY(r->arena, uint32_t, r->mentions.len);
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i];
    bool fresh;
    mention(r, at)->uses = 1;
    Str key = name_joined(&mention(r, at)->name, r->arena), suffix = mention(r, at)->name.suffix;
    if (!key.len) continue;
    Generation generation = generation_of(r, mention(r, at));
    if (generation) key = str_format(r->arena, "%.*s \x01%d", STR_ARG(key), (int)generation);
    if (suffix.len) key = str_format(r->arena, "%.*s %.*s", STR_ARG(key), STR_ARG(suffix)); /* father and son */
    Gender told = gender_told(r, names, at);
    if (told) key = str_format(r->arena, "%.*s \x03%d", STR_ARG(key), (int)told);
    Str office = told ? (Str){"", 0} : office_told(r, names, mention(r, at));
    if (office.len) key = str_format(r->arena, "%.*s \x04%.*s", STR_ARG(key), STR_ARG(office));
    Str plain = key;
    if (is_ruler_apart(r, names, at)) key = str_format(r->arena, "%.*s \x05", STR_ARG(key));
    if (mention(r, at)->sense.len) key = str_format(r->arena, "%.*s \x02%.*s", STR_ARG(key), STR_ARG(mention(r, at)->sense));
    const uint64_t *numbered = map_find(&first, key) ? NULL : map_find(&ruler, plain); /* "Ingrid", "Queen Ingrid" after "Queen Ingrid IV", before any Princess Ingrid */
    if (numbered && (!mention(r, at)->name.titled || is_sovereign(mention(r, at))) && mention(r, at)->type != ENTITY_PLACE && (mention(r, at)->name.titled || !has_surname_told(r, names, at))) {
      cluster_join(r, at, (uint32_t)*numbered, "without the number", 0.95F);
      continue;
    }
    uint64_t *head = map_at(&first, key, &fresh);
    if (fresh && suffix.len && mention(r, at)->name.count == 1) *map_at(&ruler, mention(r, at)->name.words[0], NULL) = at;
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

/* "Korea", which is no state: the one of its halves that the article names, if it names one. */
static Str half_named(Reading *r, const MentionIndex *names, Str land)
{
  Str half = {"", 0};
  for (size_t i = 0; i < names->len; i++) {
    const Mention *m = mention(r, names->at[i]);
    const LexEntry *e = m->country && m->type == ENTITY_PLACE ? lex_find(r->resolver->countries, m->key) : NULL;
    if (!e || e->field[0].len <= land.len + 1) continue;
    Str own = e->field[0], tail = {own.at + own.len - land.len, land.len};
    if (!str_eq(tail, land) || own.at[own.len - land.len - 1] != ' ') continue;
    if (half.len && !str_eq(half, own)) return land;
    half = own;
  }
  return half.len ? half : land;
}

static Str country_of(Reading *r, const MentionIndex *names, const Mention *m)
{
  const LexEntry *e = m->country ? lex_find(r->resolver->countries, m->key) : NULL;
  if (!e) return (Str){"", 0};
  return str_is(e->field[1], "-") ? half_named(r, names, e->field[0]) : e->field[0];
}

static void join_known(Reading *r, const MentionIndex *names)
{
  Map first;
  map_init(&first, r->arena, names->len);
  for (size_t i = 0; i < names->len; i++) {
    const Mention *m = mention(r, names->at[i]);
    bool fresh;
    Str key = m->gazetteer ? str_format(r->arena, "\x01%u", m->gazetteer) : m->type == ENTITY_PLACE ? country_of(r, names, m) : (Str){"", 0};
    bool union_named = str_is(m->sense, "government of European Union");
    if (union_named) key = STR("\x02" "european union");
    else if (!key.len && m->type == ENTITY_ORGANIZATION) { /* "the Fed" and "Federal Reserve" */
      key = str_format(r->arena, "\x02%.*s", STR_ARG(organization_full(r->resolver, m->key)));
    }
    const LexEntry *place = key.len || m->type != ENTITY_PLACE ? NULL : lex_find(r->resolver->places, m->key);
    if (place) key = place->field[0];
    if (!key.len) continue;
    if (m->sense.len && !union_named) key = str_format(r->arena, "%.*s \x02%.*s", STR_ARG(key), STR_ARG(m->sense));
    uint64_t *head = map_at(&first, key, &fresh);
    if (fresh) *head = names->at[i];
    else cluster_join(r, names->at[i], (uint32_t)*head, m->gazetteer ? "gazetteer" : m->type == ENTITY_ORGANIZATION ? "short form" : "place name", 1);
  }
}

/* ---- acronyms ------------------------------------------------------------------------------------------------------------- */

bool looks_acronym(Str text)
{
  size_t capitals = 0;
  for (size_t i = 0; i < text.len; i++) {
    if (text.at[i] >= 'A' && text.at[i] <= 'Z') capitals++;
    else if (text.at[i] == '&' && i && i + 1 < text.len) continue;
    else if (text.at[i] != '.' && !(text.at[i] >= 'a' && text.at[i] <= 'z' && i)) return false;
    else if (text.at[i] != '.' && capitals * 2 < i) return false;
  }
  return capitals >= 2 && text.len <= 12;
}

/* "World Health Organization (WHO)": only a bracket stands between them. */
static bool is_defined_by(const Reading *r, const Mention *full, const Mention *acronym)
{
  if (full->sentence != acronym->sentence || acronym->first < full->last + 2) return false;
  bool party = acronym->first == full->last + 3 && str_is(reading_token(r, full->sentence, full->last + 1)->form, "party"); /* "the Civic Platform party (PO)" */
  return (party || acronym->first == full->last + 2) && str_is(reading_token(r, full->sentence, acronym->first - 1)->form, "(");
}

/* "the Freedom and Solidarity party (SaS)": a party has letters of its own tongue, two of them or more, whatever their size. */
static bool is_lettered_party(const Reading *r, const Mention *full, const Mention *letters)
{
  const Token *t = &r->sentences->at[full->sentence].tokens[letters->first];
  bool party = letters->first >= 2 && str_eq_nocase(t[-2].form, STR("party"));
  if (!party || full->type == ENTITY_PERSON || full->type == ENTITY_PLACE || letters->name.count != 1 || letters->text.len < 2 || letters->text.len > 6 || letters->first + 1 >= r->sentences->at[full->sentence].len || !str_is(t[1].form, ")")) return false;
  return letters->text.at[0] >= 'A' && letters->text.at[0] <= 'Z' && letters->text.at[letters->text.len - 1] >= 'A' && letters->text.at[letters->text.len - 1] <= 'Z' && !lex_has(r->resolver->countries, letters->key);
}

/* "CEI (Italian Episcopal Conference)": the full name in brackets behind the letters. */
static bool is_glossed_by(const Reading *r, const Mention *acronym, const Mention *full)
{
  const Sentence *s = &r->sentences->at[full->sentence];
  if (full->sentence != acronym->sentence || full->first < 2 || full->name.count < 2 || acronym->name.count != 1 || full->type == ENTITY_PLACE) return false;
  uint32_t open = full->first - 1 - str_is(s->tokens[full->first - 1].form, "the");
  return acronym->last + 1 == open && str_is(s->tokens[open].form, "(") && full->last + 1 < s->len && str_is(s->tokens[full->last + 1].form, ")");
}

/* "the National Liberation Army (ELN)": letters of another tongue, alone between the brackets behind a body's name. */
static bool is_lettered_abroad(const Reading *r, const Mention *full, const Mention *acronym)
{
  const Sentence *s = &r->sentences->at[full->sentence];
  bool closed = acronym->last + 1 < s->len && str_is(s->tokens[acronym->last + 1].form, ")");
  if (is_glossed_by(r, acronym, full)) closed = full->type != ENTITY_PERSON && full->type != ENTITY_WORK;
  else if (full->type != ENTITY_ORGANIZATION) return false;
  if (!closed || full->name.count < 2 || acronym->name.count != 1 || acronym->text.len < 3 || acronym->text.len > 6) return false;
  if (lex_has(r->resolver->places, acronym->key) || lex_has(r->resolver->countries, acronym->key)) return false;
  for (size_t i = 0; i < acronym->text.len; i++)
    if (acronym->text.at[i] < 'A' || acronym->text.at[i] > 'Z') return false;
  return true;
}

/* "M5S" of "Movimento 5 Stelle": capitals and one figure. */
static bool is_numbered_acronym(Str text)
{
  size_t digits = 0;
  for (size_t i = 0; i < text.len; i++) {
    bool digit = text.at[i] >= '0' && text.at[i] <= '9';
    digits += digit;
    if (!digit && !(text.at[i] >= 'A' && text.at[i] <= 'Z')) return false;
  }
  return text.len >= 3 && text.len <= 6 && digits == 1 && text.at[0] > '9';
}

static size_t letters_in(Str text)
{
  size_t n = 0;
  for (size_t i = 0; i < text.len; i++) n += text.at[i] != '.';
  return n;
}

/* The only body of the article whose words begin with these letters in another order; NO_MENTION: none, or several. */
static uint32_t reordered(Reading *r, const MentionIndex *names, const Mention *acronym)
{
  uint32_t found = NO_MENTION;
  for (size_t j = 0; j < names->len; j++) {
    const Mention *full = mention(r, names->at[j]);
    if (full->type != ENTITY_ORGANIZATION || full->document != acronym->document || !acronym_reordered(&full->name, acronym->text)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, names->at[j])) return NO_MENTION;
    if (found == NO_MENTION) found = names->at[j];
  }
  return found;
}

static void join_acronyms(Reading *r, const MentionIndex *names)
{
  for (size_t i = 0; i < names->len; i++) {
    const Mention *m = mention(r, names->at[i]);
    if (m->country || (!looks_acronym(m->text) && !is_numbered_acronym(m->text))) continue;
    uint32_t found = NO_MENTION;
    bool rival = false, defined = false, place = lex_has(r->resolver->places, m->key), two = letters_in(m->text) < 3; /* "D.C." */
    for (size_t j = 0; j < names->len; j++) {
      const Mention *full = mention(r, names->at[j]);
      bool bracketed = is_defined_by(r, full, m) || is_glossed_by(r, m, full);
      if (!bracketed && (place || (two && full->type != ENTITY_ORGANIZATION && full->type != ENTITY_NONE))) continue; /* "CW" is no film called Cry Wolf */
      if (i == j || full->type == ENTITY_PERSON || !(bracketed ? acronym_within(&full->name, m->text) || is_lettered_abroad(r, full, m) || is_lettered_party(r, full, m) || is_numbered_acronym(m->text) : acronym_of(&full->name, m->text))) continue;
      if (bracketed) found = names->at[j], defined = true;
      else if (!defined && found != NO_MENTION && cluster_of(r, found) != cluster_of(r, names->at[j])) rival = true;
      else if (!defined && found == NO_MENTION) found = names->at[j];
    }
    if (found == NO_MENTION && !place && m->type == ENTITY_ORGANIZATION) found = reordered(r, names, m);
    if (found != NO_MENTION && (defined || !rival)) cluster_join(r, names->at[i], found, "acronym", defined ? 1.0F : 0.9F);
  }
}

/* What was cut from a body's name names a body. */
static void body_outvotes(Reading *r, uint32_t i)
{
  float *votes = r->clusters[cluster_of(r, i)].votes, sum = 1.0F;
  for (int t = 0; t < ENTITY_COUNT; t++) sum += votes[t] > 0 ? votes[t] : 0, votes[t] = 0;
  votes[ENTITY_ORGANIZATION] = sum;
}

/* "Pagcor" of "Philippine Amusement and Gaming Corp.", "TU Delft" of "Technical University of Delft": the one name that it is cut from. */
static void join_syllables(Reading *r, const MentionIndex *names)
{
  for (size_t i = 0; i < names->len; i++) {
    const Mention *m = mention(r, names->at[i]);
    uint32_t found = NO_MENTION;
    bool rival = false;
    if (m->gazetteer || m->country || m->name.titled || m->name.count == 0 || m->name.count > 2) continue;
    if (m->name.count == 1 && (lex_has(r->resolver->places, m->key) || lex_has(r->resolver->given_names, m->key))) continue;
    for (size_t j = 0; j < names->len; j++) {
      const Mention *full = mention(r, names->at[j]);
      if (i == j || full->type == ENTITY_PLACE || full->name.titled || full->role_count || !full->name.count) continue;
      if (full->type == ENTITY_PERSON && lex_has(r->resolver->given_names, full->name.words[0])) continue;
      if (!(m->name.count == 1 ? syllables_of(&full->name, m->name.words[0]) : letters_and_town_of(&full->name, &m->name, m->text))) continue;
      rival |= found != NO_MENTION && cluster_of(r, found) != cluster_of(r, names->at[j]);
      if (found == NO_MENTION) found = names->at[j];
    }
    if (found == NO_MENTION || rival || cluster_of(r, found) == cluster_of(r, names->at[i])) continue;
    if (cluster_join(r, names->at[i], found, "cut short", 0.9F)) body_outvotes(r, found);
  }
}

/* ---- parts of names ---------------------------------------------------------------------------------------------------------- */

static void index_add(Reading *r, WordIndex *index, Str word, uint32_t name)
{
  uint64_t *head = map_at(&index->heads, word, NULL);
  index->next = arena_grow(r->arena, index->next, &index->next_cap, index->len + 1, sizeof *index->next);
  index->name = arena_grow(r->arena, index->name, &index->cap, index->len + 1, sizeof *index->name);
  index->name[index->len] = name;
  index->next[index->len] = (uint32_t)*head;
  *head = ++index->len;
}

static WordIndex index_of(Reading *r, const MentionIndex *names)
{
  WordIndex index = {0};
  map_init(&index.heads, r->arena, names->len);
  for (size_t i = names->len; i-- > 0;) { /* backwards: each chain then runs in the order of the text */
    const NameWords *n = &mention(r, names->at[i])->name;
    for (uint32_t w = 0; w < n->count; w++) {
      bool twice = false;
      for (uint32_t v = 0; v < w; v++) twice |= str_eq(n->words[v], n->words[w]);
      if (twice) continue;
      index_add(r, &index, n->words[w], names->at[i]);
      Str normal = w + 1 == n->count ? spelling_normal(n->words[w], r->arena) : n->words[w];
      if (!str_eq(normal, n->words[w])) index_add(r, &index, normal, names->at[i]);
    }
  }
  return index;
}

/* "Mets" without "the": a club's name to the tables, but a Juhan Mets may be called so. */
static bool is_bare_club(const Reading *r, const Mention *m)
{
  if (m->np_first != m->first) return false;
  for (const LexEntry *e = lex_find(r->resolver->organization_words, m->key); e; e = lex_next(r->resolver->organization_words, e))
    if (!str_is(e->field[0], "name") || !str_is(e->field[1], "sport")) return false;
  return true;
}

/* "Salgueiro de Matos": several words, and none of them a body's. */
static bool is_bare_surname(const Reading *r, const Mention *m)
{
  if (m->np_first != m->first || lex_has(r->resolver->organization_words, m->key)) return false;
  for (uint32_t i = 0; i < m->name.count; i++)
    if (lower_is_organization(r->resolver, m->name.words[i]) || lex_has(r->resolver->kind_words, m->name.words[i]) || lex_has(r->resolver->noun_classes, m->name.words[i])) return false;
  return true;
}

/* "Ba" after Hapsatou Ba, which a table knows for a field; "BA" is no surname. */
static bool is_surname_told(const Reading *r, const Mention *m)
{
  Str form = reading_token(r, m->sentence, m->head)->form;
  if (m->name.count != 1 || m->first != m->last || m->np_first != m->first || !map_find(&r->surnames, form)) return false;
  for (size_t i = 1; i < form.len; i++)
    if (form.at[i] >= 'a' && form.at[i] <= 'z') return true;
  return false;
}

/* "Prado", which a table knows for a museum: after Helena Prado, and without an article, it is she. Firms are firms.c's. */
static bool is_house_by_table(const Reading *r, const Mention *m)
{
  for (const LexEntry *e = lex_find(r->resolver->organization_words, m->key); e; e = lex_next(r->resolver->organization_words, e))
    if (str_is(e->field[0], "name")) return str_is(e->field[1], "institution") && !looks_acronym(m->text);
  return false;
}

bool may_be_person(Reading *r, uint32_t i)
{
  EntityType type = cluster_type(r, i);
  const Mention *m = &r->mentions.at[i];
  if (m->firm) return false;
  if (type == ENTITY_PERSON || type == ENTITY_NONE) return true;
  if (is_surname_told(r, m) && (type == ENTITY_CONCEPT || (type == ENTITY_ORGANIZATION && is_house_by_table(r, m)))) return true;
  bool given = m->name.count == 1 && m->np_first == m->first && lex_has(r->resolver->given_names, m->key); /* "Carmen" beside Carmen Vidal */
  if ((type == ENTITY_WORK || type == ENTITY_CONCEPT || type == ENTITY_EVENT) && given) return m->first == 0 || !str_is(reading_token(r, m->sentence, m->first - 1)->form, "\"");
  if (type == ENTITY_PRODUCT) return m->name.count == 1 && m->np_first == m->first && !m->ship; /* "Siri", of an article with a Siri Holm */
  if (type == ENTITY_PLACE) return !lex_has(r->resolver->places, m->key) && !lex_has(r->resolver->countries, m->key) && !is_surely_place(r, m);
  if (type == ENTITY_ORGANIZATION && m->votes[ENTITY_PERSON] < -0.4F) return false; /* its words speak against it: "Ann Roke of Zorvath" */
  if (type == ENTITY_ORGANIZATION && (m->name.count == 2 || m->name.count == 3)) return is_bare_surname(r, m);
  return type == ENTITY_ORGANIZATION && m->name.count == 1 && !looks_acronym(m->text) &&
         (!lex_has(r->resolver->organization_words, m->key) || is_bare_club(r, m));
}

/* A company's first word alone looks like a surname or a town to the name model: "Nordell" after "Nordell Group PLC". It is
 * the company's unless the article or the word lists know such a person or place. */
bool may_be_short_company(Reading *r, const WordIndex *index, const Mention *m, EntityType type)
{
  if (m->name.count != 1 || m->name.titled) return false;
  if (type == ENTITY_PLACE) return !lex_has(r->resolver->places, m->key) && !lex_has(r->resolver->countries, m->key);
  for (uint32_t at = index_first(index, m->name.words[0]); at; at = index->next[at - 1]) {
    const Mention *n = mention(r, index->name[at - 1]);
    if (n->type == ENTITY_PERSON && n->name.count >= 2 && person_names_agree(r->resolver, &m->name, &n->name)) return false;
  }
  return true;
}

/* "Plonk" taken for a company where there is a Plonk Motors is no surname, though there is a Zorba Plonk as well. */
bool is_company_of_that_name(Reading *r, const WordIndex *index, uint32_t part)
{
  const Mention *m = mention(r, part);
  if (m->name.count != 1 || m->name.titled || cluster_type(r, part) != ENTITY_ORGANIZATION) return false;
  for (uint32_t at = index_first(index, m->name.words[0]); at; at = index->next[at - 1]) {
    const Mention *n = mention(r, index->name[at - 1]);
    if (n->name.count >= 2 && str_eq(n->name.words[0], m->name.words[0]) && cluster_type(r, index->name[at - 1]) == ENTITY_ORGANIZATION) return true;
  }
  return false;
}

/* The first name of two words or more that has `m`'s one word: a person's surname, or an organization's first word. */
static uint32_t first_longer(Reading *r, const WordIndex *index, const Mention *m, EntityType type)
{
  for (uint32_t at = index_first(index, m->name.words[0]); at; at = index->next[at - 1]) {
    uint32_t i = index->name[at - 1];
    const Mention *n = mention(r, i);
    if (n->name.count < 2 || cluster_type(r, i) != type) continue;
    bool fits = type == ENTITY_PERSON ? str_eq(n->name.words[n->name.count - 1], m->name.words[0]) : str_eq(n->name.words[0], m->name.words[0]);
    if (fits) return i;
  }
  return NO_MENTION;
}

/* A town's name that won a match once is the club's throughout an article of sport. */
static void settle_clubs(Reading *r, const MentionIndex *names, const WordIndex *index)
{
  for (size_t i = 0; i < names->len; i++) {
    uint32_t root = cluster_of(r, names->at[i]);
    const Mention *m = mention(r, names->at[i]);
    bool club = false, country = false;
    CLUSTER_EACH(r, root, x) club |= mention(r, x)->club, country |= mention(r, x)->country;
    if (!club || country || (m->name.count == 1 && first_longer(r, index, m, ENTITY_PERSON) != NO_MENTION)) continue;
    float *votes = r->clusters[root].votes;
    votes[ENTITY_ORGANIZATION] += votes[ENTITY_PLACE] + 0.1F;
    votes[ENTITY_PLACE] = 0;
    if (m->name.count > 1) continue;
    votes[ENTITY_ORGANIZATION] += votes[ENTITY_PERSON];
    votes[ENTITY_PERSON] = 0;
  }
}

/* "Brandt" after "Brandt Foods" and before "Otto Brandt"; "Kaergaard", whose shares rose, before its founder "Lars Kaergaard" is
 * named: a firm and one of its family bear one name. Nobody is called by a bare surname before the article has said who that is,
 * so the word stays the firm's, whatever the name model took it for. */
static void settle_family_firms(Reading *r, const MentionIndex *names, const WordIndex *index)
{
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i];
    const Mention *m = mention(r, at);
    if (m->name.count != 1 || looks_acronym(m->text)) continue;
    uint32_t person = first_longer(r, index, m, ENTITY_PERSON), firm = first_longer(r, index, m, ENTITY_ORGANIZATION), first_use = cluster_of(r, at);
    if (person == NO_MENTION || person < first_use) continue;
    float organization = 0, other = 0;
    bool titled = false;
    CLUSTER_EACH(r, first_use, x) {
      const Mention *use = mention(r, x);
      titled |= use->name.titled;
      organization += use->votes[ENTITY_ORGANIZATION];
      other += use->votes[ENTITY_PLACE] + use->votes[ENTITY_EVENT] + use->votes[ENTITY_WORK];
    }
    bool named = firm != NO_MENTION && firm < first_use;
    if (titled || (!named && (organization < 2 || other > organization))) continue;
    float *votes = r->clusters[first_use].votes;
    votes[ENTITY_ORGANIZATION] += votes[ENTITY_PERSON] + votes[ENTITY_PLACE] + 0.1F;
    votes[ENTITY_PERSON] = votes[ENTITY_PLACE] = 0;
    CLUSTER_EACH(r, first_use, x) mention(r, x)->firm = true;
  }
}

static uint32_t uses_as_person(Reading *r, uint32_t root)
{
  uint32_t n = 0;
  CLUSTER_EACH(r, root, x) n += mention(r, x)->type == ENTITY_PERSON;
  return n;
}

/* "Diogo Matos" taken for a place or a company where "Matos" is a person and nobody else's surname: the person's full name. */
static void settle_full_names(Reading *r, const MentionIndex *names, const WordIndex *index)
{
  const Resolver *res = r->resolver;
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i];
    const Mention *m = mention(r, at);
    EntityType type = cluster_type(r, at);
    if (m->name.count < 2 || m->name.count > 3 || m->gazetteer || (type != ENTITY_PLACE && type != ENTITY_ORGANIZATION)) continue;
    Str first = m->name.words[0], last = m->name.words[m->name.count - 1];
    if (lex_has(res->places, m->key) || lex_has(res->countries, m->key) || lex_has(res->organization_words, last) || lex_has(res->kind_words, last)) continue;
    if (lex_has(res->kind_words, first) || lex_has(res->organization_words, first) || first_longer(r, index, &(Mention){.name = {.words = {last}, .count = 1}}, ENTITY_PERSON) != NO_MENTION) continue;
    for (uint32_t k = index_first(index, last); k; k = index->next[k - 1]) {
      uint32_t other = index->name[k - 1];
      if (mention(r, other)->name.count != 1 || cluster_type(r, other) != ENTITY_PERSON) continue;
      if (!given_name_gender(res, first) && uses_as_person(r, cluster_of(r, other)) < 2) continue;
      float *votes = r->clusters[cluster_of(r, at)].votes;
      votes[ENTITY_PERSON] += votes[type] + 0.1F;
      votes[type] = 0;
      break;
    }
  }
}

/* "Rockefeller died in 1937": whatever his name was taken for beside a university of that name. */
static void settle_mortals(Reading *r, const MentionIndex *names)
{
  for (size_t i = 0; i < names->len; i++) {
    if (cluster_type(r, names->at[i]) != ENTITY_ORGANIZATION || mention(r, names->at[i])->gazetteer || !is_mortal(r, names->at[i])) continue;
    float *votes = r->clusters[cluster_of(r, names->at[i])].votes;
    votes[ENTITY_PERSON] += votes[ENTITY_ORGANIZATION] + 0.1F;
    votes[ENTITY_ORGANIZATION] = 0;
  }
}

/* "Daehan Marine", taken for somebody, where "Daehan", taken for a body, has a chief executive and nobody is called Marine. */
static void settle_full_firms(Reading *r, const MentionIndex *names, const WordIndex *index)
{
  const Resolver *res = r->resolver;
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i];
    const Mention *m = mention(r, at);
    if (m->name.count < 2 || m->name.count > 3 || m->gazetteer || cluster_type(r, at) != ENTITY_PERSON || m->name.titled || m->role_count || lex_has(res->given_names, m->name.words[0])) continue;
    bool body = false, surname = false, kin = false;
    for (uint32_t k = index_first(index, m->name.words[0]); k; k = index->next[k - 1]) {
      uint32_t other = index->name[k - 1];
      const Mention *n = mention(r, other);
      kin |= other != at && n->name.count > 1 && cluster_type(r, other) == ENTITY_PERSON;
      body |= n->name.count == 1 && cluster_type(r, other) == ENTITY_ORGANIZATION && r->clusters[cluster_of(r, other)].votes[ENTITY_ORGANIZATION] >= 2 && r->clusters[cluster_of(r, other)].votes[ENTITY_PERSON] <= 0;
    }
    for (uint32_t k = index_first(index, m->name.words[m->name.count - 1]); k; k = index->next[k - 1]) surname |= mention(r, index->name[k - 1])->name.count == 1;
    if (!body || surname || kin) continue;
    float *votes = r->clusters[cluster_of(r, at)].votes;
    votes[ENTITY_ORGANIZATION] += votes[ENTITY_PERSON] + 0.1F;
    votes[ENTITY_PERSON] = 0;
  }
}

bool is_class_word(const Resolver *res, Str word)
{
  for (const LexEntry *e = lex_find(res->organization_words, word); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "suffix") || str_is(e->field[0], "noun")) return true;
  for (const LexEntry *e = lex_find(res->kind_words, word); e; e = lex_next(res->kind_words, e))
    if (str_is(e->field[0], "namesuffix")) return true;
  return false;
}

/* Some longer name of the cluster holds both: "María Josefa" and "García Lorente" are parts of one. */
static bool both_within(Reading *r, uint32_t root, const NameWords *x, const NameWords *y)
{
  CLUSTER_EACH(r, root, i) {
    const NameWords *z = &mention(r, i)->name;
    if (mention(r, i)->kind == MENTION_NAME && z->count > x->count && z->count > y->count && person_names_agree(r->resolver, x, z) &&
        person_names_agree(r->resolver, y, z)) return true;
  }
  return false;
}

static bool mentions_clash(Reading *r, const Mention *x, const Mention *y)
{
  return person_names_clash(r->resolver, &x->name, &y->name) && !is_nickname_within(x->text, y->text) && !is_nickname_within(y->text, x->text);
}

/* No two names of the clusters clash: "George W. Bush" never meets "George H. W. Bush" through "George Bush". */
bool is_unlike_name(Reading *r, uint32_t other, uint32_t name)
{
  const Mention *o = mention(r, other), *n = mention(r, name);
  if (!o->other_name) return false;
  for (size_t i = 0; i < o->name.count; i++)
    for (size_t k = 0; k < n->name.count; k++)
      if (str_eq(o->name.words[i], n->name.words[k])) return false;
  return true;
}

/* "Beltran, known as 'El Zurdo'": of two names of one bearer that share no word, one says nothing of what goes with the other. */
bool name_clusters_clash(Reading *r, uint32_t a, uint32_t b)
{
  bool unlike = false, alike = false;
  if (apart_known(r, a, b)) return true;
  CLUSTER_EACH(r, cluster_of(r, a), x) {
    if (mention(r, x)->kind != MENTION_NAME) continue;
    CLUSTER_EACH(r, cluster_of(r, b), y) {
      if (mention(r, y)->kind != MENTION_NAME) continue;
      bool clash = mentions_clash(r, mention(r, x), mention(r, y)) && !both_within(r, cluster_of(r, a), &mention(r, x)->name, &mention(r, y)->name) &&
                   !both_within(r, cluster_of(r, b), &mention(r, x)->name, &mention(r, y)->name);
      if (!clash) alike = true;
      else if (is_unlike_name(r, x, y) || is_unlike_name(r, y, x)) unlike = true;
      else return true;
    }
  }
  return unlike && !alike;
}

/* "Kristen Wilkins" and "Kristin Wilkins" of one article: one letter of the given name, a vowel within it, is another. */
static bool is_misspelt(const NameWords *a, const NameWords *b)
{
  if (a->count != 2 || b->count != 2 || !str_eq(a->words[1], b->words[1]) || a->words[0].len != b->words[0].len || a->words[0].len < 5) return false;
  Str x = a->words[0], y = b->words[0];
  size_t differ = 0, at = 0;
  for (size_t i = 0; i < x.len; i++)
    if (x.at[i] != y.at[i]) differ++, at = i;
  return differ == 1 && at > 0 && at + 1 < x.len && strchr("aeiouy", x.at[at]) && strchr("aeiouy", y.at[at]);
}

/* Names of as many words that still agree: "Bill Clinton" and "William Clinton", "C. Powell" and "Colin Powell". */
static void join_variants(Reading *r, const MentionIndex *names, const WordIndex *index)
{
  for (size_t twice = 0; twice < 2 * names->len; twice++) { /* by the last word, then by the first, whose surnames are spelled in two ways */
    uint32_t at = names->at[twice / 2];
    const Mention *m = mention(r, at);
    if (m->name.count < 2 || cluster_type(r, at) != ENTITY_PERSON) continue;
    for (uint32_t k = index_first(index, twice % 2 ? m->name.words[0] : m->name.words[m->name.count - 1]); k; k = index->next[k - 1]) {
      uint32_t other = index->name[k - 1];
      const Mention *n = mention(r, other);
      if (other >= at) break;
      if (n->name.count < 2 || cluster_type(r, other) != ENTITY_PERSON || cluster_of(r, at) == cluster_of(r, other)) continue;
      bool misspelt = is_misspelt(&m->name, &n->name) && !apart_known(r, at, other) && !genders_clash(m->gender, n->gender);
      if (!misspelt && (!person_names_agree(r->resolver, &m->name, &n->name) || name_clusters_clash(r, at, other))) continue;
      if (generation_of(r, m) != generation_of(r, n) && m->name.count == n->name.count) continue;
      if (m->name.suffix.len && !n->name.suffix.len && person_names_equal(r->resolver, &m->name, &n->name)) continue; /* "Felix Hale Jr." after "Felix Hale": his son */
      cluster_join(r, at, other, "name variant", 0.9F);
      break;
    }
  }
}

/* ---- names of one capital noun --------------------------------------------------------------------------------------------- */

/* "the Cup" after "the Golden Cup" */
static bool is_event_word(const Resolver *res, Str word)
{
  for (const LexEntry *e = lex_find(res->kind_words, word); e; e = lex_next(res->kind_words, e))
    if (str_is(e->field[0], "event")) return true;
  return false;
}

/* "the Church" after "Church of Scientology", "the Society" after "Royal Society": the one name before that it heads. */
static void join_headed(Reading *r, const MentionIndex *names, const WordIndex *index)
{
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i];
    const Mention *m = mention(r, at);
    if (m->name.count != 1 || cluster_type(r, at) == ENTITY_PERSON || !(is_class_word(r->resolver, m->name.words[0]) || is_event_word(r->resolver, m->name.words[0]))) continue;
    if (m->np_first == m->first || m->gazetteer) continue; /* without "the" */
    uint32_t found = NO_MENTION;
    bool rival = false;
    for (uint32_t k = index_first(index, m->name.words[0]); k; k = index->next[k - 1]) {
      uint32_t other = index->name[k - 1];
      const Mention *n = mention(r, other);
      if (n->name.count < 2 || cluster_of(r, other) == cluster_of(r, at) || !name_headed_by(n, m->name.words[0])) continue;
      if (cluster_type(r, other) == ENTITY_PERSON) continue;
      if (other > at) break;
      rival |= found != NO_MENTION && cluster_of(r, found) != cluster_of(r, other);
      found = other;
    }
    if (found != NO_MENTION && !rival) cluster_join(r, at, found, "head of the name", 0.8F);
  }
}

/* "the North" where the article speaks of North Korea and of no other land that begins so. */
static void join_halves(Reading *r, const MentionIndex *names, const WordIndex *index)
{
  static const char *const halves[] = {"north", "south", "east", "west"};
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i], found = NO_MENTION;
    const Mention *m = mention(r, at);
    bool half = false, rival = false;
    for (size_t k = 0; k < COUNT_OF(halves) && m->name.count == 1; k++) half |= str_is(m->name.words[0], halves[k]);
    for (uint32_t k = half ? index_first(index, m->name.words[0]) : 0; k; k = index->next[k - 1]) {
      uint32_t other = index->name[k - 1];
      const Mention *n = mention(r, other);
      if (!n->country || n->name.count < 2 || !str_eq(n->name.words[0], m->name.words[0])) continue;
      rival |= found != NO_MENTION && cluster_of(r, found) != cluster_of(r, other);
      if (found == NO_MENTION) found = other;
    }
    if (found != NO_MENTION && !rival) cluster_join(r, at, found, "half of a land", 0.8F);
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
    WordIndex index = index_of(reading, &names);
    join_acronyms(reading, &names);
    join_syllables(reading, &names);
    settle_family_firms(reading, &names, &index);
    settle_clubs(reading, &names, &index);
    settle_mortals(reading, &names);
    settle_full_names(reading, &names, &index);
    settle_full_firms(reading, &names, &index);
    for (uint32_t words = 4; words >= 2; words--) join_parts(reading, &names, &index, true, words);
    join_variants(reading, &names, &index);
    for (int again = 0; again < 2; again++) join_parts(reading, &names, &index, true, 1); /* "Mycroft" first tells whose "Holmes" is not */
    for (uint32_t words = 4; words >= 1; words--) join_parts(reading, &names, &index, false, words);
    join_headed(reading, &names, &index);
    join_halves(reading, &names, &index);
    from = to;
  }
}
