/*
 * words.h - inside the text room: words before they are sentences, and how a word may end a sentence.
 */
#ifndef RELATA_WORDS_H
#define RELATA_WORDS_H

#include "text/text.h"

enum {
  WORD_SPACE_AFTER = 1,      /* white space follows */
  WORD_MULTIWORD = 2,        /* one of the words of a multiword token */
  WORD_MULTIWORD_FIRST = 4,
  WORD_ABBREVIATION = 8,     /* ends in a period that is its own, unless the sentence ends here */
  WORD_INITIALISM = 16,      /* such a word with periods inside (U.S., a.m.): keeps the last one even there */
  WORD_HONORIFIC = 64,       /* an abbreviation that a name follows (Mr., Gen.) */
  WORD_ELLIPSIS = 32,        /* periods set apart by spaces, taken as "..." */
};

typedef struct { uint32_t start, end; uint32_t flags; } Word; /* bytes of the text */
typedef struct { Word *at; size_t len, cap; } WordList;

typedef struct Boundaries Boundaries; /* the learned decision where sentences end (boundary.c) */

struct Tokenizer {
  const LexTable *abbreviations, *clitics, *hyphens, *units;
  Pattern *address;
  Boundaries *boundaries;
};

/* Appends the words of text[block] to `out`. */
void words_scan(const Tokenizer *tokenizer, Str text, Span block, Arena *arena, WordList *out);
/* True where the text's tokens are set apart by spaces already ("He said `` no '' ."). */
bool text_is_tokenized(Str text);

/* Where the clitics of a token begin: do|n't, Powell|'s, should|n't|'ve. Returns the number of cuts (0 to 2). */
size_t clitics_cut(const LexTable *clitics, Str token, bool decade, uint32_t cut[2]);

/* ASCII lower case of at most `size` bytes; the empty Str where `s` is longer. */
Str lower_short(Str s, char *buffer, size_t size);

#endif
