/* tables.c - embeds tables/NAME.tsv by the assembler, so that the program needs no file at run time. */
#include "lexicon/tables.h"

#include "core/core.h"
#include "core/embed.h"

/* One line a table, in alphabetical order. */
#define TABLES(TABLE)                                                                                                \
  TABLE(abbreviations) \
  TABLE(boundaries) \
  TABLE(clitics) \
  TABLE(confidence) \
  TABLE(coreference_weights) \
  TABLE(countries) \
  TABLE(demonyms) \
  TABLE(firm_lands) \
  TABLE(frames) \
  TABLE(given_names) \
  TABLE(groups) \
  TABLE(hyphens) \
  TABLE(kind_words) \
  TABLE(name_weights) \
  TABLE(nicknames) \
  TABLE(nominals) \
  TABLE(noun_classes) \
  TABLE(nouns) \
  TABLE(known_offices) \
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

#define EMBED_TABLE(name) EMBED(relata_table_##name, "src/lexicon/tables/" #name ".tsv", 16);
#define ENTRY(name) {#name, relata_table_##name##_start, relata_table_##name##_end},

TABLES(EMBED_TABLE)

const EmbeddedTable embedded_tables[] = {TABLES(ENTRY)};
const size_t embedded_table_count = COUNT_OF(embedded_tables);
