/*
 * nearer_heads.c - a pronoun of whom its own part of the sentence tells: "His men guarded Munro, who had lived there since the court granted him
 * asylum": Munro, of whom the clause is; and "according to an official, speaking on condition of anonymity because he was not allowed to
 * talk": the official.
 */
#include "resolution/parts.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

static bool is_somebody(const Reading *r, uint32_t i) { return cluster_type(r, i) == ENTITY_PERSON || r->mentions.at[i].kinds & KIND_PERSON; }

/* Is anybody else named between two tokens whom the pronoun may mean? */
static bool has_other_between(const Reading *r, const Mention *m, uint32_t from, uint32_t to)
{
  for (uint32_t k = from + 1; k < to; k++) {
    uint32_t at = r->at[m->sentence][k];
    if (at == NO_MENTION) continue;
    const Mention *c = &r->mentions.at[at];
    bool other = c->kind == MENTION_PRONOUN ? c->person == 3 && c->number == m->number : is_somebody(r, at) && c->number != NUMBER_PLURAL;
    if (other && !genders_clash(m->gender, cluster_gender(r, at))) return true;
  }
  return false;
}

/* The "who" of the clause under which the pronoun's clause tells when or why, with a subject of its own: "who had lived there since the court granted
 * him asylum"; NO_MENTION. */
static uint32_t who_above(const Reading *r, const Mention *m)
{
  static const char *const marks[] = {"since", "because", "until", "when", "after", "before", "as", "while", "although", "though"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head, end = (uint32_t)tree->sentence->len;
  if ((deprel_base(t[m->head].deprel) != DEP_OBJ && t[m->head].deprel != DEP_IOBJ) || verb >= end || verb > m->head || t[verb].deprel != DEP_ADVCL) return NO_MENTION;
  uint32_t mark = tree_child(tree, verb, DEP_MARK), over = t[verb].head, doer = tree_child(tree, verb, DEP_NSUBJ);
  if (mark == NO_TOKEN) mark = tree_child(tree, verb, DEP_ADVMOD);
  if (mark == NO_TOKEN || doer == NO_TOKEN || doer < mark || !ONE_OF(t[mark].lemma, marks) || over >= mark || t[over].deprel != DEP_ACL_RELCL) return NO_MENTION;
  uint32_t who = tree_child(tree, over, DEP_NSUBJ), of = who == NO_TOKEN || who > over ? NO_MENTION : r->at[m->sentence][who];
  if (of == NO_MENTION || !r->mentions.at[of].relative || !str_is(t[who].lemma, "who") || t[doer].upos == UPOS_PRON) return NO_MENTION;
  return has_other_between(r, m, who, mark) ? NO_MENTION : of;
}

/* Who says something on condition that nobody is told who it is. */
static uint32_t nameless_speaker(const Reading *r, const Mention *m)
{
  static const char *const allows[] = {"authorize", "authorise", "allow", "permit", "brief", "name", "identify", "entitle", "fear", "worry", "afraid", "discuss", "authorized", "authorised", "allowed", "unauthorized", "unauthorised", "permitted"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t clause = t[m->head].head, condition = NO_TOKEN;
  if (deprel_base(t[m->head].deprel) != DEP_NSUBJ || clause >= tree->sentence->len || !ONE_OF(t[clause].lemma, allows)) return NO_MENTION;
  for (uint32_t k = 0; k + 2 < m->head; k++)
    if (str_is(t[k].lemma, "condition") && str_is(t[k + 1].lemma, "of") && str_is(t[k + 2].lemma, "anonymity")) condition = k;
  for (uint32_t k = condition == NO_TOKEN ? 0 : condition; k-- > 0;) {
    uint32_t at = r->at[m->sentence][k];
    if (at == NO_MENTION || r->mentions.at[at].head != k || r->mentions.at[at].coordination) continue;
    const Mention *c = &r->mentions.at[at];
    if (c->kind == MENTION_PRONOUN ? c->person == 3 && c->number == m->number && c->gender == m->gender : is_somebody(r, at) && c->number == NUMBER_SINGULAR && !genders_clash(m->gender, cluster_gender(r, at))) return at;
    if (c->kind == MENTION_NOMINAL && c->number == NUMBER_PLURAL && c->kinds & KIND_PERSON && deprel_base(t[k].deprel) == DEP_NSUBJ) return NO_MENTION;
  }
  return NO_MENTION;
}

bool resolve_nearer_head(Reading *r, uint32_t i)
{
  const Mention *m = &r->mentions.at[i];
  if (m->kind != MENTION_PRONOUN || m->number == NUMBER_PLURAL || (m->gender != GENDER_MALE && m->gender != GENDER_FEMALE) || m->possessive || m->quote || m->parent != i || m->size > 1) return false;
  uint32_t who = who_above(r, m);
  if (who != NO_MENTION && (!is_somebody(r, who) || cluster_number(r, who) == NUMBER_PLURAL || genders_clash(m->gender, cluster_gender(r, who)))) who = NO_MENTION;
  if (who == NO_MENTION) who = nameless_speaker(r, m);
  return who != NO_MENTION && cluster_join(r, i, who, "nearer head", 0.85F);
}
