/*
 * rank_net.c - the ranker's four networks: one hidden layer of rectified units beside a linear sum, all in whole numbers, so
 * that scores are the same on every machine. For features f with rows W[f] (hundredths): h = b + sum W[f];
 * score = l + sum L[f] + sum of v[j] max(0, h[j]). scripts/train_coreference learns them.
 */
#include "resolution/rank.h"

#include <string.h>

static bool number_of(Str s, int16_t *out)
{
  int n = 0;
  bool minus = s.len && s.at[0] == '-';
  if (s.len == minus || s.len > 6) return false;
  for (size_t i = minus; i < s.len; i++) {
    if (s.at[i] < '0' || s.at[i] > '9') return false;
    n = n * 10 + (s.at[i] - '0');
  }
  if (n > INT16_MAX) return false;
  *out = (int16_t)(minus ? -n : n);
  return true;
}

static void row_read(Str text, int16_t *row)
{
  Str piece;
  for (int j = 0; j < RANK_HIDDEN + 1 && str_split(&text, ' ', &piece); j++)
    if (!number_of(piece, &row[j])) row[j] = 0;
}

void rank_nets_load(const LexTable *table, Arena *arena, RankNet nets[RANK_NETS])
{
  size_t count = rank_feature_count();
  const LexEntry *bias = lex_find(table, STR("=bias")), *output = lex_find(table, STR("=output"));
  for (int n = 0; n < RANK_NETS; n++) {
    nets[n].row = (int16_t(*)[RANK_HIDDEN + 1])arena_array(arena, count, sizeof *nets[n].row);
    memset(nets[n].bias, 0, sizeof nets[n].bias);
    memset(nets[n].output, 0, sizeof nets[n].output);
    if (bias) row_read(bias->field[n], nets[n].bias);
    if (output) row_read(output->field[n], nets[n].output);
    for (size_t f = 0; f < count; f++) {
      const LexEntry *e = lex_find(table, str_of(rank_feature_name(f)));
      if (e) row_read(e->field[n], nets[n].row[f]);
    }
  }
}

static void rows_add(const RankNet *net, const Features *f, int32_t *sum)
{
  for (uint32_t i = 0; i < f->count; i++) {
    const int16_t *row = net->row[f->at[i]];
    for (int j = 0; j < RANK_HIDDEN + 1; j++) sum[j] += row[j];
  }
}

float rank_score(const RankNet *net, const Features *own, const Features *pair)
{
  int32_t sum[RANK_HIDDEN + 1];
  for (int j = 0; j < RANK_HIDDEN + 1; j++) sum[j] = net->bias[j];
  rows_add(net, own, sum);
  if (pair) rows_add(net, pair, sum);
  int64_t score = (int64_t)sum[RANK_HIDDEN] * 100;
  for (int j = 0; j < RANK_HIDDEN; j++)
    if (sum[j] > 0) score += (int64_t)sum[j] * net->output[j];
  return (float)((double)score / 10000.0);
}
