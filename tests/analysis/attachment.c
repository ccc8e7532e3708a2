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
  attachment_mend(lexicon_table(m.lexicon, "roles"), &m.sentences.at[0]);
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
