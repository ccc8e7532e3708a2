/*
 * epub.c - books (EPUB 2 and 3): a zip file of pages. Every chapter is an article, in the order of the book; its bytes are
 * those of its page, named BOOK.epub/OEBPS/chapter1.xhtml.
 */
#include <string.h>

#include "article/reader.h"
#include "article/xml.h"

enum { PAGES_MOST = 256 << 20 };

typedef struct { Str name, bytes; } Page;
typedef struct {
  struct { Page *at; size_t len, cap; } pages;
  const XmlNode *package, *at;  /* the reference in the spine that comes next */
  Str folder;                   /* of the package file */
  Str title, author, date;
} Book;

static bool is_page_name(Str name)
{
  Str ending = path_extension(name);
  static const char *const endings[] = {".xhtml", ".html", ".htm", ".xml", ".opf"};
  for (size_t i = 0; i < COUNT_OF(endings); i++)
    if (str_eq_nocase(ending, str_of(endings[i]))) return true;
  return false;
}

static bool read_pages(ArticleReader *r, Book *book, Str zip, RelataError *err)
{
  Str name;
  bool fatal, ok = true;
  size_t total = 0;
  Archive *archive = archive_open_bytes(zip, r->name, err);
  if (!archive) return false;
  for (int there; ok && (there = archive_next(archive, &name, &fatal, err)) != 0;) {
    if (there < 0) ok = !fatal;
    if (there < 0 || !is_page_name(name)) continue;
    Page page = {.name = str_copy(&r->arena, name)};
    Window w = window_on(archive_read, archive);
    window_fill(&w, MEMBER_MOST);
    Str view = window_view(&w);
    total += view.len;
    if (w.error.status != RELATA_OK) ok = (article_refuse(err, str_of(r->name), w.error.what, w.error.remedy), false);
    else if (view.len >= MEMBER_MOST || total >= PAGES_MOST) ok = (article_refuse(err, str_of(r->name), "unpacks to more than a book can hold", "unpack it and give its pages"), false);
    else page.bytes = str_copy(&r->arena, view);
    window_free(&w);
    LIST_PUSH(&r->arena, &book->pages) = page;
  }
  archive_close(archive);
  return ok;
}

static const Page *page_of(const Book *book, Str name)
{
  for (size_t i = 0; i < book->pages.len; i++)
    if (str_eq(book->pages.at[i].name, name)) return &book->pages.at[i];
  return NULL;
}

static const XmlNode *parse_page(ArticleReader *r, const Page *page)
{
  XmlTree tree = {0};
  if (page && utf8_valid(page->bytes, NULL)) xml_parse(page->bytes, &r->arena, &tree);
  return tree.whole ? tree.root : NULL;
}

static int hex(char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1; }

/* The member that a reference of the package means: beside it, "%20" for a space. */
static Str target_of(const Book *book, Str href, Arena *arena)
{
  Str full = str_format(arena, "%.*s%.*s", STR_ARG(book->folder), STR_ARG(href));
  char *out = (char *)full.at;
  size_t n = 0;
  for (size_t i = 0; i < full.len && full.at[i] != '#'; i++) {
    int high = full.at[i] == '%' && i + 2 < full.len ? hex(full.at[i + 1]) : -1, low = high < 0 ? -1 : hex(full.at[i + 2]);
    if (low >= 0) i += 2;
    out[n++] = low >= 0 ? (char)(high * 16 + low) : full.at[i];
  }
  return (Str){out, n};
}

static Str metadata(const XmlNode *package, const char *name, Arena *arena)
{
  const XmlNode *head = xml_find(package, "metadata"), *n = head ? xml_find(head, name) : NULL;
  return n ? xml_text(n, arena) : (Str){"", 0};
}

static bool start(ArticleReader *r, RelataError *err)
{
  Str zip;
  char iso[32];
  Book *book = ARENA_NEW(&r->arena, Book);
  r->state = book;
  if (!read_whole(r, &r->arena, &zip, err) || !read_pages(r, book, zip, err)) return false;
  const XmlNode *container = parse_page(r, page_of(book, STR("META-INF/container.xml"))), *file = container ? xml_find(container, "rootfile") : NULL;
  Str path = xml_attribute(file, "full-path"), base = path_base(path);
  book->folder = (Str){path.at, path.len - base.len};
  book->package = file ? parse_page(r, page_of(book, path)) : NULL;
  const XmlNode *spine = book->package ? xml_find(book->package, "spine") : NULL;
  if (!spine) return article_refuse(err, str_of(r->name), "is a book without its list of chapters", "unpack it and give its pages"), false;
  book->at = spine->first;
  book->title = metadata(book->package, "title", &r->arena);
  book->author = metadata(book->package, "creator", &r->arena);
  if (date_parse(metadata(book->package, "date", &r->arena), iso)) book->date = str_copy(&r->arena, str_of(iso));
  return true;
}

/* A page of title, contents, rights: its type is told where its text begins. */
static bool is_front_page(const Page *page)
{
  static const char *const types[] = {"titlepage", "halftitlepage", "copyright-page", "toc", "cover", "index"};
  Str head = {page->bytes.at, page->bytes.len < 3000 ? page->bytes.len : 3000};
  for (size_t at; (at = str_find(head, STR("epub:type=\""))) != SIZE_MAX;) {
    head = (Str){head.at + at + 11, head.len - at - 11};
    for (size_t i = 0; i < COUNT_OF(types); i++)
      if (str_starts(head, types[i])) return true;
  }
  return false;
}

/* The page of a reference in the spine; NULL for what is no chapter (the list of contents, a cover). */
static const Page *chapter_of(const Book *book, const XmlNode *reference, Arena *arena)
{
  Str id = xml_attribute(reference, "idref"), properties;
  const XmlNode *manifest = xml_find(book->package, "manifest");
  if (!xml_is(reference, "itemref") || str_is(xml_attribute(reference, "linear"), "no")) return NULL;
  for (const XmlNode *n = manifest ? manifest->first : NULL; n; n = n->next) {
    if (!xml_is(n, "item") || !str_eq(xml_attribute(n, "id"), id)) continue;
    properties = xml_attribute(n, "properties");
    return str_find(properties, STR("nav")) == SIZE_MAX ? page_of(book, target_of(book, xml_attribute(n, "href"), arena)) : NULL;
  }
  return NULL;
}

const Article *next_epub(ArticleReader *r, Arena *arena, RelataError *err)
{
  if (r->done) return NULL;
  if (!r->state && !start(r, err)) return r->done = true, NULL;
  Book *book = r->state;
  const Page *page = NULL;
  while (book->at && !page) {
    page = chapter_of(book, book->at, &r->arena);
    if (page && is_front_page(page)) page = NULL;
    book->at = book->at->next;
  }
  if (!page) {
    r->done = true;
    return r->line ? NULL : article_refuse(err, str_of(r->name), "is a book without text", "check what it holds: pictures of pages are not read");
  }
  Str name = str_format(arena, "%s/%.*s", r->name, STR_ARG(page->name));
  Article *a = (Article *)article_from_bytes(str_copy(arena, page->bytes), name, FORM_HTML, &r->options, arena, err);
  if (!a) return err->status = RELATA_OK, NULL; /* a page of title or pictures: passed over */
  r->line++;
  if (str_eq(a->title, book->title)) a->title = (Str){"", 0};
  if (!a->title.len) a->title = str_copy(arena, book->title);
  a->outlet = str_copy(arena, book->title);
  if (!a->byline.len) a->byline = str_copy(arena, book->author);
  if (!a->date.len) a->date = str_copy(arena, book->date);
  return a;
}
