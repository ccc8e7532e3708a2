/*
 * pronoun.c - pronouns that grammar alone decides.
 * First persons in a quotation are its speaker; outside all quotations one voice speaks, the writer's. A reflexive takes the
 * subject of its clause, the subject of a reported clause whoever reports. Other "he", "it", "they" are rank.c's.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* ---- passes ------------------------------------------------------------------------------------------------------------------------ */

static bool clashes(const Reading *r, const Mention *m, uint32_t other)
{
  Gender a = m->gender, b = cluster_gender(r, other);
  bool gender = (a == GENDER_MALE && b == GENDER_FEMALE) || (a == GENDER_FEMALE && b == GENDER_MALE);
  return gender || (m->number == NUMBER_SINGULAR && cluster_number(r, other) == NUMBER_PLURAL);
}

/* "told him to keep it to himself": who does it is the object, but of what is promised the subject. NO_TOKEN: as usual. */
uint32_t verb_controller(const Tree *tree, uint32_t clause)
{
  const Token *tokens = tree->sentence->tokens;
  uint32_t above = tokens[clause].head;
  if (tokens[clause].deprel != DEP_XCOMP || tokens[clause].upos != UPOS_VERB || above >= tree->sentence->len || str_is(tokens[above].lemma, "promise")) return NO_TOKEN;
  uint32_t object = tree_child(tree, above, DEP_OBJ);
  if (object == NO_TOKEN) object = tree_child(tree, above, DEP_IOBJ);
  return object != NO_TOKEN && object < clause ? object : NO_TOKEN;
}

/* `named`: of a subject that is a name alone, whose gender is then known to those that choose. */
static void resolve_reflexive(Reading *r, uint32_t i, bool named)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  uint32_t clause = tree_clause(tree, m->head), subject = NO_TOKEN;
  for (uint32_t steps = 0; steps < 6 && subject == NO_TOKEN && clause < tree->sentence->len; steps++) {
    subject = tree_child(tree, clause, DEP_NSUBJ);
    if (subject == NO_TOKEN) subject = verb_controller(tree, clause);
    uint32_t above = tree->sentence->tokens[clause].head;
    if (above >= tree->sentence->len) break;
    clause = above;
  }
  uint32_t other = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
  if (other == NO_MENTION || other == i || clashes(r, m, other)) return;
  if (!named || mention(r, other)->kind == MENTION_NAME) cluster_join(r, i, other, "reflexive", 0.95F);
}

/* "Vietnam, which has its own dispute": what is somebody's own is the subject's. */
static bool resolve_own(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *tokens = tree->sentence->tokens;
  uint32_t clause = tree_clause(tree, m->head);
  if (!m->possessive || m->head + 1 >= tree->sentence->len || !str_is(tokens[m->head + 1].form, "own") || clause >= tree->sentence->len || tokens[clause].upos != UPOS_VERB) return false;
  uint32_t subject = tree_child(tree, clause, DEP_NSUBJ), other = subject == NO_TOKEN || subject > m->head ? NO_MENTION : r->at[m->sentence][subject];
  if (other == NO_MENTION || other == i || clashes(r, m, other)) return false;
  bool who = mention(r, other)->relative && str_eq_nocase(tokens[subject].form, STR("who")); /* "the sheriff, who lost his own son": told, though unnamed */
  if (!who && !cluster_is_named(r, other)) return false; /* a "leader" may find its name yet */
  bool plural = cluster_number(r, other) == NUMBER_PLURAL, person = who || cluster_type(r, other) == ENTITY_PERSON;
  bool agrees = m->number == NUMBER_PLURAL ? plural : m->gender == GENDER_NEUTER ? !plural && !person : person;
  if (agrees) cluster_join(r, i, other, "own", 0.9F);
  return agrees;
}

/* "the bank and its customers", "Olsen and her brother": the owner of what is joined to a noun by "and" is that noun's. */
static void resolve_conjunct_owner(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t owned = s->tokens[m->head].head;
  if (owned < s->len && (s->tokens[owned].deprel == DEP_COMPOUND || s->tokens[owned].deprel == DEP_NMOD_DESC) && s->tokens[owned].head > owned) owned = s->tokens[owned].head; /* "Lee, his company Acme and Bolt" */
  if (!m->possessive || owned >= s->len || owned < m->head || s->tokens[owned].deprel != DEP_CONJ || s->tokens[owned].head >= m->head) return;
  uint32_t other = r->at[m->sentence][s->tokens[owned].head];
  if (other == NO_MENTION || other == i || mention(r, other)->coordination || clashes(r, m, other)) return;
  EntityType type = cluster_type(r, other);
  bool person = type == ENTITY_PERSON || mention(r, other)->animacy == ANIMACY_PERSON;
  bool plural = cluster_number(r, other) == NUMBER_PLURAL;
  bool agrees = m->number == NUMBER_PLURAL ? plural : !plural && (m->gender == GENDER_NEUTER ? !person : person);
  if (agrees) cluster_join(r, i, other, "owner of the next", 0.9F);
}

/* "His father was a tailor and his mother is a nurse": the same son, and no father's. */
static bool resolve_parallel_owner(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t owned = t[m->head].head, clause = owned < tree->sentence->len && deprel_base(t[owned].deprel) == DEP_NSUBJ ? t[owned].head : NO_TOKEN;
  uint32_t before = clause < tree->sentence->len && t[clause].deprel == DEP_CONJ ? t[clause].head : NO_TOKEN;
  uint32_t subject = before < clause ? tree_child(tree, before, DEP_NSUBJ) : NO_TOKEN;
  for (uint32_t c = subject == NO_TOKEN ? NO_TOKEN : tree->child[subject]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t other = t[c].deprel == DEP_NMOD_POSS ? r->at[m->sentence][c] : NO_MENTION;
    if (other != NO_MENTION && other < i && str_eq_nocase(t[c].form, t[m->head].form)) return cluster_join(r, i, other, "parallel owner", 0.9F);
  }
  return false;
}

static bool agrees_in_full(const Reading *r, const Mention *m, uint32_t other)
{
  EntityType type = cluster_type(r, other);
  if (clashes(r, m, other) || mention((Reading *)r, other)->coordination) return false;
  if (m->number == NUMBER_PLURAL) return cluster_number(r, other) == NUMBER_PLURAL;
  if (m->gender == GENDER_NEUTER) return (type == ENTITY_ORGANIZATION || type == ENTITY_PLACE) && cluster_number(r, other) != NUMBER_PLURAL;
  return type == ENTITY_PERSON;
}

/* "Discussing" of "Discussing his concern, Razak said": a clause with no subject of its own before the main one. NO_TOKEN: there is none. */
static uint32_t fronted_clause(const Tree *tree, const Mention *m)
{
  const Token *tokens = tree->sentence->tokens;
  uint32_t clause = tree_clause(tree, m->head);
  for (uint32_t steps = 0; steps < 3 && clause < tree->sentence->len && tokens[clause].head < clause; steps++) { /* "Asked how he felt, Razak" */
    uint32_t how = tree_child(tree, clause, DEP_ADVMOD);
    bool asked = tokens[clause].deprel == DEP_CCOMP || (tokens[clause].deprel == DEP_ACL_RELCL && how != NO_TOKEN && tokens[how].xpos == XPOS_WRB);
    if (!asked) break;
    clause = tree_clause(tree, tokens[clause].head);
  }
  if (clause >= tree->sentence->len || tokens[clause].deprel != DEP_ADVCL || tokens[clause].upos != UPOS_VERB) return NO_TOKEN;
  bool participle = tokens[clause].xpos == XPOS_VBG || tokens[clause].xpos == XPOS_VBN;
  return participle && tree_child(tree, clause, DEP_NSUBJ) == NO_TOKEN ? clause : NO_TOKEN;
}

/* "Discussing his concern, Razak said" */
static void resolve_fronted(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  uint32_t part = m->quote ? NO_TOKEN : fronted_clause(tree, m), main = part == NO_TOKEN ? NO_TOKEN : tree->sentence->tokens[part].head;
  if (main >= tree->sentence->len || main < part) return;
  uint32_t subject = tree_child(tree, main, DEP_NSUBJ), other = subject == NO_TOKEN || subject < m->head ? NO_MENTION : r->at[m->sentence][subject];
  if (other == NO_MENTION || other == i || !cluster_is_named(r, other) || !agrees_in_full(r, m, other)) return;
  for (uint32_t k = i; k-- > 0 && mention(r, k)->sentence == m->sentence;) /* "Meeting Bush at his ranch, Fox" */
    if (mention(r, k)->kind != MENTION_PRONOUN && agrees_in_full(r, m, k)) return;
  cluster_join(r, i, other, "before the subject", 0.9F);
}

/* Is somebody or something told of before, in this sentence or the few before it, whom the pronoun could mean? */
static bool has_antecedent(const Reading *r, uint32_t i)
{
  enum { BACK = 2 };
  const Mention *m = &r->mentions.at[i];
  for (uint32_t k = i; k-- > 0 && r->mentions.at[k].document == m->document && r->mentions.at[k].sentence + BACK >= m->sentence;) {
    const Mention *c = &r->mentions.at[k];
    bool somebody = m->gender != GENDER_NEUTER && (c->kinds & KIND_PERSON || (c->kind == MENTION_PRONOUN && c->person == 3 && c->gender == m->gender)) && c->number != NUMBER_PLURAL && !genders_clash(m->gender, cluster_gender(r, k));
    bool something = m->gender == GENDER_NEUTER && c->kind != MENTION_PRONOUN && c->number != NUMBER_PLURAL && cluster_type(r, k) != ENTITY_PERSON && cluster_type(r, k) != ENTITY_DATE && cluster_type(r, k) != ENTITY_QUANTITY;
    if (somebody || something || agrees_in_full(r, m, k)) return true;
  }
  return false;
}

/* "When she was nine, Yolanda Escobedo decided", "She had heard every excuse, Milena Horváthová said": of whom nothing was told yet. */
static void resolve_ahead(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t clause = m->quote ? NO_TOKEN : tree_clause(tree, m->head);
  for (uint32_t steps = 0; steps < 4 && clause < tree->sentence->len && t[clause].deprel != DEP_ROOT; steps++) {
    uint32_t main = t[clause].head;
    if (main >= tree->sentence->len || main < clause) return;
    bool before = t[clause].deprel == DEP_ADVCL || t[clause].deprel == DEP_CCOMP;
    uint32_t subject = before ? tree_child(tree, main, DEP_NSUBJ) : NO_TOKEN, other = subject == NO_TOKEN || subject < clause ? NO_MENTION : r->at[m->sentence][subject];
    if (other != NO_MENTION && mention(r, other)->kind == MENTION_NAME && agrees_in_full(r, m, other) && !has_antecedent(r, i)) {
      cluster_join(r, i, other, "before the subject", 0.85F);
      return;
    }
    clause = main;
  }
}

/* "warned Netanyahu that he risked": of what somebody is warned or reminded he is himself the one, mostly. */
static bool tells_of_hearer(Str verb)
{
  static const char *const verbs[] = {"warn", "remind", "caution", "notify", "advise", "forbid", "convince", "persuade", "reassure"};
  return str_among(verb, verbs, COUNT_OF(verbs));
}

static bool may_report(const Reading *r, const Mention *m, uint32_t subject)
{
  EntityType type = cluster_type(r, subject);
  if (clashes(r, m, subject) || m->number == NUMBER_PLURAL) return false;
  if (m->gender == GENDER_NEUTER) return type == ENTITY_ORGANIZATION || cluster_is_country(r, subject);
  return type == ENTITY_PERSON && m->gender != GENDER_UNKNOWN;
}

/* "Acme said it had bought Bolt", "Olsen believes she can win": the subject of what is said, thought or announced is whoever
 * says so, where it can be. */
static void resolve_reported(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *tokens = tree->sentence->tokens;
  uint32_t clause = tokens[m->head].head;
  if (tokens[m->head].deprel != DEP_NSUBJ || clause >= tree->sentence->len) return;
  if (tokens[clause].deprel != DEP_CCOMP || tokens[clause].upos != UPOS_VERB || m->quote) return;
  uint32_t says = tokens[clause].head, subject = tree_child(tree, says, DEP_NSUBJ);
  while (subject == NO_TOKEN && says < tree->sentence->len && tokens[says].deprel == DEP_CONJ && tokens[says].head < says) says = tokens[says].head, subject = tree_child(tree, says, DEP_NSUBJ); /* "left and said he" */
  uint32_t hearer = tells_of_hearer(tokens[tokens[clause].head].lemma) ? tree_child(tree, tokens[clause].head, DEP_OBJ) : NO_TOKEN;
  if (hearer == NO_TOKEN && tells_of_hearer(tokens[tokens[clause].head].lemma)) hearer = tree_child(tree, tokens[clause].head, DEP_IOBJ);
  uint32_t heard = hearer == NO_TOKEN ? NO_MENTION : r->at[m->sentence][hearer];
  if (heard != NO_MENTION && heard != i && may_report(r, m, heard)) subject = hearer;
  uint32_t other = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
  if (other != NO_MENTION && other != i && may_report(r, m, other)) cluster_join(r, i, other, "reported subject", 0.9F);
}

/* May the pronoun mean it by its kind alone? A person, or a noun that may be one. */
static bool may_be_meant(const Reading *r, const Mention *m, uint32_t i)
{
  const Mention *c = &r->mentions.at[i];
  if (c->coordination || c->predicate || c->number == NUMBER_PLURAL || genders_clash(m->gender, cluster_gender(r, i))) return false;
  return (c->kind != MENTION_PRONOUN && cluster_type(r, i) == ENTITY_PERSON) || (c->kind == MENTION_NOMINAL && (c->kinds & KIND_PERSON)) || (c->kind == MENTION_PRONOUN && c->person == 3 && c->gender == m->gender);
}

/* "Lee thanked Ivan Petrov. He had paid": what the sentence before tells of her leaves one man. */
static uint32_t only_of_gender_before(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  uint32_t found = NO_MENTION;
  bool other = false;
  for (uint32_t k = i; k-- > 0 && mention(r, k)->document == m->document && mention(r, k)->sentence + 1 >= m->sentence;) {
    const Mention *c = mention(r, k);
    if (c->sentence == m->sentence) return NO_MENTION;
    bool subject = deprel_base(reading_token(r, c->sentence, c->head)->deprel) == DEP_NSUBJ;
    other |= subject && c->kind != MENTION_NOMINAL && cluster_is_named(r, k) && genders_clash(cluster_gender(r, k), m->gender);
    if (!may_be_meant(r, m, k)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, k)) return NO_MENTION;
    found = k;
  }
  return other && found != NO_MENTION && cluster_type(r, found) == ENTITY_PERSON && cluster_is_named(r, found) ? found : NO_MENTION;
}

/* Whoever says something in the sentence, as its main clause tells; NO_MENTION. */
static uint32_t sayer_of(const Reading *r, uint32_t sentence)
{
  static const char *const says[] = {"say", "tell", "add", "argue", "insist", "claim", "write", "reply", "recall", "admit", "explain", "complain", "dismiss", "deny", "reject", "criticize", "criticise", "praise", "defend", "condemn", "welcome", "blame", "hail"};
  const Tree *tree = &r->trees[sentence];
  for (uint32_t k = 0; k < tree->sentence->len; k++) {
    const Token *t = &tree->sentence->tokens[k];
    if (t->deprel != DEP_ROOT || t->upos != UPOS_VERB || !str_among(t->lemma, says, COUNT_OF(says))) continue;
    uint32_t subject = tree_child(tree, k, DEP_NSUBJ);
    return subject == NO_TOKEN ? NO_MENTION : r->at[sentence][subject];
  }
  return NO_MENTION;
}

/* 'Marc says Luc was told. "My brother opens no letters," he said': who spoke in the sentence before goes on. */
static void resolve_speaks_on(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  CLUSTER_EACH(r, cluster_of(r, i), x)
    if (x != i && (mention(r, x)->kind != MENTION_PRONOUN || mention(r, x)->person != 1)) return; /* what he says of himself is his */
  if (m->quote || m->sentence == 0 || m->number == NUMBER_PLURAL || m->gender == GENDER_NEUTER || sayer_of(r, m->sentence) != i || r->document[m->sentence - 1] != m->document) return;
  bool speaks = false;
  for (size_t k = 0; k < r->quotes.len; k++) speaks |= r->quotes.at[k].speaker == i && r->quotes.at[k].sentence == m->sentence;
  uint32_t before = speaks ? sayer_of(r, m->sentence - 1) : NO_MENTION;
  if (before == NO_MENTION || mention(r, before)->kind == MENTION_PRONOUN || !cluster_is_named(r, before) || mention(r, before)->coordination || cluster_type(r, before) != ENTITY_PERSON || genders_clash(m->gender, cluster_gender(r, before))) return;
  for (uint32_t x = before; x < i; x++) /* "Karl says so. 'Karl is a mule,' he said" */
    if (mention(r, x)->kind == MENTION_NAME && mention(r, x)->quote && mention(r, x)->sentence == m->sentence && cluster_of(r, x) == cluster_of(r, before)) return;
  cluster_join(r, i, before, "speaks on", 0.85F);
}

static void resolve_only_one(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  if (m->quote || m->possessive || m->parent != i || m->size > 1 || (m->gender != GENDER_MALE && m->gender != GENDER_FEMALE) || deprel_base(reading_token(r, m->sentence, m->head)->deprel) != DEP_NSUBJ) return;
  uint32_t one = only_of_gender_before(r, i);
  if (one != NO_MENTION) cluster_join(r, i, one, "the one of that gender", 0.85F);
}

static uint32_t last_named_person(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  for (uint32_t k = i; k-- > 0 && mention(r, k)->document == m->document && mention(r, k)->sentence == m->sentence;)
    if (mention(r, k)->kind == MENTION_NAME && cluster_type(r, k) == ENTITY_PERSON && !mention(r, k)->modifier) return k;
  return NO_MENTION;
}

/* "Police arrested Wilbur after he chained himself to a drill": of the one person that the main clause is about, no other named before it. */
static void resolve_subordinate(Reading *r, uint32_t i)
{
  static const char *const marks[] = {"after", "because", "when", "while", "since", "until", "before", "as", "once"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *tokens = tree->sentence->tokens;
  uint32_t clause = tokens[m->head].head;
  if (m->gender == GENDER_NEUTER || m->gender == GENDER_UNKNOWN || m->number == NUMBER_PLURAL || m->quote || tokens[m->head].deprel != DEP_NSUBJ || clause >= tree->sentence->len) return;
  uint32_t mark = tree_child(tree, clause, DEP_MARK), main = tokens[clause].head;
  if (mark == NO_TOKEN) mark = tree_child(tree, clause, DEP_ADVMOD);
  bool verbal = tokens[clause].upos == UPOS_VERB || tree_child(tree, clause, DEP_COP) != NO_TOKEN;                       /* "when he was treasurer" */
  if (tokens[clause].deprel != DEP_ADVCL || !verbal || mark == NO_TOKEN || mark > m->head || !str_among(tokens[mark].lemma, marks, COUNT_OF(marks)) || main >= clause) return;
  if (tokens[main].upos != UPOS_VERB && tree_child(tree, main, DEP_COP) == NO_TOKEN) return;
  uint32_t object = tree_child(tree, main, DEP_OBJ), whom = object == NO_TOKEN ? NO_MENTION : r->at[m->sentence][object];
  if (tokens[main].deprel == DEP_ACL_RELCL && (whom == NO_MENTION || cluster_type(r, whom) != ENTITY_PERSON)) { /* "Lumala, who has ruled since he ousted him" */
    uint32_t subject = tree_child(tree, main, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
    bool another = false; /* "Dunne, who ran the bar with Okada until he died" */
    for (uint32_t k = i; k-- > 0 && mention(r, k)->sentence == m->sentence && mention(r, k)->first > main;) another |= mention(r, k)->kind == MENTION_NAME && cluster_type(r, k) == ENTITY_PERSON;
    if (!another && who != NO_MENTION && cluster_is_named(r, who) && cluster_type(r, who) == ENTITY_PERSON && !clashes(r, m, who)) cluster_join(r, i, who, "subordinate", 0.85F);
    return;
  }
  if (whom == NO_MENTION || cluster_type(r, whom) != ENTITY_PERSON) whom = last_named_person(r, i); /* "a blow to Idris Walou since he seized power" */
  if (whom == NO_MENTION || !cluster_is_named(r, whom) || cluster_type(r, whom) != ENTITY_PERSON || clashes(r, m, whom)) return;
  for (uint32_t k = 0; k < i; k++) {                       /* anybody else in this sentence may be meant as well */
    const Mention *c = mention(r, k);
    if (c->sentence != m->sentence || c->document != m->document || cluster_of(r, k) == cluster_of(r, whom) || c->coordination || c->modifier) continue;
    bool person = cluster_type(r, k) == ENTITY_PERSON || c->animacy == ANIMACY_PERSON || (c->kinds & KIND_PERSON && c->number != NUMBER_PLURAL);
    if (person && cluster_number(r, k) != NUMBER_PLURAL) return;
  }
  cluster_join(r, i, whom, "subordinate", 0.85F);
}

/* "Tom Marsh, who sold the hotel after it lost money": of what he did something to. A thing that could not have done it leaves the choice open:
 * "who left the room after it fired him". */
static bool is_object_of_who(const Reading *r, const Mention *m, uint32_t main, uint32_t other)
{
  static const char *const acts[] = {"announce", "decide", "agree", "offer", "promise", "refuse", "say", "tell", "ask", "order", "accuse", "sue", "warn", "appoint", "fire", "sack", "hire", "pay", "invite", "reject", "accept", "approve", "charge", "fine"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t clause = t[m->head].head, who = tree_child(tree, main, DEP_NSUBJ), done = tree_child(tree, clause, DEP_OBJ);
  const Mention *c = &r->mentions.at[other];
  if (t[main].deprel != DEP_ACL_RELCL || who == NO_TOKEN || !str_eq_nocase(t[who].form, STR("who")) || c->kind == MENTION_PRONOUN || c->coordination || c->negated || c->head > m->head) return false;
  if (c->number != NUMBER_SINGULAR || cluster_type(r, other) == ENTITY_PERSON || c->kinds & (KIND_PERSON | KIND_TIME) || clashes(r, m, other) || it_cannot_be(r, m, other)) return false;
  bool body = cluster_type(r, other) == ENTITY_ORGANIZATION || c->kinds & (KIND_ORGANIZATION | KIND_GROUP | KIND_PLACE);
  bool to_him = done != NO_TOKEN && t[done].upos == UPOS_PRON;
  return body || !(to_him || str_among(t[clause].lemma, acts, COUNT_OF(acts)));
}

/* "An applicant, funded by Google, was rejected after it missed a deadline": a word for people and for firms alike. */
static bool is_party_funded(const Reading *r, const Mention *m, uint32_t subject)
{
  static const char *const parties[] = {"applicant", "bidder", "contender", "entrant", "borrower", "lender", "supplier", "contractor", "buyer", "developer", "operator", "tenant", "competitor", "rival", "claimant", "licensee", "contestant"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  for (uint32_t c = tree->child[subject]; c != NO_TOKEN; c = tree->sibling[c])
    if (c > subject && t[c].deprel == DEP_ACL && t[c].xpos == XPOS_VBN) return t[subject].deprel == DEP_NSUBJ_PASS && t[subject].xpos == XPOS_NN && str_among(t[subject].lemma, parties, COUNT_OF(parties));
  return false;
}

/* "The flight was leaving Oslo when it hit a ridge": the thing that the main clause is about, where that clause does nothing to another. */
static void resolve_thing_told(Reading *r, uint32_t i)
{
  static const char *const marks[] = {"when", "while", "after", "before", "until", "since", "because", "as", "once", "although", "though"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *tokens = tree->sentence->tokens;
  uint32_t clause = tokens[m->head].head;
  Deprel rel = deprel_base(tokens[m->head].deprel);
  if (m->gender != GENDER_NEUTER || m->number == NUMBER_PLURAL || m->quote || (rel != DEP_NSUBJ && rel != DEP_OBJ) || clause >= tree->sentence->len || tokens[clause].upos != UPOS_VERB) return;
  if (rel == DEP_OBJ && !(tokens[clause].head < clause && tokens[tokens[clause].head].deprel == DEP_ACL_RELCL)) return;      /* "the case, which was brought after a court had thrown it out" */
  uint32_t mark = tree_child(tree, clause, DEP_MARK), main = tokens[clause].head;
  if (mark == NO_TOKEN) mark = tree_child(tree, clause, DEP_ADVMOD);
  if (tokens[clause].deprel != DEP_ADVCL || mark == NO_TOKEN || mark > m->head || !str_among(tokens[mark].lemma, marks, COUNT_OF(marks)) || main >= clause || tokens[main].upos != UPOS_VERB) return;
  if (tree_child(tree, clause, DEP_CCOMP) != NO_TOKEN || tree_child(tree, clause, DEP_CSUBJ) != NO_TOKEN) return;         /* "when it emerged that" */
  uint32_t object = tree_child(tree, main, DEP_OBJ), other = object == NO_TOKEN ? NO_MENTION : r->at[m->sentence][object];
  static const char *const charges[] = {"accuse", "sue", "fine", "blame", "criticize", "criticise", "charge", "condemn", "denounce", "investigate", "ban", "punish"};
  if (rel == DEP_NSUBJ && other != NO_MENTION && str_among(tokens[main].lemma, charges, COUNT_OF(charges)) && cluster_is_named(r, other) && cluster_type(r, other) == ENTITY_ORGANIZATION && !clashes(r, m, other)) {
    cluster_join(r, i, other, "thing told of", 0.8F); /* "sued Acme after it bought Bolt": what is told of is what was done wrong */
    return;
  }
  if (rel == DEP_NSUBJ && other != NO_MENTION && is_object_of_who(r, m, main, other)) {
    cluster_join(r, i, other, "thing told of", 0.8F);
    return;
  }
  Gender whom = other == NO_MENTION ? GENDER_UNKNOWN : cluster_gender(r, other); /* "fired Ann Lee after it found"; but "sued Nordell after it bought" */
  if (object != NO_TOKEN && (other == NO_MENTION || cluster_type(r, other) != ENTITY_PERSON || (whom != GENDER_MALE && whom != GENDER_FEMALE))) return;
  uint32_t subject = tree_child(tree, main, DEP_NSUBJ), what = subject == NO_TOKEN || subject > main ? NO_MENTION : r->at[m->sentence][subject];
  if (what != NO_MENTION && rel == DEP_NSUBJ && !cluster_is_named(r, what) && is_party_funded(r, m, subject)) {
    cluster_join(r, i, what, "thing told of", 0.8F);
    return;
  }
  if (what == NO_MENTION || mention(r, what)->coordination || cluster_number(r, what) == NUMBER_PLURAL || cluster_type(r, what) == ENTITY_PERSON || cluster_animacy(r, what) == ANIMACY_PERSON) return;
  if (mention(r, what)->kind == MENTION_NOMINAL && mention(r, what)->kinds & (KIND_PERSON | KIND_GROUP | KIND_TIME)) return;
  if (!clashes(r, m, what) && !it_cannot_be(r, m, what)) cluster_join(r, i, what, "thing told of", 0.8F);
}

/* "seized the ship Ocean Star and fined its captain": of a craft of the same sentence, and not of who seized it. */
static bool resolve_crew(Reading *r, uint32_t i)
{
  static const char *const crews[] = {"captain", "skipper", "crew", "driver", "pilot", "passenger", "hull", "cargo", "wreck", "wreckage", "engine", "cockpit", "co-pilot"};
  static const char *const crafts[] = {"ship", "tanker", "ferry", "trawler", "vessel", "freighter", "yacht", "boat", "submarine", "destroyer", "warship", "plane", "aircraft", "jet", "airliner", "helicopter", "train", "bus", "coach", "lorry", "truck", "car", "van", "taxi"};
  const Mention *m = mention(r, i);
  const Sentence *s = r->trees[m->sentence].sentence;
  uint32_t noun = s->tokens[m->head].head;
  if (m->gender != GENDER_NEUTER || m->parent != i || m->size > 1 || noun >= s->len || !str_among(s->tokens[noun].lemma, crews, COUNT_OF(crews))) return false;
  for (uint32_t k = i; k-- > 0 && mention(r, k)->sentence == m->sentence;) {
    const Mention *c = mention(r, k);
    bool craft = c->ship || (c->kind == MENTION_NOMINAL && c->number == NUMBER_SINGULAR && !c->modifier && str_among(c->lemma, crafts, COUNT_OF(crafts)));
    if (craft && !c->coordination && c->np_last < m->first) return cluster_join(r, i, k, "crew", 0.85F);
  }
  return false;
}

/* "Stone's sister, who gave her name as Ann": hers is the sister's, of whom the clause tells. */
static bool resolve_relative_owner(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  uint32_t clause = tree_clause(tree, m->head);
  if ((m->gender != GENDER_MALE && m->gender != GENDER_FEMALE) || m->number == NUMBER_PLURAL || m->parent != i || m->size > 1 || clause >= tree->sentence->len || tree->sentence->tokens[clause].deprel != DEP_ACL_RELCL) return false;
  uint32_t subject = tree_child(tree, clause, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : r->at[m->sentence][subject];
  if (who == NO_MENTION || !mention(r, who)->relative || clashes(r, m, who)) return false;
  if (cluster_is_named(r, who)) {                      /* "Stone, who appealed against his sentence": nobody else stands between */
    if (cluster_type(r, who) != ENTITY_PERSON) return false;
    for (uint32_t k = 0; k < r->mentions.len; k++) {
      const Mention *c = mention(r, k);
      bool between = c->sentence == m->sentence && c->head > subject && c->head < m->head;
      if (between && (cluster_type(r, k) == ENTITY_PERSON || c->kinds & KIND_PERSON || (c->kind == MENTION_PRONOUN && c->animacy == ANIMACY_PERSON))) return false;
    }
    return cluster_join(r, i, who, "relative owner", 0.85F);
  }
  bool kin = false;
  if (cluster_gender(r, who) != m->gender) return false;
  CLUSTER_EACH(r, cluster_of(r, who), x) kin |= mention(r, x)->kind == MENTION_NOMINAL && mention(r, x)->kinds & KIND_KIN;
  if (!kin) return false;
  return cluster_join(r, i, who, "relative owner", 0.85F);
}

/* "His predecessor, Stone, lost his job": what one loses or leaves so is one's own. */
static bool resolve_lost(Reading *r, uint32_t i)
{
  static const char *const verbs[] = {"lose", "keep", "quit", "leave", "resume", "break", "serve", "risk", "fear", "spend", "celebrate", "shake", "raise", "resign"};
  static const char *const things[] = {"job", "post", "seat", "life", "career", "temper", "title", "leg", "arm", "hand", "head", "nerve", "sentence", "birthday", "way", "position", "childhood", "voice", "sight", "crown"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t thing = t[m->head].head, verb = thing < tree->sentence->len && t[thing].deprel == DEP_OBJ ? t[thing].head : NO_TOKEN;
  if (verb >= tree->sentence->len || m->number == NUMBER_PLURAL || m->parent != i || m->size > 1 || !str_among(t[verb].lemma, verbs, COUNT_OF(verbs)) || !str_among(t[thing].lemma, things, COUNT_OF(things))) return false;
  uint32_t subject = tree_child(tree, verb, DEP_NSUBJ), who = subject == NO_TOKEN || subject > verb || t[subject].deprel != DEP_NSUBJ ? NO_MENTION : r->at[m->sentence][subject];
  if (who == NO_MENTION || !cluster_is_named(r, who) || cluster_type(r, who) != ENTITY_PERSON || mention(r, who)->coordination || clashes(r, m, who) || m->gender == GENDER_NEUTER) return false;
  return cluster_join(r, i, who, "one's own", 0.85F);
}

/* Whom the doer does it to: the subject of a passive, what a participle hangs on, "the takeover of Bolt by its rival". */
static uint32_t patient_of(const Reading *r, const Mention *m, uint32_t doer)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t by = tree_child(tree, doer, DEP_CASE), over = t[doer].head;
  if (by == NO_TOKEN || by == 0 || by > m->head || !str_is(t[by].form, "by") || over >= tree->sentence->len) return NO_MENTION;
  if (t[over].upos == UPOS_VERB && (t[over].deprel == DEP_ACL || tree_child(tree, over, DEP_AUX) != NO_TOKEN || t[doer].deprel == DEP_OBL_AGENT)) {
    uint32_t verb = over, subject = tree_child(tree, verb, DEP_NSUBJ);
    while (subject == NO_TOKEN && t[verb].deprel == DEP_CONJ && t[verb].head < verb && t[t[verb].head].upos == UPOS_VERB) verb = t[verb].head, subject = tree_child(tree, verb, DEP_NSUBJ);
    if (subject != NO_TOKEN && t[subject].deprel == DEP_NSUBJ_PASS) return r->at[m->sentence][subject];
    if (subject == NO_TOKEN && t[verb].deprel == DEP_ACL && t[verb].xpos == XPOS_VBN) return r->at[m->sentence][t[verb].head];
  }
  uint32_t whom = r->at[m->sentence][by - 1];
  if (whom == NO_MENTION || mention((Reading *)r, whom)->first < 2 || mention((Reading *)r, whom)->last + 1 != by) return NO_MENTION;
  uint32_t of = mention((Reading *)r, whom)->first - 1;
  return str_is(t[of].form, "of") && t[of - 1].upos == UPOS_NOUN ? whom : NO_MENTION;
}

/* "Bolt was bought out by its managers", "the killing of Lee by his wife": whose they are who do it is whom they do it to. */
static bool resolve_patient(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Token *t = r->trees[m->sentence].sentence->tokens;
  if (m->number == NUMBER_PLURAL || m->quote || m->parent != i || m->size > 1 || t[m->head].deprel != DEP_NMOD_POSS) return false;
  uint32_t doer = t[m->head].head;
  if (doer < r->trees[m->sentence].sentence->len && t[doer].deprel == DEP_NMOD_DESC) doer = t[doer].head; /* "by its rival Bolt" */
  uint32_t whom = doer < r->trees[m->sentence].sentence->len ? patient_of(r, m, doer) : NO_MENTION;
  if (whom == NO_MENTION || whom == i || !cluster_is_named(r, whom) || mention(r, whom)->coordination || clashes(r, m, whom)) return false;
  EntityType type = cluster_type(r, whom);
  if (m->gender == GENDER_NEUTER ? type != ENTITY_ORGANIZATION && type != ENTITY_PLACE : type != ENTITY_PERSON) return false;
  return cluster_join(r, i, whom, "patient", 0.85F);
}

static uint32_t document_start(const Reading *r, uint32_t sentence)
{
  while (sentence > 0 && r->document[sentence - 1] == r->document[sentence]) sentence--;
  return sentence;
}

/* "our customers", "our offices": what a firm has, on a page of its own. */
static bool firm_has(const Reading *r, const Mention *m)
{
  static const char *const nouns[] = {"customer", "client", "product", "service", "headquarters", "office", "employee", "staff", "company", "business", "shareholder", "investor", "plant", "factory",
                                      "store", "shop", "brand", "portfolio", "workforce", "subsidiary", "supplier", "range", "website"};
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t owned = s->tokens[m->head].head;
  for (size_t i = 0; m->possessive && owned < s->len && i < COUNT_OF(nouns); i++)
    if (str_is(s->tokens[owned].lemma, nouns[i])) return true;
  return false;
}

/* "Acme designs drones. We employ 120 people at our offices": on a firm's own page "we" is the firm that it begins with; NO_MENTION where
 * somebody says "I", or nothing tells of a firm. */
static uint32_t house_of(const Reading *r, uint32_t first)
{
  uint32_t house = NO_MENTION;
  bool has = false;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = &r->mentions.at[i];
    if (m->sentence < first || r->document[m->sentence] != r->document[first]) continue;
    if (m->kind == MENTION_PRONOUN && m->person == 1 && !m->quote) {
      if (m->number == NUMBER_SINGULAR) return NO_MENTION;
      has |= firm_has(r, m);
    }
    bool early = m->sentence < first + 2 && m->kind == MENTION_NAME && !m->coordination && house == NO_MENTION;
    Deprel rel = early ? deprel_base(r->sentences->at[m->sentence].tokens[m->head].deprel) : DEP_DEP;
    if (early && (rel == DEP_NSUBJ || rel == DEP_ROOT) && cluster_type(r, i) == ENTITY_ORGANIZATION) house = i;
  }
  return has ? house : NO_MENTION;
}

static void join_voice(Reading *r, uint32_t i, uint32_t *voice, const char *rule)
{
  if (*voice != NO_MENTION) cluster_join(r, i, *voice, rule, 0.8F);
  else *voice = i;
}

/* "I" in a quotation is its speaker; "we" is taken for the speaker in facts, but is a cluster of its own. Outside all
 * quotations one voice speaks: the writer. */
static void resolve_first(Reading *r)
{
  size_t count = 1 + r->quotes.len;
  uint32_t *ours = ARENA_ARRAY(r->arena, uint32_t, count), *yours = ARENA_ARRAY(r->arena, uint32_t, count);
  uint32_t mine = NO_MENTION, asker = NO_MENTION, guest = NO_MENTION, house = NO_MENTION;
  const Mention *before = NULL;
  Interview interview = {0};
  for (size_t i = 0; i < count; i++) ours[i] = yours[i] = NO_MENTION;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    Mention *m = mention(r, i);
    if (m->kind != MENTION_PRONOUN || m->person == 0 || m->person == 3) continue;
    if (!before || before->document != m->document) {
      ours[0] = yours[0] = mine = asker = NO_MENTION;
      interview = interview_find(r, document_start(r, m->sentence));
      guest = interview.guest;
      house = house_of(r, document_start(r, m->sentence));
    }
    before = m;
    Turn turn = m->quote ? TURN_NONE : (Turn)interview.turn[m->sentence];
    bool singular = m->person == 1 && m->number == NUMBER_SINGULAR;
    if ((turn == TURN_ANSWER && singular) || (turn == TURN_QUESTION && m->person == 2)) {
      join_voice(r, i, &guest, "guest");
      continue;
    }
    if (turn == TURN_QUESTION && singular) {
      join_voice(r, i, &asker, "same voice");
      continue;
    }
    uint32_t speaker = m->quote ? r->quotes.at[m->quote - 1].speaker : NO_MENTION;
    if (m->person == 1 && m->number == NUMBER_SINGULAR) {
      if (speaker != NO_MENTION) cluster_join(r, i, speaker, "speaker", 0.9F);
      else if (mine != NO_MENTION) cluster_join(r, i, mine, "same voice", 0.7F);
      if (speaker == NO_MENTION) mine = i;
      continue;
    }
    if (m->person == 2 && m->quote && r->quotes.at[m->quote - 1].listener != NO_MENTION) {
      cluster_join(r, i, r->quotes.at[m->quote - 1].listener, "listener", 0.8F);
      continue;
    }
    uint32_t *slot = &(m->person == 1 ? ours : yours)[m->quote]; /* 0: outside all quotations */
    if (*slot != NO_MENTION) cluster_join(r, i, *slot, "same voice", 0.6F);
    *slot = i;
    uint32_t meant = m->quote ? speaker : house;
    if (m->person == 1 && meant != NO_MENTION) {
      uint32_t *members = ARENA_ARRAY(r->arena, uint32_t, 1);
      members[0] = meant;
      m->members = members;
      m->member_count = 1;
    }
  }
}

void sieve_pronouns(Reading *reading)
{
  resolve_first(reading);
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (m->kind == MENTION_PRONOUN && m->person == 3 && !m->reflexive) resolve_fronted(reading, i);
    if (m->kind == MENTION_PRONOUN && m->person == 3 && !m->reflexive && m->parent == i && m->size == 1) resolve_ahead(reading, i);
    if (m->kind == MENTION_PRONOUN && m->reflexive) {
      resolve_reflexive(reading, i, true);
      continue;
    }
    if (m->kind == MENTION_PRONOUN && m->person == 3 && m->possessive && (resolve_crew(reading, i) || resolve_lost(reading, i) || resolve_own(reading, i) || resolve_parallel_owner(reading, i) || resolve_blamed(reading, i) || resolve_patient(reading, i) || resolve_relative_owner(reading, i))) continue;
    if (m->kind == MENTION_PRONOUN && m->person == 3 && m->possessive) resolve_conjunct_owner(reading, i);
    else if (m->kind == MENTION_PRONOUN && m->person == 3) {
      if (!resolve_hearer(reading, i) && !resolve_nearer_head(reading, i)) resolve_reported(reading, i);
      if (m->parent == i && m->size == 1) resolve_subordinate(reading, i);
      if (m->parent == i && m->size == 1) resolve_thing_told(reading, i);
    }
    if (m->kind == MENTION_PRONOUN && m->person == 3) resolve_speaks_on(reading, i);
    if (m->kind == MENTION_PRONOUN && m->person == 3) resolve_only_one(reading, i);
  }
}

/* Behind the ranker: a "he" that has a "himself" already would choose nobody. */
void sieve_reflexives(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++)
    if (mention(reading, i)->kind == MENTION_PRONOUN && mention(reading, i)->reflexive) resolve_reflexive(reading, i, false);
}
