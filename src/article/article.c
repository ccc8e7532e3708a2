/*
 * article.c - from a file to its Articles.
 *
 * The way of one article: bytes -> clean UTF-8 (encoding.c) -> draft (the reader of its form) -> judged (clutter.c) ->
 * Article (draft.c). A file may hold many: members of an archive, records of a form; each goes this way by itself.
 */
#include <stdlib.h>
#include <string.h>

#include "article/reader.h"

/* ---- one article --------------------------------------------------------------------------------------------------------------- */

Article *article_new(Str bytes, Str name, Arena *arena)
{
  Article *a = ARENA_NEW(arena, Article);
  Str none = {"", 0};
  a->name = name;
  a->title = a->byline = a->outlet = a->url = a->date = a->place = none;
  a->source = bytes;
  sha256_hex(bytes, a->sha256);
  return a;
}

const Article *article_refuse(RelataError *err, Str name, const char *what, const char *remedy)
{
  char where[200];
  size_t len = name.len < sizeof where - 1 ? name.len : sizeof where - 1;
  if (len) memcpy(where, name.at, len);
  where[len] = '\0';
  error_set(err, RELATA_REFUSED, where, remedy, "%s", what);
  return NULL;
}

const Article *article_pass_over(const ArticleReader *r, RelataError *err, const char *what, const char *remedy)
{
  article_refuse(err, str_of(r->name), what, remedy);
  if (r->found && err) err->status = RELATA_OK;
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
  case FORM_MAIL: d->mail = true; return read_html(d);
  case FORM_MARKDOWN: return read_markdown(d);
  case FORM_LINES: read_line_text(d); return true;
  default: read_plain(d, keep_clutter); return true;
  }
}

static bool finish(Article *a, Draft *d, const ArticleOptions *options, RelataError *err)
{
  if (!draft_finish(d)) return article_refuse(err, a->name, "holds no text that reads as an article", "check what the file holds; --verbose lists what was dropped"), false;
  if (options && options->date) a->date = str_copy(d->arena, str_of(options->date));
  return true;
}

const Article *article_make(Article *a, const Clean *clean, ArticleForm form, const ArticleOptions *options, Arena *arena, RelataError *err)
{
  bool keep_clutter = form == FORM_LINES || (form == FORM_TEXT && options && options->keep_clutter);
  Draft d = {.arena = arena, .clean = clean, .article = a};
  a->repaired = clean->repaired;
  if (is_blank(clean->text)) return article_refuse(err, a->name, "is empty", "give it a text to read");
  if (!read_form(&d, form, keep_clutter)) return article_refuse(err, a->name, "nests too deep or is too large for a page", "save the article's text alone");
  if (form != FORM_LINES) draft_judge(&d, keep_clutter);
  return finish(a, &d, options, err) ? a : NULL;
}

const Article *article_finish(Article *a, Draft *draft, bool judge, const ArticleOptions *options, RelataError *err)
{
  a->repaired = draft->clean->repaired;
  if (judge) draft_judge(draft, options && options->keep_clutter);
  return finish(a, draft, options, err) ? a : NULL;
}

const Article *article_from_bytes(Str bytes, Str name, ArticleForm form, const ArticleOptions *options, Arena *arena, RelataError *err)
{
  Clean clean;
  const char *why;
  if (!bytes.len) return article_refuse(err, name, "is empty", "give it a text to read");
  Str declared = form == FORM_HTML ? html_charset(bytes) : (Str){"", 0};
  if (!clean_from_bytes(bytes, declared, arena, &clean, &why))
    return article_refuse(err, name, str_format(arena, "is %s", why).at, "give text, HTML or another form that is read; pandoc converts many");
  return article_make(article_new(bytes, name, arena), &clean, form, options, arena, err);
}

Str record_name(const ArticleReader *r, Str id, Arena *arena)
{
  if (r->named && !r->options.id_field) return str_copy(arena, str_of(r->name));
  if (id.len) return str_format(arena, "%s#%.*s", r->name, STR_ARG(id));
  return str_format(arena, "%s:%u", r->name, r->line);
}

bool record_place(const ArticleReader *r, Article *a, uint64_t offset, RelataError *err)
{
  if (offset + a->source.len >= UINT32_MAX)
    return article_refuse(err, a->name, "lies beyond the first 4 GiB of its file", "split the file"), false;
  a->source_start = (uint32_t)offset;
  (void)r;
  return true;
}

/* ---- members: one stream of bytes after another --------------------------------------------------------------------------------- */

static bool zip_is_document(Str name, Str head)
{
  Window w = window_of(head);
  return looks_like_docx(&w, name) || looks_like_odt(&w, name) || looks_like_epub(&w, name);
}

static void close_member(ArticleReader *r)
{
  window_free(&r->utf16);
  r->in = NULL;
  arena_reset(&r->arena);
}

static void begin_member(ArticleReader *r, Window *bytes, Str name, Str file_name)
{
  r->in = bytes;
  r->name = str_cstr(&r->arena, name);
  r->form = form_of(bytes, str_cstr(&r->arena, file_name) ? file_name : name, r->options.form);
  r->line = 0;
  r->done = r->array = false;
  r->heads = (CsvRow){0};
  r->state = NULL;
  if (r->form->records && utf16_window(bytes, &r->utf16, &r->arena)) r->in = &r->utf16;
}

/* The next stream that may hold articles; false at the end, or where one is refused or passed over (then err says why). */
static bool next_member(ArticleReader *r, RelataError *err)
{
  if (!source_next(r->source, &r->member, err)) return r->told = r->told || err->what[0], false;
  SourceMember *m = &r->member;
  r->found = r->options.found || m->inside;
  if (m->inside && !article_named_like_one(str_cstr(&r->arena, m->name))) {
    r->name = str_cstr(&r->arena, m->name);
    return article_pass_over(r, err, "is not named like an article", "name it as it is, such as .txt or .html"), false;
  }
  begin_member(r, m->bytes, m->name, m->file_name);
  return true;
}

/* `too_large`: what is said of a file by itself that has `most` bytes or more. */
static bool read_up_to(ArticleReader *r, size_t most, const char *too_large, Arena *arena, Str *bytes, RelataError *err)
{
  while (window_view(r->in).len < most && window_more(r->in)) continue;
  Str view = window_view(r->in);
  if (r->in->error.status != RELATA_OK) return false; /* told at the member's end */
  if (view.len >= most) {
    r->in->ended = true;
    bool packed = r->source && r->member.most == MEMBER_MOST;
    article_refuse(err, str_of(r->name), packed ? "unpacks to 64 MiB or more" : too_large, "split it into smaller files");
    return false;
  }
  *bytes = str_copy(arena, view);
  window_skip(r->in, view.len);
  return true;
}

bool read_whole(ArticleReader *r, Arena *arena, Str *bytes, RelataError *err)
{
  return read_up_to(r, r->source ? r->member.most : SIZE_MAX, "is 2 GiB or more", arena, bytes, err);
}

/* A text is analysed as a whole, which takes fifty times its size. */
const Article *next_whole(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str bytes;
  if (r->done || !read_up_to(r, MEMBER_MOST, "is one text of 64 MiB or more", arena, &bytes, err)) return r->done = true, NULL;
  r->done = true;
  return article_from_bytes(bytes, str_copy(arena, str_of(r->name)), r->form->form, &r->options, arena, err);
}

/* ---- the reader ---------------------------------------------------------------------------------------------------------------------- */

ArticleReader *article_open(const char *path, const ArticleOptions *options, RelataError *err)
{
  ArticleReader *r = calloc(1, sizeof *r);
  if (!r) {
    error_set(err, RELATA_FAILED, path, "free memory", "out of memory");
    return NULL;
  }
  r->source = source_open(path, zip_is_document, err);
  if (!r->source) {
    free(r);
    return NULL;
  }
  r->path = path;
  if (options) r->options = *options;
  return r;
}

void article_close(ArticleReader *r)
{
  if (!r) return;
  window_free(&r->utf16);
  source_close(r->source);
  arena_free(&r->arena);
  free(r);
}

/* What is to be said at the end of a member: that it broke off, or that it holds nothing. */
static bool member_failed(ArticleReader *r, RelataError *err)
{
  const RelataError *why = r->in->error.status != RELATA_OK ? &r->in->error : &r->member.bytes->error;
  if (why->status != RELATA_OK) {
    *err = *why;
    if (!err->where[0]) article_refuse(err, str_of(r->name), why->what, why->remedy);
    return true;
  }
  if (r->in->offset || r->done) return false;
  article_refuse(err, str_of(r->name), "is empty", "give it a text to read");
  return true;
}

const Article *article_next(ArticleReader *r, Arena *arena, RelataError *err)
{
  RelataError unheard;
  if (!err) err = &unheard;
  for (;;) {
    *err = (RelataError){.status = RELATA_OK};
    if (!r->in && !next_member(r, err)) {
      arena_reset(&r->arena);
      bool none = !err->what[0] && !r->told && !r->options.found;
      if (none) r->told = true;
      return none ? article_refuse(err, str_of(r->path), "holds no articles", "name its files as they are, such as .txt or .html") : NULL;
    }
    const Article *a = r->form->next(r, arena, err);
    r->told = r->told || a || err->status != RELATA_OK;
    if (a || err->what[0]) return a;
    bool failed = member_failed(r, err);
    close_member(r);
    r->told = r->told || failed || !r->found; /* a file of its own may hold nothing but white space */
    if (failed) return NULL;
  }
}

/* One article of records in memory; more than one is refused rather than cut down to the first. */
static const Article *parse_only(ArticleReader *r, Arena *arena, RelataError *err)
{
  RelataError further = {0};
  const Article *first = r->form->next(r, arena, err);
  if (!first && !err->what[0]) return article_refuse(err, str_of(r->name), "is empty", "give it a text to read");
  if (!r->form->next(r, arena, &further) && !further.what[0]) return first;
  return article_refuse(err, str_of(r->name), "holds several articles", "give them one by one, or as a file");
}

const Article *article_parse(Str bytes, const char *name, const ArticleOptions *options, Arena *arena, RelataError *err)
{
  RelataError unheard;
  Window window = window_of(bytes);
  ArticleReader r = {.named = true};
  if (!err) err = &unheard;
  *err = (RelataError){.status = RELATA_OK};
  if (options) r.options = *options;
  begin_member(&r, &window, str_of(name), str_of(name));
  Str own = str_copy(arena, str_of(r.name));
  const Article *a = r.form->next == next_whole ? article_from_bytes(bytes, own, r.form->form, options, arena, err) : parse_only(&r, arena, err);
  window_free(&r.utf16);
  arena_free(&r.arena);
  return a;
}
