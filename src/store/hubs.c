/*
 * hubs.c - who is named beside whom, kept ready for the few entities that are named everywhere.
 *
 * The view co_occurrence counts sentences when it is asked, which is quick for most and takes seconds for one with a quarter
 * of a million mentions. For each entity with HUB_MENTIONS or more the counts are kept in hub_company. They are sums over
 * documents: whatever is about to change whose members a document has first takes that document's share out, and when all
 * is done it is counted in again. An article pays for its few mentions of hubs, and nothing where there are none.
 */
#include "db.h"

#define PAIRS                                                                                                          \
  "SELECT h.entity_id, mo.entity_id, (SELECT name FROM entity WHERE id = h.entity_id), count(DISTINCT a.sentence_id)"
#define PAIRS_FROM                                                                                                     \
  " CROSS JOIN mention_row a ON a.member_id = mh.id CROSS JOIN mention_row b ON b.sentence_id = a.sentence_id"          \
  " CROSS JOIN member mo ON mo.id = b.member_id WHERE mo.entity_id IS NOT NULL AND mo.entity_id <> h.entity_id"

static void document_count(Store *store, int64_t document, int sign)
{
  db_run(store, "INSERT INTO hub_company(entity_id, other_id, name, sentences, documents) " PAIRS " * ?2, ?2"
                " FROM member mh CROSS JOIN hub h ON h.entity_id = mh.entity_id" PAIRS_FROM " AND mh.document_id = ?1 GROUP BY 1, 2"
                " ON CONFLICT DO UPDATE SET sentences = sentences + excluded.sentences, documents = documents + excluded.documents",
         "ii", document, (int64_t)sign);
  if (sign < 0)
    db_run(store, "DELETE FROM hub_company WHERE documents <= 0 AND entity_id IN (SELECT mh.entity_id FROM member mh CROSS JOIN hub h"
                  " ON h.entity_id = mh.entity_id WHERE mh.document_id = ?1) AND other_id IN (SELECT entity_id FROM member WHERE document_id = ?1)",
           "i", document);
}

static bool hubs_exist(Store *store, Touched *touched)
{
  if (touched->hubs == HUBS_UNKNOWN) touched->hubs = db_int(store, 0, "SELECT 1 FROM hub LIMIT 1", "") ? HUBS_SOME : HUBS_NONE;
  return touched->hubs == HUBS_SOME;
}

void hubs_uncount(Store *store, int64_t document, Touched *touched)
{
  if (!hubs_exist(store, touched)) return;
  if (!touched->uncounted_seen.arena) map_init(&touched->uncounted_seen, touched->arena, 16);
  Str key = {(const char *)&document, sizeof document};
  if (map_find(&touched->uncounted_seen, key)) return;
  *map_at(&touched->uncounted_seen, str_copy(touched->arena, key), NULL) = 1;
  LIST_PUSH(touched->arena, &touched->uncounted) = document;
  document_count(store, document, -1);
}

void hubs_uncount_entity(Store *store, int64_t entity, Touched *touched)
{
  if (!hubs_exist(store, touched)) return;
  Arena arena = {0};
  IdList documents = {0};
  db_ids(store, &arena, &documents, "SELECT DISTINCT document_id FROM member WHERE entity_id = ?", "i", entity);
  for (size_t i = 0; i < documents.len; i++) hubs_uncount(store, documents.at[i], touched);
  arena_free(&arena);
}

void hubs_recount(Store *store, Touched *touched)
{
  for (size_t i = 0; i < touched->uncounted.len; i++) document_count(store, touched->uncounted.at[i], 1);
  touched->uncounted = (IdList){0};
  touched->uncounted_seen = (Map){0};
  touched->hubs = HUBS_UNKNOWN;
}

/* It stays one where articles are taken out again: the counts are right all the same. */
void hub_consider(Store *store, int64_t entity, int64_t mentions)
{
  if (mentions < store->hub_mentions || db_int(store, 0, "SELECT 1 FROM hub WHERE entity_id = ?", "i", entity)) return;
  db_run(store, "INSERT INTO hub(entity_id) VALUES (?)", "i", entity);
  db_run(store, "INSERT INTO hub_company(entity_id, other_id, name, sentences, documents) " PAIRS ", count(DISTINCT mh.document_id)"
                " FROM hub h CROSS JOIN member mh ON mh.entity_id = h.entity_id" PAIRS_FROM " AND h.entity_id = ?1 GROUP BY 1, 2", "i", entity);
}
