/*
 * columns.c - repairs a sentence's columns so that later rooms can walk them without fear.
 * Heads 2->3, 3->2 with no root: the walk from 2 comes back to 2, so 2 becomes the root (the first of several) or hangs
 * on it.
 */
#include "analysis/columns.h"

static void clip_heads(Sentence *s)
{
  for (uint32_t i = 0; i < s->len; i++) {
    Token *t = &s->tokens[i];
    if (t->head != NO_TOKEN && (t->head >= s->len || t->head == i)) t->head = NO_TOKEN;
    if (t->head_second != NO_TOKEN && t->head_second >= s->len) t->head_second = NO_TOKEN;
  }
}

/* Marks the walk up from each word with the word's number; a walk that meets its own mark has found a cycle, which is
 * opened there. */
static void open_cycles(Sentence *s, Arena *arena)
{
  uint32_t *seen = ARENA_ARRAY(arena, uint32_t, s->len);
  for (uint32_t i = 0; i < s->len; i++) {
    uint32_t k = i, last = NO_TOKEN;
    while (k != NO_TOKEN && !seen[k]) {
      seen[k] = i + 1;
      last = k;
      k = s->tokens[k].head;
    }
    if (k != NO_TOKEN && seen[k] == i + 1 && last != NO_TOKEN) s->tokens[last].head = NO_TOKEN;
  }
}

/* The first word without a head that the model called root; else the first without a head. */
static uint32_t root_of(const Sentence *s)
{
  uint32_t first = NO_TOKEN;
  for (uint32_t i = 0; i < s->len; i++) {
    if (s->tokens[i].head != NO_TOKEN) continue;
    if (s->tokens[i].deprel == DEP_ROOT) return i;
    if (first == NO_TOKEN) first = i;
  }
  return first;
}

static void join_roots(Sentence *s, uint32_t root)
{
  for (uint32_t i = 0; i < s->len; i++) {
    Token *t = &s->tokens[i];
    if (i == root) t->deprel = DEP_ROOT;
    else if (t->head == NO_TOKEN) t->head = root, t->deprel = DEP_PARATAXIS;
    else if (t->deprel == DEP_ROOT || t->deprel == DEP_NONE) t->deprel = DEP_DEP;
  }
}

static void clip_names(Sentence *s)
{
  uint32_t kept = 0;
  for (uint32_t n = 0; n < s->name_count; n++) {
    Name name = s->names[n];
    bool fits = name.first <= name.last && name.last < s->len && name.type > ENTITY_NONE && name.type < ENTITY_COUNT;
    if (fits && (kept == 0 || name.first > s->names[kept - 1].last)) s->names[kept++] = name;
  }
  s->name_count = kept;
}

void columns_repair(Sentence *s, Arena *arena)
{
  if (!s->len) {
    s->name_count = 0;
    return;
  }
  clip_heads(s);
  open_cycles(s, arena);
  join_roots(s, root_of(s));
  clip_names(s);
}
