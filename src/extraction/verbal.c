/*
 * verbal.c - clauses into triples.
 * Method: the predicate is the verb group in the sentence's words ("did n't meet"); it takes the preposition of its first
 * argument where there is no object ("met with"); every subject is paired with every object, further arguments keep their
 * prepositions. The full style says each pairing once with all arguments; the minimal style cuts the clause into binary
 * facts and chains what attaches to the object: "expressed support for | immigration".
 *   "Powell and Ashcroft met with Castaneda in Washington." ->
 *   Powell | met with | Castaneda | in Washington;  Ashcroft | met with | Castaneda | in Washington
 */
#include "extraction/complement.h"
#include "extraction/oblique.h"

/* "whose" before the noun, and whom it stands for; NO_TOKEN: nobody is known. */
static uint32_t whose(const Reading *r, uint32_t noun)
{
  uint32_t first = r->left[noun];
  if (r->token[first].xpos != XPOS_WPS || r->token[first].head != noun) return NO_TOKEN;
  return possessor_meant(r, first);
}

/* "Ann Lee, whose brother owns Bolt": "Ann Lee's brother". */
static Phrase owned_phrase(Reading *r, const Clause *c, const Phrase *subject, uint32_t owner)
{
  Phrase who = phrase_at(r, owner, CUT_SMALL | CUT_TITLE, c->head);
  if (phrase_empty(&who) || subject->len < 2) return *subject;
  uint32_t *rest = ARENA_ARRAY(r->arena, uint32_t, subject->len);
  memcpy(rest, subject->tokens + 1, (subject->len - 1) * sizeof *rest);
  Phrase thing = phrase_of_tokens(r, subject->head, rest, subject->len - 1), whole = phrase_join(r, &who, &thing);
  whole.head = subject->head;
  bool plural = who.text.at[who.text.len - 1] == 's' && is_plural(r, who.head);
  whole.text = str_format(r->arena, "%.*s%s %.*s", STR_ARG(who.text), plural ? "'" : "'s", STR_ARG(thing.text));
  return whole;
}

/* "prisoners, some of whom had been held": some of the prisoners. */
static bool part_of_antecedent(Reading *r, const Clause *c, uint32_t part, Phrase *out)
{
  uint32_t whole = kid_with(r, part, DEP_NMOD), noun = r->token[c->head].head;
  if (c->link != LINK_RELCL || r->options->own_words || whole == NO_TOKEN || noun >= r->len || noun > part || !(form_is(r, whole, "whom") || form_is(r, whole, "which"))) return false;
  Phrase antecedent = phrase_at(r, noun, CUT_SMALL, c->head);
  *out = phrase_made(r, part, str_format(r->arena, "%.*s of %.*s", STR_ARG(str_lower(r->arena, r->token[part].form)), STR_ARG(antecedent.text)));
  return true;
}

static Phrase subject_phrase(Reading *r, const Clause *c, const Conjunct *subject)
{
  Phrase part;
  if (part_of_antecedent(r, c, subject->token, &part)) return part;
  Phrase phrase = conjunct_phrase(r, subject, full(r) ? 0 : minimal_cut(r), c->without);
  uint32_t owner = r->options->own_words ? NO_TOKEN : whose(r, subject->token);
  return owner == NO_TOKEN ? phrase : owned_phrase(r, c, &phrase, owner);
}

/* The argument that the predicate's preposition belongs to: the by-phrase, else the first that is no time, else the first. */
static Argument *leading_argument(Frame *f)
{
  Argument *first = NULL;
  for (size_t i = 0; i < f->arguments.len; i++) {
    Argument *a = &f->arguments.at[i];
    if (!a->preposition.len || a->phrase.len == 0) continue;
    if (a->role == ROLE_AGENT) return a;
    bool again = first && first->role == ROLE_MANNER && str_is(first->preposition, "for");              /* "for the second time" */
    if (!first || ((first->role == ROLE_TIME || again) && a->role != ROLE_TIME)) first = a;
    else if (first->phrase.head < f->c->head && a->phrase.head > f->c->head && a->role != ROLE_TIME) first = a;
  }
  return first;
}

/* "was granted permission by Bolt": the relation tells the noun; a name or an amount is an end of its own. */
static bool noun_kept(const Reading *r, const Clause *c)
{
  return c->object != NO_TOKEN && r->token[c->object].upos == UPOS_NOUN && kid_with(r, c->object, DEP_NUMMOD) == NO_TOKEN;
}

/* "Acme was sold to Dorn by Bolt": Bolt sold to Dorn, as with "Bolt sold Acme to Dorn". */
static void emit_receivers(const Frame *frame, const Phrase *giver, Str relation)
{
  Reading *r = frame->r;
  Frame own = *frame, *f = &own;
  own.arguments = (ArgumentList){0};
  for (size_t i = 0; i < frame->arguments.len; i++)
    if (frame->arguments.at[i].role != ROLE_AGENT) LIST_PUSH(r->arena, &own.arguments) = frame->arguments.at[i];
  if (full(r) || takes_adjuncts(r) || r->options->own_words) return;
  for (size_t i = 0; i < f->arguments.len; i++) {
    const Argument *a = &f->arguments.at[i];
    EntityType type = a->phrase.len && str_is(a->preposition, "to") ? type_at(r, a->phrase.head) : ENTITY_NONE;
    if (type != ENTITY_PERSON && type != ENTITY_ORGANIZATION) continue;
    ConjunctList ends = conjuncts_split(r, a->phrase.head);
    for (size_t k = 0; k < ends.len; k++)
      frame_emit(f, "verb-oblique", giver, predicate_with(r, &f->predicate, a->phrase.head), text_join(r, relation, STR("to")), conjunct_phrase(r, &ends.at[k], minimal_cut(r), NO_TOKEN), a);
  }
}

/* "Acme was bought by Bolt": Bolt, buy, Acme. The predicate keeps the text's words. */
static void emit_active(Frame *f, const Phrase *patient, const Argument *agent)
{
  Reading *r = f->r;
  Clause active = *f->c;
  active.passive = false;
  Str own = text_join(r, STR("be"), str_lower(r->arena, r->token[f->c->head].form)), whole = relation_of(r, f->c, 0);
  Str lemma = r->token[f->c->head].lemma;                              /* "unreported by the media": nobody unreports */
  const LexEntry *used = lex_find(r->extractor->frames, lemma);
  bool coined = str_starts(lemma, "un") && (!used || str_is(used->field[1], "0")) && !lex_has(r->extractor->relations, lemma);
  if (coined || (active.merged && str_find(whole, own) != 0)) {                /* "asked to be freed by Bob": no freeing by Bob alone */
    emit_oblique(f, patient, NO_TOKEN, agent);
    return;
  }
  active.merged = false;
  ConjunctList agents = conjuncts_split(r, agent->phrase.head);
  Phrase predicate = predicate_with(r, &f->predicate, argument_token(f, agent));
  Str relation = text_join(r, relation_of(r, &active, 0), f->settled);
  bool given = f->c->object != NO_TOKEN && !full(r) && !takes_adjuncts(r) && !r->options->own_words && !(r->verb_class[f->c->head] & (VERB_NAME | VERB_VIEW));
  Str thing = relation;
  if (noun_kept(r, f->c)) relation = text_join(r, relation, word_plain(r, f->c->object));
  if (given) relation = text_join(r, relation, STR("to"));                 /* "was given a medal by Acme": as with "Acme gave Ann a medal" */
  for (size_t i = 0; i < agents.len; i++) {
    Phrase subject = conjunct_phrase(r, &agents.at[i], full(r) ? 0 : minimal_cut(r), NO_TOKEN);
    if (given) frame_emit(f, "verb-object", &subject, f->predicate, thing, phrase_at(r, f->c->object, minimal_cut(r), NO_TOKEN), agent);
    frame_emit(f, "passive-agent", &subject, predicate, relation, *patient, agent);
    if (!given) emit_receivers(f, &subject, thing);
  }
}

static Argument *agent_argument(Frame *f)
{
  for (size_t i = 0; i < f->arguments.len; i++)
    if (f->arguments.at[i].role == ROLE_AGENT) return &f->arguments.at[i];
  return NULL;
}

/* The words of a content clause, without "that". */
static Phrase content_phrase(Reading *r, uint32_t t)
{
  Phrase p = phrase_at(r, t, KEEP_ASIDES | KEEP_CONJUNCTS, NO_TOKEN);
  if (p.len > 2 && form_is(r, p.tokens[0], "only") && form_is(r, p.tokens[1], "that")) {
    p.tokens++;
    p.len--;
  }
  if (p.len > 1 && r->token[p.tokens[0]].deprel == DEP_MARK && r->token[p.tokens[0]].head == t && form_is(r, p.tokens[0], "that")) {
    do {
      p.tokens++;
      p.len--;
    } while (p.len > 1 && r->token[p.tokens[0]].xpos == XPOS_COMMA);
    p.text = phrase_text(r, p.tokens, p.len);
  }
  return p;
}

static void emit_speech(Frame *f, const Phrase *subject)
{
  Reading *r = f->r;
  bool says = r->verb_class[f->c->head] & (VERB_SAY | VERB_THINK);
  EACH_KID(r, f->c->speech, k)                                                            /* "airbags that they say killed him": said of the airbags */
    if (!r->options->own_words && r->stands_for[*k] != NO_TOKEN && rel_base(r, *k) == DEP_NSUBJ) return;
  Triple *t = frame_emit(f, says ? "speech" : "content", subject, f->predicate, f->relation, content_phrase(r, f->c->speech), NULL);
  if (t) t->object_is_clause = true;
}

/* What a verb inserted into a quotation says: the clause it hangs on. */
static uint32_t inserted_content(const Reading *r, const Clause *c)
{
  if (c->link != LINK_PARATAXIS || !(r->verb_class[c->head] & (VERB_SAY | VERB_THINK)) || c->above == NO_CLAUSE) return NO_TOKEN;
  const Clause *quote = &r->clauses[c->above];
  return quote->speaker == c->subject ? quote->head : NO_TOKEN;
}

/* "told Ann that he left", and in a graph "told reporters that". */
static bool says_about_person(const Reading *r, const Clause *c)
{
  static const char *const verbs[] = {"tell", "inform", "assure", "remind", "warn", "notify"};
  bool told = kid_with(r, c->speech, DEP_NSUBJ) != NO_TOKEN || kid_with(r, c->speech, DEP_NSUBJ_PASS) != NO_TOKEN;
  if (!full(r) && c->object != NO_TOKEN && c->object < c->speech && told && str_among(r->token[c->head].lemma, verbs, COUNT_OF(verbs))) return true;
  return c->object != NO_TOKEN && (r->token[c->object].upos == UPOS_PROPN || r->token[c->object].upos == UPOS_PRON || is_name(r, c->object));
}

/* "depends on what Ann does", "spoke of how it fell": the end is a clause. */
static void emit_free_clauses(Frame *f, const Phrase *subject)
{
  Reading *r = f->r;
  for (size_t i = 0; i < f->c->adverbs.len; i++) {
    uint32_t t = f->c->adverbs.at[i], mark = r->token[t].deprel == DEP_ADVCL ? kid_with(r, t, DEP_MARK) : NO_TOKEN;
    if (mark == NO_TOKEN || mark != f->c->head + 1 || mark != r->left[t] || mark + 1 >= r->len) continue;
    Xpos x = r->token[mark + 1].xpos;
    if (r->token[mark].xpos != XPOS_IN || (x != XPOS_WP && x != XPOS_WRB && x != XPOS_WDT) || form_is(r, mark, "like")) continue;
    uint32_t *word = ARENA_ARRAY(r->arena, uint32_t, 1);
    word[0] = mark;
    Phrase preposition = phrase_of_tokens(r, mark, word, 1), predicate = phrase_join(r, &f->predicate, &preposition);
    predicate.head = f->c->head;
    Phrase clause = phrase_at(r, t, KEEP_ASIDES | KEEP_CONJUNCTS, NO_TOKEN);
    if (clause.len < 2 || clause.tokens[0] != mark) continue;
    clause.tokens++;
    clause.len--;
    clause.text = phrase_text(r, clause.tokens, clause.len);
    Triple *made = frame_emit(f, "content", subject, predicate, text_join(r, f->relation, str_lower(r->arena, r->token[mark].form)), clause, NULL);
    if (made) made->object_is_clause = true;
  }
}

/* ---- one subject ---------------------------------------------------------------------------------------------------------- */

/* "the cases examined", "it felt [like the first]": a thing to which something was done, a verb without its complement: nothing is told. */
static bool tells_nothing(const Frame *f)
{
  static const char *const linking[] = {"feel", "seem", "become"}, *const living[] = {"person", "group", "animal"};
  const Reading *r = f->r;
  const Clause *c = f->c;
  if (full(r) || takes_adjuncts(r) || r->options->own_words || c->undone) return false;
  for (size_t i = 0; i < COUNT_OF(linking); i++)
    if (lemma_is(r, c->head, linking[i]) && !c->passive) return true;
  if (c->link != LINK_ACL || !c->passive || c->own_subject || f->arguments.len || c->subject == NO_TOKEN || r->token[c->subject].upos != UPOS_NOUN || is_name(r, c->subject)) return false;
  const LexEntry *class = lex_find(r->extractor->noun_classes, r->token[c->subject].lemma);
  return !(r->noun_class[c->subject] & NOUN_ROLE) && !(class && str_among(class->field[0], living, COUNT_OF(living)));
}

/* "called for the police to investigate": called for it, and made no call. */
static bool calls_for(const Frame *f)
{
  const Reading *r = f->r;
  for (size_t i = 0; lemma_is(r, f->c->head, "call") && !full(r) && i < f->c->adverbs.len; i++) {
    uint32_t deed = f->c->adverbs.at[i], mark = kid_with(r, deed, DEP_MARK);
    if (mark == f->c->head + 1 && form_is(r, mark, "for") && r->clause_at[deed] != NO_CLAUSE) return true;
  }
  return false;
}

static void emit_alone(Frame *f, const Phrase *subject)
{
  if (tells_nothing(f) || calls_for(f)) return;
  uint32_t content = inserted_content(f->r, f->c);
  if (takes_adjuncts(f->r) && content == NO_TOKEN) return;                      /* a binary fact has two ends */
  if (content != NO_TOKEN) {
    Triple *t = frame_emit(f, "speech", subject, f->predicate, f->relation, phrase_at(f->r, content, KEEP_ASIDES | KEEP_CONJUNCTS | KEEP_CLAUSE, NO_TOKEN), NULL);
    if (t) t->object_is_clause = true;
    return;
  }
  bool says = f->r->verb_class[f->c->head] & VERB_SAY;
  bool understood = !f->c->own_subject && f->c->link != LINK_CONJ && !f->c->merged;
  if (!says && understood && !f->c->passive && !f->arguments.len && verb_transitive(f->r, f->c->head)) return;     /* who, and what? */
  const char *rule = says ? "speech-alone" : "verb-alone";
  frame_emit(f, rule, subject, f->predicate, f->relation, (Phrase){.sentence = f->r->ordinal, .head = NO_TOKEN, .text = STR("")}, NULL);
}

/* The idiom's noun joins the predicate; false where there is no argument to lead on to. */
static bool emit_idiom(Frame *f, const Phrase *subject)
{
  Argument *lead = leading_argument(f);
  if (!light_idiom(f->r, f->c) || !lead || lead->role == ROLE_TIME) return false;
  Phrase noun = phrase_at(f->r, f->c->object, CUT_TAIL, NO_TOKEN), predicate = phrase_join(f->r, &f->predicate, &noun);
  predicate = predicate_with(f->r, &predicate, argument_token(f, lead));
  Str relation = text_join(f->r, text_join(f->r, f->relation, word_plain(f->r, f->c->object)), lead->preposition);
  ConjunctList ends = conjuncts_split(f->r, lead->phrase.head);
  for (size_t i = 0; i < ends.len; i++)
    frame_emit(f, "verb-object-oblique", subject, predicate, relation, conjunct_phrase(f->r, &ends.at[i], 0, NO_TOKEN), lead);
  return true;
}

/* "was found guilty of murder", "became aware of it": the adjective leads on to its own argument. */
static bool emit_through_adjective(Frame *f, const Phrase *subject, uint32_t adjective)
{
  Reading *r = f->r;
  bool led = false;
  if (r->options->own_words || r->token[adjective].upos != UPOS_ADJ) return false;
  EACH_KID(r, adjective, k)
  {
    Str preposition = *k > adjective && rel_base(r, *k) == DEP_OBL ? preposition_of(r, *k, NULL) : STR("");
    if (!preposition.len || is_time(r, *k) || !ends_fact(r, *k)) continue;
    uint32_t *word = ARENA_ARRAY(r->arena, uint32_t, 1);
    word[0] = adjective;
    Phrase through = phrase_of_tokens(r, adjective, word, 1), predicate = phrase_join(r, &f->predicate, &through);
    predicate.head = f->c->head;
    predicate = predicate_with(r, &predicate, *k);
    Str relation = text_join(r, text_join(r, f->relation, lemma_lower(r, adjective)), preposition);
    ConjunctList ends = conjuncts_split(r, *k);
    bool no = adjective > 0 && r->token[adjective - 1].head == adjective && form_is(r, adjective - 1, "not");        /* "pleaded not guilty to" */
    for (size_t i = 0; i < ends.len; i++) {
      Triple *t = frame_emit(f, "complement", subject, predicate, relation, conjunct_phrase(r, &ends.at[i], full(r) ? 0 : minimal_cut(r), NO_TOKEN), NULL);
      if (t && no) t->negated = !t->negated;
      led |= t != NULL;
    }
  }
  return led;
}

static void emit_full(Frame *f, const Phrase *subject)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  if (emit_idiom(f, subject)) return;
  if (c->object != NO_TOKEN) {
    ConjunctList objects = conjuncts_before(r, c, c->object);
    for (size_t i = 0; i < objects.len; i++) {
      size_t from = r->out->len;
      frame_emit(f, c->passive ? "passive-object" : "verb-object", subject, f->predicate, f->relation,
                 conjunct_phrase(r, &objects.at[i], 0, c->without == c->head ? c->head : c->without), NULL);
      negate_by_noun(r, c, objects.at[i].token, from);
    }
    return;
  }
  if (c->speech != NO_TOKEN) {
    emit_speech(f, subject);
    return;
  }
  if (c->open != NO_TOKEN && r->clause_at[c->open] == NO_CLAUSE) {   /* became president, remained popular */
    ConjunctList complements = conjuncts_split(r, c->open);
    for (size_t i = 0; i < complements.len; i++)
      if (!emit_through_adjective(f, subject, complements.at[i].token))
        frame_emit(f, "complement", subject, f->predicate, f->relation, conjunct_phrase(r, &complements.at[i], 0, NO_TOKEN), NULL);
    return;
  }
  if (inserted_content(r, c) != NO_TOKEN) {
    emit_alone(f, subject);
    return;
  }
  Argument *lead = leading_argument(f);
  if (lead && !(lead->role == ROLE_TIME)) {
    Phrase predicate = predicate_with(r, &f->predicate, argument_token(f, lead));
    Str relation = text_join(r, f->relation, lead->preposition);
    ConjunctList ends = conjuncts_split(r, lead->phrase.head);
    uint32_t without = r->token[c->head].head == lead->phrase.head ? c->head : lead->phrase.head == argument_token(f, lead) ? NO_TOKEN : c->without;        /* "the hospital where he worked": for the hospital */
    for (size_t i = 0; i < ends.len; i++) {
      size_t from = r->out->len;
      frame_emit(f, lead->role == ROLE_AGENT ? "passive-agent" : "verb-oblique", subject, predicate, relation,
                 conjunct_phrase(r, &ends.at[i], 0, without), lead);
      negate_by_noun(r, c, ends.at[i].token, from);
    }
    return;
  }
  for (size_t i = 0; i < f->arguments.len; i++) {                                     /* the first that is no clause */
    const Argument *a = &f->arguments.at[i];
    bool clause = a->phrase.head < r->len && r->clause_at[a->phrase.head] != NO_CLAUSE && !a->preposition.len;
    if (clause && !r->options->own_words) continue;
    Phrase object = a->phrase;
    object.text = a->text;
    frame_emit(f, "verb-adverbial", subject, f->predicate, f->relation, object, a);
    return;
  }
  emit_alone(f, subject);
}

/* There is an argument that the verb and its bare object lead on to. */
static bool leads_on(const Frame *f)
{
  for (size_t i = 0; i < f->arguments.len; i++) {
    const Argument *a = &f->arguments.at[i];
    if (a->preposition.len && a->phrase.len && a->role != ROLE_TIME && (a->role != ROLE_PLACE || light_idiom(f->r, f->c))) return true;
  }
  return false;
}

/* "laid to rest in", "brought to justice by": a bare noun next to the verb belongs to it where another argument follows. */
static const Argument *bare_noun(const Frame *f)
{
  const Reading *r = f->r;
  const Argument *bare = NULL;
  bool follows = false;
  for (size_t i = 0; i < f->arguments.len && f->c->object == NO_TOKEN; i++) {
    const Argument *a = &f->arguments.at[i];
    uint32_t t = a->phrase.head;
    bool next = t == f->c->head + 2 && !str_is(a->preposition, "as") && a->phrase.len == 1 && r->token[t].xpos == XPOS_NN && kid_with(r, t, DEP_CASE) == t - 1 && (t + 1 >= r->len || r->token[t + 1].xpos != XPOS_HYPH);
    if (next && a->role != ROLE_TIME && r->kid_start[t] + 1 == r->kid_start[t + 1]) bare = a;
    else follows |= a->preposition.len && a->phrase.len && (takes_adjuncts(r) || a->role != ROLE_TIME);
  }
  return follows ? bare : NULL;
}

static Phrase settled_predicate(Frame *f, const Argument *bare)
{
  Phrase predicate = predicate_with(f->r, &f->predicate, bare->phrase.head);
  predicate = phrase_join(f->r, &predicate, &bare->phrase);
  predicate.head = f->c->head;
  return predicate;
}

/* "lies close to the river", "flew north of Oslo": the adverb leads on to its own argument. */
static void emit_through_adverb(Frame *f, const Phrase *subject, uint32_t adverb)
{
  Reading *r = f->r;
  if (adverb < f->c->head || r->clause_at[adverb] != NO_CLAUSE || (r->token[adverb].upos != UPOS_ADV && r->token[adverb].upos != UPOS_ADJ)) return;
  EACH_KID(r, adverb, k)
  {
    if (*k < adverb || rel_base(r, *k) != DEP_OBL || !preposition_of(r, *k, NULL).len || !ends_fact(r, *k)) continue;
    uint32_t *word = ARENA_ARRAY(r->arena, uint32_t, 1);
    word[0] = adverb;
    Phrase through = phrase_of_tokens(r, adverb, word, 1), predicate = phrase_join(r, &f->predicate, &through);
    predicate.head = f->c->head;
    predicate = predicate_with(r, &predicate, *k);
    ConjunctList ends = conjuncts_split(r, *k);
    for (size_t i = 0; i < ends.len; i++)
      frame_emit(f, "verb-oblique", subject, predicate, f->relation, conjunct_phrase(r, &ends.at[i], minimal_cut(r), NO_TOKEN), NULL);
  }
}

/* "named him chairman of the board": verb and object lead on to what the object is said to be. */
static void emit_named(Frame *f, const Phrase *subject)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  if (c->object == NO_TOKEN || c->open == NO_TOKEN || r->clause_at[c->open] != NO_CLAUSE || c->object > c->open || c->object < c->head) return;
  Phrase object = phrase_at(r, c->object, CUT_TAIL, NO_TOKEN), predicate = phrase_join(r, &f->predicate, &object);
  predicate.head = c->head;
  if (preposition_of(r, c->open, NULL).len) predicate = predicate_with(r, &predicate, c->open);
  frame_emit(f, "complement", subject, predicate, f->relation, phrase_at(r, c->open, minimal_cut(r), NO_TOKEN), NULL);
  emit_further(f, subject, &predicate, f->relation, c->open);
}

/* "gave Ann the keys": as "gave the keys to Ann" would, it ends at Ann too. */
static void emit_recipient(Frame *f, const Phrase *subject)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  if (c->recipient == NO_TOKEN || c->object == NO_TOKEN || c->passive || takes_adjuncts(r) || r->options->explicit_only) return;
  Str relation = f->relation;
  if (noun_object(r, c->object)) relation = text_join(r, relation, word_plain(r, c->object));
  relation = text_join(r, relation, STR("to"));
  const Argument *used = NULL;
  for (size_t i = 0; i < f->arguments.len; i++)
    if (f->arguments.at[i].role == ROLE_RECIPIENT) used = &f->arguments.at[i];
  ConjunctList ends = conjuncts_split(r, c->recipient);
  for (size_t i = 0; i < ends.len; i++)
    frame_emit(f, "verb-object-oblique", subject, f->predicate, relation, conjunct_phrase(r, &ends.at[i], minimal_cut(r), NO_TOKEN), used);
}

/* "put Sweden in the lead": put in lead. Nobody puts a thing without a place; false where the object alone would be a fact. */
static bool placed(Frame *f, uint32_t object, Phrase *predicate, Str *relation, const Argument **used)
{
  Reading *r = f->r;
  if (takes_adjuncts(r) || r->options->own_words || !str_is(f->relation, "put") || type_at(r, object) == ENTITY_QUANTITY || kid_with(r, object, DEP_NUMMOD) != NO_TOKEN) return true;
  for (size_t i = 0; is_name(r, object) && i < f->arguments.len; i++) {
    const Argument *a = &f->arguments.at[i];
    uint32_t t = a->phrase.head;
    if (!a->preposition.len || t >= r->len || r->token[t].upos != UPOS_NOUN || is_name(r, t) || is_time(r, t) || a->phrase.len > 2 || t < object) continue;
    *predicate = predicate_with(r, predicate, t);
    *relation = text_join(r, text_join(r, *relation, a->preposition), lemma_lower(r, t));
    *used = a;
    return true;
  }
  return false;
}

/* "remains committed to stopping it": the chain of clauses below the adjective says it whole. */
static bool goes_on_below(const Reading *r, uint32_t adjective)
{
  EACH_KID(r, adjective, k)
    if (!takes_adjuncts(r) && !full(r) && r->clause_at[*k] != NO_CLAUSE && r->clauses[r->clause_at[*k]].merged) return true;
  return false;
}

/* "is called Acme in Italy": what is so called is not in Italy. */
static bool only_called(const Frame *f, const Argument *a)
{
  static const char *const verbs[] = {"call", "know", "name", "dub", "nickname", "title", "entitle"};
  bool calls = false;
  for (size_t i = 0; i < COUNT_OF(verbs); i++) calls |= lemma_is(f->r, f->c->head, verbs[i]);
  return calls && f->c->passive && f->c->open != NO_TOKEN && a->role == ROLE_PLACE && !takes_adjuncts(f->r);
}

static bool names_people(const Reading *r, uint32_t t);

/* "beat Acme and Bolt to the signature of Ann": was there first, and defeated nobody. */
static bool was_first(const Frame *f)
{
  static const char *const prizes[] = {"signature", "signing", "punch", "draw", "scoop"};
  const Reading *r = f->r;
  if (full(r) || takes_adjuncts(r) || r->options->own_words || !lemma_is(r, f->c->head, "beat")) return false;
  for (size_t i = 0; i < f->arguments.len; i++) {
    const Argument *a = &f->arguments.at[i];
    if (str_is(a->preposition, "to") && a->phrase.head < r->len && str_among(r->token[a->phrase.head].lemma, prizes, COUNT_OF(prizes))) return true;
  }
  return false;
}

static void emit_object(Frame *f, const Phrase *subject, const Conjunct *object)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  uint32_t t = object->token;
  if (was_first(f)) return;
  if (!full(r) && !takes_adjuncts(r) && !r->options->own_words && reflexive(r, t) && c->open == NO_TOKEN && t > c->head && !leads_on(f) && !lemma_is(r, c->head, "find") && c->subject != NO_TOKEN &&
      (is_name(r, c->subject) || r->token[c->subject].upos == UPOS_PRON || names_people(r, c->subject))) {              /* "killed himself" */
    Phrase self = phrase_at(r, t, CUT_TAIL, NO_TOKEN), predicate = phrase_join(r, &f->predicate, &self);
    uint32_t particle = kid_with(r, c->head, DEP_COMPOUND_PRT);
    Str verb = f->relation, in = particle == NO_TOKEN ? STR("") : str_lower(r->arena, r->token[particle].form);
    bool behind = in.len && particle > t && verb.len > in.len + 1 && str_ends(verb, str_cstr(r->arena, in));             /* "turned himself in" */
    if (behind) verb.len -= in.len + 1;
    Str whole = text_join(r, verb, str_lower(r->arena, r->token[t].form));
    frame_emit(f, "verb-alone", subject, predicate, behind ? text_join(r, whole, in) : whole, (Phrase){.sentence = r->ordinal, .head = NO_TOKEN, .text = STR("")}, NULL);
    return;
  }
  if (!takes_adjuncts(r) && !r->options->own_words && form_is(r, t, "themselves") && c->subject != NO_TOKEN && kid_with(r, c->subject, DEP_CONJ) != NO_TOKEN) return;   /* "Ann and Bob found themselves": not each other */
  size_t chains = r->out->len;
  emit_chain(f, subject, t);
  bool light = (r->verb_class[c->head] & VERB_LIGHT) && (r->noun_class[t] & NOUN_EVENT);
  if (!takes_adjuncts(r) && light_idiom(r, c) && !leads_on(f)) {                      /* "took part" */
    Phrase noun = phrase_at(r, t, CUT_TAIL, NO_TOKEN), predicate = phrase_join(r, &f->predicate, &noun);
    frame_emit(f, "verb-alone", subject, predicate, text_join(r, f->relation, lemma_lower(r, t)),
               (Phrase){.sentence = r->ordinal, .head = NO_TOKEN, .text = STR("")}, NULL);
    return;
  }
  if (!takes_adjuncts(r) && ((light && (r->out->len > chains || leads_on(f))) || (light_idiom(r, c) && leads_on(f)))) return; /* "took part in" says it */
  Phrase predicate = f->predicate;
  Str relation = f->relation;
  const Argument *used = NULL;
  if (!complement_of_object(f, subject, t, &predicate, &relation, &used) || !placed(f, t, &predicate, &relation, &used)) return;
  frame_emit(f, c->passive ? "passive-object" : "verb-object", subject, predicate, relation,
             conjunct_phrase(r, object, minimal_cut(r), c->without == c->head ? c->head : c->without), used);
}

static void emit_minimal(Frame *f, const Phrase *subject)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  size_t before = r->out->len;
  bool assures = lemma_is(r, c->head, "make") && c->open != NO_TOKEN && c->object == NO_TOKEN && !takes_adjuncts(r) &&
                 (form_is(r, c->open, "sure") || form_is(r, c->open, "clear") || form_is(r, c->open, "certain"));
  if (assures) return;                                     /* "made sure that Ann won": that is a fact of its own */
  Argument *agent = agent_argument(f);
  const Argument *bare = bare_noun(f);
  if (bare) {
    f->predicate = settled_predicate(f, bare);
    Str settled = text_join(r, bare->preposition, bare->phrase.text);
    bool has_it = str_ends(f->relation, "to death") && str_is(settled, "to death");          /* "stab to death": the verb's own */
    f->settled = has_it ? STR("") : settled;
    f->relation = text_join(r, f->relation, f->settled);
  }
  if (agent && !takes_adjuncts(r)) emit_active(f, subject, agent);
  else if (agent) emit_oblique(f, subject, NO_TOKEN, agent);
  if (c->object != NO_TOKEN && (!agent || takes_adjuncts(r) || !noun_kept(r, c))) {
    ConjunctList objects = conjuncts_before(r, c, c->object);
    for (size_t i = 0; i < objects.len; i++) {
      size_t from = r->out->len;
      emit_object(f, subject, &objects.at[i]);
      negate_by_noun(r, c, objects.at[i].token, from);
    }
  }
  emit_place_of_object(f);
  if (c->speech != NO_TOKEN && !(c->object != NO_TOKEN && !says_about_person(r, c))) emit_speech(f, subject);
  if (c->open != NO_TOKEN && r->clause_at[c->open] == NO_CLAUSE && c->object == NO_TOKEN) {
    ConjunctList complements = conjuncts_split(r, c->open);
    for (size_t i = 0; i < complements.len; i++) {
      if (office_emit(f, subject, complements.at[i].token, &f->predicate, f->relation, NULL)) continue;
      if (emit_through_adjective(f, subject, complements.at[i].token) || goes_on_below(r, complements.at[i].token)) continue;
      frame_emit(f, "complement", subject, f->predicate, f->relation, conjunct_phrase(r, &complements.at[i], minimal_cut(r), NO_TOKEN), NULL);
      emit_further(f, subject, &f->predicate, f->relation, complements.at[i].token);
    }
  }
  emit_recipient(f, subject);
  if (takes_adjuncts(r)) {
    emit_named(f, subject);
    emit_free_clauses(f, subject);
    for (size_t i = 0; i < c->adverbs.len; i++) emit_through_adverb(f, subject, c->adverbs.at[i]);
    if (c->open != NO_TOKEN && c->object == NO_TOKEN) emit_through_adverb(f, subject, c->open);
  }
  for (size_t i = 0; i < f->arguments.len; i++)
    if (f->arguments.at[i].role != ROLE_AGENT && &f->arguments.at[i] != bare && !only_called(f, &f->arguments.at[i])) emit_oblique(f, subject, c->object, &f->arguments.at[i]);
  if (r->out->len == before && c->object == NO_TOKEN && c->open == NO_TOKEN && c->speech == NO_TOKEN)
    emit_alone(f, subject);
}

/* ---- subjects ---------------------------------------------------------------------------------------------------------------- */

static bool each_other(Str text) { return str_is(text, "each other") || str_is(text, "one another"); }

static bool reciprocal_object(const Reading *r, uint32_t t)
{
  return t != NO_TOKEN && form_is(r, t, "other") && t > 0 && form_is(r, t - 1, "each");
}

static bool with_partner(const Frame *f)
{
  for (size_t i = 0; i < f->arguments.len; i++)
    if (each_other(f->arguments.at[i].phrase.text)) continue;
    else if (str_is(f->arguments.at[i].preposition, "with") || str_is(f->arguments.at[i].preposition, "to") ||
        str_is(f->arguments.at[i].preposition, "from")) return true;
  return false;
}

/* "Jack and Jill married", "they met": they do it to each other. */
static bool mutual(const Frame *f)
{
  const Clause *c = f->c;
  if ((f->r->verb_class[c->head] & VERB_SAY) && rel_base(f->r, c->head) == DEP_PARATAXIS) return false; /* "the law, critics argue, is old" */
  return c->kind == CLAUSE_VERB && ((f->r->verb_class[c->head] & VERB_MUTUAL) || reciprocal_object(f->r, c->object)) &&
         (c->object == NO_TOKEN || reciprocal_object(f->r, c->object)) && c->open == NO_TOKEN &&
         c->speech == NO_TOKEN && !c->passive && !with_partner(f);
}

static ConjunctList subjects_meant(Reading *r, const Clause *c)
{
  uint32_t noun = c->subject, head = r->token[noun].head;
  bool of_noun = (c->link == LINK_ACL || c->link == LINK_RELCL) && c->without == c->head && rel_base(r, noun) == DEP_NSUBJ;
  bool named = of_noun && !full(r) && !r->options->own_words && head < r->len && r->clause_at[head] != NO_CLAUSE &&
               r->clauses[r->clause_at[head]].kind == CLAUSE_COPULA && !r->clauses[r->clause_at[head]].undone &&
               type_at(r, head) == ENTITY_PERSON;
  return named ? conjuncts_split(r, head) : conjuncts_before(r, c, noun);
}

/* "Ann and Bob smiled when they met": they are the subjects of the clause above. */
static ConjunctList those_meant(Reading *r, const Clause *c)
{
  ConjunctList none = {0};
  if (c->subject == NO_TOKEN || !form_is(r, c->subject, "they")) return none;
  for (unsigned steps = 0; steps < 3 && c->above != NO_CLAUSE; steps++) {
    c = &r->clauses[c->above];
    if (c->subject == NO_TOKEN || c->subject > c->head) continue;
    ConjunctList list = conjuncts_split(r, c->subject);
    if (list.len > 1) return list;
    if (!form_is(r, c->subject, "they")) break;
  }
  return none;
}

static void emit_mutual(Frame *f, const ConjunctList *subjects)
{
  Reading *r = f->r;
  ConjunctList meant = those_meant(r, f->c);
  if (meant.len > 1) subjects = &meant;
  Str with = text_join(r, f->relation, STR("with")), alone = f->relation;
  if (lex_has(r->extractor->relations, with)) f->relation = with;   /* "Acme and Bolt merged": merge with */
  for (size_t i = 0; i < subjects->len; i++)
    for (size_t j = i + 1; j < subjects->len; j++) {
      Phrase one = subject_phrase(r, f->c, &subjects->at[i]), two = subject_phrase(r, f->c, &subjects->at[j]);
      Triple *t = frame_emit(f, "mutual", &one, f->predicate, f->relation, two, NULL);
      if (t) t->symmetric = true;
    }
  if (subjects->len > 1 || !is_plural(r, subjects->at[0].token)) return;
  Phrase they = subject_phrase(r, f->c, &subjects->at[0]);
  Triple *t = frame_emit(f, "mutual-plural", &they, f->predicate, f->relation, they, NULL);
  if (t) t->symmetric = t->collective = true;
  f->relation = alone;
  for (size_t i = 0; i < f->arguments.len; i++) emit_oblique(f, &they, NO_TOKEN, &f->arguments.at[i]);
}

static void emit_subject(Frame *f, const Phrase *subject)
{
  uint32_t object = f->c->object;                                     /* "whose name he would not reveal": nothing that has a name */
  if (!f->r->options->own_words && object != NO_TOKEN && f->r->token[f->r->left[object]].xpos == XPOS_WPS) return;
  if (f->c->kind == CLAUSE_COPULA) copula_emit(f, subject);
  else if (full(f->r)) emit_full(f, subject);
  else emit_minimal(f, subject);
}

/* "Ann likes tea and Bob coffee": the second subject's own facts. */
static void emit_gapped(Reading *r, const Clause *c)
{
  EACH_KID(r, c->head, k)
  {
    Clause second;
    if (c->kind != CLAUSE_VERB || r->token[*k].deprel != DEP_CONJ || !gapped_clause(r, c, *k, &second)) continue;
    Frame gapped = {r, &second, predicate_of(r, c), relation_of(r, c, 0), {0}, STR("")};
    gapped.arguments = arguments_of(r, &second, &gapped.predicate);
    ConjunctList subjects = conjuncts_split(r, *k);
    for (size_t i = 0; i < subjects.len; i++) {
      Phrase subject = conjunct_phrase(r, &subjects.at[i], full(r) ? 0 : minimal_cut(r), NO_TOKEN);
      uint32_t number = second.obliques.len == 1 && second.object == NO_TOKEN && second.agent == NO_TOKEN ? second.obliques.at[0] : NO_TOKEN;
      bool bare = number != NO_TOKEN && !full(r) && r->token[number].upos == UPOS_NUM && gapped.arguments.len == 1;
      if (bare)                                                                              /* "for five years, and Bob for three": no time by its words */
        frame_emit(&gapped, "verb-oblique", &subject, predicate_with(r, &gapped.predicate, number), text_join(r, gapped.relation, preposition_of(r, number, NULL)),
                   phrase_at(r, number, minimal_cut(r), NO_TOKEN), &gapped.arguments.at[0]);
      else emit_subject(&gapped, &subject);
    }
  }
}

/* A verb whose infinitive was merged with it, and that has no object of its own, is said there. */
static bool said_below(const Reading *r, const Clause *c)
{
  for (size_t i = 0; i < c->adverbs.len; i++) {
    uint32_t gerund = r->clause_at[c->adverbs.at[i]];
    if (gerund != NO_CLAUSE && r->clauses[gerund].merged && c->object == NO_TOKEN && c->speech == NO_TOKEN) return true;
  }
  if (c->open == NO_TOKEN) return false;
  uint32_t inner = r->clause_at[c->open];
  return inner != NO_CLAUSE && r->clauses[inner].merged && c->object == NO_TOKEN;
}

/* "is available to help": to be available is a fact as well; "is able to help", "is likely to win" are none without the verb. */
static bool says_more(const Reading *r, const Clause *c)
{
  return takes_adjuncts(r) && c->kind == CLAUSE_COPULA && r->token[c->head].upos == UPOS_ADJ && !governs_clause(r, c->head);
}

/* "rivals", "the ministry", "two unions": who can do something. */
static bool names_people(const Reading *r, uint32_t t)
{
  const LexEntry *class = lex_find(r->extractor->noun_classes, r->token[t].lemma);
  return (r->noun_class[t] & NOUN_ROLE) || (class && (str_is(class->field[0], "person") || str_is(class->field[0], "group")));
}

/* "was banned by the ministry from meeting": who banned it is told besides. */
static bool forced_by(const Reading *r, const Clause *c)
{
  uint32_t class = r->verb_class[c->head];
  bool held = (class & VERB_THINK) || ((class & VERB_SAY) && !(class & VERB_ORDER));      /* "is believed by the police to have fled" */
  return !held && !full(r) && !takes_adjuncts(r) && !r->options->own_words && c->passive && c->agent != NO_TOKEN && (is_name(r, c->agent) || names_people(r, c->agent));
}

static bool has_not(const Reading *r, uint32_t t)
{
  EACH_KID(r, t, k)
    if (form_is(r, *k, "not")) return true;
  return false;
}

static bool worth_saying(const Reading *r, const Clause *c)
{
  uint32_t of_whom = c->subject == NO_TOKEN ? NO_TOKEN : kid_with(r, c->subject, DEP_NMOD);
  if (!full(r) && !takes_adjuncts(r) && of_whom != NO_TOKEN && (r->token[of_whom].xpos == XPOS_WP || r->token[of_whom].xpos == XPOS_WDT)) return false; /* "most of whom" */
  if (c->asks || c->subject == NO_TOKEN || c->kind == CLAUSE_EXISTENCE || (said_below(r, c) && !says_more(r, c) && !forced_by(r, c))) return false;
  if (r->token[c->subject].deprel == DEP_EXPL) return false;
  if (!full(r) && (not_all(r, c->subject) || not_all(r, c->object))) return false;                          /* "not all banks raised rates" */
  if (!full(r) && !c->own_subject && c->link == LINK_ADVCL && c->participle && form_is(r, c->head, "compared")) return false; /* "a loss, compared with a profit" */
  bool aside = !full(r) && !takes_adjuncts(r) && !r->options->own_words && !c->own_subject && c->passive && (c->link == LINK_ADVCL || c->link == LINK_ACL) && c->head > 0 && form_is(r, c->head - 1, "as");
  if (aside) return false;                                                                                        /* "as measured by its age" */
  bool cleft = c->kind == CLAUSE_COPULA && form_is(r, c->subject, "it") && is_name(r, c->head) && kid_with(r, c->head, DEP_ACL_RELCL) != NO_TOKEN;
  uint32_t against = cleft ? kid_with(r, c->head, DEP_CONJ) : NO_TOKEN;
  bool set_against = against != NO_TOKEN && has_not(r, against);                                                   /* "it was Ann, not Bob, who founded Acme" */
  if (cleft && !r->options->own_words && (set_against || !comma_before(r, kid_with(r, c->head, DEP_ACL_RELCL)))) return false;      /* "it was Ann who founded Acme" */
  bool it_is_said = c->passive && form_is(r, c->subject, "it") && (c->speech != NO_TOKEN || (r->verb_class[c->head] & (VERB_SAY | VERB_THINK)));
  if (it_is_said && !full(r) && !takes_adjuncts(r)) return false;                    /* "it was said that" */
  if (rel_base(r, c->subject) == DEP_CSUBJ && (!full(r) || (c->subject > c->head && r->token[c->subject].xpos != XPOS_VB))) return false;      /* "it is known that" */
  Xpos x = r->token[c->subject].xpos;
  bool unknown = r->token[r->left[c->subject]].xpos == XPOS_WPS && !(is_name(r, c->subject) && !r->options->own_words) && (r->options->own_words || whose(r, c->subject) == NO_TOKEN);
  if (!full(r) && unknown) return false;                                             /* "whose robots won": whose? */
  return c->sentential || (x != XPOS_WP && x != XPOS_WDT && x != XPOS_WRB);
}

/* "There were talks in Rome": what there is; for a graph, that has no "there", nothing. */
static void emit_existence(Reading *r, const Clause *c)
{
  uint32_t there = kid_with(r, c->head, DEP_EXPL);
  if (c->asks || c->subject == NO_TOKEN || there == NO_TOKEN || !(full(r) || takes_adjuncts(r))) return;
  Frame f = {r, c, predicate_of(r, c), relation_of(r, c, 0), {0}, STR("")};
  f.arguments = arguments_of(r, c, &f.predicate);
  Phrase subject = phrase_at(r, there, 0, NO_TOKEN);
  ConjunctList things = conjuncts_split(r, c->subject);
  for (size_t i = 0; i < things.len; i++)
    frame_emit(&f, "existence", &subject, f.predicate, f.relation, conjunct_phrase(r, &things.at[i], full(r) ? 0 : CUT_SMALL, NO_TOKEN), NULL);
  if (!takes_adjuncts(r) || things.len != 1) return;
  Clause with = *c;                                       /* "there was a fire in | the kitchen" */
  with.object = c->subject;
  f.c = &with;
  emit_further(&f, &subject, &f.predicate, f.relation, c->subject);
  for (size_t i = 0; i < f.arguments.len; i++) emit_oblique(&f, &subject, c->subject, &f.arguments.at[i]);
}

/* "in order to", "so as to": "to" says it. */
static bool in_order(const Reading *r, uint32_t t)
{
  return (form_is(r, t, "in") && form_is(r, t + 1, "order")) || (form_is(r, t, "so") && form_is(r, t + 1, "as"));
}

/* "order smith to pay": who does it is another than the subject, and the relation says so. */
static Str chained_relation(Reading *r, const Clause *c, const Clause *above)
{
  Str relation = relation_of(r, above, 0);
  if (above->kind == CLAUSE_COPULA) relation = text_join(r, relation, lemma_lower(r, above->head));        /* "be available to" */
  if (above->object != NO_TOKEN && above->object < c->head && above->object > above->head)
    relation = text_join(r, relation, word_plain(r, above->object));
  EACH_KID(r, c->head, k)
    if ((r->token[*k].deprel == DEP_MARK || r->token[*k].deprel == DEP_CASE) && *k < c->head && !in_order(r, *k))
      relation = text_join(r, relation, str_lower(r->arena, r->token[*k].form));
  return text_join(r, relation, relation_of(r, c, 0));
}

/* "Ann, not Bob, runs Acme", "Ann runs Acme, not Bolt": what is set against the truth is told as denied. */
static void emit_contrasts(const Frame *f, const ConjunctList *subjects)
{
  Reading *r = f->r;
  if (f->c->undone || f->c->asks || f->c->sentential) return;
  Clause denied = *f->c;
  denied.negated = denied.undone = true;
  Frame other = *f;
  other.c = &denied;
  TokenList doers = {0};
  if (f->c->subject != NO_TOKEN) doers = contrasts_of(r, f->c->subject);
  for (size_t i = 0; i < doers.len; i++) {
    Phrase subject = phrase_at(r, doers.at[i], minimal_cut(r), kid_with(r, doers.at[i], DEP_ADVMOD));
    emit_subject(&other, &subject);
  }
  TokenList things = {0};
  if (f->c->object != NO_TOKEN && !f->c->passive) things = contrasts_of(r, f->c->object);
  for (size_t i = 0; i < subjects->len; i++) {
    Phrase subject = subject_phrase(r, f->c, &subjects->at[i]);
    for (size_t k = 0; k < things.len && !phrase_empty(&subject); k++)
      frame_emit(&other, "verb-object", &subject, f->predicate, f->relation, phrase_at(r, things.at[k], minimal_cut(r), kid_with(r, things.at[k], DEP_ADVMOD)), NULL);
  }
}

/* "signed a treaty", "held talks", "shared the prize", "exchanged letters": what several do who do it with each other. */
static bool does_together(const Frame *f)
{
  static const char *const verbs[] = {"sign", "hold", "reach", "form", "conclude", "strike", "have", "forge", "establish", "begin", "resume", "seal", "finalize", "finalise"};
  static const char *const sharing[] = {"share", "exchange", "swap", "trade"};
  const Reading *r = f->r;
  const Clause *c = f->c;
  if (full(r) || r->options->own_words || r->options->adjuncts || c->kind != CLAUSE_VERB || c->passive || c->object == NO_TOKEN || is_name(r, c->object) || with_partner(f)) return false;
  if (str_among(r->token[c->head].lemma, sharing, COUNT_OF(sharing))) return true;
  if (!(r->noun_class[c->object] & NOUN_MUTUAL) || !str_among(r->token[c->head].lemma, verbs, COUNT_OF(verbs)) || deals_with_others(r, c)) return false;
  EACH_KID(r, c->object, k)                                                  /* "held talks with Chad", "had ties to Acme", "their friendship" */
    if (r->token[*k].deprel == DEP_NMOD || r->token[*k].deprel == DEP_NMOD_POSS) return false;
  return true;
}

/* "Kenya and Uganda signed a treaty": with each other. */
static void emit_together(Frame *f, const ConjunctList *subjects)
{
  Reading *r = f->r;
  if (subjects->len < 2 || !does_together(f)) return;
  Frame other = *f;
  Str relation = text_join(r, text_join(r, f->relation, word_plain(r, f->c->object)), STR("with"));
  for (size_t i = 0; i < subjects->len; i++)
    for (size_t j = i + 1; j < subjects->len; j++) {
      if (!is_name(r, subjects->at[i].token) || !is_name(r, subjects->at[j].token)) continue;
      Phrase one = subject_phrase(r, f->c, &subjects->at[i]), two = subject_phrase(r, f->c, &subjects->at[j]);
      Triple *t = frame_emit(&other, "mutual", &one, f->predicate, relation, two, NULL);
      if (t) t->symmetric = t->inferred = true;
    }
}

/* "is a former accountant named Ann Lee": the name tells who it is, and nothing that befell her. */
static bool only_names(const Reading *r, const Clause *c)
{
  if (full(r) || r->options->own_words || c->link != LINK_ACL || !c->passive || c->agent != NO_TOKEN || c->obliques.len || !(lemma_is(r, c->head, "name") || lemma_is(r, c->head, "call"))) return false;
  uint32_t noun = r->token[c->head].head, name = c->open != NO_TOKEN ? c->open : c->object;
  bool said = noun < r->len && (rel_base(r, noun) == DEP_APPOS || (r->clause_at[noun] != NO_CLAUSE && r->clauses[r->clause_at[noun]].kind == CLAUSE_COPULA));
  return said && name != NO_TOKEN && name == c->head + 1 && is_name(r, name) && type_at(r, name) == ENTITY_PERSON;
}

void clause_triples(Reading *r, uint32_t clause)
{
  const Clause *c = &r->clauses[clause];
  if (only_names(r, c)) return;
  if (c->kind == CLAUSE_EXISTENCE) {
    emit_existence(r, c);
    return;
  }
  Clause chained = *c;
  const Clause *above = chained_to(r, c);
  if (above) {
    chained.subject = above->subject;
    chained.without = above->without;
    chained.negated = above->negated || has_kid_negation(r, c->head);        /* its words lead the relation: "bar Ann from leaving" */
    c = &chained;
  }
  if (!worth_saying(r, c) || (!above && consequence_instead(r, c))) return;
  Frame f = {r, c, above ? chained_predicate(r, c, above) : predicate_of(r, c), above ? chained_relation(r, c, above) : relation_of(r, c, 0), {0}, STR("")};
  f.arguments = arguments_of(r, c, &f.predicate);
  ConjunctList subjects = subjects_meant(r, c);
  if (!full(r) && mutual(&f) && (subjects.len > 1 || is_plural(r, c->subject))) {
    emit_mutual(&f, &subjects);
    return;
  }
  for (size_t i = 0; i < subjects.len; i++) {
    Phrase subject = c->sentential ? sentential_phrase(r, c) : subject_phrase(r, c, &subjects.at[i]);
    Frame one = f;                                                                     /* "brought to justice" is settled for each anew */
    size_t from = r->out->len;
    if (!phrase_empty(&subject)) emit_subject(&one, &subject);
    if (!c->sentential) negate_by_noun(r, c, subjects.at[i].token, from);
  }
  emit_together(&f, &subjects);
  emit_contrasts(&f, &subjects);
  consequence_besides(&f);
  emit_gapped(r, &r->clauses[clause]);
}
