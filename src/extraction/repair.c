/*
 * repair.c - puts right what parsers often get wrong and names or words decide.
 * Method: on the Reading's own copy of the tokens, before the tree is indexed. A title before a person's name hangs on the
 * name, whichever way the parser turned it: "[Secretary of State] Colin Powell met ..." -> Powell is the subject of met.
 * The words of one name hang together below its head.
 */
#include "extraction/reading.h"

static bool inside(uint32_t t, uint32_t first, uint32_t last) { return t >= first && t <= last; }

/* The token of a span that hangs outside it; where several do, the one whose head is nearest to the root of the sentence. */
static uint32_t outer_head(const Token *tokens, uint32_t len, uint32_t first, uint32_t last)
{
  uint32_t best = NO_TOKEN;
  for (uint32_t t = first; t <= last && t < len; t++) {
    if (tokens[t].head != NO_TOKEN && inside(tokens[t].head, first, last)) continue;
    if (tokens[t].upos == UPOS_PUNCT || tokens[t].deprel == DEP_CASE) continue;
    if (best == NO_TOKEN) best = t;
  }
  return best;
}

static bool descends(const Token *tokens, uint32_t len, uint32_t t, uint32_t from)
{
  for (unsigned steps = 0; t < len && steps < 100; steps++) {
    if (t == from) return true;
    t = tokens[t].head;
  }
  return false;
}

/* The person takes the place of the title in the tree; the title becomes its description. */
static void hang_title(Token *tokens, uint32_t len, uint32_t first, uint32_t name_first, uint32_t name_last)
{
  uint32_t person = outer_head(tokens, len, name_first, name_last), title = NO_TOKEN;
  if (person == NO_TOKEN) return;
  for (uint32_t t = first; t < name_first; t++)
    if (descends(tokens, len, person, t)) { title = t; break; }
  if (title == NO_TOKEN || tokens[title].deprel == DEP_CASE) return;
  for (uint32_t t = title; t != NO_TOKEN && inside(t, first, name_first - 1); t = tokens[t].head) title = t; /* its top */
  tokens[person].head = tokens[title].head;
  tokens[person].deprel = tokens[title].deprel;
  tokens[title].head = person;
  tokens[title].deprel = DEP_NMOD_DESC;
  for (uint32_t t = 0; t < len; t++)
    if (tokens[t].head == title && !inside(t, first, name_last) && (t > name_last || tokens[t].deprel == DEP_CASE || tokens[t].deprel == DEP_CC || tokens[t].deprel == DEP_PUNCT))
      tokens[t].head = person;
  for (uint32_t t = first; t < name_first; t++)
    if (t != title && !inside(tokens[t].head, first, name_first - 1) && tokens[t].head != person) { /* "of State" */
      tokens[t].head = title;
    }
}

static void hang_titles(Reading *r, Token *tokens)
{
  for (uint32_t n = 0; n < r->sentence->name_count; n++) {
    const Name *name = &r->sentence->names[n];
    if (name->type != ENTITY_PERSON || name->last >= r->len || name->first > name->last) continue;
    uint32_t first;
    if (title_words_before(r->extractor, tokens, name->first, r->arena, &first)) hang_title(tokens, r->len, first, name->first, name->last);
  }
}

/* "have expressed" is no passive; "aux:pass" needs a form of be or get. */
static void mend_voice(Reading *r, Token *tokens)
{
  for (uint32_t t = 0; t < r->len; t++)
    if (tokens[t].deprel == DEP_AUX_PASS && (str_is(tokens[t].lemma, "have") || str_is(tokens[t].lemma, "do"))) {
      tokens[t].deprel = DEP_AUX;
      uint32_t verb = tokens[t].head;
      bool passive = false;
      for (uint32_t k = 0; k < r->len; k++)
        if (tokens[k].head == verb && tokens[k].deprel == DEP_AUX_PASS) passive = true;
      for (uint32_t k = 0; k < r->len && !passive; k++)
        if (tokens[k].head == verb && tokens[k].deprel == DEP_NSUBJ_PASS) tokens[k].deprel = DEP_NSUBJ;
    }
}

void tokens_repair(Reading *r)
{
  Token *tokens = ARENA_ARRAY(r->arena, Token, r->len + 1);
  memcpy(tokens, r->token, r->len * sizeof *tokens);
  mend_voice(r, tokens);
  hang_titles(r, tokens);
  r->token = tokens;
}
