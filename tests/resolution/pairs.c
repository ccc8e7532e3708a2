/* Two who were told of and what stands for both; whose a noun is that says who somebody is; clauses behind the main one. */
#include <criterion/criterion.h>

#include "told.h"

/* For how many the mention with that head stands. */
static uint32_t members_of(const Told *t, uint32_t sentence, uint32_t head)
{
  for (size_t i = 0; i < t->resolved.mention_count; i++)
    if (t->resolved.mentions[i].sentence == sentence && t->resolved.mentions[i].head == head) return t->resolved.mentions[i].member_count;
  return 0;
}

/* And for whom first. */
static Str first_member(const Told *t, uint32_t sentence, uint32_t head)
{
  for (size_t i = 0; i < t->resolved.mention_count; i++) {
    const ResolvedMention *m = &t->resolved.mentions[i];
    if (m->sentence == sentence && m->head == head && m->member_count) return t->resolved.entities[m->members[0]].name;
  }
  return STR("-");
}

/* With facts to find, for which alone it is asked for whom a plural stands. */
static Told told_for_facts(const char *words)
{
  static const TripleList none;
  return told_with(words, &none, NULL, NULL);
}

#define MARRIED "Ilse PROPN NNP 2 nsubj B-PERSON\nmarried=marry VERB VBD 0 root\nPieter PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\n"

Test(pairs, they_are_the_two_of_the_last_sentence)
{
  Told t = told_for_facts(MARRIED "They=they PRON PRP 2 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_expect_eq(members_of(&t, 1, 0), 2);
  told_end(&t);
}

Test(pairs, the_couple_are_the_two_of_the_last_sentence)
{
  Told t = told_for_facts(MARRIED "The=the DET DT 2 det\ncouple NOUN NN 3 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_eq(members_of(&t, 1, 1), 2);
  told_end(&t);
}

Test(pairs, they_may_be_the_police)
{
  Told t = told_for_facts("Ilse PROPN NNP 2 nsubj B-PERSON\nhit VERB VBD 0 root\nPieter PROPN NNP 2 obj B-PERSON\nnear ADP IN 6 case\nthe DET DT 6 det\npolice NOUN NNS 2 obl\n. PUNCT . 2 punct\n\n"
                "They=they PRON PRP 2 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_expect_neq(members_of(&t, 1, 0), 2);
  told_end(&t);
}

Test(pairs, a_third_leaves_it_open)
{
  Told t = told_for_facts("Ilse PROPN NNP 2 nsubj B-PERSON\nmet=meet VERB VBD 0 root\nPieter PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\nGerda PROPN NNP 2 nsubj B-PERSON\nsaw=see VERB VBD 0 root\nIlse PROPN NNP 2 obj B-PERSON\nand CCONJ CC 5 cc\nPieter PROPN NNP 3 conj B-PERSON\nand CCONJ CC 7 cc\nZorb PROPN NNP 3 conj B-PERSON\n. PUNCT . 2 punct\n\n"
                "The=the DET DT 2 det\ncouple NOUN NN 3 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_neq(members_of(&t, 2, 1), 2);
  told_end(&t);
}

/* "Petra was her mentor": nobody is her own. */
Test(pairs, whose_mentor_she_is)
{
  Told t = told("Ilse PROPN NNP 2 nsubj B-PERSON\ndied=die VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "Petra PROPN NNP 4 nsubj B-PERSON\nwas=be AUX VBD 4 cop\nher=her PRON PRP$ 4 nmod:poss\nmentor NOUN NN 0 root\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "Ilse", 1, "her"));
  cr_expect_not(in_cluster(&t, 1, "Petra", 1, "her"));
  told_end(&t);
}

/* "Dann slept. Dann woke. Police arrested Max after he fled": Max, though Dann was named more often. */
Test(pairs, he_of_the_clause_behind)
{
  Told t = told("Dann PROPN NNP 2 nsubj B-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 2 punct\n\nDann PROPN NNP 2 nsubj B-PERSON\nwoke=wake VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "Police=police NOUN NNS 2 nsubj\narrested=arrest VERB VBD 0 root\nMax PROPN NNP 2 obj B-PERSON\nafter SCONJ IN 6 mark\nhe=he PRON PRP 6 nsubj\nfled=flee VERB VBD 2 advcl\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 2, "Max", 2, "he"));
  told_end(&t);
}

/* "The winner was Ilse. The loser was not Ilse." */
Test(pairs, a_noun_before_its_name)
{
  Told t = told("The=the DET DT 2 det\nwinner NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nIlse PROPN NNP 0 root B-PERSON\n. PUNCT . 4 punct\n\n"
                "The=the DET DT 2 det\nsuspect NOUN NN 5 nsubj\nwas=be AUX VBD 5 cop\nnot PART RB 5 advmod\nPetra PROPN NNP 0 root B-PERSON\n. PUNCT . 5 punct\n");
  cr_expect(in_cluster(&t, 0, "The winner", 0, "Ilse"));
  cr_expect_not(in_cluster(&t, 1, "The suspect", 1, "Petra"));
  told_end(&t);
}

Test(pairs, a_party_by_its_members)
{
  Told t = told_names("Green Party/ORGANIZATION; Greens/ORGANIZATION; Labour Party/ORGANIZATION; Labours/ORGANIZATION");
  cr_expect(same_entity(&t, "Greens", "Green Party"));
  cr_expect_not(same_entity(&t, "Labours", "Labour Party"));
  told_end(&t);
}

Test(pairs, members_whom_another_party_has_too)
{
  Told t = told_names("Democratic Party/ORGANIZATION; Neo Democrats/ORGANIZATION; Democrats/ORGANIZATION");
  cr_expect_not(same_entity(&t, "Neo Democrats", "Democratic Party"));
  told_end(&t);
}

/* "the Friends of Quux Library" are no library. */
Test(pairs, friends_of_a_library)
{
  Told t = told("The=the DET DT 2 det\nFriends=friend PROPN NNPS 6 nsubj B-ORGANIZATION\nof ADP IN 5 case I-ORGANIZATION\nQuux PROPN NNP 5 compound I-ORGANIZATION\nLibrary PROPN NNP 2 nmod I-ORGANIZATION\nmet=meet VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
                "The=the DET DT 2 det\nlibrary NOUN NN 3 nsubj\nclosed=close VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Friends of Quux Library", 1, "The library"));
  told_end(&t);
}

/* "Plonk owns 9 percent of Quuxal", "Quuxal staff", "executives of Zorba Quux": firms, whatever the tagger took them for. */
Test(pairs, what_has_staff_and_parts_is_a_firm)
{
  told_expect("Plonk PROPN NNP 2 nsubj B-ORGANIZATION\nowns=own VERB VBZ 0 root\n9 NUM CD 4 nummod\npercent NOUN NN 2 obj\nof ADP IN 6 case\nQuuxal PROPN NNP 4 nmod B-PERSON\n. PUNCT . 2 punct\n", "Quuxal : ORGANIZATION");
  told_expect("Police=police NOUN NNS 2 nsubj\nheld=hold VERB VBD 0 root\nexecutives=executive NOUN NNS 2 obj\nof ADP IN 6 case\nZorba PROPN NNP 6 compound B-PERSON\nQuux PROPN NNP 3 nmod I-PERSON\n. PUNCT . 2 punct\n", "Zorba Quux : ORGANIZATION");
  told_expect("Plonk PROPN NNP 2 nsubj B-PERSON\nknows=know VERB VBZ 0 root\n9 NUM CD 4 nummod\npercent NOUN NN 2 obj\nof ADP IN 6 case\nQuuxal PROPN NNP 4 nmod B-PERSON\n. PUNCT . 2 punct\n", "Quuxal : PERSON");
}

Test(pairs, who_leads_a_band_of_fighters)
{
  told_expect("Chad PROPN NNP 2 nsubj B-PLACE\narms=arm VERB VBZ 0 root\nthe DET DT 6 det\nM31 PROPN NNP 6 compound B-PLACE\nrebel NOUN NN 6 compound\nmovement NOUN NN 2 obj\n. PUNCT . 2 punct\n", "M31 : ORGANIZATION; Chad : PLACE");
}

/* "the DHN agency reported ... the hospital": letters alone are no hospital. */
Test(pairs, letters_are_no_hospital)
{
  Told t = told("DHN PROPN NNP 2 nsubj B-ORGANIZATION\nreported=report VERB VBD 0 root\nit PRON PRP 2 obj\n. PUNCT . 2 punct\n\nThe=the DET DT 2 det\nhospital NOUN NN 3 nsubj\nburned=burn VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_not(in_cluster(&t, 0, "DHN", 1, "The hospital"));
  told_end(&t);
}

/* "Two brothers were jailed. Tariq Mahmood got seven years": the two of one surname told of next, and "they" after them. */
Test(pairs, brothers_told_of_next)
{
  Told t = told_for_facts("Two NUM CD 2 nummod B-QUANTITY\nbrothers=brother NOUN NNS 4 nsubj:pass\nwere=be AUX VBD 4 aux:pass\njailed=jail VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
                "Tariq PROPN NNP 3 nsubj B-PERSON\nMahmood PROPN NNP 1 flat I-PERSON\ngot=get VERB VBD 0 root\nseven NUM CD 5 nummod B-DATE\nyears=year NOUN NNS 3 obj I-DATE\nand CCONJ CC 7 cc\nImran PROPN NNP 3 conj B-PERSON\nMahmood PROPN NNP 7 flat I-PERSON\nfour NUM CD 7 flat B-QUANTITY\n. PUNCT . 3 punct\n\n"
                "The DET DT 2 det\nbrothers=brother NOUN NNS 3 nsubj\nwept=weep VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_eq(members_of(&t, 0, 1), 2);
  cr_expect_eq(members_of(&t, 2, 1), 2);
  told_end(&t);
  t = told_for_facts("Two NUM CD 2 nummod B-QUANTITY\nbrothers=brother NOUN NNS 4 nsubj:pass\nwere=be AUX VBD 4 aux:pass\njailed=jail VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
                "Tariq PROPN NNP 3 nsubj B-PERSON\nMahmood PROPN NNP 1 flat I-PERSON\ngot=get VERB VBD 0 root\nseven NUM CD 5 nummod B-DATE\nyears=year NOUN NNS 3 obj I-DATE\nand CCONJ CC 7 cc\nImran PROPN NNP 3 conj B-PERSON\nStone PROPN NNP 7 flat I-PERSON\nfour NUM CD 7 flat B-QUANTITY\n. PUNCT . 3 punct\n\n"
                "Nobody PRON NN 2 nsubj\nwept=weep VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_expect_neq(members_of(&t, 0, 1), 2);
  told_end(&t);
}

/* "The two met. The couple married": the same two. */
Test(pairs, the_couple_are_the_two)
{
  Told t = told_for_facts("Lena PROPN NNP 3 nsubj B-PERSON\nFuchs PROPN NNP 1 flat I-PERSON\nwrote=write VERB VBD 0 root\nto ADP IN 5 case\nOmar PROPN NNP 3 obl B-PERSON\nHaddad PROPN NNP 5 flat I-PERSON\n. PUNCT . 3 punct\n\n"
                "He PRON PRP 2 nsubj\nlived=live VERB VBD 0 root\nin ADP IN 4 case\nCairo PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n\n"
                "The DET DT 2 det\ntwo NUM CD 3 nsubj B-QUANTITY\nmet=meet VERB VBD 0 root\nin ADP IN 5 case\nVienna PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
                "The DET DT 2 det\ncouple NOUN NN 3 nsubj\nmarried=marry VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_eq(members_of(&t, 3, 1), 2);
  told_end(&t);
}

/* Whom the first plural that stands for one stands for. */
static Str one_member(const Told *t, const char *text)
{
  for (size_t i = 0; i < t->resolved.mention_count; i++)
    if (str_is(t->resolved.mentions[i].text, text) && t->resolved.mentions[i].member_count == 1) return t->resolved.entities[t->resolved.mentions[i].members[0]].name;
  return STR("-");
}

/* Who speaks for a body says "we" of it; her lawyer speaks of himself and his like. */
Test(pairs, we_of_whom_one_speaks_for)
{
  Told t = told_for_facts("Kew PROPN NNP 2 compound B-ORGANIZATION\nUniversity PROPN NNP 4 nsubj I-ORGANIZATION\nis=be AUX VBZ 4 cop\nbehind~ ADV RB 0 root\n. PUNCT . 4 punct\n\n"
                            "\"~ PUNCT `` 4 punct\nWe=we PRON PRP 4 nsubj\nwill AUX MD 4 aux\npay~ VERB VB 7 ccomp\n,~ PUNCT , 4 punct\n\" PUNCT '' 4 punct\nsaid=say VERB VBD 0 root\nits PRON PRP$ 9 nmod:poss\ndean~ NOUN NN 7 nsubj\n, PUNCT , 11 punct\nRussell PROPN NNP 9 appos B-PERSON\nHolm~ PROPN NNP 11 flat I-PERSON\n. PUNCT . 7 punct\n");
  cr_expect_str_eq(str_cstr(&t.arena, one_member(&t, "We")), "Kew University");
  told_end(&t);
  t = told_for_facts("Kew PROPN NNP 2 compound B-ORGANIZATION\nUniversity PROPN NNP 4 nsubj I-ORGANIZATION\nis=be AUX VBZ 4 cop\nbehind~ ADV RB 0 root\n. PUNCT . 4 punct\n\n"
                            "\"~ PUNCT `` 4 punct\nWe=we PRON PRP 4 nsubj\nwill AUX MD 4 aux\nappeal~ VERB VB 7 ccomp\n,~ PUNCT , 4 punct\n\" PUNCT '' 4 punct\nsaid=say VERB VBD 0 root\nits PRON PRP$ 9 nmod:poss\nlawyer~ NOUN NN 7 nsubj\n, PUNCT , 11 punct\nRussell PROPN NNP 9 appos B-PERSON\nHolm~ PROPN NNP 11 flat I-PERSON\n. PUNCT . 7 punct\n");
  cr_expect_str_eq(str_cstr(&t.arena, one_member(&t, "We")), "Russell Holm");
  told_end(&t);
}

/* Who knows something says "we" of everybody; who speaks for a body does not. */
Test(pairs, we_of_an_expert)
{
  Told t;
  t = told_for_facts("\"~ PUNCT `` 4 punct\nWe=we PRON PRP 4 nsubj\nare=be AUX VBP 4 aux\nlosing=lose VERB VBG 9 ccomp\nour PRON PRP$ 6 nmod:poss\nforests~=forest NOUN NNS 4 obj\n,~ PUNCT , 4 punct\n\" PUNCT '' 4 punct\nsaid=say VERB VBD 0 root\nLena PROPN NNP 9 nsubj B-PERSON\nVogt~ PROPN NNP 10 flat I-PERSON\n, PUNCT , 14 punct\na DET DT 14 det\nbiologist NOUN NN 10 appos\nat ADP IN 17 case\nYale PROPN NNP 17 compound B-ORGANIZATION\nUniversity~ PROPN NNP 14 nmod I-ORGANIZATION\n. PUNCT . 9 punct\n");
  cr_expect_str_eq(str_cstr(&t.arena, one_member(&t, "We")), "Lena Vogt");
  told_end(&t);
  t = told_for_facts("\"~ PUNCT `` 4 punct\nWe=we PRON PRP 4 nsubj\nare=be AUX VBP 4 aux\nlosing=lose VERB VBG 9 ccomp\nour PRON PRP$ 6 nmod:poss\nforests~=forest NOUN NNS 4 obj\n,~ PUNCT , 4 punct\n\" PUNCT '' 4 punct\nsaid=say VERB VBD 0 root\nLena PROPN NNP 9 nsubj B-PERSON\nVogt~ PROPN NNP 10 flat I-PERSON\n, PUNCT , 14 punct\na DET DT 14 det\nspokeswoman NOUN NN 10 appos\nat ADP IN 17 case\nYale PROPN NNP 17 compound B-ORGANIZATION\nUniversity~ PROPN NNP 14 nmod I-ORGANIZATION\n. PUNCT . 9 punct\n");
  cr_expect_str_eq(str_cstr(&t.arena, one_member(&t, "We")), "Yale University");
  told_end(&t);
}

/* He who says so believes it, and not the body that pays it. */
Test(pairs, we_who_believe)
{
  Told t;
  t = told_for_facts("\"~ PUNCT `` 4 punct\nWe=we PRON PRP 3 nsubj\nbelieve VERB VBP 7 ccomp\nKelvar~ PROPN NNP 3 obj B-PERSON\n,~ PUNCT , 3 punct\n\" PUNCT '' 3 punct\nsaid=say VERB VBD 0 root\nTom PROPN NNP 7 nsubj B-PERSON\nReed~ PROPN NNP 8 flat I-PERSON\n, PUNCT , 12 punct\na DET DT 12 det\nspokesman NOUN NN 8 appos\nfor ADP IN 14 case\nAcme~ PROPN NNP 12 nmod B-ORGANIZATION\n. PUNCT . 7 punct\n");
  cr_expect_str_eq(str_cstr(&t.arena, one_member(&t, "We")), "Tom Reed");
  told_end(&t);
  t = told_for_facts("\"~ PUNCT `` 4 punct\nWe=we PRON PRP 3 nsubj\npay VERB VBP 7 ccomp\nKelvar~ PROPN NNP 3 obj B-PERSON\n,~ PUNCT , 3 punct\n\" PUNCT '' 3 punct\nsaid=say VERB VBD 0 root\nTom PROPN NNP 7 nsubj B-PERSON\nReed~ PROPN NNP 8 flat I-PERSON\n, PUNCT , 12 punct\na DET DT 12 det\nspokesman NOUN NN 8 appos\nfor ADP IN 14 case\nAcme~ PROPN NNP 12 nmod B-ORGANIZATION\n. PUNCT . 7 punct\n");
  cr_expect_str_eq(str_cstr(&t.arena, one_member(&t, "We")), "Acme");
  told_end(&t);
}

#define MERGED "Apple PROPN NNP 4 nsubj B-ORGANIZATION\nand CCONJ CC 3 cc\nGoogle PROPN NNP 1 conj B-ORGANIZATION\nmerged~=merge VERB VBD 0 root\n. PUNCT . 4 punct\n\n"

/* Who does it to each other is who the clause is about, and no pair of before; the two lawyers are the two who met, two women no man. */
Test(pairs, each_other)
{
  Told t = told_for_facts(MERGED "Eva PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nJack PROPN NNP 3 obj B-PERSON\nMoore~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
                          "The=the DET DT 3 det\ntwo NUM CD 3 nummod B-QUANTITY\nlawyers=lawyer NOUN NNS 4 nsubj\nvisited=visit VERB VBD 0 root\neach DET DT 4 obj\nother~ ADJ JJ 5 fixed\n. PUNCT . 4 punct\n");
  cr_expect_eq(members_of(&t, 2, 4), 2);
  cr_expect_str_eq(str_cstr(&t.arena, first_member(&t, 2, 4)), "Eva Stone");
  cr_expect_str_eq(str_cstr(&t.arena, first_member(&t, 2, 2)), "Eva Stone");
  told_end(&t);
  t = told_for_facts(MERGED "Lawyers=lawyer NOUN NNS 2 nsubj\nvisited=visit VERB VBD 0 root\neach DET DT 2 obj\nother~ ADJ JJ 3 fixed\n. PUNCT . 2 punct\n");
  cr_expect_eq(members_of(&t, 1, 2), 0);
  told_end(&t);
  t = told_for_facts("Ann PROPN NNP 6 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nBob PROPN NNP 1 conj B-PERSON\nStone PROPN NNP 4 flat I-PERSON\nmet~=meet VERB VBD 0 root\n. PUNCT . 6 punct\n\nThe=the DET DT 3 det\ntwo NUM CD 3 nummod B-QUANTITY\nwomen=woman NOUN NNS 4 nsubj\nleft~=leave VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect_eq(members_of(&t, 1, 2), 0);
  told_end(&t);
  t = told_for_facts("Carl PROPN NNP 2 nsubj B-PERSON\nurged=urge VERB VBD 0 root\nAnn PROPN NNP 2 obj B-PERSON\nand CCONJ CC 5 cc\nBob PROPN NNP 3 conj B-PERSON\nto PART TO 7 mark\nmeet VERB VB 2 xcomp\neach DET DT 7 obj\nother~ ADJ JJ 8 fixed\n. PUNCT . 2 punct\n");
  cr_expect_eq(members_of(&t, 0, 7), 2);
  cr_expect_str_eq(str_cstr(&t.arena, first_member(&t, 0, 7)), "Ann");
  told_end(&t);
}

/* "The justices" are those of whom the article tells as of such; where one is dead or retired, nobody in particular. */
Test(pairs, who_is_one_no_longer)
{
  Told t;
  t = told_for_facts("Justice PROPN NNP 2 nmod:desc\nAnn PROPN NNP 4 nsubj B-PERSON\nLee PROPN NNP 2 flat I-PERSON\nsang~=sing VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                     "Justice PROPN NNP 2 nmod:desc\nTom PROPN NNP 4 nsubj B-PERSON\nReed PROPN NNP 2 flat I-PERSON\nwept~=weep VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                     "The=the DET DT 2 det\njustices=justice NOUN NNS 3 nsubj\nvoted~=vote VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_eq(members_of(&t, 2, 1), 2);
  told_end(&t);
  t = told_for_facts("Justice PROPN NNP 2 nmod:desc\nAnn PROPN NNP 4 nsubj B-PERSON\nLee PROPN NNP 2 flat I-PERSON\nsang~=sing VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                     "The=the DET DT 4 det\nlate ADJ JJ 3 amod\nJustice PROPN NNP 4 nmod:desc\nTom PROPN NNP 6 nsubj B-PERSON\nReed PROPN NNP 4 flat I-PERSON\nwept~=weep VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
                     "The=the DET DT 2 det\njustices=justice NOUN NNS 3 nsubj\nvoted~=vote VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_eq(members_of(&t, 2, 1), 0);
  told_end(&t);
  t = told_for_facts("Justice PROPN NNP 2 nmod:desc\nAnn PROPN NNP 4 nsubj B-PERSON\nLee PROPN NNP 2 flat I-PERSON\nsang~=sing VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                     "Justice PROPN NNP 2 nmod:desc\nTom PROPN NNP 4 nsubj B-PERSON\nReed PROPN NNP 2 flat I-PERSON\nretired~=retire VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                     "The=the DET DT 2 det\njustices=justice NOUN NNS 3 nsubj\nvoted~=vote VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_eq(members_of(&t, 2, 1), 0);
  told_end(&t);
}

/* The couple to whom two do it are others; people are the sides of what they meet or quarrel about. */
Test(pairs, not_those_who_do_it)
{
  Told t;
  t = told_for_facts("Mark PROPN NNP 7 nsubj B-PERSON\nLane PROPN NNP 1 flat I-PERSON\nand CCONJ CC 5 cc\nhis PRON PRP$ 5 nmod:poss\nwife NOUN NN 1 conj\nSusan PROPN NNP 5 appos B-PERSON\nsued=sue VERB VBD 0 root\nthe DET DT 9 det\ncouple NOUN NN 7 obj\nnext ADJ JJ 11 amod\ndoor~ NOUN NN 7 obj\n. PUNCT . 7 punct\n");
  cr_expect_eq(members_of(&t, 0, 8), 0);
  told_end(&t);
  t = told_for_facts("Mark PROPN NNP 7 nsubj:pass B-PERSON\nLane PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nSusan PROPN NNP 1 conj B-PERSON\nLane PROPN NNP 4 flat I-PERSON\nwere=be AUX VBD 7 aux:pass\narrested~=arrest VERB VBN 0 root\n. PUNCT . 7 punct\n\n"
           "Police NOUN NNS 2 nsubj\nquestioned=question VERB VBD 0 root\nthe DET DT 4 det\ncouple~ NOUN NN 2 obj\n. PUNCT . 2 punct\n");
  cr_expect_eq(members_of(&t, 1, 3), 2);
  told_end(&t);
  t = told_for_facts("Ann PROPN NNP 6 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nBob PROPN NNP 1 conj B-PERSON\nStone PROPN NNP 4 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
           "Qatar PROPN NNP 2 nsubj B-PLACE\ntold=tell VERB VBD 0 root\nthe DET DT 5 det\ntwo NUM CD 5 nummod B-QUANTITY\nsides=side NOUN NNS 2 obj\nto PART TO 7 mark\nmeet~ VERB VB 2 xcomp\n. PUNCT . 2 punct\n");
  cr_expect_eq(members_of(&t, 1, 4), 0);
  told_end(&t);
  t = told_for_facts("Ann PROPN NNP 6 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nBob PROPN NNP 1 conj B-PERSON\nStone PROPN NNP 4 flat I-PERSON\nmet=meet VERB VBD 0 root\nin ADP IN 8 case\nOslo~ PROPN NNP 6 obl B-PLACE\n. PUNCT . 6 punct\n\n"
           "Qatar PROPN NNP 2 nsubj B-PLACE\npraised=praise VERB VBD 0 root\nboth DET DT 4 det\nsides~=side NOUN NNS 2 obj\n. PUNCT . 2 punct\n");
  cr_expect_eq(members_of(&t, 1, 3), 2);
  told_end(&t);
  t = told_for_facts("Ann PROPN NNP 6 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nBob PROPN NNP 1 conj B-PERSON\nStone PROPN NNP 4 flat I-PERSON\nown VERB VBP 0 root\nthe DET DT 8 det\nhouse~ NOUN NN 6 obj\n. PUNCT . 6 punct\n\n"
           "They PRON PRP 2 nsubj\nrent VERB VBP 0 root\nit PRON PRP 2 obj\nto ADP IN 6 case\na DET DT 6 det\ncouple~ NOUN NN 2 obl\n. PUNCT . 2 punct\n\n"
           "The DET DT 2 det\ncouple NOUN NN 3 nsubj\nhave VERB VBP 0 root\na DET DT 5 det\ndog~ NOUN NN 3 obj\n. PUNCT . 3 punct\n");
  cr_expect_eq(members_of(&t, 2, 1), 0);
  told_end(&t);
}
