/*
 * opening.c - whom the first sentence does not name yet: "A former banker was jailed on Thursday. Peter Adeyemi, 47, pleaded guilty."
 * News tells first what somebody is and what became of him, and then who it is. Method: the only person of the opening, "a" something, before
 * anybody's name; and the first person's name behind it, where that begins its sentence and something says that it is the same one: the age
 * behind the name, the age before the noun, or the noun once more. Not where one died and the other was arrested.
 * A headline's "Former banker" is the banker of the sentence below it, named there or not.
 */
#include "resolution/kind_fits.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

#define ONE_OF(s, list) str_among(s, list, COUNT_OF(list))

enum { REACH_OPENING = 2 }; /* sentences behind the first */

static bool is_person_noun(const Mention *m)
{
  static const char *const anybody[] = {"people", "person", "someone", "somebody", "anyone", "nobody", "member", "spokesman", "spokeswoman", "spokesperson", "official", "judge", "court", "source", "expert", "reporter"};
  if (m->kind != MENTION_NOMINAL || m->coordination || m->modifier || m->predicate || m->quote || m->number != NUMBER_SINGULAR || !(m->kinds & KIND_PERSON)) return false;
  return !(m->kinds & (KIND_PARTY | KIND_ORGANIZATION | KIND_GROUP)) && !ONE_OF(m->lemma, anybody);
}

static bool has_determiner(const Reading *r, const Mention *m) { return tree_child(&r->trees[m->sentence], m->head, DEP_DET) != NO_TOKEN; }

/* "stranding the transport minister" */
static bool is_bare_office(const Mention *m) { return m->definite && !m->demonstrative && m->kinds & KIND_OFFICE && m->np_last == m->head && !m->place.len; }

/* "The widow of a fisherman", "The bus driver who saved 30 children": no more told of before than "a widow". */
static bool is_of_one_untold(const Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t det = c > m->head && deprel_base(tree->sentence->tokens[c].deprel) == DEP_NMOD ? tree_child(tree, c, DEP_DET) : NO_TOKEN;
    if (det != NO_TOKEN && str_is(tree->sentence->tokens[det].lemma, "a")) return m->definite;
    if (c > m->head && tree->sentence->tokens[c].deprel == DEP_ACL_RELCL && m->np_first == 0) return m->definite && !m->demonstrative;
  }
  return false;
}

static bool is_core_argument(const Reading *r, const Mention *m)
{
  Deprel rel = deprel_base(r->sentences->at[m->sentence].tokens[m->head].deprel);
  return rel == DEP_NSUBJ || rel == DEP_OBJ || (rel == DEP_OBL && tree_child(&r->trees[m->sentence], m->head, DEP_ACL) != NO_TOKEN); /* "pay 40,000 to a rider who was sacked" */
}

/* ---- the opening -------------------------------------------------------------------------------------------------------- */

static bool within(const Reading *r, const Mention *inner, const Mention *outer)
{
  const Tree *tree = &r->trees[outer->sentence];
  return inner->sentence == outer->sentence && inner->head >= outer->np_first && inner->head <= tree->right[outer->head];
}

/* "A student might have lived, a coroner has ruled": who only tells of it. */
static bool only_says(const Reading *r, const Mention *m)
{
  static const char *const rules[] = {"say", "rule", "find", "tell", "report", "announce", "confirm", "decide", "hear", "conclude"};
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t verb = s->tokens[m->head].head;
  if (verb >= s->len || s->tokens[m->head].deprel != DEP_NSUBJ || !ONE_OF(s->tokens[verb].lemma, rules) || m->first == 0) return false;
  return s->tokens[verb].deprel == DEP_PARATAXIS || tree_child(&r->trees[m->sentence], verb, DEP_CCOMP) != NO_TOKEN;
}

/* The one person of the first sentence that is no headline; NO_MENTION where there are several or somebody is named beside. */
static uint32_t somebody_in(Reading *r, uint32_t sentence)
{
  uint32_t found = NO_MENTION;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->sentence != sentence || !is_person_noun(m) || only_says(r, m) || !(m->indefinite || is_of_one_untold(r, m) || is_bare_office(m)) || !is_core_argument(r, m)) continue;
    if (found != NO_MENTION) return NO_MENTION;
    found = i;
  }
  for (uint32_t i = 0; i < r->mentions.len && found != NO_MENTION; i++) {
    const Mention *m = mention(r, i);
    bool before = m->document == mention(r, found)->document && m->sentence <= sentence;
    if (before && m->kind == MENTION_NAME && cluster_type(r, i) == ENTITY_PERSON && !within(r, m, mention(r, found))) return NO_MENTION;
  }
  return found == NO_MENTION || cluster_is_named(r, found) ? NO_MENTION : found;
}

/* ---- what becomes of somebody --------------------------------------------------------------------------------------------- */

typedef enum { FATE_NONE, FATE_VICTIM, FATE_SUSPECT } Fate;

/* "Jurors found Dale Hale guilty", "A judge told Ravi Patel" */
static bool is_of_court(const Reading *r, uint32_t sentence, uint32_t verb)
{
  static const char *const courts[] = {"judge", "jury", "juror", "court", "magistrate"};
  const Tree *tree = &r->trees[sentence];
  const Token *t = tree->sentence->tokens;
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    if (str_is(t[verb].lemma, "find") && str_is(t[c].form, "guilty")) return true;
    if (str_is(t[verb].lemma, "tell") && t[c].deprel == DEP_NSUBJ && ONE_OF(t[c].lemma, courts)) return true;
  }
  return false;
}

/* What becomes of the one who does, or suffers, that. */
static Fate fate_by(const Reading *r, const Mention *m, uint32_t verb)
{
  static const char *const dying[] = {"kill", "die", "injure", "wound", "stab", "shoot", "murder", "drown", "rape", "rob", "attack", "kidnap", "find", "hit", "miss", "disappear", "assault"};
  static const char *const tried[] = {"arrest", "charge", "detain", "accuse", "suspect", "hold", "appear", "plead", "convict", "sentence", "jail", "admit", "deny", "confess", "question", "indict"};
  static const char *const ends[] = {"die", "drown", "disappear"};
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t subject = tree_child(&r->trees[m->sentence], verb, DEP_NSUBJ);
  if (is_of_court(r, m->sentence, verb)) return FATE_SUSPECT;
  bool suffers = ONE_OF(s->tokens[verb].lemma, ends) || (s->tokens[verb].deprel == DEP_ACL_RELCL ? subject != NO_TOKEN && s->tokens[subject].deprel == DEP_NSUBJ_PASS : s->tokens[m->head].deprel != DEP_NSUBJ);
  if (ONE_OF(s->tokens[verb].lemma, tried)) return FATE_SUSPECT;
  return suffers && ONE_OF(s->tokens[verb].lemma, dying) ? FATE_VICTIM : FATE_NONE;
}

/* By the verb that the mention depends on, else by the clause behind it: "A student who died". */
static Fate fate_of(const Reading *r, const Mention *m)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t verb = s->tokens[m->head].head;
  Fate fate = verb < s->len && s->tokens[verb].upos == UPOS_VERB ? fate_by(r, m, verb) : FATE_NONE;
  uint32_t clause = fate == FATE_NONE && m->kind == MENTION_NOMINAL ? tree_child(&r->trees[m->sentence], m->head, DEP_ACL) : NO_TOKEN;
  return clause != NO_TOKEN && s->tokens[clause].deprel == DEP_ACL_RELCL ? fate_by(r, m, clause) : fate;
}

/* ---- who is named -------------------------------------------------------------------------------------------------------------- */

enum { BEFORE_NAME = 4 }; /* tokens: "Prosecutors say Gerald Whitcombe, 58, paid" */

/* "A judge told Ravi Patel, 61,", behind a sentence about one who was tried or arrested: he is. */
static bool is_tried_next(Reading *r, uint32_t opening, uint32_t name)
{
  const Mention *o = mention(r, opening), *m = mention(r, name);
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t verb = s->tokens[m->head].head;
  if (m->sentence != o->sentence + 1 || !age_told(r, m) || m->quote || m->name.count < 2 || verb >= s->len || s->tokens[verb].deprel != DEP_ROOT) return false;
  Deprel rel = deprel_base(s->tokens[m->head].deprel);
  if (rel != DEP_OBJ && rel != DEP_IOBJ) return false;
  for (uint32_t c = r->trees[m->sentence].child[verb]; c != NO_TOKEN; c = r->trees[m->sentence].sibling[c])
    if (str_is(s->tokens[c].lemma, "also") || str_is(s->tokens[c].lemma, "not") || str_is(s->tokens[c].lemma, "later")) return false;
  return fate_of(r, o) == FATE_SUSPECT && fate_of(r, m) == FATE_SUSPECT;
}

/* The first person's name behind the sentence, where it begins its own. */
static uint32_t first_named(Reading *r, uint32_t opening)
{
  const Mention *o = mention(r, opening);
  for (uint32_t i = opening + 1; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->document != o->document || m->sentence > o->sentence + REACH_OPENING) return NO_MENTION;
    if (m->sentence <= o->sentence || m->kind != MENTION_NAME || m->coordination || cluster_type(r, i) != ENTITY_PERSON) continue;
    if (is_tried_next(r, opening, i)) return i;
    bool early = (m->np_first == 0 || (m->np_first <= BEFORE_NAME && age_told(r, m))) && !m->quote && m->name.count >= 2;
    return early && deprel_base(r->sentences->at[m->sentence].tokens[m->head].deprel) == DEP_NSUBJ ? i : NO_MENTION;
  }
  return NO_MENTION;
}

/* ---- the same? ------------------------------------------------------------------------------------------------------------ */

/* "a 12-year-old girl" */
static bool noun_tells_age(const Reading *r, const Mention *m)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  for (uint32_t i = m->np_first; i + 4 < m->head + 1 && i + 4 < s->len; i++)
    if (s->tokens[i].upos == UPOS_NUM && str_is(s->tokens[i + 2].form, "year") && str_is(s->tokens[i + 4].form, "old")) return true;
  return false;
}

/* "Gerald Whitcombe, the engineer who": the noun once more beside the name, or nothing that says what he is. */
static bool says_noun_again(const Reading *r, const Mention *name, Str noun)
{
  const Sentence *s = &r->sentences->at[name->sentence];
  uint32_t end = r->trees[name->sentence].right[name->head];
  for (uint32_t i = name->np_first; i <= end && i < s->len; i++)
    if ((i < name->first || i > name->last) && str_eq_nocase(s->tokens[i].lemma, noun)) return true;
  return false;
}

/* By a title, or by what stands beside the name; but behind an age that only tells more. */
static bool is_told_otherwise(const Reading *r, const Mention *name)
{
  const Tree *tree = &r->trees[name->sentence];
  if (name->name.titled) return true;
  if (age_told(r, name)) return false;
  if (name->role_count) return true;
  for (uint32_t c = tree->child[name->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    const Token *t = &tree->sentence->tokens[c];
    if (c > name->last && deprel_base(t->deprel) == DEP_APPOS && token_is_noun(t)) return true;
  }
  return false;
}

static bool is_the_same(Reading *r, uint32_t opening, uint32_t name)
{
  const Mention *o = mention(r, opening), *n = mention(r, name);
  Fate a = fate_of(r, o), b = fate_of(r, n);
  if (genders_clash(o->gender, cluster_gender(r, name)) || (a != b && a != FATE_NONE && b != FATE_NONE)) return false;
  bool again = says_noun_again(r, n, o->lemma);
  if (is_told_otherwise(r, n) && !again) return false;
  bool fated = a == b && a != FATE_NONE && n->sentence == o->sentence + 1;
  bool introduced = is_bare_office(o) && o->np_first + 1 < o->head && n->sentence == o->sentence + 1 && n->np_first == 0; /* which minister it is has just been said; "the mediator" may be anybody */
  return again || introduced || fated || age_told(r, n) || noun_tells_age(r, o);
}

/* ---- bodies: "A theatre charity has sacked its chief. The Garrick Fund said" ------------------------------------------------------- */

static bool is_subject(const Reading *r, const Mention *m) { return deprel_base(r->sentences->at[m->sentence].tokens[m->head].deprel) == DEP_NSUBJ; }

/* "A charity", "Britain's biggest charity": whose only body the first sentence tells of. */
static uint32_t body_in(Reading *r, uint32_t sentence)
{
  uint32_t found = NO_MENTION;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->sentence != sentence || m->kind == MENTION_PRONOUN) continue;
    bool body = m->kind == MENTION_NOMINAL && m->kinds & KIND_ORGANIZATION && !(m->kinds & KIND_PERSON) && m->number == NUMBER_SINGULAR && !m->coordination && !m->modifier && !m->predicate && !m->quote;
    if (found == NO_MENTION && body && is_subject(r, m) && m->np_first == 0 && !cluster_is_named(r, i)) found = i;
    else if (m->kind == MENTION_NAME && cluster_type(r, i) == ENTITY_ORGANIZATION) return NO_MENTION;
  }
  if (found == NO_MENTION) return NO_MENTION;
  const Token *t = r->sentences->at[sentence].tokens;
  bool most = false;
  for (uint32_t k = mention(r, found)->np_first; k < mention(r, found)->head; k++) most |= t[k].xpos == XPOS_JJS || str_is(t[k].form, "largest") || str_is(t[k].form, "biggest") || str_is(t[k].form, "oldest");
  return mention(r, found)->indefinite || most ? found : NO_MENTION;
}

/* The first body's name behind it, where that begins its sentence and speaks. */
static uint32_t body_named(Reading *r, uint32_t opening)
{
  static const char *const speaks[] = {"say", "announce", "confirm", "tell", "apologise", "apologize", "deny", "admit", "blame", "add", "report", "declare"};
  const Mention *o = mention(r, opening);
  for (uint32_t i = opening + 1; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->document != o->document || m->sentence > o->sentence + REACH_OPENING) return NO_MENTION;
    if (m->sentence <= o->sentence || m->kind != MENTION_NAME || cluster_type(r, i) != ENTITY_ORGANIZATION) continue;
    const Sentence *s = &r->sentences->at[m->sentence];
    uint32_t verb = s->tokens[m->head].head;
    bool first = m->first <= 1 && is_subject(r, m) && !m->coordination && mention(r, cluster_of(r, i))->sentence >= m->sentence;
    return first && verb < s->len && ONE_OF(s->tokens[verb].lemma, speaks) && kind_fits(r, i, o) ? i : NO_MENTION;
  }
  return NO_MENTION;
}

/* ---- headlines -------------------------------------------------------------------------------------------------------------- */

/* "Former banker jailed": the banker of the first sentence. */
static void join_headline(Reading *r, uint32_t first, uint32_t sentence)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    Mention *m = mention(r, i);
    if (m->sentence < first || m->sentence >= sentence || r->sentences->at[m->sentence].kind != BLOCK_HEADLINE || !is_person_noun(m) || m->kinds & KIND_KIN) continue;
    if (m->definite || (has_determiner(r, m) && !m->indefinite) || m->size > 1 || m->parent != i) continue;
    uint32_t same = NO_MENTION;
    bool several = false;
    for (uint32_t j = i + 1; j < r->mentions.len; j++) {
      const Mention *c = mention(r, j);
      if (c->document != m->document || c->sentence > sentence) break;
      if (c->sentence < sentence || c->kind != MENTION_NOMINAL || c->coordination || c->modifier || c->negated || c->number != m->number || !str_eq(c->lemma, m->lemma)) continue;
      several |= same != NO_MENTION && cluster_of(r, same) != cluster_of(r, j);
      same = j;
    }
    if (same != NO_MENTION && !several) cluster_join(r, same, i, "headline", 0.75F);
  }
}

void sieve_openings(Reading *reading)
{
  const SentenceList *list = reading->sentences;
  for (uint32_t first = 0, next; first < list->len; first = next) {
    for (next = first + 1; next < list->len && reading->document[next] == reading->document[first]; next++)
      ;
    uint32_t sentence = first;
    while (sentence < next && (list->at[sentence].kind == BLOCK_HEADLINE || list->at[sentence].kind == BLOCK_HEADING)) sentence++;
    if (sentence == next) continue;
    uint32_t opening = somebody_in(reading, sentence), name = opening == NO_MENTION ? NO_MENTION : first_named(reading, opening);
    if (name != NO_MENTION && is_the_same(reading, opening, name)) {
      role_told(reading, opening, name, false);
      cluster_join(reading, name, opening, "opening", 0.8F);
    }
    uint32_t body = body_in(reading, sentence), called = body == NO_MENTION ? NO_MENTION : body_named(reading, body);
    if (called != NO_MENTION) cluster_join(reading, called, body, "opening", 0.75F);
    join_headline(reading, first, sentence);
  }
}
