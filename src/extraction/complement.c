/*
 * complement.c - what a clause says of its object, where a fact has two ends only: how it is called, what it is made, where it is
 * brought, what it is caused to do. Without it the fact that ends at the object says too little, or something else.
 *   "critics call Ann a hero" -> critics | call hero | Ann
 *   "the storm left 200 people homeless" -> the storm | leave homeless | 200 people
 *   "the court sent Ann to prison" -> the court | send | Ann;  Ann | be sent to | prison
 *   "the wind caused a crane to fall" -> the wind | cause to fall | a crane
 *   "Acme wants Bob to resign" -> Acme | want | Bob to resign, a clause
 */
#include "extraction/complement.h"

/* ---- participles --------------------------------------------------------------------------------------------------------- */

/* What has no -ed; the verbs of tables/verbs.tsv that "affect" or "view" their object, and common others. */
static const char *const irregular[][2] = {
    {"put", "put"}, {"send", "sent"}, {"bring", "brought"}, {"take", "taken"}, {"drive", "driven"}, {"lead", "led"}, {"give", "given"},
    {"keep", "kept"}, {"leave", "left"}, {"hold", "held"}, {"throw", "thrown"}, {"draw", "drawn"}, {"choose", "chosen"}, {"see", "seen"},
    {"sell", "sold"}, {"lend", "lent"}, {"lay", "laid"}, {"set", "set"}, {"fly", "flown"}, {"shoot", "shot"}, {"hit", "hit"}, {"strike", "struck"},
    {"cast", "cast"}, {"find", "found"}, {"think", "thought"}, {"tell", "told"}, {"let", "let"}, {"get", "got"}, {"have", "had"}, {"make", "made"},
    {"pay", "paid"}, {"bind", "bound"}, {"build", "built"}, {"buy", "bought"}, {"catch", "caught"}, {"cut", "cut"}, {"feed", "fed"}, {"fight", "fought"},
    {"hide", "hidden"}, {"hurt", "hurt"}, {"know", "known"}, {"lose", "lost"}, {"meet", "met"}, {"read", "read"}, {"split", "split"}, {"spend", "spent"},
    {"steal", "stolen"}, {"teach", "taught"}, {"tear", "torn"}, {"sink", "sunk"}, {"shake", "shaken"}, {"swear", "sworn"}, {"drink", "drunk"}, {"ring", "rung"}, {"slay", "slain"}, {"weave", "woven"}, {"spring", "sprung"}, {"shrink", "shrunk"}, {"swim", "swum"}, {"win", "won"}, {"write", "written"}, {"beat", "beaten"}, {"seek", "sought"}, {"shut", "shut"}};

static bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/* One syllable that ends as in "ban" or "dub": its last letter doubles. */
static bool doubles(Str verb)
{
  if (verb.len < 3) return false;
  char last = verb.at[verb.len - 1];
  size_t vowels = 0;
  for (size_t i = 0; i < verb.len; i++) vowels += vowel(verb.at[i]);
  return vowels == 1 && vowel(verb.at[verb.len - 2]) && !vowel(last) && last != 'w' && last != 'x' && last != 'y';
}

/* "sent" of "sends", "banned" of "ban". */
static Str participle_of(Reading *r, uint32_t verb)
{
  Str lemma = lemma_lower(r, verb), form = str_lower(r->arena, r->token[verb].form);
  for (size_t i = 0; i < COUNT_OF(irregular); i++)
    if (str_is(lemma, irregular[i][0])) return str_of(irregular[i][1]);
  Xpos x = r->token[verb].xpos;
  if (x == XPOS_VBN || (x == XPOS_VBD && str_ends(form, "ed"))) return form;
  if (x == XPOS_VBG && str_ends(form, "ing") && form.len > 5) return str_format(r->arena, "%.*sed", (int)form.len - 3, form.at);   /* "banning" */
  if (str_ends(lemma, "e")) return str_format(r->arena, "%.*sd", STR_ARG(lemma));
  if (str_ends(lemma, "y") && lemma.len > 2 && !vowel(lemma.at[lemma.len - 2])) return str_format(r->arena, "%.*sied", (int)lemma.len - 1, lemma.at);
  if (doubles(lemma)) return str_format(r->arena, "%.*s%ced", STR_ARG(lemma), lemma.at[lemma.len - 1]);
  return str_format(r->arena, "%.*sed", STR_ARG(lemma));
}

/* ---- what it is called or made --------------------------------------------------------------------------------------------- */

enum { COMPLEMENT_WORDS = 3 };

static bool graph_style(const Reading *r) { return !full(r) && !takes_adjuncts(r); }

/* The adjective or noun that is said of the object: "call [dangerous]", "describe as [historic]"; NO_TOKEN: none. */
static uint32_t said_of_object(Reading *r, const Clause *c)
{
  if (c->open != NO_TOKEN && r->clause_at[c->open] == NO_CLAUSE) {
    Upos upos = r->token[c->open].upos;
    if (c->open > c->head && (upos == UPOS_ADJ || token_is_noun(&r->token[c->open]))) return c->open;
  }
  for (size_t i = 0; i < c->adverbs.len + c->obliques.len; i++) {
    uint32_t t = i < c->adverbs.len ? c->adverbs.at[i] : c->obliques.at[i - c->adverbs.len];
    bool named = r->token[c->object].upos != UPOS_NOUN || is_name(r, c->object);                   /* "described Ann as a hero" */
    bool noun = named && (r->verb_class[c->head] & VERB_VIEW) && r->token[t].upos == UPOS_NOUN;
    if (t > c->head && r->clause_at[t] == NO_CLAUSE && (noun || r->token[t].upos == UPOS_ADJ) && str_is(preposition_of(r, t, NULL), "as")) return t;
  }
  return NO_TOKEN;
}

/* Its words without a determiner, an adjective's without what it leads on to; empty where they are too many for a relation. */
static Phrase complement_words(Reading *r, uint32_t t)
{
  Phrase all = phrase_at(r, t, CUT_SMALL | CUT_TAIL, NO_TOKEN);
  while (all.len > 1 && r->token[t].upos == UPOS_ADJ && all.tokens[all.len - 1] > t) all.len--;
  while (all.len > 1 && (r->token[all.tokens[0]].upos == UPOS_DET || r->token[all.tokens[0]].upos == UPOS_PUNCT)) all.tokens++, all.len--;
  while (all.len > 1 && r->token[all.tokens[all.len - 1]].upos == UPOS_PUNCT) all.len--;
  if (all.len > COMPLEMENT_WORDS) return (Phrase){.sentence = r->ordinal, .head = NO_TOKEN, .text = STR("")};
  all.text = phrase_text(r, all.tokens, all.len);
  return all;
}

/* ---- what it does ------------------------------------------------------------------------------------------------------------ */

/* The clause that tells what the object does; NULL: none. */
static const Clause *deed_of_object(const Reading *r, const Clause *c)
{
  uint32_t at = c->open == NO_TOKEN || c->object == NO_TOKEN ? NO_CLAUSE : r->clause_at[c->open];
  const Clause *deed = at == NO_CLAUSE ? NULL : &r->clauses[at];
  return deed && !deed->merged && !deed->own_subject && deed->kind == CLAUSE_VERB && deed->head > c->object && c->object > c->head ? deed : NULL;
}

static bool deed_goes_on(const Clause *deed) { return deed->object != NO_TOKEN || deed->speech != NO_TOKEN || deed->open != NO_TOKEN; }

/* "to fall", "leave" */
static Str deed_words(Reading *r, const Clause *deed)
{
  Str words = relation_of(r, deed, 0);
  return deed->infinitive ? text_join(r, STR("to"), words) : words;
}

/* The argument that stands for what is said of the object: the relation has its words. */
static const Argument *argument_of(const Frame *f, uint32_t token)
{
  for (size_t i = 0; i < f->arguments.len; i++)
    if (f->arguments.at[i].phrase.head == token) return &f->arguments.at[i];
  return NULL;
}

/* One wants or sees that something happens; whom one urges is urged. */
static bool minds(const Reading *r, const Clause *c)
{
  uint32_t verb = r->verb_class[c->head];
  bool told = (verb & (VERB_SAY | VERB_ASK | VERB_PROMISE)) || ((verb & VERB_ORDER) && !lemma_is(r, c->head, "want") && !lemma_is(r, c->head, "expect"));
  return (verb & (VERB_WISH | VERB_THINK)) && !told;
}

/* "Acme wants Bob to resign": what it wants is no Bob. */
static void emit_wanted(Frame *f, const Phrase *subject, const Clause *deed)
{
  Reading *r = f->r;
  Phrase who = phrase_at(r, f->c->object, KEEP_CONJUNCTS, NO_TOKEN), what = phrase_at(r, deed->head, KEEP_ASIDES | KEEP_CONJUNCTS, NO_TOKEN);
  Phrase whole = phrase_join(r, &who, &what);
  whole.head = deed->head;
  Triple *t = frame_emit(f, "content", subject, f->predicate, f->relation, whole, argument_of(f, deed->head));
  if (t) t->object_is_clause = true;
}

/* "took players to see the house": took players to see | the house. */
static void emit_caused(Frame *f, const Phrase *subject, const Clause *deed)
{
  Reading *r = f->r;
  Phrase thing = phrase_at(r, f->c->object, CUT_TAIL, NO_TOKEN), verb = predicate_of(r, deed), whole = phrase_join(r, &f->predicate, &thing);
  whole = phrase_join(r, &whole, &verb);
  whole.head = f->c->head;
  Str relation = text_join(r, text_join(r, f->relation, str_lower(r->arena, r->token[f->c->object].form)), deed_words(r, deed));
  ConjunctList ends = conjuncts_split(r, deed->object);
  for (size_t i = 0; i < ends.len; i++)
    frame_emit(f, "verb-noun-chain", subject, whole, relation, conjunct_phrase(r, &ends.at[i], minimal_cut(r), NO_TOKEN), NULL);
}

/* "turn away": be turned away */
static Str passive_relation(Frame *f)
{
  Str rest = f->relation, verb;
  str_split(&rest, ' ', &verb);
  Str passive = text_join(f->r, STR("be"), participle_of(f->r, f->c->head));
  return rest.len && !f->c->merged ? text_join(f->r, passive, rest) : passive;
}

static void emit_viewed(Frame *f, const Phrase *subject, uint32_t object, uint32_t noun)
{
  Reading *r = f->r;
  Phrase who = phrase_at(r, object, minimal_cut(r), NO_TOKEN), what = phrase_at(r, noun, CUT_SMALL, NO_TOKEN);
  Triple *t = frame_emit(f, "complement", &who, f->predicate, text_join(r, passive_relation(f), preposition_of(r, noun, NULL)), what, argument_of(f, noun));
  if (t && phrase_empty(&t->attribution)) t->attribution = *subject;
}

/* "found Ann guilty of theft": Ann was found guilty of | theft. */
static void emit_through_complement(Frame *f, uint32_t object, uint32_t adjective, const Phrase *predicate)
{
  Reading *r = f->r;
  Str through = text_join(r, passive_relation(f), str_lower(r->arena, r->token[adjective].form));
  EACH_KID(r, adjective, k)
  {
    Str preposition = *k > adjective && (rel_base(r, *k) == DEP_OBL || r->token[*k].deprel == DEP_NMOD) ? preposition_of(r, *k, NULL) : STR("");
    if (!preposition.len || is_time(r, *k) || !token_is_noun(&r->token[*k])) continue;
    Phrase who = phrase_at(r, object, minimal_cut(r), NO_TOKEN), whole = predicate_with(r, predicate, *k);
    Triple *t = frame_emit(f, "complement", &who, whole, text_join(r, through, preposition), phrase_at(r, *k, minimal_cut(r), NO_TOKEN), argument_of(f, adjective));
    if (t && adjective > 0 && form_is(r, adjective - 1, "not")) t->negated = !t->negated;                  /* "found Ann not guilty of theft" */
  }
}

/* The relation of the fact that ends at the object says it all. */
static bool fits_relation(Reading *r, uint32_t said)
{
  Phrase words = complement_words(r, said);
  bool leads_on = kid_with(r, said, DEP_NMOD) != NO_TOKEN || kid_with_base(r, said, DEP_ACL) != NO_TOKEN;
  return !phrase_empty(&words) && (r->token[said].upos == UPOS_ADJ || !leads_on);
}

bool complement_of_object(Frame *f, const Phrase *subject, uint32_t object, Phrase *predicate, Str *relation, const Argument **used)
{
  Reading *r = f->r;
  const Clause *c = f->c, *deed = deed_of_object(r, c);
  if (!graph_style(r) || c->passive || c->object == NO_TOKEN || c->recipient != NO_TOKEN) return true;
  uint32_t verb = r->verb_class[c->head];
  if (deed) {
    if (minds(r, c)) {
      if (object == c->object) emit_wanted(f, subject, deed);
      return is_name(r, c->object);                                     /* two names are a pair all the same */
    }
    if (!(verb & VERB_CAUSE)) return true;
    if (deed->object != NO_TOKEN && r->token[c->object].upos == UPOS_NOUN && !is_name(r, c->object)) {
      if (object == c->object) emit_caused(f, subject, deed);
      return false;
    }
    if (deed_goes_on(deed)) return true;
    *used = argument_of(f, deed->head);
    Phrase word = predicate_of(r, deed);
    *predicate = phrase_join(r, &f->predicate, &word);
    predicate->head = c->head;
    *relation = text_join(r, *relation, deed_words(r, deed));
    return true;
  }
  uint32_t said = said_of_object(r, c);
  if (said == NO_TOKEN || is_name(r, said) || ((r->noun_class[said] & NOUN_ROLE) && !(verb & VERB_VIEW)) || form_is(r, said, "worth") || !(verb & (VERB_NAME | VERB_VIEW | VERB_CAUSE))) return true;
  Phrase words = complement_words(r, said);
  bool viewed = token_is_noun(&r->token[said]) && lemma_is(r, c->head, "call");        /* "called it a mistake" */
  if (viewed || !fits_relation(r, said)) {                                     /* "called the deal a stab in the back" */
    if ((verb & VERB_VIEW) && said == c->open) emit_viewed(f, subject, object, said);
    if (!(lemma_is(r, c->head, "make") && said == c->open && token_is_noun(&r->token[said]))) return true;
    Phrase who = phrase_at(r, object, minimal_cut(r), NO_TOKEN);                  /* "made the couple a model of marriage" */
    return frame_emit(f, "complement", &who, *predicate, STR("become"), phrase_at(r, said, CUT_SMALL, NO_TOKEN), argument_of(f, said)) == NULL;
  }
  *used = argument_of(f, said);
  *predicate = phrase_join(r, &f->predicate, &words);
  predicate->head = c->head;
  bool adjective = r->token[said].upos == UPOS_ADJ, as = preposition_of(r, said, NULL).len > 0;
  *relation = text_join(r, *relation, text_join(r, as ? STR("as") : STR(""), adjective ? str_lower(r->arena, words.text) : words.text));
  if (adjective) emit_through_complement(f, object, said, predicate);
  return true;
}

/* ---- where it is brought ----------------------------------------------------------------------------------------------------- */

/* "threw herself into the work" */
bool reflexive(const Reading *r, uint32_t t)
{
  return r->token[t].upos == UPOS_PRON && (str_ends(r->token[t].form, "self") || str_ends(r->token[t].form, "selves"));
}

/* "charged Ann with fraud", but "took Ann with him" */
static bool goes_with(const Reading *r, uint32_t verb, Str preposition)
{
  static const char *const verbs[] = {"charge", "compare", "link", "connect", "associate", "provide", "supply", "equip", "fill", "credit", "reward", "reunite", "pair",
                                      "confuse", "inject", "punish", "tie", "entrust", "threaten", "honor", "honour", "acquaint"};
  if (!str_is(preposition, "with") && !str_is(preposition, "without")) return true;
  for (size_t i = 0; i < COUNT_OF(verbs); i++)
    if (lemma_is(r, verb, verbs[i])) return true;
  return false;
}

/* "kept Ann in custody": no place where something was done to her, but what was done. */
bool settles_object(const Reading *r, uint32_t verb)
{
  static const char *const verbs[] = {"put", "place", "keep", "lay", "store", "bury", "trap", "lock", "install", "confine", "plunge", "seal", "hide", "blame", "pin"};
  for (size_t i = 0; i < COUNT_OF(verbs); i++)
    if (lemma_is(r, verb, verbs[i])) return true;
  return false;
}

bool emit_of_object(Frame *f, const Phrase *subject, uint32_t object, uint32_t argument, const Argument *a)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  if (!graph_style(r) || c->passive || c->merged || object == NO_TOKEN || reflexive(r, object) || argument < c->head || c->recipient != NO_TOKEN) return false;
  uint32_t verb = r->verb_class[c->head];
  if (!(verb & (VERB_AFFECT | VERB_VIEW | VERB_NAME)) || !goes_with(r, c->head, a->preposition)) return false;
  if (lemma_is(r, c->head, "hold") && str_is(a->preposition, "from")) return false;        /* "holds a degree from Acme College" */
  bool moves = str_is(a->preposition, "for") && (lemma_is(r, c->head, "leave") || lemma_is(r, c->head, "quit") || lemma_is(r, c->head, "abandon"));
  if (moves && is_name(r, a->phrase.head)) return false;               /* "left Acme for Bolt": who left goes there */
  bool office = str_is(a->preposition, "as") && (!(verb & VERB_VIEW) || (lemma_is(r, c->head, "identify") && is_name(r, object))) && a->phrase.head < r->len && (r->noun_class[a->phrase.head] & NOUN_ROLE);
  if (office) return true;                                           /* "appointed Ann as minister": she is, and that is a fact of its own */
  if ((verb & VERB_VIEW) && said_of_object(r, c) == argument && !is_name(r, argument) && fits_relation(r, argument)) return true;
  Str active = text_join(r, f->relation, a->preposition);
  if (is_name(r, a->phrase.head) && is_name(r, subject->head) && relation_known(r, active)) return false;      /* "sold Bolt to Corda": sell to Corda */
  Str relation = text_join(r, passive_relation(f), a->preposition);
  Phrase predicate = predicate_with(r, &f->predicate, argument);
  ConjunctList objects = conjuncts_split(r, object), ends = conjuncts_split(r, a->phrase.head);
  for (size_t i = 0; i < objects.len; i++)
    for (size_t j = 0; j < ends.len && !belongs_elsewhere(f, a, objects.at[i].token); j++) {
      Phrase who = conjunct_phrase(r, &objects.at[i], minimal_cut(r), c->without == c->head ? c->head : c->without);
      Triple *t = frame_emit(f, "verb-object-oblique", &who, predicate, relation, conjunct_phrase(r, &ends.at[j], minimal_cut(r), NO_TOKEN), a);
      if (t && (verb & VERB_VIEW) && str_is(a->preposition, "as") && phrase_empty(&t->attribution)) t->attribution = *subject;
    }
  return true;
}

static void emit_pairs(Frame *f, const ConjunctList *who, Str relation, const Argument *a)
{
  Reading *r = f->r;
  ConjunctList ends = conjuncts_split(r, a->phrase.head);
  for (size_t i = 0; i < who->len; i++)
    for (size_t j = 0; j < ends.len; j++) {
      Phrase one = conjunct_phrase(r, &who->at[i], minimal_cut(r), f->c->without == f->c->head ? f->c->head : f->c->without);
      frame_emit(f, "verb-object-oblique", &one, f->predicate, relation, conjunct_phrase(r, &ends.at[j], minimal_cut(r), NO_TOKEN), a);
    }
}

/* "arrested Ann in Rome", "near Mosul, strikes destroyed two depots": as "was arrested in Rome" would, it leads from whom it befell to the place. */
void emit_place_of_object(Frame *f)
{
  static const char *const verbs[] = {"abduct", "ambush", "arrest", "assassinate", "attack", "behead", "bomb", "capture", "damage", "destroy", "detain", "discover",
                                      "engage", "execute", "find", "hang", "hit", "hold", "injure", "intercept", "kidnap", "kill", "murder", "raid", "recover",
                                      "rescue", "seize", "shell", "shoot", "sink", "stab", "strike", "target", "torture", "wound"};
  Reading *r = f->r;
  const Clause *c = f->c;
  if (!graph_style(r) || c->passive || c->merged || c->object == NO_TOKEN || c->recipient != NO_TOKEN) return;
  bool befalls = false;
  for (size_t i = 0; i < COUNT_OF(verbs) && !befalls; i++) befalls = lemma_is(r, c->head, verbs[i]);
  if (!befalls || reflexive(r, c->object) || r->token[c->object].upos == UPOS_PRON) return;
  for (size_t n = 0; n < f->arguments.len; n++) {
    const Argument *a = &f->arguments.at[n];
    if (!a->preposition.len || a->phrase.head >= r->len || type_at(r, a->phrase.head) != ENTITY_PLACE) continue;
    if (!str_is(a->preposition, "in") && !str_is(a->preposition, "at") && !str_is(a->preposition, "near") && !str_is(a->preposition, "outside")) continue;
    ConjunctList objects = conjuncts_split(r, c->object);
    emit_pairs(f, &objects, text_join(r, passive_relation(f), a->preposition), a);
  }
}
