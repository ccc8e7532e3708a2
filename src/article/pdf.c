/*
 * pdf.c - PDF, by poppler's pdftotext in a process of its own: it is under the GPL, large, and reads the most hostile of
 * formats; so it is neither linked nor needed unless a PDF comes. What it gives is words with their places on the page:
 *
 *   <page width height><flow><block><line xMin yMin xMax yMax><word>Talks</word>...
 *
 * Of that, paragraphs are made: lines joined, words put together that a line's end cut ("agree-/ment"; a hyphen stays where
 * the document writes it in mid-line elsewhere), columns and pages gone on with where a sentence does, running heads and
 * page numbers dropped, footnotes put at the end.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "article/clutter.h"
#include "article/composed.h"
#include "article/xml.h"

extern char **environ;

enum { OUTPUT_MOST = 192 << 20, SECONDS_MOST = 60, PAGES_MOST = 20000 };

bool looks_like_pdf(Window *bytes, Str name)
{
  (void)name;
  Str head = head_of(window_view(bytes));
  return str_starts(head, "%PDF-");
}

/* ---- the child ---------------------------------------------------------------------------------------------------------------- */

static pid_t spawn_pdftotext(int in, int out)
{
  char *const words[] = {(char *)"pdftotext", (char *)"-q", (char *)"-enc", (char *)"UTF-8", (char *)"-bbox-layout", (char *)"-", (char *)"-", NULL};
  pid_t child = -1;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  int failed = posix_spawnp(&child, words[0], &actions, NULL, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed) return -1;
  struct rlimit seconds = {SECONDS_MOST, SECONDS_MOST}, memory = {(rlim_t)2 << 30, (rlim_t)2 << 30};
  prlimit(child, RLIMIT_CPU, &seconds, NULL);
  prlimit(child, RLIMIT_AS, &memory, NULL);
  return child;
}

static bool write_all(int fd, Str bytes)
{
  for (size_t at = 0; at < bytes.len;) {
    ssize_t n = write(fd, bytes.at + at, bytes.len - at);
    if (n <= 0) return false;
    at += (size_t)n;
  }
  return lseek(fd, 0, SEEK_SET) == 0;
}

/* Controls are no XML; words of broken fonts are full of them. */
static void put_clean(Buf *out, const char *bytes, size_t len)
{
  size_t from = out->len;
  buf_put(out, bytes, len);
  for (size_t i = from; !out->failed && i < out->len; i++)
    if ((unsigned char)out->at[i] < ' ' && out->at[i] != '\n') out->at[i] = ' ';
}

static bool read_output(int fd, Buf *out)
{
  char chunk[32768];
  for (;;) {
    ssize_t n = read(fd, chunk, sizeof chunk);
    if (n <= 0) return n == 0 && !out->failed;
    put_clean(out, chunk, (size_t)n);
    if (out->len > OUTPUT_MOST || out->failed) return false;
  }
}

/* What pdftotext says; NULL with `why` and `remedy` filled. */
static bool convert(Str pdf, Buf *out, const char **why, const char **remedy)
{
  int in = memfd_create("pdf", MFD_CLOEXEC), pipes[2] = {-1, -1}, status = 0;
  pid_t child = -1;
  *why = "cannot be handed to pdftotext";
  *remedy = "close other programs and run again";
  bool ok = in >= 0 && write_all(in, pdf) && pipe2(pipes, O_CLOEXEC) == 0;
  if (ok && (child = spawn_pdftotext(in, pipes[1])) < 0) {
    *why = "is a PDF file, which pdftotext reads, and that is not there";
    *remedy = "install poppler-utils";
    ok = false;
  }
  if (pipes[1] >= 0) close(pipes[1]);
  if (child >= 0) {
    ok = read_output(pipes[0], out);
    if (!ok) kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    ok = ok && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    bool locked = WIFEXITED(status) && WEXITSTATUS(status) == 3;
    *why = locked ? "is a PDF file whose text may not be copied" : "is a PDF file that pdftotext cannot read (damaged, encrypted or endless)";
    *remedy = "save it anew, or save its text";
  }
  if (pipes[0] >= 0) close(pipes[0]);
  if (in >= 0) close(in);
  return ok;
}

/* ---- lines -------------------------------------------------------------------------------------------------------------------- */

typedef struct {
  Str text;
  double left, right, top, bottom;
  uint32_t page, block;
  bool margin, dropped;      /* it stands at the upper or lower edge of its page */
} PdfLine;
typedef struct { PdfLine *at; size_t len, cap; uint32_t pages; double height; /* the usual one of a line */ } PdfLines;

static double number_at(const XmlNode *n, const char *name)
{
  Str value = xml_attribute(n, name);
  double x = value.len ? strtod(value.at, NULL) : 0; /* a copy in the arena: it is terminated */
  return x > -1e6 && x < 1e6 ? x : 0;
}

static void read_lines(const XmlNode *root, Arena *arena, PdfLines *out)
{
  double page_height = 0;
  uint32_t block = 0;
  for (const XmlNode *n = root; n; n = xml_next(n, root, xml_is(n, "line"))) {
    if (xml_is(n, "page")) out->pages++, page_height = number_at(n, "height");
    if (xml_is(n, "block")) block++;
    if (!xml_is(n, "line") || out->pages > PAGES_MOST) continue;
    PdfLine line = {.left = number_at(n, "xMin"), .right = number_at(n, "xMax"), .top = number_at(n, "yMin"), .bottom = number_at(n, "yMax"), .page = out->pages, .block = block, .text = xml_text(n, arena)};
    line.margin = line.bottom < page_height * 0.1 || line.top > page_height * 0.9;
    if (line.text.len) LIST_PUSH(arena, out) = line;
  }
}

static int by_number(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* The median height, by words: most lines are those of the text. */
static void find_height(PdfLines *lines, Arena *arena)
{
  double *heights = ARENA_ARRAY(arena, double, lines->len);
  for (size_t i = 0; i < lines->len; i++) heights[i] = lines->at[i].bottom - lines->at[i].top;
  if (!lines->len) return;
  qsort(heights, lines->len, sizeof *heights, by_number);
  lines->height = heights[lines->len / 2];
}

/* "Page 3 of 9", "- iv -", "3": a page's number and no more. */
static bool is_page_number(Str s)
{
  bool digits = false;
  for (size_t i = 0; i < s.len;) {
    if (s.at[i] >= '0' && s.at[i] <= '9') digits = true, i++;
    else if (strchr(" -/|.", s.at[i])) i++;
    else if (begins_nocase((Str){s.at + i, s.len - i}, "page")) i += 4;
    else if (begins_nocase((Str){s.at + i, s.len - i}, "of")) i += 2;
    else if (s.len <= 8 && strchr("ivxlc", s.at[i])) digits = true, i++;
    else if (str_starts((Str){s.at + i, s.len - i}, "–")) i += 3;
    else return false;
  }
  return digits;
}

/* Its words without numbers, so that "The Courier 3" and "The Courier 4" are one. */
static Str head_key(Str s, Arena *arena)
{
  char *out = arena_alloc(arena, s.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < s.len; i++)
    if (!(s.at[i] >= '0' && s.at[i] <= '9') && s.at[i] != ' ') out[n++] = s.at[i] >= 'A' && s.at[i] <= 'Z' ? (char)(s.at[i] | 32) : s.at[i];
  return (Str){out, n};
}

/* What stands at the edge of many pages, or is a number there. */
static void drop_heads(PdfLines *lines, Arena *arena)
{
  Map seen;
  map_init(&seen, arena, 64);
  for (size_t i = 0; i < lines->len; i++)
    if (lines->at[i].margin) ++*map_at(&seen, head_key(lines->at[i].text, arena), NULL);
  for (size_t i = 0; i < lines->len; i++) {
    PdfLine *line = &lines->at[i];
    if (!line->margin) continue;
    const uint64_t *times = map_find(&seen, head_key(line->text, arena));
    line->dropped = is_page_number(line->text) || (times && *times >= 2 && *times * 4 >= lines->pages);
  }
}

/* ---- paragraphs ----------------------------------------------------------------------------------------------------------------- */

typedef struct {
  Composer *out, notes;
  PdfLines *lines;
  Map words;                 /* of the document, but for those at the ends of lines */
  Str title;
  Arena *arena;
  bool open, full;           /* the paragraph before ends in mid-sentence; its last line is as long as the others */
} Typesetter;

static Str last_word(Str s)
{
  size_t at = s.len;
  while (at && s.at[at - 1] != ' ') at--;
  return (Str){s.at + at, s.len - at};
}

static Str first_word(Str s)
{
  size_t n = 0;
  while (n < s.len && s.at[n] != ' ') n++;
  while (n && strchr(".,;:!?)\"'", s.at[n - 1])) n--;
  return (Str){s.at, n};
}

/* The words of the document that no line's end cuts. */
static void collect_words(Typesetter *t)
{
  map_init(&t->words, t->arena, 1024);
  for (size_t i = 0; i < t->lines->len; i++) {
    Str rest = t->lines->at[i].text, word;
    while (str_split(&rest, ' ', &word))
      if (rest.len) ++*map_at(&t->words, first_word(word), NULL);
  }
}

static bool begins_small(Str s)
{
  size_t i = 0;
  return s.len && utf8_is_lower(utf8_next(s, &i));
}

/* The length of the hyphen at a line's end, if the next line goes on with the word; 0: there is none. */
static size_t cut_hyphen(Str line, Str next)
{
  if (!begins_small(next)) return 0;
  if (str_ends(line, "\xE2\x80\x90")) return 3;
  return line.len > 1 && line.at[line.len - 1] == '-' && line.at[line.len - 2] != '-' && line.at[line.len - 2] != ' ' ? 1 : 0;
}

/* Does the hyphen belong to the word? As the document itself writes it elsewhere; it does not where nothing tells. */
static bool keeps_hyphen(Typesetter *t, Str line, size_t hyphen, Str next)
{
  Str head = last_word((Str){line.at, line.len - hyphen}), tail = first_word(next);
  Str with = str_format(t->arena, "%.*s-%.*s", STR_ARG(head), STR_ARG(tail)), without = str_format(t->arena, "%.*s%.*s", STR_ARG(head), STR_ARG(tail));
  return map_find(&t->words, with) && !map_find(&t->words, without);
}

/* One line behind another in a paragraph. */
static void put_line(Typesetter *t, Composer *c, Str text, Str next)
{
  size_t hyphen = cut_hyphen(text, next);
  bool keeps = hyphen && keeps_hyphen(t, text, hyphen, next);
  compose_text(c, (Str){text.at, text.len - (keeps ? 0 : hyphen)});
  if (!hyphen) compose_space(c);
}

static bool is_caption(Str s)
{
  static const char *const words[] = {"Figure ", "Fig. ", "Table ", "Chart ", "Source: "};
  for (size_t i = 0; i < COUNT_OF(words); i++)
    if (str_starts(s, words[i]) && s.len > strlen(words[i]) && (words[i][0] == 'S' || (s.at[strlen(words[i])] >= '0' && s.at[strlen(words[i])] <= '9'))) return true;
  return false;
}

/* A new paragraph inside a block: a full stop before, and a line that begins further right than the others. */
static bool is_indented(const PdfLines *lines, size_t i, double left)
{
  const PdfLine *line = &lines->at[i];
  double by = line->left - left;
  return by > lines->height * 0.5 && by < lines->height * 8 && ends_sentence(lines->at[i - 1].text);
}

static size_t next_kept(const PdfLines *lines, size_t i)
{
  for (i++; i < lines->len && lines->at[i].dropped;) i++;
  return i;
}

typedef struct { size_t end; double left, right, height; size_t count; } PdfBlock; /* end: the line after it */

static PdfBlock block_at(const PdfLines *lines, size_t from)
{
  PdfBlock b = {from, 1e9, -1e9, 0, 0};
  for (; b.end < lines->len && lines->at[b.end].block == lines->at[from].block; b.end++) {
    const PdfLine *line = &lines->at[b.end];
    if (line->dropped) continue;
    if (line->left < b.left) b.left = line->left;
    if (line->right > b.right) b.right = line->right;
    b.height += line->bottom - line->top;
    b.count++;
  }
  if (b.count) b.height /= (double)b.count;
  return b;
}

static BlockKind kind_of_block(const Typesetter *t, const PdfBlock *b, Str first)
{
  bool large = b->height > t->lines->height * 1.15 && b->count <= 4;
  return large ? BLOCK_HEADING : str_starts(first, "• ") || str_starts(first, "– ") ? BLOCK_LIST_ITEM : BLOCK_PARAGRAPH;
}

static void read_block(Typesetter *t, size_t from, const PdfBlock *b)
{
  PdfLines *lines = t->lines;
  size_t i = from;
  while (i < b->end && lines->at[i].dropped) i++;
  if (i >= b->end) return;
  const PdfLine *first = &lines->at[i];
  bool note = b->height < lines->height * 0.87 && first->page == lines->at[b->end - 1].page && b->count > 0 && first->top > 0 && !is_caption(first->text) && t->out->blocks.len > 1;
  Composer *c = note ? &t->notes : t->out;
  BlockKind kind = kind_of_block(t, b, first->text);
  bool goes_on = !note && t->open && kind == BLOCK_PARAGRAPH && (begins_small(first->text) || (t->full && first->left - b->left < lines->height * 0.5));
  if (!goes_on) {
    bool title = kind == BLOCK_HEADING && first->page == 1 && !t->title.len && b->height > lines->height * 1.3;
    compose_open(c, kind, title ? ROLE_TITLE : is_caption(first->text) ? ROLE_CAPTION : ROLE_NONE);
    if (title) t->title = STR("?");
  }
  for (; i < b->end; i = next_kept(lines, i)) {
    size_t next = next_kept(lines, i);
    bool last = next >= b->end;
    if (i > from && kind == BLOCK_PARAGRAPH && is_indented(lines, i, b->left)) compose_open(c, kind, ROLE_NONE);
    Str following = next < lines->len && (!last || !note) ? lines->at[next].text : (Str){"", 0};
    put_line(t, c, lines->at[i].text, following);
    if (!last || note) continue;
    t->open = kind == BLOCK_PARAGRAPH && !ends_sentence(lines->at[i].text) && !str_ends(lines->at[i].text, ":");
    t->full = b->count >= 3 && lines->at[i].right > b->right - lines->height * 2;
  }
  if (t->title.len == 1) t->title = str_copy(t->arena, (Str){c->text.at + c->blocks.at[c->blocks.len - 1].span.start, compose_len(c)});
}

static void set_text(Typesetter *t)
{
  for (size_t i = 0; i < t->lines->len;) {
    PdfBlock block = block_at(t->lines, i);
    if (block.count) read_block(t, i, &block);
    i = block.end;
  }
  compose_close(t->out);
  compose_close(&t->notes);
  for (size_t i = 0; i < t->notes.blocks.len; i++) {
    compose_open(t->out, BLOCK_PARAGRAPH, ROLE_NONE);
    compose_text(t->out, compose_block(&t->notes, i));
  }
}

/* ---- the document --------------------------------------------------------------------------------------------------------------- */

static Str meta_of(const XmlNode *root, const char *name)
{
  for (const XmlNode *n = root; n; n = xml_next(n, root, xml_is(n, "page")))
    if (xml_is(n, "meta") && str_eq_nocase(xml_attribute(n, "name"), str_of(name))) return xml_attribute(n, "content");
  return (Str){"", 0};
}

/* "D:20010405100000+02'00'" */
static void fill_date(Article *a, Str text, Arena *arena)
{
  char iso[32];
  if (str_starts(text, "D:")) text = (Str){text.at + 2, text.len - 2};
  if (text.len >= 8 && text.at[4] >= '0' && text.at[4] <= '9') text = str_format(arena, "%.4s-%.2s-%.2s", text.at, text.at + 4, text.at + 6);
  if (!a->date.len && date_parse(text, iso)) a->date = str_copy(arena, str_of(iso));
}

static const Article *read_document(ArticleReader *r, Str pdf, const XmlNode *root, Arena *arena, RelataError *err)
{
  PdfLines lines = {0};
  Composer out = {.arena = arena};
  Typesetter t = {.out = &out, .notes = {.arena = arena}, .lines = &lines, .arena = arena};
  Article *a = article_new(pdf, str_copy(arena, str_of(r->name)), arena);
  read_lines(root, arena, &lines);
  find_height(&lines, arena);
  drop_heads(&lines, arena);
  collect_words(&t);
  set_text(&t);
  const XmlNode *title = xml_find(root, "title");
  Str named = title ? xml_text(title, arena) : (Str){"", 0};
  a->title = t.title.len ? t.title : str_starts(named, "Microsoft Word - ") || path_extension(named).len ? (Str){"", 0} : named;
  a->byline = str_copy(arena, meta_of(root, "Author"));
  if (!compose_article(&out, a, &r->options, err)) return NULL;
  fill_date(a, meta_of(root, "CreationDate"), arena);
  return a;
}

const Article *next_pdf(ArticleReader *r, Arena *arena, RelataError *err)
{
  Str pdf;
  Buf xml = {0};
  XmlTree tree = {0};
  const char *why, *remedy;
  if (r->done || !read_whole(r, &r->arena, &pdf, err)) return r->done = true, NULL;
  r->done = true;
  bool ok = convert(pdf, &xml, &why, &remedy);
  Str text = str_copy(&r->arena, buf_view(&xml));
  buf_free(&xml);
  if (!ok) return article_refuse(err, str_of(r->name), why, remedy);
  if (utf8_valid(text, NULL)) xml_parse(text, &r->arena, &tree);
  if (!tree.root) return article_refuse(err, str_of(r->name), "is a PDF file without text", "read its pages with a program for pictures of text");
  return read_document(r, pdf, tree.root, arena, err);
}
