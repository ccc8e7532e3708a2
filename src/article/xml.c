/*
 * xml.c - XML as a small tree in the article's arena.
 */
#include "article/xml.h"

#include <expat.h>
#include <stdio.h>
#include <string.h>

enum { DEPTH_MOST = 400 };

typedef struct {
  XML_Parser parser;
  Arena *arena;
  XmlTree *tree;
  XmlNode *at;
  size_t depth;
  const char *own;         /* why we stopped it ourselves */
} Parser;

static void *take(Arena *arena, size_t size) { return arena_alloc(arena, size); }

static Span here(const Parser *p)
{
  uint32_t start = (uint32_t)XML_GetCurrentByteIndex(p->parser);
  return (Span){start, start + (uint32_t)XML_GetCurrentByteCount(p->parser)};
}

static XmlNode *add_node(Parser *p)
{
  XmlNode *node = take(p->arena, sizeof *node);
  node->parent = p->at;
  if (!p->at) return p->tree->root ? node : (p->tree->root = node);
  if (p->at->last) p->at->last->next = node;
  else p->at->first = node;
  p->at->last = node;
  return node;
}

static void split_name(Str whole, Str *space, Str *name)
{
  const char *colon = memchr(whole.at, ':', whole.len);
  size_t n = colon ? (size_t)(colon - whole.at) : 0;
  *space = (Str){whole.at, n};
  *name = colon ? (Str){whole.at + n + 1, whole.len - n - 1} : whole;
}

static void XMLCALL start_element(void *context, const XML_Char *name, const XML_Char **pairs)
{
  Parser *p = context;
  size_t count = 0;
  if (++p->depth > DEPTH_MOST) {
    p->own = "nests too deep";
    XML_StopParser(p->parser, XML_FALSE);
    return;
  }
  XmlNode *node = add_node(p);
  split_name(str_copy(p->arena, str_of(name)), &node->space, &node->name);
  while (pairs[2 * count]) count++;
  XmlAttribute *attributes = ARENA_ARRAY(p->arena, XmlAttribute, count);
  for (size_t i = 0; i < count; i++) {
    Str space;
    split_name(str_copy(p->arena, str_of(pairs[2 * i])), &space, &attributes[i].name);
    attributes[i].value = str_copy(p->arena, str_of(pairs[2 * i + 1]));
  }
  node->attributes = attributes;
  node->attribute_count = count;
  node->outer = here(p);
  node->inner = (Span){node->outer.end, node->outer.end};
  p->at = node;
}

static void XMLCALL end_element(void *context, const XML_Char *name)
{
  Parser *p = context;
  (void)name;
  Span tag = here(p);
  if (!p->at) return;
  p->at->inner.end = tag.start > p->at->inner.start ? tag.start : p->at->inner.start;
  if (tag.end > p->at->outer.end) p->at->outer.end = tag.end; /* <a/> ends where it begins */
  p->at = p->at->parent;
  p->depth--;
}

static void add_text(Parser *p, Str text)
{
  if (!p->at || !text.len) return;
  Span span = here(p);
  XmlNode *node = add_node(p);
  node->text = text;
  node->outer = node->inner = span;
}

static void XMLCALL character_data(void *context, const XML_Char *text, int len)
{
  Parser *p = context;
  add_text(p, str_copy(p->arena, (Str){text, (size_t)len}));
}

/* HTML's entities, which XML does not know: &nbsp; */
static void XMLCALL skipped_entity(void *context, const XML_Char *name, int is_parameter)
{
  Parser *p = context;
  char utf8[4];
  if (is_parameter) return;
  uint32_t cp = entity_value(str_format(p->arena, "&%s;", name));
  if (cp) add_text(p, str_copy(p->arena, (Str){utf8, utf8_put(utf8, cp)}));
}

static void XMLCALL entity_declared(void *context, const XML_Char *name, int is_parameter, const XML_Char *value, int len, const XML_Char *base,
                                    const XML_Char *system, const XML_Char *public, const XML_Char *notation)
{
  Parser *p = context;
  (void)name, (void)is_parameter, (void)value, (void)len, (void)base, (void)system, (void)public, (void)notation;
  p->own = "defines entities of its own";
  XML_StopParser(p->parser, XML_FALSE);
}

/* Never fetched, taken as empty. */
static int XMLCALL external(XML_Parser parser, const XML_Char *context, const XML_Char *base, const XML_Char *system, const XML_Char *public)
{
  (void)base, (void)system, (void)public;
  XML_Parser none = context ? NULL : XML_ExternalEntityParserCreate(parser, context, NULL);
  if (none) XML_Parse(none, "", 0, XML_TRUE); /* a definition of nothing counts as one */
  if (none) XML_ParserFree(none);
  return XML_STATUS_OK;
}

void xml_parse(Str text, Arena *arena, XmlTree *out)
{
  *out = (XmlTree){0};
  Parser p = {.arena = arena, .tree = out, .parser = XML_ParserCreate("UTF-8")};
  if (!p.parser || text.len > INT32_MAX) {
    snprintf(out->why, sizeof out->why, "is too large");
    if (p.parser) XML_ParserFree(p.parser);
    return;
  }
  XML_SetUserData(p.parser, &p);
  XML_SetElementHandler(p.parser, start_element, end_element);
  XML_SetCharacterDataHandler(p.parser, character_data);
  XML_SetSkippedEntityHandler(p.parser, skipped_entity);
  XML_SetEntityDeclHandler(p.parser, entity_declared);
  XML_SetParamEntityParsing(p.parser, XML_PARAM_ENTITY_PARSING_ALWAYS);
  XML_SetExternalEntityRefHandler(p.parser, external);
  XML_UseForeignDTD(p.parser, XML_TRUE); /* so that unknown entities are skipped, not errors */
  out->whole = XML_Parse(p.parser, text.at, (int)text.len, XML_TRUE) == XML_STATUS_OK;
  if (!out->whole && p.own) snprintf(out->why, sizeof out->why, "%s", p.own);
  else if (!out->whole)
    snprintf(out->why, sizeof out->why, "is no XML from line %lu on: %s", (unsigned long)XML_GetCurrentLineNumber(p.parser), XML_ErrorString(XML_GetErrorCode(p.parser)));
  XML_ParserFree(p.parser);
}

Str xml_encoding(Str bytes)
{
  Str head = {bytes.at, bytes.len < 200 ? bytes.len : 200};
  size_t end = str_find(head, STR("?>")), at;
  if (!str_starts(head, "<?xml") || end == SIZE_MAX || (at = str_find((Str){head.at, end}, STR("encoding"))) == SIZE_MAX) return (Str){"", 0};
  at += 8;
  while (at < end && (is_space_byte(head.at[at]) || head.at[at] == '=')) at++;
  if (at >= end || (head.at[at] != '"' && head.at[at] != '\'')) return (Str){"", 0};
  size_t from = ++at;
  while (at < end && head.at[at] != head.at[from - 1]) at++;
  return (Str){head.at + from, at - from};
}

/* ---- asking the tree ------------------------------------------------------------------------------------------------------- */

bool xml_is(const XmlNode *node, const char *name) { return node && str_is(node->name, name); }

bool xml_is_in(const XmlNode *node, const char *space, const char *name) { return xml_is(node, name) && str_is(node->space, space); }

const XmlNode *xml_next(const XmlNode *node, const XmlNode *root, bool skip)
{
  if (!skip && node->first) return node->first;
  while (node && node != root) {
    if (node->next) return node->next;
    node = node->parent;
  }
  return NULL;
}

const XmlNode *xml_child(const XmlNode *node, const char *name)
{
  for (const XmlNode *n = node ? node->first : NULL; n; n = n->next)
    if (xml_is(n, name) && str_eq(n->space, node->space)) return n;
  return NULL;
}

const XmlNode *xml_child_in(const XmlNode *node, const char *space, const char *name)
{
  for (const XmlNode *n = node ? node->first : NULL; n; n = n->next)
    if (xml_is_in(n, space, name)) return n;
  return NULL;
}

const XmlNode *xml_find(const XmlNode *root, const char *name)
{
  for (const XmlNode *n = root; n; n = xml_next(n, root, false))
    if (n != root && xml_is(n, name)) return n;
  return NULL;
}

Str xml_attribute(const XmlNode *node, const char *name)
{
  for (size_t i = 0; node && i < node->attribute_count; i++)
    if (str_is(node->attributes[i].name, name)) return node->attributes[i].value;
  return (Str){"", 0};
}

Str xml_text(const XmlNode *root, Arena *arena)
{
  size_t len = 0, n = 0;
  bool space = false;
  for (const XmlNode *node = root; node; node = xml_next(node, root, false)) len += node->text.len + 1;
  char *out = arena_alloc(arena, len + 1);
  for (const XmlNode *node = root; node; node = xml_next(node, root, false)) {
    if (node->name.len && n) space = space || xml_is(node, "p") || xml_is(node, "br");
    for (size_t i = 0; i < node->text.len; i++) {
      if (is_space_byte(node->text.at[i])) space = true;
      else {
        if (space && n) out[n++] = ' ';
        space = false;
        out[n++] = node->text.at[i];
      }
    }
  }
  return (Str){out, n};
}

Clean xml_clean(const XmlNode *root, Arena *arena)
{
  size_t len = 0, n = 0;
  PieceList pieces = {0};
  for (const XmlNode *node = root; node; node = xml_next(node, root, false)) len += node->text.len;
  char *out = arena_alloc(arena, len + 1);
  for (const XmlNode *node = root; node; node = xml_next(node, root, false)) {
    if (!node->text.len) continue;
    LIST_PUSH(arena, &pieces) = (MapPiece){(uint32_t)n, (uint32_t)node->text.len, node->outer.start, node->outer.end - node->outer.start};
    memcpy(out + n, node->text.at, node->text.len);
    n += node->text.len;
  }
  if (!pieces.len) LIST_PUSH(arena, &pieces) = (MapPiece){0, 0, root ? root->inner.start : 0, 0};
  return (Clean){{out, n}, pieces.at, pieces.len, 0};
}

static void draft_piece(Draft *d, Str text, Span span)
{
  bool exact = text.len == span.end - span.start;
  for (size_t i = 0; i < text.len;) {
    size_t from = i;
    bool space = is_space_byte(text.at[i]);
    while (i < text.len && is_space_byte(text.at[i]) == space) i++;
    uint32_t start = exact ? span.start + (uint32_t)from : span.start, end = exact ? span.start + (uint32_t)i : span.end;
    if (space) draft_space(d, start, end);
    else if (exact && memcmp(d->clean->text.at + start, text.at + from, i - from) == 0) draft_copy(d, start, end);
    else if (str_is((Str){text.at + from, i - from}, "\xC2\xA0")) draft_space(d, start, end);
    else draft_stand(d, (Str){text.at + from, i - from}, start, end);
  }
}

void xml_draft(Draft *d, const XmlNode *root)
{
  for (const XmlNode *node = root; node; node = xml_next(node, root, false)) {
    if (node->text.len) draft_piece(d, node->text, node->outer);
    else if (xml_is(node, "br")) draft_space(d, node->outer.start, node->outer.end);
  }
}
