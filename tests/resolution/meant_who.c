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
