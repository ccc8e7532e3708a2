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

/* Adds (first: sets) the products of one part and 64 rows of a matrix, each times scale[row]; those of x's row t go to out's row
 * t + shift. A few rows at a time, that what lies between stays near. */
static void multiply_part(const Batch *b, const Packed *m, uint32_t group, const Quantized *x, const float *scale, uint32_t rows,
                          int32_t shift, bool first, float *out, size_t stride)
{
  uint32_t left = m->rows - group * ROW_GROUP, width = left < ROW_GROUP ? left : ROW_GROUP;
  for (uint32_t t = 0; t < rows; t += BLOCK_ROWS) {
    uint32_t count = rows - t < BLOCK_ROWS ? rows - t : BLOCK_ROWS, skip = t == 0 && shift < 0, over = t + count == rows && shift > 0;
    b->k->product(m, group, x, t, count, b->product);
    b->k->scale_product(b->product + skip * ROW_GROUP, scale + t + skip, count - skip - over, width, first,
                        out + (ptrdiff_t)(t + skip) * (ptrdiff_t)stride + shift * (ptrdiff_t)stride, stride);
  }
}

void multiply_rows(const Batch *b, const Matrix *m, const Quantized *x, uint32_t rows, float *out, size_t stride)
{
  const Packed *part = m->part;
  for (uint32_t g = 0; g < part->groups; g++) {
    uint32_t done = g * ROW_GROUP, width = m->rows - done < ROW_GROUP ? m->rows - done : ROW_GROUP;
    if (m->window == 1) multiply_part(b, part, g, x, x->scale, rows, 0, true, out + done, stride);
    else {
      memset(out + done, 0, width * sizeof *out);
      multiply_part(b, &part[0], g, x, b->scale_before, rows, 1, true, out + done, stride);
      multiply_part(b, &part[1], g, x, x->scale, rows, 0, false, out + done, stride);
      multiply_part(b, &part[2], g, x, b->scale_after, rows, -1, false, out + done, stride);
    }
    b->k->finish_product(out + done, stride, m->scale + done, m->bias ? m->bias + done : NULL, rows, width);
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

/* No word stands before a sentence's root, none after its last word: to the next row such a row gives nothing. */
static void scale_borders(const Batch *b, const Quantized *x)
{
  memcpy(b->scale_before, x->scale, b->rows * sizeof *x->scale);
  memcpy(b->scale_after, x->scale, b->rows * sizeof *x->scale);
  for (uint32_t i = 0; i < b->segments; i++) {
    const Segment *s = &b->segment[i];
    b->scale_before[s->row + s->len] = 0;
    b->scale_after[s->row] = 0;
  }
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
  b->k->layer_norm(b->x, layer->norm.gain, layer->norm.bias, b->rows, net->d, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
  scale_borders(b, &b->qy);
  multiply_rows(b, &layer->w, &b->qy, b->rows, b->wide, 6 * net->h);
  for (uint32_t i = 0; i < b->segments; i++) recur_segment(b, &b->segment[i], b->wide, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
  multiply_rows(b, &layer->o, &b->qy, b->rows, b->wide, net->d);
  b->k->add(b->x, b->wide, (size_t)b->rows * net->d);
}

void batch_encode(Batch *b)
{
  const Network *net = b->net;
  for (uint32_t i = 0; i < b->segments; i++) embed_segment(b, &b->segment[i]);
  for (uint32_t l = 0; l < net->layer_count; l++) run_layer(b, &net->layer[l]);
  b->k->layer_norm(b->x, net->out.gain, net->out.bias, b->rows, net->d, b->y);
  quantize_rows(b, b->y, b->rows, &b->qy);
}
