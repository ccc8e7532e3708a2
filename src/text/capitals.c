/*
 * capitals.c - words and sentences in capitals. Where every word that bears meaning has one, a capital tells no name.
 */
#include "text/text.h"

bool is_direction_word(Str form)
{
  static const char *const words[] = {"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Upper", "Lower"};
  return str_among(form, words, COUNT_OF(words));
}

bool token_is_capitalized(const Token *t)
{
  size_t i = 0;
  return t->form.len && utf8_is_upper(utf8_next(t->form, &i));
}

bool sentence_is_title_case(const Sentence *s)
{
  uint32_t words = 0, capitals = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    const Token *t = &s->tokens[i];
    bool bears = t->upos == UPOS_VERB || t->upos == UPOS_AUX || t->upos == UPOS_NOUN || t->upos == UPOS_ADJ || t->upos == UPOS_ADV || t->upos == UPOS_PRON, capital = token_is_capitalized(t);
    if (t->upos == UPOS_PUNCT) continue;
    if (bears && !capital) return false; /* "forbade": however many names there are */
    words++;
    capitals += capital;
  }
  return capitals * 2 > words;
}
