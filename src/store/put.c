/*
 * put.c - one article into the database, or out of it: all or nothing.
 *
 * First the evidence is written as the article gives it (document, sentences, members, mentions, statements); then its
 * members are resolved against the archive (entities.c), which sets member.entity_id and the sums; last the edges are
 * counted. A changed article is taken out whole and put in anew under the same document id.
 */
#include "db.h"
#include <string.h>

int64_t relation_id(Store *store, Str name)
{
  int64_t id = db_int(store, 0, "SELECT id FROM relation WHERE name = ?", "s", name);
  if (id) return id;
  db_run(store, "INSERT INTO relation(name) VALUES (?)", "s", name);
  return sqlite3_last_insert_rowid(store->db);
}

/* ---- sources: the outlet if known, else the host of the address, else the file: of messages their mailbox or folder ---- */

static Str url_host(Str url)
{
  size_t at = str_find(url, STR("://"));
  if (at == SIZE_MAX) return STR("");
  Str host = {url.at + at + 3, url.len - at - 3};
  for (size_t i = 0; i < host.len; i++)
    if (strchr("/?#:", host.at[i])) host.len = i;
  return host;
}

/* "box.mbox" of "box.mbox#ID"; of a message in a file of its own its folder, a Maildir's without /cur and /new. */
static Str mailbox_name(Str name, Str id)
{
  for (size_t i = 1; i < name.len; i++)
    if (name.at[i] == '#' && name.len - i - 1 >= id.len && str_eq((Str){name.at + i + 1, id.len}, id)) return (Str){name.at, i};
  Str folder = name;
  while (folder.len && folder.at[folder.len - 1] != '/') folder.len--;
  if (folder.len < 2) return name;
  folder.len--;
  return str_ends(folder, "/cur") || str_ends(folder, "/new") ? (Str){folder.at, folder.len - 4} : folder;
}

/* "news.csv" of "news.csv:12" and "news.csv#ID". */
static Str table_name(Str name)
{
  size_t i = name.len;
  while (i > 0 && name.at[i - 1] >= '0' && name.at[i - 1] <= '9') i--;
  if (i > 1 && i < name.len && name.at[i - 1] == ':') return (Str){name.at, i - 1};
  size_t at = str_find(name, STR("#"));
  return at == SIZE_MAX || at == 0 ? name : (Str){name.at, at};
}

static Str article_source_name(const Article *article)
{
  Str outlet = str_trim(article->outlet);
  if (outlet.len) return outlet;
  Str host = url_host(article->url);
  if (host.len) return host;
  if (str_starts(article->url, "mid:")) return mailbox_name(article->name, (Str){article->url.at + 4, article->url.len - 4});
  return article->line ? table_name(article->name) : article->name;
}

void source_count(Store *store, int64_t document, int sign)
{
  int64_t source = db_int(store, 0, "SELECT source_id FROM article WHERE document_id = ?", "i", document);
  int64_t sentences = db_int(store, 0, "SELECT count(*) FROM sentence WHERE document_id = ?", "i", document);
  int64_t blocks = db_int(store, 1, "SELECT blocks FROM article WHERE document_id = ?", "i", document);
  int64_t facts = db_int(store, 0, "SELECT count(*) FROM statement WHERE id >= ?1 AND id < ?2", "ii", document * ID_BLOCK,
                         (document + blocks) * ID_BLOCK);
  db_run(store, "UPDATE source SET documents = documents + ?2, sentences = sentences + ?3, facts = facts + ?4 WHERE id = ?1", "iiii",
         source, (int64_t)sign, sign * sentences, sign * facts);
  if (sign > 0)
    db_run(store, "UPDATE source SET first_published = min(coalesce(first_published, d.published), d.published),"
                  " last_published = max(coalesce(last_published, d.published), d.published)"
                  " FROM (SELECT published FROM document WHERE id = ?2) d WHERE source.id = ?1 AND d.published IS NOT NULL", "ii",
           source, document);
  else
    db_run(store, "UPDATE source SET (first_published, last_published) = (SELECT min(d.published), max(d.published)"
                  " FROM article a JOIN document d ON d.id = a.document_id WHERE a.source_id = ?1 AND d.id <> ?2) WHERE id = ?1", "ii",
           source, document);
}

static int64_t source_row(Store *store, Str name)
{
  int64_t id = db_int(store, 0, "SELECT id FROM source WHERE name = ?", "s", name);
  if (id) return id;
  db_run(store, "INSERT INTO source(name, documents, sentences, facts) VALUES (?, 0, 0, 0)", "s", name);
  return sqlite3_last_insert_rowid(store->db);
}

/* ---- the evidence ---- */

typedef struct {
  Store *store;
  Arena *arena;
  const Article *article;
  const SentenceList *sentences;
  const TripleList *triples;
  const Resolved *resolved;
  int64_t document, first_id;
  bool *used;                  /* [entity] stands in a fact, or has a name: is written */
} Put;

static int64_t put_id(const Put *put, size_t ordinal) { return put->first_id + (int64_t)ordinal; }

static int64_t put_blocks(const Put *put)
{
  size_t most = put->sentences->len;
  size_t mentions = 0;
  for (size_t i = 0; i < put->resolved->mention_count; i++) {
    uint32_t members = put->resolved->mentions[i].member_count;
    mentions += members ? members : 1;
  }
  if (mentions > most) most = mentions;
  if (put->resolved->entity_count > most) most = put->resolved->entity_count;
  if (put->resolved->fact_count > most) most = put->resolved->fact_count;
  return 1 + (int64_t)(most / ID_BLOCK);
}

static void put_document(const Put *put, int64_t blocks)
{
  const Article *a = put->article;
  char now[32];
  now_iso(now);
  db_run(put->store, "INSERT INTO document(id, source, title, published, sha256, added_at, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
         "isooccs", put->document, a->name, a->title, a->date, a->sha256, now, a->text);
  db_run(put->store, "INSERT INTO article(document_id, source_id, run_id, blocks, outlet, url, byline, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
         "iiiioooo", put->document, source_row(put->store, article_source_name(a)), run_row(put->store), blocks, a->outlet, a->url,
         a->byline, a->place);
}

/* All sentences of the article in one statement: with each statement that may fail FTS5 writes the words it has gathered as
 * a segment of their own, and merging these would cost more than all else. */
static void put_sentences(const Put *put)
{
  Buf rows = {0};
  Str text = put->article->text;
  buf_char(&rows, '[');
  for (size_t i = 0; i < put->sentences->len; i++) {
    const Sentence *s = &put->sentences->at[i];
    Span source = article_source_span(put->article, s->span);
    Str words = str_slice(text, s->span);
    buf_format(&rows, "%s[%lld,%lld,%lld,%lld,%lld,%lld]", i ? "," : "", (long long)put_id(put, i), (long long)s->ordinal, (long long)source.start,
               (long long)source.end, words.len ? (long long)(words.at - text.at) + 1 : 1LL, (long long)words.len);
  }
  buf_char(&rows, ']');
  sqlite3_stmt *q = db_query(put->store, "INSERT INTO sentence(id, document_id, ordinal, start, end, text) SELECT value ->> 0, ?1, value ->> 1,"
                                         " value ->> 2, value ->> 3, CAST(substr(?2, value ->> 4, value ->> 5) AS TEXT) FROM json_each(?3)", "iss",
                             put->document, STR(""), buf_view(&rows));
  if (q) sqlite3_bind_blob64(q, 2, text.at ? text.at : "", text.len, SQLITE_STATIC);
  while (db_next(put->store, q)) {}
  if (rows.failed) put->store->failure = SQLITE_NOMEM;
  buf_free(&rows);
}

/* Names are kept wherever they stand; a described thing ("three workers") only where a fact needs it as its node. */
static void put_choose(Put *put)
{
  const Resolved *r = put->resolved;
  put->used = ARENA_ARRAY(put->arena, bool, r->entity_count + 1);
  for (size_t i = 0; i < r->entity_count; i++) put->used[i] = r->entities[i].proper;
  for (size_t i = 0; i < r->fact_count; i++) {
    put->used[r->facts[i].subject] = true;
    if (r->facts[i].object != NO_ENTITY) put->used[r->facts[i].object] = true;
    if (r->facts[i].attribution != NO_ENTITY) put->used[r->facts[i].attribution] = true;
  }
}

static void put_member(const Put *put, size_t i, IdList *members)
{
  const ResolvedEntity *e = &put->resolved->entities[i];
  int64_t id = put_id(put, i);
  db_run(put->store, "INSERT INTO member(id, document_id, name, type, proper, gender, number, same_as, mentions, salience) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "iisciiioid",
         id, put->document, e->name, entity_type_name(e->type), (int64_t)e->proper, (int64_t)e->gender, (int64_t)e->number, e->same_as,
         (int64_t)e->mention_count, (double)e->salience);
  bool named = false;
  for (uint32_t a = 0; a < e->alias_count; a++) {
    named = named || str_eq(e->aliases[a].name, e->name);
    db_run(put->store, "INSERT INTO member_alias VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
           "isii", id, e->aliases[a].name, (int64_t)e->aliases[a].mentions, (int64_t)e->aliases[a].proper);
  }
  if (!named) db_run(put->store, "INSERT OR IGNORE INTO member_alias VALUES (?, ?, 0, ?)", "isi", id, e->name, (int64_t)e->proper);
  for (uint32_t r = 0; r < e->role_count; r++)
    db_run(put->store, "INSERT OR IGNORE INTO member_role VALUES (?, ?)", "is", id, e->roles[r]);
  LIST_PUSH(put->arena, members) = id;
}

static void put_mention(const Put *put, const ResolvedMention *m, uint32_t entity, size_t *ordinal)
{
  if (entity >= put->resolved->entity_count || !put->used[entity] || m->sentence >= put->sentences->len) return;
  Span source = article_source_span(put->article, m->span);
  db_run(put->store, "INSERT INTO mention_row(id, member_id, sentence_id, start, end, kind, score, rule, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
         "iiiiiidcs", put_id(put, (*ordinal)++), put_id(put, entity), put_id(put, m->sentence), (int64_t)source.start,
         (int64_t)source.end, (int64_t)m->kind, (double)m->score, m->rule && m->rule[0] ? m->rule : NULL, m->text);
}

static void put_mentions(const Put *put)
{
  size_t ordinal = 0;
  for (size_t i = 0; i < put->resolved->mention_count; i++) {
    const ResolvedMention *m = &put->resolved->mentions[i];
    if (m->entity != NO_ENTITY) put_mention(put, m, m->entity, &ordinal);
    else for (uint32_t k = 0; k < m->member_count; k++) put_mention(put, m, m->members[k], &ordinal);
  }
}

/* ---- statements ---- */

/* The words of a phrase as byte ranges of its sentence; neighbours that touch or have one space between them are one. */
static void words_put(const Put *put, const Triple *triple, const Phrase *phrase, Span *extent, Buf *out)
{
  if (phrase->sentence != triple->sentence || triple->sentence >= put->sentences->len) return;
  const Sentence *s = &put->sentences->at[triple->sentence];
  Span run = {0, 0};
  bool first = true;
  for (uint32_t i = 0; i <= phrase->len; i++) {
    Span word = {0, 0};
    if (i < phrase->len) {
      if (phrase->tokens[i] >= s->len) continue;
      word = s->tokens[phrase->tokens[i]].span;
      if (word.start < s->span.start || word.end > s->span.end) continue;
      if (span_empty(*extent)) *extent = word;
      if (word.start < extent->start) extent->start = word.start;
      if (word.end > extent->end) extent->end = word.end;
      if (!span_empty(run) && word.start >= run.end && word.start - run.end <= 1) { run.end = word.end; continue; }
    }
    if (!span_empty(run)) {
      buf_format(out, "%s%u-%u", first ? "" : " ", run.start - s->span.start, run.end - s->span.start);
      first = false;
    }
    run = word;
  }
}

static Span statement_words(const Put *put, const Triple *triple, Buf *words)
{
  Span extent = {0, 0};
  words_put(put, triple, &triple->subject, &extent, words);
  buf_char(words, ';');
  words_put(put, triple, &triple->predicate, &extent, words);
  buf_char(words, ';');
  words_put(put, triple, &triple->object, &extent, words);
  if (span_empty(extent)) extent = put->sentences->at[triple->sentence].span;
  return article_source_span(put->article, extent);
}

static void statement_arguments(const Triple *triple, Buf *out)
{
  if (!triple->argument_count) return;
  buf_char(out, '[');
  for (uint32_t i = 0; i < triple->argument_count; i++) {
    if (i) buf_char(out, ',');
    buf_json(out, triple->arguments[i].text);
  }
  buf_char(out, ']');
}

static int64_t member_or_none(const Put *put, uint32_t entity) { return entity == NO_ENTITY ? 0 : put_id(put, entity); }

static void put_statement(const Put *put, size_t i, Buf *words, Buf *arguments)
{
  const ResolvedFact *f = &put->resolved->facts[i];
  if (f->triple >= put->triples->len) return;
  const Triple *t = &put->triples->at[f->triple];
  if (t->sentence >= put->sentences->len) return;
  buf_clear(words);
  buf_clear(arguments);
  Span source = statement_words(put, t, words);
  statement_arguments(t, arguments);
  if (words->failed || arguments->failed) { put->store->failure = SQLITE_NOMEM; return; }
  db_run(put->store,
         "INSERT INTO statement(id, sentence_id, subject_member, relation_id, object_member, attribution_member, confidence, negated,"
         " inferred, symmetric, shown, verdict, start, end, modality, date, time_start, time_end, time, place, attribution, predicate,"
         " object_text, arguments, rule, words, object_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
         "iiiiIIdiiiiicoooooossocss", put_id(put, i), put_id(put, t->sentence), put_id(put, f->subject), relation_id(put->store, t->relation),
         member_or_none(put, f->object), member_or_none(put, f->attribution), (double)f->confidence, (int64_t)t->negated,
         (int64_t)t->inferred, (int64_t)t->symmetric, (int64_t)source.start, (int64_t)source.end, modality_name(t->modality),
         f->time_start.len ? f->time_start : put->article->date, f->time_start, f->time_end, t->time.text, t->place.text,
         t->attribution.text, t->predicate.text, t->object.text, buf_view(arguments), t->rule ? t->rule : "", buf_view(words),
         f->object == NO_ENTITY ? t->object.text : put->resolved->entities[f->object].name);
}

static void put_statements(const Put *put)
{
  Buf words = {0}, arguments = {0};
  for (size_t i = 0; i < put->resolved->fact_count; i++) put_statement(put, i, &words, &arguments);
  buf_free(&words);
  buf_free(&arguments);
}

static bool resolved_is_sound(const Put *put, RelataError *err)
{
  const Resolved *r = put->resolved;
  for (size_t i = 0; i < r->fact_count; i++) {
    const ResolvedFact *f = &r->facts[i];
    bool sound = f->subject < r->entity_count && (f->object == NO_ENTITY || f->object < r->entity_count) &&
                 (f->attribution == NO_ENTITY || f->attribution < r->entity_count);
    if (!sound) return error_set(err, RELATA_REFUSED, put->store->path, "report this as a bug", "fact %zu names an entity that does not exist", i);
  }
  return true;
}

static void put_all(Put *put, IdList *members)
{
  int64_t blocks = put_blocks(put);
  put->document = document_id_free(put->store, put->article->name, blocks);
  put->first_id = put->document * ID_BLOCK;
  put_choose(put);
  put_document(put, blocks);
  put_sentences(put);
  for (size_t i = 0; i < put->resolved->entity_count; i++)
    if (put->used[i]) put_member(put, i, members);
  put_mentions(put);
  put_statements(put);
}

/* What follows once the evidence of a document stands: its entities, its edges, its story, the decisions about it. */
static void put_settle(Store *store, int64_t document, Str text, const IdList *members, Touched *touched)
{
  decisions_judge_document(store, document);
  sums_expect(store, document, touched);
  members_resolve(store, members, touched);
  edges_add_document(store, document);
  joinings_perform(store, touched);
  suspects_review(store, touched);
  decisions_apply(store, touched);
  entities_refresh(store, touched);
  source_count(store, document, 1);
  story_add(store, document, text, touched);
}

/* ---- the door ---- */

bool store_has(Store *store, Str name, const char *sha256)
{
  bool there = db_int(store, 0, "SELECT 1 FROM document WHERE source = ? AND sha256 = ?", "sc", name, sha256) == 1;
  store->failure = 0; /* a failure shows again, with its message, when the article is put */
  return there;
}

static bool put_within(Put *put, PutOutcome *outcome, RelataError *err)
{
  Store *store = put->store;
  Touched touched = {.arena = put->arena};
  IdList members = {0};
  int64_t old = db_int(store, 0, "SELECT id FROM document WHERE source = ?", "s", put->article->name);
  *outcome = old ? PUT_REPLACED : PUT_ADDED;
  if (old && !store->run_again && db_int(store, 0, "SELECT 1 FROM document WHERE id = ? AND sha256 = ?", "ic", old, put->article->sha256)) {
    *outcome = PUT_UNCHANGED;
    return true;
  }
  if (!resolved_is_sound(put, err)) return false;
  if (old) document_delete(store, old, &touched);
  put_all(put, &members);
  settle_later(store, put->document);
  put_settle(store, put->document, put->article->text, &members, &touched);
  return true;
}

bool store_put(Store *store, const Article *article, const SentenceList *sentences, const TripleList *triples,
               const Resolved *resolved, PutOutcome *outcome, RelataError *err)
{
  PutOutcome ignored;
  Arena arena = {0};
  Put put = {.store = store, .arena = &arena, .article = article, .sentences = sentences, .triples = triples, .resolved = resolved};
  bool ok = db_turn(store, err);
  if (ok) ok = db_turn_end(store, put_within(&put, outcome ? outcome : &ignored, err), err);
  arena_free(&arena);
  return ok;
}

/* ---- out again ---- */

bool document_delete(Store *store, int64_t document, Touched *touched)
{
  document_leave(store, document, touched);
  source_count(store, document, -1);
  story_remove(store, document, touched);
  int64_t source = db_int(store, 0, "SELECT source_id FROM article WHERE document_id = ?", "i", document);
  db_run(store, "DELETE FROM document WHERE id = ?", "i", document);
  db_run(store, "DELETE FROM source WHERE id = ? AND documents = 0", "i", source);
  return !store->failure;
}

/* From `name` and the mark on: all that begins so. What follows the mark must be digits where `number` says so. */
static void documents_below(Store *store, Str name, char mark, bool number, Arena *arena, IdList *out)
{
  Str prefix = str_format(arena, "%.*s%c", STR_ARG(name), mark);
  Str after = str_copy(arena, prefix);
  ((char *)after.at)[after.len - 1] = (char)(mark + 1);
  db_ids(store, arena, out, "SELECT id FROM document WHERE source >= ?1 AND source < ?2"
                            " AND (NOT ?3 OR ltrim(substr(source, length(?1) + 1), '0123456789') = '') ORDER BY id", "ssi",
         prefix, after, (int64_t)number);
}

/* The documents that `name` means: that one, or everything in it: the files of a folder or an archive (news/a.txt), the
 * records of a mailbox, feed or web archive (box.mbox#ID), the rows of a table (news.csv:12). */
static void documents_named(Store *store, Str name, Arena *arena, IdList *out)
{
  db_ids(store, arena, out, "SELECT id FROM document WHERE source = ?1 ORDER BY id", "s", name);
  if (out->len) return;
  while (str_ends(name, "/") && name.len > 1) name.len--;
  documents_below(store, str_is(name, "/") ? STR("") : name, '/', false, arena, out);
  documents_below(store, name, '#', false, arena, out);
  documents_below(store, name, ':', true, arena, out);
}

static bool documents_wanted(Store *store, Str name, Arena *arena, IdList *out, RelataError *err)
{
  documents_named(store, name, arena, out);
  return out->len || store->failure ||
         error_set(err, RELATA_REFUSED, store->path, "list them with: relata sql \"SELECT source FROM document\"", "holds no article named %.*s",
                   STR_ARG(name));
}

static bool remove_within(Store *store, Str name, size_t *removed, Arena *arena, RelataError *err)
{
  IdList documents = {0};
  Touched touched = {.arena = arena};
  if (!documents_wanted(store, name, arena, &documents, err)) return false;
  for (size_t i = 0; i < documents.len; i++) document_delete(store, documents.at[i], &touched);
  entities_refresh(store, &touched);
  *removed = documents.len;
  return true;
}

bool store_remove_preview(Store *store, Str name, Buf *names, RelataError *err)
{
  Arena arena = {0};
  IdList documents = {0};
  store->failure = 0;
  bool ok = documents_wanted(store, name, &arena, &documents, err);
  for (size_t i = 0; ok && i < documents.len; i++) {
    Str source = db_str(store, &arena, "SELECT source FROM document WHERE id = ?", "i", documents.at[i]);
    for (size_t k = 0; k < source.len; k++) buf_char(names, (unsigned char)source.at[k] < ' ' ? ' ' : source.at[k]);
    buf_char(names, '\n');
  }
  arena_free(&arena);
  if (names->failed) store->failure = SQLITE_NOMEM;
  return ok && (!store->failure || db_fail(store, err));
}

bool store_remove(Store *store, Str name, size_t *removed, RelataError *err)
{
  size_t ignored = 0;
  Arena arena = {0};
  bool ok = db_begin(store, err);
  if (ok) ok = db_end(store, remove_within(store, name, removed ? removed : &ignored, &arena, err), err);
  arena_free(&arena);
  return ok;
}
