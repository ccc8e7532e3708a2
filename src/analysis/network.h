/*
 * network.h - the analyzer network: its parts as the model file has them, and their run over sentences.
 * Owns: the encoder (word features, bidirectional recurrent layers), the heads for tags, arcs, labels and names.
 * Method: a simple recurrent unit (Lei et al. 2018) whose cost is matrix products over all words of a batch; biaffine arcs
 *         and labels (Dozat and Manning 2017).
 */
#ifndef RELATA_NETWORK_H
#define RELATA_NETWORK_H

#include "analysis/form_cache.h"
#include "analysis/kernels.h"
#include "analysis/lemma.h"
#include "analysis/sections.h"
#include "text/text.h"

enum { LAYERS_MAX = 16, LANES_TOGETHER = 32 };
enum { HEAD_UPOS, HEAD_XPOS, HEAD_FEATS, HEAD_LEMMA, HEAD_NAME, HEAD_COUNT };

typedef struct { const int8_t *q; const float *scale; uint32_t rows, cols; } Table; /* embeddings: a scale for each row */
typedef struct { /* a quantized matrix; with a window: one part for the word before, the word, the word after */
  const int8_t *q; const float *scale, *bias; uint32_t rows, cols, window;
  const uint32_t *order; /* which row of q is where; scale and bias are in this order; NULL: as they are */
  Packed part[WINDOW_MAX];
} Matrix;
typedef struct { const float *gain, *bias; } Norm;
typedef struct { Norm norm; Matrix p, w, o; } Layer; /* p: what w sees of a word is its projection; no rows: all of it */
typedef struct { Str *at; uint32_t len; } Labels;

typedef struct {
  const Kernels *kernels;
  uint32_t d, h, a, r, layer_count;
  Table word, hash;
  Map vocabulary;
  uint32_t casing_row[5][2];            /* [Casing][first word?]: row of the hash table */
  Layer layer[LAYERS_MAX];
  Norm out;
  Matrix seen;                          /* what the heads see is this projection; no rows: all */
  Matrix tag, rule; /* tag: of all heads but the lemma rules, which few words need */
  Matrix ad, ah, u, ld, lh, q, p, side; /* side: q and c of the label scores */
  const float *v;
  Labels head[HEAD_COUNT], deprel;
  Upos *upos; Xpos *xpos; Deprel *rel, *base; LemmaRule *lemma;
  uint32_t *kin, kin_count;             /* labels that share their base with another, those of one base together */
  uint32_t *name_kind;                  /* [name label]: 0 for O; else the number of its type, from 1 */
  bool *name_begins;                    /* [name label]: B- */
  Str *name_type;                       /* [kind]: "PERSON" */
  EntityType *name_entity;              /* [kind]: ENTITY_NONE for O */
  uint32_t root_rel;                    /* index of "root" in deprel, or deprel.len */
  Str lexemes;                          /* known lemmas, see lemma.h */
  Str card;
  uint64_t check;
} Network;

/* Reads a model; every size is checked. `arena` keeps what it lays out, `bytes` are borrowed. */
MUST_CHECK bool network_read(Network *network, Str bytes, bool verify, const char *where, Arena *arena, RelataError *err);
/* Lays the matrices out for a path. */
void network_prepare(Network *network, const Kernels *kernels, Arena *arena);
/* Fills tags, features, lemmas, heads, relations, margins and names of all sentences; false: out of memory. `caches` has served
 * no other network. */
MUST_CHECK bool network_run(const Network *network, SentenceList *sentences, FormCaches *caches, Arena *arena);

#endif
