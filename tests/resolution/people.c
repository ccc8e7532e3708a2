/* People told otherwise than by their names, and names that are told apart. */
#include "told.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* "the Egyptian" is the person last spoken of who is not from elsewhere; with a noun it is an adjective. */
Test(people, a_demonym_alone_is_a_person)
{
  Told t = told("Mohamed PROPN NNP 3 nsubj B-PERSON\nSalah PROPN NNP 1 flat I-PERSON\nscored=score VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "The=the DET DT 2 det\nEgyptian ADJ JJ 3 nsubj B-GROUP\nmissed=miss VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Mohamed Salah", 1, "The Egyptian"));
  told_end(&t);
  t = told("Mohamed PROPN NNP 3 nsubj B-PERSON\nSalah PROPN NNP 1 flat I-PERSON\nscored=score VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
           "The=the DET DT 3 det\nEgyptian ADJ JJ 3 amod B-GROUP\nbank NOUN NN 4 nsubj\nfailed=fail VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Mohamed Salah", 1, "The Egyptian bank"));
  told_end(&t);
}

/* "the 71-year-old" is who is said to be 71, however long ago. */
Test(people, an_age_tells_who)
{
  Told t = told("Ann PROPN NNP 7 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\n71 NUM CD 1 appos\n, PUNCT , 4 punct\n"
                "then=then ADV RB 7 advmod\nleft=leave VERB VBD 0 root\n. PUNCT . 7 punct\n\n"
                "Tom PROPN NNP 3 nsubj B-PERSON\nCole PROPN NNP 1 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "The=the DET DT 6 det\n71 NUM CD 4 nummod\n- PUNCT HYPH 2 punct\nyear NOUN NN 6 compound\n- PUNCT HYPH 4 punct\nold ADJ JJ 7 nsubj\n"
                "smiled=smile VERB VBD 0 root\n. PUNCT . 7 punct\n");
  cr_expect(in_cluster(&t, 0, "Ann Hale", 2, "The 71 - year - old"));
  cr_expect_not(in_cluster(&t, 1, "Tom Cole", 2, "The 71 - year - old"));
  told_end(&t);
}

/* "the elder Hale" is Robert Hale Sr., "the younger" the son; "Hale" alone may be either. */
Test(people, the_elder_and_the_younger)
{
  Told t = told("Robert PROPN NNP 8 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\nSr. PROPN NNP 1 flat I-PERSON\nand CCONJ CC 5 cc\nRobert PROPN NNP 1 conj B-PERSON\n"
                "Hale PROPN NNP 5 flat I-PERSON\nJr. PROPN NNP 5 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 8 punct\n\n"
                "The=the DET DT 3 det\nelder ADJ JJR 3 amod\nHale PROPN NNP 4 nsubj B-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                "The=the DET DT 3 det\nyounger=young ADJ JJR 3 amod\nHale PROPN NNP 4 nsubj B-PERSON\nstayed=stay VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "Robert Hale Sr.", 1, "Hale"));
  cr_expect(in_cluster(&t, 0, "Robert Hale Jr.", 2, "Hale"));
  cr_expect_not(in_cluster(&t, 1, "Hale", 2, "Hale"));
  told_end(&t);
}

/* "Ann Lee is a Polish engineer": an engineer, and no other one that "she" could be; "is not" says another thing. */
Test(people, who_is_said_to_be_one_is_that_one)
{
  Told t = told("Ann PROPN NNP 6 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 6 cop\na DET DT 6 det\nPolish ADJ JJ 6 amod\nengineer NOUN NN 0 root\n. PUNCT . 6 punct\n");
  cr_expect(in_cluster(&t, 0, "Ann Lee", 0, "a Polish engineer"));
  told_end(&t);
  t = told("Ann PROPN NNP 7 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 7 cop\nnot PART RB 7 advmod\na DET DT 7 det\nPolish ADJ JJ 7 amod\nengineer NOUN NN 0 root\n. PUNCT . 7 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Ann Lee", 0, "a Polish engineer"));
  told_end(&t);
}

/* Two foreign ministers: the place that follows the name tells whose minister each is. */
Test(people, a_place_after_the_name_owns_the_office)
{
  Told t = told("Minister PROPN NNP 2 nmod:desc\nLena PROPN NNP 10 nsubj B-PERSON\nBerg PROPN NNP 2 flat I-PERSON\nof ADP IN 5 case\nNorway PROPN NNP 2 nmod B-PLACE\n"
                "and CCONJ CC 8 cc\nMinister PROPN NNP 8 nmod:desc\nAnders PROPN NNP 2 conj B-PERSON\nDahl PROPN NNP 8 flat I-PERSON\nmet=meet VERB VBD 0 root\n. PUNCT . 10 punct\n\n"
                "The=the DET DT 3 det\nNorwegian ADJ JJ 3 amod\nminister NOUN NN 4 nsubj\nspoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "Lena Berg", 1, "The Norwegian minister"));
  told_end(&t);
}

/* An office that two hold is neither's without a word more. */
Test(people, an_office_of_two_is_nobodys)
{
  static const char text[] =
      "President PROPN NNP 2 nmod:desc\nFox PROPN NNP 6 nsubj B-PERSON\nand CCONJ CC 5 cc\nPresident PROPN NNP 5 nmod:desc\nBush PROPN NNP 2 conj B-PERSON\n"
      "met=meet VERB VBD 0 root\n. PUNCT . 6 punct\n\nThe=the DET DT 2 det\npresident NOUN NN 3 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n";
  Told t = told(text);
  cr_expect_not(in_cluster(&t, 0, "Fox", 1, "The president"));
  cr_expect_not(in_cluster(&t, 0, "Bush", 1, "The president"));
  told_end(&t);
}

Test(people, the_first_of_two_spanish_surnames)
{
  Told t = told_names("Ricardo Rivero Ortega; Rivero");
  cr_expect(same_entity(&t, "Ricardo Rivero Ortega", "Rivero"));
  told_end(&t);
  t = told_names("John Quincy Adams; Quincy");
  cr_expect_not(same_entity(&t, "John Quincy Adams", "Quincy"));
  told_end(&t);
  t = told_names("Maria Garcia Lorente; Garcia Lorente; Maria Garcia");
  cr_expect(same_entity(&t, "Maria Garcia Lorente", "Garcia Lorente"));
  cr_expect(same_entity(&t, "Maria Garcia Lorente", "Maria Garcia"), "two parts of one name do not clash");
  told_end(&t);
}

Test(people, spellings_of_one_name)
{
  Told t = told_names("Muammar Gaddafi; Muammar Qaddafi");
  cr_expect(same_entity(&t, "Muammar Gaddafi", "Muammar Qaddafi"));
  told_end(&t);
  t = told_names("Federal Reserve/ORGANIZATION; Fed/ORGANIZATION; FBI/ORGANIZATION");
  cr_expect(same_entity(&t, "Federal Reserve", "Fed"));
  cr_expect_not(same_entity(&t, "Fed", "FBI"));
  told_end(&t);
  t = told_names("Manchester City/ORGANIZATION; City/ORGANIZATION");
  cr_expect(same_entity(&t, "Manchester City", "City"));
  told_end(&t);
}

/* "its founder and chairman, Peter Karlsson": both; "musician Ann Lee and actor Tom Cole": each his own. */
Test(people, two_nouns_for_one_name)
{
  Told t = told("Its=its PRON PRP$ 2 nmod:poss\nfounder NOUN NN 8 nsubj\nand CCONJ CC 4 cc\nchairman NOUN NN 2 conj\n, PUNCT , 6 punct\n"
                "Peter PROPN NNP 2 appos B-PERSON\nKarlsson PROPN NNP 6 flat I-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 8 punct\n");
  cr_expect(in_cluster(&t, 0, "Peter Karlsson", 0, "chairman"));
  told_end(&t);
  t = told("The=the DET DT 2 det\nmusician NOUN NN 8 nsubj\nAnn PROPN NNP 2 appos B-PERSON\nLee PROPN NNP 3 flat I-PERSON\nand CCONJ CC 6 cc\nactor NOUN NN 2 conj\n"
           "Tom PROPN NNP 6 appos B-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 8 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Ann Lee", 0, "actor"));
  told_end(&t);
}

/* "the German carmaker" is a company that nothing says to be Swedish. */
Test(people, a_company_by_its_country_and_trade)
{
  Told t = told("Volkswagen PROPN NNP 2 nsubj B-ORGANIZATION\nbought=buy VERB VBD 0 root\nthe DET DT 6 det\nSwedish ADJ JJ 6 amod\nbattery NOUN NN 6 compound\nmaker NOUN NN 2 obj\n"
                "Norrvolt PROPN NNP 6 appos B-ORGANIZATION\n. PUNCT . 2 punct\n\n"
                "The=the DET DT 3 det\nGerman ADJ JJ 3 amod\ncarmaker NOUN NN 4 nsubj\nrose=rise VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect(in_cluster(&t, 0, "Volkswagen", 1, "The German carmaker"));
  cr_expect_not(in_cluster(&t, 0, "Norrvolt", 1, "The German carmaker"));
  told_end(&t);
}

/* "the school" is not the police department just named. */
Test(people, a_name_that_says_what_it_is)
{
  static const char text[] =
      "Irving PROPN NNP 3 compound B-ORGANIZATION\nPolice PROPN NNP 3 compound I-ORGANIZATION\nDepartment PROPN NNP 4 nsubj I-ORGANIZATION\n"
      "spoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n\nThe=the DET DT 2 det\n%s NOUN NN 3 nsubj\nclosed=close VERB VBD 0 root\n. PUNCT . 3 punct\n";
  char words[512];
  snprintf(words, sizeof words, text, "school");
  Told t = told(words);
  cr_expect_not(in_cluster(&t, 0, "Irving Police Department", 1, "The school"));
  told_end(&t);
  snprintf(words, sizeof words, text, "department");
  t = told(words);
  cr_expect(in_cluster(&t, 0, "Irving Police Department", 1, "The department"));
  told_end(&t);
}

/* ", who is 83," is set apart: the queen is still the one who bears the title; "the queen who left" need not be. */
Test(people, an_office_beside_a_clause_set_apart)
{
  static const char text[] =
      "Queen PROPN NNP 2 nmod:desc\nMargaret PROPN NNP 3 nsubj B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
      "The=the DET DT 2 det\nqueen NOUN NN 8 nsubj\n%s\nwho PRON WP 6 nsubj\nis=be AUX VBZ 6 cop\n83 NUM CD 2 acl:relcl\n%s\n"
      "smiled=smile VERB VBD 0 root\n. PUNCT . 8 punct\n";
  char words[512];
  snprintf(words, sizeof words, text, ", PUNCT , 6 punct", ", PUNCT , 6 punct");
  Told t = told(words);
  cr_expect(in_cluster(&t, 0, "Margaret", 1, "The queen"));
  told_end(&t);
}

Test(people, the_monarch_is_the_queen)
{
  Told t = told("Queen PROPN NNP 2 nmod:desc\nMargaret PROPN NNP 3 nsubj B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "The=the DET DT 2 det\nmonarch NOUN NN 3 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Margaret", 1, "The monarch"));
  told_end(&t);
}

/* "His wife, Princess Marie": the title on top of the name is part of it. */
Test(people, a_title_on_top_of_an_apposed_name)
{
  Told t = told("His=his PRON PRP$ 2 nmod:poss\nwife NOUN NN 6 nsubj\n, PUNCT , 4 punct\nPrincess PROPN NNP 2 appos\nMarie PROPN NNP 4 flat B-PERSON\n"
                "smiled=smile VERB VBD 0 root\n. PUNCT . 6 punct\n");
  cr_expect(in_cluster(&t, 0, "Marie", 0, "His wife"));
  told_end(&t);
}

/* The same text with each sentence a paragraph of its own. */
static Told told_in_paragraphs(const char *words)
{
  Told t = told(words);
  Article *article = ARENA_NEW(&t.arena, Article);
  *article = *t.sentences.article;
  char *text = str_cstr(&t.arena, article->text);
  for (size_t i = 1; i < t.sentences.len; i++)
    for (uint32_t at = t.sentences.at[i - 1].span.end; at < t.sentences.at[i].span.start; at++) text[at] = '\n';
  article->text.at = text;
  t.sentences.article = article;
  facts_resolve(t.resolver, &t.sentences, NULL, &t.arena, &t.resolved);
  return t;
}

/* An interview: after "Kim interviewed Ann Lee", her "I" and the asker's "you" are one; the asker's own "I" is not. */
Test(people, questions_and_answers)
{
  static const char turn[] = "Do=do AUX VBP 3 aux\nyou PRON PRP 3 nsubj\nsing VERB VB 0 root\n? PUNCT . 3 punct\n\n"
                             "I PRON PRP 2 nsubj\nsing VERB VBP 0 root\n. PUNCT . 2 punct\n\n";
  char words[2048];
  snprintf(words, sizeof words, "Kim PROPN NNP 2 nsubj B-PERSON\ninterviewed=interview VERB VBD 0 root\nAnn PROPN NNP 2 obj B-PERSON\nLee PROPN NNP 3 flat I-PERSON\n"
                                ". PUNCT . 2 punct\n\n%s%s%s", turn, turn, turn);
  Told t = told_in_paragraphs(words);
  cr_expect(in_cluster(&t, 0, "Ann Lee", 2, "I"));
  cr_expect(in_cluster(&t, 0, "Ann Lee", 5, "you"));
  cr_expect_not(in_cluster(&t, 0, "Kim", 2, "I"));
  told_end(&t);
  snprintf(words, sizeof words, "Kim PROPN NNP 2 nsubj B-PERSON\ninterviewed=interview VERB VBD 0 root\nAnn PROPN NNP 2 obj B-PERSON\nLee PROPN NNP 3 flat I-PERSON\n"
                                ". PUNCT . 2 punct\n\n%s", turn);
  t = told_in_paragraphs(words); /* one question makes no interview */
  cr_expect_not(in_cluster(&t, 0, "Ann Lee", 2, "I"));
  told_end(&t);
}

/* "Bob Hale lived. He fought with Carl Dorn and sued him": whom one sues is not oneself, whichever verb the subject stands before. */
Test(people, the_second_verb_has_the_same_doer)
{
  Told t = told("Bob PROPN NNP 3 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "He PRON PRP 2 nsubj\nfought=fight VERB VBD 0 root\nwith ADP IN 4 case\nCarl PROPN NNP 2 obl B-PERSON\nDorn PROPN NNP 4 flat I-PERSON\nand CCONJ CC 7 cc\n"
                "sued=sue VERB VBD 2 conj\nhim=he PRON PRP 7 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Bob Hale", 1, "He"));
  cr_expect(in_cluster(&t, 1, "Carl Dorn", 1, "him"));
  cr_expect_not(in_cluster(&t, 0, "Bob Hale", 1, "him"));
  told_end(&t);
}

/* An interview that names both once and then has their initials before what they say: "HF:" is Hanna Falk, where no one else could be. */
Test(people, initials_before_an_answer)
{
#define SPEAKER "# newpar\n# newpar_block = speaker\n"
#define PARAGRAPH "# newpar\n# newpar_block = p\n"
#define HANNA SPEAKER "Hanna PROPN NNP 0 root B-PERSON\nFalk PROPN NNP 1 flat I-PERSON\n: PUNCT : 1 punct\n\n" PARAGRAPH "I PRON PRP 2 nsubj\nsing VERB VBP 0 root\n. PUNCT . 2 punct\n\n"
#define INITIALS SPEAKER "HF PROPN NNP 0 root B-ORGANIZATION\n: PUNCT : 1 punct\n\n" PARAGRAPH "I PRON PRP 2 nsubj\ndance VERB VBP 0 root\n. PUNCT . 2 punct\n\n"
  Told t = told(HANNA INITIALS);
  cr_expect(in_cluster(&t, 0, "Hanna Falk", 2, "HF"));
  cr_expect(in_cluster(&t, 0, "Hanna Falk", 3, "I"));
  told_end(&t);
  t = told(HANNA SPEAKER "Hugo PROPN NNP 0 root B-PERSON\nFrost PROPN NNP 1 flat I-PERSON\n: PUNCT : 1 punct\n\n" PARAGRAPH "I PRON PRP 2 nsubj\nswim VERB VBP 0 root\n. PUNCT . 2 punct\n\n" INITIALS);
  cr_expect_not(in_cluster(&t, 0, "Hanna Falk", 4, "HF"));       /* both have them */
  told_end(&t);
#undef SPEAKER
#undef PARAGRAPH
#undef HANNA
#undef INITIALS
}

/* `"I slept," she said.` after Ann Hale: the one who speaks is looked for like any other "she". */
Test(people, a_pronoun_that_speaks_has_an_antecedent)
{
  Told t = told("Ann PROPN NNP 3 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\narrived=arrive VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "“ PUNCT `` 3 punct\nI PRON PRP 3 nsubj\nslept=sleep VERB VBD 7 ccomp\n, PUNCT , 3 punct\n” PUNCT '' 3 punct\nshe PRON PRP 7 nsubj\n"
                "said=say VERB VBD 0 root\n. PUNCT . 7 punct\n");
  cr_expect(in_cluster(&t, 0, "Ann Hale", 1, "she"));
  cr_expect(in_cluster(&t, 0, "Ann Hale", 1, "I"));
  told_end(&t);
}

/* "She can win, Ann Lee said": whoever says so, though somebody else was named before; a firm that says so is no she. */
Test(people, who_is_told_of_in_a_report_is_who_reports)
{
#define EVA "Eva PROPN NNP 3 nsubj B-PERSON\nDahl PROPN NNP 1 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
#define SHE "She=she PRON PRP 3 nsubj\ncan AUX MD 3 aux\nwin VERB VB 6 ccomp\n, PUNCT , 6 punct\n"
  Told t = told(EVA SHE "Ann PROPN NNP 6 nsubj B-PERSON\nsaid=say VERB VBD 0 root\n. PUNCT . 6 punct\n");
  cr_expect(in_cluster(&t, 1, "Ann", 1, "She"));
  cr_expect_not(in_cluster(&t, 0, "Eva Dahl", 1, "She"));
  told_end(&t);
  t = told(EVA SHE "Acme PROPN NNP 6 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\n. PUNCT . 6 punct\n");
  cr_expect_not(in_cluster(&t, 1, "Acme", 1, "She"));
  told_end(&t);
  t = told(EVA "It=it PRON PRP 3 nsubj\ncan AUX MD 3 aux\nwin VERB VB 6 ccomp\n, PUNCT , 6 punct\n"
           "Acme PROPN NNP 6 nsubj B-ORGANIZATION\nsaid=say VERB VBD 0 root\n. PUNCT . 6 punct\n");
  cr_expect(in_cluster(&t, 1, "Acme", 1, "It"));
  told_end(&t);
#undef EVA
#undef SHE
}

/* "The engineer" after James Okafor, of whom no trade was told: he; not where two were named, nor for a goalkeeper "the striker". */
Test(people, a_trade_tells_who)
{
  static const char text[] = "%sleft=leave VERB VBD 0 root\n. PUNCT . %d punct\n\nThe=the DET DT 2 det\nengineer NOUN NN 3 nsubj\nslept=sleep VERB VBD 0 root\n. PUNCT . 3 punct\n";
  char words[800];
  snprintf(words, sizeof words, text, "James PROPN NNP 3 nsubj B-PERSON\nOkafor PROPN NNP 1 flat I-PERSON\n", 3);
  Told t = told(words);
  cr_expect(in_cluster(&t, 0, "James Okafor", 1, "The engineer"));
  told_end(&t);
  snprintf(words, sizeof words, text, "James PROPN NNP 6 nsubj B-PERSON\nOkafor PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nAnn PROPN NNP 1 conj B-PERSON\nDorn PROPN NNP 4 flat I-PERSON\n", 6);
  t = told(words);
  cr_expect_not(in_cluster(&t, 0, "James Okafor", 1, "The engineer"));
  cr_expect_not(in_cluster(&t, 0, "Ann Dorn", 1, "The engineer"));
  told_end(&t);
  snprintf(words, sizeof words, text, "goalkeeper NOUN NN 2 nmod:desc\nJames PROPN NNP 4 nsubj B-PERSON\nOkafor PROPN NNP 2 flat I-PERSON\n", 4);
  t = told(words);
  cr_expect_not(in_cluster(&t, 0, "James Okafor", 1, "The engineer"));
  told_end(&t);
}

/* "the village of Olkhovo ... the village"; "the newspaper" for a Tribune, "the city" for a place that is told to be nothing else. */
Test(people, a_class_and_its_name)
{
  Told t = told("They PRON PRP 2 nsubj\ntook=take VERB VBD 0 root\nthe DET DT 4 det\nvillage NOUN NN 2 obj\nof ADP IN 6 case\nOlkhovo PROPN NNP 4 nmod B-PLACE\n. PUNCT . 2 punct\n\n"
                "The=the DET DT 2 det\nvillage NOUN NN 3 nsubj\nburned=burn VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Olkhovo", 1, "The village"));
  told_end(&t);
  t = told("The=the DET DT 3 det\nEdgar PROPN NNP 3 compound B-ORGANIZATION\nTribune PROPN NNP 4 nsubj I-ORGANIZATION\nasked=ask VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
           "The=the DET DT 2 det\nnewspaper NOUN NN 3 nsubj\nfolded=fold VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Edgar Tribune", 1, "The newspaper"));
  told_end(&t);
  t = told("She PRON PRP 2 nsubj\nleft=leave VERB VBD 0 root\nOlkhovo PROPN NNP 2 obj B-PLACE\n. PUNCT . 2 punct\n\n"
           "The=the DET DT 2 det\ncity NOUN NN 3 nsubj\nburned=burn VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Olkhovo", 1, "The city"));
  told_end(&t);
}

/* In what somebody says "she" is somebody else. */
Test(people, the_speaker_is_no_she)
{
  Told t = told("Ann PROPN NNP 3 nsubj B-PERSON\nHale PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
                "“ PUNCT `` 3 punct\nI PRON PRP 3 nsubj\nsaw=see VERB VBD 9 ccomp\nher PRON PRP 3 obj\n, PUNCT , 3 punct\n” PUNCT '' 3 punct\nAnn PROPN NNP 9 nsubj B-PERSON\n"
                "Hale PROPN NNP 7 flat I-PERSON\nsaid=say VERB VBD 0 root\n. PUNCT . 9 punct\n");
  cr_expect(in_cluster(&t, 0, "Ann Hale", 1, "I"));
  cr_expect_not(in_cluster(&t, 0, "Ann Hale", 1, "her"));
  told_end(&t);
}

/* "Brock Orley is a writer and teacher. Used as a guide, he spoke.": all of them one man. */
Test(people, what_somebody_is_and_is_used_as_is_nobody_beside_him)
{
  Told t = told("Brock PROPN NNP 5 nsubj B-PERSON\nOrley PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 5 cop\na DET DT 5 det\nwriter NOUN NN 0 root\nand CCONJ CC 7 cc\nteacher NOUN NN 5 conj\n. PUNCT . 5 punct\n\n"
                "Used=use VERB VBN 7 advcl\nas ADP IN 4 case\na DET DT 4 det\nguide NOUN NN 1 obl\n, PUNCT , 1 punct\nhe PRON PRP 7 nsubj\nspoke=speak VERB VBD 0 root\n. PUNCT . 7 punct\n");
  cr_expect(in_cluster(&t, 0, "Brock Orley", 0, "teacher"));
  cr_expect(in_cluster(&t, 0, "Brock Orley", 1, "he"));
  told_end(&t);
}

/* An honour in a thing's words makes nobody a thing: "Orley was named the MVP of the game. He ..." */
Test(people, who_is_named_the_mvp_stays_a_person)
{
  Told t = told("Brock PROPN NNP 4 nsubj:pass B-PERSON\nOrley PROPN NNP 1 flat I-PERSON\nwas=be AUX VBD 4 aux:pass\nnamed=name VERB VBN 0 root\nthe DET DT 6 det\nMVP NOUN NN 4 xcomp\n. PUNCT . 4 punct\n\n"
                "He=he PRON PRP 2 nsubj\nspoke=speak VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Brock Orley", 1, "He"));
  cr_expect_not(in_cluster(&t, 0, "Brock Orley", 0, "the MVP"));
  told_end(&t);
}

/* "Maria Thomas ... Thomas said": her surname is a man's given name, too, and says nothing. */
Test(people, a_surname_says_no_gender)
{
  Told t = told_names("Maria Thomas; Thomas; Thomas");
  cr_expect(same_entity(&t, "Maria Thomas", "Thomas"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Maria Thomas")].gender, GENDER_FEMALE);
  told_end(&t);
  t = told_names("Thomas; Thomas Plonk; Maria Plonk");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Thomas Plonk")].gender, GENDER_MALE);
  told_end(&t);
}

/* "Its director, Gerda, and its chairman, Bob": two people of two offices; but "its founder and chairman, Gerda" is one. */
Test(people, two_offices_between_commas)
{
  Told t = told("Its=its PRON PRP$ 2 nmod:poss\ndirector NOUN NN 11 nsubj\n, PUNCT , 4 punct\nGerda PROPN NNP 2 appos B-PERSON\n, PUNCT , 8 punct\nand CCONJ CC 8 cc\n"
                "its PRON PRP$ 8 nmod:poss\nchairman NOUN NN 2 conj\n, PUNCT , 10 punct\nBob PROPN NNP 8 appos B-PERSON\nresigned=resign VERB VBD 0 root\n. PUNCT . 11 punct\n");
  cr_expect_not(same_entity(&t, "Gerda", "Bob"));
  cr_expect_not(in_cluster(&t, 0, "Gerda", 0, "its chairman"));
  told_end(&t);
  t = told("Its=its PRON PRP$ 2 nmod:poss\nfounder NOUN NN 7 nsubj\nand CCONJ CC 4 cc\nchairman NOUN NN 2 conj\n, PUNCT , 6 punct\nGerda PROPN NNP 2 appos B-PERSON\nresigned=resign VERB VBD 0 root\n. PUNCT . 7 punct\n");
  cr_expect(in_cluster(&t, 0, "Gerda", 0, "chairman"));
  told_end(&t);
}

/* What only people do or suffer says that a name is somebody's, whatever the model took it for. */
Test(people, by_what_they_do)
{
  static const struct { const char *words; EntityType type; } cases[] = {
      {"Plonk PROPN NNP 2 nsubj B-PLACE\nresigned=resign VERB VBD 0 root\n", ENTITY_PERSON},
      {"Plonk PROPN NNP 3 nsubj:pass B-ORGANIZATION\nwas=be AUX VBD 3 aux:pass\njailed=jail VERB VBN 0 root\n", ENTITY_PERSON},
      {"They=they PRON PRP 2 nsubj\narrested=arrest VERB VBD 0 root\nPlonk PROPN NNP 2 obj B-ORGANIZATION\n", ENTITY_PERSON},
      {"Plonk PROPN NNP 2 nsubj B-PLACE\nremains=remain VERB VBZ 0 root\nin ADP IN 4 case\nprison NOUN NN 2 obl\n", ENTITY_PERSON},
      {"Plonk PROPN NNP 2 nsubj B-PLACE\nremains=remain VERB VBZ 0 root\nin ADP IN 4 case\nruins=ruin NOUN NNS 2 obl\n", ENTITY_PLACE},
      {"The=the DET DT 2 det\nPlonk PROPN NNP 3 nsubj B-ORGANIZATION\nresigned=resign VERB VBD 0 root\n", ENTITY_ORGANIZATION},
      {"Norway PROPN NNP 2 nsubj B-PLACE\nresigned=resign VERB VBD 0 root\n", ENTITY_PLACE},
      {"They=they PRON PRP 2 nsubj\nsued=sue VERB VBD 0 root\nGrog PROPN NNP 2 obj B-PERSON\nPlonk PROPN NNP 3 flat I-PERSON\n", ENTITY_PERSON}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Told t = told(cases[i].words);
    uint32_t entity = entity_named(&t, i == 6 ? "Norway" : i == 7 ? "Grog Plonk" : "Plonk");
    cr_assert_neq(entity, NO_ENTITY, "case %zu", i);
    cr_expect_eq(t.resolved.entities[entity].type, cases[i].type, "case %zu", i);
    told_end(&t);
  }
}

/* "Gerda won. She said she had paid the jury. He ...": who says of herself what she did is still somebody; no "he" is a jury. */
Test(people, who_speaks_of_herself_has_an_antecedent)
{
  const char *ahead = "Gerda PROPN NNP 2 nsubj B-PERSON\nwon=win VERB VBD 0 root\n\n"
                      "She=she PRON PRP 2 nsubj\nsaid=say VERB VBD 0 root\nshe PRON PRP 4 nsubj\npaid=pay VERB VBD 2 ccomp\nthe DET DT 6 det\njury NOUN NN 4 obj\n";
  Told t = told(ahead);
  cr_expect(in_cluster(&t, 0, "Gerda", 1, "She"));
  cr_expect(in_cluster(&t, 0, "Gerda", 1, "she"));
  told_end(&t);
  char more[600];
  snprintf(more, sizeof more, "%s\nHe=he PRON PRP 2 nsubj\nspoke=speak VERB VBD 0 root\n", ahead);
  t = told(more);
  cr_expect(!in_cluster(&t, 1, "the jury", 2, "He"));
  told_end(&t);
}

/* "Plonk won. She ...": where nobody else can be meant; not beside somebody, nor for a town that a list knows. */
Test(people, by_the_pronoun_behind)
{
  Told t = told("Plonk PROPN NNP 2 nsubj B-PLACE\nwon=win VERB VBD 0 root\n\nShe=she PRON PRP 2 nsubj\nspoke=speak VERB VBD 0 root\n");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Plonk")].type, ENTITY_PERSON);
  cr_expect(in_cluster(&t, 0, "Plonk", 1, "She"));
  told_end(&t);
  t = told("Plonk PROPN NNP 2 nsubj B-PLACE\nhonoured=honour VERB VBD 0 root\nGerda PROPN NNP 2 obj B-PERSON\n\nShe=she PRON PRP 2 nsubj\nspoke=speak VERB VBD 0 root\n");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Plonk")].type, ENTITY_PLACE);
  told_end(&t);
  t = told("Chicago PROPN NNP 2 nsubj B-PLACE\nwon=win VERB VBD 0 root\n\nShe=she PRON PRP 2 nsubj\nspoke=speak VERB VBD 0 root\n");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Chicago")].type, ENTITY_PLACE);
  told_end(&t);
}

/* "Gerda warned Bob that he risked": the one who is warned. "Gerda told Bob that she": who tells. */
Test(people, of_what_one_is_warned)
{
  Told t = told("Otto PROPN NNP 2 nsubj B-PERSON\nwarned=warn VERB VBD 0 root\nBob PROPN NNP 2 obj B-PERSON\nthat SCONJ IN 6 mark\nhe PRON PRP 6 nsubj\nlost=lose VERB VBD 2 ccomp\n");
  cr_expect(in_cluster(&t, 0, "Bob", 0, "he"));
  told_end(&t);
  t = told("Otto PROPN NNP 2 nsubj B-PERSON\ntold=tell VERB VBD 0 root\nBob PROPN NNP 2 obj B-PERSON\nthat SCONJ IN 6 mark\nhe PRON PRP 6 nsubj\nlost=lose VERB VBD 2 ccomp\n");
  cr_expect(in_cluster(&t, 0, "Otto", 0, "he"));
  told_end(&t);
}

/* "Bob left. Discussing his plans, Otto smiled": the participle's subject is the one behind it. */
Test(people, before_the_subject)
{
  Told t = told("Bob PROPN NNP 2 nsubj B-PERSON\nleft=leave VERB VBD 0 root\n\nDiscussing=discuss VERB VBG 6 advcl\nhis PRON PRP$ 3 nmod:poss\nplans=plan NOUN NNS 1 obj\n, PUNCT , 1 punct\n"
                "Otto PROPN NNP 6 nsubj B-PERSON\nsmiled=smile VERB VBD 0 root\n");
  cr_expect(in_cluster(&t, 1, "Otto", 1, "his"));
  told_end(&t);
  t = told("Meeting=meet VERB VBG 8 advcl\nBob PROPN NNP 1 obj B-PERSON\nat ADP IN 5 case\nhis PRON PRP$ 5 nmod:poss\nranch NOUN NN 1 obl\n, PUNCT , 1 punct\n"
           "Otto PROPN NNP 8 nsubj B-PERSON\nsmiled=smile VERB VBD 0 root\n");
  cr_expect_not(in_cluster(&t, 0, "Otto", 0, "his"));
  told_end(&t);
}

/* "Bob seized the town. The president fled. He accused the president": he is Bob, whoever the president is. */
Test(people, nobody_accuses_himself)
{
  Told t = told("Bob PROPN NNP 2 nsubj B-PERSON\nspoke=speak VERB VBD 0 root\n\nPresident PROPN NNP 3 nmod:desc\nOtto PROPN NNP 3 nsubj B-PERSON\nfled=flee VERB VBD 0 root\n\n"
                "He=he PRON PRP 2 nsubj\naccused=accuse VERB VBD 0 root\nthe DET DT 4 det\npresident NOUN NN 2 obj\n");
  cr_expect(in_cluster(&t, 1, "Otto", 2, "the president"));
  cr_expect_not(in_cluster(&t, 1, "Otto", 2, "He"));
  told_end(&t);
}

/* "Plonk said it had lost": a body; "Otto said it was late" tells nothing, and a man of full name stays one. */
Test(people, who_says_it_is_a_body)
{
  static const struct { const char *words, *name; EntityType type; } cases[] = {
      {"Plonk PROPN NNP 2 nsubj B-PERSON\nsaid=say VERB VBD 0 root\nit PRON PRP 5 nsubj\nhad=have AUX VBD 5 aux\nlost=lose VERB VBN 2 ccomp\n", "Plonk", ENTITY_ORGANIZATION},
      {"Plonk PROPN NNP 2 nsubj B-PERSON\nsaid=say VERB VBD 0 root\nit PRON PRP 5 nsubj\nwas=be AUX VBD 5 cop\nlate ADJ JJ 2 ccomp\n", "Plonk", ENTITY_PERSON},
      {"Otto PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nit PRON PRP 6 nsubj\nhad=have AUX VBD 6 aux\nlost=lose VERB VBN 3 ccomp\n", "Otto Plonk", ENTITY_PERSON},
      {"E.F. PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nit PRON PRP 6 nsubj\nhad=have AUX VBD 6 aux\nlost=lose VERB VBN 3 ccomp\n", "E.F. Plonk", ENTITY_ORGANIZATION},
      {"E.F. PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\nsaid=say VERB VBD 0 root\nhe PRON PRP 6 nsubj\nhad=have AUX VBD 6 aux\nlost=lose VERB VBN 3 ccomp\n", "E.F. Plonk", ENTITY_PERSON}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Told t = told(cases[i].words);
    cr_expect_eq(t.resolved.entities[entity_named(&t, cases[i].name)].type, cases[i].type, "case %zu", i);
    told_end(&t);
  }
}

/* "Otto left. He shot himself": the one "he" is Otto all the same. */
Test(people, he_has_a_himself)
{
  Told t = told("Otto PROPN NNP 2 nsubj B-PERSON\nleft=leave VERB VBD 0 root\n\nHe=he PRON PRP 2 nsubj\nshot=shoot VERB VBD 0 root\nhimself PRON PRP 2 obj\n");
  cr_expect(in_cluster(&t, 0, "Otto", 1, "He"));
  cr_expect(in_cluster(&t, 0, "Otto", 1, "himself"));
  told_end(&t);
}

/* "Gerda told Otto to help himself" */
Test(people, who_is_told_to_do_it_himself)
{
  Told t = told("Bob PROPN NNP 2 nsubj B-PERSON\ntold=tell VERB VBD 0 root\nOtto PROPN NNP 2 obj B-PERSON\nto PART TO 5 mark\nhelp VERB VB 2 xcomp\nhimself PRON PRP 5 obj\n");
  cr_expect(in_cluster(&t, 0, "Otto", 0, "himself"));
  told_end(&t);
}

/* The president-elect is who won the election, if one did. */
Test(people, elected)
{
  told_expect("Maria PROPN NNP 3 nsubj B-PERSON\nLopez PROPN NNP 1 flat I-PERSON\nwon=win VERB VBD 0 root\nthe DET DT 5 det\nelection~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "The DET DT 4 det\npresident~ NOUN NN 4 compound\n-~ PUNCT HYPH 2 punct\nelect NOUN NN 5 nsubj\nsaid=say VERB VBD 0 root\nshe PRON PRP 8 nsubj\nwould AUX MD 8 aux\nraise VERB VB 5 ccomp\nwages~=wage NOUN NNS 8 obj\n. PUNCT . 5 punct\n",
              "Maria Lopez = 1 The president-elect");
  told_expect("Maria PROPN NNP 3 nsubj B-PERSON\nLopez PROPN NNP 1 flat I-PERSON\nlost=lose VERB VBD 0 root\nthe DET DT 5 det\nelection~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "The DET DT 4 det\npresident~ NOUN NN 4 compound\n-~ PUNCT HYPH 2 punct\nelect NOUN NN 5 nsubj\nsaid=say VERB VBD 0 root\nhe PRON PRP 8 nsubj\nwould AUX MD 8 aux\nraise VERB VB 5 ccomp\nwages~=wage NOUN NNS 8 obj\n. PUNCT . 5 punct\n",
              "Maria Lopez != 1 The president-elect");
}
