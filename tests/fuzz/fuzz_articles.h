/* fuzz_articles.h - what must hold of every article, and a target for the forms whose files hold many. */
#ifndef RELATA_TESTS_FUZZ_ARTICLES_H
#define RELATA_TESTS_FUZZ_ARTICLES_H

#include "fuzz.h"

static Tokenizer *tokenizer; /* what each of these targets opens once */

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
  (void)argc, (void)argv;
  tokenizer = tokenizer_new(lexicon_open());
  return 0;
}

static inline void check_article(const Article *a)
{
  uint32_t at = 0;
  require(utf8_valid(a->text, NULL));
  for (size_t i = 0; i < a->block_count; i++) {
    require(a->blocks[i].span.start >= at && a->blocks[i].span.end > a->blocks[i].span.start);
    at = a->blocks[i].span.end;
  }
  require(at <= a->text.len);
  for (size_t i = 0; i < a->dropped_count; i++) require(a->dropped[i].source.end <= a->source.len);
}

static inline void check_sentences(const Article *a, const SentenceList *list)
{
  uint32_t at = 0;
  for (size_t i = 0; i < list->len; i++)
    for (uint32_t k = 0; k < list->at[i].len; k++) {
      Span span = list->at[i].tokens[k].span, source = article_source_span(a, span);
      require(span.start >= at && span.end > span.start && span.end <= a->text.len);
      require(source.start <= source.end && source.end <= a->source_start + a->source.len);
      at = span.end;
    }
}

/* Reads a file of that form to its end. Lengths of records are strangers' bytes, too: it must come to an end. */
static inline void read_all(const uint8_t *data, size_t size, ArticleForm form, const Tokenizer *tokenizer)
{
  char path[64];
  Arena arena = {0};
  RelataError err = {0};
  ArticleOptions options = {.form = form};
  int fd = file_of(data, size, path);
  ArticleReader *reader = article_open(path, &options, &err);
  require_reason(reader != NULL, &err);
  for (size_t n = 0; reader; n++) {
    const Article *a = article_next(reader, &arena, &err);
    if (!a && err.status == RELATA_OK && !err.what[0]) break;
    require(n <= size + 1);
    if (!a) continue;
    check_article(a);
    SentenceList list = sentences_split(tokenizer, a, &arena);
    check_sentences(a, &list);
  }
  article_close(reader);
  close(fd);
  arena_free(&arena);
}

#endif
