/*
 * entities.c - the members of entities, and the sums kept over them: what resolve.c decides is done here.
 *
 * An entity has members (itself as each article has it); names, roles, types, counts and edges are sums over these, kept in
 * step as members come, go and move. An entity's id is a hash of its type and canonical name, and follows them: the same
 * archive has the same ids. What has no name and is told of by one article has the id of its member there.
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

static void weight_refresh(Store *store, int64_t entity, int64_t mentions_before, int64_t mentions)
{
  int64_t weight = weight_of(mentions);
  if (weight == weight_of(mentions_before)) return;
  db_run(store, "UPDATE block SET weight = ?2 WHERE entity_id = ?1", "ii", entity, weight);
  db_run(store, "UPDATE entity_stat SET company = NULL WHERE entity_id = ?", "i", entity);
}

/* ---- what articles take it for: "PERSON 12 PLACE 1", sorted by type ---- */

enum { TYPES_MAX = 24 };
typedef struct { Str type; int64_t mentions; } TypeVotes;
typedef struct { TypeVotes at[TYPES_MAX]; size_t len; } Types;

static void types_add(Types *types, Str type, int64_t mentions)
{
  size_t at = 0;
  while (at < types->len && str_cmp(types->at[at].type, type) < 0) at++;
  if (at < types->len && str_eq(types->at[at].type, type)) {
    types->at[at].mentions += mentions;
    if (types->at[at].mentions > 0) return;
    types->len--;
    memmove(&types->at[at], &types->at[at + 1], (types->len - at) * sizeof types->at[0]);
  } else if (mentions > 0 && types->len < TYPES_MAX) {
    memmove(&types->at[at + 1], &types->at[at], (types->len - at) * sizeof types->at[0]);
    types->at[at] = (TypeVotes){type, mentions};
    types->len++;
  }
}

static int64_t digits_read(Str digits)
{
  int64_t n = 0;
  for (size_t i = 0; i < digits.len && digits.at[i] >= '0' && digits.at[i] <= '9' && n < INT64_MAX / 16; i++) n = n * 10 + (digits.at[i] - '0');
  return n;
}

static void types_read(Str kept, Types *types)
{
  Str type, mentions;
  while (str_split(&kept, ' ', &type) && str_split(&kept, ' ', &mentions)) types_add(types, type, digits_read(mentions));
}

static Str types_write(const Types *types, Arena *arena)
{
  Str kept = STR("");
  for (size_t i = 0; i < types->len; i++)
    kept = str_format(arena, "%.*s%s%.*s %lld", STR_ARG(kept), i ? " " : "", STR_ARG(types->at[i].type), (long long)types->at[i].mentions);
  return kept;
}

static Str types_winner(Str kept)
{
  Types types = {.len = 0};
  types_read(kept, &types);
  size_t best = 0;
  for (size_t i = 1; i < types.len; i++)
    if (types.at[i].mentions > types.at[best].mentions) best = i;
  return types.len ? types.at[best].type : STR("");
}

static Str types_changed(Str kept, Str type, int64_t mentions, Arena *arena)
{
  Types types = {.len = 0};
  types_read(kept, &types);
  types_add(&types, type, mentions);
  return types_write(&types, arena);
}

static Str types_joined(Str kept, Str others, Arena *arena)
{
  Types types = {.len = 0};
  types_read(kept, &types);
  types_read(others, &types);
  return types_write(&types, arena);
}

/* ---- what is summed over members ---- */

typedef struct { Str name, type, same_as, types; int64_t document, mentions, documents, proper, gender; double salience; } Sums;

/* "Albert Bourla" tells better what he is than "Bourla" does, which may be anything. */
static int64_t type_votes(const Sums *member)
{
  return (member->mentions > 1 ? member->mentions : 1) * (str_find(member->name, STR(" ")) != SIZE_MAX ? 3 : 1);
}

static Sums sums_of_member(Store *store, int64_t member, Arena *arena)
{
  Sums m = {0};
  sqlite3_stmt *q = db_query(store, "SELECT name, type, same_as, document_id, mentions, proper, gender, salience FROM member WHERE id = ?", "i", member);
  if (!db_next(store, q)) return m;
  m = (Sums){.name = str_copy(arena, column_str(q, 0)), .type = str_copy(arena, column_str(q, 1)), .same_as = str_copy(arena, column_str(q, 2)),
             .document = column_id(q, 3), .mentions = column_id(q, 4), .proper = column_id(q, 5), .gender = column_id(q, 6),
             .salience = sqlite3_column_double(q, 7)};
  db_stop(q);
  return m;
}

static Sums sums_of_entity(Store *store, int64_t entity, Arena *arena)
{
  Sums e = {0};
  sqlite3_stmt *q = db_query(store, "SELECT same_as, types, mentions, documents, proper, gender, salience FROM entity_stat WHERE entity_id = ?", "i", entity);
  if (!db_next(store, q)) return e;
  e = (Sums){.same_as = str_copy(arena, column_str(q, 0)), .types = str_copy(arena, column_str(q, 1)), .mentions = column_id(q, 2),
             .documents = column_id(q, 3), .proper = column_id(q, 4), .gender = column_id(q, 5), .salience = sqlite3_column_double(q, 6)};
  db_stop(q);
  return e;
}

static Str same_as_joined(Str a, Str b)
{
  if (!a.len || !b.len) return a.len ? a : b;
  return str_cmp(a, b) <= 0 ? a : b;
}

static void sums_add_member(Store *store, int64_t entity, const Sums *e, const Sums *m, bool first_of_document, Arena *arena)
{
  db_run(store, "UPDATE entity_stat SET mentions = ?2, documents = ?3, proper = ?4, gender = ?5, same_as = ?6, salience = ?7, types = ?8 WHERE entity_id = ?1",
         "iiiiiods", entity, e->mentions + m->mentions, e->documents + first_of_document, e->proper > m->proper ? e->proper : m->proper,
         e->gender > m->gender ? e->gender : m->gender, same_as_joined(e->same_as, m->same_as), e->salience > m->salience ? e->salience : m->salience,
         types_changed(e->types, m->type, type_votes(m), arena));
}

static void aliases_add_member(Store *store, int64_t entity, int64_t member, Str own, Arena *arena)
{
  typedef struct { Str name; int64_t mentions, proper; } Alias;
  struct { Alias *at; size_t len, cap; } aliases = {0};
  sqlite3_stmt *q = db_query(store, "SELECT name, mentions, proper FROM member_alias WHERE member_id = ?", "i", member);
  while (db_next(store, q)) {
    Alias alias = {str_copy(arena, column_str(q, 0)), column_id(q, 1), column_id(q, 2)};
    LIST_PUSH(arena, &aliases) = alias;
  }
  for (size_t i = 0; i < aliases.len; i++)
    db_run(store, "INSERT INTO alias_row VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                  " mentions = mentions + excluded.mentions, names = names + excluded.names, proper = max(proper, excluded.proper)", "isiiis",
           entity, aliases.at[i].name, aliases.at[i].mentions, (int64_t)str_eq(aliases.at[i].name, own), aliases.at[i].proper,
           str_fold(arena, aliases.at[i].name));
}

/* Whether an article has a member of an entity: the place in the index is that in which the member which comes or goes has its entry, so that no
 * other page is read. */
bool entity_in_document(Store *store, int64_t entity, int64_t document)
{
  return db_int(store, 0, "SELECT 1 FROM member WHERE entity_id = ?1 AND document_id = ?2", "ii", entity, document);
}

void member_assign(Store *store, int64_t member, int64_t entity, double score, const char *why, Touched *touched)
{
  Arena arena = {0};
  Sums m = sums_of_member(store, member, &arena), e = sums_of_entity(store, entity, &arena);
  sums_uncount(store, m.document, touched);
  bool first_of_document = !e.documents || !entity_in_document(store, entity, m.document);
  db_run(store, "UPDATE member SET entity_id = ?2, score = ?3, joined_by = ?4 WHERE id = ?1", "iidc", member, entity, score, why);
  db_run(store, "INSERT INTO role_row SELECT ?2, role, 1 FROM member_role WHERE member_id = ?1"
                " ON CONFLICT DO UPDATE SET members = members + 1", "ii", member, entity);
  sums_add_member(store, entity, &e, &m, first_of_document, &arena);
  aliases_add_member(store, entity, member, m.name, &arena);
  weight_refresh(store, entity, e.mentions, e.mentions + m.mentions);
  arena_free(&arena);
  touch(touched, entity);
}

/* What is no sum but the greatest or the first of all (proper, gender, salience, same_as) stays where another member has it as well,
 * which shows soon; only where the one that leaves had it alone all are asked. */
#define GREATEST(column, asked)                                                                                        \
  #column " = CASE WHEN NOT " asked " OR EXISTS (SELECT 1 FROM member m WHERE m.entity_id = ?1 AND m." #column " = entity_stat." #column ")" \
  " THEN " #column " ELSE (SELECT coalesce(max(m." #column "), 0) FROM member m WHERE m.entity_id = ?1) END"

static void extremes_leave(Store *store, int64_t entity, const Sums *e, const Sums *m)
{
  db_run(store, "UPDATE entity_stat SET " GREATEST(proper, "?2") ", " GREATEST(gender, "?3") ", " GREATEST(salience, "?4") ","
                " same_as = CASE WHEN NOT ?5 OR EXISTS (SELECT 1 FROM member m WHERE m.entity_id = ?1 AND m.same_as = entity_stat.same_as) THEN same_as"
                " ELSE (SELECT min(m.same_as) FROM member m WHERE m.entity_id = ?1) END WHERE entity_id = ?1",
         "iiiii", entity, (int64_t)(m->proper >= e->proper), (int64_t)(m->gender >= e->gender), (int64_t)(m->salience >= e->salience),
         (int64_t)(m->same_as.len && str_eq(m->same_as, e->same_as)));
}

static void member_leave(Store *store, int64_t member, Touched *touched)
{
  int64_t entity = db_int(store, 0, "SELECT entity_id FROM member WHERE id = ?", "i", member);
  if (!entity) return;
  Arena arena = {0};
  Sums m = sums_of_member(store, member, &arena), e = sums_of_entity(store, entity, &arena);
  sums_uncount(store, m.document, touched);
  db_run(store, "UPDATE member SET entity_id = NULL WHERE id = ?", "i", member);
  bool last_of_document = !entity_in_document(store, entity, m.document);
  db_run(store, "UPDATE alias_row SET mentions = alias_row.mentions - a.mentions, names = names - (a.name = a.own) FROM"
                " (SELECT x.name, x.mentions, m.name AS own FROM member_alias x JOIN member m ON m.id = x.member_id WHERE m.id = ?1) a"
                " WHERE alias_row.entity_id = ?2 AND alias_row.name = a.name", "ii", member, entity);
  db_run(store, "DELETE FROM alias_row WHERE entity_id = ?2 AND mentions <= 0 AND names <= 0 AND"
                " name IN (SELECT name FROM member_alias WHERE member_id = ?1)", "ii", member, entity);
  db_run(store, "UPDATE role_row SET members = members - 1 WHERE entity_id = ?2 AND role IN (SELECT role FROM member_role WHERE member_id = ?1)",
         "ii", member, entity);
  db_run(store, "DELETE FROM role_row WHERE entity_id = ?2 AND members <= 0 AND role IN (SELECT role FROM member_role WHERE member_id = ?1)",
         "ii", member, entity);
  db_run(store, "UPDATE entity_stat SET mentions = mentions - ?3, documents = documents - ?2, types = ?4 WHERE entity_id = ?1", "iiis",
         entity, (int64_t)last_of_document, m.mentions, types_changed(e.types, m.type, -type_votes(&m), &arena));
  extremes_leave(store, entity, &e, &m);
  weight_refresh(store, entity, e.mentions, e.mentions - m.mentions);
  arena_free(&arena);
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

/* The first member by article, which does not change with the order of adding. */
static int64_t entity_founder(Store *store, int64_t entity)
{
  return db_int(store, 0, "SELECT id FROM member WHERE entity_id = ? ORDER BY document_id, id LIMIT 1", "i", entity);
}

/* Where several have the same seed, or none, they are told apart by their first members. What has no name of its own and one article only
 * tells of is that member: its rows lie beside those of the article's other such things, of which there are as many as of all else together;
 * anywhere, each would cost a page of its own in a dozen tables and indexes. founder 0: it is looked for. */
static int64_t entity_id(Store *store, Str type, Str name, bool proper, int64_t documents, int64_t founder, int64_t now)
{
  Arena arena = {0};
  const int64_t mask = ((int64_t)1 << ID_ENTITY_BITS) - 1;
  Str seed = id_seed(store, type, name, proper, &arena);
  bool local = !seed.len || (!proper && documents <= 1);
  if (local && !founder) founder = entity_founder(store, now);
  int64_t id = local ? founder : (int64_t)(str_hash(seed) & (uint64_t)mask);
  for (int tries = 0; id == 0 || (id != now && db_int(store, 0, "SELECT 1 FROM entity WHERE id = ?", "i", id)); tries++) {
    if (!founder) founder = entity_founder(store, now);
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
  int64_t entity = entity_id(store, type, name, proper, 1, member, 0);
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

static void sums_absorb(Store *store, int64_t into, int64_t from, int64_t documents_of_both, Str types)
{
  db_run(store, "INSERT INTO alias_row SELECT ?1, name, mentions, names, proper, fold FROM alias_row WHERE entity_id = ?2"
                " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions, names = names + excluded.names, proper = max(proper, excluded.proper)", "ii", into, from);
  db_run(store, "INSERT INTO role_row SELECT ?1, role, members FROM role_row WHERE entity_id = ?2"
                " ON CONFLICT DO UPDATE SET members = members + excluded.members", "ii", into, from);
  db_run(store, "UPDATE entity_stat SET mentions = entity_stat.mentions + f.mentions, documents = entity_stat.documents + f.documents - ?3,"
                " proper = max(entity_stat.proper, f.proper), gender = max(entity_stat.gender, f.gender),"
                " same_as = min(coalesce(entity_stat.same_as, f.same_as), coalesce(f.same_as, entity_stat.same_as)),"
                " salience = max(entity_stat.salience, f.salience), types = ?4, reviewed = 0, company = NULL"
                " FROM (SELECT * FROM entity_stat WHERE entity_id = ?2) f WHERE entity_stat.entity_id = ?1", "iiis", into, from, documents_of_both, types);
  db_run(store, "INSERT OR IGNORE INTO suspect SELECT min(?1, other), max(?1, other), score, why FROM"
                " (SELECT CASE a_id WHEN ?2 THEN b_id ELSE a_id END AS other, score, why FROM suspect WHERE a_id = ?2 OR b_id = ?2)"
                " WHERE other <> ?1", "ii", into, from);
}

void entity_absorb(Store *store, int64_t into, int64_t from, const char *why, Touched *touched)
{
  if (into == from) return;
  Arena arena = {0};
  IdList both = {0};
  Sums a = sums_of_entity(store, into, &arena), b = sums_of_entity(store, from, &arena);
  sums_uncount_entity(store, from, touched);
  documents_of_both(store, into, from, &arena, &both);
  edges_absorb(store, into, from, &both, &arena);
  members_move(store, into, from, why);
  sums_absorb(store, into, from, (int64_t)both.len, types_joined(a.types, b.types, &arena));
  weight_refresh(store, into, a.mentions, a.mentions + b.mentions);
  db_run(store, "INSERT OR IGNORE INTO block(key, weight, entity_id, single) SELECT key, ?3, ?1,"
                " (SELECT instr(origin_name, ' ') = 0 FROM entity_stat WHERE entity_id = ?1) FROM block WHERE entity_id = ?2", "iii", into, from,
         weight_of(a.mentions + b.mentions));
  Str name = db_str(store, &arena, "SELECT origin_name FROM entity_stat WHERE entity_id = ?", "i", from);
  Str type = db_str(store, &arena, "SELECT origin_type FROM entity_stat WHERE entity_id = ?", "i", from);
  db_run(store, "DELETE FROM entity WHERE id = ?", "i", from);
  touch(touched, into);
  name_freed(store, name, type, &arena, touched);
  arena_free(&arena);
}

void entity_dissolve(Store *store, int64_t entity, IdList *members, Arena *arena, Touched *touched)
{
  sums_uncount_entity(store, entity, touched);
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

void entity_hide(Store *store, int64_t entity, Touched *touched)
{
  Arena arena = {0};
  IdList members = {0};
  entity_dissolve(store, entity, &members, &arena, touched);
  for (size_t i = 0; i < members.len; i++) {
    db_run(store, "UPDATE member SET hidden = 1, joined_by = 'forgotten by hand' WHERE id = ?", "i", members.at[i]);
    member_statements_show(store, members.at[i]);
  }
  arena_free(&arena);
}

/* ---- sums over documents ---- */

static bool sums_exist(Store *store, Touched *touched)
{
  if (touched->sums == SUMS_UNKNOWN)
    touched->sums = db_int(store, 0, "SELECT EXISTS (SELECT 1 FROM hub) OR EXISTS (SELECT 1 FROM story)", "") ? SUMS_SOME : SUMS_NONE;
  return touched->sums == SUMS_SOME;
}

static void sums_count(Store *store, int64_t document, int sign)
{
  hubs_count(store, document, sign);
  story_count(store, document, sign);
}

bool sums_uncounted(const Touched *touched, int64_t document)
{
  return touched->uncounted_seen.arena && map_find(&touched->uncounted_seen, (Str){(const char *)&document, sizeof document});
}

/* False where it is known to be so already, or there is nothing that is counted. */
static bool uncounted_add(Store *store, int64_t document, Touched *touched)
{
  if (!sums_exist(store, touched) || sums_uncounted(touched, document)) return false;
  if (!touched->uncounted_seen.arena) map_init(&touched->uncounted_seen, touched->arena, 16);
  *map_at(&touched->uncounted_seen, str_copy(touched->arena, (Str){(const char *)&document, sizeof document}), NULL) = 1;
  LIST_PUSH(touched->arena, &touched->uncounted) = document;
  return true;
}

void sums_uncount(Store *store, int64_t document, Touched *touched)
{
  if (uncounted_add(store, document, touched)) sums_count(store, document, -1);
}

void sums_expect(Store *store, int64_t document, Touched *touched) { (void)uncounted_add(store, document, touched); }

void sums_uncount_entity(Store *store, int64_t entity, Touched *touched)
{
  if (!sums_exist(store, touched)) return;
  Arena arena = {0};
  IdList documents = {0};
  db_ids(store, &arena, &documents, "SELECT DISTINCT document_id FROM member WHERE entity_id = ?", "i", entity);
  for (size_t i = 0; i < documents.len; i++) sums_uncount(store, documents.at[i], touched);
  arena_free(&arena);
}

void sums_recount(Store *store, Touched *touched)
{
  for (size_t i = 0; i < touched->uncounted.len; i++) sums_count(store, touched->uncounted.at[i], 1);
  touched->uncounted = (IdList){0};
  touched->uncounted_seen = (Map){0};
  touched->sums = SUMS_UNKNOWN;
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

void names_most(Store *store, sqlite3_stmt *query, Arena *arena, NamesMost *out)
{
  while (db_next(store, query)) {
    int64_t mentions = column_id(query, 1);
    size_t at = out->len;
    while (at > 0 && out->at[at - 1].mentions < mentions) at--;
    if (at == out->most) continue;
    if (out->len < out->most) out->len++;
    memmove(&out->at[at + 1], &out->at[at], (out->len - 1 - at) * sizeof out->at[0]);
    out->at[at] = (NameSaid){str_copy(arena, column_str(query, 0)), mentions};
  }
}

static Str canonical_name(Store *store, int64_t entity, Arena *arena)
{
  Str best = {0};
  uint64_t best_mentions = 0;
  NamesMost names = {.most = NAMES_MOST};
  names_most(store, db_query(store, "SELECT name, mentions FROM alias_row WHERE entity_id = ? AND names > 0", "i", entity), arena, &names);
  for (size_t i = 0; i < names.len; i++) {
    Str name = names.at[i].name;
    uint64_t mentions = (uint64_t)names.at[i].mentions;
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

typedef struct { Str origin_name, origin_type, name, type, types; int64_t proper, documents, mentions; } Shown;

static bool shown_read(Store *store, int64_t entity, Arena *arena, Shown *out)
{
  sqlite3_stmt *q = db_query(store, "SELECT t.origin_name, t.origin_type, e.name, e.type, t.types, t.proper, t.documents, t.mentions FROM entity_stat t"
                                    " JOIN entity e ON e.id = t.entity_id WHERE t.entity_id = ?", "i", entity);
  if (!db_next(store, q)) return false;
  Str *texts[] = {&out->origin_name, &out->origin_type, &out->name, &out->type, &out->types};
  for (size_t i = 0; i < COUNT_OF(texts); i++) *texts[i] = str_copy(arena, column_str(q, (int)i));
  out->proper = column_id(q, 5);
  out->documents = column_id(q, 6);
  out->mentions = column_id(q, 7);
  db_stop(q);
  return true;
}

static bool is_single(Str name) { return str_find(name, STR(" ")) == SIZE_MAX; }

static void entity_refresh(Store *store, int64_t entity, Arena *arena, Touched *touched)
{
  Shown old = {0};
  if (!shown_read(store, entity, arena, &old)) return;
  if (old.documents <= 0) { /* no member is left */
    db_run(store, "DELETE FROM entity WHERE id = ?", "i", entity);
    name_freed(store, old.origin_name, old.origin_type, arena, touched);
    return;
  }
  Str name = canonical_name(store, entity, arena), type = types_winner(old.types), shown_name = name;
  EntityType shown_type = entity_type_of(type);
  decision_shown(store, arena, entity, name, entity_type_of(type), &shown_name, &shown_type);
  if (!str_eq(name, old.origin_name) || !str_eq(type, old.origin_type))
    db_run(store, "UPDATE entity_stat SET origin_name = ?2, origin_type = ?3 WHERE entity_id = ?1", "iss", entity, name, type);
  if (is_single(name) != is_single(old.origin_name))
    db_run(store, "UPDATE block SET single = ?2 WHERE entity_id = ?1", "ii", entity, (int64_t)is_single(name));
  int64_t id = entity_id(store, type, name, old.proper != 0, old.documents, 0, entity);
  if (id != entity || !str_eq(shown_name, old.name) || !str_is(old.type, entity_type_name(shown_type)))
    db_run(store, "UPDATE entity SET id = ?2, name = ?3, type = ?4 WHERE id = ?1", "iisc", entity, id, shown_name, entity_type_name(shown_type));
  if (id != entity) name_freed(store, old.origin_name, old.origin_type, arena, touched);
  hub_consider(store, id, old.mentions);
}

void entities_refresh(Store *store, Touched *touched)
{
  Arena arena = {0};
  sums_recount(store, touched);
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
