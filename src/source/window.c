/*
 * window.c - a stream through a window: records are cut off its front, bytes are read behind. A record that is not whole
 * yet makes the window grow, each time to twice its size, so that looking again for its end costs no more than once.
 */
#include "source/source.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 64 << 10 };

Window window_on(ByteReader *read, void *context) { return (Window){.read = read, .context = context}; }

Window window_of(Str bytes) { return (Window){.at = (char *)bytes.at, .len = bytes.len, .ended = true}; }

static bool no_memory(Window *w)
{
  w->ended = true;
  return error_set(&w->error, RELATA_REFUSED, "", "split it into smaller parts", "needs more memory than there is");
}

/* Room for `more` bytes behind the view: what was skipped is given up first. */
static bool make_room(Window *w, size_t more)
{
  size_t view = w->len - w->start;
  if (w->cap - w->len >= more && w->at) return true;
  if (w->at && w->start) memmove(w->at, w->at + w->start, view);
  w->start = 0;
  w->len = view;
  if (w->cap - w->len >= more && w->at) return true;
  char *grown = realloc(w->at, view + more);
  if (!grown) return no_memory(w);
  w->at = grown;
  w->cap = view + more;
  return true;
}

bool window_more(Window *w)
{
  char first[CHUNK / 2]; /* the view stays where it is until there is something to add: at the end it is still looked at */
  size_t view = w->len - w->start;
  ssize_t n = w->ended ? 0 : w->read(w->context, first, sizeof first, &w->error);
  if (n <= 0) w->ended = true;
  if (n <= 0 || !make_room(w, view > CHUNK ? view : CHUNK)) return false;
  memcpy(w->at + w->len, first, (size_t)n);
  w->len += (size_t)n;
  while (view > CHUNK && w->len < w->cap) { /* pipes give little at a time; a long record that waits for more is looked through once, not often */
    n = w->read(w->context, w->at + w->len, w->cap - w->len, &w->error);
    if (n <= 0) {
      w->ended = true;
      break;
    }
    w->len += (size_t)n;
  }
  return true;
}

void window_skip(Window *w, size_t bytes)
{
  size_t view = w->len - w->start;
  if (bytes > view) bytes = view;
  w->start += bytes;
  w->offset += bytes;
}

bool window_skip_while(Window *w, bool (*passes)(char byte))
{
  do {
    Str view = window_view(w);
    size_t i = 0;
    while (i < view.len && passes(view.at[i])) i++;
    window_skip(w, i);
    if (i < view.len) return true;
  } while (window_more(w));
  return false;
}

void window_fill(Window *w, size_t bytes)
{
  while (w->len - w->start < bytes && window_more(w)) continue;
}

void window_peek(Window *w, size_t bytes)
{
  for (;;) {
    Str view = window_view(w);
    bool text = view.len >= 6 && memchr(view.at, '\n', view.len) && !memchr(view.at, '\0', view.len);
    if (view.len >= bytes || text || !window_more(w)) return;
  }
}

bool window_line(Window *w, size_t most, Str *line)
{
  for (size_t seen = 0;;) {
    Str view = window_view(w);
    const char *end = seen < view.len ? memchr(view.at + seen, '\n', view.len - seen) : NULL;
    seen = view.len;
    if (!end && view.len > most) {
      w->ended = true;
      w->len = w->start;
      return error_set(&w->error, RELATA_REFUSED, "", "check what it holds, or split the line", "holds a line of more than %zu MiB", most >> 20);
    }
    if (!end && window_more(w)) continue;
    if (!end && (w->error.status != RELATA_OK || !view.len)) return false; /* half a line of a stream that broke off is none */
    size_t len = end ? (size_t)(end - view.at) : view.len;
    window_skip(w, len + (end != NULL));
    *line = (Str){view.at, len && view.at[len - 1] == '\r' ? len - 1 : len};
    return true;
  }
}

void window_free(Window *w)
{
  if (w->read) free(w->at);
  *w = (Window){.ended = true};
}
