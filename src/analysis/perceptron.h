/*
 * perceptron.h - the greedy analyzer: averaged perceptrons over hashed features that tag, find names and parse.
 * Owns: the features, shared by the decoder and by its trainer (scripts/train_perceptron.c); the arc-hybrid transitions;
 *       the file of 8-bit weights.
 * Method: tags and names left to right, each word seeing the tags before it; then arc-hybrid transitions (Kuhlmann,
 *       Gomez-Rodriguez and Satta 2011): a scorer of three moves, and a scorer of labels for each arc as it is made.
 */
#ifndef RELATA_PERCEPTRON_H
#define RELATA_PERCEPTRON_H

#include "text/text.h"

/* One linear scorer: score[label] = sum over features f of weights[f % rows][label]. rows is a power of two. */
typedef struct { uint32_t labels, stride, rows; const int8_t *weights; } Scorer;

enum { LABELS_MAX = 512 };
#define FEATURES_MAX 72
typedef struct { uint32_t at[FEATURES_MAX]; uint32_t len; } Features; /* hashes */

enum { WORD_SUFFIXES = 4, WORD_PREFIXES = 3 };
typedef struct { /* what the scorers see of a token */
  uint32_t lower, shape, suffix[WORD_SUFFIXES], prefix[WORD_PREFIXES];
  uint16_t tag, name;      /* indexes of the model's tag and name labels, + 1; 0: not yet known */
} Word;

/* The state of the arc-hybrid parser. Words are 0..len-1; `len` stands for the root, which comes after the last word. */
typedef struct {
  const Word *words; uint32_t len;
  uint32_t *stack, depth, next;                     /* next: first word of the buffer */
  uint32_t *head; uint8_t *label;                   /* NO_TOKEN: not attached yet */
  uint32_t *left1, *left2, *right1, *right2;        /* outermost and second outermost children on each side */
  uint8_t *left_count, *right_count;
} ParseState;
typedef enum { MOVE_SHIFT, MOVE_LEFT, MOVE_RIGHT, MOVE_COUNT } Move;

/* The best label; `score` [LABELS_MAX] takes the score of each. */
uint32_t scorer_best(const Scorer *scorer, const Features *features, int32_t *score);

Word word_of(Str form, Arena *arena);
void features_of_tag(const Word *words, uint32_t len, uint32_t i, Features *out);
void features_of_name(const Word *words, uint32_t len, uint32_t i, Features *out);
void features_of_move(const ParseState *state, Features *out);
void features_of_label(const ParseState *state, uint32_t head, uint32_t dependent, const Features *move, Features *out);

ParseState parse_start(const Word *words, uint32_t len, Arena *arena);
bool parse_over(const ParseState *state);
bool move_allowed(const ParseState *state, Move move);
/* The arc that LEFT or RIGHT would make. */
void move_arc(const ParseState *state, Move move, uint32_t *head, uint32_t *dependent);
void move_make(ParseState *state, Move move, uint8_t label);

/* The lemma by rule: the longest known ending of the word under this tag says what to cut and add. */
typedef struct Perceptron Perceptron;
MUST_CHECK Perceptron *perceptron_open(Str bytes, const char *where, RelataError *err); /* borrows `bytes` */
void perceptron_close(Perceptron *perceptron);
void perceptron_analyse(const Perceptron *perceptron, Sentence *sentence, Arena *arena);

/* The file: PERCEPTRON_MAGIC, then for tags, names, moves, labels: labels, stride, rows (uint32 each), then the sizes of
 * four texts (uint32 each): tag list, name list, label list, lexicon; the texts; the weights of the four scorers.
 * Lexicon lines: "w\tform\ttag\tfeats\tlemma" a seen pair; "t\ttag\tfeats" the tag's usual features; "e\tending\ttag\tcut\tadd". */
#define PERCEPTRON_MAGIC "RELATAP1"
enum { SCORER_TAG, SCORER_NAME, SCORER_MOVE, SCORER_LABEL, SCORER_COUNT };
enum { TEXT_TAGS, TEXT_NAMES, TEXT_LABELS, TEXT_LEXICON, TEXT_COUNT };

/* Lemma of `form` by an ending rule; keys "ending\ttag" hold (offset of) cut and add. Shared with the trainer. */
Str lemma_by_rule(const Map *rules, Str lexicon, Str form, uint32_t tag, bool keep_case, Arena *arena);

#endif
