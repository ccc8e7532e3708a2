/* Triples into facts: pronouns and plurals resolved, or no fact at all. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "told.h"
#include "scratch.h"

/* Triples of one relation each, "not meet" for a negated one; a Told is made anew with them because phrases need only places. */
typedef struct { uint32_t sentence, subject; const char *subject_text; uint32_t object; const char *object_text; bool symmetric; const char *time; } Given;

static Told facts_related(const char *words, const Given *given, const char *const *relations, size_t count)
{
  static Triple triples[8];
  static const uint32_t tokens[1];
  memset(triples, 0, sizeof triples);
  for (size_t i = 0; i < count; i++) {
    Triple *t = &triples[i];
    const Given *g = &given[i];
    t->sentence = g->sentence;
    t->subject = (Phrase){.sentence = g->sentence, .head = g->subject, .tokens = tokens, .len = 1, .text = str_of(g->subject_text)};
    t->object = (Phrase){.sentence = g->sentence, .head = g->object_text ? g->object : NO_TOKEN, .tokens = tokens,
                         .len = g->object_text ? 1 : 0, .text = str_of(g->object_text)};
    t->time = (Phrase){.sentence = g->sentence, .head = NO_TOKEN, .tokens = tokens, .len = g->time ? 1 : 0, .text = str_of(g->time)};
    t->attribution = (Phrase){.head = NO_TOKEN};
    t->relation = relations ? str_of(relations[i]) : STR("meet");
    t->negated = str_starts(t->relation, "not ");
    if (t->negated) t->relation = (Str){t->relation.at + 4, t->relation.len - 4};
    t->symmetric = g->symmetric;
    t->confidence = 0.9F;
  }
  TripleList list = {.at = triples, .len = count, .cap = count};
  return told_with(words, &list, NULL, "2001-04-05");
}

static Told facts_of(const char *words, const Given *given, size_t count) { return facts_related(words, given, NULL, count); }

static void expect_facts(const Told *t, const char *want)
{
  Buf out = {0};
  for (size_t i = 0; i < t->resolved.fact_count; i++) {
    const ResolvedFact *f = &t->resolved.facts[i];
    Str object = f->object == NO_ENTITY ? STR("-") : t->resolved.entities[f->object].name;
    buf_format(&out, "%.*s > %.*s\n", STR_ARG(t->resolved.entities[f->subject].name), STR_ARG(object));
  }
  cr_expect_str_eq(out.at ? out.at : "", want);
  buf_free(&out);
}

/* The United States and Mexico talked. */
#define PAIR                                                                                                           \
  "The=the DET DT 3 det\nUnited PROPN NNP 3 compound B-PLACE\nStates PROPN NNPS 6 nsubj I-PLACE\nand CCONJ CC 5 cc\n"  \
  "Mexico PROPN NNP 3 conj B-PLACE\ntalked=talk VERB VBD 0 root\n. PUNCT . 6 punct\n\n"

Test(facts, the_two_countries_are_two_subjects)
{
  Given given[] = {{1, 2, "The two countries", 4, "peace", false, NULL}};
  Told t = facts_of(PAIR "The=the DET DT 3 det\ntwo NUM CD 3 nummod\ncountries=country NOUN NNS 4 nsubj\nwant VERB VBP 0 root\npeace NOUN NN 4 obj\n. PUNCT . 4 punct\n", given, 1);
  expect_facts(&t, "United States > peace\nMexico > peace\n");
  told_end(&t);
}

Test(facts, three_countries_are_not_the_two)
{
  Given given[] = {{1, 2, "The two companies", 4, "peace", false, NULL}};
  Told t = facts_of(PAIR "The=the DET DT 3 det\ntwo NUM CD 3 nummod\ncompanies=company NOUN NNS 4 nsubj\nwant VERB VBP 0 root\npeace NOUN NN 4 obj\n. PUNCT . 4 punct\n", given, 1);
  expect_facts(&t, "two companies > peace\n");
  told_end(&t);
}

Test(facts, both_sides)
{
  Given given[] = {{1, 1, "Both sides", 3, "peace", false, NULL}};
  Told t = facts_of(PAIR "Both DET DT 2 det\nsides=side NOUN NNS 3 nsubj\nwant VERB VBP 0 root\npeace NOUN NN 3 obj\n. PUNCT . 3 punct\n", given, 1);
  expect_facts(&t, "United States > peace\nMexico > peace\n");
  told_end(&t);
}

/* Ann Lee and Bob Ray came. They met. */
#define COUPLE                                                                                                                     \
  "Ann PROPN NNP 6 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nand CCONJ CC 4 cc\nBob PROPN NNP 1 conj B-PERSON\n"              \
  "Ray PROPN NNP 4 flat I-PERSON\ncame=come VERB VBD 0 root\n. PUNCT . 6 punct\n\n"

Test(facts, they_are_each_of_them)
{
  Given given[] = {{1, 0, "They", 2, "Kim", false, NULL}};
  Told t = facts_of(COUPLE "They=they PRON PRP 2 nsubj\nsaw=see VERB VBD 0 root\nKim PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n", given, 1);
  expect_facts(&t, "Ann Lee > Kim\nBob Ray > Kim\n");
  told_end(&t);
}

/* What one sentence says twice of the same two is one fact; with "not", or on another day, it is another. */
Test(facts, what_is_denied_or_of_another_day_is_not_said_already)
{
  static const char *const relations[] = {"meet", "not meet", "meet", "meet"};
  Given given[] = {{0, 0, "Ann Lee", 3, "Bob Ray", false, NULL}, {0, 0, "Ann Lee", 3, "Bob Ray", false, NULL},
                   {0, 0, "Ann Lee", 3, "Bob Ray", false, "in May"}, {0, 0, "Ann", 3, "Bob Ray", false, NULL}};
  Told t = facts_related(COUPLE, given, relations, COUNT_OF(given));
  expect_facts(&t, "Ann Lee > Bob Ray\nAnn Lee > Bob Ray\nAnn Lee > Bob Ray\n");
  for (size_t i = 0; i < t.resolved.fact_count; i++) cr_expect_eq(t.resolved.facts[i].triple, i, "the fourth says what the first did");
  told_end(&t);
}

/* "Ann's son Bob": that she has him is said by whose son he is, in that sentence; elsewhere, or denied, it is a fact of its own. */
Test(facts, whose_one_is_says_who_has_one)
{
  static const char *const same[] = {"have", "be son of"}, *const denied[] = {"not have", "be son of"};
  Given given[] = {{0, 0, "Ann Lee", 3, "Bob Ray", false, NULL}, {0, 3, "Bob Ray", 0, "Ann Lee", false, NULL}};
  Told t = facts_related(COUPLE COUPLE, given, same, 2);
  expect_facts(&t, "Bob Ray > Ann Lee\n");
  told_end(&t);
  t = facts_related(COUPLE COUPLE, given, denied, 2);
  expect_facts(&t, "Ann Lee > Bob Ray\nBob Ray > Ann Lee\n");
  told_end(&t);
  given[1].sentence = 1;
  t = facts_related(COUPLE COUPLE, given, same, 2);
  expect_facts(&t, "Ann Lee > Bob Ray\nBob Ray > Ann Lee\n");
  told_end(&t);
}

Test(facts, they_met_each_other)
{
  Given given[] = {{1, 0, "They", 0, NULL, true, "Wednesday"}};
  Told t = facts_of(COUPLE "They=they PRON PRP 2 nsubj\nmet=meet VERB VBD 0 root\nWednesday PROPN NNP 2 obl:unmarked\n. PUNCT . 2 punct\n", given, 1);
  expect_facts(&t, "Ann Lee > Bob Ray\n");
  cr_assert_eq(t.resolved.fact_count, 1);
  cr_expect(str_is(t.resolved.facts[0].time_start, "2001-04-04"), "the Wednesday before the article");
  told_end(&t);
}

Test(facts, clutter_gives_no_fact)
{
  const char *words = "It=it PRON PRP 2 nsubj\nhelps=help VERB VBZ 0 root\nKim PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\n"
                      "Wednesday PROPN NNP 2 nsubj B-DATE\npleased=please VERB VBD 0 root\nKim PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\n"
                      "Who=who PRON WP 2 nsubj\nsaw=see VERB VBD 0 root\nKim PROPN NNP 2 obj B-PERSON\n? PUNCT . 2 punct\n";
  Given given[] = {{0, 0, "It", 2, "Kim", false, NULL}, {1, 0, "Wednesday", 2, "Kim", false, NULL}, {2, 0, "Who", 2, "Kim", false, NULL}};
  Told t = facts_of(words, given, 3);
  expect_facts(&t, "");
  cr_expect_eq(t.resolved.entity_count, 2, "Kim, and Wednesday as a date");
  told_end(&t);
}

Test(facts, the_speaker_says_i)
{
  /* "I met Kim," Lee said. */
  const char *words = "\" PUNCT `` 3 punct\nI PRON PRP 3 nsubj\nmet=meet VERB VBD 8 ccomp\nKim PROPN NNP 3 obj B-PERSON\n, PUNCT , 3 punct\n"
                      "\" PUNCT '' 3 punct\nLee PROPN NNP 8 nsubj B-PERSON\nsaid=say VERB VBD 0 root\n. PUNCT . 8 punct\n";
  Given given[] = {{0, 1, "I", 3, "Kim", false, NULL}};
  Told t = facts_of(words, given, 1);
  expect_facts(&t, "Lee > Kim\n");
  told_end(&t);
}

Test(facts, outside_quotations_i_is_the_writer)
{
  Given given[] = {{0, 0, "I", 2, "Kim", false, NULL}};
  Told t = facts_of("I PRON PRP 2 nsubj\nmet=meet VERB VBD 0 root\nKim PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n", given, 1);
  expect_facts(&t, "writer of told > Kim\n");
  told_end(&t);
  t = facts_of("We=we PRON PRP 2 nsubj\nmet=meet VERB VBD 0 root\nKim PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n", given, 1);
  expect_facts(&t, "");                               /* who else? */
  told_end(&t);
}

/* Lee saw Kim, four times over: no letter, so the one I is somebody quoted. */
Test(facts, in_a_text_about_others_i_is_nobody)
{
#define OTHERS "Lee PROPN NNP 2 nsubj B-PERSON\nsaw=see VERB VBD 0 root\nKim PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\n"
#define MYSELF "I PRON PRP 2 nsubj\nmet=meet VERB VBD 0 root\nKim PROPN NNP 2 obj B-PERSON\n. PUNCT . 2 punct\n\n"
  Given given[] = {{0, 0, "I", 2, "Kim", false, NULL}};
  Told t = facts_of(MYSELF OTHERS OTHERS, given, 1);
  expect_facts(&t, "");
  told_end(&t);
  t = facts_of(MYSELF MYSELF OTHERS OTHERS, given, 1);
  expect_facts(&t, "writer of told > Kim\n");
  told_end(&t);
#undef OTHERS
#undef MYSELF
}

Test(facts, on_a_firm_s_page_we_is_the_firm)
{
#define FIRM "Acme PROPN NNP 2 nsubj B-ORGANIZATION\nbuilds=build VERB VBZ 0 root\ndrones=drone NOUN NNS 2 obj\n. PUNCT . 2 punct\n\n"
  Given given[] = {{1, 0, "We", 2, "pilots", false, NULL}};
  Told t = facts_of(FIRM "We=we PRON PRP 2 nsubj\nemploy VERB VBP 0 root\npilots=pilot NOUN NNS 2 obj\nat ADP IN 6 case\nour PRON PRP$ 6 nmod:poss\n"
                    "offices=office NOUN NNS 2 obl\n. PUNCT . 2 punct\n", given, 1);
  expect_facts(&t, "Acme > pilots\n");
  told_end(&t);
  t = facts_of(FIRM "We=we PRON PRP 2 nsubj\nlove VERB VBP 0 root\npilots=pilot NOUN NNS 2 obj\nat ADP IN 6 case\nour PRON PRP$ 6 nmod:poss\n"
               "picnics=picnic NOUN NNS 2 obl\n. PUNCT . 2 punct\n", given, 1);
  expect_facts(&t, "");                               /* nothing that a firm has */
  told_end(&t);
#undef FIRM
}

Test(facts, one_concept_whatever_its_determiner)
{
  const char *words = "Lee PROPN NNP 2 nsubj B-PERSON\nwants=want VERB VBZ 0 root\na DET DT 5 det\nnew ADJ JJ 5 amod\nlaw NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
                      "Kim PROPN NNP 2 nsubj B-PERSON\nwants=want VERB VBZ 0 root\nthe DET DT 5 det\nnew ADJ JJ 5 amod\nlaw NOUN NN 2 obj\n. PUNCT . 2 punct\n";
  Given given[] = {{0, 0, "Lee", 4, "a new law", false, NULL}, {1, 0, "Kim", 4, "the new law", false, NULL}};
  Told t = facts_of(words, given, 2);
  expect_facts(&t, "Lee > new law\nKim > new law\n");
  cr_expect_eq(t.resolved.entity_count, 3);
  told_end(&t);
}

Test(facts, he_and_she_agree)
{
  /* Mr. Ortiz saw Mrs. Kim. He smiled. She left. */
  const char *words = "Mr. PROPN NNP 2 nmod:desc\nOrtiz PROPN NNP 3 nsubj B-PERSON\nsaw=see VERB VBD 0 root\nMrs. PROPN NNP 5 nmod:desc\n"
                      "Kim PROPN NNP 3 obj B-PERSON\n. PUNCT . 3 punct\n\nHe=he PRON PRP 2 nsubj\nsmiled=smile VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                      "She=she PRON PRP 2 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 2 punct\n";
  Told t = told(words);
  cr_expect(in_cluster(&t, 0, "Ortiz", 1, "He"));
  cr_expect(in_cluster(&t, 0, "Kim", 2, "She"));
  told_end(&t);
}

Test(facts, him_is_not_the_subject_but_himself_is)
{
  Told t = told("Lee PROPN NNP 2 nsubj B-PERSON\nsaw=see VERB VBD 0 root\nhim=he PRON PRP 2 obj\n. PUNCT . 2 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Lee", 0, "him"));
  told_end(&t);
  t = told("Lee PROPN NNP 2 nsubj B-PERSON\nsaw=see VERB VBD 0 root\nhimself PRON PRP 2 obj\n. PUNCT . 2 punct\n");
  cr_expect(in_cluster(&t, 0, "Lee", 0, "himself"));
  told_end(&t);
}

/* Ann Lee is mayor (or judge) of Turin. The mayor of Turin sang. */
#define HOLDER(office)                                                                                                                  \
  "Ann PROPN NNP 4 nsubj B-PERSON\nLee PROPN NNP 1 flat I-PERSON\nis=be AUX VBZ 4 cop\n" office " NOUN NN 0 root\nof ADP IN 6 case\n" \
  "Turin PROPN NNP 4 nmod B-PLACE\n. PUNCT . 4 punct\n\n"                                                                            \
  "The=the DET DT 2 det\nmayor NOUN NN 5 nsubj\nof ADP IN 4 case\nTurin PROPN NNP 2 nmod B-PLACE\nsang=sing VERB VBD 0 root\n. PUNCT . 5 punct\n"

Test(facts, an_office_is_who_holds_it)
{
  const char *relations[] = {"be mayor of", "sing"};
  Given given[] = {{0, 0, "Ann Lee", 5, "Turin", false, NULL}, {1, 1, "The mayor of Turin", 0, NULL, false, NULL}};
  Told t = facts_related(HOLDER("mayor"), given, relations, 2);
  expect_facts(&t, "Ann Lee > Turin\nAnn Lee > -\n");
  told_end(&t);
}

Test(facts, another_office_is_somebody_else)
{
  const char *relations[] = {"be judge of", "sing"};
  Given given[] = {{0, 0, "Ann Lee", 5, "Turin", false, NULL}, {1, 1, "The mayor of Turin", 0, NULL, false, NULL}};
  Told t = facts_related(HOLDER("judge"), given, relations, 2);
  expect_facts(&t, "Ann Lee > Turin\nmayor of Turin > -\n");
  told_end(&t);
}

Test(facts, a_gazetteer_wins)
{
  static const char table[] = "name\ttype\taliases\tid\nBolt Robotics\tORGANIZATION\tBolt|Bolt Inc\tQ42\n";
  char path[SCRATCH_PATH];
  scratch_file(path, ".tsv", table, sizeof table - 1);
  const char *words = "Bolt PROPN NNP 2 nsubj B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 2 punct\n";
  Told t = told_with(words, NULL, path, NULL);
  cr_assert_eq(t.resolved.entity_count, 1);
  cr_expect(str_is(t.resolved.entities[0].name, "Bolt Robotics"));
  cr_expect_eq(t.resolved.entities[0].type, ENTITY_ORGANIZATION);
  cr_expect(str_is(t.resolved.entities[0].same_as, "Q42"));
  told_end(&t);
  FILE *f = fopen(path, "w");
  fputs("Bolt\tROBOT\n", f);
  fclose(f);
  RelataError err = {0};
  Lexicon *lexicon = lexicon_open();
  cr_expect_null(resolver_new(lexicon, path, &err));
  cr_expect(strstr(err.what, "ROBOT") && strstr(err.where, ":1"), "%s %s", err.where, err.what);
  cr_expect_null(resolver_new(lexicon, "/nonexistent/gazetteer.tsv", &err));
  lexicon_close(lexicon);
  remove(path);
}

Test(facts, coreference_is_written_in_brackets)
{
  Told t = told(COUPLE "They=they PRON PRP 2 nsubj\nmet=meet VERB VBD 0 root\n. PUNCT . 2 punct\n");
  Buf out = {0};
  coref_write(&t.sentences, &t.resolved, &out);
  const char *open = strstr(out.at, "Entity=(");
  cr_assert(open, "%s", out.at);
  size_t opened = 0, closed = 0;
  for (const char *p = out.at; *p; p++) opened += *p == '(', closed += *p == ')';
  cr_expect_eq(opened, closed);
  SentenceList again;
  RelataError err = {0};
  cr_expect(conllu_read(buf_view(&out), "again", &t.arena, &again, &err), "%s", err.what);
  cr_expect_eq(again.len, t.sentences.len);
  buf_free(&out);
  told_end(&t);
}

#define TWO_PEOPLE "Gerda PROPN NNP 4 nsubj B-PERSON\nand CCONJ CC 3 cc\nBob PROPN NNP 1 conj B-PERSON\nleft=leave VERB VBD 0 root\n\n"

/* "Both met Zorba", "The two met Zorba": each of those named side by side; of three nobody knows which. */
Test(facts, both_and_the_two_are_those_named_together)
{
  Given both[] = {{1, 0, "Both", 2, "Zorba", false, NULL}}, two[] = {{1, 1, "The two", 3, "Zorba", false, NULL}};
  const char *met = "Both=both DET DT 2 nsubj\nmet=meet VERB VBD 0 root\nZorba PROPN NNP 2 obj B-PERSON\n";
  const char *the_two = "The=the DET DT 2 det\ntwo NUM CD 3 nsubj B-QUANTITY\nmet=meet VERB VBD 0 root\nZorba PROPN NNP 3 obj B-PERSON\n";
  char words[900];
  snprintf(words, sizeof words, "%s%s", TWO_PEOPLE, met);
  Told t = facts_of(words, both, 1);
  expect_facts(&t, "Gerda > Zorba\nBob > Zorba\n");
  told_end(&t);
  snprintf(words, sizeof words, "%s%s", TWO_PEOPLE, the_two);
  t = facts_of(words, two, 1);
  expect_facts(&t, "Gerda > Zorba\nBob > Zorba\n");
  told_end(&t);
  t = facts_of("Gerda PROPN NNP 2 nsubj B-PERSON\nleft=leave VERB VBD 0 root\n\nBoth=both DET DT 2 nsubj\nmet=meet VERB VBD 0 root\nZorba PROPN NNP 2 obj B-PERSON\n", both, 1);
  expect_facts(&t, "");
  told_end(&t);
}

/* A part of a firm is no firm, and money no place; the capital that rebels seize is one. */
Test(facts, types_of_parts)
{
  static const struct { const char *words; Given given; EntityType type; } cases[] = {
      {"Norden PROPN NNP 2 nsubj B-ORGANIZATION\nbought=buy VERB VBD 0 root\n20 NUM CD 4 nummod B-QUANTITY\npercent NOUN NN 2 obj I-QUANTITY\nof ADP IN 7 case\nthe DET DT 7 det\nbrokerage~ NOUN NN 4 nmod\n. PUNCT . 2 punct\n",
       {0, 0, "Norden", 3, "20 percent of the brokerage", false, NULL}, ENTITY_CONCEPT},
      {"Norden PROPN NNP 2 nsubj B-ORGANIZATION\nraised=raise VERB VBD 0 root\ncapital~ NOUN NN 2 obj\n. PUNCT . 2 punct\n", {0, 0, "Norden", 2, "capital", false, NULL}, ENTITY_CONCEPT},
      {"Norden PROPN NNP 2 nsubj B-ORGANIZATION\nseized=seize VERB VBD 0 root\nthe DET DT 4 det\ncapital~ NOUN NN 2 obj\n. PUNCT . 2 punct\n", {0, 0, "Norden", 3, "the capital", false, NULL}, ENTITY_PLACE},
      {"Norden PROPN NNP 2 nsubj B-ORGANIZATION\nsold=sell VERB VBD 0 root\na DET DT 4 det\nmajority NOUN NN 2 obj\nof ADP IN 7 case\nits PRON PRP$ 7 nmod:poss\nshares~=share NOUN NNS 4 nmod\n. PUNCT . 2 punct\n",
       {0, 0, "Norden", 3, "a majority of its shares", false, NULL}, ENTITY_CONCEPT}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Told t = facts_of(cases[i].words, &cases[i].given, 1);
    cr_expect_eq(t.resolved.fact_count, 1, "case %zu", i);
    cr_expect_eq(t.resolved.entities[t.resolved.facts[0].object].type, cases[i].type, "case %zu", i);
    told_end(&t);
  }
}
