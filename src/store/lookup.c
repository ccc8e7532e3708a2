/*
 * lookup.c - names as people give them, to the one entity that is meant.
 *
 * Tried in this order, and the first that finds any decides: "#id"; the canonical name; a name of the text, both but for
 * case and accents; all words somewhere in the name, proper names before things. One found: it. Several: refused, and all are listed as "Name (TYPE)",
 * which can be given back; where even that fits several, as "#id". None: refused, and names near it are listed.
 */
#include "db.h"
#include <stdlib.h>
#include <string.h>

enum { CHOICES_SHOWN = 6, NEAR_DISTANCE = 3 };

Str name_fold(Arena *arena, Str name) { return str_fold(arena, str_trim(name)); }

/* Takes " (PERSON)" off the end of a name. */
static Str type_split(Str name, Str *type)
{
  *type = STR("");
  if (!str_ends(name, ")")) return name;
  size_t open = name.len;
  while (open > 0 && name.at[open - 1] != '(') open--;
  if (open < 2) return name;
  Str inside = {name.at + open, name.len - open - 1};
  if (entity_type_of(inside) == ENTITY_NONE) return name;
  *type = inside;
  return str_trim((Str){name.at, open - 1});
}

static void found_by_fold(Store *store, Str fold, Str type, bool canonical, Arena *arena, IdList *out)
{
  db_ids(store, arena, out,
         "SELECT DISTINCT a.entity_id FROM alias_row a JOIN entity e ON e.id = a.entity_id JOIN entity_stat t ON t.entity_id = e.id"
         " WHERE a.fold = ?1 AND (?2 IS NULL OR e.type = ?2) AND (NOT ?3 OR a.name = t.origin_name) ORDER BY t.mentions DESC, e.id",
         "soi", fold, type, (int64_t)canonical);
}

/* A name given by hand is no alias of the text: it stands in entity.name alone. */
static void found_by_shown(Store *store, Str name, Str type, Arena *arena, IdList *out)
{
  db_ids(store, arena, out,
         "SELECT e.id FROM entity e JOIN entity_stat t ON t.entity_id = e.id WHERE e.name = ?1 COLLATE NOCASE AND (?2 IS NULL OR e.type = ?2)"
         " ORDER BY t.mentions DESC, e.id LIMIT 50", "so", name, type);
}

/* All words, the last as a beginning: "col pow" finds Colin Powell; `proper`: not "resignation of Powell". */
static void found_by_words(Store *store, Str fold, Str type, bool proper, Arena *arena, IdList *out)
{
  Buf match = {0};
  Str rest = fold, word;
  while (str_split(&rest, ' ', &word)) {
    if (!word.len) continue;
    buf_char(&match, '"');
    for (size_t i = 0; i < word.len; i++) buf_char(&match, word.at[i] == '"' ? ' ' : word.at[i]);
    buf_text(&match, "\"* ");
  }
  if (match.len && !match.failed)
    db_ids(store, arena, out,
           "SELECT e.id FROM entity_search x JOIN entity e ON e.id = x.rowid JOIN entity_stat t ON t.entity_id = e.id"
           " WHERE entity_search MATCH ?1 AND (?2 IS NULL OR e.type = ?2) AND (t.proper OR NOT ?3) ORDER BY t.proper DESC, t.mentions DESC, e.id LIMIT 50",
           "soi", buf_view(&match), type, (int64_t)proper);
  buf_free(&match);
}

/* Where a proper name is among those found, things that are called alike are not meant. */
static void prefer_names(Store *store, IdList *found)
{
  size_t kept = 0;
  for (size_t i = 0; i < found->len; i++)
    if (db_int(store, 0, "SELECT t.proper AND e.type <> 'CONCEPT' FROM entity e JOIN entity_stat t ON t.entity_id = e.id WHERE e.id = ?", "i", found->at[i]))
      found->at[kept++] = found->at[i];
  if (kept) found->len = kept;
}

/* ---- saying what there is ---- */

static void choice_put(Store *store, int64_t entity, bool with_id, Buf *out)
{
  sqlite3_stmt *q = db_query(store, "SELECT name, type FROM entity WHERE id = ?", "i", entity);
  if (!db_next(store, q)) return;
  Str name = column_str(q, 0), type = column_str(q, 1);
  if (with_id) buf_format(out, "#%lld = ", (long long)entity);
  buf_format(out, "%.*s (%.*s)", STR_ARG(name), STR_ARG(type));
  db_stop(q);
}

/* Two of the same name and type can be told apart by their ids only. */
static bool need_ids(Store *store, const IdList *found)
{
  for (size_t i = 1; i < found->len && i < CHOICES_SHOWN; i++)
    for (size_t k = 0; k < i; k++)
      if (db_int(store, 0, "SELECT 1 FROM entity a JOIN entity b ON a.name = b.name AND a.type = b.type WHERE a.id = ? AND b.id = ?", "ii",
                 found->at[i], found->at[k])) return true;
  return false;
}

static bool refuse_several(Store *store, const char *name, const IdList *found, RelataError *err)
{
  Buf choices = {0};
  bool ids = need_ids(store, found);
  for (size_t i = 0; i < found->len && i < CHOICES_SHOWN; i++) {
    if (i) buf_text(&choices, ", ");
    choice_put(store, found->at[i], ids, &choices);
  }
  if (found->len > CHOICES_SHOWN) buf_format(&choices, ", and %zu more", found->len - CHOICES_SHOWN);
  error_set(err, RELATA_USAGE, "", ids ? "give one as \"#id\"" : "give one of these names", "'%s' may be %.*s", name, STR_ARG(buf_view(&choices)));
  buf_free(&choices);
  return false;
}

/* Edits (Levenshtein) between two short names, at most `limit` + 1. */
static size_t distance(Str a, Str b, size_t limit)
{
  size_t row[65];
  if (a.len > 64 || b.len > 64 || (a.len > b.len ? a.len - b.len : b.len - a.len) > limit) return limit + 1;
  for (size_t k = 0; k <= b.len; k++) row[k] = k;
  for (size_t i = 1; i <= a.len; i++) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t k = 1; k <= b.len; k++) {
      size_t best = diagonal + (a.at[i - 1] != b.at[k - 1]);
      diagonal = row[k];
      if (row[k] + 1 < best) best = row[k] + 1;
      if (row[k - 1] + 1 < best) best = row[k - 1] + 1;
      row[k] = best;
    }
  }
  return row[b.len];
}

/* The names nearest to a mistyped one, among those whose first `alike` bytes are the same. */
static void near_names(Store *store, Str fold, size_t alike, Arena *arena, Buf *out)
{
  Str low = str_slice(fold, (Span){0, (uint32_t)(fold.len < alike ? fold.len : alike)});
  Str high = str_format(arena, "%.*s\xf4\x8f\xbf\xbf", STR_ARG(low));
  int64_t best[3] = {0};
  size_t best_distance[3] = {NEAR_DISTANCE + 1, NEAR_DISTANCE + 1, NEAR_DISTANCE + 1};
  sqlite3_stmt *q = db_query(store, "SELECT entity_id, fold FROM alias_row WHERE fold >= ?1 AND fold < ?2 LIMIT 20000", "ss", low, high);
  while (db_next(store, q)) {
    int64_t entity = column_id(q, 0);
    size_t d = distance(fold, column_str(q, 1), NEAR_DISTANCE);
    if (d >= best_distance[2] || entity == best[0] || entity == best[1]) continue;
    size_t at = 2;
    while (at > 0 && best_distance[at - 1] > d) { best[at] = best[at - 1]; best_distance[at] = best_distance[at - 1]; at--; }
    best[at] = entity;
    best_distance[at] = d;
  }
  for (size_t i = 0; i < 3 && best[i]; i++) {
    if (i) buf_text(out, ", ");
    choice_put(store, best[i], false, out);
  }
}

static bool refuse_none(Store *store, const char *name, Str fold, Arena *arena, RelataError *err)
{
  Buf near = {0};
  if (!fold.len) return error_set(err, RELATA_USAGE, "", "list the names with: relata entities", "'%s' is no name", name);
  near_names(store, fold, 2, arena, &near);
  if (!near.len) near_names(store, fold, 1, arena, &near);
  if (near.len) error_set(err, RELATA_USAGE, "", "give one of these names", "nothing is called '%s'; near it: %.*s", name, STR_ARG(buf_view(&near)));
  else error_set(err, RELATA_USAGE, "", "list the names with: relata entities", "nothing is called '%s'", name);
  buf_free(&near);
  return false;
}

static int64_t by_id(Store *store, const char *digits)
{
  char *end = NULL;
  long long id = strtoll(digits, &end, 10);
  if (end == digits || *end) return 0;
  return db_int(store, 0, "SELECT id FROM entity WHERE id = ?", "i", (int64_t)id);
}

int64_t entity_lookup(Store *store, const char *name, Arena *arena, RelataError *err)
{
  Str type, plain = type_split(str_trim(str_of(name)), &type), fold = name_fold(arena, plain);
  IdList found = {0};
  if (name[0] == '#') {
    int64_t id = by_id(store, name + 1);
    if (id) return id;
  }
  if (fold.len) found_by_fold(store, fold, type, true, arena, &found);
  if (!found.len && fold.len) found_by_shown(store, plain, type, arena, &found);
  if (!found.len && fold.len) found_by_fold(store, fold, type, false, arena, &found);
  if (!found.len && fold.len) found_by_words(store, fold, type, true, arena, &found);
  if (!found.len && fold.len) found_by_words(store, fold, type, false, arena, &found);
  if (store->failure) return db_fail(store, err);
  if (found.len > 1) prefer_names(store, &found);
  if (found.len == 1) return found.at[0];
  if (found.len > 1) return refuse_several(store, name, &found, err);
  return refuse_none(store, name, fold, arena, err);
}
