/*
 * legend.c - samples with a word each, in rows of about even length under a hairline.
 */
#include "graph/legend.h"

#include "graph/lines.h"
#include "graph/shapes.h"

#define ROW 17.0
#define SAMPLE 26.0
#define GAP 5.0
#define APART 15.0
#define WORD_SIZE 9.0
#define SAMPLE_HEIGHT 12.0

typedef enum { SAMPLE_SHAPE, SAMPLE_LINE, SAMPLE_MARK, SAMPLE_TINT } SampleKind;
typedef struct { SampleKind kind; EntityType type; Shape shape; Stroke stroke; const char *mark, *word; } Sample;

enum { MOST_SAMPLES = 24 };
typedef struct { Sample at[MOST_SAMPLES]; uint32_t len; } Samples;

/* ---- what occurs -------------------------------------------------------------------------------------------------- */

static void add_sample(Samples *s, Sample sample)
{
  if (s->len < MOST_SAMPLES) s->at[s->len++] = sample;
}

static void add_types(const Picture *p, Samples *s)
{
  static const struct { EntityType type; const char *word; } order[] = {
      {ENTITY_PERSON, "person"}, {ENTITY_ORGANIZATION, "organization"}, {ENTITY_PLACE, "place"}, {ENTITY_EVENT, "event"},
      {ENTITY_GROUP, "group"}, {ENTITY_WORK, "work"}, {ENTITY_PRODUCT, "product"}, {ENTITY_NONE, "other name"}};
  bool pale = false, seen[ENTITY_COUNT] = {0};
  for (uint32_t i = 0; i < p->network->node_count; i++) {
    const Node *node = &p->network->nodes[i];
    if (node->pale) pale = true;
    else seen[node->row->type] = true;
  }
  for (size_t i = 0; i < COUNT_OF(order); i++)
    if (seen[order[i].type]) add_sample(s, (Sample){.type = order[i].type, .shape = p->theme->shape[order[i].type], .word = order[i].word});
  if (pale) add_sample(s, (Sample){.type = ENTITY_CONCEPT, .shape = p->theme->shape[ENTITY_CONCEPT], .word = "thing or idea"});
}

typedef struct { bool directed, mutual, negated, disputed, open, attributed, repeated, new, gone, same, grown, shrunk; } Manners;

static Manners manners_of(const Network *n)
{
  Manners m = {0};
  for (uint32_t i = 0; i < n->edge_count; i++) {
    const Edge *e = &n->edges[i];
    m.directed = m.directed || !e->symmetric;
    m.mutual = m.mutual || e->symmetric;
    m.negated = m.negated || e->negated;
    m.disputed = m.disputed || edge_is_disputed(e);
    m.open = m.open || (e->open && !edge_is_disputed(e));
    m.attributed = m.attributed || e->attributed;
    m.repeated = m.repeated || e->times > 1;
    m.new = m.new || e->change == CHANGE_NEW;
    m.gone = m.gone || e->change == CHANGE_GONE;
    m.grown = m.grown || (e->before > 0 && e->times > e->before);
    m.shrunk = m.shrunk || e->times < e->before;
    m.same = m.same || (n->compared && e->change == CHANGE_NONE);
  }
  return m;
}

static void add_line(Samples *s, bool occurs, Stroke stroke, const char *word)
{
  if (occurs) add_sample(s, (Sample){.kind = SAMPLE_LINE, .stroke = stroke, .word = word});
}

static void add_mark(Samples *s, bool occurs, const char *mark, const char *word)
{
  if (occurs) add_sample(s, (Sample){.kind = SAMPLE_MARK, .mark = mark, .word = word});
}

static void add_manners(const Picture *p, Samples *s)
{
  Manners m = manners_of(p->network);
  Ink ink = p->network->compared || network_is_crowded(p->network) ? INK_LINE : INK_STRONG;
  add_line(s, m.directed, (Stroke){.ink = p->network->compared ? INK_LINE : INK_STRONG, .width = 1.3, .head = true}, "acts on");
  add_line(s, m.mutual, (Stroke){.ink = ink, .width = 1.3}, "with each other");
  add_line(s, m.open, (Stroke){.ink = ink, .width = 1.3, .dash = DASH_DASHED}, "planned, wished or possible");
  add_line(s, m.negated, (Stroke){.ink = INK_NEGATED, .width = 1.3, .head = true, .barred = true}, "not so");
  add_line(s, m.disputed, (Stroke){.ink = INK_NEGATED, .width = 1.3, .dash = DASH_DASHED}, "denied by somebody");
  add_line(s, m.new, (Stroke){.ink = INK_NEW, .width = 1.6}, "+ new");
  add_line(s, m.gone, (Stroke){.ink = INK_GONE, .width = 1.3, .dash = DASH_DOTTED}, "\xe2\x88\x92 gone");
  add_line(s, m.same, (Stroke){.ink = INK_LINE, .width = 1.3}, "as before");
  if (p->options->clusters) add_sample(s, (Sample){.kind = SAMPLE_TINT, .word = "more to do with each other"});
  add_mark(s, m.attributed, "\xe2\x80\x9c\xe2\x80\xa6\xe2\x80\x9d", "as somebody says");
  add_mark(s, m.repeated, "\xc3\x97" "2", "told twice");
  add_mark(s, m.grown, "(+2)", "told twice more than before");
  add_mark(s, m.shrunk, "(\xe2\x88\x92" "2)", "told twice less");
}

/* ---- rows --------------------------------------------------------------------------------------------------------- */

static double sample_width(const Sample *s) { return s->kind == SAMPLE_MARK ? text_width(str_of(s->mark), WORD_SIZE, false) : SAMPLE; }
static double item_width(const Sample *s) { return sample_width(s) + GAP + text_width(str_of(s->word), WORD_SIZE, false) + APART; }

/* How many rows the samples take where none is wider than `width`. */
static uint32_t count_rows(const Samples *s, double width)
{
  uint32_t rows = s->len > 0;
  double x = 0;
  for (uint32_t i = 0; i < s->len; i++) {
    double w = item_width(&s->at[i]);
    if (x > 0 && x + w - APART > width) {
      rows++;
      x = 0;
    }
    x += w;
  }
  return rows;
}

/* The narrowest width with as few rows as `width` allows: no single sample in a last row. */
static double even_width(const Samples *s, double width)
{
  uint32_t rows = count_rows(s, width);
  while (width > 60 && count_rows(s, width - 6) == rows) width -= 6;
  return width;
}

static void draw_sample(Drawing *d, double x, double y, const Sample *s)
{
  Rect r = {x, y, x + SAMPLE, y + SAMPLE_HEIGHT};
  Arc arc = {{x, y + 6}, {x + SAMPLE / 2, y + 6}, {x + SAMPLE, y + 6}};
  bool lettered = s->kind == SAMPLE_SHAPE && (s->shape == SHAPE_PLAIN || s->shape == SHAPE_PILL);
  if (s->kind == SAMPLE_SHAPE) shape_draw(d, s->shape, r, (Ink)(INK_FILL + s->type), (Ink)(INK_OUTLINE + s->type), 1.1);
  if (lettered) draw_text(d, (Point){x + SAMPLE / 2, y + 9.3}, 0, STR("Aa"), WORD_SIZE, false, INK_PALE);
  if (s->kind == SAMPLE_TINT) draw_rect(d, r, 4, INK_CLUSTER, INK_NONE, 0);
  if (s->kind == SAMPLE_LINE) stroke_draw(d, &arc, &s->stroke);
  if (s->kind == SAMPLE_MARK) draw_text(d, (Point){x, y + 9.3}, -1, str_of(s->mark), WORD_SIZE, false, INK_MUTED);
  draw_text(d, (Point){x + sample_width(s) + GAP, y + 9.3}, -1, str_of(s->word), WORD_SIZE, false, INK_MUTED);
}

static double draw_rows(Drawing *d, const Samples *s, double y, double width)
{
  double x = 0, most = even_width(s, width);
  for (uint32_t i = 0; i < s->len; i++) {
    double w = item_width(&s->at[i]);
    if (x > 0 && x + w - APART > most) {
      x = 0;
      y += ROW;
    }
    draw_sample(d, MARGIN + x, y, &s->at[i]);
    x += w;
  }
  return s->len ? y + ROW : y;
}

double legend_draw(const Picture *p, Drawing *d, double y, double width)
{
  Samples types = {0}, manners = {0};
  add_types(p, &types);
  add_manners(p, &manners);
  double room = width - 2 * MARGIN;
  draw_line(d, (Point){MARGIN, y}, (Point){width - MARGIN, y}, INK_LINE, 0.5, DASH_NONE);
  y = draw_rows(d, &types, y + 11, room);
  return draw_rows(d, &manners, y, room);
}
