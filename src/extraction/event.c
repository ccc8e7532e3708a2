/*
 * event.c - events named by nouns: who does what to whom, when and where (tables/nominals.tsv).
 *   "the arrest of Ann by the police in May" -> the police | arrest | Ann, in May;  "talks between Norway and Peru" -> Norway | meet | Peru
 */
#include "extraction/nominal.h"

static bool listed(Str list, Str word)
{
  Str item;
  while (str_split(&list, ' ', &item))
    if (str_eq(item, word)) return true;
  return false;
}

/* "the arrest of Ann by the police in May", "the visit to Oslo on Monday": when, and where. */
static void event_time_place(Reading *r, uint32_t noun, Triple *t)
{
  uint32_t over = noun;
  for (unsigned pass = 0; pass < 2; pass++)                              /* what hangs on the noun, and on its complements */
    for (uint32_t k = noun + 1; k <= r->right[noun] && k < r->len; k++) {
      uint32_t head = r->token[k].head;
      bool near = pass == 0 ? head == over : head < r->len && r->token[head].head == over;
      Str preposition = near && r->token[k].deprel == DEP_NMOD ? preposition_of(r, k, NULL) : STR("");
      if (!preposition.len || k == t->object.head || k == t->subject.head) continue;
      if (is_time(r, k) && phrase_empty(&t->time) && !str_is(preposition, "of")) t->time = phrase_at(r, k, CUT_SMALL, NO_TOKEN);
      bool where = str_is(preposition, "in") || str_is(preposition, "at") || str_is(preposition, "near");
      if (pass == 0 && where && type_at(r, k) == ENTITY_PLACE && phrase_empty(&t->place)) t->place = phrase_at(r, k, CUT_SMALL, NO_TOKEN);
    }
}

static void between(Reading *r, uint32_t noun, const LexEntry *entry, uint32_t first)
{
  TokenList parties = conjuncts_of(r, first);
  if (!entry->field[2].len) return;
  for (size_t i = 0; i < parties.len; i++)
    for (size_t j = i + 1; j < parties.len; j++) {
      Triple *t = infer(r, "noun-between", phrase_at(r, parties.at[i], small(r), NO_TOKEN), entry->field[2],
                        phrase_at(r, parties.at[j], small(r), NO_TOKEN));
      if (!t) continue;
      t->symmetric = true;
      t->clause_head = noun;
      event_time_place(r, noun, t);
    }
}

/* "the Acme-Bolt merger", "US-China trade talks": what two names with a hyphen between them have with each other. */
static void pair_before(Reading *r, uint32_t noun, const LexEntry *entry)
{
  uint32_t last = noun;
  while (last > 0 && r->token[last - 1].head <= noun && r->token[last - 1].upos == UPOS_NOUN && r->name_at[last - 1] == NO_TOKEN && noun - last < 3) last--;
  uint32_t second = last > 0 ? r->name_at[last - 1] : NO_TOKEN;
  if (!entry->field[2].len || r->options->own_words || second == NO_TOKEN || second == 0 || r->names[second].last + 1 != last) return;
  const Name *a = &r->names[second - 1], *b = &r->names[second];
  if (b->first < 2 || r->token[b->first - 1].xpos != XPOS_HYPH || a->last + 2 != b->first || r->token[a->last].space_after) return;
  Triple *t = infer(r, "noun-between", phrase_of_span(r, a->first, a->last, head_of_span(r, a->first, a->last)), entry->field[2],
                    phrase_of_span(r, b->first, b->last, head_of_span(r, b->first, b->last)));
  if (!t) return;
  t->symmetric = true;
  t->clause_head = noun;
  event_time_place(r, noun, t);
}

/* "a joint venture of Acme and Bolt": said as with "between", where both are named. */
static bool of_both(Reading *r, const LexEntry *entry, uint32_t first)
{
  if (!entry->field[2].len || listed(entry->field[1], STR("of"))) return false;
  TokenList parties = conjuncts_of(r, first);
  for (size_t i = 0; i < parties.len; i++)
    if (!is_name(r, parties.at[i]) || type_at(r, parties.at[i]) == ENTITY_DATE) return false;
  return parties.len > 1;
}

/* "For Fox, ... his ability", "Bush praised his visit": the topic; else, inside what a clause says of its subject, "his" is most likely the subject. NO_TOKEN: unclear. */
static uint32_t topic_of(const Reading *r, const Clause *c)
{
  EACH_KID(r, c->head, k)
  {
    if (*k > c->head || (c->subject != NO_TOKEN && *k > c->subject)) break;
    Deprel base = rel_base(r, *k);
    if ((base == DEP_OBL || base == DEP_NMOD) && is_name(r, *k) && type_at(r, *k) != ENTITY_PLACE && !is_time(r, *k)) return *k;
  }
  return NO_TOKEN;
}

uint32_t owner_meant(const Reading *r, uint32_t pronoun)
{
  uint32_t t = pronoun;
  for (unsigned steps = 0; steps < 8 && r->token[t].head < r->len; steps++) {
    uint32_t head = r->token[t].head, c = r->clause_at[head];
    if (c != NO_CLAUSE) {
      uint32_t subject = r->clauses[c].subject;
      uint32_t topic = form_is(r, pronoun, "his") || form_is(r, pronoun, "her") ? topic_of(r, &r->clauses[c]) : NO_TOKEN;
      if (topic != NO_TOKEN) return topic;
      bool below_subject = rel_base(r, t) == DEP_NSUBJ || rel_base(r, t) == DEP_CSUBJ;
      if (below_subject || subject == NO_TOKEN || r->token[subject].upos == UPOS_PRON) return NO_TOKEN;
      bool reduced = r->token[head].deprel == DEP_ACL && r->token[head].xpos == XPOS_VBN && form_is(r, pronoun, "its") && !is_name(r, subject);
      uint32_t mark = rel_base(r, t) == DEP_OBL && kid_with(r, head, DEP_OBJ) < t ? kid_with(r, t, DEP_CASE) : NO_TOKEN;
      bool over = mark != NO_TOKEN && (form_is(r, mark, "for") || form_is(r, mark, "over"));
      if (over) return NO_TOKEN;                                                                                /* "blamed Acme for its support of": resolution does so here as well */
      if (reduced) return NO_TOKEN;                                                                             /* "a probe opened over its purchase of Bolt": resolution tells whose */
      bool plural = form_is(r, pronoun, "their");
      return plural == (is_plural(r, subject) || kid_with(r, subject, DEP_CONJ) != NO_TOKEN) ? subject : NO_TOKEN;
    }
    t = head;
  }
  return NO_TOKEN;
}

/* The doer of a noun of action: its possessor, its by-phrase, or a demonym or name before it. */
static bool actor_of(Reading *r, uint32_t noun, Phrase *actor)
{
  EACH_KID(r, noun, k)
  {
    if (r->token[*k].deprel == DEP_NMOD)                       /* "the murder of the banker [by his clerk]" */
      EACH_KID(r, *k, m)
        if (rel_base(r, *m) == DEP_NMOD && str_is(preposition_of(r, *m, NULL), "by")) {
          *actor = phrase_at(r, *m, KEEP_CONJUNCTS | small(r), NO_TOKEN);
          return true;
        }
    if (r->token[*k].deprel == DEP_NMOD_POSS && is_time(r, *k)) continue;                                      /* "last year's visit" */
    if (r->token[*k].deprel == DEP_NMOD_POSS) {
      uint32_t owner = r->token[*k].upos == UPOS_PRON ? owner_meant(r, *k) : *k;
      if (r->token[*k].xpos == XPOS_WPS) {                                            /* "Ann Lee, whose visit to Oslo" */
        owner = r->stands_for[*k];
        if (owner == NO_TOKEN && r->token[noun].deprel == DEP_APPOS) owner = r->token[noun].head;
        if (owner == NO_TOKEN) continue;
      }
      *actor = phrase_at(r, owner == NO_TOKEN ? *k : owner, KEEP_CONJUNCTS | small(r) | (full(r) ? 0 : CUT_TITLE), NO_TOKEN);
    } else if (r->token[*k].deprel == DEP_NMOD && str_is(preposition_of(r, *k, NULL), "by")) *actor = phrase_at(r, *k, KEEP_CONJUNCTS | small(r), NO_TOKEN);
    else if (*k < noun && rel_base(r, *k) == DEP_COMPOUND && is_name(r, *k) && type_at(r, *k) != ENTITY_NONE) *actor = phrase_at(r, *k, CUT_SMALL, NO_TOKEN);
    else if (!(*k < noun && rel_base(r, *k) == DEP_AMOD && body_ending_at(r, *k, actor))) continue;
    return true;
  }
  return false;
}

/* "the resignation of Ann over", "the transfer of Bob to": who does what a noun without object names. */
static bool doer_after_of(Reading *r, uint32_t noun, const LexEntry *entry, Phrase *actor)
{
  if (listed(entry->field[1], STR("of"))) return false;
  EACH_KID(r, noun, k)
    if (r->token[*k].deprel == DEP_NMOD && *k > noun && str_is(preposition_of(r, *k, NULL), "of")) {
      *actor = phrase_at(r, *k, KEEP_CONJUNCTS | small(r) | (full(r) ? 0 : CUT_TITLE), NO_TOKEN);
      return true;
    }
  return false;
}

/* "[the destruction of] the bridge by rebels": who did it, no part of the bridge. */
static uint32_t by_phrase(Reading *r, uint32_t thing)
{
  EACH_KID(r, thing, k)
    if (*k > thing && rel_base(r, *k) == DEP_NMOD && str_is(preposition_of(r, *k, NULL), "by")) return *k;
  return NO_TOKEN;
}

/* "resign from", of "the resignation over": the relation takes the preposition that stands there. */
static Str relation_with(Reading *r, const LexEntry *entry, Str preposition)
{
  Str relation = entry->field[0];
  size_t end = relation.len;
  while (end > 0 && relation.at[end - 1] != ' ') end--;
  Str last = str_slice(relation, (Span){(uint32_t)end, (uint32_t)relation.len});
  if (end == 0 || str_eq(last, preposition) || !preposition_class(last) || !listed(entry->field[1], last)) return relation;
  return text_join(r, str_slice(relation, (Span){0, (uint32_t)end - 1}), preposition);
}

/* "burning" -> "burn", "taking" -> "take", "robbing" -> "rob": a verb that takes an object; "" where none is known. */
static Str verb_of_gerund(Reading *r, Str form)
{
  if (form.len < 6 || !str_ends(form, "ing")) return STR("");
  Str stem = str_slice(form, (Span){0, (uint32_t)form.len - 3});
  Str tries[] = {stem, str_format(r->arena, "%.*se", STR_ARG(stem)), str_slice(stem, (Span){0, (uint32_t)stem.len - 1})};
  bool doubled = stem.at[stem.len - 1] == stem.at[stem.len - 2];
  for (size_t i = 0, count = doubled ? COUNT_OF(tries) : COUNT_OF(tries) - 1; i < count; i++)
    if (lex_has(r->extractor->frames, tries[i])) return tries[i];
  return STR("");
}

/* "the burning of the village by rebels": a gerund with both ends. */
static void gerund_event(Reading *r, uint32_t noun)
{
  Str verb = verb_of_gerund(r, lower_form(r, noun));
  Phrase actor;
  if (!verb.len) return;
  EACH_KID(r, noun, k)
  {
    if (*k < noun || r->token[*k].deprel != DEP_NMOD || !str_is(preposition_of(r, *k, NULL), "of")) continue;
    uint32_t by = by_phrase(r, noun);
    if (by == NO_TOKEN) by = by_phrase(r, *k);
    if (by == NO_TOKEN) return;
    actor = phrase_at(r, by, KEEP_CONJUNCTS | small(r), NO_TOKEN);
    Triple *t = infer(r, "event-noun", actor, verb, phrase_at(r, *k, small(r), by_phrase(r, *k)));
    if (!t) return;
    t->clause_head = noun;
    event_time_place(r, noun, t);
    return;
  }
}

/* "by rebels", "by Acme", "by police in Oslo": somebody, neither a sum nor a manner. */
static bool is_doer(Reading *r, uint32_t t)
{
  if (r->token[t].upos == UPOS_PRON) return false;
  return is_name(r, t) ? !is_time(r, t) && type_at(r, t) != ENTITY_QUANTITY : (r->noun_class[t] & NOUN_ROLE) || organization_noun(r, t) || lemma_is(r, t, "police");
}

/* "Acme's takeover by Bolt", "Ann's arrest by police", "their defeat to Chad": the owner is who it was done to. */
static bool befallen_owner(Reading *r, uint32_t noun, Str relation)
{
  uint32_t owner = kid_with(r, noun, DEP_NMOD_POSS), doer = NO_TOKEN;
  if (full(r) || owner == NO_TOKEN || is_time(r, owner)) return false;
  EACH_KID(r, noun, k)
  {
    Str preposition = *k > noun && rel_base(r, *k) == DEP_NMOD ? preposition_of(r, *k, NULL) : STR("");
    if (str_is(preposition, "of")) return false;
    bool beaten = lemma_is(r, noun, "defeat") && (str_is(preposition, "to") || str_is(preposition, "against") || str_is(preposition, "at the hands of"));
    if ((str_is(preposition, "by") || beaten) && is_doer(r, *k)) doer = *k;
  }
  if (doer == NO_TOKEN || !relation.len) return false;
  if (r->token[owner].upos == UPOS_PRON && owner_meant(r, owner) != NO_TOKEN) owner = owner_meant(r, owner);
  if (r->token[owner].xpos == XPOS_WPS) owner = possessor_meant(r, owner);
  if (owner == NO_TOKEN) return false;
  Phrase patient = phrase_at(r, owner, small(r) | CUT_TITLE, NO_TOKEN);
  TokenList doers = conjuncts_of(r, doer);
  for (size_t i = 0; i < doers.len; i++) {
    Triple *t = infer(r, "event-noun", phrase_at(r, doers.at[i], small(r) | CUT_TITLE, NO_TOKEN), relation, patient);
    if (!t) continue;
    t->clause_head = noun;
    event_time_place(r, noun, t);
  }
  return true;
}

static bool may_act(const Reading *r, uint32_t t)
{
  static const char *const pronouns[] = {"he", "she", "they", "i", "we"};
  if (r->token[t].upos == UPOS_PRON) return str_among(r->token[t].lemma, pronouns, COUNT_OF(pronouns));
  EntityType type = type_at(r, t);
  return type == ENTITY_PERSON || type == ENTITY_ORGANIZATION || type == ENTITY_PLACE || type == ENTITY_GROUP || (r->noun_class[t] & NOUN_ROLE);
}

/* "In a call with Kagabo, Whitfield said", "flew to Paris for talks with Lee", "on a visit to Chad": whoever the sentence speaks of took part.
 * The clause; NULL: the noun stands otherwise, or it was no one's in particular. */
static const Clause *clause_taking_part(Reading *r, uint32_t noun, const LexEntry *entry)
{
  static const char *const nouns[] = {"visit", "trip", "letter", "interview", "speech"};
  static const char *const ways[] = {"in", "on", "during", "after", "before", "at", "for", "following", "into", "with", "from"};
  uint32_t verb = r->token[noun].head, article = kid_with(r, noun, DEP_DET);
  if (full(r) || r->options->own_words || rel_base(r, noun) != DEP_OBL || verb >= r->len || r->clause_at[verb] == NO_CLAUSE) return NULL;
  if (!entry->field[2].len && !str_among(r->token[noun].lemma, nouns, COUNT_OF(nouns))) return NULL;
  bool indefinite = article != NO_TOKEN && (form_is(r, article, "a") || form_is(r, article, "an") || form_is(r, article, "another"));
  if (!indefinite && !(article == NO_TOKEN && r->token[noun].xpos == XPOS_NNS)) return NULL;
  if (kid_with(r, noun, DEP_NMOD_POSS) != NO_TOKEN || !str_among(preposition_of(r, noun, NULL), ways, COUNT_OF(ways))) return NULL;
  const Clause *c = &r->clauses[r->clause_at[verb]];
  return c->subject != NO_TOKEN && !c->asks && c->kind != CLAUSE_EXISTENCE && may_act(r, c->subject) && !is_plural(r, c->subject) ? c : NULL;
}

/* Whom the clause's subject met, called or visited by the noun at `k`'s head; of a name, none else. */
static bool is_counterpart(Reading *r, uint32_t noun, const LexEntry *entry, uint32_t k)
{
  Str preposition = r->token[k].deprel == DEP_NMOD && k > noun ? preposition_of(r, k, NULL) : STR("");
  return preposition.len && listed(entry->field[1], preposition) && is_name(r, k) && !is_time(r, k);
}

bool event_takes_part(Reading *r, uint32_t noun)
{
  const LexEntry *entry = lex_find(r->extractor->nominals, lower_form(r, noun));
  bool found = false;
  if (!entry || !clause_taking_part(r, noun, entry)) return false;
  EACH_KID(r, noun, k) found |= is_counterpart(r, noun, entry, *k);
  return found;
}

static void take_part(Reading *r, uint32_t noun, const LexEntry *entry)
{
  const Clause *c = clause_taking_part(r, noun, entry);
  if (!c) return;
  bool ahead = str_is(preposition_of(r, noun, NULL), "for"), asked = lemma_is(r, noun, "interview");
  if (ahead && c->undone) return;
  EACH_KID(r, noun, k)
  {
    if (!is_counterpart(r, noun, entry, *k)) continue;
    Str preposition = preposition_of(r, *k, NULL);
    TokenList subjects = conjuncts_of(r, c->subject), ends = conjuncts_of(r, *k);
    for (size_t i = 0; i < subjects.len * ends.len; i++) {
      Phrase one = phrase_at(r, subjects.at[i / ends.len], small(r) | CUT_TITLE, NO_TOKEN), two = phrase_at(r, ends.at[i % ends.len], small(r) | CUT_TITLE, NO_TOKEN);
      Triple *t = infer(r, "event-noun", asked ? two : one, relation_with(r, entry, preposition), asked ? one : two);   /* a paper asks whom it interviews */
      if (!t) continue;
      t->clause_head = noun;
      t->modality = ahead ? MODALITY_FUTURE : MODALITY_ASSERTED;
    }
  }
}

static void event_told(Reading *r, uint32_t noun)
{
  Str key = lower_form(r, noun);
  const LexEntry *entry = lex_find(r->extractor->nominals, key);
  if (!entry && r->token[noun].lemma.len) entry = lex_find(r->extractor->nominals, r->token[noun].lemma);
  if (!entry) {
    if (!befallen_owner(r, noun, verb_of_gerund(r, key))) gerund_event(r, noun);
    return;
  }
  pair_before(r, noun, entry);
  if (listed(entry->field[1], STR("of")) && befallen_owner(r, noun, entry->field[0])) return;
  Phrase actor;
  uint32_t holder = r->token[noun].head;
  if (r->token[noun].deprel == DEP_NMOD && holder < noun && is_name(r, holder) && str_is(preposition_of(r, noun, NULL), "in") && entry->field[2].len && r->token[holder].head == NO_TOKEN) {      /* "Acme, Bolt in merger talks" */
    EACH_KID(r, holder, k)
      if (*k < noun && *k > holder && is_name(r, *k) && (r->token[*k].deprel == DEP_LIST || r->token[*k].deprel == DEP_CONJ || r->token[*k].deprel == DEP_APPOS)) {
        Triple *t = infer(r, "noun-between", phrase_at(r, holder, CUT_SMALL, *k), entry->field[2], phrase_at(r, *k, CUT_SMALL, NO_TOKEN));
        if (t) t->symmetric = true;
        if (t) t->clause_head = noun;
      }
  }
  bool stake = lemma_is(r, noun, "stake") && r->token[noun].deprel == DEP_NMOD && holder < noun && is_name(r, holder) && str_is(preposition_of(r, noun, NULL), "with");        /* "Ann Lee, with a stake in Acme" */
  if (stake) actor = phrase_at(r, holder, CUT_SMALL | CUT_TITLE | CUT_TAIL, noun);
  bool acted = stake || actor_of(r, noun, &actor) || doer_after_of(r, noun, entry, &actor);
  if (!acted) take_part(r, noun, entry);
  EACH_KID(r, noun, k)
  {
    if (r->token[*k].deprel != DEP_NMOD) continue;
    Str preposition = preposition_of(r, *k, NULL);
    if (str_is(preposition, "between") || (str_is(preposition, "of") && of_both(r, entry, *k))) between(r, noun, entry, *k);
    else if (acted && !is_time(r, *k) && listed(entry->field[1], preposition)) {
      TokenList ends = conjuncts_of(r, *k);
      uint32_t body = str_is(preposition, "as") && (r->noun_class[*k] & NOUN_ROLE) && !full(r) && !r->options->own_words ? kid_with(r, *k, DEP_NMOD) : NO_TOKEN;
      if (body != NO_TOKEN && is_name(r, body) && str_is(preposition_of(r, body, NULL), "of")) {        /* "her resignation as head of Acme" */
        Triple *left = infer(r, "event-noun", actor, str_format(r->arena, "%.*s %.*s of", STR_ARG(relation_with(r, entry, preposition)), STR_ARG(role_core(r, *k))), phrase_at(r, body, small(r), NO_TOKEN));
        if (left) left->clause_head = noun;
        continue;
      }
      for (size_t i = 0; i < ends.len; i++) {
        Triple *t = infer(r, "event-noun", actor, relation_with(r, entry, preposition), phrase_at(r, ends.at[i], small(r), by_phrase(r, ends.at[i])));
        if (!t) continue;
        t->clause_head = noun;
        event_time_place(r, noun, t);
      }
    }
  }
}

/* ---- what befell somebody ------------------------------------------------------------------------------------------------- */

static const struct { const char *noun, *relation; } fates[] = {
  {"abduction", "be abducted"}, {"acquittal", "be acquitted"}, {"arrest", "be arrested"}, {"assassination", "be assassinated"}, {"beheading", "be beheaded"},
  {"conviction", "be convicted"}, {"death", "die"}, {"deportation", "be deported"}, {"detention", "be detained"}, {"disappearance", "disappear"},
  {"dismissal", "be dismissed"}, {"execution", "be executed"}, {"extradition", "be extradited"}, {"impeachment", "be impeached"},
  {"imprisonment", "be imprisoned"}, {"indictment", "be indicted"}, {"kidnapping", "be kidnapped"}, {"killing", "be killed"}, {"murder", "be murdered"},
  {"ouster", "be ousted"}, {"poisoning", "be poisoned"}, {"release", "be released"}, {"resignation", "resign"}, {"retirement", "retire"}, {"trial", "be tried"},
};

/* "the conviction of Ann Lee for fraud", "Ann Lee's resignation": where nobody is said to have done it, it is told of her. */
static void fate_of(Reading *r, uint32_t noun)
{
  if (r->options->own_words || r->token[noun].xpos != XPOS_NN) return;
  const char *relation = NULL;
  for (size_t i = 0; i < COUNT_OF(fates); i++)
    if (lemma_is(r, noun, fates[i].noun)) relation = fates[i].relation;
  uint32_t who = NO_TOKEN, charge = NO_TOKEN, deed = NO_TOKEN;
  EACH_KID(r, noun, k)
  {
    if (*k > noun && r->token[*k].xpos == XPOS_VBG && kid_with(r, *k, DEP_MARK) != NO_TOKEN && form_is(r, kid_with(r, *k, DEP_MARK), "for")) deed = kid_with(r, *k, DEP_OBJ);     /* "for murdering Ann" */
    if (r->token[*k].deprel == DEP_NMOD_POSS && who == NO_TOKEN) who = *k;
    if (r->token[*k].deprel != DEP_NMOD || *k < noun) continue;
    Str preposition = preposition_of(r, *k, NULL);
    if (str_is(preposition, "by")) return;
    if (str_is(preposition, "of")) who = who == NO_TOKEN ? *k : NO_TOKEN;             /* "Bob's murder of Ann" is told elsewhere */
    if (str_is(preposition, "for") || str_is(preposition, "to")) charge = *k;
    if (str_is(preposition, "of") && by_phrase(r, *k) != NO_TOKEN) return;
  }
  static const char *const undoing[] = {"overturn", "quash", "annul", "reverse", "vacate", "void"};
  for (size_t i = 0; r->token[noun].head < r->len && i < COUNT_OF(undoing); i++)
    if (lemma_is(r, r->token[noun].head, undoing[i])) return;
  if (lemma_is(r, noun, "trial") && charge == NO_TOKEN && deed == NO_TOKEN) return;        /* it may be to come */
  if (!relation || who == NO_TOKEN || type_at(r, who) != ENTITY_PERSON || kid_with(r, who, DEP_CONJ) != NO_TOKEN) return;
  Phrase object = {.sentence = r->ordinal, .head = NO_TOKEN, .text = STR("")};
  Str named = str_of(relation);
  if (charge != NO_TOKEN && !is_time(r, charge) && str_starts(named, "be ")) {
    object = phrase_at(r, charge, small(r), NO_TOKEN);
    named = text_join(r, named, preposition_of(r, charge, NULL));
  } else if (deed != NO_TOKEN && str_starts(named, "be ")) {
    object = phrase_at(r, deed, small(r), NO_TOKEN);
    named = str_format(r->arena, "%.*s for %.*s", STR_ARG(named), STR_ARG(lower_form(r, r->token[deed].head)));
  }
  Triple *t = infer(r, "event-noun", phrase_at(r, who, small(r) | (full(r) ? 0 : CUT_TITLE), NO_TOKEN), named, object);
  if (!t) return;
  t->clause_head = noun;
  event_time_place(r, noun, t);
}

/* The noun's or another's complement behind that preposition; NO_TOKEN: none. */
static uint32_t complement_with(Reading *r, uint32_t over, const char *preposition)
{
  EACH_KID(r, over, k)
    if (*k > over && str_is(preposition_of(r, *k, NULL), preposition)) return *k;
  return NO_TOKEN;
}

/* "a lawsuit filed by Acme against Bolt": Acme sues. */
static void suit_filed(Reading *r, uint32_t noun)
{
  static const char *const suits[] = {"lawsuit", "suit", "case", "action"}, *const verbs[] = {"file", "bring", "launch", "lodge", "mount"};
  if (full(r) || r->options->own_words || !str_among(r->token[noun].lemma, suits, COUNT_OF(suits))) return;
  EACH_KID(r, noun, k)
  {
    if (*k < noun || r->token[*k].xpos != XPOS_VBN || !str_among(r->token[*k].lemma, verbs, COUNT_OF(verbs))) continue;
    uint32_t by = complement_with(r, *k, "by"), against = complement_with(r, *k, "against");
    if (against == NO_TOKEN && by != NO_TOKEN) against = complement_with(r, by, "against");
    if (by == NO_TOKEN && against != NO_TOKEN) by = complement_with(r, against, "by");
    if (against == NO_TOKEN) against = complement_with(r, noun, "against");
    if (by == NO_TOKEN || against == NO_TOKEN) continue;
    TokenList who = conjuncts_of(r, by), whom = conjuncts_of(r, against);
    for (size_t i = 0; i < who.len; i++)
      for (size_t j = 0; j < whom.len; j++) {
        Triple *t = infer(r, "event-noun", phrase_at(r, who.at[i], small(r) | CUT_TITLE, against), STR("sue"), phrase_at(r, whom.at[j], small(r), by));
        if (t) t->clause_head = noun;
      }
  }
}

/* "Ann Lee's appointment as head of Acme", "the promotion of Ann Lee to chief executive": what she has become. */
static void office_gained(Reading *r, uint32_t noun)
{
  static const char *const ways[] = {"appointment", "promotion", "election", "re-election", "reelection", "elevation", "nomination", "selection", "installation", "return"};
  uint32_t who = NO_TOKEN, role = NO_TOKEN;
  if (full(r) || r->options->own_words || !str_among(r->token[noun].lemma, ways, COUNT_OF(ways))) return;
  EACH_KID(r, noun, k)
  {
    Str preposition = r->token[*k].deprel == DEP_NMOD && *k > noun ? preposition_of(r, *k, NULL) : STR("");
    if (r->token[*k].deprel == DEP_NMOD_POSS) who = r->token[*k].upos == UPOS_PRON ? owner_meant(r, *k) : *k;
    else if (str_is(preposition, "of") && is_name(r, *k)) who = *k;
    else if ((str_is(preposition, "as") || str_is(preposition, "to")) && (r->noun_class[*k] & NOUN_ROLE) && r->token[*k].upos == UPOS_NOUN && !is_plural(r, *k)) role = *k;
  }
  if (who != NO_TOKEN && role == NO_TOKEN)                                          /* "the appointment of Ann Lee as head", hung on her */
    EACH_KID(r, who, k)
      if (*k > who && r->token[*k].deprel == DEP_NMOD && str_is(preposition_of(r, *k, NULL), "as") && (r->noun_class[*k] & NOUN_ROLE)) role = *k;
  if (who == NO_TOKEN || role == NO_TOKEN || type_at(r, who) != ENTITY_PERSON) return;
  Phrase person = phrase_at(r, who, small(r) | CUT_TITLE | CUT_TAIL, NO_TOKEN);
  size_t first = r->out->len;
  describe(r, "event-noun", &person, role);
  for (size_t i = first; i < r->out->len; i++) {
    r->out->at[i].clause_head = noun;
    if (lemma_is(r, noun, "nomination")) r->out->at[i].modality = MODALITY_POSSIBLE;
  }
}

void event_noun(Reading *r, uint32_t noun)
{
  office_gained(r, noun);
  suit_filed(r, noun);
  size_t before = r->out->len;
  event_told(r, noun);
  if (r->out->len == before) fate_of(r, noun);
}

/* ---- where things are --------------------------------------------------------------------------------------------------------- */

/* "summit", "festival": what takes place somewhere (tables/kind_words.tsv). */
static bool names_event(Reading *r, uint32_t noun)
{
  const LexEntry *entry = lex_find(r->extractor->kind_words, lower_form(r, noun));
  for (; entry; entry = lex_next(r->extractor->kind_words, entry))
    if (str_is(entry->field[0], "event")) return true;
  return false;
}

static bool named_in(Str word, const char *const *list, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(word, list[i])) return true;
  return false;
}

/* "troops", "vehicles", "employees": what is somewhere, as no idea, feeling or share is. */
static bool bodily(Reading *r, uint32_t noun)
{
  static const char *const forces[] = {"force", "personnel", "police", "militant", "rebel", "insurgent"};
  for (size_t i = 0; i < COUNT_OF(forces); i++)
    if (lemma_is(r, noun, forces[i])) return true;
  const LexEntry *entry = lex_find(r->extractor->noun_classes, r->token[noun].lemma);
  return entry && (str_is(entry->field[0], "person") || str_is(entry->field[0], "group") || str_is(entry->field[0], "artifact"));
}

/* "the High Court", "Oslo University": a body that stands in one place. */
bool is_institution(Reading *r, uint32_t t)
{
  const Name *name = r->name_at[t] == NO_TOKEN ? NULL : &r->names[r->name_at[t]];
  const LexEntry *entry = lex_find(r->extractor->organization_words, lower_form(r, name ? name->last : t));
  for (; entry; entry = lex_next(r->extractor->organization_words, entry))
    if (str_is(entry->field[1], "institution") || str_is(entry->field[1], "government")) return true;
  return false;
}

void event_place(Reading *r, uint32_t place, Str preposition)
{
  static const char *const where[] = {"in", "at", "near", "across", "inside", "outside", "throughout", "around"};
  uint32_t event = r->token[place].head;
  if (!named_in(preposition, where, COUNT_OF(where)) || type_at(r, place) != ENTITY_PLACE) return;
  if (event >= r->len || !token_is_noun(&r->token[event]) || is_time(r, event)) return;
  bool placed = is_name(r, event) || bodily(r, event) || (r->noun_class[event] & NOUN_PLACE) || type_at(r, event) == ENTITY_EVENT || names_event(r, event);
  if (!placed || type_at(r, event) == ENTITY_PERSON) return;
  if (!full(r) && type_at(r, event) == ENTITY_ORGANIZATION && rel_base(r, event) == DEP_OBL && !is_institution(r, event)) return;   /* "lost to Bolt in Turin": there it lost */
  if (str_is(preposition, "at") && (r->noun_class[event] & NOUN_ROLE)) return;         /* "analysts at Berenberg": for whom they work */
  uint32_t first = rel_base(r, event) == DEP_CONJ ? r->token[event].head : event;       /* "is a lawyer and a politician in Turin" */
  bool told = !full(r) && !is_name(r, event) && (kid_with(r, first, DEP_COP) != NO_TOKEN || rel_base(r, event) == DEP_APPOS) && !names_event(r, event);
  if (told && (r->options->explicit_only || (!r->options->own_words && !r->options->adjuncts))) return;                   /* "is a general in Russia", "Acme, a school in Milan": said of whom it describes */
  TokenList places = conjuncts_of(r, place), words = {0};
  preposition_of(r, place, &words);
  for (size_t i = 0; i < places.len; i++) {
    Phrase what = phrase_at(r, event, CUT_SMALL, place), where_it_is = phrase_at(r, places.at[i], CUT_SMALL, NO_TOKEN);
    if (!r->options->explicit_only) infer(r, "noun-in-place", what, str_format(r->arena, "be %.*s", STR_ARG(preposition)), where_it_is);
    else triple_add(r, "noun-in-place", what, phrase_of_tokens(r, words.at[0], words.at, (uint32_t)words.len), preposition, where_it_is);      /* "police | in | Ghent" */
  }
}
