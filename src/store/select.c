/*
 * select.c - a Selection into the facts it means and the entities in them.
 *
 * The most selective condition leads and the rest filter its rows: entities (`about` with its neighbourhood by hops,
 * `between` by paths.c, `include`), ids of the user's own query, words, a source, or nothing. The joins are ordered by
 * hand (CROSS JOIN), because without statistics SQLite may begin at the ten million.
 *
 *   about Powell, hops 2:  facts of Powell, then the facts of those found there; the facts among the outermost are left out
 */
#include "select.h"
#include <stdlib.h>
#include <string.h>

/* Far from what was asked for, a hub must not swamp it. */
enum { FRONTIER_MAX = 128, NEIGHBOUR_FACTS = 100, PAIR_FACTS = 50, EDGE_FACTS = 6, EDGES_MAX = 160, EDGES_WEIGHED = 1600, SCANNED_MAX = 2000 };

/* ---- conditions ---- */

static void where_text(Conditions *c, const char *sql, const char *value)
{
  char *name = (char *)arena_alloc(c->arena, 16);
  snprintf(name, 16, "?%zu", 10 + c->values.len);
  LIST_PUSH(c->arena, &c->values) = str_copy(c->arena, str_of(value));
  for (const char *at = sql; *at; at++) {
    if (*at == '$') buf_text(&c->where, name);
    else buf_char(&c->where, *at);
  }
}

static void put_ids(Buf *out, const char *before, const IdList *ids, const char *after)
{
  buf_text(out, before);
  for (size_t i = 0; i < ids->len; i++) buf_format(out, "%s%lld", i ? "," : "", (long long)ids->at[i]);
  buf_text(out, after);
}

static void where_ids(Conditions *c, const char *before, const IdList *ids, const char *after) { put_ids(&c->where, before, ids, after); }

static bool where_relations(Conditions *c, const Selection *s, RelataError *err)
{
  if (!s->relation_count) return true;
  for (size_t i = 0; i < s->relation_count; i++) {
    size_t before = c->relations.len;
    db_ids(c->store, c->arena, &c->relations, "SELECT id FROM relation WHERE name = ?1 OR (?2 AND name GLOB ?1) ORDER BY id", "ci", s->relation[i],
           (int64_t)(strpbrk(s->relation[i], "*?[") != NULL));
    if (c->relations.len == before && !c->store->failure)
      return error_set(err, RELATA_USAGE, "", "list them with: relata sql \"SELECT DISTINCT relation FROM link\"; * stands for any letters",
                       "no fact has the relation '%s'", s->relation[i]);
  }
  return true;
}

static bool where_types(Conditions *c, const Selection *s, RelataError *err)
{
  if (!s->type_count) return true;
  Buf list = {0};
  for (size_t i = 0; i < s->type_count; i++) {
    EntityType type = entity_type_of(str_of(s->type[i]));
    if (type == ENTITY_NONE) {
      buf_free(&list);
      return error_set(err, RELATA_USAGE, "", "use PERSON, ORGANIZATION, PLACE, EVENT, WORK, PRODUCT, GROUP, DATE, QUANTITY or CONCEPT",
                       "'%s' is no type", s->type[i]);
    }
    buf_format(&list, "%s'%s'", i ? "," : "", entity_type_name(type));
  }
  buf_format(&c->where, " AND es.type IN (%s) AND (eo.type IS NULL OR eo.type IN (%s))", list.at, list.at);
  c->joined[JOIN_TYPES] = true;
  buf_free(&list);
  return true;
}

/* What is said of a fact besides its words: its modality by name, or one of three wider questions. */
static const char *modality_condition(Str wanted)
{
  static const char *const wide[][2] = {
      {"certain", "(f.modality = 'asserted' AND NOT f.negated AND f.attribution IS NULL AND f.attribution_member IS NULL)"},
      {"negated", "f.negated"},
      {"attributed", "(f.attribution IS NOT NULL OR f.attribution_member IS NOT NULL)"}};
  for (size_t i = 0; i < COUNT_OF(wide); i++)
    if (str_is(wanted, wide[i][0])) return wide[i][1];
  for (int m = 0; m < MODALITY_COUNT; m++)
    if (str_is(wanted, modality_name((Modality)m))) return "f.modality = $";
  return NULL;
}

static bool where_modalities(Conditions *c, const Selection *s, RelataError *err)
{
  for (size_t i = 0; i < s->modality_count; i++) {
    const char *condition = modality_condition(str_of(s->modality[i]));
    if (!condition)
      return error_set(err, RELATA_USAGE, "", "use certain, negated, attributed, asserted, future, possible, desired, obligatory, conditional, asked or denied",
                       "'%s' is no modality", s->modality[i]);
    buf_text(&c->where, i ? " OR " : " AND (");
    where_text(c, condition, s->modality[i]);
  }
  if (s->modality_count) buf_text(&c->where, ")");
  return true;
}

/* The entity that a name of the selection means, kept to be told; 0 with `err` filled. */
static int64_t look_up(Conditions *c, const char *name, RelataError *err)
{
  int64_t entity = entity_lookup(c->store, name, c->arena, err);
  for (size_t i = 0; i < c->meanings.len; i++)
    if (strcmp(c->meanings.at[i].given, name) == 0) return entity;
  sqlite3_stmt *q = entity ? db_query(c->store, "SELECT name, type FROM entity WHERE id = ?", "i", entity) : NULL;
  if (!q || !db_next(c->store, q)) return entity;
  Meaning meaning = {.given = name, .id = entity, .name = str_copy(c->arena, column_str(q, 0)), .type = entity_type_of(column_str(q, 1))};
  db_stop(q);
  meaning.exact = str_eq(name_fold(c->arena, str_of(name)), name_fold(c->arena, meaning.name));
  LIST_PUSH(c->arena, &c->meanings) = meaning;
  return entity;
}

static bool lookup_all(Conditions *c, const char *const *names, size_t count, IdList *out, RelataError *err)
{
  for (size_t i = 0; i < count; i++) {
    int64_t entity = look_up(c, names[i], err);
    if (!entity) return false;
    LIST_PUSH(c->arena, out) = entity;
  }
  return true;
}

static bool where_excluded(Conditions *c, const Selection *s, RelataError *err)
{
  if (!lookup_all(c, s->exclude, s->exclude_count, &c->excluded, err)) return false;
  if (!c->excluded.len) return true;
  where_ids(c, " AND ms.entity_id NOT IN (", &c->excluded, ")");
  where_ids(c, " AND (mo.entity_id IS NULL OR mo.entity_id NOT IN (", &c->excluded, "))");
  return true;
}

/* A source is an outlet, an article, a folder of articles, or a pattern of their names. */
static bool where_source(Conditions *c, const char *source, RelataError *err)
{
  if (!source) return true;
  c->joined[JOIN_ARTICLE] = true;
  int64_t id = db_int(c->store, 0, "SELECT id FROM source WHERE name = ?", "c", source);
  if (!id) id = db_int(c->store, 0, "SELECT id FROM source WHERE name = ? COLLATE NOCASE", "c", source);
  if (id) {
    buf_format(&c->where, " AND a.source_id = %lld", (long long)id);
    return true;
  }
  IdList documents = {0};
  db_ids(c->store, c->arena, &documents,
         "SELECT id FROM document WHERE source = ?1 OR source GLOB ?1 OR source GLOB ?1 || '/*' OR source GLOB '*/' || ?1 ORDER BY id", "c", source);
  if (!documents.len && !c->store->failure)
    return error_set(err, RELATA_USAGE, "", "list them with: relata sql \"SELECT source FROM source_summary\"", "there is no source '%s'", source);
  where_ids(c, " AND a.document_id IN (", &documents, ")");
  return true;
}

/* Beside `about`, `include` adds what is around others; alone it keeps the facts that join its entities. */
static bool joins_included(const Selection *s) { return s->include_count && !s->about_count; }

static bool where_included(Conditions *c, const Selection *s, RelataError *err)
{
  IdList included = {0};
  if (!joins_included(s)) return true;
  if (!lookup_all(c, s->include, s->include_count, &included, err)) return false;
  where_ids(c, " AND ms.entity_id IN (", &included, ")");
  where_ids(c, " AND mo.entity_id IN (", &included, ")");
  return true;
}

static bool date_is_plain(const char *date, const char *option, RelataError *err)
{
  static const char shape[] = "dddd-dd-ddTdd:dd:dd";
  size_t len = strlen(date);
  bool plain = len == 4 || len == 7 || len >= 10;
  for (size_t i = 0; plain && i < len && i < sizeof shape - 1; i++)
    plain = shape[i] == 'd' ? date[i] >= '0' && date[i] <= '9' : date[i] == shape[i] || (i == 10 && date[i] == ' ');
  int month = plain && len >= 7 ? atoi(date + 5) : 1, day = plain && len >= 10 ? atoi(date + 8) : 1;
  plain = plain && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return plain || error_set(err, RELATA_USAGE, "", "write it as YYYY, YYYY-MM or YYYY-MM-DD", "%s '%s' is no date", option, date);
}

/* A date that is less exact than the other is taken by its beginning: 2001-04-05 is within --until 2001. */
static bool where_dates(Conditions *c, const Selection *s, RelataError *err)
{
  if (s->since && !date_is_plain(s->since, "--since", err)) return false;
  if (s->until && !date_is_plain(s->until, "--until", err)) return false;
  if (s->as_of && !date_is_plain(s->as_of, "--as-of", err)) return false;
  if (s->since) where_text(c, " AND coalesce(f.time_end, f.date) >= substr($, 1, length(coalesce(f.time_end, f.date)))", s->since);
  if (s->until) where_text(c, " AND f.date < $ || char(1114111)", s->until);
  c->joined[JOIN_DOCUMENT] = s->as_of != NULL;
  if (s->as_of) where_text(c, " AND coalesce(d.published, d.added_at) < $ || char(1114111)", s->as_of);
  return true;
}

static bool conditions_build(Conditions *c, const Selection *s, RelataError *err)
{
  if (s->min_confidence > 0) buf_format(&c->where, " AND " FACT_CONFIDENCE " >= %.9f", s->min_confidence);
  if (s->explicit_only) buf_text(&c->where, " AND NOT f.inferred");
  if (s->match && (s->about_count || s->between[0] || s->sql))
    where_text(c, " AND +f.sentence_id IN (SELECT rowid FROM sentence_search WHERE sentence_search MATCH $)", match_expression(c->arena, str_of(s->match)).at);
  return where_relations(c, s, err) && where_types(c, s, err) && where_modalities(c, s, err) && where_excluded(c, s, err) && where_included(c, s, err) && where_source(c, s->source, err) &&
         where_dates(c, s, err);
}

/* ---- the query ---- */

/* What a picture is chosen by. What a fact is told by lies elsewhere and is read for those that are wanted (evidence.c). */
#define FACT_COLUMNS                                                                                                   \
  "f.id, ms.entity_id, mo.entity_id, f.sentence_id, ms.document_id, f.relation_id, f.predicate, f.object_text, f.place, f.time, f.time_start," \
  " f.time_end, f.modality, coalesce(ea.name, f.attribution), f.rule, f.negated, f.inferred, f.symmetric, " FACT_CONFIDENCE
#define JOIN_OBJECT " LEFT JOIN member mo ON mo.id = f.object_member"
#define JOIN_SPEAKER " LEFT JOIN member ma ON ma.id = f.attribution_member LEFT JOIN entity ea ON ea.id = ma.entity_id"

/* What only some conditions ask about. */
static const char *const joins[JOIN_COUNT] = {
    [JOIN_TYPES] = " CROSS JOIN entity es ON es.id = ms.entity_id LEFT JOIN entity eo ON eo.id = mo.entity_id",
    [JOIN_DOCUMENT] = " CROSS JOIN document d ON d.id = ms.document_id",
    [JOIN_ARTICLE] = " CROSS JOIN article a ON a.document_id = ms.document_id",
};

typedef struct { const char *from, *where; } LeadQuery;
static const LeadQuery leads[LEAD_COUNT] = {
    [LEAD_SUBJECT] = {"member ms CROSS JOIN statement f ON f.subject_member = ms.id" JOIN_OBJECT, "ms.entity_id = ?1"},
    [LEAD_OBJECT] = {"member mo CROSS JOIN statement f ON f.object_member = mo.id CROSS JOIN member ms ON ms.id = f.subject_member", "mo.entity_id = ?1"},
    /* the articles that name both are found in one index; a fact is looked for in these only */
    [LEAD_PAIR] = {"(SELECT id, entity_id, document_id FROM member WHERE entity_id = ?1 LIMIT ?5) ms CROSS JOIN member mo ON mo.entity_id = ?2"
                   " AND mo.document_id = ms.document_id CROSS JOIN statement f ON f.subject_member = ms.id AND f.object_member = mo.id", "1"},
    [LEAD_PAIR_OBJECT] = {"(SELECT id, entity_id, document_id FROM member WHERE entity_id = ?1 LIMIT ?5) mo CROSS JOIN member ms ON ms.entity_id = ?2"
                          " AND ms.document_id = mo.document_id CROSS JOIN statement f ON f.subject_member = ms.id AND f.object_member = mo.id", "1"},
    [LEAD_FACT] = {"statement f CROSS JOIN member ms ON ms.id = f.subject_member" JOIN_OBJECT, "f.id = ?1"},
    [LEAD_WORDS] = {"sentence_search x CROSS JOIN statement f ON f.sentence_id = x.rowid CROSS JOIN member ms ON ms.id = f.subject_member" JOIN_OBJECT,
                    "sentence_search MATCH ?3"},
    [LEAD_SOURCE] = {"article a CROSS JOIN sentence s ON s.document_id = a.document_id CROSS JOIN statement f ON f.sentence_id = s.id"
                     " CROSS JOIN member ms ON ms.id = f.subject_member" JOIN_OBJECT, "1"},
    [LEAD_NONE] = {"statement f CROSS JOIN member ms ON ms.id = f.subject_member" JOIN_OBJECT, "1"},
};

static void lead_write(const Conditions *c, Lead lead, Buf *sql)
{
  buf_format(sql, "SELECT " FACT_COLUMNS " FROM %s", leads[lead].from);
  for (int j = 0; j < JOIN_COUNT; j++)
    if (c->joined[j] && !(j == JOIN_ARTICLE && lead == LEAD_SOURCE)) buf_text(sql, joins[j]);
  buf_format(sql, JOIN_SPEAKER " WHERE %s AND f.shown AND ms.entity_id IS NOT NULL%s", leads[lead].where, c->where.at ? c->where.at : "");
  /* +: a relation may have millions of facts and is no way to a few; where nothing else is asked for it is the best there is */
  if (c->relations.len) put_ids(sql, lead == LEAD_NONE ? " AND f.relation_id IN (" : " AND +f.relation_id IN (", &c->relations, ")");
  buf_text(sql, " LIMIT ?4");
}

static sqlite3_stmt *lead_prepare(Conditions *c, Lead lead)
{
  if (c->store->failure) return NULL;
  if (c->queries[lead]) return c->queries[lead];
  Buf sql = {0};
  lead_write(c, lead, &sql);
  int code = sql.failed ? SQLITE_NOMEM : sqlite3_prepare_v2(c->store->db, sql.at, (int)sql.len, &c->queries[lead], NULL);
  buf_free(&sql);
  db_note(c->store, code);
  if (code != SQLITE_OK) return NULL;
  for (size_t i = 0; i < c->values.len; i++)
    sqlite3_bind_text64(c->queries[lead], 10 + (int)i, c->values.at[i].at, c->values.at[i].len, SQLITE_STATIC, SQLITE_UTF8);
  return c->queries[lead];
}

/* ---- rows ---- */

/* Predicates, rules and dates repeat: each text is kept once. */
static Str text_once(Conditions *c, sqlite3_stmt *q, int column)
{
  Str text = column_str(q, column);
  if (!text.len) return STR("");
  const uint64_t *kept = map_find(&c->texts, text);
  if (kept) return (Str){(const char *)(uintptr_t)*kept, text.len};
  Str copy = str_copy(c->arena, text);
  *map_at(&c->texts, copy, NULL) = (uint64_t)(uintptr_t)copy.at;
  return copy;
}

static Str relation_name(Conditions *c, int64_t relation)
{
  const uint64_t *known = map_find(&c->relation_names, id_key(&relation));
  if (known) return *(const Str *)(uintptr_t)*known;
  Str *name = (Str *)arena_alloc(c->arena, sizeof *name);
  *name = db_str(c->store, c->arena, "SELECT name FROM relation WHERE id = ?", "i", relation);
  *map_at(&c->relation_names, str_copy(c->arena, id_key(&relation)), NULL) = (uint64_t)(uintptr_t)name;
  return *name;
}

/* The story of a document, and that it is one of those of the facts. */
static int64_t document_story(Conditions *c, int64_t document)
{
  const uint64_t *known = map_find(&c->documents, id_key(&document));
  if (known) return (int64_t)*known;
  int64_t story = c->stories ? db_int(c->store, 0, "SELECT story_id FROM fingerprint WHERE document_id = ?", "i", document) : 0;
  *map_at(&c->documents, str_copy(c->arena, id_key(&document)), NULL) = (uint64_t)story;
  return story;
}

static FactRow row_read(Conditions *c, sqlite3_stmt *q)
{
  FactRow row = {.fact = column_id(q, 0), .subject = column_id(q, 1), .object = column_id(q, 2), .sentence = column_id(q, 3), .document_id = column_id(q, 4)};
  Str *texts[] = {&row.predicate, &row.object_text, &row.place, &row.time, &row.time_start, &row.time_end, &row.modality, &row.attribution, &row.rule};
  row.relation = relation_name(c, column_id(q, 5));
  for (size_t i = 0; i < COUNT_OF(texts); i++) *texts[i] = text_once(c, q, 6 + (int)i);
  row.negated = column_id(q, 15) != 0;
  row.inferred = column_id(q, 16) != 0;
  row.symmetric = column_id(q, 17) != 0;
  row.confidence = sqlite3_column_double(q, 18);
  row.sentence_ordinal = (uint32_t)(row.sentence - row.document_id * ID_BLOCK);
  row.story = document_story(c, row.document_id);
  return row;
}

static bool id_new(Arena *arena, Map *seen, int64_t id)
{
  if (map_find(seen, id_key(&id))) return false;
  *map_at(seen, str_copy(arena, id_key(&id)), NULL) = 1;
  return true;
}

static bool is_full(const Conditions *c) { return c->max_facts && c->rows.len >= c->max_facts; }

/* Runs one lead; returns the number of rows it gave, known ones as well. */
static size_t lead_run(Conditions *c, Lead lead, int64_t a, int64_t b, const char *match, int64_t limit)
{
  size_t got = 0;
  sqlite3_stmt *q = lead_prepare(c, lead);
  if (!q) return 0;
  sqlite3_reset(q);
  sqlite3_bind_int64(q, 1, a);
  sqlite3_bind_int64(q, 2, b);
  sqlite3_bind_text(q, 3, match, -1, SQLITE_STATIC);
  sqlite3_bind_int64(q, 4, limit ? limit : -1);
  sqlite3_bind_int64(q, 5, c->max_facts ? SCANNED_MAX : -1);
  while (db_next(c->store, q)) {
    got++;
    if (!id_new(c->arena, &c->seen, column_id(q, 0))) continue;
    if (is_full(c)) { c->more = true; break; }
    FactRow row = row_read(c, q);
    LIST_PUSH(c->arena, &c->rows) = row;
  }
  sqlite3_reset(q);
  if (limit && got >= (size_t)limit) c->more = true;
  return got;
}

/* ---- around entities ---- */

typedef struct { int64_t entity; uint32_t facts; } Neighbour;
typedef struct { Neighbour *at; size_t len, cap; } NeighbourList;

static int neighbour_order(const void *a, const void *b)
{
  const Neighbour *x = a, *y = b;
  if (x->facts != y->facts) return x->facts > y->facts ? -1 : 1;
  return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static void neighbour_count(Conditions *c, Map *index, NeighbourList *list, int64_t entity)
{
  bool was_new;
  Str key = {(const char *)&entity, sizeof entity};
  const uint64_t *known = map_find(index, key);
  if (known) { list->at[*known].facts++; return; }
  *map_at(index, str_copy(c->arena, key), &was_new) = list->len;
  LIST_PUSH(c->arena, list) = (Neighbour){entity, 1};
}

/* The entities that the newest rows bring, those with most facts first. */
static void frontier_next(Conditions *c, size_t first_row, Map *visited, IdList *frontier)
{
  Map index;
  NeighbourList list = {0};
  map_init(&index, c->arena, 64);
  for (size_t i = first_row; i < c->rows.len; i++) {
    int64_t ends[] = {c->rows.at[i].subject, c->rows.at[i].object};
    for (int e = 0; e < 2; e++)
      if (ends[e] && !map_find(visited, (Str){(const char *)&ends[e], sizeof ends[e]})) neighbour_count(c, &index, &list, ends[e]);
  }
  if (list.len) qsort(list.at, list.len, sizeof *list.at, neighbour_order);
  *frontier = (IdList){0};
  for (size_t i = 0; i < list.len && i < FRONTIER_MAX; i++) {
    id_new(c->arena, visited, list.at[i].entity);
    LIST_PUSH(c->arena, frontier) = list.at[i].entity;
  }
  c->more = c->more || list.len > FRONTIER_MAX;
}

/* How many facts each entity of a frontier may give on each side. Where the number of facts is limited, all get their
 * share; since articles lie in small groups anywhere (ids.c), the first ones are an even sample of all. */
static int64_t frontier_share(const Conditions *c, size_t entities, unsigned hop, unsigned hops)
{
  if (!c->max_facts) return hop ? NEIGHBOUR_FACTS : 0;
  size_t room = c->max_facts > c->rows.len ? c->max_facts - c->rows.len : 0;
  size_t share = room / (hops - hop) / (2 * entities);
  return share < 4 ? 4 : (int64_t)share;
}

static void select_about(Conditions *c, IdList frontier, unsigned hops)
{
  Map visited;
  map_init(&visited, c->arena, 64);
  for (size_t i = 0; i < frontier.len; i++) id_new(c->arena, &visited, frontier.at[i]);
  for (unsigned hop = 0; hop < hops && frontier.len && !is_full(c); hop++) {
    size_t first_row = c->rows.len;
    int64_t limit = frontier_share(c, frontier.len, hop, hops);
    for (size_t i = 0; i < frontier.len && !c->store->failure; i++) {
      lead_run(c, LEAD_SUBJECT, frontier.at[i], 0, NULL, limit);
      lead_run(c, LEAD_OBJECT, frontier.at[i], 0, NULL, limit);
    }
    if (hop + 1 < hops) frontier_next(c, first_row, &visited, &frontier);
  }
}

static void select_pair(Conditions *c, int64_t a, int64_t b, int64_t limit)
{
  bool a_smaller = entity_size(c->store, a) <= entity_size(c->store, b);
  lead_run(c, a_smaller ? LEAD_PAIR : LEAD_PAIR_OBJECT, a_smaller ? a : b, a_smaller ? b : a, NULL, limit);
}

static bool select_between(Conditions *c, const Selection *s, RelataError *err)
{
  int64_t from = look_up(c, s->between[0], err);
  int64_t to = from ? look_up(c, s->between[1] ? s->between[1] : "", err) : 0;
  if (!from || !to) return false;
  PathRequest request = {.from = from, .to = to, .count = s->paths ? s->paths : 3, .relations = &c->relations, .excluded = &c->excluded};
  EntityPaths paths = {0};
  paths_find(c->store, &request, c->arena, &paths);
  if (!paths.len && !c->store->failure)
    return error_set(err, RELATA_USAGE, "", "select around one of them: --about NAME --hops 2", "no path of facts joins '%s' and '%s'",
                     s->between[0], s->between[1]);
  for (size_t p = 0; p < paths.len; p++)
    for (size_t i = 0; i + 1 < paths.at[p].len; i++) {
      select_pair(c, paths.at[p].at[i], paths.at[p].at[i + 1], PAIR_FACTS);
      select_pair(c, paths.at[p].at[i + 1], paths.at[p].at[i], PAIR_FACTS);
    }
  return true;
}

/* ---- ids from the user's own query ---- */

static bool ids_columns(void *context, const Str *names, size_t count) { (void)context; (void)names; return count > 0; }

static bool ids_row(void *context, const Cell *cells, size_t count)
{
  Conditions *c = context;
  if (!count || cells[0].kind != CELL_INTEGER) return true;
  char digits[32];
  snprintf(digits, sizeof digits, "%.*s", STR_ARG(cells[0].text));
  LIST_PUSH(c->arena, &c->asked) = strtoll(digits, NULL, 10);
  return true;
}

static bool select_sql(Conditions *c, const char *sql, RelataError *err)
{
  SqlOptions options = {.timeout_s = 60};
  RowSink sink = {.context = c, .columns = ids_columns, .row = ids_row};
  if (!store_sql(c->store, str_of(sql), &options, &sink, err)) return false;
  for (size_t i = 0; i < c->asked.len && !c->store->failure; i++) lead_run(c, LEAD_FACT, c->asked.at[i], 0, NULL, 0);
  return true;
}

/* ---- a whole archive, as far as it is asked for: the edges with most facts first ---- */

/* The facts of an edge to be weighed. Those with the number at which the cut falls may be very many, to be sorted by their ends: they are
 * left out where enough have more. */
static int64_t facts_least(Store *store)
{
  static const char at[] = "SELECT facts FROM edge ORDER BY facts DESC LIMIT 1 OFFSET ?";
  int64_t last = db_int(store, 0, at, "i", (int64_t)EDGES_WEIGHED - 1), enough = db_int(store, 0, at, "i", (int64_t)EDGES_MAX - 1);
  return last < enough ? last + 1 : last;
}

/* A wire story counts once: of the edges with most facts, those come first that most stories tell. */
static void select_strongest(Conditions *c)
{
  IdList ends = {0};
  sqlite3_stmt *q = db_query(c->store,
                             "SELECT subject_id, object_id FROM (SELECT * FROM edge WHERE facts >= ?3 ORDER BY facts DESC, subject_id, object_id LIMIT ?2) e"
                             " ORDER BY facts - facts * coalesce((SELECT sum(x.documents - 1) FROM story_edge x WHERE x.subject_id = e.subject_id"
                             "   AND x.relation_id = e.relation_id AND x.object_id = e.object_id), 0) * 1.0 / documents DESC, subject_id, object_id LIMIT ?1",
                             "iii", (int64_t)EDGES_MAX, (int64_t)EDGES_WEIGHED, facts_least(c->store));
  while (db_next(c->store, q)) {
    LIST_PUSH(c->arena, &ends) = column_id(q, 0);
    LIST_PUSH(c->arena, &ends) = column_id(q, 1);
  }
  for (size_t i = 0; i + 1 < ends.len && !is_full(c) && !c->store->failure; i += 2) select_pair(c, ends.at[i], ends.at[i + 1], EDGE_FACTS);
  c->more = true;
}

static bool whole_is_large(Conditions *c)
{
  return c->max_facts && (uint64_t)db_int(c->store, 0, "SELECT sum(facts) FROM source", "") > c->max_facts;
}

static bool select_by(Conditions *c, const Selection *s, RelataError *err)
{
  IdList about = {0};
  if (!lookup_all(c, s->about, s->about_count, &about, err)) return false;
  IdList included = {0};
  if (!lookup_all(c, s->include, s->include_count, &included, err)) return false;
  if (about.len) select_about(c, about, s->hops ? s->hops : 1);
  if (included.len) select_about(c, included, 1);
  if (s->between[0] && !select_between(c, s, err)) return false;
  if (s->sql && !select_sql(c, s->sql, err)) return false;
  if (about.len || included.len || s->between[0] || s->sql) return true;
  if (s->match) lead_run(c, LEAD_WORDS, 0, 0, match_expression(c->arena, str_of(s->match)).at, 0);
  else if (s->source) lead_run(c, LEAD_SOURCE, 0, 0, NULL, 0);
  else if (whole_is_large(c) && !s->relation_count && !s->modality_count && !s->since && !s->until) select_strongest(c);
  else lead_run(c, LEAD_NONE, 0, 0, NULL, 0);
  return true;
}

/* ---- the result ---- */

static int fact_order(const void *a, const void *b)
{
  const FactRow *x = a, *y = b;
  return x->fact < y->fact ? -1 : x->fact > y->fact;
}

static bool select_within(Conditions *c, const Selection *s, FactSet *out, RelataError *err)
{
  if (!conditions_build(c, s, err)) return false;
  if (c->where.failed) c->store->failure = SQLITE_NOMEM;
  if (!select_by(c, s, err)) return false;
  if (c->rows.len) qsort(c->rows.at, c->rows.len, sizeof *c->rows.at, fact_order);
  out->facts = c->rows.at;
  out->fact_count = c->rows.len;
  out->documents = c->documents.len;
  out->more = c->more;
  out->evidence = c->store;
  out->meanings = c->meanings.at;
  out->meaning_count = c->meanings.len;
  nodes_collect(c->store, c->arena, c->stories, out);
  if (s->evidence_later && out->documents > 1) days_read(c->store, &c->documents, c->arena, out);
  else evidence_read_all(c->store, c->arena, out);
  return !c->store->failure;
}

static bool words_fail(Store *store, const Selection *s, RelataError *err)
{
  if (s->match && (strstr(store->failure_text, "fts5") || strstr(store->failure_text, "unterminated"))) {
    store->failure = 0;
    return error_set(err, RELATA_USAGE, "", "put words with marks in double quotes", "--match '%s' cannot be searched for (%s)", s->match, store->failure_text);
  }
  return db_fail(store, err);
}

/* In a file of gigabytes each fact is read from pages of its own, and of whom it has very many facts any number is a sample: three fifths of it
 * take a fifth less time. A smaller one may hold no more than the whole number, of which none should be missed. */
enum { LARGE_PAGES = 1 << 18 };

static size_t facts_wanted(Store *store, size_t max_facts)
{
  return max_facts && db_int(store, 0, "PRAGMA page_count", "") > LARGE_PAGES ? max_facts * 3 / 5 : max_facts;
}

bool store_select(Store *store, const Selection *selection, Arena *arena, FactSet *out, RelataError *err)
{
  Conditions c = {.store = store, .arena = arena};
  RelataError own = {0};
  if (!err) err = &own;
  *err = (RelataError){0};
  store->failure = 0;
  *out = (FactSet){0};
  c.max_facts = facts_wanted(store, selection->max_facts);
  if (c.max_facts) store_scatter(store);
  map_init(&c.texts, arena, 256);
  map_init(&c.seen, arena, 256);
  map_init(&c.documents, arena, 64);
  map_init(&c.relation_names, arena, 64);
  /* All as of one moment; and a lock for each of some thousand small queries would take longer than they do. The user's own
   * query has a transaction of its own. */
  bool own_moment = !selection->sql && sqlite3_get_autocommit(store->db) && sqlite3_exec(store->db, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;
  c.stories = db_int(store, 0, "SELECT 1 FROM story LIMIT 1", "") != 0;
  bool ok = select_within(&c, selection, out, err);
  for (size_t i = 0; i < LEAD_COUNT; i++) sqlite3_finalize(c.queries[i]);
  if (own_moment) sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL);
  buf_free(&c.where);
  if (!ok && err->status == RELATA_OK) words_fail(store, selection, err);
  return ok;
}
