/*
 * choice.h - which of many edges a picture shows.
 * Owns: how telling a node and an edge are, what another edge tells as well, the caps.
 * Does not know: where the edges come from, how they look.
 */
#ifndef RELATA_GRAPH_CHOICE_H
#define RELATA_GRAPH_CHOICE_H

#include "graph/network.h"

typedef struct {
  Node *nodes; uint32_t node_count;  /* the choice sets their score and degree */
  Edge *edges; size_t edge_count;    /* the choice sets their score and told */
  size_t documents;
  const bool *asked;     /* [node]: the selection names it; NULL: it names nobody */
  const PictureOptions *options;
  Arena *arena;
} Candidates;

typedef struct {
  Edge **ranked;      /* [edge_count], best first */
  bool *chosen;       /* [edge_count], by rank */
  bool *on;           /* [node_count]: shown, as an end of a chosen edge */
  size_t edges;       /* chosen */
} Choice;

/* Allocates in the candidates' arena. The same candidates give the same choice. */
void choose_edges(const Candidates *candidates, Choice *out);

#endif
