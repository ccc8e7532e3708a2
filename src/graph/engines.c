/* engines.c - places by one of Graphviz's engines, in a child process. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gvc.h>

#include "graph/child.h"
#include "graph/layout.h"

static void set(void *object, const char *name, const char *value) { agsafeset(object, (char *)name, (char *)value, (char *)""); }

static void set_inches(void *object, const char *name, double points)
{
  char text[40];
  snprintf(text, sizeof text, "%.4f", points / 72);
  set(object, name, text);
}

static Agnode_t *add_box(Agraph_t *graph, uint32_t ordinal, const LayoutBox *sized, double air)
{
  char name[24];
  snprintf(name, sizeof name, "%u", ordinal);
  Agnode_t *node = agnode(graph, name, 1);
  set_inches(node, "width", sized->w + air);
  set_inches(node, "height", sized->h + air);
  return node;
}

static void add_line(Agraph_t *graph, Agnode_t **nodes, const Layout *l, const LayoutLine *line)
{
  Agedge_t *edge = agedge(graph, nodes[line->a], nodes[line->b], NULL, 1);
  set_inches(edge, "len", layout_wanted_length(l, line));
  set(edge, "weight", line->quiet ? "0" : "2");
}

static double widest_label(const Layout *l)
{
  double most = 0;
  for (uint32_t i = 0; i < l->line_count; i++) most = larger(most, l->lines[i].label_w);
  return most;
}

static void set_graph(Agraph_t *graph, const Layout *l)
{
  bool sideways = strcmp(l->engine, "dot") == 0;
  agattr(graph, AGNODE, (char *)"label", (char *)"");
  agattr(graph, AGNODE, (char *)"shape", (char *)"box");
  agattr(graph, AGNODE, (char *)"fixedsize", (char *)"true");
  agattr(graph, AGNODE, (char *)"width", (char *)"1");
  agattr(graph, AGNODE, (char *)"height", (char *)"1");
  agattr(graph, AGEDGE, (char *)"len", (char *)"1");
  agattr(graph, AGEDGE, (char *)"weight", (char *)"1");
  agattr(graph, AGRAPH, (char *)"rankdir", (char *)(sideways ? "LR" : "TB"));
  agattr(graph, AGRAPH, (char *)"splines", (char *)"none");
  agattr(graph, AGRAPH, (char *)"nslimit", (char *)"2");
  agattr(graph, AGRAPH, (char *)"mclimit", (char *)"0.5");
  agattr(graph, AGRAPH, (char *)"overlap", (char *)(l->box_count > 160 ? "prism0" : "true"));
  agattr(graph, AGRAPH, (char *)"ranksep", (char *)"1");
  agattr(graph, AGRAPH, (char *)"nodesep", (char *)"0.3");
  if (sideways) set_inches(graph, "ranksep", widest_label(l) * 0.8 + 40);
  if (strcmp(l->engine, "twopi") == 0) set_inches(graph, "ranksep", 150);
}

static bool place_boxes(const Layout *l, Agnode_t **nodes, Point *places)
{
  GVC_t *gvc = gvContext();
  Agraph_t *graph = agopen((char *)"g", Agdirected, NULL);
  set_graph(graph, l);
  for (uint32_t i = 0; i < l->box_count; i++) nodes[i] = add_box(graph, i, &l->boxes[i], 12);
  for (uint32_t i = 0; i < l->line_count; i++) add_line(graph, nodes, l, &l->lines[i]);
  if (gvLayout(gvc, graph, l->engine) != 0) return false;
  for (uint32_t i = 0; i < l->box_count; i++) places[i] = (Point){ND_coord(nodes[i]).x, -ND_coord(nodes[i]).y};
  return true; /* the graph ends with the child */
}

static bool place_in_child(const void *context, int line)
{
  const Layout *l = context;
  Agnode_t **nodes = calloc(l->box_count + 1, sizeof(void *));
  Point *places = calloc(l->box_count + 1, sizeof *places);
  bool sent = nodes && places && place_boxes(l, nodes, places) && child_answer(line, places, l->box_count * sizeof *places);
  free(nodes);
  free(places);
  return sent;
}

static bool is_sound(Point p) { return p.x > -1e7 && p.x < 1e7 && p.y > -1e7 && p.y < 1e7; }

bool engine_place(Layout *l, Arena *arena)
{
  Buf sent = {0};
  Point *places = ARENA_ARRAY(arena, Point, l->box_count + 1);
  Child child;
  bool ok = child_start(&child, place_in_child, l, l->time_limit_s) && child_finish(&child, STR(""), &sent) == CHILD_DONE && !sent.failed &&
            sent.len == l->box_count * sizeof *places;
  if (ok) memcpy(places, sent.at, sent.len);
  buf_free(&sent);
  for (uint32_t i = 0; ok && i < l->box_count; i++) ok = is_sound(places[i]);
  for (uint32_t i = 0; ok && i < l->box_count; i++) {
    l->boxes[i].x = places[i].x;
    l->boxes[i].y = places[i].y;
  }
  return ok;
}
