/* documents.c - office files, books, web archives: what of them is read, in what order, and what is told of bad ones. */
#include <archive.h>
#include <archive_entry.h>
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "article/article.h"
#include "scratch.h"

typedef struct { const char *name, *text; } Part;

static void pack(const char *path, const Part *parts, size_t count)
{
  struct archive *a = archive_write_new();
  cr_assert(archive_write_set_format_zip(a) == ARCHIVE_OK && archive_write_open_filename(a, path) == ARCHIVE_OK);
  for (size_t i = 0; i < count; i++) {
    struct archive_entry *e = archive_entry_new();
    size_t len = strlen(parts[i].text);
    archive_entry_set_pathname(e, parts[i].name);
    archive_entry_set_size(e, (la_int64_t)len);
    archive_entry_set_filetype(e, AE_IFREG);
    cr_assert(archive_write_header(a, e) == ARCHIVE_OK && (size_t)archive_write_data(a, parts[i].text, len) == len);
    archive_entry_free(e);
  }
  cr_assert_eq(archive_write_close(a), ARCHIVE_OK);
  archive_write_free(a);
}

/* "NAME|title|byline|date|kind:block|..." for each article, kinds as letters; "NAME!why", "NAME~why". */
static const char *all_of(const char *path, Arena *arena)
{
  static const char kinds[] = "PHhlqr";
  RelataError err = {0};
  Buf out = {0};
  ArticleReader *reader = article_open(path, NULL, &err);
  cr_assert(reader != NULL);
  size_t skip = strlen(path);
  for (;;) {
    const Article *a = article_next(reader, arena, &err);
    if (!a && err.status == RELATA_OK && !err.what[0]) break;
    if (!a) {
      buf_format(&out, "%s%c%s\n", err.where + skip, err.status == RELATA_OK ? '~' : '!', err.what);
      continue;
    }
    buf_format(&out, "%s|%.*s|%.*s|%.*s", str_cstr(arena, a->name) + skip, STR_ARG(a->title), STR_ARG(a->byline), STR_ARG(a->date));
    for (size_t i = 0; i < a->block_count; i++) {
      Span place = article_source_span(a, a->blocks[i].span);
      buf_format(&out, "|%c:%.*s", kinds[a->blocks[i].kind], STR_ARG(str_slice(a->text, a->blocks[i].span)));
      if (a->decoded) cr_expect(place.start == a->blocks[i].span.start && place.end == a->blocks[i].span.end, "places are those in the text");
    }
    buf_char(&out, '\n');
  }
  article_close(reader);
  const char *text = str_cstr(arena, buf_view(&out));
  buf_free(&out);
  return text;
}

static void expect_parts(const char *ending, const Part *parts, size_t count, const char *expected)
{
  char path[SCRATCH_PATH];
  Arena arena = {0};
  scratch_file(path, ending, "", 0);
  pack(path, parts, count);
  cr_expect_str_eq(all_of(path, &arena), expected, "%s\n     got: %s\nexpected: %s", ending, all_of(path, &arena), expected);
  unlink(path);
  arena_free(&arena);
}

static void expect_bytes(const char *ending, const char *bytes, size_t len, const char *expected)
{
  char path[SCRATCH_PATH];
  Arena arena = {0};
  scratch_file(path, ending, "", 0);
  FILE *f = fopen(path, "wb");
  cr_assert(f && fwrite(bytes, 1, len, f) == len && fclose(f) == 0);
  cr_expect_str_eq(all_of(path, &arena), expected, "%s\n     got: %s\nexpected: %s", ending, all_of(path, &arena), expected);
  unlink(path);
  arena_free(&arena);
}

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

Test(documents, docx)
{
  static const Part parts[] = {
      {"[Content_Types].xml", "<Types/>"},
      {"docProps/core.xml", "<cp:coreProperties><dc:title>Microsoft Word - x.doc</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2001-04-05T10:00:00Z</dcterms:created></cp:coreProperties>"},
      {"word/document.xml",
       "<?xml version=\"1.0\"?><w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Talks in Oslo</w:t></w:r></w:p>"
       "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Anna Berg </w:t></w:r><w:r><w:t>met Bo</w:t></w:r><w:r><w:br/><w:t>Lind in</w:t><w:tab/><w:t>Oslo.</w:t><w:footnoteReference w:id=\"2\"/></w:r>"
       "<w:del><w:r><w:delText>The minister resigned.</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space=\"preserve\"> They signed.</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
       "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>Further</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Cora Dahl sued Emil Falk.</w:t></w:r></w:p>"
       "<w:tbl><w:tr><w:tc>" P("Knut Lie") "</w:tc><w:tc>" P("mayor") "</w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>"},
      {"word/footnotes.xml", "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\">" P("line") "</w:footnote><w:footnote w:id=\"2\">" P("Rune Sand bought the boat.") "</w:footnote></w:footnotes>"}};
  expect_parts(".docx", parts, COUNT_OF(parts), "|Talks in Oslo|Jane Doe|2001-04-05T10:00:00Z|H:Talks in Oslo|P:Anna Berg met Bo Lind in Oslo. They signed.|h:Further|l:Cora Dahl sued Emil Falk.|r:Knut Lie mayor|P:Rune Sand bought the boat.\n");
  expect_parts(".unnamed", parts, COUNT_OF(parts), "|Talks in Oslo|Jane Doe|2001-04-05T10:00:00Z|H:Talks in Oslo|P:Anna Berg met Bo Lind in Oslo. They signed.|h:Further|l:Cora Dahl sued Emil Falk.|r:Knut Lie mayor|P:Rune Sand bought the boat.\n");
}

Test(documents, odt)
{
  static const Part parts[] = {
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"meta.xml", "<office:document-meta><office:meta><meta:initial-creator>Jane Doe</meta:initial-creator><dc:title>Talks in Oslo</dc:title><meta:creation-date>2001-04-05</meta:creation-date></office:meta></office:document-meta>"},
      {"content.xml",
       "<office:document-content><office:body><office:text><text:tracked-changes><text:p>The minister resigned.</text:p></text:tracked-changes><text:h text:outline-level=\"1\">Talks in Oslo</text:h>"
       "<text:p>Anna<text:s text:c=\"2\"/>Berg met <text:span>Bo Lind</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Rune Sand bought the boat.</text:p></text:note-body></text:note><office:annotation><text:p>check this</text:p></office:annotation></text:p>"
       "<text:list><text:list-item><text:p>Cora Dahl sued Emil Falk.</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Knut Lie</text:p></table:table-cell><table:table-cell><text:p>mayor</text:p></table:table-cell></table:table-row></table:table>"
       "</office:text></office:body></office:document-content>"}};
  expect_parts(".odt", parts, COUNT_OF(parts), "|Talks in Oslo|Jane Doe|2001-04-05|H:Talks in Oslo|P:Anna Berg met Bo Lind.|P:Rune Sand bought the boat.|l:Cora Dahl sued Emil Falk.|r:Knut Lie mayor\n");
}

Test(documents, epub)
{
  static const Part parts[] = {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"OEBPS/b.opf\"/></rootfiles></container>"},
      {"OEBPS/two.xhtml", "<html><body><h1>Two</h1><p>Cora Dahl sued Emil Falk.</p></body></html>"},
      {"OEBPS/chapter one.xhtml", "<html><body><p>Anna Berg met Bo Lind.<a href=\"#n\"><sup>1</sup></a></p></body></html>"},
      {"OEBPS/title.xhtml", "<html><body epub:type=\"frontmatter\"><section epub:type=\"titlepage\"><p>Anna Berg wrote this book.</p></section></body></html>"},
      {"OEBPS/nav.xhtml", "<html><body><p>Anna Berg listed the contents.</p></body></html>"},
      {"OEBPS/b.opf", "<package><metadata><dc:title>The Herring</dc:title><dc:creator>Jane Doe</dc:creator><dc:date>2001</dc:date></metadata><manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/><item id=\"t\" href=\"title.xhtml\"/>"
                      "<item id=\"b\" href=\"two.xhtml\"/><item id=\"a\" href=\"chapter%20one.xhtml\"/></manifest><spine><itemref idref=\"n\"/><itemref idref=\"t\"/><itemref idref=\"a\"/><itemref idref=\"b\"/><itemref idref=\"none\"/></spine></package>"}};
  expect_parts(".epub", parts, COUNT_OF(parts), "/OEBPS/chapter one.xhtml|The Herring|Jane Doe||P:Anna Berg met Bo Lind.\n/OEBPS/two.xhtml|Two|Jane Doe||H:Two|P:Cora Dahl sued Emil Falk.\n");
}

Test(documents, broken_ones)
{
  static const Part sheet[] = {{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<workbook/>"}}, bad[] = {{"word/document.xml", "<w:document><w:body>"}},
                    empty[] = {{"word/document.xml", "<w:document><w:body><w:p/></w:body></w:document>"}}, bomb[] = {{"word/document.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><w:document><w:body>&a;</w:body></w:document>"}},
                    book[] = {{"mimetype", "application/epub+zip"}};
  expect_parts(".xlsx", sheet, 2, "!is an office file, but no text document\n");
  expect_parts(".docx", bad, 1, "!is no XML from line 1 on: no element found\n");
  expect_parts(".docx", empty, 1, "!holds no text\n");
  expect_parts(".docx", bomb, 1, "!defines entities of its own\n");
  expect_parts(".epub", book, 1, "!is a book without its list of chapters\n");
  static const char cut[] = "PK\x03\x04\x14\0\0\0\x08\0cut short";
  Arena arena = {0};
  char path[SCRATCH_PATH];
  scratch_file(path, ".docx", "", 0);
  FILE *f = fopen(path, "wb");
  cr_assert(f && fwrite(cut, 1, sizeof cut, f) == sizeof cut && fclose(f) == 0);
  cr_expect(strstr(all_of(path, &arena), "!is damaged or cut short") != NULL, "%s", all_of(path, &arena));
  unlink(path);
  arena_free(&arena);
}

/* A record as crawlers write it. */
static void record(Buf *out, const char *type, const char *url, const char *mime, const char *block)
{
  buf_format(out, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n\r\n%s\r\n\r\n", type, url, mime, strlen(block), block);
}

Test(documents, warc)
{
  static const char http[] = "application/http;msgtype=response";
  Buf out = {0};
  record(&out, "warcinfo", "", "application/warc-fields", "software: x\r\n");
  record(&out, "request", "http://a.example/", "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n");
  record(&out, "response", "http://a.example/", http, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<html><title>T</title><p>Anna Berg met Ren\xE9 Lind.</p></html>");
  record(&out, "response", "http://a.example/404", http, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Cora Dahl was not found.</p>");
  record(&out, "response", "http://a.example/p.png", http, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\npng");
  record(&out, "response", "http://a.example/chunks", http, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n<p>Greta \r\n15;x=y\r\nHolm met Ivar Juhl.</\r\n2\r\np>\r\n0\r\n\r\n");
  record(&out, "conversion", "http://a.example/wet", "text/plain", "Knut Lie met Mona Nes.");
  buf_text(&out, "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\nshort");
  expect_bytes(".warc", out.at, out.len,
               "#http://a.example/|T|||P:Anna Berg met René Lind.\n#http://a.example/404~was not found by the crawler, or moved\n#http://a.example/p.png~is no page\n"
               "#http://a.example/chunks||||P:Greta Holm met Ivar Juhl.\n#http://a.example/wet||||P:Knut Lie met Mona Nes.\n!is cut short\n");
  expect_bytes(".warc", out.at, 500, "!is cut short\n");
  buf_free(&out);
}

Test(documents, pdf_that_is_none)
{
  static const char bytes[] = "%PDF-1.4\nnothing of the kind";
  Arena arena = {0};
  char path[SCRATCH_PATH];
  scratch_file(path, ".pdf", "", 0);
  FILE *f = fopen(path, "wb");
  cr_assert(f && fwrite(bytes, 1, sizeof bytes - 1, f) == sizeof bytes - 1 && fclose(f) == 0);
  cr_expect(strstr(all_of(path, &arena), "!is a PDF file") != NULL, "%s", all_of(path, &arena));
  char *before = getenv("PATH") ? strdup(getenv("PATH")) : NULL;
  setenv("PATH", "/nowhere", 1);
  cr_expect(strstr(all_of(path, &arena), "pdftotext reads, and that is not there") != NULL, "%s", all_of(path, &arena));
  if (before) setenv("PATH", before, 1);
  free(before);
  unlink(path);
  arena_free(&arena);
}
