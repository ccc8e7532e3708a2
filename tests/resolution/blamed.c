/* blamed.c - what somebody is blamed or thanked for is his own. */
#include <criterion/criterion.h>

#include "told.h"

Test(blamed, deeds)
{
  told_expect("Poland PROPN NNP 2 nsubj B-PLACE\nblamed=blame VERB VBD 0 root\nRussia PROPN NNP 2 obj B-PLACE\nfor ADP IN 6 case\nits PRON PRP$ 6 nmod:poss\nattack~ NOUN NN 2 obl\n. PUNCT . 2 punct\n", "Russia = its");
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\ncriticized=criticize VERB VBD 0 root\nPaul PROPN NNP 3 obj B-PERSON\nGrant PROPN NNP 4 flat I-PERSON\nover ADP IN 8 case\nhis PRON PRP$ 8 nmod:poss\nremarks~=remark NOUN NNS 3 obl\n. PUNCT . 3 punct\n",
              "Paul Grant = his; Tom Hale != his");
}

/* What one suffers, sues over or pays for may be one's own. */
Test(blamed, suffered)
{
  told_expect("Brazil PROPN NNP 2 nsubj B-PLACE\nblamed=blame VERB VBD 0 root\nEngland PROPN NNP 2 obj B-PLACE\nfor ADP IN 6 case\nits PRON PRP$ 6 nmod:poss\ndefeat~ NOUN NN 2 obl\n. PUNCT . 2 punct\n", "England != its");
  told_expect("Apple PROPN NNP 2 nsubj B-ORGANIZATION\nsued=sue VERB VBD 0 root\nSamsung PROPN NNP 2 obj B-ORGANIZATION\nover ADP IN 6 case\nits PRON PRP$ 6 nmod:poss\npatents~=patent NOUN NNS 2 obl\n. PUNCT . 2 punct\n", "Samsung != its");
  told_expect("Tom PROPN NNP 3 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\nattacked=attack VERB VBD 0 root\nPaul PROPN NNP 3 obj B-PERSON\nGrant PROPN NNP 4 flat I-PERSON\nfor ADP IN 9 case\nhis PRON PRP$ 9 nmod:poss\nown ADJ JJ 9 amod\ngain~ NOUN NN 3 obl\n. PUNCT . 3 punct\n", "Tom Hale = his");
}

/* What it is blamed for brings it no nearer to what the next sentence tells. */
Test(blamed, no_nearer)
{
  told_expect("Poland PROPN NNP 2 nsubj B-PLACE\nblamed=blame VERB VBD 0 root\nRussia PROPN NNP 2 obj B-PLACE\nfor ADP IN 6 case\nits PRON PRP$ 6 nmod:poss\nattack~ NOUN NN 2 obl\n. PUNCT . 2 punct\n\n"
              "It=it PRON PRP 2 nsubj\nrecalled=recall VERB VBD 0 root\nan DET DT 4 det\nenvoy~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "Russia = its; Poland = 1 It");
}
