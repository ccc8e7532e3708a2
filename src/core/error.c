/* error.c - errors as plain values: one line that says what is wrong and one that says what to do. */
#include "core/core.h"

#include <stdio.h>
#include <string.h>

/* Copies at most size - 1 bytes, cut before a broken UTF-8 character; control characters become spaces, so that a hostile
 * file name can neither break the line nor drive a terminal. */
static void copy_line(char *out, size_t size, const char *text)
{
  size_t n = strlen(text);
  if (n >= size) {
    n = size - 1;
    while (n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80) n--;
  }
  for (size_t i = 0; i < n; i++) out[i] = (unsigned char)text[i] < 0x20 || text[i] == 0x7F ? ' ' : text[i];
  out[n] = '\0';
}

bool error_set(RelataError *err, RelataStatus status, const char *where, const char *remedy, const char *what, ...)
{
  if (!err) return false;
  char line[1024];
  va_list args;
  va_start(args, what);
  vsnprintf(line, sizeof line, what, args);
  va_end(args);
  err->status = status;
  copy_line(err->where, sizeof err->where, where ? where : "");
  copy_line(err->what, sizeof err->what, line);
  copy_line(err->remedy, sizeof err->remedy, remedy ? remedy : "");
  return false;
}
