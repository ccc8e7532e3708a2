/*
 * pipeline.h - from files to what they say: the whole way of an article through the rooms.
 * Owns: a Relata's parts (model, word lists, store), opened when first needed; the stream of Readings over many threads.
 * Does not know: options, help texts, output formats. For relata.c and cli/ only.
 */
#ifndef RELATA_PIPELINE_H
#define RELATA_PIPELINE_H

#include "report/report.h"
#include "analysis/analysis.h"

typedef enum { DEPTH_ARTICLE, DEPTH_ANALYSIS, DEPTH_TRIPLES, DEPTH_FACTS } ReadingDepth;

/* One article and what was learned from it, all in its own arena. `article` is NULL where the input was refused, or was
 * passed over as no article (then the error's status is RELATA_OK): `error` says why. `known`: the store holds these bytes already, nothing was analysed. */
typedef struct {
  Arena arena;
  const Article *article;
  SentenceList sentences;
  TripleList triples;
  Resolved resolved;
  bool known;
  RelataError error;
} Reading;

typedef struct {
  const char *const *paths; size_t path_count; /* files, folders (read recursively), "-" */
  ArticleOptions article;
  bool pretokenized;                           /* the input is CoNLL-U whose tokens and sentences are kept */
  ReadingDepth depth;
  bool coreference;                            /* with DEPTH_ANALYSIS: who is who as well, every mention, without triples */
  ExtractionOptions extraction;
  bool skip_known;                             /* ask the store first */
  unsigned jobs;                               /* 0: one for each processor */
  void *context;
  bool (*each)(void *context, const Reading *reading); /* caller's thread, input order; false stops */
} ReadRequest;

/* Reads all inputs of the request. Returns false with `err` filled where a part (the model, say) could not be opened or
 * `each` stopped; refused inputs are each()'s to report and do not stop the others. */
MUST_CHECK bool pipeline_read(Relata *relata, const ReadRequest *request, RelataError *err);

/* Puts one reading into the store. */
MUST_CHECK bool pipeline_put(Relata *relata, const Reading *reading, PutOutcome *outcome, RelataError *err);

/* Analyses one sentence that stands for itself, such as the evidence of a stored fact. Its bytes are borrowed. */
MUST_CHECK bool pipeline_sentence(Relata *relata, Str text, Arena *arena, SentenceList *out, RelataError *err);

Store *pipeline_store(Relata *relata);               /* NULL where it was opened without a database */
MUST_CHECK const Model *pipeline_model(Relata *relata, RelataError *err);

#endif
