/*
 * links.h - which edges of a network share a line and a label.
 * Owns: hubs, bundles.
 * Does not know: where a label stands.
 */
#ifndef RELATA_GRAPH_LINKS_H
#define RELATA_GRAPH_LINKS_H

#include "graph/network.h"

/* Fills network->links from its nodes and edges. */
void links_make(Network *network, Arena *arena);

#endif
