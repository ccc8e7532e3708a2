/*
 * theme.h - how pictures look: the colours of each thing drawn, the shape of each type, the font.
 * Owns: the four palettes, theme files.
 * A theme file is lines of `key = value`; '#' begins a comment. Keys:
 *   base = light | dark | print | colorblind      what the file does not say is as there; comes first
 *   font = DejaVu Sans, Verdana, sans-serif       families, first choice first
 *   background text muted pale line strong negated new gone cluster1 .. cluster4 = #rrggbb
 *   person.fill person.line person.shape          and so for organization place event work product group date quantity
 *                                                 concept; shapes: box rounded ellipse hexagon note octagon double pill plain
 */
#ifndef RELATA_GRAPH_THEME_H
#define RELATA_GRAPH_THEME_H

#include "text/text.h"

/* What colours are for. Each type of entity has two: the fill and the line of its shape. */
typedef enum {
  INK_NONE, INK_BACKGROUND,
  INK_TEXT,     /* names */
  INK_MUTED,    /* subtitles, relations, source line, legend */
  INK_PALE,     /* concepts */
  INK_LINE,     /* edges to concepts */
  INK_STRONG,   /* edges between named entities */
  INK_NEGATED, INK_NEW, INK_GONE,
  INK_CLUSTER,  /* four tints behind communities, taken in turn */
  INK_CLUSTER_LAST = INK_CLUSTER + 3,
  INK_FILL,     /* + EntityType */
  INK_OUTLINE = INK_FILL + ENTITY_COUNT,
  INK_COUNT = INK_OUTLINE + ENTITY_COUNT
} Ink;

typedef enum { SHAPE_PLAIN, SHAPE_BOX, SHAPE_ROUNDED, SHAPE_ELLIPSE, SHAPE_HEXAGON, SHAPE_NOTE, SHAPE_OCTAGON, SHAPE_DOUBLE, SHAPE_PILL } Shape;

typedef struct {
  char ink[INK_COUNT][8];        /* "#rrggbb" */
  Shape shape[ENTITY_COUNT];
  char font[128];
} Theme;

/* Fills `theme` from a palette's name (NULL: light) and then a file (NULL: none). */
MUST_CHECK bool theme_load(Theme *theme, const char *palette, const char *path, RelataError *err);
MUST_CHECK bool theme_parse(Theme *theme, Str text, const char *name, RelataError *err);
const char *shape_name(Shape shape);
const char *ink_name(Ink ink, char room[32]); /* "text", "person-fill": parts of class names */

/* Contrast of two "#rrggbb" colours after WCAG 2: 1 to 21. */
double contrast(const char *a, const char *b);

#endif
