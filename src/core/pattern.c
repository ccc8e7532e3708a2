/* pattern.c - PCRE2 with JIT, UTF and limits; a compiled Pattern is const and shared by threads. */
#include "core/core.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>

struct Pattern {
  pcre2_code *code;
  pcre2_match_context *limits;
};

enum { MATCH_LIMIT = 200000, DEPTH_LIMIT = 2000 };

static void pattern_bug(const char *regex, const char *why)
{
  fprintf(stderr, "relata: a pattern of the program is wrong: %s: %s\n", why, regex);
  abort();
}

Pattern *pattern_new(const char *regex, unsigned flags)
{
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK;
  if (flags & PATTERN_NOCASE) options |= PCRE2_CASELESS;
  if (flags & PATTERN_EXTENDED) options |= PCRE2_EXTENDED;
  if (flags & PATTERN_MULTILINE) options |= PCRE2_MULTILINE;
  int code = 0;
  PCRE2_SIZE at = 0;
  Pattern *pattern = calloc(1, sizeof *pattern);
  if (!pattern) pattern_bug(regex, "out of memory");
  pattern->code = pcre2_compile((PCRE2_SPTR)regex, PCRE2_ZERO_TERMINATED, options, &code, &at, NULL);
  if (!pattern->code) {
    char why[160];
    pcre2_get_error_message(code, (PCRE2_UCHAR *)why, sizeof why);
    pattern_bug(regex, why);
  }
  pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE); /* without JIT it is slower, not wrong */
  pattern->limits = pcre2_match_context_create(NULL);
  if (!pattern->limits) pattern_bug(regex, "out of memory");
  pcre2_set_match_limit(pattern->limits, MATCH_LIMIT);
  pcre2_set_depth_limit(pattern->limits, DEPTH_LIMIT);
  return pattern;
}

void pattern_free(Pattern *pattern)
{
  if (!pattern) return;
  pcre2_match_context_free(pattern->limits);
  pcre2_code_free(pattern->code);
  free(pattern);
}

static void match_fill(Match *match, pcre2_match_data *data, int count)
{
  const PCRE2_SIZE *at = pcre2_get_ovector_pointer(data);
  *match = (Match){.count = (size_t)count};
  for (int i = 0; i < count && i < PATTERN_GROUPS; i++)
    if (at[2 * i] != PCRE2_UNSET) match->group[i] = (Span){(uint32_t)at[2 * i], (uint32_t)at[2 * i + 1]};
  PCRE2_SPTR mark = pcre2_get_mark(data);
  if (mark) match->mark = atoi((const char *)mark);
}

bool pattern_find(const Pattern *pattern, Str subject, size_t from, bool anchored, Match *match)
{
  if (from > subject.len) return false;
  pcre2_match_data *data = pcre2_match_data_create(PATTERN_GROUPS, NULL);
  if (!data) return false;
  uint32_t options = PCRE2_NO_UTF_CHECK | (anchored ? PCRE2_ANCHORED : 0);
  int count = pcre2_match(pattern->code, (PCRE2_SPTR)(subject.at ? subject.at : ""), subject.len, from, options, data,
                          pattern->limits);
  if (count == 0) count = PATTERN_GROUPS; /* more groups than we keep */
  if (count > 0) match_fill(match, data, count);
  pcre2_match_data_free(data);
  return count > 0;
}
