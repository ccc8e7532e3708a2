/* What a common noun beside a name, or after it, is not joined to. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <string.h>

#include "told.h"

/* "... Jack Plonk (golf) won." */
static bool is_apposed(const char *before, const char *noun, const char *tag)
{
  char words[600], nominal[64];
  snprintf(words, sizeof words,
           "Jack PROPN NNP 6 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\n( PUNCT -LRB- 4 punct\n%s NOUN %s 1 appos\n) PUNCT -RRB- 4 punct\nwon=win VERB VBD 0 root\n. PUNCT . 6 punct\n",
           noun, tag);
  snprintf(nominal, sizeof nominal, "%s%s", before, noun);
  Told t = told(words);
  bool same = in_cluster(&t, 0, "Jack Plonk", 0, nominal);
  told_end(&t);
  return same;
}

Test(joins, a_sport_is_nobody)
{
  cr_expect(is_apposed("", "golfer", "NN"));
  cr_expect_not(is_apposed("", "golf", "NN"));
}

/* "councillors Ann Plonk of Oslo": she is one of them; "councillor Ann Plonk" is she. */
Test(joins, one_of_several_is_not_all)
{
  static const struct { const char *noun, *tag; bool same; } cases[] = {{"councillor", "NN", true}, {"councillors=councillor", "NNS", false}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char words[400];
    snprintf(words, sizeof words, "The=the DET DT 2 det\n%s NOUN %s 6 nsubj\nAnn PROPN NNP 2 appos B-PERSON\nPlonk PROPN NNP 3 flat I-PERSON\nhas=have AUX VBZ 6 aux\nwon=win VERB VBN 0 root\n. PUNCT . 6 punct\n",
             cases[i].noun, cases[i].tag);
    Told t = told(words);
    cr_expect_eq(in_cluster(&t, 0, "Ann Plonk", 0, i ? "The councillors" : "The councillor"), cases[i].same, "%s", cases[i].noun);
    told_end(&t);
  }
}

/* "Ann Plonk was at the conservatory" */
Test(joins, where_somebody_is_is_not_what_she_is)
{
  Told t = told("Ann PROPN NNP 6 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 6 cop\nat ADP IN 6 case\nthe DET DT 6 det\nfront NOUN NN 0 root\n. PUNCT . 6 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Ann Plonk", 0, "the front"));
  told_end(&t);
}

/* Of "Plonk College" it may be told that "the college" closed, not that "her college" did. */
Test(joins, what_is_somebodys_is_not_what_was_named)
{
  static const char *const articles[] = {"The=the DET DT 2 det", "Her=her PRON PRP$ 2 nmod:poss"};
  for (size_t i = 0; i < COUNT_OF(articles); i++) {
    char words[400];
    snprintf(words, sizeof words, "Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nCorp. PROPN NNP 1 flat I-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                                  "%s\ncompany NOUN NN 3 nsubj\nclosed=close VERB VBD 0 root\n. PUNCT . 3 punct\n", articles[i]);
    Told t = told(words);
    cr_expect_eq(in_cluster(&t, 0, "Plonk Corp.", 1, i ? "Her company" : "The company"), i == 0, "%s", articles[i]);
    told_end(&t);
  }
}

/* Walter Plonk was accused; Peter Plonk is named last: "the defendant" is Walter. */
Test(joins, the_defendant_is_who_is_accused)
{
  Told t = told("Walter PROPN NNP 4 nsubj:pass B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\naccused=accuse VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
                "Peter PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "The=the DET DT 2 det\ndefendant NOUN NN 3 nsubj\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Walter Plonk", 2, "The defendant"));
  cr_expect_not(in_cluster(&t, 1, "Peter Plonk", 2, "The defendant"));
  told_end(&t);
}

/* "Ann Plonk, the minister, left. Bob Quux was named as the new minister." */
static const char offices[] = "Ann PROPN NNP 6 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nthe DET DT 5 det\nminister NOUN NN 1 appos\nleft=leave VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
                              "Bob PROPN NNP 4 nsubj:pass B-PERSON\nQuux PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nnamed=name VERB VBN 0 root\nas ADP IN 8 case\nthe DET DT 8 det\nnew ADJ JJ 8 amod\n"
                              "minister NOUN NN 4 obl\n. PUNCT . 4 punct\n\n%s\n";

static bool minister_is(const char *sentence, const char *nominal, uint32_t who)
{
  static const char *const names[] = {"Ann Plonk", "Bob Quux"};
  char words[1000];
  snprintf(words, sizeof words, offices, sentence);
  Told t = told(words);
  bool same = in_cluster(&t, who, names[who], 2, nominal);
  told_end(&t);
  return same;
}

Test(joins, former_and_new_ministers)
{
  static const char former[] = "The=the DET DT 3 det\nformer ADJ JJ 3 amod\nminister NOUN NN 4 nsubj\nwept=weep VERB VBD 0 root\n. PUNCT . 4 punct";
  static const char fresh[] = "The=the DET DT 3 det\nnew ADJ JJ 3 amod\nminister NOUN NN 4 nsubj\nwept=weep VERB VBD 0 root\n. PUNCT . 4 punct";
  static const char plain[] = "The=the DET DT 2 det\nminister NOUN NN 3 nsubj\nwept=weep VERB VBD 0 root\n. PUNCT . 3 punct";
  cr_expect(minister_is(former, "The former minister", 0));
  cr_expect(minister_is(fresh, "The new minister", 1));
  cr_expect_not(minister_is(plain, "The minister", 0)); /* either */
  cr_expect_not(minister_is(plain, "The minister", 1));
}

/* "A spokesman for Plonk Capital said the investor left": the firm, and not whoever was named before. */
Test(joins, an_investor_may_be_a_firm)
{
  Told t = told("Ann PROPN NNP 3 nsubj B-PERSON\nQuux PROPN NNP 1 flat I-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nCapital PROPN NNP 1 flat I-ORGANIZATION\nsaid=say VERB VBD 0 root\nthe DET DT 5 det\ninvestor NOUN NN 6 nsubj\nleft=leave VERB VBD 3 ccomp\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 1, "Plonk Capital", 1, "the investor"));
  told_end(&t);
}

/* "Plonk, a Danish company, met Quux. Quux grew. The Danish group ..." */
Test(joins, the_firm_from_there)
{
  Told t = told("Plonk PROPN NNP 7 nsubj B-ORGANIZATION\n, PUNCT , 5 punct\na DET DT 5 det\nDanish ADJ JJ 5 amod\ncompany NOUN NN 1 appos\n, PUNCT , 5 punct\nmet=meet VERB VBD 0 root\nQuux PROPN NNP 7 obj B-ORGANIZATION\n. PUNCT . 7 punct\n\n"
                "Quux PROPN NNP 2 nsubj B-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "The=the DET DT 3 det\nDanish ADJ JJ 3 amod\ngroup NOUN NN 4 nsubj\nshrank=shrink VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "Plonk", 2, "The Danish group"));
  told_end(&t);
}

/* Of two of one surname it is the one whose full name stood right before. */
Test(joins, the_surname_after_the_full_name)
{
  Told t = told_names("Joan Plonk; Denise Plonk; Ann Quux; Joan Plonk; Ann Quux; Plonk");
  cr_expect(in_cluster(&t, 0, "Joan Plonk", 5, "Plonk"));
  told_end(&t);
  t = told_names("Joan Plonk; Denise Plonk; Ann Quux; Joan Plonk; Denise Plonk; Plonk");
  cr_expect_not(in_cluster(&t, 0, "Joan Plonk", 5, "Plonk"));
  cr_expect_not(in_cluster(&t, 1, "Denise Plonk", 5, "Plonk"));
  told_end(&t);
}

/* "Ole called" at the head of a sentence, tagged as a common noun, where the article knows an Ole Plonk. */
Test(joins, a_given_name_that_was_taken_for_a_noun)
{
  static const struct { const char *word; bool name; } cases[] = {{"Olexy", true}, {"Table", false}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char words[400], full[40];
    snprintf(words, sizeof words, "%s PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\n%s=x NOUN NN 2 nsubj\ncalled=call VERB VBD 0 root\n. PUNCT . 2 punct\n",
             cases[i].word, cases[i].word);
    if (!cases[i].name) snprintf(words, sizeof words, "Table PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n\nTable=table NOUN NN 2 nsubj\ncalled=call VERB VBD 0 root\n. PUNCT . 2 punct\n");
    snprintf(full, sizeof full, "%s Plonk", cases[i].word);
    Told t = told(words);
    cr_expect_eq(in_cluster(&t, 0, full, 1, cases[i].word), cases[i].name, "%s", cases[i].word);
    told_end(&t);
  }
}

/* "Ann founded it with her husband": hers, though Eve was the last woman named. */
Test(joins, whose_husband_it_is)
{
  Told t = told("Eve PROPN NNP 2 nsubj B-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "Quill PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\ncame=come VERB VBD 0 root\nwith ADP IN 6 case\nher PRON PRP$ 6 nmod:poss\nhusband NOUN NN 3 obl\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 1, "Quill Plonk", 1, "her"));
  told_end(&t);
}

/* Plonk College was named long before; "the college" is not the unknown Quux of the sentence before. */
Test(joins, the_foundation_is_the_one_called_so)
{
  Told t = told("Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nFoundation PROPN NNP 1 flat I-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "It PRON PRP 2 nsubj\nrained=rain VERB VBD 0 root\n. PUNCT . 2 punct\n\nIt PRON PRP 2 nsubj\nsnowed=snow VERB VBD 0 root\n. PUNCT . 2 punct\n\nIt PRON PRP 2 nsubj\nhailed=hail VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "Quux PROPN NNP 2 nsubj B-ORGANIZATION\nslept=sleep VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "The=the DET DT 2 det\nfoundation NOUN NN 3 nsubj\nshrank=shrink VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Plonk Foundation", 5, "The foundation"));
  told_end(&t);
}

/* "Ann Plonk of the Liberal Union quit her party": that one, though another party was named last. */
Test(joins, whose_party_it_is)
{
  Told t = told("Ann PROPN NNP 8 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nof ADP IN 6 case\nthe DET DT 6 det\nLiberal PROPN NNP 6 compound B-ORGANIZATION\nDemocrats PROPN NNPS 1 nmod I-ORGANIZATION\n, PUNCT , 1 punct\n"
                "quit VERB VBD 0 root\nher PRON PRP$ 10 nmod:poss\nparty NOUN NN 8 obj\n. PUNCT . 8 punct\n");
  cr_expect(in_cluster(&t, 0, "Liberal Democrats", 0, "her party"));
  told_end(&t);
  t = told("Ann PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nquit VERB VBD 0 root\nher PRON PRP$ 5 nmod:poss\nparty NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
           "The=the DET DT 3 det\nLiberal PROPN NNP 3 compound B-ORGANIZATION\nDemocrats PROPN NNPS 4 nsubj I-ORGANIZATION\nwon=win VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect_not(in_cluster(&t, 1, "Liberal Democrats", 0, "her party"));
  told_end(&t);
}

/* One vowel of a given name in one article; a consonant is another name. */
Test(joins, a_given_name_spelled_in_two_ways)
{
  static const struct { const char *names; bool same; } cases[] = {{"Kristen Plonk; Kristin Plonk", true}, {"Karsten Plonk; Kersten Plonk", true}, {"Marlen Plonk; Marten Plonk", false}, {"Anna Plonk; Anne Plonk", false}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char first[40];
    Told t = told_names(cases[i].names);
    snprintf(first, sizeof first, "%.*s", (int)(strchr(cases[i].names, ';') - cases[i].names), cases[i].names);
    cr_expect_eq(same_entity(&t, first, strchr(cases[i].names, ';') + 2), cases[i].same, "%s", cases[i].names);
    told_end(&t);
  }
}

/* "Airline Shrinks": the airline that the text below names; "Minister Weeps": its one minister. */
Test(joins, whom_a_headline_means)
{
  Told t = told("# newpar_block = headline\nAirline=airline NOUN NN 2 nsubj\nShrinks=shrink VERB VBZ 0 root\n\n"
                "# newpar_block = p\nPlonk PROPN NNP 3 nsubj B-ORGANIZATION\nAirways PROPN NNPS 1 flat I-ORGANIZATION\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "The=the DET DT 2 det\nairline NOUN NN 3 nsubj\nshrank=shrink VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Airline", 1, "Plonk Airways"));
  told_end(&t);
  t = told("# newpar_block = headline\nMinister=minister NOUN NN 2 nsubj\nWeeps=weep VERB VBZ 0 root\n\n"
           "# newpar_block = p\nAnn PROPN NNP 6 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\n, PUNCT , 5 punct\nthe DET DT 5 det\nminister NOUN NN 1 appos\nwept=weep VERB VBD 0 root\n. PUNCT . 6 punct\n");
  cr_expect(in_cluster(&t, 0, "Minister", 1, "Ann Plonk"));
  told_end(&t);
}

/* "appointed Ann Plonk chairwoman", one phrase to the parser, and "the accused", a plural to the tagger. */
Test(joins, appointed_and_accused)
{
  Told t = told("They=they PRON PRP 2 nsubj\nappointed=appoint VERB VBD 0 root\nAnn PROPN NNP 5 compound B-PERSON\nPlonk PROPN NNP 3 flat I-PERSON\nchairwoman NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
                "Eve PROPN NNP 2 nsubj B-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "The=the DET DT 2 det\nchairwoman NOUN NN 3 nsubj\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Ann Plonk", 2, "The chairwoman"));
  told_end(&t);
  t = told("Ann PROPN NNP 4 nsubj:pass B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\naccused=accuse VERB VBN 0 root\n. PUNCT . 4 punct\n\n"
           "Eve PROPN NNP 2 nsubj B-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
           "The=the DET DT 2 det\naccused=accuse NOUN NNS 3 nsubj\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Ann Plonk", 2, "The accused"));
  told_end(&t);
}

/* "Siri" is a device; in an article of a Siri Plonk it is she. "the ferry company" deals in ferries. */
Test(joins, what_the_article_knows_goes_before_the_tables)
{
  Told t = told_names("Siri Plonk; Siri/PRODUCT");
  cr_expect(same_entity(&t, "Siri Plonk", "Siri"));
  told_end(&t);
  t = told("Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nFerries PROPN NNPS 1 flat I-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
           "Quux PROPN NNP 2 nsubj B-ORGANIZATION\nslept=sleep VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
           "The=the DET DT 3 det\nferry NOUN NN 3 compound\ncompany NOUN NN 4 nsubj\nshrank=shrink VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "Plonk Ferries", 2, "The ferry company"));
  told_end(&t);
}

/* "General Motors" and "Plonk Lines" are one each: "its" may be theirs. */
Test(joins, a_firm_called_by_a_plural_is_it)
{
  Told t = told("Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nLines=line PROPN NNPS 1 flat I-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "Its=its PRON PRP$ 2 nmod:poss\nchairman NOUN NN 3 nsubj\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Plonk Lines", 1, "Its"));
  told_end(&t);
}

/* A claim has no chief executive, and "this" is no firm. */
Test(joins, what_holds_no_office_and_what_this_is_not)
{
  Told t = told("Ann PROPN NNP 2 nsubj B-PERSON\ndenied=deny VERB VBD 0 root\nthe DET DT 4 det\nclaim NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
                "Its=its PRON PRP$ 3 nmod:poss\nchief ADJ JJ 3 amod\nexecutive NOUN NN 4 nsubj\nslept=sleep VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect(!in_cluster(&t, 0, "the claim", 1, "Its"));
  told_end(&t);
  t = told("Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nLimited PROPN NNP 1 flat I-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
           "Ann PROPN NNP 3 nsubj B-PERSON\nwill AUX MD 3 aux\nfight VERB VB 0 root\nthis PRON DT 3 obj\n. PUNCT . 3 punct\n");
  cr_expect(!in_cluster(&t, 0, "Plonk Limited", 1, "this"));
  told_end(&t);
}

/* Who will be appointed ambassador holds another office until then. */
Test(joins, an_office_to_come_is_no_role_yet)
{
  Told t = told("Ann PROPN NNP 5 nsubj:pass B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nwill AUX MD 5 aux\nbe AUX VB 5 aux:pass\nappointed=appoint VERB VBN 0 root\nambassador NOUN NN 5 xcomp\n. PUNCT . 5 punct\n");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Ann Plonk")].role_count, 0);
  told_end(&t);
  t = told("Ann PROPN NNP 4 nsubj:pass B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nappointed=appoint VERB VBN 0 root\nambassador NOUN NN 4 xcomp\n. PUNCT . 4 punct\n");
  cr_assert_eq(t.resolved.entities[entity_named(&t, "Ann Plonk")].role_count, 1);
  cr_expect(str_is(t.resolved.entities[entity_named(&t, "Ann Plonk")].roles[0], "ambassador"));
  told_end(&t);
}

/* "a Fin, Ann Plonk,": one who is named at once, and no people of her own. */
Test(joins, a_countryman_named_at_once)
{
  Told t = told("They=they PRON PRP 2 nsubj\nnamed=name VERB VBD 0 root\na DET DT 4 det\nSerbian PROPN NNP 2 obj B-GROUP\n, PUNCT , 6 punct\nAnn PROPN NNP 4 appos B-PERSON\nPlonk PROPN NNP 6 flat I-PERSON\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "a Serbian", 0, "Ann Plonk"));
  told_end(&t);
}

/* "The centre (Plonk Centre), an orchestra (Zorvath Orchestra)": whatever hangs on what, a noun between them makes no two names one. */
Test(joins, a_noun_between_two_names)
{
  Told t = told("Zorvath PROPN NNP 2 compound B-ORGANIZATION\nOrchestra PROPN NNP 8 nsubj I-ORGANIZATION\n, PUNCT , 5 punct\nan=a DET DT 5 det\norchestra NOUN NN 2 appos\n, PUNCT , 7 punct\n"
                "Plonk/Centre=Plonk PROPN NNP 5 appos B-ORGANIZATION\nplayed=play VERB VBD 0 root\n\n");
  cr_expect_not(in_cluster(&t, 0, "Zorvath Orchestra", 0, "Plonk/Centre"));
  told_end(&t);
}

/* A Danish editor is no editor of Denmark, and a Danish goalkeeper is its goalkeeper. */
Test(joins, who_works_for_no_land)
{
  Told t = told("Danish ADJ JJ 3 amod\neditor NOUN NN 3 compound\nAnn PROPN NNP 5 nsubj B-PERSON\nPlonk PROPN NNP 3 flat I-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 5 punct\n");
  cr_assert_eq(t.resolved.entities[entity_named(&t, "Ann Plonk")].role_count, 1);
  cr_expect(str_is(t.resolved.entities[entity_named(&t, "Ann Plonk")].roles[0], "editor"));
  told_end(&t);
  t = told("Danish ADJ JJ 3 amod\ngoalkeeper NOUN NN 3 compound\nAnn PROPN NNP 5 nsubj B-PERSON\nPlonk PROPN NNP 3 flat I-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 5 punct\n");
  cr_assert_eq(t.resolved.entities[entity_named(&t, "Ann Plonk")].role_count, 1);
  cr_expect(str_is(t.resolved.entities[entity_named(&t, "Ann Plonk")].roles[0], "goalkeeper of Denmark"));
  told_end(&t);
}

/* An airline is no newspaper, though it be the only firm of the article. */
Test(joins, no_airline_is_the_newspaper)
{
  Told t = told("Plonk PROPN NNP 3 nsubj B-ORGANIZATION\nAirlines PROPN NNPS 1 flat I-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "The=the DET DT 2 det\nnewspaper NOUN NN 3 nsubj\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "The=the DET DT 2 det\nairline NOUN NN 3 nsubj\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(!in_cluster(&t, 0, "Plonk Airlines", 1, "The newspaper"));
  cr_expect(in_cluster(&t, 0, "Plonk Airlines", 2, "The airline"));
  told_end(&t);
}

/* Whom an office is given is somebody, whatever the name looks like. */
Test(joins, whom_an_office_is_given)
{
  Told t = told("They=they PRON PRP 2 nsubj\nnominated=nominate VERB VBD 0 root\nZorbix PROPN NNP 2 obj B-ORGANIZATION\nQuux PROPN NNP 3 flat I-ORGANIZATION\nchairman NOUN NN 2 xcomp\n. PUNCT . 2 punct\n");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Zorbix Quux")].type, ENTITY_PERSON);
  told_end(&t);
}

/* "Plonk, which has its own pub": the treaty of the sentence before has none. */
Test(joins, what_is_ones_own)
{
  Told t = told("The=the DET DT 2 det\ntreaty NOUN NN 3 nsubj\nends=end VERB VBZ 0 root\n. PUNCT . 3 punct\n\n"
                "Plonk PROPN NNP 8 nsubj B-ORGANIZATION\n, PUNCT , 4 punct\nwhich PRON WDT 4 nsubj\nhas=have VERB VBZ 1 acl:relcl\nits PRON PRP$ 7 nmod:poss\nown ADJ JJ 7 amod\ndispute NOUN NN 4 obj\nslept=sleep VERB VBD 0 root\n. PUNCT . 8 punct\n");
  cr_expect(in_cluster(&t, 1, "Plonk", 1, "its"));
  told_end(&t);
}

/* Two articles of one file are two texts: who is one in both is for the store to say, and "she" is nobody of the other one. */
Test(joins, nobody_is_joined_across_documents)
{
  Told t = told("# newdoc id = a\nAnn PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "# newdoc id = b\nShe=she PRON PRP 2 nsubj\nsang=sing VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "Ann PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nwept=weep VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "She=she PRON PRP 2 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 2, "Ann Plonk", 3, "She"));
  cr_expect_not(in_cluster(&t, 0, "Ann Plonk", 1, "She"));
  cr_expect_not(in_cluster(&t, 0, "Ann Plonk", 2, "Ann Plonk"));
  told_end(&t);
}

/* Two full names that differ are two people, whatever a tree hangs on what: by a comma, by "is", by a noun between them. */
Test(joins, two_full_names_are_two_people)
{
  Told t = told("Dale PROPN NNP 7 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\nRoy PROPN NNP 1 appos B-PERSON\nQuux PROPN NNP 4 flat I-PERSON\n, PUNCT , 4 punct\nslept=sleep VERB VBD 0 root\n. PUNCT . 7 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Dale Plonk", 0, "Roy Quux"));
  told_end(&t);
  t = told("Dale PROPN NNP 4 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 4 cop\nRoy PROPN NNP 0 root B-PERSON\nPlonk PROPN NNP 4 flat I-PERSON\n. PUNCT . 4 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Dale Plonk", 0, "Roy Plonk"));
  told_end(&t);
  t = told("Dale PROPN NNP 5 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 5 cop\nthe DET DT 5 det\nmayor NOUN NN 0 root\n, PUNCT , 7 punct\nRoy PROPN NNP 5 appos B-PERSON\nPlonk PROPN NNP 7 flat I-PERSON\n. PUNCT . 5 punct\n");
  cr_expect(in_cluster(&t, 0, "Dale Plonk", 0, "the mayor") != in_cluster(&t, 0, "Roy Plonk", 0, "the mayor"));
  cr_expect_not(in_cluster(&t, 0, "Dale Plonk", 0, "Roy Plonk"));
  told_end(&t);
}
