/*
 * encoder.c - from words to vectors: the features of forms, then the recurrent layers.
 * "Powell met": each word's row is the sum of the vectors of its form, its affixes, its shape and its letters; each layer adds
 * what the words before and after it tell.
 */
#include <string.h>

#include "analysis/batch.h"
#include "analysis/forms.h"

/* ---- products -------------------------------------------------------------------------------------------------- */

Quantized quantized_new(const Batch *b, uint32_t rows, uint32_t width, Arena *arena)
{
  uint32_t padded = (rows + TURNED_ROWS - 1) / TURNED_ROWS * TURNED_ROWS;
  int16_t *columns = b->k->turn ? ARENA_ARRAY(arena, int16_t, (size_t)padded * width) : NULL;
  return (Quantized){ARENA_ARRAY(arena, int8_t, (size_t)rows * width), ARENA_ARRAY(arena, float, rows), width, columns};
}

void quantize_rows(const Batch *b, const float *x, uint32_t rows, const Quantized *out)
{
  b->k->quantize(x, rows, out->width, out->q, out->width, out->scale);
  turn_rows(b, out, rows);
}

void turn_rows(const Batch *b, const Quantized *x, uint32_t rows)
{
  if (b->k->turn) b->k->turn(x, rows);
}

/* out[t] = the products of 64 rows of a matrix, each times x's scale. A few rows at a time, that what lies between stays near. */
static void multiply_part(const Batch *b, const Packed *m, uint32_t group, const Quantized *x, uint32_t rows, float *out, size_t stride)
{
  uint32_t left = m->rows - group * ROW_GROUP, width = left < ROW_GROUP ? left : ROW_GROUP;
  for (uint32_t t = 0; t < rows; t += BLOCK_ROWS) {
    uint32_t count = rows - t < BLOCK_ROWS ? rows - t : BLOCK_ROWS;
    b->k->product(m, group, x, t, count, b->product);
    b->k->scale_product(b->product, x->scale + t, count, width, out + t * stride, stride);
  }
}

void multiply_groups(const Batch *b, const Matrix *m, uint32_t from, uint32_t to, const Quantized *x, uint32_t rows, float *out, size_t stride)
{
  for (uint32_t g = from; g < to; g++, out += ROW_GROUP) {
    uint32_t done = g * ROW_GROUP, width = m->rows - done < ROW_GROUP ? m->rows - done : ROW_GROUP;
    multiply_part(b, m->part, g, x, rows, out, stride);
    b->k->finish_product(out, stride, m->scale + done, m->bias ? m->bias + done : NULL, rows, width);
  }
}

void multiply_rows(const Batch *b, const Matrix *m, const Quantized *x, uint32_t rows, float *out, size_t stride)
{
  multiply_groups(b, m, 0, m->part->groups, x, rows, out, stride);
}

static void join_windows(const Batch *b, const Matrix *m, uint32_t from, uint32_t width, const Window *window, float *out, size_t stride)
{
  const float *bias = m->bias ? m->bias + from : NULL;
  for (uint32_t t = 0; t < b->rows; t++, out += stride)
    b->k->join_window(window[t].before, window[t].here, window[t].after, m->scale + from, bias, width, out);
}

/* Row t's products begin at row[t], those of the words before and after it `parts` floats further each. */
static void set_windows(const Batch *b, float *const *row, size_t parts, uint32_t window)
{
  for (uint32_t i = 0; i < b->segments; i++) {
    uint32_t first = b->segment[i].row, last = first + b->segment[i].len;
    for (uint32_t t = first; t <= last; t++) {
      Window *w = &b->window[t];
      *w = (Window){b->zeros, row[t], b->zeros};
      if (window == 1) continue;
      w->here += parts;
      if (t > first) w->before = row[t - 1];
      if (t < last) w->after = row[t + 1] + 2 * parts;
    }
  }
}

/* out[t] = M x[t] + bias, where the words before and after take part. */
static void multiply_windows(const Batch *b, const Matrix *m, const Quantized *x, float *out, size_t stride)
{
  size_t part = (size_t)b->rows * ROW_GROUP;
  for (uint32_t t = 0; t < b->rows; t++) b->product_row[t] = b->parts + (size_t)t * ROW_GROUP;
  set_windows(b, b->product_row, part, m->window);
  for (uint32_t g = 0; g < m->part->groups; g++) {
    uint32_t done = g * ROW_GROUP, width = m->rows - done < ROW_GROUP ? m->rows - done : ROW_GROUP;
    for (uint32_t w = 0; w < m->window; w++) multiply_part(b, &m->part[w], g, x, b->rows, b->parts + w * part, ROW_GROUP);
    join_windows(b, m, done, width, b->window, out + done, stride);
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

/* ---- the first layer ------------------------------------------------------------------------------------------- */

/* What the first layer multiplies depends on a form alone, and on whether it opens a sentence: the products are kept. */

static CachedForm *cached_form(Batch *b, Str text)
{
  FormFeatures form;
  CachedForm *cached = form_cache_find(b->forms, text);
  if (cached) return cached;
  cached = form_cache_add(b->forms, text, b->net->d);
  form_features(text, &b->memory->piece, &form);
  embed_form(b, &form, cached->vector);
  cached->casing = form.casing;
  return cached;
}

/* Row t takes its form's products; where they are still to come, it is noted in fresh. */
static void take_products(Batch *b, uint32_t t, float **products)
{
  const Matrix *w = &b->net->layer[0].w;
  if (!*products) {
    *products = form_cache_room(b->forms, (size_t)w->window * w->rows);
    b->fresh[b->fresh_count++] = t;
  }
  b->product_row[t] = *products;
}

static void embed_segment(Batch *b, const Segment *s)
{
  uint32_t d = b->net->d, t = s->row;
  float *x = b->x + (size_t)t * d;
  memset(x, 0, d * sizeof *x);
  add_table_row(b, x, &b->net->word, 1);
  take_products(b, t, &b->forms->root);
  for (uint32_t i = 0; i < s->len; i++) {
    CachedForm *form = cached_form(b, s->sentence->tokens[s->from + i].form);
    x += d;
    memcpy(x, form->vector, d * sizeof *x);
    add_table_row(b, x, &b->net->hash, b->net->casing_row[form->casing][i == 0]);
    take_products(b, ++t, &form->products[i == 0]);
  }
}

static void embed_rows(Batch *b)
{
  form_cache_trim(b->forms);
  b->fresh_count = 0;
  for (uint32_t i = 0; i < b->segments; i++) embed_segment(b, &b->segment[i]);
}

static void multiply_fresh(Batch *b)
{
  const Layer *layer = &b->net->layer[0];
  uint32_t d = b->net->d, rows = layer->w.rows;
  for (uint32_t i = 0; i < b->fresh_count; i++)
    b->k->layer_norm(b->x + (size_t)b->fresh[i] * d, layer->norm.gain, layer->norm.bias, 1, d, b->y + (size_t)i * d);
  quantize_rows(b, b->y, b->fresh_count, &b->qy);
  for (uint32_t w = 0; w < layer->w.window; w++)
    for (uint32_t done = 0; done < rows; done += ROW_GROUP) {
      size_t width = rows - done < ROW_GROUP ? rows - done : ROW_GROUP;
      multiply_part(b, &layer->w.part[w], done / ROW_GROUP, &b->qy, b->fresh_count, b->parts, ROW_GROUP);
      for (uint32_t i = 0; i < b->fresh_count; i++)
        memcpy(b->product_row[b->fresh[i]] + (size_t)w * rows + done, b->parts + (size_t)i * ROW_GROUP, width * sizeof(float));
    }
}

static void begin_first_layer(Batch *b)
{
  const Matrix *w = &b->net->layer[0].w;
  multiply_fresh(b);
  set_windows(b, b->product_row, w->rows, w->window);
  join_windows(b, w, 0, w->rows, b->window, b->wide, w->rows);
}

/* ---- the layers ------------------------------------------------------------------------------------------------ */

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

static void begin_layer(Batch *b, const Layer *layer)
{
  b->k->layer_norm(b->x, layer->norm.gain, layer->norm.bias, b->rows, b->net->d, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
  multiply_windows(b, &layer->w, &b->qy, b->wide, layer->w.rows);
}

static void run_layer(Batch *b, uint32_t l)
{
  const Network *net = b->net;
  const Layer *layer = &net->layer[l];
  if (l == 0) begin_first_layer(b);
  else begin_layer(b, layer);
  for (uint32_t i = 0; i < b->segments; i++) recur_segment(b, &b->segment[i], b->wide, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
  multiply_rows(b, &layer->o, &b->qy, b->rows, b->wide, net->d);
  b->k->add(b->x, b->wide, (size_t)b->rows * net->d);
}

void batch_encode(Batch *b)
{
  const Network *net = b->net;
  embed_rows(b);
  for (uint32_t l = 0; l < net->layer_count; l++) run_layer(b, l);
  b->k->layer_norm(b->x, net->out.gain, net->out.bias, b->rows, net->d, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
}
