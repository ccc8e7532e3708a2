/* styled.c - a title and one name: whose it is, where others are named in full. */
#include <criterion/criterion.h>

#include "told.h"

/* Kings, popes and saints go by one name, which is nobody's first or last, whoever else bears it. */
Test(styled, rulers)
{
  told_expect("William PROPN NNP 3 nsubj B-PERSON\nRuto PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nthe DET DT 5 det\nprince~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Prince PROPN NNP 2 nmod:desc\nWilliam PROPN NNP 4 nsubj B-PERSON\nwill AUX MD 4 aux\nvisit VERB VB 0 root\nKenya~ PROPN NNP 4 obj B-PLACE\n. PUNCT . 4 punct\n",
              "William Ruto != 1 William");
  told_expect("Pope PROPN NNP 2 nmod:desc\nFrancis PROPN NNP 3 nsubj B-PERSON\npraised=praise VERB VBD 0 root\ndoctors~=doctor NOUN NNS 3 obj\n. PUNCT . 3 punct\n\n"
              "Francis PROPN NNP 3 nsubj B-PERSON\nCollins PROPN NNP 1 flat I-PERSON\nresigned=resign VERB VBD 0 root\nfrom ADP IN 6 case\nthe DET DT 6 det\ninstitute~ NOUN NN 3 obl\n. PUNCT . 3 punct\n",
              "Francis != Francis Collins");
  told_expect("Paul PROPN NNP 3 nsubj B-PERSON\nMcCartney PROPN NNP 1 flat I-PERSON\nwrote=write VERB VBD 0 root\na DET DT 5 det\nsong~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Pope PROPN NNP 2 nmod:desc\nPaul PROPN NNP 4 nsubj B-PERSON\nVI PROPN NNP 2 flat I-PERSON\nvisited=visit VERB VBD 0 root\nIsrael~ PROPN NNP 4 obj B-PLACE\n. PUNCT . 4 punct\n",
              "Paul McCartney != 1 Paul VI");
  told_expect("Ray PROPN NNP 3 nsubj B-PERSON\nCharles PROPN NNP 1 flat I-PERSON\nsang~=sing VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
              "King PROPN NNP 2 nmod:desc\nCharles PROPN NNP 3 nsubj B-PERSON\nopened=open VERB VBD 0 root\nthe DET DT 5 det\nexhibition~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Ray Charles != 1 Charles");
  told_expect("Harry PROPN NNP 3 nsubj B-PERSON\nStyles PROPN NNP 1 flat I-PERSON\nsang=sing VERB VBD 0 root\nin ADP IN 5 case\nRome~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n\n"
              "Prince PROPN NNP 2 nmod:desc\nHarry PROPN NNP 3 nsubj B-PERSON\nleft=leave VERB VBD 0 root\nLondon PROPN NNP 3 obj B-PLACE\nin ADP IN 6 case\n2020~ NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "Harry PROPN NNP 2 nsubj B-PERSON\nsaid=say VERB VBD 0 root\nhe PRON PRP 5 nsubj\nwas=be AUX VBD 5 cop\nsad~ ADJ JJ 2 ccomp\n. PUNCT . 2 punct\n",
              "Harry Styles != 1 Harry; 1 Harry = 2 Harry");
}

/* But who is told to be a prince or a duke is he, and a prince is called after his father. */
Test(styled, rulers_in_full)
{
  told_expect("Ann PROPN NNP 8 nsubj B-PERSON\nLee~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 6 punct\na DET DT 6 det\nDutch=Dutch ADJ JJ 6 amod B-GROUP\nprincess~ NOUN NN 1 appos\n, PUNCT , 1 punct\nmarried=marry VERB VBD 0 root\nin ADP IN 10 case\n2001~ NUM CD 8 obl B-DATE\n. PUNCT . 8 punct\n\n"
              "Princess PROPN NNP 2 nmod:desc\nAnn PROPN NNP 3 nsubj B-PERSON\nhas=have VERB VBZ 0 root\ntwo NUM CD 5 nummod B-QUANTITY\nchildren~=child NOUN NNS 3 obj\n. PUNCT . 3 punct\n",
              "Ann Lee = 1 Ann");
  told_expect("Prince PROPN NNP 2 nmod:desc\nHarry PROPN NNP 4 nsubj B-PERSON\nWindsor PROPN NNP 2 flat I-PERSON\nleft=leave VERB VBD 0 root\nLondon~ PROPN NNP 4 obj B-PLACE\n. PUNCT . 4 punct\n\n"
              "Prince PROPN NNP 2 nmod:desc\nHarry PROPN NNP 3 nsubj B-PERSON\nsaid=say VERB VBD 0 root\nhe PRON PRP 6 nsubj\nwas=be AUX VBD 6 cop\nglad~ ADJ JJ 3 ccomp\n. PUNCT . 3 punct\n",
              "Harry Windsor = 1 Harry");
  told_expect("Mohammed PROPN NNP 4 nsubj B-PERSON\nbin PROPN NNP 1 flat I-PERSON\nSalman PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nJoe PROPN NNP 4 obj B-PERSON\nBiden~ PROPN NNP 5 flat I-PERSON\n. PUNCT . 4 punct\n\n"
              "Prince PROPN NNP 2 nmod:desc\nMohammed PROPN NNP 3 nsubj B-PERSON\npraised=praise VERB VBD 0 root\nthe DET DT 5 det\ndeal~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Mohammed bin Salman = 1 Mohammed");
}

/* Who has an office goes by his surname, where no other name of one with the same office is told. */
Test(styled, offices)
{
  told_expect("Lucas PROPN NNP 3 nsubj B-PERSON\nHernandez PROPN NNP 1 flat I-PERSON\nscored=score VERB VBD 0 root\ntwice~ ADV RB 3 advmod\n. PUNCT . 3 punct\n\n"
              "Mayor PROPN NNP 2 nmod:desc\nLucas PROPN NNP 3 nsubj B-PERSON\nopened=open VERB VBD 0 root\nthe DET DT 5 det\nschool~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Lucas Hernandez != 1 Lucas");
  told_expect("Lucas PROPN NNP 9 nsubj B-PERSON\nHernandez~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nthe DET DT 5 det\nmayor NOUN NN 1 appos\nof ADP IN 7 case\nPonte~ PROPN NNP 5 nmod B-PLACE\n, PUNCT , 1 punct\nresigned~=resign VERB VBD 0 root\n. PUNCT . 9 punct\n\n"
              "Mayor PROPN NNP 2 nmod:desc\nLucas PROPN NNP 3 nsubj B-PERSON\ndenied=deny VERB VBD 0 root\nthe DET DT 5 det\ncharge~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Lucas Hernandez = 1 Lucas");
  told_expect("Rand PROPN NNP 3 nsubj B-PERSON\nPaul PROPN NNP 1 flat I-PERSON\nspoke=speak VERB VBD 0 root\non ADP IN 5 case\nMonday~ PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "Senator PROPN NNP 2 nmod:desc\nPaul PROPN NNP 3 nsubj B-PERSON\nvoted=vote VERB VBD 0 root\nagainst ADP IN 6 case\nthe DET DT 6 det\nbill~ NOUN NN 3 obl\n. PUNCT . 3 punct\n",
              "Rand Paul = 1 Paul");
  told_expect("Xi PROPN NNP 3 nsubj B-PERSON\nJinping PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nVladimir PROPN NNP 3 obj B-PERSON\nPutin~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "President PROPN NNP 2 nmod:desc\nXi PROPN NNP 3 nsubj B-PERSON\npraised=praise VERB VBD 0 root\nthe DET DT 5 det\ndeal~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Xi Jinping = 1 Xi");
}

/* Father John is a priest. */
Test(styled, clerics)
{
  told_expect("John PROPN NNP 3 nsubj B-PERSON\nKerry PROPN NNP 1 flat I-PERSON\npraised=praise VERB VBD 0 root\nthe DET DT 5 det\npriest~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "Father NOUN NN 2 nmod:desc\nJohn PROPN NNP 4 nsubj:pass B-PERSON\nwas=be AUX VBD 4 aux:pass\narrested~=arrest VERB VBN 0 root\n. PUNCT . 4 punct\n",
              "John Kerry != 1 John");
  told_expect("John PROPN NNP 8 nsubj:pass B-PERSON\nRiley~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\na DET DT 5 det\npriest~ NOUN NN 1 appos\n, PUNCT , 1 punct\nwas=be AUX VBD 8 aux:pass\narrested~=arrest VERB VBN 0 root\n. PUNCT . 8 punct\n\n"
              "Father NOUN NN 2 nmod:desc\nJohn PROPN NNP 3 nsubj B-PERSON\ndenied=deny VERB VBD 0 root\nthe DET DT 5 det\ncharge~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "John Riley = 1 John");
}

/* A title of nobility beside a name is the same man; two dukes are two. */
Test(styled, nobles)
{
  told_expect("The DET DT 2 det\nDuke PROPN NNP 9 nsubj\nof ADP IN 4 case B-PERSON\nSussex~ PROPN NNP 2 nmod I-PERSON\n, PUNCT , 7 punct\nPrince PROPN NNP 7 nmod:desc\nHarry~ PROPN NNP 2 appos B-PERSON\n, PUNCT , 2 punct\nsued=sue VERB VBD 0 root\nthe DET DT 11 det\nnewspaper~ NOUN NN 9 obj\n. PUNCT . 9 punct\n\n"
              "Harry PROPN NNP 2 nsubj B-PERSON\nsaid=say VERB VBD 0 root\nhe PRON PRP 5 nsubj\nwas=be AUX VBD 5 cop\nglad~ ADJ JJ 2 ccomp\n. PUNCT . 2 punct\n",
              "Duke of Sussex = 1 Harry");
  told_expect("Karl PROPN NNP 9 nsubj B-PERSON\nWeiss~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nthe DET DT 5 det\nEarl PROPN NNP 1 appos\nof ADP IN 7 case B-PERSON\nArden~ PROPN NNP 5 nmod I-PERSON\n, PUNCT , 1 punct\nsold=sell VERB VBD 0 root\nthe DET DT 11 det\ncastle~ NOUN NN 9 obj\n. PUNCT . 9 punct\n\n"
              "The DET DT 2 det\nearl NOUN NN 3 nsubj\nmoved=move VERB VBD 0 root\nto ADP IN 5 case\nLondon~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n",
              "Karl Weiss = Earl of Arden; Karl Weiss = 1 The earl");
  told_expect("The DET DT 2 det\nDuke PROPN NNP 5 nsubj\nof ADP IN 4 case B-PERSON\nSussex PROPN NNP 2 nmod I-PERSON\nmet=meet VERB VBD 0 root\nPrince PROPN NNP 7 nmod:desc\nWilliam~ PROPN NNP 5 obj B-PERSON\n. PUNCT . 5 punct\n\n"
              "The DET DT 2 det\nduke NOUN NN 3 nsubj\npraised=praise VERB VBD 0 root\nhim~=he PRON PRP 3 obj\n. PUNCT . 3 punct\n",
              "Duke of Sussex != William");
}

/* Lady Ellwood is the wife of the lord of that name and not his daughter. */
Test(styled, ladies)
{
  told_expect("Sir PROPN NNP 2 nmod:desc\nMartin PROPN NNP 4 nsubj B-PERSON\nEllwood PROPN NNP 2 flat I-PERSON\nled=lead VERB VBD 0 root\nthe DET DT 6 det\nbank~ NOUN NN 4 obj\n. PUNCT . 4 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\ndaughter~ NOUN NN 9 nsubj\n, PUNCT , 4 punct\nClare PROPN NNP 2 appos B-PERSON\nEllwood~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nis=be AUX VBZ 9 cop\na DET DT 9 det\ndoctor~ NOUN NN 0 root\n. PUNCT . 9 punct\n\n"
              "Lady PROPN NNP 2 nmod:desc\nEllwood PROPN NNP 3 nsubj B-PERSON\ndied=die VERB VBD 0 root\nin ADP IN 5 case\n2003~ NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "Clare Ellwood != 2 Ellwood");
  told_expect("Sir PROPN NNP 2 nmod:desc\nMartin PROPN NNP 4 nsubj B-PERSON\nEllwood PROPN NNP 2 flat I-PERSON\nled=lead VERB VBD 0 root\nthe DET DT 6 det\nbank~ NOUN NN 4 obj\n. PUNCT . 4 punct\n\n"
              "His PRON PRP$ 2 nmod:poss\nwife~ NOUN NN 9 nsubj\n, PUNCT , 4 punct\nClare PROPN NNP 2 appos B-PERSON\nEllwood~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 2 punct\nis=be AUX VBZ 9 cop\na DET DT 9 det\ndoctor~ NOUN NN 0 root\n. PUNCT . 9 punct\n\n"
              "Lady PROPN NNP 2 nmod:desc\nEllwood PROPN NNP 3 nsubj B-PERSON\ndied=die VERB VBD 0 root\nin ADP IN 5 case\n2003~ NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "Clare Ellwood = 2 Ellwood");
}

/* A king may be called without his number, with or without his title; a princess is another. */
Test(styled, counted_rulers)
{
  told_expect("Queen PROPN NNP 2 nmod:desc\nElizabeth PROPN NNP 4 nsubj B-PERSON\nII=II NUM CD 2 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
              "Queen PROPN NNP 2 nmod:desc\nElizabeth PROPN NNP 3 nsubj B-PERSON\npraised=praise VERB VBD 0 root\nthe DET DT 5 det\nbook~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Elizabeth II = 1 Elizabeth");
  told_expect("Queen PROPN NNP 2 nmod:desc\nIngrid PROPN NNP 4 nsubj B-PERSON\nIV PROPN NNP 2 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
              "Princess PROPN NNP 2 nmod:desc\nIngrid PROPN NNP 3 nsubj B-PERSON\nsang~=sing VERB VBD 0 root\n. PUNCT . 3 punct\n",
              "Ingrid IV != 1 Ingrid");
}
