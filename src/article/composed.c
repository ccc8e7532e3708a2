/*
 * composed.c - texts put together block by block.
 */
#include "article/composed.h"

#include <string.h>

static void put(Composer *c, Str s)
{
  c->text.at = arena_grow(c->arena, c->text.at, &c->text.cap, c->text.len + s.len + 1, 1);
  if (s.len) memcpy(c->text.at + c->text.len, s.at, s.len);
  c->text.len += s.len;
}

void compose_open(Composer *c, BlockKind kind, BlockRole role)
{
  compose_close(c);
  if (c->blocks.len) put(c, STR("\n\n"));
  uint32_t at = (uint32_t)c->text.len;
  LIST_PUSH(c->arena, &c->blocks) = (ComposedBlock){{at, at}, kind, role};
  c->open = true;
  c->space = false;
}

size_t compose_len(const Composer *c) { return c->open ? c->text.len - c->blocks.at[c->blocks.len - 1].span.start : 0; }

Str compose_block(const Composer *c, size_t block) { return str_slice((Str){c->text.at, c->text.len}, c->blocks.at[block].span); }

void compose_text(Composer *c, Str s)
{
  if (!c->open) compose_open(c, BLOCK_PARAGRAPH, ROLE_NONE);
  for (size_t i = 0; i < s.len;) {
    size_t from = i, next = i;
    uint32_t cp = utf8_next(s, &next);
    if (utf8_is_invisible(cp)) {
      i = next;
      continue;
    }
    if (utf8_is_space(cp) || cp < ' ') {
      c->space = true;
      i = next;
      continue;
    }
    while (i < s.len && !((unsigned char)s.at[i] <= ' ' || (unsigned char)s.at[i] >= 0xC2)) i++;
    if (i == from) i = next;
    if (c->space && compose_len(c)) put(c, STR(" "));
    c->space = false;
    put(c, (Str){s.at + from, i - from});
  }
}

void compose_space(Composer *c) { c->space = true; }

void compose_close(Composer *c)
{
  if (!c->open) return;
  ComposedBlock *block = &c->blocks.at[c->blocks.len - 1];
  c->open = c->space = false;
  block->span.end = (uint32_t)c->text.len;
  if (!span_empty(block->span)) return;
  c->blocks.len--;
  if (c->blocks.len) c->text.len -= 2; /* the gap before it */
}

const Article *compose_article(Composer *c, Article *a, const ArticleOptions *options, RelataError *err)
{
  compose_close(c);
  if (!c->blocks.len) return article_refuse(err, a->name, "holds no text", "check what it holds: pictures of pages are not read");
  Clean *clean = ARENA_NEW(c->arena, Clean);
  put(c, (Str){"", 1});
  *clean = (Clean){.text = {c->text.at, c->text.len - 1}};
  a->source = clean->text;
  a->decoded = true;
  Draft d = {.arena = c->arena, .clean = clean, .article = a};
  for (size_t i = 0; i < c->blocks.len; i++) {
    draft_open(&d, c->blocks.at[i].kind, c->blocks.at[i].role);
    draft_copy(&d, c->blocks.at[i].span.start, c->blocks.at[i].span.end);
    draft_close(&d);
  }
  return article_finish(a, &d, true, options, err);
}
