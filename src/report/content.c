/*
 * content.c - facts as the tables of a report.
 * A fact's status comes before its words are believed: "denied, says Thorsson", "future", "stated". Relations are shown in
 * the text's words (its predicate), for "met" reads better than "meet" in a report.
 */
#include "report/content.h"

#include <stdlib.h>
#include <string.h>

#include "report/escape.h"

void notes_init(Notes *notes, Arena *arena)
{
  *notes = (Notes){.arena = arena};
  map_init(&notes->seen, arena, 64);
}

unsigned notes_cite(Notes *notes, const FactRow *fact)
{
  bool was_new;
  Str key = str_format(notes->arena, "%lld %.*s", (long long)fact->sentence, STR_ARG(fact->document));
  uint64_t *number = map_at(&notes->seen, key, &was_new);
  if (was_new) {
    LIST_PUSH(notes->arena, notes) = fact;
    *number = notes->len;
  }
  return (unsigned)*number;
}

/* ---- words ---------------------------------------------------------------------------------------------------------------- */

static const char *modality_words(Str modality)
{
  static const struct { const char *modality, *words; } table[] = {
      {"asserted", "stated"}, {"future", "planned"}, {"possible", "possible"}, {"desired", "wanted"}, {"obligatory", "required"},
      {"conditional", "conditional"}, {"asked", "asked"}, {"denied", "denied"}};
  for (size_t i = 0; i < COUNT_OF(table); i++)
    if (str_is(modality, table[i].modality)) return table[i].words;
  return modality.len ? NULL : "stated";
}

Str fact_status(const FactRow *fact, Arena *arena)
{
  const char *words = modality_words(fact->modality);
  bool denied = words && !strcmp(words, "denied"), stated = words && !strcmp(words, "stated");
  Buf text = {0};
  if (fact->negated && !denied) buf_text(&text, stated ? "negated" : "negated, ");
  if (!words) buf_str(&text, fact->modality);
  else if (!(fact->negated && stated)) buf_text(&text, words);
  if (fact->inferred) buf_text(&text, ", inferred");
  if (fact->attribution.len) buf_format(&text, ", says %.*s", STR_ARG(fact->attribution));
  Str kept = str_copy(arena, buf_view(&text));
  buf_free(&text);
  return kept;
}

static Str name_of(const FactSet *facts, int64_t id)
{
  const NodeRow *node = node_of(facts, id);
  return node ? node->name : STR("?");
}

static Str object_words(const FactSet *facts, const FactRow *fact)
{
  return fact->object && node_of(facts, fact->object) ? name_of(facts, fact->object) : fact->object_text;
}

/* The text says it the other way round: Lindgren found Brightwater, in "Brightwater was founded by Lindgren". */
static bool is_turned(const FactRow *fact)
{
  return str_ends(fact->predicate, " by") && !str_ends(fact->relation, " by") && (fact->object || fact->object_text.len);
}

/* The text's words; of a relation that is in no word of the text, "be minister of", its finite form. */
static Str relation_words(const FactRow *fact, Arena *arena)
{
  bool made = fact->inferred || str_is(fact->predicate, "be") || str_starts(fact->predicate, "be ");
  if (fact->predicate.len && !made) return fact->predicate;
  if (str_is(fact->relation, "be")) return STR("is");
  if (!str_starts(fact->relation, "be ")) return fact->relation;
  return str_format(arena, "is %.*s", (int)fact->relation.len - 3, fact->relation.at + 3);
}

static Str first_words(const FactSet *facts, const FactRow *fact)
{
  return is_turned(fact) ? object_words(facts, fact) : name_of(facts, fact->subject);
}

static Str last_words(const FactSet *facts, const FactRow *fact)
{
  return is_turned(fact) ? name_of(facts, fact->subject) : object_words(facts, fact);
}

Str fact_words(const FactSet *facts, const FactRow *fact, Arena *arena)
{
  Str first = first_words(facts, fact), last = last_words(facts, fact), relation = relation_words(fact, arena);
  return str_format(arena, "%.*s %.*s%s%.*s", STR_ARG(first), STR_ARG(relation), last.len ? " " : "", STR_ARG(last));
}

static int compare_reading(const void *left, const void *right)
{
  const FactRow *a = *(const FactRow *const *)left, *b = *(const FactRow *const *)right;
  int order = str_cmp(a->published, b->published);
  if (!order) order = str_cmp(a->document, b->document);
  if (!order) order = a->sentence_ordinal < b->sentence_ordinal ? -1 : a->sentence_ordinal > b->sentence_ordinal;
  return order ? order : a->fact < b->fact ? -1 : a->fact > b->fact;
}

const FactRow **facts_in_reading_order(const FactSet *facts, Arena *arena)
{
  const FactRow **rows = ARENA_ARRAY(arena, const FactRow *, facts->fact_count);
  for (size_t i = 0; i < facts->fact_count; i++) rows[i] = &facts->facts[i];
  qsort(rows, facts->fact_count, sizeof *rows, compare_reading); /* NOLINT(bugprone-sizeof-expression): pointers are sorted */
  return rows;
}

Str picture_alt(const FactSet *facts, bool timeline, Arena *arena)
{
  const FactRow **rows = facts_in_reading_order(facts, arena);
  Buf text = {0};
  buf_format(&text, "%s of %zu entities and %zu facts", timeline ? "Timeline" : "Graph", facts->node_count, facts->fact_count);
  for (size_t i = 0; i < facts->fact_count && i < 5; i++) {
    const char *between = i ? "; " : ": ";
    buf_text(&text, between);
    buf_str(&text, fact_words(facts, rows[i], arena));
    if (!fact_is_plain(rows[i])) buf_format(&text, " (%s)", fact_status(rows[i], arena).at);
  }
  if (facts->fact_count > 5) buf_text(&text, "; and more");
  Str kept = str_copy(arena, buf_view(&text));
  buf_free(&text);
  return kept;
}

/* ---- grids ---------------------------------------------------------------------------------------------------------------- */

static Grid grid_new(const char *const *heads, size_t columns, size_t rows, Arena *arena)
{
  Grid grid = {.columns = columns, .heads = ARENA_ARRAY(arena, Str, columns), .cells = ARENA_ARRAY(arena, GridCell, columns * rows)};
  for (size_t i = 0; i < columns; i++) grid.heads[i] = str_of(heads[i]);
  return grid;
}

static GridCell *grid_row(Grid *grid) { return &grid->cells[grid->columns * grid->rows++]; }
static GridCell words(Str text) { return (GridCell){.text = text}; }

static GridCell number(Arena *arena, uint64_t value)
{
  return (GridCell){.text = str_format(arena, "%llu", (unsigned long long)value), .number = true};
}

static void count_row(Grid *grid, const char *what, size_t count, bool always, Arena *arena)
{
  if (!count && !always) return;
  GridCell *row = grid_row(grid);
  row[0] = words(str_of(what));
  row[1] = number(arena, count);
}

static void span_row(Grid *grid, const char *what, const char *first, const char *last, Arena *arena)
{
  if (!first) return;
  GridCell *row = grid_row(grid);
  row[0] = words(str_of(what));
  row[1] = words(strcmp(first, last) ? str_format(arena, "%s to %s", first, last) : str_of(first));
  row[1].number = true;
}

static void widen(const char **first, const char **last, const char *from, const char *to, Arena *arena)
{
  if (!*first || strcmp(from, *first) < 0) *first = str_cstr(arena, str_of(from));
  if (!*last || strcmp(to, *last) > 0) *last = str_cstr(arena, str_of(to));
}

/* When it was published, and of what days it tells: an article of 2024 may tell of 1998. */
static void period_rows(Grid *grid, const FactSet *facts, Arena *arena)
{
  const char *first = NULL, *last = NULL, *told_first = NULL, *told_last = NULL;
  for (size_t i = 0; i < facts->fact_count; i++) {
    Days days;
    Str published = facts->facts[i].published;
    const char *day = str_cstr(arena, str_slice(published, (Span){0, published.len < 10 ? (uint32_t)published.len : 10}));
    if (*day) widen(&first, &last, day, day, arena);
    if (fact_days(&facts->facts[i], &days) && !days.reported) widen(&told_first, &told_last, days.first, days.last, arena);
  }
  span_row(grid, "Published", first, last, arena);
  span_row(grid, "Days told of", told_first, told_last, arena);
}

Grid summary_grid(const FactSet *facts, Arena *arena)
{
  static const char *const heads[] = {"What", "How many"};
  Grid grid = grid_new(heads, 2, 9, arena);
  size_t negated = 0, attributed = 0, inferred = 0, uncertain = 0;
  for (size_t i = 0; i < facts->fact_count; i++) {
    const FactRow *f = &facts->facts[i];
    negated += f->negated || str_is(f->modality, "denied");
    uncertain += f->modality.len && !str_is(f->modality, "asserted") && !str_is(f->modality, "denied");
    attributed += f->attribution.len > 0;
    inferred += f->inferred;
  }
  count_row(&grid, "Articles", facts->documents, true, arena);
  count_row(&grid, "Entities", facts->node_count, true, arena);
  count_row(&grid, "Facts", facts->fact_count, true, arena);
  count_row(&grid, "of these negated or denied", negated, false, arena);
  count_row(&grid, "planned, wanted or possible", uncertain, false, arena);
  count_row(&grid, "claimed by somebody named", attributed, false, arena);
  count_row(&grid, "inferred from structure (titles, appositions)", inferred, false, arena);
  period_rows(&grid, facts, arena);
  return grid;
}

typedef struct { const NodeRow *node; size_t facts, told; } Weighed; /* told: a wire story's facts once */

static int compare_weighed(const void *left, const void *right)
{
  const Weighed *a = left, *b = right;
  if (a->node->proper != b->node->proper) return a->node->proper ? -1 : 1;
  if (a->told != b->told) return a->told > b->told ? -1 : 1;
  if (a->facts != b->facts) return a->facts > b->facts ? -1 : 1;
  if (a->node->mentions != b->node->mentions) return a->node->mentions > b->node->mentions ? -1 : 1;
  int order = str_cmp(a->node->name, b->node->name);
  return order ? order : a->node->id < b->node->id ? -1 : a->node->id > b->node->id;
}

static Weighed *weigh_nodes(const FactSet *facts, Arena *arena)
{
  Weighed *nodes = ARENA_ARRAY(arena, Weighed, facts->node_count);
  for (size_t i = 0; i < facts->node_count; i++) nodes[i].node = &facts->nodes[i];
  Map tellings;
  map_init(&tellings, arena, 16);
  for (size_t i = 0; i < facts->fact_count; i++) {
    const FactRow *fact = &facts->facts[i];
    const NodeRow *ends[] = {node_of(facts, fact->subject), node_of(facts, fact->object)};
    for (int e = 0; e < 2; e++) {
      if (!ends[e] || (e && ends[1] == ends[0])) continue;
      Weighed *node = &nodes[ends[e] - facts->nodes];
      node->facts++;
      node->told += story_tells_more(&tellings, arena, (uint64_t)ends[e]->id, fact, '+');
    }
  }
  qsort(nodes, facts->node_count, sizeof *nodes, compare_weighed);
  return nodes;
}

Str middle_of(const FactSet *facts, Arena *arena)
{
  if (!facts->node_count) return STR("");
  const Weighed *first = &weigh_nodes(facts, arena)[0];
  return first->node->proper && 2 * first->facts > facts->fact_count ? first->node->name : STR("");
}

size_t count_key_entities(const FactSet *facts)
{
  size_t named = 0;
  for (size_t i = 0; i < facts->node_count; i++) named += facts->nodes[i].proper;
  return named ? named : facts->node_count;
}

Grid entity_grid(const FactSet *facts, size_t most, Arena *arena)
{
  static const char *const heads[] = {"Name", "Type", "Known as", "Facts", "Mentions", "Articles"};
  size_t named = count_key_entities(facts), count = named < most ? named : most;
  Grid grid = grid_new(heads, COUNT_OF(heads), count, arena);
  Weighed *nodes = weigh_nodes(facts, arena);
  for (size_t i = 0; i < count; i++) {
    const NodeRow *node = nodes[i].node;
    GridCell *row = grid_row(&grid);
    row[0] = words(node->name);
    row[1] = words(str_lower(arena, str_of(node->type ? entity_type_name(node->type) : "CONCEPT")));
    row[2] = words(node->roles);
    row[3] = number(arena, nodes[i].facts);
    row[4] = number(arena, node->mentions);
    row[5] = number(arena, node->documents);
  }
  return grid;
}

/* A whole year is "2021", a whole month "2021-04", a day itself; else "2021-04-20 to 2021-04-22". */
static Str period_words(const Days *days, Arena *arena)
{
  char month_end[11], year_end[11];
  Str first = str_of(days->first), year = {days->first, 4}, month = {days->first, 7};
  if (strcmp(days->first, days->last) == 0) return str_copy(arena, first);
  if (str_ends(first, "-01-01") && day_of(year, true, year_end) && !strcmp(days->last, year_end)) return str_copy(arena, year);
  if (str_ends(first, "-01") && day_of(month, true, month_end) && !strcmp(days->last, month_end)) return str_copy(arena, month);
  return str_format(arena, "%s to %s", days->first, days->last);
}

static Str when_and_where(const FactRow *fact, Arena *arena)
{
  Days days;
  Str time = fact_days(fact, &days) && !days.reported ? period_words(&days, arena) : fact->time;
  return str_format(arena, "%.*s%s%.*s", STR_ARG(time), time.len && fact->place.len ? ", " : "", STR_ARG(fact->place));
}

/* What is noted beside a fact: nothing where the article simply states it. */
static GridCell status_cell(const FactRow *fact, Notes *notes, Arena *arena)
{
  Str status = fact_status(fact, arena);
  if (str_starts(status, "stated")) status = str_is(status, "stated") ? STR("") : str_starts(status, "stated, ") ? (Str){status.at + 8, status.len - 8} : status;
  return (GridCell){.text = status, .strong = !fact_is_plain(fact), .note = notes_cite(notes, fact)};
}

/* Two facts of one sentence that read alike (it names somebody twice) are one row. */
static bool reads_as_before(Map *seen, const GridCell *row, int64_t sentence, Arena *arena)
{
  bool was_new;
  map_at(seen, str_format(arena, "%lld\t%.*s\t%.*s\t%.*s\t%.*s\t%.*s", (long long)sentence, STR_ARG(row[0].text), STR_ARG(row[1].text),
                          STR_ARG(row[2].text), STR_ARG(row[3].text), STR_ARG(row[4].text)), &was_new);
  return !was_new;
}

Grid fact_grid(const FactSet *facts, size_t most, Notes *notes, Arena *arena)
{
  static const char *const heads[] = {"Subject", "Relation", "Object", "When, where", "Status"};
  size_t count = facts->fact_count < most ? facts->fact_count : most;
  Grid grid = grid_new(heads, COUNT_OF(heads), count, arena);
  const FactRow **rows = facts_in_reading_order(facts, arena);
  Map seen;
  map_init(&seen, arena, count);
  for (size_t i = 0; i < count; i++) {
    GridCell *row = grid_row(&grid);
    row[0] = words(first_words(facts, rows[i]));
    row[1] = words(relation_words(rows[i], arena));
    row[2] = words(last_words(facts, rows[i]));
    row[3] = words(when_and_where(rows[i], arena));
    row[4] = status_cell(rows[i], notes, arena);
    if (reads_as_before(&seen, row, rows[i]->sentence, arena)) grid.rows--;
  }
  return grid;
}

typedef struct { const FactRow *fact; Days days; } Dated;

static int compare_dated(const void *left, const void *right)
{
  const Dated *a = left, *b = right;
  int order = strcmp(a->days.first, b->days.first);
  if (!order) order = strcmp(a->days.last, b->days.last);
  return order ? order : compare_reading(&a->fact, &b->fact);
}

Grid timeline_grid(const FactSet *facts, size_t most, Notes *notes, Arena *arena)
{
  static const char *const heads[] = {"Date", "What", "Status"};
  Dated *dated = ARENA_ARRAY(arena, Dated, facts->fact_count);
  size_t count = 0;
  for (size_t i = 0; i < facts->fact_count; i++) {
    dated[count].fact = &facts->facts[i];
    if (fact_days(dated[count].fact, &dated[count].days) && !dated[count].days.reported) count++;
  }
  qsort(dated, count, sizeof *dated, compare_dated);
  if (count > most) count = most;
  Grid grid = grid_new(heads, COUNT_OF(heads), count, arena);
  for (size_t i = 0; i < count; i++) {
    GridCell *row = grid_row(&grid);
    row[0] = words(period_words(&dated[i].days, arena));
    row[1] = words(fact_words(facts, dated[i].fact, arena));
    row[2] = status_cell(dated[i].fact, notes, arena);
  }
  return grid;
}
