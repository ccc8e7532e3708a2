/*
 * train_names.c - what scripts/train_names learns from: every name that could be, with its features, for the sentences of
 * CoNLL-U files, analysed by the language model.
 * usage: train_names MODEL FILE.conllu...
 */
#include <stdio.h>

#include "analysis/analysis.h"

static bool write_examples(const char *path, const Model *model, RelataError *err)
{
  Arena arena = {0};
  Str bytes;
  SentenceList sentences = {0};
  Buf out = {0};
  bool ok = file_read(path, &arena, &bytes, err) && conllu_read(bytes, path, &arena, &sentences, err);
  if (ok) {
    model_name_examples(model, &sentences, &arena, &out);
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
  bool ok = model != NULL;
  for (int i = 2; i < argc && ok; i++) ok = write_examples(argv[i], model, &err);
  if (!ok) fprintf(stderr, "train_names: %s: %s; %s\n", err.where, err.what, err.remedy);
  model_close(model);
  lexicon_close(lexicon);
  return ok ? 0 : 1;
}
