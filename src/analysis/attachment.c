/*
 * attachment.c - attachments that a word's class decides.
 * "It is able to pay": able, willing, hope take somebody as their subject and never a clause, so that "it" stands for a thing
 * and not for what follows; "it is early to judge": what is early is what follows. "The agency's director for drug resistance,
 * Amara Diallo": a person's name explains the noun for a person, not the thing between.
 */
#include "analysis/attachment.h"

/* ---- it --------------------------------------------------------------------------------------------------------------- */

static bool wants_somebody(const Token *t)
{
  static const char *const adjectives[] = {"able",     "unable",  "willing",  "unwilling", "ready",      "likely", "unlikely", "eager", "keen",     "due",   "set",
                                           "poised",   "free",    "prepared", "reluctant", "determined", "bound",  "about",    "quick", "hesitant", "inclined"};
  static const char *const verbs[] = {"hope",   "wish", "plan",   "want",     "intend", "aim",    "agree", "promise",  "refuse", "decline", "decide", "try",   "attempt",
                                      "manage", "vow",  "pledge", "threaten", "seek",   "offer",  "choose", "continue", "begin", "start",   "fail",   "seem"};
  return t->upos == UPOS_VERB ? str_among(t->lemma, verbs, COUNT_OF(verbs)) : str_among(t->lemma, adjectives, COUNT_OF(adjectives));
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

static uint32_t kid_with(const Sentence *s, uint32_t head, Deprel rel)
{
  for (uint32_t i = head > 40 ? head - 40 : 0; i < s->len && i < head + 40; i++)
    if (s->tokens[i].head == head && s->tokens[i].deprel == rel) return i;
  return NO_TOKEN;
}

/* "It was too early to recommend it": what is too early follows, and "it" stands for nothing. */
static void free_it(Sentence *s, uint32_t it)
{
  static const char *const words[] = {"early", "late", "important", "necessary", "possible", "impossible", "clear", "unclear", "difficult", "hard", "easy", "reasonable",
                                      "crucial", "vital", "essential", "true", "wrong", "rare", "common", "illegal", "legal", "unusual", "wise",
                                      "time", "inevitable", "imperative", "premature", "obvious", "uncertain"};
  static const char *const with_clauses[] = {"likely", "unlikely"}; /* likely to pay is who pays */
  uint32_t head = s->tokens[it].head;
  if (head >= s->len || head <= it || kid_with(s, head, DEP_COP) == NO_TOKEN) return;
  bool always = str_among(s->tokens[head].lemma, words, COUNT_OF(words)), said = str_among(s->tokens[head].lemma, with_clauses, COUNT_OF(with_clauses));
  for (uint32_t k = head + 1; k < s->len; k++) {
    Token *t = &s->tokens[k];
    Deprel base = deprel_base(t->deprel);
    uint32_t mark = t->head == head && (base == DEP_ADVCL || base == DEP_XCOMP || base == DEP_ACL || base == DEP_CCOMP) ? kid_with(s, k, DEP_MARK) : NO_TOKEN;
    if (mark == NO_TOKEN) continue;
    bool clause = str_is(s->tokens[mark].form, "that") || str_is(s->tokens[mark].form, "whether");
    if (!(s->tokens[mark].xpos == XPOS_TO && always) && !(clause && (always || said))) continue;
    s->tokens[it].deprel = DEP_EXPL;
    t->deprel = DEP_CSUBJ;
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
    bool it = t->xpos == XPOS_PRP && str_eq_nocase(t->form, STR("it"));
    if (it && deprel_base(t->deprel) == DEP_EXPL) mend_it(s, i);
    else if (it && t->deprel == DEP_NSUBJ) free_it(s, i);
    else if (deprel_base(t->deprel) == DEP_APPOS) mend_apposition(roles, s, i);
  }
}
