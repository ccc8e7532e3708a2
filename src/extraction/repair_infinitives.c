/*
 * repair_infinitives.c - bare verbs that are taken for nouns, adjectives or parts of a name: after "to", after an auxiliary and after
 * what "help" and its like act upon, only a verb can stand before a phrase that has no other place.
 *   "agreed to coach Malmo United" -> what was agreed is to coach
 *   "will not fine Acme"           -> to fine is what it won't do
 *   "helped Ann Lee sue Acme"      -> Ann sues
 */
#include "extraction/repair.h"

static bool lower_word(const Token *t) { return t->form.len > 1 && t->form.at[0] >= 'a' && t->form.at[0] <= 'z'; }

/* A verb in its bare form: "sue", "fine", "coach". */
static bool bare_verb(const Reading *r, const Token *t)
{
  return lower_word(t) && (lex_has(r->extractor->frames, t->form) || lex_has(r->extractor->verbs, t->form));
}

static bool name_is_same(const Reading *r, uint32_t a, uint32_t b) { return name_of(r, a) != NO_TOKEN && name_of(r, a) == name_of(r, b); }

static bool opens_phrase(const Token *t)
{
  return t->upos == UPOS_DET || t->xpos == XPOS_CD || t->xpos == XPOS_PRPS || (t->upos == UPOS_PROPN && token_is_capitalized(t)) || (t->upos == UPOS_PRON && t->xpos == XPOS_PRP);
}

/* The last token of the phrase that begins at `first`: its determiners, adjectives, numbers and nouns. */
static uint32_t phrase_end(const Token *tokens, uint32_t len, uint32_t first)
{
  uint32_t last = first;
  while (last + 1 < len) {
    const Token *next = &tokens[last + 1];
    bool within = token_is_noun(next) || next->upos == UPOS_ADJ || next->xpos == XPOS_CD || next->xpos == XPOS_POS || next->upos == UPOS_DET;
    if (!within || (next->upos == UPOS_DET && token_is_noun(&tokens[last]))) break;
    last++;
  }
  return last;
}

/* The word becomes a bare verb below `over` ("to": its mark, NO_TOKEN where there is none), and the phrase behind it its object. */
static void open_verb(const Reading *r, Token *tokens, uint32_t word, uint32_t over, uint32_t to, Deprel rel)
{
  uint32_t last = phrase_end(tokens, r->len, word + 1), object = NO_TOKEN;
  for (uint32_t k = word + 1; k <= last; k++) {
    if (inside(tokens[k].head, word + 1, last)) continue;
    if (object == NO_TOKEN || tokens[object].upos == UPOS_DET || (token_is_noun(&tokens[k]) && name_of(r, k) != name_of(r, object))) object = k;
  }
  if (object == NO_TOKEN) return;
  for (uint32_t k = word + 1; k <= last; k++)                             /* "the Daily" of "sue the Daily Herald" */
    if (k != object && !inside(tokens[k].head, word + 1, last)) {
      tokens[k].head = object;
      if (k > object) tokens[k].deprel = DEP_FLAT;
    }
  for (uint32_t k = 0; k < r->len; k++) {
    if (k == word || k == to) continue;
    bool before = k < word && tokens[k].head == object, behind = k > last && tokens[k].head == object && tokens[k].deprel == DEP_CONJ;
    if (before && !behind && tokens[k].head != over) tokens[k].head = word;
  }
  uint32_t n = name_of(r, word);                                          /* "Ann Lee [sue]" */
  if (n != NO_TOKEN && r->names[n].last == word && r->names[n].first < word) r->names[n].last = word - 1;
  else if (n != NO_TOKEN && r->names[n].first == word && r->names[n].last > word) r->names[n].first = word + 1;
  tokens[object].head = word;
  tokens[object].deprel = DEP_OBJ;
  tokens[word].upos = UPOS_VERB;
  tokens[word].xpos = XPOS_VB;
  tokens[word].lemma = tokens[word].form;
  if (over != NO_TOKEN) {
    tokens[word].head = over;
    tokens[word].deprel = rel;
  }
  if (to == NO_TOKEN) return;
  tokens[to].head = word;
  tokens[to].deprel = DEP_MARK;
  tokens[to].xpos = XPOS_TO;
  tokens[to].upos = UPOS_PART;
}

/* Does the infinitive behind the word belong to it: "threatened to", "is going to", "the decision to"? */
static bool awaits_infinitive(const Reading *r, const Token *tokens, uint32_t t)
{
  if (tokens[t].upos == UPOS_VERB || tokens[t].upos == UPOS_ADJ || tokens[t].upos == UPOS_AUX) return str_is(tokens[t].lemma, "go") ? tokens[t].xpos == XPOS_VBG : known_to_govern(r, &tokens[t]);
  const LexEntry *noun = tokens[t].upos == UPOS_NOUN ? lex_find(r->extractor->nouns, tokens[t].lemma) : NULL;
  return noun && str_find(noun->field[0], STR("clause")) != SIZE_MAX;
}

/* "is to fine Acme", with "fine" for an adjective, "to" for a preposition or the infinitive for a noun: what is planned. */
static bool open_behind_be(Reading *r, Token *tokens, uint32_t t, uint32_t be)
{
  if (!str_is(tokens[be].lemma, "be") || tokens[be].upos != UPOS_AUX || be + 2 != t || !bare_verb(r, &tokens[t])) return false;
  uint32_t last = phrase_end(tokens, r->len, t + 1), object = outer_head(tokens, r->len, t + 1, last);
  if (object == NO_TOKEN || tokens[object].upos == UPOS_DET) return false;
  bool below = tokens[t].head == object && tokens[be].head == object;
  if (!below && !(tokens[be].head == t && tokens[object].head == t)) return false;
  if (below) {
    tokens[t].head = tokens[object].head;
    tokens[t].deprel = tokens[object].deprel;
  }
  open_verb(r, tokens, t, NO_TOKEN, t - 1, DEP_XCOMP);
  return true;
}

/* "agreed to coach Malmo United", "declined to fine Acme", with "coach" and "fine" for what Malmo and Acme are: a word that may be a verb,
 * between a "to" that must open a clause and a phrase that needs a verb. */
void infinitives_open(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t to = t - 1, over = t - 2;
    if (tokens[t].upos == UPOS_VERB || !str_is(tokens[to].form, "to") || !lower_word(&tokens[t]) || !opens_phrase(&tokens[t + 1])) continue;
    if (!token_is_noun(&tokens[t]) && tokens[t].upos != UPOS_ADJ) continue;
    if (tokens[over].upos == UPOS_ADV && over > 0) over--;
    if (open_behind_be(r, tokens, t, over)) continue;
    uint32_t who = over;                                                    /* "urged Ann to coach Malmo United" */
    while (deprel_base(tokens[who].deprel) == DEP_FLAT && tokens[who].head < who) who = tokens[who].head;
    uint32_t orders = tokens[who].deprel == DEP_OBJ || tokens[who].deprel == DEP_IOBJ ? tokens[who].head : NO_TOKEN;
    if (orders < who && in_class(r, &tokens[orders], "order let force")) over = orders;
    bool only = tokens[over].upos == UPOS_VERB && in_class(r, &tokens[over], "wish plan fail promise oblige order let force") && tokens[t].xpos == XPOS_NN;   /* "hopes to coach Ann" */
    if (!only && !(bare_verb(r, &tokens[t]) && awaits_infinitive(r, tokens, over))) continue;
    bool noun = tokens[over].upos == UPOS_NOUN;
    open_verb(r, tokens, t, over, to, noun ? DEP_ACL : DEP_XCOMP);
  }
}

/* "did back Ann", with "did" for what is done: it is the auxiliary. */
static void lower_do(Token *tokens, uint32_t len, uint32_t did, uint32_t verb)
{
  for (uint32_t k = 0; k < len; k++)
    if (tokens[k].head == did && k != verb) tokens[k].head = verb;
  tokens[verb].head = tokens[did].head;
  tokens[verb].deprel = tokens[did].deprel;
  tokens[did].head = verb;
  tokens[did].deprel = DEP_AUX;
  tokens[did].upos = UPOS_AUX;
}

/* "will not fine Acme", "did sue the firm", with the verb for an adjective or a name: behind an auxiliary that takes a bare verb. */
void infinitives_follow_auxiliaries(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t aux = t - 1;
    if (tokens[t].upos == UPOS_VERB || tokens[t].upos == UPOS_AUX || !bare_verb(r, &tokens[t]) || !opens_phrase(&tokens[t + 1])) continue;
    while (aux > 0 && (tokens[aux].upos == UPOS_ADV || tokens[aux].upos == UPOS_PART) && tokens[aux].xpos != XPOS_TO && tokens[aux].xpos != XPOS_POS) aux--;
    bool modal = tokens[aux].xpos == XPOS_MD, did = str_is(tokens[aux].lemma, "do");
    bool word = token_is_noun(&tokens[t]) || tokens[t].upos == UPOS_ADV;
    if (did && word && aux + 1 == t && tokens[t + 1].xpos != XPOS_CD && tokens[aux].upos == UPOS_VERB && tokens[aux].xpos != XPOS_VBG && (tokens[t].head == aux || (tokens[t].head < r->len && tokens[tokens[t].head].head == aux))) {   /* "did chair the panel" */
      open_verb(r, tokens, t, aux, NO_TOKEN, DEP_XCOMP);
      if (tokens[t].upos == UPOS_VERB) lower_do(tokens, r->len, aux, t);
      continue;
    }
    if ((!modal && !did) || tokens[aux].head != t || tokens[aux].upos != UPOS_AUX) continue;
    open_verb(r, tokens, t, NO_TOKEN, NO_TOKEN, DEP_XCOMP);
  }
}

/* "helped Ann Lee sue Acme", "helped the police arrest Bob", with the verb for a part of the name or for what is helped: between who is
 * helped and a phrase that has no other place stands what they do. */
void infinitives_part_helped(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"help", "let", "make", "see", "watch"};
  for (uint32_t help = 1; help + 3 < r->len; help++) {
    if (tokens[help].upos != UPOS_VERB || !listed(tokens[help].lemma, verbs, COUNT_OF(verbs)) || (!token_is_noun(&tokens[help + 1]) && !opens_phrase(&tokens[help + 1]))) continue;
    uint32_t word = help + 2, end = help + 9 < r->len ? help + 9 : r->len;
    while (word + 1 < end && !((token_is_noun(&tokens[word - 1]) || (tokens[word - 1].upos == UPOS_ADJ && tokens[word - 2].upos == UPOS_DET)) && bare_verb(r, &tokens[word]) && opens_phrase(&tokens[word + 1])) &&
           (token_is_noun(&tokens[word]) || tokens[word].upos == UPOS_ADJ)) word++;
    if (word + 1 >= end || (!token_is_noun(&tokens[word - 1]) && tokens[word - 1].upos != UPOS_ADJ) || !bare_verb(r, &tokens[word]) || !opens_phrase(&tokens[word + 1])) continue;
    bool helps = str_is(tokens[help].lemma, "help") || str_is(tokens[help].lemma, "let");
    if (!helps && tokens[word - 1].upos != UPOS_PROPN) continue;
    Deprel rel = deprel_base(tokens[word].deprel);
    if (tokens[word].upos == UPOS_VERB && tokens[word].head == help && (rel == DEP_XCOMP || rel == DEP_CCOMP)) continue;
    if (tokens[word].upos == UPOS_DET || tokens[word].upos == UPOS_ADP || tokens[word].upos == UPOS_AUX || tokens[word].upos == UPOS_PRON) continue;
    open_verb(r, tokens, word, help, NO_TOKEN, DEP_XCOMP);
    uint32_t who = NO_TOKEN;
    for (uint32_t k = help + 1; k < word; k++)
      if (!inside(tokens[k].head, help + 1, word - 1) && tokens[k].upos != UPOS_DET && (who == NO_TOKEN || !name_is_same(r, who, k))) who = k;
    if (who == NO_TOKEN) continue;
    for (uint32_t k = help + 1; k < word; k++)
      if (k != who && !inside(tokens[k].head, help + 1, word - 1)) {
        tokens[k].head = who;
        if (k > who) tokens[k].deprel = DEP_FLAT;
      }
    tokens[who].head = help;
    tokens[who].deprel = DEP_OBJ;
  }
}

/* "The rebels are set to capture the town", with "set" for what is done to them: they are ready. */
void infinitives_settle_ready(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    uint32_t open = kid_of(tokens, r->len, t, DEP_XCOMP);
    if (open == NO_TOKEN) open = kid_of(tokens, r->len, t, DEP_ADVCL);
    if (!str_is(tokens[t].form, "set") || open == NO_TOKEN || open < t || tokens[t + 1].xpos != XPOS_TO || tokens[t + 1].head != open) continue;
    uint32_t be = kid_of(tokens, r->len, t, DEP_AUX_PASS), who = kid_of(tokens, r->len, t, DEP_NSUBJ_PASS);
    if (be == NO_TOKEN || be > t || kid_of(tokens, r->len, t, DEP_OBL_AGENT) != NO_TOKEN) continue;
    tokens[t].upos = UPOS_ADJ;
    tokens[t].xpos = XPOS_JJ;
    tokens[t].lemma = tokens[t].form;
    tokens[be].deprel = DEP_COP;
    tokens[open].deprel = DEP_XCOMP;
    if (who != NO_TOKEN) tokens[who].deprel = DEP_NSUBJ;
  }
}

/* "allowed Ann to found a firm", with "found" for a past: behind "to" it is none. */
void infinitives_mend_forms(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t over = tokens[t].head, to = t - 1, object = kid_of(tokens, r->len, t, DEP_OBJ);
    bool bare = tokens[t].xpos == XPOS_NN && tokens[to].xpos == XPOS_TO && tokens[to].head == t && tokens[to].deprel == DEP_MARK && object != NO_TOKEN && object > t && lower_word(&tokens[t]);
    if (bare) {                                                              /* "is to license three casinos" */
      tokens[t].upos = UPOS_VERB;
      tokens[t].xpos = XPOS_VB;
      tokens[t].lemma = tokens[t].form;
    }
    if (tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VBD || tokens[to].xpos != XPOS_TO || tokens[to].head != t) continue;
    tokens[t].xpos = XPOS_VB;
    uint32_t who = over < r->len ? kid_of(tokens, r->len, over, DEP_IOBJ) : NO_TOKEN;
    if (who == NO_TOKEN && over < r->len) who = kid_of(tokens, r->len, over, DEP_OBJ);
    if (tokens[t].deprel != DEP_ADVCL || who == NO_TOKEN || who > t || !in_class(r, &tokens[over], "order let force promise")) continue;
    tokens[t].deprel = DEP_XCOMP;
    tokens[who].deprel = DEP_OBJ;
  }
}

/* "declined to fine Vega Corp.", with the firm for a second thing of the verb above: what stands right behind an infinitive that needs an
 * object is one. */
void infinitives_take_objects(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t first = r->names[n].first, top = outer_head(tokens, r->len, first, r->names[n].last), verb = first ? first - 1 : 0;
    if (r->names[n].type == ENTITY_DATE || r->names[n].type == ENTITY_QUANTITY || top == NO_TOKEN || first < 3) continue;
    while (verb > 0 && tokens[verb].head == top && tokens[verb].upos == UPOS_DET) verb--;
    uint32_t over = tokens[verb].head;
    if (tokens[verb].upos != UPOS_VERB || tokens[verb].xpos != XPOS_VB || over >= verb || tokens[top].head != over || case_before(tokens, top) != NO_TOKEN) continue;
    Deprel rel = deprel_base(tokens[top].deprel);
    if ((rel != DEP_OBL && rel != DEP_OBJ) || tokens[over].upos != UPOS_VERB || tokens[verb].deprel != DEP_XCOMP || kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    tokens[top].head = verb;
    tokens[top].deprel = DEP_OBJ;
  }
}

/* "refused him leave to appeal", with "leave" for what he was to do: what he did not get. */
static void name_leave(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const verbs[] = {"refuse", "grant", "give", "deny", "seek"};
  uint32_t verb = tokens[t].head, whom = verb < t ? kid_of(tokens, r->len, verb, DEP_OBJ) : NO_TOKEN, deed = kid_of(tokens, r->len, t, DEP_XCOMP);
  if (!str_is(tokens[t].form, "leave") || tokens[t].deprel != DEP_XCOMP || verb >= t || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || tokens[t - 1].xpos == XPOS_TO || deed != t + 2) return;
  if (whom < t && whom > verb) tokens[whom].deprel = DEP_IOBJ;
  tokens[t].upos = UPOS_NOUN;
  tokens[t].xpos = XPOS_NN;
  tokens[t].deprel = DEP_OBJ;
  tokens[deed].deprel = DEP_ACL;
}

/* "took him to court", "sold it to HURST", with a deed for where it goes: in a sentence with small letters capitals spell a name. */
static void name_goal(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const verbs[] = {"take", "bring", "go", "haul", "drag", "come", "return"};
  uint32_t verb = tokens[t].head, to = t - 1;
  if (tokens[t].xpos != XPOS_VB || !str_is(tokens[to].form, "to") || verb >= to || tokens[verb].upos != UPOS_VERB || kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN) return;
  bool spelt = tokens[t].form.len > 2, others = false;
  for (size_t i = 0; spelt && i < tokens[t].form.len; i++) spelt = tokens[t].form.at[i] >= 'A' && tokens[t].form.at[i] <= 'Z';
  for (uint32_t k = 0; spelt && !others && k < r->len; k++) others = tokens[k].upos == UPOS_VERB && k != t && lower_word(&tokens[k]);
  if (!(spelt && others) && !(str_is(tokens[t].form, "court") && listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)))) return;
  tokens[t].upos = spelt ? UPOS_PROPN : UPOS_NOUN;
  tokens[t].xpos = spelt ? XPOS_NNP : XPOS_NN;
  tokens[t].lemma = tokens[t].form;
  tokens[t].deprel = DEP_OBL;
  tokens[to].upos = UPOS_ADP;
  tokens[to].xpos = XPOS_IN;
  tokens[to].deprel = DEP_CASE;
  for (uint32_t k = t + 1; k < r->len; k++)
    if (tokens[k].head == t && deprel_base(tokens[k].deprel) == DEP_OBL) tokens[k].head = verb;
}

/* "allowed the commission to blame Bob", with the clause for a description of the commission, and "forced Vega Corp. to pay", with the firm for
 * what is forced out: the verb has somebody and what he may, must or shall do. */
void infinitives_raise_allowed(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    name_leave(r, tokens, t);
    name_goal(r, tokens, t);
    uint32_t to = t - 1, who = tokens[t].head;
    if (tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VB || tokens[to].xpos != XPOS_TO || tokens[to].head != t) continue;
    if (tokens[t].deprel == DEP_ACL && who < to && tokens[who].deprel == DEP_OBJ) {
      const LexEntry *noun = lex_find(r->extractor->nouns, tokens[who].lemma);
      uint32_t verb = tokens[who].head;
      bool clause = noun && str_find(noun->field[0], STR("clause")) != SIZE_MAX;
      if (clause || verb >= who || who + 1 != to || !in_class(r, &tokens[verb], "let force order") || kid_of(tokens, r->len, verb, DEP_XCOMP) != NO_TOKEN) continue;
      if (!str_is(tokens[verb].lemma, "allow") && !str_is(tokens[verb].lemma, "permit") && !str_is(tokens[verb].lemma, "enable") && !str_is(tokens[verb].lemma, "force") && !str_is(tokens[verb].lemma, "urge") && !str_is(tokens[verb].lemma, "ask")) continue;
      tokens[t].head = verb;
      tokens[t].deprel = DEP_XCOMP;
    } else if (tokens[t].deprel == DEP_ADVCL && who < to && in_class(r, &tokens[who], "let force order")) {
      uint32_t open = kid_of(tokens, r->len, who, DEP_XCOMP);
      if (open == NO_TOKEN || open < who || open + 1 != to || !token_is_noun(&tokens[open]) || kid_of(tokens, r->len, who, DEP_OBJ) != NO_TOKEN || case_before(tokens, open) != NO_TOKEN) continue;
      tokens[open].deprel = DEP_OBJ;
      tokens[t].deprel = DEP_XCOMP;
    } else if (tokens[t].deprel == DEP_ADVCL && who < to && in_class(r, &tokens[who], "let force order think")) {       /* "expect his nephew, Carl, to take over" */
      uint32_t object = kid_of(tokens, r->len, who, DEP_OBJ), name = object == NO_TOKEN ? NO_TOKEN : kid_of(tokens, r->len, object, DEP_APPOS);
      if (name == NO_TOKEN || name < object || name > to || tokens[to - 1].xpos != XPOS_COMMA || kid_of(tokens, r->len, who, DEP_XCOMP) != NO_TOKEN) continue;
      tokens[t].deprel = DEP_XCOMP;
    }
  }
}

/* "the firm that Ann helped build", with the firm for what was helped: it is what was built. */
void infinitives_lower_objects(Reading *r, Token *tokens)
{
  for (uint32_t help = 2; help + 1 < r->len; help++) {
    uint32_t object = kid_of(tokens, r->len, help, DEP_OBJ), verb = kid_of(tokens, r->len, help, DEP_XCOMP);
    if (!str_is(tokens[help].lemma, "help") || tokens[help].deprel != DEP_ACL_RELCL || object == NO_TOKEN || object > help || verb != help + 1 || tokens[verb].xpos != XPOS_VB) continue;
    if (kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN && (tokens[object].xpos == XPOS_WDT || tokens[object].xpos == XPOS_WP)) tokens[object].head = verb;
  }
}

/* "had no troops to withdraw", with "had" for a duty: what stands between is what there was to withdraw. */
void infinitives_lower_to_objects(Reading *r, Token *tokens)
{
  for (uint32_t have = 0; have + 3 < r->len; have++) {
    uint32_t object = tokens[have].upos == UPOS_VERB && str_is(tokens[have].lemma, "have") ? kid_of(tokens, r->len, have, DEP_OBJ) : NO_TOKEN;
    uint32_t verb = object == NO_TOKEN || object < have ? NO_TOKEN : kid_of(tokens, r->len, have, DEP_XCOMP);
    if (verb == NO_TOKEN || verb != object + 2 || tokens[object + 1].xpos != XPOS_TO || tokens[verb].xpos != XPOS_VB || tokens[object].upos != UPOS_NOUN) continue;
    tokens[verb].head = object;
    tokens[verb].deprel = DEP_ACL;
  }
}

/* "an offer from Acme, acting together with Bolt, to buy it", with the infinitive for what they act for: what the offer is to do, and who acts
 * is the one before the comma. */
static uint32_t pass_aside(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t to = t - 1, aside = tokens[t].head, verb = aside < to ? tokens[aside].head : NO_TOKEN;
  if (tokens[to - 1].xpos != XPOS_COMMA || verb >= aside || tokens[aside].xpos != XPOS_VBG || tokens[aside - 1].xpos != XPOS_COMMA || tokens[aside].deprel != DEP_ADVCL) return NO_TOKEN;
  uint32_t noun = kid_of(tokens, r->len, verb, DEP_OBJ), from = noun < aside ? kid_of(tokens, r->len, noun, DEP_NMOD) : NO_TOKEN;
  if (from == NO_TOKEN || from + 2 != aside) return NO_TOKEN;
  tokens[aside].head = from;
  tokens[aside].deprel = DEP_ACL;
  return verb;
}

/* "approved an application from Acme to build a plant", "got an offer to lead the unit", with the infinitive for a purpose or for what the offer
 * does: what is offered, asked or allowed. */
void infinitives_hang_on_offers(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"offer", "bid", "proposal", "approach", "application", "invitation", "request", "permission", "approval", "clearance", "license", "licence", "go-ahead", "light", "warrant"};
  static const char *const verbs[] = {"get", "obtain", "receive", "win", "secure", "approve", "reject", "grant", "file", "submit", "give"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t to = t - 1, verb = tokens[t].head;
    if (tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VB || tokens[to].xpos != XPOS_TO || tokens[to].head != t || (tokens[t].deprel != DEP_ADVCL && tokens[t].deprel != DEP_XCOMP)) continue;
    if (verb < to && tokens[verb].xpos == XPOS_VBG && tokens[t].deprel == DEP_ADVCL && pass_aside(r, tokens, t) != NO_TOKEN) verb = tokens[tokens[tokens[verb].head].head].head;
    uint32_t noun = verb < to && tokens[verb].upos == UPOS_VERB ? kid_of(tokens, r->len, verb, DEP_OBJ) : NO_TOKEN;
    if (noun == NO_TOKEN || str_is(tokens[verb].lemma, "use") || noun < verb || noun > to || tokens[noun].upos != UPOS_NOUN || !listed(tokens[noun].lemma, nouns, COUNT_OF(nouns))) continue;
    uint32_t from = kid_of(tokens, r->len, noun, DEP_NMOD);
    bool beside = noun + 1 == to ? listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) : from != NO_TOKEN && from < to && from > noun;
    if (!beside) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_ACL;
  }
}
