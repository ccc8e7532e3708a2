/*
 * blamed.c - what somebody is blamed, punished or thanked for is his own: "Poland blamed Russia for its attack", "thanked Lee for her help".
 * The verb tells it, with "for" or "over" before what it is for. What one suffers may be the blamer's as well ("Brazil blamed England for
 * its defeat"), and what one sues over is as often the claimant's: there nothing is decided here.
 */
#include "resolution/parts.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

static bool blames(Str verb, bool over)
{
  static const char *const verbs[] = {"blame", "criticize", "criticise", "condemn", "denounce", "fine", "attack", "defend", "punish", "praise", "sanction", "rebuke", "reprimand", "scold", "slam", "blast", "lambast", "lambaste", "chide", "censure",
                                      "castigate", "berate", "mock", "ridicule", "applaud", "commend", "forgive", "pardon", "excuse", "jail", "imprison", "suspend", "ban", "dismiss", "sack", "indict", "impeach", "investigate", "prosecute",
                                      "question", "grill", "penalize", "penalise", "admonish", "fault", "reward", "charge", "convict", "hail", "laud", "salute", "shame", "confront"};
  static const char *const for_only[] = {"thank", "sue", "admire", "honor", "honour", "despise", "hate", "arrest", "target"}, *const over_only[] = {"challenge", "accuse", "press", "taunt", "quiz", "interrogate", "probe", "threaten"};
  return ONE_OF(verb, verbs) || (over ? ONE_OF(verb, over_only) : ONE_OF(verb, for_only));
}

/* "blamed Hale for his defeat", "thanked Lee for her release", "attacked Lee for his benefit" */
static bool is_for_blamer(Str noun)
{
  static const char *const suffered[] = {"defeat", "loss", "death", "injury", "failure", "problem", "plight", "downfall", "collapse", "dismissal", "firing", "arrest", "decline", "trouble", "woe", "misfortune", "suffering", "illness",
                                         "crisis", "demise", "difficulty", "situation", "predicament", "misery", "poverty", "ill", "divorce", "pain", "damage", "imprisonment", "conviction", "removal", "exile", "weakness", "slump", "ruin", "shortage", "setback"};
  static const char *const gained[] = {"release", "rescue", "recovery", "freedom", "appointment", "victory", "promotion", "win", "survival", "life", "career", "start", "rise", "return", "sake", "benefit", "gain", "purpose", "part", "money", "land", "country", "position", "job", "time"};
  return ONE_OF(noun, suffered) || ONE_OF(noun, gained);
}

static bool may_be_owner(const Reading *r, const Mention *m, uint32_t whom)
{
  const Mention *c = &r->mentions.at[whom];
  if (c->coordination || c->negated || c->reflexive || c->indefinite || genders_clash(m->gender, cluster_gender(r, whom)) || cluster_number(r, whom) == NUMBER_PLURAL) return false;
  EntityType type = cluster_type(r, whom);
  if (c->kind == MENTION_PRONOUN) return c->person == 3 && c->number == m->number && c->gender == m->gender;
  if (m->gender == GENDER_NEUTER) return type == ENTITY_ORGANIZATION || type == ENTITY_PLACE || (c->kind == MENTION_NOMINAL && type != ENTITY_PERSON && c->kinds & (KIND_ORGANIZATION | KIND_PLACE | KIND_GROUP));
  return type == ENTITY_PERSON || (c->kind == MENTION_NOMINAL && c->kinds & KIND_PERSON);
}

/* "its" of "blamed Russia for its attack" is Russia's. */
bool resolve_blamed(Reading *r, uint32_t i)
{
  const Mention *m = &r->mentions.at[i];
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t noun = t[m->head].head, top = noun, end = (uint32_t)tree->sentence->len;
  if (!m->possessive || m->number == NUMBER_PLURAL || m->gender == GENDER_UNKNOWN || m->parent != i || m->size > 1 || noun >= end || t[noun].upos != UPOS_NOUN) return false;
  uint32_t mark = tree_child(tree, top, DEP_CASE), verb = t[top].head;
  bool over = mark != NO_TOKEN && str_is(t[mark].lemma, "over");
  if (verb >= end || verb > top || t[verb].upos != UPOS_VERB || (!over && (mark == NO_TOKEN || !str_is(t[mark].lemma, "for"))) || mark + 1 != m->head) return false;
  if (deprel_base(t[top].deprel) != DEP_OBL || !blames(t[verb].lemma, over) || is_for_blamer(t[noun].lemma)) return false;
  uint32_t object = tree_child(tree, verb, DEP_OBJ);
  uint32_t subject = object == NO_TOKEN ? tree_child(tree, verb, DEP_NSUBJ) : NO_TOKEN;
  if (subject != NO_TOKEN && t[subject].deprel == DEP_NSUBJ_PASS) object = subject;       /* "Acme was fined by Oslo over its ads" */
  uint32_t whom = object == NO_TOKEN || object > m->head ? NO_MENTION : r->at[m->sentence][object];
  if (whom == NO_MENTION || whom == i || !may_be_owner(r, m, whom)) return false;
  r->mentions.at[i].carried = cluster_join(r, i, whom, "blamed for", 0.85F);
  return r->mentions.at[i].carried;
}
