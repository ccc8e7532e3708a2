/*
 * frame.c - the arguments of a clause, and the door through which its triples go: what each argument is to them.
 *   "Ann flew to Oslo in May to meet Bob" -> Ann | meet | Bob, place Oslo: the purpose of a journey lies at its goal
 */
#include "extraction/frame.h"

/* ---- arguments --------------------------------------------------------------------------------------------------------- */


bool attribution_phrase(Reading *r, uint32_t t)
{
  return source_meant(r, t) != NO_TOKEN;
}

/* "for example", "in fact": they join sentences. */
static bool discourse_phrase(Reading *r, uint32_t t)
{
  static const char *const words[] = {"for example", "for instance", "in fact", "in short", "in general", "in particular", "of interest", "in addition",
                                      "on hand", "in contrast", "by contrast", "in turn", "on average", "at least", "of course", "at all", "in essence",
                                      "to date", "for now", "in preparation", "in conclusion", "in advance", "in practice", "in theory", "in reality", "in effect", "in time", "at first", "at last", "in part", "of note"};
  if ((r->token[t].upos != UPOS_NOUN && r->token[t].upos != UPOS_ADJ) || kid_with(r, t, DEP_NMOD) != NO_TOKEN) return false;
  Str phrase = text_join(r, preposition_of(r, t, NULL), str_lower(r->arena, r->token[t].form));
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_eq(phrase, str_of(words[i]))) return true;
  return false;
}

/* "unlike Acme", "despite the rain": said beside the clause, no end of it. */
bool argument_contrasts(Reading *r, uint32_t t)
{
  static const char *const words[] = {"unlike", "despite", "except", "except for", "besides", "apart from", "in spite of",
                                      "instead of", "rather than", "regardless of", "as opposed to", "contrary to", "notwithstanding"};
  Str preposition = preposition_of(r, t, NULL);
  if (str_is(preposition, "like") && r->token[t].head > t) return true;          /* "Like his father, he was a smith" */
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(preposition, words[i])) return true;
  return false;
}

/* "hours before the window closed", "days after he fell": how long before, nothing that closed. */
static bool measures_clause(const Reading *r, uint32_t t)
{
  uint32_t mark = r->right[t] + 1;
  if (r->options->own_words || !(r->noun_class[t] & NOUN_TIME) || r->token[t].deprel == DEP_OBL || mark >= r->len || r->token[mark].head >= r->len) return false;
  return (r->token[mark].deprel == DEP_MARK || r->token[mark].deprel == DEP_CASE) && (form_is(r, mark, "before") || form_is(r, mark, "after"));
}

/* "destroyed homes, among them a school": no place where they were destroyed. */
static bool among_those(Reading *r, uint32_t t)
{
  return (form_is(r, t, "them") || form_is(r, t, "whom")) && str_is(preposition_of(r, t, NULL), "among") && comma_before(r, t);
}

static void push_obliques(Reading *r, const Clause *c, ArgumentList *out)
{
  for (size_t i = 0; i < c->obliques.len; i++) {
    uint32_t t = c->obliques.at[i];
    if (r->token[t].xpos == XPOS_WRB && r->stands_for[t] == NO_TOKEN) continue;
    if (attribution_phrase(r, t) || (!full(r) && discourse_phrase(r, t)) || measures_clause(r, t) || among_those(r, t)) continue;
    LIST_PUSH(r->arena, out) = argument_at(r, t, KEEP_CONJUNCTS);
  }
}

bool adverb_taken(const Phrase *predicate, uint32_t t)
{
  for (uint32_t i = 0; i < predicate->len; i++)
    if (predicate->tokens[i] == t) return true;
  return false;
}

static bool discourse_adverb(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"however", "therefore", "moreover", "meanwhile", "thus", "also", "then", "so", "instead",
                                      "too", "furthermore", "nevertheless", "otherwise", "hence", "when", "where", "how", "why",
                                      "even", "only", "just", "perhaps", "indeed", "still", "yet"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, t, words[i])) return true;
  return false;
}

/* ", hours before Acme left": how long before, and no aside. */
static bool led_by_span(const Reading *r, uint32_t t)
{
  uint32_t mark = kid_with(r, t, DEP_MARK);
  if (mark == NO_TOKEN || mark == 0) return false;
  return r->token[mark - 1].head == t && r->token[mark - 1].deprel == DEP_OBL_UNMARKED && (r->noun_class[mark - 1] & NOUN_TIME);
}

static void push_adverbs(Reading *r, const Clause *c, const Phrase *predicate, ArgumentList *out)
{
  for (size_t i = 0; i < c->adverbs.len; i++) {
    uint32_t t = c->adverbs.at[i];
    if (adverb_taken(predicate, t) || (!r->options->own_words && kid_with(r, c->head, DEP_COMPOUND_PRT) == NO_TOKEN && particle_adverb(r, t, c->head))) continue;
    if (r->clause_at[t] != NO_CLAUSE && r->clauses[r->clause_at[t]].merged) continue;
    if (r->token[t].deprel == DEP_ADVMOD) {
      if (r->stands_for[t] == NO_TOKEN && (discourse_adverb(r, t) || r->token[t].xpos == XPOS_WRB)) continue;
      if (c->kind == CLAUSE_COPULA && t < c->head) continue;
      LIST_PUSH(r->arena, out) = argument_at(r, t, KEEP_CONJUNCTS);
    } else if (full(r) && r->token[t].deprel == DEP_ADVCL && (!comma_before(r, t) || led_by_span(r, t)) && t > c->head) {
      LIST_PUSH(r->arena, out) = argument_at(r, t, KEEP_CONJUNCTS);
    }
  }
}

/* What the object is said to be or to do: "named him chairman", "asked him to go". */
static void push_open(Reading *r, const Clause *c, ArgumentList *out)
{
  if (c->open == NO_TOKEN || c->object == NO_TOKEN) return;
  uint32_t inner = r->clause_at[c->open];
  if (inner != NO_CLAUSE && r->clauses[inner].merged) return;
  LIST_PUSH(r->arena, out) = argument_at(r, c->open, KEEP_CONJUNCTS);
}

ArgumentList arguments_of(Reading *r, const Clause *c, const Phrase *predicate)
{
  ArgumentList list = {0};
  if (c->recipient != NO_TOKEN) {
    Argument a = argument_at(r, c->recipient, KEEP_CONJUNCTS);
    a.role = ROLE_RECIPIENT;
    LIST_PUSH(r->arena, &list) = a;
  }
  push_open(r, c, &list);
  if (c->agent != NO_TOKEN) {
    Argument a = argument_at(r, c->agent, KEEP_CONJUNCTS);
    a.role = ROLE_AGENT;
    LIST_PUSH(r->arena, &list) = a;
  }
  if (c->speech != NO_TOKEN && c->object != NO_TOKEN && full(r)) LIST_PUSH(r->arena, &list) = argument_at(r, c->speech, 0);
  push_obliques(r, c, &list);
  push_adverbs(r, c, predicate, &list);
  /* what modifies the verb above a merged one belongs to both: "agreed on Monday to sell" */
  for (const Clause *up = c; up->merged && up->above != NO_CLAUSE; ) {
    up = &r->clauses[up->above];
    push_obliques(r, up, &list);
  }
  return list;
}

bool gapped_clause(Reading *r, const Clause *first, uint32_t subject, Clause *out)
{
  *out = *first;
  out->subject = subject;
  out->object = out->recipient = out->agent = out->speech = out->open = out->without = NO_TOKEN;
  out->obliques = out->adverbs = (TokenList){0};
  bool told = false;
  EACH_KID(r, subject, k)
  {
    if (r->token[*k].deprel != DEP_ORPHAN) continue;
    Str preposition = preposition_of(r, *k, NULL);
    bool object = !preposition.len && !is_time(r, *k), agent = first->passive && str_is(preposition, "by") && !is_time(r, *k);
    if (object && first->object == NO_TOKEN) return false;
    if (object) out->object = *k;
    else if (agent) out->agent = *k;
    else LIST_PUSH(r->arena, &out->obliques) = *k;
    told = true;
  }
  return told;
}

/* ---- triples ------------------------------------------------------------------------------------------------------------ */

/* "pledged it when they met on Monday": the time of the one is the time of the other. */
static void borrow_time(Reading *r, const Clause *c, Triple *t)
{
  for (size_t i = 0; i < c->adverbs.len && phrase_empty(&t->time); i++) {
    uint32_t inner = r->clause_at[c->adverbs.at[i]];
    if (inner == NO_CLAUSE) continue;
    const Clause *when = &r->clauses[inner];
    bool same = false;
    for (size_t k = 0; k < when->adverbs.len; k++) same |= form_is(r, when->adverbs.at[k], "when");
    EACH_KID(r, when->head, m) same |= form_is(r, *m, "when") || form_is(r, *m, "as") || form_is(r, *m, "while");
    for (size_t k = 0; same && k < when->obliques.len && phrase_empty(&t->time); k++)
      if (is_time(r, when->obliques.at[k])) t->time = phrase_at(r, when->obliques.at[k], KEEP_CONJUNCTS, NO_TOKEN);
  }
}

static const Argument *goal_of(const Reading *r, const ArgumentList *arguments)
{
  for (size_t i = 0; i < arguments->len; i++) {
    const Argument *a = &arguments->at[i];
    bool to = str_is(a->preposition, "to") || str_is(a->preposition, "into");
    if (to && a->phrase.head < r->len && type_at(r, a->phrase.head) == ENTITY_PLACE) return a;
  }
  return NULL;
}

/* "flew to Oslo to meet Ann": the meeting is in Oslo. */
static void borrow_place(Reading *r, const Clause *c, Triple *t)
{
  static const char *const motions[] = {"go", "travel", "fly", "come", "return", "move", "drive", "sail", "head", "rush", "journey", "walk"};
  const Clause *above = c->above == NO_CLAUSE ? NULL : &r->clauses[c->above];
  if (!above || !c->infinitive || c->merged || above->kind != CLAUSE_VERB) return;
  bool moves = false;
  for (size_t i = 0; i < COUNT_OF(motions); i++) moves |= lemma_is(r, above->head, motions[i]);
  if (!moves) return;
  ArgumentList arguments = {0};
  push_obliques(r, above, &arguments);
  const Argument *goal = goal_of(r, &arguments);
  if (goal) t->place = goal->phrase;
}

/* "left a job in Oslo", "won a race in Rome": where what is done takes place, it is done. */
static void place_of_event(Reading *r, Triple *t)
{
  uint32_t noun = t->object.head;
  if (t->object.made || noun >= r->len || r->token[noun].upos != UPOS_NOUN) return;
  bool event = (r->noun_class[noun] & NOUN_EVENT) || lex_has(r->extractor->nominals, lemma_lower(r, noun)) || lemma_is(r, noun, "employment") ||
               lemma_is(r, noun, "job");
  EACH_KID(r, noun, k)
  {
    Str preposition = event && r->token[*k].deprel == DEP_NMOD ? preposition_of(r, *k, NULL) : STR("");
    if ((str_is(preposition, "in") || str_is(preposition, "at")) && type_at(r, *k) == ENTITY_PLACE) t->place = phrase_at(r, *k, CUT_SMALL, NO_TOKEN);
  }
}

/* "over a million times", "twice": how often, where another argument may say when. */
static bool says_how_often(const Reading *r, const Argument *a)
{
  uint32_t t = a->phrase.head;
  return t < r->len && !a->preposition.len && ((form_is(r, t, "times") && kid_with(r, t, DEP_NUMMOD) != NO_TOKEN) || form_is(r, t, "twice") || form_is(r, t, "once"));
}

/* "is hours long": how long, not when. */
static bool says_how_long(const Reading *r, const Argument *a)
{
  static const char *const words[] = {"long", "old", "late", "high", "wide", "deep", "tall"};
  uint32_t t = a->phrase.head, over = t < r->len ? r->token[t].head : NO_TOKEN;
  return !a->preposition.len && over < r->len && r->token[over].upos == UPOS_ADJ && str_among(r->token[over].lemma, words, COUNT_OF(words));
}

/* "its first loss since 1998", "lost for the first time since the war": from when on nothing like it had been, and no day on which it was; but
 * "has led Acme since 1998". */
static bool counts_back(const Reading *r, const Clause *c, const Argument *a)
{
  uint32_t verb = c->kind == CLAUSE_COPULA ? kid_with(r, c->head, DEP_COP) : c->head;
  if (!str_is(a->preposition, "since") || r->options->own_words) return false;
  bool past = verb != NO_TOKEN && (r->token[verb].xpos == XPOS_VBD || r->token[verb].xpos == XPOS_VBN), have = false;
  EACH_KID(r, c->head, k) have |= rel_base(r, *k) == DEP_AUX && lemma_is(r, *k, "have");
  for (const Clause *up = c; !have && (up->merged || up->link == LINK_CONJ) && up->above != NO_CLAUSE;) {      /* "has lost and regained" */
    up = &r->clauses[up->above];
    EACH_KID(r, up->head, k) have |= rel_base(r, *k) == DEP_AUX && lemma_is(r, *k, "have");
  }
  if ((past && !have && c->link != LINK_ACL) || c->infinitive) return true;
  return c->object != NO_TOKEN && c->object > c->head && c->object < a->phrase.head && picked_out(r, c->object);
}

/* "before the opening", "ten days before the feast": all of it, the preposition and the words around which it is cut. */
static Phrase whole_time(Reading *r, const Argument *a)
{
  uint32_t head = a->phrase.head, preposition = head < r->len && a->preposition.len ? kid_with(r, head, DEP_CASE) : NO_TOKEN;
  bool beside = (str_is(a->preposition, "before") || str_is(a->preposition, "after")) && !full(r) && !r->options->own_words && !a->phrase.made && head < r->len && preposition != NO_TOKEN && preposition < head;
  if (beside) return phrase_at(r, head, CUT_SMALL | KEEP_CASE, NO_TOKEN);
  bool around = preposition != NO_TOKEN && preposition > 0 && a->phrase.len && !a->phrase.made && preposition < head && r->token[preposition - 1].head == head && is_time(r, preposition - 1);
  return around ? phrase_at(r, head, CUT_SMALL | KEEP_CASE, NO_TOKEN) : a->phrase;
}

/* "a storm yesterday": when it was. */
static void time_of_subject(Reading *r, Triple *t)
{
  if (!phrase_empty(&t->time) || t->subject.made || t->subject.head >= r->len || r->token[t->subject.head].upos != UPOS_NOUN) return;
  EACH_KID(r, t->subject.head, k)
    if (r->token[*k].deprel == DEP_NMOD_UNMARKED && *k > t->subject.head && is_time(r, *k) && !comma_before(r, *k)) t->time = phrase_at(r, *k, CUT_SMALL, NO_TOKEN);
}

/* "before that", "after this": a time that only another sentence knows. */
static bool points_elsewhere(const Reading *r, const Argument *a)
{
  static const char *const words[] = {"that", "this", "it", "which", "these", "those"};
  return a->preposition.len && a->phrase.len == 1 && a->phrase.head < r->len && str_among(r->token[a->phrase.head].form, words, COUNT_OF(words));
}

/* "sentenced to ten years in prison": where the term is served, and not where the court sat. */
static bool is_term(const Reading *r, const Argument *a)
{
  static const char *const places[] = {"prison", "jail", "custody", "detention"};
  uint32_t t = a->phrase.head;
  return t < r->len && r->token[t].head < r->len && lemma_is(r, r->token[t].head, "sentence") && str_among(r->token[t].lemma, places, COUNT_OF(places));
}

/* "did not last until May": it ended before. */
static bool lasts(const Reading *r, uint32_t verb)
{
  static const char *const verbs[] = {"last", "live", "remain", "stay", "keep", "hold", "wait", "survive", "continue", "endure", "be", "have", "work", "serve", "stand", "run", "rest", "need", "want", "sleep", "play", "rule", "reign"};
  return str_among(r->token[verb].lemma, verbs, COUNT_OF(verbs));
}

static void mark_roles(Reading *r, const Clause *c, Triple *t, const ArgumentList *arguments)
{
  bool counted = false;
  for (size_t i = 0; i < arguments->len; i++) {
    const Argument *a = &arguments->at[i];
    bool at_last = a->role == ROLE_TIME && t->negated && !full(r) && !lasts(r, c->head) && (str_is(a->preposition, "until") || str_is(a->preposition, "till"));      /* "did not arrest her until May": and then did */
    if (a->role == ROLE_TIME && (says_how_long(r, a) || points_elsewhere(r, a) || (!at_last && counts_back(r, c, a)))) continue;
    if (at_last) {
      t->negated = false;
      uint32_t aux = kid_with_base(r, c->head, DEP_AUX);
      if (t->modality == MODALITY_POSSIBLE && aux != NO_TOKEN && !form_is(r, aux, "could") && !form_is(r, aux, "might")) t->modality = MODALITY_FUTURE;
    }
    if (a->role == ROLE_TIME && (phrase_empty(&t->time) || counted)) t->time = whole_time(r, a), counted = says_how_often(r, a);
    if (a->role == ROLE_PLACE && phrase_empty(&t->place) && !is_term(r, a)) t->place = a->phrase;
  }
}

static bool in_predicate(const Phrase *predicate, const Argument *a)
{
  if (a->phrase.len == 1 && !a->preposition.len) return adverb_taken(predicate, a->phrase.tokens[0]);
  for (uint32_t i = 0; i < a->phrase.len; i++)                                   /* "fell [in love] with Ann" */
    if (!adverb_taken(predicate, a->phrase.tokens[i])) return false;
  return a->phrase.len > 0;
}

/* "bought Bolt in 2001 and Corda in 2003": what stands between coordinated objects belongs to those before it, and the same
 * kind of argument after the last of them to those after it. */
bool belongs_elsewhere(const Frame *f, const Argument *a, uint32_t object)
{
  uint32_t t = a->phrase.head;
  if (t >= f->r->len || f->c->object == NO_TOKEN || object == NO_TOKEN || !a->preposition.len) return false;
  for (size_t i = 0; i < f->arguments.len; i++) {
    const Argument *b = &f->arguments.at[i];
    uint32_t other = b->phrase.head;
    bool alike = b->role == a->role || (b->role != ROLE_TIME && a->role != ROLE_TIME);
    if (b == a || other >= f->r->len || !alike || !str_eq(b->preposition, a->preposition)) continue;
    uint32_t first = t < other ? t : other, second = t < other ? other : t;
    bool apart = false;                                          /* an object stands between the two */
    EACH_KID(f->r, f->c->object, k) apart |= f->r->token[*k].deprel == DEP_CONJ && *k > first && *k < second;
    if (apart && f->c->object < first && (t == first ? object > first : object < first)) return true;
  }
  return false;
}

/* "used to own Bolt": and owns it no longer. */
static bool used_to(const Reading *r, const Clause *c)
{
  const Clause *above = c->above == NO_CLAUSE ? NULL : &r->clauses[c->above];
  return above && c->merged && c->infinitive && c->link == LINK_XCOMP && !above->passive && form_is(r, above->head, "used");
}

/* "refuse to send to" has the words that undo it; "be sent to", which the same clause tells of another, has not. */
static bool told_with_above(Reading *r, const Clause *c, Str relation)
{
  if (!words_of_above(r, c)) return true;
  const Clause *first = c->merged ? c : &r->clauses[c->above];
  return str_find(relation, relation_of(r, &r->clauses[first->above], 0)) == 0;
}

/* "is not buying Acme but Bolt", "was no merger but a takeover", "not Acme but Bolt sued": what stands behind "but" is so. */
static bool behind_but(const Reading *r, const Clause *c, uint32_t end)
{
  for (unsigned steps = 0; end < r->len && end != c->head && r->clause_at[end] == NO_CLAUSE && steps < 8; end = r->token[end].head, steps++) {
    uint32_t but = r->token[end].deprel == DEP_CONJ ? kid_with(r, end, DEP_CC) : NO_TOKEN;
    if (but != NO_TOKEN && form_is(r, but, "but")) return !noun_negated(r, end) && !has_kid_negation(r, end);
  }
  return false;
}

/* "bought it not from Acme but from Bolt": from Acme is denied. */
static bool before_but(const Reading *r, uint32_t end)
{
  if (end >= r->len || r->clause_at[end] != NO_CLAUSE || !has_kid_negation(r, end)) return false;
  EACH_KID(r, end, k)
  {
    uint32_t but = r->token[*k].deprel == DEP_CONJ ? kid_with(r, *k, DEP_CC) : NO_TOKEN;
    if (but != NO_TOKEN && form_is(r, but, "but")) return true;
  }
  return false;
}

static Phrase without_not(Reading *r, const Phrase *predicate)
{
  uint32_t *kept = ARENA_ARRAY(r->arena, uint32_t, predicate->len + 1), len = 0;
  for (uint32_t i = 0; i < predicate->len; i++)
    if (!token_negated(r, predicate->tokens[i])) kept[len++] = predicate->tokens[i];
  return len ? phrase_of_tokens(r, predicate->head, kept, len) : *predicate;
}

Triple *frame_emit(Frame *f, const char *rule, const Phrase *subject, Phrase predicate, Str relation, Phrase object,
                          const Argument *used)
{
  Reading *r = f->r;
  Triple *t = triple_add(r, rule, *subject, predicate, relation, object);
  if (!t) return NULL;
  ArgumentList rest = {0}, own = {0};
  for (size_t i = 0; i < f->arguments.len; i++) {
    const Argument *a = &f->arguments.at[i];
    if (belongs_elsewhere(f, a, object.head)) continue;
    LIST_PUSH(r->arena, &own) = *a;
    if (a != used && !takes_adjuncts(r) && !in_predicate(&t->predicate, a)) LIST_PUSH(r->arena, &rest) = *a;
  }
  t->arguments = rest.at;
  t->argument_count = (uint32_t)rest.len;
  t->negated = told_with_above(r, f->c, relation) ? f->c->negated : f->c->undone;
  t->modality = f->c->modality;
  t->clause_head = f->c->head;
  if (!full(r) && !r->options->own_words && !takes_adjuncts(r)) {
    if (t->negated && (behind_but(r, f->c, object.head) || behind_but(r, f->c, subject->head))) {
      t->negated = false;
      t->predicate = without_not(r, &t->predicate);
    } else if (before_but(r, object.head) || before_but(r, subject->head)) t->negated = true;
  }
  bool chosen = !full(r) && !takes_adjuncts(r) && (alternative(r, subject->head) || (alternative(r, object.head) && r->clause_at[object.head] == NO_CLAUSE));
  if (chosen && !t->negated && t->modality == MODALITY_ASSERTED) t->modality = MODALITY_POSSIBLE;         /* "Ann or Bob won" */
  bool may_be = !full(r) && f->c->kind == CLAUSE_COPULA && !str_is(relation, "be") && t->modality == MODALITY_ASSERTED && doubted(r, f->c->head);
  if (may_be) t->modality = MODALITY_POSSIBLE;                                                           /* "is the alleged leader of the gang" */
  if (f->c->speaker != NO_TOKEN && f->c->speaker != f->c->subject) t->attribution = phrase_at(r, f->c->speaker, KEEP_CONJUNCTS, NO_TOKEN);
  mark_roles(f->r, f->c, t, &own);
  if (!full(r) && !takes_adjuncts(r) && !r->options->own_words) time_of_subject(r, t);
  if (phrase_empty(&t->time) && used_to(r, f->c)) t->time = phrase_made(r, r->clauses[f->c->above].head, STR("formerly"));
  if (phrase_empty(&t->time)) borrow_time(r, f->c, t);
  if (phrase_empty(&t->place)) borrow_place(r, f->c, t);
  if (phrase_empty(&t->place)) place_of_event(r, t);
  return t;
}
