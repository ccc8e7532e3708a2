#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  Arena *arena;
  FactSet set;
  size_t node_cap, fact_cap;
  Map nodes, documents;
  FactRow like; /* the document of the facts that follow */
} Fixture;

static Str next_field(Str *rest)
{
  size_t bar = str_find(*rest, STR("|"));
  Str field = bar == SIZE_MAX ? *rest : (Str){rest->at, bar};
  *rest = bar == SIZE_MAX ? (Str){rest->at + rest->len, 0} : (Str){rest->at + bar + 1, rest->len - bar - 1};
  return str_trim(field);
}

static NodeRow *node_of(Fixture *f, Str name)
{
  bool proper = !(name.len > 2 && name.at[0] == '[');
  if (!proper) name = (Str){name.at + 1, name.len - 2};
  bool was_new;
  uint64_t *at = map_at(&f->nodes, name, &was_new);
  if (!was_new) return &f->set.nodes[*at];
  *at = f->set.node_count;
  f->set.nodes = arena_grow(f->arena, f->set.nodes, &f->node_cap, f->set.node_count + 1, sizeof *f->set.nodes);
  NodeRow *node = &f->set.nodes[f->set.node_count++];
  *node = (NodeRow){.id = (int64_t)f->set.node_count, .name = name, .type = ENTITY_CONCEPT, .mentions = 1, .documents = 1, .proper = false};
  return node;
}

static void read_node(Fixture *f, Str rest)
{
  Str name = next_field(&rest);
  NodeRow *node = node_of(f, name);
  node->proper = !(name.len && name.at[0] == '[');
  node->type = entity_type_of(next_field(&rest));
  node->mentions = strtoull(str_cstr(f->arena, next_field(&rest)), NULL, 10);
  node->salience = node->mentions >= 10 ? 1 : (double)node->mentions / 10;
  node->roles = next_field(&rest);
}

static void read_mark(FactRow *fact, Str mark)
{
  if (str_is(mark, "symmetric")) fact->symmetric = true;
  else if (str_is(mark, "negated")) fact->negated = true;
  else if (str_is(mark, "inferred")) fact->inferred = true;
  else if (str_starts(mark, "sure=")) fact->confidence = strtod(mark.at + 5, NULL);
  else if (str_starts(mark, "by=")) fact->attribution = (Str){mark.at + 3, mark.len - 3};
  else if (str_starts(mark, "on=")) fact->time_start = fact->time_end = (Str){mark.at + 3, mark.len - 3};
  else if (str_starts(mark, "story=")) fact->story = strtoll(mark.at + 6, NULL, 10);
  else if (str_starts(mark, "rule=")) fact->rule = (Str){mark.at + 5, mark.len - 5};
  else if (str_starts(mark, "until=")) fact->time_end = (Str){mark.at + 6, mark.len - 6};
  else if (mark.len) fact->modality = mark;
}

static void read_fact(Fixture *f, Str rest)
{
  FactRow fact = f->like;
  Str subject = next_field(&rest), relation = next_field(&rest), object = next_field(&rest), marks = next_field(&rest), mark;
  fact.fact = (int64_t)f->set.fact_count + 1;
  fact.subject = node_of(f, subject)->id;
  fact.object = object.len ? node_of(f, object)->id : 0;
  fact.relation = fact.predicate = relation;
  fact.object_text = object.len > 2 && object.at[0] == '[' ? (Str){object.at + 1, object.len - 2} : object;
  fact.modality = STR("asserted");
  fact.confidence = 0.8;
  while (str_split(&marks, ' ', &mark)) read_mark(&fact, mark);
  fact.sentence_ordinal = (uint32_t)strtoul(str_cstr(f->arena, next_field(&rest)), NULL, 10);
  fact.sentence_text = next_field(&rest);
  fact.sentence = (int64_t)f->set.documents * 1000 + fact.sentence_ordinal + 1;
  f->set.facts = arena_grow(f->arena, f->set.facts, &f->fact_cap, f->set.fact_count + 1, sizeof *f->set.facts);
  f->set.facts[f->set.fact_count++] = fact;
}

static void read_document(Fixture *f, Str rest)
{
  f->set.documents++;
  f->like.document = next_field(&rest);
  f->like.title = next_field(&rest);
  f->like.url = next_field(&rest);
  f->like.published = next_field(&rest);
}

FactSet fixture_parse(Str text, Arena *arena)
{
  Fixture f = {.arena = arena};
  map_init(&f.nodes, arena, 64);
  Str line;
  while (str_split(&text, '\n', &line)) {
    line = str_trim(line);
    Str rest = {line.at + 2, line.len > 2 ? line.len - 2 : 0};
    if (str_starts(line, "D ")) read_document(&f, rest);
    if (str_starts(line, "N ")) read_node(&f, rest);
    if (str_starts(line, "F ")) read_fact(&f, rest);
  }
  return f.set;
}

FactSet fixture_read(const char *path, Arena *arena)
{
  RelataError err = {0};
  Str text;
  if (!file_read(path, arena, &text, &err)) {
    fprintf(stderr, "%s: %s\n", path, err.what);
    abort();
  }
  return fixture_parse(text, arena);
}
