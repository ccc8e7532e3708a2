/* model.c - the model as other rooms hold it: opened once, const, shared; sentences pass through it. */
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "analysis/analysis.h"
#include "analysis/columns.h"
#include "analysis/expressions.h"
#include "analysis/kernels.h"
#include "analysis/names.h"
#include "analysis/network.h"
#include "analysis/perceptron.h"
#include "analysis/weights.h"

struct Model {
  Network network;
  NameLists lists;
  Expressions *expressions;
  Perceptron *perceptron; /* NULL: the network */
  uint64_t checksum;
  Str card;
  Arena arena;            /* a model file's bytes, what was read from them */
  Arena layout;           /* the matrices as the processor wants them */
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
  const char *where = path ? path : "";
  if (str_starts(bytes, PERCEPTRON_MAGIC)) {
    model->checksum = XXH64(bytes.at, bytes.len, 0);
    model->card = STR("{\"name\": \"perceptron\", \"licence\": \"CC BY-SA 4.0\"}");
    model->perceptron = perceptron_open(bytes, where, err);
    return model->perceptron != NULL;
  }
  bool verify = bytes.at != embedded_weights().at; /* what is linked in came whole, and reading all of it takes time */
  if (!network_read(&model->network, bytes, verify, where, &model->arena, err)) return false;
  network_prepare(&model->network, kernels_best(), &model->layout);
  model->checksum = model->network.check;
  model->card = model->network.card;
  return true;
}

Model *model_open(const char *path, const Lexicon *lexicon, RelataError *err)
{
  Model *model = calloc(1, sizeof *model);
  if (model) model->expressions = expressions_open();
  if (!model || !model->expressions) {
    free(model);
    error_set(err, RELATA_FAILED, "", "", "out of memory");
    return NULL;
  }
  model->lists = name_lists(lexicon);
  if (open_within(model, path, err)) return model;
  model_close(model);
  return NULL;
}

void model_close(Model *model)
{
  if (!model) return;
  expressions_close(model->expressions);
  perceptron_close(model->perceptron);
  arena_free(&model->layout);
  arena_free(&model->arena);
  free(model);
}

Str model_card(const Model *model) { return model->card; }
uint64_t model_checksum(const Model *model) { return model->checksum; }

const char *model_simd(Model *model, const char *force)
{
  const Kernels *kernels = force ? kernels_named(force) : kernels_best();
  if (model->perceptron || !kernels) return "portable";
  if (kernels != model->network.kernels) {
    arena_reset(&model->layout);
    network_prepare(&model->network, kernels, &model->layout);
  }
  return kernels->name;
}

bool sentences_analyse(const Model *model, SentenceList *sentences, Arena *arena, RelataError *err)
{
  (void)err;
  if (!model->perceptron) network_run(&model->network, sentences, arena);
  for (size_t i = 0; i < sentences->len && model->perceptron; i++) perceptron_analyse(model->perceptron, &sentences->at[i], arena);
  names_settle(&model->lists, sentences, arena);
  for (size_t i = 0; i < sentences->len; i++) {
    expressions_add(model->expressions, &sentences->at[i], arena);
    columns_repair(&sentences->at[i], arena);
  }
  return true;
}
