/*
 * apart.c - names that cannot be of one bearer, whatever their words allow.
 * "George Bush praised his son George W. Bush": subject and object of one verb are two, and so are a man and his son. "Holmes's
 * brother Mycroft" keeps Holmes from becoming Mycroft Holmes. The name sieves ask before they join.
 */
#include "resolution/parts.h"

enum { APART_MAX = 256 }; /* each join asks all of them */

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static void apart_add(Reading *r, uint32_t a, uint32_t b)
{
  if (a != b && r->apart.len < APART_MAX) LIST_PUSH(r->arena, &r->apart) = (Apart){a, b};
}

static bool share_word(const NameWords *a, const NameWords *b)
{
  for (uint32_t i = 0; i < a->count; i++)
    for (uint32_t j = 0; j < b->count; j++)
      if (str_eq(a->words[i], b->words[j])) return true;
  return false;
}

static bool is_name(const Reading *r, uint32_t m) { return m != NO_MENTION && r->mentions.at[m].kind == MENTION_NAME; }

/* The name of the possessor: "Holmes" of "Holmes's brother"; for "his brother" the subject of its clause. */
static uint32_t possessor_name(Reading *r, uint32_t sentence, uint32_t noun)
{
  const Tree *tree = &r->trees[sentence];
  const Token *t = tree->sentence->tokens;
  for (uint32_t c = tree->child[noun]; c != NO_TOKEN; c = tree->sibling[c]) {
    if (t[c].deprel != DEP_NMOD_POSS) continue;
    if (is_name(r, r->at[sentence][c])) return r->at[sentence][c];
    uint32_t subject = t[c].upos == UPOS_PRON ? tree_child(tree, tree_clause(tree, noun), DEP_NSUBJ) : NO_TOKEN;
    return subject != NO_TOKEN && subject < noun && is_name(r, r->at[sentence][subject]) ? r->at[sentence][subject] : NO_MENTION;
  }
  return NO_MENTION;
}

/* "the son of Robert F. Kennedy" */
static uint32_t parent_name(Reading *r, uint32_t sentence, uint32_t noun)
{
  const Tree *tree = &r->trees[sentence];
  for (uint32_t c = tree->child[noun]; c != NO_TOKEN; c = tree->sibling[c])
    if (c > noun && deprel_base(tree->sentence->tokens[c].deprel) == DEP_NMOD && is_name(r, r->at[sentence][c])) return r->at[sentence][c];
  return NO_MENTION;
}

static bool has_owner_pronoun(const Tree *tree, uint32_t noun)
{
  const Token *t = tree->sentence->tokens;
  for (uint32_t c = tree->child[noun]; c != NO_TOKEN; c = tree->sibling[c])
    if (t[c].deprel == DEP_NMOD_POSS && t[c].upos == UPOS_PRON) return true;
  return false;
}

/* "Chao died. His daughter Rulan Chao Pian ...": whoever was called by a word of her name before her is not she. */
static uint32_t namesake_before(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  for (uint32_t j = i; j-- > 0 && mention(r, j)->document == m->document;) {
    const Mention *other = mention(r, j);
    if (other->kind == MENTION_NAME && other->sentence < m->sentence && other->name.count < m->name.count && share_word(&m->name, &other->name)) return j;
  }
  return NO_MENTION;
}

/* "his son George", "George, his son", "Holmes's brother Mycroft" */
static void apart_kin(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t nouns[3] = {t[m->head].head, NO_TOKEN, m->first ? m->first - 1 : NO_TOKEN};
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
    if (t[c].upos == UPOS_NOUN && (noun_kinds(r->resolver, t[c].lemma) & KIND_KIN)) nouns[1] = c;
  for (int k = 0; k < 3; k++) {
    if (nouns[k] >= tree->sentence->len || t[nouns[k]].upos != UPOS_NOUN || !(noun_kinds(r->resolver, t[nouns[k]].lemma) & KIND_KIN)) continue;
    uint32_t owner = possessor_name(r, m->sentence, nouns[k]);
    if (owner == NO_MENTION && k == 1) owner = possessor_name(r, m->sentence, m->head); /* "Holmes's brother Mycroft", Mycroft on top */
    if (owner == NO_MENTION) owner = parent_name(r, m->sentence, nouns[k]);
    if (owner == NO_MENTION && has_owner_pronoun(tree, nouns[k])) owner = namesake_before(r, i);
    if (owner != NO_MENTION) apart_add(r, owner, i);
  }
}

/* Subject and object of one verb, and the parts of "A and B". */
static bool are_arguments(const Token *t, const Mention *a, const Mention *b)
{
  Deprel x = deprel_base(t[a->head].deprel), y = deprel_base(t[b->head].deprel);
  if (t[b->head].deprel == DEP_CONJ && t[b->head].head == a->head) return true;
  bool both = (x == DEP_NSUBJ || x == DEP_OBJ || x == DEP_IOBJ || x == DEP_OBL) && (y == DEP_OBJ || y == DEP_IOBJ || y == DEP_OBL);
  return both && t[a->head].head == t[b->head].head;
}

/* "James Whitlow collected a prize that was meant for James R. Whitlow": who is told of twice in full in one sentence is two. Not
 * "Zaha Hadid (born Zaha Mohammad Hadid)". */
static bool are_told_apart(Reading *r, const Mention *a, const Mention *b)
{
  const NameWords *x = &a->name, *y = &b->name;
  if (x->count < 2 || y->count < 2 || x->count == y->count || !str_eq(x->words[0], y->words[0]) || !str_eq(x->words[x->count - 1], y->words[y->count - 1])) return false;
  const Sentence *s = &r->sentences->at[a->sentence];
  if (b->first < a->last + 4 || deprel_base(s->tokens[b->head].deprel) == DEP_APPOS) return false;
  for (uint32_t k = a->last + 1; k < b->first; k++) {
    static const char *const renames[] = {"(", ")", "born", "known", "called", "n\u00e9e", "aka", "alias", "name", ":", ";", "-", "\"", "as"};
    if (str_among(s->tokens[k].form, renames, COUNT_OF(renames))) return false;
  }
  return true;
}

/* "father" of "her father, Ludwig Korn", "my cousin Ludwig": the noun of kin right before the name, and the token of "her"; or NO_TOKEN. */
static uint32_t kin_before(Reading *r, const Mention *m, uint32_t *whose)
{
  const Token *t = r->sentences->at[m->sentence].tokens;
  if (m->first < 2) return NO_TOKEN;
  uint32_t noun = m->first - 1 - (str_is(t[m->first - 1].form, ",") && m->first > 2);
  if (t[noun].xpos != XPOS_NN || !(noun_kinds(r->resolver, t[noun].lemma) & KIND_KIN) || noun < 1) return NO_TOKEN;
  *whose = noun - 1;
  return t[noun - 1].xpos == XPOS_PRPS ? noun : NO_TOKEN;
}

/* "Her father, Ludwig Korn, died. Her cousin Ludwig runs the mill": nobody is somebody's father and cousin. */
static void apart_relatives(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  uint32_t whose, noun = kin_before(r, m, &whose);
  if (noun == NO_TOKEN || m->type != ENTITY_PERSON) return;
  for (uint32_t j = i; j-- > 0 && mention(r, j)->document == m->document;) {
    const Mention *c = mention(r, j);
    uint32_t other_whose, other = c->kind == MENTION_NAME && share_word(&c->name, &m->name) ? kin_before(r, c, &other_whose) : NO_TOKEN;
    if (other == NO_TOKEN || c->sentence == m->sentence) continue;
    const Token *a = reading_token(r, m->sentence, noun), *b = reading_token(r, c->sentence, other);
    bool same_owner = str_eq_nocase(reading_token(r, m->sentence, whose)->form, reading_token(r, c->sentence, other_whose)->form);
    bool late = str_is(b->lemma, "wife") || str_is(b->lemma, "husband") || str_is(a->lemma, "widow") || str_is(a->lemma, "widower"); /* "his wife, Ann ... his widow, Ann" */
    if (same_owner && !late && !str_eq(a->lemma, b->lemma)) apart_add(r, j, i);
  }
}

/* What is told of a name beside it and is no kin: "Ahmed Karimi, a poet", "the director Sarah Polley". */
static bool is_described_anew(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t apposed = tree_child(tree, m->head, DEP_APPOS);
  bool noun = apposed != NO_TOKEN && t[apposed].upos == UPOS_NOUN && apposed > m->last;
  if (noun) {
    unsigned kinds = noun_kinds(r->resolver, t[apposed].lemma);
    return !(kinds & KIND_KIN) && kinds & (KIND_PERSON | KIND_OFFICE);
  }
  for (uint32_t k = 0; k < m->role_count; k++)
    if (!(noun_kinds(r->resolver, m->roles[k].role) & KIND_KIN)) return true;
  uint32_t over = t[m->head].deprel == DEP_APPOS ? t[m->head].head : NO_TOKEN, det = over < m->first ? tree_child(tree, over, DEP_DET) : NO_TOKEN; /* "A surgeon, Bob Stone," */
  return det != NO_TOKEN && (str_eq_nocase(t[det].form, STR("a")) || str_eq_nocase(t[det].form, STR("an"))) && !(noun_kinds(r->resolver, t[over].lemma) & KIND_KIN);
}

/* Is the name told of as what is done to or about somebody, and by the owner ("He met Margaret Thatcher")? */
static bool is_told_in_passing(Reading *r, const Mention *m, bool *by_pronoun)
{
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  Deprel rel = deprel_base(t[m->head].deprel);
  uint32_t over = t[m->head].head, subject = over < tree->sentence->len ? tree_child(tree, over, DEP_NSUBJ) : NO_TOKEN;
  *by_pronoun = subject != NO_TOKEN && pronoun_gender(t[subject].form) != GENDER_UNKNOWN;
  return rel == DEP_OBJ || rel == DEP_OBL || rel == DEP_NMOD || rel == DEP_IOBJ;
}

/* "Mark Hunt lives with his son, Daniel. The film stars Daniel Craig": a full name of another family, told of anew. Who comes in by the bare
 * given name has the surname of whose kin he is, else the article's next words say so: "His wife, Sarah, ... Sarah Bell kept her name". */
static bool is_of_other_family(Reading *r, const Mention *kin, Str noun, uint32_t owner, const Mention *full)
{
  static const char *const blood[] = {"son", "brother", "father", "grandson", "grandfather"};
  Str last = full->name.words[full->name.count - 1];
  const NameWords *family = owner == NO_MENTION ? NULL : &r->mentions.at[owner].name;
  bool told = family && family->count && (family->count > 1 || !lex_has(r->resolver->given_names, family->words[0]));
  for (uint32_t k = 0; family && k < family->count; k++)
    if (str_eq(family->words[k], last)) return false;
  bool by_pronoun, passing = is_told_in_passing(r, full, &by_pronoun), anew = is_described_anew(r, full);
  const LexEntry *known = lex_find(r->resolver->known_people, last);
  if (known && str_eq(known->field[0], name_joined(&full->name, r->arena))) return true;
  if (anew || (passing && (told || by_pronoun))) return true;
  return told && str_among(noun, blood, COUNT_OF(blood)) && kin->name.gender != GENDER_FEMALE;
}

static void apart_families(Reading *r, uint32_t i)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  if (m->name.count != 1 || m->name.titled || m->type != ENTITY_PERSON) return;
  uint32_t noun = deprel_base(t[m->head].deprel) == DEP_APPOS ? t[m->head].head : tree_child(tree, m->head, DEP_APPOS);
  if (noun == NO_TOKEN && m->first > 0 && t[m->first - 1].upos == UPOS_NOUN) noun = m->first - 1; /* "his son Daniel" */
  if (noun >= tree->sentence->len || t[noun].upos != UPOS_NOUN || !(noun_kinds(r->resolver, t[noun].lemma) & KIND_KIN)) return;
  uint32_t verb = t[noun].head, haver = verb < tree->sentence->len && str_is(t[verb].lemma, "have") ? tree_child(tree, verb, DEP_NSUBJ) : NO_TOKEN; /* "Bob Stone has a son, George" */
  if (haver == NO_TOKEN && !has_owner_pronoun(tree, noun) && possessor_name(r, m->sentence, noun) == NO_MENTION && tree_child(tree, noun, DEP_NMOD) == NO_TOKEN) return;
  uint32_t owner = possessor_name(r, m->sentence, noun);
  if (owner == NO_MENTION) owner = parent_name(r, m->sentence, noun);
  if (owner == NO_MENTION && haver != NO_TOKEN && is_name(r, r->at[m->sentence][haver])) owner = r->at[m->sentence][haver];
  bool theirs = noun > 0 && str_eq_nocase(t[noun - 1].form, STR("their")); /* "founded by their father, Bashir": no child of the firm */
  if (owner != NO_MENTION && (theirs || mention(r, owner)->type != ENTITY_PERSON)) owner = NO_MENTION;
  for (uint32_t j = i; j-- > 0 && mention(r, j)->document == m->document;)
    if (mention(r, j)->kind == MENTION_NAME && mention(r, j)->name.count && str_eq(mention(r, j)->name.words[0], m->name.words[0])) return; /* named before */
  for (uint32_t j = i + 1; j < r->mentions.len && mention(r, j)->document == m->document; j++) {
    const Mention *full = mention(r, j);
    if (full->kind != MENTION_NAME || full->type != ENTITY_PERSON || full->name.count < 2 || !str_eq(full->name.words[0], m->name.words[0])) continue;
    if (is_of_other_family(r, m, t[noun].lemma, owner, full)) apart_add(r, i, j);
    return;
  }
}

void apart_find(Reading *reading)
{
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (m->kind != MENTION_NAME) continue;
    apart_kin(reading, i);
    apart_relatives(reading, i);
    apart_families(reading, i);
    for (uint32_t j = i + 1; j < reading->mentions.len && mention(reading, j)->sentence == m->sentence; j++) {
      const Mention *other = mention(reading, j);
      if (other->kind != MENTION_NAME || str_eq(other->key, m->key) || !share_word(&m->name, &other->name)) continue;
      if (are_arguments(reading->sentences->at[m->sentence].tokens, m, other) || are_told_apart(reading, m, other)) apart_add(reading, i, j);
    }
  }
}

bool apart_known(const Reading *reading, uint32_t a, uint32_t b)
{
  uint32_t x = cluster_of(reading, a), y = cluster_of(reading, b);
  for (size_t i = 0; i < reading->apart.len; i++) {
    uint32_t p = cluster_of(reading, reading->apart.at[i].a), q = cluster_of(reading, reading->apart.at[i].b);
    if ((p == x && q == y) || (p == y && q == x)) return true;
  }
  return false;
}
