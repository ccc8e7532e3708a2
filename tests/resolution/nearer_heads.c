/* nearer_heads.c - a pronoun of whom its own part of the sentence tells. */
#include <criterion/criterion.h>

#include "told.h"

/* Of whom a clause set apart tells is who it is done to; but not where another stands between, or he does it himself. */
Test(nearer_heads, who)
{
  told_expect("Paul PROPN NNP 3 nsubj B-PERSON\nMarsh PROPN NNP 1 flat I-PERSON\nguarded=guard VERB VBD 0 root\nKarl PROPN NNP 3 obj B-PERSON\nMunro~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 9 punct\nwho PRON WP 9 nsubj\nhad=have AUX VBD 9 aux\nlived=live VERB VBN 4 acl:relcl\nthere ADV RB 9 advmod\nsince SCONJ IN 14 mark\nPeter PROPN NNP 14 nsubj B-PERSON\nDiaz PROPN NNP 12 flat I-PERSON\ngranted=grant VERB VBD 9 advcl\nhim=he PRON PRP 14 obj\nasylum~ NOUN NN 14 obj\n. PUNCT . 3 punct\n",
              "Karl Munro = him");
  told_expect("Paul PROPN NNP 3 nsubj B-PERSON\nMarsh PROPN NNP 1 flat I-PERSON\nthanked=thank VERB VBD 0 root\nKarl PROPN NNP 3 obj B-PERSON\nMunro~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 9 punct\nwho PRON WP 9 nsubj\nhad=have AUX VBD 9 aux\nstayed=stay VERB VBN 4 acl:relcl\nwith ADP IN 11 case\nPeter PROPN NNP 9 obl B-PERSON\nDiaz PROPN NNP 11 flat I-PERSON\nafter ADP IN 15 case\na DET DT 15 det\njudge NOUN NN 16 nsubj\njailed=jail VERB VBD 9 advcl\nhim~=he PRON PRP 16 obj\n. PUNCT . 3 punct\n",
              "Karl Munro != him");
  told_expect("Paul PROPN NNP 3 nsubj B-PERSON\nMarsh PROPN NNP 1 flat I-PERSON\nguarded=guard VERB VBD 0 root\nKarl PROPN NNP 3 obj B-PERSON\nMunro~ PROPN NNP 4 flat I-PERSON\n, PUNCT , 9 punct\nwho PRON WP 9 nsubj\nhad=have AUX VBD 9 aux\npaid=pay VERB VBN 4 acl:relcl\nhim~=he PRON PRP 9 obj\n. PUNCT . 3 punct\n",
              "Karl Munro != him");
}

/* Nobody else is not allowed to be named. */
Test(nearer_heads, nameless)
{
  told_expect("Karl PROPN NNP 3 nsubj B-PERSON\nMunro PROPN NNP 1 flat I-PERSON\nfled=flee VERB VBD 0 root\nin ADP IN 5 case\n2009~ NUM CD 3 obl B-DATE\n. PUNCT . 3 punct\n\n"
              "An=a DET DT 2 det\nofficial NOUN NN 3 nsubj\nspoke=speak VERB VBD 0 root\non ADP IN 5 case\ncondition NOUN NN 3 obl\nof ADP IN 7 case\nanonymity NOUN NN 5 nmod\nbecause SCONJ IN 12 mark\nhe PRON PRP 12 nsubj:pass\nwas=be AUX VBD 12 aux:pass\nnot PART RB 12 advmod\nallowed=allow VERB VBN 3 advcl\nto PART TO 14 mark\ntalk~ VERB VB 12 xcomp\n. PUNCT . 3 punct\n",
              "Karl Munro != 1 he");
}
