/*
 * fixture.h - FactSets for tests of drawing, from text. Lines, fields set apart by "|":
 *   D document | title | url | published                      of the facts that follow
 *   N name | TYPE | mentions | roles                           a node; a name in [brackets] has no proper name
 *   F subject | relation | object | marks | ordinal | sentence a fact; nodes not declared become concepts
 * marks: symmetric negated inferred, a modality, by=NAME (who says so), sure=0.8, rule=NAME, on=2001-04-20 until=2001-04-22; set apart by spaces.
 */
#ifndef RELATA_TESTS_FIXTURE_H
#define RELATA_TESTS_FIXTURE_H

#include "graph/graph.h"

FactSet fixture_parse(Str text, Arena *arena);
FactSet fixture_read(const char *path, Arena *arena); /* aborts where the file is absent */

#endif
