/*
 * same_noun.c - nominals joined by their words: "the travel ban ... the ban", "the Levante Terminal ... the terminal", "Minister Quits"
 * and the one minister of the text below, "Trump's ban ... his ban".
 */
#include "resolution/parts.h"

#include <string.h>

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static bool numbers_agree(Number a, Number b) { return a == NUMBER_UNKNOWN || b == NUMBER_UNKNOWN || a == b; }

/* Things with names of their own are not one because something else of theirs is said in the same words. */
static bool both_named(Reading *r, uint32_t a, uint32_t b)
{
  return r->clusters[cluster_of(r, a)].named && r->clusters[cluster_of(r, b)].named;
}

static bool may_repeat(const Mention *m)
{
  bool bare = m->definite && memchr(m->key.at, ' ', m->key.len) == NULL; /* "the ban": the nearest one, by the next pass */
  return m->kind == MENTION_NOMINAL && !m->coordination && !m->indefinite && !m->negated && m->key.len && !bare;
}

static void join_equal_nominals(Reading *r)
{
  Map last;
  map_init(&last, r->arena, r->mentions.len);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->modifier || m->headline) continue;
    Str key = str_format(r->arena, "%u %.*s", m->document, STR_ARG(m->key));
    bool fresh;
    uint64_t *at = map_at(&last, key, &fresh);
    if (!fresh && may_repeat(m) && numbers_agree(m->number, mention(r, (uint32_t)*at)->number) && !both_named(r, i, (uint32_t)*at))
      cluster_join(r, i, (uint32_t)*at, "same words", 0.85F);
    *at = i;
  }
}

/* Every modifier of the later nominal stands with the earlier one too. */
static bool modifiers_within(Reading *r, const Mention *later, const Mention *earlier)
{
  const Sentence *s = &r->sentences->at[later->sentence], *t = &r->sentences->at[earlier->sentence];
  for (uint32_t i = later->first; i <= later->last; i++) {
    if (i == later->head || s->tokens[i].upos == UPOS_DET || s->tokens[i].upos == UPOS_PUNCT) continue;
    bool found = false;
    for (uint32_t j = earlier->np_first; j <= earlier->np_last && !found; j++) found = str_eq_nocase(s->tokens[i].form, t->tokens[j].form);
    if (!found) return false;
  }
  return true;
}

static bool is_bare_anaphor(Reading *r, const Mention *m)
{
  const Tree *tree = &r->trees[m->sentence];
  if (!m->definite || m->predicate || m->quantified) return false;
  for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    Deprel rel = tree->sentence->tokens[c].deprel;
    const Token *edge = &tree->sentence->tokens[tree->left[c]];
    bool aside = rel == DEP_ACL_RELCL && tree->left[c] > m->head && (str_is(edge->form, ",") || str_is(edge[-1].form, ","));     /* "the man, who was not named," */
    if (rel == DEP_ACL || (rel == DEP_ACL_RELCL && !aside) || rel == DEP_NMOD_POSS || (c > m->head && deprel_base(rel) == DEP_NMOD)) return false;
  }
  return true;
}

enum { HEAD_SENTENCES = 12 };

/* "the terminal" for the Levante Terminal, "the mill" for Tarn Mill, whoever the name model takes that for; not "the price" for Ann Price. */
bool is_headed_thing(const Reading *r, uint32_t name, Str noun)
{
  const Mention *m = &r->mentions.at[name];
  if (m->kind != MENTION_NAME || !name_headed_by(m, noun)) return false;
  if (cluster_type(r, name) != ENTITY_PERSON) return true;
  bool thing = noun_kinds(r->resolver, noun) & (KIND_ORGANIZATION | KIND_PLACE | KIND_WORK | KIND_PRODUCT | KIND_EVENT);
  bool article = m->np_first < m->first && !m->name.titled && !m->role_count;
  return m->name.count > 1 && (article || (thing && !m->name.titled && !m->role_count && !lex_has(r->resolver->given_names, m->name.words[0])));
}

/* "The terminal", long after "the Levante Terminal" and no other: a name that the noun heads. */
static uint32_t only_headed(Reading *r, uint32_t nominal)
{
  const Mention *m = mention(r, nominal);
  uint32_t found = NO_MENTION;
  if (m->number != NUMBER_SINGULAR || m->np_first + 1 != m->head || m->kinds & KIND_PERSON) return NO_MENTION;
  for (uint32_t i = nominal; i-- > 0 && mention(r, i)->document == m->document;) {
    const Mention *c = mention(r, i);
    if (c->coordination) continue;
    if (c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && cluster_of(r, i) != cluster_of(r, nominal) && !cluster_is_named(r, i)) return NO_MENTION;
    if (c->name.count < 2 || !is_headed_thing(r, i, m->lemma)) continue;
    if (found != NO_MENTION && cluster_of(r, found) != cluster_of(r, i)) return NO_MENTION;
    found = i;
  }
  return found;
}

/* 'the website "Plonk"' after "the Church's website": a name right behind the noun says which one it is, and that it is another. */
static bool is_named_anew(Reading *r, uint32_t nominal, uint32_t earlier)
{
  const Mention *m = mention(r, nominal), *c = mention(r, earlier);
  if (c->kind != MENTION_NOMINAL || !cluster_is_named(r, nominal) || cluster_is_named(r, earlier)) return false;
  const Tree *tree = &r->trees[c->sentence];
  bool named = false, owned = false;
  CLUSTER_EACH(r, cluster_of(r, nominal), i) named |= mention(r, i)->kind == MENTION_NAME && mention(r, i)->sentence == m->sentence && mention(r, i)->first > m->head && mention(r, i)->first <= m->head + 2 && !str_is(reading_token(r, m->sentence, m->head + 1)->form, ",");
  for (uint32_t k = tree->child[c->head]; k != NO_TOKEN; k = tree->sibling[k]) {
    Deprel rel = tree->sentence->tokens[k].deprel;
    owned |= (rel == DEP_NMOD_POSS || (deprel_base(rel) == DEP_COMPOUND && k < c->head)) && r->at[c->sentence][k] != NO_MENTION && mention(r, r->at[c->sentence][k])->kind == MENTION_NAME;
  }
  return named && owned;
}

static void join_same_heads(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->modifier || m->parent != i || !is_bare_anaphor(r, m) || m->kinds & KIND_TIME) continue;
    if (m->described || m->contested || m->headline) continue;
    for (uint32_t j = i; j-- > 0;) {
      const Mention *c = mention(r, j);
      if (c->document != m->document || c->sentence + HEAD_SENTENCES < m->sentence) break;
      if (c->kind == MENTION_PRONOUN || c->coordination || c->negated || c->headline) continue;
      if (c->kind == MENTION_NAME ? !is_headed_thing(r, j, m->lemma) : !str_eq(c->lemma, m->lemma)) continue;
      if (c->kind == MENTION_NOMINAL && c->number != m->number) continue;
      if (c->sentence == m->sentence && c->np_last >= m->head && c->np_first <= m->head) continue;
      if (!modifiers_within(r, m, c) || both_named(r, i, j) || is_named_anew(r, i, j)) continue;
      cluster_join(r, i, j, "same noun", 0.7F);
      break;
    }
    uint32_t named = m->parent == i ? only_headed(r, i) : NO_MENTION;
    if (named != NO_MENTION) cluster_join(r, i, named, "same noun", 0.65F);
  }
}

enum { LEAD_SENTENCES = 4 };

/* "Minister Quits": the one minister of the sentences below, else the first thing there that the noun is said of. */
static void join_headlines(Reading *r)
{
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (!m->headline || m->size > 1 || m->parent != i) continue;
    uint32_t named = NO_MENTION, said = NO_MENTION;
    bool rival = false;
    for (uint32_t j = i + 1; j < r->mentions.len; j++) {
      const Mention *c = mention(r, j);
      if (c->document != m->document || c->sentence > m->sentence + LEAD_SENTENCES) break;
      if (c->sentence == m->sentence || c->coordination) continue;
      bool bears = m->kinds & KIND_PERSON && c->kind == MENTION_NAME && bears_office(r, j, m->lemma);
      rival |= bears && named != NO_MENTION && cluster_of(r, named) != cluster_of(r, j);
      if (bears && named == NO_MENTION) named = j;
      bool noun = c->kind == MENTION_NOMINAL && str_eq(c->lemma, m->lemma) && c->number == m->number && !c->modifier && !c->negated;
      noun |= is_headed_thing(r, j, m->lemma);
      if (noun && said == NO_MENTION) said = j;
    }
    uint32_t found = named != NO_MENTION && !rival ? named : said;
    if (found != NO_MENTION) cluster_join(r, found, i, "headline", 0.7F);
  }
}

/* "President Trump's travel ban ... his travel ban": one possessor, one thing. Runs after the pronouns. */
void sieve_possessed(Reading *r)
{
  Map first;
  map_init(&first, r->arena, 64);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(r, i);
    if (m->kind != MENTION_NOMINAL || m->coordination || m->kinds & KIND_PERSON) continue;
    const Tree *tree = &r->trees[m->sentence];
    uint32_t possessor = NO_TOKEN;
    for (uint32_t c = tree->child[m->head]; c != NO_TOKEN; c = tree->sibling[c])
      if (c < m->head && tree->sentence->tokens[c].deprel == DEP_NMOD_POSS) possessor = c;
    uint32_t owner = possessor == NO_TOKEN ? NO_MENTION : r->at[m->sentence][possessor];
    if (owner == NO_MENTION || tree->right[possessor] + 1 > m->last) continue;
    Str core = tokens_key(r, m->sentence, tree->right[possessor] + 1, m->last);
    Str key = str_format(r->arena, "%u %.*s", cluster_of(r, owner), STR_ARG(core));
    bool fresh;
    uint64_t *at = map_at(&first, key, &fresh);
    uint32_t other = (uint32_t)*at;
    if (fresh) *at = i;
    else if (numbers_agree(m->number, mention(r, other)->number) && !both_named(r, i, other)) cluster_join(r, i, other, "same possessor", 0.85F);
  }
}

/* "Anna Keller bought the house. Tom Keller sold his house": what somebody else got or lost is not his, unless he is told of beside it. */
bool is_got_by_another(const Reading *r, uint32_t owner, uint32_t candidate)
{
  static const char *const gets[] = {"buy", "sell", "win", "lose", "own", "have", "keep", "inherit", "build", "purchase", "rent", "hold", "quit", "resign", "take", "retain", "gain", "acquire", "leave", "get", "receive", "drive", "drop", "wear"};
  const Mention *c = &r->mentions.at[candidate];
  const Tree *tree = &r->trees[c->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[c->head].head;
  if (c->kind != MENTION_NOMINAL || c->coordination || t[c->head].deprel != DEP_OBJ || verb >= tree->sentence->len || !str_among(t[verb].lemma, gets, COUNT_OF(gets))) return false;
  if (!cluster_is_named(r, owner) || cluster_type(r, owner) != ENTITY_PERSON) return false;
  uint32_t subject = tree_child(tree, verb, DEP_NSUBJ), who = subject == NO_TOKEN || t[subject].deprel != DEP_NSUBJ ? NO_MENTION : r->at[c->sentence][subject];
  if (who == NO_MENTION || !cluster_is_named(r, who) || cluster_type(r, who) != ENTITY_PERSON || r->mentions.at[who].coordination) return false;
  CLUSTER_EACH(r, cluster_of(r, owner), x)
    if (r->mentions.at[x].sentence == c->sentence) return false;
  return true;
}

void sieve_nominals(Reading *reading)
{
  join_equal_nominals(reading);
  join_same_heads(reading);
  sieve_kinds(reading);
  join_headlines(reading);
}
