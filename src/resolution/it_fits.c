/*
 * it_fits.c - what "it" and "its" cannot be, by what is told of it: no lawsuit closes a plant or buys a rival, nobody vetoes a role, and what
 * doubles is inflation rather than the government that promised to halve it.
 */
#include "resolution/parts.h"

#define ONE_OF(word, list) str_among(word, list, COUNT_OF(list))

/* A case, a report, a fire: what nobody could be called who does business. */
static bool is_matter(const Reading *r, const Mention *c)
{
  static const char *const matters[] = {"lawsuit", "suit", "probe", "inquiry", "enquiry", "investigation", "case", "complaint", "trial", "hearing", "appeal", "ruling", "verdict", "fine", "charge", "claim", "dispute",
                                        "petition", "indictment", "allegation", "audit", "review", "report", "study", "charge", "warrant", "injunction", "subpoena", "ban", "strike", "crash", "fire", "deal", "bid", "offer"};
  static const char *const classes[] = {"act", "event", "cognition", "communication", "attribute", "state", "process", "phenomenon", "quantity", "time", "feeling"};
  if (c->kind != MENTION_NOMINAL || c->coordination) return false;
  if (ONE_OF(c->lemma, matters)) return true;
  if (c->kinds & (KIND_PERSON | KIND_ORGANIZATION | KIND_GROUP | KIND_PLACE)) return false;
  const LexEntry *class = lex_find(r->resolver->noun_classes, c->lemma);
  return class && ONE_OF(class->field[0], classes);
}

/* "said the fire began after it closed the school": within what a body says */
static bool is_reported(const Tree *tree, uint32_t verb)
{
  const Token *t = tree->sentence->tokens;
  for (unsigned steps = 0; steps < 6 && verb < tree->sentence->len; steps++, verb = t[verb].head)
    if (t[verb].deprel == DEP_CCOMP) return true;
  return false;
}

/* "after it bought the plant"; a storm or a strike closes one as well. */
static bool does_business(const Tree *tree, const Mention *m, uint32_t verb)
{
  static const char *const deeds[] = {"buy", "acquire", "purchase", "hire", "sack", "fire", "dismiss", "recruit", "own", "employ", "manufacture", "operate", "sell", "sue", "outsource", "rent", "lease"};
  const Token *t = tree->sentence->tokens;
  bool closes = (str_is(t[verb].lemma, "close") || str_is(t[verb].lemma, "shut") || str_is(t[verb].lemma, "build") || str_is(t[verb].lemma, "relocate")) && is_reported(tree, verb);
  static const char *const sums[] = {"$", "million", "billion", "dollar", "euro", "pound", "tax", "fine", "worker", "staff", "employee", "dividend"};
  uint32_t paid = str_is(t[verb].lemma, "pay") ? tree_child(tree, verb, DEP_OBJ) : NO_TOKEN; /* a report may pay tribute */
  closes |= paid != NO_TOKEN && ONE_OF(t[paid].lemma, sums);
  return t[m->head].deprel == DEP_NSUBJ && t[verb].upos == UPOS_VERB && (closes || ONE_OF(t[verb].lemma, deeds)) && tree_child(tree, verb, DEP_OBJ) != NO_TOKEN;
}

/* "its acquisition of US Steel" */
static bool is_deed_of_owner(const Tree *tree, const Mention *m, uint32_t noun)
{
  static const char *const deeds[] = {"acquisition", "purchase", "takeover", "ownership", "buyout", "workforce", "employee", "staff", "subsidiary", "shareholder", "customer", "factory", "headquarters", "dealing"};
  return m->possessive && noun < tree->sentence->len && tree->sentence->tokens[m->head].deprel == DEP_NMOD_POSS && ONE_OF(tree->sentence->tokens[noun].lemma, deeds);
}

/* What a ruler vetoes or signs into law. */
static bool is_vetoed(const Tree *tree, const Mention *m, uint32_t verb)
{
  static const char *const deeds[] = {"veto", "ratify", "repeal", "enact"};
  return deprel_base(tree->sentence->tokens[m->head].deprel) == DEP_OBJ && ONE_OF(tree->sentence->tokens[verb].lemma, deeds);
}

static bool is_law(const Mention *c)
{
  static const char *const laws[] = {"bill", "law", "act", "measure", "deal", "treaty", "plan", "budget", "proposal", "resolution", "agreement", "amendment", "decision", "reform", "legislation", "decree", "order", "accord", "pact", "convention",
                                     "protocol", "ban", "tax", "provision", "charter", "constitution", "package", "project", "motion", "change", "cut"};
  return c->kind != MENTION_NOMINAL || ONE_OF(c->lemma, laws);
}

static bool is_measured(Str lemma)
{
  static const char *const sizes[] = {"inflation", "price", "debt", "rate", "deficit", "unemployment", "cost", "profit", "sale", "revenue", "output", "population", "number", "income", "wage", "rent", "tax", "spending", "surplus", "demand", "supply",
                                      "production", "poverty", "crime", "emission", "temperature", "turnout", "share", "value", "traffic", "bill", "budget", "growth", "gdp", "premium", "fee", "tariff", "wait", "shortfall", "toll", "waste", "pollution"};
  return ONE_OF(lemma, sizes);
}

/* The object of an earlier clause of the sentence that such a noun, or a thing of the kind asked for, stands as; NO_MENTION: none. */
static uint32_t object_before(const Reading *r, const Mention *m, bool measured)
{
  const Token *t = r->sentences->at[m->sentence].tokens;
  for (uint32_t k = m->head; k-- > 0;) {
    uint32_t at = r->at[m->sentence][k];
    if (at == NO_MENTION || r->mentions.at[at].head != k || deprel_base(t[k].deprel) != DEP_OBJ) continue;
    const Mention *c = &r->mentions.at[at];
    if (c->kind != MENTION_NOMINAL || c->number == NUMBER_PLURAL || c->coordination || c->negated || c->kinds & (KIND_PERSON | KIND_TIME)) continue;
    if (measured ? is_measured(c->lemma) : !is_measured(c->lemma)) return at;
  }
  return NO_MENTION;
}

/* "pledged to halve inflation, but it doubled"; "vowed to build the plant but it was never finished" */
static bool is_told_of_object(const Reading *r, const Tree *tree, const Mention *m, uint32_t verb, uint32_t candidate)
{
  static const char *const moves[] = {"double", "triple", "treble", "quadruple", "rise", "fall", "soar", "plunge", "drop", "climb", "jump", "surge", "decline", "increase", "decrease", "shrink"};
  static const char *const ends[] = {"finish", "complete", "build", "demolish", "rebuild", "erect", "scrap", "shelve", "repair", "deliver", "destroy"};
  const Token *t = tree->sentence->tokens;
  bool moving = t[m->head].deprel == DEP_NSUBJ && ONE_OF(t[verb].lemma, moves) && tree_child(tree, verb, DEP_OBJ) == NO_TOKEN;
  bool ended = t[m->head].deprel == DEP_NSUBJ_PASS && ONE_OF(t[verb].lemma, ends);
  uint32_t object = moving || ended ? object_before(r, m, moving) : NO_MENTION;
  const Mention *c = &r->mentions.at[candidate];
  if (object == NO_MENTION || cluster_of(r, object) == cluster_of(r, candidate)) return false;
  EntityType type = cluster_type(r, candidate);
  if (moving) return !(c->kind == MENTION_NOMINAL && is_measured(c->lemma));
  return type == ENTITY_ORGANIZATION || type == ENTITY_PERSON || type == ENTITY_PLACE || (c->kinds & (KIND_ORGANIZATION | KIND_GROUP)) != 0;
}

/* "was rejected", "was thrown out": what an offer or an appeal comes to. Who is accepted into a league or blocked from a sale is somebody. */
static bool is_answered(const Tree *tree, const Mention *m, uint32_t verb)
{
  static const char *const ends[] = {"reject", "dismiss", "uphold", "block", "approve", "accept", "refuse", "rebuff", "overturn", "quash", "grant", "withdraw", "deny", "decline"},
                    *const marks[] = {"from", "into", "to", "as", "of", "for"};
  const Token *t = tree->sentence->tokens;
  if (t[m->head].deprel != DEP_NSUBJ_PASS) return false;
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t mark = c < verb ? NO_TOKEN : deprel_base(t[c].deprel) == DEP_OBL ? tree_child(tree, c, DEP_CASE) : t[c].deprel == DEP_ADVCL ? tree_child(tree, c, DEP_MARK) : NO_TOKEN;
    if (t[c].deprel == DEP_OBJ || t[c].deprel == DEP_XCOMP || (mark != NO_TOKEN && ONE_OF(t[mark].lemma, marks))) return false;
  }
  Str next = verb + 1 < tree->sentence->len ? t[verb + 1].form : (Str){"", 0};
  if (str_is(t[verb].lemma, "throw")) return str_is(next, "out");
  if (str_is(t[verb].lemma, "turn")) return str_is(next, "down");
  return ONE_OF(t[verb].lemma, ends);
}

/* The offer that somebody made, earlier in the sentence or in the one before; NO_MENTION: none. */
static uint32_t offer_before(const Reading *r, const Mention *m)
{
  static const char *const offers[] = {"offer", "bid", "lawsuit", "suit", "appeal", "complaint", "application", "petition", "motion", "proposal", "request", "claim", "counterclaim", "plea", "objection", "counteroffer"},
                    *const makes[] = {"make", "lodge", "file", "submit", "launch", "table", "enter", "bring", "put", "raise", "present", "send", "issue"};
  for (uint32_t i = (uint32_t)(m - r->mentions.at); i-- > 0;) {
    const Mention *c = &r->mentions.at[i];
    if (c->document != m->document || c->sentence + 1 < m->sentence) break;
    const Sentence *s = &r->sentences->at[c->sentence];
    uint32_t verb = s->tokens[c->head].head;
    bool made = verb < s->len && deprel_base(s->tokens[c->head].deprel) == DEP_OBJ && ONE_OF(s->tokens[verb].lemma, makes);
    if (made && c->kind == MENTION_NOMINAL && c->number != NUMBER_PLURAL && !c->coordination && !c->negated && ONE_OF(c->lemma, offers)) return i;
  }
  return NO_MENTION;
}

/* "Everton made an offer, but it was rejected": not Everton */
static bool is_who_offered(const Reading *r, const Tree *tree, const Mention *m, uint32_t verb, uint32_t candidate)
{
  if (!is_answered(tree, m, verb)) return false;
  EntityType type = cluster_type(r, candidate);
  bool somebody = type == ENTITY_ORGANIZATION || type == ENTITY_PERSON || type == ENTITY_PLACE || type == ENTITY_GROUP || (r->mentions.at[candidate].kinds & (KIND_ORGANIZATION | KIND_GROUP)) != 0;
  return somebody && offer_before(r, m) != NO_MENTION;
}

/* "after it emerged that he cheated": nobody emerges */
static bool is_empty(const Tree *tree, const Mention *m, uint32_t verb)
{
  static const char *const shows[] = {"emerge", "transpire", "turn", "appear", "seem", "happen"};
  const Token *t = tree->sentence->tokens;
  if (t[m->head].deprel != DEP_NSUBJ || !ONE_OF(t[verb].lemma, shows)) return false;
  if (str_is(t[verb].lemma, "turn") && !(verb + 1 < tree->sentence->len && str_is(t[verb + 1].form, "out"))) return false;
  uint32_t what = tree_child(tree, verb, DEP_CCOMP);
  if (what == NO_TOKEN) what = tree_child(tree, verb, DEP_CSUBJ);
  uint32_t mark = what == NO_TOKEN || what < verb ? NO_TOKEN : tree_child(tree, what, DEP_MARK);
  return mark != NO_TOKEN && str_is(t[mark].lemma, "that");
}

/* Somebody who may do what "it" is told to do: a firm, a country. */
static bool may_do(const Reading *r, uint32_t i)
{
  EntityType type = cluster_type(r, i);
  const Mention *m = &r->mentions.at[i];
  if (m->coordination || cluster_number(r, i) == NUMBER_PLURAL || m->kinds & KIND_PERSON) return false;
  return (type == ENTITY_ORGANIZATION || type == ENTITY_PLACE) && (m->kind == MENTION_NAME || m->kinds & KIND_ORGANIZATION);
}

/* "NATO warned that Russia would pay a price if it attacked Estonia": not who warns of it. */
static bool is_who_warns(const Reading *r, const Tree *tree, const Mention *m, uint32_t verb, uint32_t candidate)
{
  static const char *const warns[] = {"warn", "caution", "threaten"}, *const marks[] = {"if", "unless"};
  const Token *t = tree->sentence->tokens;
  uint32_t mark = tree_child(tree, verb, DEP_MARK), over = t[verb].head;
  if (t[m->head].deprel != DEP_NSUBJ || t[verb].deprel != DEP_ADVCL || mark == NO_TOKEN || !ONE_OF(t[mark].lemma, marks) || over >= tree->sentence->len || over > verb) return false;
  uint32_t says = t[over].deprel == DEP_CCOMP ? t[over].head : NO_TOKEN, doer = tree_child(tree, over, DEP_NSUBJ);
  if (says >= tree->sentence->len || !ONE_OF(t[says].lemma, warns) || doer == NO_TOKEN || r->at[m->sentence][doer] == NO_MENTION || !may_do(r, r->at[m->sentence][doer])) return false;
  uint32_t subject = tree_child(tree, says, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
  return who != NO_MENTION && cluster_of(r, who) == cluster_of(r, candidate) && cluster_of(r, who) != cluster_of(r, r->at[m->sentence][doer]);
}

/* "Kelvar made an offer for Norden when it was sold by Harrow": no offer is sold, and there not who made it. */
static bool is_bought(const Reading *r, const Tree *tree, const Mention *m, uint32_t verb, uint32_t candidate)
{
  static const char *const deals[] = {"sell", "buy", "acquire", "purchase"}, *const offers[] = {"offer", "bid", "deal", "takeover", "merger", "agreement", "lawsuit", "probe", "talk", "approach", "proposal"};
  const Token *t = tree->sentence->tokens;
  const Mention *c = &r->mentions.at[candidate];
  if (t[m->head].deprel != DEP_NSUBJ_PASS || !ONE_OF(t[verb].lemma, deals)) return false;
  if (c->kind == MENTION_NOMINAL) return ONE_OF(c->lemma, offers);
  uint32_t main = t[verb].head, offer = c->sentence == m->sentence && t[verb].deprel == DEP_ADVCL && main < verb ? tree_child(tree, main, DEP_OBJ) : NO_TOKEN;
  return offer != NO_TOKEN && ONE_OF(t[offer].lemma, offers) && t[c->head].head == main && deprel_base(t[c->head].deprel) == DEP_NSUBJ && tree_child(tree, offer, DEP_NMOD) != NO_TOKEN;
}

bool it_cannot_be(const Reading *r, const Mention *m, uint32_t candidate)
{
  const Tree *tree = &r->trees[m->sentence];
  uint32_t head = tree->sentence->tokens[m->head].head;
  if (m->kind != MENTION_PRONOUN || m->person != 3 || m->gender != GENDER_NEUTER || m->reflexive || head >= tree->sentence->len) return false;
  if (!m->possessive && is_empty(tree, m, head)) return true;
  const Mention *c = &r->mentions.at[candidate];
  if (!m->possessive && (is_told_of_object(r, tree, m, head, candidate) || is_who_offered(r, tree, m, head, candidate) || is_who_warns(r, tree, m, head, candidate))) return true;
  if (!m->possessive && is_bought(r, tree, m, head, candidate)) return true;
  if (cluster_is_named(r, candidate)) return false;
  if (is_deed_of_owner(tree, m, head) || (!m->possessive && does_business(tree, m, head))) return is_matter(r, c);
  return !m->possessive && is_vetoed(tree, m, head) && !is_law(c);
}
