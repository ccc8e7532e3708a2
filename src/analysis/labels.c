/*
 * labels.c - z_k = ld . (Q_k lh) + p_k . ld + q_k . lh + c_k for each label k of an arc from head h to word d.
 * Q_k lh is the dear part: it is made once for each head of the batch, for some heads and four labels at a time, and read by all
 * words that may hang there while it is at hand.
 */
#include "analysis/labels.h"

#include <math.h>
#include <string.h>

enum { LABELS_AT_A_TIME = 4 }; /* of them, any width is whole groups of rows */
_Static_assert(LABELS_AT_A_TIME * 16 % ROW_GROUP == 0, "widths are multiples of 16");

typedef struct { Parse *parse; uint32_t pair, head; } Job; /* a pair, and the place of its head among those at hand */

void labels_prepare(Batch *b, Parse *parse, uint32_t count)
{
  const Network *net = b->net;
  multiply_rows(b, &net->ld, &b->seen, b->rows, b->ld, net->r);
  multiply_rows(b, &net->lh, &b->seen, b->rows, b->lh, net->r);
  b->k->leak(b->ld, (size_t)b->rows * net->r);
  b->k->leak(b->lh, (size_t)b->rows * net->r);
  quantize_rows(b, b->ld, b->rows, &b->ql);
  multiply_rows(b, &net->p, &b->ql, b->rows, b->own, net->deprel.len);
  quantize_rows(b, b->lh, b->rows, &b->ql);
  for (uint32_t i = 0; i < count; i++) {
    size_t most = parse[i].pairs + parse[i].n; /* room for what the tree takes besides */
    parse[i].label = ARENA_ARRAY(&b->memory->piece, float, most * net->deprel.len);
    parse[i].best = ARENA_ARRAY(&b->memory->piece, uint32_t, most);
  }
}

/* ---- probabilities --------------------------------------------------------------------------------------------- */

/* ln x for x >= 1: halvings, then the series of the inverse hyperbolic tangent. */
static float logarithm(float x)
{
  float sum = 0;
  for (; x > 1.5f && x < INFINITY; x *= 0.5f) sum += 0.69314718f;
  float q = (x - 1) / (x + 1), s = q * q;
  return sum + 2 * q * (1 + s * (1.0f / 3 + s * (1.0f / 5 + s * (1.0f / 7))));
}

/* Scores become logarithms of probabilities. Labels that differ in their subtype alone (nsubj, nsubj:pass) share their sum, less
 * what each is behind the best of them: in doubt between the two, there is no doubt about the arc. part: room for all labels;
 * gain: zeros for those that have no kin. */
static void normalize(const Network *net, float *score, float *part, float *gain)
{
  float most = score[0], all = 0;
  uint32_t count = net->deprel.len;
  for (uint32_t k = 1; k < count; k++) most = score[k] > most ? score[k] : most;
  net->kernels->exponentials(score, most, count, part);
  for (uint32_t k = 0; k < count; k++) all += part[k];
  all = most + logarithm(all);
  for (const uint32_t *kin = net->kin, *end = kin + net->kin_count, *next = kin; kin < end; kin = next) {
    uint32_t best = *kin;
    float sum = 0;
    for (; next < end && net->base[*next] == net->base[*kin]; next++) {
      if (!(sum > 0) || score[*next] > score[best]) best = *next;
      sum += part[*next];
    }
    float more = part[best] > 0 && sum > part[best] ? logarithm(sum / part[best]) : 0;
    for (; kin < next; kin++) gain[*kin] = more;
  }
  for (uint32_t k = 0; k < count; k++) score[k] += gain[k] - all;
}

/* The best of all labels but root. */
static uint32_t best_label(const Network *net, const float *score)
{
  uint32_t count = net->deprel.len, root = net->root_rel, best = root ? 0 : 1;
  for (uint32_t k = best + 1; k < count; k++)
    if (k != root && score[k] > score[best]) best = k;
  return best < count ? best : 0;
}

/* ---- scores ---------------------------------------------------------------------------------------------------- */

static void score_jobs(Batch *b, const Job *job, uint32_t jobs, const Quantized *heads, uint32_t rows)
{
  const Network *net = b->net;
  uint32_t r = net->r, labels = net->deprel.len, groups = LABELS_AT_A_TIME * r / ROW_GROUP;
  float *of_heads = b->wide, *side = of_heads + (size_t)LABEL_ROWS * LABELS_AT_A_TIME * r;
  float *part = ARENA_ARRAY(&b->memory->piece, float, labels), *gain = ARENA_ARRAY(&b->memory->piece, float, labels);
  for (uint32_t k = 0; k < labels; k += LABELS_AT_A_TIME) {
    uint32_t some = labels - k < LABELS_AT_A_TIME ? labels - k : LABELS_AT_A_TIME, from = k * r / ROW_GROUP;
    uint32_t to = from + groups < net->q.part->groups ? from + groups : net->q.part->groups;
    multiply_groups(b, &net->q, from, to, heads, rows, of_heads, (size_t)LABELS_AT_A_TIME * r);
    for (uint32_t i = 0; i < jobs; i++) {
      const Parse *p = job[i].parse;
      const float *word = b->ld + (size_t)(p->segment->row + p->pair[job[i].pair].word) * r;
      b->k->dots(of_heads + (size_t)job[i].head * LABELS_AT_A_TIME * r, r, some, word, r, p->label + (size_t)job[i].pair * labels + k);
    }
  }
  multiply_rows(b, &net->side, heads, rows, side, labels);
  for (uint32_t i = 0; i < jobs; i++) {
    const Parse *p = job[i].parse;
    float *z = p->label + (size_t)job[i].pair * labels;
    b->k->add(z, b->own + (size_t)(p->segment->row + p->pair[job[i].pair].word) * labels, labels);
    b->k->add(z, side + (size_t)job[i].head * labels, labels);
    normalize(net, z, part, gain);
    job[i].parse->best[job[i].pair] = best_label(net, z);
  }
}

void labels_score(Batch *b, Parse *parse, uint32_t count, uint32_t from)
{
  Arena *arena = &b->memory->piece;
  uint32_t r = b->net->r, all = 0, jobs = 0, rows = 0;
  for (uint32_t i = 0; i < count; i++) all += parse[i].pairs - from;
  if (!all) return;
  Job *job = ARENA_ARRAY(arena, Job, all);
  Quantized heads = quantized_new(LABEL_ROWS, r, arena);
  for (uint32_t i = 0; i < count; i++)
    for (uint32_t k = from; k < parse[i].pairs; k++) {
      const struct Pair *pair = &parse[i].pair[k];
      if (k == from || pair->head != pair[-1].head) {
        if (rows == LABEL_ROWS) {
          score_jobs(b, job, jobs, &heads, rows);
          jobs = rows = 0;
        }
        quantized_copy(&b->ql, parse[i].segment->row + pair->head, &heads, rows++);
      }
      job[jobs++] = (Job){&parse[i], k, rows - 1};
    }
  score_jobs(b, job, jobs, &heads, rows);
}
