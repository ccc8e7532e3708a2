/* Whatever heads a model gives, what leaves the analysis is one tree. */
#include "analysis/columns.h"

#include <criterion/criterion.h>

enum { WORDS_MAX = 16 };
typedef struct { Token tokens[WORDS_MAX]; Sentence sentence; Arena arena; } Case;

/* Heads as in CoNLL-U: 1-based, 0 for the root. */
static void given(Case *c, const uint32_t *heads, uint32_t len)
{
  *c = (Case){0};
  c->sentence = (Sentence){.tokens = c->tokens, .len = len};
  for (uint32_t i = 0; i < len; i++) {
    c->tokens[i].head = heads[i] ? heads[i] - 1 : NO_TOKEN;
    c->tokens[i].head_second = NO_TOKEN;
    c->tokens[i].deprel = heads[i] ? DEP_OBJ : DEP_ROOT;
  }
}

static void must_be_one_tree(const Sentence *s)
{
  uint32_t roots = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    uint32_t steps = 0;
    for (uint32_t k = i; k != NO_TOKEN; k = s->tokens[k].head) {
      cr_assert_lt(k, s->len);
      cr_assert_leq(++steps, s->len, "a cycle above word %u", i);
    }
    roots += s->tokens[i].head == NO_TOKEN;
    cr_assert_eq(s->tokens[i].head == NO_TOKEN, s->tokens[i].deprel == DEP_ROOT);
  }
  cr_assert_eq(roots, 1);
}

#define REPAIR(...)                                                                                                  \
  Case c;                                                                                                            \
  given(&c, (const uint32_t[]){__VA_ARGS__}, (uint32_t)(sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))); \
  columns_repair(&c.sentence, &c.arena);                                                                             \
  must_be_one_tree(&c.sentence);                                                                                     \
  arena_free(&c.arena)

Test(columns, a_tree_stays_as_it_is)
{
  REPAIR(2, 0, 4, 2);
  cr_assert_eq(c.tokens[0].head, 1);
  cr_assert_eq(c.tokens[2].head, 3);
  cr_assert_eq(c.tokens[3].deprel, DEP_OBJ);
}

Test(columns, a_cycle_is_opened) { REPAIR(2, 1); }
Test(columns, two_cycles_and_a_root_become_one_tree)
{
  REPAIR(2, 1, 0, 5, 4);
  cr_assert_eq(c.tokens[2].head, NO_TOKEN, "the root that was right stays");
}
Test(columns, several_roots_hang_on_the_first) { REPAIR(0, 0, 2, 0); cr_assert_eq(c.tokens[3].deprel, DEP_PARATAXIS); }
Test(columns, no_root_at_all) { REPAIR(2, 3, 1); }
Test(columns, a_head_out_of_range) { REPAIR(9, 0, 2); }
Test(columns, a_word_that_heads_itself) { REPAIR(1, 0); cr_assert_eq(c.tokens[1].head, NO_TOKEN); }

/* Every assignment of heads to four words, 5^4 of them. */
Test(columns, every_assignment_of_heads_becomes_a_tree)
{
  for (uint32_t code = 0; code < 625; code++) { REPAIR(code % 5, code / 5 % 5, code / 25 % 5, code / 125); }
}

Test(columns, names_that_overlap_or_leave_the_sentence_go)
{
  Name names[] = {{.first = 0, .last = 1, .type = ENTITY_PERSON}, {.first = 1, .last = 2, .type = ENTITY_PLACE},
                  {.first = 3, .last = 9, .type = ENTITY_PLACE}, {.first = 3, .last = 3, .type = ENTITY_PLACE}};
  Case c;
  given(&c, (const uint32_t[]){0, 1, 1, 1}, 4);
  c.sentence.names = names;
  c.sentence.name_count = 4;
  columns_repair(&c.sentence, &c.arena);
  cr_assert_eq(c.sentence.name_count, 2);
  cr_assert_eq(names[1].first, 3);
  cr_assert_eq(names[1].last, 3);
  arena_free(&c.arena);
}

Test(columns, an_empty_sentence_has_no_root)
{
  Sentence s = {0};
  Arena arena = {0};
  columns_repair(&s, &arena);
  cr_assert_eq(s.len, 0);
  arena_free(&arena);
}
