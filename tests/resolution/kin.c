/* Who is whose, which of two of one surname, and towns whose names are clubs'. */
#include <criterion/criterion.h>

#include <stdio.h>

#include "told.h"

/* Karl's daughter, Ruth, slept. "My father left," she said: Karl. */
Test(kin, my_father_is_whose_daughter_speaks)
{
  static const char text[] = "Karl PROPN NNP 2 nsubj B-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                             "His PRON PRP$ 2 nmod:poss\n%s NOUN NN 6 nsubj\n, PUNCT , 4 punct\nRuth PROPN NNP 2 appos B-PERSON\n, PUNCT , 4 punct\nwept=weep VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
                             "“ PUNCT `` 4 punct\nMy PRON PRP$ 3 nmod:poss\n%s NOUN NN 4 nsubj\nleft=leave VERB VBD 8 ccomp\n, PUNCT , 4 punct\n” PUNCT '' 4 punct\nRuth PROPN NNP 8 nsubj B-PERSON\nsaid=say VERB VBD 0 root\n. PUNCT . 8 punct\n";
  static const struct { const char *who, *whom, *mention; bool one; } cases[] = {
      {"daughter", "father", "My father", true}, {"wife", "husband", "My husband", true}, {"sister", "brother", "My brother", true},
      {"daughter", "mother", "My mother", false}, {"sister", "father", "My father", false}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char words[1200];
    snprintf(words, sizeof words, text, cases[i].who, cases[i].whom);
    Told t = told(words);
    cr_expect_eq(in_cluster(&t, 0, "Karl", 2, cases[i].mention), cases[i].one, "%s, %s", cases[i].who, cases[i].whom);
    told_end(&t);
  }
}

Test(kin, a_word_within_one_persons_name)
{
  Told t = told_names("Zorb Plonkado Umbrage; Plonkado");
  cr_expect(same_entity(&t, "Plonkado", "Zorb Plonkado Umbrage"));
  told_end(&t);
  t = told_names("Zorb Plonkado Umbrage; Gerda Plonkado Quux; Plonkado");
  cr_expect_not(same_entity(&t, "Plonkado", "Zorb Plonkado Umbrage"));
  cr_expect_not(same_entity(&t, "Plonkado", "Gerda Plonkado Quux"));
  told_end(&t);
}

/* "Tito" is a given name, and stands in quotation marks within this one. */
Test(kin, a_nickname_within_a_name)
{
  Told t = told("Ernesto PROPN NNP 6 nsubj B-PERSON\n\" PUNCT `` 3 punct I-PERSON\nTito PROPN NNP 1 flat I-PERSON\n\" PUNCT '' 3 punct I-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
                "Tito PROPN NNP 2 nsubj B-PERSON\nwoke=wake VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Ernesto \" Tito \" Plonk", 1, "Tito"));
  told_end(&t);
}

/* "da Silva" is all of the surname of one, and the end of another's. */
Test(kin, all_of_a_surname_before_a_part_of_one)
{
  Told t = told_names("Quuxa Plonk da Silva; Zorbo da Silva; Da Silva");
  cr_expect(same_entity(&t, "Da Silva", "Zorbo da Silva"));
  told_end(&t);
}

Test(kin, an_article_before_an_arabic_surname)
{
  Told t = told_names("Youssef El Quuxad; El Quuxad");
  cr_expect(same_entity(&t, "El Quuxad", "Youssef El Quuxad"));
  told_end(&t);
}

/* Its chairwoman, Zorba Plonk, and Quux Plonk: Ms. Plonk is the one who is told to be a woman. */
Test(kin, a_title_tells_of_two)
{
  Told t = told("Quux PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "Plonk PROPN NNP 2 nsubj B-PERSON\nwoke=wake VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "Its PRON PRP$ 2 nmod:poss\nchairwoman NOUN NN 7 nsubj\n, PUNCT , 4 punct\nZorbex PROPN NNP 2 appos B-PERSON\nPlonk PROPN NNP 4 flat I-PERSON\n, PUNCT , 4 punct\nwept=weep VERB VBD 0 root\n. PUNCT . 7 punct\n\n"
                "Ms. PROPN NNP 2 nmod:desc\nPlonk PROPN NNP 3 nsubj B-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Quux Plonk", 1, "Plonk"));
  cr_expect(in_cluster(&t, 2, "Zorbex Plonk", 3, "Plonk"));
  cr_expect_not(in_cluster(&t, 0, "Quux Plonk", 3, "Plonk"));
  told_end(&t);
}

Test(kin, a_ruler_s_number_and_another_of_her_name)
{
  Told t = told_names("Queen Ingrid IV; Ingrid; Princess Ingrid");
  cr_expect(same_entity(&t, "Ingrid IV", "Ingrid"));
  cr_expect_eq(t.resolved.entity_count, 2);
  told_end(&t);
}

/* Leipzig's striker slept. Leipzig had led. It rained in Leipzig. */
Test(kin, a_town_and_its_club)
{
  Told t = told("Leipzig PROPN NNP 3 nmod:poss B-PLACE\n's PART POS 1 case\nstriker NOUN NN 4 nsubj\nslept=sleep VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                "Leipzig PROPN NNP 3 nsubj B-PLACE\nhad=have AUX VBD 3 aux\nled=lead VERB VBN 0 root\n. PUNCT . 3 punct\n\n"
                "It PRON PRP 2 nsubj\nrained=rain VERB VBD 0 root\nin ADP IN 4 case\nLeipzig PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Leipzig", 1, "Leipzig"));
  cr_expect_not(in_cluster(&t, 1, "Leipzig", 2, "Leipzig"));
  told_end(&t);
}

Test(kin, a_bracketed_acronym_with_a_letter_inside_a_word)
{
  Told t = told("Association PROPN NNP 8 nsubj B-ORGANIZATION\nof ADP IN 5 case I-ORGANIZATION\nSoutheast PROPN NNP 5 compound I-ORGANIZATION\nAsian PROPN NNP 5 compound I-ORGANIZATION\nNations PROPN NNPS 1 nmod I-ORGANIZATION\n"
                "( PUNCT -LRB- 7 punct\nASEAN PROPN NNP 1 appos B-ORGANIZATION\n) PUNCT -RRB- 7 punct\nmet=meet VERB VBD 0 root\n. PUNCT . 9 punct\n");
  cr_expect(same_entity(&t, "ASEAN", "Association of Southeast Asian Nations"));
  told_end(&t);
}

Test(kin, a_firm_without_what_it_does)
{
  Told t = told_names("Jade Horizon Shipping/ORGANIZATION; Jade Horizon");
  cr_expect(same_entity(&t, "Jade Horizon", "Jade Horizon Shipping"));
  told_end(&t);
  t = told_names("Walt Umbrage Studios/ORGANIZATION; Walt Umbrage");
  cr_expect_not(same_entity(&t, "Walt Umbrage", "Walt Umbrage Studios"));
  told_end(&t);
}

/* "Quux Hale Jr." after "Quux Hale" is another man; "Quux Hale" after "Quux Hale Jr." leaves the suffix out. */
Test(kin, a_son_after_his_father)
{
  Told t = told_names("Quux Hale; Quux Hale Jr.");
  cr_expect_not(same_entity(&t, "Quux Hale", "Quux Hale Jr."));
  told_end(&t);
  t = told_names("Quux Hale Jr.; Quux Hale");
  cr_expect(same_entity(&t, "Quux Hale", "Quux Hale Jr."));
  told_end(&t);
}

/* The land that a station is called by is not the station. */
Test(kin, what_a_body_is_called_by)
{
  Told t = told_names("Radio Plonkaria/ORGANIZATION; Plonkaria/PLACE");
  cr_expect_not(same_entity(&t, "Plonkaria", "Radio Plonkaria"));
  told_end(&t);
}

/* Ann Hale, whose husband, Karl Dorn, slept, wept: the husband is Karl. */
Test(kin, whose_husband)
{
  Told t = told("Ann PROPN NNP 10 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nwhose PRON WP$ 5 nmod:poss\nhusband NOUN NN 1 appos\n, PUNCT , 7 punct\nKarl PROPN NNP 1 appos B-PERSON\nDorn PROPN NNP 7 flat I-PERSON\n, PUNCT , 1 punct\n"
                "wept=weep VERB VBD 0 root\n. PUNCT . 10 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Ann Hale", 0, "whose husband"));
  cr_expect(in_cluster(&t, 0, "Karl Dorn", 0, "whose husband"));
  told_end(&t);
}

/* Of two of one surname the one who goes by her given name is not meant by it. */
Test(kin, who_goes_by_a_given_name)
{
  Told t = told("Ann PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n\nAnn PROPN NNP 2 nsubj B-PERSON\nwoke=wake VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "Karl PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n\nPlonk PROPN NNP 2 nsubj B-PERSON\nwoke=wake VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 2, "Karl Plonk", 3, "Plonk"));
  told_end(&t);
}

/* "Otto Plonk's wife, Gerda, came. Mrs. Plonk spoke": one; "Mrs. Quux" is another. */
Test(kin, the_wife_by_his_name)
{
  static const char *const names[] = {"Plonk", "Quux"};
  for (size_t i = 0; i < COUNT_OF(names); i++) {
    char text[500];
    snprintf(text, sizeof text, "Otto PROPN NNP 4 nmod:poss B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\n's PART POS 1 case\nwife NOUN NN 7 nsubj\n, PUNCT , 6 punct\nGerda PROPN NNP 4 appos B-PERSON\ncame=come VERB VBD 0 root\n\n"
                                "Mrs. PROPN NNP 3 nsubj\n%s PROPN NNP 1 flat B-PERSON\nspoke=speak VERB VBD 0 root\n", names[i]);
    Told t = told(text);
    cr_expect_eq(same_entity(&t, "Gerda", names[i]), i == 0, "%s", names[i]);
    told_end(&t);
  }
}

/* A relative told by the given name alone is of the family: a full name of another, told anew or in passing, is another's. */
Test(kin, other_families)
{
  told_expect("Mark PROPN NNP 3 nsubj B-PERSON\nHunt PROPN NNP 1 flat I-PERSON\nlives=live VERB VBZ 0 root\nwith ADP IN 6 case\nhis PRON PRP$ 6 nmod:poss\nson~ NOUN NN 3 obl\n, PUNCT , 8 punct\nDaniel~ PROPN NNP 6 appos B-PERSON\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nfilm NOUN NN 3 nsubj\nstars=star VERB VBZ 0 root\nDaniel PROPN NNP 3 obj B-PERSON\nCraig~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n",
              "Daniel != 1 Daniel Craig");
  told_expect("The DET DT 2 det\nminister NOUN NN 4 nmod:poss\n's PART POS 2 case\nbrother~ NOUN NN 9 nsubj:pass\n, PUNCT , 6 punct\nAhmed~ PROPN NNP 4 appos B-PERSON\n, PUNCT , 4 punct\nwas=be AUX VBD 9 aux:pass\narrested~=arrest VERB VBN 0 root\n. PUNCT . 9 punct\n\n"
              "Ahmed PROPN NNP 7 nsubj B-PERSON\nKarimi~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\na DET DT 5 det\npoet~ NOUN NN 1 appos\n, PUNCT , 1 punct\npraised=praise VERB VBD 0 root\nthe DET DT 9 det\npolice~ NOUN NN 7 obj\n. PUNCT . 7 punct\n",
              "Ahmed != 1 Ahmed Karimi");
  told_expect("Paul PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nlives=live VERB VBZ 0 root\nin ADP IN 5 case\nRome PROPN NNP 3 obl B-PLACE\nwith ADP IN 8 case\nhis PRON PRP$ 8 nmod:poss\nwife~ NOUN NN 3 obl\n, PUNCT , 10 punct\nSarah~ PROPN NNP 8 appos B-PERSON\n. PUNCT . 3 punct\n\n"
              "Sarah PROPN NNP 5 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 5 cop\na DET DT 5 det\nnurse~ NOUN NN 0 root\n. PUNCT . 5 punct\n",
              "Sarah = 1 Sarah Stone");
  told_expect("Paul PROPN NNP 4 nmod:poss B-PERSON\nStone PROPN NNP 1 flat I-PERSON\n's PART POS 1 case\nwife~ NOUN NN 10 nsubj\n, PUNCT , 6 punct\nSarah~ PROPN NNP 4 appos B-PERSON\n, PUNCT , 4 punct\nis=be AUX VBZ 10 cop\na DET DT 10 det\nnurse~ NOUN NN 0 root\n. PUNCT . 10 punct\n\n"
              "Sarah PROPN NNP 3 nsubj B-PERSON\nBell PROPN NNP 1 flat I-PERSON\nkept=keep VERB VBD 0 root\nher PRON PRP$ 6 nmod:poss\nown ADJ JJ 6 amod\nname NOUN NN 3 obj\nwhen ADV WRB 9 advmod\nshe PRON PRP 9 nsubj\nmarried~=marry VERB VBD 3 advcl\n. PUNCT . 3 punct\n",
              "Sarah = 1 Sarah Bell");
  told_expect("Ann PROPN NNP 3 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\ncame=come VERB VBD 0 root\nwith ADP IN 6 case\nher PRON PRP$ 6 nmod:poss\nhusband~ NOUN NN 3 obl\n, PUNCT , 8 punct\nBob~ PROPN NNP 6 appos B-PERSON\n. PUNCT . 3 punct\n\n"
              "A DET DT 2 det\nsurgeon~ NOUN NN 7 nsubj\n, PUNCT , 4 punct\nBob PROPN NNP 2 appos B-PERSON\nStone~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\npraised=praise VERB VBD 0 root\nher~=she PRON PRP 7 obj\n. PUNCT . 7 punct\n",
              "Bob != 1 Bob Stone");
  told_expect("Bob PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nhas=have VERB VBZ 0 root\na DET DT 5 det\nson~ NOUN NN 3 obj\n, PUNCT , 7 punct\nGeorge~ PROPN NNP 5 appos B-PERSON\n. PUNCT . 3 punct\n\n"
              "George PROPN NNP 5 nsubj B-PERSON\nWashington PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 5 cop\na DET DT 5 det\ngeneral~ NOUN NN 0 root\n. PUNCT . 5 punct\n",
              "George != 1 George Washington");
  told_expect("Mary PROPN NNP 4 nmod:poss B-PERSON\nLee PROPN NNP 1 flat I-PERSON\n's PART POS 1 case\nbrother~ NOUN NN 9 nsubj\n, PUNCT , 6 punct\nTom~ PROPN NNP 4 appos B-PERSON\n, PUNCT , 4 punct\nwas=be AUX VBD 9 cop\nhurt~ ADJ JJ 0 root\n. PUNCT . 9 punct\n\n"
              "Tom PROPN NNP 3 nsubj B-PERSON\nCruise PROPN NNP 1 flat I-PERSON\nstarred=star VERB VBD 0 root\nin ADP IN 6 case\nthe DET DT 6 det\nfilm~ NOUN NN 3 obl\n. PUNCT . 3 punct\n",
              "Tom != 1 Tom Cruise");
}

/* A son who tells of his father tells of his own; and whose son he is stands beside him. */
Test(kin, son_who_tells)
{
  told_expect("John PROPN NNP 3 nsubj B-PERSON\nHowe PROPN NNP 1 flat I-PERSON\ndied=die VERB VBD 0 root\non ADP IN 5 case\nFriday~ PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nson~ NOUN NN 7 nsubj\n, PUNCT , 4 punct\nPeter PROPN NNP 2 appos B-PERSON\nHowe~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nsaid=say VERB VBD 0 root\nhis PRON PRP$ 9 nmod:poss\nfather NOUN NN 11 nsubj\nhad=have AUX VBD 11 aux\nloved=love VERB VBN 7 ccomp\nthe DET DT 13 det\nsea~ NOUN NN 11 obj\n. PUNCT . 7 punct\n",
              "John Howe = 1 his father");
  told_expect("John PROPN NNP 3 nsubj B-PERSON\nHowe PROPN NNP 1 flat I-PERSON\ndied=die VERB VBD 0 root\non ADP IN 5 case\nFriday~ PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "Peter PROPN NNP 7 nsubj B-PERSON\nHowe~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nhis PRON PRP$ 5 nmod:poss\nson~ NOUN NN 1 appos\n, PUNCT , 1 punct\nsaid=say VERB VBD 0 root\nhis PRON PRP$ 9 nmod:poss\nfather NOUN NN 11 nsubj\nhad=have AUX VBD 11 aux\nloved=love VERB VBN 7 ccomp\nthe DET DT 13 det\nsea~ NOUN NN 11 obj\n. PUNCT . 7 punct\n",
              "John Howe = 1 his father; Peter Howe != 1 his");
}
