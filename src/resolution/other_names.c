/*
 * other_names.c - one bearer under two names that share no word, where the article says so: "Samuel Clemens, also known as Mark Twain",
 * "Ellen Burstyn (born Edna Gillooly)", "Facebook, now called Meta", "George Orwell was the pen name of Eric Blair", "Jerome (Latin:
 * Hieronymus)". The words are looked for as they stand: what is set off by commas and brackets is where trees are least to be trusted.
 */
#include "resolution/parts.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* One sentence while it is looked through; `end`: its length. */
typedef struct { Reading *r; uint32_t number, end; const Token *t; const Tree *tree; } Look;

static uint32_t at_token(const Look *l, uint32_t token) { return token < l->end ? l->r->at[l->number][token] : NO_MENTION; }

static bool is(const Look *l, uint32_t at, const char *form) { return at < l->end && str_eq_nocase(l->t[at].form, str_of(form)); }
static bool lemma_is(const Look *l, uint32_t at, const char *lemma) { return at < l->end && str_is(l->t[at].lemma, lemma); }
#define LEMMA_AMONG(l, at, words) ((at) < (l)->end && str_among((l)->t[at].lemma, words, COUNT_OF(words)))
#define FORM_AMONG(l, at, words) ((at) < (l)->end && str_among((l)->t[at].form, words, COUNT_OF(words)))

static bool is_quote(const Look *l, uint32_t at)
{
  static const char *const marks[] = {"\"", "'", "``", "''", "`", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb", "\u201e"};
  return FORM_AMONG(l, at, marks);
}

static bool opens(const Look *l, uint32_t at) { return is(l, at, "(") || is(l, at, "["); }
static bool closes(const Look *l, uint32_t at) { return is(l, at, ")") || is(l, at, "]"); }

/* The bracket that opens what ends right before `at`; `at` where none does. */
static uint32_t bracket_before(const Look *l, uint32_t at)
{
  uint32_t depth = 0;
  for (uint32_t k = at; k-- > 0;) {
    if (closes(l, k)) depth++;
    else if (opens(l, k) && --depth == 0) return k;
    if (!depth) break;
  }
  return at;
}

/* The name that begins at `at`, with its title or without. */
static uint32_t name_at(const Look *l, uint32_t at)
{
  for (uint32_t k = at; k < l->end && k < at + 4; k++) {
    uint32_t own = at_token(l, k);
    if (own == NO_MENTION || mention(l->r, own)->kind != MENTION_NAME) continue;
    const Mention *m = mention(l->r, own);
    return m->first == at || (m->first == at + 1 && m->styled.len) ? own : NO_MENTION;
  }
  return NO_MENTION;
}

/* The name or noun that ends right before `at`. */
static uint32_t mention_before(const Look *l, uint32_t at)
{
  for (uint32_t k = at; k-- > 0 && k + 8 > at;) {
    uint32_t own = at_token(l, k);
    if (own == NO_MENTION) continue;
    const Mention *m = mention(l->r, own);
    bool ends = m->last + 1 == at || (m->kind == MENTION_NOMINAL && m->np_last + 1 >= at && m->head < at);
    return ends && !m->coordination && m->kind != MENTION_PRONOUN ? own : NO_MENTION;
  }
  return NO_MENTION;
}

/* Who is spoken of where "known", "born" ... stands: back over "who was", "is also", a comma and what stands in brackets. */
static uint32_t spoken_of(const Look *l, uint32_t at)
{
  static const char *const between[] = {"who", "which", "that", "or", "and"};
  bool set_off = false;
  for (uint32_t from; at > 0; at = from) {
    from = at - 1;
    Upos upos = l->t[from].upos;
    if (closes(l, from)) from = bracket_before(l, at);
    else if (is(l, from, ",") || opens(l, from)) {
      if (set_off) break;
      set_off = true;
    } else if (set_off && upos == UPOS_NUM && is(l, from - 1, ",")) { /* "Holm, 61, whose real name" */
      set_off = false;
    } else if (upos != UPOS_ADV && upos != UPOS_AUX && !is_quote(l, from) && !FORM_AMONG(l, from, between)) break;
    if (from == at) break;
  }
  return mention_before(l, at);
}

/* The subject of the clause of that verb, or the noun that it is told of. */
static uint32_t subject_of(const Look *l, uint32_t verb)
{
  for (uint32_t steps = 0; steps < 3 && verb < l->end; steps++) {
    uint32_t subject = tree_child(l->tree, verb, DEP_NSUBJ), own = subject == NO_TOKEN ? NO_MENTION : at_token(l, subject);
    if (own != NO_MENTION && !mention(l->r, own)->relative) return mention(l->r, own)->kind == MENTION_PRONOUN ? NO_MENTION : own;
    Deprel base = deprel_base(l->t[verb].deprel);
    if (base != DEP_ADVCL && base != DEP_ACL && base != DEP_CONJ && base != DEP_XCOMP) break;
    verb = l->t[verb].head;
    own = at_token(l, verb);
    if (base == DEP_ACL && own != NO_MENTION) return own;
  }
  return NO_MENTION;
}

/* ---- is it said of this one? ----------------------------------------------------------------------------------------------------- */

static bool is_of_kind(Reading *r, uint32_t a, uint32_t b)
{
  EntityType x = cluster_type(r, a), y = cluster_type(r, b);
  return x == y || x == ENTITY_NONE || y == ENTITY_NONE || x == ENTITY_CONCEPT || y == ENTITY_CONCEPT;
}

/* A single word may be others' name, too: "Anna Schmidt (née Weber)", and Karl Weber is her father. */
static bool is_anothers(Reading *r, uint32_t name, uint32_t bearer)
{
  if (mention(r, name)->name.count > 1 || cluster_of(r, name) == cluster_of(r, bearer)) return false;
  CLUSTER_EACH(r, cluster_of(r, name), m)
    if (mention(r, m)->kind == MENTION_NAME && mention(r, m)->name.count > 1) return true;
  return false;
}

/* Which of both names is no longer, or not, the one that he goes by. */
typedef enum { OLD_NONE, OLD_BEARER, OLD_NAME } Old;

/* sure: the words leave no doubt of what kind the name is ("the pen name of Blair"), else names of two kinds are kept apart. */
static void join(const Look *l, uint32_t bearer, uint32_t name, bool sure, Old old)
{
  Reading *r = l->r;
  if (bearer == NO_MENTION || name == NO_MENTION || cluster_of(r, bearer) == cluster_of(r, name) || apart_known(r, bearer, name)) return;
  Mention *b = mention(r, bearer), *n = mention(r, name);
  EntityType type = cluster_type(r, bearer), own = cluster_type(r, name);
  if (b->negated || own == ENTITY_DATE || own == ENTITY_QUANTITY || type == ENTITY_DATE || type == ENTITY_QUANTITY) return;
  if (type == ENTITY_ORGANIZATION && is_loose_person(r, name)) take_for_body(r, name), own = type; /* "The commission, known as Plonk" */
  bool letters = type == ENTITY_PERSON && own == ENTITY_ORGANIZATION && n->name.count == 1; /* "the crown prince, known as MBS" */
  if (!sure && !letters && !is_of_kind(r, bearer, name)) return;
  if ((!sure && genders_clash(cluster_gender(r, bearer), cluster_gender(r, name))) || is_anothers(r, name, bearer)) return;
  if (b->kind == MENTION_NOMINAL && (b->number == NUMBER_PLURAL || b->quantified)) return;
  Cluster *named = &r->clusters[cluster_of(r, name)];
  if (type != ENTITY_NONE && own != type) named->votes[type] += named->votes[own] > 0 ? named->votes[own] + 1 : 1;
  if (cluster_gender(r, bearer) != GENDER_UNKNOWN) named->male = named->female = 0; /* George Eliot is Mary Ann Evans */
  b->other_name = true;
  CLUSTER_EACH(r, cluster_of(r, name), m) mention(r, m)->other_name |= str_eq(mention(r, m)->text, n->text);
  if (old == OLD_BEARER)
    CLUSTER_EACH(r, cluster_of(r, bearer), m) mention(r, m)->old_name |= mention(r, m)->kind == MENTION_NAME && !str_eq(mention(r, m)->text, n->text);
  n->old_name |= old == OLD_NAME;
  cluster_join(r, name > bearer ? name : bearer, name > bearer ? bearer : name, "other name", 0.9F);
}

/* ---- "known as", "born", "formerly" ---------------------------------------------------------------------------------------------- */

static bool is_end(const Look *l, uint32_t at)
{
  return at >= l->end || (l->t[at].upos == UPOS_PUNCT && !str_is(l->t[at].form, "-"));
}

/* "Myanmar, formerly Burma,": not "formerly Acme's head", "formerly Acme chief". */
static bool stands_alone(const Look *l, uint32_t sign, uint32_t name)
{
  return sign > 0 && (is(l, sign - 1, ",") || opens(l, sign - 1)) && is_end(l, mention(l->r, name)->last + 1);
}

/* The word by which the name is said to be another one's, the verb in it; both NO_TOKEN where there is none. */
typedef struct { uint32_t first, verb; Old old; } Sign;

/* "formerly known as", "originally called": no more; "now known as", "better known as": the other one. */
static Old known_how(const Look *l, uint32_t verb)
{
  static const char *const past[] = {"formerly", "previously", "originally", "then", "once"}, *const present[] = {"now", "better", "well", "best", "professionally", "today"};
  for (uint32_t k = verb > 2 ? verb - 2 : 0; k < verb + 3; k++) {
    if (LEMMA_AMONG(l, k, past)) return OLD_NAME;
    if (LEMMA_AMONG(l, k, present) || FORM_AMONG(l, k, present)) return OLD_BEARER;
  }
  return OLD_NONE;
}

static Sign known_as(const Look *l, uint32_t as)
{
  static const char *const verbs[] = {"know", "rebrand", "bear"};
  uint32_t verb = as;
  while (verb-- > 0 && (l->t[verb].upos == UPOS_ADV || is(l, verb, "itself")))
    ;
  for (uint32_t k = verb; k < as && k > 0 && k + 6 > as && l->t[k].upos != UPOS_PUNCT && l->t[k].upos != UPOS_VERB; k--) /* "known to friends as" */
    if (l->t[k].upos == UPOS_ADP && (is(l, k - 1, "known") || is(l, k - 1, "born"))) verb = k - 1;
  bool known = verb < as && LEMMA_AMONG(l, verb, verbs) && (lemma_is(l, verb, "rebrand") || is(l, verb, "known") || is(l, verb, "born"));
  if (!known) return (Sign){NO_TOKEN, NO_TOKEN, OLD_NONE};
  if (is(l, verb, "born")) return (Sign){verb, verb, OLD_NAME};
  return (Sign){verb, verb, lemma_is(l, verb, "rebrand") ? OLD_BEARER : known_how(l, verb)};
}

/* "called Plonk until 2003" */
static bool is_until_year(const Look *l, uint32_t at)
{
  return (is(l, at, "until") || is(l, at, "till") || is(l, at, "before")) && at + 1 < l->end && l->t[at + 1].upos == UPOS_NUM && l->t[at + 1].form.len == 4;
}

static Sign sign_before(const Look *l, uint32_t at, uint32_t name)
{
  static const char *const aliases[] = {"a.k.a.", "aka", "a.k.a", "AKA", "A.K.A.", "alias"}, *const maiden[] = {"n\u00e9e", "n\u00e9", "nee"},
                    *const renamed[] = {"renamed", "rechristened"}, *const former[] = {"formerly", "previously"},
                    *const times[] = {"now", "formerly", "previously", "originally", "then", "today", "once", "later", "also", "sometimes"};
  if (is(l, at, "as")) return known_as(l, at);
  if (FORM_AMONG(l, at, aliases)) return (Sign){at, NO_TOKEN, OLD_NONE};
  if (FORM_AMONG(l, at, maiden)) return (Sign){at, NO_TOKEN, OLD_NAME};
  if (FORM_AMONG(l, at, renamed)) return (Sign){at, at, OLD_BEARER};
  if (is(l, at, "nicknamed")) return (Sign){at, at, OLD_NAME};
  if (is(l, at, "born") && cluster_type(l->r, name) != ENTITY_PLACE) return (Sign){at, at, OLD_NAME};
  if ((is(l, at, "called") || is(l, at, "named")) && at > 0 && LEMMA_AMONG(l, at - 1, times)) return (Sign){at, at, known_how(l, at)};
  if (is(l, at, "called") && is_until_year(l, mention(l->r, name)->last + 1)) return (Sign){at, at, OLD_NAME};
  if (FORM_AMONG(l, at, former) && stands_alone(l, at, name)) return (Sign){at, NO_TOKEN, OLD_NAME};
  return (Sign){NO_TOKEN, NO_TOKEN, OLD_NONE};
}

static bool is_finite(const Look *l, uint32_t verb)
{
  uint32_t at = verb;
  while (at > 0 && l->t[at - 1].upos == UPOS_ADV) at--;
  return at > 0 && l->t[at - 1].upos == UPOS_AUX;
}

/* "alias El Chapo", "(real name: Mia Rost)": the noun stands for nothing else. */
static void take_in(const Look *l, uint32_t at, uint32_t name)
{
  uint32_t own = at_token(l, at);
  if (own == NO_MENTION) l->r->at[l->number][at] = name;
  else if (mention(l->r, own)->kind == MENTION_NOMINAL) cluster_join(l->r, own, name, "other name", 0.9F);
}

/* "Born Norma Mortenson in Los Angeles, Marilyn Monroe married": the one behind the comma. */
static uint32_t after_comma(const Look *l, uint32_t at)
{
  while (at < l->end && !is(l, at, ",")) at++;
  return name_at(l, at + 1);
}


/* The person of that gender last named in the few sentences before, their subject first. */
static uint32_t person_of_gender(const Look *l, uint32_t name, Gender gender)
{
  enum { BACK = 4 };
  uint32_t found = NO_MENTION;
  for (uint32_t i = name; i-- > 0;) {
    const Mention *m = mention(l->r, i);
    if (m->document != mention(l->r, name)->document || m->sentence + BACK < l->number || (found != NO_MENTION && m->sentence < mention(l->r, found)->sentence)) break;
    if (m->sentence == l->number || m->kind != MENTION_NAME || cluster_type(l->r, i) != ENTITY_PERSON || cluster_gender(l->r, i) != gender) continue;
    bool subject = deprel_base(reading_token(l->r, m->sentence, m->head)->deprel) == DEP_NSUBJ;
    if (found == NO_MENTION || subject) found = i;
  }
  return found;
}

/* Whom "she" means before any pronoun is resolved; whose gender is not known comes behind those who are women. */
static uint32_t person_before(const Look *l, uint32_t pronoun, uint32_t name)
{
  Gender gender = pronoun < l->end ? pronoun_gender(l->t[pronoun].form) : GENDER_UNKNOWN;
  if (!gender) return NO_MENTION;
  uint32_t known = person_of_gender(l, name, gender);
  return known != NO_MENTION ? known : person_of_gender(l, name, GENDER_UNKNOWN);
}

/* '"La Lola", as everyone called her, ...': the one who is called so. */
static uint32_t called_behind(const Look *l, uint32_t name)
{
  static const char *const verbs[] = {"call", "know", "nickname", "dub"};
  uint32_t at = mention(l->r, name)->last + 1, as;
  while (is_quote(l, at) || is(l, at, ",")) at++;
  as = at;
  if (!is(l, as, "as") || as == mention(l->r, name)->last + 1) return NO_MENTION;
  while (at < l->end && at < as + 8 && !LEMMA_AMONG(l, at, verbs)) at++;
  if (!LEMMA_AMONG(l, at, verbs) || l->t[at].upos != UPOS_VERB || at == as + 1) return NO_MENTION;
  uint32_t bearer = name_at(l, at + 1);
  return bearer != NO_MENTION ? bearer : person_before(l, at + 1, name);
}

static uint32_t born_before(const Look *l, uint32_t name)
{
  uint32_t at = mention(l->r, name)->last + 1;
  while (at < l->end && !is(l, at, ",")) at++;
  return person_before(l, at + 1, name);
}

static void join_signed(const Look *l, uint32_t first, uint32_t name)
{
  const Mention *n = mention(l->r, name);
  if (is(l, n->last + 1, "of") || is(l, n->last + 1, "'s") || is(l, n->last + 1, "\u2019s")) return; /* "known as Trump's fixer" */
  Sign sign = sign_before(l, first - 1, name);
  if (sign.first == NO_TOKEN) return;
  bool does = sign.verb != NO_TOKEN && l->t[sign.verb].xpos == XPOS_VBD && !is_finite(l, sign.verb) && tree_child(&l->r->trees[l->number], sign.verb, DEP_NSUBJ) != NO_TOKEN;
  if (does) return; /* "Holm also named Ann Lee minister" */
  if (is(l, sign.first, "alias")) take_in(l, sign.first, name);
  uint32_t bearer = sign.verb != NO_TOKEN && is_finite(l, sign.verb) ? subject_of(l, sign.verb) : NO_MENTION;
  if (!sign.first) bearer = after_comma(l, n->last);
  if (!sign.first && bearer == NO_MENTION && is(l, sign.first, "born")) bearer = born_before(l, name); /* "Born Ann Rost, she" */
  if (bearer == NO_MENTION) bearer = spoken_of(l, sign.first);
  bool inner = bearer != NO_MENTION && deprel_base(l->t[mention(l->r, bearer)->head].deprel) == DEP_NMOD; /* "the mayor of Lyon, known as" */
  if (sign.verb != NO_TOKEN && (bearer == NO_MENTION || (inner && cluster_type(l->r, bearer) != cluster_type(l->r, name)))) bearer = subject_of(l, sign.verb);
  join(l, bearer, name, first > 0 && is_quote(l, n->first - 1) && !inner, sign.old);
}

/* ---- "pen name" ------------------------------------------------------------------------------------------------------------------- */

/* Is this a noun for another name? `first`: where it begins. */
static bool is_name_noun(const Look *l, uint32_t at, uint32_t *first)
{
  static const char *const nouns[] = {"pseudonym", "nickname", "alias", "moniker", "sobriquet", "anagram"},
                    *const kinds[] = {"pen", "stage", "birth", "real", "full", "legal", "maiden", "given", "trade", "ring", "screen", "code", "official", "professional", "original", "former", "old", "new"};
  *first = at;
  if (LEMMA_AMONG(l, at, nouns)) return true;
  if (!at || !lemma_is(l, at, "name")) return false;
  *first = at - 1;
  return LEMMA_AMONG(l, at - 1, kinds) || FORM_AMONG(l, at - 1, kinds);
}

/* "by her pseudonym Jenna Marbles", "under the pen name George Eliot": the verb's person. */
static uint32_t known_person(const Look *l, uint32_t noun)
{
  static const char *const verbs[] = {"know", "write", "perform", "record", "publish", "act", "appear", "sing", "go"};
  if (l->t[noun].deprel == DEP_NMOD_DESC && l->t[noun].head == noun + 1) noun++; /* hung on the name as titles are */
  if (deprel_base(l->t[noun].deprel) != DEP_OBL) return NO_MENTION;
  uint32_t mark = tree_child(l->tree, noun, DEP_CASE), verb = l->t[noun].head;
  if (mark == NO_TOKEN || (!is(l, mark, "by") && !is(l, mark, "under")) || !LEMMA_AMONG(l, verb, verbs)) return NO_MENTION;
  uint32_t person = subject_of(l, verb);
  if (person == NO_MENTION) person = spoken_of(l, verb);
  return person;
}

/* "Elton John, whose real name is Reginald Dwight", "(real name Reginald Dwight)", "by her stage name Lumi". */
static void join_after_noun(const Look *l, uint32_t first, uint32_t name)
{
  uint32_t noun = first - 1, from;
  if ((lemma_is(l, noun, "be") || is(l, noun, ":") || is(l, noun, ",")) && noun > 0) noun--;
  if (!is_name_noun(l, noun, &from)) return;
  if (from > 0 && opens(l, from - 1)) take_in(l, noun, name);
  if (from > 0 && is(l, from - 1, "whose")) join(l, spoken_of(l, from - 1), name, true, OLD_NAME);
  else if (from > 0 && (opens(l, from - 1) || is(l, from - 1, ","))) join(l, spoken_of(l, from), name, true, OLD_NAME);
  else if (noun + 1 == first) join(l, known_person(l, noun), name, true, OLD_BEARER);
}

/* "is", and no more: not "may be", "is not", "is called". */
static bool stands_for(const Look *l, uint32_t head)
{
  uint32_t be = tree_child(l->tree, head, DEP_COP);
  if (be == NO_TOKEN || tree_child(l->tree, head, DEP_AUX) != NO_TOKEN || tree_child(l->tree, head, DEP_MARK) != NO_TOKEN || tree_child(l->tree, head, DEP_CASE) != NO_TOKEN || tree_child(l->tree, head, DEP_CONJ) != NO_TOKEN) return false;
  for (uint32_t c = l->tree->child[head]; c != NO_TOKEN; c = l->tree->sibling[c])
    if (l->t[c].deprel == DEP_ADVMOD && (is(l, c, "not") || is(l, c, "n't") || is(l, c, "no"))) return false;
  return is(l, be, "is") || is(l, be, "was");
}

/* "Foxkurd is Rawa Majid": a word that somebody goes by, who is told of by his full name. */
static bool is_by_word(const Look *l, uint32_t one, uint32_t full)
{
  const Mention *m = mention(l->r, one), *n = mention(l->r, full);
  bool person = cluster_type(l->r, full) == ENTITY_PERSON && n->name.count > 1 && n->name.count < 5;
  return person && m->kind == MENTION_NAME && m->name.count == 1 && !m->name.titled && !m->quote && m->type != ENTITY_PLACE && m->type != ENTITY_ORGANIZATION && m->type != ENTITY_WORK && m->type != ENTITY_PRODUCT && !lex_has(l->r->resolver->given_names, m->name.words[0]);
}

/* "The world knew him as Baron Otto. His real name, a court heard, is Franz Pichler": of whom was spoken. */
static void join_own_name(const Look *l, uint32_t name)
{
  const Mention *n = mention(l->r, name);
  uint32_t head = n->first, from;
  while (head < n->last && tree_child(l->tree, head, DEP_NSUBJ) == NO_TOKEN) head++;
  uint32_t noun = tree_child(l->tree, head, DEP_NSUBJ), same = noun == NO_TOKEN ? NO_MENTION : at_token(l, noun);
  if (same != NO_MENTION && is_by_word(l, same, name) && stands_for(l, head)) {
    join(l, same, name, false, OLD_BEARER);
    return;
  }
  uint32_t whose = noun == NO_TOKEN ? NO_TOKEN : tree_child(l->tree, noun, DEP_NMOD);
  if (noun == NO_TOKEN || noun > n->first || tree_child(l->tree, head, DEP_COP) == NO_TOKEN || whose == NO_TOKEN || l->t[whose].deprel != DEP_NMOD_POSS || !is_name_noun(l, noun, &from)) return;
  join(l, person_before(l, whose, name), name, true, OLD_NONE);
}

/* "founded in 1911 by farmers as Plonk Wheat Pool": what a body was called when it began. */
static void join_founded_as(const Look *l, uint32_t name)
{
  static const char *const verbs[] = {"found", "establish", "launch", "create", "incorporate", "start", "register", "begin"};
  uint32_t as = mention(l->r, name)->first - 1, verb = as;
  if (!is(l, as, "as")) return;
  while (verb > 0 && verb + 8 > as && l->t[verb].upos != UPOS_PUNCT && !LEMMA_AMONG(l, verb, verbs)) verb--; /* whatever a tree hangs the name on */
  if (!LEMMA_AMONG(l, verb, verbs) || l->t[verb].upos != UPOS_VERB) return;
  uint32_t subject = tree_child(l->tree, verb, DEP_NSUBJ), bearer = subject_of(l, verb);
  bool passive = l->t[verb].xpos == XPOS_VBN && (subject == NO_TOKEN || l->t[subject].deprel == DEP_NSUBJ_PASS);
  if (bearer == NO_MENTION || !(passive || str_is(l->t[verb].lemma, "begin") || str_is(l->t[verb].lemma, "start")) || cluster_type(l->r, bearer) != ENTITY_ORGANIZATION || !cluster_is_named(l->r, bearer)) return;
  join(l, bearer, name, false, OLD_NAME);
}

/* "George Orwell was the pen name of the writer Eric Blair", "George Orwell, a pseudonym of Eric Blair,". */
static void join_before_noun(const Look *l, uint32_t name)
{
  uint32_t at = mention(l->r, name)->last + 1, from;
  if (opens(l, at)) {
    while (at < l->end && !closes(l, at)) at++;
    at++;
  }
  if (!is(l, at, ",") && !lemma_is(l, at, "be")) return;
  for (uint32_t skipped = 0; skipped < 4 && at < l->end && !is_name_noun(l, at, &from); skipped++) at++;
  if (!is_name_noun(l, at, &from) || (!is(l, at + 1, "of") && !is(l, at + 1, "for"))) return;
  for (uint32_t k = at + 2; k < l->end && k < at + 8 && l->t[k].upos != UPOS_PUNCT && l->t[k].upos != UPOS_VERB; k++) {
    uint32_t bearer = name_at(l, k);
    if (bearer == NO_MENTION || is_end(l, k) || mention(l->r, bearer)->adjective) continue;
    join(l, bearer, name, true, OLD_NONE);
    return;
  }
}

/* ---- names in other tongues, changed names ----------------------------------------------------------------------------------- */

/* "Jerome (Latin: Hieronymus; ...)", "Cologne (German: Köln)". */
static void join_translated(const Look *l, uint32_t first, uint32_t name)
{
  static const char *const others[] = {"Latin", "Greek", "Arabic", "Hebrew", "Cyrillic", "Persian", "Hindi", "Catalan", "Basque", "Welsh", "Irish", "Kurdish"};
  if (first < 3 || !is(l, first - 1, ":")) return;
  Str tongue = l->t[first - 2].form;
  if (!str_among(tongue, others, COUNT_OF(others)) && !lex_find(l->r->resolver->demonyms, str_fold(l->r->arena, tongue))) return;
  uint32_t at = first - 2;
  while (at > 0 && !opens(l, at) && !closes(l, at)) at--;
  uint32_t bearer = opens(l, at) ? mention_before(l, at) : NO_MENTION;
  if (bearer != NO_MENTION && mention(l->r, bearer)->kind == MENTION_NAME) join(l, bearer, name, false, OLD_NAME);
}

/* "changed its name from Facebook to Meta". */
static void join_changed(const Look *l, uint32_t first, uint32_t name)
{
  if (!is(l, first - 1, "to") && !is(l, first - 1, "from")) return;
  for (uint32_t k = first - 1; k-- > 2 && k + 8 > first;)
    if (lemma_is(l, k, "name") && l->t[k - 1].upos == UPOS_PRON && lemma_is(l, k - 2, "change"))
      join(l, subject_of(l, k - 2), name, false, is(l, first - 1, "to") ? OLD_BEARER : OLD_NAME);
}

/* "the National Council for Plonk, or CNP, closed": letters between commas that need not be its own; 'Tom Roe, or "Big Tom," fled'. */
static void join_lettered(const Look *l, uint32_t first, uint32_t name)
{
  const Mention *n = mention(l->r, name);
  if (first < 3 || !is(l, first - 1, "or") || !is(l, first - 2, ",")) return;
  uint32_t bearer = mention_before(l, first - 2), after = n->last + 1;
  if (bearer == NO_MENTION || mention(l->r, bearer)->kind != MENTION_NAME) return;
  EntityType type = cluster_type(l->r, bearer);
  bool person = type == ENTITY_PERSON, quoted = person && is_quote(l, n->first - 1), body = mention(l->r, bearer)->name.count > 1 && type == ENTITY_ORGANIZATION;
  if (quoted) {
    if (is_quote(l, after) || is_quote(l, after + 1)) join(l, bearer, name, true, OLD_NONE);
    return;
  }
  if (!body || n->text.len < 2 || n->text.len > 8 || (!is(l, after, ",") && !is(l, after, ".") && !is(l, after, ")"))) return;
  for (size_t i = 0; i < n->text.len; i++)
    if (!(n->text.at[i] >= 'A' && n->text.at[i] <= 'Z') && n->text.at[i] != '.') return;
  cluster_join(l->r, name, bearer, "other name", 0.9F);
}

/* "adopted the name Plonk", "travelled using the name Plonk" */
static void join_adopted(const Look *l, uint32_t first, uint32_t name)
{
  static const char *const verbs[] = {"adopt", "take", "assume", "use", "choose"};
  uint32_t noun = first - 1;
  if (noun < 2 || !is(l, noun, "name") || !is(l, noun - 1, "the") || !LEMMA_AMONG(l, noun - 2, verbs)) return;
  uint32_t bearer = subject_of(l, noun - 2);
  if (bearer != NO_MENTION && cluster_type(l->r, bearer) == ENTITY_PERSON) join(l, bearer, name, true, OLD_NONE);
}

void sieve_other_names(Reading *reading, bool whole)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (m->kind != MENTION_NAME || m->adjective || m->modifier || (whole && m->name.count < 2)) continue;
    const Tree *tree = &reading->trees[m->sentence];
    Look look = {reading, m->sentence, tree->sentence->len, tree->sentence->tokens, tree};
    uint32_t first = m->first - (m->styled.len && m->first > 0);
    while (first > 0 && (is_quote(&look, first - 1) || is(&look, first - 1, "the"))) first--;
    join_before_noun(&look, i);
    join_own_name(&look, i);
    uint32_t called = called_behind(&look, i);
    if (called != NO_MENTION && !(whole && mention(reading, called)->name.count < 2)) join(&look, called, i, true, OLD_NAME); /* "Lang" is joined to Otto Lang first */
    if (!first) continue;
    join_signed(&look, first, i);
    if (!whole) join_founded_as(&look, i);
    join_after_noun(&look, first, i);
    join_translated(&look, first, i);
    join_changed(&look, first, i);
    join_adopted(&look, first, i);
    join_lettered(&look, first, i);
  }
}
