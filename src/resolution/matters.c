/*
 * matters.c - "it" that is no thing of a name but what was just told, or nothing at all: "It is hard", "It was a strange year", "he
 * denied it", "that makes it easy". The verb or the predicate says so; a name would be the wrong one more often than not.
 */
#include "resolution/rank.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

/* "Somebody wanted to destroy me and they succeeded": of one of whom nobody knows who it is, and of none that is named. */
bool follows_somebody(const Reading *r, const Mention *m)
{
  static const char *const words[] = {"somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "whoever"};
  const Sentence *s = &r->sentences->at[m->sentence];
  if (m->kind != MENTION_PRONOUN || m->number != NUMBER_PLURAL || m->person != 3) return false;
  for (uint32_t t = 0; t < m->head; t++)
    for (size_t w = 0; w < COUNT_OF(words) && deprel_base(s->tokens[t].deprel) == DEP_NSUBJ; w++)
      if (str_eq_nocase(s->tokens[t].form, str_of(words[w]))) return true;
  return false;
}

/* "Maria Torres said the commission blamed the pilot": whoever says so of herself says "her" (Chomsky 1981, principle C). */
bool is_bound_by(const Reading *r, const Mention *m, uint32_t candidate)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  if (m->kind != MENTION_NOMINAL || m->predicate || !(m->kinds & KIND_PERSON)) return false;
  uint32_t clause = tree_clause(tree, m->head);
  for (unsigned steps = 0; steps < 6 && clause < tree->sentence->len && t[clause].head < tree->sentence->len; steps++, clause = t[clause].head) {
    uint32_t subject = t[clause].deprel == DEP_CCOMP ? tree_child(tree, t[clause].head, DEP_NSUBJ) : NO_TOKEN;
    uint32_t who = subject == NO_TOKEN || subject > m->head ? NO_MENTION : r->at[m->sentence][subject];
    if (who != NO_MENTION && cluster_of(r, who) == cluster_of(r, candidate)) return true;
  }
  return false;
}

/* Of what "it" is said to be: can a thing that bears a name be that? */
static bool predicate_fits(const Reading *r, const Token *predicate, EntityType type)
{
  static const char *const never[] = {"event", "time", "phenomenon", "process", "quantity", "feeling"}, *const no_place[] = {"act", "state", "attribute", "cognition", "communication", "relation"};
  unsigned kinds = noun_kinds(r->resolver, predicate->lemma);
  if (kinds & (KIND_ORGANIZATION | KIND_PLACE | KIND_WORK | KIND_PRODUCT)) return true;
  if (kinds & (KIND_EVENT | KIND_TIME)) return type == ENTITY_EVENT || type == ENTITY_DATE;
  const LexEntry *class = lex_find(r->resolver->noun_classes, predicate->lemma);
  if (!class || type == ENTITY_EVENT || type == ENTITY_WORK || type == ENTITY_CONCEPT) return true;
  return !ONE_OF(class->field[0], never) && !(type == ENTITY_PLACE && ONE_OF(class->field[0], no_place));
}

/* "It is hard", "It was a strange year" */
static bool is_told_by_copula(const Reading *r, const Mention *m, uint32_t candidate, uint32_t predicate)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  if (tree_child(tree, predicate, DEP_COP) == NO_TOKEN) return false;
  if (t[predicate].upos == UPOS_ADJ) return r->mentions.at[candidate].sentence < m->sentence;
  return token_is_noun(&t[predicate]) && !predicate_fits(r, &t[predicate], cluster_type(r, candidate));
}

/* "called it a mistake", "called it the greatest day": what happened is called so, and no body or place. */
static bool is_called_matter(const Reading *r, const Tree *tree, const Mention *m, uint32_t verb, EntityType type)
{
  static const char *const calls[] = {"call", "deem", "label", "brand", "consider", "describe", "declare"}, *const no_body[] = {"act", "event", "time", "cognition", "communication", "state", "attribute", "feeling", "phenomenon", "process"};
  const Token *t = tree->sentence->tokens;
  if (deprel_base(t[m->head].deprel) != DEP_OBJ && t[m->head].deprel != DEP_IOBJ) return false;
  if (!ONE_OF(t[verb].lemma, calls) || (type != ENTITY_PERSON && type != ENTITY_ORGANIZATION && type != ENTITY_PLACE && type != ENTITY_GROUP)) return false;
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel rel = deprel_base(t[c].deprel);
    if (c < m->head || (rel != DEP_XCOMP && rel != DEP_OBJ)) continue;
    if (t[c].upos == UPOS_ADJ) return true;
    const LexEntry *class = token_is_noun(&t[c]) ? lex_find(r->resolver->noun_classes, t[c].lemma) : NULL;
    if (class && ONE_OF(class->field[0], no_body) && !(noun_kinds(r->resolver, t[c].lemma) & (KIND_ORGANIZATION | KIND_PLACE | KIND_PERSON))) return true;
  }
  return false;
}

static bool takes_a_matter(const Tree *tree, const Mention *m, uint32_t verb)
{
  static const char *const happens[] = {"seem", "happen", "depend", "matter", "turn", "rain", "snow"}, *const feels[] = {"feel", "sound", "mean"},
                    *const told[] = {"raise", "lower", "hike", "increase", "reduce", "halve", "approve", "ratify", "veto", "postpone", "cancel", "complete", "announce", "finalize", "finalise", "authorize", "authorise", "say", "believe", "expect", "do", "deny", "admit", "confirm", "doubt", "regret", "mean", "think", "deserve", "prove"};
  const Token *t = tree->sentence->tokens;
  Deprel rel = deprel_base(t[m->head].deprel);
  Str lemma = t[verb].lemma;
  if (rel == DEP_NSUBJ) return t[m->head].deprel != DEP_NSUBJ_PASS && (ONE_OF(lemma, happens) || ONE_OF(lemma, feels));
  if (rel == DEP_OBL) return str_is(lemma, "think") || str_is(lemma, "vote");                /* "voted against it": a plan, a deal */
  uint32_t made = str_is(lemma, "make") ? tree_child(tree, verb, DEP_XCOMP) : NO_TOKEN;
  return rel == DEP_OBJ && (ONE_OF(lemma, told) || (made != NO_TOKEN && t[made].upos == UPOS_ADJ));
}

/* "it felt good out there", "it feels great to win": how somebody is, no matter what was named before. */
static bool is_mood(const Tree *tree, const Mention *m, uint32_t verb)
{
  static const char *const moods[] = {"good", "great", "bad", "nice", "amazing", "awful", "terrible", "wonderful", "fantastic", "incredible", "unbelievable", "surreal", "strange", "weird", "right", "wrong", "better", "terrific", "unreal"};
  const Token *t = tree->sentence->tokens;
  uint32_t how = str_is(t[verb].lemma, "feel") && t[m->head].deprel == DEP_NSUBJ ? tree_child(tree, verb, DEP_XCOMP) : NO_TOKEN;
  return how != NO_TOKEN && ONE_OF(t[how].lemma, moods);
}

/* "It rained", "It is cold in Oslo", "It was late", "It has been five years since he won", "It was 2009": nothing that was told of. */
static bool is_of_weather_or_time(const Reading *r, const Mention *m, uint32_t head)
{
  static const char *const falls[] = {"rain", "snow", "drizzle", "sleet"}, *const times[] = {"late", "early", "noon", "midnight", "dawn", "dusk", "midday", "nighttime", "daytime"};
  static const char *const weather[] = {"cold", "hot", "warm", "cool", "windy", "sunny", "rainy", "foggy", "dark", "humid", "chilly", "cloudy", "freezing", "wet", "dry", "light", "icy", "stormy"}, *const where[] = {"here", "there", "outside", "outdoors", "today", "tonight", "now"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  if (t[m->head].deprel != DEP_NSUBJ || head < m->head) return false;
  if (t[head].upos == UPOS_VERB) return ONE_OF(t[head].lemma, falls) && tree_child(tree, head, DEP_OBJ) == NO_TOKEN;
  if (tree_child(tree, head, DEP_COP) == NO_TOKEN) return false;
  if (ONE_OF(t[head].lemma, times)) return true;
  bool since = false, placed = false, owned = false;
  for (uint32_t c = tree->child[head]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel base = deprel_base(t[c].deprel);
    uint32_t mark = base == DEP_ADVCL ? tree_child(tree, c, DEP_MARK) : base == DEP_OBL || base == DEP_NMOD ? tree_child(tree, c, DEP_CASE) : NO_TOKEN;
    since |= mark != NO_TOKEN && str_is(t[mark].lemma, "since");
    placed |= c > head && ((mark != NO_TOKEN && (str_is(t[mark].lemma, "in") || str_is(t[mark].lemma, "at"))) || (base == DEP_ADVMOD && ONE_OF(t[c].lemma, where)));
    owned |= base == DEP_AMOD || base == DEP_NMOD_POSS || base == DEP_ACL;
  }
  if (t[head].upos == UPOS_ADJ) return placed && ONE_OF(t[head].lemma, weather);
  bool time = noun_kinds(r->resolver, t[head].lemma) & KIND_TIME;
  return (time && (since || !owned)) || (t[head].upos == UPOS_NUM && t[head].form.len == 4);
}

/* What a nominal alone tells it to be: "the union", "the bank". */
static EntityType type_by_noun(const Reading *r, uint32_t candidate)
{
  const Mention *c = &r->mentions.at[candidate];
  EntityType type = cluster_type(r, candidate);
  if (type != ENTITY_NONE || c->kind != MENTION_NOMINAL || c->kinds & KIND_EVENT) return type;
  if (c->kinds & (KIND_ORGANIZATION | KIND_GROUP)) return ENTITY_ORGANIZATION;
  return c->kinds & KIND_PERSON ? ENTITY_PERSON : ENTITY_NONE;
}

/* "Toyota met the union. It was a tense meeting", "Acme bought Bolt. It was a bad deal": what they did. */
static bool is_told_deed(const Reading *r, const Mention *m, uint32_t candidate, uint32_t head)
{
  static const char *const deeds[] = {"deal", "massacre", "mistake", "meeting", "match", "attack", "victory", "defeat", "visit", "tragedy", "disaster", "merger", "crime", "fight", "decision", "move", "blunder", "coup", "takeover", "killing",
                                      "murder", "gamble", "win", "loss", "triumph", "bargain", "clash", "game", "contest", "encounter", "trip", "collision", "crash"};
  const Token *t = r->sentences->at[m->sentence].tokens;
  EntityType type = type_by_noun(r, candidate);
  if (t[m->head].deprel != DEP_NSUBJ || tree_child(&r->trees[m->sentence], head, DEP_COP) == NO_TOKEN || !ONE_OF(t[head].lemma, deeds)) return false;
  return type == ENTITY_ORGANIZATION || type == ENTITY_PERSON || type == ENTITY_GROUP || type == ENTITY_PLACE;
}

/* "The Mine Safety Administration issued it": no word of who did. */
static bool is_word_of_subject(const Reading *r, const Mention *m, uint32_t candidate, uint32_t head)
{
  const Mention *c = &r->mentions.at[candidate];
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t subject = c->sentence == m->sentence ? tree_child(tree, head, DEP_NSUBJ) : NO_TOKEN;
  return subject != NO_TOKEN && deprel_base(t[m->head].deprel) == DEP_OBJ && t[c->head].head == subject && t[c->head].deprel == DEP_COMPOUND;
}

/* "In Ohio, lawmakers voted to raise it": where the sentence is set is not what it tells of. */
static bool is_scene(const Reading *r, const Mention *m, uint32_t candidate)
{
  static const char *const marks[] = {"in", "at", "across", "near", "outside", "throughout"};
  const Mention *c = &r->mentions.at[candidate];
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  if (c->sentence != m->sentence || c->kind != MENTION_NAME || cluster_type(r, candidate) != ENTITY_PLACE || c->last + 1 >= m->head) return false;
  uint32_t mark = tree_child(tree, c->head, DEP_CASE);
  bool opens = mark != NO_TOKEN && (mark == 0 || (mark == 1 && t[0].upos == UPOS_CCONJ)) && ONE_OF(t[mark].lemma, marks);
  return opens && t[c->last + 1].xpos == XPOS_COMMA && deprel_base(t[c->head].deprel) == DEP_OBL && t[c->head].head > c->last;
}

bool it_is_a_matter(const Reading *r, const Mention *m, uint32_t candidate)
{
  const Tree *tree = &r->trees[m->sentence];
  uint32_t head = tree->sentence->tokens[m->head].head;
  bool it = m->gender == GENDER_NEUTER && m->person == 3 && m->number != NUMBER_PLURAL && !m->possessive && !m->reflexive && head < tree->sentence->len;
  if (it && (is_of_weather_or_time(r, m, head) || is_told_deed(r, m, candidate, head) || is_word_of_subject(r, m, candidate, head) || is_scene(r, m, candidate))) return true;
  if (m->gender == GENDER_NEUTER && head < tree->sentence->len && is_mood(tree, m, head)) return true;
  if (!cluster_is_named(r, candidate)) return false;
  if (m->person != 3 || m->gender != GENDER_NEUTER || m->possessive || m->reflexive || head >= tree->sentence->len) return false;
  if (deprel_base(tree->sentence->tokens[m->head].deprel) == DEP_NSUBJ && is_told_by_copula(r, m, candidate, head)) return true;
  return tree->sentence->tokens[head].upos == UPOS_VERB && (takes_a_matter(tree, m, head) || is_called_matter(r, tree, m, head, cluster_type(r, candidate)));
}

/* "denied the claim, said its chief executive": a claim, a report and a price have none. */
bool holds_no_office(const Reading *r, const Mention *m, uint32_t candidate)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t held = s->tokens[m->head].head;
  if (m->kind != MENTION_PRONOUN || m->gender != GENDER_NEUTER || held >= s->len || held <= m->head) return false;
  static const char *const of_firms[] = {"executive", "shareholder", "founder", "co-founder", "creditor", "chairman", "chairwoman", "boss", "business", "subsidiary", "customer", "brand", "headquarters", "stock"};
  if (cluster_type(r, candidate) == ENTITY_PLACE && ONE_OF(s->tokens[held].lemma, of_firms)) return true; /* "California's largest utility filed. Its chief executive" */
  static const char *const posts[] = {"executive", "spokesman", "spokeswoman", "spokesperson", "boss", "chief", "lawyer", "employee", "sponsor", "manager", "coach", "owner"};
  if (!(noun_kinds(r->resolver, s->tokens[held].lemma) & KIND_OFFICE) && !ONE_OF(s->tokens[held].lemma, posts)) return false;
  EntityType type = cluster_type(r, candidate);
  if (type == ENTITY_CONCEPT || type == ENTITY_DATE || type == ENTITY_QUANTITY || type == ENTITY_PRODUCT) return true;
  const Mention *c = &r->mentions.at[candidate];
  return c->kind == MENTION_NOMINAL && type == ENTITY_NONE && !(c->kinds & (KIND_PERSON | KIND_ORGANIZATION | KIND_PLACE | KIND_EVENT | KIND_GROUP));
}
