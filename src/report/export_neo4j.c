/*
 * export_neo4j.c - the CSV bundle of neo4j-admin's importer, as one tar (POSIX.1-1988 ustar) on one stream:
 *   entities.csv   :ID,name,type,...,:LABEL
 *   facts.csv      :START_ID,:END_ID,:TYPE,fact:long,relation,...
 *   import.sh      the command that imports them
 * A relationship's type is its relation in capitals (BE_PRESIDENT_OF), a label its entity type (Person), as Neo4j writes them.
 * The importer reads a line break as the end of a row unless told otherwise, so line ends in a value become blanks; a
 * semicolon sets list items apart, so one in an item becomes a comma.
 */
#include "report/export.h"
#include "report/escape.h"

#include <stdio.h>
#include <string.h>

static void put_csv(Buf *out, Str text, bool item)
{
  for (size_t i = 0; i < text.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(text, &i);
    if (cp == UTF8_BAD) buf_text(out, "\xEF\xBF\xBD");
    else if (cp == '"') buf_text(out, "\"\"");
    else if (cp == ';' && item) buf_char(out, ',');
    else if (cp < 0x20 || cp == 0x7f) buf_char(out, ' ');
    else buf_put(out, text.at + from, i - from);
  }
}

static void put_field(Buf *out, Str text)
{
  buf_char(out, '"');
  put_csv(out, text, false);
  buf_text(out, "\",");
}

static void put_bool(Buf *out, bool value) { buf_text(out, value ? "true," : "false,"); }

static void put_label(Buf *out, EntityType type)
{
  const char *name = type == ENTITY_NONE ? "CONCEPT" : entity_type_name(type);
  buf_char(out, *name);
  for (const char *c = name + 1; *name && *c; c++) buf_char(out, (char)(*c | 0x20));
}

static void put_statement_list(Buf *out, const Statements *all, int64_t node)
{
  size_t first = statements_at(all, node);
  Buf statement = {0};
  buf_char(out, '"');
  for (size_t i = first; i < all->len && all->at[i]->subject == node; i++) {
    buf_clear(&statement);
    put_statement(&statement, all->at[i]);
    if (i > first) buf_char(out, ';');
    put_csv(out, buf_view(&statement), true);
  }
  buf_char(out, '"');
  buf_free(&statement);
}

static void put_entities(const FactSet *facts, Buf *out)
{
  Arena arena = {0};
  Statements all = statements_of(facts, &arena);
  buf_text(out, ":ID,name,type,proper:boolean,mentions:long,documents:long,salience:double,roles,statements:string[],:LABEL\n");
  for (size_t i = 0; i < facts->node_count; i++) {
    const NodeRow *n = &facts->nodes[i];
    buf_format(out, "%lld,", (long long)n->id);
    put_field(out, n->name);
    put_field(out, str_of(entity_type_name(n->type)));
    put_bool(out, n->proper);
    buf_format(out, "%llu,%llu,", (unsigned long long)n->mentions, (unsigned long long)n->documents);
    put_fixed(out, n->salience, 3);
    buf_char(out, ',');
    put_field(out, n->roles);
    put_statement_list(out, &all, n->id);
    buf_text(out, ",Entity;");
    put_label(out, n->type);
    buf_char(out, '\n');
  }
  arena_free(&arena);
}

/* "be president of" -> BE_PRESIDENT_OF */
static void put_relationship_type(Buf *out, Str relation)
{
  buf_char(out, '"');
  for (size_t i = 0; i < relation.len; i++) {
    unsigned char c = (unsigned char)relation.at[i];
    bool word = c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    buf_char(out, !word ? '_' : c >= 'a' && c <= 'z' ? (char)(c - 32) : (char)c);
  }
  if (!relation.len) buf_char(out, '_');
  buf_text(out, "\",");
}

static void put_fact(Buf *out, const FactRow *f)
{
  buf_format(out, "%lld,%lld,", (long long)f->subject, (long long)f->object);
  put_relationship_type(out, f->relation);
  buf_format(out, "%lld,", (long long)f->fact);
  put_field(out, f->relation);
  put_field(out, f->predicate);
  put_bool(out, f->negated);
  put_field(out, f->modality);
  put_field(out, f->attribution);
  put_field(out, f->time);
  put_field(out, f->time_start);
  put_field(out, f->time_end);
  put_field(out, f->place);
  put_bool(out, f->inferred);
  put_bool(out, f->symmetric);
  put_fixed(out, f->confidence, 3);
  buf_char(out, ',');
  put_field(out, f->document);
  put_field(out, f->title);
  put_field(out, f->url);
  put_field(out, f->published);
  put_field(out, f->sentence_text);
  buf_format(out, "%u,%u,", (unsigned)f->sentence_span.start, (unsigned)f->sentence_span.end);
  buf_char(out, '"');
  put_csv(out, f->rule, false);
  buf_text(out, "\"\n");
}

static void put_facts(const FactSet *facts, Buf *out)
{
  buf_text(out, ":START_ID,:END_ID,:TYPE,fact:long,relation,predicate,negated:boolean,modality,attribution,time,time_start,"
                "time_end,place,inferred:boolean,symmetric:boolean,confidence:double,document,title,url,published,sentence,"
                "start:long,end:long,rule\n");
  for (size_t i = 0; i < facts->fact_count; i++)
    if (fact_is_edge(facts, &facts->facts[i])) put_fact(out, &facts->facts[i]);
}

/* ---- tar ------------------------------------------------------------------------------------------------------------------ */

/* A ustar header: owner and time are 0, so that the same facts give the same bytes. */
static void tar_put(Buf *out, const char *name, unsigned mode, Str bytes)
{
  char header[512] = {0};
  snprintf(header, 100, "%s", name);
  snprintf(header + 100, 8, "%07o", mode);
  snprintf(header + 108, 8, "%07o", 0u);
  snprintf(header + 116, 8, "%07o", 0u);
  snprintf(header + 124, 12, "%011llo", (unsigned long long)bytes.len);
  snprintf(header + 136, 12, "%011o", 0u);
  memset(header + 148, ' ', 8); /* the checksum counts as blanks */
  header[156] = '0';
  memcpy(header + 257, "ustar", sizeof "ustar");
  header[263] = header[264] = '0';
  unsigned sum = 0;
  for (size_t i = 0; i < sizeof header; i++) sum += (unsigned char)header[i];
  snprintf(header + 148, 8, "%06o", sum);
  buf_put(out, header, sizeof header);
  buf_str(out, bytes);
  static const char zeros[512] = {0};
  buf_put(out, zeros, (512 - bytes.len % 512) % 512);
}

void neo4j_write(const FactSet *facts, Buf *out)
{
  static const char import[] = "#!/bin/sh\n# Imports this folder into an empty Neo4j 5 database named relata.\nset -eu\n"
      "cd \"$(dirname \"$0\")\"\nneo4j-admin database import full --nodes=entities.csv --relationships=facts.csv relata\n";
  static const char end[1024] = {0};
  Buf entities = {0}, edges = {0};
  put_entities(facts, &entities);
  put_facts(facts, &edges);
  tar_put(out, "entities.csv", 0644, buf_view(&entities));
  tar_put(out, "facts.csv", 0644, buf_view(&edges));
  tar_put(out, "import.sh", 0755, STR(import));
  buf_put(out, end, sizeof end);
  out->failed |= entities.failed || edges.failed;
  buf_free(&entities);
  buf_free(&edges);
}
