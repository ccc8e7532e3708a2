/* mail.c - messages and mailboxes: what of them is read, and from which bytes. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "article/article.h"
#include "scratch.h"

#define HEAD "From: =?utf-8?Q?Bj=C3=B6rn_Dahl?= <bjorn@example.org>\nTo: anna@example.org\nSubject: =?iso-8859-1?Q?Caf=E9?=\n =?utf-8?B?IGluIE9zbG8=?=\nDate: Thu, 5 Apr 2001 10:00:00 +0200\nMessage-ID: <a1@example.org>\n"
#define BODY "Anna Berg met Bo Lind in Oslo on Monday.\n"

static const Article *parse(const char *text, Arena *arena)
{
  RelataError err = {0};
  const Article *a = article_parse(str_of(text), "m.eml", NULL, arena, &err);
  cr_assert(a != NULL, "%s", err.what);
  return a;
}

static void expect_text(const char *message, const char *expected)
{
  Arena arena = {0};
  const Article *a = parse(message, &arena);
  cr_expect(str_is(a->text, expected), "%s\n     got: %.*s\nexpected: %s", message, STR_ARG(a->text), expected);
  arena_free(&arena);
}

static void expect_source(const Article *a, const char *words, const char *source)
{
  size_t at = str_find(a->text, str_of(words));
  cr_assert(at != SIZE_MAX, "%s: %.*s", words, STR_ARG(a->text));
  Str got = str_slice(a->source, article_source_span(a, (Span){(uint32_t)at, (uint32_t)(at + strlen(words))}));
  cr_expect(str_is(got, source), "%s: %.*s", words, STR_ARG(got));
}

Test(mail, headers)
{
  Arena arena = {0};
  const Article *a = parse(HEAD "\n" BODY, &arena);
  cr_expect(str_is(a->title, "Café in Oslo"), "%.*s", STR_ARG(a->title));
  cr_expect(str_is(a->byline, "Björn Dahl"), "%.*s", STR_ARG(a->byline));
  cr_expect(str_is(a->date, "2001-04-05"), "%.*s", STR_ARG(a->date));
  cr_expect(str_is(a->url, "mid:a1@example.org"));
  cr_expect(str_is(a->name, "m.eml"));
  expect_source(a, "Anna Berg met", "Anna Berg met");
  arena_free(&arena);
}

Test(mail, senders)
{
  static const char *const cases[][2] = {{"Anna Berg <a@b.org>", "Anna Berg"}, {"\"Berg, Anna\" <a@b.org>", "Berg, Anna"}, {"a@b.org (Anna Berg)", "Anna Berg"}, {"a@b.org", "a@b.org"}, {"<a@b.org>", "a@b.org"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Arena arena = {0};
    char text[300];
    snprintf(text, sizeof text, "From: %s\nSubject: x\n\n%s", cases[i][0], BODY);
    const Article *a = parse(text, &arena);
    cr_expect(str_is(a->byline, cases[i][1]), "%s: %.*s", cases[i][0], STR_ARG(a->byline));
    arena_free(&arena);
  }
}

Test(mail, decoded_text_leads_back_to_its_bytes)
{
  Arena arena = {0};
  const Article *a = parse(HEAD "Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: quoted-printable\n\nAnna Berg met Ren=E9 Lind in O=\nslo on Monday.\n", &arena);
  cr_expect(str_is(a->text, "Anna Berg met René Lind in Oslo on Monday."), "%.*s", STR_ARG(a->text));
  expect_source(a, "René", "Ren=E9");
  expect_source(a, "Oslo", "O=\nslo");
  a = parse(HEAD "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQW5uYSBCZXJnIG1ldCBSZW7DqSBMaW5kIGluIE9zbG8gb24g\nTW9uZGF5Lgo=\n", &arena);
  cr_expect(str_is(a->text, "Anna Berg met René Lind in Oslo on Monday."), "%.*s", STR_ARG(a->text));
  expect_source(a, "Monday.", "TW9uZGF5Lgo=");
  a = parse(HEAD "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nAnna Berg met Bo Lind in Oslo.=\r\n", &arena);
  cr_expect(str_is(a->text, "Anna Berg met Bo Lind in Oslo."), "a last line that would go on: %.*s", STR_ARG(a->text));
  a = parse(HEAD "Content-Type: text/plain; charset=koi8-r\n\nAnna Berg met \xE9\xD7\xC1\xCE in Oslo on Monday.\n", &arena);
  expect_source(a, "Иван", "\xE9\xD7\xC1\xCE");
  a = parse(HEAD "Content-Type: text/plain; charset=iso-2022-jp\n\nAnna Berg met \x1B$B;3ED\x1B(B in Oslo.\n", &arena);
  cr_expect(str_is(a->text, "Anna Berg met 山田 in Oslo."), "%.*s", STR_ARG(a->text));
  arena_free(&arena);
}

Test(mail, parts)
{
  expect_text(HEAD "Content-Type: multipart/alternative; boundary=\"b\"\n\nno MIME\n--b\nContent-Type: text/plain\n\n" BODY "--b\nContent-Type: text/html\n\n<p>Other words stand here.</p>\n--b--\n", "Anna Berg met Bo Lind in Oslo on Monday.");
  expect_text(HEAD "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<p>Anna Berg met Bo Lind &amp; Co.</p>\n--b--\n", "Anna Berg met Bo Lind & Co.");
  expect_text(HEAD "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/related; boundary=\"o-i\"\n\n--o-i\nContent-Type: text/html\n\n<p>Anna Berg met Bo Lind in Oslo.</p>\n--o-i\nContent-Type: image/png\n\nx\n--o-i--\n--o\nContent-Type: text/plain\nContent-Disposition: attachment\n\nno\n--o--\n",
              "Anna Berg met Bo Lind in Oslo.");
  expect_text(HEAD "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n" BODY, "Anna Berg met Bo Lind in Oslo on Monday.");
  expect_text(HEAD "Content-Type: message/rfc822\n\nFrom: c@d.org\nSubject: inner\n\n" BODY, "Anna Berg met Bo Lind in Oslo on Monday.");
}

Test(mail, only_the_senders_own_words)
{
  static const char *const cases[][2] = {
      {BODY "\nOn Mon, Apr 2, 2001 at 9:00, Bo Lind\n<bo@example.org> wrote:\n> When do we meet?\n>\n> Bo\n\nThey signed the contract.\n", "Anna Berg met Bo Lind in Oslo on Monday.\n\nThey signed the contract."},
      {"Bo Lind wrote:\n> When do we meet?\n\n" BODY, "Anna Berg met Bo Lind in Oslo on Monday."},
      {BODY "\n-- \nCora Dahl\nThe minister resigned.\n", "Anna Berg met Bo Lind in Oslo on Monday."},
      {BODY "\nBest regards,\nCora Dahl\nDirector of Acme\n", "Anna Berg met Bo Lind in Oslo on Monday."},
      {BODY "\nSent from my telephone\n", "Anna Berg met Bo Lind in Oslo on Monday."},
      {BODY "\n-----Original Message-----\nFrom: Bo\nSent: Monday\n\nThe minister resigned.\n", "Anna Berg met Bo Lind in Oslo on Monday."},
      {"---------- Forwarded message ---------\nFrom: Bo <b@c.org>\nDate: Mon, Apr 2, 2001\nSubject: news\n\n" BODY, "Anna Berg met Bo Lind in Oslo on Monday."},
      {BODY "\n_______________________________________________\nNews mailing list\nThe list sent this.\n", "Anna Berg met Bo Lind in Oslo on Monday."},
      {"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" BODY "-----BEGIN PGP SIGNATURE-----\n\nabcdef\n-----END PGP SIGNATURE-----\n", "Anna Berg met Bo Lind in Oslo on Monday."},
      {BODY "\n>From Oslo they went to Bergen.\n", "Anna Berg met Bo Lind in Oslo on Monday.\n\nFrom Oslo they went to Bergen."},
      /* near misses */
      {"The minister wrote:\n\nAnna Berg met Bo Lind in Oslo on Monday.\n", "The minister wrote:\n\nAnna Berg met Bo Lind in Oslo on Monday."},
      {"Regards to Anna Berg, who met Bo Lind.\n", "Regards to Anna Berg, who met Bo Lind."}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    char text[1200];
    snprintf(text, sizeof text, HEAD "\n%s", cases[i][0]);
    expect_text(text, cases[i][1]);
  }
  expect_text(HEAD "Content-Type: text/html\n\n<div>Anna Berg met Bo Lind in Oslo.</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Monday Bo wrote:</div><blockquote>The minister resigned, and the whole cabinet went with him on the same day, as had been expected for long.</blockquote></div>",
              "Anna Berg met Bo Lind in Oslo.");
}

Test(mail, what_is_no_message_stays_text)
{
  static const char *const texts[] = {"Note: the minister resigned.\nDate: unknown.\n\n" BODY, "From Oslo they went on. " BODY, "Subject: all of us are. " BODY};
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    Arena arena = {0};
    const Article *a = article_parse(str_of(texts[i]), "a.txt", NULL, &arena, NULL);
    cr_assert(a != NULL);
    cr_expect_eq(a->url.len, 0);
    cr_expect(str_starts(a->text, (char[]){texts[i][0], texts[i][1], 0}), "%.*s", STR_ARG(a->text));
    arena_free(&arena);
  }
}

Test(mail, broken_ones)
{
  static const struct { const char *message, *what; } cases[] = {
      {HEAD "Content-Type: image/png\n\nx", "holds no text"}, {HEAD "\n", "no text that reads"}, {HEAD "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n", "holds no text"},
      {HEAD "\n> only\n> quoted\n", "no text that reads as an article"}};
  for (size_t i = 0; i < COUNT_OF(cases); i++) {
    Arena arena = {0};
    RelataError err = {0};
    cr_expect_null(article_parse(str_of(cases[i].message), "m.eml", NULL, &arena, &err));
    cr_expect(strstr(err.what, cases[i].what) != NULL, "%s", err.what);
    arena_free(&arena);
  }
  Arena arena = {0};
  Buf deep = {0};
  buf_text(&deep, HEAD);
  for (int i = 0; i < 5000; i++) buf_format(&deep, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i);
  buf_text(&deep, "\n" BODY);
  (void)!article_parse(buf_view(&deep), "m.eml", NULL, &arena, NULL);
  buf_free(&deep);
  arena_free(&arena);
}

Test(mbox, every_message_is_an_article)
{
  char path[SCRATCH_PATH];
  Arena arena = {0};
  RelataError err = {0};
  static const char box[] = "From bjorn@example.org Thu Apr  5 10:00:00 2001\n" HEAD "\n" BODY "\nFrom now on they meet.\n\n"
                            "From x Thu Apr  5 11:00:00 2001\nFrom: c@d.org\nSubject: Two\nMessage-ID: <b2@example.org>\n\nCora Dahl sued Emil Falk.\n\n"
                            "From x Thu Apr  5 12:00:00 2001\n" HEAD "\nGreta Holm met Ivar Juhl.\n\n"
                            "From x Thu Apr  5 13:00:00 2001\nFrom: c@d.org\nSubject: None\n\nKnut Lie met Mona Nes.\n";
  scratch_file(path, ".mbox", box, sizeof box - 1);
  ArticleReader *reader = article_open(path, NULL, &err);
  cr_assert(reader != NULL);
  static const char *const wanted[][2] = {{"#a1@example.org", "Anna Berg met Bo Lind in Oslo on Monday.\n\nFrom now on they meet."}, {"#b2@example.org", "Cora Dahl sued Emil Falk."},
                                          {"#a1@example.org:2", "Greta Holm met Ivar Juhl."}, {":4", "Knut Lie met Mona Nes."}};
  for (size_t i = 0; i < COUNT_OF(wanted); i++) {
    const Article *a = article_next(reader, &arena, &err);
    cr_assert(a != NULL, "%s", err.what);
    cr_expect(str_is(a->text, wanted[i][1]), "%.*s", STR_ARG(a->text));
    cr_expect(str_ends(a->name, wanted[i][0]), "%.*s", STR_ARG(a->name));
    Span all = article_source_span(a, (Span){0, (uint32_t)a->text.len});
    cr_expect(str_is(str_slice(a->source, all), wanted[i][1]), "places are those in the message");
  }
  cr_expect_null(article_next(reader, &arena, &err));
  cr_expect(err.status == RELATA_OK && !err.what[0], "%s", err.what);
  article_close(reader);
  unlink(path);
  arena_free(&arena);
}
