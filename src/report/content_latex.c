/*
 * content_latex.c - figures and tables as LaTeX: longtable and graphicx, which every TeX has.
 */
#include "report/content.h"
#include "report/escape.h"

#include <string.h>

static void put_cell(Buf *out, const GridCell *cell)
{
  if (cell->strong) buf_text(out, "\\textbf{");
  put_latex(out, cell->text);
  if (cell->strong) buf_char(out, '}');
  if (cell->note) buf_format(out, "\\textsuperscript{\\hyperlink{note-%u}{%u}}", cell->note, cell->note);
}

/* Columns of words share the line by the length of what stands in them, within bounds; numbers take what they need. */
static void put_columns(Buf *out, const Grid *grid)
{
  double weights[16] = {0}, total = 0;
  size_t numbers = 0, columns = grid->columns < 16 ? grid->columns : 16;
  for (size_t i = 0; i < columns; i++) {
    if (grid->cells[i].number) { numbers++; continue; }
    weights[i] = (double)grid->heads[i].len;
    for (size_t r = 0; r < grid->rows; r++) {
      double width = (double)utf8_width(grid->cells[r * grid->columns + i].text);
      if (width > weights[i]) weights[i] = width;
    }
    weights[i] = weights[i] < 8 ? 8 : weights[i] > 40 ? 40 : weights[i];
    total += weights[i];
  }
  for (size_t i = 0; i < grid->columns; i++) {
    if (i >= columns || grid->cells[i].number) { buf_char(out, 'r'); continue; }
    buf_text(out, ">{\\raggedright\\arraybackslash}p{");
    put_fixed(out, (0.94 - 0.11 * (double)numbers) * weights[i] / total - 0.02, 3);
    buf_text(out, "\\linewidth}");
  }
}

static void put_head(Buf *out, const Grid *grid)
{
  buf_text(out, "\\hline\n");
  for (size_t i = 0; i < grid->columns; i++) {
    buf_text(out, i ? " & \\textbf{" : "\\textbf{");
    put_latex(out, grid->heads[i]);
    buf_char(out, '}');
  }
  buf_text(out, " \\\\\n\\hline\n");
}

void latex_grid(Buf *out, const Grid *grid)
{
  if (!grid->rows) {
    buf_text(out, "Nothing was found.\n\n");
    return;
  }
  buf_text(out, "\\begin{longtable}{@{}");
  put_columns(out, grid);
  buf_text(out, "@{}}\n");
  if (grid->caption.len) {
    buf_text(out, "\\caption{");
    put_latex(out, grid->caption);
    buf_text(out, "}");
    if (grid->id.len) buf_format(out, "\\label{%.*s}", STR_ARG(grid->id));
    buf_text(out, "\\\\\n");
  }
  put_head(out, grid);
  buf_text(out, "\\endhead\n\\hline\n\\endfoot\n");
  for (size_t r = 0; r < grid->rows; r++) {
    for (size_t i = 0; i < grid->columns; i++) {
      if (i) buf_text(out, " & ");
      put_cell(out, &grid->cells[r * grid->columns + i]);
    }
    buf_text(out, " \\\\\n");
  }
  buf_text(out, "\\end{longtable}\n\n");
}

void latex_figure(Buf *out, const Figure *figure)
{
  buf_text(out, "\\begin{figure}[htbp]\n\\centering\n\\includegraphics[width=");
  if (figure->width.len) buf_str(out, figure->width);
  else buf_text(out, "\\linewidth,height=0.8\\textheight,keepaspectratio");
  buf_text(out, "]{\\detokenize{");
  buf_str(out, figure->link); /* figure_draw refuses names that TeX could not read */
  buf_text(out, "}}\n");
  if (figure->caption.len) {
    buf_text(out, "\\caption{");
    put_latex(out, figure->caption);
    buf_text(out, "}\n");
  }
  if (figure->id.len) buf_format(out, "\\label{%.*s}\n", STR_ARG(figure->id));
  buf_text(out, "\\end{figure}\n\n");
}

void latex_note(Buf *out, const FactRow *fact)
{
  buf_text(out, "``");
  put_latex(out, fact->sentence_text);
  buf_text(out, "''");
}
