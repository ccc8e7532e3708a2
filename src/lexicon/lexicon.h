/*
 * lexicon.h - what the program knows of English and of the world before it reads: word lists, embedded in the binary.
 * Owns: tables/NAME.tsv (one entry a line: key, tab, further fields; '#' begins a comment line), loaded once into one
 *       const Lexicon that all threads share.
 * Does not know: articles, sentences, rules. A table's meaning is said in the comment lines at its head.
 */
#ifndef RELATA_LEXICON_H
#define RELATA_LEXICON_H

#include "core/core.h"

#define LEXICON_FIELDS 6
typedef struct { Str key; Str field[LEXICON_FIELDS]; uint32_t ordinal; } LexEntry; /* field[0]: first field after the key */
typedef struct LexTable LexTable;
typedef struct Lexicon Lexicon;

/* The tables of the binary, read at the first call of lexicon_open by each owner; the owner closes it. */
Lexicon *lexicon_open(void);
void lexicon_close(Lexicon *lexicon);

/* The table in tables/NAME.tsv; aborts on a name that does not exist (a bug). */
const LexTable *lexicon_table(const Lexicon *lexicon, const char *name);
/* One embedded table, for whoever needs no more; in `arena`. */
const LexTable *lexicon_table_alone(const char *name, Arena *arena);
/* A table that is not embedded, from its text, which is borrowed; in `arena`. */
const LexTable *lexicon_table_read(Str text, Arena *arena);
/* The entry of `key`, compared byte by byte (tables say in their head whether keys are lower case); NULL if absent.
 * A key that stands on several lines: the first; the others follow through lex_next. */
const LexEntry *lex_find(const LexTable *table, Str key);
const LexEntry *lex_next(const LexTable *table, const LexEntry *entry); /* the next entry with the same key, or NULL */
static inline bool lex_has(const LexTable *table, Str key) { return lex_find(table, key) != NULL; }
size_t lex_count(const LexTable *table);
/* A table whose first entries are the lines of `own` (as in tables/NAME.tsv) and whose others are those of `base`, all in
 * `arena`; `own` and `base` must outlive it. Among the entries of one key those of `own` come first. */
LexTable *lex_extend(Arena *arena, Str own, const LexTable *base);
const LexEntry *lex_at(const LexTable *table, size_t ordinal);
/* Longest key, of at most 8 words, that words[0..count-1] begin with, keys' words set apart by single spaces; `words`
 * must be in the table's case. Returns the number of words (0: none) and the entry. */
size_t lex_longest(const LexTable *table, const Str *words, size_t count, const LexEntry **entry);
/* "deputy", "shadow", "acting": of what rank, or how long, somebody holds the title that follows. */
bool is_grade(Str lower);
/* The same for titles with such words before them: "acting deputy home secretary" is 4, `grades` 2. */
size_t title_longest(const LexTable *titles, const Str *words, size_t count, const LexEntry **entry, size_t *grades);

#endif
