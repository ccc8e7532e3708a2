/*
 * nominal.c - noun phrases: how far one reaches, its determiner, the place it names, and the mention made of it.
 * "Mexican officials" is the nominal with place Mexico; "iodine" of "iodine deficiency" is a mention though no phrase.
 */
#include "resolution/scan.h"

/* ---- phrases ----------------------------------------------------------------------------------------------------------- */

uint32_t span_head(const Scan *scan, uint32_t first, uint32_t last)
{
  for (uint32_t i = first; i <= last; i++) {
    uint32_t head = scan->s->tokens[i].head;
    if (head < first || head > last) return i;
  }
  return last;
}

static bool in_phrase(Deprel rel, bool wide)
{
  switch (deprel_base(rel)) {
  case DEP_DET: case DEP_AMOD: case DEP_NUMMOD: case DEP_COMPOUND: case DEP_FLAT: case DEP_FIXED: case DEP_GOESWITH: return true;
  case DEP_NMOD: return true;
  case DEP_ACL: return wide;
  default: return false;
  }
}

/* What a comma or bracket sets apart is no part of the phrase, but for "Amsterdam, the Netherlands" and, after a common noun,
 * a relative clause. */
static bool set_apart(const Scan *scan, uint32_t head, uint32_t child)
{
  const Token *t = scan->s->tokens;
  uint32_t before = scan->tree->left[child];
  if (before == 0 || before - 1 <= head || t[before - 1].upos != UPOS_PUNCT || t[child].deprel == DEP_NMOD_UNMARKED) return false;
  if (str_is(t[before - 1].form, "-")) return false;
  return t[child].deprel != DEP_ACL_RELCL || is_name_token(&t[head]);
}

/* The noun phrase of `head`: with `wide` all of it, with its possessive mark as GUM has it; else without clauses. */
void phrase_span(const Scan *scan, uint32_t head, bool wide, uint32_t *first, uint32_t *last)
{
  const Token *t = scan->s->tokens;
  const Tree *tree = scan->tree;
  *first = *last = head;
  for (uint32_t c = tree->child[head]; c != NO_TOKEN; c = tree->sibling[c]) {
    bool poss = c < head && t[c].deprel == DEP_NMOD_POSS;
    bool of = c > head && deprel_base(t[c].deprel) == DEP_NMOD;
    bool mark = wide && c == head + 1 && t[c].xpos == XPOS_POS;
    if (mark && *last < c) *last = c;
    if (!in_phrase(t[c].deprel, wide) || tree->left[c] > c || tree->right[c] < c) continue;
    if (c > head && set_apart(scan, head, c)) continue;
    if (c < head && tree->left[c] < *first && tree->right[c] < head) *first = tree->left[c];
    if (c > head && tree->left[c] > head && tree->right[c] > *last && (wide || poss || of || t[c].deprel != DEP_NMOD)) *last = tree->right[c];
  }
  while (*last > head && t[*last].upos == UPOS_PUNCT && !str_is(t[*last].form, ")")) (*last)--;
  while (*first < head && t[*first].upos == UPOS_PUNCT) (*first)++;
}

/* "the Ohio attorney general", the article hung on "attorney": an office of two words has its article before the first. */
static bool article_before_office(const Scan *scan, const Mention *m)
{
  const LexEntry *e;
  return m->head > m->np_first + 1 && str_is(scan->lower[m->np_first], "the") && scan->s->tokens[m->np_first].head == m->head - 1 &&
         lex_longest(scan->r->resolver->roles, scan->lower + m->head - 1, 2, &e) == 2;
}

static void fill_determiner(const Scan *scan, Mention *m)
{
  const Token *t = scan->s->tokens;
  m->definite = article_before_office(scan, m);
  for (uint32_t c = scan->tree->child[m->head]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
    Str w = scan->lower[c];
    if (t[c].deprel == DEP_NMOD_POSS) m->definite = true;
    if (t[c].deprel == DEP_NUMMOD) m->quantified = true;
    if (deprel_base(t[c].deprel) != DEP_DET) continue;
    if (str_is(w, "the")) m->definite = true;
    else if (str_is(w, "this") || str_is(w, "that") || str_is(w, "these") || str_is(w, "those")) m->definite = m->demonstrative = true;
    else if (str_is(w, "a") || str_is(w, "an") || str_is(w, "another") || str_is(w, "some") || str_is(w, "any") ||
             str_is(w, "many") || str_is(w, "several") || str_is(w, "few") || str_is(w, "most"))
      m->indefinite = true;
    else if (str_is(w, "no") || str_is(w, "neither")) m->negated = true;
    else if (str_is(w, "every") || str_is(w, "each") || str_is(w, "all") || str_is(w, "both")) m->quantified = true;
  }
}

/* The place that modifiers name: "Mexican", "U.S.", "Mexico's", "of Mexico". */
static Str modifier_place(const Scan *scan, uint32_t head)
{
  const Resolver *res = scan->r->resolver;
  for (uint32_t c = scan->tree->child[head]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
    const Token *t = &scan->s->tokens[c];
    Deprel base = deprel_base(t->deprel);
    if (base != DEP_AMOD && base != DEP_COMPOUND && base != DEP_NMOD && base != DEP_FLAT) continue;
    if (!is_capital(t->form)) continue;
    uint32_t from = scan->tree->left[c], to = scan->tree->right[c];
    bool half = from > 0 && (str_is(scan->lower[from - 1], "north") || str_is(scan->lower[from - 1], "south"));
    if (half) from--; /* "North Korean" as two adjectives */
    while (from < to && !is_capital(scan->s->tokens[from].form)) from++;
    const LexEntry *e;
    if (lex_longest(res->demonyms, scan->lower + from, to - from + 1, &e) || lex_longest(res->countries, scan->lower + from, to - from + 1, &e))
      return e->field[0];
  }
  return (Str){"", 0};
}

/* ---- nominals ---------------------------------------------------------------------------------------------------------- */

static EntityType type_of_kinds(unsigned kinds, Number number)
{
  if (kinds & (KIND_PERSON | KIND_GROUP) && number == NUMBER_PLURAL) return ENTITY_GROUP;
  if (kinds & KIND_PERSON) return ENTITY_PERSON;
  if (kinds & KIND_TIME) return ENTITY_DATE;
  if (kinds & KIND_GROUP) return ENTITY_GROUP;
  if (kinds & KIND_ORGANIZATION) return ENTITY_ORGANIZATION;
  if (kinds & KIND_PLACE) return ENTITY_PLACE;
  if (kinds & KIND_EVENT) return ENTITY_EVENT;
  if (kinds & KIND_PRODUCT) return ENTITY_PRODUCT;
  if (kinds & KIND_WORK) return ENTITY_WORK;
  return ENTITY_CONCEPT;
}

/* "its rival": what is no person has no person for a rival, a partner or a client, but its like. */
bool is_owned_by_thing(const Scan *scan, uint32_t noun)
{
  for (uint32_t c = scan->tree->child[noun]; c != NO_TOKEN; c = scan->tree->sibling[c])
    if (scan->s->tokens[c].deprel == DEP_NMOD_POSS) return str_is(scan->lower[c], "its");
  return false;
}

/* The noun that says what the subject is: "a writer" and, behind it, "teacher" of "He was a writer and teacher". */
uint32_t predicate_top(const Tree *tree, uint32_t noun)
{
  const Token *t = tree->sentence->tokens;
  for (uint32_t steps = 0; steps < 8 && noun < tree->sentence->len; steps++) {
    if (tree_child(tree, noun, DEP_COP) != NO_TOKEN) return noun;
    bool goes_on = deprel_base(t[noun].deprel) == DEP_CONJ && t[noun].head < noun && tree_child(tree, noun, DEP_NSUBJ) == NO_TOKEN && tree_child(tree, noun, DEP_CASE) == NO_TOKEN;
    if (!goes_on) return NO_TOKEN;
    noun = t[noun].head;
  }
  return NO_TOKEN;
}

/* "start-up" of "the Nairobi start-up", three tokens: the noun that the tables know; or "". */
static Str hyphened(const Scan *scan, uint32_t first, uint32_t head)
{
  const Token *t = scan->s->tokens;
  if (head < first + 2 || t[head - 1].xpos != XPOS_HYPH || t[head - 1].space_after || t[head - 2].space_after) return (Str){"", 0};
  Str joined = str_format(scan->r->arena, "%.*s-%.*s", STR_ARG(scan->lower[head - 2]), STR_ARG(str_lower(scan->r->arena, t[head].lemma.len ? t[head].lemma : t[head].form)));
  return noun_kinds(scan->r->resolver, joined) && !str_starts(joined, "ex-") ? joined : (Str){"", 0};
}

void add_nominal(Scan *scan, uint32_t head)
{
  const Token *t = &scan->s->tokens[head];
  uint32_t first, last;
  phrase_span(scan, head, false, &first, &last);
  Mention *m = mention_new(scan, MENTION_NOMINAL, first, last, head);
  phrase_span(scan, head, true, &m->np_first, &m->np_last);
  m->number = is_plural(t) ? NUMBER_PLURAL : NUMBER_SINGULAR;
  Str joined = hyphened(scan, first, head);
  if (joined.len) m->lemma = joined;
  m->kinds = kinds_beside(scan, head, m->lemma, noun_kinds(scan->r->resolver, m->lemma));
  if (m->kinds & KIND_PARTY && is_owned_by_thing(scan, head)) m->kinds = (m->kinds & ~(unsigned)(KIND_PERSON | KIND_PARTY)) | KIND_ORGANIZATION;
  m->place = modifier_place(scan, head);
  fill_determiner(scan, m);
  m->type = type_of_kinds(m->kinds, m->number);
  m->gender = m->kinds & KIND_PERSON ? noun_gender(scan->r->resolver, m->lemma) : GENDER_NEUTER;
  m->animacy = m->kinds & KIND_PERSON ? ANIMACY_PERSON : m->kinds & (KIND_GROUP | KIND_ANIMAL) ? ANIMACY_UNKNOWN : ANIMACY_THING;
  if (m->kinds & KIND_ANIMAL || m->animacy == ANIMACY_UNKNOWN) m->gender = GENDER_UNKNOWN;
  bool bare = !m->definite && !m->indefinite && !m->negated && !m->quantified && m->np_first == m->head && m->last == m->head;
  m->headline = scan->s->kind == BLOCK_HEADLINE && bare && m->number == NUMBER_SINGULAR && m->kinds & (KIND_PERSON | KIND_ORGANIZATION) && !(m->kinds & KIND_KIN);
  m->predicate = predicate_top(scan->tree, head) != NO_TOKEN;
  vote(m, m->type, 0.5F);
}

/* "iodine" of "iodine deficiency", "common law" of "common law states": mentions, though no phrases of their own. */
void add_modifier(Scan *scan, uint32_t head)
{
  uint32_t first, last;
  phrase_span(scan, head, false, &first, &last);
  Mention *m = mention_new(scan, MENTION_NOMINAL, first, head, head);
  m->modifier = true;
  m->number = is_plural(&scan->s->tokens[head]) ? NUMBER_PLURAL : NUMBER_SINGULAR;
  m->kinds = kinds_beside(scan, head, m->lemma, noun_kinds(scan->r->resolver, m->lemma));
  m->type = type_of_kinds(m->kinds, m->number);
  m->animacy = m->kinds & KIND_PERSON ? ANIMACY_PERSON : ANIMACY_THING;
  m->gender = m->kinds & KIND_PERSON ? GENDER_UNKNOWN : GENDER_NEUTER;
}
