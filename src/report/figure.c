/*
 * figure.c - pictures for documents: drawn by graph/, kept beside the document or within it.
 * A file is named after the figure (fig-graph.svg), so that drawing again replaces it.
 */
#include "report/content.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "report/escape.h"

void put_base64(Buf *out, Str bytes)
{
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < bytes.len; i += 3) {
    size_t have = bytes.len - i < 3 ? bytes.len - i : 3;
    uint32_t three = 0;
    for (size_t k = 0; k < 3; k++) three = three << 8 | (k < have ? (unsigned char)bytes.at[i + k] : 0);
    char four[4];
    for (size_t k = 0; k < 4; k++) four[k] = k <= have ? digits[three >> (18 - 6 * k) & 63] : '=';
    buf_put(out, four, 4);
  }
}

static const char *ending_of(PictureFormat format)
{
  return format == PICTURE_PDF ? ".pdf" : format == PICTURE_PNG ? ".png" : ".svg";
}

static bool make_folder(const char *path, RelataError *err)
{
  if (mkdir(path, 0777) == 0 || errno == EEXIST) return true;
  return error_set(err, RELATA_FAILED, path, "name another folder with --assets", "cannot make the folder: %s", strerror(errno));
}

/* TeX reads these in a file's name as its own. */
static bool tex_can_read(Str link)
{
  for (size_t i = 0; i < link.len; i++)
    if (strchr("%#\\{}^~\"$&", link.at[i]) || (unsigned char)link.at[i] < 0x20) return false;
  return true;
}

/* An id as part of a file's name and of an SVG's ids: without the colon of "fig:met". */
static Str plain_id(Arena *arena, Str id)
{
  bool colon = id.len > 3 && id.at[3] == ':';
  return colon ? str_format(arena, "%.3s-%.*s", id.at, (int)(id.len - 4), id.at + 4) : id;
}

static bool keep_picture(const ReportOptions *options, Arena *arena, Figure *figure, RelataError *err)
{
  const char *ending = ending_of(figure->format), *link = options->assets_link ? options->assets_link : options->assets;
  Str name = plain_id(arena, figure->id), path = str_format(arena, "%s/%.*s%s", options->assets, STR_ARG(name), ending);
  figure->link = *link ? str_format(arena, "%s/%.*s%s", link, STR_ARG(name), ending) : str_format(arena, "%.*s%s", STR_ARG(name), ending);
  if (figure->format == PICTURE_PDF && !tex_can_read(figure->link))
    return error_set(err, RELATA_USAGE, options->assets, "name another with --assets", "LaTeX cannot read such a folder's name");
  return make_folder(options->assets, err) && file_write(path.at, figure->bytes, err);
}

/* The facts that have a day of their own: a report says elsewhere what was told on which day. */
static FactSet dated_facts(const FactSet *facts, Arena *arena)
{
  FactSet dated = *facts;
  dated.facts = ARENA_ARRAY(arena, FactRow, facts->fact_count);
  dated.fact_count = 0;
  for (size_t i = 0; i < facts->fact_count; i++) {
    Days days;
    if (fact_days(&facts->facts[i], &days) && !days.reported) dated.facts[dated.fact_count++] = facts->facts[i];
  }
  return dated;
}

bool figure_draw(const FactSet *facts, const ReportOptions *options, const PictureOptions *picture, Arena *arena,
                 Figure *figure, RelataError *err)
{
  PictureOptions wanted = *picture;
  wanted.format = figure->format;
  if (!wanted.id_prefix) wanted.id_prefix = str_format(arena, "%.*s-svg", STR_ARG(plain_id(arena, figure->id))).at;
  FactSet shown = wanted.timeline ? dated_facts(facts, arena) : *facts;
  Buf drawn = {0};
  bool ok = picture_draw(&shown, &wanted, &drawn, NULL, err);
  figure->bytes = str_copy(arena, buf_view(&drawn));
  buf_free(&drawn);
  figure->alt = picture_alt(&shown, wanted.timeline, arena);
  if (!ok) return false;
  return options->assets ? keep_picture(options, arena, figure, err) : true;
}
