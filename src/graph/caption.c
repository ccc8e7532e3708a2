/*
 * caption.c - title and source line of a picture where the user gave none.
 * What was asked for comes first: "Ada Bell" of --about, "Ada Bell and Bo Lind" of --between. Else one article has a title, and
 * of many the names that most facts are about are one.
 */
#include <stdlib.h>
#include <string.h>

#include "graph/graph.h"
#include "graph/letters.h"

enum { NAMES_IN_TITLE = 3 };

/* ---- title -------------------------------------------------------------------------------------------------------- */

static Str name_meant(const FactSet *facts, const char *given)
{
  for (size_t i = 0; i < facts->meaning_count; i++)
    if (strcmp(facts->meanings[i].given, given) == 0) return facts->meanings[i].name;
  return str_of(given);
}

/* "Ada Bell", "Ada Bell and Bo Lind", "Ada Bell, Bo Lind and others". */
static Str names_joined(const Str *names, size_t count, bool others, Arena *arena)
{
  size_t shown = count <= NAMES_IN_TITLE ? count : NAMES_IN_TITLE - 1;
  Str all = count ? text_clean(arena, names[0]) : STR("");
  others = others || shown < count;
  for (size_t i = 1; i < shown; i++) {
    Str name = text_clean(arena, names[i]);
    all = str_format(arena, "%.*s%s%.*s", STR_ARG(all), i + 1 == shown && !others ? " and " : ", ", STR_ARG(name));
  }
  return others ? str_format(arena, "%.*s and others", STR_ARG(all)) : all;
}

static Str title_of_selection(const FactSet *facts, const Selection *s, Arena *arena)
{
  Str *names = ARENA_ARRAY(arena, Str, s->about_count + s->include_count + s->relation_count + 2);
  size_t count = 0;
  if (s->between[0]) {
    names[count++] = name_meant(facts, s->between[0]);
    if (s->between[1]) names[count++] = name_meant(facts, s->between[1]);
  }
  for (size_t i = 0; i < s->about_count; i++) names[count++] = name_meant(facts, s->about[i]);
  for (size_t i = 0; i < s->include_count; i++) names[count++] = name_meant(facts, s->include[i]);
  for (size_t i = 0; i < s->relation_count && count == 0; i++) names[count++] = str_format(arena, "\xe2\x80\x9c%s\xe2\x80\x9d", s->relation[i]);
  if (count == 0 && s->match) names[count++] = str_format(arena, "\xe2\x80\x9c%s\xe2\x80\x9d", s->match);
  return names_joined(names, count, false, arena);
}

typedef struct { size_t facts; const NodeRow *node; } Share;

static int compare_shares(const void *a, const void *b)
{
  const Share *x = a, *y = b;
  if (x->facts != y->facts) return x->facts > y->facts ? -1 : 1;
  return x->node->id < y->node->id ? -1 : x->node->id > y->node->id;
}

static Share *share_of(Share *shares, size_t count, int64_t id)
{
  size_t low = 0, high = count; /* the nodes of a set are sorted by id */
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (shares[middle].node->id < id) low = middle + 1;
    else high = middle;
  }
  return low < count && shares[low].node->id == id ? &shares[low] : NULL;
}

/* Whom most facts are about, a wire story's counted once: one name alone if it is in half of them. */
static Str title_of_names(const FactSet *facts, Arena *arena)
{
  Share *shares = ARENA_ARRAY(arena, Share, facts->node_count + 1);
  Map tellings;
  map_init(&tellings, arena, 16);
  size_t told = 0;
  for (size_t i = 0; i < facts->node_count; i++) shares[i] = (Share){0, &facts->nodes[i]};
  for (size_t i = 0; i < facts->fact_count; i++) {
    const FactRow *fact = &facts->facts[i];
    int64_t ends[] = {fact->subject, fact->object};
    told += story_tells_more(&tellings, arena, 0, fact, '*');
    for (int e = 0; e < 2; e++) {
      Share *share = share_of(shares, facts->node_count, ends[e]);
      if (share && share->node->proper) share->facts += story_tells_more(&tellings, arena, (uint64_t)ends[e], fact, '+');
    }
  }
  qsort(shares, facts->node_count, sizeof *shares, compare_shares);
  size_t named = 0;
  while (named < facts->node_count && named < 2 && shares[named].facts) named++;
  if (named && 2 * shares[0].facts > told) named = 1;
  Str names[] = {named > 0 ? shares[0].node->name : STR(""), named > 1 ? shares[1].node->name : STR("")};
  bool others = named > 1 && facts->node_count > 2;
  return names_joined(names, named, others, arena);
}

/* ---- source line -------------------------------------------------------------------------------------------------- */

static Str day_of(Str date) { return str_slice(date, (Span){0, date.len < 10 ? (uint32_t)date.len : 10}); }

/* "2024-01-08", or "2024-01-08 to 2024-12-10". */
static Str days_of(const FactSet *facts, Arena *arena)
{
  Str first = day_of(facts->first_day), last = day_of(facts->last_day);
  for (size_t i = 0; i < facts->fact_count; i++) {
    Str day = day_of(facts->facts[i].published);
    if (!day.len) continue;
    if (!first.len || str_cmp(day, first) < 0) first = day;
    if (!last.len || str_cmp(day, last) > 0) last = day;
  }
  return str_eq(first, last) ? first : str_format(arena, "%.*s to %.*s", STR_ARG(first), STR_ARG(last));
}

/* What the facts are from: reports of one wire story are one. */
static size_t count_stories(const FactSet *facts, Arena *arena)
{
  Map reports, stories;
  map_init(&reports, arena, 16);
  map_init(&stories, arena, 16);
  for (size_t i = 0; i < facts->fact_count; i++) {
    const FactRow *fact = &facts->facts[i];
    if (!fact->story) continue;
    map_at(&reports, str_format(arena, "%lld %.*s", (long long)fact->document_id, STR_ARG(fact->document)), NULL);
    map_at(&stories, str_format(arena, "%lld", (long long)fact->story), NULL);
  }
  return facts->documents - reports.len + stories.len;
}

static Str articles_words(const FactSet *facts, Arena *arena)
{
  const char *more = facts->more ? "more than " : "";
  size_t stories = count_stories(facts, arena);
  if (stories == facts->documents) return str_format(arena, "%s%zu articles", more, facts->documents);
  return str_format(arena, "%s%zu articles (%zu stor%s)", more, facts->documents, stories, stories == 1 ? "y" : "ies");
}

static Str source_of(const FactSet *facts, Str article, Str outlet, Arena *arena)
{
  Str parts[3] = {article, outlet, days_of(facts, arena)}, all = STR("");
  if (facts->documents > 1) parts[0] = articles_words(facts, arena);
  for (int i = 0; i < 3; i++)
    if (parts[i].len) all = all.len ? str_format(arena, "%.*s, %.*s", STR_ARG(all), STR_ARG(parts[i])) : parts[i];
  return all;
}

void picture_caption(PictureOptions *options, const FactSet *facts, const Selection *selection, Str outlet, Arena *arena)
{
  Str own = facts->documents == 1 && facts->fact_count ? facts->facts[0].title : STR("");
  Str title = title_of_selection(facts, selection, arena), article = STR("");
  if (title.len && own.len) article = str_format(arena, "\xe2\x80\x9c%.*s\xe2\x80\x9d", STR_ARG(own));
  if (!title.len) title = own.len ? own : title_of_names(facts, arena);
  if (!options->title) options->title = str_cstr(arena, title);
  Str source = source_of(facts, article, facts->documents == 1 ? outlet : STR(""), arena);
  if (!options->source_line && source.len) options->source_line = str_cstr(arena, source);
}
