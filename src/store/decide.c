/*
 * decide.c - corrections by hand that last.
 *
 * A decision is kept by names, types and sentences as the articles have them, never by row ids, and is applied again
 * whenever an entity that it means is touched, so that it survives adding, replacing, merging and resolving anew. A fact
 * is judged by its sentence's words: the same sentence in another paper is judged with it.
 *
 *   merge   a, b              what is called a and what is called b are one
 *   split   a, b              of what is called a, the members called b (or those of the article b) are another
 *   apart   a, b              what is called a and what is called b are two, however alike
 *   rename  a, value          what is called a shall be shown as value
 *   retype  a, value          ... shall have that type
 *   forget  a                 what is called a is no node, its facts are not shown
 *   reject  a, relation, b, sentence      that fact is not in that sentence
 *   confirm a, relation, b, sentence      it is, for certain
 */
#include "db.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const char *const kind_names[] = {"merge", "split", "apart", "rename", "retype", "forget", "reject", "confirm"};

typedef struct { int64_t id; Str kind, a, a_type, b, b_type, relation, sentence, value; } Made; /* a decision as kept */
typedef struct { Made *at; size_t len, cap; } MadeList;

#define MADE_COLUMNS "id, kind, a, a_type, b, b_type, relation, sentence, value"

static Made made_read(sqlite3_stmt *q, Arena *arena)
{
  Made m = {.id = column_id(q, 0)};
  Str *fields[] = {&m.kind, &m.a, &m.a_type, &m.b, &m.b_type, &m.relation, &m.sentence, &m.value};
  for (size_t i = 0; i < COUNT_OF(fields); i++) *fields[i] = str_copy(arena, column_str(q, (int)i + 1));
  return m;
}

static bool any_made(Store *store)
{
  return db_int(store, 0, "SELECT 1 FROM decision WHERE undone_at IS NULL LIMIT 1", "") != 0;
}

static MadeList made_list(Store *store, Arena *arena)
{
  MadeList list = {0};
  sqlite3_stmt *q = db_query(store, "SELECT " MADE_COLUMNS " FROM decision WHERE undone_at IS NULL ORDER BY at, id", "");
  while (db_next(store, q)) {
    Made made = made_read(q, arena);
    LIST_PUSH(arena, &list) = made;
  }
  return list;
}

/* The entity that a decision means: of that type as extracted, rather by its canonical name than by another. */
static int64_t target(Store *store, Str name, Str type, Arena *arena)
{
  return db_int(store, 0,
                "SELECT a.entity_id FROM alias_row a JOIN entity_stat t ON t.entity_id = a.entity_id"
                " WHERE a.fold = ?1 AND (?2 IS NULL OR t.origin_type = ?2)"
                " ORDER BY a.name = t.origin_name DESC, a.names > 0 DESC, a.mentions DESC, a.entity_id LIMIT 1", "so",
                str_fold(arena, name), type);
}

/* ---- splitting ---- */

/* The members of an entity that a split sets apart: named b, or of the article b. */
static void split_members(Store *store, int64_t entity, Str b, Arena *arena, IdList *out)
{
  Str fold = str_fold(arena, b);
  db_ids(store, arena, out,
         "SELECT m.id FROM member m JOIN alias_row a ON a.entity_id = m.entity_id AND a.name = m.name"
         " WHERE m.entity_id = ?1 AND a.fold = ?2 ORDER BY m.id", "is", entity, fold);
  if (out->len) return;
  db_ids(store, arena, out,
         "SELECT m.id FROM member m JOIN document d ON d.id = m.document_id WHERE m.entity_id = ?1 AND d.source = ?2 ORDER BY m.id", "is",
         entity, b);
}

static int64_t entity_members(Store *store, int64_t entity)
{
  return db_int(store, 0, "SELECT count(*) FROM member WHERE entity_id = ?", "i", entity);
}

static void split_apply(Store *store, const Made *d, Arena *arena, Touched *touched)
{
  IdList members = {0}, all = {0};
  int64_t entity = target(store, d->a, d->a_type, arena);
  if (!entity) return;
  split_members(store, entity, d->b, arena, &members);
  if (!members.len || (int64_t)members.len == entity_members(store, entity)) return;
  entity_dissolve(store, entity, &all, arena, touched);
  int64_t rest = 0, apart = 0;
  for (size_t i = 0, m = 0; i < all.len; i++) {
    bool is_apart = m < members.len && members.at[m] == all.at[i];
    int64_t *side = is_apart ? &apart : &rest;
    m += is_apart;
    if (!*side) *side = member_new_entity(store, all.at[i], "split by hand", touched);
    else member_assign(store, all.at[i], *side, 1, "split by hand", touched);
  }
  edges_rebuild(store, rest);
  edges_rebuild(store, apart);
}

static bool member_is_apart(Store *store, int64_t member, Str b, Arena *arena)
{
  Str name = db_str(store, arena, "SELECT name FROM member WHERE id = ?", "i", member);
  Str source = db_str(store, arena, "SELECT d.source FROM member m JOIN document d ON d.id = m.document_id WHERE m.id = ?", "i", member);
  return str_eq(str_fold(arena, name), str_fold(arena, b)) || str_eq(source, b);
}

bool decision_any_apart(Store *store)
{
  return db_int(store, 0, "SELECT 1 FROM decision WHERE kind IN ('split', 'apart') AND undone_at IS NULL LIMIT 1", "") != 0;
}

/* A new member may not undo a split: not the part b into the rest, nor another into an entity that is only part b. */
static bool split_keeps(Store *store, const Made *d, int64_t member, int64_t entity, Arena *arena)
{
  IdList theirs = {0};
  split_members(store, entity, d->b, arena, &theirs);
  bool entity_is_part = theirs.len && (int64_t)theirs.len == entity_members(store, entity);
  bool member_is_part = member_is_apart(store, member, d->b, arena);
  bool entity_is_rest = !theirs.len && db_int(store, 0, "SELECT 1 FROM alias_row WHERE entity_id = ? AND fold = ?", "is", entity,
                                                str_fold(arena, d->a));
  return (member_is_part && entity_is_rest) || (!member_is_part && entity_is_part);
}

/* Of the articles' own names for it; "Powell" as Jody Powell is called later in her article makes her no Powell. */
static bool has_member(Store *store, int64_t entity, Str name)
{
  return db_int(store, 0, "SELECT 1 FROM member WHERE entity_id = ? AND name = ? LIMIT 1", "is", entity, name) != 0;
}

/* Nor may a member that bears the one name join an entity that bears the other. */
static bool apart_keeps(Store *store, const Made *d, int64_t member, int64_t entity, Arena *arena)
{
  Str name = db_str(store, arena, "SELECT name FROM member WHERE id = ?", "i", member);
  return (str_eq(name, d->a) && has_member(store, entity, d->b)) || (str_eq(name, d->b) && has_member(store, entity, d->a));
}

bool decision_apart(Store *store, int64_t member, int64_t entity)
{
  if (!decision_any_apart(store)) return false;
  Arena arena = {0};
  MadeList list = made_list(store, &arena);
  bool apart = false;
  for (size_t i = 0; i < list.len && !apart; i++) {
    const Made *d = &list.at[i];
    if (str_is(d->kind, "split")) apart = split_keeps(store, d, member, entity, &arena);
    else if (str_is(d->kind, "apart")) apart = apart_keeps(store, d, member, entity, &arena);
  }
  arena_free(&arena);
  return apart;
}

/* Two entities are kept apart where any member of one is kept from the other. */
bool decision_apart_entities(Store *store, int64_t a, int64_t b)
{
  if (!decision_any_apart(store)) return false;
  Arena arena = {0};
  IdList members = {0};
  bool apart = false;
  db_ids(store, &arena, &members, "SELECT id FROM member WHERE entity_id = ? LIMIT 100", "i", a);
  for (size_t i = 0; i < members.len && !apart; i++) apart = decision_apart(store, members.at[i], b);
  arena_free(&arena);
  return apart;
}

/* ---- applying ---- */

static void merge_apply(Store *store, const Made *d, Arena *arena, Touched *touched)
{
  int64_t a = target(store, d->a, d->a_type, arena), b = target(store, d->b, d->b_type, arena);
  if (a && b && a != b) entity_absorb(store, b, a, "merged by hand", touched);
}

/* Nothing is left to decide of the two. */
static void apart_apply(Store *store, const Made *d, Arena *arena)
{
  int64_t a = target(store, d->a, d->a_type, arena), b = target(store, d->b, d->b_type, arena);
  if (a && b) db_run(store, "DELETE FROM suspect WHERE a_id = min(?1, ?2) AND b_id = max(?1, ?2)", "ii", a, b);
}

static void forget_apply(Store *store, const Made *d, Arena *arena, Touched *touched)
{
  int64_t entity = target(store, d->a, d->a_type, arena);
  if (entity) entity_hide(store, entity, touched);
}

static void made_apply(Store *store, const Made *d, Arena *arena, Touched *touched)
{
  if (str_is(d->kind, "merge")) merge_apply(store, d, arena, touched);
  else if (str_is(d->kind, "split")) split_apply(store, d, arena, touched);
  else if (str_is(d->kind, "apart")) apart_apply(store, d, arena);
  else if (str_is(d->kind, "forget")) forget_apply(store, d, arena, touched);
  else if (str_is(d->kind, "rename") || str_is(d->kind, "retype")) {
    int64_t entity = target(store, d->a, d->a_type, arena);
    if (entity) touch(touched, entity);
  }
}

static void touched_folds(Store *store, const Touched *touched, Arena *arena, Map *folds)
{
  map_init(folds, arena, touched->entities.len * 2);
  for (size_t i = 0; i < touched->entities.len; i++) {
    sqlite3_stmt *q = db_query(store, "SELECT fold FROM alias_row WHERE entity_id = ?", "i", touched->entities.at[i]);
    while (db_next(store, q)) {
      bool was_new;
      Str fold = str_copy(arena, column_str(q, 0));
      *map_at(folds, fold, &was_new) = 1;
    }
  }
}

void decisions_apply(Store *store, Touched *touched)
{
  if (!any_made(store)) return;
  Arena arena = {0};
  Map folds;
  MadeList list = made_list(store, &arena);
  touched_folds(store, touched, &arena, &folds);
  for (size_t i = 0; i < list.len; i++) {
    const Made *d = &list.at[i];
    bool meant = map_find(&folds, str_fold(&arena, d->a)) || (d->b.len && map_find(&folds, str_fold(&arena, d->b)));
    if (meant) made_apply(store, d, &arena, touched);
  }
  arena_free(&arena);
}

void decision_shown(Store *store, Arena *arena, int64_t entity, Str origin_name, EntityType origin_type, Str *name, EntityType *type)
{
  *name = origin_name;
  *type = origin_type;
  if (!any_made(store)) return;
  MadeList list = made_list(store, arena);
  for (size_t i = 0; i < list.len; i++) {
    const Made *d = &list.at[i];
    bool renames = str_is(d->kind, "rename"), retypes = str_is(d->kind, "retype");
    if ((!renames && !retypes) || target(store, d->a, d->a_type, arena) != entity) continue;
    if (renames) *name = d->value;
    else *type = entity_type_of(d->value);
  }
}

/* ---- facts judged ---- */

static void judge_sentence(Store *store, int64_t sentence, const Made *d, int verdict)
{
  db_run(store,
         "UPDATE statement SET verdict = ?2, shown = ?2 >= 0 AND NOT EXISTS (SELECT 1 FROM member m WHERE m.hidden AND m.id IN"
         " (subject_member, object_member)) WHERE sentence_id = ?1"
         " AND (SELECT name FROM member WHERE id = subject_member) = ?3"
         " AND (SELECT name FROM relation WHERE id = relation_id) = ?4"
         " AND coalesce((SELECT name FROM member WHERE id = object_member), object_text) = ?5",
         "iisss", sentence, (int64_t)verdict, d->a, d->relation, d->b);
}

static int verdict_of(const Made *d) { return str_is(d->kind, "reject") ? -1 : str_is(d->kind, "confirm") ? 1 : 0; }

void decisions_judge_document(Store *store, int64_t document)
{
  if (!any_made(store)) return;
  Arena arena = {0};
  MadeList list = made_list(store, &arena);
  for (size_t i = 0; i < list.len; i++) {
    const Made *d = &list.at[i];
    IdList sentences = {0};
    if (!verdict_of(d)) continue;
    db_ids(store, &arena, &sentences, "SELECT id FROM sentence WHERE document_id = ? AND text = ?", "is", document, d->sentence);
    for (size_t k = 0; k < sentences.len; k++) judge_sentence(store, sentences.at[k], d, verdict_of(d));
  }
  arena_free(&arena);
}

/* All sentences with these words, by their phrase in the full-text index. */
static void sentences_alike(Store *store, Str text, Arena *arena, IdList *out)
{
  Buf phrase = {0};
  buf_char(&phrase, '"');
  for (size_t i = 0; i < text.len; i++) {
    if (text.at[i] == '"') buf_char(&phrase, '"');
    buf_char(&phrase, text.at[i] ? text.at[i] : ' ');
  }
  buf_char(&phrase, '"');
  db_ids(store, arena, out, "SELECT s.id FROM sentence_search x JOIN sentence s ON s.id = x.rowid WHERE sentence_search MATCH ?1 AND s.text = ?2",
         "ss", buf_view(&phrase), text);
  buf_free(&phrase);
}

/* Judges the fact wherever its sentence stands, and counts the edges concerned anew. verdict 0: as before all judging. */
static void judge_everywhere(Store *store, const Made *d, int verdict, Arena *arena)
{
  IdList sentences = {0}, edges = {0};
  sentences_alike(store, d->sentence, arena, &sentences);
  for (size_t i = 0; i < sentences.len; i++) {
    int64_t document = db_int(store, 0, "SELECT document_id FROM sentence WHERE id = ?", "i", sentences.at[i]);
    story_count(store, document, -1);
    judge_sentence(store, sentences.at[i], d, verdict);
    story_count(store, document, 1);
    sqlite3_stmt *q = db_query(store, "SELECT ms.entity_id, f.relation_id, mo.entity_id FROM statement f JOIN member ms ON ms.id = f.subject_member"
                                      " JOIN member mo ON mo.id = f.object_member WHERE f.sentence_id = ? AND ms.entity_id NOT NULL AND mo.entity_id NOT NULL",
                               "i", sentences.at[i]);
    while (db_next(store, q))
      for (int c = 0; c < 3; c++) LIST_PUSH(arena, &edges) = column_id(q, c);
  }
  for (size_t i = 0; i + 2 < edges.len; i += 3) edge_refresh(store, edges.at[i], edges.at[i + 1], edges.at[i + 2]);
}

/* After merging: verdicts of all documents; the edges are counted by the caller. */
void decisions_judge_all(Store *store)
{
  Arena arena = {0};
  MadeList list = made_list(store, &arena);
  db_run(store, "UPDATE statement SET verdict = 0, shown = 1 WHERE verdict <> 0", "");
  for (size_t i = 0; i < list.len; i++) {
    IdList sentences = {0};
    if (!verdict_of(&list.at[i])) continue;
    sentences_alike(store, list.at[i].sentence, &arena, &sentences);
    for (size_t k = 0; k < sentences.len; k++) judge_sentence(store, sentences.at[k], &list.at[i], verdict_of(&list.at[i]));
  }
  arena_free(&arena);
}

/* ---- deciding ---- */

static bool fact_made(Store *store, const Decision *decision, Arena *arena, Made *made, RelataError *err)
{
  char *end = NULL;
  long long id = decision->a ? strtoll(decision->a, &end, 10) : 0;
  if (!id || (end && *end))
    return error_set(err, RELATA_USAGE, "", "take the id from: relata sql \"SELECT id, subject, relation, object FROM fact\"", "'%s' is no fact id",
                     decision->a ? decision->a : "");
  sqlite3_stmt *q = db_query(store,
                             "SELECT ms.name, ms.type, r.name, coalesce(mo.name, f.object_text), s.text FROM statement f"
                             " JOIN member ms ON ms.id = f.subject_member JOIN relation r ON r.id = f.relation_id JOIN sentence s ON s.id = f.sentence_id"
                             " LEFT JOIN member mo ON mo.id = f.object_member WHERE f.id = ?", "i", (int64_t)id);
  if (!db_next(store, q))
    return store->failure ? db_fail(store, err)
                          : error_set(err, RELATA_REFUSED, store->path, "take the id from: relata sql \"SELECT id, subject, relation, object FROM fact\"",
                                      "holds no fact %lld", id);
  made->a = str_copy(arena, column_str(q, 0));
  made->a_type = str_copy(arena, column_str(q, 1));
  made->relation = str_copy(arena, column_str(q, 2));
  made->b = str_copy(arena, column_str(q, 3));
  made->sentence = str_copy(arena, column_str(q, 4));
  db_stop(q);
  return true;
}

/* The name and type of an entity as extracted: what a decision is keyed by. */
static int64_t entity_key(Store *store, const char *given, Arena *arena, Str *name, Str *type, RelataError *err)
{
  int64_t entity = entity_lookup(store, given ? given : "", arena, err);
  if (!entity) return 0;
  *name = db_str(store, arena, "SELECT origin_name FROM entity_stat WHERE entity_id = ?", "i", entity);
  *type = db_str(store, arena, "SELECT origin_type FROM entity_stat WHERE entity_id = ?", "i", entity);
  return entity;
}

static bool needs(const char *value, const char *what, RelataError *err)
{
  return (value && *value) || error_set(err, RELATA_USAGE, "", "see: relata entities --help", "%s is missing", what);
}

static bool split_made(Store *store, const Decision *decision, Arena *arena, Made *made, RelataError *err)
{
  int64_t entity = entity_key(store, decision->a, arena, &made->a, &made->a_type, err);
  if (!entity || !needs(decision->b, "the name or the article to split off", err)) return false;
  IdList members = {0};
  made->b = str_of(decision->b);
  split_members(store, entity, made->b, arena, &members);
  if (members.len && (int64_t)members.len < entity_members(store, entity)) return true;
  return error_set(err, RELATA_REFUSED, "", "see its names and articles with: relata entities NAME", "%s: no part of it is called '%s' or stands in that article alone",
                   decision->a, decision->b);
}

static bool pair_made(Store *store, const Decision *decision, Arena *arena, Made *made, RelataError *err)
{
  int64_t a = entity_key(store, decision->a, arena, &made->a, &made->a_type, err);
  int64_t b = a ? entity_key(store, decision->b, arena, &made->b, &made->b_type, err) : 0;
  if (!a || !b) return false;
  bool apart = decision->kind == DECIDE_APART;
  if (a == b)
    return error_set(err, RELATA_REFUSED, "", apart ? "take them apart with: relata entities split NAME ALIAS" : "nothing to do", "'%s' and '%s' are one already",
                     decision->a, decision->b);
  return !apart || !str_eq(str_fold(arena, made->a), str_fold(arena, made->b)) ||
         error_set(err, RELATA_REFUSED, "", "say which article is whose: relata entities split NAME ARTICLE", "'%s' and '%s' are one name: it cannot tell them apart",
                   decision->a, decision->b);
}

static bool retype_made(const Decision *decision, Made *made, RelataError *err)
{
  if (!needs(decision->type, "the type", err)) return false;
  EntityType type = entity_type_of(str_of(decision->type));
  if (type == ENTITY_NONE)
    return error_set(err, RELATA_USAGE, "", "use PERSON, ORGANIZATION, PLACE, EVENT, WORK, PRODUCT, GROUP, DATE, QUANTITY or CONCEPT",
                     "'%s' is no type", decision->type);
  made->value = str_of(entity_type_name(type));
  return true;
}

static bool made_build(Store *store, const Decision *decision, Arena *arena, Made *made, RelataError *err)
{
  made->kind = str_of(kind_names[decision->kind]);
  switch (decision->kind) {
  case DECIDE_REJECT:
  case DECIDE_CONFIRM: return fact_made(store, decision, arena, made, err);
  case DECIDE_SPLIT: return split_made(store, decision, arena, made, err);
  case DECIDE_MERGE:
  case DECIDE_APART: return pair_made(store, decision, arena, made, err);
  case DECIDE_RENAME:
    if (!needs(decision->b, "the new name", err)) return false;
    made->value = str_of(decision->b);
    break;
  case DECIDE_RETYPE:
    if (!retype_made(decision, made, err)) return false;
    break;
  case DECIDE_FORGET: break;
  }
  return entity_key(store, decision->a, arena, &made->a, &made->a_type, err) != 0;
}

static void made_keep(Store *store, Made *made, const char *why)
{
  char now[32];
  now_iso(now);
  const char *who = getenv("USER");
  if (!who || !*who) who = getenv("LOGNAME");
  db_run(store, "INSERT INTO decision(kind, a, a_type, b, b_type, relation, sentence, value, who, at, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         "ssooooooccc", made->kind, made->a, made->a_type, made->b, made->b_type, made->relation, made->sentence, made->value,
         who && *who ? who : "unknown", now, why);
  made->id = sqlite3_last_insert_rowid(store->db);
}

static void made_say(const Made *d, bool dry, Buf *said)
{
  if (!said) return;
  buf_format(said, "%s%.*s %.*s", dry ? "would " : "", STR_ARG(d->kind), STR_ARG(d->a));
  if (d->relation.len) buf_format(said, " | %.*s | %.*s", STR_ARG(d->relation), STR_ARG(d->b));
  else if (d->b.len) buf_format(said, " %s %.*s", str_is(d->kind, "merge") ? "with" : str_is(d->kind, "apart") ? "and" : "from", STR_ARG(d->b));
  if (d->value.len) buf_format(said, " to %.*s", STR_ARG(d->value));
  if (!dry) buf_format(said, " (decision %lld; take it back with: relata entities undo %lld)", (long long)d->id, (long long)d->id);
  buf_char(said, '\n');
}

/* One decision, within a transaction that the caller ends. */
static bool decide_one(Store *store, const Decision *decision, Buf *said, RelataError *err)
{
  Arena arena = {0};
  Touched touched = {.arena = &arena};
  Made made = {0};
  bool ok = made_build(store, decision, &arena, &made, err);
  if (ok) {
    made_keep(store, &made, decision->why);
    if (verdict_of(&made)) judge_everywhere(store, &made, verdict_of(&made), &arena);
    else made_apply(store, &made, &arena, &touched);
    entities_refresh(store, &touched);
    made_say(&made, decision->dry_run, said);
  }
  arena_free(&arena);
  return ok;
}

bool store_decide_all(Store *store, const Decision *decisions, size_t count, Buf *said, size_t *done, RelataError *err)
{
  bool ok = true, dry = false;
  *done = 0;
  if (!db_begin(store, err)) return false;
  for (; *done < count && ok && !store->failure; *done += ok) {
    dry |= decisions[*done].dry_run;
    ok = decide_one(store, &decisions[*done], said, err);
  }
  bool keep = ok && !dry;
  return db_end(store, keep, err) || !keep ? ok : false;
}

bool store_decide(Store *store, const Decision *decision, Buf *said, RelataError *err)
{
  size_t done;
  return store_decide_all(store, decision, 1, said, &done, err);
}

/* ---- taking back ---- */

/* Members whose entity a decision had changed are resolved anew without it; the others' decisions are applied again. */
static void settle_members(Store *store, const IdList *members, Touched *touched)
{
  members_resolve(store, members, touched);
  touched_rebuild_edges(store, touched);
  joinings_perform(store, touched);
  suspects_review(store, touched);
  decisions_apply(store, touched);
}

static void undo_forget(Store *store, Arena *arena, Touched *touched)
{
  IdList members = {0};
  db_ids(store, arena, &members, "SELECT id FROM member WHERE hidden ORDER BY id", "");
  db_run(store, "UPDATE member SET hidden = 0 WHERE hidden", "");
  for (size_t i = 0; i < members.len; i++) member_statements_show(store, members.at[i]);
  settle_members(store, &members, touched);
}

static void undo_entities(Store *store, const Made *d, Arena *arena, Touched *touched)
{
  IdList members = {0};
  int64_t a = target(store, d->a, d->a_type, arena);
  if (a) entity_dissolve(store, a, &members, arena, touched);
  int64_t b = d->b.len ? target(store, d->b, STR(""), arena) : 0;
  if (b) entity_dissolve(store, b, &members, arena, touched);
  /* Split by article: the other part bears the same name. */
  int64_t same_name = target(store, d->a, d->a_type, arena);
  if (same_name && str_is(d->kind, "split")) entity_dissolve(store, same_name, &members, arena, touched);
  settle_members(store, &members, touched);
}

static void undo_judgement(Store *store, const Made *d, Arena *arena)
{
  judge_everywhere(store, d, 0, arena);
  MadeList others = made_list(store, arena);
  for (size_t i = 0; i < others.len; i++)
    if (verdict_of(&others.at[i]) && str_eq(others.at[i].sentence, d->sentence)) judge_everywhere(store, &others.at[i], verdict_of(&others.at[i]), arena);
}

static bool undo_within(Store *store, int64_t id, Arena *arena, RelataError *err)
{
  sqlite3_stmt *q = db_query(store, "SELECT " MADE_COLUMNS " FROM decision WHERE undone_at IS NULL AND (?1 = 0 OR id = ?1) ORDER BY id DESC LIMIT 1", "i", id);
  if (!db_next(store, q))
    return !store->failure && error_set(err, RELATA_REFUSED, store->path, "list them with: relata entities decisions", "there is no such decision to take back");
  Made d = made_read(q, arena);
  db_stop(q);
  char now[32];
  now_iso(now);
  db_run(store, "UPDATE decision SET undone_at = ?2 WHERE id = ?1", "ic", d.id, now);
  Touched touched = {.arena = arena};
  if (verdict_of(&d)) undo_judgement(store, &d, arena);
  else if (str_is(d.kind, "forget")) undo_forget(store, arena, &touched);
  else if (str_is(d.kind, "merge") || str_is(d.kind, "split") || str_is(d.kind, "apart")) undo_entities(store, &d, arena, &touched);
  else made_apply(store, &d, arena, &touched);
  entities_refresh(store, &touched);
  return true;
}

bool store_undo(Store *store, int64_t decision, RelataError *err)
{
  Arena arena = {0};
  bool ok = db_begin(store, err);
  if (ok) ok = db_end(store, undo_within(store, decision, &arena, err), err);
  arena_free(&arena);
  return ok;
}
