/*
 * sections.h - the model file: named arrays, each checked against its header before anything reads it.
 * Layout (little-endian): "RELATAM1", uint32 count, uint32 total size; per section 56 bytes: name[24], uint32 type, uint32
 * dims[3], uint64 offset (a multiple of 64), uint64 size; the arrays; the last 8 bytes, section "check", are the
 * XXH64 of all before.
 */
#ifndef RELATA_SECTIONS_H
#define RELATA_SECTIONS_H

#include "core/core.h"

#define MODEL_MAGIC "RELATAM1"
typedef enum { SECTION_BYTES, SECTION_INT8, SECTION_INT32, SECTION_FLOAT } SectionType;
typedef struct { char name[24]; SectionType type; uint32_t dims[3]; const void *at; size_t size; } Section;
typedef struct { const Section *at; size_t len; uint64_t check; } SectionList;

/* Checks the table and every section's bounds; `verify`: the checksum, too. Borrows `bytes`, which must be aligned for
 * float. */
MUST_CHECK bool sections_read(Str bytes, bool verify, const char *where, Arena *arena, SectionList *out, RelataError *err);
const Section *section_find(const SectionList *list, const char *name); /* NULL where absent */

#endif
