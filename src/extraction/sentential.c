/*
 * sentential.c - ", which angered investors": a relative clause that is said of all that stands before it.
 * Method: "which" is no person, no day and no plural with a singular verb; where nothing else is left, the event itself is meant, and
 * is named by the noun of its verb ("Ann Lee's resignation"), else by its words.
 */
#include "extraction/frame.h"

static bool singular_verb(const Reading *r, const Clause *c)
{
  uint32_t first = kid_with(r, c->head, DEP_AUX);
  if (first == NO_TOKEN) first = kid_with(r, c->head, DEP_COP);
  if (first == NO_TOKEN || first > c->head) first = c->head;
  return r->token[first].xpos == XPOS_VBZ || form_is(r, first, "was");
}

bool sentential_which(const Reading *r, const Clause *c, uint32_t antecedent, uint32_t word)
{
  if (word == NO_TOKEN || !form_is(r, word, "which") || rel_base(r, word) != DEP_NSUBJ || r->token[word].head != c->head || !comma_before(r, word)) return false;
  if (r->options->own_words || c->above == NO_CLAUSE || antecedent >= r->len) return false;
  const Clause *above = &r->clauses[c->above];
  if (above->kind != CLAUSE_VERB || above->head > antecedent || above->subject == antecedent) return false;
  EntityType type = type_at(r, antecedent);
  if (type == ENTITY_DATE || r->token[antecedent].xpos == XPOS_PRP) return true;
  if (type != ENTITY_NONE && type != ENTITY_CONCEPT) return false;
  if (r->noun_class[antecedent] & (NOUN_ROLE | NOUN_KIN)) return !lex_has(r->extractor->organization_words, r->token[antecedent].lemma);
  return (r->token[antecedent].xpos == XPOS_NNS && singular_verb(r, c) && kid_with(r, antecedent, DEP_NUMMOD) == NO_TOKEN) ||
         (r->noun_class[antecedent] & NOUN_TIME);
}

/* The noun of a verb: NULL where none is listed. */
static const char *noun_of(const Reading *r, uint32_t verb)
{
  static const struct { const char *verb, *noun; } nouns[] = {
      {"resign", "resignation"}, {"die", "death"}, {"leave", "departure"}, {"depart", "departure"}, {"arrest", "arrest"}, {"win", "victory"}, {"lose", "defeat"},
      {"defeat", "defeat"}, {"collapse", "collapse"}, {"withdraw", "withdrawal"}, {"refuse", "refusal"}, {"fail", "failure"}, {"reject", "rejection"},
      {"approve", "approval"}, {"attack", "attack"}, {"cancel", "cancellation"}, {"close", "closure"}, {"announce", "announcement"}, {"appoint", "appointment"},
      {"elect", "election"}, {"dismiss", "dismissal"}, {"sack", "dismissal"}, {"fire", "dismissal"}, {"oust", "removal"}, {"remove", "removal"}, {"retire", "retirement"},
      {"return", "return"}, {"visit", "visit"}, {"kill", "killing"}, {"murder", "murder"}, {"convict", "conviction"}, {"acquit", "acquittal"}, {"sentence", "sentencing"},
      {"expel", "expulsion"}, {"invade", "invasion"}, {"surrender", "surrender"}, {"decline", "decline"}, {"fall", "fall"}, {"rise", "rise"}, {"arrive", "arrival"},
      {"disappear", "disappearance"}, {"intervene", "intervention"}, {"apologize", "apology"}, {"merge", "merger"}, {"strike", "strike"}, {"promote", "promotion"},
      {"relegate", "relegation"}, {"nominate", "nomination"}, {"deport", "deportation"}, {"release", "release"}, {"escape", "escape"}, {"decide", "decision"}};
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (lemma_is(r, verb, nouns[i].verb)) return nouns[i].noun;
  return NULL;
}

Phrase sentential_phrase(Reading *r, const Clause *c)
{
  const Clause *event = &r->clauses[c->above];
  while (event->merged && event->above != NO_CLAUSE) event = &r->clauses[event->above];
  const char *noun = noun_of(r, event->head);
  bool acts = event->passive || event->object == NO_TOKEN;                                     /* whose arrest, whose return */
  uint32_t name = event->subject == NO_TOKEN ? NO_TOKEN : kid_with(r, event->subject, DEP_APPOS);
  Phrase who = {.head = NO_TOKEN};
  if (event->subject != NO_TOKEN) who = phrase_at(r, name != NO_TOKEN && is_name(r, name) ? name : event->subject, CUT_SMALL | CUT_TITLE, NO_TOKEN);
  if (noun && acts && who.text.len && r->token[event->subject].upos != UPOS_PRON)
    return phrase_made(r, event->head, str_format(r->arena, "%.*s's %s", STR_ARG(who.text), noun));
  if (!full(r)) return (Phrase){.head = NO_TOKEN};
  return phrase_at(r, event->head, KEEP_ASIDES | KEEP_CONJUNCTS | KEEP_CLAUSE, r->token[c->head].head < r->len ? c->head : NO_TOKEN);
}
