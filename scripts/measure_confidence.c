/*
 * measure_confidence.c - how far confidences can be believed: measure_confidence MODEL FILE.conllu...
 * A triple of the predicted tree is right if the treebank's tree gives the same (subject, relation, object). Prints, for ten
 * ranges of confidence, how many triples lie there and how many of them are right.
 */
#include <stdio.h>
#include <string.h>

#include "analysis/analysis.h"
#include "extraction/extraction.h"

typedef struct { float right, confidence; } Sample;
typedef struct { Sample *at; size_t len, cap; } SampleList;

static SentenceList copied(const SentenceList *list, Arena *arena)
{
  SentenceList copy = *list;
  copy.at = ARENA_ARRAY(arena, Sentence, list->len);
  for (size_t s = 0; s < list->len; s++) {
    copy.at[s] = list->at[s];
    copy.at[s].tokens = ARENA_ARRAY(arena, Token, list->at[s].len + 1);
    memcpy(copy.at[s].tokens, list->at[s].tokens, list->at[s].len * sizeof(Token));
  }
  return copy;
}

static bool in_gold(const TripleList *gold, size_t from, const Triple *t)
{
  for (size_t i = from; i < gold->len && gold->at[i].sentence == t->sentence; i++)
    if (str_eq(gold->at[i].subject.text, t->subject.text) && str_eq(gold->at[i].relation, t->relation) &&
        str_eq(gold->at[i].object.text, t->object.text)) return true;
  return false;
}

static void collect(const Extractor *x, TripleStyle style, const SentenceList *gold, const SentenceList *predicted,
                    SampleList *out, Arena *arena)
{
  ExtractionOptions options = {.style = style};
  TripleList want = triples_extract(x, gold, &options, arena), have = triples_extract(x, predicted, &options, arena);
  size_t from = 0;
  for (size_t i = 0; i < have.len; i++) {
    const Triple *t = &have.at[i];
    while (from < want.len && want.at[from].sentence < t->sentence) from++;
    LIST_PUSH(arena, out) = (Sample){.right = in_gold(&want, from, t), .confidence = t->confidence};
  }
}

static void print_reliability(const SampleList *samples)
{
  size_t count[10] = {0};
  double right[10] = {0}, said[10] = {0}, all = 0;
  for (size_t s = 0; s < samples->len; s++) {
    int bin = (int)(samples->at[s].confidence * 9.999F);
    count[bin]++;
    right[bin] += samples->at[s].right;
    said[bin] += samples->at[s].confidence;
    all += samples->at[s].right;
  }
  printf("%zu triples, %.3f of them right\nconfidence\ttriples\tright\n", samples->len, all / (double)samples->len);
  for (int b = 0; b < 10; b++)
    if (count[b]) printf("%.2f\t%zu\t%.2f\n", said[b] / (double)count[b], count[b], right[b] / (double)count[b]);
}

static bool measure_file(const char *path, const Model *model, const Extractor *x, SampleList *samples, Arena *arena, RelataError *err)
{
  Str bytes;
  SentenceList gold = {0};
  if (!file_read(path, arena, &bytes, err) || !conllu_read(bytes, path, arena, &gold, err)) return false;
  SentenceList predicted = copied(&gold, arena);
  if (!sentences_analyse(model, &predicted, arena, err)) return false;
  for (size_t s = 0; s < gold.len; s++) {                     /* trees are judged, not names */
    gold.at[s].names = predicted.at[s].names;
    gold.at[s].name_count = predicted.at[s].name_count;
  }
  collect(x, STYLE_MINIMAL, &gold, &predicted, samples, arena);
  collect(x, STYLE_FULL, &gold, &predicted, samples, arena);
  return true;
}

int main(int argc, char **argv)
{
  if (argc < 3) return fprintf(stderr, "usage: measure_confidence MODEL FILE...\n"), RELATA_USAGE;
  RelataError err = {0};
  Lexicon *lexicon = lexicon_open();
  Extractor *x = extractor_new(lexicon);
  Model *model = model_open(argv[1], lexicon, &err);
  Arena arena = {0};
  SampleList samples = {0};
  bool ok = model != NULL;
  for (int i = 2; i < argc && ok; i++) ok = measure_file(argv[i], model, x, &samples, &arena, &err);
  if (ok) print_reliability(&samples);
  else fprintf(stderr, "measure_confidence: %s\n", err.what);
  arena_free(&arena);
  model_close(model);
  extractor_free(x);
  lexicon_close(lexicon);
  return ok ? 0 : RELATA_FAILED;
}
