/*
 * dates.c - dates in words against the day an article was published.
 * "Wednesday" in an article of 2001-04-05 (a Thursday) is 2001-04-04: a bare weekday is the last one on or before the day of
 * publication; "next Monday" and "on Monday" after "will" cannot be told apart here, so "next" must stand in the words.
 * "April 20-22" takes the year that puts it nearest to the publication. Days are counted from 1970-01-01 (Hinnant's formulas).
 */
#include "resolution/parts.h"

#include <stdlib.h>

typedef struct { int year, month, day; } Date; /* month or day 0: not given */
typedef struct { int64_t first, last; } Days;

static int64_t days_of(int y, int m, int d)
{
  y -= m <= 2;
  int64_t era = (y >= 0 ? y : y - 399) / 400;
  int64_t yoe = y - era * 400, doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1, doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

static Date date_of(int64_t days)
{
  days += 719468;
  int64_t era = (days >= 0 ? days : days - 146096) / 146097, doe = days - era * 146097;
  int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  int64_t mp = (5 * doy + 2) / 153;
  int month = (int)(mp < 10 ? mp + 3 : mp - 9);
  return (Date){(int)(yoe + era * 400) + (month <= 2), month, (int)(doy - (153 * mp + 2) / 5 + 1)};
}

static int month_length(int year, int month)
{
  int next_year = month == 12 ? year + 1 : year, next = month == 12 ? 1 : month + 1;
  return (int)(days_of(next_year, next, 1) - days_of(year, month, 1));
}

static int weekday_of(int64_t days) { return (int)(((days + 4) % 7 + 7) % 7); } /* 0: Sunday */

static Days month_days(int year, int month) { return (Days){days_of(year, month, 1), days_of(year, month, month_length(year, month))}; }
static Days year_days(int first, int last) { return (Days){days_of(first, 1, 1), days_of(last, 12, 31)}; }

static Days month_shift(Date d, int by)
{
  int at = d.year * 12 + d.month - 1 + by;
  return month_days(at / 12, at % 12 + 1);
}

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

typedef struct { bool known; int64_t day; Date date; } Publication;

static Publication publication_of(Str iso)
{
  Publication p = {0};
  if (iso.len < 10 || iso.at[4] != '-' || iso.at[7] != '-') return p;
  int y = small_number((Str){iso.at, 4}), m = small_number((Str){iso.at + 5, 2}), d = small_number((Str){iso.at + 8, 2});
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > month_length(y, m)) return p;
  return (Publication){true, days_of(y, m, d), {y, m, d}};
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
    else if (weekday_named(w->words[i]) < 0 && named(w->words[i], (const char *const[]){"the", "of", "on", "in", "from", "to", "and", "through", "until", "between", "early", "late", "mid", "-", "during", "since", "by", "before", "after"}, 19) < 0) return false;
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
  static const char *const beside[] = {"the", "in", "year", "of", "late", "early", "mid", "since", "by", "during", "from", "to", "until", "before", "after", "and", "between", "-"};
  int first = 0, last = 0;
  for (size_t i = 0; i < w->count; i++) {
    Str word = w->words[i];
    if (word.len == 5 && word.at[4] == 's' && year_named((Str){word.at, 4})) {
      first = year_named((Str){word.at, 4});
      last = first + (first % 100 == 0 ? 99 : 9);
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
  if (str_is(word, "last") || str_is(word, "past") || str_is(word, "previous")) return -1;
  if (str_is(word, "this") || str_is(word, "current")) return 0;
  return str_is(word, "next") || str_is(word, "coming") || str_is(word, "following") ? 1 : 2;
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
  int day = -1, relation = 2;
  for (size_t i = 0; i < w->count; i++) {
    if (weekday_named(w->words[i]) >= 0) day = weekday_named(w->words[i]);
    else if (relation_of(w->words[i]) != 2) relation = relation_of(w->words[i]);
    else if (named(w->words[i], (const char *const[]){"on", "the", "morning", "afternoon", "evening", "night", "late", "early", "by", "since", "until", "before", "after", "noon"}, 14) < 0) return false;
  }
  if (day < 0) return false;
  int64_t back = (weekday_of(p->day) - day + 7) % 7;
  if (relation == 1) return set(out, (Days){p->day + (back ? 7 - back : 7), p->day + (back ? 7 - back : 7)});
  if (relation == -1 && back == 0) back = 7;
  return set(out, (Days){p->day - back, p->day - back});
}

/* "last month", "this year", "two weeks ago", "yesterday" */
static bool relative_form(const Words *w, const Publication *p, Days *out)
{
  size_t at = 0, n = w->count;
  while (at < n && named(w->words[at], (const char *const[]){"the", "in", "on", "during", "by", "since", "until", "about", "around", "early", "late", "earlier", "later"}, 13) >= 0) at++;
  if (at >= n) return false;
  Str word = w->words[at];
  bool alone = at + 1 == n;
  if (alone && (str_is(word, "today") || str_is(word, "tonight"))) return set(out, (Days){p->day, p->day});
  if (str_is(word, "yesterday") && at + 2 >= n) return set(out, (Days){p->day - 1, p->day - 1});
  if (str_is(word, "tomorrow") && at + 2 >= n) return set(out, (Days){p->day + 1, p->day + 1});
  if (at + 2 == n && relation_of(word) != 2) {
    if (month_of(w->words[at + 1])) {
      int month = month_of(w->words[at + 1]), relation = relation_of(word);
      int year = p->date.year - (relation < 0 && month >= p->date.month) + (relation > 0 && month <= p->date.month);
      return set(out, month_days(year, month));
    }
    if (str_is(w->words[at + 1], "night") && relation_of(word) < 0) return set(out, (Days){p->day - 1, p->day - 1});
    return unit_shift(w->words[at + 1], relation_of(word), p, out);
  }
  int count = small_number(word);
  if (at + 3 == n && count >= 0 && str_is(w->words[at + 2], "ago")) return unit_shift(w->words[at + 1], -count, p, out);
  return false;
}

static Str iso_text(int64_t day, Arena *arena)
{
  Date d = date_of(day);
  return str_format(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
}

bool date_normalize(Str words, Str published, Arena *arena, Str *start, Str *end)
{
  Publication p = publication_of(published);
  Days days = {0};
  *start = *end = (Str){"", 0};
  if (!words.len || words.len > 200) return false;
  Words w = words_of(words, arena);
  bool found = iso_form(words, &days) || year_form(&w, &days) || calendar_form(&w, &p, &days) ||
               (p.known && (weekday_form(&w, &p, &days) || relative_form(&w, &p, &days)));
  if (!found || days.last < days.first) return false;
  *start = iso_text(days.first, arena);
  *end = iso_text(days.last, arena);
  return true;
}
