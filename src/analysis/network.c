/*
 * network.c - runs the network over sentences, a batch of words at a time.
 * A batch is a column of rows: a row of zeros, the root and the words of a sentence, a row of zeros, the next sentence ...
 * The zeros are what lies outside a sentence for the window of three words.
 * "Powell met Castaneda.": rows 0 | root Powell met Castaneda . | 0; the encoder gives each row a vector y, from which
 * heads read tags (one product), arcs (y of a word against y of each possible head) and the label of each arc.
 */
#include "analysis/network.h"

#include <string.h>

#include "analysis/elementwise.h"
#include "analysis/forms.h"
#include "analysis/tagset.h"
#include "analysis/tree.h"

enum { BATCH_ROWS = 192, SEGMENT_WORDS = 512, LABEL_ROWS = 16, CACHED_FORMS = 8192 };

typedef struct { Sentence *sentence; uint32_t from, len, row; } Segment; /* words [from, from + len); row of its root */

typedef struct { int8_t *q; float *scale; uint32_t width; } Quantized; /* [rows][width] */

typedef struct { Arena buffers, forms, piece; } Memory; /* for one run; for the cached forms; for one batch */

typedef struct {
  const Network *net;
  const Kernels *k;
  Arena *arena;                       /* what the sentences keep */
  Memory *memory;
  Map cache;                          /* form -> its vector, without the casing row */
  uint32_t rows, room;
  Segment *segment; uint32_t segments;
  float *x, *y, *wide;                /* [rows][d], [rows][d], [rows][widest] */
  float *ad, *ah, *ld, *lh, *logits;
  float *arc_bias;                    /* [rows]: v . ah */
  Quantized qy, qa, qu, ql;
  int32_t *product;                   /* [rows][ROW_GROUP] */
} Batch;

/* ---- products -------------------------------------------------------------------------------------------------- */

static Quantized quantized_new(uint32_t rows, uint32_t width, Arena *arena)
{
  return (Quantized){ARENA_ARRAY(arena, int8_t, (size_t)rows * width), ARENA_ARRAY(arena, float, rows), width};
}

static void quantize(const Batch *b, const float *x, uint32_t rows, const Quantized *out)
{
  b->k->quantize(x, rows, out->width, out->q, out->width, out->scale);
}

/* out[t] = M x[t] (+ bias) for rows [from, from + count); with a window the rows before and after take part. */
static void multiply(const Batch *b, const Matrix *m, const Quantized *x, uint32_t from, uint32_t count, float *out,
                     size_t stride)
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
  quantize(b, b->y, b->rows, &b->qy);
  clear_borders(b, &b->qy);
  multiply(b, &layer->w, &b->qy, 1, inner, b->wide, 6 * net->h);
  for (uint32_t i = 0; i < b->segments; i++) recur_segment(b, &b->segment[i], b->wide, b->y);
  quantize(b, b->y, b->rows, &b->qy);
  multiply(b, &layer->o, &b->qy, 1, inner, b->wide, net->d);
  b->k->add(b->x + net->d, b->wide + net->d, (size_t)inner * net->d);
}

static void encode(Batch *b)
{
  const Network *net = b->net;
  memset(b->x, 0, (size_t)b->rows * net->d * sizeof *b->x);
  memset(b->y, 0, (size_t)b->rows * net->d * sizeof *b->y);
  for (uint32_t i = 0; i < b->segments; i++) embed_segment(b, &b->segment[i]);
  for (uint32_t l = 0; l < net->layer_count; l++) run_layer(b, &net->layer[l]);
  b->k->layer_norm(b->x, net->out.gain, net->out.bias, b->rows, net->d, b->y);
  quantize(b, b->y, b->rows, &b->qy);
}

/* ---- tags and names -------------------------------------------------------------------------------------------- */

static uint32_t best_of(const float *score, uint32_t count)
{
  uint32_t best = 0;
  for (uint32_t i = 1; i < count; i++)
    if (score[i] > score[best]) best = i;
  return best;
}

static float lead_of(const float *score, uint32_t count, uint32_t best)
{
  float second = -INFINITY;
  for (uint32_t i = 0; i < count; i++)
    if (i != best && score[i] > second) second = score[i];
  return count > 1 ? score[best] - second : 0;
}

/* Of all pairs of tags that fit together, the one whose scores have the highest sum. */
static void search_pair(const Network *n, const float *upos, const float *xpos, Token *token)
{
  float best = -INFINITY;
  for (uint32_t x = 0; x < n->head[HEAD_XPOS].len; x++)
    for (uint32_t u = 0; u < n->head[HEAD_UPOS].len; u++)
      if ((upos_beside(n->xpos[x]) >> n->upos[u] & 1) && upos[u] + xpos[x] > best) {
        best = upos[u] + xpos[x];
        token->upos = n->upos[u];
        token->xpos = n->xpos[x];
      }
}

static void tag_pair(const Network *n, const float *upos, const float *xpos, Token *token)
{
  uint32_t u = best_of(upos, n->head[HEAD_UPOS].len), x = best_of(xpos, n->head[HEAD_XPOS].len);
  token->upos = n->upos[u];
  token->xpos = n->xpos[x];
  token->tag_margin = lead_of(xpos, n->head[HEAD_XPOS].len, x);
  if (!(upos_beside(token->xpos) >> token->upos & 1)) search_pair(n, upos, xpos, token);
}

static void tag_token(const Batch *b, const float *logits, Token *token)
{
  const Network *n = b->net;
  const Labels *head = n->head;
  tag_pair(n, logits, logits + head[HEAD_UPOS].len, token);
  logits += head[HEAD_UPOS].len + head[HEAD_XPOS].len;
  token->feats = head[HEAD_FEATS].at[best_of(logits, head[HEAD_FEATS].len)];
  logits += head[HEAD_FEATS].len;
  const LemmaRule *rule = &n->lemma[best_of(logits, head[HEAD_LEMMA].len)];
  token->lemma = lemma_of(n->lexemes, rule, token->form, upos_name(token->upos), b->arena);
}

/* The best sequence in which I-x follows B-x or I-x only (Viterbi). logits: rows of `stride`; labels[t] is filled. */
static void decode_names(const Network *net, const float *logits, size_t stride, uint32_t len, uint32_t *labels, Arena *arena)
{
  uint32_t count = net->head[HEAD_NAME].len;
  float *score = ARENA_ARRAY(arena, float, count), *next = ARENA_ARRAY(arena, float, count);
  uint32_t *from = ARENA_ARRAY(arena, uint32_t, (size_t)len * count), *kind_best = ARENA_ARRAY(arena, uint32_t, count + 1);
  for (uint32_t t = 0; t < len; t++, logits += stride) {
    uint32_t best = best_of(score, count);
    memset(kind_best, 0xFF, (count + 1) * sizeof *kind_best);
    for (uint32_t y = 0; y < count && t; y++) {
      uint32_t kind = net->name_kind[y];
      if (kind_best[kind] == UINT32_MAX || score[y] > score[kind_best[kind]]) kind_best[kind] = y;
    }
    for (uint32_t y = 0; y < count; y++) {
      bool inside = net->name_kind[y] && !net->name_begins[y];
      uint32_t before = inside ? kind_best[net->name_kind[y]] : best;
      bool possible = !inside || (t && before != UINT32_MAX);
      from[(size_t)t * count + y] = possible ? before : 0;
      next[y] = possible ? (t ? score[before] : 0) + logits[y] : -1e30f;
    }
    memcpy(score, next, count * sizeof *score);
  }
  uint32_t y = best_of(score, count);
  for (uint32_t t = len; t-- > 0; y = from[(size_t)t * count + y]) labels[t] = y;
}

/* How far the label of a word is ahead of the best other one, as a probability. */
static float name_certainty(const float *logits, uint32_t count, uint32_t label)
{
  float other = -INFINITY;
  for (uint32_t i = 0; i < count; i++)
    if (i != label && logits[i] > other) other = logits[i];
  return sigmoid_of(logits[label] - other);
}

static void add_names(Batch *b, const Segment *s, const float *logits, size_t stride)
{
  const Network *net = b->net;
  Sentence *sentence = s->sentence;
  uint32_t *labels = ARENA_ARRAY(&b->memory->piece, uint32_t, s->len), open = 0;
  decode_names(net, logits, stride, s->len, labels, &b->memory->piece);
  for (uint32_t i = 0; i < s->len; i++) {
    uint32_t kind = net->name_kind[labels[i]];
    float certainty = name_certainty(logits + i * stride, net->head[HEAD_NAME].len, labels[i]);
    if (kind && (kind != open || net->name_begins[labels[i]])) {
      Name *name = &sentence->names[sentence->name_count++];
      *name = (Name){.first = s->from + i, .last = s->from + i, .score = certainty};
      name->label = str_cstr(b->arena, net->name_type[kind]);
    } else if (kind) {
      Name *name = &sentence->names[sentence->name_count - 1];
      name->last = s->from + i;
      if (certainty < name->score) name->score = certainty;
    }
    open = kind;
  }
}

static void run_tags(Batch *b)
{
  uint32_t stride = b->net->tag.rows;
  multiply(b, &b->net->tag, &b->qy, 1, b->rows - 2, b->logits, stride);
  uint32_t names_at = stride - b->net->head[HEAD_NAME].len;
  for (uint32_t i = 0; i < b->segments; i++) {
    const Segment *s = &b->segment[i];
    const float *logits = b->logits + (size_t)(s->row + 1) * stride;
    for (uint32_t t = 0; t < s->len; t++) tag_token(b, logits + (size_t)t * stride, &s->sentence->tokens[s->from + t]);
    add_names(b, s, logits + names_at, stride);
  }
}

/* ---- arcs ------------------------------------------------------------------------------------------------------ */

static void set_margin(const float *score, uint32_t n, uint32_t dependent, uint32_t head, uint32_t from, Token *token)
{
  uint32_t second = n;
  for (uint32_t h = 0; h < n; h++)
    if (h != head && h != dependent && (second == n || score[h] > score[second])) second = h;
  token->head_margin = second < n ? score[head] - score[second] : 0;
  token->head_second = second < n && second ? from + second - 1 : NO_TOKEN;
}

/* scores[i][j]: word i, head j; both count from the root */
static void score_arcs(const Batch *b, const Segment *s, float *scores, uint32_t n)
{
  Packed heads;
  packed_init(&heads, b->k, b->qu.q + (size_t)s->row * b->qu.width, n, b->net->a, b->qu.width, &b->memory->piece);
  for (uint32_t g = 0; g < heads.groups; g++) {
    uint32_t done = g * ROW_GROUP, width = n - done < ROW_GROUP ? n - done : ROW_GROUP;
    b->k->product(&heads, g, b->qa.q + (size_t)s->row * b->qa.width, b->qa.width, n, b->product);
    b->k->scale_product(b->product, b->qa.scale + s->row, n, width, true, scores + done, n);
    b->k->finish_product(scores + done, n, b->qu.scale + s->row + done, b->arc_bias + s->row + done, n, width);
  }
}

static void run_arcs(Batch *b, uint32_t *heads)
{
  const Network *net = b->net;
  uint32_t inner = b->rows - 2;
  multiply(b, &net->ad, &b->qy, 1, inner, b->ad, net->a);
  multiply(b, &net->ah, &b->qy, 1, inner, b->ah, net->a);
  b->k->leak(b->ad, (size_t)b->rows * net->a);
  b->k->leak(b->ah, (size_t)b->rows * net->a);
  b->k->dots(b->ah, net->a, b->rows, net->v, net->a, b->arc_bias);
  quantize(b, b->ah, b->rows, &b->qa);
  multiply(b, &net->u, &b->qa, 1, inner, b->wide, net->a);
  quantize(b, b->wide, b->rows, &b->qu);
  quantize(b, b->ad, b->rows, &b->qa);
  for (uint32_t i = 0; i < b->segments; i++) {
    const Segment *s = &b->segment[i];
    uint32_t n = s->len + 1, *head = heads + s->row;
    float *scores = ARENA_ARRAY(&b->memory->piece, float, (size_t)n * n);
    score_arcs(b, s, scores, n);
    tree_best(scores, n, n, head, &b->memory->piece);
    for (uint32_t d = 1; d < n; d++) {
      Token *token = &s->sentence->tokens[s->from + d - 1];
      token->head = head[d] ? s->from + head[d] - 1 : NO_TOKEN;
      set_margin(scores + (size_t)d * n, n, d, head[d], s->from, token);
    }
  }
}

/* ---- labels ---------------------------------------------------------------------------------------------------- */

/* The label of the arc to the root is root, and of no other. */
static Deprel best_label(const Network *net, float *score, bool is_root)
{
  if (is_root) return DEP_ROOT;
  if (net->root_rel < net->deprel.len) score[net->root_rel] = -INFINITY;
  return net->rel[best_of(score, net->deprel.len)];
}

/* Words [from, from + count) of a segment, whose heads' rows lie in `heads`:
 * z_k = ld . (Q_k lh) + p_k . ld + q_k . lh + c_k */
static void label_words(Batch *b, const Segment *s, const uint32_t *head, uint32_t from, uint32_t count,
                        const Quantized *heads, const Quantized *words, float *scores)
{
  const Network *net = b->net;
  uint32_t r = net->r, labels = net->deprel.len;
  float *own = scores, *side = own + (size_t)LABEL_ROWS * labels, *both = side + (size_t)LABEL_ROWS * labels;
  for (uint32_t t = 0; t < count; t++) {
    uint32_t at = s->row + head[from + t];
    memcpy(heads->q + (size_t)t * r, b->ql.q + (size_t)at * r, r);
    heads->scale[t] = b->ql.scale[at];
  }
  const float *ld = b->ld + (size_t)(s->row + from) * r;
  quantize(b, ld, count, words);
  multiply(b, &net->p, words, 0, count, own, labels);
  multiply(b, &net->side, heads, 0, count, side, labels);
  multiply(b, &net->q, heads, 0, count, b->wide, (size_t)labels * r);
  for (uint32_t t = 0; t < count; t++) {
    float *z = both + (size_t)t * labels;
    b->k->dots(b->wide + (size_t)t * labels * r, r, labels, ld + (size_t)t * r, r, z);
    b->k->add(z, own + (size_t)t * labels, labels);
    b->k->add(z, side + (size_t)t * labels, labels);
    s->sentence->tokens[s->from + from + t - 1].deprel = best_label(net, z, head[from + t] == 0);
  }
}

static void run_labels(Batch *b, const uint32_t *heads)
{
  const Network *net = b->net;
  uint32_t inner = b->rows - 2;
  Quantized head_rows = quantized_new(LABEL_ROWS, net->r, &b->memory->piece), word_rows = quantized_new(LABEL_ROWS, net->r, &b->memory->piece);
  float *scores = ARENA_ARRAY(&b->memory->piece, float, (size_t)3 * LABEL_ROWS * net->deprel.len);
  multiply(b, &net->ld, &b->qy, 1, inner, b->ld, net->r);
  multiply(b, &net->lh, &b->qy, 1, inner, b->lh, net->r);
  b->k->leak(b->ld, (size_t)b->rows * net->r);
  b->k->leak(b->lh, (size_t)b->rows * net->r);
  quantize(b, b->lh, b->rows, &b->ql);
  for (uint32_t i = 0; i < b->segments; i++) {
    const Segment *s = &b->segment[i];
    for (uint32_t from = 1; from <= s->len; from += LABEL_ROWS) {
      uint32_t count = s->len + 1 - from < LABEL_ROWS ? s->len + 1 - from : LABEL_ROWS;
      label_words(b, s, heads + s->row, from, count, &head_rows, &word_rows, scores);
    }
  }
}

/* ---- batches --------------------------------------------------------------------------------------------------- */

static uint32_t max_of(uint32_t a, uint32_t b) { return a > b ? a : b; }

static void batch_open(Batch *b, const Network *net, uint32_t room, Memory *memory, Arena *sentences)
{
  Arena *arena = &memory->buffers;
  uint32_t wide = max_of(max_of(6 * net->h, net->d), net->a);
  *b = (Batch){.net = net, .k = net->kernels, .arena = sentences, .memory = memory, .room = room, .rows = 1};
  map_init(&b->cache, &memory->forms, 512);
  b->segment = ARENA_ARRAY(arena, Segment, room);
  b->x = ARENA_ARRAY(arena, float, (size_t)room * net->d);
  b->y = ARENA_ARRAY(arena, float, (size_t)room * max_of(net->d, 2 * net->h));
  b->wide = ARENA_ARRAY(arena, float, max_of(room * wide, LABEL_ROWS * net->q.rows));
  b->ad = ARENA_ARRAY(arena, float, (size_t)room * net->a);
  b->ah = ARENA_ARRAY(arena, float, (size_t)room * net->a);
  b->ld = ARENA_ARRAY(arena, float, (size_t)room * net->r);
  b->lh = ARENA_ARRAY(arena, float, (size_t)room * net->r);
  b->logits = ARENA_ARRAY(arena, float, (size_t)room * net->tag.rows);
  b->arc_bias = ARENA_ARRAY(arena, float, room);
  b->qy = quantized_new(room, net->d, arena);
  b->qa = quantized_new(room, net->a, arena);
  b->qu = quantized_new(room, net->a, arena);
  b->ql = quantized_new(room, net->r, arena);
  b->product = ARENA_ARRAY(arena, int32_t, (size_t)room * ROW_GROUP);
}

static void batch_run(Batch *b)
{
  if (!b->segments) return;
  uint32_t *heads = ARENA_ARRAY(&b->memory->piece, uint32_t, b->rows);
  encode(b);
  run_tags(b);
  run_arcs(b, heads);
  run_labels(b, heads);
  b->segments = 0;
  b->rows = 1;
  arena_reset(&b->memory->piece);
}

static void batch_add(Batch *b, Sentence *sentence, uint32_t from, uint32_t len)
{
  if (b->rows + len + 2 > b->room) batch_run(b);
  b->segment[b->segments++] = (Segment){sentence, from, len, b->rows};
  b->rows += len + 2;
}

static uint32_t longest_segment(const SentenceList *sentences, size_t *words)
{
  uint32_t longest = 0;
  *words = 0;
  for (size_t i = 0; i < sentences->len; i++) {
    longest = max_of(longest, sentences->at[i].len);
    *words += sentences->at[i].len + 2;
  }
  return longest < SEGMENT_WORDS ? longest : SEGMENT_WORDS;
}

static void run_within(const Network *net, SentenceList *sentences, Memory *memory, Arena *arena)
{
  Batch b;
  size_t words;
  uint32_t room = max_of(longest_segment(sentences, &words) + 3, BATCH_ROWS);
  batch_open(&b, net, words + 3 < room ? (uint32_t)words + 3 : room, memory, arena);
  for (size_t i = 0; i < sentences->len; i++) {
    Sentence *s = &sentences->at[i];
    s->names = ARENA_ARRAY(arena, Name, s->len);
    s->name_count = 0;
    for (uint32_t from = 0; from < s->len; from += SEGMENT_WORDS)
      batch_add(&b, s, from, s->len - from < SEGMENT_WORDS ? s->len - from : SEGMENT_WORDS);
  }
  batch_run(&b);
}

static void memory_free(Memory *memory)
{
  arena_free(&memory->buffers);
  arena_free(&memory->forms);
  arena_free(&memory->piece);
}

/* Where any of the arenas runs full, the run's own memory is freed before the article's owner hears of it. */
static void run_guarded(const Network *net, SentenceList *sentences, Memory *memory, Arena *arena)
{
  jmp_buf *outer = arena->on_full, here;
  if (outer) {
    if (setjmp(here)) {
      arena->on_full = outer;
      memory_free(memory);
      longjmp(*outer, 1);
    }
    arena->on_full = memory->buffers.on_full = memory->forms.on_full = memory->piece.on_full = &here;
  }
  run_within(net, sentences, memory, arena);
  arena->on_full = outer;
}

void network_run(const Network *net, SentenceList *sentences, Arena *arena)
{
  Memory memory = {0};
  run_guarded(net, sentences, &memory, arena);
  memory_free(&memory);
}
