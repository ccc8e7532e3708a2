/*
 * relation.c - the closed vocabulary: one spelling for each relation that news tells of.
 * Method: the canonical words of a predicate ("hold talks with") are looked up in tables/relations.tsv, which gives the
 * relation of tables/vocabulary.tsv that they mean ("meet"), and whether subject and object change places ("lose to":
 * defeat, turned). A phrasing of several senses says of what kinds of things each is said: one runs a company (lead), but runs a
 * marathon. What is not listed, or fits no sense, keeps its own words.
 */
#include "extraction/reading.h"

static void turn_round(Triple *t)
{
  Phrase subject = t->subject;
  t->subject = t->object;
  t->object = subject;
}

/* A participle without auxiliary is said as a clause of its own: "the statue [that was] erected in Rome". */
static bool bare_participle(const Reading *r, const Triple *t)
{
  uint32_t c = t->clause_head < r->len ? r->clause_at[t->clause_head] : NO_CLAUSE;
  return c != NO_CLAUSE && r->clauses[c].participle && !r->clauses[c].merged && t->predicate.len && kid_with(r, t->clause_head, DEP_MARK) == NO_TOKEN &&
         t->predicate.tokens[0] == t->clause_head;
}

/* ---- kinds of things -------------------------------------------------------------------------------------------------- */

static const struct { const char *word; EntityType type; } noun_kinds[] = {          /* as tables/kind_words.tsv calls them */
    {"place", ENTITY_PLACE}, {"event", ENTITY_EVENT}, {"work", ENTITY_WORK}, {"product", ENTITY_PRODUCT}, {"group", ENTITY_GROUP},
    {"time", ENTITY_DATE}};

static bool person_pronoun(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"he", "she", "him", "her", "who", "whom", "i", "me", "we", "us", "himself", "herself",
                                      "they", "them"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (form_is(r, t, words[i])) return true;
  return false;
}

static unsigned kind_bit(EntityType type) { return 1U << type; }

/* A set of bits, for a court is a body and a place; 0 for a noun of no known kind. */
static unsigned kinds_of_noun(const Reading *r, uint32_t t, Str lemma)
{
  const Extractor *x = r->extractor;
  unsigned kinds = 0;
  if (r->token[t].upos == UPOS_PRON) return person_pronoun(r, t) ? kind_bit(ENTITY_PERSON) : 0;
  if (lex_has(x->roles, lemma)) kinds |= kind_bit(ENTITY_PERSON);
  for (const LexEntry *e = lex_find(x->kind_words, lemma); e; e = lex_next(x->kind_words, e))
    for (size_t i = 0; i < COUNT_OF(noun_kinds); i++)
      if (str_is(e->field[0], noun_kinds[i].word)) kinds |= kind_bit(noun_kinds[i].type);
  for (const LexEntry *e = lex_find(x->organization_words, lemma); e; e = lex_next(x->organization_words, e))
    if (str_is(e->field[0], "noun")) kinds |= kind_bit(ENTITY_ORGANIZATION);
  return kinds;
}

/* "PERSON GROUP", "!WORK film movie", "PERSON -success": the head's name or noun is of one of the kinds, or is one of the words, and
 * is none of those after "-". */
static bool kind_fits(Reading *r, const Phrase *end, Str wanted)
{
  if (!wanted.len) return true;
  bool strict = wanted.at[0] == '!';
  if (strict) wanted = str_slice(wanted, (Span){1, (uint32_t)wanted.len});
  if (end->head >= r->len) return !strict;
  EntityType type = type_at(r, end->head);
  bool named = type != ENTITY_NONE && type != ENTITY_CONCEPT;
  Str lemma = str_lower(r->arena, r->token[end->head].lemma.len ? r->token[end->head].lemma : r->token[end->head].form);
  unsigned kinds = named ? kind_bit(type) : kinds_of_noun(r, end->head, lemma);
  bool open = !strict || end->made || r->token[end->head].upos == UPOS_PROPN;          /* a name of no known kind may be anything */
  bool fits = (!kinds && open) || wanted.at[0] == '-';
  Str kind;
  while (str_split(&wanted, ' ', &kind)) {
    if (kind.len && kind.at[0] == '-' && str_eq(str_slice(kind, (Span){1, (uint32_t)kind.len}), lemma)) return false;
    fits |= !named && str_eq(kind, lemma);
    for (EntityType e = ENTITY_NONE; e <= ENTITY_CONCEPT && !fits; e++) fits = (kinds & kind_bit(e)) && str_is(kind, entity_type_name(e));
  }
  return fits;
}

/* ---- phrasings -------------------------------------------------------------------------------------------------------- */

static Str singular(Reading *r, Str word)
{
  if (word.len < 4 || word.at[word.len - 1] != 's' || word.at[word.len - 2] == 's') return word;
  if (str_ends(word, "ies") && word.len > 4) return str_format(r->arena, "%.*sy", (int)word.len - 3, word.at);
  bool hissing = str_ends(word, "ches") || str_ends(word, "shes") || str_ends(word, "xes") || str_ends(word, "sses");
  return (Str){word.at, word.len - (hissing ? 2 : 1)};
}

/* "hold talks with": the nouns of a phrasing stand in the singular. */
static Str with_singulars(Reading *r, Str words)
{
  Str word, whole = STR("");
  for (bool first = true; str_split(&words, ' ', &word); first = false) whole = text_join(r, whole, first ? word : singular(r, word));
  return whole;
}

static bool is_aspect(const Reading *r, Str verb)
{
  const LexEntry *entry = lex_find(r->extractor->verbs, verb);
  Str classes = entry ? entry->field[0] : STR(""), class;
  while (str_split(&classes, ' ', &class))
    if (str_is(class, "aspect")) return !str_is(verb, "help");
  return false;
}

/* The lemma of a gerund of the predicate: "building". */
static Str lemma_of_gerund(Reading *r, const Triple *t, Str form)
{
  for (uint32_t i = 0; i < t->predicate.len; i++) {
    uint32_t word = t->predicate.tokens[i];
    if (word < r->len && r->token[word].xpos == XPOS_VBG && str_eq(str_lower(r->arena, r->token[word].form), form))
      return str_lower(r->arena, r->token[word].lemma);
  }
  return STR("");
}

/* "denied bribing"; not "did not deny bribing": the triple's own marks are not set yet. */
static bool denies_plainly(const Reading *r, const Triple *t)
{
  for (uint32_t i = 0; i < t->predicate.len; i++) {
    uint32_t word = t->predicate.tokens[i];
    if (word >= r->len || !str_is(r->token[word].lemma, "deny")) continue;
    EACH_KID(r, word, k)
      if (form_is(r, *k, "not") || form_is(r, *k, "n't") || form_is(r, *k, "n\xe2\x80\x99t") || form_is(r, *k, "never")) return false;
  }
  return true;
}

/* "begin to build", "continue building": it happens, and what happens is the relation. */
static Str without_aspect(Reading *r, const Triple *t)
{
  Str rest = t->relation, verb, next;
  if (str_starts(rest, "go on to ")) return str_slice(rest, (Span){9, (uint32_t)rest.len});
  bool ended = str_starts(rest, "end up ");                           /* "ended up attacking" */
  if (ended) rest = str_slice(rest, (Span){4, (uint32_t)rest.len});
  if (!str_split(&rest, ' ', &verb) || !(ended || is_aspect(r, verb) || str_is(verb, "admit") || (str_is(verb, "deny") && denies_plainly(r, t))) || !rest.len) return STR("");
  Str after = rest;
  str_split(&after, ' ', &next);
  if (str_is(next, "to")) return after.at ? after : STR("");
  Str lemma = lemma_of_gerund(r, t, next);
  return lemma.len ? text_join(r, lemma, after.at ? after : STR("")) : STR("");
}

static const char *const taking_office[] = {"become", "serve as", "act as", "work as", "be elected as", "be elected", "be appointed as",
                                            "be appointed", "be named as", "be named", "be sworn in as", "be hired as", "be installed as", "be inaugurated as",
                                            "be reelected as", "be reelected", "be re-elected as", "be re-elected", "be reappointed as", "be reappointed",
                                            "be confirmed as", "take over as", "continue as", "stay on as"}; /* the longer one first */
static const char *const leaving_office[] = {"resign as", "step down as", "stand down as", "quit as", "retire as", "be fired as", "be dismissed as", "be sacked as",
                                             "be removed as", "be ousted as", "be replaced as"};

bool relation_takes_office(Str words)
{
  for (size_t i = 0; i < COUNT_OF(taking_office); i++)
    if (str_is(words, taking_office[i])) return true;
  return false;
}

bool relation_leaves_office(Str words)
{
  for (size_t i = 0; i < COUNT_OF(leaving_office); i++)
    if (str_is(words, leaving_office[i])) return true;
  return false;
}

/* "mayor", "deputy prime minister" */
static bool is_office(const Reading *r, Str words)
{
  Str first;
  for (Str rest = words; rest.len; str_split(&rest, ' ', &first))
    if (lex_has(r->extractor->roles, rest)) return true;
  return false;
}

/* "become mayor of", "serve as mayor of": be mayor of. STR(""): no such thing is said. */
static Str office_held(Reading *r, Str words)
{
  for (size_t i = 0; i < COUNT_OF(taking_office); i++) {
    size_t verb = strlen(taking_office[i]), end = words.len;
    if (words.len <= verb + 1 || !str_starts(words, taking_office[i]) || words.at[verb] != ' ') continue;
    while (end > verb && words.at[end - 1] != ' ') end--;
    if (end > verb + 2 && is_office(r, str_slice(words, (Span){(uint32_t)verb + 1, (uint32_t)end - 1})))
      return text_join(r, STR("be"), str_slice(words, (Span){(uint32_t)verb + 1, (uint32_t)words.len}));
  }
  return STR("");
}

/* "step down as mayor of": resign as mayor of, as the vocabulary has it where the office is no part of the relation. */
static Str office_left(Reading *r, Str words)
{
  for (size_t i = 0; i < COUNT_OF(leaving_office); i++) {
    size_t verb = strlen(leaving_office[i]);
    const LexEntry *entry = str_starts(words, leaving_office[i]) && words.len > verb && words.at[verb] == ' ' ? lex_find(r->extractor->relations, str_of(leaving_office[i])) : NULL;
    if (entry && !str_is(entry->field[1], "turned")) return text_join(r, entry->field[0], str_slice(words, (Span){(uint32_t)verb + 1, (uint32_t)words.len}));
  }
  return STR("");
}

static const LexEntry *phrasing_of(Reading *r, Str words)
{
  const LexTable *table = r->extractor->relations;
  const LexEntry *entry = lex_find(table, words);
  if (!entry) entry = lex_find(table, with_singulars(r, words));
  return entry;
}

bool relation_known(Reading *r, Str words) { return phrasing_of(r, words) != NULL; }

/* "in the final", "won 12 votes": the sentence is of a match or a vote. */
static bool tells_contest(const Reading *r)
{
  static const char *const words[] = {"final", "semifinal", "semi-final", "quarterfinal", "quarter-final", "match", "game", "race", "election", "vote", "ballot", "poll", "tournament", "cup", "championship",
                                      "title", "score", "goal", "round", "playoff", "primary", "runoff", "league", "medal", "win", "derby", "opponent", "bout"};
  for (uint32_t t = 0; t < r->len; t++)
    if (str_among(str_lower(r->arena, r->token[t].lemma), words, COUNT_OF(words))) return true;
  return false;
}

static const LexEntry *sense_that_fits(Reading *r, const Triple *t, const LexEntry *entry)
{
  bool beats = entry && str_is(entry->key, "beat") && tells_contest(r);
  for (; entry; entry = lex_next(r->extractor->relations, entry))
    if (!(beats && str_is(entry->field[0], "attack")) && kind_fits(r, &t->subject, entry->field[2]) && kind_fits(r, &t->object, entry->field[3])) return entry;
  return NULL;
}

/* A line of the user's for a relation of the vocabulary renames it, whatever the phrasing was. */
static void rename_as_wished(Reading *r, Triple *t)
{
  const LexEntry *own = r->extractor->own_relations ? lex_find(r->extractor->relations, t->relation) : NULL;
  for (; own && own->ordinal < r->extractor->own_relations; own = lex_next(r->extractor->relations, own)) {
    if (!kind_fits(r, &t->subject, own->field[2]) || !kind_fits(r, &t->object, own->field[3])) continue;
    t->relation = own->field[0];
    if (str_is(own->field[1], "turned") && !phrase_empty(&t->object)) turn_round(t);
    return;
  }
}

bool relation_unwanted(const Triple *t) { return str_is(t->relation, "-"); }

void relation_settle(Reading *r, Triple *t)
{
  bool full = r->options->style == STYLE_FULL;
  if (r->options->own_words) {
    t->relation = t->predicate.text;
    if (full && bare_participle(r, t)) t->relation = text_join(r, STR("be"), t->relation);
    return;
  }
  Str office = office_held(r, t->relation);
  if (!office.len) office = office_left(r, t->relation);
  if (office.len) t->relation = office;
  const LexEntry *entry = sense_that_fits(r, t, phrasing_of(r, t->relation));
  Str done = entry ? STR("") : without_aspect(r, t);
  if (!entry) entry = sense_that_fits(r, t, phrasing_of(r, done));
  bool denied = done.len && str_starts(t->relation, "deny ") && !str_starts(t->relation, "deny having ");                  /* "denied bribing an official over": the mark says so */
  if (!entry && denied) t->relation = done;
  bool turned = entry && str_is(entry->field[1], "turned");
  if (!entry || (turned && full)) return;
  t->relation = entry->field[0];
  if (turned && !phrase_empty(&t->object)) turn_round(t);
  if (entry->ordinal >= r->extractor->own_relations) rename_as_wished(r, t);
  const LexEntry *meaning = lex_find(r->extractor->vocabulary, t->relation);
  if (meaning && str_is(meaning->field[1], "symmetric")) t->symmetric = true;
}
