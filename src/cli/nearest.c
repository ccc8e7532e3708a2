/*
 * nearest.c - the word that was meant: of some choices the one that fewest slips of the finger lead to.
 *   drw -> draw (a letter left out), extarct -> extract (two exchanged), frobnicate -> none
 */
#include "cli/cli.h"

#include <string.h>

enum { WORD_MOST = 40 };

/* Letters added, left out, changed or exchanged with their neighbour (Damerau and Levenshtein). Rows: word; columns: choice. */
static size_t slips(const char *word, const char *choice)
{
  size_t rows[3][WORD_MOST + 1], n = strlen(word), m = strlen(choice);
  size_t *before = rows[0], *last = rows[1], *now = rows[2];
  for (size_t j = 0; j <= m; j++) last[j] = j;
  for (size_t i = 1; i <= n; i++) {
    now[0] = i;
    for (size_t j = 1; j <= m; j++) {
      size_t best = last[j - 1] + (word[i - 1] != choice[j - 1]);
      if (last[j] + 1 < best) best = last[j] + 1;
      if (now[j - 1] + 1 < best) best = now[j - 1] + 1;
      bool swapped = i > 1 && j > 1 && word[i - 1] == choice[j - 2] && word[i - 2] == choice[j - 1];
      if (swapped && before[j - 2] + 1 < best) best = before[j - 2] + 1;
      now[j] = best;
    }
    size_t *free_row = before;
    before = last, last = now, now = free_row;
  }
  return last[m];
}

const char *nearest_word(const char *word, const char *const *choices, size_t count)
{
  size_t len = strlen(word), least = len < 3 ? 1 : len < 6 ? 2 : 3;
  const char *best = NULL;
  if (len < 2 || len > WORD_MOST) return NULL;
  for (size_t i = 0; i < count; i++) {
    if (strlen(choices[i]) > WORD_MOST) continue;
    size_t n = slips(word, choices[i]);
    if (n < least) least = n, best = choices[i];
  }
  return best;
}
