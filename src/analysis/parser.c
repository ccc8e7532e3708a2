/*
 * parser.c - trees from the vectors of a batch: each word against each possible head, the labels of the likely arcs, and the tree
 * that both together make best (tree.c, decoder.c).
 */
#include <math.h>
#include <string.h>

#include "analysis/batch.h"
#include "analysis/decoder.h"
#include "analysis/tree.h"

enum { LIKELY_HEADS = 4 };

/* A head whose score is further behind the best is never right; nor is a label. That an arc has a likely label counts for more
 * than the arc's own score, which knows nothing of labels; two labels of one arc differ by what they are. All chosen on the
 * development files. */
static const float likely_gap = 4, label_gap = 3, label_weight = 2, unseen_label = -2;

/* One sentence while its tree is sought; rows and columns count from the root. */
typedef struct {
  const Segment *segment;
  uint32_t n;
  float *arc;                           /* [n][n]: word, head */
  const float *ld;                      /* [n][r]: the words as dependents */
  float *own;                           /* [n][labels]: what a word alone says of its label */
  uint32_t (*likely)[LIKELY_HEADS];     /* [n]: pair of each likely head; NO_TOKEN where there are fewer */
  struct Pair { uint32_t word, head; } *pair; uint32_t pairs; /* in the order of heads */
  float *label;                         /* [pairs][labels], logarithms of probabilities */
} Parse;

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
  uint32_t a = b->net->a;
  Matrix m = {.rows = n, .cols = a, .window = 1, .scale = b->qu.scale + s->row, .bias = b->arc_bias + s->row};
  Quantized words = quantized_new(b, n, a, &b->memory->piece);
  memcpy(words.q, b->qa.q + (size_t)s->row * a, (size_t)n * a);
  memcpy(words.scale, b->qa.scale + s->row, n * sizeof *words.scale);
  turn_rows(b, &words, n);
  packed_init(&m.part[0], b->k, b->qu.q + (size_t)s->row * a, n, a, a, &b->memory->piece);
  multiply_rows(b, &m, &words, n, scores, n);
}

static void project_arcs(Batch *b)
{
  const Network *net = b->net;
  multiply_rows(b, &net->ad, &b->qy, b->rows, b->ad, net->a);
  multiply_rows(b, &net->ah, &b->qy, b->rows, b->ah, net->a);
  b->k->leak(b->ad, (size_t)b->rows * net->a);
  b->k->leak(b->ah, (size_t)b->rows * net->a);
  b->k->dots(b->ah, net->a, b->rows, net->v, net->a, b->arc_bias);
  quantize_rows(b, b->ah, b->rows, &b->qa);
  multiply_rows(b, &net->u, &b->qa, b->rows, b->wide, net->a);
  quantize_rows(b, b->wide, b->rows, &b->qu);
  quantize_rows(b, b->ad, b->rows, &b->qa);
}

/* The next best head of word d after the `count` that are chosen; n where none comes close. */
static uint32_t next_head(const Parse *p, uint32_t d, const uint32_t *chosen, uint32_t count)
{
  const float *arc = p->arc + (size_t)d * p->n;
  uint32_t best = p->n;
  for (uint32_t h = 0; h < p->n; h++) {
    bool taken = h == d;
    for (uint32_t k = 0; k < count; k++) taken |= chosen[k] == h;
    if (!taken && (best == p->n || arc[h] > arc[best])) best = h;
  }
  return best < p->n && (!count || arc[best] >= arc[chosen[0]] - likely_gap) ? best : p->n;
}

/* Fills pair and likely: each word with its likely heads, in the order of the heads. */
static void pair_words(Parse *p, Arena *arena)
{
  uint32_t (*heads)[LIKELY_HEADS] = arena_array(arena, p->n, sizeof *heads);
  p->likely = arena_array(arena, p->n, sizeof *p->likely);
  p->pair = arena_array(arena, (size_t)p->n * (LIKELY_HEADS + 1), sizeof *p->pair); /* room for pair_tree's */
  for (uint32_t d = 1; d < p->n; d++)
    for (uint32_t k = 0; k < LIKELY_HEADS; k++) {
      heads[d][k] = k && heads[d][k - 1] == p->n ? p->n : next_head(p, d, heads[d], k);
      p->likely[d][k] = NO_TOKEN;
    }
  for (uint32_t h = 0; h < p->n; h++)
    for (uint32_t d = 1; d < p->n; d++)
      for (uint32_t k = 0; k < LIKELY_HEADS; k++)
        if (heads[d][k] == h) {
          p->likely[d][k] = p->pairs;
          p->pair[p->pairs++] = (struct Pair){d, h};
        }
}

/* ---- labels ---------------------------------------------------------------------------------------------------- */

static void project_labels(Batch *b)
{
  const Network *net = b->net;
  multiply_rows(b, &net->ld, &b->qy, b->rows, b->ld, net->r);
  multiply_rows(b, &net->lh, &b->qy, b->rows, b->lh, net->r);
  b->k->leak(b->ld, (size_t)b->rows * net->r);
  b->k->leak(b->lh, (size_t)b->rows * net->r);
  quantize_rows(b, b->lh, b->rows, &b->ql);
}

/* e^x for x <= 0 by (1 + x / 1024)^1024: good to a part in a hundred where it matters, and the same on every machine. */
static float exponential(float x)
{
  float y = x > -1024 ? 1 + x * (1.0f / 1024) : 0;
  for (int i = 0; i < 10; i++) y *= y;
  return y;
}

/* ln x for x >= 1: halvings, then the series of the inverse hyperbolic tangent. */
static float logarithm(float x)
{
  float sum = 0;
  for (; x > 1.5f && x < INFINITY; x *= 0.5f) sum += 0.69314718f;
  float q = (x - 1) / (x + 1), s = q * q;
  return sum + 2 * q * (1 + s * (1.0f / 3 + s * (1.0f / 5 + s * (1.0f / 7))));
}

/* Scores become logarithms of probabilities. Labels that differ in their subtype alone (nsubj, nsubj:pass) share their sum, less
 * what each is behind the best of them: in doubt between the two, there is no doubt about the arc. */
static void normalize(const Network *net, float *score)
{
  float most = score[0], all = 0, sum[DEP_COUNT] = {0}, best[DEP_COUNT], gain[DEP_COUNT];
  uint32_t count = net->deprel.len;
  for (uint32_t k = 1; k < count; k++) most = score[k] > most ? score[k] : most;
  for (uint32_t k = 0; k < count; k++) {
    Deprel base = deprel_base(net->rel[k]);
    float part = exponential(score[k] - most);
    if (!(sum[base] > 0) || score[k] > best[base]) best[base] = score[k];
    sum[base] += part;
    all += part;
  }
  for (uint32_t d = 0; d < DEP_COUNT; d++) {
    float own = sum[d] > 0 ? exponential(best[d] - most) : 0;
    gain[d] = own > 0 && sum[d] > own ? logarithm(sum[d] / own) : 0;
  }
  all = most + logarithm(all);
  for (uint32_t k = 0; k < count; k++) score[k] += gain[deprel_base(net->rel[k])] - all;
}

/* The label scores of pairs [from, to), at most LABEL_ROWS heads: z_k = ld . (Q_k lh) + p_k . ld + q_k . lh + c_k */
static void label_pairs(Batch *b, Parse *p, uint32_t from, uint32_t to, const Quantized *heads, float *side)
{
  const Network *net = b->net;
  uint32_t r = net->r, labels = net->deprel.len, rows = 0;
  for (uint32_t i = from; i < to; i++) {
    if (i > from && p->pair[i].head == p->pair[i - 1].head) continue;
    uint32_t at = p->segment->row + p->pair[i].head;
    memcpy(heads->q + (size_t)rows * r, b->ql.q + (size_t)at * r, r);
    heads->scale[rows++] = b->ql.scale[at];
  }
  turn_rows(b, heads, rows);
  multiply_rows(b, &net->side, heads, rows, side, labels);
  multiply_rows(b, &net->q, heads, rows, b->wide, (size_t)labels * r);
  for (uint32_t i = from, t = 0; i < to; i++) {
    uint32_t d = p->pair[i].word;
    float *z = p->label + (size_t)i * labels;
    t += i > from && p->pair[i].head != p->pair[i - 1].head;
    b->k->dots(b->wide + (size_t)t * labels * r, r, labels, p->ld + (size_t)d * r, r, z);
    b->k->add(z, p->own + (size_t)d * labels, labels);
    b->k->add(z, side + (size_t)t * labels, labels);
    normalize(net, z);
  }
}

/* All pairs from `from` on, LABEL_ROWS heads at a time. */
static void label_all(Batch *b, Parse *p, uint32_t from)
{
  Arena *arena = &b->memory->piece;
  Quantized heads = quantized_new(b, LABEL_ROWS, b->net->r, arena);
  float *side = ARENA_ARRAY(arena, float, (size_t)LABEL_ROWS * b->net->deprel.len);
  while (from < p->pairs) {
    uint32_t to = from, rows = 0;
    for (; to < p->pairs; to++) {
      bool fresh = to == from || p->pair[to].head != p->pair[to - 1].head;
      if (fresh && rows == LABEL_ROWS) break;
      rows += fresh;
    }
    label_pairs(b, p, from, to, &heads, side);
    from = to;
  }
}

static void label_likely(Batch *b, Parse *p)
{
  const Network *net = b->net;
  Arena *arena = &b->memory->piece;
  uint32_t labels = net->deprel.len;
  Quantized words = quantized_new(b, p->n, net->r, arena);
  p->ld = b->ld + (size_t)p->segment->row * net->r;
  p->own = ARENA_ARRAY(arena, float, (size_t)p->n * labels);
  p->label = ARENA_ARRAY(arena, float, (size_t)(p->pairs + p->n) * labels); /* room for what the tree takes besides */
  quantize_rows(b, p->ld, p->n, &words);
  multiply_rows(b, &net->p, &words, p->n, p->own, labels);
  label_all(b, p, 0);
}

/* The best label of a pair; the arc to the root is root, and no other. */
static uint32_t best_label(const Network *net, const Parse *p, uint32_t pair)
{
  const float *score = p->label + (size_t)pair * net->deprel.len;
  uint32_t best = net->deprel.len;
  if (p->pair[pair].head == 0) return net->root_rel;
  for (uint32_t k = 0; k < net->deprel.len; k++)
    if (k != net->root_rel && (best == net->deprel.len || score[k] > score[best])) best = k;
  return best < net->deprel.len ? best : 0;
}

static float label_score(const Network *net, const Parse *p, uint32_t pair, uint32_t label)
{
  return label < net->deprel.len ? p->label[(size_t)pair * net->deprel.len + label] : unseen_label;
}

/* ---- the tree -------------------------------------------------------------------------------------------------- */

/* Arcs with their best labels, as tree_best wants them. */
static float *labelled_arcs(const Network *net, const Parse *p, Arena *arena)
{
  float *score = ARENA_ARRAY(arena, float, (size_t)p->n * p->n);
  for (size_t i = 0; i < (size_t)p->n * p->n; i++) score[i] = p->arc[i] + label_weight * unseen_label;
  for (uint32_t i = 0; i < p->pairs; i++) {
    size_t at = (size_t)p->pair[i].word * p->n + p->pair[i].head;
    score[at] = p->arc[at] + label_weight * label_score(net, p, i, best_label(net, p, i));
  }
  return score;
}

/* What no word likes may be in the tree all the same, for there must be one: such arcs become pairs, too. */
static void pair_tree(Batch *b, Parse *p, const uint32_t *head)
{
  uint32_t before = p->pairs;
  for (uint32_t d = 1; d < p->n; d++) {
    uint32_t k = 0;
    while (k < LIKELY_HEADS && p->likely[d][k] != NO_TOKEN && p->pair[p->likely[d][k]].head != head[d]) k++;
    if (k < LIKELY_HEADS && p->likely[d][k] != NO_TOKEN) continue;
    if (k == LIKELY_HEADS) k--;
    p->likely[d][k] = p->pairs;
    p->pair[p->pairs++] = (struct Pair){d, head[d]};
  }
  label_all(b, p, before);
}

typedef struct { Choices all; Choice *choice; uint32_t *first, *label; } Offer; /* label: of each choice, the network's */

static void offer_labels(const Network *net, const Parse *p, uint32_t pair, Offer *offer, uint32_t *count)
{
  uint32_t d = p->pair[pair].word, head = p->pair[pair].head, best = best_label(net, p, pair);
  float arc = p->arc[(size_t)d * p->n + head], most = label_score(net, p, pair, best);
  for (uint32_t k = 0; k < net->deprel.len; k++) {
    float score = label_score(net, p, pair, k);
    if (k != best && (!head || k == net->root_rel || !(score >= most - label_gap))) continue;
    offer->label[*count] = k;
    offer->choice[(*count)++] = (Choice){head, head ? net->rel[k] : DEP_ROOT, arc + label_weight * most + score - most};
  }
  if (best < net->deprel.len) return;
  offer->label[*count] = best;
  offer->choice[(*count)++] = (Choice){head, DEP_ROOT, arc + label_weight * unseen_label};
}

static void offer_choices(const Network *net, const Parse *p, Offer *offer, Arena *arena)
{
  uint32_t count = 0, most = p->pairs * (net->deprel.len + 1);
  offer->choice = ARENA_ARRAY(arena, Choice, most);
  offer->label = ARENA_ARRAY(arena, uint32_t, most);
  offer->first = ARENA_ARRAY(arena, uint32_t, p->n + 1);
  for (uint32_t d = 1; d < p->n; d++) {
    offer->first[d] = count;
    for (uint32_t k = 0; k < LIKELY_HEADS && p->likely[d][k] != NO_TOKEN; k++) offer_labels(net, p, p->likely[d][k], offer, &count);
  }
  offer->first[p->n] = count;
  offer->all = (Choices){p->n, offer->choice, offer->first};
}

static void set_token(const Network *net, const Parse *p, uint32_t d, const Choice *choice, uint32_t label, Token *token)
{
  const float *score = NULL;
  for (uint32_t k = 0; k < LIKELY_HEADS && p->likely[d][k] != NO_TOKEN; k++)
    if (p->pair[p->likely[d][k]].head == choice->head) score = p->label + (size_t)p->likely[d][k] * net->deprel.len;
  token->head = choice->head ? p->segment->from + choice->head - 1 : NO_TOKEN;
  token->deprel = choice->label;
  token->label_margin = choice->head && score ? lead_of(score, net->deprel.len, label) : INFINITY;
  set_margin(p->arc + (size_t)d * p->n, p->n, d, choice->head, p->segment->from, token);
}

/* "He 's left": have, where "He 's leaving" and "He 's gone" (aux:pass) have be. The lexemes know the form alone. */
static void settle_clitic(const Sentence *sentence, Token *token)
{
  if (token->deprel != DEP_AUX || token->head == NO_TOKEN || sentence->tokens[token->head].xpos != XPOS_VBN) return;
  if (str_is(token->form, "'s") || str_is(token->form, "\xE2\x80\x99s")) token->lemma = STR("have");
}

static void parse_segment(Batch *b, const Segment *s)
{
  Arena *arena = &b->memory->piece;
  Parse p = {.segment = s, .n = s->len + 1};
  Offer offer;
  uint32_t *head = ARENA_ARRAY(arena, uint32_t, p.n), *picked = ARENA_ARRAY(arena, uint32_t, p.n);
  p.arc = ARENA_ARRAY(arena, float, (size_t)p.n * p.n);
  score_arcs(b, s, p.arc, p.n);
  pair_words(&p, arena);
  label_likely(b, &p);
  tree_best(labelled_arcs(b->net, &p, arena), p.n, p.n, head, arena);
  pair_tree(b, &p, head);
  offer_choices(b->net, &p, &offer, arena);
  decoder_choose(&offer.all, head, picked, arena);
  for (uint32_t d = 1; d < p.n; d++)
    set_token(b->net, &p, d, &offer.choice[picked[d]], offer.label[picked[d]], &s->sentence->tokens[s->from + d - 1]);
  for (uint32_t t = 0; t < s->len; t++) settle_clitic(s->sentence, &s->sentence->tokens[s->from + t]);
}

void batch_parse(Batch *b)
{
  project_arcs(b);
  project_labels(b);
  for (uint32_t i = 0; i < b->segments; i++) parse_segment(b, &b->segment[i]);
}
