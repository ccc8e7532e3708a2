/* Who is told of once more, by another noun, an age or another name. */
#include <criterion/criterion.h>

#include "told.h"

/* "The underwriter" of an insurer; a club and a side may be two that play. */
Test(redescribed, bodies_by_a_like_noun)
{
  told_expect("Northgate PROPN NNP 2 compound B-ORGANIZATION\nMarine~ PROPN NNP 10 nsubj I-ORGANIZATION\n, PUNCT , 6 punct\nthe DET DT 6 det\nLondon PROPN NNP 6 compound B-PLACE\ninsurer~ NOUN NN 2 appos\n, PUNCT , 2 punct\nwill AUX MD 10 aux\nnot PART RB 10 advmod\npay VERB VB 0 root\nfor ADP IN 13 case\nthe DET DT 13 det\nship~ NOUN NN 10 obl\n. PUNCT . 10 punct\n\n"
              "In=in ADP IN 2 case\npapers=paper NOUN NNS 9 obl\nfiled=file VERB VBN 2 acl\nlast ADJ JJ 5 amod B-DATE\nweek~ NOUN NN 3 obl:unmarked I-DATE\n, PUNCT , 2 punct\nthe DET DT 8 det\nunderwriter NOUN NN 9 nsubj\nsays=say VERB VBZ 0 root\nthat SCONJ IN 13 mark\nit PRON PRP 13 nsubj:pass\nwas=be AUX VBD 13 aux:pass\nscuttled~=scuttle VERB VBN 9 ccomp\n. PUNCT . 9 punct\n",
              "Northgate Marine = 1 the underwriter");
  told_expect("Norse PROPN NNP 2 compound B-ORGANIZATION\nIsles=Isle PROPN NNPS 3 compound I-ORGANIZATION\nFerries=Ferry PROPN NNP 5 nsubj:pass I-ORGANIZATION\nwas=be AUX VBD 5 aux:pass\nfined=fine VERB VBN 0 root\nlast ADJ JJ 7 amod B-DATE\nyear~ NOUN NN 5 obl:unmarked I-DATE\n. PUNCT . 5 punct\n\n"
              "Kirsty PROPN NNP 4 nsubj:pass B-ORGANIZATION\nBrand PROPN NNP 1 flat I-ORGANIZATION\nwas=be AUX VBD 4 aux:pass\ncleared~=clear VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
              "Alan PROPN NNP 3 nsubj B-PERSON\nGeddes PROPN NNP 1 flat I-PERSON\nwept~=weep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "Hamish PROPN NNP 3 nsubj B-PERSON\nLow ADJ NNP 1 flat I-PERSON\nslept~=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "Moira PROPN NNP 3 nsubj B-PERSON\nBuchan PROPN NNP 1 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 2 det\ncompany NOUN NN 3 nsubj\nchanged=change VERB VBD 0 root\nits PRON PRP$ 5 nmod:poss\nrotas~=rota NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
              "Norse Isles Ferries = 5 The company");
  told_expect("Norse PROPN NNP 2 compound B-ORGANIZATION\nIsles=Isle PROPN NNPS 3 compound I-ORGANIZATION\nFerries=Ferry PROPN NNPS 4 nsubj I-ORGANIZATION\nsued=sue VERB VBD 0 root\nBaltic ADJ NNP 6 amod B-ORGANIZATION\nHarbor PROPN NNP 7 compound I-ORGANIZATION\nCorp. PROPN NNP 4 obj I-ORGANIZATION\nlast ADJ JJ 9 amod B-DATE\nyear~ NOUN NN 4 obl:unmarked I-DATE\n. PUNCT . 4 punct\n\n"
              "Kirsty PROPN NNP 4 nsubj:pass B-ORGANIZATION\nBrand PROPN NNP 1 flat I-ORGANIZATION\nwas=be AUX VBD 4 aux:pass\ncleared~=clear VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
              "Alan PROPN NNP 3 nsubj B-PERSON\nGeddes PROPN NNP 1 flat I-PERSON\nwept~=weep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "Hamish PROPN NNP 3 nsubj B-PERSON\nLow ADJ NNP 1 flat I-PERSON\nslept~=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "Moira PROPN NNP 3 nsubj B-PERSON\nBuchan PROPN NNP 1 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 2 det\ncompany NOUN NN 3 nsubj\nchanged=change VERB VBD 0 root\nits PRON PRP$ 5 nmod:poss\nrotas~=rota NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
              "Norse Isles Ferries != 5 The company; Baltic Harbor Corp. != 5 The company");
  told_expect("The=the DET DT 3 det\nAfrican ADJ NNP 3 amod B-ORGANIZATION\nUnion PROPN NNP 4 nsubj I-ORGANIZATION\nsuspended=suspend VERB VBD 0 root\nthe DET DT 7 det\nSahelian ADJ NNP 7 amod B-PLACE\nRepublic PROPN NNP 4 obj I-PLACE\non ADP IN 9 case\nSunday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Nobody=nobody PRON NN 3 nsubj\nwas=be AUX VBD 3 cop\nhurt~ ADJ JJ 0 root\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 2 det\ncountry NOUN NN 3 nsubj\nborders=border VERB VBZ 0 root\ntwo NUM CD 5 nummod B-QUANTITY\nseas~=sea NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
              "Sahelian Republic = 2 The country");
}

/* What is set off right behind a name is said of it; people work at bodies. */
Test(redescribed, bodies_set_off_by_a_comma)
{
  told_expect("The=the DET DT 2 det\nunion NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\nboard NOUN NN 7 nsubj\nhad=have AUX VBD 7 aux\nsold=sell VERB VBN 3 ccomp\nits PRON PRP$ 9 nmod:poss\ncheese NOUN NN 7 obj\nto ADP IN 11 case\nGrosbrul~ PROPN NNP 7 obl B-PLACE\n, PUNCT , 15 punct\nthe DET DT 15 det\nsupermarket NOUN NN 15 compound\nchain~ NOUN NN 11 appos\n. PUNCT . 3 punct\n",
              "Grosbrul = the supermarket chain; Grosbrul : ORGANIZATION");
  told_expect("Pilots=pilot NOUN NNS 4 nsubj\nat ADP IN 3 case\nNordvind PROPN NNP 1 nmod B-PLACE\nwalked=walk VERB VBD 0 root\nout ADV RB 4 advmod\non ADP IN 7 case\nMonday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n",
              "Nordvind : ORGANIZATION");
  told_expect("Galerie PROPN NNP 3 nsubj B-ORGANIZATION\nSteyrer PROPN NNP 1 flat I-ORGANIZATION\nsold=sell VERB VBD 0 root\nnine NUM CD 5 nummod B-QUANTITY\ndrawings~=drawing NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
              "Galerie Steyrer : ORGANIZATION");
  told_expect("Defendant PROPN NNP 3 compound B-ORGANIZATION\nAcme PROPN NNP 3 compound I-ORGANIZATION\nCorp. PROPN NNP 4 nsubj I-ORGANIZATION\ndenied=deny VERB VBD 0 root\nthe DET DT 6 det\nclaim~ NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "Acme Corp. : ORGANIZATION");
}

/* Letters of another tongue; doctors before a preposition are no title. */
Test(redescribed, letters_in_another_order)
{
  told_expect("The=the DET DT 3 det\nNational ADJ NNP 3 amod B-ORGANIZATION\nCouncil PROPN NNP 6 nsubj I-ORGANIZATION\nof ADP IN 5 case I-ORGANIZATION\nRenewal PROPN NNP 3 nmod I-ORGANIZATION\nclosed=close VERB VBD 0 root\nthe DET DT 8 det\nborders~=border NOUN NNS 6 obj\n. PUNCT . 6 punct\n\n"
              "The=the DET DT 2 det\nCNR PROPN NNP 4 nsubj B-ORGANIZATION\nwill AUX MD 4 aux\nrule VERB VB 0 root\nfor ADP IN 7 case\nthree NUM CD 7 nummod B-DATE\nyears~=year NOUN NNS 4 obl I-DATE\n. PUNCT . 4 punct\n",
              "National Council of Renewal = CNR");
  told_expect("The=the DET DT 3 det\nNational ADJ NNP 3 amod B-ORGANIZATION\nCouncil PROPN NNP 6 nsubj I-ORGANIZATION\nof ADP IN 5 case I-ORGANIZATION\nRenewal PROPN NNP 3 nmod I-ORGANIZATION\nclosed=close VERB VBD 0 root\nthe DET DT 8 det\nborders~=border NOUN NNS 6 obj\n. PUNCT . 6 punct\n\n"
              "The=the DET DT 2 det\nCNB PROPN NNP 4 nsubj B-ORGANIZATION\nwill AUX MD 4 aux\nrule VERB VB 0 root\nfor ADP IN 7 case\nthree NUM CD 7 nummod B-DATE\nyears~=year NOUN NNS 4 obl I-DATE\n. PUNCT . 4 punct\n",
              "National Council of Renewal != CNB");
  told_expect("Doctors=doctor NOUN NNS 4 nsubj B-ORGANIZATION\nBeyond=beyond ADP IN 3 case I-ORGANIZATION\nBorders PROPN NNPS 1 nmod I-ORGANIZATION\nflew=fly VERB VBD 0 root\nto ADP IN 6 case\nKinshasa~ PROPN NNP 4 obl B-PLACE\n. PUNCT . 4 punct\n\n"
              "DBB PROPN NNP 3 nsubj B-ORGANIZATION\nhas=have AUX VBZ 3 aux\nworked=work VERB VBN 0 root\nthere ADV RB 3 advmod\nsince ADP IN 6 case\n1985~ NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "Doctors Beyond Borders = DBB");
}

/* An age and a trade tell more of somebody, where nobody unnamed has them; who says so is another. */
Test(redescribed, told_once_more)
{
  told_expect("Ingrid PROPN NNP 3 nsubj B-PERSON\nMaes PROPN NNP 1 flat I-PERSON\nhurt VERB VBD 0 root\nher PRON PRP$ 5 nmod:poss\nknee~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 7 det\n34~ NUM CD 4 nummod B-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nyear~ NOUN NN 6 obl:unmarked I-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nold ADJ JJ 7 amod I-DATE\nnurse NOUN NN 8 nsubj\nwaited=wait VERB VBD 0 root\nfor ADP IN 10 case\nhelp~ NOUN NN 8 obl\n. PUNCT . 8 punct\n",
              "Ingrid Maes = The 34-year-old nurse");
  told_expect("Ingrid PROPN NNP 3 nsubj B-PERSON\nMaes PROPN NNP 1 flat I-PERSON\nhurt VERB VBD 0 root\nher PRON PRP$ 5 nmod:poss\nknee~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "A=a DET DT 7 det\n34~ NUM CD 4 nummod B-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nyear~ NOUN NN 6 obl:unmarked I-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nold ADJ JJ 7 amod I-DATE\nnurse NOUN NN 9 nsubj:pass\nwas=be AUX VBD 9 aux:pass\nrobbed~=rob VERB VBN 0 root\n. PUNCT . 9 punct\n\n"
              "Tom PROPN NNP 3 nsubj B-PERSON\nCole PROPN NNP 1 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 7 det\n34~ NUM CD 4 nummod B-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nyear~ NOUN NN 6 obl:unmarked I-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nold ADJ JJ 7 amod I-DATE\nnurse NOUN NN 8 nsubj\nwaited=wait VERB VBD 0 root\nfor ADP IN 10 case\nhelp~ NOUN NN 8 obl\n. PUNCT . 8 punct\n",
              "Ingrid Maes != 3 The 34-year-old nurse; Tom Cole != 3 The 34-year-old nurse");
  told_expect("Vito PROPN NNP 4 nsubj:pass B-PERSON\nRusso PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\narrested=arrest VERB VBN 0 root\nin ADP IN 6 case\nNice~ PROPN NNP 4 obl B-PLACE\n. PUNCT . 4 punct\n\n"
              "Prosecutor PROPN NNP 2 nmod:desc\nGaspare PROPN NNP 4 nsubj B-PERSON\nConti PROPN NNP 2 flat I-PERSON\nthanked=thank VERB VBD 0 root\nthe DET DT 6 det\npolice~ NOUN NN 4 obj\n. PUNCT . 4 punct\n\n"
              "The=the DET DT 6 det\n62~ NUM CD 4 nummod B-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nyear~ NOUN NN 6 compound I-DATE\n-~ PUNCT HYPH 2 punct I-DATE\nold ADJ JJ 9 nsubj:pass I-DATE\nwill AUX MD 9 aux\nbe AUX VB 9 aux:pass\nsent=send VERB VBN 16 ccomp\nback ADV RB 9 advmod\nwithin ADP IN 13 case\na DET DT 13 det B-DATE\nmonth~ NOUN NN 9 obl I-DATE\n, PUNCT , 9 punct\nConti PROPN NNP 16 nsubj B-PERSON\nsaid~=say VERB VBD 0 root\n. PUNCT . 16 punct\n",
              "Gaspare Conti != The 62-year-old; Vito Russo = The 62-year-old");
  told_expect("Stavros PROPN NNP 10 nsubj B-PERSON\nPelekan~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nthe DET DT 5 det\nowner NOUN NN 1 appos\nof ADP IN 8 case\nthe DET DT 8 det\nship~ NOUN NN 5 nmod\n, PUNCT , 1 punct\ndenied=deny VERB VBD 0 root\nit~ PRON PRP 10 obj\n. PUNCT . 10 punct\n\n"
              "The=the DET DT 2 det\nmaster NOUN NN 3 nsubj\ndrowned~=drown VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 2 det\nshipowner NOUN NN 3 nsubj\nsailed=sail VERB VBD 0 root\nhome~ ADV RB 3 advmod\n. PUNCT . 3 punct\n",
              "Stavros Pelekan = The shipowner");
  told_expect("The=the DET DT 2 det\npoet NOUN NN 6 nsubj\nR. PROPN NNP 2 appos B-PERSON\nS. PROPN NNP 3 flat I-PERSON\nPascoe PROPN NNP 3 flat I-PERSON\npaid=pay VERB VBD 0 root\nin ADP IN 8 case\nfish~ NOUN NN 6 obl\n. PUNCT . 6 punct\n\n"
              "Lodgers=lodger NOUN NNS 2 nsubj\ncame=come VERB VBD 0 root\nand CCONJ CC 4 cc\nwent~=go VERB VBD 2 conj\n. PUNCT . 2 punct\n\n"
              "The=the DET DT 3 det\nold ADJ JJ 3 amod\npoet NOUN NN 4 nsubj\nheld=hold VERB VBD 0 root\nthe DET DT 6 det\nbaby~ NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "R. S. Pascoe = The old poet");
}

/* Of the former treasurer's lawyer the client is he; of one whose client nobody named, whom the story is about. */
Test(redescribed, whose_client)
{
  told_expect("Jos PROPN NNP 9 nsubj:pass B-PERSON\nKariuki~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 6 punct\na DET DT 6 det\nformer ADJ JJ 6 amod\ntreasurer~ NOUN NN 1 appos\n, PUNCT , 1 punct\nwas=be AUX VBD 9 aux:pass\njailed=jail VERB VBN 0 root\nin ADP IN 11 case\nMay~ PROPN NNP 9 obl B-DATE\n. PUNCT . 9 punct\n\n"
              "The=the DET DT 3 det\nformer ADJ JJ 3 amod\ntreasurer NOUN NN 5 nmod:poss\n's PART POS 3 case\ncounsel~ NOUN NN 10 nsubj\n, PUNCT , 7 punct\nNazlin PROPN NNP 5 appos B-PERSON\nJiwa~ PROPN NNP 7 flat I-PERSON\n, PUNCT , 5 punct\nsaid=say VERB VBD 0 root\nher PRON PRP$ 12 nmod:poss\nclient NOUN NN 14 nsubj\nwas=be AUX VBD 14 cop\nill~ ADJ JJ 10 ccomp\n. PUNCT . 10 punct\n",
              "Jos Kariuki = her client; Nazlin Jiwa != her client");
  told_expect("Ruslan PROPN NNP 3 nsubj B-PERSON\nTemirov PROPN NNP 1 flat I-PERSON\ntrades=trade VERB VBZ 0 root\nmetal~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Temirov PROPN NNP 2 nsubj B-PERSON\nlives=live VERB VBZ 0 root\nin ADP IN 4 case\nBaku~ PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n\n"
              "Temirov NOUN NN 2 nsubj B-PERSON\nowns=own VERB VBZ 0 root\ntwo NUM CD 4 nummod B-QUANTITY\nyachts~=yacht NOUN NNS 2 obj\n. PUNCT . 2 punct\n\n"
              "He=he PRON PRP 2 nsubj\ndenies=deny VERB VBZ 0 root\nit~ PRON PRP 2 obj\n. PUNCT . 2 punct\n\n"
              "\"~ PUNCT `` 4 punct\nMy=my PRON PRP$ 3 nmod:poss\nclient NOUN NN 4 nsubj\nsold=sell VERB VBD 8 ccomp\nnothing~ PRON NN 4 obj\n,~ PUNCT , 4 punct\n\" PUNCT '' 4 punct\nsaid=say VERB VBD 0 root\nJon PROPN NNP 8 nsubj B-PERSON\nPryor~ PROPN NNP 9 flat I-PERSON\n, PUNCT , 13 punct\nan=a DET DT 13 det\nattorney~ NOUN NN 9 appos\n. PUNCT . 8 punct\n",
              "Ruslan Temirov = My client; Jon Pryor != My client");
}

/* One's real name, what one was called until a year or began as, and a noun that is known by one. */
Test(redescribed, other_names_told)
{
  told_expect("The=the DET DT 2 det\nworld NOUN NN 3 nsubj\nknew=know VERB VBD 0 root\nOtto PROPN NNP 3 obj B-PERSON\nRehling PROPN NNP 4 flat I-PERSON\nfor ADP IN 7 case\nyears~=year NOUN NNS 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "His=his PRON PRP$ 3 nmod:poss\nreal ADJ JJ 3 amod\nname~ NOUN NN 10 nsubj\n, PUNCT , 7 punct\na DET DT 6 det\ncourt NOUN NN 7 nsubj\nheard~=hear VERB VBD 3 appos\n, PUNCT , 3 punct\nis=be AUX VBZ 10 cop\nFranz PROPN NNP 0 root B-PERSON\nPichler~ PROPN NNP 10 flat I-PERSON\n. PUNCT . 10 punct\n",
              "Otto Rehling = Franz Pichler");
  told_expect("The=the DET DT 2 det\nduke~ NOUN NN 13 nsubj\n, PUNCT , 4 punct\n61~ NUM CD 2 appos B-DATE\n, PUNCT , 10 punct\nwhose PRON WP$ 8 nmod:poss\ngiven=give VERB VBN 8 amod\nname NOUN NN 10 nsubj\nis=be AUX VBZ 10 cop\nPeregrine PROPN NNP 2 appos B-PERSON\nVane~ PROPN NNP 10 flat I-PERSON\n, PUNCT , 2 punct\nsold=sell VERB VBD 0 root\nthe DET DT 15 det\nhall~ NOUN NN 13 obj\n. PUNCT . 13 punct\n",
              "The duke = Peregrine Vane");
  told_expect("Prairie PROPN NNP 2 compound B-ORGANIZATION\nElevator PROPN NNP 4 nsubj:pass I-ORGANIZATION\nwas=be AUX VBD 4 aux:pass\nfounded=found VERB VBN 0 root\nin ADP IN 6 case\n1911 NUM CD 4 obl B-DATE\nby ADP IN 8 case\nfarmers=farmer NOUN NNS 4 obl:agent\nas ADP IN 12 case\nDominion PROPN NNP 12 compound B-ORGANIZATION\nWheat PROPN NNP 12 compound I-ORGANIZATION\nPool~ PROPN NNP 8 nmod I-ORGANIZATION\n. PUNCT . 4 punct\n",
              "Prairie Elevator = Dominion Wheat Pool");
  told_expect("Ann PROPN NNP 8 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nof ADP IN 7 case\nthe DET DT 7 det\nNational ADJ NNP 7 amod B-ORGANIZATION\nWater PROPN NNP 7 compound I-ORGANIZATION\nCommission PROPN NNP 1 nmod I-ORGANIZATION\nspoke~=speak VERB VBD 0 root\n. PUNCT . 8 punct\n\n"
              "The=the DET DT 2 det\ncommission~ NOUN NN 8 nsubj\n, PUNCT , 4 punct\nknown=know VERB VBN 2 acl\nas ADP IN 6 case\nConagro~ PROPN NNP 4 obl B-PERSON\n, PUNCT , 2 punct\nblamed=blame VERB VBD 0 root\na DET DT 10 det\nquarry~ NOUN NN 8 obj\n. PUNCT . 8 punct\n",
              "National Water Commission = Conagro; Conagro : ORGANIZATION");
  told_expect("Foxkurd PROPN NNP 3 nsubj B-PERSON\nis=be AUX VBZ 3 cop\nRawa PROPN NNP 0 root B-PERSON\nMajid~ PROPN NNP 3 flat I-PERSON\n. PUNCT . 3 punct\n",
              "Foxkurd = Rawa Majid");
  told_expect("Foxkurd PROPN NNP 4 nsubj B-PERSON\nis=be AUX VBZ 4 cop\nnot PART RB 4 advmod\nRawa PROPN NNP 0 root B-PERSON\nMajid~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 4 punct\n",
              "Foxkurd != Rawa Majid");
  told_expect("Foxkurd PROPN NNP 4 nsubj B-PERSON\nmay AUX MD 4 aux\nbe AUX VB 4 cop\nRawa PROPN NNP 0 root B-PERSON\nMajid~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 4 punct\n",
              "Foxkurd != Rawa Majid");
}


/* A person's name is no place's nor several people's. */
Test(redescribed, whose_noun_a_name_is)
{
  told_expect("The=the DET DT 2 det\nchairman NOUN NN 10 nsubj\nof ADP IN 5 case\nthe DET DT 5 det\njudges~=judge NOUN NNS 2 nmod\n, PUNCT , 7 punct\nBob PROPN NNP 5 appos B-PERSON\nStone~ PROPN NNP 7 flat I-PERSON\n, PUNCT , 2 punct\nsaid=say VERB VBD 0 root\nthe DET DT 12 det\nvote NOUN NN 14 nsubj\nwas=be AUX VBD 14 cop\nclose~ ADJ JJ 10 ccomp\n. PUNCT . 10 punct\n\n"
              "The=the DET DT 2 det\nchairman NOUN NN 3 nsubj\nleft~=leave VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Bob Stone = 1 The chairman; the judges != Bob Stone");
  told_expect("Its=its PRON PRP$ 2 nmod:poss\ncoordinator NOUN NN 9 nsubj\nin ADP IN 4 case\nKananga~ PROPN NNP 2 nmod B-PLACE\n, PUNCT , 6 punct\nAnn PROPN NNP 4 appos B-PERSON\nLee~ PROPN NNP 6 flat I-PERSON\n, PUNCT , 2 punct\nsaid=say VERB VBD 0 root\nthey PRON PRP 12 nsubj\nhad=have AUX VBD 12 aux\nleft~=leave VERB VBN 9 ccomp\n. PUNCT . 9 punct\n\n"
              "The=the DET DT 2 det\ncoordinator NOUN NN 3 nsubj\nwept~=weep VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Ann Lee = 1 The coordinator; Kananga != Ann Lee");
}

/* The one person of the lead, whatever a coroner says of it. */
Test(redescribed, who_died_is_who_was_found)
{
  told_expect("A=a DET DT 2 det\nstudent NOUN NN 11 nsubj\nwho PRON WP 4 nsubj\ndied=die VERB VBD 2 acl:relcl\nafter ADP IN 7 case\na DET DT 7 det\nnight NOUN NN 4 obl\nout ADV RB 7 advmod\nmight AUX MD 11 aux\nhave AUX VB 11 aux\nlived~=live VERB VBN 16 ccomp\n, PUNCT , 11 punct\na DET DT 14 det\ncoroner NOUN NN 16 nsubj\nhas=have AUX VBZ 16 aux\nruled~=rule VERB VBN 0 root\n. PUNCT . 16 punct\n\n"
              "Callum PROPN NNP 4 nsubj:pass B-PERSON\nShaw PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nfound=find VERB VBN 0 root\nbeside ADP IN 7 case\nthe DET DT 7 det\nriver~ NOUN NN 4 obl\n. PUNCT . 4 punct\n",
              "A student = Callum Shaw");
  told_expect("A=a DET DT 2 det\nstudent NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\nstabbed=stab VERB VBN 0 root\nin ADP IN 6 case\nLeeds PROPN NNP 4 obl B-PLACE\non ADP IN 8 case\nMonday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Callum PROPN NNP 4 nsubj:pass B-PERSON\nShaw PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\narrested~=arrest VERB VBN 0 root\n. PUNCT . 4 punct\n",
              "A student != Callum Shaw");
}

/* "The Miramar" is the hotel of that name; behind a company's mark comes where it is. */
Test(redescribed, houses_and_seats)
{
  told_expect("Ann PROPN NNP 4 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nwould AUX MD 4 aux\nget VERB VB 0 root\nthe DET DT 7 det\nHôtel PROPN NNP 7 compound\nMiramar PROPN NNP 4 obj\nin ADP IN 9 case\nMay~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Sarr PROPN NNP 3 nsubj B-PERSON\nnow ADV RB 3 advmod\nworks=work VERB VBZ 0 root\nat ADP IN 6 case\nthe DET DT 6 det\nMiramar~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n",
              "Hôtel Miramar = Miramar");
  told_expect("Toyoda PROPN NNP 2 nsubj B-ORGANIZATION\nagreed=agree VERB VBD 0 root\nto PART TO 4 mark\nbuy VERB VB 2 xcomp\nPrairie PROPN NNP 6 compound B-PLACE\nElevator PROPN NNP 4 obj I-PLACE\nCo PROPN NNP 6 flat I-PLACE\nof ADP IN 9 case I-PLACE\nWinnipeg PROPN NNP 7 nmod I-PLACE\nfor ADP IN 12 case\n3 NUM CD 12 compound B-QUANTITY\nbillion~ NUM CD 4 obl I-QUANTITY\n. PUNCT . 2 punct\n",
              "Prairie Elevator Co != Winnipeg; Prairie Elevator Co : ORGANIZATION");
}
