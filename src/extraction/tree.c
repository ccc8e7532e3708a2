/*
 * tree.c - the index over a sentence's dependency tree.
 * Method: one counting pass gives every head its dependents in text order; one walk from the root gives an order in which
 * heads come before dependents, and, backwards, the extent of each subtree. Heads that form a cycle (a damaged CoNLL-U
 * file) are never reached, so that no rule can run in circles; neither is what lies deeper than DEPTH_MAX.
 */
#include "extraction/reading.h"

enum { DEPTH_MAX = 100 };

static bool head_valid(const Reading *r, uint32_t t)
{
  return r->token[t].head < r->len && r->token[t].head != t;
}

static void index_kids(Reading *r)
{
  r->kid_start = ARENA_ARRAY(r->arena, uint32_t, r->len + 2);
  r->kids = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  for (uint32_t t = 0; t < r->len; t++)
    if (head_valid(r, t)) r->kid_start[r->token[t].head + 2]++;
  for (uint32_t t = 2; t < r->len + 2; t++) r->kid_start[t] += r->kid_start[t - 1];
  for (uint32_t t = 0; t < r->len; t++)
    if (head_valid(r, t)) r->kids[r->kid_start[r->token[t].head + 1]++] = t;
}

/* Breadth first; dependents below DEPTH_MAX are cut off their heads. */
static void walk_down(Reading *r)
{
  uint32_t *depth = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  r->order = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  for (uint32_t t = 0; t < r->len; t++)
    if (!head_valid(r, t)) r->order[r->order_len++] = t;
  for (uint32_t i = 0; i < r->order_len; i++) {
    uint32_t head = r->order[i];
    if (depth[head] >= DEPTH_MAX) continue;
    EACH_KID(r, head, k)
    {
      depth[*k] = depth[head] + 1;
      r->order[r->order_len++] = *k;
    }
  }
}

static void measure_extents(Reading *r)
{
  r->left = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  r->right = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  for (uint32_t t = 0; t < r->len; t++) r->left[t] = r->right[t] = t;
  for (uint32_t i = r->order_len; i-- > 0;) {
    uint32_t t = r->order[i];
    if (!head_valid(r, t)) continue;
    uint32_t head = r->token[t].head;
    if (r->left[t] < r->left[head]) r->left[head] = r->left[t];
    if (r->right[t] > r->right[head]) r->right[head] = r->right[t];
  }
}

static uint32_t *filled(Reading *r, uint32_t value)
{
  uint32_t *array = ARENA_ARRAY(r->arena, uint32_t, r->len + 1);
  for (uint32_t t = 0; t <= r->len; t++) array[t] = value;
  return array;
}

static void index_names(Reading *r)
{
  r->name_at = filled(r, NO_TOKEN);
  for (uint32_t n = 0; n < r->name_count; n++)
    for (uint32_t t = r->names[n].first; t <= r->names[n].last && t < r->len; t++) r->name_at[t] = n;
}

Reading *reading_new(const Extractor *extractor, const ExtractionOptions *options, const Sentence *sentence,
                     uint32_t ordinal, TripleList *out, Arena *arena)
{
  Reading *r = ARENA_NEW(arena, Reading);
  *r = (Reading){.extractor = extractor, .options = options, .sentence = sentence, .token = sentence->tokens,
                 .len = sentence->len, .ordinal = ordinal, .arena = arena, .out = out, .first_out = out->len};
  tokens_repair(r);
  index_kids(r);
  walk_down(r);
  measure_extents(r);
  index_names(r);
  r->stands_for = filled(r, NO_TOKEN);
  r->clause_at = filled(r, NO_CLAUSE);
  r->mark = ARENA_ARRAY(arena, uint8_t, r->len + 1);
  lexis_fill(r);
  return r;
}

uint32_t kid_with(const Reading *r, uint32_t head, Deprel rel)
{
  EACH_KID(r, head, k)
    if (r->token[*k].deprel == rel) return *k;
  return NO_TOKEN;
}

uint32_t kid_with_base(const Reading *r, uint32_t head, Deprel base)
{
  EACH_KID(r, head, k)
    if (rel_base(r, *k) == base) return *k;
  return NO_TOKEN;
}

bool lemma_is(const Reading *r, uint32_t t, const char *lemma)
{
  return t < r->len && str_is(r->token[t].lemma, lemma);
}

bool form_is(const Reading *r, uint32_t t, const char *lower)
{
  return t < r->len && str_eq_nocase(r->token[t].form, str_of(lower));
}

EntityType type_at(const Reading *r, uint32_t t)
{
  return t < r->len && r->name_at[t] != NO_TOKEN ? r->names[r->name_at[t]].type : ENTITY_NONE;
}

bool is_name(const Reading *r, uint32_t t)
{
  EntityType type = type_at(r, t);
  if (type == ENTITY_DATE || type == ENTITY_QUANTITY) return false;
  if (type != ENTITY_NONE && type != ENTITY_CONCEPT) return true;
  return r->token[t].upos == UPOS_PROPN;
}

/* "a couple, Jan and Ann Stone": one word for the several who are named behind it. */
static bool stands_for_several(const Reading *r, uint32_t t)
{
  static const char *const words[] = {"couple", "duo", "trio", "pair"};
  uint32_t named = str_among(r->token[t].form, words, COUNT_OF(words)) ? kid_with(r, t, DEP_APPOS) : NO_TOKEN;
  return named != NO_TOKEN && named > t && is_name(r, named) && kid_with(r, named, DEP_CONJ) != NO_TOKEN;
}

bool is_plural(const Reading *r, uint32_t t)
{
  Xpos x = r->token[t].xpos;
  return stands_for_several(r, t) || x == XPOS_NNS || x == XPOS_NNPS || token_has(&r->token[t], "Number=Plur");
}

bool comma_before(const Reading *r, uint32_t t)
{
  uint32_t first = r->left[t];
  if (r->token[first].upos == UPOS_PUNCT) return true;
  return first > 0 && r->token[first - 1].upos == UPOS_PUNCT &&
         r->token[first - 1].xpos != XPOS_OPEN_QUOTE && r->token[first - 1].xpos != XPOS_CLOSE_QUOTE;
}
