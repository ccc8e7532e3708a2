/*
 * attribution.c - quotations that run over several sentences belong to one speaker.
 * "'We found an attitude,' Castaneda said. 'We look forward to it.'": the second sentence is his as well. Method: a sentence
 * that is quotation from end to end, and whose triples have no speaker, takes that of the sentence before it in the same
 * paragraph; an open quotation carries its speaker on until it closes. In a transcript a turn is the speaker's whose name stands before it.
 */
#include "extraction/reading.h"

static bool opens(const Token *t)
{
  return t->xpos == XPOS_OPEN_QUOTE || str_is(t->form, "\xe2\x80\x9c") || str_is(t->form, "``");
}

static bool closes(const Token *t)
{
  return t->xpos == XPOS_CLOSE_QUOTE || str_is(t->form, "\xe2\x80\x9d") || str_is(t->form, "''");
}

typedef struct { bool inside, whole; } QuoteState; /* at the sentence's end; the sentence lay inside from end to end */

static QuoteState quote_walk(const Sentence *s, bool inside)
{
  bool outside_words = false;
  for (uint32_t i = 0; i < s->len; i++) {
    const Token *t = &s->tokens[i];
    bool plain = str_is(t->form, "\"");
    if (plain) inside = !inside;
    else if (opens(t)) inside = true;
    else if (closes(t)) inside = false;
    else if (!inside && t->upos != UPOS_PUNCT) outside_words = true;
  }
  return (QuoteState){inside, !outside_words};
}

static bool same_paragraph(const SentenceList *sentences, size_t a, size_t b)
{
  const Article *article = sentences->article;
  if (!article) return true;
  uint32_t from = sentences->at[a].span.end, to = sentences->at[b].span.start;
  for (uint32_t i = from; i + 1 < to && i + 1 < article->text.len; i++)
    if (article->text.at[i] == '\n' && article->text.at[i + 1] == '\n') return false;
  return true;
}

/* "Ann stated,": what follows is hers, in a paragraph of its own too. */
static bool announces(const Sentence *s)
{
  if (!s->len) return false;
  Str last = s->tokens[s->len - 1].form;
  return str_is(last, ",") || str_is(last, ":");
}

/* "Hanna Falk:" as a block of its own: whom it names. */
static Phrase label_phrase(const SentenceList *sentences, size_t at, Arena *arena)
{
  const Sentence *s = &sentences->at[at];
  for (uint32_t n = 0; n < s->name_count && sentences->article; n++) {
    const Name *name = &s->names[n];
    if (name->type != ENTITY_PERSON && name->type != ENTITY_ORGANIZATION) continue;
    uint32_t len = name->last - name->first + 1, *tokens = ARENA_ARRAY(arena, uint32_t, len);
    for (uint32_t i = 0; i < len; i++) tokens[i] = name->first + i;
    Span span = {s->tokens[name->first].span.start, s->tokens[name->last].span.end};
    return (Phrase){.sentence = (uint32_t)at, .head = name->last, .tokens = tokens, .len = len, .text = str_slice(sentences->article->text, span)};
  }
  return (Phrase){.head = NO_TOKEN};
}

void quotes_attribute(const SentenceList *sentences, TripleList *triples, Arena *arena)
{
  bool inside = false;
  Phrase speaker = {.head = NO_TOKEN}, turn = {.head = NO_TOKEN};
  size_t t = 0;
  for (size_t s = 0; s < sentences->len; s++) {
    if (s > 0 && !same_paragraph(sentences, s - 1, s) && !announces(&sentences->at[s - 1])) {
      inside = false;
      speaker = (Phrase){.head = NO_TOKEN};
    }
    BlockKind kind = sentences->at[s].kind;
    if (kind == BLOCK_SPEAKER || kind == BLOCK_HEADLINE || kind == BLOCK_HEADING) turn = kind == BLOCK_SPEAKER ? label_phrase(sentences, s, arena) : (Phrase){.head = NO_TOKEN};
    QuoteState state = quote_walk(&sentences->at[s], inside);
    Phrase own = {.head = NO_TOKEN};
    for (; t < triples->len && triples->at[t].sentence == s; t++) {
      Triple *triple = &triples->at[t];
      if (!phrase_empty(&triple->attribution)) own = triple->attribution;
      else if (strcmp(triple->rule, "speech") == 0) own = triple->subject;
      else if (strcmp(triple->rule, "speech-alone") == 0) own = triple->subject;
      else if (state.whole && sentences->at[s].len > 2 && !phrase_empty(&speaker)) triple->attribution = speaker;
      if (phrase_empty(&triple->attribution) && strncmp(triple->rule, "speech", strlen("speech")) != 0) triple->attribution = turn;
    }
    if (!phrase_empty(&own)) speaker = own;
    else if (!state.whole) speaker = (Phrase){.head = NO_TOKEN};
    inside = state.inside;
  }
}
