/*
 * successors.c - whose successor somebody is: "Tinubu sacked Lagbaja. He named Shaibu as his successor": Lagbaja's, and it was Tinubu who named
 * him. Where somebody was put out of an office right before, "his successor" is his, and who names one is not he.
 */
#include "resolution/parts.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

/* The only one who was put out of an office, in the sentence or the one before; NO_MENTION: none, or several. */
static uint32_t sacked_before(const Reading *r, const Mention *m)
{
  static const char *const outs[] = {"sack", "dismiss", "fire", "oust", "remove", "depose", "suspend", "axe", "topple"};
  uint32_t found = NO_MENTION;
  for (uint32_t i = (uint32_t)(m - r->mentions.at); i-- > 0;) {
    const Mention *c = &r->mentions.at[i];
    if (c->document != m->document || c->sentence + 1 < m->sentence) break;
    const Sentence *s = &r->sentences->at[c->sentence];
    uint32_t verb = s->tokens[c->head].head;
    Deprel rel = s->tokens[c->head].deprel;
    bool out = verb < s->len && s->tokens[verb].upos == UPOS_VERB && (rel == DEP_OBJ || rel == DEP_NSUBJ_PASS) && ONE_OF(s->tokens[verb].lemma, outs);
    if (!out || c->coordination || cluster_type(r, i) != ENTITY_PERSON || genders_clash(m->gender, cluster_gender(r, i))) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

static bool is_place_taken(Str lemma) { return str_is(lemma, "successor") || str_is(lemma, "replacement"); }

/* "named Shaibu as his successor" */
static bool names_successor(const Tree *tree, uint32_t verb)
{
  static const char *const names[] = {"name", "appoint", "nominate", "choose", "pick", "select", "announce", "unveil"};
  const Token *t = tree->sentence->tokens;
  if (verb >= tree->sentence->len || !ONE_OF(t[verb].lemma, names)) return false;
  for (uint32_t k = verb + 1; k < tree->sentence->len; k++)
    if (is_place_taken(t[k].lemma) && k > 0 && t[k - 1].xpos == XPOS_PRPS) return true;
  return false;
}

bool is_not_who_left(const Reading *r, const Mention *pronoun, uint32_t candidate)
{
  const Tree *tree = &r->trees[pronoun->sentence];
  const Token *t = &tree->sentence->tokens[pronoun->head];
  if (pronoun->kind != MENTION_PRONOUN || pronoun->person != 3 || pronoun->number == NUMBER_PLURAL || pronoun->gender == GENDER_NEUTER || pronoun->quote || t->head >= tree->sentence->len) return false;
  bool his = pronoun->possessive && is_place_taken(tree->sentence->tokens[t->head].lemma);
  if (!his && (t->deprel != DEP_NSUBJ || !names_successor(tree, t->head))) return false;
  uint32_t sacked = sacked_before(r, pronoun);
  if (sacked == NO_MENTION) return false;
  return his != (cluster_of(r, sacked) == cluster_of(r, candidate));
}
