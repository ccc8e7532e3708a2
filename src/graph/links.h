/*
 * links.h - which edges of a network share a line and a label.
 * Owns: the words beside an edge, hubs, bundles.
 * Does not know: where a label stands.
 */
#ifndef RELATA_GRAPH_LINKS_H
#define RELATA_GRAPH_LINKS_H

#include "graph/network.h"

/* "will meet ×2"; with `counted` false "will meet". */
Str edge_words(Arena *arena, const Edge *e, bool counted);

/* Fills network->links from its nodes and edges. */
void links_make(Network *network, Arena *arena);

#endif
