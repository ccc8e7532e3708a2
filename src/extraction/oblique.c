/*
 * oblique.c - what a clause's further arguments add to it, a fact each: the preposition goes into the relation, and with it the object,
 * where that is no name.
 *   "returned the property to Acme" -> return property to | Acme;  "expressed support for Bob" -> express support for | Bob
 */
#include "extraction/complement.h"
#include "extraction/oblique.h"

uint32_t argument_token(const Frame *f, const Argument *a)
{
  uint32_t head = a->phrase.head;
  for (size_t i = 0; i < f->c->obliques.len; i++) {
    uint32_t t = f->c->obliques.at[i];
    if (t == head || f->r->stands_for[t] == head) return t;
  }
  return head;
}

/* "its rival Bolt" is Bolt, no rival. */
bool noun_object(const Reading *r, uint32_t t)
{
  bool named = t + 1 < r->len && r->token[t + 1].upos == UPOS_PROPN;
  EACH_KID(r, t, k)
    if (named && r->token[*k].deprel == DEP_APPOS && r->left[*k] == t + 1 && !r->options->own_words) return false;
  return r->token[t].upos == UPOS_NOUN && !is_name(r, t);
}

/* The word of an object that stands in a relation: "fire [rounds] into" of "dozens of rounds"; "" of "learned a lot from". */
static Str thing_word(Reading *r, uint32_t object)
{
  for (unsigned steps = 0; steps < 3 && !takes_adjuncts(r) && (r->noun_class[object] & NOUN_PART); steps++) {
    uint32_t whole = kid_with(r, object, DEP_NMOD);
    bool of = whole != NO_TOKEN && str_is(preposition_of(r, whole, NULL), "of");
    if (!of && form_is(r, object, "lot")) return STR("");
    if (!of || !noun_object(r, whole)) break;
    object = whole;
  }
  if (!takes_adjuncts(r) && (lemma_is(r, object, "percent") || lemma_is(r, object, "%") || lemma_is(r, object, "cent"))) return STR("");    /* "rose 3 percent on the news" */
  return word_plain(r, object);
}

/* A complement of the noun that a chain may lead on to. */
static bool chains_on(Reading *r, uint32_t noun, uint32_t kid, Str *preposition)
{
  if (r->token[kid].deprel != DEP_NMOD) return false;
  *preposition = preposition_of(r, kid, NULL);
  if (!preposition->len || lists_members(*preposition)) return false;
  if (!takes_adjuncts(r) && !r->options->own_words && is_time(r, noun) && (form_is(r, kid, "prison") || form_is(r, kid, "jail") || form_is(r, kid, "custody"))) return false; /* "faces 15 years in prison" */
  bool locative = str_is(*preposition, "in") || str_is(*preposition, "at") || str_is(*preposition, "on");
  if (locative && !takes_adjuncts(r) && (r->noun_class[noun] & NOUN_EVENT) && (type_at(r, kid) == ENTITY_PLACE || is_time(r, kid))) return false;
  if (str_is(*preposition, "to") && r->token[kid].upos == UPOS_NUM) return false;              /* "51 votes to 49" */
  if (!str_is(*preposition, "of")) return true;
  if (r->noun_class[noun] & NOUN_PART) return false;
  if (r->options->adjuncts) return true;
  static const char *const places[] = {"city", "town", "village", "island", "state", "province", "district", "port", "county", "republic", "kingdom", "hamlet"};
  for (size_t i = 0; type_at(r, kid) == ENTITY_PLACE && i < COUNT_OF(places); i++)
    if (lemma_is(r, noun, places[i])) return false;                   /* the town of Olmo is Olmo */
  return is_name(r, kid) && !(r->noun_class[noun] & NOUN_ROLE);     /* who met the mayor of Rome did not meet Rome */
}

/* "ends a dispute between Acme and Bolt": it is with each other that they have it, and said so elsewhere. */
static bool parts_mutual(Reading *r, uint32_t noun, uint32_t kid, Str preposition)
{
  if (takes_adjuncts(r) || !str_is(preposition, "between") || kid_with(r, kid, DEP_CONJ) == NO_TOKEN) return false;
  const LexEntry *entry = lex_find(r->extractor->nominals, str_lower(r->arena, r->token[noun].form));
  return entry && entry->field[2].len;
}

/* "expressed support for X": the noun goes into the relation and its complement is the object. */
void emit_chain(Frame *f, const Phrase *subject, uint32_t object)
{
  Reading *r = f->r;
  static const char *const holding[] = {"include", "comprise", "contain", "feature"};
  if (!noun_object(r, object) || object == f->c->subject) return;
  if (!takes_adjuncts(r) && lemma_is(r, f->c->head, "call") && f->c->open != NO_TOKEN) return;              /* "called the ruling by the judge a shame": said of the ruling */
  for (size_t i = 0; !takes_adjuncts(r) && i < COUNT_OF(holding); i++)
    if (lemma_is(r, f->c->head, holding[i])) return;                                 /* "include a panel with Ann": the panel is with her */
  EACH_KID(r, object, k)
  {
    Str preposition = STR("");
    bool leads = chains_on(r, object, *k, &preposition) && !parts_mutual(r, object, *k, preposition);
    Str words = text_join(r, f->relation, word_plain(r, object));
    if (leads && !takes_adjuncts(r) && str_is(preposition, "as") && (r->noun_class[*k] & NOUN_ROLE) && !is_name(r, *k)) continue;      /* "announced her resignation as head of Acme": told of the noun */
    if (!leads && !(preposition.len && !str_is(preposition, "of") && is_name(r, *k) && relation_known(r, text_join(r, words, preposition)))) continue;
    Phrase noun = phrase_at(r, object, CUT_TAIL, f->c->without);
    Phrase predicate = phrase_join(r, &f->predicate, &noun);
    predicate.head = f->c->head;
    predicate = predicate_with(r, &predicate, *k);
    Str relation = text_join(r, text_join(r, f->relation, word_plain(r, object)), preposition);
    ConjunctList ends = conjuncts_split(r, *k);
    for (size_t i = 0; i < ends.len; i++)
      frame_emit(f, "verb-noun-chain", subject, predicate, relation,
                 conjunct_phrase(r, &ends.at[i], full(r) ? 0 : minimal_cut(r), NO_TOKEN), NULL);
  }
}

/* "closed at noon on 6 April": the day hangs on the hour and is the verb's as well. */
static void emit_inner_times(Frame *f, const Phrase *subject, uint32_t time)
{
  Reading *r = f->r;
  EACH_KID(r, time, k)
  {
    Str preposition = r->token[*k].deprel == DEP_NMOD ? preposition_of(r, *k, NULL) : STR("");
    if (!preposition.len || str_is(preposition, "of") || !is_time(r, *k)) continue;
    frame_emit(f, "verb-oblique", subject, predicate_with(r, &f->predicate, *k), f->relation, phrase_at(r, *k, minimal_cut(r), NO_TOKEN), NULL);
  }
}

/* "was appointed governor of Lviv", "stands in contact with the dead": the noun at the end of a binary fact leads on. "of" leads on from a role only, for the noun without it says little. */
void emit_further(Frame *f, const Phrase *subject, const Phrase *predicate, Str relation, uint32_t noun)
{
  Reading *r = f->r;
  if (takes_adjuncts(r) && is_time(r, noun)) emit_inner_times(f, subject, noun);
  if (!takes_adjuncts(r) || r->token[noun].upos != UPOS_NOUN || noun < f->c->head || is_time(r, noun)) return;
  EACH_KID(r, noun, k)
  {
    Str preposition;
    if (!chains_on(r, noun, *k, &preposition)) continue;
    bool became = noun == f->c->open && (r->verb_class[f->c->head] & VERB_BECOME);                   /* "became a symbol of progress" */
    if (str_is(preposition, "of") && !(r->noun_class[noun] & NOUN_ROLE) && !became) continue;
    Phrase end = phrase_at(r, noun, CUT_TAIL, f->c->without), whole = phrase_join(r, predicate, &end);
    whole.head = f->c->head;
    whole = predicate_with(r, &whole, *k);
    ConjunctList ends = conjuncts_split(r, *k);
    for (size_t i = 0; i < ends.len; i++)
      frame_emit(f, "verb-noun-chain", subject, whole, text_join(r, text_join(r, relation, end.text), preposition), conjunct_phrase(r, &ends.at[i], minimal_cut(r), NO_TOKEN), NULL);
  }
}

/* The place of what happens between people is no end of it. */
static bool has_other_argument(const Frame *f, const Argument *a)
{
  for (size_t i = 0; i < f->arguments.len; i++) {
    const Argument *b = &f->arguments.at[i];
    if (b != a && b->preposition.len && b->role != ROLE_TIME && b->role != ROLE_PLACE && b->phrase.len) return true;
  }
  return false;
}

/* "take place in", "take part in": verb and bare noun are one predicate. */
bool light_idiom(const Reading *r, const Clause *c)
{
  static const char *const nouns[] = {"place", "part", "office", "effect", "care", "shape", "root", "refuge", "power", "charge", "control",
                                      "birth", "sense", "history", "host", "note", "issue", "aim", "use", "advantage", "action", "shelter",
                                      "revenge", "pride", "possession", "command", "custody", "rise", "way"};
  uint32_t t = c->object;
  bool bare = false;
  for (size_t i = 0; t != NO_TOKEN && i < COUNT_OF(nouns); i++) bare |= form_is(r, t, nouns[i]);
  return bare && t != NO_TOKEN && (r->verb_class[c->head] & VERB_LIGHT) && t == c->head + 1 && r->token[t].upos == UPOS_NOUN &&
         !is_plural(r, t) && r->kid_start[t] == r->kid_start[t + 1];
}

/* "imposed sanctions on Peru": the place is what it was done to. */
static bool known_with(Frame *f, uint32_t object, const Argument *a)
{
  if (object == NO_TOKEN || !noun_object(f->r, object)) return false;
  Str verb_noun = text_join(f->r, f->relation, word_plain(f->r, object));
  return relation_known(f->r, text_join(f->r, verb_noun, a->preposition));
}

/* "rose to 107", "fell below 5 percent", "was sold for $3", "sold it at $3": the amount is what is told. */
static bool tells_amount(const Reading *r, uint32_t t, bool priced, Str preposition)
{
  static const char *const words[] = {"to", "above", "below", "over", "under", "past"}, *const prices[] = {"at", "for"};
  if (r->token[t].upos != UPOS_NUM && r->token[t].upos != UPOS_SYM) return false;
  bool price = priced && r->token[t].upos == UPOS_SYM && str_among(preposition, prices, COUNT_OF(prices));
  return price || str_among(preposition, words, COUNT_OF(words));
}

/* What can stand at the end of a fact; amounts only where every argument has a fact of its own. */
bool ends_fact(const Reading *r, uint32_t t)
{
  Upos upos = r->token[t].upos;
  if (r->token[t].xpos == XPOS_WDT) return false;
  if (token_is_noun(&r->token[t]) || upos == UPOS_PRON || is_time(r, t)) return true;
  return takes_adjuncts(r) && (upos == UPOS_NUM || upos == UPOS_SYM || upos == UPOS_DET);
}

/* "tourism, which it lost during the war": the noun stands before the verb and is no part of the predicate. */
static bool after_verb(const Frame *f, uint32_t object) { return object > f->c->head; }

/* "fell in love with Bob", for a graph: the bare noun next to the verb leads on to who is meant. */
static bool emit_leading_noun(Frame *f, const Phrase *subject, const Phrase *predicate, Str relation, uint32_t noun, const Argument *used)
{
  Reading *r = f->r;
  bool inside = noun > 0 && (form_is(r, noun - 1, "in") || form_is(r, noun - 1, "into") || form_is(r, noun - 1, "at") || form_is(r, noun - 1, "under"));
  bool bare = inside && noun == f->c->head + 2 && r->token[noun].xpos == XPOS_NN && kid_with(r, noun, DEP_CASE) == noun - 1 &&
              r->kid_start[noun + 1] - r->kid_start[noun] == 2;
  uint32_t end = bare && !takes_adjuncts(r) ? kid_with(r, noun, DEP_NMOD) : NO_TOKEN;
  Str preposition = end == NO_TOKEN ? STR("") : preposition_of(r, end, NULL);
  if (!preposition.len || str_is(preposition, "of") || is_time(r, noun) || is_time(r, end)) return false;
  Phrase word = phrase_at(r, noun, CUT_TAIL, NO_TOKEN), whole = phrase_join(r, predicate, &word);
  whole.head = f->c->head;
  whole = predicate_with(r, &whole, end);
  relation = text_join(r, text_join(r, relation, lemma_lower(r, noun)), preposition);
  ConjunctList ends = conjuncts_split(r, end);
  for (size_t i = 0; i < ends.len; i++)
    frame_emit(f, "verb-noun-chain", subject, whole, relation, conjunct_phrase(r, &ends.at[i], minimal_cut(r), NO_TOKEN), used);
  return true;
}

/* "said in a statement", "said at his trial" */
static bool says_where(const Argument *a)
{
  static const char *const words[] = {"in", "at", "during"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(a->preposition, words[i])) return true;
  return false;
}

/* "claimed on board the ship that", "said of the deal that": where and whereof somebody says what is told apart. */
static bool beside_content(const Frame *f, const Argument *a)
{
  static const char *const whom[] = {"to", "with", "against", "about", "for"};
  bool says = f->r->verb_class[f->c->head] & (VERB_SAY | VERB_THINK);
  return says && f->c->speech != NO_TOKEN && !str_among(a->preposition, whom, COUNT_OF(whom));
}

/* "walked out of the hall in protest": how, beside another argument; but "lives in poverty". */
static bool manner_beside(const Frame *f, const Argument *a)
{
  const Reading *r = f->r;
  uint32_t t = a->phrase.head;
  if (!str_is(a->preposition, "in") || a->phrase.len != 1 || t >= r->len || r->token[t].xpos != XPOS_NN || is_name(r, t) || a->role == ROLE_TIME || a->role == ROLE_PLACE) return false;
  return r->kid_start[t] + 1 == r->kid_start[t + 1] && (f->c->object != NO_TOKEN || has_other_argument(f, a));
}

/* "taught law at the University of Kiel": the place is for whom it was done, too. */
static bool done_for(const Reading *r, uint32_t verb)
{
  static const char *const verbs[] = {"teach", "study", "work", "read", "lecture", "train", "serve", "earn", "take", "complete", "lead", "direct", "run", "hold", "head", "research", "practise", "practice"};
  for (size_t i = 0; i < COUNT_OF(verbs); i++)
    if (lemma_is(r, verb, verbs[i])) return true;
  return false;
}

/* "at the Maritime Museum": an institution is where it was as much as for whom. */
static bool is_venue(Reading *r, uint32_t t)
{
  const Name *name = t < r->len && r->name_at[t] != NO_TOKEN ? &r->names[r->name_at[t]] : NULL;
  for (const LexEntry *e = name ? lex_find(r->extractor->organization_words, str_lower(r->arena, r->token[name->last].form)) : NULL; e; e = lex_next(r->extractor->organization_words, e))
    if (str_is(e->field[1], "institution") && !str_is(e->field[0], "noun")) return true;
  return false;
}

/* "its Bolt unit", "the Acme plant": a part of a firm that has its name. */
static bool names_part_of_firm(const Reading *r, uint32_t t)
{
  static const char *const parts[] = {"unit", "arm", "subsidiary", "division", "plant", "factory", "mine", "refinery", "warehouse"};
  if (t >= r->len || !str_among(r->token[t].lemma, parts, COUNT_OF(parts))) return false;
  EACH_KID(r, t, k)
    if (*k < t && rel_base(r, *k) == DEP_COMPOUND && type_at(r, *k) == ENTITY_ORGANIZATION) return true;
  return false;
}

/* "as a result of his service, he rose", "as part of the deal", "as a child": why, when and in what frame it was done, not as what. */
static bool only_links(const Reading *r, const Argument *a)
{
  static const char *const nouns[] = {"result", "consequence", "part", "matter", "rule", "precaution", "courtesy", "response", "reaction", "way", "means", "sign", "token", "gesture", "punishment", "reward"};
  if (a->phrase.head < r->len && is_time_of_life(r, a->phrase.head)) return str_is(a->preposition, "as");
  return str_is(a->preposition, "as") && a->phrase.head < r->len && str_among(r->token[a->phrase.head].lemma, nouns, COUNT_OF(nouns));
}

/* "sentenced to seven years in prison": where the term is served, not where the court sat. */
static bool is_served(const Reading *r, const Argument *a, uint32_t t)
{
  static const char *const terms[] = {"year", "month", "week", "day", "life", "decade"}, *const places[] = {"prison", "jail", "custody", "detention"};
  return str_is(a->preposition, "in") && t >= 2 && t < r->len && str_among(r->token[t].lemma, places, COUNT_OF(places)) && str_among(r->token[t - 2].lemma, terms, COUNT_OF(terms));
}

/* "returned the property to Acme": the object goes into the relation, unless it is a name or pronoun. */
/* "opened a factory in Porto", "runs two hotels near Faro": where somebody has a house, he is at home. */
static bool keeps_house(Reading *r, const Clause *c, uint32_t object, const Argument *a)
{
  static const char *const verbs[] = {"open", "reopen", "close", "shut", "build", "run", "operate", "own", "have", "buy", "sell", "establish", "inaugurate"};
  if (object == NO_TOKEN || takes_adjuncts(r) || r->options->own_words || full(r) || c->passive || is_name(r, object) || type_at(r, a->phrase.head) != ENTITY_PLACE) return false;
  if (!str_is(a->preposition, "in") && !str_is(a->preposition, "near") && !str_is(a->preposition, "at")) return false;
  if (!str_among(r->token[c->head].lemma, verbs, COUNT_OF(verbs)) || r->token[object].upos != UPOS_NOUN) return false;
  return (r->noun_class[object] & NOUN_PLACE) || organization_noun(r, object);
}

void emit_oblique(Frame *f, const Phrase *subject, uint32_t object, const Argument *a)
{
  Reading *r = f->r;
  uint32_t t = argument_token(f, a);
  if (takes_adjuncts(r) && !a->preposition.len && a->role == ROLE_TIME && a->phrase.len && (a->phrase.head == t || is_time(r, a->phrase.head))) {   /* "left [on] Wednesday" */
    Phrase whole = f->predicate;
    if (object != NO_TOKEN && after_verb(f, object)) {
      Phrase noun = phrase_at(r, object, CUT_TAIL, f->c->without);
      whole = phrase_join(r, &whole, &noun);
    }
    frame_emit(f, "verb-oblique", subject, whole, f->relation, a->phrase, a);
    return;
  }
  bool body = str_is(a->preposition, "at") && (type_at(r, a->phrase.head) == ENTITY_ORGANIZATION || names_part_of_firm(r, a->phrase.head)) && (done_for(r, f->c->head) || (object != NO_TOKEN && noun_object(r, object) && t > f->c->head && !is_venue(r, a->phrase.head))); /* "called a strike at Acme" */
  bool settled = a->role == ROLE_PLACE && object != NO_TOKEN && t > f->c->head && (settles_object(r, f->c->head) || keeps_house(r, f->c, object, a));
  bool adjunct = a->role == ROLE_TIME || (a->role == ROLE_MANNER && str_is(a->preposition, "for")) || (a->role == ROLE_PLACE && !settled && !body && !known_with(f, object, a) && (object != NO_TOKEN || ((r->verb_class[f->c->head] & VERB_MUTUAL) && has_other_argument(f, a))) && !light_idiom(r, f->c));
  if (!a->preposition.len || a->phrase.len == 0 || (adjunct && !takes_adjuncts(r))) return;
  if (form_is(r, a->phrase.head, "death") && str_is(a->preposition, "to") && str_ends(f->relation, "to death")) return;   /* "beat her to death" */
  if (!takes_adjuncts(r) && !r->options->own_words && lemma_is(r, f->c->head, "become") && f->c->open != NO_TOKEN && t < f->c->head) return;   /* "Against Crete, he became" */
  bool chosen = f->c->passive && lemma_is(r, f->c->head, "name") && (f->c->open != NO_TOKEN || object != NO_TOKEN);
  if (!takes_adjuncts(r) && chosen && str_is(a->preposition, "for")) return;                /* "named best actress for her part": not after it */
  if (!takes_adjuncts(r) && is_served(r, a, t) && lemma_is(r, f->c->head, "sentence")) return;
  if (!takes_adjuncts(r) && event_takes_part(r, t)) return;
  if (argument_contrasts(r, t) || (lists_members(a->preposition) && !takes_adjuncts(r))) return;
  if (!takes_adjuncts(r) && (r->verb_class[f->c->head] & VERB_SAY) && says_where(a) && !is_name(r, a->phrase.head)) return; /* "said in a statement" */
  if (!takes_adjuncts(r) && (beside_content(f, a) || only_links(r, a))) return;
  if (!takes_adjuncts(r) && object != NO_TOKEN && a->phrase.head < f->c->head && !is_name(r, a->phrase.head) &&
      a->phrase.head == t) return;                             /* "Under the deal, they sold the mine": no "sold mine under" */
  if (str_is(a->preposition, "by") && !takes_adjuncts(r) && kid_with(r, a->phrase.head, DEP_NUMMOD) != NO_TOKEN) return; /* by ten votes */
  if (!(ends_fact(r, a->phrase.head) || tells_amount(r, a->phrase.head, (f->c->passive && object == NO_TOKEN) || (object != NO_TOKEN && object < t), a->preposition)) || (!takes_adjuncts(r) && manner_beside(f, a))) return;
  uint32_t verb = r->token[t].head, upper = verb < r->len ? r->clause_at[verb] : NO_CLAUSE;
  if (takes_adjuncts(r) && f->c->merged && upper != NO_CLAUSE && verb != f->c->head && t > verb && t < f->c->head) {
    Phrase above = predicate_of(r, &r->clauses[upper]);               /* "had to wait until 2000 to play again": waited until then */
    frame_emit(f, "verb-oblique", subject, predicate_with(r, &above, t), f->relation, a->phrase, a);
    return;
  }
  if (object != NO_TOKEN && !noun_object(r, object) && emit_of_object(f, subject, object, t, a)) return;
  Phrase predicate = f->predicate;
  Str relation = f->relation;
  if (object != NO_TOKEN && (noun_object(r, object) || takes_adjuncts(r))) {
    if (after_verb(f, object)) {
      Phrase noun = phrase_at(r, object, CUT_TAIL, f->c->without);
      predicate = phrase_join(r, &predicate, &noun);
      predicate.head = f->c->head;
    }
    relation = text_join(r, relation, noun_object(r, object) ? thing_word(r, object) : phrase_at(r, object, CUT_TAIL, f->c->without).text);
  }
  predicate = predicate_with(r, &predicate, t);
  relation = text_join(r, relation, a->preposition);
  bool beaten = object != NO_TOKEN && (is_name(r, a->phrase.head) || r->token[a->phrase.head].upos == UPOS_PRON || (r->noun_class[a->phrase.head] & NOUN_ROLE) || is_plural(r, a->phrase.head)) && !takes_adjuncts(r) && lemma_is(r, f->c->head, "win") && str_is(a->preposition, "over");        /* "won the Cup over Crete" */
  if (beaten) relation = STR("defeat");
  if (object == NO_TOKEN && emit_leading_noun(f, subject, &predicate, relation, t, a)) return;
  ConjunctList ends = conjuncts_split(r, a->phrase.head);
  uint32_t without = a->phrase.head == t ? NO_TOKEN : f->c->without != NO_TOKEN ? f->c->without : r->token[t].head;
  if (r->token[f->c->head].head == a->phrase.head) without = f->c->head;                             /* "the hospital where he worked": worked for the hospital */
  bool follows = object != NO_TOKEN && str_is(a->preposition, "as") && (lemma_is(r, f->c->head, "replace") || lemma_is(r, f->c->head, "succeed"));   /* "replaced Bob as mayor of Lima" */
  if (follows && office_emit(f, subject, a->phrase.head, &predicate, STR("become"), a)) return;
  static const char *const starts[] = {"begin", "start", "launch", "end", "finish", "spend"};
  bool career = object != NO_TOKEN && !takes_adjuncts(r) && !full(r) && !r->options->own_words && str_is(a->preposition, "as") && lemma_is(r, object, "career") && str_among(r->token[f->c->head].lemma, starts, COUNT_OF(starts));
  if (career && (r->noun_class[t] & NOUN_ROLE)) {                          /* "began her career as an aide to Bob": was one */
    size_t before = r->out->len;
    describe(r, "complement", subject, t);
    for (size_t i = before; i < r->out->len; i++) r->out->at[i].negated = f->c->negated, r->out->at[i].modality = f->c->modality;
    return;
  }
  if (object == NO_TOKEN && ends.len == 1 && office_emit(f, subject, a->phrase.head, &predicate, relation, a)) return;
  for (size_t i = 0; i < ends.len; i++) {
    size_t from = r->out->len;
    frame_emit(f, object == NO_TOKEN ? "verb-oblique" : "verb-object-oblique", subject, predicate, relation,
               conjunct_phrase(r, &ends.at[i], minimal_cut(r), without), a);
    negate_by_noun(r, f->c, ends.at[i].token, from);
  }
  if (a->phrase.head == t) emit_further(f, subject, &predicate, relation, t);
}
