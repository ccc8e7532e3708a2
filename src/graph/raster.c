#include "graph/raster.h"

#include <dlfcn.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* ---- cairo: loaded already by Graphviz's plugin, so that nothing is to be linked ---------------------------------------- */

typedef struct Surface Surface;
typedef struct Pen Pen;
enum { FORMAT_ARGB32 = 0 }; /* cairo_format_t */

typedef struct {
  Surface *(*image)(unsigned char *data, int format, int width, int height, int stride);
  Pen *(*pen)(Surface *);
  int (*status)(Surface *);
  int (*pen_status)(Pen *);
} Cairo;

static bool load_cairo(Cairo *c)
{
  void *library = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
  struct { const char *name; void *into; } wanted[] = {{"cairo_image_surface_create_for_data", &c->image}, {"cairo_create", &c->pen},
                                                       {"cairo_surface_status", &c->status}, {"cairo_status", &c->pen_status}};
  for (size_t i = 0; i < COUNT_OF(wanted); i++) {
    void *found = dlsym(library, wanted[i].name);
    if (!found) return false;
    memcpy(wanted[i].into, &found, sizeof found); /* what POSIX promises of dlsym, C does not say of casts */
  }
  return true;
}

/* ---- PNG ----------------------------------------------------------------------------------------------------------------- */

static void put_big_endian(Buf *out, uint32_t v)
{
  const char bytes[4] = {(char)(v >> 24), (char)(v >> 16), (char)(v >> 8), (char)v};
  buf_put(out, bytes, 4);
}

static void put_chunk(Buf *out, const char *type, Str data)
{
  put_big_endian(out, (uint32_t)data.len);
  size_t from = out->len;
  buf_put(out, type, 4);
  buf_str(out, data);
  if (!out->failed) put_big_endian(out, (uint32_t)crc32(0, (const unsigned char *)out->at + from, (uInt)(out->len - from)));
}

typedef struct { const unsigned char *at; int width, height, stride; } Pixels; /* ARGB in native words, colours times alpha */

static uint32_t pixel_at(const Pixels *p, int x, int y)
{
  uint32_t pixel;
  memcpy(&pixel, p->at + (size_t)y * (size_t)p->stride + (size_t)x * 4, sizeof pixel);
  return pixel;
}

static bool is_opaque(const Pixels *p)
{
  uint32_t all = 0xFF000000u;
  for (int y = 0; y < p->height; y++)
    for (int x = 0; x < p->width; x++) all &= pixel_at(p, x, y);
  return all == 0xFF000000u;
}

static unsigned char undone(uint32_t colour, uint32_t alpha) { return (unsigned char)(alpha ? (colour * 255 + alpha / 2) / alpha : 0); }

static void write_row(const Pixels *p, int y, bool opaque, unsigned char *out)
{
  *out++ = 0; /* no filter */
  for (int x = 0; x < p->width; x++) {
    uint32_t pixel = pixel_at(p, x, y), alpha = pixel >> 24;
    for (int shift = 16; shift >= 0; shift -= 8) {
      uint32_t colour = pixel >> shift & 0xFF;
      *out++ = opaque ? (unsigned char)colour : undone(colour, alpha);
    }
    if (!opaque) *out++ = (unsigned char)alpha;
  }
}

enum { LEVEL = 3, CHUNK = 1 << 16 };

/* Row by row, so that a large page needs no second copy of itself. */
static bool deflate_rows(const Pixels *p, bool opaque, Arena *arena, Buf *out)
{
  size_t row_len = 1 + (size_t)p->width * (opaque ? 3 : 4);
  unsigned char *row = ARENA_ARRAY(arena, unsigned char, row_len), *room = ARENA_ARRAY(arena, unsigned char, CHUNK);
  z_stream z = {0};
  if (deflateInit(&z, LEVEL) != Z_OK) return false;
  int state = Z_OK;
  for (int y = 0; y < p->height && state == Z_OK; y++) {
    write_row(p, y, opaque, row);
    z.next_in = row;
    z.avail_in = (uInt)row_len;
    do {
      z.next_out = room;
      z.avail_out = CHUNK;
      state = deflate(&z, y + 1 == p->height ? Z_FINISH : Z_NO_FLUSH);
      buf_put(out, room, CHUNK - z.avail_out);
    } while (state == Z_OK && z.avail_out == 0);
  }
  deflateEnd(&z);
  return state == Z_STREAM_END && !out->failed;
}

static bool png_write(const Pixels *p, unsigned dpi, Buf *png)
{
  Arena arena = {0};
  Buf part = {0};
  bool opaque = is_opaque(p);
  buf_put(png, "\x89PNG\r\n\x1a\n", 8);
  put_big_endian(&part, (uint32_t)p->width);
  put_big_endian(&part, (uint32_t)p->height);
  buf_put(&part, opaque ? "\x08\x02\0\0\0" : "\x08\x06\0\0\0", 5); /* 8 bits; RGB or RGBA */
  put_chunk(png, "IHDR", buf_view(&part));
  part.len = 0;
  for (int i = 0; i < 2; i++) put_big_endian(&part, (uint32_t)lround(dpi / 0.0254)); /* pixels a metre */
  buf_char(&part, 1);
  put_chunk(png, "pHYs", buf_view(&part));
  part.len = 0;
  bool ok = deflate_rows(p, opaque, &arena, &part);
  put_chunk(png, "IDAT", buf_view(&part));
  put_chunk(png, "IEND", STR(""));
  buf_free(&part);
  arena_free(&arena);
  return ok && !png->failed;
}

void png_add_text(Buf *png, const char *keyword, Str text)
{
  const size_t header = 8 + 25;
  if (png->len < header) return;
  Buf chunk = {0}, whole = {0};
  buf_put(&chunk, keyword, strlen(keyword) + 1);
  buf_put(&chunk, "\0\0\0\0", 4);
  buf_str(&chunk, text);
  buf_put(&whole, png->at, header);
  put_chunk(&whole, "iTXt", buf_view(&chunk));
  buf_put(&whole, png->at + header, png->len - header);
  buf_free(&chunk);
  buf_free(png);
  *png = whole;
}

/* ---- pages --------------------------------------------------------------------------------------------------------------- */

enum { MOST_BYTES = 1 << 30 };

/* Under all, so that a page whose last pixels are not quite full is none the less opaque. */
static void fill(unsigned char *data, size_t pixels, const char *background)
{
  uint32_t pixel = 0xFF000000u | (uint32_t)strtoul(background + 1, NULL, 16);
  for (size_t i = 0; i < pixels && background[0] == '#'; i++) memcpy(data + 4 * i, &pixel, sizeof pixel);
}

/* As "pdf", after which Graphviz only closes the page that it was given; as "png" it would write it, too. */
bool raster_write(GVC_t *gvc, Agraph_t *graph, const PaintPage *page, Buf *png)
{
  Cairo cairo;
  double w = round(page->width * page->dpi / 72), h = round(page->height * page->dpi / 72);
  if (w < 1 || h < 1 || 4 * w * h > MOST_BYTES || !load_cairo(&cairo)) return false;
  Pixels pixels = {.width = (int)w, .height = (int)h, .stride = 4 * (int)w};
  unsigned char *data = calloc((size_t)pixels.height, (size_t)pixels.stride);
  pixels.at = data;
  if (data) fill(data, (size_t)pixels.width * (size_t)pixels.height, page->background);
  Surface *image = data ? cairo.image(data, FORMAT_ARGB32, pixels.width, pixels.height, pixels.stride) : NULL;
  Pen *pen = image && cairo.status(image) == 0 ? cairo.pen(image) : NULL;
  bool ok = pen && cairo.pen_status(pen) == 0 && gvRenderContext(gvc, graph, "pdf", pen) == 0 && png_write(&pixels, page->dpi, png);
  if (!ok) png->len = 0;
  free(data);
  return ok;
}
