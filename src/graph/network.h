/*
 * network.h - what a picture shows: the nodes, and facts merged into edges, chosen by how much they tell.
 * Owns: merging, the subtitles made of roles, what is new and gone, communities (cluster.c). Choosing is choice.h's, the words
 *       are words.h's, sharing lines and labels links.h's.
 * Does not know: where anything stands on the page.
 */
#ifndef RELATA_GRAPH_NETWORK_H
#define RELATA_GRAPH_NETWORK_H

#include "graph/graph.h"
#include "graph/letters.h"

typedef enum { CHANGE_NONE, CHANGE_NEW, CHANGE_GONE } Change;

typedef struct {
  const NodeRow *row;
  Str id;               /* "n12": of the entity's id, or of what it is called if that is no name */
  Str name;             /* clean */
  Str subtitle;         /* "foreign secretary of Mexico", or "" */
  bool pale;            /* a concept or another thing without a proper name: small and quiet */
  double score;         /* 0..1 */
  uint32_t degree;      /* edges shown */
  uint32_t cluster;     /* 0-based community */
  Change change;
} Node;

typedef struct {
  uint32_t from, to;    /* nodes; of a symmetric edge the subject comes first */
  Str id;               /* "e34": of what it says; for those that are shown */
  Str relation;         /* clean */
  bool symmetric, negated;
  bool open;            /* future, possible, desired ...: not (yet) so; drawn dashed */
  bool office;          /* "be president of": stands under its subject's name; an edge only for those who have no other */
  bool told;            /* another edge of the same sentence tells it as well */
  bool little;          /* a reader learns nothing from it */
  double weight;        /* of its relation: how much that tells */
  bool attributed;      /* the article does not say so itself, only somebody in it */
  Str modality;
  const FactRow **facts; uint32_t fact_count, fact_cap; /* one a sentence */
  uint32_t times;       /* told: of these sentences; a wire story that many papers print counts once */
  uint32_t repeated;    /* facts that a sentence of these tells once more */
  uint32_t before;      /* times, in the older set */
  double score;
  Change change;
  Str label;            /* "will meet ×2" */
} Edge;

/* Somebody denies it: it is not planned, and whether it is so stays open. */
static inline bool edge_is_disputed(const Edge *e) { return !e->negated && str_is(e->modality, "denied"); }

/* What gets one label: an edge; a bundle, several between the same two nodes, one below the other; or a hub, several edges of
 * one relation in one sentence (two people met two others: four edges, one label in the middle, one line to each). */
typedef struct {
  uint32_t *edges, edge_count; /* of a bundle the strongest first */
  int8_t way[LABEL_LINES];     /* of a bundle whose edges do not all go one way: 1 as the first edge's ends, -1 against, 0 both */
  bool hub;
  uint32_t *sources, source_count, *targets, target_count; /* of a hub; a symmetric clique has sources only */
  Label label;
} Link;

/* "X be secretary of Y": not drawn, but X belongs near Y. */
typedef struct { uint32_t a, b; } Tie;

typedef struct {
  Node *nodes; uint32_t node_count;
  Edge *edges; uint32_t edge_count;
  Link *links; uint32_t link_count;
  Tie *ties; uint32_t tie_count;
  bool compared;        /* with an older set: nodes and edges may be new or gone */
  size_t facts_shown, facts_total, nodes_total, documents;
  size_t changed_shown[2], changed_total[2]; /* edges new, gone */
} Network;

/* So many edges that lines step back behind nodes, and important names are larger; so many that files must be kept small. */
static inline bool network_is_crowded(const Network *n) { return n->edge_count > 280; }
static inline bool network_is_huge(const Network *n) { return n->edge_count > 1500; }

/* Allocates in `arena`; borrows the facts, whose evidence is read where it is still to be. */
MUST_CHECK bool network_build(Network *out, const FactSet *facts, const PictureOptions *options, Arena *arena, Buf *notes, RelataError *err);
void network_find_clusters(Network *network, Arena *arena);

#endif
