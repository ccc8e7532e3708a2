/* rows.h - rows of the store into a table, for every verb that lists. */
#ifndef RELATA_ROWS_H
#define RELATA_ROWS_H

#include "cli/cli.h"

typedef struct { Command *command; TableFormat format; Table *table; Buf out; bool to_file, broken; } Rows;

/* What a listing is without --format: aligned on a terminal, else tab-separated. */
TableFormat rows_plain_format(void);
/* By --format, else `otherwise`. False with a usage error said. */
bool rows_start(Command *command, TableFormat otherwise, Rows *rows);
/* The two halves of a RowSink whose context is a Rows. */
bool rows_columns(void *context, const Str *names, size_t count);
bool rows_row(void *context, const Cell *cells, size_t count);
/* Writes what is left; where `ok` is false says `err`. */
RelataStatus rows_finish(Rows *rows, bool ok, const RelataError *err);

#endif
