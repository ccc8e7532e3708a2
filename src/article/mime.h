/*
 * mime.h - inside the article room: messages as RFC 5322 and MIME write them: headers, parts, encodings.
 *
 * Why not a library: Debian's is GMime, whose GLib and GObject nearly double the time that the program takes to start, and
 * which hands out decoded text without telling which bytes of the message it came from. Every fact must lead back there.
 */
#ifndef RELATA_MIME_H
#define RELATA_MIME_H

#include "article/draft.h"

/* The headers of a message or part, with their line ends; `body` is what follows the empty line. */
Str mime_head(Str message, Str *body);
/* The value of a header, over all its lines; "" where it is not there. */
Str mime_field(Str head, const char *name);
/* A field's text: its lines joined, its encoded words (RFC 2047) decoded, white space single. */
Str mime_text(Str value, Arena *arena);
/* A parameter: charset or boundary of Content-Type. */
Str mime_parameter(Str value, const char *name, Arena *arena);

/* The text that a message is about: the plain one of alternatives, where it says anything, else HTML. */
typedef struct {
  Clean clean;             /* with the way back to the bytes of the message */
  bool html, found;
  const char *why;         /* why there is none */
} MimeText;
void mime_find_text(Str message, Arena *arena, MimeText *out);

#endif
