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
WEAK ArticleReader *article_open(const char *p, const ArticleOptions *o, RelataError *err) { (void)p; (void)o; NOT_IN; return NULL; }
WEAK const Article *article_next(ArticleReader *r, Arena *a, RelataError *err) { (void)r; (void)a; NOT_IN; return NULL; }
WEAK void article_close(ArticleReader *r) { (void)r; }
WEAK const Article *article_parse(Str b, const char *n, const ArticleOptions *o, Arena *a, RelataError *err) { (void)b; (void)n; (void)o; (void)a; NOT_IN; return NULL; }
WEAK Tokenizer *tokenizer_new(const Lexicon *l) { return (Tokenizer *)(uintptr_t)l; }
WEAK void tokenizer_free(Tokenizer *t) { (void)t; }
WEAK SentenceList sentences_split(const Tokenizer *t, const Article *a, Arena *r) { (void)t; (void)a; (void)r; return (SentenceList){0}; }
