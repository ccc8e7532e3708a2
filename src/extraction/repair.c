/*
 * repair.c - puts right what parsers often get wrong and words or names decide, before the tree is indexed.
 * Method: a list of small passes (repair_passes.inc), each about one kind of mistake, over the Reading's own copy of the tokens:
 *   "met at the office with Ann" -> "Ann" hangs on "met".
 */
#include "extraction/repair.h"

static const RepairPass passes[] = {
#define STAGE(stage, why)
#define PASS(stage, pass, mends) {#stage, #pass, mends, pass},
#include "extraction/repair_passes.inc"
#undef STAGE
#undef PASS
};

const RepairPass *repair_pass(size_t ordinal) { return ordinal < COUNT_OF(passes) ? &passes[ordinal] : NULL; }

void tokens_repair(Reading *r)
{
  const char *without = r->options->without_repair;
  Token *tokens = ARENA_ARRAY(r->arena, Token, r->len + 1);
  memcpy(tokens, r->token, r->len * sizeof *tokens);
  for (size_t i = 0; i < COUNT_OF(passes); i++)
    if (!without || strcmp(passes[i].name, without) != 0) passes[i].run(r, tokens);
  r->token = tokens;
}
