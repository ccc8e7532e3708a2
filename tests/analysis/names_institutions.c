/* Institutions whose names are lists, and bodies with a small word in capitals. */
#include "names_case.h"

#include <stdio.h>

static const char *institutions(const char *words, const char *cued, uint32_t first, uint32_t last)
{
  static char kept[200];
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, words);
  for (uint32_t i = 0; i < s->len; i++) {
    Token *t = &s->tokens[i];
    if (str_is(t->form, "and")) t->upos = UPOS_CCONJ, t->xpos = XPOS_CC;
    if (str_is(t->form, "for") || str_is(t->form, "Without") || str_is(t->form, "without")) t->upos = UPOS_ADP, t->xpos = XPOS_IN;
    if (str_is(t->form, "the") || str_is(t->form, "The")) t->upos = UPOS_DET, t->xpos = XPOS_DT;
    if (str_is(t->form, "spoke") || str_is(t->form, "met")) t->upos = UPOS_VERB, t->xpos = XPOS_VBD;
    if (str_is(t->form, "Doctors")) t->xpos = XPOS_NNS, t->lemma = STR("doctor");
  }
  label(s, first, last, cued, 0.9f);
  settled(&c);
  snprintf(kept, sizeof kept, "%s", names_in(&c, s));
  close_case(&c);
  return kept;
}

Test(names_institutions, a_list_before_the_noun)
{
  cr_expect_str_eq(institutions("met the Trade and Industry Authority", "ORG", 4, 5), "Trade and Industry Authority ORGANIZATION");
  cr_expect_str_eq(institutions("met the Trade , Human and Industry Authority", "ORG", 6, 7), "Trade , Human and Industry Authority ORGANIZATION");
  cr_expect_str_eq(institutions("met Zorba and Industry Authority", "ORG", 3, 4), "Industry Authority ORGANIZATION"); /* no article, no plain word */
  cr_expect_str_eq(institutions("met the Senate and Industry Authority", "ORG", 4, 5), "Senate ORGANIZATION; Industry Authority ORGANIZATION"); /* a body of its own */
}

Test(names_institutions, a_small_word_in_a_capital)
{
  cr_expect_str_eq(institutions("met Doctors Without Industry", "PERSON", 3, 3), "Doctors Without Industry ORGANIZATION");
  cr_expect_str_eq(institutions("met Doctors without Industry", "ORG", 3, 3), "Industry ORGANIZATION");
}

/* "met the Bureau of Trade ...", which the parse hangs together: all behind "Trade" on it. */
static const char *field_of(const char *words)
{
  static char kept[200];
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, words);
  hang(s, 2, 0, DEP_OBJ), hang(s, 3, 4, DEP_CASE), hang(s, 4, 2, DEP_NMOD);
  for (uint32_t i = 5; i < s->len; i++) {
    Token *t = &s->tokens[i];
    hang(s, i, 4, DEP_CONJ);
    if (str_is(t->form, "and")) t->upos = UPOS_CCONJ, t->xpos = XPOS_CC, t->deprel = DEP_CC;
    if (str_is(t->form, "Diseases")) t->lemma = STR("disease");
  }
  label(s, 2, 4, "ORG", 0.9f);
  settled(&c);
  snprintf(kept, sizeof kept, "%s", names_in(&c, s));
  close_case(&c);
  return kept;
}

/* Nouns that the model has not met are nouns by the list of classes, or by their lemma. A university behind "and" is a body of its own. */
Test(names_institutions, nouns_by_the_list_of_classes)
{
  cr_expect_str_eq(field_of("met the Bureau of Trade , Tobacco and Alcohol"), "Bureau of Trade , Tobacco and Alcohol ORGANIZATION");
  cr_expect_str_eq(field_of("met the Bureau of Trade , Quux and Zorba"), "Bureau of Trade ORGANIZATION");
  cr_expect_str_eq(field_of("met the Institute of Trade and Human Diseases"), "Institute of Trade and Human Diseases ORGANIZATION");
  cr_expect_str_eq(institutions("met the Institute of Trade and Colorado University", "ORG", 2, 4), "Institute of Trade ORGANIZATION; Colorado University ORGANIZATION");
  cr_expect_str_eq(institutions("met the Institute of Trade and Industry University", "ORG", 2, 4), "Institute of Trade ORGANIZATION; Industry University ORGANIZATION");
}
