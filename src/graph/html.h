/* html.h - the interactive page: the same picture with its facts, in one file that needs no network. */
#ifndef RELATA_GRAPH_HTML_H
#define RELATA_GRAPH_HTML_H

#include "graph/compose.h"

void html_write_still(const Drawing *d, Buf *out); /* a picture alone on a page */
void html_write(const Drawing *d, const Picture *p, Buf *out);

#endif
