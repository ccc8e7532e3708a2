/*
 * resolve.c - resolution across articles: to which entity of the archive each member of a new article belongs.
 *
 * A member's profile gives blocking keys; entities under the same keys are candidates; entity_same() (resolution/) judges
 * each. The best of those that are surely the same takes the member in; if it shows two entities to be one ("Powell" and
 * "Colin Powell" both fit "Colin L. Powell"), they are joined. Where two that are surely different fit equally well, or
 * nothing is sure, the member stays apart and the pair is kept in `suspect`. Profiles are read from the tables, never from
 * the article in memory, so that resolving anew sees what adding saw. store_resolve() takes all members longest name first, of
 * one name those first of whom a role is known, so that its result is the same whatever order the articles came in.
 */
#include "db.h"
#include <string.h>

/* Of the entities under a key the best known are read, of these the likeliest judged, by their company only the foremost:
 * so an article costs the same however many entities bear a name. */
enum { KEYS_MAX = 16, CANDIDATES_MAX = 24, COMPANY_MAX = 12, BESIDE_MAX = 4, ROLES_MOST = 16, SUSPECTS_MAX = 8, SETTLED = 16, FAMOUS = 4 };
#define COMPANY_SPEAKS 0.96F /* a higher score: what two namesakes deal with says that they are one */
#define EXACT 0.949F /* the score of a name that is the same in full */
static const double score_tie = 0.05; /* two candidates this close, surely different from each other: undecided */

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

static StrList names_most_said(Store *store, Arena *arena, sqlite3_stmt *query, size_t most)
{
  StrList names = {0};
  NamesMost best = {.most = most};
  names_most(store, query, arena, &best);
  for (size_t i = 0; i < best.len; i++) LIST_PUSH(arena, &names) = best.at[i].name;
  return names;
}

static void profile_names(EntityProfile *p, StrList aliases)
{
  p->aliases = aliases.at;
  p->alias_count = aliases.len;
}

static void profile_roles(EntityProfile *p, StrList roles)
{
  p->roles = roles.at;
  p->role_count = roles.len;
}

static void profile_beside(EntityProfile *p, StrList names)
{
  p->beside = names.at;
  p->beside_count = names.len;
}

static void profile_context(EntityProfile *p, StrList context)
{
  p->context = context.at;
  p->context_count = context.len;
}

/* What it shares facts with, the most frequent first; bounded by the innermost limits, so that the most talked-of entity
 * costs no more than others: articles lie in small groups anywhere (ids.c), the first members are an even sample. */
#define CONTEXT_OF(where)                                                                                              \
  "WITH own(id) AS MATERIALIZED (SELECT id FROM member WHERE " where " LIMIT 128)"                                     \
  "SELECT name FROM (SELECT name, count(*) AS n FROM ("                                                               \
  "SELECT * FROM (SELECT o.name FROM own CROSS JOIN statement f ON f.subject_member = own.id CROSS JOIN member o ON o.id = f.object_member" \
  " WHERE o.proper LIMIT 200) UNION ALL "                                                                              \
  "SELECT * FROM (SELECT o.name FROM own CROSS JOIN statement f ON f.object_member = own.id CROSS JOIN member o ON o.id = f.subject_member" \
  " WHERE o.proper LIMIT 200)) GROUP BY name) ORDER BY n DESC, name LIMIT 16"

/* Who is named in the same articles, whose members lie one beside the other; bounded likewise. Not those of more than 64 documents: who is named
 * everywhere tells nothing of one. */
_Static_assert(ID_BLOCK == 32768, "as in the query");
#define BESIDE(where)                                                                                                  \
  "WITH own(id, document) AS MATERIALIZED (SELECT id, document_id FROM member WHERE " where " LIMIT 6)"                \
  "SELECT name FROM (SELECT o.name AS name, min(o.entity_id) AS entity, count(*) AS n"                                 \
  " FROM own CROSS JOIN article a ON a.document_id = own.document"                                                     \
  " CROSS JOIN member o ON o.id >= own.document * 32768 AND o.id < (own.document + a.blocks) * 32768 AND o.id <> own.id" \
  " WHERE o.proper AND o.type IN ('PERSON', 'ORGANIZATION') GROUP BY o.name ORDER BY n DESC, name LIMIT 20)"           \
  " LEFT JOIN entity_stat t ON t.entity_id = entity WHERE coalesce(t.documents, 1) <= 64"

/* From a row of name, type, proper, gender, same_as. */
static EntityProfile profile_read(Store *store, sqlite3_stmt *q, Arena *arena)
{
  EntityProfile p = {0};
  if (!db_next(store, q)) return p;
  p.name = str_copy(arena, column_str(q, 0));
  p.type = entity_type_of(column_str(q, 1));
  p.proper = column_id(q, 2) != 0;
  p.gender = (Gender)column_id(q, 3);
  p.same_as = str_copy(arena, column_str(q, 4));
  db_stop(q);
  return p;
}

static EntityProfile member_profile(Store *store, int64_t member, Arena *arena)
{
  EntityProfile p = profile_read(store, db_query(store, "SELECT name, type, proper, gender, same_as FROM member WHERE id = ?", "i", member), arena);
  profile_names(&p, names_most_said(store, arena, db_query(store, "SELECT name, mentions FROM member_alias WHERE member_id = ? AND proper", "i", member), NAMES_MOST));
  return p;
}

static EntityProfile profile_head(Store *store, int64_t entity, Arena *arena)
{
  return profile_read(store, db_query(store, "SELECT origin_name, origin_type, proper, gender, same_as FROM entity_stat WHERE entity_id = ?", "i", entity), arena);
}

/* `named`: it may be known by the other's full name, so that people's other names matter too. */
static void profile_complete(Store *store, int64_t entity, EntityProfile *p, bool named, Arena *arena)
{
  if (p->type == ENTITY_ORGANIZATION || (p->type == ENTITY_PERSON && named))
    profile_names(p, names_most_said(store, arena, db_query(store, "SELECT name, mentions FROM alias_row WHERE entity_id = ? AND proper", "i", entity), NAMES_MOST));
}

static EntityProfile profile_of(Store *store, int64_t entity, Arena *arena)
{
  EntityProfile p = profile_head(store, entity, arena);
  profile_complete(store, entity, &p, true, arena);
  return p;
}

static StrList member_roles(Store *store, int64_t member, Arena *arena)
{
  return names_of(store, arena, db_query(store, "SELECT role FROM member_role WHERE member_id = ? ORDER BY role LIMIT 16", "i", member));
}

static StrList member_company(Store *store, int64_t member, Arena *arena)
{
  return names_of(store, arena, db_query(store, CONTEXT_OF("id = ?1"), "i", member));
}

static StrList entity_roles(Store *store, int64_t entity, Arena *arena)
{
  return names_most_said(store, arena, db_query(store, "SELECT role, members FROM role_row WHERE entity_id = ? LIMIT 256", "i", entity), ROLES_MOST);
}

static StrList company_kept(Str kept, Arena *arena)
{
  StrList names = {0};
  Str name;
  while (str_split(&kept, '\n', &name)) LIST_PUSH(arena, &names) = name;
  return names;
}

static void company_keep(Store *store, int64_t entity, const StrList *names)
{
  Buf all = {0};
  for (size_t i = 0; i < names->len; i++) {
    if (i) buf_char(&all, '\n');
    buf_str(&all, names->at[i]);
  }
  if (!all.failed) db_run(store, "UPDATE entity_stat SET company = ?2 WHERE entity_id = ?1", "is", entity, buf_view(&all));
  buf_free(&all);
}

/* Of an entity with many mentions the company changes little: it is kept, until there are eight times as many. */
static StrList entity_company(Store *store, int64_t entity, Arena *arena)
{
  bool settled = entity_size(store, entity) >= SETTLED;
  if (settled && db_int(store, 0, "SELECT company IS NOT NULL FROM entity_stat WHERE entity_id = ?", "i", entity))
    return company_kept(db_str(store, arena, "SELECT company FROM entity_stat WHERE entity_id = ?", "i", entity), arena);
  StrList names = names_of(store, arena, db_query(store, CONTEXT_OF("entity_id = ?1"), "i", entity));
  if (settled) company_keep(store, entity, &names);
  return names;
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

/* One side of a comparison: a member or an entity. Its roles and its company (what it shares facts with) are dear to read and
 * only decide what names leave undecided, so they are read when that is met. */
typedef struct { int64_t member, entity; EntityProfile profile; bool titled, known, placed; } Side;

/* single: its name is one word */
typedef struct { Side of; uint32_t shared, weight, keys; bool single; float score; const char *why; SameVerdict verdict; } Candidate;
typedef struct { Candidate *at; size_t len, cap; } CandidateList;

static void side_title(Store *store, Side *side, Arena *arena)
{
  if (side->titled) return;
  profile_roles(&side->profile, side->member ? member_roles(store, side->member, arena) : entity_roles(store, side->entity, arena));
  side->titled = true;
}

static void side_know(Store *store, Side *side, Arena *arena)
{
  if (side->known) return;
  side_title(store, side, arena);
  profile_context(&side->profile, side->member ? member_company(store, side->member, arena) : entity_company(store, side->entity, arena));
  side->known = true;
}

static void side_place(Store *store, Side *side, Arena *arena)
{
  if (side->placed) return;
  sqlite3_stmt *q = side->member ? db_query(store, BESIDE("id = ?1"), "i", side->member) : db_query(store, BESIDE("entity_id = ?1"), "i", side->entity);
  profile_beside(&side->profile, names_of(store, arena, q));
  side->placed = true;
}

/* Whether articles name both and have not taken the two for one: the member's, or most of those that name the lesser entity. */
static bool apart_in_articles(Store *store, const Side *side, const Candidate *c)
{
  if (side->member)
    return db_int(store, 0, "SELECT EXISTS (SELECT 1 FROM member m JOIN member o ON o.entity_id = ?2 AND o.document_id = m.document_id"
                            " WHERE m.id = ?1 AND o.id <> m.id)", "ii", side->member, c->of.entity);
  bool swap = entity_size(store, side->entity) > entity_size(store, c->of.entity);
  int64_t lesser = swap ? c->of.entity : side->entity, other = swap ? side->entity : c->of.entity;
  return db_int(store, 0, "SELECT count(*) <= 2 * sum(EXISTS (SELECT 1 FROM member o WHERE o.entity_id = ?2 AND o.document_id = own.document_id))"
                          " FROM (SELECT document_id FROM member WHERE entity_id = ?1 LIMIT 64) own", "ii", lesser, other);
}

/* Of people whom one article names apart names that fit are not enough: "George Bush praised his son George W. Bush." */
static void judge_within_articles(Store *store, const Side *side, Candidate *c, Arena *arena)
{
  if (c->verdict != SAME_YES || (side->profile.type != ENTITY_PERSON && c->of.profile.type != ENTITY_PERSON)) return; /* "Colter, Montana" and Judge Colter */
  if (strncmp(c->why, "initials", strlen("initials")) == 0 || strncmp(c->why, "well-known", strlen("well-known")) == 0) return; /* "SBF" */
  if (str_eq(str_fold(arena, side->profile.name), str_fold(arena, c->of.profile.name)) || !apart_in_articles(store, side, c)) return;
  c->verdict = SAME_UNDECIDED;
  c->why = "apart in one article";
}

static EntityProfile by_name(const Side *side)
{
  EntityProfile p = side->profile;
  p.role_count = p.context_count = p.beside_count = 0;
  return p;
}

static EntityProfile by_name_and_role(const Side *side)
{
  EntityProfile p = side->profile;
  p.context_count = p.beside_count = 0;
  return p;
}

/* People's offices; of two places of one name, which it is: "state of United States". */
static bool has_roles(EntityType type) { return type == ENTITY_PERSON || type == ENTITY_PLACE; }

/* A name of one word may be a capital's, for its government. */
static bool may_govern(const EntityProfile *p) { return p->type == ENTITY_ORGANIZATION && !memchr(p->name.at, ' ', p->name.len); }

/* A senator and a striker of one name are not one by that name. */
static void judge_by_role(Store *store, Side *side, Candidate *c, Arena *arena)
{
  if (c->verdict != SAME_YES || side->profile.type != c->of.profile.type) return;
  bool governs = may_govern(&side->profile);
  if (!governs && !has_roles(side->profile.type)) return;
  side_title(store, side, arena);
  if (!side->profile.role_count && !governs) return;
  side_title(store, &c->of, arena);
  EntityProfile own = by_name_and_role(side), other = by_name_and_role(&c->of);
  c->verdict = same(store, &own, &other, arena, &c->score, &c->why);
}

static void judge_by_company(Store *store, Side *side, Candidate *c, Arena *arena)
{
  side_know(store, side, arena);
  side_know(store, &c->of, arena);
  c->verdict = same(store, &side->profile, &c->of.profile, arena, &c->score, &c->why);
}

/* "Dimon" and "Jamie Dimon", both told of beside JPMorgan and the SEC. */
static void judge_by_articles(Store *store, Side *side, Candidate *c, Arena *arena)
{
  side_place(store, side, arena);
  side_place(store, &c->of, arena);
  c->verdict = same(store, &side->profile, &c->of.profile, arena, &c->score, &c->why);
}

/* By names and, of people, roles; where these leave it open and `company` is wanted, by that too. */
static void candidate_judge(Store *store, Side *side, Candidate *c, bool company, Arena *arena)
{
  EntityProfile own = by_name(side), other = by_name(&c->of);
  c->verdict = same(store, &own, &other, arena, &c->score, &c->why);
  judge_by_role(store, side, c, arena);
  judge_within_articles(store, side, c, arena);
  if (c->verdict != SAME_UNDECIDED || !company) return;
  judge_by_company(store, side, c, arena);
  if (c->verdict == SAME_UNDECIDED && store->resolver && entity_same_beside(store->resolver, &side->profile, &c->of.profile)) judge_by_articles(store, side, c, arena);
  judge_within_articles(store, side, c, arena);
}

static int candidate_order(const void *a, const void *b)
{
  const Candidate *x = a, *y = b;
  if (x->shared != y->shared) return x->shared > y->shared ? -1 : 1;
  if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
  return x->of.entity < y->of.entity ? -1 : x->of.entity > y->of.entity;
}

/* keys: a bit for each key under which it stands already. */
static void candidates_of_key(Store *store, Str key, size_t number, Arena *arena, CandidateList *out)
{
  sqlite3_stmt *q = db_query(store, "SELECT entity_id, weight, single FROM block WHERE key = ?1 ORDER BY weight DESC LIMIT ?2", "si", key, (int64_t)UNDER_KEY);
  while (db_next(store, q)) {
    int64_t entity = column_id(q, 0);
    size_t at = 0;
    while (at < out->len && out->at[at].of.entity != entity) at++;
    if (at == out->len) LIST_PUSH(arena, out) = (Candidate){.of.entity = entity, .weight = (uint32_t)column_id(q, 1), .single = column_id(q, 2) != 0};
    out->at[at].shared++;
    out->at[at].keys |= UINT32_C(1) << number;
  }
}

static bool is_exact(const Candidate *c) { return c->verdict == SAME_YES && c->score >= EXACT; }

/* Beside one that bears the member's very name, of those that share no more than a surname or a first word only the short
 * names ("Powell", "Delta", "DB") may still be the same: their company decides. The others are told by their keys, and not read. */
static bool is_beside(const Candidate *c, bool exact) { return exact && c->shared < 2 && !c->single; }

/* People under the keys, whatever was found of them. */
typedef struct { EntityProfile *at; size_t len, cap; } PeopleList;

/* "Baerbock", where the archive knows one Baerbock and no other: whom else should an article mean that does not say who that is? Only of
 * names that few bear; of two who bear one, neither. */
static void judge_sole_bearer(const Store *store, const Side *side, const PeopleList *people, CandidateList *judged)
{
  Candidate *only = NULL;
  size_t bearers = 0;
  if (!store->resolver || side->profile.type != ENTITY_PERSON) return;
  for (size_t i = 0; i < judged->len; i++) {
    Candidate *c = &judged->at[i];
    if (c->verdict == SAME_YES) return;
    bool surname = strcmp(c->why, "surname alone") == 0;
    bool fits = surname && (entity_is_rare_surname(store->resolver, &side->profile, &c->of.profile) || entity_is_rare_surname(store->resolver, &c->of.profile, &side->profile));
    if (fits && only) return;
    if (fits) only = c;
  }
  if (!only) return;
  bool bare = !memchr(side->profile.name.at, ' ', side->profile.name.len);
  const EntityProfile *one = bare ? &side->profile : &only->of.profile;
  for (size_t i = 0; i < people->len; i++) bearers += entity_is_rare_surname(store->resolver, one, &people->at[i]);
  if (bearers > bare) return;
  only->verdict = SAME_YES;
  only->score = 0.7F;
  only->why = "the only one of a rare surname";
}

static CandidateList candidates_find(Store *store, Side *side, const Str *keys, size_t key_count, Arena *arena)
{
  CandidateList found = {0}, judged = {0};
  PeopleList people = {0};
  for (size_t i = 0; i < key_count; i++) candidates_of_key(store, keys[i], i, arena, &found);
  if (found.len) qsort(found.at, found.len, sizeof *found.at, candidate_order);
  bool parted = decision_any_apart(store), exact = false;
  size_t open = 0, beside = 0;
  for (size_t i = 0; i < found.len && i < CANDIDATES_MAX; i++) {
    Candidate c = found.at[i];
    if (exact && c.shared < 2 && ++beside > BESIDE_MAX) break;
    if (is_beside(&c, exact) || (parted && decision_apart(store, side->member, c.of.entity))) continue;
    c.of.profile = profile_head(store, c.of.entity, arena);
    if (c.of.profile.type == ENTITY_PERSON) LIST_PUSH(arena, &people) = c.of.profile;
    profile_complete(store, c.of.entity, &c.of.profile, c.shared > 1, arena);
    candidate_judge(store, side, &c, open < COMPANY_MAX, arena);
    open += c.of.known;
    exact = exact || is_exact(&c);
    if (c.verdict != SAME_NO) LIST_PUSH(arena, &judged) = c;
  }
  if (!exact && judged.len) judge_sole_bearer(store, side, &people, &judged);
  return judged;
}

/* ---- namesakes: entities of one name that roles keep apart, both of which take a member in that has none ---- */

static bool is_namesake(const Candidate *c) { return is_exact(c) && has_roles(c->of.profile.type); }

/* A Georgia that nothing says to be the state or the country is one with others of which nothing is known. */
static void places_weigh(CandidateList *list)
{
  bool unknown = false;
  for (size_t i = 0; i < list->len; i++) unknown |= is_namesake(&list->at[i]) && !list->at[i].of.profile.role_count;
  for (size_t i = 0; i < list->len; i++) {
    Candidate *c = &list->at[i];
    if (unknown && is_namesake(c) && c->of.profile.role_count && c->score < COMPANY_SPEAKS) c->verdict = SAME_UNDECIDED;
  }
}

/* Whom the company speaks for scores higher than the others. */
static void namesakes_weigh(Store *store, Side *side, CandidateList *list, Arena *arena)
{
  size_t namesakes = 0;
  for (size_t i = 0; i < list->len; i++) namesakes += is_namesake(&list->at[i]);
  for (size_t i = 0; namesakes > 1 && i < list->len; i++)
    if (is_namesake(&list->at[i])) judge_by_company(store, side, &list->at[i], arena);
  if (namesakes > 1 && side->profile.type == ENTITY_PLACE) places_weigh(list);
}

static bool is_better(Store *store, const Candidate *a, const Candidate *b)
{
  if (a->score > b->score || a->score < b->score) return a->score > b->score;
  int64_t x = is_namesake(a) ? entity_size(store, a->of.entity) : 0, y = is_namesake(b) ? entity_size(store, b->of.entity) : 0;
  return x != y ? x > y : a->of.entity < b->of.entity;
}

static Candidate *candidate_best(Store *store, CandidateList *list)
{
  Candidate *best = NULL;
  for (size_t i = 0; i < list->len; i++) {
    Candidate *c = &list->at[i];
    if (c->verdict == SAME_YES && (!best || is_better(store, c, best))) best = c;
  }
  return best;
}

/* Of two namesakes neither of whom the company speaks for the one is meant that is spoken of far more often, if any. */
static bool is_rival(Store *store, Candidate *best, const Candidate *c, Arena *arena)
{
  if (c->score < best->score || entity_size(store, best->of.entity) >= FAMOUS * entity_size(store, c->of.entity)) return false;
  Candidate pair = *c;
  candidate_judge(store, &best->of, &pair, true, arena);
  return pair.verdict != SAME_YES;
}

/* "Powell" fits Colin Powell and Jody Powell as well: neither is taken. */
static bool is_tied(Store *store, CandidateList *list, Candidate *best, Arena *arena)
{
  for (size_t i = 0; i < list->len; i++) {
    Candidate *c = &list->at[i];
    float score;
    const char *why;
    if (c == best || c->verdict != SAME_YES || (double)c->score < (double)best->score - score_tie) continue;
    if (same(store, &best->of.profile, &c->of.profile, arena, &score, &why) == SAME_NO) return true;
    if (is_namesake(best) && is_namesake(c) && is_rival(store, best, c, arena)) return true;
  }
  return false;
}

/* Who is suspected to be the same, the likeliest first. */
static IdList suspects_of(Store *store, int64_t entity, Arena *arena)
{
  IdList others = {0};
  /* most have none, which is told in a third of the time */
  if (!db_int(store, 0, "SELECT EXISTS (SELECT 1 FROM suspect WHERE a_id = ?1) OR EXISTS (SELECT 1 FROM suspect WHERE b_id = ?1)", "i", entity)) return others;
  db_ids(store, arena, &others, "SELECT CASE a_id WHEN ?1 THEN b_id ELSE a_id END FROM suspect WHERE a_id = ?1 OR b_id = ?1 ORDER BY score DESC, a_id, b_id LIMIT 16", "i", entity);
  return others;
}

/* Whether `one`, of whom no role is known, might as well be another namesake than `whole`: then it is not the latter's alone. */
static bool is_disputed(Store *store, Side *whole, Candidate *one, Arena *arena)
{
  if (!is_namesake(one)) return false;
  side_title(store, whole, arena);
  side_title(store, &one->of, arena);
  if (!whole->profile.role_count || one->of.profile.role_count) return false;
  IdList others = suspects_of(store, one->of.entity, arena);
  for (size_t i = 0; i < others.len; i++) {
    if (others.at[i] == whole->entity) continue;
    Candidate c = {.of = {.entity = others.at[i], .profile = profile_of(store, others.at[i], arena)}};
    candidate_judge(store, &one->of, &c, true, arena);
    Candidate mine = {.of = *whole, .score = one->score};
    if (is_namesake(&c) && is_rival(store, &mine, &c, arena)) return true;
  }
  return false;
}

static void suspect_add(Store *store, int64_t a, int64_t b, double score, const char *why)
{
  if (a == b) return;
  db_run(store, "INSERT INTO suspect VALUES (min(?1, ?2), max(?1, ?2), ?3, ?4) ON CONFLICT DO UPDATE SET score = excluded.score"
                " WHERE excluded.score > score", "iidc", a, b, score, why);
  if (sqlite3_changes(store->db)) db_run(store, "UPDATE entity_stat SET reviewed = 0 WHERE entity_id = ?", "i", a);
}

/* ---- joinings ---- */

static int64_t joined_now(const JoiningList *list, size_t done, int64_t entity)
{
  for (size_t i = 0; i < done; i++)
    if (list->at[i].from == entity) entity = list->at[i].into;
  return entity;
}

/* What "Abbott" shows to be one with it, twice, need not be one: of entities that earlier joinings have changed it is asked anew. */
static bool still_same(Store *store, int64_t a, int64_t b)
{
  Arena arena = {0};
  Side own = {.entity = a, .profile = profile_of(store, a, &arena)};
  Candidate c = {.of = {.entity = b, .profile = profile_of(store, b, &arena)}};
  candidate_judge(store, &own, &c, true, &arena);
  bool yes = c.verdict == SAME_YES && !decision_apart_entities(store, a, b);
  if (c.verdict == SAME_UNDECIDED) suspect_add(store, a, b, (double)c.score, c.why);
  arena_free(&arena);
  return yes;
}

/* The larger takes in the smaller, so that little is moved. Says how many are gone. */
size_t joinings_perform(Store *store, Touched *touched)
{
  size_t joined = 0;
  JoiningList *list = &touched->joinings;
  for (size_t i = 0; i < list->len; i++) {
    Joining *j = &list->at[i];
    int64_t a = joined_now(list, i, j->into), b = joined_now(list, i, j->from);
    bool changed = a != j->into || b != j->from;
    int64_t a_size = entity_size(store, a), b_size = entity_size(store, b);
    bool swap = b_size > a_size || (b_size == a_size && b < a);
    j->into = j->from = swap ? b : a;
    if (a == b || (changed && !still_same(store, a, b))) continue;
    j->from = swap ? a : b;
    entity_absorb(store, j->into, j->from, j->why, touched);
    joined++;
  }
  list->len = 0;
  return joined;
}

/* ---- undecided pairs ---- */

static uint64_t digest_of(Arena *arena, const Str *names, size_t count)
{
  uint64_t sum = count; /* of a set: whatever the order */
  for (size_t i = 0; i < count; i++) sum += str_hash(str_fold(arena, names[i]));
  return sum;
}

/* All that is compared of an entity; never 0, which stands for "not yet". */
static int64_t profile_digest(const EntityProfile *p, Arena *arena)
{
  uint64_t parts[] = {digest_of(arena, &p->name, 1), digest_of(arena, &p->same_as, 1), digest_of(arena, p->aliases, p->alias_count),
                      digest_of(arena, p->roles, p->role_count), digest_of(arena, p->context, p->context_count),
                      (uint64_t)p->type << 8 | (uint64_t)p->gender << 1 | p->proper};
  return (int64_t)(str_hash((Str){(const char *)parts, sizeof parts}) >> 1) | 1;
}

/* True where nothing new is known of an entity since it was last compared; remembers what is known now. */
static bool is_reviewed(Store *store, Side *side, Arena *arena)
{
  side->profile = profile_of(store, side->entity, arena);
  side_know(store, side, arena);
  int64_t now = profile_digest(&side->profile, arena);
  if (db_int(store, 0, "SELECT reviewed FROM entity_stat WHERE entity_id = ?", "i", side->entity) == now) return true;
  db_run(store, "UPDATE entity_stat SET reviewed = ?2 WHERE entity_id = ?1", "ii", side->entity, now);
  return false;
}

/* An undecided pair is judged again when one of the two has become better known. */
static void suspects_review_one(Store *store, int64_t entity, Touched *touched)
{
  Arena arena = {0};
  IdList others = suspects_of(store, entity, &arena);
  CandidateList judged = {0};
  Side own = {.entity = entity};
  if (!others.len || is_reviewed(store, &own, &arena)) others.len = 0;
  for (size_t i = 0; i < others.len; i++) {
    Candidate c = {.of = {.entity = others.at[i], .profile = profile_of(store, others.at[i], &arena)}};
    candidate_judge(store, &own, &c, true, &arena);
    if (c.verdict == SAME_NO || decision_apart_entities(store, entity, c.of.entity))
      db_run(store, "DELETE FROM suspect WHERE a_id = min(?1, ?2) AND b_id = max(?1, ?2)", "ii", entity, c.of.entity);
    else LIST_PUSH(&arena, &judged) = c;
  }
  namesakes_weigh(store, &own, &judged, &arena);
  Candidate *best = candidate_best(store, &judged);
  if (best && !is_tied(store, &judged, best, &arena) && !is_disputed(store, &own, best, &arena)) LIST_PUSH(touched->arena, &touched->joinings) = (Joining){best->of.entity, entity, best->why};
  arena_free(&arena);
}

size_t suspects_review(Store *store, Touched *touched)
{
  for (size_t i = 0; i < touched->entities.len && !store->failure; i++) suspects_review_one(store, touched->entities.at[i], touched);
  return joinings_perform(store, touched);
}

/* All pairs, until nothing more is joined. */
static void suspects_review_all(Store *store, Touched *touched)
{
  for (int round = 0; round < 4; round++) {
    IdList entities = {0};
    size_t joined = 0;
    db_ids(store, touched->arena, &entities, "SELECT a_id FROM suspect UNION SELECT b_id FROM suspect", "");
    for (size_t i = 0; i < entities.len && !store->failure; i++)
      if (db_int(store, 0, "SELECT 1 FROM entity WHERE id = ?", "i", entities.at[i])) {
        suspects_review_one(store, entities.at[i], touched);
        joined += joinings_perform(store, touched);
      }
    if (!joined) return;
  }
}

/* ---- one member ---- */

static void member_join(Store *store, int64_t member, Candidate *best, CandidateList *candidates, Arena *arena, Touched *touched)
{
  member_assign(store, member, best->of.entity, (double)best->score, best->why, touched);
  Side whole = {.entity = 0}; /* read where there is another to compare it with */
  for (size_t i = 0; i < candidates->len; i++) {
    Candidate c = candidates->at[i];
    if (c.of.entity == best->of.entity || c.verdict != SAME_YES || decision_apart_entities(store, best->of.entity, c.of.entity)) continue;
    if (!whole.entity) whole = (Side){.entity = best->of.entity, .profile = profile_of(store, best->of.entity, arena)};
    candidate_judge(store, &whole, &c, true, arena);
    if (c.verdict == SAME_YES && !is_disputed(store, &whole, &c, arena))
      LIST_PUSH(touched->arena, &touched->joinings) = (Joining){best->of.entity, c.of.entity, c.why};
    else if (c.verdict == SAME_UNDECIDED) suspect_add(store, best->of.entity, c.of.entity, (double)c.score, c.why);
  }
}

/* What stays open, the likeliest first: a name that a thousand bear is no clue to any one of them. */
static void suspects_add(Store *store, int64_t entity, const CandidateList *candidates, bool tied)
{
  for (size_t i = 0, added = 0; i < candidates->len && added < SUSPECTS_MAX; i++) {
    const Candidate *c = &candidates->at[i];
    if (!tied && c->verdict != SAME_UNDECIDED) continue;
    suspect_add(store, entity, c->of.entity, (double)c->score, c->why);
    added++;
  }
}

/* Those under which it does not stand yet. */
static void keys_add(Store *store, int64_t entity, const Str *keys, size_t count, uint32_t known)
{
  if (known == (UINT32_C(1) << count) - 1) return;
  int64_t weight = entity_weight(store, entity);
  int64_t single = db_int(store, 0, "SELECT instr(origin_name, ' ') = 0 FROM entity_stat WHERE entity_id = ?", "i", entity);
  for (size_t i = 0; i < count; i++)
    if (!(known >> i & 1))
      db_run(store, "INSERT OR IGNORE INTO block(key, weight, entity_id, single) VALUES (?, ?, ?, ?)", "siii", keys[i], weight, entity, single);
}

static void member_resolve(Store *store, int64_t member, Touched *touched)
{
  Arena arena = {0};
  Str keys[KEYS_MAX];
  Side side = {.member = member, .profile = member_profile(store, member, &arena)};
  size_t key_count = keys_of(store, &side.profile, &arena, keys);
  CandidateList candidates = candidates_find(store, &side, keys, key_count, &arena);
  namesakes_weigh(store, &side, &candidates, &arena);
  Candidate *best = candidate_best(store, &candidates);
  bool tied = best && is_tied(store, &candidates, best, &arena);
  bool joins = best && !tied;
  int64_t entity = joins ? best->of.entity : member_new_entity(store, member, "", touched);
  uint32_t known = joins ? best->keys : 0;
  if (joins) member_join(store, member, best, &candidates, &arena, touched);
  suspects_add(store, entity, &candidates, tied);
  keys_add(store, entity, keys, key_count, known);
  arena_free(&arena);
}

void members_resolve(Store *store, const IdList *members, Touched *touched)
{
  for (size_t i = 0; i < members->len && !store->failure; i++) member_resolve(store, members->at[i], touched);
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
  db_ids(store, &arena, &members, "SELECT m.id FROM member m ORDER BY " RESOLVING_ORDER, "");
  members_resolve(store, &members, &touched);
  joinings_perform(store, &touched);
  edges_rebuild_all(store);
  suspects_review_all(store, &touched);
  decisions_apply(store, &touched);
  entities_refresh(store, &touched);
  settle_done(store);
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
