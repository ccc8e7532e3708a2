/* A firm and the people of its name. */
#include "told.h"

#include <criterion/criterion.h>

/* An organization's whole name is no bare name: "Trump" after Donald Trump is the man. */
Test(firms, a_bare_name_after_both)
{
  Told t = told_names("Trump Organization/ORGANIZATION; Donald Trump; Trump");
  cr_expect(same_entity(&t, "Donald Trump", "Trump"));
  told_end(&t);
  t = told_names("Vance Motors/ORGANIZATION; Carl Vance; Vance");
  cr_expect(same_entity(&t, "Carl Vance", "Vance"));
  told_end(&t);
}

/* What bears a firm's name is another body, where the firm was called so first; nobody is called by a surname before he is named. */
Test(firms, houses)
{
  told_expect("Rolex PROPN NNP 3 nsubj:pass B-ORGANIZATION\nwas=be AUX VBD 3 aux:pass\nfounded=found VERB VBN 0 root\nin ADP IN 5 case\n1905~ NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "The DET DT 4 det\nRolex PROPN NNP 4 compound B-ORGANIZATION\nLearning PROPN NNP 4 compound I-ORGANIZATION\nCenter PROPN NNP 5 nsubj I-ORGANIZATION\nopened=open VERB VBD 0 root\nin ADP IN 7 case\n2010~ NUM CD 5 obl B-DATE\n. PUNCT . 5 punct\n\n"
              "Rolex PROPN NNP 2 nsubj B-ORGANIZATION\nemploys=employ VERB VBZ 0 root\n30,000=30000 NUM CD 4 nummod B-QUANTITY\npeople~ NOUN NNS 2 obj\n. PUNCT . 2 punct\n",
              "Rolex != 1 Rolex Learning Center; Rolex = 2 Rolex");
  told_expect("Lego PROPN NNP 2 nsubj B-ORGANIZATION\nmakes=make VERB VBZ 0 root\ntoys~=toy NOUN NNS 2 obj\n. PUNCT . 2 punct\n\n"
              "The DET DT 3 det\nLego PROPN NNP 3 compound B-ORGANIZATION\nFoundation PROPN NNP 4 nsubj I-ORGANIZATION\ngave=give VERB VBD 0 root\n$~ SYM $ 4 obj B-QUANTITY\n5 NUM CD 7 compound I-QUANTITY\nmillion NUM CD 5 nummod I-QUANTITY\nto ADP IN 10 case\na DET DT 10 det\nschool~ NOUN NN 4 obl\n. PUNCT . 4 punct\n\n"
              "Lego PROPN NNP 2 nsubj B-ORGANIZATION\nopened=open VERB VBD 0 root\na DET DT 4 det\nplant~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "Lego != 1 Lego Foundation; Lego = 2 Lego");
  told_expect("Harvard PROPN NNP 2 nsubj B-ORGANIZATION\nhired=hire VERB VBD 0 root\nAnn PROPN NNP 2 obj B-PERSON\nLee~ PROPN NNP 3 flat I-PERSON\n. PUNCT . 2 punct\n\n"
              "Harvard PROPN NNP 2 compound B-ORGANIZATION\nUniversity PROPN NNP 3 nsubj I-ORGANIZATION\npraised=praise VERB VBD 0 root\nher~=she PRON PRP 3 obj\n. PUNCT . 3 punct\n",
              "Harvard = 1 Harvard University");
  told_expect("The DET DT 3 det\nWellcome PROPN NNP 3 compound B-ORGANIZATION\nTrust PROPN NNP 4 nsubj I-ORGANIZATION\nfunds=fund VERB VBZ 0 root\nresearch~ NOUN NN 4 obj\n. PUNCT . 4 punct\n\n"
              "Wellcome PROPN NNP 2 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\nit PRON PRP 5 nsubj\nwould AUX MD 5 aux\nfund VERB VB 2 ccomp\nthe DET DT 7 det\nstudy~ NOUN NN 5 obj\n. PUNCT . 2 punct\n",
              "Wellcome Trust = 1 Wellcome");
  told_expect("Chanel PROPN NNP 2 nsubj B-PERSON\nopened=open VERB VBD 0 root\na DET DT 4 det\nshop NOUN NN 2 obj\nin ADP IN 6 case\nParis~ PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n\n"
              "Coco PROPN NNP 3 nsubj B-PERSON\nChanel PROPN NNP 1 flat I-PERSON\ndied=die VERB VBD 0 root\nin ADP IN 5 case\n1971~ NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "Chanel PROPN NNP 2 nsubj B-PERSON\nsells=sell VERB VBZ 0 root\nperfume~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "Chanel != 1 Coco Chanel; Chanel = 2 Chanel");
  told_expect("Coco PROPN NNP 4 nsubj:pass B-PERSON\nChanel PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nborn=bear VERB VBN 0 root\nin ADP IN 6 case\nSaumur~ PROPN NNP 4 obl B-PLACE\n. PUNCT . 4 punct\n\n"
              "Chanel PROPN NNP 2 nsubj B-PERSON\nopened=open VERB VBD 0 root\na DET DT 4 det\nshop NOUN NN 2 obj\nin ADP IN 6 case\nParis~ PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n",
              "Coco Chanel = 1 Chanel");
}

/* Who died is somebody, beside the university that bears his name. */
Test(firms, founders)
{
  told_expect("Rockefeller PROPN NNP 2 nsubj B-ORGANIZATION\ngave=give VERB VBD 0 root\nmoney NOUN NN 2 obj\nto ADP IN 6 case\nthe DET DT 6 det\nschool~ NOUN NN 2 obl\n. PUNCT . 2 punct\n\n"
              "Rockefeller PROPN NNP 2 compound B-ORGANIZATION\nUniversity PROPN NNP 4 nsubj:pass I-ORGANIZATION\nwas=be AUX VBD 4 aux:pass\nfounded=found VERB VBN 0 root\nin ADP IN 6 case\n1901~ NUM CD 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Rockefeller PROPN NNP 2 nsubj B-ORGANIZATION\ndied=die VERB VBD 0 root\nin ADP IN 4 case\n1937~ NUM CD 2 obl B-DATE\n. PUNCT . 2 punct\n",
              "Rockefeller != 1 Rockefeller University; Rockefeller : PERSON");
  told_expect("Dyson PROPN NNP 2 nsubj B-PERSON\nmakes=make VERB VBZ 0 root\nvacuum NOUN NN 4 compound\ncleaners~=cleaner NOUN NNS 2 obj\n. PUNCT . 2 punct\n\n"
              "James PROPN NNP 3 nsubj B-PERSON\nDyson PROPN NNP 1 flat I-PERSON\npraised=praise VERB VBD 0 root\nthe DET DT 5 det\nplan~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Dyson PROPN NNP 2 nsubj B-PERSON\nsaid=say VERB VBD 0 root\nhe PRON PRP 5 nsubj\nwould AUX MD 5 aux\nmove VERB VB 2 ccomp\nto ADP IN 7 case\nSingapore~ PROPN NNP 5 obl B-PLACE\n. PUNCT . 2 punct\n",
              "Dyson != 1 James Dyson; 1 James Dyson = 2 Dyson");
  told_expect("The DET DT 4 det\nFed PROPN NNP 4 amod\nraised=raise VERB VBN 4 amod\nrates~=rate NOUN NNS 0 root\n. PUNCT . 4 punct\n\n"
              "Fed=Fed ADJ NNP 2 amod B-EVENT\nCup PROPN NNP 4 nsubj:pass I-EVENT\nwas=be AUX VBD 4 aux:pass\nwon=win VERB VBN 0 root\nby ADP IN 6 case\nSpain~ PROPN NNP 4 obl:agent B-PLACE\n. PUNCT . 4 punct\n",
              "Fed != 1 Fed Cup");
  told_expect("Tesla PROPN NNP 2 nsubj B-ORGANIZATION\nsued=sue VERB VBD 0 root\nFord~ PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\n"
              "Henry PROPN NNP 4 nsubj:pass B-PERSON\nFord PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nborn=bear VERB VBN 0 root\nin ADP IN 6 case\n1863~ NUM CD 4 obl B-DATE\n. PUNCT . 4 punct\n",
              "Ford != 1 Henry Ford");
  told_expect("Henry PROPN NNP 4 nsubj:pass B-PERSON\nFord PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nborn=bear VERB VBN 0 root\nin ADP IN 6 case\n1863~ NUM CD 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "Ford PROPN NNP 2 nsubj B-PERSON\ndied=die VERB VBD 0 root\nin ADP IN 4 case\n1947~ NUM CD 2 obl B-DATE\n. PUNCT . 2 punct\n",
              "Henry Ford = 1 Ford");
}
