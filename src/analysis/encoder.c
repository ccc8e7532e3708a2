/*
 * encoder.c - from words to vectors: the features of forms, then the recurrent layers.
 * "Powell met": each word's row is the sum of the vectors of its form, its affixes, its shape and its letters; each layer adds
 * what the words before and after it tell.
 */
#include <string.h>

#include "analysis/batch.h"
#include "analysis/forms.h"

enum { CACHED_FORMS = 8192 };

/* ---- products -------------------------------------------------------------------------------------------------- */

Quantized quantized_new(uint32_t rows, uint32_t width, Arena *arena)
{
  return (Quantized){ARENA_ARRAY(arena, int8_t, (size_t)rows * width), ARENA_ARRAY(arena, float, rows), width};
}

void quantize_rows(const Batch *b, const float *x, uint32_t rows, const Quantized *out)
{
  b->k->quantize(x, rows, out->width, out->q, out->width, out->scale);
}

void multiply_rows(const Batch *b, const Matrix *m, const Quantized *x, uint32_t from, uint32_t count, float *out, size_t stride)
{
  int64_t first = m->window == WINDOW_MAX ? -1 : 0;
  out += from * stride;
  for (uint32_t g = 0; g < m->part[0].groups; g++) {
    uint32_t done = g * ROW_GROUP, width = m->rows - done < ROW_GROUP ? m->rows - done : ROW_GROUP;
    for (uint32_t w = 0; w < m->window; w++) {
      size_t row = (size_t)((int64_t)from + first + w);
      b->k->product(&m->part[w], g, x->q + row * x->width, x->width, count, b->product);
      b->k->scale_product(b->product, x->scale + row, count, width, w == 0, out + done, stride);
    }
    b->k->finish_product(out + done, stride, m->scale + done, m->bias ? m->bias + done : NULL, count, width);
  }
}

/* ---- the encoder ----------------------------------------------------------------------------------------------- */

static void add_table_row(const Batch *b, float *x, const Table *table, uint32_t row)
{
  b->k->add_row(x, table->q + (size_t)row * table->cols, table->scale[row], table->cols);
}

static uint32_t bucket(const Network *net, uint32_t hash) { return 2 + hash % (net->hash.rows - 2); }

/* x = word + affixes + shape + mean of the trigrams */
static void embed_form(const Batch *b, const FormFeatures *form, float *x)
{
  const Network *net = b->net;
  const uint64_t *word = map_find(&net->vocabulary, form->norm);
  float *mean = b->wide;
  add_table_row(b, x, &net->word, word ? (uint32_t)*word : 0);
  for (uint32_t i = 0; i < form->whole_count; i++) add_table_row(b, x, &net->hash, bucket(net, form->whole[i]));
  if (!form->trigram_count) return;
  memset(mean, 0, net->d * sizeof *mean);
  for (uint32_t i = 0; i < form->trigram_count; i++) add_table_row(b, mean, &net->hash, bucket(net, form->trigram[i]));
  for (uint32_t k = 0; k < net->d; k++) mean[k] *= 1.0f / (float)form->trigram_count;
  b->k->add(x, mean, net->d);
}

typedef struct { const float *vector; Casing casing; } CachedForm;

static const CachedForm *cached_form(Batch *b, Str text)
{
  bool fresh;
  if (b->cache.len >= CACHED_FORMS) { /* of a book: begin again */
    arena_reset(&b->memory->forms);
    map_init(&b->cache, &b->memory->forms, CACHED_FORMS);
  }
  uint64_t *at = map_at(&b->cache, text, &fresh);
  if (!fresh) return (const CachedForm *)(uintptr_t)*at;
  FormFeatures form;
  CachedForm *cached = ARENA_NEW(&b->memory->forms, CachedForm);
  float *vector = ARENA_ARRAY(&b->memory->forms, float, b->net->d);
  *at = (uint64_t)(uintptr_t)cached;
  form_features(text, &b->memory->piece, &form);
  embed_form(b, &form, vector);
  *cached = (CachedForm){vector, form.casing};
  return cached;
}

static void embed_segment(Batch *b, const Segment *s)
{
  uint32_t d = b->net->d;
  float *x = b->x + (size_t)s->row * d;
  memset(x, 0, d * sizeof *x);
  add_table_row(b, x, &b->net->word, 1);
  for (uint32_t i = 0; i < s->len; i++) {
    const CachedForm *form = cached_form(b, s->sentence->tokens[s->from + i].form);
    x += d;
    memcpy(x, form->vector, d * sizeof *x);
    add_table_row(b, x, &b->net->hash, b->net->casing_row[form->casing][i == 0]);
  }
}

/* The rows outside sentences, whose values must be zero before each product that looks beyond the word. */
static void clear_borders(const Batch *b, const Quantized *x)
{
  memset(x->q, 0, x->width);
  for (uint32_t i = 0; i < b->segments; i++)
    memset(x->q + (size_t)(b->segment[i].row + b->segment[i].len + 1) * x->width, 0, x->width);
}

static void recur_segment(const Batch *b, const Segment *s, const float *u, float *hidden)
{
  uint32_t h = b->net->h, last = s->row + s->len;
  float state[4096 / 2];
  memset(state, 0, h * sizeof *state);
  for (uint32_t t = s->row; t <= last; t++) b->k->recur(u + (size_t)t * 6 * h, h, state, hidden + (size_t)t * 2 * h);
  memset(state, 0, h * sizeof *state);
  for (uint32_t t = last + 1; t-- > s->row;)
    b->k->recur(u + (size_t)t * 6 * h + 3 * h, h, state, hidden + (size_t)t * 2 * h + h);
}

static void run_layer(const Batch *b, const Layer *layer)
{
  const Network *net = b->net;
  uint32_t inner = b->rows - 2;
  b->k->layer_norm(b->x, layer->norm.gain, layer->norm.bias, b->rows, net->d, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
  clear_borders(b, &b->qy);
  multiply_rows(b, &layer->w, &b->qy, 1, inner, b->wide, 6 * net->h);
  for (uint32_t i = 0; i < b->segments; i++) recur_segment(b, &b->segment[i], b->wide, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
  multiply_rows(b, &layer->o, &b->qy, 1, inner, b->wide, net->d);
  b->k->add(b->x + net->d, b->wide + net->d, (size_t)inner * net->d);
}

void batch_encode(Batch *b)
{
  const Network *net = b->net;
  memset(b->x, 0, (size_t)b->rows * net->d * sizeof *b->x);
  memset(b->y, 0, (size_t)b->rows * net->d * sizeof *b->y);
  for (uint32_t i = 0; i < b->segments; i++) embed_segment(b, &b->segment[i]);
  for (uint32_t l = 0; l < net->layer_count; l++) run_layer(b, &net->layer[l]);
  b->k->layer_norm(b->x, net->out.gain, net->out.bias, b->rows, net->d, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
}
