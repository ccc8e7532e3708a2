/* meant_who.c - whom or what a phrase means, where several stand before it. */
#include <criterion/criterion.h>

#include "told.h"

/* An offer is rejected, and no bidder; who is blocked from a sale is no lawsuit. */
Test(meant_who, offers)
{
  told_expect("Everton PROPN NNP 2 nsubj B-ORGANIZATION\nmade=make VERB VBD 0 root\nan=a DET DT 4 det\noffer~ NOUN NN 2 obj\n, PUNCT , 9 punct\nbut CCONJ CC 9 cc\nit PRON PRP 9 nsubj:pass\nwas=be AUX VBD 9 aux:pass\nrejected~=reject VERB VBN 2 conj\n. PUNCT . 2 punct\n",
              "it ~ an offer; it !~ Everton");
  told_expect("Google PROPN NNP 2 nsubj B-ORGANIZATION\nmade=make VERB VBD 0 root\nan=a DET DT 4 det\noffer NOUN NN 2 obj\nfor ADP IN 6 case\nWiz PROPN NNP 4 nmod B-ORGANIZATION\nlast ADJ JJ 8 amod B-DATE\nyear~ NOUN NN 2 obl:unmarked I-DATE\n. PUNCT . 2 punct\n\n"
              "It PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\nthrown=throw VERB VBN 0 root\nout~ ADP RP 3 compound:prt\n. PUNCT . 3 punct\n",
              "1 It !~ Google; 1 It !~ Wiz");
  told_expect("Apple PROPN NNP 2 nsubj B-ORGANIZATION\nfiled=file VERB VBD 0 root\na DET DT 4 det\nlawsuit NOUN NN 2 obj\nin ADP IN 6 case\nMay~ PROPN NNP 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
              "It PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\nblocked=block VERB VBN 0 root\nfrom SCONJ IN 5 mark\nselling=sell VERB VBG 3 advcl\nwatches~=watch NOUN NNS 5 obj\n. PUNCT . 3 punct\n",
              "1 It ~ Apple");
  told_expect("The DET DT 2 det\nfirm NOUN NN 3 nsubj\nmade=make VERB VBD 0 root\nan=a DET DT 5 det\noffer NOUN NN 3 obj\nfor ADP IN 7 case\nAcme~ PROPN NNP 5 nmod B-ORGANIZATION\n. PUNCT . 3 punct\n\n"
              "It PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\nfined=fine VERB VBN 0 root\nin ADP IN 5 case\nMay~ PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "1 It ~ The firm");
}

/* Of two of one surname the bare one is not the victim, the wife or the father of the other; where that is told of the victim, of neither. */
Test(meant_who, one_surname)
{
  told_expect("Jurors=juror NOUN NNS 2 nsubj\nfound=find VERB VBD 0 root\nDale PROPN NNP 2 obj B-PERSON\nHale~ PROPN NNP 3 flat I-PERSON\n, PUNCT , 6 punct\n58~ NUM CD 3 nmod:unmarked B-DATE\n, PUNCT , 8 punct\nguilty ADJ JJ 3 acl\nof ADP IN 11 case\nthe DET DT 11 det\nshooting NOUN NN 8 obl\nof ADP IN 13 case\nWade PROPN NNP 11 nmod B-PERSON\nHale~ PROPN NNP 13 flat I-PERSON\n, PUNCT , 17 punct\na DET DT 17 det\nfather NOUN NN 13 appos\nof ADP IN 19 case\nthree~ NUM CD 17 nmod B-QUANTITY\n. PUNCT . 2 punct\n\n"
              "Hale PROPN NNP 2 nsubj B-PERSON\nshowed=show VERB VBD 0 root\nno DET DT 4 det\nemotion~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "1 Hale = Dale Hale");
  told_expect("Dale PROPN NNP 4 nsubj:pass B-PERSON\nHale PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\naccused=accuse VERB VBN 0 root\nof SCONJ IN 6 mark\nkilling=kill VERB VBG 4 advcl\nWade PROPN NNP 6 obj B-PERSON\nHale~ PROPN NNP 7 flat I-PERSON\n. PUNCT . 4 punct\n\n"
              "Hale PROPN NNP 3 nsubj:pass B-PERSON\nwas=be AUX VBD 3 aux:pass\nshot=shoot VERB VBN 0 root\ntwice~ ADV RB 3 advmod\n. PUNCT . 3 punct\n",
              "1 Hale != Dale Hale; 1 Hale != Wade Hale");
  told_expect("Hemant PROPN NNP 2 compound B-PERSON\nPlonk PROPN NNP 3 nsubj I-PERSON\nlost=lose VERB VBD 0 root\nthe DET DT 5 det\nseat~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nwife NOUN NN 5 nsubj\nKalpana PROPN NNP 2 appos B-PERSON\nPlonk PROPN NNP 3 flat I-PERSON\nwon=win VERB VBD 0 root\nit~ PRON PRP 5 obj\n. PUNCT . 5 punct\n\n"
              "Plonk~ PROPN NNP 5 nsubj B-PERSON\n, PUNCT , 3 punct\n49~ NUM CD 1 dep B-DATE\n, PUNCT , 1 punct\nsold=sell VERB VBD 0 root\nthe DET DT 7 det\ncar~ NOUN NN 5 obj\n. PUNCT . 5 punct\n",
              "2 Plonk = Hemant Plonk");
  told_expect("Hunter PROPN NNP 12 nsubj:pass B-PERSON\nPlonk~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nthe DET DT 5 det\nson NOUN NN 1 appos\nof ADP IN 8 case\nPresident PROPN NNP 8 nmod:desc\nJoe PROPN NNP 5 nmod B-PERSON\nPlonk~ PROPN NNP 8 flat I-PERSON\n, PUNCT , 1 punct\nwas=be AUX VBD 12 aux:pass\nconvicted~=convict VERB VBN 0 root\n. PUNCT . 12 punct\n\n"
              "Plonk PROPN NNP 2 nsubj B-PERSON\nshowed=show VERB VBD 0 root\nno DET DT 4 det\nemotion~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "1 Plonk = Hunter Plonk");
  told_expect("Hunter PROPN NNP 11 nsubj B-PERSON\nPlonk~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nthe DET DT 5 det\nson NOUN NN 1 appos\nof ADP IN 8 case\nPresident PROPN NNP 8 nmod:desc\nJoe PROPN NNP 5 nmod B-PERSON\nPlonk~ PROPN NNP 8 flat I-PERSON\n, PUNCT , 1 punct\nsang~=sing VERB VBD 0 root\n. PUNCT . 11 punct\n\n"
              "Plonk PROPN NNP 2 nsubj B-PERSON\nshowed=show VERB VBD 0 root\nno DET DT 4 det\nemotion~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "1 Plonk != Hunter Plonk; 1 Plonk != Joe Plonk");
  told_expect("Dale PROPN NNP 4 nsubj:pass B-PERSON\nHale PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\naccused=accuse VERB VBN 0 root\nof SCONJ IN 6 mark\nkilling=kill VERB VBG 4 advcl\nWade PROPN NNP 6 obj B-PERSON\nHale~ PROPN NNP 7 flat I-PERSON\n. PUNCT . 4 punct\n\n"
              "Wade PROPN NNP 5 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 5 cop\na DET DT 5 det\nfarmer~ NOUN NN 0 root\n. PUNCT . 5 punct\n\n"
              "Hale PROPN NNP 2 nsubj B-PERSON\nloved=love VERB VBD 0 root\nhorses~=horse NOUN NNS 2 obj\n. PUNCT . 2 punct\n",
              "2 Hale != Dale Hale");
}

/* Whom somebody names in his own words is another than he, unless he says that he is he. */
Test(meant_who, own_words)
{
  told_expect("\"~ PUNCT `` 3 punct\nWe PRON PRP 3 nsubj\nknew=know VERB VBD 11 ccomp\nTom PROPN NNP 6 nsubj B-PERSON\nwas=be AUX VBD 6 cop\nill~ ADJ JJ 3 ccomp\n,~ PUNCT , 3 punct\n\" PUNCT '' 3 punct\nthe DET DT 10 det\ncoach NOUN NN 11 nsubj\nsaid~=say VERB VBD 0 root\n. PUNCT . 11 punct\n",
              "Tom !~ the coach");
  told_expect("Prosecutors=prosecutor NOUN NNS 2 nsubj\ncharged=charge VERB VBD 0 root\nRay PROPN NNP 2 obj B-PERSON\nCole~ PROPN NNP 3 flat I-PERSON\n, PUNCT , 6 punct\n30~ NUM CD 2 obl:unmarked B-DATE\n. PUNCT . 2 punct\n\n"
              "\"~ PUNCT `` 3 punct\nKaren PROPN NNP 3 nsubj B-PERSON\nhit VERB VBD 14 ccomp\nme=I PRON PRP 3 obj\nfirst~ ADV RB 3 advmod B-QUANTITY\n,~ PUNCT , 3 punct\n\" PUNCT '' 3 punct\nthe DET DT 13 det\n30~ NUM CD 11 nummod B-DATE\n-~ PUNCT HYPH 9 punct I-DATE\nyear~ NOUN NN 13 compound I-DATE\n-~ PUNCT HYPH 9 punct I-DATE\nold ADJ JJ 14 nsubj I-DATE\ntold=tell VERB VBD 0 root\nthe DET DT 16 det\ncourt~ NOUN NN 14 iobj\n. PUNCT . 14 punct\n",
              "1 the 30-year-old ~ Ray Cole; 1 the 30-year-old !~ Karen");
}

/* Who is born as a daughter of somebody is none of those that her birth is told by. */
Test(meant_who, own_birth)
{
  told_expect("Ann PROPN NNP 4 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nhas=have AUX VBZ 4 aux\ndied~=die VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
              "Born=bear VERB VBN 21 advcl\nin ADP IN 3 case\nHull~ PROPN NNP 1 obl B-PLACE\n, PUNCT , 6 punct\nthe DET DT 6 det\ndaughter NOUN NN 3 appos\nof ADP IN 8 case\nBob PROPN NNP 6 nmod B-PERSON\nStone~ PROPN NNP 8 flat I-PERSON\n, PUNCT , 12 punct\na DET DT 12 det\ntailor~ NOUN NN 8 appos\n, PUNCT , 16 punct\nand CCONJ CC 16 cc\nhis PRON PRP$ 16 nmod:poss\nwife~ NOUN NN 8 conj\n, PUNCT , 18 punct\nMary~ PROPN NNP 16 appos B-PERSON\n, PUNCT , 1 punct\nshe PRON PRP 21 nsubj\nwon=win VERB VBD 0 root\na DET DT 23 det\nprize~ NOUN NN 21 obj\n. PUNCT . 21 punct\n",
              "1 she ~ Ann Lee; 1 she !~ Mary");
  told_expect("Raised=raise VERB VBN 12 advcl\nin ADP IN 3 case\nHull PROPN NNP 1 obl B-PLACE\nby ADP IN 5 case\nMary PROPN NNP 1 obl:agent B-PERSON\nStone~ PROPN NNP 5 flat I-PERSON\n, PUNCT , 9 punct\na DET DT 9 det\nnurse~ NOUN NN 5 appos\n, PUNCT , 1 punct\nshe PRON PRP 12 nsubj\nwon=win VERB VBD 0 root\na DET DT 14 det\nprize~ NOUN NN 12 obj\n. PUNCT . 12 punct\n",
              "she !~ Mary Stone");
  told_expect("Written=write VERB VBN 8 advcl\nby ADP IN 3 case\nMary PROPN NNP 1 obl:agent B-PERSON\nStone~ PROPN NNP 3 flat I-PERSON\n, PUNCT , 1 punct\nthe DET DT 7 det\nbook NOUN NN 8 nsubj\nsays=say VERB VBZ 0 root\nthat SCONJ IN 11 mark\nshe PRON PRP 11 nsubj\nwon~=win VERB VBD 8 ccomp\n. PUNCT . 8 punct\n",
              "she ~ Mary Stone");
}

/* Who denies or fights it is whom it is brought against. */
Test(meant_who, accused)
{
  told_expect("Sonos PROPN NNP 2 nsubj B-ORGANIZATION\nsued=sue VERB VBD 0 root\nGoogle PROPN NNP 2 obj B-ORGANIZATION\nin ADP IN 5 case\n2020~ NUM CD 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
              "The DET DT 5 det\nCupertino~=Cupertino ADJ JJ 4 compound\n-~ PUNCT HYPH 2 punct\nbased=base VERB VBN 5 amod\ncompany NOUN NN 6 nsubj\ndenied=deny VERB VBD 0 root\nwrongdoing~=wrongdo VERB VBG 6 xcomp\n. PUNCT . 6 punct\n",
              "1 The Cupertino-based company ~ Google");
  told_expect("Sonos=Sono PROPN NNPS 2 nsubj B-ORGANIZATION\nsued=sue VERB VBD 0 root\nGoogle~ PROPN NNP 2 obj B-ORGANIZATION\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\ncompany NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\nit PRON PRP 6 nsubj\nwould AUX MD 6 aux\ndefend VERB VB 3 ccomp\nitself~ PRON PRP 6 obj\n. PUNCT . 3 punct\n",
              "1 The company ~ Google");
  told_expect("Sonos=Sono PROPN NNPS 2 nsubj B-ORGANIZATION\nsued=sue VERB VBD 0 root\nGoogle~ PROPN NNP 2 obj B-ORGANIZATION\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\ncompany NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\nit PRON PRP 5 nsubj\nwanted=want VERB VBD 3 ccomp\ndamages~=damage NOUN NNS 5 obj\n. PUNCT . 3 punct\n",
              "1 The company ~ Sonos");
  told_expect("Sonos=Sono PROPN NNPS 2 nsubj B-ORGANIZATION\nbought=buy VERB VBD 0 root\nGoogle~ PROPN NNP 2 obj B-ORGANIZATION\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\ncompany NOUN NN 3 nsubj\ndenied=deny VERB VBD 0 root\nthat SCONJ IN 6 mark\nit PRON PRP 6 nsubj\npaid=pay VERB VBD 3 ccomp\ntoo ADV RB 8 advmod\nmuch~ ADV RB 6 obj\n. PUNCT . 3 punct\n",
              "1 The company ~ Sonos");
}

/* Children who are told of together do not divorce each other; the couple does. */
Test(meant_who, spouses)
{
  told_expect("The DET DT 2 det\ncouple NOUN NN 3 nsubj\nhad=have VERB VBD 0 root\ntwo NUM CD 5 nummod B-QUANTITY\nchildren~=child NOUN NNS 3 obj\n, PUNCT , 7 punct\nSimon PROPN NNP 5 appos B-PERSON\nand CCONJ CC 9 cc\nLucy~ PROPN NNP 7 conj B-PERSON\n, PUNCT , 13 punct\nbefore SCONJ IN 13 mark\nthey PRON PRP 13 nsubj\ndivorced=divorce VERB VBD 3 advcl\nin ADP IN 15 case\n1966~ NUM CD 13 obl B-DATE\n. PUNCT . 3 punct\n",
              "they ~ The couple");
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\nhas=have VERB VBZ 0 root\ntwo NUM CD 5 nummod B-QUANTITY\ndaughters~=daughter NOUN NNS 3 obj\n, PUNCT , 7 punct\nAnna PROPN NNP 5 appos B-PERSON\nand CCONJ CC 9 cc\nKate~ PROPN NNP 7 conj B-PERSON\n. PUNCT . 3 punct\n\n"
              "They PRON PRP 2 nsubj\nmarried=marry VERB VBD 0 root\nin ADP IN 4 case\n2010~ NUM CD 2 obl B-DATE\n. PUNCT . 2 punct\n",
              "1 They !~ Anna and Kate; 1 They !~ two daughters");
  told_expect("The DET DT 2 det\ncouple NOUN NN 3 nsubj\nhave VERB VBP 0 root\ntwo NUM CD 5 nummod B-QUANTITY\ndaughters~=daughter NOUN NNS 3 obj\n, PUNCT , 7 punct\nAnna PROPN NNP 5 appos B-PERSON\nand CCONJ CC 9 cc\nKate~ PROPN NNP 7 conj B-PERSON\n. PUNCT . 3 punct\n\n"
              "They PRON PRP 2 nsubj\nlive VERB VBP 0 root\nin ADP IN 4 case\nLeeds~ PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n",
              "1 They ~ two daughters");
  told_expect("Ann PROPN NNP 6 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nTom PROPN NNP 1 conj B-PERSON\nHill PROPN NNP 4 flat I-PERSON\nmet=meet VERB VBD 0 root\nin ADP IN 8 case\n1990~ NUM CD 6 obl B-DATE\n. PUNCT . 6 punct\n\n"
              "They PRON PRP 2 nsubj\nmarried=marry VERB VBD 0 root\nin ADP IN 4 case\n2010~ NUM CD 2 obl B-DATE\n. PUNCT . 2 punct\n",
              "1 They ~ Ann Reed and Tom Hill");
}

/* Who is warned of what comes if it does something is not who warns. */
Test(meant_who, warned)
{
  told_expect("NATO PROPN NNP 2 nsubj B-ORGANIZATION\nwarned=warn VERB VBD 0 root\nthat SCONJ IN 6 mark\nRussia PROPN NNP 6 nsubj B-PLACE\nwould AUX MD 6 aux\npay VERB VB 2 ccomp\na DET DT 8 det\nprice NOUN NN 6 obj\nif SCONJ IN 11 mark\nit PRON PRP 11 nsubj\nattacked=attack VERB VBD 6 advcl\nEstonia~ PROPN NNP 11 obj B-PLACE\n. PUNCT . 2 punct\n",
              "it ~ Russia");
  told_expect("Apple PROPN NNP 2 nsubj B-ORGANIZATION\nwarned=warn VERB VBD 0 root\nthat SCONJ IN 6 mark\nsales=sale NOUN NNS 6 nsubj\ncould AUX MD 6 aux\nfall VERB VB 2 ccomp\nif SCONJ IN 9 mark\nit PRON PRP 9 nsubj\nraised=raise VERB VBD 6 advcl\nprices~=price NOUN NNS 9 obj\n. PUNCT . 2 punct\n",
              "it ~ Apple");
  told_expect("The DET DT 2 det\nEU PROPN NNP 3 nsubj B-ORGANIZATION\nwarned=warn VERB VBD 0 root\nthat SCONJ IN 7 mark\nit PRON PRP 7 nsubj\nwould AUX MD 7 aux\nfine VERB VB 3 ccomp\nGoogle PROPN NNP 7 obj B-ORGANIZATION\nif SCONJ IN 11 mark\nit PRON PRP 11 nsubj\nbroke=break VERB VBD 7 advcl\nthe DET DT 13 det\nlaw~ NOUN NN 11 obj\n. PUNCT . 3 punct\n",
              "it ~ EU");
}

/* A lawyer without a client of his own speaks for the one who is tried. */
Test(meant_who, clients)
{
  told_expect("Prosecutors=prosecutor NOUN NNS 2 nsubj\ncharged=charge VERB VBD 0 root\nDale PROPN NNP 2 obj B-PERSON\nHill PROPN NNP 3 flat I-PERSON\nwith ADP IN 6 case\nmurder~ NOUN NN 2 obl\n. PUNCT . 2 punct\n\n"
              "Defense NOUN NN 2 compound\nlawyer NOUN NN 5 nsubj\nRay PROPN NNP 2 appos B-PERSON\nCole PROPN NNP 3 flat I-PERSON\nsaid=say VERB VBD 0 root\nhis PRON PRP$ 7 nmod:poss\nclient NOUN NN 9 nsubj\nwas=be AUX VBD 9 cop\ninnocent~ ADJ JJ 5 ccomp\n. PUNCT . 5 punct\n",
              "1 his client ~ Dale Hill");
  told_expect("Tom PROPN NNP 4 nmod:poss B-PERSON\nRoe~ PROPN NNP 1 flat I-PERSON\n's PART POS 1 case\nlawyer NOUN NN 5 nsubj\nsaid=say VERB VBD 0 root\nhis PRON PRP$ 7 nmod:poss\nclient NOUN NN 10 nsubj:pass\nwas=be AUX VBD 10 aux:pass\nnot PART RB 10 advmod\nallowed=allow VERB VBN 5 ccomp\nto PART TO 12 mark\nsee VERB VB 10 xcomp\na DET DT 14 det\ndoctor~ NOUN NN 12 obj\n. PUNCT . 5 punct\n",
              "his client ~ Tom Roe");
  told_expect("Prosecutors=prosecutor NOUN NNS 2 nsubj\ncharged=charge VERB VBD 0 root\nDale PROPN NNP 2 obj B-PERSON\nHill PROPN NNP 3 flat I-PERSON\nand CCONJ CC 6 cc\nTom PROPN NNP 3 conj B-PERSON\nRoe PROPN NNP 6 flat I-PERSON\nwith ADP IN 9 case\nmurder~ NOUN NN 2 obl\n. PUNCT . 2 punct\n\n"
              "Lawyer NOUN NN 2 nmod:desc\nRay PROPN NNP 4 nsubj B-PERSON\nCole PROPN NNP 2 flat I-PERSON\nsaid=say VERB VBD 0 root\nhis PRON PRP$ 6 nmod:poss\nclient NOUN NN 8 nsubj\nwas=be AUX VBD 8 cop\ninnocent~ ADJ JJ 4 ccomp\n. PUNCT . 4 punct\n",
              "1 his client !~ Dale Hill; 1 his client !~ Tom Roe");
  told_expect("Prosecutors=prosecutor NOUN NNS 2 nsubj\ncharged=charge VERB VBD 0 root\nDale PROPN NNP 2 obj B-PERSON\nHill PROPN NNP 3 flat I-PERSON\nwith ADP IN 6 case\nmurder~ NOUN NN 2 obl\n. PUNCT . 2 punct\n\n"
              "Ann PROPN NNP 10 nsubj B-PERSON\nCole~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\na DET DT 5 det\nlawyer NOUN NN 1 appos\nfor ADP IN 8 case\nthe DET DT 8 det\nbank~ NOUN NN 5 nmod\n, PUNCT , 1 punct\nsaid=say VERB VBD 0 root\nher PRON PRP$ 12 nmod:poss\nclient NOUN NN 14 nsubj\nwas=be AUX VBD 14 cop\ninnocent~ ADJ JJ 10 ccomp\n. PUNCT . 10 punct\n",
              "1 her client !~ Dale Hill");
}

/* The man of the opening who was tried is the one whom the next sentence tells to be tried; a victim is no such. */
Test(meant_who, tried_next)
{
  told_expect("A DET DT 3 det\nTexas PROPN NNP 3 compound B-PLACE\nrancher NOUN NN 5 nsubj:pass\nwas=be AUX VBD 5 aux:pass\nconvicted=convict VERB VBN 0 root\nThursday PROPN NNP 5 obl:unmarked B-DATE\nof SCONJ IN 8 mark\nmurdering=murder VERB VBG 5 advcl\nhis PRON PRP$ 10 nmod:poss\nbrother~ NOUN NN 8 obj\n. PUNCT . 5 punct\n\n"
              "Jurors=juror NOUN NNS 2 nsubj\nfound=find VERB VBD 0 root\nDale PROPN NNP 2 obj B-PERSON\nHale~ PROPN NNP 3 flat I-PERSON\n, PUNCT , 6 punct\n58~ NUM CD 3 nmod:unmarked B-DATE\n, PUNCT , 8 punct\nguilty ADJ JJ 2 xcomp\nof ADP IN 11 case\nthe DET DT 11 det\nshooting NOUN NN 8 obl\nof ADP IN 13 case\nWade PROPN NNP 11 nmod B-PERSON\nHale~ PROPN NNP 13 flat I-PERSON\n. PUNCT . 2 punct\n",
              "A Texas rancher ~ 1 Dale Hale");
  told_expect("A DET DT 3 det\nFlorida PROPN NNP 3 compound B-PLACE\ndoctor NOUN NN 5 nsubj:pass\nwas=be AUX VBD 5 aux:pass\nsentenced=sentence VERB VBN 0 root\nFriday~ PROPN NNP 5 obl:unmarked B-DATE\n. PUNCT . 5 punct\n\n"
              "A DET DT 2 det\njudge NOUN NN 3 nsubj\ntold=tell VERB VBD 0 root\nRavi PROPN NNP 3 iobj B-PERSON\nPatel~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 7 punct\n61~ NUM CD 4 amod B-DATE\n, PUNCT , 12 punct\nthat SCONJ IN 12 mark\nhe PRON PRP 12 nsubj\nhad=have AUX VBD 12 aux\nbetrayed=betray VERB VBN 3 ccomp\nhis PRON PRP$ 14 nmod:poss\npatients~=patient NOUN NNS 12 obj\n. PUNCT . 3 punct\n",
              "A Florida doctor ~ 1 Ravi Patel");
  told_expect("A DET DT 2 det\nnurse NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\narrested=arrest VERB VBN 0 root\nFriday~ PROPN NNP 4 obl:unmarked B-DATE\n. PUNCT . 4 punct\n\n"
              "Police NOUN NNS 2 nsubj\nfound=find VERB VBD 0 root\nAnn PROPN NNP 2 obj B-PERSON\nLee~ PROPN NNP 3 flat I-PERSON\n, PUNCT , 6 punct\n30~ NUM CD 3 nmod:unmarked B-DATE\n, PUNCT , 8 punct\ndead ADJ JJ 3 acl\nin ADP IN 11 case\nher PRON PRP$ 11 nmod:poss\nhouse~ NOUN NN 8 obl\n. PUNCT . 2 punct\n",
              "A nurse !~ 1 Ann Lee");
  told_expect("A DET DT 2 det\nman NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\nkilled=kill VERB VBN 0 root\nin ADP IN 6 case\nLeeds PROPN NNP 4 obl B-PLACE\non ADP IN 8 case\nFriday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Police NOUN NNS 2 nsubj\narrested=arrest VERB VBD 0 root\nJohn PROPN NNP 2 obj B-PERSON\nCole~ PROPN NNP 3 flat I-PERSON\n, PUNCT , 6 punct\n50~ NUM CD 3 nmod:unmarked B-DATE\n, PUNCT , 9 punct\nin ADP IN 9 case\nYork~ PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n",
              "A man !~ 1 John Cole");
  told_expect("A DET DT 2 det\nman NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\narrested=arrest VERB VBN 0 root\non ADP IN 6 case\nFriday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Police NOUN NNS 3 nsubj\nalso ADV RB 3 advmod\ncharged=charge VERB VBD 0 root\nJohn PROPN NNP 3 obj B-PERSON\nCole~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 7 punct\n50~ NUM CD 4 nmod:unmarked B-DATE\n, PUNCT , 10 punct\nwith ADP IN 10 case\nmurder~ NOUN NN 3 obl\n. PUNCT . 3 punct\n",
              "A man !~ 1 John Cole");
}

/* Of whose party somebody tells who leads one: of his own; but not whom he charges with something. */
Test(meant_who, own_party)
{
  told_expect("The DET DT 2 det\nANC=Anc PROPN NNP 3 nsubj B-ORGANIZATION\nlost=lose VERB VBD 0 root\nits PRON PRP$ 5 nmod:poss\nmajority~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "DA PROPN NNP 2 compound\nleader NOUN NN 3 nmod:desc\nJohn PROPN NNP 5 nsubj B-PERSON\nHale PROPN NNP 3 flat I-PERSON\nsaid=say VERB VBD 0 root\nthe DET DT 7 det\nparty NOUN NN 9 nsubj\nwould AUX MD 9 aux\njoin VERB VB 5 ccomp\nthe DET DT 11 det\ncoalition~ NOUN NN 9 obj\n. PUNCT . 5 punct\n",
              "1 the party ~ DA; 1 the coalition !~ ANC");
  told_expect("The DET DT 2 det\nBJP PROPN NNP 3 nsubj B-ORGANIZATION\nwon=win VERB VBD 0 root\n48 NUM CD 5 nummod B-QUANTITY\nseats~=seat NOUN NNS 3 obj\n. PUNCT . 3 punct\n\n"
              "Congress PROPN NNP 2 compound B-ORGANIZATION\nleader NOUN NN 3 nmod:desc\nTom PROPN NNP 5 nsubj B-PERSON\nHale PROPN NNP 3 flat I-PERSON\nalleged=allege VERB VBD 0 root\nfraud~ NOUN NN 5 obj\n. PUNCT . 5 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nsister~ NOUN NN 7 nsubj\n, PUNCT , 4 punct\nAnn PROPN NNP 2 appos B-PERSON\nHale~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nsaid=say VERB VBD 0 root\nthe DET DT 9 det\nparty NOUN NN 11 nsubj\nwould AUX MD 11 aux\nlearn~ VERB VB 7 ccomp\n. PUNCT . 7 punct\n",
              "2 the party ~ 1 Congress");
  told_expect("Labour PROPN NNP 2 nsubj B-ORGANIZATION\nwon=win VERB VBD 0 root\nthe DET DT 4 det\nseat~ NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
              "Conservative ADJ JJ 2 amod\nleader NOUN NN 5 nsubj\nAnn PROPN NNP 2 appos B-PERSON\nHale PROPN NNP 3 flat I-PERSON\nconceded=concede VERB VBD 0 root\ndefeat~ NOUN NN 5 obj\n. PUNCT . 5 punct\n\n"
              "She PRON PRP 2 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nparty NOUN NN 6 nsubj\nwould AUX MD 6 aux\nlearn~ VERB VB 2 ccomp\n. PUNCT . 2 punct\n",
              "2 the party !~ Labour");
  told_expect("The DET DT 2 det\nANC=Anc PROPN NNP 3 nsubj B-ORGANIZATION\nlost=lose VERB VBD 0 root\nits PRON PRP$ 5 nmod:poss\nmajority~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "DA PROPN NNP 2 compound\nleader NOUN NN 3 nmod:desc\nJohn PROPN NNP 5 nsubj B-PERSON\nHale PROPN NNP 3 flat I-PERSON\nsaid=say VERB VBD 0 root\nthe DET DT 7 det\nparty NOUN NN 9 nsubj\nhad=have AUX VBD 9 aux\nstolen=steal VERB VBN 5 ccomp\nvotes~=vote NOUN NNS 9 obj\n. PUNCT . 5 punct\n",
              "1 the party ~ ANC");
  told_expect("The DET DT 2 det\nANC=Anc PROPN NNP 3 nsubj B-ORGANIZATION\nlost=lose VERB VBD 0 root\nits PRON PRP$ 5 nmod:poss\nmajority~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Analyst NOUN NN 2 nmod:desc\nJohn PROPN NNP 4 nsubj B-PERSON\nHale PROPN NNP 2 flat I-PERSON\nsaid=say VERB VBD 0 root\nthe DET DT 6 det\nparty NOUN NN 8 nsubj\nwould AUX MD 8 aux\njoin VERB VB 4 ccomp\nthe DET DT 10 det\nopposition~ NOUN NN 8 obj\n. PUNCT . 4 punct\n",
              "1 the party ~ ANC");
}

/* No army or agency calls itself a group. */
Test(meant_who, no_group)
{
  told_expect("Hezbollah PROPN NNP 2 nsubj B-ORGANIZATION\nfired=fire VERB VBD 0 root\nrockets~=rocket NOUN NNS 2 obj\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\nIDF PROPN NNP 3 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\ngroup NOUN NN 6 nsubj\nhad=have VERB VBD 3 ccomp\nhidden ADJ JJ 8 amod\nweapons~=weapon NOUN NNS 6 obj\n. PUNCT . 3 punct\n",
              "1 the group ~ Hezbollah");
  told_expect("Hezbollah PROPN NNP 2 nsubj B-ORGANIZATION\nfired=fire VERB VBD 0 root\nrockets~=rocket NOUN NNS 2 obj\n. PUNCT . 2 punct\n\n"
              "Acme PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\ngroup NOUN NN 7 nsubj\nwould AUX MD 7 aux\ngrow~ VERB VB 3 ccomp\n. PUNCT . 3 punct\n",
              "1 the group ~ Acme Corp.");
}

/* Whose successor is named is he who was sacked, and it is the other who names him. */
Test(meant_who, successors)
{
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\nsacked=sack VERB VBD 0 root\nBob PROPN NNP 3 obj B-PERSON\nStone~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "He PRON PRP 2 nsubj\nnamed=name VERB VBD 0 root\nAnn PROPN NNP 2 obj B-PERSON\nLee PROPN NNP 3 flat I-PERSON\nas ADP IN 7 case\nhis PRON PRP$ 7 nmod:poss\nsuccessor~ NOUN NN 2 obl\n. PUNCT . 2 punct\n",
              "1 his ~ Bob Stone; 1 He ~ Tom Reed");
  told_expect("Chelsea PROPN NNP 2 nsubj B-ORGANIZATION\nsacked=sack VERB VBD 0 root\nThomas PROPN NNP 2 obj B-PERSON\nTuchel~ PROPN NNP 3 flat I-PERSON\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\nowner~ NOUN NN 7 nsubj\n, PUNCT , 4 punct\nTodd PROPN NNP 2 appos B-PERSON\nBoehly~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nnamed=name VERB VBD 0 root\nGraham PROPN NNP 7 obj B-PERSON\nPotter PROPN NNP 8 flat I-PERSON\nas ADP IN 12 case\nhis PRON PRP$ 12 nmod:poss\nsuccessor~ NOUN NN 7 obl\n. PUNCT . 7 punct\n",
              "1 his ~ Thomas Tuchel");
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nBob PROPN NNP 3 obj B-PERSON\nStone~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "He PRON PRP 2 nsubj\nnamed=name VERB VBD 0 root\nAnn PROPN NNP 2 obj B-PERSON\nLee PROPN NNP 3 flat I-PERSON\nas ADP IN 7 case\nhis PRON PRP$ 7 nmod:poss\nsuccessor~ NOUN NN 2 obl\n. PUNCT . 2 punct\n",
              "1 his ~ Tom Reed; 1 He ~ Tom Reed");
  told_expect("Ann PROPN NNP 3 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nsacked=sack VERB VBD 0 root\nBob PROPN NNP 3 obj B-PERSON\nStone~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "She PRON PRP 2 nsubj\nnamed=name VERB VBD 0 root\nTom PROPN NNP 2 obj B-PERSON\nHill PROPN NNP 3 flat I-PERSON\nas ADP IN 7 case\nher PRON PRP$ 7 nmod:poss\ndeputy~ NOUN NN 2 obl\n. PUNCT . 2 punct\n",
              "1 her ~ Ann Lee");
}

/* Games sack nobody; but they may be hard. */
Test(meant_who, buyers)
{
  told_expect("The DET DT 3 det\nLancashire PROPN NNP 3 compound B-PLACE\nside NOUN NN 5 nsubj\nhave AUX VBP 5 aux\nwon=win VERB VBN 0 root\nfive NUM CD 7 nummod B-QUANTITY\ngames=game NOUN NNS 5 obj\nsince SCONJ IN 10 mark\nthey PRON PRP 10 nsubj\nsacked=sack VERB VBD 5 advcl\nTony PROPN NNP 10 obj B-PERSON\nMowbray~ PROPN NNP 11 flat I-PERSON\n. PUNCT . 5 punct\n",
              "they ~ The Lancashire side");
  told_expect("Ann PROPN NNP 3 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\ntwo NUM CD 5 nummod B-QUANTITY\ndoctors~=doctor NOUN NNS 3 obj\n. PUNCT . 3 punct\n\n"
              "They PRON PRP 2 nsubj\nsacked=sack VERB VBD 0 root\nTony PROPN NNP 2 obj B-PERSON\nMowbray~ PROPN NNP 3 flat I-PERSON\n. PUNCT . 2 punct\n",
              "1 They ~ two doctors");
  told_expect("The DET DT 2 det\nclub NOUN NN 3 nsubj\nlost=lose VERB VBD 0 root\nfive NUM CD 5 nummod B-QUANTITY\ngames~=game NOUN NNS 3 obj\n. PUNCT . 3 punct\n\n"
              "They PRON PRP 3 nsubj\nwere=be AUX VBD 3 cop\nhard~ ADJ JJ 0 root\n. PUNCT . 3 punct\n",
              "1 They !~ The club");
}

/* A party has letters of its own tongue, and what is said of it is no part of its name. */
Test(meant_who, party_letters)
{
  told_expect("The DET DT 6 det\nliberal ADJ JJ 6 amod B-ORGANIZATION\nFreedom PROPN NNP 6 compound I-ORGANIZATION\nand CCONJ CC 5 cc I-ORGANIZATION\nSolidarity PROPN NNP 3 conj I-ORGANIZATION\nparty PROPN NNP 10 nsubj I-ORGANIZATION\n(~ PUNCT -LRB- 8 punct\nSaS~ PROPN NNP 6 appos B-ORGANIZATION\n) PUNCT -RRB- 8 punct\nleft~=leave VERB VBD 0 root\n. PUNCT . 10 punct\n\n"
              "SaS PROPN NNP 2 compound B-ORGANIZATION\nleader NOUN NN 5 nsubj\nRichard PROPN NNP 2 appos B-PERSON\nSulik PROPN NNP 3 flat I-PERSON\nresigned~=resign VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Freedom and Solidarity party = 1 SaS");
  told_expect("The DET DT 4 det\nCivic=Civic ADJ NNP 3 amod B-ORGANIZATION\nPlatform PROPN NNP 4 compound I-ORGANIZATION\nparty PROPN NNP 8 nsubj\n(~ PUNCT -LRB- 6 punct\nPO~ PROPN NNP 4 appos B-ORGANIZATION\n) PUNCT -RRB- 6 punct\nwon~=win VERB VBD 0 root\n. PUNCT . 8 punct\n\n"
              "PO PROPN NNP 2 compound B-ORGANIZATION\nleader NOUN NN 3 nmod:desc\nDonald PROPN NNP 5 nsubj B-PERSON\nTusk PROPN NNP 3 flat I-PERSON\nspoke~=speak VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Civic Platform = 1 PO");
  told_expect("The DET DT 3 det\nLabour PROPN NNP 3 compound B-ORGANIZATION\nparty PROPN NNP 7 nsubj I-ORGANIZATION\n(~ PUNCT -LRB- 5 punct\nUK~ PROPN NNP 3 appos B-PLACE\n) PUNCT -RRB- 5 punct\nmet~=meet VERB VBD 0 root\n. PUNCT . 7 punct\n",
              "Labour party != UK");
  told_expect("The DET DT 4 det\nCivic=Civic ADJ NNP 3 amod B-ORGANIZATION\nPlatform PROPN NNP 4 compound I-ORGANIZATION\nbank PROPN NNP 8 nsubj\n(~ PUNCT -LRB- 6 punct\nPO~ PROPN NNP 4 appos B-ORGANIZATION\n) PUNCT -RRB- 6 punct\nwon~=win VERB VBD 0 root\n. PUNCT . 8 punct\n\n"
              "PO PROPN NNP 2 compound B-ORGANIZATION\nleader NOUN NN 3 nmod:desc\nDonald PROPN NNP 5 nsubj B-PERSON\nTusk PROPN NNP 3 flat I-PERSON\nspoke~=speak VERB VBD 0 root\n. PUNCT . 5 punct\n",
              "Civic Platform != PO");
}
