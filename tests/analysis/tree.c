/* Trees over hand-made and over random scores, against all trees tried one by one. */
#include "analysis/tree.h"

#include <criterion/criterion.h>
#include <math.h>

static uint32_t state = 99;
static float random_score(void) { return (float)((state = state * 1664525u + 1013904223u) >> 16) / 6553.6f - 5; }

static bool is_tree(const uint32_t *head, uint32_t n)
{
  uint32_t roots = 0;
  for (uint32_t i = 1; i < n; i++) {
    uint32_t steps = 0;
    if (head[i] >= n || head[i] == i) return false;
    roots += head[i] == 0;
    for (uint32_t k = i; k; k = head[k])
      if (++steps > n) return false;
  }
  return n == 1 || roots == 1;
}

static double sum_of(const float *score, const uint32_t *head, uint32_t n)
{
  double sum = 0;
  for (uint32_t d = 1; d < n; d++) sum += score[d * n + head[d]];
  return sum;
}

static double best_by_trying(const float *score, uint32_t n)
{
  uint32_t head[6] = {0};
  double best = -INFINITY;
  uint64_t all = 1;
  for (uint32_t d = 1; d < n; d++) all *= n;
  for (uint64_t code = 0; code < all; code++) {
    uint64_t rest = code;
    for (uint32_t d = 1; d < n; d++, rest /= n) head[d] = (uint32_t)(rest % n);
    if (is_tree(head, n)) best = fmax(best, sum_of(score, head, n));
  }
  return best;
}

static void decode(const float *score, uint32_t n, uint32_t *head)
{
  Arena arena = {0};
  tree_best(score, n, n, head, &arena);
  arena_free(&arena);
  cr_assert(is_tree(head, n));
}

Test(tree, random_scores_give_the_best_tree)
{
  float score[36];
  uint32_t head[6];
  for (int round = 0; round < 600; round++) {
    uint32_t n = 2 + (uint32_t)round % 4;
    for (uint32_t i = 0; i < n * n; i++) score[i] = random_score();
    decode(score, n, head);
    cr_assert_float_eq(sum_of(score, head, n), best_by_trying(score, n), 1e-4, "round %d", round);
  }
}

Test(tree, a_cycle_is_entered_where_it_costs_least)
{
  const float score[] = {0, 0, 0, 1, 0, 9, 4, 9, 0}; /* word 1: root 1, word 2 9; word 2: root 4, word 1 9 */
  uint32_t head[3];
  decode(score, 3, head);
  cr_assert_eq(head[1], 2);
  cr_assert_eq(head[2], 0);
}

Test(tree, only_one_word_hangs_on_the_root_though_two_would_like_to)
{
  const float score[] = {0, 0, 0, 9, 0, 1, 8, 2, 0};
  uint32_t head[3];
  decode(score, 3, head);
  cr_assert_eq(head[1], 0);
  cr_assert_eq(head[2], 1, "a second arc from the root would score 8, but must lose");
}

Test(tree, one_word_and_none)
{
  const float score[] = {0, 0, -3, 0};
  uint32_t head[2];
  decode(score, 2, head);
  cr_assert_eq(head[1], 0);
  decode(score, 1, head);
}

Test(tree, long_sentences_of_nested_cycles)
{
  enum { N = 257 };
  static float score[N * N];
  static uint32_t head[N];
  for (uint32_t d = 1; d < N; d++)
    for (uint32_t h = 0; h < N; h++) score[d * N + h] = -(float)((d - 1) ^ (h - 1)); /* pairs, pairs of pairs, ... */
  decode(score, N, head);
  for (uint32_t i = 0; i < N * N; i++) score[i] = random_score();
  decode(score, N, head);
}

Test(tree, what_is_no_number_still_gives_a_tree)
{
  float score[25];
  uint32_t head[5];
  for (int i = 0; i < 25; i++) score[i] = i % 3 == 0 ? NAN : i % 3 == 1 ? INFINITY : -INFINITY;
  decode(score, 5, head);
  for (int i = 0; i < 25; i++) score[i] = NAN;
  decode(score, 5, head);
}
