/*
 * timeline.c - facts along their dates.
 * Method: a fact stands at the day it happened; where no day is known, at the day its article was published, with a smaller,
 * paler mark. What is not yet so has a hollow one. Days follow each other downwards; a longer time between two days is a
 * somewhat larger gap, so that years of silence do not fill pages. The same fact told twice on a day is one line with a count,
 * and what a longer fact of its sentence tells as well is left out. Where there are several articles, each stands at the right
 * of the first fact that it tells.
 *
 *   16 Feb 2001   o  Bush  meet  Vicente Fox  x2
 */
#include "graph/timeline.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/words.h"

#define MARGIN 16.0
#define DATE_RIGHT 112.0   /* where dates end */
#define AXIS 126.0
#define TEXT_LEFT 142.0
#define TEXT_SIZE 10.0
#define SOURCE_SIZE 8.5
#define SOURCE_AIR 18.0
#define LINE_HEIGHT 14.0
#define USUAL_WIDTH 560.0

enum { USUAL_FACTS = 40, REPORTED_OF_ONE_ARTICLE = 15, REPORTED_OF_A_DAY = 6 };

typedef struct {
  const FactRow *fact;
  const NodeRow *subject, *object; /* object NULL: none, or only words */
  Str day, last_day;               /* ISO */
  bool reported;                   /* the day is the article's */
  uint32_t count;
  bool told;                       /* another entry tells it as well */
  double score;
} Entry;

typedef struct { const FactSet *facts; Map by_id; Map by_key; Entry *at; size_t len, cap; Arena *arena; } Entries;

static const NodeRow *node_row(Entries *e, int64_t id)
{
  const uint64_t *at = id ? map_find(&e->by_id, str_format(e->arena, "%lld", (long long)id)) : NULL;
  return at ? &e->facts->nodes[*at] : NULL;
}

static double entry_score(const Entry *e)
{
  double names = (e->subject->proper ? 1 : 0.4) * (e->object ? (e->object->proper ? 1 : 0.7) : 0.5);
  double salience = 0.3 + e->subject->salience + (e->object ? e->object->salience : 0);
  return names * salience * (0.3 + 0.7 * e->fact->confidence) * (e->reported ? 0.6 : 1) * (e->fact->inferred ? 0.6 : 1);
}

static void add_entry(Entries *e, const FactRow *fact)
{
  Str happened = short_date(fact->time_start), published = short_date(fact->published);
  Entry entry = {.fact = fact, .count = 1, .day = happened.len ? happened : published, .reported = happened.len == 0,
                 .last_day = happened.len ? short_date(fact->time_end) : STR(""), .subject = node_row(e, fact->subject), .object = node_row(e, fact->object)};
  if (entry.day.len == 0 || !entry.subject || (entry.reported && fact->inferred)) return; /* who somebody is has no day */
  Str key = str_format(e->arena, "%.*s\t%lld\t%lld\t%d\t%.*s\t%.*s", STR_ARG(entry.day), (long long)fact->subject, (long long)fact->object,
                       fact->negated, STR_ARG(fact->relation), STR_ARG(fact->modality));
  bool was_new;
  uint64_t *at = map_at(&e->by_key, key, &was_new);
  if (!was_new) {
    e->at[*at].count++;
    return;
  }
  *at = e->len;
  entry.score = entry_score(&entry);
  LIST_PUSH(e->arena, e) = entry;
}

static int compare_scores(const void *a, const void *b)
{
  const Entry *x = a, *y = b;
  if (x->score != y->score) return x->score < y->score ? 1 : -1;
  return x->fact->fact < y->fact->fact ? -1 : x->fact->fact > y->fact->fact;
}

static int compare_days(const void *a, const void *b)
{
  const Entry *x = a, *y = b;
  int days = str_cmp(x->day, y->day);
  if (days) return days;
  if (x->reported != y->reported) return x->reported ? 1 : -1;
  if (x->fact->sentence_ordinal != y->fact->sentence_ordinal) return x->fact->sentence_ordinal < y->fact->sentence_ordinal ? -1 : 1;
  return x->fact->fact < y->fact->fact ? -1 : x->fact->fact > y->fact->fact;
}

static int compare_sentences(const void *a, const void *b)
{
  const Entry *x = a, *y = b;
  if (x->fact->sentence != y->fact->sentence) return x->fact->sentence < y->fact->sentence ? -1 : 1;
  return x->fact->fact < y->fact->fact ? -1 : x->fact->fact > y->fact->fact;
}

enum { LONGEST_GROUP = 200 }; /* entries of one sentence that are compared pairwise */

static void mark_told(Entry *at, size_t count)
{
  for (size_t i = 0; i < count; i++)
    for (size_t k = 0; k < count && !at[i].told; k++)
      at[i].told = k != i && !at[k].told && at[k].fact->subject == at[i].fact->subject &&
                   relation_goes_on(at[k].fact->relation, at[i].fact->relation, at[i].fact->object_text);
}

/* "give the prize" beside "give prize to the hospital". */
static void drop_what_is_told(Entries *e)
{
  qsort(e->at, e->len, sizeof *e->at, compare_sentences);
  for (size_t i = 0, end; i < e->len; i = end) {
    for (end = i + 1; end < e->len && e->at[end].fact->sentence == e->at[i].fact->sentence; end++) continue;
    if (e->at[i].fact->sentence && end - i <= LONGEST_GROUP) mark_told(&e->at[i], end - i);
  }
  size_t kept = 0;
  for (size_t i = 0; i < e->len; i++)
    if (!e->at[i].told) e->at[kept++] = e->at[i];
  e->len = kept;
}

static void collect(Entries *e)
{
  map_init(&e->by_id, e->arena, e->facts->node_count);
  map_init(&e->by_key, e->arena, e->facts->fact_count);
  for (size_t i = 0; i < e->facts->node_count; i++) *map_at(&e->by_id, str_format(e->arena, "%lld", (long long)e->facts->nodes[i].id), NULL) = i;
  for (size_t i = 0; i < e->facts->fact_count; i++) add_entry(e, &e->facts->facts[i]);
}

/* ---- days ---------------------------------------------------------------------------------------------------------- */

static void split_day(Str day, int *year, int *month, int *date)
{
  char text[11] = {0};
  memcpy(text, day.at, day.len < 10 ? day.len : 10);
  *year = *month = *date = 0;
  (void)sscanf(text, "%d-%d-%d", year, month, date);
}

static const char *month_name(int month)
{
  static const char *const names[] = {"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return month >= 1 && month <= 12 ? names[month] : "";
}

/* "16 Feb 2001", "Feb 2001", "2001". */
static Str day_words(Arena *arena, Str day)
{
  int y, m, d;
  split_day(day, &y, &m, &d);
  if (d > 0) return str_format(arena, "%d %s %d", d, month_name(m), y);
  return m > 0 ? str_format(arena, "%s %d", month_name(m), y) : str_format(arena, "%d", y);
}

/* "20–22 Apr 2001" where both days lie in a month. */
static Str days_words(Arena *arena, const Entry *e)
{
  int y, m, d, last_y, last_m, last_d;
  if (e->last_day.len == 0 || str_eq(e->day, e->last_day)) return day_words(arena, e->day);
  split_day(e->day, &y, &m, &d);
  split_day(e->last_day, &last_y, &last_m, &last_d);
  if (y == last_y && m == last_m && d == 1 && last_d >= 28) return str_format(arena, "%s %d", month_name(m), y);
  if (y == last_y && m == last_m && d > 0) return str_format(arena, "%d\xe2\x80\x93%d %s %d", d, last_d, month_name(m), y);
  if (y == last_y && d == 1 && m == 1 && last_m == 12 && last_d == 31) return str_format(arena, "%d", y);
  return str_format(arena, "%.*s \xe2\x80\x93", STR_ARG(day_words(arena, e->day)));
}

static double day_number(Str day)
{
  int y, m, d;
  split_day(day, &y, &m, &d);
  return y * 365.25 + m * 30.44 + d;
}

/* ---- marks ---------------------------------------------------------------------------------------------------------- */

typedef struct { Str word; bool bold; Ink ink; } Word;
typedef struct { Word at[96]; size_t len; } Words;

static void add_words(Arena *arena, Words *words, Str text, bool bold, Ink ink)
{
  text = text_clean(arena, text);
  Str word;
  while (str_split(&text, ' ', &word) && words->len < COUNT_OF(words->at))
    if (word.len) words->at[words->len++] = (Word){word, bold, ink};
}

static Ink entry_ink(const Entry *e) { return e->fact->negated ? INK_NEGATED : INK_MUTED; }

/* A sentence has no mark for what is denied or asked, as an edge has: they are words here. */
static const char *mood_words(const FactRow *f)
{
  return str_is(f->modality, "denied") ? "denied: " : str_is(f->modality, "asked") ? "asked: " : mood_word(f->modality, f->relation);
}

static void entry_words(Arena *arena, const Entry *e, Words *words)
{
  const FactRow *f = e->fact;
  words->len = 0;
  add_words(arena, words, e->subject->name, e->subject->proper, e->subject->proper ? INK_TEXT : INK_PALE);
  add_words(arena, words, str_trim(str_of(f->negated ? denial_of(true) : mood_words(f))), false, entry_ink(e));
  add_words(arena, words, relation_words(f->relation, f->negated ? "" : mood_words(f)), false, entry_ink(e));
  if (e->object) add_words(arena, words, e->object->name, e->object->proper, e->object->proper ? INK_TEXT : INK_PALE);
  else add_words(arena, words, f->object_text, false, INK_PALE);
  if (e->count > 1) add_words(arena, words, str_format(arena, "\xc3\x97%u", e->count), false, INK_MUTED);
  if (f->attribution.len) add_words(arena, words, str_format(arena, "(according to %.*s)", STR_ARG(f->attribution)), false, INK_MUTED);
}

/* Sets the words in lines of `width`; those of one look that follow each other on a line are one text. Returns the new y, and
 * where the last line ends. */
static double set_words(Drawing *d, const Words *words, double y, double width, double *line_end)
{
  double x = 0, space = text_width(STR(" "), TEXT_SIZE, false);
  uint32_t lines = 1;
  for (size_t i = 0; i < words->len && lines <= 4;) {
    const Word *first = &words->at[i];
    double start = x, wide = text_width(first->word, TEXT_SIZE, first->bold);
    if (x > 0 && x + wide > width) {
      x = start = 0;
      lines++;
      y += LINE_HEIGHT;
    }
    Buf run = {0};
    size_t k = i;
    for (; k < words->len && words->at[k].bold == first->bold && words->at[k].ink == first->ink; k++) {
      double more = text_width(words->at[k].word, TEXT_SIZE, first->bold);
      if (k > i && x + more > width) break;
      buf_format(&run, "%s%.*s", k > i ? " " : "", STR_ARG(words->at[k].word));
      x += more + space;
    }
    x += 0.2 * space; /* renderers that fit letters to pixels set a run some points wider */
    Label cut = label_wrap(d->arena, str_copy(d->arena, buf_view(&run)), TEXT_SIZE, first->bold, width, 1);
    if (cut.count) draw_text(d, (Point){TEXT_LEFT + start, y + TEXT_SIZE}, -1, cut.line[0], TEXT_SIZE, first->bold, first->ink);
    buf_free(&run);
    i = k;
  }
  *line_end = TEXT_LEFT + x;
  return y + LINE_HEIGHT;
}

static Str entry_tip(Arena *arena, const Entry *e)
{
  Str sentence = text_clean(arena, e->fact->sentence_text);
  if (sentence.len > 400) sentence.len = 400;
  while (sentence.len && ((unsigned char)sentence.at[sentence.len - 1] & 0xC0) == 0x80) sentence.len--; /* no half letter */
  Str from = text_clean(arena, e->fact->title.len ? e->fact->title : e->fact->document);
  return str_format(arena, "\xe2\x80\x9c%.*s\xe2\x80\x9d\n%.*s", STR_ARG(sentence), STR_ARG(from));
}

static bool is_hollow(const Entry *e) { return !(e->fact->modality.len == 0 || str_is(e->fact->modality, "asserted")); }

static void draw_mark(Drawing *d, Point at, bool hollow, bool reported, Ink ink)
{
  double r = hollow ? 3.6 : reported ? 2.6 : 4.2;
  draw_ellipse(d, (Rect){at.x - r, at.y - r, at.x + r, at.y + r}, hollow ? INK_BACKGROUND : ink, ink, hollow ? 1.5 : 0);
}

static void draw_dot(Drawing *d, double y, const Entry *e)
{
  draw_mark(d, (Point){AXIS, y}, is_hollow(e), e->reported, e->fact->negated ? INK_NEGATED : e->reported && !is_hollow(e) ? INK_LINE : INK_STRONG);
}

/* At the right of the fact, or below where that is too long. Returns the new y. */
static double draw_source(Drawing *d, const Entry *e, double y, double line_end, double width)
{
  Str from = text_clean(d->arena, e->fact->title.len ? e->fact->title : e->fact->document);
  Label source = label_wrap(d->arena, from, SOURCE_SIZE, false, width - TEXT_LEFT - MARGIN, 1);
  if (source.count == 0) return y;
  if (line_end + SOURCE_AIR + source.width <= width - MARGIN) {
    draw_text(d, (Point){width - MARGIN, y - LINE_HEIGHT + TEXT_SIZE}, 1, source.line[0], SOURCE_SIZE, false, INK_MUTED);
    return y;
  }
  draw_text(d, (Point){TEXT_LEFT, y + SOURCE_SIZE}, -1, source.line[0], SOURCE_SIZE, false, INK_MUTED);
  return y + SOURCE_SIZE * 1.35;
}

static double draw_entry(Drawing *d, const Entry *e, double y, double width, bool name_source)
{
  Words words;
  double line_end;
  draw_open(d, str_format(d->arena, "e%lld", (long long)e->fact->fact), "event", entry_tip(d->arena, e), sentence_address(d->arena, e->fact));
  draw_dot(d, y + TEXT_SIZE * 0.65, e);
  entry_words(d->arena, e, &words);
  y = set_words(d, &words, y, width - TEXT_LEFT - MARGIN, &line_end);
  if (name_source) y = draw_source(d, e, y, line_end, width);
  draw_close(d);
  return y + 3;
}

static double draw_heading(Drawing *d, const PictureOptions *o, double width)
{
  double y = MARGIN;
  for (int part = 0; part < 2; part++) {
    const char *text = part ? o->source_line : o->title;
    if (!text || !text[0]) continue;
    double size = part ? 9 : 15;
    Label label = label_wrap(d->arena, text_clean(d->arena, str_of(text)), size, !part, width - 2 * MARGIN, 3);
    for (uint32_t i = 0; i < label.count; i++, y += label.leading) draw_text(d, (Point){MARGIN, y + size * 0.95}, -1, label.line[i], size, !part, part ? INK_MUTED : INK_TEXT);
  }
  return y > MARGIN ? y + 12 : y;
}

/* What the marks mean that are not plain dots. */
static double draw_key(Drawing *d, const Entry *at, size_t count, double y)
{
  bool any[2] = {false, false};
  static const char *const words[2] = {"on the day when it was told", "not yet so"};
  for (size_t i = 0; i < count; i++) any[is_hollow(&at[i])] |= is_hollow(&at[i]) || at[i].reported;
  double x = AXIS;
  if (any[0] || any[1]) y += 8;
  for (int k = 0; k < 2; k++) {
    if (!any[k]) continue;
    draw_mark(d, (Point){x, y + 4.5}, k == 1, true, k == 1 ? INK_STRONG : INK_LINE);
    draw_text(d, (Point){x + TEXT_LEFT - AXIS, y + SOURCE_SIZE * 0.9}, -1, str_of(words[k]), SOURCE_SIZE, false, INK_MUTED);
    x += TEXT_LEFT - AXIS + 18 + text_width(str_of(words[k]), SOURCE_SIZE, false);
  }
  return any[0] || any[1] ? y + SOURCE_SIZE * 1.4 : y;
}

static void draw_entries(Drawing *d, const Entry *at, size_t count, double top, double width, bool name_source)
{
  double y = top, first_dot = top + TEXT_SIZE * 0.65, last_dot = first_dot;
  Mark *axis = draw_line(d, (Point){AXIS, 0}, (Point){AXIS, 0}, INK_LINE, 1.2, DASH_NONE);
  Point *ends = axis->points; /* the list may move, its points stay */
  for (size_t i = 0; i < count; i++) {
    bool new_day = i == 0 || !str_eq(at[i].day, at[i - 1].day);
    if (new_day && i > 0) y += 3 + fmin(1.2 * log2(1 + fmax(0, day_number(at[i].day) - day_number(at[i - 1].day))), 14);
    if (new_day) draw_text(d, (Point){DATE_RIGHT, y + TEXT_SIZE}, 1, days_words(d->arena, &at[i]), TEXT_SIZE, false, INK_MUTED);
    last_dot = y + TEXT_SIZE * 0.65;
    bool same_source = i > 0 && !new_day && str_eq(at[i].fact->document, at[i - 1].fact->document);
    y = draw_entry(d, &at[i], y, width, name_source && !same_source);
  }
  y = draw_key(d, at, count, y);
  for (int i = 0; i < 4; i++) ends[i] = (Point){AXIS, first_dot + (last_dot - first_dot) * i / 3};
  d->height = y + MARGIN - 4;
}

/* Keeps the first `cap` of the ranked entries; of those that only a day of report dates, a few for each day, so that what has
 * a day of its own is not lost among them. Returns how many stay. */
static size_t keep_entries(Entries *e, size_t cap, size_t reported_of_a_day)
{
  Map reported;
  size_t kept = 0;
  map_init(&reported, e->arena, 64);
  for (size_t i = 0; i < e->len && kept < cap; i++) {
    uint64_t *of_day = e->at[i].reported ? map_at(&reported, e->at[i].day, NULL) : NULL;
    if (of_day && ++*of_day > reported_of_a_day) continue;
    e->at[kept++] = e->at[i];
  }
  return kept;
}

void timeline_compose(const FactSet *facts, const PictureOptions *options, Drawing *d, size_t *shown, Buf *notes)
{
  Entries e = {.facts = facts, .arena = d->arena};
  collect(&e);
  if (!options->all) drop_what_is_told(&e);
  size_t cap = options->all ? SIZE_MAX : options->max_edges ? options->max_edges : USUAL_FACTS;
  qsort(e.at, e.len, sizeof *e.at, compare_scores);
  size_t all = e.len, of_a_day = options->all || options->max_edges ? SIZE_MAX : facts->documents > 1 ? REPORTED_OF_A_DAY : REPORTED_OF_ONE_ARTICLE;
  *shown = keep_entries(&e, cap, of_a_day);
  if (*shown < all && notes) buf_format(notes, "%zu of %zu dated facts are drawn, the most telling ones; --all draws everything\n", *shown, all);
  qsort(e.at, *shown, sizeof *e.at, compare_days);
  d->width = USUAL_WIDTH;
  double top = draw_heading(d, options, d->width);
  draw_entries(d, e.at, *shown, top, d->width, facts->documents > 1);
  if (*shown == 0) {
    draw_text(d, (Point){d->width / 2, top + 8}, 0, STR("no dated facts to draw"), 9, false, INK_MUTED);
    d->height = top + 24;
  }
}
