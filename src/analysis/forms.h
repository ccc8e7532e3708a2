/*
 * forms.h - what the network sees of a word's form: its normal form, affixes, shape and letters as hashes.
 * The strings are those of scripts/train/features.py, letter by letter.
 */
#ifndef RELATA_FORMS_H
#define RELATA_FORMS_H

#include "core/core.h"

typedef enum { CASING_NONE, CASING_LOWER, CASING_TITLE, CASING_UPPER, CASING_MIXED, CASING_COUNT } Casing;
enum { FORM_WHOLE = 8, FORM_TRIGRAMS = 24 };

typedef struct {
  Str norm;                                   /* quotes straight, digits 0, lower case; in the arena */
  Casing casing;
  uint32_t whole[FORM_WHOLE], whole_count;    /* FNV-1a hashes of "p1.." to "p3..", "s1.." to "s4..", "S" + shape */
  uint32_t trigram[FORM_TRIGRAMS], trigram_count;
} FormFeatures;

void form_features(Str form, Arena *arena, FormFeatures *out);
/* The hash of "C" + casing + "1" for the first word of a sentence, else "0". */
uint32_t casing_hash(Casing casing, bool first);

/* "Minutes.pdf": does the form end as the names of files do? */
bool form_is_file(Str form);

/* Case of ASCII, Latin-1 and Latin Extended-A, one code point for one; others stay. */
uint32_t letter_lower(uint32_t cp);
uint32_t letter_upper(uint32_t cp);

#endif
