/*
 * gold.c - our own sentences with their triples (tests/gold), through tokenizer, model and rules.
 * A line that begins with "? " may be there or not: two readings are as good. A parser is never perfect: the floor is 95 of
 * 100 sentences, and those that fail are printed.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/analysis.h"
#include "trees.h"

typedef struct {
  const Model *model; const Tokenizer *tokenizer; const Extractor *extractor;
  ExtractionOptions options;
  size_t sentences, right;
} Run;

static int by_bytes(const void *a, const void *b) { return str_cmp(*(const Str *)a, *(const Str *)b); }

/* The lines of a text, with single spaces, sorted: order among triples does not count. */
static Str settled(Str text, Arena *arena)
{
  Str lines[64], rest = text, line;
  size_t count = 0;
  while (count < COUNT_OF(lines) && str_split(&rest, '\n', &line)) {
    Buf plain = {0};
    for (size_t i = 0; i < line.len; i++)
      if (line.at[i] != ' ' || (plain.len && plain.at[plain.len - 1] != ' ')) buf_char(&plain, line.at[i]);
    Str trimmed = str_trim(str_copy(arena, buf_view(&plain)));
    buf_free(&plain);
    if (trimmed.len && !str_is(trimmed, "-")) lines[count++] = trimmed;
  }
  qsort(lines, count, sizeof *lines, by_bytes);
  Str all = STR("");
  for (size_t i = 0; i < count; i++) all = str_format(arena, "%.*s%.*s\n", STR_ARG(all), STR_ARG(lines[i]));
  return all;
}

static Str read_sentence(Run *run, Str sentence, Arena *arena)
{
  Block block = {.span = {0, (uint32_t)sentence.len}};
  Article *article = ARENA_NEW(arena, Article);
  article->text = article->source = sentence;
  article->blocks = &block;
  article->block_count = 1;
  SentenceList sentences = sentences_split(run->tokenizer, article, arena);
  RelataError err = {0};
  cr_assert(sentences_analyse(run->model, &sentences, arena, &err), "%s", err.what);
  TripleList triples = triples_extract(run->extractor, &sentences, &run->options, arena);
  Buf out = {0};
  for (size_t i = 0; i < triples.len; i++) triple_line(&triples.at[i], &out);
  Str text = str_copy(arena, buf_view(&out));
  buf_free(&out);
  return text;
}

static bool has_line(Str lines, Str line)
{
  Str piece;
  while (str_split(&lines, '\n', &piece))
    if (str_eq(piece, line)) return true;
  return false;
}

/* Every line wanted is found, but those that may be missing; every line found is wanted. */
static bool same_lines(Str want, Str have)
{
  Str rest = want, line;
  while (str_split(&rest, '\n', &line))
    if (line.len && !str_starts(line, "? ") && !has_line(have, line)) return false;
  for (rest = have; str_split(&rest, '\n', &line);) {
    if (!line.len || has_line(want, line)) continue;
    bool optional = false;
    Str all = want, piece;
    while (str_split(&all, '\n', &piece))
      optional |= str_starts(piece, "? ") && str_eq(str_slice(piece, (Span){2, (uint32_t)piece.len}), line);
    if (!optional) return false;
  }
  return true;
}

static void check_case(Run *run, Str text, Arena *arena)
{
  Str expected = text, sentence;
  if (!str_split(&expected, '\n', &sentence)) return;
  Str want = settled(expected, arena), have = settled(read_sentence(run, sentence, arena), arena);
  run->sentences++;
  if (same_lines(want, have)) run->right++;
  else fprintf(stderr, "gold: %.*s\n  wanted:\n%.*s  found:\n%.*s", STR_ARG(sentence), STR_ARG(want), STR_ARG(have));
}

static void check_file(Run *run, const char *path, Arena *arena)
{
  Str text;
  RelataError err = {0};
  cr_assert(file_read(path, arena, &text, &err), "%s", err.what);
  bool words = str_starts(text, "# words");
  run->options = (ExtractionOptions){.style = words ? STYLE_FULL : STYLE_MINIMAL, .own_words = words};
  for (size_t end; text.len; text = str_slice(text, (Span){(uint32_t)end, (uint32_t)text.len})) {
    size_t gap = str_find(text, STR("\n\n"));
    Str piece = str_slice(text, (Span){0, (uint32_t)(gap == SIZE_MAX ? text.len : gap)});
    end = gap == SIZE_MAX ? text.len : gap + 2;
    piece = str_trim(piece);
    if (piece.len && piece.at[0] != '#') check_case(run, piece, arena);
  }
}

Test(extraction, gold_sentences_give_their_triples)
{
  Arena arena = {0};
  RelataError err = {0};
  Lexicon *lexicon = lexicon_open();
  Model *model = model_open(NULL, lexicon, &err);
  if (!model) {
    lexicon_close(lexicon);
    cr_skip_test("gold sentences need a language model: %s", err.what);
  }
  Run run = {.model = model, .tokenizer = tokenizer_new(lexicon), .extractor = extractor_new(lexicon)};
  PathList paths = {0};
  cr_assert(folder_walk("tests/gold", &arena, &paths, &err), "%s", err.what);
  for (size_t i = 0; i < paths.len; i++) check_file(&run, paths.at[i], &arena);
  fprintf(stderr, "gold: %zu of %zu sentences right\n", run.right, run.sentences);
  cr_expect(run.sentences >= 400);
  cr_expect(run.right * 100 >= run.sentences * 95);
  extractor_free((Extractor *)run.extractor);
  tokenizer_free((Tokenizer *)run.tokenizer);
  model_close(model);
  lexicon_close(lexicon);
  arena_free(&arena);
}
