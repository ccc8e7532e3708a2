/*
 * repair_gaps.c - words left out: a part of the clause that "as well as" adds, two names each with its owner.
 *   "Ann was re-elected, as well as Bob" -> "Bob" is coordinated with "Ann"
 */
#include "extraction/repair.h"

/* "Ann was re-elected, as well as Bob": a noun coordinated with a verb, without one of its own, shares the object's part, else the
 * subject's. */
void gaps_lower_additions(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    bool joined = tokens[t].deprel == DEP_CONJ || deprel_base(tokens[t].deprel) == DEP_OBL;
    if (!joined || !token_is_noun(&tokens[t]) || verb >= t || tokens[verb].upos != UPOS_VERB) continue;
    uint32_t cc = kid_of(tokens, r->len, t, DEP_CC);
    if (cc == NO_TOKEN || cc > t || !str_eq_nocase(tokens[cc].form, STR("as")) || kid_of(tokens, r->len, t, DEP_COP) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN || case_before(tokens, t) != NO_TOKEN) continue;
    uint32_t part = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (part == NO_TOKEN) part = kid_of(tokens, r->len, verb, DEP_NSUBJ_PASS);
    if (part == NO_TOKEN) part = kid_of(tokens, r->len, verb, DEP_NSUBJ);
    if (part == NO_TOKEN || part > t) continue;
    tokens[t].head = part;
    tokens[t].deprel = DEP_CONJ;
  }
}

/* ---- by a word that stands for the whole: so, as, nor ------------------------------------------------------------------------------- */

/* The verb or predicate of which "so did", "as was" is said: what the words [first, last] hang on, with its auxiliary; NO_TOKEN: another kind of clause. */
static uint32_t clause_repeated(const Token *tokens, uint32_t len, uint32_t first, uint32_t last, const Token *aux)
{
  uint32_t verb = NO_TOKEN;
  for (uint32_t k = first; k <= last && verb == NO_TOKEN; k++)
    if (tokens[k].head < len && !inside(tokens[k].head, first, last) && tokens[k].upos != UPOS_PUNCT) verb = tokens[k].head;
  for (unsigned steps = 0; steps < 4 && verb < len && subject_of(tokens, len, verb) == NO_TOKEN; steps++) verb = tokens[verb].head;
  if (verb >= len) return NO_TOKEN;
  uint32_t own = kid_of(tokens, len, verb, DEP_AUX), copula = kid_of(tokens, len, verb, DEP_COP), passive = kid_of(tokens, len, verb, DEP_AUX_PASS);
  if (own > verb) own = NO_TOKEN;
  if (str_is(aux->lemma, "be")) return copula != NO_TOKEN || (passive != NO_TOKEN && own == NO_TOKEN) || (own != NO_TOKEN && str_is(tokens[own].lemma, "be")) ? verb : NO_TOKEN;
  if (copula != NO_TOKEN || tokens[verb].upos != UPOS_VERB) return NO_TOKEN;
  if (str_is(aux->lemma, "do")) return (own == NO_TOKEN && passive == NO_TOKEN) || (own != NO_TOKEN && str_is(tokens[own].lemma, "do")) ? verb : NO_TOKEN;
  return own != NO_TOKEN && str_eq(tokens[own].lemma, aux->lemma) ? verb : NO_TOKEN;
}

static bool is_denied(const Token *tokens, uint32_t len, uint32_t verb)
{
  static const char *const words[] = {"not", "n't", "never", "neither", "no", "nobody", "hardly"};
  for (uint32_t k = 0; k < len; k++)
    if ((tokens[k].head == verb || (tokens[k].head < len && tokens[tokens[k].head].head == verb)) && k < verb + 4 && listed(tokens[k].form, words, COUNT_OF(words))) return true;
  return false;
}

static uint32_t noun_phrase_end(const Reading *r, const Token *tokens, uint32_t start);

/* "Acme fell, as did Bolt", "Ann is ill, and so is Bob", "nor did Carl": who does the same is a second subject. */
void gaps_join_alike(Reading *r, Token *tokens)
{
  static const char *const customs[] = {"case", "custom", "norm", "practice", "rule", "habit", "way", "tradition", "fact"};
  for (uint32_t t = 3; t + 2 < r->len; t++) {
    bool as = str_is(tokens[t].form, "as"), so = str_is(tokens[t].form, "so"), nor = str_is(tokens[t].form, "nor") || str_is(tokens[t].form, "neither");
    bool be = str_is(tokens[t + 1].lemma, "be") || str_is(tokens[t + 1].lemma, "do") || str_is(tokens[t + 1].lemma, "have");
    if ((!as && !so && !nor) || (!be && tokens[t + 1].xpos != XPOS_MD) || !(finite_auxiliary(&tokens[t + 1]) || be)) continue;
    uint32_t before = tokens[t - 1].upos == UPOS_CCONJ ? t - 2 : t - 1, last = tokens[t + 2].xpos == XPOS_PRP ? t + 2 : noun_phrase_end(r, tokens, t + 2);
    if (tokens[before].upos != UPOS_PUNCT && before == t - 1) continue;                /* "twice as much as did Bolt" */
    if (last == NO_TOKEN || (last + 1 < r->len && tokens[last + 1].upos != UPOS_PUNCT && tokens[last + 1].upos != UPOS_CCONJ)) continue;
    if (tokens[last].upos == UPOS_PUNCT) last--;                                        /* "her husband, Count Rolf," */
    uint32_t verb = clause_repeated(tokens, r->len, t - 1, last, &tokens[t + 1]), who = outer_head(tokens, r->len, t + 2, last);
    uint32_t subject = verb == NO_TOKEN ? NO_TOKEN : subject_of(tokens, r->len, verb);
    if (subject >= t || who == NO_TOKEN || listed(tokens[who].lemma, customs, COUNT_OF(customs)) || is_denied(tokens, r->len, verb) != nor) continue;
    for (uint32_t k = 0; k < r->len; k++) {
      bool inner = inside(k, t - 1, last), over = tokens[k].head < r->len && inside(tokens[k].head, t, t + 1);
      if ((inner && k != who && !inside(tokens[k].head, t + 2, last)) || (over && k != who)) tokens[k].head = who;
    }
    tokens[t].deprel = tokens[t + 1].deprel = DEP_CC;
    tokens[who].head = subject;
    tokens[who].deprel = DEP_CONJ;
  }
}

/* ---- by what stands in the gap's place: an amount, or a preposition that the verb has ------------------------------------------------ */

static EntityType type_of(const Reading *r, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (inside(t, r->names[n].first, r->names[n].last)) return r->names[n].type;
  return ENTITY_NONE;
}

/* The name that begins at the token, with an article or without, known or only a proper noun; false: none does. */
static bool name_starting(const Reading *r, const Token *tokens, uint32_t t, Name *out)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    bool here = name->first == t || (name->first == t + 1 && str_is(tokens[t].form, "the"));
    if (here && (name->type == ENTITY_PERSON || name->type == ENTITY_ORGANIZATION || name->type == ENTITY_PLACE || name->type == ENTITY_GROUP || name->type == ENTITY_WORK)) {
      *out = *name;
      return true;
    }
  }
  if (str_is(tokens[t].form, "the") && t + 1 < r->len) t++;
  *out = (Name){.first = t, .last = t, .type = ENTITY_NONE};
  if (tokens[t].upos != UPOS_PROPN || !token_is_capitalized(&tokens[t]) || type_of(r, t) != ENTITY_NONE) return false;
  while (out->last + 1 < r->len && tokens[out->last + 1].upos == UPOS_PROPN && type_of(r, out->last + 1) == ENTITY_NONE) out->last++;
  return true;
}

/* Between the two tokens stands no name of the kind, which would be what the second subject is coordinated with. */
static bool none_alike(const Reading *r, EntityType type, uint32_t from, uint32_t to)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (r->names[n].type == type && r->names[n].first > from && r->names[n].last < to) return false;
  return true;
}

static bool begins_amount(const Token *t) { return t->upos == UPOS_NUM || t->upos == UPOS_SYM || t->xpos == XPOS_CD || str_is(t->form, "$"); }

static bool counted(const Token *tokens, uint32_t len, uint32_t t)
{
  return begins_amount(&tokens[t]) || kid_of(tokens, len, t, DEP_NUMMOD) != NO_TOKEN || (t > 0 && begins_amount(&tokens[t - 1]));
}

/* Has the verb an argument before the token `end` like the one that begins at `rest`? */
static bool has_like(const Token *tokens, uint32_t len, uint32_t verb, uint32_t rest, uint32_t end)
{
  static const char *const sides[] = {"for", "against", "with"};
  bool amount = begins_amount(&tokens[rest]);
  uint32_t object = amount ? NO_TOKEN : kid_of(tokens, len, verb, DEP_OBJ);
  if (object < end && tokens[object].upos == UPOS_PROPN) return false;                /* "bought Bolt in 2001 and Crane in 2003" */
  for (uint32_t k = verb + 1; k < end; k++) {
    if (tokens[k].head != verb) continue;
    if (amount && tokens[k].deprel == DEP_OBJ && counted(tokens, len, k)) return true;
    uint32_t own = !amount && deprel_base(tokens[k].deprel) == DEP_OBL ? case_before(tokens, k) : NO_TOKEN;
    if (own == NO_TOKEN || own < verb) continue;
    if (str_eq_nocase(tokens[own].form, tokens[rest].form)) return true;
    if (listed(tokens[own].form, sides, COUNT_OF(sides)) && listed(tokens[rest].form, sides, COUNT_OF(sides))) return true;
  }
  return false;
}

/* ---- who is in the gap's clause, and what is said of him ------------------------------------------------------------------------------ */

/* A remnant of a clause without its verb, "Bolt" and "by Bob": tokens [start, rest) tell who, [rest, end) what. */
typedef struct { uint32_t mark, start, rest, end; EntityType type; bool named, bare; } Remnant;

static bool said_before(const Token *tokens, uint32_t t)
{
  for (uint32_t k = 0; k < t; k++)
    if (token_is_noun(&tokens[k]) && str_eq(tokens[k].form, tokens[t].form)) return true;
  return false;
}

static bool in_noun_phrase(const Reading *r, const Token *tokens, uint32_t t)
{
  Upos upos = tokens[t].upos;
  return token_is_noun(&tokens[t]) || upos == UPOS_ADJ || upos == UPOS_NUM || tokens[t].xpos == XPOS_POS || name_of(r, t) != NO_TOKEN || (upos == UPOS_VERB && said_before(tokens, t));
}

static bool opens_noun_phrase(const Token *t)
{
  return (t->upos == UPOS_DET && (str_is(t->form, "the") || str_is(t->form, "a") || str_is(t->form, "an"))) || t->xpos == XPOS_PRPS;
}

/* The last word of "the wheat harvest", "his brother", "Bolt's chief, Ann Lee" that begins at the token; NO_TOKEN: none does. */
static uint32_t noun_phrase_end(const Reading *r, const Token *tokens, uint32_t start)
{
  uint32_t t = start + (opens_noun_phrase(&tokens[start]) ? 1 : 0), last = NO_TOKEN;
  bool proper = tokens[start].upos == UPOS_PROPN && token_is_capitalized(&tokens[start]);
  bool number = tokens[start].upos == UPOS_NUM;                                       /* "5 percent in Sweden", "three in Rome" */
  if (number && start + 1 < r->len && tokens[start + 1].upos == UPOS_ADP) return start;
  if (t == start && !proper && tokens[start].xpos != XPOS_NNS && !number) return NO_TOKEN;
  for (; t < r->len && in_noun_phrase(r, tokens, t); t++)
    if (tokens[t].upos != UPOS_ADJ && tokens[t].upos != UPOS_NUM && tokens[t].xpos != XPOS_POS) last = t;
  if (last == NO_TOKEN || last + 1 != t) return NO_TOKEN;
  uint32_t n = t + 2 < r->len && tokens[t].xpos == XPOS_COMMA ? name_of(r, t + 1) : NO_TOKEN;
  uint32_t after = n == NO_TOKEN ? r->len : r->names[n].last + 1;
  bool beside = after + 1 < r->len && r->names[n].first == t + 1 && r->names[n].type != ENTITY_DATE && tokens[after].xpos == XPOS_COMMA && tokens[after + 1].upos != UPOS_CCONJ;
  return beside ? after : last;                                                     /* with the comma behind "Ann Lee" */
}

static bool is_fraction(const Token *t)
{
  static const char *const words[] = {"half", "third", "quarter", "fifth", "sixth", "tenth", "percent", "per", "dozen"};
  return listed(t->lemma, words, COUNT_OF(words)) || listed(t->form, words, COUNT_OF(words));
}

/* The preposition at the token has an amount behind it: "by [a] quarter", "for six", but no year. */
static bool before_amount(const Token *tokens, uint32_t len, uint32_t preposition)
{
  uint32_t t = preposition + 1;
  if (t < len && tokens[t].upos == UPOS_DET) t++;
  if (t >= len || (tokens[t].upos == UPOS_NUM && tokens[t].form.len == 4 && (str_is(tokens[preposition].form, "in") || str_is(tokens[preposition].form, "since")))) return false;
  return begins_amount(&tokens[t]) || is_fraction(&tokens[t]);
}

/* The word for word like phrase that the verb has before `end`: "by Ann" for the "by" at `preposition`; NO_TOKEN: it has none. */
static uint32_t like_phrase(const Token *tokens, uint32_t verb, uint32_t preposition, uint32_t end)
{
  for (uint32_t k = verb + 1; k < end; k++) {
    uint32_t own = tokens[k].head == verb && deprel_base(tokens[k].deprel) == DEP_OBL ? case_before(tokens, k) : NO_TOKEN;
    if (own != NO_TOKEN && own > verb && str_eq_nocase(tokens[own].form, tokens[preposition].form)) return own;
  }
  return NO_TOKEN;
}

static bool is_passive(const Token *tokens, uint32_t len, uint32_t verb) { return kid_of(tokens, len, verb, DEP_AUX_PASS) != NO_TOKEN; }

/* "was advised by Ann, Bolt by Bob": of a passive each has the one who did it. */
static bool has_like_agent(const Token *tokens, uint32_t len, uint32_t verb, const Remnant *m)
{
  if (!is_passive(tokens, len, verb)) return false;
  for (uint32_t k = m->rest; k + 1 < m->end; k++)
    if (str_is(tokens[k].form, "by") && tokens[k].upos == UPOS_ADP && tokens[k + 1].upos != UPOS_NUM) return like_phrase(tokens, verb, k, m->mark) != NO_TOKEN;
  return false;
}

/* "will fall by a third and the wheat harvest by a quarter", "was jailed for ten years and his brother for six": how much, or two of a kind. */
static bool has_like_amount(const Token *tokens, uint32_t len, uint32_t verb, uint32_t subject, uint32_t who, const Remnant *m)
{
  if (tokens[m->rest].upos != UPOS_ADP || (kid_of(tokens, len, verb, DEP_OBJ) != NO_TOKEN && !is_passive(tokens, len, verb))) return false;
  uint32_t own = like_phrase(tokens, verb, m->rest, m->mark);
  if (own == NO_TOKEN) return false;
  bool amounts = before_amount(tokens, len, own) && before_amount(tokens, len, m->rest);
  bool numbers = tokens[subject].upos == UPOS_NUM && tokens[who].upos == UPOS_NUM;
  return amounts || numbers || (str_eq(tokens[subject].lemma, tokens[who].lemma) && token_is_noun(&tokens[subject]));
}

static bool tells_time(const Reading *r, const Token *tokens, uint32_t t)
{
  const LexEntry *noun = lex_find(r->extractor->nouns, tokens[t].lemma);
  return type_of(r, t) == ENTITY_DATE || (noun && str_starts(noun->field[0], "time"));
}

/* "will lead the group and Ann its board", "was given a flute and the older ones lessons": a second subject and what the verb does to it; not
 * "gave Ann a book and Bob a pen", where the verb has two objects. */
static bool has_like_object(const Reading *r, const Token *tokens, uint32_t verb, uint32_t who, uint32_t what, const Remnant *m)
{
  static const char *const giving[] = {"give", "lend", "send", "pay", "offer", "hand", "award", "grant", "show", "teach", "owe", "promise", "deny", "cost", "tell", "ask",
                                       "bring", "buy", "sell", "leave", "make", "keep", "put", "get", "see", "hear", "help", "set", "want", "like"};
  static const char *const measures[] = {"size", "length", "height", "width", "weight", "shape", "colour", "color", "age", "way"};      /* "a tent the size of a house" */
  uint32_t object = kid_of(tokens, r->len, verb, DEP_OBJ);
  bool passive = is_passive(tokens, r->len, verb);
  if (object == NO_TOKEN || object < verb || object > m->mark || what == NO_TOKEN || !token_is_noun(&tokens[what])) return false;
  if (kid_of(tokens, r->len, verb, DEP_IOBJ) != NO_TOKEN || kid_of(tokens, r->len, verb, DEP_XCOMP) != NO_TOKEN) return false;
  if (!passive && (listed(tokens[verb].lemma, giving, COUNT_OF(giving)) || in_class(r, &tokens[verb], "name view"))) return false;
  bool second = m->named && m->type == ENTITY_PERSON && tokens[what].head == verb && tokens[what].deprel == DEP_OBJ && kid_of(tokens, r->len, object, DEP_DET) == NO_TOKEN;     /* "ate fish and Bob meat" */
  if (!passive && !second && !opens_noun_phrase(&tokens[m->rest])) return false;
  bool goes_on = m->end + 1 < r->len && tokens[m->end].xpos == XPOS_COMMA && tokens[m->end + 1].upos != UPOS_CCONJ;
  if (goes_on || tokens[m->start - 1].upos != UPOS_CCONJ) return false;               /* "a decision its leader, Ann Lee, defends" */
  if (tells_time(r, tokens, who) || listed(tokens[what].lemma, measures, COUNT_OF(measures))) return false;
  for (uint32_t t = m->rest; t < m->end; t++)
    if (tells_time(r, tokens, t)) return false;                                       /* "and Bob the rest of the year" */
  const LexEntry *kind = lex_find(r->extractor->noun_classes, tokens[what].lemma);
  bool described = m->bare || (str_is(tokens[m->rest].form, "the") && (names_role(r, &tokens[what]) || (kind && str_is(kind->field[0], "person"))));    /* "and Ann the actress" */
  return !described && tokens[object].upos != UPOS_PRON;
}

/* The verb, left of the mark, that the remnant has left out; NO_TOKEN: none. */
static uint32_t verb_left_out(const Reading *r, const Token *tokens, uint32_t who, uint32_t what, const Remnant *m)
{
  const unsigned tries = 3;
  uint32_t verb = m->mark;
  for (unsigned tried = 0; verb > 0 && tried < tries;) {
    verb--;
    bool infinitive = tokens[verb].xpos == XPOS_VB && kid_of(tokens, r->len, verb, DEP_MARK) != NO_TOKEN;
    if (tokens[verb].upos != UPOS_VERB || !(infinitive || bears_tense(tokens, r->len, verb))) continue;
    tried++;
    uint32_t subject = subject_of(tokens, r->len, verb);
    if (has_like_object(r, tokens, verb, who, what, m) && (infinitive || subject < verb)) return verb;
    if (subject == NO_TOKEN || subject > verb) continue;
    if (has_like_agent(tokens, r->len, verb, m) || has_like_amount(tokens, r->len, verb, subject, who, m)) return verb;
    if (tried > 1 || !m->named || tokens[subject].upos == UPOS_PRON) continue;
    bool amount = begins_amount(&tokens[m->rest]);
    bool alike = type_of(r, subject) == ENTITY_NONE || m->type == type_of(r, subject) || (amount && m->type != ENTITY_PLACE) || (amount && m->type == ENTITY_NONE);
    if (alike && none_alike(r, m->type, verb, m->start) && has_like(tokens, r->len, verb, m->rest, m->mark)) return verb;
  }
  return NO_TOKEN;
}

/* The remnant that begins behind the comma or conjunction at `mark`, with no verb of its own. */
static bool remnant_at(const Reading *r, Token *tokens, uint32_t mark, Remnant *out)
{
  uint32_t start = mark + 1 + (tokens[mark + 1].upos == UPOS_CCONJ), last;
  Name name;
  if (start >= r->len) return false;
  bool named = name_starting(r, tokens, start, &name) && name.last + 1 < r->len && (begins_amount(&tokens[name.last + 1]) || tokens[name.last + 1].upos == UPOS_ADP || opens_noun_phrase(&tokens[name.last + 1]) || tokens[name.last + 1].upos == UPOS_NOUN);
  last = named ? name.last : noun_phrase_end(r, tokens, start);
  bool two = last != NO_TOKEN && !named && last > start + 1 && last < r->len && tokens[last].upos == UPOS_NOUN && tokens[last - 1].xpos == XPOS_NNS;
  if (two) last--;                                                                    /* "the older ones [lessons]" */
  if (last == NO_TOKEN || last + 1 >= r->len) return false;
  *out = (Remnant){.mark = mark, .start = start, .rest = last + 1, .end = last + 2, .type = named ? name.type : ENTITY_NONE, .named = named, .bare = !named && tokens[start].xpos == XPOS_NNS};
  if (out->end > r->len) return false;
  const Token *next = &tokens[out->rest];
  if (str_is(next->form, "of") || (!begins_amount(next) && next->upos != UPOS_ADP && !opens_noun_phrase(next) && !token_is_noun(next))) return false;
  while (out->end < r->len && tokens[out->end].upos != UPOS_PUNCT && tokens[out->end].upos != UPOS_CCONJ) out->end++;
  for (uint32_t t = out->rest; t < out->end; t++)
    if (tokens[t].upos == UPOS_VERB || tokens[t].upos == UPOS_AUX) return false;
  return true;
}

/* The first noun or number of [from, end) that hangs outside its own words. */
static uint32_t first_outside(const Token *tokens, uint32_t from, uint32_t end)
{
  for (uint32_t k = from; k < end; k++)
    if ((token_is_noun(&tokens[k]) || tokens[k].upos == UPOS_PRON || begins_amount(&tokens[k])) && !(tokens[k].head > k && tokens[k].head < end)) return k;
  return NO_TOKEN;
}

/* "the wheat harvest by", with a harvest that does something: the same word was a noun before. */
static void name_as_before(Token *tokens, uint32_t first, uint32_t last)
{
  for (uint32_t t = first; t <= last; t++) {
    if (tokens[t].upos != UPOS_VERB) continue;
    tokens[t].upos = UPOS_NOUN;
    tokens[t].xpos = str_ends(tokens[t].form, "s") ? XPOS_NNS : XPOS_NN;
    for (uint32_t k = first; k < t; k++)
      if (tokens[k].head == t && deprel_base(tokens[k].deprel) == DEP_NSUBJ) tokens[k].deprel = DEP_COMPOUND;
  }
}

static void hang_remnant(const Reading *r, Token *tokens, uint32_t verb, uint32_t who, uint32_t what, const Remnant *m)
{
  uint32_t second = NO_TOKEN;                                                         /* "[in May] by Bob" */
  for (uint32_t k = what + 1; k + 1 < m->end && second == NO_TOKEN; k++)
    if (tokens[k].upos == UPOS_ADP && str_is(tokens[k].form, "by") && is_passive(tokens, r->len, verb)) second = first_outside(tokens, k + 1, m->end);
  for (uint32_t k = 0; k < r->len; k++)                                               /* what hangs in the gap from outside */
    if (!inside(k, m->start, m->end - 1) && tokens[k].head < r->len && inside(tokens[k].head, m->start, m->end - 1)) tokens[k].head = verb;
  for (uint32_t k = m->start; k < m->end; k++)
    if (k != who && k != what && (tokens[k].head >= r->len || !inside(tokens[k].head, m->start, m->end - 1))) tokens[k].head = k < m->rest ? who : what;
  for (uint32_t k = m->rest; k < m->end; k++)                                         /* "Bolt's chief, [Ann,] its board": nothing hangs across the gap */
    if (k != what && inside(tokens[k].head, m->start, m->rest - 1)) tokens[k].head = what;
  for (uint32_t k = m->start; k < m->rest; k++)
    if (k != who && inside(tokens[k].head, m->rest, m->end - 1)) tokens[k].head = who;
  tokens[who].head = verb;
  tokens[who].deprel = DEP_CONJ;
  tokens[what].head = who;
  tokens[what].deprel = DEP_ORPHAN;
  if (second != NO_TOKEN) {
    tokens[second].head = who;
    tokens[second].deprel = DEP_ORPHAN;
  }
  tokens[m->mark].head = who;
  if (m->start > m->mark + 1) tokens[m->mark + 1].head = who;
  if (tokens[m->rest].upos == UPOS_ADP) {
    tokens[m->rest].head = what;
    tokens[m->rest].deprel = DEP_CASE;
  }
}

/* "gained 12 seats, the Greens three", "went to Paris and Bob to Rome", "was advised by Ann, Bolt by Bob": a subject and what is like an
 * argument of the verb before, with no verb of their own. */
void gaps_open_like(Reading *r, Token *tokens)
{
  for (uint32_t mark = 3; mark + 2 < r->len; mark++) {
    Remnant m;
    if ((tokens[mark].xpos != XPOS_COMMA && tokens[mark].upos != UPOS_CCONJ) || !remnant_at(r, tokens, mark, &m)) continue;
    uint32_t who = outer_head(tokens, r->len, m.start, m.rest - 1);
    if (who < m.rest && (tokens[who].upos == UPOS_DET || tokens[who].upos == UPOS_ADJ) && token_is_noun(&tokens[m.rest - 1])) who = m.rest - 1;
    bool amount_or_phrase = begins_amount(&tokens[m.rest]) || tokens[m.rest].upos == UPOS_ADP;
    uint32_t what = amount_or_phrase ? first_outside(tokens, m.rest, m.end) : outer_head(tokens, r->len, m.rest, m.end - 1);
    if (who == NO_TOKEN || what == NO_TOKEN || (tokens[who].head < r->len && tokens[who].head >= m.end)) continue;
    uint32_t verb = verb_left_out(r, tokens, who, amount_or_phrase ? NO_TOKEN : what, &m);
    if (verb == NO_TOKEN || inside(tokens[verb].head, m.start, m.end - 1)) continue;
    name_as_before(tokens, m.start, m.rest - 1);
    hang_remnant(r, tokens, verb, who, what, &m);
  }
}

/* "took 56 percent of the vote against 33 percent for Bob", with Bob for whom it was taken: what the other one took. */
void gaps_open_votes(Reading *r, Token *tokens)
{
  static const char *const shares[] = {"percent", "%", "cent", "vote", "seat", "ballot"}, *const verbs[] = {"take", "win", "get", "receive", "poll", "secure", "score", "garner", "gain", "have"};
  for (uint32_t against = 3; against + 4 < r->len; against++) {
    uint32_t share = tokens[against].head, last = against + 1, who, n;
    if (!(str_is(tokens[against].form, "against") || str_is(tokens[against].form, "to")) || share <= against || share + 2 >= r->len || share > against + 4 || tokens[last].upos != UPOS_NUM) continue;
    bool bare = share == last && tokens[against - 1].upos == UPOS_NOUN && listed(tokens[against - 1].lemma, shares, COUNT_OF(shares));                       /* "41 seats against 30 for" */
    if ((!listed(tokens[share].lemma, shares, COUNT_OF(shares)) && !bare) || !str_is(tokens[share + 1].form, "for")) continue;
    n = name_of(r, share + 2);
    who = n != NO_TOKEN ? outer_head(tokens, r->len, r->names[n].first, r->names[n].last) : tokens[share + 1].head;
    if (who >= r->len || who < share + 2 || !token_is_noun(&tokens[who])) continue;
    uint32_t verb = tokens[share].head;
    for (unsigned steps = 0; steps < 5 && verb < against && tokens[verb].upos != UPOS_VERB; steps++) verb = tokens[verb].head;
    if (verb >= against || tokens[verb].upos != UPOS_VERB || !listed(tokens[verb].lemma, verbs, COUNT_OF(verbs)) || kid_of(tokens, r->len, verb, DEP_OBJ) == NO_TOKEN) continue;
    for (uint32_t k = who + 1; k < r->len; k++)
      if ((tokens[k].head == share || tokens[k].head == who) && tokens[k].deprel == DEP_NMOD && k > who && (n == NO_TOKEN || k > r->names[n].last)) tokens[k].head = verb, tokens[k].deprel = DEP_OBL;
    tokens[who].head = verb;
    tokens[who].deprel = DEP_CONJ;
    tokens[share].head = who;
    tokens[share].deprel = DEP_ORPHAN;
    tokens[against].head = tokens[share + 1].head = verb;
    tokens[against].deprel = tokens[share + 1].deprel = DEP_DISCOURSE;
  }
}
