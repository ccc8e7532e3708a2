/*
 * ids.c - where the rows of a document lie.
 *
 * An id follows from the source's name alone, so that a rebuild gives the same ids whatever the order of adding. It is no
 * plain hash: articles that come one after another should lie side by side, or each would touch a page of its own in every
 * table and index of a large archive. Nor is it a plain order: queries that take no more than the first rows of something
 * should get an even sample of the whole archive, not its oldest articles. So small groups of neighbours lie together, and
 * the groups anywhere. Names are numbered or dated as their articles come:
 *
 *   news/0012.txt, news.csv:12       by its number among those up to 31,        hash("news/", ".txt", 0) + 12 * GAP
 *   2001/04/05/powell-visits.html    in one of the groups of its day,           hash("2001-04-05", 3) + a short hash of the name
 *   powell-visits.html               anywhere:                                  hash of the name
 */
#include "db.h"
#include <string.h>

/* GAP: room between two numbers for texts that take several blocks of ids. A group of a day is so wide that no two names of it
 * are likely to have one id, and so narrow that the groups of years do not lie over each other. */
enum { GAP = 16, NUMBER_GROUP = 32, DAY_GROUPS = 4, DAY_BITS = 26 };
#define ID_MASK (((uint64_t)1 << ID_DOCUMENT_BITS) - 1)

typedef struct { size_t start, end; } Run; /* of bytes */

static bool digit_at(Str name, size_t i) { return i < name.len && name.at[i] >= '0' && name.at[i] <= '9'; }

static bool letter_at(Str name, size_t i) { return (name.at[i] | 0x20) >= 'a' && (name.at[i] | 0x20) <= 'z'; }

/* The name without the ending of its file, in which a digit counts nothing: "song.mp3", but not "news.csv:12" or "p.12". */
static size_t stem_length(Str name)
{
  enum { ENDING_MOST = 6 };
  for (size_t i = name.len; i > 1 && name.len - i < ENDING_MOST && (letter_at(name, i - 1) || digit_at(name, i - 1)); i--)
    if (name.at[i - 2] == '.') return letter_at(name, i - 1) ? i - 2 : name.len;
  return name.len;
}

static bool last_number(Str name, size_t stem, Run *out)
{
  size_t end = stem;
  while (end > 0 && !digit_at(name, end - 1)) end--;
  size_t start = end;
  while (start > 0 && digit_at(name, start - 1)) start--;
  *out = (Run){start, end};
  return end > 0;
}

static unsigned digits_value(Str name, size_t at, size_t count)
{
  unsigned value = 0;
  for (size_t i = at; i < at + count; i++) value = value * 10 + (unsigned)(name.at[i] - '0');
  return value;
}

static bool digits_only(Str name, size_t at, size_t count)
{
  for (size_t i = at; i < at + count; i++)
    if (!digit_at(name, i)) return false;
  return true;
}

/* "2001-04-05", "2001/04/05" or "20010405" at `at`; the number of the day in `day`. */
static size_t day_at(Str name, size_t at, unsigned *day)
{
  if (!digits_only(name, at, 4) || at + 4 >= name.len) return 0;
  size_t mark = !digit_at(name, at + 4), month_at = at + 4 + mark, day_of = month_at + 2 + mark;
  if (mark && (!strchr("-/_.", name.at[at + 4]) || month_at + 2 >= name.len || name.at[month_at + 2] != name.at[at + 4])) return 0;
  if (!digits_only(name, month_at, 2) || !digits_only(name, day_of, 2) || digit_at(name, day_of + 2)) return 0;
  unsigned year = digits_value(name, at, 4), month = digits_value(name, month_at, 2), date = digits_value(name, day_of, 2);
  if (year < 1500 || year > 2200 || month < 1 || month > 12 || date < 1 || date > 31) return 0;
  *day = (year * 12 + month) * 31 + date;
  return day_of + 2 - at;
}

/* The last day in a name. */
static bool name_day(Str name, size_t stem, unsigned *day, size_t *end)
{
  bool found = false;
  for (size_t at = 0; at < stem; at++) {
    if (!digit_at(name, at) || (at > 0 && digit_at(name, at - 1))) continue;
    size_t length = day_at(name, at, day);
    if (!length) continue;
    found = true;
    *end = at + length;
  }
  return found;
}

static uint64_t hash_of(uint64_t a, uint64_t b, uint64_t c)
{
  uint64_t parts[] = {a, b, c};
  return str_hash((Str){(const char *)parts, sizeof parts});
}

static uint64_t id_by_number(Str name, Run run)
{
  uint64_t number = 0; /* of a very long one the last digits count: what runs over falls away */
  for (size_t i = run.start; i < run.end; i++) number = number * 10 + (uint64_t)(name.at[i] - '0');
  Str before = {name.at, run.start}, after = {name.at + run.end, name.len - run.end};
  return hash_of(str_hash(before), str_hash(after), number / NUMBER_GROUP) + number % NUMBER_GROUP * GAP;
}

static uint64_t id_by_day(Str name, unsigned day)
{
  uint64_t own = str_hash(name);
  return hash_of(day, own % DAY_GROUPS, 0) + (own / DAY_GROUPS & ((UINT64_C(1) << DAY_BITS) - 1));
}

/* A number after the day orders what is of that day; words after it do not. */
static int64_t id_wanted(Str name)
{
  size_t stem = stem_length(name), day_end = 0;
  Run number = {0, 0};
  unsigned day = 0;
  if (!last_number(name, stem, &number)) return (int64_t)(str_hash(name) & ID_MASK);
  bool dated = name_day(name, stem, &day, &day_end) && number.end <= day_end && day_end < stem;
  return (int64_t)((dated ? id_by_day(name, day) : id_by_number(name, number)) & ID_MASK);
}

/* A free stretch of `blocks` ids from there on; a document that lies there already is stepped over. */
int64_t document_id_free(Store *store, Str source, int64_t blocks)
{
  const int64_t last = (int64_t)ID_MASK;
  int64_t id = id_wanted(source);
  for (int tries = 0; tries < 1000; tries++) {
    if (id < 1 || id + blocks > last) id = 1;
    int64_t beyond = db_int(store, 0,
                            "SELECT max(document_id + blocks) FROM (SELECT document_id, blocks FROM article WHERE document_id < ?1 + ?2 "
                            "ORDER BY document_id DESC LIMIT 1) WHERE document_id + blocks > ?1", "ii", id, blocks);
    if (!beyond || store->failure) return id;
    id = beyond;
  }
  return id;
}
