/*
 * facts.c - Triples into Facts: each phrase becomes the entity that it stands for.
 * (they | hope to produce | ideas) with "they" = the United States and Mexico gives two facts. A phrase that stands for
 * nothing known - an unresolved "it", a date as the subject - gives none. `facts_resolve` is the room's main door.
 */
#include "resolution/build.h"
#include "resolution/rank.h"

#include <string.h>

typedef struct { uint32_t at[MEMBERS_MAX]; uint32_t count; bool clutter; float sure; } Ends; /* clutter: give no fact */

enum { MEMBER_DEPTH = 3 };

static const float PRONOUN_SURE = 0.42F; /* below: two antecedents are about as good; better no fact */

static void ends_add(Ends *ends, uint32_t entity)
{
  for (uint32_t i = 0; i < ends->count; i++)
    if (ends->at[i] == entity) return;
  if (entity != NO_ENTITY && ends->count < MEMBERS_MAX) ends->at[ends->count++] = entity;
}

static Mention *mention(Builder *b, uint32_t i) { return &b->r->mentions.at[i]; }

/* The mention of the cluster that says what a plural stands for. */
static uint32_t members_holder(Builder *b, uint32_t root)
{
  CLUSTER_EACH(b->r, root, i)
    if (mention(b, i)->member_count >= 2) return i;
  CLUSTER_EACH(b->r, root, i)
    if (mention(b, i)->member_count == 1) return i;
  return NO_MENTION;
}

/* A nominal that says best what the cluster is: the first one that is no pronoun. */
static uint32_t nominal_of(Builder *b, uint32_t root)
{
  CLUSTER_EACH(b->r, root, i)
    if (mention(b, i)->kind == MENTION_NOMINAL && !mention(b, i)->coordination && !mention(b, i)->modifier) return i;
  return NO_MENTION;
}

/* "Lee shook his head": of what the subject of the clause has, nothing but people need be told whose they are. */
static bool is_own_thing(Builder *b, const Mention *n, uint32_t owner)
{
  if (n->kinds & (KIND_PERSON | KIND_KIN) && !str_is(n->lemma, "head")) return false;
  const Tree *tree = &b->r->trees[n->sentence];
  uint32_t clause = tree_clause(tree, n->head);
  for (unsigned steps = 0; steps < 6 && clause < tree->sentence->len; steps++) {
    uint32_t subject = tree_child(tree, clause, DEP_NSUBJ), who = subject == NO_TOKEN ? NO_MENTION : b->r->at[n->sentence][subject];
    if (subject == n->head) return false;
    if (who != NO_MENTION && cluster_of(b->r, who) == cluster_of(b->r, owner)) return true;
    uint32_t object = tree_child(tree, clause, DEP_OBJ), whom = object == NO_TOKEN || object == n->head ? NO_MENTION : b->r->at[n->sentence][object];
    if (whom != NO_MENTION && cluster_of(b->r, whom) == cluster_of(b->r, owner)) return true; /* "praised him for his patience" */
    clause = tree->sentence->tokens[clause].head;
  }
  return false;
}

/* "her father": whose he is tells him from others' fathers, "Ann Lee's father". What nobody owns who has a name keeps its words. */
static Str owned_text(Builder *b, uint32_t m, Str text)
{
  const Mention *n = mention(b, m);
  if (n->kind != MENTION_NOMINAL || n->coordination) return text;
  const Sentence *s = &b->r->sentences->at[n->sentence];
  if (token_is_capitalized(&s->tokens[n->head]) && n->head > 0) return text;                 /* "its Coalition": a name of its own */
  uint32_t owner = NO_TOKEN;
  for (uint32_t c = b->r->trees[n->sentence].child[n->head]; c != NO_TOKEN; c = b->r->trees[n->sentence].sibling[c])
    if (c < n->head && s->tokens[c].deprel == DEP_NMOD_POSS) owner = c;
  if (owner == NO_TOKEN) return text;
  uint32_t who = b->r->at[n->sentence][owner];
  if (who == NO_MENTION || !cluster_is_named(b->r, who) || mention(b, who)->member_count > 1 || is_own_thing(b, n, who)) return text;
  const Draft *d = &b->drafts.at[b->entity_of_root[cluster_of(b->r, who)]];
  size_t whose = str_find(text, STR("whose "));
  if (whose != SIZE_MAX) text = str_slice(text, (Span){(uint32_t)whose + 6, (uint32_t)text.len});                   /* "all of whose judges" */
  if (str_find(text, STR("'s ")) != SIZE_MAX || str_find(text, STR("' ")) != SIZE_MAX || str_find(text, STR("\xe2\x80\x99")) != SIZE_MAX) return text;                 /* its words tell it */
  return str_format(b->r->arena, "%.*s'%s %.*s", STR_ARG(d->name), str_ends(d->name, "s") ? "" : "s", STR_ARG(phrase_strip(text, b->r->arena)));
}

static uint32_t nominal_entity(Builder *b, uint32_t m, Str text, uint32_t sentence)
{
  Str owned = owned_text(b, m, text);
  uint32_t entity = concept_entity(b, owned, mention(b, m)->type, cluster_of(b->r, m), sentence);
  if (owned.at != text.at && entity != NO_ENTITY) alias_add(b, entity, phrase_strip(text, b->r->arena), false, 0);
  return entity;
}

static void ends_of_cluster(Builder *b, uint32_t m, Ends *ends, int depth)
{
  uint32_t root = cluster_of(b->r, m);
  if (cluster_is_named(b->r, root) && mention(b, m)->kind == MENTION_NAME && mention(b, m)->member_count >= 2 && depth < MEMBER_DEPTH) { /* "the Smiths" */
    for (uint32_t i = 0; i < mention(b, m)->member_count; i++) ends_of_cluster(b, mention(b, m)->members[i], ends, depth + 1);
    return;
  }
  if (cluster_is_named(b->r, root)) {
    ends_add(ends, b->entity_of_root[root]);
    return;
  }
  uint32_t holder = members_holder(b, root);
  if (holder != NO_MENTION && depth < MEMBER_DEPTH) {
    const Mention *h = mention(b, holder);
    for (uint32_t i = 0; i < h->member_count; i++)
      if (cluster_of(b->r, h->members[i]) != root) ends_of_cluster(b, h->members[i], ends, depth + 1);
    if (ends->count) return;
  }
  uint32_t nominal = nominal_of(b, root);
  if (nominal == NO_MENTION || mention(b, nominal)->type == ENTITY_DATE) return;
  const Mention *n = mention(b, nominal);
  ends_add(ends, nominal_entity(b, nominal, n->text, n->sentence));
}

/* ---- phrases -------------------------------------------------------------------------------------------------------------------- */

static bool phrase_holds(const Phrase *p, uint32_t token)
{
  for (uint32_t i = 0; i < p->len; i++)
    if (p->tokens[i] == token) return true;
  return false;
}

/* "Bush and Fox" kept whole by a collective verb: the coordination, if the phrase has all its parts. */
static uint32_t coordination_in(Builder *b, const Phrase *p, uint32_t m)
{
  for (uint32_t i = m + 1; i-- > 0 && mention(b, i)->sentence == p->sentence;) {
    const Mention *c = mention(b, i);
    if (!c->coordination || c->members[0] != m) continue;
    bool all = true;
    for (uint32_t k = 0; k < c->member_count; k++) all &= phrase_holds(p, mention(b, c->members[k])->head);
    return all ? i : NO_MENTION;
  }
  return NO_MENTION;
}

static bool has_digit(Str s)
{
  for (size_t i = 0; i < s.len; i++)
    if (s.at[i] >= '0' && s.at[i] <= '9') return true;
  return false;
}

static void ends_of_plain(Builder *b, const Phrase *p, Ends *ends)
{
  const Token *t = p->head == NO_TOKEN ? NULL : reading_token(b->r, p->sentence, p->head);
  Upos upos = t ? t->upos : UPOS_NOUN;
  bool bare = p->len <= 1 && (upos == UPOS_PRON || upos == UPOS_DET || upos == UPOS_ADV || upos == UPOS_PUNCT || upos == UPOS_ADP ||
                              upos == UPOS_SCONJ || upos == UPOS_PART || upos == UPOS_AUX || upos == UPOS_CCONJ);
  if (bare || upos == UPOS_PRON || names_nothing(name_clean(p->text, b->r->arena))) {
    ends->clutter = true;
    return;
  }
  EntityType type = (upos == UPOS_NUM || upos == UPOS_SYM) && has_digit(p->text) ? ENTITY_QUANTITY : ENTITY_CONCEPT;
  ends_add(ends, concept_entity(b, p->text, type, NO_MENTION, p->sentence));
}

/* "first", "the second": dozens that are missing are people, the first is anything. */
static bool is_ordinal(Str text)
{
  static const char *const words[] = {"first", "second", "third", "fourth", "fifth", "sixth", "the first", "the second", "the third", "the fourth", "the fifth"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_eq_nocase(text, str_of(words[i]))) return true;
  return false;
}

/* "cities" of "one of the largest cities", or NO_TOKEN. */
static uint32_t counted_noun(Builder *b, const Phrase *p)
{
  const Tree *tree = &b->r->trees[p->sentence];
  for (uint32_t c = tree->child[p->head]; c != NO_TOKEN; c = tree->sibling[c]) {
    uint32_t mark = c > p->head && deprel_base(tree->sentence->tokens[c].deprel) == DEP_NMOD ? tree_child(tree, c, DEP_CASE) : NO_TOKEN;
    if (mark != NO_TOKEN && str_is(tree->sentence->tokens[mark].form, "of")) return c;
  }
  return NO_TOKEN;
}

/* One of the cities is a place, one of the founders a person. */
static EntityType counted_type(Builder *b, const Phrase *p, uint32_t noun)
{
  uint32_t m = b->r->at[p->sentence][noun];
  if (m == NO_MENTION || mention(b, m)->kind != MENTION_NOMINAL) return ENTITY_CONCEPT;
  static const char *const shares[] = {"percent", "%", "pct", "per", "cent"};
  bool one = str_eq_nocase(reading_token(b->r, p->sentence, p->head)->form, STR("one"));
  EntityType type = mention(b, m)->type;
  if (type != ENTITY_GROUP && str_among(reading_token(b->r, p->sentence, p->head)->lemma, shares, COUNT_OF(shares))) return ENTITY_CONCEPT; /* "20 percent of the brokerage" */
  return type == ENTITY_GROUP && one && mention(b, m)->kinds & KIND_PERSON ? ENTITY_PERSON : type == ENTITY_QUANTITY || type == ENTITY_DATE ? ENTITY_CONCEPT : type;
}

/* "some of the workers": of them it is told who they are, though not which. */
static bool counts_some(Builder *b, const Phrase *p, const Mention *x)
{
  static const char *const words[] = {"some", "many", "few", "several", "both", "all"};
  Str word = str_lower(b->r->arena, reading_token(b->r, x->sentence, x->head)->form);
  uint32_t of = counted_noun(b, p);
  return str_among(word, words, COUNT_OF(words)) && of != NO_TOKEN && reading_token(b->r, p->sentence, of)->upos != UPOS_PRON && str_find(p->text, STR(" of ")) != SIZE_MAX;
}

/* ---- holders of offices ---------------------------------------------------------------------------------------------------------- */

static bool passing(Str word)
{
  static const char *const words[] = {"former", "ex", "late", "then", "outgoing", "incoming", "deputy", "acting", "designate", "elect"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_eq_nocase(word, str_of(words[i]))) return true;
  return false;
}

/* "[former] French president Ann Lee": no holder now. */
static bool passed_office(Builder *b, const Triple *t)
{
  const Sentence *s = &b->r->sentences->at[t->sentence];
  uint32_t head = t->subject.head;
  for (uint32_t i = head > 8 ? head - 8 : 0; i < head + 8 && i < s->len; i++)
    if (passing(s->tokens[i].form)) return true;
  return false;
}

/* The article names who holds an office: "Norwegian Foreign Minister Astrid Halvorsen" is "the foreign minister of Norway". */
static void note_holder(Builder *b, const Triple *t)
{
  uint32_t m = t->subject.head == NO_TOKEN ? NO_MENTION : b->r->at[t->subject.sentence][t->subject.head];
  bool says = str_starts(t->relation, "be ") && str_ends(t->relation, " of") && t->relation.len > 6 && !t->negated && t->modality == MODALITY_ASSERTED;
  if (!says || m == NO_MENTION || mention(b, m)->kind != MENTION_NAME || mention(b, m)->type != ENTITY_PERSON || !t->object.text.len) return;
  if (passed_office(b, t)) return;
  static const char *const leaders[] = {"president of", "prime minister of", "premier of", "chancellor of", "king of", "queen of", "emir of", "sultan of"};
  Str role = str_slice(t->relation, (Span){3, (uint32_t)t->relation.len});
  for (int as_leader = 0; as_leader < 1 + str_among(role, leaders, COUNT_OF(leaders)); as_leader++) {
    bool is_new;
    Str key = str_lower(b->r->arena, str_format(b->r->arena, "%.*s %.*s", STR_ARG(as_leader ? STR("leader of") : role), STR_ARG(phrase_strip(t->object.text, b->r->arena))));
    uint64_t *slot = map_at(&b->holders, key, &is_new);
    if (is_new) *slot = 1 + (uint64_t)m;
    else if (*slot && cluster_of(b->r, (uint32_t)*slot - 1) != cluster_of(b->r, m)) *slot = 0;
  }
}

/* The office that the sentence says somebody else holds: "foreign minister of" of "Foreign Minister Astrid Halvorsen of Norway"; or "". */
static Str office_told(Builder *b, const Triple *beside)
{
  for (uint32_t i = 0; i < b->r->triples->len; i++) {
    const Triple *t = &b->r->triples->at[i];
    bool office = t->sentence == beside->sentence && str_starts(t->relation, "be ") && str_ends(t->relation, " of") && t->relation.len > 6 && !t->negated;
    if (office && t->subject.head != beside->subject.head && !passed_office(b, t)) return str_slice(t->relation, (Span){3, (uint32_t)t->relation.len});
  }
  return (Str){"", 0};
}

/* "Foreign Minister Astrid Halvorsen of Norway welcomed her Icelandic counterpart, Einar Thorsson": he is Iceland's. */
static void note_counterpart(Builder *b, const Triple *t)
{
  uint32_t m = t->subject.head == NO_TOKEN ? NO_MENTION : b->r->at[t->subject.sentence][t->subject.head];
  const Sentence *s = &b->r->sentences->at[t->sentence];
  if (m == NO_MENTION || mention(b, m)->kind != MENTION_NAME || t->negated || !str_starts(t->relation, "be") || t->object.head == NO_TOKEN || t->object.head >= s->len) return;
  if (!str_is(s->tokens[t->object.head].lemma, "counterpart") || !t->object.head) return;
  const LexEntry *land = lex_find(b->r->resolver->demonyms, str_fold(b->r->arena, s->tokens[t->object.head - 1].form));
  Str office = land ? office_told(b, t) : (Str){"", 0};
  if (!office.len) return;
  bool is_new;
  uint64_t *slot = map_at(&b->holders, str_lower(b->r->arena, str_format(b->r->arena, "%.*s %.*s", STR_ARG(office), STR_ARG(land->field[0]))), &is_new);
  if (is_new) *slot = 1 + (uint64_t)m;
}

static bool holder_of(Builder *b, Str text, Ends *ends)
{
  if (str_find(text, STR(" of ")) == SIZE_MAX) return false;
  const uint64_t *slot = map_find(&b->holders, str_lower(b->r->arena, phrase_strip(text, b->r->arena)));
  if (!slot || !*slot) return false;
  ends_add(ends, b->entity_of_root[cluster_of(b->r, (uint32_t)*slot - 1)]);
  return true;
}

static void ends_of_pronoun(Builder *b, uint32_t m, const Triple *t, Ends *ends);

static void ends_of_phrase(Builder *b, const Phrase *p, const Triple *t, Ends *ends)
{
  *ends = (Ends){.sure = 1};
  if (phrase_empty(p)) return;
  if (p->sentence >= b->r->sentences->len || (p->head != NO_TOKEN && p->head >= b->r->sentences->at[p->sentence].len)) return;
  if (p->made) {
    if (holder_of(b, p->text, ends)) return;
    ends_add(ends, made_entity(b, p->text, p->sentence));
    return;
  }
  uint32_t m = p->head == NO_TOKEN ? NO_MENTION : b->r->at[p->sentence][p->head];
  if (m == NO_MENTION) {
    ends_of_plain(b, p, ends);
    return;
  }
  const Mention *x = mention(b, m);
  if (x->kind == MENTION_PRONOUN && counts_some(b, p, x)) {
    ends_add(ends, concept_entity(b, p->text, counted_type(b, p, counted_noun(b, p)), NO_MENTION, p->sentence));
    return;
  }
  if (x->kind == MENTION_PRONOUN) {
    ends_of_pronoun(b, m, t, ends);
    return;
  }
  if (x->kind == MENTION_NOMINAL && names_nothing(name_clean(p->text, b->r->arena))) {
    ends->clutter = true;
    return;
  }
  uint32_t whole = coordination_in(b, p, m);
  if (whole != NO_MENTION) {
    for (uint32_t i = 0; i < mention(b, whole)->member_count; i++) ends_of_cluster(b, mention(b, whole)->members[i], ends, 1);
    return;
  }
  uint32_t root = cluster_of(b->r, m);
  if (x->type == ENTITY_QUANTITY && x->member_count > 1) { /* "the two met Lee" */
    ends_of_cluster(b, m, ends, 0);
    return;
  }
  if (x->type == ENTITY_QUANTITY && x->kind == MENTION_NOMINAL) {
    uint32_t counted = counted_noun(b, p);
    ends->clutter = counted == NO_TOKEN && is_ordinal(name_clean(p->text, b->r->arena)); /* of what, nobody knows */
    if (!ends->clutter) ends_add(ends, concept_entity(b, p->text, counted == NO_TOKEN ? x->type : counted_type(b, p, counted), NO_MENTION, p->sentence));
    return;
  }
  if (x->type == ENTITY_DATE || x->type == ENTITY_QUANTITY) {
    ends_add(ends, concept_entity(b, p->text, x->type, NO_MENTION, p->sentence));
    return;
  }
  if ((x->kind == MENTION_NAME && x->member_count < 2) || (x->kind != MENTION_NAME && cluster_is_named(b->r, root))) ends_add(ends, b->entity_of_root[root]);
  else if (members_holder(b, root) != NO_MENTION) ends_of_cluster(b, m, ends, 0);
  else if (!holder_of(b, p->text, ends)) ends_add(ends, nominal_entity(b, m, p->text, p->sentence));
}

/* One name of a person, as bylines have it: "Ann Lee"; not "Ann Lee and Bob Stone", "Staff". */
static bool names_one_person(Str byline)
{
  return byline.len && str_find(byline, STR(" ")) != SIZE_MAX && str_find(byline, STR(",")) == SIZE_MAX && str_find(byline, STR(" and ")) == SIZE_MAX &&
         str_find(byline, STR("&")) == SIZE_MAX && str_find(byline, STR(";")) == SIZE_MAX && !has_digit(byline) && byline.at[0] >= 'A' && byline.at[0] <= 'Z';
}

/*
 * A letter or a blog: half of the first document's sentences at least have an I or a we outside quotation marks. Elsewhere such an I
 * is somebody quoted whose marks are lost.
 */
static bool told_in_first_person(Builder *b)
{
  const Reading *r = b->r;
  uint32_t sentences = 0, personal = 0, last = NO_TOKEN, last_personal = NO_TOKEN;
  for (uint32_t i = 0; i < r->mentions.len; i++) {                 /* in text order */
    const Mention *m = &r->mentions.at[i];
    if (m->quote || m->document != 0) continue;
    if (m->sentence != last) last = m->sentence, sentences++;
    if (m->kind == MENTION_PRONOUN && m->person == 1 && m->sentence != last_personal) last_personal = m->sentence, personal++;
  }
  return 2 * personal >= sentences;
}

/* "I bought it", outside all quotations: who wrote the article, by the byline, else by what was written. */
static uint32_t writer(Builder *b, const Mention *x)
{
  const Article *a = b->r->sentences->article;
  if (x->quote || x->person != 1 || x->number != NUMBER_SINGULAR || !a || b->r->document[x->sentence] != 0) return NO_ENTITY;
  if (names_one_person(a->byline)) {
    uint32_t entity = made_entity(b, a->byline, x->sentence);
    if (entity != NO_ENTITY && b->drafts.at[entity].type == ENTITY_CONCEPT) b->drafts.at[entity].type = ENTITY_PERSON;
    return entity;
  }
  if (!b->first_person) return NO_ENTITY;
  Str file = a->name;
  for (size_t i = 0; i < a->name.len; i++)
    if (a->name.at[i] == '/') file = (Str){a->name.at + i + 1, a->name.len - i - 1};
  Str what = a->title.len ? a->title : file;
  if (!what.len) return NO_ENTITY;
  uint32_t entity = made_entity(b, str_format(b->r->arena, "writer of %.*s", STR_ARG(what)), x->sentence);
  if (entity != NO_ENTITY) b->drafts.at[entity].type = ENTITY_PERSON;
  return entity;
}

/* "denied it", "announced this": what is denied and told is what was said before, no thing. */
static bool means_a_claim(Builder *b, const Mention *x, const Triple *t)
{
  static const char *const told[] = {"deny", "confirm", "announce", "acknowledge", "admit", "say", "know", "believe", "doubt", "dispute"};
  static const char *const words[] = {"it", "this", "that"};
  bool object = t && t->object.head == x->head && t->object.sentence == x->sentence;
  return object && str_among(t->relation, told, COUNT_OF(told)) && str_among(str_lower(b->r->arena, reading_token(b->r, x->sentence, x->head)->form), words, COUNT_OF(words));
}

static void ends_of_pronoun(Builder *b, uint32_t m, const Triple *t, Ends *ends)
{
  const Mention *x = mention(b, m);
  if (means_a_claim(b, x, t)) {
    ends->clutter = true;
    return;
  }
  bool guess = x->score < PRONOUN_SURE && strcmp(x->rule, "pronoun") == 0;
  if (!guess && (!x->generic || x->member_count)) ends_of_cluster(b, m, ends, 0);
  if (!ends->count && x->person == 1 && t && !phrase_empty(&t->attribution) && !phrase_holds(&t->attribution, x->head)) {
    Ends speaker;
    ends_of_phrase(b, &t->attribution, NULL, &speaker);
    if (!speaker.clutter) *ends = speaker;
  }
  if (!ends->count) ends_add(ends, writer(b, x));
  if (ends->count && x->score > 0) ends->sure = 0.5F + 0.5F * x->score;
  ends->clutter = !ends->count;
}

/* "their capitals, Oslo and Lima", taken for those of the prisoners: only lands have one. */
static bool is_capital_of_none(const Builder *b, const ResolvedFact *fact)
{
  const Triple *t = &b->r->triples->at[fact->triple];
  if (!str_is(t->relation, "be capital of") || fact->object == NO_ENTITY) return false;
  const Draft *d = &b->drafts.at[fact->object];
  return !d->proper && d->type != ENTITY_PLACE && d->type != ENTITY_ORGANIZATION;
}

/* ---- facts ------------------------------------------------------------------------------------------------------------------------ */

/* "bombed the largest port, Massa": the port is Massa, and both ends say one thing. */
static bool is_said_already(const Builder *b, const ResolvedFact *fact)
{
  const Triple *t = &b->r->triples->at[fact->triple];
  for (size_t i = b->facts.len; i-- > 0;) {
    const ResolvedFact *f = &b->facts.at[i];
    const Triple *u = &b->r->triples->at[f->triple];
    if (u->sentence != t->sentence) break;
    bool same = f->subject == fact->subject && f->object == fact->object && f->attribution == fact->attribution && str_eq(t->relation, u->relation) && t->negated == u->negated && t->modality == u->modality;
    if (same && (fact->object != NO_ENTITY || str_eq(t->object.text, u->object.text)) && str_eq(t->time.text, u->time.text) && str_eq(t->place.text, u->place.text)) return true;
  }
  return false;
}

static void fact_add(Builder *b, ResolvedFact fact, uint32_t subject, uint32_t object)
{
  fact.subject = subject;
  fact.object = object;
  if (is_said_already(b, &fact) || is_capital_of_none(b, &fact)) return;
  LIST_PUSH(b->r->arena, &b->facts) = fact;
}

/* "Fox is the president": the predicate is no second Fox but the words. */
static bool object_as_words(Builder *b, const Triple *t, Ends *object)
{
  uint32_t m = t->object.head == NO_TOKEN ? NO_MENTION : b->r->at[t->object.sentence][t->object.head];
  if (m == NO_MENTION || mention(b, m)->kind != MENTION_NOMINAL) return false;
  *object = (Ends){.sure = 1};
  ends_add(object, concept_entity(b, t->object.text, mention(b, m)->type, NO_MENTION, t->object.sentence));
  return object->count > 0;
}

/* They met: each met each. */
static void facts_mutual(Builder *b, const ResolvedFact *fact, const Ends *subject)
{
  for (uint32_t i = 0; i < subject->count; i++)
    for (uint32_t j = i + 1; j < subject->count; j++) fact_add(b, *fact, subject->at[i], subject->at[j]);
}

enum { NEAR_FACTS = 40 };

/* "Haiti's capital, Port-au-Prince": whose capital it is says that Haiti has it. Not "Acme does not have Bolt, once a unit of Acme". */
static bool is_told_otherwise(const Builder *b, size_t i)
{
  const ResolvedFact *f = &b->facts.at[i];
  const Triple *t = &b->r->triples->at[f->triple];
  if (!str_is(t->relation, "have") || f->object == NO_ENTITY) return false;
  size_t end = i + NEAR_FACTS < b->facts.len ? i + NEAR_FACTS : b->facts.len;
  for (size_t j = i > NEAR_FACTS ? i - NEAR_FACTS : 0; j < end; j++) {
    const ResolvedFact *g = &b->facts.at[j];
    const Triple *u = &b->r->triples->at[g->triple];
    if (g->subject == f->object && g->object == f->subject && u->sentence == t->sentence && u->negated == t->negated && str_starts(u->relation, "be ") && str_ends(u->relation, " of")) return true;
  }
  return false;
}

static void drop_told_twice(Builder *b)
{
  FactList kept = {0};
  for (size_t i = 0; i < b->facts.len; i++)
    if (!is_told_otherwise(b, i)) LIST_PUSH(b->r->arena, &kept) = b->facts.at[i];
  b->facts = kept;
}

static bool is_date_subject(Builder *b, uint32_t entity)
{
  return b->drafts.at[entity].type == ENTITY_DATE;
}

enum { STORY_SENTENCES = 6 };

/* A day that is told is what "two days later" of the next sentences counts from. */
static void fact_date(Builder *b, const Triple *t, Str published, ResolvedFact *fact)
{
  uint32_t sentence = t->time.sentence;
  Str *start = &fact->time_start, *end = &fact->time_end;
  bool found = date_resolve(t->time.text, published, t->modality == MODALITY_FUTURE, b->r->arena, start, end);
  bool near = b->told_day.len && sentence < b->r->sentences->len && b->r->document[sentence] == b->r->document[b->told_sentence] &&
              sentence >= b->told_sentence && sentence - b->told_sentence <= STORY_SENTENCES;
  if (!found && near) found = date_from_story(t->time.text, b->told_day, b->r->arena, start, end);
  if (found && str_eq(*start, *end) && sentence < b->r->sentences->len) b->told_day = *start, b->told_sentence = sentence;
}

/* "Bob Stone has Bob Stone's courage": the node's own name says it. */
static bool is_told_by_name(Builder *b, const Triple *t, uint32_t object)
{
  return str_is(t->relation, "have") && !b->drafts.at[object].proper && (str_find(t->object.text, STR("'s ")) != SIZE_MAX || str_find(t->object.text, STR("\xe2\x80\x99s ")) != SIZE_MAX);
}

static void facts_of_triple(Builder *b, uint32_t number, Str published)
{
  const Triple *t = &b->r->triples->at[number];
  Ends subject, object = {.sure = 1}, attribution;
  ResolvedFact fact = {.triple = number, .attribution = NO_ENTITY, .time_start = {"", 0}, .time_end = {"", 0}};
  ends_of_phrase(b, &t->subject, t, &subject);
  if (!t->object_is_clause) ends_of_phrase(b, &t->object, t, &object);
  if (subject.clutter || object.clutter || !subject.count) return;
  ends_of_phrase(b, &t->attribution, NULL, &attribution);
  if (!attribution.clutter && attribution.count) fact.attribution = attribution.at[0];
  fact.confidence = t->confidence * subject.sure * object.sure;
  if (!phrase_empty(&t->time)) fact_date(b, t, published, &fact);
  if (!object.count && t->symmetric && subject.count >= 2) {
    facts_mutual(b, &fact, &subject);
    return;
  }
  for (uint32_t i = 0; i < subject.count; i++) {
    if (is_date_subject(b, subject.at[i])) continue;
    if (!object.count) fact_add(b, fact, subject.at[i], NO_ENTITY);
    for (uint32_t j = 0; j < object.count; j++) {
      Ends words;
      if (is_told_by_name(b, t, object.at[j])) continue;
      if (subject.at[i] != object.at[j]) fact_add(b, fact, subject.at[i], object.at[j]);
      else if (object.count == 1 && object_as_words(b, t, &words) && words.at[0] != subject.at[i]) fact_add(b, fact, subject.at[i], words.at[0]);
    }
  }
}

/* An article without a date may still open with one: "Friday, July 21, 2017". */
static Str published_on(const Reading *r)
{
  Str date = r->sentences->article->date, start, end;
  if (date.len) return date;
  for (size_t i = 0; i < r->sentences->len && i < 4; i++) {
    const Sentence *s = &r->sentences->at[i];
    if (s->len > 10) continue;
    if (date_normalize(str_slice(r->sentences->article->text, s->span), (Str){"", 0}, r->arena, &start, &end) && str_eq(start, end)) return start;
  }
  return (Str){"", 0};
}

/* ---- mentions of the outcome -------------------------------------------------------------------------------------------------------- */

static void mention_members(Builder *b, const Mention *m, ResolvedMention *x)
{
  Ends ends = {.sure = 1};
  for (uint32_t i = 0; i < m->member_count; i++) ends_of_cluster(b, m->members[i], &ends, 1);
  uint32_t *members = ARENA_ARRAY(b->r->arena, uint32_t, ends.count);
  if (ends.count) memcpy(members, ends.at, ends.count * sizeof *members);
  x->members = members;
  x->member_count = ends.count;
}

/* With `all` (no triples were given) every mention, else those of entities. */
static void mentions_finish(Builder *b, Resolved *out, bool all)
{
  Reading *r = b->r;
  out->mentions = ARENA_ARRAY(r->arena, ResolvedMention, r->mentions.len);
  for (uint32_t i = 0; i < r->mentions.len; i++) {
    const Mention *m = mention(b, i);
    uint32_t root = cluster_of(r, i), entity = m->coordination ? NO_ENTITY : b->entity_of_root[root];
    if (!all && (m->modifier || (entity == NO_ENTITY && !m->member_count))) continue;
    ResolvedMention x = {.entity = entity, .sentence = m->sentence, .first = m->first, .last = m->last, .head = m->head,
                         .np_first = m->np_first, .np_last = m->np_last, .cluster = root, .kind = m->kind, .text = m->text,
                         .rule = m->rule, .score = m->score};
    x.span = (Span){reading_token(r, m->sentence, m->first)->span.start, reading_token(r, m->sentence, m->last)->span.end};
    if (m->member_count && !all) mention_members(b, m, &x);
    if (entity == NO_ENTITY && !all && !x.member_count) continue;
    out->mentions[out->mention_count++] = x;
  }
}

static void builder_start(Builder *b, Reading *r)
{
  *b = (Builder){.r = r};
  b->entity_of_root = ARENA_ARRAY(r->arena, uint32_t, r->mentions.len);
  map_init(&b->concepts, r->arena, 64);
  map_init(&b->holders, r->arena, 16);
  named_entities(b);
  b->first_person = r->triples && told_in_first_person(b);
  for (uint32_t i = 0; r->triples && i < r->triples->len; i++) note_holder(b, &r->triples->at[i]);
  for (uint32_t i = 0; r->triples && i < r->triples->len; i++) note_counterpart(b, &r->triples->at[i]);
}

static void precise_sieves(Reading *reading)
{
  trees_build(reading);
  mentions_find(reading);
  shared_find(reading);
  names_recover(reading);
  firms_find(reading);
  ships_find(reading);
  storms_find(reading);
  clubs_find(reading);
  genders_find(reading);
  governments_find(reading);
  clusters_start(reading);
  quotes_find(reading);
  apart_find(reading);
  senses_find(reading);
  sieve_other_names(reading, true);
  sieve_initials(reading);
  sieve_names(reading);
  sieve_club_nicknames(reading);
  sieve_storms(reading);
  sieve_name_forms(reading);
  sieve_party_names(reading);
  sieve_nobles(reading);
  sieve_structures(reading);
  sieve_other_names(reading, false);
  sieve_deeds(reading);
  sieve_standing(reading);
  sieve_roles(reading);
  sieve_openings(reading);
  sieve_pronouns(reading);
  sieve_own_kin(reading);
  sieve_latter(reading);
  sieve_described(reading);
  sieve_elders(reading);
  sieve_lettered_bodies(reading);
  sieve_deals(reading);
  sieve_kinds(reading);
}

void coreference_examples(const Resolver *resolver, const SentenceList *sentences, Arena *arena, Buf *out)
{
  Reading reading = {.resolver = resolver, .sentences = sentences, .arena = arena};
  precise_sieves(&reading);
  rank_examples_write(&reading, out);
}

void facts_resolve(const Resolver *resolver, const SentenceList *sentences, const TripleList *triples, Arena *arena,
                   Resolved *out)
{
  if (triples && triples->read.len == sentences->len) sentences = &triples->read;
  Reading reading = {.resolver = resolver, .sentences = sentences, .triples = triples, .arena = arena};
  *out = (Resolved){0};
  precise_sieves(&reading);
  sieve_ranked(&reading);
  sieve_reflexives(&reading);
  sieve_trades(&reading, true);
  sieve_nominals(&reading);
  sieve_plurals(&reading);
  sieve_possessed(&reading);
  sieve_kin(&reading);
  sieve_parties(&reading);
  Str published = published_on(&reading);
  if (!triples) sieve_convention(&reading, published);
  Builder builder;
  builder_start(&builder, &reading);
  for (uint32_t i = 0; triples && i < triples->len; i++) facts_of_triple(&builder, i, published);
  drop_told_twice(&builder);
  mentions_finish(&builder, out, triples == NULL);
  entities_finish(&builder, out);
  out->facts = builder.facts.at;
  out->fact_count = builder.facts.len;
}
