/*
 * choice.c - which of many edges a picture shows.
 * Method: edges are ranked by how telling they are: who they are about (salience, names before concepts, connections), how
 * often and how early they are said, how sure they are. What another edge of the same sentence tells as well is left out.
 * First every important name gets its best edge, then the best edges follow until the cap; people who would be missing,
 * but hold an office somewhere that has a name, come last, tied to it. In a difference what changed is chosen so, and of the
 * rest only some edges between names that are shown, as a hint how they stood before.
 *
 * Worked example: "Ann gave support to Bob" makes "give: support" and "give support to: Bob"; the second tells the first.
 */
#include "graph/choice.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/words.h"

enum { EDGES_OF_ONE_ARTICLE = 25, MOST_EDGES = 40, MOST_CHANGES = 22, NODES_FOR_EDGES = 4, FEW_EDGES = 6, LEAST_CONTEXT = 3 };

#define LITTLE 0.41
#define MOST_LINES 1.5 /* for a node, in a picture of more edges than an article's: beyond that a web is seen and no line */

/* ---- how telling -------------------------------------------------------------------------------------------------- */

/* Where reports of one story name it, the story's names are counted once. */
static double mentions_told(const NodeRow *row)
{
  return row->stories && row->documents ? (double)row->mentions * (double)row->stories / (double)row->documents : (double)row->mentions;
}

static void score_nodes(const Candidates *c)
{
  uint32_t most = 1;
  double most_mentions = 1;
  for (size_t i = 0; i < c->edge_count; i++) {
    if (c->edges[i].office) continue;
    c->nodes[c->edges[i].from].degree++;
    c->nodes[c->edges[i].to].degree++;
  }
  for (uint32_t i = 0; i < c->node_count; i++) {
    most_mentions = fmax(most_mentions, mentions_told(c->nodes[i].row));
    if (c->nodes[i].degree > most) most = c->nodes[i].degree;
  }
  for (uint32_t i = 0; i < c->node_count; i++) {
    Node *n = &c->nodes[i];
    double said = log1p(mentions_told(n->row)) / log1p(most_mentions);
    double central = log1p(n->degree) / log1p(most);
    n->score = 0.35 * n->row->salience + 0.25 * said + 0.25 * central + (n->pale ? 0 : 0.15);
  }
}

/* "X be suppressive", "X be six": says how something is, relates nobody. */
static bool only_describes(const Candidates *c, const Edge *e)
{
  EntityType type = c->nodes[e->to].row->type;
  return c->nodes[e->to].pale && (str_is(e->relation, "be") || type == ENTITY_QUANTITY || type == ENTITY_DATE);
}

/* "loudspeaker in South Korea", in South Korea */
static bool name_says_place(const Node *thing, const Node *place)
{
  size_t end = place->name.len;
  if (thing->name.len <= end + 4) return false;
  Str last = str_slice(thing->name, (Span){(uint32_t)(thing->name.len - end - 4), (uint32_t)thing->name.len});
  return str_starts(last, " in ") && str_eq(str_slice(last, (Span){4, (uint32_t)last.len}), place->name);
}

/* "Thailand's foreign minister", "mayor of Rome": somebody of whom no name is told, but whose place. */
static bool is_somebody(const Node *n)
{
  EntityType type = n->row->type;
  if (type != ENTITY_PERSON && type != ENTITY_ORGANIZATION && type != ENTITY_GROUP) return false;
  for (size_t i = 0; i < n->name.len; i++)
    if (n->name.at[i] >= 'A' && n->name.at[i] <= 'Z' && (i == 0 || n->name.at[i - 1] == ' ')) return true;
  return false;
}

/* What a reader learns nothing from: "X be Y" (that is a line under the name or nothing), "X have Y" of "X's policies", "X want
 * Y", "X end years in Y", "X become minister" where the line under X says minister. */
static bool says_little(const Candidates *c, const Edge *e)
{
  bool is = str_is(e->relation, "be") && !e->negated && !e->open;
  bool owns = str_is(e->relation, "have") && c->nodes[e->to].pale && e->facts[0]->inferred;
  const Node *from = &c->nodes[e->from], *to = &c->nodes[e->to];
  bool held = to->pale && from->subtitle.len >= to->name.len && str_eq_nocase(str_slice(from->subtitle, (Span){0, (uint32_t)to->name.len}), to->name);
  bool named_so = from->pale && str_is(e->relation, "be in") && name_says_place(from, to);
  bool calls = to->pale && str_is(e->relation, "call");                             /* "called the deal a mistake": what it was called is told of the deal */
  return is || owns || held || named_so || calls || e->weight < LITTLE;
}

/* Names that a thing has to do with: one that binds two belongs to the story, one with a single line is a detail. */
static uint32_t *count_names_around(const Candidates *c)
{
  uint32_t *names = ARENA_ARRAY(c->arena, uint32_t, c->node_count + 1);
  for (size_t i = 0; i < c->edge_count; i++) {
    const Edge *e = &c->edges[i];
    if (!c->nodes[e->from].pale) names[e->to]++;
    if (!c->nodes[e->to].pale) names[e->from]++;
  }
  return names;
}

/* "praise", "minute": a thing by one bare word says little of its own. */
static bool is_bare(const Node *n) { return n->name.len && str_find(n->name, STR(" ")) == SIZE_MAX && str_find(n->name, STR("-")) == SIZE_MAX; }

enum { LONG_NAME = 42 };

static double thing_weight(const Candidates *c, uint32_t thing, const uint32_t *names)
{
  const Node *n = &c->nodes[thing];
  if (is_vague_thing(n->name)) return 0.35;
  double brief = n->name.len > LONG_NAME ? 0.7 : 1;                    /* it would fill three lines */
  if (is_somebody(n)) return 1.3 * brief;
  return (names[thing] > 1 ? 1.2 : is_bare(n) ? 0.6 : 1) * brief;
}

static double ends_weight(const Candidates *c, const Edge *e, const uint32_t *names)
{
  bool from = c->nodes[e->from].pale, to = c->nodes[e->to].pale;
  if (from && to) return 0.15;
  if (!from && !to) return 1;
  return (from ? 0.5 : 0.6) * thing_weight(c, from ? e->from : e->to, names);
}

static double edge_score(const Candidates *c, const Edge *e, const uint32_t *names)
{
  double sure = 0, early = 0;
  for (uint32_t i = 0; i < e->fact_count; i++) {
    if (e->facts[i]->confidence > sure) sure = e->facts[i]->confidence;
    double first = 1 / (1 + e->facts[i]->sentence_ordinal / 15.0);
    if (first > early) early = first;
  }
  double about = c->nodes[e->from].score + c->nodes[e->to].score;
  double manner = (e->negated ? 0.9 : 1) * (e->attributed ? 0.9 : 1) * (e->change != CHANGE_NONE ? 1.3 : 1) *
                  (only_describes(c, e) ? 0.5 : 1);
  return about * ends_weight(c, e, names) * e->weight * manner * (0.3 + 0.7 * sure) * (0.6 + 0.4 * early) * (1 + 0.35 * log2(e->times));
}

static int compare_scores(const void *a, const void *b)
{
  const Edge *x = *(Edge *const *)a, *y = *(Edge *const *)b;
  if (x->score != y->score) return x->score < y->score ? 1 : -1;
  if (x->facts[0]->fact != y->facts[0]->fact) return x->facts[0]->fact < y->facts[0]->fact ? -1 : 1;
  return x < y ? -1 : x > y;
}

/* ---- what another edge tells -------------------------------------------------------------------------------------- */

typedef struct { int64_t sentence; Edge *edge; } Saying;

static int compare_sayings(const void *a, const void *b)
{
  const Saying *x = a, *y = b;
  if (x->sentence != y->sentence) return x->sentence < y->sentence ? -1 : 1;
  return x->edge < y->edge ? -1 : x->edge > y->edge;
}

static bool goes_on_from(const Edge *longer, const Edge *shorter)
{
  return longer->from == shorter->from && longer != shorter && relation_goes_on(longer->relation, shorter->relation, shorter->facts[0]->object_text);
}

static bool is_thin(const Edge *e)
{
  static const char *const thin[] = {"have", "be of", "be in", "be from", "be with"};
  for (uint32_t i = 0; i < e->fact_count; i++)
    if (!e->facts[i]->inferred) return false;
  for (size_t i = 0; i < COUNT_OF(thin); i++)
    if (str_is(e->relation, thin[i])) return true;
  return false;
}

static bool joins_the_same(const Edge *a, const Edge *b)
{
  return (a->from == b->from && a->to == b->to) || (a->from == b->to && a->to == b->from);
}

/* Of two edges of one sentence that tell one thing, the one that tells less is marked. */
static void compare_edges_of_a_sentence(const Candidates *c, Edge *a, Edge *b)
{
  if (goes_on_from(a, b)) {
    const Node *said = &c->nodes[b->to], *beyond = &c->nodes[a->to];
    bool loses_a_name = beyond->pale && (!said->pale || (is_somebody(said) && !is_somebody(beyond)));
    *(loses_a_name || only_describes(c, a) ? &a->told : &b->told) = true;
  }
  if (is_thin(b) && !is_thin(a) && joins_the_same(a, b)) b->told = true;
}

enum { LONGEST_GROUP = 200 }; /* edges of one sentence that are compared pairwise */

/* An edge that several sentences state stays: it is told more than once. */
static void mark_what_is_told(const Candidates *c)
{
  Saying *sayings = ARENA_ARRAY(c->arena, Saying, c->edge_count + 1);
  size_t count = 0;
  for (size_t i = 0; i < c->edge_count; i++)
    if (c->edges[i].fact_count == 1) sayings[count++] = (Saying){c->edges[i].facts[0]->sentence, &c->edges[i]};
  qsort(sayings, count, sizeof *sayings, compare_sayings);
  for (size_t i = 0; i < count;) {
    size_t end = i;
    while (end < count && sayings[end].sentence == sayings[i].sentence) end++;
    for (size_t a = i; a < end && end - i <= LONGEST_GROUP; a++)
      for (size_t b = i; b < end; b++)
        if (a != b && !sayings[a].edge->told) compare_edges_of_a_sentence(c, sayings[a].edge, sayings[b].edge);
    i = end;
  }
}

/* ---- choosing ----------------------------------------------------------------------------------------------------- */

typedef struct {
  const Candidates *from;
  Choice *out;
  size_t nodes, pale, max_nodes, max_edges, max_pale;
  uint32_t *pair;     /* [rank]: which two nodes an edge joins, either way */
  uint32_t *of_pair;  /* [pair]: its edges that are chosen */
  uint32_t *at_node;  /* [node]: likewise */
  bool names_only;
  bool sparing;       /* what says little is left out */
  bool changes_only;  /* of a difference */
} Chooser;

static size_t edge_cap_of(const Candidates *c)
{
  const PictureOptions *o = c->options;
  if (o->max_edges) return o->max_edges;
  if (o->all) return SIZE_MAX;
  if (o->before) return MOST_CHANGES;
  double more = c->documents > 1 ? 3 * log2((double)c->documents) : 0;
  size_t cap = EDGES_OF_ONE_ARTICLE + (size_t)more;
  return cap < MOST_EDGES ? cap : MOST_EDGES;
}

/* Takes the edge of rank `i` if the caps allow its nodes. */
static void choose(Chooser *c, size_t i)
{
  Edge *e = c->out->ranked[i];
  if (c->out->chosen[i] || c->out->edges >= c->max_edges) return;
  const Node *nodes = c->from->nodes;
  bool *on = c->out->on;
  size_t more = (size_t)!on[e->from] + !on[e->to];
  size_t pale = (size_t)(!on[e->from] && nodes[e->from].pale) + (size_t)(!on[e->to] && nodes[e->to].pale);
  if (c->nodes + more > c->max_nodes || c->pale + pale > c->max_pale) return;
  if (c->sparing && c->out->edges >= EDGES_OF_ONE_ARTICLE && (double)(c->out->edges + 1) > MOST_LINES * (double)(c->nodes + more)) return;
  c->out->chosen[i] = on[e->from] = on[e->to] = true;
  c->nodes += more;
  c->pale += pale;
  c->of_pair[c->pair[i]]++;
  c->at_node[e->from]++;
  c->at_node[e->to]++;
  c->out->edges++;
}

static bool tells_of_a_name(const Candidates *c, const Edge *e) { return !c->nodes[e->from].pale || !c->nodes[e->to].pale; }

static bool any_tells_of_a_name(const Candidates *c)
{
  for (size_t i = 0; i < c->edge_count; i++)
    if (!c->edges[i].office && tells_of_a_name(c, &c->edges[i])) return true;
  return false;
}

static bool is_changed(const Edge *e) { return e->change != CHANGE_NONE || e->times != e->before; }

/* A picture around somebody hangs together with him: what he has nothing to do with would only puzzle. */
static bool is_reached(const Chooser *c, const Edge *e)
{
  const bool *asked = c->from->asked, *on = c->out->on;
  return !asked || c->from->options->all || asked[e->from] || asked[e->to] || on[e->from] || on[e->to];
}

static bool may_be_shown(const Chooser *c, const Edge *e)
{
  if (!is_reached(c, e)) return false;
  if (c->changes_only && !is_changed(e)) return false;
  if (e->office || (e->told && !c->from->options->all) || (c->sparing && e->little)) return false;
  return !c->names_only || tells_of_a_name(c->from, e);
}

static bool brings_a_name(const Chooser *c, const Edge *e)
{
  const Node *nodes = c->from->nodes;
  return (!nodes[e->from].pale && !c->out->on[e->from]) || (!nodes[e->to].pale && !c->out->on[e->to]);
}

/* Each name that no chosen edge shows gets its best one, as long as it is worth a third of the best and half of the room
 * is left. */
static void choose_for_names(Chooser *c)
{
  double best = 0;
  for (size_t i = 0; i < c->from->edge_count && c->out->edges < c->max_edges / 2; i++) {
    const Edge *e = c->out->ranked[i];
    if (!may_be_shown(c, e)) continue;
    if (best == 0) best = e->score;
    if (e->score >= best / 3 && brings_a_name(c, e)) choose(c, i);
  }
}

#define MOST_IN_CONTEXT (1.15 * 1.15)

/* An edge between nodes that are shown already tells more than one that stands alone; but the fourth between the same two,
 * or the twentieth of one name, tells less than the first of others. */
static double score_in_context(const Chooser *c, size_t i)
{
  static const double nth_of_pair[] = {1, 1.15, 1.05, 0.75, 0.25};
  const Edge *e = c->out->ranked[i];
  int shown = c->out->on[e->from] + c->out->on[e->to];
  uint32_t same = c->of_pair[c->pair[i]], a = c->at_node[e->from], b = c->at_node[e->to], busier = a > b ? a : b;
  double fresh = nth_of_pair[same < COUNT_OF(nth_of_pair) ? same : COUNT_OF(nth_of_pair) - 1] / (1 + 0.01 * (busier > 8 ? busier - 8 : 0));
  return e->score * fresh * (shown == 2 ? 1.15 : shown == 1 ? 1 : 0.5);
}

static void number_pairs(Chooser *c)
{
  const Candidates *from = c->from;
  Map pairs;
  map_init(&pairs, from->arena, from->edge_count);
  c->pair = ARENA_ARRAY(from->arena, uint32_t, from->edge_count + 1);
  c->of_pair = ARENA_ARRAY(from->arena, uint32_t, from->edge_count + 1);
  c->at_node = ARENA_ARRAY(from->arena, uint32_t, from->node_count + 1);
  for (size_t i = 0; i < from->edge_count; i++) {
    const Edge *e = c->out->ranked[i];
    bool was_new, turn = e->from > e->to;
    uint32_t pair[] = {turn ? e->to : e->from, turn ? e->from : e->to};
    uint64_t *at = map_at(&pairs, str_copy(from->arena, (Str){(const char *)pair, sizeof pair}), &was_new);
    if (was_new) *at = pairs.len;
    c->pair[i] = (uint32_t)*at - 1;
  }
}

enum { EDGES_IN_CONTEXT = 300 }; /* beyond this many, plain rank decides: everything will be shown in any case */

static void choose_best(Chooser *c)
{
  bool *refused = ARENA_ARRAY(c->from->arena, bool, c->from->edge_count + 1);
  while (c->out->edges < c->max_edges) {
    size_t best = SIZE_MAX;
    double best_score = 0;
    for (size_t i = 0; i < c->from->edge_count; i++) {
      const Edge *e = c->out->ranked[i];
      if (best != SIZE_MAX && e->score * MOST_IN_CONTEXT < best_score) break; /* ranked: no later one can win */
      if (c->out->chosen[i] || refused[i] || !may_be_shown(c, e)) continue;
      double score = score_in_context(c, i);
      if (score <= best_score) continue;
      best = i;
      best_score = score;
    }
    if (best == SIZE_MAX) return;
    refused[best] = true;
    choose(c, best);
  }
}

enum { ENOUGH_EDGES = 14, MORE_PALE = 5, LEAD_EDGES = 3, LEAD_SENTENCES = 3 };
#define OFTEN UINT64_C(3)

/* The headline and the first sentences of an article, whoever they are about, are what it is about: "fishermen, rescue, 700 people". But "an
 * engineer" of whom they tell has a name in the next one, and is shown by that. */
static bool leads(const Candidates *c, const Edge *e)
{
  if (c->nodes[e->from].row->type == ENTITY_PERSON || c->nodes[e->to].row->type == ENTITY_PERSON) return false;
  return c->documents <= 1 && e->fact_count > 0 && e->facts[0]->sentence_ordinal < LEAD_SENTENCES && !e->open && !is_vague_thing(c->nodes[e->from].name);
}

/* Where an article names few, what it tells of a thing that it speaks of again and again, or of somebody's people, is its news: "345
 * pilgrims, killed in, stampede", "Saudi officials, install, wall". */
static void choose_around(Chooser *c)
{
  const Node *nodes = c->from->nodes;
  bool *known = ARENA_ARRAY(c->from->arena, bool, c->from->node_count + 1);
  for (uint32_t i = 0; i < c->from->node_count; i++) known[i] = nodes[i].pale && (nodes[i].row->mentions >= (c->out->on[i] ? OFTEN - 1 : OFTEN) || is_somebody(&nodes[i]));
  c->max_pale = c->pale + MORE_PALE;
  c->names_only = false;
  for (size_t i = 0, led = 0; i < c->from->edge_count && led < LEAD_EDGES; i++) {
    const Edge *e = c->out->ranked[i];
    if (c->out->chosen[i] || !leads(c->from, e) || is_vague_thing(nodes[e->to].name) || !may_be_shown(c, e)) continue;
    choose(c, i);
    led++;
  }
  for (size_t i = 0; i < c->from->edge_count && c->out->edges < ENOUGH_EDGES; i++) {
    const Edge *e = c->out->ranked[i];
    if ((known[e->from] || known[e->to]) && !is_vague_thing(nodes[e->to].name) && may_be_shown(c, e)) choose(c, i);
  }
  c->names_only = true;
}

/* "minister of Education" stands under the name of somebody who does something; who would be missing is tied to it, if it is a body or a place
 * with a name: "Education" alone is nobody. Where a place or an event lies stands under its name, too, but is worth no line of its own unless there is little else. */
static void choose_offices(Chooser *c)
{
  for (size_t i = 0; i < c->from->edge_count; i++) {
    const Edge *e = c->out->ranked[i];
    bool wanted = (c->from->nodes[e->from].row->type == ENTITY_PERSON && !c->from->nodes[e->to].pale) || c->out->edges < FEW_EDGES || !c->sparing;
    if (e->office && wanted && !c->out->on[e->from] && (!c->changes_only || is_changed(e))) choose(c, i);
  }
}

/* What was so before and still is, between two names that the changes show: first where no change joins them, and in a small
 * picture also beside a change. */
static void choose_context(Chooser *c)
{
  size_t changes = c->out->edges, more = changes / 4 > LEAST_CONTEXT ? changes / 4 : LEAST_CONTEXT;
  c->changes_only = false;
  c->max_edges = changes + more;
  for (int joined = 0; joined < (changes <= FEW_EDGES ? 2 : 1); joined++) {
    for (size_t i = 0; i < c->from->edge_count; i++) {
      const Edge *e = c->out->ranked[i];
      bool names = !c->from->nodes[e->from].pale && !c->from->nodes[e->to].pale;
      bool between = c->out->on[e->from] && c->out->on[e->to] && (joined || c->of_pair[c->pair[i]] == 0);
      if (names && between && !is_changed(e) && may_be_shown(c, e)) choose(c, i);
    }
  }
}

/* Of an article that tells next to nothing, all is shown. */
static void choose_what_says_little(Chooser *c)
{
  c->sparing = false;
  for (size_t i = 0; i < c->from->edge_count && c->out->edges < FEW_EDGES; i++)
    if (may_be_shown(c, c->out->ranked[i])) choose(c, i);
}

/* ---- islands -------------------------------------------------------------------------------------------------------- */

enum { MOST_BRIDGES = 6 };

/* The part of the picture that a node hangs together with, by one of its nodes. */
static uint32_t island_of(uint32_t *parent, uint32_t node)
{
  while (parent[node] != node) node = parent[node] = parent[parent[node]];
  return node;
}

/* An office, or where something lies, is a line as good as any where nothing else leads across. */
static bool may_bridge(const Chooser *c, size_t i)
{
  const Edge *e = c->out->ranked[i];
  const Node *nodes = c->from->nodes;
  if (c->out->chosen[i] || e->negated || e->fact_count == 0 || is_vague_thing(nodes[e->from].name) || is_vague_thing(nodes[e->to].name)) return false;
  return e->office ? !nodes[e->to].pale : !e->told && !e->little;
}

static void bridge(Chooser *c, uint32_t *parent, size_t i)
{
  const Edge *e = c->out->ranked[i];
  choose(c, i);
  if (c->out->chosen[i]) parent[island_of(parent, e->from)] = island_of(parent, e->to);
}

/* The best edges from a name that is not shown to two islands, as ranks. */
typedef struct { size_t first, second; } Crossing;

static void note_crossing(const Chooser *c, uint32_t *parent, Crossing *at, size_t i, uint32_t shown)
{
  if (at->first == SIZE_MAX) {
    at->first = i;
  } else if (at->second == SIZE_MAX) {
    const Edge *e = c->out->ranked[at->first];
    if (island_of(parent, c->out->on[e->from] ? e->from : e->to) != island_of(parent, shown)) at->second = i;
  }
}

/* The best name that is not shown and leads from one island to another; `second` is SIZE_MAX where there is none. */
static Crossing find_crossing(const Chooser *c, uint32_t *parent)
{
  Crossing *at = ARENA_ARRAY(c->from->arena, Crossing, c->from->node_count + 1);
  for (uint32_t i = 0; i < c->from->node_count; i++) at[i] = (Crossing){SIZE_MAX, SIZE_MAX};
  for (size_t i = 0; i < c->from->edge_count; i++) {
    const Edge *e = c->out->ranked[i];
    if (!may_bridge(c, i) || c->out->on[e->from] == c->out->on[e->to]) continue;
    bool shown = c->out->on[e->from];
    note_crossing(c, parent, &at[shown ? e->to : e->from], i, shown ? e->from : e->to);
  }
  Crossing best = {SIZE_MAX, SIZE_MAX};
  double most = 0;
  for (uint32_t i = 0; i < c->from->node_count; i++) {
    if (at[i].second == SIZE_MAX) continue;
    double score = c->out->ranked[at[i].first]->score + c->out->ranked[at[i].second]->score;
    if (score <= most) continue;
    most = score;
    best = at[i];
  }
  return best;
}

/* A picture in pieces is a puzzle. What joins two pieces is drawn though it would otherwise be a line under a name, or is
 * less telling than the last that had room: first an edge between two names that are shown, then a name between them. */
static void join_islands(Chooser *c)
{
  uint32_t *parent = ARENA_ARRAY(c->from->arena, uint32_t, c->from->node_count + 1);
  for (uint32_t i = 0; i < c->from->node_count; i++) parent[i] = i;
  for (size_t i = 0; i < c->from->edge_count; i++) {
    const Edge *e = c->out->ranked[i];
    if (c->out->chosen[i]) parent[island_of(parent, e->from)] = island_of(parent, e->to);
  }
  size_t most = c->out->edges + MOST_BRIDGES;
  if (c->max_edges < most) c->max_edges = most;
  c->max_pale += MOST_BRIDGES / 2;
  for (size_t i = 0; i < c->from->edge_count && c->out->edges < most; i++) {
    const Edge *e = c->out->ranked[i];
    if (may_bridge(c, i) && c->out->on[e->from] && c->out->on[e->to] && island_of(parent, e->from) != island_of(parent, e->to)) bridge(c, parent, i);
  }
  while (c->out->edges + 2 <= most) {
    Crossing best = find_crossing(c, parent);
    size_t before = c->out->edges;
    if (best.second == SIZE_MAX) return;
    bridge(c, parent, best.first);
    bridge(c, parent, best.second);
    if (c->out->edges == before) return;
  }
}

void choose_edges(const Candidates *candidates, Choice *out)
{
  const PictureOptions *options = candidates->options;
  *out = (Choice){ARENA_ARRAY(candidates->arena, Edge *, candidates->edge_count + 1), ARENA_ARRAY(candidates->arena, bool, candidates->edge_count + 1),
                  ARENA_ARRAY(candidates->arena, bool, candidates->node_count + 1), 0};
  Chooser c = {.from = candidates, .out = out, .max_edges = edge_cap_of(candidates)};
  c.max_nodes = options->max_nodes ? options->max_nodes : options->all ? SIZE_MAX : c.max_edges + NODES_FOR_EDGES;
  c.max_pale = options->all || options->max_nodes || options->max_edges ? SIZE_MAX : 2 + c.max_edges / 4;
  c.sparing = !options->all && !options->max_edges;
  c.changes_only = options->before && c.sparing;
  if (c.changes_only) c.max_pale = 2 + c.max_edges / 8;
  c.names_only = !options->all && any_tells_of_a_name(candidates);
  score_nodes(candidates);
  mark_what_is_told(candidates);
  const uint32_t *names = count_names_around(candidates);
  for (size_t i = 0; i < candidates->edge_count; i++) {
    Edge *e = out->ranked[i] = &candidates->edges[i];
    e->weight = relation_weight(e->relation);
    e->little = says_little(candidates, e);
    e->score = edge_score(candidates, e, names);
  }
  qsort(out->ranked, candidates->edge_count, sizeof(void *), compare_scores);
  number_pairs(&c);
  choose_for_names(&c);
  if (c.max_edges <= EDGES_IN_CONTEXT) choose_best(&c);
  for (size_t i = 0; c.max_edges > EDGES_IN_CONTEXT && i < candidates->edge_count; i++)
    if (may_be_shown(&c, out->ranked[i])) choose(&c, i);
  if (c.sparing && c.names_only && !c.changes_only) choose_around(&c);
  choose_offices(&c);
  if (c.changes_only && out->edges > 0) choose_context(&c);
  if (c.sparing && !c.changes_only && c.max_edges <= EDGES_IN_CONTEXT) join_islands(&c);
  if (c.sparing && !c.changes_only && out->edges < FEW_EDGES) choose_what_says_little(&c);
}
