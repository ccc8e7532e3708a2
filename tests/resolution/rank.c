/* The ranker's networks and their table. */
#include "resolution/rank.h"
#include "told.h"

#include <criterion/criterion.h>
#include <stdio.h>

static bool is_feature(Str name)
{
  for (size_t i = 0; i < rank_feature_count(); i++)
    if (str_is(name, rank_feature_name(i))) return true;
  return false;
}

/* A feature that is renamed would lose its weights in silence. */
Test(rank, the_table_knows_the_features)
{
  Lexicon *lexicon = lexicon_open();
  const LexTable *table = lexicon_table(lexicon, "coreference_weights");
  for (size_t i = 0; i < lex_count(table); i++) {
    Str key = lex_at(table, i)->key;
    cr_expect(is_feature(key) || key.at[0] == '=', "%.*s", STR_ARG(key));
  }
  cr_expect(lex_count(table) > rank_feature_count() * 3 / 4, "most features have been seen in training");
  lexicon_close(lexicon);
}

/* In hundredths: h = 100 + 50 = 150, v = 200: 150 * 200 / 10000 = 3; linear -25 and 75: 0.5. A unit below zero is silent. */
Test(rank, a_score_is_a_hidden_layer_beside_a_sum)
{
  Arena arena = {0};
  RankNet nets[RANK_NETS];
  char text[512];
  const char *none = "0 0 0 0 0 0 0 0 0 0 0 0 0 0";
  snprintf(text, sizeof text, "=bias\t100 -500 %s -25\n=output\t200 900 %s 0\n%s\t50 20 %s 75\n", none, none, rank_feature_name(0), none);
  rank_nets_load(lexicon_table_read(str_of(text), &arena), &arena, nets);
  Features own = {.at = {0}, .count = 1};
  cr_expect_float_eq(rank_score(&nets[0], &own, NULL), 3.5, 1e-6);
  cr_expect_float_eq(rank_score(&nets[1], &own, NULL), 0, 1e-6, "a net without weights says nothing");
  arena_free(&arena);
}

Test(rank, bad_numbers_are_none)
{
  Arena arena = {0};
  RankNet nets[RANK_NETS];
  rank_nets_load(lexicon_table_read(STR("=bias\tx 99999 - 1e3 7\n"), &arena), &arena, nets);
  for (int i = 0; i < 4; i++) cr_expect_eq(nets[0].bias[i], 0);
  cr_expect_eq(nets[0].bias[4], 7);
  arena_free(&arena);
}

/* "Plonk Inc. left. It was a strange year": no firm is a year; "It is a firm" may be it. "They denied it": what was told. */
Test(rank, it_is_a_matter)
{
  static const struct { const char *words; bool joins; } cases[] = {
      {"It=it PRON PRP 3 nsubj\nwas=be AUX VBD 3 cop\nyear NOUN NN 0 root\n", false},
      {"It=it PRON PRP 3 nsubj\nwas=be AUX VBD 3 cop\nhard ADJ JJ 0 root\n", false},
      {"It=it PRON PRP 2 nsubj\nhappened=happen VERB VBD 0 root\n", false},
      {"They=they PRON PRP 2 nsubj\ndenied=deny VERB VBD 0 root\nit PRON PRP 2 obj\n", false},
      {"It=it PRON PRP 2 nsubj\nlost=lose VERB VBD 0 root\nmoney NOUN NN 2 obj\n", true}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char text[400];
    snprintf(text, sizeof text, "Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nInc. PROPN NNP 1 flat I-ORGANIZATION\nleft=leave VERB VBD 0 root\nOslo PROPN NNP 3 obj B-PLACE\n\n%s", cases[i].words);
    Told t = told(text);
    cr_expect_eq(in_cluster(&t, 0, "Plonk Inc.", 1, i == 3 ? "it" : "It"), cases[i].joins, "case %zu", i);
    told_end(&t);
  }
}

/* A doctor with a word more is another, not the doctor of before. */
Test(rank, indefinite_with_more)
{
  Told t;
  t = told("A DET DT 2 det\ndoctor NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\narrested=arrest VERB VBN 0 root\nin ADP IN 6 case\nParis~ PROPN NNP 4 obl B-PLACE\n. PUNCT . 4 punct\n\n"
           "The DET DT 2 det\ndoctor NOUN NN 3 nsubj\ndenied=deny VERB VBD 0 root\nthe DET DT 5 det\ncharge~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
           "A DET DT 3 det\nretired ADJ JJ 3 amod\ndoctor NOUN NN 4 nsubj\npraised=praise VERB VBD 0 root\nthe DET DT 6 det\npolice~ NOUN NN 4 obj\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "A doctor", 1, "The doctor"));
  cr_expect_not(in_cluster(&t, 1, "The doctor", 2, "A retired doctor"));
  told_end(&t);
  t = told("A DET DT 2 det\nman NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\nstabbed=stab VERB VBN 0 root\nin ADP IN 6 case\nLeeds PROPN NNP 4 obl B-PLACE\non ADP IN 8 case\nMonday~ PROPN NNP 4 obl B-DATE\n. PUNCT . 4 punct\n\n"
           "A DET DT 3 det\nPolish=Polish ADJ JJ 3 amod B-GROUP\nman NOUN NN 5 nsubj:pass\nwas=be AUX VBD 5 aux:pass\narrested~=arrest VERB VBN 0 root\n. PUNCT . 5 punct\n");
  cr_expect_not(in_cluster(&t, 0, "A man", 1, "A Polish man"));
  told_end(&t);
  t = told("A DET DT 3 det\nPolish=Polish ADJ JJ 3 amod B-GROUP\nman NOUN NN 5 nsubj:pass\nwas=be AUX VBD 5 aux:pass\narrested~=arrest VERB VBN 0 root\n. PUNCT . 5 punct\n\n"
           "The DET DT 2 det\nman NOUN NN 3 nsubj\ndenied=deny VERB VBD 0 root\nthe DET DT 5 det\ncharge~ NOUN NN 3 obj\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "A Polish man", 1, "The man"));
  told_end(&t);
  t = told("A DET DT 2 det\nstudy NOUN NN 3 nsubj\nfound=find VERB VBD 0 root\nthat SCONJ IN 6 mark\ntea NOUN NN 6 nsubj\nhelps~=help VERB VBZ 3 ccomp\n. PUNCT . 3 punct\n\n"
           "A DET DT 3 det\nnew ADJ JJ 3 amod\nstudy NOUN NN 4 nsubj\nfound=find VERB VBD 0 root\nno DET DT 6 det\neffect~ NOUN NN 4 obj\n. PUNCT . 4 punct\n");
  cr_expect_not(in_cluster(&t, 0, "A study", 1, "A new study"));
  told_end(&t);
  t = told("A DET DT 2 det\nman NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\njailed=jail VERB VBN 0 root\nfor ADP IN 6 case\nlife~ NOUN NN 4 obl\n. PUNCT . 4 punct\n\n"
           "A DET DT 3 det\nLeeds PROPN NNP 3 compound B-PLACE\nman NOUN NN 5 nsubj:pass\nwas=be AUX VBD 5 aux:pass\njailed=jail VERB VBN 0 root\nfor ADP IN 7 case\nlife NOUN NN 5 obl\non ADP IN 9 case\nMonday~ PROPN NNP 5 obl B-DATE\n. PUNCT . 5 punct\n");
  cr_expect(in_cluster(&t, 0, "A man", 1, "A Leeds man"));
  told_end(&t);
}
