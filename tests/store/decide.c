/* Corrections by hand, and what outlives what. */
#include "archive.h"
#include "store/db.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void decide(Store *s, Decision decision)
{
  RelataError err = {0};
  Buf said = {0};
  cr_assert(store_decide(s, &decision, &said, &err), "%s; %s", err.what, err.remedy);
  cr_assert_gt(said.len, 0);
  buf_free(&said);
  assert_sound(s);
}

static void decide_fails(Store *s, Decision decision, const char *what)
{
  RelataError err = {0};
  cr_assert_not(store_decide(s, &decision, NULL, &err));
  cr_assert_not_null(strstr(err.what, what), "%s", err.what);
}

static void undo(Store *s, int64_t id)
{
  RelataError err = {0};
  cr_assert(store_undo(s, id, &err), "%s; %s", err.what, err.remedy);
  assert_sound(s);
}

static bool merge(Store *s, const char *path, RelataError *err) { return store_merge(s, &path, 1, err); }

static void readd(Store *s)
{
  RelataError err = {0};
  size_t removed;
  cr_assert(store_remove(s, STR("north"), &removed, &err));
  cr_assert(store_remove(s, STR("south"), &removed, &err));
  fill_archive(s);
  assert_sound(s);
}

static Store *archive(void)
{
  setenv("SOURCE_DATE_EPOCH", "986428800", 1); /* a second may pass between two dumps */
  Store *s = open_memory();
  fill_archive(s);
  return s;
}

static const char *const people = "SELECT name FROM entity WHERE type = 'PERSON' ORDER BY name";

Test(decide, of_many_at_once_all_or_none_are_done)
{
  Store *s = archive();
  RelataError err = {0};
  size_t done;
  char *before = dump_of(s);
  Decision two[] = {{.kind = DECIDE_MERGE, .a = "Eva Bell", .b = "Ada Bell"}, {.kind = DECIDE_RENAME, .a = "Nobody At All", .b = "Somebody"}};
  cr_assert_not(store_decide_all(s, two, 2, NULL, &done, &err));
  cr_assert_eq(done, 1);
  cr_assert_not_null(strstr(err.what, "Nobody At All"), "%s", err.what);
  char *after = dump_of(s);
  cr_assert_str_eq(before, after);
  two[1] = (Decision){.kind = DECIDE_RENAME, .a = "Delta Bank", .b = "Delta Bank Ltd"};
  cr_assert(store_decide_all(s, two, 2, NULL, &done, &err), "%s", err.what);
  cr_assert_eq(done, 2);
  assert_sound(s);
  free(before);
  free(after);
  store_close(s);
}

Test(decide, merging_outlives_adding_again_and_is_taken_back)
{
  Store *s = archive();
  char *before = dump_of(s);
  decide(s, (Decision){.kind = DECIDE_MERGE, .a = "Eva Bell", .b = "Ada Bell", .why = "one woman"});
  assert_rows(s, people, "Ada Bell\nCarlos Ruiz\nDora Quist\n");
  readd(s);
  assert_rows(s, "SELECT count(*) FROM entity WHERE type = 'PERSON'", "3\n");
  assert_rows(s, "SELECT count(*) FROM fact WHERE subject LIKE '% Bell'", "4\n");
  assert_rows(s, "SELECT kind, a, b, why, undone_at IS NULL FROM decision", "merge|Eva Bell|Ada Bell|one woman|1\n");
  undo(s, 0);
  assert_rows(s, people, "Ada Bell\nCarlos Ruiz\nDora Quist\nEva Bell\n");
  char *after = dump_of(s);
  cr_assert_str_eq(before, after);
  free(before);
  free(after);
  decide_fails(s, (Decision){.kind = DECIDE_MERGE, .a = "Eva Bell", .b = "Eva Bell"}, "one already");
  store_close(s);
}

Test(decide, renaming_and_retyping_are_shown_and_found)
{
  Store *s = archive();
  decide(s, (Decision){.kind = DECIDE_RENAME, .a = "Delta Bank", .b = "Delta Bank Ltd"});
  decide(s, (Decision){.kind = DECIDE_RETYPE, .a = "Delta Bank Ltd", .type = "GROUP"});
  assert_rows(s, "SELECT name FROM entity WHERE type = 'GROUP'", "Delta Bank Ltd\n");
  assert_rows(s, "SELECT object, object_type FROM fact WHERE relation = 'head'", "Delta Bank Ltd|GROUP\n");
  readd(s);
  assert_rows(s, "SELECT object, object_type FROM fact WHERE relation = 'head'", "Delta Bank Ltd|GROUP\n");
  undo(s, 1);
  assert_rows(s, "SELECT object, object_type FROM fact WHERE relation = 'head'", "Delta Bank|GROUP\n");
  undo(s, 0);
  assert_rows(s, "SELECT object, object_type FROM fact WHERE relation = 'head'", "Delta Bank|ORGANIZATION\n");
  decide_fails(s, (Decision){.kind = DECIDE_RETYPE, .a = "Delta Bank", .type = "BANK"}, "is no type");
  decide_fails(s, (Decision){.kind = DECIDE_RENAME, .a = "Delta Bank"}, "new name is missing");
  store_close(s);
}

Test(decide, forgetting_hides_an_entity_and_its_facts)
{
  Store *s = archive();
  char *before = dump_of(s);
  decide(s, (Decision){.kind = DECIDE_FORGET, .a = "Delta Bank"});
  assert_rows(s, "SELECT count(*) FROM entity WHERE name = 'Delta Bank'", "0\n");
  assert_rows(s, "SELECT count(*) FROM fact", "5\n");
  readd(s);
  assert_rows(s, "SELECT count(*) FROM fact", "5\n");
  assert_rows(s, "SELECT count(*) FROM mention WHERE text = 'Delta Bank'", "0\n");
  undo(s, 0);
  char *after = dump_of(s);
  cr_assert_str_eq(before, after);
  free(before);
  free(after);
  store_close(s);
}

static char *fact_id(Store *s, const char *where)
{
  char sql[200];
  snprintf(sql, sizeof sql, "SELECT id FROM fact WHERE %s LIMIT 1", where);
  char *id = rows_of(s, sql);
  id[strcspn(id, "\n")] = 0;
  return id;
}

Test(decide, rejecting_a_fact_goes_by_its_sentence)
{
  Store *s = archive();
  put(s, "copy.txt", "2001-06-01", "S Delta Bank lent money to Arvania, Dora Quist said.\nE Delta Bank | ORGANIZATION\nE Arvania | PLACE\nE Dora Quist | PERSON\n"
                                   "F Delta Bank | lend to | Arvania | lent money to\n");
  char *id = fact_id(s, "relation = 'lend to'");
  decide(s, (Decision){.kind = DECIDE_REJECT, .a = id, .why = "a grant"});
  assert_rows(s, "SELECT count(*) FROM fact WHERE relation = 'lend to'", "0\n");
  assert_rows(s, "SELECT count(*) FROM link WHERE relation = 'lend to'", "0\n");
  readd(s);
  put(s, "later.txt", "", "S Delta Bank lent money to Arvania.\nE Delta Bank | ORGANIZATION\nE Arvania | PLACE\nF Delta Bank | lend to | Arvania | lent money to\n");
  assert_rows(s, "SELECT document FROM fact WHERE relation = 'lend to'", "later.txt\n");
  undo(s, 0);
  assert_rows(s, "SELECT document FROM fact WHERE relation = 'lend to' ORDER BY 1", "copy.txt\nlater.txt\nsouth/loan.txt\n");
  assert_rows(s, "SELECT facts FROM link WHERE relation = 'lend to'", "3\n");
  decide_fails(s, (Decision){.kind = DECIDE_REJECT, .a = "17"}, "holds no fact 17");
  decide_fails(s, (Decision){.kind = DECIDE_REJECT, .a = "x"}, "is no fact id");
  free(id);
  store_close(s);
}

Test(decide, confirming_makes_a_fact_certain)
{
  Store *s = archive();
  char *id = fact_id(s, "subject = 'Dora Quist' AND object = 'Ada Bell'");
  decide(s, (Decision){.kind = DECIDE_CONFIRM, .a = id});
  assert_rows(s, "SELECT confidence FROM fact WHERE object = 'Ada Bell'", "1.0\n");
  assert_rows(s, "SELECT confidence FROM link WHERE object = 'Ada Bell'", "1.0\n");
  readd(s);
  assert_rows(s, "SELECT confidence FROM link WHERE object = 'Ada Bell'", "1.0\n");
  free(id);
  store_close(s);
}

Test(decide, splitting_by_article_and_by_name)
{
  Store *s = archive();
  decide(s, (Decision){.kind = DECIDE_SPLIT, .a = "Dora Quist", .b = "south/praise.txt"});
  assert_rows(s, "SELECT count(*) FROM entity WHERE name = 'Dora Quist'", "2\n");
  readd(s);
  assert_rows(s, "SELECT count(*) FROM entity WHERE name = 'Dora Quist'", "2\n");
  undo(s, 0);
  assert_rows(s, "SELECT count(*) FROM entity WHERE name = 'Dora Quist'", "1\n");
  decide(s, (Decision){.kind = DECIDE_MERGE, .a = "Eva Bell", .b = "Ada Bell"});
  undo(s, 0);
  decide_fails(s, (Decision){.kind = DECIDE_SPLIT, .a = "Dora Quist", .b = "nowhere.txt"}, "no part of it");
  decide_fails(s, (Decision){.kind = DECIDE_SPLIT, .a = "Dora Quist"}, "missing");
  store_close(s);
}

Test(decide, a_dry_run_changes_nothing)
{
  Store *s = archive();
  char *before = dump_of(s);
  RelataError err = {0};
  Buf said = {0};
  cr_assert(store_decide(s, &(Decision){.kind = DECIDE_FORGET, .a = "Delta Bank", .dry_run = true}, &said, &err), "%s", err.what);
  cr_assert(str_starts(buf_view(&said), "would forget"), "%s", said.at);
  char *after = dump_of(s);
  cr_assert_str_eq(before, after);
  assert_rows(s, "SELECT count(*) FROM decision", "0\n");
  cr_assert_not(store_undo(s, 0, &err));
  free(before);
  free(after);
  buf_free(&said);
  store_close(s);
}

Test(decide, resolving_anew_keeps_decisions)
{
  Store *s = archive();
  RelataError err = {0};
  decide(s, (Decision){.kind = DECIDE_MERGE, .a = "Eva Bell", .b = "Ada Bell"});
  decide(s, (Decision){.kind = DECIDE_FORGET, .a = "Vienna"});
  decide(s, (Decision){.kind = DECIDE_SPLIT, .a = "Carlos Ruiz", .b = "south/bank.txt"});
  char *before = dump_of(s);
  cr_assert(store_resolve(s, NULL, &err), "%s", err.what);
  char *after = dump_of(s);
  assert_sound(s);
  cr_assert_str_eq(before, after, "%s\n--------\n%s", before, after);
  free(before);
  free(after);
  store_close(s);
}

/* ---- databases brought together ---- */

static Store *open_file(const char *path)
{
  RelataError err = {0};
  Store *s = store_open(path, STORE_CREATE, NULL, &err);
  cr_assert_not_null(s, "%s", err.what);
  return s;
}

static const char *const shard_rows[] = {"SELECT id, source, sha256 FROM document ORDER BY 1", "SELECT * FROM sentence ORDER BY 1", "SELECT * FROM entity ORDER BY 1", "SELECT * FROM alias ORDER BY 1, 2",
                                         "SELECT * FROM mention ORDER BY 1", "SELECT * FROM fact ORDER BY 1", "SELECT * FROM link ORDER BY 1, 3, 4", "SELECT * FROM source_summary ORDER BY 1",
                                         "SELECT kind, a, b FROM decision ORDER BY 1, 2, 3"};

static void assert_same_archive(Store *one, Store *two)
{
  for (size_t i = 0; i < COUNT_OF(shard_rows); i++) {
    char *want = rows_of(one, shard_rows[i]);
    assert_rows(two, shard_rows[i], want);
    free(want);
  }
}

Test(merge, shards_become_what_one_run_makes_in_any_order_and_twice)
{
  setenv("SOURCE_DATE_EPOCH", "986428800", 1);
  RelataError err = {0};
  char *north = scratch("north.db"), *south = scratch("south.db"), *first = scratch("first.db"), *second = scratch("second.db");
  Store *whole = archive(), *n = open_file(north), *s = open_file(south);
  size_t removed;
  fill_archive(n);
  cr_assert(store_remove(n, STR("south"), &removed, &err));
  fill_archive(s);
  cr_assert(store_remove(s, STR("north"), &removed, &err));
  decide(s, (Decision){.kind = DECIDE_RENAME, .a = "Delta Bank", .b = "Delta Bank Ltd"});
  decide(whole, (Decision){.kind = DECIDE_RENAME, .a = "Delta Bank", .b = "Delta Bank Ltd"});
  store_close(n);
  store_close(s);
  Store *a = open_file(first), *b = open_file(second);
  cr_assert(merge(a, north, &err), "%s", err.what);
  cr_assert(merge(a, south, &err), "%s", err.what);
  cr_assert(merge(b, south, &err), "%s", err.what);
  cr_assert(merge(b, north, &err), "%s", err.what);
  assert_sound(a);
  assert_same_archive(whole, a);
  assert_same_archive(a, b);
  int64_t changes = number_of(a, "SELECT total_changes()");
  cr_assert(merge(a, south, &err), "%s", err.what);
  cr_assert_eq(number_of(a, "SELECT total_changes()"), changes, "merging again changes nothing");
  cr_assert_not(merge(a, first, &err));
  cr_assert_not(merge(a, "/nonexistent/x.db", &err));
  store_close(a);
  store_close(b);
  store_close(whole);
  free(north);
  free(south);
  free(first);
  free(second);
}

Test(merge, of_two_versions_the_later_is_kept)
{
  RelataError err = {0};
  char *old = scratch("old.db"), *new = scratch("new.db");
  setenv("SOURCE_DATE_EPOCH", "1000000000", 1);
  Store *o = open_file(old);
  put(o, "a.txt", "", "S Bell left.\nE Bell | PERSON\nF Bell | leave | | left\n");
  setenv("SOURCE_DATE_EPOCH", "1000000001", 1);
  Store *n = open_file(new);
  put(n, "a.txt", "", "S Bell stayed.\nE Bell | PERSON\nF Bell | stay | | stayed\n");
  store_close(n);
  cr_assert(merge(o, new, &err), "%s", err.what);
  assert_rows(o, "SELECT relation FROM fact", "stay\n");
  assert_sound(o);
  store_close(o);
  n = open_file(new);
  cr_assert(merge(n, old, &err), "%s", err.what);
  assert_rows(n, "SELECT relation FROM fact", "stay\n");
  store_close(n);
  free(old);
  free(new);
}

/* One wire story in two shards is one story; what was recorded first keeps its date; a decision taken back in one is taken back in both. */
Test(merge, stories_dates_and_undone_decisions_come_along)
{
#define STORY "S Ada Quist met Hugo Ruiz in Oslo on Monday, and the two of them spoke for an hour about the herring of the northern sea, the boats of both towns and the price of ice.\nE Ada Quist | PERSON\nE Hugo Ruiz | PERSON\nF Ada Quist | meet | Hugo Ruiz | met\n"
  RelataError err = {0};
  char *early = scratch("early.db"), *late = scratch("late.db");
  setenv("SOURCE_DATE_EPOCH", "1000000000", 1);
  Store *e = open_file(early);
  put(e, "both.txt", "2001-09-09", "S Bell left.\nE Bell | PERSON\nF Bell | leave | | left\n");
  put(e, "north.txt", "2001-09-09", STORY);
  decide(e, (Decision){.kind = DECIDE_RENAME, .a = "Bell", .b = "Bell the Elder"});
  store_close(e);
  Store *l = open_file(late);
  cr_assert(merge(l, early, &err), "%s", err.what);
  e = open_file(early);
  undo(e, 0);
  store_close(e);
  store_close(l);
  unlink(late);
  setenv("SOURCE_DATE_EPOCH", "1000000005", 1);
  l = open_file(late);
  put(l, "both.txt", "2001-09-09", "S Bell left.\nE Bell | PERSON\nF Bell | leave | | left\n");
  put(l, "south.txt", "2001-09-10", STORY);
  setenv("SOURCE_DATE_EPOCH", "1000000000", 1);
  decide(l, (Decision){.kind = DECIDE_RENAME, .a = "Bell", .b = "Bell the Elder"});
  cr_assert(merge(l, early, &err), "%s", err.what);
  assert_sound(l);
  assert_rows(l, "SELECT source, added_at FROM document ORDER BY source", "both.txt|2001-09-09T01:46:40Z\nnorth.txt|2001-09-09T01:46:40Z\nsouth.txt|2001-09-09T01:46:45Z\n");
  assert_rows(l, "SELECT documents, stories FROM link WHERE relation = 'meet'", "2|1\n");
  assert_rows(l, "SELECT count(*), count(undone_at) FROM decision", "1|1\n");
  assert_rows(l, "SELECT name FROM entity WHERE name LIKE 'Bell%'", "Bell\n");
  store_close(l);
  free(early);
  free(late);
#undef STORY
}

/* ---- hubs: what is kept of the most mentioned is what would be counted ---- */

static const char *const company = "SELECT name, other, sentences, documents FROM co_occurrence ORDER BY 1, 2, 3, 4";

static void assert_same_company(Store *kept, Store *counted, const char *after)
{
  char *want = rows_of(counted, company), *got = rows_of(kept, company);
  cr_assert_str_eq(got, want, "after %s", after);
  free(want);
  free(got);
  assert_sound(kept);
}

Test(hubs, company_is_kept_through_all_that_happens)
{
  Store *both[] = {open_memory(), open_memory()};
  both[1]->hub_mentions = INT64_MAX;
  for (size_t i = 0; i < 2; i++) fill_archive(both[i]);
  assert_rows(both[1], "SELECT count(*) FROM hub_company", "0\n");
  cr_assert_gt(number_of(both[0], "SELECT count(*) FROM hub_company"), 4);
  cr_assert_gt(number_of(both[0], "SELECT count(*) FROM entity WHERE id NOT IN (SELECT entity_id FROM hub)"), 0);
  assert_same_company(both[0], both[1], "adding");
  static const Decision decisions[] = {{.kind = DECIDE_MERGE, .a = "Eva Bell", .b = "Ada Bell"}, {.kind = DECIDE_RENAME, .a = "Ada Bell", .b = "Ada M. Bell"},
                                       {.kind = DECIDE_SPLIT, .a = "Dora Quist", .b = "south/praise.txt"}, {.kind = DECIDE_FORGET, .a = "Vienna"}};
  for (size_t d = 0; d < COUNT_OF(decisions); d++) {
    for (size_t i = 0; i < 2; i++) decide(both[i], decisions[d]);
    assert_same_company(both[0], both[1], decisions[d].a);
  }
  for (int64_t d = 4; d > 0; d--) {
    for (size_t i = 0; i < 2; i++) undo(both[i], d);
    assert_same_company(both[0], both[1], "taking back");
  }
  for (size_t i = 0; i < 2; i++) {
    RelataError err = {0};
    cr_assert(store_remove(both[i], STR("south"), NULL, &err), "%s", err.what);
  }
  assert_same_company(both[0], both[1], "removing");
  for (size_t i = 0; i < 2; i++) fill_archive(both[i]);
  assert_same_company(both[0], both[1], "adding again");
  for (size_t i = 0; i < 2; i++) store_close(both[i]);
}
