/*
 * deals.c - the sides of a deal: "Orbex agreed to buy Tarn Foods from Holt Capital. The buyer ...", "its crane-making arm, Heavy Lift.
 * The parent company ...". Who buys, sells, is bought or is part of whom is read off the verb or the noun; where the article tells of one
 * such alone, the bare noun means it.
 */
#include "resolution/parts.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

typedef enum { SIDE_BUYER, SIDE_SELLER, SIDE_BOUGHT, SIDE_PARENT, SIDE_PART, SIDES } Side;

/* The first mention of the only one on each side; NO_MENTION: none, `several`: more than one. */
typedef struct { uint32_t who[SIDES]; bool several[SIDES]; } Deal;

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static void put(Reading *r, Deal *deal, Side side, uint32_t who)
{
  if (!cluster_is_firm(r, who)) return;
  uint32_t *at = &deal->who[side];
  if (*at != NO_MENTION && cluster_of(r, *at) != cluster_of(r, who)) deal->several[side] = true;
  if (*at == NO_MENTION) *at = who;
}

static uint32_t at_child(Reading *r, const Tree *tree, uint32_t sentence, uint32_t verb, Deprel base)
{
  uint32_t child = tree_child(tree, verb, base);
  return child == NO_TOKEN ? NO_MENTION : r->at[sentence][child];
}

/* "to Daehan Marine", "from Holt Capital" */
static uint32_t oblique(Reading *r, const Tree *tree, uint32_t sentence, uint32_t verb, const char *mark)
{
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel base = deprel_base(tree->sentence->tokens[c].deprel);
    uint32_t preposition = tree_child(tree, c, DEP_CASE);
    if ((base == DEP_OBL || base == DEP_NMOD) && preposition != NO_TOKEN && str_is(tree->sentence->tokens[preposition].lemma, mark)) return r->at[sentence][c];
  }
  return NO_MENTION;
}

/* Who does what the verb tells, if it stands with it or with what governs it: "agreed to buy". */
static uint32_t doer(Reading *r, const Tree *tree, uint32_t sentence, uint32_t verb)
{
  for (uint32_t steps = 0; steps < 4 && verb < tree->sentence->len; steps++) {
    uint32_t subject = tree_child(tree, verb, DEP_NSUBJ);
    if (subject != NO_TOKEN) return tree->sentence->tokens[subject].deprel == DEP_NSUBJ_PASS ? NO_MENTION : r->at[sentence][subject];
    Deprel base = deprel_base(tree->sentence->tokens[verb].deprel);
    if (base != DEP_XCOMP && base != DEP_CONJ && base != DEP_ADVCL) return NO_MENTION;
    verb = tree->sentence->tokens[verb].head;
  }
  return NO_MENTION;
}

static void read_verb(Reading *r, Deal *deal, const Tree *tree, uint32_t sentence, uint32_t verb)
{
  static const char *const buys[] = {"buy", "acquire", "purchase"};
  const Token *t = &tree->sentence->tokens[verb];
  bool over = str_is(t->lemma, "take") && tree_child(tree, verb, DEP_COMPOUND) != NO_TOKEN && str_is(tree->sentence->tokens[tree_child(tree, verb, DEP_COMPOUND)].lemma, "over");
  bool sells = str_is(t->lemma, "sell");
  if (t->upos != UPOS_VERB || (!ONE_OF(t->lemma, buys) && !over && !sells)) return;
  uint32_t patient = tree_child(tree, verb, DEP_NSUBJ);
  bool passive = patient != NO_TOKEN && tree->sentence->tokens[patient].deprel == DEP_NSUBJ_PASS;
  uint32_t bought = passive ? r->at[sentence][patient] : at_child(r, tree, sentence, verb, DEP_OBJ);
  uint32_t agent = passive ? oblique(r, tree, sentence, verb, "by") : doer(r, tree, sentence, verb);
  uint32_t object = passive ? NO_TOKEN : tree_child(tree, verb, DEP_OBJ);
  bool whole = cluster_is_firm(r, bought);
  put(r, deal, SIDE_BOUGHT, bought);
  uint32_t other = oblique(r, tree, sentence, verb, sells ? "to" : "from");
  if (other == NO_MENTION && object != NO_TOKEN) other = oblique(r, tree, sentence, object, sells ? "to" : "from");
  if (!whole && !cluster_is_firm(r, other)) return; /* who buys bread is no party to the deal */
  put(r, deal, sells ? SIDE_SELLER : SIDE_BUYER, agent);
  put(r, deal, sells ? SIDE_BUYER : SIDE_SELLER, other);
}

/* "its crane-making arm, Heavy Lift", "Heavy Lift, a unit of Yunhai" */
static void read_part(Reading *r, Deal *deal, const Tree *tree, uint32_t i)
{
  static const char *const parts[] = {"arm", "unit", "subsidiary", "division", "affiliate", "offshoot"};
  const Mention *m = mention(r, i);
  const Token *t = tree->sentence->tokens;
  if (m->kind != MENTION_NOMINAL || m->number != NUMBER_SINGULAR || m->coordination || !ONE_OF(m->lemma, parts) || !cluster_is_firm(r, i)) return;
  uint32_t owner = NO_MENTION;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN && owner == NO_MENTION; c = tree->sibling[c]) {
    uint32_t mark = tree_child(tree, c, DEP_CASE);
    bool of = deprel_base(t[c].deprel) == DEP_NMOD && mark != NO_TOKEN && str_is(t[mark].lemma, "of");
    if (t[c].deprel == DEP_NMOD_POSS && t[c].upos == UPOS_PRON) owner = doer(r, tree, m->sentence, tree_clause(tree, m->head));
    else if (t[c].deprel == DEP_NMOD_POSS || of) owner = r->at[m->sentence][c];
  }
  if (owner == NO_MENTION || !cluster_is_firm(r, owner) || cluster_of(r, owner) == cluster_of(r, i)) return;
  put(r, deal, SIDE_PARENT, owner);
  put(r, deal, SIDE_PART, i);
}

/* What the sentences of the document from `from` on tell. */
static Deal deal_of(Reading *r, uint32_t document, uint32_t from)
{
  Deal deal;
  for (int side = 0; side < SIDES; side++) deal.who[side] = NO_MENTION, deal.several[side] = false;
  for (uint32_t s = from; s < r->sentences->len; s++)
    for (uint32_t t = 0; r->document[s] == document && t < r->sentences->at[s].len; t++) read_verb(r, &deal, &r->trees[s], s, t);
  for (uint32_t i = 0; i < r->mentions.len; i++)
    if (mention(r, i)->document == document && mention(r, i)->sentence >= from) read_part(r, &deal, &r->trees[mention(r, i)->sentence], i);
  return deal;
}

/* Which side the noun is on; SIDES: none. */
static Side side_of(const Reading *r, const Mention *m)
{
  static const struct { const char *noun; Side side; } nouns[] = {{"buyer", SIDE_BUYER},   {"acquirer", SIDE_BUYER}, {"purchaser", SIDE_BUYER},   {"bidder", SIDE_BUYER}, {"suitor", SIDE_BUYER},
                                                                   {"seller", SIDE_SELLER}, {"vendor", SIDE_SELLER},  {"target", SIDE_BOUGHT},     {"parent", SIDE_PARENT}, {"subsidiary", SIDE_PART},
                                                                   {"unit", SIDE_PART},     {"offshoot", SIDE_PART},  {"division", SIDE_PART}};
  const Token *t = r->sentences->at[m->sentence].tokens;
  Str noun = m->lemma;
  bool parent = m->head > 0 && m->np_first + 2 == m->head && str_is(t[m->head - 1].lemma, "parent") && (str_is(noun, "company") || str_is(noun, "group") || str_is(noun, "firm"));
  if (parent) return SIDE_PARENT;
  if (m->np_first + 1 != m->head) return SIDES;
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (str_is(noun, nouns[i].noun)) return nouns[i].side;
  return SIDES;
}

static bool is_bare(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  if (m->kind != MENTION_NOMINAL || m->coordination || m->predicate || m->number != NUMBER_SINGULAR || cluster_is_named(r, i) || !str_eq_nocase(reading_token(r, m->sentence, m->np_first)->form, STR("the"))) return false;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (c > m->head && (deprel_base(tree->sentence->tokens[c].deprel) == DEP_NMOD || deprel_base(tree->sentence->tokens[c].deprel) == DEP_ACL)) return false;
  return true;
}

/* Of several deals the one of the sentence before. */
static uint32_t last_told(Reading *r, uint32_t nominal, Side side)
{
  const Mention *m = mention(r, nominal);
  if (!m->sentence || r->document[m->sentence - 1] != m->document) return NO_MENTION;
  Deal deal = deal_of(r, m->document, m->sentence - 1);
  return deal.who[side] != NO_MENTION && mention(r, deal.who[side])->sentence + 1 == m->sentence ? deal.who[side] : NO_MENTION;
}

void sieve_deals(Reading *reading)
{
  const Mention *before = NULL;
  Deal deal;
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (!is_bare(reading, i)) continue;
    Side side = side_of(reading, m);
    if (side == SIDES) continue;
    if (!before || before->document != m->document) deal = deal_of(reading, m->document, 0);
    before = m;
    uint32_t who = deal.several[side] ? last_told(reading, i, side) : deal.who[side];
    if (who == NO_MENTION || who > i) continue;
    cluster_join(reading, i, who, "side of the deal", 0.8F);
  }
}
