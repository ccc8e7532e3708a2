/* names_weigh.c - what a name is where the network is unsure: lists, words about it, what else may be behind it. */
#include <string.h>

#include "analysis/names_evidence.h"
#include "lexicon/word_kinds.h"
#include "names_case.h"

/* As if the network had read the sentence, with no opinion on what its words are. */
static void read_in_doubt(Case *c, Sentence *s)
{
  s->leads = ARENA_ARRAY(&c->arena, TypeLeads, s->len);
}

Test(names, where_the_network_doubts_lists_and_words_about_a_name_decide)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Mr. Lincoln slept in Lausanne");
  s->tokens[2].upos = UPOS_VERB, s->tokens[2].xpos = XPOS_VBD;
  hang(s, 1, 2, DEP_NSUBJ);
  hang(s, 4, 2, DEP_OBL);
  hang(s, 3, 4, DEP_CASE);
  label(s, 1, 1, "ORG", 0.4f);
  label(s, 4, 4, "PERSON", 0.4f);
  read_in_doubt(&c, s);
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Lincoln PERSON; Lausanne PLACE");
  close_case(&c);
}

Test(names, what_the_network_is_sure_of_stays)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Houston slept in Lincoln");
  s->tokens[1].upos = UPOS_VERB, s->tokens[1].xpos = XPOS_VBD;
  hang(s, 0, 1, DEP_NSUBJ);
  hang(s, 3, 1, DEP_OBL);
  hang(s, 2, 3, DEP_CASE);
  label(s, 0, 0, "PERSON", 0.999f);
  label(s, 3, 3, "GPE", 0.999f);
  read_in_doubt(&c, s);
  for (uint32_t i = 0; i < s->len; i++)
    for (int type = 0; type < ENTITY_COUNT; type++) s->leads[i].of[type] = type == (i == 3 ? ENTITY_PLACE : ENTITY_PERSON) ? 0 : -12;
  settled(&c);
  cr_assert_str_eq(names_in(&c, s), "Houston PERSON; Lincoln PLACE");
  close_case(&c);
}

/* "Mayor of Quuxburg" and "in Cary , North Carolina" are of places, also where a Cary Company is called Cary for short. */
Test(names, some_words_tell_a_place_whatever_else_is_called_so)
{
  Case c;
  open_case(&c);
  Sentence *firm = add_sentence(&c, "Cary Company grew"), *mall = add_sentence(&c, "mall in Cary , North Carolina"), *mayor = add_sentence(&c, "mayor of Quuxburg slept"), *bare = add_sentence(&c, "shares of Cary");
  hang(mall, 2, 0, DEP_NMOD);
  hang(mall, 1, 2, DEP_CASE);
  label(firm, 0, 1, "ORG", 0.99f);
  label(mall, 2, 2, "ORG", 0.6f);
  label(mayor, 2, 2, "PERSON", 0.6f);
  label(bare, 2, 2, "ORG", 0.6f);
  Sentence *all[] = {firm, mall, mayor, bare};
  for (size_t i = 0; i < COUNT_OF(all); i++) read_in_doubt(&c, all[i]);
  settled(&c);
  cr_expect_str_eq(names_in(&c, mall), "Cary PLACE; North Carolina PLACE");
  cr_expect_str_eq(names_in(&c, mayor), "Quuxburg PLACE");
  cr_expect_str_eq(names_in(&c, bare), "Cary ORGANIZATION");
  close_case(&c);
}

/* As if the network held its names for people, and other words for none. */
static void lead_to_person(Sentence *s)
{
  for (uint32_t i = 0, name = 0; i < s->len; i++) {
    bool inside = name < s->name_count && s->names[name].first == i;
    for (int type = 0; type < ENTITY_COUNT; type++) s->leads[i].of[type] = type == (inside ? ENTITY_PERSON : ENTITY_NONE) ? 0 : -8;
    name += inside;
  }
}

Test(names, a_town_of_which_nothing_tells_that_it_is_a_person_is_a_town)
{
  Case c;
  open_case(&c);
  Sentence *town = add_sentence(&c, "names like Miramar"), *person = add_sentence(&c, "Mr. Lausanne left");
  label(town, 2, 2, "PERSON", 0.7f);
  label(person, 1, 1, "PERSON", 0.9f);
  read_in_doubt(&c, town);
  read_in_doubt(&c, person);
  lead_to_person(town);
  lead_to_person(person);
  settled(&c);
  cr_expect_str_eq(names_in(&c, town), "Miramar PLACE");
  cr_expect_str_eq(names_in(&c, person), "Lausanne PERSON", "somebody is called so");
  close_case(&c);
}

Test(names, a_small_word_that_no_list_of_people_has_names_nobody)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "hoodia and patricia");
  label(s, 0, 0, "PERSON", 0.9f);
  label(s, 2, 2, "PERSON", 0.9f);
  read_in_doubt(&c, s);
  lead_to_person(s);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "patricia PERSON");
  close_case(&c);
}

Test(names, a_blog_that_posts_to_itself_is_a_work)
{
  Case c;
  open_case(&c);
  Sentence *blog = add_sentence(&c, "Posted by Quux Corner to Quux Corner at 3/9/2005"), *firm = add_sentence(&c, "Posted by Zap Corp. to Quux Hill at noon");
  for (uint32_t i = 1; i < blog->len; i++)
    if (str_is(blog->tokens[i].form, "by") || str_is(blog->tokens[i].form, "to") || str_is(blog->tokens[i].form, "at")) blog->tokens[i].upos = firm->tokens[i].upos = UPOS_ADP;
  label(blog, 2, 3, "ORG", 0.9f);
  label(blog, 5, 6, "ORG", 0.9f);
  label(firm, 2, 3, "ORG", 0.9f);
  read_in_doubt(&c, blog);
  read_in_doubt(&c, firm);
  settled(&c);
  cr_expect_str_eq(names_in(&c, blog), "Quux Corner WORK; Quux Corner WORK");
  cr_expect(strstr(names_in(&c, firm), "Zap Corp. ORGANIZATION"), "no date, no blog");
  close_case(&c);
}

Test(names, what_acts_under_an_owners_name_is_the_business)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk 's refused repairs"), *owner = add_sentence(&c, "Zap 's friend refused repairs");
  s->tokens[2].upos = UPOS_VERB, s->tokens[2].xpos = XPOS_VBD;
  hang(s, 0, 2, DEP_NSUBJ);
  hang(owner, 0, 2, DEP_NMOD_POSS);
  label(s, 0, 0, "PERSON", 0.9f);
  label(owner, 0, 0, "PERSON", 0.9f);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Plonk 's ORGANIZATION");
  cr_expect_str_eq(names_in(&c, owner), "Zap PERSON");
  close_case(&c);
}

/* What no list has for people or towns, and no dictionary for a word, is the listed organization, also where the tagger saw none. */
Test(names, a_listed_organization_that_means_nothing_else_is_one)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "users of Reddit praised Spotify"), *who = add_sentence(&c, "Mr. Spotify slept");
  s->tokens[2].upos = UPOS_NOUN, s->tokens[2].xpos = XPOS_NN;
  s->tokens[3].upos = who->tokens[2].upos = UPOS_VERB;
  label(s, 4, 4, "PRODUCT", 0.6f);
  label(who, 1, 1, "PERSON", 0.99f);
  read_in_doubt(&c, s);
  read_in_doubt(&c, who);
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Reddit ORGANIZATION; Spotify ORGANIZATION");
  cr_expect_str_eq(names_in(&c, who), "Spotify PERSON");
  close_case(&c);
}

Test(names, an_ordinal_in_a_capital_opens_the_name_that_it_hangs_on)
{
  Case c;
  open_case(&c);
  Sentence *bank = add_sentence(&c, "loans of First Plonk Bank"), *chief = add_sentence(&c, "loans of first Plonk Bank");
  Sentence *both[] = {bank, chief};
  for (size_t i = 0; i < COUNT_OF(both); i++) {
    both[i]->tokens[2].upos = UPOS_ADJ;
    hang(both[i], 2, 4, DEP_AMOD);
    hang(both[i], 3, 4, DEP_COMPOUND);
    label(both[i], 2, 2, "ORDINAL", 0.9f);
    label(both[i], 3, 4, "ORG", 0.99f);
    read_in_doubt(&c, both[i]);
  }
  for (uint32_t i = 0; i < 5; i++)
    for (int type = 0; type < ENTITY_COUNT; type++) bank->leads[i].of[type] = chief->leads[i].of[type] = type == (token_is_capitalized(&bank->tokens[i]) ? ENTITY_ORGANIZATION : ENTITY_NONE) ? 0 : -12;
  settled(&c);
  cr_expect_str_eq(names_in(&c, bank), "First Plonk Bank ORGANIZATION");
  cr_expect_str_eq(names_in(&c, chief), "first QUANTITY; Plonk Bank ORGANIZATION");
  close_case(&c);
}

Test(names, the_state_behind_a_partys_letter_is_a_place)
{
  Case c;
  open_case(&c);
  Sentence *s = add_sentence(&c, "Plonk ( R - Ariz. )");
  s->tokens[3].xpos = XPOS_HYPH;
  label(s, 0, 0, "PERSON", 0.99f);
  label(s, 4, 4, "ORG", 0.8f);
  read_in_doubt(&c, s);
  for (uint32_t i = 0; i < s->len; i++)
    for (int type = 0; type < ENTITY_COUNT; type++) s->leads[i].of[type] = type == (i ? ENTITY_ORGANIZATION : ENTITY_PERSON) ? 0 : -12;
  settled(&c);
  cr_expect_str_eq(names_in(&c, s), "Plonk PERSON; Ariz. PLACE");
  close_case(&c);
}

Test(names, a_lake_or_a_fort_is_a_place_unless_it_acts_or_is_a_bank)
{
  Case c;
  open_case(&c);
  Sentence *lake = add_sentence(&c, "shores of Lake Quux"), *bell = add_sentence(&c, "Lake Plonk sang"), *mister = add_sentence(&c, "Mr. Camp Zap"), *bank = add_sentence(&c, "clients of Lake Bank");
  bell->tokens[2].upos = UPOS_VERB, bell->tokens[2].xpos = XPOS_VBD, bell->tokens[2].lemma = STR("sing");
  hang(bell, 0, 2, DEP_NSUBJ);
  hang(bell, 1, 0, DEP_FLAT);
  label(lake, 2, 3, "ORG", 0.9f);
  label(bell, 0, 1, "PERSON", 0.9f);
  label(mister, 1, 2, "PERSON", 0.9f);
  label(bank, 2, 3, "ORG", 0.9f);
  Sentence *all[] = {lake, bell, mister, bank};
  for (size_t i = 0; i < COUNT_OF(all); i++) {
    read_in_doubt(&c, all[i]);
    for (uint32_t t = 0; t < all[i]->len; t++)
      for (int type = 0; type < ENTITY_COUNT; type++) all[i]->leads[t].of[type] = type == (int)(t < all[i]->names[0].first ? ENTITY_NONE : type_of_label(all[i]->names[0].label)) ? 0 : -12;
  }
  settled(&c);
  cr_expect_str_eq(names_in(&c, lake), "Lake Quux PLACE");
  cr_expect_str_eq(names_in(&c, bell), "Lake Plonk PERSON");
  cr_expect_str_eq(names_in(&c, mister), "Camp Zap PERSON");
  cr_expect_str_eq(names_in(&c, bank), "Lake Bank ORGANIZATION");
  close_case(&c);
}

Test(names, a_word_of_no_list_has_likely_kinds)
{
  WordKinds kinds;
  cr_assert(word_kinds_find(STR("eurostar"), &kinds));
  cr_expect(kinds.organization > 0.5f && kinds.person < 0.2f && kinds.place < 0.3f);
  cr_expect_float_eq(kinds.person + kinds.place + kinds.organization + kinds.word, 1, 1e-5);
  cr_assert(word_kinds_find(STR("gurgaon"), &kinds));
  cr_expect(kinds.place > 0.8f);
  cr_assert(word_kinds_find(STR("favre"), &kinds));
  cr_expect(kinds.person > 0.6f);
  cr_expect_not(word_kinds_find(STR("quuxhaldenplonk"), &kinds));
  cr_expect(kinds.person == 0 && kinds.word == 0);
  cr_expect_not(word_kinds_find(STR(""), &kinds));
}

/* "Gurgaon", a common noun to the tagger, of which the network has seen next to nothing. Not "Industry", a word. */
Test(names, a_town_that_is_tagged_a_noun_may_be_a_name)
{
  Case c;
  open_case(&c);
  Sentence *town = add_sentence(&c, "stones in Gurgaon"), *word = add_sentence(&c, "stones in Industry");
  Sentence *both[] = {town, word};
  for (size_t k = 0; k < COUNT_OF(both); k++) {
    Sentence *s = both[k];
    s->tokens[2].upos = UPOS_NOUN, s->tokens[2].xpos = XPOS_NN;
    hang(s, 2, 0, DEP_NMOD), hang(s, 1, 2, DEP_CASE);
    read_in_doubt(&c, s);
    for (uint32_t i = 0; i < s->len; i++)
      for (int type = 0; type < ENTITY_COUNT; type++) s->leads[i].of[type] = type == ENTITY_NONE ? 0 : type == ENTITY_PLACE ? -3.5f : -12;
  }
  settled(&c);
  cr_expect_str_eq(names_in(&c, town), "Gurgaon PLACE");
  cr_expect_str_eq(names_in(&c, word), "");
  close_case(&c);
}
