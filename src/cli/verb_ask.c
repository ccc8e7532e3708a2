/* verb_ask.c - the verbs that ask a database: sql, graph, info, merge, remove, resolve. */
#include "cli/cli.h"
#include "cli/prompt.h"
#include "cli/script.h"
#include "cli/rows.h"
#include "store/extension/extension.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- sql ---------------------------------------------------------------------------------------------------------------- */

static Store *asked;

static bool sql_options(Command *command, SqlOptions *options)
{
  size_t count = 0;
  const char **given = option_all(command, "param", &count);
  SqlParameter *parameters = ARENA_ARRAY(&command->arena, SqlParameter, count);
  for (size_t i = 0; i < count; i++) {
    const char *equals = strchr(given[i], '=');
    if (!equals) {
      say_usage(command, "", "write --param name=value", "--param %s: has no '='", given[i]);
      return false;
    }
    Str name = {given[i], (size_t)(equals - given[i])};
    parameters[i] = (SqlParameter){str_cstr(&command->arena, name), equals + 1};
  }
  *options = (SqlOptions){.write = option_flag(command, "write"), .stop = &interrupted, .parameters = parameters, .parameter_count = count};
  return option_number(command, "timeout", 0, 86400, &options->timeout_s);
}

/* The query's text: operands, --file, or standard input. */
static bool sql_text(Command *command, Str *text)
{
  RelataError err = {0};
  const char *file = option_value(command, "file", NULL);
  if (file || command->operand_count == 0) {
    if (file_read(file ? file : "-", &command->arena, text, &err)) return true;
    say_error(command, &err);
    return false;
  }
  Buf joined = {0};
  for (size_t i = 0; i < command->operand_count; i++) {
    if (i) buf_char(&joined, ' ');
    buf_text(&joined, command->operands[i]);
  }
  *text = str_copy(&command->arena, buf_view(&joined));
  buf_free(&joined);
  return true;
}

typedef struct { Rows rows; const SqlOptions *options; } Session;

static bool lines_columns(void *context, const Str *names, size_t count) { (void)context; (void)names; return count > 0; }

static bool lines_row(void *context, const Cell *cells, size_t count)
{
  Rows *rows = context;
  for (size_t i = 0; i < count; i++) buf_str(&rows->out, cells[i].text);
  buf_char(&rows->out, '\n');
  return !rows->out.failed;
}

/* `lines`: what it gives is text to read as it is. */
static bool session_query(Session *session, Str statement, bool lines, RelataError *err)
{
  RowSink sink = {&session->rows, lines ? lines_columns : rows_columns, lines ? lines_row : rows_row};
  return store_sql(asked, statement, session->options, &sink, err);
}

static void session_run(void *context, Str statement, bool lines)
{
  Session *session = context;
  RelataError err = {0};
  bool ok = session_query(session, statement, lines, &err);
  rows_finish(&session->rows, ok, &err);
  interrupted = 0;
  catch_interrupt(); /* the first Ctrl-C stops a query, not the prompt */
}

static bool session_interrupted(void)
{
  bool pressed = interrupted;
  interrupted = 0;
  if (pressed) catch_interrupt();
  return pressed;
}

static void session_format(void *context, TableFormat format) { ((Session *)context)->rows.format = format; }

static RelataStatus run_prompt(Command *command, const Rows *rows, const SqlOptions *options)
{
  Session session = {*rows, options};
  Prompt prompt = {database_path(command), str_cstr(&command->arena, store_sql_examples()), &session, session_run, session_format, session_interrupted};
  prompt_loop(&prompt);
  return RELATA_OK;
}

/* Statements, between which lines such as .tables may stand. */
static RelataStatus run_script(const Rows *rows, const SqlOptions *options, Str text)
{
  Session session = {*rows, options};
  RelataError err = {0};
  Arena arena = {0};
  bool ok = true;
  while (ok && text.len) {
    bool dot, lines = false;
    Str part = script_part(&text, &dot), line = str_trim(part);
    if (dot && (str_is(line, ".quit") || str_is(line, ".exit"))) break;
    Str query = dot ? dot_query(line, &arena, &lines) : part;
    if (query.len) ok = session_query(&session, query, lines, &err);
    else if (dot)
      ok = error_set(&err, RELATA_USAGE, "SQL", "use .tables, .schema [NAME] or .quit; --format chooses how rows are written", "there is no %.*s here", STR_ARG(line));
  }
  arena_free(&arena);
  return rows_finish(&session.rows, ok, &err);
}

RelataStatus run_sql(Command *command)
{
  Rows rows;
  SqlOptions options;
  Str text = {0};
  TableFormat plain = isatty(STDOUT_FILENO) ? TABLE_ALIGNED : TABLE_TSV;
  if (option_flag(command, "examples")) {
    Buf out = {0};
    buf_str(&out, store_sql_examples());
    return out_flush(command, &out) ? (buf_free(&out), RELATA_OK) : RELATA_FAILED;
  }
  if (!rows_start(command, plain, &rows) || !sql_options(command, &options)) return RELATA_USAGE;
  if (command->operand_count && access(command->operands[0], F_OK) == 0)
    return say_usage(command, command->operands[0], "name a database with -d, a file of queries with --file", "is a file, not a query");
  bool talk = command->operand_count == 0 && !option_flag(command, "file") && isatty(STDIN_FILENO);
  if (!talk && !sql_text(command, &text)) return RELATA_FAILED;
  Relata *relata = command_open(command, options.write ? OPEN_CHANGE : OPEN_READ);
  if (!relata) return RELATA_FAILED;
  RelataError err = {0};
  asked = pipeline_store(relata);
  catch_interrupt();
  RelataStatus status = !store_sql_functions(asked, sqlite3_relata_init, &err) ? say_failure(command, &err)
                        : talk                                                        ? run_prompt(command, &rows, &options)
                                                                                      : run_script(&rows, &options, text);
  relata_close(relata);
  return status;
}

/* ---- graph ---------------------------------------------------------------------------------------------------------------- */

static RelataStatus select_facts(Command *command, Relata *relata, const Selection *selection, FactSet *facts)
{
  RelataError err = {0};
  return store_select(pipeline_store(relata), selection, &command->arena, facts, &err) ? RELATA_OK : say_failure(command, &err);
}

/* The facts of the database that --diff names. Whom it does not know yet is new. */
static RelataStatus select_before(Command *command, const char *path, const Selection *selection, FactSet *before)
{
  RelataError err = {0};
  RelataOptions options = {.size = sizeof options, .database = path, .read_only = true};
  Relata *old = relata_open(&options, &err);
  if (!old) return say_failure(command, &err);
  bool ok = store_select(pipeline_store(old), selection, &command->arena, before, &err);
  relata_close(old);
  if (ok) return RELATA_OK;
  if (err.status != RELATA_USAGE) return say_failure(command, &err);
  say_note(command, "%s: %s", path, err.what);
  *before = (FactSet){0};
  return RELATA_OK;
}

static void say_notes(const Command *command, const Buf *notes)
{
  Str rest = buf_view(notes), note;
  while (str_split(&rest, '\n', &note))
    if (note.len) say_note(command, "%.*s", STR_ARG(note));
}

static void say_selected(Command *command, const FactSet *facts)
{
  say_meanings(command, facts);
  if (!facts->fact_count) say_note(command, "no fact is left by this selection: the picture is empty");
  if (facts->more) say_note(command, "the database holds more such facts; chosen from: %zu, evenly drawn; --all takes every one", facts->fact_count);
}

/* The difference in words: on standard error how much, on standard output what. */
static RelataStatus tell_difference(Command *command, const FactSet *facts, const FactSet *before, DifferenceFormat format)
{
  Buf out = {0};
  DifferenceCounts n;
  difference_write(facts, before, format, &command->arena, &out, &n);
  RelataStatus status = RELATA_OK;
  if (out.failed) {
    RelataError err = {0};
    error_set(&err, RELATA_FAILED, "", "select less", "the difference does not fit in memory");
    status = say_failure(command, &err);
  }
  if (!status) say_note(command, "%zu new, %zu gone, %zu told more or less often, %zu as before", n.added, n.gone, n.otherwise, n.same);
  if (!status) status = write_output(command, &out);
  buf_free(&out);
  return status;
}

static RelataStatus compare_with(Command *command, const char *path, const Selection *selection, FactSet *before, PictureOptions *picture)
{
  RelataStatus status = select_before(command, path, selection, before);
  Str name = path_base(str_of(path));
  picture->before = before;
  if (!picture->source_line) picture->source_line = str_cstr(&command->arena, str_format(&command->arena, "compared with %.*s", STR_ARG(name)));
  return status;
}

/* A picture shows some sixty edges: of a large archive a few thousand facts are enough to choose them from. */
enum { PICTURE_FACTS = 2000 };

RelataStatus run_graph(Command *command)
{
  Selection selection = {0};
  PictureOptions picture;
  if (!command_selection(command, &selection) || !command_picture(command, &picture)) return RELATA_USAGE;
  command_picture_threshold(command, &selection);
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  FactSet facts = {0}, before = {0};
  Buf out = {0}, notes = {0};
  RelataError err = {0};
  const char *diff = option_value(command, "diff", NULL);
  if (!picture.all && !diff) selection.max_facts = PICTURE_FACTS;
  selection.evidence_later = selection.max_facts && !picture.timeline;
  RelataStatus status = select_facts(command, relata, &selection, &facts);
  if (!status) say_selected(command, &facts);
  if (!status && diff) status = compare_with(command, diff, &selection, &before, &picture);
  DifferenceFormat rows;
  if (!status && command_difference(command, &rows)) status = tell_difference(command, &facts, &before, rows);
  else if (!status) {
    picture_caption(&picture, &facts, &selection, STR(""), &command->arena);
    bool drawn = picture_draw(&facts, &picture, &out, &notes, &err);
    if (drawn) say_notes(command, &notes);
    status = drawn ? write_output(command, &out) : say_failure(command, &err);
  }
  buf_free(&out);
  buf_free(&notes);
  relata_close(relata);
  return status;
}

/* ---- the database as a whole ------------------------------------------------------------------------------------------------ */

/* Does `one` for every operand; a refused one does not stop the others. */
static RelataStatus wrong_operands(Command *command, const char *wanted)
{
  char remedy[64];
  snprintf(remedy, sizeof remedy, "see: relata %s --help", command->verb->name);
  return say_usage(command, "", remedy, "%s", wanted);
}

static RelataStatus for_each_operand(Command *command, OpenHow how, const char *wanted,
                                     bool (*one)(Command *, Store *, const char *operand, RelataError *))
{
  if (!command->operand_count) return wrong_operands(command, wanted);
  Relata *relata = command_open(command, how);
  if (!relata) return RELATA_FAILED;
  RelataStatus status = RELATA_OK;
  for (size_t i = 0; i < command->operand_count && status < RELATA_USAGE; i++) {
    RelataError err = {0};
    if (one(command, pipeline_store(relata), command->operands[i], &err)) continue;
    if (err.status == RELATA_REFUSED) say_refused(command, &err), status = RELATA_REFUSED;
    else status = say_failure(command, &err);
  }
  relata_close(relata);
  return status;
}

/* As adding says it, so that nobody has to learn it twice. */
static void say_merged(Command *command, const MergeCounts *n, bool dry_run)
{
  Str decisions = n->decisions ? str_format(&command->arena, "; %zu decision%s by hand", n->decisions, n->decisions == 1 ? "" : "s") : STR("");
  say_note(command, "%s%zu added, %zu replaced, %zu unchanged%.*s", dry_run ? "dry run: " : "", n->added, n->replaced, n->unchanged, STR_ARG(decisions));
}

RelataStatus run_merge(Command *command)
{
  bool dry_run = option_flag(command, "dry-run");
  MergeCounts all = {0};
  if (!command->operand_count) return say_usage(command, "", "see the verb's --help", "no database to bring in was named");
  Relata *relata = command_open(command, dry_run && !file_exists(database_path(command)) ? OPEN_MEMORY : OPEN_WRITE);
  if (!relata) return RELATA_FAILED;
  RelataError err = {0};
  bool ok = true;
  for (size_t i = 0; ok && i < command->operand_count; i += STORE_MERGE_MAX) {
    size_t left = command->operand_count - i;
    MergeCounts n;
    ok = store_merge_counted(pipeline_store(relata), command->operands + i, left < STORE_MERGE_MAX ? left : STORE_MERGE_MAX, dry_run, &n, &err);
    all = (MergeCounts){all.added + n.added, all.replaced + n.replaced, all.unchanged + n.unchanged, all.decisions + n.decisions};
  }
  if (ok) say_merged(command, &all, dry_run);
  RelataStatus status = ok ? RELATA_OK : say_failure(command, &err);
  relata_close(relata);
  return status;
}

static bool remove_one(Command *command, Store *store, const char *name, RelataError *err)
{
  size_t removed = 0;
  if (!store_remove(store, str_of(name), &removed, err)) return false;
  if (removed == 1) say_note(command, "%s: removed", name);
  else say_note(command, "%s: %zu articles removed", name, removed);
  return true;
}

/* The names on standard output, how many on standard error. */
static bool remove_preview_one(Command *command, Store *store, const char *name, RelataError *err)
{
  Buf names = {0};
  size_t count = 0;
  if (!store_remove_preview(store, str_of(name), &names, err)) { buf_free(&names); return false; }
  for (size_t i = 0; i < names.len; i++) count += names.at[i] == '\n';
  bool ok = file_write("-", buf_view(&names), err);
  if (ok) say_note(command, "dry run: %s: %zu article%s would be removed", name, count, count == 1 ? "" : "s");
  buf_free(&names);
  return ok;
}

RelataStatus run_remove(Command *command)
{
  if (option_flag(command, "dry-run")) return for_each_operand(command, OPEN_READ, "no document was named", remove_preview_one);
  return for_each_operand(command, OPEN_CHANGE, "no document was named", remove_one);
}

RelataStatus run_resolve(Command *command)
{
  Relata *relata = command_open(command, OPEN_CHANGE);
  if (!relata) return RELATA_FAILED;
  Buf said = {0};
  RelataError err = {0};
  bool ok = store_resolve(pipeline_store(relata), &said, &err);
  if (ok) say_notes(command, &said);
  RelataStatus status = ok ? RELATA_OK : say_failure(command, &err);
  buf_free(&said);
  relata_close(relata);
  return status;
}
