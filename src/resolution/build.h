/* build.h - entities under construction: what entity.c and facts.c share. */
#ifndef RELATA_RESOLUTION_BUILD_H
#define RELATA_RESOLUTION_BUILD_H

#include "resolution/parts.h"

enum { ALIASES_MAX = 64, ROLES_MAX = 12, MEMBERS_MAX = 8 };

typedef struct { EntityAlias *at; size_t len, cap; } AliasList;
typedef struct { uint32_t root; Str name, same_as; EntityType type; bool proper; uint32_t sentence; AliasList aliases; } Draft;
typedef struct { Draft *at; size_t len, cap; } DraftList;
typedef struct { ResolvedFact *at; size_t len, cap; } FactList;

typedef struct {
  Reading *r;
  DraftList drafts;          /* numbers are the entities' */
  uint32_t *entity_of_root;  /* [mention] */
  Map concepts;              /* document and folded words -> entity */
  Map holders;               /* "foreign minister of norway" -> 1 + the mention of who holds the office; 0: several do */
  FactList facts;
  bool first_person;         /* most of the first document's sentences are told by an I or a we */
  Str told_day;              /* the last single day that a fact was dated with; "" none yet */
  uint32_t told_sentence;
} Builder;

Str name_clean(Str text, Arena *arena);
Str phrase_strip(Str text, Arena *arena);
void named_entities(Builder *b);
void alias_add(Builder *b, uint32_t entity, Str name, bool proper, uint32_t uses);
uint32_t draft_new(Builder *b, Str name, EntityType type, bool proper, uint32_t sentence);
uint32_t concept_entity(Builder *b, Str text, EntityType type, uint32_t root, uint32_t sentence);
uint32_t made_entity(Builder *b, Str text, uint32_t sentence);
void entities_finish(Builder *b, Resolved *out);

#endif
