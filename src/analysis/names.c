/* names.c - "GPE" is a place, "NORP" a group; the finer label stays with the name. */
#include "analysis/names.h"

static const struct { const char *label; EntityType type; } types[] = {
    {"PERSON", ENTITY_PERSON},   {"NORP", ENTITY_GROUP},       {"FAC", ENTITY_PLACE},      {"GPE", ENTITY_PLACE},
    {"LOC", ENTITY_PLACE},       {"ORG", ENTITY_ORGANIZATION}, {"PRODUCT", ENTITY_PRODUCT}, {"EVENT", ENTITY_EVENT},
    {"WORK_OF_ART", ENTITY_WORK}, {"LAW", ENTITY_WORK},        {"LANGUAGE", ENTITY_CONCEPT}, {"DATE", ENTITY_DATE},
    {"TIME", ENTITY_DATE},       {"MONEY", ENTITY_QUANTITY},   {"PERCENT", ENTITY_QUANTITY}, {"QUANTITY", ENTITY_QUANTITY},
    {"ORDINAL", ENTITY_QUANTITY}, {"CARDINAL", ENTITY_QUANTITY}};

static EntityType type_of(const char *label)
{
  for (size_t i = 0; i < COUNT_OF(types); i++)
    if (str_eq(str_of(label), str_of(types[i].label))) return types[i].type;
  return ENTITY_NONE;
}

void names_type(Sentence *s)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < s->name_count; i++) {
    s->names[kept] = s->names[i];
    s->names[kept].type = type_of(s->names[i].label);
    kept += s->names[kept].type != ENTITY_NONE;
  }
  s->name_count = kept;
}
