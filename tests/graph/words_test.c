#include <criterion/criterion.h>

#include "fixture.h"
#include "graph/words.h"

static Arena arena;
static void open_arena(void) { arena = (Arena){0}; }
static void close_arena(void) { arena_free(&arena); }
TestSuite(words, .init = open_arena, .fini = close_arena);

Test(words, a_mood_has_a_word_unless_the_relation_says_it_itself)
{
  cr_expect_str_eq(mood_word(STR("future"), STR("buy")), "will ");
  cr_expect_str_eq(mood_word(STR("future"), STR("plan to buy")), "", "never: will plan to buy");
  cr_expect_str_eq(mood_word(STR("future"), STR("be expected to win")), "");
  cr_expect_str_eq(mood_word(STR("future"), STR("plan")), "will ", "the plan itself is still to come");
  cr_expect_str_eq(mood_word(STR("future"), STR("planish to")), "will ");
  cr_expect_str_eq(mood_word(STR("possible"), STR("plan to buy")), "may ", "whether it is planned is open");
  cr_expect_str_eq(mood_word(STR("obligatory"), STR("pay")), "must ");
  cr_expect_str_eq(mood_word(STR("conditional"), STR("pay")), "would ");
  cr_expect_str_eq(mood_word(STR("conditional"), STR("threaten to leave")), "", "it does threaten; what it would do is said");
  cr_expect_str_eq(mood_word(STR("asserted"), STR("pay")), "");
  cr_expect_str_eq(mood_word(STR(""), STR("pay")), "");
}

static const char *words_of(const char *relation, const char *modality, bool negated)
{
  Edge edge = {.relation = str_of(relation), .modality = str_of(modality), .negated = negated, .times = 1};
  return str_cstr(&arena, edge_words(&arena, &edge, true));
}

Test(words, beside_an_edge_stand_mood_and_denial_once)
{
  cr_expect_str_eq(words_of("meet", "future", false), "will meet");
  cr_expect_str_eq(words_of("intend to sell", "future", false), "intend to sell");
  cr_expect_str_eq(words_of("be elected in", "future", false), "will be elected in");
  cr_expect_str_eq(words_of("be due to leave", "future", false), "due to leave");
  cr_expect_str_eq(words_of("plan to buy", "future", true), "not plan to buy");
  cr_expect_str_eq(words_of("refuse to sign", "asserted", false), "refuse to sign");
  cr_expect_str_eq(words_of("refuse to sign", "asserted", true), "not refuse to sign");
}

