/*
 * forms.c - "Castaneda" gives p1c p2ca p3cas, s1a s2da s3eda s4neda, SXxx, CTitle0 and the trigrams n<ca nast ... nda>.
 */
#include "analysis/forms.h"

#include <string.h>
#include <strings.h>

enum { TRIGRAM_LETTERS = 24, PREFIXES = 3, SUFFIXES = 4 };

static uint32_t fnv_byte(uint32_t h, unsigned char byte) { return (h ^ byte) * 16777619u; }

static uint32_t fnv(uint32_t h, const char *at, size_t len)
{
  for (size_t i = 0; i < len; i++) h = fnv_byte(h, (unsigned char)at[i]);
  return h;
}

static const uint32_t fnv_start = 2166136261u;

uint32_t letter_lower(uint32_t cp)
{
  if (cp < 0x80) return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
  return cp < 0x180 && cp != 0x130 ? utf8_lower(cp) : cp; /* U+0130 has no single small letter */
}

uint32_t letter_upper(uint32_t cp)
{
  const uint32_t candidates[] = {cp < 0x100 ? cp - 32 : cp - 1, 0x178};
  if (cp < 'a' || cp >= 0x180) return cp;
  for (size_t i = 0; i < COUNT_OF(candidates); i++)
    if (candidates[i] != cp && letter_lower(candidates[i]) == cp) return candidates[i];
  return cp;
}

/* By ranges, so that results do not hang on a version of Unicode. */
static bool is_letter(uint32_t cp)
{
  if (cp < 0x80) return (cp | 32) >= 'a' && (cp | 32) <= 'z';
  if (cp < 0x2000) return cp >= 0xC0 && cp != 0xD7 && cp != 0xF7;
  return cp >= 0x2C00 && cp < 0xFE00 && !(cp >= 0x3000 && cp < 0x3040);
}

static uint32_t straight_quote(uint32_t cp)
{
  switch (cp) {
  case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: return '\'';
  case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: return '"';
  default: return cp;
  }
}

/* One pass over the form: writes the normal form with the offset of each letter, the shape's hash, the casing. */
typedef struct {
  char *norm; size_t norm_len;
  uint32_t *start; uint32_t letters; /* [letters + 1] offsets in norm */
  uint32_t shape, run, last;
  uint32_t alphabetic, upper; bool first_upper;
} Scan;

static void scan_shape(Scan *scan, uint32_t kind)
{
  char bytes[4];
  scan->run = kind == scan->last ? scan->run + 1 : 1;
  scan->last = kind;
  if (scan->run <= 2) scan->shape = fnv(scan->shape, bytes, utf8_put(bytes, kind));
}

static void scan_letter(Scan *scan, uint32_t cp)
{
  uint32_t plain = straight_quote(cp), lower = letter_lower(plain);
  bool digit = plain >= '0' && plain <= '9', upper = lower != plain, alpha = is_letter(plain);
  scan->start[scan->letters++] = (uint32_t)scan->norm_len;
  scan->norm_len += utf8_put(scan->norm + scan->norm_len, digit ? '0' : lower);
  scan_shape(scan, digit ? 'd' : upper ? 'X' : alpha ? 'x' : plain);
  if (!alpha) return;
  if (scan->alphabetic++ == 0) scan->first_upper = upper;
  scan->upper += upper;
}

static Casing casing_of(const Scan *scan)
{
  if (!scan->alphabetic) return CASING_NONE;
  if (!scan->upper) return CASING_LOWER;
  if (scan->upper == scan->alphabetic) return scan->alphabetic > 1 ? CASING_UPPER : CASING_TITLE;
  return scan->first_upper && scan->upper == 1 ? CASING_TITLE : CASING_MIXED;
}

uint32_t casing_hash(Casing casing, bool first)
{
  static const char *const names[CASING_COUNT] = {"none", "lower", "Title", "UPPER", "mixed"};
  uint32_t h = fnv(fnv_byte(fnv_start, 'C'), names[casing], strlen(names[casing]));
  return fnv_byte(h, first ? '1' : '0');
}

static void hash_affixes(const Scan *scan, FormFeatures *out)
{
  for (uint32_t k = 1; k <= PREFIXES && k <= scan->letters; k++) {
    uint32_t h = fnv_byte(fnv_byte(fnv_start, 'p'), (unsigned char)('0' + k));
    out->whole[out->whole_count++] = fnv(h, scan->norm, scan->start[k]);
  }
  for (uint32_t k = 1; k <= SUFFIXES && k <= scan->letters; k++) {
    uint32_t h = fnv_byte(fnv_byte(fnv_start, 's'), (unsigned char)('0' + k)), from = scan->start[scan->letters - k];
    out->whole[out->whole_count++] = fnv(h, scan->norm + from, scan->norm_len - from);
  }
  out->whole[out->whole_count++] = scan->shape;
}

/* Letter i of "<" + norm + ">", i from 0. */
static uint32_t fnv_letter(uint32_t h, const Scan *scan, uint32_t i, uint32_t letters)
{
  if (i == 0) return fnv_byte(h, '<');
  if (i > letters) return fnv_byte(h, '>');
  return fnv(h, scan->norm + scan->start[i - 1], scan->start[i] - scan->start[i - 1]);
}

static void hash_trigrams(const Scan *scan, FormFeatures *out)
{
  uint32_t letters = scan->letters < TRIGRAM_LETTERS ? scan->letters : TRIGRAM_LETTERS;
  for (uint32_t i = 0; i < letters; i++) {
    uint32_t h = fnv_byte(fnv_start, 'n');
    for (uint32_t k = 0; k < 3; k++) h = fnv_letter(h, scan, i + k, letters);
    out->trigram[out->trigram_count++] = h;
  }
}

void form_features(Str form, Arena *arena, FormFeatures *out)
{
  *out = (FormFeatures){0};
  Scan scan = {.shape = fnv_byte(fnv_start, 'S')};
  scan.norm = arena_alloc(arena, form.len * 3 + 4); /* a broken byte becomes three */
  scan.start = ARENA_ARRAY(arena, uint32_t, form.len + 1);
  for (size_t i = 0; i < form.len;) {
    uint32_t cp = utf8_next(form, &i);
    scan_letter(&scan, cp == UTF8_BAD ? 0xFFFD : cp);
  }
  scan.start[scan.letters] = (uint32_t)scan.norm_len;
  out->norm = (Str){scan.norm, scan.norm_len};
  out->casing = casing_of(&scan);
  hash_affixes(&scan, out);
  hash_trigrams(&scan, out);
}

bool form_is_file(Str form)
{
  static const char *const endings[] = {"pdf", "htm", "html", "doc", "docx", "xls", "xlsx", "ppt", "txt", "csv", "zip", "jpg", "png", "gif", "exe"};
  size_t dot = form.len;
  while (dot > 0 && form.at[dot - 1] != '.') dot--;
  Str ending = {form.at + dot, form.len - dot};
  if (dot < 2 || ending.len < 3 || ending.len > 4 || str_find(form, STR("/")) != SIZE_MAX) return false;
  for (size_t i = 0; i < COUNT_OF(endings); i++)
    if (ending.len == strlen(endings[i]) && !strncasecmp(ending.at, endings[i], ending.len)) return true;
  return false;
}
