/*
 * same.h - what the two files of the comparison across articles share: same_keys.c (names taken to pieces, blocking keys) and same.c
 * (the verdict).
 */
#ifndef RELATA_RESOLUTION_SAME_H
#define RELATA_RESOLUTION_SAME_H

#include "resolution/parts.h"

/* What a company adds to its name: the form of law, which articles leave out and exchange freely, or what it is of others. */
typedef enum { MARK_NONE, MARK_LAW, MARK_GROUP } Mark;

Str unhyphened(Str folded, Arena *arena);                                              /* "hewlett packard" of "hewlett-packard" */
NameWords split_words(const Resolver *r, Str name, Arena *arena);                      /* "jong-un" in two words */
NameWords words_unmarked(const Resolver *r, Str name, Arena *arena, Mark *mark);          /* without its marks; `mark`, if wanted: what the last of them says */
Str name_skeleton(Str word, Arena *arena);                                                  /* "kdf" of "qaddafi" and "gadhafi" */
Str name_initials(const NameWords *words, Arena *arena);
Str place_canonical(const Resolver *r, Str name, Arena *arena);
bool is_individual(EntityType type);                                                   /* "the mayor" of one article is never that of another by these words alone */

#endif
