/*
 * tokenizer.c - the words of a stretch of text, as Universal Dependencies' English treebanks cut them.
 *
 * White space cuts chunks. Most chunks are letters alone and are a word each. In the others a scanner goes from left to
 * right and takes, by what stands at its place, a web address, a word, a number, a run of marks or one mark:
 *   "(Powell's 20-year-old U.S.-made car cost $3.5bn)."
 *   ( Powell|'s 20 - year - old U.S. - made car cost $ 3.5 bn ) .
 * A word goes on over an apostrophe, a period between initials, an ampersand; it stops at a hyphen unless a prefix stands
 * before it (co-founder; tables/hyphens.tsv). Whether the last period of an abbreviation ends the sentence is decided
 * later (splitter.c): here it stays with the word and is marked.
 */
#include <stdlib.h>
#include <string.h>

#include "text/boundary.h"
#include "text/words.h"

/* ---- bytes ------------------------------------------------------------------------------------------------------- */

enum { IS_SPACE = 1, IS_LETTER = 2, IS_DIGIT = 4, IS_UPPER = 8, IS_HIGH = 16, IS_RUN = 32, IS_CLOSER = 64 };

#define LETTERS(from, flags) \
  [from] = flags, [from + 1] = flags, [from + 2] = flags, [from + 3] = flags, [from + 4] = flags, [from + 5] = flags, \
  [from + 6] = flags, [from + 7] = flags, [from + 8] = flags, [from + 9] = flags, [from + 10] = flags, \
  [from + 11] = flags, [from + 12] = flags, [from + 13] = flags, [from + 14] = flags, [from + 15] = flags, \
  [from + 16] = flags, [from + 17] = flags, [from + 18] = flags, [from + 19] = flags, [from + 20] = flags, \
  [from + 21] = flags, [from + 22] = flags, [from + 23] = flags, [from + 24] = flags, [from + 25] = flags

static const unsigned char byte_kind[256] = {
    /* control characters part words as white space does */
    [0] = IS_SPACE,  [1] = IS_SPACE,  [2] = IS_SPACE,  [3] = IS_SPACE,  [4] = IS_SPACE,  [5] = IS_SPACE,  [6] = IS_SPACE,
    [7] = IS_SPACE,  [8] = IS_SPACE,  [9] = IS_SPACE,  [10] = IS_SPACE, [11] = IS_SPACE, [12] = IS_SPACE, [13] = IS_SPACE,
    [14] = IS_SPACE, [15] = IS_SPACE, [16] = IS_SPACE, [17] = IS_SPACE, [18] = IS_SPACE, [19] = IS_SPACE, [20] = IS_SPACE,
    [21] = IS_SPACE, [22] = IS_SPACE, [23] = IS_SPACE, [24] = IS_SPACE, [25] = IS_SPACE, [26] = IS_SPACE, [27] = IS_SPACE,
    [28] = IS_SPACE, [29] = IS_SPACE, [30] = IS_SPACE, [31] = IS_SPACE, [127] = IS_SPACE, [' '] = IS_SPACE,
    LETTERS('a', IS_LETTER), LETTERS('A', IS_LETTER | IS_UPPER),
    ['0'] = IS_DIGIT, ['1'] = IS_DIGIT, ['2'] = IS_DIGIT, ['3'] = IS_DIGIT, ['4'] = IS_DIGIT,
    ['5'] = IS_DIGIT, ['6'] = IS_DIGIT, ['7'] = IS_DIGIT, ['8'] = IS_DIGIT, ['9'] = IS_DIGIT,
    ['-'] = IS_RUN, ['='] = IS_RUN, ['_'] = IS_RUN, ['*'] = IS_RUN, ['+'] = IS_RUN, ['#'] = IS_RUN, ['~'] = IS_RUN,
    ['<'] = IS_RUN, ['>'] = IS_RUN, ['|'] = IS_RUN, ['^'] = IS_RUN,
    [')'] = IS_CLOSER, [']'] = IS_CLOSER, ['}'] = IS_CLOSER, ['"'] = IS_CLOSER, ['\''] = IS_CLOSER, [','] = IS_CLOSER,
    [';'] = IS_CLOSER, [':'] = IS_CLOSER, ['!'] = IS_CLOSER, ['?'] = IS_CLOSER,
};

/* Bytes above 127 are told apart by their code points, where they stand. */
static unsigned kind_of(char c) { return (unsigned char)c >= 0x80 ? IS_HIGH : byte_kind[(unsigned char)c]; }

/* ---- the scanner --------------------------------------------------------------------------------------------------- */

typedef struct {
  const Tokenizer *tokenizer;
  Arena *arena;
  WordList *out;
  Str text;
  uint32_t at, end;          /* of the chunk: bytes [at, end) are still to be taken */
  uint32_t chunk;            /* where the chunk begins */
  uint32_t block_end;
  bool tokenized;            /* tokens are set apart by spaces already */
  bool quote_open;           /* a single quotation mark was opened and not closed */
  uint32_t brackets;         /* opened and not closed */
  bool address;              /* the chunk holds what may be an address */
} Scanner;

static char byte_at(const Scanner *s, uint32_t i) { return i < s->end ? s->text.at[i] : '\0'; }
static bool letter_at(const Scanner *s, uint32_t i);
static bool digit_at(const Scanner *s, uint32_t i) { return (kind_of(byte_at(s, i)) & IS_DIGIT) != 0; }
static bool alnum_at(const Scanner *s, uint32_t i) { return digit_at(s, i) || letter_at(s, i); }
static bool upper_at(const Scanner *s, uint32_t i)
{
  if (kind_of(byte_at(s, i)) != IS_HIGH) return (kind_of(byte_at(s, i)) & IS_UPPER) != 0;
  size_t next = i;
  return utf8_is_upper(utf8_next(s->text, &next));
}

static bool holds(const Scanner *s, uint32_t i, const char *literal)
{
  size_t len = strlen(literal);
  return s->end - i >= len && i < s->end && memcmp(s->text.at + i, literal, len) == 0;
}

/* Letters, marks over letters, and what is invisible inside words (soft hyphen, joiners). */
static bool in_words(uint32_t cp)
{
  if (utf8_is_alpha(cp) || utf8_is_digit(cp)) return true;
  return (cp >= 0x300 && cp < 0x370) || cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0xFEFF || cp == 0x2060 ||
         (cp >= 0x900 && cp < 0xE80) || (cp >= 0x591 && cp < 0x670);
}

/* The bytes of the code point above 127 at `i`, 0 where none is or it is none of a word's. */
static uint32_t high_letter(const Scanner *s, uint32_t i)
{
  if (kind_of(byte_at(s, i)) != IS_HIGH) return 0;
  size_t next = i;
  uint32_t cp = utf8_next(s->text, &next);
  return cp != UTF8_BAD && in_words(cp) ? (uint32_t)next - i : 0;
}

static bool letter_at(const Scanner *s, uint32_t i) { return (kind_of(byte_at(s, i)) & IS_LETTER) || high_letter(s, i); }

static uint32_t apostrophe_len(const Scanner *s, uint32_t i)
{
  if (byte_at(s, i) == '\'' || byte_at(s, i) == '`') return 1;
  return holds(s, i, "\xE2\x80\x99") ? 3 : 0;
}

static Str slice(const Scanner *s, uint32_t start, uint32_t end) { return (Str){s->text.at + start, end - start}; }

static void emit(Scanner *s, uint32_t start, uint32_t end, uint32_t flags)
{
  LIST_PUSH(s->arena, s->out) = (Word){start, end, flags};
  s->at = end;
}

/* The next byte after the chunk that is no white space; '\0' at the end of the block. */
static uint32_t next_chunk(const Scanner *s, uint32_t from)
{
  uint32_t i = from;
  while (i < s->block_end && (kind_of(s->text.at[i]) & IS_SPACE)) i++;
  return i;
}

/* ---- words --------------------------------------------------------------------------------------------------------- */

/* 1980's, 60's: a number of years is no owner. */
static bool is_decade(Str token)
{
  size_t digits = 0;
  while (digits < token.len && (kind_of(token.at[digits]) & IS_DIGIT)) digits++;
  return (digits == 2 || digits == 4) && token.at[digits - 1] == '0';
}

/* "Moody's", "Sotheby's": firms whose name is a possessive, and of whose founders the news has nothing to tell. */
static bool is_firm_in_s(Str token)
{
  static const char *const founders[] = {"Moody", "Sotheby", "Sainsbury", "Kellogg", "Macy"};
  for (size_t i = 0; i < COUNT_OF(founders); i++) {
    Str founder = str_of(founders[i]);
    Str rest = str_starts(token, founders[i]) ? str_slice(token, (Span){(uint32_t)founder.len, (uint32_t)token.len}) : STR("");
    if (str_is(rest, "'s") || str_is(rest, "\xE2\x80\x99s")) return true;
  }
  return false;
}

static void emit_word(Scanner *s, uint32_t start, uint32_t end, uint32_t flags)
{
  uint32_t cut[2];
  size_t cuts = s->tokenized || is_firm_in_s(slice(s, start, end)) ? 0 : clitics_cut(s->tokenizer->clitics, slice(s, start, end), is_decade(slice(s, start, end)), cut);
  if (!cuts) {
    emit(s, start, end, flags);
    return;
  }
  emit(s, start, start + cut[0], WORD_MULTIWORD | WORD_MULTIWORD_FIRST);
  if (cuts == 2) emit(s, start + cut[0], start + cut[1], WORD_MULTIWORD);
  emit(s, start + cut[cuts - 1], end, flags | WORD_MULTIWORD);
}

static bool hyphen_kind(const Scanner *s, uint32_t start, uint32_t end, const char *kind)
{
  char buffer[8];
  const LexEntry *entry = lex_find(s->tokenizer->hyphens, lower_short(slice(s, start, end), buffer, sizeof buffer));
  return entry && str_is(entry->field[0], kind);
}

static uint32_t letters_end(const Scanner *s, uint32_t i)
{
  for (uint32_t len;; i += len) {
    len = kind_of(byte_at(s, i)) & (IS_LETTER | IS_DIGIT) ? 1 : high_letter(s, i);
    if (!len) return i;
  }
}

/* At a hyphen inside a compound: does the word go on (co-founder, career-wise)? `part`: where the last part begins. */
static bool hyphen_joins(const Scanner *s, uint32_t part, uint32_t hyphen)
{
  if (!alnum_at(s, hyphen + 1)) return false;
  bool name = byte_at(s, hyphen + 1) >= 'A' && byte_at(s, hyphen + 1) <= 'Z';
  if (name && hyphen == part + 2 && str_eq_nocase(slice(s, part, hyphen), STR("ex"))) return false;      /* "ex-Goldman banker": Goldman is the name */
  return hyphen_kind(s, part, hyphen, "prefix") || hyphen_kind(s, hyphen + 1, letters_end(s, hyphen + 1), "suffix");
}

static bool has_upper(const Scanner *s, uint32_t start, uint32_t end)
{
  for (uint32_t i = start; i < end; i++)
    if (kind_of(s->text.at[i]) & IS_UPPER) return true;
  return false;
}

/* At a period inside a chunk, `part` where the last part begins: U.S, a.m, Ph.D, EI.London and any.name.of.a.machine go on.
 * "end.Next", "end.next" and "J.Doe" miss a space, "end.24" is the mark of a note. */
static bool period_joins(const Scanner *s, uint32_t start, uint32_t part, uint32_t period)
{
  if (!alnum_at(s, period + 1)) return false;
  uint32_t after = letters_end(s, period + 1), left = period - part, right = after - period - 1;
  if (part != start || (byte_at(s, after) == '.' && alnum_at(s, after + 1))) return true; /* one of several */
  if (left <= 2 && right <= 2) return has_upper(s, part, period) || left == 1 || !upper_at(s, period + 1);
  if (left == 1) return !upper_at(s, part) || !upper_at(s, period + 1) || has_upper(s, period + 2, after);
  if (digit_at(s, period + 1)) return upper_at(s, part) || digit_at(s, period - 1);
  return has_upper(s, part + 1, period);
}

/* At a slash between letters: I/C, w/o, n/a are words, "he/she" is not. */
static bool slash_joins(const Scanner *s, uint32_t start, uint32_t slash)
{
  uint32_t after = letters_end(s, slash + 1);
  if (after == slash + 1 || slash - start != 1 || after < s->end - 1) return false;
  return after - slash == 2 || (byte_at(s, start) | 32) == 'w';
}

/* The entry of text[start..end) among the abbreviations, or NULL. */
static const LexEntry *abbreviation(const Scanner *s, uint32_t start, uint32_t end)
{
  char buffer[12];
  return lex_find(s->tokenizer->abbreviations, lower_short(slice(s, start, end), buffer, sizeof buffer));
}

/* Mr.Smith, vol.14: a space is missing after an abbreviation. */
static bool space_is_missing(const Scanner *s, uint32_t start, uint32_t period)
{
  if (!upper_at(s, period + 1) && !digit_at(s, period + 1)) return false;
  const LexEntry *entry = abbreviation(s, start, period);
  return entry && (str_is(entry->field[0], "title") || digit_at(s, period + 1));
}

/* Where the word ends that begins at `start`; `part` becomes the beginning of its last hyphened or dotted part. */
static uint32_t word_end(const Scanner *s, uint32_t start, uint32_t *part)
{
  uint32_t i = start;
  *part = start;
  for (;;) {
    uint32_t from = i;
    i = letters_end(s, i);
    char c = byte_at(s, i);
    uint32_t mark = apostrophe_len(s, i);
    if (mark && i > start && letter_at(s, i + mark)) i += mark;
    else if (c == '-' && hyphen_joins(s, *part, i)) *part = ++i;
    else if (c == '.' && period_joins(s, start, *part, i) && !space_is_missing(s, start, i)) *part = ++i;
    else if (c == '&' && i > start && alnum_at(s, i + 1)) i++;
    else if ((c == '_' || c == '*') && i > start && alnum_at(s, i + 1)) i++;
    else if (c == '@' && i > start && alnum_at(s, i + 1)) i++;
    else if (c == '/' && slash_joins(s, start, i)) *part = ++i;
    else return i;
    if (i == from) return i;
  }
}

/* Letters set apart by periods: U.S, a.m, L.L.C; also Ph.D. */
static bool is_initials(Str token)
{
  if (token.len > 12) return false;
  size_t run = 0, periods = 0;
  for (size_t i = 0; i < token.len; i++) {
    if (token.at[i] == '.') periods++, run = 0;
    else if (!(kind_of(token.at[i]) & IS_LETTER) || ++run > 2) return false;
  }
  return periods > 0 && run > 0;
}

static bool abbreviation_holds(const Scanner *s, uint32_t start, uint32_t period, Str condition)
{
  uint32_t next = next_chunk(s, period + 1);
  if (str_is(condition, "number")) return next < s->block_end && (kind_of(s->text.at[next]) & IS_DIGIT);
  if (str_is(condition, "bracket")) return start > 0 && s->text.at[start - 1] == '(';
  if (str_is(condition, "capital")) return upper_at(s, start);
  if (str_is(condition, "lower")) return !upper_at(s, start);
  if (str_is(condition, "between")) /* Roe v. Wade: capitals on both sides */
    return s->out->len && upper_at(s, s->out->at[s->out->len - 1].start) && next < s->block_end && (kind_of(s->text.at[next]) & IS_UPPER);
  return true;
}

/* A single capital before a period and a further word: the J. of J. Edgar Hoover. */
static bool is_initial(const Scanner *s, uint32_t start, uint32_t period)
{
  size_t next = start;
  return upper_at(s, start) && (utf8_next(s->text, &next), next == period) && next_chunk(s, period + 1) < s->block_end;
}

/* The flags of the period at `period` after the word that begins at `start`; 0: it is the sentence's. */
static uint32_t period_flags(const Scanner *s, uint32_t start, uint32_t period)
{
  if (byte_at(s, period + 1) == '.' && (byte_at(s, period + 2) == '.' || period + 2 != s->end)) return 0; /* "Inc.." is "Inc." and the sentence's own */
  Str word = slice(s, start, period);
  if (is_initials(word)) return WORD_ABBREVIATION | WORD_INITIALISM;
  if (is_initial(s, start, period)) return WORD_ABBREVIATION;
  const LexEntry *entry = abbreviation(s, start, period);
  if (!entry || !abbreviation_holds(s, start, period, entry->field[1])) return 0;
  bool ends = period + 1 == s->end || byte_at(s, period + 1) == '.' || !alnum_at(s, period + 1) || space_is_missing(s, start, period);
  if (!ends) return 0;
  return str_is(entry->field[0], "title") ? WORD_ABBREVIATION | WORD_HONORIFIC : WORD_ABBREVIATION;
}

/* The dogs' : an apostrophe after an s that closes no quotation. */
static bool possessive_follows(const Scanner *s, uint32_t end)
{
  uint32_t mark = apostrophe_len(s, end);
  if (!mark || s->quote_open || byte_at(s, end) == '`' || (byte_at(s, end - 1) | 32) != 's') return false;
  if (mark == 1 && byte_at(s, end + 1) == '\'') return false;
  return !alnum_at(s, end + mark);
}

/* The 's of Inc.'s: its length at `i`, 0 where there is none. */
static uint32_t clitic_len(const Scanner *s, uint32_t i)
{
  uint32_t mark = apostrophe_len(s, i);
  return mark && byte_at(s, i) != '`' && byte_at(s, i + mark) == 's' && !alnum_at(s, i + mark + 1) ? mark + 1 : 0;
}

static void scan_word(Scanner *s)
{
  uint32_t start = s->at, part;
  uint32_t end = word_end(s, start, &part);
  if (end == start) end = start + 1;
  if (byte_at(s, end) == '$' && end - start <= 3 && upper_at(s, end - 1)) { /* US$, HK$ */
    emit(s, start, end + 1, 0);
    return;
  }
  if (byte_at(s, end) == '.' && !s->tokenized) {
    uint32_t flags = period_flags(s, start, end), clitic = clitic_len(s, end + 1);
    if (flags) {
      emit_word(s, start, end + 1 + clitic, clitic ? 0 : flags);
      return;
    }
  }
  if (end == start + 1 && (byte_at(s, start) | 32) == 'n' && apostrophe_len(s, end) && s->at == s->chunk && end + apostrophe_len(s, end) == s->end) {
    emit(s, start, s->end, 0); /* Guns N' Roses */
    return;
  }
  if (byte_at(s, end) == '!' && abbreviation(s, start, end + 1)) end++; /* Yahoo! */
  if (byte_at(s, end - 1) == '!' && clitic_len(s, end)) end += clitic_len(s, end);
  else if (possessive_follows(s, end)) end += apostrophe_len(s, end);
  emit_word(s, start, end, 0);
}

/* ---- numbers ------------------------------------------------------------------------------------------------------- */

static uint32_t digits_end(const Scanner *s, uint32_t i)
{
  while (digit_at(s, i)) i++;
  return i;
}

/* The lengths of the groups of digits at `i` as one number: 713-853-3989 -> 3304 with the marks' places left out. Returns
 * the end of the last group. */
static uint32_t digit_groups(const Scanner *s, uint32_t i, char marks[4], uint32_t *shape)
{
  *shape = 0;
  for (size_t group = 0;; group++) {
    uint32_t end = digits_end(s, i);
    *shape = *shape * 10 + (end - i < 9 ? end - i : 9);
    char mark = byte_at(s, end);
    if (group == 3 || (mark != '-' && mark != '/') || !digit_at(s, end + 1)) {
      marks[group] = '\0';
      return end;
    }
    marks[group] = mark;
    i = end + 1;
  }
}

/* Telephone numbers, postal codes and dates keep their hyphens and slashes; ranges and lists (1990-95) do not. */
static bool groups_join(const char *marks, uint32_t shape)
{
  if (strcmp(marks, "-") == 0) return shape == 34 || shape == 54;
  if (strcmp(marks, "--") == 0)
    return shape == 334 || shape == 222 || shape == 224 || shape == 112 || shape == 122 || shape == 212 || shape == 114 ||
           shape == 124 || shape == 214 || shape == 422 || shape == 324;
  if (strcmp(marks, "---") == 0) return shape == 1334;
  if (strcmp(marks, "/-") == 0) return shape == 334;
  return strcmp(marks, "//") == 0;
}

static uint32_t number_value(const Scanner *s, uint32_t start, uint32_t end)
{
  uint32_t value = 0;
  for (uint32_t i = start; i < end && i < start + 4; i++) value = value * 10 + (uint32_t)(s->text.at[i] - '0');
  return value;
}

/* 9/11, 5/18, 1/2: a day of the year or a fraction; 20/20 is neither. */
static bool is_day_or_fraction(const Scanner *s, uint32_t start, uint32_t slash, uint32_t end)
{
  if (slash - start > 2 || end - slash > 3 || byte_at(s, end) == '/') return false;
  uint32_t left = number_value(s, start, slash), right = number_value(s, slash + 1, end);
  return left >= 1 && right >= 1 && ((left <= 12 && right <= 31) || (left <= 31 && right <= 12));
}

/* 1,234 and 12,34,567 are numbers, so is 7,5 where nothing else is in the chunk; [13,14] is two. */
static bool groups_thousands(const Scanner *s, uint32_t comma)
{
  uint32_t end = digits_end(s, comma + 1), start = comma;
  while (start > s->chunk && digit_at(s, start - 1)) start--;
  bool alone = start == s->chunk && (end == s->end || (end + 1 == s->end && strchr(".;:%", byte_at(s, end))));
  if (alone && end - comma <= 3) return true;
  return end - comma == 4 || (end - comma == 3 && byte_at(s, end) == ',' && digits_end(s, end + 1) - end >= 3);
}

/* 1,234.5  10:30  2.975: marks that stand between digits. */
static uint32_t plain_number_end(const Scanner *s, uint32_t i)
{
  for (;;) {
    i = digits_end(s, i);
    char c = byte_at(s, i);
    if (!((c == '.' || c == ':' || (c == ',' && groups_thousands(s, i))) && digit_at(s, i + 1))) return i;
    i++;
  }
}

static bool follows_currency(const Scanner *s)
{
  if (!s->out->len) return false;
  const Word *last = &s->out->at[s->out->len - 1];
  Str word = slice(s, last->start, last->end);
  return last->end == s->at && last->start >= s->chunk &&
         (str_ends(word, "$") || str_is(word, "£") || str_is(word, "€") || str_is(word, "¥") || str_is(word, "₹"));
}

/* The letters at `i` are a word of their own after the number before them: 5pm, $3bn. */
static bool unit_follows(const Scanner *s, uint32_t i, bool money)
{
  char buffer[8];
  uint32_t end = i;
  while (kind_of(byte_at(s, end)) & IS_LETTER) end++;
  if (alnum_at(s, end)) return false;
  const LexEntry *entry = lex_find(s->tokenizer->units, lower_short(slice(s, i, end), buffer, sizeof buffer));
  if (holds(s, i, "a.m") || holds(s, i, "p.m")) return true;
  return entry && (money || str_is(entry->field[0], "unit"));
}

static void scan_number(Scanner *s)
{
  char marks[4];
  uint32_t start = s->at, shape, part;
  bool money = follows_currency(s);
  uint32_t end = digit_groups(s, start, marks, &shape);
  if (marks[0] && groups_join(marks, shape) && !alnum_at(s, end)) {
    emit(s, start, end, 0);
    return;
  }
  end = plain_number_end(s, start);
  if (byte_at(s, end) == '/' && is_day_or_fraction(s, start, end, digits_end(s, end + 1))) end = digits_end(s, end + 1);
  if (letter_at(s, end) && !unit_follows(s, end, money)) end = word_end(s, end, &part); /* 20th, B2B's like: 3143C */
  uint32_t mark = apostrophe_len(s, end);
  if (mark && byte_at(s, end + mark) == 's' && !alnum_at(s, end + mark + 1)) end += mark + 1;
  emit_word(s, start, end, 0);
}

/* ---- marks --------------------------------------------------------------------------------------------------------- */

static uint32_t run_end(const Scanner *s, uint32_t i, const char *of)
{
  while (i < s->end && strchr(of, s->text.at[i])) i++;
  return i;
}

/* "..." "?!" "!!!" are one mark each. */
static void scan_stops(Scanner *s)
{
  if (byte_at(s, s->at) == '.' && digit_at(s, s->at + 1) && (s->at == s->chunk || !alnum_at(s, s->at - 1))) { /* .260 */
    emit(s, s->at, plain_number_end(s, s->at + 1), 0);
    return;
  }
  emit(s, s->at, run_end(s, s->at, ".?!"), 0);
}

/* ----- ==== >> *** : the same mark again and again is one mark. */
static void scan_run(Scanner *s)
{
  char c = byte_at(s, s->at);
  uint32_t end = s->at + 1;
  while (byte_at(s, end) == c) end++;
  if (c == '+' && digit_at(s, end)) end = plain_number_end(s, end);                       /* +44 */
  if (c == '#' && letter_at(s, end) && end == s->at + 1) end = letters_end(s, end);       /* #news */
  emit(s, s->at, end, 0);
}

/* Lines of marks and arrows such as ----> or |-----+. */
static bool is_ornament(const Scanner *s)
{
  uint32_t i = s->at;
  while (i < s->end && ((kind_of(s->text.at[i]) & IS_RUN) || s->text.at[i] == '}' || s->text.at[i] == '{')) i++;
  return i == s->end && s->end - s->at >= 4;
}

/* Faces made of marks, longest first. */
static const char *const faces[] = {":'-(", ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":-|", ">:(", "^_^", ":'(", ":)", ":(",
                                    ";)",   ":D",  ":P",  ";P",  "=)",  "=(",  ":/",  ":]",  "=D",  "<3",  ":|", "XD"};

static bool scan_face(Scanner *s)
{
  if (!strchr(":;=><^X", byte_at(s, s->at)) || digit_at(s, s->at - (s->at > s->chunk)) || s->brackets) return false;
  for (size_t i = 0; i < COUNT_OF(faces); i++) {
    uint32_t end = s->at + (uint32_t)strlen(faces[i]);
    if (!holds(s, s->at, faces[i]) || (end < s->end && !strchr(".,!?;", s->text.at[end]))) continue;
    if (kind_of(s->text.at[end - 1]) & IS_LETTER && s->at > s->chunk) continue;
    emit(s, s->at, end, 0);
    return true;
  }
  return false;
}

/* 's n't 're: what other tokenizers cut off; 'em 'til '72: letters left out in front. */
static bool scan_leading_apostrophe(Scanner *s)
{
  static const char *const whole[] = {"s", "m", "d", "t", "ll", "re", "ve", "em", "til", "cause", "n", "tis", "twas", "bout", "round"};
  uint32_t mark = apostrophe_len(s, s->at);
  if (!mark || byte_at(s, s->at) == '`' || s->at != s->chunk) return false;
  uint32_t from = s->at + mark, end = letters_end(s, from);
  char buffer[8];
  if (digits_end(s, from) - from == 2 && (end - from == 2 || (end - from == 3 && byte_at(s, end - 1) == 's'))) {
    emit(s, s->at, end, 0);
    return true;
  }
  Str word = lower_short(slice(s, from, end), buffer, sizeof buffer);
  if (str_is(word, "n") && end + apostrophe_len(s, end) == s->end) { /* rock 'n' roll */
    emit(s, s->at, s->end, 0);
    return true;
  }
  for (size_t i = 0; i < COUNT_OF(whole); i++)
    if (word.len && str_is(word, whole[i]) && (end == s->end || kind_of(byte_at(s, end)) & IS_CLOSER)) {
      emit(s, s->at, end, 0);
      return true;
    }
  return false;
}

static void scan_quote(Scanner *s)
{
  static const char *const pairs[] = {"''", "``", "‘’", "’’", "‘‘"};
  if (scan_leading_apostrophe(s)) return;
  for (size_t i = 0; i < COUNT_OF(pairs); i++)
    if (holds(s, s->at, pairs[i])) {
      emit(s, s->at, s->at + (uint32_t)strlen(pairs[i]), 0);
      return;
    }
  s->quote_open = byte_at(s, s->at) != '"' && alnum_at(s, s->at + (holds(s, s->at, "‘") || holds(s, s->at, "’") ? 3 : 1));
  emit(s, s->at, s->at + (kind_of(byte_at(s, s->at)) == IS_HIGH ? 3 : 1), 0);
}

/* Signs that change the one before them: variation selectors, skin tones, joiners with what they join. */
static bool modifies(uint32_t cp) { return (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0x1F3FB && cp <= 0x1F3FF) || cp == 0x200D || cp == 0x20E3; }

static void scan_sign(Scanner *s)
{
  size_t i = s->at;
  uint32_t first = utf8_next(s->text, &i);
  bool joined = first == 0x200D;
  while (i < s->end) {
    size_t next = i;
    uint32_t cp = utf8_next(s->text, &next);
    if (!joined && !modifies(cp)) break;
    joined = cp == 0x200D;
    i = next;
  }
  emit(s, s->at, (uint32_t)(i < s->end ? i : s->end), 0);
}

/* ---- addresses ------------------------------------------------------------------------------------------------------ */

static const char address_pattern[] =
    "(?: (?:https?|ftp|file|ymsgr)://? [^\\s<>\"“”]* [^\\s<>\"“”.,;:!?)\\]'’]"
    "| www\\. [^\\s<>\"“”]* [^\\s<>\"“”.,;:!?)\\]'’]"
    "| (?:mailto:|ymsgr:|doi:) [^\\s<>\"“”]* [^\\s<>\"“”.,;:!?)\\]'’]"
    "| [A-Za-z0-9] [A-Za-z0-9._%+~-]* @ [A-Za-z0-9] (?:[A-Za-z0-9_.-]* [A-Za-z0-9])?"
    "| [A-Za-z0-9_] [A-Za-z0-9_\\#~.+-]* \\. (?:docx?|xlsx?|pdf|txt|html?|jpe?g|png|gif|mp[34]|zip|exe|csv|pptx?|url|avi|mov|DOCX?|XLSX?|PDF|TXT|HTML?|JPE?G) (?![A-Za-z0-9])"
    "| [A-Za-z0-9] [A-Za-z0-9-]* (?: \\. [A-Za-z0-9-]+ )* \\. (?: [cC]om|COM|org|ORG|net|NET|edu|gov|mil|int|info|biz|tv|io|uk|ca|au|de|ru|cn|jp|eu|ch|nl) (?![A-Za-z0-9-]) (?: / [^\\s<>\"“”]* [\\w/] )?"
    ")";

enum { ADDRESS_MOST = 3000 };

/* A cheap look at a chunk: may an address be in it? */
static bool holds_address(const Scanner *s)
{
  for (uint32_t i = s->at + 1; i + 1 < s->end; i++) {
    char c = s->text.at[i];
    if (c == '@' || (c == ':' && (s->text.at[i + 1] == '/' || (i == s->at + 3 && holds(s, s->at, "doi"))))) return true;
    if ((c == '.' || c == ':') && (kind_of(s->text.at[i + 1]) & IS_LETTER) && s->end - i > 3 - (c == '.')) return true;
  }
  return false;
}

static bool scan_address(Scanner *s)
{
  Match match;
  Str chunk = {s->text.at, s->end};
  if (!pattern_find(s->tokenizer->address, chunk, s->at, true, &match) || match.group[0].end <= s->at) return false;
  if (match.group[0].end > s->end || alnum_at(s, match.group[0].end)) return false;
  emit(s, s->at, match.group[0].end, 0);
  return true;
}

/* ---- chunks -------------------------------------------------------------------------------------------------------- */

static bool is_quote(const Scanner *s, uint32_t i)
{
  char c = byte_at(s, i);
  return c == '"' || c == '\'' || c == '`' || holds(s, i, "\xE2\x80\x98") || holds(s, i, "\xE2\x80\x99");
}

/* -LRB- and its kin stand for brackets in text that is tokenized already. */
static bool scan_bracket_name(Scanner *s)
{
  static const char *const names[] = {"-LRB-", "-RRB-", "-LSB-", "-RSB-", "-LCB-", "-RCB-"};
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (s->at == s->chunk && s->end - s->at == 5 && holds(s, s->at, names[i])) {
      emit(s, s->at, s->end, 0);
      return true;
    }
  return false;
}

static void scan_mark(Scanner *s)
{
  char c = byte_at(s, s->at);
  if (c == '(' || c == '[') s->brackets++;
  if ((c == ')' || c == ']') && s->brackets) s->brackets--;
  emit(s, s->at, s->at + 1, 0);
}

static void scan_token(Scanner *s)
{
  char c = byte_at(s, s->at);
  unsigned kind = kind_of(c);
  if (s->address && (kind & (IS_LETTER | IS_DIGIT) || c == '_') && scan_address(s)) return;
  if (kind & IS_DIGIT) scan_number(s);
  else if (letter_at(s, s->at)) {
    if (!(c == 'X' && scan_face(s))) scan_word(s);
  } else if (c == '.' || c == '?' || c == '!') scan_stops(s);
  else if (c == '-' && scan_bracket_name(s)) return;
  else if (scan_face(s)) return;
  else if (c == '@' && letter_at(s, s->at + 1)) emit(s, s->at, letters_end(s, s->at + 1), 0);
  else if (c == '[' && holds(s, s->at, "[...]")) emit(s, s->at, s->at + 5, 0);
  else if (kind & IS_RUN) scan_run(s);
  else if (is_quote(s, s->at)) scan_quote(s);
  else if (kind == IS_HIGH) scan_sign(s);
  else scan_mark(s);
}

static bool all_letters(const Scanner *s)
{
  for (uint32_t i = s->at; i < s->end; i++)
    if (!(byte_kind[(unsigned char)s->text.at[i]] & IS_LETTER)) return false;
  return true;
}

/* In text that is tokenized already only hyphened and slashed compounds are cut further, as the parser knows them. */
static void scan_tokenized(Scanner *s)
{
  if (!alnum_at(s, s->at) || holds_address(s)) {
    emit(s, s->at, s->end, 0);
    return;
  }
  while (s->at < s->end) {
    uint32_t part, start = s->at;
    uint32_t end = alnum_at(s, start) ? word_end(s, start, &part) : start;
    size_t next = start;
    utf8_next(s->text, &next);
    if (end == start) end = (uint32_t)next;
    else if (byte_at(s, end) != '-' && byte_at(s, end) != '/') end = s->end;
    emit(s, start, end, 0);
  }
}

static void scan_chunk(Scanner *s)
{
  s->chunk = s->at;
  if (all_letters(s)) {
    emit_word(s, s->at, s->end, 0);
    return;
  }
  if (s->tokenized) {
    scan_tokenized(s);
    return;
  }
  if (is_ornament(s)) {
    emit(s, s->at, s->end, 0);
    return;
  }
  s->address = s->end - s->at < ADDRESS_MOST && holds_address(s);
  while (s->at < s->end) scan_token(s);
}

/* Space of any kind at `i`: its bytes, or 0. */
static uint32_t space_len(Str text, uint32_t i)
{
  unsigned char c = (unsigned char)text.at[i];
  if (c < 0x80) return byte_kind[c] & IS_SPACE ? 1 : 0;
  if (c != 0xC2 && c != 0xE1 && c != 0xE2 && c != 0xE3) return 0; /* no space begins with another byte */
  size_t next = i;
  return utf8_is_space(utf8_next(text, &next)) ? (uint32_t)next - i : 0;
}

/* ". . ." is one "...": the word before last takes the others in. */
static void join_ellipsis(const Scanner *s)
{
  WordList *w = s->out;
  if (w->len < 2) return;
  Word *last = &w->at[w->len - 1], *before = last - 1;
  bool period = last->end - last->start == 1 && s->text.at[last->start] == '.';
  bool starts = before->flags & WORD_ELLIPSIS || (before->end - before->start == 1 && s->text.at[before->start] == '.');
  if (!period || !starts || last->start != before->end + 1 || before->end - before->start > 40) return;
  before->end = last->end;
  before->flags = WORD_ELLIPSIS | (last->flags & WORD_SPACE_AFTER);
  w->len--;
}

void words_scan(const Tokenizer *tokenizer, Str text, Span block, Arena *arena, WordList *out)
{
  Scanner s = {.tokenizer = tokenizer, .arena = arena, .out = out, .text = text, .block_end = block.end};
  s.tokenized = text_is_tokenized(str_slice(text, block));
  for (uint32_t i = block.start; i < block.end;) {
    uint32_t space = space_len(text, i);
    if (space) {
      i += space;
      continue;
    }
    s.at = i;
    while (i < block.end && !space_len(text, i)) i++;
    s.end = i;
    scan_chunk(&s);
    out->at[out->len - 1].flags |= WORD_SPACE_AFTER;
    join_ellipsis(&s);
  }
}

/* don't, it's, (old: what another tokenizer would have cut. */
static bool holds_clitic(Str text)
{
  for (size_t i = 1; i + 1 < text.len; i++) {
    char before = text.at[i - 1], after = text.at[i + 1];
    bool cut = i > 1 && text.at[i - 2] == ' ' && before == 'n'; /* n't stands alone */
    if (text.at[i] == '\'' && (after == 't' || after == 's') && (kind_of(before) & IS_LETTER) && !cut) return true;
    if (text.at[i] == '(' && (kind_of(after) & IS_LETTER)) return true;
  }
  return false;
}

/* Punctuation set apart by spaces throughout, and at least once. */
bool text_is_tokenized(Str text)
{
  size_t apart = 0;
  for (size_t i = 1; i < text.len; i++) {
    char c = text.at[i];
    bool ends = i + 1 == text.len || text.at[i + 1] == ' ';
    if (!ends) continue;
    if (c == ',' || (c == '.' && i + 1 == text.len) || c == '?' || c == ';') {
      if (text.at[i - 1] != ' ') return false;
      apart++;
    }
  }
  return apart > 0 && !holds_clitic(text);
}

/* ---- the tokenizer --------------------------------------------------------------------------------------------------- */

Tokenizer *tokenizer_new(const Lexicon *lexicon)
{
  Tokenizer *t = calloc(1, sizeof *t);
  if (!t) return NULL;
  t->abbreviations = lexicon_table(lexicon, "abbreviations");
  t->clitics = lexicon_table(lexicon, "clitics");
  t->hyphens = lexicon_table(lexicon, "hyphens");
  t->units = lexicon_table(lexicon, "units");
  t->address = pattern_new(address_pattern, PATTERN_EXTENDED);
  t->boundaries = boundaries_new(lexicon);
  return t;
}

void tokenizer_free(Tokenizer *tokenizer)
{
  if (!tokenizer) return;
  pattern_free(tokenizer->address);
  boundaries_free(tokenizer->boundaries);
  free(tokenizer);
}
