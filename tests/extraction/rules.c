/* rules.c - each rule over a tree written by hand, with the near-miss beside it. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "trees.h"

#define ACME "Acme/Acme/PROPN/NNP/"
#define BOLT "Bolt/Bolt/PROPN/NNP/"

/* ---- clauses ---------------------------------------------------------------------------------------------------------- */

Test(rules, a_verb_with_subject_and_object)
{
  cr_assert_str_eq(words_of(ACME "2/nsubj bought/buy/VERB/VBD/0/root " BOLT "2/obj"), "Acme | bought | Bolt\n");
}

Test(rules, a_question_asserts_nothing)
{
  cr_assert_str_eq(words_of("Did/do/AUX/VBD/3/aux " ACME "3/nsubj buy/buy/VERB/VB/0/root " BOLT "3/obj ?/?/PUNCT/./3/punct"), "");
}

Test(rules, an_order_has_no_subject)
{
  cr_assert_str_eq(words_of("Buy/buy/VERB/VB/0/root " BOLT "1/obj"), "");
}

Test(rules, the_preposition_of_the_first_argument_ends_the_relation)
{
  cr_assert_str_eq(words_of("Ann/Ann/PROPN/NNP/2/nsubj met/meet/VERB/VBD/0/root with/with/ADP/IN/4/case Bob/Bob/PROPN/NNP/2/obl "
                            "in/in/ADP/IN/6/case Rome/Rome/PROPN/NNP/2/obl"),
                   "Ann | met with | Bob | in Rome\n");
}

Test(rules, a_time_does_not_end_the_relation)
{
  cr_assert_str_eq(words_of("Ann/Ann/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root on/on/ADP/IN/4/case Monday/Monday/PROPN/NNP/2/obl"),
                   "Ann | left | on Monday\n");
}

Test(rules, conjunctions_are_distributed_on_both_sides)
{
  cr_assert_str_eq(words_of("Ann/Ann/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Bob/Bob/PROPN/NNP/1/conj met/meet/VERB/VBD/0/root "
                            "with/with/ADP/IN/6/case Carl/Carl/PROPN/NNP/4/obl and/and/CCONJ/CC/8/cc Dora/Dora/PROPN/NNP/6/conj"),
                   "Ann | met with | Carl\nAnn | met with | Dora\nBob | met with | Carl\nBob | met with | Dora\n");
}

Test(rules, or_keeps_its_parts_together)
{
  cr_assert_str_eq(words_of("Ann/Ann/PROPN/NNP/4/nsubj or/or/CCONJ/CC/3/cc Bob/Bob/PROPN/NNP/1/conj lied/lie/VERB/VBD/0/root"),
                   "Ann or Bob | lied |\n");
}

Test(rules, two_who_meet_meet_each_other)
{
  cr_assert_str_eq(facts_of("Ann/Ann/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Bob/Bob/PROPN/NNP/1/conj met/meet/VERB/VBD/0/root"),
                   "Ann | meet | Bob\n");
}

Test(rules, two_who_live_do_not_live_each_other)
{
  cr_assert_str_eq(facts_of("Ann/Ann/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Bob/Bob/PROPN/NNP/1/conj lied/lie/VERB/VBD/0/root"),
                   "Ann | lie |\nBob | lie |\n");
}

#define BOUGHT_BY "Bolt/Bolt/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass bought/buy/VERB/VBN/0/root by/by/ADP/IN/5/case "

Test(rules, a_passive_with_its_agent_is_turned_active_in_facts)
{
  cr_assert_str_eq(facts_of(BOUGHT_BY "Acme/Acme/PROPN/NNP/3/obl:agent"), "Acme | buy | Bolt\n");
}

Test(rules, a_passive_keeps_its_words_in_the_full_style)
{
  cr_assert_str_eq(words_of(BOUGHT_BY "Acme/Acme/PROPN/NNP/3/obl:agent"), "Bolt | was bought by | Acme\n");
}

Test(rules, by_monday_is_no_agent)
{
  cr_assert_str_eq(facts_of(BOUGHT_BY "Monday/Monday/PROPN/NNP/3/obl"), "Bolt | be bought | | by Monday\n");
}

Test(rules, a_coordinated_verb_shares_the_subject)
{
  cr_assert_str_eq(words_of(ACME "2/nsubj bought/buy/VERB/VBD/0/root " BOLT "2/obj and/and/CCONJ/CC/5/cc sold/sell/VERB/VBD/2/conj "
                            "Crank/Crank/PROPN/NNP/5/obj"),
                   "Acme | bought | Bolt\nAcme | sold | Crank\n");
}

Test(rules, a_coordinated_verb_with_a_subject_keeps_it)
{
  cr_assert_str_eq(words_of(ACME "2/nsubj bought/buy/VERB/VBD/0/root " BOLT "2/obj and/and/CCONJ/CC/6/cc Ann/Ann/PROPN/NNP/6/nsubj "
                            "sold/sell/VERB/VBD/2/conj Crank/Crank/PROPN/NNP/6/obj"),
                   "Acme | bought | Bolt\nAnn | sold | Crank\n");
}

/* ---- subordinate clauses ---------------------------------------------------------------------------------------------------- */

Test(rules, relative_clause_gives_its_own_triple)
{
  cr_assert_str_eq(words_of(ACME "8/nsubj ,/,/PUNCT/,/4/punct which/which/PRON/WDT/4/nsubj makes/make/VERB/VBZ/1/acl:relcl "
                            "anvils/anvil/NOUN/NNS/4/obj ,/,/PUNCT/,/1/punct has/have/AUX/VBZ/8/aux bought/buy/VERB/VBN/0/root " BOLT "8/obj"),
                   "Acme | makes | anvils\nAcme | has bought | Bolt\n");
}

Test(rules, the_gap_of_a_relative_clause_is_its_object)
{
  cr_assert_str_eq(words_of("ideas/idea/NOUN/NNS/0/root Ann/Ann/PROPN/NNP/4/nsubj can/can/AUX/MD/4/aux discuss/discuss/VERB/VB/1/acl:relcl"),
                   "Ann | can discuss | ideas (possible)\n");
}

Test(rules, the_day_he_left_is_not_what_he_left)
{
  cr_assert_str_eq(words_of("the/the/DET/DT/2/det day/day/NOUN/NN/0/root Ann/Ann/PROPN/NNP/4/nsubj left/leave/VERB/VBD/2/acl:relcl"),
                   "Ann | left |\n");
}


Test(rules, the_object_of_urging_does_what_it_is_urged_to)
{
  cr_assert_str_eq(facts_of("Ann/Ann/PROPN/NNP/2/nsubj urged/urge/VERB/VBD/0/root Bob/Bob/PROPN/NNP/2/obj to/to/PART/TO/5/mark "
                            "sing/sing/VERB/VB/2/xcomp"),
                   "Ann | urge | Bob | to sing\nBob | sing | (desired)\n");
}

Test(rules, the_subject_of_a_promise_does_it)
{
  cr_assert_str_eq(facts_of("Ann/Ann/PROPN/NNP/2/nsubj promised/promise/VERB/VBD/0/root Bob/Bob/PROPN/NNP/2/obj to/to/PART/TO/5/mark "
                            "sing/sing/VERB/VB/2/xcomp"),
                   "Ann | promise | Bob\nAnn | promise to sing | (desired)\n");
}

#define TO_BUY(verb) ACME "2/nsubj " verb "/VERB/VBD/0/root to/to/PART/TO/4/mark buy/buy/VERB/VB/2/xcomp " BOLT "4/obj"

Test(rules, wishes_are_desired) { cr_assert_str_eq(words_of(TO_BUY("wanted/want")), "Acme | wanted to buy | Bolt (desired)\n"); }
Test(rules, plans_are_future) { cr_assert_str_eq(words_of(TO_BUY("planned/plan")), "Acme | planned to buy | Bolt (future)\n"); }
Test(rules, failures_are_told_as_they_are_worded) { cr_assert_str_eq(words_of(TO_BUY("failed/fail")), "Acme | failed to buy | Bolt\n"); }
Test(rules, what_is_managed_happens) { cr_assert_str_eq(words_of(TO_BUY("managed/manage")), "Acme | managed to buy | Bolt\n"); }

Test(rules, not_failing_denies_the_failure)
{
  cr_assert_str_eq(words_of(ACME "4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod fail/fail/VERB/VB/0/root to/to/PART/TO/6/mark "
                            "buy/buy/VERB/VB/4/xcomp " BOLT "6/obj"),
                   "Acme | did not fail to buy | Bolt (not)\n");
}

/* ---- speech ------------------------------------------------------------------------------------------------------------------ */

#define THAT_LIED(verb) "Ann/Ann/PROPN/NNP/2/nsubj " verb "/VERB/VBD/0/root that/that/SCONJ/IN/5/mark Bob/Bob/PROPN/NNP/5/nsubj " \
                        "sang/sing/VERB/VBD/2/ccomp"

Test(rules, what_is_said_has_its_speaker)
{
  cr_assert_str_eq(words_of(THAT_LIED("said/say")), "Ann | said | Bob sang\nBob | sang | (by Ann)\n");
}

Test(rules, what_is_denied_is_denied)
{
  cr_assert_str_eq(words_of(THAT_LIED("denied/deny")), "Ann | denied | Bob sang\nBob | sang | (denied)\n");
}

Test(rules, what_is_known_is_so)
{
  cr_assert_str_eq(words_of(THAT_LIED("knew/know")), "Ann | knew | Bob sang\nBob | sang |\n");
}

Test(rules, inserted_speech)
{
  cr_assert_str_eq(words_of("Bob/Bob/PROPN/NNP/2/nsubj sang/sing/VERB/VBD/0/root ,/,/PUNCT/,/5/punct Ann/Ann/PROPN/NNP/5/nsubj "
                            "said/say/VERB/VBD/2/parataxis"),
                   "Bob | sang | (by Ann)\nAnn | said | Bob sang\n");
}

/* ---- nouns -------------------------------------------------------------------------------------------------------------------- */

Test(rules, an_apposition_tells_who_somebody_is)
{
  cr_assert_str_eq(facts_of("Ann/Ann/PROPN/NNP/8/nsubj ,/,/PUNCT/,/4/punct a/a/DET/DT/4/det lawyer/lawyer/NOUN/NN/1/appos "
                            "for/for/ADP/IN/6/case Acme/Acme/PROPN/NNP/4/nmod ,/,/PUNCT/,/1/punct left/leave/VERB/VBD/0/root"),
                   "Ann | be lawyer for | Acme\nAnn | leave |\n");
}

Test(rules, inferred_facts_can_be_left_out)
{
  ExtractionOptions options = {.style = STYLE_MINIMAL, .explicit_only = true};
  cr_assert_str_eq(triples_of("Ann/Ann/PROPN/NNP/5/nsubj ,/,/PUNCT/,/4/punct a/a/DET/DT/4/det lawyer/lawyer/NOUN/NN/1/appos "
                              "left/leave/VERB/VBD/0/root", &options),
                   "Ann | leave |\n");
}

Test(rules, where_something_is_stands_in_the_words)
{
  ExtractionOptions options = {.style = STYLE_MINIMAL, .own_words = true, .adjuncts = true, .explicit_only = true};
#define POLICE "police/police/NOUN/NNS/4/nsubj in/in/ADP/IN/3/case "
  cr_expect_str_eq(triples_of(POLICE "Rome/Rome/PROPN/NNP/1/nmod/B-PLACE shot/shoot/VERB/VBD/0/root Bob/Bob/PROPN/NNP/4/obj", &options), "police | in | Rome\npolice | shot | Bob\n");
  cr_expect_str_eq(triples_of(POLICE "doubt/doubt/NOUN/NN/1/nmod shot/shoot/VERB/VBD/0/root Bob/Bob/PROPN/NNP/4/obj", &options), "police | shot | Bob\n");
#undef POLICE
}

#define INVASION "Spain/Spain/PROPN/NNP/3/nmod:poss 's/'s/PART/POS/1/case invasion/invasion/NOUN/NN/0/root "

Test(rules, a_noun_of_action_with_doer_and_object)
{
  cr_assert_str_eq(facts_of(INVASION "of/of/ADP/IN/5/case Peru/Peru/PROPN/NNP/3/nmod"), "Spain | invade | Peru\n");
}

Test(rules, a_noun_of_action_without_object)
{
  cr_assert_str_eq(facts_of(INVASION "in/in/ADP/IN/5/case May/May/PROPN/NNP/3/nmod"), "");
}

Test(rules, talks_between_two)
{
  cr_assert_str_eq(facts_of("talks/talk/NOUN/NNS/0/root between/between/ADP/IN/3/case Spain/Spain/PROPN/NNP/1/nmod and/and/CCONJ/CC/5/cc "
                            "Peru/Peru/PROPN/NNP/3/conj"),
                   "Spain | meet | Peru\n");
}

/* ---- vocabulary ---------------------------------------------------------------------------------------------------------------- */

Test(rules, many_ways_to_say_it_are_one_relation)
{
  const char *held = facts_of("Ann/Ann/PROPN/NNP/2/nsubj held/hold/VERB/VBD/0/root talks/talk/NOUN/NNS/2/obj with/with/ADP/IN/5/case "
                              "Bob/Bob/PROPN/NNP/3/nmod");
  cr_assert_str_eq(held, "Ann | meet | Bob\n");
}

Test(rules, every_rule_is_explained)
{
  cr_assert_str_neq(rule_explanation("verb-object"), "");
  cr_assert_str_neq(rule_explanation("event-noun"), "");
  cr_assert_str_eq(rule_explanation("no such rule"), "");
}

/* ---- damaged trees --------------------------------------------------------------------------------------------------------------- */

Test(rules, heads_in_a_circle_are_left_alone)
{
  cr_assert_str_eq(words_of(ACME "2/nsubj bought/buy/VERB/VBD/3/ccomp " BOLT "2/obj"), "");
}

Test(rules, a_very_deep_tree_is_cut)
{
  static char tree[64 * 1024];
  size_t used = 0;
  for (unsigned i = 1; i <= 1500; i++)
    used += (size_t)snprintf(tree + used, sizeof tree - used, "a%u/a/NOUN/NN/%u/%s ", i, i - 1, i == 1 ? "root" : "nmod");
  cr_assert_str_eq(words_of(tree), "");
}

Test(rules, one_word) { cr_assert_str_eq(words_of("Storm/storm/NOUN/NN/0/root"), ""); }

/* ---- the repair of trees ---------------------------------------------------------------------------------------------------- */

Test(rules, a_sentence_read_as_a_noun_phrase_gets_its_verb)
{
#define THE_BOARD "The/the/DET/DT/2/det board/board/NOUN/NN/"
  cr_expect_str_eq(words_of(THE_BOARD "0/root elected/elect/VERB/VBN/2/acl Ann/Ann/PROPN/NNP/3/obj ././PUNCT/./2/punct"), "The board | elected | Ann\n");
  cr_expect_str_eq(words_of(THE_BOARD "4/nmod elected/elect/VERB/VBD/4/amod Ann/Ann/PROPN/NNP/0/root ././PUNCT/./4/punct"), "The board | elected | Ann\n");
  /* without a full stop it may be a headline; with "by" the board was elected */
  cr_expect_str_eq(words_of(THE_BOARD "0/root elected/elect/VERB/VBN/2/acl Ann/Ann/PROPN/NNP/3/obj today/today/NOUN/NN/3/obl"), "The board | be elected | Ann | today\n");
  cr_expect_str_eq(words_of(THE_BOARD "0/root elected/elect/VERB/VBN/2/acl by/by/ADP/IN/5/case members/member/NOUN/NNS/3/obl ././PUNCT/./2/punct"),
                   "The board | be elected by | members\n");
#undef THE_BOARD
}

Test(rules, who_is_said_to_be_one_is_described_unless_it_is_in_doubt)
{
  cr_expect_str_eq(words_of("Ann/Ann/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop a/a/DET/DT/4/det lawyer/lawyer/NOUN/NN/0/root accused/accuse/VERB/VBN/4/acl "
                            "of/of/ADP/IN/7/case theft/theft/NOUN/NN/5/obl"),
                   "Ann | is | a lawyer accused of theft\nAnn | be accused of | theft\n");
  cr_expect_str_eq(words_of("Ann/Ann/PROPN/NNP/5/nsubj may/may/AUX/MD/5/aux be/be/AUX/VB/5/cop a/a/DET/DT/5/det lawyer/lawyer/NOUN/NN/0/root "
                            "accused/accuse/VERB/VBN/5/acl of/of/ADP/IN/8/case theft/theft/NOUN/NN/6/obl"),
                   "Ann | may be | a lawyer accused of theft (possible)\na lawyer | be accused of | theft\n");
  cr_expect_str_eq(words_of("Ann/Ann/PROPN/NNP/5/nsubj is/be/AUX/VBZ/5/cop not/not/PART/RB/5/advmod a/a/DET/DT/5/det lawyer/lawyer/NOUN/NN/0/root "
                            "accused/accuse/VERB/VBN/5/acl of/of/ADP/IN/8/case theft/theft/NOUN/NN/6/obl"),
                   "Ann | is not | a lawyer accused of theft (not)\na lawyer | be accused of | theft\n");
  cr_expect_str_eq(words_of("We/we/PRON/PRP/2/nsubj asked/ask/VERB/VBD/0/root whether/whether/SCONJ/IN/7/mark Ann/Ann/PROPN/NNP/7/nsubj is/be/AUX/VBZ/7/cop "
                            "a/a/DET/DT/7/det lawyer/lawyer/NOUN/NN/2/ccomp accused/accuse/VERB/VBN/7/acl of/of/ADP/IN/10/case theft/theft/NOUN/NN/8/obl"),
                   "We | asked | whether Ann is a lawyer accused of theft\nAnn | is | a lawyer accused of theft (asked)\na lawyer | be accused of | theft\n");
  cr_expect_str_eq(words_of("Since/since/SCONJ/IN/5/mark Ann/Ann/PROPN/NNP/5/nsubj is/be/AUX/VBZ/5/cop a/a/DET/DT/5/det lawyer/lawyer/NOUN/NN/10/advcl "
                            "accused/accuse/VERB/VBN/5/acl of/of/ADP/IN/8/case theft/theft/NOUN/NN/6/obl Bob/Bob/PROPN/NNP/10/nsubj left/leave/VERB/VBD/0/root"),
                   "Ann | is | a lawyer accused of theft\nAnn | be accused of | theft\nBob | left |\n");
}

/* Nothing is told to have been in the year since which it was the first; who has led since then leads. */
Test(rules, since_is_no_day_of_a_deed)
{
  cr_expect_str_eq(times_of("Acme/Acme/PROPN/NNP/2/nsubj made/make/VERB/VBD/0/root a/a/DET/DT/4/det loss/loss/NOUN/NN/2/obj since/since/ADP/IN/6/case 1998/1998/NUM/CD/2/obl"), "\n");
  cr_expect_str_eq(times_of("Ann/Ann/PROPN/NNP/3/nsubj has/have/AUX/VBZ/3/aux led/lead/VERB/VBN/0/root Acme/Acme/PROPN/NNP/3/obj since/since/ADP/IN/6/case 1998/1998/NUM/CD/3/obl"), "1998\n");
  cr_expect_str_eq(times_of("Ann/Ann/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root Acme/Acme/PROPN/NNP/2/obj before/before/ADP/IN/6/case the/the/DET/DT/6/det war/war/NOUN/NN/2/obl"), "before the war\n");
}
