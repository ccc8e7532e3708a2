/* model.c - the model as other rooms hold it: opened once, const, shared; sentences pass through it. */
#include <stdlib.h>
#include <string.h>

#include "analysis/analysis.h"
#include "analysis/attachment.h"
#include "analysis/columns.h"
#include "analysis/expressions.h"
#include "analysis/headlines.h"
#include "analysis/kernels.h"
#include "analysis/names.h"
#include "analysis/network.h"
#include "analysis/strangers.h"
#include "analysis/weights.h"

struct Model {
  Network network;
  NameLists lists;
  Expressions *expressions;
  FormCaches *caches;
  Arena arena;            /* a model file's bytes, what was read from them */
  Arena layout;           /* the matrices as the processor wants them */
};

static bool read_weights(Model *model, const char *path, Str *bytes, RelataError *err)
{
  if (path) return file_read(path, &model->arena, bytes, err);
  *bytes = embedded_weights();
  return bytes->len || error_set(err, RELATA_FAILED, "", "name a model file with --model FILE", "no language model is built in");
}

static bool open_within(Model *model, const char *path, RelataError *err)
{
  Str bytes;
  if (!read_weights(model, path, &bytes, err)) return false;
  const char *where = path ? path : "";
  bool verify = bytes.at != embedded_weights().at; /* what is linked in came whole, and reading all of it takes time */
  if (!network_read(&model->network, bytes, verify, where, &model->arena, err)) return false;
  network_prepare(&model->network, kernels_best(), &model->layout);
  if (!path) embedded_weights_forget();
  return true;
}

Model *model_open(const char *path, const Lexicon *lexicon, RelataError *err)
{
  Model *model = calloc(1, sizeof *model);
  if (model) model->expressions = expressions_open(), model->caches = form_caches_open();
  if (!model || !model->expressions || !model->caches) {
    model_close(model);
    error_set(err, RELATA_FAILED, "", "", "out of memory");
    return NULL;
  }
  bool open = open_within(model, path, err);
  model->lists = name_lists(lexicon, model->network.lexemes, &model->arena);
  if (open) return model;
  model_close(model);
  return NULL;
}

void model_close(Model *model)
{
  if (!model) return;
  expressions_close(model->expressions);
  form_caches_close(model->caches);
  arena_free(&model->layout);
  arena_free(&model->arena);
  free(model);
}

Str model_card(const Model *model) { return model->network.card; }
uint64_t model_checksum(const Model *model) { return model->network.check; }

const char *model_simd(Model *model, const char *force)
{
  const Kernels *kernels = force ? kernels_named(force) : kernels_best();
  if (!kernels) return NULL;
  if (kernels != model->network.kernels) {
    arena_reset(&model->layout);
    network_prepare(&model->network, kernels, &model->layout);
  }
  return kernels->name;
}

void model_name_examples(const Model *model, SentenceList *sentences, Arena *arena, Buf *out)
{
  if (network_run(&model->network, sentences, model->caches, arena)) names_examples(&model->lists, sentences, arena, out);
}

bool sentences_analyse(const Model *model, SentenceList *sentences, Arena *arena, RelataError *err)
{
  bool read = network_run(&model->network, sentences, model->caches, arena) && headlines_read(&model->network, model->caches, &model->lists, sentences, arena) &&
              strangers_read(&model->network, model->caches, model->network.lexemes, sentences, arena);
  if (!read) return error_set(err, RELATA_FAILED, "", "", "out of memory");
  for (size_t i = 0; i < sentences->len; i++) attachment_name_strangers(model->network.lexemes, &sentences->at[i], arena);
  names_settle(&model->lists, sentences, arena);
  for (size_t i = 0; i < sentences->len; i++) {
    expressions_add(model->expressions, &sentences->at[i], arena);
    columns_repair(&sentences->at[i], arena);
    attachment_mend(&model->lists, &sentences->at[i], arena);
  }
  return true;
}
