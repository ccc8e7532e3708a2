/* verb_look.c - the verbs that look into a database: explain, find, info. */
#include "cli/cli.h"
#include "cli/rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- explain --------------------------------------------------------------------------------------------------------- */

typedef struct { Arena *arena; Str sentence, rule, words; } Evidence;

static bool evidence_columns(void *context, const Str *names, size_t count)
{
  (void)context, (void)names, (void)count;
  return true;
}

static bool evidence_row(void *context, const Cell *cells, size_t count)
{
  Evidence *evidence = context;
  if (count < 3) return false;
  evidence->sentence = str_copy(evidence->arena, cells[0].text);
  evidence->rule = str_copy(evidence->arena, cells[1].text);
  evidence->words = str_copy(evidence->arena, cells[2].text);
  return true;
}

static bool find_evidence(Command *command, Store *store, const char *fact, Evidence *evidence, RelataError *err)
{
  *evidence = (Evidence){.arena = &command->arena};
  SqlParameter id = {"fact", fact};
  SqlOptions options = {.parameters = &id, .parameter_count = 1};
  RowSink sink = {evidence, evidence_columns, evidence_row};
  return store_sql(store, STR("SELECT text, rule, words FROM evidence WHERE fact_id = CAST(:fact AS INTEGER)"), &options,
                   &sink, err);
}

/* Tokens that the fact's words cover; `words` holds byte ranges of the sentence: "0-4;5-11;12-17 20-25". */
static uint32_t *marked_tokens(const Sentence *sentence, Str words, Arena *arena, uint32_t *count)
{
  uint32_t *marked = ARENA_ARRAY(arena, uint32_t, sentence->len);
  *count = 0;
  const char *text = str_cstr(arena, words);
  for (uint32_t t = 0; t < sentence->len; t++)
    for (const char *at = text; *at;) {
      char *end = NULL;
      unsigned long from = strtoul(at, &end, 10), to = 0;
      if (*end == '-') to = strtoul(end + 1, &end, 10);
      if (sentence->tokens[t].span.start < to && from < sentence->tokens[t].span.end) {
        marked[(*count)++] = t;
        break;
      }
      at = end > at ? end : at + 1;
    }
  return marked;
}

static bool explain_tree(Command *command, Relata *relata, const Evidence *evidence, Buf *out, RelataError *err)
{
  SentenceList sentences;
  if (!pipeline_sentence(relata, evidence->sentence, &command->arena, &sentences, err)) return false;
  for (size_t i = 0; i < sentences.len; i++) {
    uint32_t count = 0;
    uint32_t *marked = marked_tokens(&sentences.at[i], evidence->words, &command->arena, &count);
    if (option_flag(command, "svg")) tree_svg(&sentences.at[i], marked, count, &command->arena, out);
    else tree_text(&sentences.at[i], out);
  }
  return true;
}

/* What the rule of a fact means, for readers who have not read its source. */
static void explain_rule(Command *command, const Evidence *evidence, Buf *out)
{
  const char *meaning = rule_explanation(str_cstr(&command->arena, evidence->rule));
  if (meaning && *meaning) buf_format(out, "\nthe rule %.*s: %s\n", STR_ARG(evidence->rule), meaning);
}

RelataStatus run_explain(Command *command)
{
  if (command->operand_count != 1)
    return say_usage(command, "", "give an id of the view fact, or \"subject | relation | object\"", "one fact is wanted");
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  Buf out = {0};
  RelataError err = {0};
  Store *store = pipeline_store(relata);
  bool ok = store_explain(store, command->operands[0], &out, &err);
  /* the text begins "fact ID: ..."; one fact alone is shown with its tree */
  char id[24] = "";
  if (ok && out.len > 5) snprintf(id, sizeof id, "%lld", strtoll(out.at + 5, NULL, 10));
  bool one = ok && out.at && !strstr(out.at, "\nfact ") && id[0];
  Evidence evidence;
  if (one && (ok = find_evidence(command, store, id, &evidence, &err)) && evidence.sentence.len) {
    if (option_flag(command, "svg")) buf_clear(&out);
    else explain_rule(command, &evidence, &out), buf_char(&out, '\n');
    ok = explain_tree(command, relata, &evidence, &out, &err);
  }
  RelataStatus status = ok ? write_output(command, &out) : say_failure(command, &err);
  buf_free(&out);
  relata_close(relata);
  return status;
}

/* ---- find --------------------------------------------------------------------------------------------------------------- */

RelataStatus run_find(Command *command)
{
  Rows rows;
  size_t limit = 0;
  if (!command->operand_count) return say_usage(command, "", "see: relata find --help", "no words to find were given");
  if (!rows_start(command, rows_plain_format(), &rows) || !option_count(command, "limit", 0, 1000000, &limit)) return RELATA_USAGE;
  Buf words = {0};
  for (size_t i = 0; i < command->operand_count; i++) {
    if (i) buf_char(&words, ' ');
    buf_text(&words, command->operands[i]);
  }
  RelataError err = {0};
  Relata *relata = command_open(command, OPEN_READ);
  RelataStatus status = RELATA_FAILED;
  if (relata) {
    RowSink sink = {&rows, rows_columns, rows_row};
    status = rows_finish(&rows, store_find(pipeline_store(relata), buf_view(&words), limit, &sink, &err), &err);
  }
  buf_free(&words);
  relata_close(relata);
  return status;
}

/* ---- info --------------------------------------------------------------------------------------------------------------- */

static RelataStatus info_of_model(Command *command)
{
  Relata *relata = command_open(command, OPEN_NONE);
  if (!relata) return RELATA_FAILED;
  RelataError err = {0};
  Buf out = {0};
  const Model *model = pipeline_model(relata, &err);
  if (model) {
    buf_str(&out, str_trim(model_card(model)));
    buf_char(&out, '\n');
  }
  RelataStatus status = !model ? say_failure(command, &err) : out_flush(command, &out) ? RELATA_OK : RELATA_FAILED;
  buf_free(&out);
  relata_close(relata);
  return status;
}

RelataStatus run_info(Command *command)
{
  Rows rows;
  if (option_flag(command, "model")) return info_of_model(command);
  if (!rows_start(command, rows_plain_format(), &rows)) return RELATA_USAGE;
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  RowSink sink = {&rows, rows_columns, rows_row};
  RelataError err = {0};
  bool ok = store_info(pipeline_store(relata), &sink, &err);
  if (ok && option_flag(command, "check")) {
    ok = store_check(pipeline_store(relata), &sink, &err);
  }
  RelataStatus status = rows_finish(&rows, ok, &err);
  relata_close(relata);
  return status;
}
