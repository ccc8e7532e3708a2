/* str.c - borrowed text: comparison, slicing, folding for comparison. */
#include "core/core.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>
#include <xxhash.h>

Str str_of(const char *terminated) { return (Str){terminated ? terminated : "", terminated ? strlen(terminated) : 0}; }

Str str_slice(Str s, Span bytes)
{
  size_t start = bytes.start < s.len ? bytes.start : s.len;
  size_t end = bytes.end < s.len ? bytes.end : s.len;
  return (Str){s.at + start, end > start ? end - start : 0};
}

bool str_eq(Str a, Str b) { return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0); }

/* Most are told apart by their first byte: measuring the literal first took longer than all else. */
bool str_is(Str s, const char *literal)
{
  if (!literal) return s.len == 0;
  for (size_t i = 0; i < s.len; i++)
    if (!literal[i] || literal[i] != s.at[i]) return false;
  return !literal[s.len];
}

static unsigned char lower_ascii(unsigned char c) { return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c; }

bool str_among(Str s, const char *const *words, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (str_is(s, words[i])) return true;
  return false;
}

bool str_eq_nocase(Str a, Str b)
{
  if (a.len != b.len) return false;
  for (size_t i = 0; i < a.len; i++)
    if (lower_ascii((unsigned char)a.at[i]) != lower_ascii((unsigned char)b.at[i])) return false;
  return true;
}

bool str_starts(Str s, const char *prefix)
{
  for (size_t i = 0; prefix[i]; i++)
    if (i == s.len || s.at[i] != prefix[i]) return false;
  return true;
}

bool str_ends(Str s, const char *suffix)
{
  size_t n = strlen(suffix);
  return !n || (s.len >= n && s.at[s.len - 1] == suffix[n - 1] && memcmp(s.at + s.len - n, suffix, n) == 0);
}

int str_cmp(Str a, Str b)
{
  size_t n = a.len < b.len ? a.len : b.len;
  int order = n ? memcmp(a.at, b.at, n) : 0;
  return order ? order : (a.len > b.len) - (a.len < b.len);
}

static bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

Str str_trim(Str s)
{
  while (s.len && is_ascii_space(s.at[0])) s.at++, s.len--;
  while (s.len && is_ascii_space(s.at[s.len - 1])) s.len--;
  return s;
}

size_t str_find(Str s, Str needle)
{
  if (needle.len == 0) return 0;
  const char *at = s.len >= needle.len ? memmem(s.at, s.len, needle.at, needle.len) : NULL;
  return at ? (size_t)(at - s.at) : SIZE_MAX;
}

bool str_split(Str *rest, char at, Str *piece)
{
  if (!rest->at) return false;
  const char *cut = rest->len ? memchr(rest->at, at, rest->len) : NULL;
  if (!cut) {
    *piece = *rest;
    *rest = (Str){NULL, 0};
    return true;
  }
  *piece = (Str){rest->at, (size_t)(cut - rest->at)};
  *rest = (Str){cut + 1, rest->len - piece->len - 1};
  return true;
}

uint64_t str_hash(Str s) { return XXH3_64bits(s.at ? s.at : "", s.len); }

Str str_copy(Arena *arena, Str s)
{
  char *copy = arena_alloc(arena, s.len + 1);
  if (s.len) memcpy(copy, s.at, s.len);
  return (Str){copy, s.len};
}

char *str_cstr(Arena *arena, Str s) { return (char *)str_copy(arena, s).at; }

Str str_format(Arena *arena, const char *format, ...)
{
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, format, args);
  va_end(args);
  size_t len = n > 0 ? (size_t)n : 0;
  char *text = arena_alloc(arena, len + 1);
  vsnprintf(text, len + 1, format, again);
  va_end(again);
  return (Str){text, len};
}

Str str_lower(Arena *arena, Str s)
{
  /* A code point's lower case may be longer than itself, at most 3 bytes for 2. */
  char *out = arena_alloc(arena, s.len * 2 + 1);
  size_t n = 0;
  for (size_t i = 0; i < s.len;) {
    size_t from = i;
    uint32_t cp = utf8_next(s, &i);
    if (cp < 0x80) out[n++] = (char)lower_ascii((unsigned char)cp);
    else if (cp == UTF8_BAD) out[n++] = s.at[from];
    else n += utf8_put(out + n, utf8_lower(cp));
  }
  out[n] = '\0';
  return (Str){out, n};
}

/* What a code point becomes for comparison; 0: nothing. */
static uint32_t fold_point(uint32_t cp)
{
  if ((cp >= 0x300 && cp < 0x370) || utf8_is_invisible(cp)) return 0; /* combining accents */
  switch (cp) {
  case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x02BC: case '`': return '\'';
  case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0xAB: case 0xBB: return '"';
  case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return '-';
  case 0x200C: case 0x200D: return 0;
  default: return utf8_lower(cp);
  }
}

static uint32_t fold_latin(uint32_t cp, uint32_t *second)
{
  *second = 0;
  switch (cp) {
  case 0xDF: *second = 's'; return 's';
  case 0xE6: *second = 'e'; return 'a';
  case 0x153: *second = 'e'; return 'o';
  case 0xF8: return 'o';
  case 0x142: return 'l';
  case 0x111: case 0xF0: return 'd';
  case 0x131: return 'i';
  default: return cp;
  }
}

/* The base character of an accented one, by canonical decomposition. */
static uint32_t fold_accent(uint32_t cp)
{
  utf8proc_int32_t parts[8];
  int boundary = 0;
  utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE, &boundary);
  return n >= 1 && n <= 8 ? (uint32_t)parts[0] : cp;
}

static size_t fold_put(char *out, uint32_t cp)
{
  cp = fold_point(cp);
  if (cp == 0) return 0;
  if (cp < 0x80) {
    out[0] = (char)cp;
    return 1;
  }
  uint32_t second = 0;
  cp = fold_latin(cp >= 0xC0 ? fold_point(fold_accent(cp)) : cp, &second);
  if (cp == 0) return 0;
  size_t n = utf8_put(out, cp);
  if (second) n += utf8_put(out + n, second);
  return n;
}

Str str_fold(Arena *arena, Str s)
{
  char *out = arena_alloc(arena, s.len * 3 + 8);
  size_t n = 0;
  for (size_t i = 0; i < s.len;) {
    uint32_t cp = utf8_next(s, &i);
    if (cp == UTF8_BAD) cp = 0xFFFD;
    if (utf8_is_space(cp)) {
      if (n && out[n - 1] != ' ') out[n++] = ' ';
      continue;
    }
    n += fold_put(out + n, cp);
  }
  while (n && out[n - 1] == ' ') n--;
  out[n] = '\0';
  return (Str){out, n};
}
