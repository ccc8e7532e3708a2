/* Selections: what graph, report and export draw from. */
#include "archive.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The facts of a selection as "subject relation object" lines. */
static char *selected(Store *s, const Selection *selection)
{
  Arena arena = {0};
  FactSet set = {0};
  RelataError err = {0};
  Buf out = {0};
  buf_text(&out, "");
  cr_assert(store_select(s, selection, &arena, &set, &err), "%s; %s", err.what, err.remedy);
  for (size_t i = 0; i < set.fact_count; i++) {
    const FactRow *f = &set.facts[i];
    Str subject = STR("?"), object = f->object_text;
    for (size_t n = 0; n < set.node_count; n++) {
      if (set.nodes[n].id == f->subject) subject = set.nodes[n].name;
      if (set.nodes[n].id == f->object) object = set.nodes[n].name;
    }
    buf_format(&out, "%.*s %.*s %.*s\n", STR_ARG(subject), STR_ARG(f->relation), STR_ARG(object));
  }
  arena_free(&arena);
  return out.at;
}

static int line_order(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static char *sorted(char *text)
{
  char *lines[100], *save = NULL;
  size_t count = 0;
  Buf out = {0};
  buf_text(&out, "");
  for (char *line = strtok_r(text, "\n", &save); line && count < 100; line = strtok_r(NULL, "\n", &save)) lines[count++] = line;
  qsort(lines, count, sizeof *lines, line_order);
  for (size_t i = 0; i < count; i++) buf_format(&out, "%s\n", lines[i]);
  free(text);
  return out.at;
}

static void assert_selected(Store *s, const Selection *selection, const char *want)
{
  char *got = sorted(selected(s, selection));
  cr_assert_str_eq(got, want, "got:\n%swanted:\n%s", got, want);
  free(got);
}

static RelataError refused(Store *s, const Selection *selection)
{
  Arena arena = {0};
  FactSet set;
  RelataError err = {0};
  cr_assert_not(store_select(s, selection, &arena, &set, &err));
  arena_free(&arena);
  return err;
}

#define ABOUT(...) .about = (const char *const[]){__VA_ARGS__}, .about_count = sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *)

static Store *archive(void)
{
  Store *s = open_memory();
  fill_archive(s);
  return s;
}

Test(select, everything_with_nodes_and_evidence)
{
  Store *s = archive();
  Arena arena = {0};
  FactSet set;
  RelataError err = {0};
  cr_assert(store_select(s, &(Selection){0}, &arena, &set, &err));
  cr_assert_eq(set.fact_count, 8);
  cr_assert_eq(set.node_count, 8);
  cr_assert_eq(set.documents, 6);
  cr_assert_not(set.more);
  for (size_t i = 1; i < set.fact_count; i++) cr_assert_lt(set.facts[i - 1].fact, set.facts[i].fact);
  for (size_t i = 1; i < set.node_count; i++) cr_assert_lt(set.nodes[i - 1].id, set.nodes[i].id);
  bool found = false;
  for (size_t i = 0; i < set.fact_count; i++) {
    const FactRow *f = &set.facts[i];
    if (!str_is(f->time, "Wednesday")) continue;
    found = true;
    cr_assert(f->symmetric && !f->negated && str_is(f->place, "Vienna") && str_is(f->time_start, "2001-04-04") && str_is(f->published, "2001-04-05"));
    cr_assert(str_is(f->document, "north/talks.txt") && f->sentence_span.start == 0 && f->sentence_span.end == 48 && str_is(f->rule, "clause.svo"));
  }
  cr_assert(found);
  arena_free(&arena);
  store_close(s);
}

Test(select, around_an_entity_by_any_of_its_names_and_hops)
{
  Store *s = archive();
  const char *one = "Carlos Ruiz head Delta Bank\nDelta Bank lend to Arvania\nDora Quist praise Delta Bank\n";
  assert_selected(s, &(Selection){ABOUT("the delta bank")}, one);
  assert_selected(s, &(Selection){ABOUT("delta")}, one);
  assert_selected(s, &(Selection){ABOUT("Delta Bank (ORGANIZATION)"), .hops = 1}, one);
  assert_selected(s, &(Selection){ABOUT("Arvania"), .hops = 2}, one + strlen("Carlos Ruiz head Delta Bank\n") - strlen("Carlos Ruiz head Delta Bank\n"));
  assert_selected(s, &(Selection){ABOUT("Arvania"), .hops = 3},
                  "Ada Bell meet Carlos Ruiz\nAda Bell meet Carlos Ruiz\nCarlos Ruiz head Delta Bank\nDelta Bank lend to Arvania\nDora Quist praise Ada Bell\nDora Quist praise Delta Bank\n");
  assert_selected(s, &(Selection){ABOUT("Arvania", "Eva Bell")}, "Delta Bank lend to Arvania\nEva Bell write books\n");
  const char *const pair[] = {"Delta Bank", "Arvania"}, *const strangers[] = {"Delta Bank", "Eva Bell"};
  assert_selected(s, &(Selection){.include = pair, .include_count = 2}, "Delta Bank lend to Arvania\n");
  assert_selected(s, &(Selection){.include = strangers, .include_count = 2}, "");
  const char *const nobody[] = {"Zq Nobody"};
  RelataError err = refused(s, &(Selection){.include = nobody, .include_count = 1});
  cr_assert_not_null(strstr(err.what, "Nobody"), "%s", err.what);
  const char *const days[] = {"2001-13", "2001-00-05", "2001-04-32", "banana"};
  for (size_t i = 0; i < COUNT_OF(days); i++) refused(s, &(Selection){.since = days[i]});
  store_close(s);
}

Test(select, a_set_tells_whom_its_names_mean)
{
  Store *s = archive();
  Arena arena = {0};
  FactSet set;
  RelataError err = {0};
  cr_assert(store_select(s, &(Selection){ABOUT("delta", "delta", "ARVANIA")}, &arena, &set, &err), "%s", err.what);
  cr_assert_eq(set.meaning_count, 2, "each name once: %zu", set.meaning_count);
  for (size_t i = 0; i < 2; i++) {
    const Meaning *m = &set.meanings[i];
    bool delta = strcmp(m->given, "delta") == 0;
    cr_expect(str_is(m->name, delta ? "Delta Bank" : "Arvania"), "%s: %.*s", m->given, STR_ARG(m->name));
    cr_expect_eq(m->type, delta ? ENTITY_ORGANIZATION : ENTITY_PLACE);
    cr_expect_eq(m->exact, !delta);
  }
  arena_free(&arena);
  store_close(s);
}

Test(select, an_ambiguous_or_unknown_name_lists_the_choices)
{
  Store *s = archive();
  RelataError err = refused(s, &(Selection){ABOUT("bell")});
  cr_assert_not_null(strstr(err.what, "Ada Bell (PERSON)"), "%s", err.what);
  cr_assert_not_null(strstr(err.what, "Eva Bell (PERSON)"), "%s", err.what);
  err = refused(s, &(Selection){ABOUT("Adda Bell")});
  cr_assert_not_null(strstr(err.what, "Ada Bell (PERSON)"), "%s", err.what);
  err = refused(s, &(Selection){ABOUT("Zebra")});
  cr_assert_not_null(strstr(err.what, "nothing is called 'Zebra'"), "%s", err.what);
  refused(s, &(Selection){ABOUT("")});
  refused(s, &(Selection){ABOUT("#")});
  refused(s, &(Selection){ABOUT("\"*")});
  store_close(s);
}

Test(select, two_of_one_name_are_told_apart_by_id)
{
  Store *s = open_memory();
  put(s, "a.txt", "", "S The strike hit Lyon.\nE [The strike] | EVENT\nE Lyon | PLACE\nF The strike | hit | Lyon | hit\n");
  put(s, "b.txt", "", "S The strike hit Lille.\nE [The strike] | EVENT\nE Lille | PLACE\nF The strike | hit | Lille | hit\n");
  RelataError err = refused(s, &(Selection){ABOUT("the strike")});
  cr_assert_not_null(strstr(err.remedy, "#id"));
  char id[32];
  snprintf(id, sizeof id, "#%lld", (long long)number_of(s, "SELECT object_id - object_id + subject_id FROM link WHERE object = 'Lille'"));
  assert_selected(s, &(Selection){ABOUT(id)}, "The strike hit Lille\n");
  store_close(s);
}

Test(select, between_two_by_the_shortest_paths)
{
  Store *s = archive();
  assert_selected(s, &(Selection){.between = {"Ada Bell", "Delta Bank"}, .paths = 1}, "Ada Bell meet Carlos Ruiz\nAda Bell meet Carlos Ruiz\nCarlos Ruiz head Delta Bank\n");
  assert_selected(s, &(Selection){.between = {"Vienna", "Arvania"}}, "Ada Bell meet Carlos Ruiz\nAda Bell meet Carlos Ruiz\nAda Bell visit Vienna\nCarlos Ruiz head Delta Bank\nDelta Bank lend to Arvania\n");
  RelataError err = refused(s, &(Selection){.between = {"Eva Bell", "Vienna"}});
  cr_assert_not_null(strstr(err.what, "no path"), "%s", err.what);
  cr_assert_eq(err.status, RELATA_USAGE);
  store_close(s);
}

Test(select, more_paths_than_one)
{
  Store *s = open_memory();
  put(s, "a.txt", "", "S A1 B1 C1 D1.\nE A1 | PERSON\nE B1 | PERSON\nE C1 | PERSON\nE D1 | PERSON\n"
                      "F A1 | know | B1\nF B1 | know | D1\nF A1 | call | C1\nF C1 | call | B1\n");
  assert_selected(s, &(Selection){.between = {"A1", "D1"}, .paths = 1}, "A1 know B1\nB1 know D1\n");
  assert_selected(s, &(Selection){.between = {"A1", "D1"}, .paths = 2}, "A1 call C1\nA1 know B1\nB1 know D1\nC1 call B1\n");
  assert_selected(s, &(Selection){.between = {"A1", "D1"}, .exclude = (const char *const[]){"C1"}, .exclude_count = 1}, "A1 know B1\nB1 know D1\n");
  store_close(s);
}

Test(select, by_relation_type_source_words_and_confidence)
{
  Store *s = archive();
  const char *const meet[] = {"meet"}, *const lend[] = {"lend*"}, *const person[] = {"PERSON"}, *const nothing[] = {"fly to"}, *const city[] = {"CITY"};
  assert_selected(s, &(Selection){.relation = meet, .relation_count = 1}, "Ada Bell meet Carlos Ruiz\nAda Bell meet Carlos Ruiz\n");
  assert_selected(s, &(Selection){.relation = lend, .relation_count = 1}, "Delta Bank lend to Arvania\n");
  assert_selected(s, &(Selection){.type = person, .type_count = 1}, "Ada Bell meet Carlos Ruiz\nAda Bell meet Carlos Ruiz\nDora Quist praise Ada Bell\n");
  assert_selected(s, &(Selection){.source = "north/again.txt"}, "Ada Bell meet Carlos Ruiz\n");
  assert_selected(s, &(Selection){.source = "north"}, "Ada Bell meet Carlos Ruiz\nAda Bell meet Carlos Ruiz\nAda Bell visit Vienna\n");
  assert_selected(s, &(Selection){.source = "*/two.txt"}, "Eva Bell write books\n");
  assert_selected(s, &(Selection){.match = "border"}, "Carlos Ruiz head Delta Bank\nEva Bell write books\n");
  assert_selected(s, &(Selection){ABOUT("Eva Bell"), .match = "vienna"}, "");
  assert_selected(s, &(Selection){.min_confidence = 0.65, .source = "north/talks.txt"}, "Ada Bell meet Carlos Ruiz\n");
  assert_selected(s, &(Selection){.explicit_only = true, ABOUT("Dora Quist")}, "Dora Quist praise Delta Bank\n");
  assert_selected(s, &(Selection){.modality = (const char *const[]){"negated"}, .modality_count = 1}, "Dora Quist praise Delta Bank\n");
  assert_selected(s, &(Selection){.modality = (const char *const[]){"attributed", "negated"}, .modality_count = 2},
                  "Delta Bank lend to Arvania\nDora Quist praise Delta Bank\n");
  assert_selected(s, &(Selection){.modality = (const char *const[]){"certain"}, .modality_count = 1, ABOUT("Delta Bank")}, "Carlos Ruiz head Delta Bank\n");
  assert_selected(s, &(Selection){.modality = (const char *const[]){"future"}, .modality_count = 1}, "Ada Bell visit Vienna\n");
  cr_assert_not_null(strstr(refused(s, &(Selection){.modality = (const char *const[]){"certainly"}, .modality_count = 1}).what, "certainly"));
  cr_assert_not_null(strstr(refused(s, &(Selection){.relation = nothing, .relation_count = 1}).what, "fly to"));
  cr_assert_not_null(strstr(refused(s, &(Selection){.type = city, .type_count = 1}).what, "CITY"));
  cr_assert_not_null(strstr(refused(s, &(Selection){.source = "east"}).what, "east"));
  store_close(s);
}

Test(select, by_date_when_true_or_else_reported)
{
  Store *s = archive();
  assert_selected(s, &(Selection){.since = "2001-06"}, "Delta Bank lend to Arvania\nDora Quist praise Delta Bank\nEva Bell write books\n");
  assert_selected(s, &(Selection){.until = "2001-04-04"}, "Ada Bell meet Carlos Ruiz\n");
  assert_selected(s, &(Selection){.until = "2001-04"}, "Ada Bell meet Carlos Ruiz\nAda Bell meet Carlos Ruiz\nAda Bell visit Vienna\n");
  assert_selected(s, &(Selection){.since = "2001-04-05", .until = "2001-05"}, "Ada Bell meet Carlos Ruiz\nAda Bell visit Vienna\nCarlos Ruiz head Delta Bank\n");
  assert_selected(s, &(Selection){.as_of = "2001-04-10"}, "Ada Bell meet Carlos Ruiz\nAda Bell visit Vienna\n");
  cr_assert_not_null(strstr(refused(s, &(Selection){.since = "yesterday"}).what, "is no date"));
  store_close(s);
}

Test(select, by_the_users_own_query_which_may_not_write)
{
  Store *s = archive();
  assert_selected(s, &(Selection){.sql = "SELECT id FROM fact WHERE object_type = 'PLACE'"}, "Ada Bell visit Vienna\nDelta Bank lend to Arvania\n");
  assert_selected(s, &(Selection){.sql = "SELECT id FROM fact WHERE 0"}, "");
  RelataError err = refused(s, &(Selection){.sql = "DELETE FROM document RETURNING id"});
  cr_assert_not_null(strstr(err.remedy, "--write"), "%s; %s", err.what, err.remedy);
  assert_rows(s, "SELECT count(*) FROM document", "6\n");
  store_close(s);
}

Test(select, without_some_and_with_others)
{
  Store *s = archive();
  const char *const ruiz[] = {"Carlos Ruiz"}, *const eva[] = {"Eva Bell"};
  assert_selected(s, &(Selection){ABOUT("Ada Bell"), .exclude = ruiz, .exclude_count = 1}, "Ada Bell visit Vienna\nDora Quist praise Ada Bell\n");
  assert_selected(s, &(Selection){ABOUT("Arvania"), .include = eva, .include_count = 1}, "Delta Bank lend to Arvania\nEva Bell write books\n");
  store_close(s);
}

Test(select, as_many_as_asked_for_the_strongest_first)
{
  Store *s = archive();
  Arena arena = {0};
  FactSet set;
  RelataError err = {0};
  cr_assert(store_select(s, &(Selection){.max_facts = 2}, &arena, &set, &err));
  cr_assert_eq(set.fact_count, 2);
  cr_assert(set.more);
  for (size_t i = 0; i < 2; i++) cr_assert(str_is(set.facts[i].relation, "meet"));
  arena_free(&arena);
  store_close(s);
}

/* Later, what is left is only what a choice does not need; afterwards all is as if read at once. */
Test(select, evidence_read_later_is_the_same)
{
  Store *s = archive();
  Arena arena = {0};
  FactSet now, later;
  RelataError err = {0};
  cr_assert(store_select(s, &(Selection){0}, &arena, &now, &err));
  cr_assert(store_select(s, &(Selection){.evidence_later = true}, &arena, &later, &err));
  cr_assert(!now.evidence && later.evidence && now.fact_count == later.fact_count && now.fact_count > 3);
  Str first = now.facts[0].published, last = first;
  for (size_t i = 0; i < now.fact_count; i++) {
    const FactRow *f = &now.facts[i], *l = &later.facts[i];
    cr_assert(l->fact == f->fact && l->document_id == f->document_id && l->sentence_ordinal == f->sentence_ordinal && !l->sentence_text.len && !l->document.len);
    if (f->published.len && (!first.len || str_cmp(f->published, first) < 0)) first = f->published;
    if (str_cmp(f->published, last) > 0) last = f->published;
  }
  cr_expect(str_eq(later.first_day, first) && str_eq(later.last_day, last) && !str_eq(first, last));
  const FactRow *some[] = {&later.facts[2], &later.facts[0]};
  cr_assert(store_evidence(&later, some, 2, &arena, &err));
  for (size_t i = 0; i < 3; i++) {
    const FactRow *f = &now.facts[i], *l = &later.facts[i];
    cr_expect_eq(str_eq(l->sentence_text, f->sentence_text) && str_eq(l->document, f->document) && str_eq(l->published, f->published) && str_eq(l->title, f->title) &&
                     l->sentence_span.start == f->sentence_span.start && l->sentence_span.end == f->sentence_span.end, i != 1);
  }
  arena_free(&arena);
  store_close(s);
}

/* Days are looked for from the ends of the archive's; those of a set that lies far from both are read one by one. */
Test(select, days_of_few_among_many)
{
  Store *s = open_memory();
  char date[32], name[32];
  for (int i = 0; i < 1300; i++) {
    bool asked = i == 650 || i == 651;
    snprintf(date, sizeof date, "%04d-01-%02d", 1700 + i / 28, 1 + i % 28);
    snprintf(name, sizeof name, "%d.txt", i);
    put(s, name, date, asked ? "S Cole sued Dunn.\nE Cole | PERSON\nE Dunn | PERSON\nF Cole | sue | Dunn | sued\n" : "S Rain fell.\n");
  }
  for (int ends = 0; ends < 2; ends++) {
    Arena arena = {0};
    FactSet set;
    RelataError err = {0};
    cr_assert(store_select(s, &(Selection){.evidence_later = true}, &arena, &set, &err));
    cr_assert(str_is(set.first_day, ends ? "1699-12-31" : "1723-01-07") && str_is(set.last_day, ends ? "1799" : "1723-01-08"), "%.*s %.*s", STR_ARG(set.first_day),
              STR_ARG(set.last_day));
    put(s, "first.txt", "1699-12-31", "S Cole met Dunn.\nE Cole | PERSON\nE Dunn | PERSON\nF Cole | meet | Dunn | met\n");
    put(s, "last.txt", "1799", "S Cole met Dunn.\nE Cole | PERSON\nE Dunn | PERSON\nF Cole | meet | Dunn | met\n");
    arena_free(&arena);
  }
  store_close(s);
}

#define WIRE                                                                                                           \
  "S Bell met Ruiz in Vienna on Monday to speak about the river that both of their countries share.\n"                  \
  "S Engineers from both sides will begin to measure the banks in spring, and the costs will be shared by halves.\n"    \
  "E Bell | PERSON\nE Ruiz | PERSON\nF Bell | meet | Ruiz | met\n"

Test(select, a_wire_story_makes_nothing_stronger)
{
  Store *s = open_memory();
  put(s, "north.txt", "2001-04-05", WIRE);
  put(s, "south.txt", "2001-04-05", WIRE);
  put(s, "west.txt", "2001-04-06", WIRE);
  put(s, "one.txt", "2001-04-07", "S Cole sued Dunn.\nE Cole | PERSON\nE Dunn | PERSON\nF Cole | sue | Dunn | sued\n");
  put(s, "two.txt", "2001-04-08", "S Again Cole sued Dunn.\nE Cole | PERSON\nE Dunn | PERSON\nF Cole | sue | Dunn | sued\n");
  assert_rows(s, "SELECT relation, facts, stories FROM link ORDER BY relation", "meet|3|1\nsue|2|2\n");
  assert_selected(s, &(Selection){.max_facts = 2}, "Cole sue Dunn\nCole sue Dunn\n");
  Arena arena = {0};
  FactSet set;
  RelataError err = {0};
  cr_assert(store_select(s, &(Selection){0}, &arena, &set, &err));
  for (size_t i = 0; i < set.node_count; i++)
    cr_expect_eq(set.nodes[i].stories, str_is(set.nodes[i].name, "Bell") || str_is(set.nodes[i].name, "Ruiz") ? 1 : 2);
  arena_free(&arena);
  store_close(s);
}

Test(select, match_with_marks_is_an_error_or_finds_and_never_crashes)
{
  static const char *const odd[] = {"\"", "(", "a AND", "NEAR(", "*", "U.S.", "it's", "^", "text:a", "\xff\xfe"};
  Store *s = archive();
  for (size_t i = 0; i < COUNT_OF(odd); i++) {
    Arena arena = {0};
    FactSet set;
    RelataError err = {0};
    if (!store_select(s, &(Selection){.match = odd[i]}, &arena, &set, &err)) cr_assert(err.what[0] != 0);
    arena_free(&arena);
  }
  store_close(s);
}
