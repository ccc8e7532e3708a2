/*
 * office.c - documents of word processors: DOCX (ECMA-376) and ODT (OpenDocument). Both are zip files of XML; their
 * elements differ in names more than in kind, so that one walk reads both.
 *
 *   <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Talks</w:t></w:r></w:p>        DOCX
 *   <text:h text:outline-level="1">Talks</text:h>                                           ODT
 *
 * What was deleted with its change recorded, comments, headers and footers of pages are not read; footnotes and text boxes
 * come after the paragraph they hang on.
 */
#include <string.h>

#include "article/composed.h"
#include "article/xml.h"

enum { XML_MOST = 64 << 20, NESTING_MOST = 420 };

/* ---- the zip file --------------------------------------------------------------------------------------------------------- */

typedef struct { const char *name; Str bytes; bool found; } Part;

/* Reads the parts that are wanted, in one pass. False with err filled where the file cannot be read. */
static bool read_parts(Str zip, const char *path, Part *parts, size_t count, Arena *arena, RelataError *err)
{
  Str name;
  bool fatal, ok = true;
  Archive *archive = archive_open_bytes(zip, path, err);
  if (!archive) return false;
  for (int there; ok && (there = archive_next(archive, &name, &fatal, err)) != 0;) {
    if (there < 0) {
      ok = !fatal;
      continue;
    }
    for (size_t i = 0; ok && i < count; i++) {
      if (!str_is(name, parts[i].name)) continue;
      Window w = window_on(archive_read, archive);
      window_fill(&w, XML_MOST);
      Str view = window_view(&w);
      if (w.error.status != RELATA_OK) ok = (article_refuse(err, str_of(path), w.error.what, w.error.remedy), false);
      else if (view.len >= XML_MOST) ok = (article_refuse(err, str_of(path), "unpacks to 64 MiB or more", "split it into smaller files"), false);
      else parts[i].bytes = str_copy(arena, view), parts[i].found = true;
      window_free(&w);
    }
  }
  archive_close(archive);
  return ok;
}

/* ---- the walk ---------------------------------------------------------------------------------------------------------------- */

typedef struct { Composer *out; bool docx; Str title; } Walker;

static bool one_of(const XmlNode *n, const char *const *names, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (xml_is(n, names[i])) return true;
  return false;
}

/* What is no text of the document's own. */
static bool is_left_out(const XmlNode *n)
{
  static const char *const names[] = {"del", "moveFrom", "instrText", "delText", "Fallback", "tracked-changes", "annotation", "annotation-end", "note-citation", "sequence-decls",
                                      "table-of-content", "alphabetical-index", "sectPr", "pPr", "rPr", "tblPr", "forms", "bibliography", "sdtPr"};
  if (one_of(n, names, COUNT_OF(names))) return true;
  const XmlNode *properties = xml_is(n, "r") ? xml_child(n, "rPr") : NULL;
  return properties && xml_child(properties, "vanish"); /* hidden */
}

/* Blocks inside a paragraph: they are read when it has ended. */
static bool hangs_on(const XmlNode *n) { return xml_is(n, "txbxContent") || xml_is(n, "note-body") || xml_is(n, "text-box"); }

static void read_blocks(Walker *w, const XmlNode *parent, BlockKind kind, int depth);

static void read_words(Walker *w, const XmlNode *parent, int depth)
{
  static const char *const spaces[] = {"tab", "br", "cr", "s", "line-break", "ptab"};
  if (depth > NESTING_MOST) return;
  for (const XmlNode *n = parent->first; n; n = n->next) {
    if (n->text.len) {
      if (!w->docx || xml_is(parent, "t")) compose_text(w->out, n->text);
    } else if (one_of(n, spaces, COUNT_OF(spaces))) {
      compose_space(w->out);
    } else if (xml_is(n, "noBreakHyphen")) {
      compose_text(w->out, STR("-"));
    } else if (!is_left_out(n) && !hangs_on(n)) {
      read_words(w, n, depth + 1);
    }
  }
}

static void read_hanging(Walker *w, const XmlNode *parent, int depth)
{
  if (depth > NESTING_MOST) return;
  for (const XmlNode *n = parent->first; n; n = n->next) {
    if (n->text.len || is_left_out(n)) continue;
    if (hangs_on(n)) read_blocks(w, n, BLOCK_PARAGRAPH, depth + 1);
    else read_hanging(w, n, depth + 1);
  }
}

/* A paragraph's style by the name it has in most templates; its place in the outline; whether it bears a list's mark. */
static BlockKind kind_of(const XmlNode *p, BlockKind kind, BlockRole *role)
{
  const XmlNode *properties = xml_child(p, "pPr");
  Str style = xml_attribute(xml_child(properties, "pStyle"), "val");
  if (!style.len) style = xml_attribute(p, "style-name");
  *role = str_is(style, "Title") ? ROLE_TITLE : str_is(style, "Author") ? ROLE_BYLINE : str_is(style, "Date") ? ROLE_DATE : str_starts(style, "Caption") || str_starts(style, "caption") ? ROLE_CAPTION : ROLE_NONE;
  if (xml_is(p, "h") || *role == ROLE_TITLE || str_starts(style, "Heading") || str_starts(style, "heading") || xml_child(properties, "outlineLvl")) return BLOCK_HEADING;
  if (str_starts(style, "Quote") || str_starts(style, "Quotations")) return BLOCK_QUOTE;
  return xml_child(properties, "numPr") || str_starts(style, "List") ? BLOCK_LIST_ITEM : kind;
}

static void read_paragraph(Walker *w, const XmlNode *p, BlockKind kind, int depth)
{
  BlockRole role;
  kind = kind_of(p, kind, &role);
  compose_open(w->out, kind, role);
  read_words(w, p, depth + 1);
  size_t len = compose_len(w->out);
  if (role == ROLE_TITLE && len && !w->title.len) w->title = str_copy(w->out->arena, (Str){w->out->text.at + w->out->text.len - len, len});
  compose_close(w->out);
  read_hanging(w, p, depth + 1);
}

static bool is_cell(const XmlNode *n) { return xml_is(n, "tc") || xml_is(n, "table-cell"); }

static size_t text_len(const XmlNode *root)
{
  size_t len = 0;
  for (const XmlNode *n = root; n; n = xml_next(n, root, false)) len += n->text.len;
  return len;
}

/* A row of a table of facts is one block; cells that hold prose (pages laid out by tables) hold paragraphs. */
static void read_row(Walker *w, const XmlNode *row, int depth)
{
  size_t cells = 0, longest = 0;
  for (const XmlNode *n = row->first; n; n = n->next) {
    size_t len = is_cell(n) ? text_len(n) : 0;
    cells += is_cell(n);
    if (len > longest) longest = len;
  }
  bool prose = cells < 2 || longest > 200;
  if (!prose) compose_open(w->out, BLOCK_TABLE_ROW, ROLE_NONE);
  for (const XmlNode *n = row->first; n; n = n->next) {
    if (!is_cell(n)) continue;
    if (prose) {
      read_blocks(w, n, BLOCK_PARAGRAPH, depth + 1);
      continue;
    }
    for (const XmlNode *p = n->first; p; p = p->next) {
      compose_space(w->out);
      if (p->name.len && !is_left_out(p)) read_words(w, p, depth + 1);
    }
  }
  compose_close(w->out);
}

static void read_blocks(Walker *w, const XmlNode *parent, BlockKind kind, int depth)
{
  if (depth > NESTING_MOST) return;
  for (const XmlNode *n = parent->first; n; n = n->next) {
    if (n->text.len || is_left_out(n)) continue;
    if (xml_is(n, "p") || xml_is(n, "h")) read_paragraph(w, n, kind, depth + 1);
    else if (xml_is(n, "tr") || xml_is(n, "table-row")) read_row(w, n, depth + 1);
    else read_blocks(w, n, xml_is(n, "list-item") ? BLOCK_LIST_ITEM : kind, depth + 1);
  }
}

/* ---- what the document says of itself --------------------------------------------------------------------------------------- */

static Str property(const XmlNode *root, const char *const *names, size_t count, Arena *arena)
{
  for (size_t i = 0; i < count; i++) {
    const XmlNode *n = root ? xml_find(root, names[i]) : NULL;
    Str text = n ? xml_text(n, arena) : (Str){"", 0};
    if (text.len) return text;
  }
  return (Str){"", 0};
}

static void fill_properties(Article *a, Str xml, Str *date, Arena *arena)
{
  static const char *const authors[] = {"creator", "initial-creator"}, *const dates[] = {"created", "creation-date", "date", "modified"}, *const titles[] = {"title"};
  char iso[32];
  XmlTree tree;
  *date = (Str){"", 0};
  if (!xml.len) return;
  xml_parse(xml, arena, &tree);
  if (!tree.root) return;
  a->title = property(tree.root, titles, COUNT_OF(titles), arena);
  if (str_starts(a->title, "Microsoft Word - ")) a->title = (Str){"", 0};
  a->byline = property(tree.root, authors, COUNT_OF(authors), arena);
  if (date_parse(property(tree.root, dates, COUNT_OF(dates), arena), iso)) *date = str_copy(arena, str_of(iso));
}

/* The part's tree; NULL where there is none, or no whole one. */
static const XmlNode *tree_of(const Part *part, Arena *arena, const char **why)
{
  XmlTree *tree = ARENA_NEW(arena, XmlTree);
  if (!part->found) return NULL;
  if (!utf8_valid(part->bytes, NULL)) return *why = "holds XML that is no UTF-8", NULL;
  xml_parse(part->bytes, arena, tree);
  if (!tree->whole) *why = tree->why;
  return tree->whole ? tree->root : NULL;
}

static void read_notes(Walker *w, const Part *part, Arena *arena)
{
  const char *why;
  const XmlNode *root = tree_of(part, arena, &why);
  for (const XmlNode *n = root ? root->first : NULL; n; n = n->next)
    if (!xml_attribute(n, "type").len) read_blocks(w, n, BLOCK_PARAGRAPH, 0); /* the others draw the line above */
}

static const Article *read_office(ArticleReader *r, bool docx, Arena *arena, RelataError *err)
{
  Part word[] = {{.name = "word/document.xml"}, {.name = "docProps/core.xml"}, {.name = "word/footnotes.xml"}, {.name = "word/endnotes.xml"}};
  Part open[] = {{.name = "content.xml"}, {.name = "meta.xml"}, {.name = ""}, {.name = ""}};
  Part *parts = docx ? word : open;
  Str bytes, date;
  const char *why = NULL;
  if (!read_whole(r, &r->arena, &bytes, err) || !read_parts(bytes, r->name, parts, COUNT_OF(word), &r->arena, err)) return NULL;
  Str name = str_copy(arena, str_of(r->name));
  const XmlNode *root = tree_of(&parts[0], &r->arena, &why), *body = root ? xml_find(root, docx ? "body" : "text") : NULL;
  if (!body) return article_refuse(err, name, why ? why : "is an office file, but no text document", "save it as .docx, .odt, HTML or text");
  Composer out = {.arena = arena};
  Walker w = {.out = &out, .docx = docx};
  Article *a = article_new(bytes, name, arena);
  fill_properties(a, parts[1].bytes, &date, arena);
  read_blocks(&w, body, BLOCK_PARAGRAPH, 0);
  read_notes(&w, &parts[2], &r->arena);
  read_notes(&w, &parts[3], &r->arena);
  if (w.title.len) a->title = w.title;
  if (!compose_article(&out, a, &r->options, err)) return NULL;
  if (!a->date.len) a->date = date; /* what the text says of its day is surer than what the program wrote down */
  return a;
}

/* ---- the forms ------------------------------------------------------------------------------------------------------------------ */

static bool is_zip(Str head) { return str_starts(head, "PK\x03\x04"); }

/* The first member of a zip file is called so, and what it holds begins so. */
static bool first_member(Str head, const char *name, const char *content)
{
  size_t len = strlen(name);
  if (!is_zip(head) || head.len < 30 + len) return false;
  size_t name_len = (unsigned char)head.at[26] | (size_t)(unsigned char)head.at[27] << 8, extra = (unsigned char)head.at[28] | (size_t)(unsigned char)head.at[29] << 8;
  if (name_len < len || memcmp(head.at + 30, name, len) != 0) return false;
  size_t at = 30 + name_len + extra;
  return !*content || (at < head.len && str_starts((Str){head.at + at, head.len - at}, content));
}

static bool ends(Str name, const char *const *endings, size_t count)
{
  Str ending = path_extension(name);
  for (size_t i = 0; i < count; i++)
    if (str_eq_nocase(ending, str_of(endings[i]))) return true;
  return false;
}

bool looks_like_docx(Window *bytes, Str name)
{
  static const char *const endings[] = {".docx", ".docm", ".dotx", ".xlsx", ".pptx"};
  Str head = window_view(bytes);
  return is_zip(head) && (ends(name, endings, COUNT_OF(endings)) || first_member(head, "[Content_Types].xml", "") || first_member(head, "word/", "") || first_member(head, "_rels/.rels", ""));
}

bool looks_like_odt(Window *bytes, Str name)
{
  static const char *const endings[] = {".odt", ".ott", ".ods", ".odp"};
  Str head = window_view(bytes);
  return is_zip(head) && (ends(name, endings, COUNT_OF(endings)) || first_member(head, "mimetype", "application/vnd.oasis.opendocument"));
}

bool looks_like_epub(Window *bytes, Str name)
{
  static const char *const endings[] = {".epub"};
  Str head = window_view(bytes);
  return is_zip(head) && (ends(name, endings, COUNT_OF(endings)) || first_member(head, "mimetype", "application/epub+zip"));
}

const Article *next_docx(ArticleReader *r, Arena *arena, RelataError *err)
{
  if (r->done) return NULL;
  r->done = true;
  return read_office(r, true, arena, err);
}

const Article *next_odt(ArticleReader *r, Arena *arena, RelataError *err)
{
  if (r->done) return NULL;
  r->done = true;
  return read_office(r, false, arena, err);
}
