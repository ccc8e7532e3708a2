/*
 * lines.c - every line a text of its own, as streaming engines feed them.
 */
#include "article/reader.h"

const Article *next_line_text(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str line;
  do {
    if (!window_line(r->in, RECORD_MOST, &line)) return NULL;
    r->line++;
    if (r->line == 1 && str_starts(line, "\xEF\xBB\xBF")) line.at += 3, line.len -= 3;
  } while (!str_trim(line).len);
  uint64_t offset = r->in->offset - (uint64_t)(r->in->at + r->in->start - line.at);
  const Article *a = article_from_bytes(str_copy(arena, line), record_name(r, (Str){"", 0}, arena), FORM_LINES, &r->options, arena, err);
  if (!a) return NULL;
  Article *made = (Article *)a; /* ours until it is handed out */
  made->line = r->line;
  return record_place(r, made, offset, err) ? made : NULL;
}
