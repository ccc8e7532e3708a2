/*
 * html_find.c - where in a page the article is.
 *
 * A page may say so: itemprop="articleBody", <article>, <main>. Otherwise paragraphs vote: each gives its text to the
 * element it stands in and half of it to the one above, text in links counts against; the element with most wins. The
 * same vote overrules a page that marks too little as its article.
 */
#include "article/html.h"

#include <string.h>

/* ---- what is no article ---------------------------------------------------------------------------------------------- */

typedef struct { const char *word, *why; BlockRole role; } Mark;

/* Words of class and id attributes. */
static const Mark marks[] = {
    {"share", "share", ROLE_NONE}, {"sharing", "share", ROLE_NONE}, {"social", "share", ROLE_NONE}, {"sharebar", "share", ROLE_NONE},
    {"sharetools", "share", ROLE_NONE}, {"addtoany", "share", ROLE_NONE}, {"addthis", "share", ROLE_NONE}, {"sharethis", "share", ROLE_NONE},
    {"related", "related", ROLE_NONE}, {"recommended", "related", ROLE_NONE}, {"recommendations", "related", ROLE_NONE}, {"recirc", "related", ROLE_NONE},
    {"recirculation", "related", ROLE_NONE}, {"readmore", "related", ROLE_NONE}, {"trending", "related", ROLE_NONE}, {"mostread", "related", ROLE_NONE},
    {"mostpopular", "related", ROLE_NONE}, {"popular", "related", ROLE_NONE}, {"outbrain", "related", ROLE_NONE}, {"taboola", "related", ROLE_NONE},
    {"promo", "advertisement", ROLE_NONE}, {"promotion", "advertisement", ROLE_NONE}, {"ad", "advertisement", ROLE_NONE}, {"ads", "advertisement", ROLE_NONE},
    {"adslot", "advertisement", ROLE_NONE}, {"advert", "advertisement", ROLE_NONE}, {"advertisement", "advertisement", ROLE_NONE}, {"advertising", "advertisement", ROLE_NONE},
    {"adsbygoogle", "advertisement", ROLE_NONE}, {"dfp", "advertisement", ROLE_NONE}, {"sponsor", "advertisement", ROLE_NONE}, {"sponsored", "advertisement", ROLE_NONE},
    {"newsletter", "subscribe", ROLE_NONE}, {"newsletters", "subscribe", ROLE_NONE}, {"subscribe", "subscribe", ROLE_NONE}, {"subscription", "subscribe", ROLE_NONE}, {"signup", "subscribe", ROLE_NONE},
    {"paywall", "subscribe", ROLE_NONE}, {"comment", "comments", ROLE_NONE}, {"comments", "comments", ROLE_NONE}, {"disqus", "comments", ROLE_NONE}, {"respond", "comments", ROLE_NONE},
    {"breadcrumb", "navigation", ROLE_NONE}, {"breadcrumbs", "navigation", ROLE_NONE}, {"nav", "navigation", ROLE_NONE}, {"navbar", "navigation", ROLE_NONE},
    {"navigation", "navigation", ROLE_NONE}, {"menu", "navigation", ROLE_NONE}, {"pagination", "navigation", ROLE_NONE}, {"pager", "navigation", ROLE_NONE},
    {"sidebar", "navigation", ROLE_NONE}, {"masthead", "navigation", ROLE_NONE}, {"toolbar", "navigation", ROLE_NONE}, {"tags", "navigation", ROLE_NONE}, {"taglist", "navigation", ROLE_NONE},
    {"toc", "navigation", ROLE_NONE}, {"navbox", "navigation", ROLE_NONE}, {"hatnote", "navigation", ROLE_NONE}, {"dablink", "navigation", ROLE_NONE}, {"noprint", "navigation", ROLE_NONE}, {"editsection", "navigation", ROLE_NONE},
    {"footer", "footer", ROLE_NONE}, {"copyright", "legal", ROLE_NONE}, {"cookie", "cookies", ROLE_NONE}, {"cookies", "cookies", ROLE_NONE}, {"consent", "cookies", ROLE_NONE},
    {"gdpr", "cookies", ROLE_NONE}, {"popup", "navigation", ROLE_NONE}, {"modal", "navigation", ROLE_NONE}, {"overlay", "navigation", ROLE_NONE},
    {"pullquote", "repeated", ROLE_NONE}, {"footnotes", "references", ROLE_NONE}, {"endnotes", "references", ROLE_NONE}, {"bio", "byline", ROLE_NONE},
    {"reference", "references", ROLE_NONE}, {"references", "references", ROLE_NONE}, {"reflist", "references", ROLE_NONE}, {"infobox", "table", ROLE_NONE},
    {"hidden", "hidden", ROLE_NONE}, {"visuallyhidden", "hidden", ROLE_NONE}, {"offscreen", "hidden", ROLE_NONE},
    {"caption", NULL, ROLE_CAPTION}, {"figcaption", NULL, ROLE_CAPTION}, {"credit", NULL, ROLE_CAPTION}, {"credits", NULL, ROLE_CAPTION},
    {"byline", NULL, ROLE_BYLINE}, {"author", NULL, ROLE_BYLINE}, {"authors", NULL, ROLE_BYLINE}, {"timestamp", NULL, ROLE_DATE}, {"pubdate", NULL, ROLE_DATE},
};

static bool is_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'); }

/* "story-share-bar" and "storyShareBar" have the words story, share, bar. Returns the mark of one of them. */
static const Mark *mark_in(const char *value)
{
  if (!value) return NULL;
  for (const char *p = value; *p;) {
    if (!is_alnum(*p)) {
      p++;
      continue;
    }
    const char *start = p;
    for (p++; is_alnum(*p) && !(*p >= 'A' && *p <= 'Z' && p[-1] >= 'a' && p[-1] <= 'z'); p++) {}
    Str word = {start, (size_t)(p - start)};
    for (size_t i = 0; i < COUNT_OF(marks); i++)
      if (str_eq_nocase(word, str_of(marks[i].word))) return &marks[i];
  }
  return NULL;
}

static const char *tag_why(GumboTag tag)
{
  switch (tag) {
  case GUMBO_TAG_NAV: case GUMBO_TAG_MENU: return "navigation";
  case GUMBO_TAG_FOOTER: return "footer";
  case GUMBO_TAG_ASIDE: return "related";
  case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_HEAD: return "script";
  case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT: case GUMBO_TAG_SVG: case GUMBO_TAG_CANVAS: case GUMBO_TAG_AUDIO: case GUMBO_TAG_VIDEO: return "player";
  case GUMBO_TAG_BUTTON: case GUMBO_TAG_SELECT: case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_LABEL: case GUMBO_TAG_OPTION: return "form";
  default: return NULL;
  }
}

/* AMP's own elements are players, advertisements, menus and lists to be loaded; these hold the article's text. */
static const char *custom_why(const GumboNode *node)
{
  static const char *const holders[] = {"amp-accordion", "amp-fit-text", "amp-selector", "amp-layout"};
  GumboStringPiece tag = node->v.element.original_tag;
  if (node->v.element.tag != GUMBO_TAG_UNKNOWN) return NULL;
  gumbo_tag_from_original_text(&tag);
  Str name = {tag.data, tag.length};
  if (name.len < 4 || !str_eq_nocase((Str){name.at, 4}, STR("amp-"))) return NULL;
  for (size_t i = 0; i < COUNT_OF(holders); i++)
    if (str_eq_nocase(name, str_of(holders[i]))) return NULL;
  return "player";
}

static const char *role_why(const char *role)
{
  static const char *const roles[] = {"navigation", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "toolbar"};
  for (size_t i = 0; role && i < COUNT_OF(roles); i++)
    if (str_eq_nocase(str_of(role), str_of(roles[i]))) return "navigation";
  return NULL;
}

static bool is_hidden(const GumboNode *node)
{
  const char *style = html_attribute(node, "style"), *aria = html_attribute(node, "aria-hidden");
  return html_attribute(node, "hidden") || (aria && strcmp(aria, "true") == 0) ||
         (style && (strstr(style, "display:none") || strstr(style, "display: none")));
}

static bool is_whole_page(const GumboNode *node)
{
  return html_is(node, GUMBO_TAG_HTML) || html_is(node, GUMBO_TAG_BODY) || html_is(node, GUMBO_TAG_ARTICLE) || html_is(node, GUMBO_TAG_MAIN);
}

const char *html_mail_skip_why(const GumboNode *node)
{
  static const struct { const char *word, *why; } names[] = {
      {"gmail_quote", "quoted"}, {"gmail_attr", "quoted"}, {"moz-cite-prefix", "quoted"}, {"yahoo_quoted", "quoted"}, {"protonmail_quote", "quoted"},
      {"OutlookMessageHeader", "headers"}, {"divRplyFwdMsg", "headers"}, {"gmail_signature", "signature"}, {"moz-signature", "signature"},
      {"AppleMailSignature", "signature"}, {"ms-outlook-mobile-signature", "signature"}};
  if (node->type != GUMBO_NODE_ELEMENT) return NULL;
  const char *class = html_attribute(node, "class"), *id = html_attribute(node, "id"), *type = html_attribute(node, "type");
  if (html_is(node, GUMBO_TAG_BLOCKQUOTE) && type && strcmp(type, "cite") == 0) return "quoted";
  for (size_t i = 0; i < COUNT_OF(names); i++)
    if ((class && strstr(class, names[i].word)) || (id && strstr(id, names[i].word))) return names[i].why;
  return NULL;
}

const char *html_skip_why(const GumboNode *node, BlockRole *role)
{
  *role = ROLE_NONE;
  if (node->type == GUMBO_NODE_TEMPLATE) return "script";
  if (node->type != GUMBO_NODE_ELEMENT || is_whole_page(node)) return NULL;
  if (html_is(node, GUMBO_TAG_FIGCAPTION)) *role = ROLE_CAPTION;
  if (html_is(node, GUMBO_TAG_TIME)) *role = ROLE_DATE;
  const char *why = tag_why(node->v.element.tag);
  if (why || (why = custom_why(node))) return why;
  if (html_is(node, GUMBO_TAG_CITE) && node->parent && (html_is(node->parent, GUMBO_TAG_BLOCKQUOTE) || html_is(node->parent, GUMBO_TAG_FIGURE))) *role = ROLE_BYLINE;
  if (is_hidden(node)) return "hidden";
  const char *itemprop = html_attribute(node, "itemprop"), *rel = html_attribute(node, "rel");
  if ((itemprop && strcmp(itemprop, "author") == 0) || (rel && strcmp(rel, "author") == 0)) *role = ROLE_BYLINE;
  if (itemprop && strcmp(itemprop, "articleBody") == 0) return NULL;
  const Mark *mark = mark_in(html_attribute(node, "class"));
  if (!mark) mark = mark_in(html_attribute(node, "id"));
  if (mark && !mark->why && *role == ROLE_NONE) *role = mark->role;
  return mark && mark->why ? mark->why : role_why(html_attribute(node, "role"));
}

/* ---- the vote -------------------------------------------------------------------------------------------------------------- */

typedef struct { const GumboNode *node; double votes; } Candidate;
typedef struct { Candidate *at; size_t len, cap; } CandidateList;
typedef struct { Map places; CandidateList list; Arena *arena; } Vote;

static void give(Vote *vote, const GumboNode *node, double votes)
{
  bool fresh;
  if (!node || node->type != GUMBO_NODE_ELEMENT) return;
  const GumboNode **key = ARENA_NEW(vote->arena, const GumboNode *);
  *key = node;
  uint64_t *place = map_at(&vote->places, (Str){(const char *)key, sizeof(void *)}, &fresh);
  if (fresh) {
    *place = vote->list.len;
    LIST_PUSH(vote->arena, &vote->list) = (Candidate){node, 0};
  }
  vote->list.at[*place].votes += votes;
}

static bool in_link(const GumboNode *node, const GumboNode *within)
{
  for (const GumboNode *n = node; n && n != within; n = n->parent)
    if (html_is(n, GUMBO_TAG_A)) return true;
  return false;
}

/* The length of the text right in a paragraph, links counted against it. */
static double paragraph_votes(const GumboNode *paragraph)
{
  double plain = 0, linked = 0;
  for (const GumboNode *n = paragraph; n; n = html_next(n, paragraph, false))
    if (n->type == GUMBO_NODE_TEXT) *(in_link(n, paragraph) ? &linked : &plain) += (double)strlen(n->v.text.text);
  return plain >= 40 && plain > linked ? plain - linked : 0;
}

static bool is_paragraph(const GumboNode *node)
{
  return html_is(node, GUMBO_TAG_P) || html_is(node, GUMBO_TAG_PRE) || html_is(node, GUMBO_TAG_BLOCKQUOTE);
}

static Candidate winner(const GumboNode *document, Arena *arena)
{
  Vote vote = {.arena = arena};
  BlockRole role;
  map_init(&vote.places, arena, 64);
  for (const GumboNode *n = document; n;) {
    bool skip = html_skip_why(n, &role) != NULL || role != ROLE_NONE;
    if (!skip && is_paragraph(n)) {
      double votes = paragraph_votes(n);
      give(&vote, n->parent, votes);
      if (n->parent) give(&vote, n->parent->parent, votes / 2);
      skip = true;
    }
    n = html_next(n, document, skip);
  }
  Candidate best = {NULL, 0};
  for (size_t i = 0; i < vote.list.len; i++)
    if (vote.list.at[i].votes > best.votes) best = vote.list.at[i];
  return best;
}

static bool is_inside(const GumboNode *node, const GumboNode *outer)
{
  for (; node; node = node->parent)
    if (node == outer) return true;
  return false;
}

static bool attribute_is(const GumboNode *node, const char *name, const char *value)
{
  const char *given = html_attribute(node, name);
  return given && strstr(given, value) != NULL;
}

/* How surely an element is marked as the body: 3 articleBody, 2 <article>, 1 <main>. */
static int body_mark(const GumboNode *node)
{
  if (node->type != GUMBO_NODE_ELEMENT) return 0;
  if (attribute_is(node, "itemprop", "articleBody")) return 3;
  if (html_is(node, GUMBO_TAG_ARTICLE)) return 2;
  return html_is(node, GUMBO_TAG_MAIN) || attribute_is(node, "role", "main") ? 1 : 0;
}

/* Of the elements with the surest mark, the one with most text. */
static const GumboNode *marked_body(const GumboNode *document, size_t *len)
{
  const GumboNode *best = NULL;
  int best_mark = 0;
  *len = 0;
  for (const GumboNode *n = document; n; n = html_next(n, document, false)) {
    int mark = body_mark(n);
    if (!mark || mark < best_mark || (best && is_inside(n, best) && mark == best_mark)) continue;
    size_t text = html_text_len(n);
    if (text < 140 || (mark == best_mark && text <= *len)) continue;
    best = n;
    best_mark = mark;
    *len = text;
  }
  return best;
}

static const GumboNode *body_element(const GumboNode *document)
{
  for (const GumboNode *n = document; n; n = html_next(n, document, false))
    if (html_is(n, GUMBO_TAG_BODY)) return n;
  return document;
}

const GumboNode *html_find_body(const GumboNode *document, Arena *arena)
{
  size_t marked_len;
  const GumboNode *marked = marked_body(document, &marked_len);
  Candidate voted = winner(document, arena);
  if (marked && (!voted.node || is_inside(voted.node, marked) || is_inside(marked, voted.node) || voted.votes < 3.0 * (double)marked_len)) return marked;
  /* A few words in paragraphs, and far more outside them: the page does not use paragraphs. */
  const GumboNode *body = body_element(document);
  if (!voted.node || voted.votes * 5 < (double)html_text_len(body)) return body;
  return voted.node;
}

const GumboNode *html_find_headline(const GumboNode *document, const GumboNode *body, Str title, Arena *arena)
{
  const GumboNode *first = NULL, *inside = NULL, *named = NULL;
  for (const GumboNode *n = document; n; n = html_next(n, document, false)) {
    if (!html_is(n, GUMBO_TAG_H1)) continue;
    Str text = html_text(n, arena, 300);
    if (!text.len) continue;
    if (!first) first = n;
    if (!inside && is_inside(n, body)) inside = n;
    if (!named && title.len && (str_eq_nocase(text, title) || str_find(title, text) == 0)) named = n;
  }
  if (named) return named;
  return inside ? inside : first;
}
