/*
 * report.c - a complete report of a selection: counts, the picture, key entities, facts, timeline, sources.
 * The sections are the same in every format; a Page knows how each is written. Every fact leads to its sentence: in Markdown
 * as a footnote, in HTML and LaTeX by number into the list of sources.
 */
#include "report/content.h"

#include <stdlib.h>
#include <string.h>

#include "report/escape.h"

enum { ENTITIES_MOST = 25, FACTS_MOST = 1000 };

typedef struct {
  const ReportOptions *options;
  const FactSet *facts;
  Arena *arena;
  Notes notes;
  Buf *out;
} Page;

static bool is_html(const Page *page) { return page->options->format == REPORT_HTML; }
static bool is_latex(const Page *page) { return page->options->format == REPORT_LATEX; }

static void put_words(Page *page, Str text)
{
  (is_html(page) ? buf_xml : is_latex(page) ? put_latex : put_markdown)(page->out, text);
}

/* ---- the frame of each format -------------------------------------------------------------------------------------------- */

static const char html_style[] =
    ":root{color-scheme:light dark;--ink:#1a1a1a;--soft:#4a4a4a;--line:#c4c7cc;--ground:#ffffff;--link:#0b4f9e}\n"
    "@media(prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b9bdc6;--line:#4b505a;--ground:#14181f;--link:#8ab4f8}}\n"
    "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 'DejaVu Sans',Verdana,Helvetica,Arial,sans-serif;"
    "color:var(--ink);background:var(--ground)}\n"
    "a{color:var(--link)}h1,h2{line-height:1.2}h2{margin-top:2.5rem}\n"
    "figure{margin:1rem 0}figure svg,figure img{max-width:100%;height:auto}figcaption,caption{color:var(--soft);text-align:left;padding:.4rem 0}\n"
    ".table{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;"
    "text-align:left;vertical-align:top}.number{text-align:right}\n"
    ".where,.date{color:var(--soft);font-size:.85em}li:target{outline:2px solid var(--link)}sup{line-height:0}\n"
    "#tbl-summary{width:auto}figure svg,figure img{display:block;margin:0 auto}\n"
    "@media(max-width:44rem){body{font-size:14px;margin:1rem auto}th,td{padding:.25rem .35rem}}\n"
    "@media print{@page{margin:18mm 16mm}body{max-width:none;margin:0;padding:0;font-size:9.5pt;line-height:1.35}.table{overflow:visible}"
    "a{color:inherit}h1{font-size:18pt}h2{margin-top:1.6rem;break-after:avoid}figure,tr,li{break-inside:avoid}figure svg,figure img{max-height:17cm}"
    "figcaption{break-before:avoid}caption{break-after:avoid}thead{display:table-header-group}th,td{padding:.12rem .4rem}tbody tr:first-child{break-before:avoid}}\n";

static Str report_title(const Page *page)
{
  if (page->options->title && *page->options->title) return str_of(page->options->title);
  const FactSet *facts = page->facts;
  bool one = facts->documents == 1 && facts->fact_count && facts->facts[0].title.len;
  Str middle = one ? STR("") : middle_of(facts, page->arena);
  return one ? facts->facts[0].title : middle.len ? middle : STR("Who, what, with whom");
}

static void open_html(Page *page)
{
  buf_text(page->out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"generator\" content=\"relata " RELATA_VERSION "\">\n"
                      /* Nothing is loaded from anywhere, and no script runs. */
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
                      "<title>");
  put_words(page, report_title(page));
  buf_format(page->out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n<h1>", html_style);
  put_words(page, report_title(page));
  buf_text(page->out, "</h1>\n");
}

static void open_latex(Page *page)
{
  buf_text(page->out,
           "\\documentclass[11pt,a4paper]{article}\n"
           "\\usepackage{iftex}\n"
           "\\ifPDFTeX\n\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n\\usepackage{textcomp}\n"
           "% A character that these fonts lack becomes a box, not an error.\n"
           "\\makeatletter\n\\def\\UTFviii@undefined@err#1{\\fbox{\\strut?}}\n\\makeatother\n"
           "\\else\n\\usepackage{fontspec}\n\\fi\n"
           "\\usepackage[margin=2.2cm]{geometry}\n\\usepackage{graphicx,longtable,array}\n"
           "\\usepackage[hidelinks]{hyperref}\n\\setlength{\\LTleft}{0pt}\n\\title{");
  put_words(page, report_title(page));
  buf_text(page->out, "}\n\\author{}\n\\date{}\n\\begin{document}\n\\maketitle\n\n");
}

static void open_page(Page *page)
{
  if (is_html(page)) open_html(page);
  else if (is_latex(page)) open_latex(page);
  else {
    buf_text(page->out, "# ");
    put_words(page, report_title(page));
    buf_text(page->out, "\n\n");
  }
}

static void close_page(Page *page)
{
  if (is_html(page)) buf_text(page->out, "</main>\n</body>\n</html>\n");
  if (is_latex(page)) buf_text(page->out, "\\end{document}\n");
}

/* ---- sections ------------------------------------------------------------------------------------------------------------- */

static void put_heading(Page *page, const char *id, const char *words)
{
  if (is_html(page)) buf_format(page->out, "<h2 id=\"%s\">%s</h2>\n", id, words);
  else if (is_latex(page)) buf_format(page->out, "\\section{%s}\\label{%s}\n\n", words, id);
  else buf_format(page->out, "## %s\n\n", words);
}

static void put_grid(Page *page, Grid grid, const char *id, const char *caption)
{
  grid.id = str_of(id);
  grid.caption = str_of(caption);
  (is_html(page) ? html_grid : is_latex(page) ? latex_grid : markdown_grid)(page->out, &grid);
  buf_char(page->out, '\n');
}

static bool put_figure(Page *page, const char *id, const char *caption, bool timeline, RelataError *err)
{
  PictureOptions picture = page->options->picture;
  Figure figure = {.id = str_of(id), .caption = str_of(caption), .format = is_latex(page) ? PICTURE_PDF : PICTURE_SVG};
  picture.timeline = timeline;
  if (timeline) picture.source_line = NULL;
  if (!figure_draw(page->facts, page->options, &picture, page->arena, &figure, err)) return false;
  (is_html(page) ? html_figure : is_latex(page) ? latex_figure : markdown_figure)(page->out, &figure);
  buf_char(page->out, '\n');
  return true;
}

static void put_more(Page *page, size_t shown, size_t all)
{
  if (shown >= all && !(page->facts->more && shown == FACTS_MOST)) return;
  Str words = page->facts->more ? STR("More are left out; narrow the selection (--about, --since, --relation) to see them.")
                                : str_format(page->arena, "%zu more are left out; narrow the selection (--about, --since, --relation) to see them.", all - shown);
  if (is_html(page)) buf_text(page->out, "<p>");
  put_words(page, words);
  buf_text(page->out, is_html(page) ? "</p>\n" : "\n\n");
}

static bool has_dates(const FactSet *facts)
{
  Days days;
  for (size_t i = 0; i < facts->fact_count; i++)
    if (fact_days(&facts->facts[i], &days) && !days.reported) return true;
  return false;
}

static bool put_timeline(Page *page, RelataError *err)
{
  if (!has_dates(page->facts)) return true;
  put_heading(page, "timeline", "Timeline");
  if (!is_latex(page)) return put_figure(page, "fig-timeline", "Facts along their dates", true, err);
  put_grid(page, timeline_grid(page->facts, FACTS_MOST, &page->notes, page->arena), "tbl-timeline", "Facts along their dates");
  return true;
}

/* ---- sources ---------------------------------------------------------------------------------------------------------------- */

static int compare_sources(const void *left, const void *right)
{
  const FactRow *a = *(const FactRow *const *)left, *b = *(const FactRow *const *)right;
  int order = str_cmp(a->published, b->published);
  return order ? order : str_cmp(a->document, b->document);
}

/* One fact of each document, by date. */
static const FactRow **sources_of(const FactSet *facts, Arena *arena, size_t *count)
{
  const FactRow **sources = ARENA_ARRAY(arena, const FactRow *, facts->fact_count);
  Map seen;
  map_init(&seen, arena, 64);
  *count = 0;
  for (size_t i = 0; i < facts->fact_count; i++) {
    bool was_new;
    map_at(&seen, facts->facts[i].document, &was_new);
    if (was_new) sources[(*count)++] = &facts->facts[i];
  }
  qsort(sources, *count, sizeof *sources, compare_sources); /* NOLINT(bugprone-sizeof-expression): pointers are sorted */
  return sources;
}

static void put_source_name(Page *page, const FactRow *source)
{
  Buf *out = page->out;
  Str name = source->title.len ? source->title : source->document;
  bool link = url_is_safe(source->url) && is_html(page);
  if (link) buf_text(out, "<a rel=\"noopener noreferrer\" href=\""), buf_xml(out, source->url), buf_text(out, "\">");
  buf_text(out, is_html(page) ? "<strong><bdi>" : is_latex(page) ? "\\textbf{" : "**");
  put_words(page, name);
  buf_text(out, is_html(page) ? "</bdi></strong>" : is_latex(page) ? "}" : "**");
  if (link) buf_text(out, "</a>");
  if (source->published.len) {
    buf_text(out, ", ");
    put_words(page, source->published);
  }
  if (source->title.len) {
    buf_text(out, " (");
    put_words(page, source->document);
    buf_char(out, ')');
  }
}

/* The cited sentences of one document, under their numbers. */
static void put_cited(Page *page, const FactRow *source)
{
  bool html = is_html(page), any = false;
  for (size_t i = 0; i < page->notes.len; i++) {
    const FactRow *note = page->notes.at[i];
    if (!str_eq(note->document, source->document)) continue;
    if (!any) buf_text(page->out, html ? "<ol>\n" : "\\begin{description}\n");
    any = true;
    if (html) buf_format(page->out, "<li id=\"note-%zu\" value=\"%zu\">", i + 1, i + 1);
    else buf_format(page->out, "\\item[\\hypertarget{note-%zu}{%zu}] ", i + 1, i + 1);
    (html ? html_note : latex_note)(page->out, note);
    buf_text(page->out, html ? "</li>\n" : "\n");
  }
  if (any) buf_text(page->out, html ? "</ol>\n" : "\\end{description}\n");
}

static void put_sources(Page *page)
{
  size_t count;
  const FactRow **sources = sources_of(page->facts, page->arena, &count);
  put_heading(page, "sources", "Sources");
  for (size_t i = 0; i < count; i++) {
    buf_text(page->out, is_html(page) ? "<p>" : is_latex(page) ? "\\noindent " : "- ");
    put_source_name(page, sources[i]);
    buf_text(page->out, is_html(page) ? "</p>\n" : is_latex(page) ? "\n\n" : "\n");
    if (page->options->format != REPORT_MARKDOWN) put_cited(page, sources[i]);
  }
  if (page->options->format == REPORT_MARKDOWN) markdown_notes(page->out, &page->notes);
}

/* ---- the whole ---------------------------------------------------------------------------------------------------------------- */

static bool put_report(Page *page, RelataError *err)
{
  const FactSet *facts = page->facts;
  open_page(page);
  put_grid(page, summary_grid(facts, page->arena), "tbl-summary", "What was read");
  if (facts->fact_count) {
    put_heading(page, "picture", "Picture");
    if (!put_figure(page, "fig-graph", "Who did what with whom", false, err)) return false;
    put_heading(page, "entities", "Key entities");
    put_grid(page, entity_grid(facts, ENTITIES_MOST, page->arena), "tbl-entities", "Entities by the number of their facts");
    put_more(page, ENTITIES_MOST, count_key_entities(facts));
    put_heading(page, "facts", "Facts");
    put_grid(page, fact_grid(facts, FACTS_MOST, &page->notes, page->arena), "tbl-facts", "Facts in the order of the articles; where no status is noted, the article states it");
    put_more(page, FACTS_MOST, facts->fact_count);
    if (!put_timeline(page, err)) return false;
    put_sources(page);
  }
  close_page(page);
  return true;
}

bool report_write_facts(const FactSet *facts, const ReportOptions *options, Buf *out, RelataError *err)
{
  if (options->format == REPORT_LATEX && !options->assets)
    return error_set(err, RELATA_USAGE, "", "name an output file (-o report.tex) or a folder (--assets figures)",
                     "a LaTeX report needs a place for its pictures");
  Arena arena = {0};
  Page page = {.options = options, .facts = facts, .arena = &arena, .out = out};
  notes_init(&page.notes, &arena);
  bool ok = put_report(&page, err);
  arena_free(&arena);
  if (ok && out->failed) return error_set(err, RELATA_FAILED, "", "select fewer facts", "out of memory while writing the report");
  return ok;
}

bool report_write(Store *store, const Selection *selection, const ReportOptions *options, Buf *out, RelataError *err)
{
  Arena arena = {0};
  FactSet facts = {0};
  bool ok = store_select(store, selection, &arena, &facts, err);
  if (ok) {
    ReportOptions titled = *options;
    PictureOptions caption = {.title = options->title && *options->title ? options->title : NULL};
    picture_caption(&caption, &facts, selection, STR(""), &arena);
    titled.title = caption.title;
    titled.picture.source_line = caption.source_line ? caption.source_line : "1 article"; /* with it stands how many facts are drawn */
    ok = report_write_facts(&facts, &titled, out, err);
  }
  arena_free(&arena);
  return ok;
}
