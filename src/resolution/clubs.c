/*
 * clubs.c - clubs that are called by their towns: "Lokomotive Leipzig lost 3-2. Leipzig had led", but "9,000 watched in Leipzig".
 * A town's name that plays (name_context.c), or that a club named in full begins or ends with where scores are told, is the club's
 * wherever it is not said to be where something is. Decided for each mention, before any are joined.
 */
#include "resolution/scan.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static bool tells_scores(Reading *r, uint32_t document)
{
  for (uint32_t s = 0; s < r->sentences->len; s++)
    for (uint32_t t = 0; r->document[s] == document && t < r->sentences->at[s].len; t++)
      if (begins_score(&r->sentences->at[s], t)) return true;
  return false;
}

/* "in Leipzig", "the city of Leipzig", "Leipzig, Germany" */
static bool is_town(Reading *r, const Mention *m)
{
  static const char *const words[] = {"in", "near", "outside", "of", "around", "across", "through"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t mark = tree_child(tree, m->head, DEP_CASE), noun = t[m->head].head;
  bool of_people = mark != NO_TOKEN && noun < tree->sentence->len && str_is(t[mark].lemma, "of") && (noun_kinds(r->resolver, t[noun].lemma) & KIND_PERSON); /* "the captain of Leipzig" */
  for (size_t i = 0; mark != NO_TOKEN && i < COUNT_OF(words); i++)
    if (str_is(t[mark].lemma, words[i])) return !of_people;
  return deprel_base(t[m->head].deprel) == DEP_APPOS || t[m->head].deprel == DEP_NMOD_UNMARKED || tree_child(tree, m->head, DEP_NMOD_UNMARKED) != NO_TOKEN;
}

static bool is_townlike(const Mention *m)
{
  return m->kind == MENTION_NAME && m->name.count == 1 && !m->gazetteer && !m->country && !m->adjective && !m->name.titled && !m->firm &&
         (m->type == ENTITY_PLACE || m->type == ENTITY_ORGANIZATION || m->type == ENTITY_NONE || m->type == ENTITY_CONCEPT);
}

static void take_for_club(Mention *m)
{
  m->votes[ENTITY_ORGANIZATION] += m->votes[ENTITY_PLACE] + 0.1F;
  m->votes[ENTITY_PLACE] = 0;
  m->type = ENTITY_ORGANIZATION;
  m->gender = GENDER_NEUTER;
  m->animacy = ANIMACY_THING;
  m->club = true;
}

/* "Halton Town sacked manager Steve Brannigan", where scores are told: no town. */
static bool is_club_in_full(Reading *r, const Mention *m)
{
  static const char *const words[] = {"town", "city", "county", "forest", "palace", "villa", "park", "hill", "vale", "green"};
  static const char *const deeds[] = {"sack", "sign", "fire", "appoint", "beat", "lose", "draw", "win", "field", "defeat", "thrash", "concede", "score", "top"};
  const Sentence *s = &r->sentences->at[m->sentence];
  const Token *t = s->tokens;
  uint32_t verb = t[m->head].head;
  if (m->kind != MENTION_NAME || m->name.count != 2 || m->type != ENTITY_PLACE || m->gazetteer || !str_among(m->name.words[1], words, COUNT_OF(words)) || lex_has(r->resolver->places, m->key)) return false;
  return deprel_base(t[m->head].deprel) == DEP_NSUBJ && verb < s->len && t[verb].upos == UPOS_VERB && str_among(t[verb].lemma, deeds, COUNT_OF(deeds));
}

static void document_settle(Reading *r, uint32_t from, uint32_t to)
{
  Map clubs, people;
  map_init(&clubs, r->arena, 8);
  map_init(&people, r->arena, 8);
  bool scores = tells_scores(r, mention(r, from)->document), any = false;
  for (uint32_t i = from; i < to; i++) {
    Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || !m->name.count) continue;
    if (scores && is_club_in_full(r, m)) {
      take_for_club(m);
      *map_at(&clubs, m->name.words[0], NULL) = 1;
    }
    Str last = m->name.words[m->name.count - 1];
    bool body = m->name.count == 2 && m->type == ENTITY_ORGANIZATION && scores;
    if (m->type == ENTITY_PERSON && m->name.count > 1) *map_at(&people, last, NULL) = 1;
    if (m->club) *map_at(&clubs, last, NULL) = 1;
    if (body && lex_has(r->resolver->places, last)) *map_at(&clubs, last, NULL) = 1;
    if (body && lex_has(r->resolver->places, m->name.words[0])) *map_at(&clubs, m->name.words[0], NULL) = 1;
    bool plays = m->name.count == 2 && m->type == ENTITY_ORGANIZATION && (m->club || scores) && last.len > 3 && last.at[last.len - 1] == 's' && m->name.words[0].len > 3; /* "Dunholm Kestrels" */
    if (plays && !lex_has(r->resolver->noun_classes, m->name.words[0]) && !lex_has(r->resolver->demonyms, m->name.words[0])) *map_at(&clubs, m->name.words[0], NULL) = 1;
    any |= m->club || body;
  }
  for (uint32_t i = from; any && i < to; i++) {
    Mention *m = mention(r, i);
    if (!is_townlike(m) || !map_find(&clubs, m->name.words[0]) || map_find(&people, m->name.words[0])) continue;
    if (!is_town(r, m)) take_for_club(m);
    else m->town = m->type == ENTITY_PLACE;
  }
}

void clubs_find(Reading *reading)
{
  for (uint32_t from = 0, to = 0, total = (uint32_t)reading->mentions.len; to < total; from = to) {
    while (to < total && mention(reading, to)->document == mention(reading, from)->document) to++;
    document_settle(reading, from, to);
  }
}

/* ---- "hours after the Weavers lost 4-0": what a club is called ----------------------------------------------------------------- */

/* "the Weavers", said for the first time: several of something, and no other name's word. */
static bool is_new_nickname(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Resolver *res = r->resolver;
  const Token *t = r->sentences->at[m->sentence].tokens;
  if (m->kind != MENTION_NAME || m->name.count != 1 || m->first != m->last || !m->first || cluster_of(r, i) != i || m->country || m->gazetteer || m->name.titled) return false;
  Str word = m->name.words[0];
  EntityType type = cluster_type(r, i);
  bool plural = word.len > 4 && word.at[word.len - 1] == 's' && str_eq_nocase(t[m->first - 1].form, STR("the"));
  if (!plural || type == ENTITY_PERSON || type == ENTITY_PLACE || type == ENTITY_WORK || lex_has(res->groups, m->key) || lex_has(res->demonyms, m->key) || lex_has(res->organization_words, m->key) || lex_has(res->places, m->key)) return false;
  for (uint32_t k = 0; k < r->mentions.len; k++) {
    const Mention *c = mention(r, k);
    if (c->document != m->document || c->kind != MENTION_NAME || c->name.count < 2) continue;
    for (uint32_t w = 0; w < c->name.count; w++)
      if (str_eq(c->name.words[w], word)) return false; /* "the Rangers" of Prescot Rangers */
  }
  return true;
}

static bool is_team(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  return m->kind == MENTION_NAME && !m->adjective && cluster_type(r, i) == ENTITY_ORGANIZATION;
}

/* The club that is the subject of the main clause: "sacked him after the Weavers lost". In the next sentence it may as well be the other
 * team that is called so. */
static uint32_t subject_team(Reading *r, uint32_t nickname)
{
  const Mention *m = mention(r, nickname);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t clause = tree_clause(tree, m->head), main = clause < tree->sentence->len ? t[clause].head : NO_TOKEN;
  if (deprel_base(t[m->head].deprel) != DEP_NSUBJ) return NO_MENTION;
  uint32_t subject = main < tree->sentence->len ? tree_child(tree, main, DEP_NSUBJ) : NO_TOKEN, who = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
  if (who == NO_MENTION || who == nickname || !is_team(r, who)) return NO_MENTION;
  for (uint32_t i = nickname + 1; i < r->mentions.len && mention(r, i)->sentence == m->sentence; i++)
    if (cluster_of(r, i) == cluster_of(r, who)) return NO_MENTION; /* "after the Weavers lost to Halton" */
  return who;
}

/* How many teams the document names in full or bare, but for nicknames; where they are many, a nickname may be any. */
static bool are_few_teams(Reading *r, uint32_t document)
{
  enum { FEW = 3 };
  uint32_t teams = 0;
  for (uint32_t i = 0; i < r->mentions.len; i++)
    if (mention(r, i)->document == document && cluster_of(r, i) == i && is_team(r, i) && !is_new_nickname(r, i)) teams++;
  return teams <= FEW;
}

void sieve_club_nicknames(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (!is_new_nickname(reading, i) || !tells_scores(reading, m->document) || !are_few_teams(reading, m->document)) continue;
    uint32_t team = subject_team(reading, i);
    if (team == NO_MENTION || !cluster_join(reading, i, team, "what the club is called", 0.7F)) continue;
    CLUSTER_EACH(reading, cluster_of(reading, i), x) reading->mentions.at[x].other_name |= x == i, reading->mentions.at[x].old_name |= x == i;
  }
}
