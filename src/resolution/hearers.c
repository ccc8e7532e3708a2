/*
 * hearers.c - of whom a question or an order tells: "Hale asked Kane whether he was involved": Kane, and "persuaded Berg to admit that she
 * lied": Berg. What one is told he must do, or is dismissed from, is the hearer's, too ("told Wolf he was fired"); what one promises is one's own,
 * and "asked Wolf if he could leave" is open.
 */
#include "resolution/parts.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

static uint32_t hearer_of(const Tree *tree, uint32_t verb, uint32_t before)
{
  uint32_t hearer = tree_child(tree, verb, DEP_OBJ);
  if (hearer == NO_TOKEN || hearer > before) hearer = tree_child(tree, verb, DEP_IOBJ);
  return hearer != NO_TOKEN && hearer > verb && hearer < before ? hearer : NO_TOKEN;
}

/* "urged Wolf to say that he would stay": who is to say so. */
static uint32_t told_to_say(const Tree *tree, uint32_t clause)
{
  static const char *const orders[] = {"ask", "urge", "order", "force", "persuade", "convince", "tell", "instruct", "press", "pressure", "beg", "have", "get", "make", "want", "compel", "prompt", "push", "challenge", "encourage", "advise", "implore", "require"};
  static const char *const says[] = {"say", "admit", "confirm", "explain", "deny", "confess", "claim", "swear", "promise", "state", "declare", "pledge", "insist", "acknowledge", "announce", "testify", "concede", "agree", "prove", "show", "believe", "think", "decide", "pretend"};
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[clause].head;
  if (verb < tree->sentence->len && str_is(t[verb].lemma, "why") && t[clause].deprel == DEP_ADVCL_RELCL) verb = t[verb].head; /* "to explain why he left" */
  else if (t[clause].deprel != DEP_CCOMP) return NO_TOKEN;
  if (verb >= tree->sentence->len || t[verb].upos != UPOS_VERB || !ONE_OF(t[verb].lemma, says) || tree_child(tree, verb, DEP_NSUBJ) != NO_TOKEN || tree_child(tree, verb, DEP_IOBJ) != NO_TOKEN) return NO_TOKEN;
  uint32_t over = t[verb].head, to = tree_child(tree, verb, DEP_MARK);
  bool ordered = t[verb].deprel == DEP_XCOMP || (t[verb].deprel == DEP_ADVCL && to != NO_TOKEN && str_is(t[to].lemma, "to"));
  if (!ordered || over >= verb || !ONE_OF(t[over].lemma, orders)) return NO_TOKEN;
  return hearer_of(tree, over, verb);
}

/* "asked Kane whether he was involved"; NO_TOKEN of "if he could leave" */
static uint32_t asked_of(const Tree *tree, uint32_t clause, uint32_t pronoun)
{
  static const char *const asks[] = {"ask", "question", "quiz", "grill", "press"}, *const open[] = {"can", "could", "may", "might", "should", "shall", "must"};
  static const char *const how[] = {"whether", "if"}, *const why[] = {"why", "how", "where"};
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[clause].head, mark = tree_child(tree, clause, DEP_MARK), end = (uint32_t)tree->sentence->len;
  if (mark == NO_TOKEN || mark > pronoun) mark = tree_child(tree, clause, DEP_ADVMOD);
  if (mark == NO_TOKEN || mark > pronoun || verb >= clause || verb >= end) return NO_TOKEN;
  bool question = t[clause].deprel == DEP_CCOMP ? ONE_OF(t[mark].lemma, how) || ONE_OF(t[mark].lemma, why) : t[clause].deprel == DEP_ADVCL ? ONE_OF(t[mark].lemma, how) : t[clause].deprel == DEP_ACL_RELCL && ONE_OF(t[mark].lemma, why);
  if (t[clause].deprel == DEP_ACL_RELCL) verb = t[verb].head; /* "asked Wolf why he left" */
  uint32_t aux = tree_child(tree, clause, DEP_AUX);
  if (t[pronoun].deprel == DEP_NSUBJ_PASS && tree_child(tree, clause, DEP_OBL_AGENT) == NO_TOKEN && ONE_OF(t[mark].lemma, why)) return NO_TOKEN; /* "why he had been denied bail" */
  if (!question || verb >= mark || verb >= end || !ONE_OF(t[verb].lemma, asks) || (aux != NO_TOKEN && ONE_OF(t[aux].lemma, open))) return NO_TOKEN;
  return hearer_of(tree, verb, mark);
}

/* "told Wolf he was fired", "that he must leave"; but "told Wolf he would resign", "that he had been fired" */
static uint32_t told_of_fate(const Tree *tree, uint32_t clause, uint32_t pronoun)
{
  static const char *const fates[] = {"fire", "sack", "dismiss", "suspend", "ban", "expel", "promote", "entitle", "require", "oblige", "drop"}, *const duties[] = {"must", "should", "ought"};
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[clause].head, aux = tree_child(tree, clause, DEP_AUX);
  if (t[clause].deprel != DEP_CCOMP || verb >= clause || !str_is(t[verb].lemma, "tell")) return NO_TOKEN;
  bool fate = t[pronoun].deprel == DEP_NSUBJ_PASS && aux != NO_TOKEN && t[aux].deprel == DEP_AUX_PASS && ONE_OF(t[clause].lemma, fates);
  bool duty = aux != NO_TOKEN && ONE_OF(t[aux].lemma, duties);
  return fate || duty ? hearer_of(tree, verb, clause) : NO_TOKEN;
}

bool resolve_hearer(Reading *r, uint32_t i)
{
  const Mention *m = &r->mentions.at[i];
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t clause = t[m->head].head;
  if (m->number == NUMBER_PLURAL || (m->gender != GENDER_MALE && m->gender != GENDER_FEMALE) || m->possessive || m->quote || m->parent != i || m->size > 1) return false;
  if (deprel_base(t[m->head].deprel) != DEP_NSUBJ || clause >= tree->sentence->len) return false;
  uint32_t hearer = told_to_say(tree, clause);
  if (hearer == NO_TOKEN) hearer = asked_of(tree, clause, m->head);
  if (hearer == NO_TOKEN) hearer = told_of_fate(tree, clause, m->head);
  uint32_t who = hearer == NO_TOKEN || hearer > m->head ? NO_MENTION : r->at[m->sentence][hearer];
  if (who == NO_MENTION || who == i || r->mentions.at[who].coordination || cluster_type(r, who) != ENTITY_PERSON || !cluster_is_named(r, who)) return false;
  r->mentions.at[i].carried = !genders_clash(m->gender, cluster_gender(r, who)) && cluster_join(r, i, who, "hearer", 0.85F);
  return r->mentions.at[i].carried;
}
