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
  told_expect("Margarethe PROPN NNP 2 nmod:desc B-PERSON\nStolz PROPN NNP 4 nsubj I-PERSON\nstill ADV RB 4 advmod\nclimbs=climb VERB VBZ 0 root\nthe DET DT 6 det\nstairs~=stair NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Stolz PROPN NNP 3 nsubj B-PERSON\nhas=have AUX VBZ 3 aux\ndefended=defend VERB VBN 0 root\na DET DT 5 det\nbishop NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Stolz PROPN NNP 4 nsubj B-ORGANIZATION\n& CCONJ CC 3 cc I-ORGANIZATION\nDemirci PROPN NNP 1 conj I-ORGANIZATION\nhas=have VERB VBZ 0 root\n40 NUM CD 6 nummod B-QUANTITY\nlawyers~=lawyer NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Ms. PROPN NNP 2 nmod:desc\nStolz PROPN NNP 3 nsubj B-PERSON\nplans=plan VERB VBZ 0 root\nto PART TO 5 mark\nstay VERB VB 3 xcomp\n. PUNCT . 3 punct\n",
              "Margarethe Stolz = 1 Stolz; Stolz & Demirci != 1 Stolz");
  told_expect("Stolz PROPN NNP 4 nsubj B-ORGANIZATION\n& CCONJ CC 3 cc I-ORGANIZATION\nDemirci PROPN NNP 1 conj I-ORGANIZATION\nhas=have VERB VBZ 0 root\n40 NUM CD 6 nummod B-QUANTITY\nlawyers~=lawyer NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Margarethe PROPN NNP 3 nsubj B-PERSON\nStolz PROPN NNP 1 flat I-PERSON\nclimbs=climb VERB VBZ 0 root\nthe DET DT 5 det\nstairs~=stair NOUN NNS 3 obj\n. PUNCT . 3 punct\n\n"
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
  told_expect("King PROPN NNP 3 compound B-ORGANIZATION\nFaisal PROPN NNP 3 compound I-ORGANIZATION\nHospital PROPN NNP 5 nsubj I-ORGANIZATION\nhas=have AUX VBZ 5 aux\nseparated=separate VERB VBN 0 root\ntwins~=twin NOUN NNS 5 obj\n. PUNCT . 5 punct\n\n"
              "King PROPN NNP 2 nmod:desc\nFaisal PROPN NNP 3 nsubj B-PERSON\nopened=open VERB VBD 0 root\nin ADP IN 5 case\n1991 NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "King Faisal Hospital = 1 Faisal");
  told_expect("King PROPN NNP 3 compound B-ORGANIZATION\nFaisal PROPN NNP 3 compound I-ORGANIZATION\nHospital PROPN NNP 5 nsubj I-ORGANIZATION\nhas=have AUX VBZ 5 aux\nseparated=separate VERB VBN 0 root\ntwins~=twin NOUN NNS 5 obj\n. PUNCT . 5 punct\n\n"
              "King PROPN NNP 2 nmod:desc\nFaisal PROPN NNP 3 nsubj B-PERSON\nthanked=thank VERB VBD 0 root\nthe DET DT 5 det\nsurgeons~=surgeon NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
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
  told_expect("Pigeon PROPN NNP 2 compound B-ORGANIZATION\nRecords=record NOUN NNS 4 nsubj I-ORGANIZATION\nwill AUX MD 4 aux\nreissue VERB VB 0 root\nboth DET DT 6 det\nalbums~=album NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
              "Pigeon NOUN NN 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\nbought=buy VERB VBN 0 root\nby ADP IN 6 case\nMeridian ADJ JJ 6 amod B-GROUP\nMusic NOUN NN 3 obl:agent\n. PUNCT . 3 punct\n",
              "Pigeon Records = 1 Pigeon");
  told_expect("Steel NOUN NN 2 compound\nRecords=record NOUN NNS 4 nsubj\nwill AUX MD 4 aux\nreissue VERB VB 0 root\nboth DET DT 6 det\nalbums~=album NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
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

/* Nobody is somebody's father and cousin; a brother told of twice is one. */
Test(one_node, father_and_cousin)
{
  told_expect("She PRON PRP 2 nsubj\ntook=take VERB VBD 0 root\nover ADP RP 2 compound:prt\nfrom ADP IN 6 case\nher PRON PRP$ 6 nmod:poss\nfather NOUN NN 2 obl\n, PUNCT , 8 punct\nLudwig PROPN NNP 6 appos B-PERSON\nKorn PROPN NNP 8 flat I-PERSON\n, PUNCT , 12 punct\nin ADP IN 12 case\n2015 NUM CD 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
              "Her PRON PRP$ 2 nmod:poss\ncousin NOUN NN 4 nsubj\nLudwig PROPN NNP 2 appos B-PERSON\nruns=run VERB VBZ 0 root\nthe DET DT 6 det\nmill NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "0 Ludwig Korn != 1 Ludwig");
  told_expect("She PRON PRP 2 nsubj\ntook=take VERB VBD 0 root\nover ADP RP 2 compound:prt\nfrom ADP IN 6 case\nher PRON PRP$ 6 nmod:poss\nbrother NOUN NN 2 obl\n, PUNCT , 8 punct\nLudwig PROPN NNP 6 appos B-PERSON\nKorn PROPN NNP 8 flat I-PERSON\n, PUNCT , 12 punct\nin ADP IN 12 case\n2015 NUM CD 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
              "Her PRON PRP$ 2 nmod:poss\nbrother NOUN NN 4 nsubj\nLudwig PROPN NNP 2 appos B-PERSON\nruns=run VERB VBZ 0 root\nthe DET DT 6 det\nmill NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "0 Ludwig Korn = 1 Ludwig");
}

/* A list, though a comma stands before his wife. */
Test(one_node, listed_kin)
{
  told_expect("Ronaldo PROPN NNP 5 nsubj B-PERSON\nEstrella PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 5 cop\na DET DT 5 det\nsenator NOUN NN 0 root\n. PUNCT . 5 punct\n\n"
              "The DET DT 2 det\nsenator NOUN NN 11 nsubj\n, PUNCT , 5 punct\nhis PRON PRP$ 5 nmod:poss\nwife NOUN NN 2 appos\nCynthia PROPN NNP 5 appos B-PERSON\nand CCONJ CC 8 cc\ncontractor NOUN NN 6 conj\nTeddy PROPN NNP 5 appos B-PERSON\nGo PROPN NNP 9 flat I-PERSON\nshared=share VERB VBD 0 root\nthe DET DT 13 det\nmoney NOUN NN 11 obj\n. PUNCT . 11 punct\n",
              "Ronaldo Estrella = The senator; Cynthia != The senator");
}

/* A surname told in full before is the person's, whatever a table knows by that word. */
Test(one_node, a_surname_and_a_table)
{
  told_expect("Hapsatou PROPN NNP 3 nsubj B-PERSON\nBa PROPN NNP 1 flat I-PERSON\nbroke=break VERB VBD 0 root\na DET DT 5 det\nfinger NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Ba PROPN NNP 2 nsubj B-PERSON\ndanced=dance VERB VBD 0 root\n. PUNCT . 2 punct\n",
              "Hapsatou Ba = 1 Ba");
  told_expect("Helena PROPN NNP 3 nsubj B-PERSON\nPrado PROPN NNP 1 flat I-PERSON\nwon=win VERB VBD 0 root\nthe DET DT 6 det\nfirst ADJ JJ 6 amod B-QUANTITY\nround NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Prado PROPN NNP 2 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\nso ADV RB 2 advmod\n. PUNCT . 2 punct\n",
              "Helena Prado = 1 Prado");
  told_expect("The DET DT 2 det\nPrado PROPN NNP 3 nsubj B-PERSON\nopened=open VERB VBD 0 root\na DET DT 6 det\nnew ADJ JJ 6 amod\nwing NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Helena PROPN NNP 4 nsubj B-PERSON\nPrado PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 cop\nthere ADV RB 0 root\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nPrado PROPN NNP 5 nsubj B-PERSON\nis=be AUX VBZ 5 cop\nin ADP IN 5 case\nMadrid PROPN NNP 0 root B-PLACE\n. PUNCT . 5 punct\n",
              "Helena Prado != 2 Prado");
}

/* A union is no company, a mining firm no union. */
Test(one_node, no_company)
{
  told_expect("The DET DT 3 det\nfood NOUN NN 3 compound\nworkers=worker NOUN NNS 5 nmod:poss\n'='s PART POS 3 case\nunion NOUN NN 9 nsubj:pass\n, PUNCT , 7 punct\nNGG PROPN NNP 5 appos B-ORGANIZATION\n, PUNCT , 5 punct\ncalled=call VERB VBN 0 root\nfor ADP IN 11 case\ntalks~=talk NOUN NNS 9 obl\n. PUNCT . 9 punct\n\n"
              "Its PRON PRP$ 2 nmod:poss\nhead NOUN NN 7 nsubj\n, PUNCT , 4 punct\nMehmet PROPN NNP 2 appos B-PERSON\nAydin PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nsaid=say VERB VBD 0 root\nthe DET DT 9 det\ncompany NOUN NN 11 nsubj\nhad=have AUX VBD 11 aux\nknown=know VERB VBN 7 ccomp\n. PUNCT . 7 punct\n",
              "NGG != the company");
  told_expect("Sunrise NOUN NN 2 compound B-ORGANIZATION\nMining NOUN NN 3 nsubj I-ORGANIZATION\nclosed=close VERB VBD 0 root\na DET DT 5 det\nshaft NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Kagiso PROPN NNP 3 nsubj B-PERSON\nTau PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nSunrise PROPN NNP 6 nsubj B-ORGANIZATION\nhad=have AUX VBD 6 aux\nlied=lie VERB VBN 3 ccomp\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nunion NOUN NN 4 nsubj\nwill AUX MD 4 aux\nstrike VERB VB 0 root\n. PUNCT . 4 punct\n",
              "Sunrise Mining != The union");
  told_expect("The DET DT 3 det\nDockworkers=Dockworker PROPN NNPS 3 compound B-ORGANIZATION\nCongress PROPN NNP 4 nsubj I-ORGANIZATION\nmet=meet VERB VBD 0 root\non ADP IN 6 case\nMonday PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nunion NOUN NN 4 nsubj\nwill AUX MD 4 aux\nstrike VERB VB 0 root\n. PUNCT . 4 punct\n",
              "Dockworkers Congress = The union");
}

/* "The company" is the firm that the article is about, and no union named last. */
Test(one_node, the_main_firm)
{
  told_expect("Sunrise NOUN NN 2 compound B-ORGANIZATION\nMining NOUN NN 3 nsubj I-ORGANIZATION\nclosed=close VERB VBD 0 root\na DET DT 5 det\nshaft NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Sunrise PROPN NNP 2 nsubj B-ORGANIZATION\nemploys=employ VERB VBZ 0 root\n300 NUM CD 4 nummod B-QUANTITY\npeople NOUN NNS 2 obj\n. PUNCT . 2 punct\n\n"
              "Sunrise NOUN NN 2 nsubj\nlost=lose VERB VBD 0 root\nmoney NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
              "Its PRON PRP$ 2 nmod:poss\nunion NOUN NN 6 nsubj\n, PUNCT , 4 punct\nSolidarity PROPN NNP 2 appos\n, PUNCT , 2 punct\nmet=meet VERB VBD 0 root\non ADP IN 8 case\nMonday PROPN NNP 6 obl B-DATE\n. PUNCT . 6 punct\n\n"
              "The DET DT 2 det\nstate NOUN NN 3 nsubj\nowns=own VERB VBZ 0 root\nhalf NOUN NN 3 obj B-QUANTITY\nof ADP IN 7 case\nthe DET DT 7 det\ncompany NOUN NN 4 nmod\n. PUNCT . 3 punct\n",
              "Sunrise Mining = the company; Solidarity != the company");
  told_expect("Sunrise NOUN NN 2 compound B-ORGANIZATION\nMining NOUN NN 3 nsubj I-ORGANIZATION\nclosed=close VERB VBD 0 root\na DET DT 5 det\nshaft NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Norvik PROPN NNP 2 compound B-ORGANIZATION\nSteel PROPN NNP 3 nsubj I-ORGANIZATION\nlost=lose VERB VBD 0 root\nmoney NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nstate NOUN NN 3 nsubj\nowns=own VERB VBZ 0 root\nhalf NOUN NN 3 obj B-QUANTITY\nof ADP IN 7 case\nthe DET DT 7 det\ncompany NOUN NN 4 nmod\n. PUNCT . 3 punct\n",
              "Norvik Steel = the company");
}

/* A body is told of by its kind before its name; one of another kind is not it. */
Test(one_node, opened_by_kind)
{
  told_expect("A DET DT 3 det\ntheatre NOUN NN 3 compound\ncharity NOUN NN 5 nsubj\nhas=have AUX VBZ 5 aux\nsacked=sack VERB VBN 0 root\nits PRON PRP$ 8 nmod:poss\nchief ADJ JJ 8 amod\nexecutive NOUN NN 5 obj\n. PUNCT . 5 punct\n\n"
              "The DET DT 3 det\nGarrick PROPN NNP 3 compound B-ORGANIZATION\nFund PROPN NNP 4 nsubj I-ORGANIZATION\nsaid=say VERB VBD 0 root\non ADP IN 6 case\nFriday PROPN NNP 4 obl B-DATE\nthat SCONJ IN 10 mark\nshe PRON PRP 10 nsubj\nwould AUX MD 10 aux\nleave VERB VB 4 ccomp\n. PUNCT . 4 punct\n",
              "A theatre charity = Garrick Fund");
  told_expect("A DET DT 3 det\ntheatre NOUN NN 3 compound\ncharity NOUN NN 5 nsubj\nhas=have AUX VBZ 5 aux\nsacked=sack VERB VBN 0 root\nits PRON PRP$ 8 nmod:poss\nchief ADJ JJ 8 amod\nexecutive NOUN NN 5 obj\n. PUNCT . 5 punct\n\n"
              "The DET DT 3 det\nGarrick PROPN NNP 3 compound B-ORGANIZATION\nFoundation PROPN NNP 4 nsubj I-ORGANIZATION\nsaid=say VERB VBD 0 root\non ADP IN 6 case\nFriday PROPN NNP 4 obl B-DATE\nthat SCONJ IN 10 mark\nshe PRON PRP 10 nsubj\nwould AUX MD 10 aux\nleave VERB VB 4 ccomp\n. PUNCT . 4 punct\n",
              "A theatre charity = Garrick Foundation");
  told_expect("A DET DT 3 det\ntheatre NOUN NN 3 compound\ncharity NOUN NN 5 nsubj\nhas=have AUX VBZ 5 aux\nsacked=sack VERB VBN 0 root\nits PRON PRP$ 8 nmod:poss\nchief ADJ JJ 8 amod\nexecutive NOUN NN 5 obj\n. PUNCT . 5 punct\n\n"
              "Garrick PROPN NNP 2 compound B-ORGANIZATION\nMotors=Motor PROPN NNPS 3 nsubj I-ORGANIZATION\nsaid=say VERB VBD 0 root\non ADP IN 5 case\nFriday PROPN NNP 3 obl B-DATE\nthat SCONJ IN 9 mark\nshe PRON PRP 9 nsubj\nwould AUX MD 9 aux\nleave VERB VB 3 ccomp\n. PUNCT . 3 punct\n",
              "A theatre charity != Garrick Motors");
}

/* An employer, a publisher: firms, unless a given name says otherwise. */
Test(one_node, a_firms_place)
{
  told_expect("The DET DT 2 det\nunion NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nfurious ADJ JJ 0 root\n. PUNCT . 4 punct\n\n"
              "Their PRON PRP$ 2 nmod:poss\nemployer NOUN NN 7 nsubj\n, PUNCT , 4 punct\nBergbahnen PROPN NNP 2 appos B-PERSON\nPatscherkofel PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\ndeclined=decline VERB VBD 0 root\nto PART TO 9 mark\ncomment VERB VB 7 xcomp\n. PUNCT . 7 punct\n",
              "Bergbahnen Patscherkofel : ORGANIZATION");
  told_expect("The DET DT 2 det\nunion NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nfurious ADJ JJ 0 root\n. PUNCT . 4 punct\n\n"
              "Their PRON PRP$ 2 nmod:poss\nemployer NOUN NN 7 nsubj\n, PUNCT , 4 punct\nRobert PROPN NNP 2 appos B-PERSON\nPatscher PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\ndeclined=decline VERB VBD 0 root\nto PART TO 9 mark\ncomment VERB VB 7 xcomp\n. PUNCT . 7 punct\n",
              "Robert Patscher : PERSON");
}

/* A daughter's form of her father's name. */
Test(one_node, miss_gorskaya)
{
  told_expect("Lev PROPN NNP 3 nsubj B-PERSON\nGorsky PROPN NNP 1 flat I-PERSON\ndied=die VERB VBD 0 root\nin ADP IN 5 case\nLondon PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
              "Gorsky PROPN NNP 3 nmod:poss B-PERSON\n's PART POS 1 case\ndaughter NOUN NN 5 nsubj\nNina PROPN NNP 3 appos B-PERSON\ncalled=call VERB VBD 0 root\nit PRON PRP 5 obj\na DET DT 8 det\nmercy NOUN NN 5 xcomp\n. PUNCT . 5 punct\n\n"
              "Miss PROPN NNP 2 nmod:desc\nGorskaya PROPN NNP 5 nsubj B-PERSON\nis=be AUX VBZ 5 cop\na DET DT 5 det\npianist NOUN NN 0 root\n. PUNCT . 5 punct\n",
              "Nina = Gorskaya; Lev Gorsky != Gorskaya");
}

/* Whose daughter she is is told before her name. */
Test(one_node, her_father)
{
  told_expect("Lev PROPN NNP 3 nsubj B-PERSON\nGorsky PROPN NNP 1 flat I-PERSON\ndied=die VERB VBD 0 root\nin ADP IN 5 case\nLondon PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
              "Gorsky PROPN NNP 3 nmod:poss B-PERSON\n's PART POS 1 case\ndaughter NOUN NN 5 nsubj\nNina PROPN NNP 3 appos B-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 5 punct\n\n"
              "\" PUNCT `` 4 punct\nMy PRON PRP$ 3 nmod:poss\nfather NOUN NN 4 nsubj\nleft=leave VERB VBD 8 ccomp\n, PUNCT , 4 punct\n\" PUNCT '' 4 punct\nNina PROPN NNP 8 nsubj B-PERSON\nsaid=say VERB VBD 0 root\n. PUNCT . 8 punct\n",
              "Lev Gorsky = My father");
}

/* A land of two words, the land before a name, the age told with "the". */
Test(one_node, by_land_and_age)
{
  told_expect("Kiwi PROPN NNP 2 compound B-ORGANIZATION\nrower NOUN NN 5 nsubj\nTane PROPN NNP 2 flat B-PERSON\nParata PROPN NNP 2 flat I-PERSON\nbeat VERB VBD 0 root\nthe DET DT 8 det\nGerman ADJ JJ 8 amod B-GROUP\nOskar PROPN NNP 5 obj B-PERSON\nVeit PROPN NNP 8 flat I-PERSON\non ADP IN 11 case\nSaturday PROPN NNP 5 obl B-DATE\n. PUNCT . 5 punct\n\n"
              "The DET DT 3 det\nNew ADJ NNP 3 amod B-GROUP\nZealander PROPN NNP 4 nsubj I-GROUP\nknelt=kneel VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "Tane Parata = The New Zealander; Oskar Veit != The New Zealander");
  told_expect("Daryna PROPN NNP 3 nsubj B-PERSON\nKovalchuk PROPN NNP 1 flat I-PERSON\nwon=win VERB VBD 0 root\non ADP IN 5 case\nSunday PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "The DET DT 7 det\n19~ NUM CD 4 nummod B-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nyear~ NOUN NN 6 obl:unmarked I-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nold ADJ JJ 7 amod I-DATE\nsmiled=smile VERB VBD 0 root\n. PUNCT . 7 punct\n\n"
              "Bakker PROPN NNP 2 nsubj B-PERSON\ncongratulated=congratulate VERB VBD 0 root\nthe DET DT 4 det\nteenager NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "Daryna Kovalchuk = the teenager");
}

/* A clinic is called a clinic in any tongue. */
Test(one_node, houses_abroad)
{
  told_expect("He PRON PRP 2 nsubj\noperated=operate VERB VBD 0 root\nat ADP IN 6 case\nthe DET DT 6 det\nClinique PROPN NNP 6 compound B-PLACE\ndes PROPN NNP 7 compound I-PLACE\nMonts=Mont PROPN NNPS 2 obl I-PLACE\nd'Or PROPN NNP 7 flat I-PLACE\nfor ADP IN 10 case\nyears~=year NOUN NNS 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\nclinic NOUN NN 3 nsubj\nfaces=face VERB VBZ 0 root\nlawsuits~=lawsuit NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
              "Clinique des Monts d'Or = The clinic");
  told_expect("He PRON PRP 2 nsubj\nworked=work VERB VBD 0 root\nat ADP IN 5 case\nthe DET DT 5 det\nTeatro PROPN NNP 2 obl B-ORGANIZATION\nNorte PROPN NNP 5 flat I-ORGANIZATION\nfor ADP IN 8 case\nyears~=year NOUN NNS 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\nclinic NOUN NN 3 nsubj\nfaces=face VERB VBZ 0 root\nlawsuits~=lawsuit NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
              "Teatro Norte != The clinic");
}

/* A doctor for a cardiologist; the widow of whom it was told. */
Test(one_node, the_doctor)
{
  told_expect("Helena PROPN NNP 7 nsubj B-PERSON\nPrado PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\na DET DT 5 det\ncardiologist NOUN NN 1 appos\n, PUNCT , 1 punct\nwon=win VERB VBD 0 root\non ADP IN 9 case\nSunday PROPN NNP 7 obl B-DATE\n. PUNCT . 7 punct\n\n"
              "Beto PROPN NNP 7 nsubj B-PERSON\nSiqueira PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\na DET DT 5 det\nlawyer NOUN NN 1 appos\n, PUNCT , 1 punct\nlost=lose VERB VBD 0 root\n. PUNCT . 7 punct\n\n"
              "The DET DT 2 det\ndoctor NOUN NN 3 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Helena Prado = The doctor; Beto Siqueira != The doctor");
  told_expect("The DET DT 2 det\ncellist NOUN NN 4 nmod:poss\n's PART POS 2 case\nwidow NOUN NN 8 nsubj\nOttilie PROPN NNP 4 appos B-PERSON\nvon PROPN NNP 5 flat I-PERSON\nArx PROPN NNP 5 flat I-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 8 punct\n\n"
              "Insurers=insurer NOUN NNS 2 nsubj\npaid=pay VERB VBD 0 root\nthe DET DT 4 det\nwidow NOUN NN 2 obj\ntwo NUM CD 6 compound B-QUANTITY\nmillion NUM CD 7 nummod I-QUANTITY\nfrancs~=franc NOUN NNS 2 obj I-QUANTITY\n. PUNCT . 2 punct\n",
              "Ottilie von Arx = the widow");
}

/* What somebody has is not she. */
Test(one_node, an_arm_is_nobody)
{
  told_expect("Ann PROPN NNP 10 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nher PRON PRP$ 5 nmod:poss\narm NOUN NN 1 appos\nin ADP IN 8 case\na DET DT 8 det\nsling NOUN NN 5 nmod\n, PUNCT , 1 punct\ndanced=dance VERB VBD 0 root\n. PUNCT . 10 punct\n\n"
              "Ann PROPN NNP 7 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nher PRON PRP$ 5 nmod:poss\nsister NOUN NN 1 appos\n, PUNCT , 1 punct\ndanced=dance VERB VBD 0 root\n. PUNCT . 7 punct\n",
              "0 Ann Lee != her arm in a sling");
}

/* Who is played for is a club. */
Test(one_node, played_for)
{
  told_expect("Amina PROPN NNP 10 nsubj B-PERSON\nDiallo PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nwho PRON WP 5 nsubj\nplays=play VERB VBZ 1 acl:relcl\nfor ADP IN 7 case\nDakar PROPN NNP 5 obl B-ORGANIZATION\nPlonk PROPN NNP 5 obl I-ORGANIZATION\n, PUNCT , 1 punct\nscored=score VERB VBD 0 root\n. PUNCT . 10 punct\n",
              "Dakar Plonk : ORGANIZATION");
}

/* What the look took for a man is the company that the next sentence tells of; not where a body stands before it. */
Test(one_node, a_loose_subject)
{
  told_expect("Nordrail PROPN NNP 2 nsubj B-PERSON\ncarried=carry VERB VBD 0 root\n600,000=600000 NUM CD 4 nummod B-QUANTITY\npeople NOUN NNS 2 obj\nlast ADJ JJ 6 amod B-DATE\nyear NOUN NN 2 obl:unmarked I-DATE\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\ncompany NOUN NN 4 nsubj:pass\nis=be AUX VBZ 4 aux:pass\nowned=own VERB VBN 0 root\nby ADP IN 7 case\nthe DET DT 7 det\nstate NOUN NN 4 obl:agent\n. PUNCT . 4 punct\n",
              "Nordrail = The company; Nordrail : ORGANIZATION");
  told_expect("Nordrail NOUN NN 2 nsubj\nslept=sleep VERB VBD 0 root\nwell ADV RB 2 advmod\nlast ADJ JJ 5 amod B-DATE\nyear NOUN NN 2 obl:unmarked I-DATE\n. PUNCT . 2 punct\n\n"
              "He PRON PRP 2 nsubj\nsaid=say VERB VBD 0 root\nthat SCONJ IN 6 mark\nAcme PROPN NNP 5 compound B-ORGANIZATION\nCorp. PROPN NNP 6 nsubj I-ORGANIZATION\nlost=lose VERB VBD 2 ccomp\nmoney NOUN NN 6 obj\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\ncompany NOUN NN 4 nsubj:pass\nis=be AUX VBZ 4 aux:pass\nowned=own VERB VBN 0 root\nby ADP IN 7 case\nthe DET DT 7 det\nstate NOUN NN 4 obl:agent\n. PUNCT . 4 punct\n",
              "Acme Corp. = The company; Nordrail != The company");
}

/* An alliance or a front is a party; a workers' union is none. */
Test(one_node, the_party)
{
  told_expect("The DET DT 3 det\nCentre PROPN NNP 3 compound B-ORGANIZATION\nAlliance PROPN NNP 4 nsubj I-ORGANIZATION\ncalled=call VERB VBD 0 root\nthe DET DT 6 det\nminister NOUN NN 4 obj\na DET DT 8 det\ncoward NOUN NN 4 xcomp\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nparty NOUN NN 3 nsubj\nwants=want VERB VBZ 0 root\nstrikes=strike NOUN NNS 3 obj\nbanned=ban VERB VBN 4 acl\n. PUNCT . 3 punct\n",
              "Centre Alliance = The party");
  told_expect("The DET DT 4 det\nPostal ADJ NNP 3 amod B-ORGANIZATION\nWorkers=Worker PROPN NNPS 4 compound I-ORGANIZATION\nUnion PROPN NNP 5 nsubj I-ORGANIZATION\ncalled=call VERB VBD 0 root\nthe DET DT 7 det\nminister NOUN NN 5 obj\na DET DT 9 det\ncoward NOUN NN 5 xcomp\n. PUNCT . 5 punct\n\n"
              "The DET DT 2 det\nparty NOUN NN 3 nsubj\nwants=want VERB VBZ 0 root\nstrikes=strike NOUN NNS 3 obj\nbanned=ban VERB VBN 4 acl\n. PUNCT . 3 punct\n",
              "Postal Workers Union != The party");
}

/* Of a bank and a holding the company is the holding. */
Test(one_node, a_bank_is_no_company_beside_one)
{
  told_expect("Sterling PROPN NNP 2 compound B-ORGANIZATION\nBank PROPN NNP 3 nsubj I-ORGANIZATION\nfroze=freeze VERB VBD 0 root\nthe DET DT 5 det\naccounts=account NOUN NNS 3 obj\nof ADP IN 8 case\nVelmont PROPN NNP 8 compound B-ORGANIZATION\nHoldings=Holding PROPN NNPS 5 nmod I-ORGANIZATION\nafter SCONJ IN 11 mark\nit PRON PRP 11 expl\nlearned=learn VERB VBD 3 advcl\nthat SCONJ IN 17 mark\nthe DET DT 14 det\ncompany NOUN NN 17 nsubj\ncould AUX MD 17 aux\nnot PART RB 17 advmod\npay VERB VB 11 ccomp\n. PUNCT . 3 punct\n",
              "Velmont Holdings = the company");
  told_expect("Sterling PROPN NNP 2 compound B-ORGANIZATION\nBank PROPN NNP 3 nsubj I-ORGANIZATION\nfroze=freeze VERB VBD 0 root\nthe DET DT 5 det\naccounts=account NOUN NNS 3 obj\nof ADP IN 7 case\nKarl PROPN NNP 5 nmod B-PERSON\nWeiss PROPN NNP 7 flat I-PERSON\nafter SCONJ IN 11 mark\nit PRON PRP 11 expl\nlearned=learn VERB VBD 3 advcl\nthat SCONJ IN 17 mark\nthe DET DT 14 det\ncompany NOUN NN 17 nsubj\ncould AUX MD 17 aux\nnot PART RB 17 advmod\npay VERB VB 11 ccomp\n. PUNCT . 3 punct\n",
              "Karl Weiss != the company");
}

/* The last word of a ship's name, with its article. */
Test(one_node, the_hawk)
{
  told_expect("Fishermen=fisherman NOUN NNS 3 nsubj:pass\nwere=be AUX VBD 3 aux:pass\nsaved=save VERB VBN 0 root\nby ADP IN 6 case\nthe DET DT 6 det\ntanker NOUN NN 3 obl:agent\nNordic PROPN NNP 8 amod B-PRODUCT\nHawk PROPN NNP 6 appos I-PRODUCT\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nHawk PROPN NNP 3 nsubj B-PERSON\nturned=turn VERB VBD 0 root\nback ADV RB 3 advmod\n. PUNCT . 3 punct\n",
              "Nordic Hawk = 1 Hawk; Nordic Hawk : PRODUCT");
  told_expect("Fishermen=fisherman NOUN NNS 3 nsubj:pass\nwere=be AUX VBD 3 aux:pass\nsaved=save VERB VBN 0 root\nby ADP IN 5 case\nKarl PROPN NNP 3 obl:agent B-PERSON\nHawk PROPN NNP 5 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "Hawk PROPN NNP 2 nsubj B-PERSON\nturned=turn VERB VBD 0 root\nback ADV RB 2 advmod\n. PUNCT . 2 punct\n",
              "Karl Hawk = 1 Hawk; Karl Hawk : PERSON");
}

/* A noun of three tokens. */
Test(one_node, the_start_up)
{
  told_expect("Tindle PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 12 nsubj I-ORGANIZATION\n, PUNCT , 7 punct\na DET DT 7 det\nstart~ NOUN NN 7 compound\n-~ PUNCT HYPH 5 punct\nup NOUN NN 2 appos\nin ADP IN 9 case\nKenya PROPN NNP 7 nmod B-PLACE\n, PUNCT , 2 punct\nhas=have AUX VBZ 12 aux\nraised=raise VERB VBN 0 root\nmoney NOUN NN 12 obj\n. PUNCT . 12 punct\n\n"
              "The DET DT 4 det\nstart~ NOUN NN 4 compound\n-~ PUNCT HYPH 2 punct\nup NOUN NN 5 nsubj\nhired=hire VERB VBD 0 root\nAnn PROPN NNP 5 obj B-PERSON\nLee PROPN NNP 6 flat I-PERSON\n. PUNCT . 5 punct\n",
              "Tindle Corp. = The start-up");
}

/* A union is no academy. */
Test(one_node, union_and_academy)
{
  told_expect("Eastvale PROPN NNP 2 compound B-ORGANIZATION\nAcademy PROPN NNP 3 nsubj I-ORGANIZATION\nclosed=close VERB VBD 0 root\non ADP IN 5 case\nTuesday PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nunion NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\nso ADV RB 3 advmod\n. PUNCT . 3 punct\n",
              "Eastvale Academy != The union");
}

/* "the head, Mrs. Bright, cancelled it": she is. */
Test(one_node, between_commas)
{
  told_expect("They PRON PRP 2 nsubj\nleft=leave VERB VBD 0 root\nafter ADP IN 5 case\nthe DET DT 5 det\nhead NOUN NN 2 obl\n, PUNCT , 8 punct\nMrs. PROPN NNP 8 nmod:desc\nOlusola PROPN NNP 11 nsubj B-PERSON\nBright PROPN NNP 8 flat I-PERSON\n, PUNCT , 11 punct\ncancelled=cancel VERB VBD 2 parataxis\nthe DET DT 13 det\nplay NOUN NN 11 obj\n. PUNCT . 2 punct\n",
              "the head = Olusola Bright");
}

/* An event by the noun of its name. */
Test(one_node, the_cup)
{
  told_expect("She PRON PRP 3 nsubj\nhas=have AUX VBZ 3 aux\nwon=win VERB VBN 0 root\nthe DET DT 6 det\nGolden ADJ NNP 6 amod B-EVENT\nCup PROPN NNP 3 obj I-EVENT\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nCup NOUN NN 4 nmod:poss\n's PART POS 2 case\ndirector NOUN NN 5 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Golden Cup = The Cup");
  told_expect("She PRON PRP 3 nsubj\nhas=have AUX VBZ 3 aux\nwon=win VERB VBN 0 root\nthe DET DT 6 det\nGolden ADJ NNP 6 amod\nPlate PROPN NNP 3 obj\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nCup NOUN NN 4 nmod:poss\n's PART POS 2 case\ndirector NOUN NN 5 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Golden Plate != The Cup");
}

/* Whom the lead tells of with a clause about him. */
Test(one_node, who_was_sacked)
{
  told_expect("A DET DT 2 det\ntribunal NOUN NN 4 nsubj\nhas=have AUX VBZ 4 aux\nordered=order VERB VBN 0 root\nZipp PROPN NNP 4 obj B-PLACE\nto PART TO 7 mark\npay VERB VB 4 xcomp\n40,000=40000 NUM CD 9 nummod B-QUANTITY\npounds=pound NOUN NNS 7 obj I-QUANTITY\nto ADP IN 12 case\na DET DT 12 det\nrider NOUN NN 7 obl\nwho PRON WP 15 nsubj:pass\nwas=be AUX VBD 15 aux:pass\nsacked=sack VERB VBN 12 acl:relcl\nby ADP IN 18 case\nan=a DET DT 18 det\nalgorithm NOUN NN 15 obl:agent\n. PUNCT . 4 punct\n\n"
              "Marek PROPN NNP 7 nsubj:pass B-PERSON\nNowicki PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\n31 NUM CD 1 nmod:unmarked B-DATE\n, PUNCT , 1 punct\nwas=be AUX VBD 7 aux:pass\nlocked=lock VERB VBN 0 root\nout ADP RP 7 compound:prt\nin ADP IN 10 case\n2022 NUM CD 7 obl B-DATE\n. PUNCT . 7 punct\n",
              "a rider = Marek Nowicki");
  told_expect("A DET DT 2 det\ntribunal NOUN NN 4 nsubj\nhas=have AUX VBZ 4 aux\nordered=order VERB VBN 0 root\nZipp PROPN NNP 4 obj B-PLACE\nto PART TO 7 mark\npay VERB VB 4 xcomp\n40,000=40000 NUM CD 9 nummod B-QUANTITY\npounds=pound NOUN NNS 7 obj I-QUANTITY\nto ADP IN 12 case\na DET DT 12 det\nrider NOUN NN 7 obl\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nlawyer NOUN NN 9 nsubj\nMarek PROPN NNP 2 appos B-PERSON\nNowicki PROPN NNP 3 flat I-PERSON\n, PUNCT , 6 punct\n31 NUM CD 2 appos B-DATE\n, PUNCT , 2 punct\nwas=be AUX VBD 9 cop\npleased ADJ JJ 0 root\n. PUNCT . 9 punct\n",
              "a rider != Marek Nowicki");
}

/* His own pronoun keeps a sheriff from a lady's title; one in a clause about another, or of a predicate, tells nothing. */
Test(one_node, a_pronoun_tells_gender)
{
  told_expect("Dale PROPN NNP 11 nsubj B-PERSON\nHutto PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\na DET DT 5 det\nRepublican PROPN NNP 1 appos B-GROUP\nin ADP IN 9 case\nhis PRON PRP$ 9 nmod:poss\nfourth ADJ JJ 9 amod B-QUANTITY\nterm NOUN NN 5 nmod\n, PUNCT , 1 punct\nsold=sell VERB VBD 0 root\nbirds~=bird NOUN NNS 11 obj\n. PUNCT . 11 punct\n\n"
              "Mrs. PROPN NNP 2 nmod:desc\nHutto PROPN NNP 3 nsubj B-PERSON\npaid=pay VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Dale Hutto != 1 Hutto");
  told_expect("Shirin PROPN NNP 5 nsubj B-PERSON\nDale PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 5 cop\nhis PRON PRP$ 5 nmod:poss\nsister NOUN NN 0 root\n. PUNCT . 5 punct\n\n"
              "Mrs. PROPN NNP 2 nmod:desc\nDale PROPN NNP 3 nsubj B-PERSON\npaid=pay VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Shirin Dale = 1 Dale");
}

/* Whose brother he is stands right before the noun. */
Test(one_node, the_nearest_possessor)
{
  told_expect("Siri PROPN NNP 2 nmod:desc B-PERSON\nNordahl PROPN NNP 11 nsubj I-PERSON\n, PUNCT , 9 punct\nPetter PROPN NNP 9 nmod:poss B-PERSON\nBo PROPN NNP 4 flat I-PERSON\nand CCONJ CC 9 cc\nNordahl PROPN NNP 9 nmod:poss B-PERSON\n's PART POS 7 case\nbrother NOUN NN 2 conj\nAslak PROPN NNP 9 appos B-PERSON\nwon=win VERB VBD 0 root\n. PUNCT . 11 punct\n\n"
              "Aslak PROPN NNP 2 nsubj B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
              "\" PUNCT `` 5 punct\nMy PRON PRP$ 3 nmod:poss\nsister NOUN NN 5 nsubj\nwas=be AUX VBD 5 cop\ncold ADJ JJ 9 ccomp\n, PUNCT , 5 punct\n\" PUNCT '' 5 punct\nAslak PROPN NNP 9 nsubj B-PERSON\nsaid=say VERB VBD 0 root\n. PUNCT . 9 punct\n",
              "Siri Nordahl = My sister; Petter Bo != My sister");
}

/* A people's noun is no given name; a given name that is a people's word is. */
Test(one_node, a_people_before_names)
{
  told_expect("The DET DT 2 det\nledge NOUN NN 3 nsubj\nkilled=kill VERB VBD 0 root\nthe DET DT 5 det\nSlovenes=Slovene PROPN NNPS 6 nmod:desc B-GROUP\nJaka PROPN NNP 3 obj B-PERSON\nKos PROPN NNP 6 flat I-PERSON\nand CCONJ CC 9 cc\nMiha PROPN NNP 6 conj B-PERSON\nZorman PROPN NNP 9 flat I-PERSON\nin ADP IN 12 case\n2017 NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "Jaka Kos : PERSON");
}

/* "Fenice" of "La Fenice". */
Test(one_node, a_foreign_article)
{
  told_expect("The DET DT 2 det\norchestra NOUN NN 6 nsubj\nof ADP IN 4 case\nLa PROPN NNP 2 nmod B-PLACE\nFenice PROPN NNP 4 flat I-PLACE\nplayed=play VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
              "Fenice PROPN NNP 3 nmod:poss B-PERSON\n's PART POS 1 case\ndirector NOUN NN 4 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "La Fenice = 1 Fenice");
  told_expect("The DET DT 2 det\norchestra NOUN NN 6 nsubj\nof ADP IN 4 case\nLa PROPN NNP 2 nmod B-PLACE\nFenice PROPN NNP 4 flat I-PLACE\nplayed=play VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
              "Carlo PROPN NNP 3 nsubj B-PERSON\nFenice PROPN NNP 1 flat I-PERSON\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "Fenice PROPN NNP 2 nsubj B-PERSON\nbowed=bow VERB VBD 0 root\n. PUNCT . 2 punct\n",
              "Carlo Fenice = 2 Fenice; La Fenice != 2 Fenice");
}

/* A nun by her title; not a sister of somebody's. */
Test(one_node, the_sister)
{
  told_expect("Sister NOUN NN 2 nmod:desc\nBenedetta PROPN NNP 4 nsubj B-PERSON\nOkoro PROPN NNP 2 flat I-PERSON\nfeeds=feed VERB VBZ 0 root\na DET DT 6 det\ngoat NOUN NN 4 obj\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\ngoat NOUN NN 4 nsubj\nis=be AUX VBZ 4 cop\nold ADJ JJ 0 root\n, PUNCT , 6 punct\nsays=say VERB VBZ 4 parataxis\nthe DET DT 8 det\nsister NOUN NN 6 obj\n. PUNCT . 4 punct\n",
              "Benedetta Okoro = the sister");
  told_expect("Benedetta PROPN NNP 3 nsubj B-PERSON\nOkoro PROPN NNP 1 flat I-PERSON\nfeeds=feed VERB VBZ 0 root\na DET DT 5 det\ngoat NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\ngoat NOUN NN 4 nsubj\nis=be AUX VBZ 4 cop\nold ADJ JJ 0 root\n, PUNCT , 6 punct\nsays=say VERB VBZ 4 parataxis\nthe DET DT 8 det\nsister NOUN NN 6 obj\n. PUNCT . 4 punct\n",
              "Benedetta Okoro != the sister");
}

/* "He was an engineer. She taught": not the engineer. */
Test(one_node, a_predicates_gender)
{
  told_expect("Lena PROPN NNP 3 nsubj B-PERSON\nFuchs PROPN NNP 1 flat I-PERSON\nwrote=write VERB VBD 0 root\nto ADP IN 5 case\nOmar PROPN NNP 3 obl B-PERSON\nHaddad PROPN NNP 5 flat I-PERSON\nin ADP IN 8 case\n1990 NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "He PRON PRP 4 nsubj\nwas=be AUX VBD 4 cop\nan=a DET DT 4 det\nengineer NOUN NN 0 root\n. PUNCT . 4 punct\n\n"
              "She PRON PRP 2 nsubj\ntaught=teach VERB VBD 0 root\nFrench PROPN NNP 2 obj B-GROUP\n. PUNCT . 2 punct\n",
              "Lena Fuchs = She");
}

/* A former one by his title. */
Test(one_node, a_former_manager)
{
  told_expect("Former ADJ JJ 2 amod\nmanager NOUN NN 5 nsubj\nBob PROPN NNP 2 appos B-PERSON\nStone PROPN NNP 3 flat I-PERSON\nsued=sue VERB VBD 0 root\nAcme PROPN NNP 5 obj B-ORGANIZATION\n. PUNCT . 5 punct\n\n"
              "The DET DT 3 det\nformer ADJ JJ 3 amod\nmanager NOUN NN 4 nsubj\nlost=lose VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "Bob Stone = The former manager");
  told_expect("Manager NOUN NN 2 nmod:desc\nBob PROPN NNP 4 nsubj B-PERSON\nStone PROPN NNP 2 flat I-PERSON\nsued=sue VERB VBD 0 root\nAcme PROPN NNP 4 obj B-ORGANIZATION\n. PUNCT . 4 punct\n\n"
              "The DET DT 3 det\nformer ADJ JJ 3 amod\nmanager NOUN NN 4 nsubj\nlost=lose VERB VBD 0 root\n. PUNCT . 4 punct\n",
              "Bob Stone != The former manager");
}

/* Whom the lead tells of by what he did, and the head of state. */
Test(one_node, the_driver_who)
{
  told_expect("The DET DT 3 det\nbus NOUN NN 3 compound\ndriver NOUN NN 9 nsubj\nwho PRON WP 5 nsubj\nsaved=save VERB VBD 3 acl:relcl\n30 NUM CD 7 nummod B-QUANTITY\nchildren=child NOUN NNS 5 obj\nwill AUX MD 9 aux\nget VERB VB 0 root\na DET DT 11 det\nmedal NOUN NN 9 obj\n. PUNCT . 9 punct\n\n"
              "Milan PROPN NNP 6 nsubj B-PERSON\nHorvat PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\n57 NUM CD 1 nmod:unmarked B-DATE\n, PUNCT , 1 punct\ndrove=drive VERB VBD 0 root\non ADP RP 6 compound:prt\n. PUNCT . 6 punct\n\n"
              "The DET DT 2 det\ndriver NOUN NN 3 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Milan Horvat = The driver");
  told_expect("President PROPN NNP 2 nmod:desc\nNatasa PROPN NNP 4 nsubj B-PERSON\nZupan PROPN NNP 2 flat I-PERSON\ntelephoned=telephone VERB VBD 0 root\nMilan PROPN NNP 4 iobj B-PERSON\nHorvat PROPN NNP 4 obj\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nhead NOUN NN 5 nsubj\nof ADP IN 4 case\nstate NOUN NN 2 nmod\nsmiled=smile VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Natasa Zupan = The head of state");
  told_expect("Manager NOUN NN 4 nsubj\nNatasa PROPN NNP 1 flat B-PERSON\nZupan PROPN NNP 2 flat I-PERSON\ntelephoned=telephone VERB VBD 0 root\nMilan PROPN NNP 4 iobj B-PERSON\nHorvat PROPN NNP 4 obj\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nhead NOUN NN 5 nsubj\nof ADP IN 4 case\nstate NOUN NN 2 nmod\nsmiled=smile VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Natasa Zupan != The head of state");
}

/* Where another is named in the clause "he" need not be its subject. */
Test(one_node, another_in_the_clause)
{
  told_expect("Maeve PROPN NNP 15 nsubj B-PERSON\nDunne PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nwho PRON WP 5 nsubj\nran=run VERB VBD 1 acl:relcl\nthe DET DT 7 det\nbar NOUN NN 5 obj\nwith ADP IN 9 case\nShiro PROPN NNP 5 obl B-PERSON\nOkada PROPN NNP 9 flat I-PERSON\nuntil SCONJ IN 13 mark\nhe PRON PRP 13 nsubj\ndied=die VERB VBD 5 advcl\n, PUNCT , 1 punct\nsmiled=smile VERB VBD 0 root\n. PUNCT . 15 punct\n",
              "Maeve Dunne != he");
  told_expect("Peter PROPN NNP 13 nsubj B-PERSON\nLumala PROPN NNP 1 flat I-PERSON\n, PUNCT , 6 punct\nwho PRON WP 6 nsubj\nhas=have AUX VBZ 6 aux\nruled=rule VERB VBN 1 acl:relcl\nsince SCONJ IN 9 mark\nhe PRON PRP 9 nsubj\nwon=win VERB VBD 6 advcl\nthe DET DT 11 det\nwar NOUN NN 9 obj\n, PUNCT , 1 punct\nsmiled=smile VERB VBD 0 root\n. PUNCT . 13 punct\n",
              "Peter Lumala = he");
}

/* A congress that is the opposition is a party. */
Test(one_node, a_told_party)
{
  told_expect("The DET DT 2 det\nopposition NOUN NN 6 nsubj\nUnity PROPN NNP 4 compound B-ORGANIZATION\nCongress PROPN NNP 2 appos I-ORGANIZATION\nhas=have AUX VBZ 6 aux\nexpelled=expel VERB VBN 0 root\nher=she PRON PRP 6 obj\n. PUNCT . 6 punct\n\n"
              "The DET DT 2 det\nparty NOUN NN 3 nsubj\ncalled=call VERB VBD 0 root\nit PRON PRP 3 obj\nrobbery NOUN NN 3 xcomp\n. PUNCT . 3 punct\n",
              "Unity Congress = The party");
  told_expect("The DET DT 3 det\nScience PROPN NNP 3 compound B-ORGANIZATION\nCongress PROPN NNP 5 nsubj I-ORGANIZATION\nhas=have AUX VBZ 5 aux\nexpelled=expel VERB VBN 0 root\nher=she PRON PRP 5 obj\n. PUNCT . 5 punct\n\n"
              "The DET DT 2 det\nparty NOUN NN 3 nsubj\ncalled=call VERB VBD 0 root\nit PRON PRP 3 obj\nrobbery NOUN NN 3 xcomp\n. PUNCT . 3 punct\n",
              "Science Congress != The party");
}

/* A given name and a word of respect; two given names are two. */
Test(one_node, how_one_is_spoken_to)
{
  told_expect("Cem PROPN NNP 4 nsubj:pass B-PERSON\nAksoy PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nfired=fire VERB VBN 0 root\non ADP IN 6 case\nThursday PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Cem PROPN NNP 3 nsubj B-PERSON\nHoca PROPN NNP 1 flat I-PERSON\ncried=cry VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Cem Aksoy = Cem Hoca");
  told_expect("Cem PROPN NNP 4 nsubj:pass B-PERSON\nAksoy PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nfired=fire VERB VBN 0 root\non ADP IN 6 case\nThursday PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Cem PROPN NNP 3 nsubj B-PERSON\nPolat PROPN NNP 1 flat I-PERSON\ncried=cry VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Cem Aksoy != Cem Polat");
}

/* Who is named without a word on him was just told of by his office; not where a word is said, nor of any mediator. */
Test(one_node, the_minister_named_next)
{
  told_expect("Rail NOUN NN 2 compound\nworkers=worker NOUN NNS 3 nsubj\nstranded=strand VERB VBD 0 root\nthe DET DT 6 det\ntransport NOUN NN 6 compound\nminister NOUN NN 3 obj\non ADP IN 8 case\nFriday PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "Matteo PROPN NNP 6 nsubj B-PERSON\nColonna PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 6 cop\non ADP IN 6 case\nhis PRON PRP$ 6 nmod:poss\nway NOUN NN 0 root\nto ADP IN 8 case\nBari PROPN NNP 6 nmod B-PLACE\n. PUNCT . 6 punct\n\n"
              "The DET DT 2 det\nminister NOUN NN 3 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Matteo Colonna = The minister");
  told_expect("Rail NOUN NN 2 compound\nworkers=worker NOUN NNS 3 nsubj\nstranded=strand VERB VBD 0 root\nthe DET DT 6 det\ntransport NOUN NN 6 compound\nminister NOUN NN 3 obj\non ADP IN 8 case\nFriday PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "Union NOUN NN 2 compound\nleader NOUN NN 3 nmod:desc\nMatteo PROPN NNP 8 nsubj B-PERSON\nColonna PROPN NNP 3 flat I-PERSON\nwas=be AUX VBD 8 cop\non ADP IN 8 case\nhis PRON PRP$ 8 nmod:poss\nway NOUN NN 0 root\nto ADP IN 10 case\nBari PROPN NNP 8 nmod B-PLACE\n. PUNCT . 8 punct\n\n"
              "The DET DT 2 det\nminister NOUN NN 3 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Matteo Colonna != The minister");
  told_expect("The=the DET DT 2 det\nmediator NOUN NN 3 nsubj\nspoke=speak VERB VBD 0 root\nfirst~ ADV RB 3 advmod B-QUANTITY\n. PUNCT . 3 punct\n\n"
              "Mark PROPN NNP 4 nsubj B-PERSON\nOlsen PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 cop\nangry~ ADJ JJ 0 root\n. PUNCT . 4 punct\n",
              "Mark Olsen != The mediator");
}

/* A paper is told with an article, a woman without one. */
Test(one_node, who_is_told_with_an_article)
{
  told_expect("Crewe PROPN NNP 2 nsubj B-PERSON\ntold=tell VERB VBD 0 root\nthe DET DT 4 det\nPlonk PROPN NNP 2 iobj B-PERSON\nthat SCONJ IN 7 mark\nhe PRON PRP 7 nsubj\nregretted=regret VERB VBD 2 ccomp\nit PRON PRP 7 obj\n. PUNCT . 2 punct\n",
              "Plonk : ORGANIZATION");
  told_expect("Crewe PROPN NNP 2 nsubj B-PERSON\ntold=tell VERB VBD 0 root\nPlonk PROPN NNP 2 iobj B-PERSON\nthat SCONJ IN 6 mark\nhe PRON PRP 6 nsubj\nregretted=regret VERB VBD 2 ccomp\nit PRON PRP 6 obj\n. PUNCT . 2 punct\n",
              "Plonk : PERSON");
}

/* Whose counsel speaks of his client is the client. */
Test(one_node, his_client)
{
  told_expect("Zubin PROPN NNP 3 nsubj B-PERSON\nIrani PROPN NNP 1 flat I-PERSON\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "Irani PROPN NNP 3 nmod:poss B-PERSON\n's PART POS 1 case\ncounsel NOUN NN 8 nsubj\n, PUNCT , 5 punct\nSoli PROPN NNP 3 appos B-PERSON\nWadia PROPN NNP 5 flat I-PERSON\n, PUNCT , 3 punct\nargued=argue VERB VBD 0 root\nthat SCONJ IN 13 mark\nhis PRON PRP$ 11 nmod:poss\nclient NOUN NN 13 nsubj\nhad=have AUX VBD 13 aux\nmeant=mean VERB VBN 8 ccomp\ncritics~=critic NOUN NNS 13 obj\n. PUNCT . 8 punct\n",
              "Zubin Irani = his client; Soli Wadia != his client");
}

/* A central bank is no bank of the article, but the Reserve Bank. */
Test(one_node, the_central_bank)
{
  told_expect("Altyn PROPN NNP 2 compound B-ORGANIZATION\nBank PROPN NNP 3 nsubj I-ORGANIZATION\nsaid=say VERB VBD 0 root\non ADP IN 5 case\nThursday PROPN NNP 3 obl B-DATE\nthat SCONJ IN 9 mark\nit PRON PRP 9 nsubj:pass\nwas=be AUX VBD 9 aux:pass\nsold=sell VERB VBN 3 ccomp\n. PUNCT . 3 punct\n\n"
              "The DET DT 3 det\ncentral ADJ JJ 3 amod\nbank NOUN NN 5 nsubj\nmust AUX MD 5 aux\napprove VERB VB 0 root\nthe DET DT 7 det\nsale NOUN NN 5 obj\n. PUNCT . 5 punct\n",
              "Altyn Bank != The central bank");
}

/* Horses are no firm, though a comma stands between; its makers are. */
Test(one_node, what_is_listed_with_a_firm)
{
  told_expect("He PRON PRP 2 nsubj\nkept=keep VERB VBD 0 root\nTengri PROPN NNP 4 compound B-ORGANIZATION\nSteel PROPN NNP 2 obj I-ORGANIZATION\n, PUNCT , 7 punct\nthe DET DT 7 det\nhorses=horse NOUN NNS 4 conj\nand CCONJ CC 10 cc\nthe DET DT 10 det\nhouse NOUN NN 4 conj\n. PUNCT . 2 punct\n",
              "Tengri Steel != the horses");
}

/* A vessel for a ferry, where only one is told of. */
Test(one_node, the_vessel)
{
  static const char *const texts[] = {"A DET DT 2 det\nferry NOUN NN 3 nsubj\nsank=sink VERB VBD 0 root\noff ADP IN 5 case\nLuzon PROPN NNP 3 obl B-PLACE\non ADP IN 7 case\nSunday PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
                         "Nobody PRON NN 2 nsubj\nknows=know VERB VBZ 0 root\nwhy ADV WRB 2 obj\n. PUNCT . 2 punct\n\n"
                         "The DET DT 2 det\nvessel NOUN NN 5 nsubj:pass\nhad=have AUX VBD 5 aux\nbeen=be AUX VBN 5 aux:pass\nrepaired=repair VERB VBN 0 root\nin ADP IN 7 case\nMay PROPN NNP 5 obl B-DATE\n. PUNCT . 5 punct\n",
                         "A DET DT 2 det\nferry NOUN NN 3 nsubj\nhit VERB VBD 0 root\na DET DT 5 det\ntrawler NOUN NN 3 obj\noff ADP IN 7 case\nLuzon PROPN NNP 3 obl B-PLACE\non ADP IN 9 case\nSunday PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
                         "Nobody PRON NN 2 nsubj\nknows=know VERB VBZ 0 root\nwhy ADV WRB 2 obj\n. PUNCT . 2 punct\n\n"
                         "The DET DT 2 det\nvessel NOUN NN 5 nsubj:pass\nhad=have AUX VBD 5 aux\nbeen=be AUX VBN 5 aux:pass\nrepaired=repair VERB VBN 0 root\nin ADP IN 7 case\nMay PROPN NNP 5 obl B-DATE\n. PUNCT . 5 punct\n"};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    Told t = told(texts[i]);
    cr_expect_eq(in_cluster(&t, 0, "A ferry", 2, "The vessel"), i == 0, "%zu", i);
    cr_expect(i == 0 || !in_cluster(&t, 0, "a trawler", 2, "The vessel"));
    told_end(&t);
  }
}

/* What somebody else bought is not his, unless it was bought of him. */
Test(one_node, bought_by_another)
{
  Told t;
  t = told("Anna PROPN NNP 3 nsubj B-PERSON\nKeller PROPN NNP 1 flat I-PERSON\nbought=buy VERB VBD 0 root\nthe DET DT 5 det\nhouse~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
           "Tom PROPN NNP 3 nsubj B-PERSON\nMarsh PROPN NNP 1 flat I-PERSON\nsold=sell VERB VBD 0 root\nhis PRON PRP$ 5 nmod:poss\nhouse~ NOUN NN 3 obj\n. PUNCT . 3 punct\n");
  cr_expect_not(in_cluster(&t, 0, "the house", 1, "his house"));
  told_end(&t);
  t = told("Anna PROPN NNP 3 nsubj B-PERSON\nKeller PROPN NNP 1 flat I-PERSON\nleft=leave VERB VBD 0 root\nthe DET DT 5 det\nhouse NOUN NN 3 obj\nto ADP IN 7 case\nTom PROPN NNP 3 obl B-PERSON\nMarsh~ PROPN NNP 7 flat I-PERSON\n. PUNCT . 3 punct\n\n"
           "Tom PROPN NNP 3 nsubj B-PERSON\nMarsh PROPN NNP 1 flat I-PERSON\nsold=sell VERB VBD 0 root\nhis PRON PRP$ 5 nmod:poss\nhouse~ NOUN NN 3 obj\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "the house", 1, "his house"));
  told_end(&t);
}
