/*
 * content_html.c - figures and tables as HTML. Names of strangers stand in <bdi>, so that a right-to-left name does not
 * turn the words beside it.
 */
#include "report/content.h"
#include "report/escape.h"

#include <string.h>

static void put_words(Buf *out, Str text)
{
  buf_text(out, "<bdi>");
  buf_xml(out, text);
  buf_text(out, "</bdi>");
}

static void put_cell(Buf *out, const GridCell *cell)
{
  buf_text(out, cell->number ? "<td class=\"number\">" : "<td>");
  if (cell->strong) buf_text(out, "<strong>");
  if (cell->text.len) put_words(out, cell->text);
  if (cell->strong) buf_text(out, "</strong>");
  if (cell->note) buf_format(out, "<sup><a href=\"#note-%u\" aria-label=\"sentence %u\">%u</a></sup>", cell->note, cell->note, cell->note);
  buf_text(out, "</td>");
}

void html_grid(Buf *out, const Grid *grid)
{
  if (!grid->rows) {
    buf_text(out, "<p>Nothing was found.</p>\n");
    return;
  }
  buf_text(out, "<div class=\"table\"><table");
  if (grid->id.len) buf_format(out, " id=\"%.*s\"", STR_ARG(grid->id));
  buf_text(out, ">\n");
  if (grid->caption.len) {
    buf_text(out, "<caption>");
    buf_xml(out, grid->caption);
    buf_text(out, "</caption>\n");
  }
  buf_text(out, "<thead><tr>");
  for (size_t i = 0; i < grid->columns; i++) {
    buf_text(out, grid->cells[i].number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
    buf_xml(out, grid->heads[i]);
    buf_text(out, "</th>");
  }
  buf_text(out, "</tr></thead>\n<tbody>\n");
  for (size_t r = 0; r < grid->rows; r++) {
    buf_text(out, "<tr>");
    for (size_t i = 0; i < grid->columns; i++) put_cell(out, &grid->cells[r * grid->columns + i]);
    buf_text(out, "</tr>\n");
  }
  buf_text(out, "</tbody>\n</table></div>\n");
}

Str svg_body(Str svg)
{
  size_t start = str_find(svg, STR("<svg"));
  return start == SIZE_MAX ? svg : (Str){svg.at + start, svg.len - start};
}

static void put_image(Buf *out, const Figure *figure)
{
  if (figure->format == PICTURE_SVG) {
    buf_str(out, svg_body(figure->bytes));
    return;
  }
  buf_text(out, "<img src=\"data:image/png;base64,");
  put_base64(out, figure->bytes);
  buf_text(out, "\" alt=\"");
  buf_xml(out, figure->alt);
  buf_text(out, "\">");
}

void html_figure(Buf *out, const Figure *figure)
{
  buf_text(out, "<figure class=\"relata\"");
  if (figure->id.len) buf_format(out, " id=\"%.*s\"", STR_ARG(figure->id));
  if (figure->width.len) buf_format(out, " style=\"max-width:%.*s\"", STR_ARG(figure->width));
  buf_text(out, ">\n");
  put_image(out, figure);
  if (figure->caption.len) {
    buf_text(out, "\n<figcaption>");
    buf_xml(out, figure->caption);
    buf_text(out, "</figcaption>");
  }
  buf_text(out, "\n</figure>\n");
}

void html_note(Buf *out, const FactRow *fact)
{
  buf_text(out, "<q>");
  put_words(out, fact->sentence_text);
  buf_format(out, "</q> <span class=\"where\">bytes %u to %u</span>", (unsigned)fact->sentence_span.start,
             (unsigned)fact->sentence_span.end);
}
