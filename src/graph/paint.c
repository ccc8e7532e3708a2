#include "graph/paint.h"

#include <stdio.h>
#include <string.h>

#include "graph/raster.h"

/* ---- in the child -------------------------------------------------------------------------------------------------- */

static void set(void *object, const char *name, const char *value) { agsafeset(object, (char *)name, (char *)value, (char *)""); }

/* Two unseen nodes hold the page open; the picture is the graph's background. It is set as an attribute in memory, since
 * in DOT text a backslash before a quote could not be told from its escape. */
static Agraph_t *page_graph(const PaintPage *page)
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
  agset(graph, (char *)"_background", (char *)page->marks.at);
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

static bool paint(GVC_t *gvc, const PaintPage *page, const char *format, Buf *out)
{
  Agraph_t *graph = page_graph(page);
  char *bytes = NULL;
  unsigned len = 0;
  if (gvLayout(gvc, graph, "nop2") != 0) return false;
  if (strcmp(format, "png") == 0 && raster_write(gvc, graph, page, out)) return true;
  if (gvRenderData(gvc, graph, format, &bytes, &len) != 0) return false;
  buf_put(out, bytes, len);
  return !out->failed; /* all else ends with the process */
}

typedef struct { const char *format; const PaintPage *sample; } Order;

/* The page comes as itself, its marks behind it. */
static bool hear_page(int line, Buf *told, PaintPage *page)
{
  if (!child_hear(line, told) || told->len <= sizeof *page) return false;
  memcpy(page, told->at, sizeof *page);
  page->marks = (Str){told->at + sizeof *page, told->len - sizeof *page};
  return true;
}

static bool paint_in_child(const void *context, int line)
{
  const Order *order = context;
  GVC_t *gvc = gvContext();
  PaintPage page;
  Buf first = {0}, told = {0}, painted = {0};
  if (!paint(gvc, order->sample, order->format, &first) || !hear_page(line, &told, &page)) return false;
  return paint(gvc, &page, order->format, &painted) && child_answer(line, painted.at, painted.len);
}

/* ------------------------------------------------------------------------------------------------------------------- */

void painter_call(Painter *p, const char *format, double time_limit_s, const PaintPage *sample)
{
  Order order = {format, sample};
  *p = (Painter){.format = format, .time_limit_s = time_limit_s};
  if (!child_start(&p->child, paint_in_child, &order, time_limit_s)) p->child = (Child){0};
}

bool painter_paint(Painter *p, const PaintPage *page, Buf *out, RelataError *err)
{
  Buf told = {0};
  buf_put(&told, page, sizeof *page);
  buf_str(&told, page->marks);
  buf_char(&told, 0); /* Graphviz's strings end so */
  ChildEnd end = told.failed ? CHILD_FAILED : child_finish(&p->child, buf_view(&told), out);
  buf_free(&told);
  if (end == CHILD_LATE) {
    return error_set(err, RELATA_FAILED, "", "draw fewer edges, or take .svg", "drawing took more than %.0f s of processor time", p->time_limit_s);
  }
  if (end == CHILD_FAILED) {
    return error_set(err, RELATA_FAILED, "", "install libgvc6 with its cairo plugin, or take .svg", "Graphviz cannot draw %s here", p->format);
  }
  return !out->failed && out->len > 0 ? true : error_set(err, RELATA_FAILED, "", "take .svg", "Graphviz drew an empty %s", p->format);
}

void painter_dismiss(Painter *p) { child_stop(&p->child); }
