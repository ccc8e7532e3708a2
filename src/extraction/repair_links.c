/*
 * repair_links.c - what hangs on a neighbour of the word that it belongs to: the doer of a passive, whom a suspicion is about, which noun a "that" means.
 * Method: each pass knows one pair of words of which only one can bear the third: a firm has no "by", a passive lacks one; a comma parts two objects.
 *   "was succeeded as head of Acme by Ann Lee" -> she did it, not Acme's Ann Lee
 */
#include "extraction/repair.h"

/* "was arrested on suspicion of bribing Ann": suspected of bribing her, as if it said "for bribing Ann". */
void links_suspected(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"suspicion", "charge", "count", "allegation", "accusation"};
  for (uint32_t t = 2; t + 2 < r->len; t++) {
    uint32_t verb = tokens[t].head, on = case_before(tokens, t), deed = t + 2;
    if (tokens[t].upos != UPOS_NOUN || !listed(tokens[t].lemma, nouns, COUNT_OF(nouns)) || deprel_base(tokens[t].deprel) != DEP_OBL || verb >= t || tokens[verb].upos != UPOS_VERB) continue;
    if (on == NO_TOKEN || !str_is(tokens[on].form, "on") || !str_is(tokens[t + 1].form, "of")) continue;
    if (tokens[deed].upos == UPOS_ADV) deed++;
    if (deed >= r->len || tokens[deed].xpos != XPOS_VBG || tokens[deed].head != t || tokens[deed].upos != UPOS_VERB) continue;
    tokens[deed].head = verb;
    tokens[deed].deprel = DEP_ADVCL;
    tokens[on].head = deed;
    tokens[on].deprel = DEP_MARK;
    for (uint32_t k = on + 1; k <= t + 1; k++) {
      tokens[k].head = on;
      tokens[k].deprel = DEP_FIXED;
    }
  }
}

/* "announced her resignation as head of Acme", "blocked the appointment of Ann as judge": as what belongs to the noun and to no announcing. */
void links_offices(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"resignation", "appointment", "election", "re-election", "nomination", "selection", "dismissal", "removal", "ouster", "reappointment", "tenure", "stint", "term"};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, as = case_before(tokens, t);
    if (deprel_base(tokens[t].deprel) != DEP_OBL || verb >= t || tokens[verb].upos != UPOS_VERB || as == NO_TOKEN || as == 0 || !str_is(tokens[as].form, "as") || !names_role(r, &tokens[t])) continue;
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (object == NO_TOKEN || object < verb || object > as || !listed(tokens[object].lemma, nouns, COUNT_OF(nouns)) || !descends(tokens, r->len, as - 1, object)) continue;
    tokens[t].head = object;
    tokens[t].deprel = DEP_NMOD;
  }
}

/* "was succeeded as chairman of Acme by Ann Lee", with the firm for hers: no firm and no office is anybody's by "by"; a passive lacks its doer. "ruled in
 * favour of Acme against Bolt", with "against Bolt" for a part of Acme: it is of the ruling. */
void links_from_names(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t holder = tokens[t].head, by = case_before(tokens, t);
    if (tokens[t].deprel != DEP_NMOD || holder >= t || by == NO_TOKEN || by <= holder || !token_is_noun(&tokens[t])) continue;
    uint32_t n = name_of(r, holder);
    bool doer = str_is(tokens[by].form, "by"), against = str_is(tokens[by].form, "against");
    if (!doer && !against) continue;
    bool favour = against && (str_is(tokens[holder].form, "favour") || str_is(tokens[holder].form, "favor"));
    bool firm = favour || (n != NO_TOKEN && (r->names[n].type == ENTITY_ORGANIZATION || r->names[n].type == ENTITY_PLACE || r->names[n].type == ENTITY_PERSON));
    if (!firm && !(doer && tokens[holder].upos == UPOS_NOUN && names_role(r, &tokens[holder]))) continue;
    uint32_t verb = holder;
    for (unsigned steps = 0; steps < 6 && verb < r->len && tokens[verb].upos != UPOS_VERB; steps++) {
      if (doer && verb != holder && tokens[verb].upos == UPOS_NOUN && lex_has(r->extractor->nominals, tokens[verb].lemma)) verb = r->len;          /* "the purchase of Acme by Bolt" */
      else verb = tokens[verb].head;
    }
    if (verb >= holder || tokens[verb].upos != UPOS_VERB) continue;
    if (doer && (tokens[verb].xpos != XPOS_VBN || kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN)) continue;
    tokens[t].head = verb;
    tokens[t].deprel = doer ? DEP_OBL_AGENT : DEP_OBL;
  }
}

/* "bought from Acme two plants", "acquired from Golden Star various parcels of land", with the plants for a time or for what Golden Star is: what one
 * got stands behind whom one got it from. */
void links_got_from(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"buy", "acquire", "purchase", "receive", "obtain", "get", "win", "take", "lease", "rent", "borrow", "inherit", "secure", "order", "import"};
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t first = r->names[n].first, last = r->names[n].last, from = first ? first - 1 : 0, verb = from ? from - 1 : 0, start = last + 1;
    if (from < 2 || start >= r->len || r->names[n].type == ENTITY_DATE || r->names[n].type == ENTITY_QUANTITY || !str_is(tokens[from].form, "from")) continue;
    if (tokens[verb].upos != UPOS_VERB || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN) continue;
    uint32_t thing = start;
    while (thing < r->len && thing < start + 6 && (tokens[thing].upos == UPOS_NUM || tokens[thing].upos == UPOS_DET || tokens[thing].upos == UPOS_ADJ || tokens[thing].xpos == XPOS_PRPS)) thing++;
    if (thing == start || thing >= r->len || tokens[thing].upos != UPOS_NOUN || tokens[start].form.at[0] < '0' || (tokens[start].form.at[0] >= 'A' && tokens[start].form.at[0] <= 'Z')) continue;
    while (thing + 1 < r->len && tokens[thing].head == thing + 1 && tokens[thing + 1].upos == UPOS_NOUN) thing++;       /* "two power plants" */
    const LexEntry *noun = lex_find(r->extractor->nouns, tokens[thing].lemma);
    if ((noun && str_find(noun->field[0], STR("time")) != SIZE_MAX) || tokens[thing].head != verb || deprel_base(tokens[thing].deprel) != DEP_OBL) continue;
    uint32_t giver = outer_head(tokens, r->len, first, last);
    if (giver == NO_TOKEN || (tokens[giver].head != verb && tokens[giver].head != thing)) continue;
    tokens[from].head = giver;
    tokens[giver].head = verb;
    tokens[giver].deprel = DEP_OBL;
    tokens[thing].deprel = DEP_OBJ;
  }
}

/* "The firm for which Bob Stone worked, Acme Partners, failed", with the firm's name for an object of a verb that has its own: it is the firm's. */
void links_named_behind(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t t = outer_head(tokens, r->len, r->names[n].first, r->names[n].last), verb = t == NO_TOKEN ? NO_TOKEN : tokens[t].head;
    if (verb >= r->len || tokens[t].deprel != DEP_OBJ || r->names[n].first < 2 || tokens[r->names[n].first - 1].xpos != XPOS_COMMA || r->names[n].first != verb + 2) continue;
    if (tokens[verb].deprel != DEP_ACL_RELCL || tokens[verb].head >= verb || tokens[tokens[verb].head].upos != UPOS_NOUN) continue;
    if (r->names[n].last + 1 >= r->len || tokens[r->names[n].last + 1].xpos != XPOS_COMMA) continue;
    tokens[t].head = tokens[verb].head;
    tokens[t].deprel = DEP_APPOS;
  }
}

/* "bought the newspaper Dawn", "controlled by the brothers Carl and Bob Stone", with the name for a second argument: it is what the noun is called. */
static void close_named(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t n = name_of(r, t), verb = tokens[t].head, noun = t - 1;
  if (n == NO_TOKEN ? tokens[t].upos != UPOS_PROPN : r->names[n].first != t || r->names[n].type == ENTITY_DATE) return;
  if (verb >= noun || tokens[noun].head != verb || tokens[noun].deprel != tokens[t].deprel) return;
  if ((tokens[t].deprel != DEP_OBJ && tokens[t].deprel != DEP_OBL_AGENT) || tokens[noun].upos != UPOS_NOUN || kid_of(tokens, r->len, noun, DEP_DET) == NO_TOKEN || case_before(tokens, t) != NO_TOKEN) return;
  tokens[t].head = noun;
  tokens[t].deprel = DEP_FLAT;
}

/* "bar Kestrel from selling the Falcon 3, a chip that it unveiled", with two objects: what follows the comma describes the first. */
void links_second_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    close_named(r, tokens, t);
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_OBJ || verb >= t || tokens[t].upos != UPOS_NOUN) continue;
    uint32_t first = phrase_start(tokens, t), object = NO_TOKEN;
    for (uint32_t k = verb + 1; k < t; k++)
      if (tokens[k].head == verb && (tokens[k].deprel == DEP_OBJ || tokens[k].deprel == DEP_IOBJ)) object = k;
    if (object == NO_TOKEN || first < 1 || tokens[first - 1].xpos != XPOS_COMMA || tokens[first].upos != UPOS_DET || !descends(tokens, r->len, first - 2, object)) continue;
    if (kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN || kid_of(tokens, r->len, object, DEP_APPOS) != NO_TOKEN) continue;        /* "awarded his firm, Acme, a contract" */
    if (tokens[object].deprel == DEP_IOBJ) tokens[object].deprel = DEP_OBJ;
    tokens[t].head = object;
    tokens[t].deprel = DEP_APPOS;
  }
}

/* "was seen leaving the room by a colleague", with the colleague for how it was left: who saw it. */
void links_witnesses(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"see", "spot", "find", "catch", "film", "photograph", "observe", "hear"};
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t deed = tokens[t].head, by = case_before(tokens, t);
    if (by == NO_TOKEN || !str_is(tokens[by].form, "by") || deed >= by || tokens[deed].xpos != XPOS_VBG || deprel_base(tokens[t].deprel) != DEP_OBL) continue;
    uint32_t verb = tokens[deed].head, n = name_of(r, t);
    bool person = (n != NO_TOKEN && (r->names[n].type == ENTITY_PERSON || r->names[n].type == ENTITY_ORGANIZATION)) || (tokens[t].upos == UPOS_NOUN && names_role(r, &tokens[t])) || str_is(tokens[t].lemma, "police");
    if (verb >= deed || !person || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL_AGENT;
    if (tokens[deed].deprel == DEP_XCOMP) tokens[deed].deprel = DEP_ADVCL;
  }
}

/* "was arrested in May and extradited to Spain", "and held at a prison", with "extradited" for what he did: what nearly always is done to somebody, without an object. */
void links_second_passives(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t first = tokens[t].head;
    if (tokens[t].deprel != DEP_CONJ || tokens[t].xpos != XPOS_VBD || tokens[t].upos != UPOS_VERB || !either_past(&tokens[t]) || first >= t || kid_of(tokens, r->len, first, DEP_AUX_PASS) == NO_TOKEN) continue;
    const LexEntry *frame = lex_find(r->extractor->frames, tokens[t].lemma);
    bool needs = frame && (frame->field[1].len > 2 || (frame->field[1].len == 2 && frame->field[1].at[0] >= '7'));
    bool alone = subject_of(tokens, r->len, t) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_AUX) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_OBJ) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_CCOMP) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_XCOMP) == NO_TOKEN;
    if (needs && alone) tokens[t].xpos = XPOS_VBN;
  }
}

/* "a group of victims that now has 400 members": one has them, and the group is one. "people who paid for flats that were never built", with the people
 * built: the nearest noun is meant where the farther one has its "who". */
void links_relatives(Reading *r, Token *tokens)
{
  static const char *const relatives[] = {"that", "which", "who"};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t noun = tokens[t].head;
    if (tokens[t].deprel != DEP_ACL_RELCL || noun >= t || !token_is_noun(&tokens[noun])) continue;
    uint32_t word = subject_of(tokens, r->len, t);
    if (word == NO_TOKEN || word >= t || word <= noun || !listed(tokens[word].form, relatives, COUNT_OF(relatives))) continue;
    uint32_t near = word - 1, over = tokens[noun].head;
    uint32_t aux = kid_of(tokens, r->len, t, DEP_AUX);
    if (aux == NO_TOKEN) aux = kid_of(tokens, r->len, t, DEP_AUX_PASS);
    if (aux == NO_TOKEN) aux = kid_of(tokens, r->len, t, DEP_COP);
    const Token *finite = aux != NO_TOKEN && aux < t ? &tokens[aux] : &tokens[t];
    bool one = finite->xpos == XPOS_VBZ || str_is(finite->form, "was"), many = finite->xpos == XPOS_VBP || str_is(finite->form, "were");
    if ((one && tokens[near].xpos == XPOS_NNS) || (many && tokens[near].xpos == XPOS_NN)) near = noun;       /* "the group that are" */
    if (near != noun && tokens[near].upos == UPOS_NOUN && str_is(tokens[word].form, "that")) {
      uint32_t up = near;
      while (up < r->len && up > noun && !(tokens[up].deprel == DEP_ACL_RELCL && tokens[up].head == noun)) up = tokens[up].head;
      if (up < r->len && up > noun && up != t) tokens[t].head = near;
      continue;
    }
    uint32_t of = case_before(tokens, noun);
    if (!one || word - 1 != noun || tokens[noun].xpos != XPOS_NNS || tokens[noun].deprel != DEP_NMOD || over >= noun || tokens[over].xpos != XPOS_NN || of == NO_TOKEN || !str_is(tokens[of].form, "of")) continue;
    tokens[t].head = over;
  }
}

/* "won a contract to run the port, beating Bolt", with "beating" for how it is run: what the winner did by it. */
void links_beaten(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"beat", "defeat", "outbid", "edge", "top", "overtake", "surpass"};
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t inner = tokens[t].head;
    if (tokens[t].xpos != XPOS_VBG || tokens[t].deprel != DEP_ADVCL || tokens[t - 1].xpos != XPOS_COMMA || inner >= t || !listed(tokens[t].lemma, verbs, COUNT_OF(verbs)) || tokens[inner].xpos != XPOS_VB) continue;
    uint32_t up = tokens[inner].head;
    if (up < inner && token_is_noun(&tokens[up])) up = tokens[up].head;
    if (up < inner && tokens[up].upos == UPOS_VERB && bears_tense(tokens, r->len, up)) tokens[t].head = up;
  }
}

/* "in neighbouring Tanzania", with "neighbouring" for a verb. */
void links_neighbouring(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 1 < r->len; t++) {
    if (!str_is(tokens[t].form, "neighbouring") && !str_is(tokens[t].form, "neighboring")) continue;
    uint32_t place = t + 1;
    if (tokens[t].upos != UPOS_VERB || tokens[place].upos != UPOS_PROPN) continue;
    while (tokens[place].head > place && tokens[place].head < r->len && tokens[tokens[place].head].upos == UPOS_PROPN) place = tokens[place].head;
    if (tokens[place].head != t) continue;
    uint32_t in = t > 0 && (tokens[t - 1].upos == UPOS_ADP || tokens[t - 1].upos == UPOS_SCONJ) ? t - 1 : NO_TOKEN;
    tokens[place].head = tokens[t].head;
    tokens[place].deprel = in != NO_TOKEN ? (tokens[t].head < r->len && token_is_noun(&tokens[tokens[t].head]) ? DEP_NMOD : DEP_OBL) : tokens[t].deprel;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t) tokens[k].head = place;
    if (in != NO_TOKEN) tokens[in].head = place, tokens[in].deprel = DEP_CASE, tokens[in].upos = UPOS_ADP;
    if (in != NO_TOKEN && str_is(tokens[in].form, "by") && tokens[place].deprel == DEP_OBL && tokens[tokens[place].head].xpos == XPOS_VBN) tokens[place].deprel = DEP_OBL_AGENT;
    tokens[t].head = place;
    tokens[t].deprel = DEP_AMOD;
    tokens[t].upos = UPOS_ADJ;
    tokens[t].xpos = XPOS_JJ;
  }
}

/* "told cheering workers", with "cheering" for what was told: what they were doing. */
void links_told_crowds(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"tell", "address", "greet", "thank", "meet", "disperse"};
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head, noun = t + 1;
    if (tokens[t].xpos != XPOS_VBG || verb + 1 != t || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || tokens[noun].xpos != XPOS_NNS || tokens[noun].head != t || tokens[noun].deprel != DEP_OBJ) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t && k != noun) tokens[k].head = verb;
    tokens[noun].head = verb;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_AMOD;
    tokens[t].upos = UPOS_ADJ;
    tokens[t].xpos = XPOS_JJ;
  }
}

/* "was given a ten-year sentence for killing Ann", with "killing" for a part of the sentence; "is under investigation for bribing her": he did it, or is said to. */
void links_lower_charges(Reading *r, Token *tokens)
{
  static const char *const terms[] = {"sentence", "term", "year", "month", "fine", "penalty", "life"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = tokens[t].head, mark = kid_of(tokens, r->len, t, DEP_MARK);
    if (tokens[t].xpos != XPOS_VBG || tokens[t].deprel != DEP_ACL || noun >= t || mark == NO_TOKEN || !str_is(tokens[mark].form, "for") || mark < noun) continue;
    if (kid_of(tokens, r->len, noun, DEP_COP) != NO_TOKEN && case_before(tokens, noun) != NO_TOKEN) {
      tokens[t].deprel = DEP_ADVCL;
      continue;
    }
    uint32_t verb = tokens[noun].head;
    if (!listed(tokens[noun].lemma, terms, COUNT_OF(terms)) || tokens[noun].deprel != DEP_OBJ || verb >= noun || tokens[verb].upos != UPOS_VERB) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_ADVCL;
  }
}

/* "Acme, whose chief is Bob Stone, makes rails", with him beside Acme: there is a verb between. */
void links_open_whose(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {                                     /* "through its arm, GV, whose boss, Ann Lee, left", with what he did for another clause */
    uint32_t subject = subject_of(tokens, r->len, t), whose = subject < t ? kid_of(tokens, r->len, subject, DEP_NMOD_POSS) : NO_TOKEN;
    if (whose == NO_TOKEN || whose < 2 || whose > subject || tokens[whose].xpos != XPOS_WPS || tokens[whose - 1].xpos != XPOS_COMMA || tokens[t].head >= whose) continue;
    if (tokens[t].deprel != DEP_CCOMP && tokens[t].deprel != DEP_PARATAXIS && tokens[t].deprel != DEP_ADVCL) continue;
    uint32_t noun = whose - 2;
    while ((tokens[noun].deprel == DEP_FLAT || tokens[noun].deprel == DEP_COMPOUND) && tokens[noun].head < whose) noun = tokens[noun].head;
    if (!token_is_noun(&tokens[noun])) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_ACL_RELCL;
  }
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (tokens[t].deprel != DEP_APPOS || tokens[t].head >= t || kid_of(tokens, r->len, t, DEP_COP) == NO_TOKEN || subject >= t) continue;
    uint32_t whose = kid_of(tokens, r->len, subject, DEP_NMOD_POSS);
    if (whose < subject && tokens[whose].xpos == XPOS_WPS) tokens[t].deprel = DEP_ACL_RELCL;
  }
}

/* "Acme's founder and biggest shareholder, Bob Stone, left", "his wife and business partner, Ann Lee": one who is both, not only the second. */
void links_share_bearers(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t t = r->names[n].type == ENTITY_PERSON ? outer_head(tokens, r->len, r->names[n].first, r->names[n].last) : NO_TOKEN;
    uint32_t second = t == NO_TOKEN ? NO_TOKEN : tokens[t].head;
    if (second >= r->len || second > t || tokens[t].deprel != DEP_APPOS || tokens[second].upos != UPOS_NOUN || !names_role(r, &tokens[second])) continue;
    uint32_t first = tokens[second].head;
    while (first < r->len && first < second && tokens[first].deprel == DEP_CONJ) first = tokens[first].head;
    if (tokens[second].deprel != DEP_CONJ || first >= second || tokens[first].upos != UPOS_NOUN || tokens[first].xpos != XPOS_NN || tokens[second].xpos != XPOS_NN || !names_role(r, &tokens[first])) continue;
    if (kid_of(tokens, r->len, first, DEP_APPOS) != NO_TOKEN || tokens[r->names[n].first - 1].xpos != XPOS_COMMA) continue;             /* "our manager (Bob Stone) and engineer (Ann Lee)" */
    if (kid_of(tokens, r->len, second, DEP_DET) != NO_TOKEN || kid_of(tokens, r->len, second, DEP_NMOD_POSS) != NO_TOKEN || kid_of(tokens, r->len, first, DEP_NMOD_POSS) == NO_TOKEN) continue;
    tokens[t].head = first;
  }
}

/* "Court filings list Ann Lee as a director", with a list for what she is: several do it to a name right behind. */
static void read_listing(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const verbs[] = {"list", "name", "link", "cite", "rank", "show", "place", "quote", "report", "note", "trace", "tie", "target", "document", "describe"};
  uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ), whom = kid_of(tokens, r->len, t, DEP_APPOS), n = name_of(r, t + 1);
  if (subject == NO_TOKEN && t > 0 && tokens[t - 1].head == t && tokens[t - 1].deprel == DEP_COMPOUND) subject = t - 1;
  if (tokens[t].upos != UPOS_NOUN || tokens[t].xpos != XPOS_NN || tokens[t].head != NO_TOKEN || !listed(tokens[t].form, verbs, COUNT_OF(verbs)) || subject + 1 != t || tokens[subject].xpos != XPOS_NNS) return;
  if (n == NO_TOKEN || r->names[n].first != t + 1 || whom == NO_TOKEN || !inside(whom, r->names[n].first, r->names[n].last)) return;
  tokens[t].upos = UPOS_VERB;
  tokens[t].xpos = XPOS_VBP;
  tokens[t].lemma = tokens[t].form;
  tokens[subject].deprel = DEP_NSUBJ;
  tokens[whom].deprel = DEP_OBJ;
}

/* "Ann Lee bet against Acme", "Acme accounts for a third of sales", with a noun for what is told: the subject has no other verb. */
void links_read_verbs(Reading *r, Token *tokens)
{
  static const char *const pasts[] = {"bet", "hit", "quit", "split", "cut", "beat"};
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    read_listing(r, tokens, t);
    if (tokens[t].upos != UPOS_NOUN || tokens[t].head != NO_TOKEN || kid_of(tokens, r->len, t, DEP_COP) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_DET) != NO_TOKEN) continue;
    bool past = listed(tokens[t].form, pasts, COUNT_OF(pasts)), accounts = str_is(tokens[t].form, "accounts") && str_is(tokens[t + 1].form, "for");
    uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (subject == NO_TOKEN && accounts) subject = kid_of(tokens, r->len, t, DEP_COMPOUND);
    if ((!past && !accounts) || subject >= t || name_of(r, subject) == NO_TOKEN) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = past ? XPOS_VBD : XPOS_VBZ;
    tokens[t].lemma = past ? tokens[t].form : STR("account");
    tokens[subject].deprel = DEP_NSUBJ;
  }
}

/* "cleared Acme to buy Bolt": Acme may. */
void links_clear(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].xpos != XPOS_VB || tokens[t].deprel != DEP_ADVCL || verb >= t || !str_is(tokens[verb].lemma, "clear") || !str_is(tokens[t - 1].form, "to")) continue;
    if (kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN) tokens[t].deprel = DEP_XCOMP;
  }
}

/* "ordered Acme to pay Bolt", with "to pay" for why it was ordered: what Acme is to do. */
void links_ordered(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].xpos != XPOS_VB || tokens[t].deprel != DEP_ADVCL || verb >= t || tokens[verb].upos != UPOS_VERB || !str_is(tokens[t - 1].form, "to") || tokens[t - 2].upos == UPOS_PUNCT) continue;
    if (!in_class(r, &tokens[verb], "order force") || str_is(tokens[verb].lemma, "make")) continue;
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (object == NO_TOKEN || object < verb || object > t || !descends(tokens, r->len, t - 2, object)) continue;
    uint32_t n = name_of(r, object);
    bool who = n != NO_TOKEN ? r->names[n].type == ENTITY_PERSON || r->names[n].type == ENTITY_ORGANIZATION || r->names[n].type == ENTITY_PLACE : names_role(r, &tokens[object]) || lex_has(r->extractor->organization_words, tokens[object].lemma);
    if (who) tokens[t].deprel = DEP_XCOMP;
  }
}

/* "who had burst into the shop", with "burst" below "had": one verb. */
void links_join_perfects(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t < r->len; t++) {
    uint32_t had = t - 1;
    if (tokens[t].xpos != XPOS_VBN || tokens[t].deprel != DEP_XCOMP || tokens[t].head != had || !str_is(tokens[had].lemma, "have") || tokens[had].upos != UPOS_VERB || kid_of(tokens, r->len, had, DEP_OBJ) != NO_TOKEN) continue;
    make_auxiliary(r, tokens, had, t);
  }
}

/* "Acme and the smaller Bolt, headed by Ann Lee, merged", with both headed by her: one is, the nearest. */
void links_lower_headed(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"head", "lead", "chair", "run", "own", "found", "control"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t first = tokens[t].head, last = NO_TOKEN;
    if (tokens[t].xpos != XPOS_VBN || tokens[t].deprel != DEP_ACL || first >= t || tokens[t - 1].xpos != XPOS_COMMA || !listed(tokens[t].lemma, verbs, COUNT_OF(verbs)) || name_of(r, first) == NO_TOKEN) continue;
    for (uint32_t k = first + 1; k < t - 1; k++)
      if (tokens[k].head == first && tokens[k].deprel == DEP_CONJ) last = k;
    if (last == NO_TOKEN || name_of(r, last) == NO_TOKEN || name_of(r, last) != name_of(r, t - 2)) continue;
    tokens[t].head = last;
  }
}

static bool is_headline(const Reading *r, const Token *tokens) { return r->len > 3 && tokens[r->len - 1].upos != UPOS_PUNCT; }

/* "Acme in talks to buy Bolt", "Bob Stone named Acme chairman", "Police hunt killer of Ann Lee": headlines leave out what makes a clause of them. */
void links_open_headlines(Reading *r, Token *tokens)
{
  static const char *const named[] = {"name", "appoint", "elect", "crown"}, *const seekers[] = {"Police", "Prosecutors", "Detectives", "FBI", "Officers"};
  static const char *const seeks[] = {"hunt", "probe", "quiz", "question", "charge", "arrest", "search", "raid"};
  uint32_t root = root_of(tokens, r->len);
  if (!is_headline(r, tokens) || root >= r->len || !token_is_noun(&tokens[root])) return;
  uint32_t n = name_of(r, root);
  for (uint32_t t = root + 1; t < r->len; t++) {
    uint32_t over = tokens[t].head;
    bool below = over < t && (over == root || (n != NO_TOKEN && inside(over, r->names[n].first, r->names[n].last)));
    if (below && str_is(tokens[t].form, "talks") && case_before(tokens, t) != NO_TOKEN && str_is(tokens[case_before(tokens, t)].form, "in")) {
      uint32_t deed = kid_of(tokens, r->len, t, DEP_ACL);
      if (deed == NO_TOKEN || deed < t || tokens[deed].xpos != XPOS_VB) continue;
      tokens[deed].head = NO_TOKEN;
      tokens[deed].deprel = DEP_ROOT;
      tokens[root].head = tokens[t].head = deed;
      tokens[root].deprel = DEP_NSUBJ;
      tokens[t].deprel = DEP_OBL;
      return;
    }
    uint32_t role = kid_of(tokens, r->len, t, DEP_OBJ);
    bool office = below && n != NO_TOKEN && r->names[n].type == ENTITY_PERSON && tokens[t].upos == UPOS_VERB && tokens[t].deprel == DEP_ACL && listed(tokens[t].lemma, named, COUNT_OF(named)) && role != NO_TOKEN && role > t && names_role(r, &tokens[role]);
    if (!office) continue;
    tokens[t].head = NO_TOKEN;
    tokens[t].deprel = DEP_ROOT;
    tokens[t].xpos = XPOS_VBN;
    tokens[root].head = t;
    tokens[root].deprel = DEP_NSUBJ_PASS;
    tokens[role].deprel = DEP_XCOMP;
    return;
  }
  if (root < 2 || !listed(tokens[0].form, seekers, COUNT_OF(seekers)) || tokens[1].upos != UPOS_NOUN || !listed(tokens[1].form, seeks, COUNT_OF(seeks)) || tokens[1].head != root || tokens[0].head != 1) return;
  tokens[1].upos = UPOS_VERB;
  tokens[1].xpos = XPOS_VBP;
  tokens[1].lemma = tokens[1].form;
  tokens[1].head = NO_TOKEN;
  tokens[1].deprel = DEP_ROOT;
  tokens[0].deprel = DEP_NSUBJ;
  tokens[root].head = 1;
  tokens[root].deprel = DEP_OBJ;
}

/* "won protection from its creditors, led by Acme", "joined the bank, then headed by Ann Lee", with the winner led: they are, who stand beside it. */
void links_lower_led(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"head", "lead", "chair", "own", "control", "back", "direct", "run", "manage", "command", "edit", "govern", "rule"};
  for (uint32_t t = 4; t + 1 < r->len; t++) {
    uint32_t comma = tokens[t - 1].upos == UPOS_ADV && tokens[t - 1].head == t ? t - 2 : t - 1, verb = tokens[t].head, noun = comma - 1;
    if (tokens[t].xpos != XPOS_VBN || tokens[t].deprel != DEP_ADVCL || verb >= noun || tokens[comma].xpos != XPOS_COMMA || !str_is(tokens[t + 1].form, "by") || !listed(tokens[t].lemma, verbs, COUNT_OF(verbs))) continue;
    uint32_t n = name_of(r, noun);
    if (n != NO_TOKEN ? r->names[n].type != ENTITY_ORGANIZATION : tokens[noun].xpos != XPOS_NNS) continue;
    if (n != NO_TOKEN) noun = outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    if (noun == NO_TOKEN || noun < verb || !descends(tokens, r->len, noun, verb)) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_ACL;
  }
}
