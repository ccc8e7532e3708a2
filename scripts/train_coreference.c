/*
 * train_coreference.c - what scripts/train_coreference learns from: the possible antecedents of every mention with their
 * features, for the documents of CoNLL-U files, analysed anew by the language model.
 * usage: train_coreference MODEL FILE.conllu...
 */
#include <stdio.h>

#include "analysis/analysis.h"
#include "resolution/resolution.h"

static bool write_examples(const char *path, const Model *model, const Resolver *resolver, RelataError *err)
{
  Arena arena = {0};
  Str bytes;
  SentenceList sentences = {0};
  Buf out = {0};
  bool ok = file_read(path, &arena, &bytes, err) && conllu_read(bytes, path, &arena, &sentences, err) &&
            sentences_analyse(model, &sentences, &arena, err);
  if (ok) {
    coreference_examples(resolver, &sentences, &arena, &out);
    printf("F %s\n", path);
    ok = !out.failed && fwrite(out.at, 1, out.len, stdout) == out.len;
  }
  buf_free(&out);
  arena_free(&arena);
  return ok;
}

int main(int argc, char **argv)
{
  RelataError err = {0};
  Lexicon *lexicon = lexicon_open();
  Model *model = argc > 2 && lexicon ? model_open(argv[1][0] ? argv[1] : NULL, lexicon, &err) : NULL;
  Resolver *resolver = model ? resolver_new(lexicon, NULL, &err) : NULL;
  bool ok = resolver != NULL;
  for (int i = 2; i < argc && ok; i++) ok = write_examples(argv[i], model, resolver, &err);
  if (!ok) fprintf(stderr, "train_coreference: %s: %s; %s\n", err.where, err.what, err.remedy);
  resolver_free(resolver);
  model_close(model);
  lexicon_close(lexicon);
  return ok ? 0 : 1;
}
