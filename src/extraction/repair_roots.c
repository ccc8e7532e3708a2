/*
 * repair_roots.c - which word the sentence hangs on: its verb, where the parser took the whole for a noun phrase.
 *   "Acme bought Bolt." taken for "[bought Bolt]" -> "bought" is the root, "Acme" its subject.
 */
#include "extraction/repair.h"

/* "(Arabic: ...)" says how a name is written: no apposition, no part of any phrase. */
void roots_drop_glosses(Reading *r, Token *tokens)
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

/* What has no head in the sentence is a root, whatever a damaged file calls it: the rules rely on that. */
void roots_name(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++)
    if (tokens[t].head >= r->len || tokens[t].head == t) {
      tokens[t].head = NO_TOKEN;
      tokens[t].deprel = DEP_ROOT;
    } else if (tokens[t].deprel == DEP_ROOT) tokens[t].deprel = DEP_PARATAXIS;
}

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
  uint32_t whom = kid_of(tokens, len, verb, DEP_XCOMP);
  if (whom == verb + 1 && tokens[whom].upos == UPOS_PROPN && kid_of(tokens, len, verb, DEP_OBJ) == NO_TOKEN) tokens[whom].deprel = DEP_OBJ;       /* "named Ann Lee as director" */
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

/* What a claim is about stays below it; what is told of the claim is the sentence's verb. */
static void raise_told(const Reading *r, Token *tokens, uint32_t noun, uint32_t that, uint32_t content, uint32_t told)
{
  for (uint32_t k = 0; k < r->len; k++) {
    if (k == that || k == content || k == told) continue;
    if (tokens[k].head == content && k > told) tokens[k].head = told;
    if (tokens[k].head == noun && tokens[k].upos == UPOS_PUNCT && k > told) tokens[k].head = told;
  }
  tokens[that].head = content;
  tokens[that].deprel = DEP_MARK;
  tokens[content].head = noun;
  tokens[content].deprel = DEP_ACL;
  tokens[told].head = NO_TOKEN;
  tokens[told].deprel = DEP_ROOT;
  if (tokens[told].xpos == XPOS_VBN && kid_of(tokens, r->len, told, DEP_AUX_PASS) == NO_TOKEN && kid_of(tokens, r->len, told, DEP_AUX) == NO_TOKEN) tokens[told].xpos = XPOS_VBD;
  tokens[noun].head = told;
  tokens[noun].deprel = kid_of(tokens, r->len, told, DEP_AUX_PASS) == NO_TOKEN ? DEP_NSUBJ : DEP_NSUBJ_PASS;
}

/* "Allegations that Ann stole the cash surfaced in May", taken for a noun phrase, or with "claims" for its verb: the last verb tells of the allegations. */
void roots_find_told(Reading *r, Token *tokens)
{
  static const char *const nouns[] = {"allegation", "rumor", "rumour", "claim", "report", "accusation", "suspicion", "speculation", "fear", "news", "suggestion", "hope", "belief", "concern", "story", "theory", "statement"};
  uint32_t noun = root_of(tokens, r->len), that = noun + 1, told = NO_TOKEN;
  if (noun == NO_TOKEN || that + 3 >= r->len || !str_is(tokens[that].form, "that")) return;
  if (noun == 0 && tokens[noun].upos == UPOS_VERB && tokens[noun].xpos == XPOS_VBZ && listed(tokens[noun].lemma, nouns, COUNT_OF(nouns))) {
    told = tokens[that].head;
    uint32_t content = NO_TOKEN;
    for (uint32_t k = that + 1; k < told && told < r->len && content == NO_TOKEN; k++)
      if (((tokens[k].head == noun && tokens[k].deprel == DEP_CCOMP) || (tokens[k].head == told && tokens[k].deprel == DEP_ADVCL)) && bears_tense(tokens, r->len, k)) content = k;
    if (content == NO_TOKEN || tokens[told].head != noun || tokens[told].deprel != DEP_CCOMP || subject_of(tokens, r->len, told) != NO_TOKEN) return;
    tokens[noun].upos = UPOS_NOUN;
    tokens[noun].xpos = XPOS_NNS;
    raise_told(r, tokens, noun, that, content, told);
    return;
  }
  uint32_t content = tokens[that].head;
  if (tokens[noun].upos != UPOS_NOUN || !listed(tokens[noun].lemma, nouns, COUNT_OF(nouns)) || content >= r->len || content < that || tokens[content].head != noun || deprel_base(tokens[content].deprel) != DEP_ACL) return;
  for (uint32_t k = content + 1; k < r->len && told == NO_TOKEN; k++) {
    bool beside = tokens[k].head == noun && tokens[k].deprel == DEP_ACL, below = tokens[k].head == content && tokens[k].deprel == DEP_XCOMP && kid_of(tokens, r->len, k, DEP_MARK) == NO_TOKEN;
    if ((beside || below) && tokens[k].upos == UPOS_VERB && (tokens[k].xpos == XPOS_VBN || tokens[k].xpos == XPOS_VBD || tokens[k].xpos == XPOS_VBZ) && subject_of(tokens, r->len, k) == NO_TOKEN) told = k;
    uint32_t be = tokens[k].head == noun && (beside || tokens[k].deprel == DEP_CCOMP) ? kid_of(tokens, r->len, k, DEP_COP) : NO_TOKEN;      /* "... was false", "... proved wrong" */
    bool finite = be != NO_TOKEN ? be > content && finite_auxiliary(&tokens[be]) : tokens[k].head == noun && tokens[k].deprel == DEP_CCOMP && (tokens[k].xpos == XPOS_VBD || tokens[k].xpos == XPOS_VBZ || tokens[k].xpos == XPOS_VBN);
    if (told == NO_TOKEN && finite && subject_of(tokens, r->len, k) == NO_TOKEN && kid_of(tokens, r->len, k, DEP_MARK) == NO_TOKEN) told = k;
  }
  if (told != NO_TOKEN) raise_told(r, tokens, noun, that, content, told);
}

/* "24-year-old", whose last word is at `t` */
static bool tells_age(const Token *tokens, uint32_t t) { return t > 4 && str_is(tokens[t].form, "old") && tokens[t - 1].xpos == XPOS_HYPH && str_is(tokens[t - 2].lemma, "year"); }

/* "The Italian", "the 24-year-old": somebody told by where he is from or how old he is, with nothing behind it; `t` is the adjective. */
static bool tells_somebody(const Reading *r, const Token *tokens, uint32_t t)
{
  if (t == 0 || !(tokens[t].upos == UPOS_ADJ || token_is_noun(&tokens[t]))) return false;
  bool old = tells_age(tokens, t);
  uint32_t first = old ? t - 4 : t;
  if (!old && !(token_is_capitalized(&tokens[t]) && lex_has(r->extractor->demonyms, str_lower(r->arena, tokens[t].form)))) return false;
  return first > 0 && str_eq_nocase(tokens[first - 1].form, STR("the"));
}

/* "The Italian beat Ann Lee", "the 24-year-old coaches Ann Lee", with "beat" for a noun that she is: in a sentence without a verb it is the verb. */
void roots_find_epithets(Reading *r, Token *tokens)
{
  static const char *const verbs[] = {"beat", "upset", "beats", "upsets", "coaches", "defeats", "faces", "meets", "trains", "manages", "leads", "hosts", "joins", "signs", "replaces", "succeeds", "partners",
                                      "stuns", "edges", "tops", "marries", "hits", "cut", "hit", "put", "shot"};
  if (r->len < 4 || has_clause(tokens, r->len)) return;
  uint32_t verb = root_of(tokens, r->len);
  if (verb == NO_TOKEN || verb < 2 || verb + 1 >= r->len || tokens[verb].upos == UPOS_VERB || !listed(tokens[verb].form, verbs, COUNT_OF(verbs)) || !tells_somebody(r, tokens, verb - 1)) return;
  uint32_t who = verb - 1, n = name_of(r, verb + 1), whom = n == NO_TOKEN ? NO_TOKEN : outer_head(tokens, r->len, r->names[n].first, r->names[n].last);
  if (whom == NO_TOKEN || r->names[n].type != ENTITY_PERSON || tokens[whom].head != verb) return;
  bool plural = str_ends(tokens[verb].form, "s");
  for (uint32_t k = 0; k < r->len; k++) {
    if (tokens[k].head != verb || k == who || k == whom) continue;
    if (k < who) tokens[k].head = who;
    else if (tokens[k].deprel == DEP_NMOD) tokens[k].deprel = DEP_OBL;
  }
  if (plural && tokens[verb].lemma.len == tokens[verb].form.len) tokens[verb].lemma = (Str){tokens[verb].form.at, tokens[verb].form.len - (str_ends(tokens[verb].form, "ches") ? 2 : 1)};
  tokens[verb].upos = UPOS_VERB;
  tokens[verb].xpos = plural ? XPOS_VBZ : XPOS_VBD;
  tokens[who].head = verb;
  tokens[who].deprel = DEP_NSUBJ;
  tokens[whom].deprel = DEP_OBJ;
}

/* "The 71-year-old bought Acme", with the old one for a quality of the buying: he bought it. */
static void seat_aged(Token *tokens, uint32_t len)
{
  uint32_t root = root_of(tokens, len), who = root == NO_TOKEN || root < 6 ? NO_TOKEN : root - 1, the = who == NO_TOKEN ? NO_TOKEN : who - 5;
  if (who == NO_TOKEN || tokens[root].upos != UPOS_VERB || tokens[root].xpos != XPOS_VBD || !tells_age(tokens, who) || tokens[who].head != root || tokens[who].deprel != DEP_AMOD) return;
  if (!str_eq_nocase(tokens[the].form, STR("the")) || subject_of(tokens, len, root) != NO_TOKEN) return;
  if (tokens[the].head == root) tokens[the].head = who;
  tokens[who].deprel = DEP_NSUBJ;
}

/* "Acme bought Bolt." taken for "[bought Bolt]" or "[the board [elected Ann]]": a full sentence needs its verb. */
void roots_find_verb(Reading *r, Token *tokens)
{
  seat_aged(tokens, r->len);
  if (r->len < 4 || !str_is(tokens[r->len - 1].form, ".") || has_clause(tokens, r->len)) return;
  uint32_t root = root_of(tokens, r->len);
  for (uint32_t verb = 1; root != NO_TOKEN && verb < r->len; verb++) {
    if (tokens[verb].upos != UPOS_VERB || tokens[verb].head != root) continue;
    Xpos x = tokens[verb].xpos;
    bool before_object = verb < root && tokens[verb].deprel == DEP_AMOD && (x == XPOS_VBD || x == XPOS_VBN || x == XPOS_VBZ);
    bool after_subject = verb > root && tokens[verb].deprel == DEP_ACL && x != XPOS_VBG && x != XPOS_VB && takes_object(tokens, r->len, verb, root);
    if (!before_object && !after_subject) continue;
    uint32_t subject = after_subject ? root : tells_age(tokens, verb - 1) ? verb - 1 : noun_before(tokens, verb);
    if (subject == NO_TOKEN || (before_object && x == XPOS_VBN && subject + 1 != verb)) continue;
    raise_verb(tokens, r->len, verb, subject, root);
    return;
  }
}

/* Who plans, where "plans" at `noun` is taken for a noun: the word right before it, or what hangs on it as its subject ("researchers at Acme plan"). */
static uint32_t planner(const Token *tokens, uint32_t len, uint32_t noun)
{
  uint32_t subject = kid_of(tokens, len, noun, DEP_NSUBJ), owner = noun - 1;
  if (subject < noun) return subject;
  while (owner > 0 && deprel_base(tokens[owner].deprel) == DEP_FLAT && tokens[owner].head < owner) owner = tokens[owner].head;       /* "Ann [Lee] plans" */
  bool word = token_is_noun(&tokens[owner]) || (tokens[owner].deprel == DEP_AMOD && kid_of(tokens, len, noun, DEP_DET) + 1 == owner);     /* "the tribunal", for an adjective */
  return tokens[owner].head == noun && word ? owner : NO_TOKEN;
}

static bool is_several(const Token *t) { return t->xpos == XPOS_NNS || t->xpos == XPOS_NNPS || str_eq_nocase(t->form, STR("police")); }

/* "Acme plans to buy Bolt", "the police plan to arrest Bob", with "plans" for a noun, whichever of the two was made the root. */
void roots_free_plans(Reading *r, Token *tokens)
{
  if (!r->len || !str_is(tokens[r->len - 1].form, ".")) return;
  for (uint32_t t = 3; t < r->len; t++) {
    uint32_t noun = t - 2;
    if (tokens[t].upos != UPOS_VERB || tokens[t].xpos != XPOS_VB || tokens[t - 1].xpos != XPOS_TO || !token_is_noun(&tokens[noun])) continue;
    bool verb_root = tokens[t].head == NO_TOKEN && tokens[noun].head == t && tokens[noun].deprel == DEP_NSUBJ;
    bool noun_root = tokens[noun].head == NO_TOKEN && tokens[t].head == noun && tokens[t].deprel == DEP_ACL;
    if ((!verb_root && !noun_root) || !in_class(r, &tokens[noun], "wish plan")) continue;
    uint32_t owner = planner(tokens, r->len, noun);
    if (owner == NO_TOKEN || is_several(&tokens[owner]) == (tokens[noun].xpos == XPOS_NNS)) continue;
    if (tokens[owner].upos == UPOS_ADJ) {
      tokens[owner].upos = UPOS_NOUN;
      tokens[owner].xpos = XPOS_NN;
    }
    tokens[noun].upos = UPOS_VERB;
    tokens[noun].xpos = tokens[noun].xpos == XPOS_NNS ? XPOS_VBZ : XPOS_VBP;
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

/* "Ann Lee, who leads the union, sobbed in court": behind an aside that a comma closes, or behind whoever stands beside the root, no participle
 * describes it; but "Ann Lee, who won, pictured in Oslo" is a picture's caption. */
static bool follows_aside(const Token *tokens, uint32_t len, uint32_t root, uint32_t verb)
{
  static const char *const captions[] = {"picture", "photograph", "see", "show", "leave", "depict", "film", "portray"};
  if (listed(tokens[verb].lemma, captions, COUNT_OF(captions)) || tokens[verb].head != root || !str_ends(tokens[verb].form, "ed")) return false;
  bool aside = false, beside = false;
  for (uint32_t k = root + 1; k < verb; k++) {
    bool own = tokens[k].head == root || tokens[tokens[k].head < len ? tokens[k].head : root].head == root;
    aside |= own && tokens[k].deprel == DEP_ACL_RELCL;
    beside |= tokens[k].head == root && tokens[k].deprel == DEP_CONJ;
  }
  return aside && (tokens[verb - 1].xpos == XPOS_COMMA || beside);
}

/* Can "plans to retire" not stand beside the word at `x`, as one of two things? "works for Acme and plans", "employs 300 people and plans". */
static bool stands_apart(const Reading *r, const Token *tokens, uint32_t x)
{
  static const char *const near[] = {"in", "at", "from", "since", "until", "near", "by", "to", "for", "into"};
  uint32_t preposition = case_before(tokens, x);
  if (tokens[x].upos == UPOS_VERB) return true;
  if (name_of(r, x) != NO_TOKEN || kid_of(tokens, r->len, x, DEP_NUMMOD) != NO_TOKEN) return true;
  return preposition != NO_TOKEN && listed(tokens[preposition].form, near, COUNT_OF(near));
}

/* "may cut jobs and plans to close it": of what is cut, hired or built no plans are one. */
static bool takes_no_plans(const Reading *r, const Token *tokens, uint32_t x)
{
  static const char *const verbs[] = {"cut", "raise", "hire", "fire", "sell", "buy", "close", "lose", "build", "open", "employ", "produce", "pay", "win", "lower", "reduce", "own", "operate", "run", "add"};
  uint32_t verb = tokens[x].head;
  return tokens[x].xpos == XPOS_NNS && tokens[x].deprel == DEP_OBJ && kid_of(tokens, r->len, x, DEP_DET) == NO_TOKEN && verb < x && listed(tokens[verb].lemma, verbs, COUNT_OF(verbs));
}

/* "works for Acme and plans to retire", with "plans" for what she works for: one plans what another word beside it cannot be. */
void roots_join_plans(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t + 2 < r->len; t++) {
    uint32_t x = tokens[t].head, infinitive = kid_of(tokens, r->len, t, DEP_ACL), verb = x;
    if (infinitive == NO_TOKEN && x < t && tokens[t + 2].deprel == DEP_ADVCL && tokens[t + 2].head == tokens[x].head) infinitive = t + 2;      /* "may cut jobs and plans to close it" */
    bool purpose = infinitive == t + 2 && tokens[infinitive].deprel == DEP_ADVCL;
    if (tokens[t].xpos != XPOS_NNS || tokens[t].deprel != DEP_CONJ || tokens[t - 1].upos != UPOS_CCONJ || tokens[t + 1].xpos != XPOS_TO || infinitive != t + 2 || tokens[infinitive].xpos != XPOS_VB) continue;
    if (!in_class(r, &tokens[t], "wish plan") || x >= t || !(stands_apart(r, tokens, x) || (x + 2 == t && (purpose || str_is(tokens[t].form, "plans")) && takes_no_plans(r, tokens, x)))) continue;
    for (unsigned steps = 0; steps < 4 && verb < t && tokens[verb].upos != UPOS_VERB; steps++) verb = tokens[verb].head;
    uint32_t subject = verb < t ? subject_of(tokens, r->len, verb) : NO_TOKEN;
    if (subject >= t || is_several(&tokens[subject]) || kid_of(tokens, r->len, subject, DEP_CONJ) < verb || !bears_tense(tokens, r->len, verb)) continue;
    if (str_is(tokens[subject].form, "they") || str_is(tokens[subject].form, "we") || str_is(tokens[subject].form, "I") || str_is(tokens[subject].form, "who")) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = XPOS_VBZ;
    tokens[t].head = verb;
    tokens[infinitive].head = t;
    tokens[infinitive].deprel = DEP_XCOMP;
    tokens[t - 1].head = t;
  }
}

/* "Buses with prisoners, some of them ill, crossed the bridge and were greeted", read as a noun and what is said of it: a sentence with a full
 * stop has a verb, and what goes with a finite verb is one. */
void roots_find_second_verb(Reading *r, Token *tokens)
{
  uint32_t root = root_of(tokens, r->len), verb = NO_TOKEN;
  if (r->len < 7 || root == NO_TOKEN || !token_is_noun(&tokens[root]) || !str_is(tokens[r->len - 1].form, ".") || kid_of(tokens, r->len, root, DEP_COP) != NO_TOKEN) return;
  if (subject_of(tokens, r->len, root) != NO_TOKEN || kid_of(tokens, r->len, root, DEP_CASE) != NO_TOKEN || kid_of(tokens, r->len, root, DEP_PARATAXIS) != NO_TOKEN) return;
  for (uint32_t t = root + 1; t < r->len && verb == NO_TOKEN; t++) {
    if (tokens[t].upos != UPOS_VERB || tokens[t].deprel != DEP_ACL || (tokens[t].xpos != XPOS_VBN && tokens[t].xpos != XPOS_VBD) || subject_of(tokens, r->len, t) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_AUX) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_AUX_PASS) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_OBL_AGENT) != NO_TOKEN || kid_of(tokens, r->len, t, DEP_MARK) != NO_TOKEN) continue;
    if (follows_aside(tokens, r->len, root, t)) {
      verb = t;
      break;
    }
    uint32_t other = kid_of(tokens, r->len, t, DEP_CONJ);
    if (other == NO_TOKEN && t + 2 < r->len && tokens[t + 1].upos == UPOS_CCONJ && tokens[t + 1].head < r->len) {           /* "embraced and sang" */
      uint32_t next = tokens[t + 1].head;
      if (next > t && tokens[next].deprel == DEP_CONJ && tokens[next].head < t && !bears_tense(tokens, r->len, tokens[next].head) && finite_form(&tokens[next])) {
        tokens[next].head = t;
        other = next;
      }
    }
    if (other != NO_TOKEN && other > t && bears_tense(tokens, r->len, other) && subject_of(tokens, r->len, other) == NO_TOKEN && kid_of(tokens, r->len, other, DEP_CC) != NO_TOKEN) verb = t;
  }
  if (verb == NO_TOKEN) return;
  for (uint32_t k = verb + 1; k < r->len; k++) {
    if (tokens[k].head != root || k == verb) continue;
    tokens[k].head = verb;
    if (tokens[k].deprel == DEP_NMOD) tokens[k].deprel = DEP_OBL;
  }
  tokens[root].head = verb;
  tokens[root].deprel = DEP_NSUBJ;
  tokens[verb].head = NO_TOKEN;
  tokens[verb].deprel = DEP_ROOT;
  tokens[verb].xpos = XPOS_VBD;
}

/* "Salesforce, the owner of Slack, bought Informatica, a data company", read as a name and what is told beside it: the verb behind the aside has no other
 * subject. What then describes the name from behind the verb describes what it did it to. */
void roots_raise_told(Reading *r, Token *tokens)
{
  uint32_t root = root_of(tokens, r->len), verb = NO_TOKEN;
  if (root == NO_TOKEN || name_of(r, root) == NO_TOKEN || subject_of(tokens, r->len, root) != NO_TOKEN || kid_of(tokens, r->len, root, DEP_COP) != NO_TOKEN) return;
  for (uint32_t t = root + 3; t + 1 < r->len && verb == NO_TOKEN; t++)
    if (tokens[t].head == root && tokens[t].deprel == DEP_PARATAXIS && tokens[t].upos == UPOS_VERB && (tokens[t].xpos == XPOS_VBD || tokens[t].xpos == XPOS_VBZ)) verb = t;
  if (verb == NO_TOKEN || !str_is(tokens[verb - 1].form, ",") || subject_of(tokens, r->len, verb) != NO_TOKEN) return;
  uint32_t beside = kid_of(tokens, r->len, root, DEP_APPOS), object = kid_of(tokens, r->len, verb, DEP_OBJ);
  if (beside == NO_TOKEN || beside > verb) return;
  for (uint32_t k = verb + 1; k < r->len; k++) {
    if (tokens[k].head != root) continue;
    tokens[k].head = tokens[k].deprel == DEP_APPOS && object < k ? object : verb;
  }
  if (tokens[verb - 1].head == verb) tokens[verb - 1].head = root;
  tokens[root].head = verb;
  tokens[root].deprel = DEP_NSUBJ;
  tokens[verb].head = NO_TOKEN;
  tokens[verb].deprel = DEP_ROOT;
}

/* "HSBC lent money to Evergrande", with the name for a part of the verb: it is who did it. */
void roots_find_subject(Reading *r, Token *tokens)
{
  uint32_t verb = root_of(tokens, r->len);
  bool lent = verb != NO_TOKEN && verb > 0 && str_is(tokens[verb].form, "lent"); /* once more for what it is not */
  if (verb == NO_TOKEN || verb == 0 || (tokens[verb].upos != UPOS_VERB && !lent) || subject_of(tokens, r->len, verb) != NO_TOKEN) return;
  uint32_t n = name_of(r, verb - 1), who = verb - 1;
  if (n == NO_TOKEN || r->names[n].first != 0 || r->names[n].last + 1 != verb) return;
  while (tokens[who].head < verb) who = tokens[who].head;
  if (tokens[who].head != verb || tokens[who].deprel != DEP_COMPOUND) return;
  tokens[who].deprel = DEP_NSUBJ;
  if (tokens[verb].xpos == XPOS_VB || lent) tokens[verb].xpos = XPOS_VBD;
  if (lent) tokens[verb].upos = UPOS_VERB, tokens[verb].lemma = STR("lend");
}

/* "The recall cost Toyota $1 billion", with "cost" for a thing: it has a subject and takes a sum, and whom it took it from stands between. */
void roots_find_cost(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    bool cost = (str_is(tokens[t].form, "cost") || str_is(tokens[t].form, "costs")) && tokens[t].upos == UPOS_NOUN;
    uint32_t sum = cost ? kid_of(tokens, r->len, t, DEP_OBJ) : NO_TOKEN, n = cost ? name_of(r, t + 1) : NO_TOKEN;
    if (sum == NO_TOKEN || sum < t || subject_of(tokens, r->len, t) == NO_TOKEN || tokens[sum].upos != UPOS_SYM) continue;
    tokens[t].upos = UPOS_VERB;
    tokens[t].xpos = str_is(tokens[t].form, "cost") ? XPOS_VBD : XPOS_VBZ;
    tokens[t].lemma = STR("cost");
    if (n == NO_TOKEN || r->names[n].last + 1 != sum) return;
    uint32_t whom = t + 1;
    while (tokens[whom].head > t && tokens[whom].head < sum) whom = tokens[whom].head;
    if (tokens[whom].head != sum) return;
    tokens[whom].head = t;
    tokens[whom].deprel = DEP_IOBJ;
    return;
  }
}

/* "the archbishop of Canterbury", with "archbishop" for a name: a role in small letters is none. */
void roots_name_roles(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++)
    if (tokens[t].xpos == XPOS_NNP && tokens[t].form.len > 2 && tokens[t].form.at[0] >= 'a' && tokens[t].form.at[0] <= 'z' && lex_has(r->extractor->roles, tokens[t].form)) {
      tokens[t].upos = UPOS_NOUN;
      tokens[t].xpos = XPOS_NN;
      tokens[t].lemma = tokens[t].form;
    }
}

static bool all_letters_large(Str form)
{
  for (size_t i = 0; i < form.len; i++)
    if (form.at[i] < 'A' || form.at[i] > 'Z') return false;
  return form.len > 1;
}

/* "AS Roma beat Lazio", with "AS" for a conjunction: letters in capitals before a name, in a sentence that has small ones, are of the name. */
void roots_raise_letters(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t + 2 < r->len; t++) {
    uint32_t name = t + 1;
    if (!str_is(tokens[t].form, "AS") || (tokens[t].upos != UPOS_ADP && tokens[t].upos != UPOS_SCONJ) || tokens[name].upos != UPOS_PROPN || !token_is_capitalized(&tokens[name])) continue;
    bool shouted = all_letters_large(tokens[name].form) || (t > 0 && all_letters_large(tokens[t - 1].form));
    if (shouted) continue;
    while (name + 1 < r->len && tokens[name].head == name + 1 && deprel_base(tokens[name].deprel) == DEP_COMPOUND) name++;
    tokens[t].upos = UPOS_PROPN;
    tokens[t].xpos = XPOS_NNP;
    tokens[t].lemma = tokens[t].form;
    tokens[t].head = name;
    tokens[t].deprel = DEP_COMPOUND;
  }
}

/* "Not a single player left", taken for a noun phrase: a denial of all of them needs a verb. */
void roots_find_denied(Reading *r, Token *tokens)
{
  uint32_t noun = root_of(tokens, r->len), verb = noun + 1;
  if (noun != NO_TOKEN && noun > 2 && tokens[noun].upos == UPOS_VERB && tokens[noun - 1].deprel == DEP_COMPOUND && tokens[noun - 1].head == noun && tokens[0].head == noun - 1 && str_eq_nocase(tokens[0].form, STR("not"))) {
    tokens[noun - 1].deprel = DEP_NSUBJ;                                        /* "Not a single bank raised rates", with a bank for what kind of raising */
    if (tokens[noun].xpos == XPOS_VBN) tokens[noun].xpos = XPOS_VBD;
    return;
  }
  if (noun == NO_TOKEN || noun < 2 || verb >= r->len || !token_is_noun(&tokens[noun]) || !str_eq_nocase(tokens[0].form, STR("not")) || tokens[0].head != noun) return;
  bool single = str_is(tokens[1].form, "one") || (str_is(tokens[1].form, "a") && str_is(tokens[2].form, "single"));
  if (!single || tokens[verb].head != noun || (tokens[verb].xpos != XPOS_VBN && tokens[verb].xpos != XPOS_VBD) || kid_of(tokens, r->len, verb, DEP_OBL_AGENT) != NO_TOKEN) return;
  for (uint32_t k = 0; k < r->len; k++)
    if (k != verb && bears_tense(tokens, r->len, k)) return;
  for (uint32_t k = 0; k < r->len; k++)
    if (k != verb && k > noun && tokens[k].head == noun) tokens[k].head = verb;
  tokens[verb].xpos = XPOS_VBD;
  tokens[verb].head = NO_TOKEN;
  tokens[verb].deprel = DEP_ROOT;
  tokens[noun].head = verb;
  tokens[noun].deprel = DEP_NSUBJ;
}

/* "Acme likely to buy Bolt", without the "is" that headlines leave out: Acme may buy it. */
void roots_find_likely(Reading *r, Token *tokens)
{
  for (uint32_t t = 1; t + 2 < r->len; t++) {
    uint32_t deed = tokens[t + 1].head, top = t, who = subject_of(tokens, r->len, t);
    if (!str_is(tokens[t].form, "likely") || !str_is(tokens[t + 1].form, "to") || deed >= r->len || deed <= t + 1 || tokens[deed].head != t || tokens[deed].deprel != DEP_XCOMP || kid_of(tokens, r->len, t, DEP_COP) != NO_TOKEN) continue;
    if (who == NO_TOKEN && tokens[t].deprel == DEP_ADVMOD && tokens[t].head < t && token_is_noun(&tokens[tokens[t].head])) who = top = tokens[t].head;
    if (who >= t || (tokens[top].deprel != DEP_ROOT && tokens[top].deprel != DEP_PARATAXIS)) continue;
    tokens[deed].head = tokens[top].head;
    tokens[deed].deprel = tokens[top].deprel;
    for (uint32_t k = 0; k < r->len; k++)
      if (k != deed && k != who && (tokens[k].head == t || (top != t && tokens[k].head == top && k > t))) tokens[k].head = deed;
    tokens[who].head = deed;
    tokens[who].deprel = DEP_NSUBJ;
    tokens[t].head = deed;
    tokens[t].deprel = DEP_ADVMOD;
    tokens[t].upos = UPOS_ADV;
  }
}
