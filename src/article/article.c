/*
 * article.c - opening files and telling forms apart; from bytes to an Article.
 *
 * The way of one article: bytes -> clean UTF-8 (encoding.c) -> draft (the reader of its form) -> judged (clutter.c) ->
 * Article (draft.c). A file of JSON lines or of lines holds many; each goes this way by itself.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "article/draft.h"

struct ArticleReader {
  Arena arena;             /* of the file's bytes */
  const char *path;
  ArticleOptions options;
  ArticleForm form;
  Str rest;                /* lines that are still to be read */
  uint32_t line, offset;   /* of the line in hand */
  bool done;
  bool named;              /* one text in memory: its name is the given one */
  bool array;              /* JSON: an array of objects, or one object over several lines */
  CsvRow heads;            /* CSV: the first row */
  char separator;
  Str bytes;
};

/* ---- forms ------------------------------------------------------------------------------------------------------------------- */

static bool ends_in(Str name, const char *const *endings, size_t count)
{
  Str ending = path_extension(name);
  for (size_t i = 0; i < count; i++)
    if (str_eq_nocase(ending, str_of(endings[i]))) return true;
  return false;
}

static Str head_of(Str bytes)
{
  if (str_starts(bytes, "\xEF\xBB\xBF")) bytes = (Str){bytes.at + 3, bytes.len - 3};
  while (bytes.len && is_space_byte(bytes.at[0])) bytes.at++, bytes.len--;
  return bytes;
}

static bool begins_nocase(Str s, const char *prefix)
{
  size_t len = strlen(prefix);
  return s.len >= len && str_eq_nocase((Str){s.at, len}, str_of(prefix));
}

static bool looks_like_html(Str bytes)
{
  static const char *const openings[] = {"<!doctype html", "<html", "<head", "<body", "<article", "<!-- ", "<div", "<p>", "<h1", "<meta", "<title"};
  Str head = head_of(bytes);
  if (begins_nocase(head, "<?xml")) {
    Str first = {head.at, head.len < 1000 ? head.len : 1000};
    return str_find(first, STR("<html")) != SIZE_MAX;
  }
  for (size_t i = 0; i < COUNT_OF(openings); i++)
    if (begins_nocase(head, openings[i])) return true;
  return false;
}

/* The first line is a JSON object. */
static bool looks_like_jsonl(Str bytes)
{
  json_error_t error;
  Str head = head_of(bytes), line;
  if (!head.len || head.at[0] != '{' || !str_split(&head, '\n', &line)) return false;
  json_t *value = json_loadb(line.at, line.len, 0, &error);
  bool object = json_is_object(value);
  json_decref(value);
  return object;
}

/* [{...}, ...]: objects in an array. */
static bool looks_like_array(Str bytes)
{
  Str head = head_of(bytes);
  if (!head.len || head.at[0] != '[') return false;
  head = head_of((Str){head.at + 1, head.len - 1});
  return head.len && head.at[0] == '{';
}

static ArticleForm form_of(Str bytes, Str name, ArticleForm asked)
{
  static const char *const html[] = {".html", ".htm", ".xhtml"}, *const jsonl[] = {".jsonl", ".ndjson"}, *const markdown[] = {".md", ".markdown"}, *const csv[] = {".csv", ".tsv"};
  if (asked != FORM_GUESS) return asked;
  if (ends_in(name, html, COUNT_OF(html))) return FORM_HTML;
  if (ends_in(name, jsonl, COUNT_OF(jsonl))) return FORM_JSONL;
  if (ends_in(name, markdown, COUNT_OF(markdown))) return FORM_MARKDOWN;
  if (ends_in(name, csv, COUNT_OF(csv))) return FORM_CSV;
  if (looks_like_html(bytes)) return FORM_HTML;
  if (looks_like_array(bytes) || (ends_in(name, (const char *const[]){".json"}, 1) && head_of(bytes).len && head_of(bytes).at[0] == '{')) return FORM_JSONL;
  return looks_like_jsonl(bytes) ? FORM_JSONL : FORM_TEXT;
}

/* ---- one article --------------------------------------------------------------------------------------------------------------- */

static Article *article_new(Str bytes, Str name, Arena *arena)
{
  Article *a = ARENA_NEW(arena, Article);
  Str none = {"", 0};
  a->name = name;
  a->title = a->byline = a->outlet = a->url = a->date = a->place = none;
  a->source = bytes;
  sha256_hex(bytes, a->sha256);
  return a;
}

static const Article *refuse(RelataError *err, Str name, const char *what, const char *remedy)
{
  char where[200];
  size_t len = name.len < sizeof where - 1 ? name.len : sizeof where - 1;
  if (len) memcpy(where, name.at, len);
  where[len] = '\0';
  error_set(err, RELATA_REFUSED, where, remedy, "%s", what);
  return NULL;
}

static bool is_blank(Str s)
{
  for (size_t i = 0; i < s.len;)
    if (!utf8_is_space(utf8_next(s, &i))) return false;
  return true;
}

static bool read_form(Draft *d, ArticleForm form, bool keep_clutter)
{
  switch (form) {
  case FORM_HTML: return read_html(d);
  case FORM_MARKDOWN: return read_markdown(d);
  case FORM_LINES: read_line_text(d); return true;
  default: read_plain(d, keep_clutter); return true;
  }
}

static void take_options(Article *a, const ArticleOptions *options, Arena *arena)
{
  if (options && options->date) a->date = str_copy(arena, str_of(options->date));
}

/* The clean text into the article; NULL with err filled where nothing is left of it. */
static const Article *make_article(Article *a, const Clean *clean, ArticleForm form, const ArticleOptions *options, Arena *arena, RelataError *err)
{
  bool keep_clutter = form == FORM_LINES || (form == FORM_TEXT && options && options->keep_clutter);
  Draft d = {.arena = arena, .clean = clean, .article = a};
  a->repaired = clean->repaired;
  if (is_blank(clean->text)) return refuse(err, a->name, "is empty", "give it a text to read");
  if (!read_form(&d, form, keep_clutter)) return refuse(err, a->name, "nests too deep or is too large for a page", "save the article's text alone");
  if (form != FORM_LINES) draft_judge(&d, keep_clutter);
  if (!draft_finish(&d)) return refuse(err, a->name, "holds no text that reads as an article", "check what the file holds; --verbose lists what was dropped");
  take_options(a, options, arena);
  return a;
}

static const Article *parse_bytes(Str bytes, Str name, ArticleForm form, const ArticleOptions *options, Arena *arena, RelataError *err)
{
  Clean clean;
  const char *why;
  if (!bytes.len) return refuse(err, name, "is empty", "give it a text to read");
  Str declared = form == FORM_HTML ? html_charset(bytes) : (Str){"", 0};
  if (!clean_from_bytes(bytes, declared, arena, &clean, &why))
    return refuse(err, name, str_format(arena, "is %s", why).at, "give text or HTML; pdftotext, pandoc and others make text of documents");
  return make_article(article_new(bytes, name, arena), &clean, form, options, arena, err);
}

/* ---- JSON lines ------------------------------------------------------------------------------------------------------------------ */

static size_t member_of(Str line, const char *asked, const char *const *usual, size_t count)
{
  if (asked) return json_member(line, asked);
  for (size_t i = 0; i < count; i++) {
    size_t at = json_member(line, usual[i]);
    if (at != SIZE_MAX && (line.at[at] == '"' || (line.at[at] >= '0' && line.at[at] <= '9'))) return at;
  }
  return SIZE_MAX;
}

static Str string_member(Str line, const char *asked, const char *const *usual, size_t count, Arena *arena)
{
  Clean value;
  size_t at = member_of(line, asked, usual, count);
  if (at == SIZE_MAX) return (Str){"", 0};
  if (json_string_clean(line, at, arena, &value)) return str_trim(value.text);
  size_t end = at; /* a number serves as an id */
  while (end < line.len && !is_space_byte(line.at[end]) && line.at[end] != ',' && line.at[end] != '}') end++;
  bool number = line.at[at] == '-' || (line.at[at] >= '0' && line.at[at] <= '9');
  return number ? (Str){line.at + at, end - at} : (Str){"", 0};
}

static const char *const text_names[] = {"text", "body", "content", "article", "maintext", "raw_content"};
static const char *const title_names[] = {"title", "headline"};
static const char *const date_names[] = {"date", "published", "date_published", "datePublished", "publish_date", "published_at", "timestamp"};
static const char *const id_names[] = {"id", "_id", "uid", "docid", "document"};
static const char *const url_names[] = {"url", "link"};
static const char *const byline_names[] = {"byline", "author", "authors"};
static const char *const outlet_names[] = {"outlet", "publisher", "publication", "site", "source_name"};

static void fill_from_line(Article *a, Str line, const ArticleOptions *o, Arena *arena)
{
  char iso[32];
  a->title = string_member(line, o->title_field, title_names, COUNT_OF(title_names), arena);
  a->url = string_member(line, NULL, url_names, COUNT_OF(url_names), arena);
  a->byline = string_member(line, NULL, byline_names, COUNT_OF(byline_names), arena);
  a->outlet = string_member(line, NULL, outlet_names, COUNT_OF(outlet_names), arena);
  Str date = string_member(line, o->date_field, date_names, COUNT_OF(date_names), arena);
  if (date_parse(date, iso)) a->date = str_copy(arena, str_of(iso));
}

static Str line_name(const ArticleReader *r, Str id, Arena *arena)
{
  if (r->named && !r->options.id_field) return str_copy(arena, str_of(r->path));
  if (id.len) return str_format(arena, "%s#%.*s", r->path, STR_ARG(id));
  return str_format(arena, "%s:%u", r->path, r->line);
}

static const Article *parse_object(ArticleReader *r, Str line, Arena *arena, RelataError *err)
{
  json_error_t error;
  Clean clean;
  Str where = str_format(arena, "%s:%u", r->path, r->line);
  json_t *value = json_loadb(line.at, line.len, JSON_ALLOW_NUL, &error);
  bool object = json_is_object(value);
  json_decref(value);
  if (!object)
    return refuse(err, where, value ? "is no JSON object" : str_format(arena, "is no JSON: %s", error.text).at, "give one object a line");
  size_t at = member_of(line, r->options.text_field, text_names, COUNT_OF(text_names));
  if (at == SIZE_MAX || !json_string_clean(line, at, arena, &clean))
    return refuse(err, where, "has no text", "name the member that holds it with --text-field");
  Str id = string_member(line, r->options.id_field, id_names, COUNT_OF(id_names), arena);
  Article *a = article_new(line, line_name(r, id, arena), arena);
  a->line = r->line;
  a->source_start = r->offset;
  fill_from_line(a, line, &r->options, arena);
  return make_article(a, &clean, looks_like_html(clean.text) ? FORM_HTML : FORM_TEXT, &r->options, arena, err);
}

/* ---- the reader ------------------------------------------------------------------------------------------------------------------ */

/* JSON lines are objects that end with their lines; all else is read value by value. */
static void start_array(ArticleReader *r)
{
  Str head = head_of(r->bytes);
  if (r->form != FORM_JSONL || !head.len) return;
  r->array = head.at[0] == '[' || (head.at[0] == '{' && !looks_like_jsonl(r->bytes) && path_extension(str_of(r->path)).len && str_eq_nocase(path_extension(str_of(r->path)), STR(".json")));
  if (r->array && str_starts(r->rest, "\xEF\xBB\xBF")) r->rest = (Str){r->rest.at + 3, r->rest.len - 3};
}

ArticleReader *article_open(const char *path, const ArticleOptions *options, RelataError *err)
{
  ArticleReader *r = calloc(1, sizeof *r);
  if (!r) {
    error_set(err, RELATA_FAILED, path, "free memory", "out of memory");
    return NULL;
  }
  if (!file_read(path, &r->arena, &r->bytes, err)) {
    article_close(r);
    return NULL;
  }
  if (options) r->options = *options;
  r->path = str_cstr(&r->arena, str_of(path));
  r->form = form_of(r->bytes, str_of(path), r->options.form);
  r->rest = r->bytes;
  start_array(r);
  return r;
}

void article_close(ArticleReader *r)
{
  if (!r) return;
  arena_free(&r->arena);
  free(r);
}

/* The next line that is not blank, without its end; false at the end of the file. */
static bool next_line(ArticleReader *r, Str *line)
{
  while (str_split(&r->rest, '\n', line)) {
    r->line++;
    r->offset = (uint32_t)(line->at - r->bytes.at);
    if (line->len && line->at[line->len - 1] == '\r') line->len--;
    if (r->line == 1 && str_starts(*line, "\xEF\xBB\xBF")) line->at += 3, line->len -= 3, r->offset += 3;
    if (str_trim(*line).len) return true;
  }
  return false;
}

/* The next object of an array, or of a file of objects over several lines. */
static bool next_object(ArticleReader *r, Str *object)
{
  while (r->rest.len && (is_space_byte(r->rest.at[0]) || strchr("[],", r->rest.at[0]))) r->rest.at++, r->rest.len--;
  if (!r->rest.len) return false;
  size_t end = json_skip_value(r->rest, 0);
  for (bool stuck = !end; stuck && end < r->rest.len && r->rest.at[end] != '\n';) end++; /* a bracket too many: the line is refused as a whole */
  *object = (Str){r->rest.at, end};
  r->offset = (uint32_t)(object->at - r->bytes.at);
  r->rest = (Str){r->rest.at + end, r->rest.len - end};
  return true;
}

static const Article *next_of_array(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str object;
  if (!next_object(r, &object)) return NULL;
  r->line++; /* objects are counted: several may stand in one line */
  return parse_object(r, str_copy(arena, object), arena, err);
}

/* ---- rows of CSV -------------------------------------------------------------------------------------------------------------------- */

static const CsvCell *cell_of(ArticleReader *r, const CsvRow *row, const char *asked, const char *const *usual, size_t count)
{
  for (size_t k = 0; k < (asked ? 1 : count); k++)
    for (size_t i = 0; i < r->heads.len && i < row->len; i++) {
      Str head = str_trim(str_slice(r->bytes, r->heads.at[i].span));
      if (str_starts(head, "\xEF\xBB\xBF")) head = (Str){head.at + 3, head.len - 3};
      if (str_eq_nocase(head, str_of(asked ? asked : usual[k]))) return &row->at[i];
    }
  return NULL;
}

static Str cell_text(ArticleReader *r, Str bytes, const CsvRow *row, const char *asked, const char *const *usual, size_t count, Arena *arena)
{
  Clean value;
  const CsvCell *cell = cell_of(r, row, asked, usual, count);
  return cell && csv_cell_clean(bytes, cell, arena, &value) ? str_trim(value.text) : (Str){"", 0};
}

static const Article *parse_row(ArticleReader *r, Str bytes, const CsvRow *row, Arena *arena, RelataError *err)
{
  char iso[32];
  Clean clean;
  const ArticleOptions *o = &r->options;
  Str where = str_format(arena, "%s:%u", r->path, r->line);
  const CsvCell *text = cell_of(r, row, o->text_field, text_names, COUNT_OF(text_names));
  if (!text) return refuse(err, where, "has fewer cells than there are columns", "close its quotation marks, or give it all cells");
  if (!csv_cell_clean(bytes, text, arena, &clean)) return refuse(err, where, "has no text but binary data", "check what the file holds");
  Str id = cell_text(r, bytes, row, o->id_field, id_names, COUNT_OF(id_names), arena);
  Article *a = article_new(bytes, line_name(r, id, arena), arena);
  a->line = r->line;
  a->source_start = r->offset;
  a->title = cell_text(r, bytes, row, o->title_field, title_names, COUNT_OF(title_names), arena);
  a->url = cell_text(r, bytes, row, NULL, url_names, COUNT_OF(url_names), arena);
  a->byline = cell_text(r, bytes, row, NULL, byline_names, COUNT_OF(byline_names), arena);
  a->outlet = cell_text(r, bytes, row, NULL, outlet_names, COUNT_OF(outlet_names), arena);
  if (date_parse(cell_text(r, bytes, row, o->date_field, date_names, COUNT_OF(date_names), arena), iso)) a->date = str_copy(arena, str_of(iso));
  return make_article(a, &clean, looks_like_html(clean.text) ? FORM_HTML : FORM_TEXT, o, arena, err);
}

/* The bytes of the next row that is not blank; its cells' spans count from there. */
static bool next_row(ArticleReader *r, Arena *arena, Str *bytes, CsvRow *row)
{
  while (r->rest.len) {
    size_t end = csv_row(r->rest, 0, r->separator, arena, row), len = end;
    while (len && (r->rest.at[len - 1] == '\n' || r->rest.at[len - 1] == '\r')) len--;
    *bytes = (Str){r->rest.at, len};
    r->offset = (uint32_t)(r->rest.at - r->bytes.at);
    r->rest = (Str){r->rest.at + end, r->rest.len - end};
    if (str_trim(*bytes).len) return true;
    r->line++;
  }
  return false;
}

static const Article *next_of_rows(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str bytes;
  CsvRow row = {0};
  if (r->done) return NULL;
  if (!r->heads.len) {
    r->separator = csv_separator(head_of(r->bytes));
    r->line = 1;
    if (!next_row(r, &r->arena, &bytes, &r->heads)) return r->done = true, refuse(err, str_of(r->path), "is empty", "give it a row of column names and rows of articles");
    for (size_t i = 0; i < r->heads.len; i++) r->heads.at[i].span.start += r->offset, r->heads.at[i].span.end += r->offset;
    r->line++;
    if (!cell_of(r, &r->heads, r->options.text_field, text_names, COUNT_OF(text_names)))
      return r->done = true, refuse(err, str_of(r->path), "has no column with a text", "name the column that holds it with --text-field; the first row names the columns");
  }
  if (!next_row(r, arena, &bytes, &row)) return NULL;
  const Article *a = parse_row(r, str_copy(arena, bytes), &row, arena, err);
  for (const char *c = bytes.at; c < r->rest.at; c++) r->line += *c == '\n';
  return a;
}

/* ---- the reader ---------------------------------------------------------------------------------------------------------------------- */

static const Article *next_of_lines(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str line;
  if (!next_line(r, &line)) {
    if (r->done || r->line > 1 || r->bytes.len) return NULL;
    r->done = true;
    return refuse(err, str_of(r->path), "is empty", "give it a text to read");
  }
  Str copy = str_copy(arena, line);
  if (r->form == FORM_JSONL) return parse_object(r, copy, arena, err);
  const Article *a = parse_bytes(copy, line_name(r, (Str){"", 0}, arena), FORM_LINES, &r->options, arena, err);
  if (!a) return NULL;
  Article *made = (Article *)a; /* ours until it is handed out */
  made->line = r->line;
  made->source_start = r->offset;
  return made;
}

const Article *article_next(ArticleReader *r, Arena *arena, RelataError *err)
{
  RelataError unheard;
  if (!err) err = &unheard;
  *err = (RelataError){.status = RELATA_OK};
  if (r->form == FORM_CSV) return next_of_rows(r, arena, err);
  if (r->array) return next_of_array(r, arena, err);
  if (r->form == FORM_JSONL || r->form == FORM_LINES) return next_of_lines(r, arena, err);
  if (r->done) return NULL;
  r->done = true;
  return parse_bytes(str_copy(arena, r->bytes), str_copy(arena, str_of(r->path)), r->form, &r->options, arena, err);
}

/* One article of JSON or CSV in memory; more than one is refused rather than cut down to the first. */
static const Article *parse_only(ArticleReader *r, Arena *arena, RelataError *err)
{
  RelataError further = {0};
  const Article *first = article_next(r, arena, err);
  if (!first && err->status == RELATA_OK) return refuse(err, str_of(r->path), "is empty", "give it a text to read");
  if (!article_next(r, arena, &further) && further.status == RELATA_OK) return first;
  return refuse(err, str_of(r->path), "holds several articles", "give them one by one, or as a file");
}

const Article *article_parse(Str bytes, const char *name, const ArticleOptions *options, Arena *arena, RelataError *err)
{
  Str own = str_copy(arena, str_of(name));
  RelataError unheard;
  ArticleForm form = form_of(bytes, own, options ? options->form : FORM_GUESS);
  if (form != FORM_JSONL && form != FORM_CSV) return parse_bytes(bytes, own, form, options, arena, err);
  ArticleReader r = {.path = own.at, .form = form, .rest = bytes, .bytes = bytes, .named = true};
  if (options) r.options = *options;
  start_array(&r);
  const Article *a = parse_only(&r, arena, err ? err : &unheard);
  arena_free(&r.arena);
  return a;
}
