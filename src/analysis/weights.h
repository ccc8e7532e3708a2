/* weights.h - the weights in the binary. */
#ifndef RELATA_WEIGHTS_H
#define RELATA_WEIGHTS_H

#include "core/core.h"

/* The bytes of model/english.model, aligned to 64; empty where the program was built without it. */
Str embedded_weights(void);
/* What has been read of them leaves memory: after the matrices are laid out, little is needed again. */
void embedded_weights_forget(void);

#endif
