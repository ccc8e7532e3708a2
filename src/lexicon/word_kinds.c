/*
 * word_kinds.c - a word's shares, found by its hash: the words themselves are not kept.
 * word_kinds.bin, little-endian: uint32 start[BUCKETS + 1], then entries of three bytes. Bucket b, the first 14 bits of str_hash, has
 * the entries start[b] to start[b + 1] - 1. An entry: bits 0 to 2 person, 3 to 5 place, 6 to 8 organization, each in
 * sevenths, and 9 to 23 the next 15 bits of the hash.
 */
#include "lexicon/word_kinds.h"

__asm__(".section .rodata\n"
        ".balign 16\n"
        "relata_word_kinds:\n"
        ".incbin \"src/lexicon/word_kinds.bin\"\n"
        ".previous\n");
extern const uint8_t relata_word_kinds[] __attribute__((visibility("hidden")));

enum { BUCKET_BITS = 14, BUCKETS = 1 << BUCKET_BITS, TAG_BITS = 15, WHOLE = 7, ENTRY = 3 };

static uint32_t start_of(uint64_t bucket)
{
  const uint8_t *at = relata_word_kinds + 4 * bucket;
  return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

bool word_kinds_find(Str word, WordKinds *out)
{
  uint64_t hash = str_hash(word), bucket = hash >> (64 - BUCKET_BITS);
  uint32_t tag = (uint32_t)(hash >> (64 - BUCKET_BITS - TAG_BITS)) & ((1u << TAG_BITS) - 1);
  const uint8_t *entries = relata_word_kinds + 4 * (size_t)(BUCKETS + 1);
  *out = (WordKinds){0, 0, 0, 0};
  for (uint32_t i = start_of(bucket), end = start_of(bucket + 1); i < end; i++) {
    const uint8_t *at = entries + ENTRY * (size_t)i;
    uint32_t entry = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16;
    if (entry >> 9 != tag) continue;
    uint32_t person = entry & 7, place = entry >> 3 & 7, organization = entry >> 6 & 7;
    *out = (WordKinds){(float)person / WHOLE, (float)place / WHOLE, (float)organization / WHOLE, (float)(WHOLE - person - place - organization) / WHOLE};
    return true;
  }
  return false;
}
