/*
 * word_kinds.c - a word's shares, found by its hash. word_kinds.bin is a list of hashed.h; a value: bits 0 to 2 person, 3 to 5 place,
 * 6 to 8 organization, each in sevenths.
 */
#include "lexicon/word_kinds.h"

#include "lexicon/hashed.h"

__asm__(".section .rodata\n"
        ".balign 16\n"
        "relata_word_kinds:\n"
        ".incbin \"src/lexicon/word_kinds.bin\"\n"
        ".previous\n");
extern const uint8_t relata_word_kinds[] __attribute__((visibility("hidden")));

enum { WHOLE = 7 };

bool word_kinds_find(Str word, WordKinds *out)
{
  int32_t value = hashed_find(relata_word_kinds, word);
  *out = (WordKinds){0, 0, 0, 0};
  if (value < 0) return false;
  int32_t person = value & 7, place = value >> 3 & 7, organization = value >> 6 & 7;
  *out = (WordKinds){(float)person / WHOLE, (float)place / WHOLE, (float)organization / WHOLE, (float)(WHOLE - person - place - organization) / WHOLE};
  return true;
}
