/*
 * extension.c - relata inside any SQLite: .load ./relata_sqlite, then
 *
 *   SELECT a.id, t.subject, t.relation, t.object FROM articles a, relata_extract(a.body) t;
 *
 * A program above the library: it knows relata.h and SQLite, nothing of the rooms. relata_extract reads any text;
 * the others ask the database they are called in, which must be one that relata made:
 *
 *   relata_extract(text)                  table: subject, relation, object, predicate, ... one row a triple
 *   relata_neighbors(name, hops)          table: entity_id, name, type, distance
 *   relata_path(from, to, max_hops)       table: step, subject, relation, object, facts of the shortest path
 *   relata_same(a, b)                     1: both names mean one entity; 0: they do not; NULL: a name is unknown
 *   relata_dot(name), relata_svg(name)    the graph around an entity, or of all without a name
 */
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT1

#include "relata.h"

#include <stdlib.h>
#include <string.h>

/* One reader for each connection, opened when it is first needed. */
typedef struct { Relata *reader; int uses; } Shared;

static void shared_release(void *context)
{
  Shared *shared = context;
  if (--shared->uses > 0) return;
  relata_close(shared->reader);
  sqlite3_free(shared);
}

static Shared *shared_retain(Shared *shared)
{
  shared->uses++;
  return shared;
}

static Relata *shared_reader(Shared *shared, RelataError *err)
{
  if (!shared->reader) shared->reader = relata_open(NULL, err);
  return shared->reader;
}

static char *error_text(const RelataError *err)
{
  return err->remedy[0] ? sqlite3_mprintf("relata: %s; %s", err->what, err->remedy) : sqlite3_mprintf("relata: %s", err->what);
}

/* ---- rows of text: what all three tables give ---- */

typedef struct { char *text; double number; char kind; } Value; /* kind: t text, i integer, r real, 0 NULL */
typedef struct { Value *at; size_t len, cap; int columns; bool failed; } Rows;

static void rows_put(Rows *rows, Value value)
{
  if (rows->len == rows->cap) {
    size_t cap = rows->cap ? rows->cap * 2 : 64;
    Value *at = sqlite3_realloc64(rows->at, cap * sizeof *at);
    if (!at) {
      rows->failed = true;
      sqlite3_free(value.text);
      return;
    }
    rows->at = at;
    rows->cap = cap;
  }
  rows->at[rows->len++] = value;
}

static void put_text(Rows *rows, const char *text)
{
  Value value = {.text = text ? sqlite3_mprintf("%s", text) : NULL, .kind = text ? 't' : 0};
  if (text && !value.text) rows->failed = true;
  rows_put(rows, value);
}

static void put_integer(Rows *rows, sqlite3_int64 number) { rows_put(rows, (Value){.number = (double)number, .kind = 'i'}); }
static void put_real(Rows *rows, double number) { rows_put(rows, (Value){.number = number, .kind = 'r'}); }

static void rows_clear(Rows *rows)
{
  for (size_t i = 0; i < rows->len; i++) sqlite3_free(rows->at[i].text);
  sqlite3_free(rows->at);
  *rows = (Rows){.columns = rows->columns};
}

/* ---- a table-valued function: its columns, its hidden arguments, how its rows are made ---- */

typedef struct Table Table;
typedef int FillFn(Table *table, sqlite3_value **arguments, int count, Rows *rows);
typedef struct { const char *declaration; int columns, arguments, needed; FillFn *fill; } Shape;
struct Table { sqlite3_vtab base; sqlite3 *db; Shared *shared; const Shape *shape; };
typedef struct { sqlite3_vtab_cursor base; Rows rows; size_t row; } Cursor;
typedef struct { Shared *shared; const Shape *shape; } Making;

static int table_connect(sqlite3 *db, void *context, int argc, const char *const *argv, sqlite3_vtab **out, char **error)
{
  (void)argc;
  (void)argv;
  (void)error;
  const Making *making = context;
  int code = sqlite3_declare_vtab(db, making->shape->declaration);
  if (code != SQLITE_OK) return code;
  Table *table = sqlite3_malloc64(sizeof *table);
  if (!table) return SQLITE_NOMEM;
  *table = (Table){.db = db, .shared = making->shared, .shape = making->shape};
  *out = &table->base;
  return SQLITE_OK;
}

static int table_disconnect(sqlite3_vtab *table)
{
  sqlite3_free(table);
  return SQLITE_OK;
}

/* Arguments are hidden columns behind the others, taken by equality. idxNum says by bits which are given. */
static int table_best_index(sqlite3_vtab *base, sqlite3_index_info *info)
{
  const Shape *shape = ((Table *)base)->shape;
  int at[8], given = 0, slot = 1;
  bool later[8] = {false}; /* given, but not before another table is read first: not this plan */
  for (int a = 0; a < shape->arguments; a++) at[a] = -1;
  for (int i = 0; i < info->nConstraint; i++) {
    int argument = info->aConstraint[i].iColumn - shape->columns;
    if (argument < 0 || argument >= shape->arguments || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    if (info->aConstraint[i].usable) at[argument] = i;
    else later[argument] = true;
  }
  for (int a = 0; a < shape->arguments; a++) {
    if (at[a] < 0 && (later[a] || shape->needed > a)) return SQLITE_CONSTRAINT;
    if (at[a] < 0) continue;
    info->aConstraintUsage[at[a]].argvIndex = slot++;
    info->aConstraintUsage[at[a]].omit = 1;
    given |= 1 << a;
  }
  info->idxNum = given;
  info->estimatedCost = 1000;
  info->estimatedRows = 25;
  return SQLITE_OK;
}

static int cursor_open(sqlite3_vtab *table, sqlite3_vtab_cursor **out)
{
  Cursor *cursor = sqlite3_malloc64(sizeof *cursor);
  if (!cursor) return SQLITE_NOMEM;
  *cursor = (Cursor){.rows.columns = ((Table *)table)->shape->columns};
  *out = &cursor->base;
  return SQLITE_OK;
}

static int cursor_close(sqlite3_vtab_cursor *base)
{
  rows_clear(&((Cursor *)base)->rows);
  sqlite3_free(base);
  return SQLITE_OK;
}

static int cursor_filter(sqlite3_vtab_cursor *base, int given, const char *name, int argc, sqlite3_value **argv)
{
  (void)name;
  Cursor *cursor = (Cursor *)base;
  Table *table = (Table *)base->pVtab;
  sqlite3_value *arguments[8] = {0};
  for (int a = 0, slot = 0; a < table->shape->arguments && slot < argc; a++)
    if (given & 1 << a) arguments[a] = argv[slot++];
  rows_clear(&cursor->rows);
  cursor->row = 0;
  int code = table->shape->fill(table, arguments, table->shape->arguments, &cursor->rows);
  return code == SQLITE_OK && cursor->rows.failed ? SQLITE_NOMEM : code;
}

static int cursor_next(sqlite3_vtab_cursor *base)
{
  ((Cursor *)base)->row++;
  return SQLITE_OK;
}

static int cursor_eof(sqlite3_vtab_cursor *base)
{
  const Cursor *cursor = (const Cursor *)base;
  return (cursor->row + 1) * (size_t)cursor->rows.columns > cursor->rows.len;
}

static int cursor_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column)
{
  const Cursor *cursor = (const Cursor *)base;
  if (column >= cursor->rows.columns) return SQLITE_OK; /* an argument: not kept */
  const Value *value = &cursor->rows.at[cursor->row * (size_t)cursor->rows.columns + (size_t)column];
  if (value->kind == 't') sqlite3_result_text(context, value->text, -1, SQLITE_TRANSIENT);
  else if (value->kind == 'i') sqlite3_result_int64(context, (sqlite3_int64)value->number);
  else if (value->kind == 'r') sqlite3_result_double(context, value->number);
  return SQLITE_OK;
}

static int cursor_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *rowid)
{
  *rowid = (sqlite3_int64)((Cursor *)base)->row + 1;
  return SQLITE_OK;
}

static int table_fails(Table *table, char *message)
{
  sqlite3_free(table->base.zErrMsg);
  table->base.zErrMsg = message;
  return SQLITE_ERROR;
}

/* ---- relata_extract ---- */

static char *json_list(const char *const *items, size_t count)
{
  sqlite3_str *out = sqlite3_str_new(NULL);
  sqlite3_str_appendchar(out, 1, '[');
  for (size_t i = 0; i < count; i++) {
    sqlite3_str_appendall(out, i ? ",\"" : "\"");
    for (const char *at = items[i]; *at; at++) {
      unsigned char c = (unsigned char)*at;
      if (c == '"' || c == '\\') sqlite3_str_appendf(out, "\\%c", c);
      else if (c < 0x20) sqlite3_str_appendf(out, "\\u%04x", c);
      else sqlite3_str_appendchar(out, 1, *at);
    }
    sqlite3_str_appendchar(out, 1, '"');
  }
  sqlite3_str_appendchar(out, 1, ']');
  return sqlite3_str_finish(out);
}

static bool extract_row(void *context, const RelataTriple *t)
{
  Rows *rows = context;
  char *arguments = json_list(t->arguments, t->argument_count);
  const char *texts[] = {t->subject, t->relation, t->object, t->predicate, t->subject_type, t->object_type, arguments};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) put_text(rows, texts[i]);
  put_integer(rows, t->negated);
  put_text(rows, t->modality);
  put_text(rows, t->attribution);
  put_text(rows, t->time);
  put_text(rows, t->place);
  put_integer(rows, t->inferred);
  put_real(rows, t->confidence);
  put_integer(rows, t->sentence);
  put_integer(rows, t->start);
  put_integer(rows, t->end);
  put_text(rows, t->rule);
  sqlite3_free(arguments);
  return !rows->failed;
}

static int extract_fill(Table *table, sqlite3_value **arguments, int count, Rows *rows)
{
  (void)count;
  RelataError err = {0};
  const char *text = (const char *)sqlite3_value_text(arguments[0]);
  size_t length = (size_t)sqlite3_value_bytes(arguments[0]);
  if (!text || !length) return SQLITE_OK; /* nothing says nothing */
  Relata *reader = shared_reader(table->shared, &err);
  if (!reader) return table_fails(table, error_text(&err));
  if (relata_extract(reader, text, length, extract_row, rows, &err) || rows->failed) return SQLITE_OK;
  /* A text that cannot be read (binary, blank) has no triples: a query over many goes on. */
  return err.status == RELATA_REFUSED ? SQLITE_OK : table_fails(table, error_text(&err));
}

/* ---- walks over the links of the database ---- */

typedef struct { sqlite3_int64 entity; size_t before; int depth; char *subject, *relation, *object; sqlite3_int64 facts; } Node;
typedef struct { Node *at; size_t len, cap; size_t *slots, slot_count; bool failed; } Walk;

static void walk_free(Walk *walk)
{
  for (size_t i = 0; i < walk->len; i++) {
    sqlite3_free(walk->at[i].subject);
    sqlite3_free(walk->at[i].relation);
    sqlite3_free(walk->at[i].object);
  }
  sqlite3_free(walk->at);
  sqlite3_free(walk->slots);
}

static size_t walk_slot(const Walk *walk, sqlite3_int64 entity)
{
  size_t slot = (size_t)((unsigned long long)entity * 0x9E3779B97F4A7C15u >> 20) & (walk->slot_count - 1);
  while (walk->slots[slot] && walk->at[walk->slots[slot] - 1].entity != entity) slot = (slot + 1) & (walk->slot_count - 1);
  return slot;
}

static bool walk_grow(Walk *walk)
{
  if (walk->len * 2 < walk->slot_count) return true;
  size_t count = walk->slot_count ? walk->slot_count * 2 : 256;
  Node *at = sqlite3_realloc64(walk->at, count * sizeof *at);
  size_t *slots = sqlite3_malloc64(count * sizeof *slots);
  if (at) walk->at = at;
  if (!at || !slots) {
    sqlite3_free(slots);
    walk->failed = true;
    return false;
  }
  sqlite3_free(walk->slots);
  memset(slots, 0, count * sizeof *slots);
  walk->slots = slots;
  walk->slot_count = count;
  for (size_t i = 0; i < walk->len; i++) walk->slots[walk_slot(walk, walk->at[i].entity)] = i + 1;
  return true;
}

static void walk_visit(Walk *walk, Node node)
{
  if (!walk_grow(walk)) return;
  size_t slot = walk_slot(walk, node.entity);
  if (walk->slots[slot]) return;
  walk->at[walk->len] = node;
  walk->slots[slot] = ++walk->len;
}

static bool walk_seen(const Walk *walk, sqlite3_int64 entity) { return walk->slot_count && walk->slots[walk_slot(walk, entity)]; }

/* All entities of a name, canonical or not. */
static const char *const names_sql = "SELECT id FROM entity WHERE name = ?1 COLLATE NOCASE UNION SELECT entity_id FROM alias WHERE name = ?1 ORDER BY 1";
static const char *const links_sql =
    "SELECT * FROM (SELECT object_id, subject, relation, object, facts FROM link WHERE subject_id = ?1 ORDER BY facts DESC LIMIT 5000) UNION ALL "
    "SELECT * FROM (SELECT subject_id, subject, relation, object, facts FROM link WHERE object_id = ?1 ORDER BY facts DESC LIMIT 5000) ORDER BY 5 DESC, 1, 3";

static int table_prepare(Table *table, const char *sql, sqlite3_stmt **out)
{
  if (sqlite3_prepare_v2(table->db, sql, -1, out, NULL) == SQLITE_OK) return SQLITE_OK;
  return table_fails(table, sqlite3_mprintf("relata: this is no database of relata (%s); open one that relata add made", sqlite3_errmsg(table->db)));
}

static int ids_of_name(Table *table, sqlite3_value *name, Walk *out)
{
  sqlite3_stmt *query;
  int code = table_prepare(table, names_sql, &query);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_value(query, 1, name);
  while (sqlite3_step(query) == SQLITE_ROW) walk_visit(out, (Node){.entity = sqlite3_column_int64(query, 0)});
  return sqlite3_finalize(query);
}

static void walk_step(Walk *walk, size_t from, sqlite3_stmt *links)
{
  sqlite3_bind_int64(links, 1, walk->at[from].entity);
  while (sqlite3_step(links) == SQLITE_ROW && !walk->failed) {
    sqlite3_int64 other = sqlite3_column_int64(links, 0);
    if (walk_seen(walk, other)) continue;
    Node node = {.entity = other, .before = from, .depth = walk->at[from].depth + 1, .facts = sqlite3_column_int64(links, 4)};
    node.subject = sqlite3_mprintf("%s", sqlite3_column_text(links, 1));
    node.relation = sqlite3_mprintf("%s", sqlite3_column_text(links, 2));
    node.object = sqlite3_mprintf("%s", sqlite3_column_text(links, 3));
    walk_visit(walk, node);
  }
  sqlite3_reset(links);
}

/* Breadth first until a goal is met (goals NULL: as far as max_depth); the index of the goal, or SIZE_MAX. */
static size_t walk_on(Walk *walk, sqlite3_stmt *links, int max_depth, const Walk *goals)
{
  for (size_t i = 0; i < walk->len && i < 200000 && !walk->failed; i++) {
    if (goals && walk_seen(goals, walk->at[i].entity)) return i;
    if (walk->at[i].depth < max_depth) walk_step(walk, i, links);
  }
  return SIZE_MAX;
}

static int hops_of(sqlite3_value *value, int otherwise)
{
  int hops = value && sqlite3_value_type(value) != SQLITE_NULL ? sqlite3_value_int(value) : otherwise;
  return hops < 0 ? 0 : hops > 20 ? 20 : hops;
}

static void path_rows(const Walk *walk, size_t last, Rows *rows)
{
  for (int step = 1; step <= walk->at[last].depth; step++) {
    size_t at = last;
    while (walk->at[at].depth > step) at = walk->at[at].before;
    put_integer(rows, step);
    put_text(rows, walk->at[at].subject);
    put_text(rows, walk->at[at].relation);
    put_text(rows, walk->at[at].object);
    put_integer(rows, walk->at[at].facts);
  }
}

static int path_fill(Table *table, sqlite3_value **arguments, int count, Rows *rows)
{
  (void)count;
  Walk walk = {0}, goals = {0};
  sqlite3_stmt *links = NULL;
  int code = ids_of_name(table, arguments[0], &walk);
  if (code == SQLITE_OK) code = ids_of_name(table, arguments[1], &goals);
  if (code == SQLITE_OK) code = table_prepare(table, links_sql, &links);
  if (code == SQLITE_OK && goals.len) {
    size_t last = walk_on(&walk, links, hops_of(arguments[2], 6), &goals);
    if (last != SIZE_MAX) path_rows(&walk, last, rows);
  }
  rows->failed = rows->failed || walk.failed || goals.failed;
  sqlite3_finalize(links);
  walk_free(&walk);
  walk_free(&goals);
  return code;
}

static int neighbour_rows(Table *table, const Walk *walk, Rows *rows)
{
  sqlite3_stmt *query;
  int code = table_prepare(table, "SELECT name, type FROM entity WHERE id = ?", &query);
  if (code != SQLITE_OK) return code;
  for (size_t i = 0; i < walk->len; i++) {
    if (walk->at[i].depth == 0) continue;
    sqlite3_bind_int64(query, 1, walk->at[i].entity);
    if (sqlite3_step(query) == SQLITE_ROW) {
      put_integer(rows, walk->at[i].entity);
      put_text(rows, (const char *)sqlite3_column_text(query, 0));
      put_text(rows, (const char *)sqlite3_column_text(query, 1));
      put_integer(rows, walk->at[i].depth);
    }
    sqlite3_reset(query);
  }
  return sqlite3_finalize(query);
}

static int neighbors_fill(Table *table, sqlite3_value **arguments, int count, Rows *rows)
{
  (void)count;
  Walk walk = {0};
  sqlite3_stmt *links = NULL;
  int code = ids_of_name(table, arguments[0], &walk);
  if (code == SQLITE_OK) code = table_prepare(table, links_sql, &links);
  if (code == SQLITE_OK) {
    walk_on(&walk, links, hops_of(arguments[1], 1), NULL);
    code = neighbour_rows(table, &walk, rows);
  }
  rows->failed = rows->failed || walk.failed;
  sqlite3_finalize(links);
  walk_free(&walk);
  return code;
}

/* ---- scalar functions ---- */

static void same_function(sqlite3_context *context, int argc, sqlite3_value **argv)
{
  (void)argc;
  sqlite3 *db = sqlite3_context_db_handle(context);
  sqlite3_stmt *query;
  const char *sql = "WITH a(id) AS (SELECT id FROM entity WHERE name = ?1 COLLATE NOCASE UNION SELECT entity_id FROM alias WHERE name = ?1),"
                    " b(id) AS (SELECT id FROM entity WHERE name = ?2 COLLATE NOCASE UNION SELECT entity_id FROM alias WHERE name = ?2)"
                    " SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM a) OR NOT EXISTS (SELECT 1 FROM b) THEN NULL ELSE EXISTS (SELECT 1 FROM a JOIN b USING (id)) END";
  if (sqlite3_prepare_v2(db, sql, -1, &query, NULL) != SQLITE_OK) {
    sqlite3_result_error(context, "relata: this is no database of relata; open one that relata add made", -1);
    return;
  }
  sqlite3_bind_value(query, 1, argv[0]);
  sqlite3_bind_value(query, 2, argv[1]);
  if (sqlite3_step(query) == SQLITE_ROW) sqlite3_result_value(context, sqlite3_column_value(query, 0));
  sqlite3_finalize(query);
}

/* Draws from the file that the connection has open, through a reader of its own. */
static void draw(sqlite3_context *context, const char *format, int argc, sqlite3_value **argv)
{
  const char *path = sqlite3_db_filename(sqlite3_context_db_handle(context), "main");
  RelataError err = {0};
  char *bytes = NULL;
  size_t length = 0;
  if (!path || !*path) {
    sqlite3_result_error(context, "relata: a database in memory cannot be drawn; open a file", -1);
    return;
  }
  RelataOptions options = {.size = sizeof options, .database = path, .read_only = true};
  Relata *relata = relata_open(&options, &err);
  bool ok = relata && relata_draw(relata, argc ? (const char *)sqlite3_value_text(argv[0]) : NULL, format, &bytes, &length, &err);
  if (ok) sqlite3_result_text64(context, bytes, length, SQLITE_TRANSIENT, SQLITE_UTF8);
  else {
    char *text = error_text(&err);
    sqlite3_result_error(context, text ? text : "relata: out of memory", -1);
    sqlite3_free(text);
  }
  relata_free(bytes);
  relata_close(relata);
}

static void dot_function(sqlite3_context *context, int argc, sqlite3_value **argv) { draw(context, "dot", argc, argv); }
static void svg_function(sqlite3_context *context, int argc, sqlite3_value **argv) { draw(context, "svg", argc, argv); }

/* ---- the door ---- */

static const Shape extract_shape = {
    "CREATE TABLE x(subject TEXT, relation TEXT, object TEXT, predicate TEXT, subject_type TEXT, object_type TEXT, arguments TEXT, negated INTEGER,"
    " modality TEXT, attribution TEXT, time TEXT, place TEXT, inferred INTEGER, confidence REAL, sentence INTEGER, start INTEGER, \"end\" INTEGER,"
    " rule TEXT, text HIDDEN)", 18, 1, 1, extract_fill};
static const Shape path_shape = {
    "CREATE TABLE x(step INTEGER, subject TEXT, relation TEXT, object TEXT, facts INTEGER, \"from\" HIDDEN, \"to\" HIDDEN, max_hops HIDDEN)", 5, 3, 2, path_fill};
static const Shape neighbors_shape = {"CREATE TABLE x(entity_id INTEGER, name TEXT, type TEXT, distance INTEGER, \"of\" HIDDEN, hops HIDDEN)", 4, 2, 1, neighbors_fill};

static const sqlite3_module table_module = {.xConnect = table_connect, .xBestIndex = table_best_index, .xDisconnect = table_disconnect,
                                            .xOpen = cursor_open, .xClose = cursor_close, .xFilter = cursor_filter, .xNext = cursor_next,
                                            .xEof = cursor_eof, .xColumn = cursor_column, .xRowid = cursor_rowid};

static void making_free(void *context)
{
  Making *making = context;
  shared_release(making->shared);
  sqlite3_free(making);
}

static int module_add(sqlite3 *db, const char *name, const Shape *shape, Shared *shared)
{
  Making *making = sqlite3_malloc64(sizeof *making);
  if (!making) return SQLITE_NOMEM;
  *making = (Making){shared_retain(shared), shape};
  return sqlite3_create_module_v2(db, name, &table_module, making, making_free); /* frees it on failure too */
}

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int sqlite3_relata_init(sqlite3 *db, char **error, const sqlite3_api_routines *api);

int sqlite3_relata_init(sqlite3 *db, char **error, const sqlite3_api_routines *api)
{
  SQLITE_EXTENSION_INIT2(api);
  (void)error;
  Shared *shared = sqlite3_malloc64(sizeof *shared);
  if (!shared) return SQLITE_NOMEM;
  *shared = (Shared){.uses = 1};
  int code = module_add(db, "relata_extract", &extract_shape, shared);
  if (code == SQLITE_OK) code = module_add(db, "relata_path", &path_shape, shared);
  if (code == SQLITE_OK) code = module_add(db, "relata_neighbors", &neighbors_shape, shared);
  shared_release(shared);
  if (code == SQLITE_OK) code = sqlite3_create_function_v2(db, "relata_same", 2, SQLITE_UTF8, NULL, same_function, NULL, NULL, NULL);
  for (int argc = 0; argc < 2 && code == SQLITE_OK; argc++) { /* they open files: not from within a schema */
    code = sqlite3_create_function_v2(db, "relata_dot", argc, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, dot_function, NULL, NULL, NULL);
    if (code == SQLITE_OK) code = sqlite3_create_function_v2(db, "relata_svg", argc, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, svg_function, NULL, NULL, NULL);
  }
  return code;
}

/* `.load relata_sqlite` derives the entry's name from the file's. */
#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int sqlite3_relatasqlite_init(sqlite3 *db, char **error, const sqlite3_api_routines *api);
int sqlite3_relatasqlite_init(sqlite3 *db, char **error, const sqlite3_api_routines *api) { return sqlite3_relata_init(db, error, api); }
