/*
 * inspect.c - looking into the archive: entities with their mentions, undecided pairs, decisions, sentences found by
 * words, counts, checks. All as rows, so that report/ can write them in any format.
 */
#include "db.h"
#include <ctype.h>
#include <string.h>
#include <sys/stat.h>

/* ---- rows of our own queries into a sink ---- */

static bool rows_columns(sqlite3_stmt *query, const RowSink *sink)
{
  Str names[16];
  int count = sqlite3_column_count(query);
  for (int i = 0; i < count && i < 16; i++) names[i] = str_of(sqlite3_column_name(query, i));
  return !sink->columns || sink->columns(sink->context, names, (size_t)count);
}

static Cell row_cell(sqlite3_stmt *query, int column)
{
  int type = sqlite3_column_type(query, column);
  CellKind kind = type == SQLITE_INTEGER ? CELL_INTEGER : type == SQLITE_FLOAT ? CELL_REAL : type == SQLITE_NULL ? CELL_NULL : CELL_TEXT;
  return (Cell){kind, column_str(query, column)};
}

static bool rows_give(Store *store, sqlite3_stmt *query, const RowSink *sink, RelataError *err)
{
  Cell cells[16];
  if (!query) return db_fail(store, err);
  bool more = rows_columns(query, sink);
  int count = sqlite3_column_count(query);
  while (more && db_next(store, query)) {
    for (int i = 0; i < count && i < 16; i++) cells[i] = row_cell(query, i);
    more = !sink->row || sink->row(sink->context, cells, (size_t)count);
  }
  if (!more) db_stop(query);
  return store->failure ? db_fail(store, err) : true;
}

static void sink_pair(const RowSink *sink, Str what, CellKind kind, Str value)
{
  Cell cells[] = {{CELL_TEXT, what}, {kind, value}};
  if (sink->row) sink->row(sink->context, cells, 2);
}

static void sink_heads(const RowSink *sink, const char *a, const char *b)
{
  Str names[] = {str_of(a), str_of(b)};
  if (sink->columns) sink->columns(sink->context, names, 2);
}

/* ---- entities ---- */

static bool entities_list(Store *store, const EntityQuery *query, const RowSink *sink, RelataError *err)
{
  EntityType type = query->type ? entity_type_of(str_of(query->type)) : ENTITY_NONE;
  if (query->type && !type)
    return error_set(err, RELATA_USAGE, "", "use PERSON, ORGANIZATION, PLACE, EVENT, WORK, PRODUCT, GROUP, DATE, QUANTITY or CONCEPT", "'%s' is no type", query->type);
  return rows_give(store,
                   db_query(store,
                            "SELECT e.name, e.type, t.mentions, t.documents, t.degree,"
                            " (SELECT group_concat(name, '; ') FROM (SELECT name FROM alias_row a WHERE a.entity_id = e.id ORDER BY a.mentions DESC, a.name)) AS names,"
                            " (SELECT group_concat(role, '; ') FROM (SELECT role FROM role_row w WHERE w.entity_id = e.id ORDER BY w.members DESC, w.role)) AS roles, e.id"
                            " FROM entity_stat t JOIN entity e ON e.id = t.entity_id WHERE (?1 IS NULL OR e.type = ?1) AND (?2 OR t.proper)"
                            " ORDER BY t.mentions DESC, t.entity_id LIMIT ?3",
                            "cii", type ? entity_type_name(type) : NULL, (int64_t)query->all, query->limit ? (int64_t)query->limit : INT64_C(50)),
                   sink, err);
}

/* Where in its sentence a mention stands is found from the source's bytes where they are the text's, else by its words. */
static bool entity_mentions(Store *store, int64_t entity, size_t limit, const RowSink *sink, RelataError *err)
{
  return rows_give(store,
                   db_query(store,
                            "SELECT d.source AS document, s.ordinal AS sentence, r.text AS mention,"
                            " CASE WHEN substr(CAST(s.text AS BLOB), r.start - s.start + 1, r.end - r.start) = CAST(r.text AS BLOB)"
                            "  THEN CAST(substr(CAST(s.text AS BLOB), 1, r.start - s.start) AS TEXT) || '[' || r.text || ']' ||"
                            "   CAST(substr(CAST(s.text AS BLOB), r.end - s.start + 1) AS TEXT)"
                            "  WHEN instr(s.text, r.text) THEN substr(s.text, 1, instr(s.text, r.text) - 1) || '[' || r.text || ']' ||"
                            "   substr(s.text, instr(s.text, r.text) + length(r.text)) ELSE s.text END AS context,"
                            " coalesce(r.rule, m.joined_by, '') AS rule, coalesce(m.score, r.score) AS score"
                            " FROM member m CROSS JOIN mention_row r ON r.member_id = m.id CROSS JOIN sentence s ON s.id = r.sentence_id"
                            " CROSS JOIN document d ON d.id = s.document_id WHERE m.entity_id = ?1 ORDER BY m.document_id, r.id LIMIT ?2",
                            "ii", entity, limit ? (int64_t)limit : INT64_C(50)),
                   sink, err);
}

bool store_entities(Store *store, const EntityQuery *query, const RowSink *sink, RelataError *err)
{
  store->failure = 0;
  if (!query->name) return entities_list(store, query, sink, err);
  Arena arena = {0};
  int64_t entity = entity_lookup(store, query->name, &arena, err);
  bool ok = entity && entity_mentions(store, entity, query->limit, sink, err);
  arena_free(&arena);
  return ok;
}

bool store_suspects(Store *store, size_t limit, const RowSink *sink, RelataError *err)
{
  store->failure = 0;
  return rows_give(store,
                   db_query(store, "SELECT a.name AS a, a.type AS a_type, b.name AS b, b.type AS b_type, s.score, s.why, a.id AS a_id, b.id AS b_id FROM suspect s JOIN entity a ON"
                                   " a.id = s.a_id JOIN entity b ON b.id = s.b_id ORDER BY s.score DESC, a.name, b.name, a.id, b.id LIMIT ?",
                            "i", limit ? (int64_t)limit : INT64_C(50)),
                   sink, err);
}

bool store_decisions(Store *store, const RowSink *sink, RelataError *err)
{
  store->failure = 0;
  return rows_give(store, db_query(store, "SELECT id, kind, a, b, value, relation, sentence, who, at, why, undone_at FROM decision ORDER BY at, id", ""), sink, err);
}

/* ---- words ---- */

static bool is_expression(Str words)
{
  static const char *const operators[] = {"AND", "OR", "NOT", "NEAR"};
  Str rest = words, word;
  for (size_t i = 0; i < words.len; i++)
    if (strchr("\"*()^", words.at[i])) return true;
  while (str_split(&rest, ' ', &word))
    for (size_t i = 0; i < COUNT_OF(operators); i++)
      if (str_is(word, operators[i])) return true;
  return false;
}

static void match_quoted(Buf *out, Str words)
{
  Str rest = words, word;
  while (str_split(&rest, ' ', &word)) {
    if (!word.len) continue;
    buf_text(out, out->len ? " \"" : "\"");
    buf_str(out, word); /* holds no quote: that would be an expression */
    buf_char(out, '"');
  }
}

/* "a NEAR b" is what people write; FTS5 wants NEAR(a b). */
static void match_near(Buf *out, Str words)
{
  Str rest = words, word;
  size_t last = 0;
  bool near = false;
  while (str_split(&rest, ' ', &word)) {
    if (!word.len) continue;
    if (str_is(word, "NEAR") && out->len) {
      Str before = {out->at + last, out->len - last};
      char *copy = strndup(before.at, before.len);
      out->len = last;
      buf_format(out, "NEAR(%s", copy ? copy : "");
      free(copy);
      near = true;
      continue;
    }
    if (out->len && !near) { buf_char(out, ' '); last = out->len; }
    else if (near) buf_char(out, ' ');
    buf_str(out, word);
    if (near) buf_char(out, ')');
    near = false;
  }
}

Str match_expression(Arena *arena, Str words)
{
  Buf out = {0};
  words = str_trim(words);
  if (is_expression(words)) match_near(&out, words);
  else match_quoted(&out, words);
  Str expression = str_copy(arena, buf_view(&out));
  buf_free(&out);
  return expression;
}

/* Ranking reads every sentence with the words; where these are very many, the first ones are as good. */
enum { RANKED_MAX = 5000 };

#define FIND_ROWS(from)                                                                                                \
  "SELECT d.source AS document, d.published, s.text AS sentence, es.name AS subject, r.name AS relation,"             \
  " coalesce(eo.name, f.object_text) AS object, f.id AS fact FROM (" from ") x"                                       \
  " CROSS JOIN sentence s ON s.id = x.id CROSS JOIN document d ON d.id = s.document_id"                               \
  " LEFT JOIN statement f ON f.sentence_id = s.id AND f.shown LEFT JOIN member ms ON ms.id = f.subject_member"        \
  " LEFT JOIN entity es ON es.id = ms.entity_id LEFT JOIN relation r ON r.id = f.relation_id"                         \
  " LEFT JOIN member mo ON mo.id = f.object_member LEFT JOIN entity eo ON eo.id = mo.entity_id"                       \
  " ORDER BY x.place, s.id, f.id"

static bool find_fail(Store *store, Str words, RelataError *err)
{
  bool syntax = strstr(store->failure_text, "fts5") || strstr(store->failure_text, "no such column") || strstr(store->failure_text, "unterminated");
  if (!syntax) return db_fail(store, err);
  store->failure = 0;
  return error_set(err, RELATA_USAGE, "", "put words with marks in double quotes, or leave the marks out", "'%.*s' cannot be searched for", STR_ARG(words));
}

bool store_find(Store *store, Str words, size_t limit, const RowSink *sink, RelataError *err)
{
  Arena arena = {0};
  store->failure = 0;
  Str match = match_expression(&arena, words);
  int64_t sentences = limit ? (int64_t)limit : 20;
  bool ok = match.len || error_set(err, RELATA_USAGE, "", "give the words to look for", "there are no words");
  if (ok) {
    int64_t found = db_int(store, 0, "SELECT count(*) FROM (SELECT 1 FROM sentence_search WHERE sentence_search MATCH ?1 LIMIT 5001)", "s", match);
    ok = !store->failure || find_fail(store, words, err);
    if (ok && found <= RANKED_MAX)
      ok = rows_give(store, db_query(store, FIND_ROWS("SELECT rowid AS id, rank AS place FROM sentence_search WHERE sentence_search MATCH ?1 ORDER BY rank, rowid LIMIT ?2"),
                                     "si", match, sentences), sink, err);
    else if (ok)
      ok = rows_give(store, db_query(store, FIND_ROWS("SELECT rowid AS id, rowid AS place FROM sentence_search WHERE sentence_search MATCH ?1 LIMIT ?2"), "si", match,
                                     sentences), sink, err);
  }
  arena_free(&arena);
  return ok;
}

/* ---- counts ---- */

typedef struct { const char *what, *sql; } Count; /* no sql: the next column of the row above */
static const Count counts[] = {
    {"articles", "SELECT coalesce(sum(documents), 0) FROM source"},
    {"sentences", "SELECT coalesce(sum(sentences), 0) FROM source"},
    {"facts", "SELECT coalesce(sum(facts), 0) FROM source"},
    {"entities", "SELECT count(*), coalesce(sum(proper), 0), coalesce(sum(degree), 0) / 2 FROM entity_stat"}, /* read once */
    {"entities with a name", NULL},
    {"links", NULL},
    {"relations", "SELECT count(*) FROM relation"},
    {"sources", "SELECT count(*) FROM source"},
    {"first published", "SELECT min(first_published) FROM source"},
    {"last published", "SELECT max(last_published) FROM source"},
    {"last added", "SELECT max(started_at) FROM run"},
    {"stories printed more than once", "SELECT count(*) FROM story"},
    {"undecided pairs of entities", "SELECT count(*) FROM suspect"},
    {"decisions by hand", "SELECT count(*) FROM decision WHERE undone_at IS NULL"},
    {"schema", "SELECT value FROM relata_meta WHERE key = 'schema'"},
    {"begun by", "SELECT value FROM relata_meta WHERE key = 'created_by'"},
};

static void info_size(Store *store, const RowSink *sink)
{
  struct stat about;
  char text[32];
  if (stat(store->path, &about) != 0) return;
  snprintf(text, sizeof text, "%lld", (long long)about.st_size);
  sink_pair(sink, STR("bytes"), CELL_INTEGER, str_of(text));
}

bool store_info(Store *store, const RowSink *sink, RelataError *err)
{
  store->failure = 0;
  sink_heads(sink, "what", "value");
  sink_pair(sink, STR("database"), CELL_TEXT, str_of(store->path));
  info_size(store, sink);
  for (size_t i = 0, end; i < COUNT_OF(counts); i = end) {
    for (end = i + 1; end < COUNT_OF(counts) && !counts[end].sql; end++) {}
    sqlite3_stmt *q = db_query(store, counts[i].sql, "");
    if (!db_next(store, q)) continue;
    for (size_t at = i; at < end; at++) {
      Cell value = row_cell(q, (int)(at - i));
      if (value.kind != CELL_NULL) sink_pair(sink, str_of(counts[at].what), value.kind, value.text);
    }
    db_stop(q);
  }
  return store->failure ? db_fail(store, err) : true;
}

/* ---- checks: each query gives what is wrong, or no row ---- */

static const Count checks[] = {
    {"integrity", "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"},
    {"foreign keys", "SELECT \"table\" || ' has rows whose ' || parent || ' is missing' FROM pragma_foreign_key_check LIMIT 1"},
    {"entities without a mention", "SELECT e.name FROM entity e WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.entity_id = e.id) LIMIT 1"},
    {"sums of entities", "SELECT t.origin_name FROM entity_stat t WHERE t.mentions <> (SELECT coalesce(sum(m.mentions), 0) FROM member m WHERE m.entity_id ="
                         " t.entity_id) LIMIT 1"},
    {"sums of links", "SELECT e.name FROM entity e WHERE (SELECT coalesce(sum(facts), 0) FROM edge x WHERE x.subject_id = e.id) <> (SELECT count(*) FROM member ms"
                      " JOIN statement f ON f.subject_member = ms.id JOIN member mo ON mo.id = f.object_member WHERE ms.entity_id = e.id AND mo.entity_id <> e.id AND "
                      FACT_LINKS ") LIMIT 1"},
    {"links kept once", "SELECT subject_id || ' ' || relation_id || ' ' || object_id FROM edge GROUP BY object_id, subject_id, relation_id HAVING count(*) > 1 LIMIT 1"},
    {"links of stories", "WITH counted AS (SELECT ms.entity_id, f.relation_id, mo.entity_id, p.story_id, count(DISTINCT p.document_id) FROM fingerprint p"
                         " JOIN sentence s ON s.document_id = p.document_id JOIN statement f ON f.sentence_id = s.id JOIN member ms ON ms.id = f.subject_member"
                         " JOIN member mo ON mo.id = f.object_member WHERE p.story_id IS NOT NULL AND " FACT_LINKS " AND ms.entity_id <> mo.entity_id"
                         " GROUP BY 1, 2, 3, 4) SELECT 'story ' || story_id FROM (SELECT * FROM (SELECT * FROM story_edge EXCEPT SELECT * FROM counted)"
                         " UNION ALL SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM story_edge)) LIMIT 1"},
    {"entities of stories", "WITH counted AS (SELECT m.entity_id, p.story_id, count(DISTINCT p.document_id) FROM fingerprint p"
                            " JOIN member m ON m.document_id = p.document_id WHERE p.story_id IS NOT NULL AND m.entity_id IS NOT NULL GROUP BY 1, 2)"
                            " SELECT 'story ' || story_id FROM (SELECT * FROM (SELECT * FROM story_entity EXCEPT SELECT * FROM counted)"
                            " UNION ALL SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM story_entity)) LIMIT 1"},
    {"company of hubs", "WITH kept AS (SELECT entity_id, other_id, name, sentences, documents FROM hub_company),"
                        " counted AS (SELECT h.entity_id, mo.entity_id, (SELECT name FROM entity WHERE id = h.entity_id), count(DISTINCT a.sentence_id),"
                        " count(DISTINCT mh.document_id) FROM hub h JOIN member mh ON mh.entity_id = h.entity_id JOIN mention_row a ON a.member_id = mh.id"
                        " JOIN mention_row b ON b.sentence_id = a.sentence_id JOIN member mo ON mo.id = b.member_id"
                        " WHERE mo.entity_id <> h.entity_id GROUP BY 1, 2)"
                        " SELECT name FROM (SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)"
                        " UNION ALL SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)) LIMIT 1"},
};

static bool check_report(const RowSink *sink, const char *what, Str wrong)
{
  sink_pair(sink, str_of(what), CELL_TEXT, wrong.len ? wrong : STR("ok"));
  return wrong.len == 0;
}

/* FTS5 compares its index with the table through a statement that counts as writing. */
static bool check_words(Store *store, const char *what, const char *sql, const RowSink *sink)
{
  if (store->access == STORE_READ) return true;
  int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
  return check_report(sink, what, code == SQLITE_OK ? STR("") : str_of(sqlite3_errmsg(store->db)));
}

bool store_check(Store *store, const RowSink *sink, RelataError *err)
{
  Arena arena = {0};
  size_t wrong = 0;
  store->failure = 0;
  sink_heads(sink, "check", "result");
  for (size_t i = 0; i < COUNT_OF(checks); i++) {
    Str found = db_str(store, &arena, checks[i].sql, "");
    if (store->failure) found = str_copy(&arena, str_of(store->failure_text));
    store->failure = 0;
    wrong += !check_report(sink, checks[i].what, found);
  }
  wrong += !check_words(store, "words of sentences", "INSERT INTO sentence_search(sentence_search, rank) VALUES ('integrity-check', 1)", sink);
  wrong += !check_words(store, "words of names", "INSERT INTO entity_search(entity_search, rank) VALUES ('integrity-check', 1)", sink);
  arena_free(&arena);
  return !wrong || error_set(err, RELATA_FAILED, store->path, "restore a copy, or add the articles to a new database", "%zu of the checks failed", wrong);
}

/* ---- examples ---- */

#define TOP_PERSON "(SELECT name FROM entity_summary WHERE type = 'PERSON' ORDER BY mentions DESC LIMIT 1)"

/* They give rows in any archive, for they ask about whoever is mentioned most; a reader puts a name there. */
Str store_sql_examples(void)
{
  return STR("-- What somebody did, with the sentence that says so; for one person: subject = 'Ada Bell'\n"
             "SELECT subject, relation, object, time, document, sentence FROM fact\n"
             "WHERE subject = " TOP_PERSON " LIMIT 20;\n\n"
             "-- Any name that the texts use leads to the entity\n"
             "SELECT f.subject, f.relation, f.object FROM alias a JOIN fact f ON f.subject_id = a.entity_id\n"
             "WHERE a.name = " TOP_PERSON " LIMIT 20;\n\n"
             "-- Who is linked to whom, most reported first; stories: a wire story that many print counts once\n"
             "SELECT subject, relation, object, facts, documents, stories, first_seen, last_seen FROM link ORDER BY facts DESC LIMIT 20;\n\n"
             "-- The most mentioned, with all their names and offices\n"
             "SELECT name, type, mentions, documents, degree, names, roles FROM entity_summary ORDER BY mentions DESC LIMIT 20;\n\n"
             "-- What happened when: dates stated in the text, else the day of the report\n"
             "SELECT date, until, basis, subject, relation, object, document FROM timeline ORDER BY date LIMIT 50;\n\n"
             "-- Who is named in the same sentences as somebody\n"
             "SELECT other, sentences, documents FROM co_occurrence\n"
             "WHERE name = " TOP_PERSON " ORDER BY sentences DESC LIMIT 20;\n\n"
             "-- What each source gave\n"
             "SELECT source, documents, sentences, facts, first_published, last_published FROM source_summary ORDER BY facts DESC LIMIT 20;\n\n"
             "-- Sentences by their words: word forms agree, accents do not count; also 'talks OR meeting', '\"prime minister\"'\n"
             "SELECT d.source, s.text FROM sentence_search x JOIN sentence s ON s.id = x.rowid JOIN document d ON d.id = s.document_id\n"
             "WHERE sentence_search MATCH 'NEAR(border workers, 10)' LIMIT 20;\n\n"
             "-- What is denied, hoped or foreseen, and who says so\n"
             "SELECT subject, relation, object, negated, modality, attribution FROM fact WHERE negated OR modality <> 'asserted' LIMIT 20;\n\n"
             "-- Which words of which bytes made a fact, and by what rule\n"
             "SELECT fact_id, document, start, end, rule, confidence, words, text FROM evidence LIMIT 20;\n\n"
             "-- One story, printed by many\n"
             "SELECT story_id, reports, document, published, title FROM story_report ORDER BY reports DESC, story_id LIMIT 20;\n");
}
