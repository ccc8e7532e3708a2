/*
 * repair_modifiers.c - what a clause without a verb form of its own describes, and clauses that were read as phrases.
 *   "hours after Acme and Bolt ended the talks"   -> a clause, whose verb the parser coordinated with the main one
 *   "Ann Lee, jailed since May"                   -> what is said of her
 *   "a welcome from Acme, whose chief left"       -> Acme has a chief, not the welcome
 */
#include "extraction/repair.h"

static bool bare_subordinate(const Token *tokens, uint32_t len, uint32_t t)
{
  return subject_of(tokens, len, t) == NO_TOKEN && kid_of(tokens, len, t, DEP_MARK) == NO_TOKEN && kid_of(tokens, len, t, DEP_CC) == NO_TOKEN;
}

static uint32_t verb_above(const Token *tokens, uint32_t len, uint32_t t, uint32_t before)
{
  for (unsigned steps = 0; steps < 12 && t < len; steps++) {
    t = tokens[t].head;
    if (t < before && tokens[t].upos == UPOS_VERB) return t;
  }
  return NO_TOKEN;
}

/* ---- clauses of time read as phrases ---------------------------------------------------------------------------------------- */

/* The verb that follows the noun's phrase at once and has room for a subject: "ended the talks". */
static uint32_t verb_behind(const Token *tokens, uint32_t len, uint32_t noun)
{
  uint32_t t = noun + 1;
  while (t < len && (descends(tokens, len, t, noun) || tokens[t].upos == UPOS_CCONJ || deprel_base(tokens[t].deprel) == DEP_AUX)) {
    bool active = tokens[t].upos == UPOS_VERB && tokens[t].head == noun && tokens[t].deprel == DEP_ACL && (tokens[t].xpos == XPOS_VBD || tokens[t].xpos == XPOS_VBN) &&
                  t + 1 < len && tokens[t + 1].upos != UPOS_ADP && kid_of(tokens, len, t, DEP_OBJ) != NO_TOKEN && kid_of(tokens, len, t, DEP_OBL_AGENT) == NO_TOKEN;
    if (active) return t;
    t++;
  }
  if (t >= len || tokens[t].upos != UPOS_VERB || !bears_tense(tokens, len, t) || !bare_subordinate(tokens, len, t)) return NO_TOKEN;
  return tokens[t].deprel == DEP_CONJ || tokens[t].deprel == DEP_PARATAXIS || tokens[t].deprel == DEP_ADVCL || tokens[t].deprel == DEP_ACL ? t : NO_TOKEN;
}

/* "hours after a landslide [caused by rain] buried the town", "after Acme and Bolt ended the talks", with "after" for a preposition. */
void modifiers_open_times(Token *tokens, uint32_t len)
{
  static const char *const words[] = {"after", "before", "since", "until", "once", "because"};
  for (uint32_t p = 1; p + 3 < len; p++) {
    uint32_t noun = tokens[p].head;
    if (tokens[p].deprel != DEP_CASE || noun >= len || noun <= p || !token_is_noun(&tokens[noun]) || !listed(tokens[p].form, words, COUNT_OF(words))) continue;
    uint32_t verb = verb_behind(tokens, len, noun), span = p - 1;
    if (verb == NO_TOKEN || tokens[noun].head == verb) continue;
    bool measured = tokens[span].upos == UPOS_NOUN && (tokens[noun].head == span || tokens[span].head == noun || tokens[span].head == verb);
    uint32_t top = verb_above(tokens, len, descends(tokens, len, verb, noun) || descends(tokens, len, verb, span) ? noun : verb, p);
    if (top == NO_TOKEN || descends(tokens, len, top, verb)) continue;
    if (measured) {
      tokens[span].head = verb;
      tokens[span].deprel = DEP_OBL_UNMARKED;
    }
    for (uint32_t k = verb + 1; k < len; k++)
      if (tokens[k].head == noun && deprel_base(tokens[k].deprel) != DEP_ACL) tokens[k].head = verb;
    tokens[verb].head = top;
    tokens[verb].deprel = DEP_ADVCL;
    if (tokens[verb].xpos == XPOS_VBN && kid_of(tokens, len, verb, DEP_AUX) == NO_TOKEN && kid_of(tokens, len, verb, DEP_AUX_PASS) == NO_TOKEN) tokens[verb].xpos = XPOS_VBD;
    tokens[noun].head = verb;
    tokens[noun].deprel = kid_of(tokens, len, verb, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
    tokens[p].head = verb;
    tokens[p].deprel = DEP_MARK;
    tokens[p].upos = UPOS_SCONJ;
  }
}

/* ---- descriptions of nouns -------------------------------------------------------------------------------------------------- */

/* "Her decision, announced hours later, angered them", "Ann Lee, jailed since May", "founded in 1998 by Ann": a description
 * without subject and object is a passive one, whatever the tense its form could have. */
void modifiers_name_participles(Token *tokens, uint32_t len)
{
  for (uint32_t t = 2; t < len; t++) {
    uint32_t noun = tokens[t].head;
    if ((tokens[t].xpos != XPOS_VBD && tokens[t].xpos != XPOS_VBN) || noun >= t || !bare_subordinate(tokens, len, t)) continue;
    if (kid_of(tokens, len, t, DEP_AUX) != NO_TOKEN || kid_of(tokens, len, t, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, len, t, DEP_OBJ) != NO_TOKEN) continue;
    bool comma = tokens[t - 1].xpos == XPOS_COMMA;
    if (tokens[t].deprel == DEP_ACL_RELCL && comma && token_is_noun(&tokens[noun])) {
      tokens[t].deprel = DEP_ACL;
      tokens[t].xpos = XPOS_VBN;
    } else if (tokens[t].deprel == DEP_ACL && tokens[t].xpos == XPOS_VBD && kid_of(tokens, len, t, DEP_XCOMP) == NO_TOKEN) {
      tokens[t].xpos = XPOS_VBN;
    } else if (tokens[t].deprel == DEP_XCOMP && comma && tokens[noun].upos == UPOS_VERB) {
      uint32_t last = t - 2;
      for (unsigned steps = 0; steps < 8 && tokens[last].upos == UPOS_PROPN && tokens[last].head < last && (tokens[last].deprel == DEP_FLAT || tokens[last].deprel == DEP_COMPOUND); steps++)
        last = tokens[last].head;
      if (!token_is_noun(&tokens[last])) continue;
      tokens[t].head = last;
      tokens[t].deprel = DEP_ACL;
      tokens[t].xpos = XPOS_VBN;
    }
  }
}

/* "a charge the board dismissed as false": a participle with a subject of its own is a verb of a clause about the noun. */
void modifiers_open_descriptions(Token *tokens, uint32_t len)
{
  for (uint32_t t = 3; t < len; t++) {
    uint32_t subject = kid_of(tokens, len, t, DEP_NSUBJ), noun = tokens[t].head;
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBN || noun >= t || subject >= t || subject < noun || !token_is_noun(&tokens[noun])) continue;
    if (kid_of(tokens, len, t, DEP_AUX) != NO_TOKEN || kid_of(tokens, len, t, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, len, t, DEP_MARK) != NO_TOKEN) continue;
    tokens[t].deprel = DEP_ACL_RELCL;
    tokens[t].xpos = XPOS_VBD;
  }
}

/* "the governor, a Republican elected in May": what stands right behind the description is said of it. "workers at a mill, owned by
 * Acme": nobody owns workers. */
void modifiers_lower_participles(Reading *r, Token *tokens)
{
  static const char *const of_things[] = {"own", "build", "locate", "found", "base", "construct", "situate", "establish", "manufacture", "design", "publish", "operate"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = tokens[t].head, beside = t - 1;
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBN || noun >= t) continue;
    if (tokens[beside].deprel == DEP_APPOS && tokens[beside].head == noun && token_is_noun(&tokens[beside]) && tokens[phrase_start(tokens, beside) - 1].xpos == XPOS_COMMA) {
      tokens[t].head = beside;
      continue;
    }
    bool people = tokens[noun].xpos == XPOS_NNS && lex_has(r->extractor->roles, tokens[noun].lemma);
    uint32_t thing = t - 2;
    if (!people || tokens[beside].xpos != XPOS_COMMA || !listed(tokens[t].lemma, of_things, COUNT_OF(of_things))) continue;
    if (tokens[thing].upos == UPOS_NOUN && descends(tokens, r->len, thing, noun) && !lex_has(r->extractor->roles, tokens[thing].lemma)) tokens[t].head = thing;
  }
}

/* "The mill, Europe's largest, closed": what it is among all of that kind. */
void modifiers_raise_superlatives(Token *tokens, uint32_t len)
{
  for (uint32_t t = 4; t < len; t++) {
    uint32_t noun = tokens[t].head, owner = t - 2;
    bool most = tokens[t].xpos == XPOS_JJS || str_is(tokens[t].form, "first") || str_is(tokens[t].form, "second") || str_is(tokens[t].form, "third");
    if (!most || noun >= owner || !token_is_noun(&tokens[noun]) || tokens[t - 1].xpos != XPOS_POS || deprel_base(tokens[t].deprel) != DEP_AMOD) continue;
    if (tokens[t - 1].head != owner || (tokens[owner].head != noun && tokens[owner].head != t) || tokens[owner].deprel != DEP_NMOD_POSS || noun + 2 > owner) continue;
    tokens[owner].head = t;
    tokens[t].deprel = DEP_APPOS;
    tokens[t].upos = UPOS_NOUN;
  }
}

/* ---- relative clauses --------------------------------------------------------------------------------------------------------- */

static bool kin(const Reading *r, const Token *t)
{
  const LexEntry *word = lex_find(r->extractor->nouns, t->lemma);
  return word && str_find(word->field[0], STR("kin")) != SIZE_MAX;
}

/* "a welcome from Acme, whose chief left", "observers from the Union, whose mission": the body or person named right before has it. */
void modifiers_lower_whose(Reading *r, Token *tokens)
{
  for (uint32_t whose = 4; whose + 1 < r->len; whose++) {
    if (tokens[whose].xpos != XPOS_WPS || tokens[whose - 1].xpos != XPOS_COMMA) continue;
    uint32_t clause = whose;
    for (unsigned steps = 0; steps < 8 && clause < r->len && tokens[clause].deprel != DEP_ACL_RELCL; steps++) clause = tokens[clause].head;
    uint32_t noun = clause < r->len ? tokens[clause].head : NO_TOKEN;
    if (noun >= whose || tokens[noun].upos != UPOS_NOUN || clause < whose) continue;
    bool person = tokens[noun].xpos == XPOS_NN && (lex_has(r->extractor->roles, tokens[noun].lemma) || kin(r, &tokens[noun]));
    for (uint32_t n = 0; n < r->name_count && !person; n++) {
      const Name *name = &r->names[n];
      if (name->last + 2 != whose || (name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PERSON && name->type != ENTITY_PLACE)) continue;
      uint32_t head = outer_head(tokens, r->len, name->first, name->last);
      if (head != NO_TOKEN && head != noun && descends(tokens, r->len, head, noun)) tokens[clause].head = head;
    }
  }
}

/* ---- other places ------------------------------------------------------------------------------------------------------------- */

/* "returned to run a clinic, according to his lawyer": after a comma the source is that of the whole sentence. */
void modifiers_raise_sources(Token *tokens, uint32_t len)
{
  for (uint32_t to = 3; to + 1 < len; to++) {
    if (!str_is(tokens[to].form, "to") || !str_is(tokens[to - 1].form, "according") || tokens[to - 2].xpos != XPOS_COMMA) continue;
    uint32_t source = tokens[to - 1].head, top;
    if (source >= len || source <= to || tokens[source].head >= to) continue;
    top = tokens[source].head;
    for (unsigned steps = 0; steps < 12 && tokens[top].head < to; steps++) top = tokens[top].head;
    if (top == tokens[source].head || tokens[top].head != NO_TOKEN) continue;
    tokens[source].head = top;
    tokens[source].deprel = DEP_OBL;
  }
}

/* "voted to approve the bill, with three members opposing it": what went along with it is no part of the purpose. */
void modifiers_raise_company(Token *tokens, uint32_t len)
{
  for (uint32_t t = 5; t < len; t++) {
    uint32_t verb = tokens[t].head, with = kid_of(tokens, len, t, DEP_MARK), top;
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].xpos != XPOS_VBG || verb >= t || with == NO_TOKEN || with <= verb || !str_is(tokens[with].form, "with")) continue;
    if (tokens[with - 1].xpos != XPOS_COMMA || subject_of(tokens, len, t) == NO_TOKEN || bears_tense(tokens, len, verb)) continue;
    top = verb;
    for (unsigned steps = 0; steps < 8 && top < len && !bears_tense(tokens, len, top); steps++) top = tokens[top].head;
    if (top < verb) tokens[t].head = top;
  }
}

/* "calls for his resignation from both parties": where the calls come from. */
void modifiers_raise_callers(Token *tokens, uint32_t len)
{
  static const char *const nouns[] = {"call", "demand", "pressure", "plea", "appeal", "request", "support", "praise", "criticism", "backing"};
  for (uint32_t t = 5; t < len; t++) {
    uint32_t wanted = tokens[t].head, call = wanted < t ? tokens[wanted].head : NO_TOKEN, from = case_before(tokens, t);
    if (tokens[t].deprel != DEP_NMOD || call >= wanted || tokens[wanted].deprel != DEP_NMOD || from == NO_TOKEN || from < wanted || !str_is(tokens[from].form, "from")) continue;
    if (listed(tokens[call].lemma, nouns, COUNT_OF(nouns)) && tokens[wanted].upos == UPOS_NOUN) tokens[t].head = call;
  }
}

/* "found her guilty of theft", with "her guilty" for something of hers: what she was found to be. */
void modifiers_free_findings(Token *tokens, uint32_t len)
{
  static const char *const states[] = {"guilty", "innocent", "liable", "dead", "alive", "responsible", "negligent"};
  for (uint32_t t = 2; t < len; t++) {
    uint32_t verb = tokens[t].head, her = t - 1;
    if (tokens[t].deprel != DEP_OBJ || verb >= her || !listed(tokens[t].form, states, COUNT_OF(states))) continue;
    if (tokens[her].head != t || (tokens[her].deprel != DEP_NMOD_POSS && deprel_base(tokens[her].deprel) != DEP_COMPOUND)) continue;
    tokens[her].head = verb;
    tokens[her].deprel = DEP_OBJ;
    if (tokens[her].xpos == XPOS_PRPS) tokens[her].xpos = XPOS_PRP;
    tokens[t].deprel = DEP_XCOMP;
    tokens[t].upos = UPOS_ADJ;
    tokens[t].xpos = XPOS_JJ;
  }
}

/* "went into hiding": no verb of hiding. */
void modifiers_name_states(Token *tokens, uint32_t len)
{
  static const char *const prepositions[] = {"into", "in", "of"};
  for (uint32_t t = 2; t < len; t++) {
    uint32_t mark = t - 1;
    if (!str_is(tokens[t].form, "hiding") || tokens[t].upos != UPOS_VERB || tokens[mark].head != t || !listed(tokens[mark].form, prepositions, COUNT_OF(prepositions))) continue;
    if (kid_of(tokens, len, t, DEP_OBJ) != NO_TOKEN || tokens[t].head >= t) continue;
    uint32_t verb = tokens[t].head;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].lemma = STR("hiding");
    tokens[t].deprel = DEP_OBL;
    tokens[mark].deprel = DEP_CASE;
    for (uint32_t k = t + 1; k < len; k++)
      if (tokens[k].head == t) tokens[k].head = verb;
  }
}
