/* lands.c - whom "the German lender" and "the Italian" mean: nobody who is told to be from elsewhere. */
#include <criterion/criterion.h>

#include "told.h"

/* A firm that is known, or told, to be of another country is not meant; of two of whom it is not told neither is. */
Test(lands, firms)
{
  told_expect("US PROPN NNP 2 compound B-ORGANIZATION\nSteel NOUN NN 3 nsubj I-ORGANIZATION\nrejected=reject VERB VBD 0 root\nNippon PROPN NNP 5 compound B-ORGANIZATION\nSteel~ PROPN NNP 3 obj I-ORGANIZATION\n. PUNCT . 3 punct\n\n"
              "The DET DT 3 det\nJapanese=Japanese ADJ JJ 3 amod B-GROUP\nsteelmaker NOUN NN 5 nsubj\nwill AUX MD 5 aux\nappeal~ VERB VB 0 root\n. PUNCT . 5 punct\n",
              "Nippon Steel = 1 The Japanese steelmaker");
  told_expect("Acme PROPN NNP 4 nsubj B-ORGANIZATION\nof ADP IN 3 case\nNorway PROPN NNP 1 nmod B-PLACE\nsued=sue VERB VBD 0 root\nBolt~ PROPN NNP 4 obj\n. PUNCT . 4 punct\n\n"
              "The DET DT 3 det\nSwedish=Swedish ADJ JJ 3 amod B-GROUP\ncompany NOUN NN 4 nsubj\ndenied=deny VERB VBD 0 root\nthe DET DT 6 det\nclaim~ NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "Acme != 1 The Swedish company");
  told_expect("Germany PROPN NNP 3 nmod:poss B-PLACE\n's PART POS 1 case\nCommerzbank=Commerzbank NOUN NN 4 nsubj B-ORGANIZATION\nrejected=reject VERB VBD 0 root\nUniCredit~ PROPN NNP 4 obj B-ORGANIZATION\n. PUNCT . 4 punct\n\n"
              "The DET DT 3 det\nItalian=Italian ADJ JJ 3 amod B-GROUP\nbank NOUN NN 5 nsubj\nwill AUX MD 5 aux\ntry VERB VB 0 root\nagain~ ADV RB 5 advmod\n. PUNCT . 5 punct\n",
              "UniCredit = 1 The Italian bank");
  told_expect("Stellantis PROPN NNP 2 nsubj B-ORGANIZATION\nsued=sue VERB VBD 0 root\nBolt PROPN NNP 4 compound B-ORGANIZATION\nCorp.~ PROPN NNP 2 obj I-ORGANIZATION\n, PUNCT , 8 punct\na DET DT 8 det\nSwedish=Swedish ADJ JJ 8 amod B-GROUP\nsupplier~ NOUN NN 4 appos\n. PUNCT . 2 punct\n\n"
              "The DET DT 3 det\nSwedish=Swedish ADJ JJ 3 amod B-GROUP\ncompany NOUN NN 4 nsubj\ndenied=deny VERB VBD 0 root\nthe DET DT 6 det\nclaim~ NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "Bolt Corp. = 1 The Swedish company");
  told_expect("Acme PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nsued=sue VERB VBD 0 root\nBolt PROPN NNP 5 compound B-ORGANIZATION\nCorp. PROPN NNP 3 obj I-ORGANIZATION\nover ADP IN 8 case\nthe DET DT 8 det\npatent~ NOUN NN 3 obl\n. PUNCT . 3 punct\n\n"
              "The DET DT 3 det\nSwedish=Swedish ADJ JJ 3 amod B-GROUP\ncompany NOUN NN 4 nsubj\ndiscussed=discuss VERB VBD 0 root\nthe DET DT 6 det\nclaim~ NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "Acme Corp. != 1 The Swedish company; Bolt Corp. != 1 The Swedish company");
  told_expect("Acme PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nbought=buy VERB VBD 0 root\na DET DT 5 det\nplant NOUN NN 3 obj\nin ADP IN 7 case\nLeeds~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
              "The DET DT 3 det\nSwedish=Swedish ADJ JJ 3 amod B-GROUP\ncompany NOUN NN 5 nsubj\nwill AUX MD 5 aux\nclose VERB VB 0 root\nit~ PRON PRP 5 obj\n. PUNCT . 5 punct\n",
              "Acme Corp. = 1 The Swedish company");
  told_expect("Acme PROPN NNP 2 compound B-ORGANIZATION\nCorp.~ PROPN NNP 8 nsubj I-ORGANIZATION\n, PUNCT , 4 punct\nbased=base VERB VBN 2 acl\nin ADP IN 6 case\nOslo~ PROPN NNP 4 obl B-PLACE\n, PUNCT , 2 punct\nsued=sue VERB VBD 0 root\nBolt PROPN NNP 10 compound B-ORGANIZATION\nCorp. PROPN NNP 8 obj I-ORGANIZATION\nover ADP IN 13 case\nthe DET DT 13 det\npatent~ NOUN NN 8 obl\n. PUNCT . 8 punct\n\n"
              "The DET DT 3 det\nNorwegian=Norwegian ADJ JJ 3 amod B-GROUP\ncompany NOUN NN 4 nsubj\nwants=want VERB VBZ 0 root\nan=a DET DT 6 det\napology~ NOUN NN 4 obj\n. PUNCT . 4 punct\n",
              "Acme Corp. = 1 The Norwegian company");
}

/* Nor is a man of another country; and whose clause it is would be called he. */
Test(lands, people)
{
  told_expect("Carlos PROPN NNP 3 nsubj B-PERSON\nAlcaraz PROPN NNP 1 flat I-PERSON\npraised=praise VERB VBD 0 root\nJannik PROPN NNP 3 obj B-PERSON\nSinner PROPN NNP 4 flat I-PERSON\nafter SCONJ IN 9 mark\nthe DET DT 8 det\nItalian PROPN NNP 9 nsubj B-GROUP\nwon=win VERB VBD 3 advcl\nthe DET DT 11 det\ntitle~ NOUN NN 9 obj\n. PUNCT . 3 punct\n",
              "Jannik Sinner = the Italian");
  told_expect("Daniil PROPN NNP 5 nsubj B-PERSON\nMedvedev PROPN NNP 1 flat I-PERSON\nof ADP IN 4 case\nRussia PROPN NNP 1 nmod B-PLACE\nbeat VERB VBD 0 root\nAndy PROPN NNP 5 obj B-PERSON\nMurray~ PROPN NNP 6 flat I-PERSON\n. PUNCT . 5 punct\n\n"
              "The DET DT 2 det\nBriton PROPN NNP 4 nsubj\nwill AUX MD 4 aux\nretire~ VERB VB 0 root\n. PUNCT . 4 punct\n",
              "Andy Murray = 1 The Briton");
  told_expect("Carlos PROPN NNP 3 nsubj B-PERSON\nAlcaraz PROPN NNP 1 flat I-PERSON\nbeat VERB VBD 0 root\nJannik PROPN NNP 3 obj B-PERSON\nSinner~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "The DET DT 2 det\nSpaniard PROPN NNP 3 nsubj B-GROUP\nserved=serve VERB VBD 0 root\nwell~ ADV RB 3 advmod\n. PUNCT . 3 punct\n",
              "Jannik Sinner != 1 The Spaniard; Carlos Alcaraz != 1 The Spaniard");
  told_expect("Spain PROPN NNP 3 nmod:poss B-PLACE\n's PART POS 1 case\nCarlos PROPN NNP 5 nsubj B-PERSON\nAlcaraz PROPN NNP 3 flat I-PERSON\nbeat VERB VBD 0 root\nJannik PROPN NNP 5 obj B-PERSON\nSinner~ PROPN NNP 6 flat I-PERSON\n. PUNCT . 5 punct\n\n"
              "The DET DT 2 det\nItalian PROPN NNP 4 nsubj B-GROUP\nhad=have AUX VBD 4 aux\nwon=win VERB VBN 0 root\nin ADP IN 6 case\nMay~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n",
              "Jannik Sinner = 1 The Italian");
  told_expect("French=French ADJ JJ 2 amod B-GROUP\nPresident PROPN NNP 3 nmod:desc\nEmmanuel PROPN NNP 5 nsubj B-PERSON\nMacron PROPN NNP 3 flat I-PERSON\nmet=meet VERB VBD 0 root\nAngela PROPN NNP 5 obj B-PERSON\nMerkel~ PROPN NNP 6 flat I-PERSON\n. PUNCT . 5 punct\n\n"
              "The DET DT 2 det\nGerman PROPN NNP 3 nsubj B-GROUP\npraised=praise VERB VBD 0 root\nthe DET DT 5 det\ndeal~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Angela Merkel = 1 The German");
}

/* The land of a well-known club. */
Test(lands, clubs)
{
  Told t;
  t = told("Arsenal PROPN NNP 2 nsubj B-ORGANIZATION\nrejected=reject VERB VBD 0 root\na DET DT 4 det\nbid NOUN NN 2 obj\nfrom ADP IN 6 case\nJuventus~ PROPN NNP 4 nmod B-ORGANIZATION\n. PUNCT . 2 punct\n\nArsenal PROPN NNP 2 nsubj B-ORGANIZATION\nvalue VERB VBP 0 root\nHale PROPN NNP 2 obj B-PERSON\nhighly~ ADV RB 2 advmod\n. PUNCT . 2 punct\n\n"
           "The DET DT 3 det\nItalian ADJ JJ 3 amod\nclub NOUN NN 4 nsubj\nbid VERB VBD 0 root\nagain~ ADV RB 4 advmod\n. PUNCT . 4 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Arsenal", 2, "The Italian club"));
  told_end(&t);
  t = told("Arsenal PROPN NNP 2 nsubj B-ORGANIZATION\nrejected=reject VERB VBD 0 root\na DET DT 4 det\nbid NOUN NN 2 obj\nfrom ADP IN 6 case\nJuventus~ PROPN NNP 4 nmod B-ORGANIZATION\n. PUNCT . 2 punct\n\nArsenal PROPN NNP 2 nsubj B-ORGANIZATION\nvalue VERB VBP 0 root\nHale PROPN NNP 2 obj B-PERSON\nhighly~ ADV RB 2 advmod\n. PUNCT . 2 punct\n\n"
           "The DET DT 3 det\nEnglish ADJ JJ 3 amod\nclub NOUN NN 4 nsubj\nbid VERB VBD 0 root\nagain~ ADV RB 4 advmod\n. PUNCT . 4 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Juventus", 2, "The English club"));
  told_end(&t);
}

/* Of two of untold age neither is the 71-year-old; of one there is no doubt. */
Test(lands, ages)
{
  Told t;
  t = told("Peter PROPN NNP 3 nsubj B-PERSON\nMarchetti PROPN NNP 1 flat I-PERSON\npraised=praise VERB VBD 0 root\nLars PROPN NNP 3 obj B-PERSON\nNygaard~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
           "The DET DT 6 det\n71~ NUM CD 4 nummod\n-~ PUNCT HYPH 4 punct\nyear~ NOUN NN 6 compound\n-~ PUNCT HYPH 6 punct\nold NOUN NN 8 nsubj\nwill AUX MD 8 aux\nretire~ VERB VB 0 root\n. PUNCT . 8 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Peter Marchetti", 1, "The 71-year-old"));
  cr_expect_not(in_cluster(&t, 0, "Lars Nygaard", 1, "The 71-year-old"));
  told_end(&t);
  t = told("Lars PROPN NNP 3 nsubj B-PERSON\nNygaard PROPN NNP 1 flat I-PERSON\nwon~=win VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
           "The DET DT 6 det\n71~ NUM CD 4 nummod\n-~ PUNCT HYPH 4 punct\nyear~ NOUN NN 6 compound\n-~ PUNCT HYPH 6 punct\nold NOUN NN 8 nsubj\nwill AUX MD 8 aux\nretire~ VERB VB 0 root\n. PUNCT . 8 punct\n");
  cr_expect(in_cluster(&t, 0, "Lars Nygaard", 1, "The 71-year-old"));
  told_end(&t);
}
