/* Who speaks, who does what he is told, and whom a pronoun before its subject means. */
#include <criterion/criterion.h>

#include "told.h"

/* Who speaks would say "I": the one that a whole quotation tells of is another; a few words taken up may be told of the speaker himself. */
Test(spoken, nobody_tells_of_himself)
{
  told_expect("Karl PROPN NNP 3 nsubj B-PERSON\nWeiss PROPN NNP 1 flat I-PERSON\nruns=run VERB VBZ 0 root\nthe DET DT 5 det\nplant~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "\"~ PUNCT `` 3 punct\nHe=he PRON PRP 3 nsubj\nclosed=close VERB VBD 10 ccomp\neleven NUM CD 5 nummod B-QUANTITY\nmines~=mine NOUN NNS 3 obj\n,~ PUNCT , 3 punct\n\" PUNCT '' 3 punct\nBob PROPN NNP 10 nsubj B-PERSON\nStone PROPN NNP 8 flat I-PERSON\nsaid~=say VERB VBD 0 root\n. PUNCT . 10 punct\n",
              "Karl Weiss = 1 He; Bob Stone != 1 He");
  told_expect("Bob PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\ncalled=call VERB VBD 0 root\nthe DET DT 5 det\nplan NOUN NN 3 obj\n\"~ PUNCT `` 8 punct\na DET DT 8 det\nthing NOUN NN 5 appos\nhe PRON PRP 10 nsubj\nwrote=write VERB VBD 8 acl:relcl\nin ADP IN 13 case\na DET DT 13 det\nnight~ NOUN NN 10 obl\n\"~ PUNCT '' 8 punct\n. PUNCT . 3 punct\n",
              "Bob Stone = he");
  told_expect("Bob PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nKarl PROPN NNP 3 obj B-PERSON\nWeiss PROPN NNP 4 flat I-PERSON\non ADP IN 7 case\nMonday~ PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "\"~ PUNCT `` 5 punct\nKarl PROPN NNP 5 nsubj B-PERSON\nis=be AUX VBZ 5 cop\na DET DT 5 det\nmule~ NOUN NN 9 ccomp\n,~ PUNCT , 5 punct\n\" PUNCT '' 5 punct\nhe PRON PRP 9 nsubj\nsaid~=say VERB VBD 0 root\n. PUNCT . 9 punct\n",
              "Bob Stone = 1 he; Karl Weiss != 1 he");
  told_expect("Colonel PROPN NNP 2 nmod:desc\nAdam PROPN NNP 4 nsubj B-PERSON\nReed PROPN NNP 2 flat I-PERSON\nread VERB VBD 0 root\na DET DT 6 det\nstatement~ NOUN NN 4 obj\n. PUNCT . 4 punct\n\n"
              "President PROPN NNP 2 nmod:desc\nJonas PROPN NNP 11 nsubj B-PERSON\nOkoro~ PROPN NNP 2 flat I-PERSON\n, PUNCT , 2 punct\nhe PRON PRP 6 nsubj\nsaid~=say VERB VBD 11 parataxis\n, PUNCT , 6 punct\nwas=be AUX VBD 11 cop\nin ADP IN 11 case\ngood ADJ JJ 11 amod\nhealth~ NOUN NN 0 root\n. PUNCT . 11 punct\n",
              "Jonas Okoro != he; Adam Reed = he");
}

/* Who does what one is told is not whom one does it to. */
Test(spoken, whom_control_binds)
{
  told_expect("Rick PROPN NNP 3 nsubj B-PERSON\nHolm PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nTom PROPN NNP 3 obj B-PERSON\nReed~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "He=he PRON PRP 2 nsubj\ntold=tell VERB VBD 0 root\nReed PROPN NNP 2 iobj B-PERSON\nto PART TO 5 mark\nleave VERB VB 2 xcomp\nhim=he PRON PRP 5 obj\nalone~ ADJ JJ 5 xcomp\n. PUNCT . 2 punct\n",
              "1 Reed != 1 him");
  told_expect("Rick PROPN NNP 3 nsubj B-PERSON\nHolm PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nTom PROPN NNP 3 obj B-PERSON\nReed~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "He=he PRON PRP 2 nsubj\npromised=promise VERB VBD 0 root\nReed PROPN NNP 2 obj B-PERSON\nto PART TO 5 mark\nhelp VERB VB 2 xcomp\nhim~=he PRON PRP 5 obj\n. PUNCT . 2 punct\n",
              "1 Reed = 1 him");
}

/* A pronoun before its subject, where nobody was told of yet. */
Test(spoken, ahead_of_the_subject)
{
  told_expect("When=when ADV WRB 4 advmod\nshe PRON PRP 4 nsubj\nwas=be AUX VBD 4 cop\nnine~ NUM CD 8 advcl B-QUANTITY\n, PUNCT , 4 punct\nInes PROPN NNP 8 nsubj B-PERSON\nDuarte PROPN NNP 6 flat I-PERSON\nlay=lie VERB VBD 0 root\non ADP IN 11 case\nthe DET DT 11 det\nfloor NOUN NN 8 obl\nand CCONJ CC 13 cc\ncounted=count VERB VBD 8 conj\nstars~=star NOUN NNS 13 obj\n. PUNCT . 8 punct\n",
              "she = Ines Duarte");
  told_expect("Maria PROPN NNP 3 nsubj B-PERSON\nCosta PROPN NNP 1 flat I-PERSON\nspoke=speak VERB VBD 0 root\nfirst~ ADV RB 3 advmod B-QUANTITY\n. PUNCT . 3 punct\n\n"
              "When=when ADV WRB 3 advmod\nshe PRON PRP 3 nsubj\nsat=sit VERB VBD 8 advcl\ndown~ ADP RP 3 compound:prt\n, PUNCT , 3 punct\nInes PROPN NNP 8 nsubj B-PERSON\nDuarte PROPN NNP 6 flat I-PERSON\nleft~=leave VERB VBD 0 root\n. PUNCT . 8 punct\n",
              "1 she != Ines Duarte");
  told_expect("Anne~ PROPN NNP 6 nsubj B-PERSON\n-~ PUNCT , 3 punct I-PERSON\nGrete PROPN NNP 1 flat I-PERSON\nHolm PROPN NNP 1 flat I-PERSON\nhas=have AUX VBZ 6 aux\npaid=pay VERB VBN 0 root\nherself PRON PRP 6 iobj\na DET DT 9 det\nbonus~ NOUN NN 6 obj\n. PUNCT . 6 punct\n\n"
              "She=she PRON PRP 2 nsubj\nflies=fly VERB VBZ 0 root\nfirst ADJ JJ 4 amod B-QUANTITY\nclass~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "Anne-Grete Holm = herself");
}


/* Who spoke in the sentence before goes on; not where the quotation tells of him by name. */
Test(spoken, who_goes_on)
{
  told_expect("Luc PROPN NNP 2 nsubj B-PERSON\nmet=meet VERB VBD 0 root\nMarc PROPN NNP 2 obj B-PERSON\nin ADP IN 5 case\nMay~ PROPN NNP 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
              "Marc PROPN NNP 2 nsubj B-PERSON\nsays=say VERB VBZ 0 root\nLuc PROPN NNP 5 nsubj:pass B-PERSON\nwas=be AUX VBD 5 aux:pass\ntold=tell VERB VBN 2 ccomp\nin ADP IN 7 case\nwriting~ NOUN NN 5 obl\n. PUNCT . 2 punct\n\n"
              "\"~ PUNCT `` 4 punct\nMy=my PRON PRP$ 3 nmod:poss\nbrother NOUN NN 4 nsubj\nopens=open VERB VBZ 10 ccomp\nno DET DT 6 det\nletters~=letter NOUN NNS 4 obj\n,~ PUNCT , 4 punct\n\" PUNCT '' 4 punct\nhe PRON PRP 10 nsubj\nsaid~=say VERB VBD 0 root\n. PUNCT . 10 punct\n",
              "Marc = 2 he; Luc != 2 he");
  told_expect("Luc PROPN NNP 2 nsubj B-PERSON\nmet=meet VERB VBD 0 root\nMarc PROPN NNP 2 obj B-PERSON\nin ADP IN 5 case\nMay~ PROPN NNP 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
              "Marc PROPN NNP 2 nsubj B-PERSON\nsays=say VERB VBZ 0 root\nLuc PROPN NNP 5 nsubj:pass B-PERSON\nwas=be AUX VBD 5 aux:pass\ntold=tell VERB VBN 2 ccomp\nin ADP IN 7 case\nwriting~ NOUN NN 5 obl\n. PUNCT . 2 punct\n\n"
              "\"~ PUNCT `` 5 punct\nMarc PROPN NNP 5 nsubj B-PERSON\nis=be AUX VBZ 5 cop\na DET DT 5 det\nmule~ NOUN NN 9 ccomp\n,~ PUNCT , 5 punct\n\" PUNCT '' 5 punct\nhe PRON PRP 9 nsubj\nsaid~=say VERB VBD 0 root\n. PUNCT . 9 punct\n",
              "Marc != 2 he");
}

/* A body told of last, where nobody else can be "they"; not the speaker's own. */
Test(spoken, they_of_whom_one_complains)
{
  told_expect("Northgate PROPN NNP 2 compound B-ORGANIZATION\nMarine PROPN NNP 3 nsubj I-ORGANIZATION\nrefuses=refuse VERB VBZ 0 root\nto PART TO 5 mark\npay VERB VB 3 xcomp\nfor ADP IN 8 case\nthe DET DT 8 det\nship~ NOUN NN 5 obl\n. PUNCT . 3 punct\n\n"
              "Stavros PROPN NNP 3 nsubj B-PERSON\nPelekan PROPN NNP 1 flat I-PERSON\ndenies=deny VERB VBZ 0 root\nit~ PRON PRP 3 obj\n. PUNCT . 3 punct\n\n"
              "\"~ PUNCT `` 3 punct\nThey=they PRON PRP 3 nsubj\ntook=take VERB VBD 12 ccomp\nmy PRON PRP$ 5 nmod:poss\npremiums=premium NOUN NNS 3 obj\nfor ADP IN 8 case\nnineteen NUM CD 8 nummod B-DATE\nyears~=year NOUN NNS 3 obl I-DATE\n,~ PUNCT , 3 punct\n\" PUNCT '' 3 punct\nPelekan PROPN NNP 12 nsubj B-PERSON\nsaid~=say VERB VBD 0 root\n. PUNCT . 12 punct\n",
              "Northgate Marine = They");
  told_expect("The=the DET DT 2 det\nboys=boy NOUN NNS 3 nsubj\nran=run VERB VBD 0 root\nfrom ADP IN 6 case\nNorthgate PROPN NNP 6 compound B-ORGANIZATION\nMarine~ PROPN NNP 3 obl I-ORGANIZATION\n. PUNCT . 3 punct\n\n"
              "\"~ PUNCT `` 3 punct\nThey=they PRON PRP 3 nsubj\ntook=take VERB VBD 10 ccomp\nmy PRON PRP$ 5 nmod:poss\npremiums~=premium NOUN NNS 3 obj\n,~ PUNCT , 3 punct\n\" PUNCT '' 3 punct\nStavros PROPN NNP 10 nsubj B-PERSON\nPelekan PROPN NNP 8 flat I-PERSON\nsaid~=say VERB VBD 0 root\n. PUNCT . 10 punct\n",
              "Northgate Marine != They");
}
