/*
 * firms.c - a firm and the people who bear its name: "Ford" that closes a plant is Ford Motor Co., not Gerald Ford.
 * A bare name is whose the article introduced first: nobody is called by a surname before it is said who that is, so "Ford will
 * close a plant" is the firm's where a Ford Motor Co. is named at all; after "Harrison Ford" a "Ford" is the actor, though the
 * tables know a firm of that name. What is titled or owns kin ("Disney's brother") is a person in any case. Decided for each mention,
 * before any of them are joined.
 */
#include "resolution/parts.h"

typedef enum { BEARER_NONE, BEARER_FIRM, BEARER_PERSON } BearerKind;

/* Of a word: whether the article names a firm and a person in full by it, and who bears it bare by now. */
typedef struct { bool firm, person, courtesy, introduced, named; BearerKind settled; } Word; /* named: the person, in full, by now; courtesy: the person is "Mr. Ford" there; introduced: the firm, by now */
typedef struct { Word *at; size_t len, cap; } WordList;
typedef struct { Reading *r; Map words; WordList list; uint32_t from, to; } Firms;

static Mention *mention(const Firms *f, uint32_t i) { return &f->r->mentions.at[i]; }

static bool is_company_word(const Resolver *res, Str w)
{
  static const char *const marks[] = {"inc", "corp", "corporation", "co", "company", "companies", "ltd", "limited", "plc", "llc", "llp",
                                      "gmbh", "ag",  "sa", "nv", "group", "holdings", "&", "and", "cos", "sons", "brothers", "bros", "daughters"};
  for (size_t i = 0; i < COUNT_OF(marks); i++)
    if (str_is(w, marks[i])) return true;
  for (const LexEntry *e = lex_find(res->organization_words, w); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "suffix") && (str_is(e->field[1], "company") || str_is(e->field[1], "shop"))) return true;
  return false;
}

/* "Imaging" of "Vireo Imaging": a plain word, and none of a body that nobody calls by its founder's name alone ("Calder Trust"). */
static bool is_plain_trade(const Resolver *res, Str w)
{
  for (const LexEntry *e = lex_find(res->organization_words, w); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "suffix")) return false;
  return lex_has(res->noun_classes, w) && !lex_has(res->kind_words, w) && !lex_has(res->roles, w);
}

static bool is_own_word(const Resolver *res, Str w)
{
  return w.len > 3 && !lex_has(res->noun_classes, w) && !lex_has(res->places, w) && !lex_has(res->countries, w) && !lex_has(res->demonyms, w) && !lex_has(res->given_names, w);
}

Str firm_stem(const Resolver *r, const NameWords *name)
{
  uint32_t n = name->count;
  while (n > 1 && is_company_word(r, name->words[n - 1])) n--;
  if (name->count == 2 && n == 2 && is_plain_trade(r, name->words[1]) && is_own_word(r, name->words[0])) return name->words[0];
  bool of_two = n == 3 && (str_is(name->words[1], "&") || str_is(name->words[1], "and")) && is_own_word(r, name->words[0]); /* "Alder & Birch" */
  if (of_two) return name->words[0];
  return n < name->count && n <= 2 ? name->words[n - 1] : (Str){"", 0};
}

static bool is_known_firm(const Resolver *res, Str word)
{
  for (const LexEntry *e = lex_find(res->organization_words, word); e; e = lex_next(res->organization_words, e))
    if (str_is(e->field[0], "name") && str_is(e->field[1], "company")) return true;
  return false;
}

static Word *word_of(Firms *f, Str word)
{
  bool fresh;
  uint64_t *at = map_at(&f->words, word, &fresh);
  if (fresh) {
    *at = f->list.len;
    LIST_PUSH(f->r->arena, &f->list) = (Word){.settled = BEARER_NONE};
  }
  return &f->list.at[*at];
}

static bool is_full_person(const Mention *m) { return m->type == ENTITY_PERSON && m->name.count >= 2; }

static Str surname(const Mention *m) { return m->name.words[m->name.count - 1]; }

static void words_collect(Firms *f)
{
  for (uint32_t i = f->from; i < f->to; i++) {
    const Mention *m = mention(f, i);
    if (m->kind == MENTION_NAME && m->name.count == 1 && m->name.titled && m->name.gender) word_of(f, m->name.words[0])->courtesy = true;
    if (m->kind != MENTION_NAME || m->name.count < 2) continue;
    Str stem = m->type == ENTITY_ORGANIZATION ? firm_stem(f->r->resolver, &m->name) : (Str){"", 0};
    if (stem.len) word_of(f, stem)->firm = true;
    if (is_full_person(m)) word_of(f, surname(m))->person = true;
  }
}

/* "Mr. Ford", "Disney's brother", "Ford died" */
static bool is_personal(const Firms *f, const Mention *m)
{
  if (m->name.titled || m->role_count) return true;
  const Sentence *s = &f->r->sentences->at[m->sentence];
  const Token *t = s->tokens;
  if (t[m->head].head >= s->len) return false;
  const Token *over = &t[t[m->head].head];
  if (t[m->head].deprel == DEP_NSUBJ && (str_is(over->lemma, "die") || str_is(over->lemma, "marry"))) return true;
  if (t[m->head].deprel == DEP_NSUBJ_PASS && (str_is(over->form, "born") || str_is(over->lemma, "bury"))) return true;
  if (t[m->head].deprel != DEP_NMOD_POSS) return false;
  return (noun_kinds(f->r->resolver, t[t[m->head].head].lemma) & KIND_KIN) != 0;
}

/* "Olaf Ford founded the company. Ford raced his first car": one who has just been named, and things of his own. */
static bool acts_as_person(const Firms *f, uint32_t i)
{
  const Mention *m = mention(f, i);
  const Tree *tree = &f->r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head;
  bool own = false;
  if (t[m->head].deprel != DEP_NSUBJ || verb >= tree->sentence->len) return false;
  for (uint32_t k = verb + 1; k < tree->sentence->len && !own; k++)
    own = (str_is(t[k].form, "his") || str_is(t[k].form, "her")) && t[k].deprel == DEP_NMOD_POSS && t[k].head < tree->sentence->len && t[t[k].head].head == verb;
  for (uint32_t k = i; own && k-- > f->from && mention(f, k)->sentence + 1 >= m->sentence;) {
    const Mention *c = mention(f, k);
    if (c->kind == MENTION_NAME && c->name.count >= 2 && c->type == ENTITY_PERSON) return str_eq(c->name.words[c->name.count - 1], m->name.words[0]);
  }
  return false;
}

/* "Chanel sells perfume", "Brandt employs 300 people": what firms do, told of one whom nobody has introduced. A craftsman sold, but it is
 * firms that sell all the time. */
static bool acts_as_firm(const Firms *f, const Mention *m)
{
  static const char *const always[] = {"employ", "manufacture", "recall"}, *const now[] = {"make", "sell", "produce"};
  static const char *const premises[] = {"shop", "store", "plant", "factory", "boutique", "branch", "outlet", "showroom", "warehouse"};
  const Tree *tree = &f->r->trees[m->sentence];
  const Token *t = tree->sentence->tokens;
  uint32_t verb = t[m->head].head, object = verb < tree->sentence->len ? tree_child(tree, verb, DEP_OBJ) : NO_TOKEN;
  if (t[m->head].deprel != DEP_NSUBJ || verb >= tree->sentence->len || object == NO_TOKEN) return false;
  if (str_among(t[verb].lemma, always, COUNT_OF(always))) return true;
  if (t[verb].xpos == XPOS_VBZ && str_among(t[verb].lemma, now, COUNT_OF(now))) return t[object].xpos == XPOS_NNS || t[object].xpos == XPOS_NN;
  return str_is(t[verb].lemma, "open") && str_among(t[object].lemma, premises, COUNT_OF(premises));
}

static void take_for(Reading *r, uint32_t i, EntityType type)
{
  Mention *m = &r->mentions.at[i];
  float sum = 0.1F;
  for (int t = ENTITY_PERSON; t <= ENTITY_PLACE; t++) {
    sum += m->votes[t] > 0 ? m->votes[t] : 0;
    m->votes[t] = 0;
  }
  m->votes[type] = sum;
  m->type = type;
  m->gender = type != ENTITY_PERSON ? GENDER_NEUTER : m->name.titled ? m->name.gender : GENDER_UNKNOWN; /* "Ms Ford" */
  m->animacy = type == ENTITY_PERSON ? ANIMACY_PERSON : ANIMACY_THING;
  m->firm = type == ENTITY_ORGANIZATION;
  m->country = false;
}

static const float TABLE_VOTE = 3.0F; /* what the table of firms adds: with less beside it only the table speaks for a firm */

static bool is_in_body(const Firms *f, const Mention *m) { return f->r->sentences->at[m->sentence].kind != BLOCK_HEADLINE; }

/* Whom a bare name means, where that can be told; BEARER_NONE: the votes stand. */
static BearerKind bearer_of(const Firms *f, const Mention *m, const Word *w, bool known)
{
  if (is_personal(f, m) || acts_as_person(f, (uint32_t)(m - f->r->mentions.at))) return w->person ? BEARER_PERSON : BEARER_NONE;
  bool by_deeds = !w->firm && !known; /* nothing but what it does tells of the firm: "Dyson makes cleaners. James Dyson praised the plan. Dyson said he" */
  if (by_deeds && w->named && w->settled == BEARER_FIRM) return acts_as_firm(f, m) ? BEARER_FIRM : BEARER_PERSON;
  if (w->settled == BEARER_NONE && !w->firm && acts_as_firm(f, m)) return BEARER_FIRM;
  if (w->settled == BEARER_FIRM || (w->firm && w->courtesy && (w->introduced || w->settled != BEARER_PERSON))) return BEARER_FIRM;
  bool table_alone = known && !w->firm && w->person && m->votes[ENTITY_ORGANIZATION] < TABLE_VOTE + 1;
  if (w->settled == BEARER_PERSON) return table_alone ? BEARER_PERSON : BEARER_NONE;
  if (w->firm || (known && !w->named && is_in_body(f, m))) return BEARER_FIRM;
  return table_alone && m->votes[ENTITY_PERSON] > 1 ? BEARER_PERSON : BEARER_NONE;
}

static void settle(Firms *f, uint32_t i, bool headline)
{
  const Mention *m = mention(f, i);
  const Resolver *res = f->r->resolver;
  if (m->kind != MENTION_NAME || !m->name.count || m->gazetteer) return;
  if (is_full_person(m) || m->name.count > 1) {
    Str stem = is_full_person(m) ? surname(m) : m->type == ENTITY_ORGANIZATION ? firm_stem(res, &m->name) : (Str){"", 0};
    Word *w = stem.len && !headline ? word_of(f, stem) : NULL;
    if (w && w->settled == BEARER_NONE && is_full_person(m)) w->settled = BEARER_PERSON;
    if (w && is_full_person(m)) w->named = true;
    if (w && !is_full_person(m)) w->introduced = true;
    return;
  }
  bool known = is_known_firm(res, m->name.words[0]);
  if (!map_find(&f->words, m->name.words[0]) || lex_has(res->countries, m->key)) return;
  Word *w = word_of(f, m->name.words[0]);
  bool firm = w->firm || known || w->settled == BEARER_FIRM || (w->settled == BEARER_NONE && !headline && acts_as_firm(f, m));
  if (!firm || !w->person) return;
  BearerKind bearer = bearer_of(f, m, w, known);
  if (bearer == BEARER_NONE) return;
  take_for(f->r, i, bearer == BEARER_FIRM ? ENTITY_ORGANIZATION : ENTITY_PERSON);
  if (!headline && w->settled == BEARER_NONE && !is_personal(f, m)) w->settled = bearer;
}

/* A headline calls people by their surnames before the text has said who they are: it follows the text. */
static void document_settle(Firms *f)
{
  map_init(&f->words, f->r->arena, 16);
  f->list.len = 0;
  words_collect(f);
  if (!f->list.len) return;
  for (int pass = 0; pass < 2; pass++)
    for (uint32_t i = f->from; i < f->to; i++) {
      bool headline = f->r->sentences->at[mention(f, i)->sentence].kind == BLOCK_HEADLINE;
      if (headline == (pass == 1)) settle(f, i, headline);
    }
}

void firms_find(Reading *reading)
{
  Firms f = {.r = reading};
  for (uint32_t total = (uint32_t)reading->mentions.len; f.to < total; f.from = f.to) {
    while (f.to < total && mention(&f, f.to)->document == mention(&f, f.from)->document) f.to++;
    document_settle(&f);
  }
}
