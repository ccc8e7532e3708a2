/*
 * cluster.c - communities of a network: those who have more to do with each other than with the rest.
 * Method: the first phase of Louvain (Blondel et al. 2008), nodes in their order, so that the same facts give the same
 * communities.
 */
#include "graph/network.h"

#include <math.h>
#include <string.h>

enum { CLUSTER_ROUNDS = 30 };

/* The neighbours of each node with the weight of what binds them; `first[i]` .. `first[i + 1]` are those of node i. */
typedef struct { uint32_t *first, *node; double *weight; } Neighbours;

static void bind(Neighbours *n, uint32_t *next, uint32_t a, uint32_t b, double weight)
{
  n->node[next[a]] = b;
  n->weight[next[a]++] = weight;
  n->node[next[b]] = a;
  n->weight[next[b]++] = weight;
}

static Neighbours neighbours_of(const Network *net, Arena *arena)
{
  size_t ends = 2 * ((size_t)net->edge_count + net->tie_count);
  Neighbours n = {ARENA_ARRAY(arena, uint32_t, net->node_count + 2), ARENA_ARRAY(arena, uint32_t, ends + 1), ARENA_ARRAY(arena, double, ends + 1)};
  for (uint32_t i = 0; i < net->edge_count; i++) { n.first[net->edges[i].from + 1]++; n.first[net->edges[i].to + 1]++; }
  for (uint32_t i = 0; i < net->tie_count; i++) { n.first[net->ties[i].a + 1]++; n.first[net->ties[i].b + 1]++; }
  for (uint32_t i = 0; i < net->node_count; i++) n.first[i + 1] += n.first[i];
  uint32_t *next = ARENA_ARRAY(arena, uint32_t, net->node_count + 1);
  memcpy(next, n.first, net->node_count * sizeof *next);
  for (uint32_t i = 0; i < net->edge_count; i++) bind(&n, next, net->edges[i].from, net->edges[i].to, 1 + log2(net->edges[i].times));
  for (uint32_t i = 0; i < net->tie_count; i++) bind(&n, next, net->ties[i].a, net->ties[i].b, 1.5);
  return n;
}

typedef struct { double *of_node, *of_cluster, all; } Strength; /* sums of weights; `all` counts each edge twice */

static Strength strength_of(const Network *net, const Neighbours *n, Arena *arena)
{
  Strength s = {ARENA_ARRAY(arena, double, net->node_count + 1), ARENA_ARRAY(arena, double, net->node_count + 1), 0};
  for (uint32_t i = 0; i < net->node_count; i++) {
    for (uint32_t k = n->first[i]; k < n->first[i + 1]; k++) s.of_node[i] += n->weight[k];
    s.of_cluster[i] = s.of_node[i];
    s.all += s.of_node[i];
  }
  return s;
}

/* Moves node `i` to the community of a neighbour where modularity gains most: what binds it there less what chance would. */
static bool move_node(Network *net, const Neighbours *n, Strength *s, uint32_t i, double *bond)
{
  uint32_t own = net->nodes[i].cluster, best = own;
  for (uint32_t k = n->first[i]; k < n->first[i + 1]; k++) bond[net->nodes[n->node[k]].cluster] += n->weight[k];
  s->of_cluster[own] -= s->of_node[i];
  double most = bond[own] - s->of_node[i] * s->of_cluster[own] / s->all;
  for (uint32_t k = n->first[i]; k < n->first[i + 1]; k++) {
    uint32_t c = net->nodes[n->node[k]].cluster;
    double gain = bond[c] - s->of_node[i] * s->of_cluster[c] / s->all;
    if (gain > most + 1e-9) { most = gain; best = c; }
  }
  for (uint32_t k = n->first[i]; k < n->first[i + 1]; k++) bond[net->nodes[n->node[k]].cluster] = 0;
  s->of_cluster[best] += s->of_node[i];
  net->nodes[i].cluster = best;
  return best != own;
}

static void number_by_first_node(Network *net, Arena *arena)
{
  uint32_t *number = ARENA_ARRAY(arena, uint32_t, net->node_count + 1), count = 0;
  for (uint32_t i = 0; i < net->node_count; i++) number[i] = UINT32_MAX;
  for (uint32_t i = 0; i < net->node_count; i++) {
    uint32_t *mine = &number[net->nodes[i].cluster];
    if (*mine == UINT32_MAX) *mine = count++;
    net->nodes[i].cluster = *mine;
  }
}

void network_find_clusters(Network *net, Arena *arena)
{
  Neighbours n = neighbours_of(net, arena);
  Strength strength = strength_of(net, &n, arena);
  double *bond = ARENA_ARRAY(arena, double, net->node_count + 1);
  bool changed = true;
  for (uint32_t i = 0; i < net->node_count; i++) net->nodes[i].cluster = i;
  for (int round = 0; round < CLUSTER_ROUNDS && changed; round++) {
    changed = false;
    for (uint32_t i = 0; i < net->node_count; i++) changed = move_node(net, &n, &strength, i, bond) || changed;
  }
  number_by_first_node(net, arena);
}
