/*
 * dates.c - dates in words against the day an article was published.
 * "Wednesday" in an article of 2001-04-05 (a Thursday) is 2001-04-04: a bare weekday is the last one on or before the day of
 * publication; "next" must stand in the words (whoever knows that the clause speaks of the future puts it there).
 * "April 20-22" takes the year that puts it nearest to the publication. "Early March" is its first third. What hangs on the
 * story and not on the day of publication ("two days later", "the following month") is date_from_story's.
 */
#include "resolution/calendar.h"
#include "resolution/parts.h"

#include <stdlib.h>
#include <string.h>

/* ---- words ------------------------------------------------------------------------------------------------------------------ */

typedef struct { Str words[24]; size_t count; } Words;

static Words words_of(Str text, Arena *arena)
{
  Words w = {.count = 0};
  Str folded = str_fold(arena, text);
  size_t i = 0;
  while (i < folded.len && w.count < COUNT_OF(w.words)) {
    while (i < folded.len && (folded.at[i] == ' ' || folded.at[i] == ',' || folded.at[i] == '(' || folded.at[i] == ')')) i++;
    size_t from = i;
    while (i < folded.len && folded.at[i] != ' ' && folded.at[i] != ',' && folded.at[i] != '(' && folded.at[i] != ')') i++;
    Str word = {folded.at + from, i - from};
    if (word.len > 2 && str_ends(word, "'s")) word.len -= 2;
    while (word.len > 1 && word.at[word.len - 1] == '.' ) word.len--;
    if (word.len) w.words[w.count++] = word;
  }
  return w;
}

static int named(Str word, const char *const *names, int count)
{
  for (int i = 0; i < count; i++)
    if (str_is(word, names[i])) return i;
  return -1;
}

static int month_of(Str word)
{
  static const char *const full[] = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
  static const char *const brief[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  int m = named(word, full, 12);
  if (m < 0) m = named(word, brief, 12);
  if (m < 0 && str_is(word, "sept")) m = 8;
  return m + 1;
}

static int weekday_named(Str word)
{
  static const char *const full[] = {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
  static const char *const brief[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  static const char *const plural[] = {"sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays"};
  int d = named(word, full, 7);
  if (d < 0) d = named(word, brief, 7);
  return named(word, plural, 7) >= 0 ? -1 : d;
}

static int small_number(Str word)
{
  static const char *const names[] = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
                                      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
  if (str_is(word, "a") || str_is(word, "an")) return 1;
  int n = named(word, names, COUNT_OF(names));
  if (n >= 0) return n;
  if (!word.len || word.len > 4) return -1;
  n = 0;
  for (size_t i = 0; i < word.len; i++) {
    if (word.at[i] < '0' || word.at[i] > '9') return -1;
    n = n * 10 + (word.at[i] - '0');
  }
  return n;
}

/* "20", "20th", "20-22" -> first and last day of the month. */
static bool days_named(Str word, int *first, int *last)
{
  int value[2] = {0, 0}, at = 0, digits = 0;
  for (size_t i = 0; i < word.len; i++) {
    char c = word.at[i];
    if (c >= '0' && c <= '9' && digits < 2) value[at] = value[at] * 10 + (c - '0'), digits++;
    else if (c == '-' && at == 0 && digits) at = 1, digits = 0;
    else if (digits && i + 2 == word.len && (str_ends(word, "st") || str_ends(word, "nd") || str_ends(word, "rd") || str_ends(word, "th"))) break;
    else return false;
  }
  *first = value[0];
  *last = at ? value[1] : value[0];
  return *first >= 1 && *first <= 31 && *last >= *first && *last <= 31;
}

static int year_named(Str word)
{
  int n = word.len == 4 ? small_number(word) : -1;
  return n >= 1000 && n <= 2999 ? n : 0;
}

/* ---- forms -------------------------------------------------------------------------------------------------------------------- */

typedef struct { bool known, ahead; int64_t day; Date date; } Publication; /* ahead: the clause speaks of the future */

static Publication publication_of(Str iso)
{
  Publication p = {0};
  if (iso.len < 10 || iso.at[4] != '-' || iso.at[7] != '-') return p;
  int y = small_number((Str){iso.at, 4}), m = small_number((Str){iso.at + 5, 2}), d = small_number((Str){iso.at + 8, 2});
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > month_length(y, m)) return p;
  return (Publication){true, false, days_of(y, m, d), {y, m, d}};
}

static bool set(Days *out, Days days)
{
  *out = days;
  return true;
}

/* The year that brings month and day nearest to the publication. */
static int nearest_year(const Publication *p, int month, int day)
{
  int best = p->date.year;
  int64_t distance = INT64_MAX;
  for (int y = p->date.year - 1; y <= p->date.year + 1; y++) {
    int64_t d = llabs(days_of(y, month, day ? day : 15) - p->day);
    if (d < distance) best = y, distance = d;
  }
  return best;
}

/* "April 20-22", "4 April 2001", "Feb. 16", "September 2016", "June": month, days and year in any of the usual orders. */
static bool calendar_form(const Words *w, const Publication *p, Days *out)
{
  int month = 0, last_month = 0, first = 0, last = 0, year = 0;
  for (size_t i = 0; i < w->count; i++) {
    int a, b, m = month_of(w->words[i]);
    if (m && !month) month = m;
    else if (m) last_month = m;
    else if (year_named(w->words[i])) year = year_named(w->words[i]);
    else if (days_named(w->words[i], &a, &b) && !first) first = a, last = b;
    else if (days_named(w->words[i], &a, &b) && first && i && (named(w->words[i - 1], (const char *const[]){"to", "and", "through", "until", "-"}, 5) >= 0 || last_month)) last = b;
    else if (weekday_named(w->words[i]) < 0 && named(w->words[i], (const char *const[]){"the", "of", "on", "in", "from", "to", "and", "through", "until", "between", "early", "late", "mid", "-", "during", "since", "by", "month", "over"}, 19) < 0) return false;
  }
  if (!month || (!year && !p->known)) return false;
  if (!year) year = nearest_year(p, month, first);
  if (!first) return set(out, last_month > month ? (Days){month_days(year, month).first, month_days(year, last_month).last} : month_days(year, month));
  if (first > month_length(year, month)) return false;
  int end_month = last_month ? last_month : month, end_year = end_month < month ? year + 1 : year;
  if (!last) last = first;
  if (last > month_length(end_year, end_month)) last = month_length(end_year, end_month);
  return set(out, (Days){days_of(year, month, first), days_of(end_year, end_month, last)});
}

/* "2016", "the 1990s", "1914-1918" */
static bool year_form(const Words *w, Days *out)
{
  static const char *const beside[] = {"the", "in", "year", "of", "late", "early", "mid", "since", "by", "during", "from", "to", "until", "and", "between", "-"};
  int first = 0, last = 0;
  for (size_t i = 0; i < w->count; i++) {
    Str word = w->words[i];
    if (word.len == 5 && word.at[4] == 's' && year_named((Str){word.at, 4})) {
      int decade = year_named((Str){word.at, 4});
      if (!first) first = decade;
      last = decade + (decade % 100 == 0 && decade < 2000 ? 99 : 9);
    } else if (word.len == 4 && word.at[0] == '\'' && word.at[3] == 's' && small_number((Str){word.at + 1, 2}) >= 10) { /* "the '90s" */
      first = 1900 + small_number((Str){word.at + 1, 2}) / 10 * 10;
      last = first + 9;
    } else if (word.len == 7 && word.at[4] == '-' && year_named((Str){word.at, 4}) && small_number((Str){word.at + 5, 2}) == (year_named((Str){word.at, 4}) + 1) % 100) {
      first = year_named((Str){word.at, 4}); /* "2016-17" */
      last = first + 1;
    } else if (word.len == 9 && word.at[4] == '-' && year_named((Str){word.at, 4}) && year_named((Str){word.at + 5, 4})) {
      first = year_named((Str){word.at, 4});
      last = year_named((Str){word.at + 5, 4});
    } else if (year_named(word)) {
      if (!first) first = year_named(word);
      last = year_named(word);
    } else if (named(word, beside, COUNT_OF(beside)) < 0) {
      return false;
    }
  }
  return first && last >= first && set(out, year_days(first, last));
}

static bool iso_form(Str text, Days *out)
{
  Publication p = publication_of(str_trim(text));
  return p.known && str_trim(text).len == 10 && set(out, (Days){p.day, p.day});
}

static int relation_of(Str word)
{
  if (str_is(word, "last") || str_is(word, "past")) return -1;
  if (str_is(word, "this") || str_is(word, "current")) return 0;
  return str_is(word, "next") || str_is(word, "coming") || str_is(word, "upcoming") ? 1 : 2;
}

static bool unit_shift(Str unit, int by, const Publication *p, Days *out)
{
  int64_t monday = p->day - (weekday_of(p->day) + 6) % 7;
  if (str_is(unit, "day") || str_is(unit, "days")) return set(out, (Days){p->day + by, p->day + by});
  if (str_is(unit, "week") || str_is(unit, "weeks")) return set(out, (Days){monday + 7 * by, monday + 7 * by + 6});
  if (str_is(unit, "weekend")) return set(out, (Days){monday + 7 * by + 5, monday + 7 * by + 6});
  if (str_is(unit, "month") || str_is(unit, "months")) return set(out, month_shift(p->date, by));
  if (str_is(unit, "year") || str_is(unit, "years")) return set(out, year_days(p->date.year + by, p->date.year + by));
  if (str_is(unit, "decade") || str_is(unit, "decades")) return set(out, year_days((p->date.year / 10 + by) * 10, (p->date.year / 10 + by) * 10 + 9));
  if (str_is(unit, "century")) return set(out, year_days((p->date.year / 100 + by) * 100, (p->date.year / 100 + by) * 100 + 99));
  return false;
}

/* "Wednesday", "last Friday", "next Monday", "Monday night": on or before the publication unless the words say otherwise. */
static bool weekday_form(const Words *w, const Publication *p, Days *out)
{
  int day = -1, first = -1, relation = 2;
  bool week = false;
  for (size_t i = 0; i < w->count; i++) {
    if (weekday_named(w->words[i]) >= 0) {
      if (day >= 0) first = day;
      day = weekday_named(w->words[i]);
    }
    else if (relation_of(w->words[i]) != 2) relation = relation_of(w->words[i]);
    else if (named(w->words[i], (const char *const[]){"on", "the", "morning", "afternoon", "evening", "night", "late", "early", "by", "since", "until", "before", "after", "noon", "and", "from", "to", "through", "of", "during", "earlier", "later"}, 21) < 0) {
      if (!str_is(w->words[i], "week") || relation == 2) return false;
      week = true;
    }
  }
  if (day < 0) return false;
  int64_t back = (weekday_of(p->day) - day + 7) % 7, monday = p->day - (weekday_of(p->day) + 6) % 7;
  if (week) return set(out, (Days){monday + 7 * relation + (day + 6) % 7, monday + 7 * relation + (day + 6) % 7}); /* "Tuesday last week" */
  if (first >= 0) { /* "Monday to Friday" */
    int64_t end = p->day - back, begin = end - (day - first + 7) % 7;
    return set(out, (Days){begin, end});
  }
  if (relation == 2 && p->ahead) return set(out, (Days){p->day + (7 - back) % 7, p->day + (7 - back) % 7});
  if (relation == 1) return set(out, (Days){p->day + (back ? 7 - back : 7), p->day + (back ? 7 - back : 7)});
  if (relation == -1 && back == 0) back = 7;
  return set(out, (Days){p->day - back, p->day - back});
}

static const char *const before_dates[] = {"the", "in", "on", "during", "by", "since", "until", "over", "within", "for", "of", "from"};

static bool is_day_part(Str word)
{
  static const char *const parts[] = {"morning", "afternoon", "evening", "night", "noon"};
  return named(word, parts, COUNT_OF(parts)) >= 0;
}

/* "yesterday morning", "last night", "the day before yesterday", "over the weekend" */
static bool day_form(const Words *w, size_t at, const Publication *p, Days *out)
{
  Str word = w->words[at], next = at + 1 < w->count ? w->words[at + 1] : (Str){"", 0};
  bool alone = at + 1 == w->count, part = at + 2 == w->count && is_day_part(next);
  int64_t shift = 0;
  if (at + 3 == w->count && str_is(word, "day") && str_is(next, "before") && str_is(w->words[at + 2], "yesterday")) shift = -2;
  else if (at + 3 == w->count && str_is(word, "day") && str_is(next, "after") && str_is(w->words[at + 2], "tomorrow")) shift = 2;
  else if (str_is(word, "yesterday") && (alone || part)) shift = -1;
  else if (str_is(word, "tomorrow") && (alone || part)) shift = 1;
  else if (part && relation_of(word) == -1) shift = -1;
  else if (alone && str_is(word, "weekend")) {
    int64_t saturday = p->day - (weekday_of(p->day) + 1) % 7;
    return set(out, p->ahead ? (Days){saturday + 7, saturday + 8} : (Days){saturday, saturday + 1});
  } else if (!(alone && (str_is(word, "today") || str_is(word, "tonight") || str_is(word, "now"))) && !(part && relation_of(word) == 0)) return false;
  return set(out, (Days){p->day + shift, p->day + shift});
}

/* "the past two weeks", "the last three years", "the next five days", "the past decade": up to the day of publication, or on. */
static bool span_form(const Words *w, size_t at, const Publication *p, Days *out)
{
  int relation = relation_of(w->words[at]), count = at + 3 == w->count ? small_number(w->words[at + 1]) : 1;
  if (relation == 2 || relation == 0 || count < 1 || (at + 3 != w->count && !(at + 2 == w->count && str_is(w->words[at], "past")))) return false;
  Str unit = w->words[w->count - 1];
  Date d = p->date;
  int months = str_starts(unit, "month") ? count : str_starts(unit, "year") ? 12 * count : str_starts(unit, "decade") ? 120 * count : 0;
  int64_t days = str_starts(unit, "day") ? count : str_starts(unit, "week") ? 7 * (int64_t)count : 0;
  if (!months && !days) return false;
  int64_t other = p->day + relation * days;
  if (months) {
    int at_month = d.year * 12 + d.month - 1 + relation * months, year = at_month / 12, month = at_month % 12 + 1;
    other = days_of(year, month, d.day > month_length(year, month) ? month_length(year, month) : d.day);
  }
  return set(out, relation < 0 ? (Days){other, p->day} : (Days){p->day, other});
}

/* "last month", "this year", "two weeks ago", "yesterday" */
static bool relative_form(const Words *w, const Publication *p, Days *out)
{
  size_t at = 0, n = w->count;
  while (at < n && named(w->words[at], before_dates, COUNT_OF(before_dates)) >= 0) at++;
  if (at >= n) return false;
  if (day_form(w, at, p, out) || span_form(w, at, p, out)) return true;
  Str word = w->words[at];
  if (at + 2 == n && relation_of(word) != 2) {
    if (month_of(w->words[at + 1])) {
      int month = month_of(w->words[at + 1]), relation = relation_of(word);
      int year = p->date.year - (relation < 0 && month >= p->date.month) + (relation > 0 && month <= p->date.month);
      return set(out, month_days(year, month));
    }
    if (str_is(w->words[at + 1], "day")) return false; /* "the next day": of the story */
    return unit_shift(w->words[at + 1], relation_of(word), p, out);
  }
  int count = small_number(word);
  if (at + 3 == n && count >= 0 && str_is(w->words[at + 2], "ago")) return unit_shift(w->words[at + 1], -count, p, out);
  if (at + 1 == n && (str_is(word, "month") || str_is(word, "year") || str_is(word, "week"))) return n > 1 && unit_shift(word, 0, p, out); /* "end of the month" */
  return false;
}

/* ---- quarters, seasons, centuries, feasts ------------------------------------------------------------------------------ */

static int ordinal_of(Str word)
{
  static const char *const names[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
                                      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
                                      "twentieth", "twenty-first"};
  int n = named(word, names, COUNT_OF(names));
  if (n >= 0) return n + 1;
  bool ordinal = word.len >= 3 && word.len <= 4 && (str_ends(word, "st") || str_ends(word, "nd") || str_ends(word, "rd") || str_ends(word, "th"));
  return ordinal ? small_number((Str){word.at, word.len - 2}) : -1;
}

/* "Q3 2024", "the third quarter of 2024", "the first half of the year", "H1 2020"; without a year the latest that has begun. */
static bool quarter_form(const Words *w, const Publication *p, Days *out)
{
  int which = 0, parts = 0, year = 0;
  for (size_t i = 0; i < w->count; i++) {
    Str word = w->words[i];
    if (word.len == 2 && (word.at[0] == 'q' || word.at[0] == 'h') && word.at[1] >= '1' && word.at[1] <= '4') parts = word.at[0] == 'q' ? 4 : 2, which = word.at[1] - '0';
    else if (str_is(word, "quarter")) parts = 4;
    else if (str_is(word, "half")) parts = 2;
    else if (ordinal_of(word) > 0) which = ordinal_of(word);
    else if (str_ends(word, "-quarter") && ordinal_of((Str){word.at, word.len - 8}) > 0) parts = 4, which = ordinal_of((Str){word.at, word.len - 8});
    else if (year_named(word)) year = year_named(word);
    else if (str_is(word, "last") && i + 1 < w->count && str_is(w->words[i + 1], "year") && p->known) year = p->date.year - 1;
    else if (named(word, before_dates, COUNT_OF(before_dates)) < 0 && !str_is(word, "year") && !str_is(word, "this")) return false;
  }
  if (!parts || which < 1 || which > parts || (!year && !p->known)) return false;
  int month = (which - 1) * 12 / parts + 1;
  if (!year) year = p->date.year - (days_of(p->date.year, month, 1) > p->day && !p->ahead);
  return set(out, months_days(year, month, 12 / parts));
}

/* "summer 2016", "last winter", "the spring of 2003"; winter is of the year in which it begins. */
static bool season_form(const Words *w, const Publication *p, Days *out)
{
  static const char *const seasons[] = {"spring", "summer", "autumn", "winter", "fall"};
  static const int months[] = {3, 6, 9, 12, 9};
  int season = -1, year = 0, relation = 2;
  for (size_t i = 0; i < w->count; i++) {
    Str word = w->words[i];
    if (named(word, seasons, 5) >= 0) season = named(word, seasons, 5);
    else if (year_named(word)) year = year_named(word);
    else if (relation_of(word) != 2) relation = relation_of(word);
    else if (named(word, before_dates, COUNT_OF(before_dates)) < 0) return false;
  }
  if (season < 0 || (!year && (!p->known || relation == 2))) return false;
  if (!year) {
    year = p->date.year;
    if (relation == 0 && months[season] == 12 && p->date.month < 6) year--;
    while (relation < 0 && months_days(year, months[season], 3).last >= p->day) year--;
    while (relation > 0 && days_of(year, months[season], 1) <= p->day) year++;
  }
  return set(out, months_days(year, months[season], 3));
}

/* "the 19th century", "the nineteenth century" */
static bool century_form(const Words *w, Days *out)
{
  int century = 0;
  bool said = false;
  for (size_t i = 0; i < w->count; i++) {
    if (str_is(w->words[i], "century")) said = true;
    else if (ordinal_of(w->words[i]) > 0) century = ordinal_of(w->words[i]);
    else if (named(w->words[i], before_dates, COUNT_OF(before_dates)) < 0) return false;
  }
  return said && century >= 1 && century <= 30 && set(out, year_days((century - 1) * 100 + (century == 1), century * 100 - 1));
}

static int64_t feast_in(int feast, int year)
{
  switch (feast) {
  case 0: return days_of(year, 12, 25);
  case 1: return days_of(year, 12, 24);
  case 2: return days_of(year, 12, 26);
  case 3: return days_of(year, 12, 31);
  case 4: return days_of(year, 1, 1);
  case 5: return days_of(year, 10, 31);
  case 6: return days_of(year, 2, 14);
  case 7: return weekday_in_month(year, 9, 1, 1);
  case 8: return weekday_in_month(year, 5, 1, 5);
  case 9: return easter_of(year) - 2;
  case 10: return easter_of(year) + 1;
  default: return easter_of(year);
  }
}

/* "Christmas Eve", "Good Friday 2010", "Easter": the one nearest to the publication, or of the year that is said. */
static bool feast_form(const Words *w, const Publication *p, Days *out)
{
  static const char *const feasts[] = {"christmas", "christmas eve", "boxing day", "new year eve", "new year day", "halloween", "valentine day", "labor day",
                                       "memorial day", "good friday", "easter monday", "easter"};
  char text[64];
  size_t len = 0;
  int year = 0;
  for (size_t i = 0; i < w->count; i++) {
    Str word = w->words[i];
    if (year_named(word)) year = year_named(word);
    else if (named(word, before_dates, COUNT_OF(before_dates)) < 0 && len + word.len + 1 < sizeof text) {
      if (len) text[len++] = ' ';
      for (size_t k = 0; k < word.len; k++) text[len++] = word.at[k];
    }
  }
  Str said = {text, len};
  if (str_is(said, "christmas day") || str_is(said, "easter sunday")) said.len = str_starts(said, "c") ? 9 : 6;
  int feast = named(said, feasts, COUNT_OF(feasts));
  if (feast < 0 || (!year && !p->known)) return false;
  int64_t best = feast_in(feast, year ? year : p->date.year);
  for (int y = p->date.year - 1; !year && y <= p->date.year + 1; y++)
    if (llabs(feast_in(feast, y) - p->day) < llabs(best - p->day)) best = feast_in(feast, y);
  return set(out, (Days){best, best});
}

/* "12/25/2016", "25.12.2016", "2016/12/25": month first unless it cannot be. */
static bool numeric_form(const Words *w, Days *out)
{
  if (w->count != 1) return false;
  int n[3] = {0, 0, 0}, at = 0, digits = 0;
  for (size_t i = 0; i < w->words[0].len; i++) {
    char c = w->words[0].at[i];
    if (c >= '0' && c <= '9' && digits < 4) n[at] = n[at] * 10 + (c - '0'), digits++;
    else if ((c == '/' || c == '.') && digits && at < 2) at++, digits = 0;
    else return false;
  }
  bool year_first = n[0] > 31, dotted = w->words[0].len > 2 && (w->words[0].at[1] == '.' || w->words[0].at[2] == '.');
  int year = year_first ? n[0] : n[2], a = year_first ? n[1] : n[0], b = year_first ? n[2] : n[1];
  int month = (!year_first && (a > 12 || dotted)) ? b : a, day = month == a ? b : a;
  if (a == b) day = a;
  if (at != 2 || year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > month_length(year, month)) return false;
  return set(out, (Days){days_of(year, month, day), days_of(year, month, day)});
}

/* ---- what stands around a date -------------------------------------------------------------------------------------------- */

typedef enum { PART_NONE, PART_EARLY, PART_MID, PART_LATE, PART_UNTIL_NOW, PART_FROM_NOW } Part;

static Part part_of(Str word)
{
  if (str_is(word, "early") || str_is(word, "beginning") || str_is(word, "start")) return PART_EARLY;
  if (str_is(word, "mid") || str_is(word, "middle")) return PART_MID;
  if (str_is(word, "late") || str_is(word, "end")) return PART_LATE;
  return str_is(word, "earlier") ? PART_UNTIL_NOW : str_is(word, "later") ? PART_FROM_NOW : PART_NONE;
}

static bool is_clock(Str word)
{
  bool digit = word.len && word.at[0] >= '0' && word.at[0] <= '9', colon = word.len && memchr(word.at, ':', word.len);
  return digit && (colon || str_ends(word, "am") || str_ends(word, "pm") || str_ends(word, "a.m") || str_ends(word, "p.m"));
}

/* Takes off the hour ("at 3:30 p.m."), "about" and the part of a period ("early", "mid-", "the end of"). */
static Words words_bare(const Words *w, Part *part)
{
  static const char *const halves[] = {"am", "pm", "a.m", "p.m", "o'clock"}, *const zones[] = {"gmt", "utc", "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "bst", "cet", "local", "time", "eastern"};
  static const char *const about[] = {"about", "around", "circa", "ca", "c", "approximately", "at", "exactly"};
  Words out = {.count = 0};
  bool clock = false;
  *part = PART_NONE;
  for (size_t i = 0; i < w->count; i++) {
    Str word = w->words[i];
    bool half = named(word, halves, COUNT_OF(halves)) >= 0;
    if (half && out.count && small_number(out.words[out.count - 1]) >= 0) out.count--;
    if (half || is_clock(word)) {
      clock = true;
      continue;
    }
    if ((clock && named(word, zones, COUNT_OF(zones)) >= 0) || named(word, about, COUNT_OF(about)) >= 0) continue;
    if (str_starts(word, "mid-")) *part = PART_MID, word = (Str){word.at + 4, word.len - 4};
    else if (part_of(word) != PART_NONE) {
      *part = part_of(word);
      continue;
    }
    out.words[out.count++] = word;
  }
  return out;
}

static void days_part(Days *d, Part part, const Publication *p)
{
  int64_t length = d->last - d->first + 1;
  if (part == PART_UNTIL_NOW && p->known && d->last > p->day && d->first <= p->day) d->last = p->day;
  if (part == PART_FROM_NOW && p->known && d->first < p->day && d->last >= p->day) d->first = p->day;
  if (length < 28 || part == PART_NONE || part >= PART_UNTIL_NOW) return;
  Date from = date_of(d->first);
  if (length > 360) { /* years: in thirds of months or of years */
    int months = (int)((length * 12 + 180) / 365), third = months / 3;
    if (part == PART_EARLY) *d = (Days){d->first, months_days(from.year, from.month, third).last};
    else if (part == PART_MID) *d = (Days){month_shift(from, third).first, month_shift(from, 2 * third - 1).last};
    else d->first = month_shift(from, 2 * third).first;
    return;
  }
  int64_t third = length / 3;
  if (part == PART_EARLY) d->last = d->first + third - 1;
  else if (part == PART_MID) *d = (Days){d->first + third, d->first + 2 * third - 1};
  else d->first += 2 * third;
}

/* ---- the story's days --------------------------------------------------------------------------------------------------------- */

/* "two days later", "the following month", "the same day": counted from the day the story told last. */
static bool story_form(const Words *w, const Publication *p, Days *out)
{
  size_t at = 0, n = w->count;
  while (at < n && (named(w->words[at], before_dates, COUNT_OF(before_dates)) >= 0 || (n - at == 3 && str_is(w->words[at], "later")))) at++;
  if (at + 2 == n) {
    Str word = w->words[at], unit = is_day_part(w->words[at + 1]) ? STR("day") : w->words[at + 1];
    int by = str_is(word, "following") || str_is(word, "next") ? 1 : str_is(word, "same") || str_is(word, "that") ? 0 : str_is(word, "previous") || str_is(word, "preceding") ? -1 : 2;
    if (str_is(word, "day")) return str_is(w->words[at + 1], "after") || str_is(w->words[at + 1], "before") ? set(out, str_is(w->words[at + 1], "after") ? (Days){p->day + 1, p->day + 1} : (Days){p->day - 1, p->day - 1}) : false;
    return by != 2 && unit_shift(unit, by, p, out);
  }
  int count = at + 3 == n ? small_number(w->words[at]) : -1;
  if (count < 0) return false;
  bool later = str_is(w->words[at + 2], "later") || str_is(w->words[at + 2], "after") || str_is(w->words[at + 2], "afterwards");
  bool earlier = str_is(w->words[at + 2], "earlier") || str_is(w->words[at + 2], "before");
  return (later || earlier) && unit_shift(w->words[at + 1], later ? count : -count, p, out);
}

static Str iso_text(int64_t day, Arena *arena)
{
  Date d = date_of(day);
  return str_format(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
}

static bool any_form(const Words *w, const Publication *p, Days *out)
{
  return year_form(w, out) || century_form(w, out) || numeric_form(w, out) || calendar_form(w, p, out) || quarter_form(w, p, out) || season_form(w, p, out) ||
         feast_form(w, p, out) || (p->known && (weekday_form(w, p, out) || relative_form(w, p, out)));
}

static bool days_written(bool found, Days days, Arena *arena, Str *start, Str *end)
{
  *start = *end = (Str){"", 0};
  if (!found || days.last < days.first || date_of(days.first).year < 1 || date_of(days.last).year > 9999) return false;
  *start = iso_text(days.first, arena);
  *end = iso_text(days.last, arena);
  return true;
}

bool date_resolve(Str words, Str published, bool ahead, Arena *arena, Str *start, Str *end)
{
  Publication p = publication_of(published);
  p.ahead = ahead;
  Days days = {0};
  Part part = PART_NONE;
  if (!words.len || words.len > 200) return days_written(false, days, arena, start, end);
  Words all = words_of(words, arena), w = words_bare(&all, &part);
  bool found = iso_form(words, &days) || (w.count && any_form(&w, &p, &days));
  if (found) days_part(&days, part, &p);
  bool since = all.count && str_is(all.words[0], "since");
  if (found && since && p.known && days.first <= p.day) days.last = p.day; /* and still */
  return days_written(found, days, arena, start, end);
}

bool date_normalize(Str words, Str published, Arena *arena, Str *start, Str *end)
{
  return date_resolve(words, published, false, arena, start, end);
}

bool date_from_story(Str words, Str told, Arena *arena, Str *start, Str *end)
{
  Publication p = publication_of(told);
  Days days = {0};
  Words w = words.len <= 200 ? words_of(words, arena) : (Words){.count = 0};
  return days_written(p.known && w.count && story_form(&w, &p, &days), days, arena, start, end);
}
