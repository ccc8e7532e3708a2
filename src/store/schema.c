/*
 * schema.c - the tables as they are now. How files of earlier versions come to have them: upgrades.c.
 *
 * Two layers. What articles say, each apart from all others: document, sentence, member (an entity as one article has
 * it), mention, statement (one triple with its words). And what the archive makes of them: entity, to which each member
 * points; alias_row, role_row, entity_stat and edge are sums over members, kept in step while writing, so that
 * no query has to count ten million rows. Joining or parting entities changes member.entity_id and the sums, no evidence.
 *
 *   document <- sentence <- statement -> member -> entity
 *                        <- mention   -> member
 *
 * Public are document, sentence, entity and the views; the other tables may change from version to version.
 * Triggers and views use nothing but SQLite itself, so that any program can read and write the file.
 */
#include "db.h"

#define FACT_FROM                                                                                                      \
  "  FROM statement f"                                                                                                 \
  "    JOIN member ms ON ms.id = f.subject_member JOIN entity es ON es.id = ms.entity_id"                              \
  "    JOIN relation r ON r.id = f.relation_id"                                                                        \
  "    JOIN sentence s ON s.id = f.sentence_id JOIN document d ON d.id = s.document_id"

static const char *const tables =
    /* what articles say */
    "CREATE TABLE relata_meta(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE run("
    "  id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, version TEXT NOT NULL, model TEXT NOT NULL, options TEXT NOT NULL,"
    "  UNIQUE(started_at, version, model, options)) STRICT;"
    "CREATE TABLE document("
    "  id INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, title TEXT, published TEXT, sha256 TEXT NOT NULL,"
    "  added_at TEXT NOT NULL, text TEXT NOT NULL) STRICT;"
    "CREATE INDEX document_published ON document(published);"
    "CREATE INDEX document_sha256 ON document(sha256);"
    "CREATE TABLE source("
    "  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, documents INTEGER NOT NULL, sentences INTEGER NOT NULL,"
    "  facts INTEGER NOT NULL, first_published TEXT, last_published TEXT) STRICT;"
    "CREATE TABLE article("
    "  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE, source_id INTEGER NOT NULL REFERENCES source,"
    "  run_id INTEGER REFERENCES run ON DELETE SET NULL, blocks INTEGER NOT NULL, outlet TEXT, url TEXT, byline TEXT,"
    "  place TEXT) STRICT;"
    "CREATE INDEX article_source ON article(source_id);"
    "CREATE INDEX article_run ON article(run_id);"
    "CREATE TABLE sentence("
    "  id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
    "  ordinal INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL) STRICT;"
    "CREATE UNIQUE INDEX sentence_document ON sentence(document_id, ordinal);"

    /* what the archive makes of them. entity_stat.reviewed: a digest of all that was known of an entity when it was last compared with what
       it may be; company: whom a much mentioned one deals with most; types: what articles take it for, "PERSON 12 PLACE 1".
       block.weight: the octal digits of the entity's number of mentions, so that under a key the best known come first and a cut is a
       cut of the least likely; single: its name is one word, so that those of more need not be read where only such may be meant */
    "CREATE TABLE entity(id INTEGER PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL) STRICT;"
    "CREATE INDEX entity_name ON entity(name);"
    "CREATE INDEX entity_name_nocase ON entity(name COLLATE NOCASE);"
    "CREATE INDEX entity_type ON entity(type, name);"
    "CREATE TABLE entity_stat("
    "  entity_id INTEGER PRIMARY KEY REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  origin_name TEXT NOT NULL, origin_type TEXT NOT NULL, proper INTEGER NOT NULL, gender INTEGER NOT NULL,"
    "  same_as TEXT, mentions INTEGER NOT NULL, documents INTEGER NOT NULL, salience REAL NOT NULL,"
    "  degree INTEGER NOT NULL DEFAULT 0, reviewed INTEGER NOT NULL DEFAULT 0, company TEXT, types TEXT NOT NULL DEFAULT '') STRICT;"
    "CREATE INDEX entity_stat_mentions ON entity_stat(mentions);"
    "CREATE TABLE alias_row("
    "  entity_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE, name TEXT NOT NULL,"
    "  mentions INTEGER NOT NULL, names INTEGER NOT NULL, proper INTEGER NOT NULL, fold TEXT NOT NULL,"
    "  PRIMARY KEY(entity_id, name)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX alias_name ON alias_row(name);"
    "CREATE INDEX alias_fold ON alias_row(fold);"
    "CREATE TABLE role_row("
    "  entity_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE, role TEXT NOT NULL,"
    "  members INTEGER NOT NULL, PRIMARY KEY(entity_id, role)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE block("
    "  key TEXT NOT NULL, weight INTEGER NOT NULL, entity_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  single INTEGER NOT NULL, PRIMARY KEY(key, weight DESC, entity_id)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX block_entity ON block(entity_id);"
    "CREATE TABLE suspect("
    "  a_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  b_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  score REAL NOT NULL, why TEXT NOT NULL, PRIMARY KEY(a_id, b_id)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX suspect_b ON suspect(b_id);"

    /* an entity as one article has it; joined_by and score say why it belongs to its entity. It is not indexed before that is known */
    "CREATE TABLE member("
    "  id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
    "  entity_id INTEGER REFERENCES entity ON UPDATE CASCADE ON DELETE SET NULL, name TEXT NOT NULL, type TEXT NOT NULL,"
    "  proper INTEGER NOT NULL, gender INTEGER NOT NULL, number INTEGER NOT NULL, same_as TEXT, mentions INTEGER NOT NULL,"
    "  salience REAL NOT NULL, hidden INTEGER NOT NULL DEFAULT 0, score REAL, joined_by TEXT) STRICT;"
    "CREATE INDEX member_entity ON member(entity_id, document_id) WHERE entity_id IS NOT NULL;"
    "CREATE INDEX member_document ON member(document_id);"
    "CREATE TABLE member_alias("
    "  member_id INTEGER NOT NULL REFERENCES member ON DELETE CASCADE, name TEXT NOT NULL, mentions INTEGER NOT NULL,"
    "  proper INTEGER NOT NULL, PRIMARY KEY(member_id, name)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE member_role("
    "  member_id INTEGER NOT NULL REFERENCES member ON DELETE CASCADE, role TEXT NOT NULL,"
    "  PRIMARY KEY(member_id, role)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE mention_row("
    "  id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES member ON DELETE CASCADE,"
    "  sentence_id INTEGER NOT NULL REFERENCES sentence ON DELETE CASCADE, start INTEGER NOT NULL, end INTEGER NOT NULL,"
    "  kind INTEGER NOT NULL, score REAL NOT NULL, rule TEXT, text TEXT NOT NULL) STRICT;"
    "CREATE INDEX mention_member ON mention_row(member_id);"
    "CREATE INDEX mention_sentence ON mention_row(sentence_id);"

    /* one triple. words: bytes of sentence.text as "subject;predicate;object", each "start-end start-end ...".
       start, end: the bytes of the source as given that they span. date: time_start, or when it was published. object_name: what the
       object is called now, an entity's name or the words of a clause, so that one index answers `object = ...`; triggers keep it in
       step whoever writes */
    "CREATE TABLE relation(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
    "CREATE TABLE statement("
    "  id INTEGER PRIMARY KEY, sentence_id INTEGER NOT NULL REFERENCES sentence ON DELETE CASCADE,"
    "  subject_member INTEGER NOT NULL REFERENCES member ON DELETE CASCADE, relation_id INTEGER NOT NULL REFERENCES relation,"
    "  object_member INTEGER REFERENCES member ON DELETE CASCADE,"
    "  attribution_member INTEGER REFERENCES member ON DELETE SET NULL,"
    "  confidence REAL NOT NULL, negated INTEGER NOT NULL, inferred INTEGER NOT NULL, symmetric INTEGER NOT NULL,"
    "  shown INTEGER NOT NULL, verdict INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,"
    "  modality TEXT NOT NULL, date TEXT, time_start TEXT, time_end TEXT, time TEXT, place TEXT, attribution TEXT,"
    "  predicate TEXT NOT NULL, object_text TEXT NOT NULL, arguments TEXT, rule TEXT NOT NULL, words TEXT NOT NULL, object_name TEXT NOT NULL DEFAULT '') STRICT;"
    "CREATE INDEX statement_subject ON statement(subject_member);"
    "CREATE INDEX statement_object ON statement(object_member) WHERE object_member IS NOT NULL;"
    "CREATE INDEX statement_attribution ON statement(attribution_member) WHERE attribution_member IS NOT NULL;"
    "CREATE INDEX statement_sentence ON statement(sentence_id);"
    "CREATE INDEX statement_relation ON statement(relation_id);"
    "CREATE INDEX statement_date ON statement(date) WHERE date IS NOT NULL;"
    "CREATE INDEX statement_object_name ON statement(object_name);"
    "CREATE TRIGGER object_name_entity AFTER UPDATE OF name ON entity WHEN new.name <> old.name BEGIN"
    "  UPDATE statement SET object_name = new.name WHERE object_name <> new.name AND"
    "    object_member IN (SELECT id FROM member WHERE entity_id = new.id); END;"
    "CREATE TRIGGER object_name_member AFTER UPDATE OF entity_id ON member WHEN new.entity_id IS NOT NULL BEGIN"
    "  UPDATE statement SET object_name = (SELECT name FROM entity WHERE id = new.entity_id)"
    "    WHERE object_member = new.id AND object_name <> (SELECT name FROM entity WHERE id = new.entity_id); END;"

    /* ids of entities are hashes, so that each index that begins with one costs a page of its own for every fact. Edges get ids in the order
       they come, and with these for their tails the indexes by relation and by number of facts grow at their ends. The two that begin with
       an end hold all that choosing among a hub's edges asks for, so that its thousands of rows, which lie anywhere, are not read;
       edge_object is the key as well: an edge has its ends and its relation for itself (edges.c). An entity's id moves
       its edges and its sums alike; nothing else changes the ends of an edge. Two searches by id are cheaper than one by a list of two */
    "CREATE TABLE edge("
    "  id INTEGER PRIMARY KEY, subject_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  relation_id INTEGER NOT NULL REFERENCES relation,"
    "  object_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  facts INTEGER NOT NULL, documents INTEGER NOT NULL, first_seen TEXT, last_seen TEXT, confidence REAL NOT NULL) STRICT;"
    "CREATE INDEX edge_subject ON edge(subject_id, facts, relation_id, object_id);"
    "CREATE INDEX edge_object ON edge(object_id, subject_id, relation_id, facts);"
    "CREATE INDEX edge_object_often ON edge(object_id, facts) WHERE facts > 1;"
    "CREATE INDEX edge_relation ON edge(relation_id, facts);"
    "CREATE INDEX edge_facts ON edge(facts);"
    "CREATE TRIGGER edge_degree_insert AFTER INSERT ON edge BEGIN"
    "  UPDATE entity_stat SET degree = degree + 1 WHERE entity_id = new.subject_id;"
    "  UPDATE entity_stat SET degree = degree + 1 WHERE entity_id = new.object_id; END;"
    "CREATE TRIGGER edge_degree_delete AFTER DELETE ON edge BEGIN"
    "  UPDATE entity_stat SET degree = degree - 1 WHERE entity_id = old.subject_id;"
    "  UPDATE entity_stat SET degree = degree - 1 WHERE entity_id = old.object_id; END;"

    /* words */
    "CREATE VIRTUAL TABLE sentence_search USING fts5(text, content='sentence', content_rowid='id',"
    "  tokenize='porter unicode61 remove_diacritics 2');"
    "CREATE TRIGGER sentence_search_insert AFTER INSERT ON sentence BEGIN"
    "  INSERT INTO sentence_search(rowid, text) VALUES (new.id, new.text); END;"
    "CREATE TRIGGER sentence_search_delete AFTER DELETE ON sentence BEGIN"
    "  INSERT INTO sentence_search(sentence_search, rowid, text) VALUES ('delete', old.id, old.text); END;"
    "CREATE TRIGGER sentence_search_update AFTER UPDATE OF id, text ON sentence BEGIN"
    "  INSERT INTO sentence_search(sentence_search, rowid, text) VALUES ('delete', old.id, old.text);"
    "  INSERT INTO sentence_search(rowid, text) VALUES (new.id, new.text); END;"
    "CREATE VIRTUAL TABLE entity_search USING fts5(name, content='entity', content_rowid='id',"
    "  tokenize='unicode61 remove_diacritics 2');"
    "CREATE TRIGGER entity_search_insert AFTER INSERT ON entity BEGIN"
    "  INSERT INTO entity_search(rowid, name) VALUES (new.id, new.name); END;"
    "CREATE TRIGGER entity_search_delete AFTER DELETE ON entity BEGIN"
    "  INSERT INTO entity_search(entity_search, rowid, name) VALUES ('delete', old.id, old.name); END;"
    "CREATE TRIGGER entity_search_update AFTER UPDATE OF id, name ON entity BEGIN"
    "  INSERT INTO entity_search(entity_search, rowid, name) VALUES ('delete', old.id, old.name);"
    "  INSERT INTO entity_search(rowid, name) VALUES (new.id, new.name); END;"

    /* wire stories: the same text in many papers is one story with many reports. sketch holds the eight smallest of a text's shingle hashes,
       by which candidates are found; fingerprint the 64 smallest, by which they are compared. reprints.c keeps how many documents of a
       story have an edge, or an entity */
    "CREATE TABLE story(id INTEGER PRIMARY KEY, reports INTEGER NOT NULL) STRICT;"
    "CREATE TABLE fingerprint("
    "  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,"
    "  story_id INTEGER REFERENCES story ON DELETE SET NULL, shingles INTEGER NOT NULL, smallest BLOB NOT NULL) STRICT;"
    "CREATE INDEX fingerprint_story ON fingerprint(story_id) WHERE story_id IS NOT NULL;"
    "CREATE TABLE sketch("
    "  hash INTEGER NOT NULL, document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
    "  PRIMARY KEY(hash, document_id)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX sketch_document ON sketch(document_id);"
    "CREATE TABLE story_edge("
    "  subject_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  relation_id INTEGER NOT NULL REFERENCES relation,"
    "  object_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  story_id INTEGER NOT NULL REFERENCES story ON DELETE CASCADE, documents INTEGER NOT NULL,"
    "  PRIMARY KEY(subject_id, relation_id, object_id, story_id)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX story_edge_relation ON story_edge(relation_id);"
    "CREATE INDEX story_edge_object ON story_edge(object_id);"
    "CREATE INDEX story_edge_story ON story_edge(story_id);"
    "CREATE TABLE story_entity("
    "  entity_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE,"
    "  story_id INTEGER NOT NULL REFERENCES story ON DELETE CASCADE, documents INTEGER NOT NULL,"
    "  PRIMARY KEY(entity_id, story_id)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX story_entity_story ON story_entity(story_id);"

    /* corrections by hand, keyed by names, types and sentences, so that they outlive the rows they were made on */
    "CREATE TABLE decision("
    "  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, a TEXT NOT NULL, a_type TEXT, b TEXT, b_type TEXT, relation TEXT,"
    "  sentence TEXT, value TEXT, who TEXT NOT NULL, at TEXT NOT NULL, why TEXT, undone_at TEXT) STRICT;"

    /* co_occurrence of entities with very many mentions is kept (hubs.c), that of the others counted when it is asked for */
    "CREATE TABLE hub(entity_id INTEGER PRIMARY KEY REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE) STRICT;"
    "CREATE TABLE hub_company("
    "  entity_id INTEGER NOT NULL REFERENCES hub ON UPDATE CASCADE ON DELETE CASCADE,"
    "  other_id INTEGER NOT NULL REFERENCES entity ON UPDATE CASCADE ON DELETE CASCADE, name TEXT NOT NULL,"
    "  sentences INTEGER NOT NULL, documents INTEGER NOT NULL, PRIMARY KEY(entity_id, other_id)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX hub_company_other ON hub_company(other_id);"
    "CREATE INDEX hub_company_name ON hub_company(name, sentences);"
    "CREATE TRIGGER hub_name AFTER UPDATE OF name ON entity WHEN new.name <> old.name BEGIN"
    "  UPDATE hub_company SET name = new.name WHERE entity_id = new.id; END;"

    /* public views. +type: a type is no place to begin, half of all entities may have it; the order by mentions is. The CASTs give the columns of
       both halves one affinity, without which SQLite would not ask each half for its first rows only. Stories are few beside documents, so
       that two views need no more than a look for each row */
    "CREATE VIEW alias AS SELECT entity_id, name, mentions FROM alias_row;"
    "CREATE VIEW mention AS"
    "  SELECT r.id, m.entity_id, r.sentence_id, r.start, r.end, r.text"
    "  FROM mention_row r JOIN member m ON m.id = r.member_id WHERE m.entity_id IS NOT NULL;"
    "CREATE VIEW fact AS"
    "  SELECT f.id, ms.entity_id AS subject_id, es.name AS subject, es.type AS subject_type, r.name AS relation,"
    "    f.predicate, mo.entity_id AS object_id, f.object_name AS object, eo.type AS object_type,"
    "    f.place, f.time, f.time_start, f.time_end, f.negated, f.modality, coalesce(ea.name, f.attribution) AS attribution,"
    "    f.inferred, CASE f.verdict WHEN 1 THEN 1.0 ELSE f.confidence END AS confidence, d.source AS document,"
    "    s.document_id, s.text AS sentence, f.sentence_id"
    FACT_FROM
    "    LEFT JOIN member mo ON mo.id = f.object_member LEFT JOIN entity eo ON eo.id = mo.entity_id"
    "    LEFT JOIN member ma ON ma.id = f.attribution_member LEFT JOIN entity ea ON ea.id = ma.entity_id"
    "  WHERE f.shown;"
    "CREATE VIEW link AS"
    "  SELECT e.subject_id, s.name AS subject, r.name AS relation, e.object_id, o.name AS object, e.facts, e.documents,"
    "    e.first_seen, e.last_seen, e.confidence, e.documents - coalesce((SELECT sum(x.documents - 1) FROM story_edge x"
    "      WHERE x.subject_id = e.subject_id AND x.relation_id = e.relation_id AND x.object_id = e.object_id), 0) AS stories"
    "  FROM edge e JOIN entity s ON s.id = e.subject_id JOIN relation r ON r.id = e.relation_id"
    "    JOIN entity o ON o.id = e.object_id;"
    "CREATE VIEW entity_summary AS"
    "  SELECT e.id, e.name, +e.type AS type, t.mentions, t.documents, t.degree,"
    "    (SELECT group_concat(name, '; ') FROM (SELECT name FROM alias_row a WHERE a.entity_id = e.id ORDER BY a.mentions DESC, a.name)) AS names,"
    "    (SELECT group_concat(role, '; ') FROM (SELECT role FROM role_row w WHERE w.entity_id = e.id ORDER BY w.members DESC, w.role)) AS roles,"
    "    t.same_as, t.documents - coalesce((SELECT sum(x.documents - 1) FROM story_entity x WHERE x.entity_id = e.id), 0) AS stories"
    "  FROM entity_stat t JOIN entity e ON e.id = t.entity_id;"
    "CREATE VIEW timeline AS"
    "  SELECT f.date, f.time_end AS until, CASE WHEN f.time_start IS NULL THEN 'reported' ELSE 'stated' END AS basis,"
    "    f.time, f.id AS fact_id, es.name AS subject, r.name AS relation, f.object_name AS object,"
    "    f.negated, f.modality, d.source AS document, s.text AS sentence"
    FACT_FROM
    "  WHERE f.shown AND f.date IS NOT NULL;"
    "CREATE VIEW co_occurrence AS"
    "  SELECT c.entity_id, c.name, c.other_id, o.name AS other, c.sentences, c.documents"
    "  FROM hub_company c JOIN entity o ON o.id = c.other_id"
    "  UNION ALL SELECT * FROM (SELECT ea.id AS entity_id, ea.name AS name, eb.id AS other_id, eb.name AS other,"
    "    CAST(substr(j.value, instr(j.value, ' ')) >> 31 AS INTEGER) AS sentences,"
    "    CAST(substr(j.value, instr(j.value, ' ')) & 2147483647 AS INTEGER) AS documents"
    "  FROM entity ea JOIN json_each('[' || (SELECT group_concat('\"' || x.other_id || ' ' || (x.sentences << 31 | x.documents) || '\"') FROM"
    "    (SELECT mb.entity_id AS other_id, count(DISTINCT a.sentence_id) AS sentences, count(DISTINCT ma.document_id) AS documents"
    "      FROM member ma JOIN mention_row a ON a.member_id = ma.id JOIN mention_row b ON b.sentence_id = a.sentence_id"
    "      JOIN member mb ON mb.id = b.member_id WHERE ma.entity_id = ea.id AND mb.entity_id <> ea.id GROUP BY mb.entity_id) x) || ']') j"
    "    JOIN entity eb ON eb.id = CAST(j.value AS INTEGER)"
    "  WHERE NOT EXISTS (SELECT 1 FROM hub h WHERE h.entity_id = ea.id));"
    "CREATE VIEW source_summary AS"
    "  SELECT name AS source, documents, sentences, facts, first_published, last_published FROM source;"
    "CREATE VIEW evidence AS"
    "  SELECT f.id AS fact_id, d.source AS document, s.ordinal AS sentence, f.start, f.end, f.rule, f.confidence, f.words,"
    "    f.arguments, a.run_id, d.published, d.added_at, s.text"
    "  FROM statement f JOIN sentence s ON s.id = f.sentence_id JOIN document d ON d.id = s.document_id"
    "    JOIN article a ON a.document_id = d.id;"
    "CREATE VIEW story_report AS"
    "  SELECT p.story_id, t.reports, d.id AS document_id, d.source AS document, d.title, d.published"
    "  FROM fingerprint p JOIN story t ON t.id = p.story_id JOIN document d ON d.id = p.document_id;";

const int schema_version = 14;

bool schema_upgrade(Store *store, int from, int to)
{
  bool fresh = from == 0 && to == schema_version;
  if (fresh) {
    db_script(store, tables);
    schema_step(store, SCHEMA_UNCOUNTED, SCHEMA_UNCOUNTED + 1);
    schema_step(store, SCHEMA_ENDS_UNCOUNTED, SCHEMA_ENDS_UNCOUNTED + 1);
  } else schema_step(store, from, to);
  char *pragmas = sqlite3_mprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", STORE_APPLICATION_ID, to);
  if (!pragmas) return false;
  db_script(store, pragmas);
  sqlite3_free(pragmas);
  db_run(store, "INSERT INTO relata_meta VALUES ('schema', ?1) ON CONFLICT DO UPDATE SET value = excluded.value", "i", (int64_t)to);
  if (from == 0) db_run(store, "INSERT OR IGNORE INTO relata_meta VALUES ('created_by', ?1)", "c", "relata " RELATA_VERSION);
  return !store->failure;
}
