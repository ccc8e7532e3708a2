/*
 * pages.c - whole pages as newspapers' systems make them, invented ones: tests/article/pages/NAME.html, and beside each
 * NAME.txt with what a reader should get of it: title, byline, outlet and date, then the blocks of the text.
 */
#include <criterion/criterion.h>
#include <stdio.h>

#include "article/article.h"

static const char *const pages[] = {"amp", "cookie-banner", "div-soup", "json-ld", "live-blog", "long-read", "microdata", "paywall", "tables", "wire-dateline"};

static void put_field(Buf *out, const char *name, Str value)
{
  buf_format(out, "%s:%s%.*s\n", name, value.len ? " " : "", STR_ARG(value));
}

static Str read_page(const char *name, Arena *arena)
{
  char path[256];
  RelataError err = {0};
  snprintf(path, sizeof path, "tests/article/pages/%s.html", name);
  ArticleReader *reader = article_open(path, NULL, &err);
  cr_assert(reader, "%s: %s", err.where, err.what);
  const Article *a = article_next(reader, arena, &err);
  cr_assert(a, "%s: %s", err.where, err.what);
  Buf out = {0};
  put_field(&out, "title", a->title);
  put_field(&out, "byline", a->byline);
  put_field(&out, "outlet", a->outlet);
  put_field(&out, "date", a->date);
  for (size_t i = 0; i < a->block_count; i++) buf_format(&out, "\n%.*s\n", STR_ARG(str_slice(a->text, a->blocks[i].span)));
  Str got = str_copy(arena, buf_view(&out));
  buf_free(&out);
  article_close(reader);
  return got;
}

Test(pages, only_the_article_of_a_page_arrives)
{
  for (size_t i = 0; i < COUNT_OF(pages); i++) {
    char path[256];
    Arena arena = {0};
    Str wanted, got = read_page(pages[i], &arena);
    RelataError err = {0};
    snprintf(path, sizeof path, "tests/article/pages/%s.txt", pages[i]);
    cr_assert(file_read(path, &arena, &wanted, &err), "%s: %s", err.where, err.what);
    cr_expect(str_eq(got, wanted), "%s: got\n%.*s\nwanted\n%.*s", pages[i], STR_ARG(got), STR_ARG(wanted));
    arena_free(&arena);
  }
}

static void expect_text(const char *page, const char *wanted)
{
  Arena arena = {0};
  RelataError err = {0};
  const Article *a = article_parse(str_of(page), "p.html", NULL, &arena, &err);
  cr_assert(a, "%s: %s", err.where, err.what);
  cr_expect(str_is(a->text, wanted), "%s\n     got: %.*s\nexpected: %s", page, STR_ARG(a->text), wanted);
  arena_free(&arena);
}

#define PROSE_ONE "The council of Elm voted on Monday to close the old swimming baths for good."
#define PROSE_TWO "Its leader, Ada Stone, said that the town could no longer pay for the boiler."

Test(pages, a_heading_over_links_goes_and_a_heading_over_text_stays)
{
  expect_text("<article><p>" PROSE_ONE "</p><h3>Elsewhere</h3><ul><li><a href=a>Library opens</a></li><li><a href=b>Pool closes</a></li></ul><p>" PROSE_TWO "</p></article>",
              PROSE_ONE "\n\n" PROSE_TWO);
  expect_text("<article><p>" PROSE_ONE "</p><h3>The boiler</h3><p><a href=a>In full</a></p><p>" PROSE_TWO "</p></article>",
              PROSE_ONE "\n\nThe boiler\n\n" PROSE_TWO);
}

Test(pages, a_pulled_quotation_goes_and_one_of_its_own_stays)
{
  expect_text("<h1>Baths close</h1><p>" PROSE_ONE "</p><div>\xE2\x80\x9Cthe town could no longer pay\xE2\x80\x9D</div><p>" PROSE_TWO "</p>",
              "Baths close\n\n" PROSE_ONE "\n\n" PROSE_TWO);
  expect_text("<h1>Baths close</h1><p>" PROSE_ONE "</p><div>\xE2\x80\x9CI learnt to swim there.\xE2\x80\x9D</div><p>" PROSE_TWO "</p>",
              "Baths close\n\n" PROSE_ONE "\n\n\xE2\x80\x9CI learnt to swim there.\xE2\x80\x9D\n\n" PROSE_TWO);
}

Test(pages, a_line_that_only_begins_like_a_time_or_a_writer_stays)
{
  expect_text("<h1>Baths close</h1><p>" PROSE_ONE "</p><p>Updated plans at 9.20am showed a car park.</p><p>By Monday Ada Stone had changed her mind.</p><p>" PROSE_TWO "</p>",
              "Baths close\n\n" PROSE_ONE "\n\nUpdated plans at 9.20am showed a car park.\n\nBy Monday Ada Stone had changed her mind.\n\n" PROSE_TWO);
  expect_text("<h1>Baths close</h1><p>By Ada Stone<br>Bell Reporter<br>May 9, 2003</p><p>" PROSE_ONE "</p><p>Updated at 9.20am</p><p>" PROSE_TWO "</p>",
              "Baths close\n\n" PROSE_ONE "\n\n" PROSE_TWO);
}

Test(pages, who_answers_under_an_article_is_no_part_of_it)
{
  expect_text("<h1>Baths close</h1><div>" PROSE_ONE "<br><br>" PROSE_TWO "</div><div>swimmer</div><div>3 days ago</div><div>A shame.</div><div>Reply</div>",
              "Baths close\n\n" PROSE_ONE "\n\n" PROSE_TWO);
}

Test(pages, what_a_gallery_repeats_is_there_once)
{
  expect_text("<h1>Baths close</h1><p>" PROSE_ONE "</p><div>The baths of Elm</div><div>The baths of Elm</div><p>" PROSE_TWO "</p><div>The baths of Elm</div>",
              "Baths close\n\n" PROSE_ONE "\n\nThe baths of Elm\n\n" PROSE_TWO);
}

Test(pages, shops_and_the_foot_of_a_page)
{
  expect_text("<h1>Baths close</h1><p>" PROSE_ONE "</p><p><b>BUY NOW: <a href=a>Bell's Swimming Goggles for Men</a></b></p><p>" PROSE_TWO "</p><p>Some of the links on The Bell are affiliate links.</p>"
              "<p>Follow The Bell on Facebook for more news.</p><p>Terms of use | Privacy policy | Ad choices</p>",
              "Baths close\n\n" PROSE_ONE "\n\n" PROSE_TWO);
  expect_text("<h1>Baths close</h1><p>" PROSE_ONE "</p><p>WARNING: <a href=a>The council</a> will close the baths.</p><p>" PROSE_TWO "</p><p>Pools | Privacy policy</p>",
              "Baths close\n\n" PROSE_ONE "\n\nWARNING: The council will close the baths.\n\n" PROSE_TWO "\n\nPools | Privacy policy");
}

static void expect_fields(const char *page, const char *byline, const char *date)
{
  Arena arena = {0};
  RelataError err = {0};
  const Article *a = article_parse(str_of(page), "p.html", NULL, &arena, &err);
  cr_assert(a, "%s: %s", err.where, err.what);
  cr_expect(str_is(a->byline, byline), "%s: byline %.*s", page, STR_ARG(a->byline));
  cr_expect(str_is(a->date, date), "%s: date %.*s", page, STR_ARG(a->date));
  arena_free(&arena);
}

Test(pages, writer_and_day_in_one_line)
{
  const char *const lines[] = {"By Ada Stone | May 9, 2003", "By Ada Stone, May 9, 2003", "By Ada Stone on 9 May 2003", "Posted on 9 May 2003 by Ada Stone", "Published May 9, 2003 at 10:15 a.m. by Ada Stone"};
  for (size_t i = 0; i < COUNT_OF(lines); i++) {
    Buf page = {0};
    buf_format(&page, "<h1>Baths close</h1><p>%s</p><p>" PROSE_ONE "</p><p>" PROSE_TWO "</p>", lines[i]);
    expect_fields(page.at, "Ada Stone", "2003-05-09");
    buf_free(&page);
  }
  expect_fields("<h1>Baths close</h1><p>By</p><p><a href=a>Ada Stone</a></p><p>Updated 3:15 PM ET, Mon May 5, 2014</p><p>" PROSE_ONE "</p><p>" PROSE_TWO "</p>", "Ada Stone", "2014-05-05");
  expect_fields("<h1>Baths close</h1><p>By Ada Stone, The Bell</p><p>" PROSE_ONE "</p><p>" PROSE_TWO "</p>", "Ada Stone", "");
}
