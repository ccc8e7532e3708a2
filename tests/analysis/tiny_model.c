#include "tiny_model.h"

#include <stdio.h>
#include <string.h>
#include <xxhash.h>

enum { D = 32, H_MOST = 32, P = 16, A = 16, R = 16, B = 61, HEAD = 16, ENTRY = 56, SECTIONS_MAX = 96 };

static const char *const texts[][2] = {
    {"meta", "{\"name\": \"tiny\", \"licence\": \"CC BY-SA 4.0\"}"},
    {"vocab", "<unk>\n<root>\nthe\nminister\nmet\npress\n."},
    {"upos", "NOUN\nVERB\nDET\nPUNCT\nPROPN"},
    {"xpos", "NN\nVBD\nDT\n.\nNNP"},
    {"feats", "_\nNumber=Sing\nTense=Past|VerbForm=Fin"},
    {"deprel", "nsubj\nobj\ndet\npunct\nroot\nnmod"},
    {"lemma", "l0|\nk0|\nl3|y\n=be"},
    {"ner", "O\nB-PERSON\nI-PERSON\nB-GPE\nI-GPE"},
    {"lexemes", "met\tVERB\tmeet\npress\tNOUN\tpress"},
};
enum { VOCABULARY = 7, TAGS = 5 + 5 + 3 + 4 + 5, LABELS = 6 };

typedef struct { Buf entries, data; uint32_t count, h, seen; uint64_t random; size_t start; } Builder; /* seen: columns that windows and heads see */

static uint32_t next_random(Builder *b)
{
  b->random = b->random * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(b->random >> 33);
}

static void put_number(Buf *out, uint64_t number, size_t size)
{
  for (size_t i = 0; i < size; i++) buf_char(out, (char)(number >> (8 * i)));
}

static void add(Builder *b, const char *name, uint32_t type, uint32_t rows, uint32_t cols, const void *bytes, size_t size)
{
  char padded[24] = {0};
  snprintf(padded, sizeof padded, "%s", name);
  while ((b->start + b->data.len) % 64) buf_char(&b->data, 0);
  buf_put(&b->entries, padded, sizeof padded);
  put_number(&b->entries, type, 4);
  put_number(&b->entries, rows, 4);
  put_number(&b->entries, cols, 4);
  put_number(&b->entries, 1, 4);
  put_number(&b->entries, b->start + b->data.len, 8);
  put_number(&b->entries, size, 8);
  buf_put(&b->data, bytes, size);
  b->count++;
}

static void add_floats(Builder *b, const char *name, uint32_t count, float low, float high)
{
  float values[6 * H_MOST];
  for (uint32_t i = 0; i < count; i++) values[i] = low + (high - low) * (float)(next_random(b) % 1000) / 1000.0f;
  add(b, name, 3, count, 1, values, count * sizeof *values);
}

static void add_matrix(Builder *b, const char *name, uint32_t rows, uint32_t cols, const char *bias)
{
  static int8_t values[6 * H_MOST * 3 * D];
  char part[24];
  for (uint32_t i = 0; i < rows * cols; i++) values[i] = (int8_t)((int)(next_random(b) % 255) - 127);
  snprintf(part, sizeof part, "%s.q", name);
  add(b, part, 1, rows, cols, values, (size_t)rows * cols);
  snprintf(part, sizeof part, "%s.s", name);
  add_floats(b, part, rows, 0.001f, 0.004f);
  if (bias) add_floats(b, bias, rows, -0.5f, 0.5f);
}

static void add_layer(Builder *b, char digit, uint32_t window)
{
  char prefix[] = "layerN.", name[24], bias[24];
  prefix[5] = digit;
  snprintf(name, sizeof name, "%sln.g", prefix);
  add_floats(b, name, D, 0.5f, 1.5f);
  snprintf(name, sizeof name, "%sln.b", prefix);
  add_floats(b, name, D, -0.5f, 0.5f);
  snprintf(name, sizeof name, "%sP", prefix);
  if (b->seen < D) add_matrix(b, name, b->seen, D, NULL);
  snprintf(name, sizeof name, "%sW", prefix);
  snprintf(bias, sizeof bias, "%sb", prefix);
  add_matrix(b, name, 6 * b->h, window * b->seen, bias);
  snprintf(name, sizeof name, "%sO", prefix);
  snprintf(bias, sizeof bias, "%so", prefix);
  add_matrix(b, name, D, 2 * b->h, bias);
}

static void add_all(Builder *b)
{
  for (size_t i = 0; i < COUNT_OF(texts); i++) {
    uint32_t len = (uint32_t)strlen(texts[i][1]);
    add(b, texts[i][0], 0, len, 1, texts[i][1], len);
  }
  add_matrix(b, "word", VOCABULARY, D, NULL);
  add_matrix(b, "hash", B, D, NULL);
  add_layer(b, '0', 3);
  add_layer(b, '1', 1);
  add_floats(b, "out.ln.g", D, 0.5f, 1.5f);
  add_floats(b, "out.ln.b", D, -0.5f, 0.5f);
  if (b->seen < D) add_matrix(b, "out.P", b->seen, D, NULL);
  add_matrix(b, "tag", TAGS, b->seen, "tag.b");
  add_matrix(b, "Ad", A, b->seen, "Ad.b");
  add_matrix(b, "Ah", A, b->seen, "Ah.b");
  add_matrix(b, "U", A, A, NULL);
  add_floats(b, "v", A, -1, 1);
  add_matrix(b, "Ld", R, b->seen, "Ld.b");
  add_matrix(b, "Lh", R, b->seen, "Lh.b");
  add_matrix(b, "Q", LABELS * R, R, NULL);
  add_matrix(b, "p", LABELS, R, NULL);
  add_matrix(b, "q", LABELS, R, "c");
  add(b, "check", 0, 8, 1, "\0\0\0\0\0\0\0\0", 8);
}

void tiny_model_seal(Buf *model)
{
  uint64_t check = XXH64(model->at, model->len - 8, 0);
  for (size_t i = 0; i < 8; i++) model->at[model->len - 8 + i] = (char)(check >> (8 * i));
}

static Buf model_of(uint32_t seed, uint32_t h, uint32_t seen)
{
  Builder count = {.random = seed, .h = h, .seen = seen}, build = {.random = seed, .h = h, .seen = seen};
  Buf out = {0};
  add_all(&count); /* once to know how long the table is */
  build.start = HEAD + (size_t)count.count * ENTRY;
  add_all(&build);
  buf_text(&out, "RELATAM1");
  put_number(&out, build.count, 4);
  put_number(&out, build.start + build.data.len, 4);
  buf_put(&out, build.entries.at, build.entries.len);
  buf_put(&out, build.data.at, build.data.len);
  buf_free(&count.entries);
  buf_free(&count.data);
  buf_free(&build.entries);
  buf_free(&build.data);
  tiny_model_seal(&out);
  return out;
}

Buf tiny_model(uint32_t seed) { return model_of(seed, 16, D); }

Buf tiny_model_narrow(uint32_t seed) { return model_of(seed, 32, P); }
