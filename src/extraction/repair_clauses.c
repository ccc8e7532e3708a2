/*
 * repair_clauses.c - which clause a verb belongs to, where its form tells and the parser hung it elsewhere.
 *   "wants to buy Bolt and sold Crane"       -> "sold" is coordinated with "wants", not with "buy"
 *   "said he had paid and had promised more" -> "had promised" is coordinated with "had paid"
 *   "wants the opposition to win"            -> what is wanted, no description of an opposition
 */
#include "extraction/repair.h"

static bool to_infinitive(const Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t mark = kid_of(tokens, len, t, DEP_MARK);
  return tokens[t].xpos == XPOS_VB && mark != NO_TOKEN && tokens[mark].xpos == XPOS_TO;
}

/* "wants to buy Bolt and sold Crane", "refused to talk and could go to prison": what bears a tense is no second infinitive; it
 * goes with the finite verb above. */
static void raise_finite(Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t up = tokens[t].head;
  if (tokens[t].xpos == XPOS_VBG && to_infinitive(tokens, len, up) && kid_of(tokens, len, t, DEP_AUX) == NO_TOKEN && subject_of(tokens, len, t) == NO_TOKEN) {
    uint32_t gerund = up;                                             /* "forcing them to flee and destroying homes" */
    for (unsigned steps = 0; steps < 4 && gerund < t && tokens[gerund].xpos != XPOS_VBG; steps++) gerund = tokens[gerund].head;
    if (gerund < t && tokens[gerund].xpos == XPOS_VBG && tokens[gerund].upos == UPOS_VERB) tokens[t].head = gerund;
    return;
  }
  static const char *const asking[] = {"demand", "insist", "ask", "require", "order", "urge", "recommend", "propose", "request", "suggest"};
  uint32_t asks = tokens[up].deprel == DEP_CCOMP ? tokens[up].head : NO_TOKEN;            /* "demanded that the police act and accused the minister" */
  bool bare = asks < up && (tokens[up].xpos == XPOS_VB || tokens[up].xpos == XPOS_VBP) && tokens[t].xpos == XPOS_VBD && tokens[asks].xpos == XPOS_VBD && kid_of(tokens, len, up, DEP_AUX) == NO_TOKEN;
  if (bare && listed(tokens[asks].lemma, asking, COUNT_OF(asking)) && subject_of(tokens, len, t) == NO_TOKEN) {
    tokens[t].head = asks;
    return;
  }
  if (!bears_tense(tokens, len, t) || tokens[t].xpos == XPOS_VBP || !to_infinitive(tokens, len, up) || subject_of(tokens, len, t) != NO_TOKEN) return;
  for (unsigned steps = 0; steps < 6 && up < t && !bears_tense(tokens, len, up); steps++) up = tokens[up].head;
  if (up < t && bears_tense(tokens, len, up)) tokens[t].head = up;
}

/* "said it would look at the deal but declined to comment": a past tense is nothing that "would" is said of; it goes with "said". */
static void raise_past(Reading *r, Token *tokens, uint32_t t)
{
  uint32_t content = tokens[t].head, says = tokens[content].head, modal = kid_of(tokens, r->len, content, DEP_AUX);
  if (tokens[content].deprel != DEP_CCOMP || says >= content || modal == NO_TOKEN || tokens[modal].xpos != XPOS_MD || tokens[content].xpos != XPOS_VB) return;
  if (!finite_form(&tokens[t]) || tokens[t].xpos != tokens[says].xpos || subject_of(tokens, r->len, t) != NO_TOKEN || !in_class(r, &tokens[says], "say tell")) return;
  if (kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN) return;
  tokens[t].head = says;
}

/* "said he had paid for it and had promised more": the second "had" takes up the first. */
static void lower_perfect(Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t verb = tokens[t].head, aux = kid_of(tokens, len, t, DEP_AUX), content = kid_of(tokens, len, verb, DEP_CCOMP);
  if (!finite_form(&tokens[verb]) || aux == NO_TOKEN || content == NO_TOKEN || content < verb || content > t) return;
  if (kid_of(tokens, len, t, DEP_NSUBJ) != NO_TOKEN || kid_of(tokens, len, verb, DEP_AUX) != NO_TOKEN) return;
  uint32_t first = kid_of(tokens, len, content, DEP_AUX);
  if (first == NO_TOKEN || !str_eq_nocase(tokens[first].form, tokens[aux].form)) return;
  tokens[t].head = content;
}

/* "insisted that the ship had passed and blamed a wave": who insists blames. */
static void raise_remark(Reading *r, Token *tokens, uint32_t t)
{
  static const char *const remarks[] = {"blame", "accuse", "call", "urge", "criticize", "criticise", "praise", "demand", "vow", "promise", "warn", "appeal", "condemn", "thank", "threaten"};
  uint32_t content = tokens[t].head, says = tokens[content].head, had = kid_of(tokens, r->len, content, DEP_AUX);
  if (tokens[content].deprel != DEP_CCOMP || says >= content || had == NO_TOKEN || !str_is(tokens[had].form, "had")) return;
  if (tokens[t].xpos != XPOS_VBD || tokens[says].xpos != XPOS_VBD || subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN) return;
  if (in_class(r, &tokens[says], "say deny") && listed(tokens[t].lemma, remarks, COUNT_OF(remarks))) tokens[t].head = says;
}

/* "shares fell after analysts cut their forecast and warned that it may sink further": who can speak warned. */
static void lower_remark(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const things[] = {"possession", "attribute", "event", "act", "process", "state", "phenomenon"};
  uint32_t main = tokens[t].head, subject = subject_of(tokens, r->len, main), inner = NO_TOKEN;
  if (tokens[t].xpos != XPOS_VBD || !finite_form(&tokens[main]) || subject == NO_TOKEN || subject > main || name_of(r, subject) != NO_TOKEN || subject_of(tokens, r->len, t) != NO_TOKEN) return;
  const LexEntry *class = lex_find(r->extractor->noun_classes, tokens[subject].lemma);
  if (!class || !listed(class->field[0], things, COUNT_OF(things)) || kid_of(tokens, r->len, t, DEP_CCOMP) == NO_TOKEN || !in_class(r, &tokens[t], "say")) return;
  for (uint32_t k = main + 1; k < t; k++)
    if (tokens[k].head == main && tokens[k].deprel == DEP_ADVCL && finite_form(&tokens[k]) && tokens[k].xpos == XPOS_VBD && subject_of(tokens, r->len, k) < k) inner = k;
  if (inner != NO_TOKEN) tokens[t].head = inner;
}

void clauses_settle_conjuncts(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    if (tokens[t].deprel != DEP_CONJ || tokens[t].head >= t) continue;
    raise_finite(tokens, r->len, t);
    lower_perfect(tokens, r->len, t);
    raise_past(r, tokens, t);
    raise_remark(r, tokens, t);
    lower_remark(r, tokens, t);
  }
}

/* "wants Ann to lead Acme and Bob to leave", with Bob for what is led and his deed for why: a second wish. */
static void part_second_wish(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t first = tokens[t].head, who = t >= 2 ? t - 2 : NO_TOKEN, n = who == NO_TOKEN ? NO_TOKEN : name_of(r, who), verb = first < t ? tokens[first].head : NO_TOKEN;
  if (n == NO_TOKEN || tokens[t].xpos != XPOS_VB || (tokens[t].deprel != DEP_ADVCL && tokens[t].deprel != DEP_XCOMP) || tokens[t - 1].xpos != XPOS_TO || verb >= first || tokens[first].deprel != DEP_XCOMP || !in_class(r, &tokens[verb], "wish order force let")) return;
  uint32_t head = outer_head(tokens, r->len, r->names[n].first, r->names[n].last), object = head == NO_TOKEN ? NO_TOKEN : tokens[head].head, cc = head == NO_TOKEN ? NO_TOKEN : kid_of(tokens, r->len, head, DEP_CC);
  if (r->names[n].last != who || object >= r->len || object < first || tokens[head].deprel != DEP_CONJ || tokens[object].head != first || tokens[object].deprel != DEP_OBJ || cc == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN) return;
  tokens[t].head = verb;
  tokens[t].deprel = DEP_CCOMP;
  tokens[head].head = tokens[cc].head = t;
  tokens[head].deprel = DEP_NSUBJ;
}

/* "got the green light to buy Bolt", "get warrants to buy stock": nobody who could be got to do it. */
static bool is_got(const Reading *r, const Token *noun)
{
  static const char *const classes[] = {"possession", "communication", "phenomenon", "act", "attribute", "cognition"};
  const LexEntry *class = noun->upos == UPOS_NOUN ? lex_find(r->extractor->noun_classes, noun->lemma) : NULL;
  return class && listed(class->field[0], classes, COUNT_OF(classes)) && !lex_has(r->extractor->organization_words, noun->lemma) && !names_role(r, noun);
}

/* "wants the opposition to demand an election": but "wants a chance to win" and "a house to live in" are descriptions. */
void clauses_bind_wishes(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    part_second_wish(r, tokens, t);
    uint32_t noun = tokens[t].head, verb = noun < t ? tokens[noun].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_ACL || verb >= noun || tokens[noun].deprel != DEP_OBJ || !to_infinitive(tokens, r->len, t)) continue;
    if (tokens[verb].upos != UPOS_VERB || str_is(tokens[verb].lemma, "have") || !in_class(r, &tokens[verb], "order force") || kid_of(tokens, r->len, t, DEP_MARK) != noun + 1) continue;
    const LexEntry *known = lex_find(r->extractor->nouns, tokens[noun].lemma);
    if (known && (str_find(known->field[0], STR("clause")) != SIZE_MAX || str_find(known->field[0], STR("time")) != SIZE_MAX)) continue;
    if (str_is(tokens[verb].lemma, "get") && is_got(r, &tokens[noun])) continue;
    bool stranded = t + 1 < r->len && tokens[t + 1].head == t && tokens[t + 1].upos == UPOS_ADP;
    bool determined = kid_of(tokens, r->len, noun, DEP_DET) != NO_TOKEN || kid_of(tokens, r->len, noun, DEP_NMOD_POSS) != NO_TOKEN;
    if (stranded || !(determined || tokens[noun].upos == UPOS_PROPN || tokens[noun].xpos == XPOS_NNS)) continue;
    uint32_t article = kid_of(tokens, r->len, noun, DEP_DET);
    if (article != NO_TOKEN && (str_eq_nocase(tokens[article].form, STR("a")) || str_eq_nocase(tokens[article].form, STR("an")))) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_XCOMP;
  }
}

/* "accused by rivals of using its connections": of what it is accused; no description of the rivals. */
void clauses_raise_charges(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t noun = tokens[t].head, verb = noun < t ? tokens[noun].head : NO_TOKEN, mark = kid_of(tokens, r->len, t, DEP_MARK);
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBG || verb >= noun || mark == NO_TOKEN || mark < noun) continue;
    if (deprel_base(tokens[noun].deprel) != DEP_OBL || !in_class(r, &tokens[verb], "seem stop") || !str_is(tokens[mark].form, "of")) continue;
    uint32_t by = case_before(tokens, noun);
    if (by == NO_TOKEN || !str_is(tokens[by].form, "by")) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
  }
}

/* "a loophole that dealers are exploiting", taken for what the loophole says: a verb that needs an object and has none takes the noun for it. */
static void open_relative(const Reading *r, Token *tokens, uint32_t t, uint32_t that)
{
  const LexEntry *told = lex_find(r->extractor->nouns, tokens[tokens[t].head].lemma), *frame = lex_find(r->extractor->frames, tokens[t].lemma);
  bool needs = frame ? frame->field[1].len > 2 || (frame->field[1].len == 2 && frame->field[1].at[0] >= '7') : lex_has(r->extractor->relations, tokens[t].lemma);
  bool clause = told && (str_find(told->field[0], STR("clause")) != SIZE_MAX || str_find(told->field[0], STR("no-gap")) != SIZE_MAX);
  if (clause || !needs || !str_is(tokens[that].form, "that") || tokens[t].upos != UPOS_VERB || subject_of(tokens, r->len, t) == NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX_PASS) != NO_TOKEN) return;
  for (uint32_t k = t + 1; k < r->len; k++)
    if (tokens[k].head == t && tokens[k].deprel != DEP_ADVMOD && tokens[k].deprel != DEP_PUNCT && deprel_base(tokens[k].deprel) != DEP_OBL) return;
  tokens[t].deprel = DEP_ACL_RELCL;
  tokens[that].deprel = DEP_OBJ;
  tokens[that].upos = UPOS_PRON;
  tokens[that].xpos = XPOS_WDT;
}

/* "the report that Ann had died", taken for a relative clause: what the report says, where the verb has no room for "that". */
void clauses_find_content(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"report", "claim", "allegation", "news", "belief", "rumor", "rumour", "fact", "accusation", "suggestion", "warning", "announcement",
                                      "assertion", "argument", "suspicion", "speculation", "admission", "statement", "theory", "notion", "fear", "hope", "evidence",
                                      "proof", "confirmation", "impression", "prediction", "conclusion", "finding", "sign", "concern", "complaint", "possibility", "view", "story", "lie", "myth", "assumption", "revelation"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = tokens[t].head, that = noun + 1;
    if (tokens[t].deprel == DEP_ACL && noun < t && that < t && tokens[that].head == t && tokens[that].deprel == DEP_MARK && !listed(tokens[noun].lemma, nouns, COUNT_OF(nouns))) open_relative(r, tokens, t, that);
    if (tokens[t].deprel != DEP_ACL_RELCL || noun >= t || that >= t) continue;
    bool silent = kid_of(tokens, r->len, t, DEP_NSUBJ_PASS) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN;      /* "no evidence it was damaged" */
    uint32_t subject = subject_of(tokens, r->len, t);
    if (silent && subject != NO_TOKEN && subject > noun && tokens[subject].upos != UPOS_PRON && phrase_start(tokens, subject) == noun + 1 &&
        listed(tokens[noun].lemma, nouns, COUNT_OF(nouns))) {
      tokens[t].deprel = DEP_ACL;
      continue;
    }
    if (tokens[that].head != t || !str_is(tokens[that].form, "that")) continue;
    if (!listed(tokens[noun].lemma, nouns, COUNT_OF(nouns)) || deprel_base(tokens[that].deprel) == DEP_NSUBJ) continue;
    bool room = tokens[that].deprel == DEP_OBJ && kid_of(tokens, r->len, t, DEP_AUX_PASS) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN;
    for (uint32_t k = t + 1; room && k < r->len; k++) room = !(tokens[k].head == t && (tokens[k].deprel == DEP_OBJ || tokens[k].deprel == DEP_CCOMP));
    room &= !verb_intransitive(r, t);                                  /* "rumors that Ann had died" */
    if (room && tokens[that].xpos != XPOS_IN) continue;
    tokens[t].deprel = DEP_ACL;
    tokens[that].deprel = DEP_MARK;
  }
}

/* "Asked about the verdict, she left", read as if she asked that she left: the clause after the comma is the main one. */
static void raise_main(Token *tokens, uint32_t len)
{
  uint32_t main = len > 5 && tokens[0].head == NO_TOKEN ? kid_of(tokens, len, 0, DEP_CCOMP) : NO_TOKEN;
  if (main == NO_TOKEN || (tokens[0].xpos != XPOS_VBD && tokens[0].xpos != XPOS_VBN) || kid_of(tokens, len, 0, DEP_NSUBJ) != NO_TOKEN) return;
  uint32_t subject = kid_of(tokens, len, main, DEP_NSUBJ), start = subject;
  if (subject == NO_TOKEN || subject > main || kid_of(tokens, len, main, DEP_MARK) != NO_TOKEN) return;
  for (uint32_t k = 1; k < start; k++)
    if (descends(tokens, len, k, subject)) start = k;
  if (start < 2 || tokens[start - 1].xpos != XPOS_COMMA) return;
  tokens[main].head = NO_TOKEN;
  tokens[main].deprel = DEP_ROOT;
  tokens[0].head = main;
  tokens[0].deprel = DEP_ADVCL;
  for (uint32_t k = main + 1; k < len; k++)
    if (tokens[k].head == 0) tokens[k].head = main;
}

/* "Asked about the verdict, she left", with "asked" for a past tense: a clause of its own would have a subject. */
void clauses_mend_fronted(Reading *r, Token *tokens)
{
  raise_main(tokens, r->len);
  for (uint32_t t = 0; t + 3 < r->len && t < 2; t++) {
    bool before = tokens[t].head < r->len && tokens[t].head > t + 2 && tokens[t].deprel == DEP_ADVCL;
    if (!before || tokens[t].xpos != XPOS_VBD || kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_AUX) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_OBJ) == NO_TOKEN) tokens[t].xpos = XPOS_VBN;
  }
}

/* "What it needs most is time": how much it needs it, not what. */
void clauses_free_most(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++)
    if (tokens[t].deprel == DEP_OBJ && tokens[t].head + 1 == t && str_is(tokens[t].form, "most") && tokens[t + 1].deprel == DEP_COP)
      tokens[t].deprel = DEP_ADVMOD;
}

/* "agree on who should pay": a clause that is itself a question. */
static bool asked(const Token *tokens, uint32_t len, uint32_t t)
{
  if (tokens[t].deprel != DEP_CCOMP || tokens[t].head >= t) return false;
  for (uint32_t k = tokens[t].head + 1; k < t; k++)
    if ((tokens[k].xpos == XPOS_WP || tokens[k].xpos == XPOS_WRB) && descends(tokens, len, k, t)) return true;
  return false;
}

/* "said the price was steep, noting that profits fell": whoever says the one notes the other; the price does not. */
void clauses_raise_remarks(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t content = tokens[t].head, steps = 0;
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].xpos != XPOS_VBG || tokens[t - 1].xpos != XPOS_COMMA || content >= t) continue;
    if (subject_of(tokens, r->len, t) != NO_TOKEN) continue;
    if (asked(tokens, r->len, content)) {                     /* "failed to agree who should pay, dealing a blow": nobody asked that */
      tokens[t].head = tokens[content].head;
      continue;
    }
    static const char *const remarks[] = {"cite", "call", "describe", "accuse", "blame", "urge", "praise", "criticize", "criticise"};
    static const char *const results[] = {"hand", "give", "leave", "make", "send", "bring", "put", "deal", "end", "prompt", "raise", "force", "spark", "allow", "become"};
    uint32_t mark = kid_of(tokens, r->len, content, DEP_MARK), main = tokens[content].head;
    bool aside = tokens[content].deprel == DEP_ADVCL && main < content && mark != NO_TOKEN && mark > main && tokens[mark].xpos != XPOS_TO && bears_tense(tokens, r->len, main);
    if (aside && listed(tokens[t].lemma, results, COUNT_OF(results))) {                              /* "blocked it before it took effect, handing them a victory" */
      tokens[t].head = main;
      continue;
    }
    static const char *const reactions[] = {"draw", "spark", "prompt", "trigger", "provoke", "earn", "anger", "surprise", "stun", "infuriate", "delight", "win"};
    bool purpose = main < content && (tokens[content].deprel == DEP_XCOMP || tokens[content].deprel == DEP_ADVCL || tokens[content].deprel == DEP_ACL) && to_infinitive(tokens, r->len, content);
    if (purpose && listed(tokens[t].lemma, reactions, COUNT_OF(reactions))) {                          /* "ordered them to leave, drawing protests" */
      uint32_t finite = main;
      for (; steps < 6 && finite < t && !bears_tense(tokens, r->len, finite); steps++) finite = tokens[finite].head;
      if (finite < content) tokens[t].head = finite;
      continue;
    }
    bool chosen = main < content && tokens[content].deprel == DEP_ACL && to_infinitive(tokens, r->len, content) && tokens[main].upos != UPOS_VERB;
    uint32_t over = chosen ? tokens[main].head : NO_TOKEN;             /* "appointed the first woman to head it, naming Ann": the one who appointed named */
    if (over < main && bears_tense(tokens, r->len, over)) {
      tokens[t].head = over;
      continue;
    }
    bool adds = kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN && kid_of(tokens, r->len, t, DEP_CCOMP) == NO_TOKEN;        /* "adding soups to its brands": no words */
    if (!((in_class(r, &tokens[t], "say tell") && !adds) || listed(tokens[t].lemma, remarks, COUNT_OF(remarks)))) continue;
    for (; steps < 4 && content < t && tokens[content].deprel != DEP_CCOMP; steps++) content = tokens[content].head;
    uint32_t says = content < t ? tokens[content].head : NO_TOKEN;
    if (says >= content || !in_class(r, &tokens[says], "say tell deny think know") || subject_of(tokens, r->len, says) == NO_TOKEN) continue;
    tokens[t].head = says;
  }
}

/* "Outside court", with "outside" for a word of how the court is and the court for the subject. */
static void mend_opening_place(Token *tokens, uint32_t len)
{
  static const char *const words[] = {"Outside", "Inside", "Near", "Behind", "Across", "Opposite", "Beyond", "Amid"};
  uint32_t noun = len > 4 && listed(tokens[0].form, words, COUNT_OF(words)) ? tokens[0].head : NO_TOKEN;
  if (noun >= len || noun == 0 || noun > 4 || !token_is_noun(&tokens[noun]) || tokens[noun].deprel != DEP_NSUBJ || tokens[0].deprel == DEP_CASE || kid_of(tokens, len, noun, DEP_APPOS) == NO_TOKEN) return;
  tokens[0].upos = UPOS_ADP;
  tokens[0].xpos = XPOS_IN;
  tokens[0].deprel = DEP_CASE;
  tokens[noun].deprel = DEP_OBL;
}

/* "Outside the court, Ann Lee, flanked by guards, thanked them": the name after the place describes no court; it is the subject. */
void clauses_free_subjects(Reading *r, Token *tokens)
{
  mend_opening_place(tokens, r->len);
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, verb = noun < t ? tokens[noun].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_APPOS || !token_is_noun(&tokens[t]) || verb >= r->len || verb < t || deprel_base(tokens[noun].deprel) != DEP_OBL) continue;
    uint32_t preposition = case_before(tokens, noun), start = phrase_start(tokens, t);
    if (tokens[verb].upos != UPOS_VERB || subject_of(tokens, r->len, verb) != NO_TOKEN || !bears_tense(tokens, r->len, verb) || preposition == NO_TOKEN) continue;
    bool fronted = preposition == 0 || tokens[preposition - 1].upos == UPOS_PUNCT || tokens[preposition - 1].upos == UPOS_CCONJ;
    if (!fronted || start == 0 || tokens[start - 1].xpos != XPOS_COMMA) continue;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == noun) tokens[k].head = t;
    tokens[t].head = verb;
    tokens[t].deprel = kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN ? DEP_NSUBJ_PASS : DEP_NSUBJ;
  }
}

/* A verb that is mostly done to somebody or something. */
static bool done_to_something(const Reading *r, const Token *t)
{
  static const char *const seldom_seen[] = {"fine", "jail", "imprison", "indict", "injure", "wound", "detain", "rescue", "damage", "acquit", "deport", "evict", "extradite", "expel", "execute", "sack", "shelve", "scrap", "postpone", "evacuate",
                                            "cordon", "behead", "demolish", "loot", "torch", "raze", "hospitalize", "hospitalise", "oust", "suspend", "quarantine", "ground"};
  const LexEntry *frame = lex_find(r->extractor->frames, t->lemma);
  if (listed(t->lemma, seldom_seen, COUNT_OF(seldom_seen))) return true;
  if (!frame || (frame->field[0].len == 1 && frame->field[0].at[0] < '6')) return false;
  return frame->field[1].len > 2 || (frame->field[1].len == 2 && frame->field[1].at[0] >= '7');
}

/* "was jailed and his brother fined", with "fined" for what he did: behind a passive a second one may leave out its "was", and a verb that needs an object and
 * has none is one. */
static void share_gapped_voice(Reading *r, Token *tokens)
{
  static const char *const games[] = {"score", "win", "lose", "lead", "finish", "play", "equalise", "equalize", "draw"}; /* "was booked, and Sassi scored" */
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t verb = tokens[t].head, who = kid_of(tokens, r->len, t, DEP_NSUBJ), cc = kid_of(tokens, r->len, t, DEP_CC);
    if (tokens[t].deprel != DEP_CONJ || verb >= t || tokens[t].upos != UPOS_VERB || (tokens[t].xpos != XPOS_VBN && tokens[t].xpos != XPOS_VBD) || !either_past(&tokens[t])) continue;
    if (who == NO_TOKEN || cc == NO_TOKEN || cc > who || who > t || tokens[who].upos == UPOS_PRON || !str_is(tokens[cc].form, "and")) continue;
    if (kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_NSUBJ_PASS) == NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_CCOMP) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_XCOMP) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_COMPOUND_PRT) != NO_TOKEN) continue;
    bool together = listed(tokens[t].lemma, games, COUNT_OF(games)) || str_is(tokens[t].lemma, "join") || str_is(tokens[t].lemma, "marry") || (t + 1 < r->len && str_is(tokens[t + 1].form, "together"));
    if (in_class(r, &tokens[t], "say think mutual") || together || !done_to_something(r, &tokens[t])) continue;
    tokens[t].xpos = XPOS_VBN;
    tokens[who].deprel = DEP_NSUBJ_PASS;
  }
}

/* "will be sold and the rest divided", read as two subjects of one verb: a second verb, which shares what the first one has before it. */
void clauses_part_passives(Reading *r, Token *tokens)
{
  share_gapped_voice(r, tokens);
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t noun = tokens[t].head, verb = noun < t ? tokens[noun].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBN || verb >= noun || tokens[noun].deprel != DEP_NSUBJ_PASS) continue;
    uint32_t cc = kid_of(tokens, r->len, noun, DEP_CC), first = kid_of(tokens, r->len, verb, DEP_NSUBJ_PASS);
    if (cc == NO_TOKEN) cc = kid_of(tokens, r->len, t, DEP_CC);
    if (cc == NO_TOKEN || cc < verb || first == NO_TOKEN || first > verb) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CONJ;
    tokens[noun].head = tokens[cc].head = t;
  }
}

/* "accused of", "charged with", "cleared of": verbs that take what somebody is said to have done. */
static bool takes_charge(const Reading *r, const Token *verb, const Token *mark)
{
  static const char *const of[] = {"clear", "acquit", "absolve", "exonerate", "convict"};
  if (verb->upos != UPOS_VERB) return false;
  if (str_is(mark->form, "with")) return str_is(verb->lemma, "charge");
  return str_is(mark->form, "of") && (in_class(r, verb, "seem stop") || listed(verb->lemma, of, COUNT_OF(of)));
}

/* Ann of "Ann and her brother", from the brother. */
static uint32_t first_of_list(const Token *tokens, uint32_t noun)
{
  for (unsigned steps = 0; steps < 8 && tokens[noun].deprel == DEP_CONJ && tokens[noun].head < noun; steps++) noun = tokens[noun].head;
  return noun;
}

/* "accused several clubs of hiding losses", with "hiding" for a kind of losses: what they are accused of. */
void clauses_part_charges(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, of = t - 1;
    if (noun <= t || noun >= r->len) continue;
    uint32_t up = tokens[noun].head;
    bool before = tokens[t].xpos == XPOS_VBG && (deprel_base(tokens[t].deprel) == DEP_COMPOUND || deprel_base(tokens[t].deprel) == DEP_AMOD);
    if (!before || tokens[of].head != noun || up >= of) continue;
    uint32_t charged = first_of_list(tokens, up), verb = tokens[noun].deprel == DEP_NMOD && tokens[charged].deprel == DEP_OBJ ? tokens[charged].head : up;
    if (verb >= of || !takes_charge(r, &tokens[verb], &tokens[of])) continue;
    Str lemma = str_ends(tokens[t].lemma, "ing") && tokens[t].lemma.len > 4 ? (Str){tokens[t].lemma.at, tokens[t].lemma.len - 3} : tokens[t].lemma;
    if (!lex_has(r->extractor->frames, lemma)) lemma = str_format(r->arena, "%.*se", STR_ARG(lemma));
    if (!lex_has(r->extractor->frames, lemma)) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].lemma = lemma;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
    tokens[of].head = t;
    tokens[of].deprel = DEP_MARK;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_OBJ;
  }
}

/* "In addition to setting conditions, it will cut off militants": what it does besides. */
static void close_addition(const Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, verb = noun < t ? tokens[noun].head : NO_TOKEN;
    if (tokens[t].xpos != XPOS_VBG || tokens[t].deprel != DEP_ACL || verb >= r->len || tokens[verb].upos != UPOS_VERB || noun == 0 || noun + 2 != t) continue;
    if (!str_is(tokens[noun].form, "addition") || !str_eq_nocase(tokens[noun - 1].form, STR("in")) || !str_is(tokens[t - 1].form, "to")) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == noun && k != t) tokens[k].head = t;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_MARK;
    tokens[noun].upos = UPOS_ADP;
    tokens[noun - 1].deprel = tokens[t - 1].deprel = DEP_MARK;
    tokens[t - 1].xpos = XPOS_IN;
  }
}

/* "became pastor following the resignation of its founder": when, and nobody follows. */
static void close_following(const Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t noun = kid_of(tokens, r->len, t, DEP_OBJ), verb = tokens[t].head;
    if (!str_is(tokens[t].form, "following") || tokens[t].upos != UPOS_VERB || (tokens[t].deprel != DEP_ADVCL && tokens[t].deprel != DEP_ACL) || noun == NO_TOKEN || noun < t) continue;
    for (unsigned steps = 0; steps < 8 && verb < t && tokens[verb].upos != UPOS_VERB; steps++) verb = tokens[verb].head;
    if (verb >= t || tokens[verb].upos != UPOS_VERB) continue;
    const LexEntry *class = lex_find(r->extractor->noun_classes, tokens[noun].lemma);
    static const char *const events[] = {"act", "event", "process", "phenomenon", "state", "communication"};
    if (!lex_has(r->extractor->nominals, tokens[noun].lemma) && !(class && listed(class->field[0], events, COUNT_OF(events)))) continue;
    make_preposition(tokens, r->len, t, noun, verb);
  }
}

/* "was opened using a key": nobody is told who uses it; it is how. */
void clauses_lower_means(Reading *r, Token *tokens)
{
  close_following(r, tokens);
  close_addition(r, tokens);
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head, object = kid_of(tokens, r->len, t, DEP_OBJ);
    if (!str_is(tokens[t].form, "using") || tokens[t].deprel != DEP_ADVCL || verb >= t || object == NO_TOKEN || object < t) continue;
    if (kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN || tokens[t - 1].upos == UPOS_PUNCT) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t && k != object) tokens[k].head = k < t ? verb : object;
    tokens[object].head = verb;
    tokens[object].deprel = DEP_OBL;
    tokens[t].head = object;
    tokens[t].deprel = DEP_CASE;
    tokens[t].upos = UPOS_ADP;
  }
}

/* ---- relative clauses ----------------------------------------------------------------------------------------------------------- */

typedef enum { NUMBER_OPEN, NUMBER_ONE, NUMBER_MANY } Number;

static Number number_of_verb(const Token *tokens, uint32_t t)
{
  uint32_t first = t;
  for (uint32_t k = t > 10 ? t - 10 : 0; k < t && first == t; k++) {
    Deprel rel = deprel_base(tokens[k].deprel);
    if (tokens[k].head == t && (rel == DEP_AUX || rel == DEP_COP)) first = k;
  }
  if (tokens[first].xpos == XPOS_VBZ || str_eq_nocase(tokens[first].form, STR("was"))) return NUMBER_ONE;
  if (tokens[first].xpos == XPOS_VBP || str_eq_nocase(tokens[first].form, STR("were"))) return NUMBER_MANY;
  return NUMBER_OPEN;
}

static Number number_of_noun(const Token *tokens, uint32_t len, uint32_t t)
{
  if (kid_of(tokens, len, t, DEP_CONJ) != NO_TOKEN) return NUMBER_MANY;
  if (tokens[t].xpos == XPOS_NNS) return NUMBER_MANY;
  return tokens[t].xpos == XPOS_NN || tokens[t].xpos == XPOS_NNP ? NUMBER_ONE : NUMBER_OPEN;
}

/* "paid for by Acme and by Bolt, which makes rails", with Acme for the maker: the last of the two, where one makes them. */
static uint32_t last_that_agrees(const Token *tokens, uint32_t len, uint32_t noun, uint32_t word, uint32_t verb)
{
  uint32_t last = NO_TOKEN;
  for (uint32_t k = noun + 1; k + 1 < word; k++)
    if (tokens[k].deprel == DEP_CONJ && tokens[k].upos == UPOS_PROPN && tokens[k].head < k && (tokens[k].head == noun || (tokens[tokens[k].head].deprel == DEP_APPOS && tokens[tokens[k].head].head == noun))) last = k;
  if (last == NO_TOKEN || tokens[word - 1].xpos != XPOS_COMMA || !descends(tokens, len, word - 2, last)) return NO_TOKEN;
  return number_of_verb(tokens, verb) == NUMBER_ONE ? last : NO_TOKEN;
}

/* "cleared her of trying to rob a bank, which had turned her down, and of stealing": the second "of" goes with the first. */
void clauses_pair_charges(Reading *r, Token *tokens)
{
  for (uint32_t t = 6; t < r->len; t++) {
    uint32_t of = t - 1, and = t - 2, first = NO_TOKEN;
    bool second = tokens[t].xpos == XPOS_VBG && tokens[t].deprel == DEP_CONJ && tokens[of].head == t && tokens[of].deprel == DEP_MARK && tokens[and].upos == UPOS_CCONJ;
    if (!second || tokens[t].head >= t) continue;
    for (uint32_t k = 1; k < tokens[t].head; k++)
      if (tokens[k].xpos == XPOS_VBG && tokens[k - 1].head == k && tokens[k - 1].deprel == DEP_MARK && str_eq(tokens[k - 1].form, tokens[of].form)) first = k;
    if (first != NO_TOKEN && descends(tokens, r->len, tokens[t].head, first)) tokens[t].head = first;
  }
}

/* "a museum designed by the architect Ann Lee, which opened": "which" is not she but what she designed. NO_TOKEN: no person, or nothing above. */
static uint32_t thing_over_person(const Reading *r, const Token *tokens, uint32_t noun)
{
  uint32_t n = name_of(r, noun), over = noun, called = tokens[noun].upos == UPOS_NOUN && names_role(r, &tokens[noun]) ? kid_of(tokens, r->len, noun, DEP_APPOS) : NO_TOKEN;
  bool person = (n != NO_TOKEN && r->names[n].type == ENTITY_PERSON) || (called != NO_TOKEN && name_of(r, called) != NO_TOKEN && r->names[name_of(r, called)].type == ENTITY_PERSON);
  for (unsigned steps = 0; person && steps < 5 && over < r->len && (over == noun || !token_is_noun(&tokens[over])); steps++) over = tokens[over].head;
  if (!person || over >= noun || !token_is_noun(&tokens[over]) || names_role(r, &tokens[over])) return NO_TOKEN;
  uint32_t other = name_of(r, over);
  return other == NO_TOKEN || r->names[other].type != ENTITY_PERSON ? over : NO_TOKEN;
}

/* "the widow of Bob Stone, who was murdered in 1979", with the widow murdered: whose kin, lawyer or friend somebody is told to be is told of because of
 * what befell him. */
void clauses_lower_fates(Reading *r, Token *tokens)
{
  static const char *const fates[] = {"die", "kill", "shoot", "murder", "jail", "hang", "overthrow", "resign", "execute", "assassinate", "behead", "imprison", "abduct", "kidnap", "disappear", "depose", "oust",
                                      "drown", "stab", "slay", "poison", "vanish", "topple", "retire"};
  static const char *const near[] = {"lawyer", "attorney", "family", "friend", "aide", "relative", "colleague", "solicitor", "bodyguard", "adviser", "advisor", "neighbour", "neighbor", "secretary"};
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t kin = tokens[t].head, word = subject_of(tokens, r->len, t);
    if (tokens[t].deprel != DEP_ACL_RELCL || kin >= t || word == NO_TOKEN || word < kin + 3 || word > t || !str_is(tokens[word].form, "who") || tokens[word - 1].xpos != XPOS_COMMA) continue;
    for (uint32_t k = word - 2; k > kin; k--)                                    /* "Omar, a cousin of Bob Stone, who was ..." */
      if (tokens[k].head == kin && tokens[k].deprel == DEP_APPOS) kin = k;
    if (!listed(tokens[t].lemma, fates, COUNT_OF(fates)) || (!is_kin_word(r, &tokens[kin]) && !listed(tokens[kin].lemma, near, COUNT_OF(near)))) continue;
    uint32_t n = name_of(r, word - 2), who = n == NO_TOKEN ? NO_TOKEN : outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    if (who == NO_TOKEN || r->names[n].type == ENTITY_PLACE || r->names[n].type == ENTITY_DATE || tokens[who].head != kin || tokens[who].deprel != DEP_NMOD) continue;
    uint32_t of = case_before(tokens, who);
    if (of != NO_TOKEN && (str_is(tokens[of].form, "of") || str_is(tokens[of].form, "for") || str_is(tokens[of].form, "to"))) tokens[t].head = who;
  }
}

/* "shares in Acme, which is listed in Rome": what does not agree with the verb is not meant; the noun nearer to it is. */
void clauses_mend_agreement(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t noun = tokens[t].head, word = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (word == NO_TOKEN) word = kid_of(tokens, r->len, t, DEP_NSUBJ_PASS);
    if (tokens[t].deprel != DEP_ACL_RELCL || noun >= t || word >= t || word < noun || (tokens[word].xpos != XPOS_WDT && tokens[word].xpos != XPOS_WP)) continue;
    uint32_t body = str_is(tokens[word].form, "which") ? thing_over_person(r, tokens, noun) : NO_TOKEN;
    if (body != NO_TOKEN) {
      tokens[t].head = body;
      continue;
    }
    uint32_t last = tokens[noun].upos == UPOS_PROPN || tokens[noun].xpos == XPOS_NNS ? last_that_agrees(tokens, r->len, noun, word, t) : NO_TOKEN;
    if (last != NO_TOKEN) tokens[t].head = last;
    if (tokens[noun].upos != UPOS_NOUN) continue;
    bool both = tokens[noun].deprel == DEP_CONJ && tokens[noun].head < noun && token_is_noun(&tokens[tokens[noun].head]) && tokens[noun].xpos != XPOS_NNS && number_of_verb(tokens, t) == NUMBER_MANY;
    if (both) {                                          /* "the mayor and her driver, who were killed" */
      tokens[t].head = tokens[noun].head;
      continue;
    }
    uint32_t over = tokens[noun].head;                    /* "an officer of Ann's army who fled": no army is "who" where the officer can be */
    bool officer = str_is(tokens[word].form, "who") && tokens[noun].deprel == DEP_NMOD && over < noun && tokens[over].upos == UPOS_NOUN && names_role(r, &tokens[over]) && !names_role(r, &tokens[noun]) &&
                   tokens[noun].xpos == XPOS_NN && tokens[word - 1].xpos != XPOS_COMMA && number_of_verb(tokens, t) != NUMBER_MANY;
    if (officer) {
      tokens[t].head = over;
      continue;
    }
    Number verb = number_of_verb(tokens, t), own = number_of_noun(tokens, r->len, noun);
    if (verb == NUMBER_OPEN || own == NUMBER_OPEN || own == verb) continue;
    uint32_t near = word;
    while (--near > noun)
      if (token_is_noun(&tokens[near]) && (deprel_base(tokens[near].deprel) == DEP_NMOD || deprel_base(tokens[near].deprel) == DEP_OBL) && descends(tokens, r->len, near, noun)) break;
    if (near <= noun || number_of_noun(tokens, r->len, near) != verb || descends(tokens, r->len, near, t)) continue;
    bool beside = true;
    for (uint32_t k = near + 1; beside && k < word; k++) beside = descends(tokens, r->len, k, near) || tokens[k].upos == UPOS_PUNCT || descends(tokens, r->len, k, t);
    if (beside) tokens[t].head = near;
  }
}

/* "a loan, which Acme plans to repay": it is repaid, not planned. */
void clauses_lower_relatives(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head;
    bool relative = tokens[t].xpos == XPOS_WDT || tokens[t].xpos == XPOS_WP;
    if (!relative || tokens[t].deprel != DEP_OBJ || verb >= r->len || verb < t || !in_class(r, &tokens[verb], "wish plan fail aspect oblige")) continue;
    uint32_t inner = verb, next;
    for (unsigned steps = 0; steps < 4 && (next = kid_of(tokens, r->len, inner, DEP_XCOMP)) != NO_TOKEN && tokens[next].upos == UPOS_VERB; steps++) inner = next;
    if (inner == verb || !to_infinitive(tokens, r->len, inner) || kid_of(tokens, r->len, inner, DEP_OBJ) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, inner, DEP_CCOMP) == NO_TOKEN) tokens[t].head = inner;
  }
}

/* What the event of a whole clause may do: "He resigned, which angered them". */
static bool tells_effect(const Token *verb)
{
  static const char *const words[] = {"mean", "lead", "cause", "allow", "make", "anger", "infuriate", "prompt", "force", "help", "leave", "worry", "surprise", "upset", "please",
                                      "delight", "shock", "embarrass", "spark", "trigger", "enable", "let", "raise", "explain", "suggest", "show", "prove", "happen", "require",
                                      "result", "give", "bring", "put", "come", "alarm", "disappoint", "frustrate", "enrage", "outrage", "hurt", "boost", "contribute"};
  return verb->upos != UPOS_VERB || listed(verb->lemma, words, COUNT_OF(words));
}

/* "met the premier in Oslo, where they signed", with the clause hung on the premier or the meeting: the place right before the comma is meant. */
static void lower_where(const Reading *r, Token *tokens)
{
  for (uint32_t where = 3; where + 1 < r->len; where++) {
    uint32_t t = tokens[where].head, noun = where - 2;
    if (!str_is(tokens[where].form, "where") || tokens[where - 1].xpos != XPOS_COMMA || t >= r->len || t < where || tokens[where].deprel != DEP_ADVMOD) continue;
    if (tokens[t].deprel != DEP_ADVCL_RELCL && tokens[t].deprel != DEP_ADVCL && tokens[t].deprel != DEP_CCOMP && tokens[t].deprel != DEP_ACL_RELCL) continue;
    for (uint32_t n = 0; n < r->name_count; n++)
      if (inside(noun, r->names[n].first, r->names[n].last)) noun = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    for (unsigned steps = 0; noun < where && steps < 8 && (tokens[noun].deprel == DEP_FLAT || tokens[noun].deprel == DEP_COMPOUND) && tokens[noun].head < where; steps++) noun = tokens[noun].head;
    if (noun >= where || tokens[noun].upos != UPOS_PROPN || (case_before(tokens, noun) == NO_TOKEN && tokens[noun].deprel != DEP_OBJ) || tokens[noun].head >= where || descends(tokens, r->len, noun, t)) continue;
    bool person = false;
    for (uint32_t n = 0; n < r->name_count; n++) person |= inside(noun, r->names[n].first, r->names[n].last) && r->names[n].type != ENTITY_PLACE && r->names[n].type != ENTITY_ORGANIZATION;
    if (person || tokens[t].head == noun) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_ACL_RELCL;
  }
}

/* "planted the bomb, which went off at noon", taken for something said of the planting: the thing named last is meant. */
void clauses_lower_which(Reading *r, Token *tokens)
{
  lower_where(r, tokens);
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t which = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (which == NO_TOKEN) which = kid_of(tokens, r->len, t, DEP_NSUBJ_PASS);
    if (tokens[t].deprel != DEP_ADVCL_RELCL || which >= t || which < 3 || !str_is(tokens[which].form, "which") || tokens[which - 1].xpos != XPOS_COMMA) continue;
    uint32_t noun = which - 2;
    for (unsigned steps = 0; steps < 8 && (tokens[noun].deprel == DEP_FLAT || tokens[noun].deprel == DEP_COMPOUND) && tokens[noun].head < which; steps++) noun = tokens[noun].head;
    if (!token_is_noun(&tokens[noun]) || tells_effect(&tokens[t]) || tokens[noun].head >= which || descends(tokens, r->len, noun, t)) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_ACL_RELCL;
  }
}

/* "demanded that Stone step down", with "that Stone step" for the thing demanded: no "that" points at what a name stands before. */
static void demand_deed(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const verbs[] = {"demand", "insist", "request", "propose", "recommend", "suggest", "ask", "urge", "require", "order"};
  uint32_t verb = tokens[t].head, that = kid_of(tokens, r->len, t, DEP_DET), n = name_of(r, t - 1);
  if (tokens[t].deprel != DEP_OBJ || tokens[t].xpos != XPOS_NN || verb >= t || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || n == NO_TOKEN || r->names[n].last != t - 1) return;
  if (that == NO_TOKEN || !str_is(tokens[that].form, "that") || that + 1 != r->names[n].first || !lex_has(r->extractor->frames, tokens[t].lemma)) return;
  uint32_t who = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
  if (who == NO_TOKEN || tokens[who].head != t) return;
  tokens[t].upos = UPOS_VERB;
  tokens[t].xpos = XPOS_VB;
  tokens[t].deprel = DEP_CCOMP;
  tokens[who].deprel = DEP_NSUBJ;
  tokens[that].upos = UPOS_SCONJ;
  tokens[that].xpos = XPOS_IN;
  tokens[that].deprel = DEP_MARK;
  for (uint32_t k = t + 1; k < r->len; k++) {
    if (k == t + 1 && tokens[k].head == verb && tokens[k].xpos == XPOS_RP) tokens[k].head = t;                         /* "step [down]" */
    if (tokens[k].head == t && tokens[k].upos == UPOS_ADP && tokens[k].deprel != DEP_CASE) tokens[k].deprel = DEP_COMPOUND_PRT;
    else if (tokens[k].head == t && tokens[k].deprel == DEP_NMOD) tokens[k].deprel = DEP_OBL;
  }
}

/* "insisted that the chief step down", with "step" for a noun: what has a subject and no copula is a verb. */
void clauses_name_verbs(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ), mark = kid_of(tokens, r->len, t, DEP_MARK), before = t - 1;
    bool taken = subject == NO_TOKEN && tokens[before].head == t && tokens[before].upos == UPOS_ADJ && tokens[before - 1].deprel == DEP_DET && tokens[before - 1].head == t;
    if (taken && tokens[t].deprel == DEP_CCOMP && tokens[t].xpos == XPOS_NN && mark == before - 2 && lex_has(r->extractor->roles, str_lower(r->arena, tokens[before].form))) {
      tokens[before].upos = UPOS_NOUN;                                     /* "that the premier resign" */
      tokens[before].xpos = XPOS_NN;
      tokens[before].deprel = DEP_NSUBJ;
      tokens[before - 1].head = subject = before;
    }
    demand_deed(r, tokens, t);
    if (tokens[t].deprel != DEP_CCOMP || tokens[t].xpos != XPOS_NN || subject == NO_TOKEN || subject + 1 != t || mark == NO_TOKEN || mark > subject) continue;
    if (kid_of(tokens, r->len, t, DEP_COP) != NO_TOKEN || !lex_has(r->extractor->frames, tokens[t].lemma) || !str_is(tokens[mark].form, "that")) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VB;
  }
}

/* "accused the mayor of taking bribes": the gerund tells of what he is accused, it does not describe a mayor. */
void clauses_lower_charges(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {               /* "accused her of having lied": as "of lying" */
    uint32_t having = t - 1, of = having - 1;
    bool past = tokens[t].xpos == XPOS_VBN && str_is(tokens[having].form, "having") && tokens[of].upos == UPOS_SCONJ && str_is(tokens[of].form, "of");
    if (past && tokens[t].head == having && tokens[t].deprel == DEP_XCOMP) make_auxiliary(r, tokens, having, t);
    if (past && tokens[having].head == t && tokens[having].deprel == DEP_AUX && tokens[t].head < of && in_class(r, &tokens[tokens[t].head], "seem stop charge")) tokens[t].xpos = XPOS_VBG;
  }
  for (uint32_t t = 3; t < r->len; t++) {
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBG || tokens[t].head >= t) continue;
    uint32_t noun = first_of_list(tokens, tokens[t].head), verb = tokens[noun].head, mark = kid_of(tokens, r->len, t, DEP_MARK);
    if (verb >= noun || tokens[noun].deprel != DEP_OBJ || mark == NO_TOKEN || mark < noun) continue;
    if (!takes_charge(r, &tokens[verb], &tokens[mark]) && !(noun == tokens[t].head && in_class(r, &tokens[verb], "seem stop"))) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
  }
}

/* "asked why he left", with the clause hung on "why" as GUM has it: what is asked is a content clause. */
void clauses_raise_asked(Reading *r, Token *tokens)
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

/* "found after the war that he had sold it", with the war for what was sold: what was found. */
static void raise_over_time(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t noun = tokens[t].head, verb = noun < t ? tokens[noun].head : NO_TOKEN, that = noun + 1, object = kid_of(tokens, r->len, t, DEP_OBJ);
  if (object == that && t < r->len && that < t)                                                          /* "that" for what was sold, and the mill as well */
    for (uint32_t k = t + 1; object == that && k < r->len; k++)
      if (tokens[k].head == t && tokens[k].deprel == DEP_OBJ) object = k;
  if ((tokens[t].deprel != DEP_ACL && tokens[t].deprel != DEP_ACL_RELCL) || verb >= noun || deprel_base(tokens[noun].deprel) != DEP_OBL || that >= t || tokens[that].head != t || object == that || !str_is(tokens[that].form, "that")) return;
  if (case_before(tokens, noun) == NO_TOKEN || tokens[verb].upos != UPOS_VERB || subject_of(tokens, r->len, t) == NO_TOKEN || subject_of(tokens, r->len, t) == that || kid_of(tokens, r->len, verb, DEP_CCOMP) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) return;
  static const char *const finds[] = {"discover", "find", "learn", "realize", "realise", "hear", "reveal", "decide", "agree", "announce", "confirm"};
  if (!in_class(r, &tokens[verb], "say think know") && !listed(tokens[verb].lemma, finds, COUNT_OF(finds))) return;
  tokens[that].upos = UPOS_SCONJ;
  tokens[that].xpos = XPOS_IN;
  tokens[that].deprel = DEP_MARK;
  tokens[t].head = verb;
  tokens[t].deprel = DEP_CCOMP;
}

/* "told the court that he was ill", taken for a court that was ill: what is told is a clause of its own. */
void clauses_raise_content(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    raise_over_time(r, tokens, t);
    if ((tokens[t].deprel != DEP_ACL && tokens[t].deprel != DEP_ACL_RELCL) || tokens[t].head >= t) continue;
    uint32_t noun = tokens[t].head, verb = tokens[noun].head, subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (subject == NO_TOKEN) subject = kid_of(tokens, r->len, t, DEP_NSUBJ_PASS);
    if (verb >= noun || (tokens[noun].deprel != DEP_OBJ && tokens[noun].deprel != DEP_IOBJ) || subject == NO_TOKEN) continue;
    if (!in_class(r, &tokens[verb], "tell")) continue;
    uint32_t mark = kid_of(tokens, r->len, t, DEP_MARK), gap = kid_of(tokens, r->len, t, DEP_OBJ);
    const LexEntry *frame = lex_find(r->extractor->frames, tokens[t].lemma);
    bool without = gap == noun + 1 && frame && str_is(frame->field[1], "0"), mistaken = without && str_is(tokens[gap].form, "that"); /* "that he had lied" */
    if (mistaken) {
      tokens[gap].upos = UPOS_SCONJ;
      tokens[gap].xpos = XPOS_IN;
      tokens[gap].deprel = DEP_MARK;
      mark = gap;
    }
    bool that = mark != NO_TOKEN && str_eq_nocase(tokens[mark].form, STR("that")), bare = tokens[subject].xpos == XPOS_PRP;
    if (!that && !(bare && tokens[t].deprel == DEP_ACL_RELCL)) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CCOMP;
  }
}

/* "The town grew, five schools were built": what follows a comma without "that" is no content, unless the verb says or knows. */
void clauses_part_sentences(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_CCOMP || verb >= t || tokens[verb].upos != UPOS_VERB || known_to_govern(r, &tokens[verb])) continue;
    if (tokens[verb + 1].xpos != XPOS_COMMA || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_NSUBJ) == NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_NSUBJ_PASS) == NO_TOKEN) continue;
    tokens[t].deprel = DEP_PARATAXIS;
  }
}

/* The quotation mark that opens what the token stands in; NO_TOKEN: it stands in none. */
static uint32_t quoted_from(const Token *tokens, uint32_t t)
{
  uint32_t from = NO_TOKEN;
  for (uint32_t k = 0; k < t; k++) {
    bool opens = tokens[k].xpos == XPOS_OPEN_QUOTE || str_is(tokens[k].form, "\xe2\x80\x9c") || str_is(tokens[k].form, "``");
    bool closes = tokens[k].xpos == XPOS_CLOSE_QUOTE || str_is(tokens[k].form, "\xe2\x80\x9d") || str_is(tokens[k].form, "''");
    if (str_is(tokens[k].form, "\"")) from = from == NO_TOKEN ? k : NO_TOKEN;
    else if (opens) from = k;
    else if (closes) from = NO_TOKEN;
  }
  return from;
}

/* "said profits rose, costs fell and Ann resigned", with "resigned" beside "said": a list of three ends with "and". */
static void lower_last(Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t says = tokens[t].head, subject = subject_of(tokens, len, t), cc = kid_of(tokens, len, t, DEP_CC), content = says < t ? kid_of(tokens, len, says, DEP_CCOMP) : NO_TOKEN;
  if (tokens[t].deprel != DEP_CONJ || subject == NO_TOKEN || subject > t || tokens[subject].upos == UPOS_PRON || cc == NO_TOKEN || cc > subject || content == NO_TOKEN || content < says || content > t) return;
  uint32_t second = NO_TOKEN;
  for (uint32_t k = content + 1; k < cc; k++) {
    if (tokens[k].head != content || (tokens[k].deprel != DEP_CONJ && tokens[k].deprel != DEP_PARATAXIS)) continue;
    uint32_t own = subject_of(tokens, len, k);
    if (own == NO_TOKEN || own > k || kid_of(tokens, len, k, DEP_CC) != NO_TOKEN || tokens[phrase_start(tokens, own) - 1].xpos != XPOS_COMMA) return;
    second = k;
  }
  if (second != NO_TOKEN && tokens[cc - 1].upos != UPOS_PUNCT) tokens[t].head = content;
}

/* "'The bank lied, it cheated', Ann said", with the second clause beside the first: what stands in one quotation is said by one. */
void clauses_join_quoted(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t first = tokens[t].head, says = first < t ? tokens[first].head : NO_TOKEN;
    if (first < t && tokens[first].upos == UPOS_VERB && in_class(r, &tokens[first], "say")) lower_last(tokens, r->len, t);
    if (tokens[t].deprel != DEP_PARATAXIS || says >= r->len || tokens[first].deprel != DEP_CCOMP || !in_class(r, &tokens[says], "say think")) continue;
    uint32_t from = quoted_from(tokens, first), subject = subject_of(tokens, r->len, t);
    if (from == NO_TOKEN || from != quoted_from(tokens, t) || from == quoted_from(tokens, says) || subject == NO_TOKEN) continue;
    tokens[t].deprel = DEP_CONJ;
    uint32_t object = kid_of(tokens, r->len, first, DEP_OBJ);
    if (object != NO_TOKEN && object > t && kid_of(tokens, r->len, t, DEP_OBJ) == NO_TOKEN) tokens[object].head = t;        /* behind the second verb: the second's */
  }
}

/* "after a ferry carrying 200 people sank", with the finite "sank" for what describes the people: the ferry did. */
void clauses_free_carriers(Reading *r, Token *tokens)
{
  static const char *const marks[] = {"after", "before", "since", "until"};
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t load = tokens[t].head;
    if (tokens[t].xpos != XPOS_VBD || tokens[t].deprel != DEP_ACL || load >= t || tokens[load].deprel != DEP_OBJ) continue;
    uint32_t carries = tokens[load].head;
    if (carries >= load || tokens[carries].xpos != XPOS_VBG || tokens[carries].deprel != DEP_ACL) continue;
    uint32_t carrier = tokens[carries].head, mark = carrier < carries ? kid_of(tokens, r->len, carrier, DEP_CASE) : NO_TOKEN;
    if (mark == NO_TOKEN || deprel_base(tokens[carrier].deprel) != DEP_OBL || !listed(tokens[mark].form, marks, COUNT_OF(marks))) continue;
    tokens[t].head = tokens[carrier].head;
    tokens[t].deprel = DEP_ADVCL;
    tokens[carrier].head = t;
    tokens[carrier].deprel = DEP_NSUBJ;
    tokens[mark].head = t;
    tokens[mark].upos = UPOS_SCONJ;
    tokens[mark].deprel = DEP_MARK;
  }
}

/* "said Ann Lee, her voice breaking", taken for what she said: how she said it. */
void clauses_free_manners(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t verb = tokens[t].head, subject = tokens[t].xpos == XPOS_VBG ? kid_of(tokens, r->len, t, DEP_NSUBJ) : NO_TOKEN, owner = subject < t ? kid_of(tokens, r->len, subject, DEP_NMOD_POSS) : NO_TOKEN;
    Deprel rel = deprel_base(tokens[t].deprel);
    if (owner >= t || owner == 0 || tokens[owner].xpos != XPOS_PRPS || tokens[owner - 1].xpos != XPOS_COMMA || verb >= owner || !in_class(r, &tokens[verb], "say")) continue;
    if (rel == DEP_OBJ || rel == DEP_CCOMP || rel == DEP_XCOMP) tokens[t].deprel = DEP_ADVCL;
  }
}

/* "ruled Ann and her partners were liable", taken for "ruled Ann", and for what her partners were: both are the subject of what was ruled. Whom
 * one may also find or hear has to agree with the verb: "found Ann and her partner were dead". */
void clauses_join_ruled(Reading *r, Token *tokens)
{
  static const char *const told[] = {"rule", "say", "claim", "argue", "conclude", "allege", "think"};
  static const char *const met[] = {"decide", "determine", "admit", "agree", "find", "believe", "know", "hear", "see", "report", "show", "reveal", "fear", "discover"};
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t verb = tokens[t].head, cc = kid_of(tokens, r->len, t, DEP_CC), second = subject_of(tokens, r->len, t);
    if (tokens[t].deprel != DEP_CONJ || verb >= t || cc >= t || second >= t || second < cc || !str_is(tokens[cc].form, "and")) continue;
    uint32_t first = kid_of(tokens, r->len, verb, DEP_OBJ), owner = kid_of(tokens, r->len, second, DEP_NMOD_POSS);
    if (first <= verb || first >= cc || owner != cc + 1 || tokens[owner].upos != UPOS_PRON || phrase_start(tokens, first) != verb + 1) continue;
    bool close = true;
    for (uint32_t k = verb + 1; k < cc && close; k++) close = descends(tokens, r->len, k, first) && tokens[k].upos != UPOS_PUNCT;
    for (uint32_t k = cc + 1; k < second && close; k++) close = tokens[k].head == second;
    uint32_t be = kid_of(tokens, r->len, t, DEP_COP), passive = kid_of(tokens, r->len, t, DEP_AUX_PASS);
    if (be == NO_TOKEN) be = passive;
    if (be == NO_TOKEN) be = kid_of(tokens, r->len, t, DEP_AUX);
    bool plural = be != NO_TOKEN && (str_is(tokens[be].form, "were") || str_is(tokens[be].form, "are") || str_is(tokens[be].form, "have"));
    bool fits = listed(tokens[verb].lemma, told, COUNT_OF(told)) || (listed(tokens[verb].lemma, met, COUNT_OF(met)) && plural);
    bool single = be != NO_TOKEN && (str_is(tokens[be].form, "was") || str_is(tokens[be].form, "is") || str_is(tokens[be].form, "has"));
    if (!close || !fits || single) continue;
    tokens[t].deprel = DEP_CCOMP;
    tokens[first].head = t;
    tokens[first].deprel = passive == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
    tokens[second].head = first;
    tokens[second].deprel = DEP_CONJ;
    tokens[cc].head = second;
  }
}

/* "a video of Ann hitting the driver", "led to Acme closing the mill", with the video for who hits and what led for who closes: who does so
 * stands right before it. */
void clauses_give_doers(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"report", "rumor", "rumour", "talk", "speculation", "risk", "prospect", "possibility", "chance", "danger", "fear", "idea", "news", "video", "photo", "photograph", "footage", "picture",
                                      "image", "sight", "hope", "likelihood", "threat", "allegation", "accusation", "claim", "story", "history"},
                    *const verbs[] = {"result", "lead", "end", "begin", "start", "center", "centre", "focus", "culminate", "contribute", "object", "speculate", "insist", "depend", "rely", "count", "bet", "worry", "complain", "dream", "warn"}, *const marks[] = {"in", "to", "on", "about", "with", "of"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t n = tokens[t].xpos == XPOS_VBG ? name_of(r, t - 1) : NO_TOKEN, who = t - 1;
    if (tokens[t].xpos != XPOS_VBG || kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN) continue;
    if (n != NO_TOKEN && r->names[n].last == t - 1) who = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    uint32_t mark = who == NO_TOKEN || !token_is_noun(&tokens[who]) ? NO_TOKEN : case_before(tokens, who), over = who == NO_TOKEN ? NO_TOKEN : tokens[who].head;
    if (mark == NO_TOKEN || over >= mark || !listed(tokens[mark].form, marks, COUNT_OF(marks)) || (tokens[t].head != over && !(n != NO_TOKEN && tokens[t].head == who))) continue;
    bool told = tokens[who].deprel == DEP_NMOD && tokens[over].upos == UPOS_NOUN && listed(tokens[over].lemma, nouns, COUNT_OF(nouns)) && tokens[t].head == over;
    bool brought = deprel_base(tokens[who].deprel) == DEP_OBL && tokens[over].upos == UPOS_VERB && listed(tokens[over].lemma, verbs, COUNT_OF(verbs)) && kid_of(tokens, r->len, over, DEP_OBJ) == NO_TOKEN;
    brought |= deprel_base(tokens[who].deprel) == DEP_OBL && tokens[over].upos == UPOS_ADJ && str_is(tokens[mark].form, "of");                /* "proud of Acme winning the prize" */
    if (!told && !brought) continue;
    tokens[t].head = over;
    tokens[t].deprel = told ? DEP_ACL : DEP_ADVCL;
    tokens[who].head = tokens[mark].head = t;
    tokens[who].deprel = DEP_NSUBJ;
    tokens[mark].deprel = DEP_MARK;
  }
}

/* "Ann, who before joining Acme taught law, left", with the teaching for Acme's: "who" is the subject of the verb that bears the tense. */
void clauses_pass_befores(Reading *r, Token *tokens)
{
  static const char *const marks[] = {"before", "after", "while", "since", "upon", "without"};
  for (uint32_t who = 1; who + 4 < r->len; who++) {
    uint32_t mark = who + 1, inner = who + 2, noun = tokens[inner].head, verb = NO_TOKEN;
    if ((tokens[who].xpos != XPOS_WP && tokens[who].xpos != XPOS_WDT) || tokens[who].head != inner || tokens[inner].xpos != XPOS_VBG || !listed(tokens[mark].form, marks, COUNT_OF(marks))) continue;
    if (tokens[mark].head != inner || deprel_base(tokens[inner].deprel) != DEP_ACL || noun >= who) continue;
    for (uint32_t k = inner + 1; k < r->len && verb == NO_TOKEN && tokens[k].xpos != XPOS_COMMA; k++)
      if (tokens[k].head == inner && tokens[k].upos == UPOS_VERB && (tokens[k].xpos == XPOS_VBD || tokens[k].xpos == XPOS_VBN || tokens[k].xpos == XPOS_VBZ || bears_tense(tokens, r->len, k)) && kid_of(tokens, r->len, k, DEP_MARK) == NO_TOKEN) verb = k;
    if (verb == NO_TOKEN) continue;
    uint32_t between = subject_of(tokens, r->len, verb);
    if (between != NO_TOKEN && (between < inner || between > verb || kid_of(tokens, r->len, inner, DEP_OBJ) != NO_TOKEN)) continue;
    if (tokens[verb].xpos == XPOS_VBN && kid_of(tokens, r->len, verb, DEP_AUX) == NO_TOKEN && kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN) tokens[verb].xpos = XPOS_VBD;
    tokens[verb].head = noun;
    tokens[verb].deprel = DEP_ACL_RELCL;
    tokens[inner].head = verb;
    tokens[inner].deprel = DEP_ADVCL;
    tokens[who].head = verb;
    tokens[who].deprel = kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
    if (between == NO_TOKEN) continue;
    tokens[between].head = inner;                                                     /* "before becoming [mayor] worked for Acme" */
    tokens[between].deprel = str_is(tokens[inner].lemma, "become") ? DEP_XCOMP : DEP_OBJ;
  }
}

/* ", with Bob in the room watching": what he does goes on beside the clause, and nothing is done with him. */
void clauses_free_absolutes(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    uint32_t with = name->first - 1, head = outer_head(tokens, r->len, name->first, name->last), deed = head == NO_TOKEN ? NO_TOKEN : kid_of(tokens, r->len, head, DEP_ACL);
    if (name->first < 3 || head == NO_TOKEN || !str_is(tokens[with].form, "with") || tokens[with - 1].xpos != XPOS_COMMA || tokens[with].head != head || deprel_base(tokens[head].deprel) != DEP_OBL) continue;
    if (deed == NO_TOKEN || deed < name->last || tokens[deed].xpos != XPOS_VBG || tokens[head].head >= r->len) continue;
    bool close = true;
    for (uint32_t k = with; k < deed; k++) close &= tokens[k].xpos != XPOS_COMMA;
    if (!close) continue;
    tokens[deed].head = tokens[head].head;
    tokens[deed].deprel = DEP_ADVCL;
    tokens[with].head = deed;
    tokens[with].deprel = DEP_MARK;
    for (uint32_t k = name->last + 1; k < deed; k++)
      if (tokens[k].head == head && tokens[k].deprel == DEP_NMOD) tokens[k].head = deed, tokens[k].deprel = DEP_OBL;
    tokens[head].head = deed;
    tokens[head].deprel = DEP_NSUBJ;
  }
}

/* "adding that the mayor, who quit the party, may be charged", with the mayor for whom something was added to: behind "that" stands the subject. */
void clauses_mend_told(Reading *r, Token *tokens)
{
  for (uint32_t verb = 1; verb + 4 < r->len; verb++) {
    uint32_t that = verb + 1, deed = tokens[that].head;
    if (tokens[verb].upos != UPOS_VERB || !str_is(tokens[that].form, "that") || tokens[that].deprel != DEP_MARK || deed >= r->len || deed < that + 2 || !in_class(r, &tokens[verb], "say") || subject_of(tokens, r->len, deed) != NO_TOKEN) continue;
    uint32_t who = kid_of(tokens, r->len, verb, DEP_IOBJ);
    if (who == NO_TOKEN || who < that) who = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (who == NO_TOKEN || who < that || who > deed || tokens[deed].deprel != DEP_CCOMP || !bears_tense(tokens, r->len, deed)) continue;
    bool next = true;                                                   /* nothing but its own words between "that" and the noun */
    for (uint32_t k = that + 1; k < who; k++) next &= descends(tokens, r->len, k, who);
    if (!next || descends(tokens, r->len, verb, deed)) continue;
    tokens[deed].head = verb;
    tokens[who].head = deed;
    tokens[who].deprel = kid_of(tokens, r->len, deed, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
  }
}
