/*
 * boundary.h - inside the text room: does a sentence end between two words? A learned decision.
 *
 * A logistic regression over what stands around the gap: the weights are tables/boundaries.tsv, made by
 * scripts/train_splitter. The trainer takes its features from here, so that both see the same.
 */
#ifndef RELATA_BOUNDARY_H
#define RELATA_BOUNDARY_H

#include "text/words.h"

typedef enum {
  SHAPE_EDGE, SHAPE_LOWER, SHAPE_TITLE, SHAPE_UPPER, SHAPE_LETTER, SHAPE_MIXED, SHAPE_NUMBER, SHAPE_LIST_NUMBER,
  SHAPE_PERIOD, SHAPE_QUESTION, SHAPE_EXCLAIM, SHAPE_ELLIPSIS, SHAPE_STOPS, SHAPE_COMMA, SHAPE_COLON, SHAPE_SEMICOLON,
  SHAPE_DASH, SHAPE_OPENER, SHAPE_CLOSER, SHAPE_QUOTE, SHAPE_QUOTE_OPEN, SHAPE_QUOTE_CLOSE, SHAPE_FACE, SHAPE_ORNAMENT,
  SHAPE_BULLET, SHAPE_ADDRESS, SHAPE_ABBREVIATION, SHAPE_INITIAL, SHAPE_INITIALISM, SHAPE_HONORIFIC,
  SHAPE_SIGN, SHAPE_COUNT
} Shape;

/* `form` in lower case; `opener`: capitalized, and in tables/sentence_openers.tsv */
typedef struct { Shape shape; Str form; uint64_t hash; bool space_after, opener; } WordView;

/* The words of one block, seen once; `quote` and `bracket` hold after each word. */
typedef struct {
  const WordView *views;
  const uint8_t *quote, *bracket;
  size_t len;
  const char *style;       /* how the block is punctuated */
} BoundaryBlock;

enum { FEATURES_MAX = 32 };
typedef struct { char template; Str a, b, c; uint64_t hash; } Feature;

Boundaries *boundaries_new(const Lexicon *lexicon);
void boundaries_free(Boundaries *boundaries);

void boundary_see(const Boundaries *boundaries, Str text, const Word *words, size_t len, Arena *arena, BoundaryBlock *out);
/* False where no sentence can end after word `gap`: the learned decision is asked only elsewhere. */
bool boundary_possible(const BoundaryBlock *block, size_t gap);
/* What stands around the gap after word `gap` of a sentence that began at word `start`. */
size_t boundary_features(const Boundaries *boundaries, const BoundaryBlock *block, size_t start, size_t gap, Feature out[FEATURES_MAX]);
/* True where a sentence that began at word `start` ends after word `gap`. */
bool boundary_ends(const Boundaries *boundaries, const BoundaryBlock *block, size_t start, size_t gap);

#endif
