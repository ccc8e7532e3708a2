/* Relatives, pairs, houses, boats and firms that share words: one node each. */
#include <criterion/criterion.h>

#include "told.h"

/* "his mother, Barbara ... Mrs. Kowalczyk" is she; a woman named in full keeps her own name. */
Test(one_node, a_mother_by_her_sons_surname)
{
  told_expect("Dawid PROPN NNP 3 nsubj B-PERSON\nKowalczyk PROPN NNP 1 flat I-PERSON\nleft=leave VERB VBD 0 root\nhome ADV RB 3 advmod\non ADP IN 6 case\nSunday PROPN NNP 3 obl B-DATE\n, PUNCT , 11 punct\naccording=accord VERB VBG 11 case\nto ADP IN 8 fixed\nhis PRON PRP$ 11 nmod:poss\nmother NOUN NN 3 obl\n, PUNCT , 13 punct\nBarbara PROPN NNP 11 appos B-PERSON\n. PUNCT . 3 punct\n\n"
              "Mrs. PROPN NNP 2 nmod:desc\nKowalczyk PROPN NNP 3 nsubj B-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Dawid Kowalczyk != 1 Kowalczyk; Barbara = 1 Kowalczyk");
  told_expect("Ann PROPN NNP 3 nsubj B-PERSON\nKowalczyk PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nher PRON PRP$ 5 nmod:poss\ndaughter NOUN NN 7 nsubj\nTolu PROPN NNP 5 appos B-PERSON\nleft=leave VERB VBD 3 ccomp\n. PUNCT . 3 punct\n\n"
              "Mrs. PROPN NNP 2 nmod:desc\nKowalczyk PROPN NNP 3 nsubj B-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Ann Kowalczyk = 1 Kowalczyk; Tolu != 1 Kowalczyk");
  told_expect("Nazlin PROPN NNP 3 nsubj B-PERSON\nJiwa PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nshe PRON PRP 6 nsubj\nwould AUX MD 6 aux\nappeal VERB VB 3 ccomp\n. PUNCT . 3 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nwife NOUN NN 6 nsubj\n, PUNCT , 4 punct\nWambui PROPN NNP 2 appos B-PERSON\n, PUNCT , 2 punct\nwaited=wait VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
              "Ms. PROPN NNP 2 nmod:desc\nJiwa PROPN NNP 3 nsubj B-PERSON\nthanked=thank VERB VBD 0 root\nher=she PRON PRP 3 obj\n. PUNCT . 3 punct\n",
              "Nazlin Jiwa = 2 Jiwa; Wambui != 2 Jiwa");
}

/* Before the firm is named a surname is the person's, "Ms. Stolz" or not. */
Test(one_node, a_surname_before_the_firm)
{
  told_expect("Margarethe PROPN NNP 2 nmod:desc B-PERSON\nStolz PROPN NNP 4 nsubj I-PERSON\nstill ADV RB 4 advmod\nclimbs=climb VERB VBZ 0 root\nthe DET DT 6 det\nstairs=stair NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Stolz PROPN NNP 3 nsubj B-PERSON\nhas=have AUX VBZ 3 aux\ndefended=defend VERB VBN 0 root\na DET DT 5 det\nbishop NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Stolz PROPN NNP 4 nsubj B-ORGANIZATION\n& CCONJ CC 3 cc I-ORGANIZATION\nDemirci PROPN NNP 1 conj I-ORGANIZATION\nhas=have VERB VBZ 0 root\n40 NUM CD 6 nummod B-QUANTITY\nlawyers=lawyer NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Ms. PROPN NNP 2 nmod:desc\nStolz PROPN NNP 3 nsubj B-PERSON\nplans=plan VERB VBZ 0 root\nto PART TO 5 mark\nstay VERB VB 3 xcomp\n. PUNCT . 3 punct\n",
              "Margarethe Stolz = 1 Stolz; Stolz & Demirci != 1 Stolz");
  told_expect("Stolz PROPN NNP 4 nsubj B-ORGANIZATION\n& CCONJ CC 3 cc I-ORGANIZATION\nDemirci PROPN NNP 1 conj I-ORGANIZATION\nhas=have VERB VBZ 0 root\n40 NUM CD 6 nummod B-QUANTITY\nlawyers=lawyer NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Margarethe PROPN NNP 3 nsubj B-PERSON\nStolz PROPN NNP 1 flat I-PERSON\nclimbs=climb VERB VBZ 0 root\nthe DET DT 5 det\nstairs=stair NOUN NNS 3 obj\n. PUNCT . 3 punct\n\n"
              "Stolz PROPN NNP 2 compound B-PERSON\nplans=plan NOUN NNS 0 root\nto PART TO 4 mark\nmove VERB VB 2 acl\n. PUNCT . 2 punct\n\n"
              "Ms. PROPN NNP 2 nmod:desc\nStolz PROPN NNP 4 nsubj B-PERSON\nwill AUX MD 4 aux\nstay VERB VB 0 root\n. PUNCT . 4 punct\n",
              "Stolz & Demirci = 2 Stolz; Margarethe Stolz != 2 Stolz");
}

/* "Papa" of whoever speaks. */
Test(one_node, papa)
{
  told_expect("Margarethe PROPN NNP 2 compound B-PERSON\nStolz PROPN NNP 5 nsubj I-PERSON\nis=be AUX VBZ 5 cop\na DET DT 5 det\nlawyer NOUN NN 0 root\n. PUNCT . 5 punct\n\n"
              "Her PRON PRP$ 2 nmod:poss\nfather NOUN NN 9 nsubj\n, PUNCT , 4 punct\nWilhelm PROPN NNP 2 appos B-PERSON\nStolz PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nwas=be AUX VBD 9 cop\na DET DT 9 det\njudge NOUN NN 0 root\n. PUNCT . 9 punct\n\n"
              "\" PUNCT `` 4 punct\nPapa NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nfair ADJ JJ 8 ccomp\n, PUNCT , 4 punct\n\" PUNCT '' 4 punct\nshe PRON PRP 8 nsubj\nsaid=say VERB VBD 0 root\n. PUNCT . 8 punct\n",
              "Wilhelm Stolz = Papa");
}

/* Of two who are told of with their ages, and who are brothers. */
Test(one_node, two_brothers)
{
  told_expect("Two NUM CD 2 nummod B-QUANTITY\nbrothers=brother NOUN NNS 4 nsubj:pass\nwere=be AUX VBD 4 aux:pass\njailed=jail VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
              "Tariq PROPN NNP 6 nsubj B-PERSON\nMahmood PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\n46 NUM CD 1 nmod:unmarked B-DATE\n, PUNCT , 1 punct\ngot=get VERB VBD 0 root\nseven NUM CD 8 nummod B-DATE\nyears=year NOUN NNS 6 obj I-DATE\nand CCONJ CC 10 cc\nImran PROPN NNP 6 conj B-PERSON\nMahmood PROPN NNP 10 flat I-PERSON\n, PUNCT , 13 punct\n39 NUM CD 10 nmod:unmarked B-DATE\n, PUNCT , 15 punct\nfour NUM CD 10 amod B-QUANTITY\n. PUNCT . 6 punct\n\n"
              "The DET DT 3 det\nyounger=young ADJ JJR 3 amod\nman NOUN NN 4 nsubj\nwept=weep VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
              "The DET DT 3 det\nolder=old ADJ JJR 3 amod\nman NOUN NN 4 nsubj\nstared=stare VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "The younger man = Imran Mahmood; The older man = Tariq Mahmood");
  told_expect("Two NUM CD 2 nummod B-QUANTITY\nbrothers=brother NOUN NNS 4 nsubj:pass\nwere=be AUX VBD 4 aux:pass\njailed=jail VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
              "Tariq PROPN NNP 3 nsubj B-PERSON\nMahmood PROPN NNP 1 flat I-PERSON\ngot=get VERB VBD 0 root\nseven NUM CD 5 nummod B-DATE\nyears=year NOUN NNS 3 obj I-DATE\nand CCONJ CC 7 cc\nImran PROPN NNP 3 conj B-PERSON\nMahmood PROPN NNP 7 flat I-PERSON\nfour NUM CD 7 flat B-QUANTITY\n. PUNCT . 3 punct\n\n"
              "Imran PROPN NNP 2 nsubj B-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nbrother NOUN NN 3 nsubj\nstared=stare VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Tariq Mahmood = His brother");
  told_expect("Two NUM CD 2 nummod B-QUANTITY\nbrothers=brother NOUN NNS 4 nsubj:pass\nwere=be AUX VBD 4 aux:pass\njailed=jail VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
              "Tariq PROPN NNP 3 nsubj B-PERSON\nMahmood PROPN NNP 1 flat I-PERSON\ngot=get VERB VBD 0 root\nseven NUM CD 5 nummod B-DATE\nyears=year NOUN NNS 3 obj I-DATE\nand CCONJ CC 7 cc\nImran PROPN NNP 3 conj B-PERSON\nMahmood PROPN NNP 7 flat I-PERSON\nfour NUM CD 7 flat B-QUANTITY\n. PUNCT . 3 punct\n\n"
              "Imran PROPN NNP 2 nsubj B-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nsister NOUN NN 3 nsubj\nstared=stare VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Tariq Mahmood != His sister");
  told_expect("Ann PROPN NNP 6 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\n46 NUM CD 1 amod B-DATE\n, PUNCT , 1 punct\nmet=meet VERB VBD 0 root\nBob PROPN NNP 6 obj B-PERSON\nStone PROPN NNP 7 flat I-PERSON\n, PUNCT , 10 punct\n39 NUM CD 7 conj B-DATE\n, PUNCT , 13 punct\nand CCONJ CC 13 cc\nCarl PROPN NNP 7 conj B-PERSON\nWebb PROPN NNP 13 flat I-PERSON\n, PUNCT , 16 punct\n20 NUM CD 13 nmod:unmarked B-DATE\n. PUNCT . 6 punct\n\n"
              "The DET DT 3 det\nyounger=young ADJ JJR 3 amod\nman NOUN NN 4 nsubj\nwept=weep VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "The younger man = Carl Webb");
}

/* A hospital by the king's name, where it does what hospitals do. */
Test(one_node, the_kings_hospital)
{
  told_expect("King PROPN NNP 3 compound B-ORGANIZATION\nFaisal PROPN NNP 3 compound I-ORGANIZATION\nHospital PROPN NNP 5 nsubj I-ORGANIZATION\nhas=have AUX VBZ 5 aux\nseparated=separate VERB VBN 0 root\ntwins=twin NOUN NNS 5 obj\n. PUNCT . 5 punct\n\n"
              "King PROPN NNP 2 nmod:desc\nFaisal PROPN NNP 3 nsubj B-PERSON\nopened=open VERB VBD 0 root\nin ADP IN 5 case\n1991 NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "King Faisal Hospital = 1 Faisal");
  told_expect("King PROPN NNP 3 compound B-ORGANIZATION\nFaisal PROPN NNP 3 compound I-ORGANIZATION\nHospital PROPN NNP 5 nsubj I-ORGANIZATION\nhas=have AUX VBZ 5 aux\nseparated=separate VERB VBN 0 root\ntwins=twin NOUN NNS 5 obj\n. PUNCT . 5 punct\n\n"
              "King PROPN NNP 2 nmod:desc\nFaisal PROPN NNP 3 nsubj B-PERSON\nthanked=thank VERB VBD 0 root\nthe DET DT 5 det\nsurgeons=surgeon NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
              "King Faisal Hospital != 1 Faisal");
}

/* A boat that bears his name has an article, he none. */
Test(one_node, the_boat_by_his_name)
{
  told_expect("She PRON PRP 2 nsubj\nnamed=name VERB VBD 0 root\na DET DT 4 det\nboat NOUN NN 2 obj\nafter ADP IN 6 case\nHarry PROPN NNP 2 obl B-PERSON\nDunnock PROPN NNP 6 flat I-PERSON\n. PUNCT . 2 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\ndaughter NOUN NN 3 nsubj\nblessed=bless VERB VBD 0 root\nthe DET DT 5 det\nHarry PROPN NNP 3 obj B-PERSON\nDunnock PROPN NNP 5 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "Harry PROPN NNP 4 nsubj B-PERSON\nDunnock PROPN NNP 1 flat I-PERSON\nhad=have AUX VBD 4 aux\nloved=love VERB VBN 0 root\nthe DET DT 6 det\nsea NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "Harry Dunnock != 1 Harry Dunnock; Harry Dunnock = 2 Harry Dunnock; 1 Harry Dunnock : PRODUCT");
  told_expect("She PRON PRP 2 nsubj\nnamed=name VERB VBD 0 root\na DET DT 4 det\nschool NOUN NN 2 obj\nafter ADP IN 6 case\nHarry PROPN NNP 2 obl B-PERSON\nDunnock PROPN NNP 6 flat I-PERSON\n. PUNCT . 2 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\ndaughter NOUN NN 3 nsubj\nopened=open VERB VBD 0 root\nthe DET DT 7 det\nHarry PROPN NNP 7 compound B-PERSON\nDunnock PROPN NNP 5 flat I-PERSON\nschool NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "1 Harry Dunnock : PERSON");
}

/* "Pigeon" after "Pigeon Records", though tagged as the bird; of steel one tells without an article. */
Test(one_node, a_firms_word_alone)
{
  told_expect("Pigeon PROPN NNP 2 compound B-ORGANIZATION\nRecords=record NOUN NNS 4 nsubj I-ORGANIZATION\nwill AUX MD 4 aux\nreissue VERB VB 0 root\nboth DET DT 6 det\nalbums=album NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Pigeon NOUN NN 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\nbought=buy VERB VBN 0 root\nby ADP IN 6 case\nMeridian ADJ JJ 6 amod B-GROUP\nMusic NOUN NN 3 obl:agent\n. PUNCT . 3 punct\n",
              "Pigeon Records = 1 Pigeon");
  told_expect("Steel NOUN NN 2 compound\nRecords=record NOUN NNS 4 nsubj\nwill AUX MD 4 aux\nreissue VERB VB 0 root\nboth DET DT 6 det\nalbums=album NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Steel NOUN NN 3 nsubj\nis=be AUX VBZ 3 cop\ncheap ADJ JJ 0 root\n. PUNCT . 3 punct\n",
              "Steel Records != 1 Steel");
}

/* What is called a fund, and a cartel. */
Test(one_node, funds_and_cartels)
{
  told_expect("Kestrel PROPN NNP 2 compound B-ORGANIZATION\nCapital PROPN NNP 3 nsubj I-ORGANIZATION\nwants=want VERB VBZ 0 root\nher=she PRON PRP 3 obj\nto PART TO 6 mark\ngo VERB VB 3 xcomp\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nfund NOUN NN 3 nsubj\nowns=own VERB VBZ 0 root\n19 NUM CD 5 nummod B-QUANTITY\npercent NOUN NN 3 obj I-QUANTITY\n. PUNCT . 3 punct\n",
              "Kestrel Capital = The fund");
  told_expect("Kestrel PROPN NNP 2 compound B-ORGANIZATION\nMotors=Motor PROPN NNPS 3 nsubj I-ORGANIZATION\nwants=want VERB VBZ 0 root\nher=she PRON PRP 3 obj\nto PART TO 6 mark\ngo VERB VB 3 xcomp\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nfund NOUN NN 3 nsubj\nowns=own VERB VBZ 0 root\n19 NUM CD 5 nummod B-QUANTITY\npercent NOUN NN 3 obj I-QUANTITY\n. PUNCT . 3 punct\n",
              "Kestrel Motors != The fund");
}

/* Who was introduced at length last is meant by his country. */
Test(one_node, the_belgian)
{
  told_expect("Habimana PROPN NNP 2 nsubj B-PERSON\ntrained=train VERB VBD 0 root\nunder ADP IN 4 case\nLuc PROPN NNP 2 obl B-PERSON\nVandamme PROPN NNP 4 flat I-PERSON\n, PUNCT , 8 punct\nwho PRON WP 8 nsubj\nflew=fly VERB VBD 4 acl:relcl\nin ADV RB 8 advmod\nto PART TO 11 mark\nhelp VERB VB 8 advcl\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\nBelgian ADJ JJ 4 nsubj B-GROUP\nis=be AUX VBZ 4 cop\n78 NUM CD 0 root B-QUANTITY\n. PUNCT . 4 punct\n",
              "Luc Vandamme = The Belgian; Habimana != The Belgian");
  told_expect("Lindgren PROPN NNP 4 nsubj B-PERSON\nhad=have AUX VBD 4 aux\nnot PART RB 4 advmod\nlost=lose VERB VBN 0 root\nsince SCONJ IN 7 mark\nMarkova PROPN NNP 7 nsubj B-PERSON\nbeat VERB VBD 4 advcl\nher=she PRON PRP 7 obj\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nSwede PROPN NNP 3 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Lindgren = The Swede");
}
