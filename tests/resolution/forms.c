/* Forms of one name that share what is its own; and those that only seem to. */
#include <criterion/criterion.h>

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
