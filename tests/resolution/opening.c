/* Whom the first sentence does not name yet. */
#include <criterion/criterion.h>

#include "told.h"

#define BANKER(what) "A=a DET DT 2 det\n" what " NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\njailed=jail VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
#define PLONK "Peter PROPN NNP 7 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\n47 NUM CD 1 appos\n, PUNCT , 1 punct\n"

Test(opening, somebody_is_named_in_the_next_sentence)
{
  Told t = told(BANKER("banker") PLONK "had=have AUX VBD 7 aux\nstolen=steal VERB VBN 0 root\nmoney NOUN NN 7 obj\n. PUNCT . 7 punct\n");
  cr_expect(in_cluster(&t, 0, "A banker", 1, "Peter Plonk"));
  told_end(&t);
}

Test(opening, not_where_nothing_says_so)
{
  Told t = told(BANKER("banker") "Peter PROPN NNP 4 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nhad=have AUX VBD 4 aux\nstolen=steal VERB VBN 0 root\nmoney NOUN NN 4 obj\n. PUNCT . 4 punct\n");
  cr_expect(!in_cluster(&t, 0, "A banker", 1, "Peter Plonk"));
  told_end(&t);
  t = told(BANKER("woman") PLONK "had=have AUX VBD 7 aux\nstolen=steal VERB VBN 0 root\nmoney NOUN NN 7 obj\n. PUNCT . 7 punct\n");
  cr_expect(!in_cluster(&t, 0, "A woman", 1, "Peter Plonk"), "Peter is none");
  told_end(&t);
}

/* "A banker was killed. Peter Plonk, 47, was charged": one of them is dead. */
Test(opening, not_the_victim_for_the_suspect)
{
  Told t = told("A=a DET DT 2 det\nbanker NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\nkilled=kill VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
                "Peter PROPN NNP 7 nsubj:pass B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\n47 NUM CD 1 appos\n, PUNCT , 1 punct\nwas=be AUX VBD 7 aux:pass\ncharged=charge VERB VBN 0 root\n. PUNCT . 7 punct\n");
  cr_expect(!in_cluster(&t, 0, "A banker", 1, "Peter Plonk"));
  told_end(&t);
}

Test(opening, a_headline_tells_of_the_same)
{
  Told t = told("# newpar_block = headline\nFormer ADJ JJ 2 amod\nbanker NOUN NN 3 nsubj\njailed=jail VERB VBN 0 root\n\n# newpar\n# newpar_block = p\n"
                "A=a DET DT 3 det\nrich ADJ JJ 3 amod\nbanker NOUN NN 5 nsubj:pass\nwas=be AUX VBD 5 aux:pass\njailed=jail VERB VBN 0 root\n. PUNCT . 5 punct\n\n" PLONK
                "had=have AUX VBD 7 aux\nstolen=steal VERB VBN 0 root\nmoney NOUN NN 7 obj\n. PUNCT . 7 punct\n");
  cr_expect(in_cluster(&t, 1, "A rich banker", 2, "Peter Plonk"));
  cr_expect(in_cluster(&t, 0, "Former banker", 1, "A rich banker"));
  told_end(&t);
}
