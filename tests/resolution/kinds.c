/* Ships and their names; "the film", "the bank": what a thing must be to be called so. */
#include <criterion/criterion.h>

#include <stdio.h>

#include "told.h"

/* MV Plonk Rosa sank. Plonk Rosa ...: one ship, though the second was taken for a person; a town of a ship's name stays one. */
Test(kinds, a_ship_with_and_without_its_letters)
{
  Told t = told("MV PROPN NNP 3 compound\nPlonk PROPN NNP 3 compound\nRosa PROPN NNP 4 nsubj\nsank=sink VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                "Plonk PROPN NNP 3 nsubj B-PERSON\nRosa PROPN NNP 1 flat I-PERSON\nburned=burn VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(same_entity(&t, "MV Plonk Rosa", "Plonk Rosa"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "MV Plonk Rosa")].type, ENTITY_PRODUCT);
  told_end(&t);
  t = told("USS PROPN NNP 2 compound\nArizona PROPN NNP 3 nsubj\nsank=sink VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
           "She PRON PRP 2 nsubj\nlives=live VERB VBZ 0 root\nin ADP IN 4 case\nArizona PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n");
  cr_expect_not(same_entity(&t, "USS Arizona", "Arizona"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Arizona")].type, ENTITY_PLACE);
  told_end(&t);
}

/* The second sentence's subject is "the NOUN". */
static bool is_called(const char *sentence, const char *name, const char *noun)
{
  char words[1000], nominal[64];
  snprintf(words, sizeof words, "%s\n\nThe=the DET DT 2 det\n%s NOUN NN 3 nsubj\nended=end VERB VBD 0 root\n. PUNCT . 3 punct\n", sentence, noun);
  snprintf(nominal, sizeof nominal, "The %s", noun);
  Told t = told(words);
  bool called = in_cluster(&t, 0, name, 1, nominal);
  told_end(&t);
  return called;
}

Test(kinds, a_title_may_be_called_a_film_and_a_treaty_may_not)
{
  static const char film[] = "Ann PROPN NNP 2 nsubj B-PERSON\nmade=make VERB VBD 0 root\nSalty PROPN NNP 4 compound B-WORK\nPlonk PROPN NNP 2 obj I-WORK\n. PUNCT . 2 punct\n";
  static const char treaty[] = "Ann PROPN NNP 2 nsubj B-PERSON\nsaw=see VERB VBD 0 root\nPlonk PROPN NNP 4 compound B-WORK\nTreaty PROPN NNP 2 obj I-WORK\n. PUNCT . 2 punct\n";
  static const char told_book[] = "Ann PROPN NNP 2 nsubj B-PERSON\nmade=make VERB VBD 0 root\nthe DET DT 4 det\nnovel NOUN NN 2 obj\nSalty PROPN NNP 6 compound B-WORK\nPlonk PROPN NNP 4 appos I-WORK\n. PUNCT . 2 punct\n";
  cr_expect(is_called(film, "Salty Plonk", "movie"));
  cr_expect_not(is_called(treaty, "Plonk Treaty", "movie"));
  cr_expect(is_called(told_book, "Salty Plonk", "book"));
  cr_expect_not(is_called(told_book, "Salty Plonk", "film"));
}

/* What the table and the name's last word know of a firm. */
Test(kinds, a_drug_maker_is_no_bank)
{
  static const char firm[] = "%s PROPN NNP 2 nsubj B-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 2 punct\n";
  static const struct { const char *name, *noun; bool called; } cases[] = {
      {"Novartis", "bank", false}, {"Novartis", "drugmaker", true}, {"Novartis", "company", true}, {"Barclays", "bank", true}, {"Barclays", "carmaker", false}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char words[200];
    snprintf(words, sizeof words, firm, cases[i].name);
    cr_expect_eq(is_called(words, cases[i].name, cases[i].noun), cases[i].called, "%s, the %s", cases[i].name, cases[i].noun);
  }
}

/* "Known for" names nobody, "known as" does. */
Test(kinds, known_for_and_known_as)
{
  static const char text[] = "The=the DET DT 2 det\nsinger NOUN NN 4 nsubj:pass\nis=be AUX VBZ 4 aux:pass\nknown=know VERB VBN 0 root\n%s ADP IN 7 case\nSalty PROPN NNP 7 compound B-PERSON\nPlonk PROPN NNP 4 obl I-PERSON\n. PUNCT . 4 punct\n";
  for (int as = 0; as < 2; as++) {
    char words[600];
    snprintf(words, sizeof words, text, as ? "as" : "for");
    Told t = told(words);
    cr_expect_eq(in_cluster(&t, 0, "The singer", 0, "Salty Plonk"), as, "%s", as ? "as" : "for");
    told_end(&t);
  }
}

/* "Quuxit" after the firm "Quuxit Imaging"; a school of that name is called otherwise. */
Test(kinds, a_firm_by_its_first_word)
{
  Told t = told_names("Quuxit Imaging/ORGANIZATION; Quuxit");
  cr_expect(same_entity(&t, "Quuxit", "Quuxit Imaging"));
  told_end(&t);
  t = told_names("Quuxit Imaging/ORGANIZATION; Gerda Quuxit; Quuxit; Mr. Quuxit");
  cr_expect(same_entity(&t, "Quuxit", "Quuxit Imaging")); /* the man is "Mr. Quuxit" */
  told_end(&t);
  t = told_names("Quuxit University/ORGANIZATION; Gerda Quuxit; Quuxit");
  cr_expect(same_entity(&t, "Quuxit", "Gerda Quuxit"));
  told_end(&t);
}

/* A trawler is no freighter, and any ship is a vessel. */
Test(kinds, ships_of_two_kinds)
{
  static const char ship[] = "They PRON PRP 2 nsubj\nsaw=see VERB VBD 0 root\nthe DET DT 4 det\nfreighter NOUN NN 2 obj\nSalty PROPN NNP 6 compound B-PRODUCT\nPlonk PROPN NNP 4 appos I-PRODUCT\n. PUNCT . 2 punct\n";
  cr_expect(is_called(ship, "Salty Plonk", "vessel"));
  cr_expect(is_called(ship, "Salty Plonk", "freighter"));
  cr_expect_not(is_called(ship, "Salty Plonk", "trawler"));
}

/* What is called "of" something is told by the noun before: an institute of technology is no company. */
Test(kinds, the_head_of_a_name_tells_its_kind)
{
  static const char text[] = "Plonk PROPN NNP 2 compound B-ORGANIZATION\nInstitute PROPN NNP 5 nsubj I-ORGANIZATION\nof ADP IN 4 case I-ORGANIZATION\nTechnology PROPN NNP 2 nmod I-ORGANIZATION\ngrew=grow VERB VBD 0 root\n. PUNCT . 5 punct\n";
  cr_expect(is_called(text, "Plonk Institute of Technology", "institute"));
  cr_expect_not(is_called(text, "Plonk Institute of Technology", "company"));
}

/* Plonkmed, a Danish company, was taken for a person: what the text calls it counts for more. */
Test(kinds, an_apposition_tells_what_a_name_is)
{
  Told t = told("Plonkmed PROPN NNP 7 nsubj B-PERSON\n, PUNCT , 5 punct\na DET DT 5 det\nDanish ADJ JJ 5 amod\ncompany NOUN NN 1 appos\n, PUNCT , 1 punct\ngrew=grow VERB VBD 0 root\n. PUNCT . 7 punct\n");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Plonkmed")].type, ENTITY_ORGANIZATION);
  cr_expect(in_cluster(&t, 0, "Plonkmed", 0, "a Danish company"));
  told_end(&t);
}

/* "its rival Plonkar": firms have firms for rivals, people have people. */
Test(kinds, a_rival_is_what_its_owner_is)
{
  static const char text[] = "They PRON PRP 2 nsubj\nbought=buy VERB VBD 0 root\n%s PRON PRP$ 4 nmod:poss\nrival NOUN NN 2 obj\nPlonkar PROPN NNP 4 appos B-PERSON\n. PUNCT . 2 punct\n";
  for (int thing = 0; thing < 2; thing++) {
    char words[300];
    snprintf(words, sizeof words, text, thing ? "its" : "his");
    Told t = told(words);
    cr_expect_eq(t.resolved.entities[entity_named(&t, "Plonkar")].type, thing ? ENTITY_ORGANIZATION : ENTITY_PERSON, "%s", thing ? "its" : "his");
    told_end(&t);
  }
}

/* "Hurricane Gerda ... Gerda weakened": no woman; but a woman where no storm of that name was told of. */
Test(kinds, storms_bear_given_names)
{
  Told t = told_names("Hurricane Gerda/EVENT; Gerda; Bob");
  cr_expect(same_entity(&t, "Hurricane Gerda", "Gerda"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Bob")].type, ENTITY_PERSON);
  told_end(&t);
  t = told_names("Typhoon Plonk/EVENT; Gerda");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Gerda")].type, ENTITY_PERSON);
  told_end(&t);
}

/* A firm is no department and no agency; an office or an administration is. */
Test(kinds, departments)
{
  told_expect("Serco PROPN NNP 2 nsubj B-ORGANIZATION\nreferred=refer VERB VBD 0 root\nquestions=question NOUN NNS 2 obj\nto ADP IN 7 case\nthe DET DT 7 det\nHome PROPN NNP 7 compound B-ORGANIZATION\nOffice~ PROPN NNP 3 nmod I-ORGANIZATION\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\ndepartment NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\nit PRON PRP 7 nsubj\nwould AUX MD 7 aux\nnot PART RB 7 advmod\ncomment~ VERB VB 3 ccomp\n. PUNCT . 3 punct\n",
              "Home Office = 1 The department");
  told_expect("Boeing PROPN NNP 2 nsubj B-ORGANIZATION\nwrote=write VERB VBD 0 root\nto ADP IN 7 case\nthe DET DT 7 det\nFederal=Federal ADJ NNP 7 amod B-ORGANIZATION\nAviation PROPN NNP 7 compound I-ORGANIZATION\nAdministration~ PROPN NNP 2 obl I-ORGANIZATION\n. PUNCT . 2 punct\n\n"
              "The DET DT 2 det\nagency NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\nit PRON PRP 6 nsubj\nwould AUX MD 6 aux\nreply~ VERB VB 3 ccomp\n. PUNCT . 3 punct\n",
              "Federal Aviation Administration = 1 The agency");
  told_expect("Saatchi PROPN NNP 4 nsubj B-ORGANIZATION\n& CCONJ CC 3 cc I-ORGANIZATION\nSaatchi PROPN NNP 1 conj I-ORGANIZATION\nwon=win VERB VBD 0 root\nthe DET DT 6 det\ncontract~ NOUN NN 4 obj\n. PUNCT . 4 punct\n\n"
              "The DET DT 2 det\nagency NOUN NN 4 nsubj\nwill AUX MD 4 aux\nhire VERB VB 0 root\n20 NUM CD 6 nummod B-QUANTITY\npeople~ NOUN NNS 4 obj\n. PUNCT . 4 punct\n",
              "Saatchi & Saatchi = 1 The agency");
}

static uint32_t roles_of_place(const char *first, const char *second)
{
  char words[256];
  snprintf(words, sizeof words, "Bears NOUN NNS 2 nsubj\nleft=leave VERB VBD 0 root\n%s PROPN NNP 4 compound B-PLACE\n%s PROPN NNP 2 obj I-PLACE\nin ADP IN 6 case\nWyoming PROPN NNP 4 nmod B-PLACE\n. PUNCT . 2 punct\n", first, second);
  Told t = told(words);
  char name[64];
  snprintf(name, sizeof name, "%s %s", first, second);
  uint32_t entity = entity_named(&t, name), count = entity == NO_ENTITY ? UINT32_MAX : (uint32_t)t.resolved.entities[entity].role_count;
  told_end(&t);
  return count;
}

/* What lies in a state is a town of it, unless its name says what else it is. */
Test(kinds, parks_are_no_towns)
{
  cr_expect_eq(roles_of_place("Coral", "Springs"), 1);
  cr_expect_eq(roles_of_place("Plonk", "Park"), 0);
  cr_expect_eq(roles_of_place("Plonk", "Hotel"), 0);
}

/* Who is written to is not who writes; but whose statement it is. */
Test(kinds, who_is_written_to)
{
  told_expect("Norvik PROPN NNP 2 compound B-ORGANIZATION\nCorp PROPN NNP 3 nsubj I-ORGANIZATION\nbought=buy VERB VBD 0 root\na DET DT 5 det\nmine~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "In=in ADP IN 3 case\na DET DT 3 det\nletter NOUN NN 10 obl\nto ADP IN 6 case\nKelvar PROPN NNP 6 compound B-ORGANIZATION\nCorp~ PROPN NNP 3 nmod I-ORGANIZATION\n, PUNCT , 3 punct\nthe DET DT 9 det\ncompany NOUN NN 10 nsubj\nrefused~=refuse VERB VBD 0 root\n. PUNCT . 10 punct\n",
              "Norvik Corp = 1 the company; 1 Kelvar Corp != 1 the company");
  told_expect("Norvik PROPN NNP 2 compound B-ORGANIZATION\nCorp PROPN NNP 3 nsubj I-ORGANIZATION\nbought=buy VERB VBD 0 root\na DET DT 5 det\nmine~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "In=in ADP IN 3 case\na DET DT 3 det\nstatement NOUN NN 10 obl\nfrom ADP IN 6 case\nKelvar PROPN NNP 6 compound B-ORGANIZATION\nCorp~ PROPN NNP 3 nmod I-ORGANIZATION\n, PUNCT , 3 punct\nthe DET DT 9 det\ncompany NOUN NN 10 nsubj\nrefused~=refuse VERB VBD 0 root\n. PUNCT . 10 punct\n",
              "1 Kelvar Corp = 1 the company");
}

/* Of sister firms the one that deals is called by the short name, not what it sells; where one sued the other, neither is. */
Test(kinds, sister_firms)
{
  told_expect("Harrow PROPN NNP 2 compound B-ORGANIZATION\nProducts=Product PROPN NNPS 3 compound I-ORGANIZATION\nInc PROPN NNP 5 nsubj I-ORGANIZATION\nwill AUX MD 5 aux\nsell VERB VB 0 root\nHarrow ADJ NNP 8 compound B-ORGANIZATION\nManufacturing PROPN NNP 8 compound I-ORGANIZATION\nInc~ PROPN NNP 5 obj I-ORGANIZATION\n. PUNCT . 5 punct\n\n"
              "Harrow PROPN NNP 2 nsubj B-ORGANIZATION\nlost=lose VERB VBD 0 root\nmoney~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "Harrow Products Inc = 1 Harrow; Harrow Manufacturing Inc != 1 Harrow");
  told_expect("Harrow PROPN NNP 2 compound B-ORGANIZATION\nProducts=Product PROPN NNPS 3 compound I-ORGANIZATION\nInc PROPN NNP 4 nsubj I-ORGANIZATION\nsued=sue VERB VBD 0 root\nHarrow ADJ NNP 7 compound B-ORGANIZATION\nManufacturing PROPN NNP 7 compound I-ORGANIZATION\nInc~ PROPN NNP 4 obj I-ORGANIZATION\n. PUNCT . 4 punct\n\n"
              "Harrow PROPN NNP 2 nsubj B-ORGANIZATION\nlost=lose VERB VBD 0 root\nmoney~ NOUN NN 2 obj\n. PUNCT . 2 punct\n",
              "Harrow Products Inc != 1 Harrow; Harrow Manufacturing Inc != 1 Harrow");
}

/* The venture of two firms is neither. */
Test(kinds, a_venture)
{
  told_expect("Harrow PROPN NNP 2 compound B-ORGANIZATION\nCorp PROPN NNP 3 nsubj I-ORGANIZATION\nbought=buy VERB VBD 0 root\na DET DT 5 det\nhotel~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 2 det\nventure NOUN NN 4 nsubj\nwill AUX MD 4 aux\npay~ VERB VB 0 root\n. PUNCT . 4 punct\n",
              "Harrow Corp != 1 The venture");
  told_expect("Harrow PROPN NNP 2 compound B-ORGANIZATION\nVenture PROPN NNP 3 nsubj I-ORGANIZATION\nbought=buy VERB VBD 0 root\na DET DT 5 det\nhotel~ NOUN NN 3 obj\n. PUNCT . 3 punct\n\n"
              "The=the DET DT 2 det\nventure NOUN NN 4 nsubj\nwill AUX MD 4 aux\npay~ VERB VB 0 root\n. PUNCT . 4 punct\n",
              "Harrow Venture = 1 The venture");
}
