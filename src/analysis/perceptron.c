/*
 * perceptron.c - the greedy analyzer.
 * "Powell met Castaneda.": tags PROPN VERB PROPN PUNCT; SHIFT, LEFT (met -> Powell), SHIFT, SHIFT, RIGHT (met -> Castaneda),
 * SHIFT, RIGHT (met -> .), LEFT (root -> met).
 */
#include "analysis/perceptron.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

struct Perceptron {
  Scorer scorer[SCORER_COUNT];
  Str *tags, *names, *labels;      /* label texts */
  Upos *tag_upos; Xpos *tag_xpos; Deprel *label_deprel;
  Str *tag_feats;
  Str lexicon;
  Map known;                       /* "form\ttag" -> offset of "feats\tlemma" in the lexicon */
  Map rules;                       /* "ending\ttag" -> offset of "cut\tadd" */
  Arena arena;
};

/* ---- words ----------------------------------------------------------------------------------------------------- */

static uint32_t hash_bytes(uint32_t seed, const char *at, size_t len)
{
  uint32_t h = 2166136261u ^ (seed * 0x9E3779B1u);
  for (size_t i = 0; i < len; i++) h = (h ^ (unsigned char)at[i]) * 16777619u;
  return h ^ h >> 15;
}

/* "Castaneda's" -> "Xxx'x", "1,200" -> "d,dd": runs are cut to two. */
static uint32_t shape_hash(Str form)
{
  char shape[24];
  size_t n = 0;
  for (size_t i = 0; i < form.len && n < sizeof shape; i++) {
    unsigned char c = (unsigned char)form.at[i];
    char s = c >= 'A' && c <= 'Z' ? 'X' : (c >= 'a' && c <= 'z') || c >= 0x80 ? 'x' : c >= '0' && c <= '9' ? 'd' : (char)c;
    if (n >= 2 && shape[n - 1] == s && shape[n - 2] == s) continue;
    shape[n++] = s;
  }
  return hash_bytes(77, shape, n);
}

Word word_of(Str form, Arena *arena)
{
  Word w = {0};
  Str lower = str_lower(arena, form);
  char *at = arena_alloc(arena, lower.len + 1);
  for (size_t i = 0; i < lower.len; i++) at[i] = lower.at[i] >= '0' && lower.at[i] <= '9' ? '0' : lower.at[i];
  w.lower = hash_bytes(1, at, lower.len);
  w.shape = shape_hash(form);
  for (size_t k = 0; k < WORD_SUFFIXES; k++)
    w.suffix[k] = lower.len > k ? hash_bytes(10 + (uint32_t)k, at + lower.len - k - 1, k + 1) : 0;
  for (size_t k = 0; k < WORD_PREFIXES; k++)
    w.prefix[k] = lower.len > k ? hash_bytes(20 + (uint32_t)k, at, k + 1) : 0;
  return w;
}

/* ---- features -------------------------------------------------------------------------------------------------- */

static uint32_t mix(uint32_t h, uint32_t value)
{
  h ^= value * 0x85EBCA6Bu;
  h = (h << 13 | h >> 19) * 0xC2B2AE35u;
  return h ^ h >> 16;
}

static void add(Features *out, uint32_t a)
{
  uint32_t kind = out->len * 0x9E3779B1u + 17;
  out->at[out->len++] = mix(mix(kind, a), 0x55u);
}
static void add2(Features *out, uint32_t a, uint32_t b) { add(out, mix(mix(7, a), b)); }
static void add3(Features *out, uint32_t a, uint32_t b, uint32_t c) { add(out, mix(mix(mix(9, a), b), c)); }
static void add4(Features *out, uint32_t a, uint32_t b, uint32_t c, uint32_t d) { add(out, mix(mix(mix(mix(11, a), b), c), d)); }

static const Word no_word = {.lower = 1, .shape = 1, .suffix = {1, 1, 1, 1}, .prefix = {1, 1, 1}, .tag = 0xFFFF, .name = 0xFFFF};

static const Word *word_at(const Word *words, uint32_t len, int64_t i) { return i < 0 || i >= len ? &no_word : &words[i]; }

void features_of_tag(const Word *words, uint32_t len, uint32_t i, Features *out)
{
  const Word *w = &words[i];
  const Word *p = word_at(words, len, (int64_t)i - 1), *q = word_at(words, len, (int64_t)i - 2);
  const Word *n = word_at(words, len, (int64_t)i + 1), *m = word_at(words, len, (int64_t)i + 2);
  out->len = 0;
  add(out, 0);
  add(out, w->lower);
  for (size_t k = 0; k < WORD_SUFFIXES; k++) add(out, w->suffix[k]);
  for (size_t k = 0; k < WORD_PREFIXES; k++) add(out, w->prefix[k]);
  add2(out, w->shape, i == 0);
  add(out, p->tag);
  add2(out, p->tag, q->tag);
  add2(out, w->lower, p->tag);
  add2(out, w->suffix[2], p->tag);
  add(out, p->lower);
  add(out, q->lower);
  add(out, n->lower);
  add(out, m->lower);
  add(out, n->suffix[2]);
  add(out, n->suffix[1]);
  add(out, p->suffix[2]);
  add2(out, w->lower, n->lower);
  add2(out, p->lower, w->lower);
  add2(out, p->tag, n->lower);
  add2(out, w->shape, n->shape);
  add2(out, w->shape, p->shape);
  add3(out, p->tag, w->suffix[1], n->suffix[1]);
}

void features_of_name(const Word *words, uint32_t len, uint32_t i, Features *out)
{
  const Word *w = &words[i];
  const Word *p = word_at(words, len, (int64_t)i - 1), *q = word_at(words, len, (int64_t)i - 2);
  const Word *n = word_at(words, len, (int64_t)i + 1), *m = word_at(words, len, (int64_t)i + 2);
  out->len = 0;
  add(out, 0);
  add2(out, w->lower, w->shape);
  add(out, w->lower);
  for (size_t k = 0; k < WORD_SUFFIXES; k++) add(out, w->suffix[k]);
  add(out, w->prefix[2]);
  add2(out, w->shape, i == 0);
  add2(out, w->tag, w->shape);
  add(out, p->name);
  add2(out, p->name, q->name);
  add2(out, p->name, w->lower);
  add3(out, p->name, w->tag, w->shape);
  add2(out, p->lower, w->shape);
  add2(out, n->lower, w->shape);
  add(out, p->lower);
  add(out, q->lower);
  add(out, n->lower);
  add(out, m->lower);
  add2(out, p->lower, p->name);
  add2(out, w->lower, n->lower);
  add2(out, p->tag, w->tag);
  add3(out, p->tag, w->tag, n->tag);
  add2(out, n->shape, w->shape);
  add3(out, p->shape, w->shape, n->shape);
  add2(out, n->suffix[2], w->shape);
}

static uint32_t near_distance(uint32_t a, uint32_t b)
{
  uint32_t d = a > b ? a - b : b - a;
  return d < 6 ? d : d < 11 ? 6 : 7;
}

static uint32_t child_tag(const ParseState *s, uint32_t child) { return child == NO_TOKEN ? 0xFFFE : s->words[child].tag; }
static uint32_t child_label(const ParseState *s, uint32_t child) { return child == NO_TOKEN ? 0xFFFE : s->label[child]; }

void features_of_move(const ParseState *s, Features *out)
{
  int64_t i0 = s->depth > 0 ? (int64_t)s->stack[s->depth - 1] : -1, i1 = s->depth > 1 ? (int64_t)s->stack[s->depth - 2] : -1;
  int64_t i2 = s->depth > 2 ? (int64_t)s->stack[s->depth - 3] : -1, j = s->next;
  const Word *s0 = word_at(s->words, s->len, i0), *s1 = word_at(s->words, s->len, i1), *s2 = word_at(s->words, s->len, i2);
  const Word *b0 = word_at(s->words, s->len, j), *b1 = word_at(s->words, s->len, j + 1);
  const Word *b2 = word_at(s->words, s->len, j + 2);
  uint32_t s0l = i0 < 0 ? NO_TOKEN : s->left1[i0], s0r = i0 < 0 ? NO_TOKEN : s->right1[i0];
  uint32_t s0l2 = i0 < 0 ? NO_TOKEN : s->left2[i0], s0r2 = i0 < 0 ? NO_TOKEN : s->right2[i0];
  uint32_t s1l = i1 < 0 ? NO_TOKEN : s->left1[i1], s1r = i1 < 0 ? NO_TOKEN : s->right1[i1];
  uint32_t b0l = j >= s->len ? NO_TOKEN : s->left1[j], b0l2 = j >= s->len ? NO_TOKEN : s->left2[j];
  uint32_t d0 = i0 < 0 ? 9 : near_distance((uint32_t)i0, (uint32_t)j), d1 = i1 < 0 ? 9 : near_distance((uint32_t)i1, (uint32_t)i0);
  uint32_t v0 = i0 < 0 ? 0 : s->left_count[i0] * 8u + s->right_count[i0], vb = j >= s->len ? 0 : s->left_count[j];
  uint32_t v1 = i1 < 0 ? 0 : s->right_count[i1];
  out->len = 0;
  add(out, 0);
  add(out, s0->lower); add(out, s0->tag); add2(out, s0->lower, s0->tag);
  add(out, s1->lower); add(out, s1->tag); add2(out, s1->lower, s1->tag);
  add(out, b0->lower); add(out, b0->tag); add2(out, b0->lower, b0->tag);
  add(out, b1->lower); add(out, b1->tag); add2(out, b1->lower, b1->tag);
  add(out, b2->tag); add(out, b2->lower); add(out, s2->tag); add(out, s2->lower);
  add2(out, s0->lower, b0->lower); add3(out, s0->lower, s0->tag, b0->tag); add3(out, s0->tag, b0->lower, b0->tag);
  add2(out, s0->lower, b0->tag); add2(out, s0->tag, b0->lower); add2(out, s0->tag, b0->tag);
  add2(out, s1->lower, s0->lower); add2(out, s1->lower, s0->tag); add2(out, s1->tag, s0->lower); add2(out, s1->tag, s0->tag);
  add2(out, b0->tag, b1->tag); add3(out, s0->tag, b0->tag, b1->tag); add3(out, s1->tag, s0->tag, b0->tag);
  add3(out, s2->tag, s1->tag, s0->tag); add3(out, b0->tag, b1->tag, b2->tag); add4(out, s1->tag, s0->tag, b0->tag, b1->tag);
  add2(out, s1->lower, b0->lower); add2(out, s1->tag, b0->tag); add3(out, s1->tag, s0->lower, b0->tag);
  add3(out, s0->tag, b0->tag, d0); add2(out, s0->lower, d0); add2(out, b0->lower, d0);
  add3(out, s1->tag, s0->tag, d1); add2(out, s1->lower, d1);
  add3(out, s0->tag, child_tag(s, s0l), b0->tag); add3(out, s0->tag, child_tag(s, s0r), b0->tag);
  add3(out, s0->tag, b0->tag, child_tag(s, b0l)); add3(out, s1->tag, child_tag(s, s1r), s0->tag);
  add3(out, s1->tag, child_tag(s, s1l), s0->tag); add3(out, s1->tag, s0->tag, child_tag(s, s0l));
  add3(out, s1->tag, s0->tag, child_tag(s, s0r));
  add2(out, s0->tag, child_label(s, s0l)); add2(out, s0->tag, child_label(s, s0r));
  add2(out, s1->tag, child_label(s, s1r)); add2(out, b0->tag, child_label(s, b0l));
  add3(out, s0->tag, child_label(s, s0l), child_label(s, s0l2)); add3(out, s0->tag, child_label(s, s0r), child_label(s, s0r2));
  add3(out, b0->tag, child_label(s, b0l), child_label(s, b0l2)); add3(out, s1->tag, child_label(s, s1l), child_label(s, s1r));
  add2(out, s0->tag, v0); add2(out, s0->lower, v0); add2(out, b0->tag, vb); add2(out, s1->tag, v1); add2(out, s1->lower, v1);
  add3(out, s0->suffix[2], b0->tag, s0->tag); add3(out, s0->tag, b0->suffix[2], b0->tag);
}

void features_of_label(const ParseState *s, uint32_t head, uint32_t dep, const Features *move, Features *out)
{
  const Word *h = word_at(s->words, s->len, head), *d = word_at(s->words, s->len, dep);
  const Word *p = word_at(s->words, s->len, (int64_t)dep - 1), *n = word_at(s->words, s->len, (int64_t)dep + 1);
  const Word *b0 = word_at(s->words, s->len, s->next);
  uint32_t dl = s->left1[dep], dl2 = s->left2[dep], dr = s->right1[dep];
  uint32_t side = dep < head, far = side * 8 + near_distance(head, dep);
  uint32_t hl = head >= s->len ? NO_TOKEN : s->left1[head], hr = head >= s->len ? NO_TOKEN : s->right1[head];
  (void)move;
  out->len = 0;
  add(out, side);
  add2(out, d->lower, side); add2(out, d->tag, side); add3(out, d->lower, d->tag, side);
  add2(out, h->lower, side); add2(out, h->tag, side); add3(out, h->lower, h->tag, side);
  add3(out, h->lower, d->lower, side); add3(out, h->tag, d->tag, side); add3(out, h->lower, d->tag, side);
  add3(out, h->tag, d->lower, side); add3(out, h->tag, d->tag, far); add4(out, h->lower, h->tag, d->tag, side);
  add4(out, h->tag, d->lower, d->tag, side);
  add3(out, d->suffix[2], h->tag, side); add3(out, h->suffix[2], d->tag, side); add2(out, d->shape, h->shape);
  add2(out, p->tag, d->tag); add2(out, n->tag, d->tag); add3(out, p->tag, d->tag, h->tag); add3(out, n->tag, d->tag, h->tag);
  add2(out, p->lower, d->tag); add2(out, n->lower, d->tag);
  add3(out, d->tag, h->tag, child_label(s, dl)); add3(out, d->tag, h->tag, child_label(s, dr));
  add3(out, d->tag, h->tag, child_tag(s, dl));
  add3(out, h->tag, side, dl == NO_TOKEN ? 3 : s->words[dl].lower); add3(out, h->lower, d->tag, dl == NO_TOKEN ? 3 : s->words[dl].lower);
  add3(out, d->lower, side, dl == NO_TOKEN ? 3 : s->words[dl].lower);
  add3(out, d->tag, child_label(s, dl), child_label(s, dl2)); add4(out, d->tag, h->tag, child_label(s, dl), child_label(s, dl2));
  add3(out, h->tag, d->tag, child_label(s, side ? hl : hr)); add3(out, h->lower, d->tag, child_label(s, side ? hl : hr));
  add3(out, h->tag, d->tag, child_label(s, side ? hr : hl)); add3(out, b0->tag, d->tag, h->tag); add2(out, b0->lower, d->tag);
  add3(out, d->tag, h->tag, head < s->len ? s->left_count[head] * 8u + s->right_count[head] : 0);
}

/* ---- the transition system ------------------------------------------------------------------------------------- */

ParseState parse_start(const Word *words, uint32_t len, Arena *arena)
{
  ParseState s = {.words = words, .len = len};
  uint32_t **fields[] = {&s.stack, &s.head, &s.left1, &s.left2, &s.right1, &s.right2};
  for (size_t f = 0; f < COUNT_OF(fields); f++) {
    *fields[f] = ARENA_ARRAY(arena, uint32_t, len + 1);
    memset(*fields[f], 0xFF, (len + 1) * sizeof(uint32_t)); /* NO_TOKEN */
  }
  s.label = ARENA_ARRAY(arena, uint8_t, len + 1);
  s.left_count = ARENA_ARRAY(arena, uint8_t, len + 1);
  s.right_count = ARENA_ARRAY(arena, uint8_t, len + 1);
  return s;
}

bool parse_over(const ParseState *s) { return s->next >= s->len && s->depth == 0; }

/* The root comes last in the buffer and takes one word only: the last on the stack. */
bool move_allowed(const ParseState *s, Move move)
{
  switch (move) {
  case MOVE_SHIFT: return s->next < s->len;
  case MOVE_LEFT: return s->depth > 0 && (s->next < s->len || s->depth == 1);
  case MOVE_RIGHT: return s->depth > 1;
  default: return false;
  }
}

void move_arc(const ParseState *s, Move move, uint32_t *head, uint32_t *dependent)
{
  *dependent = s->stack[s->depth - 1];
  *head = move == MOVE_LEFT ? s->next : s->stack[s->depth - 2];
}

static void attach(ParseState *s, uint32_t head, uint32_t dep, uint8_t label)
{
  s->head[dep] = head;
  s->label[dep] = label;
  if (dep < head) {
    s->left2[head] = s->left1[head];
    s->left1[head] = dep;
    if (s->left_count[head] < 7) s->left_count[head]++;
  } else {
    s->right2[head] = s->right1[head];
    s->right1[head] = dep;
    if (s->right_count[head] < 7) s->right_count[head]++;
  }
}

void move_make(ParseState *s, Move move, uint8_t label)
{
  uint32_t head, dep;
  if (move == MOVE_SHIFT) {
    s->stack[s->depth++] = s->next++;
    return;
  }
  move_arc(s, move, &head, &dep);
  attach(s, head, dep, label);
  s->depth--;
}

/* ---- scoring --------------------------------------------------------------------------------------------------- */

enum { CHUNK = 4 };

uint32_t scorer_best(const Scorer *scorer, const Features *features, int32_t *score)
{
  memset(score, 0, scorer->stride * sizeof *score);
  for (uint32_t f = 0; f < features->len; f++) {
    const int8_t *row = scorer->weights + (size_t)(features->at[f] & (scorer->rows - 1)) * scorer->stride;
    for (uint32_t k = 0; k < scorer->stride; k += CHUNK)
      for (uint32_t c = 0; c < CHUNK; c++) score[k + c] += row[k + c];
  }
  uint32_t best = 0;
  for (uint32_t k = 1; k < scorer->labels; k++)
    if (score[k] > score[best]) best = k;
  return best;
}

static void tag_words(const Perceptron *p, Word *words, uint32_t len)
{
  Features features;
  int32_t score[LABELS_MAX];
  for (uint32_t i = 0; i < len; i++) {
    features_of_tag(words, len, i, &features);
    words[i].tag = (uint16_t)(scorer_best(&p->scorer[SCORER_TAG], &features, score) + 1);
  }
  for (uint32_t i = 0; i < len; i++) {
    features_of_name(words, len, i, &features);
    words[i].name = (uint16_t)(scorer_best(&p->scorer[SCORER_NAME], &features, score) + 1);
  }
}

static Move best_move(const Perceptron *p, const ParseState *s, Features *features)
{
  int32_t score[LABELS_MAX];
  features_of_move(s, features);
  scorer_best(&p->scorer[SCORER_MOVE], features, score);
  Move best = MOVE_COUNT;
  for (Move m = 0; m < MOVE_COUNT; m++)
    if (move_allowed(s, m) && (best == MOVE_COUNT || score[m] > score[best])) best = m;
  return best;
}

static ParseState parse_words(const Perceptron *p, const Word *words, uint32_t len, Arena *arena)
{
  ParseState s = parse_start(words, len, arena);
  Features move_features, features;
  int32_t score[LABELS_MAX];
  while (!parse_over(&s)) {
    Move move = best_move(p, &s, &move_features);
    uint32_t label = 0, head, dep;
    if (move != MOVE_SHIFT) {
      move_arc(&s, move, &head, &dep);
      features_of_label(&s, head, dep, &move_features, &features);
      label = scorer_best(&p->scorer[SCORER_LABEL], &features, score);
    }
    move_make(&s, move, (uint8_t)label);
  }
  return s;
}

/* ---- lemmas and features --------------------------------------------------------------------------------------- */

static Str key_of(Str word, uint32_t tag, Arena *arena) { return str_format(arena, "%.*s\t%u", STR_ARG(word), tag); }

static Str field_at(Str text, uint64_t offset, unsigned n)
{
  Str rest = {text.at + offset, text.len - offset}, line = {0}, piece = {0};
  if (!str_split(&rest, '\n', &line)) return piece;
  for (unsigned i = 0; i <= n; i++)
    if (!str_split(&line, '\t', &piece)) return (Str){"", 0};
  return piece;
}

Str lemma_by_rule(const Map *rules, Str lexicon, Str form, uint32_t tag, bool keep_case, Arena *arena)
{
  Str lower = str_lower(arena, form), base = keep_case && lower.len == form.len ? form : lower;
  for (size_t n = lower.len < 5 ? lower.len : 5; n + 1 > 0; n--) {
    const uint64_t *at = map_find(rules, key_of((Str){lower.at + lower.len - n, n}, tag, arena));
    if (!at) continue;
    Str number = field_at(lexicon, *at, 0), addition = field_at(lexicon, *at, 1);
    size_t cut = number.len == 1 ? (size_t)(number.at[0] - '0') : SIZE_MAX;
    if (cut > base.len || cut > n) continue;
    return str_format(arena, "%.*s%.*s", (int)(base.len - cut), base.at, STR_ARG(addition));
  }
  return base;
}

static void fill_token(const Perceptron *p, const Word *word, Token *token, Arena *arena)
{
  uint32_t tag = word->tag - 1u;
  token->upos = p->tag_upos[tag];
  token->xpos = p->tag_xpos[tag];
  const uint64_t *known = map_find(&p->known, key_of(str_lower(arena, token->form), tag, arena));
  if (known) {
    token->feats = field_at(p->lexicon, *known, 0);
    token->lemma = field_at(p->lexicon, *known, 1);
  } else {
    token->feats = p->tag_feats[tag];
    token->lemma = lemma_by_rule(&p->rules, p->lexicon, token->form, tag, token->upos == UPOS_PROPN, arena);
  }
  if (token->feats.len == 1 && token->feats.at[0] == '_') token->feats = (Str){"", 0};
}

/* ---- names ----------------------------------------------------------------------------------------------------- */

static EntityType type_of_label(Str label, const Token *first, const char **fine)
{
  static const struct { const char *label; EntityType type; const char *fine; } map[] = {
      {"PER", ENTITY_PERSON, "PERSON"}, {"LOC", ENTITY_PLACE, "GPE"}, {"ORG", ENTITY_ORGANIZATION, "ORG"}};
  for (size_t i = 0; i < COUNT_OF(map); i++)
    if (str_is(label, map[i].label)) return *fine = map[i].fine, map[i].type;
  if (first->xpos == XPOS_JJ || first->xpos == XPOS_NNPS) return *fine = "NORP", ENTITY_GROUP;
  return *fine = "WORK_OF_ART", ENTITY_WORK;
}

static void fill_names(const Perceptron *p, const Word *words, Sentence *s, Arena *arena)
{
  s->names = ARENA_ARRAY(arena, Name, s->len);
  s->name_count = 0;
  Name *open = NULL;
  Str open_type = {"", 0};
  for (uint32_t i = 0; i < s->len; i++) {
    Str label = p->names[words[i].name - 1];
    Str type = label.len > 2 ? (Str){label.at + 2, label.len - 2} : (Str){"", 0};
    if (!type.len) { open = NULL; continue; }
    if (open && label.at[0] == 'I' && str_eq(type, open_type)) { open->last = i; continue; }
    open = &s->names[s->name_count++];
    open_type = type;
    *open = (Name){.first = i, .last = i, .score = 0.8f};
    open->type = type_of_label(type, &s->tokens[i], &open->label);
  }
}

void perceptron_analyse(const Perceptron *p, Sentence *sentence, Arena *arena)
{
  Word *words = ARENA_ARRAY(arena, Word, sentence->len);
  for (uint32_t i = 0; i < sentence->len; i++) words[i] = word_of(sentence->tokens[i].form, arena);
  tag_words(p, words, sentence->len);
  ParseState s = parse_words(p, words, sentence->len, arena);
  for (uint32_t i = 0; i < sentence->len; i++) {
    Token *token = &sentence->tokens[i];
    fill_token(p, &words[i], token, arena);
    token->head = s.head[i] >= sentence->len ? NO_TOKEN : s.head[i];
    token->deprel = token->head == NO_TOKEN ? DEP_ROOT : p->label_deprel[s.label[i]];
    if (token->head != NO_TOKEN && token->deprel == DEP_ROOT) token->deprel = DEP_DEP;
    token->head_second = NO_TOKEN;
  }
  fill_names(p, words, sentence, arena);
}

/* ---- the file -------------------------------------------------------------------------------------------------- */

static Str *list_of(Str text, uint32_t count, Arena *arena)
{
  Str *list = ARENA_ARRAY(arena, Str, count), piece;
  for (uint32_t i = 0; i < count && str_split(&text, '\n', &piece); i++) list[i] = piece;
  return list;
}

static void read_lexicon(Perceptron *p)
{
  map_init(&p->known, &p->arena, 1 << 16);
  map_init(&p->rules, &p->arena, 1 << 14);
  Str rest = p->lexicon, line;
  while (str_split(&rest, '\n', &line)) {
    Str kind, form, tag;
    if (!str_split(&line, '\t', &kind) || !str_split(&line, '\t', &form)) continue;
    if (str_is(kind, "t")) {
      unsigned long at = strtoul(form.at, NULL, 10);
      if (at < p->scorer[SCORER_TAG].labels) p->tag_feats[at] = line;
      continue;
    }
    if (!str_split(&line, '\t', &tag)) continue;
    Str key = {form.at, form.len + 1 + tag.len};
    *map_at(str_is(kind, "w") ? &p->known : &p->rules, key, NULL) = (uint64_t)(line.at - p->lexicon.at);
  }
}

static void name_labels(Perceptron *p, const Str text[TEXT_COUNT])
{
  uint32_t tags = p->scorer[SCORER_TAG].labels, labels = p->scorer[SCORER_LABEL].labels;
  p->tags = list_of(text[TEXT_TAGS], tags, &p->arena);
  p->names = list_of(text[TEXT_NAMES], p->scorer[SCORER_NAME].labels, &p->arena);
  p->labels = list_of(text[TEXT_LABELS], labels, &p->arena);
  p->tag_upos = ARENA_ARRAY(&p->arena, Upos, tags);
  p->tag_xpos = ARENA_ARRAY(&p->arena, Xpos, tags);
  p->tag_feats = ARENA_ARRAY(&p->arena, Str, tags);
  p->label_deprel = ARENA_ARRAY(&p->arena, Deprel, labels);
  for (uint32_t i = 0; i < tags; i++) {
    Str rest = p->tags[i], upos = {"", 0};
    str_split(&rest, ' ', &upos);
    p->tag_upos[i] = upos_of(upos);
    p->tag_xpos[i] = xpos_of(rest);
  }
  for (uint32_t i = 0; i < labels; i++) p->label_deprel[i] = deprel_of(p->labels[i]);
}

/* Takes the header's numbers; false where they do not describe `bytes` exactly. */
static bool read_header(Perceptron *p, Str bytes, Str text[TEXT_COUNT])
{
  uint32_t number[3 * SCORER_COUNT + TEXT_COUNT];
  size_t at = 8 + sizeof number;
  if (bytes.len < at) return false;
  memcpy(number, bytes.at + 8, sizeof number);
  for (size_t t = 0; t < TEXT_COUNT; t++) {
    uint32_t size = number[3 * SCORER_COUNT + t];
    if (size > bytes.len - at) return false;
    text[t] = (Str){bytes.at + at, size};
    at += size;
  }
  for (size_t s = 0; s < SCORER_COUNT; s++) {
    const uint32_t *n = number + 3 * s;
    if (n[0] == 0 || n[0] > n[1] || n[1] > LABELS_MAX || n[1] % CHUNK || n[2] == 0 || (n[2] & (n[2] - 1))) return false;
    if ((uint64_t)n[1] * n[2] > bytes.len - at) return false;
    p->scorer[s] = (Scorer){n[0], n[1], n[2], (const int8_t *)bytes.at + at};
    at += (size_t)n[1] * n[2];
  }
  return at == bytes.len && p->scorer[SCORER_LABEL].labels <= 255;
}

Perceptron *perceptron_open(Str bytes, const char *where, RelataError *err)
{
  Str text[TEXT_COUNT];
  Perceptron *p = calloc(1, sizeof *p);
  if (!p) { error_set(err, RELATA_FAILED, where, "", "out of memory"); return NULL; }
  if (!str_starts(bytes, PERCEPTRON_MAGIC) || !read_header(p, bytes, text)) {
    error_set(err, RELATA_REFUSED, where, "train it anew", "this file is no language model, or damaged");
    free(p);
    return NULL;
  }
  p->lexicon = text[TEXT_LEXICON];
  name_labels(p, text);
  read_lexicon(p);
  return p;
}

void perceptron_close(Perceptron *p)
{
  if (!p) return;
  arena_free(&p->arena);
  free(p);
}
