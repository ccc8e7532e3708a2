/* links_test.c - which edges share a line, and what stands beside it. */
#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"
#include "graph/network.h"

static Arena arena;
static void open_arena(void) { arena = (Arena){0}; }
static void close_arena(void) { arena_free(&arena); }
TestSuite(links, .init = open_arena, .fini = close_arena);

static Network built(const char *text)
{
  FactSet *facts = ARENA_NEW(&arena, FactSet);
  *facts = fixture_parse(str_of(text), &arena);
  static const PictureOptions none = {0};
  Network network;
  cr_assert(network_build(&network, facts, &none, &arena, NULL, NULL));
  return network;
}

/* "[hub|line] first line of label / second ..." for each link, one a line; > and < say which way words point. */
static const char *links_of(const Network *n)
{
  Buf text = {0};
  for (uint32_t i = 0; i < n->link_count; i++) {
    const Link *k = &n->links[i];
    buf_format(&text, "%s %u:", k->hub ? "hub" : "line", k->edge_count);
    for (uint32_t l = 0; l < k->label.count; l++) {
      buf_format(&text, "%s %.*s%s", l ? " /" : "", STR_ARG(k->label.line[l]), k->hub || !k->way[l] ? "" : k->way[l] > 0 ? " >" : " <");
    }
    buf_char(&text, '\n');
  }
  Str kept = str_copy(&arena, buf_view(&text));
  buf_free(&text);
  return kept.at;
}

#define PEOPLE "N Ana | PERSON | 3 |\nN Bo | PERSON | 3 |\nN Cy | PERSON | 3 |\nN Di | PERSON | 3 |\n"

Test(links, relations_of_two_share_a_line)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | x\nF Ana | praise | Bo | | 4 | y\n");
  cr_assert_str_eq(links_of(&n), "line 2: sue / praise\n");
}

Test(links, an_arrow_beside_each_word_where_they_do_not_go_one_way)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | x\nF Bo | thank | Ana | | 4 | y\nF Ana | meet | Bo | symmetric | 6 | y\n");
  cr_assert_str_eq(links_of(&n), "line 3: sue > / thank < / meet\n");
}

Test(links, what_is_not_so_and_what_is_planned_have_lines_of_their_own)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | x\nF Ana | praise | Bo | negated | 2 | y\nF Ana | meet | Bo | symmetric future | 3 | y\n");
  cr_assert_eq(n.link_count, 3);
}

Test(links, the_strongest_are_named_and_the_rest_counted)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | a\nF Ana | praise | Bo | | 2 | b\nF Ana | warn | Bo | | 3 | c\nF Ana | hire | Bo | | 4 | d\n"
                           "F Ana | pay | Bo | | 5 | e\nF Ana | pay | Bo | | 6 | f\nF Ana | pay | Bo | | 7 | g\n");
  cr_assert_str_eq(links_of(&n), "line 5: pay \xc3\x97" "3 / sue / praise / + 2 more\n");
}

Test(links, people_who_met_in_one_sentence_share_a_hub)
{
  Network n = built(PEOPLE "F Ana | meet | Cy | symmetric | 1 | x\nF Ana | meet | Di | symmetric | 1 | x\nF Bo | meet | Cy | symmetric | 1 | x\n"
                           "F Bo | meet | Di | symmetric | 1 | x\n");
  cr_assert_str_eq(links_of(&n), "hub 4: meet\n");
  cr_assert_eq(n.links[0].source_count, 2);
  cr_assert_eq(n.links[0].target_count, 2);
}

Test(links, a_hub_holds_though_one_of_them_met_twice)
{
  Network n = built(PEOPLE "F Ana | meet | Cy | symmetric | 1 | x\nF Ana | meet | Di | symmetric | 1 | x\nF Bo | meet | Cy | symmetric | 1 | x\n"
                           "F Bo | meet | Di | symmetric | 1 | x\nF Ana | meet | Cy | symmetric | 5 | y\n");
  cr_assert_str_eq(links_of(&n), "hub 4: meet\n", "no count that holds for one line only");
}

Test(links, a_fan_of_different_counts_keeps_its_counts)
{
  Network n = built(PEOPLE "F Ana | warn | Cy | | 1 | x\nF Ana | warn | Di | | 1 | x\nF Ana | warn | Cy | | 5 | y\n");
  cr_assert_str_eq(links_of(&n), "line 1: warn \xc3\x97" "2\nline 1: warn\n");
  n = built(PEOPLE "F Ana | warn | Cy | | 1 | x\nF Ana | warn | Di | | 1 | x\n");
  cr_assert_str_eq(links_of(&n), "hub 2: warn\n");
}

Test(links, hubs_of_the_same_people_are_one)
{
  Network n = built(PEOPLE "F Ana | warn | Cy | | 1 | x\nF Ana | warn | Di | | 1 | x\nF Ana | hire | Cy | | 2 | y\nF Ana | hire | Di | | 2 | y\n");
  cr_assert_str_eq(links_of(&n), "hub 4: warn / hire\n");
}

/* What is not so shares no line with what is, whichever way lines come to be shared, though the words be the same. */
Test(links, what_is_not_so_shares_no_hub)
{
  Network n = built(PEOPLE "F Ana | warn | Cy | negated | 1 | x\nF Ana | warn | Di | negated | 1 | x\nF Ana | hire | Cy | | 2 | y\nF Ana | hire | Di | | 2 | y\n");
  cr_assert_str_eq(links_of(&n), "hub 2: not warn\nhub 2: hire\n", "of the same people: %s", links_of(&n));
  n = built(PEOPLE "F Ana | be banned from meeting | Cy | negated | 1 | x\nF Ana | be banned from meeting | Di | | 1 | x\n");
  cr_assert_eq(n.link_count, 2, "of one sentence: %s", links_of(&n));
  n = built(PEOPLE "N Ed | PERSON | 3 |\nF Ana | be banned from meeting | Cy | negated | 1 | x\nF Ana | be banned from meeting | Di | | 2 | y\nF Ana | be banned from meeting | Bo | | 3 | z\n");
  cr_assert_eq(n.link_count, 3, "of three sentences: %s", links_of(&n));
  n = built(PEOPLE "F Ana | be banned from meeting | Bo | negated | 1 | x\nF Ana | be banned from meeting | Bo | | 2 | y\n");
  cr_assert_eq(n.link_count, 2, "of two: %s", links_of(&n));
}

Test(links, different_sentences_make_no_hub)
{
  Network n = built(PEOPLE "F Ana | warn | Cy | | 1 | x\nF Ana | warn | Di | | 2 | y\n");
  cr_assert_str_eq(links_of(&n), "line 1: warn\nline 1: warn\n");
}

Test(links, who_do_the_same_to_others_in_another_sentence_share_a_hub)
{
  Network n = built(PEOPLE "F Ana | warn | Cy | | 1 | x\nF Bo | warn | Cy | | 1 | x\nF Ana | warn | Di | | 2 | y\nF Bo | warn | Di | | 2 | y\n");
  cr_assert_str_eq(links_of(&n), "hub 4: warn\n");
  cr_assert_eq(n.links[0].source_count, 2);
  cr_assert_eq(n.links[0].target_count, 2);
  n = built(PEOPLE "F Ana | warn | Cy | | 1 | x\nF Bo | warn | Cy | | 1 | x\nF Ana | hire | Di | | 2 | y\nF Bo | hire | Di | | 2 | y\n");
  cr_assert_str_eq(links_of(&n), "hub 2: warn\nhub 2: hire\n", "other words");
}

Test(links, of_a_fan_those_who_are_told_as_often_share_a_label)
{
  Network n = built(PEOPLE "F Ana | warn | Bo | | 1 | x\nF Ana | warn | Cy | | 1 | x\nF Ana | warn | Di | | 1 | x\nF Ana | warn | Bo | | 5 | y\n"
                           "F Ana | warn | Cy | | 5 | y\n");
  cr_assert_str_eq(links_of(&n), "hub 2: warn \xc3\x97" "2\nline 1: warn\n");
}

Test(links, one_more_to_whom_the_same_is_done_joins_a_fan)
{
  Network n = built(PEOPLE "F Ana | warn | Bo | | 1 | x\nF Ana | warn | Cy | | 1 | x\nF Ana | warn | Di | | 5 | y\n");
  cr_assert_str_eq(links_of(&n), "hub 3: warn\n");
  cr_assert_eq(n.links[0].target_count, 3);
  n = built(PEOPLE "F Ana | warn | Di | | 1 | x\nF Bo | warn | Di | | 1 | x\nF Cy | warn | Di | | 5 | y\n");
  cr_assert_eq(n.links[0].source_count, 3);
  n = built(PEOPLE "F Ana | warn | Bo | | 1 | x\nF Ana | warn | Cy | | 1 | x\nF Ana | warn | Di | negated | 5 | y\n");
  cr_assert_eq(n.link_count, 2, "what is not so does not");
}

Test(links, three_to_whom_the_same_is_done_share_a_label_in_whatever_sentences)
{
  Network n = built(PEOPLE "F Ana | warn | Bo | | 1 | x\nF Ana | warn | Cy | | 2 | y\nF Ana | warn | Di | | 3 | z\n");
  cr_assert_str_eq(links_of(&n), "hub 3: warn\n");
  n = built(PEOPLE "F Ana | meet | Bo | symmetric | 1 | x\nF Ana | meet | Cy | symmetric | 2 | y\nF Ana | meet | Di | symmetric | 3 | z\n");
  cr_assert_eq(n.link_count, 3, "that would say that they met all at once");
}
