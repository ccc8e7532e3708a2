/*
 * evidence.c - what the facts of a selection are told by, and whom they are about: the texts of sentences and documents, the entities.
 *
 * A picture chooses its edges among thousands of facts and shows some tens. Sentences and documents lie in pages of their own, so that reading
 * them for all would be most of the work: a selection may leave them, and store_evidence() reads them for those that are drawn.
 */
#include "select.h"
#include <string.h>

/* ---- sentences and documents ---- */

typedef struct {
  Store *store;
  Arena *arena;
  Map documents, sentences; /* id -> a row that has its texts */
} Evidence;

static void document_read(Evidence *e, FactRow *row)
{
  const uint64_t *known = map_find(&e->documents, id_key(&row->document_id));
  if (known) {
    const FactRow *same = (const FactRow *)(uintptr_t)*known;
    row->document = same->document, row->title = same->title, row->url = same->url, row->published = same->published;
    return;
  }
  sqlite3_stmt *q = db_query(e->store, "SELECT d.source, d.title, a.url, d.published FROM document d JOIN article a ON a.document_id = d.id WHERE d.id = ?", "i",
                             row->document_id);
  if (!db_next(e->store, q)) return;
  Str *texts[] = {&row->document, &row->title, &row->url, &row->published};
  for (size_t i = 0; i < COUNT_OF(texts); i++) *texts[i] = str_copy(e->arena, column_str(q, (int)i));
  db_stop(q);
  *map_at(&e->documents, str_copy(e->arena, id_key(&row->document_id)), NULL) = (uint64_t)(uintptr_t)row;
}

static void sentence_read(Evidence *e, FactRow *row)
{
  const uint64_t *known = map_find(&e->sentences, id_key(&row->sentence));
  if (known) {
    const FactRow *same = (const FactRow *)(uintptr_t)*known;
    row->sentence_text = same->sentence_text, row->sentence_span = same->sentence_span, row->sentence_ordinal = same->sentence_ordinal;
    return;
  }
  sqlite3_stmt *q = db_query(e->store, "SELECT text, ordinal, start, end FROM sentence WHERE id = ?", "i", row->sentence);
  if (!db_next(e->store, q)) return;
  row->sentence_text = str_copy(e->arena, column_str(q, 0));
  row->sentence_ordinal = (uint32_t)column_id(q, 1);
  row->sentence_span = (Span){(uint32_t)column_id(q, 2), (uint32_t)column_id(q, 3)};
  db_stop(q);
  *map_at(&e->sentences, str_copy(e->arena, id_key(&row->sentence)), NULL) = (uint64_t)(uintptr_t)row;
}

static Evidence evidence_of(Store *store, Arena *arena)
{
  Evidence e = {.store = store, .arena = arena};
  map_init(&e.documents, arena, 64);
  map_init(&e.sentences, arena, 64);
  return e;
}

void evidence_read_all(Store *store, Arena *arena, FactSet *set)
{
  Evidence e = evidence_of(store, arena);
  for (size_t i = 0; i < set->fact_count && !store->failure; i++) {
    document_read(&e, &set->facts[i]);
    sentence_read(&e, &set->facts[i]);
  }
  set->evidence = NULL;
}

bool store_evidence(const FactSet *set, const FactRow *const *rows, size_t count, Arena *arena, RelataError *err)
{
  Store *store = set->evidence;
  if (!store) return true;
  Evidence e = evidence_of(store, arena);
  store->failure = 0;
  bool own_moment = sqlite3_get_autocommit(store->db) && sqlite3_exec(store->db, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;
  for (size_t i = 0; i < count && !store->failure; i++) {
    FactRow *row = &set->facts[rows[i] - set->facts];
    document_read(&e, row);
    sentence_read(&e, row);
  }
  if (own_moment) sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL);
  return store->failure ? db_fail(store, err) : true;
}

/* ---- days ---- */

enum { STEPS_PER_DOCUMENT = 16 };

/* From one end of all days inwards, until a document of the set is met: of a set that is spread over the archive one soon is. */
static bool day_from_end(Store *store, const char *query, const Map *documents, Arena *arena, Str *day)
{
  sqlite3_stmt *q = db_query(store, query, "i", (int64_t)documents->len * STEPS_PER_DOCUMENT + 1000);
  while (db_next(store, q)) {
    int64_t id = column_id(q, 1);
    if (!map_find(documents, id_key(&id))) continue;
    *day = str_copy(arena, column_str(q, 0));
    db_stop(q);
    return true;
  }
  return false;
}

static void days_one_by_one(Store *store, const Map *documents, Arena *arena, FactSet *set)
{
  set->first_day = set->last_day = STR("");
  for (size_t i = 0; i < documents->len && !store->failure; i++) {
    int64_t id;
    memcpy(&id, documents->entries[i].key.at, sizeof id);
    Str day = db_str(store, arena, "SELECT published FROM document WHERE id = ?", "i", id);
    if (!day.len) continue;
    if (!set->first_day.len || str_cmp(day, set->first_day) < 0) set->first_day = day;
    if (!set->last_day.len || str_cmp(day, set->last_day) > 0) set->last_day = day;
  }
}

void days_read(Store *store, const Map *documents, Arena *arena, FactSet *set)
{
  if (!day_from_end(store, "SELECT published, id FROM document WHERE published > '' ORDER BY published LIMIT ?", documents, arena, &set->first_day) ||
      !day_from_end(store, "SELECT published, id FROM document WHERE published > '' ORDER BY published DESC LIMIT ?", documents, arena, &set->last_day))
    days_one_by_one(store, documents, arena, set);
}

/* ---- entities ---- */

enum { ROLES_SHOWN = 3 };

/* The roles that most articles give, "; " between: picked here, since most entities have none and sorting none is dear. */
static Str node_roles(Store *store, int64_t entity, Arena *arena)
{
  struct { Str role; int64_t members; } best[ROLES_SHOWN] = {0};
  sqlite3_stmt *q = db_query(store, "SELECT role, members FROM role_row WHERE entity_id = ?", "i", entity);
  while (db_next(store, q)) { /* in the order of their letters */
    int64_t members = column_id(q, 1);
    size_t at = ROLES_SHOWN;
    while (at > 0 && best[at - 1].members < members) at--;
    if (at == ROLES_SHOWN) continue;
    memmove(&best[at + 1], &best[at], (ROLES_SHOWN - 1 - at) * sizeof best[0]);
    best[at].role = str_copy(arena, column_str(q, 0));
    best[at].members = members;
  }
  Str all = best[0].role;
  for (size_t i = 1; i < ROLES_SHOWN && best[i].members; i++) all = str_format(arena, "%.*s; %.*s", STR_ARG(all), STR_ARG(best[i].role));
  return all.at ? all : STR("");
}

static bool node_read(Store *store, int64_t entity, Arena *arena, NodeRow *node)
{
  sqlite3_stmt *q = db_query(store, "SELECT e.name, e.type, t.proper, t.mentions, t.documents, t.salience"
                                    " FROM entity e JOIN entity_stat t ON t.entity_id = e.id WHERE e.id = ?", "i", entity);
  if (!db_next(store, q)) return false;
  *node = (NodeRow){.id = entity, .name = str_copy(arena, column_str(q, 0)), .type = entity_type_of(column_str(q, 1)), .proper = column_id(q, 2) != 0,
                    .mentions = (uint64_t)column_id(q, 3), .documents = (uint64_t)column_id(q, 4), .salience = sqlite3_column_double(q, 5)};
  db_stop(q);
  node->roles = node_roles(store, entity, arena);
  return true;
}

static int64_t documents_reprinted(Store *store, int64_t entity)
{
  return db_int(store, 0, "SELECT sum(documents - 1) FROM story_entity WHERE entity_id = ?", "i", entity);
}

static int id_order(const void *a, const void *b)
{
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

/* In the order of their ids, in which their rows lie, so that no page is read twice. */
static IdList ends_of(const FactSet *set, Arena *arena)
{
  Map seen;
  IdList ids = {0};
  map_init(&seen, arena, 64);
  for (size_t i = 0; i < set->fact_count; i++) {
    int64_t ends[] = {set->facts[i].subject, set->facts[i].object};
    for (int e = 0; e < 2; e++) {
      if (!ends[e] || map_find(&seen, id_key(&ends[e]))) continue;
      *map_at(&seen, str_copy(arena, id_key(&ends[e])), NULL) = 1;
      LIST_PUSH(arena, &ids) = ends[e];
    }
  }
  if (ids.len) qsort(ids.at, ids.len, sizeof *ids.at, id_order);
  return ids;
}

void nodes_collect(Store *store, Arena *arena, bool stories, FactSet *set)
{
  struct { NodeRow *at; size_t len, cap; } nodes = {0};
  IdList ids = ends_of(set, arena);
  for (size_t i = 0; i < ids.len; i++) {
    NodeRow node;
    if (!node_read(store, ids.at[i], arena, &node)) continue;
    node.stories = node.documents - (stories ? (uint64_t)documents_reprinted(store, ids.at[i]) : 0);
    LIST_PUSH(arena, &nodes) = node;
  }
  set->nodes = nodes.at;
  set->node_count = nodes.len;
}
