/*
 * boundary.c - shapes of words, features of gaps, and the weighing of both.
 *
 * Around the gap after `"` in   He left . " Then Ann   stand: the word that closes (`.`, found before closing quotes and
 * brackets), the word that would open the next sentence (`Then`, found after opening ones), their neighbours, how long
 * the sentence is by now, whether a quotation or bracket is open, and how the whole block is punctuated.
 */
#include "text/boundary.h"

#include <stdlib.h>
#include <string.h>

enum { SIZES = 8 };

typedef struct { uint64_t key; int32_t weight; } Weight;

struct Boundaries {
  Weight *slots;
  size_t slot_mask;
  uint64_t shape_hash[SHAPE_COUNT], empty_hash, size_hash[SIZES];
  int32_t bias;
  const LexTable *openers;
};

static const char *const shape_names[SHAPE_COUNT] = {
    "EDGE",   "lower",  "Title",   "UPPER", "X",    "mixed",    "9",      "9.",   ".",       ",?",   "!",     "..",
    "?!",     ",",      ":",       ";",     "-",    "(",        ")",      "\"",   "``",      "''",   ":)",    "---",
    "*",      "@",      "abbr.",   "X.",    "U.S.", "Mr.",  "sign"};

static const char *const size_names[SIZES] = {"0", "1", "2", "3", "4", "5", "6", "7"};

/* 0 1 2 3 4-6 7-12 13-30 more */
static size_t size_of(size_t n) { return n <= 3 ? n : n <= 6 ? 4 : n <= 12 ? 5 : n <= 30 ? 6 : 7; }

/* ---- shapes -------------------------------------------------------------------------------------------------------- */

static Shape run_shape(Str form)
{
  bool period = false, question = false, exclaim = false;
  for (size_t i = 0; i < form.len; i++) {
    period |= form.at[i] == '.';
    question |= form.at[i] == '?';
    exclaim |= form.at[i] == '!';
  }
  if (period + question + exclaim > 1) return SHAPE_STOPS;
  if (period) return form.len > 1 ? SHAPE_ELLIPSIS : SHAPE_PERIOD;
  return question ? SHAPE_QUESTION : SHAPE_EXCLAIM;
}

static Shape mark_shape(Str form)
{
  static const char *const openers[] = {"(", "[", "{"}, *const closers[] = {")", "]", "}"};
  static const char *const quote_openers[] = {"“", "‘", "``", "«", "‘‘"}, *const quote_closers[] = {"”", "’", "''", "»", "’’"};
  static const char *const dashes[] = {"-", "--", "---", "–", "—", "―"}, *const bullets[] = {"*", "•", "·", "‣", "■", "▪", "●", "○"};
  if (strchr(".?!", form.at[0])) return run_shape(form);
  if (str_is(form, ",")) return SHAPE_COMMA;
  if (str_is(form, ":")) return SHAPE_COLON;
  if (str_is(form, ";")) return SHAPE_SEMICOLON;
  if (str_is(form, "…")) return SHAPE_ELLIPSIS;
  if (str_is(form, "\"") || str_is(form, "'") || str_is(form, "`")) return SHAPE_QUOTE;
  if (str_among(form, openers, COUNT_OF(openers))) return SHAPE_OPENER;
  if (str_among(form, closers, COUNT_OF(closers))) return SHAPE_CLOSER;
  if (str_among(form, quote_openers, COUNT_OF(quote_openers))) return SHAPE_QUOTE_OPEN;
  if (str_among(form, quote_closers, COUNT_OF(quote_closers))) return SHAPE_QUOTE_CLOSE;
  if (str_among(form, dashes, COUNT_OF(dashes))) return SHAPE_DASH;
  if (str_among(form, bullets, COUNT_OF(bullets))) return SHAPE_BULLET;
  if (form.len >= 4 && strchr("-=_*+#~<>|", form.at[0])) return SHAPE_ORNAMENT;
  if (form.len >= 2 && strchr(":;=", form.at[0])) return SHAPE_FACE;
  return SHAPE_SIGN;
}

static bool holds_byte(Str form, char c) { return form.len && memchr(form.at, c, form.len) != NULL; }

/* Capitals and small letters of a word that begins with a letter. */
static Shape letter_shape(Str form)
{
  size_t i = 0, upper = 0, lower = 0;
  bool first_upper = utf8_is_upper(utf8_next(form, &i));
  size_t first_end = i;
  upper += first_upper;
  lower += !first_upper;
  while (i < form.len) {
    uint32_t cp = utf8_next(form, &i);
    upper += utf8_is_upper(cp);
    lower += utf8_is_lower(cp);
  }
  if (form.len == first_end) return first_upper ? SHAPE_LETTER : SHAPE_LOWER;
  if (!upper) return SHAPE_LOWER;
  if (upper == 1 && first_upper) return SHAPE_TITLE;
  return lower ? SHAPE_MIXED : SHAPE_UPPER;
}

static Shape shape_of(Str form, uint32_t flags)
{
  if (flags & WORD_ELLIPSIS) return SHAPE_ELLIPSIS;
  if (flags & WORD_INITIALISM) return SHAPE_INITIALISM;
  if (flags & WORD_HONORIFIC) return SHAPE_HONORIFIC;
  if (flags & WORD_ABBREVIATION) return form.len == 2 ? SHAPE_INITIAL : SHAPE_ABBREVIATION;
  unsigned char c = (unsigned char)form.at[0];
  if (c < 0x80) {
    bool letter = (c | 32) >= 'a' && (c | 32) <= 'z', digit = c >= '0' && c <= '9';
    if (!letter && !digit && form.len > 1 && strchr("'#@+", c) && form.at[1] != form.at[0]) return SHAPE_LOWER;
    if (!letter && !digit) return mark_shape(form);
    if (form.len > 5 && (holds_byte(form, '@') || holds_byte(form, '/'))) return SHAPE_ADDRESS;
    if (digit) return SHAPE_NUMBER;
    if (form.len > 6 && holds_byte(form, '.')) return SHAPE_ADDRESS;
    return letter_shape(form);
  }
  size_t i = 0;
  uint32_t cp = utf8_next(form, &i);
  return utf8_is_alpha(cp) ? letter_shape(form) : mark_shape(form);
}

/* ---- seeing a block -------------------------------------------------------------------------------------------------- */

static Str lower_form(Str form, Arena *arena)
{
  char *lower = arena_alloc(arena, form.len);
  for (size_t i = 0; i < form.len; i++) lower[i] = form.at[i] >= 'A' && form.at[i] <= 'Z' ? (char)(form.at[i] + 32) : form.at[i];
  return (Str){lower, form.len};
}

static WordView view_of(const Boundaries *b, Str text, const Word *word, Arena *arena)
{
  Str form = {text.at + word->start, word->end - word->start};
  WordView view = {.shape = shape_of(form, word->flags), .space_after = word->flags & WORD_SPACE_AFTER};
  view.form = form.len > 24 ? STR("~") : lower_form(form, arena);
  view.hash = str_hash(view.form);
  if (view.shape == SHAPE_TITLE && form.len < 10) view.opener = lex_has(b->openers, view.form);
  return view;
}

static bool is_stop(Shape shape)
{
  return shape == SHAPE_PERIOD || shape == SHAPE_QUESTION || shape == SHAPE_EXCLAIM || shape == SHAPE_STOPS || shape == SHAPE_ELLIPSIS;
}

static const char *const style_names[] = {"none", "few", "few.", "prose", "prose."};

/* No stops, few or as in prose; does one close the block? */
static const char *style_of(const WordView *views, size_t len)
{
  size_t stops = 0, last = len;
  for (size_t i = 0; i < len; i++) stops += is_stop(views[i].shape);
  if (!stops) return style_names[0];
  while (last > 1 && (views[last - 1].shape == SHAPE_QUOTE || views[last - 1].shape == SHAPE_QUOTE_CLOSE || views[last - 1].shape == SHAPE_CLOSER)) last--;
  return style_names[(stops * 40 < len ? 1 : 3) + is_stop(views[last - 1].shape)];
}

void boundary_see(const Boundaries *boundaries, Str text, const Word *words, size_t len, Arena *arena, BoundaryBlock *out)
{
  WordView *views = ARENA_ARRAY(arena, WordView, len);
  uint8_t *quote = ARENA_ARRAY(arena, uint8_t, len), *bracket = ARENA_ARRAY(arena, uint8_t, len);
  uint8_t in_quote = 0, depth = 0;
  for (size_t i = 0; i < len; i++) {
    views[i] = view_of(boundaries, text, &words[i], arena);
    if (views[i].shape == SHAPE_QUOTE && views[i].form.at[0] == '"') in_quote = !in_quote;
    if (views[i].shape == SHAPE_QUOTE_OPEN) in_quote = 1;
    if (views[i].shape == SHAPE_QUOTE_CLOSE) in_quote = 0;
    if (views[i].shape == SHAPE_OPENER && depth < 3) depth++;
    if (views[i].shape == SHAPE_CLOSER && depth) depth--;
    quote[i] = in_quote;
    bracket[i] = depth;
  }
  *out = (BoundaryBlock){views, quote, bracket, len, style_of(views, len)};
}

static bool is_closing(Shape shape) { return shape == SHAPE_CLOSER || shape == SHAPE_QUOTE || shape == SHAPE_QUOTE_CLOSE; }
static bool is_opening(Shape shape) { return shape == SHAPE_OPENER || shape == SHAPE_QUOTE || shape == SHAPE_QUOTE_OPEN; }

static bool is_abbreviation(Shape shape)
{
  return shape == SHAPE_ABBREVIATION || shape == SHAPE_INITIAL || shape == SHAPE_INITIALISM || shape == SHAPE_HONORIFIC;
}

static bool is_apostrophe(Str form) { return str_is(form, "'") || str_is(form, "\xE2\x80\x99"); }

enum { QUOTED_WORDS = 60 };

/* "the Kurdistan Workers' Party": behind a plural, where no single mark has opened anything, an apostrophe closes nothing. */
static bool is_plural_owner(const BoundaryBlock *block, size_t gap)
{
  if (!gap || !is_apostrophe(block->views[gap].form) || !block->views[gap].space_after || block->views[gap - 1].space_after) return false;
  const WordView *word = &block->views[gap - 1];
  if (word->shape > SHAPE_MIXED || !str_ends(word->form, "s")) return false;
  for (size_t i = gap - 1; i-- > 0 && gap - i < QUOTED_WORDS;) {
    const WordView *v = &block->views[i];
    bool mark = str_is(v->form, "'") || str_is(v->form, "\xE2\x80\x98");
    if (mark && !v->space_after && (i == 0 || block->views[i - 1].space_after)) return false;
  }
  return true;
}

/* "George H.W. Bush": two letters between a name and another that opens no sentence, but for those of lands, offices and degrees: "in the U.S. Bush". */
static bool is_middle(const BoundaryBlock *block, size_t gap)
{
  static const char *const others[] = {"u.s.", "u.k.", "u.n.", "e.u.", "d.c.", "n.y.", "l.a.", "a.m.", "p.m.", "b.c.", "a.d.", "m.d.", "s.a.", "n.v.", "a.g.", "l.p.", "s.c.", "n.c.", "n.j.", "n.h.", "n.m.", "n.d.", "s.d.", "r.i.", "w.v.", "v.i.", "p.o."};
  const WordView *left = &block->views[gap], *right = left + 1;
  if (gap == 0 || left->shape != SHAPE_INITIALISM || left->form.len != 4 || left->form.at[1] != '.' || right->shape != SHAPE_TITLE || right->opener || left[-1].shape != SHAPE_TITLE) return false;
  return left[-1].space_after && left->space_after && !str_among(left->form, others, COUNT_OF(others));
}

/* "9 a.m. ET", "5 p.m. Eastern time": the zone goes with the hour. */
static bool is_zone(const BoundaryBlock *block, size_t gap)
{
  static const char *const zones[] = {"et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "mt", "mst", "mdt", "gmt", "bst", "utc", "cet", "cest", "ist", "jst", "aest"};
  static const char *const lands[] = {"eastern", "pacific", "central", "mountain", "greenwich", "moscow", "london"}, *const words[] = {"time", "standard", "daylight", "mean"};
  const WordView *left = &block->views[gap], *right = left + 1;
  if (!str_is(left->form, "a.m.") && !str_is(left->form, "p.m.")) return false;
  if (right->shape == SHAPE_UPPER && str_among(right->form, zones, COUNT_OF(zones))) return true;
  return gap + 2 < block->len && str_among(right->form, lands, COUNT_OF(lands)) && str_among(right[1].form, words, COUNT_OF(words));
}

bool boundary_possible(const BoundaryBlock *block, size_t gap)
{
  if (gap + 1 >= block->len) return false;
  const WordView *left = &block->views[gap], *right = left + 1;
  if (is_middle(block, gap) || is_zone(block, gap)) return false;
  if (is_abbreviation(left->shape) && strcmp(block->style, style_names[0]) == 0) /* Acme Corp. In Talks With Bolt */
    return right->opener && gap + 2 < block->len && right[1].shape == SHAPE_LOWER; /* ends at 5 p.m. The show */
  if (left->shape == SHAPE_OPENER || left->shape == SHAPE_QUOTE_OPEN || is_plural_owner(block, gap)) return false;
  if (right->shape == SHAPE_QUOTE_CLOSE && block->quote[gap]) return false; /* ... . '' */
  if (!left->space_after) {
    if (right->shape == SHAPE_CLOSER || right->shape == SHAPE_QUOTE_CLOSE || right->shape == SHAPE_COMMA) return false;
    if (!is_stop(left->shape) && !is_closing(left->shape)) return false;
    if (is_closing(right->shape) && block->quote[gap]) return false; /* the quotation closes with its sentence */
  }
  if (right->shape == SHAPE_COMMA || (is_stop(right->shape) && right->shape != SHAPE_ELLIPSIS)) return false;
  bool word = left->shape <= SHAPE_NUMBER || left->shape == SHAPE_COMMA;
  return !(word && right->shape == SHAPE_LOWER);
}

/* ---- features --------------------------------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t x)
{
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93u;
  x ^= x >> 32;
  return x;
}

typedef struct { Str name; uint64_t hash; } Atom;

static uint64_t feature_hash(char template, uint64_t a, uint64_t b, uint64_t c)
{
  uint64_t hash = mix(mix(mix(a + (unsigned char)template * 0x9E3779B97F4A7C15u) + b) + c);
  return hash ? hash : 1; /* 0 marks an empty slot */
}

typedef struct { Feature *at; size_t len; } FeatureList;

static void add(FeatureList *list, char template, Atom a, Atom b, Atom c)
{
  list->at[list->len++] = (Feature){template, a.name, b.name, c.name, feature_hash(template, a.hash, b.hash, c.hash)};
}

/* The words that matter around a gap; `close` and `open` are found past quotes and brackets. */
typedef struct { const WordView *close, *close_before, *open, *open_after, *left, *left2, *right, *right2; size_t closers; } Around;

static const WordView edge = {.shape = SHAPE_EDGE, .form = {"", 0}};

static const WordView *view_at(const BoundaryBlock *block, size_t i) { return i < block->len ? &block->views[i] : &edge; }

static Around look_around(const BoundaryBlock *block, size_t start, size_t gap)
{
  size_t close = gap, open = gap + 1;
  while (close > start && gap - close < 3 && is_closing(block->views[close].shape)) close--;
  while (open + 1 < block->len && open - gap < 3 && is_opening(block->views[open].shape)) open++;
  return (Around){
      .close = view_at(block, close), .close_before = close > start ? view_at(block, close - 1) : &edge,
      .open = view_at(block, open), .open_after = view_at(block, open + 1),
      .left = view_at(block, gap), .left2 = gap > start ? view_at(block, gap - 1) : &edge,
      .right = view_at(block, gap + 1), .right2 = view_at(block, gap + 2), .closers = gap - close};
}

size_t boundary_features(const Boundaries *b, const BoundaryBlock *block, size_t start, size_t gap, Feature out[FEATURES_MAX])
{
  FeatureList list = {out, 0};
  Around w = look_around(block, start, gap);
#define SHAPE(view) ((Atom){str_of(shape_names[(view)->shape]), b->shape_hash[(view)->shape]})
#define FORM(view) ((Atom){(view)->form, (view)->shape == SHAPE_EDGE ? b->empty_hash : (view)->hash})
#define SIZE(n) ((Atom){str_of(size_names[n]), b->size_hash[n]})
  Atom none = {{"", 0}, b->empty_hash};
  Atom close = SHAPE(w.close), open = SHAPE(w.open);
  Atom style = {str_of(block->style), str_hash(str_of(block->style))};
  add(&list, 'a', SHAPE(w.left), SHAPE(w.right), none);
  add(&list, 'b', FORM(w.left), SHAPE(w.right), none);
  add(&list, 'c', close, open, SIZE(w.closers));
  add(&list, 'd', close, FORM(w.open), none);
  add(&list, 'e', FORM(w.close_before), close, none);
  add(&list, 'f', SHAPE(w.close_before), close, open);
  add(&list, 'g', FORM(w.close), FORM(w.open), none);
  add(&list, 'h', close, open, SHAPE(w.open_after));
  add(&list, 'i', FORM(w.open), FORM(w.open_after), none);
  add(&list, 'j', SIZE(w.left->space_after ? 1 : 0), close, SHAPE(w.right));
  add(&list, 'k', SIZE(block->quote[gap]), SHAPE(w.left), SHAPE(w.right));
  add(&list, 'l', SIZE(block->bracket[gap]), close, none);
  add(&list, 'm', SIZE(size_of(gap - start + 1)), close, open);
  add(&list, 'n', SIZE(size_of(block->len - gap - 1)), close, open);
  add(&list, 'o', style, close, open);
  add(&list, 'p', SHAPE(view_at(block, start)), SIZE(size_of(gap - start + 1)), close);
  add(&list, 'q', FORM(w.close_before), FORM(w.close), none);
  add(&list, 'r', FORM(w.close), open, none);
  add(&list, 's', SHAPE(w.left), FORM(w.right), none);
  add(&list, 't', SHAPE(w.left2), SHAPE(w.left), SHAPE(w.right));
  add(&list, 'u', SHAPE(w.left), SHAPE(w.right), SHAPE(w.right2));
  add(&list, 'v', FORM(view_at(block, start)), close, none);
  add(&list, 'x', close, SIZE(w.open->opener ? 1 : 0), open);
  add(&list, 'w', style, SIZE(size_of(gap - start + 1)), close);
  return list.len;
#undef SHAPE
#undef FORM
#undef SIZE
}

/* ---- weighing ----------------------------------------------------------------------------------------------------------- */

static int32_t weight_of(const Boundaries *b, uint64_t key)
{
  for (size_t i = key & b->slot_mask;; i = (i + 1) & b->slot_mask) {
    if (b->slots[i].key == key) return b->slots[i].weight;
    if (!b->slots[i].key) return 0;
  }
}

/* "... in the U.S. She ...": the treebanks hold too few of these to learn from. */
static bool opens_after_abbreviation(const BoundaryBlock *block, size_t gap)
{
  Shape shape = block->views[gap].shape;
  return (shape == SHAPE_INITIALISM || shape == SHAPE_ABBREVIATION) && block->views[gap + 1].opener;
}

bool boundary_ends(const Boundaries *b, const BoundaryBlock *block, size_t start, size_t gap)
{
  if (opens_after_abbreviation(block, gap)) return true;
  Feature features[FEATURES_MAX];
  size_t count = boundary_features(b, block, start, gap, features);
  int32_t sum = b->bias;
  for (size_t i = 0; i < count; i++) sum += weight_of(b, features[i].hash);
  return sum > 0;
}

static void weight_add(Boundaries *b, const LexEntry *entry)
{
  char digits[16] = {0};
  Str weight = entry->field[3];
  memcpy(digits, weight.at ? weight.at : "", weight.len < sizeof digits ? weight.len : 0);
  uint64_t key = feature_hash(entry->key.at[0], str_hash(entry->field[0]), str_hash(entry->field[1]), str_hash(entry->field[2]));
  size_t i = key & b->slot_mask;
  while (b->slots[i].key && b->slots[i].key != key) i = (i + 1) & b->slot_mask;
  b->slots[i] = (Weight){key, (int32_t)strtol(digits, NULL, 10)};
  if (str_is(entry->key, "bias")) b->bias = b->slots[i].weight;
}

Boundaries *boundaries_new(const Lexicon *lexicon)
{
  const LexTable *table = lexicon_table(lexicon, "boundaries");
  size_t slots = 64;
  while (slots < lex_count(table) * 2 + 2) slots *= 2;
  Boundaries *b = calloc(1, sizeof *b);
  if (!b) return NULL;
  b->slots = calloc(slots, sizeof *b->slots);
  if (!b->slots) {
    free(b);
    return NULL;
  }
  b->slot_mask = slots - 1;
  b->openers = lexicon_table(lexicon, "sentence_openers");
  b->empty_hash = str_hash((Str){"", 0});
  for (size_t i = 0; i < SHAPE_COUNT; i++) b->shape_hash[i] = str_hash(str_of(shape_names[i]));
  for (size_t i = 0; i < SIZES; i++) b->size_hash[i] = str_hash(str_of(size_names[i]));
  for (size_t i = 0; i < lex_count(table); i++) weight_add(b, lex_at(table, i));
  return b;
}

void boundaries_free(Boundaries *boundaries)
{
  if (!boundaries) return;
  free(boundaries->slots);
  free(boundaries);
}
