/*
 * drawing.h - a finished picture as a list of marks, ready for any format. Points, y downwards, origin top left.
 * Owns: the writers SVG and Graphviz's xdot (for PNG and PDF).
 * Does not know: facts; why a mark stands where it stands.
 */
#ifndef RELATA_GRAPH_DRAWING_H
#define RELATA_GRAPH_DRAWING_H

#include "graph/layout.h"
#include "graph/theme.h"

typedef enum { MARK_OPEN, MARK_CLOSE, MARK_RECT, MARK_ELLIPSE, MARK_POLYGON, MARK_CURVE, MARK_TEXT } MarkKind;
typedef enum { DASH_NONE, DASH_DASHED, DASH_DOTTED } Dash;

typedef struct {
  MarkKind kind;
  Str id, css, tip, href;       /* of a group (OPEN .. CLOSE): what belongs to one node or edge */
  Ink fill, stroke;
  double width;                 /* of the stroke */
  Dash dash;
  bool unseen;                  /* only there to be pointed at */
  Rect rect; double radius;     /* RECT, ELLIPSE */
  Point *points; uint32_t count; /* POLYGON; CURVE: a start, then three points for each cubic piece */
  Str text; Point at; int anchor; /* TEXT on its baseline: anchor -1 starts there, 0 centred, 1 ends there */
  double size; bool bold, italic;
} Mark;

typedef struct {
  Mark *at; size_t len, cap;
  double width, height;
  double scale;                 /* of the output: 1 unless a size was asked for */
  Str title, description;       /* for who cannot see it */
  Str prefix;                   /* of ids */
  const Theme *theme;
  bool transparent, follows_dark; /* dark colours where the reader's system is dark */
  bool compact;                 /* thousands of marks: short numbers, colours by class only */
  Str extra_css;
  Arena *arena;
} Drawing;

void draw_open(Drawing *d, Str id, const char *css, Str tip, Str href);
void draw_close(Drawing *d);
Mark *draw_rect(Drawing *d, Rect r, double radius, Ink fill, Ink stroke, double width);
Mark *draw_ellipse(Drawing *d, Rect r, Ink fill, Ink stroke, double width);
Mark *draw_polygon(Drawing *d, const Point *points, uint32_t count, Ink fill, Ink stroke, double width);
Mark *draw_curve(Drawing *d, const Point *points, uint32_t count, Ink stroke, double width, Dash dash);
Mark *draw_line(Drawing *d, Point a, Point b, Ink stroke, double width, Dash dash);
Mark *draw_text(Drawing *d, Point at, int anchor, Str text, double size, bool bold, Ink ink);

void svg_write(const Drawing *d, Buf *out);
void svg_write_inline(const Drawing *d, Buf *out); /* without the XML declaration: for HTML */
/* The inks that are used as CSS rules in the colours of `theme`, for what `where` selects ("" or "html.dark "). */
void svg_put_ink_rules(Buf *out, const Drawing *d, const Theme *theme, const char *where);
void xdot_write(const Drawing *d, Buf *out); /* the marks in Graphviz's drawing language */

/* Tidies what cairo wrote: the PDF's date becomes the same everywhere; the PNG gets `text` as a chunk. */
void pdf_settle(Buf *pdf);

#endif
