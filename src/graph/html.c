/*
 * html.c - Drawing and facts -> one HTML file: the SVG, the facts as JSON, and the viewer (viewer/) that lets a reader move,
 * search, select and filter. Needs no network; a content policy in the page forbids any.
 */
#include "graph/html.h"

#include "core/embed.h"

#include <string.h>

/* The viewer's files, as they are in the source tree. */
EMBED(relata_viewer_css, "src/graph/viewer/viewer.css", 1);
EMBED(relata_viewer_page, "src/graph/viewer/page.html", 1);
EMBED(relata_viewer_js, "src/graph/viewer/viewer.js", 1);

/* JSON inside <script>: "<" as an escape, so that no text can end the element or begin a comment. */
static void put_json(Buf *out, Str text)
{
  Buf json = {0};
  buf_json(&json, text);
  for (size_t i = 0; i < json.len; i++) {
    if (json.at[i] == '<') buf_text(out, "\\u003c");
    else buf_char(out, json.at[i]);
  }
  if (json.failed) out->failed = true;
  buf_free(&json);
}

static void put_field(Buf *out, const char *name, Str value)
{
  if (value.len == 0) return;
  buf_format(out, ",\"%s\":", name);
  put_json(out, value);
}

/* When it happened, else when it was written: what the page filters by. */
static Str date_of(const FactRow *f)
{
  Str happened = short_date(f->time_start);
  return happened.len == 10 ? happened : short_date(f->published);
}

static void put_fact(Buf *out, const Picture *p, const FactRow *f)
{
  buf_text(out, "{\"sentence\":");
  put_json(out, text_clean(p->arena, f->sentence_text));
  buf_text(out, ",\"predicate\":");
  put_json(out, text_clean(p->arena, f->predicate));
  buf_format(out, ",\"confidence\":%.2f", f->confidence);
  put_field(out, "object", text_clean(p->arena, f->object_text));
  put_field(out, "document", text_clean(p->arena, f->document));
  put_field(out, "title", text_clean(p->arena, f->title));
  put_field(out, "url", sentence_address(p->arena, f));
  put_field(out, "published", short_date(f->published));
  put_field(out, "date", date_of(f));
  put_field(out, "time", text_clean(p->arena, f->time));
  put_field(out, "place", text_clean(p->arena, f->place));
  buf_char(out, '}');
}

static void put_edge(Buf *out, const Picture *p, const Edge *e)
{
  buf_text(out, "{\"id\":");
  put_json(out, e->id);
  buf_text(out, ",\"from\":");
  put_json(out, p->network->nodes[e->from].id);
  buf_text(out, ",\"to\":");
  put_json(out, p->network->nodes[e->to].id);
  put_field(out, "relation", e->relation);
  put_field(out, "label", e->label);
  put_field(out, "denial", str_of(denial_of(e->negated)));
  put_field(out, "modality", text_clean(p->arena, e->modality));
  if (e->attributed) put_field(out, "by", text_clean(p->arena, e->facts[0]->attribution));
  if (e->change != CHANGE_NONE) put_field(out, "change", e->change == CHANGE_NEW ? STR("new") : STR("gone"));
  buf_format(out, ",\"mutual\":%s,\"negated\":%s,\"open\":%s,\"facts\":[", e->symmetric ? "true" : "false", e->negated ? "true" : "false",
             e->open ? "true" : "false");
  for (uint32_t i = 0; i < e->fact_count; i++) {
    if (i) buf_char(out, ',');
    put_fact(out, p, e->facts[i]);
  }
  buf_text(out, "]}");
}

static void put_node(Buf *out, const Node *node)
{
  buf_text(out, "{\"id\":");
  put_json(out, node->id);
  buf_text(out, ",\"name\":");
  put_json(out, node->name);
  buf_format(out, ",\"type\":\"%s\",\"pale\":%s,\"mentions\":%llu", node->row->type ? entity_type_name(node->row->type) : "OTHER",
             node->pale ? "true" : "false", (unsigned long long)node->row->mentions);
  put_field(out, "role", node->subtitle);
  buf_char(out, '}');
}

static void put_link(Buf *out, const Picture *p, const Link *link)
{
  buf_text(out, "{\"edges\":[");
  for (uint32_t i = 0; i < link->edge_count; i++) {
    if (i) buf_char(out, ',');
    put_json(out, p->network->edges[link->edges[i]].id);
  }
  buf_text(out, "]}");
}

static void put_data(Buf *out, const Drawing *d, const Picture *p)
{
  const Network *n = p->network;
  buf_text(out, "{\"prefix\":");
  put_json(out, d->prefix);
  put_field(out, "title", d->title);
  put_field(out, "source", picture_source(p));
  buf_text(out, ",\"description\":");
  put_json(out, str_format(d->arena, "%u names and things, %u relations", n->node_count, n->edge_count));
  buf_format(out, ",\"themes\":%s,\"nodes\":[", d->follows_dark ? "true" : "false");
  for (uint32_t i = 0; i < n->node_count; i++) {
    if (i) buf_text(out, ",\n");
    put_node(out, &n->nodes[i]);
  }
  buf_text(out, "],\n\"edges\":[");
  for (uint32_t i = 0; i < n->edge_count; i++) {
    if (i) buf_text(out, ",\n");
    put_edge(out, p, &n->edges[i]);
  }
  buf_text(out, "],\n\"links\":[");
  for (uint32_t i = 0; i < n->link_count; i++) {
    if (i) buf_char(out, ',');
    put_link(out, p, &n->links[i]);
  }
  buf_text(out, "]}");
}

static void put_theme_rules(Buf *out, const Drawing *d)
{
  Theme other;
  if (!d->follows_dark) return;
  if (theme_load(&other, "dark", NULL, NULL)) svg_put_ink_rules(out, d, &other, "html[data-theme=dark] ");
  if (theme_load(&other, "light", NULL, NULL)) svg_put_ink_rules(out, d, &other, "html[data-theme=light] ");
}

static void put_page_head(const Drawing *d, const char *scripts, Buf *out)
{
  buf_format(out, "<!doctype html>\n<html lang=\"en\" class=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'%s\">\n"
                  "<meta name=\"generator\" content=\"relata " RELATA_VERSION "\">\n<title>", d->follows_dark ? "follows" : "", scripts);
  buf_xml(out, d->title);
  buf_text(out, "</title>\n<style>\n");
}

void html_write_still(const Drawing *d, Buf *out)
{
  put_page_head(d, "", out);
  buf_format(out, "body{margin:0;background:%s}", d->theme->ink[INK_BACKGROUND]);
  if (d->follows_dark) buf_text(out, "@media (prefers-color-scheme: dark){body{background:#14181f}}");
  buf_text(out, "\n</style>\n</head>\n<body>\n");
  svg_write_inline(d, out);
  buf_text(out, "</body>\n</html>\n");
}

void html_write(const Drawing *d, const Picture *p, Buf *out)
{
  const char *slot = "<!--picture-->";
  const char *picture = strstr(relata_viewer_page_start, slot);
  put_page_head(d, "; script-src 'unsafe-inline'", out);
  buf_text(out, relata_viewer_css_start);
  put_theme_rules(out, d);
  buf_text(out, "</style>\n</head>\n<body>\n");
  buf_put(out, relata_viewer_page_start, (size_t)(picture - relata_viewer_page_start));
  svg_write_inline(d, out);
  buf_text(out, picture + strlen(slot));
  buf_text(out, "<script type=\"application/json\" id=\"relata-data\">");
  put_data(out, d, p);
  buf_text(out, "</script>\n<script>\n");
  buf_text(out, relata_viewer_js_start);
  buf_text(out, "</script>\n</body>\n</html>\n");
}
