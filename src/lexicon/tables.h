/* tables.h - the word lists as they lie in the binary. To add one: put NAME.tsv into tables/ and NAME into tables.c. */
#ifndef RELATA_TABLES_H
#define RELATA_TABLES_H

#include <stddef.h>

typedef struct { const char *name, *start, *end; } EmbeddedTable;
extern const EmbeddedTable embedded_tables[];
extern const size_t embedded_table_count;

#endif
