/*
 * engines.c - Graphviz, in a child process.
 * libgvc is not made for threads, leaks with every layout and can run for minutes; in a child of our own it can do none
 * of this to the program that uses the library. What the child finds comes back through a pipe; a child that has used its processor
 * time is ended.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gvc.h>

#include "graph/layout.h"
#include "graph/raster.h"

/* ---- a child and its pipe ---------------------------------------------------------------------------------------- */

typedef void ChildFn(void *context, int pipe);
typedef enum { CHILD_DONE, CHILD_FAILED, CHILD_LATE } ChildEnd;

static bool write_all(int pipe, const void *bytes, size_t len)
{
  for (const char *at = bytes; len > 0;) {
    ssize_t n = write(pipe, at, len);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    at += n;
    len -= (size_t)n;
  }
  return true;
}

static bool read_all(int pipe, Buf *out)
{
  char room[65536];
  for (;;) {
    ssize_t n = read(pipe, room, sizeof room);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return n == 0;
    buf_put(out, room, (size_t)n);
  }
}

/* Ends the child when it has used so much processor time; a busy machine takes none of it away. */
static void limit_time(double seconds)
{
  struct itimerval limit = {.it_value = {(time_t)seconds, (suseconds_t)((seconds - (double)(time_t)seconds) * 1e6)}};
  signal(SIGPROF, SIG_DFL);
  setitimer(ITIMER_PROF, &limit, NULL);
}

static void run_child(ChildFn *work, void *context, double time_limit_s, int pipe)
{
  limit_time(time_limit_s);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGINT, SIG_DFL);
  int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere >= 0) {
    dup2(nowhere, STDERR_FILENO); /* Graphviz's own warnings; what matters is told by the parent */
    dup2(nowhere, STDOUT_FILENO);
  }
  work(context, pipe);
  _exit(0);
}

static ChildEnd child_run(ChildFn *work, void *context, double time_limit_s, Buf *out)
{
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return CHILD_FAILED;
  pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    run_child(work, context, time_limit_s, ends[1]);
  }
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return CHILD_FAILED;
  }
  bool all = read_all(ends[0], out);
  close(ends[0]);
  if (!all) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF) return CHILD_LATE;
  return all && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? CHILD_DONE : CHILD_FAILED;
}

/* ---- places ------------------------------------------------------------------------------------------------------- */

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

static void place_in_child(void *context, int pipe)
{
  const Layout *l = context;
  GVC_t *gvc = gvContext();
  Agraph_t *graph = agopen((char *)"g", Agdirected, NULL);
  set_graph(graph, l);
  Agnode_t **nodes = calloc(l->box_count + 1, sizeof(void *));
  Point *places = calloc(l->box_count + 1, sizeof *places);
  if (!nodes || !places) _exit(1);
  for (uint32_t i = 0; i < l->box_count; i++) nodes[i] = add_box(graph, i, &l->boxes[i], 12);
  for (uint32_t i = 0; i < l->line_count; i++) add_line(graph, nodes, l, &l->lines[i]);
  if (gvLayout(gvc, graph, l->engine) != 0) _exit(1);
  for (uint32_t i = 0; i < l->box_count; i++) places[i] = (Point){ND_coord(nodes[i]).x, -ND_coord(nodes[i]).y};
  bool sent = write_all(pipe, places, l->box_count * sizeof *places);
  free(nodes);
  free(places);
  if (!sent) _exit(1);
}

static bool is_sound(Point p) { return p.x > -1e7 && p.x < 1e7 && p.y > -1e7 && p.y < 1e7; }

bool engine_place(Layout *l, Arena *arena)
{
  Buf sent = {0};
  Point *places = ARENA_ARRAY(arena, Point, l->box_count + 1);
  bool ok = child_run(place_in_child, l, l->time_limit_s, &sent) == CHILD_DONE && !sent.failed && sent.len == l->box_count * sizeof *places;
  if (ok) memcpy(places, sent.at, sent.len);
  buf_free(&sent);
  for (uint32_t i = 0; ok && i < l->box_count; i++) ok = is_sound(places[i]);
  for (uint32_t i = 0; ok && i < l->box_count; i++) {
    l->boxes[i].x = places[i].x;
    l->boxes[i].y = places[i].y;
  }
  return ok;
}

/* ---- pictures ------------------------------------------------------------------------------------------------------ */

typedef struct { const EnginePage *page; const char *format; } RenderWork;

/* Two unseen nodes hold the page open; the picture is the graph's background. It is set as an attribute in memory, since
 * in DOT text a backslash before a quote could not be told from its escape. */
static Agraph_t *page_graph(const EnginePage *page)
{
  Agraph_t *graph = agopen((char *)"page", Agdirected, NULL);
  char text[64];
  set(graph, "pad", "0");
  set(graph, "margin", "0");
  set(graph, "bgcolor", page->background);
  snprintf(text, sizeof text, "%.8f,%.8f", page->width / 72, page->height / 72);
  set(graph, "size", text);
  if (page->dpi) {
    snprintf(text, sizeof text, "%u", page->dpi);
    set(graph, "dpi", text);
  }
  agattr(graph, AGRAPH, (char *)"_background", (char *)"");
  agset(graph, (char *)"_background", (char *)page->marks);
  Agnode_t *corners[2] = {agnode(graph, (char *)"a", 1), agnode(graph, (char *)"b", 1)};
  for (int i = 0; i < 2; i++) {
    snprintf(text, sizeof text, "%.4f,%.4f", i * page->width * ENLARGED, i * page->height * ENLARGED);
    set(corners[i], "pos", text);
    set(corners[i], "shape", "point");
    set(corners[i], "style", "invis");
    set(corners[i], "width", "0");
    set(corners[i], "height", "0");
    set(corners[i], "label", "");
  }
  return graph;
}

static void render_in_child(void *context, int pipe)
{
  RenderWork *work = context;
  GVC_t *gvc = gvContext();
  Agraph_t *graph = page_graph(work->page);
  char *bytes = NULL;
  unsigned len = 0;
  if (gvLayout(gvc, graph, "nop2") != 0) _exit(1);
  Buf png = {0};
  if (strcmp(work->format, "png") == 0 && raster_write(gvc, graph, work->page, &png)) {
    if (!write_all(pipe, png.at, png.len)) _exit(1);
    return;
  }
  if (gvRenderData(gvc, graph, work->format, &bytes, &len) != 0) _exit(1);
  if (!write_all(pipe, bytes, len)) _exit(1);
}

bool engine_render(const EnginePage *page, const char *format, double time_limit_s, Buf *out, RelataError *err)
{
  RenderWork work = {page, format};
  switch (child_run(render_in_child, &work, time_limit_s, out)) {
  case CHILD_LATE:
    return error_set(err, RELATA_FAILED, "", "draw fewer edges, or take .svg", "drawing took more than %.0f s of processor time", time_limit_s);
  case CHILD_FAILED:
    return error_set(err, RELATA_FAILED, "", "install libgvc6 with its cairo plugin, or take .svg", "Graphviz cannot draw %s here", format);
  case CHILD_DONE: break;
  }
  return !out->failed && out->len > 0 ? true : error_set(err, RELATA_FAILED, "", "take .svg", "Graphviz drew an empty %s", format);
}
