/*
 * explain.c - why a fact is there: from the drawn edge back to the words and the rule.
 *
 *   fact 5019483: Colin Powell | meet | Jorge Castaneda
 *     source      talks.txt, published 2001-04-05, bytes 0-60
 *     sentence    [Colin Powell] {met} [Jorge Castaneda] in Washington on Wednesday.
 *     rule        clause, confidence 0.90
 *     subject     Colin Powell (PERSON), here "Colin Powell"
 *     ...
 */
#include "db.h"
#include <string.h>

enum { EXPLAINED_MAX = 5 };

/* ---- which facts are meant ---- */

static void facts_of_ends(Store *store, Str subject, Str relation, Str object, Arena *arena, IdList *out)
{
  db_ids(store, arena, out,
         "SELECT f.id FROM (SELECT DISTINCT entity_id FROM alias_row WHERE fold = ?1) a CROSS JOIN member ms ON ms.entity_id = a.entity_id"
         " CROSS JOIN statement f ON f.subject_member = ms.id CROSS JOIN relation r ON r.id = f.relation_id"
         " LEFT JOIN member mo ON mo.id = f.object_member WHERE f.shown AND (?2 IS NULL OR r.name = ?2 OR f.predicate = ?2)"
         " AND (?3 IS NULL OR f.object_text = ?3 OR mo.entity_id IN (SELECT entity_id FROM alias_row WHERE fold = ?4))"
         " LIMIT 50",
         "soos", name_fold(arena, subject), relation, object, name_fold(arena, object));
}

static bool split_triple(Str text, Str parts[3])
{
  size_t count = 0;
  Str piece;
  if (str_find(text, STR("|")) == SIZE_MAX) return false;
  while (count < 3 && str_split(&text, '|', &piece)) parts[count++] = str_trim(piece);
  return count > 0 && parts[0].len > 0;
}

static bool facts_meant(Store *store, const char *text, Arena *arena, IdList *out, RelataError *err)
{
  Str parts[3] = {STR(""), STR(""), STR("")};
  char *end = NULL;
  long long id = strtoll(text, &end, 10);
  if (*text && end && !*end) db_ids(store, arena, out, "SELECT id FROM statement WHERE id = ?", "i", (int64_t)id);
  else if (split_triple(str_of(text), parts)) facts_of_ends(store, parts[0], parts[1], parts[2], arena, out);
  else if (*text)
    db_ids(store, arena, out, "SELECT f.id FROM sentence_search x CROSS JOIN statement f ON f.sentence_id = x.rowid WHERE sentence_search MATCH ? AND f.shown"
                              " ORDER BY f.id LIMIT 50", "s", match_expression(arena, str_of(text)));
  if (store->failure) return db_fail(store, err);
  return out->len || error_set(err, RELATA_USAGE, "", "give its id, \"subject | relation | object\", or words of its sentence: relata find WORDS", "no fact is meant by '%s'", text);
}

/* ---- the sentence with its words marked ---- */

typedef struct { uint32_t at; char mark; bool closes; } Mark;
typedef struct { Mark *at; size_t len, cap; } MarkList;

static int mark_order(const void *a, const void *b)
{
  const Mark *x = a, *y = b;
  if (x->at != y->at) return x->at < y->at ? -1 : 1;
  return (int)y->closes - (int)x->closes;
}

/* "0-12 20-31;13-16;..." into brackets: subject and object [ ], predicate { }. */
static void marks_read(Str words, Arena *arena, MarkList *out)
{
  size_t part = 0;
  Str span;
  while (part < 3 && words.len) {
    size_t end = str_find(words, STR(";"));
    Str spans = end == SIZE_MAX ? words : str_slice(words, (Span){0, (uint32_t)end});
    words = end == SIZE_MAX ? STR("") : str_slice(words, (Span){(uint32_t)end + 1, (uint32_t)words.len});
    while (str_split(&spans, ' ', &span)) {
      char digits[32];
      unsigned from, to;
      snprintf(digits, sizeof digits, "%.*s", STR_ARG(span));
      if (sscanf(digits, "%u-%u", &from, &to) != 2) continue;
      LIST_PUSH(arena, out) = (Mark){from, part == 1 ? '{' : '[', false};
      LIST_PUSH(arena, out) = (Mark){to, part == 1 ? '}' : ']', true};
    }
    part++;
  }
  if (out->len) qsort(out->at, out->len, sizeof *out->at, mark_order);
}

static void sentence_marked(Str text, Str words, Buf *out)
{
  Arena arena = {0};
  MarkList marks = {0};
  marks_read(words, &arena, &marks);
  size_t m = 0;
  for (size_t i = 0; i <= text.len; i++) {
    while (m < marks.len && marks.at[m].at == i) buf_char(out, marks.at[m++].mark);
    if (i < text.len) buf_char(out, text.at[i] == '\n' || text.at[i] == '\r' ? ' ' : text.at[i]);
  }
  arena_free(&arena);
}

/* ---- one fact ---- */

static void explain_end(Store *store, const char *role, int64_t member, Buf *out)
{
  if (!member) return;
  sqlite3_stmt *q = db_query(store,
                             "SELECT m.name, coalesce(e.name, m.name), coalesce(e.type, m.type), coalesce(m.joined_by, ''), coalesce(m.score, 0), t.documents"
                             " FROM member m LEFT JOIN entity e ON e.id = m.entity_id LEFT JOIN entity_stat t ON t.entity_id = e.id WHERE m.id = ?", "i", member);
  if (!db_next(store, q)) return;
  Str here = column_str(q, 0), name = column_str(q, 1), type = column_str(q, 2), why = column_str(q, 3);
  buf_format(out, "  %-11s %.*s (%.*s)", role, STR_ARG(name), STR_ARG(type));
  if (!str_eq(here, name)) buf_format(out, ", in this article \"%.*s\"", STR_ARG(here));
  if (why.len) buf_format(out, ", joined to the archive by: %.*s (%.2f)", STR_ARG(why), sqlite3_column_double(q, 4));
  if (column_id(q, 5) > 1) buf_format(out, ", in %lld articles", (long long)column_id(q, 5));
  buf_char(out, '\n');
  db_stop(q);
}

static void explain_mentions(Store *store, int64_t member, int64_t sentence, Buf *out)
{
  sqlite3_stmt *q = db_query(store, "SELECT text, start, end, coalesce(rule, ''), score FROM mention_row WHERE member_id = ? AND sentence_id = ? ORDER BY id", "ii", member, sentence);
  while (db_next(store, q)) {
    Str rule = column_str(q, 3);
    buf_format(out, "  %-11s \"%.*s\" at bytes %lld-%lld", "", STR_ARG(column_str(q, 0)), (long long)column_id(q, 1), (long long)column_id(q, 2));
    if (rule.len) buf_format(out, ", resolved by: %.*s (%.2f)", STR_ARG(rule), sqlite3_column_double(q, 4));
    buf_char(out, '\n');
  }
}

static void explain_line(const char *what, Str value, Buf *out)
{
  if (value.len) buf_format(out, "  %-11s %.*s\n", what, STR_ARG(value));
}

static void explain_source(sqlite3_stmt *q, Buf *out)
{
  buf_format(out, "  %-11s %.*s", "source", STR_ARG(column_str(q, 4)));
  if (column_str(q, 5).len) buf_format(out, ", published %.*s", STR_ARG(column_str(q, 5)));
  buf_format(out, ", bytes %lld-%lld\n", (long long)column_id(q, 6), (long long)column_id(q, 7));
}

static void explain_rule(sqlite3_stmt *q, Buf *out)
{
  static const char *const verdicts[] = {"rejected by hand", "", "confirmed by hand"};
  int64_t verdict = column_id(q, 21);
  buf_format(out, "  %-11s %.*s, confidence %.2f%s", "rule", STR_ARG(column_str(q, 10)), sqlite3_column_double(q, 11), column_id(q, 12) ? ", inferred" : "");
  buf_format(out, "%s, %.*s", column_id(q, 13) ? ", negated" : "", STR_ARG(column_str(q, 14)));
  if (verdict) buf_format(out, "; %s", verdicts[verdict < 0 ? 0 : 2]);
  buf_char(out, '\n');
}

static void explain_when(sqlite3_stmt *q, Buf *out)
{
  Str time = column_str(q, 15), start = column_str(q, 16), end = column_str(q, 17);
  if (!time.len && !start.len) return;
  buf_format(out, "  %-11s %.*s", "time", STR_ARG(time));
  if (start.len) buf_format(out, " = %.*s", STR_ARG(start));
  if (end.len && !str_eq(start, end)) buf_format(out, " to %.*s", STR_ARG(end));
  buf_char(out, '\n');
}

#define EXPLAIN_COLUMNS                                                                                                \
  "f.id, coalesce(es.name, ms.name), r.name, coalesce(eo.name, mo.name, f.object_text), d.source, d.published, f.start, f.end, s.text, f.words, f.rule," \
  " f.confidence, f.inferred, f.negated, f.modality, f.time, f.time_start, f.time_end, f.place, coalesce(ea.name, f.attribution), f.arguments," \
  " f.verdict, f.subject_member, f.object_member, f.attribution_member, f.sentence_id, d.added_at, n.version, n.model, n.options"

static void explain_one(Store *store, int64_t fact, Buf *out)
{
  sqlite3_stmt *q = db_query(store,
                             "SELECT " EXPLAIN_COLUMNS " FROM statement f JOIN member ms ON ms.id = f.subject_member LEFT JOIN entity es ON es.id = ms.entity_id"
                             " JOIN relation r ON r.id = f.relation_id JOIN sentence s ON s.id = f.sentence_id JOIN document d ON d.id = s.document_id"
                             " JOIN article a ON a.document_id = d.id LEFT JOIN run n ON n.id = a.run_id"
                             " LEFT JOIN member mo ON mo.id = f.object_member LEFT JOIN entity eo ON eo.id = mo.entity_id"
                             " LEFT JOIN member ma ON ma.id = f.attribution_member LEFT JOIN entity ea ON ea.id = ma.entity_id WHERE f.id = ?", "i", fact);
  if (!db_next(store, q)) return;
  buf_format(out, "fact %lld: %.*s | %.*s | %.*s\n", (long long)column_id(q, 0), STR_ARG(column_str(q, 1)), STR_ARG(column_str(q, 2)), STR_ARG(column_str(q, 3)));
  explain_source(q, out);
  buf_format(out, "  %-11s ", "sentence");
  sentence_marked(column_str(q, 8), column_str(q, 9), out);
  buf_char(out, '\n');
  explain_rule(q, out);
  explain_when(q, out);
  explain_line("place", column_str(q, 18), out);
  explain_line("said by", column_str(q, 19), out);
  explain_line("further", column_str(q, 20), out);
  int64_t subject = column_id(q, 22), object = column_id(q, 23), sentence = column_id(q, 25);
  explain_end(store, "subject", subject, out);
  explain_mentions(store, subject, sentence, out);
  explain_end(store, "object", object, out);
  if (object) explain_mentions(store, object, sentence, out);
  buf_format(out, "  %-11s %.*s", "added", STR_ARG(column_str(q, 26)));
  if (column_str(q, 27).len) buf_format(out, " by relata %.*s, model %.*s %.*s", STR_ARG(column_str(q, 27)), STR_ARG(column_str(q, 28)), STR_ARG(column_str(q, 29)));
  buf_char(out, '\n');
  db_stop(q);
}

bool store_explain(Store *store, const char *fact, Buf *out, RelataError *err)
{
  Arena arena = {0};
  IdList facts = {0};
  store->failure = 0;
  bool ok = facts_meant(store, fact, &arena, &facts, err);
  for (size_t i = 0; ok && i < facts.len && i < EXPLAINED_MAX; i++) {
    if (i) buf_char(out, '\n');
    explain_one(store, facts.at[i], out);
  }
  if (ok && facts.len > EXPLAINED_MAX) buf_format(out, "\n%zu more facts fit: be more exact, or give an id\n", facts.len - EXPLAINED_MAX);
  if (ok && store->failure) ok = db_fail(store, err);
  arena_free(&arena);
  return ok;
}
