/* fuzz.h - what the fuzz targets share: a small archive to ask, bytes as a file, what must hold. */
#ifndef RELATA_TESTS_FUZZ_H
#define RELATA_TESTS_FUZZ_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "pipeline.h"
#include "relata.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

#define require(holds) require_at(holds, #holds, __FILE__, __LINE__)
static inline void require_at(bool holds, const char *what, const char *file, int line)
{
  if (holds) return;
  fprintf(stderr, "%s:%d: required: %s\n", file, line, what);
  abort();
}

/* What is refused says why. */
static inline void require_reason(bool ok, const RelataError *err) { require(ok || err->what[0]); }

/* Bytes as a file that any reader may open by name; close the descriptor after use. */
static inline int file_of(const uint8_t *data, size_t size, char path[64])
{
  int fd = memfd_create("fuzz", 0);
  require(fd >= 0 && write(fd, data, size) == (ssize_t)size);
  snprintf(path, 64, "/proc/self/fd/%d", fd);
  return fd;
}

/* A sink that counts rows in `context`, and stops at `ROWS_MOST`. */
enum { ROWS_MOST = 1000 };
static inline bool count_columns(void *context, const Str *names, size_t count) { return (void)context, (void)names, (void)count, true; }
static inline bool count_row(void *context, const Cell *cells, size_t count) { return (void)cells, (void)count, ++*(size_t *)context < ROWS_MOST; }

/* A Relata with a few articles in memory. */
static inline Relata *small_archive(void)
{
  static const char *const texts[] = {
      "OSLO (AP) - Ada Bell, the minister of Fjordland, met Colin Quill in Oslo on Monday. She did not sign the treaty.",
      "Acme bought Bolt for $3 million in May 2001, Ruth Olsen said. Olsen plans to visit Fjordland with Bell.",
      "Quill denied that he had sold \"The Map\" to Bolt's founder | a <friend> of `Bell` & co. He may resign."};
  RelataOptions options = {.size = sizeof options, .database = ":memory:"};
  Relata *relata = relata_open(&options, NULL);
  require(relata != NULL);
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    char name[16];
    snprintf(name, sizeof name, "a%zu.txt", i);
    require(relata_add_text(relata, name, texts[i], strlen(texts[i]), NULL));
  }
  return relata;
}

#endif
