/* labels.c - the enums and their names agree in both directions. */
#include <criterion/criterion.h>

#include "text/text.h"

Test(labels, every_name_leads_back_to_its_value)
{
  for (int i = 1; i < UPOS_COUNT; i++) cr_expect_eq(upos_of(str_of(upos_name((Upos)i))), i);
  for (int i = 1; i < XPOS_COUNT; i++) cr_expect_eq(xpos_of(str_of(xpos_name((Xpos)i))), i);
  for (int i = 1; i < DEP_COUNT; i++) cr_expect_eq(deprel_of(str_of(deprel_name((Deprel)i))), i);
  for (int i = 1; i < ENTITY_COUNT; i++) cr_expect_eq(entity_type_of(str_of(entity_type_name((EntityType)i))), i);
}

Test(labels, names_stand_at_their_enums)
{
  cr_expect_str_eq(upos_name(UPOS_PROPN), "PROPN");
  cr_expect_str_eq(xpos_name(XPOS_PRPS), "PRP$");
  cr_expect_str_eq(xpos_name(XPOS_WPS), "WP$");
  cr_expect_str_eq(xpos_name(XPOS_OPEN_QUOTE), "``");
  cr_expect_str_eq(xpos_name(XPOS_HYPH), "HYPH");
  cr_expect_str_eq(deprel_name(DEP_NSUBJ_PASS), "nsubj:pass");
  cr_expect_str_eq(deprel_name(DEP_XCOMP), "xcomp");
  cr_expect_str_eq(deprel_name(DEP_OBL_UNMARKED), "obl:unmarked");
  cr_expect_str_eq(entity_type_name(ENTITY_CONCEPT), "CONCEPT");
}

Test(labels, types_are_typed_in_any_case)
{
  cr_expect_eq(entity_type_of(STR("person")), ENTITY_PERSON);
  cr_expect_eq(entity_type_of(STR("Organization")), ENTITY_ORGANIZATION);
  cr_expect_eq(entity_type_of(STR("ORGANIZATIONAL")), ENTITY_NONE);
  cr_expect_eq(entity_type_of(STR("organizations of all kinds")), ENTITY_NONE);
}

Test(labels, unknown_names_are_none)
{
  cr_expect_eq(upos_of(STR("propn")), UPOS_NONE);
  cr_expect_eq(upos_of(STR("_")), UPOS_NONE);
  cr_expect_eq(upos_of((Str){"", 0}), UPOS_NONE);
  cr_expect_eq(xpos_of(STR("NNPP")), XPOS_NONE);
  cr_expect_eq(deprel_of(STR("subject")), DEP_NONE);
}

Test(labels, unknown_subtypes_fall_to_their_base)
{
  cr_expect_eq(deprel_of(STR("obl:tmod")), DEP_OBL);
  cr_expect_eq(deprel_of(STR("flat:foreign")), DEP_FLAT);
  cr_expect_eq(deprel_of(STR("acl:relcl")), DEP_ACL_RELCL);
}

Test(labels, base_relation_is_what_stands_before_the_colon)
{
  for (int i = 1; i < DEP_COUNT; i++) {
    Str name = str_of(deprel_name((Deprel)i)), base;
    str_split(&name, ':', &base);
    Str found = str_of(deprel_name(deprel_base((Deprel)i)));
    cr_expect(str_eq(found, base), "%s has base %.*s", deprel_name((Deprel)i), STR_ARG(found));
  }
}

Test(labels, features_are_whole_entries)
{
  Token t = {.feats = STR("Number=Plur|Person=3")};
  cr_expect(token_has(&t, "Number=Plur"));
  cr_expect(token_has(&t, "Person=3"));
  cr_expect_not(token_has(&t, "Number=Plu"));
  cr_expect_not(token_has(&t, "Person"));
  cr_expect_not(token_has(&(Token){0}, "Person=3"));
}
