/*
 * articles.c - any bytes through the first two rooms: read as an article of each form, cut into sentences, written as
 * CoNLL-U and read back. The first byte of the input chooses the form. What must hold is checked, not only that nothing
 * crashes.
 */
#include "fuzz_articles.h"

static void check_conllu(const SentenceList *list, Arena *arena)
{
  Buf out = {0};
  SentenceList again;
  RelataError err = {0};
  if (!list->len) return;
  conllu_write(list, true, &out);
  require(conllu_read(buf_view(&out), "again", arena, &again, &err));
  require(again.len == list->len);
  for (size_t i = 0; i < again.len; i++) require(again.at[i].len == list->at[i].len);
  buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static const ArticleForm forms[] = {FORM_GUESS, FORM_TEXT, FORM_HTML, FORM_JSONL, FORM_LINES, FORM_MARKDOWN, FORM_CSV};
  Arena arena = {0};
  RelataError err = {0};
  if (size < 2) return 0;
  ArticleOptions options = {.form = forms[data[0] % COUNT_OF(forms)], .keep_clutter = data[0] & 64};
  Str bytes = {(const char *)data + 1, size - 1};
  const Article *a = article_parse(bytes, "fuzz", &options, &arena, &err);
  if (a) {
    check_article(a);
    SentenceList list = sentences_split(tokenizer, a, &arena), whole = sentence_whole(tokenizer, a, &arena);
    check_sentences(a, &list);
    check_sentences(a, &whole);
    check_conllu(&list, &arena);
  } else {
    require(err.status == RELATA_REFUSED && err.what[0]);
  }
  SentenceList list;
  if (data[0] & 32) (void)!conllu_read(bytes, "fuzz", &arena, &list, &err);
  arena_free(&arena);
  return 0;
}
