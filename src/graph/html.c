/* html.c - Drawing and facts -> one HTML file. */
#include "graph/html.h"

void html_write(const Drawing *d, const Picture *p, Buf *out)
{
  (void)p;
  buf_text(out, "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
  buf_xml(out, d->title);
  buf_text(out, "</title></head><body>\n");
  svg_write(d, out);
  buf_text(out, "</body></html>\n");
}
