/*
 * modality.c - what a clause claims: negated, planned, wished, possible, asked; and who claims it.
 * Method: a clause's own auxiliaries first, then what the clause above it says of its content, by the class of the verb
 * ("failed to win": negated; "plans to win": future; "denied winning": denied; "said Ann won": Ann's speaker). Coordinated
 * clauses share what their first conjunct got from above.
 */
#include "extraction/reading.h"

/* "not only in Norway [but also in Peru]": there as well. */
bool not_only(const Reading *r, uint32_t t)
{
  if (!form_is(r, t, "not") || t + 1 >= r->len) return false;
  return form_is(r, t + 1, "only") || form_is(r, t + 1, "just") || form_is(r, t + 1, "merely") || form_is(r, t + 1, "simply");
}

/* "barely knew Ann": did not; but "barely won": and did. */
static bool barely_so(const Reading *r, uint32_t t)
{
  static const char *const verbs[] = {"know", "speak", "talk", "mention", "notice", "remember", "recognize", "recognise", "eat", "sleep", "understand", "see", "pay", "use", "play"};
  uint32_t verb = r->token[t].head;
  return form_is(r, t, "barely") && verb < r->len && str_among(r->token[verb].lemma, verbs, COUNT_OF(verbs));
}

bool token_negated(const Reading *r, uint32_t t)
{
  const Token *token = &r->token[t];
  if (form_is(r, t, "longer")) {                     /* "no longer" */
    EACH_KID(r, t, k)
      if (form_is(r, *k, "no")) return true;
    return t > 0 && form_is(r, t - 1, "no");
  }
  if (not_only(r, t)) return false;
  if (str_is(token->form, "n't") || str_is(token->form, "n\xe2\x80\x99t")) return true;
  return lemma_is(r, t, "not") || lemma_is(r, t, "never") || lemma_is(r, t, "n't") || form_is(r, t, "not") ||
         form_is(r, t, "never") || form_is(r, t, "nor") || form_is(r, t, "neither") || form_is(r, t, "hardly") ||
         form_is(r, t, "scarcely") || form_is(r, t, "rarely") || form_is(r, t, "seldom") || barely_so(r, t);
}

/* "neither Acme nor Bolt", "Acme, nor Bolt": coordinated by denial. */
static bool joined_by_nor(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
  {
    uint32_t cc = r->token[*k].deprel == DEP_CONJ ? kid_with(r, *k, DEP_CC) : NO_TOKEN;
    if (cc != NO_TOKEN && form_is(r, cc, "nor")) return true;
  }
  return false;
}

/* "not all banks", "not every bank": of some it is so, and of which nobody says. */
bool not_all(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"all", "every", "each", "everyone", "everybody", "everything"};
  if (t == NO_TOKEN || t >= r->len) return false;
  EACH_KID(r, t, k)
    if (*k < t && form_is(r, *k, "not") && str_among(str_lower(r->arena, r->token[*k + 1].form), words, COUNT_OF(words))) return true;
  return false;
}

/* "hardly any firms" */
static bool hardly_any(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
    if (*k + 1 < t && (form_is(r, *k, "hardly") || form_is(r, *k, "scarcely") || form_is(r, *k, "barely")) && form_is(r, *k + 1, "any")) return true;
  return false;
}

bool noun_negated(const Reading *r, uint32_t t)
{
  if (t == NO_TOKEN || not_all(r, t)) return false;
  if (hardly_any(r, t)) return true;
  if (joined_by_nor(r, t)) return true;
  if (form_is(r, t, "nobody") || form_is(r, t, "nothing") || form_is(r, t, "none") || form_is(r, t, "neither")) return true;
  uint32_t owner = kid_with(r, t, DEP_NMOD_POSS);
  if (owner != NO_TOKEN && (form_is(r, owner, "nobody") || (form_is(r, owner, "one") && owner > 0 && form_is(r, owner - 1, "no")))) return true;   /* "no one's right" */
  EACH_KID(r, t, k)
    if (*k < t && ((form_is(r, *k, "no") && !(is_name(r, t) && r->name_at[*k] == r->name_at[t])) || form_is(r, *k, "neither") || (form_is(r, *k, "not") && r->token[*k].deprel != DEP_CONJ && !not_only(r, *k))))
      return true;
  return false;
}

/* "at no time", "under no circumstances", "in no way". */
static bool never_phrase(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"time", "circumstance", "way", "account", "case", "point", "condition", "means", "stage", "respect"};
  bool no = false, known = false;
  EACH_KID(r, t, k) no |= r->token[*k].deprel == DEP_DET && form_is(r, *k, "no");
  for (size_t i = 0; no && i < COUNT_OF(words); i++) known |= lemma_is(r, t, words[i]);
  uint32_t preposition = kid_with(r, t, DEP_CASE);
  return known && preposition != NO_TOKEN && !(lemma_is(r, t, "time") && form_is(r, preposition, "in"));       /* "in no time": soon */
}

/* The noun at the head of the coordination that `t` stands in. */
static uint32_t first_of_conjuncts(const Reading *r, uint32_t t)
{
  for (unsigned steps = 0; steps < 8 && r->token[t].deprel == DEP_CONJ && r->token[t].head < r->len; steps++) t = r->token[t].head;
  return t;
}

/* "some help", "two men", "the king": an article or number of its own, behind which no "no" before "and" is heard. */
static bool counted_anew(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
    if (*k < t && (r->token[*k].deprel == DEP_DET || r->token[*k].deprel == DEP_NUMMOD || r->token[*k].deprel == DEP_NMOD_POSS)) return true;
  return is_name(r, t);
}

/* Injuries in "caused some damage, but no deaths or injuries": "no" holds for what "or" joins to its noun; damage in "no deaths but
 * damage" is none of it. */
static bool conjunct_negated(const Reading *r, uint32_t t)
{
  uint32_t first = first_of_conjuncts(r, t);
  bool no = noun_negated(r, first);
  EACH_KID(r, first, k)
  {
    if (r->token[*k].deprel != DEP_CONJ || *k < first || *k > t || first == t) continue;
    uint32_t joint = kid_with(r, *k, DEP_CC);
    bool with = joint == NO_TOKEN || form_is(r, joint, "or") || form_is(r, joint, "nor"), and = joint != NO_TOKEN && form_is(r, joint, "and");
    no = noun_negated(r, *k) || (no && (with || (and && !counted_anew(r, *k))));
  }
  return no;
}

/* "No bank bought or sold shares": none sold any; but "no rebels fighting the army fled" says nothing against their fighting. */
static bool shares_denied_subject(const Reading *r, const Clause *c)
{
  if (c->link != LINK_CONJ || c->own_subject) return false;
  uint32_t joint = kid_with(r, c->head, DEP_CC);
  return joint == NO_TOKEN || !form_is(r, joint, "but");
}

/* "no" before a conjunct or an oblique ("no cuts" in "promised jobs but no cuts", "landed with no injuries"), which negates what is told
 * of this noun and not the whole clause. Turns the triples from `from` on, which were told of `noun`. */
void negate_by_noun(Reading *r, const Clause *c, uint32_t noun, size_t from)
{
  if (noun >= r->len || r->clause_at[noun] != NO_CLAUSE) return;
  uint32_t first = first_of_conjuncts(r, noun);
  bool of_clause = first == c->object || (c->kind == CLAUSE_COPULA && first == c->head) || (first == c->subject && c->own_subject);
  if (never_phrase(r, noun) || (of_clause && first == noun)) return;
  if (noun == c->subject && !(first == noun && shares_denied_subject(r, c))) return;     /* "nor its coach, who had resigned" */
  bool no = conjunct_negated(r, noun), clause_no = of_clause && noun_negated(r, first);
  if (no == clause_no) return;
  for (size_t i = from; i < r->out->len; i++) {
    r->out->at[i].negated = no;
    if (no && r->out->at[i].modality == MODALITY_POSSIBLE && c->modality == MODALITY_ASSERTED) r->out->at[i].modality = MODALITY_ASSERTED;   /* "or" */
  }
}

/* "none of the suspects", "neither of the pilots", "not one of them": the suspects, of whom all is denied; else the noun itself. */
static uint32_t group_of_none(Reading *r, uint32_t t)
{
  bool not_one = t != NO_TOKEN && t > 0 && form_is(r, t, "one") && form_is(r, t - 1, "not");
  if (t == NO_TOKEN || !(form_is(r, t, "none") || form_is(r, t, "neither") || not_one)) return t;
  uint32_t group = kid_with(r, t, DEP_NMOD);
  return group != NO_TOKEN && group > t && str_is(preposition_of(r, group, NULL), "of") ? group : t;
}

bool has_kid_negation(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
    if (rel_base(r, *k) == DEP_OBL && never_phrase(r, *k)) return true;
  EACH_KID(r, t, k)
    if (((r->token[*k].deprel == DEP_ADVMOD || r->token[*k].deprel == DEP_AUX || r->token[*k].deprel == DEP_CC) && token_negated(r, *k)) ||
        (rel_base(r, *k) == DEP_CC && form_is(r, *k, "neither") && r->token[t].upos == UPOS_VERB)) return true;               /* "has neither confirmed nor denied" */
  return false;
}

static bool has_case_or_mark(const Reading *r, uint32_t t, const char *form)
{
  EACH_KID(r, t, k)
    if ((r->token[*k].deprel == DEP_MARK || r->token[*k].deprel == DEP_CASE || r->token[*k].deprel == DEP_ADVMOD) &&
        form_is(r, *k, form)) return true;
  return false;
}

static bool followed_by_of(const Reading *r, const Clause *c)
{
  EACH_KID(r, c->head, k)
    if (form_is(r, *k, "instead")) return *k + 1 < r->len && form_is(r, *k + 1, "of");
  return false;
}

/* "without saying", "instead of going", "rather than wait", "far from helping", "warned him against going": it does not happen; but "instead seeking help": it does. */
static bool excluded(const Reading *r, const Clause *c)
{
  if (c->link != LINK_ADVCL && c->link != LINK_CONJ) return false;
  EACH_KID(r, c->head, k)                                           /* "sold, rather than closed, the plant" */
    if (r->token[*k].deprel == DEP_CC && (form_is(r, *k, "rather") || (form_is(r, *k, "instead") && followed_by_of(r, c)))) return true;
  if (c->link != LINK_ADVCL) return false;
  return has_case_or_mark(r, c->head, "without") || (has_case_or_mark(r, c->head, "instead") && followed_by_of(r, c)) ||
         has_case_or_mark(r, c->head, "rather") || has_case_or_mark(r, c->head, "against") || (r->token[c->head].head < r->len && form_is(r, r->token[c->head].head, "far") && has_case_or_mark(r, c->head, "from"));
}

/* "would later become king": and did. */
static bool told_ahead(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"later", "eventually", "subsequently", "ultimately", "soon", "afterwards"};
  EACH_KID(r, t, k)
    for (size_t i = 0; *k < t && r->token[*k].deprel == DEP_ADVMOD && i < COUNT_OF(words); i++)
      if (form_is(r, *k, words[i])) return true;
  return false;
}

/* "is to be closed", with "is" for the passive's auxiliary and "to" for a mark. */
static bool is_to_be(const Reading *r, uint32_t t)
{
  bool is = false, to = false;
  EACH_KID(r, t, k)
  {
    if (*k > t) break;
    if (r->token[*k].deprel == DEP_AUX_PASS && to && form_is(r, *k, "be")) return true;
    if (is && r->token[*k].xpos == XPOS_TO && r->token[*k].deprel == DEP_MARK) to = true;
    is |= r->token[*k].deprel == DEP_AUX_PASS && lemma_is(r, *k, "be") && !form_is(r, *k, "be");
  }
  return false;
}

static Modality auxiliary_modality(const Reading *r, uint32_t t)
{
  Modality found = is_to_be(r, t) ? MODALITY_FUTURE : MODALITY_ASSERTED;
  EACH_KID(r, t, k)
  {
    if (rel_base(r, *k) != DEP_AUX) continue;
    if (lemma_is(r, *k, "will") || lemma_is(r, *k, "shall") || form_is(r, *k, "will") || form_is(r, *k, "'ll") || form_is(r, *k, "wo"))
      found = form_is(r, *k, "would") || form_is(r, *k, "'d") ? MODALITY_CONDITIONAL : MODALITY_FUTURE;
    if (form_is(r, *k, "would")) found = told_ahead(r, t) ? MODALITY_ASSERTED : MODALITY_CONDITIONAL;
    if (lemma_is(r, *k, "can") || lemma_is(r, *k, "could") || lemma_is(r, *k, "may") || lemma_is(r, *k, "might"))
      found = MODALITY_POSSIBLE;
    if (r->token[*k].xpos == XPOS_TO && found == MODALITY_ASSERTED) found = MODALITY_FUTURE;                  /* "is to meet" */
    if (lemma_is(r, *k, "must") || lemma_is(r, *k, "should") || lemma_is(r, *k, "ought")) found = MODALITY_OBLIGATORY;
  }
  return found;
}

/* "almost killed": and did not; but "nearly doubled" is only less exact. */
static bool fell_short(const Reading *r, uint32_t t)
{
  static const char *const measured[] = {"double", "triple", "quadruple", "halve", "fill", "equal", "match", "cover", "total", "reach", "be"};
  if (t == 0 || r->token[t].upos != UPOS_VERB || (!form_is(r, t - 1, "almost") && !form_is(r, t - 1, "nearly"))) return false;
  for (size_t i = 0; i < COUNT_OF(measured); i++)
    if (lemma_is(r, t, measured[i])) return false;
  return r->token[t - 1].head == t;
}

/* "allegedly took", "probably won", "perhaps it left": whoever writes so does not vouch for it. */
static bool hedged(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"allegedly", "reportedly", "apparently", "supposedly", "purportedly", "presumably", "probably", "possibly",
                                      "perhaps", "maybe", "seemingly", "ostensibly", "conceivably", "reputedly", "arguably", "likely"};
  EACH_KID(r, t, k)
    for (size_t i = 0; r->token[*k].deprel == DEP_ADVMOD && r->token[*k].upos == UPOS_ADV && i < COUNT_OF(words); i++)
      if (lemma_is(r, *k, words[i]) && !has_kid_negation(r, *k)) return true;
  return false;
}

/* "came close to killing Bob": and did not. */
static bool came_close(const Reading *r, const Clause *above)
{
  if (!lemma_is(r, above->head, "come") && !lemma_is(r, above->head, "close") && !lemma_is(r, above->head, "near")) return false;
  if (above->kind == CLAUSE_COPULA) return true;
  EACH_KID(r, above->head, k)
    if (form_is(r, *k, "close") || form_is(r, *k, "near")) return true;
  return false;
}

/* "has yet to sign": nobody has. */
static bool still_open(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
    if (*k > 0 && *k < t && r->token[*k].xpos == XPOS_TO && form_is(r, *k - 1, "yet")) return true;
  return false;
}

/* "was to have been replaced": as was planned, and mostly was not. */
static bool was_planned(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
    if (*k > 0 && *k + 1 < t && r->token[*k].xpos == XPOS_TO && form_is(r, *k + 1, "have") && (form_is(r, *k - 1, "was") || form_is(r, *k - 1, "were")))
      return true;
  return false;
}

static Modality weaker(Modality own, Modality from_above) { return own == MODALITY_ASSERTED ? from_above : own; }

static bool going_to(const Reading *r, const Clause *above)
{
  return lemma_is(r, above->head, "go") && r->token[above->head].xpos == XPOS_VBG && kid_with(r, above->head, DEP_AUX) != NO_TOKEN;
}

/* "is considering buying Bolt", "discussed selling it": nothing is decided. */
static bool weighs(const Reading *r, const Clause *above)
{
  static const char *const verbs[] = {"consider", "contemplate", "mull", "weigh", "ponder", "discuss", "explore"};
  for (size_t i = 0; !above->passive && i < COUNT_OF(verbs); i++)
    if (lemma_is(r, above->head, verbs[i])) return true;
  return false;
}

/* "was extradited for killing Bob", "went on trial for bribing him", "arrested on suspicion of": what somebody is said to have done, and may not have. */
static bool alleged(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const verbs[] = {"extradite", "try", "prosecute", "indict", "sue", "investigate", "probe", "question", "seek", "want", "hunt", "charge"};
  uint32_t mark = kid_with(r, c->head, DEP_MARK);
  if (mark == NO_TOKEN) return false;
  if (form_is(r, mark, "of") && (lemma_is(r, above->head, "suspect") || lemma_is(r, above->head, "accuse"))) return true;          /* "suspected of having bribed Ann" */
  if (r->token[c->head].xpos != XPOS_VBG) return false;
  if (form_is(r, mark, "on") && kid_with(r, mark, DEP_FIXED) != NO_TOKEN) return true;
  if (!form_is(r, mark, "for")) return false;
  for (size_t i = 0; i < COUNT_OF(verbs); i++)
    if (lemma_is(r, above->head, verbs[i])) return true;
  for (uint32_t t = above->head; t < mark && t < above->head + 4; t++)
    if (lemma_is(r, t, "trial") || lemma_is(r, t, "investigation") || lemma_is(r, t, "indictment")) return true;
  return false;
}

/* "beat Bob Stone to win the title", "rallied to reach the final": what came of it, no purpose. */
static bool won(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const efforts[] = {"beat", "defeat", "edge", "rally", "recover", "overcome", "rout", "upset", "outpoint", "overtake", "sprint", "surge", "climb", "fall", "rise", "grow", "survive", "return", "go", "come", "fight", "battle", "claw",
                                       "hold", "hang", "save", "stun", "shock", "race", "cruise", "power", "storm", "sweep", "jump", "leap", "bounce", "soar", "outscore", "outlast", "thrash", "see", "knock", "hit", "score"};
  static const char *const results[] = {"win", "reach", "claim", "take", "become", "secure", "clinch", "retain", "qualify", "advance", "earn", "finish", "capture", "lead", "close", "find", "beat", "defeat", "draw", "book", "seal", "top", "progress",
                                        "regain", "snatch", "level", "equalize", "equalise"};
  static const struct { const char *verb, *with; } halves[] = {{"go", "on"}, {"come", "back"}, {"come", "behind"}, {"come", "down"}, {"fight", "back"}, {"battle", "back"}, {"claw", "back"}, {"hold", "on"}, {"hang", "on"}, {"see", "off"}, {"knock", "out"}, {"hit", "back"}};
  bool effort = false, result = false;
  for (size_t i = 0; i < COUNT_OF(efforts); i++) effort |= lemma_is(r, above->head, efforts[i]);
  bool half = false, whole = false;
  for (size_t i = 0; i < COUNT_OF(halves); i++) {                                            /* "went on to win", "came from behind to beat" */
    if (!lemma_is(r, above->head, halves[i].verb)) continue;
    half = true;
    for (uint32_t t = above->head + 1; t < c->head && t < above->head + 6; t++) whole |= form_is(r, t, halves[i].with);
  }
  effort &= !half || whole;
  for (size_t i = 0; i < COUNT_OF(results); i++) result |= lemma_is(r, c->head, results[i]);
  return effort && result && above->modality == MODALITY_ASSERTED && !above->undone && c->head > above->head && !above->infinitive && kid_with_base(r, above->head, DEP_AUX) == NO_TOKEN;
}

/* "came to kill Bob", "came here to win": a purpose; but "came to know Bob", "came to own it", which nobody comes for: it was so in the end. */
static bool comes_for(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const ends[] = {"be", "know", "believe", "realize", "realise", "understand", "see", "regard", "view", "own", "dominate", "symbolize", "symbolise", "represent", "mean", "define", "love", "like", "hate", "embody",
                                     "include", "rely", "depend", "think", "feel", "accept", "appreciate", "recognize", "recognise", "resemble", "trust", "admire", "respect", "regret", "blame", "hold", "have", "control", "rule",
                                     "possess", "expect", "fear", "doubt", "dislike", "resent", "enjoy", "need", "want", "prefer", "live", "govern", "signify", "constitute", "acknowledge", "admit", "end", "rest", "grasp", "epitomize", "epitomise", "light", "pass", "grip"};
  if (!c->infinitive || c->passive || c->kind != CLAUSE_VERB || !lemma_is(r, above->head, "come") || c->head < above->head) return false;
  bool at_once = above->head + 2 == c->head, had = kid_with(r, above->head, DEP_AUX) != NO_TOKEN && r->token[above->head].xpos == XPOS_VBN;
  if (at_once && (had || str_among(r->token[c->head].lemma, ends, COUNT_OF(ends)))) return false; /* "had come to accept it" */
  uint32_t who = c->subject < r->len ? c->subject : above->subject;
  bool somebody = who < r->len && (r->token[who].upos == UPOS_PRON || type_at(r, who) == ENTITY_PERSON || type_at(r, who) == ENTITY_ORGANIZATION || type_at(r, who) == ENTITY_GROUP || (r->noun_class[who] & NOUN_ROLE) || is_plural(r, who));
  if (!somebody) return false;                                                               /* "The match came to end" */
  return type_at(r, c->subject) != ENTITY_WORK && !won(r, c, above);
}

static void judge_open(Reading *r, Clause *c, const Clause *above)
{
  if (c->participle && alleged(r, c, above)) {
    c->modality = weaker(c->modality, weaker(above->modality == MODALITY_FUTURE ? MODALITY_ASSERTED : above->modality, MODALITY_POSSIBLE));
    return;
  }
  if (c->participle && has_case_or_mark(r, c->head, "for") && (r->verb_class[above->head] & (VERB_DENY | VERB_FAIL | VERB_STOP))) return;   /* "dismissed Ann for leading a strike": and she did */
  uint32_t verb = r->verb_class[above->head];
  Modality m = above->modality;
  if (c->infinitive && lemma_is(r, above->head, "clear")) m = weaker(m, MODALITY_POSSIBLE);            /* "cleared Acme to buy Bolt": let it */
  else if (pleads(r, above)) m = above->modality;
  else if (comes_for(r, c, above)) m = weaker(m, MODALITY_DESIRED);
  else if (c->participle && weighs(r, above)) m = weaker(m, MODALITY_POSSIBLE);
  else if (verb & VERB_WISH) m = weaker(m, MODALITY_DESIRED);
  else if ((verb & VERB_PLAN) || going_to(r, above) || (above->kind == CLAUSE_COPULA && form_is(r, above->head, "about"))) m = weaker(m, MODALITY_FUTURE);
  else if (verb & VERB_OBLIGE) {                    /* "had to leave": and did */
    if (r->token[above->head].xpos != XPOS_VBD || above->undone) m = weaker(m, MODALITY_OBLIGATORY);
  }
  else if ((verb & VERB_SEEM) || (above->passive && (verb & (VERB_SAY | VERB_THINK)) && (!(verb & VERB_ORDER) || (verb & VERB_THINK))))
    m = weaker(m, MODALITY_POSSIBLE);                /* "is said to own"; but "was told to leave" */
  else if (c->infinitive && (lemma_is(r, above->head, "pay") || lemma_is(r, above->head, "bribe"))) m = weaker(m, MODALITY_DESIRED);   /* "paid Bob to kill her" */
  else if (above->passive && c->infinitive && (verb & VERB_KNOW)) c->modality = weaker(c->modality, m);       /* "was found to have broken the law" */
  else if ((verb & VERB_ORDER) || ((verb & VERB_NAME) && c->infinitive)) m = m == MODALITY_FUTURE ? MODALITY_DESIRED : weaker(m, MODALITY_DESIRED);
  else if (verb & VERB_LET) m = weaker(m, MODALITY_POSSIBLE);
  else if (verb & VERB_DENY) m = MODALITY_DENIED;
  else if (verb & VERB_STOP && verb & VERB_ASPECT) c->undone ^= has_case_or_mark(r, c->head, "from"); /* "kept working", "kept him from it" */
  else if (verb & (VERB_FAIL | VERB_STOP)) c->undone = !c->undone;
  if (above->undone) c->undone = !c->undone;
  c->modality = weaker(c->modality, m);
}

/* "said that Kenya beat Chad": a form that is the past as well, below a verb that asks for nothing. */
static bool told_of_past(const Reading *r, const Clause *c)
{
  static const char *const pasts[] = {"beat", "hit", "cut", "put", "set", "shut", "hurt", "cost", "burst", "quit", "split", "spread", "let", "bid", "cast", "read", "shed"};
  static const char *const asks[] = {"insist", "recommend", "suggest", "propose", "demand", "request", "advise", "urge", "ask", "order", "require"};
  uint32_t above = r->token[c->head].head;
  if (above >= r->len || !(r->verb_class[above] & (VERB_SAY | VERB_THINK | VERB_KNOW))) return false;
  bool past = false;
  for (size_t i = 0; i < COUNT_OF(pasts); i++) past |= form_is(r, c->head, pasts[i]);
  for (size_t i = 0; past && i < COUNT_OF(asks); i++) past = !lemma_is(r, above, asks[i]);
  return past;
}

/* "that he resign", "that it be cut", "that she be present": "be" where "is" would be a statement. */
static bool subjunctive(const Reading *r, const Clause *c)
{
  static const char *const senses[] = {"see", "watch", "hear", "feel", "notice", "observe"};
  for (size_t i = 0; r->token[c->head].head < r->len && i < COUNT_OF(senses); i++)                          /* "saw Ann leave" */
    if (lemma_is(r, r->token[c->head].head, senses[i]) && kid_with(r, c->head, DEP_MARK) == NO_TOKEN) return false;
  uint32_t be = kid_with(r, c->head, c->kind == CLAUSE_COPULA ? DEP_COP : DEP_AUX_PASS);
  if (be != NO_TOKEN && form_is(r, be, "be") && kid_with(r, c->head, DEP_AUX) == NO_TOKEN && !c->infinitive) return c->own_subject;
  return c->kind == CLAUSE_VERB && r->token[c->head].xpos == XPOS_VB && kid_with_base(r, c->head, DEP_AUX) == NO_TOKEN && !c->infinitive && !told_of_past(r, c);
}

/* "why", "how", "when", "where", "what" before a statement: what follows is taken for granted. */
static bool asked_word(const Reading *r, const Clause *c)
{
  for (size_t i = 0; i < c->adverbs.len; i++)
    if (r->token[c->adverbs.at[i]].xpos == XPOS_WRB) return true;
  uint32_t first = r->left[c->head];                                        /* "do not know what it holds", "which side won" */
  Xpos x = r->token[first].xpos;
  return first < c->head && !form_is(r, first, "that") && (x == XPOS_WP || x == XPOS_WDT || x == XPOS_WPS) && r->stands_for[first] == NO_TOKEN;
}

/* "It is rumoured that ...", "it was alleged that ...": nobody says so; but what is announced or confirmed is so. */
static bool rumoured(const Reading *r, const Clause *above)
{
  static const char *const verbs[] = {"rumor", "rumour", "allege", "claim", "believe", "think", "suspect", "suppose", "assume", "fear",
                                      "speculate", "say", "report", "suggest", "presume"};
  if (!above->passive || above->agent != NO_TOKEN) return false;
  for (size_t i = 0; i < COUNT_OF(verbs); i++)
    if (lemma_is(r, above->head, verbs[i])) return true;
  return false;
}

/* "would have been": was not. */
static bool would_have(const Reading *r, uint32_t t)
{
  bool would = false;
  EACH_KID(r, t, k)
  {
    if (rel_base(r, *k) != DEP_AUX && r->token[*k].deprel != DEP_COP) continue;
    if (would && form_is(r, *k, "have")) return true;
    would |= form_is(r, *k, "would") || form_is(r, *k, "could") || form_is(r, *k, "might");
  }
  return false;
}

/* "it is clear that ...", "damning that ...": so it is; but "possible that", "important to". */
static bool taken_for_true(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const words[] = {"clear", "obvious", "evident", "true", "certain", "undeniable", "fact", "good", "great", "bad", "sad", "damning", "ironic",
                                      "surprising", "unsurprising", "remarkable", "significant", "notable", "strange", "odd", "unfortunate", "fortunate", "tragic",
                                      "disappointing", "shameful", "disgraceful", "outrageous", "shocking", "telling", "amazing", "incredible", "regrettable", "understandable", "pity", "shame"};
  if (above->kind != CLAUSE_COPULA || above->undone || above->modality != MODALITY_ASSERTED || c->infinitive || c->participle || r->token[c->head].xpos == XPOS_VBG) return false;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, above->head, words[i])) return true;
  return false;
}

/* "it is not true that", "it is false that". */
static bool untrue(const Reading *r, const Clause *above)
{
  if (above->kind != CLAUSE_COPULA) return false;
  if (lemma_is(r, above->head, "false") || lemma_is(r, above->head, "untrue")) return !above->undone;
  return above->undone && (lemma_is(r, above->head, "true") || lemma_is(r, above->head, "case") || lemma_is(r, above->head, "correct"));
}

/* "decided that Acme had broken the law": found that it had; "decided to sell" lies ahead. */
static bool finds_past(const Reading *r, const Clause *c, const Clause *above)
{
  if (c->infinitive || !(lemma_is(r, above->head, "decide") || lemma_is(r, above->head, "determine"))) return false;
  uint32_t first = c->kind == CLAUSE_COPULA ? kid_with(r, c->head, DEP_COP) : c->head;
  EACH_KID(r, c->head, k)
    if (rel_base(r, *k) == DEP_AUX && *k < c->head) {
      first = *k;
      break;
    }
  if (first == NO_TOKEN) return false;
  Xpos x = r->token[first].xpos;
  return x == XPOS_VBD || x == XPOS_VBZ || x == XPOS_VBP || form_is(r, first, "had") || form_is(r, first, "was") || form_is(r, first, "were");
}

/* "a jury found that", "the court decided that": what they say so weighs as theirs. */
static bool judges(const Reading *r, const Clause *above)
{
  static const char *const verbs[] = {"find", "decide", "determine", "establish", "hold"};
  static const char *const bodies[] = {"jury", "court", "judge", "panel", "tribunal", "commission", "committee", "inquiry", "enquiry", "inquest", "coroner", "auditor", "audit", "investigator",
                                       "investigation", "inspector", "regulator", "arbitrator", "probe", "watchdog", "magistrate", "justice", "ombudsman", "juror"};
  uint32_t who = above->passive ? above->agent : above->subject;
  if (who >= r->len || !str_among(r->token[above->head].lemma, verbs, COUNT_OF(verbs))) return false;
  for (size_t i = 0; i < COUNT_OF(bodies); i++)
    if (lemma_is(r, who, bodies[i]) || form_is(r, who, bodies[i])) return true;
  return false;
}

static void judge_content(Reading *r, Clause *c, const Clause *above)
{
  uint32_t verb = r->verb_class[above->head];
  bool whether = has_case_or_mark(r, c->head, "whether") || has_case_or_mark(r, c->head, "if");
  if (asked_word(r, c) && !(verb & VERB_ASK)) return;                       /* "did not say why it left": it left */
  if ((verb & (VERB_SAY | VERB_THINK | VERB_PROMISE)) || judges(r, above)) {
    c->speaker = above->passive ? above->agent : above->subject;
    if (c->modality == MODALITY_CONDITIONAL && !(verb & VERB_THINK) && !would_have(r, c->head)) c->modality = MODALITY_FUTURE; /* said it would */
  }
  if (whether || (verb & VERB_ASK)) c->modality = MODALITY_ASKED;
  else if (verb & VERB_DENY) c->modality = MODALITY_DENIED;
  else if (verb & VERB_PROMISE) c->modality = weaker(c->modality, MODALITY_FUTURE);
  else if ((verb & VERB_WISH) && !(verb & VERB_SAY)) c->modality = MODALITY_DESIRED;
  else if (subjunctive(r, c)) {                       /* "insisted that he resign": nobody says that he does */
    c->modality = weaker(c->modality, MODALITY_DESIRED);
    c->speaker = NO_TOKEN;
  } else if ((verb & (VERB_WISH | VERB_ORDER)) && !(verb & VERB_SAY)) c->modality = weaker(c->modality, MODALITY_DESIRED);
  else if (verb & VERB_PLAN) c->modality = weaker(c->modality, finds_past(r, c, above) ? above->modality : MODALITY_FUTURE);
  else if ((verb & VERB_SEEM) || rumoured(r, above)) c->modality = weaker(c->modality, MODALITY_POSSIBLE);
  else if ((above->undone && (verb & VERB_THINK)) || (!c->infinitive && untrue(r, above))) c->modality = MODALITY_DENIED;
  else if (above->undone && !(verb & VERB_KNOW)) c->modality = weaker(c->modality, MODALITY_POSSIBLE);
  else c->modality = weaker(c->modality, above->modality);
}

/* "took action to allow the team in", "took the opportunity to thank her": and did. */
static bool takes_and_does(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const nouns[] = {"action", "opportunity", "chance", "occasion", "time", "trouble", "liberty"};
  if (!c->infinitive || !lemma_is(r, above->head, "take") || above->object == NO_TOKEN) return false;
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (lemma_is(r, above->object, nouns[i])) return true;
  return false;
}

/* "the first", "the only one", "the youngest minister": one of a kind in what is said next. */
bool picked_out(const Reading *r, uint32_t noun)
{
  static const char *const words[] = {"first", "second", "third", "last", "latest", "only", "next"};
  if (noun >= r->len) return false;
  if (form_is(r, noun, "one") && kid_with(r, noun, DEP_NMOD) != NO_TOKEN) noun = kid_with(r, noun, DEP_NMOD);   /* "one of the youngest" */
  if (r->token[noun].xpos == XPOS_JJS) return true;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, noun, words[i])) return true;
  EACH_KID(r, noun, k)
  {
    if (*k > noun) break;
    if (r->token[*k].xpos == XPOS_JJS && rel_base(r, *k) == DEP_AMOD) return true;
    for (size_t i = 0; i < COUNT_OF(words); i++)
      if (form_is(r, *k, words[i])) return true;
  }
  return false;
}

/* "was among the first to support it", "the only one to resign": and did. */
static bool is_one_who_did(const Reading *r, const Clause *c, uint32_t noun) { return c->infinitive && picked_out(r, noun); }

/* "the claim that X was rejected", "... is false", "... proved wrong": whoever says so denies what is claimed. */
static bool rejected(const Reading *r, const Clause *above, uint32_t noun)
{
  static const char *const words[] = {"false", "untrue", "wrong", "baseless", "unfounded", "groundless", "incorrect", "lie", "nonsense", "fabrication",
                                      "hoax", "fiction", "myth", "bogus", "fake", "invention", "fabricated", "mistaken", "erroneous"};
  static const char *const verbs[] = {"debunk", "disprove", "discredit", "rebut", "contradict"}, *const turns[] = {"prove", "turn", "be", "show", "find"};
  if (above->subject != noun || above->undone || above->modality != MODALITY_ASSERTED) return false;
  if (above->open != NO_TOKEN && str_among(r->token[above->head].lemma, turns, COUNT_OF(turns)) && str_among(r->token[above->open].lemma, words, COUNT_OF(words)))
    return true;                                                     /* "turned out to be false" */
  if (above->kind != CLAUSE_COPULA && !above->passive) return false;
  if (above->passive && (r->verb_class[above->head] & VERB_DENY)) return true;
  if (above->passive && str_among(r->token[above->head].lemma, verbs, COUNT_OF(verbs))) return true;
  return above->kind == CLAUSE_COPULA && str_among(r->token[above->head].lemma, words, COUNT_OF(words));
}

/* "her plan to sell", "his promise to resign": as with the verbs, it lies ahead; a wish or an attempt may come to nothing. */
static bool plans_ahead(const Reading *r, uint32_t noun)
{
  static const char *const nouns[] = {"plan", "decision", "intention", "intent", "agreement", "deal", "commitment", "contract", "pact", "scheme"};
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (lemma_is(r, noun, nouns[i])) return true;
  return false;
}

/* "the plan collapsed", "talks on a merger failed", "the bid fell through", "plans were scrapped": what was ahead does not come. */
bool comes_to_nothing(const Reading *r, const Clause *c, uint32_t noun)
{
  static const char *const fails[] = {"fail", "collapse", "founder", "stall", "flop"}, *const dropped[] = {"drop", "abandon", "scrap", "shelve", "ditch", "cancel", "reject", "block", "foil", "thwart", "defeat", "veto"};
  static const char *const ahead[] = {"plan", "attempt", "bid", "effort", "proposal", "deal", "agreement", "talk", "negotiation", "scheme", "plot", "offer", "move", "project", "discussion", "push", "campaign"};
  static const char *const wished[] = {"offer", "bid", "proposal"};                     /* who had his offer rejected wished it all the same */
  bool object = c->object == noun && !c->passive;
  if (noun < r->len && lemma_is(r, c->head, "reject") && (object || str_among(r->token[noun].lemma, wished, COUNT_OF(wished)))) return false; /* "Greenpeace rejected Japan's plan" */
  if (noun >= r->len || (c->subject != noun && !object) || c->undone || c->modality != MODALITY_ASSERTED || !str_among(r->token[noun].lemma, ahead, COUNT_OF(ahead))) return false;
  if (c->passive || object) return str_among(r->token[c->head].lemma, dropped, COUNT_OF(dropped));
  if (lemma_is(r, c->head, "fall") && c->head + 1 < r->len) return form_is(r, c->head + 1, "through") || form_is(r, c->head + 1, "apart") || form_is(r, c->head + 1, "flat");
  if (lemma_is(r, c->head, "come")) return c->head + 2 < r->len && form_is(r, c->head + 1, "to") && (form_is(r, c->head + 2, "nothing") || form_is(r, c->head + 2, "naught"));
  return c->object == NO_TOKEN && c->open == NO_TOKEN && str_among(r->token[c->head].lemma, fails, COUNT_OF(fails));
}

static void judge_noun_clause(Reading *r, Clause *c, const Clause *above)
{
  uint32_t noun = r->token[c->head].head;
  if (is_one_who_did(r, c, noun)) {
    c->modality = weaker(c->modality, above->modality);
    return;
  }
  static const char *const undone[] = {"failure", "refusal", "inability", "unwillingness"};
  for (size_t i = 0; c->infinitive && noun < r->len && i < COUNT_OF(undone); i++)
    if (lemma_is(r, noun, undone[i])) {                        /* "its failure to pay" */
      c->undone = !c->undone;
      c->modality = weaker(c->modality, above->modality);
      return;
    }
  if (c->infinitive && noun < r->len && noun_negated(r, noun)) c->undone = !c->undone; /* "has no plans to sell" */
  if (c->infinitive && comes_to_nothing(r, above, noun)) {     /* "its plan to sell collapsed", "dropped its plan to sell" */
    c->undone = !c->undone;
    c->modality = weaker(c->modality, plans_ahead(r, noun) ? MODALITY_FUTURE : MODALITY_DESIRED);
    return;
  }
  if (takes_and_does(r, c, above)) {
    c->modality = weaker(c->modality, above->modality);
    if (above->undone) c->undone = !c->undone;
    return;
  }
  if (!c->participle && !c->infinitive && above->object == noun && !subjunctive(r, c) && (r->verb_class[above->head] & VERB_DENY)) {
    c->modality = MODALITY_DENIED;                          /* "denied reports that it planned a move" */
    return;
  }
  uint32_t mark = kid_with(r, c->head, DEP_MARK);
  bool content = c->infinitive || mark == NO_TOKEN || form_is(r, mark, "that") || form_is(r, mark, "whether") || form_is(r, mark, "if");
  static const char *const sure[] = {"fact", "news", "admission", "announcement", "proof", "confirmation", "revelation", "discovery"};
  if (c->participle || noun >= r->len || !content) return;                                  /* "a choice after Ann refused": she did */
  for (size_t i = 0; i < COUNT_OF(sure); i++)
    if (lemma_is(r, noun, sure[i]) && !noun_negated(r, noun) && !rejected(r, above, noun)) return;                                 /* but "no proof that" */
  if (subjunctive(r, c)) c->modality = weaker(c->modality, MODALITY_DESIRED);                  /* "rejected a demand that it be cut" */
  else if (!c->infinitive && rejected(r, above, noun)) c->modality = MODALITY_DENIED;
  else if (c->infinitive && plans_ahead(r, noun)) c->modality = weaker(c->modality, MODALITY_FUTURE);
  else c->modality = weaker(c->modality, c->infinitive ? MODALITY_DESIRED : MODALITY_POSSIBLE);
  static const char *const bonds[] = {"agreement", "deal", "contract", "pact", "letter", "intent"};
  if (r->options->own_words || !c->infinitive || c->own_subject || c->subject == NO_TOKEN || c->subject != above->subject || !str_among(r->token[noun].lemma, bonds, COUNT_OF(bonds))) return;
  if (above->undone) c->undone = true;                           /* "did not sign an agreement to buy" */
  else if (above->modality != MODALITY_FUTURE) c->modality = weaker(c->modality, above->modality);      /* "may enter into an agreement to buy" */
}

/* "felt like he was a thief", "acted as if he owned it", "looked as though": what it was like, not what was. */
static bool likened(const Reading *r, const Clause *c)
{
  if ((c->link != LINK_ADVCL && c->link != LINK_CCOMP && c->link != LINK_XCOMP) || !c->own_subject) return false;
  EACH_KID(r, c->head, k)
  {
    if (*k > c->head || (r->token[*k].deprel != DEP_MARK && r->token[*k].deprel != DEP_CASE && r->token[*k].deprel != DEP_ADVMOD)) continue;
    if ((form_is(r, *k, "like") && !(c->kind == CLAUSE_COPULA && r->token[*k].deprel == DEP_CASE)) || (form_is(r, *k, "as") && (form_is(r, *k + 1, "if") || form_is(r, *k + 1, "though")))) return true;
  }
  return false;
}

/* "Had it not been for Ann", "Were they to lose": a condition, without "if". */
static bool inverted(const Reading *r, const Clause *c)
{
  uint32_t first = r->left[c->head];
  bool aux = r->token[first].head == c->head && (rel_base(r, first) == DEP_AUX || rel_base(r, first) == DEP_COP);
  return aux && c->own_subject && c->subject == first + 1 && (form_is(r, first, "had") || form_is(r, first, "were") || form_is(r, first, "should"));
}

/* "said she knew and would go": said so as well, whatever stands between. */
static bool said_with(const Reading *r, const Clause *c)
{
  for (unsigned steps = 0; steps < 6 && c->link == LINK_CONJ && c->above != NO_CLAUSE; steps++) c = &r->clauses[c->above];
  if (c->link != LINK_CCOMP || c->above == NO_CLAUSE) return false;
  uint32_t verb = r->verb_class[r->clauses[c->above].head];
  return (verb & (VERB_SAY | VERB_PROMISE)) && !(verb & VERB_THINK);
}

/* "pleaded not guilty to stealing", "was found not guilty of stealing": it is what he denies, or what was not shown. */
static bool is_not_guilty_of(const Reading *r, const Clause *c)
{
  uint32_t above = r->token[c->head].head, guilty = NO_TOKEN;
  if (above >= r->len || r->token[c->head].xpos != XPOS_VBG) return false;
  if (form_is(r, above, "guilty")) guilty = above;
  else if (lemma_is(r, above, "plead") || lemma_is(r, above, "find"))
    for (uint32_t t = above + 1; t < c->head && guilty == NO_TOKEN; t++)
      if (form_is(r, t, "guilty")) guilty = t;
  return guilty != NO_TOKEN && guilty > 0 && form_is(r, guilty - 1, "not");
}

static bool remarks(const Reading *r, const Clause *c)
{
  uint32_t verb = c->head;
  static const char *const words[] = {"cite", "blame", "call", "describe", "accuse", "criticize", "criticise", "praise"};
  if ((r->verb_class[verb] & VERB_SAY) && (c->speech != NO_TOKEN || c->object == NO_TOKEN)) return true;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (lemma_is(r, verb, words[i])) return true;
  return false;
}

static bool only_to(const Reading *r, const Clause *c)
{
  uint32_t to = kid_with(r, c->head, DEP_MARK);
  return to != NO_TOKEN && to > 1 && form_is(r, to - 1, "only") && r->token[to - 2].xpos == XPOS_COMMA;
}

static void judge_adverbial(Reading *r, Clause *c, const Clause *above)
{
  if (inverted(r, c)) {
    c->modality = MODALITY_CONDITIONAL;
    c->asks |= form_is(r, c->subject, "it");
    return;
  }
  if (takes_and_does(r, c, above) || is_one_who_did(r, c, r->token[c->head].head)) {
    judge_noun_clause(r, c, above);
    return;
  }
  if (has_case_or_mark(r, c->head, "if") || has_case_or_mark(r, c->head, "unless") || has_case_or_mark(r, c->head, "provided") ||
      has_case_or_mark(r, c->head, "whether"))
    c->modality = MODALITY_CONDITIONAL;
  else if (c->participle && (r->verb_class[above->head] & VERB_SEEM) && has_case_or_mark(r, c->head, "for"))
    c->modality = weaker(c->modality, MODALITY_POSSIBLE);                       /* "charged with fraud for hiding it" */
  else if (c->infinitive && only_to(r, c)) c->modality = weaker(c->modality, above->modality);       /* "took the town, only to lose it" */
  else if (c->infinitive && !won(r, c, above)) c->modality = weaker(c->modality, MODALITY_DESIRED); /* a purpose may fail */
  else if (above->modality != MODALITY_ASSERTED && !has_case_or_mark(r, c->head, "after") && !has_case_or_mark(r, c->head, "since")) {
    Xpos x = r->token[c->head].xpos;
    if (c->participle && comma_before(r, c->head) && remarks(r, c)) return;            /* "will cut jobs, blaming costs": it does so now */
    if (c->participle) c->modality = weaker(c->modality, above->modality);    /* "could help by paying" */
    else if (x == XPOS_VBP || x == XPOS_VBZ) c->modality = weaker(c->modality, above->modality == MODALITY_CONDITIONAL ? MODALITY_CONDITIONAL : MODALITY_FUTURE);
  }
  if (above->undone && c->participle && c->head > above->head && !comma_before(r, c->head) && !has_case_or_mark(r, c->head, "after")) c->modality = weaker(c->modality, MODALITY_POSSIBLE);
}

static bool asks(const Reading *r, const Clause *c)
{
  if (c->link != LINK_ROOT && c->link != LINK_PARATAXIS && c->link != LINK_CONJ && c->link != LINK_CCOMP) return false;
  EACH_KID(r, c->head, k)
    if (r->token[*k].deprel == DEP_PUNCT && str_is(r->token[*k].form, "?")) return true;
  return false;
}

/* "Did Acme buy Bolt?": the whole sentence asks when its last mark is a question mark outside of quotation. */
static bool sentence_asks(const Reading *r)
{
  for (uint32_t t = r->len; t-- > 0;) {
    if (r->token[t].upos != UPOS_PUNCT) return false;
    if (str_is(r->token[t].form, "?")) return t + 1 == r->len;
  }
  return false;
}

static uint32_t according_to(Reading *r, const Clause *c)
{
  for (size_t i = 0; i < c->obliques.len; i++)
    if (source_meant(r, c->obliques.at[i]) != NO_TOKEN) return source_meant(r, c->obliques.at[i]);
  return NO_TOKEN;
}

/* "...," Boucher said: the verb of saying hangs on the quotation. */
static uint32_t inserted_speaker(const Reading *r, uint32_t head)
{
  EACH_KID(r, head, k)
  {
    if (r->token[*k].deprel != DEP_PARATAXIS || !(r->verb_class[*k] & (VERB_SAY | VERB_THINK))) continue;
    uint32_t subject = kid_with(r, *k, DEP_NSUBJ);
    if (has_kid_negation(r, *k)) continue;                          /* "It had fallen; Ann did not comment" */
    if (subject != NO_TOKEN && kid_with(r, *k, DEP_CCOMP) == NO_TOKEN) return subject;
  }
  return NO_TOKEN;
}

static bool conditioned(const Reading *r, const Clause *c)
{
  for (size_t i = 0; i < c->adverbs.len; i++)
    if (r->token[c->adverbs.at[i]].deprel == DEP_ADVCL &&
        (has_case_or_mark(r, c->adverbs.at[i], "if") || has_case_or_mark(r, c->adverbs.at[i], "unless")) &&
        !has_case_or_mark(r, c->adverbs.at[i], "even") && !has_case_or_mark(r, c->adverbs.at[i], "as")) return true;   /* "plays as if he owned it" */
  return false;
}

/* The word that joins the last of the verbs coordinated with `first`: "or" of "own, breed or sell". */
static uint32_t joint_of_verbs(const Reading *r, uint32_t first)
{
  uint32_t last = NO_TOKEN;
  EACH_KID(r, first, k)
    if (r->token[*k].deprel == DEP_CONJ && *k > first && r->clause_at[*k] != NO_CLAUSE) last = *k;
  return last == NO_TOKEN ? NO_TOKEN : kid_with(r, last, DEP_CC);
}

static bool same_form(const Reading *r, uint32_t a, uint32_t b)
{
  Xpos x = r->token[a].xpos, y = r->token[b].xpos;
  return x == y || (x == XPOS_VBD && y == XPOS_VBN) || (x == XPOS_VBN && y == XPOS_VBD);      /* mostly one word */
}

/* "did not eat or drink", "can no longer own, breed or sell birds": the negation holds for all that "or" joins, and for a bare form close by;
 * but "did not resign and continued to work", "bought no shares or sold them". */
static bool denied_with(const Reading *r, const Clause *c, const Clause *above)
{
  if (!above->undone || has_kid_negation(r, c->head) || kid_with_base(r, c->head, DEP_AUX) != NO_TOKEN || !same_form(r, c->head, above->head)) return false;
  if (noun_negated(r, above->object) && !has_kid_negation(r, above->head)) return false;
  EACH_KID(r, above->head, k)
    if (form_is(r, *k, "either") && *k < above->head && token_negated(r, *k + 1)) return false;                 /* "was either not loading or loading slowly" */
  uint32_t joint = kid_with(r, c->head, DEP_CC);
  if (joint == NO_TOKEN) joint = joint_of_verbs(r, above->head);
  if (joint != NO_TOKEN && (form_is(r, joint, "or") || form_is(r, joint, "nor"))) return true;
  bool helped = kid_with(r, above->head, DEP_AUX) != NO_TOKEN && has_kid_negation(r, above->head) && !above->infinitive;     /* "did" stands for both */
  return !(joint != NO_TOKEN && form_is(r, joint, "but")) && (helped || c->head < above->head + 4) && r->token[c->head].xpos == XPOS_VB;
}

/* "it is unlikely that Acme will buy Bolt", "there is no evidence that it did": perhaps not; 1. "there is no doubt that it did": it did; 2. */
static int is_doubted(const Reading *r, const Clause *c, const Clause *above)
{
  static const char *const doubts[] = {"unlikely", "improbable", "impossible", "doubtful", "implausible", "inconceivable", "unthinkable"}, *const chances[] = {"likely", "probable", "possible", "plausible", "conceivable"},
                    *const signs[] = {"evidence", "proof", "sign", "indication", "chance", "possibility", "likelihood", "suggestion", "hint"}, *const doubt[] = {"doubt", "question", "denying"};
  if (c->infinitive || c->participle || !c->own_subject || c->kind == CLAUSE_EXISTENCE) return 0;
  uint32_t mark = kid_with(r, c->head, DEP_MARK), noun = r->token[c->head].head;
  if (mark != NO_TOKEN && !form_is(r, mark, "that")) return 0;
  static const char *const tells[] = {"suggest", "show", "prove", "indicate", "support", "confirm"};
  if (c->link == LINK_CCOMP && above->link == LINK_ACL && str_among(r->token[above->head].lemma, tells, COUNT_OF(tells))) {       /* "no evidence to suggest that" */
    uint32_t sign = r->token[above->head].head;
    return sign < r->len && noun_negated(r, sign) && str_among(r->token[sign].lemma, signs, COUNT_OF(signs));
  }
  if ((c->link == LINK_CSUBJ || c->link == LINK_CCOMP) && noun < r->len && r->token[noun].upos == UPOS_ADJ && r->clause_at[noun] == NO_CLAUSE)       /* "it seems unlikely that" */
    return !above->undone && str_among(r->token[noun].lemma, doubts, COUNT_OF(doubts));
  if (c->link == LINK_CSUBJ || c->link == LINK_CCOMP)
    return above->kind == CLAUSE_COPULA && str_among(r->token[above->head].lemma, above->undone ? chances : doubts, above->undone ? COUNT_OF(chances) : COUNT_OF(doubts));
  if (c->link != LINK_ACL || mark == NO_TOKEN || noun >= r->len || !noun_negated(r, noun)) return 0;
  if (str_among(r->token[noun].lemma, doubt, COUNT_OF(doubt))) return above->kind == CLAUSE_EXISTENCE ? 2 : 0;
  return str_among(r->token[noun].lemma, signs, COUNT_OF(signs));
}

/* "speculated about Acme selling a stake", "reports of Acme buying Bolt", "is opposed to Acme buying it": spoken of, and not told to be; but "led to Acme
 * closing it", "a video of Ann hitting him". */
static bool only_spoken_of(const Reading *r, const Clause *c)
{
  static const char *const marks[] = {"on", "about", "to", "of", "against"}, *const brings[] = {"lead", "contribute", "amount", "owe", "react", "respond", "testify", "admit", "confess", "complain", "boast", "brag", "protest", "apologize", "apologise", "grumble"},
                    *const shows[] = {"video", "photo", "photograph", "footage", "picture", "image", "film", "recording", "clip", "sight", "sound", "memory", "news", "history", "result", "example", "instance", "case", "practice", "habit", "fact",
                                      "because", "outcome", "effect", "consequence", "point"},
                    *const feelings[] = {"proud", "ashamed", "aware", "conscious", "tired", "critical", "sick", "jealous", "glad", "weary"};
  if (!c->own_subject || r->token[c->head].xpos != XPOS_VBG || c->kind != CLAUSE_VERB || kid_with_base(r, c->head, DEP_AUX) != NO_TOKEN || (c->link != LINK_ADVCL && c->link != LINK_ACL)) return false;
  uint32_t mark = kid_with(r, c->head, DEP_MARK), over = r->token[c->head].head;
  if (mark == NO_TOKEN || over >= mark || mark > c->subject || (r->verb_class[over] & VERB_ASPECT) || kid_with(r, mark, DEP_FIXED) != NO_TOKEN) return false;
  if (!str_among(r->token[mark].form, marks, COUNT_OF(marks))) return false;
  if (str_among(r->token[over].lemma, feelings, COUNT_OF(feelings))) return false;
  if (lemma_is(r, over, "news")) return false;
  if (form_is(r, mark, "of")) return r->token[over].upos == UPOS_NOUN ? !str_among(r->token[over].lemma, shows, COUNT_OF(shows)) : true;
  return !str_among(r->token[over].lemma, brings, COUNT_OF(brings)) && !(mark > 0 && (form_is(r, mark - 1, "due") || form_is(r, mark - 1, "thanks") || form_is(r, mark - 1, "owing") || form_is(r, mark - 1, "based")));
}

static void judge(Reading *r, Clause *c)
{
  const Clause *above = c->above == NO_CLAUSE ? NULL : &r->clauses[c->above];
  c->modality = auxiliary_modality(r, c->head);
  c->undone = has_kid_negation(r, c->head) || excluded(r, c) || (c->kind != CLAUSE_VERB && noun_negated(r, c->head)) ||
               noun_negated(r, c->object);
  if (c->own_subject && noun_negated(r, c->subject)) c->undone = true;
  if (!r->options->own_words && r->options->style == STYLE_MINIMAL) {
    if (c->own_subject) c->subject = group_of_none(r, c->subject);
    c->object = group_of_none(r, c->object);
  }
  if (hedged(r, c->head) || fell_short(r, c->head) || was_planned(r, c->head)) c->modality = weaker(c->modality, MODALITY_POSSIBLE);
  if (conditioned(r, c)) c->modality = weaker(c->modality == MODALITY_FUTURE ? MODALITY_ASSERTED : c->modality, MODALITY_CONDITIONAL);
  if (!above && c->infinitive)
    for (size_t i = 0; i < c->obliques.len; i++)
      if (form_is(r, c->obliques.at[i], "talks") && c->obliques.at[i] < c->head) c->modality = MODALITY_DESIRED;           /* "Acme in talks to buy Bolt" */
  c->asks = asks(r, c);
  c->speaker = according_to(r, c);
  if (c->speaker == NO_TOKEN) c->speaker = inserted_speaker(r, c->head);
  if (!above) return;
  if (c->speaker == NO_TOKEN && c->link != LINK_PARATAXIS) c->speaker = above->speaker;
  if (c->link != LINK_PARATAXIS) c->asks |= above->asks;
  switch (c->link) {
    case LINK_XCOMP:
      judge_open(r, c, above);
      if (c->infinitive && !c->merged && c->subject != above->subject && above->object == NO_TOKEN) c->modality = weaker(c->modality, MODALITY_DESIRED);
      break;
    case LINK_CCOMP: judge_content(r, c, above); break;
    case LINK_ADVCL:
      if (c->merged || (c->subject != NO_TOKEN && c->subject == above->object) || alleged(r, c, above)) judge_open(r, c, above);
      else judge_adverbial(r, c, above);
      break;
    case LINK_ACL:
      judge_noun_clause(r, c, above);
      if ((c->passive || (c->participle && !r->options->own_words)) && (above->kind == CLAUSE_EXISTENCE || (above->object == c->subject && !r->options->own_words)) && c->subject != NO_TOKEN && c->subject == r->token[c->head].head && noun_negated(r, c->subject)) c->undone = true;  /* "there are no casualties left" */
      break;
    case LINK_CSUBJ:
      if (has_case_or_mark(r, c->head, "whether")) c->modality = MODALITY_ASKED;
      else if (above->passive && above->modality != MODALITY_OBLIGATORY && !c->infinitive && !c->participle) {       /* "it was announced that" */
        judge_content(r, c, above);
        break;
      }
      if (!c->infinitive && untrue(r, above)) {
        c->modality = MODALITY_DENIED;
        break;
      }
      c->modality = weaker(c->modality, taken_for_true(r, c, above) ? MODALITY_ASSERTED : MODALITY_POSSIBLE);
      break;
    case LINK_CONJ:
      if (!c->own_subject) {
        if (denied_with(r, c, above)) c->undone = true;
        bool tensed = r->token[c->head].xpos == XPOS_VBZ && r->token[above->head].xpos == XPOS_VB && auxiliary_modality(r, above->head) != MODALITY_ASSERTED;      /* "may cut jobs and plans to" */
        if (kid_with_base(r, c->head, DEP_AUX) == NO_TOKEN && !(tensed && !r->options->own_words)) c->modality = weaker(c->modality, above->modality);
      } else if ((c->passive || c->participle) && above->passive && kid_with_base(r, c->head, DEP_AUX) == NO_TOKEN) c->modality = weaker(c->modality, above->modality); /* "will be sold and the rest divided" */
      else if (above->link == LINK_CCOMP) c->modality = weaker(c->modality, above->modality == MODALITY_DENIED ? MODALITY_DENIED : MODALITY_ASSERTED);
      if (c->modality == MODALITY_CONDITIONAL && said_with(r, c)) c->modality = MODALITY_FUTURE;
      break;
    default: break;
  }
  if (is_not_guilty_of(r, c)) c->modality = MODALITY_DENIED;
  int doubted = r->options->own_words ? 0 : is_doubted(r, c, above);
  if (doubted == 1 && !has_kid_negation(r, c->head)) c->undone = true, c->modality = MODALITY_POSSIBLE;
  else if (doubted == 2 && c->modality == MODALITY_POSSIBLE && auxiliary_modality(r, c->head) == MODALITY_ASSERTED) c->modality = above->modality;
  if (!r->options->own_words && only_spoken_of(r, c)) c->modality = weaker(c->modality, MODALITY_POSSIBLE);
  if (likened(r, c)) {
    bool seems = lemma_is(r, above->head, "look") || lemma_is(r, above->head, "sound") || (r->verb_class[above->head] & VERB_SEEM);
    if (seems) c->modality = weaker(c->modality, MODALITY_POSSIBLE);
    else c->asks = true;
  }
}

/* "refused to sign": the relation says that she did not, and nothing is left to be denied; "barred her from signing": she did not sign. */
static bool denied_as_worded(const Reading *r, const Clause *c)
{
  if (c->above == NO_CLAUSE || !words_of_above(r, c)) return c->undone;
  const Clause *above = &r->clauses[c->above];
  return above->negated && (c->link != LINK_CONJ || c->undone == above->undone);
}

/* "was cleared of stealing": the relation says of what, and that it was not so. */
static bool cleared(const Reading *r, const Clause *c)
{
  static const char *const verbs[] = {"clear", "acquit", "absolve", "exonerate"};
  if (c->above == NO_CLAUSE || !c->merged || !r->clauses[c->above].passive || c->infinitive) return false;
  return str_among(r->token[r->clauses[c->above].head].lemma, verbs, COUNT_OF(verbs));
}

void clauses_judge(Reading *r)
{
  bool whole = sentence_asks(r);
  for (size_t i = 0; i < r->clause_count; i++) {
    Clause *c = &r->clauses[i];
    judge(r, c);
    c->negated = denied_as_worded(r, c);
    if (c->modality == MODALITY_DENIED && cleared(r, c)) c->modality = r->clauses[c->above].modality;
    if (still_open(r, c->head)) {
      c->negated = c->undone = true;
      if (c->modality == MODALITY_OBLIGATORY || c->modality == MODALITY_FUTURE) c->modality = MODALITY_ASSERTED;
    }
    if (r->token[c->head].xpos == XPOS_VBG && c->above != NO_CLAUSE && came_close(r, &r->clauses[c->above]) && r->clauses[c->above].open != c->head)
      c->modality = weaker(c->modality, MODALITY_POSSIBLE);
    if (whole && r->clauses[i].link != LINK_RELCL && r->clauses[i].link != LINK_ACL) r->clauses[i].asks = true;
  }
}

const char *modality_name(Modality modality)
{
  static const char *const names[MODALITY_COUNT] = {"asserted", "future", "possible", "desired", "obligatory", "conditional",
                                                    "asked", "denied"};
  return (unsigned)modality < MODALITY_COUNT ? names[modality] : "asserted";
}
