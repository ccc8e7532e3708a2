/*
 * confidence_examples.c - what confidences are trained and judged by: confidence_examples MODEL FILE.conllu...
 * One line for each triple of the predicted trees: file, style, 1 if the treebank's tree gives the same (subject, relation,
 * object) and else 0, the confidence as it stands, and name=value of the rule and of each feature that is not 0.
 */
#include <stdio.h>
#include <string.h>

#include "analysis/analysis.h"
#include "extraction/reading.h"

typedef struct { const Model *model; const Extractor *x; Arena *arena; } Tools;

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

static void print_example(Reading *r, const Triple *t, const char *file, const char *style, bool right)
{
  float features[FEATURE_COUNT];
  triple_features(r, t, features);
  printf("%s\t%s\t%d\t%.4f\trule:%s=1", file, style, right, t->confidence, t->rule);
  for (size_t f = 0; f < FEATURE_COUNT; f++)
    if (features[f] != 0) printf("\t%s=%.4f", confidence_feature_name(f), features[f]);
  printf("\n");
}

static Reading *reading_of(const Tools *tools, const ExtractionOptions *options, const Sentence *sentence, uint32_t ordinal)
{
  TripleList *scratch = ARENA_NEW(tools->arena, TripleList);
  Reading *r = reading_new(tools->x, options, sentence, ordinal, scratch, tools->arena);
  clauses_find(r);
  clauses_judge(r);
  return r;
}

static void print_style(const Tools *tools, TripleStyle style, const char *file, const SentenceList *gold, const SentenceList *predicted)
{
  ExtractionOptions options = {.style = style};
  TripleList want = triples_extract(tools->x, gold, &options, tools->arena), have = triples_extract(tools->x, predicted, &options, tools->arena);
  size_t from = 0;
  Reading *r = NULL;
  for (size_t i = 0; i < have.len; i++) {
    const Triple *t = &have.at[i];
    if (!r || r->ordinal != t->sentence) r = reading_of(tools, &options, &predicted->at[t->sentence], t->sentence);
    while (from < want.len && want.at[from].sentence < t->sentence) from++;
    print_example(r, t, file, style == STYLE_FULL ? "full" : "minimal", in_gold(&want, from, t));
  }
}

static bool print_treebank(const Tools *tools, const char *path, RelataError *err)
{
  Str bytes;
  SentenceList gold = {0};
  if (!file_read(path, tools->arena, &bytes, err) || !conllu_read(bytes, path, tools->arena, &gold, err)) return false;
  SentenceList predicted = copied(&gold, tools->arena);
  if (!sentences_analyse(tools->model, &predicted, tools->arena, err)) return false;
  for (size_t s = 0; s < gold.len; s++) {                     /* trees are judged, not names */
    gold.at[s].names = predicted.at[s].names;
    gold.at[s].name_count = predicted.at[s].name_count;
  }
  const char *file = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
  print_style(tools, STYLE_MINIMAL, file, &gold, &predicted);
  print_style(tools, STYLE_FULL, file, &gold, &predicted);
  return true;
}

int main(int argc, char **argv)
{
  if (argc < 3) return fprintf(stderr, "usage: confidence_examples MODEL FILE...\n"), RELATA_USAGE;
  RelataError err = {0};
  Arena arena = {0};
  Lexicon *lexicon = lexicon_open();
  Extractor *x = extractor_new(lexicon);
  Model *model = model_open(argv[1], lexicon, &err);
  Tools tools = {model, x, &arena};
  bool ok = model != NULL;
  for (int i = 2; i < argc && ok; i++) ok = print_treebank(&tools, argv[i], &err);
  if (!ok) fprintf(stderr, "confidence_examples: %s\n", err.what);
  model_close(model);
  extractor_free(x);
  lexicon_close(lexicon);
  arena_free(&arena);
  return ok ? 0 : RELATA_FAILED;
}
