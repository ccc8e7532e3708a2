/*
 * source.h - inputs into streams of bytes: what lies in a file is one stream, or many where the file is an archive.
 * Owns: opening, decompressing (gzip, bzip2, xz, zstd), the members of zip, tar and 7z, their limits; Windows on streams,
 *       so that a mailbox of many gigabytes is read in little memory.
 * Does not know: what the bytes mean. The forms of articles are the article room's.
 */
#ifndef RELATA_SOURCE_H
#define RELATA_SOURCE_H

#include <sys/types.h>

#include "core/core.h"

/* Up to `size` bytes into `to`; 0 at the end, -1 with err filled. */
typedef ssize_t ByteReader(void *context, char *to, size_t size, RelataError *err);

/* A part of a stream, from where its reader has come to as far as was read ahead. */
typedef struct {
  char *at;
  size_t start, len, cap;   /* the view is at[start .. len) */
  uint64_t offset;          /* of the view's first byte in the stream */
  ByteReader *read;         /* NULL: all bytes are there, and borrowed */
  void *context;
  bool ended;
  RelataError error;        /* why the stream broke off; status RELATA_OK where it did not */
} Window;

Window window_on(ByteReader *read, void *context);
Window window_of(Str bytes);                              /* borrowed */
static inline Str window_view(const Window *w) { return (Str){w->at ? w->at + w->start : "", w->len - w->start}; }
/* Reads on: the view is longer, and may have moved. False at the end of the stream, or where it breaks off (w->error). */
bool window_more(Window *w);
void window_skip(Window *w, size_t bytes);                /* of the view */
/* Past the bytes of which `passes` is true, to the next other one; false where the stream ends before. */
bool window_skip_while(Window *w, bool (*passes)(char byte));
void window_fill(Window *w, size_t bytes);                /* the view is so long at least, unless the stream ends before */
/* The same, but a whole line of text is enough: who writes line by line into a pipe waits for an answer to each. */
void window_peek(Window *w, size_t bytes);
/* The next line without its end ("\n", "\r\n"), skipped over; it is good until the next call. False at the end. A line of
 * more than `most` bytes ends the stream with an error. */
bool window_line(Window *w, size_t most, Str *line);
void window_free(Window *w);

/* ---- files and archives ------------------------------------------------------------------------------------------ */

/* No text is as long as that; what is, is a bomb or no text. Of files of records that stand by themselves all is read, of others 2 GiB. */
enum { MEMBER_MOST = 64 << 20 };

typedef struct {
  Str name;       /* PATH as given, or PATH/MEMBER; good until the next call */
  Str file_name;  /* the same, without the ending of its compression: "a.html" of "a.html.gz" */
  Window *bytes;
  bool inside;    /* of an archive: one of many */
  size_t most;    /* bytes that may be read as a whole */
} SourceMember;

typedef struct Source Source;
/* `whole`: a zip file is no archive but a document (an office file): the article room knows by its name. May be NULL. */
MUST_CHECK Source *source_open(const char *path, bool (*whole)(Str name, Str head), RelataError *err);
/* The next stream; false at the end (err->status is RELATA_OK) or where this one is refused (calling again goes on). */
bool source_next(Source *source, SourceMember *out, RelataError *err);
void source_close(Source *source);

/* ---- archive.c: the members of an archive in memory (office files), by libarchive ----------------------------------- */

typedef struct Archive Archive;
/* `raw`: not an archive but one compressed stream. `read` is asked for the archive's bytes; `rewind` and on: for files that
 * can be read anywhere, which zip needs to be read by its directory (fd >= 0). */
typedef struct { ByteReader *read; void *context; int fd; const char *path; } ArchiveInput;
MUST_CHECK Archive *archive_open(ArchiveInput input, RelataError *err);
MUST_CHECK Archive *archive_open_bytes(Str bytes, const char *path, RelataError *err); /* borrowed */
/* The next file in it. 1: there is one; 0: the end; -1: err is filled, and if *fatal, nothing comes after. */
int archive_next(Archive *archive, Str *name, bool *fatal, RelataError *err);
ssize_t archive_read(void *archive, char *to, size_t size, RelataError *err); /* a ByteReader of the member */
void archive_close(Archive *archive);
bool archive_is_raw(const Archive *archive);  /* after the first archive_next: one compressed stream, without a name of its own */

#endif
