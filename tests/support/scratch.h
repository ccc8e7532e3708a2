/* scratch.h - files that tests write: all under $TMPDIR, which `make check` makes and removes. */
#ifndef RELATA_TESTS_SCRATCH_H
#define RELATA_TESTS_SCRATCH_H

#include <stddef.h>

enum { SCRATCH_PATH = 240 };

/* A file of its own that holds these bytes; its name, which ends in `ending`, goes to `path`. */
void scratch_file(char path[SCRATCH_PATH], const char *ending, const void *bytes, size_t len);
/* The path of a file `name`, which is not there yet, in a folder of its own; the caller frees it. */
char *scratch(const char *name);

#endif
