/*
 * consequence.c - what a clause tells of others than its subject: for a graph, where each fact joins two.
 * "Acme's customers include Walmart": Walmart is a customer of Acme. "One of her students was Ada Nwosu": Ada Nwosu is a student of hers.
 * "Acme replaced Vik with Lindgren": Lindgren replaced Vik. "Acme owns a third of Bolt": Acme has a stake in Bolt.
 */
#include "extraction/frame.h"

static bool is_plain(const Clause *c)
{
  return !c->undone && !c->asks && c->modality == MODALITY_ASSERTED && c->speaker == NO_TOKEN && !c->passive;
}

/* "Acme's customers", "the customers of Acme": many, and whose. */
static bool is_owned_group(const Reading *r, uint32_t noun)
{
  if (noun == NO_TOKEN || r->token[noun].upos != UPOS_NOUN || !is_plural(r, noun) || is_name(r, noun)) return false;
  if (kid_with(r, noun, DEP_NMOD_POSS) != NO_TOKEN) return true;
  uint32_t of = kid_with(r, noun, DEP_NMOD), mark = of == NO_TOKEN ? NO_TOKEN : kid_with(r, of, DEP_CASE);
  bool holders = lemma_is(r, noun, "investor") || lemma_is(r, noun, "shareholder") || lemma_is(r, noun, "partner");
  return mark != NO_TOKEN && (form_is(r, mark, "of") || (holders && form_is(r, mark, "in")));
}

static bool tell_members(Reading *r, const Clause *c)
{
  if (c->kind != CLAUSE_VERB || !lemma_is(r, c->head, "include") || c->object == NO_TOKEN || !is_owned_group(r, c->subject)) return false;
  TokenList members = conjuncts_of(r, c->object);
  for (size_t i = 0; i < members.len; i++)
    if (!is_name(r, members.at[i])) return false;
  for (size_t i = 0; i < members.len; i++) {
    Phrase who = phrase_at(r, members.at[i], CUT_SMALL | CUT_TITLE, NO_TOKEN);
    describe(r, "including", &who, c->subject);
  }
  return true;
}

static uint32_t name_at_predicate(const Reading *r, uint32_t head)
{
  if (is_name(r, head)) return head;
  uint32_t next = head + 1 < r->len && r->token[head].upos == UPOS_NOUN ? r->name_at[head + 1] : NO_TOKEN; /* "the engineer Bob Stone" */
  return next != NO_TOKEN && r->names[next].type == ENTITY_PERSON ? r->names[next].last : NO_TOKEN;
}

static bool tell_one(Reading *r, const Clause *c)
{
  uint32_t one = c->subject, group = one == NO_TOKEN || !str_eq_nocase(r->token[one].form, STR("one")) ? NO_TOKEN : kid_with(r, one, DEP_NMOD);
  uint32_t name = c->kind == CLAUSE_COPULA && is_owned_group(r, group) ? name_at_predicate(r, c->head) : NO_TOKEN;
  if (name == NO_TOKEN) return false;
  Phrase who = phrase_at(r, name, CUT_SMALL | CUT_TITLE, NO_TOKEN);
  describe(r, "including", &who, group);
  return true;
}

static bool tell_each(Reading *r, uint32_t name, uint32_t group)
{
  TokenList members = conjuncts_of(r, name);
  for (size_t i = 0; i < members.len; i++) {
    Phrase who = phrase_at(r, members.at[i], CUT_SMALL | CUT_TITLE, NO_TOKEN);
    if (is_name(r, members.at[i])) describe(r, "including", &who, group);
  }
  return true;
}

/* "among her students": whose, at the beginning of it. */
static bool is_among(const Reading *r, uint32_t group)
{
  uint32_t mark = group == NO_TOKEN ? NO_TOKEN : kid_with(r, group, DEP_CASE);
  return mark != NO_TOKEN && mark < group && str_eq_nocase(r->token[mark].form, STR("among")) && is_owned_group(r, group);
}

/* "Among her students was Jan Mulder": the students may be taken for the subject, for what it is, or for where. */
static bool tell_among(Reading *r, const Clause *c)
{
  if (c->kind != CLAUSE_COPULA) return false;
  if (is_among(r, c->subject) && is_name(r, c->head)) return tell_each(r, c->head, c->subject);
  if (is_among(r, c->head) && c->subject != NO_TOKEN && is_name(r, c->subject)) return tell_each(r, c->subject, c->head);
  EACH_KID(r, c->head, k)
    if (*k < c->head && c->subject == NO_TOKEN && is_among(r, *k) && is_name(r, c->head)) return tell_each(r, c->head, *k);
  return false;
}

bool consequence_instead(Reading *r, const Clause *c)
{
  if (full(r) || r->options->own_words || !is_plain(c)) return false;
  return tell_members(r, c) || tell_one(r, c) || tell_among(r, c);
}

/* "a third of Acme", "20 percent of the company": the body of which it is a share; NO_TOKEN: it is none. */
static uint32_t shared_body(Reading *r, uint32_t share)
{
  static const char *const words[] = {"third", "half", "quarter", "fifth", "tenth", "two-thirds", "three-quarters", "majority", "percent", "%", "per-cent", "cent"};
  if (share == NO_TOKEN) return NO_TOKEN;
  uint32_t of = kid_with(r, share, DEP_NMOD), mark = of == NO_TOKEN ? NO_TOKEN : kid_with(r, of, DEP_CASE);
  bool listed = false;
  for (size_t i = 0; i < COUNT_OF(words); i++) listed |= str_is(r->token[share].lemma, words[i]) || form_is(r, share, words[i]);
  if (!listed || mark == NO_TOKEN || !form_is(r, mark, "of")) return NO_TOKEN;
  bool definite = kid_with(r, of, DEP_DET) != NO_TOKEN && r->token[of].xpos == XPOS_NN && organization_noun(r, of);
  return type_at(r, of) == ENTITY_ORGANIZATION || definite || form_is(r, of, "it") ? of : NO_TOKEN;
}

/* "Acme owns a third of Bolt", "sold half of Bolt" */
static void tell_stake(const Frame *f)
{
  static const struct { const char *verb, *relation; } verbs[] = {{"own", "have stake in"}, {"hold", "have stake in"}, {"control", "have stake in"}, {"have", "have stake in"},
                                                                  {"buy", "buy stake in"}, {"acquire", "buy stake in"}, {"purchase", "buy stake in"}, {"take", "buy stake in"}, {"sell", "sell stake in"}};
  Reading *r = f->r;
  const Clause *c = f->c;
  uint32_t body = c->passive || c->undone || c->subject == NO_TOKEN ? NO_TOKEN : shared_body(r, c->object);
  for (size_t i = 0; i < COUNT_OF(verbs) && body != NO_TOKEN; i++) {
    if (!lemma_is(r, c->head, verbs[i].verb)) continue;
    Frame other = *f;
    Phrase who = phrase_at(r, c->subject, minimal_cut(r), NO_TOKEN);
    Triple *t = frame_emit(&other, "event-noun", &who, f->predicate, str_of(verbs[i].relation), phrase_at(r, body, minimal_cut(r), NO_TOKEN), NULL);
    if (t) t->inferred = true;
    return;
  }
}

/* "Police named the victim as Ann Lee", "the dead man was identified as Bob Stone": who that is. */
static void tell_named(Reading *r, const Clause *c)
{
  uint32_t whom = c->passive ? c->subject : c->object;
  if (!(lemma_is(r, c->head, "name") || lemma_is(r, c->head, "identify")) || c->undone || whom == NO_TOKEN || r->token[whom].upos != UPOS_NOUN || is_name(r, whom) || is_plural(r, whom)) return;
  for (size_t i = 0; i < c->obliques.len; i++) {
    uint32_t t = c->obliques.at[i];
    if (!is_name(r, t) || type_at(r, t) != ENTITY_PERSON || !str_is(preposition_of(r, t, NULL), "as")) continue;
    size_t first = r->out->len;
    Phrase who = phrase_at(r, t, CUT_SMALL | CUT_TITLE, NO_TOKEN);
    describe(r, "apposition", &who, whom);
    for (size_t k = first; k < r->out->len; k++) r->out->at[k].modality = c->modality;
  }
}

/* The relatives that somebody is said to have, by name: "a brother, Carl", "two sons, Piet and Kees". NO_TOKEN: none is named. */
static uint32_t named_kin(const Reading *r, uint32_t kin)
{
  if (kin == NO_TOKEN || !(r->noun_class[kin] & NOUN_KIN) || is_name(r, kin) || kid_with(r, kin, DEP_NMOD_POSS) != NO_TOKEN) return NO_TOKEN;   /* "his wife": said by the apposition */
  EACH_KID(r, kin, k)
    if (*k > kin && r->token[*k].deprel == DEP_APPOS && is_name(r, *k)) return *k;
  return NO_TOKEN;
}

/* Takes out the clause's triples of that relation (NULL: any) that say less: that somebody has a relative, that she was a mayor. */
static void drop_said(Reading *r, const Clause *c, const char *relation, uint32_t noun, uint32_t name)
{
  size_t kept = 0;
  for (size_t i = 0; i < r->out->len; i++) {
    const Triple *t = &r->out->at[i];
    bool tells = t->object.head == name || t->object.head == noun || t->subject.head == name || t->subject.head == noun;
    if (t->sentence == r->ordinal && t->predicate.head == c->head && tells && (!relation || str_is(t->relation, relation))) continue;
    r->out->at[kept++] = *t;
  }
  r->out->len = kept;
}

/* "Ann Lee has two sons, Piet and Kees", "is survived by a son, Carl": she is their mother. */
static void tell_kin(const Frame *f)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  bool survived = lemma_is(r, c->head, "survive") && c->passive && c->agent != NO_TOKEN, has = lemma_is(r, c->head, "have") && !c->passive && c->object != NO_TOKEN;
  if ((!survived && !has) || c->undone || c->subject == NO_TOKEN) return;
  TokenList all = conjuncts_of(r, survived ? c->agent : c->object), havers = conjuncts_of(r, c->subject);
  for (size_t i = 0; i < all.len; i++) {
    uint32_t name = named_kin(r, all.at[i]);
    TokenList named = {0};
    if (name != NO_TOKEN) named = conjuncts_of(r, name);
    Str relation = str_format(r->arena, "be %.*s of", STR_ARG(lemma_lower(r, all.at[i])));
    for (size_t k = 0; k < named.len * havers.len; k++) {
      uint32_t kin = named.at[k / havers.len], haver = havers.at[k % havers.len];
      if (!is_name(r, kin)) continue;
      Phrase who = phrase_at(r, kin, CUT_SMALL | CUT_TITLE, NO_TOKEN);
      Triple *t = infer(r, "apposition", who, relation, phrase_at(r, haver, minimal_cut(r), NO_TOKEN));
      if (t) drop_said(r, c, has ? "have" : "survive", all.at[i], kin);
    }
  }
}

/* "Acme, where she was chief executive", "Stanford, where she studied law", "the hospital where he works": whose chief, and where. */
static void tell_where(const Frame *f)
{
  static const char *const verbs[] = {"study", "teach", "work", "train", "practice", "practise"};
  Reading *r = f->r;
  const Clause *c = f->c;
  uint32_t place = NO_TOKEN;
  EACH_KID(r, c->head, k)
    if (form_is(r, *k, "where") && r->stands_for[*k] != NO_TOKEN) place = r->stands_for[*k];
  if (place == NO_TOKEN || c->subject == NO_TOKEN || c->undone || c->passive || type_at(r, c->subject) == ENTITY_ORGANIZATION) return;
  EntityType type = type_at(r, place);
  Phrase who = phrase_at(r, c->subject, minimal_cut(r), NO_TOKEN);
  Str relation = STR("");
  bool office = c->kind == CLAUSE_COPULA && (r->noun_class[c->head] & NOUN_ROLE) && !is_plural(r, c->head) && !is_name(r, c->head);
  if (office && is_name(r, place) && kid_with(r, c->head, DEP_NMOD_POSS) == NO_TOKEN) {
    uint32_t of = kid_with(r, c->head, DEP_NMOD);
    const LexEntry *role = lex_find(r->extractor->roles, str_lower(r->arena, role_core(r, c->head)));
    if (type == ENTITY_PLACE && !(role && str_is(role->field[1], "office"))) return;             /* "Rome, where he is a doctor" */
    if (of != NO_TOKEN && is_name(r, of)) return;                                               /* "where she was head of Bolt" */
    if (shared_owner(r, c->head) != NO_TOKEN) return;                                           /* "a classmate and friend of Bob" */
    relation = str_format(r->arena, "be %.*s of", STR_ARG(role_core(r, c->head)));
  } else if (c->kind == CLAUSE_VERB && type != ENTITY_PLACE && str_among(r->token[c->head].lemma, verbs, COUNT_OF(verbs))) {
    bool house = type == ENTITY_ORGANIZATION || (r->token[place].upos == UPOS_NOUN && (organization_noun(r, place) || (r->noun_class[place] & NOUN_PLACE)));
    if (house && (type != ENTITY_ORGANIZATION || c->object != NO_TOKEN)) relation = text_join(r, f->relation, STR("at"));
  }
  if (!relation.len) return;
  Triple *t = infer(r, "event-noun", who, relation, phrase_at(r, place, minimal_cut(r), c->head));
  if (!t) return;
  t->modality = c->modality;
  if (office) drop_said(r, c, "be", c->head, c->head);
}

/* "sits on the board of Acme", "joined Acme's board": in what of whose. */
static void tell_board(const Frame *f)
{
  static const char *const bodies[] = {"board", "staff", "faculty", "committee", "council", "squad", "team", "cabinet", "payroll"};
  static const struct { const char *verb, *relation; } ways[] = {{"sit", "be on"}, {"serve", "serve on"}, {"join", "join"}, {"chair", "chair"}, {"lead", "lead"}, {"head", "head"}, {"leave", "leave"}, {"quit", "leave"}};
  Reading *r = f->r;
  const Clause *c = f->c;
  Str way = STR("");
  for (size_t i = 0; i < COUNT_OF(ways); i++)
    if (lemma_is(r, c->head, ways[i].verb)) way = str_of(ways[i].relation);
  if (!way.len || c->passive || c->subject == NO_TOKEN) return;
  uint32_t body = c->object;
  for (size_t i = 0; body == NO_TOKEN && i < c->obliques.len; i++)
    if (str_is(preposition_of(r, c->obliques.at[i], NULL), "on")) body = c->obliques.at[i];
  if (body == NO_TOKEN || is_name(r, body) || !str_among(r->token[body].lemma, bodies, COUNT_OF(bodies))) return;
  uint32_t owner = kid_with(r, body, DEP_NMOD_POSS);
  bool of = owner == NO_TOKEN && c->object == NO_TOKEN;                        /* "chairs the board of Acme" is said so already */
  if (of) owner = kid_with(r, body, DEP_NMOD);
  if (owner == NO_TOKEN || (of && !str_is(preposition_of(r, owner, NULL), "of")) || (!is_name(r, owner) && r->token[owner].upos != UPOS_PRON)) return;
  TokenList owners = conjuncts_of(r, owner);
  Phrase who = phrase_at(r, c->subject, minimal_cut(r), NO_TOKEN);
  for (size_t i = 0; i < owners.len; i++) {
    Triple *t = infer(r, "verb-noun-chain", who, str_format(r->arena, "%.*s %.*s of", STR_ARG(way), STR_ARG(lemma_lower(r, body))), phrase_at(r, owners.at[i], minimal_cut(r), NO_TOKEN));
    if (t) {
      t->negated = c->undone;
      t->modality = c->modality;
    }
    if (t && !lemma_is(r, c->head, "chair")) drop_said(r, c, NULL, body, body);
  }
}

/* "signed an agreement to buy crude": with whoever sells it, and not with each other. */
bool deals_with_others(const Reading *r, const Clause *c)
{
  static const char *const verbs[] = {"buy", "sell", "acquire", "purchase", "lease", "hire", "supply", "import", "export", "borrow", "lend", "order", "rent", "license"};
  for (size_t i = 0; i < r->clause_count; i++) {
    const Clause *deed = &r->clauses[i];
    uint32_t over = r->token[deed->head].head;
    if (over < r->len && over != c->object && (r->noun_class[over] & NOUN_TIME)) over = r->token[over].head;        /* "last month to buy" */
    if (deed->infinitive && deed->head > c->object && (over == c->object || over == c->head) && str_among(r->token[deed->head].lemma, verbs, COUNT_OF(verbs))) return true;
  }
  return false;
}

/* "The union and Acme have agreed a pay deal": with each other, where nobody else is named. */
static void tell_deal(const Frame *f)
{
  static const char *const verbs[] = {"agree", "sign", "reach", "strike", "conclude", "seal", "clinch"}, *const deals[] = {"deal", "agreement", "pact", "accord"};
  Reading *r = f->r;
  const Clause *c = f->c;
  if (c->passive || c->undone || c->subject == NO_TOKEN || c->object == NO_TOKEN || !str_among(r->token[c->head].lemma, verbs, COUNT_OF(verbs)) || !str_among(r->token[c->object].lemma, deals, COUNT_OF(deals)) || deals_with_others(r, c)) return;
  for (size_t i = 0; i < c->obliques.len; i++)
    if (str_is(preposition_of(r, c->obliques.at[i], NULL), "with") || str_is(preposition_of(r, c->obliques.at[i], NULL), "between")) return;
  EACH_KID(r, c->object, k)
    if (r->token[*k].deprel == DEP_NMOD && str_is(preposition_of(r, *k, NULL), "with")) return;
  TokenList parties = conjuncts_of(r, c->subject);
  for (size_t i = 0; i < parties.len; i++)
    if (!is_name(r, parties.at[i]) || type_at(r, parties.at[i]) == ENTITY_PERSON || parties.len > 3) return;
  for (size_t i = 0; i < parties.len; i++)
    for (size_t j = i + 1; j < parties.len; j++) {
      Frame other = *f;
      Phrase one = phrase_at(r, parties.at[i], CUT_SMALL | CUT_TITLE, NO_TOKEN);
      Triple *t = frame_emit(&other, "noun-between", &one, f->predicate, STR("reach agreement with"), phrase_at(r, parties.at[j], CUT_SMALL | CUT_TITLE, NO_TOKEN), NULL);
      if (t) t->inferred = t->symmetric = true;
    }
}

void consequence_besides(const Frame *f)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  if (full(r) || r->options->own_words || c->asks) return;
  tell_where(f);
  if (c->kind != CLAUSE_VERB) return;
  tell_stake(f);
  tell_named(r, c);
  tell_deal(f);
  tell_board(f);
  tell_kin(f);
  if (!lemma_is(r, c->head, "replace")) return;
  uint32_t gone = c->passive ? c->subject : c->object;
  for (size_t i = 0; i < c->obliques.len && gone != NO_TOKEN; i++) {
    uint32_t come = c->obliques.at[i], mark = kid_with(r, come, DEP_CASE);
    bool with = mark != NO_TOKEN && mark < come && (form_is(r, mark, "with") || (!c->passive && form_is(r, mark, "by")));
    if (!with || !(is_name(r, come) || is_name(r, gone)) || lemma_is(r, come, "effect")) continue;      /* "with immediate effect": no successor */
    Frame other = *f;
    const Argument *used = NULL;
    for (size_t k = 0; k < f->arguments.len; k++)
      if (f->arguments.at[k].phrase.head == come) used = &f->arguments.at[k];
    Phrase successor = phrase_at(r, come, minimal_cut(r), NO_TOKEN);
    Triple *t = frame_emit(&other, "event-noun", &successor, f->predicate, STR("replace"), phrase_at(r, gone, minimal_cut(r), NO_TOKEN), used);
    if (t) t->inferred = true;
  }
}
