/*
 * reprints.c - what the reports of one wire story say alike, so that the story can be counted once.
 *
 * story_edge and story_entity say for each edge and each entity in how many documents of a story it stands; an edge of three
 * documents that are one story is told by 3 - (3 - 1) = 1 story. Documents that are no story's have no rows. The rows are
 * sums over documents, kept as the company of hubs is: whatever is about to change what a document says first takes that
 * document's share out (sums_uncount), and when all is done it is counted in again.
 */
#include "db.h"

void story_count(Store *store, int64_t document, int sign)
{
  int64_t story = db_int(store, 0, "SELECT story_id FROM fingerprint WHERE document_id = ?", "i", document);
  if (!story) return;
  int64_t blocks = db_int(store, 1, "SELECT blocks FROM article WHERE document_id = ?", "i", document);
  db_run(store, "INSERT INTO story_edge SELECT DISTINCT ms.entity_id, f.relation_id, mo.entity_id, ?3, ?4 FROM statement f"
                " CROSS JOIN member ms ON ms.id = f.subject_member CROSS JOIN member mo ON mo.id = f.object_member"
                " WHERE f.id >= ?1 AND f.id < ?2 AND " FACT_LINKS " AND ms.entity_id <> mo.entity_id"
                " ON CONFLICT DO UPDATE SET documents = documents + excluded.documents",
         "iiii", document * ID_BLOCK, (document + blocks) * ID_BLOCK, story, (int64_t)sign);
  db_run(store, "INSERT INTO story_entity SELECT DISTINCT entity_id, ?2, ?3 FROM member WHERE document_id = ?1 AND entity_id IS NOT NULL"
                " ON CONFLICT DO UPDATE SET documents = documents + excluded.documents", "iii", document, story, (int64_t)sign);
  if (sign > 0) return;
  db_run(store, "DELETE FROM story_edge WHERE story_id = ? AND documents <= 0", "i", story);
  db_run(store, "DELETE FROM story_entity WHERE story_id = ? AND documents <= 0", "i", story);
}

void story_counts_move(Store *store, int64_t from, int64_t into)
{
  db_run(store, "INSERT INTO story_edge SELECT subject_id, relation_id, object_id, ?2, documents FROM story_edge WHERE story_id = ?1"
                " ON CONFLICT DO UPDATE SET documents = documents + excluded.documents", "ii", from, into);
  db_run(store, "INSERT INTO story_entity SELECT entity_id, ?2, documents FROM story_entity WHERE story_id = ?1"
                " ON CONFLICT DO UPDATE SET documents = documents + excluded.documents", "ii", from, into);
  db_run(store, "DELETE FROM story_edge WHERE story_id = ?", "i", from);
  db_run(store, "DELETE FROM story_entity WHERE story_id = ?", "i", from);
}
