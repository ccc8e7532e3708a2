/*
 * analysis.h - the language model: fills the Sentence's columns (tags, features, lemma, head, deprel) and its names.
 * Owns: the network and its weights (model/english.model, embedded in the binary), tree decoding, lemma rules, the
 *       grammar of dates and quantities.
 * Does not know: what a triple is, which mentions mean one thing.
 * Method: a bidirectional recurrent encoder over hashed word features, a biaffine parser (Dozat and Manning 2017) decoded
 *       by Chu-Liu/Edmonds, joint tag and name heads; weights and products are integers, so that results do not depend on
 *       the processor.
 */
#ifndef RELATA_ANALYSIS_H
#define RELATA_ANALYSIS_H

#include "text/text.h"

typedef struct Model Model; /* const after opening; shared by all threads */

/* The embedded model (path NULL) or the one in a file. NULL with err filled where the file is no model or damaged. */
MUST_CHECK Model *model_open(const char *path, const Lexicon *lexicon, RelataError *err);
void model_close(Model *model);
/* Name, licence, sizes, figures as JSON text, and a checksum that identifies the weights. Borrowed from the model. */
Str model_card(const Model *model);
uint64_t model_checksum(const Model *model);

/* Fills the analysis columns of all sentences; a pure function of them and the model. What is already filled because
 * the input was CoNLL-U with heads is analysed anew, tokens and sentences are kept. */
MUST_CHECK bool sentences_analyse(const Model *model, SentenceList *sentences, Arena *arena, RelataError *err);

/* What scripts/train_names learns from: a line for each name that could be, see names.h. */
void model_name_examples(const Model *model, SentenceList *sentences, Arena *arena, Buf *out);

/* Chooses the path of arithmetic and returns its name: "avx512vnni", "avxvnni", "avx2", "neondot", "neon", "portable"; NULL where the processor
 * lacks the one asked for. `force` NULL: the best. For tests and bench: not while other threads use the model. */
const char *model_simd(Model *model, const char *force);

#endif
