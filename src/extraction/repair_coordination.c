/*
 * repair_coordination.c - which words are coordinated, where form or punctuation tells and the parser coordinated others.
 *   "Ann, who denied it and resigned"              -> who denied it also resigned; for the main clause a comma would be missing
 *   "criticism from Acme and a warm welcome from Bolt" -> criticism and a welcome, not Acme and a welcome
 *   "tents and drinking water"                     -> nobody drinks
 */
#include "extraction/repair.h"

static uint32_t first_below(const Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t first = t;
  while (first > 0 && descends(tokens, len, first - 1, t)) first--;
  return first;
}

/* ---- verbs ------------------------------------------------------------------------------------------------------------------ */

/* The relative clause that a comma opened, that none closed, and that ends right before the token `end`. */
static uint32_t open_relative(const Token *tokens, uint32_t len, uint32_t after, uint32_t end)
{
  for (uint32_t up = end, steps = 0; up > after && up < len && steps < 12; up = tokens[up].head, steps++) {
    if (tokens[up].deprel != DEP_ACL_RELCL || !bears_tense(tokens, len, up)) continue;
    uint32_t word = subject_of(tokens, len, up);
    if (word >= up || word < after + 2 || (tokens[word].xpos != XPOS_WP && tokens[word].xpos != XPOS_WDT) || tokens[word - 1].xpos != XPOS_COMMA) continue;
    for (uint32_t k = word; k <= end; k++)
      if (tokens[k].xpos == XPOS_COMMA) return NO_TOKEN;
    return up;
  }
  return NO_TOKEN;
}

/* "The novel follows a boy who leaves home and joins a circus": works tell of what others do. The clause of the boy, which ends right before `end`. */
static uint32_t told_by_work(const Token *tokens, uint32_t len, uint32_t verb, uint32_t end)
{
  static const char *const works[] = {"novel", "book", "film", "movie", "play", "story", "series", "drama", "memoir", "opera", "show", "thriller", "comedy", "documentary", "musical", "tale", "sequel", "poem", "biography"};
  static const char *const tells[] = {"follow", "tell", "centre", "center", "focus", "depict", "portray", "feature", "chronicle", "describe", "concern", "star", "recount", "trace", "introduce", "revolve"};
  uint32_t work = subject_of(tokens, len, verb);
  if (work == NO_TOKEN || !listed(tokens[work].lemma, works, COUNT_OF(works)) || !listed(tokens[verb].lemma, tells, COUNT_OF(tells))) return NO_TOKEN;
  for (uint32_t up = end, steps = 0; up > verb && up < len && steps < 12; up = tokens[up].head, steps++) {
    uint32_t who = tokens[up].deprel == DEP_ACL_RELCL ? subject_of(tokens, len, up) : NO_TOKEN;
    if (who != NO_TOKEN && who < up && tokens[who].xpos == XPOS_WP && str_is(tokens[who].form, "who")) return up;
  }
  return NO_TOKEN;
}

/* "got arms from Acme, a firm registered in Oslo and run by Bob Stone", with the run for what the buyer did: a second thing said of the firm. */
static void lower_participle(Token *tokens, uint32_t len, uint32_t t)
{
  uint32_t verb = tokens[t].head, cc = kid_of(tokens, len, t, DEP_CC), by = kid_of(tokens, len, t, DEP_OBL_AGENT);
  if (tokens[t].deprel != DEP_CONJ || tokens[t].xpos != XPOS_VBN || verb >= t || cc + 1 != t || by == NO_TOKEN || by < t || subject_of(tokens, len, t) != NO_TOKEN) return;
  if (kid_of(tokens, len, t, DEP_AUX) != NO_TOKEN || kid_of(tokens, len, t, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, len, verb, DEP_AUX_PASS) != NO_TOKEN || tokens[verb].upos != UPOS_VERB) return;
  for (uint32_t up = cc - 1, steps = 0; up > verb && up < len && steps < 8; up = tokens[up].head, steps++)
    if (tokens[up].deprel == DEP_ACL && tokens[up].xpos == XPOS_VBN) {
      tokens[t].head = up;
      return;
    }
}

/* "blamed Ann, who denied it and resigned": to go on with the main clause, a comma would have to close the relative one. */
void coordination_lower_verbs(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {
    lower_participle(tokens, r->len, t);
    uint32_t verb = tokens[t].head, cc = kid_of(tokens, r->len, t, DEP_CC);
    if (tokens[t].deprel != DEP_CONJ || verb >= t || !bears_tense(tokens, r->len, t) || subject_of(tokens, r->len, t) != NO_TOKEN) continue;
    if (cc >= t || cc < verb + 3 || tokens[cc - 1].upos == UPOS_PUNCT) continue;
    uint32_t relative = open_relative(tokens, r->len, verb, cc - 1);
    if (relative == NO_TOKEN) relative = told_by_work(tokens, r->len, verb, cc - 1);
    if (relative != NO_TOKEN && (finite_form(&tokens[t]) ? tokens[t].xpos == tokens[relative].xpos || !finite_form(&tokens[relative]) : true)) tokens[t].head = relative;
  }
}

/* The verb whose gerund the word is, if it takes an object more often than not; "" for a word that mostly names a thing. */
static Str lemma_of_gerund(Reading *r, const Token *t)
{
  static const char *const things[] = {"building", "training", "meeting", "housing", "drinking", "living", "shopping", "parking", "manufacturing", "farming", "banking",
                                       "mining", "fishing", "cooking", "heating", "operating", "working", "trading", "leading", "hearing", "killing", "opening", "setting",
                                       "building", "painting", "spending", "marketing", "advertising", "engineering", "voting", "polling"};
  Str word = str_lower(r->arena, t->form);
  if (!str_ends(word, "ing") || word.len < 6 || listed(word, things, COUNT_OF(things))) return STR("");
  Str stem = {word.at, word.len - 3}, silent = str_format(r->arena, "%.*se", STR_ARG(stem)), single = {stem.at, stem.len - 1};
  Str forms[] = {stem, silent, stem.at[stem.len - 1] == stem.at[stem.len - 2] ? single : stem};
  for (size_t i = 0; i < COUNT_OF(forms); i++) {
    const LexEntry *frame = lex_find(r->extractor->frames, forms[i]);
    if (frame && (frame->field[1].len > 2 || (frame->field[1].len == 2 && frame->field[1].at[0] >= '5'))) return forms[i];
  }
  return STR("");
}

/* "killing six people and wounding scores", with "wounding" for a kind of scores: the second thing that was done. */
void coordination_free_gerunds(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, object = noun < r->len ? tokens[noun].head : NO_TOKEN, cc = t - 1;
    Deprel rel = deprel_base(tokens[t].deprel);
    if (tokens[cc].upos != UPOS_CCONJ || noun <= t || noun > t + 5 || object >= cc || tokens[noun].deprel != DEP_CONJ || (rel != DEP_COMPOUND && rel != DEP_AMOD)) continue;
    uint32_t verb = tokens[object].upos == UPOS_VERB ? object : tokens[object].head;                /* coordinated with the object, or with its verb */
    if (verb > object || verb >= r->len || (verb < object && tokens[object].deprel != DEP_OBJ) || tokens[verb].xpos != XPOS_VBG || tokens[verb].upos != UPOS_VERB) continue;
    Str lemma = lemma_of_gerund(r, &tokens[t]);
    if (!lemma.len) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBG;
    tokens[t].lemma = lemma;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CONJ;
    tokens[cc].head = t;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_OBJ;
  }
}

/* "provide tents and drinking water", with "drinking" for a second verb: after a verb of another form it says what kind of water. */
void coordination_close_gerunds(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head, noun = t + 1, cc = t - 1;
    if (tokens[t].deprel != DEP_CONJ || tokens[t].xpos != XPOS_VBG || verb >= cc || tokens[verb].upos != UPOS_VERB || tokens[verb].xpos == XPOS_VBG) continue;
    if (tokens[cc].upos != UPOS_CCONJ || tokens[noun].upos != UPOS_NOUN || tokens[noun].head != t || tokens[noun].deprel != DEP_OBJ) continue;
    uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (object == NO_TOKEN || object > cc || object < verb || !descends(tokens, r->len, cc - 1, object) || kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t && k != noun) tokens[k].head = noun;
    tokens[noun].head = object;
    tokens[noun].deprel = DEP_CONJ;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_AMOD;
    tokens[cc].head = noun;
  }
}

static bool is_sum(const Reading *r, const Token *tokens, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (inside(t, r->names[n].first, r->names[n].last)) return r->names[n].type == ENTITY_QUANTITY;
  return t > 0 && tokens[t - 1].upos == UPOS_NUM && tokens[t - 1].head == t;
}

/* "was taught to sing by a nun and discovered by Bob": an infinitive has no participle beside it; it goes with the passive above. */
static void raise_from_infinitive(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t up = tokens[t].head, to = up < t ? kid_of(tokens, r->len, up, DEP_MARK) : NO_TOKEN;
  if (tokens[t].deprel != DEP_CONJ || tokens[t].xpos != XPOS_VBN || tokens[t].upos != UPOS_VERB || to >= up || tokens[to].xpos != XPOS_TO || tokens[up].xpos != XPOS_VB) return;
  if (subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, r->len, up, DEP_AUX_PASS) != NO_TOKEN) return;
  for (unsigned steps = 0; steps < 4 && up < t && kid_of(tokens, r->len, up, DEP_AUX_PASS) == NO_TOKEN; steps++) up = tokens[up].head;
  if (up < t && tokens[up].xpos == XPOS_VBN) tokens[t].head = up;
}

/* "had been backed by a shareholder, Acme, but opposed by the unions and by its founder": no shareholder is beside what was opposed. */
static void raise_passives(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t + 1 < r->len; t++) {
    uint32_t agent = tokens[t].head, by = kid_of(tokens, r->len, t, DEP_OBL_AGENT), cc = kid_of(tokens, r->len, t, DEP_CC);
    if (tokens[t].deprel != DEP_CONJ || tokens[t].xpos != XPOS_VBN || agent >= t || by == NO_TOKEN || by < t || cc != t - 1) continue;
    uint32_t top = agent;
    for (unsigned steps = 0; steps < 6 && top < r->len && tokens[top].deprel != DEP_OBL_AGENT; steps++) top = tokens[top].head;
    uint32_t verb = top < r->len && token_is_noun(&tokens[top]) ? tokens[top].head : NO_TOKEN;
    if (verb >= top || tokens[verb].xpos != XPOS_VBN) continue;
    tokens[t].head = verb;
    for (uint32_t k = t + 2; k < r->len; k++) {
      uint32_t mark = tokens[k].head == agent && tokens[k].deprel == DEP_CONJ ? case_before(tokens, k) : NO_TOKEN;
      if (mark != NO_TOKEN && mark > by && str_is(tokens[mark].form, "by")) tokens[k].head = by;
    }
  }
}

/* "was charged and remanded in custody": of a passive verb and one that nearly always needs an object and has none, both are passive. */
void coordination_share_passives(Reading *r, Token *tokens)
{
  static const char *const moved[] = {"allow", "permit", "order", "force", "compel", "oblige", "instruct", "encourage", "urge", "invite", "forbid", "authorize", "authorise", "tell"};
  static const char *const giving[] = {"give", "award", "hand", "offer", "grant", "lend", "deny", "show", "teach"};
  static const char *const paid[] = {"fine", "award", "pay", "offer", "sentence", "order", "charge"};
  raise_passives(r, tokens);
  for (uint32_t t = 4; t < r->len; t++) {
    raise_from_infinitive(r, tokens, t);
    uint32_t first = tokens[t].head;
    if (tokens[t].deprel != DEP_CONJ || tokens[t].xpos != XPOS_VBD || first >= t) continue;
    bool described = tokens[first].deprel == DEP_ACL && tokens[first].xpos == XPOS_VBN;                              /* "toys made by the town and sold by shops" */
    if (!described && kid_of(tokens, r->len, first, DEP_AUX_PASS) == NO_TOKEN) continue;
    if (!either_past(&tokens[t]) || subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN) continue;
    uint32_t sum = kid_of(tokens, r->len, t, DEP_OBJ), doer = NO_TOKEN;
    bool given = sum == NO_TOKEN || (sum > t && listed(tokens[t].lemma, giving, COUNT_OF(giving)));
    for (uint32_t k = t + 1; given && k < r->len && doer == NO_TOKEN; k++) {                                /* "signed by Ann and read out by Bob" */
      uint32_t by = tokens[k].head == t && deprel_base(tokens[k].deprel) == DEP_OBL ? case_before(tokens, k) : NO_TOKEN;
      if (by != NO_TOKEN && str_is(tokens[by].form, "by") && (tokens[k].upos == UPOS_PROPN || names_role(r, &tokens[k]))) doer = k;
    }
    if (doer != NO_TOKEN) {
      tokens[t].xpos = XPOS_VBN;
      tokens[doer].deprel = DEP_OBL_AGENT;
      continue;
    }
    if (sum > t && sum < r->len && listed(tokens[t].lemma, paid, COUNT_OF(paid)) && is_sum(r, tokens, sum)) {        /* "was jailed and fined $2 million" */
      tokens[t].xpos = XPOS_VBN;
      tokens[sum].deprel = DEP_XCOMP;
      for (uint32_t k = sum + 1; k < r->len; k++) {
        uint32_t by = tokens[k].head == t && deprel_base(tokens[k].deprel) == DEP_OBL ? case_before(tokens, k) : NO_TOKEN;
        if (by != NO_TOKEN && str_is(tokens[by].form, "by")) tokens[k].deprel = DEP_OBL_AGENT;
      }
      continue;
    }
    bool to_do = sum == NO_TOKEN && t + 1 < r->len && tokens[t + 1].xpos == XPOS_TO && kid_of(tokens, r->len, t, DEP_XCOMP) != NO_TOKEN;
    if (to_do && listed(tokens[t].lemma, moved, COUNT_OF(moved))) tokens[t].xpos = XPOS_VBN;                          /* "was treated and allowed to go" */
    if (sum != NO_TOKEN || kid_of(tokens, r->len, t, DEP_CCOMP) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_XCOMP) != NO_TOKEN) continue;
    const LexEntry *frame = lex_find(r->extractor->frames, tokens[t].lemma);
    bool needs = !frame || frame->field[1].len > 2 || (frame->field[1].len == 2 && frame->field[1].at[0] >= '8');
    if (needs && t + 1 < r->len && (tokens[t + 1].upos == UPOS_ADP || tokens[t + 1].upos == UPOS_SCONJ || tokens[t + 1].xpos == XPOS_PERIOD)) tokens[t].xpos = XPOS_VBN;
  }
}

/* "murder, attempted murder and theft", with "attempted" for a verb: a kind of the noun before. */
void coordination_close_attempts(Reading *r, Token *tokens)
{
  static const char *const kinds[] = {"attempted", "aggravated", "alleged", "assisted", "organized", "organised", "armed", "suspected"};
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t noun = t + 1, verb = tokens[t].head, before = t - 2;
    if (tokens[t].upos != UPOS_VERB || tokens[t].deprel != DEP_CONJ || verb >= before || !listed(tokens[t].form, kinds, COUNT_OF(kinds)) || tokens[t - 1].xpos != XPOS_COMMA) continue;
    if (tokens[noun].upos != UPOS_NOUN || tokens[noun].head != t || tokens[noun].deprel != DEP_OBJ || !token_is_noun(&tokens[before]) || tokens[before].head != verb) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t || (tokens[k].head == noun && tokens[k].deprel == DEP_CONJ)) tokens[k].head = before;
    tokens[noun].head = before;
    tokens[noun].deprel = DEP_CONJ;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_AMOD;
    tokens[t].upos = UPOS_ADJ;
  }
}

/* ---- nouns ------------------------------------------------------------------------------------------------------------------ */

/* "was occupied by the army in May and by rebels a year later", with the rebels beside the verb: the argument before them that has their preposition. */
static void pair_arguments(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t verb = tokens[t].head, own = case_before(tokens, t), cc = kid_of(tokens, r->len, t, DEP_CC), beside = verb < t ? case_before(tokens, verb) : NO_TOKEN;
  if (beside != NO_TOKEN && deprel_base(tokens[verb].deprel) == DEP_OBL && own != NO_TOKEN && !str_eq(tokens[beside].form, tokens[own].form)) verb = tokens[verb].head;     /* "by the army in May and by rebels" */
  if (tokens[t].deprel != DEP_CONJ || !token_is_noun(&tokens[t]) || verb >= t || tokens[verb].upos != UPOS_VERB || own == NO_TOKEN || cc >= own || own != cc + 1) return;
  for (uint32_t k = own; k-- > verb + 1;) {
    uint32_t before = tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_OBL ? case_before(tokens, k) : NO_TOKEN;
    if (before == NO_TOKEN || before < verb || !str_eq(tokens[before].form, tokens[own].form)) continue;
    tokens[t].head = k;
    for (uint32_t late = t + 1; late < r->len; late++)
      if (tokens[late].head == t && tokens[late].deprel == DEP_ADVMOD) tokens[late].head = verb;
    return;
  }
}

static const Name *name_starting_at(const Reading *r, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (r->names[n].first == t) return &r->names[n];
  return NULL;
}

/* "sold Ann Lee to Acme and Bob Stone to Bolt", with him for a second buyer: where the preposition comes again behind a name like the object, it
 * is a second object. */
static void pair_objects(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t above = tokens[t].head, verb = above < t && tokens[above].upos != UPOS_VERB ? tokens[above].head : above, cc = kid_of(tokens, r->len, t, DEP_CC);
  if (tokens[t].deprel != DEP_CONJ || !token_is_noun(&tokens[t]) || verb >= t || tokens[verb].upos != UPOS_VERB || cc >= t || case_before(tokens, t) != NO_TOKEN) return;
  uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ), inner = above == verb ? NO_TOKEN : above;
  for (uint32_t k = t - 1; k > verb && inner == NO_TOKEN; k--)
    if (tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_OBL) inner = k;
  if (object == NO_TOKEN || object < verb || inner == NO_TOKEN || inner < object || deprel_base(tokens[inner].deprel) != DEP_OBL) return;
  const Name *own = name_starting_at(r, cc + 1), *first = NULL, *end = NULL;
  for (uint32_t n = 0; n < r->name_count; n++) {
    if (inside(object, r->names[n].first, r->names[n].last)) first = &r->names[n];
    if (inside(inner, r->names[n].first, r->names[n].last)) end = &r->names[n];
  }
  uint32_t before = case_before(tokens, inner);
  if (own && first && first->type == ENTITY_QUANTITY && own->type != ENTITY_QUANTITY) return;         /* "gave $100 to Yale and Bob [did] to Harvard" */
  if (!own || !first || (own->type != first->type && tokens[inner].upos != UPOS_NUM && (!end || end->type == own->type)) || !inside(t, own->first, own->last) || before == NO_TOKEN || before != first->last + 1) return;
  uint32_t again = own->last + 1;
  if (again + 1 >= r->len || tokens[again].upos != UPOS_ADP || !str_eq(tokens[again].form, tokens[before].form)) return;
  uint32_t second = tokens[again].head;
  if (second >= r->len || second < again || (!token_is_noun(&tokens[second]) && tokens[second].upos != UPOS_NUM) || (tokens[second].head != verb && tokens[second].head != t && tokens[second].head != inner)) return;
  tokens[t].head = object;
  tokens[second].head = verb;
  tokens[second].deprel = DEP_OBL;
}

/* "criticism from Acme and a warm welcome from Bolt": nouns with the same preposition behind them go together. */
void coordination_pair_prepositions(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t + 2 < r->len; t++) {
    pair_arguments(r, tokens, t);
    pair_objects(r, tokens, t);
    uint32_t inner = tokens[t].head, outer = inner < t ? tokens[inner].head : NO_TOKEN;
    if (outer >= inner) continue;
    while (tokens[inner].deprel == DEP_NMOD && case_before(tokens, inner) != NO_TOKEN && str_is(tokens[case_before(tokens, inner)].form, "of") && token_is_noun(&tokens[outer]) && tokens[outer].head < outer && case_before(tokens, outer) != NO_TOKEN)
      inner = outer, outer = tokens[inner].head;                                                                                     /* "from the University of Bergen and an MBA from Acme" */
    if (deprel_base(tokens[inner].deprel) == DEP_OBL && tokens[outer].upos == UPOS_VERB) outer = kid_of(tokens, r->len, outer, DEP_OBJ);     /* "buys fish from Ann and wine from Bob" */
    else if (tokens[inner].deprel != DEP_NMOD) continue;
    if (tokens[t].deprel != DEP_CONJ || tokens[t].upos != UPOS_NOUN || outer >= r->len || !token_is_noun(&tokens[outer]) || outer > inner) continue;
    uint32_t own = case_before(tokens, inner), next = t + 1, article = kid_of(tokens, r->len, t, DEP_DET);
    if (own == NO_TOKEN || own < outer || case_before(tokens, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_CC) == NO_TOKEN) continue;
    if (article == NO_TOKEN && kid_of(tokens, r->len, t, DEP_AMOD) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_NMOD_POSS) == NO_TOKEN) continue;
    if (tokens[next].upos != UPOS_ADP || !str_eq_nocase(tokens[next].form, tokens[own].form) || str_is(tokens[next].form, "of")) continue;
    uint32_t second = tokens[next].head;
    if (second >= r->len || (tokens[second].head != t && (tokens[second].head != tokens[outer].head || second < t))) continue;
    tokens[second].head = t;
    tokens[second].deprel = DEP_NMOD;
    tokens[t].head = outer;
  }
}

static bool is_name_of(const Reading *r, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (inside(t, r->names[n].first, r->names[n].last)) return true;
  return false;
}

/* The last thing that is coordinated with the noun before the token `end`. */
static uint32_t last_conjunct(const Token *tokens, uint32_t len, uint32_t noun, uint32_t end)
{
  uint32_t last = NO_TOKEN;
  for (uint32_t k = noun + 1; k < end && k < len; k++)
    if (tokens[k].head == noun && tokens[k].deprel == DEP_CONJ && token_is_noun(&tokens[k])) last = k;
  return last;
}

static bool plural_verb(const Token *tokens, uint32_t len, uint32_t verb)
{
  if (tokens[verb].xpos == XPOS_VBP) return true;
  for (uint32_t k = verb > 6 ? verb - 6 : 0; k < verb && verb < len; k++)
    if (tokens[k].head == verb && (deprel_base(tokens[k].deprel) == DEP_AUX || tokens[k].deprel == DEP_COP) && (tokens[k].xpos == XPOS_VBP || str_is(tokens[k].form, "were"))) return true;
  return false;
}

/* "a treasury and a congress in which his party is weak", "neither Acme nor its chief, who resigned": of things that each have
 * their own article, the clause describes the nearest. */
void coordination_lower_relatives(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t noun = tokens[t].head, start = first_below(tokens, r->len, t);
    if (tokens[t].deprel != DEP_ACL_RELCL || noun >= start || start < noun + 3 || plural_verb(tokens, r->len, t)) continue;
    uint32_t word = start + (tokens[start].upos == UPOS_ADP || tokens[start].upos == UPOS_PUNCT);
    if (tokens[word].xpos != XPOS_WDT && tokens[word].xpos != XPOS_WP && tokens[word].xpos != XPOS_WPS) continue;
    bool comma = tokens[start].upos == UPOS_PUNCT || tokens[start - 1].upos == UPOS_PUNCT, who = str_is(tokens[word].form, "who") || str_is(tokens[word].form, "whom");
    uint32_t last = last_conjunct(tokens, r->len, noun, start), before = tokens[start - 1].upos == UPOS_PUNCT ? start - 2 : start - 1;
    if (last == NO_TOKEN || !descends(tokens, r->len, before, last) || is_name_of(r, last)) continue;
    bool own = kid_of(tokens, r->len, last, DEP_DET) != NO_TOKEN || kid_of(tokens, r->len, last, DEP_NMOD_POSS) != NO_TOKEN;
    bool thing = tokens[noun].upos == UPOS_NOUN && !lex_has(r->extractor->roles, tokens[noun].lemma) && tokens[noun].xpos == XPOS_NN;
    if (own && (!comma || (who && thing && lex_has(r->extractor->roles, tokens[last].lemma)))) tokens[t].head = last;
  }
}

/* "a surveyor and nephew of a boss": a relative is somebody's, a surveyor nobody's. */
void coordination_lower_kin(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t of = case_before(tokens, t), first = tokens[t].head, kin = of == NO_TOKEN || of == 0 ? NO_TOKEN : of - 1;
    bool lower = kin != NO_TOKEN && tokens[t].deprel == DEP_NMOD && first < kin && str_is(tokens[of].form, "of") && tokens[kin].deprel == DEP_CONJ && tokens[kin].head == first;
    if (lower && is_kin_word(r, &tokens[kin]) && !is_kin_word(r, &tokens[first]) && tokens[first].upos == UPOS_NOUN) tokens[t].head = kin;
  }
}

/* "Bob Stone and Ann Lee, the first woman to win": behind the last of a list that has had its "and" stands who she is, and no third. */
static void lower_last_conjunct(Reading *r, Token *tokens, uint32_t t)
{
  uint32_t top = tokens[t].head, start = first_below(tokens, r->len, t), name = NO_TOKEN;
  if (tokens[start].upos == UPOS_PUNCT) start++;
  bool told = start < t && (tokens[start].upos == UPOS_DET || tokens[start].xpos == XPOS_PRPS) && tokens[start - 1].xpos == XPOS_COMMA;
  if (!told || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN) return;
  for (uint32_t k = top + 1; k < start - 1; k++)
    if (tokens[k].deprel == DEP_CONJ && tokens[k].upos == UPOS_PROPN && kid_of(tokens, r->len, k, DEP_CC) != NO_TOKEN && descends(tokens, r->len, start - 2, k)) name = k;
  for (uint32_t k = t + 1; k < r->len && name != NO_TOKEN; k++)
    if (tokens[k].head == top && tokens[k].deprel == DEP_CONJ) return;
  if (name == NO_TOKEN || !descends(tokens, r->len, name, top) || kid_of(tokens, r->len, name, DEP_APPOS) != NO_TOKEN) return;
  tokens[t].head = name;
  tokens[t].deprel = DEP_APPOS;
}

/* "Acme and Bolt, the country's largest firm, merged": of the two, one is described: the nearest. */
void coordination_lower_descriptions(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++)
    if (tokens[t].deprel == DEP_CONJ && tokens[t].xpos == XPOS_NN && tokens[t].head + 2 < t) lower_last_conjunct(r, tokens, t);
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t noun = tokens[t].head, start = first_below(tokens, r->len, t);
    if (tokens[t].deprel != DEP_APPOS || tokens[t].xpos != XPOS_NN || noun >= start || start < noun + 3) continue;
    if (tokens[start].upos == UPOS_PUNCT) start++;
    if (tokens[start - 1].xpos != XPOS_COMMA || kid_of(tokens, r->len, t, DEP_CONJ) != NO_TOKEN) continue;
    uint32_t last = last_conjunct(tokens, r->len, noun, start), before = start - 2;
    if (last == NO_TOKEN || !descends(tokens, r->len, before, last) || tokens[last].upos != UPOS_PROPN || kid_of(tokens, r->len, last, DEP_APPOS) != NO_TOKEN) continue;
    tokens[t].head = last;
  }
}

/* "Ann Lee and her colleague Bob Stone, of Acme, resigned", with Ann for the one of Acme: the nearest is. */
void coordination_lower_bodies(Reading *r, Token *tokens)
{
  for (uint32_t t = 6; t < r->len; t++) {
    uint32_t of = case_before(tokens, t), first = tokens[t].head, n;
    if (tokens[t].deprel != DEP_NMOD || of == NO_TOKEN || of < 4 || !str_is(tokens[of].form, "of") || tokens[of - 1].xpos != XPOS_COMMA || first >= of - 2) continue;
    n = name_of(r, of - 2);
    uint32_t own = name_of(r, first), near = n == NO_TOKEN ? NO_TOKEN : outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
    if (near == NO_TOKEN || n == own || r->names[n].type != ENTITY_PERSON || near == first || descends(tokens, r->len, near, t)) continue;
    bool joined = false;
    for (uint32_t k = first + 1; k < of - 1; k++) joined |= tokens[k].upos == UPOS_CCONJ;
    if (joined && tokens[first].upos == UPOS_PROPN && descends(tokens, r->len, near, first)) tokens[t].head = near;
  }
}

/* "Norway sent two planes, and Sweden, setting the quarrel aside, offered a third", with Sweden for a thing that was sent: the second verb's
 * subject. */
void coordination_part_clauses(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head, second = NO_TOKEN, start = t;
    while (start > 0 && tokens[start - 1].head == t && (tokens[start - 1].upos == UPOS_ADV || tokens[start - 1].upos == UPOS_PART || deprel_base(tokens[start - 1].deprel) == DEP_AUX)) start--;
    bool bare = start > 0 && bears_tense(tokens, r->len, t) && tokens[start - 1].xpos == XPOS_COMMA && verb < t && tokens[verb].upos == UPOS_VERB &&
                (tokens[t].deprel == DEP_PARATAXIS || tokens[t].deprel == DEP_CONJ || tokens[t].deprel == DEP_ADVCL);
    if (!bare || subject_of(tokens, r->len, t) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_CC) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) continue;
    for (uint32_t k = verb + 3; k + 1 < t; k++) {
      uint32_t cc = tokens[k].deprel == DEP_CONJ && token_is_noun(&tokens[k]) && tokens[k + 1].xpos == XPOS_COMMA ? kid_of(tokens, r->len, k, DEP_CC) : NO_TOKEN;
      if (cc < k && cc > verb && tokens[cc - 1].xpos == XPOS_COMMA) second = k;
    }
    if (second == NO_TOKEN) continue;
    for (uint32_t k = second + 1; k < t; k++)
      if (tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_ADVCL) tokens[k].head = t;
    tokens[kid_of(tokens, r->len, second, DEP_CC)].head = t;
    tokens[second].head = t;
    tokens[second].deprel = DEP_NSUBJ;
    tokens[t].deprel = DEP_CONJ;
  }
}

/* "politicians and bankers, including a senator": the words stand with the last of them. */
void coordination_lower_members(Reading *r, Token *tokens)
{
  for (uint32_t t = 5; t < r->len; t++) {
    uint32_t noun = tokens[t].head, including = case_before(tokens, t);
    if (tokens[t].deprel != DEP_NMOD || including == NO_TOKEN || !str_is(tokens[including].form, "including") || noun >= including) continue;
    uint32_t last = last_conjunct(tokens, r->len, noun, including);
    if (last != NO_TOKEN && (tokens[last].xpos == XPOS_NNS || tokens[last].xpos == XPOS_NNPS)) tokens[t].head = last;
  }
}

/* "a library, a pool and two schools": the middle of a list is no apposition; "the coach, a goalkeeper, left" is no list. */
void coordination_mend_lists(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t head = tokens[t].head;
    if (head >= t || !token_is_noun(&tokens[t]) || !token_is_noun(&tokens[head])) continue;
    if (tokens[t].deprel == DEP_APPOS && tokens[t].upos == UPOS_NOUN && tokens[head].upos == UPOS_NOUN) {
      uint32_t next = t + 1;
      while (next + 1 < r->len && next < t + 8 && tokens[next].upos != UPOS_PUNCT && (next > t + 1 || tokens[next].upos != UPOS_CCONJ) && descends(tokens, r->len, next, t)) next++;   /* "the war [in Sudan] and" */
      bool both = kid_of(tokens, r->len, t, DEP_DET) != NO_TOKEN && kid_of(tokens, r->len, head, DEP_DET) != NO_TOKEN && str_is(tokens[kid_of(tokens, r->len, t, DEP_DET)].lemma, "a") && str_is(tokens[kid_of(tokens, r->len, head, DEP_DET)].lemma, "a");
      for (; both && next + 1 < r->len && next < t + 16 && tokens[next].upos != UPOS_CCONJ && (descends(tokens, r->len, next, t) || tokens[next].xpos == XPOS_COMMA); next++) {} /* "a yacht, a house that he bought, and gifts" */
      if (tokens[next].upos != UPOS_CCONJ || tokens[next].head >= r->len) continue;
      if (both && tokens[next - 1].xpos == XPOS_COMMA && tokens[next].head > next && tokens[tokens[next].head].deprel == DEP_CONJ && token_is_noun(&tokens[tokens[next].head]) && tokens[tokens[next].head].head == tokens[head].head &&
          tokens[head].head < head) tokens[tokens[next].head].head = head;
      uint32_t last = tokens[next].head, named = kid_of(tokens, r->len, head, DEP_APPOS);
      if (named < t && tokens[named].upos == UPOS_PROPN && last > next && tokens[last].deprel == DEP_CONJ && tokens[last].head == head) { /* "a newcomer, Ann Lee, a swimmer and the daughter of a judge" */
        tokens[t].head = named;
        tokens[last].head = t;
      } else if (last > next && tokens[last].deprel == DEP_CONJ && (tokens[last].head == head || tokens[last].head == t)) {
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

/* "president of Acme and chairman of Bolt": one role is coordinated with the other, not with the body. */
void coordination_raise_roles(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    if (tokens[t].deprel != DEP_CONJ || !token_is_noun(&tokens[t]) || tokens[t].head >= t) continue;
    uint32_t body = tokens[t].head, role = tokens[body].head, beside = kid_of(tokens, r->len, body, DEP_APPOS);
    if (beside < t && tokens[body].upos == UPOS_PROPN && token_is_noun(&tokens[beside]) && kid_of(tokens, r->len, t, DEP_DET) == NO_TOKEN &&
        tokens[t].xpos != XPOS_NNS && kid_of(tokens, r->len, t, DEP_NUMMOD) == NO_TOKEN && !is_kin_word(r, &tokens[t]) && /* "Ann, the leader, and two aides" */
        names_role(r, &tokens[t]) && names_role(r, &tokens[beside])) {
      tokens[t].head = beside;                                /* "Ann, president of Acme and chairman of Bolt" */
      continue;
    }
    if (tokens[body].upos != UPOS_PROPN || role >= body || tokens[role].upos != UPOS_NOUN) continue;
    if (tokens[t].upos != UPOS_NOUN || !lex_has(r->extractor->roles, tokens[t].lemma) || !lex_has(r->extractor->roles, tokens[role].lemma)) continue;
    uint32_t whose = kid_of(tokens, r->len, t, DEP_NMOD_POSS);
    if (whose != NO_TOKEN && tokens[whose].xpos == XPOS_PRPS && is_kin_word(r, &tokens[t]) && is_kin_word(r, &tokens[role])) continue;      /* "the daughter of Bob Stone and his wife" */
    tokens[t].head = role;
    for (uint32_t k = t + 1; k < r->len; k++)
      if (tokens[k].head == body && tokens[k].deprel == DEP_NMOD) tokens[k].head = t;
  }
}

/* "critics from the group, including Ann": the members belong to the nearest plural before them. */
void coordination_find_members(Reading *r, Token *tokens)
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

/* "hundreds of protesters, the army and the police blocked it", "the town of Marifa, Acme and Bolt", with what follows the first comma for
 * more of what the hundreds and the town are of: bare protesters have no army beside them, and a town has one name. */
void coordination_raise_wholes(Reading *r, Token *tokens)
{
  static const char *const masses[] = {"hundred", "thousand", "dozen", "score", "million", "group", "crowd", "number", "team"};
  static const char *const kinds[] = {"town", "city", "village", "province", "state", "island", "district", "port", "region", "republic"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t member = tokens[t].head, whole = member < t ? tokens[member].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_CONJ || whole >= member || tokens[member].deprel != DEP_NMOD || !token_is_noun(&tokens[whole]) || !token_is_noun(&tokens[t])) continue;
    uint32_t of = case_before(tokens, member);
    if (of == NO_TOKEN || !str_is(tokens[of].form, "of") || case_before(tokens, t) != NO_TOKEN) continue;
    bool article = tokens[phrase_start(tokens, t)].upos == UPOS_DET;
    bool mass = listed(tokens[whole].lemma, masses, COUNT_OF(masses)) && tokens[member].xpos == XPOS_NNS && (article || tokens[t].upos == UPOS_PROPN) && tokens[phrase_start(tokens, member)].upos != UPOS_DET;
    bool kind = tokens[whole].xpos == XPOS_NN && listed(tokens[whole].lemma, kinds, COUNT_OF(kinds)) && tokens[member].upos == UPOS_PROPN && name_of(r, member) != name_of(r, t);
    if (mass || kind) tokens[t].head = whole;
  }
}

/* "Not only Ann but also Bob met them", with Ann for the root and the verb for one more beside her: both are its subjects. */
void coordination_raise_not_only(Reading *r, Token *tokens)
{
  uint32_t first = r->len > 6 && str_eq_nocase(tokens[0].form, STR("not")) && str_is(tokens[1].form, "only") ? tokens[1].head : NO_TOKEN, but = 2;
  if (first >= r->len || tokens[first].deprel != DEP_ROOT || !token_is_noun(&tokens[first])) return;
  while (but < r->len && !str_is(tokens[but].form, "but")) but++;
  uint32_t start = but + 1 < r->len && str_is(tokens[but + 1].form, "also") ? but + 2 : but + 1, verb = start;
  while (verb < r->len && !(tokens[verb].upos == UPOS_VERB && tokens[verb].head == first && tokens[verb].deprel == DEP_CONJ)) verb++;
  if (verb >= r->len || start >= verb || first > but) return;
  uint32_t second = start;
  while (second < verb && !(token_is_noun(&tokens[second]) && (tokens[second].head == first || tokens[second].head == verb))) second++;
  if (second >= verb) return;
  tokens[verb].head = tokens[first].head;
  tokens[verb].deprel = DEP_ROOT;
  tokens[first].head = verb;
  tokens[first].deprel = kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
  tokens[second].head = first;
  tokens[second].deprel = DEP_CONJ;
  tokens[but].head = second;
  for (uint32_t k = verb + 1; k < r->len; k++)
    if (tokens[k].head == first) tokens[k].head = verb;
}

/* "raised its stake to 238,000 shares, from 205,000", with the second for one more that it was raised to: from what it was raised. */
void coordination_free_from(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t first = tokens[t].head, from = tokens[t].deprel == DEP_CONJ && first < t ? case_before(tokens, t) : NO_TOKEN, to = from == NO_TOKEN ? NO_TOKEN : case_before(tokens, first);
    if (from == NO_TOKEN || to == NO_TOKEN || from < first || from == 0 || tokens[from - 1].xpos != XPOS_COMMA || deprel_base(tokens[first].deprel) != DEP_OBL || tokens[first].head >= to) continue;
    bool pair = (str_is(tokens[to].form, "to") && str_is(tokens[from].form, "from")) || (str_is(tokens[to].form, "from") && str_is(tokens[from].form, "to"));
    uint32_t cc = kid_of(tokens, r->len, t, DEP_CC);
    if (!pair || (cc != NO_TOKEN && cc < from)) continue;
    tokens[t].head = tokens[first].head;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "Norway, the United Kingdom (UK), Spain and Italy signed it", with the kingdom for what Norway is: a name that is spelt short in brackets is one more
 * of a list of names. */
void coordination_join_spelt(Reading *r, Token *tokens)
{
  for (uint32_t n = 1; n < r->name_count; n++) {
    uint32_t t = outer_head(tokens, r->len, r->names[n].first, r->names[n].last), open = r->names[n].last + 1, first = t == NO_TOKEN ? NO_TOKEN : tokens[t].head;
    if (first >= r->len || first > t || tokens[t].deprel != DEP_APPOS || open + 2 >= r->len || !str_is(tokens[open].form, "(") || !str_is(tokens[open + 2].form, ")") || tokens[open + 1].upos != UPOS_PROPN) continue;
    uint32_t a = name_of(r, first), behind = open + 3;
    if (a == NO_TOKEN || a == n || r->names[n].first == r->names[n].last || behind >= r->len || (tokens[behind].xpos != XPOS_COMMA && tokens[behind].upos != UPOS_CCONJ)) continue;
    bool listed_on = false;
    for (uint32_t k = behind; k < r->len && !listed_on; k++) listed_on = tokens[k].head == first && tokens[k].deprel == DEP_CONJ && name_of(r, k) != NO_TOKEN && name_of(r, k) != n;
    if (listed_on) tokens[t].deprel = DEP_CONJ;
  }
}
