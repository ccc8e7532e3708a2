/* Adding, replacing, removing; the public tables; ids. */
#include "store/db.h"
#include "written.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const talks =
    "S Colin Powell met Jorge Castaneda in Washington on Wednesday.\n"
    "E Colin Powell | PERSON | Powell | secretary of state\n"
    "E Jorge Castaneda | PERSON | Castaneda | foreign secretary of Mexico\n"
    "E Washington | PLACE\n"
    "E [the talks] | EVENT\n"
    "F Colin Powell | meet | Jorge Castaneda | met | symmetric; place=Washington; time=Wednesday; start=2001-04-04\n"
    "S Powell did not praise the talks, Castaneda said.\n"
    "F Powell | praise | the talks | did not praise | negated; by=Castaneda\n";

static const char *const visit =
    "S Colin Powell will visit Mexico.\n"
    "E Colin Powell | PERSON\n"
    "E Mexico | PLACE\n"
    "F Colin Powell | visit | Mexico | will visit | future\n"
    "S Powell left.\n";

Test(put, fills_the_public_tables)
{
  Store *s = open_memory();
  cr_assert_eq(put(s, "talks.txt", "2001-04-05", talks), PUT_ADDED);
  assert_rows(s, "SELECT source, title, published, length(sha256) FROM document", "talks.txt||2001-04-05|64\n");
  assert_rows(s, "SELECT ordinal, start, end, text FROM sentence ORDER BY ordinal",
              "0|0|60|Colin Powell met Jorge Castaneda in Washington on Wednesday.\n"
              "1|62|110|Powell did not praise the talks, Castaneda said.\n");
  assert_rows(s, "SELECT name, type FROM entity ORDER BY name",
              "Colin Powell|PERSON\nJorge Castaneda|PERSON\nWashington|PLACE\nthe talks|EVENT\n");
  assert_rows(s, "SELECT e.name, a.name, a.mentions FROM alias a JOIN entity e ON e.id = a.entity_id WHERE e.type = 'PERSON' ORDER BY 1, 2",
              "Colin Powell|Colin Powell|1\nColin Powell|Powell|1\nJorge Castaneda|Castaneda|1\nJorge Castaneda|Jorge Castaneda|1\n");
  assert_rows(s, "SELECT e.name, m.text, m.start, m.end FROM mention m JOIN entity e ON e.id = m.entity_id WHERE e.name = 'Colin Powell' ORDER BY m.start",
              "Colin Powell|Colin Powell|0|12\nColin Powell|Powell|62|68\n");
  assert_rows(s, "SELECT subject, subject_type, relation, predicate, object, object_type, place, time, time_start, time_end, negated, modality,"
                 " attribution, inferred, confidence > 0.8, document FROM fact ORDER BY id",
              "Colin Powell|PERSON|meet|met|Jorge Castaneda|PERSON|Washington|Wednesday|2001-04-04|2001-04-04|0|asserted||0|1|talks.txt\n"
              "Colin Powell|PERSON|praise|did not praise|the talks|EVENT|||||1|asserted|Jorge Castaneda|0|1|talks.txt\n");
  assert_rows(s, "SELECT subject, relation, object, facts, documents, first_seen, last_seen FROM link",
              "Colin Powell|meet|Jorge Castaneda|1|1|2001-04-05|2001-04-05\n");
  assert_sound(s);
  store_close(s);
}

Test(put, has_the_columns_of_the_contract)
{
  static const char *const tables[][2] = {
      {"document", "id,source,title,published,sha256,added_at,text"},
      {"sentence", "id,document_id,ordinal,start,end,text"},
      {"entity", "id,name,type"},
      {"alias", "entity_id,name,mentions"},
      {"mention", "id,entity_id,sentence_id,start,end,text"},
      {"fact", "id,subject_id,subject,subject_type,relation,predicate,object_id,object,object_type,place,time,time_start,time_end,negated,"
               "modality,attribution,inferred,confidence,document,document_id,sentence,sentence_id"},
      {"link", "subject_id,subject,relation,object_id,object,facts,documents,first_seen,last_seen,confidence,stories"}};
  Store *s = open_memory();
  for (size_t i = 0; i < COUNT_OF(tables); i++) {
    char sql[160], want[300];
    snprintf(sql, sizeof sql, "SELECT group_concat(name) FROM pragma_table_info('%s')", tables[i][0]);
    snprintf(want, sizeof want, "%s\n", tables[i][1]);
    assert_rows(s, sql, want);
  }
  store_close(s);
}

Test(put, the_same_article_again_changes_nothing)
{
  Store *s = open_memory();
  put(s, "talks.txt", "2001-04-05", talks);
  char *before = dump_of(s);
  int64_t changes = number_of(s, "SELECT total_changes()");
  cr_assert_eq(put(s, "talks.txt", "2001-04-05", talks), PUT_UNCHANGED);
  char *after = dump_of(s);
  cr_assert_str_eq(before, after);
  cr_assert_eq(number_of(s, "SELECT total_changes()"), changes);
  free(before);
  free(after);
  store_close(s);
}

Test(put, a_changed_article_replaces_its_facts)
{
  Store *s = open_memory();
  put(s, "a.txt", "2001-04-05", talks);
  put(s, "b.txt", "2001-04-09", visit);
  cr_assert_eq(put(s, "a.txt", "2001-04-06", visit), PUT_REPLACED);
  assert_rows(s, "SELECT document, subject, relation, object FROM fact ORDER BY document",
              "a.txt|Colin Powell|visit|Mexico\nb.txt|Colin Powell|visit|Mexico\n");
  assert_rows(s, "SELECT name FROM entity ORDER BY name", "Colin Powell\nMexico\n");
  assert_rows(s, "SELECT facts, documents, first_seen, last_seen FROM link", "2|2|2001-04-06|2001-04-09\n");
  assert_sound(s);
  store_close(s);
}

Test(put, removing_leaves_no_orphan)
{
  Store *s = open_memory();
  size_t removed = 0;
  RelataError err = {0};
  put(s, "in/a.txt", "2001-04-05", talks);
  put(s, "in/b.txt", "2001-04-09", visit);
  cr_assert(store_remove(s, STR("in/a.txt"), &removed, &err));
  cr_assert_eq(removed, 1);
  assert_rows(s, "SELECT name FROM entity ORDER BY name", "Colin Powell\nMexico\n");
  assert_sound(s);
  cr_assert(store_remove(s, STR("in"), &removed, &err), "a folder stands for what is below it");
  static const char *const tables[] = {"document", "sentence", "entity", "alias_row", "role_row", "entity_stat", "block", "suspect", "member",
                                       "member_alias", "member_role", "mention_row", "statement", "edge", "source", "article", "fingerprint", "sketch", "story", "story_edge", "story_entity"};
  for (size_t i = 0; i < COUNT_OF(tables); i++) {
    char sql[64];
    snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", tables[i]);
    cr_assert_eq(number_of(s, sql), 0, "%s is not empty", tables[i]);
  }
  cr_assert_not(store_remove(s, STR("in/a.txt"), &removed, &err));
  cr_assert_eq(err.status, RELATA_REFUSED);
  store_close(s);
}

Test(put, removing_a_file_of_many_takes_out_what_was_read_from_it)
{
  static const char *const names[] = {"news.zip/a.txt", "news.zip/b/c.csv:3", "news.zip.txt", "box.mbox#1@x", "box.mbox#2@x:2", "box.mbox2", "t.csv:1", "t.csv:22", "t.csv:x", "t.csv-old"};
  static const struct { const char *name, *preview; size_t removed; } removals[] = {
      {"news.zip", "news.zip/a.txt\nnews.zip/b/c.csv:3\n", 2}, {"box.mbox", "box.mbox#1@x\nbox.mbox#2@x:2\n", 2}, {"t.csv", "t.csv:1\nt.csv:22\n", 2}, {"t.csv:x", "t.csv:x\n", 1}};
  Store *s = open_memory();
  for (size_t i = 0; i < COUNT_OF(names); i++) put(s, names[i], "2001-04-05", visit);
  for (size_t i = 0; i < COUNT_OF(removals); i++) {
    size_t removed = 0;
    RelataError err = {0};
    Buf said = {0};
    char sorted[200] = "";
    cr_assert(store_remove_preview(s, str_of(removals[i].name), &said, &err), "%s", err.what);
    Str rest = buf_view(&said), first = {0}, second = {0};
    str_split(&rest, '\n', &first);
    str_split(&rest, '\n', &second);
    if (second.len && str_cmp(first, second) > 0) { Str held = first; first = second; second = held; }
    snprintf(sorted, sizeof sorted, "%.*s\n%.*s%s", STR_ARG(first), STR_ARG(second), second.len ? "\n" : "");
    cr_assert_str_eq(sorted, removals[i].preview);
    cr_assert(store_remove(s, str_of(removals[i].name), &removed, &err), "%s", err.what);
    cr_assert_eq(removed, removals[i].removed, "%s", removals[i].name);
    cr_assert_not(store_remove_preview(s, str_of(removals[i].name), &said, &err), "it is gone");
    cr_assert_eq(err.status, RELATA_REFUSED);
    buf_free(&said);
  }
  assert_rows(s, "SELECT source FROM document ORDER BY source", "box.mbox2\nnews.zip.txt\nt.csv-old\n");
  assert_sound(s);
  store_close(s);
}

Test(put, ids_are_the_same_in_any_order_and_exact_in_a_double)
{
  Store *one = open_memory(), *two = open_memory();
  put(one, "a.txt", "2001-04-05", talks);
  put(one, "b.txt", "2001-04-09", visit);
  put(two, "b.txt", "2001-04-09", visit);
  put(two, "a.txt", "2001-04-05", talks);
  static const char *const queries[] = {"SELECT id, source FROM document ORDER BY 1", "SELECT * FROM sentence ORDER BY 1", "SELECT * FROM entity ORDER BY 1", "SELECT * FROM alias ORDER BY 1, 2",
                                        "SELECT * FROM mention ORDER BY 1", "SELECT * FROM fact ORDER BY 1", "SELECT * FROM link ORDER BY 1, 3, 4"};
  for (size_t i = 0; i < COUNT_OF(queries); i++) {
    char *want = rows_of(one, queries[i]);
    assert_rows(two, queries[i], want);
    free(want);
  }
  cr_assert_lt(number_of(one, "SELECT max(id) FROM (SELECT id FROM entity UNION ALL SELECT id FROM fact)"), INT64_C(1) << 53);
  store_close(one);
  store_close(two);
}

/* What is added one after another lies side by side, whatever the names have around their numbers and days; but the first
 * articles by id are no run of the oldest: neighbours keep together in small groups only. */
Test(put, numbered_and_dated_articles_lie_in_small_groups)
{
  static const char *const near[] = {"news/0009.txt", "news/0010.txt", "news/11.txt", "news/0032.txt", "news.csv:9", "news.csv:10", "1996/2286newsML.xml", "1996/2287newsML.xml"};
  static const char *const day[] = {"2001/04/05/a.html", "2001/04/05/b.html", "2001/04/05/c.html", "2001/04/05/d.html", "2001/04/05/e.html", "20010405-rain.mp3", "2001/04/06/a.html"};
  Store *s = open_memory();
  for (size_t i = 0; i < COUNT_OF(near); i++) put(s, near[i], "", talks);
  for (size_t i = 0; i < COUNT_OF(day); i++) put(s, day[i], "", talks);
#define APART(a, b) "SELECT (SELECT id FROM document WHERE source = '" b "') - (SELECT id FROM document WHERE source = '" a "')"
  cr_assert_eq(number_of(s, APART("news/0009.txt", "news/0010.txt")), 16);
  cr_assert_eq(number_of(s, APART("news/0010.txt", "news/11.txt")), 16);
  cr_assert_gt(llabs(number_of(s, APART("news/11.txt", "news/0032.txt"))), 1 << 26, "the next group lies elsewhere");
  cr_assert_eq(number_of(s, APART("news.csv:9", "news.csv:10")), 16);
  cr_assert_eq(number_of(s, APART("1996/2286newsML.xml", "1996/2287newsML.xml")), 16);
  /* Of five articles of a day two at least are of one of its four groups; the day is the same however it is written. */
#define NEAR "SELECT count(*) > 0 FROM document a JOIN document b ON a.id < b.id AND b.id - a.id < 1 << 26 WHERE "
  cr_assert(number_of(s, NEAR "a.source GLOB '2001/04/05*' AND b.source GLOB '2001/04/05*'"));
  cr_assert_not(number_of(s, NEAR "(a.source GLOB '2001/04/06*') <> (b.source GLOB '2001/04/06*')"));
  assert_sound(s);
  store_close(s);
}

Test(put, a_day_is_the_same_however_it_is_written)
{
  static const char *const days[] = {"2001/04/05/", "2001-04-05 ", "20010405_", "2001.04.05-"};
  Store *s = open_memory();
  for (size_t i = 0; i < 32; i++) {
    char name[32];
    snprintf(name, sizeof name, "%s%c.mp3", days[i % COUNT_OF(days)], (int)('a' + i % 26));
    put(s, name, "", visit);
  }
  /* All lie in four stretches; days of their own would make sixteen. */
  assert_rows(s, "SELECT count(*) FROM (SELECT id - lag(id) OVER (ORDER BY id) AS gap FROM document) WHERE gap IS NULL OR gap > 1 << 26", "4\n");
  assert_sound(s);
  store_close(s);
}

/* One number, however it is written, is one place, and a long number wraps: they make room for each other. */
Test(put, names_that_want_the_same_place_are_kept_apart)
{
  static const char *const names[] = {"a1.txt", "a01.txt", "a001.txt", "a99999999999999999999999999999999.txt", "a17179869185.txt", "7", "2001-04-05", "2001-13-05-x.txt", "2001-04-0", ".1", "1.", "0000"};
  Store *s = open_memory();
  for (size_t i = 0; i < COUNT_OF(names); i++) cr_assert_eq(put(s, names[i], "", visit), PUT_ADDED);
  cr_assert_eq(number_of(s, "SELECT count(*) FROM document WHERE id BETWEEN 1 AND (1 << 38) - 1"), COUNT_OF(names));
  cr_assert_eq(number_of(s, "SELECT count(DISTINCT sentence_id) FROM fact"), COUNT_OF(names));
  assert_sound(s);
  store_close(s);
}

Test(put, the_better_name_comes_to_stand_and_counts_are_summed)
{
  Store *s = open_memory();
  put(s, "a.txt", "2001-04-05", talks);
  put(s, "b.txt", "2001-04-09", visit);
  assert_rows(s, "SELECT mentions, documents FROM entity_summary WHERE name = 'Colin Powell'", "3|2\n");
  assert_rows(s, "SELECT degree FROM entity_summary WHERE name = 'Colin Powell'", "2\n");
  assert_sound(s);
  store_close(s);
}

Test(put, described_things_without_a_fact_are_no_entity_and_are_not_joined)
{
  static const char *const strike = "S The union began the strike in Paris.\nE [the union] | ORGANIZATION\nE [the strike] | EVENT\nE Paris | PLACE\nE [a lorry] | CONCEPT\n"
                                    "F the strike | begin | the union\n";
  Store *s = open_memory();
  Arena arena = {0};
  put(s, "a.txt", "", strike);
  put(s, "b.txt", "", strike);
  assert_rows(s, "SELECT name, count(*) FROM entity GROUP BY name ORDER BY name", "Paris|1\nthe strike|2\nthe union|2\n");
  assert_sound(s);
  arena_free(&arena);
  store_close(s);
}

Test(put, a_fact_that_names_no_entity_is_refused_and_nothing_kept)
{
  Store *s = open_memory();
  Arena arena = {0};
  RelataError err = {0};
  Written w = written_parse(&arena, "a.txt", "", talks);
  w.sentences.article = &w.article;
  w.resolved.facts[0].object = 99;
  cr_assert_not(store_put(s, &w.article, &w.sentences, &w.triples, &w.resolved, NULL, &err));
  cr_assert_eq(err.status, RELATA_REFUSED);
  assert_rows(s, "SELECT count(*) FROM document", "0\n");
  arena_free(&arena);
  store_close(s);
}

Test(put, an_object_that_is_no_entity_is_kept_as_text)
{
  Store *s = open_memory();
  put(s, "a.txt", "", "S Powell said that the border is open.\nE Powell | PERSON\nF Powell | say | the border is open | said\nF Powell | leave | | left\n");
  assert_rows(s, "SELECT relation, object_id, object, object_type FROM fact ORDER BY id", "say||the border is open|\nleave|||\n");
  assert_rows(s, "SELECT count(*) FROM link", "0\n");
  assert_rows(s, "SELECT fact_id > 0, words FROM evidence ORDER BY fact_id LIMIT 1", "1|0-6;7-11;17-35\n");
  store_close(s);
}

/* More sentences than one block of ids holds: the document takes several. */
Test(put, a_long_text_takes_several_blocks_of_ids)
{
  Store *s = open_memory();
  Buf spec = {0};
  buf_text(&spec, "E Bell | PERSON\nE Carter | PERSON\n");
  for (int i = 0; i < 33000; i++) buf_text(&spec, "S It rains.\n");
  buf_text(&spec, "S Bell met Carter.\nF Bell | meet | Carter | met\n");
  put(s, "long.txt", "", spec.at);
  put(s, "b.txt", "2001-04-09", visit);
  assert_rows(s, "SELECT blocks FROM article WHERE document_id = (SELECT id FROM document WHERE source = 'long.txt')", "2\n");
  assert_rows(s, "SELECT count(*) FROM sentence", "33003\n");
  assert_rows(s, "SELECT subject, object FROM link WHERE relation = 'meet'", "Bell|Carter\n");
  assert_sound(s);
  buf_free(&spec);
  store_close(s);
}

Test(put, the_same_wire_story_in_two_papers_is_one_story)
{
  static const char *const wire =
      "S The ministers of the two countries met in Vienna on Monday to speak about the river that both of them share.\n"
      "S They agreed to build three new bridges and to open the locks to ships of every flag before the end of next year.\n"
      "S Engineers from both sides will begin to measure the banks in spring, and the costs will be shared by halves.\n"
      "S Farmers had protested for months against the plan, because the meadows along the lower bank would be flooded.\n"
      "E Vienna | PLACE\n";
  static const char *const half =
      "S The ministers of the two countries met in Vienna on Monday to speak about the river that both of them share.\n"
      "S They agreed to build three new bridges and to open the locks to ships of every flag before the end of next year.\n"
      "E Vienna | PLACE\n";
  static const char *const other =
      "S A storm took the roof off the town hall of a village in the hills last night, and the mayor slept in his car.\n"
      "S Nobody was hurt, but the archive of three centuries got wet, and the fire brigade dried parish books until dawn.\n"
      "E Vienna | PLACE\n";
  Store *s = open_memory();
  put(s, "north.txt", "2001-04-05", wire);
  put(s, "other.txt", "2001-04-05", other);
  put(s, "south.txt", "2001-04-06", half);
  assert_rows(s, "SELECT reports FROM story", "2\n");
  assert_rows(s, "SELECT document FROM story_report ORDER BY document", "north.txt\nsouth.txt\n");
  put(s, "west.txt", "2001-04-06", wire);
  assert_rows(s, "SELECT reports FROM story", "3\n");
  RelataError err = {0};
  size_t removed;
  cr_assert(store_remove(s, STR("north.txt"), &removed, &err));
  cr_assert(store_remove(s, STR("west.txt"), &removed, &err));
  assert_rows(s, "SELECT count(*) FROM story", "0\n");
  assert_sound(s);
  store_close(s);
}

#define WIRE                                                                                                           \
  "S Bell met Ruiz in Vienna on Monday to speak about the river that both of their countries share.\n"                  \
  "S Bell praised Ruiz after they agreed to build three new bridges and to open the locks to ships of every flag.\n"    \
  "S Engineers from both sides will begin to measure the banks in spring, and the costs will be shared by halves.\n"    \
  "E Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | met\nF Bell | praise | Ruiz | praised\n"
static const char *const wire_facts = WIRE, *const own_words = "S Bell met Ruiz again.\nE Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | met\n";
static const char *const counts = "SELECT relation, facts, documents, stories FROM link ORDER BY relation";

static void remove_named(Store *s, Str name)
{
  RelataError err = {0};
  size_t removed;
  cr_assert(store_remove(s, name, &removed, &err), "%s", err.what);
  assert_sound(s);
}

Test(put, a_wire_story_counts_once_whatever_comes_and_goes)
{
  Store *s = open_memory();
  put(s, "north.txt", "2001-04-05", wire_facts);
  assert_rows(s, counts, "meet|1|1|1\npraise|1|1|1\n");
  put(s, "south.txt", "2001-04-06", wire_facts);
  put(s, "west.txt", "2001-04-06", wire_facts);
  assert_sound(s);
  assert_rows(s, counts, "meet|3|3|1\npraise|3|3|1\n");
  put(s, "own.txt", "2001-04-07", own_words);
  assert_sound(s);
  assert_rows(s, counts, "meet|4|4|2\npraise|3|3|1\n");
  assert_rows(s, "SELECT name, documents, stories FROM entity_summary ORDER BY name", "Bell|4|2\nRuiz|4|2\n");
  remove_named(s, STR("north.txt"));
  assert_rows(s, counts, "meet|3|3|2\npraise|2|2|1\n");
  cr_assert_eq(put(s, "south.txt", "2001-04-06", own_words), PUT_REPLACED);
  assert_sound(s);
  assert_rows(s, counts, "meet|3|3|3\npraise|1|1|1\n");
  put(s, "east.txt", "2001-04-06", wire_facts);
  remove_named(s, STR("own.txt"));
  assert_rows(s, counts, "meet|3|3|2\npraise|2|2|1\n");
  Buf said = {0};
  RelataError err = {0};
  cr_assert(store_resolve(s, &said, &err));
  assert_sound(s);
  assert_rows(s, counts, "meet|3|3|2\npraise|2|2|1\n");
  buf_free(&said);
  store_close(s);
}

/* One of two papers calls her Anna, so that her facts are the story's only once both names are joined. */
Test(put, a_wire_story_counts_once_whoever_is_joined_and_parted)
{
  Store *s = open_memory();
  RelataError err = {0};
  put(s, "north.txt", "2001-04-05", wire_facts);
  put(s, "south.txt", "2001-04-06", WIRE "E Anna Quist | PERSON\nF Anna Quist | join | Ruiz | met\n");
  put(s, "west.txt", "2001-04-07", WIRE "E Hannah Moe | PERSON\nF Hannah Moe | join | Ruiz | met\n");
  assert_rows(s, "SELECT subject, stories FROM link WHERE relation = 'join' ORDER BY subject", "Anna Quist|1\nHannah Moe|1\n");
  Decision joined = {.kind = DECIDE_MERGE, .a = "Anna Quist", .b = "Hannah Moe"}, forgotten = {.kind = DECIDE_FORGET, .a = "Ruiz"};
  cr_assert(store_decide(s, &joined, NULL, &err), "%s", err.what);
  assert_sound(s);
  assert_rows(s, "SELECT documents, stories FROM link WHERE relation = 'join'", "2|1\n");
  cr_assert(store_decide(s, &forgotten, NULL, &err), "%s", err.what);
  assert_sound(s);
  assert_rows(s, "SELECT count(*) FROM story_edge", "0\n");
  cr_assert(store_undo(s, 0, &err));
  assert_sound(s);
  assert_rows(s, "SELECT documents, stories FROM link WHERE relation = 'join'", "2|1\n");
  cr_assert(store_undo(s, 0, &err));
  assert_sound(s);
  char fact[32];
  snprintf(fact, sizeof fact, "%lld", (long long)number_of(s, "SELECT min(id) FROM fact WHERE relation = 'praise'"));
  cr_assert(store_decide(s, &(Decision){.kind = DECIDE_REJECT, .a = fact}, NULL, &err), "%s", err.what);
  assert_sound(s);
  assert_rows(s, counts, "join|1|1|1\njoin|1|1|1\nmeet|3|3|1\n");
  cr_assert(store_undo(s, 0, &err));
  assert_sound(s);
  assert_rows(s, "SELECT facts, stories FROM link WHERE relation = 'praise'", "3|1\n");
  store_close(s);
}

Test(put, runs_are_recorded_with_their_first_change_only)
{
  Store *s = open_memory();
  RelataError err = {0};
  cr_assert(store_begin_run(s, &(RunInfo){.version = "1", .model_checksum = 255, .options = "--quiet"}, &err));
  assert_rows(s, "SELECT count(*) FROM run", "0\n");
  put(s, "a.txt", "", visit);
  assert_rows(s, "SELECT version, model, options FROM run", "1|00000000000000ff|--quiet\n");
  assert_rows(s, "SELECT run_id = (SELECT id FROM run) FROM evidence", "1\n");
  store_close(s);
}

/* What no longer fits in memory would be written and read again and again: the group ends there, and only there. */
Test(put, a_group_ends_where_memory_does)
{
  RelataError err = {0};
  char *path = scratch("narrow.db");
  Store *s = store_open(path, STORE_CREATE, NULL, &err), *other = store_open(path, STORE_READ, NULL, &err);
  store_group(s, true);
  put(s, "a.txt", "2001-04-05", "S Bell met Ruiz.\nE Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | met\n");
  put(s, "b.txt", "2001-04-05", "S Bell met Quist.\nE Bell | PERSON\nE Quist | PERSON\nF Bell | meet | Quist | met\n");
  cr_assert(store_pending(s), "there is room");
  cr_assert(db_script(s, "PRAGMA cache_size = 4"));
  put(s, "c.txt", "2001-04-05", "S Bell met Dorn.\nE Bell | PERSON\nE Dorn | PERSON\nF Bell | meet | Dorn | met\n");
  cr_assert_not(store_pending(s));
  assert_rows(other, "SELECT source FROM document ORDER BY source", "a.txt\nb.txt\nc.txt\n");
  put(s, "d.txt", "2001-04-05", "S Bell met Eklund.\nE Bell | PERSON\nE Eklund | PERSON\nF Bell | meet | Eklund | met\n");
  cr_assert(store_pending(s), "the next one has all the memory again");
  cr_assert(store_flush(s, &err));
  store_close(other);
  store_close(s);
}

/* Articles of a group are there together, seen by others once it is kept; what is refused in between takes nothing along. */
Test(put, a_group_is_kept_together)
{
  RelataError err = {0};
  char *path = scratch("group.db");
  Store *s = store_open(path, STORE_CREATE, NULL, &err), *other = store_open(path, STORE_READ, NULL, &err);
  store_group(s, true);
  put(s, "a.txt", "2001-04-05", "S Bell met Ruiz.\nE Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | met\n");
  cr_assert(store_pending(s));
  assert_rows(other, "SELECT count(*) FROM document", "0\n");
  Arena arena = {0};
  Written w = written_parse(&arena, "bad.txt", NULL, "S Bell met Ruiz.\nE Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | met\n");
  w.sentences.article = &w.article;
  w.resolved.facts[0].subject = 99;
  cr_assert_not(store_put(s, &w.article, &w.sentences, &w.triples, &w.resolved, NULL, &err));
  cr_assert_eq(err.status, RELATA_REFUSED);
  put(s, "b.txt", "2001-04-05", "S Bell met Quist.\nE Bell | PERSON\nE Quist | PERSON\nF Bell | meet | Quist | met\n");
  cr_assert(store_flush(s, &err));
  cr_assert_not(store_pending(s));
  assert_rows(other, "SELECT source FROM document ORDER BY source", "a.txt\nb.txt\n");
  put(s, "c.txt", "2001-04-05", "S Bell met Dorn.\nE Bell | PERSON\nE Dorn | PERSON\nF Bell | meet | Dorn | met\n");
  size_t removed;
  cr_assert(store_remove(s, STR("a.txt"), &removed, &err), "anything else keeps the group first: %s", err.what);
  assert_rows(other, "SELECT source FROM document ORDER BY source", "b.txt\nc.txt\n");
  assert_sound(s);
  put(s, "d.txt", "2001-04-05", "S Bell slept.\nE Bell | PERSON\nF Bell | sleep | | slept\n");
  store_close(s);
  assert_rows(other, "SELECT count(*) FROM document", "3\n");
  store_close(other);
  arena_free(&arena);
  free(path);
}
