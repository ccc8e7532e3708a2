/* Resolution across articles with the real resolver: one thing, one node, whatever the order. */
#include "written.h"
#include "store/db.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { Lexicon *lexicon; Resolver *resolver; Store *store; } House;

static House house_open(const char *path)
{
  RelataError err = {0};
  House h = {.lexicon = lexicon_open()};
  h.resolver = resolver_new(h.lexicon, NULL, &err);
  cr_assert_not_null(h.resolver, "%s", err.what);
  h.store = store_open(path, STORE_CREATE, h.resolver, &err);
  if (h.store) h.store->hub_mentions = 2;
  cr_assert_not_null(h.store, "%s", err.what);
  return h;
}

static void house_close(House *h)
{
  store_close(h->store);
  resolver_free(h->resolver);
  lexicon_close(h->lexicon);
}

static const char *const full = "S Colin Powell met Igor Ivanov.\nE Colin Powell | PERSON | Powell | secretary of state of the United States\nE Igor Ivanov | PERSON\nF Colin Powell | meet | Igor Ivanov | met\n";
static const char *const middle = "S Colin L. Powell left Cairo.\nE Colin L. Powell | PERSON | Powell\nE Cairo | PLACE\nF Colin L. Powell | leave | Cairo | left\n";
static const char *const surname = "S Powell spoke to Igor Ivanov.\nE Powell | PERSON | | secretary of state of the United States\nE Igor Ivanov | PERSON\nF Powell | speak to | Igor Ivanov | spoke to\n";
static const char *const other = "S Jody Powell praised Carter.\nE Jody Powell | PERSON | Powell\nE Carter | PERSON\nF Jody Powell | praise | Carter | praised\n";
static const char *const alone = "S Powell slept.\nE Powell | PERSON\nF Powell | sleep | | slept\n";

Test(resolve, one_person_is_one_entity_over_articles_and_gets_the_fuller_name)
{
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", full);
  int64_t id = number_of(h.store, "SELECT id FROM entity WHERE name = 'Colin Powell'");
  put(h.store, "b.txt", "2001-04-06", middle);
  put(h.store, "c.txt", "2001-04-07", surname);
  assert_rows(h.store, "SELECT name FROM entity WHERE name LIKE '%Powell'", "Colin L. Powell\n");
  cr_assert_neq(number_of(h.store, "SELECT id FROM entity WHERE name = 'Colin L. Powell'"), id, "an id follows the canonical name");
  assert_rows(h.store, "SELECT documents, mentions FROM entity_summary WHERE name = 'Colin L. Powell'", "3|3\n");
  assert_rows(h.store, "SELECT name FROM alias WHERE name LIKE '%Powell%' ORDER BY name", "Colin L. Powell\nColin Powell\nPowell\n");
  assert_sound(h.store);
  house_close(&h);
}

Test(resolve, a_surname_alone_stays_apart_and_is_suspected)
{
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", full);
  put(h.store, "d.txt", "2001-04-05", other);
  put(h.store, "e.txt", "2001-04-05", alone);
  assert_rows(h.store, "SELECT name FROM entity WHERE name LIKE '%Powell' ORDER BY name", "Colin Powell\nJody Powell\nPowell\n");
  assert_rows(h.store, "SELECT count(*) FROM suspect", "2\n");
  assert_sound(h.store);
  RelataError err = {0};
  cr_assert(store_decide(h.store, &(Decision){.kind = DECIDE_MERGE, .a = "Jody Powell", .b = "Powell (PERSON)"}, NULL, &err), "%s", err.what);
  assert_rows(h.store, "SELECT name FROM entity WHERE name LIKE '%Powell' ORDER BY name", "Colin Powell\nJody Powell\n");
  assert_sound(h.store);
  house_close(&h);
}

Test(resolve, what_is_apart_by_hand_is_neither_joined_nor_asked_about_again)
{
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", full);
  put(h.store, "d.txt", "2001-04-05", other);
  put(h.store, "e.txt", "2001-04-05", alone);
  RelataError err = {0};
  static const char *const pairs = "SELECT a.name, b.name FROM suspect JOIN entity a ON a.id = a_id JOIN entity b ON b.id = b_id WHERE 'Jody Powell' IN (a.name, b.name)";
  cr_assert_eq(number_of(h.store, "SELECT count(*) FROM suspect"), 2);
  cr_assert(store_decide(h.store, &(Decision){.kind = DECIDE_APART, .a = "Jody Powell", .b = "Powell (PERSON)"}, NULL, &err), "%s", err.what);
  assert_rows(h.store, pairs, "");
  put(h.store, "f.txt", "2001-04-08", other);
  cr_assert(store_resolve(h.store, NULL, &err), "%s", err.what);
  assert_rows(h.store, pairs, "");
  assert_rows(h.store, "SELECT count(*) FROM suspect JOIN entity a ON a.id = a_id JOIN entity b ON b.id = b_id WHERE 'Powell' IN (a.name, b.name)", "1\n");
  assert_rows(h.store, "SELECT name FROM entity WHERE name LIKE '%Powell' ORDER BY name", "Colin Powell\nJody Powell\nPowell\n");
  assert_sound(h.store);
  cr_assert_not(store_decide(h.store, &(Decision){.kind = DECIDE_APART, .a = "Jody Powell", .b = "Jody Powell"}, NULL, &err));
  cr_assert_not_null(strstr(err.what, "one already"), "%s", err.what);
  cr_assert(store_undo(h.store, 0, &err), "%s", err.what);
  cr_assert_neq(number_of(h.store, "SELECT count(*) FROM suspect JOIN entity e ON e.id IN (a_id, b_id) WHERE e.name = 'Jody Powell'"), 0);
  assert_sound(h.store);
  house_close(&h);
}

/* What has no name of its own lies beside its article while that alone tells of it; two that tell of it have it by its words. */
Test(resolve, a_thing_without_a_name_lies_with_its_only_article)
{
  static const char *const rain = "S Reuter feared the rain.\nE Reuter | PERSON\nE [the rain] | CONCEPT\nF Reuter | fear | the rain | feared\n";
  static const char *const where = "SELECT m.document_id = e.id / 32768 FROM entity e JOIN member m ON m.entity_id = e.id WHERE e.name = 'the rain'";
  static const char *const id = "SELECT id FROM entity WHERE name = 'the rain'";
  House h = house_open(":memory:"), other_way = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", rain);
  int64_t alone_id = number_of(h.store, id), person = number_of(h.store, "SELECT id FROM entity WHERE name = 'Reuter'");
  assert_rows(h.store, where, "1\n");
  put(h.store, "b.txt", "2001-04-05", rain);
  assert_rows(h.store, where, "0\n0\n");
  put(other_way.store, "b.txt", "2001-04-05", rain);
  put(other_way.store, "a.txt", "2001-04-05", rain);
  cr_assert_eq(number_of(h.store, id), number_of(other_way.store, id), "the order does not show");
  assert_sound(h.store);
  RelataError err = {0};
  cr_assert(store_remove(h.store, STR("b.txt"), NULL, &err), "%s", err.what);
  cr_assert_eq(number_of(h.store, id), alone_id);
  cr_assert_eq(number_of(h.store, "SELECT id FROM entity WHERE name = 'Reuter'"), person, "a name has its id from the first");
  cr_assert(store_resolve(h.store, NULL, &err), "%s", err.what);
  cr_assert_eq(number_of(h.store, id), alone_id);
  assert_sound(h.store);
  house_close(&h);
  house_close(&other_way);
}

static const char *const articles[] = {full, middle, surname, other, alone};

static uint32_t next_random(uint32_t *seed) { return (*seed = *seed * 1664525u + 1013904223u) >> 8; }

static void put_in_order(Store *s, const size_t *order)
{
  char name[16];
  for (size_t i = 0; i < COUNT_OF(articles); i++) {
    snprintf(name, sizeof name, "%zu.txt", order[i]);
    put(s, name, "2001-04-05", articles[order[i]]);
  }
}

static const char *const clusters = "SELECT e.id, e.name, e.type, group_concat(m.id) FROM (SELECT * FROM member ORDER BY id) m JOIN entity e ON e.id = m.entity_id GROUP BY e.id ORDER BY e.id";

static const char *const father = "S George Plonk praised his son George W. Plonk.\nE George Plonk | PERSON\nE George W. Plonk | PERSON\nF George Plonk | praise | George W. Plonk | praised\n";
static const char *const son = "S George W. Plonk resigned.\nE George W. Plonk | PERSON | Plonk\nF George W. Plonk | resign | | resigned\n";
static const char *const unclear = "S George Plonk resigned.\nE George Plonk | PERSON\nF George Plonk | resign | | resigned\n";

/* Names that fit do not join two whom an article names apart; where no article does, they do. */
Test(resolve, whom_an_article_names_apart_stay_apart)
{
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", father);
  put(h.store, "b.txt", "2001-04-06", son);
  assert_rows(h.store, "SELECT name, documents FROM entity_summary WHERE name LIKE '%Plonk' ORDER BY name", "George Plonk|1\nGeorge W. Plonk|2\n");
  assert_rows(h.store, "SELECT why FROM suspect", "apart in one article\n");
  house_close(&h);
  h = house_open(":memory:");
  put(h.store, "b.txt", "2001-04-06", son);
  put(h.store, "c.txt", "2001-04-07", unclear);
  assert_rows(h.store, "SELECT name, documents FROM entity_summary WHERE name LIKE '%Plonk'", "George W. Plonk|2\n");
  house_close(&h);
}

static const char *const abbott = "S Abbott sued Delta Bank in Oslo.\nE Abbott | PERSON\nE Delta Bank | ORGANIZATION\nE Oslo | PLACE\nF Abbott | sue | Delta Bank | sued\nF Abbott | sue in | Oslo | sued in\n";
static const char *const greta = "S Greta Abbott slept.\nE Greta Abbott | PERSON\nF Greta Abbott | sleep | | slept\n";
static const char *const henry = "S Henry Abbott slept.\nE Henry Abbott | PERSON\nF Henry Abbott | sleep | | slept\n";
static const char *const both_abbotts =
    "S Greta Abbott and Henry Abbott sued Delta Bank in Oslo.\nE Greta Abbott | PERSON\nE Henry Abbott | PERSON\nE Delta Bank | ORGANIZATION\nE Oslo | PLACE\n"
    "F Greta Abbott | sue | Delta Bank | sued\nF Greta Abbott | sue in | Oslo | sued in\nF Henry Abbott | sue | Delta Bank | sued\nF Henry Abbott | sue in | Oslo | sued in\n";

/* "Abbott" fits one as well as the other: that does not make the two one. */
Test(resolve, what_fits_two_people_does_not_join_them)
{
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", abbott);
  put(h.store, "b.txt", "2001-04-06", greta);
  put(h.store, "c.txt", "2001-04-07", henry);
  put(h.store, "d.txt", "2001-04-08", both_abbotts);
  assert_rows(h.store, "SELECT count(DISTINCT entity_id) FROM member WHERE name IN ('Greta Abbott', 'Henry Abbott')", "2\n");
  assert_rows(h.store, "SELECT e.name, count(*) FROM member m JOIN entity e ON e.id = m.entity_id WHERE m.name LIKE '% Abbott' GROUP BY e.id ORDER BY e.name",
              "Greta Abbott|2\nHenry Abbott|2\n");
  assert_sound(h.store);
  house_close(&h);
}

static const char *const senator = "S Jim Dorn voted.\nE Jim Dorn | PERSON | Dorn | senator of Ohio\nF Jim Dorn | vote | | voted\n";
static const char *const striker = "S Jim Dorn scored.\nE Jim Dorn | PERSON | Dorn | striker\nF Jim Dorn | score | | scored\n";
static const char *const candidate = "S Jim Dorn ran for Congress.\nE Jim Dorn | PERSON | Dorn | candidate\nE Congress | ORGANIZATION\nF Jim Dorn | run for | Congress | ran for\n";
static const char *const no_one = "S Jim Dorn slept.\nE Jim Dorn | PERSON | Dorn\nF Jim Dorn | sleep | | slept\n";

/* Of one name, but a senator and a striker: apart, and offered; who is either stays apart too. */
Test(resolve, one_name_in_two_fields_of_work_is_two_people)
{
  static const char *const people = "SELECT documents FROM entity_summary WHERE name = 'Jim Dorn' ORDER BY 1";
  static const size_t orders[][5] = {{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {1, 4, 0, 2, 3}, {4, 0, 1, 3, 2}};
  const char *const said[] = {senator, striker, senator, striker, no_one};
  for (size_t i = 0; i < COUNT_OF(orders); i++) {
    House h = house_open(":memory:");
    RelataError err = {0};
    for (size_t k = 0; k < 5; k++) {
      char name[] = {(char)('a' + orders[i][k]), '.', 't', 'x', 't', 0};
      put(h.store, name, "2001-04-05", said[orders[i][k]]);
    }
    cr_assert(store_resolve(h.store, NULL, &err), "%s", err.what);
    assert_rows(h.store, people, "1\n2\n2\n");
    assert_rows(h.store, "SELECT why FROM suspect ORDER BY 1 DESC LIMIT 1", "same name, other field of work\n");
    assert_sound(h.store);
    house_close(&h);
  }
}

/* A candidate may be a senator: one. */
Test(resolve, one_name_in_fields_that_go_together_is_one_person)
{
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", candidate);
  put(h.store, "b.txt", "2001-04-06", senator);
  put(h.store, "c.txt", "2001-04-07", no_one);
  assert_rows(h.store, "SELECT documents FROM entity_summary WHERE name = 'Jim Dorn'", "3\n");
  house_close(&h);
}

Test(resolve, the_order_of_articles_does_not_matter)
{
  uint32_t seed = 3;
  char *want = NULL;
  for (int round = 0; round < 10; round++) {
    size_t order[COUNT_OF(articles)];
    for (size_t i = 0; i < COUNT_OF(articles); i++) order[i] = i;
    for (size_t i = COUNT_OF(articles) - 1; i > 0; i--) {
      size_t k = next_random(&seed) % (i + 1), swap = order[i];
      order[i] = order[k];
      order[k] = swap;
    }
    House h = house_open(":memory:");
    put_in_order(h.store, order);
    assert_sound(h.store);
    char *got = rows_of(h.store, clusters);
    if (!want) want = strdup(got);
    cr_assert_str_eq(got, want, "added in another order:\n%s\nfirst:\n%s", got, want);
    RelataError err = {0};
    cr_assert(store_resolve(h.store, NULL, &err), "%s", err.what);
    assert_rows(h.store, clusters, want);
    assert_sound(h.store);
    free(got);
    house_close(&h);
  }
  free(want);
}

/* 200 articles about 60 overlapping people, some named in full, some by surname with a role or with the company they keep. */
static void crowd_article(Store *s, int i)
{
  static const char *const given[] = {"Anna", "Boris", "Clara", "Daniel", "Elena", "Felix", "Greta", "Henry", "Irene", "Jonas"};
  static const char *const family[] = {"Abbott", "Brunner", "Castell", "Dorn", "Eklund", "Fabri"};
  static const char *const office[] = {"mayor of Lyon", "head of Delta Bank", "minister of Norland", "coach of Rovers", "judge of Westbury"};
  uint32_t seed = (uint32_t)i * 7919u + 5;
  uint32_t a = next_random(&seed) % 60, b = next_random(&seed) % 60, style = next_random(&seed) % 4;
  if (a == b) b = (b + 1) % 60;
  char spec[800], name[32], who[64];
  snprintf(who, sizeof who, "%s%s%s", style == 3 ? "" : given[a / 6], style == 3 ? "" : " ", family[a % 6]);
  snprintf(name, sizeof name, "crowd/%03d.txt", i);
  snprintf(spec, sizeof spec, "S %s met %s %s in Geneva.\nE %s | PERSON | | %s\nE %s %s | PERSON\nE Geneva | PLACE\nF %s | meet | %s %s | met\n", who, given[b / 6], family[b % 6], who,
           style >= 2 ? office[a % 5] : "", given[b / 6], family[b % 6], who, given[b / 6], family[b % 6]);
  put(s, name, "2001-04-05", spec);
}

Test(resolve, two_hundred_articles_in_ten_orders_give_the_same_entities)
{
  uint32_t seed = 17;
  char *want = NULL;
  for (int round = 0; round < 10; round++) {
    int order[200];
    for (int i = 0; i < 200; i++) order[i] = i;
    for (int i = 199; i > 0; i--) {
      int k = (int)(next_random(&seed) % (uint32_t)(i + 1)), swap = order[i];
      order[i] = order[k];
      order[k] = swap;
    }
    House h = house_open(":memory:");
    for (int i = 0; i < 200; i++) crowd_article(h.store, order[i]);
    RelataError err = {0};
    cr_assert(store_resolve(h.store, NULL, &err), "%s", err.what);
    char *got = rows_of(h.store, clusters);
    if (!want) want = strdup(got);
    cr_assert_str_eq(got, want);
    assert_sound(h.store);
    free(got);
    house_close(&h);
  }
  free(want);
}

/* The end of a run looks again at whom its articles name: no order of adding and no cut shows, without resolving all anew. */
Test(resolve, a_run_s_end_settles_what_the_order_left)
{
  uint32_t seed = 23;
  char *want = NULL;
  for (int round = 0; round < 4; round++) {
    int order[60];
    for (int i = 0; i < 60; i++) order[i] = i;
    for (int i = 59; i > 0; i--) {
      int k = (int)(next_random(&seed) % (uint32_t)(i + 1)), swap = order[i];
      order[i] = order[k];
      order[k] = swap;
    }
    House h = house_open(":memory:");
    RelataError err = {0};
    for (int i = 0; i < 60; i++) {
      crowd_article(h.store, order[i]);
      if (round == 3 && i % 20 == 10) cr_assert(store_settle(h.store, &err), "%s", err.what);
    }
    cr_assert(store_settle(h.store, &err), "%s", err.what);
    assert_rows(h.store, "SELECT count(*) FROM relata_meta WHERE key = 'unsettled'", "0\n");
    char *got = rows_of(h.store, clusters);
    if (!want) want = strdup(got);
    cr_assert_str_eq(got, want);
    assert_sound(h.store);
    cr_assert(store_settle(h.store, &err), "nothing is left to be done: %s", err.what);
    free(got);
    house_close(&h);
  }
  free(want);
}

/* A surname that joined the only one who bore it is looked at again when a second has come, though the first run was cut off. */
Test(resolve, a_run_that_was_cut_off_is_settled_by_the_next)
{
  static const char *const colin = "S Colin Powell slept.\nE Colin Powell | PERSON | | secretary of state\nF Colin Powell | sleep | | slept\n";
  static const char *const plain = "S Ann Dorn slept.\nE Ann Dorn | PERSON\nF Ann Dorn | sleep | | slept\n";
  RelataError err = {0};
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", colin);
  assert_rows(h.store, "SELECT count(*) FROM relata_meta WHERE key = 'unsettled'", "1\n");
  h.store->unsettled = false; /* as another process finds it */
  put(h.store, "b.txt", "2001-04-06", plain);
  assert_rows(h.store, "SELECT value FROM relata_meta WHERE key = 'unsettled'", "1\n");
  cr_assert(store_settle(h.store, &err), "%s", err.what);
  assert_rows(h.store, "SELECT count(*) FROM relata_meta WHERE key = 'unsettled'", "0\n");
  assert_rows(h.store, "SELECT count(*) FROM temp.unsettled", "0\n");
  assert_rows(h.store, "SELECT name FROM entity WHERE type = 'PERSON' ORDER BY name", "Ann Dorn\nColin Powell\n");
  assert_sound(h.store);
  cr_assert(store_decide(h.store, &(Decision){.kind = DECIDE_MERGE, .a = "Ann Dorn", .b = "Colin Powell"}, NULL, &err), "%s", err.what);
  put(h.store, "c.txt", "2001-04-07", plain);
  assert_rows(h.store, "SELECT source FROM temp.unsettled JOIN document ON id = document_id", "c.txt\n"); /* those before are of the same second */
  cr_assert(store_settle(h.store, &err), "%s", err.what);
  assert_rows(h.store, "SELECT count(*) FROM entity WHERE type = 'PERSON'", "1\n");
  assert_sound(h.store);
  house_close(&h);
}

/* Georgias that nothing says to be the state or the country are one node, not one each. */
Test(resolve, places_of_which_nothing_is_known_are_one)
{
  static const char *const state = "S Georgia voted.\nE Georgia | PLACE | | state of United States\nF Georgia | vote | | voted\n";
  static const char *const country = "S Georgia voted.\nE Georgia | PLACE | | country\nF Georgia | vote | | voted\n";
  static const char *const bare = "S Georgia voted.\nE Georgia | PLACE\nF Georgia | vote | | voted\n";
  RelataError err = {0};
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", bare);
  put(h.store, "b.txt", "2001-04-05", state);
  put(h.store, "c.txt", "2001-04-05", bare);
  put(h.store, "d.txt", "2001-04-05", country);
  put(h.store, "e.txt", "2001-04-05", bare);
  cr_assert(store_settle(h.store, &err), "%s", err.what);
  assert_rows(h.store, "SELECT count(*) FROM member WHERE name = 'Georgia' GROUP BY entity_id ORDER BY 1", "1\n1\n3\n");
  assert_sound(h.store);
  house_close(&h);
}

Test(resolve, four_shards_merged_give_what_one_run_gives)
{
  setenv("SOURCE_DATE_EPOCH", "986428800", 1);
  RelataError err = {0};
  House whole = house_open(":memory:"), merged = house_open(":memory:");
  for (int i = 0; i < 80; i++) crowd_article(whole.store, i);
  cr_assert(store_resolve(whole.store, NULL, &err));
  for (int shard = 3; shard >= 0; shard--) {
    char *path = scratch("shard.db");
    House h = house_open(path);
    for (int i = shard; i < 80; i += 4) crowd_article(h.store, i);
    house_close(&h);
    cr_assert(store_merge(merged.store, (const char *const[]){path}, 1, &err), "%s", err.what);
    free(path);
  }
  char *want = rows_of(whole.store, clusters);
  assert_rows(merged.store, clusters, want);
  assert_sound(merged.store);
  free(want);
  house_close(&whole);
  house_close(&merged);
}

Test(resolve, shards_brought_in_together_are_one_run_as_well)
{
  setenv("SOURCE_DATE_EPOCH", "986428800", 1);
  RelataError err = {0};
  House whole = house_open(":memory:"), merged = house_open(":memory:");
  char *paths[4], *missing = scratch("missing.db");
  for (int i = 0; i < 60; i++) crowd_article(whole.store, i);
  cr_assert(store_resolve(whole.store, NULL, &err));
  for (int shard = 0; shard < 4; shard++) {
    paths[shard] = scratch("shard.db");
    House h = house_open(paths[shard]);
    for (int i = shard; i < 60; i += 4) crowd_article(h.store, i);
    house_close(&h);
  }
  const char *const all[] = {paths[2], paths[0], paths[3], paths[1]}, *const broken[] = {paths[0], missing};
  cr_assert_not(store_merge(merged.store, broken, 2, &err));
  assert_rows(merged.store, "SELECT count(*) FROM document", "0\n");
  cr_assert(store_merge(merged.store, all, 4, &err), "%s", err.what);
  char *want = rows_of(whole.store, clusters);
  assert_rows(merged.store, clusters, want);
  assert_sound(merged.store);
  cr_assert(store_merge(merged.store, all, 4, &err), "again: %s", err.what);
  assert_rows(merged.store, clusters, want);
  free(want);
  for (int i = 0; i < 4; i++) free(paths[i]);
  free(missing);
  house_close(&whole);
  house_close(&merged);
}

/* What an object is called is one indexed word in the table: it follows its entity whoever renames, joins or writes. */
Test(resolve, the_object_of_a_fact_is_called_what_its_entity_is_called_now)
{
  House h = house_open(":memory:");
  put(h.store, "a.txt", "2001-04-05", "S Ada Bell thanked Igor Ivanov.\nE Ada Bell | PERSON\nE Igor Ivanov | PERSON\nF Ada Bell | thank | Igor Ivanov | thanked\n");
  assert_rows(h.store, "SELECT subject FROM fact WHERE object = 'Igor Ivanov'", "Ada Bell\n");
  put(h.store, "b.txt", "2001-04-06", "S Igor S. Ivanov slept.\nE Igor S. Ivanov | PERSON\nF Igor S. Ivanov | sleep | | slept\n");
  assert_rows(h.store, "SELECT subject FROM fact WHERE object = 'Igor S. Ivanov'", "Ada Bell\n");
  assert_rows(h.store, "SELECT subject FROM fact WHERE object = 'Igor Ivanov'", "");
  RelataError err = {0};
  cr_assert(store_decide(h.store, &(Decision){.kind = DECIDE_RENAME, .a = "Igor S. Ivanov", .b = "Ivanov, I."}, NULL, &err));
  assert_rows(h.store, "SELECT subject FROM fact WHERE object = 'Ivanov, I.'", "Ada Bell\n");
  cr_assert(store_undo(h.store, 0, &err));
  cr_assert(store_decide(h.store, &(Decision){.kind = DECIDE_MERGE, .a = "Ada Bell", .b = "Igor S. Ivanov"}, NULL, &err));
  assert_rows(h.store, "SELECT subject = object FROM fact WHERE object = (SELECT name FROM entity)", "1\n");
  cr_assert(store_sql(h.store, STR("UPDATE entity SET name = 'A. Bell'"), &(SqlOptions){.write = true}, NULL, &err));
  assert_rows(h.store, "SELECT object FROM fact WHERE relation = 'thank'", "A. Bell\n");
  house_close(&h);
}

/* The sums of two edges that become one are added; a document that had both counts once. */
Test(resolve, edges_of_joined_entities_are_added_and_shared_documents_count_once)
{
  House h = house_open(":memory:");
  static const char *const both = "S Ann Bell met Carla Ruiz. \nE Ann Bell | PERSON\nE Dana Quist | PERSON\nE Carla Ruiz | PERSON\nF Ann Bell | meet | Carla Ruiz | met\n"
                                  "S Dana Quist met Carla Ruiz.\nF Dana Quist | meet | Carla Ruiz | met\nS Ann Bell met Dana Quist.\nF Ann Bell | meet | Dana Quist | met\n";
  put(h.store, "a.txt", "2001-04-05", both);
  put(h.store, "b.txt", "2001-04-06", both);
  put(h.store, "c.txt", "2001-04-07", "S Dana Quist met Carla Ruiz.\nE Dana Quist | PERSON\nE Carla Ruiz | PERSON\nF Dana Quist | meet | Carla Ruiz | met\n");
  assert_sound(h.store);
  RelataError err = {0};
  cr_assert(store_decide(h.store, &(Decision){.kind = DECIDE_MERGE, .a = "Ann Bell", .b = "Dana Quist"}, NULL, &err), "%s", err.what);
  assert_rows(h.store, "SELECT subject, facts, documents, first_seen, last_seen FROM link", "Dana Quist|5|3|2001-04-05|2001-04-07\n");
  assert_sound(h.store);
  house_close(&h);
}

/* A surname that many bear costs no more than one that few bear, and the best known of them still comes first. */
Test(resolve, a_crowded_name_is_judged_by_its_best_known_bearers)
{
  House h = house_open(":memory:");
  char name[32], spec[400];
  for (int i = 0; i < 90; i++) {
    snprintf(name, sizeof name, "many/%02d.txt", i);
    snprintf(spec, sizeof spec, "S Given%c%c Powell slept.\nE Given%c%c Powell | PERSON\nF Given%c%c Powell | sleep | | slept\n", 'a' + i / 10, 'a' + i % 10, 'a' + i / 10,
             'a' + i % 10, 'a' + i / 10, 'a' + i % 10);
    put(h.store, name, "2001-04-05", spec);
  }
  for (int i = 0; i < 9; i++) {
    snprintf(name, sizeof name, "known/%d.txt", i);
    put(h.store, name, "2001-04-06", full);
  }
  put(h.store, "c.txt", "2001-04-07", surname);
  assert_rows(h.store, "SELECT documents FROM entity_summary WHERE name = 'Colin Powell'", "10\n");
  put(h.store, "d.txt", "2001-04-08", alone);
  cr_assert_leq(number_of(h.store, "SELECT count(*) FROM suspect s JOIN entity e ON e.id IN (s.a_id, s.b_id) WHERE e.name = 'Powell'"), 8);
  cr_assert_eq(number_of(h.store, "SELECT count(*) FROM suspect s JOIN entity e ON e.id IN (s.a_id, s.b_id) WHERE e.name = 'Colin Powell'"), 1);
  assert_sound(h.store);
  house_close(&h);
}
