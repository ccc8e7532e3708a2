/* rows.c - rows of the store into a table on standard output or in a file. */
#include "cli/rows.h"

#include <unistd.h>

TableFormat rows_plain_format(void) { return isatty(STDOUT_FILENO) ? TABLE_ALIGNED : TABLE_TSV; }

bool rows_columns(void *context, const Str *names, size_t count)
{
  Rows *rows = context;
  if (rows->table) table_finish(rows->table);
  rows->table = table_new(rows->format, &rows->out);
  table_columns(rows->table, names, count);
  return true;
}

bool rows_row(void *context, const Cell *cells, size_t count)
{
  Rows *rows = context;
  table_row(rows->table, cells, count);
  if (!rows->to_file && rows->out.len > 65536 && !out_flush(rows->command, &rows->out)) rows->broken = true;
  return !rows->broken && !rows->out.failed;
}

bool rows_start(Command *command, TableFormat otherwise, Rows *rows)
{
  const char *name = option_value(command, "format", NULL);
  *rows = (Rows){.command = command, .format = name ? table_format_of(name) : otherwise,
                 .to_file = option_flag(command, "output")};
  if (!rows->format) say_usage(command, "", "use table, csv, tsv, json, jsonl, markdown or line", "--format: there is no '%s'", name);
  return rows->format != TABLE_NONE;
}

RelataStatus rows_finish(Rows *rows, bool ok, const RelataError *err)
{
  if (rows->table) table_finish(rows->table);
  RelataStatus status = RELATA_FAILED;
  if (ok && !rows->broken)
    status = rows->to_file ? write_output(rows->command, &rows->out)
                           : out_flush(rows->command, &rows->out) ? RELATA_OK : RELATA_FAILED;
  else if (!rows->broken)
    out_flush(rows->command, &rows->out), status = say_failure(rows->command, err);
  buf_free(&rows->out);
  rows->table = NULL;
  return status;
}

