/*
 * archive.c - a whole database as text and back: JSON lines that git can keep, `diff` can compare and no SQLite is needed
 * to read.
 *
 *   {"relata": "archive", "schema": 6}
 *   {"document": {"id": 209316478209, "source": "talks.txt", "title": ..., "text": ...}}
 *   {"sentence": {...}} ... {"decision": {...}}
 *
 * Written is what articles say and what was decided by hand; what the archive makes of it (entities, links, sums, words) is
 * worked out anew when it is read. Reading fills a database beside the real one, of the schema that the lines have, and
 * merges it: so text from an older relata can be read, ids may be taken, and reading twice changes nothing.
 */
#include "db.h"

#include <errno.h>
#include <jansson.h>
#include <string.h>
#include <unistd.h>

/* Parents before children. rows: what is written, in which order. less: columns that are worked out anew; more, values: of
 * those the ones that may not be empty while they wait for it. */
static const struct { const char *name, *rows, *less, *more, *values; } tables[] = {
    {"run", "run ORDER BY started_at, version, model, options", "", "", ""},
    {"source", "source WHERE id IN (SELECT source_id FROM article) ORDER BY name", " documents sentences facts first_published last_published ",
     ", documents, sentences, facts", ", 0, 0, 0"},
    {"relation", "relation WHERE id IN (SELECT relation_id FROM statement) ORDER BY name", "", "", ""},
    {"document", "document ORDER BY id", "", "", ""},
    {"article", "article ORDER BY document_id", "", "", ""},
    {"sentence", "sentence ORDER BY id", "", "", ""},
    {"member", "member ORDER BY id", " entity_id hidden score joined_by ", "", ""},
    {"member_alias", "member_alias ORDER BY member_id, name", "", "", ""},
    {"member_role", "member_role ORDER BY member_id, role", "", "", ""},
    {"mention_row", "mention_row ORDER BY id", "", "", ""},
    {"statement", "statement ORDER BY id", " shown verdict object_name ", ", shown, verdict", ", 1, 0"},
    {"decision", "decision ORDER BY at, id", "", "", ""}};

/* Tables whose ids tell nothing but the order of adding: written are their places among the rows, so that equal archives
 * are equal texts. `key`: how others call them. */
static const struct { const char *table, *key; } numbered[] = {{"run", "run_id"}, {"source", "source_id"}, {"relation", "relation_id"}};
typedef struct { Map places; } Numbering; /* id -> place, from 1 */

static bool is_among_words(const char *words, const char *name)
{
  size_t len = strlen(name);
  for (const char *at = strstr(words, name); at; at = strstr(at + 1, name))
    if (at[-1] == ' ' && at[len] == ' ') return true;
  return false;
}

/* ---- writing ------------------------------------------------------------------------------------------------------- */

/* The numbering that a column's values go by; NULL: they stand as they are. */
static Numbering *numbering_of(Numbering *numberings, const char *table, const char *column)
{
  for (size_t i = 0; i < COUNT_OF(numbered); i++)
    if (strcmp(column, numbered[i].key) == 0 || (strcmp(column, "id") == 0 && strcmp(table, numbered[i].table) == 0)) return &numberings[i];
  return NULL;
}

static Str key_of(const int64_t *id) { return (Str){(const char *)id, sizeof *id}; }

static void number_rows(Store *store, Numbering *numberings, Arena *arena)
{
  for (size_t i = 0; i < COUNT_OF(numbered); i++) {
    uint64_t place = 0;
    char sql[200];
    sqlite3_stmt *row = NULL;
    map_init(&numberings[i].places, arena, 64);
    for (size_t t = 0; t < COUNT_OF(tables); t++)
      if (strcmp(tables[t].name, numbered[i].table) == 0) snprintf(sql, sizeof sql, "SELECT id FROM %s", tables[t].rows);
    int code = sqlite3_prepare_v2(store->db, sql, -1, &row, NULL);
    while (code == SQLITE_OK && sqlite3_step(row) == SQLITE_ROW) {
      int64_t *id = ARENA_NEW(arena, int64_t);
      *id = column_id(row, 0);
      *map_at(&numberings[i].places, key_of(id), NULL) = ++place;
    }
    if (code != SQLITE_OK) db_note(store, code);
    sqlite3_finalize(row);
  }
}

static void put_value(Buf *out, sqlite3_stmt *row, int column)
{
  char number[40];
  switch (sqlite3_column_type(row, column)) {
  case SQLITE_INTEGER: buf_format(out, "%lld", (long long)sqlite3_column_int64(row, column)); break;
  case SQLITE_FLOAT:
    snprintf(number, sizeof number, "%.17g", sqlite3_column_double(row, column));
    buf_format(out, "%s%s", number, strpbrk(number, ".en") ? "" : ".0");
    break;
  case SQLITE_NULL: buf_text(out, "null"); break;
  default: buf_json(out, column_str(row, column));
  }
}

static void put_row(Buf *out, size_t t, Numbering *numberings, sqlite3_stmt *row)
{
  bool first = true;
  buf_format(out, "{\"%s\": {", tables[t].name);
  for (int i = 0; i < sqlite3_column_count(row); i++) {
    const char *name = sqlite3_column_name(row, i);
    if (is_among_words(tables[t].less, name)) continue;
    buf_format(out, "%s\"%s\": ", first ? "" : ", ", name);
    first = false;
    Numbering *numbering = numbering_of(numberings, tables[t].name, name);
    int64_t id = numbering ? column_id(row, i) : 0;
    const uint64_t *place = numbering ? map_find(&numbering->places, key_of(&id)) : NULL;
    if (place) buf_format(out, "%llu", (unsigned long long)*place);
    else put_value(out, row, i);
  }
  buf_text(out, "}}\n");
}

static bool write_table(Store *store, size_t t, Numbering *numberings, Buf *out, ArchiveWriter *write, void *context)
{
  enum { CHUNK = 1 << 20 };
  char sql[200];
  sqlite3_stmt *row = NULL;
  snprintf(sql, sizeof sql, "SELECT * FROM %s", tables[t].rows);
  int code = sqlite3_prepare_v2(store->db, sql, -1, &row, NULL);
  bool wanted = true;
  while (code == SQLITE_OK && wanted && (code = sqlite3_step(row)) == SQLITE_ROW) {
    put_row(out, t, numberings, row);
    if (out->len > CHUNK) wanted = write(context, out), buf_clear(out);
    code = SQLITE_OK;
  }
  if (code != SQLITE_OK && code != SQLITE_DONE) db_note(store, code);
  sqlite3_finalize(row);
  return wanted && !store->failure;
}

bool store_archive(Store *store, ArchiveWriter *write, void *context, RelataError *err)
{
  Buf out = {0};
  Arena arena = {0};
  Numbering numberings[COUNT_OF(numbered)];
  store->failure = 0;
  if (!db_run(store, "BEGIN", "")) return db_fail(store, err); /* all tables as of one moment */
  buf_format(&out, "{\"relata\": \"archive\", \"schema\": %d}\n", schema_version);
  bool ok = true;
  number_rows(store, numberings, &arena);
  for (size_t t = 0; ok && t < COUNT_OF(tables); t++) ok = write_table(store, t, numberings, &out, write, context);
  if (ok && out.len) ok = write(context, &out);
  bool full = out.failed;
  buf_free(&out);
  arena_free(&arena);
  db_run(store, "ROLLBACK", "");
  if (store->failure) return db_fail(store, err);
  return full ? error_set(err, RELATA_FAILED, store->path, "close other programs and run it again", "out of memory") : ok;
}

/* ---- reading ------------------------------------------------------------------------------------------------------- */

typedef struct {
  Store *store;
  const char *path;
  size_t line;
  sqlite3_stmt *insert[COUNT_OF(tables)];
  char columns[COUNT_OF(tables)][512]; /* " id source title " */
} Reading;

static bool wrong_line(const Reading *r, const char *what, RelataError *err)
{
  char where[256];
  snprintf(where, sizeof where, "%s:%zu", r->path, r->line);
  return error_set(err, RELATA_FAILED, where, "write it anew with: relata export --format jsonl", "%s", what);
}

/* The schema that the first line names; 0: it is no archive. */
static int schema_of(Str line)
{
  json_error_t error;
  json_t *head = json_loadb(line.at, line.len, 0, &error);
  const char *kind = json_string_value(json_object_get(head, "relata"));
  json_int_t schema = kind && strcmp(kind, "archive") == 0 ? json_integer_value(json_object_get(head, "schema")) : 0;
  json_decref(head);
  return schema > 0 && schema < 10000 ? (int)schema : 0;
}

/* "INSERT INTO document(id, source, ...) VALUES (?1, ?2, ...)", with the columns that the table has. */
static bool prepare_insert(Reading *r, size_t t)
{
  char sql[2048], names[1024] = "", marks[512] = "";
  sqlite3_stmt *info = NULL;
  size_t count = 0, known = 1;
  r->columns[t][0] = ' ', r->columns[t][1] = '\0';
  snprintf(sql, sizeof sql, "SELECT name FROM pragma_table_info('%s') ORDER BY cid", tables[t].name);
  int code = sqlite3_prepare_v2(r->store->db, sql, -1, &info, NULL);
  while (code == SQLITE_OK && sqlite3_step(info) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(info, 0);
    if (!name || is_among_words(tables[t].less, name)) continue;
    count++;
    snprintf(names + strlen(names), sizeof names - strlen(names), "%s%s", count > 1 ? ", " : "", name);
    snprintf(marks + strlen(marks), sizeof marks - strlen(marks), "%s?%zu", count > 1 ? ", " : "", count);
    known += (size_t)snprintf(r->columns[t] + known, sizeof r->columns[t] - known, "%s ", name);
  }
  sqlite3_finalize(info);
  if (code != SQLITE_OK || !count) return true; /* an older schema has no such table */
  snprintf(sql, sizeof sql, "INSERT INTO %s(%s%s) VALUES (%s%s)", tables[t].name, names, tables[t].more, marks, tables[t].values);
  code = sqlite3_prepare_v2(r->store->db, sql, -1, &r->insert[t], NULL);
  if (code != SQLITE_OK) db_note(r->store, code);
  return code == SQLITE_OK;
}

/* The place of a column among those of its table, from 1; 0: it has no such column. */
static int column_place(const char *columns, const char *name)
{
  int place = 1;
  size_t len = strlen(name);
  for (const char *at = columns + 1; *at; place++) {
    const char *end = strchr(at, ' ');
    if ((size_t)(end - at) == len && memcmp(at, name, len) == 0) return place;
    at = end + 1;
  }
  return 0;
}

static void bind_value(sqlite3_stmt *insert, int place, const json_t *value)
{
  if (json_is_integer(value)) sqlite3_bind_int64(insert, place, json_integer_value(value));
  else if (json_is_real(value)) sqlite3_bind_double(insert, place, json_real_value(value));
  else if (json_is_string(value)) sqlite3_bind_text(insert, place, json_string_value(value), (int)json_string_length(value), SQLITE_STATIC);
  else if (json_is_boolean(value)) sqlite3_bind_int(insert, place, json_is_true(value));
  else sqlite3_bind_null(insert, place);
}

static bool read_row(Reading *r, size_t t, json_t *row, RelataError *err)
{
  const char *name;
  json_t *value;
  sqlite3_stmt *insert = r->insert[t];
  if (!insert || !json_is_object(row)) return wrong_line(r, "the table does not fit the schema that the first line names", err);
  sqlite3_reset(insert);
  sqlite3_clear_bindings(insert);
  json_object_foreach(row, name, value) {
    int place = column_place(r->columns[t], name);
    if (!place) return wrong_line(r, "a column does not fit the schema that the first line names", err);
    bind_value(insert, place, value);
  }
  int code = sqlite3_step(insert);
  sqlite3_reset(insert);
  return code == SQLITE_DONE || wrong_line(r, sqlite3_errmsg(r->store->db), err);
}

static bool read_line(Reading *r, Str line, RelataError *err)
{
  json_error_t error;
  if (!str_trim(line).len) return true;
  json_t *object = json_loadb(line.at, line.len, JSON_ALLOW_NUL, &error);
  void *member = json_is_object(object) && json_object_size(object) == 1 ? json_object_iter(object) : NULL;
  bool ok = false, found = false;
  for (size_t t = 0; member && !found && t < COUNT_OF(tables); t++) {
    found = strcmp(json_object_iter_key(member), tables[t].name) == 0;
    if (found) ok = read_row(r, t, json_object_iter_value(member), err);
  }
  json_decref(object);
  return found ? ok : wrong_line(r, object ? "is no row of an archive" : "is no JSON", err);
}

static bool read_lines(Reading *r, FILE *file, RelataError *err)
{
  char *line = NULL;
  size_t size = 0;
  bool ok = true;
  for (size_t t = 0; ok && t < COUNT_OF(tables); t++) ok = prepare_insert(r, t);
  for (ssize_t len; ok && (len = getline(&line, &size, file)) >= 0;) {
    r->line++;
    ok = read_line(r, (Str){line, (size_t)len}, err);
  }
  free(line);
  for (size_t t = 0; t < COUNT_OF(tables); t++) sqlite3_finalize(r->insert[t]);
  if (ok && ferror(file)) ok = wrong_line(r, "cannot be read to its end", err);
  return ok && !r->store->failure;
}

/* The rows of a document are found by their ids, which lie in its blocks: what lies elsewhere would be lost in the merge. */
#define BLOCKS_MOST "4096"
#define OUTSIDE(id, document) "(" id " < " document ".document_id * 32768 OR " id " >= (" document ".document_id + " document ".blocks) * 32768)"
_Static_assert(ID_BLOCK == 32768 && ID_DOCUMENT_BITS == 38, "as in the queries");
static const char places[] =
    "SELECT 'an article' FROM document d WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.document_id = d.id AND a.blocks BETWEEN 1 AND " BLOCKS_MOST
    " AND d.id BETWEEN 1 AND 274877906943 - a.blocks)"
    " UNION ALL SELECT 'an article' FROM (SELECT document_id, max(document_id + blocks) OVER (ORDER BY document_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1"
    "   PRECEDING) AS free FROM article) WHERE document_id < free"
    " UNION ALL SELECT 'a sentence' FROM sentence s JOIN article a ON a.document_id = s.document_id WHERE " OUTSIDE("s.id", "a")
    " UNION ALL SELECT 'a member' FROM member m JOIN article a ON a.document_id = m.document_id WHERE " OUTSIDE("m.id", "a")
    " UNION ALL SELECT 'a mention' FROM mention_row r JOIN sentence s ON s.id = r.sentence_id JOIN member m ON m.id = r.member_id"
    "   JOIN article a ON a.document_id = s.document_id WHERE m.document_id <> s.document_id OR " OUTSIDE("r.id", "a")
    " UNION ALL SELECT 'a statement' FROM statement f JOIN sentence s ON s.id = f.sentence_id JOIN article a ON a.document_id = s.document_id WHERE "
    OUTSIDE("f.id", "a") " OR EXISTS (SELECT 1 FROM member m WHERE m.id IN (f.subject_member, f.object_member, f.attribution_member)"
    "   AND m.document_id <> s.document_id)"
    " LIMIT 1";

static bool rows_are_in_place(Reading *r, RelataError *err)
{
  Arena arena = {0};
  Str stray = db_str(r->store, &arena, places, "");
  bool ok = !stray.len || error_set(err, RELATA_FAILED, r->path, "write it anew with: relata export --format jsonl",
                                    "%.*s has an id that does not fit its document", STR_ARG(stray));
  arena_free(&arena);
  return ok && !r->store->failure;
}

/* A row whose parent is missing is told here, not lost in the merge. */
static bool rows_have_parents(Reading *r, RelataError *err)
{
  Arena arena = {0};
  Str orphan = db_str(r->store, &arena, "SELECT 'one of ' || \"table\" || ' without its ' || parent FROM pragma_foreign_key_check LIMIT 1", "");
  bool ok = !orphan.len || error_set(err, RELATA_FAILED, r->path, "write it anew with: relata export --format jsonl", "lacks rows: %.*s", STR_ARG(orphan));
  arena_free(&arena);
  return ok;
}

/* What was left out because it is worked out anew: a clause's words are its name, an entity's come with the entity. */
static void derive(Store *store, int schema)
{
  if (schema >= 4) db_run(store, "UPDATE statement SET object_name = object_text", "");
}

static bool fill(const char *database, const char *path, FILE *file, int schema, RelataError *err)
{
  Store *store = store_open_bare(database, err);
  if (!store) return false;
  Reading r = {.store = store, .path = path, .line = 1};
  db_script(store, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF;");
  bool ok = db_begin(store, err);
  if (ok) {
    ok = schema_upgrade(store, 0, schema) && read_lines(&r, file, err) && rows_have_parents(&r, err) && rows_are_in_place(&r, err);
    if (ok) derive(store, schema);
    if (ok && schema < schema_version) ok = schema_upgrade(store, schema, schema_version);
    ok = db_end(store, ok, err);
  }
  store_close(store);
  return ok;
}

static bool read_archive(const char *path, FILE *file, const char *database, RelataError *err)
{
  char *line = NULL;
  size_t size = 0;
  ssize_t len = getline(&line, &size, file);
  int schema = len > 0 ? schema_of((Str){line, (size_t)len}) : 0;
  free(line);
  if (!schema)
    return error_set(err, RELATA_FAILED, path, "give a database, or what relata export --format jsonl wrote", "is no archive of relata");
  if (schema > schema_version)
    return error_set(err, RELATA_FAILED, path, "use the relata that wrote it, or a newer one", "was written by a newer relata (schema %d; this one knows %d)",
                     schema, schema_version);
  return fill(database, path, file, schema, err);
}

bool archive_is_text(const char *path)
{
  static const char mark[] = "{\"relata\":";
  char head[sizeof mark] = "";
  if (strcmp(path, "-") == 0) return true;
  FILE *file = file_is_folder(path) ? NULL : fopen(path, "re");
  size_t got = file ? fread(head, 1, sizeof mark - 1, file) : 0;
  if (file) fclose(file);
  return got == sizeof mark - 1 && memcmp(head, mark, got) == 0;
}

bool archive_unpack(const char *path, char database[ARCHIVE_PATH_MOST], RelataError *err)
{
  const char *folder = getenv("TMPDIR");
  snprintf(database, ARCHIVE_PATH_MOST, "%s/relata-XXXXXX", folder && *folder ? folder : "/tmp");
  int made = mkstemp(database);
  if (made < 0) return error_set(err, RELATA_FAILED, database, "name a folder that can be written: TMPDIR", "cannot be made: %s", strerror(errno));
  close(made);
  FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re");
  bool ok = file ? read_archive(path, file, database, err) : error_set(err, RELATA_FAILED, path, "check the path", "cannot be opened: %s", strerror(errno));
  if (file && file != stdin) fclose(file);
  if (!ok) unlink(database);
  return ok;
}
