/* report: one triple as JSON and as rows. Contract: README.md, "A triple as JSON". */
#include "report/report.h"

#include <criterion/criterion.h>
#include <string.h>

/* "Fox met Bush." at byte 7 of the source; Fox is a name, met and the rest are not. */
typedef struct { Article article; Token tokens[4]; Name names[1]; Sentence sentence; SentenceList list; Triple triple; uint32_t at[4]; } Sample;

static Phrase phrase(Sample *s, uint32_t token, const char *text)
{
  return (Phrase){.head = token, .tokens = &s->at[token], .len = 1, .text = str_of(text)};
}

static Phrase none(void) { return (Phrase){.head = NO_TOKEN}; }

static void make_sample(Sample *s)
{
  static const Argument arguments[] = {{.text = {"in \"Quito\"", 10}}, {.text = {"on\tMonday", 9}}};
  *s = (Sample){.article = {.name = STR("a \"b\".txt"), .text = STR("Hello. Fox met Bush.")},
                .names = {{.first = 0, .last = 0, .type = ENTITY_PERSON}}, .at = {0, 1, 2, 3}};
  s->sentence = (Sentence){.ordinal = 1, .span = {7, 20}, .tokens = s->tokens, .len = 4, .names = s->names, .name_count = 1};
  s->list = (SentenceList){.article = &s->article, .at = &s->sentence, .len = 1};
  s->triple = (Triple){.subject = phrase(s, 0, "Fox"), .predicate = phrase(s, 1, "met"), .relation = STR("meet"),
                       .object = phrase(s, 2, "Bush"), .arguments = arguments, .argument_count = 2, .attribution = none(),
                       .time = none(), .place = none(), .rule = "verb-object", .confidence = 0.925f};
}

static void check_json(const Sample *s, const Resolved *resolved, const char *want)
{
  Buf out = {0};
  triple_json(&s->list, &s->triple, resolved, &out);
  cr_assert_str_eq(out.at, want);
  buf_free(&out);
}

#define HEAD "{\"document\": \"a \\\"b\\\".txt\", "
#define MIDDLE "\"sentence\": 1, \"subject\": \"Fox\", \"relation\": \"meet\", \"object\": \"Bush\", \"arguments\": [\"in \\\"Quito\\\"\", \"on\\tMonday\"], \"subject_type\": \"PERSON\", "
#define TAIL "\"inferred\": false, \"confidence\": 0.925, \"start\": 7, \"end\": 20, \"rule\": \"verb-object\"}"

Test(triple, has_the_keys_of_the_contract_in_their_order)
{
  Sample s;
  make_sample(&s);
  check_json(&s, NULL, HEAD MIDDLE "\"object_type\": \"CONCEPT\", \"predicate\": \"met\", \"negated\": false, \"modality\": \"asserted\", "
                       "\"attribution\": null, \"time\": \"\", \"place\": \"\", " TAIL);
}

Test(triple, shows_line_marks_and_claimant_where_they_are)
{
  Sample s;
  make_sample(&s);
  s.article.line = 3, s.triple.negated = true, s.triple.modality = MODALITY_FUTURE;
  s.triple.attribution = phrase(&s, 3, "Boucher"), s.triple.time = phrase(&s, 3, "Monday"), s.triple.place = phrase(&s, 3, "Quito");
  check_json(&s, NULL, HEAD "\"line\": 3, " MIDDLE "\"object_type\": \"CONCEPT\", \"predicate\": \"met\", \"negated\": true, \"modality\": \"future\", "
                       "\"attribution\": \"Boucher\", \"time\": \"Monday\", \"place\": \"Quito\", " TAIL);
}

/* What resolution knows of a mention wins over what the name spotter said of its words. */
Test(triple, types_come_from_resolution_where_there_is_one)
{
  Sample s;
  make_sample(&s);
  ResolvedEntity entities[] = {{.type = ENTITY_ORGANIZATION}, {.type = ENTITY_PERSON}};
  ResolvedMention mentions[] = {{.entity = 1, .first = 2, .last = 2, .head = 2}, {.entity = 0, .first = 0, .last = 0, .head = 0}};
  Resolved resolved = {.mentions = mentions, .mention_count = 2, .entities = entities, .entity_count = 2};
  Buf out = {0};
  triple_json(&s.list, &s.triple, &resolved, &out);
  cr_assert_not_null(strstr(out.at, "\"subject_type\": \"ORGANIZATION\", \"object_type\": \"PERSON\""));
  buf_free(&out);
}

Test(triple, an_empty_object_has_no_type)
{
  Sample s;
  make_sample(&s);
  s.triple.object = none();
  Buf out = {0};
  triple_json(&s.list, &s.triple, NULL, &out);
  cr_assert_not_null(strstr(out.at, "\"object\": \"\""));
  cr_assert_not_null(strstr(out.at, "\"object_type\": \"\""));
  buf_free(&out);
}

Test(triple, as_a_row_has_the_same_columns)
{
  Sample s;
  Arena arena = {0};
  make_sample(&s);
  Cell cells[32];
  Buf out = {0};
  triple_cells(&s.list, &s.triple, NULL, &arena, cells);
  Table *table = table_new(TABLE_TSV, &out);
  table_columns(table, triple_columns, triple_column_count);
  table_row(table, cells, triple_column_count);
  table_finish(table);
  cr_assert_str_eq(out.at,
                   "document\tline\tsentence\tsubject\trelation\tobject\targuments\tsubject_type\tobject_type\tpredicate\tnegated\t"
                   "modality\tattribution\ttime\tplace\tinferred\tconfidence\tstart\tend\trule\n"
                   "a \"b\".txt\t\t1\tFox\tmeet\tBush\tin \"Quito\"; on\\tMonday\tPERSON\tCONCEPT\tmet\t0\tasserted\t\t\t\t0\t0.925\t7\t20\tverb-object\n");
  buf_free(&out);
  arena_free(&arena);
}

Test(triple, for_a_terminal_is_brief)
{
  Sample s;
  Arena arena = {0};
  make_sample(&s);
  s.triple.negated = true, s.triple.attribution = phrase(&s, 3, "Boucher");
  Cell cells[8];
  triple_brief_cells(&s.triple, &arena, cells);
  cr_assert_str_eq(cells[3].text.at, "not; says Boucher; in \"Quito\"; on\tMonday");
  cr_assert_str_eq(cells[4].text.at, "0.93");
  arena_free(&arena);
}
