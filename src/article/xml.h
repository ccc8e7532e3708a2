/*
 * xml.h - inside the article room: XML as a small tree (by expat), each piece of text with the place it was read from.
 *
 * expat and not libxml2: Graphviz brings it anyway, so that it costs nothing at the start (libxml2 brings ICU: 2 ms), and
 * it tells the bytes of every piece of text, also of an entity. Nothing is ever fetched; documents that define entities of
 * their own are refused, so that there is nothing to blow up either.
 */
#ifndef RELATA_XML_H
#define RELATA_XML_H

#include "article/reader.h"

typedef struct XmlNode XmlNode;
typedef struct { Str name, value; } XmlAttribute;
struct XmlNode {
  Str space, name;         /* "content" and "encoded" of <content:encoded>; a piece of text has no name */
  Str text;                /* of a piece of text */
  Span outer, inner;       /* bytes of the clean text: with its tags, and between them; of text: both */
  XmlNode *parent, *first, *last, *next;
  const XmlAttribute *attributes; size_t attribute_count;
};

/* Parses a document of clean text. NULL where it is none; `out->why` says what is wrong, `root` what was read before. */
typedef struct { XmlNode *root; char why[128]; bool whole; } XmlTree;
void xml_parse(Str text, Arena *arena, XmlTree *out);
/* feed.c: the bytes of the member in hand as clean text and tree, in the reader's arena; a tree may have broken off. */
bool xml_open(ArticleReader *r, Str bytes, Clean *clean, XmlTree *tree, RelataError *err);
/* The encoding that an XML declaration names; "" where none does. */
Str xml_encoding(Str bytes);

bool xml_is(const XmlNode *node, const char *name);                    /* whatever its prefix; NULL is nothing */
bool xml_is_in(const XmlNode *node, const char *space, const char *name);
const XmlNode *xml_next(const XmlNode *node, const XmlNode *root, bool skip); /* the walk through a tree, without recursion */
const XmlNode *xml_child(const XmlNode *node, const char *name);       /* with the prefix of its parent */
const XmlNode *xml_child_in(const XmlNode *node, const char *space, const char *name);
const XmlNode *xml_find(const XmlNode *root, const char *name);        /* the first below it */
Str xml_attribute(const XmlNode *node, const char *name);              /* by its local name; "" where absent */
/* All text below a node, white space made single and trimmed. */
Str xml_text(const XmlNode *node, Arena *arena);
/* All text below a node as it is, with the way back to the clean text. */
Clean xml_clean(const XmlNode *node, Arena *arena);
/* Text below a node into the open block of a draft whose clean text was parsed. */
void xml_draft(Draft *draft, const XmlNode *node);

#endif
