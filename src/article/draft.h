/*
 * draft.h - inside the article room: an article while it is read.
 *
 * Three texts follow each other. The source is the bytes as given. The clean text is valid UTF-8 (encoding.c, json.c);
 * where it differs from the source its own map leads back. The draft is made of the clean text by the reader of its form
 * (plain.c, html.c, markdown.c): blocks, white space made single, entities decoded. Then clutter.c says which blocks are
 * clutter, and draft_finish() copies the others into the Article, with one map from its text to the source.
 */
#ifndef RELATA_DRAFT_H
#define RELATA_DRAFT_H

#include "article/article.h"

typedef struct { MapPiece *at; size_t len, cap; } PieceList;

typedef struct {
  Str text;
  const MapPiece *map; size_t map_count; /* 0: the text is the source itself */
  uint32_t repaired;
} Clean;

/* What the form of the source says of a block. */
typedef enum { ROLE_NONE, ROLE_BYLINE, ROLE_DATE, ROLE_CAPTION, ROLE_TITLE, ROLE_LINKS } BlockRole;

typedef struct {
  Span span;               /* of the draft's text */
  Span clean;              /* of the clean text that it was made from */
  BlockKind kind;
  BlockRole role;
  const char *why;         /* clutter, and of what kind; NULL: kept */
  uint32_t links;          /* how many links it holds */
} DraftBlock;

typedef struct {
  Arena *arena;
  const Clean *clean;
  struct { char *at; size_t len, cap; } text;
  PieceList pieces;        /* draft text -> clean text */
  struct { DraftBlock *at; size_t len, cap; } blocks;
  struct { Dropped *at; size_t len, cap; } dropped; /* spans of the clean text until draft_finish */
  bool mail;               /* HTML of a message: what is quoted in it is dropped */
  bool open;               /* a block is open */
  bool space;              /* white space waits to become one space before the next text */
  Span space_at;
  Article *article;        /* title, date, ... as they are found */
} Draft;

void draft_open(Draft *draft, BlockKind kind, BlockRole role);
/* Appends bytes of the clean text as they are, without invisible characters; opens a paragraph where no block is open. */
void draft_copy(Draft *draft, uint32_t start, uint32_t end);
/* Appends text that stands for clean[start, end). */
void draft_stand(Draft *draft, Str text, uint32_t start, uint32_t end);
/* White space in the clean text: one space if text comes before and after it in the block. */
void draft_space(Draft *draft, uint32_t start, uint32_t end);
/* Ends the block; an empty one is forgotten. */
void draft_close(Draft *draft);
void draft_drop(Draft *draft, Span clean, const char *why);
Str draft_text(const Draft *draft, const DraftBlock *block);

/* Copies what is kept into draft->article: text, blocks, map, dropped. False where nothing is left. */
bool draft_finish(Draft *draft);

/* encoding.c: any bytes into valid UTF-8. `declared`: a charset's name, or "". False for what is no text. */
bool clean_from_bytes(Str bytes, Str declared, Arena *arena, Clean *out, const char **why);
Span clean_source_span(const Clean *clean, Span span);
/* `outer` was made from the text of `inner`: its map leads to inner's source afterwards. */
void clean_compose(Clean *outer, const Clean *inner, Arena *arena);
/* The charset that an HTML page declares in its first bytes; "" where none. */
Str html_charset(Str bytes);

/* json.c: the string value that begins at the quote line[at]: its text, with the way back to the line. */
bool json_string_clean(Str line, size_t at, Arena *arena, Clean *out);
/* The place of the value of a top-level member; SIZE_MAX where it is not there. */
size_t json_member(Str object, const char *name);

/* Past the value that begins at `i`, well formed or not. */
size_t json_skip_value(Str s, size_t i);

/* csv.c */
typedef struct { Span span; bool quoted; } CsvCell;
typedef struct { CsvCell *at; size_t len, cap; } CsvRow;
char csv_separator(Str head);
/* The row at `at`; returns where the next begins. */
size_t csv_row(Str s, size_t at, char separator, Arena *arena, CsvRow *row);
/* A cell's text. False for what is no text. */
bool csv_cell_clean(Str row, const CsvCell *cell, Arena *arena, Clean *out);

/* The readers of forms. */
void read_plain(Draft *draft, bool keep_clutter);
/* `dropped`: spans of the clean text, in order, that are read as if they were empty lines. */
void read_plain_without(Draft *draft, bool keep_clutter, const Span *dropped, size_t count);
void read_line_text(Draft *draft);
bool read_html(Draft *draft);
bool read_markdown(Draft *draft);

/* metadata.c: fills what is empty of title, byline, outlet, date, url from a JSON-LD script. */
void metadata_from_json_ld(Article *article, Str json, Arena *arena);

/* Text with its character references decoded, once more than the format asked for. */
Str without_entities(Str text, Arena *arena);

/* mail.c: "Anna Berg <anna@example.org>", "anna@example.org (Anna Berg)": the name; else the address. */
Str sender_name(Str from);

/* clutter.c: judges the blocks, names headline and headings, takes byline, date and dateline out. */
void draft_judge(Draft *draft, bool keep_clutter);

/* speakers.c: parts the speakers' names of a transcript from what they say. */
void draft_part_speakers(Draft *draft);

/* dateline.c: "PARIS, March 3 (AP) - Talks began": how many bytes it takes (0: there is none). */
typedef struct { Str place, outlet; Span date; } Dateline;
size_t dateline_parse(Str text, Dateline *out);

/* dates.c: an ISO 8601 date (with time if it is given so) from "April 5, 2001", "5 Apr 2001 10:00", "2001-04-05T10:00Z".
 * Returns how many bytes the date takes; 0 where `text` does not begin with one. */
size_t date_parse(Str text, char out[32]);
/* Does `text` begin with the name of a month (full, or cut to three or more letters, with or without a period)? Its
 * number, and in `len` its bytes. */
int month_at(Str text, size_t *len);

static inline bool is_space_byte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
/* markdown.c: the character of "&eacute;", "&#233;" or "&#xe9;"; 0: unknown. */
uint32_t entity_value(Str entity);

size_t word_count(Str text);
/* Capital letters only (at least `least`), no small ones. */
bool all_capitals(Str text, size_t least);

#endif
