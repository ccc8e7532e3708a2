/*
 * main.c - the program: finds the verb, parses its options, runs it. A thin user of the library.
 */
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#define GROUPS(...) (const Option *const[]){__VA_ARGS__, common_options, NULL}

static const Option preview_options[] = {
    {'n', "dry-run", NULL, "say what would come or go, change nothing"},
    {0, NULL, NULL, NULL}};
static const Option extract_options[] = {
    {'f', "format", "FORMAT", "table (default on a terminal), tsv, csv, json, jsonl or markdown"}, {0, NULL, NULL, NULL}};
static const Option analyze_options[] = {
    {0, "pretokenized", NULL, "the input is CoNLL-U; its tokens and sentences are kept"},
    {0, "scores", NULL, "add the parser's margins to MISC"},
    {0, "coref", NULL, "add who is who to MISC: Entity=(1-person-1), as GUM writes it"},
    {0, NULL, NULL, NULL}};
static const Option sql_options[] = {
    {'F', "file", "FILE", "read the query from FILE"},
    {'f', "format", "FORMAT", "table, csv, tsv, json, jsonl, markdown or line"},
    {'w', "write", NULL, "allow statements that change the database"},
    {'p', "param", "NAME=VALUE", "bind :NAME; may be repeated"},
    {0, "timeout", "SECONDS", "stop after so long"},
    {0, "examples", NULL, "print queries that run"},
    {0, NULL, NULL, NULL}};
static const Option diff_options[] = {
    {0, "diff", "OLD", "draw what is new, gone and unchanged since the database OLD; as text, with -f text, json, jsonl, csv, tsv or markdown"}, {0, NULL, NULL, NULL}};
static const Option add_options[] = {
    {0, "again", NULL, "read what is there already once more: after an update, or with other names and relations of your own"},
    {0, NULL, NULL, NULL}};
static const Option own_relation_options[] = {
    {0, "vocabulary", "FILE", "relations of your own: phrasing, relation, turned or symmetric, kinds of both ends; tab-separated"},
    {0, NULL, NULL, NULL}};
static const Option explicit_options[] = {
    {0, "explicit", NULL, "only relations that stand in the sentence's words"},
    {0, "min-confidence", "X", "only facts right at least so often (0 to 1); a picture without --all: 0.3"},
    {0, NULL, NULL, NULL}};
static const Option entities_options[] = {
    {'f', "format", "FORMAT", "table, csv, tsv, json, jsonl or markdown"},
    {0, "suspects", NULL, "pairs that may be one entity, with the reason"},
    {0, "type", "TYPE", "only this type"},
    {'a', "all", NULL, "described things as well, not only names"},
    {0, "limit", "N", "at most N (default 50)"},
    {0, "why", "TEXT", "why: kept with a correction"},
    {'n', "dry-run", NULL, "say what a correction would change, change nothing"},
    {0, NULL, NULL, NULL}};
static const Option row_options[] = {
    {'f', "format", "FORMAT", "table, csv, tsv, json, jsonl or markdown"},
    {0, "limit", "N", "at most N sentences (default 20)"},
    {0, NULL, NULL, NULL}};
static const Option info_options[] = {
    {0, "check", NULL, "check integrity, foreign keys, full text and sums as well"},
    {0, "model", NULL, "about the language model in the program"},
    {'f', "format", "FORMAT", "table, csv, tsv, json, jsonl or markdown"},
    {0, NULL, NULL, NULL}};
static const Option report_options[] = {
    {'f', "format", "FORMAT", "markdown, html or latex; else by the ending of -o"},
    {0, "fill", "DOCUMENT", "fill the relata blocks of a Markdown document"},
    {0, "assets", "FOLDER", "where pictures of a Markdown or LaTeX report go (default: beside -o, NAME_files)"},
    {0, "title", "TEXT", "the report's title"},
    {0, "palette", "NAME", "light, dark, print or colorblind"},
    {0, NULL, NULL, NULL}};
static const Option pandoc_options[] = {
    {0, "assets", "FOLDER", "where pictures go that a document cannot hold (default: relata-figures)"},
    {0, "palette", "NAME", "light, dark, print or colorblind"},
    {0, NULL, NULL, NULL}};
static const Option export_options[] = {
    {'f', "format", "FORMAT", "ntriples, turtle, jsonld, graphml, gexf, cytoscape, mermaid or neo4j; jsonl: the whole database, for merge"}, {0, NULL, NULL, NULL}};
static const Option explain_options[] = {
    {0, "svg", NULL, "the sentence's tree as SVG"}, {0, NULL, NULL, NULL}};

const Verb verbs[] = {
    {"draw", "FILE... [-o OUT]", "articles in, picture out; no database is kept",
     GROUPS(output_options, picture_options, input_options, own_relation_options, explicit_options, selection_options), "",
     "relata draw article.txt -o article.svg", run_draw, true},
    {"extract", "[FILE...]", "articles in, triples out",
     GROUPS(extract_options, output_options, extraction_options, input_options, own_relation_options), "",
     "relata extract --format jsonl article.html", run_extract, true},
    {"analyze", "[FILE...]", "the linguistic analysis, as CoNLL-U",
     GROUPS(analyze_options, output_options, input_options), "", "relata analyze article.txt", run_analyze, true},
    {"add", "[-d DB] FILE...", "articles into a database",
     GROUPS(database_options, add_options, input_options, own_relation_options, explicit_options), "Adding the same article again changes nothing; a changed one replaces its old facts.\n",
     "relata add -d news.db articles/", run_add, true},
    {"sql", "[-d DB] QUERY", "ask the database",
     GROUPS(database_options, sql_options, output_options), "Without QUERY and --file: a prompt on a terminal, else queries from standard input.\n",
     "relata sql -d news.db \"SELECT subject, relation, object FROM fact\"", run_sql, true},
    {"graph", "[-d DB] [selection] [-o OUT]", "draw the stored graph, or a part of it",
     GROUPS(database_options, output_options, selection_options, explicit_options, picture_options, diff_options), "",
     "relata graph -d news.db --about Powell --hops 2 -o powell.svg", run_graph, false},
    {"entities", "[-d DB] [NAME | ACTION ...]", "list entities; correct them by hand",
     GROUPS(database_options, entities_options, output_options),
     "With a NAME: every mention of it in its sentence. Actions: merge A B, split NAME ALIAS, apart A B (they are two),\n"
     "rename OLD NEW, retype NAME TYPE, forget NAME, reject FACT, confirm FACT, decisions, undo [N]. Corrections are kept apart\n"
     "from what was extracted and survive adding again. apply FILE takes many, one a line, their fields parted by tabs; also what\n"
     "--suspects -f tsv printed, with a column 'action' added that says merge or apart, or nothing.\n",
     "relata entities -d news.db merge \"Holmes\" \"Sherlock Holmes\"", run_entities, true},
    {"explain", "[-d DB] FACT", "why a fact is there", GROUPS(database_options, explain_options, output_options), "",
     "relata explain -d news.db 42", run_explain, true},
    {"find", "[-d DB] WORDS...", "sentences by their words, with their facts",
     GROUPS(database_options, row_options, output_options), "", "relata find -d news.db border NEAR workers", run_find, true},
    {"report", "[-d DB] [selection] [-o OUT]", "write a report, or fill a document of yours",
     GROUPS(database_options, output_options, report_options, selection_options, explicit_options), "",
     "relata report -d news.db --about Powell -o powell.html", run_report, false},
    {"pandoc", "[-d DB] [WRITER]", "fill the relata blocks of a pandoc document, as its filter",
     GROUPS(database_options, pandoc_options),
     "Reads and writes pandoc's JSON; WRITER (html, latex, docx, ...) is told by pandoc. A block in pandoc's Markdown:\n"
     "  ``` {.relata .graph about=\"Powell\" caption=\"Who met whom\"}\n  ```\n",
     "RELATA_DB=news.db pandoc --filter relata-pandoc paper.md -o paper.docx", run_pandoc, true},
    {"export", "[-d DB] [selection] [-o OUT]", "the graph for other programs",
     GROUPS(database_options, output_options, export_options, selection_options, explicit_options), "",
     "relata export -d news.db --format graphml -o news.graphml", run_export, false},
    {"merge", "[-d DB] OTHER...", "bring other databases in", GROUPS(database_options, preview_options),
     "OTHER is a database, or one as text: what `relata export --format jsonl` wrote (- for standard input).\n",
     "relata merge -d all.db shard1.db shard2.db", run_merge, true},
    {"remove", "[-d DB] DOCUMENT...", "take articles out again", GROUPS(database_options, preview_options),
     "DOCUMENT is an article's name; or a folder, archive, mailbox, feed or table, for all that was read from it.\n",
     "relata remove -d news.db old.txt", run_remove, true},
    {"resolve", "[-d DB]", "find anew who is who, as if all articles came at once", GROUPS(database_options), "",
     "relata resolve -d news.db", run_resolve, false},
    {"info", "[-d DB]", "counts, sources and versions of a database", GROUPS(database_options, info_options), "",
     "relata info -d news.db --check", run_info, false},
};
const size_t verb_count = COUNT_OF(verbs);

const Verb *verb_of(const char *name)
{
  for (size_t i = 0; i < verb_count; i++)
    if (strcmp(verbs[i].name, name) == 0) return &verbs[i];
  return NULL;
}

/* `relata FILE... -o OUT` means draw: a first word that is no verb but a file, an address or an option of draw. */
static const Verb *verb_meant(const char *word)
{
  const Verb *verb = verb_of(word);
  if (verb) return verb;
  return word[0] == '-' || file_exists(word) ? verb_of("draw") : NULL;
}

/* Help and version are results too: a full disk is told. */
static int printed(Command *command, RelataStatus status)
{
  if (fflush(stdout) == 0 && !ferror(stdout)) return (int)status;
  RelataError err = {0};
  error_set(&err, RELATA_FAILED, "standard output", "free some space and run again", "cannot be written: %s", strerror(errno));
  return (int)say_error(command, &err);
}

static int run_verb(const Verb *verb, int argc, char **argv)
{
  Command command = {.verb = verb};
  RelataStatus status = RELATA_USAGE;
  if (command_parse(&command, argc, argv)) {
    if (option_flag(&command, "help")) {
      print_verb_help(verb, true);
      status = (RelataStatus)printed(&command, RELATA_OK);
    } else {
      status = verb->run(&command);
    }
  }
  progress_clear();
  arena_free(&command.arena);
  return (int)status;
}

static RelataStatus no_verb(Command *command, const char *word)
{
  const char *names[COUNT_OF(verbs)];
  char remedy[64] = "see: relata --help";
  for (size_t i = 0; i < COUNT_OF(verbs); i++) names[i] = verbs[i].name;
  const char *meant = nearest_word(word, names, COUNT_OF(verbs));
  if (meant) snprintf(remedy, sizeof remedy, "the nearest is '%s'; see: relata --help", meant);
  return say_usage(command, word, remedy, "is no verb of relata and no file");
}

/* Each article frees all that was learnt from it and the next asks for as much again. Given back to the system between the two,
 * every page is cleared and mapped anew: a twelfth of the time of a large archive. */
static void keep_freed_memory(void)
{
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
#endif
}

int main(int argc, char **argv)
{
  Command none = {.verb = &verbs[0]};
  keep_freed_memory();
  store_own_process();
  signal(SIGXFSZ, SIG_IGN); /* a file that may grow no further is an error to tell, not a reason to die half-way */
  if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
    const Verb *verb = argc > 2 ? verb_of(argv[2]) : NULL;
    if (argc > 2 && !verb) return (int)no_verb(&none, argv[2]);
    if (verb) print_verb_help(verb, true);
    else print_program_help();
    return printed(&none, argc < 2 ? RELATA_USAGE : RELATA_OK);
  }
  if (strcmp(argv[1], "--version") == 0) {
    printf("relata %s\n", relata_version());
    return printed(&none, RELATA_OK);
  }
  const Verb *verb = verb_meant(argv[1]);
  if (!verb) return (int)no_verb(&none, argv[1]);
  bool named = strcmp(verb->name, argv[1]) == 0;
  return named ? run_verb(verb, argc - 1, argv + 1) : run_verb(verb, argc, argv);
}
