/* Names: edges, lists against the network's certainty, one type for one name, and dates and quantities by grammar. */
#include <stdio.h>
#include <string.h>

#include "analysis/expressions.h"
#include "lexicon/gazetteer.h"
#include "names_case.h"

Test(names, titles_are_no_part_of_a_persons_name_but_a_surname_may_look_like_one)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "President Vladimir Putin met Dr. King and Senator");
  label(s, 0, 2, "PERSON", 0.99f);
  label(s, 4, 5, "PERSON", 0.99f);
  label(s, 7, 7, "PERSON", 0.99f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Vladimir Putin PERSON; King PERSON");
  close_case(&c);
}

Test(names, a_party_of_a_people_is_overlooked_whole_or_not_at_all)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "leader of New People 's Party"), *shop = add_sentence(&c, "leader of New Quux 's Party");
  s->tokens[2].upos = shop->tokens[2].upos = UPOS_ADJ;
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "New People 's Party ORGANIZATION");
  cr_expect_str_eq(names_in(&c, shop), "", "somebody's party is no party's name");
  close_case(&c);
}

Test(names, possessives_and_addresses_are_cut)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Zorba 's friend wrote zorba@example.com");
  label(s, 0, 1, "PERSON", 0.99f);
  label(s, 4, 4, "ORG", 0.9f);
  s->tokens[4].xpos = XPOS_ADD;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Zorba PERSON");
  close_case(&c);
}

Test(names, lists_decide_where_the_network_is_unsure_and_not_where_it_is_sure)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "France and Quuxley Corp. and Paris");
  label(s, 0, 0, "ORG", 0.7f);
  label(s, 2, 3, "GPE", 0.7f);
  label(s, 5, 5, "PERSON", 0.999f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "France PLACE; Quuxley Corp. ORGANIZATION; Paris PERSON");
  close_case(&c);
}

Test(names, a_surname_alone_is_the_person_named_in_full_elsewhere)
{
  Case c;
  open_case(&c);
  Sentence *a = add_sentence(&c, "Gerda Umbrage resigned"), *b = add_sentence(&c, "Umbrage said Umbrage left");
  label(a, 0, 1, "PERSON", 0.99f);
  label(b, 0, 0, "GPE", 0.7f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, b), "Umbrage PERSON; Umbrage PERSON", "the second one was overlooked");
  close_case(&c);
}

Test(names, the_type_of_most_mentions_wins)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk and Plonk and Plonk");
  label(s, 0, 0, "ORG", 0.9f);
  label(s, 2, 2, "ORG", 0.9f);
  label(s, 4, 4, "PERSON", 0.6f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk ORGANIZATION; Plonk ORGANIZATION; Plonk ORGANIZATION");
  close_case(&c);
}

Test(names, names_go_on_over_of_where_their_first_word_asks_for_it)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Gulf of Mexico and minister of Mexico and University of Plonk");
  label(s, 0, 0, "LOC", 0.9f);
  label(s, 2, 2, "GPE", 0.99f);
  label(s, 6, 6, "GPE", 0.99f);
  label(s, 10, 10, "GPE", 0.6f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Gulf of Mexico PLACE; Mexico PLACE; University of Plonk ORGANIZATION");
  close_case(&c);
}

Test(names, a_company_keeps_its_legal_form)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk , Inc. and Plonk , Mexico");
  label(s, 0, 0, "ORG", 0.99f);
  label(s, 2, 2, "ORG", 0.9f);
  label(s, 4, 4, "ORG", 0.99f);
  label(s, 6, 6, "GPE", 0.99f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk , Inc. ORGANIZATION; Plonk ORGANIZATION; Mexico PLACE");
  close_case(&c);
}

Test(names, neighbours_that_the_tree_links_are_one_name)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Gerda Umbrage met Zorba Plonk");
  for (uint32_t i = 0; i < 2; i++) label(s, i, i, "PERSON", 0.9f), label(s, 3 + i, 3 + i, "PERSON", 0.9f);
  Name swap = s->names[1];
  s->names[1] = s->names[2];
  s->names[2] = swap;
  s->tokens[1].head = 0;
  s->tokens[1].deprel = DEP_FLAT;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Gerda Umbrage PERSON; Zorba PERSON; Plonk PERSON");
  close_case(&c);
}

Test(names, titles_of_several_words_and_roles_are_no_names)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Atty. Gen. Gerda Umbrage and Interior Secretary Zorba Plonk and Plonk Guard");
  label(s, 0, 0, "PERSON", 0.9f);
  label(s, 2, 3, "PERSON", 0.99f);
  label(s, 5, 6, "ORG", 0.9f);
  label(s, 7, 8, "PERSON", 0.99f);
  label(s, 10, 11, "ORG", 0.99f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Gerda Umbrage PERSON; Zorba Plonk PERSON; Plonk Guard ORGANIZATION");
  close_case(&c);
}

Test(names, an_organization_is_meant_by_the_first_word_of_its_name_unless_that_word_means_something_else)
{
  Case c;
  open_case(&c);
  Sentence *a = add_sentence(&c, "Plonk Foods Inc. and Boston Globe Corp. agreed"), *b = add_sentence(&c, "Plonk and Boston left");
  label(a, 0, 2, "ORG", 0.95f);
  label(a, 4, 6, "ORG", 0.95f);
  label(b, 0, 0, "PERSON", 0.99f);
  label(b, 2, 2, "GPE", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, b), "Plonk ORGANIZATION; Boston PLACE");
  close_case(&c);
}

Test(names, a_founder_keeps_his_surname_where_the_company_has_it_too)
{
  Case c;
  open_case(&c);
  Sentence *a = add_sentence(&c, "Zorba Plonk leads Plonk Foods Inc."), *b = add_sentence(&c, "Plonk left");
  label(a, 0, 1, "PERSON", 0.95f);
  label(a, 3, 5, "ORG", 0.95f);
  label(b, 0, 0, "PERSON", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, b), "Plonk PERSON");
  close_case(&c);
}

Test(names, a_countrys_name_ends_where_it_ends)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Iceland Plonk and Mexico City and Iceland Bay and United States Umbrage");
  label(s, 0, 1, "GPE", 0.95f);
  label(s, 3, 4, "GPE", 0.95f);
  label(s, 6, 7, "LOC", 0.95f);
  label(s, 9, 11, "GPE", 0.95f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Iceland PLACE; Mexico City PLACE; Iceland Bay PLACE; United States PLACE");
  close_case(&c);
}

Test(names, a_hospital_keeps_its_saint_but_a_cabinet_is_not_its_presidents_name)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "St. Zorba 's Hospital and Plonk 's Cabinet");
  label(s, 0, 1, "PERSON", 0.9f);
  label(s, 3, 3, "ORG", 0.9f);
  label(s, 5, 5, "PERSON", 0.9f);
  label(s, 7, 7, "ORG", 0.9f);
  s->tokens[1].head = 3, s->tokens[1].deprel = DEP_NMOD_POSS;
  s->tokens[5].head = 7, s->tokens[5].deprel = DEP_NMOD_POSS;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "St. Zorba 's Hospital ORGANIZATION; Plonk PERSON; Cabinet ORGANIZATION");
  close_case(&c);
}

Test(names, a_title_in_a_hospitals_name_stays)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Saint Zorba Hospital");
  label(s, 0, 2, "ORG", 0.9f);
  s->tokens[0].head = 1, s->tokens[0].deprel = DEP_NMOD_DESC;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Saint Zorba Hospital ORGANIZATION");
  close_case(&c);
}

Test(names, a_house_called_after_a_sovereign_keeps_the_style)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Queen Zorba Hospital and Prince Plonk");
  label(s, 1, 2, "ORG", 0.9f);
  label(s, 5, 5, "PERSON", 0.9f);
  s->tokens[0].head = 1, s->tokens[0].deprel = DEP_NMOD_DESC;
  s->tokens[4].head = 5, s->tokens[4].deprel = DEP_NMOD_DESC;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Queen Zorba Hospital ORGANIZATION; Plonk PERSON");
  close_case(&c);
}

Test(names, a_saint_belongs_to_the_place_or_hospital_that_bears_the_name)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "St. Zorba and Governor Plonk");
  label(s, 1, 1, "GPE", 0.9f);
  label(s, 4, 4, "GPE", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "St. Zorba PLACE; Plonk PLACE");
  close_case(&c);
}

Test(names, a_surname_beats_a_list_that_knows_the_word_for_something_else)
{
  Case c;
  open_case(&c);
  Sentence *a = add_sentence(&c, "Gerda Paris resigned"), *b = add_sentence(&c, "Paris and Reuters spoke");
  label(a, 0, 1, "PERSON", 0.95f);
  label(b, 0, 0, "GPE", 0.9f);
  label(b, 2, 2, "PERSON", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, b), "Paris PERSON; Reuters ORGANIZATION");
  close_case(&c);
}

Test(names, a_title_may_reach_into_a_name)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Secretary of State Zorba Plonk and State Zorba");
  label(s, 2, 4, "PERSON", 0.9f);
  label(s, 6, 7, "PERSON", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Zorba Plonk PERSON; State Zorba PERSON");
  close_case(&c);
}

Test(names, a_title_inside_a_name_begins_a_persons)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Interior Secretary Zorba Plonk and Interior Secretary Guard");
  label(s, 0, 3, "ORG", 0.9f);
  label(s, 5, 7, "ORG", 0.9f);
  s->tokens[1].head = 2, s->tokens[1].deprel = DEP_NMOD_DESC;
  s->tokens[6].head = 7, s->tokens[6].deprel = DEP_COMPOUND;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Zorba Plonk PERSON; Interior Secretary Guard ORGANIZATION");
  close_case(&c);
}

static void office_is(const char *words, const char *wanted)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, words);
  label(s, 0, 2, "ORG", 0.95f);
  label(s, 4, 4, "ORG", 0.95f);
  s->tokens[3].upos = UPOS_CCONJ;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), wanted);
  close_case(&c);
}

Test(names, an_office_of_two_things_is_one_name_but_what_has_a_name_of_its_own_is_another)
{
  office_is("Department of Trade and Industry agreed", "Department of Trade and Industry ORGANIZATION");
  office_is("Department of Trade and Reuters agreed", "Department of Trade ORGANIZATION; Reuters ORGANIZATION");
  office_is("Department of Trade and Plonk agreed", "Department of Trade ORGANIZATION; Plonk ORGANIZATION");
  office_is("Governor of Trade and Industry agreed", "Governor of Trade ORGANIZATION; Industry ORGANIZATION");
}

Test(names, an_office_is_found_that_the_network_has_overlooked)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "ask Department of Justice in Gulf of Plonk and Friend of Plonk");
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Department of Justice ORGANIZATION; Gulf of Plonk PLACE");
  close_case(&c);
}

Test(names, a_name_grows_over_the_word_for_what_it_names)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk University and Zorba Gerda and Umbrage University");
  label(s, 0, 0, "PERSON", 0.9f);
  label(s, 3, 3, "GPE", 0.9f);
  label(s, 6, 6, "ORG", 0.9f);
  s->tokens[0].head = 1, s->tokens[0].deprel = DEP_COMPOUND;
  s->tokens[3].head = 4, s->tokens[3].deprel = DEP_COMPOUND;
  s->tokens[6].head = 7, s->tokens[6].deprel = DEP_NSUBJ;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk University ORGANIZATION; Zorba PLACE; Umbrage ORGANIZATION");
  close_case(&c);
}

/* "Plonk Group" whose "Group" the tagger takes for a common noun, "the Plonk group". */
Test(names, an_organization_s_name_grows_over_a_capital_noun_for_one)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk Group sued the Umbrage group");
  label(s, 0, 0, "ORG", 0.9f);
  label(s, 4, 4, "ORG", 0.9f);
  s->tokens[0].head = 1, s->tokens[0].deprel = DEP_COMPOUND;
  s->tokens[1].upos = UPOS_NOUN;
  s->tokens[4].head = 5, s->tokens[4].deprel = DEP_COMPOUND;
  s->tokens[5].upos = UPOS_NOUN;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk Group ORGANIZATION; Umbrage ORGANIZATION");
  close_case(&c);
}

static void tree(Sentence *s, uint32_t token, uint32_t head, Deprel deprel, Upos upos)
{
  s->tokens[token].head = head;
  s->tokens[token].deprel = deprel;
  s->tokens[token].upos = upos;
}

/* A purpose in capitals that hangs on the noun of an institution, with all that goes on behind it. */
Test(names, an_institution_is_called_by_what_it_is_for)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Joint Council for the Welfare of Immigrants met Gerda");
  label(s, 1, 1, "ORG", 0.9f);
  label(s, 8, 8, "PERSON", 0.9f);
  tree(s, 0, 1, DEP_AMOD, UPOS_ADJ);
  tree(s, 1, 7, DEP_NSUBJ, UPOS_PROPN);
  tree(s, 2, 4, DEP_CASE, UPOS_ADP);
  tree(s, 3, 4, DEP_DET, UPOS_DET);
  tree(s, 4, 1, DEP_NMOD, UPOS_PROPN);
  tree(s, 5, 6, DEP_CASE, UPOS_ADP);
  tree(s, 6, 4, DEP_NMOD, UPOS_PROPN);
  tree(s, 7, NO_TOKEN, DEP_ROOT, UPOS_VERB);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Joint Council for the Welfare of Immigrants ORGANIZATION; Gerda PERSON");
  close_case(&c);
}

/* A person, and what hangs on the verb, are no purpose. */
Test(names, whom_a_council_meets_is_no_part_of_its_name)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk Council waited for Gerda Umbrage");
  label(s, 0, 1, "ORG", 0.9f);
  label(s, 4, 5, "PERSON", 0.9f);
  tree(s, 0, 1, DEP_COMPOUND, UPOS_PROPN);
  tree(s, 1, 2, DEP_NSUBJ, UPOS_PROPN);
  tree(s, 2, NO_TOKEN, DEP_ROOT, UPOS_VERB);
  tree(s, 3, 4, DEP_CASE, UPOS_ADP);
  tree(s, 4, 2, DEP_OBL, UPOS_PROPN);
  tree(s, 5, 4, DEP_FLAT, UPOS_PROPN);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk Council ORGANIZATION; Gerda Umbrage PERSON");
  Sentence *on = add_sentence(&c, "met Council on Peace and left Council for Gerda Umbrage");
  label(on, 8, 9, "PERSON", 0.9f);
  tree(on, 1, 0, DEP_OBJ, UPOS_NOUN);
  tree(on, 2, 3, DEP_CASE, UPOS_ADP);
  tree(on, 3, 1, DEP_NMOD, UPOS_NOUN);
  tree(on, 6, 5, DEP_OBJ, UPOS_NOUN);
  tree(on, 7, 8, DEP_CASE, UPOS_ADP);
  tree(on, 8, 6, DEP_NMOD, UPOS_PROPN);
  tree(on, 9, 8, DEP_FLAT, UPOS_PROPN);
  settled(&c);
  cr_assert_str_eq(names_in(&c, on), "Council on Peace ORGANIZATION; Gerda Umbrage PERSON");
  close_case(&c);
}

Test(names, a_person_s_name_grows_over_what_hangs_flat_on_it)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "councillor Zorba Orr met Gerda Umbrage and Plonk Minister and Berta Quell");
  label(s, 1, 1, "PERSON", 0.9f);
  label(s, 4, 4, "PERSON", 0.9f);
  label(s, 7, 7, "PERSON", 0.9f);
  label(s, 10, 10, "PERSON", 0.9f);
  s->tokens[1].head = 0, s->tokens[1].deprel = DEP_FLAT; /* both on the noun before */
  s->tokens[2].head = 0, s->tokens[2].deprel = DEP_FLAT;
  s->tokens[5].head = 4, s->tokens[5].deprel = DEP_FLAT;
  s->tokens[8].head = 7, s->tokens[8].deprel = DEP_FLAT;
  s->tokens[11].head = 10, s->tokens[11].deprel = DEP_APPOS;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Zorba Orr PERSON; Gerda Umbrage PERSON; Plonk PERSON; Berta PERSON");
  close_case(&c);
}

Test(names, whom_an_institution_is_called_for_is_part_of_its_name)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Saint Zorba 's Hospital and Gerda 's Plonk and Umbrage 's hospital");
  label(s, 1, 1, "PERSON", 0.9f);
  label(s, 5, 5, "PERSON", 0.9f);
  label(s, 9, 9, "PERSON", 0.9f);
  s->tokens[1].head = 3, s->tokens[1].deprel = DEP_NMOD_POSS;
  s->tokens[0].head = 1, s->tokens[0].deprel = DEP_NMOD_DESC;
  s->tokens[5].head = 7, s->tokens[5].deprel = DEP_NMOD_POSS;
  s->tokens[9].head = 11, s->tokens[9].deprel = DEP_NMOD_POSS;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Saint Zorba 's Hospital ORGANIZATION; Gerda PERSON; Umbrage PERSON");
  close_case(&c);
}

Test(names, files_are_no_names)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "See Plonk.pdf and Plonk.com");
  label(s, 1, 1, "ORG", 0.9f);
  label(s, 3, 3, "ORG", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk.com ORGANIZATION");
  close_case(&c);
}

Test(names, an_authority_of_a_place_is_one_name)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Housing Authority of Plonk and Acme of Plonk");
  label(s, 0, 1, "ORG", 0.95f);
  label(s, 3, 3, "GPE", 0.95f);
  label(s, 5, 5, "ORG", 0.95f);
  label(s, 7, 7, "GPE", 0.95f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Housing Authority of Plonk ORGANIZATION; Acme ORGANIZATION; Plonk PLACE");
  close_case(&c);
}

Test(names, a_persons_name_ends_before_of_and_before_and)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Gerda Umbrage of PBQ and Richard of York");
  label(s, 0, 3, "PERSON", 0.9f);
  label(s, 5, 7, "PERSON", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Gerda Umbrage PERSON; PBQ ORGANIZATION; Richard of York PERSON");
  close_case(&c);
}

Test(names, labels_without_a_type_and_lists_that_are_absent_do_no_harm)
{
  Case c;
  open_case(&c);
  c.lists = name_lists(NULL, (Str){"", 0}, &c.arena);
  Sentence *s = add_sentence(&c, "President Zorba met Plonk Corp.");
  label(s, 0, 1, "PERSON", 0.9f);
  label(s, 3, 4, "NONSENSE", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "President Zorba PERSON");
  close_case(&c);
}

/* ---- expressions ----------------------------------------------------------------------------------------------- */

static void expressions_are(const char *words, const char *wanted)
{
  Case c;
  open_case(&c);
  Expressions *e = expressions_open();
  Sentence *s = add_sentence(&c, words);
  expressions_add(e, s, &c.arena);
  cr_assert_str_eq(names_in(&c, s), wanted, "%s: %s", words, names_in(&c, s));
  expressions_close(e);
  close_case(&c);
}

Test(expressions, dates)
{
  expressions_are("on March 3 , 2004 and 4 July 1999", "March 3 , 2004 DATE; 4 July 1999 DATE");
  expressions_are("in May and since 1997", "May DATE; 1997 DATE");
  expressions_are("Tuesday morning and last week", "Tuesday morning DATE; last week DATE");
  expressions_are("on 2001-04-05 or 3/4/2001", "2001-04-05 DATE; 3/4/2001 DATE");
  expressions_are("the 1990s , two weeks ago", "the 1990s DATE; two weeks ago DATE");
  expressions_are("Wednesday", "Wednesday DATE");
}

Test(expressions, what_looks_like_a_date_and_is_none)
{
  expressions_are("May said March would come", "");
  expressions_are("he counted 1997 sheep", "");
  expressions_are("version 2001-44-05", "");
  expressions_are("Sundays were dull", "");
}

Test(expressions, times)
{
  expressions_are("at 5 p.m. or 10:30", "5 p.m. DATE; 10:30 DATE");
  expressions_are("a score of 99:98", "");
}

Test(expressions, money_percent_and_measures)
{
  expressions_are("$ 3.5 million and 300 dollars", "$ 3.5 million QUANTITY; 300 dollars QUANTITY");
  expressions_are("twenty - five percent , 20 %", "twenty - five percent QUANTITY; 20 % QUANTITY");
  expressions_are("20 square miles , 5 - mile", "20 square miles QUANTITY; 5 - mile QUANTITY");
  expressions_are("a few thousand euros", "a few thousand euros QUANTITY");
  expressions_are("dollars and miles", "");
}

Test(expressions, a_longer_expression_takes_the_place_of_shorter_ones_but_not_of_names)
{
  Case c;
  open_case(&c);
  Expressions *e = expressions_open();
  Sentence *s = add_sentence(&c, "300 dollars in March 2004");
  label(s, 0, 0, "CARDINAL", 0.9f);
  label(s, 3, 3, "PERSON", 0.9f);
  s->names[0].type = ENTITY_QUANTITY;
  s->names[1].type = ENTITY_PERSON;
  expressions_add(e, s, &c.arena);
  cr_assert_str_eq(names_in(&c, s), "300 dollars QUANTITY; March PERSON");
  expressions_close(e);
  close_case(&c);
}

Test(names, an_organization_goes_on_over_its_field_but_not_over_a_person)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Federation of Southern Quuxers and Office of Gerda Umbrage");
  label(s, 0, 0, "ORG", 0.9f);
  label(s, 5, 5, "ORG", 0.9f);
  label(s, 7, 8, "PERSON", 0.99f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Federation of Southern Quuxers ORGANIZATION; Office ORGANIZATION; Gerda Umbrage PERSON");
  close_case(&c);
}

/* Two fields that hang on one head, as a parse of "Quux and Zap Commission" has it; and two names that do not. */
Test(names, fields_joined_by_and_are_one_name_where_the_tree_hangs_both_on_its_head)
{
  for (int one = 0; one < 2; one++) {
    Case c;
    open_case(&c);
    Sentence *s = add_sentence(&c, "Quux and Zap Commission");
    s->tokens[1].upos = UPOS_CCONJ;
    s->tokens[0].head = 3;
    s->tokens[0].deprel = one ? DEP_COMPOUND : DEP_NSUBJ;
    s->tokens[2].head = 0;
    s->tokens[2].deprel = DEP_CONJ;
    label(s, 0, 0, "PERSON", 0.7f);
    label(s, 2, 3, "ORG", 0.9f);
    settled(&c);
    cr_assert_str_eq(names_in(&c, s), one ? "Quux and Zap Commission ORGANIZATION" : "Quux PERSON; Zap Commission ORGANIZATION");
    close_case(&c);
  }
}

Test(names, a_nickname_is_part_of_the_name)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Zorba \" Zap \" Plonk");
  s->tokens[1].xpos = XPOS_OPEN_QUOTE;
  s->tokens[3].xpos = XPOS_CLOSE_QUOTE;
  for (uint32_t i = 0; i < 3; i++) label(s, 2 * i, 2 * i, "PERSON", 0.9f);
  s->tokens[2].head = 0, s->tokens[2].deprel = DEP_FLAT;
  s->tokens[4].head = 2, s->tokens[4].deprel = DEP_FLAT;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Zorba \" Zap \" Plonk PERSON");
  close_case(&c);
}

Test(names, the_bare_name_of_a_namesake_is_the_company_where_the_person_is_mr)
{
  for (int courteous = 0; courteous < 2; courteous++) {
    Case c;
    open_case(&c);
    Sentence *a = add_sentence(&c, "Plonk Motors dismissed Zorba Plonk"), *b = add_sentence(&c, courteous ? "Mr. Plonk sued" : "Zorba Plonk sued");
    Sentence *d = add_sentence(&c, "Plonk paid");
    label(a, 0, 1, "ORG", 0.99f);
    label(a, 3, 4, "PERSON", 0.99f);
    label(b, courteous, 1, "PERSON", 0.99f);
    label(d, 0, 0, "PERSON", 0.8f);
    settled(&c);
    cr_assert_str_eq(names_in(&c, d), courteous ? "Plonk ORGANIZATION" : "Plonk PERSON");
    close_case(&c);
  }
}

Test(names, a_legal_form_belongs_to_the_name_before_it)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Quuxley AB and Plonk mining of Ab");
  label(s, 0, 0, "PERSON", 0.7f);
  label(s, 3, 3, "PERSON", 0.7f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Quuxley AB ORGANIZATION; Plonk PERSON", "capitals only, right behind the name");
  close_case(&c);
}

Test(names, the_first_or_last_word_tells_events_and_treaties)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Operation Blue Quux and Treaty of Plonk and Operation and Quux City Marathon");
  label(s, 0, 2, "ORG", 0.8f);
  label(s, 4, 6, "ORG", 0.8f);
  label(s, 10, 12, "GPE", 0.8f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Operation Blue Quux EVENT; Treaty of Plonk WORK; Quux City Marathon EVENT");
  close_case(&c);
}

Test(names, what_people_are_not_in_is_a_place)
{
  for (int near = 0; near < 2; near++) {
    Case c;
    open_case(&c);
    Sentence *s = add_sentence(&c, near ? "strikes in Ayn Quux" : "strikes by Ayn Quux");
    s->tokens[1].upos = UPOS_ADP, s->tokens[1].xpos = XPOS_IN;
    s->tokens[2].deprel = DEP_OBL;
    label(s, 2, 3, "PERSON", 0.5f);
    settled(&c);
    cr_assert_str_eq(names_in(&c, s), near ? "Ayn Quux PLACE" : "Ayn Quux PERSON");
    close_case(&c);
  }
}

Test(names, degrees_and_glosses_name_nothing)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk ( Arabic : Al Quux ) has Ph.D.");
  label(s, 0, 0, "PERSON", 0.9f);
  label(s, 2, 2, "ORG", 0.9f);
  label(s, 4, 5, "PERSON", 0.9f);
  label(s, 8, 8, "ORG", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk PERSON");
  close_case(&c);
}

Test(names, a_firm_and_its_sons_are_one)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk & Sons and Quux & Zap Ltd and Ann & bread");
  label(s, 0, 0, "PERSON", 0.9f);
  label(s, 4, 4, "PERSON", 0.9f);
  label(s, 6, 7, "ORG", 0.9f);
  label(s, 9, 9, "PERSON", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk & Sons ORGANIZATION; Quux & Zap Ltd ORGANIZATION; Ann PERSON");
  close_case(&c);
}

Test(names, nothing_but_an_ampersand_between_is_a_firm)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk & Quux sued Zap & 3 men");
  label(s, 0, 0, "PERSON", 0.9f);
  label(s, 2, 2, "PERSON", 0.9f);
  label(s, 4, 4, "PERSON", 0.9f);
  label(s, 6, 6, "CARDINAL", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk & Quux ORGANIZATION; Zap PERSON; 3 QUANTITY");
  close_case(&c);
}

Test(names, a_score_is_no_part_of_a_club)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "lead Quux 3 - 0 and Boeing 747");
  label(s, 1, 2, "ORG", 0.9f);
  label(s, 6, 7, "PRODUCT", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Quux ORGANIZATION; Boeing 747 PRODUCT");
  close_case(&c);
}

Test(names, telescopes_and_clubs_are_no_people)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Zorba Plonk Telescope and Dynamo Quux and Zorba Plonk");
  label(s, 0, 2, "PERSON", 0.9f);
  label(s, 4, 5, "PERSON", 0.8f);
  label(s, 7, 8, "PERSON", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Zorba Plonk Telescope PRODUCT; Dynamo Quux ORGANIZATION; Zorba Plonk PERSON");
  close_case(&c);
}

Test(names, the_gazetteer_finds_its_first_and_last_lines_and_no_parts)
{
  Gazetted found;
  cr_assert(gazetteer_find(STR("lincoln"), &found));
  cr_assert(found.town >= 0 && found.surname >= 0 && found.given >= 0 && found.word < 0);
  cr_assert(gazetteer_find(STR("san mateo"), &found) && found.town >= 0 && found.surname < 0);
  cr_assert_not(gazetteer_find(STR("san mate"), &found));
  cr_assert_eq(found.town, -1);
  cr_assert_not(gazetteer_find(STR("lincoln\tp2"), &found));
  cr_assert_not(gazetteer_find(STR(""), &found));
  cr_assert_not(gazetteer_find(STR("!"), &found));
  cr_assert_not(gazetteer_find(STR("~"), &found));
}

Test(names, a_town_and_its_state_are_two_places)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Encino California and Mexico City and Lodi CA and Encino Plonk");
  label(s, 0, 1, "GPE", 0.9f);
  label(s, 3, 4, "GPE", 0.9f);
  label(s, 6, 7, "GPE", 0.9f);
  label(s, 9, 10, "GPE", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Encino PLACE; California PLACE; Mexico City PLACE; Lodi PLACE; CA PLACE; Encino Plonk PLACE");
  close_case(&c);
}

Test(names, a_region_and_its_country_and_a_museum_and_its_town_are_two)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Brittany France and West Virginia");
  label(s, 0, 1, "GPE", 0.9f);
  label(s, 3, 4, "GPE", 0.9f);
  Sentence *owner = add_sentence(&c, "Tehran 's Quux Museum and Lincoln 's Quux Museum");
  label(owner, 0, 3, "ORG", 0.9f);
  label(owner, 5, 8, "ORG", 0.9f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Brittany PLACE; France PLACE; West Virginia PLACE");
  cr_expect_str_eq(names_in(&c, owner), "Tehran PLACE; Quux Museum ORGANIZATION; Lincoln 's Quux Museum ORGANIZATION", "Lincoln may be a person");
  close_case(&c);
}

Test(names, what_stands_at_the_end_of_an_owners_name_is_the_business)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "dinner at Plonk 's");
  s->tokens[1].upos = UPOS_ADP;
  label(s, 2, 2, "PERSON", 0.9f);
  Sentence *dog = add_sentence(&c, "friend of Zap 's");
  label(dog, 2, 2, "PERSON", 0.9f);
  Sentence *shop = add_sentence(&c, "Quux 's Pizza");
  label(shop, 0, 0, "PERSON", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Plonk 's PLACE");
  cr_assert_str_eq(names_in(&c, dog), "Zap PERSON");
  cr_assert_str_eq(names_in(&c, shop), "Quux 's Pizza ORGANIZATION");
  close_case(&c);
}

Test(names, a_surname_before_the_given_name_is_one_person)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "\" Miller , Gerda \" and Miller , Gerda and Ann");
  label(s, 1, 1, "PERSON", 0.9f);
  label(s, 3, 3, "PERSON", 0.9f);
  label(s, 6, 6, "PERSON", 0.9f);
  label(s, 8, 8, "PERSON", 0.9f);
  label(s, 10, 10, "PERSON", 0.9f);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Miller , Gerda PERSON; Miller PERSON; Gerda PERSON; Ann PERSON");
  close_case(&c);
}

Test(names, an_adjective_in_a_capital_opens_the_name_that_it_hangs_on)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "fires in Southern California"), *first = add_sentence(&c, "Southern California and Recent Plonk Hall"), *demonym = add_sentence(&c, "talks in Iraqi Kurdistan"), *small = add_sentence(&c, "fires in southern California");
  s->tokens[2].upos = first->tokens[0].upos = first->tokens[3].upos = demonym->tokens[2].upos = small->tokens[2].upos = UPOS_ADJ;
  s->tokens[2].xpos = first->tokens[0].xpos = first->tokens[3].xpos = demonym->tokens[2].xpos = small->tokens[2].xpos = XPOS_JJ;
  hang(s, 2, 3, DEP_AMOD);
  hang(small, 2, 3, DEP_AMOD);
  hang(demonym, 2, 3, DEP_AMOD);
  hang(first, 0, 1, DEP_AMOD);
  label(s, 3, 3, "GPE", 0.99f);
  label(first, 1, 1, "GPE", 0.99f);
  label(demonym, 3, 3, "GPE", 0.99f);
  label(small, 2, 3, "GPE", 0.99f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Southern California PLACE");
  cr_expect(strncmp(names_in(&c, first), "California PLACE", 16) == 0, "most words have capitals: they tell nothing");
  cr_expect_str_eq(names_in(&c, demonym), "Kurdistan PLACE");
  cr_expect_str_eq(names_in(&c, small), "California PLACE");
  close_case(&c);
}

/* Nothing is owned where the tree has the name as an object; a business is one thing throughout an article that has no Plonk besides. */
Test(names, a_business_keeps_its_mark_wherever_the_article_names_it)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "we recommend Plonk 's of course"), *noodles = add_sentence(&c, "the Plonk 's noodles"), *dog = add_sentence(&c, "dinner at Zap 's and Zap 's dog and Zap");
  s->tokens[1].upos = UPOS_VERB;
  dog->tokens[1].upos = UPOS_ADP;
  dog->tokens[4].upos = dog->tokens[8].upos = UPOS_CCONJ;
  hang(s, 2, 1, DEP_OBJ);
  hang(noodles, 1, 3, DEP_NMOD_POSS);
  hang(dog, 5, 7, DEP_NMOD_POSS);
  label(s, 2, 2, "PERSON", 0.9f);
  label(noodles, 1, 1, "PERSON", 0.9f);
  label(dog, 2, 2, "PERSON", 0.9f);
  label(dog, 5, 5, "PERSON", 0.9f);
  label(dog, 9, 9, "PERSON", 0.9f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Plonk 's PLACE");
  cr_expect_str_eq(names_in(&c, noodles), "Plonk 's PLACE");
  cr_expect_str_eq(names_in(&c, dog), "Zap 's PLACE; Zap PERSON; Zap PERSON", "somebody is called so");
  close_case(&c);
}

Test(names, what_is_hyphened_is_looked_up_as_it_is_written)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Coca - Cola and Rolls - Royce and Army - Navy and al - Shabaab");
  for (uint32_t i = 0; i < s->len; i++)
    if (str_is(s->tokens[i].form, "-")) s->tokens[i].xpos = XPOS_HYPH;
  label(s, 0, 2, "PERSON", 0.6f);
  label(s, 4, 4, "ORG", 0.6f);
  label(s, 6, 6, "ORG", 0.6f);
  label(s, 8, 8, "ORG", 0.6f);
  label(s, 10, 10, "ORG", 0.6f);
  label(s, 12, 14, "PERSON", 0.6f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Coca - Cola ORGANIZATION; Rolls - Royce ORGANIZATION; Army ORGANIZATION; Navy ORGANIZATION; al - Shabaab ORGANIZATION");
  close_case(&c);
}

Test(names, a_surname_and_two_syllables_with_a_hyphen_are_a_koreans)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Roh Moo - hyun in Stoke - on - Trent");
  for (uint32_t i = 0; i < s->len; i++)
    if (str_is(s->tokens[i].form, "-")) s->tokens[i].xpos = XPOS_HYPH;
  label(s, 0, 3, "GPE", 0.6f);
  label(s, 5, 9, "GPE", 0.6f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Roh Moo - hyun PERSON; Stoke - on - Trent PLACE");
  close_case(&c);
}

Test(names, a_listed_body_and_its_laboratory_are_two_a_shop_and_its_owner_one)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "NASA 's Quux Propulsion Laboratory and Plonk 's Quux Steak House and Zap 's Quux Steak");
  label(s, 0, 4, "ORG", 0.9f);
  label(s, 6, 6, "PERSON", 0.9f);
  label(s, 12, 12, "PERSON", 0.9f);
  settled(&c);
  cr_expect(strstr(names_in(&c, s), "NASA ORGANIZATION; Quux Propulsion Laboratory ORGANIZATION; Plonk 's Quux Steak House ORGANIZATION; Zap PERSON"), "%s", names_in(&c, s));
  close_case(&c);
}

Test(names, common_words_in_capitals_are_a_name_where_the_last_tells_of_what)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "attack on the High Court in town"), *vague = add_sentence(&c, "attack on the Big Plan in town"), *no_article = add_sentence(&c, "years at High School in town"), *title = add_sentence(&c, "The High Court And The Green Zone Today");
  Sentence *all[] = {s, vague, no_article, title};
  uint32_t at[] = {3, 3, 2, 1};
  for (size_t i = 0; i < COUNT_OF(all); i++) {
    all[i]->tokens[at[i]].upos = UPOS_ADJ, all[i]->tokens[at[i] + 1].upos = UPOS_NOUN;
    all[i]->tokens[1].upos = i < 3 ? UPOS_ADP : UPOS_ADJ;
  }
  s->tokens[2].upos = vague->tokens[2].upos = title->tokens[0].upos = UPOS_DET;
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "High Court ORGANIZATION");
  cr_expect_str_eq(names_in(&c, vague), "");
  cr_expect_str_eq(names_in(&c, no_article), "");
  cr_expect(!strstr(names_in(&c, title), "High Court"), "a headline's capitals tell nothing");
  close_case(&c);
}
