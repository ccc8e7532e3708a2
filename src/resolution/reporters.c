/*
 * reporters.c - who reports and of whom: "The police chief said the suspect was armed when he was shot": the suspect.
 * The subject of what is said is nearer to a pronoun within it than whoever says so; and what officers say was done to "them" was done to
 * those of whom the sentence before tells. "Police said the brothers fled after they robbed a bank": the brothers, who do what is told.
 * "Park's lawyer, Lucy Green, spoke. She blamed the doctors": the lawyer.
 */
#include "resolution/parts.h"

static bool is_saying(Str verb)
{
  static const char *const says[] = {"say", "tell", "claim", "report", "add", "explain", "state", "testify", "announce", "reveal", "confirm", "allege", "recall", "believe", "think", "write", "insist"};
  return str_among(verb, says, COUNT_OF(says));
}

/* The verb of saying above a clause; NO_TOKEN: none. */
static uint32_t saying_above(const Tree *tree, uint32_t clause)
{
  const Token *t = tree->sentence->tokens;
  uint32_t over = clause < tree->sentence->len && t[clause].deprel == DEP_CCOMP ? t[clause].head : NO_TOKEN;
  return over < tree->sentence->len && is_saying(t[over].lemma) ? over : NO_TOKEN;
}

static bool has_pronoun_beside(const Tree *tree, uint32_t clause, uint32_t but)
{
  const Token *t = tree->sentence->tokens;
  for (uint32_t k = tree->left[clause]; k <= tree->right[clause] && k < tree->sentence->len; k++)
    if (k != but && t[k].upos == UPOS_PRON && (str_is(t[k].lemma, "he") || str_is(t[k].lemma, "she")) && t[k].deprel != DEP_NMOD_POSS && deprel_base(t[k].deprel) != DEP_NSUBJ) return true;
  return false;
}

static bool is_subject_of(const Reading *r, uint32_t sentence, uint32_t verb, uint32_t candidate)
{
  uint32_t subject = tree_child(&r->trees[sentence], verb, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : r->at[sentence][subject];
  return who != NO_MENTION && cluster_of(r, who) == cluster_of(r, candidate);
}

/* "the suspect was armed when he was shot": somebody is the subject of what is said, and the pronoun that of what is said of him. */
static bool is_nearer_subject(const Reading *r, const Mention *pronoun, uint32_t candidate)
{
  const Tree *tree = &r->trees[pronoun->sentence];
  const Sentence *s = tree->sentence;
  const Token *t = s->tokens;
  uint32_t clause = t[pronoun->head].head;
  if (pronoun->number == NUMBER_PLURAL || deprel_base(t[pronoun->head].deprel) != DEP_NSUBJ || clause >= s->len || t[clause].deprel != DEP_ADVCL) return false;
  if (pronoun->gender != GENDER_MALE && pronoun->gender != GENDER_FEMALE) return false;
  static const char *const meets[] = {"find", "see", "call", "phone", "meet", "visit", "discover", "hear", "notice", "ask", "interview", "examine", "check", "question", "arrest", "warn", "tell", "try"};
  if (t[pronoun->head].deprel == DEP_NSUBJ && str_among(t[clause].lemma, meets, COUNT_OF(meets))) return false; /* "Lee said the driver was asleep when he found the car" */
  uint32_t told = t[clause].head, says = told < s->len && told < pronoun->head ? saying_above(tree, told) : NO_TOKEN;
  uint32_t subject = says == NO_TOKEN ? NO_TOKEN : tree_child(tree, told, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : r->at[pronoun->sentence][subject];
  if (who == NO_MENTION || !is_subject_of(r, pronoun->sentence, says, candidate) || cluster_of(r, who) == cluster_of(r, candidate)) return false;
  const Mention *m = &r->mentions.at[who];
  bool somebody = m->kind == MENTION_NAME ? cluster_type(r, who) == ENTITY_PERSON : m->kind == MENTION_NOMINAL && m->kinds & KIND_PERSON;
  if (!somebody || m->coordination || m->negated || m->number == NUMBER_PLURAL || genders_clash(pronoun->gender, cluster_gender(r, who))) return false;
  return !has_pronoun_beside(tree, told, pronoun->head); /* "shouted at him when he arrived": of two */
}

/* "Acme said the report was wrong because it left out the costs": what a thing is so for is its own. */
static bool is_thing_explained(const Reading *r, const Mention *pronoun, uint32_t candidate)
{
  const Tree *tree = &r->trees[pronoun->sentence];
  const Sentence *s = tree->sentence;
  const Token *t = s->tokens;
  uint32_t clause = t[pronoun->head].head;
  if (pronoun->gender != GENDER_NEUTER || pronoun->number == NUMBER_PLURAL || deprel_base(t[pronoun->head].deprel) != DEP_NSUBJ || clause >= s->len || t[clause].deprel != DEP_ADVCL) return false;
  uint32_t mark = tree_child(tree, clause, DEP_MARK), told = t[clause].head;
  if (mark == NO_TOKEN || !str_is(t[mark].lemma, "because") || told >= s->len || told > pronoun->head || tree_child(tree, told, DEP_COP) == NO_TOKEN || t[told].upos != UPOS_ADJ) return false;
  uint32_t says = saying_above(tree, told), subject = says == NO_TOKEN ? NO_TOKEN : tree_child(tree, told, DEP_NSUBJ), what = subject == NO_TOKEN ? NO_MENTION : r->at[pronoun->sentence][subject];
  if (what == NO_MENTION || !is_subject_of(r, pronoun->sentence, says, candidate) || cluster_of(r, what) == cluster_of(r, candidate)) return false;
  const Mention *m = &r->mentions.at[what];
  return m->kind == MENTION_NOMINAL && m->number == NUMBER_SINGULAR && !m->coordination && !m->negated && !(m->kinds & KIND_PERSON) && !it_cannot_be(r, pronoun, what);
}

/* Something of which there are several, spoken of as what is done to it: "12 migrants" of "found 12 migrants in a lorry"; or NO_TOKEN. */
static uint32_t several_told(const Reading *r, uint32_t sentence, uint32_t from, uint32_t end)
{
  const Token *t = r->sentences->at[sentence].tokens;
  for (uint32_t k = from; k < end; k++) {
    uint32_t at = r->at[sentence][k];
    Deprel base = deprel_base(t[k].deprel);
    if (at == NO_MENTION || (base != DEP_OBJ && t[k].deprel != DEP_NSUBJ_PASS) || r->mentions.at[at].head != k) continue;
    const Mention *m = &r->mentions.at[at];
    if (m->kind == MENTION_NOMINAL && m->number == NUMBER_PLURAL && !m->negated && !(m->kinds & KIND_TIME)) return k;
  }
  return NO_TOKEN;
}

/* "Police found 12 migrants. Officers said smugglers had beaten them"; "the council sold the houses before it repaired them". */
static bool is_done_to_others(const Reading *r, const Mention *pronoun, uint32_t candidate)
{
  static const char *const officials[] = {"officer", "official", "police", "detective", "investigator", "prosecutor", "soldier", "troop", "authority", "firefighter", "paramedic", "guard", "inspector", "deputy", "agent", "coastguard"};
  const Tree *tree = &r->trees[pronoun->sentence];
  const Sentence *s = tree->sentence;
  const Token *t = s->tokens;
  if (!str_eq_nocase(t[pronoun->head].form, STR("them")) || deprel_base(t[pronoun->head].deprel) != DEP_OBJ) return false;
  uint32_t clause = t[pronoun->head].head, told = clause;
  if (clause < s->len && t[clause].deprel == DEP_ADVCL) told = t[clause].head;
  uint32_t says = told < s->len ? saying_above(tree, told) : NO_TOKEN;
  if (says == NO_TOKEN) return false;
  bool sayer = is_subject_of(r, pronoun->sentence, says, candidate);
  if (sayer && told != clause && told < clause && several_told(r, pronoun->sentence, told, clause) != NO_TOKEN) return true;
  uint32_t speaker = tree_child(tree, says, DEP_NSUBJ);
  bool official = speaker != NO_TOKEN && str_among(t[speaker].lemma, officials, COUNT_OF(officials));
  if (!official || told != clause || pronoun->sentence == 0 || r->document[pronoun->sentence - 1] != r->document[pronoun->sentence]) return false;
  const Sentence *before = &r->sentences->at[pronoun->sentence - 1];
  uint32_t several = several_told(r, pronoun->sentence - 1, 0, (uint32_t)before->len);
  if (several == NO_TOKEN) return false;
  uint32_t verb = before->tokens[several].head; /* who found or seized them is not meant, either */
  return sayer || (verb < before->len && before->tokens[several].deprel == DEP_OBJ && is_subject_of(r, pronoun->sentence - 1, verb, candidate));
}

/* Those of whom a report tells as of doers: "the brothers", "the militia". */
static bool is_doer_told(const Reading *r, const Mention *pronoun, uint32_t who)
{
  static const char *const armed[] = {"militia", "army", "military", "gang", "mob", "regiment", "junta", "navy", "cartel", "battalion", "brigade", "unit", "group", "force", "faction", "regime"};
  const Mention *m = &r->mentions.at[who];
  EntityType type = cluster_type(r, who);
  if (m->negated || m->relative || m->kind == MENTION_PRONOUN) return false;
  if (pronoun->number != NUMBER_PLURAL) return m->kind == MENTION_NOMINAL && !m->coordination && m->number == NUMBER_SINGULAR && str_among(m->lemma, armed, COUNT_OF(armed));
  if (m->coordination) {
    for (uint32_t k = 0; k < m->member_count; k++)
      if (cluster_type(r, m->members[k]) != ENTITY_PERSON && !(r->mentions.at[m->members[k]].kinds & (KIND_PERSON | KIND_GROUP | KIND_ORGANIZATION))) return false;
    return m->member_count > 1;
  }
  return cluster_number(r, who) == NUMBER_PLURAL && (type == ENTITY_PERSON || type == ENTITY_GROUP || m->kinds & (KIND_PERSON | KIND_GROUP));
}

/* "Ann Lee and Tom Ray fled": the mention of the first is another than that of both. */
static bool has_joint_doers(const Reading *r, const Mention *pronoun, uint32_t subject)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *c = &r->mentions.at[i];
    if (c->sentence == pronoun->sentence && c->coordination && c->head == subject) return is_doer_told(r, pronoun, i);
  }
  return false;
}

/* The verb of what is said, whose report holds the clause of the pronoun; NO_TOKEN: none. */
static uint32_t told_above(const Tree *tree, uint32_t clause)
{
  const Token *t = tree->sentence->tokens;
  for (unsigned steps = 0; steps < 4 && clause < tree->sentence->len; steps++, clause = t[clause].head) {
    if (steps && saying_above(tree, clause) != NO_TOKEN) return clause;
    Deprel base = deprel_base(t[clause].deprel);
    if (base != DEP_ADVCL && base != DEP_OBJ && t[clause].deprel != DEP_ACL_RELCL && base != DEP_OBL) return NO_TOKEN;
  }
  return NO_TOKEN;
}

/* "Police said the brothers fled after they robbed a bank", "the militia burned the village it had attacked": the doers told of are nearer than
 * who tells of them, but not where the clause does it to them: "after they chased them", "before they arrived". */
static bool is_teller_of_doers(const Reading *r, const Mention *pronoun, uint32_t candidate)
{
  static const char *const comes[] = {"find", "see", "discover", "arrive", "come", "intervene", "notice", "spot", "question", "interview", "arrest", "warn", "tell", "ask", "try", "rescue", "investigate", "search", "respond", "reach", "treat", "examine", "stop", "receive", "be"};
  static const char *const fights[] = {"attack", "seize", "capture", "occupy", "raid", "loot", "bomb", "shell", "invade", "besiege", "storm", "kidnap", "abduct", "steal", "burn", "destroy", "overrun", "conquer"};
  const Tree *tree = &r->trees[pronoun->sentence];
  const Sentence *s = tree->sentence;
  const Token *t = s->tokens;
  uint32_t clause = t[pronoun->head].head;
  bool several = pronoun->number == NUMBER_PLURAL;
  if ((!several && pronoun->gender != GENDER_NEUTER) || t[pronoun->head].deprel != DEP_NSUBJ || clause >= s->len || t[clause].upos != UPOS_VERB || str_among(t[clause].lemma, comes, COUNT_OF(comes))) return false;
  if (!several && (t[clause].deprel != DEP_ACL_RELCL || !str_among(t[clause].lemma, fights, COUNT_OF(fights)))) return false;
  for (uint32_t k = clause + 1; k <= tree->right[clause] && k < s->len; k++)
    if (t[k].upos == UPOS_PRON && deprel_base(t[k].deprel) != DEP_NSUBJ && t[k].deprel != DEP_NMOD_POSS && (str_is(t[k].lemma, "they") || str_is(t[k].lemma, "he") || str_is(t[k].lemma, "she"))) return false;
  uint32_t told = told_above(tree, clause), says = told == NO_TOKEN || told > pronoun->head ? NO_TOKEN : saying_above(tree, told);
  uint32_t subject = says == NO_TOKEN ? NO_TOKEN : tree_child(tree, told, DEP_NSUBJ);
  uint32_t who = subject == NO_TOKEN || subject > told || t[subject].deprel != DEP_NSUBJ || t[told].upos != UPOS_VERB ? NO_MENTION : r->at[pronoun->sentence][subject];
  if (who == NO_MENTION || !is_subject_of(r, pronoun->sentence, says, candidate) || cluster_of(r, who) == cluster_of(r, candidate)) return false;
  return is_doer_told(r, pronoun, who) || has_joint_doers(r, pronoun, subject);
}

/* Does the sentence tell before that the candidate died? */
static bool has_died(const Reading *r, uint32_t candidate, uint32_t sentence)
{
  CLUSTER_EACH(r, cluster_of(r, candidate), i) {
    const Mention *m = &r->mentions.at[i];
    const Token *t = r->sentences->at[m->sentence].tokens;
    uint32_t verb = t[m->head].head;
    if (m->sentence >= sentence || m->document != r->document[sentence] || verb >= r->sentences->at[m->sentence].len) continue;
    if ((t[m->head].deprel == DEP_NSUBJ && str_is(t[verb].lemma, "die")) || (t[m->head].deprel == DEP_NSUBJ_PASS && (str_is(t[verb].lemma, "kill") || str_is(t[verb].lemma, "murder")))) return true;
  }
  return false;
}

static bool is_possessor_of(const Reading *r, uint32_t sentence, uint32_t noun, uint32_t candidate)
{
  const Tree *tree = &r->trees[sentence];
  for (uint32_t c = tree->child[noun]; c != NO_TOKEN; c = tree->sibling[c]) {
    if (tree->sentence->tokens[c].deprel != DEP_NMOD_POSS) continue;
    uint32_t owner = r->at[sentence][c];
    return owner != NO_MENTION && cluster_of(r, owner) == cluster_of(r, candidate);
  }
  return false;
}

/* "Park's lawyer, Lucy Green, spoke to reporters. She blamed the doctors": who spoke goes on, and not whose lawyer she is, least of all one who has
 * died. Of what one had said, or says of oneself ("She denies it"), nothing is known. */
static bool is_spoken_for(const Reading *r, const Mention *pronoun, uint32_t candidate)
{
  static const char *const spoken[] = {"say", "tell", "add", "blame", "testify", "explain", "recall", "thank", "accuse", "describe", "criticize", "criticise", "praise", "call", "urge", "demand"};
  static const char *const speaks[] = {"say", "tell", "speak", "talk", "add", "testify", "address", "announce", "explain", "read", "issue", "write", "thank"};
  const Tree *tree = &r->trees[pronoun->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[pronoun->head].head;
  if (pronoun->number == NUMBER_PLURAL || (pronoun->gender != GENDER_MALE && pronoun->gender != GENDER_FEMALE) || t[pronoun->head].deprel != DEP_NSUBJ || verb >= tree->sentence->len) return false;
  if (!str_among(t[verb].lemma, spoken, COUNT_OF(spoken)) || t[verb].deprel != DEP_ROOT || tree_child(tree, verb, DEP_AUX) != NO_TOKEN) return false;
  if (!pronoun->sentence || r->document[pronoun->sentence - 1] != pronoun->document) return false;
  const Tree *before = &r->trees[pronoun->sentence - 1];
  const Token *b = before->sentence->tokens;
  for (uint32_t v = 0; v < before->sentence->len; v++) {
    if (b[v].deprel != DEP_ROOT || b[v].upos != UPOS_VERB) continue;
    uint32_t subject = tree_child(before, v, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : r->at[pronoun->sentence - 1][subject];
    if (who == NO_MENTION || b[subject].deprel != DEP_NSUBJ || cluster_of(r, who) == cluster_of(r, candidate)) return false;
    const Mention *m = &r->mentions.at[who];
    bool somebody = cluster_type(r, who) == ENTITY_PERSON || m->kinds & KIND_PERSON;
    if (!somebody || m->coordination || m->number == NUMBER_PLURAL || genders_clash(pronoun->gender, cluster_gender(r, who))) return false;
    bool owned = is_possessor_of(r, pronoun->sentence - 1, subject, candidate);
    return owned && (str_among(b[v].lemma, speaks, COUNT_OF(speaks)) || has_died(r, candidate, pronoun->sentence));
  }
  return false;
}

bool is_reporter(const Reading *r, const Mention *pronoun, uint32_t candidate)
{
  if (pronoun->kind != MENTION_PRONOUN || pronoun->person != 3 || pronoun->possessive || pronoun->reflexive || pronoun->quote) return false;
  return is_nearer_subject(r, pronoun, candidate) || is_thing_explained(r, pronoun, candidate) || is_done_to_others(r, pronoun, candidate) || is_teller_of_doers(r, pronoun, candidate) || is_spoken_for(r, pronoun, candidate);
}
