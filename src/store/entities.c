/*
 * entities.c - resolution across articles: to which entity of the archive each member of a new article belongs.
 *
 * A member's profile gives blocking keys; entities under the same keys are candidates; entity_same() (resolution/) judges
 * each. The best of those that are surely the same takes the member in; if it shows two entities to be one ("Powell" and
 * "Colin Powell" both fit "Colin L. Powell"), they are joined. Where two that are surely different fit equally well, or
 * nothing is sure, the member stays apart and the pair is kept in `suspect`. Profiles are read from the tables, never from
 * the article in memory, so that resolving anew sees what adding saw. store_resolve() takes all members longest name first,
 * so that its result is the same whatever order the articles came in.
 *
 * An entity's id is a hash of its type and canonical name, and follows them: the same archive has the same ids.
 */
#include "db.h"
#include <string.h>

enum { KEYS_MAX = 16, BLOCK_MAX = 64, CANDIDATES_MAX = 48, ALIASES_MAX = 24, ROLES_MAX = 16, CONTEXT_MAX = 16 };
static const double score_tie = 0.05; /* two candidates this close, surely different from each other: undecided */

void touch(Touched *touched, int64_t entity)
{
  if (!touched->seen.arena) map_init(&touched->seen, touched->arena, 64);
  Str key = {(const char *)&entity, sizeof entity};
  if (map_find(&touched->seen, key)) return;
  bool was_new;
  *map_at(&touched->seen, str_copy(touched->arena, key), &was_new) = 1;
  LIST_PUSH(touched->arena, &touched->entities) = entity;
}

/* ---- profiles ---- */

typedef struct { Str *at; size_t len, cap; } StrList;

static StrList names_of(Store *store, Arena *arena, sqlite3_stmt *query)
{
  StrList names = {0};
  while (db_next(store, query)) {
    Str name = str_copy(arena, column_str(query, 0));
    LIST_PUSH(arena, &names) = name;
  }
  return names;
}

static void profile_names(EntityProfile *p, StrList aliases)
{
  p->aliases = aliases.at;
  p->alias_count = aliases.len;
}

static void profile_company(EntityProfile *p, StrList roles, StrList context)
{
  p->roles = roles.at;
  p->role_count = roles.len;
  p->context = context.at;
  p->context_count = context.len;
}

/* What it shares facts with: bounded by the innermost limits, so that the most talked-of entity costs no more than others. */
#define CONTEXT_OF(where)                                                                                              \
  "SELECT name FROM (SELECT name, count(*) AS n FROM ("                                                               \
  "SELECT * FROM (SELECT o.name FROM member m CROSS JOIN statement f ON f.subject_member = m.id CROSS JOIN member o ON o.id = f.object_member" \
  " WHERE " where " AND o.proper LIMIT 200) UNION ALL "                                                               \
  "SELECT * FROM (SELECT o.name FROM member m CROSS JOIN statement f ON f.object_member = m.id CROSS JOIN member o ON o.id = f.subject_member" \
  " WHERE " where " AND o.proper LIMIT 200)) GROUP BY name) ORDER BY n DESC, name LIMIT 16"

/* A row of name, type, proper, gender, same_as, and the names it goes by. */
static EntityProfile profile_read(Store *store, sqlite3_stmt *q, sqlite3_stmt *aliases, Arena *arena)
{
  EntityProfile p = {0};
  if (!db_next(store, q)) return p;
  p.name = str_copy(arena, column_str(q, 0));
  p.type = entity_type_of(column_str(q, 1));
  p.proper = column_id(q, 2) != 0;
  p.gender = (Gender)column_id(q, 3);
  p.same_as = str_copy(arena, column_str(q, 4));
  db_stop(q);
  profile_names(&p, names_of(store, arena, aliases));
  return p;
}

static EntityProfile member_profile(Store *store, int64_t member, Arena *arena)
{
  sqlite3_stmt *q = db_query(store, "SELECT name, type, proper, gender, same_as FROM member WHERE id = ?", "i", member);
  return profile_read(store, q, db_query(store, "SELECT name FROM member_alias WHERE member_id = ? AND proper ORDER BY mentions DESC, name LIMIT 24", "i", member), arena);
}

static void member_company(Store *store, int64_t member, EntityProfile *p, Arena *arena)
{
  StrList roles = names_of(store, arena, db_query(store, "SELECT role FROM member_role WHERE member_id = ? ORDER BY role LIMIT 16", "i", member));
  profile_company(p, roles, names_of(store, arena, db_query(store, CONTEXT_OF("m.id = ?1"), "i", member)));
}

static EntityProfile profile_of(Store *store, int64_t entity, Arena *arena)
{
  sqlite3_stmt *q = db_query(store, "SELECT origin_name, origin_type, proper, gender, same_as FROM entity_stat WHERE entity_id = ?", "i", entity);
  return profile_read(store, q, db_query(store, "SELECT name FROM alias_row WHERE entity_id = ? AND proper ORDER BY mentions DESC, name LIMIT 24", "i", entity), arena);
}

static void company_of(Store *store, int64_t entity, EntityProfile *p, Arena *arena)
{
  StrList roles = names_of(store, arena, db_query(store, "SELECT role FROM role_row WHERE entity_id = ? ORDER BY members DESC, role LIMIT 16", "i", entity));
  profile_company(p, roles, names_of(store, arena, db_query(store, CONTEXT_OF("m.entity_id = ?1"), "i", entity)));
}

/* ---- the judgement; without a resolver names of one type are one thing when they are equal but for case and accents ---- */

static size_t keys_of(const Store *store, const EntityProfile *p, Arena *arena, Str *keys)
{
  if (store->resolver) return entity_keys(store->resolver, p, arena, keys, KEYS_MAX);
  if (!p->proper) return 0;
  keys[0] = str_format(arena, "%s:%.*s", entity_type_name(p->type), STR_ARG(str_fold(arena, p->name)));
  return 1;
}

static SameVerdict same(const Store *store, const EntityProfile *a, const EntityProfile *b, Arena *arena, float *score, const char **why)
{
  *score = 0;
  *why = "";
  if (store->resolver) return entity_same(store->resolver, a, b, score, why);
  if (!a->proper || !b->proper || a->type != b->type || !str_eq(str_fold(arena, a->name), str_fold(arena, b->name))) return SAME_NO;
  *score = 1;
  *why = "same name";
  return SAME_YES;
}

typedef struct { int64_t entity; uint32_t shared; float score; const char *why; SameVerdict verdict; EntityProfile profile; bool known; } Candidate;
typedef struct { Candidate *at; size_t len, cap; } CandidateList;

/* One side of a comparison: a member or an entity. Its company (roles, and what it shares facts with) is dear to read and only
 * decides what names leave undecided, so it is read when that is met. */
typedef struct { int64_t member, entity; EntityProfile profile; bool known; } Side;

static void side_know(Store *store, Side *side, Arena *arena)
{
  if (side->known) return;
  if (side->member) member_company(store, side->member, &side->profile, arena);
  else company_of(store, side->entity, &side->profile, arena);
  side->known = true;
}

static void candidate_judge(Store *store, Side *side, Candidate *c, Arena *arena)
{
  EntityProfile bare = side->profile;
  bare.role_count = bare.context_count = 0;
  c->verdict = same(store, &bare, &c->profile, arena, &c->score, &c->why);
  if (c->verdict != SAME_UNDECIDED) return;
  side_know(store, side, arena);
  if (!c->known) company_of(store, c->entity, &c->profile, arena);
  c->known = true;
  c->verdict = same(store, &side->profile, &c->profile, arena, &c->score, &c->why);
}

static int candidate_order(const void *a, const void *b)
{
  const Candidate *x = a, *y = b;
  if (x->shared != y->shared) return x->shared > y->shared ? -1 : 1;
  return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static void candidates_of_key(Store *store, Str key, Arena *arena, CandidateList *out)
{
  sqlite3_stmt *q = db_query(store, "SELECT entity_id FROM block WHERE key = ? LIMIT 64", "s", key);
  while (db_next(store, q)) {
    int64_t entity = column_id(q, 0);
    size_t at = 0;
    while (at < out->len && out->at[at].entity != entity) at++;
    if (at < out->len) out->at[at].shared++;
    else LIST_PUSH(arena, out) = (Candidate){.entity = entity, .shared = 1};
  }
}

static CandidateList candidates_find(Store *store, Side *side, const Str *keys, size_t key_count, Arena *arena)
{
  CandidateList found = {0}, judged = {0};
  for (size_t i = 0; i < key_count; i++) candidates_of_key(store, keys[i], arena, &found);
  if (found.len) qsort(found.at, found.len, sizeof *found.at, candidate_order);
  for (size_t i = 0; i < found.len && i < CANDIDATES_MAX; i++) {
    Candidate c = found.at[i];
    if (decision_apart(store, side->member, c.entity)) continue;
    c.profile = profile_of(store, c.entity, arena);
    candidate_judge(store, side, &c, arena);
    if (c.verdict != SAME_NO) LIST_PUSH(arena, &judged) = c;
  }
  return judged;
}

static Candidate *candidate_best(CandidateList *list)
{
  Candidate *best = NULL;
  for (size_t i = 0; i < list->len; i++) {
    Candidate *c = &list->at[i];
    if (c->verdict != SAME_YES) continue;
    if (!best || c->score > best->score || (c->score == best->score && c->entity < best->entity)) best = c;
  }
  return best;
}

/* "Powell" fits Colin Powell and Jody Powell as well: neither is taken. */
static bool is_tied(Store *store, CandidateList *list, const Candidate *best, Arena *arena)
{
  for (size_t i = 0; i < list->len; i++) {
    Candidate *c = &list->at[i];
    float score;
    const char *why;
    if (c == best || c->verdict != SAME_YES || (double)c->score < (double)best->score - score_tie) continue;
    if (same(store, &best->profile, &c->profile, arena, &score, &why) == SAME_NO) return true;
  }
  return false;
}

static void suspect_add(Store *store, int64_t a, int64_t b, double score, const char *why)
{
  if (a == b) return;
  db_run(store, "INSERT INTO suspect VALUES (min(?1, ?2), max(?1, ?2), ?3, ?4) ON CONFLICT DO UPDATE SET score = max(score, excluded.score)",
         "iidc", a, b, score, why);
}

/* ---- members in and out of entities ---- */

void member_assign(Store *store, int64_t member, int64_t entity, double score, const char *why, Touched *touched)
{
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
  touch(touched, entity);
}

/* The sums that are no sums (greatest, any) are asked of the members that are left. */
static void member_leave(Store *store, int64_t member, Touched *touched)
{
  int64_t entity = db_int(store, 0, "SELECT entity_id FROM member WHERE id = ?", "i", member);
  if (!entity) return;
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
  touch(touched, entity);
}

/* A name's id is the hash of type and name; a described thing ("the strike") or a second thing of the same name is told
 * apart by its first member. */
static int64_t entity_id(Store *store, Str type, Str name, bool proper, int64_t founder, int64_t now)
{
  Arena arena = {0};
  const int64_t mask = ((int64_t)1 << ID_ENTITY_BITS) - 1;
  Str seed = str_format(&arena, "%.*s\x1f%.*s", STR_ARG(type), STR_ARG(name));
  int64_t id = proper ? (int64_t)(str_hash(seed) & (uint64_t)mask) : 0;
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

static void member_join(Store *store, int64_t member, Candidate *best, CandidateList *candidates, Arena *arena, Touched *touched)
{
  member_assign(store, member, best->entity, (double)best->score, best->why, touched);
  Side whole = {.entity = best->entity, .profile = profile_of(store, best->entity, arena)};
  for (size_t i = 0; i < candidates->len; i++) {
    Candidate c = candidates->at[i];
    if (c.entity == best->entity || c.verdict != SAME_YES) continue;
    candidate_judge(store, &whole, &c, arena);
    if (c.verdict == SAME_YES) LIST_PUSH(touched->arena, &touched->joinings) = (Joining){best->entity, c.entity, c.why};
    else if (c.verdict == SAME_UNDECIDED) suspect_add(store, best->entity, c.entity, (double)c.score, c.why);
  }
}

/* An undecided pair is judged again when one of the two has become better known. */
static void suspects_review_one(Store *store, int64_t entity, Touched *touched)
{
  Arena arena = {0};
  IdList others = {0};
  CandidateList judged = {0};
  db_ids(store, &arena, &others, "SELECT CASE a_id WHEN ?1 THEN b_id ELSE a_id END FROM suspect WHERE a_id = ?1 OR b_id = ?1 ORDER BY score DESC, a_id, b_id LIMIT 16", "i", entity);
  Side own = {.entity = entity};
  if (others.len) own.profile = profile_of(store, entity, &arena);
  for (size_t i = 0; i < others.len; i++) {
    Candidate c = {.entity = others.at[i], .profile = profile_of(store, others.at[i], &arena)};
    candidate_judge(store, &own, &c, &arena);
    if (c.verdict == SAME_NO) db_run(store, "DELETE FROM suspect WHERE a_id = min(?1, ?2) AND b_id = max(?1, ?2)", "ii", entity, c.entity);
    else if (!decision_apart_entities(store, entity, c.entity)) LIST_PUSH(&arena, &judged) = c;
  }
  Candidate *best = candidate_best(&judged);
  if (best && !is_tied(store, &judged, best, &arena)) LIST_PUSH(touched->arena, &touched->joinings) = (Joining){best->entity, entity, best->why};
  arena_free(&arena);
}

void suspects_review(Store *store, Touched *touched)
{
  for (size_t i = 0; i < touched->entities.len && !store->failure; i++) suspects_review_one(store, touched->entities.at[i], touched);
  joinings_perform(store, touched);
}

/* All pairs, until nothing more is joined. */
static void suspects_review_all(Store *store, Touched *touched)
{
  for (int round = 0; round < 4; round++) {
    IdList entities = {0};
    int64_t before = db_int(store, 0, "SELECT count(*) FROM entity", "");
    db_ids(store, touched->arena, &entities, "SELECT a_id FROM suspect UNION SELECT b_id FROM suspect", "");
    for (size_t i = 0; i < entities.len && !store->failure; i++)
      if (db_int(store, 0, "SELECT 1 FROM entity WHERE id = ?", "i", entities.at[i])) {
        suspects_review_one(store, entities.at[i], touched);
        joinings_perform(store, touched);
      }
    if (db_int(store, 0, "SELECT count(*) FROM entity", "") == before) return;
  }
}

static void member_resolve(Store *store, int64_t member, Touched *touched)
{
  Arena arena = {0};
  Str keys[KEYS_MAX];
  Side side = {.member = member, .profile = member_profile(store, member, &arena)};
  size_t key_count = keys_of(store, &side.profile, &arena, keys);
  CandidateList candidates = candidates_find(store, &side, keys, key_count, &arena);
  Candidate *best = candidate_best(&candidates);
  bool tied = best && is_tied(store, &candidates, best, &arena);
  int64_t entity;
  if (best && !tied) {
    entity = best->entity;
    member_join(store, member, best, &candidates, &arena, touched);
  } else {
    entity = member_new_entity(store, member, "", touched);
  }
  for (size_t i = 0; i < candidates.len; i++)
    if (tied || candidates.at[i].verdict == SAME_UNDECIDED)
      suspect_add(store, entity, candidates.at[i].entity, (double)candidates.at[i].score, candidates.at[i].why);
  for (size_t i = 0; i < key_count; i++) db_run(store, "INSERT OR IGNORE INTO block VALUES (?, ?)", "si", keys[i], entity);
  arena_free(&arena);
}

void members_resolve(Store *store, const IdList *members, Touched *touched)
{
  for (size_t i = 0; i < members->len && !store->failure; i++) member_resolve(store, members->at[i], touched);
}

/* ---- entities joined, dissolved, hidden ---- */

static void name_freed(Store *store, Str name, Str type, Arena *arena, Touched *touched);

void entity_absorb(Store *store, int64_t into, int64_t from, const char *why, Touched *touched)
{
  if (into == from) return;
  int64_t both = db_int(store, 0, "SELECT count(DISTINCT a.document_id) FROM member a WHERE a.entity_id = ?2 AND EXISTS"
                                  " (SELECT 1 FROM member b WHERE b.entity_id = ?1 AND b.document_id = a.document_id)", "ii", into, from);
  db_run(store, "UPDATE member SET joined_by = ?2 WHERE id = (SELECT min(id) FROM member WHERE entity_id = ?1)", "ic", from, why);
  db_run(store, "UPDATE member SET entity_id = ?1 WHERE entity_id = ?2", "ii", into, from);
  db_run(store, "INSERT INTO alias_row SELECT ?1, name, mentions, names, proper, fold FROM alias_row WHERE entity_id = ?2"
                " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions, names = names + excluded.names, proper = max(proper, excluded.proper)", "ii", into, from);
  db_run(store, "INSERT INTO role_row SELECT ?1, role, members FROM role_row WHERE entity_id = ?2"
                " ON CONFLICT DO UPDATE SET members = members + excluded.members", "ii", into, from);
  db_run(store, "INSERT INTO type_vote SELECT ?1, type, mentions FROM type_vote WHERE entity_id = ?2"
                " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions", "ii", into, from);
  db_run(store, "INSERT OR IGNORE INTO block SELECT key, ?1 FROM block WHERE entity_id = ?2", "ii", into, from);
  db_run(store, "INSERT OR IGNORE INTO suspect SELECT min(?1, other), max(?1, other), score, why FROM"
                " (SELECT CASE a_id WHEN ?2 THEN b_id ELSE a_id END AS other, score, why FROM suspect WHERE a_id = ?2 OR b_id = ?2)"
                " WHERE other <> ?1", "ii", into, from);
  db_run(store, "UPDATE entity_stat SET mentions = entity_stat.mentions + f.mentions, documents = entity_stat.documents + f.documents - ?3,"
                " proper = max(entity_stat.proper, f.proper), gender = max(entity_stat.gender, f.gender),"
                " same_as = min(coalesce(entity_stat.same_as, f.same_as), coalesce(f.same_as, entity_stat.same_as)),"
                " salience = max(entity_stat.salience, f.salience)"
                " FROM (SELECT * FROM entity_stat WHERE entity_id = ?2) f WHERE entity_stat.entity_id = ?1", "iii", into, from, both);
  Arena arena = {0};
  edges_absorb(store, into, from, &arena);
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
    int64_t a_size = db_int(store, 0, "SELECT mentions FROM entity_stat WHERE entity_id = ?", "i", a);
    int64_t b_size = db_int(store, 0, "SELECT mentions FROM entity_stat WHERE entity_id = ?", "i", b);
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

/* ---- all anew ---- */

void store_resolve_all(Store *store, size_t *entities)
{
  Arena arena = {0};
  IdList members = {0};
  Touched touched = {.arena = &arena};
  db_run(store, "DELETE FROM edge", "");
  db_run(store, "UPDATE member SET entity_id = NULL, hidden = 0", "");
  db_run(store, "DELETE FROM entity", "");
  statements_show_all(store);
  db_ids(store, &arena, &members, "SELECT id FROM member ORDER BY proper DESC, length(name) DESC, name, id", "");
  members_resolve(store, &members, &touched);
  joinings_perform(store, &touched);
  edges_rebuild_all(store);
  suspects_review_all(store, &touched);
  decisions_apply(store, &touched);
  entities_refresh(store, &touched);
  if (entities) *entities = (size_t)db_int(store, 0, "SELECT count(*) FROM entity", "");
  arena_free(&arena);
}

bool store_resolve(Store *store, Buf *said, RelataError *err)
{
  size_t now = 0;
  if (!db_begin(store, err)) return false;
  int64_t before = db_int(store, 0, "SELECT count(*) FROM entity", "");
  store_resolve_all(store, &now);
  int64_t suspects = db_int(store, 0, "SELECT count(*) FROM suspect", "");
  if (!db_end(store, true, err)) return false;
  if (said) buf_format(said, "%lld entities before, %zu now, %lld undecided pairs\n", (long long)before, now, (long long)suspects);
  return true;
}
