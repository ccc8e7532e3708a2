/*
 * consequence.c - what a clause tells of others than its subject: for a graph, where each fact joins two.
 * "Acme's customers include Walmart": Walmart is a customer of Acme. "One of her students was Ada Nwosu": Ada Nwosu is a student of hers.
 * "Acme replaced Vik with Lindgren": Lindgren replaced Vik. "Acme owns a third of Bolt": Acme has a stake in Bolt.
 */
#include "extraction/frame.h"

static bool is_plain(const Clause *c)
{
  return !c->negated && !c->asks && c->modality == MODALITY_ASSERTED && c->speaker == NO_TOKEN && !c->passive;
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

bool consequence_instead(Reading *r, const Clause *c)
{
  if (full(r) || r->options->own_words || !is_plain(c)) return false;
  return tell_members(r, c) || tell_one(r, c);
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
  return type_at(r, of) == ENTITY_ORGANIZATION || definite ? of : NO_TOKEN;
}

/* "Acme owns a third of Bolt", "sold half of Bolt" */
static void tell_stake(const Frame *f)
{
  static const struct { const char *verb, *relation; } verbs[] = {{"own", "have stake in"}, {"hold", "have stake in"}, {"control", "have stake in"}, {"have", "have stake in"},
                                                                  {"buy", "buy stake in"}, {"acquire", "buy stake in"}, {"purchase", "buy stake in"}, {"take", "buy stake in"}, {"sell", "sell stake in"}};
  Reading *r = f->r;
  const Clause *c = f->c;
  uint32_t body = c->passive || c->negated || c->subject == NO_TOKEN ? NO_TOKEN : shared_body(r, c->object);
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
  if (!(lemma_is(r, c->head, "name") || lemma_is(r, c->head, "identify")) || c->negated || whom == NO_TOKEN || r->token[whom].upos != UPOS_NOUN || is_name(r, whom) || is_plural(r, whom)) return;
  for (size_t i = 0; i < c->obliques.len; i++) {
    uint32_t t = c->obliques.at[i];
    if (!is_name(r, t) || type_at(r, t) != ENTITY_PERSON || !str_is(preposition_of(r, t, NULL), "as")) continue;
    size_t first = r->out->len;
    Phrase who = phrase_at(r, t, CUT_SMALL | CUT_TITLE, NO_TOKEN);
    describe(r, "apposition", &who, whom);
    for (size_t k = first; k < r->out->len; k++) r->out->at[k].modality = c->modality;
  }
}

void consequence_besides(const Frame *f)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  if (full(r) || r->options->own_words || c->kind != CLAUSE_VERB || c->asks) return;
  tell_stake(f);
  tell_named(r, c);
  if (!lemma_is(r, c->head, "replace")) return;
  uint32_t gone = c->passive ? c->subject : c->object;
  for (size_t i = 0; i < c->obliques.len && gone != NO_TOKEN; i++) {
    uint32_t come = c->obliques.at[i], mark = kid_with(r, come, DEP_CASE);
    bool with = mark != NO_TOKEN && mark < come && (form_is(r, mark, "with") || (!c->passive && form_is(r, mark, "by")));
    if (!with || !(is_name(r, come) || is_name(r, gone))) continue;
    Frame other = *f;
    const Argument *used = NULL;
    for (size_t k = 0; k < f->arguments.len; k++)
      if (f->arguments.at[k].phrase.head == come) used = &f->arguments.at[k];
    Phrase successor = phrase_at(r, come, minimal_cut(r), NO_TOKEN);
    Triple *t = frame_emit(&other, "event-noun", &successor, f->predicate, STR("replace"), phrase_at(r, gone, minimal_cut(r), NO_TOKEN), used);
    if (t) t->inferred = true;
  }
}
