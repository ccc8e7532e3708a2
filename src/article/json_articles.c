/*
 * json_articles.c - objects of JSON, each an article: one a line, or in an array, or one after another over several lines.
 */
#include <jansson.h>
#include <string.h>

#include "article/reader.h"

/* The first line is a JSON object. */
static bool first_line_is_object(Window *w)
{
  json_error_t error;
  Str head = head_of(window_view(w)), line;
  if (!head.len || head.at[0] != '{') return false;
  while (!memchr(head.at, '\n', head.len) && head.len < RECORD_MOST && window_more(w)) head = head_of(window_view(w));
  if (!str_split(&head, '\n', &line)) return false;
  json_t *value = json_loadb(line.at, line.len, 0, &error);
  bool object = json_is_object(value);
  json_decref(value);
  return object;
}

bool looks_like_json(Window *w, Str name)
{
  (void)name;
  Str head = head_of(window_view(w));
  if (!head.len || head.at[0] != '[') return first_line_is_object(w);
  head = head_of((Str){head.at + 1, head.len - 1});
  return head.len && head.at[0] == '{';
}

/* Where the value of the first of these members begins that has one; SIZE_MAX where none does. */
static size_t member_of(Str object, FieldKind kind, const ArticleOptions *o)
{
  const char *asked[1];
  FieldNames names = field_names(kind, o, asked);
  for (size_t i = 0; i < names.count; i++) {
    size_t at = json_member(object, names.at[i]);
    if (at != SIZE_MAX && (asked[0] || object.at[at] == '"' || (object.at[at] >= '0' && object.at[at] <= '9'))) return at;
  }
  return SIZE_MAX;
}

static Str string_member(Str line, FieldKind kind, const ArticleOptions *o, Arena *arena)
{
  Clean value;
  size_t at = member_of(line, kind, o);
  if (at == SIZE_MAX) return (Str){"", 0};
  if (json_string_clean(line, at, arena, &value)) return str_trim(value.text);
  size_t end = at; /* a number serves as an id */
  while (end < line.len && !is_space_byte(line.at[end]) && line.at[end] != ',' && line.at[end] != '}') end++;
  bool number = line.at[at] == '-' || (line.at[at] >= '0' && line.at[at] <= '9');
  return number ? (Str){line.at + at, end - at} : (Str){"", 0};
}

static void fill_from_object(Article *a, Str object, const ArticleOptions *o, Arena *arena)
{
  char iso[32];
  a->title = string_member(object, FIELD_TITLE, o, arena);
  a->url = string_member(object, FIELD_URL, o, arena);
  a->byline = string_member(object, FIELD_BYLINE, o, arena);
  a->outlet = string_member(object, FIELD_OUTLET, o, arena);
  if (date_parse(string_member(object, FIELD_DATE, o, arena), iso)) a->date = str_copy(arena, str_of(iso));
}

/* `object` is of the arena. */
static const Article *parse_object(ArticleReader *r, Str object, uint64_t offset, Arena *arena, RelataError *err)
{
  json_error_t error;
  Clean raw, clean;
  const char *why;
  Str where = str_format(arena, "%s:%u", r->name, r->line);
  if (!clean_from_bytes(object, (Str){"", 0}, arena, &raw, &why)) return article_refuse(err, where, "is no JSON but binary data", "give one object a line");
  json_t *value = json_loadb(raw.text.at, raw.text.len, JSON_ALLOW_NUL, &error);
  bool is_object = json_is_object(value);
  json_decref(value);
  if (!is_object)
    return article_refuse(err, where, value ? "is no JSON object" : str_format(arena, "is no JSON: %s", error.text).at, "give one object a line");
  size_t at = member_of(raw.text, FIELD_TEXT, &r->options);
  if (at == SIZE_MAX || !json_string_clean(raw.text, at, arena, &clean)) {
    if (r->line == 1 && r->form->folders == IN_FOLDERS_IF_LIKELY && r->found) return r->done = true, article_pass_over(r, err, "holds no articles", "name the member that holds the text with --text-field");
    return article_refuse(err, where, "has no text", "name the member that holds it with --text-field");
  }
  clean_compose(&clean, &raw, arena);
  Str id = string_member(raw.text, FIELD_ID, &r->options, arena);
  Article *a = article_new(object, record_name(r, id, arena), arena);
  a->line = r->line;
  if (!record_place(r, a, offset, err)) return NULL;
  fill_from_object(a, raw.text, &r->options, arena);
  return article_make(a, &clean, bytes_look_like_html(clean.text) ? FORM_HTML : FORM_TEXT, &r->options, arena, err);
}

/* JSON lines are objects that end with their lines; all else is read value by value. */
static void start(ArticleReader *r)
{
  window_peek(r->in, 4096);
  Str head = head_of(window_view(r->in));
  bool json_file = str_eq_nocase(path_extension(str_of(r->name)), STR(".json")) || r->form->folders == IN_FOLDERS_IF_LIKELY;
  r->array = head.len && (head.at[0] == '[' || (head.at[0] == '{' && json_file && !first_line_is_object(r->in)));
  if (str_starts(window_view(r->in), "\xEF\xBB\xBF")) window_skip(r->in, 3);
  r->state = &r->state; /* it was looked at */
}

/* The next line that is not blank. */
static bool next_line(ArticleReader *r, Str *line, uint64_t *offset)
{
  do {
    if (!window_line(r->in, RECORD_MOST, line)) return false;
    r->line++;
  } while (!str_trim(*line).len);
  *offset = r->in->offset - (uint64_t)(r->in->at + r->in->start - line->at);
  return true;
}

static bool is_between(char c) { return is_space_byte(c) || c == '[' || c == ']' || c == ','; }

/* The next object of an array, or of a file of objects over several lines. Objects are counted instead of lines. */
static bool next_object(ArticleReader *r, Str *object, uint64_t *offset)
{
  Str view;
  if (!window_skip_while(r->in, is_between)) return false;
  for (;;) {
    view = window_view(r->in);
    size_t end = json_skip_value(view, 0);
    for (bool stuck = !end; stuck && end < view.len && view.at[end] != '\n';) end++; /* a bracket too many: the line is refused as a whole */
    if (end >= view.len && view.len <= RECORD_MOST && window_more(r->in)) continue;
    if (end >= view.len && r->in->error.status != RELATA_OK) return false; /* a piece of one that broke off */
    *offset = r->in->offset;
    *object = (Str){view.at, end};
    window_skip(r->in, end);
    r->line++;
    return true;
  }
}

const Article *next_json(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str object;
  uint64_t offset;
  if (!r->state) start(r);
  if (r->done || !(r->array ? next_object(r, &object, &offset) : next_line(r, &object, &offset))) return NULL;
  return parse_object(r, str_copy(arena, object), offset, arena, err);
}
