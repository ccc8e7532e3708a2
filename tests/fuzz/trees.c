/* trees.c - any CoNLL-U, so any tree a parser could give: into triples, facts and the graph. */
#include "fuzz.h"

static Lexicon *lexicon;
static Extractor *extractor;
static Resolver *resolver;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
  (void)argc, (void)argv;
  lexicon = lexicon_open();
  extractor = extractor_new(lexicon);
  resolver = resolver_new(lexicon, NULL, NULL);
  require(lexicon && extractor && resolver);
  return 0;
}

static void check_triples(const SentenceList *list, const TripleList *triples)
{
  Buf json = {0};
  for (size_t i = 0; i < triples->len; i++) {
    triple_json(list, &triples->at[i], NULL, &json);
    require(utf8_valid(buf_view(&json), NULL));
    buf_clear(&json);
  }
  for (size_t i = 0; i < list->len; i++) tree_text(&list->at[i], &json);
  buf_free(&json);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  Arena arena = {0};
  RelataError err = {0};
  SentenceList list;
  if (!size) return 0;
  ExtractionOptions options = {.style = data[0] & 1 ? STYLE_FULL : STYLE_MINIMAL, .own_words = data[0] & 2, .adjuncts = data[0] & 4, .explicit_only = data[0] & 8};
  if (conllu_read((Str){(const char *)data + 1, size - 1}, "fuzz", &arena, &list, &err)) {
    TripleList triples = triples_extract(extractor, &list, &options, &arena);
    Resolved resolved;
    check_triples(&list, &triples);
    facts_resolve(resolver, &list, &triples, &arena, &resolved);
    Store *store = store_open(":memory:", STORE_CREATE, resolver, &err);
    PutOutcome outcome;
    require(store != NULL);
    require_reason(store_put(store, list.article, &list, &triples, &resolved, &outcome, &err), &err);
    store_close(store);
  } else {
    require(err.what[0]);
  }
  arena_free(&arena);
  return 0;
}
