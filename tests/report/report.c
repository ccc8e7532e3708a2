/* report: complete reports, timelines, and authors' documents with relata blocks. */
#include "report/report.h"
#include "archive.h"
#include "sample.h"
#include "scratch.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <string.h>
#include <unistd.h>

static const ReportOptions inside = {.format = REPORT_MARKDOWN, .document = "paper.md", .picture = {.format = PICTURE_SVG, .legend = true}};

static Buf report_of(const FactSet *facts, ReportFormat format)
{
  Buf out = {0};
  RelataError err = {0};
  ReportOptions options = inside;
  char *folder = format == REPORT_LATEX ? scratch("figures") : NULL;
  options.format = format, options.assets = folder, options.assets_link = folder ? "figures" : NULL;
  cr_assert(report_write_facts(facts, &options, &out, &err), "%s", err.what);
  free(folder);
  return out;
}

static void check_report(ReportFormat format, const char *want)
{
  FactSet facts = sample_facts();
  Buf out = report_of(&facts, format);
  cr_assert_not_null(strstr(out.at, want), "missing: %s in\n%s", want, out.at);
  buf_free(&out);
}

Test(report, shows_denial_plan_and_claimant_beside_the_words)
{
  check_report(REPORT_MARKDOWN, "| Einar Thorsson   | had threatened         | Norway                        |                    | **denied, says Einar Thorsson**[^relata-3] |");
  check_report(REPORT_MARKDOWN, "**planned**[^relata-2]");
  check_report(REPORT_MARKDOWN, "| inferred[^relata-5] "); /* "stated" goes without saying */
  check_report(REPORT_HTML, "<strong><bdi>denied, says Einar Thorsson</bdi></strong><sup><a href=\"#note-3\"");
  check_report(REPORT_LATEX, "\\textbf{denied, says Einar Thorsson}\\textsuperscript{\\hyperlink{note-3}{3}}");
}

Test(report, every_fact_leads_to_its_sentence)
{
  check_report(REPORT_MARKDOWN, "[^relata-4]: “Joensen resigned.” second.txt, 2021-05");
  check_report(REPORT_HTML, "<li id=\"note-4\" value=\"4\"><q><bdi>Joensen resigned.</bdi></q>");
  check_report(REPORT_LATEX, "\\hypertarget{note-4}{4}] ``Joensen resigned.''");
}

/* Facts 14 and 15 rest on one sentence: one note. */
Test(report, a_sentence_is_one_note)
{
  FactSet facts = sample_facts();
  Buf out = report_of(&facts, REPORT_MARKDOWN);
  cr_assert_not_null(strstr(out.at, "[^relata-5]: "));
  cr_assert_null(strstr(out.at, "[^relata-6]"));
  buf_free(&out);
}

Test(report, same_facts_give_the_same_bytes)
{
  FactSet facts = sample_facts();
  for (ReportFormat format = REPORT_MARKDOWN; format <= REPORT_LATEX; format++) {
    Buf a = report_of(&facts, format), b = report_of(&facts, format);
    cr_assert_str_eq(a.at, b.at);
    buf_free(&a);
    buf_free(&b);
  }
}

Test(report, of_nothing_is_a_report_that_says_so)
{
  FactSet none = {0};
  Buf out = report_of(&none, REPORT_HTML);
  cr_assert_not_null(strstr(out.at, "Facts</bdi></td><td class=\"number\"><bdi>0"));
  buf_free(&out);
}

Test(report, latex_without_a_place_for_pictures_is_refused)
{
  FactSet facts = sample_facts();
  Buf out = {0};
  RelataError err = {0};
  ReportOptions options = {.format = REPORT_LATEX};
  cr_assert_not(report_write_facts(&facts, &options, &out, &err));
  cr_assert_eq(err.status, RELATA_USAGE);
  buf_free(&out);
}

/* Nothing of strangers' words may be markup: no tag of theirs in HTML, no command in LaTeX, no heading or fence in Markdown. */
Test(report, hostile_words_are_inert)
{
  FactSet facts = hostile_facts();
  Buf html = report_of(&facts, REPORT_HTML), latex = report_of(&facts, REPORT_LATEX), markdown = report_of(&facts, REPORT_MARKDOWN);
  cr_assert_null(strstr(html.at, "<script"));
  cr_assert_null(strstr(html.at, "href=\"javascript:"));
  cr_assert_null(strstr(latex.at, "\\input"));
  cr_assert_null(strstr(markdown.at, "](javascript:"));
  cr_assert_null(strstr(markdown.at, "\n# H"));
  cr_assert_null(strstr(markdown.at, "\n```"));
  cr_assert_null(strstr(markdown.at, "{{<"));
  for (const char *at = markdown.at; (at = strchr(at, '<')); at++)
    cr_assert(at[-1] == '\\', "no tag for a reader who knows no attributes: %.40s", at - 10);
  buf_free(&html);
  buf_free(&latex);
  buf_free(&markdown);
}

/* A passive is shown as it was said: its active subject stands last. */
Test(report, a_passive_reads_as_in_the_text)
{
  FactSet facts = sample_facts();
  facts.fact_count = 1;
  FactRow fact = facts.facts[0];
  fact.relation = STR("welcome"), fact.predicate = STR("was welcomed by"), fact.symmetric = false;
  facts.facts = &fact;
  Buf out = report_of(&facts, REPORT_MARKDOWN);
  cr_assert_not_null(strstr(out.at, "| Einar Thorsson | was welcomed by | Astrid Halvorsen |"), "%s", out.at);
  buf_free(&out);
}

/* Near miss: "by" that is part of the relation turns nothing. */
Test(report, a_relation_with_by_is_not_turned)
{
  FactSet facts = sample_facts();
  facts.fact_count = 1;
  FactRow fact = facts.facts[0];
  fact.relation = STR("stand by"), fact.predicate = STR("stood by"), fact.symmetric = false;
  facts.facts = &fact;
  Buf out = report_of(&facts, REPORT_MARKDOWN);
  cr_assert_not_null(strstr(out.at, "| Astrid Halvorsen | stood by | Einar Thorsson |"), "%s", out.at);
  buf_free(&out);
}

Test(report, a_timeline_stands_only_where_facts_have_days_of_their_own)
{
  FactSet facts = sample_facts(), hostile = hostile_facts();
  Buf with = report_of(&facts, REPORT_MARKDOWN), without = report_of(&hostile, REPORT_MARKDOWN);
  cr_assert_not_null(strstr(with.at, "## Timeline"));
  cr_assert_null(strstr(without.at, "## Timeline"));
  buf_free(&with);
  buf_free(&without);
}

static void check_period(const char *start, const char *end, const char *want)
{
  FactSet facts = sample_facts();
  facts.fact_count = 1;
  FactRow fact = facts.facts[0];
  fact.time_start = str_of(start), fact.time_end = str_of(end), fact.place = STR(""), fact.time = STR("then");
  facts.facts = &fact;
  Buf out = report_of(&facts, REPORT_HTML);
  char cell[64];
  snprintf(cell, sizeof cell, "<td><bdi>%s</bdi></td>", want);
  cr_assert_not_null(strstr(out.at, cell), "missing: %s", cell);
  buf_free(&out);
}

Test(report, periods_are_as_short_as_they_are_exact)
{
  check_period("2021-04-14", "2021-04-14", "2021-04-14");
  check_period("2024-02-01", "2024-02-29", "2024-02");
  check_period("2023-02-01", "2023-02-27", "2023-02-01 to 2023-02-27");
  check_period("2021-01-01", "2021-12-31", "2021");
  check_period("2021-01-01", "2021-01-31", "2021-01");
  check_period("2020", "2021", "2020-01-01 to 2021-12-31");
  check_period("2021-04-14T10:00:00Z", "", "2021-04-14");
  check_period("soon", "", "then");
}

/* ---- filling -------------------------------------------------------------------------------------------------------------- */

static Store *archive_open(void)
{
  Store *store = open_memory();
  fill_archive(store);
  return store;
}

/* The filled document; the caller frees. */
static char *filled(const char *document)
{
  Store *store = archive_open();
  Buf out = {0};
  RelataError err = {0};
  cr_assert(report_fill(store, str_of(document), &inside, &out, &err), "%s: %s", err.where, err.what);
  store_close(store);
  buf_put(&out, "", 0);
  return out.at;
}

static void check_fill(const char *document, const char *want, bool has)
{
  char *text = filled(document);
  cr_assert_eq(strstr(text, want) != NULL, has, "%s: %s in\n%s", has ? "missing" : "unwanted", want, text);
  free(text);
}

static void check_unfilled(const char *document)
{
  char *text = filled(document);
  cr_assert_str_eq(text, document);
  free(text);
}

static void check_refused(const char *document, const char *where, const char *what)
{
  Store *store = archive_open();
  Buf out = {0};
  RelataError err = {0};
  cr_assert_not(report_fill(store, str_of(document), &inside, &out, &err), "filled: %s", document);
  cr_assert_str_eq(err.where, where);
  cr_assert_not_null(strstr(err.what, what), "%s", err.what);
  cr_assert_neq(err.remedy[0], 0);
  buf_free(&out);
  store_close(store);
}

Test(fill, a_graph_becomes_a_figure_that_can_be_referred_to)
{
  check_fill("# T\n\n```relata graph\nabout: Ruiz\ncaption: Who met *whom*\nid: who\nwidth: 12cm\n```\n\nEnd\n",
             "![Who met \\*whom\\*](data:image/svg+xml;base64,", true);
  check_fill("```relata graph\nid: who\n```\n", "{#fig-who", true);
}

Test(fill, facts_become_a_table_with_notes)
{
  check_fill("```relata facts\nabout: Ruiz\nid: tbl-met\n```\n", "::: {#tbl-met .relata}", true);
  check_fill("```relata facts\nabout: Ruiz\n```\n", "[^relata-1]: “", true);
}

Test(fill, sql_becomes_a_table)
{
  check_fill("```relata sql\ncaption: Names\nSELECT 'a|b' AS name, 7 AS n\n```\n", "| a\\|b |   7 |", true);
  check_fill("```relata sql\nquery: SELECT 1 AS one\n```\n", "| one |", true);
}

Test(fill, keeps_every_byte_outside_blocks)
{
  check_unfilled("");
  check_unfilled("no end of line");
  check_unfilled("\xff\xfe not UTF-8 \r\n\tand tabs   \n\n\n");
  check_unfilled("```python\nprint('```relata graph')\n```\n");
  check_unfilled("````\n```relata graph\nabout: Ruiz\n```\n````\n");
  check_unfilled("``relata graph\nabout: Ruiz\n``\n");
  check_unfilled("``` relata graph `x`\nabout: Ruiz\n```\n");
  check_unfilled("~~~\n```relata graph\n```\n~~~\n");
  check_unfilled("    ```relata graph\n    ```\n");
  check_unfilled(">     ```relata graph\n>     ```\n");
  check_unfilled("- ```python\n  ```relata graph\n  ```\n");
  check_unfilled("> ````\n> ```relata graph\n> ```\n> ````\n");
  check_unfilled("> ````\n> ```relata graph\n> ```\n");
  check_unfilled("<!--\n```relata graph\n```\n-->\n");
  check_unfilled("```relatable graph\n```\n");
  check_unfilled("```\nan unclosed fence of another\n");
  check_unfilled("Inline ```relata graph``` stays.\n");
}

Test(fill, blocks_stand_between_blank_lines)
{
  char *text = filled("before\n```relata sql\nSELECT 1 AS a\n```\nafter\n");
  cr_assert_eq(strncmp(text, "before\n\n", 8), 0);
  cr_assert_not_null(strstr(text, "\n\nafter\n"));
  free(text);
}

Test(fill, blocks_in_quotations_and_lists_are_filled_there)
{
  check_fill("> before\n> ```relata sql\n> SELECT 1 AS a\n> ```\n> after\n", "> before\n>\n> ::: {", true);
  check_fill("> before\n> ```relata sql\n> SELECT 1 AS a\n> ```\n> after\n", "\n> :::\n>\n> after\n", true);
  check_fill("- item\n\n  ```relata sql\n  SELECT 1 AS a\n  ```\n- next\n", "- item\n\n  ::: {", true);
  check_fill("- item\n\n  ```relata sql\n  SELECT 1 AS a\n  ```\n- next\n", "\n  :::\n\n- next\n", true);
  check_fill("1. ```relata sql\n   SELECT 1 AS a\n   ```\n", "1. ::: {", true);
  check_fill("1. ```relata sql\n   SELECT 1 AS a\n   ```\n", "\n   |", true);
  check_fill("> - x\n>   ```relata sql\n>   SELECT 1 AS a\n>   ```\n", "> - x\n>\n>   ::: {", true);
  check_fill("> ```relata sql\n> SELECT 1 AS a\nafter the quotation\n", "> :::\n>\nafter the quotation\n", true); /* what ends it ends the block */
  check_fill("- a\n  - b\n\n    ```relata sql\n    SELECT 1 AS a\n    ```\n", "    |", true);
}

Test(fill, notes_of_a_quotation_stand_outside)
{
  check_fill("> ```relata facts\n> about: Ruiz\n> ```\n\nEnd\n", "End\n\n[^relata-1]: ", true);
  check_fill("> ```relata facts\n> about: Ruiz\n> ```\n", "> [^relata-1]: ", false);
}

Test(fill, a_block_in_a_list_that_is_no_list_is_indented_code)
{
  check_unfilled("text\n\n    ```relata graph\n    ```\n");
  check_unfilled("- item\n\ntext again\n\n    ```relata graph\n    ```\n");
}

Test(fill, line_ends_of_the_document_are_kept)
{
  char *text = filled("a\r\n\r\n```relata sql\r\nSELECT 1 AS a\r\n```\r\n");
  for (const char *at = text; (at = strchr(at, '\n')); at++) cr_assert_eq(at[-1], '\r');
  free(text);
}

Test(fill, takes_pandoc_attributes_and_longer_fences)
{
  check_fill("~~~~ {.relata .facts #tbl-a about=\"Ruiz\"}\n~~~~\n", "{#tbl-a .relata}", true);
  check_fill("  ````relata-sql\n SELECT 2 AS b\n  `````\n", "|   2 |", true);
}

Test(fill, errors_name_the_line)
{
  check_refused("x\n\n```relata grap\n```\n", "paper.md:3", "no relata block 'grap'");
  check_refused("```relata graph\nabout: Ruiz\nhopps: 2\n```\n", "paper.md:3", "'hopps' is no option");
  check_refused("```relata graph\nhops: many\n```\n", "paper.md:2", "'hops: many'");
  check_refused("\n```relata graph\nabout: Nobody At All\n```\n", "paper.md:2", "Nobody At All");
  check_refused("```relata\n```\n", "paper.md:1", "no kind");
  check_refused("```relata facts\n", "paper.md:1", "never closed");
  check_refused("```relata sql\nSELECT a FROM nowhere\n```\n", "paper.md:1", "nowhere");
  check_refused("```relata sql\nDELETE FROM document\n```\n", "paper.md:1", "");
  check_refused("```relata graph\nid: a\n```\n\n```relata graph\nid: a\n```\n", "paper.md:5", "used twice");
  check_refused("```relata graph\nid: a b\n```\n", "paper.md:1", "cannot be an id");
  check_refused("```relata graph\nid: a:b\n```\n", "paper.md:1", "cannot be an id");
  check_refused("```relata graph\nid: \"fig:\"\n```\n", "paper.md:1", "cannot be an id");
  check_refused("```relata graph\nbetween: Ruiz\n```\n", "paper.md:1", "two names");
}

/* Whatever bytes a document has: filled or refused with a line, never a crash (run under the sanitizers as well). */
Test(fill, survives_damaged_documents)
{
  static const char document[] = "# T\n\n```relata facts\nabout: Ruiz\nhops: 1\ncaption: \"x\"\n```\n\n~~~~ {.relata .sql #tbl-b caption=\"y\"}\n"
                                 "query: SELECT 1 AS a\n~~~~\n<!-- x\n-->\n````\n```relata sql\n````\n```relata-sql\nSELECT 2\n```\n";
  Store *store = archive_open();
  uint32_t seed = 1;
  for (int round = 0; round < 400; round++) {
    char damaged[sizeof document];
    memcpy(damaged, document, sizeof document);
    for (int k = 0; k < 3; k++) {
      seed = seed * 1664525u + 1013904223u;
      damaged[seed % (sizeof document - 1)] = "`~\n :.#{}=\"\0\xff;-a"[seed >> 16 & 15];
    }
    seed = seed * 1664525u + 1013904223u;
    size_t length = round % 2 ? sizeof document - 1 : seed % sizeof document;
    Buf out = {0};
    RelataError err = {0};
    bool ok = report_fill(store, (Str){damaged, length}, &inside, &out, &err);
    cr_assert(ok || (err.status != RELATA_OK && err.what[0] && err.where[0]));
    buf_free(&out);
  }
  store_close(store);
}

/* ---- pandoc --------------------------------------------------------------------------------------------------------------- */

#define DOCUMENT(blocks) "{\"pandoc-api-version\":[1,22,2],\"meta\":{},\"blocks\":[" blocks "]}"

static json_t *pandoc_filled(const char *json, PictureFormat format)
{
  Store *store = archive_open();
  Buf out = {0};
  RelataError err = {0};
  ReportOptions options = {.picture = {.format = format}};
  cr_assert(report_pandoc(store, str_of(json), &options, &out, &err), "%s: %s", err.where, err.what);
  json_t *root = json_loadb(out.at, out.len, 0, NULL);
  cr_assert_not_null(root);
  buf_free(&out);
  store_close(store);
  return root;
}

static void check_pandoc(const char *json, PictureFormat format, size_t block, const char *type)
{
  json_t *root = pandoc_filled(json, format), *blocks = json_object_get(root, "blocks");
  cr_assert_str_eq(json_string_value(json_object_get(json_array_get(blocks, block), "t")), type);
  json_decref(root);
}

Test(pandoc, code_blocks_become_figures_and_tables)
{
  const char *graph = DOCUMENT("{\"t\":\"CodeBlock\",\"c\":[[\"fig-a\",[\"relata\",\"graph\"],[[\"about\",\"Ruiz\"]]],\"hops: 1\"]}");
  const char *facts = DOCUMENT("{\"t\":\"CodeBlock\",\"c\":[[\"\",[\"relata\",\"facts\"],[]],\"about: Ruiz\"]}");
  check_pandoc(graph, PICTURE_SVG, 0, "RawBlock");
  check_pandoc(graph, PICTURE_PNG, 0, "Para");
  check_pandoc(facts, PICTURE_SVG, 0, "Table");
}

/* What pandoc's Markdown makes of ```relata facts right below a paragraph. */
Test(pandoc, a_block_that_became_inline_code_is_found)
{
  const char *json = DOCUMENT("{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"Before\"},{\"t\":\"SoftBreak\"},"
                              "{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"relata facts about: Ruiz caption: Who met whom\"]},"
                              "{\"t\":\"SoftBreak\"},{\"t\":\"Str\",\"c\":\"After\"}]}");
  check_pandoc(json, PICTURE_SVG, 0, "Para");
  check_pandoc(json, PICTURE_SVG, 1, "Table");
  check_pandoc(json, PICTURE_SVG, 2, "Para");
}

/* Near miss: words in code that only mention the program. */
Test(pandoc, other_code_is_left_alone)
{
  check_pandoc(DOCUMENT("{\"t\":\"Para\",\"c\":[{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"relata graph -d news.db\"]}]}"), PICTURE_SVG, 0, "Para");
  check_pandoc(DOCUMENT("{\"t\":\"CodeBlock\",\"c\":[[\"\",[\"sh\"],[]],\"relata graph\"]}"), PICTURE_SVG, 0, "CodeBlock");
}

/* Words of the last column are long, but few letters stand in it: it must not be so narrow that they break. */
Test(pandoc, no_column_is_narrower_than_its_longest_word)
{
  json_t *root = pandoc_filled(DOCUMENT("{\"t\":\"CodeBlock\",\"c\":[[\"\",[\"relata\",\"sql\"],[]],\"SELECT printf('%.60c', 'x') AS a, 'one two three four five six seven eight nine ten' AS b, "
                                        "'conditional' AS c\"]}"), PICTURE_PNG);
  json_t *specs = json_array_get(json_object_get(json_array_get(json_object_get(root, "blocks"), 0), "c"), 2);
  cr_assert_eq(json_array_size(specs), 3);
  double all = 0, width[3];
  for (size_t i = 0; i < 3; i++) all += width[i] = json_real_value(json_object_get(json_array_get(json_array_get(specs, i), 1), "c"));
  cr_expect(width[2] * 72 > strlen("conditional"), "%f", width[2]);
  cr_expect(width[0] > width[2] && width[1] > width[2]);
  cr_expect(all > 0.97 && all < 1.001, "%f", all);
  json_decref(root);
}

static void check_pandoc_refused(const char *json, const char *what)
{
  Store *store = archive_open();
  Buf out = {0};
  RelataError err = {0};
  ReportOptions options = {.picture = {.format = PICTURE_SVG}};
  cr_assert_not(report_pandoc(store, str_of(json), &options, &out, &err));
  cr_assert_not_null(strstr(err.what, what), "%s", err.what);
  cr_assert_eq(out.len, 0);
  buf_free(&out);
  store_close(store);
}

Test(pandoc, refuses_what_is_no_pandoc_document)
{
  check_pandoc_refused("# Markdown", "not JSON");
  check_pandoc_refused("{}", "no pandoc document");
  check_pandoc_refused("[]", "no pandoc document");
  check_pandoc_refused("{\"pandoc-api-version\":[1,20],\"meta\":{},\"blocks\":[]}", "older pandoc");
  check_pandoc_refused(DOCUMENT("{\"t\":\"CodeBlock\",\"c\":[[\"\",[\"relata\"],[]],\"\"]}"), "no kind");
}
