/*
 * export_rdf.c - facts as RDF: N-Triples, Turtle, JSON-LD.
 * One list of triples is made, sorted by bytes and freed of repetitions; the three writers print it. No blank nodes.
 * Every fact is a node, with the sentence it is from; only what an article asserts in its own voice and does not deny is
 * also a direct triple:
 *
 *   entity:1 rel:meet entity:2 .
 *   fact:7 a rdf:Statement; rdf:subject entity:1; rdf:predicate rel:meet; rdf:object entity:2; relata:negated false; ...
 *   sentence:9 a nif:Context, oa:SpecificResource; nif:isString "..."; oa:hasSource document:a.txt; oa:hasSelector ...
 *
 * nif:beginIndex and nif:endIndex count code points of the sentence; where the sentence stands in the article's bytes as
 * given is an oa:DataPositionSelector, which is defined on bytes.
 */
#include "report/export.h"
#include "report/escape.h"

#include <stdlib.h>
#include <string.h>

typedef enum { TERM_IRI, TERM_LITERAL } TermKind;
typedef struct { TermKind kind; Str value; const char *datatype; /* of a literal; NULL: a plain string */ } Term;
typedef struct { Str subject; Str predicate; Term object; } Statement;

typedef struct {
  Arena arena;
  struct { Statement *at; size_t len, cap; } list;
  Map names; /* of the entities: name -> id */
} Rdf;

typedef struct { const char *name, *iri; } Prefix;
static const Prefix prefixes[] = {
    {"document", "urn:relata:document:"},
    {"entity", "urn:relata:entity:"},
    {"fact", "urn:relata:fact:"},
    {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"rel", "urn:relata:relation:"},
    {"relata", "urn:relata:vocabulary:"},
    {"schema", "https://schema.org/"},
    {"sentence", "urn:relata:sentence:"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"software", "urn:relata:software:"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

/* ---- the list of triples ---------------------------------------------------------------------------------------------- */

/* "prov:Entity" -> the whole IRI. */
static Str expand(Rdf *rdf, const char *curie)
{
  const char *colon = strchr(curie, ':');
  for (size_t i = 0; i < COUNT_OF(prefixes); i++)
    if (strncmp(prefixes[i].name, curie, (size_t)(colon - curie)) == 0 && !prefixes[i].name[colon - curie])
      return str_format(&rdf->arena, "%s%s", prefixes[i].iri, colon + 1);
  return str_of(curie);
}

static Str iri_of_id(Rdf *rdf, const char *prefix, int64_t id)
{
  return expand(rdf, str_format(&rdf->arena, "%s:%lld", prefix, (long long)id).at);
}

static Str iri_of_name(Rdf *rdf, const char *prefix, Str name)
{
  Buf iri = {0};
  buf_str(&iri, expand(rdf, str_format(&rdf->arena, "%s:", prefix).at));
  put_percent(&iri, name);
  Str kept = str_copy(&rdf->arena, buf_view(&iri));
  buf_free(&iri);
  return kept;
}

/* "be president of" -> rel:be_president_of */
static Str iri_of_relation(Rdf *rdf, Str relation)
{
  Buf name = {0};
  for (size_t i = 0; i < relation.len; i++) {
    char c = relation.at[i];
    if (c == '_') buf_text(&name, "%5F");
    else if (c == ' ') buf_char(&name, '_');
    else put_percent(&name, (Str){relation.at + i, 1});
  }
  Str iri = expand(rdf, "rel:");
  iri = str_format(&rdf->arena, "%.*s%s", STR_ARG(iri), name.at ? name.at : "_");
  buf_free(&name);
  return iri;
}

static void add(Rdf *rdf, Str subject, const char *predicate, Term object)
{
  LIST_PUSH(&rdf->arena, &rdf->list) = (Statement){subject, expand(rdf, predicate), object};
}

static void add_iri(Rdf *rdf, Str subject, const char *predicate, Str iri)
{
  add(rdf, subject, predicate, (Term){TERM_IRI, iri, NULL});
}

static void add_class(Rdf *rdf, Str subject, const char *class) { add_iri(rdf, subject, "rdf:type", expand(rdf, class)); }

static bool is_clean(Str text)
{
  for (size_t i = 0; i < text.len; i++) {
    unsigned char c = (unsigned char)text.at[i];
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f) return false;
  }
  return utf8_valid(text, NULL);
}

/* Without the controls that XML, and so RDF/XML, could not hold; bad UTF-8 replaced. */
static Str clean(Rdf *rdf, Str text)
{
  if (is_clean(text)) return text;
  Buf kept = {0};
  for (size_t i = 0; i < text.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(text, &i);
    if (cp == UTF8_BAD) buf_text(&kept, "\xEF\xBF\xBD");
    else if ((cp >= 0x20 && cp != 0x7f) || cp == '\t' || cp == '\n' || cp == '\r') buf_put(&kept, text.at + from, i - from);
  }
  Str copy = str_copy(&rdf->arena, buf_view(&kept));
  buf_free(&kept);
  return copy;
}

static void add_text(Rdf *rdf, Str subject, const char *predicate, Str text)
{
  if (text.len) add(rdf, subject, predicate, (Term){TERM_LITERAL, clean(rdf, text), NULL});
}

static void add_integer(Rdf *rdf, Str subject, const char *predicate, uint64_t value, const char *datatype)
{
  Str text = str_format(&rdf->arena, "%llu", (unsigned long long)value);
  add(rdf, subject, predicate, (Term){TERM_LITERAL, text, datatype});
}

static void add_bool(Rdf *rdf, Str subject, const char *predicate, bool value)
{
  add(rdf, subject, predicate, (Term){TERM_LITERAL, value ? STR("true") : STR("false"), "xsd:boolean"});
}

static void add_fixed(Rdf *rdf, Str subject, const char *predicate, double value)
{
  Buf text = {0};
  put_fixed(&text, value, 3);
  add(rdf, subject, predicate, (Term){TERM_LITERAL, str_copy(&rdf->arena, buf_view(&text)), "xsd:decimal"});
  buf_free(&text);
}

/* A date as precise as it is known. */
static void add_date(Rdf *rdf, Str subject, const char *predicate, Str date)
{
  static const char shape[] = "dddd-dd-ddTdd:dd:dd";
  size_t n = 0;
  for (; n < date.len && n < sizeof shape - 1; n++) {
    bool digit = date.at[n] >= '0' && date.at[n] <= '9';
    if (shape[n] == 'd' ? !digit : date.at[n] != shape[n]) break;
  }
  const char *datatype = n >= 19 ? "xsd:dateTime" : n < date.len ? NULL : n == 10 ? "xsd:date" : n == 7 ? "xsd:gYearMonth"
                       : n == 4 ? "xsd:gYear" : NULL;
  char day[11];
  if (datatype && !day_of(date, false, day)) datatype = NULL;
  date = clean(rdf, date);
  if (date.len) add(rdf, subject, predicate, (Term){TERM_LITERAL, date, datatype});
}

static void add_entity(Rdf *rdf, const NodeRow *node)
{
  static const char *const classes[ENTITY_COUNT] = {
      [ENTITY_PERSON] = "schema:Person",        [ENTITY_ORGANIZATION] = "schema:Organization",
      [ENTITY_PLACE] = "schema:Place",          [ENTITY_EVENT] = "schema:Event",
      [ENTITY_WORK] = "schema:CreativeWork",    [ENTITY_PRODUCT] = "schema:Product",
      [ENTITY_GROUP] = "relata:Group",          [ENTITY_DATE] = "relata:Date",
      [ENTITY_QUANTITY] = "schema:QuantitativeValue", [ENTITY_CONCEPT] = "skos:Concept"};
  Str self = iri_of_id(rdf, "entity", node->id);
  add_class(rdf, self, node->type < ENTITY_COUNT && classes[node->type] ? classes[node->type] : "skos:Concept");
  add_text(rdf, self, "skos:prefLabel", node->name);
  add_text(rdf, self, "rdfs:label", node->name);
  add_text(rdf, self, "relata:roles", node->roles);
  add_integer(rdf, self, "relata:mentions", node->mentions, "xsd:integer");
  add_integer(rdf, self, "relata:documents", node->documents, "xsd:integer");
}

static void add_document(Rdf *rdf, Str self, const FactRow *fact)
{
  add_class(rdf, self, "schema:NewsArticle");
  add_class(rdf, self, "prov:Entity");
  add_text(rdf, self, "schema:identifier", fact->document);
  add_text(rdf, self, "schema:headline", fact->title);
  add_date(rdf, self, "schema:datePublished", fact->published);
  if (url_is_safe(fact->url) && utf8_valid(fact->url, NULL)) add_iri(rdf, self, "schema:url", fact->url);
}

static size_t code_points(Str text)
{
  size_t n = 0;
  for (size_t i = 0; i < text.len; n++) utf8_next(text, &i);
  return n;
}

static void add_sentence(Rdf *rdf, Str self, Str document, const FactRow *fact)
{
  Str bytes = str_format(&rdf->arena, "%.*s:bytes", STR_ARG(self)), quote = str_format(&rdf->arena, "%.*s:quote", STR_ARG(self));
  add_class(rdf, self, "nif:Context");
  add_class(rdf, self, "oa:SpecificResource");
  add_class(rdf, self, "prov:Entity");
  add_text(rdf, self, "nif:isString", fact->sentence_text);
  add_integer(rdf, self, "nif:beginIndex", 0, "xsd:nonNegativeInteger");
  add_integer(rdf, self, "nif:endIndex", code_points(fact->sentence_text), "xsd:nonNegativeInteger");
  add_integer(rdf, self, "relata:ordinal", fact->sentence_ordinal, "xsd:integer");
  add_iri(rdf, self, "prov:wasQuotedFrom", document);
  add_iri(rdf, self, "oa:hasSource", document);
  add_iri(rdf, self, "oa:hasSelector", bytes);
  add_iri(rdf, self, "oa:hasSelector", quote);
  add_class(rdf, bytes, "oa:DataPositionSelector");
  add_integer(rdf, bytes, "oa:start", fact->sentence_span.start, "xsd:nonNegativeInteger");
  add_integer(rdf, bytes, "oa:end", fact->sentence_span.end, "xsd:nonNegativeInteger");
  add_class(rdf, quote, "oa:TextQuoteSelector");
  add_text(rdf, quote, "oa:exact", fact->sentence_text);
}

static void add_claim(Rdf *rdf, Str self, const FactRow *fact)
{
  const uint64_t *speaker = map_find(&rdf->names, fact->attribution);
  add_bool(rdf, self, "relata:negated", fact->negated);
  add_bool(rdf, self, "relata:inferred", fact->inferred);
  add_text(rdf, self, "relata:modality", fact->modality.len ? fact->modality : STR("asserted"));
  add_text(rdf, self, "relata:attribution", fact->attribution);
  if (speaker && fact->attribution.len) {
    Str agent = iri_of_id(rdf, "entity", (int64_t)*speaker);
    add_class(rdf, agent, "prov:Agent");
    add_iri(rdf, self, "prov:wasAttributedTo", agent);
  }
  add_fixed(rdf, self, "relata:confidence", fact->confidence);
}

static void add_fact(Rdf *rdf, const FactRow *fact)
{
  Str self = iri_of_id(rdf, "fact", fact->fact), subject = iri_of_id(rdf, "entity", fact->subject);
  Str relation = iri_of_relation(rdf, fact->relation), document = iri_of_name(rdf, "document", fact->document);
  Str sentence = iri_of_id(rdf, "sentence", fact->sentence);
  Term object = fact->object ? (Term){TERM_IRI, iri_of_id(rdf, "entity", fact->object), NULL}
                             : (Term){TERM_LITERAL, clean(rdf, fact->object_text), NULL};
  bool has_object = fact->object || fact->object_text.len;
  add_class(rdf, self, "rdf:Statement");
  add_class(rdf, self, "prov:Entity");
  add_iri(rdf, self, "rdf:subject", subject);
  add_iri(rdf, self, "rdf:predicate", relation);
  if (has_object) add(rdf, self, "rdf:object", object);
  if (has_object && fact_is_plain(fact)) add(rdf, subject, relation.at, object);
  add_class(rdf, relation, "rdf:Property");
  add_text(rdf, relation, "rdfs:label", fact->relation);
  add_text(rdf, self, "relata:predicate", fact->predicate);
  add_claim(rdf, self, fact);
  add_text(rdf, self, "relata:time", fact->time);
  add_date(rdf, self, "schema:startDate", fact->time_start);
  add_date(rdf, self, "schema:endDate", fact->time_end);
  add_text(rdf, self, "relata:place", fact->place);
  add_text(rdf, self, "relata:rule", fact->rule);
  add_iri(rdf, self, "prov:wasDerivedFrom", sentence);
  add_iri(rdf, self, "prov:wasGeneratedBy", expand(rdf, "software:extraction-" RELATA_VERSION));
  add_document(rdf, document, fact);
  add_sentence(rdf, sentence, document, fact);
}

static void add_software(Rdf *rdf)
{
  Str activity = expand(rdf, "software:extraction-" RELATA_VERSION), agent = expand(rdf, "software:relata-" RELATA_VERSION);
  add_class(rdf, activity, "prov:Activity");
  add_iri(rdf, activity, "prov:wasAssociatedWith", agent);
  add_class(rdf, agent, "prov:SoftwareAgent");
  add_text(rdf, agent, "rdfs:label", STR("relata"));
  add_text(rdf, agent, "schema:softwareVersion", STR(RELATA_VERSION));
}

/* ---- order -------------------------------------------------------------------------------------------------------------- */

static int compare_terms(const Term *a, const Term *b)
{
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  int order = str_cmp(a->value, b->value);
  return order ? order : str_cmp(str_of(a->datatype), str_of(b->datatype));
}

static int compare_statements(const void *left, const void *right)
{
  const Statement *a = left, *b = right;
  int order = str_cmp(a->subject, b->subject);
  if (!order) order = str_cmp(a->predicate, b->predicate);
  return order ? order : compare_terms(&a->object, &b->object);
}

static void sort_statements(Rdf *rdf)
{
  size_t kept = 0;
  if (rdf->list.len) qsort(rdf->list.at, rdf->list.len, sizeof *rdf->list.at, compare_statements);
  for (size_t i = 0; i < rdf->list.len; i++)
    if (!kept || compare_statements(&rdf->list.at[kept - 1], &rdf->list.at[i])) rdf->list.at[kept++] = rdf->list.at[i];
  rdf->list.len = kept;
}

/* ---- N-Triples ---------------------------------------------------------------------------------------------------------- */

static void put_quoted(Buf *out, Str text)
{
  buf_char(out, '"');
  for (size_t i = 0; i < text.len; i++) switch (text.at[i]) {
    case '"': buf_text(out, "\\\""); break;
    case '\\': buf_text(out, "\\\\"); break;
    case '\n': buf_text(out, "\\n"); break;
    case '\r': buf_text(out, "\\r"); break;
    case '\t': buf_text(out, "\\t"); break;
    default: buf_char(out, text.at[i]);
    }
  buf_char(out, '"');
}

static void put_iri(Buf *out, Str iri)
{
  buf_char(out, '<');
  buf_str(out, iri);
  buf_char(out, '>');
}

static void put_nt_term(Rdf *rdf, Buf *out, const Term *term)
{
  if (term->kind == TERM_IRI) { put_iri(out, term->value); return; }
  put_quoted(out, term->value);
  if (!term->datatype) return;
  buf_text(out, "^^");
  put_iri(out, expand(rdf, term->datatype));
}

static int compare_lines(const void *a, const void *b) { return str_cmp(*(const Str *)a, *(const Str *)b); }

/* Lines in the order of `LC_ALL=C sort`, so that comm and diff work on them as they are. */
static void put_ntriples(Rdf *rdf, Buf *out)
{
  Str *lines = ARENA_ARRAY(&rdf->arena, Str, rdf->list.len);
  Buf line = {0};
  for (size_t i = 0; i < rdf->list.len; i++) {
    const Statement *s = &rdf->list.at[i];
    buf_clear(&line);
    put_iri(&line, s->subject);
    buf_char(&line, ' ');
    put_iri(&line, s->predicate);
    buf_char(&line, ' ');
    put_nt_term(rdf, &line, &s->object);
    buf_text(&line, " .\n");
    lines[i] = str_copy(&rdf->arena, buf_view(&line));
  }
  out->failed |= line.failed;
  buf_free(&line);
  if (rdf->list.len) qsort(lines, rdf->list.len, sizeof *lines, compare_lines);
  for (size_t i = 0; i < rdf->list.len; i++) buf_str(out, lines[i]);
}

/* ---- Turtle ------------------------------------------------------------------------------------------------------------- */

/* A local name that needs no escapes in Turtle. */
static bool is_local_name(Str s)
{
  if (!s.len || s.at[0] == '-') return false;
  for (size_t i = 0; i < s.len; i++) {
    char c = s.at[i];
    bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == ':';
    if (!plain && !(c == '%' && i + 2 < s.len)) return false;
  }
  return true;
}

/* "prov:Entity" for an IRI under a known prefix: true and the prefix, with `local` the rest. */
static const Prefix *prefix_of(Str iri, Str *local)
{
  for (size_t i = 0; i < COUNT_OF(prefixes); i++)
    if (str_starts(iri, prefixes[i].iri)) {
      size_t skip = strlen(prefixes[i].iri);
      *local = (Str){iri.at + skip, iri.len - skip};
      return &prefixes[i];
    }
  return NULL;
}

static void put_turtle_iri(Buf *out, Str iri)
{
  Str local;
  const Prefix *prefix = prefix_of(iri, &local);
  if (!prefix || !is_local_name(local)) { put_iri(out, iri); return; }
  buf_format(out, "%s:%.*s", prefix->name, STR_ARG(local));
}

static bool is_bare_in_turtle(const char *datatype)
{
  return datatype && (!strcmp(datatype, "xsd:boolean") || !strcmp(datatype, "xsd:integer") || !strcmp(datatype, "xsd:decimal"));
}

static void put_turtle_term(Buf *out, const Term *term)
{
  if (term->kind == TERM_IRI) put_turtle_iri(out, term->value);
  else if (is_bare_in_turtle(term->datatype)) buf_str(out, term->value);
  else {
    put_quoted(out, term->value);
    if (term->datatype) buf_format(out, "^^%s", term->datatype);
  }
}

static void put_turtle(Rdf *rdf, Buf *out)
{
  const Str type = expand(rdf, "rdf:type");
  for (size_t i = 0; i < COUNT_OF(prefixes); i++) buf_format(out, "@prefix %s: <%s> .\n", prefixes[i].name, prefixes[i].iri);
  for (size_t i = 0; i < rdf->list.len; i++) {
    const Statement *s = &rdf->list.at[i], *last = i ? s - 1 : NULL;
    bool same_subject = last && str_eq(last->subject, s->subject);
    if (same_subject && str_eq(last->predicate, s->predicate)) buf_text(out, ", ");
    else {
      if (last) buf_text(out, same_subject ? " ;\n    " : " .\n");
      if (!same_subject) {
        buf_char(out, '\n');
        put_turtle_iri(out, s->subject);
        buf_char(out, ' ');
      }
      if (str_eq(s->predicate, type)) buf_char(out, 'a');
      else put_turtle_iri(out, s->predicate);
      buf_char(out, ' ');
    }
    put_turtle_term(out, &s->object);
  }
  if (rdf->list.len) buf_text(out, " .\n");
}

/* ---- JSON-LD ------------------------------------------------------------------------------------------------------------ */

static void put_compact(Buf *out, Str iri)
{
  Str local;
  const Prefix *prefix = prefix_of(iri, &local);
  if (!prefix || !local.len) { buf_json(out, iri); return; }
  Buf compact = {0};
  buf_format(&compact, "%s:%.*s", prefix->name, STR_ARG(local));
  buf_json(out, buf_view(&compact));
  buf_free(&compact);
}

static void put_jsonld_term(Buf *out, const Term *term, bool class)
{
  if (term->kind == TERM_IRI) {
    if (!class) buf_text(out, "{\"@id\": ");
    put_compact(out, term->value);
    if (!class) buf_char(out, '}');
  } else if (!term->datatype) buf_json(out, term->value);
  else if (!strcmp(term->datatype, "xsd:integer") || !strcmp(term->datatype, "xsd:boolean")) buf_str(out, term->value);
  else {
    buf_format(out, "{\"@type\": \"%s\", \"@value\": ", term->datatype);
    buf_json(out, term->value);
    buf_char(out, '}');
  }
}

static void put_jsonld_context(Buf *out)
{
  buf_text(out, "{\"@context\": {\"@version\": 1.1");
  for (size_t i = 0; i < COUNT_OF(prefixes); i++) buf_format(out, ",\n  \"%s\": \"%s\"", prefixes[i].name, prefixes[i].iri);
  buf_text(out, "},\n\"@graph\": [");
}

/* The values of one predicate, from statement `i`; returns the statement after them. */
static size_t put_jsonld_values(const Rdf *rdf, Buf *out, size_t i, bool class)
{
  const Statement *s = &rdf->list.at[i];
  size_t end = i + 1;
  while (end < rdf->list.len && str_eq(rdf->list.at[end].subject, s->subject) &&
         str_eq(rdf->list.at[end].predicate, s->predicate))
    end++;
  if (end - i > 1) buf_char(out, '[');
  for (size_t k = i; k < end; k++) {
    if (k > i) buf_text(out, ", ");
    put_jsonld_term(out, &rdf->list.at[k].object, class);
  }
  if (end - i > 1) buf_char(out, ']');
  return end;
}

static void put_jsonld(Rdf *rdf, Buf *out)
{
  const Str type = expand(rdf, "rdf:type");
  put_jsonld_context(out);
  for (size_t i = 0; i < rdf->list.len;) {
    Str subject = rdf->list.at[i].subject;
    buf_text(out, i ? ",\n{\"@id\": " : "\n{\"@id\": ");
    put_compact(out, subject);
    while (i < rdf->list.len && str_eq(rdf->list.at[i].subject, subject)) {
      bool class = str_eq(rdf->list.at[i].predicate, type);
      buf_text(out, ", ");
      if (class) buf_text(out, "\"@type\"");
      else put_compact(out, rdf->list.at[i].predicate);
      buf_text(out, ": ");
      i = put_jsonld_values(rdf, out, i, class);
    }
    buf_char(out, '}');
  }
  buf_text(out, "]}\n");
}

void rdf_write(const FactSet *facts, ExportFormat format, Buf *out)
{
  Rdf rdf = {0};
  map_init(&rdf.names, &rdf.arena, facts->node_count);
  for (size_t i = 0; i < facts->node_count; i++) *map_at(&rdf.names, facts->nodes[i].name, NULL) = (uint64_t)facts->nodes[i].id;
  add_software(&rdf);
  for (size_t i = 0; i < facts->node_count; i++) add_entity(&rdf, &facts->nodes[i]);
  for (size_t i = 0; i < facts->fact_count; i++) add_fact(&rdf, &facts->facts[i]);
  sort_statements(&rdf);
  if (format == EXPORT_NTRIPLES) put_ntriples(&rdf, out);
  else if (format == EXPORT_TURTLE) put_turtle(&rdf, out);
  else put_jsonld(&rdf, out);
  arena_free(&rdf.arena);
}
