/* The model in the binary: what any good model of English must get right, and that every path agrees on it. */
#include <criterion/criterion.h>
#include <string.h>

#include "analysis/analysis.h"
#include "analysis/kernels.h"
#include "analysis/weights.h"

typedef struct { Lexicon *lexicon; Model *model; Arena arena; SentenceList list; Buf source; } Case;

/* Analyses sentences, a line each, their words set apart by blanks, as paragraphs or headlines. Skips the test where no model is built in. */
static void analyse_as(Case *c, BlockKind kind, const char *lines)
{
  RelataError err = {0};
  Str rest = str_of(lines), line, word;
  if (!embedded_weights().len) cr_skip_test("no model is built in");
  *c = (Case){.lexicon = lexicon_open()};
  c->model = model_open(NULL, c->lexicon, &err);
  cr_assert_not_null(c->model, "%s", err.what);
  for (; str_split(&rest, '\n', &line); buf_char(&c->source, '\n'))
    for (int i = 1; str_split(&line, ' ', &word); i++) buf_format(&c->source, "%d\t%.*s\t_\t_\t_\t_\t_\t_\t_\t_\n", i, STR_ARG(word));
  cr_assert(conllu_read(buf_view(&c->source), "test", &c->arena, &c->list, &err), "%s", err.what);
  for (size_t i = 0; i < c->list.len; i++) c->list.at[i].kind = kind;
  cr_assert(sentences_analyse(c->model, &c->list, &c->arena, &err));
}

static void analyse(Case *c, const char *lines) { analyse_as(c, BLOCK_PARAGRAPH, lines); }

static void close_case(Case *c)
{
  model_close(c->model);
  lexicon_close(c->lexicon);
  arena_free(&c->arena);
  buf_free(&c->source);
}

/* Word i of sentence s: "nsubj met" for its relation and its head's form. */
static const char *arc_of(Case *c, size_t s, uint32_t i)
{
  const Token *t = &c->list.at[s].tokens[i];
  Str head = t->head == NO_TOKEN ? STR("-") : c->list.at[s].tokens[t->head].form;
  return str_cstr(&c->arena, str_format(&c->arena, "%s %.*s", deprel_name(t->deprel), STR_ARG(head)));
}

static EntityType type_at(const Case *c, size_t s, uint32_t i)
{
  const Sentence *sentence = &c->list.at[s];
  for (uint32_t n = 0; n < sentence->name_count; n++)
    if (sentence->names[n].first <= i && i <= sentence->names[n].last) return sentence->names[n].type;
  return ENTITY_NONE;
}

Test(embedded, subjects_objects_and_places)
{
  Case c;
  analyse(&c, "The minister met two reporters .\nThe reporters were met by the minister .\nShe lives in Berlin .");
  cr_assert_str_eq(arc_of(&c, 0, 1), "nsubj met");
  cr_assert_str_eq(arc_of(&c, 0, 4), "obj met");
  cr_assert_str_eq(arc_of(&c, 2, 3), "obl lives");
  cr_assert_str_eq(arc_of(&c, 0, 2), "root -");
  cr_assert_str_eq(arc_of(&c, 1, 1), "nsubj:pass met");
  cr_assert(strstr(arc_of(&c, 1, 6), "obl") != NULL);
  cr_assert(str_is(c.list.at[0].tokens[2].lemma, "meet"));
  cr_assert(str_is(c.list.at[0].tokens[4].lemma, "reporter"));
  cr_assert(token_has(&c.list.at[0].tokens[2], "Tense=Past"));
  close_case(&c);
}

Test(embedded, a_headline_has_a_verb)
{
  static const struct { const char *line; uint32_t subject, verb, object; const char *lemma; } cases[] = {
      {"Halvorsen stuns top seed to win first title", 0, 1, 3, "stun"}, {"Norway backs plan to ban oil drilling", 0, 1, 2, "back"},
      {"Storm batters coast , killing six", 0, 1, 2, "batter"},         {"Voters back pension reform", 0, 1, 3, "back"}, {"City sack Hartley after derby defeat", 0, 1, 2, "sack"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Case c;
    analyse_as(&c, BLOCK_HEADLINE, cases[i].line);
    const Token *t = c.list.at[0].tokens;
    cr_assert_eq(t[cases[i].verb].head, NO_TOKEN, "%s", cases[i].line);
    cr_assert(t[cases[i].subject].head == cases[i].verb && t[cases[i].subject].deprel == DEP_NSUBJ, "%s", cases[i].line);
    cr_assert(t[cases[i].object].head == cases[i].verb && t[cases[i].object].deprel == DEP_OBJ, "%s", cases[i].line);
    cr_assert(str_is(t[cases[i].verb].lemma, cases[i].lemma), "%s", cases[i].line);
    close_case(&c);
  }
  Case c; /* what is said in the second reading is a clause; a noun in the plural stays one */
  analyse_as(&c, BLOCK_HEADLINE, "US judge rules Quantis broke the law\nAcme shares fall after crash");
  cr_assert_str_eq(arc_of(&c, 0, 2), "root -");
  cr_assert_str_eq(arc_of(&c, 0, 4), "ccomp rules");
  cr_assert_str_eq(arc_of(&c, 1, 1), "nsubj fall");
  close_case(&c);
}

Test(embedded, a_word_nobody_knows_at_the_head_of_a_sentence_is_a_name)
{
  Case c;
  analyse(&c, "Unilever sold its tea business .\nWorryingly are many gone .\nDeforestation killed the bees .");
  cr_expect_str_eq(arc_of(&c, 0, 0), "nsubj sold");
  cr_expect_eq(type_at(&c, 0, 0), ENTITY_ORGANIZATION);
  cr_expect_eq(type_at(&c, 1, 0), ENTITY_NONE);
  cr_expect_eq(type_at(&c, 2, 0), ENTITY_NONE);
  close_case(&c);
}

Test(embedded, a_headline_tells_what_it_quotes)
{
  Case c;
  analyse_as(&c, BLOCK_HEADLINE, "Hospital bosses ' ignored warnings ' over surgeon\nPolice ' failed victims ' in abuse case\nAnn Lee calls rival ' a liar '");
  cr_expect_str_eq(arc_of(&c, 0, 3), "root -");
  cr_expect_str_eq(arc_of(&c, 0, 1), "nsubj ignored");
  cr_expect_str_eq(arc_of(&c, 0, 4), "obj ignored");
  cr_expect_str_eq(arc_of(&c, 0, 2), "punct ignored");
  cr_expect_str_eq(arc_of(&c, 1, 2), "root -");
  cr_expect_str_eq(arc_of(&c, 1, 3), "obj failed");
  cr_expect_str_eq(arc_of(&c, 2, 2), "root -");
  close_case(&c);
}

Test(embedded, names_and_dates)
{
  Case c;
  analyse(&c, "President Maria Schmidt visited France on Wednesday , the Reuters news agency reported .");
  cr_assert_eq(type_at(&c, 0, 0), ENTITY_NONE, "a title is no part of the name");
  cr_assert_eq(type_at(&c, 0, 1), ENTITY_PERSON);
  cr_assert_eq(type_at(&c, 0, 2), ENTITY_PERSON);
  cr_assert_eq(type_at(&c, 0, 4), ENTITY_PLACE);
  cr_assert_eq(type_at(&c, 0, 6), ENTITY_DATE);
  cr_assert_eq(type_at(&c, 0, 9), ENTITY_ORGANIZATION);
  cr_assert_eq(type_at(&c, 0, 3), ENTITY_NONE);
  close_case(&c);
}

/* Small letters about it: the organization; among capitals it may be the pronoun. */
Test(embedded, who_is_not_who)
{
  Case c;
  analyse(&c, "WHO said the outbreak was over .\nThe woman who left was ill .\nMAN WHO STOLE CAR JAILED");
  cr_expect_eq(c.list.at[0].tokens[0].upos, UPOS_PROPN);
  cr_expect_eq(c.list.at[1].tokens[2].upos, UPOS_PRON);
  cr_expect_neq(c.list.at[2].tokens[1].upos, UPOS_PROPN);
  close_case(&c);
}

Test(embedded, every_path_gives_the_same_bytes)
{
  Case c;
  Buf wanted = {0};
  RelataError err;
  analyse(&c, "The minister met two reporters in Berlin on Wednesday .\nHe said that the talks , which began in 1999 , had failed .\n"
              "“ We ’ll see , ” said Maria Schmidt , the company ’s 52 - year - old chief executive .\nWho bought it ?\nNo .");
  conllu_write(&c.list, true, &wanted);
  for (size_t p = 0; p < kernel_path_count; p++) {
    Buf got = {0};
    if (!kernel_paths[p]->present()) continue;
    cr_assert_str_eq(model_simd(c.model, kernel_paths[p]->name), kernel_paths[p]->name);
    cr_assert(sentences_analyse(c.model, &c.list, &c.arena, &err));
    conllu_write(&c.list, true, &got);
    cr_assert_str_eq(got.at, wanted.at, "%s", kernel_paths[p]->name);
    buf_free(&got);
  }
  buf_free(&wanted);
  close_case(&c);
}

Test(embedded, the_card_names_the_licence)
{
  Case c;
  analyse(&c, "Yes .");
  cr_assert(str_find(model_card(c.model), STR("\"licence\"")) != SIZE_MAX);
  cr_assert_gt(model_card(c.model).len, 50);
  close_case(&c);
}

Test(embedded, where_one_eats_is_a_place_to_a_guest_and_a_business_in_the_news)
{
  Case c;
  analyse(&c, "We loved our dinner at Willow Grill last night !\nMy wife had the trout and I had the ribs .\nYou should go to Willow Grill if you are in Dayton .");
  cr_expect_eq(type_at(&c, 0, 5), ENTITY_PLACE);
  cr_expect_eq(type_at(&c, 2, 4), ENTITY_PLACE);
  close_case(&c);
  analyse(&c, "Willow Grill sued the city of Dayton on Monday .\nThe owner of Willow Grill said the mayor had lied .");
  cr_expect_eq(type_at(&c, 0, 0), ENTITY_ORGANIZATION);
  cr_expect_eq(type_at(&c, 1, 3), ENTITY_ORGANIZATION);
  close_case(&c);
}
