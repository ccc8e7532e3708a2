/*
 * links.c - edges into links, so that a picture has few lines and few labels.
 * Two ways: a hub stands for all pairs of some sources with some targets whom one sentence binds by one relation (two
 * ministers met two ministers: four edges, one label, a line to each of the four); a bundle holds what else is between two
 * nodes and drawn alike (Ada met, praised and sued Bo, who thanked her: one line, four words, an arrow beside each word if
 * they do not all go one way).
 */
#include "graph/links.h"

#include <stdlib.h>
#include <string.h>

#include "graph/words.h"

#define LABEL_SIZE 9.0
#define LABEL_WIDTH 108.0
#define BUNDLE_WIDTH 128.0

/* ---- groups of edges ---------------------------------------------------------------------------------------------- */

typedef struct { uint32_t *at; size_t len, cap; } Members;
typedef struct { Members *at; size_t len, cap; Map by_key; } Groups;

static void group_add(Groups *groups, Arena *arena, Str key, uint32_t edge)
{
  bool was_new;
  uint64_t *at = map_at(&groups->by_key, key, &was_new);
  if (was_new) {
    *at = groups->len;
    LIST_PUSH(arena, groups) = (Members){0};
  }
  Members *group = &groups->at[*at];
  if (group->len == 0 || group->at[group->len - 1] != edge) LIST_PUSH(arena, group) = edge;
}

/* The members that are in no link yet. */
static Members members_left(const Members *group, const bool *done, Arena *arena)
{
  Members left = {0};
  for (size_t i = 0; i < group->len; i++)
    if (!done[group->at[i]]) LIST_PUSH(arena, &left) = group->at[i];
  return left;
}

/* ---- hubs --------------------------------------------------------------------------------------------------------- */

static void add_once(uint32_t *set, uint32_t *count, uint32_t value)
{
  for (uint32_t i = 0; i < *count; i++)
    if (set[i] == value) return;
  set[(*count)++] = value;
}

static bool holds(const uint32_t *set, uint32_t count, uint32_t value)
{
  for (uint32_t i = 0; i < count; i++)
    if (set[i] == value) return true;
  return false;
}

enum { WIDEST_HUB = 24 };

static bool evenly_told(const Network *n, const Members *group)
{
  for (size_t i = 1; i < group->len; i++)
    if (n->edges[group->at[i]].times != n->edges[group->at[0]].times || n->edges[group->at[i]].before != n->edges[group->at[0]].before) return false;
  return true;
}

/* True if the edges are all pairs of some sources with some targets (or, symmetric, all pairs of one set). */
static bool make_hub(const Network *n, const Members *group, Arena *arena, Link *link)
{
  uint32_t count = (uint32_t)group->len;
  if (count < 2 || count > WIDEST_HUB * WIDEST_HUB) return false;
  Link hub = {.hub = true, .edges = group->at, .edge_count = count};
  hub.sources = ARENA_ARRAY(arena, uint32_t, 2 * count);
  hub.targets = ARENA_ARRAY(arena, uint32_t, count);
  for (uint32_t i = 0; i < count; i++) {
    add_once(hub.sources, &hub.source_count, n->edges[group->at[i]].from);
    add_once(hub.targets, &hub.target_count, n->edges[group->at[i]].to);
  }
  bool apart = true;
  for (uint32_t i = 0; i < hub.target_count; i++)
    if (holds(hub.sources, hub.source_count, hub.targets[i])) apart = false;
  if (!apart && n->edges[group->at[0]].symmetric) {
    for (uint32_t i = 0; i < hub.target_count; i++) add_once(hub.sources, &hub.source_count, hub.targets[i]);
    hub.target_count = 0;
    if (count != hub.source_count * (hub.source_count - 1) / 2) return false;
  } else if (!apart || count != hub.source_count * hub.target_count) {
    return false;
  }
  if (hub.source_count > WIDEST_HUB || hub.target_count > WIDEST_HUB) return false;
  bool fan = hub.source_count == 1 || hub.target_count == 1;
  if (fan && !evenly_told(n, group)) return false; /* its counts would be lost, and each line can bear its own */
  *link = hub;
  return true;
}

/* One count for all, or none: the widths of the lines tell the rest. */
static void label_hub(Network *n, Link *link, Arena *arena)
{
  bool even = evenly_told(n, &(Members){link->edges, link->edge_count, 0});
  link->label = label_wrap(arena, edge_words(arena, &n->edges[link->edges[0]], even), LABEL_SIZE, false, LABEL_WIDTH, 2);
}

static bool same_set(const uint32_t *a, uint32_t a_count, const uint32_t *b, uint32_t b_count)
{
  for (uint32_t i = 0; i < a_count; i++)
    if (!holds(b, b_count, a[i])) return false;
  return a_count == b_count;
}

static bool drawn_alike(const Edge *a, const Edge *b)
{
  return a->symmetric == b->symmetric && a->negated == b->negated && a->open == b->open && edge_is_disputed(a) == edge_is_disputed(b) &&
         a->change == b->change;
}

/* A hub of the same people and the same manner, which can take in what else is between them. */
static Link *twin_hub(Network *n, const Link *link)
{
  const Edge *e = &n->edges[link->edges[0]];
  for (uint32_t i = 0; i < n->link_count; i++) {
    Link *other = &n->links[i];
    const Edge *o = &n->edges[other->edges[0]];
    if (drawn_alike(o, e) &&
        same_set(other->sources, other->source_count, link->sources, link->source_count) &&
        same_set(other->targets, other->target_count, link->targets, link->target_count) &&
        other->label.count + link->label.count <= LABEL_LINES) {
      return other;
    }
  }
  return NULL;
}

static void join_hubs(Link *hub, const Link *more, Arena *arena)
{
  uint32_t *edges = ARENA_ARRAY(arena, uint32_t, hub->edge_count + more->edge_count);
  memcpy(edges, hub->edges, hub->edge_count * sizeof *edges);
  memcpy(edges + hub->edge_count, more->edges, more->edge_count * sizeof *edges);
  hub->edges = edges;
  hub->edge_count += more->edge_count;
  for (uint32_t i = 0; i < more->label.count; i++) hub->label.line[hub->label.count++] = more->label.line[i];
  if (more->label.width > hub->label.width) hub->label.width = more->label.width;
  hub->label.height += more->label.height;
}

static bool same_words(const Label *a, const Label *b)
{
  for (uint32_t i = 0; i < a->count && a->count == b->count; i++)
    if (!str_eq(a->line[i], b->line[i])) return false;
  return a->count == b->count;
}

/* A hub of the same doers who do the same to others, in another sentence: one label serves both. */
static Link *wider_hub(Network *n, const Link *link)
{
  const Edge *e = &n->edges[link->edges[0]];
  for (uint32_t i = 0; i < n->link_count && link->target_count; i++) {
    Link *other = &n->links[i];
    const Edge *o = &n->edges[other->edges[0]];
    if (drawn_alike(o, e) && other->target_count &&
        same_words(&other->label, &link->label) && same_set(other->sources, other->source_count, link->sources, link->source_count) &&
        other->target_count + link->target_count <= WIDEST_HUB) {
      return other;
    }
  }
  return NULL;
}

static void widen_hub(Link *hub, const Link *more, Arena *arena)
{
  Label label = hub->label;
  uint32_t *targets = ARENA_ARRAY(arena, uint32_t, hub->target_count + more->target_count);
  memcpy(targets, hub->targets, hub->target_count * sizeof *targets);
  hub->targets = targets;
  for (uint32_t i = 0; i < more->target_count; i++) add_once(hub->targets, &hub->target_count, more->targets[i]);
  join_hubs(hub, more, arena);
  hub->label = label;
}

static void add_hub(Network *n, Link link, bool *done, Arena *arena)
{
  for (uint32_t i = 0; i < link.edge_count; i++) done[link.edges[i]] = true;
  label_hub(n, &link, arena);
  Link *wider = wider_hub(n, &link);
  if (wider) {
    widen_hub(wider, &link, arena);
    return;
  }
  Link *twin = twin_hub(n, &link);
  if (twin) join_hubs(twin, &link, arena);
  else n->links[n->link_count++] = link;
}

/* Edges of a group that make no whole hub: those of one subject, or to one object, that are told as often may still share one. */
static void split_group(Network *n, const Members *group, size_t least, Arena *arena, bool *done)
{
  for (int by_target = 0; by_target < 2; by_target++) {
    Groups fans = {0};
    Members left = members_left(group, done, arena);
    map_init(&fans.by_key, arena, left.len);
    for (size_t i = 0; i < left.len; i++) {
      const Edge *e = &n->edges[left.at[i]];
      group_add(&fans, arena, str_format(arena, "%u %u %u", by_target ? e->to : e->from, e->times, e->before), left.at[i]);
    }
    for (size_t i = 0; i < fans.len; i++) {
      Link link;
      if (fans.at[i].len >= least && make_hub(n, &fans.at[i], arena, &link)) add_hub(n, link, done, arena);
    }
  }
}

/* What edges of one line have in common: "be banned from" is said in the same words whether it is so or not. */
static Str manner_of(const Edge *e, Arena *arena) { return str_format(arena, "%d%d%d%d", e->negated, e->open, edge_is_disputed(e), e->change); }

/* Edges can share a hub that a sentence says in the same words with the same truth. */
static void gather_by_sentence(const Network *n, Groups *groups, Arena *arena)
{
  map_init(&groups->by_key, arena, n->edge_count);
  for (uint32_t i = 0; i < n->edge_count; i++) {
    const Edge *e = &n->edges[i];
    Str manner = manner_of(e, arena), words = edge_words(arena, e, false);
    for (uint32_t f = 0; f < e->fact_count; f++)
      group_add(groups, arena, str_format(arena, "%lld\t%d%.*s\t%.*s", (long long)e->facts[f]->sentence, e->symmetric, STR_ARG(manner), STR_ARG(words)), i);
  }
}

typedef struct { const Members *group; size_t ordinal; } Ranked;

static int compare_sizes(const void *a, const void *b)
{
  const Ranked *x = a, *y = b;
  if (x->group->len != y->group->len) return x->group->len > y->group->len ? -1 : 1;
  return x->ordinal < y->ordinal ? -1 : x->ordinal > y->ordinal;
}

static void link_hubs(Network *n, Arena *arena, bool *done)
{
  Groups groups = {0};
  gather_by_sentence(n, &groups, arena);
  Ranked *order = ARENA_ARRAY(arena, Ranked, groups.len + 1);
  for (size_t i = 0; i < groups.len; i++) order[i] = (Ranked){&groups.at[i], i};
  qsort(order, groups.len, sizeof *order, compare_sizes);
  for (size_t i = 0; i < groups.len && order[i].group->len > 1; i++) {
    Members left = members_left(order[i].group, done, arena);
    Link link;
    if (make_hub(n, &left, arena, &link)) add_hub(n, link, done, arena);
    else split_group(n, &left, 2, arena, done);
  }
}

static bool speaks_as(const Link *link, const Network *n, const Edge *e, Arena *arena)
{
  Str words = edge_words(arena, e, false);
  for (uint32_t i = 0; i < link->edge_count; i++) {
    const Edge *o = &n->edges[link->edges[i]];
    if (!drawn_alike(o, e) || o->times != e->times || o->before != e->before || !str_eq(edge_words(arena, o, false), words)) return false;
  }
  return true;
}

static uint32_t *with_one_more(Arena *arena, const uint32_t *set, uint32_t count, uint32_t value)
{
  uint32_t *more = ARENA_ARRAY(arena, uint32_t, count + 1);
  memcpy(more, set, count * sizeof *set);
  more[count] = value;
  return more;
}

/* One more who does the same as those of a fan, or to whom it is done. */
static bool join_fan(Link *fan, const Network *n, uint32_t edge, Arena *arena)
{
  const Edge *e = &n->edges[edge];
  bool from = fan->source_count == 1 && fan->sources[0] == e->from && fan->target_count < WIDEST_HUB;
  bool to = fan->target_count == 1 && fan->targets[0] == e->to && fan->source_count < WIDEST_HUB;
  if (!(from || to) || !speaks_as(fan, n, e, arena)) return false;
  if (from) fan->targets = with_one_more(arena, fan->targets, fan->target_count++, e->to);
  else fan->sources = with_one_more(arena, fan->sources, fan->source_count++, e->from);
  fan->edges = with_one_more(arena, fan->edges, fan->edge_count++, edge);
  return true;
}

static void join_fans(Network *n, Arena *arena, bool *done)
{
  for (uint32_t i = 0; i < n->edge_count; i++)
    for (uint32_t k = 0; k < n->link_count && !done[i] && !n->edges[i].symmetric; k++) done[i] = join_fan(&n->links[k], n, i, arena);
}

enum { LEAST_FAN = 3 };

/* Who does the same to many, or to whom many do it, in whatever sentences: one label serves all. What is done together with
 * others is not: a fan of it would say that all of them met at once. */
static void link_fans(Network *n, Arena *arena, bool *done)
{
  Groups groups = {0};
  join_fans(n, arena, done);
  map_init(&groups.by_key, arena, n->edge_count);
  for (uint32_t i = 0; i < n->edge_count; i++) {
    const Edge *e = &n->edges[i];
    if (done[i] || e->symmetric) continue;
    Str manner = manner_of(e, arena), words = edge_words(arena, e, false);
    group_add(&groups, arena, str_format(arena, "%.*s\t%.*s", STR_ARG(manner), STR_ARG(words)), i);
  }
  for (size_t i = 0; i < groups.len; i++) split_group(n, &groups.at[i], LEAST_FAN, arena, done);
}

/* ---- bundles ------------------------------------------------------------------------------------------------------ */

static int way_of(const Edge *e, uint32_t from) { return e->symmetric ? 0 : e->from == from ? 1 : -1; }

/* The strongest first: it gives the line its direction, and what does not fit is named last. */
static void sort_by_strength(const Network *n, Members *group)
{
  for (size_t i = 1; i < group->len; i++) {
    uint32_t edge = group->at[i];
    size_t k = i;
    for (; k > 0 && n->edges[group->at[k - 1]].score < n->edges[edge].score; k--) group->at[k] = group->at[k - 1];
    group->at[k] = edge;
  }
}

static void label_alone(Network *n, Link *link, Arena *arena)
{
  link->label = label_wrap(arena, n->edges[link->edges[0]].label, LABEL_SIZE, false, LABEL_WIDTH, 2);
}

/* One edge a line; an arrow beside the words takes its room here and its direction where the layout is known. */
static void label_bundle(Network *n, Link *link, Arena *arena)
{
  uint32_t from = n->edges[link->edges[0]].from, shown = link->edge_count <= LABEL_LINES ? link->edge_count : LABEL_LINES - 1;
  bool mixed = false;
  for (uint32_t i = 1; i < link->edge_count; i++)
    mixed = mixed || way_of(&n->edges[link->edges[i]], from) != way_of(&n->edges[link->edges[0]], from);
  double arrow = mixed ? text_width(STR(" \xe2\x86\x92"), LABEL_SIZE, false) : 0;
  Label *label = &link->label;
  for (uint32_t i = 0; i < shown; i++) {
    const Edge *e = &n->edges[link->edges[i]];
    Label one = label_wrap(arena, e->label, LABEL_SIZE, false, BUNDLE_WIDTH, 1);
    if (i == 0) *label = (Label){.size = one.size, .leading = one.leading};
    label->line[label->count++] = one.line[0];
    link->way[i] = (int8_t)(mixed ? way_of(e, from) : 0);
    label->width = one.width + (link->way[i] ? arrow : 0) > label->width ? one.width + (link->way[i] ? arrow : 0) : label->width;
  }
  if (shown < link->edge_count) label->line[label->count++] = str_format(arena, "+ %u more", link->edge_count - shown);
  label->height = label->count * label->leading;
}

static void link_pairs(Network *n, Arena *arena, const bool *done)
{
  Groups groups = {0};
  map_init(&groups.by_key, arena, n->edge_count);
  for (uint32_t i = 0; i < n->edge_count; i++) {
    const Edge *e = &n->edges[i];
    if (done[i]) continue;
    bool turn = e->from > e->to;
    Str manner = manner_of(e, arena);
    group_add(&groups, arena, str_format(arena, "%u %u %.*s", turn ? e->to : e->from, turn ? e->from : e->to, STR_ARG(manner)), i);
  }
  for (size_t i = 0; i < groups.len; i++) {
    sort_by_strength(n, &groups.at[i]);
    Link link = {.edges = groups.at[i].at, .edge_count = (uint32_t)groups.at[i].len};
    if (link.edge_count == 1) label_alone(n, &link, arena);
    else label_bundle(n, &link, arena);
    n->links[n->link_count++] = link;
  }
}

void links_make(Network *n, Arena *arena)
{
  bool *done = ARENA_ARRAY(arena, bool, n->edge_count + 1);
  n->links = ARENA_ARRAY(arena, Link, n->edge_count + 1);
  link_hubs(n, arena, done);
  if (!network_is_crowded(n)) link_fans(n, arena, done); /* there the words stand small or not at all */
  link_pairs(n, arena, done);
}
