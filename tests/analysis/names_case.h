/* A few sentences with names that the network might have found, for the tests of names. */
#ifndef NAMES_CASE_H
#define NAMES_CASE_H

#include <criterion/criterion.h>

#include "analysis/names.h"

enum { TOKENS_MAX = 40, NAMES_MAX = 40 };
typedef struct {
  Arena arena;
  Lexicon *lexicon;
  NameLists lists;
  Sentence sentences[4];
  SentenceList list;
} Case;

static void open_case(Case *c)
{
  *c = (Case){0};
  c->lexicon = lexicon_open();
  c->lists = name_lists(c->lexicon, STR("human\tADJ\thuman\nindustry\tNOUN\tindustry\ntrade\tNOUN\ttrade"), &c->arena);
  c->list = (SentenceList){.at = c->sentences, .len = 0, .cap = 4};
}

static void close_case(Case *c)
{
  lexicon_close(c->lexicon);
  arena_free(&c->arena);
}

/* Words set apart by blanks; a capital makes a proper noun, other words are nouns, "of" and "in" prepositions. */
static Sentence *add_sentence(Case *c, const char *words)
{
  Sentence *s = &c->sentences[c->list.len++];
  Str rest = str_of(words), word;
  s->tokens = ARENA_ARRAY(&c->arena, Token, TOKENS_MAX);
  s->names = ARENA_ARRAY(&c->arena, Name, NAMES_MAX);
  while (str_split(&rest, ' ', &word)) {
    Token *t = &s->tokens[s->len++];
    bool capital = word.at[0] >= 'A' && word.at[0] <= 'Z', letter = capital || (word.at[0] >= 'a' && word.at[0] <= 'z');
    *t = (Token){.form = word, .head = NO_TOKEN, .head_second = NO_TOKEN, .lemma = word};
    t->upos = capital ? UPOS_PROPN : letter ? UPOS_NOUN : word.at[0] >= '0' && word.at[0] <= '9' ? UPOS_NUM : UPOS_PUNCT;
    t->xpos = capital ? XPOS_NNP : letter ? XPOS_NN : XPOS_CD;
    if (str_is(word, "of") || str_is(word, "in")) t->upos = UPOS_ADP, t->xpos = XPOS_IN;
    if (str_is(word, "'s")) t->upos = UPOS_PART, t->xpos = XPOS_POS;
  }
  return s;
}

static void label(Sentence *s, uint32_t first, uint32_t last, const char *name, float score)
{
  s->names[s->name_count++] = (Name){.first = first, .last = last, .label = name, .score = score};
}

static inline void hang(Sentence *s, uint32_t token, uint32_t head, Deprel rel)
{
  s->tokens[token].head = head;
  s->tokens[token].deprel = rel;
}

/* "Putin PERSON; Mexico PLACE" */
static const char *names_in(Case *c, const Sentence *s)
{
  Buf out = {0};
  for (uint32_t i = 0; i < s->name_count; i++) {
    const Name *n = &s->names[i];
    if (i) buf_text(&out, "; ");
    for (uint32_t t = n->first; t <= n->last; t++) {
      buf_str(&out, s->tokens[t].form);
      buf_char(&out, ' ');
    }
    buf_text(&out, entity_type_name(n->type));
  }
  const char *text = str_cstr(&c->arena, buf_view(&out));
  buf_free(&out);
  return text;
}

static void settled(Case *c) { names_settle(&c->lists, &c->list, &c->arena); }

#endif
