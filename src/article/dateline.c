/*
 * dateline.c - the line that says whence and when a report was sent, in front of its first sentence:
 *   "PARIS (AP) - ", "LONDON, March 3 (Reuters) — ", "GENEVA, 12 May - ", "NEW YORK, Jan. 5 /PRNewswire/ -- ", "(CNN) -- ", "Geneva (dpa) - "
 *
 * place words in capitals (in small letters only where an agency or a day follows), the state or country after a comma, the day,
 * the agency between brackets, and a dash before a capital. "NATO -- the alliance --" is none: a small letter follows.
 */
#include "article/draft.h"

#include <string.h>

enum { DATELINE_MOST = 110, PLACE_WORDS_MOST = 6 };

static Str from(Str s, size_t i) { return i < s.len ? (Str){s.at + i, s.len - i} : (Str){"", 0}; }

static size_t skip_spaces(Str s, size_t i)
{
  while (i < s.len && s.at[i] == ' ') i++;
  return i;
}

bool all_capitals(Str text, size_t least)
{
  size_t upper = 0;
  for (size_t i = 0; i < text.len;) {
    uint32_t cp = utf8_next(text, &i);
    if (utf8_is_lower(cp)) return false;
    upper += utf8_is_upper(cp);
  }
  return upper >= least;
}

static size_t word_end(Str s, size_t i)
{
  while (i < s.len && s.at[i] != ' ' && s.at[i] != ',' && s.at[i] != '(' && !str_starts(from(s, i), "--") && !str_starts(from(s, i), "—") && !str_starts(from(s, i), "–")) i++;
  return i;
}

static bool begins_upper(Str s)
{
  size_t i = 0;
  return s.len && utf8_is_upper(utf8_next(s, &i));
}

static bool is_dash_word(Str word) { return str_is(word, "-") || str_is(word, "--"); }

/* Place and what belongs to it, up to the day, the agency or the dash. Returns its end; *capitals: its first word is in
 * capitals. */
static size_t place_end(Str s, bool *capitals)
{
  size_t i = 0, end = 0, len;
  for (size_t words = 0; words < PLACE_WORDS_MOST; words++) {
    size_t stop = word_end(s, i);
    Str word = str_slice(s, (Span){(uint32_t)i, (uint32_t)stop});
    if (!begins_upper(word) || is_dash_word(word)) break;
    if (words == 0) *capitals = all_capitals(word, 2);
    if (month_at(word, &len) && !all_capitals(word, 2)) break;
    if (words && *capitals && !all_capitals(word, 1) && s.at[end] != ',') break;
    end = stop;
    i = skip_spaces(s, stop < s.len && s.at[stop] == ',' ? stop + 1 : stop);
  }
  return end;
}

static size_t digits_end(Str s, size_t i)
{
  size_t end = i;
  while (end < s.len && end - i < 2 && s.at[end] >= '0' && s.at[end] <= '9') end++;
  return end;
}

/* "March 3", "3 March" or "March 3, 2001" after a comma or space. */
static size_t day_end(Str s, size_t i, Span *date)
{
  size_t at = skip_spaces(s, i < s.len && s.at[i] == ',' ? i + 1 : i), number = digits_end(s, at), month = number > at ? skip_spaces(s, number) : at, len;
  if (!month_at(from(s, month), &len) || (number > at && month == number)) return i;
  size_t digits = skip_spaces(s, month + len), end = number > at ? month + len : digits_end(s, digits);
  if (number == at && end == digits) return i;
  char year[32];
  size_t whole = date_parse(from(s, at), year);
  if (whole) end = at + whole;
  *date = (Span){(uint32_t)at, (uint32_t)end};
  return end;
}

/* "(Reuters)" or "/PRNewswire/" */
static size_t agency_end(Str s, size_t i, Str *agency)
{
  size_t at = skip_spaces(s, i);
  if (str_starts(from(s, at), "--(")) at += 2; /* BOSTON--(BUSINESS WIRE)--The */
  if (at >= s.len || (s.at[at] != '(' && s.at[at] != '/')) return i;
  char close = s.at[at] == '(' ? ')' : '/';
  const char *end = memchr(s.at + at + 1, close, s.len - at - 1 < 40 ? s.len - at - 1 : 40);
  if (!end) return i;
  *agency = (Str){s.at + at + 1, (size_t)(end - s.at) - at - 1};
  return (size_t)(end - s.at) + 1;
}

/* The dash and the spaces around it; 0 where there is none, or the text does not begin anew after it. */
static size_t dash_end(Str s, size_t i)
{
  static const char *const dashes[] = {"—", "–", "--", "-"};
  size_t at = skip_spaces(s, i);
  for (size_t k = 0; k < COUNT_OF(dashes); k++) {
    if (!str_starts(from(s, at), dashes[k])) continue;
    size_t len = strlen(dashes[k]), next = skip_spaces(s, at + len);
    if (len == 1 && (at == i || next == at + len)) return 0; /* a hyphen in a word */
    size_t peek = next;
    uint32_t cp = next < s.len ? utf8_next(s, &peek) : 0;
    bool opens = utf8_is_upper(cp) || utf8_is_digit(cp) || cp == '"' || cp == '\'' || cp == 0x201C || cp == 0x2018 || cp == '$';
    return opens ? next : 0;
  }
  return 0;
}

/* "Monday, Dec. 2 - " heads an entry of a list. */
static bool is_weekday(Str word)
{
  static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Today", "Yesterday", "Updated", "Published"};
  return str_among(word, days, COUNT_OF(days));
}

size_t dateline_parse(Str text, Dateline *out)
{
  *out = (Dateline){{"", 0}, {"", 0}, {0, 0}};
  Str head = {text.at, text.len < DATELINE_MOST ? text.len : DATELINE_MOST};
  bool capitals = false;
  char day[32];
  size_t place = place_end(head, &capitals), i = place;
  i = day_end(head, i, &out->date);
  i = agency_end(head, i, &out->outlet);
  if (out->outlet.len && date_parse(out->outlet, day)) { /* WASHINGTON (March 5, 2021) - */
    uint32_t at = (uint32_t)(out->outlet.at - head.at);
    out->date = (Span){at, at + (uint32_t)out->outlet.len};
    out->outlet = (Str){"", 0};
  }
  if (span_empty(out->date)) i = day_end(head, i, &out->date);
  size_t end = i ? dash_end(head, i) : 0;
  bool dated = !span_empty(out->date) && place && !is_weekday((Str){head.at, word_end(head, 0)}); /* "Manchester, Dec 2 - " */
  if (!end || (!capitals && !out->outlet.len && !dated) || (!place && !out->outlet.len)) return 0;
  out->place = str_trim((Str){text.at, place});
  return end;
}
