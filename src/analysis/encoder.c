/*
 * encoder.c - from words to vectors: the features of forms, then the recurrent layers.
 * "Powell met": each word's row is the sum of the vectors of its form, its affixes, its shape and its letters; each layer adds
 * what the words before and after it tell.
 */
#include <string.h>

#include "analysis/batch.h"
#include "analysis/forms.h"

/* ---- products -------------------------------------------------------------------------------------------------- */

Quantized quantized_new(uint32_t rows, uint32_t width, Arena *arena)
{
  Quantized x = {arena_alloc(arena, (size_t)(rows + 1) * width), ARENA_ARRAY(arena, float, rows + 1), width};
  memset(x.q + (size_t)rows * width, LEFT_ZERO, width);
  return x;
}

void quantized_copy(const Quantized *x, size_t row, const Quantized *out, size_t at)
{
  memcpy(out->q + at * x->width, x->q + row * x->width, x->width);
  out->scale[at] = x->scale[row];
}

void quantize_rows(const Batch *b, const float *x, uint32_t rows, const Quantized *out)
{
  b->k->quantize(x, rows, out->width, out->q, out->width, out->scale);
}

void multiply_groups(const Batch *b, const Matrix *m, uint32_t from, uint32_t to, const Quantized *x, uint32_t rows, float *out, size_t stride)
{
  Product product = {.part = m->part, .window = 1, .x = x, .count = rows, .row_scale = m->scale, .bias = m->bias};
  for (uint32_t g = from; g < to; g++, out += ROW_GROUP) b->k->product(&product, g, out, stride);
}

void multiply_rows(const Batch *b, const Matrix *m, const Quantized *x, uint32_t rows, float *out, size_t stride)
{
  multiply_groups(b, m, 0, m->part->groups, x, rows, out, stride);
}

/* The rows of neighbours within their sentences. */
static void set_windows(const Batch *b)
{
  for (uint32_t i = 0; i < b->segments; i++) {
    uint32_t first = b->segment[i].row, last = first + b->segment[i].len;
    for (uint32_t t = first; t <= last; t++) {
      uint32_t *w = b->window[t];
      w[0] = t > first ? t - 1 : b->room;
      w[1] = t;
      w[2] = t < last ? t + 1 : b->room;
    }
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

static void embed_word(Batch *b, Str text, CachedForm *cached)
{
  FormFeatures form;
  form_features(text, &b->memory->piece, &form);
  memset(cached->vector, 0, b->net->d * sizeof *cached->vector);
  embed_form(b, &form, cached->vector);
  add_table_row(b, cached->vector, &b->net->hash, b->net->casing_row[form.casing][cached->first]);
}

static void embed_root(Batch *b, CachedForm *root)
{
  memset(root->vector, 0, b->net->d * sizeof *root->vector);
  add_table_row(b, root->vector, &b->net->word, 1);
}

/* Row t takes its form's products; where they are still to come, it is noted in fresh. */
static void take_form(Batch *b, uint32_t t, CachedForm *form)
{
  memcpy(b->x + (size_t)t * b->net->d, form->vector, b->net->d * sizeof *form->vector);
  b->form[t] = form;
  if (form->ready) return;
  form->ready = true;
  b->fresh[b->fresh_count++] = t;
}

/* No word is empty: the root is the form "". */
static void embed_segment(Batch *b, const Segment *s)
{
  bool known;
  CachedForm *form = form_cache_get(b->forms, STR(""), true, &b->memory->piece, &known);
  if (!known) embed_root(b, form);
  take_form(b, s->row, form);
  for (uint32_t i = 0; i < s->len; i++) {
    Str text = s->sentence->tokens[s->from + i].form;
    form = form_cache_get(b->forms, text, i == 0, &b->memory->piece, &known);
    if (!known) embed_word(b, text, form);
    take_form(b, s->row + 1 + i, form);
  }
}

static void embed_rows(Batch *b)
{
  const Matrix *w = &b->net->layer[0].w;
  form_cache_begin(b->forms, b->net->d, w->window * w->rows, b->room);
  b->fresh_count = 0;
  for (uint32_t i = 0; i < b->segments; i++) embed_segment(b, &b->segment[i]);
}

/* As the products of a layer want them. */
static void normalize_row(const Batch *b, const Norm *norm, const float *x, uint32_t row)
{
  uint32_t d = b->net->d;
  b->k->layer_norm(x, norm->gain, norm->bias, 1, d, b->y);
  b->k->quantize(b->y, 1, d, b->qy.q + (size_t)row * d, d, b->qy.scale + row);
}

/* qp: what `projection` makes of the first rows of qy. */
static void project_rows(Batch *b, const Matrix *projection, uint32_t rows)
{
  uint32_t width = projection->rows;
  b->qp.width = width;
  multiply_rows(b, projection, &b->qy, rows, b->y, width);
  quantize_rows(b, b->y, rows, &b->qp);
  memset(b->qp.q + (size_t)b->room * width, LEFT_ZERO, width);
}

/* What the window of a layer sees of the first rows, whose vectors qy has. */
static const Quantized *see_rows(Batch *b, const Matrix *projection, uint32_t rows)
{
  if (!projection->rows) return &b->qy;
  project_rows(b, projection, rows);
  return &b->qp;
}

static void multiply_fresh(Batch *b)
{
  const Layer *layer = &b->net->layer[0];
  uint32_t d = b->net->d, rows = layer->w.rows;
  float *products = b->wide;
  for (uint32_t from = 0; from < b->fresh_count; from += FRESH_ROWS) {
    uint32_t count = b->fresh_count - from < FRESH_ROWS ? b->fresh_count - from : FRESH_ROWS;
    const uint32_t *fresh = b->fresh + from;
    for (uint32_t i = 0; i < count; i++) normalize_row(b, &layer->norm, b->x + (size_t)fresh[i] * d, i);
    const Quantized *seen = see_rows(b, &layer->p, count);
    for (uint32_t w = 0; w < layer->w.window; w++) {
      Product product = {.part = &layer->w.part[w], .window = 1, .x = seen, .count = count};
      for (uint32_t g = 0; g < product.part->groups; g++) b->k->product(&product, g, products + (size_t)g * ROW_GROUP, rows);
      for (uint32_t i = 0; i < count; i++)
        b->k->shorten(products + (size_t)i * rows, rows, b->form[fresh[i]]->products + (size_t)w * rows, &b->form[fresh[i]]->scale[w]);
    }
  }
}

static void join_first(const Batch *b, uint32_t from, uint32_t count, float *out, size_t stride)
{
  const Matrix *m = &b->net->layer[0].w;
  const float *bias = m->bias ? m->bias + from : NULL;
  for (uint32_t t = 0; t < b->rows; t++, out += stride) {
    const uint32_t *w = b->window[t];
    const CachedForm *here = b->form[t], *before = m->window > 1 && w[0] < b->room ? b->form[w[0]] : b->none;
    const CachedForm *after = m->window > 1 && w[2] < b->room ? b->form[w[2]] : b->none;
    size_t middle = m->window > 1 ? m->rows : 0, last = after == b->none ? 0 : 2 * (size_t)m->rows;
    const int16_t *const part[] = {before->products + from, here->products + middle + from, after->products + last + from};
    const float scale[] = {before->scale[0], here->scale[m->window > 1], after->scale[2]};
    b->k->join_window(part, scale, m->scale + from, bias, count, out);
  }
}

/* ---- the layers ------------------------------------------------------------------------------------------------ */

static const Quantized *begin_layer(Batch *b, const Layer *layer)
{
  for (uint32_t t = 0; t < b->rows; t++) normalize_row(b, &layer->norm, b->x + (size_t)t * b->net->d, t);
  return see_rows(b, &layer->p, b->rows);
}

/* The rows [from, from + count) of a layer's matrix times all words; `from` is a multiple of 64. */
static void multiply_layer(const Batch *b, uint32_t l, const Quantized *seen, uint32_t from, uint32_t count, float *out, size_t stride)
{
  const Matrix *m = &b->net->layer[l].w;
  Product product = {.part = m->part, .window = m->window, .x = seen, .rows = m->window > 1 ? b->window : NULL, .count = b->rows,
                     .row_scale = m->scale, .bias = m->bias};
  if (l == 0) {
    join_first(b, from, count, out, stride);
    return;
  }
  for (uint32_t done = 0; done < count; done += ROW_GROUP) b->k->product(&product, (from + done) / ROW_GROUP, out + done, stride);
}

/* Some lanes of one direction over all sentences; u: for each word what the lanes have of u, f and r. */
static void recur_lanes(const Batch *b, uint32_t from, uint32_t lanes, float *u, size_t stride)
{
  uint32_t h = b->net->h;
  ptrdiff_t apart = (ptrdiff_t)stride, out_apart = 2 * (ptrdiff_t)h;
  float *hidden = b->y + from;
  for (uint32_t i = 0; i < b->segments; i++) {
    size_t first = b->segment[i].row, last = first + b->segment[i].len;
    if (from < h) b->k->recur(u + first * stride, apart, b->segment[i].len + 1, lanes, hidden + first * 2 * h, out_apart);
    else b->k->recur(u + last * stride, -apart, b->segment[i].len + 1, lanes, hidden + last * 2 * h, -out_apart);
  }
}

/* The recurrence follows its products at once, while they are at hand: two times 32 lanes of c, f and r. */
static void recur_layer(const Batch *b, uint32_t l, const Quantized *seen)
{
  uint32_t h = b->net->h, rows = LANES_TOGETHER * 3;
  if (!b->net->layer[l].w.order) {
    multiply_layer(b, l, seen, 0, 6 * h, b->wide, 6 * (size_t)h);
    for (uint32_t from = 0; from < 2 * h; from += h) recur_lanes(b, from, h, b->wide + 3 * (size_t)from, 6 * (size_t)h);
    return;
  }
  for (uint32_t from = 0; from < 2 * h; from += 2 * LANES_TOGETHER) {
    multiply_layer(b, l, seen, 3 * from, 2 * rows, b->wide, 2 * (size_t)rows);
    for (uint32_t i = 0; i < 2; i++) recur_lanes(b, from + i * LANES_TOGETHER, LANES_TOGETHER, b->wide + (size_t)i * rows, 2 * (size_t)rows);
  }
}

static void run_layer(Batch *b, uint32_t l)
{
  const Layer *layer = &b->net->layer[l];
  const Quantized *seen = &b->qy;
  if (l == 0) multiply_fresh(b);
  else seen = begin_layer(b, layer);
  recur_layer(b, l, seen);
  quantize_rows(b, b->y, b->rows, &b->qh);
  Product product = {.part = layer->o.part, .window = 1, .x = &b->qh, .count = b->rows, .row_scale = layer->o.scale, .bias = layer->o.bias, .add = true};
  for (uint32_t g = 0; g < layer->o.part->groups; g++) b->k->product(&product, g, b->x + (size_t)g * ROW_GROUP, b->net->d);
}

void batch_encode(Batch *b)
{
  const Network *net = b->net;
  embed_rows(b);
  set_windows(b);
  for (uint32_t l = 0; l < net->layer_count; l++) run_layer(b, l);
  for (uint32_t t = 0; t < b->rows; t++) normalize_row(b, &net->out, b->x + (size_t)t * net->d, t);
  b->seen = *see_rows(b, &net->seen, b->rows);
}
