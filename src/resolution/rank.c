/*
 * rank.c - the last sieve: a small learned ranker that finds an antecedent for third persons, demonstratives and nominals.
 * Every mention that the precise sieves left alone chooses among the earlier mentions that agree with it and "none": the
 * highest score wins (a mention ranking model, as Durrett and Klein 2013 and Wiseman et al. 2015). What is possible is not learned
 * but ruled: number, gender, animacy, and binding ("Fox met him": not Fox). Features see the clusters as they are by then,
 * in training as in use.
 */
#include "resolution/rank.h"

#include <math.h>
#include <string.h>

static Mention *mention(const Ranker *k, uint32_t i) { return &k->r->mentions.at[i]; }

RankClass rank_class(const Mention *m)
{
  if (m->kind == MENTION_PRONOUN) {
    if (m->person == 0) return CLASS_THIS;
    if (m->number == NUMBER_PLURAL) return CLASS_THEY;
    return m->gender == GENDER_NEUTER ? CLASS_IT : CLASS_HE;
  }
  if (m->demonstrative) return CLASS_DEMONSTRATIVE;
  return m->definite ? CLASS_DEFINITE : CLASS_OTHER;
}

/* ---- what is possible -------------------------------------------------------------------------------------------------------- */

/* "We will fight this": what was told, or a work, an event; whoever has a name is called otherwise. */
static bool is_somebody_or_somewhere(const Known *n)
{
  return n->named && (n->type == ENTITY_PERSON || n->type == ENTITY_ORGANIZATION || n->type == ENTITY_GROUP || n->type == ENTITY_PLACE);
}

/* "It hired Ann Lee", "its lawyers": no sum does so, and nothing is a sum's. */
static bool is_doer(const Ranker *k, const Mention *m)
{
  static const char *const any[] = {"rise", "fall", "grow", "shrink", "exceed", "include", "represent", "amount", "come", "go", "mean", "cover", "reflect", "compare", "mark", "equal", "top", "drop", "climb"};
  const Token *t = k->r->trees[m->sentence].sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (m->possessive) return true;
  return t[m->head].deprel == DEP_NSUBJ && verb < k->r->trees[m->sentence].sentence->len && t[verb].upos == UPOS_VERB && !str_among(t[verb].lemma, any, COUNT_OF(any));
}

static bool pronoun_agrees(const Ranker *k, const Mention *m, RankClass class, uint32_t candidate)
{
  const Mention *c = mention(k, candidate);
  const Known *n = &k->known[candidate];
  if (n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY) return class == CLASS_THIS || (class == CLASS_IT && !is_doer(k, m));
  switch (class) {
  case CLASS_HE:
    if (c->kind == MENTION_NOMINAL && (c->kinds & (KIND_GROUP | KIND_PERSON)) == KIND_GROUP) return false; /* a jury is no "he" */
    return n->number != NUMBER_PLURAL && n->animacy != ANIMACY_THING && n->type != ENTITY_ORGANIZATION && n->type != ENTITY_PLACE &&
           !(n->gender && n->gender != m->gender);
  case CLASS_IT:
    return n->number != NUMBER_PLURAL && n->animacy != ANIMACY_PERSON && n->type != ENTITY_PERSON &&
           !(n->gender == GENDER_MALE || n->gender == GENDER_FEMALE);
  case CLASS_THEY:
    if (c->kind == MENTION_PRONOUN) return c->number != NUMBER_SINGULAR && c->person != 1;
    if (n->number == NUMBER_PLURAL || n->type == ENTITY_ORGANIZATION || n->type == ENTITY_GROUP) return true;
    if (c->definite && c->kinds & KIND_OFFICE && c->number == NUMBER_SINGULAR) return false; /* "Chad's president" */
    return n->type == ENTITY_NONE || (n->type == ENTITY_PERSON && !n->gender && !n->named);
  default:
    return n->animacy != ANIMACY_PERSON && !is_somebody_or_somewhere(n) && !(m->number == NUMBER_PLURAL && n->number == NUMBER_SINGULAR);
  }
}

static bool is_argument(Deprel rel)
{
  Deprel base = deprel_base(rel);
  return base == DEP_NSUBJ || base == DEP_OBJ || base == DEP_IOBJ || base == DEP_OBL || base == DEP_DISLOCATED;   /* "The son of a baker, he": who that is stands before */
}

/* "Bob quarrelled with Carl and sued him": who does both; NO_TOKEN where the second verb has a subject of its own, or is done to one. */
static uint32_t shared_subject(const Tree *tree, uint32_t verb)
{
  const Token *t = tree->sentence->tokens;
  for (unsigned steps = 0; steps < 6 && verb < tree->sentence->len && t[verb].deprel == DEP_CONJ && t[verb].upos == UPOS_VERB; steps++) {
    if (tree_child(tree, verb, DEP_NSUBJ) != NO_TOKEN || tree_child(tree, verb, DEP_NSUBJ_PASS) != NO_TOKEN || tree_child(tree, verb, DEP_AUX_PASS) != NO_TOKEN) return NO_TOKEN;
    verb = t[verb].head;
  }
  return verb < tree->sentence->len && t[verb].upos == UPOS_VERB && t[verb].deprel != DEP_CONJ ? tree_child(tree, verb, DEP_NSUBJ) : NO_TOKEN;
}

/* "He accused the president": he is not the president, whoever that is, wherever the president was named; "He met Carl and sued him": not he. */
static bool argues_with(const Ranker *k, const Mention *m, uint32_t candidate)
{
  const Tree *tree = &k->r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (m->kind != MENTION_PRONOUN || m->possessive || m->reflexive || m->person != 3 || verb >= tree->sentence->len || t[verb].upos != UPOS_VERB) return false;
  Deprel own = deprel_base(t[m->head].deprel);
  uint32_t mark = own == DEP_OBL ? tree_child(tree, m->head, DEP_CASE) : NO_TOKEN;
  static const char *const marks[] = {"for", "to", "against", "about"}; /* "he would pray for him"; but "took it with him" */
  bool oblique = mark != NO_TOKEN && str_among(t[mark].lemma, marks, COUNT_OF(marks));
  if (own != DEP_NSUBJ && own != DEP_OBJ && own != DEP_IOBJ && !oblique) return false;
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel rel = deprel_base(t[c].deprel);
    uint32_t other = c != m->head && (rel == DEP_NSUBJ || (!oblique && (rel == DEP_OBJ || rel == DEP_IOBJ))) ? k->r->at[m->sentence][c] : NO_MENTION;
    if (other != NO_MENTION && !mention(k, other)->reflexive && cluster_of(k->r, other) == cluster_of(k->r, candidate)) return true;
  }
  uint32_t doer = own == DEP_OBJ || own == DEP_IOBJ ? shared_subject(tree, verb) : NO_TOKEN;
  if (doer == NO_TOKEN && own == DEP_OBJ) doer = verb_controller(tree, verb);
  if (doer == NO_TOKEN && own == DEP_OBJ && t[verb].deprel == DEP_XCOMP && t[verb].head < tree->sentence->len) doer = tree_child(tree, t[verb].head, DEP_NSUBJ); /* "He promised Lee to help him" */
  uint32_t who = doer == NO_TOKEN ? NO_MENTION : k->r->at[m->sentence][doer];
  return who != NO_MENTION && cluster_of(k->r, who) == cluster_of(k->r, candidate);
}

/* "accusing them", "they decided": whoever is accused or asked, or makes up his mind, is somebody. */
static bool stands_for_somebody(const Sentence *s, const Mention *m)
{
  static const char *const to_whom[] = {"accuse", "sue", "arrest", "ask", "tell", "warn", "thank", "urge", "invite", "hire", "dismiss", "fire", "jail", "charge", "marry", "persuade", "convince"},
                    *const who[] = {"say", "tell", "ask", "claim", "argue", "believe", "think", "know", "want", "hope", "decide", "agree", "refuse", "intend", "estimate", "try", "fear", "vow", "learn", "understand", "wait", "accuse", "marry",
                                    "hire", "sack", "dismiss", "recruit", "appoint", "buy", "acquire", "purchase", "employ", "sign", "sue", "arrest", "insist", "deny", "approach", "worry", "remember", "feel", "love", "enjoy", "complain", "negotiate", "vote", "pray", "notice", "realize", "realise", "speak", "talk", "meet",
                                    "visit", "apologize", "apologise", "promise", "admit", "pledge", "plead", "celebrate", "protest", "steal", "eat", "sleep", "study", "watch", "wear", "write"};
  uint32_t verb = s->tokens[m->head].head;
  if (m->kind != MENTION_PRONOUN || verb >= s->len || s->tokens[verb].upos != UPOS_VERB) return false;
  Deprel rel = s->tokens[m->head].deprel;
  if (rel == DEP_NSUBJ) return m->number == NUMBER_PLURAL && str_among(s->tokens[verb].lemma, who, COUNT_OF(who));
  return (deprel_base(rel) == DEP_OBJ || rel == DEP_IOBJ || rel == DEP_NSUBJ_PASS) && str_among(s->tokens[verb].lemma, to_whom, COUNT_OF(to_whom));
}

/* Savings, decisions and scenarios are nobody; a report says what its authors do. */
static bool cannot_be_somebody(const Ranker *k, const Mention *m, const Mention *c)
{
  static const char *const things[] = {"possession", "artifact", "quantity", "attribute", "cognition", "communication", "act", "event", "state", "substance", "time", "food", "phenomenon"},
                    *const reports[] = {"study", "report", "survey", "poll", "paper", "document", "figure", "statistic", "article", "letter", "statement", "finding", "analysis", "book", "law", "rule", "record", "file", "newspaper", "magazine"};
  if (!stands_for_somebody(&k->r->sentences->at[m->sentence], m)) return false;
  for (uint32_t i = 0; c->coordination && i < c->member_count; i++) /* "his religion and his name" */
    if (!cannot_be_somebody(k, m, mention(k, c->members[i]))) return false;
  if (c->coordination) return c->member_count > 0;
  if (c->kind != MENTION_NOMINAL || c->kinds & (KIND_PERSON | KIND_ORGANIZATION | KIND_GROUP | KIND_PLACE)) return false;
  const LexEntry *class = lex_find(k->r->resolver->noun_classes, c->lemma);
  return class && str_among(class->field[0], things, COUNT_OF(things)) && !str_among(c->lemma, reports, COUNT_OF(reports));
}

/* "Lee was her mentor", "Lee, her mentor, left", "her mentor, Lee", "she made Lee her deputy": whose the noun is that says who Lee is, is
 * not Lee. */
static bool owns_what_it_is(const Sentence *s, const Mention *owner, const Mention *c)
{
  uint32_t noun = s->tokens[owner->head].head, top = rank_conjunct_top(s, c->head);
  if (noun >= s->len || s->tokens[noun].upos != UPOS_NOUN) return false;
  const Token *t = &s->tokens[top];
  if (t->head == noun && (deprel_base(t->deprel) == DEP_NSUBJ || t->deprel == DEP_APPOS)) return true;
  if (s->tokens[noun].deprel == DEP_APPOS && s->tokens[noun].head == c->head) return true;
  return s->tokens[noun].deprel == DEP_XCOMP && t->head == s->tokens[noun].head && deprel_base(t->deprel) == DEP_OBJ;
}

/* "a simple ceremony rather than the noisy wedding", "larger than the bank": what something is compared with is another. */
static bool is_compared(const Ranker *k, const Mention *m, const Mention *c)
{
  static const char *const marks[] = {"than", "unlike", "besides", "instead", "versus", "except"};
  const Tree *tree = &k->r->trees[m->sentence];
  if (m->kind != MENTION_NOMINAL || m->sentence != c->sentence || c->last >= m->first) return false;
  for (uint32_t t = tree->child[m->head]; t != NO_TOKEN; t = tree->sibling[t])
    if (t < m->head && str_among(tree->sentence->tokens[t].lemma, marks, COUNT_OF(marks))) return true;
  return m->first >= 2 && (str_is(tree->sentence->tokens[m->first - 1].form, "than") || str_is(tree->sentence->tokens[m->first - 1].form, "unlike"));
}

/* "His father, Anthony, left": not Anthony, wherever else he is named. */
static bool is_owned_by_it(const Ranker *k, const Mention *m, uint32_t candidate)
{
  const Sentence *s = &k->r->sentences->at[m->sentence];
  uint32_t noun = m->possessive ? s->tokens[m->head].head : s->len, owned = noun < s->len ? k->r->at[m->sentence][noun] : NO_MENTION;
  if (owned == NO_MENTION) return false;
  const Mention *c = mention(k, candidate);
  uint32_t subject = c->predicate ? tree_child(&k->r->trees[c->sentence], c->head, DEP_NSUBJ) : NO_TOKEN;         /* nor "a tailor", which Anthony is */
  uint32_t who = subject == NO_TOKEN ? NO_MENTION : k->r->at[c->sentence][subject];
  return cluster_of(k->r, owned) == cluster_of(k->r, candidate) || (who != NO_MENTION && cluster_of(k->r, owned) == cluster_of(k->r, who));
}

/* "will be declared the winner": what somebody becomes, and nobody who was named. */
static bool is_what_one_becomes(const Ranker *k, const Mention *m)
{
  static const char *const verbs[] = {"declare", "name", "crown", "elect", "appoint", "proclaim", "become", "remain", "make", "vote", "pronounce"};
  const Tree *tree = &k->r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (m->kind != MENTION_NOMINAL || verb >= tree->sentence->len || verb > m->head || !str_among(t[verb].lemma, verbs, COUNT_OF(verbs))) return false;
  bool passive = tree_child(tree, verb, DEP_AUX_PASS) != NO_TOKEN || t[verb].xpos == XPOS_VBN;
  if (t[m->head].deprel == DEP_XCOMP) return true;
  return deprel_base(t[m->head].deprel) == DEP_OBJ && (passive || str_is(t[verb].lemma, "become") || str_is(t[verb].lemma, "remain"));
}

/* "Born in Hull, the daughter of Albert Lee and his wife, Edna, she sang": none of those whom her birth is told by. */
static bool is_in_own_birth(const Sentence *s, const Mention *m, const Mention *c)
{
  static const char *const verbs[] = {"bear", "raise", "educate", "bring", "orphan"};
  const Token *t = s->tokens;
  bool begins = t[0].xpos == XPOS_VBN && t[0].deprel == DEP_ADVCL && str_among(t[0].lemma, verbs, COUNT_OF(verbs));
  return begins && m->kind == MENTION_PRONOUN && deprel_base(t[m->head].deprel) == DEP_NSUBJ && t[m->head].head == t[0].head && c->head < m->head;
}

/* A phrase is not what stands inside it; arguments of one verb are different things. */
static bool binding_forbids(const Ranker *k, const Mention *m, const Mention *c)
{
  if (m->sentence != c->sentence) return false;
  if (c->np_first <= m->head && m->head <= c->np_last) return true;
  if (m->np_first <= c->head && c->head <= m->np_last) return true;
  const Sentence *s = &k->r->sentences->at[m->sentence];
  if (m->possessive) return owns_what_it_is(s, m, c);
  if (is_compared(k, m, c) || is_in_own_birth(s, m, c)) return true;
  uint32_t verb = s->tokens[m->head].head, over = verb < s->len ? s->tokens[verb].head : NO_TOKEN;                          /* "Ann praised Bea, calling her a star" */
  bool thereby = over < s->len && over < verb && verb < m->head && s->tokens[verb].xpos == XPOS_VBG && s->tokens[verb].deprel == DEP_ADVCL && (deprel_base(s->tokens[m->head].deprel) == DEP_OBJ || s->tokens[m->head].deprel == DEP_IOBJ) &&
                 tree_child(&k->r->trees[m->sentence], verb, DEP_NSUBJ) == NO_TOKEN && tree_child(&k->r->trees[m->sentence], verb, DEP_MARK) == NO_TOKEN;
  uint32_t doer = thereby ? tree_child(&k->r->trees[m->sentence], over, DEP_NSUBJ) : NO_TOKEN, who = doer == NO_TOKEN ? NO_MENTION : k->r->at[m->sentence][doer], other = k->r->at[c->sentence][c->head];
  if (who != NO_MENTION && other != NO_MENTION && cluster_of(k->r, who) == cluster_of(k->r, other)) return true;
  uint32_t a = rank_conjunct_top(s, m->head), b = rank_conjunct_top(s, c->head), part = s->tokens[b].head; /* "After meeting Lee, he left" */
  bool own_doing = part < s->len && s->tokens[part].deprel == DEP_ADVCL && s->tokens[part].head == verb && (s->tokens[part].xpos == XPOS_VBG || s->tokens[part].xpos == XPOS_VBN) &&
                   deprel_base(s->tokens[m->head].deprel) == DEP_NSUBJ && tree_child(&k->r->trees[m->sentence], part, DEP_NSUBJ) == NO_TOKEN && tree_child(&k->r->trees[m->sentence], part, DEP_NSUBJ_PASS) == NO_TOKEN;
  if (own_doing && is_argument(s->tokens[b].deprel)) return true;
  return is_argument(s->tokens[a].deprel) && is_argument(s->tokens[b].deprel) && s->tokens[a].head == s->tokens[b].head;
}

/* '"He closed eleven," ...': said in whole sentences; 'called it "an opera he wrote"' takes up only some of the words. */
static bool is_whole_quote(const Reading *r, const Quote *q)
{
  const Token *t = r->sentences->at[q->sentence].tokens;
  if (q->first >= r->sentences->at[q->sentence].len) return false;
  Str word = t[q->first].form, before = q->first > 1 ? t[q->first - 2].form : (Str){"", 0};
  return (word.len && word.at[0] >= 'A' && word.at[0] <= 'Z') || str_is(before, ",") || str_is(before, ":");
}

enum { TOLD_MAX = 8, QUOTE_SENTENCES = 3 };
typedef struct { uint32_t root[TOLD_MAX], count; } ToldOf; /* clusters */

/* Of whom a quotation tells, whose speaker the pronoun is: not of himself. */
static ToldOf told_by(const Ranker *k, uint32_t i)
{
  ToldOf out = {0};
  const Mention *m = mention(k, i);
  if (m->kind != MENTION_PRONOUN || m->person != 3 || m->number == NUMBER_PLURAL || m->gender == GENDER_NEUTER) return out;
  const Quote *own = m->quote ? &k->r->quotes.at[m->quote - 1] : NULL;
  if (own && own->speaker != NO_MENTION && is_whole_quote(k->r, own)) out.root[out.count++] = cluster_of(k->r, own->speaker);
  uint32_t from = i, end = (uint32_t)k->r->mentions.len;
  while (from > 0 && mention(k, from - 1)->sentence + QUOTE_SENTENCES >= m->sentence) from--;
  for (uint32_t x = from; x < end && out.count < TOLD_MAX && mention(k, x)->sentence <= m->sentence + QUOTE_SENTENCES; x++) {
    const Mention *told = mention(k, x);
    const Quote *q = told->quote ? &k->r->quotes.at[told->quote - 1] : NULL;
    if (!q || q->speaker != i || !is_whole_quote(k->r, q)) continue;
    bool by_other = told->kind == MENTION_PRONOUN ? told->person == 3 : told->kind == MENTION_NAME || (told->definite && !told->predicate);
    if (by_other) out.root[out.count++] = cluster_of(k->r, x);
  }
  return out;
}

/* '"He closed eleven," the analyst said', '"Lucien is stubborn," he said': who speaks would say "I". */
static bool speaks_of_himself(const Ranker *k, const ToldOf *told, uint32_t candidate)
{
  uint32_t root = cluster_of(k->r, candidate);
  for (uint32_t x = 0; x < told->count; x++)
    if (told->root[x] == root) return true;
  return false;
}

/* "The president, he said, was alive": between a subject and its verb somebody else speaks of it. "Quintela owes for a soup, he said" may
 * be Quintela's own words. */
static bool is_whom_he_tells_of(const Ranker *k, const Mention *m, uint32_t candidate)
{
  const Tree *tree = &k->r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head, told = verb < tree->sentence->len && t[verb].deprel == DEP_PARATAXIS ? t[verb].head : NO_TOKEN;
  if (m->kind != MENTION_PRONOUN || m->person != 3 || deprel_base(t[m->head].deprel) != DEP_NSUBJ || told >= tree->sentence->len || told < verb) return false;
  uint32_t subject = tree_child(tree, told, DEP_NSUBJ), who = subject == NO_TOKEN || subject > m->head ? NO_MENTION : k->r->at[m->sentence][subject];
  return who != NO_MENTION && mention(k, who)->kind != MENTION_PRONOUN && cluster_of(k->r, who) == cluster_of(k->r, candidate);
}

enum { VOICE_MENTIONS = 60, VOICE_SENTENCES = 3 };

/* Who says "I" around a "he" or "she", in the same quotation or outside all: somebody else. NO_MENTION: nobody. */
static uint32_t voice_near(const Ranker *k, uint32_t i)
{
  const Mention *m = mention(k, i);
  if (m->kind != MENTION_PRONOUN || m->person != 3) return NO_MENTION;
  uint32_t count = (uint32_t)k->r->mentions.len;
  for (uint32_t step = 1; step <= VOICE_MENTIONS; step++)
    for (int side = 0; side < 2; side++) {
      uint32_t j = side ? i + step : i - step;
      if (j >= count) continue; /* before the first as well: it wraps */
      const Mention *x = mention(k, j);
      uint32_t apart = x->sentence > m->sentence ? x->sentence - m->sentence : m->sentence - x->sentence;
      bool voice = x->kind == MENTION_PRONOUN && x->person == 1 && x->number == NUMBER_SINGULAR && x->quote == m->quote && x->document == m->document;
      if (voice && (m->quote || apart <= VOICE_SENTENCES)) return cluster_of(k->r, j);
    }
  return NO_MENTION;
}

enum { NEAR_NOMINAL = 5, FAR_NOMINAL = 60, FAR_PRONOUN = 5 }; /* sentences */

/* An office is told by the sieve of roles or not at all: "the Chilean president" is not the one just named. */
static bool place_differs(const Ranker *k, const Mention *m, uint32_t candidate)
{
  CLUSTER_EACH(k->r, cluster_of(k->r, candidate), i) {
    const Mention *c = mention(k, i);
    if (c->place.len && m->place.len && !str_eq(c->place, m->place)) return true;
  }
  return false;
}

/* "The conductor ... the Japanese conductor": another, of whose land is spoken to tell them apart. */
static bool is_told_from(const Ranker *k, const Mention *m, uint32_t candidate)
{
  CLUSTER_EACH(k->r, cluster_of(k->r, candidate), i) {
    const Mention *c = mention(k, i);
    if (m->place.len && c->kind == MENTION_NOMINAL && !c->place.len && c->definite && c->kinds & KIND_PERSON && str_eq(c->lemma, m->lemma)) return true;
  }
  return false;
}

/* "the carmaker" for Volkswagen, "the device" for a phone: other words for what was just named. */
static bool other_words(const Ranker *k, const Mention *m, uint32_t candidate)
{
  const Mention *c = mention(k, candidate);
  const Known *n = &k->known[candidate];
  if (!m->definite && !m->demonstrative) return false;
  if (c->sentence + NEAR_NOMINAL < m->sentence || c->predicate) return false;
  if (n->named && (m->kinds & KIND_OFFICE || rank_possessor(k, m) != NO_MENTION || rank_says_more(k, m))) return false;
  if (m->place.len && (place_differs(k, m, candidate) || (n->named && is_told_from(k, m, candidate)))) return false;
  if (n->named && kinds_clash(k->r, candidate, (uint32_t)(m - k->r->mentions.at))) return false;
  bool time = n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY;
  if (time != ((m->kinds & KIND_TIME) != 0)) return false;
  bool group = n->type == ENTITY_GROUP || n->type == ENTITY_ORGANIZATION;
  if (m->number != n->number && n->number != NUMBER_UNKNOWN && !group) return false;
  for (uint32_t t = m->np_first; c->kind == MENTION_NOMINAL && t < m->head; t++)
    if (str_eq(k->r->sentences->at[m->sentence].tokens[t].lemma, c->lemma)) return false; /* the school board is no school */
  const unsigned sorts = KIND_ORGANIZATION | KIND_PLACE | KIND_EVENT | KIND_WORK | KIND_PRODUCT | KIND_ANIMAL;
  bool of_sorts = c->kind == MENTION_NOMINAL && m->kinds & sorts && c->kinds & sorts;
  if (of_sorts && !(m->kinds & c->kinds & sorts)) return false; /* no prison is a state */
  if (m->animacy == ANIMACY_PERSON) return n->animacy != ANIMACY_THING && n->type != ENTITY_PLACE && n->type != ENTITY_ORGANIZATION;
  return !(n->animacy == ANIMACY_PERSON && m->animacy == ANIMACY_THING) && n->type != ENTITY_PERSON;
}

/* "the last strike" after "the strike": counted among others it is another. */
static bool is_counted_apart(const Ranker *k, const Mention *m, const Mention *c)
{
  static const char *const words[] = {"last", "previous", "earlier", "first", "second", "third", "next", "other"};
  const Token *t = k->r->sentences->at[m->sentence].tokens, *u = k->r->sentences->at[c->sentence].tokens;
  for (uint32_t i = m->np_first; i < m->head; i++) {
    if (t[i].head != m->head || !str_among(t[i].lemma, words, COUNT_OF(words))) continue;
    bool both = false;
    for (uint32_t j = c->np_first; j < c->head; j++) both |= str_eq(u[j].lemma, t[i].lemma);
    if (!both) return true;
  }
  return false;
}

/* "the hosts" and "the visitors": two sides of one thing. */
static bool are_opposites(Str a, Str b)
{
  static const char *const pairs[][2] = {{"host", "visitor"},   {"plaintiff", "defendant"}, {"buyer", "seller"},     {"employer", "employee"}, {"teacher", "pupil"},   {"teacher", "student"}, {"doctor", "patient"},
                                         {"landlord", "tenant"}, {"victim", "suspect"},      {"victim", "attacker"},  {"victim", "killer"},     {"winner", "loser"},    {"husband", "wife"},    {"father", "mother"},
                                         {"son", "daughter"},    {"brother", "sister"},      {"lender", "borrower"},  {"driver", "passenger"},  {"lawyer", "client"},   {"parent", "child"},    {"nurse", "patient"},
                                         {"coach", "player"},    {"boy", "girl"},            {"man", "woman"},        {"king", "queen"},        {"import", "export"},   {"question", "answer"}, {"gain", "loss"}};
  for (size_t i = 0; i < COUNT_OF(pairs); i++)
    if ((str_is(a, pairs[i][0]) && str_is(b, pairs[i][1])) || (str_is(a, pairs[i][1]) && str_is(b, pairs[i][0]))) return true;
  return false;
}

/* "A doctor was arrested. A retired doctor praised the police": with a word more, and no article that points back, it is another; but for one of
 * whom the same is told again, "A man was jailed. ... A Leeds man was jailed for life". */
static bool is_told_anew(const Ranker *k, const Mention *m, const Mention *c)
{
  const Token *t = k->r->sentences->at[m->sentence].tokens, *u = k->r->sentences->at[c->sentence].tokens;
  if (!m->indefinite || m->predicate || m->coordination || m->np_first + 1 >= m->head || c->kind != MENTION_NOMINAL || !str_eq(c->lemma, m->lemma)) return false;
  if (!str_eq_nocase(t[m->np_first].form, STR("a")) && !str_eq_nocase(t[m->np_first].form, STR("an"))) return false;
  uint32_t x = t[m->head].head, y = u[c->head].head;
  bool again = x < k->r->sentences->at[m->sentence].len && y < k->r->sentences->at[c->sentence].len && t[m->head].deprel == DEP_NSUBJ_PASS && u[c->head].deprel == DEP_NSUBJ_PASS && m->kinds & KIND_PERSON && str_eq(t[x].lemma, u[y].lemma);
  for (uint32_t i = m->np_first + 1; i < m->head && !again; i++) {
    bool both = t[i].upos == UPOS_PUNCT;
    for (uint32_t j = c->np_first; j < c->head; j++) both |= str_eq(u[j].lemma, t[i].lemma);
    if (!both) return true;
  }
  return false;
}

static bool nominal_may(const Ranker *k, const Mention *m, uint32_t candidate)
{
  const Mention *c = mention(k, candidate);
  const Known *n = &k->known[candidate];
  if (c->kind == MENTION_PRONOUN || c->negated || genders_clash(m->gender, n->gender)) return false;
  static const char *const several[] = {"duo", "pair", "couple", "trio", "quartet"};
  if (is_written_to(k->r, m, candidate) || is_no_venture(c, m->lemma)) return false;
  if (n->type == ENTITY_PERSON && is_told_by(k->r, (uint32_t)(m - k->r->mentions.at), candidate)) return false;
  if (n->named && n->type == ENTITY_PERSON && str_among(m->lemma, several, COUNT_OF(several))) return false; /* plural.c's */
  if (m->contested && n->named && (n->type == ENTITY_PERSON || m->kinds & KIND_ORGANIZATION)) return false;
  if (n->named && m->kinds & KIND_PARTY && n->type == ENTITY_PERSON && !m->predicate) return false; /* "the investor" may be any firm */
  if (n->named && m->indefinite && !m->predicate) return false; /* "a school" is none that has a name already */
  if (m->indefinite && !m->predicate && m->np_last > m->head + 1) return false; /* "a museum designed by Stone" is a new one */
  if (m->coordination || c->coordination) return m->coordination && c->coordination && str_eq(m->key, c->key);
  if (c->kind == MENTION_NOMINAL && (are_opposites(c->lemma, m->lemma) || is_told_anew(k, m, c))) return false;
  if (c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && (is_counted_apart(k, m, c) || is_counted_apart(k, c, m))) return false;
  if (c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma)) return !n->named || rank_words_within(k, m, c);
  if (is_headed_thing(k->r, candidate, m->lemma) && rank_words_within(k, m, c)) return true;
  if (c->kind == MENTION_NOMINAL && nouns_are_synonyms(k->r->resolver, m->lemma, c->lemma)) return c->number == m->number;
  return other_words(k, m, candidate);
}

/* A cluster that a nominal may enter as it is by now: none of its nominals has modifiers or a possessor that differ ("their
 * robot" is not another team's), and where a name is called by the nominal's own noun, some mention has all its modifiers. */
static bool cluster_allows(const Ranker *k, const Mention *m, uint32_t candidate, const ClusterFit *fit)
{
  if (m->kind != MENTION_NOMINAL) return true;
  if (fit->clash || fit->possessors_differ) return false;
  const Mention *c = mention(k, candidate);
  uint32_t owner = rank_possessor(k, m);
  if (owner != NO_MENTION && c->sentence < m->sentence && is_got_by_another(k->r, owner, candidate)) return false;
  bool own_noun = c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma);
  return fit->within || !own_noun || !k->known[candidate].named;
}

/* "I saw him," she said; "He said he had paid": of a person known by pronouns alone, the first that is no possessive chooses for all.
 * What first persons tell of her is only that she speaks. */
static bool chooses_for_all(const Ranker *k, uint32_t i)
{
  if (mention(k, i)->kind != MENTION_PRONOUN || mention(k, i)->person != 3) return false;
  CLUSTER_EACH(k->r, cluster_of(k->r, i), x)
  {
    const Mention *m = mention(k, x);
    if (x == i || (m->kind == MENTION_PRONOUN && m->person == 1)) continue;
    if (m->kind != MENTION_PRONOUN || m->person != 3 || m->reflexive) return false;
    bool ahead = m->possessive == mention(k, i)->possessive ? x < i : mention(k, i)->possessive;
    if (ahead) return false;
  }
  return true;
}

static bool is_open(const Ranker *k, uint32_t i)
{
  const Mention *m = mention(k, i);
  bool alone = m->parent == i && m->size == 1;
  if ((!alone && !chooses_for_all(k, i)) || m->relative || m->generic || m->reflexive || m->member_count == 1) return false;
  if (m->described || m->headline) return false;
  if (m->kind == MENTION_PRONOUN) return m->person == 3 || m->demonstrative;
  return m->kind == MENTION_NOMINAL && !m->negated && m->key.len;
}

/* "Used as an infielder, he ...": what somebody is taken for, nobody beside him. */
static bool is_capacity(const Ranker *k, const Mention *c)
{
  if (c->kind != MENTION_NOMINAL || c->definite || !(c->kinds & KIND_PERSON) || c->coordination) return false;
  const Tree *tree = &k->r->trees[c->sentence];
  uint32_t mark = tree_child(tree, c->head, DEP_CASE);
  return mark != NO_TOKEN && mark < c->head && str_eq_nocase(tree->sentence->tokens[mark].form, STR("as"));
}

/* "Plonk, a farmer," where Plonk was not taken for a person: the farmer is nobody else. */
static bool is_beside_name(const Ranker *k, const Mention *c)
{
  const Sentence *s = &k->r->sentences->at[c->sentence];
  Deprel rel = s->tokens[c->head].deprel;
  bool beside = c->kind == MENTION_NOMINAL && rel == DEP_APPOS && c->indefinite;
  uint32_t over = s->tokens[c->head].head, name = beside && over < s->len ? k->r->at[c->sentence][over] : NO_MENTION;
  return name != NO_MENTION && mention(k, name)->kind == MENTION_NAME && cluster_of(k->r, name) != cluster_of(k->r, (uint32_t)(c - k->r->mentions.at));
}

/* "France, Chad's former ruler, has soldiers there. Its minister": whose ruler it is stands aside, where the one described would do as well. */
static bool is_owner_aside(const Ranker *k, const Mention *m, RankClass class, const Mention *c)
{
  const Sentence *s = &k->r->sentences->at[c->sentence];
  uint32_t noun = s->tokens[c->head].head, over = noun < s->len && s->tokens[c->head].deprel == DEP_NMOD_POSS && s->tokens[noun].deprel == DEP_APPOS ? s->tokens[noun].head : NO_TOKEN;
  uint32_t described = over < s->len ? k->r->at[c->sentence][over] : NO_MENTION;
  if (described == NO_MENTION || m->kind != MENTION_PRONOUN || m->sentence == c->sentence || cluster_of(k->r, described) == cluster_of(k->r, (uint32_t)(c - k->r->mentions.at))) return false;
  if (mention(k, described)->kind != MENTION_NAME || deprel_base(s->tokens[over].deprel) != DEP_NSUBJ) return false;
  k->known[described] = rank_known(k->r, described);
  return pronoun_agrees(k, m, class, described);
}

static bool may_be_candidate(const Ranker *k, const Mention *c)
{
  return !c->generic && !c->negated && !c->relative && !c->adjective && !c->headline && !is_capacity(k, c) && !is_beside_name(k, c);
}

/* ---- candidates ---------------------------------------------------------------------------------------------------------------- */

enum { CANDIDATES_MAX = 48, FITS_MAX = 128 };

typedef struct { uint32_t mention, root; Features features; float score; } Candidate;
typedef struct {
  Candidate at[CANDIDATES_MAX]; uint32_t count;
  ClusterFit fit[FITS_MAX]; uint32_t fits;
  Features own; float none;
} Choices;

static const ClusterFit *fit_of(const Ranker *k, Choices *c, uint32_t i, uint32_t candidate)
{
  uint32_t root = cluster_of(k->r, candidate);
  for (uint32_t x = 0; x < c->fits; x++)
    if (c->fit[x].root == root) return &c->fit[x];
  c->fit[c->fits] = rank_cluster_fit(k, i, candidate);
  return &c->fit[c->fits++];
}

/* "had him confirm that he signed it and that he knew it": within what the other one confirms. */
static bool is_within(const Reading *r, const Mention *m, const Mention *carried)
{
  const Tree *tree = &r->trees[carried->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t over = t[carried->head].head;
  if (m->sentence != carried->sentence || over >= tree->sentence->len) return false;
  if (!carried->possessive && t[over].head < tree->sentence->len) over = t[over].head;
  return m->head >= tree->left[over] && m->head <= tree->right[over];
}


static void choices_find(Ranker *k, uint32_t i, Choices *out)
{
  const Mention *m = mention(k, i);
  bool nominal = m->kind == MENTION_NOMINAL;
  uint32_t reach = nominal ? FAR_NOMINAL : FAR_PRONOUN;
  RankClass class = rank_class(m);
  uint32_t voice = voice_near(k, i);
  ToldOf told = told_by(k, i);
  out->count = out->fits = 0;
  rank_own_features(k, i, &out->own);
  if (follows_somebody(k->r, m) || is_what_one_becomes(k, m)) return;
  for (uint32_t j = i; j-- > 0 && out->count < CANDIDATES_MAX && out->fits < FITS_MAX;) {
    const Mention *c = mention(k, j);
    if (c->document != m->document || c->sentence + reach < m->sentence) break;
    if (c->carried && !is_within(k->r, m, c)) continue;
    if (!may_be_candidate(k, c) || binding_forbids(k, m, c) || cannot_be_somebody(k, m, c) || is_owned_by_it(k, m, j) || is_bound_by(k->r, m, j) || argues_with(k, m, j) || cluster_of(k->r, j) == cluster_of(k->r, i) || cluster_of(k->r, j) == voice) continue;
    if (speaks_of_himself(k, &told, j) || is_whom_he_tells_of(k, m, j) || cannot_wed(k->r, m, j)) continue;
    k->known[j] = rank_known(k->r, j);
    if (m->kind == MENTION_PRONOUN && it_is_a_matter(k->r, m, j)) continue;
    if ((m->possessive && holds_no_office(k->r, m, j)) || it_cannot_be(k->r, m, j)) continue;
    if (is_owner_aside(k, m, class, c) || is_captor(k->r, m, j) || is_reporter(k->r, m, j) || is_not_who_left(k->r, m, j)) continue;
    if (k->known[j].number != NUMBER_PLURAL && k->known[j].named && is_of_couple(k->r, m)) continue;
    if (nominal ? !nominal_may(k, m, j) : !pronoun_agrees(k, m, class, j)) continue;
    const ClusterFit *fit = fit_of(k, out, i, j);
    if (!cluster_allows(k, m, j, fit)) continue;
    Candidate *x = &out->at[out->count];
    x->mention = j;
    x->root = k->known[j].root;
    rank_pair_features(k, i, j, out->count, fit, &x->features);
    out->count++;
  }
}

static void count_up(Map *map, Str key) { ++*map_at(map, key, NULL); }

/* The mention is passed: it counts for those that come. */
static void pass(Ranker *k, uint32_t i)
{
  const Mention *m = mention(k, i);
  uint32_t root = cluster_of(k->r, i);
  k->so_far[root]++;
  k->last[root] = i + 1;
  if (m->kind != MENTION_NOMINAL || m->coordination) return;
  count_up(&k->heads, rank_doc_key(k, m, m->lemma));
  count_up(&k->keys, rank_doc_key(k, m, m->key));
}

static void paragraphs_count(Ranker *k)
{
  Reading *r = k->r;
  k->paragraph = ARENA_ARRAY(r->arena, uint32_t, r->sentences->len);
  for (uint32_t i = 1; i < r->sentences->len; i++) {
    Span gap = {r->sentences->at[i - 1].span.end, r->sentences->at[i].span.start};
    bool fresh = gap.end > gap.start && str_find(str_slice(r->sentences->article->text, gap), STR("\n")) != SIZE_MAX;
    k->paragraph[i] = k->paragraph[i - 1] + fresh;
  }
}

static Ranker ranker_of(Reading *reading)
{
  Ranker k = {.r = reading};
  size_t count = reading->mentions.len;
  map_init(&k.heads, reading->arena, 64);
  map_init(&k.keys, reading->arena, 64);
  map_init(&k.all_heads, reading->arena, 64);
  paragraphs_count(&k);
  k.known = ARENA_ARRAY(reading->arena, Known, count);
  k.so_far = ARENA_ARRAY(reading->arena, uint32_t, count);
  k.last = ARENA_ARRAY(reading->arena, uint32_t, count);
  k.open = ARENA_ARRAY(reading->arena, bool, count);
  for (uint32_t i = 0; i < count; i++) {
    const Mention *m = mention(&k, i);
    k.open[i] = is_open(&k, i); /* before any join of this sieve */
    if (m->kind == MENTION_NOMINAL && !m->coordination) count_up(&k.all_heads, rank_doc_key(&k, m, m->lemma));
  }
  return k;
}

static const float NAMED_SHARE = 0.6F; /* "the carmaker" for Volkswagen: a wrong name is worse than none */

/* ---- choice ---------------------------------------------------------------------------------------------------------------------- */

/* Mentions of one cluster speak for it together: each gets the log of their summed weights. */
static void clusters_sum(Choices *c)
{
  float sum[CANDIDATES_MAX], top = c->none;
  for (uint32_t i = 0; i < c->count; i++) top = fmaxf(top, c->at[i].score);
  for (uint32_t i = 0; i < c->count; i++) {
    sum[i] = 0;
    for (uint32_t j = 0; j < c->count; j++)
      if (c->at[i].root == c->at[j].root) sum[i] += expf(c->at[j].score - top);
  }
  for (uint32_t i = 0; i < c->count; i++) c->at[i].score = logf(sum[i] + 1e-20F) + top;
}

/* The share of the best candidate's cluster in all that was possible: how sure the choice is. Scores are the clusters'. */
static float choice_share(const Choices *c, uint32_t best)
{
  float top = c->none, sum = 0;
  for (uint32_t i = 0; i < c->count; i++) top = fmaxf(top, c->at[i].score);
  for (uint32_t i = 0; i < c->count; i++) {
    bool seen = false;
    for (uint32_t j = 0; j < i && !seen; j++) seen = c->at[i].root == c->at[j].root;
    if (!seen) sum += expf(c->at[i].score - top);
  }
  return expf(c->at[best].score - top) / (sum + expf(c->none - top));
}

static void choose(Ranker *k, uint32_t i, Choices *choices, Buf *out);

/* Its possessor is resolved first, so that "their robot" is known for whose. */
static void possessor_choose(Ranker *k, uint32_t i, Choices *choices, Buf *out)
{
  uint32_t possessor = mention(k, i)->kind == MENTION_NOMINAL ? rank_possessor(k, mention(k, i)) : NO_MENTION;
  if (possessor != NO_MENTION && mention(k, possessor)->kind == MENTION_PRONOUN) choose(k, possessor, choices, out);
}

/* '"I thought he was dead," she said': who says so is found first, and is not whom the quotation tells of. */
static void speaker_choose(Ranker *k, uint32_t i, Choices *choices, Buf *out)
{
  const Mention *m = mention(k, i);
  uint32_t speaker = m->kind == MENTION_PRONOUN && m->person == 3 && m->quote ? k->r->quotes.at[m->quote - 1].speaker : NO_MENTION;
  if (speaker != NO_MENTION && speaker != i && mention(k, speaker)->quote == 0) choose(k, speaker, choices, out);
}

static void put_features(Buf *out, const Features *f)
{
  for (uint32_t i = 0; i < f->count; i++) buf_format(out, " %s", rank_feature_name(f->at[i]));
  buf_char(out, '\n');
}

static void put_choices(Buf *out, uint32_t i, const Choices *c)
{
  buf_format(out, "C %u\n-1", i);
  put_features(out, &c->own);
  for (uint32_t x = 0; x < c->count; x++) {
    buf_format(out, "%u", c->at[x].mention);
    put_features(out, &c->at[x].features);
  }
}

static void choose(Ranker *k, uint32_t i, Choices *choices, Buf *out)
{
  if (!k->open[i]) return;
  k->open[i] = false;
  possessor_choose(k, i, choices, out);
  speaker_choose(k, i, choices, out);
  choices_find(k, i, choices);
  if (out) put_choices(out, i, choices);
  const RankNet *nets = k->r->resolver->rank + (mention(k, i)->kind == MENTION_PRONOUN ? 0 : 2);
  choices->none = rank_score(&nets[0], &choices->own, NULL);
  for (uint32_t c = 0; c < choices->count; c++) choices->at[c].score = rank_score(&nets[1], &choices->own, &choices->at[c].features);
  clusters_sum(choices);
  uint32_t best = UINT32_MAX;
  for (uint32_t c = 0; c < choices->count; c++)
    if (choices->at[c].score > choices->none && (best == UINT32_MAX || choices->at[c].score > choices->at[best].score)) best = c;
  if (best == UINT32_MAX) return;
  float share = choice_share(choices, best);
  bool pronoun = mention(k, i)->kind == MENTION_PRONOUN;
  const ClusterFit *fit = fit_of(k, choices, i, choices->at[best].mention);
  bool renamed = !pronoun && k->known[choices->at[best].mention].named && !fit->same_head && !fit->headed;
  if (renamed && share < NAMED_SHARE) return;
  cluster_join(k->r, i, choices->at[best].mention, pronoun ? "pronoun" : "nominal", share);
}

static void choose_all(Reading *reading, Buf *out)
{
  Ranker k = ranker_of(reading);
  Choices *choices = ARENA_NEW(reading->arena, Choices);
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    choose(&k, i, choices, out);
    pass(&k, i);
  }
}

void sieve_ranked(Reading *reading) { choose_all(reading, NULL); }

/* Lines for scripts/train_coreference: every mention with its document and its head's first byte, then what each that chooses
 * has to choose from. */
void rank_examples_write(Reading *reading, Buf *out)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = &reading->mentions.at[i];
    buf_format(out, "M %u %u\n", i, reading_token(reading, m->sentence, m->head)->span.start);
  }
  choose_all(reading, out);
}
