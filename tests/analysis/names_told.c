/* names_told.c - names whose sort is plain from their words or from the verb beside them. */
#include "names_case.h"

#include <stdio.h>

static Case c;

static const char *labelled(const char *words, const char *as, uint32_t first, uint32_t last, const char *verb)
{
  static char kept[200];
  open_case(&c);
  Sentence *s = add_sentence(&c, words);
  label(s, first, last, as, 0.9f);
  if (verb) {
    s->tokens[1].lemma = str_of(verb);
    s->tokens[2].upos = UPOS_ADP;
    hang(s, 2, 3, DEP_CASE);
    hang(s, 3, 1, DEP_OBL);
  }
  settled(&c);
  snprintf(kept, sizeof kept, "%s", names_in(&c, s));
  close_case(&c);
  return kept;
}

/* A surname that a list of firms has is somebody's behind a given name. */
Test(names_told, a_given_name_before_a_surname)
{
  cr_expect_str_eq(labelled("Sarah Mills sang", "ORG", 0, 1, NULL), "Sarah Mills PERSON");
  cr_expect_str_eq(labelled("General Mills sang", "ORG", 0, 1, NULL), "General Mills ORGANIZATION");
  cr_expect_str_eq(labelled("Sarah Foods sang", "ORG", 0, 1, NULL), "Sarah Foods ORGANIZATION");
}

Test(names_told, where_one_flies_to)
{
  cr_expect_str_eq(labelled("planes landed at Plonk", "PERSON", 3, 3, "land"), "Plonk PLACE");
  cr_expect_str_eq(labelled("planes spoke to Plonk", "PERSON", 3, 3, "speak"), "Plonk PERSON");
}
