/* Who is meant: one of a people named at once, the body that was called so, what a couple has, whose own does it to whom. */
#include <criterion/criterion.h>

#include "told.h"

/* One of a party or people, and who it is. */
Test(meant, named_at_once)
{
  told_expect("Ardmore PROPN NNP 2 advmod B-PERSON\ndismissed=dismiss VERB VBN 0 root\nAnders PROPN NNP 2 obj B-PERSON\nLindqvist PROPN NNP 3 flat I-PERSON\n. PUNCT . 2 punct\n\n"
              "The DET DT 7 det\n48~ NUM CD 4 nummod B-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nyear~ NOUN NN 6 obl:unmarked I-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nold ADJ JJ 7 amod I-DATE\nSwede PROPN NNP 9 nsubj:pass B-PERSON\nwas=be AUX VBD 9 aux:pass\ntold=tell VERB VBN 0 root\nof ADP IN 11 case\nit PRON PRP 9 obl\n. PUNCT . 9 punct\n",
              "Anders Lindqvist = The 48-year-old Swede");
  told_expect("The DET DT 2 det\ncommittee NOUN NN 5 nmod:poss\n's PART POS 2 case\ntop ADJ JJ 5 amod\nRepublican PROPN NNP 10 nsubj B-GROUP\n, PUNCT , 7 punct\nCharles PROPN NNP 5 appos B-PERSON\nEmbry PROPN NNP 7 flat I-PERSON\n, PUNCT , 5 punct\naccused=accuse VERB VBD 0 root\nAnn PROPN NNP 10 obj B-PERSON\nLee PROPN NNP 11 flat I-PERSON\nof SCONJ IN 14 mark\nlying=lie VERB VBG 10 advcl\n. PUNCT . 10 punct\n",
              "Charles Embry = top Republican");
}

/* An alias does not part a surname from the full name; another of that surname stays another. */
Test(meant, alias_of_a_surname)
{
  told_expect("Mexico PROPN NNP 2 nsubj B-PLACE\nextradited=extradite VERB VBD 0 root\nRamiro PROPN NNP 2 obj B-PERSON\nBeltrán PROPN NNP 3 flat I-PERSON\n. PUNCT . 2 punct\n\n"
              "Beltrán PROPN NNP 9 nsubj:pass B-PERSON\n, PUNCT , 3 punct\nknown=know VERB VBN 1 acl\nas ADP IN 5 case\nEl PROPN NNP 3 obl B-PERSON\nZurdo PROPN NNP 5 flat I-PERSON\n, PUNCT , 1 punct\nwas=be AUX VBD 9 aux:pass\ncaptured=capture VERB VBN 0 root\nin ADP IN 11 case\nJanuary PROPN NNP 9 obl B-DATE\n. PUNCT . 9 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nuncle NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nJacinto PROPN NNP 0 root B-PERSON\nBeltrán PROPN NNP 4 flat I-PERSON\n. PUNCT . 4 punct\n",
              "Ramiro Beltrán = El Zurdo; Ramiro Beltrán = 1 Beltrán; Jacinto Beltrán != 1 Beltrán");
}

/* The group is what was called a group, the club no club named in passing. */
Test(meant, called_so)
{
  told_expect("The DET DT 3 det\nhacking NOUN NN 3 compound\ngroup NOUN NN 5 nsubj\nBlackVine PROPN NNP 3 appos B-ORGANIZATION\nbroke=break VERB VBD 0 root\ninto ADP IN 8 case\nthe DET DT 8 det\nnetwork NOUN NN 5 obl\n. PUNCT . 5 punct\n\n"
              "The DET DT 3 det\nFederal ADJ NNP 3 amod B-ORGANIZATION\nBureau PROPN NNP 7 nsubj I-ORGANIZATION\nof ADP IN 5 case I-ORGANIZATION\nInvestigation PROPN NNP 3 nmod I-ORGANIZATION\nhas=have AUX VBZ 7 aux\nblamed=blame VERB VBN 0 root\nBlackVine PROPN NNP 7 obj B-ORGANIZATION\nfor ADP IN 10 case\nattacks~=attack NOUN NNS 7 obl\n. PUNCT . 7 punct\n\n"
              "The DET DT 2 det\ngroup NOUN NN 4 nsubj:pass\nis=be AUX VBZ 4 aux:pass\nbased=base VERB VBN 0 root\nin ADP IN 6 case\nKyiv PROPN NNP 4 obl B-PLACE\n. PUNCT . 4 punct\n",
              "BlackVine = 2 The group");
}

/* What belongs to a firm at all times, of the only one of the sentence before. */
Test(meant, state_owned)
{
  told_expect("Greece PROPN NNP 4 nsubj B-PLACE\nis=be AUX VBZ 4 cop\nin ADP IN 4 case\ntalks=talk NOUN NNS 0 root\nwith ADP IN 8 case\nChina PROPN NNP 8 compound B-ORGANIZATION\nHarbour PROPN NNP 8 compound I-ORGANIZATION\nGroup PROPN NNP 4 nmod I-ORGANIZATION\n. PUNCT . 4 punct\n\n"
              "The DET DT 5 det\nstate~ NOUN NN 4 compound\n-~ PUNCT HYPH 2 punct\nowned=own VERB VBN 5 amod\ncompany NOUN NN 6 nsubj\ncontrols=control VERB VBZ 0 root\na DET DT 8 det\nport NOUN NN 6 obj\nin ADP IN 10 case\nPakistan PROPN NNP 8 nmod B-PLACE\n. PUNCT . 6 punct\n",
              "China Harbour Group = The state-owned company");
  told_expect("Greece PROPN NNP 4 nsubj B-PLACE\nis=be AUX VBZ 4 cop\nin ADP IN 4 case\ntalks=talk NOUN NNS 0 root\nwith ADP IN 7 case\nAcme PROPN NNP 7 compound B-ORGANIZATION\nCorp. PROPN NNP 4 nmod I-ORGANIZATION\nand CCONJ CC 10 cc\nBolt PROPN NNP 10 compound B-ORGANIZATION\nCorp. PROPN NNP 7 conj I-ORGANIZATION\nabout ADP IN 13 case\na DET DT 13 det\nport NOUN NN 4 nmod\n. PUNCT . 4 punct\n\n"
              "The DET DT 5 det\nstate~ NOUN NN 4 compound\n-~ PUNCT HYPH 2 punct\nowned=own VERB VBN 5 amod\ncompany NOUN NN 6 nsubj\ncontrols=control VERB VBZ 0 root\na DET DT 8 det\nport NOUN NN 6 obj\nin ADP IN 10 case\nPakistan PROPN NNP 8 nmod B-PLACE\n. PUNCT . 6 punct\n",
              "Acme Corp. != The state-owned company; Bolt Corp. != The state-owned company");
}

/* Who does it is theirs to whom it is done. */
Test(meant, whose_own_does_it)
{
  told_expect("In ADP IN 2 case\nMarch PROPN NNP 5 obl B-DATE\nthe DET DT 4 det\nCMA PROPN NNP 5 nsubj\nstopped=stop VERB VBD 0 root\nRheinstahl PROPN NNP 5 obj B-ORGANIZATION\nfrom SCONJ IN 8 mark\nbuying=buy VERB VBG 5 advcl\nSheffield PROPN NNP 10 compound B-ORGANIZATION\nCastings~=Casting PROPN NNPS 8 obj I-ORGANIZATION\n, PUNCT , 15 punct\nwhich PRON WDT 15 nsubj:pass\nwas=be AUX VBD 15 aux:pass\nlater=late ADV RBR 15 advmod\nbought=buy VERB VBN 10 acl:relcl\nout ADP RP 15 compound:prt\nby ADP IN 19 case\nits PRON PRP$ 19 nmod:poss\nmanagers~=manager NOUN NNS 15 obl:agent\n. PUNCT . 5 punct\n",
              "Sheffield Castings = its");
  told_expect("Bob PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nthat SCONJ IN 8 mark\nCarl PROPN NNP 8 nsubj:pass B-PERSON\nWebb PROPN NNP 5 flat I-PERSON\nwas=be AUX VBD 8 aux:pass\nkilled=kill VERB VBN 3 ccomp\nby ADP IN 11 case\nhis PRON PRP$ 11 nmod:poss\nwife NOUN NN 8 obl:agent\n. PUNCT . 3 punct\n",
              "Carl Webb = his");
}

/* A captain is of the ship, not of who seized it. */
Test(meant, crews)
{
  told_expect("Spain PROPN NNP 2 nsubj B-PLACE\nseized=seize VERB VBD 0 root\nthe DET DT 6 det\nship NOUN NN 6 compound\nOcean PROPN NNP 6 compound B-PRODUCT\nStar PROPN NNP 2 obj I-PRODUCT\nand CCONJ CC 8 cc\nfined=fine VERB VBD 2 conj\nits PRON PRP$ 10 nmod:poss\ncaptain NOUN NN 8 obj\n, PUNCT , 12 punct\nLena PROPN NNP 10 appos B-PERSON\nHartwig PROPN NNP 12 flat I-PERSON\n. PUNCT . 2 punct\n",
              "Ocean Star = its; Spain != its");
}

/* The ship is the one that was called a ship, a ferry or a tanker. */
Test(meant, ships_behind_a_noun)
{
  told_expect("Spain PROPN NNP 2 nsubj B-PLACE\nseized=seize VERB VBD 0 root\nthe DET DT 6 det\ntanker NOUN NN 6 compound\nOcean PROPN NNP 6 compound B-PRODUCT\nStar PROPN NNP 2 obj I-PRODUCT\n. PUNCT . 2 punct\n\n"
              "The DET DT 3 det\nferry NOUN NN 3 compound\nSewol PROPN NNP 4 nsubj B-PRODUCT\nsank=sink VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nferry NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nold ADJ JJ 0 root\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\ntanker NOUN NN 4 nsubj\nwas=be AUX VBD 4 cop\nempty ADJ JJ 0 root\n. PUNCT . 4 punct\n",
              "Sewol = 2 The ferry; Ocean Star = 3 The tanker");
}

/* A prize is no film. */
Test(meant, no_film)
{
  told_expect("\" PUNCT `` 4 punct\nThe DET DT 4 det B-WORK\nSalt PROPN NNP 4 compound I-WORK\nRoad PROPN NNP 6 nsubj I-WORK\n\" PUNCT '' 4 punct\nwon=win VERB VBD 0 root\nfive NUM CD 8 nummod B-QUANTITY\nprizes~=prize NOUN NNS 6 obj\n. PUNCT . 6 punct\n\n"
              "Ann PROPN NNP 3 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nwon=win VERB VBD 0 root\nthe DET DT 5 det\nfestival NOUN NN 8 nmod:poss\n's PART POS 5 case\ntop ADJ JJ 8 amod\nprize NOUN NN 3 obj\n, PUNCT , 12 punct\nthe DET DT 12 det\nGolden ADJ NNP 12 amod B-ORGANIZATION\nLions~=Lion PROPN NNPS 8 appos I-ORGANIZATION\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nfilm NOUN NN 4 nsubj:pass\nis=be AUX VBZ 4 aux:pass\nbased=base VERB VBN 0 root\non ADP IN 6 case\ndiaries~=diary NOUN NNS 4 obl\n. PUNCT . 4 punct\n",
              "The Salt Road = The film; Golden Lions != The film");
}

/* Houses of the arts go by their first word, with the article. */
Test(meant, stages)
{
  told_expect("The DET DT 3 det\nMariinsky PROPN NNP 3 compound B-ORGANIZATION\nTheatre PROPN NNP 5 nsubj I-ORGANIZATION\nhas=have AUX VBZ 5 aux\ndismissed=dismiss VERB VBN 0 root\nOlga PROPN NNP 5 obj B-PERSON\nSmirnova PROPN NNP 6 flat I-PERSON\n. PUNCT . 5 punct\n\n"
              "She PRON PRP 3 nsubj\nhad=have AUX VBD 3 aux\ndanced=dance VERB VBN 0 root\nat ADP IN 6 case\nthe DET DT 6 det\nMariinsky PROPN NNP 3 obl B-ORGANIZATION\nfor ADP IN 9 case\nten NUM CD 9 nummod B-DATE\nyears~=year NOUN NNS 3 obl I-DATE\n. PUNCT . 3 punct\n",
              "Mariinsky Theatre = 1 Mariinsky");
  told_expect("The DET DT 3 det\nMariinsky PROPN NNP 3 compound B-ORGANIZATION\nTheatre PROPN NNP 5 nsubj I-ORGANIZATION\nhas=have AUX VBZ 5 aux\ndismissed=dismiss VERB VBN 0 root\nOlga PROPN NNP 5 obj B-PERSON\nSmirnova PROPN NNP 6 flat I-PERSON\n. PUNCT . 5 punct\n\n"
              "She PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\ncoached=coach VERB VBN 0 root\nby ADP IN 5 case\nDmitri PROPN NNP 3 obl:agent B-PERSON\nMariinsky PROPN NNP 5 flat I-PERSON\nin ADP IN 8 case\nPerm PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n",
              "Mariinsky Theatre != 1 Dmitri Mariinsky");
}

/* What one loses so is one's own. */
Test(meant, lost)
{
  told_expect("Vladimir PROPN NNP 3 nsubj B-PERSON\nUrin PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nso ADV RB 3 advmod\n. PUNCT . 3 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\npredecessor NOUN NN 7 nsubj\n, PUNCT , 4 punct\nAnatoly PROPN NNP 2 appos B-PERSON\nIksanov PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nlost=lose VERB VBD 0 root\nhis PRON PRP$ 9 nmod:poss\njob NOUN NN 7 obj\nin ADP IN 11 case\n2013 NUM CD 7 obl B-DATE\n. PUNCT . 7 punct\n",
              "Anatoly Iksanov = 1 his");
}

/* Whose office everybody knows, though the article tells it of nobody; of two, of another land and of who holds it still, nobody. */
Test(meant, known_office)
{
#define SPOKE(given, family) given " PROPN NNP 3 nsubj B-PERSON\n" family " PROPN NNP 1 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
#define LEFT "left=leave VERB VBD 0 root\n. PUNCT . 4 punct\n"
#define THE_FORMER(noun) "The DET DT 3 det\nformer ADJ JJ 3 amod\n" noun " NOUN NN 4 nsubj\n" LEFT
#define THE(land, noun) "The DET DT 3 det\n" land " ADJ JJ 3 amod\n" noun " NOUN NN 4 nsubj\n" LEFT
  told_expect(SPOKE("Angela", "Merkel") THE_FORMER("chancellor"), "Angela Merkel = The former chancellor");
  told_expect(SPOKE("Angela", "Merkel") THE("German", "chancellor"), "Angela Merkel = The German chancellor");
  told_expect(SPOKE("Angela", "Merkel") THE("Austrian", "chancellor"), "Angela Merkel != The Austrian chancellor");
  told_expect(SPOKE("Angela", "Merkel") SPOKE("Helmut", "Kohl") THE_FORMER("chancellor"), "Angela Merkel != The former chancellor; Helmut Kohl != The former chancellor");
  told_expect(SPOKE("Emmanuel", "Macron") THE_FORMER("president"), "Emmanuel Macron != The former president");
  told_expect(SPOKE("Ann", "Lee") THE_FORMER("president"), "Ann Lee != The former president");
#define THE_PRESIDENT "The DET DT 2 det\npresident NOUN NN 3 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n"
  told_expect(SPOKE("Emmanuel", "Macron") THE_PRESIDENT, "Emmanuel Macron = The president");
  told_expect("George PROPN NNP 4 nsubj B-PERSON\nW. PROPN NNP 1 flat I-PERSON\nBush PROPN NNP 1 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n\n" THE_FORMER("president"), "George W. Bush = The former president");
  told_expect(SPOKE("Bill", "Clinton") THE_PRESIDENT, "Bill Clinton != The president");
  told_expect("Senator PROPN NNP 2 nmod:desc\nDonald PROPN NNP 4 nsubj B-PERSON\nTrump PROPN NNP 2 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n\n" THE_PRESIDENT, "Donald Trump != The president");
}

/* The office and its body first, who holds it further down; not the new holder. */
Test(meant, office_named_below)
{
#define SUED "Ann PROPN NNP 2 nsubj B-PERSON\nsued=sue VERB VBD 0 root\nthe DET DT 7 det\nNew ADJ NNP 5 amod B-PLACE\nYork PROPN NNP 7 compound I-PLACE\nattorney NOUN NN 7 compound\ngeneral NOUN NN 2 obj\n. PUNCT . 2 punct\n\n" \
             "They PRON PRP 2 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 2 punct\n\nIt PRON PRP 2 nsubj\nrained=rain VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
#define NAMED(first, york, attorney, letitia, spoke) first "New ADJ NNP " york " amod B-PLACE\nYork PROPN NNP " attorney " compound I-PLACE\nAttorney PROPN NNP " letitia " nmod:desc\nGeneral PROPN NNP " letitia " nmod:desc\n" \
                                           "Letitia PROPN NNP " spoke " nsubj B-PERSON\nJames PROPN NNP " letitia " flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . " spoke " punct\n"
  told_expect(SUED NAMED("", "2", "3", "5", "7"), "Letitia James = the New York attorney general");
  told_expect(SUED NAMED("New=new ADJ JJ 6 amod\n", "3", "4", "6", "8"), "Letitia James != the New York attorney general");
}
