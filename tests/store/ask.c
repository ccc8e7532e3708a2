/* SQL of users, and looking into the archive. */
#include "archive.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static RelataError refused(Store *s, const char *sql, const SqlOptions *options)
{
  RelataError err = {0};
  cr_assert_not(store_sql(s, str_of(sql), options, NULL, &err), "was not refused: %s", sql);
  return err;
}

Test(sql, refuses_every_way_of_writing_and_names_the_option)
{
  static const char *const writing[] = {
      "DROP TABLE document", "DROP TABLE fact", "DROP VIEW fact", "DELETE FROM entity", "UPDATE entity SET name = 'x'",
      "INSERT INTO decision(kind, a, who, at) VALUES ('x', 'x', 'x', 'x')", "ATTACH '/tmp/relata-other.db' AS other", "PRAGMA writable_schema = 1",
      "PRAGMA user_version = 99", "PRAGMA journal_mode = OFF", "WITH x AS (SELECT 1) DELETE FROM entity WHERE id IN x",
      "CREATE TEMP TRIGGER t AFTER INSERT ON document BEGIN DELETE FROM entity; END", "CREATE TABLE x(a)", "CREATE TEMP TABLE x(a)", "VACUUM",
      "VACUUM INTO '/tmp/relata-copy.db'", "ALTER TABLE entity ADD COLUMN x", "REINDEX", "ANALYZE", "BEGIN", "SAVEPOINT x",
      "INSERT INTO sentence_search(sentence_search) VALUES ('rebuild')", "CREATE VIRTUAL TABLE x USING fts5(a)", "SELECT 1; DELETE FROM document"};
  Store *s = open_memory();
  fill_archive(s);
  char *before = dump_of(s);
  for (size_t i = 0; i < COUNT_OF(writing); i++) {
    RelataError err = refused(s, writing[i], NULL);
    cr_assert_not_null(strstr(err.remedy, "--write"), "%s: %s; %s", writing[i], err.what, err.remedy);
    cr_assert_eq(err.status, RELATA_USAGE);
  }
  char *after = dump_of(s);
  cr_assert_str_eq(before, after);
  free(before);
  free(after);
  store_close(s);
}

Test(sql, names_what_it_refuses)
{
  static const char *const refusals[][2] = {{"DROP TABLE document", "DROP TABLE document"}, {"DROP VIEW fact", "DROP VIEW fact"}, {"CREATE TABLE x(a)", "CREATE TABLE x"},
                                            {"DELETE FROM entity", "DELETE from entity"}, {"CREATE INDEX x ON entity(name)", "CREATE INDEX x"}, {"ATTACH 'x' AS y", "ATTACH x"}};
  Store *s = open_memory();
  for (size_t i = 0; i < COUNT_OF(refusals); i++) {
    RelataError err = refused(s, refusals[i][0], NULL);
    cr_assert(str_starts(str_of(err.what), refusals[i][1]), "%s: %s", refusals[i][0], err.what);
  }
  cr_assert_not_null(strstr(refused(s, "DELETE FROM sqlite_master", NULL).remedy, "--write"));
  store_close(s);
}

Test(sql, never_loads_extensions)
{
  Store *s = open_memory();
  SqlOptions write = {.write = true};
  RelataError err = refused(s, "SELECT load_extension('/tmp/x.so')", &write);
  cr_assert_not_null(strstr(err.what, "extensions are not loaded"), "%s", err.what);
  store_close(s);
}

Test(sql, writes_when_it_is_meant)
{
  Store *s = open_memory();
  fill_archive(s);
  SqlOptions write = {.write = true};
  RelataError err = {0};
  cr_assert(store_sql(s, STR("UPDATE document SET title = 'Talks' WHERE source = 'north/talks.txt'; SELECT 1"), &write, NULL, &err), "%s", err.what);
  assert_rows(s, "SELECT title FROM document WHERE source = 'north/talks.txt'", "Talks\n");
  err = refused(s, "BEGIN; DELETE FROM document", &write);
  cr_assert_not_null(strstr(err.remedy, "COMMIT"));
  assert_rows(s, "SELECT count(*) FROM document", "6\n");
  err = refused(s, "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = 'x'", &write);
  assert_rows(s, "PRAGMA integrity_check", "ok\n");
  store_close(s);
}

Test(sql, tells_what_only_tells)
{
  Store *s = open_memory();
  assert_rows(s, "PRAGMA user_version", "14\n");
  assert_rows(s, "SELECT count(*) > 10 FROM pragma_table_list", "1\n");
  assert_rows(s, "SELECT name FROM pragma_table_info('entity')", "id\nname\ntype\n");
  assert_rows(s, "PRAGMA application_id; SELECT 2; -- a remark\n", "1380273217\n2\n");
  assert_rows(s, "", "");
  assert_rows(s, "  -- nothing\n;;", "");
  store_close(s);
}

Test(sql, binds_parameters_by_name_and_kind)
{
  Store *s = open_memory();
  fill_archive(s);
  SqlParameter parameters[] = {{"who", "Ada Bell"}, {"least", "0.65"}, {"n", "1"}, {"zip", "007"}};
  SqlOptions options = {.parameters = parameters, .parameter_count = 4};
  Buf out = {0};
  RelataError err = {0};
  (void)out;
  cr_assert(store_sql(s, STR("SELECT :who, typeof(:least), typeof(@n), typeof($zip) FROM fact WHERE subject = :who AND confidence > :least LIMIT :n"), &options, NULL, &err), "%s", err.what);
  err = refused(s, "SELECT :absent", &options);
  cr_assert_not_null(strstr(err.what, ":absent"));
  store_close(s);
}

Test(sql, says_what_is_wrong_with_a_query)
{
  Store *s = open_memory();
  cr_assert_not_null(strstr(refused(s, "SELECT subjekt FROM fact", NULL).what, "subjekt"));
  cr_assert_not_null(strstr(refused(s, "SELECT * FROM fact WHERE subject = \"Bell\"", NULL).remedy, "single quotes"));
  cr_assert_not_null(strstr(refused(s, "SELEKT", NULL).what, "syntax error"));
  cr_assert_not_null(strstr(refused(s, "SELECT * FROM sentence_search WHERE sentence_search MATCH 'U.S.'", NULL).remedy, "double quotes"));
  store_close(s);
}

static const char *const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n";

Test(sql, stops_at_the_time_limit)
{
  Store *s = open_memory();
  SqlOptions options = {.timeout_s = 0.1};
  RelataError err = refused(s, endless, &options);
  cr_assert_not_null(strstr(err.remedy, "--timeout"), "%s", err.what);
  assert_rows(s, "SELECT 1", "1\n");
  store_close(s);
}

static volatile sig_atomic_t pressed;
static bool press_at_third(void *context, const Cell *cells, size_t count)
{
  (void)cells;
  (void)count;
  if (++*(int *)context == 3) pressed = 1;
  return true;
}

Test(sql, stops_when_interrupted)
{
  Store *s = open_memory();
  int rows = 0;
  RowSink sink = {.context = &rows, .row = press_at_third};
  SqlOptions options = {.stop = &pressed};
  RelataError err = {0};
  cr_assert_not(store_sql(s, STR("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"), &options, &sink, &err));
  cr_assert_not_null(strstr(err.what, "interrupted"), "%s", err.what);
  cr_assert_lt(rows, 10000);
  err = refused(s, endless, &options); /* pressed just before a query began: not lost */
  cr_assert_not_null(strstr(err.what, "interrupted"), "%s", err.what);
  pressed = 0;
  assert_rows(s, "SELECT 1", "1\n");
  store_close(s);
}

static bool stop_at_two(void *context, const Cell *cells, size_t count)
{
  (void)cells;
  (void)count;
  return ++*(int *)context < 2;
}

Test(sql, stops_when_the_sink_has_enough)
{
  Store *s = open_memory();
  int rows = 0;
  RelataError err = {0};
  RowSink sink = {.context = &rows, .row = stop_at_two};
  cr_assert(store_sql(s, STR("SELECT 1 UNION SELECT 2 UNION SELECT 3; SELECT 4"), NULL, &sink, &err));
  cr_assert_eq(rows, 2);
  store_close(s);
}

Test(sql, all_examples_run)
{
  Store *s = open_memory();
  RelataError err = {0};
  fill_archive(s);
  cr_assert(store_sql(s, store_sql_examples(), NULL, NULL, &err), "%s", err.what);
  store_close(s);
}

/* ---- views ---- */

Test(views, answer_what_people_ask)
{
  Store *s = open_memory();
  fill_archive(s);
  assert_rows(s, "SELECT subject, relation, object, facts, documents, first_seen, last_seen FROM link WHERE facts > 1", "Ada Bell|meet|Carlos Ruiz|2|2|2001-04-05|2001-04-20\n");
  assert_rows(s, "SELECT name, mentions, documents, degree, names, roles FROM entity_summary WHERE name = 'Ada Bell'", "Ada Bell|4|3|3|Ada Bell; Bell|foreign minister of Arvania\n");
  assert_rows(s, "SELECT date, basis, subject, object FROM timeline WHERE date < '2001-04-30' ORDER BY date, fact_id",
              "2001-04-04|stated|Ada Bell|Carlos Ruiz\n2001-04-05|reported|Ada Bell|Vienna\n2001-04-20|reported|Ada Bell|Carlos Ruiz\n");
  assert_rows(s, "SELECT other, sentences, documents FROM co_occurrence WHERE name = 'Ada Bell' ORDER BY sentences DESC, other", "Carlos Ruiz|2|2\nVienna|2|1\nDora Quist|1|1\n");
  assert_rows(s, "SELECT source, documents, facts FROM source_summary WHERE source = 'north/talks.txt'", "north/talks.txt|1|2\n");
  assert_rows(s, "SELECT document, start, end, rule FROM evidence ORDER BY fact_id = (SELECT fact_id FROM evidence WHERE rule = 'clause.svo') DESC LIMIT 1",
              "north/talks.txt|0|24|clause.svo\n");
  store_close(s);
}

/* Each common query begins at an index: nothing reads a whole table. */
Test(views, common_queries_use_indexes)
{
  static const char *const queries[] = {
      "SELECT relation FROM fact WHERE subject = 'Bell'", "SELECT * FROM link WHERE subject = 'Bell'", "SELECT * FROM link WHERE object = 'Bell'",
      "SELECT * FROM co_occurrence WHERE name = 'Bell'", "SELECT * FROM entity_summary WHERE name = 'Bell'", "SELECT relation FROM fact WHERE subject = 'bell' COLLATE NOCASE",
      "SELECT relation FROM fact WHERE object = 'Bell'", "SELECT * FROM fact WHERE subject = 'Bell' AND object = 'Ruiz'", "SELECT relation FROM fact WHERE object IN ('Bell', 'a cold winter')",
      "SELECT date FROM timeline WHERE object = 'Bell'", "SELECT f.relation FROM entity e JOIN fact f ON f.object = e.name WHERE e.id = 5",
      "SELECT relation, object FROM fact WHERE subject_id = 5", "SELECT relation, object FROM fact WHERE object_id = 5", "SELECT * FROM fact WHERE id = 5",
      "SELECT * FROM fact WHERE document = 'a'", "SELECT * FROM fact WHERE relation = 'meet'", "SELECT * FROM link WHERE subject_id = 5", "SELECT * FROM link WHERE object_id = 5",
      "SELECT * FROM edge WHERE subject_id = 5 AND +facts = 1", "SELECT * FROM edge WHERE object_id = 5 AND +facts = 1",
      "SELECT * FROM alias WHERE name = 'Bell'", "SELECT * FROM alias WHERE entity_id = 5", "SELECT * FROM mention WHERE entity_id = 5", "SELECT * FROM mention WHERE sentence_id = 5",
      "SELECT * FROM sentence WHERE document_id = 5 ORDER BY ordinal", "SELECT * FROM entity WHERE name = 'Bell' COLLATE NOCASE", "SELECT * FROM entity WHERE type = 'PERSON' ORDER BY name LIMIT 5",
      "SELECT * FROM timeline WHERE date BETWEEN '2001' AND '2002' ORDER BY date", "SELECT * FROM co_occurrence WHERE entity_id = 5", "SELECT * FROM co_occurrence WHERE name = (SELECT name FROM entity WHERE id = 5)",
      "SELECT c.other FROM entity e JOIN co_occurrence c ON c.entity_id = e.id WHERE e.name = 'Bell'", "SELECT * FROM entity_summary WHERE id = 5",
      "SELECT * FROM story_report WHERE story_id = 5", "SELECT * FROM document WHERE published > '2001'", "SELECT f.subject FROM alias a JOIN fact f ON f.subject_id = a.entity_id WHERE a.name = 'Bell'"};
  Store *s = open_memory();
  for (size_t i = 0; i < COUNT_OF(queries); i++) {
    char sql[400];
    snprintf(sql, sizeof sql, "EXPLAIN QUERY PLAN %s", queries[i]);
    char *plan = rows_of(s, sql);
    for (char *scan = strstr(plan, "|SCAN "); scan; scan = strstr(scan + 1, "|SCAN ")) /* of its own results only */
      cr_assert(str_starts(str_of(scan), "|SCAN j VIRTUAL") || str_starts(str_of(scan), "|SCAN x") || str_starts(str_of(scan), "|SCAN (subquery"), "%s\n%s", queries[i], plan);
    free(plan);
  }
  store_close(s);
}

/* The order of `link` by facts and of entity_summary by mentions comes from an index as well, not from sorting. */
Test(views, tops_are_read_from_an_index)
{
  static const char *const queries[] = {"SELECT * FROM link ORDER BY facts DESC LIMIT 10", "SELECT * FROM link WHERE relation = 'meet' ORDER BY facts DESC LIMIT 10", "SELECT * FROM entity_summary ORDER BY mentions DESC LIMIT 10",
                                        "SELECT * FROM entity_summary WHERE type = 'PERSON' ORDER BY mentions DESC LIMIT 10",
                                        "SELECT object_id FROM edge WHERE subject_id = 5 AND facts > 1 ORDER BY facts DESC LIMIT 10",
                                        "SELECT subject_id FROM edge WHERE object_id = 5 AND facts > 1 ORDER BY facts DESC LIMIT 10"};
  Store *s = open_memory();
  for (size_t i = 0; i < COUNT_OF(queries); i++) {
    char sql[400];
    snprintf(sql, sizeof sql, "EXPLAIN QUERY PLAN %s", queries[i]);
    char *plan = rows_of(s, sql);
    char *order = strstr(plan, "TEMP B-TREE FOR ORDER BY");
    char *inner = strstr(plan, "SUBQUERY");
    cr_assert(!order || (inner && inner < order), "%s\n%s", queries[i], plan);
    free(plan);
  }
  store_close(s);
}

/* A hub has a hundred thousand links whose rows lie anywhere: which come first is found in the indexes, and so is whether there is one. */
Test(views, the_links_of_a_hub_are_chosen_in_an_index)
{
  static const char *const queries[][2] = {
      {"SELECT object, documents FROM link WHERE subject = 'Bell' ORDER BY facts DESC LIMIT 5", "SEARCH e USING INDEX edge_subject (subject_id=?)"},
      {"SELECT subject, documents FROM link WHERE object = 'Bell' ORDER BY facts DESC LIMIT 5", "SEARCH e USING INDEX edge_object (object_id=?)"},
      {"SELECT * FROM link WHERE subject = 'Bell' AND object = 'Ruiz'", "SEARCH e USING INDEX edge_object (object_id=? AND subject_id=?)"},
      {"SELECT * FROM link WHERE subject_id = 5 AND object = 'Ruiz'", "SEARCH e USING INDEX edge_object (object_id=? AND subject_id=?)"},
      {"SELECT object_id FROM edge WHERE subject_id = 5 ORDER BY facts DESC LIMIT 5", "SEARCH edge USING COVERING INDEX edge_subject (subject_id=?)"},
      {"SELECT documents FROM edge WHERE subject_id = 5 AND relation_id = 6 AND object_id = 7",
       "SEARCH edge USING INDEX edge_object (object_id=? AND subject_id=? AND relation_id=?)"}};
  Store *s = open_memory();
  assert_rows(s, "SELECT group_concat(name) FROM pragma_index_info('edge_subject')", "subject_id,facts,relation_id,object_id\n");
  assert_rows(s, "SELECT group_concat(name) FROM pragma_index_info('edge_object')", "object_id,subject_id,relation_id,facts\n");
  for (size_t i = 0; i < COUNT_OF(queries); i++) {
    char sql[400];
    snprintf(sql, sizeof sql, "EXPLAIN QUERY PLAN %s", queries[i][0]);
    char *plan = rows_of(s, sql);
    cr_assert_not_null(strstr(plan, queries[i][1]), "%s\n%s", queries[i][0], plan);
    free(plan);
  }
  store_close(s);
}

/* A relation, a type or a source is shared by a great part of all rows: beside a name or a document it is no place to begin. */
Test(views, what_many_share_is_no_place_to_begin)
{
  static const char *const queries[][2] = {
      {"SELECT * FROM fact WHERE subject = 'Bell' AND relation = 'meet'", "statement_subject"}, {"SELECT * FROM fact WHERE object = 'Bell' AND relation = 'meet'", "statement_object_name"},
      {"SELECT * FROM fact WHERE subject_id = 5 AND relation = 'meet'", "statement_subject"}, {"SELECT * FROM fact WHERE object_id = 5 AND relation = 'meet'", "statement_object"},
      {"SELECT * FROM fact WHERE document = 'a' AND relation = 'meet'", "sentence_document"}, {"SELECT * FROM timeline WHERE subject = 'Bell' AND relation = 'meet'", "statement_subject"},
      {"SELECT * FROM timeline WHERE relation = 'meet' AND date BETWEEN '2001-04-01' AND '2001-04-03'", "statement_date"},
      {"SELECT * FROM fact WHERE subject_type = 'PERSON' AND object = 'Bell'", "statement_object_name"}, {"SELECT * FROM link WHERE subject = 'Bell' AND relation = 'meet'", "edge_subject"},
      {"SELECT * FROM link WHERE object = 'Bell' AND relation = 'meet'", "edge_object"},
      {"SELECT l.* FROM link l JOIN vocabulary v ON v.relation = l.relation WHERE v.field = 'court' AND l.subject = 'Bell'", "edge_subject"}};
  Store *s = open_memory();
  for (size_t i = 0; i < COUNT_OF(queries); i++) {
    char sql[400];
    snprintf(sql, sizeof sql, "EXPLAIN QUERY PLAN %s", queries[i][0]);
    char *plan = rows_of(s, sql);
    cr_assert(strstr(plan, queries[i][1]) && !strstr(plan, "statement_relation") && !strstr(plan, "edge_relation") && !strstr(plan, "(type=?)"), "%s\n%s", queries[i][0], plan);
    free(plan);
  }
  char *plan = rows_of(s, "EXPLAIN QUERY PLAN SELECT relation FROM fact WHERE relation = 'meet'"); /* where it is all that is asked */
  cr_assert_not_null(strstr(plan, "statement_relation"), "%s", plan);
  free(plan);
  store_close(s);
}

/* Of a hub the first rows come from an index; what is counted beside it is nothing. */
Test(views, the_company_of_a_hub_is_read_from_an_index)
{
  Store *s = open_memory();
  char *plan = rows_of(s, "EXPLAIN QUERY PLAN SELECT other, sentences FROM co_occurrence WHERE name = 'Ada Bell' ORDER BY sentences DESC LIMIT 20");
  char *kept = strstr(plan, "COVERING INDEX hub_company_name"), *counted = strstr(plan, "RIGHT"), *sorted = strstr(plan, "FOR ORDER BY");
  cr_assert(strstr(plan, "MERGE (UNION ALL)") && kept && counted && sorted && kept < counted && counted < sorted, "%s", plan);
  free(plan);
  store_close(s);
}

Test(views, every_foreign_key_has_an_index)
{
  Store *s = open_memory();
  assert_rows(s,
              "SELECT m.name, k.\"from\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table' AND NOT EXISTS ("
              " SELECT 1 FROM pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = k.\"from\") AND NOT EXISTS ("
              " SELECT 1 FROM pragma_table_info(m.name) t WHERE t.name = k.\"from\" AND t.pk = 1)", "");
  /* Partial indexes serve the cascades too. */
  assert_rows(s, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND sql NOT LIKE '%STRICT%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND name <> 'sqlite_stat1'", "0\n");
  char *plan = rows_of(s, "EXPLAIN QUERY PLAN SELECT 1 FROM statement WHERE object_member = 5");
  cr_assert_not_null(strstr(plan, "statement_object"), "%s", plan);
  free(plan);
  store_close(s);
}

/* ---- looking into it ---- */

typedef struct { Buf out; } Rows;
static bool keep_row(void *context, const Cell *cells, size_t count)
{
  Rows *rows = context;
  for (size_t i = 0; i < count; i++) {
    if (i) buf_char(&rows->out, '|');
    buf_str(&rows->out, cells[i].text);
  }
  buf_char(&rows->out, '\n');
  return true;
}

Test(inspect, lists_entities_and_their_mentions)
{
  Store *s = open_memory();
  Rows rows = {0};
  RelataError err = {0};
  RowSink sink = {.context = &rows, .row = keep_row};
  fill_archive(s);
  cr_assert(store_entities(s, &(EntityQuery){.type = "PERSON", .limit = 2}, &sink, &err), "%s", err.what);
  cr_assert(str_starts(buf_view(&rows.out), "Ada Bell|PERSON|4|3|3|Ada Bell; Bell|foreign minister of Arvania|"), "%s", rows.out.at);
  buf_clear(&rows.out);
  cr_assert(store_entities(s, &(EntityQuery){.name = "ada bell"}, &sink, &err), "%s", err.what);
  cr_assert_not_null(strstr(rows.out.at, "north/talks.txt|1|Bell|[Bell] will visit Vienna.|exact|"), "%s", rows.out.at);
  cr_assert_not_null(strstr(rows.out.at, "|Dora Quist praised [Ada Bell].|"), "%s", rows.out.at);
  cr_assert_not(store_entities(s, &(EntityQuery){.type = "CITY"}, &sink, &err));
  buf_free(&rows.out);
  store_close(s);
}

Test(inspect, finds_sentences_with_their_facts)
{
  Store *s = open_memory();
  Rows rows = {0};
  RelataError err = {0};
  RowSink sink = {.context = &rows, .row = keep_row};
  fill_archive(s);
  cr_assert(store_find(s, STR("border NEAR workers"), 0, &sink, &err), "%s", err.what);
  cr_assert(str_starts(buf_view(&rows.out), "south/bank.txt|2001-05-02|Carlos Ruiz heads the Delta Bank near the border of workers.|Carlos Ruiz|head|Delta Bank|"), "%s", rows.out.at);
  buf_clear(&rows.out);
  cr_assert(store_find(s, STR("MEET vienna"), 0, &sink, &err), "%s", err.what);
  cr_assert_eq(rows.out.len, 0, "met is not found by meet: %s", rows.out.at);
  cr_assert(store_find(s, STR("visits vienna"), 0, &sink, &err), "stems agree");
  cr_assert_not_null(strstr(rows.out.at, "|Ada Bell|visit|Vienna|"), "%s", rows.out.at);
  buf_clear(&rows.out);
  cr_assert(store_find(s, STR("what's U.S.?"), 0, &sink, &err), "marks do no harm: %s", err.what);
  cr_assert_not(store_find(s, STR("\"open"), 0, &sink, &err));
  cr_assert_eq(err.status, RELATA_USAGE);
  cr_assert_not(store_find(s, STR("  "), 0, &sink, &err));
  buf_free(&rows.out);
  store_close(s);
}

Test(inspect, explains_a_fact_by_id_by_names_and_by_words)
{
  Store *s = open_memory();
  Buf out = {0};
  RelataError err = {0};
  fill_archive(s);
  cr_assert(store_explain(s, "bell | meet | carlos ruiz", &out, &err), "%s", err.what);
  cr_assert_not_null(strstr(out.at, "[Ada Bell] {met} [Carlos Ruiz] in Vienna on Wednesday."), "%s", out.at);
  cr_assert_not_null(strstr(out.at, "clause.svo, confidence 0.90, asserted"), "%s", out.at);
  cr_assert_not_null(strstr(out.at, "Wednesday = 2001-04-04"), "%s", out.at);
  cr_assert_not_null(strstr(out.at, "north/again.txt"), "both facts fit: %s", out.at);
  cr_assert_not_null(strstr(out.at, "Ada Bell (PERSON), in 3 articles\n"), "%s", out.at);
  char *id = rows_of(s, "SELECT id FROM fact WHERE relation = 'lend to'");
  id[strlen(id) - 1] = 0;
  buf_clear(&out);
  cr_assert(store_explain(s, id, &out, &err), "%s", err.what);
  cr_assert_not_null(strstr(out.at, "said by     Dora Quist"), "%s", out.at);
  buf_clear(&out);
  cr_assert(store_explain(s, "writes books", &out, &err), "%s", err.what);
  cr_assert_not_null(strstr(out.at, "Eva Bell | write | books"), "%s", out.at);
  cr_assert_not(store_explain(s, "12345", &out, &err));
  cr_assert_not(store_explain(s, "", &out, &err));
  free(id);
  buf_free(&out);
  store_close(s);
}

Test(inspect, info_and_check_agree_with_what_is_there)
{
  Store *s = open_memory();
  Rows rows = {0};
  RelataError err = {0};
  RowSink sink = {.context = &rows, .row = keep_row};
  fill_archive(s);
  cr_assert(store_info(s, &sink, &err), "%s", err.what);
  cr_assert_not_null(strstr(rows.out.at, "articles|6\n"), "%s", rows.out.at);
  cr_assert_not_null(strstr(rows.out.at, "facts|8\n"), "%s", rows.out.at);
  buf_clear(&rows.out);
  cr_assert(store_check(s, &sink, &err), "%s: %s", err.what, rows.out.at);
  SqlOptions write = {.write = true};
  cr_assert(store_sql(s, STR("UPDATE entity_stat SET mentions = 99 WHERE entity_id = (SELECT id FROM entity WHERE name = 'Ada Bell')"), &write, NULL, &err));
  buf_clear(&rows.out);
  cr_assert_not(store_check(s, &sink, &err));
  cr_assert_not_null(strstr(rows.out.at, "sums of entities|Ada Bell"), "%s", rows.out.at);
  buf_free(&rows.out);
  store_close(s);
}
