/*
 * hubs.c - who is named beside whom, kept ready for the few entities that are named everywhere.
 *
 * The view co_occurrence counts sentences when it is asked, which is quick for most and takes seconds for one with a quarter
 * of a million mentions. For each entity with HUB_MENTIONS or more the counts are kept in hub_company. They are sums over
 * documents, kept as entities.c says (sums_uncount). An article pays for its few mentions of hubs, and nothing where there are none.
 */
#include "db.h"

#define PAIRS                                                                                                          \
  "SELECT h.entity_id, mo.entity_id, (SELECT name FROM entity WHERE id = h.entity_id), count(DISTINCT a.sentence_id)"
#define PAIRS_FROM                                                                                                     \
  " CROSS JOIN mention_row a ON a.member_id = mh.id CROSS JOIN mention_row b ON b.sentence_id = a.sentence_id"          \
  " CROSS JOIN member mo ON mo.id = b.member_id WHERE mo.entity_id IS NOT NULL AND mo.entity_id <> h.entity_id"

void hubs_count(Store *store, int64_t document, int sign)
{
  db_run(store, "INSERT INTO hub_company(entity_id, other_id, name, sentences, documents) " PAIRS " * ?2, ?2"
                " FROM member mh CROSS JOIN hub h ON h.entity_id = mh.entity_id" PAIRS_FROM " AND mh.document_id = ?1 GROUP BY 1, 2"
                " ON CONFLICT DO UPDATE SET sentences = sentences + excluded.sentences, documents = documents + excluded.documents",
         "ii", document, (int64_t)sign);
  if (sign < 0)
    db_run(store, "DELETE FROM hub_company WHERE documents <= 0 AND (entity_id, other_id) IN (SELECT h.entity_id, mo.entity_id"
                  " FROM member mh CROSS JOIN hub h ON h.entity_id = mh.entity_id" PAIRS_FROM " AND mh.document_id = ?1)", "i", document);
}

/* It stays one where articles are taken out again: the counts are right all the same. */
void hub_consider(Store *store, int64_t entity, int64_t mentions)
{
  if (mentions < store->hub_mentions || db_int(store, 0, "SELECT 1 FROM hub WHERE entity_id = ?", "i", entity)) return;
  db_run(store, "INSERT INTO hub(entity_id) VALUES (?)", "i", entity);
  db_run(store, "INSERT INTO hub_company(entity_id, other_id, name, sentences, documents) " PAIRS ", count(DISTINCT mh.document_id)"
                " FROM hub h CROSS JOIN member mh ON mh.entity_id = h.entity_id" PAIRS_FROM " AND h.entity_id = ?1 GROUP BY 1, 2", "i", entity);
}
