/* verb_ask.c - the verbs that ask a database: sql, graph, info, merge, remove, resolve. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- rows into a table ------------------------------------------------------------------------------------------------ */

typedef struct { Command *command; TableFormat format; Table *table; Buf out; bool to_file, broken; } Rows;

static bool rows_columns(void *context, const Str *names, size_t count)
{
  Rows *rows = context;
  if (rows->table) table_finish(rows->table);
  rows->table = table_new(rows->format, &rows->out);
  table_columns(rows->table, names, count);
  return true;
}

static bool rows_row(void *context, const Cell *cells, size_t count)
{
  Rows *rows = context;
  table_row(rows->table, cells, count);
  if (!rows->to_file && rows->out.len > 65536 && !out_flush(rows->command, &rows->out)) rows->broken = true;
  return !rows->broken && !rows->out.failed;
}

static bool rows_start(Command *command, TableFormat otherwise, Rows *rows)
{
  const char *name = option_value(command, "format", NULL);
  *rows = (Rows){.command = command, .format = name ? table_format_of(name) : otherwise,
                 .to_file = option_flag(command, "output")};
  if (!rows->format) say_usage(command, "", "use table, csv, tsv, json, jsonl, markdown or line", "--format: there is no '%s'", name);
  return rows->format != TABLE_NONE;
}

static RelataStatus rows_finish(Rows *rows, bool ok, const RelataError *err)
{
  if (rows->table) table_finish(rows->table);
  RelataStatus status = RELATA_FAILED;
  if (ok && !rows->broken)
    status = rows->to_file ? write_output(rows->command, &rows->out)
                           : out_flush(rows->command, &rows->out) ? RELATA_OK : RELATA_FAILED;
  else if (!rows->broken)
    out_flush(rows->command, &rows->out), status = say_failure(rows->command, err);
  buf_free(&rows->out);
  return status;
}

/* ---- sql ---------------------------------------------------------------------------------------------------------------- */

static Store *interruptible;
static void interrupt_store(void) { store_interrupt(interruptible); }

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
  *options = (SqlOptions){.write = option_flag(command, "write"), .parameters = parameters, .parameter_count = count};
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

RelataStatus run_sql(Command *command)
{
  Rows rows;
  SqlOptions options;
  Str text;
  TableFormat plain = isatty(STDOUT_FILENO) ? TABLE_ALIGNED : TABLE_TSV;
  if (!rows_start(command, plain, &rows) || !sql_options(command, &options)) return RELATA_USAGE;
  if (!sql_text(command, &text)) return RELATA_FAILED;
  Relata *relata = command_open(command, options.write ? OPEN_WRITE : OPEN_READ);
  if (!relata) return RELATA_FAILED;
  RelataError err = {0};
  RowSink sink = {&rows, rows_columns, rows_row};
  interruptible = pipeline_store(relata);
  catch_interrupt(interrupt_store);
  bool ok = store_sql(interruptible, text, &options, &sink, &err);
  RelataStatus status = rows_finish(&rows, ok, &err);
  relata_close(relata);
  return status;
}

/* ---- graph ---------------------------------------------------------------------------------------------------------------- */

static bool select_facts(Command *command, Relata *relata, const Selection *selection, FactSet *facts)
{
  RelataError err = {0};
  if (store_select(pipeline_store(relata), selection, &command->arena, facts, &err)) return true;
  say_failure(command, &err);
  return false;
}

/* The facts of the database that --diff names. */
static bool select_before(Command *command, const Selection *selection, FactSet *before)
{
  RelataError err = {0};
  RelataOptions options = {.size = sizeof options, .database = option_value(command, "diff", NULL), .read_only = true};
  Relata *old = relata_open(&options, &err);
  if (!old) return say_failure(command, &err), false;
  bool ok = select_facts(command, old, selection, before);
  relata_close(old);
  return ok;
}

static void say_notes(const Command *command, const Buf *notes)
{
  Str rest = buf_view(notes), note;
  while (str_split(&rest, '\n', &note))
    if (note.len) say_note(command, "%.*s", STR_ARG(note));
}

RelataStatus run_graph(Command *command)
{
  Selection selection = {0};
  PictureOptions picture;
  if (!command_selection(command, &selection) || !command_picture(command, &picture)) return RELATA_USAGE;
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  FactSet facts, before;
  Buf out = {0}, notes = {0};
  RelataError err = {0};
  RelataStatus status = RELATA_FAILED;
  bool ok = select_facts(command, relata, &selection, &facts);
  if (ok && option_flag(command, "diff")) ok = select_before(command, &selection, &before), picture.before = &before;
  if (ok && picture_draw(&facts, &picture, &out, &notes, &err)) {
    say_notes(command, &notes);
    status = write_output(command, &out);
  } else if (ok) {
    status = say_failure(command, &err);
  }
  buf_free(&out);
  buf_free(&notes);
  relata_close(relata);
  return status;
}

/* ---- the database as a whole ------------------------------------------------------------------------------------------------ */

RelataStatus run_merge(Command *command)
{
  if (!command->operand_count) return say_usage(command, "", "see: relata merge --help", "no database to bring in was named");
  Relata *relata = command_open(command, OPEN_WRITE);
  if (!relata) return RELATA_FAILED;
  RelataStatus status = RELATA_OK;
  for (size_t i = 0; i < command->operand_count && status < RELATA_USAGE; i++) {
    RelataError err = {0};
    if (store_merge(pipeline_store(relata), command->operands[i], &err)) continue;
    if (err.status == RELATA_REFUSED) say_refused(command, &err), status = RELATA_REFUSED;
    else status = say_failure(command, &err);
  }
  relata_close(relata);
  return status;
}

RelataStatus run_remove(Command *command)
{
  if (!command->operand_count) return say_usage(command, "", "see: relata remove --help", "no document was named");
  Relata *relata = command_open(command, OPEN_WRITE);
  if (!relata) return RELATA_FAILED;
  RelataStatus status = RELATA_OK;
  for (size_t i = 0; i < command->operand_count && status < RELATA_USAGE; i++) {
    RelataError err = {0};
    size_t removed = 0;
    if (!store_remove(pipeline_store(relata), str_of(command->operands[i]), &removed, &err)) {
      if (err.status == RELATA_REFUSED) say_refused(command, &err), status = RELATA_REFUSED;
      else status = say_failure(command, &err);
    } else {
      say_note(command, "%s: removed, with %zu facts", command->operands[i], removed);
    }
  }
  relata_close(relata);
  return status;
}

RelataStatus run_resolve(Command *command)
{
  Relata *relata = command_open(command, OPEN_WRITE);
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
