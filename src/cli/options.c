/* options.c - from argv to a Command, by the table of the verb. */
#include "cli/cli.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- the tables -------------------------------------------------------------------------------------------------- */

const Option common_options[] = {
    {'q', "quiet", NULL, "say errors only"},
    {'v', "verbose", NULL, "say what was dropped, left out and chosen"},
    {0, "color", "WHEN", "auto, always or never (NO_COLOR is honoured)"},
    {'h', "help", NULL, "this help"},
    {0, NULL, NULL, NULL}};

const Option input_options[] = {
    {0, "files-from", "FILE", "read the inputs' names from FILE, one a line"},
    {0, "input", "FORM", "what the files are: html, mail, feed, csv, text ... (a wrong one lists all); else by content and ending"},
    {0, "lines", NULL, "every input line is a text of its own"},
    {0, "date", "DATE", "the date of publication, over what the article says"},
    {0, "text-field", "NAME", "JSON or CSV: the member or column with the text"},
    {0, "title-field", "NAME", "JSON or CSV: that with the title"},
    {0, "date-field", "NAME", "JSON or CSV: that with the date"},
    {0, "id-field", "NAME", "JSON or CSV: that which names the article"},
    {'j', "jobs", "N", "threads (default: one for each processor); the result is the same"},
    {0, "model", "FILE", "another language model than the one in the program"},
    {0, "gazetteer", "FILE", "names of your own: name, type, aliases (a|b), identifier; tab-separated"},
    {0, NULL, NULL, NULL}};

const Option database_options[] = {
    {'d', "database", "DB", "the database (default: $RELATA_DB, else relata.db)"},
    {0, NULL, NULL, NULL}};

const Option output_options[] = {
    {'o', "output", "FILE", "write there, whole or not at all (default: standard output)"},
    {0, NULL, NULL, NULL}};

const Option extraction_options[] = {
    {0, "style", "STYLE", "full (complete arguments) or minimal (binary facts)"},
    {0, "relations", "FORM", "canonical (meet) or words (did n't meet with); default canonical, with --lines words"},
    {0, "explicit", NULL, "only relations that stand in the sentence's words"},
    {0, "min-confidence", "X", "drop what is right less often than X (0 to 1); a picture without --all: 0.3"},
    {0, NULL, NULL, NULL}};

const Option selection_options[] = {
    {0, "about", "NAME", "facts around an entity, by any of its names; may be repeated"},
    {0, "hops", "N", "how far around it (default 1)"},
    {0, "between", "A", "with --and B: the ways from one to the other"},
    {0, "and", "B", "see --between"},
    {0, "paths", "K", "how many ways (default 3)"},
    {0, "relation", "R", "only this relation (meet, be president of); may be repeated"},
    {0, "type", "TYPE", "only entities of this type (PERSON, PLACE, ...); may be repeated"},
    {0, "modality", "M", "only what is certain, negated or attributed; or future, possible, desired, denied ...; may be repeated"},
    {0, "include", "NAME", "with --about: around this one too; else only facts among those named; may be repeated"},
    {0, "exclude", "NAME", "without this entity; may be repeated"},
    {0, "source", "NAME", "only from this document or outlet"},
    {0, "since", "DATE", "published on DATE or later"},
    {0, "until", "DATE", "published on DATE or earlier"},
    {0, "match", "WORDS", "only sentences that full-text search finds"},
    {0, "sql", "QUERY", "only facts whose id the query gives: SELECT id FROM fact WHERE ..."},
    {0, "as-of", "DATE", "as the database stood on DATE"},
    {0, NULL, NULL, NULL}};

const Option picture_options[] = {
    {'f', "format", "FORMAT", "svg, png, pdf, dot or html; else by the ending of -o, else dot"},
    {'a', "all", NULL, "everything, however crowded"},
    {0, "max-nodes", "N", "at most N entities"},
    {0, "max-edges", "N", "at most N relations (default: about 25)"},
    {0, "layout", "ENGINE", "dot, neato, fdp, sfdp, twopi or circo; else chosen by the graph"},
    {0, "palette", "NAME", "light, dark, print or colorblind"},
    {0, "theme", "FILE", "a theme file (graphs/themes/ has some)"},
    {0, "title", "TEXT", "the title (default: whom the selection names, else the article's, else the main names)"},
    {0, "source-line", "TEXT", "the line under the title (default: the articles and their dates)"},
    {0, "no-title", NULL, "without title and source line"},
    {0, "no-legend", NULL, "without the legend"},
    {0, "clusters", NULL, "frame communities"},
    {0, "transparent", NULL, "no background"},
    {0, "roles", "HOW", "subtitles or edges"},
    {0, "size", "LENGTH", "the width, such as 16cm, or both: 16cm x 10cm"},
    {0, "ratio", "R", "width by height to aim at, such as 1.6"},
    {0, "dpi", "N", "resolution of a PNG (default 144)"},
    {0, "timeline", NULL, "facts along their dates"},
    {0, "layout-limit", "SECONDS", "processor time that --layout may take before our own (default 20)"},
    {0, NULL, NULL, NULL}};

/* ---- parsing -------------------------------------------------------------------------------------------------------- */

enum { OPTIONS_MOST = 96 };

static size_t collect(const Verb *verb, const Option **out)
{
  size_t n = 0;
  for (const Option *const *group = verb->groups; *group; group++)
    for (const Option *o = *group; o->name && n < OPTIONS_MOST; o++) out[n++] = o;
  return n;
}

/* The word at which getopt_long() stopped: a letter may stand within it, and then it has not gone on to the next. */
static const char *word_stopped_at(char **argv)
{
  const char *before = argv[optind - 1];
  bool letter = optopt > 0 && optopt < 256;
  return letter && (before[0] != '-' || before[strlen(before) - 1] != optopt) ? argv[optind] : before;
}

static RelataStatus wrong_option(Command *command, const char *word, bool lacks_value)
{
  char remedy[128], name[64];
  const Option *options[OPTIONS_MOST];
  const char *names[OPTIONS_MOST];
  size_t count = collect(command->verb, options);
  for (size_t i = 0; i < count; i++) names[i] = options[i]->name;
  snprintf(name, sizeof name, "%s", word + strspn(word, "-"));
  name[strcspn(name, "=")] = '\0';
  const char *meant = lacks_value ? NULL : nearest_word(name, names, count);
  if (!lacks_value && optopt >= 256) return say_usage(command, word, "give it alone", "takes no value");
  if (!lacks_value && file_exists(word)) snprintf(remedy, sizeof remedy, "a file is given as ./%.100s", word);
  else if (meant) snprintf(remedy, sizeof remedy, "the nearest is --%s; see: relata %s --help", meant, command->verb->name);
  else snprintf(remedy, sizeof remedy, "see: relata %s --help", command->verb->name);
  return say_usage(command, word, remedy, lacks_value ? "needs a value" : "is no option of '%s'", command->verb->name);
}

static bool global_option(Command *command, const Option *option, const char *value)
{
  static const char *const when[] = {"auto", "always", "never"};
  if (strcmp(option->name, "quiet") == 0) command->quiet = true;
  if (strcmp(option->name, "verbose") == 0) command->verbose = true;
  if (strcmp(option->name, "color") != 0 || !value) return true;
  for (size_t i = 0; i < COUNT_OF(when); i++)
    if (strcmp(value, when[i]) == 0) return command->color = (ColorWhen)i, true;
  say_usage(command, "", "use auto, always or never", "--color: there is no '%s'", value);
  return false;
}

/* A verb that asks the whole database takes no words: most often the database was meant, or an article to be drawn at once. */
static bool words_fit(Command *command)
{
  if (command->verb->takes_words || !command->operand_count) return true;
  const char *word = command->operands[0], *remedy = "quote values of several words";
  if (file_exists(word)) remedy = "name a database with -d";
  if (file_exists(word) && strcmp(command->verb->name, "graph") == 0) remedy = "name a database with -d; articles are drawn by: relata draw FILE";
  say_usage(command, word, remedy, "'%s' takes no words beside its options", command->verb->name);
  return false;
}

/* A picture or table in the place of the article or the database that it was made from would be all that is left of it. */
static bool output_spares_inputs(Command *command)
{
  const char *output = option_value(command, "output", "-");
  bool asks = false;
  for (const Option *const *group = command->verb->groups; *group; group++) asks = asks || *group == database_options;
  if (asks && file_is_same(output, database_path(command)))
    return say_usage(command, output, "name another file with -o", "is the database itself"), false;
  for (size_t i = 0; i < command->operand_count; i++)
    if (file_is_same(output, command->operands[i])) return say_usage(command, output, "name another file with -o", "is to be read, and would be overwritten"), false;
  return true;
}

bool command_parse(Command *command, int argc, char **argv)
{
  const Option *options[OPTIONS_MOST];
  struct option longs[OPTIONS_MOST + 1] = {0};
  char shorts[2 * OPTIONS_MOST + 2] = ":";
  size_t count = collect(command->verb, options), n = 1;
  for (size_t i = 0; i < count; i++) {
    longs[i] = (struct option){options[i]->name, options[i]->value ? required_argument : no_argument, NULL, 256 + (int)i};
    if (!options[i]->letter) continue;
    shorts[n++] = options[i]->letter;
    if (options[i]->value) shorts[n++] = ':';
  }
  command->given = ARENA_ARRAY(&command->arena, GivenOption, (size_t)argc + 1);
  command->operands = ARENA_ARRAY(&command->arena, const char *, (size_t)argc + 1);
  opterr = 0;
  optind = 1;
  for (int c; (c = getopt_long(argc, argv, shorts, longs, NULL)) != -1;) {
    if (c == '?' || c == ':') return wrong_option(command, word_stopped_at(argv), c == ':'), false;
    const Option *option = NULL;
    for (size_t i = 0; i < count; i++)
      if (c == 256 + (int)i || (options[i]->letter && c == options[i]->letter)) option = options[i];
    if (!option) return wrong_option(command, word_stopped_at(argv), false), false;
    command->given[command->given_count++] = (GivenOption){option, optarg};
    if (!global_option(command, option, optarg)) return false;
  }
  for (int i = optind; i < argc; i++) command->operands[command->operand_count++] = argv[i];
  return option_flag(command, "help") || (words_fit(command) && output_spares_inputs(command));
}

/* ---- asking --------------------------------------------------------------------------------------------------------- */

bool option_flag(const Command *command, const char *name) { return option_value(command, name, NULL) != NULL; }

const char *option_value(const Command *command, const char *name, const char *otherwise)
{
  for (size_t i = command->given_count; i > 0; i--) {
    const GivenOption *given = &command->given[i - 1];
    if (strcmp(given->option->name, name) == 0) return given->value ? given->value : "";
  }
  return otherwise;
}

const char **option_all(Command *command, const char *name, size_t *count)
{
  const char **values = ARENA_ARRAY(&command->arena, const char *, command->given_count);
  *count = 0;
  for (size_t i = 0; i < command->given_count; i++)
    if (strcmp(command->given[i].option->name, name) == 0) values[(*count)++] = command->given[i].value;
  return values;
}

bool option_number(Command *command, const char *name, double least, double most, double *out)
{
  const char *text = option_value(command, name, NULL);
  if (!text) return true;
  char *end = NULL;
  double value = strtod(text, &end);
  if (end == text || *end || !(value >= least && value <= most)) {
    say_usage(command, "", "give a number in that range", "--%s %s: must be from %.15g to %.15g", name, text, least, most);
    return false;
  }
  *out = value;
  return true;
}

bool option_count(Command *command, const char *name, size_t least, size_t most, size_t *out)
{
  double value = (double)*out;
  if (!option_number(command, name, (double)least, (double)most, &value)) return false;
  if (value != (double)(size_t)value) {
    say_usage(command, "", "give a whole number", "--%s: %g is no whole number", name, value);
    return false;
  }
  *out = (size_t)value;
  return true;
}

const char *database_path(const Command *command)
{
  const char *from_environment = getenv("RELATA_DB");
  const char *otherwise = from_environment && *from_environment ? from_environment : "relata.db";
  return option_value(command, "database", otherwise);
}

static bool wrong_choice(Command *command, const char *name, const char *value, const char *choices)
{
  say_usage(command, "", choices, "--%s: there is no '%s'", name, value);
  return false;
}

bool command_article_options(Command *command, ArticleOptions *out)
{
  *out = (ArticleOptions){.text_field = option_value(command, "text-field", NULL),
                          .title_field = option_value(command, "title-field", NULL),
                          .date_field = option_value(command, "date-field", NULL),
                          .id_field = option_value(command, "id-field", NULL)};
  if (option_flag(command, "lines")) out->form = FORM_LINES;
  const char *date = option_value(command, "date", NULL);
  if (date && !(out->date = article_date(str_of(date), &command->arena))) {
    say_usage(command, "", "write it as YYYY-MM-DD or in words, such as April 5, 2001", "--date '%s' is no date", date);
    return false;
  }
  char forms[256];
  const char *form = option_value(command, "input", NULL);
  if (!form || strcmp(form, "guess") == 0 || article_form_named(form, &out->form)) return true;
  article_form_names(forms, sizeof forms);
  return wrong_choice(command, "input", form, forms);
}

bool command_extraction(Command *command, ExtractionOptions *out)
{
  double confidence = out->min_confidence;
  const char *style = option_value(command, "style", NULL);
  if (style && strcmp(style, "full") != 0 && strcmp(style, "minimal") != 0)
    return wrong_choice(command, "style", style, "use full or minimal");
  if (style) {
    out->style = strcmp(style, "full") == 0 ? STYLE_FULL : STYLE_MINIMAL;
    out->adjuncts = out->style == STYLE_MINIMAL;   /* each fact with two ends; an archive keeps times and places with the fact */
  }
  const char *form = option_value(command, "relations", option_flag(command, "lines") ? "words" : "canonical");
  if (strcmp(form, "words") != 0 && strcmp(form, "canonical") != 0)
    return wrong_choice(command, "relations", form, "use canonical or words");
  out->own_words = strcmp(form, "words") == 0;
  out->explicit_only = option_flag(command, "explicit");
  if (!option_number(command, "min-confidence", 0, 1, &confidence)) return false;
  out->min_confidence = (float)confidence;
  return true;
}

bool command_selection(Command *command, Selection *out)
{
  size_t hops = 0, paths = 0;
  out->about = option_all(command, "about", &out->about_count);
  out->relation = option_all(command, "relation", &out->relation_count);
  out->type = option_all(command, "type", &out->type_count);
  out->modality = option_all(command, "modality", &out->modality_count);
  out->include = option_all(command, "include", &out->include_count);
  out->exclude = option_all(command, "exclude", &out->exclude_count);
  out->between[0] = option_value(command, "between", NULL);
  out->between[1] = option_value(command, "and", NULL);
  if (!out->between[0] != !out->between[1]) {
    say_usage(command, "", "give both: --between A --and B", "--between and --and belong together");
    return false;
  }
  out->source = option_value(command, "source", NULL);
  out->since = option_value(command, "since", NULL);
  out->until = option_value(command, "until", NULL);
  out->match = option_value(command, "match", NULL);
  out->sql = option_value(command, "sql", NULL);
  out->as_of = option_value(command, "as-of", NULL);
  out->explicit_only = option_flag(command, "explicit");
  if (!option_count(command, "hops", 0, 16, &hops) || !option_count(command, "paths", 0, 100, &paths) ||
      !option_number(command, "min-confidence", 0, 1, &out->min_confidence))
    return false;
  if (option_flag(command, "hops") && !out->about_count) say_note(command, "--hops says how far to go from --about NAME; without it, it says nothing");
  if (option_flag(command, "paths") && !out->between[0]) say_note(command, "--paths says how many ways to draw --between A --and B; without them, it says nothing");
  out->hops = (unsigned)hops;
  out->paths = (unsigned)paths;
  return true;
}

/* A picture shows nothing that is more likely wrong than right, unless it is asked to. */
void command_picture_threshold(Command *command, Selection *selection)
{
  if (!option_value(command, "min-confidence", NULL) && !option_flag(command, "all")) selection->min_confidence = 0.3;
}

bool command_difference(Command *command, DifferenceFormat *out)
{
  const char *format = option_value(command, "format", NULL);
  if (!format || !option_value(command, "diff", NULL)) return false;
  *out = difference_format_of(format);
  return out->lines || out->table;
}

static bool picture_format(Command *command, PictureOptions *out)
{
  const char *format = option_value(command, "format", NULL), *path = option_value(command, "output", NULL);
  DifferenceFormat rows;
  if (command_difference(command, &rows)) return true; /* no picture is wanted */
  if (format) {
    out->format = picture_format_of(format);
    return out->format ? true : wrong_choice(command, "format", format, option_value(command, "diff", NULL) ? "use svg, png, pdf, dot or html; text, json, jsonl, csv, tsv or markdown" : "use svg, png, pdf, dot or html");
  }
  out->format = PICTURE_DOT;
  if (!path || strcmp(path, "-") == 0) return true;
  out->format = picture_format_of(path);
  if (out->format) return true;
  say_usage(command, path, "use .svg, .png, .pdf, .dot or .html", "no picture format ends so");
  return false;
}

bool command_picture(Command *command, PictureOptions *out)
{
  size_t dpi = 0;
  const char *roles = option_value(command, "roles", "subtitles");
  bool bare = option_flag(command, "no-title");
  *out = (PictureOptions){.all = option_flag(command, "all"), .layout = option_value(command, "layout", NULL),
                          .palette = option_value(command, "palette", NULL), .theme_path = option_value(command, "theme", NULL),
                          .title = option_value(command, "title", bare ? "" : NULL), .size = option_value(command, "size", NULL),
                          .source_line = option_value(command, "source-line", bare ? "" : NULL),
                          .ratio = option_value(command, "ratio", NULL), .legend = !option_flag(command, "no-legend"),
                          .clusters = option_flag(command, "clusters"), .transparent = option_flag(command, "transparent"),
                          .timeline = option_flag(command, "timeline"), .roles_as_edges = strcmp(roles, "edges") == 0};
  if (strcmp(roles, "edges") != 0 && strcmp(roles, "subtitles") != 0)
    return wrong_choice(command, "roles", roles, "use subtitles or edges");
  if (!picture_format(command, out) || !option_count(command, "max-nodes", 0, 1000000, &out->max_nodes) ||
      !option_count(command, "max-edges", 0, 10000000, &out->max_edges) || !option_count(command, "dpi", 10, 1200, &dpi) ||
      !option_number(command, "layout-limit", 0.1, 3600, &out->time_limit_s))
    return false;
  out->dpi = (unsigned)dpi;
  return true;
}

/* Names from a file, one a line; empty lines are passed over. */
static bool inputs_from(Command *command, const char *list, PathList *out)
{
  Str bytes, line;
  RelataError err = {0};
  if (!file_read(list, &command->arena, &bytes, &err)) return say_error(command, &err), false;
  while (str_split(&bytes, '\n', &line)) {
    if (line.len && line.at[line.len - 1] == '\r') line.len--;
    if (line.len) LIST_PUSH(&command->arena, out) = str_cstr(&command->arena, line);
  }
  return true;
}

bool command_inputs(Command *command, const char *const **paths, size_t *count)
{
  PathList list = {0};
  for (size_t i = 0; i < command->operand_count; i++)
    LIST_PUSH(&command->arena, &list) = (char *)command->operands[i];
  const char *from = option_value(command, "files-from", NULL);
  bool wants_files = strstr(command->verb->operands, "FILE...]") == NULL;
  if (list.len == 0 && !from && wants_files && isatty(STDIN_FILENO)) { /* who types only the verb does not mean to type an article */
    say_usage(command, "", "name files or folders, or - for standard input", "'%s' was given nothing to read", command->verb->name);
    return false;
  }
  if (from && !inputs_from(command, from, &list)) return false;
  if (list.len == 0 && !from) LIST_PUSH(&command->arena, &list) = (char *)"-";
  *paths = (const char *const *)list.at;
  *count = list.len;
  return true;
}

unsigned command_jobs(Command *command)
{
  size_t jobs = 0;
  if (!option_count(command, "jobs", 0, 1024, &jobs)) return UINT32_MAX;
  return (unsigned)jobs;
}

Relata *command_open(Command *command, OpenHow how)
{
  RelataError err = {0};
  RelataOptions options = {.size = sizeof options, .model = option_value(command, "model", NULL),
                           .gazetteer = option_value(command, "gazetteer", NULL), .vocabulary = option_value(command, "vocabulary", NULL),
                           .read_only = how == OPEN_READ};
  if (how == OPEN_MEMORY) options.database = ":memory:";
  if (how >= OPEN_READ) options.database = database_path(command);
  if (how == OPEN_CHANGE && !file_exists(options.database) && strcmp(options.database, ":memory:") != 0) {
    error_set(&err, RELATA_FAILED, options.database, "check the path, or begin a database with: relata add -d FILE ARTICLE",
              "there is no such database");
    return say_error(command, &err), NULL;
  }
  if (options.model && !*options.model) options.model = NULL; /* info --model asks about the one in the program */
  Relata *relata = relata_open(&options, &err);
  if (!relata) {
    if (err.status < RELATA_USAGE) err.status = RELATA_FAILED; /* without it nothing can go on */
    say_error(command, &err);
  }
  return relata;
}
