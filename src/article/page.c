/*
 * page.c - walking a page's tree, and what the page says of itself.
 */
#include "article/html.h"

#include <string.h>

static const GumboVector *children_of(const GumboNode *node)
{
  if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) return &node->v.element.children;
  return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : NULL;
}

const GumboNode *html_next(const GumboNode *node, const GumboNode *root, bool skip)
{
  const GumboVector *children = skip ? NULL : children_of(node);
  if (children && children->length) return children->data[0];
  while (node && node != root) {
    const GumboVector *siblings = node->parent ? children_of(node->parent) : NULL;
    if (siblings && node->index_within_parent + 1 < siblings->length) return siblings->data[node->index_within_parent + 1];
    node = node->parent;
  }
  return NULL;
}

bool html_is(const GumboNode *node, GumboTag tag) { return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag; }

const char *html_attribute(const GumboNode *node, const char *name)
{
  if (node->type != GUMBO_NODE_ELEMENT) return NULL;
  const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute ? attribute->value : NULL;
}

size_t html_text_len(const GumboNode *root)
{
  size_t len = 0;
  for (const GumboNode *n = root; n; n = html_next(n, root, html_is(n, GUMBO_TAG_SCRIPT) || html_is(n, GUMBO_TAG_STYLE)))
    if (n->type == GUMBO_NODE_TEXT) len += strlen(n->v.text.text);
  return len;
}

Str html_text(const GumboNode *root, Arena *arena, size_t most)
{
  char *out = arena_alloc(arena, most + 1);
  size_t len = 0;
  bool space = false;
  for (const GumboNode *n = root; n; n = html_next(n, root, html_is(n, GUMBO_TAG_SCRIPT) || html_is(n, GUMBO_TAG_STYLE))) {
    if (n->type != GUMBO_NODE_TEXT && n->type != GUMBO_NODE_WHITESPACE) continue;
    for (const char *p = n->v.text.text; *p; p++) {
      if (is_space_byte(*p)) space = true;
      else if ((p[0] == '\xC2' && p[1] == '\xA0')) space = true, p++;
      else {
        if (space && len && len < most) out[len++] = ' ';
        space = false;
        if (len < most) out[len++] = *p;
      }
    }
  }
  while (len && ((unsigned char)out[len - 1] & 0xC0) == 0x80 && len == most) len--; /* no half of a character */
  if (len == most && len && (unsigned char)out[len - 1] >= 0xC0) len--;
  return (Str){out, len};
}

/* ---- metadata ----------------------------------------------------------------------------------------------------------- */

static void fill(Str *field, const char *value, Arena *arena)
{
  Str trimmed = str_trim(str_of(value));
  if (!field->len && trimmed.len) *field = str_copy(arena, trimmed);
}

static void fill_date(Article *a, const char *value, Arena *arena)
{
  char iso[32];
  if (value && date_parse(str_trim(str_of(value)), iso)) fill(&a->date, iso, arena);
}

static void fill_author(Article *a, const char *value, Arena *arena)
{
  Str name = str_trim(str_of(value));
  if (str_starts(name, "http")) return; /* the address of a profile */
  if (str_starts(name, "By ") || str_starts(name, "by ")) name = (Str){name.at + 3, name.len - 3};
  if (!a->byline.len && name.len && name.len < 200) a->byline = str_copy(arena, str_trim(name));
}

typedef enum { META_TITLE, META_DATE, META_AUTHOR, META_OUTLET, META_URL } MetaKind;

static const struct { const char *name; MetaKind kind; } metas[] = {
    {"og:title", META_TITLE}, {"twitter:title", META_TITLE}, {"headline", META_TITLE}, {"dc.title", META_TITLE}, {"sailthru.title", META_TITLE},
    {"article:published_time", META_DATE}, {"og:published_time", META_DATE}, {"date", META_DATE}, {"pubdate", META_DATE}, {"publishdate", META_DATE},
    {"publish-date", META_DATE}, {"publication_date", META_DATE}, {"dc.date", META_DATE}, {"dc.date.issued", META_DATE}, {"dcterms.created", META_DATE},
    {"datepublished", META_DATE}, {"sailthru.date", META_DATE}, {"parsely-pub-date", META_DATE}, {"article.published", META_DATE}, {"originalpublicationdate", META_DATE},
    {"author", META_AUTHOR}, {"article:author", META_AUTHOR}, {"byl", META_AUTHOR}, {"parsely-author", META_AUTHOR}, {"sailthru.author", META_AUTHOR}, {"dc.creator", META_AUTHOR},
    {"og:site_name", META_OUTLET}, {"application-name", META_OUTLET}, {"dc.publisher", META_OUTLET}, {"og:url", META_URL}};

static void read_meta(const GumboNode *node, Article *a, Arena *arena)
{
  const char *name = html_attribute(node, "property"), *content = html_attribute(node, "content");
  if (!name) name = html_attribute(node, "name");
  if (!name) name = html_attribute(node, "itemprop");
  if (!name || !content) return;
  for (size_t i = 0; i < COUNT_OF(metas); i++) {
    if (!str_eq_nocase(str_of(name), str_of(metas[i].name))) continue;
    switch (metas[i].kind) {
    case META_TITLE: fill(&a->title, content, arena); break;
    case META_DATE: fill_date(a, content, arena); break;
    case META_AUTHOR: fill_author(a, content, arena); break;
    case META_OUTLET: fill(&a->outlet, content, arena); break;
    case META_URL: fill(&a->url, content, arena); break;
    }
  }
}

static void read_json_ld(const GumboNode *node, Article *a, Arena *arena)
{
  const char *type = html_attribute(node, "type");
  if (!type || !str_eq_nocase(str_trim(str_of(type)), STR("application/ld+json")) || !node->v.element.children.length) return;
  const GumboNode *text = node->v.element.children.data[0];
  if (text->type == GUMBO_NODE_TEXT) metadata_from_json_ld(a, str_of(text->v.text.text), arena);
}

static void read_link(const GumboNode *node, Article *a, Arena *arena)
{
  const char *rel = html_attribute(node, "rel"), *href = html_attribute(node, "href");
  if (rel && href && str_eq_nocase(str_of(rel), STR("canonical"))) fill(&a->url, href, arena);
}

/* "Talks begin | The Daily", "Talks begin - The Daily": the site's name is no part of the title. */
static Str without_site(Str title, Str outlet)
{
  static const char *const marks[] = {" | ", " - ", " – ", " — ", " :: ", " » ", " · "};
  for (size_t i = 0; i < COUNT_OF(marks); i++)
    for (size_t at = title.len; at-- > 0;) {
      Str rest = {title.at + at, title.len - at};
      if (!str_starts(rest, marks[i])) continue;
      Str site = str_trim((Str){rest.at + strlen(marks[i]), rest.len - strlen(marks[i])});
      if (at >= 8 && (word_count(site) <= 4 || str_eq_nocase(site, outlet))) return (Str){title.at, at};
      break;
    }
  return title;
}

/* The name in itemprop="author" or "publisher": its own itemprop="name", else all its text. */
static void fill_item_name(Str *field, const GumboNode *item, Arena *arena)
{
  if (field->len) return;
  for (const GumboNode *n = item; n; n = html_next(n, item, false)) {
    const char *prop = html_attribute(n, "itemprop"), *content = html_attribute(n, "content");
    if (!prop || strcmp(prop, "name") != 0) continue;
    fill(field, content ? content : str_cstr(arena, html_text(n, arena, 200)), arena);
    return;
  }
}

static void read_item(const GumboNode *node, Article *a, Arena *arena)
{
  const char *prop = html_attribute(node, "itemprop");
  if (!prop) return;
  if (strcmp(prop, "author") == 0) fill_item_name(&a->byline, node, arena);
  if (strcmp(prop, "publisher") == 0) fill_item_name(&a->outlet, node, arena);
}

/* Machines first, then people: each pass fills only what is still empty. */
void html_metadata(const GumboNode *root, Article *a, Arena *arena)
{
  const GumboNode *time = NULL;
  for (const GumboNode *n = root; n; n = html_next(n, root, false))
    if (html_is(n, GUMBO_TAG_SCRIPT)) read_json_ld(n, a, arena);
  for (const GumboNode *n = root; n; n = html_next(n, root, false)) {
    if (html_is(n, GUMBO_TAG_META)) read_meta(n, a, arena);
    else if (html_is(n, GUMBO_TAG_LINK)) read_link(n, a, arena);
    else if (n->type == GUMBO_NODE_ELEMENT) read_item(n, a, arena);
    if (html_is(n, GUMBO_TAG_TIME) && !time && html_attribute(n, "datetime")) time = n;
  }
  if (time) fill_date(a, html_attribute(time, "datetime"), arena);
}

void html_title(const GumboNode *root, Article *a, Arena *arena)
{
  for (const GumboNode *n = root; n && !a->title.len; n = html_next(n, root, false))
    if (html_is(n, GUMBO_TAG_TITLE) && n->v.element.tag_namespace == GUMBO_NAMESPACE_HTML)
      a->title = str_copy(arena, without_site(html_text(n, arena, 500), a->outlet));
}
