/* Names with small words or marks inside that the network finds in pieces. */
#include "names_case.h"

#include <stdio.h>

static const char *wholes(const char *words, const char *one, uint32_t first, uint32_t last, const char *two, uint32_t from, uint32_t to)
{
  static char kept[200];
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, words);
  for (uint32_t i = 0; i < s->len; i++) {
    Token *t = &s->tokens[i];
    if (str_is(t->form, "and")) t->upos = UPOS_CCONJ, t->xpos = XPOS_CC;
    if (str_is(t->form, "the") || str_is(t->form, "The")) t->upos = UPOS_DET, t->xpos = XPOS_DT;
    if (str_is(t->form, "'s")) t->upos = UPOS_PART, t->xpos = XPOS_POS;
    if (str_is(t->form, "For")) t->upos = UPOS_ADP, t->xpos = XPOS_IN;
    if (str_is(t->form, "hospital")) hang(s, i - 1, i, DEP_COMPOUND);
    if (str_is(t->form, "met")) t->upos = UPOS_VERB, t->xpos = XPOS_VBD;
    t->space_after = i + 1 == s->len || (!str_is(s->tokens[i + 1].form, ":") && !str_is(s->tokens[i + 1].form, ","));
  }
  label(s, first, last, one, 0.9f);
  if (two) label(s, from, to, two, 0.9f);
  settled(&c);
  snprintf(kept, sizeof kept, "%s", names_in(&c, s));
  close_case(&c);
  return kept;
}

Test(names_wholes, a_campus_behind_a_state)
{
  cr_expect_str_eq(wholes("met the University of Texas , Austin", "ORG", 2, 4, "GPE", 6, 6), "University of Texas , Austin ORGANIZATION");
  cr_expect_str_eq(wholes("met the University of Oslo , Norway", "ORG", 2, 4, "GPE", 6, 6), "University of Oslo ORGANIZATION; Norway PLACE");
  cr_expect_str_eq(wholes("met the University of Texas , Ohio", "ORG", 2, 4, "GPE", 6, 6), "University of Texas ORGANIZATION; Ohio PLACE");
}

Test(names_wholes, a_realm_over_two_places)
{
  cr_expect_str_eq(wholes("met the Quux State of Iraq and the Levant", "ORG", 2, 5, "GPE", 8, 8), "Quux State of Iraq and the Levant ORGANIZATION");
}

Test(names_wholes, two_fields_of_one_body)
{
  cr_expect_str_eq(wholes("met the Quux Trade and Industry Service", "GPE", 2, 2, "ORG", 5, 6), "Quux Trade and Industry Service ORGANIZATION");
  cr_expect_str_eq(wholes("met the Quux Plonk and Industry Service", "ORG", 2, 3, "ORG", 5, 6), "Quux Plonk ORGANIZATION; Industry Service ORGANIZATION");
}

Test(names_wholes, a_body_of_two_neighbours)
{
  cr_expect_str_eq(wholes("met Kent and Essex Police", "GPE", 1, 1, "ORG", 3, 4), "Kent and Essex Police ORGANIZATION");
  cr_expect_str_eq(wholes("met Quux and Essex Police", "PERSON", 1, 1, "ORG", 3, 4), "Quux PERSON; Essex Police ORGANIZATION");
  cr_expect_str_eq(wholes("met France and Essex Police", "GPE", 1, 1, "ORG", 3, 4), "France PLACE; Essex Police ORGANIZATION");
}

Test(names_wholes, a_body_of_a_town)
{
  cr_expect_str_eq(wholes("met the Oslo Police Department", "GPE", 2, 2, "ORG", 3, 4), "Oslo Police Department ORGANIZATION");
  cr_expect_str_eq(wholes("met Oslo Justice Department", "GPE", 1, 1, "ORG", 2, 3), "Oslo PLACE; Justice Department ORGANIZATION");
}

Test(names_wholes, a_body_with_an_owner)
{
  cr_expect_str_eq(wholes("met King 's College Quuxley", "ORG", 3, 4, NULL, 0, 0), "King 's College Quuxley ORGANIZATION");
  cr_expect_str_eq(wholes("met Quuxley 's Hospital", "PERSON", 1, 1, NULL, 0, 0), "Quuxley 's Hospital ORGANIZATION");
  cr_expect_str_eq(wholes("met Oslo 's Hospital", "GPE", 1, 1, NULL, 0, 0), "Oslo PLACE");
  cr_expect_str_eq(wholes("met Quuxley 's Justice Department", "PERSON", 1, 1, "ORG", 3, 4), "Quuxley PERSON; Justice Department ORGANIZATION");
}

Test(names_wholes, a_title_behind_a_given_name_is_none)
{
  cr_expect_str_eq(wholes("met Khalid Sheikh Quuxley", "PERSON", 1, 1, "PERSON", 2, 3), "Khalid Sheikh Quuxley PERSON");
  cr_expect_str_eq(wholes("met Sheikh Quuxley", "PERSON", 1, 2, NULL, 0, 0), "Quuxley PERSON");
  cr_expect_str_eq(wholes("met Carol St. Quuxley", "PERSON", 1, 3, NULL, 0, 0), "Carol St. Quuxley PERSON");
  cr_expect_str_eq(wholes("met Dean Quuxley", "PERSON", 1, 2, NULL, 0, 0), "Dean Quuxley PERSON");
}

Test(names_wholes, bodies_with_small_words)
{
  cr_expect_str_eq(wholes("met the All Oslo Football Federation", "ORG", 3, 5, NULL, 0, 0), "All Oslo Football Federation ORGANIZATION");
  cr_expect_str_eq(wholes("met All Oslo Football Clubs", "ORG", 2, 4, NULL, 0, 0), "Oslo Football Clubs ORGANIZATION");
  cr_expect_str_eq(wholes("met Leeds and District Hospital Trust", "ORG", 1, 1, "ORG", 3, 5), "Leeds and District Hospital Trust ORGANIZATION");
  cr_expect_str_eq(wholes("met Leeds and Quux Trust", "GPE", 1, 1, "ORG", 3, 4), "Leeds PLACE; Quux Trust ORGANIZATION");
  cr_expect_str_eq(wholes("met the For the Quux party", "PRODUCT", 4, 4, NULL, 0, 0), "For the Quux ORGANIZATION");
  cr_expect_str_eq(wholes("met the Queen Zorba hospital", "PERSON", 3, 3, NULL, 0, 0), "Queen Zorba hospital ORGANIZATION");
  cr_expect_str_eq(wholes("met the Queen Zorba in hospital", "PERSON", 3, 3, NULL, 0, 0), "Zorba PERSON");
}

Test(names_wholes, a_second_title_behind_a_colon)
{
  cr_expect_str_eq(wholes("trade in Zorba : The Plonk Years", "WORK_OF_ART", 2, 2, NULL, 0, 0), "Zorba : The Plonk Years WORK");
  cr_expect_str_eq(wholes("trade in Oslo : The Plonk Years", "GPE", 2, 2, NULL, 0, 0), "Oslo PLACE");
}

Test(names_wholes, a_mission)
{
  cr_expect_str_eq(wholes("trade in Operation Quiet Plonk", "PERSON", 4, 4, NULL, 0, 0), "Operation Quiet Plonk EVENT");
}
