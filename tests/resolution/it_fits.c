/* it_fits.c - what "it" cannot be, by what is told of it. */
#include <criterion/criterion.h>

#include "told.h"

/* A lawsuit closes no plant and buys nobody; nobody vetoes a role; what doubles is inflation. */
Test(it_fits, things)
{
  Told t;
  t = told("Unilever PROPN NNP 2 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nlawsuit NOUN NN 6 nsubj:pass\nwas=be AUX VBD 6 aux:pass\nfiled=file VERB VBN 2 ccomp\nafter SCONJ IN 9 mark\nit PRON PRP 9 nsubj\nclosed=close VERB VBD 6 advcl\nthe DET DT 11 det\nplant~ NOUN NN 9 obj\n. PUNCT . 2 punct\n");
  cr_expect_not(in_cluster(&t, 0, "the lawsuit", 0, "it"));
  cr_expect(in_cluster(&t, 0, "Unilever", 0, "it"));
  told_end(&t);
  t = told("Nippon PROPN NNP 2 compound B-ORGANIZATION\nSteel PROPN NNP 3 nsubj I-ORGANIZATION\nfaces=face VERB VBZ 0 root\na DET DT 5 det\nprobe NOUN NN 3 obj\nopened=open VERB VBN 5 acl\nby ADP IN 8 case\nregulators=regulator NOUN NNS 6 obl:agent\nover ADP IN 11 case\nits PRON PRP$ 11 nmod:poss\nacquisition NOUN NN 6 obl\nof ADP IN 14 case\nUS PROPN NNP 14 compound B-ORGANIZATION\nSteel~ PROPN NNP 11 nmod I-ORGANIZATION\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Nippon Steel", 0, "its"));
  told_end(&t);
  t = told("Ann PROPN NNP 10 nsubj B-PERSON\nRoe~ PROPN NNP 1 flat I-PERSON\n, PUNCT , 8 punct\nwhose PRON WP$ 5 nmod:poss\nrole NOUN NN 8 nsubj\nis=be AUX VBZ 8 cop\nmostly ADV RB 8 advmod\nceremonial~ ADJ JJ 1 acl:relcl\n, PUNCT , 1 punct\nsaid=say VERB VBD 0 root\nshe PRON PRP 13 nsubj\nwould AUX MD 13 aux\nveto VERB VB 10 ccomp\nit~ PRON PRP 13 obj\n. PUNCT . 10 punct\n");
  cr_expect_not(in_cluster(&t, 0, "whose role", 0, "it"));
  told_end(&t);
  t = told("The DET DT 2 det\ngovernment NOUN NN 3 nsubj\npledged=pledge VERB VBD 0 root\nto PART TO 5 mark\nhalve VERB VB 3 xcomp\ninflation~ NOUN NN 5 obj\n, PUNCT , 10 punct\nbut CCONJ CC 10 cc\nit PRON PRP 10 nsubj\ndoubled~=double VERB VBD 3 conj\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "inflation", 0, "it"));
  told_end(&t);
  t = told("Ford PROPN NNP 2 nsubj B-ORGANIZATION\nvowed=vow VERB VBD 0 root\nto PART TO 4 mark\nbuild VERB VB 2 xcomp\nthe DET DT 6 det\nplant NOUN NN 4 obj\nbut CCONJ CC 11 cc\nit PRON PRP 11 nsubj:pass\nwas=be AUX VBD 11 aux:pass\nnever ADV RB 11 advmod\nfinished~=finish VERB VBN 2 conj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "the plant", 0, "it"));
  told_end(&t);
  t = told("The DET DT 2 det\nfirm NOUN NN 3 nsubj\nfaces=face VERB VBZ 0 root\na DET DT 5 det\nlawsuit~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
           "It PRON PRP 2 nsubj\nemploys=employ VERB VBZ 0 root\n300 NUM CD 4 nummod B-QUANTITY\npeople~ NOUN NNS 2 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "The firm", 1, "It"));
  told_end(&t);
  t = told("Tesla PROPN NNP 2 nsubj B-ORGANIZATION\nfell=fall VERB VBD 0 root\n5~ NUM CD 4 nummod B-QUANTITY\n% SYM NN 2 obl:unmarked I-QUANTITY\non ADP IN 6 case\nMonday~ PROPN NNP 2 obl B-DATE\n. PUNCT . 2 punct\n\n"
           "It PRON PRP 2 nsubj\nrose=rise VERB VBD 0 root\non ADP IN 4 case\nTuesday~ PROPN NNP 2 obl B-DATE\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Tesla", 1, "It"));
  told_end(&t);
  t = told("The DET DT 2 det\nstorm NOUN NN 3 nsubj\nclosed=close VERB VBD 0 root\nthe DET DT 5 det\nairport~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
           "It PRON PRP 2 nsubj\nshut VERB VBD 0 root\n300 NUM CD 4 nummod B-QUANTITY\nschools~=school NOUN NNS 2 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "The storm", 1, "It"));
  told_end(&t);
  t = told("The DET DT 2 det\ncouncil NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\nfire NOUN NN 6 nsubj\nbegan=begin VERB VBD 3 ccomp\nbefore SCONJ IN 9 mark\nit PRON PRP 9 nsubj\nclosed=close VERB VBD 6 advcl\nthe DET DT 11 det\nschool~ NOUN NN 9 obj\n. PUNCT . 3 punct\n");
  cr_expect_not(in_cluster(&t, 0, "the fire", 0, "it"));
  told_end(&t);
  t = told("The DET DT 2 det\ncompany NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\nprobe NOUN NN 6 nsubj\nended=end VERB VBD 3 ccomp\nafter SCONJ IN 9 mark\nit PRON PRP 9 nsubj\npaid=pay VERB VBD 6 advcl\n$~ SYM $ 9 obj B-QUANTITY\n5 NUM CD 12 compound I-QUANTITY\nmillion~ NUM CD 10 nummod I-QUANTITY\n. PUNCT . 3 punct\n");
  cr_expect_not(in_cluster(&t, 0, "the probe", 0, "it"));
  told_end(&t);
  t = told("Kelvar PROPN NNP 3 nsubj B-ORGANIZATION\nCorp PROPN NNP 1 flat I-ORGANIZATION\nmade=make VERB VBD 0 root\nan=a DET DT 5 det\noffer NOUN NN 3 obj\nfor ADP IN 8 case\nNorden PROPN NNP 8 compound B-ORGANIZATION\nInc PROPN NNP 5 nmod I-ORGANIZATION\nwhen ADV WRB 12 advmod\nit PRON PRP 12 nsubj:pass\nwas=be AUX VBD 12 aux:pass\nsold=sell VERB VBN 3 advcl\nby ADP IN 15 case\nHarrow PROPN NNP 15 amod B-ORGANIZATION\nCorp~ PROPN NNP 12 obl:agent I-ORGANIZATION\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Norden Inc", 0, "it"));
  cr_expect_not(in_cluster(&t, 0, "Kelvar Corp", 0, "it"));
  told_end(&t);
  t = told("The=the DET DT 2 det\nmine NOUN NN 3 nsubj\nclosed~=close VERB VBD 0 root\n. PUNCT . 3 punct\n\nIt=it PRON PRP 3 nsubj:pass\nwas=be AUX VBD 3 aux:pass\nsold=sell VERB VBN 0 root\nto ADP IN 6 case\nKelvar PROPN NNP 6 compound B-ORGANIZATION\nCorp~ PROPN NNP 3 obl I-ORGANIZATION\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "The mine", 1, "It"));
  told_end(&t);
}

/* Nobody emerges. */
Test(it_fits, empty)
{
  Told t;
  t = told("Nike PROPN NNP 3 nsubj:pass B-ORGANIZATION\nwas=be AUX VBD 3 aux:pass\nbanned=ban VERB VBN 0 root\nafter SCONJ IN 6 mark\nit PRON PRP 6 nsubj\nemerged=emerge VERB VBD 3 advcl\nthat SCONJ IN 9 mark\nit PRON PRP 9 nsubj\ncheated~=cheat VERB VBD 6 ccomp\n. PUNCT . 3 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Nike", 0, "it"));
  told_end(&t);
  t = told("Nike PROPN NNP 2 nsubj B-ORGANIZATION\nwon=win VERB VBD 0 root\nafter SCONJ IN 5 mark\nit PRON PRP 5 nsubj\nappeared=appear VERB VBD 2 advcl\non ADP IN 7 case\ntelevision~ NOUN NN 5 obl\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Nike", 0, "it"));
  told_end(&t);
}

/* What somebody did something to is nearer than what the sentence is about. A person is no "it", but who applies for something may be. */
Test(it_fits, object_of_who)
{
  Told t;
  t = told("The DET DT 2 det\nclub NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\nbought=buy VERB VBN 0 root\nby ADP IN 6 case\nTom PROPN NNP 4 obl:agent B-PERSON\nMarsh~ PROPN NNP 6 flat I-PERSON\n, PUNCT , 10 punct\nwho PRON WP 10 nsubj\nsold=sell VERB VBD 6 acl:relcl\nthe DET DT 12 det\nhotel NOUN NN 10 obj\nafter SCONJ IN 15 mark\nit PRON PRP 15 nsubj\nlost=lose VERB VBD 10 advcl\nmoney~ NOUN NN 15 obj\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "the hotel", 0, "it"));
  told_end(&t);
  t = told("The DET DT 2 det\nclub NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\nbought=buy VERB VBN 0 root\nby ADP IN 6 case\nTom PROPN NNP 4 obl:agent B-PERSON\nMarsh~ PROPN NNP 6 flat I-PERSON\n, PUNCT , 10 punct\nwho PRON WP 10 nsubj\nmet=meet VERB VBD 6 acl:relcl\nthe DET DT 12 det\ncoach NOUN NN 10 obj\nafter SCONJ IN 15 mark\nit PRON PRP 15 nsubj\nlost=lose VERB VBD 10 advcl\nmoney~ NOUN NN 15 obj\n. PUNCT . 4 punct\n");
  cr_expect_not(in_cluster(&t, 0, "the coach", 0, "it"));
  told_end(&t);
  t = told("An DET DT 2 det\napplicant~ NOUN NN 8 nsubj:pass\n, PUNCT , 4 punct\nfunded=fund VERB VBN 2 acl\nby ADP IN 6 case\nGoogle~ PROPN NNP 4 obl:agent B-ORGANIZATION\n, PUNCT , 2 punct\nrejected=reject VERB VBN 0 root\nafter SCONJ IN 11 mark\nit PRON PRP 11 nsubj\nmissed=miss VERB VBD 8 advcl\na DET DT 13 det\ndeadline~ NOUN NN 11 obj\n. PUNCT . 8 punct\n");
  cr_expect(in_cluster(&t, 0, "An applicant", 0, "it"));
  told_end(&t);
  t = told("A DET DT 2 det\nlawyer~ NOUN NN 8 nsubj:pass\n, PUNCT , 4 punct\nfunded=fund VERB VBN 2 acl\nby ADP IN 6 case\nGoogle~ PROPN NNP 4 obl:agent B-ORGANIZATION\n, PUNCT , 2 punct\nrejected=reject VERB VBN 0 root\nafter SCONJ IN 11 mark\nit PRON PRP 11 nsubj\nmissed=miss VERB VBD 8 advcl\na DET DT 13 det\ndeadline~ NOUN NN 11 obj\n. PUNCT . 8 punct\n");
  cr_expect_not(in_cluster(&t, 0, "A lawyer", 0, "it"));
  told_end(&t);
}
