/*
 * name_bearers.c - whom a part of a name means: "Powell" where one or several are called so.
 * The only one; the only one before its first use; the elder or younger; the one whose full name stood right before. Where two
 * would do, none.
 */
#include "resolution/names.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

/* A cluster that a part fits; where its full name first stands; how well it fits: 4 where the part's office is theirs ("Gov. Lowell"), 2
 * where a title's gender is known to be theirs, who was named before, 1 where the part is all of the surname ("da Silva" of Duarte da
 * Silva, not of Ines Carvalho da Silva). */
typedef struct { uint32_t root, first, count, fit; } Bearer;
enum { BEARERS_MAX = 16 };

static bool has_office_of(Reading *r, const Mention *part, uint32_t whole)
{
  CLUSTER_EACH(r, cluster_of(r, whole), i)
    for (uint32_t k = 0; k < mention(r, i)->role_count; k++)
      for (uint32_t own = 0; own < part->role_count; own++)
        if (str_eq(mention(r, i)->roles[k].role, part->roles[own].role)) return true;
  return false;
}

static uint32_t bearer_fit(Reading *r, uint32_t part, uint32_t whole)
{
  const Mention *p = mention(r, part), *w = mention(r, whole);
  Gender known = cluster_gender(r, whole);
  bool told = p->name.titled && p->gender && known == p->gender && whole < part;
  return 4U * (p->name.titled && has_office_of(r, p, whole)) + 2U * told + (p->name.count > 1 && w->name.count == p->name.count + 1);
}

static size_t bearers_add(Reading *r, const WordIndex *index, Str word, uint32_t part, bool person, Bearer *out, size_t n)
{
  for (uint32_t at = index_first(index, word); at; at = index->next[at - 1]) {
    uint32_t whole = index->name[at - 1], root = cluster_of(r, whole);
    if (root == cluster_of(r, part) || !part_fits(r, index, part, whole, person) || apart_known(r, part, whole)) continue;
    if (person && !generation_fits(r, mention(r, part), mention(r, whole))) continue;
    size_t k = 0;
    while (k < n && out[k].root != root) k++;
    if (k == n && n == BEARERS_MAX) break;
    if (k == n) out[n++] = (Bearer){root, whole, 0, person ? bearer_fit(r, part, whole) : 0};
    out[k].count += mention(r, whole)->uses;
    if (whole < out[k].first) out[k].first = whole;
  }
  return n;
}

/* "Cornelia" is what the article calls her: a bare surname is another's. */
static bool goes_by_given_name(Reading *r, const WordIndex *index, uint32_t whole, uint32_t before)
{
  const Mention *w = mention(r, whole);
  if (w->name.count < 2) return false;
  for (uint32_t at = index_first(index, w->name.words[0]); at; at = index->next[at - 1]) {
    const Mention *n = mention(r, index->name[at - 1]);
    if (n->name.count == 1 && !n->name.titled && index->name[at - 1] < before && n->sentence > w->sentence) return true;
  }
  return false;
}

static size_t bearers_by_surname(Reading *r, const WordIndex *index, uint32_t part, Bearer *bearers, size_t n)
{
  size_t kept = 0;
  Bearer own[BEARERS_MAX];
  bool before = false;
  for (size_t i = 0; i < n; i++) {
    if (goes_by_given_name(r, index, bearers[i].first, part)) continue;
    before |= bearers[i].first < part;
    own[kept++] = bearers[i];
  }
  if (!before || mention(r, part)->name.titled) return n;
  for (size_t i = 0; i < kept; i++) bearers[i] = own[i];
  return kept;
}

/* Those that fit best, where others fit less well. */
static size_t bearers_best(Bearer *bearers, size_t n)
{
  uint32_t best = 0;
  size_t kept = 0;
  for (size_t i = 0; i < n; i++)
    if (bearers[i].fit > best) best = bearers[i].fit;
  for (size_t i = 0; i < n; i++)
    if (bearers[i].fit == best) bearers[kept++] = bearers[i];
  return kept;
}

static bool is_mark(Str text)
{
  static const char *const marks[] = {"\"", "'", "(", ")", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99"};
  for (size_t i = 0; i < COUNT_OF(marks); i++)
    if (str_starts(text, marks[i]) || str_ends(text, marks[i])) return true;
  return false;
}

bool is_nickname_within(Str full, Str word)
{
  size_t at = str_find(full, word), end = at + word.len;
  if (at == SIZE_MAX) return false;
  while (at > 0 && full.at[at - 1] == ' ') at--;
  while (end < full.len && full.at[end] == ' ') end++;
  Str before = {full.at, at}, after = {full.at + end, full.len - end};
  size_t most = before.len < 3 ? before.len : 3;
  return before.len && after.len && is_mark((Str){before.at + before.len - most, most}) && is_mark((Str){after.at, after.len < 3 ? after.len : 3});
}

/* "Restrepo" for Hernan Restrepo Uribe, "Taffy" for Gwilym "Taffy" Hughes: a word within one person's name, in one article. */
static size_t bearer_by_middle(Reading *r, const WordIndex *index, uint32_t part, Bearer *out)
{
  const Mention *p = mention(r, part);
  size_t n = 0;
  if (!p->name.count || p->name.titled) return 0;
  bool plain = p->name.count == 1 && p->name.words[0].len > 3 && !lex_has(r->resolver->given_names, p->name.words[0]);
  for (uint32_t at = index_first(index, p->name.words[0]); at; at = index->next[at - 1]) {
    uint32_t whole = index->name[at - 1], root = cluster_of(r, whole);
    const Mention *w = mention(r, whole);
    if (!plain && !is_nickname_within(w->text, p->text)) continue;
    if (w->name.count < 3 || cluster_type(r, whole) != ENTITY_PERSON || root == cluster_of(r, part) || apart_known(r, part, whole)) continue;
    if (n && out[0].root != root) return 0;
    if (!n) out[n++] = (Bearer){root, whole, 0, 0};
    out[0].count += w->uses;
  }
  return n;
}

/* Names that hold the part's last word, else its first (in which a nickname may stand for the full name). */
static size_t bearers_find(Reading *r, const WordIndex *index, uint32_t part, bool person, Bearer *out)
{
  const NameWords *p = &mention(r, part)->name;
  size_t n = bearers_add(r, index, p->words[p->count - 1], part, person, out, 0);
  if (n == 0 && person) n = bearers_add(r, index, spelling_normal(p->words[p->count - 1], r->arena), part, person, out, 0); /* "Zurabishvili" for Zourabichvili */
  if (n == 0 && p->count > 1) n = bearers_add(r, index, p->words[0], part, person, out, 0);
  for (const LexEntry *e = person && n == 0 && p->count == 1 ? lex_find(r->resolver->nicknames, p->words[0]) : NULL; e && n == 0;
       e = lex_next(r->resolver->nicknames, e))
    n = bearers_add(r, index, e->field[0], part, person, out, 0);
  if (n == 0 && person) n = bearer_by_middle(r, index, part, out);
  n = person ? bearers_best(out, n) : n;
  return person && n > 1 ? bearers_by_surname(r, index, part, out, n) : n;
}

/* Which bearer a short form means, or NO_MENTION: the only one, the only one before its first use, or the first after it. */
static uint32_t bearer_choose(const Bearer *bearers, size_t n, uint32_t first_use)
{
  if (n == 1) return bearers[0].first;
  uint32_t chosen = NO_MENTION, most = 0, second = 0;
  size_t before = 0;
  for (size_t i = 0; i < n; i++) {
    if (bearers[i].first < first_use) {
      before++;
      chosen = bearers[i].first;
    }
    if (bearers[i].count > most) second = most, most = bearers[i].count;
    else if (bearers[i].count > second) second = bearers[i].count;
  }
  if (before == 1) return chosen;
  if (before == 0) { /* "Trump" in the headline: whom the article introduces first */
    size_t first = 0;
    for (size_t i = 1; i < n; i++)
      if (bearers[i].first < bearers[first].first) first = i;
    return bearers[first].first;
  }
  if (most >= 3 * second)
    for (size_t i = 0; i < n; i++)
      if (bearers[i].count == most) return bearers[i].first;
  return NO_MENTION;
}

/* "the nephew of Otto Brandl": introduced as somebody's elder. */
static bool is_introduced_as_elder(Reading *r, uint32_t name)
{
  static const char *const nouns[] = {"son", "daughter", "nephew", "niece", "grandson", "granddaughter", "child", "grandchild", "descendant", "heir"};
  static const char *const elders[] = {"father", "mother", "uncle", "aunt", "grandfather", "grandmother", "stepfather", "stepmother"};
  const Mention *m = mention(r, name);
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t noun = s->tokens[m->head].head, apposed = tree_child(&r->trees[m->sentence], m->head, DEP_APPOS);
  if (apposed == NO_TOKEN && s->tokens[m->head].deprel == DEP_APPOS) apposed = noun;
  if (apposed < s->len && str_among(s->tokens[apposed].lemma, elders, COUNT_OF(elders))) return true; /* "Marc Maes, the suspect's father" */
  uint32_t top = apposed < m->first ? apposed : m->head; /* "the son of a tailor, Emil Wolff" */
  noun = s->tokens[top].head;
  if (noun >= s->len || noun > m->first || deprel_base(s->tokens[top].deprel) != DEP_NMOD) return false;
  for (size_t i = 0; i < COUNT_OF(nouns); i++)
    if (str_is(s->tokens[noun].lemma, nouns[i])) return true;
  return false;
}

/* Of two who were introduced before, one through the other, the later one is the younger: a son, a brother. */
static uint32_t bearer_of_generation(Reading *r, const Bearer *bearers, size_t n, Generation generation, uint32_t use)
{
  uint32_t first = NO_MENTION, second = NO_MENTION, elder = NO_MENTION;
  size_t before = 0, elders = 0;
  for (size_t i = 0; i < n; i++) {
    uint32_t at = bearers[i].first;
    if (at > use) continue;
    before++;
    if (is_introduced_as_elder(r, at)) elders++, elder = at;
    if (first == NO_MENTION || at < first) second = first, first = at;
    else second = at;
  }
  if (before != 2) return generation == GENERATION_ELDER && elders == 1 ? elder : NO_MENTION;
  bool second_younger = !is_introduced_as_elder(r, second);
  return (generation == GENERATION_YOUNGER) == second_younger ? second : first;
}

enum { NEAR_FULL_NAME = 2 }; /* sentences */

/* Of several who bear a surname, the one whose full name stands before every use of it alone, and no other's does. */
static uint32_t bearer_near(Reading *r, const Bearer *bearers, size_t n, uint32_t part)
{
  uint32_t found = NO_MENTION;
  CLUSTER_EACH(r, cluster_of(r, part), use) {
    const Mention *m = mention(r, use);
    if (m->kind != MENTION_NAME) continue;
    uint32_t here = NO_MENTION;
    for (uint32_t i = use; i-- > 0 && mention(r, i)->document == m->document && mention(r, i)->sentence + NEAR_FULL_NAME >= m->sentence;) {
      if (mention(r, i)->kind != MENTION_NAME || mention(r, i)->name.count < 2) continue;
      for (size_t k = 0; k < n; k++) {
        if (bearers[k].root != cluster_of(r, i)) continue;
        if (here != NO_MENTION && here != bearers[k].first) return NO_MENTION;
        here = bearers[k].first;
      }
    }
    if (here == NO_MENTION || (found != NO_MENTION && found != here)) return NO_MENTION;
    found = here;
  }
  return found;
}

/* "Pettifer and his partner", "Okafor said his wife had": what is joined to the subject as his own, or a wife, tells of which gender he is. */
static Gender gender_of_own(Reading *r, uint32_t use)
{
  const Mention *m = mention(r, use);
  const Sentence *s = &r->sentences->at[m->sentence];
  for (uint32_t t = m->last + 1; t < s->len; t++) {
    bool his = str_is(s->tokens[t].form, "his"), her = str_is(s->tokens[t].form, "her");
    uint32_t owned = s->tokens[t].head;
    if (s->tokens[t].deprel != DEP_NMOD_POSS || owned >= s->len || !(his || her)) continue;
    bool joined = s->tokens[owned].deprel == DEP_CONJ && s->tokens[owned].head == m->head;
    bool spouse = deprel_base(s->tokens[m->head].deprel) == DEP_NSUBJ && (str_is(s->tokens[owned].lemma, his ? "wife" : "husband"));
    if (joined || spouse) return his ? GENDER_MALE : GENDER_FEMALE;
  }
  return GENDER_UNKNOWN;
}

/* Of several of one surname those whose gender the uses of it alone tell; the first of them, if it is the only one. */
static uint32_t bearer_of_gender(Reading *r, const Bearer *bearers, size_t n, uint32_t part)
{
  Gender told = GENDER_UNKNOWN;
  CLUSTER_EACH(r, cluster_of(r, part), use) {
    Gender own = mention(r, use)->kind == MENTION_NAME ? gender_of_own(r, use) : GENDER_UNKNOWN;
    if (own && told && own != told) return NO_MENTION;
    if (own) told = own;
  }
  uint32_t found = NO_MENTION;
  for (size_t i = 0; told && i < n; i++) {
    Gender known = cluster_gender(r, bearers[i].first);
    if (genders_clash(known, told)) continue;
    if (found != NO_MENTION) return NO_MENTION;
    found = bearers[i].first;
  }
  return found;
}

/* "His wife, Eva Lindgren," "Eva Lindgren, his wife": introduced through another. */
static bool is_introduced_as_kin(Reading *r, uint32_t name)
{
  const Mention *m = mention(r, name);
  const Tree *tree = &r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t noun = deprel_base(t[m->head].deprel) == DEP_APPOS ? t[m->head].head : tree_child(tree, m->head, DEP_APPOS);
  return noun < tree->sentence->len && t[noun].upos == UPOS_NOUN && (noun_kinds(r->resolver, t[noun].lemma) & KIND_KIN) != 0;
}

static uint32_t first_person_named(Reading *r, uint32_t document)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->document == document && m->kind == MENTION_NAME && r->sentences->at[m->sentence].kind != BLOCK_HEADLINE && cluster_type(r, i) == ENTITY_PERSON) return i;
  }
  return NO_MENTION;
}

/* A couple: whom the article is about goes by the bare surname, if it was not the other whose full name stood last. Who came in as somebody's
 * wife is the other; else the one who was named before anybody. */
static uint32_t bearer_at_head(Reading *r, const Bearer *all, size_t count, uint32_t part)
{
  Bearer bearers[2];
  size_t n = 0;
  for (size_t i = 0; i < count; i++) {
    if (all[i].first > part) continue; /* a daughter who is told of later */
    if (n == 2) return NO_MENTION;
    bearers[n++] = all[i];
  }
  if (n != 2 || !genders_clash(cluster_gender(r, bearers[0].first), cluster_gender(r, bearers[1].first))) return NO_MENTION;
  bool kin[2] = {is_introduced_as_kin(r, bearers[0].first), is_introduced_as_kin(r, bearers[1].first)};
  if (kin[0] != kin[1]) return bearers[kin[0] ? 1 : 0].first;
  uint32_t head = first_person_named(r, mention(r, part)->document);
  for (size_t i = 0; i < n && head != NO_MENTION; i++)
    if (bearers[i].root == cluster_of(r, head)) return bearers[i].first;
  return NO_MENTION;
}

/* "Marchetti wrote most of her songs": whose they are is not who wrote them. */
static bool tells_of_other(Reading *r, uint32_t use, Gender gender)
{
  const Mention *m = mention(r, use);
  for (uint32_t i = use + 1; i < r->mentions.len && mention(r, i)->sentence == m->sentence; i++)
    if (mention(r, i)->kind == MENTION_PRONOUN && mention(r, i)->person == 3 && gender && mention(r, i)->gender == gender) return true;
  return false;
}

/* "his wife, Maggie Hale": introduced as the wife or husband of one who is then of that surname, too. */
static bool is_introduced_as_spouse(Reading *r, uint32_t name)
{
  static const char *const spouses[] = {"wife", "husband"};
  const Mention *m = mention(r, name);
  const Token *t = r->sentences->at[m->sentence].tokens;
  uint32_t noun = m->first - 1 - (m->first > 2 && str_is(t[m->first - 1].form, ","));
  return m->first > 1 && noun > 0 && str_among(t[noun].lemma, spouses, COUNT_OF(spouses)) && (t[noun - 1].xpos == XPOS_PRPS || t[noun - 1].xpos == XPOS_POS);
}

/* "Hunter Hale, the son of Joe Hale, was convicted": told of through the other, who is no office-holder unless it is a trial that is told of. */
static bool is_elder_of(Reading *r, uint32_t elder, uint32_t other)
{
  static const char *const tried[] = {"convict", "accuse", "charge", "sentence", "jail", "arrest", "acquit", "indict", "imprison"};
  const Mention *e = mention(r, elder), *o = mention(r, other);
  if (e->sentence != o->sentence || !is_introduced_as_elder(r, elder)) return false;
  const Sentence *s = &r->sentences->at[e->sentence];
  uint32_t noun = s->tokens[e->head].head, verb = s->tokens[o->head].head;
  if (noun >= s->len || s->tokens[noun].deprel != DEP_APPOS || s->tokens[noun].head != o->head || verb >= s->len || deprel_base(s->tokens[o->head].deprel) != DEP_NSUBJ) return false;
  return !e->role_count || (s->tokens[o->head].deprel == DEP_NSUBJ_PASS && str_among(s->tokens[verb].lemma, tried, COUNT_OF(tried)));
}

/* "Hale's body was found", "Hale was shot": told of one who was harmed. */
static bool is_told_as_victim(Reading *r, uint32_t use)
{
  static const char *const ends[] = {"die", "dead", "body", "funeral", "autopsy", "killer", "victim", "grave", "murderer", "widow", "widower"};
  const Mention *m = mention(r, use);
  const Sentence *s = &r->sentences->at[m->sentence];
  uint32_t head = s->tokens[m->head].head, more = head < s->len ? tree_child(&r->trees[m->sentence], head, DEP_XCOMP) : NO_TOKEN; /* "was found dead" */
  static const char *const mends[] = {"survive", "recover", "undergo", "bleed"};                              /* "Hale, who survived, left the hospital" */
  uint32_t aside = tree_child(&r->trees[m->sentence], m->head, DEP_ACL_RELCL), from = head < s->len ? tree_child(&r->trees[m->sentence], head, DEP_OBJ) : NO_TOKEN;
  if ((head < s->len && str_among(s->tokens[head].lemma, mends, COUNT_OF(mends))) || (aside != NO_TOKEN && str_among(s->tokens[aside].lemma, mends, COUNT_OF(mends))) || (from != NO_TOKEN && str_is(s->tokens[from].lemma, "hospital"))) return true;
  return is_harmed(r, use) || (head < s->len && str_among(s->tokens[head].lemma, ends, COUNT_OF(ends))) || (more != NO_TOKEN && str_is(s->tokens[more].lemma, "dead"));
}

/* "Wade Hale was a farmer": once more told of by the full name, as who does something. */
static bool has_own_say(Reading *r, uint32_t name, uint32_t before)
{
  CLUSTER_EACH(r, cluster_of(r, name), i) {
    const Mention *m = mention(r, i);
    if (i < before && m->sentence > mention(r, name)->sentence && m->kind == MENTION_NAME && deprel_base(reading_token(r, m->sentence, m->head)->deprel) == DEP_NSUBJ) return true;
  }
  return false;
}

/* Of two who were told of before, the one beside whom the other is only the victim, the wife or the father: "Jurors found Dale Hale guilty of the
 * murder of Wade Hale. Hale wept." */
static uint32_t bearer_leading(Reading *r, const Bearer *all, size_t count, uint32_t part)
{
  uint32_t two[2], n = 0;
  for (size_t i = 0; i < count; i++) {
    if (all[i].first > part) continue;
    if (n == 2 || mention(r, all[i].first)->name.count < 2) return NO_MENTION;
    two[n++] = all[i].first;
  }
  if (n != 2 || mention(r, part)->name.titled) return NO_MENTION;
  bool aside[2];
  for (int i = 0; i < 2; i++) aside[i] = is_harmed(r, two[i]) || is_introduced_as_spouse(r, two[i]) || is_elder_of(r, two[i], two[1 - i]);
  if (aside[0] == aside[1]) return NO_MENTION;
  uint32_t found = two[aside[0] ? 1 : 0], other = two[aside[0] ? 0 : 1];
  if (has_own_say(r, other, part)) return NO_MENTION;
  CLUSTER_EACH(r, cluster_of(r, part), use) {
    Gender gender = cluster_gender(r, other);
    if (mention(r, use)->kind == MENTION_NAME && (is_told_as_victim(r, use) || (gender != cluster_gender(r, found) && tells_of_other(r, use, gender)))) return NO_MENTION;
  }
  return found;
}

static uint32_t bearer_told(Reading *r, const Bearer *bearers, size_t n, uint32_t part)
{
  if (mention(r, part)->name.count != 1 || mention(r, part)->name.titled || mention(r, part)->role_count || generation_of(r, mention(r, part))) return NO_MENTION;
  uint32_t found = bearer_of_gender(r, bearers, n, part);
  if (found == NO_MENTION) found = bearer_at_head(r, bearers, n, part);
  else return found;
  CLUSTER_EACH(r, cluster_of(r, part), use)
    if (found != NO_MENTION && mention(r, use)->kind == MENTION_NAME && tells_of_other(r, use, cluster_gender(r, found))) return NO_MENTION;
  return found;
}

/* The full name's marks ("Inc.", "Group") say what the thing is, however often its short form was taken for a person. */
static void company_outvotes(Reading *r, uint32_t i)
{
  float *votes = r->clusters[cluster_of(r, i)].votes;
  if (votes[ENTITY_ORGANIZATION] <= 0) return;
  votes[ENTITY_ORGANIZATION] += votes[ENTITY_PERSON] + votes[ENTITY_PLACE];
  votes[ENTITY_PERSON] = votes[ENTITY_PLACE] = 0;
}

/* Nor does a surname that the tables know for a club's make its bearer one. */
static void person_outvotes(Reading *r, uint32_t i)
{
  float *votes = r->clusters[cluster_of(r, i)].votes;
  votes[ENTITY_PERSON] += votes[ENTITY_ORGANIZATION] + votes[ENTITY_PLACE];
  votes[ENTITY_ORGANIZATION] = votes[ENTITY_PLACE] = 0;
}

static bool has_longer_name(Reading *r, uint32_t i)
{
  uint32_t words = mention(r, i)->name.count;
  CLUSTER_EACH(r, cluster_of(r, i), x)
    if (mention(r, x)->kind == MENTION_NAME && mention(r, x)->name.count > words && !is_unlike_name(r, x, i)) return true;
  return false;
}

/* "Trump signed. Melania Trump stood behind him": whom everybody means by the name alone, before another of that name is told of. */
static bool is_known_other(Reading *r, uint32_t part, uint32_t whole)
{
  const Mention *p = mention(r, part), *w = mention(r, whole);
  const LexEntry *known = p->name.count == 1 && whole > cluster_of(r, part) ? lex_find(r->resolver->known_people, p->name.words[0]) : NULL;
  if (!known || r->sentences->at[p->sentence].kind == BLOCK_HEADLINE) return false;
  NameWords full = name_words(r->resolver, known->field[0], r->arena);
  return person_names_clash(r->resolver, &full, &w->name);
}

/* "His wife, Maureen, ... Mrs Pike": not Morag Pike, of whom the article tells later; kin.c joins her. */
static bool is_wife_told(Reading *r, uint32_t part, uint32_t whole)
{
  const Mention *p = mention(r, part);
  if (is_kinswoman_told(r, part) && cluster_gender(r, whole) != GENDER_FEMALE) return true; /* nor her husband or son */
  if (whole < part || !p->name.titled || p->name.gender != GENDER_FEMALE || p->role_count) return false;
  for (uint32_t i = part; i-- > 0 && mention(r, i)->document == p->document;)
    if (mention(r, i)->kind == MENTION_NOMINAL && (str_is(mention(r, i)->lemma, "wife") || str_is(mention(r, i)->lemma, "widow"))) return true;
  return false;
}

static bool is_subject(Reading *r, uint32_t i)
{
  const Sentence *s = &r->sentences->at[mention(r, i)->sentence];
  uint32_t top = mention(r, i)->head;
  if (s->tokens[top].deprel == DEP_CONJ && s->tokens[top].head < s->len) top = s->tokens[top].head;
  return deprel_base(s->tokens[top].deprel) == DEP_NSUBJ;
}

/* "will sell Harrow Manufacturing Inc" */
static bool is_dealt_with(Reading *r, uint32_t i)
{
  static const char *const deals[] = {"sell", "buy", "acquire", "purchase", "own", "close", "divest", "form", "create", "transfer", "lease", "launch", "establish", "spin", "merge", "offer", "set", "open", "control"};
  const Sentence *s = &r->sentences->at[mention(r, i)->sentence];
  const Token *t = &s->tokens[mention(r, i)->head];
  return deprel_base(t->deprel) == DEP_OBJ && t->head < s->len && str_among(s->tokens[t->head].lemma, deals, COUNT_OF(deals));
}

/* "Harrow Products Inc will sell Harrow Manufacturing Inc. Harrow said": of sister firms the one that does something, where the others come in
 * as what it does it to. */
static uint32_t bearer_of_deed(Reading *r, const Bearer *bearers, size_t n, uint32_t use)
{
  uint32_t found = NO_MENTION;
  for (size_t i = 0; i < n; i++) {
    uint32_t at = bearers[i].first;
    if (at > use || mention(r, at)->sentence == mention(r, use)->sentence) return NO_MENTION;
    if (!is_subject(r, at)) continue;
    if (found != NO_MENTION) return NO_MENTION;
    found = at;
  }
  if (found == NO_MENTION) return NO_MENTION;
  for (size_t i = 0; i < n; i++) {
    if (bearers[i].first == found) continue;
    if (mention(r, bearers[i].first)->sentence != mention(r, found)->sentence || bearers[i].first < found || !is_dealt_with(r, bearers[i].first)) return NO_MENTION;
    CLUSTER_EACH(r, bearers[i].root, x)
      if (x < use && mention(r, x)->kind == MENTION_NAME && is_subject(r, x)) return NO_MENTION;
  }
  return found;
}

void join_parts(Reading *r, const MentionIndex *names, const WordIndex *index, bool person, uint32_t words)
{
  for (size_t i = 0; i < names->len; i++) {
    uint32_t at = names->at[i];
    const Mention *m = mention(r, at);
    if (m->name.count != words || (person && (!may_be_person(r, at) || is_company_of_that_name(r, index, at))) || has_longer_name(r, at)) continue;
    Bearer bearers[BEARERS_MAX];
    size_t n = bearers_find(r, index, at, person, bearers);
    Generation generation = person && n > 1 ? generation_of(r, m) : GENERATION_UNSAID;
    uint32_t whole = !n ? NO_MENTION : generation ? bearer_of_generation(r, bearers, n, generation, at) : bearer_choose(bearers, n, cluster_of(r, at));
    if (whole == NO_MENTION && person && n > 1 && !generation) whole = bearer_near(r, bearers, n, at);
    if (whole == NO_MENTION && person && n > 1 && !generation) whole = bearer_told(r, bearers, n, at);
    if (whole == NO_MENTION && person && n > 1 && !generation && words == 1) whole = bearer_leading(r, bearers, n, at);
    if (whole == NO_MENTION && !person && n > 1) whole = bearer_of_deed(r, bearers, n, cluster_of(r, at));
    if (whole == NO_MENTION || (person && (name_clusters_clash(r, at, whole) || is_known_other(r, at, whole) || is_wife_told(r, at, whole)))) continue;
    cluster_join(r, at, whole, person ? "part of the name" : "short name", n == 1 ? 0.95F : 0.8F);
    if (person && lex_has(r->resolver->organization_words, m->key)) person_outvotes(r, at);
    if (!person) company_outvotes(r, at);
  }
}
