/* utf8.c - reading and writing UTF-8 (RFC 3629: no surrogates, no overlong forms), character classes by utf8proc. */
#include "core/core.h"

#include <utf8proc.h>

uint32_t utf8_next(Str s, size_t *i)
{
  const unsigned char *p = (const unsigned char *)s.at + *i;
  size_t left = s.len - *i;
  uint32_t c = p[0];
  if (c < 0x80) {
    *i += 1;
    return c;
  }
  size_t n = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
  bool ok = n && n <= left;
  uint32_t cp = n == 2 ? c & 0x1F : n == 3 ? c & 0x0F : c & 0x07;
  for (size_t k = 1; ok && k < n; k++) {
    ok = (p[k] & 0xC0) == 0x80;
    cp = cp << 6 | (p[k] & 0x3F);
  }
  if (n == 3) ok = ok && cp >= 0x800 && (cp < 0xD800 || cp > 0xDFFF);
  if (n == 4) ok = ok && cp >= 0x10000 && cp <= 0x10FFFF;
  *i += ok ? n : 1;
  return ok ? cp : UTF8_BAD;
}

size_t utf8_put(char out[4], uint32_t cp)
{
  if (cp < 0x80) {
    out[0] = (char)cp;
    return 1;
  }
  if (cp < 0x800) {
    out[0] = (char)(0xC0 | cp >> 6);
    out[1] = (char)(0x80 | (cp & 0x3F));
    return 2;
  }
  if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF)) cp = 0xFFFD;
  if (cp < 0x10000) {
    out[0] = (char)(0xE0 | cp >> 12);
    out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[2] = (char)(0x80 | (cp & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | cp >> 18);
  out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
  out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
  out[3] = (char)(0x80 | (cp & 0x3F));
  return 4;
}

bool utf8_valid(Str s, size_t *bad_at)
{
  for (size_t i = 0; i < s.len;) {
    size_t from = i;
    if (utf8_next(s, &i) == UTF8_BAD) {
      if (bad_at) *bad_at = from;
      return false;
    }
  }
  return true;
}

size_t utf8_width(Str s)
{
  size_t width = 0;
  for (size_t i = 0; i < s.len;) {
    uint32_t cp = utf8_next(s, &i);
    int w = cp == UTF8_BAD ? 1 : utf8proc_charwidth((utf8proc_int32_t)cp);
    width += w > 0 ? (size_t)w : 0;
  }
  return width;
}

static utf8proc_category_t category(uint32_t cp)
{
  return cp == UTF8_BAD ? UTF8PROC_CATEGORY_CN : utf8proc_category((utf8proc_int32_t)cp);
}

bool utf8_is_upper(uint32_t cp)
{
  if (cp < 0x80) return cp >= 'A' && cp <= 'Z';
  utf8proc_category_t c = category(cp);
  return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_lower(uint32_t cp)
{
  if (cp < 0x80) return cp >= 'a' && cp <= 'z';
  return category(cp) == UTF8PROC_CATEGORY_LL;
}

bool utf8_is_alpha(uint32_t cp)
{
  if (cp < 0x80) return (cp | 32) >= 'a' && (cp | 32) <= 'z';
  utf8proc_category_t c = category(cp);
  return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool utf8_is_digit(uint32_t cp)
{
  if (cp < 0x80) return cp >= '0' && cp <= '9';
  return category(cp) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_space(uint32_t cp)
{
  if (cp < 0x80) return cp == ' ' || (cp >= 9 && cp <= 13);
  return cp == 0x85 || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x2028 || cp == 0x2029 ||
         cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

bool utf8_is_invisible(uint32_t cp)
{
  return cp == 0xAD || cp == 0x61C || cp == 0x200B || cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) || cp == 0x2060 ||
         (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFEFF;
}

uint32_t utf8_lower(uint32_t cp)
{
  if (cp < 0x80) return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
  return cp == UTF8_BAD ? cp : (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}
