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

/* Seen often enough, and nearly always without an object: "collide", "arrive". */
static bool intransitive(const Reading *r, const Token *verb)
{
  static const char *const words[] = {"collide", "capsize", "explode", "erupt", "collapse", "resign", "crash", "sink", "die", "arrive", "fail", "emerge", "fall", "rise", "flee", "escape"};
  const LexEntry *frame = lex_find(r->extractor->frames, verb->lemma);
  if (listed(verb->lemma, words, COUNT_OF(words))) return true;
  return frame && frame->field[0].len >= 2 && frame->field[1].len == 1;
}

/* The verb that follows the noun's phrase at once and has room for a subject: "ended the talks". */
static uint32_t verb_behind(const Reading *r, const Token *tokens, uint32_t len, uint32_t noun)
{
  uint32_t t = noun + 1;
  while (t < len && (descends(tokens, len, t, noun) || tokens[t].upos == UPOS_CCONJ || deprel_base(tokens[t].deprel) == DEP_AUX)) {
    bool participle = tokens[t].upos == UPOS_VERB && tokens[t].head == noun && tokens[t].deprel == DEP_ACL && (tokens[t].xpos == XPOS_VBD || tokens[t].xpos == XPOS_VBN) && t + 1 < len;
    bool active = participle && tokens[t + 1].upos != UPOS_ADP && kid_of(tokens, len, t, DEP_OBJ) != NO_TOKEN && kid_of(tokens, len, t, DEP_OBL_AGENT) == NO_TOKEN;
    uint32_t first = participle ? kid_of(tokens, len, noun, DEP_ACL) : NO_TOKEN;              /* "a convoy carrying the governor passed" */
    bool second = first < t && tokens[first].xpos == XPOS_VBG && tokens[t].xpos == XPOS_VBD;
    if (active || second || (participle && intransitive(r, &tokens[t]))) return t;
    t++;
  }
  if (t >= len || tokens[t].upos != UPOS_VERB || !bears_tense(tokens, len, t) || !bare_subordinate(tokens, len, t)) return NO_TOKEN;
  return tokens[t].deprel == DEP_CONJ || tokens[t].deprel == DEP_PARATAXIS || tokens[t].deprel == DEP_ADVCL || tokens[t].deprel == DEP_ACL ? t : NO_TOKEN;
}

/* "hours after a landslide [caused by rain] buried the town", "after Acme and Bolt ended the talks", with "after" for a preposition. */
void modifiers_open_times(Reading *r, Token *tokens)
{
  static const char *const words[] = {"after", "before", "since", "until", "once", "because", "as"};
  uint32_t len = r->len;
  for (uint32_t p = 1; p + 3 < len; p++) {
    uint32_t noun = tokens[p].head;
    if (tokens[p].deprel != DEP_CASE || noun >= len || noun <= p || !token_is_noun(&tokens[noun]) || !listed(tokens[p].form, words, COUNT_OF(words))) continue;
    if (str_is(tokens[p].form, "as") && (kid_of(tokens, len, noun, DEP_DET) == NO_TOKEN || tokens[noun].deprel != DEP_OBL)) continue;
    if (noun + 1 < len && str_is(tokens[noun + 1].form, "that")) continue;                                              /* "found after the war that he had sold it" */
    uint32_t beside = noun + 1 < len && tokens[noun + 1].xpos == XPOS_VBG && tokens[noun + 1].deprel == DEP_ADVCL && tokens[noun + 1].head == tokens[noun].head ? noun + 1 : NO_TOKEN;
    if (beside != NO_TOKEN) {                                                          /* "after a ferry carrying tourists sank", with the main clause's "carrying" */
      tokens[beside].head = noun;
      tokens[beside].deprel = DEP_ACL;
    }
    uint32_t verb = verb_behind(r, tokens, len, noun), span = p - 1;
    if (beside != NO_TOKEN && verb == NO_TOKEN) {
      tokens[beside].head = tokens[noun].head;
      tokens[beside].deprel = DEP_ADVCL;
    }
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
void modifiers_name_participles(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    uint32_t noun = tokens[t].head;
    if ((tokens[t].xpos != XPOS_VBD && tokens[t].xpos != XPOS_VBN) || noun >= t || !bare_subordinate(tokens, r->len, t)) continue;
    if (kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN) continue;
    bool comma = tokens[t - 1].xpos == XPOS_COMMA;
    if (tokens[t].deprel == DEP_ACL_RELCL && comma && token_is_noun(&tokens[noun])) {
      tokens[t].deprel = DEP_ACL;
      tokens[t].xpos = XPOS_VBN;
    } else if (tokens[t].deprel == DEP_ACL && tokens[t].xpos == XPOS_VBD && (kid_of(tokens, r->len, t, DEP_XCOMP) == NO_TOKEN || (t + 1 < r->len && tokens[t + 1].xpos == XPOS_TO))) {
      tokens[t].xpos = XPOS_VBN;
    } else if (tokens[t].deprel == DEP_XCOMP && comma && tokens[noun].upos == UPOS_VERB) {
      if (t < 3) continue;
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

/* "troops at Bagram Air Base, also called the Base": the name right before the comma is what is called so; NO_TOKEN: another is. */
static uint32_t name_called(const Reading *r, const Token *tokens, uint32_t participle, uint32_t noun)
{
  static const char *const words[] = {"call", "know", "name", "dub", "nickname", "rename", "style", "abbreviate"};
  if (!listed(tokens[participle].lemma, words, COUNT_OF(words)) || tokens[noun].xpos != XPOS_NNS) return NO_TOKEN;
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    if (inside(noun, name->first, name->last) || name->last >= participle || name->last + 4 < participle) continue;
    uint32_t head = outer_head(tokens, r->len, name->first, name->last);
    if (tokens[name->last + 1].xpos == XPOS_COMMA && name->first > noun && head != NO_TOKEN && descends(tokens, r->len, head, noun)) return head;
  }
  return NO_TOKEN;
}

static bool is_letters(Str form)
{
  for (size_t i = 0; i < form.len; i++)
    if (form.at[i] < 'A' || form.at[i] > 'Z') return false;
  return form.len > 1;
}

/* "a maker of pumps based in Oslo", "an army of 9,000 men commanded by Ann Lee", "a panel of experts chaired by Bob": the one of whom or with whom they are. NO_TOKEN: it is they. */
static uint32_t one_with_many(const Reading *r, const Token *tokens, uint32_t participle, uint32_t many)
{
  static const char *const of_one[] = {"base", "headquarter", "locate", "found", "establish", "list", "own", "command", "head", "lead", "chair"};
  static const char *const bodies[] = {"panel", "committee", "commission", "group", "team", "delegation", "board", "jury", "task-force", "council", "consortium", "unit", "squad"};
  uint32_t one = tokens[many].head, of = case_before(tokens, many);
  if (participle != many + 1 || !listed(tokens[participle].lemma, of_one, COUNT_OF(of_one)) || tokens[many].xpos != XPOS_NNS || tokens[many].deprel != DEP_NMOD) return NO_TOKEN;
  if (one >= many || tokens[one].xpos != XPOS_NN || of == NO_TOKEN || of != one + 1 || !str_is(tokens[of].form, "of")) return NO_TOKEN;
  bool troop = lex_has(r->extractor->organization_words, tokens[one].lemma) || listed(tokens[one].lemma, bodies, COUNT_OF(bodies)), maker = names_role(r, &tokens[one]) && !names_role(r, &tokens[many]);
  return troop || maker ? one : NO_TOKEN;
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
    uint32_t about = kid_of(tokens, r->len, noun, DEP_ACL_RELCL);
    if (about > noun && about < beside && token_is_noun(&tokens[beside]) && descends(tokens, r->len, beside, about)) {
      uint32_t near = beside;                                                   /* "a fire that began in a mill owned by Acme" */
      for (unsigned steps = 0; steps < 6 && (tokens[near].deprel == DEP_FLAT || tokens[near].deprel == DEP_COMPOUND) && tokens[near].head < t; steps++) near = tokens[near].head;
      tokens[t].head = near;
      continue;
    }
    if (str_is(tokens[t].form, "known") && tokens[beside].xpos == XPOS_COMMA && t + 2 < r->len && is_letters(tokens[t + 2].form)) {   /* "works for the Space Agency, known as JSA" */
      uint32_t n = name_of(r, t - 2), body = n == NO_TOKEN ? NO_TOKEN : outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
      if (body != NO_TOKEN && body != noun && r->names[n].type == ENTITY_ORGANIZATION && body > noun) {
        tokens[t].head = body;
        continue;
      }
    }
    uint32_t called = name_called(r, tokens, t, noun), agent = NO_TOKEN;
    if (called == NO_TOKEN) {
      called = one_with_many(r, tokens, t, noun);
      agent = called == NO_TOKEN ? NO_TOKEN : kid_of(tokens, r->len, t, DEP_OBL_AGENT);
    }
    for (uint32_t k = t + 1; agent != NO_TOKEN && k < r->len; k++)                   /* "a group of teachers led by Ann Lee, who teaches art" */
      if (tokens[k].head == noun && tokens[k].deprel == DEP_ACL_RELCL) tokens[k].head = agent;
    if (called != NO_TOKEN) {
      tokens[t].head = called;
      continue;
    }
    bool people = tokens[noun].xpos == XPOS_NNS && lex_has(r->extractor->roles, tokens[noun].lemma);
    uint32_t thing = t - 2;
    if (!people || tokens[beside].xpos != XPOS_COMMA || !listed(tokens[t].lemma, of_things, COUNT_OF(of_things))) continue;
    if (tokens[thing].upos == UPOS_NOUN && descends(tokens, r->len, thing, noun) && !lex_has(r->extractor->roles, tokens[thing].lemma)) tokens[t].head = thing;
  }
}

/* "The paper named the bank, founded by Ann Lee", with the paper for what she founded: what somebody did to something is said of what stands
 * right before it. "won the cup, followed by Chad": how the winner did it. */
/* "won a prize for Night Bus, directed by Jan Krol": made by him is what was named last. */
static void lower_to_named(Reading *r, Token *tokens, uint32_t t)
{
  static const char *const made[] = {"direct", "write", "produce", "compose", "design", "build", "found", "own", "publish", "paint", "run", "chair", "head", "illustrate", "edit", "lead", "develop"};
  uint32_t verb = tokens[t].head, by = kid_of(tokens, r->len, t, DEP_OBL_AGENT), end = t - 2, named = NO_TOKEN;
  if (tokens[t].xpos != XPOS_VBN || by == NO_TOKEN || by < t) return;
  if (tokens[t - 1].xpos != XPOS_COMMA || !listed(tokens[t].lemma, made, COUNT_OF(made)) || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) return;
  while (end > verb && tokens[end].upos == UPOS_PUNCT) end--;
  if (name_of(r, end) == NO_TOKEN) return;
  for (uint32_t k = verb + 1; k <= end; k++)
    if (tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_OBL && tokens[k].upos == UPOS_PROPN && descends(tokens, r->len, end, k)) named = k;
  if (named == NO_TOKEN || r->names[name_of(r, end)].type == ENTITY_DATE || r->names[name_of(r, end)].type == ENTITY_PERSON) return;
  tokens[t].head = named;
  tokens[t].deprel = DEP_ACL;
}

void modifiers_lower_works(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t + 2 < r->len; t++)
    if (tokens[t].deprel == DEP_ADVCL && tokens[t].head < t) lower_to_named(r, tokens, t);
  static const char *const of_subject[] = {"follow", "accompany", "join", "back", "support", "help", "aid", "assist", "flank", "surround", "drive", "spur", "prompt", "watch", "cheer", "escort",
                                           "trail", "urge", "inspire", "encourage", "undermine", "boost", "buoy", "hit", "hamper", "guide", "frustrate", "represent", "pursue", "chase",
                                           "hurt", "lift", "drag", "weigh", "fuel", "force", "cause", "protect", "advise", "egg", "anger", "alarm", "shock", "rejoin", "succeed", "observe", "set"};
  static const char *const contests[] = {"win", "beat", "defeat", "lose", "draw", "score", "take"};
  for (uint32_t t = 4; t + 2 < r->len; t++) {
    uint32_t verb = tokens[t].head, object = verb < t ? kid_of(tokens, r->len, verb, DEP_OBJ) : NO_TOKEN, by = kid_of(tokens, r->len, t, DEP_OBL_AGENT);
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].xpos != XPOS_VBN || tokens[t - 1].xpos != XPOS_COMMA || by == NO_TOKEN || by < t || object == NO_TOKEN || object < verb || object > t) continue;
    if (tokens[verb].upos != UPOS_VERB || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN || subject_of(tokens, r->len, t) != NO_TOKEN || listed(tokens[t].lemma, of_subject, COUNT_OF(of_subject))) continue;
    if (str_is(tokens[t].lemma, "lead") && listed(tokens[verb].lemma, contests, COUNT_OF(contests))) continue;
    bool beside = true;
    for (uint32_t k = object + 1; beside && k < t - 1; k++) beside = descends(tokens, r->len, k, object);
    if (!beside || !str_is(tokens[t + 1].form, "by")) continue;
    tokens[t].head = object;
    tokens[t].deprel = DEP_ACL;
  }
}

/* "The mill, Europe's largest, closed": what it is among all of that kind. */
void modifiers_raise_superlatives(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t noun = tokens[t].head, owner = t - 2;
    bool described = tokens[t].deprel == DEP_APPOS && noun < t && (tokens[t - 1].xpos == XPOS_POS || str_is(tokens[t - 1].form, "the"));
    if (described && tokens[t].upos == UPOS_NOUN && tokens[t].xpos == XPOS_NN && str_ends(tokens[t].form, "iest")) tokens[t].xpos = XPOS_JJS;
    if (described && tokens[t].xpos == XPOS_JJS) tokens[t].upos = UPOS_NOUN;
    bool bare = t + 1 < r->len && tokens[t].xpos == XPOS_RBS && noun == t + 1 && tokens[noun].xpos == XPOS_VBN && str_is(tokens[t - 1].form, "the") && tokens[t - 2].xpos == XPOS_COMMA;
    if (bare && deprel_base(tokens[noun].deprel) == DEP_ACL && tokens[noun].head + 2 < t) {              /* "the sentence, the longest imposed since May" */
      tokens[t].head = tokens[noun].head;
      tokens[t].deprel = DEP_APPOS;
      tokens[t].upos = UPOS_NOUN;
      tokens[t].xpos = XPOS_JJS;
      tokens[noun].head = t;
      tokens[t - 1].head = t;
      continue;
    }
    bool most = tokens[t].xpos == XPOS_JJS || str_is(tokens[t].form, "first") || str_is(tokens[t].form, "second") || str_is(tokens[t].form, "third");
    if (!most || noun >= owner || !token_is_noun(&tokens[noun]) || deprel_base(tokens[t].deprel) != DEP_AMOD) continue;
    if (tokens[t - 1].xpos == XPOS_PRPS && tokens[t - 2].xpos == XPOS_COMMA) owner = t - 1;              /* "the mill, its largest" */
    else if (tokens[t - 1].xpos != XPOS_POS || tokens[t - 1].head != owner) continue;
    if ((tokens[owner].head != noun && tokens[owner].head != t) || noun + 2 > owner) continue;
    tokens[owner].head = t;                                                                             /* "the city's" may have come as a subject */
    tokens[owner].deprel = DEP_NMOD_POSS;
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
    bool amount = noun < whose && (tokens[noun].upos == UPOS_SYM || tokens[noun].upos == UPOS_NUM);                 /* "put $3 million into Acme, whose chief" */
    if (noun >= whose || (tokens[noun].upos != UPOS_NOUN && !amount) || clause < whose) continue;
    bool person = !amount && tokens[noun].xpos == XPOS_NN && (lex_has(r->extractor->roles, tokens[noun].lemma) || kin(r, &tokens[noun]));
    for (uint32_t n = 0; n < r->name_count && !person; n++) {
      const Name *name = &r->names[n];
      if (name->last + 2 != whose || (name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PERSON && name->type != ENTITY_PLACE)) continue;
      uint32_t head = outer_head(tokens, r->len, name->first, name->last);
      if (head != NO_TOKEN && head != noun && (descends(tokens, r->len, head, noun) || (amount && tokens[head].head == tokens[noun].head))) tokens[clause].head = head;
    }
  }
}

/* ---- other places ------------------------------------------------------------------------------------------------------------- */

/* "returned to run a clinic, according to his lawyer": after a comma the source is that of the whole sentence. */
void modifiers_raise_sources(Reading *r, Token *tokens)
{
  for (uint32_t to = 3; to + 1 < r->len; to++) {
    if (!str_is(tokens[to].form, "to") || !str_is(tokens[to - 1].form, "according") || tokens[to - 2].xpos != XPOS_COMMA) continue;
    uint32_t source = tokens[to - 1].head, top;
    if (source >= r->len || source <= to || tokens[source].head >= to) continue;
    top = tokens[source].head;
    for (unsigned steps = 0; steps < 12 && tokens[top].head < to; steps++) top = tokens[top].head;
    if (top == tokens[source].head || tokens[top].head != NO_TOKEN) continue;
    tokens[source].head = top;
    tokens[source].deprel = DEP_OBL;
  }
}

/* "won 2-1, with the substitute Ann Lee scoring the winner", with the substitute for the winner's company: it is she who scored. */
static void open_company(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t noun = t - 1, n = name_of(r, noun), verb = tokens[t].head;
  if (tokens[t].xpos != XPOS_VBG || tokens[t].deprel != DEP_ADVCL || verb >= t || subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) return;
  if (n != NO_TOKEN) noun = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
  if (noun < t && tokens[noun].deprel == DEP_APPOS && tokens[noun].head < noun && tokens[noun].head > verb) noun = tokens[noun].head;
  uint32_t with = noun < t ? case_before(tokens, noun) : NO_TOKEN;
  if (with == NO_TOKEN || with < verb || !str_is(tokens[with].form, "with") || tokens[with - 1].xpos != XPOS_COMMA || tokens[noun].head != verb || !token_is_noun(&tokens[noun])) return;
  tokens[noun].head = t;
  tokens[noun].deprel = DEP_NSUBJ;
  tokens[with].head = t;
  tokens[with].deprel = DEP_MARK;
  tokens[with].upos = UPOS_SCONJ;
}

/* "voted to approve the bill, with three members opposing it": what went along with it is no part of the purpose. */
void modifiers_raise_company(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {
    open_company(r, tokens, t);
    uint32_t verb = tokens[t].head, with = kid_of(tokens, r->len, t, DEP_MARK), top;
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].xpos != XPOS_VBG || verb >= t || with == NO_TOKEN || with <= verb || !str_is(tokens[with].form, "with")) continue;
    if (tokens[with - 1].xpos != XPOS_COMMA || subject_of(tokens, r->len, t) == NO_TOKEN || bears_tense(tokens, r->len, verb)) continue;
    top = verb;
    for (unsigned steps = 0; steps < 8 && top < r->len && !bears_tense(tokens, r->len, top); steps++) top = tokens[top].head;
    if (top < verb) tokens[t].head = top;
  }
}

/* "calls for his resignation from both parties": where the calls come from. */
void modifiers_raise_callers(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"call", "demand", "pressure", "plea", "appeal", "request", "support", "praise", "criticism", "backing"};
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t wanted = tokens[t].head, call = wanted < t ? tokens[wanted].head : NO_TOKEN, from = case_before(tokens, t);
    if (tokens[t].deprel != DEP_NMOD || call >= wanted || tokens[wanted].deprel != DEP_NMOD || from == NO_TOKEN || from < wanted || !str_is(tokens[from].form, "from")) continue;
    if (listed(tokens[call].lemma, nouns, COUNT_OF(nouns)) && tokens[wanted].upos == UPOS_NOUN) tokens[t].head = call;
  }
}

/* "found her guilty of theft", with "her guilty" for something of hers: what she was found to be. */
void modifiers_free_findings(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {                            /* "called the ruling scandalous", with "ruling" for a kind of scandal */
    uint32_t noun = t - 1, verb = tokens[t].head, article = kid_of(tokens, r->len, t, DEP_DET);
    bool viewed = tokens[t].xpos == XPOS_JJ && tokens[t].deprel == DEP_XCOMP && verb < noun && in_class(r, &tokens[verb], "name view") && tokens[noun].head == t && tokens[noun].xpos == XPOS_NN;
    if (!viewed || article == NO_TOKEN || article > noun || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    for (uint32_t k = verb + 1; k < noun; k++)
      if (tokens[k].head == t) tokens[k].head = noun;
    tokens[noun].head = verb;
    tokens[noun].deprel = DEP_OBJ;
  }
  for (uint32_t t = 1; t + 1 < r->len; t++)                          /* "shot dead four policemen" */
    if (str_is(tokens[t].form, "dead") && tokens[t].deprel == DEP_AMOD && str_is(tokens[t - 1].lemma, "shoot") && tokens[t].head > t + 1 && tokens[t + 1].head == tokens[t].head) {
      tokens[t].head = t - 1;
      tokens[t].deprel = DEP_COMPOUND_PRT;
    } else if (str_is(tokens[t].form, "dead") && tokens[t].head == t - 1 && str_is(tokens[t - 1].lemma, "shoot")) tokens[t].deprel = DEP_COMPOUND_PRT;      /* "were shot dead" */
  static const char *const states[] = {"guilty", "innocent", "liable", "dead", "alive", "responsible", "negligent"};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, her = t - 1;
    while (her > 1 && tokens[her].deprel == DEP_FLAT && tokens[her].head < her) her = tokens[her].head;         /* "found Ann Lee guilty" */
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

/* "raised its rate by a point, surprising economists", with "surprising" for a kind of economists: what it did thereby. */
void modifiers_free_results(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, top = noun < r->len ? tokens[noun].head : NO_TOKEN;
    bool kind = tokens[t].xpos == XPOS_VBG || (tokens[t].upos == UPOS_ADJ && str_ends(tokens[t].form, "ing"));
    if (!kind || tokens[t - 1].xpos != XPOS_COMMA || noun != t + 1 || deprel_base(tokens[t].deprel) != DEP_AMOD || top >= t || tokens[noun].xpos != XPOS_NNS) continue;
    Deprel rel = tokens[noun].deprel;
    if (rel != DEP_APPOS && rel != DEP_DEP && rel != DEP_NMOD_UNMARKED && rel != DEP_OBL_UNMARKED && rel != DEP_PARATAXIS) continue;
    if (case_before(tokens, noun) != NO_TOKEN || kid_of(tokens, r->len, noun, DEP_CONJ) != NO_TOKEN) continue;
    Str form = str_lower(r->arena, tokens[t].form), stem = {form.at, form.len - 3}, silent = str_format(r->arena, "%.*se", STR_ARG(stem));
    const LexEntry *frame = lex_find(r->extractor->frames, silent);
    Str lemma = frame ? silent : stem;
    if (!frame) frame = lex_find(r->extractor->frames, stem);
    if (!frame || frame->field[1].len < 2 || (frame->field[1].len == 2 && frame->field[1].at[0] < '7')) continue;
    for (unsigned steps = 0; steps < 10 && top < t && !bears_tense(tokens, r->len, top); steps++) top = tokens[top].head;
    if (top >= t) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBG;
    tokens[t].lemma = lemma;
    tokens[t].head = top;
    tokens[t].deprel = DEP_ADVCL;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_OBJ;
  }
}

/* "denies wrongdoing", with "wrongdoing" for a form of a verb that there is not: a noun. */
void modifiers_name_nouns(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"wrongdoing", "infighting", "bloodletting", "profiteering", "cybercrime", "overcrowding", "loitering"};
  for (uint32_t t = 1; t < r->len; t++) {
    if (tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VBG || tokens[t].head + 1 != t || !listed(tokens[t].form, nouns, COUNT_OF(nouns))) continue;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].lemma = tokens[t].form;
    tokens[t].deprel = DEP_OBJ;
  }
}

/* "closed pending an inquiry": how long, nobody pends anything. */
void modifiers_close_pending(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head, noun = kid_of(tokens, r->len, t, DEP_OBJ);
    if (!str_is(tokens[t].form, "pending") || tokens[t].upos != UPOS_VERB || verb >= t || noun == NO_TOKEN || noun < t) continue;
    make_preposition(tokens, r->len, t, noun, verb);
  }
}

/* "upheld the conviction of Ann, whose brother owns a firm, for taking bribes": what follows the comma that closes the relative clause is
 * said of the main one. */
void modifiers_raise_reasons(Reading *r, Token *tokens)
{
  for (uint32_t t = 6; t < r->len; t++) {
    uint32_t inner = tokens[t].head, mark = kid_of(tokens, r->len, t, DEP_MARK), noun, top;
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].xpos != XPOS_VBG || inner >= t || mark == NO_TOKEN || mark < inner || tokens[mark - 1].xpos != XPOS_COMMA) continue;
    if (!str_is(tokens[mark].form, "for") && !str_is(tokens[mark].form, "after")) continue;
    if (tokens[inner].deprel != DEP_ACL_RELCL || (noun = tokens[inner].head) >= inner) continue;
    uint32_t word = noun + 1;
    while (word < inner && tokens[word].xpos != XPOS_WP && tokens[word].xpos != XPOS_WPS && tokens[word].xpos != XPOS_WDT) word++;
    if (word >= inner || tokens[word - 1].xpos != XPOS_COMMA) continue;
    top = verb_above(tokens, r->len, noun, noun);
    if (top != NO_TOKEN) tokens[t].head = top;
  }
}

/* "greeted by cheering crowds", with "cheering" for what was done to crowds: who greeted them. */
void modifiers_lower_agents(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t by = t - 1, noun = t + 1, verb = tokens[t].head;
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].xpos != XPOS_VBG || verb >= by || tokens[by].head != t || !str_is(tokens[by].form, "by")) continue;
    if (tokens[noun].head != t || tokens[noun].deprel != DEP_OBJ || tokens[noun].xpos != XPOS_NNS || kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN) continue;
    const LexEntry *frame = lex_find(r->extractor->frames, tokens[t].lemma);
    bool people = lex_has(r->extractor->roles, tokens[noun].lemma) || str_is(tokens[noun].form, "crowds") || str_is(tokens[noun].form, "fans");
    bool alone = !frame || (frame->field[0].len == 1 && frame->field[0].at[0] < '4') || frame->field[1].len == 1 || (frame->field[1].len == 2 && frame->field[1].at[0] < '4');
    if (!(people && alone) || kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN) continue;
    for (uint32_t k = 0; k < r->len; k++) {
      if (tokens[k].head != t || k == noun) continue;
      if (k > noun && deprel_base(tokens[k].deprel) == DEP_ADVCL) tokens[k].deprel = DEP_ACL;
      tokens[k].head = noun;
    }
    tokens[by].deprel = DEP_CASE;
    tokens[noun].head = verb;
    tokens[noun].deprel = DEP_OBL_AGENT;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_AMOD;
  }
}

/* "said on condition of anonymity that talks had begun", "said in a statement that ...": what was said. */
void modifiers_raise_sayings(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"demand", "recommendation", "proposal", "suggestion", "claim", "allegation", "accusation", "report", "warning", "fact", "belief", "fear", "hope",
                                      "announcement", "evidence", "sign", "request", "promise", "pledge", "ruling", "argument", "idea", "notion", "view", "news", "concern"};
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t noun = tokens[t].head, that = noun + 1, verb = noun, subject = subject_of(tokens, r->len, t);
    if ((tokens[t].deprel != DEP_ACL_RELCL && tokens[t].deprel != DEP_ACL) || noun >= t || that >= t || !str_is(tokens[that].form, "that") || tokens[that].head != t) continue;
    if (subject == NO_TOKEN || subject == that || subject < that) continue;
    for (unsigned steps = 0; steps < 4 && verb < t && (token_is_noun(&tokens[verb])); steps++) {
      Deprel rel = deprel_base(tokens[verb].deprel);
      const LexEntry *word = lex_find(r->extractor->nouns, tokens[verb].lemma);
      static const char *const forms[] = {"statement", "interview", "letter", "speech", "tweet", "post", "memo", "email", "note", "message", "broadcast", "address", "call", "briefing", "conference"};
      uint32_t in = case_before(tokens, verb);
      bool form = rel == DEP_OBL && in != NO_TOKEN && (str_is(tokens[in].form, "in") || str_is(tokens[in].form, "on") || str_is(tokens[in].form, "during")) && listed(tokens[verb].lemma, forms, COUNT_OF(forms));
      if (form) {
        verb = tokens[verb].head;
        continue;
      }
      bool told = listed(tokens[verb].lemma, nouns, COUNT_OF(nouns)) || (word && str_find(word->field[0], STR("gap")) != SIZE_MAX);
      if (told || (rel != DEP_OBL && rel != DEP_NMOD)) break;
      verb = tokens[verb].head;
    }
    if (verb < noun && token_is_noun(&tokens[verb]) && listed(tokens[verb].lemma, nouns, COUNT_OF(nouns))) {          /* "a demand by Acme that it be cut" */
      tokens[t].head = verb;
      tokens[t].deprel = DEP_ACL;
      tokens[that].deprel = DEP_MARK;
      continue;
    }
    if (verb >= noun || tokens[verb].upos != UPOS_VERB || !in_class((Reading *)r, &tokens[verb], "say tell")) continue;
    if (kid_of(tokens, r->len, verb, DEP_CCOMP) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CCOMP;
    tokens[that].deprel = DEP_MARK;
  }
}

/* "telephoned the premier to thank him": why they did it; no order. */
void modifiers_free_purposes(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"telephone", "phone", "visit", "meet", "contact", "email", "attend", "leave", "raise", "hold", "join", "fly", "travel"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_XCOMP || verb >= t || tokens[t - 1].xpos != XPOS_TO || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs))) continue;
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ), gift = kid_of(tokens, r->len, verb, DEP_IOBJ);
    if ((object == NO_TOKEN && gift == NO_TOKEN) || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN) continue;
    if (object == NO_TOKEN) tokens[gift].deprel = DEP_OBJ;
    tokens[t].deprel = DEP_ADVCL;
  }
}

/* "became acting president": president for the time being. "five billion won": a sum. */
void modifiers_close_words(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, next = t + 1;
    if (str_is(tokens[t].form, "acting") && tokens[t].upos == UPOS_VERB && tokens[next].head == t && tokens[next].deprel == DEP_OBJ && lex_has(r->extractor->roles, tokens[next].lemma)) {
      for (uint32_t k = 0; k < r->len; k++)
        if (tokens[k].head == t && k != next) tokens[k].head = next;
      tokens[next].head = noun;
      tokens[next].deprel = tokens[t].deprel;
      tokens[t].head = next;
      tokens[t].deprel = DEP_AMOD;
      tokens[t].upos = UPOS_ADJ;
      continue;
    }
    bool degree = str_is(tokens[t].form, "least") || str_is(tokens[t].form, "most");
    if (degree && str_eq_nocase(tokens[t - 1].form, STR("at")) && tokens[t - 1].head == t && tokens[next].upos == UPOS_DET && noun < r->len && noun > t) {
      tokens[t].deprel = DEP_ADVMOD;                                       /* "at least some elements" */
      continue;
    }
    uint32_t number = t - 1;
    if (!str_is(tokens[t].form, "won") || tokens[t].upos != UPOS_VERB || tokens[number].upos != UPOS_NUM || number == 0 || tokens[number - 1].upos != UPOS_NUM) continue;
    if (tokens[number].head != t && tokens[t].head != number && noun >= r->len) continue;
    uint32_t up = tokens[t].head == number ? tokens[number].head : noun;
    Deprel rel = tokens[t].head == number ? tokens[number].deprel : DEP_OBJ;
    if (up >= number || tokens[up].upos != UPOS_VERB) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == number && k > t) tokens[k].head = up;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].lemma = tokens[t].form;
    tokens[t].head = up;
    tokens[t].deprel = rel;
    tokens[number].head = t;
    tokens[number].deprel = DEP_NUMMOD;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == t && deprel_base(tokens[k].deprel) == DEP_OBL) tokens[k].head = up;
  }
}

/* "a ferry bound for Boracay", with "bound" for a thing: where the ferry goes. */
void modifiers_open_bound(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    uint32_t noun = t - 1, place = tokens[t + 1].head;
    if (!str_is(tokens[t].form, "bound") || tokens[t].upos != UPOS_NOUN || !str_is(tokens[t + 1].form, "for") || tokens[noun].head != t || !token_is_noun(&tokens[noun])) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t && k != noun) tokens[k].head = noun;
    tokens[noun].head = tokens[t].head;
    tokens[noun].deprel = tokens[t].deprel;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_ACL;
    tokens[t].upos = UPOS_ADJ;
    tokens[t].xpos = XPOS_JJ;
    if (place < r->len && place > t) {
      tokens[place].head = t;
      tokens[place].deprel = DEP_OBL;
    }
  }
}

/* "had been due to expire": as with "is due to". */
void modifiers_close_due(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++)                                                 /* "sentenced in absentia to life": how, and nothing that has a place */
    if (str_is(tokens[t].form, "absentia") && deprel_base(tokens[t].deprel) == DEP_OBL) {
      tokens[t].upos = UPOS_ADV;
      tokens[t].xpos = XPOS_RB;
      tokens[t].deprel = DEP_ADVMOD;
    }
  for (uint32_t due = 2; due + 2 < r->len; due++) {                                     /* "before Acme was due to announce", with "due to" for one preposition */
    uint32_t verb = tokens[due].head, copula = verb < r->len ? kid_of(tokens, r->len, verb, DEP_COP) : NO_TOKEN;
    if (!str_is(tokens[due].form, "due") || (tokens[due].deprel != DEP_CASE && tokens[due].deprel != DEP_MARK) || verb != due + 2 || tokens[verb].xpos != XPOS_VB || (tokens[due + 1].head != due && tokens[due + 1].head != verb) || copula == NO_TOKEN || copula > due) continue;
    uint32_t outer = kid_of(tokens, r->len, verb, DEP_NSUBJ_OUTER);
    if (outer != NO_TOKEN) tokens[outer].deprel = DEP_NSUBJ;
    tokens[due + 1].head = verb;
    tokens[copula].deprel = tokens[due].deprel = tokens[due + 1].deprel = DEP_AUX;
  }
  for (uint32_t due = 1; due + 2 < r->len; due++) {
    uint32_t verb = tokens[due].head, copula = kid_of(tokens, r->len, due, DEP_COP);
    if (!str_is(tokens[due].form, "due") || tokens[due].upos != UPOS_ADJ || tokens[due + 1].xpos != XPOS_TO || verb != due + 2 || copula == NO_TOKEN || tokens[due + 1].head != verb) continue;
    for (uint32_t k = 0; k < due; k++)
      if (tokens[k].head == due) tokens[k].head = verb;
    tokens[copula].deprel = tokens[due].deprel = tokens[due + 1].deprel = DEP_AUX;
  }
}

/* "said on Sunday it had won", "apologized for the first time for the deed", "accused by Norway of theft": with what stands before it each
 * of them was taken for one phrase. */
void modifiers_raise_phrases(Reading *r, Token *tokens)
{
  static const char *const charging[] = {"accuse", "suspect", "convict", "acquit"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t preposition = case_before(tokens, t), noun = tokens[t].head, verb;
    if (preposition == NO_TOKEN || noun >= r->len) continue;
    const LexEntry *word = lex_find(r->extractor->nouns, str_lower(r->arena, tokens[t].form));
    bool time = word && str_find(word->field[0], STR("time")) != SIZE_MAX;
    verb = tokens[noun].head;
    if (verb >= r->len) continue;
    if (time && tokens[noun].deprel == DEP_CCOMP && deprel_base(tokens[t].deprel) == DEP_OBL && verb + 1 == preposition && noun > t && in_class(r, &tokens[verb], "say tell") &&
        subject_of(tokens, r->len, noun) != NO_TOKEN && subject_of(tokens, r->len, noun) > t) {
      tokens[t].head = verb;
      continue;
    }
    if (tokens[t].deprel != DEP_NMOD || noun >= preposition || verb >= noun || tokens[verb].upos != UPOS_VERB) continue;
    bool again = str_is(tokens[noun].lemma, "time") && deprel_base(tokens[noun].deprel) == DEP_OBL && str_is(tokens[preposition].form, "for");
    bool charge = tokens[noun].deprel == DEP_OBL_AGENT && str_is(tokens[preposition].form, "of") && listed(tokens[verb].lemma, charging, COUNT_OF(charging));
    if (!again && !charge) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "17 people, among them the mayor": the mayor is one of them. */
void modifiers_close_among(Reading *r, Token *tokens)
{
  for (uint32_t them = 3; them + 1 < r->len; them++) {
    uint32_t among = them - 1, noun = tokens[them].head;
    if (!str_is(tokens[them].form, "them") || !str_is(tokens[among].form, "among") || tokens[among].head != them || tokens[among - 1].xpos != XPOS_COMMA) continue;
    uint32_t one = noun > them && noun < r->len && tokens[noun].deprel == DEP_APPOS && tokens[noun].head < among ? noun : NO_TOKEN;         /* "them" hung on one of them */
    if (one == NO_TOKEN && noun >= among) continue;
    for (uint32_t k = one == NO_TOKEN ? them + 1 : one; k < r->len && k < them + 12; k++) {
      if (k != one && (tokens[k].head != noun || tokens[k].deprel != DEP_APPOS || phrase_start(tokens, k) != them + 1)) continue;
      tokens[k].deprel = DEP_NMOD;
      tokens[among].head = k;
      tokens[among].deprel = DEP_CASE;
      tokens[them].head = among;
      tokens[them].deprel = DEP_FIXED;
      break;
    }
  }
}

/* "stop a fire that has burned for days from reaching a dam": from what it is stopped. */
void modifiers_raise_stops(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t about = tokens[t].head, from = kid_of(tokens, r->len, t, DEP_MARK), noun = about < t ? tokens[about].head : NO_TOKEN, verb = noun < t ? tokens[noun].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].xpos != XPOS_VBG || from == NO_TOKEN || !str_is(tokens[from].form, "from") || tokens[about].deprel != DEP_ACL_RELCL) continue;
    if (verb < noun && tokens[noun].deprel == DEP_OBJ && in_class(r, &tokens[verb], "stop")) tokens[t].head = verb;
  }
}

/* "a trip to Luanda hours before he left", with "hours" for a part of the name: how long before. */
void modifiers_part_hours(Reading *r, Token *tokens)
{
  static const char *const spans[] = {"hours", "days", "weeks", "months", "years", "minutes", "moments"};
  for (uint32_t t = 2; t + 2 < r->len; t++) {
    uint32_t name = t - 1, clause = tokens[t + 1].head;
    if (!listed(tokens[t].form, spans, COUNT_OF(spans)) || tokens[name].head != t || tokens[name].upos != UPOS_PROPN || tokens[t].head >= name) continue;
    if ((!str_is(tokens[t + 1].form, "before") && !str_is(tokens[t + 1].form, "after")) || clause >= r->len || clause < t + 2) continue;
    for (uint32_t k = 0; k < t; k++)
      if (tokens[k].head == t && k != name) tokens[k].head = name;
    tokens[name].head = tokens[t].head;
    tokens[name].deprel = tokens[t].deprel;
    tokens[t].head = clause;
    tokens[t].deprel = DEP_OBL_UNMARKED;
  }
}

/* "a gym in Otley owned by Bob Stone", with Otley for his, or the verb for what is owned: the gym is; a town is governed or bombed itself. */
void modifiers_raise_owned(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"own", "co-own", "run", "operate", "manage", "found", "build", "design", "create", "establish", "open", "set", "fund", "finance", "organize", "organise", "publish", "direct", "host", "chair", "head", "sponsor", "buy", "sell", "found"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t t = r->names[n].last + 1, before = r->names[n].first;
    if (r->names[n].type != ENTITY_PLACE || t + 1 >= r->len || before < 2 || tokens[t].xpos != XPOS_VBN || !listed(tokens[t].lemma, verbs, COUNT_OF(verbs)) || kid_of(tokens, r->len, t, DEP_OBL_AGENT) == NO_TOKEN) continue;
    uint32_t noun = before - 2;
    bool of_place = inside(tokens[t].head, before, r->names[n].last) && tokens[t].deprel == DEP_ACL, loose = tokens[t].head < noun && (tokens[t].deprel == DEP_ADVCL || tokens[t].deprel == DEP_ACL);
    if (!(of_place || loose) || tokens[before - 1].upos != UPOS_ADP || tokens[noun].upos != UPOS_NOUN || kid_of(tokens, r->len, t, DEP_AUX_PASS) != NO_TOKEN) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_ACL;
  }
}

/* "one in three visits comes", "Two out of five voters reject": the subject is the noun, of which a rate is counted. */
void modifiers_close_rates(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 3 < r->len; t++) {
    uint32_t of = t + 1 + (str_is(tokens[t + 1].form, "out") && str_is(tokens[t + 2].form, "of")), whole = of + 1, noun = whole + 1;
    if (tokens[t].upos != UPOS_NUM || deprel_base(tokens[t].deprel) != DEP_NSUBJ || !(of > t + 1 || str_is(tokens[of].form, "in")) || whole >= r->len || tokens[whole].upos != UPOS_NUM) continue;
    while (noun < r->len && tokens[noun].upos == UPOS_ADJ) noun++;
    if (noun >= r->len || tokens[noun].xpos != XPOS_NNS || name_of(r, noun) != NO_TOKEN || tokens[t].head <= noun || tokens[t].head >= r->len) continue;
    tokens[noun].head = tokens[t].head;
    tokens[noun].deprel = tokens[t].deprel;
    for (uint32_t k = 0; k < r->len; k++) {
      bool link = k > t && k < whole && tokens[k].upos == UPOS_ADP;
      if (link) tokens[k].head = whole, tokens[k].deprel = DEP_CASE;
      else if (tokens[k].head == t && k != whole && k != noun) tokens[k].head = k < t ? t : noun;
    }
    tokens[t].head = noun;
    tokens[t].deprel = DEP_NUMMOD;
    tokens[whole].head = noun;
    tokens[whole].deprel = DEP_NUMMOD;
  }
}

/* "18 civilians, most of them children": one aside. */
void modifiers_gather_shares(Reading *r, Token *tokens)
{
  static const char *const words[] = {"most", "some", "many", "half", "all", "several", "both", "none"};
  for (uint32_t t = 2; t + 3 < r->len; t++) {
    uint32_t noun = tokens[t].head;
    if (!listed(tokens[t].form, words, COUNT_OF(words)) || tokens[t - 1].xpos != XPOS_COMMA || !str_is(tokens[t + 1].form, "of") || !str_is(tokens[t + 2].form, "them") || noun >= t) continue;
    for (uint32_t k = t + 3; k < r->len && k < t + 6; k++) {
      bool stray = tokens[k].head == noun && token_is_noun(&tokens[k]) && case_before(tokens, k) == NO_TOKEN && tokens[k].deprel != DEP_CONJ;
      if (!stray) continue;
      tokens[k].head = t;
      tokens[k].deprel = DEP_APPOS;
      break;
    }
  }
}

/* "Ann Lee resigned after a row over a contract, the third minister to go": what is said last is said of her. */
void modifiers_raise_summaries(Reading *r, Token *tokens)
{
  uint32_t root = NO_TOKEN;
  for (uint32_t t = 0; t < r->len && root == NO_TOKEN; t++)
    if (tokens[t].head == NO_TOKEN) root = t;
  uint32_t subject = root == NO_TOKEN ? NO_TOKEN : subject_of(tokens, r->len, root);
  if (subject == NO_TOKEN || subject > root || tokens[root].upos != UPOS_VERB) return;
  for (uint32_t t = root + 4; t + 2 < r->len; t++) {
    uint32_t start = phrase_start(tokens, t), open = t + 2;
    if (tokens[t].upos != UPOS_NOUN || tokens[t].xpos != XPOS_NN || !lex_has(r->extractor->roles, tokens[t].lemma) || start + 1 >= t || tokens[start - 1].xpos != XPOS_COMMA) continue;
    bool ranked = false;
    for (uint32_t k = start; k < t; k++) ranked |= tokens[k].xpos == XPOS_JJS || str_is(tokens[k].form, "first") || str_is(tokens[k].form, "second") || str_is(tokens[k].form, "third") ||
                                                   str_is(tokens[k].form, "fourth") || str_is(tokens[k].form, "only") || str_is(tokens[k].form, "latest");
    if (!ranked || !str_is(tokens[start].form, "the") || tokens[t + 1].xpos != XPOS_TO || tokens[open].xpos != XPOS_VB || descends(tokens, r->len, t, subject)) continue;
    if (tokens[t].head != open && tokens[t].deprel != DEP_APPOS && tokens[t].deprel != DEP_CONJ) continue;
    bool person = tokens[subject].upos == UPOS_PROPN || lex_has(r->extractor->roles, tokens[subject].lemma);
    bool other = tokens[t].deprel == DEP_APPOS && tokens[t].head < t && (tokens[tokens[t].head].upos == UPOS_PROPN || lex_has(r->extractor->roles, tokens[tokens[t].head].lemma));
    if (!person || other) continue;
    tokens[t].head = subject;
    tokens[t].deprel = DEP_APPOS;
    tokens[open].head = t;
    tokens[open].deprel = DEP_ACL;
  }
}

/* "paid the men whose boats were ruined, overturning a ruling": after a clause that no comma opened, the comma leads back to the main verb. */
void modifiers_raise_results(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t inner = tokens[t].head, noun, word, top;
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].xpos != XPOS_VBG || tokens[t - 1].xpos != XPOS_COMMA || inner >= t || tokens[inner].deprel != DEP_ACL_RELCL) continue;
    if (!bare_subordinate(tokens, r->len, t) || kid_of(tokens, r->len, t, DEP_OBJ) == NO_TOKEN || (noun = tokens[inner].head) >= inner) continue;
    for (word = noun + 1; word < inner && tokens[word].xpos != XPOS_WP && tokens[word].xpos != XPOS_WPS && tokens[word].xpos != XPOS_WDT; word++) {}
    if (word >= inner || tokens[word - 1].upos == UPOS_PUNCT || (tokens[word - 1].upos == UPOS_ADP && word > 1 && tokens[word - 2].upos == UPOS_PUNCT)) continue;
    bool commas = false;
    for (uint32_t k = word; k + 1 < t; k++) commas |= tokens[k].xpos == XPOS_COMMA;
    for (top = noun; top < r->len && !(top < noun && bears_tense(tokens, r->len, top)); top = tokens[top].head)
      if (tokens[top].head >= top) break;
    if (!commas && top < noun && bears_tense(tokens, r->len, top)) tokens[t].head = top;
  }
}
