/*
 * entities.c - the members of entities, and the sums kept over them: what resolve.c decides is done here.
 *
 * An entity has members (itself as each article has it); names, roles, types, counts and edges are sums over these, kept in
 * step as members come, go and move. An entity's id is a hash of its type and canonical name, and follows them: the same
 * archive has the same ids.
 */
#include "db.h"
#include <string.h>

void touch(Touched *touched, int64_t entity)
{
  if (!touched->seen.arena) map_init(&touched->seen, touched->arena, 64);
  Str key = {(const char *)&entity, sizeof entity};
  if (map_find(&touched->seen, key)) return;
  bool was_new;
  *map_at(&touched->seen, str_copy(touched->arena, key), &was_new) = 1;
  LIST_PUSH(touched->arena, &touched->entities) = entity;
}

/* ---- members in and out of entities ---- */

int64_t entity_size(Store *store, int64_t entity)
{
  return db_int(store, 0, "SELECT mentions FROM entity_stat WHERE entity_id = ?", "i", entity);
}

/* The octal digits of a number of mentions: it changes seldom, so that the rows of `block` are seldom moved. */
static int64_t weight_of(int64_t mentions)
{
  int64_t digits = 1;
  while (mentions >= 8) { mentions /= 8; digits++; }
  return digits;
}

int64_t entity_weight(Store *store, int64_t entity)
{
  return weight_of(entity_size(store, entity));
}

static void weight_refresh(Store *store, int64_t entity, int64_t mentions_before)
{
  int64_t weight = entity_weight(store, entity);
  if (weight == weight_of(mentions_before)) return;
  db_run(store, "UPDATE block SET weight = ?2 WHERE entity_id = ?1", "ii", entity, weight);
  db_run(store, "UPDATE entity_stat SET company = NULL WHERE entity_id = ?", "i", entity);
}

void member_assign(Store *store, int64_t member, int64_t entity, double score, const char *why, Touched *touched)
{
  int64_t mentions_before = entity_size(store, entity);
  bool first_of_document = !db_int(store, 0,
                                   "SELECT 1 FROM member WHERE entity_id = ?1 AND document_id = (SELECT document_id FROM member WHERE id = ?2)",
                                   "ii", entity, member);
  db_run(store, "UPDATE member SET entity_id = ?2, score = ?3, joined_by = ?4 WHERE id = ?1", "iidc", member, entity, score, why);
  db_run(store, "INSERT INTO role_row SELECT ?2, role, 1 FROM member_role WHERE member_id = ?1"
                " ON CONFLICT DO UPDATE SET members = members + 1", "ii", member, entity);
  db_run(store, "INSERT INTO type_vote SELECT ?2, type, max(mentions, 1) FROM member WHERE id = ?1"
                " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions", "ii", member, entity);
  db_run(store, "UPDATE entity_stat SET mentions = entity_stat.mentions + m.mentions, documents = documents + ?3,"
                " proper = max(entity_stat.proper, m.proper), gender = max(entity_stat.gender, m.gender),"
                " same_as = min(coalesce(entity_stat.same_as, m.same_as), coalesce(m.same_as, entity_stat.same_as)),"
                " salience = max(entity_stat.salience, m.salience) FROM (SELECT * FROM member WHERE id = ?1) m"
                " WHERE entity_stat.entity_id = ?2", "iii", member, entity, (int64_t)first_of_document);
  Arena arena = {0};
  Str own = db_str(store, &arena, "SELECT name FROM member WHERE id = ?", "i", member);
  typedef struct { Str name; int64_t mentions, proper; } Alias;
  struct { Alias *at; size_t len, cap; } aliases = {0};
  sqlite3_stmt *q = db_query(store, "SELECT name, mentions, proper FROM member_alias WHERE member_id = ?", "i", member);
  while (db_next(store, q)) {
    Alias alias = {str_copy(&arena, column_str(q, 0)), column_id(q, 1), column_id(q, 2)};
    LIST_PUSH(&arena, &aliases) = alias;
  }
  for (size_t i = 0; i < aliases.len; i++)
    db_run(store, "INSERT INTO alias_row VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                  " mentions = mentions + excluded.mentions, names = names + excluded.names, proper = max(proper, excluded.proper)", "isiiis",
           entity, aliases.at[i].name, aliases.at[i].mentions, (int64_t)str_eq(aliases.at[i].name, own), aliases.at[i].proper,
           str_fold(&arena, aliases.at[i].name));
  arena_free(&arena);
  weight_refresh(store, entity, mentions_before);
  touch(touched, entity);
}

/* The sums that are no sums (greatest, any) are asked of the members that are left. */
static void member_leave(Store *store, int64_t member, Touched *touched)
{
  int64_t entity = db_int(store, 0, "SELECT entity_id FROM member WHERE id = ?", "i", member);
  if (!entity) return;
  int64_t mentions_before = entity_size(store, entity);
  db_run(store, "UPDATE member SET entity_id = NULL WHERE id = ?", "i", member);
  bool last_of_document = !db_int(store, 0,
                                  "SELECT 1 FROM member WHERE entity_id = ?1 AND document_id = (SELECT document_id FROM member WHERE id = ?2)",
                                  "ii", entity, member);
  db_run(store, "UPDATE alias_row SET mentions = alias_row.mentions - a.mentions, names = names - (a.name = a.own) FROM"
                " (SELECT x.name, x.mentions, m.name AS own FROM member_alias x JOIN member m ON m.id = x.member_id WHERE m.id = ?1) a"
                " WHERE alias_row.entity_id = ?2 AND alias_row.name = a.name", "ii", member, entity);
  db_run(store, "DELETE FROM alias_row WHERE entity_id = ?2 AND mentions <= 0 AND names <= 0 AND"
                " name IN (SELECT name FROM member_alias WHERE member_id = ?1)", "ii", member, entity);
  db_run(store, "UPDATE role_row SET members = members - 1 WHERE entity_id = ?2 AND role IN (SELECT role FROM member_role WHERE member_id = ?1)",
         "ii", member, entity);
  db_run(store, "DELETE FROM role_row WHERE entity_id = ?2 AND members <= 0 AND role IN (SELECT role FROM member_role WHERE member_id = ?1)",
         "ii", member, entity);
  db_run(store, "UPDATE type_vote SET mentions = type_vote.mentions - max(m.mentions, 1) FROM (SELECT * FROM member WHERE id = ?1) m"
                " WHERE type_vote.entity_id = ?2 AND type_vote.type = m.type", "ii", member, entity);
  db_run(store, "DELETE FROM type_vote WHERE entity_id = ? AND mentions <= 0", "i", entity);
  db_run(store, "UPDATE entity_stat SET mentions = mentions - (SELECT mentions FROM member WHERE id = ?1), documents = documents - ?3,"
                " (proper, gender, same_as, salience) = (SELECT coalesce(max(proper), 0), coalesce(max(gender), 0), min(same_as),"
                " coalesce(max(salience), 0) FROM member WHERE entity_id = ?2) WHERE entity_id = ?2", "iii",
         member, entity, (int64_t)last_of_document);
  weight_refresh(store, entity, mentions_before);
  touch(touched, entity);
}

/* The words that an id is the hash of: type and name for a name, and for what is one thing wherever it is called so ("rain");
 * "" for a described person, organization or place, and without a resolver for all that has no name: each is its own. */
static Str id_seed(const Store *store, Str type, Str name, bool proper, Arena *arena)
{
  EntityType of = entity_type_of(type);
  bool individual = of == ENTITY_PERSON || of == ENTITY_ORGANIZATION || of == ENTITY_PLACE;
  if (!proper && (individual || !store->resolver)) return STR("");
  return str_format(arena, "%.*s\x1f%.*s%s", STR_ARG(type), STR_ARG(name), proper ? "" : "\x1fwords");
}

/* Where several have the same seed, or none, they are told apart by their first members. */
static int64_t entity_id(Store *store, Str type, Str name, bool proper, int64_t founder, int64_t now)
{
  Arena arena = {0};
  const int64_t mask = ((int64_t)1 << ID_ENTITY_BITS) - 1;
  Str seed = id_seed(store, type, name, proper, &arena);
  int64_t id = seed.len ? (int64_t)(str_hash(seed) & (uint64_t)mask) : 0;
  for (int tries = 0; id == 0 || (id != now && db_int(store, 0, "SELECT 1 FROM entity WHERE id = ?", "i", id)); tries++) {
    Str more = str_format(&arena, "%.*s\x1f%.*s\x1f%lld\x1f%d", STR_ARG(type), STR_ARG(name), (long long)founder, tries);
    id = (int64_t)(str_hash(more) & (uint64_t)mask);
  }
  arena_free(&arena);
  return id;
}

int64_t member_new_entity(Store *store, int64_t member, const char *why, Touched *touched)
{
  sqlite3_stmt *q = db_query(store, "SELECT name, type, proper FROM member WHERE id = ?", "i", member);
  if (!db_next(store, q)) return 0;
  Arena arena = {0};
  Str name = str_copy(&arena, column_str(q, 0)), type = str_copy(&arena, column_str(q, 1));
  bool proper = column_id(q, 2) != 0;
  db_stop(q);
  int64_t entity = entity_id(store, type, name, proper, member, 0);
  db_run(store, "INSERT INTO entity(id, name, type) VALUES (?, ?, ?)", "iss", entity, name, type);
  db_run(store, "INSERT INTO entity_stat(entity_id, origin_name, origin_type, proper, gender, mentions, documents, salience)"
                " VALUES (?, ?, ?, 0, 0, 0, 0, 0)", "iss", entity, name, type);
  arena_free(&arena);
  member_assign(store, member, entity, 1, why, touched);
  return entity;
}

/* ---- entities joined, dissolved, hidden ---- */

static void name_freed(Store *store, Str name, Str type, Arena *arena, Touched *touched);

/* The documents that have members of both. */
static void documents_of_both(Store *store, int64_t into, int64_t from, Arena *arena, IdList *out)
{
  db_ids(store, arena, out, "SELECT DISTINCT a.document_id FROM member a WHERE a.entity_id = ?2 AND EXISTS"
                            " (SELECT 1 FROM member b WHERE b.entity_id = ?1 AND b.document_id = a.document_id)", "ii", into, from);
}

static void members_move(Store *store, int64_t into, int64_t from, const char *why)
{
  db_run(store, "UPDATE member SET joined_by = ?2 WHERE id = (SELECT min(id) FROM member WHERE entity_id = ?1)", "ic", from, why);
  db_run(store, "UPDATE member SET entity_id = ?1 WHERE entity_id = ?2", "ii", into, from);
}

static void sums_absorb(Store *store, int64_t into, int64_t from, int64_t documents_of_both)
{
  db_run(store, "INSERT INTO alias_row SELECT ?1, name, mentions, names, proper, fold FROM alias_row WHERE entity_id = ?2"
                " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions, names = names + excluded.names, proper = max(proper, excluded.proper)", "ii", into, from);
  db_run(store, "INSERT INTO role_row SELECT ?1, role, members FROM role_row WHERE entity_id = ?2"
                " ON CONFLICT DO UPDATE SET members = members + excluded.members", "ii", into, from);
  db_run(store, "INSERT INTO type_vote SELECT ?1, type, mentions FROM type_vote WHERE entity_id = ?2"
                " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions", "ii", into, from);
  db_run(store, "UPDATE entity_stat SET mentions = entity_stat.mentions + f.mentions, documents = entity_stat.documents + f.documents - ?3,"
                " proper = max(entity_stat.proper, f.proper), gender = max(entity_stat.gender, f.gender),"
                " same_as = min(coalesce(entity_stat.same_as, f.same_as), coalesce(f.same_as, entity_stat.same_as)),"
                " salience = max(entity_stat.salience, f.salience), reviewed = 0, company = NULL"
                " FROM (SELECT * FROM entity_stat WHERE entity_id = ?2) f WHERE entity_stat.entity_id = ?1", "iii", into, from, documents_of_both);
  db_run(store, "INSERT OR IGNORE INTO suspect SELECT min(?1, other), max(?1, other), score, why FROM"
                " (SELECT CASE a_id WHEN ?2 THEN b_id ELSE a_id END AS other, score, why FROM suspect WHERE a_id = ?2 OR b_id = ?2)"
                " WHERE other <> ?1", "ii", into, from);
}

void entity_absorb(Store *store, int64_t into, int64_t from, const char *why, Touched *touched)
{
  if (into == from) return;
  Arena arena = {0};
  IdList both = {0};
  int64_t mentions_before = entity_size(store, into);
  documents_of_both(store, into, from, &arena, &both);
  edges_absorb(store, into, from, &both, &arena);
  members_move(store, into, from, why);
  sums_absorb(store, into, from, (int64_t)both.len);
  weight_refresh(store, into, mentions_before);
  db_run(store, "INSERT OR IGNORE INTO block(key, weight, entity_id) SELECT key, ?3, ?1 FROM block WHERE entity_id = ?2", "iii", into, from,
         entity_weight(store, into));
  Str name = db_str(store, &arena, "SELECT origin_name FROM entity_stat WHERE entity_id = ?", "i", from);
  Str type = db_str(store, &arena, "SELECT origin_type FROM entity_stat WHERE entity_id = ?", "i", from);
  db_run(store, "DELETE FROM entity WHERE id = ?", "i", from);
  touch(touched, into);
  name_freed(store, name, type, &arena, touched);
  arena_free(&arena);
}

static int64_t joined_now(const JoiningList *list, size_t done, int64_t entity)
{
  for (size_t i = 0; i < done; i++)
    if (list->at[i].from == entity) entity = list->at[i].into;
  return entity;
}

/* The larger takes in the smaller, so that little is moved. */
void joinings_perform(Store *store, Touched *touched)
{
  JoiningList *list = &touched->joinings;
  for (size_t i = 0; i < list->len; i++) {
    Joining *j = &list->at[i];
    int64_t a = joined_now(list, i, j->into), b = joined_now(list, i, j->from);
    int64_t a_size = entity_size(store, a), b_size = entity_size(store, b);
    bool swap = b_size > a_size || (b_size == a_size && b < a);
    j->into = swap ? b : a;
    j->from = swap ? a : b;
    entity_absorb(store, j->into, j->from, j->why, touched);
  }
  list->len = 0;
}

void entity_dissolve(Store *store, int64_t entity, IdList *members, Arena *arena)
{
  db_ids(store, arena, members, "SELECT id FROM member WHERE entity_id = ? ORDER BY id", "i", entity);
  db_run(store, "UPDATE member SET entity_id = NULL WHERE entity_id = ?", "i", entity);
  db_run(store, "DELETE FROM entity WHERE id = ?", "i", entity);
}

void member_statements_show(Store *store, int64_t member)
{
  db_run(store, "UPDATE statement SET shown = verdict >= 0 AND NOT EXISTS (SELECT 1 FROM member m WHERE m.hidden AND"
                " m.id IN (subject_member, object_member)) WHERE subject_member = ?1 OR object_member = ?1", "i", member);
}

void statements_show_all(Store *store)
{
  db_run(store, "UPDATE statement SET shown = NOT shown WHERE shown <> (verdict >= 0 AND NOT EXISTS"
                " (SELECT 1 FROM member m WHERE m.hidden AND m.id IN (subject_member, object_member)))", "");
}

void entity_hide(Store *store, int64_t entity)
{
  Arena arena = {0};
  IdList members = {0};
  entity_dissolve(store, entity, &members, &arena);
  for (size_t i = 0; i < members.len; i++) {
    db_run(store, "UPDATE member SET hidden = 1, joined_by = 'forgotten by hand' WHERE id = ?", "i", members.at[i]);
    member_statements_show(store, members.at[i]);
  }
  arena_free(&arena);
}

void document_leave(Store *store, int64_t document, Touched *touched)
{
  Arena arena = {0};
  IdList edges = {0}, members = {0};
  int64_t blocks = db_int(store, 1, "SELECT blocks FROM article WHERE document_id = ?", "i", document);
  edges_of_document(store, document, blocks, &arena, &edges);
  db_ids(store, &arena, &members, "SELECT id FROM member WHERE document_id = ?", "i", document);
  for (size_t i = 0; i < members.len; i++) member_leave(store, members.at[i], touched);
  for (size_t i = 0; i + 2 < edges.len; i += 3) edge_refresh(store, edges.at[i], edges.at[i + 1], edges.at[i + 2]);
  arena_free(&arena);
}

/* ---- what an entity is called ---- */

static Str canonical_name(Store *store, int64_t entity, Arena *arena)
{
  Str best = {0};
  uint64_t best_mentions = 0;
  sqlite3_stmt *q = db_query(store, "SELECT name, mentions FROM alias_row WHERE entity_id = ? AND names > 0 ORDER BY mentions DESC, name LIMIT 24", "i", entity);
  while (db_next(store, q)) {
    Str name = str_copy(arena, column_str(q, 0));
    uint64_t mentions = (uint64_t)column_id(q, 1);
    Str better = best.len ? entity_better_name(best, best_mentions, name, mentions) : name;
    if (!best.len || !str_eq(better, best)) best_mentions = mentions;
    best = better;
  }
  return best;
}

/* The id that follows from a name alone has become free: the next of that name, by its first member, takes it. */
static void name_freed(Store *store, Str name, Str type, Arena *arena, Touched *touched)
{
  int64_t next = db_int(store, 0,
                        "SELECT t.entity_id FROM alias_row a JOIN entity_stat t ON t.entity_id = a.entity_id WHERE a.fold = ?1 AND a.name = ?2 AND t.origin_name = ?2"
                        " AND t.origin_type = ?3 AND t.proper ORDER BY (SELECT min(id) FROM member m WHERE m.entity_id = t.entity_id) LIMIT 1", "sss",
                        str_fold(arena, name), name, type);
  if (next) touch(touched, next);
}

static void entity_refresh(Store *store, int64_t entity, Arena *arena, Touched *touched)
{
  Str old_name = db_str(store, arena, "SELECT origin_name FROM entity_stat WHERE entity_id = ?", "i", entity);
  Str old_type = db_str(store, arena, "SELECT origin_type FROM entity_stat WHERE entity_id = ?", "i", entity);
  if (!db_int(store, 0, "SELECT 1 FROM entity WHERE id = ?", "i", entity)) return;
  int64_t founder = db_int(store, 0, "SELECT id FROM member WHERE entity_id = ? ORDER BY document_id, id LIMIT 1", "i", entity);
  if (!founder) {
    db_run(store, "DELETE FROM entity WHERE id = ?", "i", entity);
    name_freed(store, old_name, old_type, arena, touched);
    return;
  }
  Str name = canonical_name(store, entity, arena);
  Str type = db_str(store, arena, "SELECT type FROM type_vote WHERE entity_id = ? ORDER BY mentions DESC, type LIMIT 1", "i", entity);
  bool proper = db_int(store, 0, "SELECT proper FROM entity_stat WHERE entity_id = ?", "i", entity) != 0;
  Str shown_name = name;
  EntityType shown_type = entity_type_of(type);
  decision_shown(store, arena, entity, name, entity_type_of(type), &shown_name, &shown_type);
  db_run(store, "UPDATE entity_stat SET origin_name = ?2, origin_type = ?3 WHERE entity_id = ?1 AND (origin_name <> ?2 OR origin_type <> ?3)",
         "iss", entity, name, type);
  int64_t id = entity_id(store, type, name, proper, founder, entity);
  db_run(store, "UPDATE entity SET id = ?2, name = ?3, type = ?4 WHERE id = ?1 AND (id <> ?2 OR name <> ?3 OR type <> ?4)", "iisc", entity,
         id, shown_name, entity_type_name(shown_type));
  if (id != entity) name_freed(store, old_name, old_type, arena, touched);
}

void entities_refresh(Store *store, Touched *touched)
{
  Arena arena = {0};
  for (size_t i = 0; i < touched->entities.len; i++) {
    entity_refresh(store, touched->entities.at[i], &arena, touched);
    arena_reset(&arena);
  }
  touched->entities = (IdList){0};
  touched->seen = (Map){0};
  arena_free(&arena);
}

void touched_rebuild_edges(Store *store, const Touched *touched)
{
  for (size_t i = 0; i < touched->entities.len; i++) edges_rebuild(store, touched->entities.at[i]);
}
