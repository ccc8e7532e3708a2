/*
 * extraction.c - the room's door: sentences in, triples out.
 * Method: each sentence is indexed, its clauses are found and judged, clauses and noun phrases emit triples, what is said
 * twice is pruned, and what is left gets its confidence. Quotations that run over sentences are attributed last.
 */
#include "extraction/reading.h"

#include <stdlib.h>
#include <string.h>

Extractor *extractor_new(const Lexicon *lexicon)
{
  Extractor *x = malloc(sizeof *x);
  if (!x) return NULL;
  *x = (Extractor){.verbs = lexicon_table(lexicon, "verbs"), .nouns = lexicon_table(lexicon, "nouns"),
                   .roles = lexicon_table(lexicon, "roles"), .demonyms = lexicon_table(lexicon, "demonyms"),
                   .relations = lexicon_table(lexicon, "relations"),
                   .vocabulary = lexicon_table(lexicon, "vocabulary"), .nominals = lexicon_table(lexicon, "nominals"),
                   .titles = lexicon_table(lexicon, "titles"),
                   .given_names = lexicon_table(lexicon, "given_names"), .frames = lexicon_table(lexicon, "frames"),
                   .kind_words = lexicon_table(lexicon, "kind_words"),
                   .organization_words = lexicon_table(lexicon, "organization_words"),
                   .noun_classes = lexicon_table(lexicon, "noun_classes")};
  confidence_load(x, lexicon_table(lexicon, "confidence"));
  return x;
}

void extractor_free(Extractor *extractor)
{
  if (extractor) arena_free(&extractor->arena);
  free(extractor);
}

static int by_reading_order(const void *a, const void *b)
{
  const Triple *x = a, *y = b;
  if (x->clause_head != y->clause_head) return x->clause_head < y->clause_head ? -1 : 1;
  if (x->subject.head != y->subject.head) return x->subject.head < y->subject.head ? -1 : 1;
  if (x->object.head != y->object.head) return x->object.head < y->object.head ? -1 : 1;
  int c = str_cmp(x->relation, y->relation);
  if (c) return c;
  c = str_cmp(x->subject.text, y->subject.text);
  return c ? c : str_cmp(x->object.text, y->object.text);
}

static void rate(Reading *r)
{
  size_t kept = r->first_out;
  for (size_t i = r->first_out; i < r->out->len; i++) {
    Triple *t = &r->out->at[i];
    t->confidence = triple_confidence(r, t);
    if (t->confidence >= r->options->min_confidence) r->out->at[kept++] = *t;
  }
  r->out->len = kept;
}

static void sentence_extract(const Extractor *extractor, const ExtractionOptions *options, const Sentence *sentence,
                             uint32_t ordinal, TripleList *out, Arena *arena)
{
  Reading *r = reading_new(extractor, options, sentence, ordinal, out, arena);
  out->read.at[ordinal].tokens = (Token *)r->token; /* its own copy */
  clauses_find(r);
  clauses_judge(r);
  for (uint32_t c = 0; c < r->clause_count; c++) clause_triples(r, c);
  if (!options->explicit_only) noun_triples(r);
  else if (options->adjuncts) adjective_triples(r);
  if (out->len > r->first_out) qsort(out->at + r->first_out, out->len - r->first_out, sizeof *out->at, by_reading_order);
  if (out->len > r->first_out) triples_prune(r);
  rate(r);
}

/* "he commented": for whose quotation it is that was needed; what was said stands elsewhere, if at all. */
static void drop_empty_speech(const ExtractionOptions *options, TripleList *out)
{
  static const char *const verbs[] = {"say", "add", "note", "comment", "write", "reply", "explain", "remark", "observe", "state"};
  size_t kept = 0;
  bool graph = options->style == STYLE_MINIMAL && !options->adjuncts && !options->own_words;
  for (size_t i = 0; i < out->len; i++) {
    const Triple *t = &out->at[i];
    bool empty = graph && strcmp(t->rule, "speech-alone") == 0 && str_among(t->relation, verbs, COUNT_OF(verbs)) && !t->negated && phrase_empty(&t->time) && phrase_empty(&t->place);
    if (!empty) out->at[kept++] = *t;
  }
  out->len = kept;
}

TripleList triples_extract(const Extractor *extractor, const SentenceList *sentences, const ExtractionOptions *options,
                           Arena *arena)
{
  TripleList out = {.read = {.article = sentences->article, .len = sentences->len, .cap = sentences->len}};
  out.read.at = ARENA_ARRAY(arena, Sentence, sentences->len + 1);
  for (size_t s = 0; s < sentences->len; s++) out.read.at[s] = sentences->at[s];
  for (size_t s = 0; s < sentences->len; s++)
    if (sentences->at[s].len && sentences->at[s].kind != BLOCK_SPEAKER) sentence_extract(extractor, options, &sentences->at[s], (uint32_t)s, &out, arena);
  quotes_attribute(sentences, &out, arena);
  drop_empty_speech(options, &out);
  return out;
}
