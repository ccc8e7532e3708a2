/* conllu.c - reading and writing CoNLL-U: multiword tokens, offsets, documents, what is refused and where. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "text/text.h"

#define ROW(id, form, lemma, upos, xpos, head, rel, misc) \
  id "\t" form "\t" lemma "\t" upos "\t" xpos "\t_\t" head "\t" rel "\t_\t" misc "\n"

static const char two_sentences[] =
    "# newdoc id = d1\n# newpar\n# sent_id = d1-1\n# text = Ann can't swim.\n"
    ROW("1", "Ann", "Ann", "PROPN", "NNP", "4", "nsubj", "NER=B-PERSON")
    ROW("2-3", "can't", "_", "_", "_", "_", "_", "_")
    ROW("2", "ca", "can", "AUX", "MD", "4", "aux", "_")
    ROW("3", "n't", "not", "PART", "RB", "4", "advmod", "_")
    ROW("4", "swim", "swim", "VERB", "VB", "0", "root", "SpaceAfter=No")
    ROW("4.1", "it", "it", "PRON", "PRP", "_", "_", "_")
    ROW("5", ".", ".", "PUNCT", ".", "4", "punct", "_") "\n"
    "# sent_id = d1-2\n# text = Why?\n"
    ROW("1", "Why", "why", "ADV", "WRB", "0", "root", "SpaceAfter=No")
    ROW("2", "?", "?", "PUNCT", ".", "1", "punct", "_") "\n";

static SentenceList read_text(const char *text, Arena *arena)
{
  SentenceList list;
  RelataError err = {0};
  cr_assert(conllu_read(str_of(text), "t.conllu", arena, &list, &err), "%s: %s", err.where, err.what);
  return list;
}

static void expect_refusal(const char *text, const char *where)
{
  Arena arena = {0};
  SentenceList list;
  RelataError err = {0};
  cr_expect_not(conllu_read(str_of(text), "t.conllu", &arena, &list, &err), "accepted: %s", text);
  cr_expect_eq(err.status, RELATA_REFUSED);
  cr_expect_str_eq(err.where, where);
  cr_expect(err.what[0] != 0);
  arena_free(&arena);
}

Test(conllu, the_text_is_kept_where_the_words_stand_in_it)
{
  Arena arena = {0};
  SentenceList list = read_text("# text = Acme  fell.\n" ROW("1", "Acme", "Acme", "PROPN", "NNP", "2", "nsubj", "_")
                                ROW("2", "fell", "fall", "VERB", "VBD", "0", "root", "SpaceAfter=No") ROW("3", ".", ".", "PUNCT", ".", "2", "punct", "_") "\n", &arena);
  cr_expect_eq(list.at[0].tokens[1].span.start, 6, "two blanks");
  list = read_text("# text = Acmes fell.\n" ROW("1", "Acme", "Acme", "PROPN", "NNP", "2", "nsubj", "_")
                   ROW("2", "fell", "fall", "VERB", "VBD", "0", "root", "SpaceAfter=No") ROW("3", ".", ".", "PUNCT", ".", "2", "punct", "_") "\n", &arena);
  cr_expect_eq(list.at[0].tokens[1].span.start, 5, "the words do not stand in the text: they are the text");
  arena_free(&arena);
}

Test(conllu, columns_are_read)
{
  Arena arena = {0};
  SentenceList list = read_text(two_sentences, &arena);
  cr_assert_eq(list.len, 2);
  const Sentence *s = &list.at[0];
  cr_assert_eq(s->len, 5);
  cr_expect(str_is(s->id, "d1-1"));
  cr_expect(s->opens_document);
  cr_expect_not(list.at[1].opens_document);
  cr_expect_eq(s->tokens[0].head, 3);
  cr_expect_eq(s->tokens[3].head, NO_TOKEN);
  cr_expect_eq(s->tokens[3].deprel, DEP_ROOT);
  cr_expect_eq(s->tokens[1].xpos, XPOS_MD);
  cr_expect(str_is(s->tokens[2].lemma, "not"));
  cr_expect(s->tokens[1].multiword && s->tokens[1].multiword_first);
  cr_expect(s->tokens[2].multiword && !s->tokens[2].multiword_first);
  cr_expect_not(s->tokens[3].multiword);
  cr_expect(s->tokens[2].space_after);
  cr_expect_not(s->tokens[1].space_after);
  cr_expect_eq(s->name_count, 1);
  cr_expect_eq(s->names[0].type, ENTITY_PERSON);
  arena_free(&arena);
}

Test(conllu, text_and_spans_follow_the_text_lines)
{
  Arena arena = {0};
  SentenceList list = read_text(two_sentences, &arena);
  cr_expect(str_is(list.article->text, "Ann can't swim. Why?"), "%.*s", STR_ARG(list.article->text));
  for (size_t i = 0; i < list.len; i++)
    for (uint32_t k = 0; k < list.at[i].len; k++) {
      const Token *t = &list.at[i].tokens[k];
      Span source = article_source_span(list.article, t->span);
      cr_expect(str_eq(str_slice(list.article->text, t->span), t->form));
      cr_expect(str_eq(str_slice(list.article->source, source), t->form));
    }
  arena_free(&arena);
}

Test(conllu, forms_make_the_text_where_the_text_line_is_missing_or_wrong)
{
  const char *rows = ROW("1", "Go", "go", "VERB", "VB", "0", "root", "SpaceAfter=No")
                     ROW("2", "!", "!", "PUNCT", ".", "1", "punct", "_") "\n";
  char wrong[400];
  snprintf(wrong, sizeof wrong, "# text = Stay!\n%s", rows);
  const char *inputs[] = {rows, wrong};
  for (size_t i = 0; i < 2; i++) {
    Arena arena = {0};
    SentenceList list = read_text(inputs[i], &arena);
    cr_expect(str_is(list.article->text, "Go!"), "%.*s", STR_ARG(list.article->text));
    Span source = article_source_span(list.article, list.at[0].tokens[1].span);
    cr_expect(str_is(str_slice(list.article->source, source), "!"));
    arena_free(&arena);
  }
}

Test(conllu, words_that_do_not_spell_their_token_stand_for_all_of_it)
{
  Arena arena = {0};
  SentenceList list = read_text("# text = au lait\n" ROW("1-2", "au", "_", "_", "_", "_", "_", "_")
                                ROW("1", "à", "à", "ADP", "IN", "3", "case", "_") ROW("2", "le", "le", "DET", "DT", "3", "det", "_")
                                ROW("3", "lait", "lait", "NOUN", "NN", "0", "root", "_"), &arena);
  const Token *t = list.at[0].tokens;
  cr_expect(t[0].span.start == 0 && t[0].span.end == 2 && t[1].span.start == 0 && t[1].span.end == 2);
  cr_expect(str_is(str_slice(list.article->text, t[2].span), "lait"));
  arena_free(&arena);
}

Test(conllu, paragraphs_become_blocks)
{
  Arena arena = {0};
  SentenceList list = read_text("# newpar\n# newpar_block = head (1 s)\n# text = News\n" ROW("1", "News", "news", "NOUN", "NN", "0", "root", "_")
                                "\n# newpar\n# text = Yes\n" ROW("1", "Yes", "yes", "INTJ", "UH", "0", "root", "_"), &arena);
  cr_assert_eq(list.article->block_count, 2);
  cr_expect_eq(list.article->blocks[0].kind, BLOCK_HEADING);
  cr_expect_eq(list.at[1].kind, BLOCK_PARAGRAPH);
  cr_expect(str_is(list.article->text, "News\n\nYes"));
  arena_free(&arena);
}

Test(conllu, what_is_written_reads_back_the_same)
{
  Arena arena = {0};
  SentenceList list = read_text(two_sentences, &arena);
  list.at[0].tokens[0].head_margin = 1.5F;
  Buf first = {0}, second = {0};
  conllu_write(&list, true, &first);
  SentenceList again = read_text(first.at, &arena);
  conllu_write(&again, true, &second);
  cr_assert_eq(again.len, 2);
  cr_expect_eq(again.at[0].tokens[0].head_margin, 1.5F);
  cr_expect(strstr(first.at, "2-3\tcan't\t_") != NULL);
  cr_expect(strstr(first.at, "NER=B-PERSON|start_char=") != NULL);
  cr_expect(strstr(first.at, "# newdoc id = d1\n") != NULL);
  cr_expect(strstr(first.at, "\n4\tswim\tswim\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No|start_char=") != NULL);
  cr_expect(str_eq(list.article->text, again.article->text));
  buf_free(&first);
  buf_free(&second);
  arena_free(&arena);
}

Test(conllu, unanalysed_words_have_no_head)
{
  Arena arena = {0};
  SentenceList list = read_text(ROW("1", "Yes", "_", "_", "_", "_", "_", "_"), &arena);
  Buf out = {0};
  cr_expect_eq(list.at[0].tokens[0].deprel, DEP_NONE);
  cr_expect_eq(list.at[0].tokens[0].head, NO_TOKEN);
  conllu_write(&list, false, &out);
  cr_expect(strstr(out.at, "1\tYes\t_\t_\t_\t_\t_\t_\t_\tstart_char=2|end_char=5\n") != NULL, "%s", out.at);
  buf_free(&out);
  arena_free(&arena);
}

Test(conllu, crlf_and_byte_order_mark_are_taken)
{
  Arena arena = {0};
  SentenceList list = read_text("\xEF\xBB\xBF# text = Yes\r\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\r\n\r\n", &arena);
  cr_expect_eq(list.len, 1);
  cr_expect(str_is(list.article->text, "Yes"));
  arena_free(&arena);
}

Test(conllu, malformed_lines_are_named)
{
  expect_refusal("1\tYes\tyes\n", "t.conllu:1");
  expect_refusal("# c\n" ROW("2", "a", "a", "DET", "DT", "0", "root", "_"), "t.conllu:2");
  expect_refusal(ROW("1", "a", "a", "DETT", "DT", "0", "root", "_"), "t.conllu:1");
  expect_refusal(ROW("1", "a", "a", "DET", "DT", "x", "root", "_"), "t.conllu:1");
  expect_refusal(ROW("1", "a", "a", "DET", "DT", "0", "rooted", "_"), "t.conllu:1");
  expect_refusal(ROW("1", "a", "a", "DET", "DT", "7", "det", "_") "\n", "t.conllu:2");
  expect_refusal(ROW("1", "a", "a", "DET", "DT", "1", "det", "_") "\n", "t.conllu:2");
  expect_refusal(ROW("1-2", "ab", "_", "_", "_", "_", "_", "_") ROW("1", "a", "a", "X", "FW", "0", "root", "_") "\n", "t.conllu:3");
  expect_refusal(ROW("1", "a", "a", "DET", "DT", "99999999", "det", "_") "\n", "t.conllu:1");
  expect_refusal("1\t\ta\tDET\tDT\t_\t0\troot\t_\t_\n", "t.conllu:1");
  expect_refusal("# text = \xff\n", "t.conllu:1");
  expect_refusal("", "t.conllu:2");
  expect_refusal("# only a comment\n", "t.conllu:3");
}

Test(conllu, a_multiword_token_without_words_at_the_end_is_refused)
{
  expect_refusal(ROW("1-2", "ab", "_", "_", "_", "_", "_", "_"), "t.conllu:2");
}
