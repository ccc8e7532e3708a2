/* bearers.c - what a name is short for, where it ends, and whom a pronoun or "the company" cannot mean. */
#include <criterion/criterion.h>

#include "told.h"

/* A number behind a given name tells one bearer from another. */
Test(bearers, kings)
{
  told_expect("Elizabeth PROPN NNP 3 nsubj B-PERSON\nII NUM CD 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nAnn PROPN NNP 3 obj B-PERSON\nLee PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "Elizabeth PROPN NNP 3 nsubj B-PERSON\nI PRON PRP 1 flat\ndied=die VERB VBD 0 root\nin ADP IN 5 case\n1603 NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "Elizabeth PROPN NNP 3 nsubj B-PERSON\nII NUM CD 1 flat I-PERSON\ndied=die VERB VBD 0 root\nin ADP IN 5 case\n2022 NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "Elizabeth II != 1 Elizabeth I; Elizabeth II = 2 Elizabeth II");
  told_expect("Queen PROPN NNP 2 nmod:desc\nElizabeth PROPN NNP 4 nsubj B-PERSON\nII NUM CD 2 flat I-PERSON\nmet=meet VERB VBD 0 root\nAnn PROPN NNP 4 obj B-PERSON\nLee PROPN NNP 5 flat I-PERSON\nin ADP IN 8 case\nLondon PROPN NNP 4 obl B-PLACE\n. PUNCT . 4 punct\n\n"
              "Elizabeth PROPN NNP 2 nsubj B-PERSON\nopened=open VERB VBD 0 root\nthe DET DT 4 det\nhall NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "Elizabeth II = 1 Elizabeth");
}

/* A club may be called without the year in its name, a firm without its aircraft. */
Test(bearers, years_of_clubs)
{
  told_expect("AC PROPN NNP 2 compound B-ORGANIZATION\nMilan PROPN NNP 3 nsubj I-ORGANIZATION\nsigned=sign VERB VBD 0 root\nTunde PROPN NNP 3 obj B-PERSON\nAdeyemi PROPN NNP 4 flat I-PERSON\nfrom ADP IN 7 case\nSchalke PROPN NNP 3 obl B-ORGANIZATION\n04 NUM CD 7 flat\n. PUNCT . 3 punct\n\n"
              "Schalke PROPN NNP 2 nsubj B-ORGANIZATION\nwon=win VERB VBD 0 root\n. PUNCT . 2 punct\n",
              "Schalke 04 = 1 Schalke");
  told_expect("Boeing PROPN NNP 2 nsubj B-ORGANIZATION\nfell=fall VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
              "A DET DT 2 det\nBoeing PROPN NNP 4 nsubj B-ORGANIZATION\n737 NUM CD 2 flat\ncrashed=crash VERB VBD 0 root\nin ADP IN 6 case\nPeru PROPN NNP 4 obl B-PLACE\n. PUNCT . 4 punct\n",
              "Boeing != 1 Boeing 737");
}

/* The letters in brackets say that the place is of the name. */
Test(bearers, letters_in_brackets)
{
  told_expect("Albania PROPN NNP 2 nsubj B-PLACE\nthanked=thank VERB VBD 0 root\nthe DET DT 8 det\nUnited=Unite VERB NNP 5 amod B-ORGANIZATION\nNations=Nation PROPN NNPS 7 compound I-ORGANIZATION\nInterim ADJ NNP 7 amod I-ORGANIZATION\nAdministration PROPN NNP 8 compound I-ORGANIZATION\nMission PROPN NNP 2 obj I-ORGANIZATION\nin ADP IN 10 case\nKosovo PROPN NNP 8 nmod B-PLACE\n( PUNCT -LRB- 12 punct\nUNMIK PROPN NNP 8 appos B-ORGANIZATION\n) PUNCT -RRB- 12 punct\n. PUNCT . 2 punct\n\n"
              "UNMIK PROPN NNP 2 nsubj B-ORGANIZATION\nleft=leave VERB VBN 0 root\nin ADP IN 4 case\n2008 NUM CD 2 obl B-DATE\n. PUNCT . 2 punct\n",
              "United Nations Interim Administration Mission in Kosovo = 1 UNMIK");
}

/* Whose father he is is not the father, nor what the father is. */
Test(bearers, not_the_father)
{
  told_expect("Goode PROPN NNP 3 nmod:poss B-PERSON\n's PART POS 1 case\nfather NOUN NN 9 nsubj\n, PUNCT , 5 punct\nAnthony PROPN NNP 3 appos B-PERSON\n, PUNCT , 3 punct\nwas=be AUX VBD 9 cop\na DET DT 9 det\ngeologist NOUN NN 0 root\n. PUNCT . 9 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nfather NOUN NN 8 nsubj\n, PUNCT , 4 punct\nAnthony PROPN NNP 2 appos B-PERSON\n, PUNCT , 2 punct\nwas=be AUX VBD 8 cop\na DET DT 8 det\ngeologist NOUN NN 0 root\nand CCONJ CC 14 cc\nhis PRON PRP$ 11 nmod:poss\nmother NOUN NN 14 nsubj\nis=be AUX VBZ 14 cop\na DET DT 14 det\nnurse NOUN NN 8 conj\n. PUNCT . 8 punct\n",
              "Goode = 1 His; Goode = 1 his; Anthony != 1 His");
}

/* Whose director says "the club" means his own. */
Test(bearers, speakers_for)
{
  told_expect("AC PROPN NNP 2 compound B-ORGANIZATION\nMilan PROPN NNP 3 nsubj I-ORGANIZATION\nsigned=sign VERB VBD 0 root\nTunde PROPN NNP 3 obj B-PERSON\nAdeyemi PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nclub NOUN NN 3 nsubj\nbeat VERB VBD 0 root\nInter PROPN NNP 3 obj B-ORGANIZATION\n. PUNCT . 3 punct\n\n"
              "Schalke NOUN NN 3 nsubj B-ORGANIZATION\n04 NUM CD 1 flat\nhave VERB VBP 0 root\ndebts~=debt NOUN NNS 3 obj\n. PUNCT . 3 punct\n\n"
              "Their PRON PRP$ 2 nmod:poss\ndirector NOUN NN 7 nsubj\n, PUNCT , 4 punct\nMarc PROPN NNP 2 appos B-PERSON\nWilm PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nsaid=say VERB VBD 0 root\nthe DET DT 9 det\nclub NOUN NN 11 nsubj\nwas=be AUX VBD 11 cop\npoor ADJ JJ 7 ccomp\n. PUNCT . 7 punct\n",
              "Schalke 04 = 3 the club; AC Milan != 3 the club");
  told_expect("Acme PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nsold=sell VERB VBD 0 root\nits PRON PRP$ 5 nmod:poss\nplant NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Ann PROPN NNP 9 nsubj B-PERSON\nRoe PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\nhead NOUN NN 1 appos\nof ADP IN 7 case\nBolt PROPN NNP 7 compound B-ORGANIZATION\nCorp. PROPN NNP 4 nmod I-ORGANIZATION\n, PUNCT , 1 punct\nsaid=say VERB VBD 0 root\nthe DET DT 11 det\nfirm NOUN NN 13 nsubj\nhad=have AUX VBD 13 aux\ngrown=grow VERB VBN 9 ccomp\n. PUNCT . 9 punct\n",
              "Bolt Corp. = 1 the firm; Acme Corp. != 1 the firm");
}

/* What is called a mistake was done, and is no firm. */
Test(bearers, called_a_mistake)
{
  told_expect("Acme PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nbought=buy VERB VBD 0 root\nBolt PROPN NNP 5 compound B-ORGANIZATION\nCorp. PROPN NNP 3 obj I-ORGANIZATION\nin ADP IN 7 case\nNorway PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
              "Ann PROPN NNP 3 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\ncalled=call VERB VBD 0 root\nit PRON PRP 3 obj\na DET DT 6 det\nmistake NOUN NN 3 xcomp\n. PUNCT . 3 punct\n",
              "Acme Corp. != 1 it; Bolt Corp. != 1 it; Norway != 1 it");
  told_expect("Acme PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nhired=hire VERB VBD 0 root\nAnn PROPN NNP 3 obj B-PERSON\nLee PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "Bob PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\ncalled=call VERB VBD 0 root\nit PRON PRP 3 obj\na DET DT 6 det\nbank NOUN NN 3 xcomp\n. PUNCT . 3 punct\n",
              "Acme Corp. = 1 it");
}

/* Of two films the latter is the second. */
Test(bearers, latter_of_works)
{
  told_expect("Ann PROPN NNP 3 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\ndirected=direct VERB VBD 0 root\nthe DET DT 5 det\nfilms=film NOUN NNS 3 obj\n\" PUNCT `` 8 punct\nLeap PROPN NNP 8 compound B-WORK\nYear PROPN NNP 5 appos I-WORK\n\" PUNCT '' 8 punct\nand CCONJ CC 13 cc\n\" PUNCT `` 13 punct\nBurning=Burn VERB NNP 13 amod B-WORK\nMan PROPN NNP 8 conj I-WORK\n\" PUNCT '' 13 punct\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nlatter ADJ JJ 3 nsubj\nwon=win VERB VBD 0 root\na DET DT 5 det\nprize NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Burning Man = 1 The latter; Leap Year != 1 The latter");
}

/* Own is of the clause's subject, a "who" too, not of the man named before. */
Test(bearers, own_of_who)
{
  told_expect("Bob PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nsheriff NOUN NN 10 nsubj\n, PUNCT , 5 punct\nwho PRON WP 5 nsubj\nlost=lose VERB VBD 2 acl:relcl\nhis PRON PRP$ 8 nmod:poss\nown ADJ JJ 8 amod\nson NOUN NN 5 obj\n, PUNCT , 2 punct\nwept=weep VERB VBD 0 root\n. PUNCT . 10 punct\n",
              "Bob Stone != 1 his");
  told_expect("Bob PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "Karl PROPN NNP 10 nsubj B-PERSON\nWeiss~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nwho PRON WP 5 nsubj\nlost=lose VERB VBD 1 acl:relcl\nhis PRON PRP$ 8 nmod:poss\nown ADJ JJ 8 amod\nson NOUN NN 5 obj\n, PUNCT , 1 punct\nwept=weep VERB VBD 0 root\n. PUNCT . 10 punct\n",
              "Karl Weiss = 1 his; Bob Stone != 1 his");
}
