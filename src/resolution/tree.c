/*
 * tree.c - a sentence's heads as children lists, subtree ends and depths, so that later questions are short.
 * Heads may come from a stranger's CoNLL-U file: a ring of heads must not hang the walk, so every climb has a limit.
 */
#include "resolution/parts.h"

static void tree_children(Tree *tree, const Sentence *s)
{
  for (uint32_t i = 0; i < s->len; i++) tree->child[i] = tree->sibling[i] = NO_TOKEN;
  for (uint32_t i = s->len; i-- > 0;) {
    uint32_t head = s->tokens[i].head;
    if (head >= s->len || head == i) continue;
    tree->sibling[i] = tree->child[head];
    tree->child[head] = i;
  }
}

static void tree_spans(Tree *tree, const Sentence *s)
{
  for (uint32_t i = 0; i < s->len; i++) tree->left[i] = tree->right[i] = i;
  for (uint32_t i = 0; i < s->len; i++) {
    uint32_t at = i, steps = 0;
    while (at < s->len && steps <= s->len) {
      if (i < tree->left[at]) tree->left[at] = i;
      if (i > tree->right[at]) tree->right[at] = i;
      at = s->tokens[at].head;
      steps++;
    }
    tree->depth[i] = steps;
  }
}

Tree tree_of(const Sentence *sentence, Arena *arena)
{
  Tree tree = {.sentence = sentence};
  size_t n = sentence->len;
  tree.child = ARENA_ARRAY(arena, uint32_t, n);
  tree.sibling = ARENA_ARRAY(arena, uint32_t, n);
  tree.left = ARENA_ARRAY(arena, uint32_t, n);
  tree.right = ARENA_ARRAY(arena, uint32_t, n);
  tree.depth = ARENA_ARRAY(arena, uint32_t, n);
  tree_children(&tree, sentence);
  tree_spans(&tree, sentence);
  return tree;
}

uint32_t tree_child(const Tree *tree, uint32_t token, Deprel base)
{
  for (uint32_t c = tree->child[token]; c != NO_TOKEN; c = tree->sibling[c])
    if (tree->sentence->tokens[c].deprel == base || deprel_base(tree->sentence->tokens[c].deprel) == base) return c;
  return NO_TOKEN;
}

static bool opens_clause(Deprel rel)
{
  switch (deprel_base(rel)) {
  case DEP_ROOT: case DEP_CCOMP: case DEP_XCOMP: case DEP_ADVCL: case DEP_ACL: case DEP_CSUBJ: case DEP_PARATAXIS: return true;
  default: return false;
  }
}

uint32_t tree_clause(const Tree *tree, uint32_t token)
{
  const Sentence *s = tree->sentence;
  uint32_t at = token;
  for (uint32_t steps = 0; steps <= s->len; steps++) {
    const Token *t = &s->tokens[at];
    bool verb_conj = t->deprel == DEP_CONJ && (t->upos == UPOS_VERB || t->upos == UPOS_AUX);
    if (at != token && (opens_clause(t->deprel) || verb_conj)) return at;
    if (at == token && (t->upos == UPOS_VERB) && (opens_clause(t->deprel) || verb_conj)) return at;
    if (t->head >= s->len) return at;
    at = t->head;
  }
  return at;
}

void trees_build(Reading *reading)
{
  const SentenceList *list = reading->sentences;
  uint32_t document = 0;
  reading->trees = ARENA_ARRAY(reading->arena, Tree, list->len);
  reading->document = ARENA_ARRAY(reading->arena, uint32_t, list->len);
  for (size_t i = 0; i < list->len; i++) {
    if (i && list->at[i].opens_document) document++;
    reading->document[i] = document;
    reading->trees[i] = tree_of(&list->at[i], reading->arena);
  }
}

/* "its brewing arm, Tarn Foods,": the parser hangs the name on the noun as one more of a list, but nothing joins the two, and the list has no
 * other part. */
bool is_apposed_conjunct(const Sentence *s, uint32_t token)
{
  const Token *t = s->tokens;
  uint32_t noun = t[token].head;
  if (t[token].deprel != DEP_CONJ || noun >= token || t[noun].xpos != XPOS_NN || t[noun].upos != UPOS_NOUN || t[noun + 1].xpos != XPOS_COMMA || noun + 1 == token) return false;
  bool owned = false;
  for (uint32_t k = 0; k < s->len; k++) {
    if (t[k].head == token && deprel_base(t[k].deprel) == DEP_CC) return false;
    if (k != token && t[k].head == noun && t[k].deprel == DEP_CONJ) return false;
    owned |= k < noun && t[k].head == noun && t[k].deprel == DEP_NMOD_POSS;
  }
  for (uint32_t k = noun + 2; k <= token; k++)
    if (t[k].upos != UPOS_PROPN) return false;
  uint32_t after = token + 1;
  while (after < s->len && t[after].upos == UPOS_PROPN) after++;
  return owned && (after >= s->len || t[after].upos == UPOS_PUNCT);
}
