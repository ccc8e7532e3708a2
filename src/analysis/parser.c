/*
 * parser.c - trees from the vectors of a batch: each word against each possible head, the labels of the likely arcs (labels.c),
 * and the tree that both together make best (tree.c, decoder.c).
 */
#include <math.h>
#include <string.h>

#include "analysis/decoder.h"
#include "analysis/labels.h"
#include "analysis/tree.h"

/* A head whose score is further behind the best is never right; nor is a label. That an arc has a likely label counts for more
 * than the arc's own score, which knows nothing of labels. All chosen on the development files. */
static const float likely_gap = 4, label_gap = 3, label_weight = 2, unseen_label = -2, apposition = -0.25f;

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
  Quantized words = {b->qa.q + (size_t)s->row * a, b->qa.scale + s->row, a};
  Rows heads = {.kind = ROWS_LEFT, .at = b->qu.q + (size_t)s->row * a, .stride = a};
  packed_init(&m.part[0], b->k, &heads, n, a, &b->memory->piece);
  multiply_rows(b, &m, &words, n, scores, n);
}

static void project_arcs(Batch *b)
{
  const Network *net = b->net;
  multiply_rows(b, &net->ad, &b->seen, b->rows, b->ad, net->a);
  multiply_rows(b, &net->ah, &b->seen, b->rows, b->ah, net->a);
  b->k->leak(b->ad, (size_t)b->rows * net->a);
  b->k->leak(b->ah, (size_t)b->rows * net->a);
  b->k->dots(b->ah, net->a, b->rows, net->v, net->a, b->arc_bias);
  quantize_rows(b, b->ah, b->rows, &b->qa);
  multiply_rows(b, &net->u, &b->qa, b->rows, b->wide, net->a);
  quantize_rows(b, b->wide, b->rows, &b->qu);
  quantize_rows(b, b->ad, b->rows, &b->qa);
}

/* The heads of word d whose scores are close to the best, the best first, of equals the first; n where there are fewer. */
static void find_heads(const Parse *p, uint32_t d, uint32_t head[LIKELY_HEADS])
{
  const float *arc = p->arc + (size_t)d * p->n;
  float score[LIKELY_HEADS];
  uint32_t count = 0;
  for (uint32_t h = 0; h < p->n; h++) {
    if (h == d || (count == LIKELY_HEADS && !(arc[h] > score[count - 1]))) continue;
    uint32_t at = count < LIKELY_HEADS ? count++ : count - 1;
    for (; at > 0 && arc[h] > score[at - 1]; at--) score[at] = score[at - 1], head[at] = head[at - 1];
    score[at] = arc[h], head[at] = h;
  }
  for (uint32_t k = 1; k < count; k++)
    if (!(score[k] >= score[0] - likely_gap)) count = k;
  while (count < LIKELY_HEADS) head[count++] = p->n;
}

/* Fills pair and likely: each word with its likely heads, in the order of the heads. */
static void pair_words(Parse *p, Arena *arena)
{
  uint32_t (*heads)[LIKELY_HEADS] = arena_array(arena, p->n, sizeof *heads);
  uint32_t *next = ARENA_ARRAY(arena, uint32_t, p->n + 1); /* [head]: where its pairs begin, then where the next one goes */
  p->likely = arena_array(arena, p->n, sizeof *p->likely);
  p->pair = arena_array(arena, (size_t)p->n * (LIKELY_HEADS + 1), sizeof *p->pair); /* room for pair_tree's */
  for (uint32_t d = 1; d < p->n; d++) {
    find_heads(p, d, heads[d]);
    for (uint32_t k = 0; k < LIKELY_HEADS; k++) {
      p->likely[d][k] = NO_TOKEN;
      if (heads[d][k] < p->n) next[heads[d][k] + 1]++;
    }
  }
  for (uint32_t h = 0; h < p->n; h++) next[h + 1] += next[h];
  for (uint32_t d = 1; d < p->n; d++)
    for (uint32_t k = 0; k < LIKELY_HEADS && heads[d][k] < p->n; k++) {
      p->likely[d][k] = next[heads[d][k]]++;
      p->pair[p->likely[d][k]] = (struct Pair){d, heads[d][k]};
    }
  p->pairs = next[p->n];
}

/* ---- the tree -------------------------------------------------------------------------------------------------- */

/* The best label of a pair; the arc to the root is root, and no other. */
static uint32_t best_label(const Network *net, const Parse *p, uint32_t pair) { return p->pair[pair].head ? p->best[pair] : net->root_rel; }

static float label_score(const Network *net, const Parse *p, uint32_t pair, uint32_t label)
{
  return label < net->deprel.len ? p->label[(size_t)pair * net->deprel.len + label] : unseen_label;
}

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
  labels_score(b, p, 1, before);
}

typedef struct { Choices all; Choice *choice; uint32_t *first, *label; uint32_t count; size_t room, label_room; } Offer; /* label: of each choice, the network's */

static void offer_label(Offer *offer, Choice choice, uint32_t label, Arena *arena)
{
  offer->choice = arena_grow(arena, offer->choice, &offer->room, offer->count + 1, sizeof *offer->choice);
  offer->label = arena_grow(arena, offer->label, &offer->label_room, offer->count + 1, sizeof *offer->label);
  offer->choice[offer->count] = choice;
  offer->label[offer->count++] = label;
}

/* Two labels of one arc differ by what they are. */
static float choice_score(float arc, float most, float label) { return arc + label_weight * most + label - most; }

/* An apposition must be a little likelier than what else it may be: a list, a clause beside it. */
static float bias_of(Deprel label) { return label == DEP_APPOS ? apposition : 0; }

static void offer_labels(const Network *net, const Parse *p, uint32_t pair, Offer *offer, Arena *arena)
{
  uint32_t d = p->pair[pair].word, head = p->pair[pair].head, best = best_label(net, p, pair);
  float arc = p->arc[(size_t)d * p->n + head], most = label_score(net, p, pair, best);
  if (!head) {
    offer_label(offer, (Choice){0, DEP_ROOT, choice_score(arc, most, most)}, best, arena);
    return;
  }
  const float *score = p->label + (size_t)pair * net->deprel.len;
  for (uint32_t k = 0; k < net->deprel.len; k++)
    if (k == best || (score[k] >= most - label_gap && k != net->root_rel))
      offer_label(offer, (Choice){head, net->rel[k], choice_score(arc, most, score[k]) + bias_of(net->rel[k])}, k, arena);
}

static void offer_choices(const Network *net, const Parse *p, Offer *offer, Arena *arena)
{
  *offer = (Offer){.first = ARENA_ARRAY(arena, uint32_t, p->n + 1)};
  for (uint32_t d = 1; d < p->n; d++) {
    offer->first[d] = offer->count;
    for (uint32_t k = 0; k < LIKELY_HEADS && p->likely[d][k] != NO_TOKEN; k++) offer_labels(net, p, p->likely[d][k], offer, arena);
  }
  offer->first[p->n] = offer->count;
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

static void build_tree(Batch *b, Parse *p)
{
  Arena *arena = &b->memory->piece;
  Sentence *sentence = p->segment->sentence;
  uint32_t from = p->segment->from, *head = ARENA_ARRAY(arena, uint32_t, p->n), *picked = ARENA_ARRAY(arena, uint32_t, p->n);
  Offer offer;
  tree_best(labelled_arcs(b->net, p, arena), p->n, p->n, head, arena);
  pair_tree(b, p, head);
  offer_choices(b->net, p, &offer, arena);
  decoder_choose(&offer.all, head, picked, arena);
  for (uint32_t d = 1; d < p->n; d++)
    set_token(b->net, p, d, &offer.choice[picked[d]], offer.label[picked[d]], &sentence->tokens[from + d - 1]);
  for (uint32_t t = 0; t < p->segment->len; t++) settle_clitic(sentence, &sentence->tokens[from + t]);
}

static void open_parse(Batch *b, const Segment *s, Parse *p)
{
  Arena *arena = &b->memory->piece;
  *p = (Parse){.segment = s, .n = s->len + 1};
  p->arc = ARENA_ARRAY(arena, float, (size_t)p->n * p->n);
  score_arcs(b, s, p->arc, p->n);
  pair_words(p, arena);
}

void batch_parse(Batch *b)
{
  Parse *parse = ARENA_ARRAY(&b->memory->piece, Parse, b->segments);
  project_arcs(b);
  for (uint32_t i = 0; i < b->segments; i++) open_parse(b, &b->segment[i], &parse[i]);
  labels_prepare(b, parse, b->segments);
  labels_score(b, parse, b->segments, 0);
  for (uint32_t i = 0; i < b->segments; i++) build_tree(b, &parse[i]);
}
