/*
 * warc.c - web archives (WARC 1.x, WET): of every page that was fetched, its HTML or text.
 *
 *   WARC/1.0, headers, an empty line, Content-Length bytes: for a response, HTTP's own headers and the page.
 *
 * libarchive reads WARC, too, but loses the addresses and the types of what it holds; it unpacks the file here, member of
 * gzip by member. Records are cut off one by one: an archive of a terabyte takes the memory of its largest page.
 */
#include <stdlib.h>
#include <string.h>

#include "article/mime.h"
#include "article/reader.h"

enum { HEAD_MOST = 64 << 10, PAGE_MOST = 32 << 20 };

bool looks_like_warc(Window *bytes, Str name)
{
  (void)name;
  return str_starts(window_view(bytes), "WARC/1.") || str_starts(window_view(bytes), "WARC/0.");
}

static bool is_type(Str type, const char *wanted)
{
  size_t n = 0;
  while (n < type.len && type.at[n] != ';' && !is_space_byte(type.at[n])) n++;
  return str_eq_nocase((Str){type.at, n}, str_of(wanted));
}

static bool is_page(Str type) { return is_type(type, "text/html") || is_type(type, "application/xhtml+xml") || is_type(type, "text/plain"); }

static uint64_t number_of(Str s)
{
  uint64_t value = 0;
  s = str_trim(s);
  for (size_t i = 0; i < s.len && i < 18 && s.at[i] >= '0' && s.at[i] <= '9'; i++) value = value * 10 + (uint64_t)(s.at[i] - '0');
  return value;
}

/* The header of the next record, copied; false at the end, or (with err filled) where none stands. */
static bool next_head(ArticleReader *r, Str *head, RelataError *err)
{
  Str view;
  if (!window_skip_while(r->in, is_space_byte)) return false;
  size_t end = SIZE_MAX;
  for (;;) {
    view = window_view(r->in);
    Str first = {view.at, view.len < HEAD_MOST ? view.len : HEAD_MOST};
    end = str_find(first, STR("\r\n\r\n"));
    if (end != SIZE_MAX || view.len >= HEAD_MOST || !window_more(r->in)) break;
  }
  if (r->in->error.status != RELATA_OK && end == SIZE_MAX) return false;
  if (end == SIZE_MAX || !str_starts(view, "WARC/")) {
    r->done = true;
    bool cut = r->in->ended && str_starts(view, "WARC/");
    return article_refuse(err, str_of(r->name), cut ? "is cut short" : "is no web archive from here on", "get it anew, whole"), false;
  }
  *head = str_copy(&r->arena, (Str){view.at, end + 2});
  window_skip(r->in, end + 4);
  return true;
}

/* Past a block that is not read; false where it breaks off. */
static bool skip_block(ArticleReader *r, uint64_t len)
{
  while (len) {
    Str view = window_view(r->in);
    size_t n = view.len < len ? view.len : (size_t)len;
    window_skip(r->in, n);
    len -= n;
    if (len && !n && !window_more(r->in)) return false;
  }
  return true;
}

static const Article *cut_short(ArticleReader *r, RelataError *err)
{
  r->done = true;
  return r->in->error.status != RELATA_OK ? NULL : article_refuse(err, str_of(r->name), "is cut short", "get it anew, whole");
}

/* "1a;x\r\n" bytes "\r\n" ... "0\r\n": the pieces put together. */
static Str without_chunks(Str s, Arena *arena)
{
  char *out = arena_alloc(arena, s.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < s.len;) {
    char *end;
    char digits[20] = "";
    size_t k = 0;
    while (i + k < s.len && k < sizeof digits - 1 && s.at[i + k] != '\n') digits[k] = s.at[i + k], k++;
    size_t len = strtoul(digits, &end, 16), at = str_find((Str){s.at + i, s.len - i}, STR("\n"));
    if (end == digits || !len || at == SIZE_MAX) break;
    i += at + 1;
    if (len > s.len - i) len = s.len - i;
    memcpy(out + n, s.at + i, len);
    n += len;
    i += len;
    while (i < s.len && (s.at[i] == '\r' || s.at[i] == '\n')) i++;
  }
  return (Str){out, n};
}

/* As servers send it: in pieces, and compressed. False for what cannot be unpacked. */
static bool http_body(Str http, Str body, Arena *arena, Str *out)
{
  RelataError err;
  Str encoding = str_trim(mime_field(http, "Content-Encoding")), name;
  bool fatal, ok = false;
  if (str_find(mime_field(http, "Transfer-Encoding"), STR("chunked")) != SIZE_MAX && body.len && strchr("0123456789abcdefABCDEF", body.at[0])) body = without_chunks(body, arena);
  *out = body;
  if (!encoding.len || str_eq_nocase(encoding, STR("identity")) || !str_starts(body, "\x1F\x8B")) return !str_eq_nocase(encoding, STR("br")) && !str_eq_nocase(encoding, STR("zstd"));
  Archive *archive = archive_open_bytes(body, "", &err);
  if (!archive) return false;
  if (archive_next(archive, &name, &fatal, &err) == 1 && archive_is_raw(archive)) {
    Window w = window_on(archive_read, archive);
    window_fill(&w, PAGE_MOST);
    ok = w.error.status == RELATA_OK;
    *out = str_copy(arena, window_view(&w));
    window_free(&w);
  }
  archive_close(archive);
  return ok;
}

static const Article *pass_over(RelataError *err, Str name, const char *what)
{
  article_refuse(err, name, what, "nothing is to be done");
  err->status = RELATA_OK;
  return NULL;
}

static const Article *read_record(ArticleReader *r, Str head, Str block, Arena *arena, RelataError *err)
{
  Clean clean;
  const char *why;
  Str url = str_trim(mime_field(head, "WARC-Target-URI")), type = str_trim(mime_field(head, "Content-Type")), body = block;
  if (url.len > 2 && url.at[0] == '<') url = (Str){url.at + 1, url.len - 2}; /* as some write it */
  r->line++;
  Str name = record_name(r, url, arena);
  if (is_type(type, "application/http")) {
    Str http = mime_head(block, &body);
    if (http.len < 12 || http.at[9] != '2') return pass_over(err, name, "was not found by the crawler, or moved");
    type = str_trim(mime_field(http, "Content-Type"));
    if (!is_page(type)) return pass_over(err, name, "is no page");
    if (!http_body(http, body, arena, &body)) return pass_over(err, name, "is compressed in a way that is not read");
  } else if (!is_page(type)) {
    return pass_over(err, name, "is no page");
  }
  bool text = is_type(type, "text/plain");
  Str charset = mime_parameter(type, "charset", arena);
  body = str_copy(arena, body);
  if (!charset.len && !text) charset = html_charset(body);
  if (!clean_from_bytes(body, charset, arena, &clean, &why)) return pass_over(err, name, "is no text");
  Article *a = article_new(body, name, arena);
  a->url = str_copy(arena, url);
  const Article *made = article_make(a, &clean, text ? FORM_TEXT : FORM_HTML, &r->options, arena, err);
  if (!made && err->status == RELATA_REFUSED) err->status = RELATA_OK; /* most pages of the web are no articles */
  return made;
}

const Article *next_warc(ArticleReader *r, Arena *arena, RelataError *err)
{
  while (!r->done) {
    Str head;
    arena_reset(&r->arena);
    r->name = str_cstr(&r->arena, r->member.name);
    if (!next_head(r, &head, err)) return NULL;
    Str kind = str_trim(mime_field(head, "WARC-Type"));
    uint64_t len = number_of(mime_field(head, "Content-Length"));
    bool wanted = str_is(kind, "response") || str_is(kind, "resource") || str_is(kind, "conversion");
    if (!wanted || len > PAGE_MOST) {
      if (!skip_block(r, len)) return cut_short(r, err);
      continue;
    }
    window_fill(r->in, (size_t)len);
    Str view = window_view(r->in);
    if (view.len < len) return cut_short(r, err);
    Str block = str_copy(arena, (Str){view.at, (size_t)len});
    window_skip(r->in, (size_t)len);
    return read_record(r, head, block, arena, err);
  }
  return NULL;
}
