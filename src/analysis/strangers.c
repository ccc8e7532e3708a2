/*
 * strangers.c - words nobody knows at the head of a sentence, read again as a name.
 * "Unilever sold its tea business" begins like "However", "Bitly cut jobs" like "Suddenly": a word that the network spells from pieces is
 * told by its end, and a sentence's first word has its capital in any case. With a name that everybody knows in its place the sentence is
 * read for what it is; that reading is kept only where the name is then the subject of a verb.
 */
#include "analysis/strangers.h"

#include <string.h>

#include "analysis/lemma.h"
#include "lexicon/known_names.h"
#include "lexicon/word_kinds.h"

enum { SHORTEST = 4 };

/* "unilever" names something in newspapers or an encyclopedia; "worryingly" and "deforestation" name nothing there. */
static bool may_name(Str word)
{
  WordKinds kinds;
  return known_names_find(word) || (word_kinds_find(word, &kinds) && kinds.word < kinds.organization + kinds.person + kinds.place);
}

/* A word in a capital that is in no list of the language's words, and no name to the network. */
static bool is_stranger(Str lexemes, const Token *t, Arena *arena)
{
  static const Upos open[] = {UPOS_ADV, UPOS_ADJ, UPOS_NOUN, UPOS_VERB, UPOS_INTJ, UPOS_NUM};
  static const char *const tags[] = {"NOUN", "ADJ", "VERB", "AUX", "ADV", "INTJ", "NUM", "PRON", "DET", "ADP", "SCONJ", "CCONJ"};
  bool other = false;
  if (t->form.len < SHORTEST || !(t->form.at[0] >= 'A' && t->form.at[0] <= 'Z')) return false;
  for (size_t i = 1; i < t->form.len; i++)
    if (t->form.at[i] < 'a' || t->form.at[i] > 'z') return false;
  for (size_t i = 0; i < COUNT_OF(open); i++) other |= t->upos == open[i];
  if (!other || t->xpos == XPOS_NNS) return false;
  Str words[] = {str_lower(arena, t->form), str_lower(arena, t->lemma), {"", 0}};
  if (str_ends(words[0], "ly")) words[2] = (Str){words[0].at, words[0].len - 2}; /* "worrying" of "Worryingly" */
  for (size_t w = 0; w < COUNT_OF(words); w++)
    for (size_t i = 0; i < COUNT_OF(tags); i++)
      if (words[w].len && lexeme_find(lexemes, words[w], str_of(tags[i])).at) return false;
  return may_name(words[0]);
}

/* The first word of the sentence or of what it quotes, with a verb or an auxiliary right behind it; NO_TOKEN: none. */
static uint32_t stranger_in(Str lexemes, const Sentence *s, Arena *arena)
{
  uint32_t t = 0;
  while (t < s->len && s->tokens[t].upos == UPOS_PUNCT) t++;
  bool told = t + 2 < s->len && (s->tokens[t + 1].upos == UPOS_VERB || s->tokens[t + 1].upos == UPOS_AUX);
  return told && is_stranger(lexemes, &s->tokens[t], arena) ? t : NO_TOKEN;
}

bool strangers_read(const Network *network, FormCaches *caches, Str lexemes, SentenceList *sentences, Arena *arena)
{
  SentenceList again = {.article = sentences->article};
  uint32_t *of = ARENA_ARRAY(arena, uint32_t, sentences->len + 1);
  for (size_t i = 0; i < sentences->len && lexemes.len; i++) {
    const Sentence *s = &sentences->at[i];
    uint32_t t = stranger_in(lexemes, s, arena);
    if (t == NO_TOKEN) continue;
    Sentence copy = *s;
    copy.tokens = ARENA_ARRAY(arena, Token, copy.len);
    memcpy(copy.tokens, s->tokens, copy.len * sizeof *copy.tokens);
    copy.tokens[t].form = STR("Boeing");
    of[again.len] = (uint32_t)i;
    LIST_PUSH(arena, &again) = copy;
  }
  if (!again.len) return true;
  if (!network_run(network, &again, caches, arena)) return false;
  for (size_t i = 0; i < again.len; i++) {
    Sentence *s = &sentences->at[of[i]], *now = &again.at[i];
    uint32_t t = 0;
    while (s->tokens[t].upos == UPOS_PUNCT) t++;
    Token *name = &now->tokens[t];
    bool tells = name->upos == UPOS_PROPN && deprel_base(name->deprel) == DEP_NSUBJ && name->head < now->len && now->tokens[name->head].upos == UPOS_VERB;
    if (!tells) continue;
    name->form = name->lemma = s->tokens[t].form;
    *s = *now;
  }
  return true;
}
