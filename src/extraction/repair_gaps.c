/*
 * repair_gaps.c - words left out: a part of the clause that "as well as" adds, two names each with its owner.
 *   "Ann was re-elected, as well as Bob" -> "Bob" is coordinated with "Ann"
 */
#include "extraction/repair.h"

/* "Ann was re-elected, as well as Bob": a noun coordinated with a verb, without one of its own, shares the object's part, else the
 * subject's. */
void gaps_lower_additions(Reading *r, Token *tokens)
{
  for (uint32_t t = 4; t < r->len; t++) {
    uint32_t verb = tokens[t].head;
    bool joined = tokens[t].deprel == DEP_CONJ || deprel_base(tokens[t].deprel) == DEP_OBL;
    if (!joined || !token_is_noun(&tokens[t]) || verb >= t || tokens[verb].upos != UPOS_VERB) continue;
    uint32_t cc = kid_of(tokens, r->len, t, DEP_CC);
    if (cc == NO_TOKEN || cc > t || !str_eq_nocase(tokens[cc].form, STR("as")) || kid_of(tokens, r->len, t, DEP_COP) != NO_TOKEN) continue;
    if (kid_of(tokens, r->len, t, DEP_NSUBJ) != NO_TOKEN || case_before(tokens, t) != NO_TOKEN) continue;
    uint32_t part = kid_of(tokens, r->len, verb, DEP_OBJ);
    if (part == NO_TOKEN) part = kid_of(tokens, r->len, verb, DEP_NSUBJ_PASS);
    if (part == NO_TOKEN) part = kid_of(tokens, r->len, verb, DEP_NSUBJ);
    if (part == NO_TOKEN || part > t) continue;
    tokens[t].head = part;
    tokens[t].deprel = DEP_CONJ;
  }
}

/* ---- by what stands in the gap's place: an amount, or a preposition that the verb has ------------------------------------------------ */

static EntityType type_of(const Reading *r, uint32_t t)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (inside(t, r->names[n].first, r->names[n].last)) return r->names[n].type;
  return ENTITY_NONE;
}

/* The name that begins at the token, with an article or without, known or only a proper noun; false: none does. */
static bool name_starting(const Reading *r, const Token *tokens, uint32_t t, Name *out)
{
  for (uint32_t n = 0; n < r->name_count; n++) {
    const Name *name = &r->names[n];
    bool here = name->first == t || (name->first == t + 1 && str_is(tokens[t].form, "the"));
    if (here && (name->type == ENTITY_PERSON || name->type == ENTITY_ORGANIZATION || name->type == ENTITY_PLACE || name->type == ENTITY_GROUP)) {
      *out = *name;
      return true;
    }
  }
  if (str_is(tokens[t].form, "the") && t + 1 < r->len) t++;
  *out = (Name){.first = t, .last = t, .type = ENTITY_NONE};
  if (tokens[t].upos != UPOS_PROPN || !token_is_capitalized(&tokens[t]) || type_of(r, t) != ENTITY_NONE) return false;
  while (out->last + 1 < r->len && tokens[out->last + 1].upos == UPOS_PROPN && type_of(r, out->last + 1) == ENTITY_NONE) out->last++;
  return true;
}

/* Between the two tokens stands no name of the kind, which would be what the second subject is coordinated with. */
static bool none_alike(const Reading *r, EntityType type, uint32_t from, uint32_t to)
{
  for (uint32_t n = 0; n < r->name_count; n++)
    if (r->names[n].type == type && r->names[n].first > from && r->names[n].last < to) return false;
  return true;
}

static bool begins_amount(const Token *t) { return t->upos == UPOS_NUM || t->upos == UPOS_SYM || t->xpos == XPOS_CD || str_is(t->form, "$"); }

static bool counted(const Token *tokens, uint32_t len, uint32_t t)
{
  return begins_amount(&tokens[t]) || kid_of(tokens, len, t, DEP_NUMMOD) != NO_TOKEN || (t > 0 && begins_amount(&tokens[t - 1]));
}

/* Has the verb an argument before the token `end` like the one that begins at `rest`? */
static bool has_like(const Token *tokens, uint32_t len, uint32_t verb, uint32_t rest, uint32_t end)
{
  static const char *const sides[] = {"for", "against", "with"};
  bool amount = begins_amount(&tokens[rest]);
  uint32_t object = amount ? NO_TOKEN : kid_of(tokens, len, verb, DEP_OBJ);
  if (object < end && tokens[object].upos == UPOS_PROPN) return false;                /* "bought Bolt in 2001 and Crane in 2003" */
  for (uint32_t k = verb + 1; k < end; k++) {
    if (tokens[k].head != verb) continue;
    if (amount && tokens[k].deprel == DEP_OBJ && counted(tokens, len, k)) return true;
    uint32_t own = !amount && deprel_base(tokens[k].deprel) == DEP_OBL ? case_before(tokens, k) : NO_TOKEN;
    if (own == NO_TOKEN || own < verb) continue;
    if (str_eq_nocase(tokens[own].form, tokens[rest].form)) return true;
    if (listed(tokens[own].form, sides, COUNT_OF(sides)) && listed(tokens[rest].form, sides, COUNT_OF(sides))) return true;
  }
  return false;
}

/* "gained 12 seats, the Greens three", "went to Paris and Bob to Rome": a name and what is like an argument of the verb before, with no verb
 * of their own. */
void gaps_open_like(Reading *r, Token *tokens)
{
  for (uint32_t mark = 4; mark + 2 < r->len; mark++) {
    if (tokens[mark].xpos != XPOS_COMMA && tokens[mark].upos != UPOS_CCONJ) continue;
    uint32_t start = mark + 1 + (tokens[mark + 1].upos == UPOS_CCONJ), verb = mark;
    Name found, *name = &found;
    if (start >= r->len || !name_starting(r, tokens, start, &found)) continue;
    uint32_t rest = name->last + 1, end = rest + 1;
    if (end > r->len || !(begins_amount(&tokens[rest]) || tokens[rest].upos == UPOS_ADP)) continue;
    while (verb > 0 && !(tokens[verb].upos == UPOS_VERB && bears_tense(tokens, r->len, verb))) verb--;
    uint32_t subject = subject_of(tokens, r->len, verb);
    if (tokens[verb].upos != UPOS_VERB || subject == NO_TOKEN || subject > verb || tokens[subject].upos == UPOS_PRON) continue;
    bool alike = type_of(r, subject) == ENTITY_NONE || (name->type == ENTITY_NONE && begins_amount(&tokens[rest])) || name->type == type_of(r, subject) || (begins_amount(&tokens[rest]) && name->type != ENTITY_PLACE);
    if (!alike || !none_alike(r, name->type, verb, start) || !has_like(tokens, r->len, verb, rest, mark)) continue;
    bool own_verb = false;
    while (end < r->len && tokens[end].upos != UPOS_PUNCT && tokens[end].upos != UPOS_CCONJ) {
      own_verb |= tokens[end].upos == UPOS_VERB || tokens[end].upos == UPOS_AUX;
      end++;
    }
    uint32_t who = outer_head(tokens, r->len, name->first, name->last), what = NO_TOKEN;
    for (uint32_t k = rest; k < end && what == NO_TOKEN; k++)                       /* the first noun or number that hangs outside its own words */
      if ((token_is_noun(&tokens[k]) || tokens[k].upos == UPOS_PRON || begins_amount(&tokens[k])) && !(tokens[k].head > k && tokens[k].head < end)) what = k;
    if (own_verb || who == NO_TOKEN || what == NO_TOKEN || (tokens[who].head < r->len && tokens[who].head >= end)) continue;
    for (uint32_t k = 0; k < r->len; k++)                                           /* what hangs in the gap from outside */
      if (!inside(k, start, end - 1) && tokens[k].head < r->len && inside(tokens[k].head, start, end - 1)) tokens[k].head = verb;
    for (uint32_t k = start; k < end; k++)
      if (k != who && k != what && (tokens[k].head >= r->len || !inside(tokens[k].head, start, end - 1))) tokens[k].head = k < rest ? who : what;
    tokens[who].head = verb;
    tokens[who].deprel = DEP_CONJ;
    tokens[what].head = who;
    tokens[what].deprel = DEP_ORPHAN;
    tokens[mark].head = who;
    if (start > mark + 1) tokens[mark + 1].head = who;
    for (uint32_t k = rest; k < what; k++)
      if (tokens[rest].upos == UPOS_ADP && k == rest) tokens[k].head = what, tokens[k].deprel = DEP_CASE;
  }
}
