/* prompt.h - the interactive prompt of `relata sql`. Knows lines and history, no database. */
#ifndef RELATA_PROMPT_H
#define RELATA_PROMPT_H

#include "cli/cli.h"

typedef struct {
  const char *name;      /* of the database */
  const char *examples;  /* what .examples prints */
  void *context;
  void (*run)(void *context, Str statement, bool text);    /* runs it and prints its rows, or says its error */
  void (*set_format)(void *context, TableFormat format);
  bool (*interrupted)(void);   /* was Ctrl-C pressed since it was asked last? */
} Prompt;

void prompt_loop(Prompt *prompt); /* until .quit or the end of input */

#endif
