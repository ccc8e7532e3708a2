/* What names are with the model in the binary, where the words about a name decide: each rule with the case that it must leave alone. */
#include <criterion/criterion.h>
#include <string.h>

#include "analysis/analysis.h"
#include "analysis/weights.h"
#include "lexicon/known_names.h"

/* "Zorba Plonk PERSON|Oslo PLACE": the names of an article, a sentence a line, its words set apart by blanks. */
static void read_names(const char *lines, Buf *out)
{
  RelataError err = {0};
  Arena arena = {0};
  Buf source = {0};
  SentenceList list = {0};
  Str rest = str_of(lines), line, word;
  Lexicon *lexicon = lexicon_open();
  Model *model = model_open(NULL, lexicon, &err);
  cr_assert_not_null(model, "%s", err.what);
  buf_put(&source, "# newdoc\n", 9);
  for (; str_split(&rest, '\n', &line); buf_char(&source, '\n'))
    for (int i = 1; str_split(&line, ' ', &word); i++) buf_format(&source, "%d\t%.*s\t_\t_\t_\t_\t_\t_\t_\t_\n", i, STR_ARG(word));
  cr_assert(conllu_read(buf_view(&source), "test", &arena, &list, &err), "%s", err.what);
  cr_assert(sentences_analyse(model, &list, &arena, &err));
  for (size_t i = 0; i < list.len; i++)
    for (uint32_t n = 0; n < list.at[i].name_count; n++) {
      const Name *name = &list.at[i].names[n];
      if (name->type == ENTITY_DATE || name->type == ENTITY_QUANTITY) continue;
      if (out->len) buf_char(out, '|');
      for (uint32_t t = name->first; t <= name->last; t++) buf_format(out, "%.*s ", STR_ARG(list.at[i].tokens[t].form));
      buf_format(out, "%s", entity_type_name(name->type));
    }
  model_close(model);
  lexicon_close(lexicon);
  arena_free(&arena);
  buf_free(&source);
}

Test(names_prose, what_stands_beside_a_name_decides)
{
  static const struct { const char *text, *names; } cases[] = {
    {"The cash came from the American fund Apex .", "American GROUP|Apex ORGANIZATION"},
    {"Officials denied it to the airline 's spokesman Peter Hale .", "Peter Hale PERSON"},
    {"More than 400,000 Karistanis have fled to Turkey .", "Karistanis GROUP|Turkey PLACE"},
    {"Leaders of 11 Pacific nations pledged on Friday to halve the waste .", "Pacific PLACE"},
    {"Harry Preuss , MD , a professor , agrees .", "Harry Preuss PERSON"},
    {"He lives in Bethesda , MD , with a dog .", "Bethesda PLACE|MD PLACE"},
    {"They printed cartoons of the Prophet Mohammed .", "Prophet Mohammed PERSON"},
    {"Israel killed its former leader , Muhammed Sheikh Khalil .", "Israel PLACE|Muhammed Sheikh Khalil PERSON"},
    {"Jay Powell spoke in Jackson Hole .", "Jay Powell PERSON|Jackson Hole PLACE"},
    {"Lumo Tech trails Orsa Systems in sales .", "Lumo Tech ORGANIZATION|Orsa Systems ORGANIZATION"},
    {"What is the nearest National Park to Birmingham ?", "Birmingham PLACE"},
    {"She likes chocolate from companies like Scharffen Berger .", "Scharffen Berger ORGANIZATION"},
    {"She came with her husband , Sydney , and a friend .", "Sydney PERSON"},
    {"She came to the capital , Sydney , with a friend .", "Sydney PLACE"},
    {"The phone has a faster lens at f/2 .", ""},
    {"The coach was quite frank about it .", ""},
  };
  if (!embedded_weights().len) cr_skip_test("no model is built in");
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Buf names = {0};
    read_names(cases[i].text, &names);
    cr_expect_str_eq(names.len ? names.at : "", cases[i].names, "%s: %s, not %s", cases[i].text, names.len ? names.at : "", cases[i].names);
    buf_free(&names);
  }
}

Test(known_names, have_kinds)
{
  cr_expect_eq(known_names_find(STR("zarafshon")), KNOWN_PLACE);
  cr_expect_eq(known_names_find(STR("hobby lobby")), KNOWN_ORGANIZATION);
  unsigned apple = known_names_find(STR("apple"));
  cr_expect(apple & KNOWN_ORGANIZATION && apple & KNOWN_THING && !(apple & KNOWN_PLACE));
  cr_expect_eq(known_names_find(STR("quuxhalden plonk")), 0u);
}

Test(known_names, are_found_however_their_marks_are_set)
{
  cr_expect_eq(known_names_find(STR("ukrop 's")), known_names_find(STR("ukrop's")));
  cr_expect_neq(known_names_find(STR("ukrop's")), 0u);
  cr_expect_eq(known_names_find(STR("zarafshon.")), KNOWN_PLACE);
  cr_expect_eq(known_names_find(STR("7-eleven")), known_names_find(STR("0-eleven")));
  cr_expect_neq(known_names_find(STR("7-eleven")), 0u);
}

Test(known_names, take_any_bytes)
{
  char text[200];
  memset(text, 'x', sizeof text);
  cr_expect_eq(known_names_find((Str){text, sizeof text}), 0u);
  cr_expect_eq(known_names_find((Str){text, 96}), 0u);
  cr_expect_eq(known_names_find(STR("")), 0u);
  cr_expect_eq(known_names_find(STR("...")), 0u);
  cr_expect_eq(known_names_find(STR(" ' '")), 0u);
}
