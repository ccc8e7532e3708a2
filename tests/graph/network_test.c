#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"
#include "graph/network.h"

static Arena arena;
static void open_arena(void) { arena = (Arena){0}; }
static void close_arena(void) { arena_free(&arena); }
TestSuite(network, .init = open_arena, .fini = close_arena);

static Network built(const char *text, PictureOptions options, Buf *notes)
{
  FactSet *facts = ARENA_NEW(&arena, FactSet);
  *facts = fixture_parse(str_of(text), &arena);
  PictureOptions *kept = ARENA_NEW(&arena, PictureOptions);
  *kept = options;
  Network network;
  cr_assert(network_build(&network, facts, kept, &arena, notes, NULL));
  return network;
}

/* "Ana -meet-> Bo" for each edge, in order, one a line. */
static const char *edges_of(const Network *n)
{
  Buf text = {0};
  for (uint32_t i = 0; i < n->edge_count; i++) {
    const Edge *e = &n->edges[i];
    buf_format(&text, "%.*s -%.*s-> %.*s\n", STR_ARG(n->nodes[e->from].name), STR_ARG(e->label), STR_ARG(n->nodes[e->to].name));
  }
  Str kept = str_copy(&arena, buf_view(&text));
  buf_free(&text);
  return kept.at;
}

static const Node *node_named(const Network *n, const char *name)
{
  for (uint32_t i = 0; i < n->node_count; i++)
    if (str_is(n->nodes[i].name, name)) return &n->nodes[i];
  return NULL;
}

#define PEOPLE "N Ana | PERSON | 3 |\nN Bo | PERSON | 3 |\nN Cy | PERSON | 2 |\nN Di | PERSON | 2 |\nN Peru | PLACE | 4 |\n"

Test(network, the_same_fact_twice_is_one_edge_with_a_count)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | x\nF Ana | sue | Bo | | 4 | y\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -sue \xc3\x97" "2-> Bo\n");
}

/* Three papers print one story, one of them with a sentence more that tells it, and a fourth paper has its own. */
Test(network, a_wire_story_is_told_once_however_many_print_it)
{
  const char *text = PEOPLE "D a.txt | | | 2001-04-05\nF Ana | sue | Bo | story=7 | 1 | x\nD b.txt | | | 2001-04-05\nF Ana | sue | Bo | story=7 | 1 | x\n"
                     "F Ana | sue | Bo | story=7 | 2 | y\nD c.txt | | | 2001-04-06\nF Ana | sue | Bo | story=7 | 1 | x\n";
  Network n = built(text, (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -sue \xc3\x97" "2-> Bo\n");
  cr_assert_eq(n.edges[0].fact_count, 4, "every report stays evidence");
  Str more = str_format(&arena, "%sD d.txt | | | 2001-04-06\nF Ana | sue | Bo | | 1 | z\n", text);
  n = built(more.at, (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -sue \xc3\x97" "3-> Bo\n");
  FactSet before = fixture_parse(str_of(text), &arena);
  n = built(more.at, (PictureOptions){.before = &before}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -sue \xc3\x97" "3 (+1)-> Bo\n");
}

Test(network, the_other_direction_is_another_edge)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | x\nF Bo | sue | Ana | | 4 | y\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 2);
}

Test(network, a_symmetric_relation_has_no_direction)
{
  Network n = built(PEOPLE "F Ana | meet | Bo | symmetric | 1 | x\nF Bo | meet | Ana | symmetric | 4 | y\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -meet \xc3\x97" "2-> Bo\n");
}

Test(network, what_is_denied_planned_or_only_said_stays_apart_from_what_is_so)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | x\nF Ana | sue | Bo | negated | 2 | y\nF Ana | sue | Bo | future | 3 | z\n"
                           "F Cy | sue | Bo | by=Di | 4 | z\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -sue-> Bo\nAna -not sue-> Bo\nAna -will sue-> Bo\nCy -\xe2\x80\x9csue\xe2\x80\x9d-> Bo\n");
  cr_assert(n.edges[1].negated && !n.edges[1].open);
  cr_assert(n.edges[2].open);
  cr_assert(n.edges[3].attributed);
}

Test(network, what_the_article_says_itself_once_is_no_mere_saying)
{
  Network n = built(PEOPLE "F Cy | sue | Bo | by=Di | 4 | z\nF Cy | sue | Bo | | 5 | z\n", (PictureOptions){0}, NULL);
  cr_assert(!n.edges[0].attributed);
}

Test(network, an_office_is_the_line_under_the_name)
{
  Network n = built(PEOPLE "F Ana | be president of | Peru | inferred | 1 | x\nF Ana | meet | Bo | symmetric | 2 | y\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 1);
  cr_assert(str_is(node_named(&n, "Ana")->subtitle, "president, Peru"));
}

Test(network, what_somebody_is_at_times_is_no_office)
{
  Network n = built(PEOPLE "F Ana | be mystery to | Peru | inferred | 1 | x\nF Bo | be Scientologist of | Peru | inferred | 2 | y\nF Ana | be based in | Peru | inferred | 1 | x\nF Ana | meet | Bo | symmetric | 3 | z\n", (PictureOptions){0}, NULL);
  cr_expect_eq(node_named(&n, "Ana")->subtitle.len, 0);
  cr_expect_eq(n.edge_count, 3, "it is a line of its own: %s", edges_of(&n));
  cr_expect(str_is(node_named(&n, "Bo")->subtitle, "Scientologist, Peru"), "a word that no list has may be a calling");
}

Test(network, the_line_under_a_name_repeats_no_line_that_leaves_it)
{
  Network n = built("N Ana | PERSON | 3 | director, Acme\nN Bo | PERSON | 2 | coach\nN Cy | PERSON | 2 | captain, Peru\nN Di | PERSON | 2 | direct heir\n"
                    "N Acme | ORGANIZATION | 3 |\nN Peru | PLACE | 2 |\nN Chile | PLACE | 2 |\n"
                    "F Ana | be director general of | Acme | rule=x | 1 | x\nF Bo | coach | Peru | | 2 | y\nF Cy | captain | Chile | | 3 | z\nF Di | direct | Acme | | 4 | w\n",
                    (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 4, "%s", edges_of(&n));
  cr_expect_eq(node_named(&n, "Ana")->subtitle.len, 0);
  cr_expect_eq(node_named(&n, "Bo")->subtitle.len, 0);
  cr_expect(str_is(node_named(&n, "Cy")->subtitle, "captain, Peru"), "that is elsewhere");
  cr_expect(str_is(node_named(&n, "Di")->subtitle, "direct heir"), "more than the line says");
}

/* Of twenty people each sues each: one and a half lines for each are drawn, and more where more are asked for. */
Test(network, many_edges_among_few_are_no_web)
{
  Buf text = {0};
  for (int i = 0; i < 20; i++) buf_format(&text, "N P%c | PERSON | 3 |\n", 'a' + i);
  for (int i = 0; i < 20; i++)
    for (int k = i + 1; k < 20; k++) buf_format(&text, "F P%c | sue | P%c | | %d | %d\n", 'a' + i, 'a' + k, 20 * i + k, 20 * i + k);
  FactSet facts = fixture_parse(buf_view(&text), &arena);
  facts.documents = 1000;
  Network n;
  cr_assert(network_build(&n, &facts, &(PictureOptions){0}, &arena, NULL, NULL));
  cr_expect(n.edge_count >= 25 && n.edge_count <= 30 && n.node_count == 20, "%u of %u", n.edge_count, n.node_count);
  cr_assert(network_build(&n, &facts, &(PictureOptions){.max_edges = 38}, &arena, NULL, NULL));
  cr_expect_eq(n.edge_count, 38);
  buf_free(&text);
}

/* Ana was asked for: what Cy does to Di has nothing to do with her, what they do to Bo has. */
Test(network, a_picture_around_somebody_hangs_together)
{
  const char *text = PEOPLE "F Ana | sue | Bo | | 1 | x\nF Cy | hire | Di | | 1 | y\nF Bo | meet | Di | symmetric | 9 | z\n";
  FactSet facts = fixture_parse(str_of(text), &arena);
  Network n;
  for (int asked = 0; asked < 2; asked++) {
    for (int joined = 0; joined < 2; joined++) {
      FactSet some = facts;
      Meaning meaning = {.given = "Ana", .id = facts.facts[0].subject};
      if (asked) { some.meanings = &meaning; some.meaning_count = 1; }
      some.fact_count = joined ? 3 : 2;
      cr_assert(network_build(&n, &some, &(PictureOptions){0}, &arena, NULL, NULL));
      cr_expect_eq(n.edge_count, joined ? 3 : asked ? 1 : 2, "%s", edges_of(&n));
    }
  }
}

Test(network, a_body_without_a_name_adds_nothing_to_an_office)
{
  Network n = built("N Ana | PERSON | 3 |\nN Bo | PERSON | 2 |\nN city | CONCEPT | 1 |\nN City | PLACE | 1 |\n"
                    "F Ana | be mayor of | city | inferred | 1 | x\nF Bo | be mayor of | City | inferred | 2 | y\nF Ana | meet | Bo | symmetric | 3 | z\n",
                    (PictureOptions){0}, NULL);
  cr_expect(str_is(node_named(&n, "Ana")->subtitle, "mayor"));
  cr_expect(str_is(node_named(&n, "Bo")->subtitle, "mayor, City"), "that is a name");
}

Test(network, a_name_that_begins_with_its_role_has_no_subtitle)
{
  Network n = built("N Queen Ana | PERSON | 3 | queen\nN Queensway | PLACE | 2 | queen\nN Bo | PERSON | 1 |\nF Queen Ana | meet | Bo | symmetric | 1 | x\nF Bo | visit | Queensway | | 2 | y\n",
                    (PictureOptions){0}, NULL);
  cr_assert_eq(node_named(&n, "Queen Ana")->subtitle.len, 0);
  cr_assert(str_is(node_named(&n, "Queensway")->subtitle, "queen"));
}

Test(network, an_office_that_others_claim_is_no_line_under_the_name)
{
  Network n = built(PEOPLE "F Ana | be president of | Peru | rule=copula-noun-of by=Bo | 1 | x\nF Ana | meet | Bo | symmetric | 2 | y\n", (PictureOptions){0}, NULL);
  cr_assert_eq(node_named(&n, "Ana")->subtitle.len, 0);
  cr_assert_eq(n.edge_count, 2, "an edge says who claims it");
}

Test(network, an_office_is_an_edge_on_request)
{
  Network n = built(PEOPLE "F Ana | be president of | Peru | inferred | 1 | x\nF Ana | meet | Bo | symmetric | 2 | y\n",
                    (PictureOptions){.roles_as_edges = true}, NULL);
  cr_assert_eq(n.edge_count, 2);
}

Test(network, who_has_nothing_but_an_office_is_tied_to_it)
{
  Network n = built(PEOPLE "F Ana | be president of | Peru | rule=copula-noun-of | 1 | x\nF Cy | meet | Bo | symmetric | 2 | y\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -president of-> Peru\nCy -meet-> Bo\n");
  cr_assert_eq(node_named(&n, "Ana")->subtitle.len, 0, "the edge says it");
}

Test(network, what_a_thing_is_and_where_it_lies_stand_under_its_name)
{
  const char *text = "N Acme | ORGANIZATION | 3 |\nN Fair | EVENT | 2 |\nN Ana | PERSON | 3 |\nN Peru | PLACE | 2 |\n"
                     "F Ana | visit | Fair | | 1 | x\nF Ana | sue | Acme | | 2 | x\nF Ana | leave | Peru | | 2 | x\n"
                     "F Acme | be | [a bakery] | | 3 | x\nF Fair | be in | Peru | rule=copula-place | 3 | x\n";
  Network n = built(text, (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -visit-> Fair\nAna -sue-> Acme\nAna -leave-> Peru\n");
  cr_assert(str_is(node_named(&n, "Acme")->subtitle, "a bakery"));
  cr_assert(str_is(node_named(&n, "Fair")->subtitle, "in Peru"));
  Network edges = built(text, (PictureOptions){.roles_as_edges = true}, NULL);
  cr_assert_not_null(strstr(edges_of(&edges), "Fair -in-> Peru\n"));
}

#define STORY "F Ana | sue | Bo | | 1 | a\nF Ana | meet | Cy | | 2 | b\nF Bo | hire | Di | | 3 | c\nF Di | visit | Peru | | 4 | d\nF Cy | praise | Di | | 5 | e\nF Cy | thank | Bo | | 6 | f\n"

Test(network, what_says_little_is_left_out_where_there_is_a_story)
{
  const char *dull = "F Bo | want | Cy | | 7 | g\nF Di | be | [quick] | | 8 | h\nF Ana | end years in | Peru | | 9 | i\n";
  Network n = built(str_format(&arena, "%s%s%s", PEOPLE, STORY, dull).at, (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 6);
  n = built(str_format(&arena, "%s%s%s", PEOPLE, STORY, dull).at, (PictureOptions){.all = true}, NULL);
  cr_assert_eq(n.edge_count, 9);
  n = built(str_format(&arena, "%s%s", PEOPLE, dull).at, (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 3, "else there would be no picture");
}

Test(network, what_the_line_under_a_name_says_needs_no_edge)
{
  const char *text = PEOPLE STORY "F Ana | be | [minister] | inferred | 1 | a\nF Ana | become | [minister] | | 7 | g\nF Bo | become | [minister] | | 8 | h\n";
  Network n = built(text, (PictureOptions){0}, NULL);
  cr_assert_null(strstr(edges_of(&n), "Ana -become-> minister"));
  cr_assert_not_null(strstr(edges_of(&n), "Bo -become-> minister"), "nothing else says that");
}

Test(network, labels_leave_out_be_but_where_a_mood_needs_it)
{
  Network n = built(PEOPLE "F Ana | be elected in | Peru | | 1 | x\nF Bo | be elected in | Peru | negated | 2 | x\nF Cy | be elected in | Peru | future | 3 | x\n"
                           "F Di | offer euros for | Peru | | 4 | x\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -elected in-> Peru\nBo -not elected in-> Peru\nCy -will be elected in-> Peru\nDi -offer money for-> Peru\n");
}

Test(network, what_is_done_to_somebody_is_no_office)
{
  Network n = built(PEOPLE "F Ana | be taken to | Peru | rule=verb-oblique | 1 | x\nF Ana | meet | Bo | symmetric | 2 | y\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 2);
  cr_assert_eq(node_named(&n, "Ana")->subtitle.len, 0);
}

Test(network, what_a_longer_edge_of_the_sentence_tells_is_left_out)
{
  const char *text = PEOPLE "F Ana | give | [full support] | | 1 | x\nF Ana | give support to | Bo | | 1 | x\n";
  Network n = built(text, (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -give support to-> Bo\n");
  n = built(text, (PictureOptions){.all = true}, NULL);
  cr_assert_eq(n.edge_count, 2, "--all leaves nothing out");
}

Test(network, a_longer_edge_leaves_in_what_it_does_not_tell)
{
  Network n = built(PEOPLE "F Ana | visit | Peru | | 1 | x\nF Ana | visit Peru in | [spring] | | 1 | x\n"          /* the name stays */
                           "F Bo | send | [letters] | | 2 | x\nF Bo | send to | Cy | | 2 | x\n"                   /* without the letters */
                           "F Di | give | [money] | | 3 | x\nF Di | give money to | Cy | | 4 | x\n", (PictureOptions){0}, NULL); /* another sentence */
  cr_assert_str_eq(edges_of(&n), "Ana -visit-> Peru\nBo -send-> letters\nBo -send to-> Cy\nDi -give-> money\nDi -give money to-> Cy\n");
}

Test(network, having_adds_nothing_to_being)
{
  Network n = built(PEOPLE "F Peru | have | Ana | inferred | 1 | x\nF Ana | rule | Peru | | 1 | x\nF Peru | have | Bo | inferred | 1 | x\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -rule-> Peru\nPeru -have-> Bo\n");
}

Test(network, kin_and_things_have_no_offices)
{
  Network n = built(PEOPLE "F Ana | be sister of | Bo | | 1 | x\nF Peru | be member of | Ana | | 1 | x\nF Ana | be in | Peru | | 2 | y\n"
                           "F Bo | be president of | Peru | negated | 3 | z\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 4);
}

Test(network, where_most_have_only_a_membership_it_is_drawn)
{
  FactSet facts = fixture_read("tests/graph/fixtures/members.txt", &arena);
  PictureOptions options = {0};
  Network n;
  cr_assert(network_build(&n, &facts, &options, &arena, NULL, NULL));
  cr_assert_not_null(node_named(&n, "Chen Wei"));
}

Test(network, facts_without_object_and_about_oneself_are_no_edges)
{
  Network n = built(PEOPLE "F Ana | resign | | | 1 | x\nF Ana | hurt | Ana | | 1 | x\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 0);
  cr_assert_eq(n.node_count, 0);
}

Test(network, things_are_shown_only_beside_names)
{
  Network n = built(PEOPLE "F Ana | like | [rain] | | 7 | x\nF [rain] | fill | [rivers] | | 8 | x\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -like-> rain\n");
  cr_assert(node_named(&n, "rain")->pale);
  Network all = built(PEOPLE "F Ana | like | [rain] | | 7 | x\nF [rain] | fill | [rivers] | | 8 | x\n", (PictureOptions){.all = true}, NULL);
  cr_assert_eq(all.edge_count, 2);
}

/* The headline's own fact has no name in it. */
Test(network, what_an_article_begins_with_is_shown_without_names)
{
  Network n = built(PEOPLE "F Ana | like | [rain] | | 7 | x\nF [floods] | destroy | [two bridges] | | 0 | x\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -like-> rain\nfloods -destroy-> two bridges\n");
  Network vague = built(PEOPLE "F Ana | like | [rain] | | 7 | x\nF [things] | destroy | [two bridges] | | 0 | x\n", (PictureOptions){0}, NULL);
  cr_assert_eq(vague.edge_count, 1);
}

Test(network, a_thing_that_is_spoken_of_again_and_again_is_shown_without_names)
{
  const char *facts = "F Ana | like | [rain] | | 7 | x\nF [crane] | kill | [nine guests] | | 8 | x\n";
  Network n = built(str_format(&arena, "%sN [crane] | CONCEPT | 5 |\n%s", PEOPLE, facts).at, (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -like-> rain\ncrane -kill-> nine guests\n");
  Network once = built(str_format(&arena, "%sN [crane] | CONCEPT | 1 |\n%s", PEOPLE, facts).at, (PictureOptions){0}, NULL);
  cr_assert_eq(once.edge_count, 1);
}

/* Of "contact Peru's envoy" and "contact envoy over [talks]" the one with somebody stays. */
Test(network, somebody_without_a_name_tells_more_than_a_matter)
{
  Network n = built(PEOPLE "N [Peru's envoy] | PERSON | 1 |\nF Ana | contact | [Peru's envoy] | | 5 | x\nF Ana | contact envoy over | [talks] | | 5 | x\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -contact-> Peru's envoy\n");
}

#define ISLANDS PEOPLE "F Ana | meet | Bo | symmetric | 1 | y\nF Peru | sue | Cy | | 2 | z\n"

/* Where nothing else leads from Ana to Peru, her office does. */
Test(network, an_office_that_joins_two_islands_is_a_line)
{
  Network n = built(ISLANDS "F Ana | be president of | Peru | inferred | 3 | x\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -meet-> Bo\nPeru -sue-> Cy\nAna -president of-> Peru\n");
  cr_assert_eq(node_named(&n, "Ana")->subtitle.len, 0);
  Network joined = built(ISLANDS "F Ana | be president of | Peru | inferred | 3 | x\nF Bo | praise | Cy | | 4 | w\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&joined), "Ana -meet-> Bo\nPeru -sue-> Cy\nBo -praise-> Cy\n", "it hangs together without");
}

/* Oslo is in nothing that is told, but both of them hold an office there. */
Test(network, a_name_between_two_islands_joins_them)
{
  const char *text = PEOPLE "N Oslo | PLACE | 1 |\nF Ana | sue | Bo | | 1 | y\nF Cy | sue | Di | | 2 | z\n"
                     "F Ana | be mayor of | Oslo | inferred | 3 | x\nF Cy | be judge of | Oslo | inferred | 4 | x\n";
  Network n = built(text, (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 4);
  cr_assert_not_null(node_named(&n, "Oslo"));
}

Test(network, without_any_name_things_are_the_picture)
{
  Network n = built("F [rain] | fill | [rivers] | | 1 | x\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 1);
}

Test(network, the_cap_holds_and_says_what_it_left_out)
{
  Buf notes = {0};
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | x\nF Ana | like | [rain] | | 1 | x\nF Ana | call | [home] | | 1 | x\n",
                    (PictureOptions){.max_edges = 1}, &notes);
  cr_assert_str_eq(edges_of(&n), "Ana -sue-> Bo\n", "names come before things");
  cr_assert_not_null(strstr(notes.at, "1 of 3 edges"));
  buf_free(&notes);
}

Test(network, of_two_edges_the_surer_is_shown)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | sure=0.5 | 1 | x\nF Ana | sue | Cy | sure=0.9 | 1 | x\n", (PictureOptions){.max_edges = 1}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -sue-> Cy\n");
  n = built(PEOPLE "F Ana | sue | Bo | sure=0.9 | 1 | x\nF Ana | sue | Cy | sure=0.5 | 1 | x\n", (PictureOptions){.max_edges = 1}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -sue-> Bo\n");
}

Test(network, nothing_is_said_where_nothing_is_left_out)
{
  Buf notes = {0};
  built(PEOPLE "F Ana | sue | Bo | | 1 | x\n", (PictureOptions){0}, &notes);
  cr_assert_eq(notes.len, 0);
  buf_free(&notes);
}

#define TALK "Ana and Bo met Cy and Di."
Test(network, two_meeting_two_share_a_label)
{
  Network n = built(PEOPLE "F Ana | meet | Cy | symmetric | 1 | " TALK "\nF Ana | meet | Di | symmetric | 1 | " TALK "\n"
                           "F Bo | meet | Cy | symmetric | 1 | " TALK "\nF Bo | meet | Di | symmetric | 1 | " TALK "\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.edge_count, 4);
  cr_assert_eq(n.link_count, 1);
  cr_assert(n.links[0].hub && n.links[0].source_count == 2 && n.links[0].target_count == 2);
}

Test(network, a_hub_never_says_more_than_the_facts)
{
  Network n = built(PEOPLE "F Ana | meet | Cy | symmetric | 1 | x\nF Bo | meet | Di | symmetric | 1 | x\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.link_count, 2, "Ana did not meet Di: no hub");
  Network apart = built(PEOPLE "F Ana | sue | Cy | | 1 | x\nF Bo | sue | Cy | | 2 | y\n", (PictureOptions){0}, NULL);
  cr_assert_eq(apart.link_count, 2, "two sentences: two labels");
}

Test(network, all_who_met_each_other_share_a_label)
{
  Network n = built(PEOPLE "F Ana | meet | Bo | symmetric | 1 | x\nF Bo | meet | Cy | symmetric | 1 | x\nF Ana | meet | Cy | symmetric | 1 | x\n",
                    (PictureOptions){0}, NULL);
  cr_assert_eq(n.link_count, 1);
  cr_assert_eq(n.links[0].target_count, 0);
  Network chain = built(PEOPLE "F Ana | meet | Bo | symmetric | 1 | x\nF Bo | meet | Cy | symmetric | 1 | x\n", (PictureOptions){0}, NULL);
  cr_assert_eq(chain.link_count, 2, "Ana did not meet Cy");
}

Test(network, relations_of_one_pair_are_stacked)
{
  Network n = built(PEOPLE "F Ana | sue | Bo | | 1 | x\nF Ana | call | Bo | | 2 | y\n", (PictureOptions){0}, NULL);
  cr_assert_eq(n.link_count, 1);
  cr_assert_eq(n.links[0].label.count, 2);
}

Test(network, the_difference_of_two_sets)
{
  FactSet before = fixture_parse(STR("N Cy | PERSON | 1 |\nN Ana | PERSON | 1 |\nF Cy | sue | Ana | | 1 | x\nF Cy | call | Ana | | 1 | x\n"), &arena);
  Network n = built("N Ana | PERSON | 1 |\nN Cy | PERSON | 1 |\nN Bo | PERSON | 1 |\nF Cy | sue | Ana | | 1 | x\nF Ana | meet | Bo | | 1 | x\n",
                    (PictureOptions){.before = &before}, NULL);
  cr_assert_eq(n.node_count, 3, "Ana and Cy are found by name though their numbers changed");
  cr_assert_eq(n.edge_count, 3);
  int new = 0, gone = 0, same = 0;
  for (uint32_t i = 0; i < 3; i++) {
    const Edge *e = &n.edges[i];
    if (str_is(e->relation, "meet")) new += e->change == CHANGE_NEW;
    if (str_is(e->relation, "call")) gone += e->change == CHANGE_GONE;
    if (str_is(e->relation, "sue")) same += e->change == CHANGE_NONE;
  }
  cr_assert(new == 1 && gone == 1 && same == 1);
  cr_assert_eq(node_named(&n, "Bo")->change, CHANGE_NEW);
  cr_assert_eq(node_named(&n, "Cy")->change, CHANGE_NONE);
}

/* Seven new edges between Ana and others; what is as before between them and elsewhere. */
Test(network, a_difference_shows_what_changed_and_little_else)
{
  const char *names = PEOPLE "N Ed | PERSON | 2 |\nN Flo | PERSON | 2 |\n";
  const char *as_before = "F Bo | sue | Cy | | 1 | x\nF Ana | hire | Bo | | 1 | x\nF Ed | visit | Flo | | 2 | y\n";
  FactSet before = fixture_parse(str_format(&arena, "%s%s", names, as_before), &arena);
  const char *new = "F Ana | thank | Bo | | 3 | a\nF Ana | call | Bo | | 4 | b\nF Ana | call | Cy | | 5 | c\nF Ana | thank | Cy | | 6 | d\n"
                    "F Di | call | Bo | | 7 | e\nF Di | praise | Cy | | 8 | f\nF Di | visit | Peru | | 9 | g\n";
  Network n = built(str_format(&arena, "%s%s%s", names, as_before, new).at, (PictureOptions){.before = &before}, NULL);
  size_t same = 0;
  for (uint32_t i = 0; i < n.edge_count; i++) same += n.edges[i].change == CHANGE_NONE;
  cr_assert_eq(n.edge_count, 8);
  cr_assert_eq(same, 1, "that Bo sued Cy; Ana and Bo have changes between them, Ed and Flo no part in any");
  cr_assert(n.changed_shown[0] == 7 && n.changed_total[0] == 7 && n.changed_total[1] == 0);
  Network all = built(str_format(&arena, "%s%s%s", names, as_before, new).at, (PictureOptions){.before = &before, .all = true}, NULL);
  cr_assert_eq(all.edge_count, 10);
}

/* Two triangles joined by one edge are two communities. */
Test(network, communities_are_what_hangs_together)
{
  Network n = built("N A | PERSON | 1 |\nN B | PERSON | 1 |\nN C | PERSON | 1 |\nN D | PERSON | 1 |\nN E | PERSON | 1 |\nN F | PERSON | 1 |\n"
                    "F A | x | B | | 1 | 1\nF B | x | C | | 2 | 2\nF A | x | C | | 3 | 3\nF D | x | E | | 4 | 4\nF E | x | F | | 5 | 5\nF D | x | F | | 6 | 6\n"
                    "F C | y | D | | 7 | 7\n", (PictureOptions){0}, NULL);
  network_find_clusters(&n, &arena);
  cr_assert_eq(node_named(&n, "A")->cluster, node_named(&n, "C")->cluster);
  cr_assert_eq(node_named(&n, "D")->cluster, node_named(&n, "F")->cluster);
  cr_assert_neq(node_named(&n, "A")->cluster, node_named(&n, "F")->cluster);
}

/* The mark denies the relation as it is worded: what somebody refuses is told as it stands. */
Test(network, what_refuses_is_denied_only_where_nobody_refused)
{
  Network n = built(PEOPLE "F Ana | refuse to sue | Bo | | 1 | x\nF Ana | fail to meet | Bo | negated | 2 | x\nF Bo | be banned from selling | Cy | | 3 | x\n", (PictureOptions){0}, NULL);
  cr_assert_str_eq(edges_of(&n), "Ana -refuse to sue-> Bo\nAna -not fail to meet-> Bo\nBo -banned from selling-> Cy\n");
  cr_assert(n.edges[1].negated && !n.edges[0].negated);
}
