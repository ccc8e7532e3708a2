/*
 * extension.h - the door of the SQLite extension, for a program that has it inside: the functions of extension.c on one more
 * connection. Their names are SQLite's own pattern for what it loads.
 */
#ifndef RELATA_EXTENSION_H
#define RELATA_EXTENSION_H

struct sqlite3;
struct sqlite3_api_routines;
int sqlite3_relata_init(struct sqlite3 *db, char **error, const struct sqlite3_api_routines *api);

#endif
