/* Names of people, firms and shops that stand side by side. */
#include "names_case.h"

/* Letters run into each other where their lines are lost. */
Test(names, people_side_by_side_are_several)
{
  static const char *const cases[][2] = {
      {"Sara Sara Shackleton 9/16/99 10:16", "Sara PERSON; Sara Shackleton PERSON"},
      {"Karen Phillips Neil Davies Cindy Skinner", "Karen Phillips PERSON; Neil Davies PERSON; Cindy Skinner PERSON"},
      {"Debra Quuxley Kathleen , thanks", "Debra Quuxley PERSON; Kathleen PERSON"},
      {"Mary Anne Smith resigned", "Mary Anne Smith PERSON"},
      {"Hillary Rodham Clinton , thanks", "Hillary Rodham Clinton PERSON"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Case c;
    open_case(&c);
    Sentence *s = add_sentence(&c, cases[i][0]);
    uint32_t last = 0;
    while (last + 1 < s->len && s->tokens[last + 1].upos == UPOS_PROPN) last++;
    label(s, 0, last, "PERSON", 0.99f);
    settled(&c);
    cr_expect_str_eq(names_in(&c, s), cases[i][1]);
    close_case(&c);
  }
}

/* "Sam & Anna" are a couple, "Ben & Jerry 's" a shop; a town is no part of the street before it. */
Test(names, couples_and_addresses_are_two)
{
  static const char *const cases[][3] = {{"Steve & Anne came", "ORG", "Steve PERSON; Anne PERSON"}, {"Steve Quux & Anne Plonk came", "PERSON", "Steve Quux PERSON; Anne Plonk PERSON"}, {"Plonk & Quux came", "ORG", "Plonk & Quux ORGANIZATION"},
                                         {"Quuxley Street Toronto is closed", "FAC", "Quuxley Street PLACE; Toronto PLACE"}, {"Quuxley Street Gate is closed", "FAC", "Quuxley Street Gate PLACE"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Case c;
    open_case(&c);
    Sentence *s = add_sentence(&c, cases[i][0]);
    label(s, 0, s->len > 4 && str_is(s->tokens[2].form, "&") ? 4 : 2, cases[i][1], 0.99f);
    settled(&c);
    cr_expect_str_eq(names_in(&c, s), cases[i][2]);
    close_case(&c);
  }
}

/* A year behind two names with "&" cites those who wrote; behind a firm stands none. */
Test(names, two_authors_are_no_firm)
{
  static const char *const cases[][2] = {{"Quuxley & Plonk , 2007 , showed", "Quuxley PERSON; Plonk PERSON"}, {"Quuxley & Plonk ( 2007a ) showed", "Quuxley PERSON; Plonk PERSON"},
                                         {"Quuxley & Plonk , a firm , grew", "Quuxley & Plonk ORGANIZATION"}, {"Quuxley & Plonk , 200 years old , grew", "Quuxley & Plonk ORGANIZATION"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Case c;
    open_case(&c);
    Sentence *s = add_sentence(&c, cases[i][0]);
    label(s, 0, 2, "ORG", 0.99f);
    settled(&c);
    cr_expect_str_eq(names_in(&c, s), cases[i][1]);
    close_case(&c);
  }
}

Test(names, a_signature_is_no_part_of_the_name_behind_it)
{
  Case c;
  open_case(&c);
  add_sentence(&c, "Thanks ,");
  Sentence *signed_first = add_sentence(&c, "Kay Peggy Quuxley called"), *other = add_sentence(&c, "Kay Peggy Quuxley called");
  label(signed_first, 0, 2, "PERSON", 0.99f);
  label(other, 0, 2, "PERSON", 0.99f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, signed_first), "Kay PERSON; Peggy Quuxley PERSON");
  cr_expect_str_eq(names_in(&c, other), "Kay Peggy Quuxley PERSON");
  close_case(&c);
}

/* The mail below begins with its writer and the date, which the splitter takes for a sentence of its own. */
Test(names, a_signature_stands_before_the_head_of_the_next_letter)
{
  Case c;
  open_case(&c);
  add_sentence(&c, "See you soon .");
  Sentence *signed_first = add_sentence(&c, "Dave Leonard Quuxley");
  add_sentence(&c, "7/17/2000 8:50");
  Sentence *addressed = add_sentence(&c, "Sara Peggy , please call");
  label(signed_first, 0, 2, "PERSON", 0.99f);
  label(addressed, 0, 1, "PERSON", 0.99f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, signed_first), "Dave PERSON; Leonard Quuxley PERSON");
  cr_expect_str_eq(names_in(&c, addressed), "Sara PERSON; Peggy PERSON");
  close_case(&c);
}

Test(names, four_names_alone_are_two_people)
{
  Case c;
  open_case(&c);
  Sentence *pair = add_sentence(&c, "Gary Plonk Zerbinia Quuxley"), *mailed = add_sentence(&c, "Adam Plonk Bradley Umbrage@ENRON"), *one = add_sentence(&c, "Gary Plonk Jones Quuxley");
  mailed->tokens[3].xpos = XPOS_ADD;
  label(pair, 0, 3, "PERSON", 0.99f);
  label(mailed, 0, 2, "PERSON", 0.99f);
  label(one, 0, 3, "PERSON", 0.99f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, pair), "Gary Plonk PERSON; Zerbinia Quuxley PERSON");
  cr_expect_str_eq(names_in(&c, mailed), "Adam Plonk PERSON; Bradley Umbrage@ENRON PERSON");
  cr_expect_str_eq(names_in(&c, one), "Gary Plonk Jones Quuxley PERSON");
  close_case(&c);
}

Test(names, a_mailbox_belongs_to_its_owner)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Mark Palmer@ENRON and Quux umbrage@example.com");
  s->tokens[1].xpos = s->tokens[4].xpos = XPOS_ADD;
  label(s, 3, 3, "ORG", 0.99f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Mark Palmer@ENRON PERSON; Quux ORGANIZATION");
  close_case(&c);
}

Test(names, a_firm_in_two_pieces_is_one)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Quux Trade Partners"), *shop = add_sentence(&c, "dinner at Plonk 's");
  shop->tokens[1].upos = UPOS_ADP;
  label(s, 0, 0, "ORG", 0.9f);
  label(s, 1, 2, "ORG", 0.9f);
  label(shop, 2, 2, "PERSON", 0.9f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Quux Trade Partners ORGANIZATION");
  cr_expect_str_eq(names_in(&c, shop), "Plonk 's PLACE");
  close_case(&c);
}

Test(names, what_a_firm_does_ends_its_name_whatever_its_tag)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Quux Freight raised bids"), *headline = add_sentence(&c, "Quux Freight Costs Umbrage");
  s->tokens[1].upos = headline->tokens[1].upos = UPOS_NOUN;
  label(s, 0, 0, "PERSON", 0.9f);
  label(headline, 0, 0, "PERSON", 0.9f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Quux Freight ORGANIZATION");
  cr_expect(headline->name_count && headline->names[0].last == 0, "a headline's capitals say nothing");
  close_case(&c);
}

static void holder_is(const char *words, const char *type, uint32_t first, uint32_t last, const char *wanted)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, words);
  label(s, first, last, type, 0.9f);
  for (uint32_t i = 0; i < first; i++) s->tokens[i].upos = str_is(s->tokens[i].form, "of") ? UPOS_ADP : str_is(s->tokens[i].form, "the") ? UPOS_DET : UPOS_NOUN;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), wanted, "%s: %s", words, names_in(&c, s));
  close_case(&c);
}

Test(names, a_body_stands_before_its_holder)
{
  holder_is("mayor of Quuxburg Richard Plonk", "PERSON", 2, 4, "Quuxburg PLACE; Richard Plonk PERSON");
  holder_is("head of the Quux Council Richard Plonk", "ORG", 3, 6, "Quux Council ORGANIZATION; Richard Plonk PERSON");
  holder_is("death of Quuxburg Richard Plonk", "PERSON", 2, 4, "Quuxburg Richard Plonk PERSON");
  holder_is("head of the Richard Plonk Foundation", "ORG", 3, 5, "Richard Plonk Foundation ORGANIZATION");
}
