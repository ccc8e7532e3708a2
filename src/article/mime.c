/*
 * mime.c - messages as RFC 5322 and MIME write them.
 *
 * A message is a tree of parts; of it one text is wanted. Each step away from the bytes keeps the way back: part of the
 * message -> decoded (quoted-printable, base64) -> UTF-8.   "Caf=C3=\r\n=A9" : C a f, =C3 and =A9 are the e with accent.
 */
#include "article/mime.h"

#include <string.h>

enum { DEPTH_MOST = 10, PARTS_MOST = 1000, TEXT_MOST = 32 << 20, ENCODED_MOST = 8 << 20 };

/* ---- headers ------------------------------------------------------------------------------------------------------------ */

/* The line at `i` without its end; *next: where the following one begins. */
static Str line_at(Str s, size_t i, size_t *next)
{
  const char *end = i < s.len ? memchr(s.at + i, '\n', s.len - i) : NULL;
  size_t stop = end ? (size_t)(end - s.at) : s.len;
  *next = end ? stop + 1 : s.len;
  if (stop > i && s.at[stop - 1] == '\r') stop--;
  return (Str){s.at + i, stop - i};
}

Str mime_head(Str message, Str *body)
{
  size_t next;
  for (size_t i = 0; i < message.len; i = next) {
    Str line = line_at(message, i, &next);
    if (line.len) continue;
    *body = (Str){message.at + next, message.len - next};
    return (Str){message.at, i};
  }
  *body = (Str){message.at + message.len, 0};
  return message;
}

Str mime_field(Str head, const char *name)
{
  size_t len = strlen(name), next;
  for (size_t i = 0; i < head.len; i = next) {
    Str line = line_at(head, i, &next);
    if (line.len <= len || line.at[len] != ':' || !str_eq_nocase((Str){line.at, len}, str_of(name))) continue;
    size_t from = i + len + 1, end = i + line.len;
    while (next < head.len && (head.at[next] == ' ' || head.at[next] == '\t')) { /* it goes on */
      Str more = line_at(head, next, &next);
      end = (size_t)(more.at - head.at) + more.len;
    }
    return (Str){head.at + from, end - from};
  }
  return (Str){"", 0};
}

static int hex_value(char c)
{
  if (c >= '0' && c <= '9') return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int base64_value(char c)
{
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

/* ---- decoding, with the way back ----------------------------------------------------------------------------------------- */

typedef struct { Arena *arena; char *at; size_t len; PieceList pieces; } Decoder;

static void decoded(Decoder *d, const char *bytes, size_t len, size_t source, size_t source_len)
{
  MapPiece *last = d->pieces.len ? &d->pieces.at[d->pieces.len - 1] : NULL;
  memcpy(d->at + d->len, bytes, len);
  if (last && len == source_len && last->len == last->source_len && last->source + last->source_len == source) {
    last->len += (uint32_t)len;
    last->source_len += (uint32_t)len;
  } else {
    LIST_PUSH(d->arena, &d->pieces) = (MapPiece){(uint32_t)d->len, (uint32_t)len, (uint32_t)source, (uint32_t)source_len};
  }
  d->len += len;
}

static void decode_quoted(Decoder *d, Str s, size_t base)
{
  for (size_t i = 0; i < s.len;) {
    size_t run = i;
    while (run < s.len && s.at[run] != '=') run++;
    if (run > i) decoded(d, s.at + i, run - i, base + i, run - i);
    i = run;
    if (i >= s.len) break;
    size_t end = i + 1;
    while (end < s.len && (s.at[end] == ' ' || s.at[end] == '\t')) end++; /* white space that a server put behind */
    if (end + 1 < s.len && s.at[end] == '\r' && s.at[end + 1] == '\n') end++;
    if (end >= s.len || s.at[end] == '\n') { /* a line that goes on */
      i = end < s.len ? end + 1 : end;
      continue;
    }
    int high = i + 2 < s.len ? hex_value(s.at[i + 1]) : -1, low = high < 0 ? -1 : hex_value(s.at[i + 2]);
    char byte = (char)(high * 16 + low);
    if (low < 0) decoded(d, s.at + i, 1, base + i, 1), i++;
    else decoded(d, &byte, 1, base + i, 3), i += 3;
  }
}

/* Three bytes of four signs at a time; what is no sign of it does not count. */
static void decode_base64(Decoder *d, Str s, size_t base)
{
  uint32_t bits = 0;
  int signs = 0;
  size_t first = 0;
  for (size_t i = 0; i <= s.len; i++) {
    int value = i < s.len ? base64_value(s.at[i]) : -1;
    bool ends = i == s.len || s.at[i] == '=';
    if (value < 0 && !ends) continue;
    if (value >= 0) {
      if (!signs++) first = i;
      bits = bits << 6 | (uint32_t)value;
    }
    if (signs == 4 || (ends && signs >= 2)) {
      char bytes[3];
      int count = signs - 1;
      bits <<= 6 * (4 - signs);
      for (int k = 0; k < count; k++) bytes[k] = (char)(bits >> (16 - 8 * k));
      decoded(d, bytes, (size_t)count, base + first, (i < s.len ? i + 1 : i) - first);
    }
    if (signs == 4 || ends) signs = 0, bits = 0;
  }
}

/* The body of a part, as its encoding says. */
static bool decode_body(Str message, Str body, Str encoding, Arena *arena, Clean *out)
{
  size_t base = (size_t)(body.at - message.at);
  bool quoted = str_eq_nocase(encoding, STR("quoted-printable")), base64 = str_eq_nocase(encoding, STR("base64"));
  if (body.len > TEXT_MOST || (base64 && body.len > ENCODED_MOST)) return false;
  Decoder d = {.arena = arena, .at = arena_alloc(arena, body.len + 4)};
  if (quoted) decode_quoted(&d, body, base);
  else if (base64) decode_base64(&d, body, base);
  else if (body.len) decoded(&d, body.at, body.len, base, body.len);
  if (!d.pieces.len) LIST_PUSH(arena, &d.pieces) = (MapPiece){0, 0, (uint32_t)base, 0};
  *out = (Clean){{d.at, d.len}, d.pieces.at, d.pieces.len, 0};
  return true;
}

/* ---- text of headers ------------------------------------------------------------------------------------------------------ */

/* "=?utf-8?Q?Caf=C3=A9?=" at `i`: its bytes' end, and its text; 0: there is none. */
static size_t encoded_word(Str s, size_t i, Arena *arena, Str *text)
{
  Clean clean;
  const char *why;
  Str rest = {s.at + i, s.len - i}, charset, kind, words;
  if (!str_starts(rest, "=?")) return 0;
  rest = (Str){rest.at + 2, rest.len - 2};
  if (!str_split(&rest, '?', &charset) || !str_split(&rest, '?', &kind) || !str_split(&rest, '?', &words) || kind.len != 1 || !rest.len || rest.at[0] != '=') return 0;
  const char *language = memchr(charset.at, '*', charset.len); /* RFC 2231: utf-8*en */
  if (language) charset.len = (size_t)(language - charset.at);
  Decoder d = {.arena = arena, .at = arena_alloc(arena, words.len + 4)};
  if ((kind.at[0] | 32) == 'b') decode_base64(&d, words, 0);
  else if ((kind.at[0] | 32) == 'q') decode_quoted(&d, words, 0);
  else return 0;
  for (size_t k = 0; k < d.len && (kind.at[0] | 32) == 'q'; k++)
    if (d.at[k] == '_') d.at[k] = ' ';
  if (!clean_from_bytes((Str){d.at, d.len}, charset, arena, &clean, &why)) return 0;
  *text = clean.text;
  return (size_t)(rest.at + 1 - s.at);
}

Str mime_text(Str value, Arena *arena)
{
  Clean clean;
  const char *why;
  Buf out = {0};
  if (!clean_from_bytes(value, (Str){"", 0}, arena, &clean, &why)) return (Str){"", 0};
  Str s = clean.text;
  bool space = false, after_word = false;
  for (size_t i = 0; i < s.len;) {
    Str word;
    size_t end = encoded_word(s, i, arena, &word);
    if (!end && is_space_byte(s.at[i])) {
      space = true;
      i++;
      continue;
    }
    if (space && out.len && !(end && after_word)) buf_char(&out, ' '); /* between two encoded words there is none */
    space = false;
    after_word = end != 0;
    if (end) buf_str(&out, word), i = end;
    else buf_char(&out, s.at[i++]);
  }
  char *text = str_cstr(arena, buf_view(&out));
  size_t len = out.len;
  buf_free(&out);
  for (size_t i = 0; i < len; i++)
    if ((unsigned char)text[i] < ' ') text[i] = ' ';
  return str_trim((Str){text, len});
}

Str mime_parameter(Str value, const char *name, Arena *arena)
{
  size_t len = strlen(name);
  for (size_t i = 0; i < value.len;) {
    while (i < value.len && value.at[i] != ';') {
      if (value.at[i] == '"')
        do i++;
        while (i < value.len && value.at[i] != '"');
      if (i < value.len) i++;
    }
    while (i < value.len && (value.at[i] == ';' || is_space_byte(value.at[i]))) i++;
    if (i + len >= value.len || !str_eq_nocase((Str){value.at + i, len}, str_of(name))) continue;
    size_t k = i + len;
    while (k < value.len && is_space_byte(value.at[k])) k++;
    if (k >= value.len || value.at[k] != '=') continue;
    for (k++; k < value.len && is_space_byte(value.at[k]);) k++;
    bool quoted = k < value.len && value.at[k] == '"';
    size_t end = k += quoted;
    while (end < value.len && (quoted ? value.at[end] != '"' : value.at[end] != ';' && !is_space_byte(value.at[end]))) end++;
    return str_copy(arena, (Str){value.at + k, end - k});
  }
  return (Str){"", 0};
}

/* ---- the tree of parts ---------------------------------------------------------------------------------------------------- */

typedef struct { Str message; Arena *arena; MimeText *out; size_t parts; } Finder;

/* "text" of "Text/Plain; charset=x". */
static bool is_type(Str type, const char *prefix) { return type.len >= strlen(prefix) && str_eq_nocase((Str){type.at, strlen(prefix)}, str_of(prefix)); }

static bool says_something(Str text)
{
  size_t letters = 0;
  for (size_t i = 0; i < text.len && letters < 20; i++) letters += (unsigned char)(text.at[i] | 32) >= 'a';
  return letters >= 20;
}

static bool take_text(Finder *f, Str head, Str body, Str type, bool html)
{
  Clean inner, outer;
  const char *why = NULL;
  Str encoding = str_trim(mime_field(head, "Content-Transfer-Encoding"));
  if (!decode_body(f->message, body, encoding, f->arena, &inner)) return f->out->why = "holds a text that is too long for a message", false;
  Str charset = mime_parameter(type, "charset", f->arena);
  if (!charset.len && html) charset = html_charset(inner.text);
  if (!clean_from_bytes(inner.text, charset, f->arena, &outer, &why)) return f->out->why = "holds a text that is none", false;
  if (!says_something(outer.text) && f->out->found) return false;
  clean_compose(&outer, &inner, f->arena);
  f->out->clean = outer;
  f->out->html = html;
  f->out->found = true;
  return true;
}

/* The next part between boundary lines; false at the end. */
static bool next_part(Str body, Str boundary, size_t *at, Str *part)
{
  size_t start = SIZE_MAX, next;
  for (size_t i = *at; i < body.len; i = next) {
    Str line = line_at(body, i, &next);
    bool bound = line.len >= boundary.len + 2 && line.at[0] == '-' && line.at[1] == '-' && memcmp(line.at + 2, boundary.at, boundary.len) == 0;
    if (!bound) continue;
    if (start != SIZE_MAX) {
      *part = (Str){body.at + start, i - start};
      *at = i;
      return true;
    }
    if (line.len >= boundary.len + 4 && memcmp(line.at + boundary.len + 2, "--", 2) == 0) return false;
    start = next;
  }
  if (start == SIZE_MAX) return false;
  *part = (Str){body.at + start, body.len - start}; /* a message that breaks off */
  *at = body.len;
  return true;
}

/* Does the part hold the text? Of alternatives the plain one, if it says anything, else the last that does. */
static bool find_in(Finder *f, Str part, int depth)
{
  Str body, head = mime_head(part, &body), type = str_trim(mime_field(head, "Content-Type"));
  if (depth > DEPTH_MOST || ++f->parts > PARTS_MOST) return false;
  if (depth && is_type(str_trim(mime_field(head, "Content-Disposition")), "attachment")) return false;
  if (is_type(type, "multipart/")) {
    bool alternative = is_type(type, "multipart/alternative"), found = false;
    size_t at = 0;
    Str one, boundary = mime_parameter(type, "boundary", f->arena);
    if (!boundary.len) return take_text(f, head, body, (Str){"", 0}, false);
    while (next_part(body, boundary, &at, &one) && f->parts <= PARTS_MOST) {
      if (!find_in(f, one, depth + 1)) continue;
      found = true;
      if (says_something(f->out->clean.text) && !(alternative && f->out->html)) return true;
    }
    return found;
  }
  if (is_type(type, "message/rfc822")) return find_in(f, body, depth + 1);
  bool html = is_type(type, "text/html") || is_type(type, "application/xhtml");
  if (type.len && !html && !is_type(type, "text/plain") && !is_type(type, "text/enriched") && !is_type(type, "text;") && !str_eq_nocase(type, STR("text"))) return false;
  return take_text(f, head, body, type, html);
}

void mime_find_text(Str message, Arena *arena, MimeText *out)
{
  Finder f = {message, arena, out, 0};
  *out = (MimeText){.why = "holds no text"};
  (void)find_in(&f, message, 0);
}
