/*
 * tree.c - Chu-Liu/Edmonds on a dense matrix: take each word's best head; while they form a cycle, make the cycle one
 * node; at the end open each cycle where the tree enters it.
 * Root 0, words 1 2; best heads 1<-2, 2<-1: a cycle. As one node its best entry is 0->2, so 2<-1 goes: heads 0->2, 2->1.
 * Exactly one root: all arcs from 0 lose the same amount, more than any tree can win by a second one.
 */
#include "analysis/tree.h"

#include <string.h>

typedef struct { uint16_t dependent, head; } Arc;

typedef struct {
  uint32_t n;
  double *score;      /* [n][n]: dependent, head; nodes may be contracted */
  Arc *arc;           /* [n][n]: the arc between words that such an arc stands for */
  uint32_t *best;     /* [n]: best head of each live node */
  bool *live;
  uint32_t *id;       /* [n]: number of the node that now sits in this place: a word, or n + its cycle's number */
  uint32_t *parent;   /* [2n]: the cycle that swallowed a node */
  Arc *chosen;        /* [2n]: the arc that enters a node */
  uint32_t cycles;
  uint32_t *mark, *ring; uint32_t ring_len;
  uint32_t *member_start; /* [n + 1]: members of each cycle, as node numbers, with the arc each had within it */
  uint32_t *member; Arc *member_arc; uint32_t members;
} Search;

/* Real scores are below 100; a bound keeps sums exact enough whatever a model file holds. */
static double finite(float x) { return x > -1e6f ? (x < 1e6f ? (double)x : 1e6) : -1e6; }

static uint32_t best_head(const Search *s, uint32_t d)
{
  uint32_t best = 0;
  const double *row = s->score + (size_t)d * s->n;
  for (uint32_t h = 1; h < s->n; h++)
    if (h != d && s->live[h] && row[h] > row[best]) best = h;
  return best;
}

/* Words hang on words: the loss of every arc from 0 exceeds the spread of all other scores together. */
static void fill_scores(Search *s, const float *score, size_t stride)
{
  double low = 1e300, high = -1e300;
  for (uint32_t d = 1; d < s->n; d++)
    for (uint32_t h = 0; h < s->n; h++) {
      double x = finite(score[d * stride + h]);
      s->score[(size_t)d * s->n + h] = x;
      s->arc[(size_t)d * s->n + h] = (Arc){(uint16_t)d, (uint16_t)h};
      if (h == d) continue;
      low = x < low ? x : low;
      high = x > high ? x : high;
    }
  for (uint32_t d = 1; d < s->n; d++) s->score[(size_t)d * s->n] -= (high - low + 1) * s->n;
}

/* Leaves a cycle of best heads in ring; false where there is none. */
static bool find_cycle(Search *s)
{
  memset(s->mark, 0, s->n * sizeof *s->mark);
  for (uint32_t i = 1; i < s->n; i++) {
    uint32_t k = i;
    if (!s->live[i]) continue;
    while (k != 0 && !s->mark[k]) {
      s->mark[k] = i;
      k = s->best[k];
    }
    if (k == 0 || s->mark[k] != i) continue;
    s->ring_len = 0;
    uint32_t m = k;
    do {
      s->ring[s->ring_len++] = m;
      m = s->best[m];
    } while (m != k);
    return true;
  }
  return false;
}

static void record_cycle(Search *s)
{
  uint32_t number = s->n + s->cycles;
  s->member_start[s->cycles++] = s->members;
  for (uint32_t i = 0; i < s->ring_len; i++, s->members++) {
    uint32_t m = s->ring[i];
    s->member[s->members] = s->id[m];
    s->member_arc[s->members] = s->arc[(size_t)m * s->n + s->best[m]];
    s->parent[s->id[m]] = number;
  }
  s->member_start[s->cycles] = s->members;
}

/* The best arcs between the cycle, which will sit in place `c`, and the node `u` outside it. */
static void join_outside(Search *s, uint32_t c, uint32_t u)
{
  size_t n = s->n;
  uint32_t in = c, out = c;
  double in_score = -1e300, out_score = -1e300;
  for (uint32_t i = 0; i < s->ring_len; i++) {
    uint32_t m = s->ring[i];
    double enters = s->score[m * n + u] - s->score[m * n + s->best[m]];
    if (enters > in_score) in_score = enters, in = m;
    if (u && s->score[u * n + m] > out_score) out_score = s->score[u * n + m], out = m;
  }
  s->arc[c * n + u] = s->arc[in * n + u];
  s->score[c * n + u] = in_score;
  if (!u) return;
  s->arc[u * n + c] = s->arc[u * n + out];
  s->score[u * n + c] = out_score;
}

static void contract_cycle(Search *s)
{
  uint32_t c = s->ring[0];
  record_cycle(s);
  for (uint32_t i = 0; i < s->ring_len; i++) s->live[s->ring[i]] = false;
  for (uint32_t u = 0; u < s->n; u++)
    if (s->live[u]) join_outside(s, c, u);
  for (uint32_t u = 1; u < s->n; u++)
    if (s->live[u] && !s->live[s->best[u]]) s->best[u] = c;
  s->live[c] = true;
  s->id[c] = s->n + s->cycles - 1;
  s->best[c] = best_head(s, c);
}

/* From the outermost cycle inwards: the arc that enters it replaces the arc of the member it leads to. */
static void open_cycles(Search *s)
{
  for (uint32_t v = 1; v < s->n; v++)
    if (s->live[v]) s->chosen[s->id[v]] = s->arc[(size_t)v * s->n + s->best[v]];
  for (uint32_t k = s->cycles; k-- > 0;) {
    Arc enters = s->chosen[s->n + k];
    uint32_t entered = enters.dependent;
    while (s->parent[entered] != s->n + k) entered = s->parent[entered];
    for (uint32_t i = s->member_start[k]; i < s->member_start[k + 1]; i++)
      s->chosen[s->member[i]] = s->member[i] == entered ? enters : s->member_arc[i];
  }
}

static void search_start(Search *s, uint32_t n, Arena *arena)
{
  *s = (Search){.n = n};
  s->score = ARENA_ARRAY(arena, double, (size_t)n * n);
  s->arc = ARENA_ARRAY(arena, Arc, (size_t)n * n);
  s->live = ARENA_ARRAY(arena, bool, n);
  s->best = ARENA_ARRAY(arena, uint32_t, n);
  s->id = ARENA_ARRAY(arena, uint32_t, n);
  s->mark = ARENA_ARRAY(arena, uint32_t, n);
  s->ring = ARENA_ARRAY(arena, uint32_t, n);
  s->parent = ARENA_ARRAY(arena, uint32_t, 2 * (size_t)n);
  s->chosen = ARENA_ARRAY(arena, Arc, 2 * (size_t)n);
  s->member_start = ARENA_ARRAY(arena, uint32_t, n + 1);
  s->member = ARENA_ARRAY(arena, uint32_t, 2 * (size_t)n);
  s->member_arc = ARENA_ARRAY(arena, Arc, 2 * (size_t)n);
  for (uint32_t i = 0; i < n; i++) s->live[i] = true, s->id[i] = i;
}

/* Each word's best head; true where they already are a tree with one root. */
static bool greedy_tree(const float *score, size_t stride, uint32_t n, uint32_t *head, uint32_t *mark)
{
  uint32_t roots = 0;
  for (uint32_t d = 1; d < n; d++) {
    uint32_t best = 0;
    const float *row = score + d * stride;
    double most = finite(row[0]);
    for (uint32_t h = 1; h < n; h++)
      if (h != d && finite(row[h]) > most) most = finite(row[h]), best = h;
    head[d] = best;
    roots += best == 0;
    mark[d] = 0;
  }
  if (roots != 1) return false;
  for (uint32_t i = 1; i < n; i++) {
    uint32_t k = i;
    for (; k != 0 && !mark[k]; k = head[k]) mark[k] = i;
    if (k != 0 && mark[k] == i) return false;
  }
  return true;
}

void tree_best(const float *score, size_t stride, uint32_t n, uint32_t *head, Arena *arena)
{
  Search s;
  if (!n) return;
  head[0] = 0;
  if (greedy_tree(score, stride, n, head, ARENA_ARRAY(arena, uint32_t, n))) return;
  search_start(&s, n, arena);
  fill_scores(&s, score, stride);
  for (uint32_t d = 1; d < n; d++) s.best[d] = best_head(&s, d);
  while (find_cycle(&s)) contract_cycle(&s);
  open_cycles(&s);
  for (uint32_t d = 1; d < n; d++) head[d] = s.chosen[d].head;
}
