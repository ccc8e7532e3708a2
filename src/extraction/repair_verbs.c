/*
 * repair_verbs.c - what stands behind a verb, where the parser hung it elsewhere.
 *   "paid Okoro $14 million"  -> Okoro is the recipient, no part of the sum
 *   "agreed in May to pay"    -> what was agreed, no purpose
 *   "Ann, along with Bob, went" -> both are subjects
 */
#include "extraction/repair.h"

/* "paid Okoro $14 million", the name taken for part of the sum: it is whom the money went to. */
void verbs_part_payees(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, first = t;
    if (tokens[t].deprel != DEP_OBJ || tokens[t].xpos != XPOS_DOLLAR || verb >= t || tokens[verb].upos != UPOS_VERB) continue;
    while (first > verb + 1 && tokens[first - 1].upos == UPOS_PROPN && tokens[first - 1].deprel == DEP_COMPOUND) first--;
    bool capital = t == verb + 2 && tokens[t - 1].head == t && tokens[t - 1].form.len > 3 && tokens[t - 1].form.at[0] >= 'A' && tokens[t - 1].form.at[0] <= 'Z';
    if (capital && first == t && tokens[t - 1].upos != UPOS_NUM) {                                  /* "Brightwater", taken for an adverb */
      first = t - 1;
      tokens[first].upos = UPOS_PROPN;
      tokens[first].xpos = XPOS_NNP;
      tokens[first].lemma = tokens[first].form;
    }
    if (first == t || first != verb + 1 || kid_of(tokens, r->len, verb, DEP_IOBJ) != NO_TOKEN) continue;
    tokens[first].head = verb;
    tokens[first].deprel = DEP_IOBJ;
    for (uint32_t k = first + 1; k < t; k++) tokens[k].head = first, tokens[k].deprel = DEP_FLAT;
  }
}

/* "awarded Dobrev's company, Quux, a contract", taken for a list without "and": the name is the company's, the contract what it got. */
static void part_list_of_gift(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const gives[] = {"award", "give", "grant", "offer", "lend", "hand", "promise", "sell", "send", "pay", "owe"};
  uint32_t to = tokens[t].head, verb = to < t ? tokens[to].head : NO_TOKEN, first = phrase_start(tokens, t), name = NO_TOKEN;
  if (verb >= r->len || verb > to || tokens[t].deprel != DEP_CONJ || tokens[t].upos != UPOS_NOUN || tokens[to].deprel != DEP_OBJ || !listed(tokens[verb].lemma, gives, COUNT_OF(gives))) return;
  if (tokens[first - 1].xpos != XPOS_COMMA || !(str_is(tokens[first].form, "a") || str_is(tokens[first].form, "an")) || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN) return;
  for (uint32_t k = to + 1; k < t; k++)
    if (tokens[k].head == to && tokens[k].deprel == DEP_CONJ) name = tokens[k].upos == UPOS_PROPN && kid_of(tokens, r->len, k, DEP_CC) == NO_TOKEN && name == NO_TOKEN ? k : r->len;
  if (name >= r->len) return;
  tokens[name].deprel = DEP_APPOS;
  tokens[t].head = verb;
  tokens[t].deprel = DEP_OBJ;
  tokens[to].deprel = DEP_IOBJ;
}

/* "paid Okoro a bribe" with two objects: the first, right behind the verb, is the recipient. */
void verbs_part_recipients(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    part_list_of_gift(r, tokens, t);
    uint32_t verb = tokens[t].head, first = NO_TOKEN;
    if (tokens[t].deprel != DEP_OBJ || verb >= t || kid_of(tokens, r->len, verb, DEP_IOBJ) != NO_TOKEN) continue;
    for (uint32_t k = verb + 1; k < t && first == NO_TOKEN; k++)
      if (tokens[k].head == verb && tokens[k].deprel == DEP_OBJ) first = k;
    if (first == NO_TOKEN || (tokens[first].upos != UPOS_PROPN && tokens[first].upos != UPOS_PRON) || !token_is_noun(&tokens[t])) continue;
    bool beside = true;
    for (uint32_t k = first + 1; k < t; k++) beside = beside && (descends(tokens, r->len, k, first) || descends(tokens, r->len, k, t)) && tokens[k].deprel != DEP_CC;
    if (beside) tokens[first].deprel = DEP_IOBJ;
  }
}

/* "called off the strike", "took over Acme", with the strike for an adverbial though no preposition is left for it: what was called off. */
void verbs_find_bare_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, particle = verb < t ? kid_of(tokens, r->len, verb, DEP_COMPOUND_PRT) : NO_TOKEN;
    if (tokens[t].deprel != DEP_OBL || !token_is_noun(&tokens[t]) || particle != verb + 1 || particle >= t || case_before(tokens, t) != NO_TOKEN) continue;
    uint32_t n = name_of(r, t);
    if (n != NO_TOKEN && r->names[n].type == ENTITY_DATE) continue;
    if ((kid_of(tokens, r->len, t, DEP_DET) != particle + 1 && (n == NO_TOKEN || r->names[n].first != particle + 1)) || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN) continue;
    const LexEntry *class = lex_find(r->extractor->noun_classes, tokens[t].lemma);
    if (!class || !str_is(class->field[0], "time")) tokens[t].deprel = DEP_OBJ;
  }
}

static bool takes_object_mostly(const Reading *r, const Token *t)
{
  const LexEntry *frame = lex_find(r->extractor->frames, t->lemma);
  return frame && frame->field[1].len >= 2 && (frame->field[1].len > 2 || frame->field[1].at[0] >= '5');
}

/* "a loan", "£10,000", "the peace prize": the noun of the phrase that begins at `first`, if it is a thing with an article, a number or a sign of money. */
static uint32_t thing_given(const Reading *r, const Token *tokens, uint32_t first)
{
  uint32_t noun = first;
  if (is_money(&tokens[first])) return first;
  if (tokens[first].upos != UPOS_DET && tokens[first].upos != UPOS_NUM && tokens[first].xpos != XPOS_PRPS) return NO_TOKEN;
  for (uint32_t k = first; k < r->len && k < first + 6; k++) {
    if (tokens[k].upos == UPOS_PUNCT || tokens[k].upos == UPOS_ADP || tokens[k].upos == UPOS_CCONJ) break;
    if (token_is_noun(&tokens[k])) noun = k;
  }
  return noun > first && token_is_noun(&tokens[noun]) && !names_role(r, &tokens[noun]) ? noun : NO_TOKEN;
}

/* "gave Khan, a former minister, a loan", "offered Lewis, who lost his home, a flat", with the loan for one more thing that he is: behind the aside the verb
 * goes on to what it gave. */
void verbs_pass_asides(Reading *r, Token *tokens)
{
  static const char *const giving[] = {"give", "award", "offer", "pay", "lend", "grant", "hand", "send", "promise", "owe", "deny", "teach", "show"};
  for (uint32_t who = 2; who + 5 < r->len; who++) {
    uint32_t verb = tokens[who].head, n = name_of(r, who), end = who, closed = NO_TOKEN;
    bool taken = tokens[who].deprel == DEP_OBJ || tokens[who].deprel == DEP_IOBJ;
    if (!taken || verb >= who || tokens[verb].upos != UPOS_VERB || !listed(tokens[verb].lemma, giving, COUNT_OF(giving))) continue;
    if (!(n != NO_TOKEN && r->names[n].type != ENTITY_DATE && r->names[n].type != ENTITY_QUANTITY) && (tokens[who].upos != UPOS_NOUN || is_money(&tokens[who]))) continue;
    if (n != NO_TOKEN) end = r->names[n].last;
    if (end + 1 >= r->len || tokens[end + 1].xpos != XPOS_COMMA) continue;
    for (uint32_t k = end + 2; k < r->len && k < end + 16 && closed == NO_TOKEN; k++)
      if (tokens[k].xpos == XPOS_COMMA) closed = k;
    if (closed == NO_TOKEN || closed + 1 >= r->len) continue;
    uint32_t aside = NO_TOKEN, thing = thing_given(r, tokens, closed + 1);
    for (uint32_t k = end + 2; k < closed && aside == NO_TOKEN; k++)
      if (tokens[k].head == who && (tokens[k].deprel == DEP_APPOS || tokens[k].deprel == DEP_ACL_RELCL)) aside = k;
    if (aside == NO_TOKEN || thing == NO_TOKEN) continue;
    uint32_t up = tokens[thing].head;
    Deprel rel = deprel_base(tokens[thing].deprel);
    bool loose = rel == DEP_APPOS || rel == DEP_PARATAXIS || rel == DEP_LIST || rel == DEP_DEP || rel == DEP_OBJ || tokens[thing].deprel == DEP_OBL_UNMARKED;
    if (!loose || up >= thing || (up != verb && up != who && !descends(tokens, r->len, up, aside))) continue;
    tokens[thing].head = verb;
    tokens[thing].deprel = DEP_OBJ;
    tokens[who].deprel = DEP_IOBJ;
  }
}

/* "hours", "two years", "several days": how long, without a preposition. */
static bool is_span(const Token *tokens, uint32_t len, uint32_t t)
{
  static const char *const spans[] = {"second", "moment", "minute", "hour", "day", "week", "month", "year", "decade"}, *const some[] = {"a", "an", "some", "several", "few", "many"};
  if (tokens[t].upos != UPOS_NOUN || !listed(tokens[t].lemma, spans, COUNT_OF(spans))) return false;
  bool counted = tokens[t].xpos == XPOS_NNS;
  if (tokens[t - 1].head == t && tokens[t - 1].deprel == DEP_COMPOUND) return counted;           /* "the port hours": the port's article */
  for (uint32_t k = t > 4 ? t - 4 : 0; k < t; k++) {
    if (tokens[k].head != t) continue;
    Deprel rel = deprel_base(tokens[k].deprel);
    if (rel == DEP_CASE || ((rel == DEP_DET || rel == DEP_AMOD) && !listed(str_is(tokens[k].form, "A") ? STR("a") : tokens[k].form, some, COUNT_OF(some)))) return false;
    counted |= rel == DEP_DET || rel == DEP_NUMMOD;
  }
  return counted && kid_of(tokens, len, t, DEP_NMOD_POSS) == NO_TOKEN;
}

/* The span at `t` tells how long before or after what follows: it hangs on that. `verb` is what happens then. */
static void hang_span(Token *tokens, uint32_t t, uint32_t verb)
{
  uint32_t after = t + 1, what = tokens[after].head;
  if (tokens[after].upos == UPOS_ADV) {                                      /* "hours later" */
    tokens[after].head = verb;
    tokens[after].deprel = DEP_ADVMOD;
    what = after;
  } else if (tokens[what].head == t) {
    tokens[what].head = verb;
    tokens[what].deprel = tokens[after].deprel == DEP_MARK ? DEP_ADVCL : DEP_OBL;
  }
  tokens[t].head = what;
  tokens[t].deprel = tokens[after].deprel == DEP_CASE ? DEP_NMOD_UNMARKED : DEP_OBL_UNMARKED;
}

/* "the port hours", with the port for a kind of hours: the thing takes the place of the span in the tree, and what stands before it. NO_TOKEN: it can't;
 * else the verb of which it is a part. */
static uint32_t part_thing(Token *tokens, uint32_t len, uint32_t t)
{
  static const char *const kinds[] = {"office", "opening", "working", "business", "school", "trading", "visiting", "rush", "daylight", "work", "calendar", "tax", "leap"};
  uint32_t thing = t - 1, verb = tokens[t].head, start = t;
  for (unsigned steps = 0; steps < 8 && verb < len && verb > t; steps++) verb = tokens[verb].head;
  if (verb >= t || tokens[verb].upos != UPOS_VERB || listed(tokens[thing].lemma, kinds, COUNT_OF(kinds))) return NO_TOKEN;
  while (start > 0 && descends(tokens, len, start - 1, t)) start--;
  bool led = false;                                                         /* by a preposition */
  for (uint32_t k = start; k < thing; k++) {
    if (tokens[k].head != t) continue;
    tokens[k].head = thing;
    led |= tokens[k].deprel == DEP_CASE;
  }
  uint32_t object = kid_of(tokens, len, verb, DEP_OBJ);
  tokens[thing].deprel = led ? DEP_OBL : object == NO_TOKEN || object == t ? DEP_OBJ : DEP_OBL_UNMARKED;
  tokens[thing].head = verb;
  return verb;
}

/* "bombed the port hours after Acme left", "bought Bolt two years before the merger", with the port for a kind of hours or both for times of their own: the
 * span tells how long before or after it was. */
void verbs_part_spans(Reading *r, Token *tokens)
{
  static const char *const behind[] = {"after", "before", "later", "earlier", "ago"}, *const spending[] = {"spend", "take", "last", "need", "wait", "waste", "begin", "start"};
  for (uint32_t t = 2; t + 2 < r->len; t++) {
    uint32_t after = t + 1, thing = t - 1;
    if (!listed(tokens[after].form, behind, COUNT_OF(behind)) || !is_span(tokens, r->len, t)) continue;
    bool adverb = tokens[after].upos == UPOS_ADV, leads = (tokens[after].deprel == DEP_CASE || tokens[after].deprel == DEP_MARK) && tokens[after].head > after && tokens[after].head < r->len;
    if (!adverb && !leads) continue;
    if (tokens[thing].head == t && tokens[thing].deprel == DEP_COMPOUND && tokens[thing].upos == UPOS_NOUN) {
      uint32_t verb = part_thing(tokens, r->len, t);
      if (verb != NO_TOKEN) hang_span(tokens, t, verb);
    } else if (leads) {
      uint32_t verb = tokens[t].head, what = tokens[after].head;
      bool beside = tokens[t].deprel == DEP_OBL_UNMARKED || tokens[t].deprel == DEP_OBJ;
      if (beside && verb < t && tokens[verb].upos == UPOS_VERB && (tokens[what].head == verb || tokens[what].head == t) && !listed(tokens[verb].lemma, spending, COUNT_OF(spending)))
        hang_span(tokens, t, verb);
    }
  }
}

/* "valued Wheely at $68 billion", with the name for an adverb: in capitals, right behind a verb that has nothing else. */
void verbs_take_capitals(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = t - 1;
    if (tokens[t].xpos != XPOS_RB || !token_is_capitalized(&tokens[t]) || tokens[t].head != verb || !finite_form(&tokens[verb]) || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    if (token_is_capitalized(&tokens[verb]) || !takes_object_mostly(r, &tokens[verb])) continue;
    tokens[t].upos = UPOS_PROPN;
    tokens[t].xpos = XPOS_NNP;
    tokens[t].deprel = DEP_OBJ;
  }
}

/* "Spain beat England to win the cup", "left Acme to run Bolt": who beats wins and who leaves runs, whatever object stands between. */
void verbs_free_outcomes(Reading *r, Token *tokens)
{
  static const char *const victories[] = {"beat", "defeat", "edge", "rout", "upset", "outpoint", "overtake", "thrash", "outlast"}, *const partings[] = {"reject", "snub", "leave", "quit", "ditch", "abandon", "desert", "skip", "cross", "join", "travel", "spurn"}, *const rallies[] = {"rally", "recover", "surge", "sprint", "race", "rebound"}, *const halves[] = {"fight", "battle", "claw", "hold", "hang"};
  for (uint32_t t = 0; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_XCOMP || tokens[t].xpos != XPOS_VB || verb >= t) continue;
    bool back = listed(tokens[verb].lemma, halves, COUNT_OF(halves)) && (str_is(tokens[verb + 1].form, "back") || str_is(tokens[verb + 1].form, "on"));
    if (back || listed(tokens[verb].lemma, rallies, COUNT_OF(rallies))) tokens[t].deprel = DEP_ADVCL;                    /* "fought back to win" */
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ), name = object < r->len ? name_of(r, object) : NO_TOKEN;
    bool somebody = object < r->len && (tokens[object].upos == UPOS_PRON || (name != NO_TOKEN && r->names[name].type == ENTITY_PERSON));
    bool parts = listed(tokens[verb].lemma, partings, COUNT_OF(partings)) && !(somebody && str_is(tokens[verb].lemma, "leave"));  /* "left Bob to mind the shop": he did */
    if (object != NO_TOKEN && (parts || listed(tokens[verb].lemma, victories, COUNT_OF(victories)))) tokens[t].deprel = DEP_ADVCL;
  }
}

/* "agreed in December to pay": what the verb asks for is no purpose, whatever stands between. */
void verbs_bind_infinitives(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, mark = kid_of(tokens, r->len, t, DEP_MARK);
    if (tokens[t].deprel == DEP_ACL && verb < t && str_is(tokens[verb].lemma, "time") && mark != NO_TOKEN && tokens[mark].xpos == XPOS_TO && deprel_base(tokens[verb].deprel) == DEP_OBL &&
        tokens[verb].head < verb && in_class(r, &tokens[tokens[verb].head], "fail plan") && kid_of(tokens, r->len, tokens[verb].head, DEP_XCOMP) == NO_TOKEN) {
      tokens[t].head = tokens[verb].head;                              /* "failed for a second time to win" */
      tokens[t].deprel = DEP_XCOMP;
      continue;
    }
    if (tokens[t].deprel != DEP_ADVCL || verb >= t || mark == NO_TOKEN || mark < verb || tokens[mark].xpos != XPOS_TO) continue;
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    bool beside = object != NO_TOKEN && object > verb && object < mark;
    for (uint32_t k = object + 1; beside && k < mark; k++) beside = descends(tokens, r->len, k, object) || tokens[k].upos == UPOS_PUNCT;
    if (beside && in_class(r, &tokens[verb], "order force let")) { /* "ordered Acme to pay" */
      tokens[t].deprel = DEP_XCOMP;
      continue;
    }
    if (!in_class(r, &tokens[verb], "wish plan fail aspect") || kid_of(tokens, r->len, verb, DEP_XCOMP) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_CCOMP) != NO_TOKEN) continue;
    bool other = false; /* "agreed to the terms to please Ann": it has what it asks for */
    for (uint32_t k = verb + 1; k < mark; k++) {
      const LexEntry *noun = tokens[k].head < r->len ? lex_find(r->extractor->nouns, str_lower(r->arena, tokens[tokens[k].head].form)) : NULL;
      bool day = noun && str_find(noun->field[0], STR("time")) != SIZE_MAX;                                      /* "agreed on Monday to" */
      other = other || (tokens[k].deprel == DEP_CASE && !day && (str_is(tokens[k].form, "to") || str_is(tokens[k].form, "on")));
    }
    if (!other) tokens[t].deprel = DEP_XCOMP;
  }
}

/* "is no longer chairman": denies, whatever it was hung on. */
void verbs_mend_no_longer(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    if (!str_eq_nocase(tokens[t].form, STR("longer")) || !str_eq_nocase(tokens[t - 1].form, STR("no")) || tokens[t].head == t - 1) continue;
    if (tokens[t].deprel == DEP_AMOD) tokens[t].deprel = DEP_ADVMOD;
    tokens[t].upos = UPOS_ADV;
    tokens[t - 1].head = t;
    tokens[t - 1].deprel = DEP_ADVMOD;
  }
}

/* "named Ann as ambassador to Kenya": where one is sent belongs to the office. */
void verbs_hang_postings(Reading *r, Token *tokens)
{
  static const char *const offices[] = {"ambassador", "envoy", "adviser", "advisor", "aide", "assistant", "delegate", "emissary", "heir", "liaison", "representative", "secretary", "successor"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t to = kid_of(tokens, r->len, t, DEP_CASE);
    if (deprel_base(tokens[t].deprel) != DEP_OBL || to == NO_TOKEN || to == 0 || !str_is(tokens[to].form, "to")) continue;
    uint32_t office = to - 1;
    if (tokens[office].head != tokens[t].head || tokens[office].upos != UPOS_NOUN) continue;
    if (!listed(tokens[office].lemma, offices, COUNT_OF(offices))) continue;
    tokens[t].head = office;
    tokens[t].deprel = DEP_NMOD;
  }
}

/* "brother-in-law": words between hyphens are one. */
void verbs_close_hyphens(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    const Token *dash = &tokens[t - 1], *word = &tokens[t - 2], *first = &tokens[t - 3];
    bool whole = dash->xpos == XPOS_HYPH && !dash->space_after && first->xpos == XPOS_HYPH && !first->space_after && !word->space_after;
    if (!whole || word->upos != UPOS_ADP || word->head != t || tokens[t].head != t - 4) continue;
    tokens[t].deprel = tokens[t - 2].deprel = DEP_COMPOUND;
    tokens[t - 2].head = t - 4;
  }
}

/* "Ann Lee, along with Bob Stone, founded Acme": both did, as with "as well as". */
void verbs_join_company(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t with = kid_of(tokens, r->len, t, DEP_CASE);
    if (!token_is_noun(&tokens[t]) || (tokens[t].deprel != DEP_NMOD && tokens[t].deprel != DEP_OBL)) continue;
    if (with != NO_TOKEN && str_is(tokens[with].form, "along")) with++;
    if (with == NO_TOKEN || with < 3 || with >= t || !str_is(tokens[with].form, "with")) continue;
    uint32_t along = with - 1, subject = tokens[t].head == along ? tokens[along].head : tokens[t].head;
    if (!str_is(tokens[along].form, "along") && !str_is(tokens[along].form, "together")) continue;
    if (subject < r->len && subject > t) subject = kid_of(tokens, r->len, subject, DEP_NSUBJ);        /* hung on the verb behind it */
    if (subject >= along || tokens[along - 1].xpos != XPOS_COMMA || tokens[subject].head >= r->len || tokens[subject].head < t) continue;
    if (tokens[subject].deprel != DEP_NSUBJ && tokens[subject].deprel != DEP_NSUBJ_PASS) continue;
    tokens[t].head = subject;
    tokens[t].deprel = DEP_CONJ;
    tokens[along].head = tokens[with].head = t;
    tokens[along].deprel = tokens[with].deprel = DEP_CC;
  }
}

/* "made the couple a model of marriage", with two objects; but "made the couple a cup of tea". */
static uint32_t made_so(const Reading *r, const Token *tokens, uint32_t t)
{
  static const char *const gifts[] = {"artifact", "food", "quantity", "substance", "possession", "act"};
  uint32_t first = phrase_start(tokens, t), verb = tokens[t].head;
  if (first < 2 || !(str_is(tokens[first].form, "a") || str_is(tokens[first].form, "an")) || kid_of(tokens, r->len, t, DEP_NMOD) == NO_TOKEN) return NO_TOKEN;
  const LexEntry *class = lex_find(r->extractor->noun_classes, tokens[t].lemma);
  if (!str_is(tokens[verb].lemma, "make") || !class || listed(class->field[0], gifts, COUNT_OF(gifts))) return NO_TOKEN;
  uint32_t object = first - 1;
  return token_is_noun(&tokens[object]) && tokens[object].head == verb && tokens[object].deprel == DEP_OBJ ? object : NO_TOKEN;
}

/* "making her the first woman to serve": what she was made, no gift. */
void verbs_part_results(Reading *r, Token *tokens)
{
  static const char *const words[] = {"make", "name", "call", "declare", "crown", "dub", "elect", "appoint", "consider"};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, first = verb < t ? kid_of(tokens, r->len, verb, DEP_IOBJ) : NO_TOKEN;
    uint32_t two = tokens[t].deprel == DEP_OBJ && verb < t ? made_so(r, tokens, t) : NO_TOKEN;
    if (two != NO_TOKEN) {
      tokens[t].deprel = DEP_XCOMP;
      continue;
    }
    if (tokens[t].deprel != DEP_OBJ || first == NO_TOKEN || first > t || !token_is_noun(&tokens[t]) || !listed(tokens[verb].lemma, words, COUNT_OF(words))) continue;
    bool chosen = lex_has(r->extractor->roles, tokens[t].lemma);
    for (uint32_t k = first + 1; k < t; k++) chosen |= tokens[k].head == t && (tokens[k].xpos == XPOS_JJS || str_is(tokens[k].form, "first") || str_is(tokens[k].form, "only"));
    if (!chosen) continue;
    tokens[first].deprel = DEP_OBJ;
    tokens[t].deprel = DEP_XCOMP;
  }
}

/* "denied targeting civilians", with "targeting" for a kind of civilians: what was denied is an act. */
void verbs_free_gerunds(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"deny", "admit", "consider", "avoid", "suggest", "risk", "oppose", "resist", "ban", "recommend", "acknowledge", "confess"};
  for (uint32_t t = 2; t < r->len; t++)                               /* "denied having met Ann" */
    if (tokens[t].deprel == DEP_CCOMP && tokens[t].xpos == XPOS_VBN && str_is(tokens[t - 1].form, "having") && tokens[t].head == t - 2 && listed(tokens[t - 2].lemma, verbs, COUNT_OF(verbs)) &&
        subject_of(tokens, r->len, t) == NO_TOKEN) tokens[t].deprel = DEP_XCOMP;
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, verb = t - 1;
    if (tokens[t].xpos != XPOS_VBG || noun != t + 1 || tokens[noun].xpos != XPOS_NNS || (deprel_base(tokens[t].deprel) != DEP_AMOD && tokens[t].deprel != DEP_COMPOUND)) continue;
    if (tokens[noun].head != verb || tokens[noun].deprel != DEP_OBJ || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || !str_ends(tokens[t].form, "ing")) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_XCOMP;
    tokens[noun].head = t;
    if (str_ends(tokens[t].lemma, "ing") && tokens[t].lemma.len > 5) tokens[t].lemma.len -= 3;
  }
}

/* "denied targeting civilians": what stands behind a second verb right behind the first is the second one's object. */
void verbs_pass_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head, inner = verb < t ? kid_of(tokens, r->len, verb, DEP_XCOMP) : NO_TOKEN;
    if (tokens[t].deprel != DEP_OBJ || inner >= t || inner != verb + 1 || tokens[inner].upos != UPOS_VERB || tokens[inner].xpos != XPOS_VBG) continue;
    if (kid_of(tokens, r->len, inner, DEP_OBJ) != NO_TOKEN) continue;
    bool beside = true;
    for (uint32_t k = inner + 1; beside && k < t; k++) beside = descends(tokens, r->len, k, t);
    if (beside) tokens[t].head = inner;
  }
}

static bool gives(const Token *verb)
{
  static const char *const verbs[] = {"give", "award", "grant", "hand", "lend", "pay", "promise", "offer", "send", "deny", "owe", "guarantee", "assign", "allocate"};
  return verb->upos == UPOS_VERB && listed(verb->lemma, verbs, COUNT_OF(verbs));
}

/* "wished Ann Lee luck", "granted Lee asylum": somebody right behind such a verb, taken for a part of the thing, is who gets it. */
static void part_persons_gift(const Reading *r, Token *tokens, uint32_t n)
{
  const Name *name = &r->names[n];
  uint32_t thing = name->last + 1, verb = name->first - 1, head;
  if (name->type != ENTITY_PERSON || name->first == 0 || thing >= r->len || !(gives(&tokens[verb]) || str_is(tokens[verb].lemma, "wish"))) return;
  if (tokens[thing].deprel != DEP_OBJ || tokens[thing].head != verb || tokens[thing].upos != UPOS_NOUN || kid_of(tokens, r->len, verb, DEP_IOBJ) != NO_TOKEN) return;
  head = outer_head(tokens, r->len, name->first, name->last);
  if (head == NO_TOKEN || tokens[head].head != thing) return;
  for (uint32_t t = name->first; t <= name->last; t++)
    if (!inside(tokens[t].head, name->first, name->last)) {
      tokens[t].head = head;
      tokens[t].deprel = DEP_FLAT;
    }
  tokens[head].head = verb;
  tokens[head].deprel = DEP_IOBJ;
  if (tokens[head].upos == UPOS_ADJ) tokens[head].upos = UPOS_PROPN;
}

/* "promised each family 1.5 million rupees", "awarded his firm, Acme, a contract to dig": of what the parser took for one thing with its
 * description, the first is who gets the second. */
void verbs_part_gifts(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) part_persons_gift(r, tokens, n);
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t up = tokens[t].head, first = NO_TOKEN;
    if (tokens[t].deprel == DEP_OBJ && up < t && gives(&tokens[up]) && tokens[up + 1].head == t && kid_of(tokens, r->len, up, DEP_IOBJ) == NO_TOKEN) {
      uint32_t number = kid_of(tokens, r->len, t, DEP_NUMMOD), start = number;
      while (number != NO_TOKEN && start > up && descends(tokens, r->len, start - 1, number)) start--;
      if (number == NO_TOKEN || number > t || start < up + 2) continue;
      first = start - 1;
      if (tokens[first].head != t || deprel_base(tokens[first].deprel) != DEP_COMPOUND || !token_is_noun(&tokens[first])) continue;
      for (uint32_t k = up + 1; k < first; k++)
        if (tokens[k].head == t) tokens[k].head = first;
      tokens[first].head = up;
      tokens[first].deprel = DEP_IOBJ;
      continue;
    }
    uint32_t verb = up < t ? tokens[up].head : NO_TOKEN, start = phrase_start(tokens, t);
    if (tokens[t].deprel != DEP_APPOS || tokens[t].upos != UPOS_NOUN || verb >= up || !gives(&tokens[verb]) || tokens[up].deprel != DEP_OBJ) continue;
    bool article = start < t && tokens[start].deprel == DEP_DET && tokens[start - 1].xpos == XPOS_COMMA;
    for (uint32_t k = up + 1; k < start && first == NO_TOKEN; k++)
      if (tokens[k].head == up && tokens[k].deprel == DEP_APPOS && tokens[k].upos == UPOS_PROPN) first = k;
    if (!article || first == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_IOBJ) != NO_TOKEN || lex_has(r->extractor->roles, tokens[t].lemma)) continue;
    if (lex_has(r->extractor->organization_words, tokens[t].lemma)) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBJ;
    tokens[up].deprel = DEP_IOBJ;
  }
}

/* "fundrais", "relocat", "evolv": no verb ends so. */
static bool lacks_e(Str lemma)
{
  if (lemma.len < 4) return false;
  char last = lemma.at[lemma.len - 1], before = lemma.at[lemma.len - 2];
  if (last == 's') return before != 's' && before != 'u';
  if (str_ends(lemma, "examin")) return true;
  return last == 'v' || last == 'u' || (last == 'z' && before != 'z') || (last == 'c' && before == 'n') || (last == 't' && before == 'a' && lemma.len > 6);
}

/* "was court-martialled", with the court for when it was done: one word. */
static void join_court_martial(Token *tokens, uint32_t t)
{
  if (t < 2 || tokens[t].upos != UPOS_VERB || !str_starts(tokens[t].form, "martial") || tokens[t - 1].xpos != XPOS_HYPH || !str_eq_nocase(tokens[t - 2].form, STR("court"))) return;
  tokens[t].lemma = STR("court-martial");
  tokens[t - 2].head = tokens[t - 1].head = t;
  tokens[t - 2].deprel = DEP_COMPOUND;
  tokens[t - 1].deprel = DEP_PUNCT;
}

/* "freed" -> "fre": a lemma that nobody has seen gets the "e" it lost. */
void verbs_mend_lemmas(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++) {
    join_court_martial(tokens, t);
    Str lemma = tokens[t].lemma;
    bool bare = tokens[t].upos == UPOS_VERB && str_is(tokens[t].form, "found") && t > 0 && (tokens[t - 1].xpos == XPOS_TO || tokens[t - 1].xpos == XPOS_MD || str_is(tokens[t - 1].lemma, "do") || (t > 1 && str_is(tokens[t - 1].lemma, "not") && (tokens[t - 2].xpos == XPOS_MD || str_is(tokens[t - 2].lemma, "do"))) || (tokens[t].xpos == XPOS_VB && tokens[t - 1].upos == UPOS_PROPN));       /* "to found a firm" finds none */
    if (bare || str_is(tokens[t].form, "founds") || str_is(tokens[t].form, "Founds")) tokens[t].lemma = STR("found");
    Str small = str_lower(r->arena, tokens[t].form);                                   /* "FREED" */
    bool cut = str_ends(small, "ed") || str_ends(small, "ing");
    if (tokens[t].upos != UPOS_VERB || !lemma.len || lemma.len > 20 || !cut) continue;
    const LexEntry *known = lex_find(r->extractor->frames, lemma);
    if (known && !str_is(known->field[0], "1")) continue;
    Str doubled = str_format(r->arena, "%.*s%c", STR_ARG(lemma), lemma.at[lemma.len - 1]);
    if (!memchr("aeiou", lemma.at[lemma.len - 1], 5) && small.len > doubled.len && memcmp(small.at, doubled.at, doubled.len) == 0) continue;                                     /* "scrapped" lost no "e" */
    Str longer = str_format(r->arena, "%.*se", STR_ARG(lemma));
    if (lex_has(r->extractor->frames, longer) || lex_has(r->extractor->verbs, longer) || lex_has(r->extractor->relations, longer))
      tokens[t].lemma = longer;
    else if (lacks_e(lemma)) tokens[t].lemma = longer;
  }
}

/* "was in turn owned by Acme", with the turn for where it was: the participle is the verb. */
static void free_from_phrase(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const nouns[] = {"turn", "part", "fact", "effect", "practice", "reality", "theory", "principle", "return", "addition", "consequence", "essence"};
  uint32_t noun = tokens[t].head, in = noun + 1 == t ? case_before(tokens, noun) : NO_TOKEN, be = in == NO_TOKEN ? NO_TOKEN : kid_of(tokens, r->len, noun, DEP_COP);
  if (tokens[t].xpos != XPOS_VBN || deprel_base(tokens[t].deprel) != DEP_ACL || in + 1 != noun || be >= in || !listed(tokens[noun].form, nouns, COUNT_OF(nouns)) || !str_is(tokens[in].form, "in")) return;
  for (uint32_t k = 0; k < r->len; k++)
    if (tokens[k].head == noun && k != in) tokens[k].head = t;
  tokens[t].head = tokens[noun].head;
  tokens[t].deprel = tokens[noun].deprel;
  tokens[be].deprel = DEP_AUX_PASS;
  uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
  if (subject != NO_TOKEN) tokens[subject].deprel = DEP_NSUBJ_PASS;
  tokens[noun].head = t;
  tokens[noun].deprel = DEP_OBL;
}

/* "have expressed" is no passive; "aux:pass" needs a form of be or get. */
void verbs_mend_voice(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) free_from_phrase(r, tokens, t);
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

/* "is believed to have sold secrets": a verb with auxiliaries does not modify the noun after it. */
void verbs_free_perfects(Reading *r, Token *tokens)
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

/* "was referred to as", "is laughed at": the preposition that a passive leaves behind is of the verb. */
void verbs_keep_prepositions(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t verb = t - 1;
    if (tokens[t].upos != UPOS_ADP || tokens[t].head != verb || tokens[verb].upos != UPOS_VERB) continue;
    if (tokens[t].deprel != DEP_OBL && tokens[t].deprel != DEP_ADVMOD) continue;
    if (kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN) tokens[t].deprel = DEP_COMPOUND_PRT;
  }
}

/* "asked the council to help": the infinitive is what is asked, not a purpose. */
void verbs_complete_orders(Reading *r, Token *tokens)
{
  static const char *const choices[] = {"nominate", "appoint", "elect", "hire", "choose", "select", "pick", "recruit", "name"}; /* Ann to lead the court */
  for (uint32_t t = 1; t < r->len; t++) {
    if (tokens[t].deprel != DEP_ADVCL || tokens[t].head >= t || tokens[t].xpos != XPOS_VB) continue;
    uint32_t verb = tokens[t].head, mark = kid_of(tokens, r->len, t, DEP_MARK);
    if (mark == NO_TOKEN || tokens[mark].xpos != XPOS_TO) continue;
    if (mark == verb + 1 && kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN && known_to_govern(r, &tokens[verb]))
      tokens[t].deprel = DEP_XCOMP;                                  /* "is believed to sell" */
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (object == NO_TOKEN) object = kid_of(tokens, r->len, verb, DEP_IOBJ);
    if (object == NO_TOKEN || object > t || object < verb) continue;
    if (in_class(r, &tokens[verb], "order let") || listed(tokens[verb].lemma, choices, COUNT_OF(choices))) tokens[t].deprel = DEP_XCOMP;
  }
}

/* "named Ann Lee Acme chairwoman": the body before the role is the role's, no part of her name. */
static void give_body(const Reading *r, Token *tokens, uint32_t person, uint32_t role)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    if (name->first <= person || name->last >= role || (name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PLACE)) continue;
    uint32_t head = outer_head(tokens, r->len, name->first, name->last);
    if (head == NO_TOKEN || tokens[head].head != person || tokens[head].deprel != DEP_FLAT) continue;
    tokens[head].head = role;
    tokens[head].deprel = DEP_COMPOUND;
  }
}

/* "named Ann Lee president of the bank", the two taken for one noun: the role is what she was named; but "was named Acme chairwoman" has her before it. */
void verbs_part_roles(Reading *r, Token *tokens)
{
  for (uint32_t role = 2; role < r->len; role++) {
    uint32_t verb = tokens[role].head;
    bool object = tokens[role].deprel == DEP_OBJ || tokens[role].deprel == DEP_NMOD || tokens[role].deprel == DEP_XCOMP ||
                  (tokens[role].deprel == DEP_OBL && case_before(tokens, role) == NO_TOKEN);
    if (verb >= role || !object || !lex_has(r->extractor->roles, tokens[role].lemma) || !in_class(r, &tokens[verb], "name")) continue;
    if ((tokens[role].upos != UPOS_NOUN && tokens[role].upos != UPOS_PROPN) || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_NSUBJ_PASS) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, role, DEP_COP) != NO_TOKEN) continue;                      /* "named Ann Lee to be US envoy": whole */
    uint32_t person = NO_TOKEN;
    for (uint32_t k = verb + 1; k < role && person == NO_TOKEN; k++)
      if (tokens[k].head == role && (deprel_base(tokens[k].deprel) == DEP_COMPOUND || tokens[k].deprel == DEP_NMOD_DESC || tokens[k].deprel == DEP_NMOD))
        person = k;
      else if (tokens[k].head == role && tokens[k].deprel == DEP_NMOD_POSS && tokens[k].upos == UPOS_PROPN && k == verb + 1 && kid_of(tokens, r->len, k, DEP_CASE) == NO_TOKEN) person = k;   /* no "'s" behind her */
    bool owned = person != NO_TOKEN && person > verb + 1 && tokens[person - 1].head == role && (tokens[person - 1].deprel == DEP_NMOD_POSS || tokens[person - 1].deprel == DEP_DET);
    if (person == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBJ) == person || (tokens[person].upos != UPOS_PROPN && !owned)) continue;
    for (uint32_t k = verb + 1; k < person; k++)
      if (tokens[k].head == role) tokens[k].head = person;
    tokens[person].head = verb;
    tokens[person].deprel = DEP_OBJ;
    tokens[role].deprel = DEP_XCOMP;
    give_body(r, tokens, person, role);
  }
}

/* "Norway's 2-0 win over Chad", with Norway for who wins: what somebody has is no verb. */
void verbs_owned_nouns(Reading *r, Token *tokens)
{
  for (uint32_t verb = 2; verb < r->len; verb++) {
    uint32_t owner = tokens[verb].upos == UPOS_VERB ? kid_of(tokens, r->len, verb, DEP_NSUBJ) : NO_TOKEN;
    if (owner == NO_TOKEN && tokens[verb].upos == UPOS_VERB) owner = kid_of(tokens, r->len, verb, DEP_NMOD_POSS);
    uint32_t mark = owner == NO_TOKEN || owner > verb ? NO_TOKEN : kid_of(tokens, r->len, owner, DEP_CASE);
    if (mark == NO_TOKEN || mark < owner || tokens[mark].xpos != XPOS_POS || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    if (tokens[verb].xpos != XPOS_VB && tokens[verb].xpos != XPOS_VBP) continue;
    tokens[verb].upos = UPOS_NOUN;
    tokens[verb].xpos = XPOS_NN;
    tokens[owner].deprel = DEP_NMOD_POSS;
    for (uint32_t k = verb + 1; k < r->len; k++)
      if (tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_OBL) tokens[k].deprel = DEP_NMOD;
  }
}

/* "led the club to promotion", as if one did it: what ends so and is no verb is a noun. */
void verbs_nouns_behind_to(Reading *r, Token *tokens)
{
  static const char *const ends[] = {"tion", "sion", "ment", "ship", "ness", "ity", "dom", "hood"};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t to = t - 1;
    bool ends_so = false;
    for (size_t i = 0; i < COUNT_OF(ends); i++) ends_so |= str_ends(tokens[t].form, ends[i]);
    bool noun = ends_so && tokens[t].xpos == XPOS_VB && tokens[to].xpos == XPOS_TO && tokens[to].head == t && kid_of(tokens, r->len, t, DEP_OBJ) == NO_TOKEN;
    if (!noun || tokens[t].head >= to || lex_find(r->extractor->frames, tokens[t].lemma)) continue;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = XPOS_NN;
    tokens[t].deprel = DEP_OBL;
    tokens[to].upos = UPOS_ADP;
    tokens[to].xpos = XPOS_IN;
    tokens[to].deprel = DEP_CASE;
    uint32_t verb = tokens[t].head;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == t && deprel_base(tokens[k].deprel) != DEP_PUNCT) tokens[k].head = verb;
  }
}

/* "served as chief of staff to Ann Lee", with Ann for whom it was done: whose chief. */
void verbs_hang_served(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"serve", "work", "act"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head, to = case_before(tokens, t), role = NO_TOKEN;
    if (verb >= t || tokens[t].deprel != DEP_OBL || tokens[t].upos != UPOS_PROPN || to == NO_TOKEN || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs))) continue;
    if (!str_is(tokens[to].form, "to") && !str_is(tokens[to].form, "for") && !str_is(tokens[to].form, "of")) continue;
    for (uint32_t k = verb + 1; k < to; k++) {
      uint32_t as = tokens[k].head == verb && tokens[k].deprel == DEP_OBL ? case_before(tokens, k) : NO_TOKEN;
      if (as != NO_TOKEN && str_is(tokens[as].form, "as") && names_role(r, &tokens[k])) role = k;
    }
    if (role == NO_TOKEN || !descends(tokens, r->len, to - 1, role)) continue;
    tokens[t].head = role;
    tokens[t].deprel = DEP_NMOD;
  }
}

/* "arms", "trains": of a word in -s the verb, if it is one that takes an object; "" else. */
static Str verb_in_s(Reading *r, const Token *t)
{
  Str form = str_lower(r->arena, t->form);
  if (form.len < 4 || !str_ends(form, "s") || !token_is_noun(t)) return t->xpos == XPOS_VBZ ? t->lemma : STR("");
  Str verb = {form.at, form.len - 1};
  const LexEntry *frame = lex_find(r->extractor->frames, verb);
  return frame || str_is(verb, "market") ? verb : STR("");
}

/* "experts say Rwanda arms and trains the group", with arms for what Rwanda has: two words in -s behind a name and before an object of theirs
 * are verbs. */
void verbs_find_beside(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 3 < r->len; t++) {
    uint32_t second = t + 2, said = tokens[t].head;
    if (tokens[t].xpos != XPOS_NNS || tokens[t + 1].upos != UPOS_CCONJ || (tokens[second].xpos != XPOS_VBZ && tokens[second].xpos != XPOS_NNS) || tokens[t - 1].upos != UPOS_PROPN || tokens[t - 1].head != t) continue;
    if (said >= t || !in_class(r, &tokens[said], "say think know") || tokens[t].deprel != DEP_OBJ || !bears_tense(tokens, r->len, said)) continue;
    Str verbs[] = {verb_in_s(r, &tokens[t]), verb_in_s(r, &tokens[second])};
    uint32_t object = second + 1;
    while (object < r->len && inside(tokens[object].head, second + 1, r->len - 1)) object++;
    if (!verbs[0].len || !verbs[1].len || object >= r->len || !token_is_noun(&tokens[object]) || tokens[second + 1].upos == UPOS_ADP) continue;
    for (size_t i = 0; i < 2; i++) {
      Token *verb = &tokens[i ? second : t];
      verb->lemma = verbs[i];
      verb->upos = UPOS_VERB;
      verb->xpos = XPOS_VBZ;
      verb->head = i ? t : said;
      verb->deprel = i ? DEP_CONJ : DEP_CCOMP;
    }
    tokens[t - 1].deprel = DEP_NSUBJ;
    tokens[t + 1].head = second;
    tokens[object].head = t;                                              /* and the second one's */
    tokens[object].deprel = DEP_OBJ;
    return;
  }
}

/* "a museum paid for by Chad", with "for" for a place of its own: a preposition right behind a participle that has no noun belongs to it. */
void verbs_take_stranded(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    if (tokens[t].upos != UPOS_ADP || tokens[t].head != t - 1 || tokens[t - 1].xpos != XPOS_VBN || tokens[t].deprel == DEP_COMPOUND_PRT || deprel_base(tokens[t].deprel) == DEP_CASE) continue;
    if (!str_is(tokens[t + 1].form, "by") || tokens[t + 1].deprel != DEP_CASE) continue;
    tokens[t].deprel = DEP_COMPOUND_PRT;
    uint32_t doer = tokens[t + 1].head;
    if (doer < r->len && tokens[doer].head == t - 1 && deprel_base(tokens[doer].deprel) == DEP_OBL) tokens[doer].deprel = DEP_OBL_AGENT;
  }
}

/* "was born in Enugu and trains in Barcelona", with trains for one more that she was born in: no name stands beside a bare plural of things
 * with "and" that a verb with a place of its own may be. */
void verbs_find_second(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 2 < r->len; t++) {
    uint32_t name = tokens[t].head, verb = name < t ? tokens[name].head : NO_TOKEN;
    if (tokens[t].xpos != XPOS_NNS || tokens[t].deprel != DEP_CONJ || tokens[t - 1].upos != UPOS_CCONJ || !str_is(tokens[t - 1].form, "and") || tokens[t - 2].upos != UPOS_PROPN) continue;
    if (verb >= name || tokens[verb].upos != UPOS_VERB || tokens[name].upos != UPOS_PROPN || subject_of(tokens, r->len, verb) == NO_TOKEN || case_before(tokens, name) == NO_TOKEN) continue;
    if (tokens[t + 1].upos != UPOS_ADP || tokens[t + 1].head == t || tokens[tokens[t + 1].head].upos != UPOS_PROPN) continue;
    Str lemma = verb_in_s(r, &tokens[t]);
    uint32_t place = tokens[t + 1].head;
    if (!lemma.len || name_of(r, t) != NO_TOKEN || (tokens[place].head != verb && tokens[place].head != t)) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBZ;
    tokens[t].lemma = lemma;
    tokens[t].head = verb;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_OBL) tokens[k].head = t;
      else if (tokens[k].head == t && tokens[k].deprel == DEP_NMOD) tokens[k].deprel = DEP_OBL;
  }
}

/* "has coached Okafor since she was 14", with Okafor for a time or place: a name right behind a verb without a preposition is its object. */
void verbs_take_names(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t first = r->names[n].first, top = outer_head(tokens, r->len, first, r->names[n].last), verb = first - 1;
    if (first == 0 || top == NO_TOKEN || (r->names[n].type != ENTITY_PERSON && r->names[n].type != ENTITY_ORGANIZATION && r->names[n].type != ENTITY_NONE) || tokens[top].head != verb || tokens[top].deprel != DEP_OBL || case_before(tokens, top) != NO_TOKEN) continue;
    if (tokens[verb].upos == UPOS_VERB && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN && kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN) tokens[top].deprel = DEP_OBJ;
  }
}

/* A verb that has an object more often than not, by its own word; `unknown`: or of which nothing is known. */
static bool acts_on_something(const Reading *r, const Token *t, bool unknown)
{
  static const char *const qualities[] = {"use", "arm", "organize", "organise", "unite", "mix", "advance", "limit", "relate", "print", "frozen", "bake", "fry"};
  return !listed(t->lemma, qualities, COUNT_OF(qualities)) &&
         (takes_object_mostly(r, t) || lex_has(r->extractor->relations, t->lemma) || (unknown && !lex_has(r->extractor->frames, t->lemma)));
}

/* "closed plants and reduced output", with reduced output for what was closed: after a firm's deed a change is one more, where after what it faced or
 * reported it is a thing ("faced strikes and reduced output"). */
void verbs_free_changes(Reading *r, Token *tokens)
{
  static const char *const deeds[] = {"sell", "close", "shut", "cut", "slash", "halt", "stop", "open", "build", "buy", "acquire", "hire", "fire", "raise", "lower", "reduce", "increase",
                                      "launch", "cancel", "suspend", "postpone", "delay", "move", "scrap", "drop", "expand", "repay", "shift", "merge", "freeze", "lift", "borrow", "invest"};
  static const char *const changes[] = {"reduce", "increase", "delay", "raise", "lower", "expand", "suspend", "cancel", "postpone", "halt", "boost", "launch", "open", "hire", "improve",
                                        "extend", "restore", "double", "triple", "limit", "tighten", "ease", "resume", "curb", "trim", "repay", "replace", "rename"};
  for (uint32_t t = 4; t + 1 < r->len; t++) {
    uint32_t cc = t - 1, many = tokens[t].head, one = many < r->len ? tokens[many].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_AMOD || tokens[t].xpos != XPOS_VBN || many <= t || one >= cc || tokens[many].deprel != DEP_CONJ || !str_is(tokens[cc].form, "and")) continue;
    uint32_t verb = tokens[one].head, aux = verb < one ? kid_of(tokens, r->len, verb, DEP_AUX) : NO_TOKEN;
    if (verb >= one || tokens[one].deprel != DEP_OBJ || !listed(tokens[verb].lemma, deeds, COUNT_OF(deeds)) || !listed(tokens[t].lemma, changes, COUNT_OF(changes))) continue;
    bool past = tokens[verb].xpos == XPOS_VBD || (tokens[verb].xpos == XPOS_VBN && aux != NO_TOKEN && str_is(tokens[aux].lemma, "have"));
    if (!past || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = tokens[verb].xpos;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CONJ;
    tokens[cc].head = t;
    tokens[many].head = t;
    tokens[many].deprel = DEP_OBJ;
  }
}

/* "raised prices, angering customers", with "angering customers" for one more thing raised: two things have an "and" between them. */
void verbs_free_effects(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, first = noun < r->len ? tokens[noun].head : NO_TOKEN, verb = first < t ? tokens[first].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_AMOD || tokens[t].xpos != XPOS_VBG || !str_ends(tokens[t].form, "ing") || tokens[t - 1].xpos != XPOS_COMMA || noun <= t || verb >= first || tokens[noun].deprel != DEP_CONJ) continue;
    if (tokens[first].deprel != DEP_OBJ || !finite_form(&tokens[verb]) || kid_of(tokens, r->len, noun, DEP_CC) != NO_TOKEN || !acts_on_something(r, &tokens[t], true)) continue;
    bool alone = true;
    for (uint32_t k = verb; k < r->len; k++) alone &= k == noun || tokens[k].deprel != DEP_CONJ || tokens[k].head != first;
    if (!alone) continue;
    for (uint32_t k = 0; k < noun; k++)
      if (tokens[k].head == noun && k < t) tokens[k].head = t;
    if (str_ends(tokens[t].lemma, "ing") && tokens[t].lemma.len > 5) tokens[t].lemma.len -= 3;
    tokens[t].upos = UPOS_VERB;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_OBJ;
  }
}

/* "posed as an heiress and swindled banks", with swindled banks for what she posed as: one is not several, "a mural and restored frescoes" is no phrase. */
void verbs_free_pasts(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t + 1 < r->len; t++) {
    uint32_t one = t - 2, many = t + 1;
    if (!str_is(tokens[t - 1].form, "and") || tokens[t].xpos != XPOS_VBN || !str_ends(tokens[t].form, "ed") || tokens[many].xpos != XPOS_NNS) continue;
    bool article = str_is(tokens[one - 1].form, "a") || str_is(tokens[one - 1].form, "an");
    bool split = tokens[t].deprel == DEP_CONJ && tokens[t].head == one && !descends(tokens, r->len, many, t);      /* "a novel and translated" beside "poems" */
    bool named = tokens[t].deprel == DEP_AMOD && tokens[t].head == many && tokens[many].deprel == DEP_CONJ && tokens[many].head == one && case_before(tokens, one) == one - 2;
    if (!article || !(split || named) || (tokens[one].upos != UPOS_NOUN && tokens[one].upos != UPOS_ADJ) || !acts_on_something(r, &tokens[t], named)) continue;
    bool inner = descends(tokens, r->len, one, many);                                 /* "a mural" below "frescoes" */
    uint32_t top = inner ? many : one, verb = tokens[top].head;
    if (verb >= one || tokens[verb].upos != UPOS_VERB || tokens[verb].xpos != XPOS_VBD || subject_of(tokens, r->len, verb) == NO_TOKEN) continue;
    if (inner) {
      tokens[one].upos = UPOS_NOUN;
      tokens[one].xpos = XPOS_NN;
      tokens[one].head = verb;
      tokens[one].deprel = tokens[many].deprel;
    }
    for (uint32_t k = 0; k < r->len; k++) {
      bool before = tokens[k].head == many && k < one, behind = k > many && (tokens[k].head == verb || tokens[k].head == one) && tokens[k].upos != UPOS_PUNCT;
      if (before) tokens[k].head = one;
      else if (behind) tokens[k].head = t;
    }
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBD;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CONJ;
    tokens[t - 1].head = t;
    tokens[many].head = t;
    tokens[many].deprel = DEP_OBJ;
  }
}

/* The noun at the end of the plain phrase that begins at `first`; NO_TOKEN: none, or the phrase leads on to something else than a stop or a preposition. */
static uint32_t plain_object(const Token *tokens, uint32_t len, uint32_t first)
{
  uint32_t last = first;
  while (last < len && (token_is_noun(&tokens[last]) || tokens[last].upos == UPOS_ADJ || tokens[last].upos == UPOS_DET || tokens[last].upos == UPOS_NUM || tokens[last].xpos == XPOS_PRPS)) last++;
  if (last < len && last + 2 == len && tokens[last].xpos == XPOS_VBZ && str_ends(tokens[last].form, "s")) last++;          /* "exports pumps" */
  if (last == first || last >= len || (tokens[last].upos != UPOS_PUNCT && tokens[last].upos != UPOS_ADP)) return NO_TOKEN;
  return tokens[last - 1].xpos == XPOS_VBZ || token_is_noun(&tokens[last - 1]) ? last - 1 : NO_TOKEN;
}

static bool bears_tense_outside(const Token *tokens, uint32_t len, uint32_t first, uint32_t last)
{
  for (uint32_t k = 0; k < len; k++)
    if (!inside(k, first, last) && (finite_auxiliary(&tokens[k]) || tokens[k].upos == UPOS_AUX)) return true;
  return false;
}

static void make_present(Token *verb, Str lemma, uint32_t head, Deprel rel)
{
  verb->lemma = lemma;
  verb->upos = UPOS_VERB;
  verb->xpos = XPOS_VBZ;
  verb->head = head;
  verb->deprel = rel;
}

/* All from the first token to `last` is one plain phrase, whose noun that is. */
static bool is_opening_phrase(const Token *tokens, uint32_t last)
{
  for (uint32_t k = 0; k <= last; k++)
    if (!token_is_noun(&tokens[k]) && tokens[k].upos != UPOS_ADJ && tokens[k].upos != UPOS_DET && tokens[k].xpos != XPOS_HYPH && tokens[k].xpos != XPOS_VBN && tokens[k].upos != UPOS_NUM) return false;
  return tokens[last].xpos != XPOS_NNS && (token_is_noun(&tokens[last]) || tokens[last].upos == UPOS_ADJ);
}

/* "The firm manufactures and exports pumps", "The unit markets software", with the verbs for nouns: a sentence that has no other verb, and what makes or
 * sells something else. */
void verbs_find_makers(Reading *r, Token *tokens)
{
  if (r->len < 5 || !str_is(tokens[r->len - 1].form, ".")) return;
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    bool two = t + 3 < r->len && tokens[t + 1].upos == UPOS_CCONJ && str_is(tokens[t + 1].form, "and") && (tokens[t + 2].xpos == XPOS_NNS || tokens[t + 2].xpos == XPOS_VBZ), third = t > 2 && tokens[t - 1].xpos == XPOS_COMMA && tokens[t - 2].xpos == XPOS_VBZ && tokens[t - 2].head == NO_TOKEN;
    if ((tokens[t].xpos != XPOS_NNS && !(two && tokens[t].xpos == XPOS_VBZ && tokens[t + 2].xpos == XPOS_NNS)) || (third && !two)) continue;
    uint32_t second = two ? t + 2 : t, object = plain_object(tokens, r->len, second + 1), who = t - 1;
    Str lemma = verb_in_s(r, &tokens[t]), other = verb_in_s(r, &tokens[second]);
    if (!lemma.len || !other.len || object == NO_TOKEN || (!third && !is_opening_phrase(tokens, who)) || bears_tense_outside(tokens, r->len, third ? t - 2 : t, object)) continue;
    uint32_t n = name_of(r, who);
    bool firm = str_is(tokens[who].form, "unit") || lex_has(r->extractor->organization_words, tokens[who].form) || (n != NO_TOKEN && r->names[n].type == ENTITY_ORGANIZATION);
    const LexEntry *frame = lex_find(r->extractor->frames, lemma);
    if (!two && (!firm || object + 2 != r->len || object > t + 2 || names_role(r, &tokens[object]) || (frame && str_is(frame->field[1], "0")))) continue;
    make_present(&tokens[t], lemma, third ? t - 2 : NO_TOKEN, third ? DEP_CONJ : DEP_ROOT);
    if (two) make_present(&tokens[second], other, third ? t - 2 : t, DEP_CONJ);
    if (two) tokens[t + 1].head = second;
    if (tokens[object].upos == UPOS_VERB) {
      tokens[object].upos = UPOS_NOUN;
      tokens[object].xpos = XPOS_NNS;
    }
    for (uint32_t k = 0; k < r->len; k++) {
      if (k == t || k == second || k == who || k == object || (two && k == t + 1)) continue;
      if (k < who && !third && (tokens[k].head >= who || tokens[k].head == NO_TOKEN)) tokens[k].head = who;
      else if (inside(k, second + 1, object) && !inside(tokens[k].head, second + 1, object)) tokens[k].head = object;
      else if (k > object && tokens[k].upos == UPOS_PUNCT) tokens[k].head = third ? t - 2 : t;
    }
    tokens[object].head = third ? t - 2 : t;                              /* and all the others' */
    tokens[object].deprel = DEP_OBJ;
    if (third) return;
    if (tokens[who].upos == UPOS_ADJ) {
      tokens[who].upos = UPOS_NOUN;
      tokens[who].xpos = XPOS_NN;
      tokens[who].lemma = tokens[who].form;
    }
    if (n != NO_TOKEN && r->names[n].last > who) r->names[n].last = who;
    tokens[who].head = t;
    tokens[who].deprel = DEP_NSUBJ;
    return;
  }
}

/* "Acme, which is owned by Bolt, brews beer.", with the beer for one more that owns it: behind the aside the sentence needs its verb. */
void verbs_find_behind_asides(Reading *r, Token *tokens)
{
  uint32_t root = root_of(tokens, r->len), open = root;
  if (root >= r->len || root > 5 || tokens[root].upos != UPOS_PROPN || r->len < 7 || !str_is(tokens[r->len - 1].form, ".")) return;
  uint32_t n = name_of(r, root), t = r->len - 3;
  open = n == NO_TOKEN ? root + 1 : r->names[n].last + 1;
  if (open + 4 >= t || tokens[open].xpos != XPOS_COMMA || (tokens[open + 1].xpos != XPOS_WDT && tokens[open + 1].xpos != XPOS_WP)) return;
  while (t > open + 3 && tokens[t].xpos != XPOS_NNS) t--;
  uint32_t object = plain_object(tokens, r->len, t + 1);
  Str lemma = verb_in_s(r, &tokens[t]);
  if (!lemma.len && tokens[t].form.len > 4) lemma = str_slice(str_lower(r->arena, tokens[t].form), (Span){0, (uint32_t)tokens[t].form.len - 1});       /* "brews": whatever it is, it is the verb */
  if (tokens[t - 1].xpos != XPOS_COMMA || !lemma.len || object == NO_TOKEN || object + 2 != r->len || tokens[t].head != object) return;
  for (uint32_t k = open + 1; k + 1 < t; k++)
    if (tokens[k].xpos == XPOS_COMMA && name_of(r, k) == NO_TOKEN) return;
  make_present(&tokens[t], lemma, NO_TOKEN, DEP_ROOT);
  tokens[root].head = t;
  tokens[root].deprel = DEP_NSUBJ;
  tokens[object].head = t;
  tokens[object].deprel = DEP_OBJ;
  for (uint32_t k = t + 1; k < object; k++)
    if (!inside(tokens[k].head, t + 1, object)) tokens[k].head = object;
  tokens[r->len - 1].head = t;
  tokens[t - 1].head = root;
}

/* "said the special committee plans to meet", with the plans for what was said: one says that somebody plans. */
void verbs_find_planners(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 2 < r->len; t++) {
    uint32_t said = tokens[t].head, who = t - 1, deed = t + 2, start = phrase_start(tokens, t);
    if (tokens[t].xpos != XPOS_NNS || said >= t || tokens[t].deprel != DEP_OBJ || !str_is(tokens[said].lemma, "say") || !in_class(r, &tokens[t], "wish plan") || tokens[t + 1].xpos != XPOS_TO || tokens[deed].xpos != XPOS_VB) continue;
    if (tokens[who].xpos != XPOS_NN || tokens[who].head != t || (tokens[deed].head != t && tokens[deed].head != said)) continue;
    while (start > said + 1 && (tokens[start - 1].head == t || tokens[start - 1].head == who)) start--;
    if (start != said + 1) continue;
    for (uint32_t k = start; k < who; k++)
      if (tokens[k].head == t) tokens[k].head = who;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBZ;
    tokens[t].deprel = DEP_CCOMP;
    tokens[who].deprel = DEP_NSUBJ;
    tokens[deed].head = t;
    tokens[deed].deprel = DEP_XCOMP;
  }
}
