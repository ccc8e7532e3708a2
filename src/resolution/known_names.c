/*
 * known_names.c - names that the tagger took for common nouns: "Ole called" where the article knows an Ole Lund.
 * At the head of a sentence a capital says nothing, and a rare given name looks like any word. A bare word there that is the first
 * or last of a person's full name in the article, and is in no list of nouns, is that name. Before the clusters.
 */
#include "resolution/parts.h"

static Mention *mention(Reading *r, uint32_t i) { return &r->mentions.at[i]; }

static Str word_key(const Reading *r, const Mention *m, Str word) { return str_format(r->arena, "%u %.*s", m->document, STR_ARG(word)); }

/* Nothing before it in its sentence but quotation marks, nothing of its phrase beside it. */
static bool may_be_missed(const Reading *r, const Mention *m)
{
  const Token *t = r->sentences->at[m->sentence].tokens;
  if (m->kind != MENTION_NOMINAL || m->coordination || m->number != NUMBER_SINGULAR || m->np_first != m->head || m->np_last != m->head) return false;
  for (uint32_t i = 0; i < m->head; i++)
    if (t[i].upos != UPOS_PUNCT) return false;
  Str form = t[m->head].form;
  return form.len > 1 && form.at[0] >= 'A' && form.at[0] <= 'Z' && !lex_has(r->resolver->noun_classes, m->lemma) && !lex_has(r->resolver->roles, m->lemma);
}

static void take_for_name(Reading *r, Mention *m)
{
  m->kind = MENTION_NAME;
  m->name = name_words(r->resolver, m->text, r->arena);
  m->definite = true;
  m->kinds = 0;
  for (int t = 0; t < ENTITY_COUNT; t++) m->votes[t] = 0;
  m->votes[ENTITY_PERSON] = 1;
  m->type = ENTITY_PERSON;
  m->animacy = ANIMACY_PERSON;
  m->gender = m->name.gender ? m->name.gender : given_name_gender(r->resolver, m->key);
}

void names_recover(Reading *reading)
{
  Map words;
  map_init(&words, reading->arena, 64);
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    const Mention *m = mention(reading, i);
    if (m->kind != MENTION_NAME || m->type != ENTITY_PERSON || m->name.count < 2) continue;
    *map_at(&words, word_key(reading, m, m->name.words[0]), NULL) = 1;
    *map_at(&words, word_key(reading, m, m->name.words[m->name.count - 1]), NULL) = 1;
  }
  for (uint32_t i = 0; i < reading->mentions.len; i++) {
    Mention *m = mention(reading, i);
    if (may_be_missed(reading, m) && map_find(&words, word_key(reading, m, m->key))) take_for_name(reading, m);
  }
}
