/* verb_report.c - the verbs that write for other readers and programs: export, report, pandoc. */
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- export ----------------------------------------------------------------------------------------------------------- */

typedef struct { Command *command; Buf whole; bool to_file; } ArchiveOut;

static ExportFormat export_format(Command *command)
{
  const char *name = option_value(command, "format", NULL), *output = option_value(command, "output", "");
  Str ending = path_extension(str_of(output));
  ExportFormat format = export_format_of(name ? name : ending.len ? ending.at + 1 : NULL);
  if (!format)
    say_usage(command, name ? "" : output, "use --format ntriples, turtle, jsonld, graphml, gexf, cytoscape, mermaid, neo4j or jsonl",
              name ? "--format: there is no export '%s'" : *output ? "no export format ends so%s" : "no format was chosen%s", name ? name : "");
  return format;
}

/* To standard output piece by piece, however long; to a file as a whole. */
static bool write_piece(void *context, Buf *piece)
{
  ArchiveOut *out = context;
  if (!out->to_file) return out_flush(out->command, piece);
  buf_str(&out->whole, buf_view(piece));
  return !out->whole.failed;
}

/* The whole database as text: a part of it would be no database. */
static RelataStatus export_archive(Command *command)
{
  for (const Option *o = selection_options; o->name; o++)
    if (option_flag(command, o->name))
      return say_usage(command, "", "leave it out, or use another format", "--format jsonl writes the whole database: --%s does not apply", o->name);
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  RelataError err = {0};
  ArchiveOut out = {.command = command, .to_file = option_flag(command, "output")};
  bool ok = store_archive(pipeline_store(relata), write_piece, &out, &err);
  RelataStatus status = !ok ? (err.what[0] ? say_failure(command, &err) : RELATA_FAILED) : out.to_file ? write_output(command, &out.whole) : RELATA_OK;
  buf_free(&out.whole);
  relata_close(relata);
  return status;
}

static bool wants_archive(const Command *command)
{
  const char *name = option_value(command, "format", NULL);
  if (name) return strcmp(name, "jsonl") == 0;
  return str_is(path_extension(str_of(option_value(command, "output", ""))), ".jsonl");
}

RelataStatus run_export(Command *command)
{
  if (wants_archive(command)) return export_archive(command);
  Selection selection = {0};
  ExportFormat format = export_format(command);
  if (!format || !command_selection(command, &selection)) return RELATA_USAGE;
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  FactSet facts;
  Buf out = {0};
  RelataError err = {0};
  bool ok = store_select(pipeline_store(relata), &selection, &command->arena, &facts, &err) &&
            export_write(&facts, format, &out, &err);
  size_t left_out = ok ? export_left_out(&facts, format) : 0;
  if (left_out) say_note(command, "%zu edges are left out: Mermaid draws at most 500; narrow the selection, or use another format", left_out);
  RelataStatus status = ok ? write_output(command, &out) : say_failure(command, &err);
  buf_free(&out);
  relata_close(relata);
  return status;
}

/* ---- report ----------------------------------------------------------------------------------------------------------- */

static bool report_format(Command *command, ReportFormat *format)
{
  static const struct { const char *name; ReportFormat format; } names[] = {
      {"markdown", REPORT_MARKDOWN}, {"md", REPORT_MARKDOWN}, {"qmd", REPORT_MARKDOWN}, {"html", REPORT_HTML},
      {"htm", REPORT_HTML},          {"latex", REPORT_LATEX}, {"tex", REPORT_LATEX}};
  const char *name = option_value(command, "format", NULL), *output = option_value(command, "output", "");
  Str ending = path_extension(str_of(output));
  if (!name && !ending.len) return *format = REPORT_MARKDOWN, true;
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if (strcmp(name ? name : ending.at + 1, names[i].name) == 0) return *format = names[i].format, true;
  say_usage(command, name ? "" : output, name ? "use markdown, html or latex" : "use .md, .html or .tex, or --format",
            name ? "--format: there is no report '%s'" : "no report format ends so%s", name ? name : "");
  return false;
}

/* dir/news.md keeps its pictures in dir/news_files and names them news_files/...; --assets names another folder, which the
 * document names as it was given, less the document's own folder. */
static void choose_assets(Command *command, ReportOptions *options)
{
  const char *output = option_value(command, "output", "-");
  Str path = str_of(output), base = path_base(path);
  Str folder = {path.at, path.len - base.len}, stem = {base.at, base.len - path_extension(base).len};
  options->assets = option_value(command, "assets", NULL);
  if (!options->assets) {
    if (options->format == REPORT_HTML || !stem.len || strcmp(output, "-") == 0 || str_starts(path, "/dev/")) return;
    options->assets = str_format(&command->arena, "%.*s%.*s_files", STR_ARG(folder), STR_ARG(stem)).at;
  }
  bool below = folder.len && str_starts(str_of(options->assets), str_cstr(&command->arena, folder));
  options->assets_link = options->assets + (below ? folder.len : 0);
  if (!below && folder.len && options->assets[0] != '/') { /* the two folders lie apart: name it from the root */
    char *here = realpath(".", NULL);
    options->assets_link = str_format(&command->arena, "%s/%s", here ? here : ".", options->assets).at;
    free(here);
  }
}

static bool write_report(Command *command, Relata *relata, const Selection *selection, const ReportOptions *options, Buf *out,
                         RelataError *err)
{
  Str document = {0};
  if (!options->document) return report_write(pipeline_store(relata), selection, options, out, err);
  return file_read(options->document, &command->arena, &document, err) &&
         report_fill(pipeline_store(relata), document, options, out, err);
}

RelataStatus run_report(Command *command)
{
  Selection selection = {0};
  ReportOptions options = {.title = option_value(command, "title", NULL), .document = option_value(command, "fill", NULL)};
  options.picture = (PictureOptions){.format = PICTURE_SVG, .legend = true, .palette = option_value(command, "palette", NULL)};
  if (!command_selection(command, &selection) || !report_format(command, &options.format)) return RELATA_USAGE;
  if (options.document && options.format != REPORT_MARKDOWN)
    return say_usage(command, "", "write to a .md file and let pandoc go on from there", "--fill fills Markdown only");
  choose_assets(command, &options);
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  Buf out = {0};
  RelataError err = {0};
  bool ok = write_report(command, relata, &selection, &options, &out, &err);
  RelataStatus status = ok ? write_output(command, &out) : say_failure(command, &err);
  buf_free(&out);
  relata_close(relata);
  return status;
}

/* ---- pandoc ----------------------------------------------------------------------------------------------------------- */

/* What these write holds its pictures; others name files. */
static bool holds_pictures(const char *writer, PictureFormat format)
{
  static const char *const containers[] = {"docx", "odt", "pptx", "rtf", "fb2"};
  if (format == PICTURE_SVG) return true;
  for (size_t i = 0; i < COUNT_OF(containers) && writer; i++)
    if (strcmp(writer, containers[i]) == 0) return true;
  return false;
}

RelataStatus run_pandoc(Command *command)
{
  const char *writer = command->operand_count ? command->operands[0] : NULL;
  ReportOptions options = {.assets = option_value(command, "assets", NULL)};
  options.picture = (PictureOptions){.legend = true, .palette = option_value(command, "palette", NULL)};
  if (command->operand_count > 1) return say_usage(command, command->operands[1], "see: relata pandoc --help", "pandoc names one writer");
  options.picture.format = pandoc_picture_format(writer);
  if (!options.assets && !holds_pictures(writer, options.picture.format)) options.assets = "relata-figures";
  Str json;
  Buf out = {0};
  RelataError err = {0};
  if (!file_read("-", &command->arena, &json, &err)) return say_failure(command, &err);
  Relata *relata = command_open(command, OPEN_READ);
  if (!relata) return RELATA_FAILED;
  bool ok = report_pandoc(pipeline_store(relata), json, &options, &out, &err);
  RelataStatus status = ok ? (out_flush(command, &out) ? RELATA_OK : RELATA_FAILED) : say_failure(command, &err);
  buf_free(&out);
  relata_close(relata);
  return status;
}
