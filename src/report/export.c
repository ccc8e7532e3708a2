/*
 * export.c - names of the export formats, and what their writers share.
 */
#include "report/export.h"
#include "graph/graph.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

ExportFormat export_format_of(const char *name)
{
  static const struct { const char *name; ExportFormat format; } formats[] = {
      {"ntriples", EXPORT_NTRIPLES},   {"nt", EXPORT_NTRIPLES},     {"turtle", EXPORT_TURTLE},   {"ttl", EXPORT_TURTLE},
      {"jsonld", EXPORT_JSONLD},       {"json-ld", EXPORT_JSONLD},  {"graphml", EXPORT_GRAPHML}, {"gexf", EXPORT_GEXF},
      {"cytoscape", EXPORT_CYTOSCAPE}, {"cyjs", EXPORT_CYTOSCAPE},  {"mermaid", EXPORT_MERMAID}, {"mmd", EXPORT_MERMAID},
      {"neo4j", EXPORT_NEO4J_CSV},      {"tar", EXPORT_NEO4J_CSV}};
  for (size_t i = 0; i < COUNT_OF(formats); i++)
    if (name && strcmp(name, formats[i].name) == 0) return formats[i].format;
  return EXPORT_NONE;
}

bool export_write(const FactSet *facts, ExportFormat format, Buf *out, RelataError *err)
{
  switch (format) {
  case EXPORT_NTRIPLES: case EXPORT_TURTLE: case EXPORT_JSONLD: rdf_write(facts, format, out); break;
  case EXPORT_GRAPHML: graphml_write(facts, out); break;
  case EXPORT_GEXF: gexf_write(facts, out); break;
  case EXPORT_CYTOSCAPE: cytoscape_write(facts, out); break;
  case EXPORT_MERMAID: mermaid_write(facts, out); break;
  case EXPORT_NEO4J_CSV: neo4j_write(facts, out); break;
  default:
    return error_set(err, RELATA_USAGE, "", "use ntriples, turtle, jsonld, graphml, gexf, cytoscape, mermaid or neo4j",
                     "no such export format");
  }
  if (out->failed) return error_set(err, RELATA_FAILED, "", "select fewer facts", "out of memory while exporting");
  return true;
}

size_t export_left_out(const FactSet *facts, ExportFormat format)
{
  return format == EXPORT_MERMAID ? mermaid_left_out(facts) : 0;
}

bool fact_is_plain(const FactRow *fact)
{
  return !fact->negated && !fact->attribution.len && (!fact->modality.len || str_is(fact->modality, "asserted"));
}

const NodeRow *node_of(const FactSet *facts, int64_t id)
{
  size_t low = 0, high = facts->node_count; /* sorted by id */
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (facts->nodes[middle].id < id) low = middle + 1;
    else high = middle;
  }
  return low < facts->node_count && facts->nodes[low].id == id ? &facts->nodes[low] : NULL;
}

bool fact_is_edge(const FactSet *facts, const FactRow *fact)
{
  return fact->object && node_of(facts, fact->subject) && node_of(facts, fact->object);
}

void put_statement(Buf *out, const FactRow *fact)
{
  buf_text(out, denial_of(fact->negated));
  buf_str(out, fact->relation);
  if (fact->object_text.len) buf_text(out, ": ");
  buf_str(out, fact->object_text);
}

static int compare_subjects(const void *left, const void *right)
{
  const FactRow *a = *(const FactRow *const *)left, *b = *(const FactRow *const *)right;
  if (a->subject != b->subject) return a->subject < b->subject ? -1 : 1;
  return a < b ? -1 : a > b; /* both in one array: their order there */
}

Statements statements_of(const FactSet *facts, Arena *arena)
{
  Statements s = {ARENA_ARRAY(arena, const FactRow *, facts->fact_count), 0};
  for (size_t i = 0; i < facts->fact_count; i++)
    if (!fact_is_edge(facts, &facts->facts[i])) s.at[s.len++] = &facts->facts[i];
  qsort(s.at, s.len, sizeof *s.at, compare_subjects); /* NOLINT(bugprone-sizeof-expression): pointers are sorted */
  return s;
}

size_t statements_at(const Statements *s, int64_t node)
{
  size_t low = 0, high = s->len;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (s->at[middle]->subject < node) low = middle + 1;
    else high = middle;
  }
  return low < s->len && s->at[low]->subject == node ? low : s->len;
}

/* ---- days ----------------------------------------------------------------------------------------------------------- */

static bool digits(Str s, size_t from, size_t count)
{
  if (s.len < from + count) return false;
  for (size_t i = from; i < from + count; i++)
    if (s.at[i] < '0' || s.at[i] > '9') return false;
  return true;
}

static unsigned month_length(unsigned year, unsigned month)
{
  static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

static unsigned number_at(Str s, size_t from, size_t count)
{
  unsigned value = 0;
  for (size_t i = from; i < from + count; i++) value = value * 10 + (unsigned)(s.at[i] - '0');
  return value;
}

bool day_of(Str date, bool last, char out[11])
{
  if (!digits(date, 0, 4)) return false;
  unsigned year = number_at(date, 0, 4), month = last ? 12 : 1;
  bool has_month = date.len >= 7 && date.at[4] == '-' && digits(date, 5, 2);
  if (has_month) month = number_at(date, 5, 2);
  else if (date.len != 4) return false;
  if (month < 1 || month > 12) return false;
  unsigned day = last ? month_length(year, month) : 1;
  if (has_month && date.len >= 10 && date.at[7] == '-' && digits(date, 8, 2)) day = number_at(date, 8, 2);
  else if (has_month && date.len != 7) return false;
  if (day < 1 || day > month_length(year, month)) return false;
  char text[32];
  snprintf(text, sizeof text, "%04u-%02u-%02u", year, month, day);
  memcpy(out, text, 11);
  return true;
}

bool fact_days(const FactRow *fact, Days *days)
{
  days->reported = !day_of(fact->time_start, false, days->first);
  Str end = days->reported ? fact->published : fact->time_end.len ? fact->time_end : fact->time_start;
  if (days->reported && !day_of(fact->published, false, days->first)) return false;
  if (!day_of(end, true, days->last) || strcmp(days->last, days->first) < 0) memcpy(days->last, days->first, 11);
  return true;
}
