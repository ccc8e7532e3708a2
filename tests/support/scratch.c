/* scratch.c - files that tests write. */
#include "scratch.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *folder_of_all(void)
{
  const char *folder = getenv("TMPDIR");
  return folder && *folder ? folder : "/tmp";
}

void scratch_file(char path[SCRATCH_PATH], const char *ending, const void *bytes, size_t len)
{
  cr_assert_lt(snprintf(path, SCRATCH_PATH, "%s/relata-XXXXXX%s", folder_of_all(), ending), SCRATCH_PATH);
  int file = mkstemps(path, (int)strlen(ending));
  cr_assert(file >= 0 && write(file, bytes, len) == (ssize_t)len && close(file) == 0, "%s cannot be written", path);
}

char *scratch(const char *name)
{
  char *folder = NULL, *path = NULL;
  cr_assert(asprintf(&folder, "%s/relata-XXXXXX", folder_of_all()) > 0);
  cr_assert_not_null(mkdtemp(folder));
  cr_assert(asprintf(&path, "%s/%s", folder, name) > 0);
  free(folder);
  return path;
}
