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
  cr_assert(str_is(lexeme_find(known, STR("feet"), STR("NOUN")), "foot"));
  cr_assert(str_is(lexeme_find(known, STR("met"), STR("VERB")), "meet"));
  cr_assert(str_is(lexeme_find(known, STR("mets"), STR("NOUN")), "met"));
  cr_assert_null(lexeme_find(known, STR("met"), STR("NOUN")).at);
  cr_assert_null(lexeme_find(known, STR("me"), STR("VERB")).at);
  cr_assert_null(lexeme_find(known, STR("aaa"), STR("VERB")).at);
  cr_assert_null(lexeme_find(known, STR("zzz"), STR("VERB")).at);
  cr_assert_null(lexeme_find((Str){"", 0}, STR("met"), STR("VERB")).at);
}

Test(lemma, a_known_form_in_other_case_counts_but_for_names)
{
  Arena arena = {0};
  LemmaRule keep;
  Str known = STR("met\tPROPN\tmeet\nmet\tVERB\tmeet");
  const Known words = {known, NULL};
  cr_assert(lemma_rule_parse(STR("k0|"), &keep));
  cr_assert(str_is(lemma_of(&words, &keep, STR("Met"), "VERB", "VBD", &arena), "meet"));
  cr_assert(str_is(lemma_of(&words, &keep, STR("Met"), "PROPN", "NNP", &arena), "Met"));
  arena_free(&arena);
}

Test(lemma, only_what_is_not_known_needs_a_rule)
{
  Arena arena = {0};
  Str lemma = {0};
  const Known words = {STR("met\tVERB\tmeet\nnational\tADJ\tnational"), NULL};
  cr_assert(lemma_known(&words, STR("met"), "VERB", "VBD", &arena, &lemma) && str_is(lemma, "meet"));
  cr_assert(lemma_known(&words, STR("National"), "ADJ", "NNP", &arena, &lemma) && str_is(lemma, "National"));
  cr_assert(lemma_known(&words, STR("a@example.org"), "X", "ADD", &arena, &lemma) && str_is(lemma, "a@example.org"));
  cr_assert_not(lemma_known(&words, STR("met"), "NOUN", "NN", &arena, &lemma));
  cr_assert_not(lemma_known(&words, STR("Powell"), "PROPN", "NNP", &arena, &lemma));
  arena_free(&arena);
}

static void lemma_within(const char *known, const char *rule, const char *form, const char *upos, const char *xpos, const char *wanted)
{
  Arena arena = {0};
  LemmaRule parsed;
  const Known words = {str_of(known), NULL};
  cr_assert(lemma_rule_parse(str_of(rule), &parsed));
  Str got = lemma_of(&words, &parsed, str_of(form), upos, xpos, &arena);
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

static void lemma_among(const char *known, const char *vocabulary, const char *rule, const char *form, const char *upos, const char *xpos,
                        const char *wanted)
{
  Arena arena = {0};
  LemmaRule parsed;
  Map map;
  Str rest = str_of(vocabulary), word;
  map_init(&map, &arena, 16);
  for (uint64_t rank = 1; str_split(&rest, ' ', &word); rank++) *map_at(&map, word, NULL) = rank;
  const Known words = {str_of(known), &map};
  cr_assert(lemma_rule_parse(str_of(rule), &parsed));
  Str got = lemma_of(&words, &parsed, str_of(form), upos, xpos, &arena);
  cr_expect(str_is(got, wanted), "%s/%s: %.*s, not %s", form, xpos, STR_ARG(got), wanted);
  arena_free(&arena);
}

/* What the network's rule leaves must be a word, where the form has a stem that is one. */
Test(lemma, a_stem_is_a_known_word)
{
  const char *words = "finish ache church navy businessman man scrape scrap vlog mimic visit call calle pass big bigger nice";
  lemma_among("", words, "l1|", "finishes", "NOUN", "NNS", "finish");
  lemma_among("", words, "l2|", "aches", "NOUN", "NNS", "ache");
  lemma_among("", words, "l1|", "churches", "NOUN", "NNS", "church");
  lemma_among("", words, "l1|", "navies", "NOUN", "NNS", "navy");
  lemma_among("", words, "l1|", "businessmen", "NOUN", "NNS", "businessman");
  lemma_among("", words, "l3|", "scraping", "VERB", "VBG", "scrape");
  lemma_among("", words, "l4|", "scrapping", "VERB", "VBG", "scrap");
  lemma_among("", "be", "l3|e", "vlogging", "VERB", "VBG", "vlog");
  lemma_among("", words, "l3|", "mimicking", "VERB", "VBG", "mimic");
  lemma_among("", words, "l3|e", "visiting", "VERB", "VBG", "visit");
  lemma_among("", words, "l3|", "calling", "VERB", "VBG", "call");
  lemma_among("", words, "l2|", "passed", "VERB", "VBN", "pass");
  lemma_among("", words, "l1|", "Visigoths", "NOUN", "NNS", "visigoth");
  lemma_among("tie\tNOUN\ttie", "ty tie", "l3|y", "ties", "NOUN", "NNS", "tie");
  lemma_among("", words, "l1|", "finishes", "NOUN", "NN", "finishe");
}

Test(lemma, a_name_is_as_it_is_written)
{
  lemma_among("", "", "l0|", "Album", "PROPN", "NNP", "Album");
  lemma_among("", "", "l0|", "DH", "PROPN", "NNP", "DH");
  lemma_among("", "", "l0|", "PRELOGAR", "PROPN", "NNP", "Prelogar");
  lemma_among("", "library", "k1|", "Libraries", "PROPN", "NNPS", "Library");
  lemma_among("", "", "k0|", "Visayas", "PROPN", "NNPS", "Visaya");
  lemma_among("", "", "k1|", "Reynolds", "PROPN", "NNP", "Reynolds");
  lemma_among("", "", "k0|", "Congress", "PROPN", "NNPS", "Congress");
  lemma_among("", "", "u0|", "paris", "PROPN", "NNP", "Paris");
  lemma_among("", "", "=win", "Bolt", "PROPN", "NNP", "Bolt");
}

Test(lemma, an_apostrophe_may_stand_in_a_plural)
{
  lemma_among("", "", "=be", "area's", "NOUN", "NNS", "area");
  lemma_among("", "", "k0|", "DM’s", "NOUN", "NNS", "dm");
  lemma_among("", "", "k0|", "1990's", "NOUN", "NNS", "1990s");
  lemma_among("", "", "k0|", "12's", "NOUN", "NNS", "12");
}

Test(lemma, common_slips_are_mended_and_rare_words_left_alone)
{
  const char *known = "accommodate\tVERB\taccommodate\nensure\tVERB\tensure\npeople\tNOUN\tpeople\nticket\tNOUN\tticket\nunset\tADJ\tunset";
  const char *words = "accommodate ensure people ticket unset causal casually";
  lemma_among(known, words, "l0|", "accomodate", "VERB", "VB", "accommodate");
  lemma_among(known, words, "l0|", "Peopel", "NOUN", "NN", "people");
  lemma_among(known, words, "l0|", "ensue", "VERB", "VB", "ensue");
  lemma_among(known, words, "l0|", "thicket", "NOUN", "NN", "thicket");
  lemma_among(known, words, "l0|", "causally", "ADV", "RB", "causally");
  lemma_among(known, words, "l0|", "accomodate", "NOUN", "NN", "accomodate");
  lemma_among(known, "", "l0|", "accomodate", "VERB", "VB", "accomodate");
}

Test(lemma, numbers_and_strokes_keep_their_repetitions)
{
  const char *known = "1\tNUM\t1\n18\tNUM\t18\n30,0\tNUM\t300\n!!\tPUNCT\t!!";
  lemma_within(known, "k0|", "1888", "NUM", "CD", "1888");
  lemma_within(known, "n0|", "30,000", "NUM", "CD", "30000");
  lemma_within(known, "k0|", "!!!!!", "PUNCT", ".", "!!!!!");
}

Test(lemma, abbreviations_and_homographs)
{
  lemma_within("", "k0|", "Aug.", "PROPN", "NNP", "August");
  lemma_within("", "k0|", "Jan", "PROPN", "NNP", "Jan");
  lemma_within("", "l1|", "hrs", "NOUN", "NNS", "hour");
  lemma_within("lay\tVERB\tlie", "l0|", "lay", "VERB", "VB", "lay");
  lemma_within("lay\tVERB\tlie", "l0|", "lay", "VERB", "VBD", "lie");
  lemma_within("People\tNOUN\tperson\npeople\tNOUN\tpeople", "l0|", "People", "NOUN", "NNS", "people");
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
