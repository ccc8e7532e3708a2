/* hearers.c - of whom a question or an order tells. */
#include <criterion/criterion.h>

#include "told.h"

/* Who is asked, and who is to say so or is told of it, is whom it is of. */
Test(hearers, asked)
{
  told_expect("Hale PROPN NNP 2 nsubj B-PERSON\nasked=ask VERB VBD 0 root\nRobert PROPN NNP 2 iobj B-PERSON\nKane PROPN NNP 3 flat I-PERSON\nwhether SCONJ IN 8 mark\nhe PRON PRP 8 nsubj\nwas=be AUX VBD 8 cop\ninvolved~ ADJ JJ 2 ccomp\n. PUNCT . 2 punct\n",
              "Robert Kane = he");
  told_expect("Karen PROPN NNP 3 nsubj B-PERSON\nHolt PROPN NNP 1 flat I-PERSON\npersuaded=persuade VERB VBD 0 root\nAnna PROPN NNP 3 obj B-PERSON\nBerg PROPN NNP 4 flat I-PERSON\nto PART TO 7 mark\nadmit VERB VB 3 xcomp\nthat SCONJ IN 10 mark\nshe PRON PRP 10 nsubj\nlied~=lie VERB VBD 7 ccomp\n. PUNCT . 3 punct\n",
              "Anna Berg = she");
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\ntold=tell VERB VBD 0 root\nPeter PROPN NNP 3 iobj B-PERSON\nWolf PROPN NNP 4 flat I-PERSON\nhe PRON PRP 8 nsubj:pass\nwas=be AUX VBD 8 aux:pass\nfired~=fire VERB VBN 3 ccomp\n. PUNCT . 3 punct\n",
              "Peter Wolf = he");
}

/* But what one may do oneself, had suffered, or promises. */
Test(hearers, asker)
{
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\nasked=ask VERB VBD 0 root\nPeter PROPN NNP 3 iobj B-PERSON\nWolf PROPN NNP 4 flat I-PERSON\nif SCONJ IN 9 mark\nhe PRON PRP 9 nsubj\ncould AUX MD 9 aux\nleave~ VERB VB 3 advcl\n. PUNCT . 3 punct\n",
              "Peter Wolf != he");
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\ntold=tell VERB VBD 0 root\nPeter PROPN NNP 3 iobj B-PERSON\nWolf PROPN NNP 4 flat I-PERSON\nhe PRON PRP 9 nsubj:pass\nhad=have AUX VBD 9 aux\nbeen=be AUX VBN 9 aux:pass\nfired~=fire VERB VBN 3 ccomp\n. PUNCT . 3 punct\n",
              "Tom Reed = he");
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\npromised=promise VERB VBD 0 root\nPeter PROPN NNP 3 obj B-PERSON\nWolf PROPN NNP 4 flat I-PERSON\nthat SCONJ IN 9 mark\nhe PRON PRP 9 nsubj\nwould AUX MD 9 aux\nstay~ VERB VB 3 ccomp\n. PUNCT . 3 punct\n",
              "Tom Reed = he");
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nReed PROPN NNP 1 flat I-PERSON\nasked=ask VERB VBD 0 root\nAnna PROPN NNP 3 iobj B-PERSON\nBerg PROPN NNP 4 flat I-PERSON\nto PART TO 7 mark\nsay VERB VB 3 xcomp\nthat SCONJ IN 11 mark\nhe PRON PRP 11 nsubj\nwas=be AUX VBD 11 cop\ninnocent~ ADJ JJ 7 ccomp\n. PUNCT . 3 punct\n",
              "Tom Reed = he");
}
