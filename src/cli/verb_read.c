/* verb_read.c - the verbs that read articles: draw, extract, analyze, add. */
#include "cli/cli.h"

#include <string.h>
#include <unistd.h>

/* ---- what they share -------------------------------------------------------------------------------------------- */

static bool start_request(Command *command, ReadingDepth depth, ReadRequest *request)
{
  *request = (ReadRequest){.depth = depth, .jobs = command_jobs(command)};
  return request->jobs != UINT32_MAX && command_article_options(command, &request->article) &&
         command_inputs(command, &request->paths, &request->path_count);
}

/* Says what --verbose tells of an article: what was dropped and repaired. */
static void tell_dropped(const Command *command, const Article *article)
{
  if (!command->verbose) return;
  if (article->repaired)
    say_detail(command, "%.*s: %u bytes were no UTF-8 and were repaired", STR_ARG(article->name), article->repaired);
  for (size_t i = 0; i < article->dropped_count; i++) {
    Str words = str_trim(str_slice(article->source, article->dropped[i].source));
    int shown = words.len > 60 ? 60 : (int)words.len;
    say_detail(command, "%.*s: dropped (%s) bytes %u-%u: %.*s%s", STR_ARG(article->name), article->dropped[i].why,
               article->dropped[i].source.start, article->dropped[i].source.end, shown, words.at,
               words.len > 60 ? "..." : "");
  }
}

/* True if there is something to read; a refused one is said. */
static bool usable(Command *command, const Reading *reading)
{
  if (!reading->article) {
    const RelataError *why = &reading->error;
    if (why->status == RELATA_OK) say_detail(command, "%s: passed over: %s; %s", why->where, why->what, why->remedy);
    else say_refused(command, why);
    return false;
  }
  tell_dropped(command, reading->article);
  return true;
}

static RelataStatus finish(Command *command, const RelataError *err, bool ok)
{
  if (!ok && err->what[0]) {
    RelataStatus status = say_error(command, err);
    return status < RELATA_USAGE ? RELATA_FAILED : status;
  }
  if (interrupted || !ok) return RELATA_FAILED;
  return command->refused ? RELATA_REFUSED : RELATA_OK;
}

/* Results go out article by article, or are kept whole for a file. */
typedef struct {
  Command *command;
  Buf out;
  Table *table;
  Arena arena;      /* of one article's cells */
  TableFormat format;
  size_t rows;
  bool to_file, scores, coreference, broken;
} Output;

static bool output_flush(Output *output)
{
  if (output->to_file) return !output->out.failed;
  if (!out_flush(output->command, &output->out)) output->broken = true;
  return !output->broken;
}

static RelataStatus output_finish(Output *output, const RelataError *err, bool ok)
{
  Command *command = output->command;
  if (output->table) table_finish(output->table);
  RelataStatus status = finish(command, err, ok && !output->broken);
  if (status <= RELATA_REFUSED) {
    RelataStatus wrote = output->to_file ? write_output(command, &output->out)
                                         : output_flush(output) ? status : RELATA_FAILED;
    if (wrote > status) status = wrote;
  }
  buf_free(&output->out);
  arena_free(&output->arena);
  return status;
}

/* ---- analyze ------------------------------------------------------------------------------------------------------ */

static bool analyze_each(void *context, const Reading *reading)
{
  Output *output = context;
  if (!usable(output->command, reading)) return !interrupted;
  if (output->coreference) coref_write(&reading->sentences, &reading->resolved, &output->out);
  else conllu_write(&reading->sentences, output->scores, &output->out);
  return output_flush(output) && !interrupted;
}

RelataStatus run_analyze(Command *command)
{
  ReadRequest request;
  if (!start_request(command, DEPTH_ANALYSIS, &request)) return RELATA_USAGE;
  Relata *relata = command_open(command, OPEN_NONE);
  if (!relata) return RELATA_FAILED;
  Output output = {.command = command, .to_file = option_flag(command, "output"), .scores = option_flag(command, "scores")};
  request.pretokenized = option_flag(command, "pretokenized");
  request.coreference = output.coreference = option_flag(command, "coref");
  request.article.keep_clutter = true; /* the analysis of a text is of all its words */
  request.each = analyze_each;
  request.context = &output;
  catch_interrupt();
  RelataError err = {0};
  bool ok = pipeline_read(relata, &request, &err);
  relata_close(relata);
  return output_finish(&output, &err, ok);
}

/* ---- extract ------------------------------------------------------------------------------------------------------ */

/* JSON keeps true, false and lists; a table for the eye has few columns, one for programs has all. */
static void extract_row(Output *output, const Reading *reading, const Triple *triple)
{
  Cell *cells = ARENA_ARRAY(&output->arena, Cell, triple_column_count);
  switch (output->format) {
  case TABLE_JSON: case TABLE_JSONL:
    if (output->format == TABLE_JSON) buf_text(&output->out, output->rows ? ",\n" : "[");
    triple_json(&reading->sentences, triple, NULL, &output->out);
    if (output->format == TABLE_JSONL) buf_char(&output->out, '\n');
    break;
  case TABLE_ALIGNED: case TABLE_MARKDOWN:
    triple_brief_cells(triple, &output->arena, cells);
    table_row(output->table, cells, triple_brief_count);
    break;
  default:
    triple_cells(&reading->sentences, triple, NULL, &output->arena, cells);
    table_row(output->table, cells, triple_column_count);
  }
  output->rows++;
}

static void extract_start(Output *output)
{
  bool brief = output->format == TABLE_ALIGNED || output->format == TABLE_MARKDOWN;
  if (output->format == TABLE_JSON || output->format == TABLE_JSONL) return;
  output->table = table_new(output->format, &output->out);
  if (brief) table_columns(output->table, triple_brief_columns, triple_brief_count);
  else table_columns(output->table, triple_columns, triple_column_count);
}

static bool extract_each(void *context, const Reading *reading)
{
  Output *output = context;
  if (!usable(output->command, reading)) return !interrupted;
  for (size_t i = 0; i < reading->triples.len; i++) extract_row(output, reading, &reading->triples.at[i]);
  arena_reset(&output->arena);
  return output_flush(output) && !interrupted;
}

static bool extract_format(Command *command, TableFormat *format)
{
  const char *name = option_value(command, "format", NULL);
  if (!name && option_flag(command, "output")) {
    Str ending = path_extension(str_of(option_value(command, "output", "-")));
    *format = ending.len > 1 ? table_format_of(ending.at + 1) : TABLE_NONE;
    if (*format) return true;
  }
  *format = name ? table_format_of(name) : isatty(STDOUT_FILENO) ? TABLE_ALIGNED : TABLE_TSV;
  if (!*format) say_usage(command, "", "use table, tsv, csv, json, jsonl or markdown", "--format: there is no '%s'", name);
  return *format != TABLE_NONE;
}

RelataStatus run_extract(Command *command)
{
  ReadRequest request;
  TableFormat format;
  if (!start_request(command, DEPTH_TRIPLES, &request)) return RELATA_USAGE;
  request.extraction.style = STYLE_FULL;
  if (!command_extraction(command, &request.extraction) || !extract_format(command, &format)) return RELATA_USAGE;
  Relata *relata = command_open(command, OPEN_NONE);
  if (!relata) return RELATA_FAILED;
  Output output = {.command = command, .to_file = option_flag(command, "output"), .format = format};
  extract_start(&output);
  request.each = extract_each;
  request.context = &output;
  catch_interrupt();
  RelataError err = {0};
  bool ok = pipeline_read(relata, &request, &err);
  relata_close(relata);
  if (format == TABLE_JSON) buf_text(&output.out, output.rows ? "]\n" : "[]\n");
  return output_finish(&output, &err, ok);
}

/* ---- into a store: add and draw -------------------------------------------------------------------------------------- */

typedef struct {
  Command *command;
  Relata *relata;
  size_t added, unchanged, replaced, facts;
  RelataError failure;
  Arena arena;
  Str outlet;                /* of the only article, for the picture's source line */
} Adding;

static void remember_article(Adding *adding, const Article *article)
{
  bool first = adding->added + adding->replaced + adding->unchanged == 1;
  adding->outlet = first ? str_copy(&adding->arena, article->outlet) : STR("");
}

static bool add_each(void *context, const Reading *reading)
{
  Adding *adding = context;
  if (!usable(adding->command, reading)) return !interrupted;
  PutOutcome outcome = PUT_UNCHANGED;
  if (!reading->known && !pipeline_put(adding->relata, reading, &outcome, &adding->failure)) {
    if (adding->failure.status != RELATA_REFUSED) return false;
    say_refused(adding->command, &adding->failure);
    adding->failure = (RelataError){0};
    return !interrupted;
  }
  adding->added += outcome == PUT_ADDED;
  adding->replaced += outcome == PUT_REPLACED;
  adding->unchanged += outcome == PUT_UNCHANGED;
  adding->facts += outcome == PUT_UNCHANGED ? 0 : reading->resolved.fact_count;
  remember_article(adding, reading->article);
  size_t done = adding->added + adding->replaced + adding->unchanged;
  if (progress_wanted(adding->command) && done % 16 == 0) progress_show("%zu articles, %zu facts", done, adding->facts);
  return !interrupted;
}

static bool add_all(Adding *adding, ReadRequest *request, RelataError *err)
{
  request->extraction.adjuncts = false;
  request->extraction.own_words = false; /* an archive needs one spelling for one relation */
  request->each = add_each;
  request->context = adding;
  catch_interrupt();
  bool ok = pipeline_read(adding->relata, request, err);
  if (adding->failure.what[0]) *err = adding->failure;
  progress_clear();
  return ok;
}

/* What else than the articles' words made a run's facts: kept with the run. */
static const char *options_of_run(Command *command)
{
  static const char *const files[] = {"vocabulary", "gazetteer"};
  Str all = option_flag(command, "explicit") ? STR("explicit") : STR("");
  for (size_t i = 0; i < COUNT_OF(files); i++)
    if (option_flag(command, files[i]))
      all = str_format(&command->arena, "%.*s%s%s=%s", STR_ARG(all), all.len ? " " : "", files[i], option_value(command, files[i], ""));
  return str_cstr(&command->arena, all);
}

RelataStatus run_add(Command *command)
{
  ReadRequest request;
  if (!start_request(command, DEPTH_FACTS, &request)) return RELATA_USAGE;
  request.skip_known = !option_flag(command, "again");
  if (!command_extraction(command, &request.extraction)) return RELATA_USAGE;
  Relata *relata = command_open(command, OPEN_WRITE);
  if (!relata) return RELATA_FAILED;
  Adding adding = {.command = command, .relata = relata};
  RelataError err = {0};
  RunInfo run = {RELATA_VERSION, 0, options_of_run(command), !request.skip_known};
  const Model *model = pipeline_model(relata, &err);
  bool ok = model != NULL;
  if (ok) run.model_checksum = model_checksum(model);
  ok = ok && store_begin_run(pipeline_store(relata), &run, &err) && add_all(&adding, &request, &err);
  relata_close(relata);
  arena_free(&adding.arena);
  RelataStatus status = finish(command, &err, ok);
  if (ok) say_note(command, "%zu added, %zu replaced, %zu unchanged, %zu refused; %zu facts", adding.added, adding.replaced,
                   adding.unchanged, command->refused, adding.facts);
  return status;
}

static RelataStatus draw_store(Command *command, Adding *adding, const Selection *selection, PictureOptions *picture)
{
  FactSet facts = {0};
  Buf out = {0}, notes = {0};
  RelataError err = {0};
  bool ok = store_select(pipeline_store(adding->relata), selection, &command->arena, &facts, &err);
  if (ok) {
    say_meanings(command, &facts);
    picture_caption(picture, &facts, selection, adding->outlet, &command->arena);
    ok = picture_draw(&facts, picture, &out, &notes, &err);
  }
  if (ok && !facts.fact_count) say_note(command, "no fact is there to be drawn: the picture is empty");
  Str rest = buf_view(&notes), note;
  while (ok && str_split(&rest, '\n', &note))
    if (note.len) say_note(command, "%.*s", STR_ARG(note));
  RelataStatus status = ok ? write_output(command, &out) : say_failure(command, &err);
  buf_free(&out);
  buf_free(&notes);
  return status;
}

RelataStatus run_draw(Command *command)
{
  ReadRequest request;
  Selection selection = {0};
  PictureOptions picture;
  if (!start_request(command, DEPTH_FACTS, &request) || !command_extraction(command, &request.extraction) ||
      !command_selection(command, &selection) || !command_picture(command, &picture))
    return RELATA_USAGE;
  command_picture_threshold(command, &selection);
  Relata *relata = command_open(command, OPEN_MEMORY);
  if (!relata) return RELATA_FAILED;
  Adding adding = {.command = command, .relata = relata};
  RelataError err = {0};
  bool ok = add_all(&adding, &request, &err);
  RelataStatus status = finish(command, &err, ok);
  size_t read = adding.added + adding.replaced + adding.unchanged;
  if (status <= RELATA_REFUSED && read) {
    RelataStatus drawn = draw_store(command, &adding, &selection, &picture);
    if (drawn > status) status = drawn;
  }
  relata_close(relata);
  arena_free(&adding.arena);
  return status;
}
