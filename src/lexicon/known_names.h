/*
 * known_names.h - what a name is the name of, by the titles of an encyclopedia: "El Paso" a place, "Marathon Oil" an organization,
 * "Apple" an organization, a thing and a given name.
 * Owns: known_names.bin (made by scripts/make_known_names, which says where it comes from), searched where it lies in the binary.
 * Does not know: which of them a text means. One in twenty is told wrong by its source.
 */
#ifndef RELATA_KNOWN_NAMES_H
#define RELATA_KNOWN_NAMES_H

#include "core/core.h"

/* Kinds of a name; of names of several words only places and organizations are kept, with what else they are. */
enum { KNOWN_PERSON = 1, KNOWN_PLACE = 2, KNOWN_ORGANIZATION = 4, KNOWN_WORK = 8, KNOWN_EVENT = 16, KNOWN_THING = 32, KNOWN_GIVEN = 64 };
enum { KNOWN_KINDS = 7 };

/* The kinds of `name`, bits of the above; 0: unknown. `name`: folded (str_fold), words with single blanks between and none about a
 * hyphen; an apostrophe or a point may stand apart or not. */
unsigned known_names_find(Str name);

#endif
