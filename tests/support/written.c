#include "written.h"
#include "store/db.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct { Str *at; size_t len, cap; } Fields;
typedef struct { Sentence *at; size_t len, cap; } Sentences;
typedef struct { ResolvedEntity *at; size_t len, cap; } Entities;
typedef struct { ResolvedFact *at; size_t len, cap; } Facts;
typedef struct { ResolvedMention *at; size_t len, cap; } Mentions;
typedef struct { EntityAlias *at; size_t len, cap; } Aliases;

typedef struct { Arena *arena; Buf text; Sentences sentences; Entities entities; TripleList triples; Facts facts; Mentions mentions; } Writing;

static Fields fields_of(Arena *arena, Str line, char at)
{
  Fields fields = {0};
  Str piece;
  while (str_split(&line, at, &piece)) {
    Str trimmed = str_trim(piece);
    LIST_PUSH(arena, &fields) = trimmed;
  }
  return fields;
}

static Str field(const Fields *fields, size_t i) { return i < fields->len ? fields->at[i] : STR(""); }

static void add_sentence(Writing *w, Str line)
{
  if (w->text.len) buf_text(&w->text, "\n\n");
  uint32_t start = (uint32_t)w->text.len;
  buf_str(&w->text, line);
  Sentence s = {.ordinal = (uint32_t)w->sentences.len, .span = {start, (uint32_t)w->text.len}};
  struct { Token *at; size_t len, cap; } tokens = {0};
  for (size_t i = 0; i < line.len;) {
    while (i < line.len && line.at[i] == ' ') i++;
    size_t from = i;
    bool word = i < line.len && !strchr(".,", line.at[i]);
    while (i < line.len && line.at[i] != ' ' && (word ? !strchr(".,", line.at[i]) : i == from)) i++;
    if (i > from)
      LIST_PUSH(w->arena, &tokens) = (Token){.span = {start + (uint32_t)from, start + (uint32_t)i}, .form = str_copy(w->arena, (Str){line.at + from, i - from}), .head = NO_TOKEN};
  }
  s.tokens = tokens.at;
  s.len = (uint32_t)tokens.len;
  LIST_PUSH(w->arena, &w->sentences) = s;
}

static void add_entity(Writing *w, Str line)
{
  Fields f = fields_of(w->arena, line, '|'), others = fields_of(w->arena, field(&f, 2), ';'), roles = fields_of(w->arena, field(&f, 3), ';');
  Aliases aliases = {0};
  Str name = field(&f, 0);
  bool proper = !str_starts(name, "[");
  if (!proper) name = str_slice(name, (Span){1, (uint32_t)name.len - 1});
  LIST_PUSH(w->arena, &aliases) = (EntityAlias){name, 0, proper};
  for (size_t i = 0; i < others.len; i++)
    if (others.at[i].len) LIST_PUSH(w->arena, &aliases) = (EntityAlias){others.at[i], 0, true};
  ResolvedEntity e = {.name = name, .type = entity_type_of(field(&f, 1)), .proper = proper, .aliases = aliases.at, .alias_count = (uint32_t)aliases.len, .salience = 0.5f};
  cr_assert_neq(e.type, ENTITY_NONE, "no type: %.*s", STR_ARG(line));
  e.role_count = roles.len && roles.at[0].len ? (uint32_t)roles.len : 0;
  e.roles = roles.at;
  LIST_PUSH(w->arena, &w->entities) = e;
}

static uint32_t entity_named(const Writing *w, Str name)
{
  for (size_t i = 0; i < w->entities.len; i++)
    for (uint32_t a = 0; a < w->entities.at[i].alias_count; a++)
      if (str_eq(w->entities.at[i].aliases[a].name, name)) return (uint32_t)i;
  return NO_ENTITY;
}

/* The words of `text` in the last sentence as a phrase; without tokens where they do not stand there. */
static Phrase phrase_of(Writing *w, Str text)
{
  const Sentence *s = &w->sentences.at[w->sentences.len - 1];
  Str whole = str_slice(buf_view(&w->text), s->span);
  size_t at = str_find(whole, text);
  Phrase p = {.sentence = s->ordinal, .head = NO_TOKEN, .text = str_copy(w->arena, text)};
  if (!text.len || at == SIZE_MAX) return p;
  Span span = {s->span.start + (uint32_t)at, s->span.start + (uint32_t)(at + text.len)};
  uint32_t *tokens = ARENA_ARRAY(w->arena, uint32_t, s->len + 1);
  for (uint32_t i = 0; i < s->len; i++)
    if (span_contains(span, s->tokens[i].span)) tokens[p.len++] = i;
  p.tokens = tokens;
  if (p.len) p.head = tokens[p.len - 1];
  return p;
}

static Modality modality_of(Str word)
{
  for (int m = 0; m < MODALITY_COUNT; m++)
    if (str_is(word, modality_name((Modality)m))) return (Modality)m;
  cr_assert_fail("no mark: %.*s", STR_ARG(word));
  return MODALITY_ASSERTED;
}

static void add_mark(Writing *w, Str mark, Triple *t, ResolvedFact *f)
{
  size_t equals = str_find(mark, STR("="));
  Str value = equals == SIZE_MAX ? STR("") : str_slice(mark, (Span){(uint32_t)equals + 1, (uint32_t)mark.len});
  if (!mark.len) return;
  if (str_is(mark, "negated")) t->negated = true;
  else if (str_is(mark, "inferred")) t->inferred = true;
  else if (str_is(mark, "symmetric")) t->symmetric = true;
  else if (str_starts(mark, "time=")) t->time = phrase_of(w, value);
  else if (str_starts(mark, "place=")) t->place = phrase_of(w, value);
  else if (str_starts(mark, "start=")) f->time_start = f->time_end = value;
  else if (str_starts(mark, "sure=")) t->confidence = f->confidence = (float)atof(str_cstr(w->arena, value));
  else if (str_starts(mark, "rule=")) t->rule = str_cstr(w->arena, value);
  else if (str_starts(mark, "by=")) {
    t->attribution = phrase_of(w, value);
    f->attribution = entity_named(w, value);
  } else t->modality = modality_of(mark);
}

static void add_fact(Writing *w, Str line)
{
  Fields f = fields_of(w->arena, line, '|'), marks = fields_of(w->arena, field(&f, 4), ';');
  Str predicate = field(&f, 3).len ? field(&f, 3) : field(&f, 1);
  Triple t = {.sentence = (uint32_t)w->sentences.len - 1, .subject = phrase_of(w, field(&f, 0)), .predicate = phrase_of(w, predicate), .relation = field(&f, 1),
              .object = phrase_of(w, field(&f, 2)), .rule = "clause", .confidence = 0.9f};
  ResolvedFact r = {.triple = (uint32_t)w->triples.len, .subject = entity_named(w, field(&f, 0)), .object = entity_named(w, field(&f, 2)), .attribution = NO_ENTITY, .confidence = 0.9f};
  cr_assert_neq(r.subject, NO_ENTITY, "no such entity: %.*s", STR_ARG(line));
  for (size_t i = 0; i < marks.len; i++) add_mark(w, marks.at[i], &t, &r);
  LIST_PUSH(w->arena, &w->triples) = t;
  LIST_PUSH(w->arena, &w->facts) = r;
}

/* The longest names first, so that "Powell" is not counted within "Colin Powell". */
static void find_mentions(Writing *w)
{
  for (size_t s = 0; s < w->sentences.len; s++) {
    Str text = str_slice(buf_view(&w->text), w->sentences.at[s].span);
    for (size_t at = 0; at < text.len;) {
      uint32_t best = NO_ENTITY, best_alias = 0;
      size_t best_len = 0;
      for (size_t e = 0; e < w->entities.len; e++)
        for (uint32_t a = 0; a < w->entities.at[e].alias_count; a++) {
          Str name = w->entities.at[e].aliases[a].name;
          if (name.len > best_len && at + name.len <= text.len && memcmp(text.at + at, name.at, name.len) == 0) { best = (uint32_t)e; best_alias = a; best_len = name.len; }
        }
      if (best == NO_ENTITY) { at++; continue; }
      ResolvedEntity *e = &w->entities.at[best];
      uint32_t start = w->sentences.at[s].span.start + (uint32_t)at;
      e->aliases[best_alias].mentions++;
      LIST_PUSH(w->arena, &w->mentions) = (ResolvedMention){.entity = best, .sentence = (uint32_t)s, .span = {start, start + (uint32_t)best_len}, .text = e->aliases[best_alias].name, .rule = e->mention_count ? "exact" : "", .score = 1};
      e->mention_count++;
      at += best_len;
    }
  }
}

Written written_parse(Arena *arena, const char *name, const char *date, const char *spec)
{
  Writing w = {.arena = arena};
  Str rest = str_of(spec), line;
  while (str_split(&rest, '\n', &line)) {
    line = str_copy(arena, str_trim(line));
    if (line.len < 2) continue;
    Str body = str_trim(str_slice(line, (Span){1, (uint32_t)line.len}));
    if (line.at[0] == 'S') add_sentence(&w, body);
    else if (line.at[0] == 'E') add_entity(&w, body);
    else add_fact(&w, body);
  }
  find_mentions(&w);
  Written out = {.article = {.name = str_copy(arena, str_of(name)), .date = str_copy(arena, str_of(date))}};
  out.article.text = out.article.source = str_copy(arena, buf_view(&w.text));
  buf_free(&w.text);
  Str whole = str_format(arena, "%s\n%s", date ? date : "", spec);
  sha256_hex(whole, out.article.sha256);
  out.sentences = (SentenceList){.at = w.sentences.at, .len = w.sentences.len, .cap = w.sentences.cap};
  out.triples = w.triples;
  out.resolved = (Resolved){.mentions = w.mentions.at, .mention_count = w.mentions.len, .entities = w.entities.at, .entity_count = w.entities.len, .facts = w.facts.at, .fact_count = w.facts.len};
  return out;
}

PutOutcome put(Store *store, const char *name, const char *date, const char *spec)
{
  Arena arena = {0};
  RelataError err = {0};
  PutOutcome outcome = PUT_ADDED;
  Written w = written_parse(&arena, name, date, spec);
  w.sentences.article = &w.article;
  bool ok = store_put(store, &w.article, &w.sentences, &w.triples, &w.resolved, &outcome, &err);
  cr_assert(ok, "%s: %s; %s", err.where, err.what, err.remedy);
  arena_free(&arena);
  return outcome;
}

Store *open_memory(void)
{
  RelataError err = {0};
  Store *store = store_open(":memory:", STORE_CREATE, NULL, &err);
  cr_assert_not_null(store, "%s: %s; %s", err.where, err.what, err.remedy);
  store->hub_mentions = 2; /* so that what is kept for hubs only is kept here */
  return store;
}

static bool take_row(void *context, const Cell *cells, size_t count)
{
  Buf *out = context;
  for (size_t i = 0; i < count; i++) {
    if (i) buf_char(out, '|');
    if (cells[i].kind != CELL_NULL) buf_str(out, cells[i].text);
  }
  buf_char(out, '\n');
  return true;
}

char *rows_of(Store *store, const char *sql)
{
  Buf out = {0};
  RelataError err = {0};
  RowSink sink = {.context = &out, .row = take_row};
  bool ok = store_sql(store, str_of(sql), NULL, &sink, &err);
  cr_assert(ok, "%s: %s; %s", sql, err.what, err.remedy);
  buf_text(&out, "");
  return out.at ? out.at : strdup("");
}

void assert_rows(Store *store, const char *sql, const char *want)
{
  char *got = rows_of(store, sql);
  cr_assert_str_eq(got, want, "%s\ngot:\n%swanted:\n%s", sql, got, want);
  free(got);
}

int64_t number_of(Store *store, const char *sql)
{
  char *got = rows_of(store, sql);
  int64_t number = strtoll(got, NULL, 10);
  free(got);
  return number;
}

void assert_sound(Store *store)
{
  assert_rows(store, "PRAGMA integrity_check", "ok\n");
  assert_rows(store, "PRAGMA foreign_key_check", "");
  assert_rows(store, "SELECT count(*) FROM entity e WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.entity_id = e.id)", "0\n");
  assert_rows(store, "SELECT count(*) FROM member WHERE entity_id IS NULL AND NOT hidden", "0\n");
  assert_rows(store, "WITH counted AS (SELECT h.entity_id, mo.entity_id AS other_id, e.name, count(DISTINCT a.sentence_id) AS sentences, count(DISTINCT mh.document_id) AS documents"
                     " FROM hub h JOIN entity e ON e.id = h.entity_id JOIN member mh ON mh.entity_id = h.entity_id JOIN mention_row a ON a.member_id = mh.id JOIN mention_row b ON b.sentence_id = a.sentence_id"
                     " JOIN member mo ON mo.id = b.member_id WHERE mo.entity_id <> h.entity_id GROUP BY 1, 2),"
                     " kept AS (SELECT entity_id, other_id, name, sentences, documents FROM hub_company)"
                     " SELECT * FROM (SELECT 'too much', * FROM kept EXCEPT SELECT 'too much', * FROM counted)"
                     " UNION ALL SELECT * FROM (SELECT 'missing', * FROM counted EXCEPT SELECT 'missing', * FROM kept)", "");
  assert_rows(store, "SELECT e.name, t.mentions, t.documents FROM entity_stat t JOIN entity e ON e.id = t.entity_id WHERE (t.mentions, t.documents) <>"
                     " (SELECT sum(mentions), count(DISTINCT document_id) FROM member m WHERE m.entity_id = t.entity_id)", "");
  assert_rows(store, "SELECT entity_id, name FROM alias_row a WHERE mentions <> (SELECT sum(x.mentions) FROM member m JOIN member_alias x ON"
                     " x.member_id = m.id WHERE m.entity_id = a.entity_id AND x.name = a.name)", "");
  assert_rows(store, "SELECT * FROM (SELECT subject_id, relation, object_id, count(*), count(DISTINCT document_id) FROM fact WHERE NOT negated AND"
                     " modality NOT IN ('denied', 'asked') AND subject_id <> object_id GROUP BY 1, 2, 3 EXCEPT SELECT subject_id, relation, object_id, facts, documents FROM link)", "");
  assert_rows(store, "SELECT * FROM (SELECT subject_id, relation, object_id, facts, documents FROM link EXCEPT SELECT subject_id, relation, object_id, count(*),"
                     " count(DISTINCT document_id) FROM fact WHERE NOT negated AND modality NOT IN ('denied', 'asked') GROUP BY 1, 2, 3)", "");
  assert_rows(store, "SELECT s.name FROM source s WHERE (documents, sentences, facts) <> (SELECT count(*), (SELECT count(*) FROM sentence x JOIN article a ON"
                     " a.document_id = x.document_id WHERE a.source_id = s.id), (SELECT count(*) FROM statement f JOIN sentence x ON x.id = f.sentence_id JOIN"
                     " article a ON a.document_id = x.document_id WHERE a.source_id = s.id) FROM article a WHERE a.source_id = s.id)", "");
  assert_rows(store, "SELECT entity_id FROM entity_stat t WHERE degree <> (SELECT count(*) FROM edge WHERE subject_id = t.entity_id) + (SELECT count(*) FROM edge"
                     " WHERE object_id = t.entity_id)", "");
  assert_rows(store, "SELECT key, entity_id FROM block WHERE single <> (SELECT instr(origin_name, ' ') = 0 FROM entity_stat t WHERE t.entity_id = block.entity_id)", "");
  assert_rows(store, "SELECT key, entity_id FROM block WHERE weight <> (SELECT length(printf('%o', mentions)) FROM entity_stat t WHERE t.entity_id = block.entity_id)", "");
  assert_rows(store, "SELECT id, object FROM fact f WHERE object IS NOT coalesce((SELECT name FROM entity WHERE id = f.object_id), (SELECT object_text FROM statement WHERE id = f.id))", "");
  assert_rows(store, "WITH told AS (SELECT f.subject_id, f.relation, f.object_id, count(DISTINCT coalesce(p.story_id, f.document_id)) AS stories FROM fact f"
                     " LEFT JOIN fingerprint p ON p.document_id = f.document_id WHERE NOT negated AND modality NOT IN ('denied', 'asked') GROUP BY 1, 2, 3)"
                     " SELECT subject, relation, object, documents, l.stories, t.stories FROM link l JOIN told t USING (subject_id, relation, object_id)"
                     " WHERE l.stories <> t.stories", "");
  assert_rows(store, "SELECT name, documents, stories FROM entity_summary e WHERE stories <> (SELECT count(DISTINCT coalesce(p.story_id, m.document_id))"
                     " FROM member m LEFT JOIN fingerprint p ON p.document_id = m.document_id WHERE m.entity_id = e.id)", "");
  assert_rows(store, "SELECT * FROM story_edge WHERE documents < 1 UNION ALL SELECT 0, 0, * FROM story_entity WHERE documents < 1", "");
  assert_rows(store, "SELECT id FROM story WHERE reports < 2 OR reports <> (SELECT count(*) FROM fingerprint WHERE story_id = story.id)", "");
}

char *dump_of(Store *store)
{
  static const char *const queries[] = {"SELECT * FROM document ORDER BY id", "SELECT * FROM sentence ORDER BY id", "SELECT * FROM entity ORDER BY id",
                                        "SELECT * FROM alias ORDER BY 1, 2", "SELECT * FROM mention ORDER BY id", "SELECT * FROM fact ORDER BY id",
                                        "SELECT * FROM link ORDER BY 1, 3, 4"};
  Buf all = {0};
  for (size_t i = 0; i < COUNT_OF(queries); i++) {
    char *rows = rows_of(store, queries[i]);
    buf_format(&all, "-- %s\n%s", queries[i], rows);
    free(rows);
  }
  return all.at;
}
