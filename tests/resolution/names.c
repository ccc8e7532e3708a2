/* One node for each bearer of a name, and none for two. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "told.h"

static Str name_of(const Told *t, const char *form) { return t->resolved.entities[entity_named(t, form)].name; }

Test(names, aliases_of_a_detective_story)
{
  Told t = told_names("Sherlock Holmes; Dr. John H. Watson; Holmes; Mr. Holmes; Watson; Inspector Lestrade; Irene Adler; Sherlock; "
                      "Mr. Sherlock Holmes; Mycroft Holmes; Holmes; Miss Adler; Lestrade; Dr. Watson; Adler; John Watson; Mycroft");
  const char *const one[][4] = {{"Sherlock Holmes", "Holmes", "Sherlock", "Holmes"},
                                {"John H. Watson", "Watson", "John Watson", "Watson"},
                                {"Irene Adler", "Adler", "Adler", "Adler"},
                                {"Mycroft Holmes", "Mycroft", "Mycroft", "Mycroft"}};
  for (size_t i = 0; i < COUNT_OF(one); i++)
    for (size_t k = 1; k < 4; k++) cr_expect(same_entity(&t, one[i][0], one[i][k]), "%s is not %s", one[i][k], one[i][0]);
  for (size_t i = 0; i < COUNT_OF(one); i++)
    for (size_t k = i + 1; k < COUNT_OF(one); k++) cr_expect_not(same_entity(&t, one[i][0], one[k][0]));
  cr_expect_eq(t.resolved.entity_count, 5, "%zu entities", t.resolved.entity_count);
  cr_expect(str_is(name_of(&t, "Watson"), "John H. Watson"), "titles are no part of the name");
  cr_expect(str_is(name_of(&t, "Holmes"), "Sherlock Holmes"));
  told_end(&t);
}

Test(names, the_arabic_article_is_written_or_left_out)
{
  Told t = told_names("Karim al-Nasser; Karim Nasser; al-Nasser; Nasser; Karim al Nasser; Karim el-Nasser");
  cr_assert(same_entity(&t, "Karim al-Nasser", "Karim Nasser"));
  cr_assert(same_entity(&t, "Karim al-Nasser", "al-Nasser"));
  cr_assert(same_entity(&t, "Karim Nasser", "Nasser"));
  cr_assert(same_entity(&t, "Karim al Nasser", "Karim el-Nasser"));
  told_end(&t);
}

Test(names, a_full_name_is_a_person_s_where_its_surname_is)
{
  Told t = told_names("Zorvo Matex/PLACE; Matex; Matex; Zorvo Matex/PLACE");
  cr_expect(same_entity(&t, "Zorvo Matex", "Matex"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Matex")].type, ENTITY_PERSON);
  told_end(&t);
  t = told_names("Zorvo Matex/PLACE; Matex"); /* once is no evidence against the full name's own type */
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Zorvo Matex")].type, ENTITY_PLACE);
  told_end(&t);
  t = told_names("Ann Matex; Matex; Matex; Zorvo Matex/PLACE"); /* the surname has an owner */
  cr_expect_not(same_entity(&t, "Zorvo Matex", "Matex"));
  told_end(&t);
}

static const char *const from_atlanta = "Ann PROPN NNP 2 nsubj B-PERSON\nleft=leave VERB VBD 0 root\nAtlanta PROPN NNP 2 obj B-PLACE\n, PUNCT , 5 punct\n"
                                        "Georgia PROPN NNP 3 appos B-PLACE\n\n";
static const char *const from_tbilisi = "Tbilisi PROPN NNP 2 nsubj B-PLACE\nlies=lie VERB VBZ 0 root\nin ADP IN 4 case\nGeorgia PROPN NNP 2 obl B-PLACE\n\n";
static const char *const unclear = "Georgia PROPN NNP 2 nsubj B-PLACE\nvoted=vote VERB VBD 0 root\n\n";

/* The state and the country; what is unclear is what was meant before, or else after. */
Test(names, two_places_of_one_name)
{
  char words[1000];
  snprintf(words, sizeof words, "%s%s%s%s", unclear, from_atlanta, from_tbilisi, unclear);
  Told t = told(words);
  cr_expect(in_cluster(&t, 0, "Georgia", 1, "Georgia"));
  cr_expect(in_cluster(&t, 2, "Georgia", 3, "Georgia"));
  cr_expect_not(in_cluster(&t, 1, "Georgia", 2, "Georgia"));
  told_end(&t);
  snprintf(words, sizeof words, "%s%s%s", unclear, from_tbilisi, unclear);
  t = told(words);
  cr_expect(in_cluster(&t, 0, "Georgia", 1, "Georgia"));
  cr_expect(in_cluster(&t, 1, "Georgia", 2, "Georgia"));
  const ResolvedEntity *e = &t.resolved.entities[entity_named(&t, "Georgia")];
  cr_assert_eq(e->role_count, 1);
  cr_expect(str_is(e->roles[0], "country"));
  told_end(&t);
  t = told(unclear);
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Georgia")].role_count, 0, "nothing says which");
  told_end(&t);
}

Test(names, an_ampersand_stands_in_the_acronym)
{
  Told t = told_names("Quarg & Zapp/ORGANIZATION; Q&Z/ORGANIZATION; Bolt/ORGANIZATION; Q&B/ORGANIZATION");
  cr_expect(same_entity(&t, "Quarg & Zapp", "Q&Z"));
  cr_expect_not(same_entity(&t, "Quarg & Zapp", "Q&B"));
  told_end(&t);
}

Test(names, a_firm_and_one_of_its_family)
{
  Told t = told_names("Brandt Foods/ORGANIZATION; Brandt; Otto Brandt; Brandt");
  cr_expect(same_entity(&t, "Brandt Foods", "Brandt"), "the name was the firm's before anyone of the family was named");
  cr_expect_not(same_entity(&t, "Otto Brandt", "Brandt"));
  told_end(&t);
  t = told_names("Otto Brandt; Brandt; Brandt Foods/ORGANIZATION; Brandt");
  cr_expect(same_entity(&t, "Otto Brandt", "Brandt"), "the name was his before the firm was named");
  told_end(&t);
  t = told_names("Brandt Foods/ORGANIZATION; Mr. Brandt; Otto Brandt");
  cr_expect(same_entity(&t, "Otto Brandt", "Brandt"), "no firm is called Mr.");
  told_end(&t);
}

Test(names, shares_are_a_firm_s_though_its_founder_has_the_name)
{
  static const char words[] = "Investors NOUN NNS 2 nsubj\nbought=buy VERB VBD 0 root\nshares=share NOUN NNS 2 obj\nin ADP IN 5 case\n"
                              "Quarg PROPN NNP 3 nmod B-PERSON\n\n"
                              "Quarg PROPN NNP 2 nsubj B-PERSON\nrose=rise VERB VBD 0 root\n9 NUM CD 4 nummod\npercent NOUN NN 2 obl:unmarked\n\n"
                              "Lars PROPN NNP 3 nsubj B-PERSON\nQuarg PROPN NNP 1 flat I-PERSON\nresigned=resign VERB VBD 0 root\n";
  Told t = told(words);
  cr_expect(in_cluster(&t, 0, "Quarg", 1, "Quarg"));
  cr_expect_not(in_cluster(&t, 0, "Quarg", 2, "Lars Quarg"));
  told_end(&t);
}

static EntityType type_with_striker(const char *name, const char *noun)
{
  char words[256];
  snprintf(words, sizeof words, "%s PROPN NNP 3 nmod:poss B-PLACE\n's PART POS 1 case\n%s NOUN NN 4 nsubj\nfell=fall VERB VBD 0 root\n", name, noun);
  Told t = told(words);
  EntityType type = t.resolved.entities[entity_named(&t, name)].type;
  told_end(&t);
  return type;
}

Test(names, a_town_with_strikers_is_a_club)
{
  cr_expect_eq(type_with_striker("Nenadia", "striker"), ENTITY_ORGANIZATION);
  cr_expect_eq(type_with_striker("Nenadia", "mayor"), ENTITY_PLACE, "a mayor is a town's");
  cr_expect_eq(type_with_striker("Brazil", "striker"), ENTITY_PLACE, "countries play, too");
}

Test(names, middle_names_tell_two_apart)
{
  Told t = told_names("George W. Bush; George H. W. Bush; Bush");
  cr_expect_not(same_entity(&t, "George W. Bush", "George H. W. Bush"));
  cr_expect_not(same_entity(&t, "Bush", "George W. Bush"), "two bearers: the short form is left apart");
  cr_expect_not(same_entity(&t, "Bush", "George H. W. Bush"));
  told_end(&t);
}

Test(names, a_short_form_keeps_its_bearer_when_a_second_comes)
{
  Told t = told_names("Ann Miller; Miller; Bob Miller; Miller");
  cr_expect(same_entity(&t, "Miller", "Ann Miller"));
  cr_expect_not(same_entity(&t, "Ann Miller", "Bob Miller"));
  told_end(&t);
}

Test(names, father_and_son)
{
  Told t = told_names("Ken Griffey Sr.; Ken Griffey Jr.");
  cr_expect_not(same_entity(&t, "Ken Griffey Sr.", "Ken Griffey Jr."));
  told_end(&t);
}

Test(names, husband_and_wife_by_title)
{
  Told t = told(
      "Mr. PROPN NNP 2 nmod:desc\nOrtiz PROPN NNP 3 nsubj B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n\n"
      "Mrs. PROPN NNP 2 nmod:desc\nOrtiz PROPN NNP 3 nsubj B-PERSON\nleft=leave VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_eq(t.resolved.entity_count, 2);
  told_end(&t);
}

Test(names, the_man_and_the_city)
{
  Told t = told_names("George Washington; Washington; Washington/PLACE");
  cr_assert_eq(t.resolved.entity_count, 2);
  cr_expect(same_entity(&t, "George Washington", "Washington"));
  cr_expect_eq(t.resolved.entities[1].type, ENTITY_PLACE);
  told_end(&t);
  t = told_names("Rosa Powell; Powell; Powell/ORGANIZATION");
  cr_expect_eq(t.resolved.entity_count, 1, "a slip of the name model does not split a node");
  told_end(&t);
}

Test(names, the_president_and_the_broadcaster)
{
  Told t = told_names("Vicente Fox; Fox News/ORGANIZATION; Fox");
  cr_expect(same_entity(&t, "Fox", "Vicente Fox"));
  cr_expect_not(same_entity(&t, "Fox News", "Vicente Fox"));
  told_end(&t);
}

Test(names, countries_by_any_name)
{
  Told t = told_names("U.S./PLACE; United States/PLACE; America/PLACE; Mexico/PLACE; New Mexico/PLACE");
  cr_expect(same_entity(&t, "U.S.", "United States"));
  cr_expect(same_entity(&t, "America", "United States"));
  cr_expect_not(same_entity(&t, "Mexico", "New Mexico"));
  cr_expect(str_is(name_of(&t, "U.S."), "United States"));
  told_end(&t);
}

Test(names, acronyms)
{
  Told t = told_names("World Health Organization/ORGANIZATION; WHO/ORGANIZATION; WTO/ORGANIZATION");
  cr_expect(same_entity(&t, "WHO", "World Health Organization"));
  cr_expect_not(same_entity(&t, "WTO", "World Health Organization"));
  told_end(&t);
}

Test(names, companies_with_and_without_their_marks)
{
  Told t = told_names("Acme Corp./ORGANIZATION; Acme/ORGANIZATION; Acme Tools/ORGANIZATION; University of Oslo/ORGANIZATION; Oslo/PLACE");
  cr_expect(same_entity(&t, "Acme Corp.", "Acme"));
  cr_expect_not(same_entity(&t, "Acme", "Acme Tools"));
  cr_expect_not(same_entity(&t, "University of Oslo", "Oslo"));
  told_end(&t);
}

Test(names, titles_become_roles)
{
  Told t = told(
      "Secretary PROPN NNP 4 nmod:desc\nof ADP IN 3 case\nState PROPN NNP 1 nmod\nColin PROPN NNP 7 nsubj B-PERSON\n"
      "L. PROPN NNP 4 flat I-PERSON\nPowell PROPN NNP 4 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 7 punct\n");
  cr_assert_eq(t.resolved.entity_count, 1);
  const ResolvedEntity *e = &t.resolved.entities[0];
  cr_expect(str_is(e->name, "Colin L. Powell"), "%.*s", STR_ARG(e->name));
  cr_assert_eq(e->role_count, 1);
  cr_expect(str_is(e->roles[0], "secretary of state"));
  told_end(&t);
  t = told_names("General Motors/ORGANIZATION");
  cr_expect(str_is(t.resolved.entities[0].name, "General Motors"), "no general of that name");
  told_end(&t);
}

/* "the Mexican president" is whoever carries that role; another country's is not. */
static const char president[] =
    "Mexican ADJ JJ 3 amod\nPresident PROPN NNP 3 nmod:desc\nFox PROPN NNP 4 nsubj B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
    "The=the DET DT 3 det\n%s ADJ JJ 3 amod\npresident NOUN NN 4 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 4 punct\n";

Test(names, role_and_place)
{
  char text[512];
  snprintf(text, sizeof text, president, "Mexican");
  Told t = told(text);
  cr_expect(in_cluster(&t, 0, "Fox", 1, "The Mexican president"));
  told_end(&t);
  snprintf(text, sizeof text, president, "Chilean");
  t = told(text);
  cr_expect_not(in_cluster(&t, 0, "Fox", 1, "The Chilean president"));
  told_end(&t);
}

Test(names, empty_and_hostile_input)
{
  Told t = told("a X FW 2 dep\nb X FW 1 dep\n"); /* a ring of heads */
  told_end(&t);
  t = told("\" PUNCT `` 2 punct\n\" PUNCT '' 1 punct\n. PUNCT . 2 punct\n");
  told_end(&t);
}

/* "the organization" may be the World Health Organization; "the world" is not. */
Test(names, a_noun_stands_for_the_name_that_it_heads)
{
  static const char text[] =
      "World PROPN NNP 4 nsubj B-ORGANIZATION\nHealth PROPN NNP 1 flat I-ORGANIZATION\nOrganization PROPN NNP 1 flat I-ORGANIZATION\n"
      "spoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n\nThe=the DET DT 2 det\n%s NOUN NN 3 nsubj\nlistened=listen VERB VBD 0 root\n. PUNCT . 3 punct\n";
  char words[512];
  snprintf(words, sizeof words, text, "organization");
  Told t = told(words);
  cr_expect(in_cluster(&t, 0, "World Health Organization", 1, "The organization"));
  told_end(&t);
  snprintf(words, sizeof words, text, "world");
  t = told(words);
  cr_expect_not(in_cluster(&t, 0, "World Health Organization", 1, "The world"));
  told_end(&t);
}

Test(names, letters_after_a_name_are_no_one)
{
  Told t = told("Mark PROPN NNP 5 nsubj B-PERSON\nTedder PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\nQC PROPN NNP 1 appos\nspoke=speak VERB VBD 0 root\n. PUNCT . 5 punct\n");
  cr_expect_eq(t.resolved.entity_count, 1);
  told_end(&t);
  t = told("The=the DET DT 2 det\nQC PROPN NNP 3 nsubj\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect_eq(t.resolved.entity_count, 1, "alone it is a name of something");
  told_end(&t);
}

Test(names, a_name_cut_in_two_is_one)
{
  Told t = told("team NOUN NN 2 compound\nmember NOUN NN 5 nsubj\nRoda PROPN NNP 2 flat B-PERSON\nNur PROPN NNP 2 flat B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 5 punct\n");
  cr_expect_neq(entity_named(&t, "Roda Nur"), NO_ENTITY);
  told_end(&t);
  t = told("Roda PROPN NNP 4 nsubj B-PERSON\n, PUNCT , 3 punct\nNur PROPN NNP 1 conj B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect_not(same_entity(&t, "Roda", "Nur"), "a comma keeps two apart");
  told_end(&t);
}

/* Their robot is not the other team's robot. */
Test(names, possessors_keep_things_apart)
{
  Told t = told("Acme PROPN NNP 3 nmod:poss B-ORGANIZATION\n's PART POS 1 case\nrobot NOUN NN 4 nsubj\nmoved=move VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                "Bolt PROPN NNP 3 nmod:poss B-ORGANIZATION\n's PART POS 1 case\nrobot NOUN NN 4 nsubj\nstopped=stop VERB VBD 0 root\n. PUNCT . 4 punct\n");
  uint32_t found = 0, clusters[2] = {0};
  for (size_t i = 0; i < t.resolved.mention_count && found < 2; i++)
    if (str_ends(t.resolved.mentions[i].text, "robot")) clusters[found++] = t.resolved.mentions[i].cluster;
  cr_assert_eq(found, 2);
  cr_expect_neq(clusters[0], clusters[1]);
  told_end(&t);
}

/* Kanto Bank and its chairman met (the accord comes first). Rival Quux AB and the rivals Quux did. */
Test(names, the_owner_of_what_is_joined_by_and)
{
  Told t = told("The=the DET DT 2 det\naccord NOUN NN 4 nsubj:pass\nwas=be AUX VBD 4 aux:pass\nmade=make VERB VBN 0 root\nby ADP IN 6 case\n"
                "Kanto PROPN NNP 4 obl:agent B-ORGANIZATION\nand CCONJ CC 9 cc\nits=its PRON PRP$ 9 nmod:poss\nchairman NOUN NN 6 conj\n. PUNCT . 4 punct\n");
  cr_assert(in_cluster(&t, 0, "its", 0, "Kanto"));
  told_end(&t);
  t = told("Kanto PROPN NNP 5 nsubj B-ORGANIZATION\nand CCONJ CC 4 cc\nher=her PRON PRP$ 4 nmod:poss\nchairman NOUN NN 1 conj\nmet=meet VERB VBD 0 root\n. PUNCT . 5 punct\n");
  cr_assert(!in_cluster(&t, 0, "her", 0, "Kanto"), "a company is no she");
  told_end(&t);
}

Test(names, a_noun_right_before_a_name_is_its_kind)
{
  Told t = told("Danish ADJ JJ 2 amod\nrival NOUN NN 4 nsubj\nQuuxley PROPN NNP 2 appos B-ORGANIZATION\nsued=sue VERB VBD 0 root\nBo PROPN NNP 4 obj B-PERSON\n. PUNCT . 4 punct\n");
  cr_assert(in_cluster(&t, 0, "Danish rival", 0, "Quuxley"));
  told_end(&t);
  t = told("oil NOUN NN 2 compound\ncompany NOUN NN 4 nsubj\nQuuxley PROPN NNP 2 appos B-PERSON\nsued=sue VERB VBD 0 root\nBo PROPN NNP 4 obj B-PERSON\n. PUNCT . 4 punct\n");
  cr_assert_eq(t.resolved.entities[entity_named(&t, "Quuxley")].type, ENTITY_ORGANIZATION);
  told_end(&t);
}

/* Nobody says "Francis", nor "Charles III", nor, of a man with a surname, "Prince". */
Test(names, a_title_that_belongs_to_the_name)
{
  Told t = told("Pope PROPN NNP 3 nmod:desc\nFrancis PROPN NNP 3 nsubj B-PERSON\nmet=meet VERB VBD 0 root\nKing PROPN NNP 5 nmod:desc\nCharles PROPN NNP 3 obj B-PERSON\n"
                "III PROPN NNP 5 flat I-PERSON\n. PUNCT . 3 punct\n\n"
                "Francis PROPN NNP 2 nsubj B-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_expect(str_is(name_of(&t, "Francis"), "Pope Francis"));
  cr_expect(str_is(name_of(&t, "Charles III"), "King Charles III"));
  cr_expect(in_cluster(&t, 0, "Francis", 1, "Francis"));
  told_end(&t);
  t = told("Queen PROPN NNP 2 nmod:desc\nMaxima PROPN NNP 4 nsubj B-PERSON\nZorreguieta PROPN NNP 2 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect(str_is(name_of(&t, "Maxima Zorreguieta"), "Maxima Zorreguieta"));
  told_end(&t);
  t = told_names("Benedict XVI; Benedict XIV");
  cr_expect_not(same_entity(&t, "Benedict XVI", "Benedict XIV"));
  told_end(&t);
}

/* "Holmes's brother Mycroft": Holmes is the other one. */
Test(names, kin_are_two)
{
  Told t = told("Holmes PROPN NNP 3 nmod:poss B-PERSON\n's PART POS 1 case\nbrother NOUN NN 5 nsubj\nMycroft PROPN NNP 3 appos B-PERSON\ncame=come VERB VBD 0 root\n. PUNCT . 5 punct\n\n"
                "Sherlock PROPN NNP 3 nsubj B-PERSON\nHolmes PROPN NNP 1 flat I-PERSON\nmet=meet VERB VBD 0 root\nMycroft PROPN NNP 3 obj B-PERSON\nHolmes PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "Holmes", 1, "Sherlock Holmes"));
  cr_expect(in_cluster(&t, 0, "Mycroft", 1, "Mycroft Holmes"));
  cr_expect_not(in_cluster(&t, 0, "Holmes", 0, "Mycroft"));
  told_end(&t);
  t = told("Ann PROPN NNP 3 nsubj B-PERSON\nBerg PROPN NNP 1 flat I-PERSON\npraised=praise VERB VBD 0 root\nA. PROPN NNP 3 obj B-PERSON\nBerg PROPN NNP 4 flat I-PERSON\n. PUNCT . 3 punct\n");
  cr_expect_not(in_cluster(&t, 0, "Ann Berg", 0, "A. Berg"), "subject and object of one verb are two");
  told_end(&t);
}

/* "the Society" after "Royal Society"; with two of them, neither. */
Test(names, a_capital_noun_is_short_for_the_name_it_heads)
{
  static const char said[] = "met=meet VERB VBD 0 root\n. PUNCT . 3 punct\n\n";
  char text[900];
  snprintf(text, sizeof text, "Royal PROPN NNP 2 compound B-ORGANIZATION\nSociety PROPN NNP 3 nsubj I-ORGANIZATION\n%sThe=the DET DT 2 det\nSociety PROPN NNP 3 nsubj B-ORGANIZATION\n%s", said, said);
  Told t = told(text);
  cr_expect(in_cluster(&t, 0, "Royal Society", 1, "Society"));
  told_end(&t);
  snprintf(text, sizeof text, "Royal PROPN NNP 2 compound B-ORGANIZATION\nSociety PROPN NNP 3 nsubj I-ORGANIZATION\n%sPoetry PROPN NNP 2 compound B-ORGANIZATION\nSociety PROPN NNP 3 nsubj I-ORGANIZATION\n%s"
           "The=the DET DT 2 det\nSociety PROPN NNP 3 nsubj B-ORGANIZATION\n%s", said, said, said);
  t = told(text);
  cr_expect_not(in_cluster(&t, 0, "Royal Society", 2, "Society"));
  cr_expect_not(in_cluster(&t, 1, "Poetry Society", 2, "Society"));
  told_end(&t);
}

Test(names, the_end_of_a_longer_name)
{
  Told t = told_names("United States Congress/ORGANIZATION; Congress/ORGANIZATION; Oslo Ravens/ORGANIZATION; Ravens/ORGANIZATION; Oslo University/ORGANIZATION; "
                      "University/ORGANIZATION; U.N./ORGANIZATION; United Nations/ORGANIZATION; North Korea/PLACE; South Korea/PLACE; North/PLACE");
  cr_expect(same_entity(&t, "United States Congress", "Congress"));
  cr_expect(same_entity(&t, "Oslo Ravens", "Ravens"));
  cr_expect(same_entity(&t, "United Nations", "U.N."));
  cr_expect(same_entity(&t, "North Korea", "North"));
  cr_expect_not(same_entity(&t, "South Korea", "North"));
  told_end(&t);
}

Test(names, types_by_form_and_context)
{
  static const struct { const char *name; EntityType type; } cases[] = {
      {"World War II", ENTITY_EVENT}, {"Clean Air Act", ENTITY_WORK},  {"Hurricane Ida", ENTITY_EVENT}, {"Buddhism", ENTITY_CONCEPT},
      {"Grand Mosque", ENTITY_PLACE}, {"Acme Corp.", ENTITY_ORGANIZATION}, {"Nobel Peace Prize", ENTITY_WORK}, {"Windows XP", ENTITY_PRODUCT}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char text[80];
    snprintf(text, sizeof text, "%s/ORGANIZATION", cases[i].name);
    Told t = told_names(text);
    EntityType type = t.resolved.entities[entity_named(&t, cases[i].name)].type;
    cr_expect_eq(type, cases[i].type, "%s is %s", cases[i].name, entity_type_name(type));
    told_end(&t);
  }
  Told t = told("She=she PRON PRP 2 nsubj\nfounded=found VERB VBD 0 root\nDemora PROPN NNP 2 obj B-PLACE\nin ADP IN 5 case\nOslo PROPN NNP 2 obl B-PLACE\n. PUNCT . 2 punct\n\n"
                "members=member NOUN NNS 4 nsubj\nof ADP IN 3 case\nDemora PROPN NNP 1 nmod B-PLACE\nmet=meet VERB VBD 0 root\n. PUNCT . 4 punct\n");
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Demora")].type, ENTITY_ORGANIZATION);
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Oslo")].type, ENTITY_PLACE);
  told_end(&t);
}

/* Norvik bought Delta. The firm (whoever acted) said; with two that acted, none. */
Test(names, the_firm_is_who_acted)
{
  static const char bought[] = "Norvik PROPN NNP 2 compound B-ORGANIZATION\nCorp. PROPN NNP 3 nsubj I-ORGANIZATION\nbought=buy VERB VBD 0 root\nDelta PROPN NNP 5 compound B-ORGANIZATION\n"
                               "Foods PROPN NNPS 3 obj I-ORGANIZATION\nfor ADP IN 7 case\nmillions=million NOUN NNS 3 obl\n. PUNCT . 3 punct\n\n";
  static const char said[] = "The=the DET DT 2 det\nfirm NOUN NN 3 nsubj\nsaid=say VERB VBD 0 root\n. PUNCT . 3 punct\n";
  char text[600];
  snprintf(text, sizeof text, "%s%s", bought, said);
  Told t = told(text);
  cr_expect(in_cluster(&t, 0, "Norvik Corp.", 1, "The firm"));
  cr_expect_not(in_cluster(&t, 0, "Delta Foods", 1, "The firm"));
  told_end(&t);
  t = told("A=a DET DT 2 det\ncompany NOUN NN 3 nsubj\nfailed=fail VERB VBD 0 root\n. PUNCT . 3 punct\n\nThe=the DET DT 2 det\nfirm NOUN NN 3 nsubj\nowed=owe VERB VBD 0 root\n. PUNCT . 3 punct\n");
  cr_expect(in_cluster(&t, 0, "A company", 1, "The firm"), "another word for it");
  told_end(&t);
}

Test(names, a_chairman_may_be_a_woman)
{
  Told t = told("the DET DT 2 det\nchairman NOUN NN 4 nsubj\nRuth PROPN NNP 2 appos B-PERSON\nresigned=resign VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                "She=she PRON PRP 2 nsubj\nleft=leave VERB VBD 0 root\n. PUNCT . 2 punct\n");
  cr_assert(in_cluster(&t, 0, "the chairman", 0, "Ruth"));
  cr_assert(in_cluster(&t, 1, "She", 0, "Ruth"));
  told_end(&t);
}

/* Ford that closes a plant is the firm, whatever the name model takes it for; who is titled or has a brother is a person. */
Test(names, a_firm_and_the_people_of_its_name)
{
  Told t = told_names("Ford; Ford Motor Co./ORGANIZATION; Gerald Ford; Ford; President Ford");
  cr_expect(same_entity(&t, "Ford", "Ford Motor Co."));
  cr_expect_not(same_entity(&t, "Ford", "Gerald Ford"));
  cr_expect(in_cluster(&t, 0, "Ford", 3, "Ford"), "the firm was named first");
  cr_expect(in_cluster(&t, 2, "Gerald Ford", 4, "Ford"));
  told_end(&t);
  t = told_names("Harrison Ford; Ford; Ford");
  cr_expect(same_entity(&t, "Harrison Ford", "Ford"), "no firm is named in full");
  told_end(&t);
  t = told_names("Walt Disney Company/ORGANIZATION; Disney/ORGANIZATION; Walt Disney; Disney/ORGANIZATION");
  cr_expect(same_entity(&t, "Walt Disney Company", "Disney"));
  cr_expect_not(same_entity(&t, "Walt Disney", "Walt Disney Company"));
  told_end(&t);
}

static const char *const moscow_said = "Moscow PROPN NNP 2 nsubj B-PLACE\nsaid=say VERB VBD 0 root\nso ADV RB 2 advmod\n\n";
static const char *const in_moscow = "He PRON PRP 2 nsubj\nslept=sleep VERB VBD 0 root\nin ADP IN 4 case\nMoscow PROPN NNP 2 obl B-PLACE\n\n";
static const char *const moscow_grew = "Moscow PROPN NNP 2 nsubj B-PLACE\ngrew=grow VERB VBD 0 root\n\n";

Test(names, a_capital_and_its_government)
{
  char words[1000];
  snprintf(words, sizeof words, "%s%s%s", moscow_said, in_moscow, moscow_grew);
  Told t = told(words);
  cr_expect_not(in_cluster(&t, 0, "Moscow", 1, "Moscow"));
  cr_expect(in_cluster(&t, 1, "Moscow", 2, "Moscow"), "what tells neither is what was meant before");
  const ResolvedEntity *e = &t.resolved.entities[entity_named(&t, "Moscow")];
  cr_expect_eq(e->type, ENTITY_ORGANIZATION);
  cr_assert_eq(e->role_count, 1);
  cr_expect(str_is(e->roles[0], "government of Russia"));
  told_end(&t);
  t = told(moscow_grew);
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Moscow")].type, ENTITY_PLACE);
  told_end(&t);
  snprintf(words, sizeof words, "Kerry PROPN NNP 3 nsubj B-PERSON\nWashington PROPN NNP 1 flat I-PERSON\nsat=sit VERB VBD 0 root\n\n%s",
           "Washington PROPN NNP 2 nsubj B-PLACE\nsaid=say VERB VBD 0 root\nso ADV RB 2 advmod\n\n");
  t = told(words);
  cr_expect_neq(t.resolved.entities[entity_named(&t, "Washington")].type, ENTITY_ORGANIZATION, "somebody's surname");
  told_end(&t);
}

Test(names, small_words_inside_names)
{
  Told t = told("National PROPN NNP 2 compound B-ORGANIZATION\nCenter PROPN NNP 6 nsubj I-ORGANIZATION\nfor ADP IN 5 case\nScientific PROPN NNP 5 compound\n"
                "Research PROPN NNP 2 nmod\nclosed=close VERB VBD 0 root\n\n");
  cr_expect_neq(entity_named(&t, "National Center for Scientific Research"), NO_ENTITY);
  told_end(&t);
  t = told("Union PROPN NNP 6 nsubj B-ORGANIZATION\nfor ADP IN 3 case I-ORGANIZATION\nProgress PROPN NNP 1 nmod I-ORGANIZATION\nand CCONJ CC 5 cc\nJustice PROPN NNP 3 conj\n"
           "won=win VERB VBD 0 root\n\nUPJ PROPN NNP 2 nsubj B-ORGANIZATION\nlost=lose VERB VBD 0 root\n\n");
  cr_expect(same_entity(&t, "Union for Progress and Justice", "UPJ"));
  told_end(&t);
  t = told("She PRON PRP 2 nsubj\nworked=work VERB VBD 0 root\nat ADP IN 4 case\nSandor PROPN NNP 2 obl B-PERSON\nand CCONJ CC 6 cc\nMoor PROPN NNP 4 conj B-PERSON\n\n"
           "Sandor PROPN NNP 4 nsubj B-PERSON\nand CCONJ CC 3 cc\nMoor PROPN NNP 1 conj B-PERSON\nfailed=fail VERB VBD 0 root\n\n");
  cr_expect(in_cluster(&t, 0, "Sandor and Moor", 1, "Sandor and Moor"));
  told_end(&t);
  t = told("She PRON PRP 2 nsubj\nlooked=look VERB VBD 0 root\nat ADP IN 4 case\nSandor PROPN NNP 2 obl B-PERSON\nand CCONJ CC 6 cc\nMoor PROPN NNP 4 conj B-PERSON\n\n");
  cr_expect_not(same_entity(&t, "Sandor", "Moor"));
  told_end(&t);
  t = told_names("Calder Trust for Children/ORGANIZATION; Calder Trust/ORGANIZATION");
  cr_expect(same_entity(&t, "Calder Trust", "Calder Trust for Children"));
  told_end(&t);
}

/* ---- what is written otherwise than it is called ---- */

static void assert_called(const char *written, const char *called)
{
  char names[256];
  snprintf(names, sizeof names, "%s; Watson", written);
  Told t = told_names(names);
  uint32_t e = entity_named(&t, written);
  cr_assert_neq(e, NO_ENTITY, "%s", written);
  cr_expect(str_eq(t.resolved.entities[e].name, str_of(called)), "%s is called %.*s", written, STR_ARG(t.resolved.entities[e].name));
  told_end(&t);
}

Test(names, a_headline_s_capitals_are_no_name)
{
  assert_called("GEORGE W. PLONK", "George W. Plonk");
  assert_called("JOHN MCPLONK", "John McPlonk");
  assert_called("MARY O'QUUX", "Mary O'Quux");
  assert_called("VINCENT VAN QUUX", "Vincent van Quux");
  assert_called("JD QUUX", "JD Quux");
  assert_called("URBAN QUUX III", "Urban Quux III");
  assert_called("ANGE-MARIE \xC3\x89QUUX", "Ange-Marie \xC3\x89quux");
  assert_called("Umbrage QUUX", "Umbrage QUUX"); /* as the text has it */
}

/* The Nordic city of Quux closed. Quux reopened. The mayor of Quux, and the size of a city of Quux's rank, are others. */
Test(names, a_city_of_a_name_is_the_place_of_that_name)
{
  Told t = told("The=the DET DT 3 det\nNordic ADJ JJ 3 amod\ncity NOUN NN 6 nsubj\nof ADP IN 5 case\nQuux PROPN NNP 3 nmod B-PERSON\nclosed=close VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
                "The=the DET DT 2 det\nmayor NOUN NN 5 nsubj\nof ADP IN 4 case\nQuux PROPN NNP 2 nmod B-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 5 punct\n");
  cr_expect(in_cluster(&t, 0, "The Nordic city of Quux", 0, "Quux"));
  cr_expect(in_cluster(&t, 0, "Quux", 1, "Quux"));
  cr_expect_not(in_cluster(&t, 0, "Quux", 1, "The mayor of Quux"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Quux")].type, ENTITY_PLACE);
  told_end(&t);
}

/* Acme, Gerda's firm, grew; Bolt, Gerda's firm, shrank: two firms. Gerda's firm, alone, would be one. */
Test(names, what_one_owns_in_the_same_words_does_not_join_named_things)
{
#define FIRM(name, did) name " PROPN NNP 6 nsubj B-ORGANIZATION\n, PUNCT , 5 punct\nGerda PROPN NNP 5 nmod:poss B-PERSON\n's PART POS 3 case\nfirm NOUN NN 1 appos\n" did " VERB VBD 0 root\n. PUNCT . 6 punct\n\n"
  Told t = told(FIRM("Acme", "grew=grow") FIRM("Bolt", "shrank=shrink"));
  cr_expect_not(same_entity(&t, "Acme", "Bolt"));
  cr_expect(in_cluster(&t, 0, "Acme", 0, "Gerda 's firm"));
  cr_expect(in_cluster(&t, 1, "Bolt", 1, "Gerda 's firm"));
  told_end(&t);
}

/* One is addressed by an office; nobody is called so. A surname that is an office's word is one still. */
Test(names, an_address_by_office_is_no_name)
{
  Told t = told("Mr. PROPN NNP 2 compound\nSpeaker PROPN NNP 5 vocative B-PERSON\n, PUNCT , 2 punct\nwe PRON PRP 5 nsubj\nvote VERB VBP 0 root\n. PUNCT . 5 punct\n\n"
                "Mr. PROPN NNP 2 compound\nBaker PROPN NNP 3 nsubj B-PERSON\nvoted=vote VERB VBD 0 root\n. PUNCT . 3 punct\n");
  size_t proper = 0;
  for (size_t i = 0; i < t.resolved.entity_count; i++) proper += t.resolved.entities[i].proper;
  cr_expect_eq(proper, 1);
  cr_expect(t.resolved.entities[entity_named(&t, "Baker")].proper);
  told_end(&t);
}

/* The rank is part of the office, and no name. */
Test(names, a_rank_belongs_to_the_title_after_it)
{
  Told t = told("Acting ADJ JJ 5 amod\nDeputy PROPN NNP 5 compound\nHome PROPN NNP 4 compound\nSecretary PROPN NNP 5 compound\nGerda PROPN NNP 7 nsubj B-PERSON\nPlonk PROPN NNP 5 flat I-PERSON\n"
                "spoke=speak VERB VBD 0 root\n. PUNCT . 7 punct\n");
  uint32_t e = entity_named(&t, "Gerda Plonk");
  cr_assert_neq(e, NO_ENTITY);
  size_t proper = 0;
  for (size_t i = 0; i < t.resolved.entity_count; i++) proper += t.resolved.entities[i].proper;
  cr_expect_eq(proper, 1);
  cr_assert_eq(t.resolved.entities[e].role_count, 1);
  cr_expect(str_is(t.resolved.entities[e].roles[0], "acting deputy home secretary"), "%.*s", STR_ARG(t.resolved.entities[e].roles[0]));
  told_end(&t);
}

/* "Plonk wins" over an article on Gerda Plonk, in which Zorba Plonk comes later. */
Test(names, a_headline_s_surname_is_whom_the_article_introduces_first)
{
  Told t = told_names("Plonk; Gerda Plonk; Plonk; Zorba Plonk");
  cr_expect(same_entity(&t, "Plonk", "Gerda Plonk"));
  cr_expect_not(same_entity(&t, "Gerda Plonk", "Zorba Plonk"));
  told_end(&t);
}

/* In brackets the letters may leave out the last words; elsewhere they may not. */
Test(names, an_acronym_in_brackets_may_leave_words_out)
{
  Told t = told("Oslo PROPN NNP 2 compound B-ORGANIZATION\nAssociation PROPN NNP 8 nsubj I-ORGANIZATION\nof ADP IN 4 case I-ORGANIZATION\nMiners PROPN NNPS 2 nmod I-ORGANIZATION\n( PUNCT -LRB- 6 punct\n"
                "OA PROPN NNP 2 appos B-ORGANIZATION\n) PUNCT -RRB- 6 punct\nmet=meet VERB VBD 0 root\n. PUNCT . 8 punct\n\n"
                "Union PROPN NNP 5 nsubj B-ORGANIZATION\nof ADP IN 4 case I-ORGANIZATION\nOslo PROPN NNP 4 compound I-ORGANIZATION\nMiners PROPN NNPS 1 nmod I-ORGANIZATION\nmet=meet VERB VBD 0 root\nUO PROPN NNP 5 obj B-ORGANIZATION\n. PUNCT . 5 punct\n");
  cr_expect(same_entity(&t, "Oslo Association of Miners", "OA"));
  cr_expect_not(same_entity(&t, "Union of Oslo Miners", "UO"));
  told_end(&t);
}

/* Gerda Plonk is chancellor; the chancellor, a Democrat, is she and not the Democrats. */
Test(names, who_is_one_of_a_group_is_not_the_group)
{
  Told t = told("Chancellor PROPN NNP 2 nmod:desc\nGerda PROPN NNP 4 nsubj B-PERSON\nPlonk PROPN NNP 2 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                "The=the DET DT 2 det\nchancellor NOUN NN 7 nsubj\n, PUNCT , 5 punct\na DET DT 5 det\nDemocrat PROPN NNP 2 appos B-GROUP\n, PUNCT , 5 punct\nleft=leave VERB VBD 0 root\n. PUNCT . 7 punct\n");
  cr_expect(in_cluster(&t, 0, "Gerda Plonk", 1, "The chancellor"));
  cr_expect_not(in_cluster(&t, 1, "The chancellor", 1, "Democrat"));
  told_end(&t);
}

/* A first word that is nothing but a name stands for the whole; "United" and a word that others begin with too do not. */
Test(names, an_organization_s_own_first_word_is_enough)
{
  Told t = told_names("Plonkit Umbrage/ORGANIZATION; Plonkit/ORGANIZATION; United Umbrage/ORGANIZATION; United/ORGANIZATION; "
                      "Quuxit Reading/ORGANIZATION; Quuxit Zorba/ORGANIZATION; Quuxit/ORGANIZATION");
  cr_expect(same_entity(&t, "Plonkit", "Plonkit Umbrage"));
  cr_expect_not(same_entity(&t, "United", "United Umbrage"));
  cr_expect_not(same_entity(&t, "Quuxit", "Quuxit Reading"));
  cr_expect_not(same_entity(&t, "Quuxit", "Quuxit Zorba"));
  told_end(&t);
}

/* The ship's owner, Plonk Lines, sued: a firm, and no person for that. */
Test(names, an_owner_may_be_a_firm)
{
  Told t = told("The=the DET DT 2 det\nship NOUN NN 4 nmod:poss\n's PART POS 2 case\nowner NOUN NN 9 nsubj\n, PUNCT , 7 punct\nPlonk PROPN NNP 7 compound B-ORGANIZATION\nLines PROPN NNPS 4 appos I-ORGANIZATION\n"
                ", PUNCT , 7 punct\nsued=sue VERB VBD 0 root\n. PUNCT . 9 punct\n");
  cr_expect(in_cluster(&t, 0, "The ship 's owner", 0, "Plonk Lines"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Plonk Lines")].type, ENTITY_ORGANIZATION);
  told_end(&t);
}

/* The board forbade Grey Plough to buy: two capitals within a sentence are a name, whatever the tagger took them for. */
Test(names, two_common_words_with_capitals_are_a_name)
{
  Told t = told("The=the DET DT 2 det\nboard NOUN NN 3 nsubj\nforbade=forbid VERB VBD 0 root\nGrey=grey ADJ JJ 5 amod\nPlough=plough NOUN NN 3 obj\nto PART TO 7 mark\nbuy VERB VB 3 xcomp\n. PUNCT . 3 punct\n\n"
                "It PRON PRP 2 nsubj\nsaw=see VERB VBD 0 root\nthe DET DT 5 det\nForeign=foreign ADJ JJ 5 amod\nSecretary=secretary NOUN NN 2 obj\n. PUNCT . 2 punct\n\n"
                "It PRON PRP 2 nsubj\nsaw=see VERB VBD 0 root\na DET DT 5 det\ngrey ADJ JJ 5 amod\nplough NOUN NN 2 obj\n. PUNCT . 2 punct\n");
  cr_expect(t.resolved.entities[entity_named(&t, "Grey Plough")].proper);
  size_t proper = 0;
  for (size_t i = 0; i < t.resolved.entity_count; i++) proper += t.resolved.entities[i].proper;
  cr_expect_eq(proper, 1);
  told_end(&t);
}

/* What a minister is minister for belongs to the role; where she is minister is the role's owner. */
Test(names, a_portfolio_belongs_to_the_title_after_it)
{
  Told t = told("Deputy PROPN NNP 4 compound\nTransport=transport PROPN NNP 3 compound\nMinister PROPN NNP 4 compound\nGerda PROPN NNP 5 nsubj B-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 5 punct\n\n"
                "Mexico PROPN NNP 2 compound B-PLACE\nMinister PROPN NNP 3 compound\nZorba PROPN NNP 4 nsubj B-PERSON\nslept=sleep VERB VBD 0 root\n. PUNCT . 4 punct\n");
  uint32_t gerda = entity_named(&t, "Gerda"), zorba = entity_named(&t, "Zorba");
  cr_assert_eq(t.resolved.entities[gerda].role_count, 1);
  cr_expect(str_is(t.resolved.entities[gerda].roles[0], "deputy transport minister"), "%.*s", STR_ARG(t.resolved.entities[gerda].roles[0]));
  cr_assert_eq(t.resolved.entities[zorba].role_count, 1);
  cr_expect(str_is(t.resolved.entities[zorba].roles[0], "minister of Mexico"), "%.*s", STR_ARG(t.resolved.entities[zorba].roles[0]));
  told_end(&t);
}

/* "the LPQ": letters behind an article, tagged as a common noun, are a body; "the GDP", "the DVD" and a shouted word are none. */
Test(names, bodies_in_capitals)
{
  static const struct { const char *word; bool body; } cases[] = {{"LPQ", true}, {"GDP", false}, {"DVD", false}, {"CEO", false}, {"LPQXYZAB", false}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char text[200];
    snprintf(text, sizeof text, "Gerda PROPN NNP 2 nsubj B-PERSON\nleft=leave VERB VBD 0 root\nthe DET DT 4 det\n%s NOUN NN 2 obj\n. PUNCT . 2 punct\n", cases[i].word);
    Told t = told(text);
    uint32_t entity = entity_named(&t, cases[i].word);
    bool body = entity != NO_ENTITY && t.resolved.entities[entity].proper && t.resolved.entities[entity].type == ENTITY_ORGANIZATION;
    cr_expect_eq(body, cases[i].body, "%s", cases[i].word);
    told_end(&t);
  }
}

/* "the Plonk People's Army" is one body; "the People's hopes" is none. */
Test(names, bodies_of_many)
{
  Told t = told("The=the DET DT 5 det\nPlonk PROPN NNP 3 compound\nPeople PROPN NNP 5 nmod:poss\n's PART POS 3 case\nArmy PROPN NNP 6 nsubj B-ORGANIZATION\nfired=fire VERB VBD 0 root\n");
  cr_expect_neq(entity_named(&t, "Plonk People 's Army"), NO_ENTITY);
  told_end(&t);
  t = told("The=the DET DT 2 det\nPeople PROPN NNP 4 nmod:poss\n's PART POS 2 case\nhopes=hope NOUN NNS 5 nsubj\nfell=fall VERB VBD 0 root\n");
  cr_expect_eq(entity_named(&t, "People 's hopes"), NO_ENTITY);
  told_end(&t);
}

/* "the Siege of Plonk" is one event; "State" of "the Secretary of State" is no place of its own. */
Test(names, what_of_goes_on_to)
{
  Told t = told("He=he PRON PRP 2 nsubj\nfell=fall VERB VBD 0 root\nat ADP IN 5 case\nthe DET DT 5 det\nSiege PROPN NNP 2 obl B-EVENT\nof ADP IN 7 case\nPlonk PROPN NNP 5 nmod B-PLACE\n");
  cr_expect_neq(entity_named(&t, "Siege of Plonk"), NO_ENTITY);
  told_end(&t);
  t = told("Bob PROPN NNP 7 nsubj B-PERSON\n, PUNCT , 4 punct\nthe DET DT 4 det\nSecretary PROPN NNP 1 appos\nof ADP IN 6 case\nState PROPN NNP 4 nmod B-PLACE\nspoke=speak VERB VBD 0 root\n");
  cr_expect_eq(entity_named(&t, "State"), NO_ENTITY);
  told_end(&t);
}

Test(names, what_is_written_in_other_letters_at_home_is_spelled_by_ear)
{
  Told t = told_names("Salome Zourabichvili; Zurabishvili; Nikita Khrushchev; Khrouchtchev; Anna Fischer; Fisher");
  cr_expect(same_entity(&t, "Salome Zourabichvili", "Zurabishvili"));
  cr_expect(same_entity(&t, "Nikita Khrushchev", "Khrouchtchev"));
  cr_expect_not(same_entity(&t, "Anna Fischer", "Fisher"));
  told_end(&t);
}

/* Of "Torunn" no list knows that it is a woman's name; of "Liv" it is known, but she comes later. */
Test(names, a_title_tells_of_those_who_were_named_before)
{
  Told t = told_names("Torunn Moen; Ms. Moen; Liv Moen");
  cr_expect(same_entity(&t, "Torunn Moen", "Moen"));
  told_end(&t);
}

Test(names, who_carries_the_office_is_meant)
{
  Told t = told_names("Gov. Tessa Lowell; Mark Lowell; Mark Lowell; Gov. Lowell");
  cr_expect(same_entity(&t, "Tessa Lowell", "Lowell"));
  cr_expect_not(same_entity(&t, "Mark Lowell", "Lowell"));
  told_end(&t);
}

Test(names, a_clubs_name_without_its_article_is_a_surname)
{
  Told t = told_names("Juhan Mets; Mets/ORGANIZATION");
  cr_expect(same_entity(&t, "Juhan Mets", "Mets"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Mets")].type, ENTITY_PERSON);
  told_end(&t);
}

Test(names, whom_everybody_means_is_not_the_next_of_that_name)
{
  Told t = told_names("Trump; Melania Trump");
  cr_expect_not(same_entity(&t, "Melania Trump", "Trump"));
  told_end(&t);
  t = told_names("Plonk; Melania Plonk");
  cr_expect(same_entity(&t, "Melania Plonk", "Plonk"));
  told_end(&t);
}

Test(names, one_office_of_two_namesakes)
{
  Told t = told_names("President Hollis Grant; Grant; Sen. Abel Grant; Senator Grant; President Grant");
  cr_expect(same_entity(&t, "Hollis Grant", "Grant"));
  size_t of_senator = 0;
  for (size_t i = 0; i < t.resolved.entity_count; i++)
    if (str_is(t.resolved.entities[i].name, "Abel Grant")) of_senator = t.resolved.entities[i].mention_count;
  cr_expect_eq(of_senator, 2, "Senator Grant is Abel Grant: %zu mentions", of_senator);
  told_end(&t);
}

/* One sentence: "Ann Plonk praised/wrote of ... Ann R. Plonk". */
Test(names, two_full_names_of_one_sentence)
{
  static const char *const said = "James PROPN NNP 3 nsubj B-PERSON\nPlonk PROPN NNP 1 flat I-PERSON\ncollected=collect VERB VBD 0 root\na DET DT 5 det\nprize NOUN NN 3 obj\nmeant=mean VERB VBN 5 acl\n"
                                  "for ADP IN 8 case\nJames PROPN NNP 6 obl B-PERSON\nR. PROPN NNP 8 flat I-PERSON\nPlonk PROPN NNP 8 flat I-PERSON\n. PUNCT . 3 punct\n\n";
  Told t = told(said);
  cr_expect_not(same_entity(&t, "James Plonk", "James R. Plonk"));
  told_end(&t);
}

/* "President Ann Roke of Zorvath": people are of towns and bodies. */
Test(names, whom_people_are_of_is_nobody)
{
  Told t = told("Josiah PROPN NNP 3 nsubj B-PERSON\nZorvath PROPN NNP 1 flat I-PERSON\nwept=weep VERB VBD 0 root\n\n"
                "Ann PROPN NNP 5 nsubj B-PERSON\nRoke PROPN NNP 1 flat I-PERSON\nof ADP IN 4 case\nZorvath PROPN NNP 1 nmod B-PERSON\nleft=leave VERB VBD 0 root\n\n");
  cr_expect_not(same_entity(&t, "Josiah Zorvath", "Zorvath"));
  told_end(&t);
}

Test(names, what_has_a_mayor_is_a_town)
{
  Told t = told("The DET DT 2 det\nmayor NOUN NN 5 nsubj\nof ADP IN 4 case\nZorvath PROPN NNP 2 nmod B-PERSON\nwept=weep VERB VBD 0 root\n\n"
                "Josiah PROPN NNP 3 nsubj B-PERSON\nZorvath PROPN NNP 1 flat I-PERSON\nleft=leave VERB VBD 0 root\n\n");
  cr_expect_not(same_entity(&t, "Josiah Zorvath", "Zorvath"));
  cr_expect_eq(t.resolved.entities[entity_named(&t, "Zorvath")].type, ENTITY_PLACE);
  told_end(&t);
}

/* Where one flies to is a place, whoever it was called after; a woman whose surname is a firm's word is none. */
Test(names, where_one_flies_to)
{
  told_expect("He=he PRON PRP 2 nsubj\nlanded=land VERB VBD 0 root\nat ADP IN 4 case\nCharles PROPN NNP 2 obl B-PLACE\nde PROPN NNP 4 flat I-PLACE\nGaulle~ PROPN NNP 4 flat I-PLACE\n. PUNCT . 2 punct\n",
              "Charles de Gaulle : PLACE");
  told_expect("He=he PRON PRP 2 nsubj\nspoke=speak VERB VBD 0 root\nto ADP IN 4 case\nCharles PROPN NNP 2 obl B-PERSON\nde PROPN NNP 4 flat I-PERSON\nGaulle~ PROPN NNP 4 flat I-PERSON\n. PUNCT . 2 punct\n",
              "Charles de Gaulle : PERSON");
  told_expect("Sarah PROPN NNP 3 nsubj B-PERSON\nMills PROPN NNP 1 flat I-PERSON\nlost=lose VERB VBD 0 root\nher PRON PRP$ 5 nmod:poss\njob~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "Sarah Mills : PERSON");
  told_expect("General PROPN NNP 2 nmod:desc B-ORGANIZATION\nMills PROPN NNP 3 nsubj I-ORGANIZATION\nlost=lose VERB VBD 0 root\nits PRON PRP$ 5 nmod:poss\ncase~ NOUN NN 3 obj\n. PUNCT . 3 punct\n",
              "General Mills : ORGANIZATION");
}
