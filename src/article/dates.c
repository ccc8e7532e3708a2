/*
 * dates.c - dates as newspapers and machines write them, into ISO 8601.
 *   "Friday, July 21, 2017" "5 Apr 2001" "Thu, 05 Apr 2001 10:00:00 GMT" "2001-04-05T10:00:00Z"
 */
#include "article/draft.h"

#include <stdio.h>
#include <string.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

static size_t letters_at(Str s)
{
  size_t n = 0;
  while (n < s.len && is_letter(s.at[n])) n++;
  return n;
}

static Str from(Str s, size_t i) { return i < s.len ? (Str){s.at + i, s.len - i} : (Str){"", 0}; }

/* Is `word` this name in full, or its beginning of at least three letters? */
static bool names(Str word, const char *name)
{
  size_t full = strlen(name);
  return word.len >= 3 && word.len <= full && str_eq_nocase(word, (Str){name, word.len}) && (word.len == full || word.len <= 5);
}

int month_at(Str text, size_t *len)
{
  static const char *const months[] = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
  Str word = {text.at, letters_at(text)};
  for (int i = 0; i < 12; i++) {
    if (!names(word, months[i])) continue;
    *len = word.len + (word.len < text.len && text.at[word.len] == '.' && word.len < strlen(months[i]));
    return i + 1;
  }
  return 0;
}

static size_t weekday_at(Str text)
{
  static const char *const days[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  Str word = {text.at, letters_at(text)};
  for (size_t i = 0; i < COUNT_OF(days); i++)
    if (names(word, days[i])) return word.len + (word.len < text.len && text.at[word.len] == '.');
  return 0;
}

static size_t skip_marks(Str text, size_t i)
{
  while (i < text.len && (text.at[i] == ' ' || text.at[i] == ',')) i++;
  return i;
}

/* A number of at most `most` digits; its end in *end, -1 where there is none. */
static int number_at(Str text, size_t i, size_t most, size_t *end)
{
  int value = 0;
  size_t n = 0;
  *end = i;
  while (i + n < text.len && is_digit(text.at[i + n])) {
    if (n == most) return -1;
    value = value * 10 + (text.at[i + n] - '0');
    n++;
  }
  *end = i + n;
  return n ? value : -1;
}

/* 5th, 1st: the letters after a day. */
static size_t skip_ordinal(Str text, size_t i)
{
  static const char *const endings[] = {"st", "nd", "rd", "th"};
  for (size_t k = 0; k < COUNT_OF(endings); k++)
    if (str_starts(from(text, i), endings[k])) return i + 2;
  return i;
}

static bool is_day(int year, int month, int day)
{
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= days[month - 1] + (leap && month == 2);
}

/* 2001-04-05, 2001-04-05T10:00, 2001-04-05T10:00:00.000Z, 2001-04-05 10:00:00+02:00 */
static size_t iso_parse(Str text, char out[32])
{
  size_t a, b, end;
  int year = number_at(text, 0, 4, &a);
  if (a != 4 || year < 0 || a >= text.len || text.at[a] != '-') return 0;
  int month = number_at(text, a + 1, 2, &b);
  if (b != 7 || b >= text.len || text.at[b] != '-') return 0;
  int day = number_at(text, b + 1, 2, &end);
  if (end != 10 || !is_day(year, month, day)) return 0;
  size_t time = end;
  if (time < text.len && (text.at[time] == 'T' || text.at[time] == ' ') && time + 5 < text.len && is_digit(text.at[time + 1]))
    for (end = time + 1; end < text.len && end < 30 && (is_digit(text.at[end]) || strchr(":.+-Z", text.at[end]));) end++;
  memcpy(out, text.at, end);
  out[end] = '\0';
  if (end > 10) out[10] = 'T';
  return end;
}

/* " 10:00:00 GMT" after a date: kept where the zone is said to be GMT, UTC or Z. */
static size_t zulu_time(Str text, size_t i, char out[32])
{
  size_t a, b, c;
  int hour = number_at(text, i + 1, 2, &a);
  if (i >= text.len || text.at[i] != ' ' || hour < 0 || hour > 23 || a >= text.len || text.at[a] != ':') return i;
  int minute = number_at(text, a + 1, 2, &b), second = 0;
  if (minute < 0 || minute > 59) return i;
  if (b < text.len && text.at[b] == ':') {
    second = number_at(text, b + 1, 2, &c);
    if (second < 0 || second > 60) return i;
    b = c;
  }
  Str zone = from(text, b);
  if (!str_starts(zone, " GMT") && !str_starts(zone, " UTC")) return i;
  snprintf(out + 10, 22, "T%02d:%02d:%02dZ", hour, minute, second);
  return b + 4;
}

static size_t write_day(int year, int month, int day, size_t end, char out[32])
{
  if (!is_day(year, month, day)) return 0;
  snprintf(out, 32, "%04d-%02d-%02d", year, month, day);
  return end;
}

/* April 5, 2001 */
static size_t month_first(Str text, size_t i, char out[32])
{
  size_t len, end;
  int month = month_at(from(text, i), &len);
  if (!month) return 0;
  int day = number_at(text, skip_marks(text, i + len), 2, &end);
  if (day < 0) return 0;
  end = skip_ordinal(text, end);
  int year = number_at(text, skip_marks(text, end), 4, &end);
  return year < 0 ? 0 : write_day(year, month, day, end, out);
}

/* 5 April 2001, 5th of April 2001 */
static size_t day_first(Str text, size_t i, char out[32])
{
  size_t end, len;
  int day = number_at(text, i, 2, &end);
  if (day < 0) return 0;
  size_t at = skip_marks(text, skip_ordinal(text, end));
  if (str_starts(from(text, at), "of ")) at += 3;
  int month = month_at(from(text, at), &len);
  if (!month) return 0;
  int year = number_at(text, skip_marks(text, at + len), 4, &end);
  size_t taken = year < 0 ? 0 : write_day(year, month, day, end, out);
  return taken ? zulu_time(text, taken, out) : 0;
}

size_t date_parse(Str text, char out[32])
{
  out[0] = '\0';
  size_t taken = iso_parse(text, out);
  if (taken) return taken;
  size_t i = skip_marks(text, weekday_at(text));
  taken = month_first(text, i, out);
  return taken ? taken : day_first(text, i, out);
}

const char *article_date(Str text, Arena *arena)
{
  char iso[32];
  size_t a, b = 0;
  text = str_trim(text);
  if (date_parse(text, iso) == text.len && text.len) return str_cstr(arena, str_of(iso));
  int year = number_at(text, 0, 4, &a);
  if (a != 4 || !is_day(year, 1, 1)) return NULL;
  if (a == text.len) return str_cstr(arena, text);
  int month = text.at[a] == '-' ? number_at(text, a + 1, 2, &b) : -1;
  return text.len == 7 && b == 7 && is_day(year, month, 1) ? str_cstr(arena, text) : NULL;
}
