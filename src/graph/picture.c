/*
 * picture.c - picture_draw: facts -> network -> layout -> marks -> bytes of a format. Read this first.
 */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/dot.h"
#include "graph/html.h"
#include "graph/paint.h"
#include "graph/raster.h"
#include "graph/timeline.h"

#define PAGE_RATIO 1.5
#define SMALLEST_TEXT 8.5   /* in the natural size; 8 points is the least that may come out */

PictureFormat picture_format_of(const char *path_or_name)
{
  static const struct { const char *name; PictureFormat format; } known[] = {
      {"dot", PICTURE_DOT}, {"gv", PICTURE_DOT}, {"svg", PICTURE_SVG}, {"png", PICTURE_PNG}, {"pdf", PICTURE_PDF},
      {"html", PICTURE_HTML}, {"htm", PICTURE_HTML}};
  Str name = str_of(path_or_name), ending = path_extension(path_base(name));
  if (ending.len > 1) ending = (Str){ending.at + 1, ending.len - 1};
  else ending = name;
  for (size_t i = 0; i < COUNT_OF(known); i++)
    if (str_eq_nocase(ending, str_of(known[i].name))) return known[i].format;
  return PICTURE_NONE;
}

/* ---- options ------------------------------------------------------------------------------------------------------ */

/* "16cm", "6in", "400pt", "160mm", "600px" -> points; 0 where it is no length. */
static double length_of(const char *text, const char **rest)
{
  static const struct { const char *unit; double points; } units[] = {{"cm", 72 / 2.54}, {"mm", 7.2 / 2.54}, {"in", 72}, {"pt", 1}, {"px", 0.75}};
  char *end;
  double v = strtod(text, &end);
  double factor = 72 / 2.54;
  for (size_t i = 0; i < COUNT_OF(units); i++) {
    if (strncmp(end, units[i].unit, 2) != 0) continue;
    factor = units[i].points;
    end += 2;
    break;
  }
  *rest = end;
  return end != text && v > 0 && v < 100000 ? v * factor : 0;
}

typedef struct { double width, height, ratio; } Page;

static bool read_size(const char *size, Page *page, RelataError *err)
{
  const char *rest = size;
  page->width = length_of(size, &rest);
  while (*rest == ' ') rest++;
  if (page->width > 0 && (*rest == 'x' || *rest == ',')) {
    do rest++; while (*rest == ' ');
    page->height = length_of(rest, &rest);
    if (page->height == 0) page->width = 0;
  }
  if (page->width > 0 && *rest == 0) return true;
  return error_set(err, RELATA_USAGE, "", "write a width as 16cm, 6in or 400pt, or both as 16cmx10cm", "'%.40s' is no size", size);
}

static bool read_page(const PictureOptions *o, Page *page, RelataError *err)
{
  *page = (Page){0};
  if (o->size && !read_size(o->size, page, err)) return false;
  page->ratio = page->height > 0 ? page->width / page->height : 0;
  if (!o->ratio) return true;
  char *end;
  page->ratio = strtod(o->ratio, &end);
  if (*end == ':' || *end == '/') {
    double by = strtod(end + 1, &end);
    page->ratio = by > 0 ? page->ratio / by : 0;
  }
  if (*end == 0 && page->ratio >= 0.1 && page->ratio <= 10) return true;
  return error_set(err, RELATA_USAGE, "", "write width by height, as 1.6 or 16:9 (0.1 to 10)", "'%.40s' is no ratio", o->ratio);
}

static bool check_layout(const char *layout, RelataError *err)
{
  static const char *const known[] = {"dot", "neato", "fdp", "sfdp", "twopi", "circo"};
  for (size_t i = 0; layout && i < COUNT_OF(known); i++)
    if (strcmp(layout, known[i]) == 0) return true;
  if (!layout) return true;
  return error_set(err, RELATA_USAGE, "", "take dot, neato, fdp, sfdp, twopi or circo", "no layout is called '%.40s'", layout);
}

static Str safe_prefix(Arena *arena, const char *given, Str content)
{
  bool ok = given && isalpha((unsigned char)given[0]);
  for (size_t i = 0; ok && given[i]; i++) ok = i < 64 && (isalnum((unsigned char)given[i]) || given[i] == '-' || given[i] == '_');
  if (ok) return str_of(given);
  return str_format(arena, "r%08x", (unsigned)(str_hash(content) & 0xFFFFFFFFu));
}

/* ---- words for who cannot see it ------------------------------------------------------------------------------------ */

/* The given title; else whom the picture is about: the names with most edges. */
static Str picture_title(const Picture *p, Arena *arena)
{
  const Network *n = p->network;
  const Node *first = NULL, *second = NULL;
  if (p->options->title && p->options->title[0]) return text_clean(arena, str_of(p->options->title));
  for (uint32_t i = 0; i < n->node_count; i++) {
    const Node *node = &n->nodes[i];
    if (node->pale) continue;
    if (!first || node->degree > first->degree) { second = first; first = node; }
    else if (!second || node->degree > second->degree) second = node;
  }
  if (!second) return first ? first->name : STR("Relationship diagram");
  if (2 * first->degree > n->edge_count) return str_format(arena, "Relations of %.*s", STR_ARG(first->name));
  return str_format(arena, "Relations of %.*s, %.*s and others", STR_ARG(first->name), STR_ARG(second->name));
}

enum { DESCRIBED_EDGES = 40 };

static Str picture_description(const Network *n, Arena *arena)
{
  Buf text = {0};
  buf_format(&text, "%u names and things and %u relations between them.", n->node_count, n->edge_count);
  for (uint32_t i = 0; i < n->edge_count && i < DESCRIBED_EDGES; i++) {
    const Edge *e = &n->edges[i];
    buf_format(&text, " %.*s: %.*s: %.*s.", STR_ARG(n->nodes[e->from].name), STR_ARG(e->label), STR_ARG(n->nodes[e->to].name));
  }
  if (n->edge_count > DESCRIBED_EDGES) buf_format(&text, " And %u more.", n->edge_count - DESCRIBED_EDGES);
  Str kept = str_copy(arena, buf_view(&text));
  buf_free(&text);
  return kept;
}

/* The facts that a PNG carries with it, one a line. */
static Str picture_facts(const Network *n, Arena *arena)
{
  Buf text = {0};
  for (uint32_t i = 0; i < n->edge_count; i++) {
    const Edge *e = &n->edges[i];
    buf_format(&text, "%.*s | %.*s | %.*s\n", STR_ARG(n->nodes[e->from].name), STR_ARG(e->label), STR_ARG(n->nodes[e->to].name));
  }
  Str kept = str_copy(arena, buf_view(&text));
  buf_free(&text);
  return kept;
}

/* ---- drawing ------------------------------------------------------------------------------------------------------- */

static void fit_page(const Page *page, Drawing *d, Buf *notes)
{
  d->scale = 1;
  if (page->width > 0 && d->width > page->width) d->scale = page->width / d->width;
  if (page->height > 0 && d->height * d->scale > page->height) d->scale = page->height / d->height;
  if (d->scale * SMALLEST_TEXT < 7.95 && notes) {
    buf_format(notes, "the smallest text is %.1f points high at this size; take a larger --size or a smaller --max-edges\n", d->scale * SMALLEST_TEXT);
  }
}

enum { USUAL_DPI = 144, MOST_PIXELS = 9000 };

/* A picture of a thousand names at the usual resolution would be a file that few programs open. */
static unsigned usual_dpi(const Drawing *d)
{
  double fits = MOST_PIXELS * 72 / (fmax(d->width, d->height) * d->scale);
  return fits < USUAL_DPI ? (unsigned)fmax(fits, 24) : USUAL_DPI;
}

static PaintPage page_of(const Drawing *d, const PictureOptions *o, Buf *marks)
{
  bool png = o->format == PICTURE_PNG;
  xdot_write(d, marks);
  PaintPage page = {buf_view(marks), "", d->width * d->scale, d->height * d->scale, png ? (o->dpi ? o->dpi : usual_dpi(d)) : 0};
  snprintf(page.background, sizeof page.background, "%s", o->transparent ? "transparent" : d->theme->ink[INK_BACKGROUND]);
  return page;
}

/* With a page of one letter of each font, which makes it find them. */
static void call_painter(Painter *painter, const Drawing *like, const PictureOptions *o)
{
  if (o->format != PICTURE_PNG && o->format != PICTURE_PDF) return;
  Drawing sample = *like;
  Buf marks = {0};
  sample.width = sample.height = 20;
  sample.scale = 1;
  for (int bold = 0; bold < 2; bold++) draw_text(&sample, (Point){10, 10}, 0, STR("a"), 12, bold, INK_TEXT);
  PaintPage page = page_of(&sample, o, &marks);
  painter_call(painter, o->format == PICTURE_PNG ? "png" : "pdf", o->time_limit_s > 0 ? o->time_limit_s : 20, &page);
  buf_free(&marks);
}

static bool write_page(const Drawing *d, const PictureOptions *o, Str facts, Painter *painter, Buf *out, RelataError *err)
{
  bool png = o->format == PICTURE_PNG;
  Buf marks = {0};
  PaintPage page = page_of(d, o, &marks);
  bool ok = marks.failed ? error_set(err, RELATA_FAILED, "", "draw fewer edges with --max-edges", "the picture does not fit in memory")
                         : painter_paint(painter, &page, out, err);
  buf_free(&marks);
  if (!ok) return false;
  if (png) png_add_text(out, "relata:facts", facts);
  else pdf_settle(out);
  return true;
}

static bool write_format(const Drawing *d, const Picture *p, Painter *painter, Buf *out, RelataError *err)
{
  switch (p->options->format) {
  case PICTURE_DOT: dot_write(p, d, out); break;
  case PICTURE_SVG: svg_write(d, out); break;
  case PICTURE_HTML: html_write(d, p, out); break;
  case PICTURE_PNG:
  case PICTURE_PDF: return write_page(d, p->options, picture_facts(p->network, p->arena), painter, out, err);
  case PICTURE_NONE: return error_set(err, RELATA_USAGE, "", "use .svg, .png, .pdf, .dot or .html", "no picture format is given");
  }
  if (!out->failed) return true;
  return error_set(err, RELATA_FAILED, "", "draw fewer edges with --max-edges", "the picture does not fit in memory");
}

static void lay_out(Picture *p, const Page *page, Arena *arena, Buf *notes)
{
  Layout *l = &p->layout;
  l->ratio = page->ratio > 0 ? page->ratio : PAGE_RATIO;
  l->ratio_asked = page->ratio > 0;
  l->max_width = page->width > 0 ? page->width * SMALLEST_TEXT / 8 - 32 : 0;
  l->engine = p->options->layout;
  l->time_limit_s = p->options->time_limit_s > 0 ? p->options->time_limit_s : 20;
  picture_measure(p);
  l->frame = picture_frame_height(p);
  layout_run(l, arena, notes);
  if (network_is_huge(p->network) && notes) buf_text(notes, "so many edges are drawn without their words, which are in the tooltips\n");
  if (l->labels_dropped && notes) {
    buf_format(notes, "%u labels found no room; their words are in the tooltips\n", l->labels_dropped);
  }
}

static bool write_timeline(const Drawing *d, const PictureOptions *o, Painter *painter, Buf *out, RelataError *err)
{
  switch (o->format) {
  case PICTURE_SVG: svg_write(d, out); break;
  case PICTURE_HTML: html_write_still(d, out); break;
  case PICTURE_PNG:
  case PICTURE_PDF: return write_page(d, o, d->description, painter, out, err);
  case PICTURE_DOT:
  case PICTURE_NONE: return error_set(err, RELATA_USAGE, "", "use .svg, .png, .pdf or .html", "a timeline is no graph that DOT could say");
  }
  return !out->failed ? true : error_set(err, RELATA_FAILED, "", "draw fewer facts with --max-edges", "the picture does not fit in memory");
}

static bool draw_timeline(const FactSet *facts, const PictureOptions *o, const Page *page, Drawing *d, Painter *painter, Buf *out, Buf *notes, RelataError *err)
{
  size_t shown;
  timeline_compose(facts, o, d, &shown, notes);
  d->title = o->title && o->title[0] ? text_clean(d->arena, str_of(o->title)) : STR("Timeline");
  d->description = str_format(d->arena, "%zu facts along their dates.", shown);
  d->prefix = safe_prefix(d->arena, o->id_prefix, str_format(d->arena, "%.*s%zu%.2f", STR_ARG(d->title), shown, d->height));
  fit_page(page, d, notes);
  return write_timeline(d, o, painter, out, err);
}

static bool draw_within(const FactSet *facts, const PictureOptions *options, Arena *arena, Painter *painter, Buf *out, Buf *notes, RelataError *err)
{
  Theme theme;
  Page page;
  if (!theme_load(&theme, options->palette, options->theme_path, err) || !read_page(options, &page, err) ||
      !check_layout(options->layout, err)) {
    return false;
  }
  Drawing d = {.arena = arena, .theme = &theme, .transparent = options->transparent};
  d.follows_dark = !options->theme_path && (!options->palette || strcmp(options->palette, "light") == 0);
  call_painter(painter, &d, options);
  if (options->timeline) return draw_timeline(facts, options, &page, &d, painter, out, notes, err);
  Network network;
  if (!network_build(&network, facts, options, arena, notes, err)) return false;
  if (options->clusters) network_find_clusters(&network, arena);
  Picture p = {.network = &network, .theme = &theme, .options = options, .arena = arena, .untitled = options->format == PICTURE_HTML};
  lay_out(&p, &page, arena, notes);
  picture_compose(&p, &d);
  d.title = picture_title(&p, arena);
  d.description = picture_description(&network, arena);
  d.prefix = safe_prefix(arena, options->id_prefix, str_format(arena, "%.*s%.*s%.2f", STR_ARG(d.title), STR_ARG(d.description), d.width));
  fit_page(&page, &d, notes);
  return write_format(&d, &p, painter, out, err);
}

static bool draw_guarded(const FactSet *facts, const PictureOptions *options, Painter *painter, Buf *out, Buf *notes, RelataError *err)
{
  jmp_buf full;
  Arena arena = {.on_full = &full};
  if (setjmp(full)) {
    arena_free(&arena);
    return error_set(err, RELATA_FAILED, "", "draw fewer edges with --max-edges", "the picture does not fit in memory");
  }
  bool ok = draw_within(facts, options, &arena, painter, out, notes, err);
  arena_free(&arena);
  return ok;
}

bool picture_draw(const FactSet *facts, const PictureOptions *options, Buf *out, Buf *notes, RelataError *err)
{
  Painter painter = {0};
  bool ok = draw_guarded(facts, options, &painter, out, notes, err);
  painter_dismiss(&painter);
  return ok;
}
