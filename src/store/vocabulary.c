/*
 * vocabulary.c - the table that says what each relation of the closed vocabulary means, for those who ask in SQL:
 *   SELECT l.* FROM link l JOIN vocabulary v ON v.relation = l.relation WHERE v.field = 'court';
 * Its rows are those of the lexicon's table of that name. They are no evidence and hang on nothing, so that they are written
 * anew whenever a program with other words opens the file for writing.
 */
#include "db.h"
#include "lexicon/tables.h"
#include <string.h>

static Str embedded_vocabulary(void)
{
  for (size_t i = 0; i < embedded_table_count; i++)
    if (strcmp(embedded_tables[i].name, "vocabulary") == 0)
      return (Str){embedded_tables[i].start, (size_t)(embedded_tables[i].end - embedded_tables[i].start)};
  return STR("");
}

/* A line: relation, field, "symmetric", inverse, description, kinds of subject, kinds of object. */
static void put_line(Store *store, Str line)
{
  Str field[7] = {{0}};
  for (size_t i = 0; i < COUNT_OF(field) && str_split(&line, '\t', &field[i]); i++) {}
  db_run(store, "INSERT INTO vocabulary VALUES (?, ?, ?, ?, ?, ?, ?)", "ssioooo", field[0], field[1], (int64_t)(field[2].len > 0), field[3],
         field[4], field[5], field[6]);
}

static void put_all(Store *store, Str rows, int64_t words)
{
  Str line;
  db_script(store, "CREATE TABLE IF NOT EXISTS vocabulary("
                   "  relation TEXT NOT NULL PRIMARY KEY, field TEXT NOT NULL, symmetric INTEGER NOT NULL, inverse TEXT,"
                   "  description TEXT, subject_types TEXT, object_types TEXT) STRICT, WITHOUT ROWID;"
                   "DELETE FROM vocabulary;");
  while (str_split(&rows, '\n', &line))
    if (line.len && line.at[0] != '#') put_line(store, line);
  db_run(store, "INSERT INTO relata_meta VALUES ('vocabulary', ?1) ON CONFLICT DO UPDATE SET value = excluded.value", "i", words);
}

bool vocabulary_refresh(Store *store, RelataError *err)
{
  Str rows = embedded_vocabulary();
  int64_t words = (int64_t)(str_hash(rows) >> 1);
  if (db_int(store, 0, "SELECT CAST(value AS INTEGER) FROM relata_meta WHERE key = 'vocabulary'", "") == words) return true;
  if (!db_begin(store, err)) return false;
  put_all(store, rows, words);
  return db_end(store, !store->failure, err);
}
