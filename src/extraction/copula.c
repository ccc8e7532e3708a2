/*
 * copula.c - clauses with a form of "be": what the subject is, how it is, where it is.
 *   "Ann was president of Acme" -> Ann | was president of | Acme;  "Acme is critical of Bolt" -> Acme | is critical of | Bolt
 */
#include "extraction/frame.h"

/* "chief" of "chief executive", "former", "deputy": without it the role is another. */
static bool belongs_to_role(Reading *r, uint32_t noun, uint32_t adjective)
{
  static const char *const grades[] = {"former", "deputy", "acting", "interim", "chief", "vice", "assistant", "associate", "managing", "honorary"};
  for (size_t i = 0; i < COUNT_OF(grades); i++)
    if (form_is(r, adjective, grades[i])) return true;
  Str pair = text_join(r, str_lower(r->arena, r->token[adjective].form), lemma_lower(r, noun));
  return adjective + 1 == noun && (lex_has(r->extractor->titles, pair) || lex_has(r->extractor->roles, pair));
}

/* The words of a role before its noun: "foreign secretary", "vice president", "former member". */
static Str role_words(Reading *r, uint32_t noun)
{
  uint32_t first = noun;
  EACH_KID(r, noun, k)
  {
    if (*k >= noun) break;
    bool keep = rel_base(r, *k) == DEP_COMPOUND || (rel_base(r, *k) == DEP_AMOD && r->token[*k].upos == UPOS_NOUN) || belongs_to_role(r, noun, *k);
    if (keep && type_at(r, *k) == ENTITY_NONE && !is_name(r, *k) && *k < first && r->left[*k] == *k) first = *k;
  }
  uint32_t tokens[24], len = 0;
  for (uint32_t t = first; t <= noun && len < COUNT_OF(tokens); t++)
    if (t == noun || (r->token[t].head == noun && rel_base(r, t) != DEP_DET && r->token[t].upos != UPOS_PUNCT)) tokens[len++] = t;
  for (uint32_t t = noun + 1; t < r->len && len < COUNT_OF(tokens) && r->token[t].head == noun && r->token[t].deprel == DEP_FIXED; t++) tokens[len++] = t;   /* "chief of staff" */
  Str text = STR("");
  for (uint32_t i = 0; i < len; i++) {                                    /* "VIP guest" */
    Str word = tokens[i] >= noun ? str_lower(r->arena, r->token[tokens[i]].form) : word_plain(r, tokens[i]);
    bool apart = i == 0 || tokens[i - 1] + 1 != tokens[i] || r->token[tokens[i - 1]].space_after;
    text = apart ? text_join(r, text, word) : str_format(r->arena, "%.*s%.*s", STR_ARG(text), STR_ARG(word));
  }
  if (r->token[noun].xpos != XPOS_NNS || len != 1) return text;
  return lemma_lower(r, noun);
}

bool names_tie(Reading *r, uint32_t noun)
{
  if (r->noun_class[noun] & (NOUN_KIN | NOUN_ROLE)) return true;
  Str words = r->options->own_words || r->token[noun].upos != UPOS_NOUN ? STR("") : role_words(r, noun);
  return words.len > r->token[noun].form.len && relation_known(r, str_format(r->arena, "be %.*s of", STR_ARG(words)));
}

/* "the league's player of the season", "the union's critic of the year": a prize, which makes nobody the league's player. */
bool names_prize(Reading *r, uint32_t noun)
{
  static const char *const times[] = {"year", "month", "week", "season", "match", "tournament", "day", "decade", "century", "night"};
  EACH_KID(r, noun, k)
    if (r->token[*k].deprel == DEP_NMOD && *k > noun && str_among(r->token[*k].lemma, times, COUNT_OF(times)) && str_is(preposition_of(r, *k, NULL), "of")) return r->token[*k].xpos == XPOS_NN && kid_with_base(r, *k, DEP_AMOD) == NO_TOKEN && kid_with(r, *k, DEP_NUMMOD) == NO_TOKEN;
  return false;
}

/* "is Ann's uncle": uncle of Ann. */
static bool emit_copula_owner(Frame *f, const Phrase *subject, uint32_t noun, const Phrase *verb, Str held, const Argument *used)
{
  Reading *r = f->r;
  uint32_t owner = kid_with(r, noun, DEP_NMOD_POSS);
  if (full(r) || owner == NO_TOKEN || generic_owner(r, owner) || !names_tie(r, noun)) return false;
  if (!r->options->own_words && names_prize(r, noun)) return false;
  Phrase role = phrase_at(r, noun, CUT_TAIL, owner), predicate = phrase_join(r, verb, &role);
  Str relation = text_join(r, text_join(r, held, role_words(r, noun)), STR("of"));
  return frame_emit(f, "copula-noun-of", subject, predicate, relation, phrase_at(r, owner, minimal_cut(r), NO_TOKEN), used) != NULL;
}

/* "is the French president", "became Barclays chairman": president of France, chairman of Barclays. */
static bool emit_office_before(Frame *f, const Phrase *subject, uint32_t noun, const Phrase *verb, Str relation, const Argument *used)
{
  Reading *r = f->r;
  if (full(r) || takes_adjuncts(r) || r->options->own_words || is_plural(r, noun)) return false;
  bool found = false;
  EACH_KID(r, noun, k)
  {
    Phrase body;
    if (party_of(r, noun, *k, &body)) {
      found |= frame_emit(f, "copula-noun-of", subject, f->predicate, text_join(r, relation, STR("member of")), body, used) != NULL;
      continue;
    }
    if (!body_of_office(r, noun, *k, &body)) continue;
    Phrase role = phrase_at(r, noun, CUT_TAIL, *k), predicate = phrase_join(r, verb, &role);
    predicate.head = f->c->head;
    found |= frame_emit(f, "copula-noun-of", subject, predicate, text_join(r, text_join(r, relation, role_words(r, noun)), STR("of")), body, used) != NULL;
  }
  return found;
}

/* "is president of Acme": the noun goes into the relation and its complement is the object. */
static bool emit_noun_of(Frame *f, const Phrase *subject, uint32_t noun, uint32_t of, const Phrase *verb, Str relation, const Argument *used)
{
  Reading *r = f->r;
  Str preposition = preposition_of(r, of, NULL);
  bool chained = false, one = str_is(preposition, "of");
  if (one && (lemma_is(r, of, "year") || lemma_is(r, of, "month") || lemma_is(r, of, "week") || lemma_is(r, of, "season")) && !takes_adjuncts(r)) return false;   /* "player of the year" */
  if (!preposition.len || lists_members(preposition) || (is_time(r, of) && !takes_adjuncts(r) && !one)) return false;      /* "president from 2013 to 2017" */
  Phrase role = phrase_at(r, noun, CUT_TAIL, NO_TOKEN), predicate = phrase_join(r, verb, &role);
  predicate.head = f->c->head;
  predicate = predicate_with(r, &predicate, of);
  Str whole = text_join(r, text_join(r, relation, role_words(r, noun)), preposition);
  ConjunctList ends = conjuncts_split(r, of);
  for (size_t i = 0; i < ends.len; i++)
    chained |= frame_emit(f, "copula-noun-of", subject, predicate, whole, conjunct_phrase(r, &ends.at[i], minimal_cut(r), NO_TOKEN), used) != NULL;
  return chained;
}

static bool emit_noun_chain(Frame *f, const Phrase *subject, uint32_t noun, const Phrase *verb, Str relation, const Argument *used)
{
  Reading *r = f->r;
  bool chained = false;
  EACH_KID(r, noun, k)
    if (r->token[*k].deprel == DEP_NMOD) chained |= emit_noun_of(f, subject, noun, *k, verb, relation, used);
  uint32_t shared = takes_adjuncts(r) || r->options->own_words ? NO_TOKEN : shared_owner(r, noun);
  return shared == NO_TOKEN ? chained : emit_noun_of(f, subject, noun, shared, verb, relation, used) || chained;
}

static bool office_of_body(Reading *r, uint32_t noun)
{
  bool found = false;
  EACH_KID(r, noun, k)
  {
    if (*k < noun && is_name(r, *k)) return false;           /* "the Labour Party leader in Leeds": of the party */
    Str preposition = r->token[*k].deprel == DEP_NMOD ? preposition_of(r, *k, NULL) : STR("");
    bool holder = str_is(preposition, "in") && (lemma_is(r, noun, "shareholder") || lemma_is(r, noun, "investor") || lemma_is(r, noun, "partner"));
    if (preposition.len && !holder && !str_is(preposition, "of") && !str_is(preposition, "for") && !str_is(preposition, "at") && !str_is(preposition, "to")) return false;
    found |= preposition.len > 0;
  }
  return found;
}

/* "became mayor of Turin", "served as mayor of Turin", "was elected mayor of Turin": as with "is mayor of Turin". */
bool office_emit(Frame *f, const Phrase *subject, uint32_t noun, const Phrase *verb, Str relation, const Argument *used)
{
  const Reading *r = f->r;
  if (full(r) || takes_adjuncts(r) || is_name(r, noun) || !(r->noun_class[noun] & NOUN_ROLE) || is_plural(r, noun)) return false;
  if (!relation_takes_office(relation) && !relation_leaves_office(relation)) return false;
  bool before = emit_office_before(f, subject, noun, verb, relation, used) || emit_copula_owner(f, subject, noun, verb, relation, used);
  return ((office_of_body(f->r, noun) || shared_owner(f->r, noun) != NO_TOKEN) && emit_noun_chain(f, subject, noun, verb, relation, used)) || before;
}

/* "chief of staff", "secretary of state": the complement is of the office's name. */
static bool names_office(Reading *r, uint32_t role, uint32_t kid)
{
  if (!str_is(preposition_of(r, kid, NULL), "of")) return false;
  Str key = str_format(r->arena, "%.*s of %.*s", STR_ARG(lemma_lower(r, role)), STR_ARG(str_lower(r->arena, phrase_at(r, kid, CUT_TAIL, NO_TOKEN).text)));
  return lex_has(r->extractor->titles, key) || lex_has(r->extractor->roles, key);
}

/* "The winners were Ann Lee and Bob Stone", "the president of Acme is Ann Lee": the name is what is spoken of in a graph, where
 * one class of many is no node that other sentences share. */
static bool emit_turned(Frame *f, uint32_t name)
{
  Reading *r = f->r;
  uint32_t class = f->c->subject;
  if (full(r) || r->options->own_words || class == NO_TOKEN) return false;
  if (form_is(r, class, "those") && is_name(r, name)) return true;         /* "those elected were Ann and Bob": they were elected */
  bool common = r->token[class].upos == UPOS_NOUN || r->token[class].xpos == XPOS_NNPS;
  if (!common) return false;
  const LexEntry *kind = lex_find(r->extractor->noun_classes, r->token[class].lemma), *part = lex_find(r->extractor->roles, r->token[class].lemma);
  bool party = ((part && str_is(part->field[1], "party")) || (!part && r->token[class].upos == UPOS_NOUN && names_tie(r, class))) && type_at(r, name) != ENTITY_DATE;                /* "its main rivals are Bolt and the Lee family" */
  bool called = is_name(r, name) || is_family(r, name) || (name > 0 && token_is_capitalized(&r->token[name]));
  if (party ? !called : !is_name(r, name) || (type_at(r, name) != ENTITY_PERSON && type_at(r, name) != ENTITY_ORGANIZATION)) return false;
  bool role = (r->noun_class[class] & NOUN_ROLE) || (kind && str_is(kind->field[0], "person")) || names_tie(r, class);           /* "the winner of the cup was Ann Lee" */
  if (r->token[class].xpos != XPOS_NNS && r->token[class].xpos != XPOS_NNPS && !role) return false;
  Phrase who = phrase_at(r, name, minimal_cut(r), NO_TOKEN);
  bool chained = false;
  EACH_KID(r, class, k)
  {
    Str preposition = preposition_of(r, *k, NULL);
    bool of = r->token[*k].deprel == DEP_NMOD && preposition.len && !lists_members(preposition);
    uint32_t owner = r->token[*k].deprel == DEP_NMOD_POSS ? possessor_meant(r, *k) : NO_TOKEN;
    bool owns = owner != NO_TOKEN;
    if (!role || !(of || owns) || names_office(r, class, *k)) continue;
    Str words = r->token[class].xpos == XPOS_NNS ? lemma_lower(r, class) : role_words(r, class);
    Str relation = text_join(r, text_join(r, f->relation, words), owns ? STR("of") : preposition);
    chained |= frame_emit(f, "copula-noun-of", &who, f->predicate, relation, phrase_at(r, owns ? owner : *k, minimal_cut(r), owns ? f->c->head : NO_TOKEN), NULL) != NULL;
  }
  chained |= emit_office_before(f, &who, class, &f->predicate, f->relation, NULL);                       /* "the Barclays chairman is Ann Lee" */
  if (chained) return true;
  Phrase all = phrase_at(r, class, minimal_cut(r), NO_TOKEN);
  return frame_emit(f, "copula", &who, f->predicate, f->relation, phrase_singular(r, &all), NULL) != NULL;
}

/* "Acme, of which he is chairman", "Acme, where she is treasurer": the office is the body's. */
static bool emit_office_of_which(Frame *f, const Phrase *subject, uint32_t noun)
{
  Reading *r = f->r;
  if (full(r) || takes_adjuncts(r) || r->options->own_words || !(r->noun_class[noun] & NOUN_ROLE)) return false;
  for (size_t i = 0; i < f->c->obliques.len + f->c->adverbs.len; i++) {
    uint32_t t = i < f->c->obliques.len ? f->c->obliques.at[i] : f->c->adverbs.at[i - f->c->obliques.len];
    if (t > f->c->head || r->stands_for[t] == NO_TOKEN) continue;
    Argument a = argument_at(r, t, CUT_SMALL);
    bool body = type_at(r, r->stands_for[t]) == ENTITY_ORGANIZATION || (type_at(r, r->stands_for[t]) == ENTITY_NONE && lex_has(r->extractor->organization_words, r->token[r->stands_for[t]].lemma));
    if (!body || !(str_is(a.preposition, "of") || str_is(a.preposition, "at") || str_is(a.preposition, "in"))) continue;
    Phrase office = phrase_at(r, noun, CUT_SMALL | CUT_TAIL, NO_TOKEN), predicate = phrase_join(r, &f->predicate, &office);
    predicate.head = f->c->head;
    return frame_emit(f, "copula-noun-of", subject, predicate, text_join(r, text_join(r, f->relation, role_words(r, noun)), STR("of")), a.phrase, NULL) != NULL;
  }
  return false;
}

/* "It was the third robbery this year": what the article tells of, and nobody that it names. */
static bool counts_event(const Reading *r, const Phrase *subject, uint32_t noun)
{
  if (full(r) || takes_adjuncts(r) || r->options->own_words || subject->head >= r->len || !form_is(r, subject->head, "it")) return false;
  const LexEntry *entry = lex_find(r->extractor->noun_classes, r->token[noun].lemma);
  if (!(r->noun_class[noun] & NOUN_EVENT) && !(entry && (str_is(entry->field[0], "act") || str_is(entry->field[0], "event")))) return false;
  EACH_KID(r, noun, k)
    if (*k < noun && (r->token[*k].xpos == XPOS_JJS || form_is(r, *k, "first") || form_is(r, *k, "second") || form_is(r, *k, "third") || form_is(r, *k, "latest") || str_ends(r->token[*k].form, "th"))) return true;
  return false;
}

static void emit_copula_noun(Frame *f, const Phrase *subject, uint32_t noun)
{
  Reading *r = f->r;
  if (counts_event(r, subject, noun)) return;
  if (emit_turned(f, noun)) return;
  bool chained = emit_copula_owner(f, subject, noun, &f->predicate, f->relation, NULL);
  if (!is_name(r, noun)) chained |= emit_office_before(f, subject, noun, &f->predicate, f->relation, NULL);
  if (!full(r) && !is_name(r, noun)) chained |= emit_noun_chain(f, subject, noun, &f->predicate, f->relation, NULL);
  if (!chained) chained = emit_office_of_which(f, subject, noun);
  if (!chained || takes_adjuncts(r))
    frame_emit(f, "copula", subject, f->predicate, f->relation, phrase_at(r, noun, full(r) ? 0 : minimal_cut(r), NO_TOKEN), NULL);
}

/* "is worth two million euros": the adjective takes an object. */
static bool emit_worth(Frame *f, const Phrase *subject, uint32_t adjective)
{
  Reading *r = f->r;
  uint32_t object = kid_with(r, adjective, DEP_OBJ);
  if (object == NO_TOKEN) object = kid_with(r, adjective, DEP_OBL_UNMARKED);
  if (!form_is(r, adjective, "worth") || object == NO_TOKEN || object < adjective) return false;
  uint32_t *word = ARENA_ARRAY(r->arena, uint32_t, 1);
  word[0] = adjective;
  Phrase through = phrase_of_tokens(r, adjective, word, 1), predicate = phrase_join(r, &f->predicate, &through);
  predicate.head = f->c->head;
  Phrase sum = phrase_at(r, object, full(r) ? 0 : minimal_cut(r), NO_TOKEN);
  return frame_emit(f, "copula-adjective-of", subject, predicate, text_join(r, f->relation, STR("worth")), sum, NULL) != NULL;
}

static void emit_copula_adjective(Frame *f, const Phrase *subject, uint32_t adjective)
{
  Reading *r = f->r;
  bool chained = false;
  uint32_t owner = adjective, first = r->token[adjective].head;                     /* "larger and tougher than others": both are so */
  if (r->token[adjective].deprel == DEP_CONJ && first < adjective && r->token[first].upos == UPOS_ADJ && kid_with_base(r, adjective, DEP_OBL) == NO_TOKEN) owner = first;
  EACH_KID(r, owner, k)
  {
    if (rel_base(r, *k) != DEP_OBL || *k < adjective) continue;
    Argument a = argument_at(r, *k, KEEP_CONJUNCTS), *listed = NULL;
    for (size_t i = 0; i < f->arguments.len; i++)
      if (f->arguments.at[i].phrase.head == a.phrase.head) listed = &f->arguments.at[i];
    if (!a.preposition.len || a.role == ROLE_TIME || (a.role == ROLE_PLACE && !full(r)) || attribution_phrase(r, *k)) continue;
    uint32_t *tokens = ARENA_ARRAY(r->arena, uint32_t, 1);
    tokens[0] = adjective;
    Phrase word = phrase_of_tokens(r, adjective, tokens, 1), predicate = phrase_join(r, &f->predicate, &word);
    predicate.head = f->c->head;
    predicate = predicate_with(r, &predicate, *k);
    bool graded = r->token[adjective].xpos == XPOS_JJR || r->token[adjective].xpos == XPOS_JJS;     /* "be larger than", "be worst in" */
    Str word_of = graded ? str_lower(r->arena, r->token[adjective].form) : lemma_lower(r, adjective);
    Str relation = text_join(r, text_join(r, f->relation, word_of), a.preposition);
    ConjunctList ends = conjuncts_split(r, *k);
    for (size_t i = 0; i < ends.len; i++)
      frame_emit(f, "copula-adjective-of", subject, predicate, relation, conjunct_phrase(r, &ends.at[i], full(r) ? 0 : minimal_cut(r), NO_TOKEN), listed);
    chained = true;
    if (full(r)) break;
  }
  if (!chained && emit_worth(f, subject, adjective)) return;
  if (!chained) frame_emit(f, "copula", subject, f->predicate, f->relation, phrase_at(r, adjective, full(r) ? 0 : minimal_cut(r), NO_TOKEN), NULL);
}

/* "was a village in the 1830s", "were in the shape of leases in colonial times": where every argument has a fact of its own. */
static void emit_adjuncts(Frame *f, const Phrase *subject)
{
  Reading *r = f->r;
  if (!takes_adjuncts(r) || r->token[f->c->head].upos == UPOS_ADJ) return;
  for (size_t i = 0; i < f->arguments.len; i++) {
    const Argument *a = &f->arguments.at[i];
    if (!a->preposition.len || !a->phrase.len || (a->role != ROLE_TIME && a->role != ROLE_PLACE)) continue;
    Phrase complement = phrase_at(r, f->c->head, CUT_TAIL | KEEP_CASE, NO_TOKEN), predicate = phrase_join(r, &f->predicate, &complement);
    predicate.head = f->c->head;
    frame_emit(f, "copula-place", subject, predicate_with(r, &predicate, a->phrase.head), f->relation, a->phrase, a);
  }
}

/* What one is in, at or under without being anywhere: a state, a deed, a body. */
static bool is_condition(Reading *r, uint32_t noun)
{
  static const char *const classes[] = {"act", "event", "communication", "cognition", "state", "attribute", "feeling", "relation", "possession", "process", "phenomenon", "motive"};
  static const char *const bodies[] = {"board", "payroll", "staff", "list", "committee", "team", "verge", "brink", "side", "odds", "hands", "custody", "talks"};
  if (r->noun_class[noun] & NOUN_PLACE) return false;
  Str word = str_lower(r->arena, r->token[noun].form);
  for (size_t i = 0; i < COUNT_OF(bodies); i++)
    if (str_is(word, bodies[i])) return true;
  for (const LexEntry *e = lex_find(r->extractor->kind_words, r->token[noun].lemma); e; e = lex_next(r->extractor->kind_words, e))
    if (str_is(e->field[0], "place")) return false;
  const LexEntry *entry = lex_find(r->extractor->noun_classes, r->token[noun].lemma);
  if (!entry) return false;
  for (size_t i = 0; i < COUNT_OF(classes); i++)
    if (str_is(entry->field[0], classes[i])) return true;
  return false;
}

/* "is in charge of the office", "is at war with Norway", "are under the control of rebels": the relation is the whole, and ends at what
 * the noun leads on to. */
static bool emit_condition(Frame *f, const Phrase *subject, uint32_t noun, Str preposition)
{
  static const char *const onward[] = {"of", "with", "for", "to", "against", "from", "over", "by"};
  Reading *r = f->r;
  bool chained = false;
  if (full(r) || takes_adjuncts(r) || r->options->own_words || r->token[noun].upos != UPOS_NOUN || is_name(r, noun)) return false;
  if (kid_with(r, noun, DEP_AMOD) != NO_TOKEN || kid_with(r, noun, DEP_NMOD_POSS) != NO_TOKEN || kid_with(r, noun, DEP_NUMMOD) != NO_TOKEN) return false;
  Str words = text_join(r, text_join(r, f->relation, preposition), r->token[noun].xpos == XPOS_NNS && !form_is(r, noun, "odds") ? lemma_lower(r, noun) : str_lower(r->arena, r->token[noun].form));
  EACH_KID(r, noun, k)
  {
    if (*k < noun || (r->token[*k].deprel != DEP_NMOD && rel_base(r, *k) != DEP_OBL) || is_time(r, *k)) continue;
    Str next = preposition_of(r, *k, NULL), whole = text_join(r, words, next);
    bool fits = false;
    for (size_t i = 0; i < COUNT_OF(onward) && !fits; i++) fits = str_is(next, onward[i]);
    if (!fits || !(relation_known(r, whole) || is_condition(r, noun))) continue;
    Phrase state = phrase_at(r, noun, CUT_TAIL | KEEP_CASE, NO_TOKEN), predicate = phrase_join(r, &f->predicate, &state);
    predicate.head = f->c->head;
    predicate = predicate_with(r, &predicate, *k);
    ConjunctList ends = conjuncts_split(r, *k);
    for (size_t i = 0; i < ends.len; i++)
      chained |= frame_emit(f, "copula-noun-of", subject, predicate, whole, conjunct_phrase(r, &ends.at[i], minimal_cut(r), NO_TOKEN), NULL) != NULL;
  }
  return chained;
}

static void emit_complement(Frame *f, const Phrase *subject, const Conjunct *complement, Str preposition)
{
  Reading *r = f->r;
  uint32_t t = complement->token;
  Str own = t != f->c->head && !preposition.len ? preposition_of(r, t, NULL) : STR("");             /* "is a painter and from Oslo" */
  if (own.len && !full(r) && str_is(own, "without")) return;                                        /* "is a boss, but without the anger" */
  if (own.len) preposition = own;
  uint32_t group = preposition.len ? NO_TOKEN : kin_among(r, t);
  if (group != NO_TOKEN && (emit_copula_owner(f, subject, group, &f->predicate, f->relation, NULL) || emit_noun_chain(f, subject, group, &f->predicate, f->relation, NULL))) return;
  if (preposition.len && emit_condition(f, subject, t, preposition)) return;
  if (preposition.len && !full(r) && !takes_adjuncts(r) && !r->options->own_words && r->token[t].upos == UPOS_ADJ && kid_with(r, t, DEP_DET) == NO_TOKEN) { /* "is at large": no place */
    Phrase state = phrase_at(r, t, KEEP_CASE, NO_TOKEN);
    frame_emit(f, "copula", subject, phrase_join(r, &f->predicate, &state), text_join(r, text_join(r, f->relation, preposition), lemma_lower(r, t)), (Phrase){.head = NO_TOKEN}, NULL);
    return;
  }
  if (preposition.len) {
    Phrase predicate = predicate_with(r, &f->predicate, own.len ? t : f->c->head);
    frame_emit(f, "copula-place", subject, predicate, text_join(r, f->relation, preposition),
               conjunct_phrase(r, complement, full(r) ? 0 : minimal_cut(r), NO_TOKEN), NULL);
  } else if (r->token[t].upos == UPOS_ADJ) emit_copula_adjective(f, subject, t);
  else if (r->token[t].upos == UPOS_ADV)
    frame_emit(f, "copula", subject, f->predicate, f->relation, phrase_at(r, t, 0, NO_TOKEN), NULL);
  else emit_copula_noun(f, subject, t);
}

void copula_emit(Frame *f, const Phrase *subject)
{
  Reading *r = f->r;
  uint32_t head = f->c->head;
  if (r->token[head].upos == UPOS_VERB) {                    /* "its goal is to decrease use" */
    Triple *t = frame_emit(f, "copula", subject, f->predicate, f->relation, phrase_at(r, head, KEEP_COMPLEMENT | KEEP_CONJUNCTS, NO_TOKEN), NULL);
    if (t) t->object_is_clause = true;
    return;
  }
  Str preposition = preposition_of(r, head, NULL);
  ConjunctList complements = conjuncts_split(r, head);
  for (size_t i = 0; i < complements.len; i++) {
    size_t from = r->out->len;
    emit_complement(f, subject, &complements.at[i], preposition);
    negate_by_noun(r, f->c, complements.at[i].token, from);                    /* "is a lawyer but no judge" */
  }
  emit_adjuncts(f, subject);
}
