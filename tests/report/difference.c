/* report: what two sets of facts tell differently, for programs. */
#include "report/report.h"
#include "fixture.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <string.h>

static Arena arena;
static void open_arena(void) { arena = (Arena){0}; }
static void close_arena(void) { arena_free(&arena); }
TestSuite(difference, .init = open_arena, .fini = close_arena);

static const char *told(const char *now, const char *before, const char *format, DifferenceCounts *counts)
{
  FactSet a = fixture_parse(str_of(now), &arena), b = fixture_parse(str_of(before), &arena);
  DifferenceCounts ignored;
  Buf out = {0};
  buf_text(&out, "");
  difference_write(&a, &b, difference_format_of(format), &arena, &out, counts ? counts : &ignored);
  const char *kept = str_cstr(&arena, buf_view(&out));
  buf_free(&out);
  return kept;
}

#define NAMES "N Ana | PERSON | 3 |\nN Bo | PERSON | 3 |\nN Acme | ORGANIZATION | 2 |\n"
#define OTHER_ORDER "N Zoe | PERSON | 1 |\nN Acme | ORGANIZATION | 2 |\nN Bo | PERSON | 3 |\nN Ana | PERSON | 3 |\n"

Test(difference, says_what_came_what_went_and_what_is_told_more_often)
{
  DifferenceCounts n;
  const char *text = told(NAMES "F Ana | sue | Acme | | 1 | x\nF Ana | sue | Acme | | 2 | y\nF Bo | join | Acme | future | 3 | z\nF Ana | praise | Bo | | 4 | w\n",
                          OTHER_ORDER "F Ana | sue | Acme | | 1 | x\nF Ana | leave | Acme | negated | 2 | y\nF Ana | praise | Bo | | 4 | w\n", "text", &n);
  cr_expect_str_eq(text, "- Ana | not leave | Acme\n~ Ana | sue | Acme | \xc3\x97" "2, before \xc3\x97" "1\n+ Bo | join | Acme | future\n");
  cr_expect(n.added == 1 && n.gone == 1 && n.otherwise == 1 && n.same == 1);
}

Test(difference, knows_a_meeting_from_either_end_and_keeps_moods_apart)
{
  DifferenceCounts n;
  const char *text = told(NAMES "F Ana | meet | Bo | symmetric | 1 | x\n", OTHER_ORDER "F Bo | meet | Ana | symmetric | 1 | x\n", "text", &n);
  cr_expect_str_eq(text, "");
  cr_expect_eq(n.same, 1);
  text = told(NAMES "F Ana | sue | Bo | | 1 | x\n", NAMES "F Bo | sue | Ana | | 1 | x\n", "text", &n);
  cr_expect_str_eq(text, "+ Ana | sue | Bo\n- Bo | sue | Ana\n");
  text = told(NAMES "F Ana | sue | Bo | | 1 | x\n", NAMES "F Ana | sue | Bo | possible | 1 | x\n", "text", &n);
  cr_expect(n.added == 1 && n.gone == 1, "what was possible is done");
}

Test(difference, a_wire_story_that_one_more_paper_prints_is_no_news)
{
  DifferenceCounts n;
  const char *text = told(NAMES "D a.txt | | | 2001-04-05\nF Ana | sue | Bo | story=7 | 1 | x\nD b.txt | | | 2001-04-05\nF Ana | sue | Bo | story=7 | 1 | x\n",
                          NAMES "D a.txt | | | 2001-04-05\nF Ana | sue | Bo | | 1 | x\n", "text", &n);
  cr_expect_str_eq(text, "");
  cr_expect_eq(n.same, 1);
}

Test(difference, as_json_keeps_evidence_and_strangers_words)
{
  const char *now = "D a.txt | | | 2001-04-05\nN A\"na\\ | PERSON | 3 |\nF A\"na\\ | say | [<b>\x01 no] | | 1 | She said \"no\".\n";
  const char *text = told(now, "", "json", NULL);
  json_t *all = json_loads(text, 0, NULL);
  cr_assert(all && json_array_size(all) == 1, "%s", text);
  json_t *one = json_array_get(all, 0);
  cr_expect_str_eq(json_string_value(json_object_get(one, "change")), "new");
  cr_expect_str_eq(json_string_value(json_object_get(one, "subject")), "A\"na\\");
  cr_expect_str_eq(json_string_value(json_object_get(one, "document")), "a.txt");
  cr_expect_str_eq(json_string_value(json_object_get(one, "sentence")), "She said \"no\".");
  cr_expect(json_integer_value(json_object_get(one, "times")) == 1 && json_integer_value(json_object_get(one, "before")) == 0);
  json_decref(all);
  text = told(now, "", "text", NULL);
  cr_expect_eq(strchr(text, '\n') - text, (long)strlen(text) - 1, "one line");
  cr_expect(told("", "", "jsonl", NULL)[0] == 0 && strstr(told(now, "", "csv", NULL), "change,subject"));
}

Test(difference, knows_its_formats)
{
  cr_expect(difference_format_of("text").lines && difference_format_of("json").table == TABLE_JSON);
  cr_expect_not(difference_format_of("svg").lines || difference_format_of("svg").table || difference_format_of("").table);
}
