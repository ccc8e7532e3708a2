/* pending.c - weak definitions for rooms that are not in yet; goes away with the last of them. */
#include "cli/cli.h"
#define WEAK __attribute__((weak))
#define NOT_IN error_set(err, RELATA_FAILED, "", "", "this part of relata is not built in yet")
WEAK Extractor *extractor_new(const Lexicon *l) { return (Extractor *)(uintptr_t)l; }
WEAK void extractor_free(Extractor *e) { (void)e; }
WEAK TripleList triples_extract(const Extractor *e, const SentenceList *s, const ExtractionOptions *o, Arena *a) { (void)e; (void)s; (void)o; (void)a; return (TripleList){0}; }
WEAK const char *modality_name(Modality m) { (void)m; return "asserted"; }
WEAK Resolver *resolver_new(const Lexicon *l, const char *g, RelataError *err) { (void)g; (void)err; return (Resolver *)(uintptr_t)l; }
WEAK void resolver_free(Resolver *r) { (void)r; }
WEAK void facts_resolve(const Resolver *r, const SentenceList *s, const TripleList *t, Arena *a, Resolved *o) { (void)r; (void)s; (void)t; (void)a; (void)o; }
WEAK size_t entity_keys(const Resolver *r, const EntityProfile *e, Arena *a, Str *k, size_t m) { (void)r; (void)e; (void)a; (void)k; (void)m; return 0; }
WEAK SameVerdict entity_same(const Resolver *r, const EntityProfile *a, const EntityProfile *b, float *s, const char **w) { (void)r; (void)a; (void)b; *s = 0; *w = ""; return SAME_NO; }
WEAK Str entity_better_name(Str a, uint64_t m, Str b, uint64_t n) { (void)m; (void)n; return a.len != b.len ? (a.len > b.len ? a : b) : str_cmp(a, b) < 0 ? a : b; }
WEAK PictureFormat picture_format_of(const char *n) { (void)n; return PICTURE_NONE; }
WEAK bool picture_draw(const FactSet *f, const PictureOptions *o, Buf *b, Buf *n, RelataError *err) { (void)f; (void)o; (void)b; (void)n; return NOT_IN; }
WEAK bool report_write(Store *s, const Selection *l, const ReportOptions *o, Buf *b, RelataError *err) { (void)s; (void)l; (void)o; (void)b; return NOT_IN; }
WEAK bool report_fill(Store *s, Str d, const ReportOptions *o, Buf *b, RelataError *err) { (void)s; (void)d; (void)o; (void)b; return NOT_IN; }
WEAK ExportFormat export_format_of(const char *n) { (void)n; return EXPORT_NONE; }
WEAK bool export_write(const FactSet *f, ExportFormat x, Buf *b, RelataError *err) { (void)f; (void)x; (void)b; return NOT_IN; }
RelataStatus run_entities(Command *c) { return say_usage(c, "", "", "not built in yet"); }
RelataStatus run_explain(Command *c) { return say_usage(c, "", "", "not built in yet"); }
RelataStatus run_find(Command *c) { return say_usage(c, "", "", "not built in yet"); }
RelataStatus run_info(Command *c) { return say_usage(c, "", "", "not built in yet"); }
WEAK Tokenizer *tokenizer_new(const Lexicon *l) { return (Tokenizer *)(uintptr_t)l; }
WEAK void tokenizer_free(Tokenizer *t) { (void)t; }
WEAK SentenceList sentences_split(const Tokenizer *t, const Article *a, Arena *r) { (void)t; (void)a; (void)r; return (SentenceList){0}; }

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
