/* report: exports for other programs. tests/cli/exports.sh reads them with parsers that others wrote. */
#include "report/report.h"
#include "sample.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <string.h>

static const char *const names[] = {"ntriples", "turtle", "jsonld", "graphml", "gexf", "cytoscape", "mermaid", "neo4j"};

static Buf exported(const FactSet *facts, const char *format)
{
  Buf out = {0};
  RelataError err = {0};
  cr_assert(export_write(facts, export_format_of(format), &out, &err), "%s", err.what);
  return out;
}

static void check_has(const char *format, const char *want, bool has)
{
  FactSet facts = sample_facts();
  Buf out = exported(&facts, format);
  cr_assert_eq(memmem(out.at, out.len, want, strlen(want)) != NULL, has, "%s: %s in:\n%s", has ? "missing" : "unwanted", want, out.at);
  buf_free(&out);
}

Test(export, same_facts_give_the_same_bytes)
{
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    FactSet facts = sample_facts();
    Buf a = exported(&facts, names[i]), b = exported(&facts, names[i]);
    cr_assert_eq(a.len, b.len);
    cr_assert_eq(memcmp(a.at, b.at, a.len), 0, "%s", names[i]);
    buf_free(&a);
    buf_free(&b);
  }
}

Test(export, an_empty_selection_is_an_empty_graph_in_every_format)
{
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    FactSet none = {0};
    Buf out = exported(&none, names[i]);
    cr_assert_gt(out.len, 0, "%s", names[i]);
    buf_free(&out);
  }
}

Test(export, rdf_states_directly_only_what_is_asserted_and_not_denied)
{
  check_has("ntriples", "<urn:relata:entity:1> <urn:relata:relation:meet> <urn:relata:entity:2> .", true);
  check_has("ntriples", "<urn:relata:entity:2> <urn:relata:relation:threaten> <urn:relata:entity:3> .", false);
  check_has("ntriples", "<urn:relata:fact:12> <urn:relata:vocabulary:negated> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .", true);
  check_has("ntriples", "<urn:relata:fact:12> <http://www.w3.org/ns/prov#wasAttributedTo> <urn:relata:entity:2> .", true);
}

/* A planned meeting of two who never met must not be stated. */
Test(export, rdf_of_a_plan_alone_has_no_direct_triple)
{
  FactSet facts = sample_facts();
  FactSet planned = facts;
  planned.facts = &facts.facts[1], planned.fact_count = 1;
  Buf out = exported(&planned, "turtle");
  cr_assert_null(strstr(out.at, "rel:meet entity:2"));
  cr_assert_not_null(strstr(out.at, "relata:modality \"future\""));
  buf_free(&out);
}

Test(export, rdf_counts_code_points_of_the_sentence_and_bytes_of_the_source)
{
  check_has("turtle", "nif:endIndex \"80\"^^xsd:nonNegativeInteger", true); /* 84 bytes, two curly quotes of three */
  check_has("turtle", "oa:start \"18\"^^xsd:nonNegativeInteger", true);
  check_has("turtle", "oa:end \"102\"^^xsd:nonNegativeInteger", true);
}

Test(export, rdf_dates_are_as_precise_as_known)
{
  check_has("turtle", "schema:datePublished \"2021-05\"^^xsd:gYearMonth", true);
  check_has("turtle", "schema:datePublished \"2021-03-03\"^^xsd:date", true);
}

Test(export, ntriples_are_sorted_by_bytes)
{
  FactSet facts = sample_facts();
  Buf out = exported(&facts, "nt");
  Str rest = buf_view(&out), line, last = STR("");
  while (str_split(&rest, '\n', &line) && line.len) {
    cr_assert_lt(str_cmp(last, line), 0);
    last = line;
  }
  buf_free(&out);
}

Test(export, a_fact_without_an_object_entity_stays_with_its_subject)
{
  check_has("graphml", "<data key=\"node_statements\">say: there were “no breakthroughs”</data>", true);
  check_has("gexf", "<attvalue for=\"node_statements\" value=\"resign\"/>", true);
  check_has("neo4j", "\"resign\",Entity;Person", true);
}

Test(export, gexf_spells_are_when_true_else_when_reported)
{
  check_has("gexf", "<spell start=\"2021-04-14\" end=\"2021-04-14\"/>", true);
  check_has("gexf", "<spell start=\"2021-05-01\" end=\"2021-05-31\"/>", true);
}

Test(export, json_formats_are_json)
{
  static const char *const json[] = {"cytoscape", "jsonld"};
  for (size_t i = 0; i < COUNT_OF(json); i++) {
    FactSet sets[] = {sample_facts(), hostile_facts()};
    for (size_t k = 0; k < 2; k++) {
      Buf out = exported(&sets[k], json[i]);
      json_error_t error;
      json_t *value = json_loadb(out.at, out.len, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
      cr_assert_not_null(value, "%s: %s", json[i], error.text);
      json_decref(value);
      buf_free(&out);
    }
  }
}

Test(export, mermaid_marks_plans_and_denials)
{
  check_has("mermaid", "n1 ---|\"meet\"| n2", true);
  check_has("mermaid", "n1 -.-|\"meet\"| n2", true);
  check_has("mermaid", "n2 --x|\"not threaten\"| n3", true);
}

Test(export, mermaid_stops_at_500_edges_and_says_so)
{
  FactSet facts = many_facts(100, 700);
  Buf out = exported(&facts, "mermaid");
  size_t edges = 0;
  for (const char *at = out.at; (at = strstr(at, "-->")); at++) edges++;
  cr_assert_eq(edges, 500);
  cr_assert_not_null(strstr(out.at, "%% 200 more edges are left out"));
  cr_assert_eq(export_left_out(&facts, EXPORT_MERMAID), 200);
  cr_assert_eq(export_left_out(&facts, EXPORT_GRAPHML), 0);
  buf_free(&out);
  many_facts_free(&facts);
}

Test(export, hostile_words_leave_no_live_markup)
{
  FactSet facts = hostile_facts();
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    Buf out = exported(&facts, names[i]);
    cr_assert(utf8_valid(buf_view(&out), NULL) || !strcmp(names[i], "neo4j"), "%s is not UTF-8", names[i]);
    if (i >= 3 && i != 5 && i != 7) cr_assert_null(strstr(out.at, "<script>"), "%s", names[i]);
    if (i < 3) cr_assert_null(strstr(out.at, "<javascript:"), "%s: an unsafe address became a link", names[i]);
    buf_free(&out);
  }
}

Test(export, neo4j_is_a_tar_with_right_checksums)
{
  FactSet facts = sample_facts();
  Buf out = exported(&facts, "neo4j");
  cr_assert_eq(out.len % 512, 0);
  cr_assert_str_eq(out.at, "entities.csv");
  unsigned sum = 0, said = 0;
  for (size_t i = 0; i < 512; i++) sum += i >= 148 && i < 156 ? ' ' : (unsigned char)out.at[i];
  cr_assert_eq(sscanf(out.at + 148, "%o", &said), 1);
  cr_assert_eq(sum, said);
  buf_free(&out);
}

Test(export, an_unknown_format_is_refused)
{
  Buf out = {0};
  RelataError err = {0};
  FactSet facts = sample_facts();
  cr_assert_not(export_write(&facts, export_format_of("dwg"), &out, &err));
  cr_assert_eq(err.status, RELATA_USAGE);
  buf_free(&out);
}
