/* model.c - any bytes as a model file, with a checksum that is made right again: refused, or it analyses a sentence. */
#include "../analysis/tiny_model.h"
#include "fuzz.h"

static Lexicon *lexicon;
static Tokenizer *tokenizer;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
  (void)argc, (void)argv;
  lexicon = lexicon_open();
  tokenizer = tokenizer_new(lexicon);
  return 0;
}

/* The input changes a small model: each three bytes are a place and what is put there. */
static void change(Buf *model, const uint8_t *data, size_t size)
{
  for (size_t i = 0; i + 3 < size; i += 4) {
    size_t at = ((size_t)data[i] << 16 | (size_t)data[i + 1] << 8 | data[i + 2]) % (data[i] & 128 ? model->len : 512);
    model->at[at] = (char)data[i + 3];
  }
}

static void analyse(Model *model)
{
  static const char text[] = "Ada Bell met Colin Quill in Oslo on 3 May 2001. She didn't sign.";
  Arena arena = {0};
  const Article *a = article_parse(STR(text), "a.txt", NULL, &arena, NULL);
  SentenceList list = sentences_split(tokenizer, a, &arena);
  require(sentences_analyse(model, &list, &arena, NULL));
  for (size_t i = 0; i < list.len; i++) require(list.at[i].len > 0);
  arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char path[64];
  RelataError err = {0};
  if (size < 1) return 0;
  Buf bytes = {0};
  if (data[0] & 1) buf_str(&bytes, (Str){(const char *)data + 1, size - 1});
  else bytes = tiny_model(data[0]), change(&bytes, data + 1, size - 1);
  if (data[0] & 2 && bytes.len > 64) bytes.len -= bytes.len / (2 + data[0] % 61);
  if (data[0] & 4 && !(data[0] & 1)) tiny_model_seal(&bytes);
  int fd = file_of((const uint8_t *)bytes.at, bytes.len, path);
  Model *model = model_open(path, lexicon, &err);
  require_reason(model != NULL, &err);
  if (model) analyse(model);
  model_close(model);
  close(fd);
  buf_free(&bytes);
  return 0;
}
