/* feed.c - feeds and agencies' XML: which items, what of them, from which bytes; and documents that are none. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "article/article.h"
#include "scratch.h"

/* Every article of the bytes as a file: "name|title|date|byline|outlet|url|text". */
static const char *all_of(const char *bytes, size_t len, Arena *arena)
{
  char path[SCRATCH_PATH];
  RelataError err = {0};
  Buf out = {0};
  scratch_file(path, ".xml", bytes, len);
  ArticleReader *reader = article_open(path, NULL, &err);
  cr_assert(reader != NULL);
  for (;;) {
    const Article *a = article_next(reader, arena, &err);
    if (!a && err.status == RELATA_OK && !err.what[0]) break;
    const char *name = (a ? str_cstr(arena, a->name) : err.where) + strlen(path);
    if (!a) buf_format(&out, "%s%c%s\n", name, err.status == RELATA_OK ? '~' : '!', err.what);
    else buf_format(&out, "%s|%.*s|%.*s|%.*s|%.*s|%.*s|%.*s\n", name, STR_ARG(a->title), STR_ARG(a->date), STR_ARG(a->byline), STR_ARG(a->outlet), STR_ARG(a->url), STR_ARG(a->text));
    if (!a) continue;
    Span source = article_source_span(a, (Span){0, 4}); /* "Anna", or its like: the bytes of the file hold it */
    cr_expect(source.end <= len && memcmp(bytes + source.start, a->text.at, 4) == 0, "%.*s", (int)(source.end - source.start), bytes + source.start);
  }
  article_close(reader);
  unlink(path);
  const char *text = str_cstr(arena, buf_view(&out));
  buf_free(&out);
  return text;
}

static void expect(const char *xml, const char *expected)
{
  Arena arena = {0};
  const char *got = all_of(xml, strlen(xml), &arena);
  cr_expect_str_eq(got, expected, "%s\n     got: %s\nexpected: %s", xml, got, expected);
  arena_free(&arena);
}

Test(feed, rss)
{
  expect("<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Courier</title><link>http://c.example/</link>\n"
         "<item><title>It&amp;#8217;s signed</title><link>http://c.example/1</link><guid isPermaLink=\"false\">g1</guid><pubDate>Thu, 05 Apr 2001 10:00:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator>\n"
         "<description>Short.</description><content:encoded><![CDATA[<p>Anna Berg met Bo Lind &amp; Co.</p>\n<p>They signed.</p>]]></content:encoded></item>\n"
         "<item><title>Two</title><link>http://c.example/2</link><description>&lt;p&gt;Cora Dahl sued Emil Falk.&lt;/p&gt;</description></item>\n"
         "<item><title>Nothing</title><guid>g3</guid></item><item><description>Greta Holm met Ivar Juhl.</description></item></channel></rss>\n",
         "#g1|It’s signed|2001-04-05T10:00:00Z|Jane Doe|The Courier|http://c.example/1|Anna Berg met Bo Lind & Co.\n\nThey signed.\n"
         "#http://c.example/2|Two|||The Courier|http://c.example/2|Cora Dahl sued Emil Falk.\n#g3~holds no text\n:4||||The Courier||Greta Holm met Ivar Juhl.\n");
}

Test(feed, rdf_and_atom)
{
  expect("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"http://c.example/\"><title>The Courier</title></channel>"
         "<item rdf:about=\"http://c.example/1\"><title>One</title><link>http://c.example/1</link><description>Anna Berg met Bo Lind.</description><dc:date>2001-04-05</dc:date></item></rdf:RDF>",
         "#http://c.example/1|One|2001-04-05||The Courier|http://c.example/1|Anna Berg met Bo Lind.\n");
  expect("\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Courier</title><entry><id>urn:1</id><title type=\"html\">One</title><link rel=\"self\" href=\"http://c.example/x\"/><link href=\"http://c.example/1\"/>"
         "<updated>2001-04-06T10:00:00Z</updated><published>2001-04-05T10:00:00Z</published><author><name>Jane Doe</name></author>"
         "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Anna Berg met&nbsp;Bo Lind.</p></div></content></entry></feed>",
         "#urn:1|One|2001-04-05T10:00:00Z|Jane Doe|The Courier|http://c.example/1|Anna Berg met Bo Lind.\n");
}

Test(feed, in_other_encodings)
{
  Arena arena = {0};
  static const char latin[] = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><item><guid>g</guid><description>Anna met Ren\xE9 Lind.</description></item></channel></rss>";
  cr_expect_str_eq(all_of(latin, sizeof latin - 1, &arena), "#g||||||Anna met René Lind.\n");
  static const char koi[] = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><rss><channel><item><guid>g</guid><description>Anna met \xE9\xD7\xC1\xCE.</description></item></channel></rss>";
  cr_expect_str_eq(all_of(koi, sizeof koi - 1, &arena), "#g||||||Anna met Иван.\n");
  arena_free(&arena);
}

Test(feed, agencies)
{
  expect("<?xml version=\"1.0\"?><nitf><head><title>slug</title><docdata><doc-id id-string=\"n1\"/><date.issue norm=\"20010405T100000Z\"/></docdata></head><body><body.head><hedline><hl1>Talks in Oslo</hl1></hedline><byline>By Jane Doe</byline><distributor>Agency</distributor></body.head>"
         "<body.content><media><media-caption><p>A picture of Bo.</p></media-caption></media><p>Anna Berg met <person>Bo Lind</person> in Oslo.</p><p>They signed &amp; left.</p></body.content></body></nitf>",
         "|Talks in Oslo|2001-04-05T10:00:00Z|Jane Doe|Agency||Anna Berg met Bo Lind in Oslo.\n\nThey signed & left.\n");
  expect("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem guid=\"tag:1\"><itemMeta><provider literal=\"Agency\"/><versionCreated>2001-04-05T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>One</headline></contentMeta>"
         "<contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>One</title></head><body><p>Anna Berg met Bo Lind.</p></body></html></inlineXML></contentSet></newsItem>"
         "<newsItem guid=\"tag:2\"><contentMeta><headline>Two</headline></contentMeta><contentSet/></newsItem></itemSet></newsMessage>",
         "#tag:1|One|2001-04-05T10:00:00Z||Agency||Anna Berg met Bo Lind.\n#tag:2~holds no paragraphs\n");
}

Test(feed, broken_and_dangerous_ones)
{
  expect("<rss><channel><title>T</title><item><guid>g</guid><description>Anna Berg met Bo.</description></item><item><guid>h</guid><description>Cora & Dahl", "#g||||T||Anna Berg met Bo.\n!is no XML from line 1 on: not well-formed (invalid token)\n");
  expect("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><guid>g</guid><description>&b;</description></item></channel></rss>", "!defines entities of its own\n");
  expect("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>Anna &x;</description></item></channel></rss>", "!defines entities of its own\n");
  expect("<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"http://c.example/rss.dtd\"><rss><channel><item><guid>g</guid><description>Anna met &who; Bo.</description></item></channel></rss>", "#g||||||Anna met  Bo.\n");
  expect("<?xml version=\"1.0\"?><play><act>Anna met Bo.</act></play>", "!is XML of a kind that is not read\n");
  expect("<rss><channel></channel></rss>", "");
  Arena arena = {0};
  Buf deep = {0};
  buf_text(&deep, "<rss>");
  for (int i = 0; i < 100000; i++) buf_text(&deep, "<a>");
  cr_expect_str_eq(all_of(deep.at, deep.len, &arena), "!nests too deep\n");
  buf_free(&deep);
  arena_free(&arena);
}
