/*
 * lexicon.c - the embedded tables, split into entries once.
 * A line of tables/demonyms.tsv: "mexican<TAB>Mexico" gives key "mexican", field[0] "Mexico". Entries of one key keep
 * their order; `next` chains them.
 */
#include "lexicon/lexicon.h"
#include "lexicon/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct LexTable {
  const char *name;
  LexEntry *at;
  uint32_t *next; /* [ordinal] the next entry of the same key + 1, or 0 */
  size_t len, cap;
  Map by_key;     /* key -> ordinal of its first entry */
};

enum { TABLES_TAKE = 7 << 20 }; /* bytes, about */

struct Lexicon {
  Arena arena;
  LexTable *tables;
  size_t count;
};

static void entry_add(LexTable *table, Str line, Arena *arena)
{
  LexEntry entry = {.ordinal = (uint32_t)table->len};
  Str rest = line;
  if (!str_split(&rest, '\t', &entry.key) || entry.key.len == 0) return;
  for (size_t i = 0; i < LEXICON_FIELDS && str_split(&rest, '\t', &entry.field[i]); i++) {}
  LIST_PUSH(arena, table) = entry;
}

static void table_index(LexTable *table, Arena *arena)
{
  map_init(&table->by_key, arena, table->len);
  table->next = ARENA_ARRAY(arena, uint32_t, table->len);
  uint32_t *last = ARENA_ARRAY(arena, uint32_t, table->len); /* [first ordinal] the last of its chain */
  for (uint32_t i = 0; i < table->len; i++) {
    bool fresh = false;
    uint64_t *first = map_at(&table->by_key, table->at[i].key, &fresh);
    if (fresh) *first = i;
    else table->next[last[*first]] = i + 1;
    last[*first] = i;
  }
}

/* Room for all lines at once: growing by steps would touch four times as much memory, in every run of the program. */
static void lines_reserve(LexTable *table, Str lines, Arena *arena)
{
  size_t count = 1;
  for (const char *at = lines.at, *end = at + lines.len; at < end && (at = memchr(at, '\n', (size_t)(end - at))); at++) count++;
  table->at = arena_grow(arena, table->at, &table->cap, table->len + count, sizeof *table->at);
}

static void lines_add(LexTable *table, Str lines, Arena *arena)
{
  Str line;
  lines_reserve(table, lines, arena);
  while (str_split(&lines, '\n', &line)) {
    if (line.len && line.at[line.len - 1] == '\r') line.len--;
    if (line.len && line.at[0] != '#') entry_add(table, line, arena);
  }
}

static void table_load(LexTable *table, const EmbeddedTable *source, Arena *arena)
{
  table->name = source->name;
  lines_add(table, (Str){source->start, (size_t)(source->end - source->start)}, arena);
  table_index(table, arena);
}

static _Noreturn void name_unknown(const char *name)
{
  fprintf(stderr, "relata: the program asks for a word list that it does not have: %s\n", name);
  abort();
}

const LexTable *lexicon_table_alone(const char *name, Arena *arena)
{
  size_t i = 0;
  while (i < embedded_table_count && strcmp(embedded_tables[i].name, name) != 0) i++;
  if (i == embedded_table_count) name_unknown(name);
  LexTable *table = ARENA_ARRAY(arena, LexTable, 1);
  table_load(table, &embedded_tables[i], arena);
  return table;
}

const LexTable *lexicon_table_read(Str text, Arena *arena)
{
  LexTable *table = ARENA_ARRAY(arena, LexTable, 1);
  table->name = "";
  lines_add(table, text, arena);
  table_index(table, arena);
  return table;
}

LexTable *lex_extend(Arena *arena, Str own, const LexTable *base)
{
  LexTable *table = ARENA_ARRAY(arena, LexTable, 1);
  table->name = base->name;
  lines_add(table, own, arena);
  for (size_t i = 0; i < base->len; i++) {
    LexEntry entry = base->at[i];
    entry.ordinal = (uint32_t)table->len;
    LIST_PUSH(arena, table) = entry;
  }
  table_index(table, arena);
  return table;
}

Lexicon *lexicon_open(void)
{
  Lexicon *lexicon = calloc(1, sizeof *lexicon);
  if (!lexicon) return NULL;
  arena_reserve(&lexicon->arena, TABLES_TAKE);
  lexicon->count = embedded_table_count;
  lexicon->tables = ARENA_ARRAY(&lexicon->arena, LexTable, lexicon->count);
  for (size_t i = 0; i < lexicon->count; i++) table_load(&lexicon->tables[i], &embedded_tables[i], &lexicon->arena);
  return lexicon;
}

void lexicon_close(Lexicon *lexicon)
{
  if (!lexicon) return;
  arena_free(&lexicon->arena);
  free(lexicon);
}

const LexTable *lexicon_table(const Lexicon *lexicon, const char *name)
{
  for (size_t i = 0; i < lexicon->count; i++)
    if (strcmp(lexicon->tables[i].name, name) == 0) return &lexicon->tables[i];
  name_unknown(name);
}

const LexEntry *lex_find(const LexTable *table, Str key)
{
  const uint64_t *first = map_find(&table->by_key, key);
  return first ? &table->at[*first] : NULL;
}

const LexEntry *lex_next(const LexTable *table, const LexEntry *entry)
{
  uint32_t next = table->next[entry->ordinal];
  return next ? &table->at[next - 1] : NULL;
}

size_t lex_count(const LexTable *table) { return table->len; }

const LexEntry *lex_at(const LexTable *table, size_t ordinal) { return ordinal < table->len ? &table->at[ordinal] : NULL; }

size_t lex_longest(const LexTable *table, const Str *words, size_t count, const LexEntry **entry)
{
  char joined[256];
  size_t len = 0, best = 0;
  *entry = NULL;
  for (size_t i = 0; i < count && i < 8; i++) {
    if (len + words[i].len + 1 > sizeof joined) break;
    if (i) joined[len++] = ' ';
    memcpy(joined + len, words[i].at, words[i].len);
    len += words[i].len;
    const LexEntry *found = lex_find(table, (Str){joined, len});
    if (found) *entry = found, best = i + 1;
  }
  return best;
}

bool is_grade(Str lower)
{
  static const char *const words[] = {"deputy", "shadow", "assistant", "associate", "acting", "interim", "emeritus", "emerita", "senior", "junior", "principal", "honorary", "permanent", "lead"};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_is(lower, words[i])) return true;
  return false;
}

size_t title_longest(const LexTable *titles, const Str *words, size_t count, const LexEntry **entry, size_t *grades)
{
  size_t whole = lex_longest(titles, words, count, entry), n = 0;
  while (n < 2 && n + 1 < count && is_grade(words[n])) n++;
  *grades = 0;
  if (whole > n || !n) return whole; /* "assistant professor" is a title of its own */
  const LexEntry *graded;
  size_t rest = lex_longest(titles, words + n, count - n, &graded);
  if (!rest) return whole;
  *entry = graded;
  *grades = n;
  return n + rest;
}
