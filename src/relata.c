/*
 * relata.c - the pipeline. Read it first: an article goes through the rooms in the order of their folders.
 *
 *   article_next        bytes       -> Article       clean text, title, date, the map back to the source
 *   sentences_split     Article     -> Sentences     tokens
 *   sentences_analyse   Sentences   -> Sentences     tags, trees, names
 *   triples_extract     Sentences   -> Triples       who did what to whom, as this sentence says it
 *   facts_resolve       Triples     -> Entities, Facts   one thing, one entity
 *   store_put           Facts       -> SQLite        with the evidence for each
 */
#include "pipeline.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct Relata {
  Lexicon *lexicon;
  Tokenizer *tokenizer;
  Model *model;
  Extractor *extractor;
  Resolver *resolver;
  Store *store;
  pthread_mutex_t store_lock; /* reading ahead asks the store what it has while the writer writes */
  pthread_cond_t put_one;     /* a group of articles has been begun */
  const RelataError *lost;    /* while adding: why a group of articles could not be kept; NULL where none was lost */
  char *model_path, *vocabulary_path, *gazetteer_path;
  unsigned jobs;
};

/* ---- opening: each part when it is first needed ---------------------------------------------------------------- */

static bool no_memory(RelataError *err)
{
  return error_set(err, RELATA_FAILED, "", "close other programs and run again", "out of memory");
}

/* Word lists: half of what starting takes. Who only asks a database needs none. */
static bool open_language(Relata *relata, RelataError *err)
{
  if (!relata->lexicon) relata->lexicon = lexicon_open();
  if (relata->lexicon && !relata->tokenizer) relata->tokenizer = tokenizer_new(relata->lexicon);
  if (!relata->tokenizer) return no_memory(err);
  if (!relata->resolver) relata->resolver = resolver_new(relata->lexicon, relata->gazetteer_path, err);
  return relata->resolver != NULL;
}

const Model *pipeline_model(Relata *relata, RelataError *err)
{
  if (!open_language(relata, err)) return NULL;
  if (!relata->model) relata->model = model_open(relata->model_path, relata->lexicon, err);
  return relata->model;
}

static bool open_extractor(Relata *relata, RelataError *err)
{
  Extractor *extractor = extractor_new(relata->lexicon);
  if (!extractor) return no_memory(err);
  if (relata->vocabulary_path && !extractor_add_relations(extractor, relata->vocabulary_path, err)) {
    extractor_free(extractor);
    return false;
  }
  relata->extractor = extractor;
  return true;
}

static bool open_parts(Relata *relata, ReadingDepth depth, RelataError *err)
{
  if (!open_language(relata, err)) return false;
  if (depth >= DEPTH_ANALYSIS && !pipeline_model(relata, err)) return false;
  return depth < DEPTH_TRIPLES || relata->extractor || open_extractor(relata, err);
}

static bool only_asks(const RelataOptions *options)
{
  return options->database && options->read_only && strcmp(options->database, ":memory:") != 0;
}

static bool open_store(Relata *relata, const RelataOptions *options, RelataError *err)
{
  if (!options->database) return true;
  StoreAccess access = only_asks(options) ? STORE_READ : STORE_CREATE;
  relata->store = store_open(options->database, access, relata->resolver, err);
  return relata->store != NULL;
}

static bool open_all(Relata *relata, const RelataOptions *options, RelataError *err)
{
  pthread_mutex_init(&relata->store_lock, NULL);
  pthread_cond_init(&relata->put_one, NULL);
  relata->jobs = options->jobs;
  if (options->model && !(relata->model_path = strdup(options->model))) return no_memory(err);
  if (options->vocabulary && !(relata->vocabulary_path = strdup(options->vocabulary))) return no_memory(err);
  if (options->gazetteer && !(relata->gazetteer_path = strdup(options->gazetteer))) return no_memory(err);
  return (only_asks(options) || open_language(relata, err)) && open_store(relata, options, err);
}

Relata *relata_open(const RelataOptions *options, RelataError *err)
{
  RelataOptions given = {0};
  if (options) memcpy(&given, options, options->size && options->size < sizeof given ? options->size : sizeof given);
  Relata *relata = calloc(1, sizeof *relata);
  if (!relata) return no_memory(err), NULL;
  if (open_all(relata, &given, err)) return relata;
  relata_close(relata);
  return NULL;
}

void relata_close(Relata *relata)
{
  if (!relata) return;
  store_close(relata->store);
  resolver_free(relata->resolver);
  extractor_free(relata->extractor);
  model_close(relata->model);
  tokenizer_free(relata->tokenizer);
  lexicon_close(relata->lexicon);
  pthread_cond_destroy(&relata->put_one);
  pthread_mutex_destroy(&relata->store_lock);
  free(relata->model_path);
  free(relata->vocabulary_path);
  free(relata->gazetteer_path);
  free(relata);
}

const char *relata_version(void) { return RELATA_VERSION; }

void relata_free(void *memory) { free(memory); }

Store *pipeline_store(Relata *relata) { return relata->store; }

/* ---- one article ------------------------------------------------------------------------------------------------ */

static void analyse_within(Relata *relata, const ReadRequest *request, Reading *reading)
{
  Arena *arena = &reading->arena;
  SentenceList *sentences = &reading->sentences;
  if (!request->pretokenized) *sentences = sentences_split(relata->tokenizer, reading->article, arena);
  if (request->depth < DEPTH_ANALYSIS) return;
  if (!sentences_analyse(relata->model, sentences, arena, &reading->error)) {
    reading->article = NULL;
    return;
  }
  if (request->coreference) facts_resolve(relata->resolver, sentences, NULL, arena, &reading->resolved);
  if (request->depth < DEPTH_TRIPLES) return;
  reading->triples = triples_extract(relata->extractor, sentences, &request->extraction, arena);
  if (request->depth < DEPTH_FACTS) return;
  facts_resolve(relata->resolver, sentences, &reading->triples, arena, &reading->resolved);
}

/* Memory that runs out in an article ends that article, not the program. `path`: of the file, where no article is made yet. */
static void refuse_for_memory(Reading *reading, const char *path)
{
  char where[sizeof reading->error.where];
  if (reading->article) snprintf(where, sizeof where, "%.*s", STR_ARG(reading->article->name));
  else snprintf(where, sizeof where, "%s", path);
  reading->article = NULL;
  error_set(&reading->error, RELATA_REFUSED, where, "split it into smaller articles", "needs more memory than there is");
}

static void analyse(Relata *relata, const ReadRequest *request, Reading *reading)
{
  jmp_buf full;
  reading->arena.on_full = &full;
  if (setjmp(full) == 0) analyse_within(relata, request, reading);
  else refuse_for_memory(reading, "");
  reading->arena.on_full = NULL;
}

static void reading_free(Reading *reading)
{
  arena_free(&reading->arena);
  free(reading);
}

/* ---- the stream of articles ------------------------------------------------------------------------------------- */

/* A file to be read. `found`: in a folder; `passed_over`: it is not named like an article, which only is told. */
typedef struct { const char *path; bool found, passed_over; } InputPath;
typedef struct { InputPath *at; size_t len, cap; } InputList;

typedef struct {
  Relata *relata;
  const ReadRequest *request;
  Arena arena;             /* of the paths */
  InputList inputs;
  size_t next_path;
  ArticleReader *reader;
  bool failed;
} Stream;

/* A reading that only carries the reason why its input was refused. */
static Reading *refused_reading(Reading *reading, const RelataError *why)
{
  reading->article = NULL;
  reading->error = *why;
  if (reading->error.status == RELATA_OK) reading->error.status = RELATA_REFUSED;
  return reading;
}

/* A reading of nothing: what nobody named is no article. */
static Reading *passed_over(Reading *reading, const RelataError *why)
{
  reading->article = NULL;
  reading->error = *why;
  return reading;
}

static Reading *read_conllu(const char *path, Reading *reading)
{
  Str bytes;
  RelataError why = {0};
  if (!file_read(path, &reading->arena, &bytes, &why) ||
      !conllu_read(bytes, path, &reading->arena, &reading->sentences, &why))
    return refused_reading(reading, &why);
  reading->article = reading->sentences.article;
  return reading;
}

/* The next article of the open file; NULL at its end. */
static Reading *next_in_file(Stream *stream, Reading *reading)
{
  RelataError why = {0};
  reading->article = article_next(stream->reader, &reading->arena, &why);
  if (reading->article) return reading;
  if (why.status != RELATA_OK) return refused_reading(reading, &why);
  if (why.what[0]) return passed_over(reading, &why);
  article_close(stream->reader);
  stream->reader = NULL;
  return NULL;
}

static Reading *next_within(Stream *stream, Reading *reading)
{
  for (;;) {
    if (stream->reader) {
      Reading *got = next_in_file(stream, reading);
      if (got) return got;
    }
    if (stream->next_path == stream->inputs.len) return NULL;
    InputPath input = stream->inputs.at[stream->next_path++];
    const char *path = input.path;
    RelataError why = {0};
    if (input.passed_over) {
      error_set(&why, RELATA_OK, path, "name it to have it read", "is not named like an article");
      return passed_over(reading, &why);
    }
    if (file_is_folder(path)) {
      error_set(&why, RELATA_REFUSED, path, "name a folder with .txt, .html, .md or .jsonl files", "holds no articles");
      return refused_reading(reading, &why);
    }
    if (stream->request->pretokenized) return read_conllu(path, reading);
    ArticleOptions options = stream->request->article;
    options.found = input.found;
    stream->reader = article_open(path, &options, &why);
    if (!stream->reader) return refused_reading(reading, &why);
  }
}

static void *stream_next(void *context)
{
  Stream *stream = context;
  Reading *volatile reading = calloc(1, sizeof *reading);
  if (!reading) return NULL;
  jmp_buf full;
  Reading *volatile got = NULL;
  reading->arena.on_full = &full;
  if (setjmp(full) == 0) {
    got = next_within(stream, reading);
  } else {
    refuse_for_memory(reading, stream->next_path ? stream->inputs.at[stream->next_path - 1].path : "");
    article_close(stream->reader);
    stream->reader = NULL;
    got = reading;
  }
  reading->arena.on_full = NULL;
  if (!got) reading_free(reading);
  return got;
}

static bool is_known(Stream *stream, const Article *article)
{
  Relata *relata = stream->relata;
  if (!stream->request->skip_known || !relata->store) return false;
  pthread_mutex_lock(&relata->store_lock);
  bool known = store_has(relata->store, article->name, article->sha256);
  pthread_mutex_unlock(&relata->store_lock);
  return known;
}

static void *stream_work(void *context, void *item)
{
  Stream *stream = context;
  Reading *reading = item;
  if (!reading->article) return reading;
  reading->known = is_known(stream, reading->article);
  if (!reading->known) analyse(stream->relata, stream->request, reading);
  return reading;
}

static bool stream_done(void *context, void *result)
{
  Stream *stream = context;
  Reading *reading = result;
  bool go_on = !stream->failed && stream->request->each(stream->request->context, reading);
  reading_free(reading);
  if (!go_on) stream->failed = true;
  return go_on;
}

/* In a folder only files that are named like articles are read; a file named by the user is read whatever its name. */
static bool named_like_conllu(const char *path) { return str_ends(str_of(path), ".conllu"); }

/* A folder stands for the articles in it; one that holds none stays in the list, to be refused when its turn comes. */
static bool expand_folder(Stream *stream, const char *path, RelataError *err)
{
  PathList found = {0};
  if (!folder_walk(path, &stream->arena, &found, err)) return false;
  size_t articles = 0;
  bool (*wanted)(const char *) = stream->request->pretokenized ? named_like_conllu : article_named_like_one;
  for (size_t i = 0; i < found.len; i++) {
    bool good = wanted(found.at[i]);
    articles += good;
    LIST_PUSH(&stream->arena, &stream->inputs) = (InputPath){found.at[i], true, !good};
  }
  if (!articles) LIST_PUSH(&stream->arena, &stream->inputs) = (InputPath){path, false, false};
  return true;
}

static bool expand_paths(Stream *stream, RelataError *err)
{
  const ReadRequest *request = stream->request;
  for (size_t i = 0; i < request->path_count; i++) {
    const char *path = request->paths[i];
    if (!file_is_folder(path)) LIST_PUSH(&stream->arena, &stream->inputs) = (InputPath){path, false, false};
    else if (!expand_folder(stream, path, err)) return false;
  }
  return true;
}

/* ---- adding: articles go into the store in groups ---------------------------------------------------------------- */

/* A group is kept for good when for a second no more came (a slow feed, a whole novel being read), and after twenty
 * seconds however many come: the longer it is open, the more rows of one page are written at once. */
enum { GROUP_IDLE_MS = 1000, GROUP_LONGEST_MS = 20000 };

typedef struct { Relata *relata; pthread_t thread; bool started, stop, failed; RelataError error; } Keeper;

static int64_t now_ms(void)
{
  struct timespec at;
  clock_gettime(CLOCK_REALTIME, &at);
  return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

/* Waits for an article or for the time to keep the group; true when that has come. */
static bool wait_for_more(Relata *relata, int64_t until)
{
  struct timespec due = {until / 1000, until % 1000 * 1000000};
  return pthread_cond_timedwait(&relata->put_one, &relata->store_lock, &due) != 0;
}

static void *keep_groups(void *context)
{
  Keeper *keeper = context;
  Relata *relata = keeper->relata;
  pthread_mutex_lock(&relata->store_lock);
  while (!keeper->stop) {
    while (!keeper->stop && !store_pending(relata->store)) pthread_cond_wait(&relata->put_one, &relata->store_lock);
    int64_t end = now_ms() + GROUP_LONGEST_MS, idle = now_ms() + GROUP_IDLE_MS;
    while (!keeper->stop && store_pending(relata->store) && !wait_for_more(relata, idle < end ? idle : end)) idle = now_ms() + GROUP_IDLE_MS;
    if (keeper->stop || keeper->failed || store_flush(relata->store, &keeper->error)) continue;
    keeper->failed = true;
    relata->lost = &keeper->error;
  }
  pthread_mutex_unlock(&relata->store_lock);
  return NULL;
}

static void keeper_start(Keeper *keeper)
{
  keeper->started = pthread_create(&keeper->thread, NULL, keep_groups, keeper) == 0;
  if (keeper->started) store_group(keeper->relata->store, true);
}

static bool keeper_end(Keeper *keeper, RelataError *err)
{
  Relata *relata = keeper->relata;
  if (!keeper->started) return true;
  pthread_mutex_lock(&relata->store_lock);
  keeper->stop = true;
  pthread_cond_signal(&relata->put_one);
  pthread_mutex_unlock(&relata->store_lock);
  pthread_join(keeper->thread, NULL);
  store_group(relata->store, false);
  relata->lost = NULL;
  if (!keeper->failed) return store_flush(relata->store, err) && store_settle(relata->store, err);
  if (err) *err = keeper->error;
  return false;
}

static bool read_stream(Relata *relata, const ReadRequest *request, RelataError *err)
{
  Stream stream = {.relata = relata, .request = request};
  bool ok = expand_paths(&stream, err);
  if (ok) {
    unsigned jobs = request->jobs ? request->jobs : relata->jobs ? relata->jobs : processor_count();
    OrderedWork work = {&stream, stream_next, stream_work, stream_done};
    ok = work_in_order(&work, jobs);
  }
  article_close(stream.reader);
  arena_free(&stream.arena);
  return ok;
}

bool pipeline_read(Relata *relata, const ReadRequest *request, RelataError *err)
{
  if (!open_parts(relata, request->depth, err)) return false;
  Keeper keeper = {.relata = relata};
  if (request->skip_known && relata->store) keeper_start(&keeper);
  RelataError late = {0};
  bool ok = read_stream(relata, request, err);
  bool kept = keeper_end(&keeper, ok ? err : &late);
  return ok && kept;
}

bool pipeline_put(Relata *relata, const Reading *reading, PutOutcome *outcome, RelataError *err)
{
  pthread_mutex_lock(&relata->store_lock);
  bool ok = !relata->lost; /* after a loss nothing is added: what is kept are the first articles, and going on ends as if undisturbed */
  if (!ok && err) *err = *relata->lost;
  ok = ok && store_put(relata->store, reading->article, &reading->sentences, &reading->triples, &reading->resolved, outcome, err);
  pthread_cond_signal(&relata->put_one);
  pthread_mutex_unlock(&relata->store_lock);
  return ok;
}

bool pipeline_sentence(Relata *relata, Str text, Arena *arena, SentenceList *out, RelataError *err)
{
  if (!open_parts(relata, DEPTH_ANALYSIS, err)) return false;
  uint32_t len = (uint32_t)text.len;
  Block *block = ARENA_NEW(arena, Block);
  *block = (Block){{0, len}, BLOCK_PARAGRAPH};
  MapPiece *piece = ARENA_NEW(arena, MapPiece);
  *piece = (MapPiece){0, len, 0, len};
  Article *article = ARENA_NEW(arena, Article);
  *article = (Article){.source = text, .text = text, .blocks = block, .block_count = 1, .map = piece, .map_count = 1};
  *out = sentence_whole(relata->tokenizer, article, arena);
  return sentences_analyse(relata->model, out, arena, err);
}

/* ---- the public calls -------------------------------------------------------------------------------------------- */

static bool need_store(const Relata *relata, RelataError *err)
{
  if (relata->store) return true;
  return error_set(err, RELATA_USAGE, "", "name one in RelataOptions.database", "no database is open");
}

typedef struct { Relata *relata; RelataError *err; } Adding;

static bool add_reading(void *context, const Reading *reading)
{
  Adding *adding = context;
  if (!reading->article) {
    if (reading->error.status == RELATA_OK) return true; /* passed over */
    if (adding->err) *adding->err = reading->error;
    return false;
  }
  PutOutcome outcome;
  return reading->known || pipeline_put(adding->relata, reading, &outcome, adding->err);
}

bool relata_add(Relata *relata, const char *path, RelataError *err)
{
  if (!need_store(relata, err)) return false;
  Adding adding = {relata, err};
  ReadRequest request = {.paths = &path, .path_count = 1, .depth = DEPTH_FACTS, .skip_known = true, .jobs = 1,
                         .context = &adding, .each = add_reading};
  return pipeline_read(relata, &request, err);
}

/* Reads one text from memory to the depth of the request. */
static Reading *read_text(Relata *relata, const char *name, Str text, const ReadRequest *request, RelataError *err)
{
  if (!open_parts(relata, request->depth, err)) return NULL;
  Reading *volatile reading = calloc(1, sizeof *reading);
  if (!reading) return no_memory(err), NULL;
  jmp_buf full;
  reading->arena.on_full = &full;
  if (setjmp(full) == 0) reading->article = article_parse(text, name, &request->article, &reading->arena, &reading->error);
  else refuse_for_memory(reading, name);
  if (reading->article) analyse(relata, request, reading);
  if (reading->article) return reading;
  if (err) *err = reading->error;
  reading_free(reading);
  return NULL;
}

bool relata_add_text(Relata *relata, const char *name, const char *text, size_t length, RelataError *err)
{
  if (!need_store(relata, err)) return false;
  ReadRequest request = {.depth = DEPTH_FACTS};
  Reading *reading = read_text(relata, name, (Str){text, length}, &request, err);
  if (!reading) return false;
  PutOutcome outcome;
  bool ok = pipeline_put(relata, reading, &outcome, err);
  reading_free(reading);
  return ok;
}

static const char *or_null(Arena *arena, const Phrase *phrase)
{
  return phrase_empty(phrase) ? NULL : str_cstr(arena, phrase->text);
}

static EntityType phrase_type(const Reading *reading, const Phrase *phrase)
{
  if (phrase_empty(phrase)) return ENTITY_NONE;
  const Sentence *sentence = &reading->sentences.at[phrase->sentence];
  for (uint32_t i = 0; i < sentence->name_count; i++)
    if (phrase->head >= sentence->names[i].first && phrase->head <= sentence->names[i].last) return sentence->names[i].type;
  return ENTITY_CONCEPT;
}

static bool give_triple(Reading *reading, const Triple *triple, RelataTripleFn *each, void *context)
{
  Arena *arena = &reading->arena;
  const Sentence *sentence = &reading->sentences.at[triple->sentence];
  Span source = article_source_span(reading->article, sentence->span);
  const char **arguments = ARENA_ARRAY(arena, const char *, triple->argument_count);
  for (uint32_t i = 0; i < triple->argument_count; i++) arguments[i] = str_cstr(arena, triple->arguments[i].text);
  RelataTriple out = {
      .subject = str_cstr(arena, triple->subject.text), .relation = str_cstr(arena, triple->relation),
      .object = str_cstr(arena, triple->object.text), .predicate = str_cstr(arena, triple->predicate.text),
      .modality = modality_name(triple->modality), .attribution = or_null(arena, &triple->attribution),
      .time = or_null(arena, &triple->time), .place = or_null(arena, &triple->place), .rule = triple->rule,
      .subject_type = entity_type_name(phrase_type(reading, &triple->subject)),
      .object_type = entity_type_name(phrase_type(reading, &triple->object)),
      .arguments = arguments, .argument_count = triple->argument_count, .negated = triple->negated,
      .inferred = triple->inferred, .confidence = triple->confidence, .sentence = sentence->ordinal,
      .start = source.start, .end = source.end};
  return each(context, &out);
}

bool relata_extract(Relata *relata, const char *text, size_t length, RelataTripleFn *each, void *context, RelataError *err)
{
  ReadRequest request = {.depth = DEPTH_TRIPLES, .extraction = {.style = STYLE_FULL}};
  Reading *reading = read_text(relata, "text", (Str){text, length}, &request, err);
  if (!reading) return false;
  for (size_t i = 0; i < reading->triples.len; i++)
    if (!give_triple(reading, &reading->triples.at[i], each, context)) break;
  reading_free(reading);
  return true;
}

typedef struct { Arena arena; RelataRowFn *row; void *context; const char **names; size_t count; } Rows;

static bool rows_columns(void *context, const Str *names, size_t count)
{
  Rows *rows = context;
  rows->names = ARENA_ARRAY(&rows->arena, const char *, count);
  rows->count = count;
  for (size_t i = 0; i < count; i++) rows->names[i] = str_cstr(&rows->arena, names[i]);
  return true;
}

static bool rows_row(void *context, const Cell *cells, size_t count)
{
  Rows *rows = context;
  Arena arena = {0};
  const char **values = ARENA_ARRAY(&arena, const char *, count);
  for (size_t i = 0; i < count; i++) values[i] = cells[i].kind == CELL_NULL ? NULL : str_cstr(&arena, cells[i].text);
  bool go_on = rows->row(rows->context, count, rows->names, values);
  arena_free(&arena);
  return go_on;
}

bool relata_sql(Relata *relata, const char *query, RelataRowFn *row, void *context, RelataError *err)
{
  if (!need_store(relata, err)) return false;
  Rows rows = {.row = row, .context = context};
  RowSink sink = {&rows, rows_columns, rows_row};
  SqlOptions options = {0};
  bool ok = store_sql(relata->store, str_of(query), &options, &sink, err);
  arena_free(&rows.arena);
  return ok;
}

bool relata_draw(Relata *relata, const char *about, const char *format, char **bytes, size_t *length, RelataError *err)
{
  if (!need_store(relata, err)) return false;
  PictureOptions picture = {.format = picture_format_of(format), .legend = true};
  if (picture.format == PICTURE_NONE)
    return error_set(err, RELATA_USAGE, "", "use dot, svg, png, pdf or html", "no picture format is called so: %s", format);
  Selection selection = {.about = &about, .about_count = about ? 1 : 0};
  Arena arena = {0};
  FactSet facts;
  Buf out = {0};
  bool ok = store_select(relata->store, &selection, &arena, &facts, err) && picture_draw(&facts, &picture, &out, NULL, err);
  arena_free(&arena);
  if (ok && out.failed) ok = no_memory(err);
  if (!ok) {
    buf_free(&out);
    return false;
  }
  *bytes = out.at;
  *length = out.len;
  return true;
}
