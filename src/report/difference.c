/*
 * difference.c - what two sets of facts tell differently, for programs: lines or rows instead of a picture.
 * A thing told is a subject, a relation and an object, as sure as it is said; entities are the same by their names, since two
 * databases number them differently. It counts as often as sentences tell it, a wire story once. Sorted by name, relation, name:
 *
 *   + Ada Bell | meet | Bo Lind
 *   - Ada Bell | plan to buy | Acme | future
 *   ~ Ada Bell | sue | Acme | ×3, before ×1
 */
#include "report/report.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  const FactRow *fact;         /* the first that tells it; in the newer set, if any does */
  Str subject, object;
  EntityType subject_type, object_type;
  size_t times[2];             /* before, now */
} Told;

typedef struct {
  struct { Told *at; size_t len, cap; } told;
  Map by_key, sentences, stories;
  Arena *arena;
} Difference;

static const NodeRow *end_of(const FactSet *set, int64_t id)
{
  size_t low = 0, high = set->node_count; /* sorted by id */
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (set->nodes[middle].id < id) low = middle + 1;
    else high = middle;
  }
  return id && low < set->node_count && set->nodes[low].id == id ? &set->nodes[low] : NULL;
}

static bool is_sure(const FactRow *fact) { return fact->modality.len == 0 || str_is(fact->modality, "asserted") || str_is(fact->modality, "actual"); }

static Str told_key(Arena *arena, const Told *t)
{
  Str subject = str_fold(arena, t->subject), object = str_fold(arena, t->object), modality = is_sure(t->fact) ? STR("") : t->fact->modality;
  bool turn = t->fact->symmetric && str_cmp(subject, object) > 0;
  Str first = turn ? object : subject, second = turn ? subject : object;
  return str_format(arena, "%.*s\t%.*s\t%.*s\t%d\t%.*s", STR_ARG(first), STR_ARG(t->fact->relation), STR_ARG(second), t->fact->negated, STR_ARG(modality));
}

/* A sentence that says a thing of somebody whom it names twice has told it once. */
static bool tells_more(Difference *d, size_t thing, const FactRow *fact, bool now)
{
  bool was_new = true;
  if (fact->sentence) map_at(&d->sentences, str_format(d->arena, "%zu %lld%c", thing, (long long)fact->sentence, now ? '+' : '-'), &was_new);
  return was_new && story_tells_more(&d->stories, d->arena, thing, fact, now ? '+' : '-');
}

static void add_facts(Difference *d, const FactSet *set, bool now)
{
  for (size_t i = 0; i < set->fact_count; i++) {
    const FactRow *fact = &set->facts[i];
    const NodeRow *subject = end_of(set, fact->subject), *object = end_of(set, fact->object);
    if (!subject) continue;
    Told told = {.fact = fact, .subject = subject->name, .subject_type = subject->type,
                 .object = object ? object->name : fact->object_text, .object_type = object ? object->type : 0};
    bool was_new;
    uint64_t *at = map_at(&d->by_key, told_key(d->arena, &told), &was_new);
    if (was_new) {
      *at = d->told.len;
      LIST_PUSH(d->arena, &d->told) = told;
    }
    d->told.at[*at].times[now] += tells_more(d, *at, fact, now);
  }
}

static int compare_told(const void *left, const void *right)
{
  const Told *a = left, *b = right;
  int order = str_cmp(a->subject, b->subject);
  if (!order) order = str_cmp(a->fact->relation, b->fact->relation);
  if (!order) order = str_cmp(a->object, b->object);
  if (!order) order = a->fact->negated - b->fact->negated;
  return order ? order : str_cmp(a->fact->modality, b->fact->modality);
}

static const char *change_of(const Told *t)
{
  return t->times[0] == 0 ? "new" : t->times[1] == 0 ? "gone" : t->times[1] > t->times[0] ? "more" : "less";
}

/* ---- as lines ---- */

/* One line, whatever the words hold. */
static void put_words(Buf *out, Str words)
{
  for (size_t i = 0; i < words.len; i++) buf_char(out, (unsigned char)words.at[i] < ' ' ? ' ' : words.at[i]);
}

static void put_line(Buf *out, const Told *t)
{
  buf_text(out, t->times[0] == 0 ? "+ " : t->times[1] == 0 ? "- " : "~ ");
  put_words(out, t->subject);
  buf_format(out, " | %s", denial_of(t->fact->negated));
  put_words(out, t->fact->relation);
  buf_text(out, " | ");
  put_words(out, t->object);
  if (!is_sure(t->fact)) buf_format(out, " | %.*s", STR_ARG(t->fact->modality));
  size_t times = t->times[1] ? t->times[1] : t->times[0];
  if (t->times[0] && t->times[1]) buf_format(out, " | \xc3\x97%zu, before \xc3\x97%zu", t->times[1], t->times[0]);
  else if (times > 1) buf_format(out, " | \xc3\x97%zu", times);
  buf_char(out, '\n');
}

/* ---- as rows ---- */

static const Str columns[] = {{"change", 6}, {"subject", 7}, {"subject_type", 12}, {"relation", 8}, {"object", 6}, {"object_type", 11}, {"negated", 7},
                              {"modality", 8}, {"times", 5}, {"before", 6}, {"document", 8}, {"published", 9}, {"sentence", 8}};

static Cell text_cell(Str text) { return (Cell){CELL_TEXT, text}; }
static Cell count_cell(Arena *arena, size_t n) { return (Cell){CELL_INTEGER, str_format(arena, "%zu", n)}; }

static void put_row(Table *table, Arena *arena, const Told *t)
{
  const FactRow *f = t->fact;
  Cell cells[COUNT_OF(columns)] = {text_cell(str_of(change_of(t))), text_cell(t->subject), text_cell(str_of(entity_type_name(t->subject_type))),
                                   text_cell(f->relation), text_cell(t->object),
                                   t->object_type ? text_cell(str_of(entity_type_name(t->object_type))) : (Cell){CELL_NULL, STR("")},
                                   count_cell(arena, f->negated), text_cell(f->modality.len ? f->modality : STR("asserted")),
                                   count_cell(arena, t->times[1]), count_cell(arena, t->times[0]), text_cell(f->document), text_cell(f->published),
                                   text_cell(f->sentence_text)};
  table_row(table, cells, COUNT_OF(columns));
}

DifferenceFormat difference_format_of(const char *name)
{
  if (strcmp(name, "text") == 0) return (DifferenceFormat){.lines = true};
  return (DifferenceFormat){.table = table_format_of(name)};
}

void difference_write(const FactSet *now, const FactSet *before, DifferenceFormat format, Arena *arena, Buf *out, DifferenceCounts *counts)
{
  Difference d = {.arena = arena};
  map_init(&d.by_key, arena, now->fact_count);
  map_init(&d.sentences, arena, now->fact_count);
  map_init(&d.stories, arena, 16);
  add_facts(&d, now, true);
  add_facts(&d, before, false);
  if (d.told.len) qsort(d.told.at, d.told.len, sizeof *d.told.at, compare_told);
  *counts = (DifferenceCounts){0};
  Table *table = format.lines ? NULL : table_new(format.table, out);
  if (table) table_columns(table, columns, COUNT_OF(columns));
  for (size_t i = 0; i < d.told.len; i++) {
    const Told *t = &d.told.at[i];
    bool same = t->times[0] == t->times[1];
    if (same) counts->same++;
    else if (t->times[0] == 0) counts->added++;
    else if (t->times[1] == 0) counts->gone++;
    else counts->otherwise++;
    if (same) continue;
    if (table) put_row(table, arena, t);
    else put_line(out, t);
  }
  if (table) table_finish(table);
}
