/* model.c - the model as other rooms hold it: opened once, const, shared; sentences pass through it. */
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "analysis/analysis.h"
#include "analysis/columns.h"
#include "analysis/perceptron.h"
#include "analysis/weights.h"

struct Model {
  Perceptron *perceptron;
  uint64_t checksum;
  Str card;
  Arena arena; /* the bytes of a model file */
};

static bool read_weights(Model *model, const char *path, Str *bytes, RelataError *err)
{
  const char *chosen = path ? path : getenv("RELATA_MODEL");
  if (chosen) return file_read(chosen, &model->arena, bytes, err);
  *bytes = embedded_weights();
  return bytes->len || error_set(err, RELATA_FAILED, "", "name a model file with --model FILE", "no language model is built in");
}

static bool open_within(Model *model, const char *path, RelataError *err)
{
  Str bytes;
  if (!read_weights(model, path, &bytes, err)) return false;
  model->checksum = XXH64(bytes.at, bytes.len, 0);
  model->card = STR("{\"name\": \"perceptron\", \"licence\": \"CC BY-SA 4.0\"}");
  model->perceptron = perceptron_open(bytes, path ? path : "", err);
  return model->perceptron != NULL;
}

Model *model_open(const char *path, const Lexicon *lexicon, RelataError *err)
{
  (void)lexicon;
  Model *model = calloc(1, sizeof *model);
  if (!model) {
    error_set(err, RELATA_FAILED, "", "", "out of memory");
    return NULL;
  }
  if (open_within(model, path, err)) return model;
  model_close(model);
  return NULL;
}

void model_close(Model *model)
{
  if (!model) return;
  perceptron_close(model->perceptron);
  arena_free(&model->arena);
  free(model);
}

Str model_card(const Model *model) { return model->card; }
uint64_t model_checksum(const Model *model) { return model->checksum; }

const char *model_simd(Model *model, const char *force)
{
  (void)model;
  (void)force;
  return "portable";
}

bool sentences_analyse(const Model *model, SentenceList *sentences, Arena *arena, RelataError *err)
{
  (void)err;
  for (size_t i = 0; i < sentences->len; i++) {
    perceptron_analyse(model->perceptron, &sentences->at[i], arena);
    columns_repair(&sentences->at[i], arena);
  }
  return true;
}
