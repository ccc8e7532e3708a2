/*
 * conllu.c - sentences as CoNLL-U, written and read.
 *
 * Writing gives one line a word, a line "1-2 don't" before the words of a multiword token:
 *   # sent_id = a12-1
 *   # text = Powell met Castaneda.
 *   1	Powell	Powell	PROPN	NNP	Number=Sing	2	nsubj	_	NER=B-PERSON|start_char=0|end_char=6
 *
 * Reading goes line by line and closes a sentence at an empty line. The text of the Article it builds is the sentences'
 * "# text" lines joined by a space (by an empty line where a paragraph begins); a sentence without that line, or one
 * whose words are not found in it, gets its words' forms instead. Either way each piece is mapped to the bytes of the
 * file that it came from.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

enum { COLUMNS = 10, WORDS_MAX = 10000 };
enum { ID, FORM, LEMMA, UPOS_COLUMN, XPOS_COLUMN, FEATS, HEAD, DEPREL, DEPS, MISC };

/* ---- writing ----------------------------------------------------------------------------------------------------- */

/* A comment or column is one line: white space of any kind becomes a space. */
static void put_line(Buf *out, Str s)
{
  size_t from = out->len;
  buf_put(out, s.at, s.len);
  for (size_t i = from; i < out->len; i++)
    if ((unsigned char)out->at[i] < ' ') out->at[i] = ' ';
}

static void put_column(Buf *out, Str s)
{
  if (s.len) put_line(out, s);
  else buf_char(out, '_');
  buf_char(out, '\t');
}

static void put_number(Buf *out, uint32_t number)
{
  buf_number(out, number);
  buf_char(out, '\t');
}

static const char *block_name(BlockKind kind)
{
  switch (kind) {
  case BLOCK_HEADLINE: return "headline";
  case BLOCK_HEADING: return "head";
  case BLOCK_LIST_ITEM: return "item";
  case BLOCK_QUOTE: return "quote";
  case BLOCK_TABLE_ROW: return "row";
  case BLOCK_SPEAKER: return "speaker";
  case BLOCK_PARAGRAPH: break;
  }
  return "p";
}

static size_t block_at(const Article *article, uint32_t byte)
{
  size_t low = 0, high = article->block_count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (article->blocks[middle].span.end <= byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

static bool opens_block(const SentenceList *list, size_t i)
{
  const Article *article = list->article;
  if (i == 0) return true;
  return block_at(article, list->at[i].span.start) != block_at(article, list->at[i - 1].span.start);
}

static void put_comments(Buf *out, const SentenceList *list, size_t i)
{
  const Sentence *s = &list->at[i];
  if (s->opens_document) {
    buf_text(out, "# newdoc id = ");
    put_line(out, s->document);
    buf_char(out, '\n');
  } else if (i == 0 && list->article->name.len) {
    buf_text(out, "# newdoc id = ");
    put_line(out, path_base(list->article->name));
    buf_char(out, '\n');
  }
  if (opens_block(list, i)) buf_format(out, "# newpar\n# newpar_block = %s\n", block_name(s->kind));
  buf_text(out, "# sent_id = ");
  put_line(out, s->id.len ? s->id : path_base(list->article->name));
  if (s->id.len) buf_char(out, '\n');
  else buf_format(out, "-%u\n", s->ordinal + 1);
  buf_text(out, "# text = ");
  put_line(out, str_slice(list->article->text, s->span));
  buf_char(out, '\n');
}

/* The last word of the multiword token that opens at `first`. */
static uint32_t multiword_last(const Sentence *s, uint32_t first)
{
  uint32_t last = first;
  while (last + 1 < s->len && s->tokens[last + 1].multiword && !s->tokens[last + 1].multiword_first) last++;
  return last;
}

/* MISC entries are set apart by bars; `*any` says whether one stands already. */
static void put_bar(Buf *out, bool *any)
{
  if (*any) buf_char(out, '|');
  *any = true;
}

static void put_offsets(Buf *out, const Article *article, Span span, bool *any)
{
  Span source = article_source_span(article, span);
  put_bar(out, any);
  buf_text(out, "start_char=");
  buf_number(out, source.start);
  buf_text(out, "|end_char=");
  buf_number(out, source.end);
}

static void put_space_after(Buf *out, bool space_after, bool *any)
{
  if (space_after) return;
  put_bar(out, any);
  buf_text(out, "SpaceAfter=No");
}

static void put_multiword(Buf *out, const Article *article, const Sentence *s, uint32_t first)
{
  uint32_t last = multiword_last(s, first);
  Span span = {s->tokens[first].span.start, s->tokens[last].span.end};
  bool any = false;
  buf_format(out, "%u-%u\t", first + 1, last + 1);
  put_line(out, str_slice(article->text, span));
  buf_text(out, "\t_\t_\t_\t_\t_\t_\t_\t");
  put_space_after(out, s->tokens[last].space_after, &any);
  put_offsets(out, article, span, &any);
  buf_char(out, '\n');
}

static void put_name(Buf *out, const Sentence *s, uint32_t at, uint32_t *next_name, bool *any)
{
  while (*next_name < s->name_count && s->names[*next_name].last < at) ++*next_name;
  if (*next_name >= s->name_count || s->names[*next_name].first > at) return;
  const Name *name = &s->names[*next_name];
  put_bar(out, any);
  buf_text(out, name->first == at ? "NER=B-" : "NER=I-");
  buf_text(out, entity_type_name(name->type));
}

static void put_scores(Buf *out, const Token *t, bool *any)
{
  put_bar(out, any);
  buf_format(out, "HeadMargin=%.3f", (double)t->head_margin);
  if (t->deprel != DEP_NONE) buf_format(out, "|HeadSecond=%u", t->head_second == NO_TOKEN ? 0 : t->head_second + 1);
  buf_format(out, "|LabelMargin=%.3f|TagMargin=%.3f", (double)(t->label_margin < 1000 ? t->label_margin : 1000), (double)t->tag_margin);
}

static void put_head(Buf *out, const Token *t)
{
  if (t->deprel == DEP_NONE) {
    buf_text(out, "_\t_\t");
    return;
  }
  put_number(out, t->head == NO_TOKEN ? 0 : t->head + 1);
  put_column(out, str_of(deprel_name(t->deprel)));
}

static void put_word(Buf *out, const Article *article, const Sentence *s, uint32_t at, uint32_t *next_name, bool scores)
{
  const Token *t = &s->tokens[at];
  bool any = false;
  put_number(out, at + 1);
  put_column(out, t->form);
  put_column(out, t->lemma);
  put_column(out, str_of(upos_name(t->upos)));
  put_column(out, str_of(xpos_name(t->xpos)));
  put_column(out, t->feats);
  put_head(out, t);
  buf_text(out, "_\t");
  put_name(out, s, at, next_name, &any);
  if (!t->multiword) put_space_after(out, t->space_after, &any);
  put_offsets(out, article, t->span, &any);
  if (scores) put_scores(out, t, &any);
  buf_char(out, '\n');
}

void conllu_write(const SentenceList *sentences, bool scores, Buf *out)
{
  for (size_t i = 0; i < sentences->len; i++) {
    const Sentence *s = &sentences->at[i];
    uint32_t next_name = 0;
    put_comments(out, sentences, i);
    for (uint32_t at = 0; at < s->len; at++) {
      if (s->tokens[at].multiword_first) put_multiword(out, sentences->article, s, at);
      put_word(out, sentences->article, s, at, &next_name, scores);
    }
    buf_char(out, '\n');
  }
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

typedef struct { Str form; Span source; uint32_t words; bool space_after; } Surface; /* a token as it stands in the text */
typedef struct { Surface *at; size_t len, cap; } SurfaceList;
typedef struct { Token *at; size_t len, cap; } TokenList;
typedef struct { Name *at; size_t len, cap; } NameList;
typedef struct { Block *at; size_t len, cap; } BlockList;
typedef struct { MapPiece *at; size_t len, cap; } PieceList;

typedef struct {
  Str bytes;
  const char *name;
  Arena *arena;
  RelataError *err;
  uint32_t line;          /* 1-based, of the line in hand */
  Buf text;               /* the article's text as it grows */
  BlockList blocks;
  PieceList pieces;
  SentenceList *out;
  /* the sentence in hand */
  SurfaceList surfaces;
  TokenList tokens;
  NameList names;
  uint32_t *heads;        /* as numbers of the file: 0 the root, WORDS_MAX + 1 not given */
  size_t heads_cap;
  uint32_t fused_left;    /* words of the multiword token that are still to come */
  Str text_line, id, document;
  bool has_text, opens_paragraph, opens_document, space_before;
  BlockKind kind;
} Reader;

static bool complain(const Reader *r, const char *what, Str shown)
{
  char where[240];
  snprintf(where, sizeof where, "%.200s:%u", r->name ? r->name : "", r->line);
  if (shown.len > 60) shown.len = 60;
  return error_set(r->err, RELATA_REFUSED, where, "correct the line (universaldependencies.org/format.html)", "%s%s%.*s%s",
                   what, shown.len ? " '" : "", STR_ARG(shown), shown.len ? "'" : "");
}

static Span source_span(const Reader *r, Str s)
{
  uint32_t start = (uint32_t)(s.at - r->bytes.at);
  return (Span){start, start + (uint32_t)s.len};
}

static bool number_of(Str s, uint32_t *out)
{
  uint32_t n = 0;
  if (!s.len || s.len > 6) return false;
  for (size_t i = 0; i < s.len; i++) {
    if (s.at[i] < '0' || s.at[i] > '9') return false;
    n = n * 10 + (uint32_t)(s.at[i] - '0');
  }
  *out = n;
  return true;
}

static Str value_of(Str column) { return str_is(column, "_") ? (Str){"", 0} : column; }

/* The value of KEY=value in MISC; false where it is not there. */
static bool misc_value(Str misc, const char *key, Str *value)
{
  size_t len = strlen(key);
  Str piece;
  while (str_split(&misc, '|', &piece)) {
    if (piece.len > len && memcmp(piece.at, key, len) == 0 && piece.at[len] == '=') {
      *value = (Str){piece.at + len + 1, piece.len - len - 1};
      return true;
    }
  }
  return false;
}

static float misc_number(Str misc, const char *key)
{
  Str value;
  char digits[32];
  if (!misc_value(misc, key, &value) || value.len >= sizeof digits) return 0;
  memcpy(digits, value.at, value.len);
  digits[value.len] = 0;
  double number = strtod(digits, NULL);
  return isfinite(number) ? (float)number : 0;
}

static bool space_follows(Str misc)
{
  Str value;
  return !(misc_value(misc, "SpaceAfter", &value) && str_is(value, "No"));
}

/* NER=B-PERSON opens a name, NER=I-PERSON goes on with one of the same type (or opens one, where there is none). */
static void read_name(Reader *r, Str misc, uint32_t at)
{
  Str value;
  if (!misc_value(misc, "NER", &value) || value.len < 3 || value.at[1] != '-') return;
  EntityType type = entity_type_of((Str){value.at + 2, value.len - 2});
  if (type == ENTITY_NONE) return;
  Name *last = r->names.len ? &r->names.at[r->names.len - 1] : NULL;
  if (value.at[0] == 'I' && last && last->type == type && last->last + 1 == at) last->last = at;
  else LIST_PUSH(r->arena, &r->names) = (Name){at, at, type, "", 0};
}

static bool read_head(Reader *r, Str head, Str rel, Token *t)
{
  uint32_t number = WORDS_MAX + 1;
  if (!str_is(head, "_") && (!number_of(head, &number) || number > WORDS_MAX)) return complain(r, "no head is", head);
  t->head_second = NO_TOKEN;
  if (number <= WORDS_MAX && !str_is(rel, "_")) {
    t->deprel = deprel_of(rel);
    if (t->deprel == DEP_NONE) return complain(r, "no dependency relation is", rel);
  }
  r->heads = arena_grow(r->arena, r->heads, &r->heads_cap, r->tokens.len + 1, sizeof *r->heads);
  r->heads[r->tokens.len] = number;
  return true;
}

static bool read_word(Reader *r, Str *column)
{
  Token t = {0};
  uint32_t number;
  if (!number_of(column[ID], &number) || number != r->tokens.len + 1) return complain(r, "words out of order at", column[ID]);
  if (number > WORDS_MAX) return complain(r, "a sentence of more than 10000 words", (Str){"", 0});
  t.upos = upos_of(column[UPOS_COLUMN]);
  if (t.upos == UPOS_NONE && !str_is(column[UPOS_COLUMN], "_"))
    return complain(r, "no universal part of speech is", column[UPOS_COLUMN]);
  if (!read_head(r, column[HEAD], column[DEPREL], &t)) return false;
  t.form = column[FORM];
  t.lemma = str_is(column[FORM], "_") ? column[LEMMA] : value_of(column[LEMMA]);
  t.xpos = xpos_of(column[XPOS_COLUMN]);
  t.feats = value_of(column[FEATS]);
  t.head_margin = misc_number(column[MISC], "HeadMargin");
  t.label_margin = misc_number(column[MISC], "LabelMargin");
  t.tag_margin = misc_number(column[MISC], "TagMargin");
  t.space_after = space_follows(column[MISC]);
  read_name(r, column[MISC], number - 1);
  if (r->fused_left) {
    const Surface *fused = &r->surfaces.at[r->surfaces.len - 1];
    t.multiword = 1;
    t.multiword_first = r->fused_left == fused->words;
    r->fused_left--;
  } else {
    LIST_PUSH(r->arena, &r->surfaces) = (Surface){t.form, source_span(r, t.form), 1, t.space_after};
  }
  LIST_PUSH(r->arena, &r->tokens) = t;
  return true;
}

/* "1-2 don't ..." */
static bool read_fused(Reader *r, Str *column, size_t dash)
{
  uint32_t first, last;
  Str left = {column[ID].at, dash}, right = {column[ID].at + dash + 1, column[ID].len - dash - 1};
  if (!number_of(left, &first) || !number_of(right, &last) || first != r->tokens.len + 1 || last < first ||
      last > WORDS_MAX || r->fused_left)
    return complain(r, "a multiword token out of place:", column[ID]);
  LIST_PUSH(r->arena, &r->surfaces) =
      (Surface){column[FORM], source_span(r, column[FORM]), last - first + 1, space_follows(column[MISC])};
  r->fused_left = last - first + 1;
  return true;
}

static bool read_columns(Reader *r, Str line)
{
  Str column[COLUMNS], rest = line, piece;
  size_t count = 0;
  while (str_split(&rest, '\t', &piece)) {
    if (count < COLUMNS) column[count] = piece;
    count++;
  }
  if (count != COLUMNS) return complain(r, "a word needs 10 columns set apart by tabs; wrong is", line);
  for (size_t i = 0; i < COLUMNS; i++)
    if (!column[i].len) return complain(r, "an empty column in", line);
  if (memchr(column[ID].at, '.', column[ID].len)) return true; /* an empty node stands for no word of the text */
  const char *dash = memchr(column[ID].at, '-', column[ID].len);
  return dash ? read_fused(r, column, (size_t)(dash - column[ID].at)) : read_word(r, column);
}

static bool comment_value(Str line, const char *key, Str *value)
{
  if (!str_starts(line, key)) return false;
  size_t len = strlen(key);
  *value = str_trim((Str){line.at + len, line.len - len});
  return true;
}

static BlockKind block_kind_of(Str name)
{
  if (str_starts(name, "headline")) return BLOCK_HEADLINE;
  if (str_starts(name, "head")) return BLOCK_HEADING;
  if (str_starts(name, "item")) return BLOCK_LIST_ITEM;
  if (str_starts(name, "quote")) return BLOCK_QUOTE;
  if (str_starts(name, "row")) return BLOCK_TABLE_ROW;
  if (str_starts(name, "speaker")) return BLOCK_SPEAKER;
  return BLOCK_PARAGRAPH;
}

static void read_comment(Reader *r, Str line)
{
  Str value;
  if (comment_value(line, "# text =", &value)) {
    r->text_line = value;
    r->has_text = value.len > 0;
  } else if (comment_value(line, "# sent_id =", &value)) {
    r->id = value;
  } else if (comment_value(line, "# newpar_block =", &value)) {
    r->kind = block_kind_of(value);
  } else if (str_starts(line, "# newpar")) {
    r->opens_paragraph = true;
    r->kind = BLOCK_PARAGRAPH;
  } else if (str_starts(line, "# newdoc")) {
    r->opens_document = r->opens_paragraph = true;
    r->kind = BLOCK_PARAGRAPH;
    if (comment_value(line, "# newdoc id =", &value)) r->document = value;
  }
}

/* ---- closing a sentence ------------------------------------------------------------------------------------------- */

static void add_text(Reader *r, Str s, Span source)
{
  LIST_PUSH(r->arena, &r->pieces) = (MapPiece){(uint32_t)r->text.len, (uint32_t)s.len, source.start, source.end - source.start};
  buf_str(&r->text, s);
}

/* A space or an empty line that the file does not hold stands for nothing, at the place where the next piece begins. */
static void add_gap(Reader *r, const char *gap, Str next)
{
  uint32_t at = next.len ? source_span(r, next).start : 0;
  add_text(r, str_of(gap), (Span){at, at});
}

/* Where each surface token stands in `text`, or false where they are not found one after another with only white space
 * between them. */
static bool surfaces_align(const SurfaceList *surfaces, Str text, uint32_t *starts)
{
  size_t at = 0;
  for (size_t i = 0; i < surfaces->len; i++) {
    Str form = surfaces->at[i].form;
    for (size_t next = at; next < text.len && utf8_is_space(utf8_next(text, &next));) at = next;
    if (text.len - at < form.len || memcmp(text.at + at, form.at, form.len) != 0) return false;
    starts[i] = (uint32_t)at;
    at += form.len;
  }
  return str_trim((Str){text.at + at, text.len - at}).len == 0;
}

static void place_by_forms(Reader *r, uint32_t *starts)
{
  for (size_t i = 0; i < r->surfaces.len; i++) {
    const Surface *s = &r->surfaces.at[i];
    starts[i] = (uint32_t)r->text.len;
    add_text(r, s->form, s->source);
    if (s->space_after && i + 1 < r->surfaces.len) add_gap(r, " ", r->surfaces.at[i + 1].form);
  }
}

static void place_surfaces(Reader *r, uint32_t *starts)
{
  if (!r->has_text || !surfaces_align(&r->surfaces, r->text_line, starts)) {
    place_by_forms(r, starts);
    return;
  }
  uint32_t base = (uint32_t)r->text.len;
  add_text(r, r->text_line, source_span(r, r->text_line));
  for (size_t i = 0; i < r->surfaces.len; i++) starts[i] += base;
}

/* The words of one surface token share its bytes out where they spell it (do|n't), else each stands for all of it. */
static void place_words(Token *words, uint32_t count, uint32_t start, Str surface)
{
  size_t spelled = 0;
  bool spells = true;
  for (uint32_t i = 0; i < count && spells; i++) {
    Str form = words[i].form;
    spells = surface.len - spelled >= form.len && memcmp(surface.at + spelled, form.at, form.len) == 0;
    if (spells) spelled += form.len;
  }
  spells = spells && spelled == surface.len;
  uint32_t at = start;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t len = (uint32_t)(spells ? words[i].form.len : surface.len);
    words[i].span = (Span){at, at + len};
    if (spells) at += len;
  }
}

static bool resolve_heads(Reader *r)
{
  for (size_t i = 0; i < r->tokens.len; i++) {
    uint32_t head = r->heads[i];
    if (head <= WORDS_MAX && head > r->tokens.len) return complain(r, "a head beyond the end of the sentence before this line", (Str){"", 0});
    if (head == i + 1) return complain(r, "a word that is its own head before this line", (Str){"", 0});
    r->tokens.at[i].head = head == 0 || head > WORDS_MAX ? NO_TOKEN : head - 1;
  }
  return true;
}

static void open_block(Reader *r, Str first)
{
  if (r->text.len) add_gap(r, "\n\n", first);
  LIST_PUSH(r->arena, &r->blocks) = (Block){{(uint32_t)r->text.len, (uint32_t)r->text.len}, r->kind};
}

static void place_sentence(Reader *r, Sentence *s)
{
  Str first = r->surfaces.at[0].form;
  bool opens = r->opens_paragraph || r->text.len == 0;
  if (opens) open_block(r, first);
  else if (r->space_before) add_gap(r, " ", first);
  uint32_t *starts = ARENA_ARRAY(r->arena, uint32_t, r->surfaces.len);
  place_surfaces(r, starts);
  size_t word = 0;
  for (size_t i = 0; i < r->surfaces.len; i++) {
    const Surface *surface = &r->surfaces.at[i];
    place_words(r->tokens.at + word, surface->words, starts[i], surface->form);
    for (uint32_t k = 0; k < surface->words; k++)
      r->tokens.at[word + k].space_after = k + 1 == surface->words && surface->space_after;
    word += surface->words;
  }
  const Surface *last = &r->surfaces.at[r->surfaces.len - 1];
  s->span = (Span){starts[0], starts[r->surfaces.len - 1] + (uint32_t)last->form.len};
  r->space_before = last->space_after;
  r->blocks.at[r->blocks.len - 1].span.end = s->span.end;
}

static void forget_sentence(Reader *r)
{
  r->surfaces = (SurfaceList){0};
  r->tokens = (TokenList){0};
  r->names = (NameList){0};
  r->heads = NULL;
  r->heads_cap = 0;
  r->text_line = r->id = r->document = (Str){"", 0};
  r->has_text = r->opens_paragraph = r->opens_document = false;
}

static bool close_sentence(Reader *r)
{
  if (r->fused_left) return complain(r, "a multiword token whose words are missing before this line", (Str){"", 0});
  if (!r->tokens.len) return true; /* comments alone: they belong to the sentence that follows */
  if (!resolve_heads(r)) return false;
  Sentence s = {.ordinal = (uint32_t)r->out->len, .id = r->id, .document = r->document, .opens_document = r->opens_document};
  place_sentence(r, &s);
  s.kind = r->blocks.at[r->blocks.len - 1].kind;
  s.tokens = r->tokens.at;
  s.len = (uint32_t)r->tokens.len;
  s.names = r->names.at;
  s.name_count = (uint32_t)r->names.len;
  LIST_PUSH(r->arena, r->out) = s;
  forget_sentence(r);
  return true;
}

static bool read_line(Reader *r, Str line)
{
  if (line.len && line.at[line.len - 1] == '\r') line.len--;
  if (!str_trim(line).len) return close_sentence(r);
  if (line.at[0] == '#' && !r->tokens.len && !r->fused_left) {
    read_comment(r, line);
    return true;
  }
  return read_columns(r, line);
}

static bool read_lines(Reader *r)
{
  Str rest = r->bytes, line;
  if (str_starts(rest, "\xEF\xBB\xBF")) rest = (Str){rest.at + 3, rest.len - 3};
  for (r->line = 1; str_split(&rest, '\n', &line); r->line++)
    if (!read_line(r, line)) return false;
  return close_sentence(r);
}

static bool check_encoding(Reader *r)
{
  size_t bad = 0;
  if (utf8_valid(r->bytes, &bad)) return true;
  r->line = 1;
  for (size_t i = 0; i < bad; i++) r->line += r->bytes.at[i] == '\n';
  return complain(r, "bytes that are not UTF-8", (Str){"", 0});
}

static Article *article_of(Reader *r)
{
  Article *a = ARENA_NEW(r->arena, Article);
  a->name = str_copy(r->arena, str_of(r->name));
  a->title = a->byline = a->outlet = a->url = a->date = a->place = (Str){"", 0};
  a->source = r->bytes;
  a->text = str_copy(r->arena, buf_view(&r->text));
  a->blocks = r->blocks.at;
  a->block_count = r->blocks.len;
  a->map = r->pieces.at;
  a->map_count = r->pieces.len;
  sha256_hex(r->bytes, a->sha256);
  return a;
}

bool conllu_read(Str bytes, const char *name, Arena *arena, SentenceList *out, RelataError *err)
{
  Reader r = {.bytes = bytes, .name = name, .arena = arena, .err = err, .out = out};
  *out = (SentenceList){0};
  forget_sentence(&r);
  bool ok = check_encoding(&r) && read_lines(&r);
  if (ok && !out->len) ok = complain(&r, "no sentence in CoNLL-U", (Str){"", 0});
  if (ok && r.text.failed) ok = error_set(err, RELATA_FAILED, name, "free memory", "out of memory");
  if (ok) out->article = article_of(&r);
  buf_free(&r.text);
  return ok;
}
