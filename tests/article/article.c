/* article.c - reading articles of every form: what is kept, what is dropped and why, and where each byte came from. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "article/article.h"
#include "scratch.h"

static const Article *parse_with(const char *text, size_t len, const char *name, const ArticleOptions *options, Arena *arena)
{
  RelataError err = {0};
  const Article *a = article_parse((Str){text, len}, name, options, arena, &err);
  cr_assert(a != NULL, "%s: %s", err.where, err.what);
  return a;
}

static const Article *parse(const char *text, const char *name, Arena *arena) { return parse_with(text, strlen(text), name, NULL, arena); }

/* Blocks set apart by bars, each with a letter of its kind: P H(eadline) h(eading) l(ist) q(uote) r(ow). */
static const char *shown(const Article *a, Arena *arena)
{
  static const char kinds[] = "PHhlqrs";
  Buf out = {0};
  for (size_t i = 0; i < a->block_count; i++) {
    if (i) buf_text(&out, "|");
    buf_char(&out, kinds[a->blocks[i].kind]);
    buf_char(&out, ':');
    buf_str(&out, str_slice(a->text, a->blocks[i].span));
  }
  const char *text = str_cstr(arena, buf_view(&out));
  buf_free(&out);
  return text;
}

static const char *dropped(const Article *a, Arena *arena)
{
  Buf out = {0};
  for (size_t i = 0; i < a->dropped_count; i++)
    buf_format(&out, "%s%s=%.*s", i ? "|" : "", a->dropped[i].why, STR_ARG(str_slice(a->source, a->dropped[i].source)));
  const char *text = str_cstr(arena, buf_view(&out));
  buf_free(&out);
  return text;
}

static void expect_shown(const char *text, const char *name, const char *expected)
{
  Arena arena = {0};
  const Article *a = parse(text, name, &arena);
  cr_expect_str_eq(shown(a, &arena), expected, "%s\n     got: %s\nexpected: %s", text, shown(a, &arena), expected);
  arena_free(&arena);
}

static void expect_refused(Str bytes, const char *what)
{
  Arena arena = {0};
  RelataError err = {0};
  cr_expect_null(article_parse(bytes, "x.txt", NULL, &arena, &err));
  cr_expect_eq(err.status, RELATA_REFUSED);
  cr_expect(strstr(err.what, what) != NULL, "said: %s", err.what);
  cr_expect_str_eq(err.where, "x.txt");
  arena_free(&arena);
}

#define LONG_ONE "The ministers of both countries met in the old town hall on Monday to talk about the new bridge."
#define LONG_TWO "They agreed to build it together, and to share the cost of some two hundred million crowns."

/* ---- plain text ------------------------------------------------------------------------------------------------------------- */

Test(plain, clutter_of_a_copied_page_is_dropped)
{
  Arena arena = {0};
  const Article *a = parse("Advertisement\n\nMinisters Agree on Bridge\n\nShare\nDAILY STAFF WRITER\n\n" LONG_ONE "\n\nAdvertisement\n\n" LONG_TWO
                           "\n\nRead more: Ten bridges to see\n\nSubscribe now\n", "a.txt", &arena);
  cr_expect_str_eq(shown(a, &arena), "H:Ministers Agree on Bridge|P:" LONG_ONE "|P:" LONG_TWO);
  cr_expect_str_eq(dropped(a, &arena), "advertisement=Advertisement|share=Share|byline=DAILY STAFF WRITER|advertisement=Advertisement|related=Read more: Ten bridges to see|subscribe=Subscribe now");
  cr_expect(str_is(a->title, "Ministers Agree on Bridge"));
  arena_free(&arena);
}

Test(plain, sentences_that_begin_like_clutter_stay)
{
  static const char *const near_misses[] = {
      "Share prices fell on Monday.", "Advertisement revenue rose by a third.", "Comments by the minister angered the town.",
      "Tweet storms are no policy.", "Print is dead, he said.", "By Monday they had left the town.", "Read more books, she told them.",
      "Related companies were sold, too.", "Photo shops are closing in the whole country.", "Subscribe to nothing, said the minister, until the law of the land has been changed and the new rules for such contracts stand in every book of the courts.",
      "Follow the money, he said on Monday.", "Reporting from the war zone is hard, he said on Monday to us.", "Published works fill his house.", "2021 was a good year.",
      "He said that on X.", "Email was how the two men met.", "The editor of the paper resigned.", "Next week they meet again."};
  for (size_t i = 0; i < COUNT_OF(near_misses); i++) {
    Arena arena = {0};
    char text[600];
    snprintf(text, sizeof text, "%s\n\n%s\n\n%s\n", LONG_ONE, near_misses[i], LONG_TWO);
    const Article *a = parse(text, "a.txt", &arena);
    cr_expect(str_find(a->text, str_of(near_misses[i])) != SIZE_MAX, "lost: %s", near_misses[i]);
    cr_expect_eq(a->dropped_count, 0, "%s", dropped(a, &arena));
    arena_free(&arena);
  }
}

Test(plain, bylines_name_their_writers)
{
  static const char *const cases[][3] = {{"By Jane Doe", "Jane Doe", "By Jane Doe"}, {"By Jane Doe and John Roe, Staff Writers", "Jane Doe and John Roe", "By Jane Doe and John Roe, Staff Writers"},
                                         {"BY JANE DOE", "JANE DOE", "BY JANE DOE"}, {"by Jane Doe, staff writer", "Jane Doe", "by Jane Doe, staff writer"}, {"JANE DOE", "JANE DOE", "JANE DOE"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Arena arena = {0};
    char text[400];
    snprintf(text, sizeof text, "Ministers Agree on Bridge\n\n%s\n\n%s\n", cases[i][0], LONG_ONE);
    const Article *a = parse(text, "a.txt", &arena);
    cr_expect(str_is(a->byline, cases[i][1]), "%.*s", STR_ARG(a->byline));
    cr_expect_eq(a->block_count, 2);
    arena_free(&arena);
  }
}

Test(plain, who_speaks_in_a_transcript_is_parted_from_what_is_said)
{
  expect_shown("Talk of the Bridge\n\nHost: Why did you build it?\n\nHanna Falk, mayor of Orra: The town wanted it.\n\nHost: Who paid?\n\nFalk: I did. It was dear.\n", "a.txt",
               "H:Talk of the Bridge|s:Host:|P:Why did you build it?|s:Hanna Falk, mayor of Orra:|P:The town wanted it.|s:Host:|P:Who paid?|s:Falk:|P:I did. It was dear.");
  expect_shown("Q: Who paid for it?\nA: I did.\nQ: Why?\nA: It was cheap.\n", "a.txt", "s:Q:|P:Who paid for it?|s:A:|P:I did.|s:Q:|P:Why?|s:A:|P:It was cheap.");
  expect_shown("Bridge Agreed\n\nNote: the bridge opened late.\n\nOrra: three boats sank there.\n\n" LONG_ONE "\n", "a.txt",
               "H:Bridge Agreed|P:Note: the bridge opened late.|P:Orra: three boats sank there.|P:" LONG_ONE);
  Arena arena = {0};
  const Article *a = parse("Host: Who paid?\n\nFalk: I did.\n\nHost: Why?\n\nFalk: It was dear.\n", "a.txt", &arena);
  size_t at = str_find(a->text, STR("I did"));
  cr_expect(str_is(str_slice(a->source, article_source_span(a, (Span){(uint32_t)at, (uint32_t)at + 6})), "I did."));
  arena_free(&arena);
}

Test(plain, wrapped_lines_are_one_paragraph)
{
  Arena arena = {0};
  const Article *a = parse("The ministers of both countries met in the old town hall on\nMonday to talk about the new bridge, which the towns on both\nsides had wanted for long.\n\n"
                           "They agreed to build it together, and to share the cost of\nsome two hundred million crowns.\n", "a.txt", &arena);
  cr_assert_eq(a->block_count, 2);
  cr_expect(str_find(a->text, STR("town hall on Monday to talk")) != SIZE_MAX, "%.*s", STR_ARG(a->text));
  size_t at = str_find(a->text, STR("Monday"));
  Span source = article_source_span(a, (Span){(uint32_t)at, (uint32_t)at + 6});
  cr_expect(str_is(str_slice(a->source, source), "Monday"));
  arena_free(&arena);
}

Test(plain, lines_of_a_web_copy_are_paragraphs)
{
  expect_shown("Bridge Agreed\n" LONG_ONE "\n" LONG_TWO "\nHe left.\n", "a.txt", "H:Bridge Agreed|P:" LONG_ONE "|P:" LONG_TWO "|P:He left.");
}

Test(plain, line_ends_of_every_kind)
{
  expect_shown("Bridge Agreed\r\n\r\n" LONG_ONE "\r\n", "a.txt", "H:Bridge Agreed|P:" LONG_ONE);
  expect_shown("Bridge Agreed\r\r" LONG_ONE "\r", "a.txt", "H:Bridge Agreed|P:" LONG_ONE);
  expect_shown("\xEF\xBB\xBF" LONG_ONE, "a.txt", "P:" LONG_ONE);
}

Test(plain, lists_rows_and_headings)
{
  expect_shown("Bridge Agreed\n\n" LONG_ONE "\n\nWhat is next\n\n- the plan\n- the money\n\n" LONG_TWO "\n", "a.txt",
               "H:Bridge Agreed|P:" LONG_ONE "|h:What is next|l:the plan|l:the money|P:" LONG_TWO);
  expect_shown(LONG_ONE "\n\nYear\tTown\tCost\n2001\tOrra\t200\n", "a.txt", "P:" LONG_ONE "|r:Year\tTown\tCost|r:2001\tOrra\t200");
}

Test(plain, nothing_is_left_out_where_all_is_wanted)
{
  Arena arena = {0};
  ArticleOptions options = {.keep_clutter = true};
  const char *text = "Advertisement\n\nPARIS (AP) - " LONG_ONE "\n\n* Share\n";
  const Article *a = parse_with(text, strlen(text), "a.txt", &options, &arena);
  cr_expect(str_is(a->text, "Advertisement\n\nPARIS (AP) - " LONG_ONE "\n\n* Share"), "%.*s", STR_ARG(a->text));
  cr_expect_eq(a->dropped_count, 0);
  cr_expect(str_is(a->place, "PARIS"));
  arena_free(&arena);
}

Test(plain, lines_of_many_newsrooms_are_dropped)
{
  static const char *const lines[] = {"Image source, Getty Images", "Published", "5 March 2021", "Updated 6 March 2021", "Last modified on Sat 6 Mar 2021 10.15 GMT", "12 comments", "1.2K shares", "5 min read",
                                      "2:30", "1/12", "Listen to this article · 5:32 min", "(Reporting by Jane Doe; Editing by John Roe)", "Jane Doe and John Roe contributed to this report.",
                                      "Follow Jane Doe on Twitter: @jdoe", "Our Standards: The Newswire Principles.", "FILE PHOTO: The bridge in winter, seen from the town hall of Orra.", "Jane Doe / Reuters",
                                      "https://bell.example/news", "* * *", "© 2021 The Bell", "Sign up for our newsletter and get the news every morning.", "We use cookies to make this site better. By clicking you agree.",
                                      "Share on Facebook", "Read more", "Story continues below advertisement", "→ Next article", "More:", "RELATED: Ten bridges of the north"};
  for (size_t i = 0; i < COUNT_OF(lines); i++) {
    Arena arena = {0};
    char text[600];
    snprintf(text, sizeof text, "Bridge Agreed\n\n%s\n\n%s\n\n%s\n", LONG_ONE, LONG_TWO, lines[i]);
    const Article *a = parse(text, "a.txt", &arena);
    cr_expect_eq(a->dropped_count, 1, "kept: %s", lines[i]);
    cr_expect_eq(a->block_count, 3, "%s", shown(a, &arena));
    arena_free(&arena);
  }
}

Test(plain, lists_of_other_articles_below_the_text_are_dropped)
{
  expect_shown("Bridge Agreed\n\n" LONG_ONE "\n\n" LONG_TWO "\n\nMore to read\n\nOp-Ed: The border that was\n\nWine exports fall\n\n", "a.txt",
               "H:Bridge Agreed|P:" LONG_ONE "|P:" LONG_TWO);
  expect_shown("Bridge Agreed\n\n" LONG_ONE "\n\n" LONG_TWO "\n\nThe members\n\n- Ann Lee\n- Bo Roe\n", "a.txt",
               "H:Bridge Agreed|P:" LONG_ONE "|P:" LONG_TWO "|h:The members|l:Ann Lee|l:Bo Roe");
}

Test(plain, a_line_inside_a_box_is_dropped)
{
  expect_shown("Bridge Agreed\n\n" LONG_ONE "\n\nNewsletter\n\nThe stories of the north\n\nEnter email address\n\n" LONG_TWO "\n", "a.txt",
               "H:Bridge Agreed|P:" LONG_ONE "|P:" LONG_TWO);
}

Test(plain, the_section_of_the_paper_is_no_headline)
{
  expect_shown("World & Nation\n\nBridge Agreed\n\n" LONG_ONE "\n", "a.txt", "H:Bridge Agreed|P:" LONG_ONE);
  expect_shown("World of Bridges\n\nTen to see\n\n" LONG_ONE "\n", "a.txt", "H:World of Bridges|h:Ten to see|P:" LONG_ONE);
  expect_shown("Business\n\n" LONG_ONE "\n", "a.txt", "H:Business|P:" LONG_ONE);
}

/* ---- datelines and dates --------------------------------------------------------------------------------------------------------- */

Test(dateline, place_agency_and_day_leave_the_sentence)
{
  static const char *const cases[][4] = {
      {"PARIS (AP) - ", "PARIS", "AP", ""}, {"LONDON, March 3 (Reuters) — ", "LONDON", "Reuters", ""}, {"NEW YORK, Jan. 5, 2001 /Newswire/ -- ", "NEW YORK", "Newswire", "2001-01-05"},
      {"(CNN) -- ", "", "CNN", ""}, {"WASHINGTON — ", "WASHINGTON", "", ""}, {"SAN JOSE, Calif. (AP) – ", "SAN JOSE, Calif.", "AP", ""}, {"Geneva (dpa) - ", "Geneva", "dpa", ""},
      {"BOSTON--(BUSINESS WIRE)--", "BOSTON", "BUSINESS WIRE", ""}, {"WASHINGTON (March 5, 2021) — ", "WASHINGTON", "", "2021-03-05"}, {"April 5 (UPI) -- ", "", "UPI", ""},
      {"GENEVA, 12 May - ", "GENEVA", "", ""}, {"Manchester, Dec 2 - ", "Manchester", "", ""}, {"BASEL, 3 May 2021 – ", "BASEL", "", "2021-05-03"}, {"Seoul, South Korea (CNN) — ", "Seoul, South Korea", "CNN", ""}, {"RIO DE JANEIRO/BRASILIA (Reuters) - ", "RIO DE JANEIRO/BRASILIA", "Reuters", ""}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Arena arena = {0};
    char text[300];
    snprintf(text, sizeof text, "%s%s", cases[i][0], LONG_ONE);
    const Article *a = parse(text, "a.txt", &arena);
    cr_expect(str_is(a->text, LONG_ONE), "%s: %.*s", cases[i][0], STR_ARG(a->text));
    cr_expect(str_is(a->place, cases[i][1]), "%s: place %.*s", cases[i][0], STR_ARG(a->place));
    cr_expect(str_is(a->outlet, cases[i][2]), "%s: outlet %.*s", cases[i][0], STR_ARG(a->outlet));
    cr_expect(str_is(a->date, cases[i][3]), "%s: date %.*s", cases[i][0], STR_ARG(a->date));
    cr_expect(a->dropped_count == 1 && strcmp(a->dropped[0].why, "dateline") == 0);
    arena_free(&arena);
  }
}

Test(dateline, sentences_with_dashes_are_none)
{
  static const char *const texts[] = {"NATO -- the alliance of the West -- said on Monday that it would send more soldiers.", "The minister - a friend of the mayor - said on Monday that he would go.",
                                      "EU-US talks began on Monday in the old town hall of the city, both sides said.", "BRUSSELS, 12 - The number of members has been the same for years and years, both said.", "Paris - The city of light and its mayor have agreed on a plan for the river.",
                                      "Monday, Dec. 2 - The mayor opens the new bridge and the old town hall, both said."};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    char expected[200];
    snprintf(expected, sizeof expected, "P:%s", texts[i]);
    expect_shown(texts[i], "a.txt", expected);
  }
}

Test(dates, of_people_and_machines)
{
  static const char *const cases[][2] = {{"Friday, July 21, 2017", "2017-07-21"}, {"Published April 5, 2001 at 10:15 a.m.", "2001-04-05"}, {"5 April 2001", "2001-04-05"},
                                         {"Updated: Sept. 3, 2020", "2020-09-03"}, {"2001-04-05T10:00:00Z", "2001-04-05T10:00:00Z"}, {"Thu, 05 Apr 2001 10:00:00 GMT", "2001-04-05T10:00:00Z"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Arena arena = {0};
    char text[300];
    snprintf(text, sizeof text, "Bridge Agreed\n\n%s\n\n%s\n", cases[i][0], LONG_ONE);
    const Article *a = parse(text, "a.txt", &arena);
    cr_expect(str_is(a->date, cases[i][1]), "%s: %.*s", cases[i][0], STR_ARG(a->date));
    cr_expect_eq(a->block_count, 2, "%s", shown(a, &arena));
    arena_free(&arena);
  }
}

Test(dates, sentences_with_dates_stay)
{
  Arena arena = {0};
  const Article *a = parse("Bridge Agreed\n\nOn April 5, 2001, they met.\n\n" LONG_ONE "\n", "a.txt", &arena);
  cr_expect_eq(a->block_count, 3, "%s", shown(a, &arena));
  arena_free(&arena);
}

Test(dates, the_users_date_counts_more)
{
  Arena arena = {0};
  ArticleOptions options = {.date = "1999-09-09"};
  const char *text = "Bridge Agreed\n\n5 April 2001\n\n" LONG_ONE "\n";
  cr_expect(str_is(parse_with(text, strlen(text), "a.txt", &options, &arena)->date, "1999-09-09"));
  arena_free(&arena);
}

/* ---- encodings --------------------------------------------------------------------------------------------------------------------- */

Test(encoding, old_bytes_are_read_and_found_again)
{
  Arena arena = {0};
  const Article *a = parse("He said \x93no\x94 in the caf\xE9 of G\xF6ttingen on Monday.", "a.txt", &arena);
  cr_expect(str_is(a->text, "He said “no” in the café of Göttingen on Monday."), "%.*s", STR_ARG(a->text));
  cr_expect_eq(a->repaired, 4);
  size_t at = str_find(a->text, STR("Göttingen"));
  cr_expect(str_is(str_slice(a->source, article_source_span(a, (Span){(uint32_t)at, (uint32_t)at + 10})), "G\xF6ttingen"));
  arena_free(&arena);
}

/* A name beside a mark of direction, or with a soft hyphen in it, is the name: in every form, and found again in the source. */
Test(encoding, invisible_characters_are_no_part_of_the_text)
{
  static const struct { const char *name, *source; } forms[] = {
      {"a.txt", "\u202EAc\u00ADme Corp.\u202C bought Bolt\u200E on Monday."},
      {"a.md", "Ac&shy;me Corp. bought Bolt&#x200e; on Mon\u00ADday.\u200F"},
      {"a.html", "<p>&#x202e;Ac&shy;me Corp.&lrm; bought \u2067Bolt\u2069 on Mon\u200Bday.\u200F</p>"},
      {"a.json", "{\"text\": \"\\u202eAc\\u00adme Corp. bought Bolt\u200E on Monday.\"}"}};
  for (size_t i = 0; i < COUNT_OF(forms); i++) {
    Arena arena = {0};
    const Article *a = parse(forms[i].source, forms[i].name, &arena);
    cr_expect_str_eq(shown(a, &arena), "P:Acme Corp. bought Bolt on Monday.", "%s: %s", forms[i].name, shown(a, &arena));
    Span source = article_source_span(a, (Span){0, 4});
    Str written = str_fold(&arena, str_slice(a->source, (Span){source.start - a->source_start, source.end - a->source_start}));
    cr_expect(str_is(written, "acme") || str_is(written, "ac&shy;me") || str_is(written, "ac\\u00adme"), "%s: %.*s", forms[i].name, STR_ARG(written));
    arena_free(&arena);
  }
}

/* Joiners spell words and signs: Persian "mi-khaham", a family in one sign. */
Test(encoding, joiners_are_part_of_the_text)
{
  expect_shown("He said \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 on Monday.", "a.txt", "P:He said \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 on Monday.");
}

Test(encoding, text_of_invisible_characters_only_is_refused)
{
  Arena arena = {0};
  RelataError err = {0};
  cr_expect_null(article_parse(STR("\u200B\u200E\n\u00AD\n"), "x.txt", NULL, &arena, &err));
  cr_expect_eq(err.status, RELATA_REFUSED);
  arena_free(&arena);
}

Test(encoding, bad_bytes_in_utf8_are_repaired)
{
  Arena arena = {0};
  const Article *a = parse("The café’s owner “Ann” said it\x92s late, très late.", "a.txt", &arena);
  cr_expect(str_is(a->text, "The café’s owner “Ann” said it’s late, très late."), "%.*s", STR_ARG(a->text));
  cr_expect_eq(a->repaired, 1);
  arena_free(&arena);
}

Test(encoding, utf16_is_read)
{
  Arena arena = {0};
  const Article *a = parse_with("\xFF\xFE" "A\0n\0n\0 \0i\0s\0 \0\xE9\0.\0", 20, "a.txt", NULL, &arena);
  cr_expect(str_is(a->text, "Ann is é."), "%.*s", STR_ARG(a->text));
  arena_free(&arena);
}

Test(encoding, what_is_no_text_is_refused)
{
  expect_refused(STR(""), "empty");
  expect_refused(STR(" \n\t \xC2\xA0\n"), "empty");
  expect_refused(STR("abc\0def"), "binary");
  expect_refused(STR("\x01\x02\x03\x04 abc"), "binary");
  expect_refused(STR("%PDF-1.4 ..."), "PDF");
  expect_refused(STR("PK\x03\x04...."), "ZIP");
  expect_refused(STR("Advertisement\n\nShare\n"), "no text");
}

/* ---- HTML ---------------------------------------------------------------------------------------------------------------------------- */

static const char page[] =
    "<!DOCTYPE html><html><head><title>Bridge agreed | The Bell</title><meta property=\"og:site_name\" content=\"The Bell\">"
    "<meta name=author content='By Ann Bell'><meta property='article:published_time' content='2021-03-04T08:00:00Z'><link rel=canonical href='https://bell.example/a'>"
    "</head><body><nav><a href=/>Home</a></nav><header class=masthead>The Bell</header><article><h1>Bridge&nbsp;agreed</h1><div class='social-share'>Share</div>"
    "<figure><img src=x><figcaption>The bridge in winter.</figcaption></figure>"
    "<p>ORRA (Newswire) &mdash; The ministers of AT&amp;T and B&B met in the Caf&eacute; &#8220;Rex&#x201d;\n   on  Monday.</p><p>They <b>agreed</b>.<br>All left.<sup>[1]</sup></p>"
    "<div class=ad-slot>Buy now</div><ul><li>One <i>item</i></li><li><a href=b>Other news of the day</a></li></ul><aside>More news</aside>"
    "<blockquote><p>It was time.</p></blockquote></article><div id=comments><p>I do not believe one word of all this, and I never did.</p></div>"
    "<footer>All rights reserved</footer><script>var x = '<p>no</p>';</script></body></html>";

Test(html, the_article_is_found_and_the_page_left)
{
  Arena arena = {0};
  const Article *a = parse(page, "a.html", &arena);
  cr_expect_str_eq(shown(a, &arena), "H:Bridge agreed|P:The ministers of AT&T and B&B met in the Café “Rex” on Monday.|P:They agreed.|P:All left.|l:One item|q:It was time.");
  cr_expect(str_is(a->title, "Bridge agreed"), "%.*s", STR_ARG(a->title));
  cr_expect(str_is(a->outlet, "The Bell"));
  cr_expect(str_is(a->byline, "Ann Bell"));
  cr_expect(str_is(a->date, "2021-03-04T08:00:00Z"));
  cr_expect(str_is(a->url, "https://bell.example/a"));
  cr_expect(str_is(a->place, "ORRA"));
  arena_free(&arena);
}

Test(html, every_word_is_found_in_the_page)
{
  Arena arena = {0};
  const Article *a = parse(page, "a.html", &arena);
  static const char *const words[][2] = {{"Café", "Caf&eacute;"}, {"AT&T", "AT&amp;T"}, {"B&B", "B&B"}, {"“Rex”", "&#8220;Rex&#x201d;"}, {"agreed.", "agreed</b>."}, {"on Monday", "on  Monday"}, {"left", "left"}};
  for (size_t i = 0; i < COUNT_OF(words); i++) {
    size_t at = str_find(a->text, str_of(words[i][0]));
    cr_assert_neq(at, SIZE_MAX, "%s", words[i][0]);
    Span source = article_source_span(a, (Span){(uint32_t)at, (uint32_t)(at + strlen(words[i][0]))});
    Str got = str_slice(a->source, source);
    cr_expect(str_is(got, words[i][1]), "%s: %.*s", words[i][0], STR_ARG(got));
  }
  arena_free(&arena);
}

Test(html, json_ld_tells_most)
{
  Arena arena = {0};
  const Article *a = parse("<html><head><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Bridge agreed\","
                           "\"datePublished\":\"2021-03-04\",\"author\":[{\"name\":\"Ann Bell\"},\"Bo Carr\"],\"publisher\":{\"name\":\"The Bell\"},\"mainEntityOfPage\":{\"@id\":\"https://b.example\"}}]}"
                           "</script><script type='application/ld+json'>{broken</script></head><body><p>" LONG_ONE "</p></body></html>", "a.html", &arena);
  cr_expect(str_is(a->title, "Bridge agreed"));
  cr_expect(str_is(a->byline, "Ann Bell, Bo Carr"));
  cr_expect(str_is(a->outlet, "The Bell"));
  cr_expect(str_is(a->date, "2021-03-04"));
  cr_expect(str_is(a->url, "https://b.example"));
  arena_free(&arena);
}

Test(html, pages_without_marks_are_found_by_their_text)
{
  expect_shown("<html><body><div class=top><ul><li><a href=a>World</a><li><a href=b>Sport</a></ul></div><div><div class=story><p>" LONG_ONE "</p><p>" LONG_TWO "</p></div>"
               "<div class=links><p><a href=x>Ten bridges that you should have seen once in your life</a></p></div></div></body></html>", "a.html", "P:" LONG_ONE "|P:" LONG_TWO);
}

Test(html, old_pages_of_tables_and_breaks)
{
  Arena arena = {0};
  const char *old = "<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'></head><body><table><tr><td><a href=a>Home</a></td><td>"
                    "<h1>Talks in G\xF6ttingen</h1><font>By Jane Roe</font><br><br>" LONG_ONE "<br><br>" LONG_TWO "<br>Copyright \xA9 2001 News Ltd.</td></tr></table></body></html>";
  const Article *a = parse(old, "a.html", &arena);
  cr_expect_str_eq(shown(a, &arena), "H:Talks in Göttingen|P:" LONG_ONE "|P:" LONG_TWO);
  cr_expect(str_is(a->byline, "Jane Roe"));
  arena_free(&arena);
}

Test(html, a_class_of_clutter_around_the_article_is_not_believed)
{
  expect_shown("<html><body><div class='page with-sidebar ads'><p>" LONG_ONE "</p><p>" LONG_TWO "</p><p>" LONG_ONE "</p><p>" LONG_TWO "</p><p>" LONG_ONE "</p></div></body></html>", "a.html",
               "P:" LONG_ONE "|P:" LONG_TWO "|P:" LONG_ONE "|P:" LONG_TWO "|P:" LONG_ONE);
}

Test(html, broken_markup_and_references)
{
  expect_shown("<html><p>AT&T &amp &lt;b&gt; &bogus; &#; &#x110000; &copy 5 &notit; end.", "a.html", "P:AT&T & <b> &bogus; &#; \xEF\xBF\xBD © 5 ¬it; end.");
  expect_shown("<html><p>unclosed <b>bold <i>text<p>next &am", "a.html", "H:unclosed bold text|h:next &am");
}

Test(html, deep_nesting_is_refused_and_shallow_is_not)
{
  Arena arena = {0};
  RelataError err = {0};
  Buf text = {0};
  for (int i = 0; i < 100000; i++) buf_text(&text, "<div>");
  buf_text(&text, LONG_ONE);
  cr_expect_null(article_parse(buf_view(&text), "a.html", NULL, &arena, &err));
  cr_expect(strstr(err.what, "nests too deep") != NULL);
  buf_clear(&text);
  for (int i = 0; i < 2500; i++) buf_text(&text, "<div>");
  buf_text(&text, LONG_ONE);
  cr_expect_not_null(article_parse(buf_view(&text), "a.html", NULL, &arena, &err));
  buf_free(&text);
  arena_free(&arena);
}

/* ---- Markdown, JSON lines, lines -------------------------------------------------------------------------------------------------------- */

Test(markdown, blocks_and_front_matter)
{
  Arena arena = {0};
  const Article *a = parse("---\ntitle: \"The bridge\"\nauthor: Ann Bell\ndate: 2020-01-02\n---\n# Bridge *agreed*\n\nAnn **met** [Bob](http://x.example) &amp; Co\nin Rome.\n\n- one\n- two\n\n> quoted words\n\n"
                           "```\ncode\n```\n", "a.md", &arena);
  cr_expect_str_eq(shown(a, &arena), "H:Bridge agreed|P:Ann met Bob & Co in Rome.|l:one|l:two|q:quoted words");
  cr_expect(str_is(a->title, "The bridge") && str_is(a->byline, "Ann Bell") && str_is(a->date, "2020-01-02"));
  size_t at = str_find(a->text, STR("Rome"));
  cr_expect(str_is(str_slice(a->source, article_source_span(a, (Span){(uint32_t)at, (uint32_t)at + 4})), "Rome"));
  arena_free(&arena);
}

static char *temporary(const char *ending, Str bytes)
{
  static char path[SCRATCH_PATH];
  scratch_file(path, ending, bytes.at, bytes.len);
  return path;
}

Test(jsonl, a_nul_outside_a_string_ends)
{
  static const char bytes[] = "[{\"id\": 1, \"text\":n\0\0a left.\"},\n {\"text\": \"Ann met Bob in Oslo.\"}]\n";
  Arena arena = {0};
  RelataError err = {0};
  char *path = temporary(".json", (Str){bytes, sizeof bytes - 1});
  ArticleReader *reader = article_open(path, NULL, &err);
  cr_assert_not_null(reader);
  int refused = 0;
  for (;; err = (RelataError){0}) {
    if (article_next(reader, &arena, &err)) continue;
    if (err.status == RELATA_OK) break;
    refused++;
  }
  cr_expect_geq(refused, 1);
  article_close(reader);
  unlink(path);
  arena_free(&arena);
}

Test(jsonl, lines_are_articles_and_bad_ones_are_refused_alone)
{
  Arena arena = {0};
  RelataError err = {0};
  Str file = STR("{\"id\": 7, \"title\": \"T\", \"text\": \"Ann met Bob in \\\"Caf\\u00e9\\\" X.\", \"date\": \"April 5, 2001\"}\n"
                 "not json\n{\"a\": 1}\n\n{\"body\":\"<p>Ann &amp; Bob \\ud83d\\ude00 met.</p>\"}");
  char *path = temporary(".jsonl", file);
  ArticleReader *reader = article_open(path, NULL, &err);
  cr_assert_not_null(reader);
  const Article *a = article_next(reader, &arena, &err);
  cr_assert_not_null(a);
  cr_expect(str_ends(a->name, ".jsonl#7"), "%.*s", STR_ARG(a->name));
  cr_expect(str_is(a->text, "Ann met Bob in \"Café\" X."), "%.*s", STR_ARG(a->text));
  cr_expect(str_is(a->title, "T") && str_is(a->date, "2001-04-05"));
  cr_expect_eq(a->line, 1);
  cr_expect_null(article_next(reader, &arena, &err));
  cr_expect(err.status == RELATA_REFUSED && str_ends(str_of(err.where), ":2"), "%s", err.where);
  cr_expect_null(article_next(reader, &arena, &err));
  cr_expect(err.status == RELATA_REFUSED && str_ends(str_of(err.where), ":3") && strstr(err.what, "no text"), "%s", err.what);
  a = article_next(reader, &arena, &err);
  cr_assert_not_null(a);
  cr_expect(str_is(a->text, "Ann & Bob 😀 met."), "%.*s", STR_ARG(a->text));
  cr_expect_eq(a->line, 5);
  Span bob = article_source_span(a, (Span){6, 9}), face = article_source_span(a, (Span){10, 14});
  cr_expect(str_is(str_slice(file, bob), "Bob"), "%.*s", STR_ARG(str_slice(file, bob)));
  cr_expect(str_is(str_slice(file, face), "\\ud83d\\ude00"), "%.*s", STR_ARG(str_slice(file, face)));
  cr_expect_null(article_next(reader, &arena, &err));
  cr_expect_eq(err.status, RELATA_OK);
  article_close(reader);
  unlink(path);
  arena_free(&arena);
}

Test(jsonl, members_may_be_named)
{
  Arena arena = {0};
  ArticleOptions options = {.text_field = "story", .title_field = "head", .id_field = "key"};
  const char *line = "{\"text\": \"no\", \"nested\": {\"story\": \"no\"}, \"story\": \"Ann left.\", \"head\": \"H\", \"key\": \"k1\"}";
  options.form = FORM_JSONL;
  const Article *a = parse_with(line, strlen(line), "x.jsonl", &options, &arena);
  cr_expect(str_is(a->text, "Ann left.") && str_is(a->title, "H") && str_ends(a->name, "#k1"));
  arena_free(&arena);
}

Test(lines, each_line_is_a_text_as_it_stands)
{
  Arena arena = {0};
  RelataError err = {0};
  ArticleOptions options = {.form = FORM_LINES};
  Str file = STR("Share\n\nPARIS (AP) - Ann left .\r\n  * x");
  char *path = temporary(".lines", file);
  ArticleReader *reader = article_open(path, &options, &err);
  static const char *const expected[] = {"Share", "PARIS (AP) - Ann left .", "* x"};
  static const uint32_t lines[] = {1, 3, 4};
  for (size_t i = 0; i < 3; i++) {
    const Article *a = article_next(reader, &arena, &err);
    cr_assert_not_null(a);
    cr_expect(str_is(a->text, expected[i]), "%.*s", STR_ARG(a->text));
    cr_expect_eq(a->line, lines[i]);
    Span source = article_source_span(a, (Span){0, (uint32_t)a->text.len});
    cr_expect(str_is(str_slice(file, source), expected[i]));
  }
  cr_expect_null(article_next(reader, &arena, &err));
  cr_expect_eq(err.status, RELATA_OK);
  article_close(reader);
  unlink(path);
  arena_free(&arena);
}

Test(article, missing_files_and_folders_are_refused)
{
  RelataError err = {0};
  cr_expect_null(article_open("/no/such/file.txt", NULL, &err));
  cr_expect_eq(err.status, RELATA_REFUSED);
  cr_expect_null(article_open("/tmp", NULL, &err));
  cr_expect(strstr(err.what, "folder") != NULL);
  article_close(NULL);
}

Test(article, form_is_told_by_content)
{
  expect_shown("<!doctype html><p>Ann met Bob.</p>", "-", "P:Ann met Bob.");
  expect_shown("{\"text\": \"Ann met Bob.\"}\n", "-", "P:Ann met Bob.");
  expect_shown("<3 is a heart, he said.", "-", "P:<3 is a heart, he said.");
}

/* ---- what holds for any input -------------------------------------------------------------------------------------------------------- */

static void expect_sound(const Article *a)
{
  uint32_t at = 0, text = 0;
  cr_assert(utf8_valid(a->text, NULL));
  for (size_t i = 0; i < a->block_count; i++) {
    cr_assert(a->blocks[i].span.start >= at && a->blocks[i].span.end > a->blocks[i].span.start && a->blocks[i].span.end <= a->text.len);
    at = a->blocks[i].span.end;
  }
  for (size_t i = 0; i < a->map_count; i++) {
    cr_assert_eq(a->map[i].text, text, "the map has a hole");
    cr_assert(a->map[i].source + (size_t)a->map[i].source_len <= a->source.len);
    text += a->map[i].len;
  }
  cr_assert_eq(text, a->text.len);
  for (uint32_t i = 0; i < a->text.len; i++) {
    Span source = article_source_span(a, (Span){i, i + 1});
    cr_assert(source.start <= source.end && source.end <= a->source.len);
  }
  for (size_t i = 0; i < a->dropped_count; i++) cr_assert(a->dropped[i].source.end <= a->source.len && !span_empty(a->dropped[i].source));
}

Test(article, any_bytes_give_a_sound_article_or_a_reason)
{
  static const char *const atoms[] = {"<p>", "</p>", "<div class=ad>", "</div>", "&amp;", "&eacute", "&#8220;", "&", "<br>", "word ", "Share\n", "\n\n", "\r\n", "é", "\xE9", "\x93", "By Jane Doe", "PARIS (AP) - ",
                                      "<a href=x>", "</a>", "<table><tr><td>", "<li>", "<!--", "-->", "<script>", "</script>", "The ministers met there. ", "* ", "# ", "`", "|", "\t", "{", "\"", "<h1>", "<sup>[1]</sup>", "<b", ">", "\xEF\xBB\xBF", "😀", "<svg>", "<pre>"};
  static const char *const names[] = {"x.txt", "x.html", "x.md", "x.jsonl"};
  uint32_t seed = 7;
  for (int round = 0; round < 4000; round++) {
    Arena arena = {0};
    RelataError err = {0};
    Buf text = {0};
    for (int i = 0; i < 24; i++) {
      seed = seed * 1664525 + 1013904223;
      buf_text(&text, atoms[(seed >> 8) % COUNT_OF(atoms)]);
    }
    const Article *a = article_parse(buf_view(&text), names[round % 4], NULL, &arena, &err);
    if (a) expect_sound(a);
    else cr_assert(err.status == RELATA_REFUSED && err.what[0]);
    buf_free(&text);
    arena_free(&arena);
  }
}

/* A text in memory is one article under the name that it was given; several are not cut down to the first. */
Test(jsonl, one_object_in_memory_keeps_its_name_and_several_are_refused)
{
  Arena arena = {0};
  RelataError err = {0};
  static const char one[] = "{\"id\": \"a7\", \"title\": \"Talks\", \"text\": \"Ada Bell met Colin Quill in Oslo.\"}\n\n";
  const Article *a = article_parse(STR(one), "talks", NULL, &arena, &err);
  cr_assert_not_null(a);
  cr_expect(str_is(a->name, "talks"), "%.*s", STR_ARG(a->name));
  cr_expect(str_is(a->title, "Talks"));
  static const char two[] = "{\"text\": \"Ada Bell met Colin Quill.\"}\n{\"text\": \"Acme bought Bolt.\"}\n";
  cr_expect_null(article_parse(STR(two), "talks", NULL, &arena, &err));
  cr_expect(strstr(err.what, "several") != NULL, "%s", err.what);
  arena_free(&arena);
}

Test(dates, a_day_as_a_person_writes_it)
{
  static const char *const given[][2] = {{"2001-04-05", "2001-04-05"}, {"April 5, 2001", "2001-04-05"}, {"5 Apr 2001", "2001-04-05"}, {"2001", "2001"}, {"2001-04", "2001-04"},
                                         {"2004-02-29", "2004-02-29"}, {"2001-02-29", NULL}, {"2001-13", NULL}, {"2001-04-31", NULL}, {"20010405x", NULL}, {"soon", NULL}, {"", NULL},
                                         {"2001-04-05 or so", NULL}, {"2001-", NULL}};
  Arena arena = {0};
  for (size_t i = 0; i < COUNT_OF(given); i++) {
    const char *got = article_date(str_of(given[i][0]), &arena);
    if (given[i][1]) cr_expect(got && strcmp(got, given[i][1]) == 0, "%s: %s", given[i][0], got ? got : "none");
    else cr_expect_null(got, "%s: %s", given[i][0], got);
  }
  arena_free(&arena);
}

/* What a file of several articles gives: "name|title|date|text" lines; refusals as "! where: what". */
static const char *read_all(const char *ending, const char *bytes, const ArticleOptions *options, Arena *arena)
{
  Buf out = {0};
  RelataError err = {0};
  char *path = temporary(ending, str_of(bytes));
  size_t dir = strlen(path) - path_base(str_of(path)).len;
  ArticleReader *reader = article_open(path, options, &err);
  cr_assert_not_null(reader, "%s", err.what);
  for (;;) {
    const Article *a = article_next(reader, arena, &err);
    if (!a && err.status == RELATA_OK) break;
    if (!a) {
      const char *mark = strpbrk(err.where + dir, ":#");
      buf_format(&out, "! %s: %s\n", mark ? mark : "", err.what);
      continue;
    }
    const char *mark = strpbrk(str_cstr(arena, a->name) + dir, ":#");
    buf_format(&out, "%s|%.*s|%.*s|%.*s\n", mark ? mark : "", STR_ARG(a->title), STR_ARG(a->date), STR_ARG(a->text));
    for (size_t b = 0; b < a->block_count; b++) { /* every byte of the text leads back into the file */
      Span source = article_source_span(a, (Span){a->blocks[b].span.start, a->blocks[b].span.start + 3});
      cr_expect(source.end <= strlen(bytes) && memcmp(bytes + source.start, a->text.at + a->blocks[b].span.start, 3) == 0, "%s: bytes %u-%u", bytes, source.start, source.end);
    }
  }
  article_close(reader);
  unlink(path);
  const char *text = str_cstr(arena, buf_view(&out));
  buf_free(&out);
  return text;
}

Test(csv, rows_are_articles_with_their_bytes)
{
  Arena arena = {0};
  cr_expect_str_eq(read_all(".csv", "id,Title,date,body\r\n7,\"Talks, again\",2001-04-05,\"Ada said \"\"no\"\".\n\nCarl left.\"\r\n\r\n8,War,,Acme bought Bolt.", NULL, &arena),
                   "#7|Talks, again|2001-04-05|Ada said \"no\".\n\nCarl left.\n#8|War||Acme bought Bolt.\n");
  cr_expect_str_eq(read_all(".tsv", "\xEF\xBB\xBFtext\tday\nAcme bought Bolt, \"he said.\t5 April 2001\n", &(ArticleOptions){.date_field = "day"}, &arena), ":2||2001-04-05|Acme bought Bolt, \"he said.\n");
  cr_expect_str_eq(read_all(".csv", "nr;story\n1;Ada left; so did Carl.\n2;\"Ada left; so did Carl.\"\n", &(ArticleOptions){.text_field = "story", .id_field = "nr"}, &arena),
                   "#1|||Ada left\n#2|||Ada left; so did Carl.\n");
  cr_expect_str_eq(read_all(".csv", "text\n<p>Ada met Carl.</p><p>He left.</p>\n", NULL, &arena), ":2|||Ada met Carl.\n\nHe left.\n");
  arena_free(&arena);
}

Test(csv, bad_bytes_are_repaired_and_still_lead_back)
{
  Arena arena = {0};
  cr_expect_str_eq(read_all(".csv", "text\n\"Ada Ru\xEDz said \"\"no\"\".\"\n", NULL, &arena), ":2|||Ada Ru\xC3\xADz said \"no\".\n");
  arena_free(&arena);
}

Test(csv, what_is_no_article_is_refused_with_its_line)
{
  Arena arena = {0};
  cr_expect_str_eq(read_all(".csv", "a,b\n1,2\n", NULL, &arena), "! : has no column with a text\n");
  cr_expect_str_eq(read_all(".csv", "id,text\n1\n2,Ada left.\n3,\n", NULL, &arena), "! :2: has fewer cells than there are columns\n#2|||Ada left.\n! #3: is empty\n");
  cr_expect_str_eq(read_all(".csv", "\n\n", NULL, &arena), "! : is empty\n");
  cr_expect_str_eq(read_all(".csv", "id,text\n1,\"Ada left.", NULL, &arena), "#1|||Ada left.\n");
  arena_free(&arena);
}

Test(json, an_array_of_objects_and_one_over_several_lines)
{
  Arena arena = {0};
  cr_expect_str_eq(read_all(".json", "[\n {\"id\": 1,\n  \"text\": \"Ada left.\"},\n {\"text\": \"Carl left.\", \"title\": \"T\"},\n {\"x\": [1, {}]}\n]\n", NULL, &arena),
                   "#1|||Ada left.\n:2|T||Carl left.\n! :3: has no text\n");
  cr_expect_str_eq(read_all(".json", "{\n \"text\": \"Ada left.\"\n}\n", NULL, &arena), ":1|||Ada left.\n");
  cr_expect_str_eq(read_all(".json", "[{\"text\": \"Ada left.\"}, {\"text\": }, {\"text\": \"Carl left.\"}]}}\n", NULL, &arena),
                   ":1|||Ada left.\n! :2: is no JSON: unexpected token near '}'\n:3|||Carl left.\n! :4: is no JSON: '[' or '{' expected near '}'\n");
  cr_expect_str_eq(read_all(".txt", "[1] Ada left.", NULL, &arena), "|||[1] Ada left.\n");
  arena_free(&arena);
}

/* UTF-16 without its mark: by the zeros beside letters of ASCII. A NUL or two make no UTF-16. */
Test(encoding, utf16_without_a_mark)
{
  static const char words[] = "Anna Berg met Bo Lind in Oslo.";
  char wide[2][2 * sizeof words];
  for (size_t i = 0; i < sizeof words; i++) wide[0][2 * i] = wide[1][2 * i + 1] = words[i], wide[0][2 * i + 1] = wide[1][2 * i] = 0;
  for (int k = 0; k < 2; k++) {
    Arena arena = {0};
    const Article *a = parse_with(wide[k], 2 * (sizeof words - 1), "a.txt", NULL, &arena);
    cr_expect(str_is(a->text, words), "%.*s", STR_ARG(a->text));
    Span met = article_source_span(a, (Span){10, 13});
    cr_expect(met.start == 20 && met.end == 26);
    arena_free(&arena);
  }
  expect_refused((Str){"Anna Berg met\0Bo Lind in Oslo.", 31}, "binary");
}
