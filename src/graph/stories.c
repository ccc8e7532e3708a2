/*
 * stories.c - how often a thing is told: a wire story that three papers print has told it once.
 *
 * Each report counts what it says; the story counts as its report that says the thing most often. Of reports with 1, 2 and
 * 1 sentences only two add to the count: the first sentence of all, and the second one of the second report.
 */
#include "graph/graph.h"

bool story_tells_more(Map *tellings, Arena *arena, uint64_t thing, const FactRow *fact, char set)
{
  if (!fact->story) return true;
  uint64_t in_report = ++*map_at(tellings, str_format(arena, "%c%llu %lld %.*s", set, (unsigned long long)thing, (long long)fact->document_id, STR_ARG(fact->document)), NULL);
  uint64_t *in_story = map_at(tellings, str_format(arena, "%c%llu #%lld", set, (unsigned long long)thing, (long long)fact->story), NULL);
  if (in_report <= *in_story) return false;
  *in_story = in_report;
  return true;
}
