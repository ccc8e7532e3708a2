/* attachment.c - what a word's class decides in a tree, over trees written by hand. */
#include <criterion/criterion.h>
#include <string.h>

#include "analysis/attachment.h"

typedef struct { Arena arena; Lexicon *lexicon; SentenceList sentences; } Mended;

/* `rows`: form, lemma, UPOS, XPOS, head, relation and MISC, set apart by bars; words set apart by spaces. */
static Mended mended(const char *rows)
{
  Mended m = {.lexicon = lexicon_open()};
  Buf conllu = {0};
  Str rest = str_of(rows), row;
  for (unsigned number = 1; str_split(&rest, ' ', &row); number++) {
    Str f[7] = {{0}};
    for (size_t i = 0; i < 7 && str_split(&row, '|', &f[i]); i++) {}
    buf_format(&conllu, "%u\t%.*s\t%.*s\t%.*s\t%.*s\t_\t%.*s\t%.*s\t_\t%.*s\n", number, STR_ARG(f[0]), STR_ARG(f[1]), STR_ARG(f[2]), STR_ARG(f[3]),
               STR_ARG(f[4]), STR_ARG(f[5]), STR_ARG(f[6]));
  }
  buf_char(&conllu, '\n');
  RelataError err = {0};
  cr_assert(conllu_read(buf_view(&conllu), "test", &m.arena, &m.sentences, &err), "%s", err.what);
  NameLists lists = name_lists(m.lexicon, (Str){0}, &m.arena);
  attachment_mend(&lists, &m.sentences.at[0], &m.arena);
  buf_free(&conllu);
  return m;
}

static void mended_end(Mended *m)
{
  lexicon_close(m->lexicon);
  arena_free(&m->arena);
}

static const Token *word(const Mended *m, uint32_t number) { return &m->sentences.at[0].tokens[number - 1]; }

Test(attachment, who_is_able_is_somebody)
{
  Mended m = mended("It|it|PRON|PRP|3|expl|_ is|be|AUX|VBZ|3|cop|_ able|able|ADJ|JJ|0|root|_ to|to|PART|TO|5|mark|_ pay|pay|VERB|VB|3|csubj|_");
  cr_expect_eq(word(&m, 1)->deprel, DEP_NSUBJ);
  cr_expect_eq(word(&m, 5)->deprel, DEP_XCOMP);
  mended_end(&m);
}

Test(attachment, what_is_difficult_is_what_follows)
{
  Mended m = mended("It|it|PRON|PRP|3|expl|_ is|be|AUX|VBZ|3|cop|_ difficult|difficult|ADJ|JJ|0|root|_ to|to|PART|TO|5|mark|_ pay|pay|VERB|VB|3|csubj|_");
  cr_expect_eq(word(&m, 1)->deprel, DEP_EXPL);
  cr_expect_eq(word(&m, 5)->deprel, DEP_CSUBJ);
  mended_end(&m);
}

#define LIKELY "It|it|PRON|PRP|3|nsubj|_ is|be|AUX|VBZ|3|cop|_ likely|likely|ADJ|JJ|0|root|_ "
#define EARLY "It|it|PRON|PRP|3|nsubj|_ is|be|AUX|VBZ|3|cop|_ early|early|ADJ|JJ|0|root|_ "

Test(attachment, it_that_is_early_is_what_follows)
{
  Mended m = mended(EARLY "to|to|PART|TO|5|mark|_ judge|judge|VERB|VB|3|xcomp|_");
  cr_expect_eq(word(&m, 1)->deprel, DEP_EXPL);
  cr_expect_eq(word(&m, 5)->deprel, DEP_CSUBJ);
  mended_end(&m);
  m = mended(LIKELY "to|to|PART|TO|5|mark|_ pay|pay|VERB|VB|3|xcomp|_");
  cr_expect_eq(word(&m, 1)->deprel, DEP_NSUBJ, "who is likely to pay is somebody");
  mended_end(&m);
  m = mended(LIKELY "that|that|SCONJ|IN|6|mark|_ Ann|Ann|PROPN|NNP|6|nsubj|_ left|leave|VERB|VBD|3|ccomp|_");
  cr_expect_eq(word(&m, 1)->deprel, DEP_EXPL, "what is likely is that she left");
  mended_end(&m);
}

Test(attachment, that_somebody_is_ready_is_no_infinitive)
{
  Mended m = mended("It|it|PRON|PRP|3|expl|_ is|be|AUX|VBZ|3|cop|_ likely|likely|ADJ|JJ|0|root|_ that|that|SCONJ|IN|6|mark|_ Ann|Ann|PROPN|NNP|6|nsubj|_ "
                    "left|leave|VERB|VBD|3|csubj|_");
  cr_expect_eq(word(&m, 1)->deprel, DEP_EXPL);
  mended_end(&m);
}

#define DIRECTOR "The|the|DET|DT|2|det|_ director|director|NOUN|NN|9|nsubj|_ for|for|ADP|IN|4|case|_ research|research|NOUN|NN|2|nmod|_ ,|,|PUNCT|,|6|punct|_ "

Test(attachment, a_person_explains_a_person)
{
  Mended m = mended(DIRECTOR "Ann|Ann|PROPN|NNP|4|appos|NER=B-PERSON Lee|Lee|PROPN|NNP|6|flat|NER=I-PERSON ,|,|PUNCT|,|2|punct|_ left|leave|VERB|VBD|0|root|_");
  cr_expect_eq(word(&m, 6)->head, 1, "Ann Lee is the director");
  mended_end(&m);
  m = mended(DIRECTOR "Biology|biology|NOUN|NN|4|appos|NER=B-ORGANIZATION Lab|lab|NOUN|NN|6|flat|NER=I-ORGANIZATION ,|,|PUNCT|,|2|punct|_ left|leave|VERB|VBD|0|root|_");
  cr_expect_eq(word(&m, 6)->head, 3, "what is no person explains the noun before it");
  mended_end(&m);
}

#define LEADER "the|the|DET|DT|2|det|_ leader|leader|NOUN|NN|0|root|_ of|of|ADP|IN|5|case|_ the|the|DET|DT|5|det|_ group|group|NOUN|NN|2|nmod|_ "

Test(attachment, a_name_explains_the_noun_beside_it)
{
  Mended m = mended(LEADER "Hezbollah|Hezbollah|PROPN|NNP|2|appos|NER=B-ORGANIZATION");
  cr_expect_eq(word(&m, 6)->head, 4, "the group is Hezbollah");
  mended_end(&m);
  m = mended(LEADER ",|,|PUNCT|,|7|punct|_ Plonk|Plonk|PROPN|NNP|2|appos|NER=B-PERSON");
  cr_expect_eq(word(&m, 7)->head, 1, "behind a comma the leader is meant");
  mended_end(&m);
  m = mended("Lawyer|lawyer|NOUN|NN|0|root|_ and|and|CCONJ|CC|3|cc|_ soldier|soldier|NOUN|NN|1|conj|_ Plonk|Plonk|PROPN|NNP|1|appos|NER=B-PERSON");
  cr_expect_eq(word(&m, 4)->head, 0, "he is both");
  mended_end(&m);
}

Test(attachment, behind_two_colons_stands_the_second_ones_value)
{
  Mended m = mended("Team|team|NOUN|NN|0|root|_ :|:|PUNCT|:|3|punct|_ Coach|coach|NOUN|NN|1|appos|_ :|:|PUNCT|:|5|punct|_ Ann|Ann|PROPN|NNP|1|appos|NER=B-PERSON");
  cr_expect_eq(word(&m, 5)->head, 2);
  cr_expect_eq(word(&m, 3)->deprel, DEP_LIST);
  mended_end(&m);
  m = mended("Athens|Athens|PROPN|NNP|0|root|_ (|(|PUNCT|(|3|punct|_ Greek|Greek|PROPN|NNP|1|appos|_ :|:|PUNCT|:|5|punct|_ Athina|Athina|PROPN|NNP|1|appos|_");
  cr_expect_eq(word(&m, 5)->head, 0, "one colon alone opens no list");
  mended_end(&m);
}

Test(attachment, a_name_goes_on_over_no_bracket)
{
  Mended m = mended("Ann|Ann|PROPN|NNP|0|root|NER=B-PERSON Plonk|Plonk|PROPN|NNP|1|flat|NER=I-PERSON (|(|PUNCT|(|4|punct|_ born|bear|VERB|VBN|1|acl|_ "
                    "Quux|Quux|PROPN|NNP|1|flat|NER=B-PERSON )|)|PUNCT|)|4|punct|_");
  cr_expect_eq(word(&m, 2)->deprel, DEP_FLAT);
  cr_expect_eq(word(&m, 5)->deprel, DEP_APPOS);
  mended_end(&m);
}

#define TOWN "Plonkville|Plonkville|PROPN|NNP|0|root|NER=B-PLACE "

Test(attachment, a_land_behind_its_town_is_an_apposition)
{
  Mended m = mended(TOWN ",|,|PUNCT|,|3|punct|_ Texas|Texas|PROPN|NNP|1|nmod:unmarked|NER=B-PLACE");
  cr_expect_eq(word(&m, 3)->deprel, DEP_APPOS);
  mended_end(&m);
  m = mended(TOWN "California|California|PROPN|NNP|1|flat|NER=B-PLACE");
  cr_expect_eq(word(&m, 2)->deprel, DEP_APPOS);
  mended_end(&m);
  m = mended(TOWN ",|,|PUNCT|,|3|punct|_ Quuxton|Quuxton|PROPN|NNP|1|nmod:unmarked|NER=B-PLACE");
  cr_expect_eq(word(&m, 3)->deprel, DEP_NMOD_UNMARKED, "two towns");
  mended_end(&m);
  m = mended("Plonk|Plonk|PROPN|NNP|0|root|NER=B-PERSON ,|,|PUNCT|,|3|punct|_ Texas|Texas|PROPN|NNP|1|nmod:unmarked|NER=B-PLACE");
  cr_expect_eq(word(&m, 3)->deprel, DEP_NMOD_UNMARKED, "nobody is a land");
  mended_end(&m);
}
