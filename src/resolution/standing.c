/*
 * standing.c - people by what becomes of them: "named Ann Lee as the new minister", "resigned as chairman", "the defendant".
 * Who was appointed or resigned carries the office; "the former minister" is the only one who carries it; "the accused" the only
 * one who is tried. Before the pronouns and the ranker, which would take whoever was named last.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

#define ONE_OF(s, list) str_among(s, list, COUNT_OF(list))

static bool is_person_name(Reading *r, uint32_t i) { return i != NO_MENTION && mention(r, i)->kind == MENTION_NAME && cluster_type(r, i) == ENTITY_PERSON; }

/* The name that is the object of a verb, or the subject of its passive. */
static uint32_t undergoer(Reading *r, uint32_t sentence, uint32_t verb)
{
  const Tree *tree = &r->trees[sentence];
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel rel = tree->sentence->tokens[c].deprel;
    if ((rel == DEP_NSUBJ_PASS || deprel_base(rel) == DEP_OBJ || rel == DEP_XCOMP) && is_person_name(r, r->at[sentence][c])) return r->at[sentence][c];
  }
  const Token *t = &tree->sentence->tokens[verb];
  bool follows = deprel_base(t->deprel) == DEP_ACL && t->head < verb && t->xpos == XPOS_VBN; /* "Walter Crane, accused of arson," */
  return follows && is_person_name(r, r->at[sentence][t->head]) ? r->at[sentence][t->head] : NO_MENTION;
}

static uint32_t doer(Reading *r, uint32_t sentence, uint32_t verb)
{
  const Tree *tree = &r->trees[sentence];
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c])
    if (tree->sentence->tokens[c].deprel == DEP_NSUBJ && is_person_name(r, r->at[sentence][c])) return r->at[sentence][c];
  return NO_MENTION;
}

/* ---- offices taken and left ------------------------------------------------------------------------------------------------- */

/* "named Ann Lee as the new minister", "Ann Lee resigned as chairman", "appointed Ann Lee chairman" */
static uint32_t who_takes_or_leaves(Reading *r, uint32_t i, bool *taken)
{
  static const char *const takes[] = {"name", "appoint", "elect", "choose", "nominate", "install", "pick", "promote", "hire", "tap", "designate", "select", "reappoint", "re-elect"};
  static const char *const leaves[] = {"resign", "retire", "quit", "serve", "act", "step", "stand", "work"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head, mark = tree_child(tree, m->head, DEP_CASE);
  if (verb >= tree->sentence->len || t[verb].upos != UPOS_VERB || m->head < verb) return NO_MENTION;
  if (!m->head) return NO_MENTION;
  bool as = mark != NO_TOKEN && str_is(t[mark].lemma, "as");
  Deprel rel = deprel_base(t[m->head].deprel);
  uint32_t before = r->at[m->sentence][m->head - 1]; /* "appointed Ann Lee chairwoman", one phrase to the parser */
  *taken = ONE_OF(t[verb].lemma, takes) && (as || (mark == NO_TOKEN && (rel == DEP_XCOMP || (rel == DEP_OBJ && is_person_name(r, before)))));
  if (*taken && !as && rel == DEP_OBJ) return mention(r, before)->last + 1 == m->head ? before : NO_MENTION;
  if (*taken) return undergoer(r, m->sentence, verb);
  return as && ONE_OF(t[verb].lemma, leaves) ? doer(r, m->sentence, verb) : NO_MENTION;
}

/* "will be appointed ambassador": he is none yet, and may never be. */
static bool is_planned(Reading *r, uint32_t i)
{
  static const char *const modals[] = {"will", "would", "could", "may", "might", "can", "should", "shall"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  uint32_t verb = tree->sentence->tokens[m->head].head;
  for (uint32_t c = verb < tree->sentence->len ? tree->child[verb] : NO_TOKEN; c != NO_TOKEN; c = tree->sibling[c])
    if (deprel_base(tree->sentence->tokens[c].deprel) == DEP_AUX && ONE_OF(tree->sentence->tokens[c].lemma, modals)) return true;
  return false;
}

static void appoint(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  bool taken = false;
  if (m->kind != MENTION_NOMINAL || m->coordination || m->number != NUMBER_SINGULAR || !(m->kinds & KIND_PERSON) || m->kinds & KIND_KIN || m->negated) return;
  uint32_t who = who_takes_or_leaves(r, i, &taken);
  if (who == NO_MENTION || !role_told(r, i, who, taken)) return;
  if (is_planned(r, i)) mention(r, who)->roles[mention(r, who)->role_count - 1].planned = true;
  if (taken && m->definite && !cluster_is_named(r, i)) cluster_join(r, i > who ? i : who, i > who ? who : i, "appointment", 0.85F);
}

/* "Ann Lee resigned", "was dismissed", "stepped down", "left the company": told of the name itself. */
static void leave(Reading *r, uint32_t i)
{
  static const char *const outs[] = {"dismiss", "sack", "fire", "oust", "remove", "depose", "topple", "unseat", "replace", "succeed"};
  static const char *const goes[] = {"resign", "quit", "retire"};
  Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (!is_person_name(r, i) || verb >= tree->sentence->len || t[verb].upos != UPOS_VERB) return;
  if (t[m->head].deprel == DEP_NSUBJ_PASS || deprel_base(t[m->head].deprel) == DEP_OBJ) {
    m->left_office = ONE_OF(t[verb].lemma, outs);
    return;
  }
  if (t[m->head].deprel != DEP_NSUBJ) return;
  bool down = false, thing = false;
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    down |= str_is(t[c].lemma, "down") || str_is(t[c].lemma, "aside");
    thing |= deprel_base(t[c].deprel) == DEP_OBJ && r->at[m->sentence][c] != NO_MENTION && cluster_type(r, r->at[m->sentence][c]) == ENTITY_ORGANIZATION;
  }
  m->left_office = ONE_OF(t[verb].lemma, goes) || (down && (str_is(t[verb].lemma, "step") || str_is(t[verb].lemma, "stand"))) || (thing && str_is(t[verb].lemma, "leave"));
}

/* ---- who is tried --------------------------------------------------------------------------------------------------------------- */

static bool is_of_trial(Str lemma)
{
  static const char *const nouns[] = {"trial", "conviction", "sentencing", "indictment", "arraignment", "acquittal", "prosecution"};
  return ONE_OF(lemma, nouns);
}

/* Is it said of this name that he stands before a court? `arrested`: it is enough that the police suspect him. */
static bool is_tried(Reading *r, uint32_t i, bool arrested)
{
  static const char *const court[] = {"accuse", "charge", "indict", "try", "convict", "sentence", "acquit", "arraign", "prosecute"};
  static const char *const police[] = {"arrest", "suspect", "detain"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  for (uint32_t k = 0; k < tree->sentence->len; k++) {
    if (t[k].upos != UPOS_VERB) continue;
    if ((ONE_OF(t[k].lemma, court) || (arrested && ONE_OF(t[k].lemma, police))) && undergoer(r, m->sentence, k) == i) return true;
    if (str_is(t[k].lemma, "plead") && doer(r, m->sentence, k) == i) return true;
  }
  uint32_t head = t[m->head].head;
  bool of = head < tree->sentence->len && (t[m->head].deprel == DEP_NMOD_POSS || deprel_base(t[m->head].deprel) == DEP_NMOD);
  return of && is_of_trial(t[head].lemma); /* "the trial of Walter Crane", "Crane's trial" */
}

/* The only one of the article who is; NO_MENTION: nobody, or several. */
uint32_t who_is_tried(Reading *r, uint32_t nominal, bool arrested)
{
  uint32_t found = NO_MENTION, document = mention(r, nominal)->document;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    if (mention(r, i)->document != document || !is_person_name(r, i) || !is_tried(r, i, arrested)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    if (found == NO_MENTION) found = i;
  }
  return found;
}

static void accuse(Reading *r, uint32_t i)
{
  static const char *const nouns[] = {"defendant", "accused", "suspect"};
  Mention *m = mention(r, i);
  bool accused = str_eq_nocase(reading_token(r, m->sentence, m->head)->form, STR("accused")); /* whatever the tagger makes of it */
  if (accused && m->kind == MENTION_NOMINAL && !m->coordination) {
    m->lemma = STR("accused");
    m->number = NUMBER_SINGULAR;
    m->animacy = ANIMACY_PERSON;
    m->type = ENTITY_PERSON;
    m->gender = GENDER_UNKNOWN;
  }
  if (m->kind != MENTION_NOMINAL || m->coordination || m->number != NUMBER_SINGULAR || !m->definite || m->predicate || !ONE_OF(m->lemma, nouns)) return;
  if (m->np_first + 1 != m->head || cluster_is_named(r, i)) return;
  uint32_t who = who_is_tried(r, i, str_is(m->lemma, "suspect"));
  m->contested = true; /* if not by this, then by nothing that only goes by who was named last */
  if (who != NO_MENTION && !genders_clash(m->gender, cluster_gender(r, who))) cluster_join(r, i > who ? i : who, i > who ? who : i, "tried", 0.8F);
}

/* ---- whom it is done to ----------------------------------------------------------------------------------------------------- */

/* Is it said of this name that somebody harmed him? "Ann Lee was stabbed", "the murder of Ann Lee", "Lee's killing". */
bool is_harmed(Reading *r, uint32_t i)
{
  static const char *const deeds[] = {"murder", "kill", "stab", "shoot", "strangle", "rape", "rob", "assault", "attack", "beat", "abduct", "kidnap", "poison", "defraud", "bludgeon", "mug", "behead", "slay"};
  static const char *const acts[] = {"murder", "killing", "manslaughter", "death", "stabbing", "shooting", "rape", "robbery", "abduction", "kidnapping", "slaying", "assault", "assassination"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t head = t[m->head].head;
  if (head >= tree->sentence->len) return false;
  Deprel rel = t[m->head].deprel;
  if (t[head].upos == UPOS_VERB && (deprel_base(rel) == DEP_OBJ || rel == DEP_NSUBJ_PASS)) return ONE_OF(t[head].lemma, deeds);
  uint32_t mark = tree_child(tree, m->head, DEP_CASE);
  bool of = rel == DEP_NMOD_POSS || (deprel_base(rel) == DEP_NMOD && mark != NO_TOKEN && str_is(t[mark].lemma, "of"));
  return of && t[head].upos == UPOS_NOUN && ONE_OF(t[head].lemma, acts);
}

/* "the victim": the only one of the article whom it is said of. */
static void suffer(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (m->kind != MENTION_NOMINAL || m->coordination || m->number != NUMBER_SINGULAR || !m->definite || m->predicate || !str_is(m->lemma, "victim") || m->np_first + 1 != m->head || cluster_is_named(r, nominal)) return;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    if (mention(r, i)->document != m->document || !is_person_name(r, i) || !is_harmed(r, i)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return;
    if (found == NO_MENTION) found = i;
  }
  if (found != NO_MENTION) cluster_join(r, nominal > found ? nominal : found, nominal > found ? found : nominal, "victim", 0.8F);
}

/* ---- who was elected -------------------------------------------------------------------------------------------------------- */

/* "Lopez won the election", "Lopez was elected president", "Lopez beat Weiss in the runoff" */
static bool is_elected(Reading *r, uint32_t i)
{
  static const char *const polls[] = {"election", "vote", "presidency", "runoff", "run-off", "race", "ballot", "poll", "contest", "mayoralty", "governorship", "majority", "by-election"};
  static const char *const beats[] = {"beat", "defeat", "win", "oust", "unseat"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (verb >= tree->sentence->len || t[verb].upos != UPOS_VERB || deprel_base(t[m->head].deprel) != DEP_NSUBJ || tree_child(tree, m->head, DEP_CONJ) != NO_TOKEN) return false;
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c])
    if (str_is(t[c].lemma, "not") || str_is(t[c].lemma, "never") || str_is(t[c].lemma, "will") || str_is(t[c].lemma, "would") || str_is(t[c].lemma, "could") || str_is(t[c].lemma, "may")) return false;
  if (t[m->head].deprel == DEP_NSUBJ_PASS) return str_is(t[verb].lemma, "elect");
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN && ONE_OF(t[verb].lemma, beats); c = tree->sibling[c]) {
    Deprel base = deprel_base(t[c].deprel);
    if ((base == DEP_OBJ || base == DEP_OBL) && ONE_OF(t[c].lemma, polls)) return true;
  }
  return false;
}

/* "the president-elect": the only one of the article so far who was elected. */
static void elect(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  bool elect = str_ends(m->lemma, "-elect") || str_is(m->lemma, "elect");
  uint32_t found = NO_MENTION;
  if (m->kind != MENTION_NOMINAL || !elect || m->coordination || m->modifier || m->number == NUMBER_PLURAL || !m->definite || m->predicate || m->place.len || cluster_is_named(r, nominal)) return;
  for (uint32_t i = 0; i < nominal; i++) {
    if (mention(r, i)->document != m->document || !is_person_name(r, i) || !is_elected(r, i)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return;
    if (found == NO_MENTION) found = i;
  }
  if (found != NO_MENTION) cluster_join(r, nominal, found, "elected", 0.8F);
}

/* ---- who speaks for whom in court ------------------------------------------------------------------------------------------- */

static const char *side_of(Str word)
{
  if (str_is(word, "defence") || str_is(word, "defense") || str_is(word, "defend")) return "defence lawyer";
  return str_is(word, "prosecution") || str_is(word, "prosecute") ? "prosecutor" : NULL;
}

/* "Elspeth Crane, prosecuting,", "Amy Poole, for the defence,", "Femi Adewunmi, who leads the defence": "prosecutor", "defence lawyer" or NULL. */
static const char *counsel_side(Reading *r, uint32_t i)
{
  static const char *const leads[] = {"lead", "conduct", "head", "represent"};
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t mark = tree_child(tree, c, DEP_CASE), object = t[c].upos == UPOS_VERB ? tree_child(tree, c, DEP_OBJ) : NO_TOKEN;
    bool set_off = c > m->last && (str_is(t[tree->left[c]].form, ",") || (tree->left[c] > 0 && str_is(t[tree->left[c] - 1].form, ",")));
    bool alone = t[c].xpos == XPOS_VBG && object == NO_TOKEN && tree_child(tree, c, DEP_OBL) == NO_TOKEN;
    if (set_off && deprel_base(t[c].deprel) == DEP_ACL && alone && side_of(t[c].lemma)) return side_of(t[c].lemma);
    if (set_off && mark != NO_TOKEN && str_is(t[mark].lemma, "for") && side_of(t[c].lemma)) return side_of(t[c].lemma);
    if (object != NO_TOKEN && ONE_OF(t[c].lemma, leads) && side_of(t[object].lemma)) return side_of(t[object].lemma);
  }
  uint32_t verb = t[m->head].head, object = t[m->head].deprel == DEP_NSUBJ && verb < tree->sentence->len ? tree_child(tree, verb, DEP_OBJ) : NO_TOKEN;
  return object != NO_TOKEN && ONE_OF(t[verb].lemma, leads) ? side_of(t[object].lemma) : NULL;
}

static void plead_for(Reading *r, uint32_t i)
{
  const char *side = is_person_name(r, i) ? counsel_side(r, i) : NULL;
  if (side) role_note(r, i, str_of(side));
}

void sieve_standing(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    appoint(reading, i);
    leave(reading, i);
    plead_for(reading, i);
  }
  for (uint32_t i = 0; i < reading->mentions.len; i++) accuse(reading, i), suffer(reading, i), elect(reading, i);
}

/* ---- whose party ---------------------------------------------------------------------------------------------------------------- */

static bool is_party(Reading *r, uint32_t i)
{
  static const char *const words[] = {"union", "alliance", "movement", "front", "coalition", "bloc", "league", "congress", "rally", "list"};
  const Mention *m = mention(r, i);
  if (m->kind != MENTION_NAME || cluster_type(r, i) != ENTITY_ORGANIZATION || cluster_is_country(r, i) || !m->name.count) return false;
  const Str asked[3] = {m->key, m->name.words[0], m->name.words[m->name.count - 1]};
  for (int k = 0; k < 3; k++)
    for (const LexEntry *e = lex_find(r->resolver->organization_words, asked[k]); e; e = lex_next(r->resolver->organization_words, e))
      if (str_is(e->field[1], "party")) return true;
  return ONE_OF(asked[2], words);
}

/* The party among what hangs on the token: "leader of the Liberal Union", "the Union's Ann Lee". */
static uint32_t party_at(Reading *r, uint32_t sentence, uint32_t token)
{
  const Tree *tree = &r->trees[sentence];
  for (uint32_t c = tree->child[token]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel base = deprel_base(tree->sentence->tokens[c].deprel);
    uint32_t at = base == DEP_NMOD || base == DEP_COMPOUND ? r->at[sentence][c] : NO_MENTION;
    if (at == NO_MENTION) continue;
    CLUSTER_EACH(r, cluster_of(r, at), i)
      if (is_party(r, i)) return at;
  }
  return NO_MENTION;
}

/* "leads the Civic Union", "founded the Green Front": what its subject is of. */
static uint32_t party_led(Reading *r, const Mention *m)
{
  static const char *const verbs[] = {"lead", "head", "chair", "found", "join", "represent", "co-found"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (t[m->head].deprel != DEP_NSUBJ || verb >= tree->sentence->len || !ONE_OF(t[verb].lemma, verbs)) return NO_MENTION;
  uint32_t object = tree_child(tree, verb, DEP_OBJ), at = object == NO_TOKEN ? NO_MENTION : r->at[m->sentence][object];
  return at != NO_MENTION && is_party(r, at) ? at : NO_MENTION;
}

/* "DA leader John Hale": by the role beside his name; letters that no table knows are a party's there. */
uint32_t party_of_role(Reading *r, uint32_t who)
{
  static const char *const posts[] = {"leader", "co-leader", "deputy leader", "candidate", "chairman", "chairwoman", "president", "spokesman", "spokeswoman", "secretary", "general secretary", "lawmaker", "politician"};
  const Mention *m = mention(r, who);
  for (uint32_t k = 0; k < m->role_count; k++) {
    Str of = m->roles[k].of;
    if (!of.len || m->roles[k].past || !ONE_OF(m->roles[k].role, posts)) continue;
    bool letters = of.len <= 5 && str_ends(m->roles[k].role, "leader");
    for (size_t b = 0; b < of.len; b++) letters &= of.at[b] >= 'A' && of.at[b] <= 'Z';
    for (uint32_t i = 0; i < r->mentions.len; i++) {
      const Mention *c = mention(r, i);
      if (c->document != m->document || c->kind != MENTION_NAME || !str_eq(c->text, of) || cluster_is_country(r, i) || cluster_type(r, i) == ENTITY_PERSON || cluster_type(r, i) == ENTITY_PLACE) continue;
      if (letters) return i;
      CLUSTER_EACH(r, cluster_of(r, i), x)
        if (is_party(r, x)) return i;
    }
  }
  return NO_MENTION;
}

/* The one party that somebody is told to belong to or to lead. */
static uint32_t party_of(Reading *r, uint32_t who)
{
  uint32_t found = NO_MENTION;
  CLUSTER_EACH(r, cluster_of(r, who), i) {
    const Mention *m = mention(r, i);
    if (m->kind == MENTION_PRONOUN || m->coordination) continue;
    const Token *t = r->sentences->at[m->sentence].tokens;
    uint32_t party = party_at(r, m->sentence, m->head), above = t[m->head].head;
    bool beside = above < r->sentences->at[m->sentence].len && (t[m->head].deprel == DEP_APPOS || deprel_base(t[m->head].deprel) == DEP_FLAT);
    if (party == NO_MENTION && beside) party = party_at(r, m->sentence, above);
    if (party == NO_MENTION) party = party_led(r, m);
    if (party == NO_MENTION) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, party)) return NO_MENTION;
    found = party;
  }
  return found;
}

/* ---- whose firm ----------------------------------------------------------------------------------------------------------------- */

/* The body whose name the role of a name speaks of: "Daehan" of Daehan's chief executive. */
static uint32_t body_of_role(Reading *r, const Mention *m)
{
  static const char *const heads[] = {"chief executive", "chief executive officer", "ceo", "chairman", "chairwoman", "founder", "co-founder", "owner", "managing director", "boss", "president", "executive director"};
  for (uint32_t k = 0; k < m->role_count; k++) {
    if (!m->roles[k].of.len || m->roles[k].past || !ONE_OF(m->roles[k].role, heads)) continue;
    for (uint32_t i = 0; i < r->mentions.len; i++)
      if (mention(r, i)->document == m->document && mention(r, i)->kind == MENTION_NAME && str_eq(mention(r, i)->text, m->roles[k].of) && cluster_is_firm(r, i)) return i;
  }
  return NO_MENTION;
}

/* "Friis runs Vestra Wind", "Berg founded Lumo" */
static uint32_t body_led(Reading *r, const Mention *m)
{
  static const char *const verbs[] = {"run", "lead", "head", "found", "own", "chair", "co-found", "manage"};
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (t[m->head].deprel != DEP_NSUBJ || verb >= tree->sentence->len || !ONE_OF(t[verb].lemma, verbs)) return NO_MENTION;
  uint32_t object = tree_child(tree, verb, DEP_OBJ), at = object == NO_TOKEN ? NO_MENTION : r->at[m->sentence][object];
  return cluster_is_firm(r, at) ? at : NO_MENTION;
}

/* The one body that somebody is told to lead or to have founded. */
static uint32_t firm_of(Reading *r, uint32_t who)
{
  uint32_t found = NO_MENTION;
  CLUSTER_EACH(r, cluster_of(r, who), i) {
    const Mention *m = mention(r, i);
    if (m->coordination) continue;
    uint32_t body = m->kind == MENTION_NAME ? body_of_role(r, m) : NO_MENTION;
    if (body == NO_MENTION) body = body_led(r, m);
    if (body == NO_MENTION) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, body)) return NO_MENTION;
    found = body;
  }
  return found;
}

static uint32_t owner_of(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (tree->sentence->tokens[c].deprel == DEP_NMOD_POSS) return r->at[m->sentence][c];
  return NO_MENTION;
}

/* "Park said his company would": the one that he runs. When the pronouns are resolved. */
static void own_firm(Reading *r, uint32_t i)
{
  static const char *const nouns[] = {"company", "firm", "business"};
  const Mention *m = mention(r, i);
  if (m->kind != MENTION_NOMINAL || m->coordination || m->predicate || m->number != NUMBER_SINGULAR || !ONE_OF(m->lemma, nouns) || cluster_is_named(r, i) || m->np_first + 1 != m->head) return;
  uint32_t owner = owner_of(r, m);
  if (owner == NO_MENTION || cluster_type(r, owner) != ENTITY_PERSON || !cluster_is_named(r, owner)) return;
  uint32_t firm = firm_of(r, owner);
  if (firm != NO_MENTION) cluster_join(r, i > firm ? i : firm, i > firm ? firm : i, "whose firm", 0.8F);
}

/* "resigned from her party": the one that the article says she is of. When the pronouns are resolved. */
void sieve_parties(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    own_firm(reading, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->number != NUMBER_SINGULAR || !str_is(m->lemma, "party") || cluster_is_named(reading, i)) continue;
    const Tree *tree = &reading->trees[m->sentence];
    uint32_t owner = NO_MENTION;
    for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
      if (tree->sentence->tokens[c].deprel == DEP_NMOD_POSS) owner = reading->at[m->sentence][c];
    if (owner == NO_MENTION || cluster_type(reading, owner) != ENTITY_PERSON || !cluster_is_named(reading, owner)) continue;
    uint32_t party = party_of(reading, owner);
    if (party != NO_MENTION) cluster_join(reading, i > party ? i : party, i > party ? party : i, "party", 0.8F);
  }
}
