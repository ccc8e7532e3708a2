/* pending.c - weak definitions for rooms that are not in yet; goes away with the last of them. */
#include "cli/cli.h"
#define WEAK __attribute__((weak))
#define NOT_IN error_set(err, RELATA_FAILED, "", "", "this part of relata is not built in yet")

#include <stdlib.h>
#include <string.h>
struct ArticleReader { Arena arena; Str rest, bytes; ArticleForm form; const char *path; uint32_t line; bool done; };
static const Article *plain(Str bytes, const char *name, uint32_t line, Arena *arena)
{
  Article *a = ARENA_NEW(arena, Article);
  struct { Block *at; size_t len, cap; } blocks = {0};
  a->name = str_copy(arena, str_of(name)); a->line = line; a->source = a->text = str_copy(arena, bytes);
  a->title = a->byline = a->outlet = a->url = a->date = a->place = STR("");
  for (size_t i = 0; i < a->text.len;) {
    size_t end = i;
    while (end < a->text.len && !(a->text.at[end] == '\n' && end + 1 < a->text.len && a->text.at[end + 1] == '\n')) end++;
    if (str_trim((Str){a->text.at + i, end - i}).len) LIST_PUSH(arena, &blocks) = (Block){{(uint32_t)i, (uint32_t)end}, BLOCK_PARAGRAPH};
    i = end + 2;
  }
  a->blocks = blocks.at; a->block_count = blocks.len;
  MapPiece *m = ARENA_NEW(arena, MapPiece); m->len = m->source_len = (uint32_t)bytes.len; a->map = m; a->map_count = 1;
  sha256_hex(bytes, a->sha256);
  return a;
}
WEAK ArticleReader *article_open(const char *p, const ArticleOptions *o, RelataError *err)
{
  ArticleReader *r = calloc(1, sizeof *r);
  if (!file_read(p, &r->arena, &r->bytes, err)) { free(r); return NULL; }
  r->rest = r->bytes; r->path = p; r->form = o->form;
  return r;
}
WEAK const Article *article_next(ArticleReader *r, Arena *a, RelataError *err)
{
  err->status = RELATA_OK;
  if (r->form != FORM_LINES) { if (r->done) return NULL; r->done = true; return plain(r->bytes, r->path, 0, a); }
  Str line;
  if (r->done || !str_split(&r->rest, '\n', &line) || (!r->rest.at && !line.len)) { r->done = true; return NULL; }
  return plain(line, r->path, ++r->line, a);
}
WEAK void article_close(ArticleReader *r) { if (r) { arena_free(&r->arena); free(r); } }
WEAK const Article *article_parse(Str b, const char *n, const ArticleOptions *o, Arena *a, RelataError *err) { (void)o; (void)err; return plain(b, n, 0, a); }
