/*
 * export_graph.c - facts as graph files: GraphML, GEXF 1.3 with dates, Cytoscape JSON, Mermaid.
 * One edge a fact, with all that is known of it, so that Gephi, yEd, networkx or igraph can merge as they like; Mermaid, which
 * is a drawing, merges equal facts: n1 ---|"meet (2)"| n2.
 * A symmetric relation is still written directed (readers refuse a mixture) and marked `symmetric`.
 */
#include "report/export.h"
#include "graph/graph.h"
#include "report/escape.h"

#include <string.h>

typedef enum { VALUE_TEXT, VALUE_BOOL, VALUE_INTEGER, VALUE_REAL } ValueKind;
typedef struct { const char *name; ValueKind kind; } Field;

static const Field node_fields[] = {{"label", VALUE_TEXT},       {"type", VALUE_TEXT},      {"proper", VALUE_BOOL},
                                    {"mentions", VALUE_INTEGER}, {"documents", VALUE_INTEGER}, {"salience", VALUE_REAL},
                                    {"roles", VALUE_TEXT},       {"statements", VALUE_TEXT}};
static const Field edge_fields[] = {
    {"relation", VALUE_TEXT},   {"predicate", VALUE_TEXT},   {"negated", VALUE_BOOL},   {"modality", VALUE_TEXT},
    {"attribution", VALUE_TEXT}, {"time", VALUE_TEXT},       {"time_start", VALUE_TEXT}, {"time_end", VALUE_TEXT},
    {"place", VALUE_TEXT},      {"inferred", VALUE_BOOL},    {"symmetric", VALUE_BOOL}, {"confidence", VALUE_REAL},
    {"document", VALUE_TEXT},   {"title", VALUE_TEXT},       {"url", VALUE_TEXT},       {"published", VALUE_TEXT},
    {"sentence", VALUE_TEXT},   {"start", VALUE_INTEGER},    {"end", VALUE_INTEGER},    {"rule", VALUE_TEXT},
    {"weight", VALUE_REAL}};

typedef struct { Str text; bool truth; uint64_t integer; double real; } Value;

static void node_values(const Statements *all, const NodeRow *node, Buf *statements, Value *v)
{
  size_t first = statements_at(all, node->id);
  for (size_t i = first; i < all->len && all->at[i]->subject == node->id; i++) {
    if (i > first) buf_char(statements, '\n');
    put_statement(statements, all->at[i]);
  }
  v[0].text = node->name;
  v[1].text = str_of(entity_type_name(node->type));
  v[2].truth = node->proper;
  v[3].integer = node->mentions;
  v[4].integer = node->documents;
  v[5].real = node->salience;
  v[6].text = node->roles;
  v[7].text = buf_view(statements);
}

static void edge_values(const FactRow *f, Value *v)
{
  const Value values[] = {{.text = f->relation}, {.text = f->predicate}, {.truth = f->negated}, {.text = f->modality},
      {.text = f->attribution}, {.text = f->time}, {.text = f->time_start}, {.text = f->time_end}, {.text = f->place},
      {.truth = f->inferred}, {.truth = f->symmetric}, {.real = f->confidence}, {.text = f->document}, {.text = f->title},
      {.text = f->url}, {.text = f->published}, {.text = f->sentence_text}, {.integer = f->sentence_span.start},
      {.integer = f->sentence_span.end}, {.text = f->rule}, {.real = 1}};
  _Static_assert(COUNT_OF(values) == COUNT_OF(edge_fields), "a value for each field");
  memcpy(v, values, sizeof values);
}

static bool value_absent(const Field *field, const Value *v) { return field->kind == VALUE_TEXT && !v->text.len; }

static void put_value(Buf *out, const Field *field, const Value *v, void (*put_text)(Buf *, Str))
{
  switch (field->kind) {
  case VALUE_TEXT: put_text(out, v->text); break;
  case VALUE_BOOL: buf_text(out, v->truth ? "true" : "false"); break;
  case VALUE_INTEGER: put_integer(out, (int64_t)v->integer); break;
  case VALUE_REAL: put_fixed(out, v->real, 3); break;
  }
}

/* A raw line end in an XML attribute is read as a blank. */
static void put_xml_attribute(Buf *out, Str text)
{
  for (Str piece; str_split(&text, '\n', &piece);) {
    buf_xml(out, piece);
    if (text.len) buf_text(out, "&#10;");
  }
}

static const char xml_head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/* ---- GraphML ------------------------------------------------------------------------------------------------------------ */

static void put_graphml_keys(Buf *out, const char *domain, const Field *fields, size_t count)
{
  static const char *const types[] = {"string", "boolean", "long", "double"};
  for (size_t i = 0; i < count; i++)
    buf_format(out, "  <key id=\"%s_%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", domain, fields[i].name, domain,
               fields[i].name, types[fields[i].kind]);
}

static void put_graphml_data(Buf *out, const char *domain, const Field *fields, size_t count, const Value *values)
{
  for (size_t i = 0; i < count; i++) {
    if (value_absent(&fields[i], &values[i])) continue;
    buf_format(out, "      <data key=\"%s_%s\">", domain, fields[i].name);
    put_value(out, &fields[i], &values[i], buf_xml);
    buf_text(out, "</data>\n");
  }
}

static void put_graphml_node(Buf *out, const Statements *all, const NodeRow *node)
{
  Value values[COUNT_OF(node_fields)] = {0};
  Buf statements = {0};
  node_values(all, node, &statements, values);
  buf_format(out, "    <node id=\"n%lld\">\n", (long long)node->id);
  put_graphml_data(out, "node", node_fields, COUNT_OF(node_fields), values);
  buf_text(out, "    </node>\n");
  buf_free(&statements);
}

static void put_graphml_edge(Buf *out, const FactRow *fact)
{
  Value values[COUNT_OF(edge_fields)];
  edge_values(fact, values);
  buf_format(out, "    <edge id=\"e%lld\" source=\"n%lld\" target=\"n%lld\">\n", (long long)fact->fact,
             (long long)fact->subject, (long long)fact->object);
  put_graphml_data(out, "edge", edge_fields, COUNT_OF(edge_fields), values);
  buf_text(out, "    </edge>\n");
}

void graphml_write(const FactSet *facts, Buf *out)
{
  Arena arena = {0};
  Statements all = statements_of(facts, &arena);
  buf_text(out, xml_head);
  buf_text(out, "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
  put_graphml_keys(out, "node", node_fields, COUNT_OF(node_fields));
  put_graphml_keys(out, "edge", edge_fields, COUNT_OF(edge_fields));
  buf_text(out, "  <graph id=\"relata\" edgedefault=\"directed\">\n");
  for (size_t i = 0; i < facts->node_count; i++) put_graphml_node(out, &all, &facts->nodes[i]);
  for (size_t i = 0; i < facts->fact_count; i++)
    if (fact_is_edge(facts, &facts->facts[i])) put_graphml_edge(out, &facts->facts[i]);
  buf_text(out, "  </graph>\n</graphml>\n");
  arena_free(&arena);
}

/* ---- GEXF --------------------------------------------------------------------------------------------------------------- */

static void put_gexf_attributes(Buf *out, const char *class, const Field *fields, size_t count)
{
  static const char *const types[] = {"string", "boolean", "long", "double"};
  buf_format(out, "    <attributes class=\"%s\">\n", class);
  for (size_t i = 0; i < count; i++)
    buf_format(out, "      <attribute id=\"%s_%s\" title=\"%s\" type=\"%s\"/>\n", class, fields[i].name, fields[i].name,
               types[fields[i].kind]);
  buf_text(out, "    </attributes>\n");
}

static void put_gexf_values(Buf *out, const char *class, const Field *fields, size_t count, const Value *values)
{
  buf_text(out, "        <attvalues>\n");
  for (size_t i = 0; i < count; i++) {
    if (value_absent(&fields[i], &values[i])) continue;
    buf_format(out, "          <attvalue for=\"%s_%s\" value=\"", class, fields[i].name);
    put_value(out, &fields[i], &values[i], put_xml_attribute);
    buf_text(out, "\"/>\n");
  }
  buf_text(out, "        </attvalues>\n");
}

static void put_gexf_node(Buf *out, const Statements *all, const NodeRow *node)
{
  Value values[COUNT_OF(node_fields)] = {0};
  Buf statements = {0};
  node_values(all, node, &statements, values);
  buf_format(out, "      <node id=\"n%lld\" label=\"", (long long)node->id);
  put_xml_attribute(out, node->name);
  buf_text(out, "\">\n");
  put_gexf_values(out, "node", node_fields + 1, COUNT_OF(node_fields) - 1, values + 1); /* the label stands in the tag */
  buf_text(out, "      </node>\n");
  buf_free(&statements);
}

static void put_gexf_edge(Buf *out, const FactRow *fact)
{
  size_t count = COUNT_OF(edge_fields) - 1; /* the weight stands in the tag */
  Value values[COUNT_OF(edge_fields)];
  Days days;
  edge_values(fact, values);
  buf_format(out, "      <edge id=\"e%lld\" source=\"n%lld\" target=\"n%lld\" type=\"directed\" weight=\"1.0\" label=\"",
             (long long)fact->fact, (long long)fact->subject, (long long)fact->object);
  put_xml_attribute(out, fact->relation);
  buf_text(out, "\">\n");
  put_gexf_values(out, "edge", edge_fields, count, values);
  if (fact_days(fact, &days))
    buf_format(out, "        <spells><spell start=\"%s\" end=\"%s\"/></spells>\n", days.first, days.last);
  buf_text(out, "      </edge>\n");
}

void gexf_write(const FactSet *facts, Buf *out)
{
  Arena arena = {0};
  Statements all = statements_of(facts, &arena);
  buf_text(out, xml_head);
  buf_text(out, "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n");
  buf_text(out, "  <meta><creator>relata " RELATA_VERSION "</creator><description>One edge a fact; its spell is when the fact is "
                "true or, where that is unknown, when it was reported.</description></meta>\n");
  buf_text(out, "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n");
  put_gexf_attributes(out, "node", node_fields + 1, COUNT_OF(node_fields) - 1);
  put_gexf_attributes(out, "edge", edge_fields, COUNT_OF(edge_fields) - 1);
  buf_text(out, "    <nodes>\n");
  for (size_t i = 0; i < facts->node_count; i++) put_gexf_node(out, &all, &facts->nodes[i]);
  buf_text(out, "    </nodes>\n    <edges>\n");
  for (size_t i = 0; i < facts->fact_count; i++)
    if (fact_is_edge(facts, &facts->facts[i])) put_gexf_edge(out, &facts->facts[i]);
  buf_text(out, "    </edges>\n  </graph>\n</gexf>\n");
  arena_free(&arena);
}

/* ---- Cytoscape JSON ------------------------------------------------------------------------------------------------------- */

static void put_json_values(Buf *out, const Field *fields, size_t count, const Value *values)
{
  for (size_t i = 0; i < count; i++) {
    if (value_absent(&fields[i], &values[i])) continue;
    buf_format(out, ", \"%s\": ", fields[i].name);
    put_value(out, &fields[i], &values[i], buf_json);
  }
}

static void put_cytoscape_node(Buf *out, const Statements *all, const NodeRow *node)
{
  Value values[COUNT_OF(node_fields)] = {0};
  Buf statements = {0};
  node_values(all, node, &statements, values);
  buf_format(out, "{\"data\": {\"id\": \"n%lld\", \"value\": \"n%lld\", \"name\": ", (long long)node->id, (long long)node->id);
  buf_json(out, node->name);
  put_json_values(out, node_fields, COUNT_OF(node_fields), values);
  buf_format(out, "}, \"classes\": \"%s\"}", entity_type_name(node->type));
  buf_free(&statements);
}

static void put_cytoscape_edge(Buf *out, const FactRow *fact)
{
  Value values[COUNT_OF(edge_fields)];
  edge_values(fact, values);
  buf_format(out, "{\"data\": {\"id\": \"e%lld\", \"key\": \"e%lld\", \"source\": \"n%lld\", \"target\": \"n%lld\", \"interaction\": ",
             (long long)fact->fact, (long long)fact->fact, (long long)fact->subject, (long long)fact->object);
  buf_json(out, fact->relation);
  buf_text(out, ", \"label\": ");
  buf_json(out, fact->relation);
  put_json_values(out, edge_fields, COUNT_OF(edge_fields), values);
  buf_format(out, "}, \"classes\": \"%s%s\"}", fact_is_plain(fact) ? "plain" : "marked", fact->negated ? " negated" : "");
}

void cytoscape_write(const FactSet *facts, Buf *out)
{
  Arena arena = {0};
  Statements all = statements_of(facts, &arena);
  size_t written = 0;
  buf_text(out, "{\"format_version\": \"1.0\", \"generated_by\": \"relata-" RELATA_VERSION "\", \"target_cytoscapejs_version\": \"~3.0\",\n");
  buf_text(out, "\"data\": {\"name\": \"relata\"}, \"directed\": true, \"multigraph\": true,\n\"elements\": {\"nodes\": [");
  for (size_t i = 0; i < facts->node_count; i++) {
    buf_text(out, i ? ",\n" : "\n");
    put_cytoscape_node(out, &all, &facts->nodes[i]);
  }
  buf_text(out, "],\n\"edges\": [");
  for (size_t i = 0; i < facts->fact_count; i++) {
    if (!fact_is_edge(facts, &facts->facts[i])) continue;
    buf_text(out, written++ ? ",\n" : "\n");
    put_cytoscape_edge(out, &facts->facts[i]);
  }
  buf_text(out, "]}}\n");
  arena_free(&arena);
}

/* ---- Mermaid -------------------------------------------------------------------------------------------------------------- */

typedef struct { const FactRow *fact; size_t count; } MermaidEdge;
typedef struct { MermaidEdge *at; size_t len; } MermaidEdges;

/* Mermaid reads #NAME; as an entity; a % could begin a directive, a ` its own Markdown. */
static void put_mermaid(Buf *out, Str text)
{
  for (size_t i = 0; i < text.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(text, &i);
    if (cp == UTF8_BAD) buf_text(out, "\xEF\xBF\xBD");
    else if (cp < 0x20 || cp == 0x7f) buf_char(out, ' ');
    else if (cp < 0x80 && strchr("\"#<>&%`;{}[]|\\", (int)cp)) buf_format(out, "#%u;", (unsigned)cp);
    else buf_put(out, text.at + from, i - from);
  }
}

static MermaidEdges mermaid_edges(const FactSet *facts, Arena *arena)
{
  MermaidEdges edges = {.at = ARENA_ARRAY(arena, MermaidEdge, facts->fact_count + 1)};
  Map seen, stories;
  map_init(&seen, arena, facts->fact_count);
  map_init(&stories, arena, 16);
  for (size_t i = 0; i < facts->fact_count; i++) {
    const FactRow *f = &facts->facts[i];
    if (!fact_is_edge(facts, f)) continue;
    bool turn = f->symmetric && f->subject > f->object, was_new;
    Str key = str_format(arena, "%lld %lld %d %d %.*s", (long long)(turn ? f->object : f->subject),
                         (long long)(turn ? f->subject : f->object), f->negated, fact_is_plain(f), STR_ARG(f->relation));
    uint64_t *place = map_at(&seen, key, &was_new);
    if (was_new) {
      *place = edges.len;
      edges.at[edges.len++] = (MermaidEdge){f, 0};
    }
    edges.at[*place].count += story_tells_more(&stories, arena, *place, f, '+');
  }
  return edges;
}

size_t mermaid_left_out(const FactSet *facts)
{
  Arena arena = {0};
  size_t edges = mermaid_edges(facts, &arena).len;
  arena_free(&arena);
  return edges > MERMAID_EDGES ? edges - MERMAID_EDGES : 0;
}

static void put_mermaid_node(Buf *out, const NodeRow *node)
{
  const char *open = "(\"", *close = "\")";
  if (node->type == ENTITY_PERSON) open = "([\"", close = "\"])";
  if (node->type == ENTITY_ORGANIZATION) open = "[\"", close = "\"]";
  if (node->type == ENTITY_PLACE) open = "{{\"", close = "\"}}";
  buf_format(out, "  n%llx%s", (unsigned long long)node->id, open);
  put_mermaid(out, node->name.len ? node->name : STR(" "));
  buf_format(out, "%s\n", close);
}

static void put_mermaid_edge(Buf *out, const MermaidEdge *edge)
{
  const FactRow *f = edge->fact;
  bool dotted = !fact_is_plain(f) && !f->negated;
  buf_format(out, "  n%llx %s|\"", (unsigned long long)f->subject,
             f->negated ? "--x" : dotted ? (f->symmetric ? "-.-" : "-.->") : (f->symmetric ? "---" : "-->"));
  buf_text(out, denial_of(f->negated));
  put_mermaid(out, f->relation);
  if (edge->count > 1) buf_format(out, " (%zu)", edge->count);
  buf_format(out, "\"| n%llx\n", (unsigned long long)f->object);
}

void mermaid_write(const FactSet *facts, Buf *out)
{
  Arena arena = {0};
  MermaidEdges edges = mermaid_edges(facts, &arena);
  size_t shown = edges.len < MERMAID_EDGES ? edges.len : MERMAID_EDGES;
  Map drawn; /* nodes of the edges shown */
  map_init(&drawn, &arena, 2 * shown);
  buf_text(out, "flowchart LR\n");
  if (shown < edges.len) buf_format(out, "  %%%% %zu more edges are left out: Mermaid draws at most %d\n", edges.len - shown, MERMAID_EDGES);
  for (size_t i = 0; i < shown; i++) {
    const int64_t ends[] = {edges.at[i].fact->subject, edges.at[i].fact->object};
    for (size_t k = 0; k < 2; k++) {
      bool was_new;
      map_at(&drawn, str_format(&arena, "%lld", (long long)ends[k]), &was_new);
      if (was_new) put_mermaid_node(out, node_of(facts, ends[k]));
    }
  }
  for (size_t i = 0; i < shown; i++) put_mermaid_edge(out, &edges.at[i]);
  arena_free(&arena);
}
