/* dot.h - a composed picture as DOT that people and other tools can read and restyle. */
#ifndef RELATA_GRAPH_DOT_H
#define RELATA_GRAPH_DOT_H

#include "graph/compose.h"

void dot_write(const Picture *p, const Drawing *d, Buf *out);

#endif
