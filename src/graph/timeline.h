/* timeline.h - facts along their dates: a column of days, beside each what happened. */
#ifndef RELATA_GRAPH_TIMELINE_H
#define RELATA_GRAPH_TIMELINE_H

#include "graph/compose.h"

/* Draws into `d` (arena, theme set by the caller); `shown` gets the number of facts drawn. */
void timeline_compose(const FactSet *facts, const PictureOptions *options, Drawing *d, size_t *shown, Buf *notes);

#endif
