/*
 * article.h - files into Articles: the door at which strangers' bytes come in.
 * Owns: encodings and their repair, HTML and JSONL and plain text, what is an article and what is a page's clutter,
 *       title, date, byline, outlet; the map from the clean text back to the bytes of the source as given.
 * Does not know: sentences, grammar. After this door every text is valid UTF-8.
 */
#ifndef RELATA_ARTICLE_H
#define RELATA_ARTICLE_H

#include "core/core.h"

typedef enum { BLOCK_PARAGRAPH, BLOCK_HEADLINE, BLOCK_HEADING, BLOCK_LIST_ITEM, BLOCK_QUOTE, BLOCK_TABLE_ROW,
               BLOCK_SPEAKER /* "Hanna Falk:" before what she says in the blocks that follow */ } BlockKind;
typedef struct { Span span; BlockKind kind; } Block;  /* of Article.text; in order, not overlapping; no sentence crosses one */

/* Article.text[text .. text+len) was made from source[source .. source+source_len). len == source_len: byte for byte;
 * otherwise the piece as a whole stands for the source piece (an entity such as &amp;, a repaired byte, a space). */
typedef struct { uint32_t text, len, source, source_len; } MapPiece;

typedef struct { Span source; const char *why; } Dropped; /* bytes of Article.source; clutter: "advertisement", "navigation", "byline", "share", ... */

typedef struct {
  Str name;            /* where it is from: path as given, "-" , or PATH#ID / PATH:LINE for one of many in a file */
  uint32_t line;       /* 1-based line in its file, for --lines, JSON lines and CSV; the number of an object in an array; 0 otherwise */
  Str title, byline, outlet, url; /* "" where unknown */
  Str date;            /* published, ISO 8601 ("2001-04-05", with time if known); "" where unknown */
  Str place;           /* of the dateline ("PARIS (AP) -"); "" where none */
  Str source;          /* the bytes as given: of the file, or of its line where a file holds many */
  uint32_t source_start; /* where `source` begins in its file (0 unless the file holds many) */
  Str text;            /* valid UTF-8; blocks set apart by "\n\n"; what sentences are cut from */
  const Block *blocks; size_t block_count;
  const MapPiece *map; size_t map_count;      /* sorted by text */
  const Dropped *dropped; size_t dropped_count;
  bool decoded;        /* `source` is no bytes of the file (office files, PDF): places are those in `text` */
  char sha256[65];     /* of the source bytes, lower-case hex */
  uint32_t repaired;   /* bytes that were not UTF-8 and were repaired */
} Article;

typedef enum { FORM_GUESS, FORM_TEXT, FORM_HTML, FORM_JSONL, FORM_LINES, FORM_MARKDOWN, FORM_CSV, FORM_MAIL, FORM_MBOX, FORM_FEED, FORM_NEWS, FORM_XML, FORM_DOCX, FORM_ODT,
               FORM_EPUB, FORM_PDF, FORM_WARC } ArticleForm;
typedef struct {
  ArticleForm form;         /* FORM_GUESS: by ending, then by content; FORM_LINES: every line is a text of its own */
  const char *date;         /* overrides what the article says; NULL: none */
  bool found;               /* in a folder, not named by the user: what holds no articles is passed over, not refused */
  bool keep_clutter;        /* plain text: leave out nothing, neither clutter nor dateline nor the marks of lists */
  const char *text_field, *title_field, *date_field, *id_field; /* JSON, CSV; NULL: "text"/"body"/"content", "title", ... */
} ArticleOptions;

/* Reads articles one after another from one file (JSON lines or an array, rows of CSV or --lines hold many; archives, too). */
typedef struct ArticleReader ArticleReader;
MUST_CHECK ArticleReader *article_open(const char *path, const ArticleOptions *options, RelataError *err);
/* The next article, allocated in `arena` whole (independent of the reader). Returns NULL at the end (err->status is
 * RELATA_OK and err->what is "") or where one is refused (RELATA_REFUSED), or one that nobody named is passed over
 * (RELATA_OK, and err->what says why); then calling again goes on with the next. */
const Article *article_next(ArticleReader *reader, Arena *arena, RelataError *err);
void article_close(ArticleReader *reader);

/* The form that --input calls so, and what those names are ("use html, ... or text"). */
bool article_form_named(const char *name, ArticleForm *out);
void article_form_names(char *out, size_t size);
/* In a folder or an archive only what is named like an article or like an archive is read. */
bool article_named_like_one(const char *path);

/* One article from memory, under the given name; `bytes` is borrowed for as long as the article. NULL with err filled
 * where it is refused: empty, binary, nothing that reads as text, several articles as JSON lines. */
MUST_CHECK const Article *article_parse(Str bytes, const char *name, const ArticleOptions *options, Arena *arena,
                                        RelataError *err);

/* The bytes of the file as given that a span of the text came from (source_start is counted in). */
Span article_source_span(const Article *article, Span text);

/* A day as a person writes it ("2001-04-05", "April 5, 2001", a year or a month alone) as ISO 8601, in `arena`; NULL: no date. */
const char *article_date(Str text, Arena *arena);

/* SHA-256 (FIPS 180-4) as lower-case hex. */
void sha256_hex(Str bytes, char out[65]);

#endif
