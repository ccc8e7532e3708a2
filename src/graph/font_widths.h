/* The widths of DejaVu Sans's letters in thousandths of an em; the tables are made by scripts/make_font_widths. */
#ifndef RELATA_GRAPH_FONT_WIDTHS_H
#define RELATA_GRAPH_FONT_WIDTHS_H

#include <stdint.h>

#define FONT_RANGES 11
#define FONT_WIDTHS 2267
typedef struct { uint32_t first, last, at; } FontRange; /* code points; index of `first` in the width tables */
extern const FontRange font_ranges[FONT_RANGES];
extern const uint16_t font_widths_regular[FONT_WIDTHS], font_widths_bold[FONT_WIDTHS];

#endif
