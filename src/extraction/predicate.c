/*
 * predicate.c - the verb group in the sentence's words, and the canonical relation made from it.
 * Method: a clause's auxiliaries, negation, particles and adverbs between them go with its verb; verbs that make one predicate
 * are chained ("hope to produce"); the preposition of an argument ends it. The canonical relation has lemmas, without tense.
 *   "did n't plan to meet [with Ann]": did n't plan to meet with; plan to meet with
 */
#include "extraction/frame.h"

/* ---- the predicate --------------------------------------------------------------------------------------------------- */

/* Adverbs that go with the verb group: between its words, or just before the verb. */
static bool adverb_in_group(const Reading *r, const Clause *c, uint32_t adverb, uint32_t first)
{
  if (r->token[adverb].deprel != DEP_ADVMOD || r->kid_start[adverb] != r->kid_start[adverb + 1]) return false;
  if (r->token[adverb].xpos == XPOS_WRB) return false;
  if (token_negated(r, adverb)) return true;
  uint32_t subject = c->own_subject ? c->subject : NO_TOKEN;
  if (adverb > c->head) return false;
  if (subject != NO_TOKEN && adverb < subject && subject < c->head) return false;
  for (uint32_t t = adverb + 1; t < c->head; t++) {      /* nothing but the group between it and the verb */
    if (r->token[t].head != c->head || r->token[t].upos == UPOS_PUNCT) return false;
  }
  return adverb > first || adverb + 1 == c->head || first == NO_TOKEN || adverb + 1 == first;
}

void predicate_push_group(Reading *r, const Clause *c, TokenList *out)
{
  uint32_t first = NO_TOKEN;
  EACH_KID(r, c->head, k)
  {
    Deprel base = rel_base(r, *k);
    bool particle = r->token[*k].deprel == DEP_COMPOUND_PRT;
    if (base == DEP_AUX || base == DEP_COP || particle) LIST_PUSH(r->arena, out) = *k;
    if ((base == DEP_AUX || base == DEP_COP) && first == NO_TOKEN) first = *k;
  }
  EACH_KID(r, c->head, k)
    if (c->kind == CLAUSE_COPULA ? copula_adverb(r, c->head, *k) : adverb_in_group(r, c, *k, first)) {
      if (*k > 0 && form_is(r, *k, "longer") && form_is(r, *k - 1, "no")) LIST_PUSH(r->arena, out) = *k - 1;
      LIST_PUSH(r->arena, out) = *k;
    }
  if (c->kind != CLAUSE_COPULA) LIST_PUSH(r->arena, out) = c->head;
}

/* "will meet and sign": a coordinated verb without auxiliaries borrows them where the forms agree. */
static bool borrows_auxiliaries(const Reading *r, const Clause *c, const Clause *above)
{
  if (c->link != LINK_CONJ || c->own_subject || c->kind != CLAUSE_VERB || above->kind != CLAUSE_VERB) return false;
  if (kid_with_base(r, c->head, DEP_AUX) != NO_TOKEN || kid_with_base(r, above->head, DEP_AUX) == NO_TOKEN) return false;
  Xpos a = r->token[c->head].xpos, b = r->token[above->head].xpos;
  if (above->passive && verb_never_passive(r, c->head)) return false;                /* "was opened and became" */
  return a == b || (a == XPOS_VBD && b == XPOS_VBN && str_ends(r->token[c->head].form, "ed"));
}

static void push_auxiliaries(Reading *r, const Clause *c, TokenList *out)
{
  EACH_KID(r, c->head, k)
    if (rel_base(r, *k) == DEP_AUX || (r->token[*k].deprel == DEP_ADVMOD && token_negated(r, *k) && *k < c->head))
      LIST_PUSH(r->arena, out) = *k;
}

static bool leaf_adverb(const Reading *r, uint32_t t)
{
  return r->token[t].deprel == DEP_ADVMOD && r->kid_start[t] == r->kid_start[t + 1] && r->token[t].upos == UPOS_ADV &&
         r->token[t].xpos != XPOS_WRB;
}

/* "relies heavily on": adverbs between the verb and its preposition. */
static void push_adverbs_between(Reading *r, uint32_t verb, uint32_t until, TokenList *out)
{
  EACH_KID(r, verb, k)
    if (*k > verb && *k < until && *k <= verb + 2 && leaf_adverb(r, *k)) LIST_PUSH(r->arena, out) = *k;
}

/* "pleaded guilty to hiding it" */
bool pleads(const Reading *r, const Clause *c)
{
  return lemma_is(r, c->head, "plead") && c->open != NO_TOKEN && r->token[c->open].upos != UPOS_VERB;
}

/* "became unable to move": the adjective between the two verbs. */
static uint32_t between(const Reading *r, const Clause *c, const Clause *above)
{
  uint32_t word = r->token[c->head].head;
  if (pleads(r, above) && above->open < c->head) return above->open;
  return word < r->len && word != above->head && r->token[word].head == above->head && r->token[word].upos == UPOS_ADJ ? word : NO_TOKEN;
}

void predicate_push_chain(Reading *r, const Clause *c, TokenList *out, unsigned depth)
{
  const Clause *above = c->above == NO_CLAUSE ? NULL : &r->clauses[c->above];
  if (above && depth < 6) {
    if (c->merged) {
      predicate_push_chain(r, above, out, depth + 1);
      if (above->kind == CLAUSE_COPULA) LIST_PUSH(r->arena, out) = above->head;
      if (between(r, c, above) != NO_TOKEN) LIST_PUSH(r->arena, out) = between(r, c, above);
      push_adverbs_between(r, above->head, c->head, out);
      EACH_KID(r, c->head, k)
        if (r->token[*k].deprel == DEP_MARK || (r->token[*k].deprel == DEP_CASE && *k < c->head)) {
          LIST_PUSH(r->arena, out) = *k;
          for (uint32_t f = *k + 1; f < c->head && r->token[f].head == *k && r->token[f].deprel == DEP_FIXED; f++) LIST_PUSH(r->arena, out) = f;
        }
    } else if (c->link == LINK_CONJ && !c->own_subject && above->merged && r->token[c->head].xpos == r->token[above->head].xpos) {
      const Clause *top = &r->clauses[above->above];
      predicate_push_chain(r, top, out, depth + 1);
      if (top->kind == CLAUSE_COPULA) LIST_PUSH(r->arena, out) = top->head;
      EACH_KID(r, above->head, k)
        if (r->token[*k].deprel == DEP_MARK || (r->token[*k].deprel == DEP_CASE && *k < above->head)) LIST_PUSH(r->arena, out) = *k;
    } else if (borrows_auxiliaries(r, c, above)) push_auxiliaries(r, above, out);
  }
  predicate_push_group(r, c, out);
}

Phrase predicate_of(Reading *r, const Clause *c)
{
  TokenList tokens = {0};
  predicate_push_chain(r, c, &tokens, 0);
  return phrase_of_tokens(r, c->head, tokens.at, (uint32_t)tokens.len);
}

/* The words of an argument's preposition, with an adverb that is said of it: "just after". */
static void push_preposition(Reading *r, uint32_t argument, TokenList *out)
{
  if (r->token[argument].upos == UPOS_ADP) {
    LIST_PUSH(r->arena, out) = argument;
    return;
  }
  preposition_of(r, argument, out);
  uint32_t preposition = kid_with(r, argument, DEP_CASE);
  EACH_KID(r, argument, k)
    if (preposition != NO_TOKEN && *k + 1 == preposition && preposition < argument && leaf_adverb(r, *k) && !form_is(r, *k, "only")) LIST_PUSH(r->arena, out) = *k;
}

Phrase predicate_with(Reading *r, const Phrase *predicate, uint32_t argument)
{
  TokenList tokens = {0}, ending = {0};
  if (predicate->head < r->len && predicate->tokens[predicate->len - 1] == predicate->head && r->left[argument] > predicate->head)
    push_adverbs_between(r, predicate->head, r->left[argument], &tokens);
  for (uint32_t i = 0; i < predicate->len; i++) LIST_PUSH(r->arena, &tokens) = predicate->tokens[i];
  push_preposition(r, argument, &ending);
  for (size_t i = 0; i < ending.len; i++) LIST_PUSH(r->arena, &tokens) = ending.at[i];
  Phrase whole = phrase_of_tokens(r, predicate->head, tokens.at, (uint32_t)tokens.len);
  if (predicate->len && argument < predicate->tokens[predicate->len - 1]) { /* "the city in which it was signed": was signed in */
    Phrase last = phrase_of_tokens(r, argument, ending.at, (uint32_t)ending.len);
    whole.text = text_join(r, predicate->text, r->options->own_words ? last.text : str_lower(r->arena, last.text));
  }
  return whole;
}

/* ---- the canonical relation -------------------------------------------------------------------------------------------- */

Str lemma_lower(Reading *r, uint32_t t)
{
  return str_lower(r->arena, r->token[t].lemma.len ? r->token[t].lemma : r->token[t].form);
}

/* "look forward", "come back": adverbs that make another verb of it. */
bool particle_adverb(const Reading *r, uint32_t t, uint32_t verb)
{
  static const char *const words[] = {"forward", "back", "away", "ahead", "out", "up", "down", "off", "over", "together", "apart",
                                      "aside", "in", "on", "through", "around", "along"};
  if (r->token[t].deprel != DEP_ADVMOD || t < verb || t > verb + 1) return false;
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, t, words[i])) return true;
  return false;
}

static Str own_relation(Reading *r, const Clause *c)
{
  if (c->kind == CLAUSE_COPULA) return STR("be");
  Str verb = lemma_lower(r, c->head);
  bool missing = form_is(r, c->head, "missing") && c->object == NO_TOKEN && kid_with(r, c->head, DEP_AUX) != NO_TOKEN;      /* "are missing": nobody misses */
  if (c->passive || missing) verb = text_join(r, STR("be"), str_lower(r->arena, r->token[c->head].form));
  else if (c->merged && !c->infinitive && (r->token[c->head].xpos == XPOS_VBG || r->token[c->head].xpos == XPOS_VBN))  /* "stay closed" */ verb = str_lower(r->arena, r->token[c->head].form);
  if (c->merged && c->head > 0 && r->token[c->head].xpos == XPOS_VBN && form_is(r, c->head - 1, "having")) verb = text_join(r, STR("having"), verb);   /* "denied having met" */
  static const char *const blows[] = {"beat", "stab", "hack", "bludgeon", "torture", "batter", "crush", "trample", "shoot"};
  EACH_KID(r, c->head, k)                                                       /* "beat her to death": no game was won */
    for (size_t i = 0; !r->options->own_words && form_is(r, *k, "death") && rel_base(r, *k) == DEP_OBL && i < COUNT_OF(blows); i++)
      if (lemma_is(r, c->head, blows[i]) && str_is(preposition_of((Reading *)r, *k, NULL), "to")) return text_join((Reading *)r, verb, STR("to death"));
  uint32_t particle = kid_with(r, c->head, DEP_COMPOUND_PRT);
  if ((lemma_is(r, c->head, "cut") || lemma_is(r, c->head, "stop") || lemma_is(r, c->head, "fall")) && form_is(r, c->head + 1, "short") && r->token[c->head + 1].head == c->head && r->kid_start[c->head + 1] == r->kid_start[c->head + 2]) return text_join(r, verb, STR("short"));
  EACH_KID(r, c->head, k)
    if (particle == NO_TOKEN && particle_adverb(r, *k, c->head)) particle = *k;
  return particle == NO_TOKEN ? verb : text_join(r, verb, str_lower(r->arena, r->token[particle].form));
}

/* "is expected to meet", "is said to own", "seems to like", "is due to open": how sure it is stands in the modality. */
static bool only_modal(const Reading *r, const Clause *c, const Clause *above)
{
  uint32_t class = r->verb_class[above->head];
  if (!c->infinitive || !c->merged) return false;
  if (above->kind == CLAUSE_COPULA) return r->token[above->head].upos == UPOS_ADJ && (class & VERB_PLAN);
  if (!above->passive) return class & VERB_SEEM;
  return (class & (VERB_PLAN | VERB_THINK | VERB_SAY)) && (!(class & VERB_ORDER) || (class & VERB_THINK));
}

static bool being(const Reading *r, const Clause *c)
{
  uint32_t aux = kid_with(r, c->head, DEP_AUX_PASS);
  return aux != NO_TOKEN && form_is(r, aux, "being");
}

/* "will meet and sign", "refused to meet and sign": a second verb that stands below the words before the first. */
static bool shares_words(const Reading *r, const Clause *c)
{
  const Clause *above = c->above == NO_CLAUSE ? NULL : &r->clauses[c->above];
  return above && c->link == LINK_CONJ && !c->own_subject && above->merged && r->token[c->head].xpos == r->token[above->head].xpos;
}

/* "going to", "has to", "used to": what they add stands in the modality or in the time. */
static bool only_auxiliary(const Reading *r, const Clause *c, const Clause *above)
{
  if (!c->infinitive) return false;
  if (lemma_is(r, above->head, "go") && r->token[above->head].xpos == XPOS_VBG) return true;
  return (r->verb_class[above->head] & VERB_OBLIGE) || (form_is(r, above->head, "used") && !above->passive);
}

bool words_of_above(const Reading *r, const Clause *c)
{
  if (c->above == NO_CLAUSE) return false;
  bool shared = shares_words(r, c);
  if (!c->merged && !shared) return false;
  const Clause *above = &r->clauses[shared ? r->clauses[c->above].above : c->above];
  if (only_modal(r, c, above)) return above->merged && above->above != NO_CLAUSE;
  return !only_auxiliary(r, c, above);
}

Str relation_of(Reading *r, const Clause *c, unsigned depth)
{
  Str own = own_relation(r, c);
  const Clause *above = c->above == NO_CLAUSE ? NULL : &r->clauses[c->above];
  bool shared = shares_words(r, c);
  const Clause *sibling = shared ? above : c;
  if (shared) above = &r->clauses[above->above];
  if (shared && !sibling->infinitive && r->token[c->head].xpos == XPOS_VBG) own = str_lower(r->arena, r->token[c->head].form);
  if (!above || !(c->merged || shared) || depth > 6) return own;
  if (only_modal(r, c, above)) {
    Clause upper = *above;                               /* "wants to be seen to act": what stands above it stays */
    const Clause *top = upper.merged && upper.above != NO_CLAUSE ? &r->clauses[upper.above] : NULL;
    if (!top) return own;
  }
  Str prefix = relation_of(r, above, depth + 1);
  if (above->kind == CLAUSE_COPULA) prefix = text_join(r, prefix, lemma_lower(r, above->head));
  if (between(r, sibling, above) != NO_TOKEN) prefix = text_join(r, prefix, lemma_lower(r, between(r, sibling, above)));
  if (only_auxiliary(r, c, above)) return own;
  if (has_kid_negation(r, c->head) || noun_negated(r, c->object) || (shared && c->undone && has_kid_negation(r, sibling->head))) prefix = text_join(r, prefix, STR("not"));      /* "promised not to sell", "to sell none" */
  if (c->passive && !sibling->infinitive && being(r, c)) own = text_join(r, STR("being"), str_slice(own, (Span){3, (uint32_t)own.len}));   /* "avoid being sent" */
  if (!sibling->infinitive && sibling->link == LINK_ADVCL) {
    uint32_t mark = kid_with(r, sibling->head, DEP_MARK);
    if (mark == NO_TOKEN) mark = kid_with(r, sibling->head, DEP_CASE);
    if (mark != NO_TOKEN) prefix = text_join(r, prefix, str_lower(r->arena, r->token[mark].form));
    for (uint32_t k = mark == NO_TOKEN ? r->len : mark + 1; k < sibling->head && r->token[k].head == mark && r->token[k].deprel == DEP_FIXED; k++)   /* "on suspicion of" */
      if (r->token[k].upos != UPOS_DET) prefix = text_join(r, prefix, str_lower(r->arena, r->token[k].form));
  } else if (c->infinitive || r->token[c->head].xpos == XPOS_VB) prefix = text_join(r, prefix, STR("to"));
  return text_join(r, prefix, own);
}

/* ---- chains of clauses ---------------------------------------------------------------------------------------------------- */

/* The gerund hangs by a preposition or conjunction on what stands before it: "without telling", "of expanding". */
static bool hung_gerund(const Reading *r, const Clause *c)
{
  if (r->token[c->head].xpos != XPOS_VBG) return false;
  EACH_KID(r, c->head, k)
    if (*k < c->head && (r->token[*k].deprel == DEP_MARK || r->token[*k].deprel == DEP_CASE)) return true;
  return false;
}

/* The noun that the clause modifies, if it ends what the clause above says: its object, predicate noun or last argument. */
static bool ends_above(const Clause *above, uint32_t noun)
{
  if (noun == above->object || (above->kind == CLAUSE_COPULA && noun == above->head)) return true;
  for (size_t i = 0; i < above->obliques.len; i++)
    if (above->obliques.at[i] == noun && noun > above->head) return true;
  return false;
}

static bool infinitival(const Reading *r, const Clause *c)
{
  return c->infinitive || (c->link == LINK_XCOMP && r->token[c->head].xpos == XPOS_VB);          /* "helped them find" */
}

/* A coordinated verb is chained as the first one is: "hopes of expanding and attracting". */
static const Clause *chain_start(const Reading *r, const Clause *c)
{
  const Clause *above = c->link == LINK_CONJ && !c->own_subject && c->above != NO_CLAUSE ? &r->clauses[c->above] : NULL;
  return above && r->token[above->head].xpos == r->token[c->head].xpos && !above->merged ? above : c;
}

/* "asked Ann to sell the boat", "has votes to block a bill", "has hopes of winning the cup", "left without telling Ann": the
 * clause above, what ends it and the inner verb are one relation of the subject above, where the binary style wants each fact
 * whole. NULL: no such chain. */
const Clause *chained_to(const Reading *r, const Clause *clause)
{
  const Clause *c = chain_start(r, clause), *above = c->above == NO_CLAUSE ? NULL : &r->clauses[c->above];
  bool infinitive = infinitival(r, c), gerund = !infinitive && hung_gerund(r, c);
  if (!takes_adjuncts(r) || !above || !(infinitive || gerund) || c->merged || c->own_subject || above->subject == NO_TOKEN) return NULL;
  if (c->head < above->head || above->kind == CLAUSE_EXISTENCE) return NULL;
  uint32_t noun = r->token[c->head].head;
  if (c->link == LINK_ACL && noun < c->head) return (gerund ? ends_above(above, noun) : noun == above->object) ? above : NULL;
  if (above->kind == CLAUSE_COPULA && r->token[above->head].upos != UPOS_ADJ) return NULL;
  if (gerund && comma_before(r, c->head)) return NULL;
  return c->link == LINK_XCOMP || c->link == LINK_ADVCL ? above : NULL;
}

static void push_phrase(Reading *r, uint32_t head, unsigned cut, uint32_t without, TokenList *out)
{
  Phrase phrase = phrase_at(r, head, cut, without);
  for (uint32_t i = 0; i < phrase.len; i++) LIST_PUSH(r->arena, out) = phrase.tokens[i];
}

Phrase chained_predicate(Reading *r, const Clause *clause, const Clause *above)
{
  TokenList tokens = {0};
  const Clause *c = chain_start(r, clause);
  predicate_push_chain(r, above, &tokens, 0);
  if (above->kind == CLAUSE_COPULA && c->link != LINK_ACL) LIST_PUSH(r->arena, &tokens) = above->head;
  if (above->recipient != NO_TOKEN && above->recipient < c->head && above->recipient > above->head)
    push_phrase(r, above->recipient, CUT_TAIL, c->head, &tokens);
  if (above->object != NO_TOKEN && above->object < c->head && above->object > above->head)
    push_phrase(r, above->object, CUT_TAIL, c->head, &tokens);
  uint32_t noun = c->link == LINK_ACL ? r->token[c->head].head : NO_TOKEN;
  if (noun != NO_TOKEN && noun != above->object) push_phrase(r, noun, CUT_TAIL | KEEP_CASE, c->head, &tokens);
  EACH_KID(r, c->head, k)
    if ((r->token[*k].deprel == DEP_MARK || r->token[*k].deprel == DEP_CASE) && *k < c->head) {
      LIST_PUSH(r->arena, &tokens) = *k;
      uint32_t fixed = kid_with(r, *k, DEP_FIXED);                                               /* "in order to" */
      if (fixed != NO_TOKEN && fixed < c->head) LIST_PUSH(r->arena, &tokens) = fixed;
    }
  predicate_push_group(r, clause, &tokens);
  return phrase_of_tokens(r, clause->head, tokens.at, (uint32_t)tokens.len);
}
