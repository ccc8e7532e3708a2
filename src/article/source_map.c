/*
 * source_map.c - from a span of the clean text back to the bytes of the source as given.
 */
#include "article/article.h"

/* The piece that holds the text byte `at`, or the last one before it. */
static const MapPiece *piece_at(const Article *a, uint32_t at)
{
  size_t low = 0, high = a->map_count;
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    if (a->map[middle].text <= at) low = middle;
    else high = middle;
  }
  return &a->map[low];
}

/* Byte for byte where the piece is copied; a piece that is not begins and ends with the source it stands for. */
static uint32_t source_start(const MapPiece *piece, uint32_t at)
{
  uint32_t offset = at - piece->text;
  if (offset >= piece->len) return piece->source + piece->source_len;
  return piece->source + (piece->len == piece->source_len ? offset : 0);
}

static uint32_t source_end(const MapPiece *piece, uint32_t last)
{
  uint32_t offset = last - piece->text;
  if (offset >= piece->len || piece->len != piece->source_len) return piece->source + piece->source_len;
  return piece->source + offset + 1;
}

static Span span_in_source(const Article *article, Span text)
{
  if (!article->map_count || article->decoded) return text;
  uint32_t start = source_start(piece_at(article, text.start), text.start);
  if (span_empty(text)) return (Span){start, start};
  uint32_t end = source_end(piece_at(article, text.end - 1), text.end - 1);
  return (Span){start, end < start ? start : end};
}

Span article_source_span(const Article *article, Span text)
{
  Span span = span_in_source(article, text);
  return (Span){span.start + article->source_start, span.end + article->source_start};
}
