/* report: tables in every format, and strangers' words inside other languages. */
#include "report/report.h"
#include "report/escape.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <math.h>
#include <string.h>

static Cell text(const char *s) { return (Cell){CELL_TEXT, str_of(s)}; }
static Cell integer(const char *s) { return (Cell){CELL_INTEGER, str_of(s)}; }
static const Cell null = {CELL_NULL, {"", 0}};

/* Two columns, the given rows. */
static void check_table(TableFormat format, const Cell *cells, size_t rows, const char *want)
{
  Buf out = {0};
  Table *table = table_new(format, &out);
  table_columns(table, (Str[]){STR("name"), STR("facts")}, 2);
  for (size_t i = 0; i < rows; i++) table_row(table, cells + 2 * i, 2);
  table_finish(table);
  cr_assert_str_eq(out.at ? out.at : "", want);
  buf_free(&out);
}

Test(table, aligns_by_display_width_with_numbers_to_the_right)
{
  Cell cells[] = {text("Łódź"), integer("4"), text("東京"), integer("1234567"), null, null};
  check_table(TABLE_ALIGNED, cells, 3,
              "name    facts\n"
              "----  -------\n"
              "Łódź        4\n"
              "東京  1234567\n"
              "\n");
}

Test(table, a_column_with_one_text_is_aligned_as_text)
{
  Cell cells[] = {text("a"), integer("4"), text("b"), text("many")};
  check_table(TABLE_ALIGNED, cells, 2, "name  facts\n----  -----\na     4\nb     many\n");
}

Test(table, aligned_shows_control_characters_and_never_obeys_them)
{
  Cell cells[] = {text("a\nb\t\x1b[31m"), text("x\xe2\x80\xaey\xff")};
  check_table(TABLE_ALIGNED, cells, 1,
              "name            facts\n--------------  ---------\na\\nb\\t\\x1b[31m  x\\u202ey\xEF\xBF\xBD\n");
}

Test(table, csv_is_rfc_4180)
{
  Cell cells[] = {text("Smith, \"Al\""), text("two\nlines"), text(""), null, text(" plain "), (Cell){CELL_BLOB, {"\0\xff", 2}}};
  check_table(TABLE_CSV, cells, 3,
              "name,facts\r\n\"Smith, \"\"Al\"\"\",\"two\nlines\"\r\n\"\",\r\n plain ,x'00ff'\r\n");
}

Test(table, csv_of_one_null_is_no_empty_line)
{
  Buf out = {0};
  Table *table = table_new(TABLE_CSV, &out);
  table_columns(table, &STR("a"), 1);
  table_row(table, &null, 1);
  table_finish(table);
  cr_assert_str_eq(out.at, "a\r\n\"\"\r\n");
  buf_free(&out);
}

Test(table, tsv_escapes_tabs_line_ends_and_backslashes)
{
  Cell cells[] = {text("a\tb\\t"), text("c\r\nd")};
  check_table(TABLE_TSV, cells, 1, "name\tfacts\na\\tb\\\\t\tc\\r\\nd\n");
}

Test(table, json_is_an_array_with_numbers_and_null)
{
  Cell cells[] = {text("q\"\n"), integer("-7"), null, {CELL_REAL, STR("Inf")}, text(""), {CELL_REAL, STR("1.5e-10")}};
  check_table(TABLE_JSON, cells, 3,
              "[{\"name\": \"q\\\"\\n\", \"facts\": -7},\n{\"name\": null, \"facts\": \"Inf\"},\n"
              "{\"name\": \"\", \"facts\": 1.5e-10}]\n");
  check_table(TABLE_JSON, NULL, 0, "[]\n");
}

Test(table, jsonl_is_one_object_a_line)
{
  Cell cells[] = {text("a"), integer("1"), text("007"), integer("007")};
  check_table(TABLE_JSONL, cells, 2, "{\"name\": \"a\", \"facts\": 1}\n{\"name\": \"007\", \"facts\": \"007\"}\n");
  check_table(TABLE_JSONL, NULL, 0, "");
}

Test(table, json_keys_are_unique)
{
  Buf out = {0};
  Table *table = table_new(TABLE_JSONL, &out);
  table_columns(table, (Str[]){STR("id"), STR("id"), STR("id_2"), STR("id")}, 4);
  table_row(table, (Cell[]){integer("1"), integer("2"), integer("3"), integer("4")}, 4);
  table_finish(table);
  cr_assert_str_eq(out.at, "{\"id\": 1, \"id_3\": 2, \"id_2\": 3, \"id_4\": 4}\n");
  buf_free(&out);
}

Test(table, markdown_escapes_what_would_leave_the_cell_or_be_markup)
{
  Cell cells[] = {text("a|b\nc"), text("<script>x</script>"), text("*bold* snake_case _it_"), integer("3")};
  check_table(TABLE_MARKDOWN, cells, 2,
              "| name                       | facts                |\n"
              "| -------------------------- | -------------------- |\n"
              "| a\\|b c                     | \\<script>x\\</script> |\n"
              "| \\*bold\\* snake_case \\_it\\_ | 3                    |\n");
}

Test(table, markdown_numbers_are_right_aligned)
{
  Cell cells[] = {text("a"), integer("3")};
  check_table(TABLE_MARKDOWN, cells, 1, "| name | facts |\n| ---- | ----: |\n| a    |     3 |\n");
}

Test(table, line_shows_one_value_a_line)
{
  Cell cells[] = {text("Fox"), integer("3"), null, text("x\ny")};
  check_table(TABLE_LINE, cells, 2, " name = Fox\nfacts = 3\n\n name =\nfacts = x\\ny\n");
}

Test(table, a_row_of_another_length_is_padded_not_read_beyond)
{
  Buf out = {0};
  Table *table = table_new(TABLE_TSV, &out);
  table_columns(table, (Str[]){STR("a"), STR("b"), STR("c")}, 3);
  table_row(table, (Cell[]){text("1")}, 1);
  table_finish(table);
  cr_assert_str_eq(out.at, "a\tb\tc\n1\t\t\n");
  buf_free(&out);
}

Test(table, formats_are_known_by_name)
{
  cr_assert_eq(table_format_of("table"), TABLE_ALIGNED);
  cr_assert_eq(table_format_of("markdown"), TABLE_MARKDOWN);
  cr_assert_eq(table_format_of("xml"), TABLE_NONE);
  cr_assert_eq(table_format_of(NULL), TABLE_NONE);
}

static void check_put(void (*put)(Buf *, Str), Str given, const char *want)
{
  Buf out = {0};
  put(&out, given);
  cr_assert_str_eq(out.at ? out.at : "", want);
  buf_free(&out);
}

Test(escape, markdown_at_the_start_of_a_block)
{
  check_put(put_markdown, STR("# no heading"), "\\# no heading");
  check_put(put_markdown, STR("1986. A year"), "1986\\. A year");
  check_put(put_markdown, STR("no. 1986. A year"), "no. 1986. A year");
  check_put(put_markdown, STR("    no code"), "no code");
  check_put(put_markdown, STR("- no item - here"), "\\- no item - here");
}

Test(escape, markdown_leaves_plain_words_alone)
{
  check_put(put_markdown, STR("A. B. Smith & Sons (3-2), 50% at smith@example.com!"),
            "A. B. Smith & Sons (3-2), 50% at smith@example.com!");
}

Test(escape, markdown_of_math_citations_entities_and_shortcodes)
{
  check_put(put_markdown, STR("$x$ @doe &amp; {{< video >}} ![a](b)"),
            "\\$x\\$ \\@doe \\&amp; \\{\\{\\< video >}} !\\[a\\](b)");
}

Test(escape, latex_is_inert)
{
  check_put(put_latex, STR("\\input{/etc/passwd} 5% & $3 #1 a_b ~^ [x]"),
            "\\textbackslash{}input\\{/etc/passwd\\} 5\\% \\& \\$3 \\#1 a\\_b \\textasciitilde{}\\textasciicircum{} {[}x{]}");
  check_put(put_latex, (Str){"a\0b\xff\n\nc", 7}, "ab?  c");
}

Test(escape, percent_keeps_only_unreserved_bytes)
{
  check_put(put_percent, STR("a b/é~#?"), "a%20b%2F%C3%A9~%23%3F");
  check_put(put_percent, (Str){"\0", 1}, "%00");
}

Test(escape, only_web_and_mail_links_are_links)
{
  cr_assert(url_is_safe(STR("https://example.org/a?b=c#d")));
  cr_assert(url_is_safe(STR("HTTP://example.org")));
  cr_assert_not(url_is_safe(STR("javascript:alert(1)")));
  cr_assert_not(url_is_safe(STR("https://example.org/\"onclick=")));
  cr_assert_not(url_is_safe(STR("https://exa mple.org")));
  cr_assert_not(url_is_safe(STR("")));
}

Test(escape, numbers_do_not_depend_on_the_locale)
{
  setlocale(LC_ALL, "");
  static const struct { double value; unsigned decimals; const char *want; } cases[] = {
      {0.93, 2, "0.93"}, {1, 3, "1.000"}, {-0.0004, 2, "0.00"}, {-1.5, 1, "-1.5"}, {0.0625, 3, "0.063"}, {7, 0, "7"}, {NAN, 2, "0.00"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Buf out = {0};
    put_fixed(&out, cases[i].value, cases[i].decimals);
    cr_assert_str_eq(out.at, cases[i].want);
    buf_free(&out);
  }
}
