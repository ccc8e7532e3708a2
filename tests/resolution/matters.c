/* matters.c - "it" that is nothing that was told of. */
#include <criterion/criterion.h>

#include "told.h"

/* Weather, time, and what somebody did: neither the river nor who met; nor where the sentence is set; but a plane may be five years old. */
Test(matters, nothing_told_of)
{
  static const struct { const char *words; uint32_t sentence_a; const char *a; uint32_t sentence_b; const char *b; bool one; } cases[] = {
      {"The=the DET DT 2 det\nriver NOUN NN 3 nsubj\nflooded=flood VERB VBD 0 root\nthe DET DT 5 det\nbank~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
       "It=it PRON PRP 3 nsubj\nis=be AUX VBZ 3 cop\ncold ADJ JJ 0 root\nin ADP IN 5 case\nDayton~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n",
       0, "The river", 1, "It", false},
      {"Andy PROPN NNP 3 nsubj B-PERSON\nRoss PROPN NNP 1 flat I-PERSON\nleads=lead VERB VBZ 0 root\nthe DET DT 5 det\nteam~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
       "It=it PRON PRP 5 nsubj\nhas=have AUX VBZ 5 aux\nbeen=be AUX VBN 5 cop\nfive NUM CD 5 nummod B-DATE\nyears=year NOUN NNS 0 root I-DATE\nsince SCONJ IN 8 mark\nhe PRON PRP 8 nsubj\nwon~=win VERB VBD 5 advcl\n. PUNCT . 5 punct\n",
       0, "the team", 1, "It", false},
      {"Acme PROPN NNP 2 nsubj B-ORGANIZATION\nbought=buy VERB VBD 0 root\na DET DT 4 det\nplane~ NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
       "It=it PRON PRP 3 nsubj\nis=be AUX VBZ 3 aux\nraining=rain VERB VBG 0 root\nin ADP IN 5 case\nOslo~ PROPN NNP 3 obl B-PLACE\n. PUNCT . 3 punct\n",
       0, "a plane", 1, "It", false},
      {"Toyota PROPN NNP 2 nsubj B-ORGANIZATION\nmet=meet VERB VBD 0 root\nthe DET DT 4 det\nunion NOUN NN 2 obj\non ADP IN 6 case\nFriday~ PROPN NNP 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
       "It=it PRON PRP 5 nsubj\nwas=be AUX VBD 5 cop\na DET DT 5 det\ntense ADJ JJ 5 amod\nmeeting~ NOUN NN 0 root\n. PUNCT . 5 punct\n",
       0, "the union", 1, "It", false},
      {"The=the DET DT 2 det\narmy NOUN NN 3 nsubj\nkilled=kill VERB VBD 0 root\nten NUM CD 5 nummod B-QUANTITY\npeople~ NOUN NNS 3 obj\n. PUNCT . 3 punct\n\n"
       "It=it PRON PRP 4 nsubj\nwas=be AUX VBD 4 cop\na DET DT 4 det\nmassacre~ NOUN NN 0 root\n. PUNCT . 4 punct\n",
       0, "The army", 1, "It", false},
      {"Acme PROPN NNP 2 nsubj B-ORGANIZATION\nbought=buy VERB VBD 0 root\na DET DT 4 det\nplane~ NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
       "It=it PRON PRP 5 nsubj\nis=be AUX VBZ 5 cop\nfive NUM CD 4 nummod B-DATE\nyears=year NOUN NNS 5 obl:unmarked I-DATE\nold~ ADJ JJ 0 root I-DATE\n. PUNCT . 5 punct\n",
       0, "a plane", 1, "It", true},
      {"Congress PROPN NNP 2 nsubj B-ORGANIZATION\nfroze=freeze VERB VBD 0 root\nthe DET DT 5 det\nminimum ADJ JJ 5 amod\nwage~ NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
       "In=in ADP IN 2 case\nOhio~ PROPN NNP 5 obl B-PLACE\n, PUNCT , 2 punct\nlawmakers=lawmaker NOUN NNS 5 nsubj\nwant VERB VBP 0 root\nto PART TO 7 mark\nraise VERB VB 5 xcomp\nit~ PRON PRP 7 obj\n. PUNCT . 5 punct\n",
       1, "Ohio", 1, "it", false},
      {"Congress PROPN NNP 2 nsubj B-ORGANIZATION\nfroze=freeze VERB VBD 0 root\nthe DET DT 5 det\nminimum ADJ JJ 5 amod\nwage~ NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
       "In=in ADP IN 2 case\nOhio~ PROPN NNP 5 obl B-PLACE\n, PUNCT , 2 punct\nlawmakers=lawmaker NOUN NNS 5 nsubj\nwant VERB VBP 0 root\nto PART TO 7 mark\nraise VERB VB 5 xcomp\nit~ PRON PRP 7 obj\n. PUNCT . 5 punct\n",
       0, "the minimum wage", 1, "it", true},
      {"Lawmakers=lawmaker NOUN NNS 0 root\nlike ADP IN 3 case\nOhio~ PROPN NNP 1 nmod B-PLACE\n. PUNCT . 1 punct\n\n"
       "In=in ADP IN 2 case\nDayton~ PROPN NNP 5 obl B-PLACE\n, PUNCT , 2 punct\nlawmakers=lawmaker NOUN NNS 5 nsubj\nwant VERB VBP 0 root\nto PART TO 7 mark\nleave VERB VB 5 xcomp\nit~ PRON PRP 7 obj\n. PUNCT . 5 punct\n",
       0, "Ohio", 1, "it", true},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Told t = told(cases[i].words);
    cr_expect_eq(in_cluster(&t, cases[i].sentence_a, cases[i].a, cases[i].sentence_b, cases[i].b), cases[i].one, "case %zu", i);
    told_end(&t);
  }
}
