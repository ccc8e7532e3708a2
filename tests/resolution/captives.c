/* captives.c - who is held, hurt or saved is told of next. */
#include <criterion/criterion.h>

#include "told.h"

/* Who is held is charged, not who arrested him; and who is rescued is taken to hospital. */
Test(captives, held)
{
  told_expect("Officer NOUN NN 2 nmod:desc\nDan PROPN NNP 4 nsubj B-PERSON\nReed PROPN NNP 2 flat I-PERSON\narrested=arrest VERB VBD 0 root\nTyrone PROPN NNP 4 obj B-PERSON\nGray PROPN NNP 5 flat I-PERSON\non ADP IN 8 case\nMonday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "He PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\ncharged=charge VERB VBN 0 root\nwith ADP IN 5 case\ntheft~ NOUN NN 3 obl\n. PUNCT . 3 punct\n",
              "Tyrone Gray = 1 He");
  told_expect("The DET DT 2 det\njudge NOUN NN 3 nsubj\njailed=jail VERB VBD 0 root\nPike PROPN NNP 3 obj B-PERSON\nfor ADP IN 6 case\nlife~ NOUN NN 3 obl\n. PUNCT . 3 punct\n\n"
              "He PRON PRP 3 nsubj\nhad=have AUX VBD 3 aux\nstabbed=stab VERB VBN 0 root\nthe DET DT 5 det\nwoman NOUN NN 3 obj\n12 NUM CD 7 nummod B-QUANTITY\ntimes~=time NOUN NNS 3 obl:unmarked\n. PUNCT . 3 punct\n",
              "Pike = 1 He");
  told_expect("Detective NOUN NN 2 nmod:desc\nPaul PROPN NNP 4 nsubj B-PERSON\nMarsh PROPN NNP 2 flat I-PERSON\ninterviewed=interview VERB VBD 0 root\nKarl PROPN NNP 4 obj B-PERSON\nWeiss~ PROPN NNP 5 flat I-PERSON\n. PUNCT . 4 punct\n\n"
              "He PRON PRP 2 nsubj\nadmitted=admit VERB VBD 0 root\nkilling=kill VERB VBG 2 xcomp\nhis PRON PRP$ 5 nmod:poss\nwife~ NOUN NN 3 obj\n. PUNCT . 2 punct\n",
              "Karl Weiss = 1 He");
  told_expect("Sergeant NOUN NN 2 nmod:desc\nMike PROPN NNP 4 nsubj B-PERSON\nDunn PROPN NNP 2 flat I-PERSON\nrescued=rescue VERB VBD 0 root\nAdam PROPN NNP 4 obj B-PERSON\nCole PROPN NNP 5 flat I-PERSON\nfrom ADP IN 9 case\nthe DET DT 9 det\nriver~ NOUN NN 4 obl\n. PUNCT . 4 punct\n\n"
              "He PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\ntaken=take VERB VBN 0 root\nto ADP IN 5 case\nhospital~ NOUN NN 3 obl\n. PUNCT . 3 punct\n",
              "Adam Cole = 1 He");
  told_expect("Officer NOUN NN 2 nmod:desc\nDan PROPN NNP 4 nsubj B-PERSON\nReed PROPN NNP 2 flat I-PERSON\nshot=shoot VERB VBD 0 root\nTyrone PROPN NNP 4 obj B-PERSON\nGray PROPN NNP 5 flat I-PERSON\nas SCONJ IN 9 mark\nhe PRON PRP 9 nsubj\nfled=flee VERB VBD 4 advcl\nthe DET DT 11 det\nstore~ NOUN NN 9 obj\n. PUNCT . 4 punct\n",
              "Tyrone Gray = he");
  told_expect("Officer NOUN NN 2 nmod:desc\nDan PROPN NNP 4 nsubj B-PERSON\nReed PROPN NNP 2 flat I-PERSON\narrested=arrest VERB VBD 0 root\nTyrone PROPN NNP 4 obj B-PERSON\nGray PROPN NNP 5 flat I-PERSON\non ADP IN 8 case\nMonday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
              "He PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\npraised=praise VERB VBN 0 root\nfor ADP IN 6 case\nhis PRON PRP$ 6 nmod:poss\ncourage~ NOUN NN 3 obl\n. PUNCT . 3 punct\n",
              "Dan Reed = 1 He");
  told_expect("Karl PROPN NNP 3 nsubj B-PERSON\nWeiss PROPN NNP 1 flat I-PERSON\nshot=shoot VERB VBD 0 root\nAdam PROPN NNP 3 obj B-PERSON\nCole~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n\n"
              "He PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\narrested=arrest VERB VBN 0 root\non ADP IN 5 case\nMonday~ PROPN NNP 3 obl B-DATE\n. PUNCT . 3 punct\n",
              "Karl Weiss = 1 He");
  told_expect("Judge NOUN NN 2 nmod:desc\nPeter PROPN NNP 4 nsubj B-PERSON\nRoss PROPN NNP 2 flat I-PERSON\nsentenced=sentence VERB VBD 0 root\nLiam PROPN NNP 4 obj B-PERSON\nKane PROPN NNP 5 flat I-PERSON\nto ADP IN 9 case\n10 NUM CD 9 nummod B-DATE\nyears~=year NOUN NNS 4 obl I-DATE\n. PUNCT . 4 punct\n\n"
              "He PRON PRP 2 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\ncrime NOUN NN 6 nsubj\nwas=be AUX VBD 6 cop\ncruel~ ADJ JJ 2 ccomp\n. PUNCT . 2 punct\n",
              "Peter Ross = 1 He");
  told_expect("Judge NOUN NN 2 nmod:desc\nPeter PROPN NNP 4 nsubj B-PERSON\nRoss PROPN NNP 2 flat I-PERSON\nsentenced=sentence VERB VBD 0 root\nLiam PROPN NNP 4 obj B-PERSON\nKane PROPN NNP 5 flat I-PERSON\nto ADP IN 9 case\n10 NUM CD 9 nummod B-DATE\nyears~=year NOUN NNS 4 obl I-DATE\n. PUNCT . 4 punct\n\n"
              "He PRON PRP 2 nsubj\nserved=serve VERB VBD 0 root\nin ADP IN 5 case\nthe DET DT 5 det\narmy NOUN NN 2 obl\nbefore SCONJ IN 8 mark\nhe PRON PRP 8 nsubj\nbecame=become VERB VBD 2 advcl\na DET DT 10 det\njudge~ NOUN NN 8 xcomp\n. PUNCT . 2 punct\n",
              "Peter Ross = 1 He");
}
