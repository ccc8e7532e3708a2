/*
 * raster.h - a page as pixels, and pixels as PNG. Private to graph/; to be called in the child that draws.
 * Graphviz writes a PNG of its own; most of the time that takes goes into looking for the best filter of every row, which for
 * lines and letters on one ground is none. So Graphviz draws into memory through cairo, the library that it draws with, and the
 * PNG is written here: smaller, in a sixth of the time, with its resolution in it.
 */
#ifndef RELATA_GRAPH_RASTER_H
#define RELATA_GRAPH_RASTER_H

#include <gvc.h>

#include "graph/paint.h"

/* Draws the graph, laid out, as that page and appends the PNG. False where cairo cannot be called from here: then nothing is
 * appended, and Graphviz's own PNG does. */
MUST_CHECK bool raster_write(GVC_t *gvc, Agraph_t *graph, const PaintPage *page, Buf *png);

/* An iTXt chunk (UTF-8, not compressed) after the header. */
void png_add_text(Buf *png, const char *keyword, Str text);

#endif
