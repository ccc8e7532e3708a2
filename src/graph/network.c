/*
 * network.c - FactSet -> Network.
 * Method: facts about the same two entities with the same relation, truth and mood become one edge with a count; choice.c
 * says which of them are shown, links.c which share a line. "Fox be president of Mexico" is no edge but the line under Fox's name, unless he has no other.
 *
 * Worked example: the four facts that two ministers met two ministers, from one sentence, are four edges and one Link, a
 * hub: one label "meet" with a line to each of the four.
 */
#include "graph/choice.h"

#include <stdlib.h>
#include <string.h>

#include "graph/links.h"
#include "graph/words.h"
#include "lexicon/lexicon.h"

enum { LONGEST_KIND = 48 }; /* bytes */

typedef struct {
  const FactSet *now, *before;
  const PictureOptions *options;
  Arena *arena;
  Node *nodes; uint32_t node_count;
  Map by_id, old_by_id, by_name, ids;
  Edge *edges; size_t edge_count, edge_cap;
  Map by_key, tellings, stories;
  Tie *ties; size_t tie_count, tie_cap;
  double *role_weight;       /* [node]: of the role that is its subtitle so far */
  bool draw_roles;           /* "X be member of Y" as edges */
  const LexTable *roles, *noun_classes; /* read when the first one is asked for */
} Builder;

/* ---- nodes -------------------------------------------------------------------------------------------------------- */

/* A map's key of some numbers and some words: thousands are made, and none is read. */
static Str key_of(Builder *b, const int64_t *numbers, size_t count, Str words)
{
  size_t len = count * sizeof *numbers;
  char *key = arena_alloc(b->arena, len + words.len + 1);
  memcpy(key, numbers, len);
  if (words.len) memcpy(key + len, words.at, words.len);
  return (Str){key, len + words.len};
}

static Str id_key(Builder *b, int64_t id) { return key_of(b, &id, 1, STR("")); }

static Str name_key(Builder *b, const NodeRow *row)
{
  Str folded = str_fold(b->arena, row->name);
  return str_format(b->arena, "%.*s\t%d", STR_ARG(folded), row->proper);
}

static bool is_pale(const NodeRow *row)
{
  return !row->proper || row->type == ENTITY_CONCEPT || row->type == ENTITY_DATE || row->type == ENTITY_QUANTITY;
}

static Str first_role(Arena *arena, Str roles)
{
  size_t end = 0;
  while (end < roles.len && roles.at[end] != ';' && roles.at[end] != '\n' && roles.at[end] != '|') end++;
  return text_clean(arena, (Str){roles.at, end});
}

enum { ID_BITS = 53 };

/* The id of an entity that has a name follows from that; of one that has none, from where its article lies on the disk, and the same article read
 * from elsewhere is to give the same picture. */
static uint64_t content_id(Builder *b, const NodeRow *row)
{
  if (row->proper) return (uint64_t)row->id;
  return str_hash(str_format(b->arena, "%d\t%.*s", row->type, STR_ARG(row->name))) & ((UINT64_C(1) << ID_BITS) - 1);
}

/* "n12", and "n12-2" of a second one that is called so. */
static Str node_id(Builder *b, const NodeRow *row, Change change)
{
  uint64_t id = content_id(b, row);
  uint64_t times = ++*map_at(&b->ids, key_of(b, (int64_t[]){(int64_t)id, change}, 2, STR("")), NULL);
  Str which = times > 1 ? str_format(b->arena, "-%llu", (unsigned long long)times) : STR("");
  return str_format(b->arena, "n%llu%.*s%s", (unsigned long long)id, STR_ARG(which), change == CHANGE_GONE ? "-old" : "");
}

static void add_node(Builder *b, const NodeRow *row, Change change)
{
  Node *node = &b->nodes[b->node_count++];
  node->row = row;
  node->id = node_id(b, row, change);
  node->name = text_clean(b->arena, row->name);
  if (node->name.len == 0) node->name = STR("?");
  node->pale = is_pale(row);
  node->subtitle = node->pale ? STR("") : first_role(b->arena, row->roles);
  node->change = change;
}

typedef struct { const NodeRow *row; uint64_t id; size_t first; } Seat;

static int compare_seats(const void *a, const void *b)
{
  const Seat *x = a, *y = b;
  if (x->id != y->id) return x->id < y->id ? -1 : 1;
  return x->first < y->first ? -1 : x->first > y->first;
}

/* In an order that follows from what is drawn: two things without a name that are called alike, by the fact that first tells of them. */
static const Seat *seats_of(Builder *b, const FactSet *set)
{
  Map first;
  map_init(&first, b->arena, set->node_count);
  Seat *seats = ARENA_ARRAY(b->arena, Seat, set->node_count + 1);
  for (size_t i = 0; i < set->fact_count; i++) {
    bool was_new;
    int64_t ends[] = {set->facts[i].subject, set->facts[i].object};
    for (size_t e = 0; e < 2; e++) {
      uint64_t *at = map_at(&first, id_key(b, ends[e]), &was_new);
      if (was_new) *at = 2 * i + e;
    }
  }
  for (size_t i = 0; i < set->node_count; i++) {
    const NodeRow *row = &set->nodes[i];
    const uint64_t *at = map_find(&first, (Str){(const char *)&row->id, sizeof row->id});
    seats[i] = (Seat){row, content_id(b, row), at ? (size_t)*at : SIZE_MAX};
  }
  qsort(seats, set->node_count, sizeof *seats, compare_seats);
  return seats;
}

static void add_nodes_now(Builder *b)
{
  const Seat *seats = seats_of(b, b->now);
  for (size_t i = 0; i < b->now->node_count; i++) {
    bool was_new;
    uint64_t *at = map_at(&b->by_id, id_key(b, seats[i].row->id), &was_new);
    if (!was_new) continue;
    *at = b->node_count;
    if (b->before) *map_at(&b->by_name, name_key(b, seats[i].row), NULL) = b->node_count;
    add_node(b, seats[i].row, b->before ? CHANGE_NEW : CHANGE_NONE);
  }
}

/* Entities of the older set are the newer set's by name: two databases number them differently. */
static void add_nodes_before(Builder *b)
{
  if (!b->before) return;
  const Seat *seats = seats_of(b, b->before);
  for (size_t i = 0; i < b->before->node_count; i++) {
    const NodeRow *row = seats[i].row;
    bool was_new;
    uint64_t *at = map_at(&b->by_name, name_key(b, row), &was_new);
    if (was_new) {
      *at = b->node_count;
      add_node(b, row, CHANGE_GONE);
    } else {
      b->nodes[*at].change = CHANGE_NONE;
    }
    *map_at(&b->old_by_id, id_key(b, row->id), NULL) = *at;
  }
}

static bool find_node(const Map *map, int64_t id, uint32_t *node)
{
  const uint64_t *at = id ? map_find(map, (Str){(const char *)&id, sizeof id}) : NULL;
  if (at) *node = (uint32_t)*at;
  return at != NULL;
}

/* ---- roles -------------------------------------------------------------------------------------------------------- */

static bool is_asserted(const FactRow *fact)
{
  return !fact->negated && (fact->modality.len == 0 || str_is(fact->modality, "asserted") || str_is(fact->modality, "actual"));
}

static bool ends_as_role(Str relation)
{
  static const char *const ends[] = {" of", " for", " at", " to", " in"};
  for (size_t i = 0; i < COUNT_OF(ends); i++)
    if (str_ends(relation, ends[i])) return true;
  return false;
}

/* "a former judge", "president" beside a name; but "is here because of ...", "is less pleased" say how somebody is. */
static bool says_office(const FactRow *fact)
{
  Str words = fact->object_text;
  return fact->inferred || str_starts(words, "a ") || str_starts(words, "an ") || str_starts(words, "the ");
}

/* "a wiki", "an amateur club": what kind of thing it is; not "the best", "good". */
static bool says_kind(const FactRow *fact)
{
  Str words = fact->object_text;
  return words.len <= LONGEST_KIND && (str_starts(words, "a ") || str_starts(words, "an "));
}

/* "is president of", or as a title or apposition says; not "was taken to", "is useful to". */
static bool names_office(const FactRow *fact) { return fact->inferred || str_is(fact->rule, "copula-noun-of"); }

static Str last_word(Str name)
{
  size_t at = name.len;
  while (at > 0 && name.at[at - 1] != ' ') at--;
  return (Str){name.at + at, name.len - at};
}

/* "mayor", "heir", a word that nobody knows; but "target", "mystery" are what somebody is at times, and nothing to stand under a name. */
static bool is_calling(Builder *b, Str words)
{
  if (!b->roles) {
    b->roles = lexicon_table_alone("roles", b->arena);
    b->noun_classes = lexicon_table_alone("noun_classes", b->arena);
  }
  static const char *const ends[] = {" of ", " for ", " at ", " to ", " in ", " with ", " from ", " on ", " under ", " who ", " that "};
  words = str_format(b->arena, "%.*s ", STR_ARG(words));
  for (size_t i = 0; i < COUNT_OF(ends); i++) {
    size_t at = str_find(words, str_of(ends[i]));
    if (at != SIZE_MAX) words.len = at;
  }
  Str noun = str_lower(b->arena, last_word(str_trim(words)));
  const LexEntry *class = lex_find(b->noun_classes, noun);
  if (lex_has(b->roles, noun) || (class && str_is(class->field[0], "person"))) return true;
  return !class && !str_ends(noun, "ed") && !str_is(noun, "born"); /* "based in London" */
}

static bool is_place_of(const Node *subject, const FactRow *fact, const Node *object)
{
  return str_is(fact->relation, "be in") && subject->row->type != ENTITY_PERSON && object->row->type == ENTITY_PLACE && object->row->proper;
}

/* "be president of" between a person and no person ("be wife of" stays an edge); "be" with a description, "Swedish truck
 * maker", or a person with a calling that has a name, "Scientologist"; where a place or an event lies. */
static bool is_role(Builder *b, const FactRow *fact, uint32_t from, uint32_t to)
{
  if (b->draw_roles && b->nodes[to].row->proper) return false;
  const Node *subject = &b->nodes[from], *object = &b->nodes[to];
  if (subject->pale || !is_asserted(fact) || str_is(fact->rule, "including")) return false;
  if (fact->attribution.len && !fact->inferred) return false;        /* "they claim that she was a volunteer": what she is is not what they say */
  if (is_place_of(subject, fact, object)) return true;
  bool person = subject->row->type == ENTITY_PERSON;
  if (str_is(fact->relation, "be") && object->pale) return person ? says_office(fact) : says_kind(fact);
  if (!person || object->row->type == ENTITY_PERSON || !str_starts(fact->relation, "be ") || !ends_as_role(fact->relation) || !names_office(fact)) return false;
  Str middle = {fact->relation.at + 3, fact->relation.len - 3};
  return str_find(middle, STR(" ")) != SIZE_MAX && is_calling(b, middle); /* "be in", "be of" name no office */
}

/* "the city's mayor", of which city nobody knows: "mayor" tells as much. */
static bool names_no_body(Str where)
{
  static const char *const kinds[] = {"city", "town", "village", "country", "nation", "state", "region", "province", "district",
                                      "company", "firm", "club", "team", "group", "agency", "organization", "organisation", "party", "government"};
  for (size_t i = 0; i < COUNT_OF(kinds); i++)
    if (str_is(where, kinds[i])) return true;
  return false;
}

static Str role_words(Builder *b, const FactRow *fact, const Node *object)
{
  if (str_is(fact->relation, "be")) return object->name;
  if (str_is(fact->relation, "be in")) return str_format(b->arena, "in %.*s", STR_ARG(object->name));
  size_t end = fact->relation.len;
  while (fact->relation.at[end - 1] != ' ') end--; /* its preposition: a comma spares the article ("of the ...") */
  Str office = text_clean(b->arena, (Str){fact->relation.at + 3, end - 1 - 3});
  if (names_no_body(object->name)) return office;
  return str_format(b->arena, "%.*s, %.*s", STR_ARG(office), STR_ARG(object->name));
}

static void take_role(Builder *b, const FactRow *fact, uint32_t from, uint32_t to)
{
  if (b->nodes[from].row->type == ENTITY_PERSON && str_is(fact->relation, "be") && !is_calling(b, b->nodes[to].name)) return;
  bool full = !str_is(fact->relation, "be");
  bool of = str_find(fact->object_text.len ? fact->object_text : b->nodes[to].name, STR(" of ")) != SIZE_MAX; /* "secretary of state" tells more than "secretary" */
  bool vague = str_is(fact->relation, "be member of"); /* "analyst" tells more */
  if (str_is(fact->relation, "be in")) full = false;
  double weight = fact->confidence + (full && !vague ? 1 : of || full ? 0.5 : 0) - 0.001 * fact->sentence_ordinal / (1.0 + fact->sentence_ordinal);
  if (weight > b->role_weight[from]) {
    b->role_weight[from] = weight;
    b->nodes[from].subtitle = role_words(b, fact, &b->nodes[to]);
  }
  b->ties = arena_grow(b->arena, b->ties, &b->tie_cap, b->tie_count + 1, sizeof *b->ties);
  b->ties[b->tie_count++] = (Tie){from, to};
}

/* Queen Elizabeth, queen. */
static bool says_it_already(Str name, Str role)
{
  return role.len && name.len > role.len && name.at[role.len] == ' ' && str_eq_nocase((Str){name.at, role.len}, role);
}

/* "chairman of Halden Freight" is written as role_words() does: "chairman, Halden Freight"; not "lawyer of Haddad", of a
 * person, and not "head of state". */
static void settle_subtitles(Builder *b)
{
  Map people;
  map_init(&people, b->arena, b->node_count);
  for (uint32_t i = 0; i < b->node_count; i++)
    if (b->nodes[i].row->type == ENTITY_PERSON) map_at(&people, last_word(b->nodes[i].name), NULL);
  for (uint32_t i = 0; i < b->node_count; i++) {
    if (says_it_already(b->nodes[i].name, b->nodes[i].subtitle)) b->nodes[i].subtitle = STR("");
    Str role = b->nodes[i].subtitle;
    size_t at = str_find(role, STR(" of "));
    if (at == SIZE_MAX || at == 0) continue;
    Str where = {role.at + at + 4, role.len - at - 4};
    bool named = where.len && where.at[0] >= 'A' && where.at[0] <= 'Z';
    if (named && !map_find(&people, last_word(where))) b->nodes[i].subtitle = str_format(b->arena, "%.*s, %.*s", (int)at, role.at, STR_ARG(where));
  }
}

/* ---- edges -------------------------------------------------------------------------------------------------------- */

static Str edge_key(Builder *b, const FactRow *fact, uint32_t from, uint32_t to)
{
  if (fact->symmetric && from > to) { uint32_t t = from; from = to; to = t; }
  Str mood = is_asserted(fact) ? STR("") : fact->modality;
  int64_t numbers[] = {from, to, fact->symmetric, fact->negated, is_asserted(fact), (int64_t)mood.len, (int64_t)str_hash(mood)};
  return key_of(b, numbers, COUNT_OF(numbers), fact->relation);
}

static Edge *edge_for(Builder *b, const FactRow *fact, uint32_t from, uint32_t to, Change change)
{
  bool was_new;
  uint64_t *at = map_at(&b->by_key, edge_key(b, fact, from, to), &was_new);
  if (!was_new) return &b->edges[*at];
  *at = b->edge_count;
  b->edges = arena_grow(b->arena, b->edges, &b->edge_cap, b->edge_count + 1, sizeof *b->edges);
  Edge *edge = &b->edges[b->edge_count++];
  *edge = (Edge){.from = from, .to = to, .symmetric = fact->symmetric, .negated = fact->negated, .modality = fact->modality,
                 .open = !is_asserted(fact) && !fact->negated, .attributed = true, .change = change,
                 .relation = text_clean(b->arena, fact->relation)};
  return edge;
}

/* A sentence that says a thing of somebody whom it names twice has told it once. */
static bool told_by_that_sentence(Builder *b, const Edge *edge, const FactRow *fact, bool before)
{
  bool was_new;
  if (fact->sentence == 0) return false;
  map_at(&b->tellings, key_of(b, (int64_t[]){edge - b->edges, fact->sentence, before}, 3, STR("")), &was_new);
  return !was_new;
}

static Edge *add_fact(Builder *b, const FactRow *fact, uint32_t from, uint32_t to, Change change)
{
  Edge *edge = edge_for(b, fact, from, to, change);
  if (edge->change == CHANGE_NEW && change == CHANGE_GONE) edge->change = CHANGE_NONE;
  if (change == CHANGE_GONE && edge->change != CHANGE_GONE) { /* told by the newer set's own facts */
    if (!told_by_that_sentence(b, edge, fact, true)) edge->before += story_tells_more(&b->stories, b->arena, (uint64_t)(edge - b->edges), fact, '-');
    return edge;
  }
  if (fact->attribution.len == 0) edge->attributed = false;
  if (told_by_that_sentence(b, edge, fact, false)) {
    edge->repeated++;
    return edge;
  }
  size_t cap = edge->fact_cap;
  edge->facts = arena_grow(b->arena, edge->facts, &cap, edge->fact_count + 1, sizeof(void *));
  edge->fact_cap = (uint32_t)cap;
  edge->facts[edge->fact_count++] = fact;
  edge->times += story_tells_more(&b->stories, b->arena, (uint64_t)(edge - b->edges), fact, '+');
  return edge;
}

static void add_facts(Builder *b, const FactSet *set, const Map *ids, Change change)
{
  for (size_t i = 0; i < set->fact_count; i++) {
    const FactRow *fact = &set->facts[i];
    uint32_t from, to;
    if (!find_node(ids, fact->subject, &from) || !find_node(ids, fact->object, &to) || from == to) continue;
    bool role = is_role(b, fact, from, to);
    if (role) take_role(b, fact, from, to);
    if (!role || b->nodes[to].row->proper) add_fact(b, fact, from, to, change)->office = role;
  }
}

/* ---- what is shown ------------------------------------------------------------------------------------------------ */

/* The line under a name need not say what an edge says. */
static void drop_subtitle_that_says(Builder *b, const Edge *office, Node *holder, const Node *where)
{
  if (str_eq(holder->subtitle, role_words(b, office->facts[0], where))) holder->subtitle = STR("");
}

/* str_starts for a Str; the empty one begins nothing. */
static bool begins_with(Str s, Str start) { return start.len > 0 && s.len >= start.len && str_eq((Str){s.at, start.len}, start); }

/* "director, Civil Defense Authority" above a line "director general of" that goes there; "coach" above "coach". */
static void drop_subtitle_that_repeats(const Edge *e, Node *holder, const Node *where)
{
  Str words = e->relation, office = holder->subtitle, place = STR("");
  size_t comma = str_find(office, STR(", "));
  if (comma != SIZE_MAX) {
    place = (Str){office.at + comma + 2, office.len - comma - 2};
    office.len = comma;
  }
  if (str_starts(words, "be ")) words = (Str){words.at + 3, words.len - 3};
  bool same = office.len && words.len >= office.len && str_eq_nocase((Str){words.at, office.len}, office) && (words.len == office.len || words.at[office.len] == ' ');
  if (same && (!place.len || str_eq(place, where->name))) holder->subtitle = STR("");
  Str rest = begins_with(holder->subtitle, words) ? str_trim((Str){holder->subtitle.at + words.len, holder->subtitle.len - words.len}) : STR("");
  if (rest.len && (str_eq(rest, where->name) || str_eq(rest, last_word(where->name)))) holder->subtitle = STR(""); /* "barrister of Adeyemi" above "barrister of" */
}

/* Of its ends and what it says of them. */
static Str edge_id(Builder *b, const Node *from, const Node *to, const Edge *e)
{
  Str content = str_format(b->arena, "%.*s %.*s %d%d%d %.*s\t%.*s", STR_ARG(from->id), STR_ARG(to->id), e->symmetric, e->negated, e->open, STR_ARG(e->modality),
                           STR_ARG(e->relation));
  return str_format(b->arena, "e%llu%s", (unsigned long long)(str_hash(content) & ((UINT64_C(1) << ID_BITS) - 1)), e->change == CHANGE_GONE ? "-old" : "");
}

static void keep_chosen(Builder *b, const Choice *c, Network *out)
{
  uint32_t *renumbered = ARENA_ARRAY(b->arena, uint32_t, b->node_count + 1);
  out->nodes = ARENA_ARRAY(b->arena, Node, b->node_count + 1);
  out->edges = ARENA_ARRAY(b->arena, Edge, c->edges + 1);
  for (uint32_t i = 0; i < b->node_count; i++) {
    if (!c->on[i]) continue;
    renumbered[i] = out->node_count;
    out->nodes[out->node_count] = b->nodes[i];
    out->nodes[out->node_count++].degree = 0;
  }
  for (size_t i = 0; i < b->edge_count; i++) {
    if (!c->chosen[i]) continue;
    Edge *e = &out->edges[out->edge_count++];
    *e = *c->ranked[i];
    e->from = renumbered[e->from];
    e->to = renumbered[e->to];
    e->label = edge_words(b->arena, e, true);
    e->id = edge_id(b, &out->nodes[e->from], &out->nodes[e->to], e);
    out->nodes[e->from].degree++;
    out->nodes[e->to].degree++;
    if (!e->office) out->facts_shown += e->fact_count + e->repeated; /* an office counts as a tie */
    if (!e->office && !e->negated && !e->open && !e->symmetric) drop_subtitle_that_repeats(e, &out->nodes[e->from], &out->nodes[e->to]);
    if (e->office) drop_subtitle_that_says(b, e, &out->nodes[e->from], &out->nodes[e->to]);
  }
  out->ties = ARENA_ARRAY(b->arena, Tie, b->tie_count + 1);
  for (size_t i = 0; i < b->tie_count; i++) {
    if (!c->on[b->ties[i].a]) continue;
    out->facts_shown++;
    if (c->on[b->ties[i].b]) out->ties[out->tie_count++] = (Tie){renumbered[b->ties[i].a], renumbered[b->ties[i].b]};
  }
}

static int compare_edges(const void *a, const void *b)
{
  const Edge *x = a, *y = b;
  return x->facts[0]->fact != y->facts[0]->fact ? (x->facts[0]->fact < y->facts[0]->fact ? -1 : 1) : str_cmp(x->id, y->id);
}

static void count_changes(const Builder *b, Network *out)
{
  for (size_t i = 0; i < b->edge_count; i++)
    if (b->edges[i].change != CHANGE_NONE && !b->edges[i].office) out->changed_total[b->edges[i].change == CHANGE_GONE]++;
  for (uint32_t i = 0; i < out->edge_count; i++)
    if (out->edges[i].change != CHANGE_NONE && !out->edges[i].office) out->changed_shown[out->edges[i].change == CHANGE_GONE]++;
}

static void say_what_is_left_out(const Network *n, const Builder *b, Buf *notes)
{
  size_t total = 0;
  for (size_t i = 0; i < b->edge_count; i++) total += !b->edges[i].office;
  for (uint32_t i = 0; i < n->edge_count; i++) total += n->edges[i].office;
  if (!notes || n->edge_count == total) return;
  buf_format(notes, "%u of %zu edges are drawn, the most telling ones", n->edge_count, total);
  if (!b->before) buf_format(notes, " (%zu of %zu facts)", n->facts_shown, n->facts_total);
  buf_text(notes, "; --all draws everything\n");
}

/* ------------------------------------------------------------------------------------------------------------------- */

static void collect(Builder *b, bool draw_roles)
{
  size_t most = b->now->node_count + (b->before ? b->before->node_count : 0);
  b->draw_roles = draw_roles;
  b->nodes = ARENA_ARRAY(b->arena, Node, most + 1);
  b->role_weight = ARENA_ARRAY(b->arena, double, most + 1);
  b->node_count = 0;
  b->edge_count = b->tie_count = 0;
  map_init(&b->by_id, b->arena, most);
  map_init(&b->old_by_id, b->arena, 16);
  map_init(&b->by_name, b->arena, 16);
  map_init(&b->ids, b->arena, most);
  map_init(&b->by_key, b->arena, b->now->fact_count);
  map_init(&b->tellings, b->arena, b->now->fact_count);
  map_init(&b->stories, b->arena, 16);
  add_nodes_now(b);
  add_nodes_before(b);
  settle_subtitles(b);
  add_facts(b, b->now, &b->by_id, b->before ? CHANGE_NEW : CHANGE_NONE);
  if (b->before) add_facts(b, b->before, &b->old_by_id, CHANGE_GONE);
}

/* True if more people have nothing but a role than have anything else: then who belongs where is the story. */
static bool roles_are_the_story(const Builder *b)
{
  bool *tied = ARENA_ARRAY(b->arena, bool, b->node_count + 1), *active = ARENA_ARRAY(b->arena, bool, b->node_count + 1);
  for (size_t i = 0; i < b->tie_count; i++) tied[b->ties[i].a] = true;
  for (size_t i = 0; i < b->edge_count; i++)
    if (!b->edges[i].office) active[b->edges[i].from] = active[b->edges[i].to] = true;
  size_t idle = 0, busy = 0;
  for (uint32_t i = 0; i < b->node_count; i++) {
    if (b->nodes[i].pale || b->nodes[i].row->type != ENTITY_PERSON) continue;
    idle += tied[i] && !active[i];
    busy += active[i];
  }
  return idle > busy;
}

/* The nodes of those whom the selection names, or NULL where it names none. */
static const bool *asked_for(const Builder *b)
{
  bool *asked = NULL;
  for (size_t i = 0; i < b->now->meaning_count; i++) {
    uint32_t node;
    if (!find_node(&b->by_id, b->now->meanings[i].id, &node)) continue;
    if (!asked) asked = ARENA_ARRAY(b->arena, bool, b->node_count + 1);
    asked[node] = true;
  }
  return asked;
}

/* Only here is it known which facts are drawn. */
static bool read_evidence(const Network *n, const FactSet *facts, Arena *arena, RelataError *err)
{
  bool ok = true;
  for (uint32_t i = 0; facts->evidence && ok && i < n->edge_count; i++)
    ok = store_evidence(facts, n->edges[i].facts, n->edges[i].fact_count, arena, err);
  return ok;
}

bool network_build(Network *out, const FactSet *facts, const PictureOptions *options, Arena *arena, Buf *notes, RelataError *err)
{
  *out = (Network){.documents = facts->documents, .facts_total = facts->fact_count, .nodes_total = facts->node_count, .compared = options->before != NULL};
  Builder b = {.now = facts, .before = options->before, .options = options, .arena = arena};
  collect(&b, options->roles_as_edges);
  if (!options->roles_as_edges && roles_are_the_story(&b)) collect(&b, true);
  Candidates candidates = {b.nodes, b.node_count, b.edges, b.edge_count, facts->documents, asked_for(&b), options, arena};
  Choice choice;
  choose_edges(&candidates, &choice);
  keep_chosen(&b, &choice, out);
  count_changes(&b, out);
  qsort(out->edges, out->edge_count, sizeof *out->edges, compare_edges);
  links_make(out, arena);
  say_what_is_left_out(out, &b, notes);
  return read_evidence(out, facts, arena, err);
}
