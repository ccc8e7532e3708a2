/* Names as articles tell them: nicknames within them, letters behind them, told once in full and later in part. */
#include <criterion/criterion.h>

#include "told.h"

typedef struct { const char *checks, *words; } Case;

Test(told_names, nicknames)
{
  static const Case cases[] = {
      {"Salvatore \"The Butcher\" Esposito = 1 The Butcher",
       "Police=police NOUN NNS 2 nsubj\narrested=arrest VERB VBD 0 root\nSalvatore PROPN NNP 2 obj B-PERSON\n\"~ PUNCT `` 6 punct\nThe=the DET DT 6 det B-WORK\nButcher~ PROPN NNP 8 compound I-WORK\n\" PUNCT '' 6 punct\nEsposito~ PROPN NNP 3 flat B-PERSON\n. PUNCT . 2 punct\n\n"
       "The=the DET DT 2 det\nButcher=butcher NOUN NN 3 nsubj\nsmiled=smile VERB VBD 0 root\nat ADP IN 5 case\nreporters~=reporter NOUN NNS 3 obl\n. PUNCT . 3 punct\n"},
      {"Ibrahim \"Big Ib\" Bello = 1 Big Ib; Big Ib : PERSON",
       "Ibrahim PROPN NNP 8 nsubj:pass B-PERSON\n\"~ PUNCT `` 4 punct I-PERSON\nBig ADJ NNP 4 amod I-PERSON\nIb~ PROPN NNP 1 flat I-PERSON\n\" PUNCT '' 4 punct I-PERSON\nBello PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 8 aux:pass\njailed=jail VERB VBN 0 root\nfor ADP IN 11 case\nnine NUM CD 11 nummod B-DATE\nyears~=year NOUN NNS 8 obl I-DATE\n. PUNCT . 8 punct\n\n"
       "The=the DET DT 2 det\njudge NOUN NN 3 nsubj\ntold=tell VERB VBD 0 root\nBig ADJ NNP 5 amod B-PERSON\nIb PROPN NNP 3 iobj I-PERSON\nthat SCONJ IN 10 mark\nhe PRON PRP 10 nsubj\nwas=be AUX VBD 10 cop\na DET DT 10 det\nmenace~ NOUN NN 3 ccomp\n. PUNCT . 3 punct\n"},
      {"Ken Mori != 1 Big Bear",
       "Director=director NOUN NN 5 nmod:poss\nKen PROPN NNP 5 nmod:poss B-PERSON\nMori PROPN NNP 2 flat I-PERSON\n's PART POS 2 case\nfilm NOUN NN 10 nsubj\n\"~ PUNCT `` 8 punct\nBig ADJ NNP 8 amod B-WORK\nBear~ PROPN NNP 5 appos I-WORK\n\" PUNCT '' 8 punct\nwon=win VERB VBD 0 root\na DET DT 12 det\nprize~ NOUN NN 10 obj\n. PUNCT . 10 punct\n\n"
       "Big ADJ NNP 2 amod B-WORK\nBear PROPN NNP 4 nsubj:pass I-WORK\nwas=be AUX VBD 4 aux:pass\nshot=shoot VERB VBN 0 root\nin ADP IN 6 case\nNara~ PROPN NNP 4 obl B-PLACE\n. PUNCT . 4 punct\n"},
      {"Ivan Sokolov = 1 The Fox",
       "Anna PROPN NNP 3 nsubj B-PERSON\nPetrova PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nIvan PROPN NNP 3 obj B-PERSON\nSokolov~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
       "\"~ PUNCT `` 3 punct\nThe=the DET DT 3 det\nFox~ PROPN NNP 11 nsubj B-WORK\n\"~ PUNCT '' 3 punct\n, PUNCT , 3 punct\nas SCONJ IN 8 mark\nfriends=friend NOUN NNS 8 nsubj\ncall VERB VBP 11 advcl\nhim~=he PRON PRP 8 obj\n, PUNCT , 8 punct\nlaughed~=laugh VERB VBD 0 root\n. PUNCT . 11 punct\n"},
      {"Otto Lang = Der Tank",
       "Otto PROPN NNP 3 nsubj B-PERSON\nLang PROPN NNP 1 flat I-PERSON\nplayed=play VERB VBD 0 root\nfor ADP IN 5 case\nBremen~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
       "\"~ PUNCT `` 3 punct\nDer PROPN NNP 3 compound B-WORK\nTank~ PROPN NNP 11 nsubj I-WORK\n\"~ PUNCT '' 3 punct\n, PUNCT , 8 punct\nas SCONJ IN 8 mark\nteammates=teammate NOUN NNS 8 nsubj\nknew=know VERB VBD 11 advcl\nLang~ PROPN NNP 8 obj B-PERSON\n, PUNCT , 8 punct\nscored=score VERB VBD 0 root\n90 NUM CD 13 nummod B-QUANTITY\ngoals~=goal NOUN NNS 11 obj\n. PUNCT . 11 punct\n"},
      {"Ann Lee != Hello Rain",
       "Ann PROPN NNP 3 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nsang~=sing VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
       "\"~ PUNCT `` 3 punct\nHello=hello INTJ UH 3 compound\nRain~=rain NOUN NN 12 nsubj\n\"~ PUNCT '' 3 punct\n, PUNCT , 8 punct\nas SCONJ IN 8 mark\nreviewers=reviewer NOUN NNS 8 nsubj\ncalled=call VERB VBD 12 advcl\nthe DET DT 10 det\nsong~ NOUN NN 8 obj\n, PUNCT , 8 punct\nmade=make VERB VBD 0 root\nher=she PRON PRP 12 obj\nrich~ ADJ JJ 12 xcomp\n. PUNCT . 12 punct\n"},
      {"Zed Nox = Jerome Williams; 2 Williams = Zed Nox",
       "The=the DET DT 2 det\nrapper NOUN NN 6 nsubj:pass\nZed PROPN NNP 2 appos B-PERSON\nNox PROPN NNP 3 flat I-PERSON\nwas=be AUX VBD 6 aux:pass\nshot=shoot VERB VBN 0 root\non ADP IN 8 case\nMonday~ PROPN NNP 6 obl B-DATE\n. PUNCT . 6 punct\n\n"
       "Born=bear VERB VBN 8 advcl\nJerome PROPN NNP 1 obj B-PERSON\nWilliams PROPN NNP 2 flat I-PERSON\nin ADP IN 5 case\nDetroit~ PROPN NNP 1 obl B-PLACE\n, PUNCT , 1 punct\nhe PRON PRP 8 nsubj\nsold=sell VERB VBD 0 root\ntwo NUM CD 10 compound B-QUANTITY\nmillion NUM CD 11 nummod I-QUANTITY\nrecords~=record NOUN NNS 8 obj\n. PUNCT . 8 punct\n\n"
       "Williams PROPN NNP 3 nsubj B-PERSON\nwas=be AUX VBD 3 cop\n41~ NUM CD 0 root B-DATE\n. PUNCT . 3 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, letters_behind_a_name)
{
  static const Case cases[] = {
      {"SAN -; Femi Adewunmi = 1 Adewunmi",
       "Chief ADJ NNP 2 nmod:desc\nFemi PROPN NNP 7 nsubj B-PERSON\nAdewunmi~ PROPN NNP 2 flat I-PERSON\n, PUNCT , 5 punct\nSAN~ PROPN NNP 2 appos B-PLACE\n, PUNCT , 2 punct\nleads=lead VERB VBZ 0 root\nthe DET DT 9 det\ndefence~ NOUN NN 7 obj\n. PUNCT . 7 punct\n\n"
       "Adewunmi PROPN NNP 2 nsubj B-PERSON\nasked=ask VERB VBD 0 root\nfor ADP IN 4 case\nbail~ NOUN NN 2 obl\n. PUNCT . 2 punct\n"},
      {"KC -; Sarah Whitcombe : PERSON",
       "Sarah PROPN NNP 7 nsubj B-PERSON\nWhitcombe PROPN NNP 1 flat I-PERSON\nKC~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nprosecuting~=prosecute VERB VBG 1 acl\n, PUNCT , 5 punct\nsaid=say VERB VBD 0 root\nhe PRON PRP 9 nsubj\nlied~=lie VERB VBD 7 ccomp\n. PUNCT . 7 punct\n"},
      {"AVSM -",
       "Lt. PROPN NNP 2 compound\nGen. PROPN NNP 3 nmod:desc\nRavi PROPN NNP 8 nsubj B-PERSON\nMenon~ PROPN NNP 3 flat I-PERSON\n, PUNCT , 6 punct\nAVSM~ PROPN NNP 3 appos\n, PUNCT , 3 punct\ntook=take VERB VBD 0 root\ncommand NOUN NN 8 obj\nof ADP IN 12 case\nthe DET DT 12 det\ncorps~ NOUN NN 9 nmod\n. PUNCT . 8 punct\n"},
      {"Gillian Marsh = The MP",
       "Gillian PROPN NNP 3 compound B-PERSON\nMarsh PROPN NNP 1 flat I-PERSON\nMP=mp NOUN NN 4 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 6 det\nschool NOUN NN 8 nsubj\nmust AUX MD 8 aux\nstay VERB VB 4 ccomp\nopen~ ADJ JJ 8 xcomp\n. PUNCT . 4 punct\n\n"
       "The=the DET DT 2 det\nMP=mp NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\ncheered~=cheer VERB VBN 0 root\n. PUNCT . 4 punct\n"},
      {"SAN : ORGANIZATION",
       "He=he PRON PRP 2 nsubj\nworked=work VERB VBD 0 root\nfor ADP IN 4 case\nSAN~=San PROPN NNP 2 obl B-PLACE\n, PUNCT , 8 punct\na DET DT 8 det\nsoftware NOUN NN 8 compound\nfirm NOUN NN 4 appos\nin ADP IN 10 case\nOslo~ PROPN NNP 8 nmod B-PLACE\n. PUNCT . 2 punct\n"},
      {"NASA : ORGANIZATION; Maria Lopez != NASA",
       "The=the DET DT 2 det\npanel NOUN NN 3 nsubj\nhad=have VERB VBD 0 root\nMaria PROPN NNP 3 obj B-PERSON\nLopez~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 7 punct\nNASA PROPN NNP 4 conj B-ORGANIZATION\nand CCONJ CC 10 cc\nthe DET DT 10 det\nBBC~ PROPN NNP 4 conj B-ORGANIZATION\n. PUNCT . 3 punct\n"},
      {"Jr. -",
       "Martin PROPN NNP 8 nsubj:pass B-PERSON\nLuther PROPN NNP 1 flat I-PERSON\nHughes~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nJr.~ PROPN NNP 1 nmod:desc B-PERSON\n, PUNCT , 1 punct\nwas=be AUX VBD 8 aux:pass\nelected=elect VERB VBN 0 root\nmayor~ NOUN NN 8 xcomp\n. PUNCT . 8 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, what_was_told_in_full_is_found_again)
{
  static const Case cases[] = {
      {"Lokoja Dredging = Lokoja Dredging Works Limited",
       "Lokoja PROPN NNP 3 compound B-ORGANIZATION\nDredging PROPN NNP 3 compound B-ORGANIZATION\nWorks PROPN NNPS 4 compound I-ORGANIZATION\nLimited PROPN NNP 5 nsubj I-ORGANIZATION\nowes=owe VERB VBZ 0 root\nits PRON PRP$ 7 nmod:poss\nworkers=worker NOUN NNS 8 nsubj\npay~ VERB VB 5 ccomp\n. PUNCT . 5 punct\n\n"
       "Lokoja PROPN NNP 2 compound B-ORGANIZATION\nDredging=dredging NOUN NN 5 nsubj:pass I-ORGANIZATION\nhas=have AUX VBZ 5 aux\nbeen=be AUX VBN 5 aux:pass\nshut VERB VBN 0 root\nsince ADP IN 7 case\nMarch~ PROPN NNP 5 obl B-DATE\n. PUNCT . 5 punct\n"},
      {"1 New York != New York Times Company",
       "New ADJ NNP 2 amod B-ORGANIZATION\nYork PROPN NNP 4 compound I-ORGANIZATION\nTimes PROPN NNP 4 compound I-ORGANIZATION\nCompany PROPN NNP 5 compound I-ORGANIZATION\nshares=share NOUN NNS 6 nsubj\nfell~=fall VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
       "Rain=rain NOUN NN 2 nsubj\nfell=fall VERB VBD 0 root\nin ADP IN 5 case\nNew ADJ NNP 5 amod B-PLACE\nYork~ PROPN NNP 2 obl I-PLACE\n. PUNCT . 2 punct\n"},
      {"1 Lie = Tor Anders Lie",
       "Tor PROPN NNP 2 nmod:desc B-PERSON\nAnders PROPN NNP 4 nsubj I-PERSON\nLie PROPN NNP 2 flat I-PERSON\nwept~=weep VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
       "Lie=lie NOUN NN 4 nsubj\nwould AUX MD 4 aux\nnot PART RB 4 advmod\nname VERB VB 0 root\nthe DET DT 6 det\nprice~ NOUN NN 4 obj\n. PUNCT . 4 punct\n"},
      {"1 The lie != Tor Anders Lie",
       "Tor PROPN NNP 2 nmod:desc B-PERSON\nAnders PROPN NNP 4 nsubj I-PERSON\nLie PROPN NNP 2 flat I-PERSON\nwept~=weep VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
       "The=the DET DT 2 det\nlie NOUN NN 5 nsubj:pass\nwas=be AUX VBD 5 aux:pass\nsoon ADV RB 5 advmod\nfound=find VERB VBN 0 root\nout~ ADP RP 5 compound:prt\n. PUNCT . 5 punct\n"},
      {"Fjordbanken : ORGANIZATION",
       "The=the DET DT 2 det\nportrait NOUN NN 4 nsubj\nthen ADV RB 4 advmod\npassed=pass VERB VBD 0 root\nto ADP IN 6 case\nFjordbanken~ PROPN NNP 4 obl B-PLACE\n, PUNCT , 9 punct\nwhich PRON WDT 9 nsubj\nhung=hang VERB VBD 6 acl:relcl\nit PRON PRP 9 obj\nin ADP IN 13 case\na DET DT 13 det\ncanteen~ NOUN NN 9 obl\n. PUNCT . 4 punct\n"},
      {"Daehan Marine : ORGANIZATION",
       "Heavy=heavy ADJ JJ 2 amod\ncranes=crane NOUN NNS 5 nsubj:pass\nwill AUX MD 5 aux\nbe AUX VB 5 aux:pass\nsold=sell VERB VBN 0 root\nto ADP IN 11 case\nSouth PROPN NNP 8 compound B-PLACE\nKorea PROPN NNP 11 nmod:poss I-PLACE\n's PART POS 8 case\nDaehan PROPN NNP 11 compound B-PLACE\nMarine PROPN NNP 5 obl I-PLACE\nfor ADP IN 15 case\n1.4 NUM CD 14 compound B-QUANTITY\nbillion NUM CD 15 nummod I-QUANTITY\ndollars~=dollar NOUN NNS 5 obl I-QUANTITY\n. PUNCT . 5 punct\n"},
      {"Friedrich Merz : PERSON",
       "Germany PROPN NNP 3 nmod:poss B-PLACE\n's PART POS 1 case\nFriedrich PROPN NNP 5 nsubj B-PERSON\nMerz PROPN NNP 3 flat I-PERSON\nagreed~=agree VERB VBD 0 root\n. PUNCT . 5 punct\n"},
      {"Tom Berg : PERSON",
       "Lee PROPN NNP 2 nsubj B-PERSON\nthanked=thank VERB VBD 0 root\nher PRON PRP$ 4 nmod:poss\ncoach~ NOUN NN 2 obj\n, PUNCT , 6 punct\nTom PROPN NNP 4 appos B-PERSON\nBerg~ PROPN NNP 6 flat I-PERSON\n. PUNCT . 2 punct\n"},
      {"The judge = Ngozi Umeh",
       "Judge=judge NOUN NN 2 nmod:desc\nNgozi PROPN NNP 4 nsubj B-PERSON\nUmeh PROPN NNP 2 flat I-PERSON\nrefused=refuse VERB VBD 0 root\nbail~ NOUN NN 4 obj\n. PUNCT . 4 punct\n\n"
       "Justice PROPN NNP 2 nmod:desc\nNgozi PROPN NNP 5 nsubj B-PERSON\nUmeh PROPN NNP 2 flat I-PERSON\nwas=be AUX VBD 5 cop\nangry~ ADJ JJ 0 root\n. PUNCT . 5 punct\n\n"
       "The=the DET DT 2 det\njudge NOUN NN 3 nsubj\nadjourned=adjourn VERB VBD 0 root\nuntil ADP IN 5 case\nMay~ PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, the_one_of_that_gender)
{
  static const Case cases[] = {
      {"3 He = Ivan Petrov",
       "Ann PROPN NNP 3 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nwon=win VERB VBD 0 root\nthe DET DT 5 det\nrace~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
       "Her=her PRON PRP$ 2 nmod:poss\ncoach~ NOUN NN 7 nsubj\n, PUNCT , 4 punct\nTom PROPN NNP 2 appos B-PERSON\nBerg~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nwept~=weep VERB VBD 0 root\n. PUNCT . 7 punct\n\n"
       "Lee PROPN NNP 2 nsubj B-PERSON\nthanked=thank VERB VBD 0 root\nIvan PROPN NNP 2 obj B-PERSON\nPetrov~ PROPN NNP 3 flat I-PERSON\n. PUNCT . 2 punct\n\n"
       "He=he PRON PRP 3 nsubj\nhad=have AUX VBD 3 aux\npaid=pay VERB VBN 0 root\nfor ADP IN 6 case\nthe DET DT 6 det\nshoes~=shoe NOUN NNS 3 obl\n. PUNCT . 3 punct\n"},
      {"2 He = Tom Berg",
       "Tom PROPN NNP 3 nsubj B-PERSON\nBerg PROPN NNP 1 flat I-PERSON\nruns=run VERB VBZ 0 root\nthe DET DT 5 det\nmill~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
       "Berg PROPN NNP 2 nsubj B-PERSON\nmet=meet VERB VBD 0 root\nAnn PROPN NNP 2 obj B-PERSON\nLee~ PROPN NNP 3 flat I-PERSON\n. PUNCT . 2 punct\n\n"
       "He=he PRON PRP 2 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nmill NOUN NN 6 nsubj\nwould AUX MD 6 aux\nclose~ VERB VB 2 ccomp\n. PUNCT . 2 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, cut_short_or_joined)
{
  static const Case cases[] = {
      {"Philippine Amusement and Gaming Corp. = 1 Pagcor",
       "Philippine=philippine ADJ JJ 2 amod B-ORGANIZATION\nAmusement PROPN NNP 6 nsubj I-ORGANIZATION\nand CCONJ CC 5 cc\nGaming PROPN NNP 5 compound B-ORGANIZATION\nCorp. PROPN NNP 2 conj I-ORGANIZATION\ncalled=call VERB VBD 0 root\nthe DET DT 8 det\nbill NOUN NN 6 obj\nhasty~ ADJ JJ 6 xcomp\n. PUNCT . 6 punct\n\n"
       "Pagcor PROPN NNP 3 nmod:desc\nchief NOUN NN 3 nmod:desc\nTina PROPN NNP 5 nsubj B-PERSON\nGo PROPN NNP 3 flat I-PERSON\nsaid=say VERB VBD 0 root\nshe PRON PRP 8 nsubj\nwould AUX MD 8 aux\nresign~ VERB VB 5 ccomp\n. PUNCT . 5 punct\n"},
      {"Delta Air != Delta Foods",
       "Delta PROPN NNP 2 compound B-ORGANIZATION\nAir PROPN NNP 6 nsubj I-ORGANIZATION\nand CCONJ CC 5 cc\nDelta PROPN NNP 5 compound B-ORGANIZATION\nFoods PROPN NNPS 2 conj I-ORGANIZATION\nbuilt=build VERB VBD 0 root\na DET DT 8 det\nplant~ NOUN NN 6 obj\n. PUNCT . 6 punct\n"},
      {"Technical University of Delft = TU Delft; TU Delft : ORGANIZATION",
       "She=she PRON PRP 2 nsubj\nmoved=move VERB VBD 0 root\nto ADP IN 6 case\nthe DET DT 6 det\nTechnical ADJ NNP 6 amod B-ORGANIZATION\nUniversity PROPN NNP 2 obl I-ORGANIZATION\nof ADP IN 8 case I-ORGANIZATION\nDelft PROPN NNP 6 nmod I-ORGANIZATION\nin ADP IN 10 case\nJune~ PROPN NNP 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
       "TU PROPN NNP 3 nsubj B-PERSON\nDelft PROPN NNP 1 flat I-PERSON\ngave=give VERB VBD 0 root\nher=she PRON PRP 3 iobj\na DET DT 6 det\nlaboratory~ NOUN NN 3 obj\n. PUNCT . 3 punct\n"},
      {"Maria Rivera != Marina",
       "Maria PROPN NNP 3 nsubj B-PERSON\nRivera PROPN NNP 1 flat I-PERSON\nwon~=win VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
       "Marina PROPN NNP 3 nsubj B-PERSON\nwas=be AUX VBD 3 cop\nglad~ ADJ JJ 0 root\n. PUNCT . 3 punct\n"},
      {"Fadi Qasem : PERSON",
       "My=my PRON PRP$ 2 nmod:poss\neditor~ NOUN NN 7 nsubj\n, PUNCT , 4 punct\nFadi PROPN NNP 2 appos B-ORGANIZATION\nQasem~ PROPN NNP 4 flat I-ORGANIZATION\n, PUNCT , 2 punct\ndied~=die VERB VBD 0 root\n. PUNCT . 7 punct\n"},
      {"Quill House : ORGANIZATION",
       "His=his PRON PRP$ 2 nmod:poss\npublisher~ NOUN NN 9 nsubj\n, PUNCT , 5 punct\nQuill PROPN NNP 5 compound B-ORGANIZATION\nHouse~ PROPN NNP 2 appos I-ORGANIZATION\n, PUNCT , 2 punct\ndid=do AUX VBD 9 aux\nnot PART RB 9 advmod\nweep~ VERB VB 0 root\n. PUNCT . 9 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, sides_of_a_deal)
{
  static const Case cases[] = {
      {"1 The seller = Holt Capital; 2 The buyer = Orbex Corp.",
       "Orbex PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nagreed=agree VERB VBD 0 root\nto PART TO 5 mark\nbuy VERB VB 3 xcomp\nTarn PROPN NNP 7 compound B-ORGANIZATION\nFoods PROPN NNPS 5 obj I-ORGANIZATION\nfrom ADP IN 10 case\nHolt PROPN NNP 10 compound B-ORGANIZATION\nCapital~ PROPN NNP 5 obl I-ORGANIZATION\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 2 det\nseller NOUN NN 4 nsubj\nwill AUX MD 4 aux\npay VERB VB 0 root\nits PRON PRP$ 6 nmod:poss\ndebts~=debt NOUN NNS 4 obj\n. PUNCT . 4 punct\n\n"
       "The=the DET DT 2 det\nbuyer NOUN NN 3 nsubj\nplans=plan VERB VBZ 0 root\nno DET DT 5 det\ncuts~=cut NOUN NNS 3 obj\n. PUNCT . 3 punct\n"},
      {"1 The parent company = Yunhai Holdings Group; 2 The subsidiary = Tarn Foods",
       "Yunhai ADJ NNP 3 amod B-ORGANIZATION\nHoldings=Holding PROPN NNPS 3 compound B-ORGANIZATION\nGroup=group NOUN NN 5 nsubj I-ORGANIZATION\nwill AUX MD 5 aux\nsell VERB VB 0 root\nits PRON PRP$ 8 nmod:poss\nbrewing=brew VERB VBG 8 compound\narm~ NOUN NN 5 obj\n, PUNCT , 11 punct\nTarn PROPN NNP 11 compound B-ORGANIZATION\nFoods~ PROPN NNP 8 conj I-ORGANIZATION\n, PUNCT , 15 punct\nto ADP IN 15 case\nDaehan PROPN NNP 15 compound B-PLACE\nMarine~ PROPN NNP 5 obl I-PLACE\n. PUNCT . 5 punct\n\n"
       "The=the DET DT 3 det\nparent NOUN NN 3 compound\ncompany NOUN NN 4 nsubj\nwants=want VERB VBZ 0 root\nto PART TO 6 mark\ncut VERB VB 4 xcomp\ndebt~ NOUN NN 6 obj\n. PUNCT . 4 punct\n\n"
       "The=the DET DT 2 det\nsubsidiary NOUN NN 3 nsubj\nemploys=employ VERB VBZ 0 root\n6,000~=6000 NUM CD 3 obj B-QUANTITY\n. PUNCT . 3 punct\n"},
      {"2 The buyer = Vex Group",
       "Acme PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nbought=buy VERB VBD 0 root\nBolt PROPN NNP 5 compound B-ORGANIZATION\nFoods~=food NOUN NNS 3 obj I-ORGANIZATION\n. PUNCT . 3 punct\n\n"
       "Vex=vex NOUN NN 2 compound\nGroup=group NOUN NN 3 nsubj\nbought=buy VERB VBD 0 root\nOrr PROPN NNP 5 compound B-ORGANIZATION\nFoods~ PROPN NNPS 3 obj I-ORGANIZATION\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 2 det\nbuyer NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nlate~ ADJ JJ 0 root\n. PUNCT . 4 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, whom_a_noun_means)
{
  static const Case cases[] = {
      {"Musa Bello = 1 The former minister",
       "Nigeria PROPN NNP 5 nmod:poss B-PLACE\n's PART POS 1 case\nformer ADJ JJ 5 amod\nworks=work NOUN NNS 5 compound\nminister~ NOUN NN 11 nsubj:pass\n, PUNCT , 7 punct\nMusa PROPN NNP 5 appos B-PERSON\nBello~ PROPN NNP 7 flat I-PERSON\n, PUNCT , 5 punct\nwas=be AUX VBD 11 aux:pass\narraigned=arraign VERB VBN 0 root\nin ADP IN 13 case\nAbuja PROPN NNP 11 obl B-PLACE\non ADP IN 15 case\nWednesday~ PROPN NNP 11 obl B-DATE\n. PUNCT . 11 punct\n\n"
       "The=the DET DT 3 det\nformer ADJ JJ 3 amod\nminister NOUN NN 4 nsubj\npleaded=plead VERB VBD 0 root\nnot PART RB 6 advmod\nguilty~ ADJ JJ 4 xcomp\n. PUNCT . 4 punct\n"},
      {"Ola Berg != 1 The former minister",
       "Health PROPN NNP 2 compound\nMinister PROPN NNP 3 nmod:desc\nOla PROPN NNP 5 nsubj B-PERSON\nBerg PROPN NNP 3 flat I-PERSON\nspoke~=speak VERB VBD 0 root\n. PUNCT . 5 punct\n\n"
       "The=the DET DT 3 det\nformer ADJ JJ 3 amod\nminister NOUN NN 5 nsubj\nwas=be AUX VBD 5 cop\nsilent~ ADJ JJ 0 root\n. PUNCT . 5 punct\n"},
      {"Jun Estrellado = 1 the majority leader",
       "Senate PROPN NNP 3 compound\nMajority=majority NOUN NN 3 compound\nLeader=leader NOUN NN 4 nmod:desc\nJun PROPN NNP 6 nsubj B-PERSON\nEstrellado PROPN NNP 4 flat I-PERSON\nsaid=say VERB VBD 0 root\nhe PRON PRP 9 nsubj\nwould AUX MD 9 aux\nblock VERB VB 6 ccomp\nit~ PRON PRP 9 obj\n. PUNCT . 6 punct\n\n"
       "Tina PROPN NNP 10 nsubj B-PERSON\nGo~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 8 punct\nthe DET DT 6 det\nmajority NOUN NN 6 compound\nleader NOUN NN 8 nmod:poss\n's PART POS 6 case\nsister~ NOUN NN 1 appos\n, PUNCT , 1 punct\nsaid=say VERB VBD 0 root\nshe PRON PRP 13 nsubj\nwould AUX MD 13 aux\nresign~ VERB VB 10 ccomp\n. PUNCT . 10 punct\n"},
      {"2 The prosecutor = Elspeth Crane; 3 The defence lawyer = Tom Hale",
       "Elspeth PROPN NNP 7 nsubj B-PERSON\nCrane PROPN NNP 1 flat I-PERSON\nKC~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nprosecuting~=prosecute VERB VBG 1 acl\n, PUNCT , 5 punct\nsaid=say VERB VBD 0 root\nboth DET DT 10 nsubj\nhad=have AUX VBD 10 aux\nlied~=lie VERB VBN 7 ccomp\n. PUNCT . 7 punct\n\n"
       "Tom PROPN NNP 6 nsubj B-PERSON\nHale~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\ndefending~=defend VERB VBG 1 acl\n, PUNCT , 1 punct\nsaid=say VERB VBD 0 root\nshe PRON PRP 9 nsubj\nwas=be AUX VBD 9 cop\nwrong~ ADJ JJ 6 ccomp\n. PUNCT . 6 punct\n\n"
       "The=the DET DT 2 det\nprosecutor NOUN NN 3 nsubj\nshowed=show VERB VBD 0 root\na DET DT 5 det\nrope~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 3 det\ndefence NOUN NN 3 compound\nlawyer NOUN NN 4 nsubj\nlaughed~=laugh VERB VBD 0 root\n. PUNCT . 4 punct\n"},
      {"1 The victim = Owen Lascelles",
       "Graham PROPN NNP 3 nsubj B-PERSON\nPettifer PROPN NNP 1 flat I-PERSON\ndenies=deny VERB VBZ 0 root\nthe DET DT 5 det\nmurder NOUN NN 3 obj\nof ADP IN 7 case\nOwen PROPN NNP 5 nmod B-PERSON\nLascelles~ PROPN NNP 7 flat I-PERSON\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 2 det\nvictim NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\nfound=find VERB VBN 0 root\nin ADP IN 7 case\na DET DT 7 det\ngreenhouse~ NOUN NN 4 obl\n. PUNCT . 4 punct\n"},
      {"2 Lindgren = Carl Lindgren",
       "Carl PROPN NNP 4 nsubj:pass B-PERSON\nLindgren PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\ncharged=charge VERB VBN 0 root\nwith ADP IN 6 case\nfraud~ NOUN NN 4 obl\n. PUNCT . 4 punct\n\n"
       "His=his PRON PRP$ 2 nmod:poss\nwife~ NOUN NN 7 nsubj\n, PUNCT , 4 punct\nEva PROPN NNP 2 appos B-PERSON\nLindgren~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nwas=be AUX VBD 0 root\nnot~ PART RB 7 advmod\n. PUNCT . 7 punct\n\n"
       "Lindgren~ PROPN NNP 5 nsubj B-PERSON\n, PUNCT , 3 punct\n47~ NUM CD 1 appos B-DATE\n, PUNCT , 1 punct\nran=run VERB VBD 0 root\na DET DT 8 det\ncar NOUN NN 8 compound\ndealership~ NOUN NN 5 obj\n. PUNCT . 5 punct\n"},
      {"Ann Price != 1 The price",
       "Ann PROPN NNP 3 nsubj B-PERSON\nPrice PROPN NNP 1 flat I-PERSON\nresigned~=resign VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 2 det\nprice NOUN NN 3 nsubj\nrose~=rise VERB VBD 0 root\n. PUNCT . 3 punct\n"},
      {"1 the painter = Clara Ekdahl",
       "Clara PROPN NNP 3 nsubj B-PERSON\nEkdahl PROPN NNP 1 flat I-PERSON\npainted=paint VERB VBD 0 root\na DET DT 5 det\nwindow~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
       "Randi PROPN NNP 4 nsubj B-PERSON\nLie PROPN NNP 1 flat I-PERSON\nhas=have AUX VBZ 4 aux\nwritten=write VERB VBN 0 root\ntwo NUM CD 6 nummod B-QUANTITY\nbooks=book NOUN NNS 4 obj\nabout ADP IN 9 case\nthe DET DT 9 det\npainter~ NOUN NN 6 nmod\n. PUNCT . 4 punct\n"},
      {"2 Gupta = Rajesh Gupta",
       "Rajesh PROPN NNP 6 nsubj B-PERSON\nGupta PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nSunita PROPN NNP 1 conj B-PERSON\nGupta PROPN NNP 4 flat I-PERSON\nown VERB VBP 0 root\nthe DET DT 8 det\nshop~ NOUN NN 6 obj\n. PUNCT . 6 punct\n\n"
       "Ms PROPN NNP 2 nmod:desc\nGupta PROPN NNP 3 nsubj B-PERSON\nhid=hide VERB VBD 0 root\nin ADP IN 6 case\nthe DET DT 6 det\ncellar~ NOUN NN 3 obl\n. PUNCT . 3 punct\n\n"
       "Gupta PROPN NNP 6 nsubj:pass B-PERSON\nand CCONJ CC 4 cc\nhis PRON PRP$ 4 nmod:poss\nson NOUN NN 1 conj\nwere=be AUX VBD 6 aux:pass\nbeaten~=beat VERB VBN 0 root\n. PUNCT . 6 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, marked_and_described)
{
  static const Case cases[] = {
      {"1 The latter = Pavel Orlov; 2 The former = Ivan Sokolov",
       "Ivan PROPN NNP 3 nsubj B-PERSON\nSokolov PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nPavel PROPN NNP 3 obj B-PERSON\nOrlov PROPN NNP 4 flat I-PERSON\nin ADP IN 7 case\nRiga~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 2 det\nlatter ADJ JJ 3 nsubj\noffered=offer VERB VBD 0 root\na DET DT 5 det\nloan~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 2 det\nformer NOUN NN 3 nsubj\nrefused=refuse VERB VBD 0 root\nit~ PRON PRP 3 obj\n. PUNCT . 3 punct\n"},
      {"1 the girl = Maisie Dunn",
       "Maisie PROPN NNP 7 nsubj:pass B-PERSON\nDunn~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\n9~ NUM CD 1 amod B-QUANTITY\n, PUNCT , 1 punct\nwas=be AUX VBD 7 aux:pass\nfound=find VERB VBN 0 root\nalive~ ADJ JJ 7 xcomp\n. PUNCT . 7 punct\n\n"
       "Her=her PRON PRP$ 2 nmod:poss\nmother~ NOUN NN 7 nsubj\n, PUNCT , 4 punct\nClaire PROPN NNP 2 appos B-PERSON\nDunn~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nsaid=say VERB VBD 0 root\nthe DET DT 9 det\ngirl NOUN NN 11 nsubj\nwas=be AUX VBD 11 cop\nhungry~ ADJ JJ 7 ccomp\n. PUNCT . 7 punct\n"},
      {"Karl Otto Weiss = A 34-year-old man",
       "A=a DET DT 7 det\n34~ NUM CD 4 nummod B-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nyear~ NOUN NN 6 obl:unmarked I-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nold ADJ JJ 7 amod I-DATE\nman NOUN NN 9 nsubj:pass\nwas=be AUX VBD 9 aux:pass\narrested=arrest VERB VBN 0 root\nover ADP IN 12 case\nthe DET DT 12 det\nfire~ NOUN NN 9 obl\n. PUNCT . 9 punct\n\n"
       "Police=police NOUN NNS 2 nsubj\nnamed=name VERB VBD 0 root\nhim=he PRON PRP 2 obj\nas ADP IN 5 case\nKarl PROPN NNP 2 obl B-PERSON\nOtto PROPN NNP 5 flat I-PERSON\nWeiss~ PROPN NNP 5 flat I-PERSON\n. PUNCT . 2 punct\n"},
      {"Typhoon Marisol : EVENT; 1 The storm = Typhoon Marisol",
       "Typhoon NOUN NN 2 compound\nMarisol PROPN NNP 3 nsubj B-PERSON\nkilled=kill VERB VBD 0 root\nnine NUM CD 5 nummod B-QUANTITY\npeople NOUN NNS 3 obj\nin ADP IN 7 case\nSamar~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 2 det\nstorm NOUN NN 4 nsubj\nwill AUX MD 4 aux\nreach VERB VB 0 root\nLuzon PROPN NNP 4 obj B-PLACE\non ADP IN 7 case\nFriday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n"},
      {"Duchess of Arden : PERSON; 1 The duchess = Duchess of Arden",
       "The=the DET DT 2 det\nDuchess PROPN NNP 5 nsubj\nof ADP IN 4 case B-PERSON\nArden PROPN NNP 2 nmod I-PERSON\nvisited=visit VERB VBD 0 root\na DET DT 7 det\nclinic NOUN NN 5 obj\nin ADP IN 9 case\nLeeds~ PROPN NNP 5 obl B-PLACE\n. PUNCT . 5 punct\n\n"
       "The=the DET DT 2 det\nduchess NOUN NN 3 nsubj\nspoke=speak VERB VBD 0 root\nto ADP IN 5 case\nnurses~=nurse NOUN NNS 3 obl\n. PUNCT . 3 punct\n"},
      {"St Brendan 's Hospital : ORGANIZATION; 1 St Brendan = St Brendan 's Hospital",
       "Patients=patient NOUN NNS 2 nsubj\nleft=leave VERB VBD 0 root\nSt PROPN NNP 4 nmod:desc B-ORGANIZATION\nBrendan PROPN NNP 6 nmod:poss I-ORGANIZATION\n's PART POS 4 case I-ORGANIZATION\nHospital~ PROPN NNP 2 obj I-ORGANIZATION\n. PUNCT . 2 punct\n\n"
       "On=on ADP IN 2 case\nMonday PROPN NNP 9 obl B-DATE\na DET DT 4 det\nnurse NOUN NN 9 nsubj\nat ADP IN 7 case\nSt PROPN NNP 7 nmod:desc B-PLACE\nBrendan PROPN NNP 9 nmod:poss I-PLACE\n's PART POS 7 case\nwept~=weep VERB VBD 0 root\n. PUNCT . 9 punct\n"},
      {"JAXA = Japan 's space agency",
       "Japan PROPN NNP 4 nmod:poss B-PLACE\n's PART POS 1 case\nspace NOUN NN 4 compound\nagency NOUN NN 5 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 7 det\nprobe NOUN NN 9 nsubj\nhad=have AUX VBD 9 aux\nlanded~=land VERB VBN 5 ccomp\n. PUNCT . 5 punct\n\n"
       "JAXA PROPN NNP 3 nsubj B-ORGANIZATION\nwill AUX MD 3 aux\nshow VERB VB 0 root\npictures=picture NOUN NNS 3 obj\non ADP IN 6 case\nFriday~ PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n"},
      {"NASA != Britain 's data watchdog",
       "Britain PROPN NNP 4 nmod:poss B-PLACE\n's PART POS 1 case\ndata NOUN NN 4 compound\nwatchdog NOUN NN 5 nsubj\nfined=fine VERB VBD 0 root\nthe DET DT 7 det\nfirm~ NOUN NN 5 obj\n. PUNCT . 5 punct\n\n"
       "NASA PROPN NNP 2 nsubj B-ORGANIZATION\nlost=lose VERB VBD 0 root\na DET DT 4 det\nrocket~ NOUN NN 2 obj\n. PUNCT . 2 punct\n"},
      {"Kirkland & Ellis : ORGANIZATION",
       "Advised=advise VERB VBN 10 advcl\nby ADP IN 3 case\nLazard PROPN NNP 1 obl:agent B-PERSON\nand CCONJ CC 5 cc\nKirkland PROPN NNP 3 conj B-PERSON\n& CCONJ CC 7 cc I-PERSON\nEllis~ PROPN NNP 5 conj I-PERSON\n, PUNCT , 1 punct\nOrbex PROPN NNP 10 nsubj B-PERSON\nbought=buy VERB VBD 0 root\nTarn PROPN NNP 12 compound B-ORGANIZATION\nFoods~ PROPN NNPS 10 obj I-ORGANIZATION\n. PUNCT . 10 punct\n"},
      {"1 The strike != 2 The last strike",
       "Drivers=driver NOUN NNS 2 nsubj\nwalked=walk VERB VBD 0 root\nout ADV RB 2 advmod\nin ADP IN 5 case\nMay~ PROPN NNP 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
       "The=the DET DT 2 det\nstrike NOUN NN 3 nsubj\nlasted=last VERB VBD 0 root\nnine NUM CD 5 nummod B-DATE\nweeks~=week NOUN NNS 3 obl:unmarked I-DATE\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 3 det\nlast ADJ JJ 3 amod\nstrike~ NOUN NN 8 nsubj\n, PUNCT , 3 punct\nin ADP IN 6 case\n2011~ NUM CD 8 obl B-DATE\n, PUNCT , 3 punct\nended=end VERB VBD 0 root\nin ADP IN 10 case\ncourt~ NOUN NN 8 obl\n. PUNCT . 8 punct\n"},
      {"1 The count = Otto von Reitz",
       "Count PROPN NNP 2 nmod:desc\nOtto PROPN NNP 5 nsubj B-PERSON\nvon PROPN NNP 2 flat I-PERSON\nReitz PROPN NNP 2 flat I-PERSON\ndied=die VERB VBD 0 root\non ADP IN 7 case\nMonday~ PROPN NNP 5 obl B-DATE\n. PUNCT . 5 punct\n\n"
       "The=the DET DT 2 det\ncount NOUN NN 3 nsubj\nleft=leave VERB VBD 0 root\ntwo NUM CD 5 nummod B-QUANTITY\ncastles~=castle NOUN NNS 3 obj\n. PUNCT . 3 punct\n"},
      {"0 Ankara != 1 Ankara; Ankara : ORGANIZATION",
       "Ankara PROPN NNP 2 nsubj B-PLACE\nrecalled=recall VERB VBD 0 root\nits PRON PRP$ 4 nmod:poss\nambassador NOUN NN 2 obj\nto ADP IN 6 case\nGreece~ PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n\n"
       "The=the DET DT 2 det\nambassador NOUN NN 3 nsubj\narrived=arrive VERB VBD 0 root\nin ADP IN 5 case\nAnkara PROPN NNP 3 obl B-PLACE\nat ADP IN 7 case\nnoon~ NOUN NN 3 obl B-DATE\n. PUNCT . 3 punct\n"},
      {"Weavers = Halton Town",
       "Halton PROPN NNP 2 compound B-PLACE\nTown PROPN NNP 3 nsubj I-PLACE\nsacked=sack VERB VBD 0 root\nmanager NOUN NN 3 obj\nSteve PROPN NNP 4 flat B-PERSON\nBrannigan~ PROPN NNP 5 flat I-PERSON\n, PUNCT , 12 punct\nhours=hour NOUN NNS 12 obl:unmarked B-DATE\nafter SCONJ IN 12 mark\nthe DET DT 11 det\nWeavers=Weaver PROPN NNPS 12 nsubj B-ORGANIZATION\nlost=lose VERB VBD 3 advcl\n4~ NUM CD 12 obj B-QUANTITY\n-~ SYM SYM 15 case\n0 NUM CD 13 nmod\nat ADP IN 18 case\nPrescot PROPN NNP 18 compound B-ORGANIZATION\nRangers~=Ranger PROPN NNPS 12 obl I-ORGANIZATION\n. PUNCT . 3 punct\n"},
      {"Bruins != Toronto",
       "Toronto PROPN NNP 2 nsubj B-ORGANIZATION\nbeat VERB VBD 0 root\nBoston PROPN NNP 2 obj B-PLACE\n3~ NUM CD 2 obl:unmarked B-QUANTITY\n-~ SYM SYM 6 case\n2~ NUM CD 4 nmod\n. PUNCT . 2 punct\n\n"
       "The=the DET DT 2 det\nBruins=Bruin PROPN NNPS 4 nsubj B-ORGANIZATION\nhad=have AUX VBD 4 aux\nled=lead VERB VBN 0 root\n2~ NUM CD 4 obj B-QUANTITY\n-~ SYM SYM 7 case I-QUANTITY\n0~ NUM CD 5 nmod I-QUANTITY\n. PUNCT . 4 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, bodies_by_what_they_are)
{
  static const Case cases[] = {
      {"1 The regulator = Fair Trade Commission",
       "South PROPN NNP 2 compound B-PLACE\nKorea PROPN NNP 6 nmod:poss I-PLACE\n's PART POS 2 case\nFair ADJ NNP 6 amod B-ORGANIZATION\nTrade PROPN NNP 6 compound I-ORGANIZATION\nCommission PROPN NNP 8 nsubj I-ORGANIZATION\nmust AUX MD 8 aux\napprove VERB VB 0 root\nthe DET DT 10 det\ndeal~ NOUN NN 8 obj\n. PUNCT . 8 punct\n\n"
       "The=the DET DT 2 det\nregulator NOUN NN 3 nsubj\ndeclined=decline VERB VBD 0 root\nto PART TO 5 mark\ncomment~ VERB VB 3 xcomp\n. PUNCT . 3 punct\n"},
      {"1 The regulator != Holt Bank",
       "Holt PROPN NNP 2 compound B-ORGANIZATION\nBank PROPN NNP 4 nsubj:pass I-ORGANIZATION\nwas=be AUX VBD 4 aux:pass\nfined=fine VERB VBN 0 root\nin ADP IN 6 case\nMay~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
       "The=the DET DT 2 det\nregulator NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nsilent~ ADJ JJ 0 root\n. PUNCT . 4 punct\n"},
      {"1 The alliance = NATO",
       "NATO PROPN NNP 2 compound B-ORGANIZATION\nchief NOUN NN 3 nmod:desc\nBram PROPN NNP 5 nsubj B-PERSON\nHofstede PROPN NNP 3 flat I-PERSON\nurged=urge VERB VBD 0 root\ncalm~ ADJ JJ 5 obj\n. PUNCT . 5 punct\n\n"
       "The=the DET DT 2 det\nalliance NOUN NN 4 nsubj\nwill AUX MD 4 aux\nsend VERB VB 0 root\nships~=ship NOUN NNS 4 obj\n. PUNCT . 4 punct\n"},
      {"1 his firm = Bolt Steel",
       "Otto PROPN NNP 9 nsubj B-PERSON\nLang~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nwho PRON WP 5 nsubj\nheads=head VERB VBZ 1 acl:relcl\nBolt=bolt NOUN NN 7 compound\nSteel~=steel NOUN NN 5 obj\n, PUNCT , 1 punct\nlost=lose VERB VBD 0 root\nmoney~ NOUN NN 9 obj\n. PUNCT . 9 punct\n\n"
       "Lang PROPN NNP 2 nsubj B-PERSON\nsaid=say VERB VBD 0 root\nhis PRON PRP$ 4 nmod:poss\nfirm NOUN NN 6 nsubj\nwould AUX MD 6 aux\nrecover~ VERB VB 2 ccomp\n. PUNCT . 2 punct\n"},
      {"1 his firm != Bolt Steel",
       "Otto PROPN NNP 3 nsubj B-PERSON\nLang PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nBolt PROPN NNP 5 compound B-ORGANIZATION\nSteel PROPN NNP 3 obj I-ORGANIZATION\nin ADP IN 7 case\ncourt~ NOUN NN 3 obl\n. PUNCT . 3 punct\n\n"
       "Lang PROPN NNP 2 nsubj B-PERSON\nsaid=say VERB VBD 0 root\nhis PRON PRP$ 4 nmod:poss\nfirm NOUN NN 6 nsubj\nwould AUX MD 6 aux\nrecover~ VERB VB 2 ccomp\n. PUNCT . 2 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}

Test(told_names, where_somebody_is_from)
{
  static const Case cases[] = {
      {"2 The Swiss = Laura Moser; 3 The Kenyan = Faith Chebet",
       "Kenya PROPN NNP 3 nmod:poss B-PLACE\n's PART POS 1 case\nFaith PROPN NNP 5 nsubj B-PERSON\nChebet PROPN NNP 3 flat I-PERSON\nwon=win VERB VBD 0 root\nin ADP IN 7 case\nDoha~ PROPN NNP 5 obl B-PLACE\n. PUNCT . 5 punct\n\n"
       "Chebet PROPN NNP 2 nsubj B-PERSON\nbeat VERB VB 0 root\nthe DET DT 5 det\nworld NOUN NN 5 compound\nchampion~ NOUN NN 2 obj\n, PUNCT , 7 punct\nLaura PROPN NNP 5 appos B-PERSON\nMoser~ PROPN NNP 7 flat I-PERSON\n. PUNCT . 2 punct\n\n"
       "The=the DET DT 2 det\nSwiss PROPN NNP 3 nsubj B-GROUP\nsaid=say VERB VBD 0 root\nshe PRON PRP 6 nsubj\nwas=be AUX VBD 6 cop\ntired~ ADJ JJ 3 ccomp\n. PUNCT . 3 punct\n\n"
       "The=the DET DT 2 det\nKenyan PROPN NNP 4 nsubj B-GROUP\nwill AUX MD 4 aux\nrun VERB VB 0 root\nin ADP IN 6 case\nOslo PROPN NNP 4 obl B-PLACE\nnext~ ADV RB 4 advmod\n. PUNCT . 4 punct\n"},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) told_expect(cases[i].words, cases[i].checks);
}
