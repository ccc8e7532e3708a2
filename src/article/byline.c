/*
 * byline.c - lines that name the writer or the day: "By Jane Doe, Associated Press", "Published April 5, 2001".
 */
#include "article/clutter.h"

#include <string.h>

/* ---- bylines ----------------------------------------------------------------------------------------------------------- */

/* What a writer's line ends in. `anywhere`: sure enough to be one in the middle of the text, and in small letters, too. */
static const struct { const char *words; bool anywhere; } trades[] = {
    {"STAFF WRITER", true},       {"STAFF WRITERS", true},      {"STAFF REPORTER", true},   {"STAFF REPORTERS", true},
    {"STAFF CORRESPONDENT", true}, {"CONTRIBUTING WRITER", true}, {"FOREIGN SERVICE", true}, {"ASSOCIATED PRESS WRITER", true},
    {"SPECIAL TO THE TIMES", true}, {"FROM WIRE REPORTS", true}, {"NEWS SERVICE", false},   {"ASSOCIATED PRESS", false},
    {"CORRESPONDENT", false},     {"CORRESPONDENTS", false},    {"CONTRIBUTOR", false},     {"COLUMNIST", false},
    {"WIRE SERVICES", false},     {"BUREAU CHIEF", false},      {"REPORTER", false},        {"EDITOR", false},
    {"REUTERS", false},           {"WRITER", false}};

/* "TIMES STAFF WRITER", "JANE DOE, ASSOCIATED PRESS": a line that ends in a word of the trade and is no sentence.
 * `outside`: it stands above or below the text. */
bool is_staff_line(Str text, bool outside)
{
  char upper[120];
  if (text.len > sizeof upper || word_count(text) > 8 || ends_sentence(text)) return false;
  for (size_t i = 0; i < text.len; i++) upper[i] = text.at[i] >= 'a' && text.at[i] <= 'z' ? (char)(text.at[i] - 32) : text.at[i];
  for (size_t i = 0; i < COUNT_OF(trades); i++) {
    if (!str_ends((Str){upper, text.len}, trades[i].words)) continue;
    if (trades[i].anywhere ? all_capitals(text, 6) || word_count(text) <= 5 : outside && all_capitals(text, 6)) return true;
  }
  return false;
}

static bool is_link_word(Str word)
{
  static const char *const words[] = {"and", "of", "the", "for", "in", "at", "to", "with", "de", "van", "von", "der", "bin", "al", "la", "le", "&", "|", "-", "—", "–"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(word, words[i])) return true;
  return false;
}

/* Every word capitalized, but for the small ones between names. */
bool all_names(Str text)
{
  Str rest = text, word;
  size_t names = 0;
  while (str_split(&rest, ' ', &word)) {
    size_t i = 0;
    if (!word.len || is_link_word(word)) continue;
    uint32_t cp = utf8_next(word, &i);
    if (!utf8_is_upper(cp) && cp != '@') return false;
    names++;
  }
  return names >= 1;
}

/* Where in `s` a date begins, at the start of a word; s.len where there is none. */
static size_t find_date(Str s, char iso[32])
{
  for (size_t i = 0; i < s.len; i++)
    if ((!i || is_space_byte(s.at[i - 1])) && date_parse((Str){s.at + i, s.len - i}, iso)) return i;
  iso[0] = '\0';
  return s.len;
}

/* Without the marks that part the names from what follows: "Jane Doe |", "Jane Doe, on". */
static Str without_tail(Str s)
{
  static const char *const tails[] = {",", "|", "-", "–", "—", "•", "·", " on", " Published", " Updated", ";", "/"};
  for (bool cut = true; cut;) {
    cut = false;
    s = str_trim(s);
    for (size_t i = 0; i < COUNT_OF(tails); i++)
      if (str_ends(s, tails[i])) s.len -= strlen(tails[i]), cut = true;
  }
  return s;
}

static bool take_names(Str rest, ByLine *out)
{
  const char *comma = memchr(rest.at, ',', rest.len);
  bool trade = comma && is_staff_line(str_trim((Str){comma + 1, rest.len - (size_t)(comma - rest.at) - 1}), false); /* "Jane Doe, staff writer" */
  if (trade) rest.len = (size_t)(comma - rest.at), comma = NULL;
  if (ends_sentence(rest) || !all_names(rest)) return false;
  const char *bar = memchr(rest.at, '|', rest.len);
  const char *cut = comma ? comma : bar;
  out->names = str_trim(cut ? (Str){rest.at, (size_t)(cut - rest.at)} : rest);
  out->outlet = cut ? str_trim((Str){cut + 1, rest.len - (size_t)(cut - rest.at) - 1}) : (Str){"", 0};
  return out->names.len > 0;
}

static Str after_by(Str text)
{
  bool by = str_starts(text, "By ") || str_starts(text, "BY ") || str_starts(text, "by ");
  return by ? str_trim((Str){text.at + 3, text.len - 3}) : (Str){"", 0};
}

bool byline_parse(Str text, ByLine *out)
{
  *out = (ByLine){.names = {"", 0}, .outlet = {"", 0}};
  Str rest = after_by(text);
  if (!rest.len || word_count(text) > 20) return false;
  size_t date = find_date(rest, out->iso);
  if (date < rest.len) return date > 0 && word_count(rest) <= 20 && take_names(without_tail((Str){rest.at, date}), out);
  return word_count(text) <= 14 && take_names(rest, out);
}

/* A line of capitals, two to four words, no digit: JANE DOE. Only above the text. */
bool is_capital_name(Str text)
{
  size_t words = word_count(text);
  if (words < 2 || words > 4 || !all_capitals(text, 4)) return false;
  for (size_t i = 0; i < text.len; i++)
    if ((text.at[i] >= '0' && text.at[i] <= '9') || strchr("?!:;", text.at[i])) return false;
  return true;
}

/* ---- dates -------------------------------------------------------------------------------------------------------------- */

/* "9.20am", "at 16:05 GMT": the bytes of the time's first word. */
static size_t time_of_day_len(Str s)
{
  size_t from = str_starts(s, "at ") ? 3 : 0, i = from;
  while (i < s.len && ((s.at[i] >= '0' && s.at[i] <= '9') || s.at[i] == ':' || s.at[i] == '.')) i++;
  if (i == from || i - from > 8) return 0;
  while (i < s.len && strchr("apmAPM.", s.at[i])) i++;
  return i == s.len || is_space_byte(s.at[i]) ? i : 0;
}

/* What may stand behind a date: a time of day, a zone, a further date. */
static bool is_time_tail(Str tail)
{
  static const char *const words[] = {"at", "am", "pm", "a.m", "p.m", "est", "edt", "cst", "cdt", "pst", "pdt", "et", "ct", "pt", "gmt", "utc", "bst", "cet", "cest", "ist", "updated",
                                      "published", "last", "on", "min", "mins", "minute", "minutes", "read", "modified", "local", "time", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
                                      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  Str word;
  while (str_split(&tail, ' ', &word)) {
    size_t len;
    Str bare = without_marks(word);
    while (bare.len && strchr(",;", bare.at[bare.len - 1])) bare.len--;
    if (!bare.len || str_is(bare, ",") || (bare.at[0] >= '0' && bare.at[0] <= '9') || month_at(bare, &len)) continue;
    bool known = false;
    for (size_t i = 0; i < COUNT_OF(words) && !known; i++) known = str_eq_nocase(bare, str_of(words[i]));
    if (!known) return false;
  }
  return true;
}

/* "3 March 2015 by Jane Doe": the tail is a writer's name, perhaps after a time. */
static bool is_writer_tail(Str tail, ByLine *out)
{
  for (size_t i = 0; i + 3 < tail.len; i++) {
    if (i && !is_space_byte(tail.at[i - 1])) continue;
    Str name = after_by((Str){tail.at + i, tail.len - i});
    if (name.len) return is_time_tail(without_tail((Str){tail.at, i})) && word_count(name) <= 8 && take_names(name, out);
  }
  return false;
}

bool date_line(Str text, ByLine *out)
{
  static const char *const before[] = {"published on", "published:", "published", "posted on", "posted:", "posted", "updated on", "updated:", "updated",
                                       "last updated on", "last updated:", "last updated", "last modified:", "last modified on", "last modified", "first published on", "first published", "date:", "on"};
  char buffer[100];
  *out = (ByLine){.names = {"", 0}, .outlet = {"", 0}};
  if (word_count(text) > 14 || text.len > sizeof buffer) return false;
  Str lower = plain_words(text, buffer, sizeof buffer), rest = str_trim(text);
  size_t longest = 0;
  for (size_t i = 0; i < COUNT_OF(before); i++)
    if (str_starts(lower, before[i]) && strlen(before[i]) > longest) longest = strlen(before[i]);
  rest = str_trim((Str){rest.at + longest, rest.len - longest});
  size_t taken = date_parse(rest, out->iso);
  if (!taken && longest >= strlen("posted")) { /* "Updated at 9.20am", "Updated 4:10 PM GMT, March 2, 2016" */
    taken = time_of_day_len(rest);
    find_date(rest, out->iso);
  }
  Str tail = {rest.at + taken, rest.len - taken};
  return taken && (is_time_tail(tail) || is_writer_tail(tail, out));
}

void line_metadata(Article *a, Str line, Arena *arena)
{
  ByLine found;
  if (!byline_parse(line, &found) && !date_line(line, &found)) return;
  if (!a->byline.len && found.names.len) a->byline = str_copy(arena, found.names);
  if (!a->outlet.len && found.outlet.len) a->outlet = str_copy(arena, found.outlet);
  if (!a->date.len && found.iso[0]) a->date = str_copy(arena, str_of(found.iso));
}
