/*
 * tree.c - a sentence's dependency tree, as text and as an SVG arc diagram.
 * "Acme bought Bolt." as text:
 *
 *   bought  VERB root
 *   +- Acme  PROPN nsubj
 *   +- Bolt  PROPN obj
 *   `- .  PUNCT punct
 *
 * Arcs are drawn above the words; an arc lies one level above the highest arc that it spans, so that arcs of a projective
 * tree never cross.
 */
#include "report/report.h"

#include <stdlib.h>

enum { TREE_DEPTH_MOST = 200 };

/* ---- text -------------------------------------------------------------------------------------------------------- */

static bool has_later_child(const Sentence *sentence, uint32_t head, uint32_t after)
{
  for (uint32_t i = after + 1; i < sentence->len; i++)
    if (sentence->tokens[i].head == head) return true;
  return false;
}

/* `path` holds the branch lines of the levels above. */
static void text_below(const Sentence *sentence, uint32_t at, Buf *path, unsigned depth, Buf *out)
{
  const Token *token = &sentence->tokens[at];
  buf_format(out, "%.*s  %s %s\n", STR_ARG(token->form), upos_name(token->upos), deprel_name(token->deprel));
  if (depth >= TREE_DEPTH_MOST) return;
  for (uint32_t i = 0; i < sentence->len; i++) {
    if (sentence->tokens[i].head != at || i == at) continue;
    bool more = has_later_child(sentence, at, i);
    size_t mark = path->len;
    buf_str(out, buf_view(path));
    buf_text(out, more ? "├─ " : "└─ ");
    buf_text(path, more ? "│  " : "   ");
    text_below(sentence, i, path, depth + 1, out);
    path->len = mark;
  }
}

void tree_text(const Sentence *sentence, Buf *out)
{
  Buf path = {0};
  for (uint32_t i = 0; i < sentence->len; i++)
    if (sentence->tokens[i].head == NO_TOKEN) text_below(sentence, i, &path, 0, out);
  buf_free(&path);
}

/* ---- SVG ---------------------------------------------------------------------------------------------------------- */

typedef struct { uint32_t from, to, level; } Arc; /* from < to: words; `level` from 1 */
typedef struct { const Sentence *sentence; double *x; Arc *arcs; uint32_t arc_count, levels; double width; } Diagram;

enum { FONT = 15, LEVEL_HEIGHT = 30, GAP = 18, MARGIN = 16, TAG_FONT = 11 };

/* DejaVu Sans is about 0.6 em a character; measured generously, so that words never touch. */
static double word_width(Str form, const char *tag)
{
  double word = (double)utf8_width(form) * FONT * 0.62, below = (double)utf8_width(str_of(tag)) * TAG_FONT * 0.66;
  return word > below ? word : below;
}

static int by_length(const void *a, const void *b)
{
  const Arc *x = a, *y = b;
  uint32_t p = x->to - x->from, q = y->to - y->from;
  if (p != q) return p < q ? -1 : 1;
  return (x->from > y->from) - (x->from < y->from);
}

/* Shorter arcs first; `height[i]` is the highest level used above the gap between words i and i + 1. */
static void set_levels(Diagram *d, Arena *arena)
{
  uint32_t *height = ARENA_ARRAY(arena, uint32_t, d->sentence->len + 1);
  if (d->arc_count) qsort(d->arcs, d->arc_count, sizeof *d->arcs, by_length);
  for (uint32_t i = 0; i < d->arc_count; i++) {
    uint32_t level = 0;
    for (uint32_t k = d->arcs[i].from; k < d->arcs[i].to; k++)
      if (height[k] > level) level = height[k];
    d->arcs[i].level = ++level;
    for (uint32_t k = d->arcs[i].from; k < d->arcs[i].to; k++) height[k] = level;
    if (level > d->levels) d->levels = level;
  }
}

static void place_words(Diagram *d, Arena *arena)
{
  const Sentence *s = d->sentence;
  d->x = ARENA_ARRAY(arena, double, s->len + 1);
  d->arcs = ARENA_ARRAY(arena, Arc, s->len + 1);
  double at = MARGIN;
  for (uint32_t i = 0; i < s->len; i++) {
    double width = word_width(s->tokens[i].form, upos_name(s->tokens[i].upos));
    /* room for the label of an arc to the next word */
    uint32_t head = s->tokens[i].head;
    bool neighbour = head != NO_TOKEN && (head == i + 1 || head + 1 == i);
    double label = neighbour ? (double)utf8_width(str_of(deprel_name(s->tokens[i].deprel))) * TAG_FONT * 0.62 : 0;
    d->x[i] = at + (width > label ? width : label) / 2;
    at += (width > label ? width : label) + GAP;
    if (head != NO_TOKEN && head != i && head < s->len)
      d->arcs[d->arc_count++] = (Arc){head < i ? head : i, head < i ? i : head, 0};
  }
  d->width = at - GAP + MARGIN;
}

/* Which of an arc's words is the dependent: the one whose head is the other. */
static bool points_right(const Sentence *s, const Arc *arc) { return s->tokens[arc->to].head == arc->from; }

static void draw_arc(const Diagram *d, const Arc *arc, double base, Buf *out)
{
  bool right = points_right(d->sentence, arc);
  const Token *dependent = &d->sentence->tokens[right ? arc->to : arc->from];
  double left = d->x[arc->from] + 4, end = d->x[arc->to] - 4, top = base - (double)arc->level * LEVEL_HEIGHT;
  double bend = end - left > 24 ? 10 : (end - left) / 3;
  buf_format(out, "<path class=\"arc\" d=\"M%.1f %.1f V%.1f Q%.1f %.1f %.1f %.1f H%.1f Q%.1f %.1f %.1f %.1f V%.1f\"/>\n", left,
             base, top + bend, left, top, left + bend, top, end - bend, end, top, end, top + bend, base);
  double tip = right ? end : left;
  buf_format(out, "<path class=\"tip\" d=\"M%.1f %.1f l-3.5 -7 h7 z\"/>\n", tip, base);
  const char *label = deprel_name(dependent->deprel);
  double width = (double)utf8_width(str_of(label)) * TAG_FONT * 0.62 + 6, middle = (left + end) / 2;
  buf_format(out, "<rect class=\"paper\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"14\"/>", middle - width / 2, top - 7, width);
  buf_format(out, "<text class=\"rel\" x=\"%.1f\" y=\"%.1f\">%s</text>\n", middle, top + 4, label);
}

static const char tree_style[] =
    "<style>.word{font:15px \"DejaVu Sans\",Helvetica,sans-serif;text-anchor:middle;fill:#1b1f24}"
    ".tag,.rel{font:11px \"DejaVu Sans\",Helvetica,sans-serif;text-anchor:middle;fill:#57606a}"
    ".mark{font-weight:bold;fill:#0b5394}.arc{fill:none;stroke:#6e7781;stroke-width:1.2}.tip{fill:#6e7781}.paper{fill:#ffffff}"
    "@media (prefers-color-scheme:dark){.word{fill:#e6edf3}.tag,.rel{fill:#9da7b3}.mark{fill:#79b8ff}.paper{fill:#0d1117}}"
    "</style>\n";

static bool is_marked(const uint32_t *marked, uint32_t count, uint32_t token)
{
  for (uint32_t i = 0; i < count; i++)
    if (marked[i] == token) return true;
  return false;
}

void tree_svg(const Sentence *sentence, const uint32_t *marked, uint32_t marked_count, Arena *arena, Buf *out)
{
  Diagram d = {.sentence = sentence};
  place_words(&d, arena);
  set_levels(&d, arena);
  double base = MARGIN + ((double)d.levels + 0.5) * LEVEL_HEIGHT, height = base + 44;
  buf_format(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" style=\"max-width:100%%\" role=\"img\">\n",
             d.width, height);
  buf_text(out, "<title>Dependency tree</title>\n");
  buf_text(out, tree_style);
  buf_format(out, "<rect class=\"paper\" width=\"%.0f\" height=\"%.0f\"/>\n", d.width, height);
  for (uint32_t i = d.arc_count; i > 0; i--) draw_arc(&d, &d.arcs[i - 1], base, out);
  for (uint32_t i = 0; i < sentence->len; i++) {
    bool mark = is_marked(marked, marked_count, i);
    buf_format(out, "<text class=\"word%s\" x=\"%.1f\" y=\"%.1f\">", mark ? " mark" : "", d.x[i], base + 18);
    buf_xml(out, sentence->tokens[i].form);
    buf_format(out, "</text><text class=\"tag\" x=\"%.1f\" y=\"%.1f\">%s</text>\n", d.x[i], base + 34,
               upos_name(sentence->tokens[i].upos));
  }
  buf_text(out, "</svg>\n");
}
