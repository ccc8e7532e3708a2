/*
 * block.c - see block.h.
 */
#include "report/block.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum { TAKES_NAMES, TAKES_TEXT, TAKES_UNSIGNED, TAKES_COUNT, TAKES_REAL, TAKES_YES, TAKES_NO } Takes;
static const struct { const char *name; Takes takes; size_t at; } block_options[] = {
    {"about", TAKES_NAMES, offsetof(FillBlock, about)},
    {"and", TAKES_NAMES, offsetof(FillBlock, between)},
    {"alt", TAKES_TEXT, offsetof(FillBlock, alt)},
    {"all", TAKES_YES, offsetof(FillBlock, picture.all)},
    {"as-of", TAKES_TEXT, offsetof(FillBlock, selection.as_of)},
    {"between", TAKES_NAMES, offsetof(FillBlock, between)},
    {"caption", TAKES_TEXT, offsetof(FillBlock, caption)},
    {"clusters", TAKES_YES, offsetof(FillBlock, picture.clusters)},
    {"dpi", TAKES_UNSIGNED, offsetof(FillBlock, picture.dpi)},
    {"exclude", TAKES_NAMES, offsetof(FillBlock, exclude)},
    {"explicit", TAKES_YES, offsetof(FillBlock, selection.explicit_only)},
    {"hops", TAKES_UNSIGNED, offsetof(FillBlock, selection.hops)},
    {"id", TAKES_TEXT, offsetof(FillBlock, id)},
    {"include", TAKES_NAMES, offsetof(FillBlock, include)},
    {"kind", TAKES_TEXT, offsetof(FillBlock, kind_name)},
    {"layout", TAKES_TEXT, offsetof(FillBlock, picture.layout)},
    {"legend", TAKES_YES, offsetof(FillBlock, picture.legend)},
    {"limit", TAKES_COUNT, offsetof(FillBlock, limit)},
    {"match", TAKES_TEXT, offsetof(FillBlock, selection.match)},
    {"max-edges", TAKES_COUNT, offsetof(FillBlock, picture.max_edges)},
    {"max-nodes", TAKES_COUNT, offsetof(FillBlock, picture.max_nodes)},
    {"min-confidence", TAKES_REAL, offsetof(FillBlock, selection.min_confidence)},
    {"modality", TAKES_NAMES, offsetof(FillBlock, modality)},
    {"palette", TAKES_TEXT, offsetof(FillBlock, picture.palette)},
    {"paths", TAKES_UNSIGNED, offsetof(FillBlock, selection.paths)},
    {"query", TAKES_TEXT, offsetof(FillBlock, query)},
    {"ratio", TAKES_TEXT, offsetof(FillBlock, picture.ratio)},
    {"relation", TAKES_NAMES, offsetof(FillBlock, relation)},
    {"select", TAKES_TEXT, offsetof(FillBlock, selection.sql)},
    {"since", TAKES_TEXT, offsetof(FillBlock, selection.since)},
    {"size", TAKES_TEXT, offsetof(FillBlock, picture.size)},
    {"source", TAKES_TEXT, offsetof(FillBlock, selection.source)},
    {"theme", TAKES_TEXT, offsetof(FillBlock, picture.theme_path)},
    {"title", TAKES_TEXT, offsetof(FillBlock, picture.title)},
    {"type", TAKES_NAMES, offsetof(FillBlock, type)},
    {"until", TAKES_TEXT, offsetof(FillBlock, selection.until)},
    {"width", TAKES_TEXT, offsetof(FillBlock, width)},
};

void filling_init(Filling *filling, Store *store, const ReportOptions *options, Arena *arena)
{
  *filling = (Filling){.store = store, .options = options, .arena = arena};
  notes_init(&filling->notes, arena);
  map_init(&filling->ids, arena, 16);
}

void block_init(FillBlock *block, const Filling *filling, Str where)
{
  *block = (FillBlock){.picture = filling->options->picture, .where = where, .limit = 1000};
  block->picture.title = NULL; /* a figure has its caption */
}

FillKind fill_kind_of(Str name)
{
  return str_is(name, "graph")      ? FILL_GRAPH
         : str_is(name, "facts")    ? FILL_FACTS
         : str_is(name, "timeline") ? FILL_TIMELINE
         : str_is(name, "sql")      ? FILL_SQL
                                    : FILL_NONE;
}

Str line_where(const Filling *filling, size_t line)
{
  const char *document = filling->options->document;
  return document && *document ? str_format(filling->arena, "%s:%zu", document, line) : str_format(filling->arena, "line %zu", line);
}

/* ---- options -------------------------------------------------------------------------------------------------------------- */

bool block_knows(Str key)
{
  for (size_t i = 0; i < COUNT_OF(block_options); i++)
    if (str_is(key, block_options[i].name)) return true;
  return false;
}

static Str unquoted(Str value)
{
  value = str_trim(value);
  bool quoted = value.len >= 2 && (value.at[0] == '"' || value.at[0] == '\'') && value.at[value.len - 1] == value.at[0];
  return quoted ? (Str){value.at + 1, value.len - 2} : value;
}

/* "Powell; Ashcroft" -> two names: a comma may be part of one ("Acme, Inc."). */
static void add_names(Arena *arena, NameList *list, Str value)
{
  for (Str name; str_split(&value, ';', &name);)
    if (str_trim(name).len) LIST_PUSH(arena, list) = str_cstr(arena, unquoted(name));
}

static bool take_number(const char *text, double most, double *out)
{
  char *end = NULL;
  *out = strtod(text, &end);
  return end != text && !*end && *out >= 0 && *out <= most;
}

static bool take_yes(const char *text, bool *out)
{
  static const char *const yes[] = {"yes", "true", "on", ""}, *const no[] = {"no", "false", "off"};
  for (size_t i = 0; i < COUNT_OF(yes); i++)
    if (!strcmp(text, yes[i])) return *out = true;
  for (size_t i = 0; i < COUNT_OF(no); i++)
    if (!strcmp(text, no[i])) return *out = false, true;
  return false;
}

static bool wrong_value(Str where, const char *name, const char *text, const char *remedy, RelataError *err)
{
  return error_set(err, RELATA_USAGE, where.at, remedy, "'%s: %s' cannot be read", name, text);
}

static bool take_value(FillBlock *block, const Filling *filling, size_t option, Str value, Str where, RelataError *err)
{
  const char *name = block_options[option].name, *text = str_cstr(filling->arena, unquoted(value));
  void *field = (char *)block + block_options[option].at;
  double number = 0;
  switch (block_options[option].takes) {
  case TAKES_NAMES: add_names(filling->arena, field, value); break;
  case TAKES_TEXT: *(const char **)field = text; break;
  case TAKES_YES:
    if (!take_yes(text, field)) return wrong_value(where, name, text, "write yes or no", err);
    break;
  case TAKES_REAL:
    if (!take_number(text, 1, field)) return wrong_value(where, name, text, "write a number from 0 to 1", err);
    break;
  default:
    if (!take_number(text, 1e6, &number) || number != (double)(size_t)number)
      return wrong_value(where, name, text, "write a whole number", err);
    if (block_options[option].takes == TAKES_COUNT) *(size_t *)field = (size_t)number;
    else *(unsigned *)field = (unsigned)number;
  }
  return true;
}

bool block_option(FillBlock *block, const Filling *filling, Str key, Str value, Str where, RelataError *err)
{
  for (size_t i = 0; i < COUNT_OF(block_options); i++)
    if (str_is(key, block_options[i].name)) return take_value(block, filling, i, value, where, err);
  return error_set(err, RELATA_USAGE, where.at, "use about, hops, between, relation, type, since, until, caption, id, width, size, "
                   "query; relata-report(1) lists all", "'%.*s' is no option of a relata block", STR_ARG(key));
}

static bool is_option_name(Str key)
{
  for (size_t i = 0; i < key.len; i++)
    if (!((key.at[i] >= 'a' && key.at[i] <= 'z') || (key.at[i] == '-' && i))) return false;
  return key.len > 0;
}

bool block_body(FillBlock *block, const Filling *filling, Str body, size_t line, RelataError *err)
{
  while (body.len) {
    Str rest = body, text, key;
    str_split(&body, '\n', &text);
    Str where = line ? line_where(filling, line++) : block->where;
    Str trimmed = str_trim(text), value = trimmed;
    if (!trimmed.len || trimmed.at[0] == '#') continue;
    bool has_colon = memchr(trimmed.at, ':', trimmed.len) != NULL;
    if (has_colon) str_split(&value, ':', &key);
    if (block->kind_name) block->kind = fill_kind_of(str_of(block->kind_name));
    bool query = has_colon && str_is(key, "query");
    if (block->kind == FILL_SQL && (query || !has_colon || !block_knows(key))) { /* the query goes on to the end */
      Str skipped = query ? (Str){value.at, (size_t)(rest.at + rest.len - value.at)} : rest;
      block->query = str_cstr(filling->arena, str_trim(skipped));
      return true;
    }
    if (!has_colon || !is_option_name(key))
      return error_set(err, RELATA_USAGE, where.at, "write lines such as 'about: Powell'", "'%.*s' is no option of a relata block",
                       (int)(trimmed.len < 60 ? trimmed.len : 60), trimmed.at);
    if (!block_option(block, filling, key, value, where, err)) return false;
  }
  return true;
}

/* ---- checks --------------------------------------------------------------------------------------------------------------- */

/* "fig-met"; and "fig:met", as pandoc-crossref has it. */
static bool is_id(Str id)
{
  bool colon = str_starts(id, "fig:") || str_starts(id, "tbl:");
  for (size_t i = colon ? strlen("fig:") : 0; i < id.len; i++) {
    char c = id.at[i];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_')) return false;
  }
  return id.len > (colon ? strlen("fig:") : 0);
}

/* Quarto refers to figures as fig-NAME, to tables as tbl-NAME. */
static bool choose_id(FillBlock *block, Filling *filling, bool figure, Str *id, RelataError *err)
{
  const char *kind = figure ? "fig" : "tbl";
  size_t number = figure ? ++filling->figures : ++filling->tables;
  Str given = str_of(block->id);
  bool prefixed = str_starts(given, "fig-") || str_starts(given, "tbl-") || str_starts(given, "fig:") || str_starts(given, "tbl:");
  if (given.len && !is_id(given))
    return error_set(err, RELATA_USAGE, block->where.at, "use letters, digits, - and _", "'%s' cannot be an id", block->id);
  *id = given.len ? str_format(filling->arena, "%s%s%s", prefixed ? "" : kind, prefixed ? "" : "-", block->id)
                  : str_format(filling->arena, "%s-relata-%zu", kind, number);
  bool was_new;
  map_at(&filling->ids, *id, &was_new);
  return was_new || error_set(err, RELATA_USAGE, block->where.at, "give each block an id of its own", "the id '%s' is used twice", id->at);
}

static bool is_width(const char *text)
{
  double number;
  char unit[4] = "";
  int end = 0;
  if (sscanf(text, "%lf%3[a-z%]%n", &number, unit, &end) != 2 || text[end] || !(number > 0 && number < 1e5)) return false;
  static const char *const units[] = {"cm", "mm", "in", "pt", "px", "em", "rem", "%"};
  for (size_t i = 0; i < COUNT_OF(units); i++)
    if (!strcmp(unit, units[i]) && strspn(text, "0123456789.") == strlen(text) - strlen(unit)) return true;
  return false;
}

static bool check_block(FillBlock *block, RelataError *err)
{
  const char *where = block->where.at;
  if (block->kind_name) block->kind = fill_kind_of(str_of(block->kind_name));
  if (!block->kind)
    return error_set(err, RELATA_USAGE, where, "write graph, facts, timeline or sql after relata", "a relata block says no kind that is known");
  if (block->width && !is_width(block->width))
    return error_set(err, RELATA_USAGE, where, "write 16cm, 80% or the like", "'width: %s' cannot be read", block->width);
  if (block->between.len && block->between.len != 2)
    return error_set(err, RELATA_USAGE, where, "write between: A; B", "'between' takes two names");
  if (block->kind == FILL_SQL && (!block->query || !*block->query))
    return error_set(err, RELATA_USAGE, where, "write the query below the options", "a relata sql block has no query");
  Selection *s = &block->selection;
  s->about = block->about.at, s->about_count = block->about.len;
  s->relation = block->relation.at, s->relation_count = block->relation.len;
  s->type = block->type.at, s->type_count = block->type.len;
  s->modality = block->modality.at, s->modality_count = block->modality.len;
  s->include = block->include.at, s->include_count = block->include.len;
  s->exclude = block->exclude.at, s->exclude_count = block->exclude.len;
  for (size_t i = 0; i < block->between.len; i++) s->between[i] = block->between.at[i];
  return true;
}

/* ---- filling -------------------------------------------------------------------------------------------------------------- */

typedef struct { Arena *arena; Grid *grid; size_t most, cap; } SqlRows;

static bool take_columns(void *context, const Str *names, size_t count)
{
  SqlRows *rows = context;
  if (rows->grid->heads) return false; /* of several statements only the first is shown */
  rows->grid->columns = count;
  rows->grid->heads = ARENA_ARRAY(rows->arena, Str, count);
  for (size_t i = 0; i < count; i++) rows->grid->heads[i] = str_copy(rows->arena, names[i]);
  return true;
}

static bool take_row(void *context, const Cell *cells, size_t count)
{
  SqlRows *rows = context;
  Grid *grid = rows->grid;
  if (grid->rows >= rows->most || count != grid->columns) return false;
  grid->cells = arena_grow(rows->arena, grid->cells, &rows->cap, (grid->rows + 1) * count, sizeof *grid->cells);
  for (size_t i = 0; i < count; i++)
    grid->cells[grid->rows * count + i] = (GridCell){.text = str_copy(rows->arena, cells[i].text),
                                                     .number = cells[i].kind == CELL_INTEGER || cells[i].kind == CELL_REAL};
  grid->rows++;
  return true;
}

static bool fill_sql(FillBlock *block, Filling *filling, Grid *grid, RelataError *err)
{
  SqlRows rows = {filling->arena, grid, block->limit, 0};
  RowSink sink = {&rows, take_columns, take_row};
  SqlOptions options = {.timeout_s = 30};
  return store_sql(filling->store, str_of(block->query), &options, &sink, err);
}

static bool fill_from_facts(FillBlock *block, Filling *filling, Filled *filled, RelataError *err)
{
  FactSet facts = {0};
  if (!store_select(filling->store, &block->selection, filling->arena, &facts, err)) return false;
  if (filled->is_figure) {
    if (!figure_draw(&facts, filling->options, &block->picture, filling->arena, &filled->figure, err)) return false;
    if (block->alt) filled->figure.alt = str_of(block->alt);
    return true;
  }
  Grid grid = block->kind == FILL_FACTS ? fact_grid(&facts, block->limit, &filling->notes, filling->arena)
                                        : timeline_grid(&facts, block->limit, &filling->notes, filling->arena);
  grid.id = filled->grid.id, grid.caption = filled->grid.caption;
  filled->grid = grid;
  return true;
}

/* An error of the store or the picture is one of the block that asked. */
static bool blame_block(const FillBlock *block, RelataError *err)
{
  if (err) snprintf(err->where, sizeof err->where, "%.*s", STR_ARG(block->where));
  return false;
}

bool block_fill(FillBlock *block, Filling *filling, Filled *filled, RelataError *err)
{
  if (!check_block(block, err)) return false;
  PictureFormat format = filling->options->picture.format ? filling->options->picture.format : PICTURE_SVG;
  bool figure = block->kind == FILL_GRAPH || (block->kind == FILL_TIMELINE && format == PICTURE_SVG);
  Str id, caption = str_of(block->caption);
  if (!choose_id(block, filling, figure, &id, err)) return false;
  *filled = (Filled){.is_figure = figure,
                     .figure = {.id = id, .caption = caption, .format = format, .width = str_of(block->width)},
                     .grid = {.id = id, .caption = caption}};
  block->picture.timeline = block->kind == FILL_TIMELINE;
  bool ok = block->kind == FILL_SQL ? fill_sql(block, filling, &filled->grid, err) : fill_from_facts(block, filling, filled, err);
  return ok || blame_block(block, err);
}
