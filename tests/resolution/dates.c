/* Dates in words against 2001-04-05, a Thursday. */
#include <criterion/criterion.h>

#include "resolution/resolution.h"

static void expect_days(const char *words, const char *published, const char *want_start, const char *want_end)
{
  Arena arena = {0};
  Str start, end;
  bool found = date_normalize(str_of(words), str_of(published), &arena, &start, &end);
  if (!want_start) {
    cr_expect_not(found, "%s: %.*s", words, STR_ARG(start));
  } else {
    cr_expect(found, "%s: no date", words);
    cr_expect(str_is(start, want_start) && str_is(end, want_end), "%s: %.*s to %.*s", words, STR_ARG(start), STR_ARG(end));
  }
  arena_free(&arena);
}

Test(dates, against_the_article)
{
  static const struct { const char *words, *start, *end; } cases[] = {
      {"Wednesday", "2001-04-04", "2001-04-04"},          {"on Thursday", "2001-04-05", "2001-04-05"},
      {"last Thursday", "2001-03-29", "2001-03-29"},      {"next Monday", "2001-04-09", "2001-04-09"},
      {"Friday night", "2001-03-30", "2001-03-30"},       {"April 20-22", "2001-04-20", "2001-04-22"},
      {"Feb. 16", "2001-02-16", "2001-02-16"},            {"16 February", "2001-02-16", "2001-02-16"},
      {"Dec. 24", "2000-12-24", "2000-12-24"},            {"last month", "2001-03-01", "2001-03-31"},
      {"this year", "2001-01-01", "2001-12-31"},          {"next week", "2001-04-09", "2001-04-15"},
      {"yesterday", "2001-04-04", "2001-04-04"},          {"today", "2001-04-05", "2001-04-05"},
      {"two weeks ago", "2001-03-19", "2001-03-25"},      {"three days ago", "2001-04-02", "2001-04-02"},
      {"2016", "2016-01-01", "2016-12-31"},               {"the 1990s", "1990-01-01", "1999-12-31"},
      {"1914-1918", "1914-01-01", "1918-12-31"},          {"September 2016", "2016-09-01", "2016-09-30"},
      {"February 2000", "2000-02-01", "2000-02-29"},      {"July 21, 2017", "2017-07-21", "2017-07-21"},
      {"Friday, July 21, 2017", "2017-07-21", "2017-07-21"}, {"in June", "2001-06-01", "2001-06-30"},
      {"2001-02-03", "2001-02-03", "2001-02-03"},         {"last June", "2000-06-01", "2000-06-30"},
      {"April 30 to May 2", "2001-04-30", "2001-05-02"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) expect_days(cases[i].words, "2001-04-05", cases[i].start, cases[i].end);
}

Test(dates, what_is_none)
{
  static const char *const words[] = {"", "the border", "twice", "20 people", "Mr. May", "February 31", "71 years of rule", "30 percent", "soon", "-", "99999"};
  for (size_t i = 0; i < COUNT_OF(words); i++) expect_days(words[i], "2001-04-05", NULL, NULL);
}

Test(dates, without_a_date_of_publication)
{
  expect_days("Wednesday", "", NULL, NULL);
  expect_days("last month", "", NULL, NULL);
  expect_days("July 21, 2017", "", "2017-07-21", "2017-07-21");
  expect_days("Wednesday", "not a date", NULL, NULL);
}
