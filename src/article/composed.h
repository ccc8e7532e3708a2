/*
 * composed.h - inside the article room: documents whose text lies in no readable place of the file (office files, PDF).
 * Their text is put together block by block; places are counted in the article's own text, which the database holds.
 */
#ifndef RELATA_COMPOSED_H
#define RELATA_COMPOSED_H

#include "article/reader.h"

typedef struct { Span span; BlockKind kind; BlockRole role; } ComposedBlock;
typedef struct {
  Arena *arena;
  struct { char *at; size_t len, cap; } text;
  struct { ComposedBlock *at; size_t len, cap; } blocks;
  bool open, space;
} Composer;

void compose_open(Composer *c, BlockKind kind, BlockRole role); /* ends the block before */
void compose_text(Composer *c, Str text);                       /* white space becomes single */
void compose_space(Composer *c);
void compose_close(Composer *c);
size_t compose_len(const Composer *c);                          /* of the open block */
Str compose_block(const Composer *c, size_t block);
const Article *compose_article(Composer *c, Article *article, const ArticleOptions *options, RelataError *err);

#endif
