/* script.h - a text of SQL statements between which lines such as .tables may stand, part by part. Knows no database. */
#ifndef RELATA_SCRIPT_H
#define RELATA_SCRIPT_H

#include "core/core.h"

/* Up to the next line such as .tables where a statement may begin; such a line itself. Whatever begins the text with '.' is one. */
Str script_part(Str *rest, bool *dot);

/* What SQL answers a line that begins with '.': ".tables", ".schema", ".schema NAME"; *text: its rows are lines of SQL to read,
 * no table. Empty where it is another line. */
Str dot_query(Str line, Arena *arena, bool *text);

#endif
