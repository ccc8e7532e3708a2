/*
 * edges.c - the facts between two entities with one relation, summed: what the view `link` shows and paths walk along.
 *
 * Adding an article adds to the sums and joining two entities adds theirs; what takes facts away counts the edges concerned
 * anew from the statements. A fact about one entity on both sides makes no edge.
 */
#include "db.h"

#define EDGE_SUMS "count(*), count(DISTINCT ms.document_id), min(d.published), max(d.published), max(" FACT_CONFIDENCE ")"
#define EDGE_COLUMNS "(subject_id, relation_id, object_id, facts, documents, first_seen, last_seen, confidence)"
#define EDGE_ROW(subject_first) "INSERT INTO edge" EDGE_COLUMNS " SELECT ms.entity_id, f.relation_id, mo.entity_id, " EDGE_SUMS " FROM " subject_first
#define FROM_SUBJECT                                                                                                   \
  "member ms CROSS JOIN statement f ON f.subject_member = ms.id CROSS JOIN member mo ON mo.id = f.object_member"       \
  " CROSS JOIN document d ON d.id = ms.document_id WHERE " FACT_LINKS " AND ms.entity_id <> mo.entity_id"
#define FROM_OBJECT                                                                                                    \
  "member mo CROSS JOIN statement f ON f.object_member = mo.id CROSS JOIN member ms ON ms.id = f.subject_member"       \
  " CROSS JOIN document d ON d.id = ms.document_id WHERE " FACT_LINKS " AND ms.entity_id <> mo.entity_id"
#define OF_PAIR                                                                                                        \
  " CROSS JOIN statement f ON f.subject_member = ms.id AND f.object_member = mo.id CROSS JOIN document d ON d.id = ms.document_id WHERE " FACT_LINKS
#define ONE_EDGE " AND +f.relation_id = ?2 GROUP BY 1, 2, 3" /* +: of a relation there may be millions */

typedef struct { int64_t subject, relation, object; } EdgeKey;
typedef struct { EdgeKey key; int64_t facts, documents; Str first_seen, last_seen; double confidence; } Edge;
typedef struct { Edge *at; size_t len, cap; } EdgeList;

/* From rows of subject_id, relation_id, object_id, facts, documents, first_seen, last_seen, confidence. */
static void edges_read(Store *store, sqlite3_stmt *q, Arena *arena, EdgeList *out)
{
  while (db_next(store, q)) {
    Edge edge = {.key = {column_id(q, 0), column_id(q, 1), column_id(q, 2)}, .facts = column_id(q, 3), .documents = column_id(q, 4),
                 .first_seen = str_copy(arena, column_str(q, 5)), .last_seen = str_copy(arena, column_str(q, 6)),
                 .confidence = sqlite3_column_double(q, 7)};
    LIST_PUSH(arena, out) = edge;
  }
}

/* Adds to the sums of an edge, or makes it. No index says that there is only one of a key: this does. */
static void edge_add(Store *store, const Edge *e)
{
  EdgeKey key = e->key;
  db_run(store, "UPDATE edge SET facts = facts + ?4, documents = documents + ?5,"
                " first_seen = min(coalesce(first_seen, ?6), coalesce(?6, first_seen)),"
                " last_seen = max(coalesce(last_seen, ?7), coalesce(?7, last_seen)), confidence = max(confidence, ?8)"
                " WHERE subject_id = ?1 AND relation_id = ?2 AND object_id = ?3",
         "iiiiiood", key.subject, key.relation, key.object, e->facts, e->documents, e->first_seen, e->last_seen, e->confidence);
  if (!store->failure && sqlite3_changes(store->db) == 0)
    db_run(store, "INSERT INTO edge" EDGE_COLUMNS " VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "iiiiiood", key.subject, key.relation, key.object, e->facts,
           e->documents, e->first_seen, e->last_seen, e->confidence);
}

void edges_add_document(Store *store, int64_t document)
{
  Arena arena = {0};
  EdgeList edges = {0};
  int64_t blocks = db_int(store, 1, "SELECT blocks FROM article WHERE document_id = ?", "i", document);
  edges_read(store, db_query(store,
                             "SELECT ms.entity_id, f.relation_id, mo.entity_id, count(*), 1, d.published, d.published, max(" FACT_CONFIDENCE ")"
                             " FROM statement f CROSS JOIN member ms ON ms.id = f.subject_member CROSS JOIN member mo ON mo.id = f.object_member"
                             " CROSS JOIN document d ON d.id = ?1"
                             " WHERE f.id >= ?2 AND f.id < ?3 AND " FACT_LINKS " AND ms.entity_id <> mo.entity_id GROUP BY 1, 2, 3",
                             "iii", document, document * ID_BLOCK, (document + blocks) * ID_BLOCK), &arena, &edges);
  for (size_t i = 0; i < edges.len; i++) edge_add(store, &edges.at[i]);
  arena_free(&arena);
}

/* The edges that a document's facts count in, as triples subject, relation, object one after another. */
void edges_of_document(Store *store, int64_t document, int64_t blocks, Arena *arena, IdList *triples)
{
  sqlite3_stmt *q = db_query(store,
                             "SELECT DISTINCT ms.entity_id, f.relation_id, mo.entity_id FROM statement f"
                             " CROSS JOIN member ms ON ms.id = f.subject_member CROSS JOIN member mo ON mo.id = f.object_member"
                             " WHERE f.id >= ?1 AND f.id < ?2 AND ms.entity_id <> mo.entity_id",
                             "ii", document * ID_BLOCK, (document + blocks) * ID_BLOCK);
  while (db_next(store, q))
    for (int i = 0; i < 3; i++) LIST_PUSH(arena, triples) = column_id(q, i);
}

/* In the articles that name both, which one index tells, from the side with fewer mentions. */
void edge_refresh(Store *store, int64_t subject, int64_t relation, int64_t object)
{
  db_run(store, "DELETE FROM edge WHERE subject_id = ? AND relation_id = ? AND object_id = ?", "iii", subject, relation, object);
  if (subject == object) return;
  int64_t subject_size = entity_size(store, subject);
  int64_t object_size = entity_size(store, object);
  if (subject_size <= object_size)
    db_run(store, EDGE_ROW("member ms CROSS JOIN member mo ON mo.entity_id = ?3 AND mo.document_id = ms.document_id") OF_PAIR " AND ms.entity_id = ?1" ONE_EDGE,
           "iii", subject, relation, object);
  else
    db_run(store, EDGE_ROW("member mo CROSS JOIN member ms ON ms.entity_id = ?1 AND ms.document_id = mo.document_id") OF_PAIR " AND mo.entity_id = ?3" ONE_EDGE,
           "iii", subject, relation, object);
}

void edges_rebuild(Store *store, int64_t entity)
{
  db_run(store, "DELETE FROM edge WHERE subject_id = ?", "i", entity);
  db_run(store, "DELETE FROM edge WHERE object_id = ?", "i", entity);
  db_run(store, EDGE_ROW(FROM_SUBJECT) " AND ms.entity_id = ?1 GROUP BY 1, 2, 3", "i", entity);
  db_run(store, EDGE_ROW(FROM_OBJECT) " AND mo.entity_id = ?1 GROUP BY 1, 2, 3", "i", entity);
}

void edges_rebuild_all(Store *store)
{
  db_run(store, "DELETE FROM edge", "");
  db_run(store, "INSERT INTO edge" EDGE_COLUMNS " SELECT ms.entity_id, f.relation_id, mo.entity_id, " EDGE_SUMS
                " FROM statement f CROSS JOIN member ms ON ms.id = f.subject_member CROSS JOIN member mo ON mo.id = f.object_member"
                " CROSS JOIN document d ON d.id = ms.document_id WHERE " FACT_LINKS " AND ms.entity_id <> mo.entity_id GROUP BY 1, 2, 3",
         "");
}

/* ---- joining ---- */

typedef struct { EdgeKey *at; size_t len, cap; } EdgeKeyList;

static void edge_keys(Store *store, sqlite3_stmt *q, Arena *arena, EdgeKeyList *out)
{
  while (db_next(store, q)) {
    EdgeKey key = {column_id(q, 0), column_id(q, 1), column_id(q, 2)};
    LIST_PUSH(arena, out) = key;
  }
}

/* An edge of `from` as it is once that is `into`. */
static EdgeKey edge_moved(EdgeKey key, int64_t into, int64_t from)
{
  if (key.subject == from) key.subject = into;
  if (key.object == from) key.object = into;
  return key;
}

/* Counts for each edge the documents in which both `into` and `from` have it: these stand in the sums of both. */
static void shared_count(Store *store, int64_t into, int64_t from, int64_t document, Arena *arena, Map *shared)
{
  EdgeKeyList keys = {0};
  Map mine;
  int64_t blocks = db_int(store, 1, "SELECT blocks FROM article WHERE document_id = ?", "i", document);
  edge_keys(store, db_query(store,
                            "SELECT DISTINCT ms.entity_id, f.relation_id, mo.entity_id FROM statement f CROSS JOIN member ms ON ms.id = f.subject_member"
                            " CROSS JOIN member mo ON mo.id = f.object_member WHERE f.id >= ?1 AND f.id < ?2 AND " FACT_LINKS
                            " AND ms.entity_id <> mo.entity_id AND (ms.entity_id IN (?3, ?4) OR mo.entity_id IN (?3, ?4))",
                            "iiii", document * ID_BLOCK, (document + blocks) * ID_BLOCK, into, from), arena, &keys);
  map_init(&mine, arena, 16);
  for (size_t i = 0; i < keys.len; i++) {
    EdgeKey moved = edge_moved(keys.at[i], into, from);
    bool was_new = false, counted = false;
    *map_at(&mine, str_copy(arena, (Str){(const char *)&moved, sizeof moved}), &was_new) = 1;
    if (was_new) continue;
    uint64_t *count = map_at(shared, str_copy(arena, (Str){(const char *)&moved, sizeof moved}), &counted);
    *count = counted ? 1 : *count + 1;
  }
}

/* Moves the edges of `from` to `into`, while their members are still apart; `both`: the documents that have members of
 * both. Where both have the same edge the sums are added, without a look at the facts they stand for. */
void edges_absorb(Store *store, int64_t into, int64_t from, const IdList *both, Arena *arena)
{
  EdgeList edges = {0};
  Map shared;
  map_init(&shared, arena, 64);
  for (size_t i = 0; i < both->len; i++) shared_count(store, into, from, both->at[i], arena, &shared);
  edges_read(store, db_query(store, "SELECT subject_id, relation_id, object_id, facts, documents, first_seen, last_seen, confidence FROM edge WHERE subject_id = ?1"
                                    " UNION ALL SELECT subject_id, relation_id, object_id, facts, documents, first_seen, last_seen, confidence FROM edge"
                                    " WHERE object_id = ?1", "i", from), arena, &edges);
  for (size_t i = 0; i < edges.len; i++) {
    Edge *edge = &edges.at[i];
    EdgeKey old = edge->key;
    edge->key = edge_moved(old, into, from);
    const uint64_t *count = map_find(&shared, (Str){(const char *)&edge->key, sizeof edge->key});
    if (count) edge->documents -= (int64_t)*count;
    db_run(store, "DELETE FROM edge WHERE subject_id = ? AND relation_id = ? AND object_id = ?", "iii", old.subject, old.relation, old.object);
    if (edge->key.subject != edge->key.object) edge_add(store, edge);
  }
}
