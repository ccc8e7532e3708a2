/* Edit rules and known lemmas; features of forms. */
#include "analysis/lemma.h"

#include <criterion/criterion.h>

#include "analysis/forms.h"

static void lemma_is(const char *rule_text, const char *form, const char *wanted)
{
  Arena arena = {0};
  LemmaRule rule;
  cr_assert(lemma_rule_parse(str_of(rule_text), &rule), "%s", rule_text);
  Str got = lemma_rule_apply(&rule, str_of(form), &arena);
  cr_assert(str_is(got, wanted), "%s of %s: %.*s", rule_text, form, STR_ARG(got));
  arena_free(&arena);
}

Test(lemma, rules_case_cut_and_append)
{
  lemma_is("l3|y", "Studies", "study");
  lemma_is("l0|", "THE", "the");
  lemma_is("k0|", "Castañeda", "Castañeda");
  lemma_is("k1|", "Mexicans", "Mexican");
  lemma_is("t0|", "POWELL", "Powell");
  lemma_is("u0|", "élan", "Élan");
  lemma_is("U0|", "nato", "NATO");
  lemma_is("n0|", "1,200", "1200");
  lemma_is("=be", "was", "be");
}

Test(lemma, cuts_count_letters_not_bytes) { lemma_is("l1|o", "cafés", "caféo"); lemma_is("l2|", "naïfé", "naï"); }

Test(lemma, a_form_too_short_for_its_rule_stays)
{
  lemma_is("l3|y", "as", "as");
  lemma_is("l2|", "as", "as");
  lemma_is("l2|be", "as", "be");
}

Test(lemma, what_is_no_rule_is_refused)
{
  static const char *const bad[] = {"", "=", "l", "l|", "x1|", "l1", "1|a", "lx|a", "l12345|a"};
  LemmaRule rule;
  for (size_t i = 0; i < COUNT_OF(bad); i++) cr_assert_not(lemma_rule_parse(str_of(bad[i]), &rule), "%s", bad[i]);
}

Test(lemma, known_lemmas_are_found_first_last_and_not_by_their_beginning)
{
  Str known = STR("feet\tNOUN\tfoot\nmen\tNOUN\tman\nmet\tVERB\tmeet\nmets\tNOUN\tmet");
  cr_assert(str_is(lexeme_find(known, STR("feet"), "NOUN"), "foot"));
  cr_assert(str_is(lexeme_find(known, STR("met"), "VERB"), "meet"));
  cr_assert(str_is(lexeme_find(known, STR("mets"), "NOUN"), "met"));
  cr_assert_null(lexeme_find(known, STR("met"), "NOUN").at);
  cr_assert_null(lexeme_find(known, STR("me"), "VERB").at);
  cr_assert_null(lexeme_find(known, STR("aaa"), "VERB").at);
  cr_assert_null(lexeme_find(known, STR("zzz"), "VERB").at);
  cr_assert_null(lexeme_find((Str){"", 0}, STR("met"), "VERB").at);
}

Test(lemma, a_known_form_in_other_case_counts_but_for_names)
{
  Arena arena = {0};
  LemmaRule keep;
  Str known = STR("met\tPROPN\tmeet\nmet\tVERB\tmeet");
  cr_assert(lemma_rule_parse(STR("k0|"), &keep));
  cr_assert(str_is(lemma_of(known, &keep, STR("Met"), "VERB", "VBD", &arena), "meet"));
  cr_assert(str_is(lemma_of(known, &keep, STR("Met"), "PROPN", "NNP", &arena), "Met"));
  arena_free(&arena);
}

static void lemma_within(const char *known, const char *rule, const char *form, const char *upos, const char *xpos, const char *wanted)
{
  Arena arena = {0};
  LemmaRule parsed;
  cr_assert(lemma_rule_parse(str_of(rule), &parsed));
  Str got = lemma_of(str_of(known), &parsed, str_of(form), upos, xpos, &arena);
  cr_assert(str_is(got, wanted), "%s/%s: %.*s", form, xpos, STR_ARG(got));
  arena_free(&arena);
}

Test(lemma, a_word_within_a_name_keeps_its_capital)
{
  lemma_within("apply\tVERB\tapply", "l0|", "Hidden", "ADJ", "NNP", "Hidden");
  lemma_within("apply\tVERB\tapply", "l0|", "Hidden", "ADJ", "JJ", "hidden");
  lemma_within("applied\tVERB\tapply", "l0|", "Applied", "VERB", "NNP", "Apply");
  lemma_within("Applied\tVERB\tAPPLIED\napplied\tVERB\tapply", "l0|", "Applied", "VERB", "NNP", "Apply");
  lemma_within("apply\tVERB\tapply", "l0|", "red", "ADJ", "NNP", "red");
}

Test(lemma, an_address_is_its_own_lemma)
{
  lemma_within("", "l0|", "http://example.org/Page", "X", "ADD", "http://example.org/Page");
  lemma_within("", "l0|", "Page", "NOUN", "NN", "page");
}

Test(lemma, drawn_out_letters_are_known_without_them)
{
  const char *known = "god\tPROPN\tGod\ngood\tADJ\tgood\nso\tADV\tso";
  lemma_within(known, "l0|", "Sooooo", "ADV", "RB", "so");
  lemma_within(known, "l0|", "goooood", "ADJ", "JJ", "good");
  lemma_within(known, "l0|", "goooood", "NOUN", "NN", "goooood");
  lemma_within(known, "k0|", "Goood", "PROPN", "NNP", "Goood");
  lemma_within("é\tADV\té", "l0|", "ééé", "ADV", "RB", "é");
  lemma_within("", "l0|", "\xC3\xC3\xC3", "ADV", "RB", "\xC3\xC3\xC3");
}

static void norm_is(const char *form, const char *norm, Casing casing)
{
  Arena arena = {0};
  FormFeatures features;
  form_features(str_of(form), &arena, &features);
  cr_assert(str_is(features.norm, norm), "%s: %.*s", form, STR_ARG(features.norm));
  cr_assert_eq(features.casing, casing, "%s", form);
  arena_free(&arena);
}

Test(forms, normal_form_and_casing)
{
  norm_is("Powell", "powell", CASING_TITLE);
  norm_is("U.S.", "u.s.", CASING_UPPER);
  norm_is("I", "i", CASING_TITLE);
  norm_is("McDonald", "mcdonald", CASING_MIXED);
  norm_is("’s", "'s", CASING_LOWER);
  norm_is("“", "\"", CASING_NONE);
  norm_is("1,2025", "0,0000", CASING_NONE);
  norm_is("ÉLAN", "élan", CASING_UPPER);
  norm_is("İ", "İ", CASING_LOWER); /* has no single small letter, so it counts as one */
  norm_is("", "", CASING_NONE);
}

/* FNV-1a of "p1c", "s1a", "SXx", "n<ca", "na>" and so on, worked out by the training code's own functions. */
Test(forms, hashes_are_those_of_the_training_code)
{
  Arena arena = {0};
  FormFeatures f;
  form_features(STR("Ca"), &arena, &f);
  cr_assert_eq(f.whole_count, 5, "p1 p2 s1 s2 S");
  cr_assert_eq(f.trigram_count, 2, "<ca ca>");
  cr_assert_eq(f.whole[0], 1964706139u);
  cr_assert_eq(f.whole[4], 925942978u);
  cr_assert_eq(f.trigram[0], 1018194599u);
  cr_assert_eq(casing_hash(CASING_TITLE, true), 2078506399u);
  arena_free(&arena);
}

Test(forms, files_by_their_ending)
{
  cr_assert(form_is_file(STR("Minutes.pdf")));
  cr_assert(form_is_file(STR("report.final.DOC")));
  cr_assert_not(form_is_file(STR(".pdf")));
  cr_assert_not(form_is_file(STR("pdf")));
  cr_assert_not(form_is_file(STR("Amazon.com")));
  cr_assert_not(form_is_file(STR("Minutes.pdfs")));
  cr_assert_not(form_is_file(STR("http://example.org/page.html")));
  cr_assert_not(form_is_file(STR("Minutes.")));
  cr_assert_not(form_is_file((Str){"", 0}));
}

Test(forms, broken_bytes_do_no_harm)
{
  Arena arena = {0};
  FormFeatures f;
  form_features((Str){"\xff\xc3", 2}, &arena, &f);
  cr_assert_eq(f.trigram_count, 2);
  form_features((Str){"", 0}, &arena, &f);
  cr_assert_eq(f.trigram_count, 0);
  arena_free(&arena);
}
