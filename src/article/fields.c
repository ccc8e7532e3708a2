/*
 * fields.c - what the members of JSON objects and the columns of CSV are called that hold an article's text, title ...
 */
#include "article/reader.h"

FieldNames field_names(FieldKind kind, const ArticleOptions *o, const char *asked[1])
{
  static const char *const text[] = {"text", "body", "content", "article", "maintext", "raw_content"};
  static const char *const title[] = {"title", "headline"};
  static const char *const date[] = {"date", "published", "date_published", "datePublished", "publish_date", "published_at", "timestamp"};
  static const char *const id[] = {"id", "_id", "uid", "docid", "document"};
  static const char *const url[] = {"url", "link"};
  static const char *const byline[] = {"byline", "author", "authors"};
  static const char *const outlet[] = {"outlet", "publisher", "publication", "site", "source_name"};
  static const FieldNames usual[] = {[FIELD_TEXT] = {text, COUNT_OF(text)}, [FIELD_TITLE] = {title, COUNT_OF(title)},
      [FIELD_DATE] = {date, COUNT_OF(date)}, [FIELD_ID] = {id, COUNT_OF(id)}, [FIELD_URL] = {url, COUNT_OF(url)},
      [FIELD_BYLINE] = {byline, COUNT_OF(byline)}, [FIELD_OUTLET] = {outlet, COUNT_OF(outlet)}};
  asked[0] = kind == FIELD_TEXT ? o->text_field : kind == FIELD_TITLE ? o->title_field : kind == FIELD_DATE ? o->date_field : kind == FIELD_ID ? o->id_field : NULL;
  return asked[0] ? (FieldNames){asked, 1} : usual[kind];
}
