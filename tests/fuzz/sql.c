/* sql.c - any text as a query, as a script with lines such as .tables, as words to find, as a selection, as a fact to explain:
 * answered or refused, and the database is what it was before. */
#include <string.h>

#include "cli/script.h"
#include "fuzz.h"

static Relata *relata;

static size_t facts_there(void)
{
  Arena arena = {0};
  FactSet facts;
  Selection all = {0};
  require(store_select(pipeline_store(relata), &all, &arena, &facts, NULL));
  size_t count = facts.fact_count;
  arena_free(&arena);
  return count;
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
  (void)argc, (void)argv;
  relata = small_archive();
  return 0;
}

/* A script is read to its end; what its lines with dots ask for is SQL that runs. */
static void read_script(Store *store, Str text, const SqlOptions *options, const RowSink *sink, Arena *arena)
{
  while (text.len) {
    RelataError err = {0};
    bool dot = false, lines = false;
    const char *at = text.at;
    Str part = script_part(&text, &dot);
    require(part.len && part.at == at && text.at == at + part.len);
    Str query = dot ? dot_query(str_trim(part), arena, &lines) : part;
    bool ok = !query.len || store_sql(store, query, options, sink, &err);
    require(ok || err.what[0] || *(size_t *)sink->context >= ROWS_MOST);
    require(ok || !dot || *(size_t *)sink->context >= ROWS_MOST || strstr(err.what, "too long"));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  RelataError err = {0};
  size_t rows = 0, before = facts_there();
  if (size < 1) return 0;
  Arena arena = {0};
  Str text = {(const char *)data + 1, size - 1};
  const char *word = str_cstr(&arena, text);
  Store *store = pipeline_store(relata);
  SqlParameter parameter = {"name", "Bell"};
  SqlOptions options = {.timeout_s = 0.2, .parameters = &parameter, .parameter_count = 1};
  RowSink sink = {&rows, count_columns, count_row};
  Selection selection = {.max_facts = 100};
  FactSet facts;
  Buf out = {0};
  bool ok = true;
  switch (data[0] == 5 ? 5 : data[0] % 5) {
  case 0: ok = store_sql(store, text, &options, &sink, &err); break;
  case 1: ok = store_find(store, text, 10, &sink, &err); break;
  case 2: ok = store_explain(store, word, &out, &err); break;
  case 3: selection.sql = word; ok = store_select(store, &selection, &arena, &facts, &err); break;
  case 5: read_script(store, text, &options, &sink, &arena); break;
  default:
    selection.match = word;
    selection.since = data[0] & 8 ? word : NULL;
    ok = store_select(store, &selection, &arena, &facts, &err);
  }
  require(ok || err.what[0] || rows >= ROWS_MOST);
  require(facts_there() == before);
  buf_free(&out);
  arena_free(&arena);
  return 0;
}
