/* tables.c - embeds tables/NAME.tsv by the assembler, so that the program needs no file at run time. */
#include "lexicon/tables.h"

#include "core/core.h"

/* One line a table, in alphabetical order. */
#define TABLES(TABLE)                                                                                                \
  TABLE(abbreviations) \
  TABLE(boundaries) \
  TABLE(clitics) \
  TABLE(confidence) \
  TABLE(coreference_weights) \
  TABLE(countries) \
  TABLE(demonyms) \
  TABLE(frames) \
  TABLE(given_names) \
  TABLE(groups) \
  TABLE(hyphens) \
  TABLE(kind_words) \
  TABLE(name_weights) \
  TABLE(name_weights_casual) \
  TABLE(nicknames) \
  TABLE(nominals) \
  TABLE(noun_classes) \
  TABLE(nouns) \
  TABLE(known_people) \
  TABLE(organization_shorts) \
  TABLE(organization_words) \
  TABLE(place_senses) \
  TABLE(places) \
  TABLE(relations) \
  TABLE(role_fields) \
  TABLE(roles) \
  TABLE(sentence_openers) \
  TABLE(spellings) \
  TABLE(synonyms) \
  TABLE(things) \
  TABLE(titles) \
  TABLE(units) \
  TABLE(verbs) \
  TABLE(vocabulary)

#define EMBED(name)                                                                                                  \
  __asm__(".section .rodata\n"                                                                                       \
          ".balign 16\n"                                                                                             \
          "relata_table_" #name "_start:\n"                                                                          \
          ".incbin \"src/lexicon/tables/" #name ".tsv\"\n"                                                           \
          "relata_table_" #name "_end:\n"                                                                            \
          ".byte 0\n"                                                                                                \
          ".previous\n");                                                                                            \
  extern const char relata_table_##name##_start[] __attribute__((visibility("hidden")));                             \
  extern const char relata_table_##name##_end[] __attribute__((visibility("hidden")));

#define ENTRY(name) {#name, relata_table_##name##_start, relata_table_##name##_end},

TABLES(EMBED)

const EmbeddedTable embedded_tables[] = {TABLES(ENTRY)};
const size_t embedded_table_count = COUNT_OF(embedded_tables);
