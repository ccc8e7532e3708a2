#include <criterion/criterion.h>

#include "fixture.h"
#include "graph/graph.h"

static Arena arena;
static void open_arena(void) { arena = (Arena){0}; }
static void close_arena(void) { arena_free(&arena); }
TestSuite(caption, .init = open_arena, .fini = close_arena);

static PictureOptions captioned(const char *text)
{
  FactSet facts = fixture_parse(str_of(text), &arena);
  PictureOptions options = {0};
  Selection all = {0};
  picture_caption(&options, &facts, &all, STR(""), &arena);
  return options;
}

#define NAMES "N Ana | PERSON | 2 |\nN Bo | PERSON | 2 |\nN Cy | PERSON | 2 |\nN Di | PERSON | 2 |\n"
#define OWN "D d.txt | | | 2001-04-07\nF Cy | sue | Di | | 1 | x\nD e.txt | | | 2001-04-08\nF Cy | meet | Di | | 1 | x\n"

Test(caption, tells_whom_most_is_about_and_from_what)
{
  PictureOptions o = captioned(NAMES "D a.txt | | | 2001-04-05\nF Ana | sue | Bo | | 1 | x\n" OWN);
  cr_expect_str_eq(o.title, "Cy", "in more than half");
  cr_expect_str_eq(o.source_line, "3 articles, 2001-04-05 to 2001-04-08");
}

Test(caption, a_wire_story_counts_once_however_many_print_it)
{
  PictureOptions o = captioned(NAMES "D a.txt | | | 2001-04-05\nF Ana | sue | Bo | story=7 | 1 | x\nD b.txt | | | 2001-04-05\nF Ana | sue | Bo | story=7 | 1 | x\n"
                                     "D c.txt | | | 2001-04-06\nF Ana | sue | Bo | story=7 | 1 | x\n" OWN);
  cr_expect_str_eq(o.title, "Cy", "two stories of three are about Cy");
  cr_expect_str_eq(o.source_line, "5 articles (3 stories), 2001-04-05 to 2001-04-08");
  o = captioned(NAMES "D a.txt | | | 2001-04-05\nF Ana | sue | Bo | story=7 | 1 | x\nD b.txt | | | 2001-04-05\nF Ana | sue | Bo | story=7 | 1 | x\n");
  cr_expect_str_eq(o.source_line, "2 articles (1 story), 2001-04-05");
}
