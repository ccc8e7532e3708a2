/*
 * factuality.c - whether what a noun of action names took place: "the murder of Ann" did, "the alleged murder of Ann" may have,
 * "the planned murder of Ann" has not yet, and "prevented the murder of Ann" says that it did not.
 * Method: the noun's own adjectives first, then the verb or noun that governs it, as in FactBank (Sauri and Pustejovsky, 2009): some
 * words undo what they govern, some put it ahead, some leave it open. What none of them judges is as true as its sentence.
 */
#include "extraction/nominal.h"

typedef enum { EFFECT_NONE, EFFECT_UNDONE, EFFECT_AHEAD, EFFECT_WISHED, EFFECT_OPEN, EFFECT_DENIED } Effect;
typedef struct { const char *word; Effect effect; } Judged;

static const Judged adjectives[] = {
    {"planned", EFFECT_AHEAD},    {"upcoming", EFFECT_AHEAD},   {"forthcoming", EFFECT_AHEAD}, {"expected", EFFECT_AHEAD},  {"scheduled", EFFECT_AHEAD},
    {"impending", EFFECT_AHEAD},  {"imminent", EFFECT_AHEAD},   {"future", EFFECT_AHEAD},      {"pending", EFFECT_AHEAD},   {"intended", EFFECT_AHEAD},
    {"proposed", EFFECT_WISHED},  {"attempted", EFFECT_UNDONE}, {"failed", EFFECT_UNDONE},     {"abortive", EFFECT_UNDONE}, {"cancelled", EFFECT_UNDONE},
    {"canceled", EFFECT_UNDONE},  {"aborted", EFFECT_UNDONE},   {"foiled", EFFECT_UNDONE},     {"thwarted", EFFECT_UNDONE}, {"abandoned", EFFECT_UNDONE},
    {"alleged", EFFECT_OPEN},     {"suspected", EFFECT_OPEN},   {"possible", EFFECT_OPEN},     {"potential", EFFECT_OPEN},  {"rumored", EFFECT_OPEN},
    {"rumoured", EFFECT_OPEN},    {"reported", EFFECT_OPEN},    {"supposed", EFFECT_OPEN},     {"purported", EFFECT_OPEN},  {"threatened", EFFECT_OPEN},
    {"apparent", EFFECT_OPEN},    {"hypothetical", EFFECT_OPEN}};

/* Verbs, by what they say of their object, or of their subject in the passive. */
static const Judged verbs[] = {
    {"cancel", EFFECT_UNDONE},   {"scrap", EFFECT_UNDONE},    {"abandon", EFFECT_UNDONE}, {"avert", EFFECT_UNDONE},    {"prevent", EFFECT_UNDONE},
    {"block", EFFECT_UNDONE},    {"thwart", EFFECT_UNDONE},   {"foil", EFFECT_UNDONE},    {"veto", EFFECT_UNDONE},     {"forbid", EFFECT_UNDONE},
    {"prohibit", EFFECT_UNDONE}, {"ban", EFFECT_UNDONE},      {"avoid", EFFECT_UNDONE},   {"shelve", EFFECT_UNDONE},   {"preclude", EFFECT_UNDONE},
    {"refuse", EFFECT_UNDONE},   {"plan", EFFECT_AHEAD},      {"schedule", EFFECT_AHEAD}, {"postpone", EFFECT_AHEAD},  {"delay", EFFECT_AHEAD},
    {"expect", EFFECT_AHEAD},    {"await", EFFECT_AHEAD},     {"promise", EFFECT_AHEAD},  {"approve", EFFECT_AHEAD},   {"anticipate", EFFECT_AHEAD},
    {"pledge", EFFECT_AHEAD},    {"authorize", EFFECT_AHEAD}, {"authorise", EFFECT_AHEAD}, {"seek", EFFECT_WISHED},    {"demand", EFFECT_WISHED},
    {"want", EFFECT_WISHED},     {"urge", EFFECT_WISHED},     {"request", EFFECT_WISHED}, {"propose", EFFECT_WISHED},  {"recommend", EFFECT_WISHED},
    {"advocate", EFFECT_WISHED}, {"order", EFFECT_WISHED},    {"offer", EFFECT_WISHED},   {"suggest", EFFECT_WISHED},  {"consider", EFFECT_OPEN},
    {"discuss", EFFECT_OPEN},    {"oppose", EFFECT_OPEN},     {"debate", EFFECT_OPEN},    {"mull", EFFECT_OPEN},       {"weigh", EFFECT_OPEN},
    {"contemplate", EFFECT_OPEN}, {"threaten", EFFECT_OPEN},  {"fear", EFFECT_OPEN},      {"allege", EFFECT_OPEN},     {"suspect", EFFECT_OPEN},
    {"investigate", EFFECT_OPEN}, {"deny", EFFECT_DENIED}};

/* Verbs with the preposition before the noun. */
static const struct { const char *verb, *preposition; Effect effect; } pairs[] = {
    {"call", "for", EFFECT_WISHED},   {"push", "for", EFFECT_WISHED},    {"press", "for", EFFECT_WISHED},  {"ask", "for", EFFECT_WISHED},
    {"hope", "for", EFFECT_WISHED},   {"wait", "for", EFFECT_AHEAD},     {"prepare", "for", EFFECT_AHEAD}, {"vote", "on", EFFECT_OPEN},
    {"accuse", "of", EFFECT_OPEN},    {"suspect", "of", EFFECT_OPEN},    {"charge", "with", EFFECT_OPEN},  {"acquit", "of", EFFECT_OPEN},
    {"clear", "of", EFFECT_OPEN},     {"agree", "to", EFFECT_AHEAD},     {"agree", "on", EFFECT_AHEAD},    {"object", "to", EFFECT_OPEN}};

/* Nouns, by what they say of the noun that hangs on them: "plans for the purchase", "calls for the arrest". */
static const Judged nouns[] = {
    {"plan", EFFECT_AHEAD},     {"proposal", EFFECT_WISHED}, {"idea", EFFECT_OPEN},       {"possibility", EFFECT_OPEN}, {"prospect", EFFECT_OPEN},
    {"threat", EFFECT_OPEN},    {"risk", EFFECT_OPEN},       {"hope", EFFECT_WISHED},     {"demand", EFFECT_WISHED},    {"call", EFFECT_WISHED},
    {"request", EFFECT_WISHED}, {"bid", EFFECT_WISHED},      {"proposition", EFFECT_OPEN}, {"allegation", EFFECT_OPEN}, {"accusation", EFFECT_OPEN},
    {"claim", EFFECT_OPEN},     {"rumor", EFFECT_OPEN},      {"rumour", EFFECT_OPEN},     {"suspicion", EFFECT_OPEN},   {"charge", EFFECT_OPEN},
    {"talk", EFFECT_OPEN},      {"negotiation", EFFECT_OPEN}, {"discussion", EFFECT_OPEN},
    {"preparation", EFFECT_AHEAD}, {"absence", EFFECT_UNDONE}, {"fear", EFFECT_OPEN},     {"denial", EFFECT_DENIED}};

static Effect effect_in(const Judged *list, size_t count, Str word)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(word, list[i].word)) return list[i].effect;
  return EFFECT_NONE;
}

static Effect own_effect(Reading *r, uint32_t noun)
{
  EACH_KID(r, noun, k)
  {
    if (*k > noun) break;
    Effect effect = rel_base(r, *k) == DEP_AMOD ? effect_in(adjectives, COUNT_OF(adjectives), lower_form(r, *k)) : EFFECT_NONE;
    if (effect != EFFECT_NONE) return effect;
  }
  return EFFECT_NONE;
}

static bool has_particle(const Reading *r, uint32_t verb, const char *particle)
{
  EACH_KID(r, verb, k)
    if (r->token[*k].deprel == DEP_COMPOUND_PRT && form_is(r, *k, particle)) return true;
  return false;
}

/* What the clause says of the noun that it is about. *turned: the clause is negated, which turns what it undoes. */
static Effect clause_effect(Reading *r, uint32_t noun, const Clause *c, bool *turned)
{
  static const char *const takes_place[] = {"take", "begin", "start", "happen", "occur", "come", "follow", "be"};
  bool suffers = (c->object == noun && !c->passive) || (c->subject == noun && c->passive);
  *turned = c->undone;
  if (suffers) {
    if ((lemma_is(r, c->head, "call") && has_particle(r, c->head, "off")) || (lemma_is(r, c->head, "rule") && has_particle(r, c->head, "out"))) return EFFECT_UNDONE;
    return effect_in(verbs, COUNT_OF(verbs), r->token[c->head].lemma);
  }
  if (c->subject == noun) {
    static const char *const deals[] = {"deal", "agreement", "merger", "takeover", "sale", "acquisition", "purchase", "pact", "accord", "transfer", "bid", "buyout"};
    bool deal = !c->passive && str_among(r->token[noun].lemma, deals, COUNT_OF(deals));
    if (deal && lemma_is(r, c->head, "fall") && (form_is(r, c->head + 1, "through") || form_is(r, c->head + 1, "apart"))) return EFFECT_UNDONE;
    if (deal && (lemma_is(r, c->head, "collapse") || lemma_is(r, c->head, "founder") || lemma_is(r, c->head, "fail"))) return EFFECT_OPEN;
    if (c->modality == MODALITY_CONDITIONAL) return EFFECT_OPEN;
    for (size_t i = 0; c->modality == MODALITY_FUTURE && i < COUNT_OF(takes_place); i++)
      if (lemma_is(r, c->head, takes_place[i])) return EFFECT_AHEAD;
    return EFFECT_NONE;
  }
  Str preposition = r->token[noun].head == c->head ? preposition_of(r, noun, NULL) : STR("");
  if (str_is(preposition, "for") && comes_to_nothing(r, c, c->object)) return EFFECT_UNDONE;             /* "dropped plans for a merger" */
  for (size_t i = 0; preposition.len && i < COUNT_OF(pairs); i++)
    if (lemma_is(r, c->head, pairs[i].verb) && str_is(preposition, pairs[i].preposition)) return pairs[i].effect;
  return EFFECT_NONE;
}

static Effect effect_on(Reading *r, uint32_t noun, bool *turned)
{
  Effect effect = own_effect(r, noun);
  *turned = false;
  for (unsigned steps = 0; effect == EFFECT_NONE && steps < 4 && noun < r->len; steps++) {
    uint32_t head = r->token[noun].head;
    if (head >= r->len) break;
    if (r->clause_at[head] != NO_CLAUSE) return clause_effect(r, noun, &r->clauses[r->clause_at[head]], turned);
    if (r->token[noun].deprel == DEP_NMOD) effect = effect_in(nouns, COUNT_OF(nouns), r->token[head].lemma);
    uint32_t told = r->token[head].head;
    if (effect != EFFECT_NONE && told < r->len && r->clause_at[told] != NO_CLAUSE && comes_to_nothing(r, &r->clauses[r->clause_at[told]], head)) return EFFECT_UNDONE;   /* "plans for a merger were scrapped" */
    if (effect == EFFECT_NONE && r->token[noun].deprel != DEP_CONJ) break;                       /* "blocked the purchase and sale" */
    noun = head;
  }
  return effect;
}

void judge_event(Reading *r, uint32_t noun, size_t first)
{
  bool turned;
  Effect effect = effect_on(r, noun, &turned);
  for (size_t i = first; i < r->out->len && effect != EFFECT_NONE; i++) {
    Triple *t = &r->out->at[i];
    switch (effect) {
      case EFFECT_UNDONE: if (!turned) t->negated = true; break;
      case EFFECT_AHEAD: t->modality = MODALITY_FUTURE; break;
      case EFFECT_WISHED: t->modality = MODALITY_DESIRED; break;
      case EFFECT_DENIED: t->modality = turned ? MODALITY_POSSIBLE : MODALITY_DENIED; break;
      default: t->modality = MODALITY_POSSIBLE; break;
    }
  }
}

/* ---- what somebody may be ---------------------------------------------------------------------------------------------- */

static bool doubts(Str lower)
{
  static const char *const words[] = {"alleged", "suspected", "reputed", "purported", "presumed", "supposed", "accused", "self-styled", "self-proclaimed", "self-described", "would-be", "so-called"};
  return str_among(lower, words, COUNT_OF(words));
}

/* "the alleged leader of the gang": an adjective before the noun. */
bool doubted(Reading *r, uint32_t noun)
{
  EACH_KID(r, noun, k)
  {
    if (*k > noun) break;
    if (rel_base(r, *k) == DEP_AMOD && doubts(lower_form(r, *k))) return true;
  }
  return false;
}

/* Of the triples from `first` on, which tell of what somebody is; "be alleged spy" says it itself, and whence one is, nobody doubts. */
void doubt_what_one_is(Reading *r, size_t first)
{
  for (size_t i = first; i < r->out->len; i++) {
    Triple *t = &r->out->at[i];
    if (t->modality == MODALITY_ASSERTED && !str_is(t->relation, "be") && !str_is(t->relation, "be from")) t->modality = MODALITY_POSSIBLE;
  }
}
