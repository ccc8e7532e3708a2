/*
 * reader.h - inside the article room: a stream of bytes into articles, by forms.
 *
 * Each form (HTML, mail, CSV ...) is one file with one function, and one row of the table in forms.c. The function is
 * called again and again until the stream is empty; forms that hold one article read the whole of it at once.
 */
#ifndef RELATA_READER_H
#define RELATA_READER_H

#include "article/draft.h"
#include "source/source.h"

typedef struct Form Form;

struct ArticleReader {
  ArticleOptions options;
  Source *source;          /* NULL: one text in memory */
  SourceMember member;
  Window *in;              /* of the member in hand; NULL: there is none */
  Window utf16;            /* records in UTF-16 are read as UTF-8: lines are cut at bytes */
  const Form *form;
  Arena arena;             /* of the member in hand */
  const char *path, *name; /* the file's, and the member's; the first is borrowed */
  bool told;               /* something was read or refused */
  uint32_t line;           /* of the record in hand */
  bool named;              /* one text in memory: its name is the given one */
  bool found;              /* in a folder or an archive, not named by the user: what is no article is passed over */
  bool done;
  bool array;              /* JSON: an array of objects, or objects over several lines */
  CsvRow heads;            /* CSV: the cells of the first row */
  Str head_row;
  char separator;
  void *state;             /* of a form's own */
};

struct Form {
  const char *name;        /* what --input calls it */
  ArticleForm form;
  const char *endings;     /* " .html .htm " */
  enum { IN_FOLDERS, IN_FOLDERS_IF_LIKELY, NOT_IN_FOLDERS } folders; /* likely: what it holds must look like articles as well */
  bool (*looks)(Window *bytes, Str name); /* by what it begins with; NULL: by its ending only */
  bool by_bytes;           /* its first bytes are surer than any ending */
  bool records;            /* cut at bytes of UTF-8: other encodings must be changed before */
  const Article *(*next)(ArticleReader *r, Arena *arena, RelataError *err);
};

/* forms.c */
const Form *form_of(Window *bytes, Str name, ArticleForm asked);
bool bytes_look_like_html(Str bytes);
Str head_of(Str bytes);    /* without a byte order mark and white space */
Str clean_head(Window *bytes, Arena *arena);
bool begins_nocase(Str s, const char *prefix);

/* article.c: what the forms share. */
Article *article_new(Str bytes, Str name, Arena *arena);
const Article *article_refuse(RelataError *err, Str name, const char *what, const char *remedy);
/* What looks like another thing than articles: refused, or passed over where nobody named it. */
const Article *article_pass_over(const ArticleReader *r, RelataError *err, const char *what, const char *remedy);
/* All bytes of the member, copied; false with err filled where it is too large or breaks off. */
bool read_whole(ArticleReader *r, Arena *arena, Str *bytes, RelataError *err);
/* The clean text into the article; NULL with err filled where nothing is left of it. */
const Article *article_make(Article *a, const Clean *clean, ArticleForm form, const ArticleOptions *options, Arena *arena, RelataError *err);
/* A draft that a form has filled by itself. */
const Article *article_finish(Article *a, Draft *draft, bool judge, const ArticleOptions *options, RelataError *err);
const Article *article_from_bytes(Str bytes, Str name, ArticleForm form, const ArticleOptions *options, Arena *arena, RelataError *err);
Str record_name(const ArticleReader *r, Str id, Arena *arena);       /* PATH#ID, or PATH:LINE */
/* Where in its file a record begins; false with err filled beyond 4 GiB. */
bool record_place(const ArticleReader *r, Article *a, uint64_t offset, RelataError *err);
enum { RECORD_MOST = 64 << 20 }; /* bytes of a line, a row, an object, a message */

/* encoding.c: a window on the UTF-8 of bytes in UTF-16 with their mark; false for all else. */
bool utf16_window(Window *bytes, Window *out, Arena *arena);

/* fields.c: how the members of JSON objects and the columns of CSV that matter are called. */
typedef enum { FIELD_TEXT, FIELD_TITLE, FIELD_DATE, FIELD_ID, FIELD_URL, FIELD_BYLINE, FIELD_OUTLET } FieldKind;
typedef struct { const char *const *at; size_t count; } FieldNames;
FieldNames field_names(FieldKind kind, const ArticleOptions *options, const char *asked[1]);

/* The forms. */
const Article *next_whole(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_line_text(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_json(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_csv(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_mail(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_mbox(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_feed(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_news(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_other_xml(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_docx(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_odt(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_epub(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_pdf(ArticleReader *r, Arena *arena, RelataError *err);
const Article *next_warc(ArticleReader *r, Arena *arena, RelataError *err);
bool looks_like_docx(Window *bytes, Str name);
bool looks_like_odt(Window *bytes, Str name);
bool looks_like_epub(Window *bytes, Str name);
bool looks_like_pdf(Window *bytes, Str name);
bool looks_like_warc(Window *bytes, Str name);
bool looks_like_feed(Window *bytes, Str name);
bool looks_like_news(Window *bytes, Str name);
bool looks_like_xml(Window *bytes, Str name);
/* feed.c: does the first element of an XML document bear one of these names? */
bool begins_as_xml(Window *bytes, const char *const *roots, size_t count);
bool looks_like_mail(Window *bytes, Str name);
bool looks_like_mbox(Window *bytes, Str name);
bool looks_like_html(Window *bytes, Str name);
bool looks_like_json(Window *bytes, Str name);

#endif
