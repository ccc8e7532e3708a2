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

static void document_settle(Reading *r, uint32_t from, uint32_t to)
{
  Map clubs, people;
  map_init(&clubs, r->arena, 8);
  map_init(&people, r->arena, 8);
  bool scores = tells_scores(r, mention(r, from)->document), any = false;
  for (uint32_t i = from; i < to; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NAME || !m->name.count) continue;
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
