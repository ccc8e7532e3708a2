/*
 * consequence.c - what a clause tells of others than its subject: for a graph, where each fact joins two.
 * "Acme's customers include Walmart": Walmart is a customer of Acme. "One of her students was Ada Nwosu": Ada Nwosu is a student of hers.
 * "Acme replaced Vik with Lindgren": Lindgren replaced Vik.
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
  return mark != NO_TOKEN && form_is(r, mark, "of");
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

void consequence_besides(const Frame *f)
{
  Reading *r = f->r;
  const Clause *c = f->c;
  if (full(r) || r->options->own_words || c->kind != CLAUSE_VERB || !lemma_is(r, c->head, "replace") || c->asks) return;
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
