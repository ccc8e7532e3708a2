/*
 * plural.c - plurals that stand for several: "both sides", "the two carmakers", "the couple", "the brothers", "the Smiths".
 * They get members, and a fact about them gives one fact for each. The members are the parts of the nearest earlier "A and B"
 * of the right kind, else the two things of that kind that the article speaks of most, provided that no third comes near
 * them. Otherwise the plural stays a concept: better no fact than a wrong one.
 */
#include "resolution/parts.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

typedef enum { MEMBER_NONE, MEMBER_COUNTRY, MEMBER_PERSON, MEMBER_ORGANIZATION, MEMBER_ANY } MemberKind;

static bool word_in(Str word, const char *const *list, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(word, list[i])) return true;
  return false;
}

/* "carmaker", "airline" */
static bool is_firm_noun(const Reading *r, Str lemma)
{
  for (const LexEntry *e = lex_find(r->resolver->organization_words, lemma); e; e = lex_next(r->resolver->organization_words, e))
    if (str_is(e->field[0], "noun") && str_is(e->field[1], "company")) return true;
  return false;
}

static MemberKind member_kind(const Reading *r, const Mention *m)
{
  static const char *const countries[] = {"country", "nation", "government", "state", "neighbor", "neighbour", "capital", "administration", "power"};
  static const char *const any[] = {"side", "party", "both"};
  static const char *const persons[] = {"leader", "man", "woman", "official", "pair", "couple", "other"};
  static const char *const organizations[] = {"company", "firm", "bank", "team", "club", "airline", "group", "organization", "agency", "carrier", "retailer"};
  if (word_in(m->lemma, countries, COUNT_OF(countries))) return MEMBER_COUNTRY;
  if (word_in(m->lemma, any, COUNT_OF(any))) return MEMBER_ANY;
  if (word_in(m->lemma, organizations, COUNT_OF(organizations)) || is_firm_noun(r, m->lemma)) return MEMBER_ORGANIZATION;
  if (word_in(m->lemma, persons, COUNT_OF(persons)) || m->kinds & (KIND_PERSON | KIND_KIN)) return MEMBER_PERSON;
  return MEMBER_NONE;
}

/* "both", "each", "neither", "the two": no noun says what they are. */
static bool is_bare_pair(Reading *r, const Mention *m)
{
  static const char *const words[] = {"both", "each", "neither"};
  const Tree *tree = &r->trees[m->sentence];
  Str form = str_lower(r->arena, tree->sentence->tokens[m->head].form);
  if (m->kind == MENTION_PRONOUN) return word_in(form, words, COUNT_OF(words)) && tree_child(tree, m->head, DEP_NMOD) == NO_TOKEN;
  uint32_t the = tree_child(tree, m->head, DEP_DET);
  if (!str_is(form, "two") || the == NO_TOKEN || !str_eq_nocase(tree->sentence->tokens[the].form, STR("the"))) return false;
  Deprel base = deprel_base(tree->sentence->tokens[m->head].deprel);
  return m->np_last == m->head && (base == DEP_NSUBJ || base == DEP_OBJ || base == DEP_IOBJ || base == DEP_OBL);
}

/* "both sides", "the two countries": exactly two, known ones. */
static bool is_pair(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  if (is_bare_pair(r, m)) return true;
  if (m->kind != MENTION_NOMINAL || m->coordination || m->indefinite || m->place.len) return false;
  bool two = false, both = false, other = false, each = false;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    const Token *t = &tree->sentence->tokens[c];
    Deprel base = deprel_base(t->deprel);
    if (str_eq_nocase(t->form, STR("two"))) two = true;
    else if (str_eq_nocase(t->form, STR("both"))) both = true;
    else if (str_eq_nocase(t->form, STR("each")) || str_eq_nocase(t->form, STR("either"))) each = true;
    else if (base == DEP_AMOD || base == DEP_ACL || base == DEP_COMPOUND || base == DEP_NMOD) other = true;
  }
  if (m->number != NUMBER_PLURAL) return each && !other && member_kind(r, m) != MEMBER_PERSON; /* "each government" */
  return !other && (both || (two && m->definite));
}

/* "the couple", "the brothers": two or three people who were named side by side. */
static bool is_company(Reading *r, const Mention *m)
{
  static const char *const ones[] = {"couple", "pair", "duo", "trio"}, *const several[] = {"brother", "sister", "sibling", "twin", "spouse", "newlywed", "cousin", "friend", "founder", "colleague", "partner", "rival"};
  const Tree *tree = &r->trees[m->sentence];
  if (m->kind != MENTION_NOMINAL || !m->definite || m->coordination || m->place.len || m->np_first + 1 != m->head || m->np_last != m->head) return false;
  if (tree_child(tree, m->head, DEP_DET) == NO_TOKEN) return false;
  return m->number == NUMBER_PLURAL ? word_in(m->lemma, several, COUNT_OF(several)) : word_in(m->lemma, ones, COUNT_OF(ones));
}

static bool member_fits(Reading *r, uint32_t candidate, MemberKind kind)
{
  if (candidate == NO_MENTION || !cluster_is_named(r, candidate)) return false;
  EntityType type = cluster_type(r, candidate);
  switch (kind) {
  case MEMBER_COUNTRY: return type == ENTITY_PLACE;
  case MEMBER_PERSON: return type == ENTITY_PERSON;
  case MEMBER_ORGANIZATION: return type == ENTITY_ORGANIZATION;
  case MEMBER_ANY: return type == ENTITY_PLACE || type == ENTITY_PERSON || type == ENTITY_ORGANIZATION || type == ENTITY_GROUP;
  default: return false;
  }
}

/* "A and B agreed", "the war between A and B": two sides. Not "companies in A and B". */
static bool face_each_other(Reading *r, const Mention *c)
{
  const Tree *tree = &r->trees[c->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t mark = tree_child(tree, c->head, DEP_CASE);
  return deprel_base(t[c->head].deprel) == DEP_NSUBJ || (mark != NO_TOKEN && (str_is(t[mark].lemma, "between") || str_is(t[mark].lemma, "with") || str_is(t[mark].lemma, "for")));
}

/* "Lee and Stone left. Qatar told the two sides": people are sides of what they meet, talk or quarrel about. */
static bool are_sides(Reading *r, const Mention *c)
{
  static const char *const verbs[] = {"meet", "talk", "negotiate", "sue", "fight", "argue", "agree", "debate", "clash", "divorce", "separate", "disagree", "quarrel", "compete", "settle", "sign", "reach", "dispute", "marry", "differ", "accuse", "wrangle", "split", "reconcile"};
  const Sentence *s = &r->sentences->at[c->sentence];
  uint32_t verb = s->tokens[c->head].head;
  if (cluster_type(r, c->members[0]) != ENTITY_PERSON || deprel_base(s->tokens[c->head].deprel) != DEP_NSUBJ || verb >= s->len) return true;
  for (uint32_t k = 0; k < s->len; k++)
    if (k == verb || s->tokens[k].head == verb)
      if (word_in(s->tokens[k].lemma, verbs, COUNT_OF(verbs))) return true;
  return false;
}

/* "Mark Lane and his wife Susan sued the couple next door": who does it is not those to whom it is done. */
static bool does_it_to_them(Reading *r, uint32_t plural, const uint32_t *members, uint32_t count)
{
  const Mention *m = mention(r, plural);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = tree_clause(tree, m->head), subject = verb < tree->sentence->len ? tree_child(tree, verb, DEP_NSUBJ) : NO_TOKEN;
  Deprel own = deprel_base(t[m->head].deprel);
  if (subject == NO_TOKEN || (own != DEP_OBJ && own != DEP_IOBJ && own != DEP_OBL) || t[m->head].head != verb) return false;
  for (uint32_t k = 0; k < tree->sentence->len; k++) {
    uint32_t who = k == subject || (t[k].deprel == DEP_CONJ && t[k].head == subject) ? r->at[m->sentence][k] : NO_MENTION;
    const Mention *c = who == NO_MENTION ? NULL : mention(r, who);
    for (uint32_t i = 0; c && i < count; i++) {
      if (cluster_of(r, who) == cluster_of(r, members[i])) return true;
      for (uint32_t j = 0; j < c->member_count; j++)
        if (cluster_of(r, c->members[j]) == cluster_of(r, members[i])) return true;
    }
  }
  return false;
}

/* "They rent it to a couple. The couple": others were told of since the two were named. */
static bool is_told_since(Reading *r, uint32_t plural, const uint32_t *members, uint32_t count)
{
  uint32_t last = 0;
  for (uint32_t k = 0; k < count; k++) last = members[k] > last ? members[k] : last;
  for (uint32_t i = last + 1; i < plural; i++) {
    const Mention *c = mention(r, i);
    if (c->kind == MENTION_NOMINAL && c->indefinite && !c->predicate && !c->coordination && str_eq(c->lemma, mention(r, plural)->lemma)) return true;
  }
  return false;
}

/* "Ann Lee and Bob Stone listened. Lee said the two leaders had agreed": who tells it of two tells it of others. */
static bool tells_of_them(Reading *r, const Mention *plural, uint32_t member)
{
  const Tree *tree = &r->trees[plural->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t clause = tree_clause(tree, plural->head);
  for (unsigned steps = 0; steps < 6 && clause < tree->sentence->len && t[clause].head < tree->sentence->len; steps++, clause = t[clause].head) {
    if (t[clause].deprel != DEP_CCOMP) continue;
    uint32_t subject = tree_child(tree, t[clause].head, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : r->at[plural->sentence][subject];
    if (who != NO_MENTION && cluster_of(r, who) == cluster_of(r, member)) return true;
  }
  return false;
}

enum { COORDINATION_SENTENCES = 4 };

static bool members_from_coordination(Reading *r, uint32_t plural, MemberKind kind, uint32_t *out)
{
  const Mention *m = mention(r, plural);
  for (uint32_t i = plural; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + COORDINATION_SENTENCES < m->sentence) return false;
    if (!c->coordination || c->member_count != 2 || (c->sentence == m->sentence && c->np_last >= m->head)) continue;
    uint32_t a = c->members[0], b = c->members[1];
    const Token *t = r->sentences->at[c->sentence].tokens; /* "China and Chad pressed the two sides": two others */
    if (c->sentence == m->sentence && deprel_base(t[c->head].deprel) == DEP_NSUBJ && deprel_base(t[m->head].deprel) == DEP_OBJ) continue;
    if (kind == MEMBER_ANY && !is_bare_pair(r, m) && !(face_each_other(r, c) && are_sides(r, c))) continue;
    bool kin = cluster_type(r, a) == cluster_type(r, b) || (is_bare_pair(r, m) && cluster_type(r, a) != ENTITY_PLACE && cluster_type(r, b) != ENTITY_PLACE); /* "the band Madrugada and the rapper Zeca D" */
    if (!member_fits(r, a, kind) || !member_fits(r, b, kind) || !kin) continue;
    if (cluster_of(r, a) == cluster_of(r, b)) continue;
    if (kind == MEMBER_PERSON && (tells_of_them(r, m, a) || tells_of_them(r, m, b))) continue;
    if (kind == MEMBER_COUNTRY && !(cluster_is_country(r, a) && cluster_is_country(r, b))) continue;
    out[0] = a;
    out[1] = b;
    return true;
  }
  return false;
}

/* How often the article speaks of each cluster, "Mexican officials" counted for Mexico. */
static uint32_t *weights_of(Reading *r, uint32_t document)
{
  uint32_t *weight = ARENA_ARRAY(r->arena, uint32_t, r->mentions.len);
  Map places;
  map_init(&places, r->arena, 16);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->document != document || m->coordination) continue;
    weight[cluster_of(r, i)]++;
    const LexEntry *e = m->country ? lex_find(r->resolver->countries, m->key) : NULL;
    if (e) *map_at(&places, e->field[0], NULL) = cluster_of(r, i) + 1;
  }
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    const uint64_t *place = m->document == document && m->place.len ? map_find(&places, m->place) : NULL;
    if (place) weight[*place - 1]++;
  }
  return weight;
}

static bool members_most_spoken_of(Reading *r, uint32_t plural, MemberKind kind, const uint32_t *weight, uint32_t *out)
{
  const Mention *m = mention(r, plural);
  uint32_t best[3] = {NO_MENTION, NO_MENTION, NO_MENTION};
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    if (mention(r, i)->document != m->document || mention(r, i)->parent != i || !weight[i]) continue;
    if (!member_fits(r, i, kind) || (kind != MEMBER_PERSON && kind != MEMBER_ORGANIZATION && !cluster_is_country(r, i))) continue;
    uint32_t at = i;
    for (int k = 0; k < 3; k++)
      if (best[k] == NO_MENTION || weight[at] > weight[best[k]]) {
        uint32_t t = best[k];
        best[k] = at;
        at = t;
        if (at == NO_MENTION) break;
      }
  }
  if (best[1] == NO_MENTION || weight[best[1]] < 2) return false;
  if (best[2] != NO_MENTION && weight[best[2]] * 2 > weight[best[1]]) return false;
  out[0] = best[0] < best[1] ? best[0] : best[1];
  out[1] = best[0] < best[1] ? best[1] : best[0];
  return true;
}

enum { ROLE_REACH = 4000 }; /* mentions */

/* "the late Justice Munro", "Justice Munro, who retired in 2010", "Justice Munro died": no longer one of them. */
static bool is_no_longer(Reading *r, uint32_t who)
{
  static const char *const words[] = {"late", "retired", "former", "ex", "then", "deceased", "ousted", "outgoing"}, *const ends[] = {"die", "retire"};
  CLUSTER_EACH(r, cluster_of(r, who), i) {
    const Mention *m = mention(r, i);
    const Token *t = r->sentences->at[m->sentence].tokens;
    if (m->left_office) return true;
    for (uint32_t k = 0; k < m->role_count; k++)
      if (m->roles[k].past || str_starts(m->roles[k].role, "former ")) return true;
    for (uint32_t k = m->np_first > 1 ? m->np_first - 2 : 0; k < m->head; k++)
      if (t[k].upos == UPOS_ADJ && word_in(t[k].lemma, words, COUNT_OF(words)) && (t[k].head == m->head || (t[k].head < m->head && t[t[k].head].head == m->head))) return true;
    uint32_t verb = t[m->head].head;
    if (deprel_base(t[m->head].deprel) == DEP_NSUBJ && verb < r->sentences->at[m->sentence].len && word_in(t[verb].lemma, ends, COUNT_OF(ends))) return true;
  }
  return false;
}

/* "the ministers" after two or three people who carry the role; but not where one of them no longer does. */
static bool members_by_role(Reading *r, uint32_t plural, uint32_t *out, uint32_t *count)
{
  const Mention *m = mention(r, plural);
  const Tree *tree = &r->trees[m->sentence];
  if (!(m->kinds & KIND_OFFICE) || !m->definite || m->number != NUMBER_PLURAL || m->coordination || m->place.len) return false;
  if (m->np_last != m->head || m->np_first + 1 != m->head || tree_child(tree, m->head, DEP_DET) == NO_TOKEN) return false;
  *count = 0;
  for (uint32_t i = plural > ROLE_REACH ? plural - ROLE_REACH : 0; i < plural; i++) {
    const Mention *c = mention(r, i);
    bool carries = false;
    if (c->document != m->document || c->kind != MENTION_NAME) continue;
    for (uint32_t k = 0; k < c->role_count; k++) {
      Str role = c->roles[k].role;
      carries |= role.len >= m->lemma.len && str_eq((Str){role.at + role.len - m->lemma.len, m->lemma.len}, m->lemma);
    }
    bool known = false;
    for (uint32_t k = 0; k < *count; k++) known |= cluster_of(r, out[k]) == cluster_of(r, i);
    if (!carries || known) continue;
    if (*count == 4 || is_no_longer(r, i)) return false;
    out[(*count)++] = i;
  }
  return *count >= 2;
}

/* "Both sides" are two countries where the article is about two; else what was last named side by side. */
static bool members_found(Reading *r, uint32_t plural, MemberKind kind, const uint32_t *weight, uint32_t *out)
{
  bool nominal = !is_bare_pair(r, mention(r, plural));
  if (kind == MEMBER_ANY && nominal && members_most_spoken_of(r, plural, MEMBER_COUNTRY, weight, out)) return true;
  if (members_from_coordination(r, plural, kind, out)) return true;
  return nominal && members_most_spoken_of(r, plural, kind, weight, out);
}

static bool means_two(const Mention *m) { return str_is(m->lemma, "couple") || str_is(m->lemma, "pair") || str_is(m->lemma, "duo"); }

/* The parts of the nearest earlier "A, B and C" of people; of two where two are told of. */
static bool members_named_together(Reading *r, uint32_t plural, uint32_t *out, uint32_t *count)
{
  const Mention *m = mention(r, plural);
  bool two = means_two(m), three = str_is(m->lemma, "trio");
  for (uint32_t i = plural; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + COORDINATION_SENTENCES < m->sentence) return false;
    if (c->member_count < 2 || c->member_count > 4 || (c->sentence == m->sentence && c->np_last >= m->head)) continue; /* "Lee and Stone", "the two" */
    if ((two && c->member_count != 2) || (three && c->member_count != 3)) continue;
    bool people = true;
    for (uint32_t k = 0; k < c->member_count; k++) people &= member_fits(r, c->members[k], MEMBER_PERSON);
    if (!people) continue;
    for (uint32_t k = 0; k < c->member_count; k++) out[k] = c->members[k];
    *count = c->member_count;
    return true;
  }
  return false;
}

/* "the Smiths": those of the article who have the surname, two to four. */
static bool members_of_family(Reading *r, uint32_t plural, uint32_t *out, uint32_t *count)
{
  const Mention *m = mention(r, plural);
  if (m->kind != MENTION_NAME || m->name.count != 1 || m->number != NUMBER_PLURAL || m->name.words[0].len < 4 || !str_ends(m->name.words[0], "s")) return false;
  if (!m->first || !str_eq_nocase(reading_token(r, m->sentence, m->first - 1)->form, STR("the"))) return false;
  Str own = m->name.words[0], surname = {own.at, own.len - 1};
  if (str_ends(own, "es") && own.len > 5 && strchr("sxzh", own.at[own.len - 3])) surname.len--; /* "the Joneses" */
  *count = 0;
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->kind != MENTION_NAME || c->name.count < 2 || !str_eq(c->name.words[c->name.count - 1], surname) || cluster_type(r, i) != ENTITY_PERSON) continue;
    bool known = false;
    for (uint32_t k = 0; k < *count; k++) known |= cluster_of(r, out[k]) == cluster_of(r, i);
    if (known) continue;
    if (*count == 4) return false;
    out[(*count)++] = i;
  }
  return *count >= 2;
}

static void members_set(Reading *r, uint32_t plural, const uint32_t *members, uint32_t count)
{
  uint32_t *kept = ARENA_ARRAY(r->arena, uint32_t, count);
  for (uint32_t i = 0; i < count; i++) kept[i] = members[i];
  mention(r, plural)->members = kept;
  mention(r, plural)->member_count = count;
  mention(r, plural)->rule = "plural";
}

enum { TOLD_OF_SENTENCES = 3 };

/* "with Lee and their daughter": a phrase that the mention stands in. */
static bool holds(const Mention *c, const Mention *m) { return c->sentence == m->sentence && c->np_first <= m->first && m->last <= c->np_last; }

/* The named ones of a kind that a sentence speaks of, pronouns for them too: at most three are counted. */
static uint32_t told_of_in(Reading *r, uint32_t from, uint32_t plural, MemberKind kind, uint32_t out[3])
{
  uint32_t count = 0, sentence = mention(r, from)->sentence;
  for (uint32_t i = from + 1; i-- > 0 && mention(r, i)->sentence == sentence;) {
    if (mention(r, i)->coordination || holds(mention(r, i), mention(r, plural)) || !member_fits(r, i, kind) || (kind == MEMBER_COUNTRY && !cluster_is_country(r, i))) continue;
    bool known = false;
    for (uint32_t k = 0; k < count; k++) known |= cluster_of(r, out[k]) == cluster_of(r, i);
    if (!known && count < 3) out[count++] = i;
  }
  return count;
}

/* "each other", "one another": not "each" of any two. */
static bool is_reciprocal(Reading *r, const Mention *m)
{
  const Sentence *s = &r->sentences->at[m->sentence];
  return m->head + 1 < s->len && str_eq_nocase(s->tokens[m->head].form, STR("each")) && str_is(s->tokens[m->head + 1].lemma, "other");
}

/* "The two lawyers visited each other": those who do so, if it is known who they are. */
static bool members_of_subject(Reading *r, uint32_t each, uint32_t *out, uint32_t *count)
{
  const Mention *m = mention(r, each);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t subject = NO_TOKEN, clause = tree_clause(tree, m->head);
  for (unsigned steps = 0; steps < 6 && subject == NO_TOKEN && clause < tree->sentence->len; steps++) {
    uint32_t over = t[clause].head, object = over < clause ? tree_child(tree, over, DEP_OBJ) : NO_TOKEN;
    if (over < clause && object == NO_TOKEN) object = tree_child(tree, over, DEP_IOBJ);
    subject = tree_child(tree, clause, DEP_NSUBJ);
    if (subject != NO_TOKEN && t[clause].deprel == DEP_ACL_RELCL && over < subject && t[subject].xpos != XPOS_NN && t[subject].upos == UPOS_PRON) subject = over; /* "Ann and Bob, who met each other" */
    if (subject == NO_TOKEN && object != NO_TOKEN && object < clause && t[clause].deprel != DEP_CONJ) subject = object;                                           /* "urged Ann and Bob to meet each other" */
    clause = over;
  }
  if (subject == NO_TOKEN || subject > m->head) return false;
  for (uint32_t i = 0; i < each; i++) {
    if (mention(r, i)->sentence != m->sentence || mention(r, i)->head != subject) continue;
    CLUSTER_EACH(r, cluster_of(r, i), x) {
      const Mention *c = mention(r, x);
      if (c->member_count < 2 || c->member_count > 4) continue;
      for (uint32_t k = 0; k < c->member_count; k++) out[k] = c->members[k];
      *count = c->member_count;
      return true;
    }
  }
  return false;
}

/* "The two women" are no man. */
static bool genders_fit(Reading *r, const Mention *m, const uint32_t *members, uint32_t count)
{
  Gender gender = noun_gender(r->resolver, m->lemma);
  for (uint32_t k = 0; k < count && m->kind == MENTION_NOMINAL; k++)
    if (genders_clash(gender, cluster_gender(r, members[k]))) return false;
  return true;
}

static bool is_member(Reading *r, uint32_t i, MemberKind kind)
{
  return i != NO_MENTION && !mention(r, i)->coordination && member_fits(r, i, kind) && (kind != MEMBER_COUNTRY || cluster_is_country(r, i));
}

/* "Ilunga met her counterpart, Nduhunge, but the two": who did it and to or with whom, in the clause that the mention is an argument of. */
static bool opposite_in_clause(Reading *r, uint32_t i, MemberKind kind, uint32_t *other)
{
  const Mention *m = mention(r, i);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  if (deprel_base(t[m->head].deprel) != DEP_NSUBJ || verb >= tree->sentence->len || t[verb].upos != UPOS_VERB) return false;
  for (uint32_t c = tree->child[verb]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t mark = tree_child(tree, c, DEP_CASE);
    bool with = deprel_base(t[c].deprel) == DEP_OBL && mark != NO_TOKEN && str_is(t[mark].lemma, "with");
    uint32_t found = deprel_base(t[c].deprel) == DEP_OBJ || with ? r->at[m->sentence][c] : NO_MENTION;
    if (!is_member(r, found, kind) || cluster_of(r, found) == cluster_of(r, i) || tree_child(tree, c, DEP_CONJ) != NO_TOKEN || tree_child(tree, m->head, DEP_CONJ) != NO_TOKEN) continue;
    *other = found;
    return true;
  }
  return false;
}

/* "Bakker married Mulder. The couple moved": the two that the last clause or sentence, with no third, was about. */
static bool members_told_of(Reading *r, uint32_t plural, MemberKind kind, uint32_t reach, uint32_t *out)
{
  const Mention *m = mention(r, plural);
  for (uint32_t i = plural; i-- > 0;) {
    const Mention *c = mention(r, i);
    if (c->document != m->document || c->sentence + reach < m->sentence) return false;
    uint32_t other = NO_MENTION;
    if (is_member(r, i, kind) && opposite_in_clause(r, i, kind, &other) && other < plural && !holds(mention(r, other), m)) {
      out[0] = i;
      out[1] = other;
      return true;
    }
    bool begins = i == 0 || mention(r, i - 1)->sentence != c->sentence;      /* a sentence is looked at as a whole from its first mention */
    if (!begins) continue;
    uint32_t last = i, found[3];
    while (last + 1 < plural && mention(r, last + 1)->sentence == c->sentence) last++;
    uint32_t count = told_of_in(r, last, plural, kind, found);
    if (count > 2) return false;
    if (count < 2) continue;
    out[0] = found[1];
    out[1] = found[0];
    return true;
  }
  return false;
}

/* "Stone met Moore in Rome. The two lawyers dined": whom the sentence before tells of as of two who do it with each other. */
static bool members_met(Reading *r, uint32_t plural, uint32_t *out)
{
  static const char *const verbs[] = {"meet", "marry", "divorce", "debate", "join", "face", "befriend", "visit", "talk", "speak", "work", "dine", "negotiate", "argue", "quarrel", "clash", "date"};
  const Mention *m = mention(r, plural);
  if (m->kind != MENTION_NOMINAL || !members_told_of(r, plural, MEMBER_PERSON, 1, out) || mention(r, out[0])->sentence == m->sentence) return false;
  const Sentence *s = &r->sentences->at[mention(r, out[0])->sentence];
  uint32_t verb = s->tokens[mention(r, out[0])->head].head;
  return verb < s->len && word_in(s->tokens[verb].lemma, verbs, COUNT_OF(verbs)) && !tells_of_them(r, m, out[0]) && !tells_of_them(r, m, out[1]);
}

/* "two backbenchers, Ewan Kerr and Morag Sim, said they": who bears the names. */
static bool members_apposed(Reading *r, uint32_t plural, uint32_t *out, uint32_t *count)
{
  const Mention *m = mention(r, plural);
  const Tree *tree = &r->trees[m->sentence];
  if (m->kind != MENTION_NOMINAL || m->number != NUMBER_PLURAL || m->coordination) return false;
  uint32_t name = tree_child(tree, m->head, DEP_APPOS), all = NO_MENTION;
  for (uint32_t i = plural + 1; name != NO_TOKEN && i < r->mentions.len && mention(r, i)->sentence == m->sentence; i++)
    if (mention(r, i)->coordination && mention(r, i)->head == name) all = i;
  if (all == NO_MENTION || mention(r, all)->member_count > 4) return false;
  for (uint32_t k = 0; k < mention(r, all)->member_count; k++) {
    out[k] = mention(r, all)->members[k];
    if (mention(r, out[k])->kind != MENTION_NAME) return false;
  }
  *count = mention(r, all)->member_count;
  return *count >= 2;
}

/* The pair named last: side by side, or as the two that a sentence was about. */
static bool members_of_pair(Reading *r, uint32_t plural, uint32_t *out, uint32_t *count)
{
  uint32_t told[4];
  bool named = members_named_together(r, plural, out, count);
  bool about = means_two(mention(r, plural)) && members_told_of(r, plural, MEMBER_PERSON, TOLD_OF_SENTENCES, told);
  if (!about || (named && mention(r, out[0])->sentence >= mention(r, told[0])->sentence)) return named;
  out[0] = told[0];
  out[1] = told[1];
  *count = 2;
  return true;
}

/* What "they" may well be: several, or a body of people ("the police"). */
static bool may_be_they(Reading *r, uint32_t i)
{
  const Mention *c = mention(r, i);
  EntityType type = cluster_type(r, i);
  return type == ENTITY_ORGANIZATION || type == ENTITY_GROUP || c->kinds & KIND_ORGANIZATION || c->coordination || c->member_count > 1 || (c->kind != MENTION_PRONOUN && cluster_number(r, i) == NUMBER_PLURAL);
}

/* "Stone sat beside Lee with their daughters": what two people have together. */
bool is_of_couple(const Reading *r, const Mention *m)
{
  static const char *const nouns[] = {"son", "daughter", "child", "baby", "twin", "toddler", "grandchild", "marriage", "wedding", "honeymoon", "divorce", "engagement"};
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t head = s->tokens[m->head].head;
  return m->kind == MENTION_PRONOUN && m->possessive && m->number == NUMBER_PLURAL && m->person == 3 && head < s->len && word_in(s->tokens[head].lemma, nouns, COUNT_OF(nouns));
}

/* "Stone met Lee in Leeds. They signed a deal": "they" that nothing plural stands before, in this sentence or the last. */
static bool is_lone_they(Reading *r, uint32_t plural)
{
  const Mention *m = mention(r, plural);
  if (m->kind != MENTION_PRONOUN || m->person != 3 || m->number != NUMBER_PLURAL || m->quote || m->member_count || m->parent != plural) return false;
  bool couple = is_of_couple(r, m);
  if (!couple && (m->possessive || deprel_base(reading_token(r, m->sentence, m->head)->deprel) != DEP_NSUBJ)) return false;
  for (uint32_t i = plural; i-- > 0 && mention(r, i)->sentence + 1 >= m->sentence && mention(r, i)->document == m->document;)
    if (may_be_they(r, i) && !(couple && (cluster_type(r, i) == ENTITY_ORGANIZATION || holds(mention(r, i), m)))) return false;
  return true;
}

/* "The brothers wept. They will appeal": whoever the plural before stands for. */
static void members_inherit(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    Mention *m = mention(r, i);
    if (m->kind != MENTION_PRONOUN || m->person != 3 || m->number != NUMBER_PLURAL || m->member_count || cluster_is_named(r, i)) continue;
    CLUSTER_EACH(r, cluster_of(r, i), k) {
      const Mention *c = mention(r, k);
      if (c->kind != MENTION_NOMINAL || c->coordination || c->member_count < 2) continue;
      m->members = c->members;
      m->member_count = c->member_count;
    }
  }
}

/* The body before the nominal or the name that tells what somebody is in it: "its dean", "the dean of Plonk University", "Harbor partner Vikram
 * Sood"; or NO_MENTION. */
static uint32_t body_of_post(Reading *r, uint32_t post)
{
  static const char *const outside[] = {"lawyer", "attorney", "counsel", "critic", "rival", "owner", "client", "customer", "fan", "neighbour", "neighbor", "patient", "victim", "founder", "analyst"};
  const Mention *m = mention(r, post);
  const Tree *tree = &r->trees[m->sentence];
  uint32_t head = m->head;
  if (m->kind == MENTION_NAME) { /* "partner" hangs on the name, and the body on it or on the name */
    if (!m->first || !(noun_kinds(r->resolver, reading_token(r, m->sentence, m->first - 1)->lemma) & KIND_PERSON)) return NO_MENTION;
    head = m->first - 1;
  } else if (m->kind != MENTION_NOMINAL || m->coordination || m->kinds & (KIND_KIN | KIND_PARTY) || !(m->kinds & KIND_PERSON)) return NO_MENTION;
  if (word_in(reading_token(r, m->sentence, head)->lemma, outside, COUNT_OF(outside))) return NO_MENTION;
  const uint32_t heads[] = {head, m->head};
  for (size_t k = 0; k < COUNT_OF(heads); k++)
    for (uint32_t c = tree->child[heads[k]]; c != NO_TOKEN; c = tree->sibling[c]) {
      Deprel base = deprel_base(tree->sentence->tokens[c].deprel);
      uint32_t own = base == DEP_NMOD || base == DEP_COMPOUND ? r->at[m->sentence][c] : NO_MENTION;
      if (own != NO_MENTION && own != post && cluster_is_firm(r, own)) return own;
    }
  return NO_MENTION;
}

/* '"They took my premiums," he said' of the insurer told of last: a body, and not the speaker's own, where "they" has found nothing. */
static uint32_t body_told_of(Reading *r, uint32_t they)
{
  enum { BACK = 3 };
  const Mention *m = mention(r, they);
  if (m->kind != MENTION_PRONOUN || m->person != 3 || m->number != NUMBER_PLURAL || !m->quote || m->possessive || m->member_count || cluster_is_named(r, they)) return NO_MENTION;
  CLUSTER_EACH(r, cluster_of(r, they), x)
    if (mention(r, x)->kind != MENTION_PRONOUN) return NO_MENTION;
  uint32_t found = NO_MENTION, speaker = r->quotes.at[m->quote - 1].speaker, own = NO_MENTION;
  CLUSTER_EACH(r, speaker == NO_MENTION ? they : cluster_of(r, speaker), x) {
    uint32_t body = speaker == NO_MENTION ? NO_MENTION : body_of_post(r, x);
    if (body != NO_MENTION) own = cluster_of(r, body);
  }
  for (uint32_t i = they; i-- > 0 && mention(r, i)->document == m->document && mention(r, i)->sentence + BACK >= m->sentence;) {
    const Mention *c = mention(r, i);
    if (found != NO_MENTION && c->sentence < mention(r, found)->sentence) break;
    if (c->kind == MENTION_PRONOUN || c->modifier || c->coordination) continue;
    bool several = c->sentence == m->sentence && c->quote == m->quote && c->number == NUMBER_PLURAL && c->kinds & (KIND_PERSON | KIND_GROUP);
    if (several) return NO_MENTION; /* "the boys said they" */
    if (!cluster_is_firm(r, i) || cluster_of(r, i) == own) continue;
    bool subject = deprel_base(reading_token(r, c->sentence, c->head)->deprel) == DEP_NSUBJ;
    if (found == NO_MENTION || subject) found = i;
  }
  return found;
}

/* '"We burn too much coal," said an economist at Yale': who knows something says "we" of everybody. */
static bool is_expert(Str lemma)
{
  static const char *const nouns[] = {"economist", "professor", "scientist", "researcher", "lecturer", "historian", "academic", "physicist", "chemist", "botanist", "geneticist", "expert", "fellow", "scholar", "astronomer", "student", "statistician",
                                      "forecaster", "author", "philosopher", "strategist", "geographer", "mathematician", "demographer", "conservationist", "environmentalist", "naturalist", "theologian", "specialist"};
  return str_ends(lemma, "logist") || word_in(lemma, nouns, COUNT_OF(nouns));
}

/* "We hired 40 people": what a firm does, whoever tells it. */
static bool is_deed_of_firm(const Tree *tree, const Mention *m)
{
  static const char *const deeds[] = {"hire", "fire", "dismiss", "sack", "recruit", "employ", "open", "close", "buy", "sell", "acquire", "launch", "build", "sign", "file", "sue", "invest", "pay", "license", "ship", "patent", "merge", "cut", "raise"};
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  return t[m->head].deprel == DEP_NSUBJ && verb < tree->sentence->len && word_in(t[verb].lemma, deeds, COUNT_OF(deeds));
}

/* "We believe", "we think": no body does, but he who says so. */
static bool is_thought(const Tree *tree, const Mention *m)
{
  static const char *const thinks[] = {"believe", "think", "feel", "guess", "suspect", "wonder", "imagine", "suppose"};
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  return t[m->head].deprel == DEP_NSUBJ && verb < tree->sentence->len && word_in(t[verb].lemma, thinks, COUNT_OF(thinks));
}

/* Is "we" or "our" said again in the same quotation? Then it is said of what they do together. */
static bool is_said_again(Reading *r, uint32_t ours)
{
  const Mention *m = mention(r, ours);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *c = mention(r, i);
    if (i != ours && c->document == m->document && c->quote == m->quote && c->kind == MENTION_PRONOUN && c->person == 1 && c->number == NUMBER_PLURAL && !is_thought(&r->trees[c->sentence], c)) return true;
  }
  return false;
}

/* '"We will pay," said its dean': who speaks for a body says "we" of it. */
static uint32_t body_spoken_for(Reading *r, uint32_t ours)
{
  const Mention *m = mention(r, ours);
  uint32_t speaker = m->kind == MENTION_PRONOUN && m->person == 1 && m->number == NUMBER_PLURAL && m->quote ? r->quotes.at[m->quote - 1].speaker : NO_MENTION, found = NO_MENTION;
  const Tree *tree = &r->trees[m->sentence];
  if (speaker == NO_MENTION || (is_thought(tree, m) && !is_said_again(r, ours))) return NO_MENTION;
  bool deed = is_deed_of_firm(tree, m);
  CLUSTER_EACH(r, cluster_of(r, speaker), x) {
    if (mention(r, x)->kind == MENTION_NOMINAL && !deed && is_expert(mention(r, x)->lemma)) return NO_MENTION;
    uint32_t body = mention(r, x)->sentence <= m->sentence + 1 ? body_of_post(r, x) : NO_MENTION;
    if (body != NO_MENTION) found = body; /* where he is by then */
  }
  return found;
}

void sieve_plurals(Reading *reading)
{
  uint32_t document = UINT32_MAX, *weight = NULL;
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    uint32_t members[4], count = 2;
    if (members_of_family(reading, i, members, &count)) {
      members_set(reading, i, members, count);
      continue;
    }
    members[0] = body_spoken_for(reading, i);
    if (members[0] != NO_MENTION) {
      members_set(reading, i, members, 1);
      continue;
    }
    if ((m->kind == MENTION_NAME && m->type != ENTITY_QUANTITY) || cluster_is_named(reading, i)) continue;
    if (is_lone_they(reading, i) && members_told_of(reading, i, MEMBER_PERSON, 1, members)) {
      members_set(reading, i, members, 2);
      continue;
    }
    if (members_apposed(reading, i, members, &count) || (is_company(reading, m) && members_of_pair(reading, i, members, &count) && !does_it_to_them(reading, i, members, count) && !is_told_since(reading, i, members, count))) {
      members_set(reading, i, members, count);
      continue;
    }
    if (siblings_told(reading, i, members)) {
      members_set(reading, i, members, 2);
      continue;
    }
    if (members_by_role(reading, i, members, &count)) {
      members_set(reading, i, members, count);
      continue;
    }
    if (is_reciprocal(reading, m)) {
      if (members_of_subject(reading, i, members, &count)) members_set(reading, i, members, count);
      continue;
    }
    if (!is_pair(reading, m)) continue;
    MemberKind kind = is_bare_pair(reading, m) ? MEMBER_ANY : member_kind(reading, m);
    if (kind == MEMBER_NONE) continue;
    if (!weight || document != m->document) weight = weights_of(reading, m->document), document = m->document;
    bool found = members_found(reading, i, kind, weight, members);
    if (!found && kind == MEMBER_ANY && is_bare_pair(reading, m))
      found = members_told_of(reading, i, MEMBER_PERSON, TOLD_OF_SENTENCES, members) || members_told_of(reading, i, MEMBER_ORGANIZATION, 1, members) || members_told_of(reading, i, MEMBER_COUNTRY, 1, members);
    if (!found && kind == MEMBER_PERSON) found = members_met(reading, i, members);
    if (found && genders_fit(reading, m, members, 2) && (is_bare_pair(reading, m) || !does_it_to_them(reading, i, members, 2))) members_set(reading, i, members, 2);
  }
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    uint32_t body = follows_somebody(reading, mention(reading, i)) ? NO_MENTION : body_told_of(reading, i);
    if (body != NO_MENTION) cluster_join(reading, i, body, "they", 0.6F);
  }
  members_inherit(reading);
}
