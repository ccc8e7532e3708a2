#include <criterion/criterion.h>
#include <graphviz/cgraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "fixture.h"
#include "graph/drawing.h"
#include "scratch.h"

static Arena arena;
static void open_arena(void) { arena = (Arena){0}; }
static void close_arena(void) { arena_free(&arena); }
TestSuite(picture, .init = open_arena, .fini = close_arena);

static const char *const stories[] = {"tests/graph/fixtures/talks.txt", "tests/graph/fixtures/harbour.txt", "tests/graph/fixtures/members.txt"};

/* The bytes of the picture; the arena owns them. */
static Str drawn(const FactSet *facts, PictureOptions options)
{
  Buf out = {0};
  RelataError err = {0};
  bool ok = picture_draw(facts, &options, &out, NULL, &err);
  cr_assert(ok, "%s; %s", err.what, err.remedy);
  Str kept = str_copy(&arena, buf_view(&out));
  buf_free(&out);
  return kept;
}

static FactSet story(size_t i) { return fixture_read(stories[i], &arena); }

static bool has(Str text, const char *part) { return str_find(text, str_of(part)) != SIZE_MAX; }

/* Keeps `bytes` in a file of its own and runs `command` with its name in place of %s; the exit status. */
static int run_on(Str bytes, const char *ending, const char *command)
{
  char path[SCRATCH_PATH], line[800];
  scratch_file(path, ending, bytes.at, bytes.len);
  snprintf(line, sizeof line, command, path);
  int status = system(line);
  unlink(path);
  return status;
}

static bool can_run(const char *program)
{
  char line[100];
  snprintf(line, sizeof line, "command -v %s >/dev/null 2>&1", program);
  return system(line) == 0;
}

Test(picture, formats_are_known_by_their_ending)
{
  cr_assert_eq(picture_format_of("a/b.svg"), PICTURE_SVG);
  cr_assert_eq(picture_format_of("x.PNG"), PICTURE_PNG);
  cr_assert_eq(picture_format_of("pdf"), PICTURE_PDF);
  cr_assert_eq(picture_format_of("a.gv"), PICTURE_DOT);
  cr_assert_eq(picture_format_of("a.html"), PICTURE_HTML);
  cr_assert_eq(picture_format_of("a.svgg"), PICTURE_NONE);
  cr_assert_eq(picture_format_of("a.svg/b"), PICTURE_NONE);
  cr_assert_eq(picture_format_of(""), PICTURE_NONE);
  cr_assert_eq(picture_format_of("-"), PICTURE_NONE);
}

Test(picture, the_same_facts_give_the_same_bytes)
{
  const PictureFormat formats[] = {PICTURE_DOT, PICTURE_SVG, PICTURE_PNG, PICTURE_PDF, PICTURE_HTML};
  FactSet facts = story(0);
  for (size_t i = 0; i < COUNT_OF(formats); i++) {
    Str first = drawn(&facts, (PictureOptions){.format = formats[i], .legend = true});
    if (formats[i] == PICTURE_PDF) sleep(1); /* the date that cairo writes moves on */
    cr_expect(str_eq(first, drawn(&facts, (PictureOptions){.format = formats[i], .legend = true})), "format %d", formats[i]);
  }
}

Test(picture, each_format_is_what_it_says)
{
  FactSet facts = story(1);
  cr_expect(str_starts(drawn(&facts, (PictureOptions){.format = PICTURE_DOT}), "//"));
  cr_expect(str_starts(drawn(&facts, (PictureOptions){.format = PICTURE_SVG}), "<?xml"));
  Str png = drawn(&facts, (PictureOptions){.format = PICTURE_PNG});
  cr_expect(str_starts(png, "\x89PNG"));
  cr_expect(has(png, "Halvard Shipping | offer to buy | North Basin"), "the facts travel with the PNG");
  cr_expect(str_starts(drawn(&facts, (PictureOptions){.format = PICTURE_PDF}), "%PDF-"));
  cr_expect(str_starts(drawn(&facts, (PictureOptions){.format = PICTURE_HTML}), "<!doctype html>"));
}

Test(picture, a_chunk_in_the_png_has_a_right_checksum)
{
  if (!can_run("python3")) cr_skip_test("python3 is not installed");
  FactSet facts = story(1);
  Str png = drawn(&facts, (PictureOptions){.format = PICTURE_PNG, .dpi = 72});
  cr_assert_eq(run_on(png, ".png", "python3 -c \"\nimport sys,struct,zlib\nd=open('%s','rb').read();i=8\n"
                                   "while i<len(d):\n n=struct.unpack('>I',d[i:i+4])[0]\n"
                                   " assert zlib.crc32(d[i+4:i+8+n])==struct.unpack('>I',d[i+8+n:i+12+n])[0]\n i+=12+n\n\""), 0);
}

Test(picture, fonts_are_in_the_pdf)
{
  if (!can_run("pdffonts")) cr_skip_test("pdffonts is not installed");
  FactSet facts = story(1);
  Str pdf = drawn(&facts, (PictureOptions){.format = PICTURE_PDF});
  cr_assert_eq(run_on(pdf, ".pdf", "pdffonts %s | tail -n +3 | awk '$(NF-4) != \"yes\" { bad = 1 } END { exit bad || NR == 0 }'"), 0);
}

Test(picture, svgs_are_sound_xml_in_every_palette)
{
  if (!can_run("xmllint")) cr_skip_test("xmllint is not installed");
  const char *palettes[] = {"light", "dark", "print", "colorblind"};
  for (size_t i = 0; i < COUNT_OF(stories); i++) {
    FactSet facts = story(i);
    Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .palette = palettes[i], .legend = true, .title = "A & B <c>"});
    cr_expect_eq(run_on(svg, ".svg", "xmllint --noout %s"), 0, "%s", stories[i]);
  }
}

Test(picture, an_svg_explains_itself)
{
  FactSet facts = story(1);
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .title = "Port sale"});
  cr_expect(has(svg, "role=\"img\"") && has(svg, "<title id=") && has(svg, "<desc id="));
  cr_expect(has(svg, "class=\"node person\"") && has(svg, "class=\"node organization\"") && has(svg, "class=\"edge"));
  cr_expect(has(svg, "Halvard Shipping has offered to buy the North Basin."), "the sentence is the tooltip");
  cr_expect(has(svg, "xlink:href=\"https://example.org/harbour#:~:text=Halvard%20Shipping%20has%20offered%20to%20buy%20the%20North%20Basin.\""),
            "the edge leads to its sentence in the source");
  cr_expect(has(svg, "prefers-color-scheme: dark"));
  cr_expect_not(has(svg, "<script"));
  cr_expect_not(has(drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .palette = "print"}), "prefers-color-scheme"));
}

Test(picture, two_figures_on_a_page_share_no_ids)
{
  FactSet a = story(0), b = story(1);
  Str one = drawn(&a, (PictureOptions){.format = PICTURE_SVG}), two = drawn(&b, (PictureOptions){.format = PICTURE_SVG});
  size_t at = str_find(one, STR(" id=\"r"));
  cr_assert_neq(at, SIZE_MAX);
  cr_assert_not(has(two, str_cstr(&arena, str_slice(one, (Span){(uint32_t)at, (uint32_t)at + 14}))));
  Str named = drawn(&a, (PictureOptions){.format = PICTURE_SVG, .id_prefix = "fig1"});
  cr_assert(has(named, "id=\"fig1-n1\""));
  Str refused = drawn(&a, (PictureOptions){.format = PICTURE_SVG, .id_prefix = "a\"><script>"});
  cr_assert_not(has(refused, "<script>"));
}

/* ---- overlap ---- */

Test(picture, nothing_overlaps)
{
  if (!can_run("python3")) cr_skip_test("python3 is not installed");
  for (size_t i = 0; i < COUNT_OF(stories); i++) {
    FactSet facts = story(i);
    PictureOptions variants[] = {{.legend = true}, {.all = true}, {.roles_as_edges = true}, {.layout = "dot"}, {.layout = "circo"},
                                 {.layout = "twopi"}, {.ratio = "0.7"}, {.size = "16cm"}, {.max_edges = 8}};
    for (size_t v = 0; v < COUNT_OF(variants); v++) {
      variants[v].format = PICTURE_SVG;
      Str svg = drawn(&facts, variants[v]);
      cr_expect_eq(run_on(svg, ".svg", v == 7 ? "scripts/measure_overlap %s >/dev/null" : "scripts/measure_overlap --strict %s >/dev/null"), 0, "%s, variant %zu", stories[i], v);
    }
  }
}

Test(picture, the_overlap_test_can_fail)
{
  if (!can_run("python3")) cr_skip_test("python3 is not installed");
  Str bad = STR("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100pt\" height=\"100pt\" viewBox=\"0 0 100 100\">"
                "<g class=\"node person\" id=\"a\"><rect x=\"0\" y=\"0\" width=\"30\" height=\"30\" stroke=\"#000000\"/></g>"
                "<g class=\"node person\" id=\"b\"><rect x=\"20\" y=\"20\" width=\"30\" height=\"30\" stroke=\"#000000\"/></g></svg>");
  cr_assert_neq(run_on(bad, ".svg", "scripts/measure_overlap --strict %s >/dev/null"), 0);
}

/* ---- strangers' text ---- */

static const char *const hostile[] = {
    "<script>alert(1)</script>", "</script><script>alert(2)</script>", "a \"quoted\" 'name'", "line\nbreak\r\nand\ttab", "back\\slash \\N \\G \\E \\L \\n",
    "<b>bold</b>", "<<table><tr><td>x</td></tr></table>>", "&amp; &lt; &#60; & <", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85",
    "\xe2\x80\xaegnp.exe", "\xf0\x9f\x98\x80\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80 emoji", "bad \xff\xfe\xc3( bytes", "]]> <!-- --> -- ; } //",
    "%s %n %d", "{record|like}", "\"", "\\", "\\\"", "", " ", "\xe6\xbc\xa2\xe5\xad\x97\xe3\x81\xae\xe5\x90\x8d\xe5\x89\x8d", "\xed\xa0\x80 surrogate", "\x01\x02\x7f control",
    "\xef\xbf\xbe nonchar", "javascript:alert(1)", "${x} `y` $(z)"};

static FactSet hostile_facts(void)
{
  enum { N = COUNT_OF(hostile) };
  char *huge = arena_alloc(&arena, 5001);
  memset(huge, 'W', 5000);
  FactSet set = {.node_count = N + 1, .fact_count = N, .documents = 1};
  set.nodes = ARENA_ARRAY(&arena, NodeRow, N + 1);
  set.facts = ARENA_ARRAY(&arena, FactRow, N);
  for (size_t i = 0; i <= N; i++) {
    set.nodes[i] = (NodeRow){.id = (int64_t)i + 1, .type = (EntityType)(i % ENTITY_COUNT), .proper = i % 3 != 0, .mentions = i,
                             .name = i < N ? str_of(hostile[i]) : (Str){huge, 5000}, .roles = str_of(hostile[(i + 7) % N])};
  }
  for (size_t i = 0; i < N; i++) {
    set.facts[i] = (FactRow){.fact = (int64_t)i + 1, .subject = (int64_t)i + 1, .object = (int64_t)i + 2, .relation = str_of(hostile[(i + 3) % N]),
                             .predicate = str_of(hostile[(i + 5) % N]), .sentence_text = str_of(hostile[(i + 1) % N]), .title = str_of(hostile[(i + 2) % N]),
                             .document = str_of(hostile[i]), .url = str_of(i % 2 ? hostile[i] : "https://example.org/?a=\"><script>"),
                             .published = str_of(hostile[(i + 4) % N]), .attribution = str_of(i % 5 ? "" : hostile[i]),
                             .modality = str_of(i % 4 ? "asserted" : hostile[i]), .confidence = 0.5};
  }
  set.facts[1].relation = (Str){huge, 5000};
  return set;
}

Test(picture, strangers_text_breaks_no_svg)
{
  FactSet facts = hostile_facts();
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .all = true, .legend = true, .title = hostile[0], .source_line = hostile[4]});
  cr_expect_not(has(svg, "<script"));
  cr_expect_not(has(svg, "<b>"));
  cr_expect_not(has(svg, "javascript:alert(1)\""));
  cr_expect(utf8_valid(svg, NULL));
  if (can_run("xmllint")) cr_expect_eq(run_on(svg, ".svg", "xmllint --noout %s"), 0);
  if (can_run("rsvg-convert")) cr_expect_eq(run_on(svg, ".svg", "rsvg-convert %s > /dev/null"), 0);
}

Test(picture, strangers_text_breaks_no_dot)
{
  FactSet facts = hostile_facts();
  Str dot = drawn(&facts, (PictureOptions){.format = PICTURE_DOT, .all = true, .title = hostile[0], .source_line = "*/ } \n digraph x { y }"});
  Agraph_t *graph = agmemread(dot.at);
  cr_assert_not_null(graph);
  cr_assert_eq(agnnodes(graph), (int)facts.node_count);
  cr_assert_eq(agnedges(graph), (int)facts.fact_count);
  Agnode_t *node = agnode(graph, (char *)"n5", 0);
  cr_assert_not_null(node);
  cr_assert_str_eq(agget(node, (char *)"entity"), "back\\\\slash \\\\N \\\\G \\\\E \\\\L \\\\n", "Graphviz's escapes are escaped");
  agclose(graph);
  if (!can_run("dot") || !can_run("xmllint")) cr_skip_test("dot or xmllint is not installed");
  cr_expect_eq(run_on(dot, ".dot", "dot -Tsvg %s 2>/dev/null | xmllint --noout -"), 0, "Graphviz lays it out anew");
  cr_expect_eq(run_on(dot, ".dot", "neato -n2 -Tsvg %s >/dev/null 2>&1"), 0, "and as it is");
}

Test(picture, strangers_text_breaks_no_page)
{
  FactSet facts = hostile_facts();
  Str page = drawn(&facts, (PictureOptions){.format = PICTURE_HTML, .all = true, .title = hostile[1]});
  size_t scripts = 0;
  for (size_t at = 0, next; (next = str_find((Str){page.at + at, page.len - at}, STR("<script"))) != SIZE_MAX; at += next + 1) scripts++;
  cr_assert_eq(scripts, 2, "the data and the viewer, nothing else");
  cr_assert(utf8_valid(page, NULL));
}

Test(picture, strangers_text_breaks_no_page_of_cairo)
{
  FactSet facts = hostile_facts();
  cr_expect(drawn(&facts, (PictureOptions){.format = PICTURE_PNG, .all = true, .dpi = 40}).len > 1000);
  cr_expect(drawn(&facts, (PictureOptions){.format = PICTURE_PDF, .all = true}).len > 1000);
}

/* ---- options ---- */

Test(picture, no_facts_are_a_picture_too)
{
  FactSet none = {0};
  const PictureFormat formats[] = {PICTURE_DOT, PICTURE_SVG, PICTURE_PNG, PICTURE_PDF, PICTURE_HTML};
  for (size_t i = 0; i < COUNT_OF(formats); i++) cr_expect(drawn(&none, (PictureOptions){.format = formats[i], .legend = true}).len > 100);
}

Test(picture, wrong_options_are_named)
{
  FactSet facts = story(2);
  PictureOptions wrong[] = {{.palette = "pink"}, {.layout = "spiral"}, {.size = "big"}, {.size = "16cm x"}, {.size = "-3cm"}, {.ratio = "wide"},
                            {.ratio = "0"}, {.theme_path = "/nowhere.theme"}, {.format = PICTURE_NONE}};
  for (size_t i = 0; i < COUNT_OF(wrong); i++) {
    if (i + 1 < COUNT_OF(wrong)) wrong[i].format = PICTURE_SVG;
    Buf out = {0};
    RelataError err = {0};
    cr_expect_not(picture_draw(&facts, &wrong[i], &out, NULL, &err), "%zu", i);
    cr_expect(err.what[0] && err.remedy[0], "%zu", i);
    cr_expect_eq(out.len, 0);
    buf_free(&out);
  }
}

/* The width that the SVG says, in points. */
static double width_of(Str svg)
{
  size_t at = str_find(svg, STR(" width=\""));
  return strtod(svg.at + at + 8, NULL);
}

Test(picture, a_size_is_kept)
{
  FactSet facts = story(0);
  double points = width_of(drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .size = "16cm"}));
  cr_assert(points <= 16 / 2.54 * 72 + 0.1, "%f", points);
  double both = width_of(drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .size = "10cm x 4cm"}));
  cr_assert(both <= 10 / 2.54 * 72 + 0.1);
}

Test(picture, a_ratio_is_aimed_at)
{
  FactSet facts = story(0);
  Str wide = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .ratio = "2:1"}), tall = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .ratio = "0.6"});
  cr_assert(width_of(wide) > 1.2 * width_of(tall));
}

Test(picture, transparency_leaves_no_ground_and_no_plates)
{
  FactSet facts = story(0);
  cr_assert_not(has(drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .transparent = true}), "f-background\" fill"));
  cr_assert(has(drawn(&facts, (PictureOptions){.format = PICTURE_SVG}), "f-background\" fill"));
}

static FactSet crowd(size_t nodes, size_t facts)
{
  FactSet set = {.node_count = nodes, .fact_count = facts, .documents = 1};
  set.nodes = ARENA_ARRAY(&arena, NodeRow, nodes);
  set.facts = ARENA_ARRAY(&arena, FactRow, facts);
  uint64_t random = 7;
  for (size_t i = 0; i < nodes; i++) {
    set.nodes[i] = (NodeRow){.id = (int64_t)i + 1, .name = str_format(&arena, "Name Number %zu", i), .type = (EntityType)(1 + i % 4), .proper = true, .mentions = 1 + i % 9};
  }
  for (size_t i = 0; i < facts; i++) {
    random = random * 6364136223846793005u + 1442695040888963407u;
    set.facts[i] = (FactRow){.fact = (int64_t)i + 1, .subject = (int64_t)(i < nodes ? i : random % nodes) + 1, .object = (int64_t)((random >> 33) % (i < nodes && i ? i : nodes)) + 1,
                             .relation = STR("meet"), .predicate = STR("met"), .modality = STR("asserted"), .confidence = 0.9, .sentence = (int64_t)i};
  }
  return set;
}

Test(picture, large_graphs_have_no_overlapping_nodes)
{
  if (!can_run("python3")) cr_skip_test("python3 is not installed");
  FactSet facts = crowd(400, 600);
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .all = true});
  cr_assert_eq(run_on(svg, ".svg", "scripts/measure_overlap --strict %s >/dev/null"), 0);
}

Test(picture, ten_thousand_nodes_are_drawn)
{
  FactSet facts = crowd(10000, 30000);
  cr_assert(drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .all = true}).len > 1000000);
}

Test(picture, a_huge_svg_is_small_for_what_it_shows)
{
  FactSet facts = crowd(900, 2500);
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .all = true});
  cr_assert_lt(svg.len / facts.fact_count, 700, "bytes for a fact, with its share of nodes");
  cr_assert_not(has(svg, "class=\"label"), "its words are in the tooltips");
  cr_assert(has(svg, "\xe2\x80\x94 meet \xe2\x86\x92 "));
  if (can_run("xmllint")) cr_assert_eq(run_on(svg, ".svg", "xmllint --noout %s"), 0);
}

Test(picture, without_a_title_it_says_whom_it_is_about)
{
  FactSet facts = story(0);
  cr_assert(has(drawn(&facts, (PictureOptions){.format = PICTURE_SVG}), "-title\">Relations of "));
  FactSet none = {0};
  cr_assert(has(drawn(&none, (PictureOptions){.format = PICTURE_SVG}), "-title\">Relationship diagram<"));
}

Test(picture, a_layout_that_is_late_is_replaced_and_named)
{
  FactSet facts = crowd(1200, 3000);
  Buf out = {0}, notes = {0};
  RelataError err = {0};
  PictureOptions options = {.format = PICTURE_DOT, .all = true, .layout = "dot", .time_limit_s = 0.3};
  cr_assert(picture_draw(&facts, &options, &out, &notes, &err));
  cr_assert_not_null(strstr(notes.at, "dot did not end"));
  buf_free(&out);
  buf_free(&notes);
}

/* ---- pixels ---- */

static uint32_t big_endian(const char *at)
{
  const unsigned char *b = (const unsigned char *)at;
  return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* The data of the first chunk of that type. Every chunk's sum is checked on the way. */
static Str chunk(Str png, const char *type)
{
  for (size_t at = 8; at + 12 <= png.len;) {
    uint32_t len = big_endian(png.at + at);
    cr_assert(at + 12 + len <= png.len);
    cr_assert_eq(big_endian(png.at + at + 8 + len), (uint32_t)crc32(0, (const unsigned char *)png.at + at + 4, len + 4));
    if (memcmp(png.at + at + 4, type, 4) == 0) return (Str){png.at + at + 8, len};
    at += 12 + len;
  }
  return STR("");
}

/* The bytes of the rows, each after its filter, which is none. */
static const unsigned char *rows_of(Str png, size_t channels)
{
  Str head = chunk(png, "IHDR"), data = chunk(png, "IDAT");
  cr_assert_eq(head.len, 13);
  cr_assert_eq(head.at[9], channels == 3 ? 2 : 6, "as many channels as are needed");
  uLongf len = (uLongf)big_endian(head.at + 4) * (1 + channels * big_endian(head.at)), got = len;
  unsigned char *rows = ARENA_ARRAY(&arena, unsigned char, len);
  cr_assert_eq(uncompress(rows, &got, (const unsigned char *)data.at, data.len), Z_OK);
  cr_assert_eq(got, len);
  return rows;
}

Test(picture, a_png_has_its_ground_its_resolution_and_no_channel_too_many)
{
  FactSet facts = story(0);
  Str png = drawn(&facts, (PictureOptions){.format = PICTURE_PNG, .dpi = 100});
  const unsigned char *rows = rows_of(png, 3);
  cr_expect(rows[1] == 255 && rows[2] == 255 && rows[3] == 255, "light");
  size_t row = 1 + 3 * (size_t)big_endian(chunk(png, "IHDR").at), last = row * big_endian(chunk(png, "IHDR").at + 4) - 3;
  cr_expect(rows[last] == 255 && rows[last + 1] == 255 && rows[last + 2] == 255, "to the last pixel");
  cr_expect_eq(big_endian(chunk(png, "pHYs").at), 3937, "pixels a metre");
  cr_expect(chunk(png, "iTXt").len > 0 && chunk(png, "IEND").at);
  size_t inked = 0;
  for (size_t i = 0; i < last; i++) inked += i % row != 0 && rows[i] < 128;
  cr_expect(inked > 2000, "%zu", inked);
  rows = rows_of(drawn(&facts, (PictureOptions){.format = PICTURE_PNG, .dpi = 100, .palette = "dark"}), 3);
  cr_expect(rows[1] < 60 && rows[2] < 60 && rows[3] < 60, "dark");
  rows = rows_of(drawn(&facts, (PictureOptions){.format = PICTURE_PNG, .dpi = 100, .transparent = true}), 4);
  cr_expect_eq(rows[4], 0, "nothing there");
}

/* Graphviz has dashes of one length; ours are drawn one by one. */
Test(picture, dashes_are_as_long_on_paper_as_in_the_svg)
{
  Theme theme;
  RelataError err = {0};
  cr_assert(theme_load(&theme, NULL, NULL, &err));
  const Dash dashes[] = {DASH_NONE, DASH_DASHED, DASH_DOTTED};
  const size_t want[] = {0, 12, 23}; /* of 100 points: 5 and 3.5, 1.5 and 3 */
  for (size_t i = 0; i < COUNT_OF(dashes); i++) {
    Drawing d = {.arena = &arena, .theme = &theme, .width = 120, .height = 20, .scale = 1};
    Buf out = {0};
    size_t lines = 0;
    draw_line(&d, (Point){10, 10}, (Point){110, 10}, INK_TEXT, 1, dashes[i]);
    xdot_write(&d, &out);
    for (size_t at = 0; at + 3 < out.len; at++) lines += memcmp(out.at + at, " L ", 3) == 0;
    cr_expect_eq(lines, want[i], "%zu", lines);
    cr_expect_eq(has(buf_view(&out), " B 4 "), dashes[i] == DASH_NONE);
    buf_free(&out);
  }
}

/* ---- timeline, difference ---- */

Test(picture, a_timeline_orders_facts_by_their_days)
{
  FactSet facts = story(1);
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .timeline = true});
  size_t first = str_find(svg, STR(">2012<")), second = str_find(svg, STR(">18 Feb 2019<")), third = str_find(svg, STR("20\xe2\x80\x93" "22 May 2019")), last = str_find(svg, STR(">2021<"));
  cr_assert(first < second && second < third && third < last && last != SIZE_MAX);
  cr_assert_not(has(svg, "be mayor of"), "who somebody is has no day");
  if (can_run("xmllint")) cr_expect_eq(run_on(svg, ".svg", "xmllint --noout %s"), 0);
}

Test(picture, a_timeline_takes_strangers_text_and_every_format_but_dot)
{
  FactSet facts = hostile_facts();
  for (size_t i = 0; i < facts.fact_count; i++) facts.facts[i].time_start = STR("2001-02-03");
  const PictureFormat formats[] = {PICTURE_SVG, PICTURE_PNG, PICTURE_PDF, PICTURE_HTML};
  for (size_t i = 0; i < COUNT_OF(formats); i++) cr_expect_not(has(drawn(&facts, (PictureOptions){.format = formats[i], .timeline = true, .all = true}), "<script"));
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .timeline = true, .all = true});
  if (can_run("xmllint")) cr_expect_eq(run_on(svg, ".svg", "xmllint --noout %s"), 0);
  Buf out = {0};
  RelataError err = {0};
  cr_assert_not(picture_draw(&facts, &(PictureOptions){.format = PICTURE_DOT, .timeline = true}, &out, NULL, &err));
  cr_assert_eq(err.status, RELATA_USAGE);
}

Test(picture, a_timeline_tells_a_thing_once_and_says_what_its_marks_mean)
{
  FactSet facts = fixture_parse(STR("D a.txt | Gifts | | 2020-05-01\nN Ana | PERSON | 2 |\nN Bo | PERSON | 2 |\n"
                                    "F Ana | give | [the prize] | | 1 | x\nF Ana | give prize to | Bo | | 1 | x\nF Ana | be elected by | Bo | | 2 | y\n"), &arena);
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .timeline = true});
  cr_assert(has(svg, ">give prize to<") && !has(svg, ">give<") && has(svg, ">elected by<"));
  cr_assert(has(svg, "on the day when it was told") && !has(svg, "not yet so"));
  svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .timeline = true, .all = true});
  cr_assert(has(svg, ">give<"), "--all leaves nothing out");
}

Test(picture, a_timeline_says_once_that_a_thing_is_still_to_come)
{
  FactSet facts = fixture_parse(STR("D a.txt | Plans | | 2020-05-01\nN Ana | PERSON | 2 |\nN Bo | PERSON | 2 |\nN Acme | ORGANIZATION | 2 |\n"
                                    "F Ana | plan to buy | Acme | future | 1 | x\nF Ana | sue | Bo | future | 2 | y\nF Bo | join | Acme | possible | 3 | z\n"), &arena);
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .timeline = true});
  cr_expect(has(svg, ">plan to buy<") && !has(svg, "will plan") && !has(svg, ">will </tspan><tspan>plan"));
  Str plain = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .timeline = true, .all = true});
  size_t wills = 0;
  for (size_t at = 0, next; (next = str_find((Str){plain.at + at, plain.len - at}, STR(">will"))) != SIZE_MAX; at += next + 1) wills++;
  cr_expect_eq(wills, 1, "%zu", wills);
  cr_expect(has(plain, ">may"));
}

Test(picture, a_difference_is_told_without_colour_too)
{
  FactSet now = story(0), before = story(1);
  Str svg = drawn(&now, (PictureOptions){.format = PICTURE_SVG, .before = &before, .all = true});
  cr_assert(has(svg, "+ hold talks with") && has(svg, "\xe2\x88\x92 offer to buy") && has(svg, "class=\"edge mutual new\""));
}

/* Colours of the palette for print, in which nothing else has that of what is gone. */
Test(picture, a_difference_has_its_colours)
{
  FactSet now = story(0), before = story(1);
  PictureOptions options = {.format = PICTURE_SVG, .palette = "print", .all = true};
  cr_assert_not(has(drawn(&now, options), "#666666"));
  options.before = &before;
  Str svg = drawn(&now, options), gone = STR("class=\"edge gone\"");
  size_t at = str_find(svg, gone);
  cr_assert_neq(at, SIZE_MAX);
  Str edge = {svg.at + at, svg.len - at};
  edge.len = str_find(edge, STR("</g>"));
  cr_assert(has(edge, "#666666"), "%.*s", STR_ARG(edge));
}

Test(picture, what_somebody_denies_looks_neither_planned_nor_refuted)
{
  FactSet facts = fixture_parse(STR("N Ana | PERSON | 2 |\nN Bo | PERSON | 2 |\nF Ana | plan to sue | Bo | denied | 1 | x\n"), &arena);
  Str svg = drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .legend = true});
  cr_assert(has(svg, "denied: plan to") && has(svg, ">denied by somebody<"));
  cr_assert_not(has(svg, ">planned, wished or possible<") || has(svg, ">not so<"));
}

static const char *last_before(const char *from, const char *at, const char *words)
{
  for (const char *p = at; p-- > from;)
    if (strncmp(p, words, strlen(words)) == 0) return p;
  return NULL;
}

Test(picture, the_words_of_the_legend_stand_right_of_their_samples)
{
  FactSet facts = fixture_parse(STR("N Ana | PERSON | 2 |\nN Bo | PERSON | 2 |\nF Ana | plan to meet | Bo | future | 1 | x\n"), &arena);
  const char *svg = str_cstr(&arena, drawn(&facts, (PictureOptions){.format = PICTURE_SVG, .legend = true}));
  const char *word = strstr(svg, ">planned, wished or possible<");
  cr_assert_not_null(word);
  const char *text = last_before(svg, word, "<text x="), *line = last_before(svg, word, " L");
  double at, end;
  cr_assert(text && line && sscanf(text, "<text x=\"%lf", &at) == 1 && sscanf(line, " L%lf", &end) == 1);
  cr_expect(at > end && at < end + 12, "%g after %g", at, end);
}

/* ---- the page in a browser ---- */

Test(picture, the_page_works_in_a_browser)
{
  if (!can_run("chromium")) cr_skip_test("chromium is not installed");
  FactSet facts = story(0);
  Str page = drawn(&facts, (PictureOptions){.format = PICTURE_HTML, .title = "Talks", .legend = true});
  cr_assert_eq(run_on(page, ".html", "tests/graph/viewer.sh %s"), 0);
}
