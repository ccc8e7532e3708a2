/*
 * ablate_repairs.c - what each pass of the repair of trees does: ablate_repairs MODEL [-v] < SENTENCES (one a line)
 * The sentences are analysed once, and read once with all passes and once without each. A line a pass: how many sentences give
 * other triples without it, its stage, its name, a phrase that it mends; with -v those sentences and the triples that differ.
 */
#include <stdio.h>
#include <string.h>

#include "analysis/analysis.h"
#include "extraction/reading.h"

typedef struct { const Extractor *extractor; SentenceList sentences; } Texts;

static Str triple_lines(const TripleList *triples, size_t from, size_t to, Arena *arena)
{
  Buf lines = {0};
  for (size_t i = from; i < to; i++) {
    const Triple *t = &triples->at[i];
    buf_format(&lines, "%s%.*s | %.*s | %.*s", t->negated ? "not: " : "", STR_ARG(t->subject.text), STR_ARG(t->relation), STR_ARG(t->object.text));
    for (uint32_t a = 0; a < t->argument_count; a++) buf_format(&lines, " | %.*s", STR_ARG(t->arguments[a].text));
    buf_format(&lines, " (%s)\n", modality_name(t->modality));
  }
  Str text = str_copy(arena, buf_view(&lines));
  buf_free(&lines);
  return text;
}

/* Each sentence's triples in both styles, a line each. */
static Str *triples_without(const Texts *texts, const char *pass, Arena *arena)
{
  Str *found = ARENA_ARRAY(arena, Str, texts->sentences.len);
  for (int style = STYLE_MINIMAL; style <= STYLE_FULL; style++) {
    ExtractionOptions options = {.style = (TripleStyle)style, .without_repair = pass};
    TripleList triples = triples_extract(texts->extractor, &texts->sentences, &options, arena);
    for (size_t i = 0, next; i < triples.len; i = next) {
      Str *all = &found[triples.at[i].sentence];
      for (next = i; next < triples.len && triples.at[next].sentence == triples.at[i].sentence;) next++;
      Str more = triple_lines(&triples, i, next, arena);
      *all = str_format(arena, "%.*s%.*s", STR_ARG(*all), STR_ARG(more));
    }
  }
  return found;
}

static bool has_line(Str lines, Str line)
{
  Str piece;
  while (str_split(&lines, '\n', &piece))
    if (str_eq(piece, line)) return true;
  return false;
}

static void print_other_lines(char sign, Str lines, Str others)
{
  Str line;
  while (str_split(&lines, '\n', &line))
    if (line.len && !has_line(others, line)) printf("    %c %.*s\n", sign, STR_ARG(line));
}

static void judge(const Texts *texts, const RepairPass *pass, const Str *with, bool verbose)
{
  Arena arena = {0};
  Str *without = triples_without(texts, pass->name, &arena);
  size_t changed = 0;
  for (size_t s = 0; s < texts->sentences.len; s++) changed += !str_eq(with[s], without[s]);
  printf("%zu\t%s\t%s\t%s\n", changed, pass->stage, pass->name, pass->mends);
  for (size_t s = 0; verbose && s < texts->sentences.len; s++) {
    if (str_eq(with[s], without[s])) continue;
    const Sentence *sentence = &texts->sentences.at[s];
    printf("  %.*s\n", STR_ARG(str_slice(texts->sentences.article->text, sentence->span)));
    print_other_lines('+', with[s], without[s]);
    print_other_lines('-', without[s], with[s]);
  }
  arena_free(&arena);
}

int main(int argc, char **argv)
{
  bool verbose = argc == 3 && strcmp(argv[2], "-v") == 0;
  if (argc != 2 && !verbose) return fputs("usage: ablate_repairs MODEL [-v] < SENTENCES\n", stderr), 2;
  Arena arena = {0};
  RelataError err = {0};
  Lexicon *lexicon = lexicon_open();
  Model *model = model_open(argv[1], lexicon, &err);
  Article article = {0};
  if (!model || !file_read("-", &arena, &article.text, &err)) return fprintf(stderr, "ablate_repairs: %s\n", err.what), 1;
  article.source = article.text;
  size_t lines = 1;
  for (size_t i = 0; i < article.text.len; i++) lines += article.text.at[i] == '\n';
  Block *blocks = ARENA_ARRAY(&arena, Block, lines);
  article.blocks = blocks;
  for (uint32_t from = 0, to; from < article.text.len; from = to + 1) {
    for (to = from; to < article.text.len && article.text.at[to] != '\n';) to++;
    if (to > from) blocks[article.block_count++].span = (Span){from, to};
  }
  Tokenizer *tokenizer = tokenizer_new(lexicon);
  Extractor *extractor = extractor_new(lexicon);
  Texts texts = {extractor, sentences_split(tokenizer, &article, &arena)};
  if (!sentences_analyse(model, &texts.sentences, &arena, &err)) return fprintf(stderr, "ablate_repairs: %s\n", err.what), 1;
  Str *with = triples_without(&texts, NULL, &arena);
  const RepairPass *pass;
  for (size_t p = 0; (pass = repair_pass(p)); p++) judge(&texts, pass, with, verbose);
  extractor_free(extractor);
  tokenizer_free(tokenizer);
  model_close(model);
  lexicon_close(lexicon);
  arena_free(&arena);
  return 0;
}
