#include "sample.h"

#include <stdlib.h>

#define FROM_HARBOR .document = STR("harbor-talks.txt"), .title = STR("A Deal on Herring"), .published = STR("2021-03-03")

FactSet sample_facts(void)
{
  static NodeRow nodes[] = {
      {.id = 1, .name = STR("Astrid Halvorsen"), .type = ENTITY_PERSON, .proper = true, .mentions = 5, .documents = 1, .salience = 0.9,
       .roles = STR("foreign minister of Norway")},
      {.id = 2, .name = STR("Einar Thorsson"), .type = ENTITY_PERSON, .proper = true, .mentions = 4, .documents = 1, .salience = 0.8},
      {.id = 3, .name = STR("Norway"), .type = ENTITY_PLACE, .proper = true, .mentions = 3, .documents = 2, .salience = 0.5},
      {.id = 4, .name = STR("Pall Joensen"), .type = ENTITY_PERSON, .proper = true, .mentions = 1, .documents = 1, .salience = 0.2}};
  static FactRow facts[] = {
      {.fact = 10, .subject = 1, .object = 2, .sentence = 100, .relation = STR("meet"), .predicate = STR("met"), .symmetric = true,
       .modality = STR("asserted"), .time = STR("on Wednesday"), .time_start = STR("2021-03-03"), .time_end = STR("2021-03-03"),
       .place = STR("Bergen"), .confidence = 0.93, .rule = STR("verb-object"), FROM_HARBOR,
       .url = STR("https://news.example/a"), .sentence_text = STR("Halvorsen met Thorsson in Bergen on Wednesday."),
       .sentence_span = {10, 56}},
      {.fact = 11, .subject = 1, .object = 2, .sentence = 101, .relation = STR("meet"), .predicate = STR("are expected to meet"),
       .symmetric = true, .modality = STR("future"), .time = STR("April 14"), .time_start = STR("2021-04-14"),
       .time_end = STR("2021-04-14"), .confidence = 0.8, .rule = STR("verb-object"), FROM_HARBOR,
       .sentence_text = STR("Halvorsen and Thorsson are expected to meet again on April 14."), .sentence_ordinal = 1,
       .sentence_span = {60, 122}},
      {.fact = 12, .subject = 2, .object = 3, .sentence = 102, .relation = STR("threaten"), .predicate = STR("had threatened"),
       .negated = true, .modality = STR("denied"), .attribution = STR("Einar Thorsson"), .confidence = 0.7,
       .rule = STR("verb-object"), FROM_HARBOR, .sentence_text = STR("Thorsson denied that he had threatened Norway."),
       .sentence_ordinal = 2, .sentence_span = {123, 169}},
      {.fact = 13, .subject = 4, .sentence = 103, .relation = STR("resign"), .predicate = STR("resigned"),
       .modality = STR("asserted"), .confidence = 0.9, .rule = STR("verb"), .document = STR("second.txt"),
       .published = STR("2021-05"), .sentence_text = STR("Joensen resigned."), .sentence_span = {0, 17}},
      {.fact = 14, .subject = 1, .object = 3, .sentence = 104, .relation = STR("be foreign minister of"),
       .predicate = STR("foreign minister"), .modality = STR("asserted"), .inferred = true, .confidence = 0.95,
       .rule = STR("title"), .document = STR("second.txt"), .published = STR("2021-05"),
       .sentence_text = STR("Norway's foreign minister, Astrid Halvorsen, said there were “no breakthroughs”."), .sentence_ordinal = 1,
       .sentence_span = {18, 102}},
      {.fact = 15, .subject = 1, .sentence = 104, .relation = STR("say"), .predicate = STR("said"), .modality = STR("asserted"),
       .object_text = STR("there were “no breakthroughs”"), .confidence = 0.6, .rule = STR("clause"), .document = STR("second.txt"),
       .published = STR("2021-05"),
       .sentence_text = STR("Norway's foreign minister, Astrid Halvorsen, said there were “no breakthroughs”."), .sentence_ordinal = 1,
       .sentence_span = {18, 102}}};
  return (FactSet){.nodes = nodes, .node_count = COUNT_OF(nodes), .facts = facts, .fact_count = COUNT_OF(facts), .documents = 2};
}

FactSet hostile_facts(void)
{
#define BAD "</script><script>alert(1)</script>\"'`|\\input{x}%#{{< x >}}\n\n# H\n```\n:::\n$x$ \xe2\x80\xae\xd7\x90 \xf0\x9f\x98\x80;]]>--><!--"
  static NodeRow nodes[] = {
      {.id = -7, .name = {BAD "\0\xff", sizeof BAD + 1}, .type = ENTITY_PERSON, .proper = true, .roles = STR(BAD)},
      {.id = 5, .name = STR("javascript:alert(1)"), .type = ENTITY_WORK}};
  static FactRow facts[] = {{.fact = -9, .subject = -7, .object = 5, .sentence = -3, .relation = STR(BAD), .predicate = STR(BAD),
                             .object_text = STR(BAD), .place = STR(BAD), .time = STR(BAD), .time_start = STR(BAD),
                             .modality = STR(BAD), .attribution = STR(BAD), .rule = STR(BAD), .document = STR("a/../b \"c\".txt"),
                             .title = STR(BAD), .url = STR("javascript:alert(1)"), .published = STR("2021-13-77"),
                             .sentence_text = {BAD "\0\xff\x1b", sizeof BAD + 2}},
                            {.fact = 2, .subject = 5, .sentence = -3, .relation = STR(BAD), .object_text = STR(BAD),
                             .document = STR("a/../b \"c\".txt"), .sentence_text = STR(BAD)}};
  return (FactSet){.nodes = nodes, .node_count = COUNT_OF(nodes), .facts = facts, .fact_count = COUNT_OF(facts), .documents = 1};
}

FactSet many_facts(size_t node_count, size_t edge_count)
{
  FactSet set = {.nodes = calloc(node_count, sizeof(NodeRow)), .node_count = node_count,
                 .facts = calloc(edge_count, sizeof(FactRow)), .fact_count = edge_count, .documents = 1};
  for (size_t i = 0; i < node_count; i++) set.nodes[i] = (NodeRow){.id = (int64_t)i + 1, .name = STR("N"), .type = ENTITY_PERSON};
  for (size_t i = 0; i < edge_count; i++)
    set.facts[i] = (FactRow){.fact = (int64_t)i + 1, .subject = (int64_t)(i % node_count) + 1,
                             .object = (int64_t)(i / node_count % node_count) + 1, .sentence = 1, .relation = STR("meet"),
                             .modality = STR("asserted"), .document = STR("d"), .sentence_text = STR("s")};
  return set;
}

void many_facts_free(FactSet *facts)
{
  free(facts->nodes);
  free(facts->facts);
}
