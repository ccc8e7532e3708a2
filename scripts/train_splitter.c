/*
 * train_splitter.c - trains the decision where sentences end, and cuts treebank text to measure it.
 *
 *   train_splitter train FILE.conllu... > src/lexicon/tables/boundaries.tsv
 *   train_splitter cut FILE.conllu > OUT.conllu      the raw text of the file, cut anew (heads are made up)
 *
 * Training: logistic regression by FTRL-proximal (McMahan et al. 2013) with L1, which leaves most weights at zero. Every
 * gap between two words where a sentence may end is an example; the features come from src/text/boundary.c. Each tenth
 * document is kept apart to choose the bias. Fixed order, no randomness: the same files give the same table.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/boundary.h"

enum { EPOCHS = 8 };
static const double ALPHA = 0.15, BETA = 1.0, L1 = 3.0, L2 = 0.2;

typedef struct { double z, n; } Coordinate;
typedef struct { uint32_t *features; uint32_t count; bool ends, held_out; double weight; } Example;
typedef struct { Example *at; size_t len, cap; } ExampleList;
typedef struct { Coordinate *at; size_t len, cap; } CoordinateList;

typedef struct {
  Arena arena;
  Tokenizer *tokenizer;
  Map names;              /* "template\ta\tb\tc" -> index of its coordinate */
  CoordinateList coordinates;
  ExampleList examples;
} Trainer;

static void fail(const char *what) { fprintf(stderr, "train_splitter: %s\n", what); exit(1); }

static SentenceList read_file(const char *path, Arena *arena)
{
  RelataError err = {0};
  Str bytes;
  SentenceList list;
  if (!file_read(path, arena, &bytes, &err) || !conllu_read(bytes, path, arena, &list, &err)) fail(err.what);
  return list;
}

static uint32_t feature_index(Trainer *t, const Feature *f)
{
  bool fresh;
  Str name = str_format(&t->arena, "%c\t%.*s\t%.*s\t%.*s", f->template, STR_ARG(f->a), STR_ARG(f->b), STR_ARG(f->c));
  uint64_t *index = map_at(&t->names, name, &fresh);
  if (fresh) {
    *index = t->coordinates.len;
    LIST_PUSH(&t->arena, &t->coordinates) = (Coordinate){0, 0};
  }
  return (uint32_t)*index;
}

static void add_example(Trainer *t, const BoundaryBlock *block, size_t start, size_t gap, bool ends, bool held_out, double weight)
{
  Feature features[FEATURES_MAX];
  Example e = {.ends = ends, .held_out = held_out, .weight = weight};
  e.count = (uint32_t)boundary_features(t->tokenizer->boundaries, block, start, gap, features);
  e.features = ARENA_ARRAY(&t->arena, uint32_t, e.count);
  for (uint32_t i = 0; i < e.count; i++) e.features[i] = feature_index(t, &features[i]);
  LIST_PUSH(&t->arena, &t->examples) = e;
}

static void add_block(Trainer *t, const Article *a, Span block, const bool *ends_at, bool held_out, double weight)
{
  WordList words = {0};
  BoundaryBlock seen;
  words_scan(t->tokenizer, a->text, block, &t->arena, &words);
  if (!words.len) return;
  boundary_see(t->tokenizer->boundaries, a->text, words.at, words.len, &t->arena, &seen);
  size_t start = 0;
  for (size_t gap = 0; gap + 1 < words.len; gap++) {
    bool ends = ends_at[words.at[gap].end];
    if (boundary_possible(&seen, gap)) add_example(t, &seen, start, gap, ends, held_out, weight);
    if (ends) start = gap + 1;
  }
}

static void add_file(Trainer *t, const char *path)
{
  SentenceList list = read_file(path, &t->arena);
  const Article *a = list.article;
  bool *ends_at = ARENA_ARRAY(&t->arena, bool, a->text.len + 1);
  for (size_t i = 0; i < list.len; i++) ends_at[list.at[i].span.end] = true;
  size_t sentence = 0, document = 0;
  for (size_t i = 0; i < a->block_count; i++) {
    for (; sentence < list.len && list.at[sentence].span.start < a->blocks[i].span.end; sentence++)
      document += list.at[sentence].opens_document;
    add_block(t, a, a->blocks[i].span, ends_at, document % 10 == 9, strstr(path, "gum") ? 1.5 : 1.0);
  }
}

static double weight_of(const Coordinate *c)
{
  if (fabs(c->z) <= L1) return 0;
  return -(c->z - (c->z > 0 ? L1 : -L1)) / ((BETA + sqrt(c->n)) / ALPHA + L2);
}

static double score_of(const Trainer *t, const Example *e)
{
  double sum = 0;
  for (uint32_t i = 0; i < e->count; i++) sum += weight_of(&t->coordinates.at[e->features[i]]);
  return sum;
}

static void learn(Trainer *t, const Example *e)
{
  double gradient = e->weight * (1 / (1 + exp(-score_of(t, e))) - e->ends);
  for (uint32_t i = 0; i < e->count; i++) {
    Coordinate *c = &t->coordinates.at[e->features[i]];
    double weight = weight_of(c), sigma = (sqrt(c->n + gradient * gradient) - sqrt(c->n)) / ALPHA;
    c->z += gradient - sigma * weight;
    c->n += gradient * gradient;
  }
}

/* F1 of the gaps that end a sentence, over the documents kept apart. */
static double held_out_f1(const Trainer *t, double bias)
{
  size_t right = 0, said = 0, gold = 0;
  for (size_t i = 0; i < t->examples.len; i++) {
    const Example *e = &t->examples.at[i];
    if (!e->held_out) continue;
    bool ends = score_of(t, e) + bias > 0;
    right += ends && e->ends;
    said += ends;
    gold += e->ends;
  }
  return said + gold ? 200.0 * (double)right / (double)(said + gold) : 0;
}

static double best_bias(const Trainer *t)
{
  double best = 0, best_f1 = held_out_f1(t, 0);
  for (double bias = -2; bias <= 2; bias += 0.1) {
    double f1 = held_out_f1(t, bias);
    if (f1 > best_f1) best = bias, best_f1 = f1;
  }
  fprintf(stderr, "bias %.1f: boundary F1 %.2f on the documents kept apart\n", best, best_f1);
  return best;
}

static void write_table(const Trainer *t, double bias)
{
  size_t kept = 0;
  printf("# Where sentences end: weights of a logistic regression (src/text/boundary.c), in hundredths, made by\n"
         "# scripts/train_splitter from the English treebanks EWT and GUM (CC BY-SA 4.0, CC BY 4.0). key: template; fields: up\n"
         "# to three atoms, then the weight.\nbias\t\t\t\t%.0f\n", bias * 100);
  for (size_t i = 0; i < t->names.len; i++) {
    double weight = weight_of(&t->coordinates.at[t->names.entries[i].value]) * 100;
    if (fabs(weight) < 10) continue;
    printf("%.*s\t%.0f\n", STR_ARG(t->names.entries[i].key), weight);
    kept++;
  }
  fprintf(stderr, "%zu examples, %zu features, %zu kept\n", t->examples.len, t->names.len, kept);
}

static void train(Trainer *t, char **paths, int count)
{
  map_init(&t->names, &t->arena, 1 << 18);
  for (int i = 0; i < count; i++) add_file(t, paths[i]);
  for (int epoch = 0; epoch < EPOCHS; epoch++)
    for (size_t i = 0; i < t->examples.len; i++)
      if (!t->examples.at[i].held_out) learn(t, &t->examples.at[i]);
  double bias = best_bias(t);
  for (size_t i = 0; i < t->examples.len; i++)
    if (t->examples.at[i].held_out) learn(t, &t->examples.at[i]);
  write_table(t, bias);
}

/* The measure wants trees: every word hangs on the first. */
static void make_up_heads(SentenceList *list)
{
  for (size_t i = 0; i < list->len; i++)
    for (uint32_t k = 0; k < list->at[i].len; k++) {
      list->at[i].tokens[k].head = k ? 0 : NO_TOKEN;
      list->at[i].tokens[k].deprel = k ? DEP_DEP : DEP_ROOT;
    }
}

static void cut(Trainer *t, const char *path)
{
  Buf out = {0};
  SentenceList gold = read_file(path, &t->arena);
  SentenceList list = sentences_split(t->tokenizer, gold.article, &t->arena);
  for (size_t i = 0, k = 0; i < list.len && k < gold.len; i++) {
    while (k < gold.len && gold.at[k].span.start < list.at[i].span.start) k++;
    if (k < gold.len && gold.at[k].span.start == list.at[i].span.start && gold.at[k].opens_document) {
      list.at[i].opens_document = true;
      list.at[i].document = gold.at[k].document;
    }
  }
  make_up_heads(&list);
  conllu_write(&list, false, &out);
  fwrite(out.at, 1, out.len, stdout);
  buf_free(&out);
}

int main(int argc, char **argv)
{
  Trainer t = {0};
  Lexicon *lexicon = lexicon_open();
  t.tokenizer = tokenizer_new(lexicon);
  if (argc >= 3 && strcmp(argv[1], "train") == 0) train(&t, argv + 2, argc - 2);
  else if (argc == 3 && strcmp(argv[1], "cut") == 0) cut(&t, argv[2]);
  else fail("usage: train_splitter train FILE.conllu... | cut FILE.conllu");
  tokenizer_free(t.tokenizer);
  lexicon_close(lexicon);
  arena_free(&t.arena);
  return 0;
}
