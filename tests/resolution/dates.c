/* Dates in words against 2001-04-05, a Thursday. */
#include <criterion/criterion.h>

#include "resolution/parts.h"

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

/* What came before or after a year or month was not in it. */
Test(dates, beside_a_period)
{
  static const char *const words[] = {"before 1998", "after 1998", "before May 2010"};
  for (size_t i = 0; i < COUNT_OF(words); i++) expect_days(words[i], "2001-04-05", NULL, NULL);
  expect_days("since 1998", "2001-04-05", "1998-01-01", "2001-04-05");
}

Test(dates, parts_of_periods)
{
  static const struct { const char *words, *start, *end; } cases[] = {
      {"early March", "2001-03-01", "2001-03-10"},        {"mid-March", "2001-03-11", "2001-03-20"},
      {"late February 2000", "2000-02-19", "2000-02-29"}, {"early 2016", "2016-01-01", "2016-04-30"},
      {"late 2016", "2016-09-01", "2016-12-31"},          {"the early 1990s", "1990-01-01", "1993-04-30"},
      {"the late 1990s", "1996-09-01", "1999-12-31"},     {"the end of March", "2001-03-21", "2001-03-31"},
      {"earlier this month", "2001-04-01", "2001-04-05"}, {"later this year", "2001-04-05", "2001-12-31"},
      {"early this year", "2001-01-01", "2001-04-30"},    {"late Friday", "2001-03-30", "2001-03-30"},
      {"late last year", "2000-09-01", "2000-12-31"},     {"early Wednesday morning", "2001-04-04", "2001-04-04"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) expect_days(cases[i].words, "2001-04-05", cases[i].start, cases[i].end);
}

Test(dates, other_ways_to_say_a_day)
{
  static const struct { const char *words, *start, *end; } cases[] = {
      {"Q3 2024", "2024-07-01", "2024-09-30"},            {"the third quarter of 2000", "2000-07-01", "2000-09-30"},
      {"the first quarter", "2001-01-01", "2001-03-31"},  {"the fourth quarter", "2000-10-01", "2000-12-31"},
      {"the first half of 2016", "2016-01-01", "2016-06-30"}, {"summer 2016", "2016-06-01", "2016-08-31"},
      {"last summer", "2000-06-01", "2000-08-31"},        {"this winter", "2000-12-01", "2001-02-28"},
      {"the spring of 2003", "2003-03-01", "2003-05-31"}, {"the 19th century", "1800-01-01", "1899-12-31"},
      {"the twentieth century", "1900-01-01", "1999-12-31"}, {"the '90s", "1990-01-01", "1999-12-31"},
      {"the 1980s and 1990s", "1980-01-01", "1999-12-31"}, {"2016-17", "2016-01-01", "2017-12-31"},
      {"12/25/2016", "2016-12-25", "2016-12-25"},         {"25/12/2016", "2016-12-25", "2016-12-25"},
      {"25.12.2016", "2016-12-25", "2016-12-25"},         {"2016/12/25", "2016-12-25", "2016-12-25"},
      {"Christmas Eve", "2000-12-24", "2000-12-24"},      {"Easter", "2001-04-15", "2001-04-15"},
      {"Good Friday 2010", "2010-04-02", "2010-04-02"},   {"Labor Day 2016", "2016-09-05", "2016-09-05"},
      {"3 p.m. on Tuesday", "2001-04-03", "2001-04-03"},  {"at 9:30 p.m. EST Wednesday", "2001-04-04", "2001-04-04"},
      {"last Tuesday", "2001-04-03", "2001-04-03"},       {"Tuesday last week", "2001-03-27", "2001-03-27"},
      {"Monday to Wednesday", "2001-04-02", "2001-04-04"}, {"last night", "2001-04-04", "2001-04-04"},
      {"this morning", "2001-04-05", "2001-04-05"},       {"yesterday evening", "2001-04-04", "2001-04-04"},
      {"the day before yesterday", "2001-04-03", "2001-04-03"}, {"the weekend", "2001-03-31", "2001-04-01"},
      {"the past two weeks", "2001-03-22", "2001-04-05"}, {"the last three months", "2001-01-05", "2001-04-05"},
      {"the next five years", "2001-04-05", "2006-04-05"}, {"the past year", "2000-04-05", "2001-04-05"},
      {"a decade ago", "1990-01-01", "1999-12-31"},       {"since 1999", "1999-01-01", "2001-04-05"},
      {"since Monday", "2001-04-02", "2001-04-05"},       {"about 1900", "1900-01-01", "1900-12-31"},
      {"April 20-22", "2001-04-20", "2001-04-22"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) expect_days(cases[i].words, "2001-04-05", cases[i].start, cases[i].end);
}

/* Counted from the story, not from the day of publication; feasts of the moon and plain repetition are no date. */
Test(dates, not_against_the_article)
{
  static const char *const words[] = {"two days later", "the following month", "the next day", "the same day", "Ramadan", "every Friday", "Fridays", "at 3 p.m.",
                                      "later", "the end", "Q5 2024", "31/31/2016", "the first", "spring", "centuries", "half", "mid-", "9:30", "the 45th century"};
  for (size_t i = 0; i < COUNT_OF(words); i++) expect_days(words[i], "2001-04-05", NULL, NULL);
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

Test(dates, counted_from_the_day_told_last)
{
  static const struct { const char *words, *start, *end; } cases[] = {
      {"two days later", "2001-04-22", "2001-04-22"},   {"the following month", "2001-05-01", "2001-05-31"},
      {"the next morning", "2001-04-21", "2001-04-21"}, {"the same day", "2001-04-20", "2001-04-20"},
      {"a week earlier", "2001-04-09", "2001-04-15"},   {"the previous year", "2000-01-01", "2000-12-31"},
      {"later that year", "2001-01-01", "2001-12-31"},  {"the day after", "2001-04-21", "2001-04-21"},
      {"some days later", NULL, NULL},                  {"later", NULL, NULL}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Arena arena = {0};
    Str start, end;
    bool found = date_from_story(str_of(cases[i].words), STR("2001-04-20"), &arena, &start, &end);
    cr_expect_eq(found, cases[i].start != NULL, "%s", cases[i].words);
    if (found && cases[i].start) cr_expect(str_is(start, cases[i].start) && str_is(end, cases[i].end), "%s: %.*s to %.*s", cases[i].words, STR_ARG(start), STR_ARG(end));
    arena_free(&arena);
  }
}

Test(dates, a_weekday_ahead)
{
  Arena arena = {0};
  Str start, end;
  cr_assert(date_resolve(STR("on Monday"), STR("2001-04-05"), true, &arena, &start, &end));
  cr_expect(str_is(start, "2001-04-09"));
  cr_assert(date_resolve(STR("last Monday"), STR("2001-04-05"), true, &arena, &start, &end));
  cr_expect(str_is(start, "2001-04-02"), "what the words say comes first");
  arena_free(&arena);
}
