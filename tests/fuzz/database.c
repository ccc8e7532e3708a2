/* database.c - a database with bytes changed, or any bytes as a database: named as damaged, or it answers. */
#include <string.h>

#include "fuzz.h"

static uint8_t *whole;
static size_t whole_size;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
  (void)argc, (void)argv;
  static const char text[] = "Ada Bell, the minister of Fjordland, met Colin Quill in Oslo on Monday. She did not sign the treaty.";
  char path[] = "/dev/shm/relata-fuzz-XXXXXX";
  int fd = mkstemp(path);
  require(fd >= 0);
  RelataOptions options = {.size = sizeof options, .database = path};
  Relata *relata = relata_open(&options, NULL);
  require(relata && relata_add_text(relata, "a.txt", text, strlen(text), NULL));
  relata_close(relata);
  whole_size = (size_t)lseek(fd, 0, SEEK_END);
  whole = malloc(whole_size);
  require(whole && pread(fd, whole, whole_size, 0) == (ssize_t)whole_size);
  close(fd);
  unlink(path);
  return 0;
}

/* Each five bytes: a place, and two bytes to put there. */
static void change(uint8_t *bytes, const uint8_t *data, size_t size)
{
  for (size_t i = 0; i + 4 < size; i += 5) {
    size_t at = ((size_t)data[i] << 16 | (size_t)data[i + 1] << 8 | data[i + 2]) % (whole_size - 1);
    bytes[at] = data[i + 3];
    bytes[at + 1] = data[i + 4];
  }
}

static void ask(Store *store)
{
  RelataError err = {0};
  size_t rows = 0;
  RowSink sink = {&rows, count_columns, count_row};
  Arena arena = {0};
  FactSet facts;
  Buf out = {0};
  Selection selection = {0};
  EntityQuery query = {0};
  require(store_info(store, &sink, &err) || err.what[0]);
  require(store_check(store, &sink, &err) || err.what[0] || rows);
  require(store_entities(store, &query, &sink, &err) || err.what[0] || rows);
  require(store_find(store, STR("treaty"), 5, &sink, &err) || err.what[0] || rows);
  if (store_select(store, &selection, &arena, &facts, &err)) {
    require_reason(export_write(&facts, EXPORT_TURTLE, &out, &err), &err);
    if (facts.fact_count) {
      char id[32];
      snprintf(id, sizeof id, "%lld", (long long)facts.facts[0].fact);
      buf_clear(&out);
      require_reason(store_explain(store, id, &out, &err), &err);
    }
  } else {
    require(err.what[0]);
  }
  buf_free(&out);
  arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char path[] = "/dev/shm/relata-fuzz-XXXXXX";
  RelataError err = {0};
  if (size < 1) return 0;
  int fd = mkstemp(path);
  require(fd >= 0);
  if (data[0] & 1) {
    require(write(fd, data + 1, size - 1) == (ssize_t)(size - 1));
  } else {
    uint8_t *bytes = malloc(whole_size);
    require(bytes != NULL);
    memcpy(bytes, whole, whole_size);
    change(bytes, data + 1, size - 1);
    require(write(fd, bytes, whole_size) == (ssize_t)whole_size);
    free(bytes);
  }
  close(fd);
  Store *store = store_open(path, data[0] & 2 ? STORE_READ : STORE_WRITE, NULL, &err);
  require_reason(store != NULL, &err);
  if (store) ask(store);
  store_close(store);
  char beside[64];
  for (const char *const *ending = (const char *const[]){"", "-wal", "-shm", "-journal", NULL}; *ending; ending++) {
    snprintf(beside, sizeof beside, "%s%s", path, *ending);
    unlink(beside);
  }
  return 0;
}
