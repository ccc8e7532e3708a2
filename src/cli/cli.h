/*
 * cli.h - the program's face: verbs, options, help, messages, exit status.
 * Owns: the one table of verbs and options (parser, help, manual and completions follow from it); standard output and
 *       standard error; signals. The only code that prints errors or exits.
 * Does not know: how anything is done: it asks the pipeline and the rooms.
 */
#ifndef RELATA_CLI_H
#define RELATA_CLI_H

#include "pipeline.h"

#include <signal.h>

typedef struct {
  char letter;           /* 0: none */
  const char *name;
  const char *value;     /* what its value is called in the help; NULL: a flag */
  const char *help;
} Option;

typedef struct Command Command;
typedef struct {
  const char *name, *operands, *summary;
  const Option *const *groups;   /* NULL-terminated list of option tables, each ended by a NULL name */
  const char *details;           /* further lines of its help, or "" */
  const char *example;
  RelataStatus (*run)(Command *command);
  bool takes_words;              /* operands beside its options */
} Verb;
extern const Verb verbs[];
extern const size_t verb_count;

typedef struct { const Option *option; const char *value; } GivenOption;

typedef enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorWhen;

struct Command {
  const Verb *verb;
  GivenOption *given; size_t given_count;
  const char **operands; size_t operand_count;
  Arena arena;
  bool quiet, verbose;
  ColorWhen color;
  size_t refused;        /* inputs that were refused so far: exit status 1 */
};

/* ---- options ------------------------------------------------------------------------------------------------------ */

extern const Option common_options[], input_options[], database_options[], output_options[], extraction_options[],
    selection_options[], picture_options[];

/* The choice that a slip of the finger made `word` of; NULL: none is near. */
const char *nearest_word(const char *word, const char *const *choices, size_t count);
/* Parses argv after the verb. False with a usage error said. */
bool command_parse(Command *command, int argc, char **argv);
bool option_flag(const Command *command, const char *name);
const char *option_value(const Command *command, const char *name, const char *otherwise); /* the last one given */
const char **option_all(Command *command, const char *name, size_t *count);
/* Numbers in [least, most]; a wrong one is said and gives false. `*out` keeps its value where the option is absent. */
bool option_number(Command *command, const char *name, double least, double most, double *out);
bool option_count(Command *command, const char *name, size_t least, size_t most, size_t *out);
const char *database_path(const Command *command);

bool command_article_options(Command *command, ArticleOptions *out);
bool command_extraction(Command *command, ExtractionOptions *out);
bool command_selection(Command *command, Selection *out);
void command_picture_threshold(Command *command, Selection *selection); /* where none is given */
bool command_picture(Command *command, PictureOptions *out);
bool command_difference(Command *command, DifferenceFormat *out); /* --diff with a --format that is no picture */
/* The inputs: operands and --files-from; none: standard input. False where the list cannot be read. */
bool command_inputs(Command *command, const char *const **paths, size_t *count);
unsigned command_jobs(Command *command);

/* Opens a Relata for the command. `access` false: no database. NULL with the error said. */
typedef enum { OPEN_NONE, OPEN_MEMORY, OPEN_READ, OPEN_CHANGE /* it must exist */, OPEN_WRITE } OpenHow;
Relata *command_open(Command *command, OpenHow how);

/* ---- saying things ------------------------------------------------------------------------------------------------- */

RelataStatus say_error(Command *command, const RelataError *err);           /* returns err->status */
RelataStatus say_failure(Command *command, const RelataError *err);         /* the same where the work cannot go on: 2 or 3 */
RelataStatus say_usage(Command *command, const char *where, const char *remedy, const char *what, ...) PRINTF_LIKE(4, 5);
void say_meanings(const Command *command, const FactSet *facts);              /* whom a name means that is not the full one */
void say_note(const Command *command, const char *format, ...) PRINTF_LIKE(2, 3);    /* unless --quiet */
void say_detail(const Command *command, const char *format, ...) PRINTF_LIKE(2, 3);  /* only with --verbose */
void say_refused(Command *command, const RelataError *err);                  /* one line; counts */
bool progress_wanted(const Command *command);
void progress_show(const char *format, ...) PRINTF_LIKE(1, 2);
void progress_clear(void);

/* Writes results to -o FILE (whole, by rename) or standard output. */
RelataStatus write_output(Command *command, const Buf *out);
bool out_flush(Command *command, Buf *out);  /* to standard output, and clears it; false: said */

void print_program_help(void);
void print_verb_help(const Verb *verb, bool whole);
const Verb *verb_of(const char *name);

extern volatile sig_atomic_t interrupted;   /* Ctrl-C was pressed: finish the article at hand, then stop */
void catch_interrupt(void);

/* ---- the verbs ------------------------------------------------------------------------------------------------------ */

RelataStatus run_draw(Command *), run_extract(Command *), run_analyze(Command *), run_add(Command *), run_sql(Command *),
    run_graph(Command *), run_entities(Command *), run_explain(Command *), run_find(Command *), run_report(Command *),
    run_export(Command *), run_merge(Command *), run_remove(Command *), run_resolve(Command *), run_info(Command *),
    run_decide(Command *), run_pandoc(Command *);

#endif
