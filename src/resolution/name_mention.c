/*
 * name_mention.c - a name becomes a mention: every table and the words around it vote for its type.
 */
#include "lexicon/gazetteer.h"
#include "lexicon/known_names.h"
#include "resolution/scan.h"

#include <string.h>

void vote(Mention *m, EntityType type, float weight) { m->votes[type] += weight; }

/* "city", "town": football clubs are called so too, and parks bear the names of people. */
static bool is_weak_suffix(Str word)
{
  static const char *const words[] = {"city", "town", "county", "forest", "palace", "house", "hall", "park", "center", "centre", "press", "heights"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(word, words[i])) return true;
  return false;
}

/* "Gerda Mills", where the name model has found a person: no firm by her surname. */
static bool is_surname_here(const Resolver *res, const Mention *m, Str word)
{
  Gazetted found;
  return m->votes[ENTITY_PERSON] > 0 && m->name.count == 2 && lex_has(res->given_names, m->name.words[0]) && gazetteer_find(word, &found) && found.surname == 2 && found.word < 0;
}

static void vote_last_word(const Resolver *res, Mention *m, Str word)
{
  if (is_surname_here(res, m, word)) return;
  for (const LexEntry *e = lex_find(res->organization_words, word); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "suffix"))
      vote(m, ENTITY_ORGANIZATION, m->name.count == 1 ? 0.3F : str_is(e->field[1], "news") || str_is(e->field[1], "company") ? 2.6F : 2.0F);
  for (const LexEntry *e = lex_find(res->kind_words, word); e; e = lex_next(res->kind_words, e)) {
    float w = m->name.count == 1 ? 0.3F : is_weak_suffix(word) ? 1.6F : 2.6F;
    if (str_is(e->field[0], "namesuffix")) vote(m, ENTITY_PLACE, w);
    else if (str_is(e->field[0], "event")) vote(m, ENTITY_EVENT, w);
    else if (str_is(e->field[0], "work")) vote(m, ENTITY_WORK, w);
    else if (str_is(e->field[0], "product")) vote(m, ENTITY_PRODUCT, w * 0.8F);
  }
}

/* "Hurricane Ida", "Operation Iraqi Freedom", "Battle of Ypres", "Lake Como", "Treaty of Rome" */
static void vote_first_word(Mention *m)
{
  static const struct { const char *word; EntityType type; } opens[] = {
      {"hurricane", ENTITY_EVENT}, {"cyclone", ENTITY_EVENT}, {"typhoon", ENTITY_EVENT}, {"operation", ENTITY_EVENT}, {"exercise", ENTITY_EVENT},
      {"battle", ENTITY_EVENT},    {"siege", ENTITY_EVENT},   {"miss", ENTITY_NONE},     {"lake", ENTITY_PLACE},      {"mount", ENTITY_PLACE},
      {"cape", ENTITY_PLACE},      {"fort", ENTITY_PLACE},    {"gulf", ENTITY_PLACE},    {"isle", ENTITY_PLACE},      {"camp", ENTITY_PLACE},
      {"treaty", ENTITY_WORK},     {"declaration", ENTITY_WORK}};
  for (size_t i = 0; i < COUNT_OF(opens) && m->name.count > 1; i++)
    if (str_is(m->name.words[0], opens[i].word)) vote(m, opens[i].type, 2.6F);
}

/* "Fjordbanken", "Sberbank", "Gazpromneft": what a firm does, at the end of its one word. */
static bool ends_as_firm(Str word)
{
  static const char *const endings[] = {"bank", "banken", "banka", "banco", "telecom", "telekom", "airlines", "airways", "pharma", "neft", "energo", "werke", "chem", "tech", "soft", "corp", "petro"};
  for (size_t i = 0; i < COUNT_OF(endings); i++)
    if (word.len > strlen(endings[i]) + 3 && str_ends(word, endings[i])) return true;
  return false;
}

/* "Buddhism", "Marxism": teachings. "example.com": a site. */
static void vote_form(const Resolver *res, Mention *m)
{
  Str word = m->name.count ? m->name.words[m->name.count - 1] : (Str){"", 0};
  if (word.len > 6 && (str_ends(word, "ism") || str_ends(word, "isms"))) vote(m, ENTITY_CONCEPT, 2.6F);
  if (m->name.count == 1 && (str_ends(word, ".com") || str_ends(word, ".org") || str_ends(word, ".net") || str_starts(word, "www.")))
    vote(m, ENTITY_PRODUCT, 2.6F);
  if (m->name.count == 1 && ends_as_firm(word) && !m->name.titled && !lex_has(res->places, m->key)) vote(m, ENTITY_ORGANIZATION, 2.0F);
}

/* "LSD", "BPA": three to six capitals. */
static bool is_acronym(Str text)
{
  for (size_t i = 0; i < text.len; i++)
    if (text.at[i] < 'A' || text.at[i] > 'Z') return false;
  return text.len >= 3 && text.len <= 6;
}

/* Capitals that people are called by, too. */
static bool is_surname_too(Str key)
{
  static const char *const names[] = {"washington", "london", "berlin", "wellington", "hamilton", "kingston", "santiago", "lima", "paris", "victoria", "sofia", "nassau", "stanley", "san jose", "luxembourg"};
  return str_among(key, names, COUNT_OF(names));
}

static void vote_tables(const Scan *scan, Mention *m)
{
  const Resolver *res = scan->r->resolver;
  const LexEntry *e;
  size_t n = m->last - m->first + 1;
  Str *lower = scan->lower + m->first;
  bool small_us = n == 1 && str_is(lower[0], "us") && !str_is(scan->s->tokens[m->first].form, "US");
  bool person = m->votes[ENTITY_PERSON] > 0; /* "Jordan", "Washington": the model reads the context, the table does not */
  if (!small_us && lex_longest(res->countries, lower, n, &e) == n) vote(m, ENTITY_PLACE, person ? 1.6F : 4.0F), m->country = true;
  else if (lex_longest(res->places, lower, n, &e) == n) {
    bool capital = n == 1 && str_is(e->field[1], "capital") && !is_surname_too(m->key) && !lex_has(res->given_names, m->key); /* "Pyongyang said": its government by its name */
    vote(m, ENTITY_PLACE, capital ? 4.0F : person ? 1.2F : 2.0F);
  }
  bool pair = n > 2 && m->votes[ENTITY_PERSON] > 0 && m->votes[ENTITY_PLACE] <= 0 && !str_is(lower[0], "mr") && !str_is(lower[0], "mr.");
  for (uint32_t i = 1; pair && i + 1 < n; i++)
    if (str_is(lower[i], "&")) vote(m, ENTITY_ORGANIZATION, 4.0F), vote(m, ENTITY_PERSON, -4.0F); /* "Kirkland & Ellis" */
  bool partners = m->text.len >= 3 && m->text.len <= 5; /* "J&J" */
  for (size_t i = 0; partners && i < m->text.len; i++) partners = (m->text.at[i] >= 'A' && m->text.at[i] <= 'Z') || (m->text.at[i] == '&' && i > 0 && i + 1 < m->text.len);
  if (partners && memchr(m->text.at, '&', m->text.len)) vote(m, ENTITY_ORGANIZATION, 4.0F);
  if (is_acronym(m->text) && !m->country && !lex_has(res->places, m->key) && !lex_has(res->things, m->key)) vote(m, ENTITY_ORGANIZATION, person ? 1.2F : 2.4F);
  unsigned kinds = n > 1 ? known_names_find(m->key) & (KNOWN_PERSON | KNOWN_PLACE | KNOWN_ORGANIZATION) : 0; /* "Third Point" */
  if (kinds == KNOWN_ORGANIZATION && m->votes[ENTITY_ORGANIZATION] > 0) vote(m, ENTITY_ORGANIZATION, 1.6F);
  if (kinds == KNOWN_PLACE && m->votes[ENTITY_PLACE] > 0) vote(m, ENTITY_PLACE, 1.2F);
  e = lex_find(res->demonyms, m->key);
  if (!e) e = lex_find(res->groups, m->key);
  if (e && memchr(e->field[1].at, 'p', e->field[1].len) && is_plural(&scan->s->tokens[m->last])) vote(m, ENTITY_GROUP, 3.0F);
  else if (e && !m->country) vote(m, ENTITY_GROUP, 1.5F);
  size_t used = lex_longest(res->organization_words, m->name.words, m->name.count, &e);
  for (; used && e; e = lex_next(res->organization_words, e)) {
    if (used == m->name.count && str_is(e->field[0], "name")) vote(m, ENTITY_ORGANIZATION, 3.0F);
    if (used < m->name.count && str_is(e->field[0], "prefix")) vote(m, ENTITY_ORGANIZATION, 2.5F);
  }
  Gazetted found; /* "Petrobras", "Al Shabab"; "Goldman" may be somebody */
  bool shorter = lex_has(res->organization_shorts, m->key) && !is_acronym(m->text) && m->key.len > 4 && (!gazetteer_find(m->key, &found) || found.surname < 0);
  if (shorter) vote(m, ENTITY_ORGANIZATION, 3.0F);
  bool initials = used != m->name.count; /* "J.P. Morgan": its words are "j", "p" and "morgan" */
  for (e = initials ? lex_find(res->organization_words, m->key) : NULL; e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "name")) vote(m, ENTITY_ORGANIZATION, 3.0F);
  if (lex_longest(res->things, lower, n, &e) == n) vote(m, entity_type_of(e->field[0]), m->name.titled ? 0.5F : 3.0F);
  if (m->name.count) vote_last_word(res, m, m->name.words[m->name.count - 1]);
  vote_first_word(m);
  vote_form(res, m);
}

static void vote_person(const Scan *scan, Mention *m)
{
  const Resolver *res = scan->r->resolver;
  if (!m->name.count) return;
  bool given = lex_has(res->given_names, m->name.words[0]) && !lex_has(res->places, m->key);
  if (given && m->name.count >= 2 && m->name.count <= 4) vote(m, ENTITY_PERSON, 1.8F);
  else if (given && m->name.count == 1) vote(m, ENTITY_PERSON, 0.5F);
  if (m->name.count >= 3 && m->name.words[1].len == 1) vote(m, ENTITY_PERSON, 1.0F); /* "Colin L. Powell" */
  bool initials = m->name.count >= 2 && m->name.count <= 4 && m->text.len > 3 && m->text.at[1] == '.' && m->name.words[m->name.count - 1].len > 3; /* "J.R. Okello" */
  initials &= m->votes[ENTITY_PLACE] <= 0 && !lex_has(res->places, m->name.words[m->name.count - 1]); /* "S. Denver Avenue" */
  if (initials && !lower_is_organization(res, m->name.words[m->name.count - 1])) vote(m, ENTITY_PERSON, 2.0F);
  if (m->name.suffix.len) vote(m, ENTITY_PERSON, 2.0F);
  if (m->name.count == 1 && lex_has(res->known_people, m->name.words[0])) vote(m, ENTITY_PERSON, 2.5F); /* "Tesla and Musk" */
}

/* "Construction Grammar", "Deixis", "Educational Leadership": by their endings not bodies but ideas, unless something says so. */
static bool has_abstract_ending(Str word)
{
  static const char *const endings[] = {"tion", "sion", "ity", "ness", "ics", "logy", "graphy", "ship", "ence", "grammar", "theory", "studies", "music",
                                        "history", "culture", "character", "language"};
  for (size_t i = 0; i < COUNT_OF(endings); i++)
    if (word.len > 5 && str_ends(word, endings[i])) return true;
  return false;
}

/* "in Coron", "from Busuanga", "Coron, Palawan" */
static bool stands_as_place(const Scan *scan, const Mention *m)
{
  static const char *const words[] = {"in", "at", "near", "from", "to", "around", "outside", "across", "toward", "towards", "through", "between", "into", "inside"};
  const Token *t = scan->s->tokens;
  uint32_t mark = tree_child(scan->tree, m->head, DEP_CASE);
  for (size_t i = 0; mark != NO_TOKEN && i < COUNT_OF(words); i++)
    if (str_is(scan->lower[mark], words[i])) return true;
  if (t[m->head].deprel == DEP_NMOD_UNMARKED || tree_child(scan->tree, m->head, DEP_APPOS) != NO_TOKEN || deprel_base(t[m->head].deprel) == DEP_APPOS) return true;
  for (uint32_t c = scan->tree->child[m->head]; c != NO_TOKEN; c = scan->tree->sibling[c])
    if (t[c].deprel == DEP_NMOD_UNMARKED) return true;
  return deprel_base(t[m->head].deprel) == DEP_CONJ;
}

/* What only the name model says, and neither a table nor the form, counts for less: it calls an organization or a place what
 * it cannot tell. */
static void weigh_unsupported(const Scan *scan, const NameSpan *n, Mention *m, float model)
{
  if (n->type != ENTITY_ORGANIZATION && n->type != ENTITY_PLACE) return;
  if (m->votes[n->type] > model + 0.05F || n->gazetteer) return;
  bool acronym = is_acronym(m->text);
  bool placed = n->type == ENTITY_PLACE && stands_as_place(scan, m);
  vote(m, n->type, acronym ? 0 : n->type == ENTITY_PLACE && !placed ? -0.35F * model : -0.25F * model);
  if (n->type != ENTITY_ORGANIZATION || acronym || !m->name.count) return;
  bool capital = true;
  for (uint32_t i = m->first; i <= m->last; i++) capital &= is_capital(scan->s->tokens[i].form);
  for (uint32_t i = 0; i < m->name.count; i++) capital &= !lower_is_organization(scan->r->resolver, m->name.words[i]);
  if (capital && has_abstract_ending(m->name.words[m->name.count - 1])) vote(m, ENTITY_CONCEPT, 2.2F);
  else if (n->quoted) vote(m, ENTITY_WORK, 1.2F);
}

EntityType votes_best(const float *votes)
{
  EntityType best = ENTITY_NONE;
  for (int t = ENTITY_PERSON; t < ENTITY_COUNT; t++)
    if (votes[t] > 0 && (best == ENTITY_NONE || votes[t] > votes[best])) best = (EntityType)t;
  return best;
}

static void name_gender(const Resolver *res, Mention *m)
{
  m->gender = m->name.gender;
  if (m->gender == GENDER_UNKNOWN && m->name.count == 1 && m->type == ENTITY_PERSON)
    m->gender = given_name_gender(res, m->name.words[0]);
  if (m->type != ENTITY_PERSON && m->type != ENTITY_NONE) m->gender = GENDER_NEUTER;
  m->animacy = m->type == ENTITY_PERSON ? ANIMACY_PERSON : m->type == ENTITY_NONE ? ANIMACY_UNKNOWN : ANIMACY_THING;
  if (m->type == ENTITY_GROUP) m->animacy = ANIMACY_UNKNOWN;
}

void add_name(Scan *scan, const NameSpan *n)
{
  Mention *m = mention_new(scan, MENTION_NAME, n->first, n->last, span_head(scan, n->first, n->last));
  phrase_span(scan, m->head, true, &m->np_first, &m->np_last);
  if (m->np_first > m->first) m->np_first = m->first;
  if (m->np_last < m->last) m->np_last = m->last;
  if (n->title_first < m->np_first) m->np_first = n->title_first;
  if (m->np_first > 0 && str_is(scan->lower[m->np_first - 1], "the")) m->np_first--;
  if (m->np_last == m->last && m->last + 1 < scan->s->len && scan->s->tokens[m->last + 1].xpos == XPOS_POS) m->np_last++;
  m->name = name_words(scan->r->resolver, m->text, scan->r->arena);
  m->number = is_plural(&scan->s->tokens[m->head]) ? NUMBER_PLURAL : NUMBER_SINGULAR;
  m->definite = true;
  m->adjective = n->adjective;
  m->gazetteer = n->gazetteer;
  if (n->gazetteer) vote(m, n->type, 100.0F);
  if (n->quoted && n->last > n->first) vote(m, ENTITY_WORK, 1.6F); /* more words than a nickname has */
  float model = n->gazetteer || n->type == ENTITY_NONE ? 0 : 2.5F * n->score;
  if (model > 0) vote(m, n->type, model);
  vote_tables(scan, m);
  weigh_unsupported(scan, n, m, model);
  vote_person(scan, m);
  vote_context(scan, m);
  name_roles(scan, m, n->title_first);
  Gender known = m->gender;
  m->type = votes_best(m->votes);
  if (m->type != ENTITY_PLACE) m->country = false;
  bool the = m->first > 0 && str_is(scan->lower[m->first - 1], "the");
  if (m->number == NUMBER_PLURAL && m->type == ENTITY_PERSON && !the) m->number = NUMBER_SINGULAR; /* "Conchita Vives": one, whatever her name ends in */
  if (m->number == NUMBER_PLURAL && m->type != ENTITY_NONE && m->type != ENTITY_PERSON && m->type != ENTITY_GROUP) m->number = NUMBER_UNKNOWN; /* "General Motors": it */
  name_gender(scan->r->resolver, m);
  if (known) m->gender = known;
}

void add_time(Scan *scan, const NameSpan *n)
{
  Mention *m = mention_new(scan, MENTION_NOMINAL, n->first, n->last, span_head(scan, n->first, n->last));
  phrase_span(scan, m->head, true, &m->np_first, &m->np_last);
  m->type = n->type;
  m->animacy = ANIMACY_THING;
  m->gender = GENDER_NEUTER;
  m->definite = true;
  m->kinds = KIND_TIME;
  vote(m, n->type, 2.0F);
}
