/* parser.c - trees from the vectors of a batch: each word against each possible head, the best tree, the arcs' labels. */
#include <math.h>
#include <string.h>

#include "analysis/batch.h"
#include "analysis/tree.h"

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

void batch_parse(Batch *b, uint32_t *heads)
{
  const Network *net = b->net;
  uint32_t inner = b->rows - 2;
  multiply_rows(b, &net->ad, &b->qy, 1, inner, b->ad, net->a);
  multiply_rows(b, &net->ah, &b->qy, 1, inner, b->ah, net->a);
  b->k->leak(b->ad, (size_t)b->rows * net->a);
  b->k->leak(b->ah, (size_t)b->rows * net->a);
  b->k->dots(b->ah, net->a, b->rows, net->v, net->a, b->arc_bias);
  quantize_rows(b, b->ah, b->rows, &b->qa);
  multiply_rows(b, &net->u, &b->qa, 1, inner, b->wide, net->a);
  quantize_rows(b, b->wide, b->rows, &b->qu);
  quantize_rows(b, b->ad, b->rows, &b->qa);
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
static void label_word(const Network *net, float *score, bool is_root, Token *token)
{
  uint32_t best = net->root_rel;
  token->deprel = DEP_ROOT;
  token->label_margin = INFINITY;
  if (is_root) return;
  if (best < net->deprel.len) score[best] = -INFINITY;
  best = net->kernels->best(score, net->deprel.len);
  token->deprel = net->rel[best];
  token->label_margin = lead_of(score, net->deprel.len, best);
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
  quantize_rows(b, ld, count, words);
  multiply_rows(b, &net->p, words, 0, count, own, labels);
  multiply_rows(b, &net->side, heads, 0, count, side, labels);
  multiply_rows(b, &net->q, heads, 0, count, b->wide, (size_t)labels * r);
  for (uint32_t t = 0; t < count; t++) {
    float *z = both + (size_t)t * labels;
    b->k->dots(b->wide + (size_t)t * labels * r, r, labels, ld + (size_t)t * r, r, z);
    b->k->add(z, own + (size_t)t * labels, labels);
    b->k->add(z, side + (size_t)t * labels, labels);
    label_word(net, z, head[from + t] == 0, &s->sentence->tokens[s->from + from + t - 1]);
  }
}

/* "He 's left": have, where "He 's leaving" and "He 's gone" (aux:pass) have be. The lexemes know the form alone. */
static void settle_clitic(const Sentence *sentence, Token *token)
{
  if (token->deprel != DEP_AUX || token->head == NO_TOKEN || sentence->tokens[token->head].xpos != XPOS_VBN) return;
  if (str_is(token->form, "'s") || str_is(token->form, "\xE2\x80\x99s")) token->lemma = STR("have");
}

void batch_label(Batch *b, const uint32_t *heads)
{
  const Network *net = b->net;
  uint32_t inner = b->rows - 2;
  Quantized head_rows = quantized_new(LABEL_ROWS, net->r, &b->memory->piece), word_rows = quantized_new(LABEL_ROWS, net->r, &b->memory->piece);
  float *scores = ARENA_ARRAY(&b->memory->piece, float, (size_t)3 * LABEL_ROWS * net->deprel.len);
  multiply_rows(b, &net->ld, &b->qy, 1, inner, b->ld, net->r);
  multiply_rows(b, &net->lh, &b->qy, 1, inner, b->lh, net->r);
  b->k->leak(b->ld, (size_t)b->rows * net->r);
  b->k->leak(b->lh, (size_t)b->rows * net->r);
  quantize_rows(b, b->lh, b->rows, &b->ql);
  for (uint32_t i = 0; i < b->segments; i++) {
    const Segment *s = &b->segment[i];
    for (uint32_t from = 1; from <= s->len; from += LABEL_ROWS) {
      uint32_t count = s->len + 1 - from < LABEL_ROWS ? s->len + 1 - from : LABEL_ROWS;
      label_words(b, s, heads + s->row, from, count, &head_rows, &word_rows, scores);
    }
    for (uint32_t t = 0; t < s->len; t++) settle_clitic(s->sentence, &s->sentence->tokens[s->from + t]);
  }
}
