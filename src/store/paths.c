/*
 * paths.c - how two entities hang together: the k shortest paths over edges (Yen 1971, "Finding the K shortest loopless
 * paths in a network"), each found breadth first. Neighbours are read when they are met, strongest edges first, and kept.
 *
 * Powell - Castaneda - Fox, Powell - Bush - Fox: two paths of two steps; a path of three is given only after those.
 */
#include "select.h"
#include <string.h>

enum { DEPTH_MAX = 8, VISITED_MAX = 50000, PATHS_MAX = 50 };

typedef struct {
  Store *store;
  Arena *arena;
  const PathRequest *request;
  Map known;                                      /* entity -> index of its neighbours */
  struct { IdList *at; size_t len, cap; } neighbours;
} Network;

static bool is_listed(const IdList *list, int64_t id)
{
  for (size_t i = 0; list && i < list->len; i++)
    if (list->at[i] == id) return true;
  return false;
}

/* By subject all lie in the order of their facts; by object those with many do, those with one not (+: the index of all with
 * one fact is no way to them). */
#define OBJECTS "SELECT object_id, relation_id, facts FROM edge WHERE subject_id = ?1 ORDER BY facts DESC LIMIT 3000"
#define SUBJECTS                                                                                                       \
  "SELECT * FROM (SELECT subject_id, relation_id, facts FROM edge WHERE object_id = ?1 AND facts > 1 ORDER BY facts DESC LIMIT 3000)" \
  " UNION ALL SELECT * FROM (SELECT subject_id, relation_id, facts FROM edge WHERE object_id = ?1 AND +facts = 1 LIMIT 3000) LIMIT 3000"

static void neighbours_read(Network *n, int64_t entity, IdList *out)
{
  sqlite3_stmt *q = db_query(n->store, "SELECT * FROM (" OBJECTS ") UNION ALL SELECT * FROM (" SUBJECTS ") ORDER BY 3 DESC, 1", "i", entity);
  while (db_next(n->store, q)) {
    int64_t other = column_id(q, 0), relation = column_id(q, 1);
    bool wanted = !n->request->relations || !n->request->relations->len || is_listed(n->request->relations, relation);
    if (wanted && !is_listed(n->request->excluded, other)) LIST_PUSH(n->arena, out) = other;
  }
}

static const IdList *neighbours_of(Network *n, int64_t entity)
{
  const uint64_t *at = map_find(&n->known, id_key(&entity));
  if (at) return &n->neighbours.at[*at];
  IdList list = {0};
  neighbours_read(n, entity, &list);
  *map_at(&n->known, str_copy(n->arena, id_key(&entity)), NULL) = n->neighbours.len;
  LIST_PUSH(n->arena, &n->neighbours) = list;
  return &n->neighbours.at[n->neighbours.len - 1];
}

typedef struct { int64_t entity; size_t before; unsigned depth; } Visit;
typedef struct { Visit *at; size_t len, cap; } VisitList;
typedef struct { const IdList *nodes; const IdList *steps; int64_t from; } Banned; /* steps: ends of edges not to take from `from` */

static void path_trace(const VisitList *visits, size_t last, Arena *arena, IdList *out)
{
  size_t steps = visits->at[last].depth + 1;
  out->at = ARENA_ARRAY(arena, int64_t, steps);
  out->len = out->cap = steps;
  for (size_t at = last, i = steps; i-- > 0; at = visits->at[at].before) out->at[i] = visits->at[at].entity;
}

static bool path_breadth_first(Network *n, int64_t from, int64_t to, unsigned depth_max, const Banned *banned, IdList *out)
{
  Map seen;
  VisitList visits = {0};
  map_init(&seen, n->arena, 256);
  *map_at(&seen, str_copy(n->arena, id_key(&from)), NULL) = 1;
  LIST_PUSH(n->arena, &visits) = (Visit){from, 0, 0};
  for (size_t i = 0; i < visits.len && visits.len < VISITED_MAX; i++) {
    Visit here = visits.at[i];
    if (here.entity == to) { path_trace(&visits, i, n->arena, out); return true; }
    if (here.depth >= depth_max) continue;
    const IdList *next = neighbours_of(n, here.entity);
    for (size_t k = 0; k < next->len; k++) {
      int64_t other = next->at[k];
      if (map_find(&seen, id_key(&other)) || is_listed(banned->nodes, other)) continue;
      if (here.entity == banned->from && is_listed(banned->steps, other)) continue;
      *map_at(&seen, str_copy(n->arena, id_key(&other)), NULL) = 1;
      LIST_PUSH(n->arena, &visits) = (Visit){other, i, here.depth + 1};
      if (other == to) { path_trace(&visits, visits.len - 1, n->arena, out); return true; }
    }
  }
  return false;
}

static bool path_same(const IdList *a, const IdList *b) { return a->len == b->len && a->at && b->at && memcmp(a->at, b->at, a->len * sizeof *a->at) == 0; }

static bool path_known(const EntityPaths *paths, const IdList *path)
{
  for (size_t i = 0; i < paths->len; i++)
    if (path_same(&paths->at[i], path)) return true;
  return false;
}

/* The ways on from the first `spur + 1` nodes of `path` that found paths with the same beginning took. */
static IdList steps_taken(Network *n, const EntityPaths *found, const IdList *path, size_t spur)
{
  IdList taken = {0};
  for (size_t i = 0; i < found->len; i++) {
    const IdList *p = &found->at[i];
    if (p->len > spur + 1 && path->at && memcmp(p->at, path->at, (spur + 1) * sizeof *p->at) == 0) LIST_PUSH(n->arena, &taken) = p->at[spur + 1];
  }
  return taken;
}

static void spurs_of(Network *n, const EntityPaths *found, const IdList *path, EntityPaths *candidates)
{
  for (size_t spur = 0; spur + 1 < path->len; spur++) {
    IdList root = {.at = path->at, .len = spur, .cap = spur}, taken = steps_taken(n, found, path, spur), rest = {0};
    Banned banned = {.nodes = &root, .steps = &taken, .from = path->at[spur]};
    if (!path_breadth_first(n, path->at[spur], n->request->to, DEPTH_MAX - (unsigned)spur, &banned, &rest)) continue;
    IdList whole = {0};
    for (size_t i = 0; i < spur; i++) LIST_PUSH(n->arena, &whole) = path->at[i];
    for (size_t i = 0; i < rest.len; i++) LIST_PUSH(n->arena, &whole) = rest.at[i];
    if (!path_known(candidates, &whole) && !path_known(found, &whole)) LIST_PUSH(n->arena, candidates) = whole;
  }
}

static size_t shortest_of(const EntityPaths *paths)
{
  size_t best = 0;
  for (size_t i = 1; i < paths->len; i++)
    if (paths->at[i].len < paths->at[best].len) best = i;
  return best;
}

void paths_find(Store *store, const PathRequest *request, Arena *arena, EntityPaths *out)
{
  Network n = {.store = store, .arena = arena, .request = request};
  Banned nothing = {0};
  EntityPaths candidates = {0};
  IdList path = {0};
  unsigned count = request->count < PATHS_MAX ? request->count : PATHS_MAX;
  map_init(&n.known, arena, 256);
  if (request->from == request->to || !path_breadth_first(&n, request->from, request->to, DEPTH_MAX, &nothing, &path)) return;
  LIST_PUSH(arena, out) = path;
  while (out->len < count && !store->failure) {
    IdList last = out->at[out->len - 1];
    spurs_of(&n, out, &last, &candidates);
    if (!candidates.len) return;
    size_t best = shortest_of(&candidates);
    LIST_PUSH(arena, out) = candidates.at[best];
    memmove(&candidates.at[best], &candidates.at[best + 1], (candidates.len - best - 1) * sizeof *candidates.at);
    candidates.len--;
  }
}
