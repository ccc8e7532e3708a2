/* pipeline.c - any bytes as an article through every room: into a database, twice, then exported in every format. */
#include <string.h>

#include "fuzz.h"

static Relata *relata;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
  (void)argc, (void)argv;
  RelataOptions options = {.size = sizeof options, .database = ":memory:"};
  relata = relata_open(&options, NULL);
  require(relata != NULL);
  return 0;
}

static void check_exports(const FactSet *facts)
{
  for (ExportFormat format = EXPORT_NTRIPLES; format <= EXPORT_NEO4J_CSV; format++) {
    Buf out = {0};
    require(export_write(facts, format, &out, NULL));
    require(format == EXPORT_NEO4J_CSV || utf8_valid(buf_view(&out), NULL));
    buf_free(&out);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  RelataError err = {0};
  size_t removed;
  if (!relata_add_text(relata, "fuzz", (const char *)data, size, &err)) {
    require(err.status == RELATA_REFUSED && err.what[0]);
    return 0;
  }
  require(relata_add_text(relata, "fuzz", (const char *)data, size, &err));
  Arena arena = {0};
  FactSet facts;
  Selection all = {0};
  require(store_select(pipeline_store(relata), &all, &arena, &facts, &err));
  check_exports(&facts);
  arena_free(&arena);
  require(store_remove(pipeline_store(relata), STR("fuzz"), &removed, &err));
  return 0;
}
