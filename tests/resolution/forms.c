/* Forms of one name that share what is its own; and those that only seem to. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "told.h"

static EntityType type_named(const Told *t, const char *form)
{
  uint32_t entity = entity_named(t, form);
  return entity == NO_ENTITY ? ENTITY_NONE : t->resolved.entities[entity].type;
}

Test(forms, a_place_with_its_kind)
{
  Told t = told_names("City of Marrow/PLACE; Marrow/PLACE; Chadwin Islands/PLACE; Chadwins/PLACE; Corrin Island/PLACE; Corrin/PLACE; City of London/PLACE; London/PLACE; Main Street/PLACE; Main St./PLACE");
  cr_expect(same_entity(&t, "City of Marrow", "Marrow"));
  cr_expect(same_entity(&t, "Chadwin Islands", "Chadwins"));
  cr_expect(same_entity(&t, "Main Street", "Main St."));
  cr_expect_not(same_entity(&t, "Corrin Island", "Corrin"), "a town may be called as its island is");
  cr_expect_not(same_entity(&t, "City of London", "London"));
  told_end(&t);
}

Test(forms, the_family_s_name_first_or_last)
{
  Told t = told_names("Ichiyo Hagurin; Hagurin Ichiyo; Ichiyo Marrow/ORGANIZATION; Marrow Ichiyo/ORGANIZATION");
  cr_expect(same_entity(&t, "Ichiyo Hagurin", "Hagurin Ichiyo"));
  cr_expect_not(same_entity(&t, "Ichiyo Marrow", "Marrow Ichiyo"));
  told_end(&t);
}

/* "Jenna Morrow, known by her pseudonym Jenna Pebbles, spoke." */
Test(forms, a_pseudonym_is_its_bearer)
{
  Told t = told("Jenna PROPN NNP 10 nsubj B-PERSON\nMorrow PROPN NNP 1 flat I-PERSON\n, PUNCT , 4 punct\nknown=know VERB VBN 1 acl\nby ADP IN 7 case\nher PRON PRP$ 7 nmod:poss\n"
                "pseudonym NOUN NN 4 obl\nJenna PROPN NNP 7 appos B-PERSON\nPebbles PROPN NNP 8 flat I-PERSON\nspoke=speak VERB VBD 0 root\n. PUNCT . 10 punct\n");
  cr_expect(same_entity(&t, "Jenna Morrow", "Jenna Pebbles"));
  told_end(&t);
}

/* "Its sea surface salinity (SSS) grew.": no organization's letters. "Its tin trade union (TTU)": these are. */
Test(forms, letters_of_common_words_name_no_organization)
{
  Told t = told("Its=its PRON PRP$ 4 nmod:poss\nsea NOUN NN 4 compound\nsurface NOUN NN 4 compound\nsalinity NOUN NN 8 nsubj\n( PUNCT -LRB- 6 punct\nSSS PROPN NNP 4 appos B-ORGANIZATION\n) PUNCT -RRB- 6 punct\n"
                "grew=grow VERB VBD 0 root\n\nIts=its PRON PRP$ 4 nmod:poss\ntin NOUN NN 4 compound\ntrade NOUN NN 4 compound\nunion NOUN NN 8 nsubj\n( PUNCT -LRB- 6 punct\nTTU PROPN NNP 4 appos B-ORGANIZATION\n"
                ") PUNCT -RRB- 6 punct\ngrew=grow VERB VBD 0 root\n");
  cr_expect_eq(type_named(&t, "SSS"), ENTITY_CONCEPT);
  cr_expect_eq(type_named(&t, "TTU"), ENTITY_ORGANIZATION);
  told_end(&t);
}

/* "Chao died. His daughter Rulan Chao Pian spoke.": two. */
Test(forms, whoever_was_named_before_is_not_his_own_daughter)
{
  Told t = told("Chao PROPN NNP 2 nsubj B-PERSON\ndied=die VERB VBD 0 root\n. PUNCT . 2 punct\n\n"
                "His=his PRON PRP$ 2 nmod:poss\ndaughter NOUN NN 6 nsubj\nRulan PROPN NNP 2 appos B-PERSON\nChao PROPN NNP 3 flat I-PERSON\nPian PROPN NNP 3 flat I-PERSON\nspoke=speak VERB VBD 0 root\n");
  cr_expect_not(same_entity(&t, "Chao", "Rulan Chao Pian"));
  told_end(&t);
}

/* "speaks German", "in German"; "a German" is one of the nation. */
Test(forms, a_language_is_no_nation)
{
  Told t = told("Ann PROPN NNP 2 nsubj B-PERSON\nspeaks=speak VERB VBZ 0 root\nGerman PROPN NNP 2 obj B-GROUP\n\nAnn PROPN NNP 2 nsubj B-PERSON\nmet=meet VERB VBD 0 root\nGermans=German PROPN NNPS 2 obj B-GROUP\n");
  cr_expect_eq(type_named(&t, "German"), ENTITY_CONCEPT);
  cr_expect_eq(type_named(&t, "Germans"), ENTITY_GROUP);
  told_end(&t);
}

/* Is there a mention of just these words? */
static bool has_name(const char *words, const char *name)
{
  Told t = told(words);
  bool found = entity_named(&t, name) != NO_ENTITY;
  told_end(&t);
  return found;
}

Test(forms, laws_and_treaties_with_small_words_inside)
{
  cr_expect(has_name("They=they PRON PRP 2 nsubj\npassed=pass VERB VBD 0 root\nthe DET DT 7 det\nChips PROPN NNPS 7 compound\nand CCONJ CC 6 cc\nScience PROPN NNP 4 conj\nAct PROPN NNP 2 obj B-WORK\n",
                     "Chips and Science Act"));
  cr_expect(has_name("They=they PRON PRP 2 nsubj\nsigned=sign VERB VBD 0 root\nthe DET DT 4 det\nConvention PROPN NNP 2 obj\non ADP IN 7 case\nthe DET DT 7 det\nRights=right PROPN NNPS 4 nmod\nof ADP IN 10 case\nthe DET DT 10 det\n"
                     "Child PROPN NNP 7 nmod\nand CCONJ CC 12 cc\nGermany PROPN NNP 4 conj B-PLACE\n", "Convention on the Rights of the Child"));
  cr_expect(has_name("They=they PRON PRP 2 nsubj\nsigned=sign VERB VBD 0 root\nthe DET DT 4 det\nTreaty PROPN NNP 2 obj B-ORGANIZATION\nof ADP IN 6 case\nRome PROPN NNP 4 nmod B-PLACE\n", "Treaty of Rome"));
  cr_expect_not(has_name("The=the DET DT 2 det\nHouse PROPN NNP 5 nsubj B-ORGANIZATION\nin ADP IN 4 case\nWashington PROPN NNP 2 nmod B-PLACE\npassed=pass VERB VBD 0 root\nthe DET DT 7 det\nAct PROPN NNP 5 obj\n",
                         "House in Washington"));
}

Test(forms, titles_of_works_go_on_over_a_small_word)
{
  static const char film[] = "She=she PRON PRP 2 nsubj\nmade=make VERB VBD 0 root\nthe DET DT 4 det\nfilm NOUN NN 2 obj\nConfessions PROPN NNPS 4 appos B-WORK\nof ADP IN 9 case\nan DET DT 9 det\nUgly ADJ JJ 9 amod\nStepsister PROPN NNP 5 nmod\n";
  cr_expect(has_name(film, "Confessions of an Ugly Stepsister"));
  static const char director[] = "She=she PRON PRP 2 nsubj\nmade=make VERB VBD 0 root\nthe DET DT 4 det\nfilm NOUN NN 2 obj\nEmma PROPN NNP 4 appos B-WORK\nwith ADP IN 7 case\nAnn PROPN NNP 2 obl B-PERSON\nLee PROPN NNP 7 flat I-PERSON\n";
  cr_expect(has_name(director, "Emma"));
  cr_expect(has_name(director, "Ann Lee"));
}

/* "the General Assembly of the United Nations", of which the model saw the noun; "Constantine the Great" */
Test(forms, adjectives_before_and_epithets_behind_belong_to_names)
{
  cr_expect(has_name("They=they PRON PRP 2 nsubj\nmet=meet VERB VBD 0 root\nthe DET DT 5 det\nGeneral=general ADJ NNP 5 amod\nAssembly PROPN NNP 2 obj B-ORGANIZATION\n", "General Assembly"));
  cr_expect(has_name("Constantine PROPN NNP 4 nsubj B-PERSON\nthe DET DT 3 det\nGreat=great ADJ JJ 1 amod\ndied=die VERB VBD 0 root\n", "Constantine the Great"));
  cr_expect_not(has_name("They=they PRON PRP 2 nsubj\nmet=meet VERB VBD 0 root\nthe DET DT 5 det\nMexican ADJ NNP 5 amod\nAssembly PROPN NNP 2 obj B-ORGANIZATION\n", "Mexican Assembly"));
}

/* "The Albanian Government met. The Government spoke": a common noun, whatever its capital, as "the government" is. */
Test(forms, capitals_of_deference_make_no_name)
{
  static const char words[] = "The=the DET DT 3 det\nAlbanian ADJ JJ 3 amod\nGovernment=government PROPN NNP 4 nsubj\nmet=meet VERB VBD 0 root\n. PUNCT . 4 punct\n\n"
                              "The=the DET DT 2 det\nGovernment=government PROPN NNP 3 nsubj\nspoke=speak VERB VBD 0 root\n. PUNCT . 3 punct\n";
  Told t = told(words);
  for (size_t i = 0; i < t.resolved.mention_count; i++) cr_expect_neq(t.resolved.mentions[i].kind, MENTION_NAME);
  cr_expect(in_cluster(&t, 0, "The Albanian Government", 1, "The Government"));
  told_end(&t);
}

Test(forms, a_surname_spelled_otherwise)
{
  Told t = told_names("Oleh Marrowsky; Marrowskyy; Marrowski");
  cr_expect(same_entity(&t, "Oleh Marrowsky", "Marrowskyy"));
  cr_expect(same_entity(&t, "Oleh Marrowsky", "Marrowski"));
  told_end(&t);
  t = told_names("Oleh Marrowsky; Anna Marrowski; Marrowskyy");
  cr_expect_not(same_entity(&t, "Oleh Marrowsky", "Marrowskyy"), "it may be hers");
  told_end(&t);
}

static Told two_who(const char *first, const char *second, const char *last, const char *type, const char *before)
{
  Buf words = {0};
  buf_format(&words, "%s%s PROPN NNP 5 nsubj B-%s\nand CCONJ CC 3 cc\n%s PROPN NNP 1 conj B-%s\n%s PROPN NNP 3 flat I-%s\nspoke=speak VERB VBD 0 root\n", before, first, type, second, type, last, type);
  buf_char(&words, '\0');
  Told t = told(buf_view(&words).at);
  buf_free(&words);
  return t;
}

Test(forms, names_that_share_their_last_word)
{
  Told t = two_who("Karl", "Anna", "Rost", "PERSON", "");
  cr_expect_neq(entity_named(&t, "Karl Rost"), NO_ENTITY);
  cr_expect_not(same_entity(&t, "Karl Rost", "Anna Rost"));
  told_end(&t);
  t = two_who("North", "South", "Marrow", "PLACE", "");
  cr_expect_neq(entity_named(&t, "North Marrow"), NO_ENTITY);
  told_end(&t);
}

Test(forms, names_that_only_stand_beside_others)
{
  Told t = two_who("Karl", "Anna", "Rost", "PERSON", "Karl PROPN NNP 3 nsubj B-PERSON\nStone PROPN NNP 1 flat I-PERSON\nspoke=speak VERB VBD 0 root\n\n");
  cr_expect_neq(entity_named(&t, "Karl"), NO_ENTITY, "he is Karl Stone");
  told_end(&t);
  t = two_who("Stone", "Anna", "Rost", "PERSON", "");
  cr_expect_neq(entity_named(&t, "Stone"), NO_ENTITY, "a surname");
  told_end(&t);
  t = two_who("Lumen", "South", "Marrow", "PLACE", "");
  cr_expect_neq(entity_named(&t, "Lumen"), NO_ENTITY);
  told_end(&t);
}

/* "Karl and Anna Rost spoke. The Rosts sang. The couple left.": they did. */
static const char *const two_rosts = "Karl PROPN NNP 5 nsubj B-PERSON\nand CCONJ CC 3 cc\nAnna PROPN NNP 1 conj B-PERSON\nRost PROPN NNP 3 flat I-PERSON\nspoke=speak VERB VBD 0 root\n\n";

static uint32_t members_of(const Told *t, uint32_t sentence)
{
  for (size_t i = 0; i < t->resolved.mention_count; i++)
    if (t->resolved.mentions[i].sentence == sentence && t->resolved.mentions[i].member_count) return t->resolved.mentions[i].member_count;
  return 0;
}

Test(forms, families_and_couples_are_those_who_were_named)
{
  static const struct { const char *words; uint32_t members; } cases[] = {
      {"The DET DT 2 det\nRosts=Rost PROPN NNPS 3 nsubj B-GROUP\nsang=sing VERB VBD 0 root\n", 2},
      {"The DET DT 2 det\ncouple NOUN NN 3 nsubj\nleft=leave VERB VBD 0 root\n", 2},
      {"The DET DT 2 det\nbrothers=brother NOUN NNS 3 nsubj\nleft=leave VERB VBD 0 root\n", 2},
      {"The DET DT 2 det\ntrio NOUN NN 3 nsubj\nleft=leave VERB VBD 0 root\n", 0},
      {"The DET DT 2 det\nQuarls=Quarl PROPN NNPS 3 nsubj B-GROUP\nsang=sing VERB VBD 0 root\n", 0},
      {"A DET DT 2 det\ncouple NOUN NN 3 nsubj\nleft=leave VERB VBD 0 root\n", 0},
  };
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Buf words = {0};
    buf_text(&words, two_rosts);
    buf_text(&words, cases[i].words);
    buf_char(&words, '\0');
    Told t = told_with(buf_view(&words).at, &(TripleList){0}, NULL, "");
    cr_expect_eq(members_of(&t, 1), cases[i].members, "case %zu: %u", i, members_of(&t, 1));
    told_end(&t);
    buf_free(&words);
  }
}

/* "Marrow, Texas, slept. The Marrow Police Department spoke.": the town is not the police. */
Test(forms, a_town_in_its_land_is_no_short_name)
{
  Told t = told("Marrow PROPN NNP 5 nsubj B-PLACE\n, PUNCT , 3 punct\nTexas PROPN NNP 1 appos B-PLACE\n, PUNCT , 3 punct\nslept=sleep VERB VBD 0 root\n\n"
                "Marrow PROPN NNP 3 compound B-ORGANIZATION\nPolice PROPN NNP 3 compound I-ORGANIZATION\nDepartment PROPN NNP 4 nsubj I-ORGANIZATION\nspoke=speak VERB VBD 0 root\n");
  cr_expect_not(same_entity(&t, "Marrow", "Marrow Police Department"));
  told_end(&t);
}

/* Letters and their name in brackets, either way round, also in another tongue and with a figure; and what is no letters of it. */
Test(forms, letters_beside_what_they_stand_for)
{
  static const struct { const char *first, *first_type, *second, *second_type; bool one; } pairs[] = {
      {"CEI", "ORGANIZATION", "Plonk Episcopal Conference", "EVENT", true}, {"Movimento 5 Stelle", "ORGANIZATION", "M5S", "ORGANIZATION", true},
      {"National Liberation Army", "ORGANIZATION", "ELN", "ORGANIZATION", true}, {"Cry Wolf", "WORK", "CW", "ORGANIZATION", true}, {"Ann Plonk", "PERSON", "ELN", "ORGANIZATION", false}};
  for (size_t i = 0; i < COUNT_OF(pairs); i++) {
    char words[800] = "", *end = words;
    Str rest, word;
    uint32_t at = 0;
    for (int side = 0; side < 2; side++) {
      uint32_t head = ++at, n = 0;
      rest = str_of(side ? pairs[i].second : pairs[i].first);
      at--;
      while (str_split(&rest, ' ', &word)) {
        at++;
        end += sprintf(end, "%.*s PROPN NNP %u %s %s-%s\n", STR_ARG(word), n ? head : side ? 1 : 0, n ? "flat" : side ? "appos" : "root", n ? "I" : "B", side ? pairs[i].second_type : pairs[i].first_type);
        n++;
      }
      end += sprintf(end, "%s PUNCT %s %u punct\n", side ? ")" : "(", side ? "-RRB-" : "-LRB-", head);
      at++;
    }
    Told t = told(words);
    cr_expect_eq(same_entity(&t, pairs[i].first, pairs[i].second) || in_cluster(&t, 0, pairs[i].first, 0, pairs[i].second), pairs[i].one, "%s (%s)", pairs[i].first, pairs[i].second);
    told_end(&t);
  }
}
