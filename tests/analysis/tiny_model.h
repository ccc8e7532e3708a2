/* tiny_model.h - a whole model file with small random weights, for tests. */
#ifndef TINY_MODEL_H
#define TINY_MODEL_H

#include "core/core.h"

/* The bytes of a model of 32 dimensions and two layers; the caller frees the buffer. The same seed gives the same bytes. */
Buf tiny_model(uint32_t seed);
/* The same with more hidden units, whose windows and heads see projections of half the width. */
Buf tiny_model_narrow(uint32_t seed);
/* Makes the checksum right again after a change of the bytes. */
void tiny_model_seal(Buf *model);

#endif
