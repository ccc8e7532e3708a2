/*
 * json.c - strings inside a line of JSON, with the way back to the bytes of the line. jansson has read the line before
 * (so it is well formed); it does not tell where a value stood, which this finds out.
 */
#include "article/draft.h"

#include <string.h>

static size_t skip_spaces(Str s, size_t i)
{
  while (i < s.len && is_space_byte(s.at[i])) i++;
  return i;
}

/* Past the string that begins at the quote at `i`. */
static size_t skip_string(Str s, size_t i)
{
  for (i++; i < s.len && s.at[i] != '"'; i++)
    if (s.at[i] == '\\') i++;
  return i < s.len ? i + 1 : s.len;
}

static bool ends_literal(char c) { return c == ',' || c == ':' || c == ']' || c == '}'; }

/* Past any value: brackets are counted, not followed. */
size_t json_skip_value(Str s, size_t i)
{
  size_t depth = 0;
  for (;;) {
    i = skip_spaces(s, i);
    if (i >= s.len) return s.len;
    char c = s.at[i];
    if (c == '"') i = skip_string(s, i);
    else if (c == '{' || c == '[') depth++, i++;
    else if (c == '}' || c == ']') {
      if (!depth) return i;
      depth--, i++;
    } else if (depth && (c == ',' || c == ':')) i++;
    else
      while (i < s.len && !is_space_byte(s.at[i]) && !ends_literal(s.at[i])) i++; /* a NUL too is passed */
    if (!depth) return i;
  }
}

size_t json_member(Str object, const char *name)
{
  size_t i = skip_spaces(object, 0), found = SIZE_MAX;
  if (i >= object.len || object.at[i] != '{') return SIZE_MAX;
  for (i++;;) {
    i = skip_spaces(object, i);
    if (i >= object.len || object.at[i] != '"') return found;
    size_t key = i + 1;
    i = skip_string(object, i);
    bool same = i - 1 - key == strlen(name) && memcmp(object.at + key, name, i - 1 - key) == 0;
    i = skip_spaces(object, i);
    if (i >= object.len || object.at[i] != ':') return found;
    i = skip_spaces(object, i + 1);
    if (same) found = i; /* the last of several counts, as everywhere */
    i = skip_spaces(object, json_skip_value(object, i));
    if (i >= object.len || object.at[i] != ',') return found;
    i++;
  }
}

static uint32_t hex_at(Str s, size_t i)
{
  uint32_t value = 0;
  for (size_t k = i; k < i + 4; k++) {
    char c = k < s.len ? s.at[k] : '0';
    value = value * 16 + (uint32_t)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
  }
  return value;
}

/* The character of the escape at the backslash at `i`; *len: the bytes it takes. */
static uint32_t escape_at(Str s, size_t i, size_t *len)
{
  static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
  char c = i + 1 < s.len ? s.at[i + 1] : '\\';
  *len = 2;
  if (c == 'u') {
    uint32_t cp = hex_at(s, i + 2);
    *len = 6;
    if (cp >= 0xD800 && cp < 0xDC00 && i + 7 < s.len && s.at[i + 6] == '\\' && s.at[i + 7] == 'u') {
      uint32_t low = hex_at(s, i + 8);
      if (low >= 0xDC00 && low < 0xE000) {
        *len = 12;
        return 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
      }
    }
    return cp ? cp : 0xFFFD;
  }
  const char *known = strchr(from, c);
  return known && c ? (uint32_t)to[known - from] : (uint32_t)(unsigned char)c;
}

bool json_string_clean(Str line, size_t at, Arena *arena, Clean *out)
{
  PieceList pieces = {0};
  if (at >= line.len || line.at[at] != '"') return false;
  size_t end = skip_string(line, at) - 1, n = 0;
  char *text = arena_alloc(arena, (end - at) + 8);
  for (size_t i = at + 1; i < end;) {
    const char *stop = memchr(line.at + i, '\\', end - i);
    size_t run = stop ? (size_t)(stop - line.at) - i : end - i, len = 0;
    if (run) {
      LIST_PUSH(arena, &pieces) = (MapPiece){(uint32_t)n, (uint32_t)run, (uint32_t)i, (uint32_t)run};
      memcpy(text + n, line.at + i, run);
      n += run;
      i += run;
      continue;
    }
    size_t put = utf8_put(text + n, escape_at(line, i, &len));
    LIST_PUSH(arena, &pieces) = (MapPiece){(uint32_t)n, (uint32_t)put, (uint32_t)i, (uint32_t)len};
    n += put;
    i += len;
  }
  if (!pieces.len) LIST_PUSH(arena, &pieces) = (MapPiece){0, 0, (uint32_t)at, 0};
  text[n] = '\0';
  *out = (Clean){{text, n}, pieces.at, pieces.len, 0};
  return true;
}
