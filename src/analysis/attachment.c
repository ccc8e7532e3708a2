/*
 * attachment.c - two attachments that a word's class decides.
 * "It is able to pay": able, willing, hope take somebody as their subject and never a clause, so that "it" stands for a thing
 * and not for what follows. "The agency's director for drug resistance, Amara Diallo": a person's name explains the noun for a
 * person, not the thing between.
 */
#include "analysis/attachment.h"

static bool one_of(Str word, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(word, words[i])) return true;
  return false;
}

/* ---- it --------------------------------------------------------------------------------------------------------------- */

static bool wants_somebody(const Token *t)
{
  static const char *const adjectives[] = {"able",     "unable",  "willing",  "unwilling", "ready",      "likely", "unlikely", "eager", "keen",     "due",   "set",
                                           "poised",   "free",    "prepared", "reluctant", "determined", "bound",  "about",    "quick", "hesitant", "inclined"};
  static const char *const verbs[] = {"hope",   "wish", "plan",   "want",     "intend", "aim",    "agree", "promise",  "refuse", "decline", "decide", "try",   "attempt",
                                      "manage", "vow",  "pledge", "threaten", "seek",   "offer",  "choose", "continue", "begin", "start",   "fail",   "seem"};
  return t->upos == UPOS_VERB ? one_of(t->lemma, verbs, COUNT_OF(verbs)) : one_of(t->lemma, adjectives, COUNT_OF(adjectives));
}

static bool has_to(const Sentence *s, uint32_t verb)
{
  for (uint32_t i = verb; i-- > 0 && verb - i < 6;)
    if (s->tokens[i].head == verb && s->tokens[i].xpos == XPOS_TO && s->tokens[i].deprel == DEP_MARK) return true;
  return false;
}

static void mend_it(Sentence *s, uint32_t it)
{
  uint32_t head = s->tokens[it].head;
  if (head >= s->len || head < it || !wants_somebody(&s->tokens[head])) return;
  for (uint32_t i = head + 1; i < s->len; i++) {
    Token *t = &s->tokens[i];
    Deprel base = deprel_base(t->deprel);
    if (t->head != head || (base != DEP_XCOMP && base != DEP_CSUBJ && base != DEP_CCOMP) || !has_to(s, i)) continue;
    s->tokens[it].deprel = DEP_NSUBJ;
    t->deprel = DEP_XCOMP;
    return;
  }
}

/* ---- names that explain ------------------------------------------------------------------------------------------------- */

static bool is_role(const LexTable *roles, const Token *t) { return roles && t->upos == UPOS_NOUN && lex_has(roles, t->lemma); }

static const Name *name_at(const Sentence *s, uint32_t token)
{
  for (uint32_t i = 0; i < s->name_count; i++)
    if (token >= s->names[i].first && token <= s->names[i].last) return &s->names[i];
  return NULL;
}

/* Heads that a noun phrase for a person may have between itself and what explains it: "director for drug resistance". */
static bool within_phrase(Deprel rel)
{
  Deprel base = deprel_base(rel);
  return base == DEP_NMOD || base == DEP_COMPOUND || base == DEP_CONJ || base == DEP_APPOS;
}

static void mend_apposition(const LexTable *roles, Sentence *s, uint32_t at)
{
  const Name *name = name_at(s, at), *other;
  uint32_t head = s->tokens[at].head;
  if (!name || name->type != ENTITY_PERSON || head >= at || is_role(roles, &s->tokens[head])) return;
  other = name_at(s, head);
  if (other && other->type == ENTITY_PERSON) return;
  for (unsigned steps = 0; steps < 6 && within_phrase(s->tokens[head].deprel); steps++) {
    uint32_t up = s->tokens[head].head;
    if (up >= head) return;
    if (is_role(roles, &s->tokens[up])) {
      s->tokens[at].head = up;
      return;
    }
    head = up;
  }
}

void attachment_mend(const LexTable *roles, Sentence *s)
{
  for (uint32_t i = 0; i < s->len; i++) {
    const Token *t = &s->tokens[i];
    if (deprel_base(t->deprel) == DEP_EXPL && str_eq_nocase(t->form, STR("it"))) mend_it(s, i);
    else if (deprel_base(t->deprel) == DEP_APPOS) mend_apposition(roles, s, i);
  }
}
