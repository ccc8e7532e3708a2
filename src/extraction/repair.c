/*
 * repair.c - puts right what parsers often get wrong and words decide; repair_names.c does so where names decide.
 * Method: on the Reading's own copy of the tokens, before the tree is indexed. A verb of meeting gets its "with", inserted
 * speech keeps its subject, lists and appositions are told apart:
 *   "met at the office with Ann" -> "Ann" hangs on "met".
 */
#include "extraction/repair.h"

static bool names_role(Reading *r, const Token *t) { return lex_has(r->extractor->roles, str_lower(r->arena, t->lemma.len ? t->lemma : t->form)); }

/* ---- attachment ------------------------------------------------------------------------------------------------------------ */

/* "met at the office with Ann": a verb of meeting takes the "with" that hangs on a place or body named before. */
static void raise_partners(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    if (tokens[t].deprel != DEP_NMOD || tokens[t].head >= r->len) continue;
    uint32_t noun = tokens[t].head, preposition = case_before(tokens, t);
    if (preposition == NO_TOKEN || preposition < noun || !str_is(tokens[preposition].lemma, "with")) continue;
    uint32_t verb = tokens[noun].head;
    if (verb >= r->len || tokens[noun].deprel != DEP_OBL || tokens[verb].upos != UPOS_VERB) continue;
    if (!in_class(r, &tokens[verb], "mutual")) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "a library, a pool and two schools": the middle of a list is no apposition; "the coach, a goalkeeper, left" is no list. */
static void mend_lists(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t head = tokens[t].head;
    if (head >= t || !token_is_noun(&tokens[t]) || !token_is_noun(&tokens[head])) continue;
    if (tokens[t].deprel == DEP_APPOS && tokens[t].upos == UPOS_NOUN && tokens[head].upos == UPOS_NOUN) {
      uint32_t next = t + 1;
      while (next + 1 < r->len && next < t + 8 && tokens[next].upos != UPOS_PUNCT && (next > t + 1 || tokens[next].upos != UPOS_CCONJ) && descends(tokens, r->len, next, t)) next++;   /* "the war [in Sudan] and" */
      if (tokens[next].upos != UPOS_CCONJ || tokens[next].head >= r->len) continue;
      uint32_t last = tokens[next].head;
      if (last > next && tokens[last].deprel == DEP_CONJ && (tokens[last].head == head || tokens[last].head == t)) {
        tokens[t].deprel = DEP_CONJ;
        if (tokens[last].head == t) tokens[last].head = head;
      }
    } else if (tokens[t].deprel == DEP_CONJ && kid_of(tokens, r->len, t, DEP_CC) == NO_TOKEN && tokens[t].upos == UPOS_NOUN) {
      uint32_t article = kid_of(tokens, r->len, t, DEP_DET);
      bool listed = false;
      for (uint32_t k = head + 1; k < r->len && k < head + 40; k++)
        listed |= k != t && tokens[k].head == head && tokens[k].deprel == DEP_CONJ;
      if (!listed && article != NO_TOKEN && article > 0 && tokens[article - 1].upos == UPOS_PUNCT && kid_of(tokens, r->len, t, DEP_CONJ) == NO_TOKEN)
        tokens[t].deprel = DEP_APPOS;
    }
  }
}

/* "the invasion shocked [Europe]": a bare noun right of the verb cannot modify the subject left of it. */
static void uncross_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    if (tokens[t].deprel != DEP_NMOD || tokens[t].head >= t || !token_is_noun(&tokens[t])) continue;
    uint32_t subject = tokens[t].head, verb = tokens[subject].head;
    if (verb >= t || verb <= subject || tokens[verb].upos != UPOS_VERB || tokens[subject].deprel != DEP_NSUBJ) continue;
    if (case_before(tokens, t) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBJ;
  }
}

/* "named Ann Lee president of the bank", the two taken for one noun: the role is what she was named. */
static void part_roles(Reading *r, Token *tokens)
{
  for (uint32_t role = 2; role < r->len; role++) {
    uint32_t verb = tokens[role].head;
    bool object = tokens[role].deprel == DEP_OBJ || tokens[role].deprel == DEP_NMOD || tokens[role].deprel == DEP_XCOMP ||
                  (tokens[role].deprel == DEP_OBL && case_before(tokens, role) == NO_TOKEN);
    if (verb >= role || !object || !lex_has(r->extractor->roles, tokens[role].lemma) || !in_class(r, &tokens[verb], "name")) continue;
    if (tokens[role].upos != UPOS_NOUN && tokens[role].upos != UPOS_PROPN) continue;
    uint32_t person = NO_TOKEN;
    for (uint32_t k = verb + 1; k < role && person == NO_TOKEN; k++)
      if (tokens[k].head == role && (deprel_base(tokens[k].deprel) == DEP_COMPOUND || tokens[k].deprel == DEP_NMOD_DESC || tokens[k].deprel == DEP_NMOD))
        person = k;
    bool owned = person != NO_TOKEN && person > verb + 1 && tokens[person - 1].head == role && (tokens[person - 1].deprel == DEP_NMOD_POSS || tokens[person - 1].deprel == DEP_DET);
    if (person == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBJ) == person || (tokens[person].upos != UPOS_PROPN && !owned)) continue;
    for (uint32_t k = verb + 1; k < person; k++)
      if (tokens[k].head == role) tokens[k].head = person;
    tokens[person].head = verb;
    tokens[person].deprel = DEP_OBJ;
    tokens[role].deprel = DEP_XCOMP;
  }
}

/* "president of Acme and chairman of Bolt": one role is coordinated with the other, not with the body. */
static void raise_roles(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    if (tokens[t].deprel != DEP_CONJ || !token_is_noun(&tokens[t]) || tokens[t].head >= t) continue;
    uint32_t body = tokens[t].head, role = tokens[body].head, beside = kid_of(tokens, r->len, body, DEP_APPOS);
    if (beside < t && tokens[body].upos == UPOS_PROPN && token_is_noun(&tokens[beside]) && kid_of(tokens, r->len, t, DEP_DET) == NO_TOKEN &&
        names_role(r, &tokens[t]) && names_role(r, &tokens[beside])) {
      tokens[t].head = beside;                                /* "Ann, president of Acme and chairman of Bolt" */
      continue;
    }
    if (tokens[body].upos != UPOS_PROPN || role >= body || tokens[role].upos != UPOS_NOUN) continue;
    if (tokens[t].upos != UPOS_NOUN || !lex_has(r->extractor->roles, tokens[t].lemma) || !lex_has(r->extractor->roles, tokens[role].lemma)) continue;
    tokens[t].head = role;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == body && tokens[k].deprel == DEP_NMOD) tokens[k].head = t;
  }
}

/* "governments in Rome and in Paris": a conjunct with a preposition is coordinated with the noun that has the same one. */
static void lower_conjuncts(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    if (tokens[t].deprel != DEP_CONJ || tokens[t].head >= r->len) continue;
    uint32_t preposition = case_before(tokens, t), first = tokens[t].head;
    if (preposition == NO_TOKEN || case_before(tokens, first) != NO_TOKEN) continue;
    for (uint32_t k = first + 1; k < t; k++) {
      if (tokens[k].head != first || tokens[k].deprel != DEP_NMOD) continue;
      uint32_t own = case_before(tokens, k);
      if (own == NO_TOKEN || !str_eq_nocase(tokens[own].form, tokens[preposition].form)) continue;
      tokens[t].head = k;
      break;
    }
  }
}

/* ---- sentences read as noun phrases ------------------------------------------------------------------------------------------ */

static bool has_clause(const Token *tokens, uint32_t len)
{
  for (uint32_t t = 0; t < len; t++) {
    Deprel rel = deprel_base(tokens[t].deprel);
    if (rel == DEP_COP || rel == DEP_NSUBJ || rel == DEP_AUX) return true;
    if (tokens[t].head == NO_TOKEN && (tokens[t].upos == UPOS_VERB || tokens[t].upos == UPOS_AUX)) return true;
  }
  return false;
}

static bool nominal(const Token *t) { return token_is_noun(t) || t->upos == UPOS_PRON; }

/* The noun that ends the phrase before the verb, whose head lies at or beyond the verb. */
static uint32_t noun_before(const Token *tokens, uint32_t verb)
{
  for (uint32_t t = verb; t-- > 0;) {
    if (!nominal(&tokens[t])) continue;
    uint32_t top = t;
    while (tokens[top].head < verb) top = tokens[top].head;
    return nominal(&tokens[top]) ? top : NO_TOKEN;
  }
  return NO_TOKEN;
}

static void raise_verb(Token *tokens, uint32_t len, uint32_t verb, uint32_t subject, uint32_t root)
{
  for (uint32_t t = 0; t < len; t++) {
    if (t == verb || t == subject || t == root || tokens[t].head != root) continue;
    bool before = t < verb, of_root = before ? root < verb : root > verb;
    if (tokens[t].upos == UPOS_PUNCT && t > verb && (t + 1 == len || root < verb)) tokens[t].head = verb;
    else if (before && !of_root) tokens[t].head = t < subject ? subject : verb;
    else if (!before && !of_root) {
      tokens[t].head = verb;
      if (tokens[t].deprel == DEP_NMOD || tokens[t].deprel == DEP_APPOS) tokens[t].deprel = DEP_OBL;
    }
  }
  tokens[verb].head = NO_TOKEN;
  tokens[verb].deprel = DEP_ROOT;
  tokens[verb].upos = UPOS_VERB;
  if (tokens[verb].xpos == XPOS_VBN) tokens[verb].xpos = XPOS_VBD;
  tokens[subject].head = verb;
  tokens[subject].deprel = DEP_NSUBJ;
  if (root == subject || root == verb) return;
  tokens[root].head = verb;
  tokens[root].deprel = DEP_OBJ;
}

/* A complement without preposition right of the verb: then the verb is no participle. */
static bool takes_object(const Token *tokens, uint32_t len, uint32_t verb, uint32_t root)
{
  for (uint32_t t = verb + 1; t < len; t++) {
    if (!token_is_noun(&tokens[t]) || (tokens[t].head != verb && tokens[t].head != root)) continue;
    return case_before(tokens, t) == NO_TOKEN && (tokens[t].deprel == DEP_OBJ || tokens[t].deprel == DEP_NMOD || tokens[t].deprel == DEP_XCOMP);
  }
  return false;
}

/* "Acme bought Bolt." taken for "[bought Bolt]" or "[the board [elected Ann]]": a full sentence needs its verb. */
static void find_verb(Reading *r, Token *tokens)
{
  if (r->len < 4 || !str_is(tokens[r->len - 1].form, ".") || has_clause(tokens, r->len)) return;
  uint32_t root = NO_TOKEN;
  for (uint32_t t = 0; t < r->len && root == NO_TOKEN; t++)
    if (tokens[t].head == NO_TOKEN) root = t;
  for (uint32_t verb = 1; root != NO_TOKEN && verb < r->len; verb++) {
    if (tokens[verb].upos != UPOS_VERB || tokens[verb].head != root) continue;
    Xpos x = tokens[verb].xpos;
    bool before_object = verb < root && tokens[verb].deprel == DEP_AMOD && (x == XPOS_VBD || x == XPOS_VBN || x == XPOS_VBZ);
    bool after_subject = verb > root && tokens[verb].deprel == DEP_ACL && x != XPOS_VBG && x != XPOS_VB && takes_object(tokens, r->len, verb, root);
    if (!before_object && !after_subject) continue;
    uint32_t subject = after_subject ? root : noun_before(tokens, verb);
    if (subject == NO_TOKEN || (before_object && x == XPOS_VBN && subject + 1 != verb)) continue;
    raise_verb(tokens, r->len, verb, subject, root);
    return;
  }
}

/* "asked the council to help": the infinitive is what is asked, not a purpose. */
static void complete_orders(Reading *r, Token *tokens)
{
  static const char *const choices[] = {"nominate", "appoint", "elect", "hire", "choose", "select", "pick", "recruit", "name"}; /* Ann to lead the court */
  for (uint32_t t = 1; t < r->len; t++) {
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].head >= t || tokens[t].xpos != XPOS_VB) continue;
    uint32_t verb = tokens[t].head, mark = kid_of(tokens, r->len, t, DEP_MARK);
    if (mark == NO_TOKEN || tokens[mark].xpos != XPOS_TO) continue;
    if (mark == verb + 1 && kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN && lex_has(r->extractor->verbs, tokens[verb].lemma))
      tokens[t].deprel = DEP_XCOMP;                                  /* "is believed to sell" */
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (object == NO_TOKEN) object = kid_of(tokens, r->len, verb, DEP_IOBJ);
    if (object == NO_TOKEN || object > t || object < verb) continue;
    if (in_class(r, &tokens[verb], "order let") || listed(tokens[verb].lemma, choices, COUNT_OF(choices))) tokens[t].deprel = DEP_XCOMP;
  }
}

/* "critics from the group, including Ann": the members belong to the nearest plural before them. */
static void lower_members(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    if (tokens[t].deprel != DEP_OBL || !token_is_noun(&tokens[t])) continue;
    uint32_t preposition = case_before(tokens, t);
    if (preposition == NO_TOKEN || preposition < 2 || !str_eq_nocase(tokens[preposition].form, STR("including"))) continue;
    uint32_t noun = preposition - 1;
    if (tokens[noun].upos == UPOS_PUNCT) noun--;
    for (unsigned steps = 0; steps < 4 && noun < r->len && token_is_noun(&tokens[noun]); steps++) {
      if (tokens[noun].xpos == XPOS_NNS || tokens[noun].xpos == XPOS_NNPS) {
        tokens[t].head = noun;
        tokens[t].deprel = DEP_NMOD;
        break;
      }
      noun = tokens[noun].head;
    }
  }
}

/* "stopped making radios": a gerund without subject is an open complement. */
static void open_gerunds(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    bool content = tokens[t].deprel == DEP_CCOMP || tokens[t].deprel == DEP_OBJ || tokens[t].deprel == DEP_ADVCL;
    if (!content || tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VBG || tokens[t].head + 1 != t) continue;
    const Token *verb = &tokens[tokens[t].head];
    if (verb->upos != UPOS_VERB || !lex_has(r->extractor->verbs, verb->lemma) || str_is(verb->lemma, "say") || str_is(verb->lemma, "think")) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_MARK) == NO_TOKEN) tokens[t].deprel = DEP_XCOMP;
  }
}

/* "accused the mayor of taking bribes": the gerund tells of what he is accused, it does not describe a mayor. */
static void raise_charges(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBG || tokens[t].head >= t) continue;
    uint32_t noun = tokens[t].head, verb = tokens[noun].head;
    if (verb >= noun || tokens[noun].deprel != DEP_OBJ || kid_of(tokens, r->len, t, DEP_MARK) == NO_TOKEN) continue;
    if (!in_class(r, &tokens[verb], "seem stop")) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
  }
}

/* "asked why he left", with the clause hung on "why" as GUM has it: what is asked is a content clause. */
static void raise_asked(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    uint32_t why = tokens[t].head;
    if (tokens[t].deprel != DEP_ADVCL_RELCL || why >= t || tokens[why].xpos != XPOS_WRB || tokens[why].head >= why) continue;
    tokens[t].head = tokens[why].head;
    tokens[t].deprel = DEP_CCOMP;
    tokens[why].head = t;
    tokens[why].deprel = DEP_ADVMOD;
  }
}

/* "Acme plans to buy Bolt", with "plans" for a noun, whichever of the two was made the root. */
static void free_plans(Reading *r, Token *tokens)
{
  if (!r->len || !str_is(tokens[r->len - 1].form, ".")) return;
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = t - 2, owner = t - 3;
    if (tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VB || tokens[t - 1].xpos != XPOS_TO || tokens[noun].xpos != XPOS_NNS) continue;
    bool verb_root = tokens[t].head == NO_TOKEN && tokens[noun].head == t && tokens[noun].deprel == DEP_NSUBJ;
    bool noun_root = tokens[noun].head == NO_TOKEN && tokens[t].head == noun && tokens[t].deprel == DEP_ACL;
    if (!verb_root && !noun_root) continue;
    if (!token_is_noun(&tokens[owner]) || tokens[owner].head != noun || !in_class(r, &tokens[noun], "wish plan")) continue;
    tokens[noun].upos = UPOS_VERB;
    tokens[noun].xpos = XPOS_VBZ;
    tokens[noun].head = NO_TOKEN;
    tokens[noun].deprel = DEP_ROOT;
    for (uint32_t k = 0; k < r->len; k++)
      if (k < owner && tokens[k].head == noun) tokens[k].head = owner;
    tokens[r->len - 1].head = noun;
    tokens[owner].head = noun;
    tokens[owner].deprel = DEP_NSUBJ;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_XCOMP;
  }
}

/* "helped his neighbor repair the roof": what stands between the two verbs is the first one's object. */
static void split_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_XCOMP || tokens[t].upos != UPOS_VERB || verb >= t || !in_class(r, &tokens[verb], "force let order")) continue;
    for (uint32_t k = verb + 1; k < t; k++)
      if (tokens[k].head == t && tokens[k].deprel == DEP_OBJ && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN) tokens[k].head = verb;
  }
}

/* "fundrais", "relocat", "evolv": no verb ends so. */
static bool lacks_e(Str lemma)
{
  if (lemma.len < 4) return false;
  char last = lemma.at[lemma.len - 1], before = lemma.at[lemma.len - 2];
  if (last == 's') return before != 's' && before != 'u';
  return last == 'v' || last == 'u' || (last == 'z' && before != 'z') || (last == 'c' && before == 'n') || (last == 't' && before == 'a' && lemma.len > 6);
}

/* "freed" -> "fre": a lemma that nobody has seen gets the "e" it lost. */
static void mend_lemmas(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++) {
    Str lemma = tokens[t].lemma;
    bool cut = str_ends(tokens[t].form, "ed") || str_ends(tokens[t].form, "ing");
    if (tokens[t].upos != UPOS_VERB || !lemma.len || lemma.len > 20 || !cut) continue;
    const LexEntry *known = lex_find(r->extractor->frames, lemma);
    if (known && !str_is(known->field[0], "1")) continue;
    Str longer = str_format(r->arena, "%.*se", STR_ARG(lemma));
    if (lex_has(r->extractor->frames, longer) || lex_has(r->extractor->verbs, longer) || lex_has(r->extractor->relations, longer))
      tokens[t].lemma = longer;
    else if (lacks_e(lemma)) tokens[t].lemma = longer;
  }
}

/* "told the court that he was ill", taken for a court that was ill: what is told is a clause of its own. */
static void raise_content(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    if ((tokens[t].deprel != DEP_ACL && tokens[t].deprel != DEP_ACL_RELCL) || tokens[t].head >= t) continue;
    uint32_t noun = tokens[t].head, verb = tokens[noun].head, subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (subject == NO_TOKEN) subject = kid_of(tokens, r->len, t, DEP_NSUBJ_PASS);
    if (verb >= noun || (tokens[noun].deprel != DEP_OBJ && tokens[noun].deprel != DEP_IOBJ) || subject == NO_TOKEN) continue;
    if (!in_class(r, &tokens[verb], "tell")) continue;
    uint32_t mark = kid_of(tokens, r->len, t, DEP_MARK);
    bool that = mark != NO_TOKEN && str_eq_nocase(tokens[mark].form, STR("that")), bare = tokens[subject].xpos == XPOS_PRP;
    if (!that && !(bare && tokens[t].deprel == DEP_ACL_RELCL)) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CCOMP;
  }
}

/* "..., said the mayor": a verb of saying after a comma, without a conjunction, is no conjunct. */
static void part_speech(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    if (tokens[t].deprel != DEP_CONJ || tokens[t].upos != UPOS_VERB || tokens[t].head >= t) continue;
    if (tokens[t - 1].upos != UPOS_PUNCT || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN) continue;
    uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (subject == NO_TOKEN || subject < t || !in_class(r, &tokens[t], "say")) continue;
    tokens[t].deprel = DEP_PARATAXIS;
  }
}

/* "is believed to have sold secrets": a verb with auxiliaries does not modify the noun after it. */
static void free_verbs(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    if (tokens[t].upos != UPOS_VERB || deprel_base(tokens[t].deprel) != DEP_AMOD || tokens[t].head <= t || tokens[t].head >= r->len) continue;
    uint32_t noun = tokens[t].head;
    if (kid_of(tokens, r->len, t, DEP_AUX) == NO_TOKEN) continue;
    tokens[t].head = tokens[noun].head;
    tokens[t].deprel = tokens[noun].deprel;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_OBJ;
    for (uint32_t k = 0; k < t; k++)
      if (tokens[k].head == noun) tokens[k].head = t;
  }
}

/* "said both sides hope": of two subjects around a verb of saying, the second belongs to what is said. */
static void pass_subjects(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, before = NO_TOKEN, between = NO_TOKEN;
    if (tokens[t].deprel != DEP_CCOMP || verb >= t) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_NSUBJ_PASS) != NO_TOKEN) continue;
    for (uint32_t k = verb > 40 ? verb - 40 : 0; k < t; k++) {
      if (tokens[k].head != verb || deprel_base(tokens[k].deprel) != DEP_NSUBJ) continue;
      if (k < verb) before = k;
      else between = k;
    }
    if (before != NO_TOKEN && between != NO_TOKEN) tokens[between].head = t;
  }
}

/* "The two see it as a chance, Ann said": the first of two subjects belongs to what is said. */
static void part_subjects(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++) {
    if (tokens[t].deprel != DEP_CCOMP || tokens[t].head >= r->len || tokens[t].head < t) continue;
    uint32_t verb = tokens[t].head, early = NO_TOKEN, late = NO_TOKEN, own = NO_TOKEN, last_own = NO_TOKEN;
    for (uint32_t k = 0; k < r->len; k++) {
      if (deprel_base(tokens[k].deprel) != DEP_NSUBJ) continue;
      if (tokens[k].head == t) {
        if (own == NO_TOKEN) own = k;
        last_own = k;
      }
      else if (k < t && tokens[k].head == verb && early == NO_TOKEN) early = k;
      else if (tokens[k].head == verb && k > t) late = k;
    }
    if (early != NO_TOKEN && late != NO_TOKEN && own == NO_TOKEN) tokens[early].head = t;
    if (early == NO_TOKEN && late == NO_TOKEN && own != NO_TOKEN && last_own > t && own < t) tokens[last_own].head = verb; /* "I wrote it," Ann said */
  }
}

/* "have expressed" is no passive; "aux:pass" needs a form of be or get. */
static void mend_voice(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++) {
    uint32_t verb = tokens[t].deprel == DEP_AUX_PASS ? tokens[t].head : NO_TOKEN;      /* "was heavily involved in", with "involved" for an adjective */
    if (verb < r->len && tokens[verb].upos == UPOS_ADJ && str_ends(tokens[verb].form, "ed")) {
      tokens[verb].upos = UPOS_VERB;
      tokens[verb].xpos = XPOS_VBN;
    }
  }
  for (uint32_t t = 0; t < r->len; t++)
    if (tokens[t].deprel == DEP_AUX_PASS && (str_is(tokens[t].lemma, "have") || str_is(tokens[t].lemma, "do"))) {
      tokens[t].deprel = DEP_AUX;
      uint32_t verb = tokens[t].head;
      bool passive = false;
      for (uint32_t k = 0; k < r->len; k++)
        if (tokens[k].head == verb && tokens[k].deprel == DEP_AUX_PASS) passive = true;
      for (uint32_t k = 0; k < r->len && !passive; k++)
        if (tokens[k].head == verb && tokens[k].deprel == DEP_NSUBJ_PASS) tokens[k].deprel = DEP_NSUBJ;
    }
}

/* "in favour of tea", "on behalf of Acme": preposition, noun and preposition are one; what follows takes the noun's place. */
static const char *const compound_prepositions[] = {
    "in favour of", "in favor of", "in front of", "in line with", "in support of", "in response to", "in reply to", "on behalf of", "in addition to",
    "in accordance with", "in exchange for", "in return for", "in contrast to", "in contrast with", "in violation of", "in breach of", "in wake of",
    "in aftermath of", "in honor of", "in honour of", "in memory of", "in search of", "in spite of", "in view of", "in light of", "on account of", "by means of",
    "by way of", "for sake of", "in case of", "in event of", "in lieu of", "in place of", "in relation to", "with regard to", "in regard to", "with respect to",
    "in connection with", "in cooperation with", "in co-operation with", "in collaboration with", "in conjunction with", "in partnership with",
    "in competition with", "in conflict with", "in keeping with", "in consultation with", "in coalition with", "in alliance with", "in cahoots with",
    "in contact with", "in talks with", "in touch with", "in league with", "at expense of", "at request of", "at invitation of", "at behest of",
    "in course of", "in middle of", "in midst of", "at hands of", "in hands of", "under command of", "under leadership of", "under direction of", "under auspices of",
    "under supervision of", "in terms of", "by virtue of", "in defiance of", "in defence of", "in defense of", "in pursuit of", "in need of", "in charge of",
    "in control of", "in possession of", "on top of", "in absence of", "in presence of", "in vicinity of", "on grounds of", "on basis of", "as part of", "in comparison with",
    "in comparison to", "for purpose of", "with help of", "with aid of", "with exception of", "in opposition to", "in proximity to"};

static bool compound_preposition(Reading *r, const Token *tokens, uint32_t first, uint32_t noun, uint32_t last)
{
  Str words = str_format(r->arena, "%.*s %.*s %.*s", STR_ARG(tokens[first].form), STR_ARG(tokens[noun].form), STR_ARG(tokens[last].form));
  return listed(str_lower(r->arena, words), compound_prepositions, COUNT_OF(compound_prepositions));
}

static void join_prepositions(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = tokens[t].head, last = case_before(tokens, t);
    if (tokens[t].deprel != DEP_NMOD || noun >= t || noun == 0 || last == NO_TOKEN || last != noun + 1 || tokens[noun].upos != UPOS_NOUN) continue;
    if (deprel_base(tokens[noun].deprel) != DEP_OBL && tokens[noun].deprel != DEP_NMOD) continue;
    uint32_t first = noun - 1, article = NO_TOKEN;
    if (str_eq_nocase(tokens[first].form, STR("the")) && first > 0) article = first--;
    if (tokens[first].head != noun || tokens[first].deprel != DEP_CASE || !compound_preposition(r, tokens, first, noun, last)) continue;
    tokens[t].head = tokens[noun].head;
    tokens[t].deprel = tokens[noun].deprel;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == noun) tokens[k].head = t;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_CASE;
    tokens[noun].upos = UPOS_ADP;
    if (article != NO_TOKEN) tokens[article].deprel = DEP_CASE;
  }
}

/* "The town grew, five schools were built": what follows a comma without "that" is no content, unless the verb says or knows. */
static void part_sentences(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_CCOMP || verb >= t || tokens[verb].upos != UPOS_VERB || lex_has(r->extractor->verbs, tokens[verb].lemma)) continue;
    if (tokens[verb + 1].xpos != XPOS_COMMA || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_NSUBJ) == NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_NSUBJ_PASS) == NO_TOKEN) continue;
    tokens[t].deprel = DEP_PARATAXIS;
  }
}

/* "was referred to as", "is laughed at": the preposition that a passive leaves behind is of the verb. */
static void keep_prepositions(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t verb = t - 1;
    if (tokens[t].upos != UPOS_ADP || tokens[t].head != verb || tokens[verb].upos != UPOS_VERB) continue;
    if (tokens[t].deprel != DEP_OBL && tokens[t].deprel != DEP_ADVMOD) continue;
    if (kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN) tokens[t].deprel = DEP_COMPOUND_PRT;
  }
}

/* "He resigned; for some time he taught": what stands after the semicolon, before the next subject, is said of the next verb. */
static void pass_semicolons(Reading *r, Token *tokens)
{
  uint32_t mark = NO_TOKEN;
  for (uint32_t t = 1; t < r->len; t++) {
    if (str_is(tokens[t].form, ";")) mark = t;
    if (tokens[t].deprel == DEP_CCOMP && tokens[t].head < r->len && tokens[t].head > t)                     /* "He scored; Bob replied with two" */
      for (uint32_t k = t + 1; k + 1 < tokens[t].head; k++)
        if (str_is(tokens[k].form, ";") && tokens[k + 1].upos != UPOS_PUNCT && deprel_base(tokens[t].deprel) == DEP_CCOMP) tokens[t].deprel = DEP_PARATAXIS;
    if (mark != NO_TOKEN && tokens[t].deprel == DEP_CCOMP && tokens[t].head < mark && !in_class(r, &tokens[tokens[t].head], "say think"))
      tokens[t].deprel = DEP_PARATAXIS;
    Deprel rel = deprel_base(tokens[t].deprel);
    if (mark == NO_TOKEN || tokens[t].head >= mark || (rel != DEP_OBL && rel != DEP_ADVMOD) || tokens[tokens[t].head].upos != UPOS_VERB) continue;
    for (uint32_t s = t + 1; s < r->len && s < t + 10; s++) {
      if (str_is(tokens[s].form, ";")) break;
      if (deprel_base(tokens[s].deprel) != DEP_NSUBJ || tokens[s].head <= s || tokens[s].head >= r->len) continue;
      uint32_t verb = tokens[s].head;
      if (descends(tokens, r->len, t, verb)) break;
      if (tokens[verb].head == t && tokens[verb].deprel == DEP_ACL_RELCL) {     /* "for some time [that] he taught" */
        tokens[verb].head = tokens[t].head;
        tokens[verb].deprel = DEP_PARATAXIS;
      } else if (descends(tokens, r->len, verb, t)) break;
      tokens[t].head = verb;
      break;
    }
  }
}

/* "During the war Britain's relation with Spain suffered": what stands before the subject's phrase is of the verb. */
static void raise_fronted(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t subject = tokens[t].head;
    if (tokens[t].deprel != DEP_NMOD || subject <= t || subject >= r->len || case_before(tokens, t) == NO_TOKEN) continue;
    uint32_t verb = tokens[subject].head;
    if (deprel_base(tokens[subject].deprel) != DEP_NSUBJ || verb >= r->len || verb < subject || tokens[verb].upos != UPOS_VERB) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "Italy beat France 2-1": the name before the score is what was beaten. */
static void part_scores(Token *tokens, uint32_t len)
{
  for (uint32_t t = 2; t + 1 < len; t++) {
    uint32_t score = tokens[t].head;
    if (tokens[t].upos == UPOS_NUM && tokens[t].deprel == DEP_FLAT && tokens[t].head + 1 == t && str_is(tokens[t + 1].form, "-")) {     /* "[Porto 3]-2" */
      uint32_t name = tokens[t].head, verb = tokens[name].head;
      if (tokens[name].deprel == DEP_OBJ && verb < name) {
        tokens[t].head = verb;
        tokens[t].deprel = DEP_OBL_UNMARKED;
      }
    }
    if (tokens[t].upos != UPOS_PROPN || tokens[t].deprel != DEP_COMPOUND || score != t + 1 || tokens[score].upos != UPOS_NUM) continue;
    uint32_t verb = tokens[score].head;
    bool bare = tokens[score].deprel == DEP_OBL_UNMARKED || tokens[score].deprel == DEP_OBJ;
    if (!bare || verb >= t || tokens[verb].upos != UPOS_VERB || score + 1 >= len || tokens[score + 1].head == NO_TOKEN) continue;
    if (tokens[score].deprel == DEP_OBL_UNMARKED && kid_of(tokens, len, verb, DEP_OBJ) != NO_TOKEN) continue;
    for (uint32_t k = verb + 1; k < t; k++)
      if (tokens[k].head == score) tokens[k].head = t;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBJ;
    tokens[score].deprel = DEP_OBL_UNMARKED;
  }
}

/* "The Commission on Thursday fined Acme": a day between a name and the verb is the verb's. */
static void raise_days(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t subject = tokens[t].head;
    if (tokens[t].deprel != DEP_NMOD || subject >= t || tokens[subject].deprel != DEP_NSUBJ) continue;
    if (!token_is_noun(&tokens[subject])) continue;
    const LexEntry *word = lex_find(r->extractor->nouns, str_lower(r->arena, tokens[t].lemma));
    bool sure = tokens[subject].upos == UPOS_PROPN || names_role(r, &tokens[subject]) || tokens[t].form.len > 5; /* "the vote on Tuesday" may be Tuesday's */
    if (!sure) continue;
    uint32_t verb = tokens[subject].head;
    bool day = tokens[t].upos == UPOS_PROPN && word && str_find(word->field[0], STR("time")) != SIZE_MAX && case_before(tokens, t) != NO_TOKEN;
    if (!day || verb <= t || verb >= r->len || tokens[verb].upos != UPOS_VERB || tokens[t + 1].upos == UPOS_PUNCT) continue;
    if (tokens[t + 1].head != verb && t + 1 != verb) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "by 51 votes to 49", "5 % to 10 %": a number after "to" next to another number ends a range. */
static void close_ranges(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    if (tokens[t].upos != UPOS_NUM || tokens[t].deprel != DEP_OBL || tokens[t].head >= r->len) continue;
    uint32_t to = case_before(tokens, t), before = t - 2;
    if (to != t - 1 || !str_is(tokens[to].lemma, "to") || tokens[before].head == t) continue;
    bool counted = tokens[before].upos == UPOS_NUM || kid_of(tokens, r->len, before, DEP_NUMMOD) != NO_TOKEN;
    if (!counted || descends(tokens, r->len, before, t)) continue;
    tokens[t].head = before;
    tokens[t].deprel = DEP_NMOD;
  }
}

/* What has no head in the sentence is a root, whatever a damaged file calls it: the rules rely on that. */
static void name_roots(Token *tokens, uint32_t len)
{
  for (uint32_t t = 0; t < len; t++)
    if (tokens[t].head >= len || tokens[t].head == t) {
      tokens[t].head = NO_TOKEN;
      tokens[t].deprel = DEP_ROOT;
    } else if (tokens[t].deprel == DEP_ROOT) tokens[t].deprel = DEP_PARATAXIS;
}

/* "(Arabic: ...)" says how a name is written: no apposition, no part of any phrase. */
static void drop_glosses(const Reading *r, Token *tokens)
{
  for (uint32_t open = 1; open < r->len; open++) {
    uint32_t end = gloss_end(r->sentence, open);
    if (end == open) continue;
    for (uint32_t t = 0; t < r->len; t++) /* what hangs on a word inside hangs on that word's head outside */
      for (unsigned steps = 0; !inside(t, open, end) && inside(tokens[t].head, open, end) && steps < 100; steps++)
        tokens[t].head = tokens[tokens[t].head].head == t ? NO_TOKEN : tokens[tokens[t].head].head;
    for (uint32_t t = open; t <= end; t++) {
      tokens[t].head = open - 1;
      tokens[t].deprel = DEP_PUNCT;
      tokens[t].upos = UPOS_NONE; /* no phrase takes it in */
    }
  }
}

void tokens_repair(Reading *r)
{
  Token *tokens = ARENA_ARRAY(r->arena, Token, r->len + 1);
  memcpy(tokens, r->token, r->len * sizeof *tokens);
  drop_glosses(r, tokens);
  name_roots(tokens, r->len);
  names_clean(r, tokens);
  mend_lemmas(r, tokens);
  free_plans(r, tokens);
  find_verb(r, tokens);
  subjects_find_root(tokens, r->len);
  free_verbs(r, tokens);
  mend_voice(r, tokens);
  mend_bare_passives(r, tokens);
  mend_headlines(r, tokens);
  bind_plans(r, tokens);
  free_second_verbs(r, tokens);
  settle_conjuncts(r, tokens);
  attach_worth(tokens, r->len);
  part_pairs(tokens, r->len);
  free_insertions(r, tokens);
  name_gerunds(r, tokens);
  attach_prepositions(tokens, r->len);
  verbs_close_hyphens(r, tokens);
  verbs_bind_particles(tokens, r->len);
  coordination_free_gerunds(r, tokens);
  verbs_free_gerunds(r, tokens);
  coordination_close_attempts(tokens, r->len);
  modifiers_name_agents(tokens, r->len);
  modifiers_name_nouns(r, tokens);
  modifiers_raise_labels(tokens, r->len);
  modifiers_close_pending(tokens, r->len);
  modifiers_lower_agents(r, tokens);
  modifiers_close_words(r, tokens);
  modifiers_open_bound(tokens, r->len);
  modifiers_close_due(tokens, r->len);
  modifiers_open_contents(r, tokens);
  modifiers_close_among(tokens, r->len);
  modifiers_part_hours(tokens, r->len);
  modifiers_gather_shares(tokens, r->len);
  modifiers_lower_denied(r, tokens);
  coordination_part_clauses(tokens, r->len);
  modifiers_free_results(r, tokens);
  coordination_close_gerunds(tokens, r->len);
  modifiers_name_states(tokens, r->len);
  modifiers_free_findings(tokens, r->len);
  verbs_mend_no_longer(r, tokens);
  verbs_join_company(r, tokens);
  parts_hang_ands(tokens, r->len);
  parts_find_sources(tokens, r->len);
  parts_raise_days(r, tokens);
  parts_set_before(tokens, r->len);
  parts_raise_persons(r, tokens);
  parts_raise_roles(r, tokens);
  parts_join_offices(r, tokens);
  parts_name_participles(tokens, r->len);
  parts_take_gerunds(tokens, r->len);
  parts_join_gerunds(r, tokens);
  parts_find_listed(r, tokens);
  verbs_mend_infinitives(r, tokens);
  verbs_find_measures(r, tokens);
  verbs_part_payees(r, tokens);
  verbs_part_recipients(r, tokens);
  verbs_part_gifts(r, tokens);
  part_objects(r, tokens);
  verbs_part_results(r, tokens);
  verbs_bind_infinitives(r, tokens);
  verbs_hang_postings(r, tokens);
  names_hang_roles(r, tokens);
  clauses_name_verbs(r, tokens);
  names_mend_ages(r, tokens);
  names_mend_parties(r, tokens);
  names_mend_bodies(r, tokens);
  subjects_find_speakers(r, tokens);
  subjects_open_content(r, tokens);
  subjects_lower_beliefs(r, tokens);
  subjects_answer_calls(tokens, r->len);
  subjects_lower_wholes(tokens, r->len);
  modifiers_open_times(r, tokens);
  modifiers_open_having(tokens, r->len);
  modifiers_lower_openings(tokens, r->len);
  modifiers_raise_superlatives(tokens, r->len);
  raise_subjects(tokens, r->len);
  names_mend_vocatives(r, tokens);
  names_hang_near(tokens, r->len);
  join_due_to(tokens, r->len);
  raise_days_of_measures(r, tokens);
  raise_agents(r, tokens);
  raise_states(tokens, r->len);
  parts_set_against(tokens, r->len);
  parts_name_it(tokens, r->len);
  parts_name_called(tokens, r->len);
  parts_name_aged(tokens, r->len);
  parts_free_joined(tokens, r->len);
  parts_free_named(r, tokens);
  subjects_free_shares(tokens, r->len);
  subjects_join_first_verb(tokens, r->len);
  subjects_find_main(tokens, r->len);
  subjects_free_participles(tokens, r->len);
  subjects_part_speakers(r, tokens);
  subjects_turn_inverted(tokens, r->len);
  subjects_lower_conjuncts(tokens, r->len);
  subjects_open_as(tokens, r->len);
  subjects_find_relative(r, tokens);
  subjects_free_second(tokens, r->len);
  subjects_pass_objects(r, tokens);
  subjects_raise_main(tokens, r->len);
  subjects_name_members(tokens, r->len);
  clauses_part_charges(r, tokens);
  names_keep_endings(tokens, r->len);
  names_join_halves(r, tokens);
  names_raise_superlatives(r, tokens);
  parts_lower_descriptions(tokens, r->len);
  names_gather(r, tokens);
  clauses_free_subjects(tokens, r->len);
  clauses_part_passives(tokens, r->len);
  clauses_lower_means(tokens, r->len);
  clauses_bind_yet(tokens, r->len);
  clauses_lower_which(tokens, r->len);
  clauses_open_with(tokens, r->len);
  names_hang_titles(r, tokens);
  names_hang_nouns(r, tokens);
  gaps_open(r, tokens);
  gaps_lower_additions(r, tokens);
  gaps_part_owned(tokens, r->len);
  names_coordinate(r, tokens);
  raise_partners(r, tokens);
  part_subjects(r, tokens);
  pass_subjects(r, tokens);
  lower_conjuncts(r, tokens);
  modifiers_raise_summaries(r, tokens);
  names_mend_lists(r, tokens);
  names_raise_kin(r, tokens);
  mend_lists(r, tokens);
  part_roles(r, tokens);
  names_raise_tails(r, tokens);
  uncross_objects(r, tokens);
  raise_roles(r, tokens);
  complete_orders(r, tokens);
  lower_members(r, tokens);
  split_objects(r, tokens);
  raise_charges(r, tokens);
  clauses_raise_charges(r, tokens);
  clauses_bind_wishes(r, tokens);
  clauses_find_content(tokens, r->len);
  clauses_mend_fronted(tokens, r->len);
  clauses_name_members(r, tokens);
  clauses_free_most(tokens, r->len);
  raise_asked(r, tokens);
  open_gerunds(r, tokens);
  verbs_pass_objects(r, tokens);
  attach_content(r, tokens);
  raise_content(r, tokens);
  modifiers_raise_sayings(r, tokens);
  modifiers_free_purposes(tokens, r->len);
  part_speech(r, tokens);
  part_sentences(r, tokens);
  keep_prepositions(r, tokens);
  pass_semicolons(r, tokens);
  close_ranges(r, tokens);
  raise_fronted(r, tokens);
  raise_days(r, tokens);
  raise_second_verbs(tokens, r->len);
  clauses_settle_conjuncts(r, tokens);
  coordination_lower_verbs(tokens, r->len);
  coordination_pair_prepositions(tokens, r->len);
  coordination_raise_actives(tokens, r->len);
  coordination_share_passives(r, tokens);
  coordination_lower_descriptions(tokens, r->len);
  clauses_raise_remarks(r, tokens);
  modifiers_name_participles(tokens, r->len);
  modifiers_name_pasts(tokens, r->len);
  modifiers_open_descriptions(tokens, r->len);
  modifiers_lower_participles(r, tokens);
  modifiers_find_accused(r, tokens);
  modifiers_lower_whose(r, tokens);
  modifiers_raise_reasons(tokens, r->len);
  modifiers_raise_results(tokens, r->len);
  modifiers_lower_parts(tokens, r->len);
  modifiers_raise_stops(r, tokens);
  modifiers_lower_papers(r, tokens);
  coordination_lower_members(tokens, r->len);
  modifiers_raise_company(tokens, r->len);
  modifiers_raise_callers(tokens, r->len);
  coordination_lower_relatives(r, tokens);
  clauses_mend_agreement(tokens, r->len);
  clauses_lower_relatives(r, tokens);
  modifiers_raise_sources(tokens, r->len);
  modifiers_raise_phrases(r, tokens);
  free_years(tokens, r->len);
  attach_to_verbs(r, tokens);
  attach_of(r, tokens);
  raise_bare_times(r, tokens);
  attach_descriptions(r, tokens);
  raise_participles(tokens, r->len);
  part_scores(tokens, r->len);
  join_prepositions(r, tokens);
  name_roots(tokens, r->len);
  r->token = tokens;
}
