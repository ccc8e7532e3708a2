/* The choice of heads and labels together. */
#include "analysis/decoder.h"

#include <criterion/criterion.h>

enum { MOST = 8 };

typedef struct { Arena arena; Choice choice[32]; uint32_t first[MOST + 2], n, count, head[MOST + 1], picked[MOST + 1]; } Case;

static void offer(Case *c, uint32_t word, uint32_t head, Deprel label, float score)
{
  for (; c->n <= word; c->n++) c->first[c->n] = c->count;
  if (c->first[word] == c->count) c->head[word] = head; /* the first offer is the tree that it starts from */
  c->choice[c->count++] = (Choice){head, label, score};
}

static void choose(Case *c)
{
  c->first[c->n] = c->count;
  const Choices choices = {c->n, c->choice, c->first};
  decoder_choose(&choices, c->head, c->picked, &c->arena);
}

static void has(Case *c, uint32_t word, uint32_t head, Deprel label)
{
  cr_expect_eq(c->head[word], head, "%u: head %u", word, c->head[word]);
  cr_expect_eq(c->choice[c->picked[word]].head, head);
  cr_expect_eq(c->choice[c->picked[word]].label, label, "%u: %s", word, deprel_name(c->choice[c->picked[word]].label));
}

/* "talks Powell held failed": two subjects of held are dearer than the second best head of talks. */
Test(decoder, a_verb_has_one_subject)
{
  Case c = {.n = 1};
  offer(&c, 1, 3, DEP_NSUBJ, 0);
  offer(&c, 1, 4, DEP_NSUBJ, -1);
  offer(&c, 2, 3, DEP_NSUBJ, 0);
  offer(&c, 3, 4, DEP_CCOMP, 0);
  offer(&c, 4, 0, DEP_ROOT, 0);
  choose(&c);
  has(&c, 1, 4, DEP_NSUBJ);
  has(&c, 2, 3, DEP_NSUBJ);
  has(&c, 3, 4, DEP_CCOMP);
  has(&c, 4, 0, DEP_ROOT);
  arena_free(&c.arena);
}

Test(decoder, what_is_sure_stays)
{
  Case c = {.n = 1};
  offer(&c, 1, 3, DEP_NSUBJ, 0);
  offer(&c, 1, 4, DEP_NSUBJ, -7);
  offer(&c, 2, 3, DEP_NSUBJ, 0);
  offer(&c, 3, 4, DEP_CCOMP, 0);
  offer(&c, 4, 0, DEP_ROOT, 0);
  choose(&c);
  has(&c, 1, 3, DEP_NSUBJ);
  arena_free(&c.arena);
}

/* A label alone may give way, too. */
Test(decoder, voice_and_subject_agree)
{
  Case c = {.n = 1};
  offer(&c, 1, 3, DEP_NSUBJ, 0);
  offer(&c, 1, 3, DEP_NSUBJ_PASS, -1);
  offer(&c, 2, 3, DEP_AUX_PASS, 0);
  offer(&c, 3, 0, DEP_ROOT, 0);
  choose(&c);
  has(&c, 1, 3, DEP_NSUBJ_PASS);
  arena_free(&c.arena);
}

Test(decoder, arcs_rather_do_not_cross)
{
  Case c = {.n = 1};
  offer(&c, 1, 0, DEP_ROOT, 0);
  offer(&c, 2, 4, DEP_NMOD, 0);
  offer(&c, 3, 1, DEP_OBL, 0);
  offer(&c, 3, 4, DEP_OBL, -0.5f);
  offer(&c, 4, 1, DEP_OBJ, 0);
  choose(&c);
  has(&c, 3, 4, DEP_OBL);
  arena_free(&c.arena);
}

/* The cheaper head of 1 hangs on 1 itself. */
Test(decoder, no_cycle_is_made)
{
  Case c = {.n = 1};
  offer(&c, 1, 3, DEP_NSUBJ, 0);
  offer(&c, 1, 2, DEP_NSUBJ, 5);
  offer(&c, 2, 1, DEP_AMOD, 0);
  offer(&c, 3, 0, DEP_ROOT, 0);
  c.head[1] = 3;
  choose(&c);
  has(&c, 1, 3, DEP_NSUBJ);
  has(&c, 2, 1, DEP_AMOD);
  arena_free(&c.arena);
}

/* A second root is never taken, however well it scores. */
Test(decoder, the_root_stays)
{
  Case c = {.n = 1};
  offer(&c, 1, 2, DEP_NSUBJ, 0);
  offer(&c, 1, 0, DEP_ROOT, 9);
  offer(&c, 2, 0, DEP_ROOT, 0);
  offer(&c, 2, 1, DEP_CONJ, 9);
  choose(&c);
  has(&c, 1, 2, DEP_NSUBJ);
  has(&c, 2, 0, DEP_ROOT);
  arena_free(&c.arena);
}

Test(decoder, nothing_to_choose)
{
  Case c = {.n = 1};
  choose(&c);
  Case one = {.n = 1};
  offer(&one, 1, 0, DEP_ROOT, 0);
  choose(&one);
  has(&one, 1, 0, DEP_ROOT);
  arena_free(&one.arena);
  arena_free(&c.arena);
}
