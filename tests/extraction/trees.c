/* trees.c - hand-written trees into triples, printed. */
#include "trees.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put_token(Buf *out, Str token, unsigned number)
{
  Str field[7] = {{0}};
  for (size_t i = 0; i < 7 && str_split(&token, '/', &field[i]); i++) {}
  buf_format(out, "%u\t%.*s\t%.*s\t%.*s\t%.*s\t_\t%.*s\t%.*s\t_\t%s%.*s\n", number, STR_ARG(field[0]), STR_ARG(field[1]), STR_ARG(field[2]),
             STR_ARG(field[3]), STR_ARG(field[4]), STR_ARG(field[5]), field[6].len ? "NER=" : "_", STR_ARG(field[6]));
}

static void put_conllu(Buf *out, const char *tree)
{
  Str rest = str_of(tree), token;
  unsigned number = 1;
  while (str_split(&rest, ' ', &token))
    if (token.len) put_token(out, token, number++);
  buf_char(out, '\n');
}

void triple_line(const Triple *t, Buf *out)
{
  buf_format(out, "%.*s | %.*s |", STR_ARG(t->subject.text), STR_ARG(t->relation));
  if (t->object.text.len) buf_format(out, " %.*s", STR_ARG(t->object.text));
  for (uint32_t i = 0; i < t->argument_count; i++) buf_format(out, " | %.*s", STR_ARG(t->arguments[i].text));
  if (t->negated) buf_text(out, " (not)");
  if (t->modality != MODALITY_ASSERTED) buf_format(out, " (%s)", modality_name(t->modality));
  if (t->attribution.text.len) buf_format(out, " (by %.*s)", STR_ARG(t->attribution.text));
  buf_char(out, '\n');
}

static void time_line(const Triple *t, Buf *out) { buf_format(out, "%.*s\n", STR_ARG(t->time.text)); }

static const char *printed_of(const char *tree, const ExtractionOptions *options, void (*print)(const Triple *t, Buf *out))
{
  static char printed[8192];
  Arena arena = {0};
  RelataError err = {0};
  Buf conllu = {0}, out = {0};
  Lexicon *lexicon = lexicon_open();
  Extractor *extractor = extractor_new(lexicon);
  SentenceList sentences = {0};
  put_conllu(&conllu, tree);
  if (conllu_read(buf_view(&conllu), "test", &arena, &sentences, &err)) {
    TripleList triples = triples_extract(extractor, &sentences, options, &arena);
    for (size_t i = 0; i < triples.len; i++) print(&triples.at[i], &out);
  } else buf_format(&out, "not read: %s\n", err.what);
  snprintf(printed, sizeof printed, "%s", out.at ? out.at : "");
  extractor_free(extractor);
  lexicon_close(lexicon);
  arena_free(&arena);
  buf_free(&conllu);
  buf_free(&out);
  return printed;
}

const char *triples_of(const char *tree, const ExtractionOptions *options) { return printed_of(tree, options, triple_line); }
const char *times_of(const char *tree) { return printed_of(tree, &(ExtractionOptions){.style = STYLE_MINIMAL}, time_line); }
const char *words_of(const char *tree) { return triples_of(tree, &(ExtractionOptions){.style = STYLE_FULL, .own_words = true}); }
const char *facts_of(const char *tree) { return triples_of(tree, &(ExtractionOptions){.style = STYLE_MINIMAL}); }
