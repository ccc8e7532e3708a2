/*
 * draft.c - the growing draft, and its end: kept blocks copied into the Article, maps put one behind the other.
 */
#include "article/draft.h"

#include <stdlib.h>
#include <string.h>

static void put(Draft *d, Str s)
{
  d->text.at = arena_grow(d->arena, d->text.at, &d->text.cap, d->text.len + s.len, 1);
  if (s.len) memcpy(d->text.at + d->text.len, s.at, s.len);
  d->text.len += s.len;
}

/* Goes on with the piece before where both are copied byte for byte and follow each other. */
static void push_piece(Arena *arena, PieceList *list, MapPiece piece)
{
  MapPiece *last = list->len ? &list->at[list->len - 1] : NULL;
  if (last && last->len == last->source_len && piece.len == piece.source_len && last->text + last->len == piece.text &&
      last->source + last->len == piece.source) {
    last->len += piece.len;
    last->source_len += piece.len;
    return;
  }
  LIST_PUSH(arena, list) = piece;
}

void draft_open(Draft *d, BlockKind kind, BlockRole role)
{
  draft_close(d);
  uint32_t at = (uint32_t)d->text.len;
  LIST_PUSH(d->arena, &d->blocks) = (DraftBlock){{at, at}, {0, 0}, kind, role, NULL, 0};
  d->open = true;
  d->space = false;
}

static void stand_now(Draft *d, Str text, uint32_t start, uint32_t end)
{
  push_piece(d->arena, &d->pieces, (MapPiece){(uint32_t)d->text.len, (uint32_t)text.len, start, end - start});
  put(d, text);
}

/* The block as it was made so far; a space that waited is put where text came before it. */
static DraftBlock *block_for_text(Draft *d, uint32_t start, uint32_t end)
{
  if (!d->open) draft_open(d, BLOCK_PARAGRAPH, ROLE_NONE);
  DraftBlock *block = &d->blocks.at[d->blocks.len - 1];
  bool first = d->text.len == block->span.start;
  if (d->space && !first) {
    bool plain = d->space_at.end - d->space_at.start == 1 && d->clean->text.at[d->space_at.start] == ' ';
    stand_now(d, plain ? str_slice(d->clean->text, d->space_at) : STR(" "), d->space_at.start, d->space_at.end);
  }
  d->space = false;
  if (first) block->clean.start = start;
  block->clean.end = end;
  return block;
}

/* The bytes of the invisible character at text[i]; 0: there is none. */
static size_t invisible_len(Str text, size_t i)
{
  unsigned char lead = (unsigned char)text.at[i];
  if (lead != 0xC2 && lead != 0xD8 && lead != 0xE2 && lead != 0xEF) return 0; /* the bytes with which they begin */
  size_t next = i;
  return utf8_is_invisible(utf8_next(text, &next)) ? next - i : 0;
}

/* "Ac-me" with a soft hyphen, and "Acme" between marks of direction, are the word and the name that are seen. */
void draft_copy(Draft *d, uint32_t start, uint32_t end)
{
  Str text = d->clean->text;
  for (uint32_t at = start, from = start; from < end; from = at) {
    size_t skipped = 0;
    while (at < end && !(skipped = invisible_len(text, at))) at++;
    if (at > from) {
      block_for_text(d, from, at);
      stand_now(d, str_slice(text, (Span){from, at}), from, at);
    }
    at += (uint32_t)skipped;
  }
}

void draft_stand(Draft *d, Str text, uint32_t start, uint32_t end)
{
  if (text.len && invisible_len(text, 0) == text.len) return;
  block_for_text(d, start, end);
  stand_now(d, text, start, end);
}

void draft_space(Draft *d, uint32_t start, uint32_t end)
{
  if (!d->open) return;
  if (!d->space) d->space_at = (Span){start, end};
  else if (end > d->space_at.end) d->space_at.end = end;
  d->space = true;
}

void draft_close(Draft *d)
{
  if (!d->open) return;
  d->open = d->space = false;
  DraftBlock *block = &d->blocks.at[d->blocks.len - 1];
  block->span.end = (uint32_t)d->text.len;
  if (span_empty(block->span)) d->blocks.len--;
}

void draft_drop(Draft *d, Span clean, const char *why)
{
  if (!span_empty(clean)) LIST_PUSH(d->arena, &d->dropped) = (Dropped){clean, why};
}

Str draft_text(const Draft *d, const DraftBlock *block)
{
  return str_slice((Str){d->text.at, d->text.len}, block->span);
}

/* ---- the end ------------------------------------------------------------------------------------------------------- */

/* The piece of a map that holds byte `at` of its text. */
static size_t piece_at(const MapPiece *map, size_t count, uint32_t at)
{
  size_t low = 0, high = count;
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    if (map[middle].text <= at) low = middle;
    else high = middle;
  }
  return low;
}

Span clean_source_span(const Clean *clean, Span span)
{
  Article a = {.map = clean->map, .map_count = clean->map_count};
  return article_source_span(&a, span);
}

typedef struct { Draft *draft; char *text; size_t len; PieceList pieces; } Finish;

/* clean[start, start + len) copied to the end of the text: one piece for each piece of the clean text's own map. */
static void finish_copied(Finish *f, uint32_t start, uint32_t len)
{
  const Clean *c = f->draft->clean;
  memcpy(f->text + f->len, c->text.at + start, len);
  uint32_t at = (uint32_t)f->len, end = start + len;
  f->len += len;
  if (!c->map_count) {
    push_piece(f->draft->arena, &f->pieces, (MapPiece){at, len, start, len});
    return;
  }
  for (size_t i = piece_at(c->map, c->map_count, start); i < c->map_count && c->map[i].text < end; i++) {
    const MapPiece *p = &c->map[i];
    uint32_t from = p->text > start ? p->text : start, to = p->text + p->len < end ? p->text + p->len : end;
    if (to <= from) continue;
    bool exact = p->len == p->source_len;
    push_piece(f->draft->arena, &f->pieces,
               (MapPiece){at + (from - start), to - from, exact ? p->source + (from - p->text) : p->source,
                          exact ? to - from : p->source_len});
  }
}

/* Text that stands for clean[start, end). A stand of equal length would read as a copy: it is made of two pieces. */
static void finish_stood(Finish *f, Str text, uint32_t start, uint32_t end)
{
  Span source = clean_source_span(f->draft->clean, (Span){start, end});
  uint32_t at = (uint32_t)f->len, len = (uint32_t)text.len, source_len = source.end - source.start;
  memcpy(f->text + f->len, text.at, text.len);
  f->len += text.len;
  push_piece(f->draft->arena, &f->pieces, (MapPiece){at, len, source.start, source_len});
}

static void finish_span(Finish *f, Span span)
{
  const Draft *d = f->draft;
  for (size_t i = piece_at(d->pieces.at, d->pieces.len, span.start); i < d->pieces.len && d->pieces.at[i].text < span.end; i++) {
    const MapPiece *p = &d->pieces.at[i];
    uint32_t from = p->text > span.start ? p->text : span.start;
    uint32_t to = p->text + p->len < span.end ? p->text + p->len : span.end;
    if (to <= from) continue;
    if (p->len == p->source_len && memcmp(d->text.at + p->text, d->clean->text.at + p->source, p->len) == 0)
      finish_copied(f, p->source + (from - p->text), to - from);
    else finish_stood(f, (Str){d->text.at + from, to - from}, p->source, p->source + p->source_len);
  }
}

static void finish_gap(Finish *f, uint32_t clean_at)
{
  finish_stood(f, STR("\n\n"), clean_at, clean_at);
}

static int dropped_order(const void *left, const void *right)
{
  const Dropped *a = left, *b = right;
  if (a->source.start != b->source.start) return a->source.start < b->source.start ? -1 : 1;
  return (a->source.end > b->source.end) - (a->source.end < b->source.end);
}

static void finish_dropped(Draft *d)
{
  for (size_t i = 0; i < d->blocks.len; i++)
    if (d->blocks.at[i].why) draft_drop(d, d->blocks.at[i].clean, d->blocks.at[i].why);
  for (size_t i = 0; i < d->dropped.len; i++) d->dropped.at[i].source = clean_source_span(d->clean, d->dropped.at[i].source);
  if (d->dropped.len) qsort(d->dropped.at, d->dropped.len, sizeof *d->dropped.at, dropped_order);
  d->article->dropped = d->dropped.at;
  d->article->dropped_count = d->dropped.len;
}

bool draft_finish(Draft *d)
{
  draft_close(d);
  Finish f = {.draft = d, .text = arena_alloc(d->arena, d->text.len + 2 * d->blocks.len + 1)};
  Block *blocks = ARENA_ARRAY(d->arena, Block, d->blocks.len);
  size_t count = 0;
  for (size_t i = 0; i < d->blocks.len; i++) {
    const DraftBlock *block = &d->blocks.at[i];
    if (block->why || span_empty(block->span)) continue;
    if (count) finish_gap(&f, block->clean.start);
    uint32_t start = (uint32_t)f.len;
    finish_span(&f, block->span);
    blocks[count++] = (Block){{start, (uint32_t)f.len}, block->kind};
  }
  finish_dropped(d);
  f.text[f.len] = '\0';
  d->article->text = (Str){f.text, f.len};
  d->article->blocks = blocks;
  d->article->block_count = count;
  d->article->map = f.pieces.at;
  d->article->map_count = f.pieces.len;
  return count > 0;
}
