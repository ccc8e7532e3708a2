/*
 * html.h - inside the article room: a page's tree (gumbo's), its metadata, and where in it the article is.
 */
#ifndef RELATA_HTML_H
#define RELATA_HTML_H

#include <gumbo.h>

#include "article/draft.h"

/* The node after `node` in the order of the page, inside `root`; `skip`: without its children. NULL at the end. The tree
 * may be deep: nothing here calls itself. */
const GumboNode *html_next(const GumboNode *node, const GumboNode *root, bool skip);
bool html_is(const GumboNode *node, GumboTag tag);
const char *html_attribute(const GumboNode *node, const char *name); /* NULL where absent */
/* The text below a node, white space made single, at most `most` bytes. */
Str html_text(const GumboNode *node, Arena *arena, size_t most);
size_t html_text_len(const GumboNode *node);

/* page.c: title, byline, outlet, date, url out of JSON-LD, meta elements and <time>. */
void html_metadata(const GumboNode *root, Article *article, Arena *arena);
/* The <title>, without the site's name, where nothing better told the title. */
void html_title(const GumboNode *root, Article *article, Arena *arena);

/* html_find.c */
/* Why an element and what is in it is no part of the article, or NULL. *role: what its blocks are instead. */
const char *html_skip_why(const GumboNode *node, BlockRole *role);
/* In a message: what is quoted or signed with. */
const char *html_mail_skip_why(const GumboNode *node);
/* The element that holds the article's body. */
const GumboNode *html_find_body(const GumboNode *document, Arena *arena);
/* The page's first heading: the article's headline, or NULL. */
const GumboNode *html_find_headline(const GumboNode *document, const GumboNode *body, Str title, Arena *arena);

#endif
