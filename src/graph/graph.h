/*
 * graph.h - Facts into a picture: build, filter, theme, layout, render.
 * Owns: what is shown and how, and where; libcgraph and libgvc (no other room includes them); themes; DOT, SVG, PNG, PDF; the
 *       interactive HTML page.
 * Does not know: SQL, how facts were found.
 */
#ifndef RELATA_GRAPH_H
#define RELATA_GRAPH_H

#include "store/store.h"

typedef enum { PICTURE_NONE, PICTURE_DOT, PICTURE_SVG, PICTURE_PNG, PICTURE_PDF, PICTURE_HTML } PictureFormat;
PictureFormat picture_format_of(const char *path_or_name); /* by ending, or a bare "svg"; PICTURE_NONE: unknown */

typedef struct {
  PictureFormat format;
  size_t max_nodes, max_edges;      /* 0: the defaults (about 25 edges for one article) */
  bool all;                         /* everything, no caps */
  const char *layout;               /* dot, neato, fdp, sfdp, twopi, circo; NULL: our own */
  const char *palette;              /* light, dark, print, colorblind; NULL: light */
  const char *theme_path;           /* a theme file; NULL: none */
  const char *title, *source_line;  /* above the picture; NULL: none. With either, the line also tells how many of all facts are
                                       drawn; source_line "" for no such line */
  const char *size, *ratio;         /* the width, "16cm", or both, "16cm x 10cm"; "1.6" or "16:9"; NULL: as it comes */
  bool legend, clusters, transparent, roles_as_edges;
  unsigned dpi;                     /* PNG; 0: 144, less for a very large picture */
  double time_limit_s;              /* of the layout; 0: 20 */
  const char *id_prefix;            /* of SVG ids; NULL: from the content */
  const FactSet *before;            /* not NULL: draw the difference from this set */
  bool timeline;                    /* draw the facts along their dates instead (.svg .png .pdf .html) */
} PictureOptions;

/* Fills the title and source line that are NULL: whom the selection names, else the article or those whom most is about; from
 * how many articles of which days. `outlet` (or "") is that of a single article. The words are the arena's. */
void picture_caption(PictureOptions *options, const FactSet *facts, const Selection *selection, Str outlet, Arena *arena);

/* True where a fact about `thing` adds to how often it is told; `set` keeps one count apart from another in `tellings`. */
bool story_tells_more(Map *tellings, Arena *arena, uint64_t thing, const FactRow *fact, char set);

/* What stands before a relation in words where the fact says that it does not hold. */
static inline const char *denial_of(bool negated) { return negated ? "not " : ""; }

/* Draws `facts` into `out`. Pure: the same facts and options give the same bytes. `notes` (may be NULL) gets lines to tell
 * the user: what was left out, a layout that fell back. */
MUST_CHECK bool picture_draw(const FactSet *facts, const PictureOptions *options, Buf *out, Buf *notes, RelataError *err);

#endif
