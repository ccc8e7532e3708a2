/*
 * repair_attach.c - what hangs on the wrong one of two words, and voices that the parser mistook.
 * Method: prices, charges and the like go to the verb that takes them, "of" to the noun before it; a verb without "be" is no
 * passive; the noun right before a name describes it.
 *   "settled the lawsuit for $4 million" -> "for $4 million" is the verb's
 */
#include "extraction/repair.h"

/* ---- prices and charges ----------------------------------------------------------------------------------------------------- */

/* Verbs and the prepositions that they take beside an object that does not take them itself: "blamed the storms on the sea". */
static const char *const verbs_with[] = {
    "blame on", "blame for", "describe as", "regard as", "portray as", "hail as", "dismiss as", "denounce as", "condemn as", "label as", "brand as", "identify as", "treat as", "cite as", "name as", "accuse of", "charge with", "replace with", "replace by", "provide with", "supply with", "compare with", "compare to", "attribute to",
    "prevent from", "ban from", "bar from", "exclude from", "dismiss from", "expel from", "remove from", "rescue from", "pull from",
    "spend on", "congratulate on", "sentence to", "convert into", "turn into", "divide into", "split into", "transform into",
    "equip with", "fill with", "cover with", "surround with", "confuse with", "combine with", "swap for", "mistake for",
    "convict of", "acquit of", "suspect of", "inform of", "warn of", "remind of", "strip of", "rob of", "deprive of", "rid of", "clear of",
    "kill in", "injure in", "wound in", "hurt in", "lose in", "arrest for", "arrest on", "detain for", "detain on", "jail for", "sue for", "fine for"};

static bool verb_takes(Reading *r, const Token *verb, const Token *preposition)
{
  Str pair = str_format(r->arena, "%.*s %.*s", STR_ARG(verb->lemma), STR_ARG(str_lower(r->arena, preposition->form)));
  return listed(pair, verbs_with, COUNT_OF(verbs_with));
}

/* The verb whose object the noun is or is part of. */
static uint32_t verb_over_object(const Reading *r, const Token *tokens, uint32_t noun)
{
  for (unsigned steps = 0; steps < 4 && noun < r->len; steps++) {
    uint32_t head = tokens[noun].head;
    if (head >= noun) return NO_TOKEN;
    if (tokens[noun].deprel == DEP_OBJ) return tokens[head].upos == UPOS_VERB ? head : NO_TOKEN;
    if (tokens[noun].deprel != DEP_NMOD && !(tokens[noun].deprel == DEP_CONJ && token_is_noun(&tokens[head]))) return NO_TOKEN;
    noun = head;
  }
  return NO_TOKEN;
}

/* What hung on `from` to the right of `t` would cross its new arc and is t's. */
static void take_right(Token *tokens, uint32_t len, uint32_t from, uint32_t t)
{
  for (uint32_t k = t + 1; k < len; k++)
    if (tokens[k].head == from && (deprel_base(tokens[k].deprel) == DEP_ACL || tokens[k].deprel == DEP_NMOD || tokens[k].deprel == DEP_APPOS)) tokens[k].head = t;
}

/* "blamed Ann for the failure and left for Rome", with the second verb hung on the noun: it is coordinated with the first. */
void attach_raise_second_verbs(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t noun = tokens[t].head, up = noun;
    if (tokens[t].xpos == XPOS_VBG && tokens[t].deprel == DEP_CONJ && noun < t && tokens[noun].upos == UPOS_NOUN && tokens[t - 1].upos == UPOS_CCONJ &&
        kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN && kid_of(tokens, r->len, t, DEP_NSUBJ) == NO_TOKEN) {                /* "based on a book and starring Ann" */
      uint32_t acl = tokens[noun].head;
      bool participle = deprel_base(tokens[noun].deprel) == DEP_OBL && acl < noun && tokens[acl].deprel == DEP_ACL && (tokens[acl].xpos == XPOS_VBN || tokens[acl].xpos == XPOS_VBG);
      if (participle) tokens[t].head = acl;
      continue;
    }
    bool finite = tokens[t].upos == UPOS_VERB && (tokens[t].xpos == XPOS_VBD || tokens[t].xpos == XPOS_VBZ);
    if (tokens[t].deprel != DEP_CONJ || !finite || noun >= t || !token_is_noun(&tokens[noun]) || tokens[t - 1].upos != UPOS_CCONJ) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN || kid_of(tokens, r->len, noun, DEP_COP) != NO_TOKEN) continue;
    for (unsigned steps = 0; steps < 5 && up < t && token_is_noun(&tokens[up]); steps++) up = tokens[up].head;
    if (up >= noun || tokens[up].upos != UPOS_VERB || (tokens[up].xpos != XPOS_VBD && tokens[up].xpos != XPOS_VBZ)) continue;
    tokens[t].head = up;
  }
}

/* "blocked the sale on security grounds", "freed him on condition of silence": why or how it was done, nothing that the object has. */
static bool grounds(const Token *preposition, const Token *noun)
{
  static const char *const nouns[] = {"ground", "condition", "suspicion", "pretext", "basis", "understanding", "charge", "orders"};
  return str_eq_nocase(preposition->form, STR("on")) && listed(noun->lemma, nouns, COUNT_OF(nouns));
}

static bool kin(const Reading *r, const Token *t)
{
  const LexEntry *word = lex_find(r->extractor->nouns, t->lemma);
  return word && str_find(word->field[0], STR("kin")) != SIZE_MAX;
}

static EntityType name_type(const Reading *r, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (inside(t, r->names[n].first, r->names[n].last)) return r->names[n].type;
  return ENTITY_NONE;
}

/* "sold the names of spies to Russia": to whom; but "sold his shares in the road to Rome", "gave an answer to Ann" are the noun's or alike. */
static const char *const own_to[] = {"right", "access", "threat", "road", "way", "route", "link", "tie", "visit", "answer", "reply", "response", "ambassador", "envoy", "reaction", "key",
                                     "letter", "message", "appeal", "tribute", "aid", "help", "assistance", "ticket", "invitation", "introduction", "pipeline", "claim", "flight"};
static bool goes_to(const Token *verb, const Token *thing, const Token *preposition)
{
  static const char *const verbs[] = {"sell", "send", "hand", "offer", "transfer", "pass", "deliver", "supply", "lend", "pay", "award", "leak", "export", "ship", "return",
                                      "donate", "distribute", "smuggle", "allocate", "assign", "lease", "present", "deport", "extradite", "forward", "feed", "entrust"};
  return str_is(preposition->form, "to") && listed(verb->lemma, verbs, COUNT_OF(verbs)) && !listed(thing->lemma, own_to, COUNT_OF(own_to));
}

/* "met Sudan's premier in Cairo": where they met; no premier in Cairo. */
static bool place_of_meeting(const Reading *r, const Token *tokens, uint32_t verb, uint32_t noun, uint32_t preposition, uint32_t place)
{
  static const char *const verbs[] = {"meet", "greet", "welcome", "host", "arrest", "detain", "capture", "kill", "shoot", "interview", "marry", "join", "see", "receive", "murder"};
  if (!listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || name_type(r, place) != ENTITY_PLACE) return false;
  if (!str_is(tokens[preposition].form, "in") && !str_is(tokens[preposition].form, "at") && !str_is(tokens[preposition].form, "near")) return false;
  return name_type(r, noun) == ENTITY_PERSON || lex_has(r->extractor->roles, tokens[noun].lemma);
}

void attach_to_verbs(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t preposition = tokens[t].deprel == DEP_NMOD ? case_before(tokens, t) : NO_TOKEN, noun = tokens[t].head;
    if (preposition == NO_TOKEN || noun >= preposition) continue;
    uint32_t verb = verb_over_object(r, tokens, noun);
    if (tokens[noun].deprel == DEP_OBL_AGENT && tokens[noun].upos == UPOS_NOUN && tokens[noun].head < noun && str_is(tokens[preposition].form, "as") && verb_takes(r, &tokens[tokens[noun].head], &tokens[preposition])) {
      tokens[t].head = tokens[noun].head;                                                              /* "identified by doctors as Ann Lee" */
      tokens[t].deprel = DEP_OBL;
      continue;
    }
    if (verb == NO_TOKEN || (str_is(tokens[verb].lemma, "lose") && !kin(r, &tokens[noun]))) continue;      /* "lost her son in the war" */
    bool price = is_money(&tokens[t]) && str_eq_nocase(tokens[preposition].form, STR("for")) && tokens[noun].deprel == DEP_OBJ && tokens[noun].upos == UPOS_NOUN;
    uint32_t thing = noun;
    while (thing > verb && thing < r->len && tokens[thing].deprel != DEP_OBJ) thing = tokens[thing].head;
    bool whom = goes_to(&tokens[verb], &tokens[thing], &tokens[preposition]) && !(thing != noun && tokens[noun].upos == UPOS_NOUN && listed(tokens[noun].lemma, own_to, COUNT_OF(own_to)));
    uint32_t called = kid_of(tokens, r->len, noun, DEP_APPOS);
    bool aside = called > noun && called < preposition && tokens[preposition - 1].xpos == XPOS_COMMA && kid_of(tokens, r->len, noun, DEP_NMOD_POSS) != NO_TOKEN; /* "met its founder, Ann Lee, at Yale" */
    bool where = tokens[noun].deprel == DEP_OBJ && (aside || place_of_meeting(r, tokens, verb, noun, preposition, t));
    bool why = tokens[noun].deprel == DEP_OBJ && grounds(&tokens[preposition], &tokens[t]);
    if (!price && !why && !where && !whom && !verb_takes(r, &tokens[verb], &tokens[preposition])) continue;
    bool somebody = tokens[noun].upos == UPOS_PROPN || lex_has(r->extractor->roles, tokens[noun].lemma) || (str_is(tokens[verb].lemma, "accuse") && lex_has(r->extractor->organization_words, tokens[noun].lemma));
    if (str_eq_nocase(tokens[preposition].form, STR("of")) && !somebody) continue;                     /* "cleared half of the city" */
    take_right(tokens, r->len, noun, t);
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "led by the head of Acme", "convicted in May of fraud": "of" is the noun's before it, unless that is a month and the verb takes it. */
void attach_of(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {
      "convict", "accuse", "acquit", "suspect", "inform", "warn", "remind", "consist", "compose", "make", "deprive", "rob", "strip", "rid", "clear", "cure",
      "dispose", "die", "complain", "approve", "dream", "think", "speak", "hear", "know", "become", "beware", "assure", "convince", "notify", "advise", "boast",
      "tire", "relieve", "persuade", "cleanse", "empty", "drain", "tell", "purge", "free", "build", "form", "talk", "ask", "expect", "demand", "require", "come", "bear", "disapprove", "smell", "taste", "comprise", "get", "take", "say", "swear"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t of = case_before(tokens, t), before, verb;
    if (of == NO_TOKEN || of < 2 || !str_is(tokens[of].form, "of") || tokens[of - 1].upos == UPOS_PUNCT) continue;
    if (tokens[t].deprel == DEP_NMOD && tokens[t].head + 1 == of && tokens[tokens[t].head].upos == UPOS_PROPN) {          /* "in May of fraud" */
      before = tokens[t].head;
      verb = tokens[before].head;
      const LexEntry *word = lex_find(r->extractor->nouns, str_lower(r->arena, tokens[before].form));
      bool month = word && str_find(word->field[0], STR("time")) != SIZE_MAX;
      uint32_t guilty = verb < before ? kid_of(tokens, r->len, verb, DEP_XCOMP) : NO_TOKEN;                                 /* "found guilty on Thursday of theft" */
      bool found = guilty != NO_TOKEN && (str_is(tokens[guilty].form, "guilty") || str_is(tokens[guilty].form, "innocent"));
      if (!month || verb >= before || tokens[verb].upos != UPOS_VERB || tokens[t].upos == UPOS_NUM || !(found || listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)))) continue;
      if (found) {
        tokens[t].head = guilty;
        tokens[t].deprel = DEP_OBL;
        continue;
      }
      tokens[t].head = verb;
      tokens[t].deprel = DEP_OBL;
      continue;
    }
    verb = tokens[t].head;
    if (deprel_base(tokens[t].deprel) != DEP_OBL || verb >= of - 1 || tokens[verb].upos != UPOS_VERB) continue;
    before = of - 1;
    bool some = tokens[before].upos == UPOS_NUM && tokens[before].head == verb && tokens[before].deprel == DEP_OBJ;      /* "took 20 of the men" */
    if (!some && listed(tokens[verb].lemma, verbs, COUNT_OF(verbs))) continue;
    for (unsigned steps = 0; steps < 3 && (tokens[before].deprel == DEP_FLAT || tokens[before].deprel == DEP_COMPOUND) && tokens[before].head < of; steps++)
      before = tokens[before].head;
    bool counted = tokens[before].upos == UPOS_NUM && tokens[before].deprel == DEP_OBJ;                 /* "shot down 14 of 20 drones" */
    if (!counted && (!token_is_noun(&tokens[before]) || deprel_base(tokens[before].deprel) != DEP_OBL)) continue;
    if (tokens[before].head != verb) continue;
    tokens[t].head = before;
    tokens[t].deprel = DEP_NMOD;
  }
}

/* "a railway to the coast that year", "a deal with Acme last week": a time without a preposition is the verb's. */
void attach_raise_bare_times(Reading *r, Token *tokens)
{
  static const char *const which[] = {"this", "that", "last", "next", "each", "every"};
  for (uint32_t t = 3; t < r->len; t++) {
    const LexEntry *word = token_is_noun(&tokens[t]) ? lex_find(r->extractor->nouns, str_lower(r->arena, tokens[t].form)) : NULL;
    if (!word || str_find(word->field[0], STR("time")) == SIZE_MAX || !listed(str_lower(r->arena, tokens[t - 1].form), which, COUNT_OF(which))) continue;
    if (tokens[t - 1].head != t || case_before(tokens, t) != NO_TOKEN || (t + 1 < r->len && tokens[t + 1].xpos == XPOS_POS)) continue;
    Deprel rel = deprel_base(tokens[t].deprel);
    uint32_t up = tokens[t].head;
    if ((rel != DEP_NMOD && rel != DEP_APPOS && rel != DEP_DEP) || up >= t || tokens[t].deprel == DEP_NMOD_POSS) continue;
    for (unsigned steps = 0; steps < 6 && up < t && token_is_noun(&tokens[up]); steps++) up = tokens[up].head;
    if (up >= t || tokens[up].upos != UPOS_VERB) continue;
    tokens[t].head = up;
    tokens[t].deprel = DEP_OBL_UNMARKED;
  }
}

/* "was due to take effect", with "due to" for a preposition: as with "is due to open". */
static void part_due(Token *tokens, uint32_t len, uint32_t due)
{
  uint32_t to = due + 1, verb = due + 2, copula = kid_of(tokens, len, due, DEP_COP);
  if (tokens[to].deprel != DEP_FIXED || tokens[verb].xpos != XPOS_VB || tokens[due].head != verb || copula == NO_TOKEN) return;
  for (uint32_t k = 0; k < len; k++)
    if (tokens[k].head == due) tokens[k].head = verb;
  tokens[due].deprel = tokens[to].deprel = tokens[copula].deprel = DEP_AUX;
  tokens[to].xpos = XPOS_TO;
  tokens[to].upos = UPOS_PART;
}

/* "fell due to the drought", "closed, partly due to rain", "grew thanks to the port": two words, one preposition; but "is due to open". */
void attach_join_due_to(Reading *r, Token *tokens)
{
  static const char *const speaking[] = {"give", "send", "offer", "express", "say", "owe", "extend", "return", "convey", "bring", "write"};           /* "gave thanks to the voters" */
  for (uint32_t due = 1; due + 2 < r->len; due++) {
    uint32_t to = due + 1, noun = tokens[to].head, verb = tokens[due].head;
    if (str_is(tokens[due].form, "due") && str_is(tokens[to].form, "to")) part_due(tokens, r->len, due);
    bool thanks = str_is(tokens[due].form, "thanks");
    if ((!thanks && !str_is(tokens[due].form, "due")) || !str_is(tokens[to].form, "to") || tokens[to].deprel != DEP_CASE || noun >= r->len || noun < to || verb >= due) continue;
    bool loose = tokens[due].deprel == DEP_XCOMP || (thanks && tokens[due].deprel == DEP_OBJ && kid_of(tokens, r->len, due, DEP_AMOD) == NO_TOKEN && !listed(tokens[verb].lemma, speaking, COUNT_OF(speaking))) || deprel_base(tokens[due].deprel) == DEP_ADVMOD || deprel_base(tokens[due].deprel) == DEP_ADVCL || deprel_base(tokens[due].deprel) == DEP_OBL;
    if (!loose || tokens[verb].upos != UPOS_VERB || (tokens[noun].head != due && tokens[noun].head != verb)) continue;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == due && k != to) tokens[k].head = k < due ? noun : tokens[k].head;
    tokens[noun].head = verb;
    tokens[noun].deprel = DEP_OBL;
    tokens[due].head = noun;
    tokens[due].deprel = DEP_CASE;
    tokens[due].upos = UPOS_ADP;
    tokens[to].head = due;
    tokens[to].deprel = DEP_FIXED;
  }
}

/* "profit had shrunk", with the subject hung on "had": it is the verb's. */
void attach_raise_subjects(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 1 < r->len; t++) {
    uint32_t aux = tokens[t].head, verb = aux < r->len ? tokens[aux].head : NO_TOKEN;
    if (deprel_base(tokens[t].deprel) != DEP_NSUBJ || verb >= r->len || deprel_base(tokens[aux].deprel) != DEP_AUX || tokens[verb].upos != UPOS_VERB) continue;
    if (kid_of(tokens, r->len, verb, DEP_NSUBJ) == NO_TOKEN && kid_of(tokens, r->len, verb, DEP_NSUBJ_PASS) == NO_TOKEN) tokens[t].head = verb;
  }
}

/* "blocked an order by Ann that would have closed the shelters, siding with the union": no order sides with anybody. */
static void raise_remark(const Reading *r, Token *tokens, uint32_t t)
{
  static const char *const remarks[] = {"side", "cite", "say", "accuse", "urge", "vow", "insist", "warn", "argue", "praise", "promise", "defy", "blame", "thank", "pledge", "criticize", "criticise", "demand"};
  uint32_t relative = tokens[t].head;
  if (tokens[t].xpos != XPOS_VBG || tokens[t].deprel != DEP_ADVCL || relative >= t || tokens[relative].deprel != DEP_ACL_RELCL || tokens[t - 1].xpos != XPOS_COMMA || !listed(tokens[t].lemma, remarks, COUNT_OF(remarks))) return;
  uint32_t subject = kid_of(tokens, r->len, relative, DEP_NSUBJ), noun = tokens[relative].head;
  if (subject == NO_TOKEN || !(str_is(tokens[subject].form, "that") || str_is(tokens[subject].form, "which"))) return;
  for (unsigned steps = 0; steps < 4 && noun < t && token_is_noun(&tokens[noun]); steps++) noun = tokens[noun].head;
  if (noun < t && tokens[noun].upos == UPOS_VERB) tokens[t].head = noun;
}

/* "became a regular, making his debut in May": after a comma the participle tells of the clause, not of its last noun. */
void attach_raise_participles(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    raise_remark(r, tokens, t);
    uint32_t noun = tokens[t].head, up = noun;
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBG || noun >= t || tokens[noun].upos != UPOS_NOUN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) continue;
    uint32_t first = t;
    while (first > noun + 1 && tokens[first - 1].head == t && tokens[first - 1].upos == UPOS_ADV) first--;
    if (tokens[first - 1].xpos != XPOS_COMMA) continue;
    uint32_t next = t + 1;
    bool closed = false;                                                              /* "the plant, making cars, is old" */
    for (; next < r->len; next++) closed |= tokens[next].xpos == XPOS_COMMA && !descends(tokens, r->len, next, t);
    for (unsigned steps = 0; steps < 5 && up < t && token_is_noun(&tokens[up]); steps++) {
      Deprel rel = deprel_base(tokens[up].deprel);
      if (rel != DEP_OBJ && rel != DEP_OBL && rel != DEP_NMOD && rel != DEP_XCOMP) break;
      up = tokens[up].head;
    }
    if (closed || up >= noun || tokens[up].upos != UPOS_VERB || deprel_base(tokens[up].deprel) == DEP_ACL) continue;
    tokens[t].head = up;
    tokens[t].deprel = DEP_ADVCL;
  }
}

/* "replaced Bob as captain with Ann", with Ann below the captain: she came for him. */
static void raise_successor(const Reading *r, Token *tokens, uint32_t t)
{
  uint32_t office = tokens[t].head, verb = office < t ? tokens[office].head : NO_TOKEN, with = case_before(tokens, t), as = office < t ? case_before(tokens, office) : NO_TOKEN;
  if (verb >= office || tokens[t].deprel != DEP_NMOD || !str_is(tokens[verb].lemma, "replace") || with == NO_TOKEN || as == NO_TOKEN || !str_is(tokens[with].form, "with") || !str_is(tokens[as].form, "as")) return;
  if (name_of(r, t) == NO_TOKEN || deprel_base(tokens[office].deprel) != DEP_OBL) return;
  tokens[t].head = verb;
  tokens[t].deprel = DEP_OBL;
}

/* "was urged to resign by Ann", with Ann below "resign": an active infinitive has nobody by whom it is done, the passive above it has. */
void attach_raise_orderers(Reading *r, Token *tokens)
{
  static const char *const stays[] = {"stand", "live", "pass", "drop", "go", "swear", "sit", "abide", "stop", "come", "swing", "get", "play", "stick", "do", "be"};
  for (uint32_t t = 5; t < r->len; t++) {
    raise_successor(r, tokens, t);
    uint32_t inner = tokens[t].head, by = case_before(tokens, t);
    if (inner < t && tokens[inner].upos != UPOS_VERB && tokens[t].deprel == DEP_NMOD) inner = tokens[inner].deprel == DEP_OBJ ? tokens[inner].head : NO_TOKEN;    /* "to pay 50 pounds by Ann" */
    if (inner >= t || by == NO_TOKEN || !str_is(tokens[by].form, "by") || by <= inner || !(deprel_base(tokens[t].deprel) == DEP_OBL || tokens[t].deprel == DEP_NMOD)) continue;
    uint32_t verb = tokens[inner].head, n = name_of(r, t);
    if (verb < inner && token_is_noun(&tokens[verb]) && tokens[inner].deprel == DEP_ACL) verb = tokens[verb].deprel == DEP_OBJ ? tokens[verb].head : NO_TOKEN;       /* "24 hours to quit" */
    bool somebody = n != NO_TOKEN ? r->names[n].type == ENTITY_PERSON || r->names[n].type == ENTITY_ORGANIZATION : token_is_noun(&tokens[t]) && names_role(r, &tokens[t]);
    if (!somebody || verb >= inner || tokens[inner].xpos != XPOS_VB || tokens[inner - 1].xpos != XPOS_TO || kid_of(tokens, r->len, inner, DEP_AUX_PASS) != NO_TOKEN || listed(tokens[inner].lemma, stays, COUNT_OF(stays))) continue;
    Deprel rel = deprel_base(tokens[inner].deprel);
    if ((rel != DEP_XCOMP && rel != DEP_ADVCL && rel != DEP_ACL) || tokens[verb].xpos != XPOS_VBN || kid_of(tokens, r->len, verb, DEP_AUX_PASS) == NO_TOKEN || kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL_AGENT;
  }
}

/* ---- voice ------------------------------------------------------------------------------------------------------------------- */

/* "The bill passed by 118 votes", "she called on him to go", taken for passives: a sentence's verb without "be" is none. */
void attach_mend_bare_passives(Reading *r, Token *tokens)
{
  if (!r->len || !str_is(tokens[r->len - 1].form, ".")) return;
  for (uint32_t t = 0; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (tokens[t].deprel != DEP_NSUBJ_PASS || verb >= r->len || verb <= t || tokens[verb].upos != UPOS_VERB) continue;
    Deprel rel = deprel_base(tokens[verb].deprel);
    bool finite = rel == DEP_ROOT || rel == DEP_CCOMP || rel == DEP_CONJ || rel == DEP_PARATAXIS || (rel == DEP_ADVCL && kid_of(tokens, r->len, verb, DEP_MARK) != NO_TOKEN);
    bool helped = false, done_by = false;
    for (uint32_t k = 0; k < r->len; k++) {
      if (tokens[k].head != verb) continue;
      helped |= deprel_base(tokens[k].deprel) == DEP_AUX;
      done_by |= tokens[k].deprel == DEP_OBL_AGENT && kid_of(tokens, r->len, k, DEP_NUMMOD) == NO_TOKEN;
    }
    if (!finite || helped || done_by || (tokens[verb].xpos != XPOS_VBD && tokens[verb].xpos != XPOS_VBN)) continue;
    if (rel == DEP_CONJ && tokens[verb].head < r->len && kid_of(tokens, r->len, tokens[verb].head, DEP_AUX_PASS) != NO_TOKEN) continue; /* "43 were killed and 9 hurt" */
    tokens[t].deprel = DEP_NSUBJ;
    tokens[verb].xpos = XPOS_VBD;
  }
}

static bool can_be_ordered(Reading *r, const Token *tokens, uint32_t t)
{
  static const char *const pronouns[] = {"he", "she", "they", "we", "i", "you"};
  if (listed(str_lower(r->arena, tokens[t].form), pronouns, COUNT_OF(pronouns))) return true;
  if (tokens[t].upos == UPOS_PROPN) return true;
  if (tokens[t].upos != UPOS_NOUN) return false;
  return lex_has(r->extractor->roles, tokens[t].lemma) || lex_has(r->extractor->organization_words, tokens[t].lemma) || tokens[t].xpos == XPOS_NNS;
}

/* "Afghan team honored for courage", a headline, which leaves "was" out: a verb that nearly always needs an object and has none is passive. */
void attach_mend_headlines(Reading *r, Token *tokens)
{
  if (r->len < 4 || tokens[r->len - 1].upos == UPOS_PUNCT) return;
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    if (tokens[t].head != NO_TOKEN || tokens[t].upos != UPOS_VERB || (tokens[t].xpos != XPOS_VBD && tokens[t].xpos != XPOS_VBN) || subject >= t) continue;
    const LexEntry *frame = lex_find(r->extractor->frames, tokens[t].lemma);
    static const char *const done_to[] = {"jail", "sentence", "arrest", "charge", "convict", "kill", "injure", "wound", "detain", "free", "fine", "ban", "oust", "rescue", "sue", "evacuate", "displace", "deport",
                                          "suspend", "acquit", "extradite", "hospitalize", "kidnap", "abduct", "indict", "sack", "fire", "shelve", "ground", "accuse", "clear", "suspect", "strip", "honor", "honour", "stab", "shoot", "murder", "rape", "rob", "remand"};
    bool needs = listed(tokens[t].lemma, done_to, COUNT_OF(done_to)) || (frame && (frame->field[1].len > 2 || (frame->field[1].len == 2 && frame->field[1].at[0] >= '8')) && !(frame->field[0].len == 1 && frame->field[0].at[0] < '4'));
    bool alone = kid_of(tokens, r->len, t, DEP_AUX) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_OBJ) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_CCOMP) == NO_TOKEN &&
                 kid_of(tokens, r->len, t, DEP_XCOMP) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_CONJ) == NO_TOKEN;
    bool charged = tokens[t + 1].upos == UPOS_SCONJ && (str_is(tokens[t + 1].form, "for") || str_is(tokens[t + 1].form, "of") || str_is(tokens[t + 1].form, "with") || str_is(tokens[t + 1].form, "after") || str_is(tokens[t + 1].form, "over"));      /* "jailed for defrauding buyers" */
    if (!needs || !alone || (tokens[t + 1].upos != UPOS_ADP && !charged)) continue;
    tokens[subject].deprel = DEP_NSUBJ_PASS;
    tokens[t].xpos = XPOS_VBN;
  }
}

static bool sum_of_money(const Reading *r, const Token *tokens, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (inside(t, r->names[n].first, r->names[n].last)) return r->names[n].type == ENTITY_QUANTITY;
  return tokens[t].upos == UPOS_SYM;
}

/* "Acme fined $3 million", "Ann Lee named head of Acme", headlines: who is fined, and who is named. */
void attach_mend_fines(Reading *r, Token *tokens)
{
  static const char *const paid[] = {"fine", "award", "grant"};
  if (r->len < 4 || tokens[r->len - 1].upos == UPOS_PUNCT) return;
  for (uint32_t t = 1; t + 1 < r->len; t++) {
    uint32_t subject = kid_of(tokens, r->len, t, DEP_NSUBJ), object = kid_of(tokens, r->len, t, DEP_OBJ);
    if (tokens[t].upos != UPOS_VERB || tokens[t].head != NO_TOKEN || tokens[t].xpos != XPOS_VBD || subject >= t || object == NO_TOKEN || object < t || kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN) continue;
    bool fined = listed(tokens[t].lemma, paid, COUNT_OF(paid)) && sum_of_money(r, tokens, object);
    bool named = in_class(r, &tokens[t], "name") && tokens[object].xpos == XPOS_NN && names_role(r, &tokens[object]) && kid_of(tokens, r->len, object, DEP_DET) == NO_TOKEN &&
                 kid_of(tokens, r->len, object, DEP_NMOD_POSS) == NO_TOKEN && kid_of(tokens, r->len, t, DEP_XCOMP) == NO_TOKEN;
    if (!fined && !named) continue;
    tokens[subject].deprel = DEP_NSUBJ_PASS;
    tokens[t].xpos = XPOS_VBN;
    tokens[object].deprel = DEP_XCOMP;
  }
}

/* "Acme to buy Bolt, sources say", a headline: what lies ahead, said of the words before "to". */
void attach_raise_headlines(Reading *r, Token *tokens)
{
  if (r->len < 4 || tokens[r->len - 1].upos == UPOS_PUNCT) return;
  for (uint32_t to = 1; to + 1 < r->len && to < 8; to++) {
    uint32_t verb = tokens[to].head, who = verb < r->len ? tokens[verb].head : NO_TOKEN;
    if (tokens[to - 1].upos == UPOS_VERB || tokens[to - 1].upos == UPOS_AUX) return;                    /* the sentence has a verb before it */
    if (tokens[to].xpos != XPOS_TO || verb != to + 1 || tokens[verb].upos != UPOS_VERB || who >= to || !token_is_noun(&tokens[who])) continue;
    if (deprel_base(tokens[verb].deprel) != DEP_ADVCL && deprel_base(tokens[verb].deprel) != DEP_ACL) continue;
    if (deprel_base(tokens[who].deprel) == DEP_NSUBJ || tokens[who].deprel == DEP_OBJ || subject_of(tokens, r->len, verb) != NO_TOKEN || !descends(tokens, r->len, to - 1, who) || !descends(tokens, r->len, 0, who)) return;
    tokens[verb].head = tokens[who].head;
    tokens[verb].deprel = tokens[who].deprel;
    for (uint32_t k = verb + 1; k < r->len; k++)
      if (tokens[k].head == who) tokens[k].head = verb;
    tokens[who].head = verb;
    tokens[who].deprel = DEP_NSUBJ;
    tokens[to].deprel = DEP_AUX;
    return;
  }
}

/* "Norway, Sweden sign gas deal", a headline: the comma stands for "and". */
void attach_join_headlines(Reading *r, Token *tokens)
{
  if (r->len < 5 || tokens[r->len - 1].upos == UPOS_PUNCT) return;
  for (uint32_t n = 0; n + 1 < r->name_count && r->names[n].first < 3; n++) {
    const Name *one = &r->names[n], *two = &r->names[n + 1];
    uint32_t a = outer_head(tokens, r->len, one->first, one->last), b = outer_head(tokens, r->len, two->first, two->last), verb = b == NO_TOKEN ? NO_TOKEN : tokens[b].head;
    if (a == NO_TOKEN || b == NO_TOKEN || one->last + 2 != two->first || tokens[one->last + 1].xpos != XPOS_COMMA || verb >= r->len || verb <= b || tokens[a].head != verb) continue;
    Deprel rel = deprel_base(tokens[a].deprel);
    if (deprel_base(tokens[b].deprel) != DEP_NSUBJ || tokens[verb].upos != UPOS_VERB || (rel != DEP_VOCATIVE && rel != DEP_DISCOURSE && rel != DEP_DISLOCATED && rel != DEP_OBL)) continue;
    tokens[a].deprel = tokens[b].deprel;
    tokens[b].head = a;
    tokens[b].deprel = DEP_CONJ;
    return;
  }
}

/* "The ministers are to meet in Accra": no copula, but what is planned. "The goals are to cut costs" are no people. */
void attach_bind_plans(Reading *r, Token *tokens)
{
  static const char *const starting[] = {"take", "begin", "start", "open", "close", "end", "expire", "be", "reopen", "resume", "last", "run", "continue", "remain", "go"};
  static const char *const aims[] = {"goal", "aim", "plan", "purpose", "job", "task", "idea", "intention", "way", "mission", "objective", "duty", "priority",
                                     "challenge", "strategy", "step", "role", "thing", "point", "option", "intent", "trick", "choice", "key", "reason", "hope"};
  for (uint32_t to = 2; to + 1 < r->len; to++) {
    uint32_t be = to - 1, verb = tokens[to].head;
    if (str_is(tokens[be].form, "due") && tokens[to].head == be) {                                    /* "is due to open" */
      verb = tokens[be].head;
      uint32_t copula = be - 1;
      if (tokens[be].deprel != DEP_MARK || verb >= r->len || verb <= to || tokens[copula].head != verb || tokens[copula].deprel != DEP_COP) continue;
      tokens[copula].deprel = tokens[be].deprel = tokens[to].deprel = DEP_AUX;
      tokens[to].head = verb;
      continue;
    }
    if (tokens[to].xpos != XPOS_TO || verb >= r->len || verb <= to || verb > to + 3 || tokens[verb].upos != UPOS_VERB) continue;
    if (tokens[be].head != verb || (tokens[be].deprel != DEP_COP && tokens[be].deprel != DEP_AUX) || !str_is(tokens[be].lemma, "be")) continue;
    uint32_t subject = kid_of(tokens, r->len, verb, DEP_NSUBJ);
    bool passive = kid_of(tokens, r->len, verb, DEP_AUX_PASS) != NO_TOKEN;
    if (subject == NO_TOKEN) subject = kid_of(tokens, r->len, verb, DEP_NSUBJ_PASS);
    if (subject == NO_TOKEN) subject = kid_of(tokens, r->len, verb, DEP_NSUBJ_OUTER);
    if (subject == NO_TOKEN || subject > be || listed(tokens[subject].lemma, aims, COUNT_OF(aims))) continue;
    if (!passive && !can_be_ordered(r, tokens, subject) && !listed(tokens[verb].lemma, starting, COUNT_OF(starting))) continue;   /* "the summit is to take place" */
    if (tokens[subject].deprel == DEP_NSUBJ_OUTER) tokens[subject].deprel = DEP_NSUBJ;
    tokens[be].deprel = DEP_AUX;
    tokens[to].deprel = DEP_AUX;
  }
}

/* ---- two verbs, one taken for a noun ------------------------------------------------------------------------------------------- */

/* "employs 3,200 people and supplies carmakers": a plural before a noun, of a verb that needs an object, is the second verb. */
void attach_free_second_verbs(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"sale", "sport", "arm", "saving", "operation", "system", "part", "good", "work", "rate", "right", "refugee", "price", "cost"};
  for (uint32_t t = 4; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, object = noun < r->len ? tokens[noun].head : NO_TOKEN;
    if (tokens[t].xpos != XPOS_NNS) continue;
    if (tokens[t].deprel == DEP_CONJ && noun < t && token_is_noun(&tokens[t + 1]) && tokens[t + 1].deprel == DEP_OBJ && tokens[t + 1].head == object) {
      object = noun;                                                              /* "supplies Bolt", with "Bolt" as the first verb's second object */
      noun = t + 1;
    } else if (tokens[t].deprel != DEP_COMPOUND || noun <= t || object >= t || tokens[noun].deprel != DEP_CONJ) continue;
    uint32_t verb = tokens[object].head, cc = t - 1;
    if (tokens[cc].upos != UPOS_CCONJ || verb >= object || tokens[object].deprel != DEP_OBJ || tokens[verb].xpos != XPOS_VBZ) continue;
    const LexEntry *frame = lex_find(r->extractor->frames, tokens[t].lemma);
    if (!frame || frame->field[1].len < 2 || (frame->field[1].len == 2 && frame->field[1].at[0] < '5') || listed(tokens[t].lemma, nouns, COUNT_OF(nouns))) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBZ;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_CONJ;
    tokens[cc].head = t;
    tokens[noun].head = t;
    tokens[noun].deprel = DEP_OBJ;
    for (uint32_t k = noun + 1; k < r->len; k++)
      if (tokens[k].head == object && tokens[k].deprel == DEP_NMOD) tokens[k].head = noun;
  }
}

/* ---- two objects, prices of things ------------------------------------------------------------------------------------------------ */

/* "lent the firm four million dollars": of two objects the first is who gets it; "fined the firm ten dollars": the second is how much. */
void attach_part_objects(Reading *r, Token *tokens)
{
  static const char *const giving[] = {"give", "lend", "send", "pay", "offer", "hand", "award", "grant", "show", "teach", "sell", "owe", "promise", "deny", "allow",
                                       "earn", "win", "save", "cause", "leave", "buy", "bring", "deal", "assign", "guarantee"};
  static const char *const taking[] = {"fine", "charge", "cost", "beat", "defeat", "overtake"}, *const trading[] = {"buy", "sell", "win", "save", "earn", "leave", "cause", "deal", "bring"};
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, first = NO_TOKEN, n = name_of(r, t);
    if (tokens[t].deprel != DEP_OBJ || verb >= t || tokens[verb].upos != UPOS_VERB) continue;
    if (is_money(&tokens[t]) && t == verb + 3 && tokens[t - 1].head == t && tokens[t - 2].head == t && tokens[t - 2].deprel == DEP_DET && tokens[t - 1].upos != UPOS_NUM) {
      tokens[t - 1].upos = UPOS_NOUN;                                             /* "fined [the firm $30,000]" */
      tokens[t - 1].xpos = XPOS_NN;
      tokens[t - 1].head = verb;
      tokens[t - 1].deprel = DEP_OBJ;
      tokens[t - 2].head = t - 1;
    }
    for (uint32_t k = verb + 1; k < t && first == NO_TOKEN; k++)
      if (tokens[k].head == verb && (tokens[k].deprel == DEP_OBJ || tokens[k].deprel == DEP_IOBJ)) first = k;
    bool called = first + 1 == t && (n != NO_TOKEN || tokens[t].upos == UPOS_PROPN) && tokens[first].upos == UPOS_NOUN && !names_role(r, &tokens[first]) && listed(tokens[verb].lemma, trading, COUNT_OF(trading));    /* "bought the newspaper Dawn" */
    if (first == NO_TOKEN || called) continue;
    if (tokens[first].deprel == DEP_OBJ && listed(tokens[verb].lemma, giving, COUNT_OF(giving))) tokens[first].deprel = DEP_IOBJ;
    bool sum = is_money(&tokens[t]) || tokens[t].upos == UPOS_NUM;
    if (sum && listed(tokens[verb].lemma, taking, COUNT_OF(taking))) {
      tokens[first].deprel = DEP_OBJ;
      tokens[t].deprel = DEP_OBL_UNMARKED;
    }
  }
}

/* "will meet and discuss the plan": those who meet have no object; "and plans to add Oslo": an infinitive modifies no verb. */
void attach_settle_conjuncts(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    if (verb >= t || tokens[verb].upos != UPOS_VERB) continue;
    if (tokens[t].deprel == DEP_ACL && tokens[t].xpos == XPOS_VB && kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN && in_class(r, &tokens[verb], "wish plan"))
      tokens[t].deprel = DEP_XCOMP;
    uint32_t second = kid_of(tokens, r->len, verb, DEP_CONJ);
    bool next = tokens[t].deprel == DEP_OBJ && second == verb + 2 && second < t && tokens[second].upos == UPOS_VERB;
    if (next && in_class(r, &tokens[verb], "mutual") && kid_of(tokens, r->len, second, DEP_OBJ) == NO_TOKEN) tokens[t].head = second;
  }
}

/* "taking gold worth nine dollars": the adjective after the noun takes the sum. */
void attach_worth(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t verb = tokens[t].head, noun = t - 1;
    if (str_is(tokens[t].form, "worth") && tokens[t].deprel == DEP_AMOD && verb == noun && tokens[noun].head < noun) {        /* "a yacht worth 530 million euros" */
      for (uint32_t k = t + 1; k < r->len && k < t + 6; k++) {
        bool sum = tokens[k].head == tokens[noun].head && (tokens[k].deprel == DEP_OBJ || tokens[k].deprel == DEP_OBL_UNMARKED || tokens[k].deprel == DEP_OBL) && tokens[t + 1].head < r->len &&
                   (tokens[k].upos == UPOS_SYM || kid_of(tokens, r->len, k, DEP_NUMMOD) != NO_TOKEN) && case_before(tokens, k) == NO_TOKEN;
        if (!sum) continue;
        tokens[k].head = t;
        tokens[k].deprel = DEP_OBL_UNMARKED;
        for (uint32_t m = k + 1; m < r->len; m++)
          if (tokens[m].head == k && deprel_base(tokens[m].deprel) == DEP_ACL) tokens[m].head = noun;
        break;
      }
      continue;
    }
    if (!str_is(tokens[t].form, "worth") || tokens[t].upos != UPOS_ADJ || verb >= noun || tokens[noun].head != verb || !token_is_noun(&tokens[noun])) continue;
    if (tokens[t].deprel != DEP_XCOMP && deprel_base(tokens[t].deprel) != DEP_ADVCL) continue;
    for (uint32_t k = t + 1; k < r->len && k < t + 8; k++) {
      if (tokens[k].head != verb || (tokens[k].deprel != DEP_OBJ && tokens[k].deprel != DEP_OBL_UNMARKED)) continue;
      tokens[k].head = t;
      tokens[k].deprel = DEP_OBL_UNMARKED;
    }
    tokens[t].head = noun;
    tokens[t].deprel = DEP_AMOD;
  }
}

/* ---- inserted speech, gerunds -------------------------------------------------------------------------------------------------------- */

/* "The premier, the paper said, will resign", taken for a premier of whom it was said. */
void attach_free_insertions(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head, subject = kid_of(tokens, r->len, t, DEP_NSUBJ);
    bool described = tokens[t].deprel == DEP_ACL_RELCL && noun < t, aside = tokens[t].deprel == DEP_ADVCL && noun < r->len && noun > t;
    if (!(described || aside) || subject == NO_TOKEN || subject > t || tokens[t + 1].xpos != XPOS_COMMA || !in_class(r, &tokens[t], "say")) continue;
    uint32_t start = phrase_start(tokens, subject), verb = aside ? noun : tokens[noun].head;
    if (start < 2 || tokens[start - 1].xpos != XPOS_COMMA || verb >= r->len || verb <= t || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) continue;
    if (described && deprel_base(tokens[noun].deprel) != DEP_NSUBJ) continue;
    if (tokens[subject].xpos == XPOS_WP || tokens[subject].xpos == XPOS_WDT || kid_of(tokens, r->len, t, DEP_OBJ) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_CCOMP) != NO_TOKEN) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_PARATAXIS;
  }
}

/* "Fighting between the two continued": a gerund with prepositions only is a noun. */
void attach_name_gerunds(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 1 < r->len; t++) {
    if (tokens[t].deprel != DEP_CSUBJ || tokens[t].xpos != XPOS_VBG || tokens[t].head <= t || tokens[t].head >= r->len) continue;
    bool plain = true;
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t && deprel_base(tokens[k].deprel) != DEP_OBL && tokens[k].upos != UPOS_PUNCT) plain = false;
    if (!plain || tokens[t + 1].upos != UPOS_ADP) continue;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].deprel = DEP_NSUBJ;
    tokens[t].lemma = str_lower(r->arena, tokens[t].form);
    for (uint32_t k = 0; k < r->len; k++)
      if (tokens[k].head == t && deprel_base(tokens[k].deprel) == DEP_OBL) tokens[k].deprel = DEP_NMOD;
  }
}

/* ---- descriptions ---------------------------------------------------------------------------------------------------------------- */

/* "a stake in Acme, a maker of robots": the body named last is described, not the stake. */
void attach_descriptions(Reading *r, Token *tokens)
{
  static const char *const kinds[] = {"maker", "producer", "supplier", "operator", "provider", "manufacturer", "retailer", "developer", "company", "firm", "group",
                                      "unit", "subsidiary", "bank", "lender", "insurer", "brand", "carmaker", "startup", "start-up", "business", "chain", "agency",
                                      "charity", "club", "party", "newspaper", "broadcaster", "university", "airline", "rival", "builder", "publisher", "union",
                                      "market", "country", "nation", "state", "city", "town", "village", "island", "capital", "region", "province", "economy", "customer",
                                      "competitor", "exporter", "importer", "ally", "neighbor", "neighbour", "shareholder", "investor", "port"};
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t noun = tokens[t].head, article = kid_of(tokens, r->len, t, DEP_DET), body = article != NO_TOKEN && article >= 3 && article < t ? name_of(r, article - 2) : NO_TOKEN;
    if (tokens[t].deprel == DEP_PARATAXIS && tokens[t].upos == UPOS_NOUN && body != NO_TOKEN && tokens[article - 1].xpos == XPOS_COMMA && r->names[body].last == article - 2 && r->names[body].type != ENTITY_DATE &&
        kid_of(tokens, r->len, t, DEP_COP) == NO_TOKEN && subject_of(tokens, r->len, t) == NO_TOKEN && (listed(tokens[t].lemma, kinds, COUNT_OF(kinds)) || names_role(r, &tokens[t]))) {
      tokens[t].head = outer_head(tokens, r->len, r->names[body].first, r->names[body].last);                 /* "sold it to Acme, a firm in which she held shares" */
      tokens[t].deprel = DEP_APPOS;
      continue;
    }
    if (tokens[t].deprel != DEP_APPOS || tokens[t].upos != UPOS_NOUN || noun >= t || tokens[noun].upos != UPOS_NOUN) continue;
    if (lex_has(r->extractor->roles, tokens[noun].lemma) || !listed(tokens[t].lemma, kinds, COUNT_OF(kinds))) continue;
    for (uint32_t n = 0; n < r->name_count; n++) {
      const Name *name = &r->names[n];
      if (name->first <= noun || name->last + 1 >= t || tokens[name->last + 1].xpos != XPOS_COMMA || name->type == ENTITY_DATE || name->type == ENTITY_PERSON) continue;
      bool beside = true;                                                            /* nothing but its own words in between */
      for (uint32_t k = name->last + 2; beside && k < t; k++) beside = descends(tokens, r->len, k, t);
      if (!beside) continue;
      uint32_t head = outer_head(tokens, r->len, name->first, name->last);
      if (head != NO_TOKEN && tokens[head].deprel == DEP_NMOD && descends(tokens, r->len, head, noun)) tokens[t].head = head;
    }
  }
}

/* "The Commission on Thursday fined Acme": a day between a name and the verb is the verb's. */
void attach_raise_days(Reading *r, Token *tokens)
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
void attach_close_ranges(Reading *r, Token *tokens)
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

static bool is_beating(const Token *verb)
{
  static const char *const verbs[] = {"beat", "defeat", "thrash", "rout", "edge", "down", "hold", "trounce", "overcome", "lead", "trail", "hammer", "crush"};
  return listed(verb->lemma, verbs, COUNT_OF(verbs));
}

/* "Italy beat France 2-1": the name before the score is what was beaten. */
void attach_part_scores(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t + 1 < r->len; t++) {
    uint32_t score = tokens[t].head;
    if (tokens[t].upos == UPOS_NUM && tokens[t].deprel == DEP_FLAT && tokens[t].head + 1 == t && str_is(tokens[t + 1].form, "-")) {     /* "[Porto 3]-2" */
      uint32_t name = tokens[t].head, verb = tokens[name].head;
      if (tokens[name].deprel == DEP_OBJ && verb < name) {
        tokens[t].head = verb;
        tokens[t].deprel = DEP_OBL_UNMARKED;
      }
    }
    uint32_t second = t + 2;                                                           /* "[Lyon 11] to 4" */
    if (tokens[t].upos == UPOS_NUM && tokens[t].deprel == DEP_FLAT && score + 1 == t && second < r->len && str_is(tokens[t + 1].form, "to") && tokens[second].upos == UPOS_NUM && tokens[second].head == t &&
        tokens[score].deprel == DEP_OBJ && tokens[score].head < score && is_beating(&tokens[tokens[score].head])) {
      tokens[t].head = tokens[score].head;
      tokens[t].deprel = DEP_OBL_UNMARKED;
    }
    if (tokens[t].upos != UPOS_PROPN || tokens[t].deprel != DEP_COMPOUND || score != t + 1 || tokens[score].upos != UPOS_NUM) continue;
    uint32_t verb = tokens[score].head;
    bool bare = tokens[score].deprel == DEP_OBL_UNMARKED || tokens[score].deprel == DEP_OBJ;
    if (!bare || verb >= t || tokens[verb].upos != UPOS_VERB || score + 1 >= r->len || tokens[score + 1].head == NO_TOKEN) continue;
    if (tokens[score].deprel == DEP_OBL_UNMARKED && kid_of(tokens, r->len, verb, DEP_OBJ) != NO_TOKEN) continue;
    for (uint32_t k = verb + 1; k < t; k++)
      if (tokens[k].head == score) tokens[k].head = t;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBJ;
    tokens[score].deprel = DEP_OBL_UNMARKED;
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
    "in comparison to", "in recognition of", "in preparation for", "in retaliation for", "in celebration of", "in commemoration of", "in anticipation of", "in excess of", "over course of", "for purpose of", "with help of", "with aid of", "with exception of", "in opposition to", "in proximity to"};

static bool compound_preposition(Reading *r, const Token *tokens, uint32_t first, uint32_t noun, uint32_t last)
{
  Str words = str_format(r->arena, "%.*s %.*s %.*s", STR_ARG(tokens[first].form), STR_ARG(tokens[noun].form), STR_ARG(tokens[last].form));
  return listed(str_lower(r->arena, words), compound_prepositions, COUNT_OF(compound_prepositions));
}

void attach_join_prepositions(Reading *r, Token *tokens)
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

/* "was held liable for the fire", "found Acme guilty of fraud": what follows such an adjective is its own. */
void attach_to_verdicts(Reading *r, Token *tokens)
{
  static const char *const states[] = {"liable", "responsible", "guilty", "accountable", "innocent", "ineligible", "eligible", "unfit", "fit", "fatal", "exempt", "immune", "vulnerable", "answerable"};
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    uint32_t verb = tokens[t].head, of = t + 1, noun = tokens[of].head;
    if (tokens[t].deprel != DEP_XCOMP || tokens[t].upos != UPOS_ADJ || verb >= t || !listed(tokens[t].form, states, COUNT_OF(states))) continue;
    if (tokens[of].deprel != DEP_CASE || noun >= r->len || noun < of || tokens[noun].head != verb || deprel_base(tokens[noun].deprel) != DEP_OBL) continue;
    if (str_is(tokens[of].form, "for") || str_is(tokens[of].form, "of") || str_is(tokens[of].form, "to") || str_is(tokens[of].form, "from")) tokens[noun].head = t;
  }
}

/* "bought Bolt from Crane", with Crane for where Bolt is from: who gave it. */
void attach_raise_givers(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"buy", "acquire", "purchase", "steal", "take", "hire", "poach", "borrow", "rent", "lease", "seize", "capture", "recapture", "win", "get", "receive", "inherit", "sign", "wrest"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t thing = tokens[t].head, from = case_before(tokens, t), verb = thing < t ? tokens[thing].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_NMOD || from == NO_TOKEN || !str_is(tokens[from].form, "from") || tokens[t].upos != UPOS_PROPN || tokens[thing].upos != UPOS_PROPN) continue;
    if (verb >= thing || tokens[thing].deprel != DEP_OBJ || tokens[verb].upos != UPOS_VERB || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs))) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "sold", "bought": whom a thing goes to or comes from is a part of what they tell. */
static bool passes_on(const Token *verb, const Token *preposition)
{
  static const char *const to[] = {"sell", "give", "send", "lend", "award", "hand", "donate", "return", "transfer", "offer", "lease", "bequeath", "deliver", "entrust", "present", "grant", "supply", "pass"};
  static const char *const from[] = {"buy", "purchase", "acquire", "borrow", "rent", "receive", "steal", "inherit", "obtain", "take", "get", "import", "order"};
  if (str_is(preposition->form, "to")) return listed(verb->lemma, to, COUNT_OF(to));
  return str_is(preposition->form, "from") && listed(verb->lemma, from, COUNT_OF(from));
}

/* "sold the plant, which employed 300 people, to Acme", with Acme in the relative clause: the second comma closes it, and the main verb goes on. */
void attach_pass_asides(Reading *r, Token *tokens)
{
  for (uint32_t t = 6; t < r->len; t++) {
    uint32_t to = case_before(tokens, t), inner = tokens[t].head, first = NO_TOKEN;
    Deprel rel = deprel_base(tokens[t].deprel);
    if (to == NO_TOKEN || to < 5 || tokens[to - 1].xpos != XPOS_COMMA || (rel != DEP_OBL && rel != DEP_NMOD) || inner >= to) continue;
    for (unsigned steps = 0; steps < 6 && inner < to && deprel_base(tokens[inner].deprel) != DEP_ACL && tokens[inner].deprel != DEP_APPOS; steps++) inner = tokens[inner].head;
    if (inner >= to || (deprel_base(tokens[inner].deprel) != DEP_ACL && tokens[inner].deprel != DEP_APPOS)) continue;
    uint32_t thing = tokens[inner].head, verb = thing < inner ? tokens[thing].head : NO_TOKEN;
    if (verb >= thing || tokens[thing].deprel != DEP_OBJ || tokens[verb].upos != UPOS_VERB || !passes_on(&tokens[verb], &tokens[to])) continue;
    for (uint32_t k = thing + 1; k < to - 1 && first == NO_TOKEN; k++)
      if (tokens[k].xpos == XPOS_COMMA) first = k;
    if (first == NO_TOKEN || descends(tokens, r->len, first - 1, inner)) continue;
    uint32_t up = tokens[t].head;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
    for (uint32_t k = t + 1; k < r->len; k++)                              /* "... to Acme for $2 million" */
      if (tokens[k].head == up && (deprel_base(tokens[k].deprel) == DEP_OBL || tokens[k].deprel == DEP_NMOD)) tokens[k].head = verb, tokens[k].deprel = DEP_OBL;
  }
}

/* "in a memo to staff seen by Reuters", with the staff seen: papers see documents. */
void attach_raise_seen(Reading *r, Token *tokens)
{
  static const char *const documents[] = {"memo", "memorandum", "letter", "email", "e-mail", "message", "document", "report", "draft", "copy", "note", "transcript", "statement", "filing", "complaint", "recording", "text", "minute"};
  static const char *const verbs[] = {"see", "obtain", "review", "view", "read", "publish", "leak"};
  for (uint32_t t = 3; t + 1 < r->len; t++) {
    uint32_t noun = tokens[t].head;
    if (tokens[t].deprel != DEP_ACL || tokens[t].xpos != XPOS_VBN || noun >= t || !listed(tokens[t].lemma, verbs, COUNT_OF(verbs)) || !str_is(tokens[t + 1].form, "by")) continue;
    uint32_t top = noun;
    for (unsigned steps = 0; steps < 4 && top < r->len && !listed(str_lower(r->arena, tokens[top].lemma), documents, COUNT_OF(documents)); steps++)
      top = tokens[top].deprel == DEP_NMOD || deprel_base(tokens[top].deprel) == DEP_OBL ? tokens[top].head : NO_TOKEN;
    if (top < noun && token_is_noun(&tokens[top])) tokens[t].head = top;
  }
}

/* "left after a row with Ann", with Ann for whom it was left with: the noun right before takes her. */
void attach_partners(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t with = case_before(tokens, t), verb = tokens[t].head;
    if (deprel_base(tokens[t].deprel) != DEP_OBL || tokens[t].upos != UPOS_PROPN || with == NO_TOKEN || with < 2 || !str_is(tokens[with].form, "with") || verb >= with) continue;
    uint32_t noun = with - 1;
    const LexEntry *event = tokens[noun].upos == UPOS_NOUN ? lex_find(r->extractor->nominals, str_lower(r->arena, tokens[noun].form)) : NULL;
    if (!event || !event->field[2].len || tokens[noun].head != verb || deprel_base(tokens[noun].deprel) != DEP_OBL || case_before(tokens, noun) == NO_TOKEN) continue;
    tokens[t].head = noun;
    tokens[t].deprel = DEP_NMOD;
  }
}

/* "was sold by Bolt to Dorn", with Dorn hung on Bolt: who got it. */
void attach_raise_receivers(Reading *r, Token *tokens)
{
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t doer = tokens[t].head, to = case_before(tokens, t), verb = doer < t ? tokens[doer].head : NO_TOKEN;
    if (tokens[t].deprel != DEP_NMOD || to == NO_TOKEN || !str_is(tokens[to].form, "to") || tokens[t].upos != UPOS_PROPN || tokens[doer].upos != UPOS_PROPN) continue;
    if (verb >= doer || tokens[doer].deprel != DEP_OBL_AGENT || tokens[verb].upos != UPOS_VERB) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}

/* "was found by researchers at the Bolt Institute", with the institute for where it was found: people without a name are told by where they
 * work. */
void attach_doers_places(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    uint32_t top = outer_head(tokens, r->len, r->names[n].first, r->names[n].last), verb = top == NO_TOKEN ? NO_TOKEN : tokens[top].head, at = top == NO_TOKEN ? NO_TOKEN : case_before(tokens, top);
    if (r->names[n].type != ENTITY_ORGANIZATION || at == NO_TOKEN || at == 0 || verb >= at || deprel_base(tokens[top].deprel) != DEP_OBL || tokens[verb].upos != UPOS_VERB) continue;
    if (!str_is(tokens[at].form, "at") && !str_is(tokens[at].form, "from")) continue;
    uint32_t doer = at - 1;
    if (tokens[doer].head != verb || tokens[doer].deprel != DEP_OBL_AGENT || tokens[doer].upos != UPOS_NOUN || !names_role(r, &tokens[doer])) continue;
    tokens[top].head = doer;
    tokens[top].deprel = DEP_NMOD;
  }
}

/* "designed both the tower and the hall", with the tower for a place: without a preposition it is what was designed. */
void attach_both_objects(Reading *r, Token *tokens)
{
  for (uint32_t t = 2; t < r->len; t++) {
    uint32_t verb = tokens[t].head, both = kid_of(tokens, r->len, t, DEP_CC_PRECONJ);
    if (both == NO_TOKEN || both > t || verb + 1 != both || deprel_base(tokens[t].deprel) != DEP_OBL || case_before(tokens, t) != NO_TOKEN) continue;
    if (tokens[verb].upos == UPOS_VERB && kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN && kid_of(tokens, r->len, verb, DEP_NSUBJ) != NO_TOKEN) tokens[t].deprel = DEP_OBJ;
  }
}

/* "sentenced to ten years in prison for fraud": sentenced for it, and no prison for fraud. */
void attach_free_crimes(Reading *r, Token *tokens)
{
  static const char *const places[] = {"prison", "jail", "custody", "detention"}, *const verbs[] = {"sentence", "jail", "imprison", "convict", "serve", "spend", "hold", "send", "face", "put", "order", "get", "receive", "give"};
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t prison = tokens[t].head, own = case_before(tokens, t), verb = prison;
    if (tokens[t].deprel != DEP_NMOD || prison >= t || !listed(tokens[prison].lemma, places, COUNT_OF(places)) || own == NO_TOKEN || !str_is(tokens[own].form, "for") || kid_of(tokens, r->len, prison, DEP_DET) != NO_TOKEN) continue;
    for (unsigned steps = 0; steps < 3 && verb < r->len && tokens[verb].upos != UPOS_VERB; steps++) verb = tokens[verb].head;
    if (verb >= prison || tokens[verb].upos != UPOS_VERB || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs))) continue;
    tokens[t].head = verb;
    tokens[t].deprel = DEP_OBL;
  }
}
