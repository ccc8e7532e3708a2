/*
 * encoding.c - any bytes into valid UTF-8, with the way back.
 *
 * Order of belief: a byte order mark, or the zeros of UTF-16; valid UTF-8; what the page or message declares; mostly valid UTF-8 with bad bytes in it; else
 * Windows-1252, which old news was written in and of which Latin-1 is a part. A bad byte in UTF-8 is read as
 * Windows-1252, too: such bytes come from quotation marks pasted out of it.
 */
#include "article/reader.h"

#include <errno.h>
#include <iconv.h>

#include <string.h>

/* Code points of the bytes 0x80 to 0x9F; 0: not assigned. */
static const uint16_t windows_1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                          0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                          0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static uint32_t code_point_1252(unsigned char byte)
{
  if (byte < 0x80 || byte >= 0xA0) return byte;
  return windows_1252[byte - 0x80] ? windows_1252[byte - 0x80] : 0xFFFD;
}

typedef struct { Arena *arena; char *at; size_t len, cap; PieceList pieces; } Cleaner;

static void put_piece(Cleaner *c, const char *bytes, size_t len, size_t source, size_t source_len)
{
  c->at = arena_grow(c->arena, c->at, &c->cap, c->len + len + 1, 1);
  memcpy(c->at + c->len, bytes, len);
  MapPiece *last = c->pieces.len ? &c->pieces.at[c->pieces.len - 1] : NULL;
  bool exact = len == source_len;
  if (last && exact && last->len == last->source_len && last->source + last->source_len == source) {
    last->len += (uint32_t)len;
    last->source_len += (uint32_t)len;
  } else {
    LIST_PUSH(c->arena, &c->pieces) = (MapPiece){(uint32_t)c->len, (uint32_t)len, (uint32_t)source, (uint32_t)source_len};
  }
  c->len += len;
}

static void put_code_point(Cleaner *c, uint32_t cp, size_t source, size_t source_len)
{
  char utf8[4];
  put_piece(c, utf8, utf8_put(utf8, cp), source, source_len);
}

/* Counts bytes that are no UTF-8, and characters of several bytes that are. */
static void count_utf8(Str bytes, size_t *good, size_t *bad)
{
  *good = *bad = 0;
  for (size_t i = 0; i < bytes.len;) {
    uint32_t cp = utf8_next(bytes, &i);
    *bad += cp == UTF8_BAD;
    *good += cp != UTF8_BAD && cp >= 0x80;
  }
}

static void clean_repaired(Cleaner *c, Str bytes, size_t from)
{
  for (size_t i = from; i < bytes.len;) {
    size_t start = i;
    if (utf8_next(bytes, &i) != UTF8_BAD) put_piece(c, bytes.at + start, i - start, start, i - start);
    else put_code_point(c, code_point_1252((unsigned char)bytes.at[start]), start, 1);
  }
}

static void clean_single_bytes(Cleaner *c, Str bytes)
{
  for (size_t i = 0; i < bytes.len; i++) {
    unsigned char byte = (unsigned char)bytes.at[i];
    if (byte < 0x80) put_piece(c, bytes.at + i, 1, i, 1);
    else put_code_point(c, code_point_1252(byte), i, 1);
  }
}

static uint32_t unit_at(Str bytes, size_t i, bool big)
{
  unsigned char a = (unsigned char)bytes.at[i], b = (unsigned char)bytes.at[i + 1];
  return big ? (uint32_t)a << 8 | b : (uint32_t)b << 8 | a;
}

/* The character at bytes[i], of which two are there at least; a half of a pair is given as it is. */
static uint32_t utf16_next(Str bytes, size_t i, bool big, uint32_t *len)
{
  uint32_t unit = unit_at(bytes, i, big);
  *len = 2;
  if (unit < 0xD800 || unit >= 0xDC00 || i + 3 >= bytes.len) return unit;
  uint32_t low = unit_at(bytes, i + 2, big);
  if (low < 0xDC00 || low >= 0xE000) return unit;
  *len = 4;
  return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

typedef enum { NO_UTF16, UTF16_LITTLE, UTF16_BIG } Utf16Kind;

/* By its mark; or, where it has none, by the zeros beside letters of ASCII, which no other text has. *mark: its bytes. */
static Utf16Kind utf16_kind(Str bytes, size_t *mark)
{
  size_t zeros[2] = {0, 0}, most = bytes.len < 1024 ? bytes.len & ~(size_t)1 : 1024;
  *mark = 2;
  if (str_starts(bytes, "\xFF\xFE")) return UTF16_LITTLE;
  if (str_starts(bytes, "\xFE\xFF")) return UTF16_BIG;
  *mark = 0;
  for (size_t i = 0; i < most; i++) zeros[i & 1] += bytes.at[i] == '\0';
  if (most < 16) return NO_UTF16;
  if (zeros[1] * 10 >= most / 2 * 8 && !zeros[0]) return UTF16_LITTLE;
  return zeros[0] * 10 >= most / 2 * 8 && !zeros[1] ? UTF16_BIG : NO_UTF16;
}

static void clean_utf16(Cleaner *c, Str bytes, bool big, size_t i)
{
  while (i + 1 < bytes.len) {
    uint32_t len, cp = utf16_next(bytes, i, big, &len);
    put_code_point(c, cp, i, len); /* a half of a pair becomes U+FFFD there */
    i += len;
  }
  if (i < bytes.len) put_code_point(c, 0xFFFD, i, 1);
}

static void clean_end(Cleaner *c, Clean *out, size_t repaired)
{
  if (!c->at) put_piece(c, "", 0, 0, 0);
  c->at[c->len] = '\0';
  *out = (Clean){{c->at, c->len}, c->pieces.at, c->pieces.len, (uint32_t)repaired};
}

/* ---- streams of records in UTF-16 ---------------------------------------------------------------------------------- */

typedef struct { Window *from; bool big; } Utf16;

static ssize_t read_utf16(void *context, char *to, size_t size, RelataError *err)
{
  Utf16 *u = context;
  size_t n = 0;
  window_fill(u->from, size);
  Str view = window_view(u->from);
  size_t i = 0;
  while (n + 4 <= size && i + 1 < view.len && (i + 3 < view.len || u->from->ended)) {
    uint32_t len, cp = utf16_next(view, i, u->big, &len);
    n += utf8_put(to + n, cp);
    i += len;
  }
  window_skip(u->from, i);
  if (!n && u->from->error.status != RELATA_OK) return *err = u->from->error, -1;
  return (ssize_t)n;
}

bool utf16_window(Window *bytes, Window *out, Arena *arena)
{
  size_t mark;
  window_peek(bytes, 1024);
  Utf16Kind kind = utf16_kind(window_view(bytes), &mark);
  if (!kind) return false;
  Utf16 *u = ARENA_NEW(arena, Utf16);
  *u = (Utf16){bytes, kind == UTF16_BIG};
  window_skip(bytes, mark);
  *out = window_on(read_utf16, u);
  return true;
}

/* What begins like a file of another kind, and what to do with it. */
static const char *foreign_file(Str bytes)
{
  static const struct { const char *magic; size_t len; const char *what; } kinds[] = {
      {"%PDF-", 5, "a PDF file"},          {"PK\x03\x04", 4, "a ZIP or office file"}, {"\x1F\x8B", 2, "a compressed file"},
      {"{\\rtf", 5, "an RTF file"},        {"\xD0\xCF\x11\xE0", 4, "an old office file"}, {"SQLite format 3", 15, "a database"},
      {"\x7F" "ELF", 4, "a program"},      {"\x89PNG", 4, "a picture"},               {"GIF8", 4, "a picture"},
      {"\xFF\xD8\xFF", 3, "a picture"}};
  for (size_t i = 0; i < COUNT_OF(kinds); i++)
    if (bytes.len >= kinds[i].len && memcmp(bytes.at, kinds[i].magic, kinds[i].len) == 0) return kinds[i].what;
  return NULL;
}

/* A NUL, or more than one control character in fifty: no text. */
static bool is_binary(Str text)
{
  size_t controls = 0;
  for (size_t i = 0; i < text.len; i++) {
    unsigned char c = (unsigned char)text.at[i];
    if (c == 0) return true;
    controls += (c < ' ' && !is_space_byte((char)c)) || c == 0x7F;
  }
  return controls * 50 > text.len;
}

static bool declares_single_byte(Str declared)
{
  static const char *const names[] = {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "iso-8859-15", "us-ascii", "ascii"};
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (str_eq_nocase(declared, str_of(names[i]))) return true;
  return false;
}

/* ---- other encodings, by the C library's iconv ------------------------------------------------------------------------ */

/* A name that is handed on: strangers write it. */
static bool is_charset_name(Str name)
{
  if (!name.len || name.len > 40) return false;
  for (size_t i = 0; i < name.len; i++)
    if (!((name.at[i] | 32) >= 'a' && (name.at[i] | 32) <= 'z') && !(name.at[i] >= '0' && name.at[i] <= '9') && !strchr("-_.:+", name.at[i])) return false;
  return true;
}

/* Character by character, so that each leads back to its bytes. */
static size_t clean_by_iconv(Cleaner *c, Str bytes, iconv_t converter)
{
  size_t bad = 0;
  for (size_t i = 0; i < bytes.len;) {
    char out[16], *from = (char *)bytes.at + i, *to = out;
    size_t left = 0, room = sizeof out;
    while (to == out && i + left < bytes.len && left < 12) { /* one byte more until a character comes out */
      size_t all = ++left;
      from = (char *)bytes.at + i;
      if (iconv(converter, &from, &all, &to, &room) == (size_t)-1 && errno != EINVAL) break;
      if (to == out && from > bytes.at + i) i += (size_t)(from - bytes.at) - i, left = 0; /* a sign to shift, without a character */
    }
    if (to > out) {
      put_piece(c, out, (size_t)(to - out), i, left);
      i += left;
    } else if (i < bytes.len) {
      iconv(converter, NULL, NULL, NULL, NULL);
      put_code_point(c, 0xFFFD, i, 1);
      bad++;
      i++;
    }
  }
  return bad;
}

static bool clean_declared(Cleaner *c, Str bytes, Str declared, Clean *out)
{
  char name[64] = "";
  if (!is_charset_name(declared) || declares_single_byte(declared) || str_eq_nocase(declared, STR("utf-8")) || str_eq_nocase(declared, STR("utf8"))) return false;
  memcpy(name, declared.at, declared.len);
  iconv_t converter = iconv_open("UTF-8", name);
  if (converter == (iconv_t)-1) return false;
  size_t bad = clean_by_iconv(c, bytes, converter);
  iconv_close(converter);
  clean_end(c, out, bad);
  return true;
}

static void clean_invalid(Cleaner *c, Str bytes, Str declared, Clean *out)
{
  size_t good, bad;
  count_utf8(bytes, &good, &bad);
  if (declares_single_byte(declared) || good < bad) clean_single_bytes(c, bytes);
  else clean_repaired(c, bytes, 0);
  clean_end(c, out, bad);
}

/* Encodings that write everything in ASCII bytes: valid UTF-8, and something else. */
static bool shifts(Str declared)
{
  return declared.len > 9 && str_eq_nocase((Str){declared.at, 9}, STR("iso-2022-"));
}

bool clean_from_bytes(Str bytes, Str declared, Arena *arena, Clean *out, const char **why)
{
  Cleaner c = {.arena = arena};
  *why = foreign_file(bytes);
  if (*why) return false;
  size_t mark;
  Utf16Kind wide = utf16_kind(bytes, &mark);
  if (wide) {
    clean_utf16(&c, bytes, wide == UTF16_BIG, mark);
    clean_end(&c, out, 0);
  } else if (shifts(declared) && clean_declared(&c, bytes, declared, out)) { /* ASCII by its bytes, and none */
  } else if (utf8_valid(bytes, NULL)) {
    *out = (Clean){.text = bytes};
  } else if (clean_declared(&c, bytes, declared, out)) {
  } else {
    clean_invalid(&c, bytes, declared, out);
  }
  *why = is_binary(out->text) ? "no text but binary data" : NULL;
  return !*why;
}

/* The piece that holds byte `at` of a text, sought from the k-th on: pieces are asked for in order. */
static size_t piece_from(const Clean *clean, size_t k, uint32_t at)
{
  if (k >= clean->map_count || clean->map[k].text > at) k = 0;
  while (k + 1 < clean->map_count && clean->map[k + 1].text <= at) k++;
  return k;
}

/* Bytes that outer copied from inner: runs that inner copied, too, stay runs; the others go character by character. */
static size_t compose_copied(Cleaner *c, const char *text, const Clean *inner, uint32_t from, uint32_t len, size_t k)
{
  for (uint32_t at = 0; at < len;) {
    uint32_t place = from + at, take = 0;
    k = piece_from(inner, k, place);
    const MapPiece *p = &inner->map[k];
    if (p->len == p->source_len && place >= p->text && place < p->text + p->len) {
      take = p->text + p->len - place < len - at ? p->text + p->len - place : len - at;
      put_piece(c, text + at, take, p->source + (place - p->text), take);
    } else {
      size_t next = place;
      utf8_next(inner->text, &next);
      take = (uint32_t)next - place < len - at ? (uint32_t)next - place : len - at;
      Span source = clean_source_span(inner, (Span){place, place + take});
      put_piece(c, text + at, take, source.start, source.end - source.start);
    }
    at += take;
  }
  return k;
}

void clean_compose(Clean *outer, const Clean *inner, Arena *arena)
{
  Cleaner c = {.arena = arena};
  MapPiece whole = {0, (uint32_t)outer->text.len, 0, (uint32_t)outer->text.len};
  const MapPiece *pieces = outer->map_count ? outer->map : &whole;
  size_t k = 0;
  outer->repaired += inner->repaired;
  if (!inner->map_count) return;
  for (size_t i = 0; i < (outer->map_count ? outer->map_count : 1); i++) {
    const MapPiece *p = &pieces[i];
    const char *text = outer->text.at + p->text;
    if (p->len && p->len == p->source_len && memcmp(text, inner->text.at + p->source, p->len) == 0) {
      k = compose_copied(&c, text, inner, p->source, p->len, k);
    } else {
      Span source = clean_source_span(inner, (Span){p->source, p->source + p->source_len});
      put_piece(&c, text, p->len, source.start, source.end - source.start);
    }
  }
  outer->map = c.pieces.at;
  outer->map_count = c.pieces.len;
}

static Str value_at(Str s)
{
  size_t i = 0, end;
  while (i < s.len && (s.at[i] == ' ' || s.at[i] == '"' || s.at[i] == '\'')) i++;
  for (end = i; end < s.len && (unsigned char)s.at[end] > ' ' && !strchr("\"';/>", s.at[end]);) end++;
  return (Str){s.at + i, end - i};
}

Str html_charset(Str bytes)
{
  static const char key[] = "charset=";
  size_t len = sizeof key - 1, most = bytes.len < 2048 ? bytes.len : 2048;
  for (size_t i = 0; i + len < most; i++)
    if (str_eq_nocase((Str){bytes.at + i, len}, STR("charset="))) return value_at((Str){bytes.at + i + len, most - i - len});
  return (Str){"", 0};
}
