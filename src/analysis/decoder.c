/*
 * decoder.c - climbs from the best tree of single arcs to a better one of the whole: word by word the choice is taken that
 * gains most, until none gains.
 * "the talks Powell said failed": alone, talks and Powell both look like subjects of said; two subjects cost more than the
 * second best head of talks loses.
 * A score is a log-probability, so a penalty of 2 says: a tree that does so must look seven times as likely to be taken.
 */
#include "analysis/decoder.h"

#include <string.h>

enum { ROUNDS = 4 };

/* Chosen on the development files, each because both gained by it. */
static const float second_subject = 2, second_object = 1, second_clause = 2, second_number = 2, voice_differs = 2, no_subject = 1,
                   stray_conjunction = 1, no_conjunction = 0.5f, crossing = 1, worst_loss = -8;

typedef struct {
  const Choices *choices;
  uint32_t n, *head, *picked;
  uint8_t (*of)[DEP_COUNT];   /* [n]: how many dependents have a label */
} Tree;

static const Choice *choice_of(const Tree *t, uint32_t d) { return &t->choices->choice[t->picked[d]]; }
static Deprel label_of(const Tree *t, uint32_t d) { return choice_of(t, d)->label; }

static void hang(Tree *t, uint32_t d, uint32_t picked)
{
  t->picked[d] = picked;
  t->head[d] = choice_of(t, d)->head;
  t->of[t->head[d]][label_of(t, d)]++;
}

static void unhang(Tree *t, uint32_t d) { t->of[t->head[d]][label_of(t, d)]--; }

static float beyond_one(int count, float each) { return count > 1 ? (float)(count - 1) * each : 0; }

static uint32_t last_conjunct(const Tree *t, uint32_t v)
{
  for (uint32_t d = t->n - 1; d > v; d--)
    if (t->head[d] == v && label_of(t, d) == DEP_CONJ) return d;
  return 0;
}

/* What is unlikely about word v and its dependents. */
static float unlikely_at(const Tree *t, uint32_t v)
{
  if (!v) return 0;
  const uint8_t *of = t->of[v];
  Deprel label = label_of(t, v);
  int subjects = of[DEP_NSUBJ] + of[DEP_NSUBJ_PASS] + of[DEP_CSUBJ] + of[DEP_CSUBJ_PASS];
  float sum = beyond_one(subjects, second_subject) + beyond_one(of[DEP_OBJ], second_object) +
              beyond_one(of[DEP_CCOMP] + of[DEP_XCOMP], second_clause) + beyond_one(of[DEP_NUMMOD], second_number);
  if (of[DEP_NSUBJ_PASS] && !of[DEP_AUX_PASS] && !of[DEP_AUX]) sum += voice_differs;
  if (of[DEP_NSUBJ] && of[DEP_AUX_PASS]) sum += voice_differs;
  if (label == DEP_CCOMP && !subjects && !of[DEP_NSUBJ_OUTER] && !of[DEP_EXPL] && !of[DEP_MARK]) sum += no_subject;
  if (label != DEP_CONJ && label != DEP_ROOT && label != DEP_PARATAXIS && label != DEP_CCOMP) sum += (float)of[DEP_CC] * stray_conjunction;
  if (of[DEP_CONJ]) {
    uint32_t last = last_conjunct(t, v);
    if (last && !t->of[last][DEP_CC]) sum += no_conjunction;
  }
  return sum;
}

/* Arcs that cross the arc of d; an arc from the root is crossed by what spans its word. */
static float crossings(const Tree *t, uint32_t d)
{
  uint32_t low = d < t->head[d] ? d : t->head[d], high = d < t->head[d] ? t->head[d] : d, count = 0;
  for (uint32_t k = low + 1; k < high; k++) count += t->head[k] < low || t->head[k] > high; /* a word within, its head without */
  for (uint32_t k = 1; k < low; k++) count += t->head[k] > low && t->head[k] < high;
  for (uint32_t k = high + 1; k < t->n; k++) count += t->head[k] > low && t->head[k] < high;
  return (float)count * crossing;
}

/* What is unlikely about the words that the choice of d takes part in, when its head was or will be `other`. */
static float unlikely_around(const Tree *t, uint32_t d, uint32_t other)
{
  uint32_t seen[6] = {d, t->head[d], other, 0, 0, 0}, count = 3;
  float sum = 0;
  seen[count++] = t->head[t->head[d]];
  seen[count++] = t->head[other];
  for (uint32_t i = 0; i < count; i++) {
    bool again = false;
    for (uint32_t k = 0; k < i; k++) again |= seen[k] == seen[i];
    if (!again) sum += unlikely_at(t, seen[i]);
  }
  return sum;
}

static bool hangs_on(const Tree *t, uint32_t word, uint32_t ancestor)
{
  for (; word; word = t->head[word])
    if (word == ancestor) return true;
  return false;
}

/* What taking choice c for d gains, or something above it where that is not more than `most`: nothing is likelier than not unlikely
 * at all. d keeps the choice that it has, whose arc is crossed as `crossed` says. */
static float gain_of(Tree *t, uint32_t d, uint32_t c, float crossed, float most)
{
  uint32_t now = t->picked[d], old = t->head[d], new = t->choices->choice[c].head;
  float before = unlikely_around(t, d, new) + crossed, gain = t->choices->choice[c].score - t->choices->choice[now].score + before;
  if (!(gain > most)) return gain;
  unhang(t, d);
  hang(t, d, c);
  float after = unlikely_around(t, d, old) + (new == old ? crossed : crossings(t, d));
  unhang(t, d);
  hang(t, d, now);
  return gain - after;
}

static bool improve(Tree *t, uint32_t d)
{
  uint32_t now = t->picked[d], best = now;
  float most = 1e-6f, crossed = crossings(t, d);
  for (uint32_t c = t->choices->first[d]; c < t->choices->first[d + 1]; c++) {
    const Choice *choice = &t->choices->choice[c];
    if (c == now || !choice->head || choice->score - choice_of(t, d)->score < worst_loss) continue;
    if (choice->head != t->head[d] && hangs_on(t, choice->head, d)) continue;
    float gain = gain_of(t, d, c, crossed, most);
    if (gain > most) most = gain, best = c;
  }
  if (best == now) return false;
  unhang(t, d);
  hang(t, d, best);
  return true;
}

/* The best choice that has the given head. */
static uint32_t choice_for(const Choices *choices, uint32_t d, uint32_t head)
{
  uint32_t best = choices->first[d];
  for (uint32_t c = choices->first[d]; c < choices->first[d + 1]; c++) {
    const Choice *choice = &choices->choice[c], *other = &choices->choice[best];
    if (choice->head == head && (other->head != head || choice->score > other->score)) best = c;
  }
  return best;
}

void decoder_choose(const Choices *choices, uint32_t *head, uint32_t *picked, Arena *arena)
{
  Tree t = {.choices = choices, .n = choices->n, .head = head, .picked = picked};
  t.of = arena_array(arena, t.n + 1, sizeof *t.of);
  for (uint32_t d = 1; d < t.n; d++) hang(&t, d, choice_for(choices, d, head[d]));
  bool better = true;
  for (int round = 0; round < ROUNDS && better; round++) {
    better = false;
    for (uint32_t d = 1; d < t.n; d++)
      if (head[d] && choices->first[d + 1] - choices->first[d] > 1) better |= improve(&t, d);
  }
}
