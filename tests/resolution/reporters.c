/* reporters.c - who reports, and of whom. */
#include <criterion/criterion.h>

#include "told.h"

/* The subject of what is said is nearer than whoever says it, where nobody else is spoken of in it. */
Test(reporters, nearer_subject)
{
  Told t;
  t = told("Police NOUN NN 2 compound\nchief NOUN NN 3 nmod:desc\nTom PROPN NNP 5 nsubj B-PERSON\nRay PROPN NNP 3 flat I-PERSON\nsaid=say VERB VBD 0 root\nthe DET DT 7 det\nsuspect NOUN NN 9 nsubj:pass\nwas=be AUX VBD 9 aux:pass\narmed ADJ JJ 5 ccomp\nwhen ADV WRB 13 advmod\nhe PRON PRP 13 nsubj:pass\nwas=be AUX VBD 13 aux:pass\nshot~=shoot VERB VBN 9 advcl\n. PUNCT . 5 punct\n");
  cr_expect(in_cluster(&t, 0, "the suspect", 0, "he"));
  told_end(&t);
  t = told("Captain PROPN NNP 2 nmod:desc\nJames PROPN NNP 4 nsubj B-PERSON\nLee PROPN NNP 2 flat I-PERSON\ntold=tell VERB VBD 0 root\nreporters=reporter NOUN NNS 4 iobj\nthe DET DT 7 det\npilot NOUN NN 9 nsubj\nwas=be AUX VBD 9 cop\nalone ADJ JJ 4 ccomp\nwhen ADV WRB 12 advmod\nhe PRON PRP 12 nsubj\ncrashed~=crash VERB VBD 9 advcl\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "the pilot", 0, "he"));
  told_end(&t);
  t = told("Tom PROPN NNP 3 nsubj B-PERSON\nRay PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\ndriver NOUN NN 6 nsubj\nshouted=shout VERB VBD 3 ccomp\nat ADP IN 8 case\nhim=he PRON PRP 6 obl\nwhen ADV WRB 11 advmod\nhe PRON PRP 11 nsubj\narrived~=arrive VERB VBD 6 advcl\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Tom Ray", 0, "he"));
  told_end(&t);
  t = told("Tom PROPN NNP 3 nsubj B-PERSON\nRay PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\nplan NOUN NN 7 nsubj\nwas=be AUX VBD 7 cop\nready ADJ JJ 3 ccomp\nwhen ADV WRB 10 advmod\nhe PRON PRP 10 nsubj\nleft=leave VERB VBD 7 advcl\noffice~ NOUN NN 10 obj\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Tom Ray", 0, "he"));
  told_end(&t);
  t = told("Lee PROPN NNP 2 nsubj B-PERSON\ntold=tell VERB VBD 0 root\nStone PROPN NNP 2 iobj B-PERSON\nthe DET DT 5 det\ndriver NOUN NN 7 nsubj\nwas=be AUX VBD 7 cop\nasleep ADJ JJ 2 ccomp\nwhen ADV WRB 10 advmod\nhe PRON PRP 10 nsubj\nfound=find VERB VBD 7 advcl\nthe DET DT 12 det\ncar~ NOUN NN 10 obj\n. PUNCT . 2 punct\n");
  cr_expect_not(in_cluster(&t, 0, "the driver", 0, "he"));
  told_end(&t);
  t = told("Bob PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\nman NOUN NN 7 nsubj\nwas=be AUX VBD 7 cop\ndead ADJ JJ 3 ccomp\nwhen ADV WRB 11 advmod\nhe PRON PRP 11 nsubj:pass\nwas=be AUX VBD 11 aux:pass\nfound~=find VERB VBN 7 advcl\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "the man", 0, "he"));
  told_end(&t);
  t = told("Acme PROPN NNP 2 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nreport NOUN NN 6 nsubj\nwas=be AUX VBD 6 cop\nwrong ADJ JJ 2 ccomp\nbecause SCONJ IN 9 mark\nit PRON PRP 9 nsubj\nleft=leave VERB VBD 6 advcl\nout ADP RP 9 compound:prt\nthe DET DT 12 det\ncosts~=cost NOUN NNS 9 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "the report", 0, "it"));
  told_end(&t);
  t = told("Acme PROPN NNP 2 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nreport NOUN NN 6 nsubj\nwas=be AUX VBD 6 cop\nwrong ADJ JJ 2 ccomp\nbecause SCONJ IN 9 mark\nit PRON PRP 9 nsubj\nhired=hire VERB VBD 6 advcl\n20 NUM CD 11 nummod B-QUANTITY\npeople~ NOUN NNS 9 obj\n. PUNCT . 2 punct\n");
  cr_expect_not(in_cluster(&t, 0, "the report", 0, "it"));
  told_end(&t);
}

/* What officers say was done to them was done to those of before; what villagers say, to the villagers. */
Test(reporters, done_to_others)
{
  Told t;
  t = told("Police NOUN NNS 2 nsubj\nfound=find VERB VBD 0 root\n12 NUM CD 4 nummod B-QUANTITY\nmigrants=migrant NOUN NNS 2 obj\nin ADP IN 7 case\na DET DT 7 det\nlorry~ NOUN NN 2 obl\n. PUNCT . 2 punct\n\n"
           "Officers=officer NOUN NNS 2 nsubj\nsaid=say VERB VBD 0 root\nsmugglers=smuggler NOUN NNS 5 nsubj\nhad=have AUX VBD 5 aux\nbeaten=beat VERB VBN 2 ccomp\nthem~=they PRON PRP 5 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "12 migrants", 1, "them"));
  told_end(&t);
  t = told("Residents=resident NOUN NNS 2 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\ncouncil NOUN NN 5 nsubj\nsold=sell VERB VBD 2 ccomp\nthe DET DT 7 det\nhouses=house NOUN NNS 5 obj\nbefore SCONJ IN 10 mark\nit PRON PRP 10 nsubj\nrepaired=repair VERB VBD 5 advcl\nthem~=they PRON PRP 10 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "the houses", 0, "them"));
  told_end(&t);
  t = told("Villagers=villager NOUN NNS 2 nsubj\nsaid=say VERB VBD 0 root\nsoldiers=soldier NOUN NNS 5 nsubj\nhad=have AUX VBD 5 aux\nbeaten=beat VERB VBN 2 ccomp\nthem~=they PRON PRP 5 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Villagers", 0, "them"));
  told_end(&t);
}

/* Who does what is told is nearer than who tells it; but not to whom the clause is done, and no thing. */
Test(reporters, doers_told)
{
  Told t;
  t = told("Police NOUN NNS 2 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nbrothers=brother NOUN NNS 5 nsubj\nfled=flee VERB VBD 2 ccomp\nafter SCONJ IN 8 mark\nthey PRON PRP 8 nsubj\nrobbed=rob VERB VBD 5 advcl\na DET DT 10 det\nbank~ NOUN NN 8 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "the brothers", 0, "they"));
  cr_expect_not(in_cluster(&t, 0, "Police", 0, "they"));
  told_end(&t);
  t = told("Officials=official NOUN NNS 2 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nsoldiers=soldier NOUN NNS 5 nsubj\nleft=leave VERB VBD 2 ccomp\nthe DET DT 7 det\nvillage NOUN NN 5 obj\nthey PRON PRP 10 nsubj\nhad=have AUX VBD 10 aux\nburned~=burn VERB VBN 7 acl:relcl\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "the soldiers", 0, "they"));
  cr_expect_not(in_cluster(&t, 0, "Officials", 0, "they"));
  told_end(&t);
  t = told("Oxfam PROPN NNP 2 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nmilitia NOUN NN 5 nsubj\nburned=burn VERB VBD 2 ccomp\nthe DET DT 7 det\nvillage NOUN NN 5 obj\nit PRON PRP 10 nsubj\nhad=have AUX VBD 10 aux\nattacked~=attack VERB VBN 7 acl:relcl\n. PUNCT . 2 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Oxfam", 0, "it"));
  told_end(&t);
  t = told("Police NOUN NNS 2 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nmen=man NOUN NNS 5 nsubj\nescaped=escape VERB VBD 2 ccomp\nafter SCONJ IN 8 mark\nthey PRON PRP 8 nsubj\nchased=chase VERB VBD 5 advcl\nthem~=they PRON PRP 8 obj\n. PUNCT . 2 punct\n");
  cr_expect_not(in_cluster(&t, 0, "the men", 0, "they"));
  told_end(&t);
  t = told("Police NOUN NNS 2 nsubj\nsaid=say VERB VBD 0 root\nthe DET DT 4 det\nbank NOUN NN 5 nsubj\nclosed=close VERB VBD 2 ccomp\nafter SCONJ IN 8 mark\nthey PRON PRP 8 nsubj\nwarned=warn VERB VBD 5 advcl\nit~ PRON PRP 8 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Police", 0, "they"));
  cr_expect_not(in_cluster(&t, 0, "the bank", 0, "they"));
  told_end(&t);
}

/* Who spoke for somebody goes on; what one denies is told of oneself. */
Test(reporters, spoken_for)
{
  Told t;
  t = told("Helen PROPN NNP 3 nsubj B-PERSON\nPark PROPN NNP 1 flat I-PERSON\ndied~=die VERB VBD 0 root\n. PUNCT . 3 punct\n\nDoctors=doctor NOUN NNS 2 nsubj\ntreated=treat VERB VBD 0 root\nPark~ PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\n"
           "Park~ PROPN NNP 3 nmod:poss B-PERSON\n's PART POS 1 case\nlawyer~ NOUN NN 8 nsubj\n, PUNCT , 5 punct\nLucy PROPN NNP 3 appos B-PERSON\nGreen~ PROPN NNP 5 flat I-PERSON\n, PUNCT , 3 punct\nspoke=speak VERB VBD 0 root\nto ADP IN 10 case\nreporters~=reporter NOUN NNS 8 obl\n. PUNCT . 8 punct\n\nShe PRON PRP 2 nsubj\nblamed=blame VERB VBD 0 root\nthe DET DT 4 det\ndoctors~=doctor NOUN NNS 2 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 2, "Lucy Green", 3, "She"));
  told_end(&t);
  t = told("Helen PROPN NNP 3 nsubj B-PERSON\nPark PROPN NNP 1 flat I-PERSON\nquit~ VERB VBD 0 root\n. PUNCT . 3 punct\n\nDoctors=doctor NOUN NNS 2 nsubj\ntreated=treat VERB VBD 0 root\nPark~ PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\n"
           "Park~ PROPN NNP 3 nmod:poss B-PERSON\n's PART POS 1 case\nlawyer~ NOUN NN 8 nsubj\n, PUNCT , 5 punct\nLucy PROPN NNP 3 appos B-PERSON\nGreen~ PROPN NNP 5 flat I-PERSON\n, PUNCT , 3 punct\nspoke=speak VERB VBD 0 root\nto ADP IN 10 case\nreporters~=reporter NOUN NNS 8 obl\n. PUNCT . 8 punct\n\nShe PRON PRP 2 nsubj\ndenies=deny VERB VBZ 0 root\nthe DET DT 4 det\ncharges~=charge NOUN NNS 2 obj\n. PUNCT . 2 punct\n");
  cr_expect_not(in_cluster(&t, 2, "Lucy Green", 3, "She"));
  told_end(&t);
}
