/*
 * dot.c - a Picture as DOT: stable ids, sorted statements, what each thing is as attributes of its own (type, relation,
 * facts), the look as Graphviz's attributes, our places as `pos`: `neato -n2` draws what relata draws, `dot`, `fdp` and
 * the others lay it out anew.
 */
#include "graph/dot.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* A quoted string; Graphviz's escapes (\N, \G, \n ...) lose their meaning. Line breaks become \n of ours. In what it shows,
 * Graphviz reads entities, and puts a bare & into its SVG as it is (2.42). */
static void put_string(Buf *out, Str text, bool shown)
{
  buf_char(out, '"');
  for (size_t i = 0; i < text.len; i++) {
    char c = text.at[i];
    if (c == '\n') buf_text(out, "\\n");
    else if (c == '"') buf_text(out, "\\\"");
    else if (c == '\\') buf_text(out, "\\\\");
    else if (c == '&' && shown) buf_text(out, "&amp;");
    else buf_char(out, c);
  }
  buf_char(out, '"');
}

static void put_quoted(Buf *out, Str text) { put_string(out, text, false); }

/* A line of an HTML-like label. Graphviz reads entities there, so nothing of the text is markup. */
static void put_html_line(Buf *out, Str line)
{
  for (size_t i = 0; i < line.len; i++) {
    char c = line.at[i];
    if (c == '<') buf_text(out, "&lt;");
    else if (c == '>') buf_text(out, "&gt;");
    else if (c == '&') buf_text(out, "&amp;");
    else if (c == '"') buf_text(out, "&quot;");
    else if (c == '\\') buf_text(out, "&#92;");
    else buf_char(out, c);
  }
}

static void put_text_attribute(Buf *out, const char *name, Str value)
{
  buf_format(out, ", %s=", name);
  put_quoted(out, value);
}

static void put_shown(Buf *out, const char *name, Str value)
{
  buf_format(out, ", %s=", name);
  put_string(out, value, true);
}

static void put_node_label(Buf *out, const Picture *p, const NodeLook *look)
{
  buf_text(out, "label=<");
  for (uint32_t i = 0; i < look->name.count; i++) {
    if (i) buf_text(out, "<br/>");
    if (look->name.bold) buf_text(out, "<b>");
    put_html_line(out, look->name.line[i]);
    if (look->name.bold) buf_text(out, "</b>");
  }
  for (uint32_t i = 0; i < look->subtitle.count; i++) {
    buf_format(out, "<br/><font point-size=\"%.1f\" color=\"%s\">", look->subtitle.size, p->theme->ink[INK_MUTED]);
    put_html_line(out, look->subtitle.line[i]);
    buf_text(out, "</font>");
  }
  buf_text(out, ">");
}

static void put_shape(Buf *out, Shape shape)
{
  static const char *const shapes[] = {
      [SHAPE_PLAIN] = "plaintext\", style=\"", [SHAPE_BOX] = "box\", style=\"filled", [SHAPE_ROUNDED] = "box\", style=\"filled,rounded",
      [SHAPE_ELLIPSE] = "ellipse\", style=\"filled", [SHAPE_HEXAGON] = "hexagon\", style=\"filled", [SHAPE_NOTE] = "note\", style=\"filled",
      [SHAPE_OCTAGON] = "octagon\", style=\"filled", [SHAPE_DOUBLE] = "box\", peripheries=2, style=\"filled,rounded", [SHAPE_PILL] = "box\", style=\"filled,rounded"};
  buf_format(out, ", shape=\"%s\"", shapes[shape]);
}

static void put_place(Buf *out, const Drawing *d, Point at) { buf_format(out, "%.2f,%.2f", at.x, d->height - at.y); }

static Ink node_outline(const Node *node)
{
  return node->change == CHANGE_NEW ? INK_NEW : node->change == CHANGE_GONE ? INK_GONE : (Ink)(INK_OUTLINE + node->row->type);
}

static void put_node(Buf *out, const Picture *p, const Drawing *d, uint32_t i)
{
  const Node *node = &p->network->nodes[i];
  const NodeLook *look = &p->looks[i];
  const LayoutBox *b = &p->layout.boxes[i];
  buf_text(out, "  ");
  put_quoted(out, node->id);
  buf_text(out, " [");
  put_node_label(out, p, look);
  put_shape(out, look->shape);
  buf_format(out, ", fillcolor=\"%s\", color=\"%s\"", p->theme->ink[node_fill(node)], p->theme->ink[look->shape == SHAPE_PILL ? node_fill(node) : node_outline(node)]);
  if (node->pale) buf_format(out, ", fontsize=%.1f, fontcolor=\"%s\"", look->name.size, p->theme->ink[INK_PALE]);
  buf_format(out, ", width=%.3f, height=%.3f, pos=\"", b->w / 72, b->h / 72);
  put_place(out, d, (Point){b->x, b->y});
  buf_format(out, "\", class=\"%s%s\", type=\"%s\", mentions=%llu", type_css(node), node->pale ? " pale" : "",
             node->row->type ? entity_type_name(node->row->type) : "", (unsigned long long)node->row->mentions);
  put_text_attribute(out, "entity", node->name);
  if (node->subtitle.len) put_text_attribute(out, "role", node->subtitle);
  if (p->options->clusters) buf_format(out, ", community=%u", node->cluster + 1);
  if (node->change != CHANGE_NONE) put_text_attribute(out, "change", node->change == CHANGE_NEW ? STR("new") : STR("gone"));
  put_shown(out, "tooltip", node_tip(p->arena, node));
  buf_text(out, "];\n");
}

static void put_edge_path(Buf *out, const Picture *p, const Drawing *d, uint32_t link, const Edge *e)
{
  Curve c = picture_edge_curve(p, link, e);
  buf_text(out, ", pos=\"");
  if (!e->symmetric) { /* the head's tip, then the line up to the head's base */
    Point tip = c.points[c.count - 1], before = c.points[c.count - 2];
    double length = hypot(tip.x - before.x, tip.y - before.y) + 1e-9, head = fmin(7, length * 0.9);
    buf_text(out, "e,");
    put_place(out, d, tip);
    buf_char(out, ' ');
    c.points[c.count - 1] = (Point){tip.x - (tip.x - before.x) / length * head, tip.y - (tip.y - before.y) / length * head};
  }
  for (uint32_t i = 0; i < c.count; i++) {
    if (i) buf_char(out, ' ');
    put_place(out, d, c.points[i]);
  }
  buf_char(out, '"');
}

static void put_label_place(Buf *out, const Picture *p, const Drawing *d, uint32_t link, uint32_t position)
{
  const Link *k = &p->network->links[link];
  const LayoutBox *hub = k->hub ? &p->layout.boxes[p->box_of_link[link]] : NULL;
  Point at = hub ? (Point){hub->x, hub->y} : layout_label_place(&p->layout, &p->layout.lines[p->line_of_link[link]]);
  if (!k->hub && k->edge_count > 1) at.y += (position + 0.5) * k->label.leading - k->label.height / 2;
  buf_text(out, ", lp=\"");
  put_place(out, d, at);
  buf_char(out, '"');
}

static void put_edge_look(Buf *out, const Picture *p, const Edge *e)
{
  const char *style = e->change == CHANGE_GONE ? "dotted" : e->open ? "dashed" : "solid";
  buf_format(out, ", style=%s, color=\"%s\", penwidth=%.2f, weight=%u", style, p->theme->ink[edge_ink(p->network, e)], edge_width(p->network, e),
             e->times);
  if (e->symmetric) buf_text(out, ", dir=none");
  if (e->negated || edge_is_disputed(e)) buf_format(out, ", fontcolor=\"%s\"", p->theme->ink[INK_NEGATED]);
  buf_format(out, ", class=\"%s%s%s%s\"", "edge", e->negated ? " negated" : "", e->open ? " open" : "", e->attributed ? " attributed" : "");
}

static void put_edge(Buf *out, const Picture *p, const Drawing *d, uint32_t link, uint32_t position)
{
  const Edge *e = &p->network->edges[p->network->links[link].edges[position]];
  buf_text(out, "  ");
  put_quoted(out, p->network->nodes[e->from].id);
  buf_text(out, " -> ");
  put_quoted(out, p->network->nodes[e->to].id);
  buf_text(out, " [id=");
  put_quoted(out, e->id);
  put_shown(out, "label", e->label);
  put_edge_look(out, p, e);
  put_text_attribute(out, "relation", e->relation);
  buf_format(out, ", facts=%u", e->fact_count);
  if (e->modality.len) put_text_attribute(out, "modality", text_clean(p->arena, e->modality));
  if (e->change != CHANGE_NONE) put_text_attribute(out, "change", e->change == CHANGE_NEW ? STR("new") : STR("gone"));
  Str url = e->fact_count ? sentence_address(p->arena, e->facts[0]) : STR("");
  if (url.len) put_shown(out, "URL", url);
  put_shown(out, "tooltip", edge_tip(p->arena, p->network, e));
  put_edge_path(out, p, d, link, e);
  put_label_place(out, p, d, link, position);
  buf_text(out, "];\n");
}

static void put_comment_line(Buf *out, Str text)
{
  if (text.len == 0) return;
  buf_text(out, "// ");
  buf_str(out, text);
  buf_char(out, '\n');
}

static void put_head(Buf *out, const Picture *p, const Drawing *d)
{
  const PictureOptions *o = p->options;
  const Theme *t = p->theme;
  put_comment_line(out, text_clean(p->arena, str_of(o->title)));
  put_comment_line(out, text_clean(p->arena, str_of(o->source_line)));
  buf_format(out, "// %u nodes (n + entity id), %u edges (e + id of the first fact). Made by relata " RELATA_VERSION ".\n",
             p->network->node_count, p->network->edge_count);
  buf_text(out, "// As relata draws it: neato -n2 -Tsvg; laid out anew: dot, fdp, sfdp ...\n");
  buf_format(out, "digraph relata {\n  graph [bb=\"0,0,%.2f,%.2f\", bgcolor=\"%s\", pad=0.1, outputorder=edgesfirst, rankdir=LR, ranksep=0.9, "
                  "overlap=prism, fontname=\"%s\", fontsize=15, fontcolor=\"%s\", labelloc=t, labeljust=l",
             d->width, d->height, o->transparent ? "transparent" : t->ink[INK_BACKGROUND], t->font, t->ink[INK_TEXT]);
  if (o->title && o->title[0]) put_shown(out, "label", text_clean(p->arena, str_of(o->title)));
  buf_text(out, "];\n");
  buf_format(out, "  node [fontname=\"%s\", fontsize=11, fontcolor=\"%s\", penwidth=1.2, margin=\"0.12,0.06\"];\n", t->font, t->ink[INK_TEXT]);
  buf_format(out, "  edge [fontname=\"%s\", fontsize=9, fontcolor=\"%s\", arrowsize=0.7];\n", t->font, t->ink[INK_MUTED]);
}

typedef struct { uint32_t link, position; } Place;

void dot_write(const Picture *p, const Drawing *d, Buf *out)
{
  const Network *n = p->network;
  Place *places = ARENA_ARRAY(p->arena, Place, n->edge_count + 1);
  for (uint32_t i = 0; i < n->link_count; i++)
    for (uint32_t k = 0; k < n->links[i].edge_count; k++) places[n->links[i].edges[k]] = (Place){i, k};
  put_head(out, p, d);
  for (uint32_t i = 0; i < n->node_count; i++) put_node(out, p, d, i);
  for (uint32_t i = 0; i < n->edge_count; i++) put_edge(out, p, d, places[i].link, places[i].position);
  buf_text(out, "}\n");
}
