/*
 * train_coreference.c - what scripts/train_coreference learns from and tries its weights on. Reads texts, keeps their
 * analysis, and then for every line "examples TABLE" or "resolve TABLE" of its input writes, for each text, what every mention
 * can choose from where the weights of TABLE have chosen so far, or the clusters that they end with; then a line "end".
 * usage: train_coreference MODEL TEXT...
 */
#include <stdio.h>
#include <string.h>

#include "analysis/analysis.h"
#include "resolution/parts.h"

typedef struct { const char *path; SentenceList sentences; Arena arena; } Reading1;

static bool read_one(const char *path, const Tokenizer *tokenizer, const Model *model, Reading1 *out, RelataError *err)
{
  Str bytes;
  const Article *article;
  ArticleOptions options = {.keep_clutter = true};
  out->path = path;
  if (!file_read(path, &out->arena, &bytes, err)) return false;
  if (!(article = article_parse(bytes, path, &options, &out->arena, err))) return false;
  out->sentences = sentences_split(tokenizer, article, &out->arena);
  return sentences_analyse(model, &out->sentences, &out->arena, err);
}

static void clusters_write(const SentenceList *sentences, const Resolved *resolved, Buf *out)
{
  for (size_t i = 0; i < resolved->mention_count; i++) {
    const ResolvedMention *m = &resolved->mentions[i];
    const Token *t = sentences->at[m->sentence].tokens;
    if (strcmp(m->rule, "relative") != 0)
      buf_format(out, "R %u %u %u %u\n", t[m->np_first].span.start, t[m->np_last].span.end, t[m->head].span.start, m->cluster);
  }
}

/* Byte offsets are the text's; scripts/train_coreference counts characters without white space. */
static bool answer(const char *line, const Resolver *resolver, const Reading1 *texts, int count)
{
  bool examples = strncmp(line, "examples", 8) == 0, ok = true;
  for (int i = 0; i < count && ok; i++) {
    Arena arena = {0};
    Buf out = {0};
    buf_format(&out, "F %s\n", texts[i].path);
    if (examples) coreference_examples(resolver, &texts[i].sentences, &arena, &out);
    else {
      Resolved resolved;
      facts_resolve(resolver, &texts[i].sentences, NULL, &arena, &resolved);
      clusters_write(&texts[i].sentences, &resolved, &out);
    }
    ok = !out.failed && fwrite(out.at, 1, out.len, stdout) == out.len;
    buf_free(&out);
    arena_free(&arena);
  }
  return ok && puts("end") >= 0 && fflush(stdout) == 0;
}

static bool serve(Resolver *resolver, const Reading1 *texts, int count, RelataError *err)
{
  char line[4096], verb[16], path[4000];
  while (fgets(line, sizeof line, stdin)) {
    Arena arena = {0};
    Str table;
    if (sscanf(line, "%15s %3999s", verb, path) != 2) continue;
    if (!file_read(path, &arena, &table, err)) return false;
    rank_nets_load(lexicon_table_read(table, &arena), &arena, resolver->rank);
    bool ok = answer(line, resolver, texts, count);
    arena_free(&arena);
    if (!ok) return false;
  }
  return true;
}

int main(int argc, char **argv)
{
  RelataError err = {0};
  Lexicon *lexicon = lexicon_open();
  Tokenizer *tokenizer = lexicon ? tokenizer_new(lexicon) : NULL;
  Model *model = argc > 2 && tokenizer ? model_open(argv[1][0] ? argv[1] : NULL, lexicon, &err) : NULL;
  Resolver *resolver = model ? resolver_new(lexicon, NULL, &err) : NULL;
  Arena arena = {0};
  Reading1 *texts = ARENA_ARRAY(&arena, Reading1, (size_t)argc);
  bool ok = resolver != NULL;
  int count = 0;
  for (int i = 2; i < argc && ok; i++, count++) ok = read_one(argv[i], tokenizer, model, &texts[count], &err);
  ok = ok && serve(resolver, texts, count, &err);
  if (!ok) fprintf(stderr, "train_coreference: %s: %s; %s\n", err.where, err.what, err.remedy);
  for (int i = 0; i < count; i++) arena_free(&texts[i].arena);
  arena_free(&arena);
  resolver_free(resolver);
  model_close(model);
  tokenizer_free(tokenizer);
  lexicon_close(lexicon);
  return ok ? 0 : 1;
}
