/*
 * metadata.c - what a page says of itself in JSON-LD (schema.org's NewsArticle and its kin).
 */
#include "article/draft.h"

#include <jansson.h>
#include <string.h>

enum { DEPTH_MOST = 8 };

/* Many systems write a page's entities into its JSON: "Harp &amp; Horn". */
Str without_entities(Str text, Arena *arena)
{
  char *out = arena_alloc(arena, text.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < text.len;) {
    const char *end = text.at[i] == '&' ? memchr(text.at + i, ';', text.len - i < 12 ? text.len - i : 12) : NULL;
    size_t len = end ? (size_t)(end - text.at) - i + 1 : 0;
    uint32_t cp = len ? entity_value((Str){text.at + i, len}) : 0;
    if (cp && len >= 4) n += utf8_put(out + n, cp), i += len; /* no entity is shorter than its character */
    else out[n++] = text.at[i++];
  }
  return (Str){out, n};
}

static void fill(Article *a, Str *field, const char *value, Arena *arena)
{
  (void)a;
  if (field->len || !value) return;
  Str trimmed = str_trim(str_of(value));
  if (trimmed.len) *field = without_entities(trimmed, arena);
}

static bool type_is_article(const char *type)
{
  return type && (strstr(type, "Article") || strstr(type, "BlogPosting") || strstr(type, "Report"));
}

static bool is_article(const json_t *object)
{
  const json_t *type = json_object_get(object, "@type");
  size_t i;
  json_t *one;
  if (json_is_string(type)) return type_is_article(json_string_value(type));
  json_array_foreach(type, i, one) if (type_is_article(json_string_value(one))) return true;
  return false;
}

/* The first article among objects, arrays and "@graph"s. */
static const json_t *find_article(const json_t *value, int depth)
{
  size_t i;
  json_t *one;
  if (depth > DEPTH_MOST) return NULL;
  if (json_is_array(value)) {
    json_array_foreach(value, i, one) {
      const json_t *found = find_article(one, depth + 1);
      if (found) return found;
    }
    return NULL;
  }
  if (!json_is_object(value)) return NULL;
  return is_article(value) ? value : find_article(json_object_get(value, "@graph"), depth + 1);
}

/* A name given as text, as an object with a name, or as several of either: "Jane Doe, John Roe". */
static void put_names(const json_t *value, Buf *out, int depth)
{
  size_t i;
  json_t *one;
  if (depth > DEPTH_MOST) return;
  if (json_is_array(value)) {
    json_array_foreach(value, i, one) put_names(one, out, depth + 1);
    return;
  }
  const char *name = json_is_object(value) ? json_string_value(json_object_get(value, "name")) : json_string_value(value);
  if (!name || !*name) return;
  if (out->len) buf_text(out, ", ");
  buf_text(out, name);
}

static void fill_names(Article *a, Str *field, const json_t *value, Arena *arena)
{
  Buf names = {0};
  put_names(value, &names, 0);
  if (names.len) fill(a, field, names.at, arena);
  buf_free(&names);
}

static const char *url_of(const json_t *article)
{
  const char *url = json_string_value(json_object_get(article, "url"));
  const json_t *page = json_object_get(article, "mainEntityOfPage");
  if (url) return url;
  return json_is_object(page) ? json_string_value(json_object_get(page, "@id")) : json_string_value(page);
}

static void fill_date(Article *a, const char *value, Arena *arena)
{
  char iso[32];
  if (value && date_parse(str_of(value), iso)) fill(a, &a->date, iso, arena);
}

void metadata_from_json_ld(Article *a, Str text, Arena *arena)
{
  json_error_t error;
  json_t *root = json_loadb(text.at, text.len, JSON_ALLOW_NUL, &error);
  const json_t *article = find_article(root, 0);
  if (article) {
    fill(a, &a->title, json_string_value(json_object_get(article, "headline")), arena);
    fill_date(a, json_string_value(json_object_get(article, "datePublished")), arena);
    fill_names(a, &a->byline, json_object_get(article, "author"), arena);
    fill_names(a, &a->outlet, json_object_get(article, "publisher"), arena);
    fill(a, &a->url, url_of(article), arena);
  }
  json_decref(root);
}
