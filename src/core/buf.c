/* buf.c - text that grows, and the quoting that several outputs share. */
#include "core/core.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool buf_room(Buf *buf, size_t more)
{
  if (buf->failed) return false;
  if (more < buf->cap - buf->len) return true; /* one byte is kept for the NUL */
  if (more > SIZE_MAX / 4 - buf->len) return !(buf->failed = true);
  size_t cap = buf->cap ? buf->cap * 2 : 256;
  if (cap < buf->len + more + 1) cap = buf->len + more + 1;
  char *moved = realloc(buf->at, cap);
  if (!moved) return !(buf->failed = true);
  buf->at = moved;
  buf->cap = cap;
  return true;
}

void buf_put(Buf *buf, const void *bytes, size_t len)
{
  if (!buf_room(buf, len)) return;
  if (len) memcpy(buf->at + buf->len, bytes, len);
  buf->len += len;
  buf->at[buf->len] = '\0';
}

void buf_str(Buf *buf, Str s) { buf_put(buf, s.at, s.len); }

void buf_text(Buf *buf, const char *terminated) { buf_put(buf, terminated, strlen(terminated)); }

void buf_char(Buf *buf, char c) { buf_put(buf, &c, 1); }

/* Into the room that there is; where that is too little, again into enough. */
void buf_format(Buf *buf, const char *format, ...)
{
  va_list args, again;
  if (!buf_room(buf, 1)) return;
  va_start(args, format);
  va_copy(again, args);
  size_t room = buf->cap - buf->len;
  int n = vsnprintf(buf->at + buf->len, room, format, args);
  va_end(args);
  if (n > 0 && (size_t)n >= room && buf_room(buf, (size_t)n)) vsnprintf(buf->at + buf->len, (size_t)n + 1, format, again);
  va_end(again);
  if (n > 0 && !buf->failed) buf->len += (size_t)n;
  else buf->at[buf->len] = '\0';
}

void buf_number(Buf *buf, uint64_t number)
{
  char digits[20];
  size_t at = sizeof digits;
  do digits[--at] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  buf_put(buf, digits + at, sizeof digits - at);
}

void buf_json(Buf *buf, Str s)
{
  buf_char(buf, '"');
  for (size_t i = 0; i < s.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(s, &i);
    if (cp == UTF8_BAD) buf_text(buf, "\xEF\xBF\xBD");
    else if (cp == '"' || cp == '\\') buf_format(buf, "\\%c", (char)cp);
    else if (cp == '\n') buf_text(buf, "\\n");
    else if (cp == '\t') buf_text(buf, "\\t");
    else if (cp == '\r') buf_text(buf, "\\r");
    else if (cp < 0x20 || cp == 0x7F || cp == 0x2028 || cp == 0x2029) buf_format(buf, "\\u%04x", (unsigned)cp);
    else buf_put(buf, s.at + from, i - from);
  }
  buf_char(buf, '"');
}

/* XML 1.0 allows few control characters, and two code points never. */
static bool xml_forbids(uint32_t cp)
{
  return (cp < 0x20 && cp != '\n' && cp != '\t' && cp != '\r') || cp == 0x7F || cp == 0xFFFE || cp == 0xFFFF;
}

void buf_xml(Buf *buf, Str s)
{
  for (size_t i = 0; i < s.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(s, &i);
    if (cp == UTF8_BAD) buf_text(buf, "\xEF\xBF\xBD");
    else if (cp == '&') buf_text(buf, "&amp;");
    else if (cp == '<') buf_text(buf, "&lt;");
    else if (cp == '>') buf_text(buf, "&gt;");
    else if (cp == '"') buf_text(buf, "&quot;");
    else if (cp == '\'') buf_text(buf, "&#39;");
    else if (!xml_forbids(cp)) buf_put(buf, s.at + from, i - from);
  }
}

void buf_clear(Buf *buf)
{
  buf->len = 0;
  buf->failed = false;
  if (buf->at) buf->at[0] = '\0';
}

void buf_free(Buf *buf)
{
  free(buf->at);
  *buf = (Buf){0};
}
