/*
 * mention.c - what a text mentions: names, nominals, pronouns, each with its span, number, gender and kind.
 * "Secretary of State Colin L. Powell met Mexican officials; he ..." gives the name "Colin L. Powell" (role: secretary of
 * state), the nominal "Mexican officials" (place: Mexico) and the pronoun "he". Adjectives ("Mexican") are no mention.
 * Names come first (name_spans.c, name_titles.c, name_mention.c), then what they left: nominal.c, pronoun_mention.c.
 */
#include "resolution/scan.h"

#include <stdlib.h>

Str tokens_text(const Reading *reading, uint32_t sentence, uint32_t first, uint32_t last)
{
  const Sentence *s = &reading->sentences->at[sentence];
  Span span = {s->tokens[first].span.start, s->tokens[last].span.end};
  return str_slice(reading->sentences->article->text, span);
}

static bool is_article_word(Str lower)
{
  static const char *const words[] = {"the", "a",   "an",  "this", "that", "these", "those", "his", "her",
                                      "its", "our", "their", "my", "your", "such"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lower, words[i])) return true;
  return false;
}

/* Folded words without determiners, by which two phrases are compared. */
Str tokens_key(const Reading *reading, uint32_t sentence, uint32_t first, uint32_t last)
{
  Str key = str_fold(reading->arena, tokens_text(reading, sentence, first, last)), rest = key, word;
  while (str_split(&rest, ' ', &word) && is_article_word(word) && rest.at) key = rest;
  if (str_ends(key, "'s")) key.len -= 2;
  return key;
}

Mention *mention_new(Scan *scan, MentionKind kind, uint32_t first, uint32_t last, uint32_t head)
{
  Mention *m = &LIST_PUSH(scan->r->arena, &scan->found);
  *m = (Mention){.document = scan->r->document[scan->number], .sentence = scan->number, .first = first, .last = last,
                 .head = head, .np_first = first, .np_last = last, .kind = kind, .rule = ""};
  m->text = tokens_text(scan->r, scan->number, first, last);
  m->key = tokens_key(scan->r, scan->number, first, last);
  m->lemma = str_lower(scan->r->arena, scan->s->tokens[head].lemma.len ? scan->s->tokens[head].lemma : scan->s->tokens[head].form);
  return m;
}

/* ---- a sentence ------------------------------------------------------------------------------------------------------------ */

static bool stands_alone(const Token *t)
{
  return is_nominal_relation(t->deprel) && t->deprel != DEP_NMOD_DESC;
}

/* "the chemical maker Quimsur", hung on the name as titles are: with an article of its own it says what the name is. */
static bool is_description(const Scan *scan, uint32_t at)
{
  const Token *t = &scan->s->tokens[at];
  if (t->deprel != DEP_NMOD_DESC || t->head != at + 1 || t->upos != UPOS_NOUN || t->xpos == XPOS_NNS || scan->tree->right[at] != at) return false;
  return is_name_token(t + 1) && tree_child(scan->tree, at, DEP_DET) != NO_TOKEN && noun_kinds(scan->r->resolver, scan->lower[at]) & KIND_ORGANIZATION;
}

/* "The latter offered a loan": one of two, whatever the tagger takes the word for. */
static bool is_one_of_two(const Scan *scan, uint32_t at)
{
  const Token *t = scan->s->tokens;
  bool word = str_is(scan->lower[at], "latter") || str_is(scan->lower[at], "former");
  if (!word || !at || !str_is(scan->lower[at - 1], "the") || !is_nominal_relation(t[at].deprel)) return false;
  return at + 1 >= scan->s->len || !(token_is_noun(&t[at + 1]) || is_name_token(&t[at + 1]) || t[at + 1].upos == UPOS_ADJ || t[at + 1].xpos == XPOS_HYPH);
}

static void scan_tokens(Scan *scan)
{
  for (uint32_t i = 0; i < scan->s->len; i++) {
    const Token *t = &scan->s->tokens[i];
    if (scan->taken[i]) continue;
    bool neither = t->upos == UPOS_CCONJ && str_is(scan->lower[i], "neither"); /* "Neither met Lee" */
    if (is_one_of_two(scan, i)) add_nominal(scan, i);
    else if (t->upos == UPOS_PRON || ((t->upos == UPOS_DET || neither) && is_nominal_relation(t->deprel) && t->deprel != DEP_NMOD_POSS)) add_pronoun(scan, i);
    else if ((t->upos == UPOS_NOUN || is_name_token(t)) && t->xpos != XPOS_JJS && (stands_alone(t) || is_description(scan, i))) add_nominal(scan, i); /* not "the biggest" */
    else if (t->upos == UPOS_NOUN && t->deprel == DEP_COMPOUND) add_modifier(scan, i);
  }
}

static int by_place(const void *x, const void *y)
{
  const Mention *a = x, *b = y;
  if (a->np_first != b->np_first) return a->np_first < b->np_first ? -1 : 1;
  if (a->np_last != b->np_last) return a->np_last > b->np_last ? -1 : 1;
  if (a->head != b->head) return a->head < b->head ? -1 : 1;
  return (int)a->coordination < (int)b->coordination ? 1 : (int)a->coordination > (int)b->coordination ? -1 : 0;
}

static uint32_t found_head(const Scan *scan, uint32_t token)
{
  for (uint32_t i = 0; i < scan->found.len; i++)
    if (scan->found.at[i].head == token && !scan->found.at[i].coordination) return i;
  return NO_MENTION;
}

/* "scientists at Acme and the Bolt Institute": what the parser hangs on the scientists stands with the name right before "and". */
static bool joins_name_before(const Scan *scan, uint32_t head, uint32_t c)
{
  const Token *t = scan->s->tokens;
  if (t[head].xpos != XPOS_NNS || t[c].upos != UPOS_PROPN) return false;
  uint32_t cc = tree_child(scan->tree, c, DEP_CC);
  if (cc == NO_TOKEN || cc <= head + 1 || t[cc - 1].upos != UPOS_PROPN) return false;
  uint32_t before = cc - 1;
  while (before > head && t[before].head < scan->s->len && t[before].head != head) before = t[before].head;
  return before > head && t[before].deprel == DEP_NMOD && t[before].upos == UPOS_PROPN;
}

/* "Bush and Fox": a mention of its own whose parts are the conjuncts. */
static void add_coordinations(Scan *scan)
{
  size_t count = scan->found.len;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t head = scan->found.at[i].head, parts = 1, last = i;
    if (scan->found.at[i].adjective) continue;
    for (uint32_t c = scan->tree->child[head]; c != NO_TOKEN; c = scan->tree->sibling[c]) {
      bool joined = scan->s->tokens[c].deprel == DEP_CONJ && c > head && !joins_name_before(scan, head, c) && !is_apposed_conjunct(scan->s, c);
      uint32_t part = joined ? found_head(scan, c) : NO_MENTION;
      if (part != NO_MENTION) parts++, last = part;
    }
    if (parts < 2) continue;
    Mention *m = mention_new(scan, MENTION_NOMINAL, scan->found.at[i].np_first, scan->found.at[last].np_last, head);
    const Mention *first = &scan->found.at[i], *end = &scan->found.at[last];
    m->coordination = true;
    m->number = NUMBER_PLURAL;
    m->type = first->type == end->type ? first->type : ENTITY_NONE;
    m->animacy = first->animacy == end->animacy ? first->animacy : ANIMACY_UNKNOWN;
    m->definite = true;
    m->member_count = parts;
  }
}

static void map_heads(Scan *scan, uint32_t base)
{
  uint32_t *at = scan->r->at[scan->number];
  for (uint32_t pass = 0; pass < 2; pass++) /* names first: a nominal's head wins over nothing else */
    for (uint32_t i = 0; i < scan->found.len; i++) {
      const Mention *m = &scan->found.at[i];
      if (m->coordination) continue;
      if (pass == 0 && m->kind == MENTION_NAME)
        for (uint32_t t = m->first; t <= m->last; t++) at[t] = base + i;
      if (pass == 1 && m->kind != MENTION_NAME && at[m->head] == NO_MENTION) at[m->head] = base + i;
    }
  for (size_t i = 0; i < scan->names.len; i++) { /* a parser may hang a name on its title, or on the honours behind it */
    const NameSpan *n = &scan->names.at[i];
    for (uint32_t t = n->title_first; t < n->first; t++)
      if (at[t] == NO_MENTION) at[t] = at[n->first];
    for (uint32_t t = n->last + 1, end = honours_last(scan, n); t <= end; t++)
      if (at[t] == NO_MENTION) at[t] = at[n->first];
  }
}

static void coordination_members(Scan *scan, uint32_t base)
{
  for (uint32_t i = 0; i < scan->found.len; i++) {
    Mention *m = &scan->found.at[i];
    if (!m->coordination) continue;
    uint32_t *members = ARENA_ARRAY(scan->r->arena, uint32_t, m->member_count), n = 0;
    members[n++] = base + found_head(scan, m->head);
    for (uint32_t c = scan->tree->child[m->head]; c != NO_TOKEN && n < m->member_count; c = scan->tree->sibling[c])
      if (scan->s->tokens[c].deprel == DEP_CONJ && c > m->head && found_head(scan, c) != NO_MENTION && !joins_name_before(scan, m->head, c))
        members[n++] = base + found_head(scan, c);
    m->members = members;
    m->member_count = n;
  }
}

static void lower_forms(Scan *scan)
{
  scan->lower = ARENA_ARRAY(scan->r->arena, Str, scan->s->len);
  for (uint32_t i = 0; i < scan->s->len; i++) {
    scan->lower[i] = str_lower(scan->r->arena, scan->s->tokens[i].form);
    if (str_is(scan->lower[i], "\xE2\x80\x99s")) scan->lower[i] = STR("'s");
  }
}

/* "the Nation", "the Albanian Government": a common noun with the capital of deference. */
static bool is_common_reference(const Scan *scan, const NameSpan *n)
{
  static const char *const nouns[] = {"nation", "government", "island", "country", "village", "kingdom"};
  const Token *t = &scan->s->tokens[n->first];
  bool may = n->type == ENTITY_PLACE || n->type == ENTITY_NONE || n->type == ENTITY_CONCEPT || (n->type == ENTITY_ORGANIZATION && str_is(scan->lower[n->first], "government"));
  if (n->first != n->last || n->gazetteer || n->quoted || n->adjective || !may || !str_among(scan->lower[n->first], nouns, COUNT_OF(nouns))) return false;
  if (!(is_nominal_relation(t->deprel) || t->deprel == DEP_NMOD_POSS) || n->title_first != n->first) return false;
  for (uint32_t c = scan->tree->child[n->first]; c != NO_TOKEN && c < n->first; c = scan->tree->sibling[c])
    if (deprel_base(scan->s->tokens[c].deprel) == DEP_DET || scan->s->tokens[c].deprel == DEP_NMOD_POSS) return true;
  return false;
}

/* "Airline" of "Airline to Cut 900 Jobs": a noun with the capital of a headline. */
static bool is_headline_noun(const Scan *scan, const NameSpan *n)
{
  if (scan->s->kind != BLOCK_HEADLINE || n->first != n->last || n->gazetteer || n->quoted || n->adjective || n->title_first != n->first || n->type == ENTITY_PERSON || n->type == ENTITY_PLACE) return false;
  bool noun = false;
  for (const LexEntry *e = lex_find(scan->r->resolver->organization_words, scan->lower[n->first]); e; e = lex_next(scan->r->resolver->organization_words, e)) {
    if (str_is(e->field[0], "name")) return false; /* "Congress" */
    noun |= str_is(e->field[0], "noun");
  }
  return noun && is_nominal_relation(scan->s->tokens[n->first].deprel);
}

/* "QC" of "Mark Tedeschi QC" is no name of its own. */
static void honours_drop(Scan *scan)
{
  for (size_t i = 0; i < scan->names.len; i++) {
    NameSpan own = scan->names.at[i];
    uint32_t end = honours_last(scan, &own);
    if (end == own.last) continue;
    size_t kept = 0;
    for (uint32_t t = own.last + 1; t <= end; t++) scan->taken[t] = true;
    for (size_t k = 0; k < scan->names.len; k++)
      if (scan->names.at[k].first <= own.last || scan->names.at[k].last > end) scan->names.at[kept++] = scan->names.at[k];
    scan->names.len = kept;
  }
}

static void sentence_scan(Reading *r, uint32_t number)
{
  Scan scan = {.r = r, .s = &r->sentences->at[number], .tree = &r->trees[number], .number = number};
  r->at[number] = ARENA_ARRAY(r->arena, uint32_t, scan.s->len);
  for (uint32_t i = 0; i < scan.s->len; i++) r->at[number][i] = NO_MENTION;
  if (!scan.s->len) return;
  lower_forms(&scan);
  scan.taken = ARENA_ARRAY(r->arena, bool, scan.s->len);
  for (uint32_t i = 0; i < scan.s->len; i++)
    for (uint32_t end = gloss_end(scan.s, i), t = i; end > i && t <= end; t++) scan.taken[t] = true;
  names_scan(&scan);
  titles_split(&scan);
  honours_drop(&scan);
  add_described(&scan);
  for (size_t i = 0; i < scan.names.len; i++) {
    const NameSpan *n = &scan.names.at[i];
    if (n->type == ENTITY_DATE || n->type == ENTITY_QUANTITY) add_time(&scan, n);
    else if (is_common_reference(&scan, n) || is_headline_noun(&scan, n)) add_nominal(&scan, n->first);
    else if (!n->adjective) add_name(&scan, n);
  }
  vote_conjuncts(&scan);
  names_remember(&scan);
  scan_tokens(&scan);
  add_coordinations(&scan);
  if (scan.found.len) qsort(scan.found.at, scan.found.len, sizeof *scan.found.at, by_place);
  uint32_t base = (uint32_t)r->mentions.len;
  map_heads(&scan, base);
  coordination_members(&scan, base);
  for (size_t i = 0; i < scan.found.len; i++) LIST_PUSH(r->arena, &r->mentions) = scan.found.at[i];
}

void mentions_find(Reading *reading)
{
  const SentenceList *list = reading->sentences;
  map_init(&reading->firms_of_two, reading->arena, 8);
  map_init(&reading->nicknames, reading->arena, 8);
  map_init(&reading->surnames, reading->arena, 16);
  map_init(&reading->firm_words, reading->arena, 8);
  map_init(&reading->titles_told, reading->arena, 16);
  map_init(&reading->bodies, reading->arena, 16);
  reading->at = ARENA_ARRAY(reading->arena, uint32_t *, list->len);
  for (uint32_t i = 0; i < list->len; i++) sentence_scan(reading, i);
}

/* Whatever it was taken for, it is a thing of this type: all its votes are for that. */
void mention_take_for(Mention *m, EntityType thing)
{
  float sum = 2.0F;
  for (int t = 0; t < ENTITY_COUNT; t++) {
    sum += m->votes[t] > 0 ? m->votes[t] : 0;
    m->votes[t] = 0;
  }
  m->votes[thing] = sum;
  m->type = thing;
  m->gender = GENDER_NEUTER;
  m->animacy = ANIMACY_THING;
  m->country = false;
}
