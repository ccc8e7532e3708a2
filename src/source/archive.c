/*
 * archive.c - zip, tar, 7z and compressed files by libarchive.
 *
 * libarchive is not linked but loaded when the first archive is met: it brings ICU, two XML and four compression
 * libraries, which would double the time that the program takes to start (measured: 2.9 ms became 5.8 ms), for each of
 * the many calls that read no archive. Only readers of common formats are switched on: each further one is a door.
 */
#include "source/source.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LIBARCHIVE "libarchive.so.13"

/* What we call of it, by its own names and types. */
#define CALLS(X)                                                                                                          \
  X(archive_read_new) X(archive_read_free) X(archive_read_support_filter_gzip) X(archive_read_support_filter_bzip2)       \
  X(archive_read_support_filter_xz) X(archive_read_support_filter_lzma) X(archive_read_support_filter_zstd)               \
  X(archive_read_support_format_zip) X(archive_read_support_format_tar) X(archive_read_support_format_7zip)               \
  X(archive_read_support_format_raw) X(archive_read_support_format_empty) X(archive_read_set_read_callback)               \
  X(archive_read_set_seek_callback) X(archive_read_set_callback_data) X(archive_read_open1) X(archive_read_next_header)   \
  X(archive_read_data) X(archive_error_string) X(archive_set_error) X(archive_format) X(archive_filter_count)             \
  X(archive_entry_pathname_utf8) X(archive_entry_pathname) X(archive_entry_filetype) X(archive_entry_hardlink)            \
  X(archive_entry_is_data_encrypted) X(archive_entry_size)

typedef struct {
#define FIELD(name) __typeof__(&name) name;
  CALLS(FIELD)
#undef FIELD
} Calls;

enum { BUFFER = 64 << 10 };

struct Archive {
  Calls call;
  struct archive *handle;
  ArchiveInput input;
  Str bytes;               /* in memory: what is still to be read */
  size_t at;
  RelataError input_error; /* of the file itself */
  bool raw, encrypted;
  locale_t utf8;
  char *path;
  char buffer[BUFFER];
};

/* The library stays loaded until the program ends. */
static bool load(Calls *call)
{
  void *library = dlopen(LIBARCHIVE, RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
#define LOAD(name)                                                     \
  *(void **)&call->name = dlsym(library, #name);                       \
  if (!call->name) return false;
  CALLS(LOAD)
#undef LOAD
  return true;
}

static la_ssize_t give_bytes(struct archive *handle, void *context, const void **bytes)
{
  Archive *a = context;
  (void)handle;
  *bytes = a->buffer;
  if (a->input.read) {
    ssize_t n = a->input.read(a->input.context, a->buffer, sizeof a->buffer, &a->input_error);
    if (n < 0) a->call.archive_set_error(handle, -1, "cannot be read");
    return n;
  }
  size_t rest = a->bytes.len - a->at;
  *bytes = a->bytes.at + a->at;
  a->at = a->bytes.len;
  return (la_ssize_t)rest;
}

static la_int64_t seek(struct archive *handle, void *context, la_int64_t offset, int whence)
{
  Archive *a = context;
  (void)handle;
  if (a->input.read) return lseek(a->input.fd, offset, whence);
  la_int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (la_int64_t)a->at : (la_int64_t)a->bytes.len;
  if (base + offset < 0 || base + offset > (la_int64_t)a->bytes.len) return ARCHIVE_FATAL;
  a->at = (size_t)(base + offset);
  return base + offset;
}

static bool refuse(Archive *a, const char *name, RelataError *err)
{
  const char *said = a->handle ? a->call.archive_error_string(a->handle) : NULL;
  if (a->input_error.status != RELATA_OK) return *err = a->input_error, false;
  if (said && (strcasestr(said, "passphrase") || strcasestr(said, "encrypt")))
    return error_set(err, RELATA_REFUSED, name, "unpack it with its password first", "is encrypted");
  return error_set(err, RELATA_REFUSED, name, "get it anew, whole", "is damaged or cut short (%s)", said ? said : "no reason is known");
}

/* libarchive gives names in the locale of the user, which is often C: none beyond ASCII. It is asked in one of UTF-8, the
 * same everywhere; only this thread's, since a library leaves the locale of its program alone. */
static locale_t enter_utf8(const Archive *a) { return a->utf8 ? uselocale(a->utf8) : (locale_t)0; }
static void leave_utf8(locale_t before)
{
  if (before) uselocale(before);
}

static bool start(Archive *a)
{
  const Calls *c = &a->call;
  struct archive *h = a->handle = c->archive_read_new();
  if (!h) return false;
  c->archive_read_support_filter_gzip(h);
  c->archive_read_support_filter_bzip2(h);
  c->archive_read_support_filter_xz(h);
  c->archive_read_support_filter_lzma(h);
  c->archive_read_support_filter_zstd(h);
  c->archive_read_support_format_zip(h);
  c->archive_read_support_format_tar(h);
  c->archive_read_support_format_7zip(h);
  c->archive_read_support_format_raw(h);
  c->archive_read_support_format_empty(h);
  c->archive_read_set_read_callback(h, give_bytes);
  if (!a->input.read || a->input.fd >= 0) c->archive_read_set_seek_callback(h, seek);
  c->archive_read_set_callback_data(h, a);
  return c->archive_read_open1(h) == ARCHIVE_OK;
}

static Archive *open_with(ArchiveInput input, Str bytes, RelataError *err)
{
  Archive *a = calloc(1, sizeof *a);
  if (!a || !(a->path = strdup(input.path))) {
    free(a);
    error_set(err, RELATA_REFUSED, input.path, "close other programs and run again", "needs more memory than there is");
    return NULL;
  }
  a->input = input;
  a->bytes = bytes;
  a->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!load(&a->call)) error_set(err, RELATA_REFUSED, a->path, "install libarchive (Debian: libarchive13), or unpack it", "is an archive, and the library that reads archives is not there");
  else if (start(a)) return a;
  else refuse(a, a->path, err);
  archive_close(a);
  return NULL;
}

Archive *archive_open(ArchiveInput input, RelataError *err) { return open_with(input, (Str){"", 0}, err); }

Archive *archive_open_bytes(Str bytes, const char *path, RelataError *err)
{
  return open_with((ArchiveInput){.fd = -1, .path = path}, bytes, err);
}

static int next_file(Archive *a, Str *name, bool *fatal, RelataError *err)
{
  const Calls *c = &a->call;
  struct archive_entry *entry;
  *fatal = false;
  for (;;) {
    int status = c->archive_read_next_header(a->handle, &entry);
    if (status == ARCHIVE_EOF) return 0;
    if (status == ARCHIVE_RETRY) continue;
    if (status == ARCHIVE_FATAL || status == ARCHIVE_FAILED) {
      *fatal = true;
      return refuse(a, a->path, err), -1;
    }
    a->raw = c->archive_format(a->handle) == ARCHIVE_FORMAT_RAW;
    if (a->raw && c->archive_filter_count(a->handle) < 2) { /* looked like an archive, and nothing can read it as one */
      *fatal = true;
      return error_set(err, RELATA_REFUSED, a->path, "get it anew, whole", "is damaged or cut short"), -1;
    }
    if (!a->raw && (c->archive_entry_filetype(entry) != AE_IFREG || c->archive_entry_hardlink(entry))) continue;
    const char *path = c->archive_entry_pathname_utf8(entry); /* NULL where the name is in an unknown encoding */
    if (!path) path = c->archive_entry_pathname(entry);
    *name = str_of(path);
    a->encrypted = c->archive_entry_is_data_encrypted(entry) > 0;
    return 1;
  }
}

int archive_next(Archive *a, Str *name, bool *fatal, RelataError *err)
{
  locale_t before = enter_utf8(a);
  int there = next_file(a, name, fatal, err);
  leave_utf8(before);
  return there;
}

ssize_t archive_read(void *archive, char *to, size_t size, RelataError *err)
{
  Archive *a = archive;
  for (;;) {
    if (a->encrypted) return error_set(err, RELATA_REFUSED, "", "unpack it with its password first", "is encrypted"), -1;
    la_ssize_t n = a->call.archive_read_data(a->handle, to, size);
    if (n >= 0) return (ssize_t)n;
    if (n != ARCHIVE_RETRY) return refuse(a, "", err), -1;
  }
}

bool archive_is_raw(const Archive *a) { return a->raw; }

void archive_close(Archive *a)
{
  if (!a) return;
  if (a->handle) a->call.archive_read_free(a->handle);
  if (a->utf8) freelocale(a->utf8);
  free(a->path);
  free(a);
}
