/* What a common noun beside a name, or after it, is not joined to. */
#include <criterion/criterion.h>

#include <stdio.h>

#include "told.h"

/* "... Jack Plonk (golf) won." */
static bool is_apposed(const char *before, const char *noun, const char *tag)
{
  char words[600], nominal[64];
  snprintf(words, sizeof words,
           "Jack PROPN NNP 6 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\n( PUNCT -LRB- 4 punct\n%s NOUN %s 1 appos\n) PUNCT -RRB- 4 punct\nwon=win VERB VBD 0 root\n. PUNCT . 6 punct\n",
           noun, tag);
  snprintf(nominal, sizeof nominal, "%s%s", before, noun);
  Told t = told(words);
  bool same = in_cluster(&t, 0, "Jack Plonk", 0, nominal);
  told_end(&t);
  return same;
}

Test(joins, a_sport_is_nobody)
{
  cr_expect(is_apposed("", "golfer", "NN"));
  cr_expect_not(is_apposed("", "golf", "NN"));
}

/* "councillors Ann Plonk of Oslo": she is one of them; "councillor Ann Plonk" is she. */
Test(joins, one_of_several_is_not_all)
{
  static const struct { const char *noun, *tag; bool same; } cases[] = {{"councillor", "NN", true}, {"councillors=councillor", "NNS", false}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char words[400];
    snprintf(words, sizeof words, "The=the DET DT 2 det\n%s NOUN %s 6 nsubj\nAnn PROPN NNP 2 appos B-PERSON\nPlonk PROPN NNP 3 flat I-PERSON\nhas=have AUX VBZ 6 aux\nwon=win VERB VBN 0 root\n. PUNCT . 6 punct\n",
             cases[i].noun, cases[i].tag);
    Told t = told(words);
    cr_expect_eq(in_cluster(&t, 0, "Ann Plonk", 0, i ? "The councillors" : "The councillor"), cases[i].same, "%s", cases[i].noun);
    told_end(&t);
  }
}

/* "Ann Plonk was at the conservatory" */
Test(joins, where_somebody_is_is_not_what_she_is)
{
  Told t = told("Ann PROPN NNP 6 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 6 cop\nat ADP IN 6 case\nthe DET DT 6 det\nfront NOUN NN 0 root\n. PUNCT . 6 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Ann Plonk", 0, "the front"));
  told_end(&t);
}

/* Of "Plonk College" it may be told that "the college" closed, not that "her college" did. */
Test(joins, what_is_somebodys_is_not_what_was_named)
{
  static const char *const articles[] = {"The=the DET DT 2 det", "Her=her PRON PRP$ 2 nmod:poss"};
  for (size_t i = 0; i < COUNT_OF(articles); i++) {
    char words[400];
    snprintf(words, sizeof words, "Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nCorp. PROPN NNP 1 flat I-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                                  "%s\ncompany NOUN NN 3 nsubj\nclosed=close VERB VBD 0 root\n. PUNCT . 3 punct\n", articles[i]);
    Told t = told(words);
    cr_expect_eq(in_cluster(&t, 0, "Plonk Corp.", 1, i ? "Her company" : "The company"), i == 0, "%s", articles[i]);
    told_end(&t);
  }
}
