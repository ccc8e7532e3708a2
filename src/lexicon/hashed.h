/*
 * hashed.h - lists of very many words and names, found by their hash: the words themselves are not kept.
 * A list, little-endian: uint32 start[HASHED_BUCKETS + 1], then entries of three bytes. Bucket b, the first 14 bits of str_hash, has the
 * entries start[b] to start[b + 1] - 1. An entry: bits 0 to 8 its value, 9 to 23 the next 15 bits of the hash. Of words that a
 * list of half a million lacks one in a thousand is taken for one that it has.
 * Owns nothing: lists lie in the binary.
 */
#ifndef RELATA_HASHED_H
#define RELATA_HASHED_H

#include "core/core.h"

enum { HASHED_BUCKET_BITS = 14, HASHED_BUCKETS = 1 << HASHED_BUCKET_BITS, HASHED_TAG_BITS = 15, HASHED_VALUE_BITS = 9, HASHED_ENTRY = 3 };

/* The value of `key`, or -1. */
static inline int32_t hashed_find(const uint8_t *list, Str key)
{
  uint64_t hash = str_hash(key), bucket = hash >> (64 - HASHED_BUCKET_BITS);
  uint32_t tag = (uint32_t)(hash >> (64 - HASHED_BUCKET_BITS - HASHED_TAG_BITS)) & ((1u << HASHED_TAG_BITS) - 1), bounds[2];
  for (size_t i = 0; i < 2; i++) {
    const uint8_t *at = list + 4 * (size_t)(bucket + i);
    bounds[i] = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
  }
  const uint8_t *entries = list + 4 * (size_t)(HASHED_BUCKETS + 1);
  for (uint32_t i = bounds[0]; i < bounds[1]; i++) {
    const uint8_t *at = entries + HASHED_ENTRY * (size_t)i;
    uint32_t entry = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16;
    if (entry >> HASHED_VALUE_BITS == tag) return (int32_t)(entry & ((1u << HASHED_VALUE_BITS) - 1));
  }
  return -1;
}

#endif
